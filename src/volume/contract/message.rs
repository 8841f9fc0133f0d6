//! What a contract held against a norm says.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Contract;
use crate::Verdict;
use crate::language::{Describe, Language, day_in_words};
use crate::party::{Intervention, Unit};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::check::VolumeCheck;
use crate::volume::norm::Title;

#[derive(Debug)]
pub(super) struct ContractMessage {
    verdict: Verdict,
    none_done: bool,
    unit: Unit,
    intervention: Intervention,
    title: Arc<Title>,
    year: Year,
    on: NaiveDate,
    shortfall: CountRange,
}

impl ContractMessage {
    pub(super) fn of(contract: &Contract, check: &VolumeCheck<'_>, verdict: Verdict) -> Self {
        Self {
            verdict,
            none_done: check.observed().is_none(),
            unit: check.unit(),
            intervention: contract.intervention().clone(),
            title: check.norm().shared_title(),
            year: check.year(),
            on: check.on(),
            shortfall: check.shortfall().unwrap_or(CountRange::NONE),
        }
    }
}

impl Describe for ContractMessage {
    fn code(&self) -> &'static str {
        match self.verdict {
            Verdict::NotMet if self.none_done => "volume.contracted-none-done",
            Verdict::NotMet => "volume.contracted-below-norm",
            Verdict::Undetermined => "volume.contracted-undetermined",
            Verdict::Met => "volume.contracted-and-meets",
            Verdict::NotApplicable => "volume.contracted-not-bound",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { unit, intervention, year, .. } = self;
        let (kind, title) = (unit.kind().in_language(language), self.title.get(language));
        let (short, on) = (self.shortfall.in_language(language), day_in_words(self.on, language));
        match (self.verdict, language) {
            (Verdict::NotMet, Language::Dutch) if self.none_done => write!(
                f,
                "Gecontracteerd voor {intervention}: {kind} {unit} heeft er in {year} geen uitgevoerd (norm {title})."
            ),
            (Verdict::NotMet, Language::English) if self.none_done => {
                write!(f, "Contracted for {intervention}: {kind} {unit} did none in {year} (norm {title}).")
            }
            (Verdict::NotMet, Language::Dutch) => write!(
                f,
                "Gecontracteerd voor {intervention}: {kind} {unit} blijft in {year} onder de norm {title} ({short} te weinig)."
            ),
            (Verdict::NotMet, Language::English) => write!(
                f,
                "Contracted for {intervention}: {kind} {unit} is below the norm {title} in {year} ({short} short)."
            ),
            (Verdict::Undetermined, Language::Dutch) => write!(
                f,
                "Gecontracteerd voor {intervention}: {kind} {unit} blijft in {year} mogelijk onder de norm {title}."
            ),
            (Verdict::Undetermined, Language::English) => write!(
                f,
                "Contracted for {intervention}: {kind} {unit} may be below the norm {title} in {year}."
            ),
            (Verdict::Met, Language::Dutch) => {
                write!(
                    f,
                    "Gecontracteerd voor {intervention}: {kind} {unit} haalt in {year} de norm {title}."
                )
            }
            (Verdict::Met, Language::English) => {
                write!(f, "Contracted for {intervention}: {kind} {unit} meets the norm {title} in {year}.")
            }
            (Verdict::NotApplicable, Language::Dutch) => write!(
                f,
                "Gecontracteerd voor {intervention}: de norm {title} bindt {kind} {unit} niet (peildatum {on})."
            ),
            (Verdict::NotApplicable, Language::English) => write!(
                f,
                "Contracted for {intervention}: the norm {title} does not bind {kind} {unit} (as of {on})."
            ),
        }
    }
}

/// Whether a contract gives a norm a place.
#[derive(Debug)]
pub(super) struct InclusionMessage {
    verdict: Verdict,
    unit: Unit,
    intervention: Intervention,
    title: Arc<Title>,
}

impl InclusionMessage {
    pub(super) fn of(contract: &Contract, check: &VolumeCheck<'_>, verdict: Verdict) -> Self {
        let (unit, intervention) = (contract.unit().clone(), contract.intervention().clone());
        Self { verdict, unit, intervention, title: check.norm().shared_title() }
    }
}

impl Describe for InclusionMessage {
    fn code(&self) -> &'static str {
        "volume.norm-in-contract"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { verdict, unit, intervention, .. } = self;
        let (kind, title) = (unit.kind().in_language(language), self.title.get(language));
        match (verdict, language) {
            (Verdict::Met, Language::Dutch) => {
                write!(f, "Het contract met {kind} {unit} voor {intervention} bevat de norm {title}.")
            }
            (Verdict::Met, Language::English) => {
                write!(f, "The contract with {kind} {unit} for {intervention} includes the norm {title}.")
            }
            (Verdict::NotMet, Language::Dutch) => {
                write!(f, "Het contract met {kind} {unit} voor {intervention} bevat de norm {title} niet.")
            }
            (Verdict::NotMet, Language::English) => write!(
                f,
                "The contract with {kind} {unit} for {intervention} does not include the norm {title}."
            ),
            (Verdict::Undetermined, Language::Dutch) => write!(
                f,
                "Niet bekend is of het contract met {kind} {unit} voor {intervention} de norm {title} bevat."
            ),
            (Verdict::Undetermined, Language::English) => write!(
                f,
                "It is not known whether the contract with {kind} {unit} for {intervention} includes the norm {title}."
            ),
            (Verdict::NotApplicable, Language::Dutch) => write!(
                f,
                "Het contract met {kind} {unit} voor {intervention} hoeft de norm {title} niet te bevatten."
            ),
            (Verdict::NotApplicable, Language::English) => write!(
                f,
                "The contract with {kind} {unit} for {intervention} need not include the norm {title}."
            ),
        }
    }
}
