//! A gate that the caller sets on a profile. It is the caller's own, and says so.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Appraisal;
use crate::Verdict;
use crate::explanation::{Assessment, Explanation, Margin, OpenQuestion, Way};
use crate::language::{Describe, Language, Message};
use crate::principle::evidence::{Direction, EvidenceId};
use crate::principle::{Element, EvidenceClass, EvidenceTally, Level, Status};
use crate::rule::{Basis, Reference};
use crate::statement::Statement;
use crate::words::words;

words!(
    /// What a gate demands of an element.
    GateDemand {
        /// That it is supported, and nothing counts against it.
        Supported = "supported", "ondersteund", "supported";
        /// That nothing counts against it.
        NotContradicted = "not-contradicted", "niet tegengesproken", "not contradicted";
    }
);

impl GateDemand {
    const fn verdict(self, status: Status) -> Verdict {
        match (self, status) {
            (_, Status::NotApplicable) => Verdict::NotApplicable,
            (_, Status::Supported) | (Self::NotContradicted, Status::Unknown) => Verdict::Met,
            (_, Status::Contradicted | Status::Mixed) => Verdict::NotMet,
            (Self::Supported, Status::Unknown) | (_, Status::ReservedForConsultation) => {
                Verdict::Undetermined
            }
        }
    }
}

/// A gate that the caller sets (*poort van de inkoper*): which elements must stand how, who says so, where and why.
///
/// The documents set none. Where a caller wants one all the same, for a purchasing decision, it is the caller's policy, and every result
/// repeats that it is.
///
/// ```
/// use passende_zorg::principle::GatePolicy;
/// let policy: GatePolicy = serde_json::from_str(r#"{
///     "by": "purchasing team", "reason": "only care that works is scaled up",
///     "source": {"title": "Purchasing policy 2026", "section": "3.1", "consulted": "2025-11-01"},
///     "demands": [{"element": "effectiveness", "demand": "supported"}]
/// }"#)?;
/// assert_eq!(policy.demands().len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire")]
pub struct GatePolicy {
    by: Statement,
    reason: Statement,
    source: Reference,
    demands: Vec<Gate>,
}

/// What is demanded of one element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Gate {
    /// Of which element.
    pub element: Element,
    /// What.
    pub demand: GateDemand,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    by: Statement,
    reason: Statement,
    source: Reference,
    demands: Vec<Gate>,
}

impl TryFrom<Wire> for GatePolicy {
    type Error = GateError;

    fn try_from(Wire { by, reason, source, demands }: Wire) -> Result<Self, GateError> {
        Self::try_new(by, reason, source, demands)
    }
}

impl GatePolicy {
    /// A gate: who sets it, why, where it is written down, and what it demands.
    ///
    /// # Errors
    /// When it demands nothing, or something of one element twice.
    pub fn try_new(
        by: Statement,
        reason: Statement,
        source: Reference,
        demands: Vec<Gate>,
    ) -> Result<Self, GateError> {
        if demands.is_empty() {
            return Err(GateErrorKind::NoDemand.into());
        }
        for (at, gate) in demands.iter().enumerate() {
            if demands.iter().take(at).any(|before| before.element == gate.element) {
                return Err(GateErrorKind::Twice { at, element: gate.element.code() }.into());
            }
        }
        Ok(Self { by, reason, source, demands })
    }

    /// Who sets it.
    pub const fn by(&self) -> &Statement {
        &self.by
    }

    /// Why.
    pub const fn reason(&self) -> &Statement {
        &self.reason
    }

    /// Where it is written down.
    pub const fn source(&self) -> &Reference {
        &self.source
    }

    /// What it demands.
    pub fn demands(&self) -> &[Gate] {
        &self.demands
    }
}

/// What a profile comes to under the caller's gate (*uitkomst van de poort*).
#[derive(Debug, Clone, Copy)]
pub struct GateOutcome<'a> {
    appraisal: &'a Appraisal<'a>,
    policy: &'a GatePolicy,
}

