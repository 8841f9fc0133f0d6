//! What is asked for in JSON: a split, and a ledger.

use serde::{Deserialize, Serialize};

use super::share::Refused;
use super::{EarmarkLedger, Entry, FairShares, Grant, LedgerError, Weight, fair_share};
use crate::formats::InputError;
use crate::money::Euro;
use crate::party::Insurer;
use crate::source::Edition;

/// A split that is asked for:
/// `{"grant": {"amount": …, "batches": […]}, "weights": [{"insurer": …, "weight": …}]}`, or with `"amount"`
/// in the place of `"grant"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a split: an object with `weights`")]
pub struct ShareRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Euro>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    grant: Option<Grant>,
    weights: Vec<GivenWeight>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a weight: an object with `insurer`")]
struct GivenWeight {
    insurer: Insurer,
    weight: Weight,
}

impl ShareRequest {
    /// The grant that is to be split, when it is one.
    pub const fn grant(&self) -> Option<&Grant> {
        self.grant.as_ref()
    }

    /// The shares.
    ///
    /// # Errors
    /// When both an amount and a grant are given, or neither; and those of [`fair_share`].
    pub fn split(&self) -> Result<FairShares, InputError> {
        let amount = match (self.amount, &self.grant) {
            (Some(amount), None) => amount,
            (None, Some(grant)) => grant.amount(),
            _ => return Err(Refused::AmountOrGrant.into()),
        };
        fair_share(amount, self.weights.iter().map(|given| (given.insurer.clone(), given.weight)))
    }
}

/// A ledger that is asked for: `{"edition": "final", "entries": [{"grant": {…}}, …], "close": false}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a ledger: an object with `entries`")]
pub struct LedgerRequest {
    edition: Edition,
    entries: Vec<Entry>,
    #[serde(default)]
    close: bool,
}

impl LedgerRequest {
    /// The ledger with every entry recorded, in the order of their days; entries of one day in the order
    /// given.
    ///
    /// # Errors
    /// Those of [`EarmarkLedger::record`], with the place of the entry in the list before them.
    pub fn ledger(&self) -> Result<EarmarkLedger, LedgerError> {
        let mut ledger = EarmarkLedger::open(self.edition);
        let mut in_order: Vec<(usize, &Entry)> = self.entries.iter().enumerate().collect();
        in_order.sort_by_key(|(_, entry)| entry.day(self.edition));
        for (at, entry) in in_order {
            ledger.record(entry.clone()).map_err(|error| error.at(at))?;
        }
        if self.close {
            ledger.close();
        }
        Ok(ledger)
    }
}
