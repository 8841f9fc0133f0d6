//! The appraisal of a dossier against the principles of one document: a profile, never a pass or a fail.

mod compare;
mod explain;
mod gain;
mod gate;
mod item;
mod notice;
mod profile;
mod wire;

use gain::Sums;

use super::dossier::{Dossier, NotApplying};
use super::element::{Element, Level, Principle};
use super::policy::{EvidenceClass, EvidencePolicy};
use super::set::PrincipleSet;
use super::tally::{EvidenceTally, Status};
use crate::judgement::{Judgement, Stakeholder, is_interested};
use crate::principle::evidence::{Direction, Evidence, EvidenceFinding, EvidenceSilence, Facts};

pub use compare::{AppraisalComparison, ComparisonNotice, ElementChange, Shift};
pub use gain::Gain;
pub use gate::{Gate, GateChange, GateDemand, GateNotice, GateOutcome, GatePolicy};
pub use item::Insight;
pub use item::{Ground, GroundSignal, Signal};
pub use notice::AppraisalNotice;
pub use notice::{GainBalance, Ledger, LedgerEntry};
pub use profile::{Coverage, ElementProfile, PrincipleProfile};
pub use profile::{DefinitionPart, Side};

/// What the evidence of a dossier shows, per element and principle of one document (*toetsing aan de
/// principes*).
///
/// There is no total and no pass or fail: principles give direction (advice of 2020, part A, 3). What it
/// offers is what supports, what contradicts, what is unknown, and what is reserved for the consultation.
/// Whoever wants a gate sets their own: [`Gate`].
///
/// What is dated after the day of the policy does not exist for it, and is told:
/// [`notices`](Self::notices). It reads the evidence once when it is made and allocates nothing; reasons
/// are drawn when asked for.
///
/// ```
/// use passende_zorg::principle::{Appraisal, Dossier, Element, EvidencePolicy, PrincipleSet, Status};
///
/// let dossier: Dossier = serde_json::from_str(r#"{
///     "title": "Telemonitoring at home", "level": "practice",
///     "evidence": [{
///         "id": "visits", "element": "replaced", "kind": "process-document", "dated": "2025-03-01",
///         "claim": "calls took the place of visits", "period": {"from": 2024, "until": 2024},
///         "finding": {"replaced": {"before": 2000, "after": 1400, "new": 600}},
///         "documented": {"title": "Annual report", "section": "table 4", "consulted": "2025-03-14"}
///     }]
/// }"#)?;
/// let policy = EvidencePolicy::on("2025-06-01".parse()?);
/// let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
/// assert_eq!(appraisal.status(Element::Replaced), Status::Supported);
/// assert_eq!(appraisal.status(Element::HealthGain), Status::Unknown);
/// assert_eq!(appraisal.status(Element::HealthInAllPolicies), Status::NotApplicable);
/// assert_eq!((appraisal.coverage().decided(), appraisal.signals().count()), (1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Appraisal<'a> {
    dossier: &'a Dossier,
    set: PrincipleSet,
    policy: &'a EvidencePolicy,
    sums: Sums,
}

impl<'a> Appraisal<'a> {
    /// Holds a dossier against the principles of a document.
    pub fn new(dossier: &'a Dossier, set: PrincipleSet, policy: &'a EvidencePolicy) -> Self {
        let sums = Sums::of(dossier, policy, &dossier.weighed());
        Self { dossier, set, policy, sums }
    }