impl<'a> GateOutcome<'a> {
    /// Holds a profile against a gate.
    ///
    /// # Errors
    /// When the profile is of one patient: what is appropriate there is settled by patient and professional, so no gate is set on it.
    pub fn try_new(appraisal: &'a Appraisal<'a>, policy: &'a GatePolicy) -> Result<Self, GateError> {
        if appraisal.dossier().level() == Level::Patient {
            return Err(GateErrorKind::OnePatient.into());
        }
        Ok(Self { appraisal, policy })
    }

    /// The caller's policy.
    pub const fn policy(&self) -> &'a GatePolicy {
        self.policy
    }

    fn basis(&self) -> Basis {
        Basis::Reference(std::sync::Arc::new(self.policy.source.clone()))
    }

    fn of(&self, gate: Gate) -> Verdict {
        gate.demand.verdict(self.appraisal.status(gate.element))
    }

    /// All that could help to meet a demand that is not met: evidence shown, and each item against it refuted.
    fn changes(&self, gate: Gate) -> Vec<GateChange> {
        if matches!(self.of(gate), Verdict::Met | Verdict::NotApplicable) {
            return Vec::new();
        }
        let against = self.appraisal.element(gate.element).contradicting();
        let refuted = against.map(|item| GateChange::Refute(gate.element, item.id().clone()));
        refuted.chain([GateChange::Show(gate.element)]).collect()
    }

    /// The changes without those that are not needed, trying to do without some kind of change first.
    fn stripped(&self, changes: &[GateChange], first: fn(&GateChange) -> bool) -> Option<Vec<GateChange>> {
        let mut kept: Vec<GateChange> = changes.to_vec();
        if self.after(&kept) != Verdict::Met {
            return None;
        }
        let (early, late): (Vec<_>, Vec<_>) = changes.iter().partition(|change| first(change));
        for change in early.into_iter().chain(late) {
            let without: Vec<GateChange> = kept.iter().filter(|other| *other != change).cloned().collect();
            if self.after(&without) == Verdict::Met {
                kept = without;
            }
        }
        Some(kept)
    }

    /// The verdict after changes, from the evidence anew.
    fn after(&self, changes: &[GateChange]) -> Verdict {
        let (dossier, policy) = (self.appraisal.dossier(), self.appraisal.policy());
        let refuted = |id: &EvidenceId| {
            changes.iter().any(|change| matches!(change, GateChange::Refute(_, refuted) if refuted == id))
        };
        let mut tally = EvidenceTally::default();
        for item in dossier.evidence().iter().filter(|item| !refuted(item.id())) {
            tally.add(item.element(), policy.weigh(item, dossier.level()));
        }
        for change in changes {
            if let GateChange::Show(element) = change {
                tally.add(*element, EvidenceClass::Speaks { direction: Direction::Supports, rank: 0 });
            }
        }
        let appraisal = Appraisal { tally, ..self.appraisal.clone() };
        Verdict::all_of(
            self.policy.demands.iter().map(|gate| gate.demand.verdict(appraisal.status(gate.element))),
        )
    }
}

/// What would open a gate. Only people can bring it about: find evidence, or show that a finding does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateChange {
    /// Evidence that supports the element, of the strongest kind.
    Show(Element),
    /// That an item which speaks against the element does not hold.
    Refute(Element, EvidenceId),
}

impl Describe for GateChange {
    fn code(&self) -> &'static str {
        match self {
            Self::Show(_) => "gate.show",
            Self::Refute(..) => "gate.refute",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::Show(element), Language::Dutch) => {
                write!(f, "toon {}: {}", element.in_language(language), element.asks_for().get(language))
            }
            (Self::Show(element), Language::English) => {
                write!(f, "show {}: {}", element.in_language(language), element.asks_for().get(language))
            }
            (Self::Refute(element, item), Language::Dutch) => {
                write!(f, "toon dat {item} niet opgaat ({})", element.in_language(language))
            }
            (Self::Refute(element, item), Language::English) => {
                write!(f, "show that {item} does not hold ({})", element.in_language(language))
            }
        }
    }
}

