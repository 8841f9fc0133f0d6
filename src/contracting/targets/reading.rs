//! A measured value.

use rust_decimal::Decimal;

use super::target::{Target, Unit};
use crate::formats::{InputError, refusals};
use crate::quantity::CountRange;
use crate::record::record;
use crate::time::Year;

record! {
    /// A measured value of an aim (*meting*): a number, or counts of which it is a share.
    TargetReading, "a reading: an object with `target`";
    has {
        /// The aim that it is of.
        target: Target,
    }
    may {
        /// The year that it is of.
        year: Year,
        /// Those who have it, of `whole`; withheld or between bounds too.
        part: CountRange,
        /// All who could have it.
        whole: CountRange,
        /// The year of the baseline.
        baseline_year: Year,
    }
    numbers {
        /// The value: a share (0.8 is 80 %), weeks, people, or a number in your own unit.
        value,
        /// The value before, where the text gives none or another one counts here.
        baseline,
        /// The number that parties agreed on afterwards, where the text leaves it open.
        agreed,
    }
}

impl TargetReading {
    pub(super) fn check(&self) -> Result<(), InputError> {
        if self.baseline_year.is_some() && self.baseline.is_none() {
            return Err(Refused::Baseline.into());
        }
        let counts = (self.part.is_some(), self.whole.is_some());
        if self.value.is_some() && counts != (false, false) {
            return Err(Refused::Value.into());
        }
        match (self.part, self.whole) {
            (Some(_), None) | (None, Some(_)) => return Err(Refused::Counts.into()),
            (Some(part), Some(whole)) if whole.most().is_some_and(|most| part.least() > most) => {
                return Err(Refused::Part { found: part.least() }.into());
            }
            _ => {}
        }
        if self.part.is_some() && self.target.0.unit != Unit::Share {
            return Err(Refused::Unit.into());
        }
        let of_share = self.target.0.unit == Unit::Share;
        let numbers = [("value", self.value), ("baseline", self.baseline), ("agreed", self.agreed)];
        let wrong = numbers.into_iter().find_map(|(field, found)| {
            let found = found?;
            (found.is_sign_negative() && !found.is_zero() || of_share && found > Decimal::ONE)
                .then_some((field, found))
        });
        match wrong {
            Some((field, found)) => Err(Refused::Number { field, found }.into()),
            None => Ok(()),
        }
    }

    /// The least and the most that the value can be; none where it is not known, the most none where
    /// nothing bounds it.
    pub(super) fn bounds(&self) -> Option<(Decimal, Option<Decimal>)> {
        if let Some(value) = self.value {
            return Some((value, Some(value)));
        }
        let (part, whole) = self.part.zip(self.whole)?;
        let share = |part: u64, whole: u64| Decimal::from(part).checked_div(whole.into());
        let least = whole.most().map_or(Some(Decimal::ZERO), |most| share(part.least(), most))?;
        let most = part
            .most()
            .and_then(|most| share(most, whole.least()))
            .map_or(Decimal::ONE, |most| most.min(Decimal::ONE));
        Some((least, Some(most)))
    }
}

refusals! {
    /// The reasons for which a reading is refused.
    pub(super) enum Refused {
        Value = "target.value" at "value":
            "verwacht: een waarde of aantallen; gevonden: beide",
            "expected a value or counts, found both";
        Counts = "target.counts" at "whole":
            "verwacht: `part` en `whole` samen; gevonden: een van beide",
            "expected `part` and `whole` together, found one";
        Part { found: u64 } = "target.part" at "part":
            "verwacht: niet meer dan `whole`; gevonden: minstens {found}",
            "expected no more than `whole`, found {found} at least";
        Unit = "target.unit" at "part":
            "verwacht: een waarde voor dit doel, want het is geen aandeel; gevonden: aantallen",
            "expected a value of this aim, for it is no share, found counts";
        Number { field: &'static str, found: Decimal } = "target.number" at "{field}":
            "verwacht: geen getal onder nul, en een aandeel van hoogstens 1; gevonden: {found}",
            "expected no number below zero, and a share of at most 1, found {found}";
        Baseline = "target.baseline" at "baseline-year":
            "verwacht: `baseline` ernaast; gevonden: geen",
            "expected `baseline` beside it, found none";
        Agreed = "target.agreed" at "agreed":
            "verwacht: geen eigen getal waar de tekst er een geeft; gevonden: wel een",
            "expected no number of your own where the text gives one, found one";
    }
}
