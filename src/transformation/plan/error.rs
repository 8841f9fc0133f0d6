use chrono::NaiveDate;

use crate::formats::{Excerpt, refusals};
use crate::money::Euro;
use crate::time::Year;

refusals! {
    /// The reasons for which the facts of a plan are refused.
    pub(super) enum Refused {
        UnknownName { what: &'static str, found: Excerpt } = "plan.unknown-name": "expected {what} of the plan, found {found}";
        Twice { what: &'static str, found: Excerpt, first: String } = "plan.twice": "expected each {what} once, found {found} again after {first}";
        Circle { found: Excerpt } = "plan.circle": "expected activities that do not wait for each other in a circle, found {found} in one";
        DaysOutOfOrder { from: NaiveDate, found: NaiveDate } = "plan.out-of-order": "expected a day not before {from}, found {found}";
        YearsOutOfOrder { from: Year, found: Year } = "plan.out-of-order": "expected a year not before {from}, found {found}";
        NotPositive { found: Euro } = "plan.not-positive": "expected an amount above zero, found {found}";
        Negative { expected: &'static str, found: String } = "plan.negative": "expected {expected} not below zero, found {found}";
        Contradiction { expected: &'static str, found: &'static str } = "plan.contradiction": "expected {expected}, found {found}";
    }
}
