use chrono::NaiveDate;

use crate::party::{Intervention, UnitKind};
use crate::time::Year;
use crate::volume::norm::NormId;
use crate::volume::table::Position;
use crate::wire::excerpt;

/// Norms and counts that cannot be held against each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("norm {}: {kind}", excerpt(norm.as_str()))]
pub struct CheckError {
    norm: NormId,
    kind: CheckErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum CheckErrorKind {
    #[error("expected counts per {per}, found no column {per} in the counts")]
    NoColumn { per: UnitKind },
    #[error("expected every row that it counts to name {} {per}, found {at} without", if *per == UnitKind::Institution { "an" } else { "a" })]
    NoUnit { per: UnitKind, at: Position },
    #[error("expected weights with which the counts still add up, found a sum above 64 bits")]
    TooLarge,
    #[error(
        "expected counts carried over to {on}, the day asked about, found counts as they stand on {found}"
    )]
    OtherDay { on: NaiveDate, found: NaiveDate },
}

impl CheckError {
    pub(super) const fn new(norm: NormId, kind: CheckErrorKind) -> Self {
        Self { norm, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            CheckErrorKind::NoColumn { .. } => "check.no-column",
            CheckErrorKind::NoUnit { .. } => "check.no-unit",
            CheckErrorKind::TooLarge => "check.too-large",
            CheckErrorKind::OtherDay { .. } => "check.other-day",
        }
    }

    /// The norm that cannot be held against the counts.
    pub const fn norm(&self) -> &NormId {
        &self.norm
    }

    /// The first row without the unit that the norm counts per, where that is what is wrong.
    pub const fn at(&self) -> Option<Position> {
        match self.kind {
            CheckErrorKind::NoUnit { at, .. } => Some(at),
            _ => None,
        }
    }
}

/// Counts of one unit that cannot be held against a norm.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("norm {}: {kind}", excerpt(norm.as_str()))]
pub struct FactsError {
    norm: NormId,
    kind: FactsErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum FactsErrorKind {
    #[error("expected the counts of a {expected}, found those of a {found}")]
    OtherUnit { expected: UnitKind, found: UnitKind },
    #[error("expected interventions of its basket, found {}", excerpt(found.as_str()))]
    NotInBasket { found: Intervention },
    #[error("expected years of its window ({first} to {last}), found {found}")]
    NotInWindow { first: i32, last: Year, found: Year },
    #[error("expected each intervention once per year, found {} in {year} twice", excerpt(intervention.as_str()))]
    Twice { intervention: Intervention, year: Year },
    #[error("expected weights with which the counts still add up, found a sum above 64 bits")]
    TooLarge,
}

impl FactsError {
    pub(super) const fn new(norm: NormId, kind: FactsErrorKind) -> Self {
        Self { norm, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            FactsErrorKind::OtherUnit { .. } => "facts.other-unit",
            FactsErrorKind::NotInBasket { .. } => "facts.not-in-basket",
            FactsErrorKind::NotInWindow { .. } => "facts.not-in-window",
            FactsErrorKind::Twice { .. } => "facts.twice",
            FactsErrorKind::TooLarge => "facts.too-large",
        }
    }

    /// The norm that the counts were to be held against.
    pub const fn norm(&self) -> &NormId {
        &self.norm
    }
}
