//! Questions that do not hang together.

use rust_decimal::Decimal;

use crate::party::{Intervention, Location};
use crate::wire::excerpt;

/// Volumes, actions, moves or choices that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct RedistributionError(#[from] RedistributionErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(in super::super) enum RedistributionErrorKind {
    #[error("{what}: expected a provider of the country, found {}", of(found))]
    Unknown { what: &'static str, found: Location },
    #[error("{what}: expected each provider once, found {} again", of(found))]
    Twice { what: &'static str, found: Location },
    #[error("{what}: expected a provider that gives this care, found {}", of(found))]
    NoVolume { what: &'static str, found: Location },
    #[error("volumes: expected at most 9,223,372,036,854 patients together, found {found}")]
    TooMany { found: i64 },
    #[error("expected each kind of care once, found {} again", of(found))]
    CareTwice { found: Intervention },
    #[error("expected a kind of care that is asked about, found {}", of(found))]
    UnknownCare { found: Intervention },
    #[error("move from {} to {}: expected {expected}", of(from), of(to))]
    Move { from: Location, to: Location, expected: &'static str },
    #[error(
        "move from {} to {}: expected a share above 0 and at most 1 with at most twelve decimals, found {found}",
        of(from),
        of(to)
    )]
    Share { from: Location, to: Location, found: Decimal },
    #[error("moves from {}: expected shares that add up to at most 1, found {found}", of(from))]
    Shares { from: Location, found: Decimal },
}

/// A name as an error quotes it.
fn of(name: &impl AsRef<str>) -> String {
    excerpt(name.as_ref())
}

impl RedistributionError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            RedistributionErrorKind::Unknown { .. } => "redistribution.unknown-provider",
            RedistributionErrorKind::Twice { .. } => "redistribution.twice",
            RedistributionErrorKind::NoVolume { .. } => "redistribution.no-volume",
            RedistributionErrorKind::TooMany { .. } => "redistribution.too-many",
            RedistributionErrorKind::CareTwice { .. } => "redistribution.care-twice",
            RedistributionErrorKind::UnknownCare { .. } => "redistribution.unknown-care",
            RedistributionErrorKind::Move { .. } => "redistribution.move",
            RedistributionErrorKind::Share { .. } => "redistribution.share",
            RedistributionErrorKind::Shares { .. } => "redistribution.shares",
        }
    }
}
