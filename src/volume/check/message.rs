//! What a row says: why it came to its verdict, under which norm, and what was added up.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::cell::first_of_window;
use super::{Cell, VolumeCheck};
use crate::Verdict;
use crate::explanation::Explanation;
use crate::language::{Describe, Language, Message, day_in_words, number_in_words};
use crate::party::{Unit, UnitKind};
use crate::quantity::CountRange;
use crate::rule::Rule;
use crate::time::Year;
use crate::volume::ground::{Finding, VolumeGround};
use crate::volume::norm::{Demand, Effect, Level, Norm, NormStanding, Stage, Title, Window};

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

/// Of a norm without force: on which day it begins, or ended.
#[derive(Debug, Clone, Copy)]
enum Beside {
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

/// Why a row came to its verdict.
#[derive(Debug)]
pub(super) struct Reason {
    title: Arc<Title>,
    unit: Unit,
    years: Years,
    ground: VolumeGround,
    weighted: bool,
    beside: Option<Beside>,
}

impl Reason {
    pub(super) fn of(check: &VolumeCheck<'_>) -> Self {
        Self {
            title: check.norm().shared_title(),
            unit: check.unit(),
            years: Years { first: first_of_window(check.norm(), check.year()), last: check.year() },
            ground: check.ground(),
            weighted: check.norm().basket().is_weighted(),
            beside: Beside::of(check.norm(), &check.standing()),
        }
    }

    /// What was counted, as it stands in the sentence.
    fn counted(&self, language: Language) -> impl fmt::Display + '_ {
        let (observed, weighted) = (self.ground.observed(), self.weighted);
        fmt::from_fn(move |f| {
            if observed == CountRange::UNKNOWN {
                return f.write_str(language.pick("aantal onbekend", "number unknown"));
            }
            let counted = observed.in_language(language);
            match (language, weighted) {
                (Language::Dutch, false) => write!(f, "{counted} geteld"),
                (Language::Dutch, true) => write!(f, "{counted} geteld (gewogen)"),
                (Language::English, false) => write!(f, "{counted} counted"),
                (Language::English, true) => write!(f, "{counted} counted (weighted)"),
            }
        })
    }

    /// What is asked, as it stands in the sentence.
    fn required(&self, language: Language) -> impl fmt::Display {
        let ground = self.ground;
        let number = move |of| number_in_words(of, language);
        fmt::from_fn(move |f| {
            let (low, high) = (number(ground.required_low()), number(ground.required_high()));
            match (ground.demand(), language) {
                (Demand::Minimum(_), Language::Dutch) => write!(f, "{low} vereist"),
                (Demand::Minimum(_), Language::English) => write!(f, "{low} required"),
                (Demand::Guideline(_), Language::Dutch) => {
                    write!(f, "richtinggevende norm {low} tot {high}")
                }
                (Demand::Guideline(_), Language::English) => write!(f, "guideline {low} to {high}"),
            }
        })
    }
}

