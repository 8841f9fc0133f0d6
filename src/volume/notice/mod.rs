//! What is told beside the verdicts of a check, so that no caller has to find it out.

mod names;

use core::fmt;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::check::{Asked, NormResults};
use super::norm::{Demand, NormLevel};
use crate::language::{Language, number_in_words};
use crate::messages::{In, Percent, Say, messages};
use crate::party::{Intervention, UnitKind};
use crate::time::Year;

pub use names::{MissingIntervention, NamedNorm};

/// A column with names in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameColumn {
    /// The units of a kind.
    Unit(UnitKind),
    /// The column with the interventions.
    Intervention,
}

/// A norm of which the level changed: what it asks, and what it asked before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLevel {
    norm: NamedNorm,
    asks: Demand,
    asked: Option<Demand>,
}

impl ChangedLevel {
    /// The norm whose level changed.
    pub const fn norm(&self) -> &NamedNorm {
        &self.norm
    }

    /// The demand since the change.
    pub const fn asks(&self) -> Demand {
        self.asks
    }

    /// The demand before the change; none when this is its first level.
    pub const fn asked_before(&self) -> Option<Demand> {
        self.asked
    }
}

/// A norm with what it asks, and what it asked before.
impl Say for ChangedLevel {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (title, asks) = (self.norm.title(language), In(&self.asks, language));
        match (self.asked.as_ref().map(|asked| In(asked, language)), language) {
            (Some(before), Language::Dutch) => write!(f, "{title} ({asks}, daarvoor {before})"),
            (Some(before), Language::English) => write!(f, "{title} ({asks}, before that {before})"),
            (None, Language::Dutch) => write!(f, "{title} ({asks}, daarvoor geen norm)"),
            (None, Language::English) => write!(f, "{title} ({asks}, before that no norm)"),
        }
    }
}

impl Say for Demand {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = (self.low(), self.high());
        let (low, high) = (number_in_words(low, language), number_in_words(high, language));
        match (self, language) {
            (Self::Minimum(_), _) => write!(f, "{low}"),
            (Self::Guideline(_), Language::Dutch) => write!(f, "{low} tot {high}"),
            (Self::Guideline(_), Language::English) => write!(f, "{low} to {high}"),
        }
    }
}

