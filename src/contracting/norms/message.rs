//! What a contract held against a norm says.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Contract;
use crate::Verdict;
use crate::messages::messages;
use crate::party::{Intervention, Unit};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::VolumeCheck;
use crate::volume::norm::Title;

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
            "Gecontracteerd voor {intervention}: de norm {title} bindt {unit:?} niet (peildatum {on}).",
            "Contracted for {intervention}: the norm {title} does not bind {unit:?} (as of {on}).";
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
    pub(super) fn of(contract: &Contract, check: &VolumeCheck<'_>, verdict: Verdict) -> Self {
        let (intervention, unit) = (contract.intervention().clone(), check.unit());
        let (year, title) = (check.year(), check.norm().shared_title());
        match verdict {
            Verdict::NotMet if check.observed().is_none() => {
                Self::NoneDone { intervention, unit, year, title }
            }
            Verdict::NotMet => {
                let short = check.shortfall().unwrap_or(CountRange::NONE);
                Self::BelowNorm { intervention, unit, year, title, short }
            }
            Verdict::Undetermined => Self::Undetermined { intervention, unit, year, title },
            Verdict::Met => Self::Meets { intervention, unit, year, title },
            Verdict::NotApplicable => Self::NotBound { intervention, unit, title, on: check.on() },
        }
    }

    /// The sentence on the place that the contract gives the norm.
    pub(super) fn included(contract: &Contract, check: &VolumeCheck<'_>, verdict: Verdict) -> Self {
        let (unit, intervention) = (contract.unit().clone(), contract.intervention().clone());
        Self::NormInContract { verdict, unit, intervention, title: check.norm().shared_title() }
    }
}