    /// The dossier whose evidence is appraised.
    pub const fn dossier(&self) -> &'a Dossier {
        self.dossier
    }

    /// The document whose principles are used.
    pub const fn set(&self) -> PrincipleSet {
        self.set
    }

    /// The caller's policy on evidence.
    pub const fn policy(&self) -> &'a EvidencePolicy {
        self.policy
    }

    /// The evidence added up, element by element.
    pub const fn tally(&self) -> &EvidenceTally {
        &self.sums.tally
    }

    /// The standing of an element, whether or not the document has it.
    #[inline]
    pub fn status(&self, element: Element) -> Status {
        let level = self.dossier.level();
        if level == Level::Patient {
            return Status::ReservedForConsultation;
        }
        if !element.levels().contains(&level) {
            return Status::NotApplicable;
        }
        match self.sums.status(element) {
            Status::Unknown if self.is_judged_away(element) => Status::NotApplicable,
            status => status,
        }
    }

    /// The first judgement in the dossier that this element does not apply; nothing without one.
    fn judged(&self, element: Element) -> Option<&'a NotApplying> {
        self.dossier.judged_not_applying().iter().find(|judged| judged.element == element)
    }

    /// Whether a judgement that an element does not apply counts here: known on the day, by someone without
    /// a stake, of an element of which a document leaves room for it, and which no clause binds.
    fn is_judged_away(&self, element: Element) -> bool {
        self.judged(element).is_some_and(|judged| {
            judged.judgement.on() <= self.policy.day()
                && element.may_not_apply().is_some()
                && !self.has_a_stake(judged)
                && self.element(element).clause().is_none()
        })
    }

    fn has_a_stake(&self, judged: &NotApplying) -> bool {
        self.is_interested(&judged.judgement)
    }

    fn is_interested(&self, judgement: &Judgement) -> bool {
        is_interested(judgement, self.dossier.interested().iter().map(Stakeholder::as_str))
    }

    /// The elements of the document, each as it stands.
    pub fn elements(&self) -> impl Iterator<Item = ElementProfile<'_>> {
        self.set.elements().map(|element| self.element(element))
    }

    /// The elements that the document does not have and that a clause makes binding on the day: what a contract
    /// binds does not depend on the document that is read.
    pub fn bound_elsewhere(&self) -> impl Iterator<Item = ElementProfile<'_>> {
        let outside = Element::ALL.iter().filter(|element| self.set.standing(**element).is_none());
        outside.map(|element| self.element(*element)).filter(|profile| profile.clause().is_some())
    }

    /// The evidence on elements that are not asked at the level of the dossier: it counts for nothing.
    pub fn at_another_level(&self) -> impl Iterator<Item = &'a Evidence> {
        let (level, on) = (self.dossier.level(), self.policy.day());
        let evidence = self.dossier.evidence().iter().filter(move |item| item.dated() <= on);
        evidence.filter(move |item| level != Level::Patient && !item.element().levels().contains(&level))
    }

    /// One element, with what is behind its status.
    pub const fn element(&self, element: Element) -> ElementProfile<'_> {
        ElementProfile::new(self, element)
    }

    /// The principles of the document, in its order.
    pub fn principles(&self) -> impl Iterator<Item = PrincipleProfile<'_>> {
        self.set.principles().iter().map(|stated| PrincipleProfile::new(self, stated))
    }

    /// One principle; nothing when the document does not have it.
    pub fn principle(&self, principle: Principle) -> Option<PrincipleProfile<'_>> {
        self.principles().find(|profile| profile.principle() == principle)
    }

    /// The elements that ask for attention: those that are contradicted or mixed.
    pub fn signals(&self) -> impl Iterator<Item = ElementProfile<'_>> {
        self.elements().filter(|profile| matches!(profile.status(), Status::Contradicted | Status::Mixed))
    }

    /// The elements on which nothing counts yet. A gap is no sign against.
    pub fn gaps(&self) -> impl Iterator<Item = ElementProfile<'_>> {
        self.elements().filter(|profile| profile.status() == Status::Unknown)
    }

    /// Of how many elements that can be asked something is known.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(self.set.elements().map(|element| self.status(element)))
    }

    /// The evidence on elements that the document does not have.
    pub fn outside(&self) -> impl Iterator<Item = &'a Evidence> {
        let set = self.set;
        self.dossier.evidence().iter().filter(move |item| set.standing(item.element()).is_none())
    }

    /// What tells of years that had not come when it was written, with or without a number. It is shown
    /// apart, and supports nothing.
    pub fn forecasts(&self) -> impl Iterator<Item = &'a Evidence> {
        let on = self.policy.day();
        self.dossier.evidence().iter().filter(move |item| item.dated() <= on && item.is_forecast())
    }

    /// What an item counts for.
    pub fn class(&self, item: &Evidence) -> EvidenceClass {
        let unknown = item.element().is_in_proportion_to_gain() && self.gain() == Gain::Unknown;
        match self.weighed(item) {
            EvidenceClass::Speaks { direction: Direction::Contradicts, .. }
                if *item.finding() == EvidenceFinding::Contradicts =>
            {
                self.weighed(item)
            }
            EvidenceClass::Speaks { .. } if unknown => EvidenceClass::Silent(EvidenceSilence::GainUnknown),
            class => class,
        }
    }

    /// What an item counts for by itself, before cost and staff are held against the gain.
    fn weighed(&self, item: &Evidence) -> EvidenceClass {
        let facts = item.facts();
        match self.sums.in_years(&facts, weigh(self.dossier, self.policy, &facts, item)) {
            EvidenceClass::Speaks { rank, .. } if self.sums.tally.outranks(item.element(), rank) => {
                EvidenceClass::Silent(EvidenceSilence::Outranked)
            }
            class => class,
        }
    }
}

#[inline]
fn weigh(dossier: &Dossier, policy: &EvidencePolicy, facts: &Facts, item: &Evidence) -> EvidenceClass {
    policy.weigh_among(facts, item, dossier.level(), dossier.interested())
}
