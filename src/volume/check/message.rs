//! What a row says: why it came to its verdict, under which norm, and what was added up.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::sums::first_of_window;
use super::{Cell, VolumeCheck};
use crate::Verdict;
use crate::explanation::Explanation;
use crate::language::{Describe, Language, Message, day_in_words, number_in_words};
use crate::messages::{In, Say, messages};
use crate::party::{Unit, UnitKind};
use crate::quantity::CountRange;
use crate::rule::Rule;
use crate::time::Year;
use crate::volume::ground::Finding;
use crate::volume::norm::{Demand, Norm, NormEffect, NormLevel, NormStanding, Stage, Title, Window};

/// The years that a row is about: one, or a first and a last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
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

/// Of a norm without force: on which day it begins, or ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum Beside {
    Ahead(NaiveDate),
    Back(NaiveDate),
}

impl Beside {
    fn of(norm: &Norm, standing: &NormStanding<'_>) -> Option<Self> {
        match standing.stage() {
            Stage::Announced => Some(Self::Ahead(standing.from())),
            Stage::Expired => norm.levels().until().map(Self::Back),
            Stage::Proposed | Stage::InForce | Stage::Enforced => None,
        }
    }
}

impl Say for Beside {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Ahead(day) | Self::Back(day)) = self;
        let day = day_in_words(*day, language);
        match (self, language) {
            (Self::Ahead(_), Language::Dutch) => write!(f, " Vooruitblik: de norm gaat in op {day}."),
            (Self::Ahead(_), Language::English) => write!(f, " Look ahead: the norm begins on {day}."),
            (Self::Back(_), Language::Dutch) => write!(f, " Terugblik: de norm is vervallen op {day}."),
            (Self::Back(_), Language::English) => write!(f, " Look back: the norm ended on {day}."),
        }
    }
}

/// The subject of a row: a norm, a unit and years.
#[derive(Debug)]
pub(super) struct Row {
    title: Arc<Title>,
    unit: Unit,
    years: Years,
}

impl Say for Row {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, unit, years } = self;
        write!(f, "{}, {:?}, {years}", title.get(language), In(unit, language))
    }
}

/// The count, and true when it is weighted.
#[derive(Debug)]
pub(super) struct Counted(CountRange, bool);

impl Say for Counted {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(observed, weighted) = *self;
        let counted = observed.in_language(language);
        match (language, weighted) {
            _ if observed == CountRange::UNKNOWN => {
                f.write_str(language.pick("aantal onbekend", "number unknown"))
            }
            (Language::Dutch, false) => write!(f, "{counted} geteld"),
            (Language::Dutch, true) => write!(f, "{counted} geteld (gewogen)"),
            (Language::English, false) => write!(f, "{counted} counted"),
            (Language::English, true) => write!(f, "{counted} counted (weighted)"),
        }
    }
}

