//! A scenario that does not hang together.

use rust_decimal::Decimal;

use crate::party::Location;

/// Volumes, actions or moves that cannot be carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct RedistributionError(#[from] RedistributionErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum RedistributionErrorKind {
    #[error("{what}: expected a provider of the country, found `{found}`")]
    Unknown { what: &'static str, found: Location },
    #[error("{what}: expected each provider once, found `{found}` again")]
    Twice { what: &'static str, found: Location },
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
            RedistributionErrorKind::Move { .. } => "redistribution.move",
            RedistributionErrorKind::Share { .. } => "redistribution.share",
            RedistributionErrorKind::Shares { .. } => "redistribution.shares",
        }
    }
}
