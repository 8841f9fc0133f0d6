//! What a row says: why it came to its verdict, under which norm, and what is still asked.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cell::first_of_window;
use super::{Cell, CellState, CountFact, VolumeCheck};
use crate::language::{Describe, Language, day_in_words};
use crate::party::{Unit, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::ground::{Finding, VolumeGround};
use crate::volume::norm::{Binding, Consequence, Demand, Norm, Stage, Status, Title, Window};

/// Which years a row is about: one, or a first and a last.
#[derive(Debug, Clone, Copy)]
struct Years {
    first: i32,
    last: Year,
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last.number() {
            write!(f, "{}", self.last)
        } else {
            write!(f, "{}-{}", self.first, self.last)
        }
    }
}

/// Why a row came to its verdict.
#[derive(Debug)]
pub(super) struct Reason {
    title: Arc<Title>,
    unit: Unit,
    years: Years,
    ground: VolumeGround,
}

impl Reason {
    pub(super) fn of(check: &VolumeCheck<'_>) -> Self {
        Self {
            title: check.norm().shared_title(),
            unit: check.unit(),
            years: Years { first: first_of_window(check.norm(), check.year()), last: check.year() },
            ground: check.ground(),
        }
    }
}

impl Describe for Reason {
    fn code(&self) -> &'static str {
        self.ground.finding().code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, unit, years, ground } = self;
        let (title, kind) = (title.get(language), unit.kind().in_language(language));
        write!(f, "{title}, {kind} {unit}, {years}: ")?;
        let finding = ground.finding();
        if finding == Finding::NoneDone {
            return f.write_str(language.pick("niet uitgevoerd.", "none done."));
        }
        let counted = ground.observed().in_language(language);
        write!(f, "{counted} {}, ", language.pick("geteld", "counted"))?;
        let (low, high) = (ground.required_low(), ground.required_high());
        match ground.demand() {
            Demand::Minimum(_) => write!(f, "{low} {}; ", language.pick("vereist", "required"))?,
            Demand::Guideline(_) => {
                write!(
                    f,
                    "{} {low} {} {high}; ",
                    language.pick("richtsnoer", "guideline"),
                    language.pick("tot", "to")
                )?;
            }
        }
        match finding {
            Finding::NoneDone => Ok(()),
            Finding::MeetsMinimum => f.write_str(language.pick("voldoet.", "met.")),
            Finding::ReachesGuideline => f.write_str(
                language.pick("haalt de bovenkant van het richtsnoer.", "reaches the top of the guideline."),
            ),
            Finding::WithinGuideline => {
                f.write_str(language.pick("valt binnen het richtsnoer.", "lies within the guideline."))
            }
            Finding::BelowMinimum | Finding::BelowGuideline => {
                let short = ground.shortfall().unwrap_or(CountRange::NONE);
                write!(f, "{} {}.", short.in_language(language), language.pick("te weinig", "short"))
            }
            Finding::MinimumUndetermined | Finding::GuidelineUndetermined => f.write_str(
                language.pick("wat bekend is beslist het niet.", "what is known does not decide it."),
            ),
        }
    }
}

/// Under which norm a row stands: what it asks, since when, how hard, and what follows from falling short.
#[derive(Debug)]
pub(super) struct UnderWay {
    demand: Demand,
    per: UnitKind,
    window: Window,
    from: NaiveDate,
    status: Status,
    binding: Binding,
    stage: Stage,
    enforcement: Option<NaiveDate>,
    until: Option<NaiveDate>,
    consequence: Option<Consequence>,
}

impl UnderWay {
    pub(super) fn of(check: &VolumeCheck<'_>) -> Self {
        let (norm, standing): (&Norm, _) = (check.norm(), check.standing());
        Self {
            demand: standing.level().demand(),
            per: norm.per(),
            window: norm.window(),
            from: standing.from(),
            status: standing.level().status(),
            binding: standing.binding(),
            stage: standing.stage(),
            enforcement: standing.level().enforcement(),
            until: norm.levels().until(),
            consequence: check.consequence(),
        }
    }
}

