//! The reasons for which a norm or facts are refused.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::formats::refusals;
use crate::party::UnitKind;

refusals! {
    /// The reasons.
    pub(super) enum Refused {
        Day { field: &'static str, from: NaiveDate, found: NaiveDate } = "composite.day" at "{field}": "expected a day from {from} on, or after it for an end, found {found}";
        Empty = "composite.empty": "expected at least one, found none";
        Twice { at: usize, found: String } = "composite.twice" at "basket[{at}].intervention": "expected each intervention once, found `{found}` again";
        Weight { at: usize, found: Decimal } = "composite.weight" at "basket[{at}].weight": "expected a number above zero with at most three decimals, found {found}";
        Number = "composite.number": "expected exactly one of `minimum`, `maximum`, and `low` with `high`, found others";
        Guideline { low: u32, high: u32 } = "composite.guideline" at "low": "expected low <= high, found low {low} and high {high}";
        Condition { at: usize } = "composite.condition" at "only[{at}]": "expected `any-of`, `at-least` or `at-most`, found none";
        Reversed { at: usize } = "composite.reversed" at "only[{at}].at-least": "expected at-least <= at-most, found them the other way round";
        ShareBound { found: Decimal } = "composite.share-bound": "expected a share from 0 to 1, found {found}";
        PartAtMost { at: usize, part: u32, found: u32 } = "composite.part" at "shares[{at}].part-at-most": "expected {part} or more, the part at least, found {found}";
        Back { found: u16 } = "composite.back" at "window": "expected at most 300 years or 3600 months, found {found}";
        Quarter { found: u8 } = "composite.quarter" at "window.ending": "expected a quarter from 1 to 4, found {found}";
        Bound = "composite.bound": "expected exactly one of `at-least` and `at-most`, found another number of them";
        Whom { norm: UnitKind } = "composite.whom" at "of": "expected `of` where a count is per another unit than the {norm} of the norm, and there alone";
        AtOneLocation = "composite.at-one-location" at "per": "expected no count per another unit beside `at-one-location`, found one";
        OneLocationOf { norm: UnitKind } = "composite.at-one-location" at "at-one-location": "expected a norm per team, found one per {norm}";
        Stated { list: &'static str, at: usize, found: String } = "composite.stated" at "{list}[{at}]": "expected each once at a time, found {found} again";
        Part { at: usize, part: u32, whole: u32 } = "composite.part" at "shares[{at}].part": "expected a part of at most {whole}, the whole, found {part}";
        Until { list: &'static str, at: usize, from: NaiveDate, found: NaiveDate } = "composite.until" at "{list}[{at}].until": "expected a day after {from}, found {found}";
        NormTwice { id: String } = "norms.twice": "expected each norm once, found `{id}` twice";
        Mixed { field: &'static str, with: &'static str } = "composite.mixed" at "{field}": "expected this only in a norm {with}";
        Norm { error: String } = "composite.norm": "{error}";
        Lacks { field: &'static str } = "composite.lacks" at "{field}": "expected it, or `asks`, found none";
    }
}