impl CountNotice {
    /// What is told of the levels of norms: which began after the counted year, and which
    /// within the counted years.
    pub(super) fn of_levels(results: &[NormResults<'_>], asked: Asked) -> Vec<Self> {
        let mut after: BTreeMap<NaiveDate, Vec<ChangedLevel>> = BTreeMap::new();
        let mut within: BTreeMap<NaiveDate, Vec<ChangedLevel>> = BTreeMap::new();
        for result in results {
            let standing = result.standing();
            let changed = || ChangedLevel {
                norm: NamedNorm::of(result.norm()),
                asks: standing.level().demand(),
                asked: standing.before().map(NormLevel::demand),
            };
            if standing.began_after(asked.year()) {
                after.entry(standing.from()).or_default().push(changed());
            } else if standing.began_within(asked.year()) {
                within.entry(standing.from()).or_default().push(changed());
            }
        }
        let year = asked.year();
        let after = after.into_iter().map(|(from, norms)| Self::LevelBeganAfter { from, year, norms });
        after.chain(within.into_iter().map(|(from, norms)| Self::LevelBeganWithin { from, norms })).collect()
    }
}

/// With its code, and its sentence in both languages.
impl Serialize for CountNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

messages! {
    /// What is told of counts and of the norms that they are held against (*mededeling bij de toets*).
    ///
    /// A notice changes no verdict. It says what a reader has to know before relying on one.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum CountNotice {
        /// The counted year was not over on the day asked about.
        YearNotOver {
            /// The calendar year that is counted.
            year: Year,
            /// The day asked about.
            on: NaiveDate,
        } = "counts.year-not-over":
            "Het getelde jaar {year} was op de peildatum {on} nog niet voorbij; onder enkelvoudige normen tellen de aantallen als die van het hele jaar, tenzij het jaar als onvolledig is opgegeven.",
            "The counted year {year} was not over on the day asked about, {on}; under simple norms the counts are taken for those of the whole year, unless it is declared incomplete.";
        /// Procedures of the counted year are of after the day asked about; they count.
        ProceduresAfter {
            /// How many.
            procedures: usize,
            /// The day asked about.
            on: NaiveDate,
        } = "counts.procedures-after":
            if *procedures == 1 => "Eén verrichting van het getelde jaar is van na {on}, en telt mee.", "One procedure of the counted year is of after {on}, and counts.";
            "{procedures} verrichtingen van het getelde jaar zijn van na {on}, en tellen mee.", "{procedures} procedures of the counted year are of after {on}, and count.";
        /// The levels of norms began after the counted year: they were not yet asked of its counts, and
        /// falling short of them has no consequence.
        LevelBeganAfter {
            /// The day on which they began.
            from: NaiveDate,
            /// The year that is counted.
            year: Year,
            /// The norms, each with the level that began.
            norms: Vec<ChangedLevel>,
        } = "counts.level-began-after":
            if norms.iter().all(|norm| norm.asked.is_none()) =>
                "Deze normen gelden pas sinds {from}, na het getelde jaar {year}; ze werden toen nog niet gevraagd, en aan een tekort daaraan zit geen gevolg: {norms:?}.",
                "These norms began on {from}, after the counted year {year}; they were not asked of it, and falling short of them has no consequence: {norms:?}.";
            "Deze normen gelden pas sinds {from}, na het getelde jaar {year}; ze werden toen nog niet gevraagd. Alleen aan een tekort aan een eerdere norm die wordt gehandhaafd, zit een gevolg: {norms:?}.",
            "These norms began on {from}, after the counted year {year}; they were not asked of it. Only falling short of an earlier norm that is acted on has a consequence: {norms:?}.";
        /// The levels of norms began within the counted years: the counts of a part of
        /// them are from before it.
        LevelBeganWithin {
            /// The day on which they began.
            from: NaiveDate,
            /// The norms, each with the level that began.
            norms: Vec<ChangedLevel>,
        } = "counts.level-began-within":
            "Deze normen gelden sinds {from}, binnen de getelde jaren; een deel van de aantallen is van daarvoor: {norms:?}.",
            "These norms began on {from}, within the counted years; a part of the counts is from before that day: {norms:?}.";
        /// Nobody reported care that norms count in years that they count: what was done of it
        /// is unknown, not none.
        CareNotReported {
            /// The intervention that nobody reported.
            intervention: Intervention,
            /// The years, in order.
            years: Vec<Year>,
        } = "counts.care-not-reported":
            "Niemand heeft {intervention} gerapporteerd over {years:?}: hoeveel er toen is gedaan, is onbekend.",
            "Nobody reported {intervention} for {years:?}: how much of it was done then is unknown.";
        /// Years that norms count do not occur in the counts at all: what was done in them is unknown.
        YearsAbsent {
            /// The years, in order.
            years: Vec<Year>,
        } = "counts.years-absent":
            "De aantallen hebben geen enkele regel over {years:?}: wat er toen is gedaan, is onbekend.",
            "The counts have no row at all of {years:?}: what was done then is unknown.";
        /// Units have no row in a year that norms count: what they did in it is unknown, not none.
        UnitsAbsent {
            /// The kind of units that they are.
            kind: UnitKind,
            /// The calendar year in which they have no row.
            year: Year,
            /// Their names, in order.
            units: Vec<Arc<str>>,
        } = "counts.units-absent":
            "Deze {kind:?} komen over {year} in de aantallen niet voor; wat zij toen deden is onbekend, en niet nul: {units:?}.",
            "These {kind:?} do not occur in the counts of {year}; what they did then is unknown, and not none: {units:?}.";
        /// A year that is declared incomplete does not occur in the counts.
        IncompleteYearAbsent {
            /// The year that is declared incomplete.
            year: Year,
        } = "counts.incomplete-year-absent":
            "Het jaar {year} is als onvolledig opgegeven en komt in de aantallen niet voor.",
            "The year {year} is declared incomplete and does not occur in the counts.";
        /// Interventions in the baskets of norms do not occur in the counts at all: perhaps names that are
        /// written otherwise there.
        InterventionsWithoutCounts {
            /// Each with its norm, and the name in the counts that looks like it.
            interventions: Vec<MissingIntervention>,
        } = "counts.interventions-without-counts":
            "Ingrepen die een norm telt en die in de aantallen niet voorkomen: {interventions:?}.",
            "Interventions that a norm counts and that do not occur in the counts: {interventions:?}.";
        /// Names in one column look alike: perhaps one name, of which zeros, capitals, blanks or accents
        /// were written otherwise.
        NamesLookAlike {
            /// The column that the names stand in.
            column: NameColumn,
            /// The names, in order.
            names: Vec<Arc<str>>,
        } = "counts.names-look-alike":
            "Deze {column:?} lijken op elkaar en zijn misschien één: {names:?} (nullen, hoofdletters, spaties of accenten anders geschreven).",
            "These {column:?} look alike and may be one: {names:?} (zeros, capitals, blanks or accents written otherwise).";
        /// Patients have names that look alike: perhaps one patient each, who would count twice.
        PatientsLookAlike {
            /// The number of names that look like another.
            names: usize,
        } = "counts.patients-look-alike":
            "Namen van patiënten die op een andere lijken (nullen, hoofdletters, spaties of accenten anders geschreven): {names}; wie twee namen heeft, telt dubbel.",
            "Names of patients that look like another (zeros, capitals, blanks or accents written otherwise): {names}; whoever has two names counts twice.";
        /// Every number of a unit or an intervention is the sum of all others: perhaps a total, which
        /// would be counted twice.
        SumOfOthers {
            /// The column that the name stands in.
            column: NameColumn,
            /// The name of what may be a total.
            name: Arc<str>,
            /// Of the others within the same unit of this kind; of all others when none is said.
            within: Option<UnitKind>,
            /// The number of counts that are such a sum.
            numbers: usize,
        } = "counts.sum-of-others":
            if within.is_none() =>
                "Alle aantallen ({numbers}) van {column} {name} zijn de som van alle andere {column:?}; is {name} een totaal, dan telt alles dubbel.",
                "All numbers ({numbers}) of {column} {name} are the sum of all other {column:?}; if {name} is a total, everything counts twice.";
            if matches!(within, Some(UnitKind::Network | UnitKind::Team)) =>
                "Alle aantallen ({numbers}) van {column} {name} zijn de som van alle andere {column:?} bij hetzelfde {within}; is {name} een totaal, dan telt alles dubbel.",
                "All numbers ({numbers}) of {column} {name} are the sum of all other {column:?} of the same {within}; if {name} is a total, everything counts twice.";
            "Alle aantallen ({numbers}) van {column} {name} zijn de som van alle andere {column:?} bij dezelfde {within}; is {name} een totaal, dan telt alles dubbel.",
            "All numbers ({numbers}) of {column} {name} are the sum of all other {column:?} of the same {within}; if {name} is a total, everything counts twice.";
        /// A unit went on in another: its counts were added to those of the other.
        Succeeded {
            /// The kind of units that they are.
            kind: UnitKind,
            /// The unit that is no more.
            from: Arc<str>,
            /// The unit in which it went on.
            to: Arc<str>,
            /// The first day on which it did.
            day: NaiveDate,
        } = "counts.succeeded":
            "{from} is sinds {day} opgegaan in {kind} {to}; de aantallen van {from} tellen daar mee.",
            "{from} has gone on in {kind} {to} since {day}; what {from} did counts there.";
        /// A unit has gone on in another for a part: so much of what it did counts for the other, between
        /// whole numbers.
        SucceededInPart {
            /// The kind of units that they are.
            kind: UnitKind,
            /// The unit that went on in part.
            from: Arc<str>,
            /// The unit in which a part of it went on.
            to: Arc<str>,
            /// The first day on which it did.
            day: NaiveDate,
            /// The part.
            share: Decimal,
        } = "counts.succeeded-in-part":
            let part = Percent(*share);
            "{from} is sinds {day} voor {part} opgegaan in {kind} {to}; dat deel van de aantallen van {from} telt daar mee, afgerond tussen grenzen.",
            "{from} has gone on in {kind} {to} since {day} for {part}; that part of what {from} did counts there, rounded between bounds.";
        /// A unit goes on in another after the day asked about: on that day it had not yet.
        SuccessionLater {
            /// The kind of units that they are.
            kind: UnitKind,
            /// The unit that goes on in another after the day.
            from: Arc<str>,
            /// The unit in which it goes on.
            to: Arc<str>,
            /// The first day on which it does.
            day: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "counts.succession-later":
            "{from} gaat pas op {day} op in {kind} {to}, na de peildatum {on}; dat telt nog niet.",
            "{from} goes on in {kind} {to} on {day}, after the day asked about, {on}; it does not count yet.";
        /// A unit that went on in another does not occur in the counts.
        SuccessionUnknown {
            /// The kind of units that they are.
            kind: UnitKind,
            /// The unit that does not occur in the counts.
            from: Arc<str>,
            /// The unit in which it went on.
            to: Arc<str>,
        } = "counts.succession-unknown":
            "{from}, opgegaan in {kind} {to}, komt in de aantallen niet voor.",
            "{from}, which went on in {kind} {to}, does not occur in the counts.";
        /// A unit that went on in another has rows of later years: they were left with it.
        RowsAfterSuccession {
            /// The kind of unit that it is.
            kind: UnitKind,
            /// The unit that went on in another.
            unit: Arc<str>,
            /// The first day on which it went on in another.
            day: NaiveDate,
            /// The later years, in order.
            years: Vec<Year>,
        } = "counts.rows-after-succession":
            "{unit} ({kind}), opgegaan in een andere op {day}, heeft nog regels over {years:?}; die zijn bij {unit} gelaten.",
            "The {kind} {unit}, which went on in another on {day}, still has rows of {years:?}; they were left with {unit}.";
        /// A unit has rows of years in which it was not open for a day: they count.
        RowsWhileClosed {
            /// The kind of unit that it is.
            kind: UnitKind,
            /// The unit.
            unit: Arc<str>,
            /// The years, in order.
            years: Vec<Year>,
        } = "counts.rows-while-closed":
            "{unit} ({kind}) heeft regels over {years:?}, toen het geen dag open was; die tellen mee.",
            "The {kind} {unit} has rows of {years:?}, when it was not open for a day; they count.";
        /// A unit of which it is known when it was open does not occur in the counts.
        OpeningUnknown {
            /// The kind of unit that it is.
            kind: UnitKind,
            /// The unit.
            unit: Arc<str>,
        } = "counts.opening-unknown":
            "{unit} ({kind}), met een openings- of sluitingsdatum, komt in de aantallen niet voor.",
            "The {kind} {unit}, of which the days of opening or closing are known, does not occur in the counts.";
        /// Rows of procedures were there before, the same in every respect, the patient
        /// included: they count once.
        DuplicateRows {
            /// The number of rows that were left out.
            rows: u64,
        } = "counts.duplicate-rows":
            "Dubbele regels, in alles gelijk aan een eerdere en daarom niet meegeteld: {rows}.",
            "Rows that repeat an earlier one in every respect, and so were not counted: {rows}.";
        /// Rows of procedures name no patient: whether they are one operation or several, and of how many
        /// people, is known between bounds.
        RowsWithoutPatient {
            /// The number of rows without a patient.
            rows: usize,
        } = "counts.rows-without-patient":
            "Regels zonder patiënt: {rows}. Of zij dezelfde ingreep of dezelfde patiënt betreffen, is niet te zien; het aantal ligt tussen twee grenzen.",
            "Rows without a patient: {rows}. Whether they are about the same operation or patient cannot be seen; the count lies between bounds.";
        /// Operations have rows of several specialists or teams: each is one for its location, and
        /// one for each of them.
        SharedOperations {
            /// The number of operations that have several rows.
            operations: usize,
            /// The number of rows they have together.
            rows: usize,
        } = "counts.shared-operations":
            "Ingrepen met regels van meer specialisten of teams: {operations} (samen {rows} regels). Zo'n ingreep telt voor de locatie één keer, en voor ieder van hen één keer.",
            "Operations with rows of several specialists or teams: {operations} ({rows} rows together). Such an operation counts once for the location, and once for each of them.";
        /// Interventions in the counts are in the basket of no norm.
        InterventionsWithoutNorm {
            /// The interventions, in order.
            interventions: Vec<Intervention>,
        } = "counts.interventions-without-norm":
            "Geen norm telt {interventions:?}.", "No norm counts {interventions:?}.";
        /// Units have no row of care in a year, and one of another year: what they did is taken for none,
        /// since they reported other care in that year, and others this care.
        TakenForNone {
            /// The kind of units that they are.
            kind: UnitKind,
            /// The intervention of which they have no row.
            intervention: Intervention,
            /// The calendar year in which they have none.
            year: Year,
            /// Their names, in order.
            units: Vec<Arc<str>>,
        } = "counts.taken-for-none":
            "Deze {kind:?} hebben over {year} geen regel over {intervention:?} en over een ander jaar wel; voor {year} telt dat als nul: {units:?}.",
            "These {kind:?} have no row of {intervention:?} in {year}, and one in another year; for {year} it counts as none: {units:?}.";
        /// Norms count per calendar year, and the counts are of several years in one number: these norms are
        /// not held against them.
        NormsPerYear {
            /// The norms that count per calendar year.
            norms: Vec<NamedNorm>,
        } = "counts.norms-per-year":
            "Niet getoetst, want deze normen tellen aantallen per kalenderjaar op, en de aantallen zijn over meer jaren samen gegeven: {norms:?}.",
            "Not checked, since these norms add up counts per calendar year, and the counts are given for several years together: {norms:?}.";
        /// Numbers of locations that name no unit of a kind are the sum of those that do: perhaps totals,
        /// which would count twice.
        TotalBesideParts {
            /// The kind of unit that the other rows name.
            kind: UnitKind,
            /// The locations, in order.
            locations: Vec<Arc<str>>,
        } = "counts.total-beside-parts":
            "Een aantal zonder {kind} is bij deze locaties de som van de aantallen met een {kind}; is het een totaal, dan telt alles dubbel: {locations:?}.",
            "A number without a {kind} is the sum of those with one at these locations; if it is a total, everything counts twice: {locations:?}.";
    }
}

/// One name of the column, as a word; with `{column:?}` several of them.
impl Say for NameColumn {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(kind) => kind.say(language, f),
            Self::Intervention => f.write_str(language.pick("ingreep", "intervention")),
        }
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(kind) => kind.quote(language, f),
            Self::Intervention => f.write_str(language.pick("ingrepen", "interventions")),
        }
    }
}

impl Say for MissingIntervention {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (care, norm) = (&self.intervention, self.norm.title(language));
        match (&self.alike, language) {
            (None, Language::Dutch | Language::English) => write!(f, "{care} (norm {norm})"),
            (Some(alike), Language::Dutch) => write!(f, "{care} (norm {norm}; wel {alike})"),
            (Some(alike), Language::English) => write!(f, "{care} (norm {norm}; the counts have {alike})"),
        }
    }
}
