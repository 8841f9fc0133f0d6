//! The chain of contracts (*keten van afspraken*): from insurer to hospital to specialists, and whether it
//! points one way.
//!
//! Appropriate care asks that every link pulls in the same direction (advice of 2020, part A, 2.3 and 4.1;
//! part B, 5.1). From contracts as facts the library finds links that contradict each other or the element
//! they pursue, what parties decided together and what one of them did alone, who waits for whom, and what
//! is missing to learn. It finds; nothing is passed or failed.

mod align;
mod check;
mod checklist;
mod contracts;
mod facts;
mod finding;
mod gap;

use crate::formats::InputError;
use serde::{Deserialize, Serialize};

#[doc(alias = "gelijkgerichtheid")]
pub use align::ChainAlignment;
pub use checklist::ChecklistPoint;
#[doc(alias = "prikkel")]
pub use facts::Incentive;
#[doc(alias = "gelijkgerichtheid")]
pub use facts::JointPart;
#[doc(alias = "lerend systeem")]
pub use facts::Learning;
#[doc(alias = "schakel")]
pub use facts::Link;
#[doc(alias = "schakel")]
pub use facts::LinkId;
#[doc(alias = "thema")]
pub use facts::Theme;
pub use facts::{
    Action, ActionId, Actor, ActorId, ActorKind, CareCategory, Clause, ClauseId, Decided, DeductibleWaiver,
    FeedbackDay, Investment, Phase, TimeToChoose, VolumeTarget, Waiting,
};
pub use finding::{ChainFinding, ChainPart, ChainPlace};
pub use gap::ChainGap;
pub use gap::ChainNotice;

/// The parties, the contracts between them, and what they decided and do (*keten*).
///
/// ```
/// use passende_zorg::principle::Status;
/// use passende_zorg::contracting::chain::{ChainAlignment, Chain};
/// let chain: Chain = serde_json::from_str(
///     r#"{
/// "actors": [{"id": "insurer", "kind": "insurer"}, {"id": "hospital", "kind": "provider"}, {"id": "MSB",
/// "kind": "specialist-company"}],
/// "links": [
///     {"id": "purchase", "buyer": "insurer", "seller": "hospital", "from": "2026-01-01",
///     "until": "2028-12-31", "clauses": [
///         {"id": "shrink", "care": "knees", "incentive": "fixed-sum", "volume": {"baseline": 400,
///         "target": 320}}]},
///     {"id": "internal", "buyer": "hospital", "seller": "MSB", "from": "2026-01-01",
///     "until": "2028-12-31", "clauses": [
///         {"id": "per-knee", "care": "knees", "incentive": "production"}]}
/// ]
/// }"#,
/// )?;
/// let alignment = ChainAlignment::of(&chain, "2026-06-01".parse()?);
/// assert_eq!(alignment.findings()[0].code(), "chain.shrink-against-production");
/// assert_eq!(alignment.congruent(), Status::Contradicted);
/// let later = ChainAlignment::of(&chain, "2029-01-01".parse()?); // both have ended
/// assert_eq!((later.findings().len(), later.congruent(), later.notices().len()), (0, Status::Unknown, 2));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
#[doc(alias = "keten")]
#[doc(alias = "keten van afspraken")]
pub struct Chain(Wire);

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    actors: Vec<Actor>,
    links: Vec<Link>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    investments: Vec<Investment>,
    /// The innovations and policies that the insurer wants to see in its contracts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    policy_goals: Vec<Theme>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[serde(rename = "own-risk-waivers")]
    deductible_waivers: Vec<DeductibleWaiver>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    decided: Vec<Decided>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    actions: Vec<Action>,
    #[serde(default)]
    learning: Learning,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    time_to_choose: Option<TimeToChoose>,
}

impl TryFrom<Wire> for Chain {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        check::check(&wire)?;
        Ok(Self(wire))
    }
}

impl From<Chain> for Wire {
    fn from(chain: Chain) -> Self {
        chain.0
    }
}

impl Chain {
    /// Reads a chain from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not a chain: a key is unknown or missing, or the facts do not hang
    /// together. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        let wire: Wire = crate::from_json(text)?;
        wire.try_into()
    }

    /// The parties in the chain, each named once.
    pub fn actors(&self) -> &[Actor] {
        &self.0.actors
    }

    /// The contracts between the parties, in the order in which they were given.
    pub fn links(&self) -> &[Link] {
        &self.0.links
    }

    /// The investments of parties.
    pub fn investments(&self) -> &[Investment] {
        &self.0.investments
    }

    /// The innovations and policies that the insurer wants to see in its contracts.
    pub fn policy_goals(&self) -> &[Theme] {
        &self.0.policy_goals
    }

    /// The care for which the deductible is waived.
    pub fn deductible_waivers(&self) -> &[DeductibleWaiver] {
        &self.0.deductible_waivers
    }

    /// The parts that were decided on, each with its document and signatures.
    pub fn decided(&self) -> &[Decided] {
        &self.0.decided
    }

    /// The actions of the parties, in the order in which they were given.
    pub fn actions(&self) -> &[Action] {
        &self.0.actions
    }

    /// The agreements on learning: measuring, feedback, growing and stopping.
    pub const fn learning(&self) -> &Learning {
        &self.0.learning
    }

    /// The judgement whether there is time to choose; nothing when nobody judged.
    pub const fn time_to_choose(&self) -> Option<&TimeToChoose> {
        self.0.time_to_choose.as_ref()
    }
}
