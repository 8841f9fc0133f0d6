//! What differs between two scenarios, as sentences.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::concentration::patients::Patients;
use crate::concentration::redistribution::{ProviderStatus, ShortageReason};
use crate::concentration::straight::Minutes;
use crate::language::Language;
use crate::messages::{In, Say, messages};
use crate::party::Location;

/// Two amounts, with one decimal each where that tells them apart.
#[derive(Debug)]
struct Against(Patients, Patients);

impl Say for Against {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(one, other) = self;
        let is_short = one.number().round_dp(1) != other.number().round_dp(1);
        let (one, other) = (In(one, language), In(other, language));
        let against = language.pick("tegenover", "against");
        if is_short {
            write!(f, "{one:.1} {against} {other:.1}")
        } else {
            write!(f, "{one} {against} {other}")
        }
    }
}

messages! {
    /// Something that differs between two scenarios, for a provider or for a kind of care.
    ///
    /// Serialised with its code and its sentence in both languages.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum ScenarioReason {
        /// It is in one of the two only.
        OnlyIn {
            /// Whether that is the second.
            is_second: bool,
        } = "scenarios.only-in":
            if *is_second => "alleen in het tweede", "in the second only";
            "alleen in het eerste", "in the first only";
        /// The minimum a year is another.
        Minimum {
            /// What it is in the first scenario.
            one: u32,
            /// What it is in the second scenario.
            other: u32,
        } = "scenarios.minimum":
            "de norm is {one} in het eerste, {other} in het tweede", "the norm is {one} in the first, {other} in the second";
        /// One of the two can be carried out only.
        Feasible {
            /// Whether that is the second.
            is_second: bool,
        } = "scenarios.feasible":
            if *is_second => "alleen het tweede is uitvoerbaar", "the second only is feasible";
            "alleen het eerste is uitvoerbaar", "the first only is feasible";
        /// The patients who go elsewhere.
        Moved {
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
        } = "scenarios.moved":
            let amounts = Against(*one, *other);
            "patiënten die elders heen gaan: {amounts}", "patients who go elsewhere: {amounts}";
        /// The patients who can go nowhere.
        Stranded {
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
        } = "scenarios.stranded":
            let amounts = Against(*one, *other);
            "patiënten die nergens terechtkunnen: {amounts}", "patients who can go nowhere: {amounts}";
        /// The most that anyone travels further.
        Furthest {
            /// What it is in the first scenario.
            one: Minutes,
            /// What it is in the second scenario.
            other: Minutes,
        } = "scenarios.furthest":
            "meeste minuten verder: {one:.1} tegenover {other:.1}", "most minutes further: {one:.1} against {other:.1}";
        /// The volume before the scenario.
        Began {
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
        } = "scenarios.began":
            let amounts = Against(*one, *other);
            "begint met {amounts} patiënten", "begins with {amounts} patients";
        /// The fate of the provider.
        Status {
            /// What it is in the first scenario.
            one: ProviderStatus,
            /// What it is in the second scenario.
            other: ProviderStatus,
        } = "scenarios.status":
            "{one} in het eerste, {other} in het tweede", "{one} in the first, {other} in the second";
        /// The volume after the scenario.
        Ended {
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
        } = "scenarios.ended":
            let amounts = Against(*one, *other);
            "eindigt met {amounts} patiënten", "ends with {amounts} patients";
        /// The patients who come from another provider.
        Comes {
            /// The provider at which they began.
            from: Location,
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
        } = "scenarios.comes":
            let amounts = Against(*one, *other);
            "van {from} komen {amounts} patiënten", "{amounts} patients come from {from}";
        /// The patients who go to another provider.
        Goes {
            /// The provider at which they end.
            to: Location,
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
        } = "scenarios.goes":
            let amounts = Against(*one, *other);
            "naar {to} gaan {amounts} patiënten", "{amounts} patients go to {to}";
        /// The patients that the provider is short of.
        Short {
            /// What it is in the first scenario.
            one: Patients,
            /// What it is in the second scenario.
            other: Patients,
            /// Why, in the second; in the first where the second has no shortage.
            reason: ShortageReason,
        } = "scenarios.short":
            let amounts = Against(*one, *other);
            "komt {amounts} patiënten tekort ({reason})", "is {amounts} patients short ({reason})";
        /// The provider is as many patients short, for another reason.
        WhyShort {
            /// The reason in the first scenario.
            one: ShortageReason,
            /// The reason in the second scenario.
            other: ShortageReason,
        } = "scenarios.why-short":
            "komt evenveel tekort: {one} in het eerste, {other} in het tweede",
            "is as many short: {one} in the first, {other} in the second";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for ScenarioReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}