impl Describe for Reason {
    fn code(&self) -> &'static str {
        self.ground.finding().code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, unit, years, ground, .. } = self;
        let (title, kind) = (title.get(language), unit.kind().in_language(language));
        write!(f, "{title}, {kind} {unit}, {years}: ")?;
        let (counted, required) = (self.counted(language), self.required(language));
        let short = ground.shortfall().unwrap_or(CountRange::NONE).in_language(language);
        match (ground.finding(), language) {
            (Finding::NoneDone, Language::Dutch) => f.write_str("niet uitgevoerd."),
            (Finding::NoneDone, Language::English) => f.write_str("none done."),
            (Finding::MeetsMinimum, Language::Dutch) => {
                write!(f, "{counted}, {required}; dat is genoeg.")
            }
            (Finding::MeetsMinimum, Language::English) => {
                write!(f, "{counted}, {required}; that is enough.")
            }
            (Finding::ReachesGuideline, Language::Dutch) => {
                write!(f, "{counted}, {required}; haalt de bovenkant ervan.")
            }
            (Finding::ReachesGuideline, Language::English) => {
                write!(f, "{counted}, {required}; reaches its top.")
            }
            (Finding::WithinGuideline, Language::Dutch) => {
                write!(f, "{counted}, {required}; valt daarbinnen.")
            }
            (Finding::WithinGuideline, Language::English) => {
                write!(f, "{counted}, {required}; lies within it.")
            }
            (Finding::BelowMinimum, Language::Dutch) => {
                write!(f, "{counted}, {required}; {short} te weinig.")
            }
            (Finding::BelowMinimum, Language::English) => {
                write!(f, "{counted}, {required}; {short} short.")
            }
            (Finding::BelowGuideline, Language::Dutch) => {
                write!(f, "{counted}, {required}; {short} onder de onderkant.")
            }
            (Finding::BelowGuideline, Language::English) => {
                write!(f, "{counted}, {required}; {short} short of its bottom.")
            }
            (Finding::MinimumUndetermined | Finding::GuidelineUndetermined, Language::Dutch) => {
                write!(f, "{counted}, {required}; de bekende aantallen geven geen uitsluitsel.")
            }
            (Finding::MinimumUndetermined | Finding::GuidelineUndetermined, Language::English) => {
                write!(f, "{counted}, {required}; what is known does not decide it.")
            }
        }?;
        match (self.beside, language) {
            (None, _) => Ok(()),
            (Some(Beside::Ahead(from)), Language::Dutch) => {
                write!(f, " Vooruitblik: de norm gaat in op {}.", day_in_words(from, language))
            }
            (Some(Beside::Ahead(from)), Language::English) => {
                write!(f, " Look ahead: the norm begins on {}.", day_in_words(from, language))
            }
            (Some(Beside::Back(until)), Language::Dutch) => {
                write!(f, " Terugblik: de norm is vervallen op {}.", day_in_words(until, language))
            }
            (Some(Beside::Back(until)), Language::English) => {
                write!(f, " Look back: the norm ended on {}.", day_in_words(until, language))
            }
        }
    }
}

/// Under which norm a row stands: what it asks, since when, how hard, and what follows from falling short.
#[derive(Debug)]
pub(super) struct UnderWay {
    level: Level,
    per: UnitKind,
    window: Window,
    from: NaiveDate,
    stage: Stage,
    on: NaiveDate,
    until: Option<NaiveDate>,
    effect: Option<Effect>,
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
            effect: check.effect(),
        }
    }

    /// What the norm asks.
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

    /// How far it has come on the day asked about.
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

    /// What is still to come, and who set it.
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
        match (self.level.setter(), language) {
            (None, _) => Ok(()),
            (Some(setter), Language::Dutch) => {
                write!(f, " Vastgesteld door {}.", setter.in_language(language))
            }
            (Some(setter), Language::English) => write!(f, " Set by {}.", setter.in_language(language)),
        }
    }

    /// What follows from falling short, and by which level where it is not the one that applies.
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
        match effect.rule() {
            Some(rule) => write!(f, " ({}, {})", rule.citation().in_language(language), rule.id()),
            None => Ok(()),
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

/// The clause of the agreement by which a norm binds, held against what the row came to.
#[derive(Debug)]
pub(super) struct Bound {
    rule: &'static Rule,
    verdict: Verdict,
}

impl Bound {
    /// A part of the explanation of a row whose norm binds by a clause of its own, besides the text that the norm rests on.
    pub(super) fn part(check: &VolumeCheck<'_>) -> Option<Explanation> {
        let rule = check.standing().binding_rule()?;
        let verdict = check.ground().verdict();
        if verdict == Verdict::NotApplicable || check.norm().rule() == Some(rule) {
            return None;
        }
        Some(Explanation::new(verdict, Message::new(Self { rule, verdict })).on_basis(rule))
    }

    fn is_existing(&self) -> bool {
        *self.rule == crate::volume::rules::FINAL_EXISTING
    }
}

impl Describe for Bound {
    fn code(&self) -> &'static str {
        if self.is_existing() { "volume.existing-norm" } else { "volume.round-table-norm" }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = self.verdict.in_language(language);
        match (self.is_existing(), language) {
            (true, Language::Dutch) => {
                write!(f, "De norm bestond bij het akkoord en moet worden nageleefd: {verdict}.")
            }
            (true, Language::English) => {
                write!(f, "The norm existed at the agreement and is to be complied with: {verdict}.")
            }
            (false, Language::Dutch) => {
                write!(f, "De norm is vastgesteld door de Ronde Tafel en bindt: {verdict}.")
            }
            (false, Language::English) => {
                write!(f, "The norm was set by the Round Table and binds: {verdict}.")
            }
        }
    }
}

/// The numbers that were added up.
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
