use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::formats::{InputError, refusals};
use crate::money::Euro;
use crate::transformation::{BatchId, MilestoneId};

/// A part of the funds that becomes payable when a milestone is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a batch: an object")]
pub struct Batch {
    id: BatchId,
    milestone: MilestoneId,
    amount: Euro,
}

impl Batch {
    /// An amount that becomes payable when a milestone is reached.
    pub const fn new(id: BatchId, milestone: MilestoneId, amount: Euro) -> Self {
        Self { id, milestone, amount }
    }

    /// The name by which the plan refers to the batch.
    pub const fn id(&self) -> &BatchId {
        &self.id
    }

    /// The milestone it waits for.
    pub const fn milestone(&self) -> &MilestoneId {
        &self.milestone
    }

    /// The amount that becomes payable; in a grant always above zero.
    pub const fn amount(&self) -> Euro {
        self.amount
    }
}

/// Transformation funds that were granted (*toegekende transformatiemiddelen*), in batches that add up to
/// the cent.
///
/// ```
/// use passende_zorg::{
///     money::Euro,
///     transformation::{
///         BatchId, MilestoneId,
///         funds::{Batch, Grant},
///     },
/// };
///
/// let batch = |id, milestone, euros| {
///     Batch::new(
///         BatchId::try_new(id).unwrap(),
///         MilestoneId::try_new(milestone).unwrap(),
///         Euro::whole(euros),
///     )
/// };
/// let batches = [batch("first", "team trained", 400_000), batch("second", "ward closed", 600_000)];
/// let grant = Grant::try_new(Euro::whole(1_000_000), batches.clone())?;
/// assert_eq!(grant.payable(|milestone| milestone.as_str() == "team trained"), Euro::whole(400_000));
/// assert_eq!(
///     Grant::try_new(Euro::whole(999_999), batches).unwrap_err().code(),
///     "grant.batches-do-not-add-up"
/// );
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// *Source*: assessment framework, funds 3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Grant {
    amount: Euro,
    batches: Vec<Batch>,
}

impl Grant {
    /// An amount, and the batches in which it is paid.
    ///
    /// # Errors
    /// When the amount or a batch is not above zero, a batch is named twice, or the batches do not
    /// add up to the amount.
    pub fn try_new(amount: Euro, batches: impl IntoIterator<Item = Batch>) -> Result<Self, InputError> {
        let batches: Vec<Batch> = batches.into_iter().collect();
        if amount <= Euro::ZERO {
            return Err(Refused::NotPositive { what: "the amount".into(), found: amount }.into());
        }
        let mut seen = BTreeSet::new();
        for batch in &batches {
            if batch.amount <= Euro::ZERO {
                return Err(Refused::NotPositive {
                    what: format!("batch {}", batch.id),
                    found: batch.amount,
                }
                .into());
            }
            if !seen.insert(&batch.id) {
                return Err(Refused::Twice { id: batch.id.clone() }.into());
            }
        }
        let sum: Euro = batches.iter().map(Batch::amount).sum();
        if sum != amount {
            return Err(Refused::Sum { amount, sum }.into());
        }
        Ok(Self { amount, batches })
    }

    /// The amount that was granted, to which the batches add up.
    pub const fn amount(&self) -> Euro {
        self.amount
    }

    /// The batches, in the order given.
    pub fn batches(&self) -> &[Batch] {
        &self.batches
    }

    /// What is payable when these milestones are reached: never more than was granted, and never less
    /// for one more milestone.
    pub fn payable(&self, reached: impl Fn(&MilestoneId) -> bool) -> Euro {
        self.batches.iter().filter(|batch| reached(&batch.milestone)).map(Batch::amount).sum()
    }
}

impl<'de> Deserialize<'de> for Grant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a grant: an object")]
        struct Wire {
            amount: Euro,
            batches: Vec<Batch>,
        }
        let wire = Wire::deserialize(deserializer)?;
        Self::try_new(wire.amount, wire.batches).map_err(serde::de::Error::custom)
    }
}

refusals! {
    /// The reasons for which a grant is refused.
    enum Refused {
        NotPositive { what: String, found: Euro } = "grant.not-positive": "{what}: expected more than zero, found {found}";
        Twice { id: BatchId } = "grant.batch-twice": "batch {id:.40}: expected each batch once, found it twice";
        Sum { amount: Euro, sum: Euro } = "grant.batches-do-not-add-up": "expected batches that add up to {amount}, found {sum}";
    }
}
