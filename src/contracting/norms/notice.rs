use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

use super::Contract;
use crate::messages::messages;
use crate::party::{Intervention, Unit};
use crate::time::Year;
use crate::volume::Asked;

messages! {
    /// A notice on contracts beside their outcome (*mededeling over contracten*).
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ContractNotice {
        /// No norm of the report counts the intervention.
        NoNorm {
            /// The unit that the contract is with.
            unit: Unit,
            /// The intervention that no norm counts.
            intervention: Intervention,
            /// The intervention of a norm whose name looks like it, if there is one.
            alike: Option<Intervention>,
        } = "contract.no-norm":
            if alike.is_some() =>
                "Het contract met {unit:?} voor {intervention} is aan geen norm gehouden: geen norm telt deze ingreep, wel {alike}.",
                "The contract with {unit:?} for {intervention} was held against no norm: no norm counts this intervention, but one counts {alike}.";
            "Het contract met {unit:?} voor {intervention} is aan geen norm gehouden: geen norm telt deze ingreep.",
            "The contract with {unit:?} for {intervention} was held against no norm: no norm counts this intervention.";
        /// The counts do not connect the contracted unit with any unit that the norm counts per.
        NoCounts {
            /// The unit that the counts do not connect with the norm.
            unit: Unit,
            /// The intervention that the contract buys.
            intervention: Intervention,
            /// The unit of the counts whose name looks like it, if there is one.
            alike: Option<Unit>,
        } = "contract.no-counts":
            if alike.is_some() =>
                "Het contract met {unit:?} voor {intervention} is aan geen norm gehouden: {unit} komt in de aantallen niet voor, {alike} wel.",
                "The contract with {unit:?} for {intervention} was held against no norm: {unit} does not occur in the counts, but {alike} does.";
            "Het contract met {unit:?} voor {intervention} is aan geen norm gehouden: {unit} heeft geen aantallen van wat de norm telt.",
            "The contract with {unit:?} for {intervention} was held against no norm: {unit} has no counts of what the norm counts.";
        /// The contracted unit went on in another: the contract was held against that one.
        Succeeded {
            /// The unit that the contract is with, which is no more.
            unit: Unit,
            /// The intervention that the contract buys.
            intervention: Intervention,
            /// The unit in which it went on.
            to: Unit,
        } = "contract.succeeded":
            "Het contract met {unit:?} voor {intervention} is gehouden aan de aantallen van {to}, waarin {unit} is opgegaan.",
            "The contract with {unit:?} for {intervention} was held against the counts of {to}, in which {unit} went on.";
        /// The contract begins after the day asked about.
        NotBegun {
            /// The unit that the contract is with.
            unit: Unit,
            /// The intervention that the contract buys.
            intervention: Intervention,
            /// The first day on which the contract holds.
            from: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "contract.not-begun":
            "Het contract met {unit:?} voor {intervention} telt niet mee: het gaat in op {from}, na de peildatum {on}.",
            "The contract with {unit:?} for {intervention} does not count: it begins on {from}, after the day asked about, {on}.";
        /// The contract did not hold in the year that is counted, and no longer holds on the day asked about.
        Ended {
            /// The unit that the contract was with.
            unit: Unit,
            /// The intervention that the contract bought.
            intervention: Intervention,
            /// The first day on which it no longer held.
            until: NaiveDate,
            /// The year that is counted.
            year: Year,
        } = "contract.ended":
            "Het contract met {unit:?} voor {intervention} telt niet mee: het gold niet in {year}, en geldt vanaf {until} niet meer.",
            "The contract with {unit:?} for {intervention} does not count: it did not hold in {year}, and no longer holds from {until} on.";
        /// Contracts end on the last day of a month, as if that day still belonged to them.
        EndsOnALastDay {
            /// The number of contracts that do, at least one.
            contracts: usize,
            /// The unit of the first of them.
            unit: Unit,
            /// The end of that one: the first day on which it no longer holds.
            until: NaiveDate,
        } = "contract.ends-on-a-last-day":
            if *contracts == 1 =>
                "Het contract met {unit:?} geldt niet meer op {until}, de laatste dag van de maand; geldt het die dag nog wel, geef dan de dag erna als einde.",
                "The contract with {unit:?} no longer holds on {until}, the last day of a month; if it still holds on that day, give the day after as its end.";
            "Van {contracts} contracten is het einde de laatste dag van een maand, te beginnen met dat met {unit:?}, dat op {until} niet meer geldt; gelden ze die dag nog wel, geef dan de dag erna als einde.",
            "{contracts} contracts end on the last day of a month, the first of them the one with {unit:?}, which no longer holds on {until}; if they still hold on that day, give the day after as their end.";
    }
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

/// With its code, and its sentence in both languages.
impl Serialize for ContractNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}