messages! {
    /// The sentence why a row came to its verdict, and the numbers that were added up.
    #[derive(Debug)]
    pub(super) enum Said {
        NoneDone { row: Row, beside: Option<Beside> } = "volume.none-done":
            "{row}: niet uitgevoerd.{beside}", "{row}: none done.{beside}";
        MeetsMinimum { row: Row, counted: Counted, low: u64, beside: Option<Beside> } = "volume.meets-minimum":
            "{row}: {counted}, {low} vereist; dat is genoeg.{beside}", "{row}: {counted}, {low} required; that is enough.{beside}";
        BelowMinimum { row: Row, counted: Counted, low: u64, short: CountRange, beside: Option<Beside> } = "volume.below-minimum":
            "{row}: {counted}, {low} vereist; {short} te weinig.{beside}", "{row}: {counted}, {low} required; {short} short.{beside}";
        MinimumUndetermined { row: Row, counted: Counted, low: u64, beside: Option<Beside> } = "volume.minimum-undetermined":
            "{row}: {counted}, {low} vereist; de bekende aantallen geven geen uitsluitsel.{beside}",
            "{row}: {counted}, {low} required; what is known does not decide it.{beside}";
        ReachesGuideline { row: Row, counted: Counted, low: u64, high: u64, beside: Option<Beside> } = "volume.reaches-guideline":
            "{row}: {counted}, richtinggevende norm {low} tot {high}; haalt de bovenkant ervan.{beside}",
            "{row}: {counted}, guideline {low} to {high}; reaches its top.{beside}";
        BelowGuideline { row: Row, counted: Counted, low: u64, high: u64, short: CountRange, beside: Option<Beside> } = "volume.below-guideline":
            "{row}: {counted}, richtinggevende norm {low} tot {high}; {short} onder de onderkant.{beside}",
            "{row}: {counted}, guideline {low} to {high}; {short} short of its bottom.{beside}";
        WithinGuideline { row: Row, counted: Counted, low: u64, high: u64, beside: Option<Beside> } = "volume.within-guideline":
            "{row}: {counted}, richtinggevende norm {low} tot {high}; valt daarbinnen.{beside}",
            "{row}: {counted}, guideline {low} to {high}; lies within it.{beside}";
        GuidelineUndetermined { row: Row, counted: Counted, low: u64, high: u64, beside: Option<Beside> } = "volume.guideline-undetermined":
            "{row}: {counted}, richtinggevende norm {low} tot {high}; de bekende aantallen geven geen uitsluitsel.{beside}",
            "{row}: {counted}, guideline {low} to {high}; what is known does not decide it.{beside}";
        ExistingNorm { verdict: Verdict } = "volume.existing-norm":
            "De norm bestond bij het akkoord en moet worden nageleefd: {verdict}.",
            "The norm existed at the agreement and is to be complied with: {verdict}.";
        RoundTableNorm { verdict: Verdict } = "volume.round-table-norm":
            "De norm is vastgesteld door de Ronde Tafel en bindt: {verdict}.",
            "The norm was set by the Round Table and binds: {verdict}.";
        AddedUp { cells: Sum } = "volume.added-up": "Opgeteld: {cells}.", "Added up: {cells}.";
    }
}

impl Said {
    /// The sentence why a row came to its verdict.
    pub(super) fn why(check: &VolumeCheck<'_>) -> Self {
        let ground = check.ground();
        let years = Years { first: first_of_window(check.norm(), check.year()), last: check.year() };
        let row = Row { title: check.norm().shared_title(), unit: check.unit(), years };
        let counted = Counted(ground.observed(), check.norm().basket().is_weighted());
        let (low, high) = (ground.required_low(), ground.required_high());
        let short = ground.shortfall().unwrap_or(CountRange::NONE);
        let beside = Beside::of(check.norm(), &check.standing());
        match ground.finding() {
            Finding::NoneDone => Self::NoneDone { row, beside },
            Finding::MeetsMinimum => Self::MeetsMinimum { row, counted, low, beside },
            Finding::BelowMinimum => Self::BelowMinimum { row, counted, low, short, beside },
            Finding::MinimumUndetermined => Self::MinimumUndetermined { row, counted, low, beside },
            Finding::ReachesGuideline => Self::ReachesGuideline { row, counted, low, high, beside },
            Finding::BelowGuideline => Self::BelowGuideline { row, counted, low, high, short, beside },
            Finding::WithinGuideline => Self::WithinGuideline { row, counted, low, high, beside },
            Finding::GuidelineUndetermined => Self::GuidelineUndetermined { row, counted, low, high, beside },
        }
    }

    /// A part of the explanation of a row whose norm binds by a clause of its own, besides the text that the
    /// norm rests on: the clause, held against what the row came to.
    pub(super) fn bound(check: &VolumeCheck<'_>) -> Option<Explanation> {
        let rule = check.standing().binding_rule()?;
        let verdict = check.ground().verdict();
        if verdict == Verdict::NotApplicable || check.norm().rule() == Some(rule) {
            return None;
        }
        if *rule != crate::volume::rules::FINAL_EXISTING {
            return Some(set_by_round_table(verdict, rule));
        }
        Some(Explanation::new(verdict, Message::new(Self::ExistingNorm { verdict })).on_basis(rule))
    }

