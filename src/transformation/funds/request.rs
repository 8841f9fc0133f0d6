//! What is asked for in JSON: a split, and a ledger.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::earmark::EarmarkPurpose;
use super::grant::{Entry, Grant};
use super::ledger::EarmarkLedger;
use super::pot::Pot;
use super::share::Refused;
use super::share::{FairShares, Weight, fair_share};
use crate::Verdict;
use crate::formats::InputError;
use crate::language::Language;
use crate::money::Euro;
use crate::party::Insurer;
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::Sector;
use crate::transformation::municipal::Application;

/// A split that is asked for:
/// `{"grant": {"amount": …, "batches": […]}, "weights": [{"insurer": …, "weight": …}]}`, or with `"amount"`
/// in the place of `"grant"`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a split: an object with `weights`")]
pub struct ShareRequest {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<Euro>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    grant: Option<Grant>,
    weights: Vec<GivenWeight>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// An entry that the ledger refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct LedgerError {
    kind: LedgerErrorKind,
    at: Option<usize>,
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(at) = self.at {
            write!(f, "entries[{at}]: ")?;
        }
        write!(f, "{}", self.kind)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum LedgerErrorKind {
    #[error("expected an amount above zero, found {found}")]
    NotPositive { found: Euro },
    #[error("expected at most {available}, which is left in {}, found {found}", pot.in_language(Language::English))]
    Overdrawn { pot: Pot, available: Euro, found: Euro },
    #[error("expected a pot for {} and its purpose, found {}", sector.in_language(Language::English), pot.in_language(Language::English))]
    NotForIt { pot: Pot, sector: Sector },
    #[error("expected at most {limit} for {}, found {found}", purpose.in_language(Language::English))]
    Limit { purpose: EarmarkPurpose, limit: Euro, found: Euro },
    #[error("expected at most {limit} for {} in {year}, found {found}", purpose.in_language(Language::English))]
    LimitOfYear { purpose: EarmarkPurpose, year: i32, limit: Euro, found: Euro },
    #[error("expected the earmark of {} first, of which {left} is left, found a grant from the open half", sector.in_language(Language::English))]
    EarmarkFirst { sector: Sector, left: Euro },
    #[error("expected the plan of which the social domain is part, found none")]
    NoPlan,
    #[error("expected a release to another sector, found one to {} itself", sector.in_language(Language::English))]
    SameSector { sector: Sector },
    #[error("expected a decision to release, found `{found}`")]
    NotDecided { found: Verdict },
    #[error("expected to know whether what was not spent in {year} stays available, found it open")]
    StillOpen { year: Year },
    #[error("expected a year from {first} to {last}, in which there are funds, found {found}")]
    NotInPeriod { first: Year, last: Year, found: i32 },
    #[error("expected a year from {first} to {last} for {}, found {found}", purpose.in_language(Language::English))]
    PurposeNotInPeriod { purpose: EarmarkPurpose, first: Year, last: Year, found: i32 },
    #[error("expected a day not before {last}, that of the entry before it, found {found}")]
    Reversed { last: NaiveDate, found: NaiveDate },
    #[error("expected an open ledger, found it closed")]
    Closed,
}

impl From<LedgerErrorKind> for LedgerError {
    fn from(kind: LedgerErrorKind) -> Self {
        Self { kind, at: None }
    }
}

impl LedgerError {
    pub(super) const fn at(mut self, at: usize) -> Self {
        self.at = Some(at);
        self
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            LedgerErrorKind::NotPositive { .. } => "ledger.not-positive",
            LedgerErrorKind::Overdrawn { .. } => "ledger.overdrawn",
            LedgerErrorKind::NotForIt { .. } => "ledger.not-for-it",
            LedgerErrorKind::Limit { .. } => "ledger.limit",
            LedgerErrorKind::LimitOfYear { .. } => "ledger.limit-of-year",
            LedgerErrorKind::EarmarkFirst { .. } => "ledger.earmark-first",
            LedgerErrorKind::NoPlan => "ledger.no-plan",
            LedgerErrorKind::SameSector { .. } => "ledger.same-sector",
            LedgerErrorKind::NotDecided { .. } => "ledger.not-decided",
            LedgerErrorKind::StillOpen { .. } => "ledger.still-open",
            LedgerErrorKind::NotInPeriod { .. } => "ledger.not-in-period",
            LedgerErrorKind::PurposeNotInPeriod { .. } => "ledger.purpose-not-in-period",
            LedgerErrorKind::Reversed { .. } => "ledger.reversed",
            LedgerErrorKind::Closed => "ledger.closed",
        }
    }

    /// The index of the entry in the list that was read, when it was one.
    pub const fn entry(&self) -> Option<usize> {
        self.at
    }
}

crate::formats::as_input_error!(LedgerError);

macro_rules! from_json {
    ($($name:ident),*) => {$(
        impl $name {
            /// Reads it from JSON.
            ///
            /// # Errors
            /// As [`from_json`](crate::from_json).
            #[cfg(feature = "formats")]
            #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
            pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
                crate::from_json(text)
            }
        }
    )*};
}
from_json!(ShareRequest, LedgerRequest, Application);
