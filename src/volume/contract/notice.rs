use chrono::{Datelike, NaiveDate};
use core::fmt;
use serde::{Serialize, Serializer};

use super::Contract;
use crate::language::{Describe, Language, Message, day_in_words, number_in_words};
use crate::party::{Intervention, Unit};
use crate::time::Year;
use crate::volume::check::Asked;

/// What is told of contracts beside what they came to (*mededeling over contracten*).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ContractNotice {
    /// No norm of the report counts the intervention.
    NoNorm {
        /// With whom.
        unit: Unit,
        /// For what.
        intervention: Intervention,
        /// The intervention of a norm whose name looks like it, if there is one.
        alike: Option<Intervention>,
    },
    /// The counts do not connect the contracted unit with any unit that the norm counts per.
    NoCounts {
        /// With whom.
        unit: Unit,
        /// For what.
        intervention: Intervention,
        /// The unit of the counts whose name looks like it, if there is one.
        alike: Option<Unit>,
    },
    /// The contracted unit went on in another: the contract was held against that one.
    Succeeded {
        /// With whom.
        unit: Unit,
        /// For what.
        intervention: Intervention,
        /// The unit in which it went on.
        to: Unit,
    },
    /// The contract begins after the day asked about.
    NotBegun {
        /// With whom.
        unit: Unit,
        /// For what.
        intervention: Intervention,
        /// Its first day.
        from: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
    /// The contract did not hold in the year that is counted, and no longer holds on the day asked about.
    Ended {
        /// With whom.
        unit: Unit,
        /// For what.
        intervention: Intervention,
        /// The first day on which it no longer held.
        until: NaiveDate,
        /// The year that is counted.
        year: Year,
    },
    /// Contracts end on the last day of a month, as if that day still belonged to them.
    EndsOnALastDay {
        /// How many do.
        contracts: usize,
        /// The first of them.
        unit: Unit,
        /// The end of that one: the first day on which it no longer holds.
        until: NaiveDate,
    },
}

impl ContractNotice {
    pub(super) fn no_norm(contract: &Contract, alike: Option<Intervention>) -> Self {
        Self::NoNorm { unit: contract.unit.clone(), intervention: contract.intervention.clone(), alike }
    }

    pub(super) fn no_counts(contract: &Contract, alike: Option<Unit>) -> Self {
        Self::NoCounts { unit: contract.unit.clone(), intervention: contract.intervention.clone(), alike }
    }

    pub(super) fn succeeded(contract: &Contract, to: Unit) -> Self {
        Self::Succeeded { unit: contract.unit.clone(), intervention: contract.intervention.clone(), to }
    }

    pub(super) fn not_begun(contract: &Contract, from: NaiveDate, on: NaiveDate) -> Self {
        let (unit, intervention) = (contract.unit.clone(), contract.intervention.clone());
        Self::NotBegun { unit, intervention, from, on }
    }

    pub(super) fn ended(contract: &Contract, until: NaiveDate, asked: Asked) -> Self {
        let (unit, intervention) = (contract.unit.clone(), contract.intervention.clone());
        Self::Ended { unit, intervention, until, year: asked.year() }
    }

    pub(super) fn ending_on_a_last_day(contracts: &[Contract]) -> Option<Self> {
        let is_last = |day: &NaiveDate| day.succ_opt().is_some_and(|next| next.day() == 1);
        let end = |contract: &Contract| contract.period.and_then(|period| period.until()).filter(is_last);
        let mut ending = contracts.iter().filter_map(|contract| Some((contract, end(contract)?)));
        let (first, until) = ending.next()?;
        Some(Self::EndsOnALastDay {
            contracts: ending.count().saturating_add(1),
            unit: first.unit.clone(),
            until,
        })
    }
}