    /// The numbers that were added up.
    pub(super) const fn added_up(cells: Vec<Cell>) -> Self {
        Self::AddedUp { cells: Sum(cells) }
    }
}

/// That a norm binds since the Round Table set it, held against what a unit came to.
pub(in crate::volume) fn set_by_round_table(verdict: Verdict, rule: &'static Rule) -> Explanation {
    Explanation::new(verdict, Message::new(Said::RoundTableNorm { verdict })).on_basis(rule)
}

/// Numbers that were added up.
#[derive(Debug)]
pub(super) struct Sum(Vec<Cell>);

impl Say for Sum {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, cell) in self.0.iter().enumerate() {
            f.write_str(if at == 0 { "" } else { "; " })?;
            if let Some(intervention) = cell.fact().intervention() {
                write!(f, "{intervention} ")?;
            }
            write!(f, "{} {}", cell.fact().year(), cell.count().in_language(language))?;
            if cell.weight() > 1 {
                write!(f, " × {}", cell.weight())?;
            }
        }
        Ok(())
    }
}

/// Under which norm a row stands: what it asks, since when, how hard, and what follows from falling short.
#[derive(Debug)]
pub(super) struct UnderWay {
    level: NormLevel,
    per: UnitKind,
    window: Window,
    from: NaiveDate,
    stage: Stage,
    on: NaiveDate,
    until: Option<NaiveDate>,
    authority: Option<String>,
    effect: Option<NormEffect>,
}

impl UnderWay {
    pub(super) fn of(check: &VolumeCheck<'_>) -> Self {
        let (norm, standing): (&Norm, _) = (check.norm(), check.standing());
        Self {
            level: *standing.level(),
            per: norm.per(),
            window: norm.window(),
            from: standing.from(),
            stage: standing.stage(),
            on: standing.on(),
            until: norm.levels().until(),
            authority: norm.authority().map(str::to_owned),
            effect: check.effect(),
        }
    }

    /// Writes the number that the norm asks for, per unit and window.
    fn demand(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (per, window) = (self.per.in_language(language), self.window.in_language(language));
        let number = |of| number_in_words(of, language);
        let (low, high) = (number(self.level.demand().low()), number(self.level.demand().high()));
        match (self.level.demand(), language) {
            (Demand::Minimum(_), Language::Dutch) => write!(f, "Norm: minimaal {low} per {per}, {window}."),
            (Demand::Minimum(_), Language::English) => {
                write!(f, "Norm: at least {low} per {per}, {window}.")
            }
            (Demand::Guideline(_), Language::Dutch) => {
                write!(
                    f,
                    "Richtinggevende norm: {low} tot {high} per {per}, {window}; gehaald bij de bovenkant."
                )
            }
            (Demand::Guideline(_), Language::English) => {
                write!(f, "Guideline: {low} to {high} per {per}, {window}; met at its top.")
            }
        }
    }

    /// Writes the stage that the norm has reached on the day asked about.
    fn stage(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day| day_in_words(day, language);
        let from = day(self.from);
        let until = self.until.unwrap_or(self.from);
        let enforced = self.level.enforcement().unwrap_or(self.from);
        let is_minimum = matches!(self.level.demand(), Demand::Minimum(_));
        match (self.stage, language) {
            (Stage::Announced, Language::Dutch) => {
                write!(f, " Gaat in op {from}; tot die dag heeft de norm geen kracht.")
            }
            (Stage::Announced, Language::English) => {
                write!(f, " Begins on {from}; until that day the norm has no force.")
            }
            (Stage::Expired, Language::Dutch) => {
                write!(f, " Vervallen op {}; de norm heeft geen kracht meer.", day(until))
            }
            (Stage::Expired, Language::English) => {
                write!(f, " Ended on {}; the norm has no force any more.", day(until))
            }
            (Stage::Proposed, Language::Dutch) => {
                write!(f, " Voorgesteld met ingang van {from}, niet vastgesteld; richtinggevend.")
            }
            (Stage::Proposed, Language::English) => {
                write!(f, " Proposed from {from}, not adopted; indicative.")
            }
            (Stage::InForce, Language::Dutch) if is_minimum => {
                write!(f, " Vastgesteld en van kracht sinds {from}; bindend.")
            }
            (Stage::InForce, Language::English) if is_minimum => {
                write!(f, " Adopted, in force since {from}; binding.")
            }
            (Stage::InForce, Language::Dutch) => write!(f, " Van kracht sinds {from}; richtinggevend."),
            (Stage::InForce, Language::English) => write!(f, " In force since {from}; indicative."),
            (Stage::Enforced, Language::Dutch) => {
                write!(
                    f,
                    " Vastgesteld en van kracht sinds {from}, gehandhaafd sinds {}; bindend.",
                    day(enforced)
                )
            }
            (Stage::Enforced, Language::English) => {
                write!(f, " Adopted, in force since {from}, enforced since {}; binding.", day(enforced))
            }
        }
    }

