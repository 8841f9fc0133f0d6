//! What is told of kinds of care: what was withheld, what is missing, what counts for nothing.

use core::fmt;

use serde::{Serialize, Serializer};

use super::notice::{Beside, few};
use crate::language::Language;
use crate::messages::{Say, messages};
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::time::Year;

messages! {
    /// What is noteworthy of the counts of a year (*opmerking bij aantallen*).
    ///
    /// Serialised with its code, its sentence in both languages and all names that it is about.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CareNotice {
        /// These counts are known between bounds only: there are two answers.
        Withheld {
            /// The counts between bounds, each with its provider and care.
            counts: Vec<(Location, Intervention, CountRange)>,
        } = "care.withheld":
            let shown = few(counts);
            "Niet precies bekend: {shown}. Er is gerekend met alle ondergrenzen en met alle bovengrenzen; wat ertussen ligt, kan anders uitvallen.",
            "Withheld or known between bounds: {shown}. Computed with all lower bounds and with all upper bounds; what lies between may come out otherwise.";
        /// These counts have no upper bound: they are taken at their lower bound.
        NotKnown {
            /// The counts without an upper bound, each with its provider and care.
            counts: Vec<(Location, Intervention, CountRange)>,
        } = "care.not-known":
            let shown = few(counts);
            "Zonder bovengrens: {shown}. Er is gerekend met de ondergrens; met meer patiënten valt het anders uit.",
            "Without an upper bound: {shown}. The lower bound is used; with more patients it comes out otherwise.";
        /// These locations have counts of other years and none of the year asked about: they
        /// are taken to have none.
        WithoutCounts {
            /// The providers without counts for the year; they are taken to have no patients.
            locations: Vec<Location>,
            /// The year asked about.
            year: Year,
        } = "care.without-counts":
            let shown = few(locations);
            "Zonder aantallen over {year}, maar wel over een ander jaar: {shown}. Daar is gerekend met 0 patiënten.",
            "Without counts for {year}, though with counts for another year: {shown}. They are taken to have no patients.";
        /// More patients were seen at these providers than the lower bounds of their counts: they have at
        /// least so many.
        RaisedToFlows {
            /// The least number of patients, each with its provider and care.
            counts: Vec<(Location, Intervention, CountRange)>,
        } = "care.raised-to-flows":
            let shown = few(counts);
            "Uit de patiëntenstromen blijken er meer dan de ondergrens van het aantal: {shown}. Dat is de ondergrens geworden.",
            "Flows show more patients than the lower bound of the count: {shown}. That is the lower bound now.";
        /// Flows to these providers have no upper bound: they are taken at their lower bound, and who is not
        /// in it as not observed.
        FlowsNotKnown {
            /// The providers and care that the flows are to.
            flows: Vec<(Location, Intervention, CountRange)>,
        } = "care.flows-not-known":
            let shown = few(flows.iter().map(|(at, care, _)| Of(at, care)));
            "Patiëntenstromen zonder bovengrens: {shown}. Er is gerekend met de ondergrens; de herkomst van wie daarboven komt, is aangenomen.",
            "Flows without an upper bound: {shown}. The lower bound is used; where patients beyond it come from is assumed.";
        /// Of these kinds of care no flows of the year are given: where patients come from is assumed.
        WithoutFlows {
            /// The kinds of care without flows.
            cares: Vec<Intervention>,
            /// The year asked about.
            year: Year,
        } = "care.without-flows":
            let shown = few(cares);
            "Zonder patiëntenstromen over {year}: {shown}. Waar deze patiënten vandaan komen, is aangenomen.",
            "Without flows for {year}: {shown}. Where these patients come from is assumed.";
        /// These kinds of care have counts and no norm: they are left out.
        WithoutNorm {
            /// The kinds of care that no norm is given for.
            cares: Vec<Intervention>,
        } = "care.without-norm":
            let shown = few(cares);
            "Buiten beschouwing, want zonder norm: {shown}.", "Left out for want of a norm: {shown}.";
        /// These kinds of care have a norm, and nobody reported any in the year.
        NotReported {
            /// The kinds of care that nobody reported for the year.
            cares: Vec<Intervention>,
            /// The year asked about.
            year: Year,
        } = "care.not-reported":
            let shown = few(cares);
            "Over {year} zijn geen aantallen opgegeven van {shown}.", "Nobody reported counts for {year} of {shown}.";
        /// These names of kinds of care look alike, and count as different ones.
        LookAlike {
            /// Those that look alike together.
            names: Vec<Vec<Box<str>>>,
        } = "care.look-alike":
            let shown = few(names.iter().map(|names| Beside(names)));
            "Namen van soorten zorg lijken op elkaar en tellen als verschillende: {shown}.",
            "Names of kinds of care look alike and count as different ones: {shown}.";
        /// Nobody reported counts of these kinds of care, of a year that was not named.
        NoCounts {
            /// The kinds of care, in order of the norms.
            cares: Vec<Intervention>,
        } = "care.no-counts":
            let shown = few(cares);
            "Zonder aantallen: {shown}.", "Without counts: {shown}.";
        /// Of these kinds of care there are no flows, of a year that was not named.
        NoFlows {
            /// The kinds of care without flows.
            cares: Vec<Intervention>,
        } = "care.no-flows":
            let shown = few(cares);
            "Zonder patiëntenstromen: {shown}. Waar deze patiënten vandaan komen, is aangenomen.",
            "Without flows: {shown}. Where these patients come from is assumed.";
    }
}

/// A kind of care at a provider.
struct Of<'a>(&'a Location, &'a Intervention);

impl Say for Of<'_> {
    fn say(&self, _: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.0, self.1)
    }
}

/// A count of a kind of care at a provider.
impl Say for (Location, Intervention, CountRange) {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}: {}", self.0, self.1, self.2.in_language(language))
    }
}

impl CareNotice {
    /// All names that it is about, in order.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Withheld { counts }
            | Self::NotKnown { counts }
            | Self::RaisedToFlows { counts }
            | Self::FlowsNotKnown { flows: counts } => {
                counts.iter().flat_map(|(at, care, _)| [at.as_str(), care.as_str()]).collect()
            }
            Self::WithoutCounts { locations, .. } => locations.iter().map(Location::as_str).collect(),
            Self::WithoutNorm { cares }
            | Self::NotReported { cares, .. }
            | Self::WithoutFlows { cares, .. }
            | Self::NoCounts { cares }
            | Self::NoFlows { cares } => cares.iter().map(Intervention::as_str).collect(),
            Self::LookAlike { names } => names.iter().flatten().map(AsRef::as_ref).collect(),
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for CareNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &self.names(), serializer)
    }
}