impl Describe for ContractNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::NoNorm { .. } => "contract.no-norm",
            Self::NoCounts { .. } => "contract.no-counts",
            Self::Succeeded { .. } => "contract.succeeded",
            Self::NotBegun { .. } => "contract.not-begun",
            Self::Ended { .. } => "contract.ended",
            Self::EndsOnALastDay { .. } => "contract.ends-on-a-last-day",
        }
    }

    #[allow(clippy::too_many_lines, reason = "a sentence per notice and language")]
    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: &NaiveDate| day_in_words(*day, language);
        match (self, language) {
            (Self::NoNorm { unit, intervention, alike: Some(alike) }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} is aan geen norm gehouden: geen norm telt deze ingreep, wel {alike}.",
                unit.kind().in_language(language)
            ),
            (Self::NoNorm { unit, intervention, alike: Some(alike) }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} was held against no norm: no norm counts this intervention, but one counts {alike}.",
                unit.kind().in_language(language)
            ),
            (Self::NoNorm { unit, intervention, alike: None }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} is aan geen norm gehouden: geen norm telt deze ingreep.",
                unit.kind().in_language(language)
            ),
            (Self::NoNorm { unit, intervention, alike: None }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} was held against no norm: no norm counts this intervention.",
                unit.kind().in_language(language)
            ),
            (Self::NoCounts { unit, intervention, alike: None }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} is aan geen norm gehouden: {unit} heeft geen aantallen van wat de norm telt.",
                unit.kind().in_language(language)
            ),
            (Self::NoCounts { unit, intervention, alike: None }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} was held against no norm: {unit} has no counts of what the norm counts.",
                unit.kind().in_language(language)
            ),
            (Self::NoCounts { unit, intervention, alike: Some(alike) }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} is aan geen norm gehouden: {unit} komt in de aantallen niet voor, {alike} wel.",
                unit.kind().in_language(language)
            ),
            (Self::NoCounts { unit, intervention, alike: Some(alike) }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} was held against no norm: {unit} does not occur in the counts, but {alike} does.",
                unit.kind().in_language(language)
            ),
            (Self::Succeeded { unit, intervention, to }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} is gehouden aan de aantallen van {to}, waarin {unit} is opgegaan.",
                unit.kind().in_language(language)
            ),
            (Self::Succeeded { unit, intervention, to }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} was held against the counts of {to}, in which {unit} went on.",
                unit.kind().in_language(language)
            ),
            (Self::NotBegun { unit, intervention, from, on }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} telt niet mee: het gaat in op {}, na de peildatum {}.",
                unit.kind().in_language(language),
                day(from),
                day(on)
            ),
            (Self::NotBegun { unit, intervention, from, on }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} does not count: it begins on {}, after the day asked about, {}.",
                unit.kind().in_language(language),
                day(from),
                day(on)
            ),
            (Self::Ended { unit, intervention, until, year }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} voor {intervention} telt niet mee: het gold niet in {year}, en geldt vanaf {} niet meer.",
                unit.kind().in_language(language),
                day(until)
            ),
            (Self::Ended { unit, intervention, until, year }, Language::English) => write!(
                f,
                "The contract with {} {unit} for {intervention} does not count: it did not hold in {year}, and no longer holds from {} on.",
                unit.kind().in_language(language),
                day(until)
            ),
            (Self::EndsOnALastDay { contracts: 1, unit, until }, Language::Dutch) => write!(
                f,
                "Het contract met {} {unit} geldt niet meer op {}, de laatste dag van de maand; geldt het die dag nog wel, geef dan de dag erna als einde.",
                unit.kind().in_language(language),
                day(until)
            ),
            (Self::EndsOnALastDay { contracts: 1, unit, until }, Language::English) => write!(
                f,
                "The contract with {} {unit} no longer holds on {}, the last day of a month; if it still holds on that day, give the day after as its end.",
                unit.kind().in_language(language),
                day(until)
            ),
            (Self::EndsOnALastDay { contracts, unit, until }, Language::Dutch) => write!(
                f,
                "Van {} contracten is het einde de laatste dag van een maand, te beginnen met dat met {} {unit}, dat op {} niet meer geldt; gelden ze die dag nog wel, geef dan de dag erna als einde.",
                number_in_words(*contracts, language),
                unit.kind().in_language(language),
                day(until)
            ),
            (Self::EndsOnALastDay { contracts, unit, until }, Language::English) => write!(
                f,
                "{} contracts end on the last day of a month, the first of them the one with {} {unit}, which no longer holds on {}; if they still hold on that day, give the day after as their end.",
                number_in_words(*contracts, language),
                unit.kind().in_language(language),
                day(until)
            ),
        }
    }
}

/// With its code, and its sentence in both languages.
impl Serialize for ContractNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Message::new(self.clone()).serialize(serializer)
    }
}
