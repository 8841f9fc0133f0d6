//! Scaling up a practice (*opschalen*): from an example to agreed actions, and what stands in the way.
//!
//! The programme sets out to scale up the mechanisms that work in a practice; the article on practices also
//! speaks of scaling up the practices themselves. From dated facts the library tells how far it is, which
//! barriers and conditions nobody acts on, what is late, and who waits for whom. When a practice *is*
//! scaled up, the article does not say: the library names who took it up, and draws no line.

mod check;
mod facts;
mod finding;
mod standing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::record::made_of;
use crate::statement::Statement;
#[doc(alias = "belemmering")]
pub use facts::Barrier;
#[doc(alias = "belemmering")]
pub use facts::BarrierKind;
#[doc(alias = "werkend mechanisme")]
pub use facts::Mechanism;
#[doc(alias = "voorwaarde")]
pub use facts::ScalingCondition;
pub use facts::{
    Adopter, BarrierId, ConditionId, InsurerAdoption, MechanismId, NewDay, ProgressDay, ScaleAction,
};
pub use finding::ScaleFinding;
pub use standing::{ScaleStanding, ScaleStep};

/// The file of a practice that is to be scaled up (*dossier opschaling*).
///
/// ```
/// use passende_zorg::practice::scaling::{ScaleStep, ScaleUp};
/// let file: ScaleUp = serde_json::from_str(
///     r#"{
/// "practice": "Telemonitoring at home", "collected": "2023-09-28", "published": "2023-12-14",
/// "mechanisms": [{"id": "early", "what": "worsening is seen early", "found": "2024-02-01"}],
/// "barriers": [{"id": "tariff", "kind": "financing", "what": "a call is not paid", "found": "2024-02-01"}],
/// "conditions": [{"id": "title", "what": "a payment title", "mechanisms": ["early"], "set": "2024-03-01"}],
/// "actions": [{"id": "rule", "what": "write the payment title", "agreed": "2024-04-01", "owner": "NZa",
///     "due": "2024-12-31", "barriers": ["tariff"], "conditions": ["title"]}]
/// }"#,
/// )?;
/// let on = |day: &str| file.as_of(day.parse().unwrap());
/// assert_eq!(on("2024-03-31").step(), Some(ScaleStep::ConditionsSet));
/// assert_eq!(on("2024-04-01").step(), Some(ScaleStep::ActionsAgreed));
/// assert!(on("2024-12-31").findings().is_empty());
/// assert_eq!(on("2025-01-01").findings()[0].code(), "scale.overdue");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ScaleFacts", into = "ScaleFacts")]
#[doc(alias = "opschalen")]
pub struct ScaleUp(ScaleFacts);

/// The contents of a file, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScaleFacts {
    /// The practice that is to be scaled up.
    pub practice: Statement,
    /// The day on which it was collected as an example.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub collected: NaiveDate,
    /// On which day it was published; nothing when it was not. Practices like the published ones
    /// may be scaled up too.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub published: Option<NaiveDate>,
    /// The mechanisms that make the practice work.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mechanisms: Vec<Mechanism>,
    /// The barriers that were met when it was introduced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barriers: Vec<Barrier>,
    /// The judgement that there are no barriers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_barriers: Option<Judgement>,
    /// The conditions for having the mechanisms work elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<ScalingCondition>,
    /// The actions that parties agreed on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<ScaleAction>,
    /// The days on which progress was looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub progress: Vec<ProgressDay>,
    /// The judgement that the practice is a success. Only then does the summary of the advice of 2020 want
    /// all insurers to take it up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successful: Option<Judgement>,
    /// The providers that took it up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub providers: Vec<Adopter>,
    /// The insurers, and whether they have it in their contracts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insurers: Vec<InsurerAdoption>,
}

made_of!(ScaleUp: ScaleFacts);

impl ScaleUp {
    /// A file whose facts hang together.
    ///
    /// # Errors
    /// When a name is used twice or of nothing, when an action waits for itself, when a day lies before the
    /// one that it follows on, or when it is judged that there are no barriers on a day on which there is
    /// one. The error names the place.
    pub fn try_new(facts: ScaleFacts) -> Result<Self, InputError> {
        check::check(&facts)?;
        Ok(Self(facts))
    }

    /// Reads a file from JSON.
    ///
    /// # Errors
    /// As [`try_new`](Self::try_new), and when the text is not JSON or a key is unknown or missing.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        Self::try_new(crate::from_json(text)?)
    }

    /// The contents of the file, which hang together.
    pub const fn facts(&self) -> &ScaleFacts {
        &self.0
    }

    /// Where it stood at the end of a day. What became known later is left out.
    pub const fn as_of(&self, on: NaiveDate) -> ScaleStanding<'_> {
        ScaleStanding::new(self, on)
    }
}
