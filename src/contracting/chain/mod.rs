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
use crate::record::made_of;
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ChainFacts", into = "ChainFacts")]
#[doc(alias = "keten")]
#[doc(alias = "keten van afspraken")]
pub struct Chain(ChainFacts);

/// The facts of a chain, with public fields: what [`Chain::try_new`] holds together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a chain: an object")]
#[non_exhaustive]
pub struct ChainFacts {
    /// The parties in the chain, each named once.
    pub actors: Vec<Actor>,
    /// The contracts between the parties.
    pub links: Vec<Link>,
    /// The investments of parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub investments: Vec<Investment>,
    /// The innovations and policies that the insurer wants to see in its contracts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policy_goals: Vec<Theme>,
    /// The care for which the deductible is waived; its key is `own-risk-waivers`.
    #[serde(default, skip_serializing_if = "Vec::is_empty", rename = "own-risk-waivers")]
    pub deductible_waivers: Vec<DeductibleWaiver>,
    /// The parts that were decided on, each with its document and signatures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decided>,
    /// The actions of the parties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// The agreements on learning: measuring, feedback, growing and stopping.
    #[serde(default)]
    pub learning: Learning,
    /// The judgement whether there is time to choose; nothing when nobody judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_to_choose: Option<TimeToChoose>,
}

made_of!(Chain: ChainFacts);

impl Chain {
    /// A chain of facts that hang together.
    ///
    /// # Errors
    /// When a name does not exist or is used twice, or days are out of order. The error has the path of what
    /// is wrong.
    ///
    /// ```
    /// use passende_zorg::contracting::chain::{Chain, ChainFacts};
    /// use passende_zorg::statement::Statement;
    ///
    /// let mut facts = ChainFacts::default();
    /// facts.policy_goals = vec![passende_zorg::contracting::chain::Theme::try_new("telemonitoring")?];
    /// let chain = Chain::try_new(facts)?;
    /// assert_eq!(chain.facts().policy_goals.len(), 1);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn try_new(facts: ChainFacts) -> Result<Self, InputError> {
        check::check(&facts)?;
        Ok(Self(facts))
    }

    /// The facts of the chain, which hang together.
    pub const fn facts(&self) -> &ChainFacts {
        &self.0
    }

    /// The facts, to be changed and checked again.
    pub fn into_facts(self) -> ChainFacts {
        self.0
    }

    /// Reads a chain from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not a chain: a key is unknown or missing, or the facts do not hang
    /// together. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        Self::try_new(crate::from_json(text)?)
    }
}
