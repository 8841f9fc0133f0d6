//! Questions that do not hang together.

use rust_decimal::Decimal;

use crate::party::{Intervention, Location};

/// Volumes, actions, moves or choices that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct RedistributionError(#[from] RedistributionErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(in super::super) enum RedistributionErrorKind {
    #[error("{what}: expected a provider of the country, found `{found}`")]
    Unknown { what: &'static str, found: Location },
    #[error("{what}: expected each provider once, found `{found}` again")]
    Twice { what: &'static str, found: Location },
    #[error("{what}: expected a provider that gives this care, found `{found}`")]
    NoVolume { what: &'static str, found: Location },
    #[error("volumes: expected at most 9,223,372,036,854 patients together, found {found}")]
    TooMany { found: i64 },
    #[error("expected each kind of care once, found `{found}` again")]
    CareTwice { found: Intervention },
    #[error("expected a kind of care that is asked about, found `{found}`")]
    UnknownCare { found: Intervention },
    #[error("move from `{from}` to `{to}`: expected {expected}")]
    Move { from: Location, to: Location, expected: &'static str },
    #[error(
        "move from `{from}` to `{to}`: expected a share above 0 and at most 1 with at most twelve decimals, found {found}"
    )]
    Share { from: Location, to: Location, found: Decimal },
    #[error("moves from `{from}`: expected shares that add up to at most 1, found {found}")]
    Shares { from: Location, found: Decimal },
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
