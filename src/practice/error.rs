//! Facts on a practice that do not hang together.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::formats::{Excerpt, refusals};
use crate::time::Year;

refusals! {
    /// The reasons for which the facts of a practice are refused.
    pub(super) enum Refused {
        YearNotLater { before: Year, found: Year } = "practice.year-not-later": "expected a year after {before}, found {found}";
        NoPatients = "practice.no-patients": "expected at least one patient, found a number that may be 0";
        Twice { what: &'static str, found: Excerpt } = "practice.twice": "expected each {what} once, found {found} again";
        Negative { found: Decimal } = "practice.negative": "expected hours that are not below zero, found {found}";
        NotPositive { found: Decimal } = "practice.not-positive": "expected a number above zero, found {found}";
        TooLarge = "practice.too-large": "expected hours that can be added and compared, found larger ones";
        Earlier { last: NaiveDate, found: NaiveDate } = "practice.earlier": "expected a day not before {last}, found {found}";
        DoesNotApply { found: Excerpt } = "practice.does-not-apply": "expected a provider that applies it, found {found}";
        AppliesAlready { found: Excerpt } = "practice.applies-already": "expected a provider that does not apply it yet, found {found}";
    }
}
