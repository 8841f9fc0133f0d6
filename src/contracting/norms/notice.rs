//! Sentences on contracts: what is told beside a report, and what of a contract is said.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

use super::{Contract, ContractCheck};
use crate::Verdict;
use crate::messages::messages;
use crate::party::{Intervention, Unit};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::norm::Title;
use crate::volume::{Asked, VolumeCheck};

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
        /// The contract is there once more, the same in everything: it counts once.
        Twice {
            /// The unit that the contract is with.
            unit: Unit,
            /// The intervention that the contract buys.
            intervention: Intervention,
        } = "contract.twice":
            "Het contract met {unit:?} voor {intervention} is nog een keer opgegeven, in alles hetzelfde; het telt één keer.",
            "The contract with {unit:?} for {intervention} is given once more, the same in everything; it counts once.";
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

    pub(super) fn twice(contract: &Contract) -> Self {
        Self::Twice { unit: contract.unit.clone(), intervention: contract.intervention.clone() }
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

messages! {
    #[derive(Debug)]
    pub(super) enum ContractMessage {
        NoneDone { intervention: Intervention, unit: Unit, year: Year, title: Arc<Title> } = "volume.contracted-none-done":
            "Gecontracteerd voor {intervention}: {unit:?} heeft er in {year} geen uitgevoerd (norm {title}).",
            "Contracted for {intervention}: {unit:?} did none in {year} (norm {title}).";
        BelowNorm { intervention: Intervention, unit: Unit, year: Year, title: Arc<Title>, short: CountRange } = "volume.contracted-below-norm":
            "Gecontracteerd voor {intervention}: {unit:?} blijft in {year} onder de norm {title} ({short} te weinig).",
            "Contracted for {intervention}: {unit:?} is below the norm {title} in {year} ({short} short).";
        Undetermined { intervention: Intervention, unit: Unit, year: Year, title: Arc<Title> } = "volume.contracted-undetermined":
            "Gecontracteerd voor {intervention}: {unit:?} blijft in {year} mogelijk onder de norm {title}.",
            "Contracted for {intervention}: {unit:?} may be below the norm {title} in {year}.";
        Meets { intervention: Intervention, unit: Unit, year: Year, title: Arc<Title> } = "volume.contracted-and-meets":
            "Gecontracteerd voor {intervention}: {unit:?} haalt in {year} de norm {title}.",
            "Contracted for {intervention}: {unit:?} meets the norm {title} in {year}.";
        NotBound { intervention: Intervention, unit: Unit, title: Arc<Title>, on: NaiveDate } = "volume.contracted-not-bound":
            "Gecontracteerd voor {intervention}: de norm {title} bond {unit:?} niet op {on}, de dag waarop het contract eraan wordt gehouden.",
            "Contracted for {intervention}: the norm {title} did not bind {unit:?} on {on}, the day on which the contract is held against it.";
        NoneBefore { intervention: Intervention, unit: Unit, year: Year, title: Arc<Title>, from: NaiveDate } = "volume.contracted-none-before":
            "Gecontracteerd voor {intervention} vanaf {from}: {unit:?} heeft er in {year} geen uitgevoerd, en aan de norm {title} is nog niets te toetsen.",
            "Contracted for {intervention} from {from}: {unit:?} did none in {year}, and nothing can be held against the norm {title} yet.";
        /// Whether a contract gives a norm a place.
        NormInContract { verdict: Verdict, unit: Unit, intervention: Intervention, title: Arc<Title> } = "volume.norm-in-contract":
            if *verdict == Verdict::Met =>
                "Het contract met {unit:?} voor {intervention} bevat de norm {title}.",
                "The contract with {unit:?} for {intervention} includes the norm {title}.";
            if *verdict == Verdict::NotMet =>
                "Het contract met {unit:?} voor {intervention} bevat de norm {title} niet.",
                "The contract with {unit:?} for {intervention} does not include the norm {title}.";
            if *verdict == Verdict::NotApplicable =>
                "Het contract met {unit:?} voor {intervention} hoeft de norm {title} niet te bevatten.",
                "The contract with {unit:?} for {intervention} need not include the norm {title}.";
            "Niet bekend is of het contract met {unit:?} voor {intervention} de norm {title} bevat.",
            "It is not known whether the contract with {unit:?} for {intervention} includes the norm {title}.";
    }
}

impl ContractMessage {
    /// The sentence on a contract under a norm.
    pub(super) fn of(held: &ContractCheck<'_>) -> Self {
        let check = held.check();
        let (intervention, unit) = (held.contract().intervention().clone(), check.unit());
        let (year, title) = (check.year(), check.norm().shared_title());
        let is_none = check.observed().is_none();
        match held.verdict() {
            Verdict::NotMet if is_none => Self::NoneDone { intervention, unit, year, title },
            Verdict::NotMet => {
                let short = check.shortfall().unwrap_or(CountRange::NONE);
                Self::BelowNorm { intervention, unit, year, title, short }
            }
            Verdict::Undetermined => Self::Undetermined { intervention, unit, year, title },
            Verdict::Met => Self::Meets { intervention, unit, year, title },
            Verdict::NotApplicable => match held.began_after_none() {
                Some(from) => Self::NoneBefore { intervention, unit, year, title, from },
                None => Self::NotBound { intervention, unit, title, on: check.on() },
            },
        }
    }

    /// The sentence on the place that the contract gives the norm.
    pub(super) fn included(contract: &Contract, check: &VolumeCheck<'_>, verdict: Verdict) -> Self {
        let (unit, intervention) = (contract.unit().clone(), contract.intervention().clone());
        Self::NormInContract { verdict, unit, intervention, title: check.norm().shared_title() }
    }
}
