//! What a row says: why it came to its verdict, under which norm, and what is still asked.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cell::first_of_window;
use super::{Cell, CellState, CountFact, VolumeCheck};
use crate::language::{Describe, Language, day_in_words};
use crate::party::{Unit, UnitKind};
use crate::quantity::CountRange;
use crate::rule::Rule;
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
    weighted: bool,
}

impl Reason {
    pub(super) fn of(check: &VolumeCheck<'_>) -> Self {
        Self {
            title: check.norm().shared_title(),
            unit: check.unit(),
            years: Years { first: first_of_window(check.norm(), check.year()), last: check.year() },
            ground: check.ground(),
            weighted: check.norm().basket().is_weighted(),
        }
    }
}

impl Describe for Reason {
    fn code(&self) -> &'static str {
        self.ground.finding().code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, unit, years, ground, weighted } = self;
        let (title, kind) = (title.get(language), unit.kind().in_language(language));
        write!(f, "{title}, {kind} {unit}, {years}: ")?;
        let finding = ground.finding();
        if finding == Finding::NoneDone {
            return f.write_str(language.pick("niet uitgevoerd.", "none done."));
        }
        let weighted = if *weighted { language.pick(" (gewogen)", " (weighted)") } else { "" };
        if ground.observed() == CountRange::UNKNOWN {
            write!(f, "{}, ", language.pick("aantal onbekend", "number unknown"))?;
        } else {
            let counted = ground.observed().in_language(language);
            write!(f, "{counted} {}{weighted}, ", language.pick("geteld", "counted"))?;
        }
        let (low, high) = (ground.required_low(), ground.required_high());
        match ground.demand() {
            Demand::Minimum(_) => write!(f, "{low} {}; ", language.pick("vereist", "required"))?,
            Demand::Guideline(_) => {
                write!(
                    f,
                    "{} {low} {} {high}; ",
                    language.pick("richtinggevende norm", "guideline"),
                    language.pick("tot", "to")
                )?;
            }
        }
        let short = ground.shortfall().unwrap_or(CountRange::NONE);
        let short = short.in_language(language);
        match (finding, language) {
            (Finding::NoneDone, _) => Ok(()),
            (Finding::MeetsMinimum, Language::Dutch) => f.write_str("dat is genoeg."),
            (Finding::MeetsMinimum, Language::English) => f.write_str("that is enough."),
            (Finding::ReachesGuideline, Language::Dutch) => f.write_str("haalt de bovenkant ervan."),
            (Finding::ReachesGuideline, Language::English) => f.write_str("reaches its top."),
            (Finding::WithinGuideline, Language::Dutch) => f.write_str("valt daarbinnen."),
            (Finding::WithinGuideline, Language::English) => f.write_str("lies within it."),
            (Finding::BelowMinimum, Language::Dutch) => write!(f, "{short} te weinig."),
            (Finding::BelowMinimum, Language::English) => write!(f, "{short} short."),
            (Finding::BelowGuideline, Language::Dutch) => write!(f, "{short} onder de onderkant."),
            (Finding::BelowGuideline, Language::English) => write!(f, "{short} short of its bottom."),
            (Finding::MinimumUndetermined | Finding::GuidelineUndetermined, Language::Dutch) => {
                f.write_str("de bekende aantallen geven geen uitsluitsel.")
            }
            (Finding::MinimumUndetermined | Finding::GuidelineUndetermined, Language::English) => {
                f.write_str("what is known does not decide it.")
            }
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
    rule: Option<&'static Rule>,
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
            rule: check.consequence_rule(),
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
                    say("Richtinggevende norm:", "Guideline:"),
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
        // A guideline is addressed to whoever sets the norm; it is neither proposed nor adopted as one.
        if matches!(self.demand, Demand::Minimum(_)) {
            write!(f, ", {adopted}")?;
        }
        write!(f, ", {}", self.binding.in_language(language))?;
        // Nobody enforces what is only proposed or a guideline, whatever its stage.
        let binds = self.binding == Binding::Binding;
        if binds || matches!(self.stage, Stage::Announced | Stage::Expired) {
            write!(f, ", {}", self.stage.in_language(language))?;
        }
        if let Some(day) = self.enforcement.filter(|_| binds) {
            write!(f, " ({} {})", say("handhaving vanaf", "enforced from"), day_in_words(day, language))?;
        }
        if let Some(day) = self.until {
            write!(f, " ({} {})", say("geldig tot", "until"), day_in_words(day, language))?;
        }
        if let Some(consequence) = self.consequence {
            write!(f, "; {} {}", say("gevolg:", "consequence:"), consequence.in_language(language))?;
        }
        if let Some(rule) = self.rule {
            write!(f, " ({}, {})", rule.citation().in_language(language), rule.id())?;
        }
        if matches!(self.demand, Demand::Guideline(_)) {
            f.write_str(say("; gehaald is de bovenkant", "; met is its top"))?;
        }
        f.write_str(".")
    }
}

/// The numbers that were added up, each with its year.
#[derive(Debug)]
pub(super) struct AddedUp {
    cells: Vec<Cell>,
}

impl AddedUp {
    pub(super) const fn of(cells: Vec<Cell>) -> Self {
        Self { cells }
    }
}

impl Describe for AddedUp {
    fn code(&self) -> &'static str {
        "volume.added-up"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick("Opgeteld: ", "Added up: "))?;
        for (at, cell) in self.cells.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { "; " })?;
            match cell.fact().intervention() {
                Some(intervention) => write!(f, "{intervention} {}", cell.fact().year())?,
                None => write!(f, "{}", cell.fact().year())?,
            }
            write!(f, " {}", cell.count().in_language(language))?;
            if cell.weight() > 1 {
                write!(f, " × {}", cell.weight())?;
            }
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
                let kind = unit.kind().in_language(language);
                let year = fact.year();
                match (fact.intervention(), language) {
                    (Some(of), Language::Dutch) => write!(f, "Hoe vaak deed {kind} {unit} in {year} {of}?")?,
                    (Some(of), Language::English) => {
                        write!(f, "How often did {kind} {unit} do {of} in {year}?")?;
                    }
                    (None, Language::Dutch) => {
                        write!(f, "Hoe vaak deed {kind} {unit} in {year} de ingrepen van de norm?")?;
                    }
                    (None, Language::English) => {
                        write!(f, "How often did {kind} {unit} do the procedures of the norm in {year}?")?;
                    }
                }
                match (*known == CountRange::UNKNOWN, state) {
                    (true, _) => f.write_str(language.pick(" (nog niets bekend)", " (nothing known yet)")),
                    (false, CellState::YearIncomplete) => {
                        write!(
                            f,
                            " ({}: {})",
                            language.pick("tot nu toe", "so far"),
                            known.in_language(language)
                        )
                    }
                    (false, _) => {
                        write!(f, " ({}: {})", language.pick("bekend", "known"), known.in_language(language))
                    }
                }
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
