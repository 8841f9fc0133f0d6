//! How an appraisal is written as JSON.

use serde::{Serialize, Serializer};

use super::Appraisal;
use super::gain::Gain;
use super::item::{GroundSignal, Insight};
use super::notice::{AppraisalNotice, GainBalance, Ledger};
use super::profile::{Coverage, DefinitionPart, Side};
use crate::Verdict;
use crate::principle::evidence::{Carries, Evidence, EvidenceId, EvidenceSilence, SourceKind};
use crate::principle::{Element, EvidencePolicy, Level, Principle, PrincipleKind, PrincipleSet, Status};
use crate::rule::Reference;
use crate::source::Citation;
use crate::statement::Statement;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Wire<'a> {
    title: &'a Statement,
    level: Level,
    set: PrincipleSet,
    /// The caller's, and no document's.
    policy: &'a EvidencePolicy,
    /// The kinds of sources that the policy does not name, with what they carry by the default of the crate.
    by_default: Vec<WireKind>,
    coverage: Coverage,
    principles: Vec<WirePrinciple<'a>>,
    beside: Vec<WireElement<'a>>,
    signals: Vec<Element>,
    gaps: Vec<Element>,
    outside: Vec<&'a EvidenceId>,
    forecasts: Vec<&'a EvidenceId>,
    gain: Gain,
    definition: WireDefinition,
    grounds: Vec<GroundSignal<'a>>,
    menu: Status,
    missing_insight: Vec<Insight>,
    ledger: Ledger<'a>,
    notices: Vec<AppraisalNotice>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WireKind {
    kind: SourceKind,
    carries: Carries,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WirePrinciple<'a> {
    principle: Principle,
    kind: PrincipleKind,
    citation: Citation,
    coverage: Coverage,
    elements: Vec<WireElement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WireElement<'a> {
    element: Element,
    status: Status,
    citation: Option<Citation>,
    supporting: Vec<&'a EvidenceId>,
    contradicting: Vec<&'a EvidenceId>,
    silent: Vec<WireSilent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<&'a Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Verdict>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WireSilent<'a> {
    item: &'a EvidenceId,
    because: EvidenceSilence,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WireDefinition {
    both: Status,
    sides: Vec<WireSide>,
    value_at_reasonable_price: Status,
    as_the_draft_sums_up: Status,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WireSide {
    side: Side,
    status: Status,
    parts: Vec<WirePart>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct WirePart {
    part: DefinitionPart,
    status: Status,
}

fn element<'a>(profile: super::ElementProfile<'a>) -> WireElement<'a> {
    let ids = |item: &'a Evidence| item.id();
    WireElement {
        element: profile.element(),
        status: profile.status(),
        citation: profile.standing().map(crate::principle::Standing::citation),
        supporting: profile.supporting().map(ids).collect(),
        contradicting: profile.contradicting().map(ids).collect(),
        silent: profile.silent().map(|(item, because)| WireSilent { item: item.id(), because }).collect(),
        clause: profile.clause(),
        verdict: profile.verdict(),
    }
}

impl Serialize for Appraisal<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let principles = self.principles().map(|profile| WirePrinciple {
            principle: profile.principle(),
            kind: profile.stated().kind(),
            citation: profile.stated().citation(),
            coverage: profile.coverage(),
            elements: profile.elements().map(element).collect(),
        });
        // Elements of the document that fall under none of the principles that it states.
        let beside = self.elements().filter(|profile| {
            profile.element().principle().is_none_or(|principle| self.set().principle(principle).is_none())
        });
        let sides = Side::ALL.iter().map(|side| WireSide {
            side: *side,
            status: self.side(*side),
            parts: DefinitionPart::ALL
                .iter()
                .filter(|part| part.side() == *side)
                .map(|part| WirePart { part: *part, status: self.part(*part) })
                .collect(),
        });
        Wire {
            title: self.dossier().title(),
            level: self.dossier().level(),
            set: self.set(),
            policy: self.policy(),
            by_default: self
                .policy()
                .by_default()
                .map(|kind| WireKind { kind, carries: kind.carries() })
                .collect(),
            coverage: self.coverage(),
            principles: principles.collect(),
            beside: beside.map(element).collect(),
            signals: self.signals().map(|profile| profile.element()).collect(),
            gaps: self.gaps().map(|profile| profile.element()).collect(),
            outside: self.outside().map(Evidence::id).collect(),
            forecasts: self.forecasts().map(Evidence::id).collect(),
            gain: self.gain(),
            definition: WireDefinition {
                both: self.use_and_organisation(),
                sides: sides.collect(),
                value_at_reasonable_price: self.value_at_reasonable_price(),
                as_the_draft_sums_up: self.as_the_draft_sums_up(),
            },
            grounds: self.grounds().collect(),
            menu: self.menu(),
            missing_insight: self.missing_insight().collect(),
            ledger: self.ledger(),
            notices: self.notices(),
        }
        .serialize(serializer)
    }
}

impl From<GainBalance> for crate::explanation::Outcome {
    fn from(balance: GainBalance) -> Self {
        crate::explanation::Sign::new(balance.code(), balance.text()).into()
    }
}
