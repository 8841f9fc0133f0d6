//! Shares of the contracts of a buyer.

use rust_decimal::Decimal;

use crate::money::Euro;

/// How many contracts have something, how many do not, and of how many it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ContractShare {
    /// The contracts that have it.
    pub yes: usize,
    /// The contracts that do not.
    pub no: usize,
    /// Those of which it is not known.
    pub unknown: usize,
}

impl ContractShare {
    pub(super) fn of(all: impl Iterator<Item = Option<bool>>) -> Self {
        all.fold(Self::default(), |mut share, has| {
            let count = match has {
                Some(true) => &mut share.yes,
                Some(false) => &mut share.no,
                None => &mut share.unknown,
            };
            *count = count.saturating_add(1);
            share
        })
    }

    /// The share of those of which it is known; none where it is known of none.
    pub fn share(self) -> Option<Decimal> {
        let known = Decimal::from(self.yes.saturating_add(self.no));
        Decimal::from(self.yes).checked_div(known).map(|share| share.round_dp(4))
    }
}

/// What is paid by one form: how many contracts, and their turnover as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PaidBy {
    /// The contracts that pay by it.
    pub contracts: usize,
    /// Those of which the turnover is known.
    pub with_turnover: usize,
    /// What the known turnovers come to together.
    pub turnover: Euro,
}