    /// Writes the enforcement that is still to come, and the setter of the level.
    fn besides(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day| day_in_words(day, language);
        let to_come = self.level.enforcement().filter(|enforced| {
            self.stage.has_force() && self.level.is_adopted_minimum() && self.on < *enforced
        });
        match (to_come, language) {
            (None, _) => {}
            (Some(enforced), Language::Dutch) => write!(f, " Gehandhaafd vanaf {}.", day(enforced))?,
            (Some(enforced), Language::English) => write!(f, " Enforced from {}.", day(enforced))?,
        }
        match (self.until.filter(|_| self.stage != Stage::Expired), language) {
            (None, _) => {}
            (Some(until), Language::Dutch) => write!(f, " Geldt tot {}.", day(until))?,
            (Some(until), Language::English) => write!(f, " Holds until {}.", day(until))?,
        }
        let setter = self.level.setter().map(|setter| setter.in_language(language));
        let by = match (setter, &self.authority) {
            (Some(setter), Some(authority)) => format!("{setter} ({authority})"),
            (Some(setter), None) => setter.to_owned(),
            (None, Some(authority)) => authority.clone(),
            (None, None) => return Ok(()),
        };
        match language {
            Language::Dutch => write!(f, " Vastgesteld door {by}."),
            Language::English => write!(f, " Set by {by}."),
        }
    }

    /// Writes the consequence of falling short, and the level it follows from where that is another.
    fn effect(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(effect) = self.effect else { return Ok(()) };
        let (consequence, since) =
            (effect.consequence().in_language(language), day_in_words(effect.since(), language));
        let number = number_in_words(effect.demand().low(), language);
        match (effect.since() == self.from, language) {
            (true, Language::Dutch) => write!(f, " Gevolg: {consequence}.")?,
            (true, Language::English) => write!(f, " Consequence: {consequence}.")?,
            (false, Language::Dutch) => {
                write!(f, " Gevolg van de norm van {number} sinds {since}: {consequence}.")?;
            }
            (false, Language::English) => {
                write!(f, " Consequence by the norm of {number} since {since}: {consequence}.")?;
            }
        }
        if let Some(rule) = effect.rule() {
            write!(f, " ({}, {})", rule.citation().in_language(language), rule.id())?;
        }
        let Some((other, demand)) = effect.may_be() else { return Ok(()) };
        let (other, number) = (other.in_language(language), number_in_words(demand.low(), language));
        match language {
            Language::Dutch => write!(
                f,
                " Of de eerdere norm van {number} is gehaald, is niet bekend; zo niet, dan is het gevolg: {other}."
            ),
            Language::English => write!(
                f,
                " Whether the earlier norm of {number} was met is not known; if it was not, the consequence is: {other}."
            ),
        }
    }
}

impl Describe for UnderWay {
    fn code(&self) -> &'static str {
        match (self.stage, self.level.demand()) {
            (_, Demand::Guideline(_)) => "volume.norm.guideline",
            (_, _) if self.level.is_adopted_minimum() => "volume.norm.adopted",
            (_, _) => "volume.norm.proposed",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.demand(language, f)?;
        self.stage(language, f)?;
        self.besides(language, f)?;
        self.effect(language, f)
    }
}
