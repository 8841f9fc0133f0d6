//! The grounds on which care is not appropriate, as signals.

use serde::Serialize;

use super::Appraisal;
use crate::principle::dossier::{CollectiveDecision, DecisionGround};
use crate::principle::{Element, Level, Status, rules};
use crate::rule::Rule;
use crate::words::words;

words!(
    /// A ground on which care is not appropriate (*grond waarop zorg niet passend is*), advice of 2020,
    /// part A, 1.1.
    ///
    /// That its cost is not borne together is one ground, of which the advice gives two examples: the list
    /// is not closed. The summary of the advice leaves out the low cost that people can bear themselves.
    Ground {
        /// It does not contribute to how someone functions.
        NoContribution = "no-contribution", "draagt niet bij aan het functioneren", "does not contribute to functioning";
        /// It does not work in this person.
        NotInThisPerson = "not-in-this-person", "niet effectief bij deze persoon", "not effective in this person";
        /// We settled together that its high cost cannot or will not be borne.
        TooDear = "too-dear", "hoge kosten die we samen niet kunnen of willen dragen", "high cost that together we cannot or will not bear";
        /// We settled together that its low cost can be borne by people themselves.
        BearableOneself = "bearable-oneself", "lage kosten die mensen zelf kunnen dragen", "low cost that people can bear themselves";
        /// We settled together, for another reason, that its cost cannot or will not be borne.
        OtherCost = "other-cost", "kosten die we om een andere reden samen niet kunnen of willen dragen", "cost that for another reason together we cannot or will not bear";
    }
);

words!(
    /// Whether something is signalled (*signaal*). A signal asks for a talk; it settles nothing.
    Signal {
        /// There is reason to talk about it.
        Raised = "raised", "signaal", "raised";
        /// The evidence that is known speaks against it.
        NotRaised = "not-raised", "geen signaal", "not raised";
        /// Nothing that counts is known.
        Unknown = "unknown", "onbekend", "unknown";
        /// It is settled by patient and professional.
        ReservedForConsultation = "reserved-for-consultation", "voorbehouden aan de spreekkamer", "reserved for the consultation";
    }
);

impl From<Signal> for crate::explanation::Outcome {
    fn from(signal: Signal) -> Self {
        crate::explanation::Sign::new(signal.code(), signal.text()).into()
    }
}

/// A ground, and whether it is signalled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GroundSignal<'a> {
    ground: Ground,
    signal: Signal,
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<&'a CollectiveDecision>,
}

impl<'a> GroundSignal<'a> {
    /// The ground that may be signalled.
    pub const fn ground(&self) -> Ground {
        self.ground
    }

    /// The state of the signal on this ground.
    pub const fn signal(&self) -> Signal {
        self.signal
    }

    /// The collective decision behind it.
    pub const fn decision(&self) -> Option<&'a CollectiveDecision> {
        self.decision
    }

    /// The rule of the advice of 2020 that names the grounds.
    pub fn rule(&self) -> &'static Rule {
        &rules::ADV2020_A1_1_B
    }
}

impl<'a> Appraisal<'a> {
    /// The grounds (advice of 2020, part A, 1.1). Whether it works in one person is always for the
    /// consultation; that its cost is not borne needs a decision taken together, known on the day of the
    /// policy, and without one it is unknown.
    pub fn grounds(&self) -> impl Iterator<Item = GroundSignal<'a>> {
        let patient = self.dossier().level() == Level::Patient;
        let functioning = match self.status(Element::FunctioningGain) {
            // Where it speaks both ways there is reason to talk about it too.
            Status::Contradicted | Status::Mixed => Signal::Raised,
            Status::Supported => Signal::NotRaised,
            _ => Signal::Unknown,
        };
        let (decisions, on) = (self.dossier().decisions(), self.policy().day());
        Ground::ALL.iter().map(move |ground| {
            let decided = |ground: DecisionGround| {
                let decision = decisions.iter().find(|decision| decision.ground == ground);
                let decision = decision.filter(|decision| decision.known_from() <= on);
                (if decision.is_some() { Signal::Raised } else { Signal::Unknown }, decision)
            };
            let (signal, decision) = match ground {
                Ground::NotInThisPerson => (Signal::ReservedForConsultation, None),
                Ground::NoContribution if patient => (Signal::ReservedForConsultation, None),
                Ground::NoContribution => (functioning, None),
                Ground::TooDear => decided(DecisionGround::TooDear),
                Ground::BearableOneself => decided(DecisionGround::BearableOneself),
                Ground::OtherCost => decided(DecisionGround::Other),
            };
            GroundSignal { ground: *ground, signal, decision }
        })
    }
}