impl Assessment for GateOutcome<'_> {
    type Change = GateChange;

    fn verdict(&self) -> Verdict {
        Verdict::all_of(self.policy.demands.iter().map(|gate| self.of(*gate)))
    }

    /// None: a profile is no number.
    fn margin(&self) -> Option<Margin> {
        None
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        if !self.verdict().is_undetermined() {
            return Vec::new();
        }
        let open = self.policy.demands.iter().filter(|gate| self.of(**gate).is_undetermined());
        open.map(|gate| OpenQuestion::fact(Message::new(GateChange::Show(gate.element)), self.basis()))
            .collect()
    }

    fn ways_to_pass(&self) -> Vec<Way<GateChange>> {
        if matches!(self.verdict(), Verdict::Met | Verdict::NotApplicable) {
            return Vec::new();
        }
        let changes: Vec<GateChange> =
            self.policy.demands.iter().flat_map(|gate| self.changes(*gate)).collect();
        let refutations = self.stripped(&changes, |change| matches!(change, GateChange::Refute(..)));
        let showings = self.stripped(&changes, |change| matches!(change, GateChange::Show(_)));
        let mut ways: Vec<Vec<GateChange>> = refutations.into_iter().chain(showings).collect();
        ways.dedup();
        let fewest = ways.iter().map(Vec::len).min();
        ways.into_iter().filter(|way| Some(way.len()) == fewest).map(Way::new).collect()
    }

    fn explanation(&self) -> Explanation {
        let verdict = self.verdict();
        let parts = self.policy.demands.iter().map(|gate| {
            let status = self.appraisal.status(gate.element);
            Explanation::new(self.of(*gate), Message::new(Demanded { gate: *gate, status }))
        });
        let parts: Vec<Explanation> = parts.collect();
        Explanation::new(verdict, Message::new(Opened { policy: self.policy.clone(), verdict }))
            .on_basis(self.basis())
            .with_questions(self.open_questions())
            .with_ways(self.ways_to_pass())
            .with_parts(parts)
    }
}

#[derive(Debug)]
struct Demanded {
    gate: Gate,
    status: Status,
}

impl Describe for Demanded {
    fn code(&self) -> &'static str {
        "gate.demand"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (element, status) = (self.gate.element.in_language(language), self.status.in_language(language));
        let demand = self.gate.demand.in_language(language);
        write!(f, "{element}: {status}, {} {demand}", language.pick("gevraagd is", "asked is"))
    }
}

#[derive(Debug)]
struct Opened {
    policy: GatePolicy,
    verdict: Verdict,
}

impl Describe for Opened {
    fn code(&self) -> &'static str {
        "gate.outcome"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let GatePolicy { by, reason, .. } = &self.policy;
        let verdict = self.verdict.in_language(language);
        match language {
            Language::Dutch => {
                write!(
                    f,
                    "De eigen poort van {by} ({reason}): {verdict}. Geen van de documenten stelt er een."
                )
            }
            Language::English => {
                write!(f, "The gate that {by} sets ({reason}): {verdict}. None of the documents sets one.")
            }
        }
    }
}

/// A gate that cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct GateError(#[from] GateErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum GateErrorKind {
    #[error("demands: expected at least one, found none")]
    NoDemand,
    #[error("demands[{at}].element: expected each element once, found `{element}` again")]
    Twice { at: usize, element: &'static str },
    #[error(
        "expected a profile of a practice, institution, region or system, found one of a patient: that is reserved for the consultation"
    )]
    OnePatient,
}

impl GateError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            GateErrorKind::NoDemand => "gate.no-demand",
            GateErrorKind::Twice { .. } => "gate.twice",
            GateErrorKind::OnePatient => "gate.one-patient",
        }
    }
}