impl Describe for UnderWay {
    fn code(&self) -> &'static str {
        match (self.status, self.demand) {
            (_, Demand::Guideline(_)) => "volume.norm.guideline",
            (Status::Adopted, _) => "volume.norm.adopted",
            (Status::Proposed, _) => "volume.norm.proposed",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |dutch, english| language.pick(dutch, english);
        match self.demand {
            Demand::Minimum(minimum) => write!(f, "{} {minimum}", say("Norm: minimaal", "Norm: at least"))?,
            Demand::Guideline(range) => {
                write!(
                    f,
                    "{} {} {} {}",
                    say("Richtsnoer:", "Guideline:"),
                    range.low(),
                    say("tot", "to"),
                    range.high()
                )?;
            }
        }
        write!(
            f,
            " {} {}, {}",
            say("per", "per"),
            self.per.in_language(language),
            self.window.in_language(language)
        )?;
        write!(f, "; {} {}", say("vanaf", "from"), day_in_words(self.from, language))?;
        let adopted = match self.status {
            Status::Adopted => say("vastgesteld", "adopted"),
            Status::Proposed => say("voorgesteld", "proposed"),
        };
        write!(
            f,
            ", {adopted}, {}, {}",
            self.binding.in_language(language),
            self.stage.in_language(language)
        )?;
        if let Some(day) = self.enforcement {
            write!(f, " ({} {})", say("handhaving vanaf", "enforced from"), day_in_words(day, language))?;
        }
        if let Some(day) = self.until {
            write!(f, " ({} {})", say("geldig tot", "until"), day_in_words(day, language))?;
        }
        if let Some(consequence) = self.consequence {
            write!(f, "; {} {}", say("gevolg:", "consequence:"), consequence.in_language(language))?;
        }
        f.write_str(".")
    }
}

/// What is asked of a row that is undetermined.
#[derive(Debug)]
pub(super) enum Question {
    Count { unit: Unit, fact: CountFact, known: CountRange, state: CellState },
    NormWithinGuideline { title: Arc<Title>, low: u32, high: u32 },
}

impl Question {
    pub(super) fn count(check: &VolumeCheck<'_>, cell: Cell) -> Self {
        let (count, state) = (cell.count(), cell.state());
        Self::Count { unit: check.unit(), fact: cell.into_fact(), known: count, state }
    }

    pub(super) fn norm_within_guideline(check: &VolumeCheck<'_>) -> Self {
        let demand = check.ground().demand();
        Self::NormWithinGuideline {
            title: check.norm().shared_title(),
            low: demand.low(),
            high: demand.high(),
        }
    }
}

impl Describe for Question {
    fn code(&self) -> &'static str {
        match self {
            Self::Count { state: CellState::YearIncomplete, .. } => "volume.question.complete-year",
            Self::Count { state: CellState::YearAbsent, .. } => "volume.question.absent-year",
            Self::Count { .. } => "volume.question.count",
            Self::NormWithinGuideline { .. } => "volume.question.norm-within-guideline",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { unit, fact, known, state } => {
                f.write_str(language.pick("Hoeveel ", "How many "))?;
                match fact.intervention() {
                    Some(intervention) => write!(f, "{intervention}")?,
                    None => f.write_str(language.pick("ingrepen van de norm", "procedures of the norm"))?,
                }
                let kind = unit.kind().in_language(language);
                write!(f, "{}{kind} {unit}", language.pick(" deed ", " were done by "))?;
                write!(f, " in {}", fact.year())?;
                let so_far = match state {
                    CellState::YearIncomplete => language.pick("tot nu toe", "so far"),
                    _ => language.pick("bekend", "known"),
                };
                write!(f, "? ({so_far}: {})", known.in_language(language))
            }
            Self::NormWithinGuideline { title, low, high } => {
                let title = title.get(language);
                match language {
                    Language::Dutch => {
                        write!(f, "Welke norm wordt binnen {low} tot {high} vastgesteld voor {title}?")
                    }
                    Language::English => {
                        write!(f, "Which norm within {low} to {high} will be set for {title}?")
                    }
                }
            }
        }
    }
}
