//! The principles: what each document says, evidence, the appraisal, and what follows.

mod appraisal;
mod combinations;
mod compare;
mod dossier;
mod evidence;
mod gate;
mod laws;
mod lines;
mod policy;
mod register;
mod sets;
mod shown;
mod sides;
mod table;
mod told;
mod wire;
mod words;
mod worked;

use passende_zorg::principle::evidence::{Evidence, EvidenceFinding, EvidenceId, SourceKind};
use passende_zorg::principle::{Dossier, Element, EvidencePolicy, Level};
use passende_zorg::rule::Reference;
use passende_zorg::statement::Statement;

use crate::support::{day, reference};

pub(crate) fn words(text: &str) -> Statement {
    Statement::try_new(text).unwrap()
}

/// An item known from 1 January 2025.
pub(crate) fn item(id: &str, element: Element, kind: SourceKind, finding: EvidenceFinding) -> Evidence {
    let id = EvidenceId::try_new(id).unwrap();
    Evidence::try_new(id, element, kind, words("claimed"), finding, day("2025-01-01"), reference()).unwrap()
}

/// A study; that there is a relevant gain, which a study shows with readings only, is concluded by a position.
pub(crate) fn study(id: &str, element: Element, finding: EvidenceFinding) -> Evidence {
    let gained = matches!(element, Element::HealthGain | Element::FunctioningGain);
    let kind = if gained { SourceKind::Position } else { SourceKind::EffectStudy };
    item(
        id,
        element,
        if finding == EvidenceFinding::Supports { kind } else { SourceKind::EffectStudy },
        finding,
    )
}

pub(crate) fn practice(evidence: Vec<Evidence>) -> Dossier {
    Dossier::try_new(words("a practice"), Level::Practice, evidence).unwrap()
}

pub(crate) fn everything() -> EvidencePolicy {
    EvidencePolicy::on(day("2025-06-30"))
}

pub(crate) fn clause() -> Reference {
    Reference::try_new("contract", "5.2", day("2025-01-01")).unwrap()
}

pub(crate) fn finding(json: &str) -> EvidenceFinding {
    serde_json::from_str(json).unwrap()
}
