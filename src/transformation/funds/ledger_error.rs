use core::fmt;

use chrono::NaiveDate;

use super::{EarmarkPurpose, Pot};
use crate::Verdict;
use crate::language::Language;
use crate::money::Euro;
use crate::time::Year;
use crate::transformation::Sector;

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
