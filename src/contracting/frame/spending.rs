//! The facts of a year of spending beside the frames.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::FrameSector;
use crate::formats::{InputError, refusals};
use crate::money::Euro;
use crate::record::record;
use crate::time::Year;

record! {
    /// The spending of a year by sector, and what was available for it (*uitgaven tegenover het kader*).
    ///
    /// Both are in the prices of the year itself. The agreement prints its frames in the prices of 2022 and
    /// has the Minister index them each year; technical mutations come in later too. What was
    /// [available](Self::available) is therefore a fact of the caller, from the budget of that year, and is
    /// not computed from the printed frame. What is left out is not known.
    FrameSpending, "spending: an object with `year`";
    has {
        /// The year of the spending.
        year: Year,
    }
    may {
        /// The spending on expensive drugs in hospitals (*dure geneesmiddelen*), in the year and the year
        /// before.
        expensive_drugs: DrugSpending,
    }
    maps {
        /// The amount spent in each sector, transformation funds left out.
        spent: FrameSector => Euro,
        /// The frame of each sector as it stood for the year, indexed and with technical mutations.
        available: FrameSector => Euro,
    }
}

/// The spending on expensive drugs in two years, in euros.
///
/// The texts do not say which drugs these are, nor whether growth is in euros or in volume: in euros, of the
/// drugs that the caller counts, is our reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    rename_all = "kebab-case",
    deny_unknown_fields,
    expecting = "spending on drugs: an object with `before` and `year`"
)]
pub struct DrugSpending {
    /// The spending in the year before, above zero.
    pub before: Euro,
    /// The spending in the year itself, not below zero.
    pub year: Euro,
}

impl DrugSpending {
    /// The growth in the year, as a share rounded to a hundredth of a per cent.
    pub fn growth(&self) -> Decimal {
        let change = self.year.minus(self.before).amount();
        change.checked_div(self.before.amount()).unwrap_or_default().round_dp(4)
    }

    /// The growth as it is shown beside a limit: never at the limit when it is over it.
    pub(super) fn growth_beside(&self, limit: Decimal) -> Decimal {
        let rounded = self.growth();
        if rounded > limit || !self.grew_over(limit) {
            return rounded;
        }
        limit.saturating_add(Decimal::new(1, 4))
    }

    /// Whether spending grew by more than a share; exactly the share is not more.
    pub fn grew_over(&self, limit: Decimal) -> bool {
        self.over(limit) > Decimal::ZERO
    }

    /// The spending over what the limit allows, below zero where it stays under it.
    fn over(&self, limit: Decimal) -> Decimal {
        let allowed = self.before.amount().saturating_mul(Decimal::ONE.saturating_add(limit));
        self.year.amount().saturating_sub(allowed)
    }

    /// Half of the spending over what the limit allows, to the cent; nought where it stays under it.
    pub(super) fn half_over(&self, limit: Decimal) -> Euro {
        let cents = self.over(limit).max(Decimal::ZERO).saturating_mul(Decimal::from(50));
        let cents = cents.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        i128::try_from(cents).map_or(Euro::LARGEST, Euro::of_cents)
    }
}

impl FrameSpending {
    pub(super) fn check(&self) -> Result<(), InputError> {
        for (name, amounts) in [("spent", &self.spent), ("available", &self.available)] {
            if let Some((sector, found)) = amounts.iter().find(|(_, amount)| amount.is_negative()) {
                return Err(Refused::Negative { name, sector: sector.code(), found: *found }.into());
            }
        }
        match self.expensive_drugs {
            Some(DrugSpending { before, .. }) if before <= Euro::ZERO => {
                Err(Refused::Before { found: before }.into())
            }
            Some(DrugSpending { year, .. }) if year.is_negative() => {
                Err(Refused::Year { found: year }.into())
            }
            _ => Ok(()),
        }
    }
}

refusals! {
    /// The reasons for which spending is refused.
    enum Refused {
        Negative { name: &'static str, sector: &'static str, found: Euro } = "frame.negative" at "{name}.{sector}":
            "verwacht: een bedrag van nul of hoger; gevonden: {found}",
            "expected an amount that is not below zero, found {found}";
        Before { found: Euro } = "frame.drugs-before" at "expensive-drugs.before":
            "verwacht: een bedrag hoger dan nul; gevonden: {found}",
            "expected an amount above zero, found {found}";
        Year { found: Euro } = "frame.negative" at "expensive-drugs.year":
            "verwacht: een bedrag van nul of hoger; gevonden: {found}",
            "expected an amount that is not below zero, found {found}";
    }
}
