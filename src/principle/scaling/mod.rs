//! Scaling up a practice (*opschalen*): from an example to agreed actions, and what stands in the way.
//!
//! What is scaled is the mechanism that works in a practice, and not the practice as it stands. From dated facts the library tells how far it
//! is, which barriers and conditions nobody acts on, what is late, and who waits for whom. When a practice *is* scaled up, the article on
//! practices does not say: the library names who took it up, and draws no line.

mod check;
mod error;
mod explain;
mod facts;
mod finding;
mod standing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::judgement::Judgement;
use crate::statement::Statement;

pub use error::ScaleError;
pub use facts::{
    Adopter, Barrier, BarrierId, BarrierKind, Condition, ConditionId, InsurerAdoption, Mechanism,
    MechanismId, ScaleAction,
};
pub use finding::ScaleFinding;
pub use standing::{ScaleStanding, ScaleStep};

/// The file of a practice that is to be scaled up (*dossier opschaling*).
///
/// ```
/// use passende_zorg::principle::scaling::{ScaleStep, ScaleUp};
/// let file: ScaleUp = serde_json::from_str(r#"{
///     "practice": "Telemonitoring at home", "collected": "2023-09-28", "published": "2023-12-14",
///     "mechanisms": [{"id": "early", "what": "worsening is seen early", "found": "2024-02-01"}],
///     "barriers": [{"id": "tariff", "kind": "financing", "what": "a call is not paid", "found": "2024-02-01"}],
///     "conditions": [{"id": "title", "what": "a payment title", "mechanisms": ["early"], "set": "2024-03-01"}],
///     "actions": [{"id": "rule", "what": "write the payment title", "agreed": "2024-04-01", "owner": "NZa",
///         "due": "2024-12-31", "barriers": ["tariff"], "conditions": ["title"]}]
/// }"#)?;
/// let on = |day: &str| file.as_of(day.parse().unwrap());
/// assert_eq!(on("2024-03-31").step(), Some(ScaleStep::ConditionsSet));
/// assert_eq!(on("2024-04-01").step(), Some(ScaleStep::ActionsAgreed));
/// assert!(on("2024-12-31").findings().is_empty());
/// assert_eq!(on("2025-01-01").findings()[0].code(), "scale.overdue");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
#[doc(alias = "opschalen")]
pub struct ScaleUp(Wire);

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    practice: Statement,
    #[serde(deserialize_with = "crate::wire::day")]
    collected: NaiveDate,
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    published: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    mechanisms: Vec<Mechanism>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    barriers: Vec<Barrier>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    no_barriers: Option<Judgement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    conditions: Vec<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    actions: Vec<ScaleAction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    progress: Vec<ProgressDay>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    successful: Option<Judgement>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    providers: Vec<Adopter>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    insurers: Vec<InsurerAdoption>,
}

/// A day on which the progress of the actions was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProgressDay(#[serde(deserialize_with = "crate::wire::day")] pub NaiveDate);

impl TryFrom<Wire> for ScaleUp {
    type Error = ScaleError;

    fn try_from(wire: Wire) -> Result<Self, ScaleError> {
        check::check(&wire)?;
        Ok(Self(wire))
    }
}

impl From<ScaleUp> for Wire {
    fn from(file: ScaleUp) -> Self {
        file.0
    }
}

impl ScaleUp {
    /// Reads a file from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not a file: a key is unknown or missing, a name is used twice or of nothing, or a day lies before the one
    /// that it follows on. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, ScaleError> {
        let wire: Wire = crate::wire::from_json(text).map_err(ScaleError::json)?;
        wire.try_into()
    }

    /// Which practice.
    pub const fn practice(&self) -> &Statement {
        &self.0.practice
    }

    /// On which day it was collected as an example.
    pub const fn collected(&self) -> NaiveDate {
        self.0.collected
    }

    /// On which day it was published.
    pub const fn published(&self) -> Option<NaiveDate> {
        self.0.published
    }

    /// Why it works.
    pub fn mechanisms(&self) -> &[Mechanism] {
        &self.0.mechanisms
    }

    /// What was met.
    pub fn barriers(&self) -> &[Barrier] {
        &self.0.barriers
    }

    /// The judgement that there are no barriers.
    pub const fn no_barriers(&self) -> Option<&Judgement> {
        self.0.no_barriers.as_ref()
    }

    /// What it takes elsewhere.
    pub fn conditions(&self) -> &[Condition] {
        &self.0.conditions
    }

    /// What parties will do.
    pub fn actions(&self) -> &[ScaleAction] {
        &self.0.actions
    }

    /// On which days progress was looked at.
    pub fn progress(&self) -> &[ProgressDay] {
        &self.0.progress
    }

    /// The judgement that the practice is a success. Only then does the summary of the advice of 2020 want all insurers to take it up.
    pub const fn successful(&self) -> Option<&Judgement> {
        self.0.successful.as_ref()
    }

    /// The providers that took it up.
    pub fn providers(&self) -> &[Adopter] {
        &self.0.providers
    }

    /// The insurers, and whether they have it in their contracts.
    pub fn insurers(&self) -> &[InsurerAdoption] {
        &self.0.insurers
    }

    /// Where it stood at the end of a day. What became known later is left out.
    pub const fn as_of(&self, on: NaiveDate) -> ScaleStanding<'_> {
        ScaleStanding::new(self, on)
    }
}
