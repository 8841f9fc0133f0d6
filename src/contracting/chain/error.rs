//! A chain that does not hang together.

use chrono::NaiveDate;

use crate::formats::{Excerpt, refusals};

refusals! {
    /// The reasons for which the facts of a chain are refused.
    pub(super) enum Refused {
        Twice { what: &'static str, found: Excerpt } = "chain.twice": "expected each {what} once, found {found} again";
        Spelled { what: &'static str, found: Excerpt, known: Excerpt } = "chain.two-spellings": "expected one spelling of each {what}, found {found} beside {known}";
        Unknown { what: &'static str, found: Excerpt } = "chain.unknown-name": "expected {what} of the chain, found {found}";
        WithItself { found: Excerpt } = "chain.with-itself": "expected another party than the buyer, found {found} twice";
        WaitsForItself { found: Excerpt } = "chain.waits-for-itself": "expected another action than itself, found {found}";
        OneToWaitFor = "chain.one-to-wait-for": "expected an action or a framework, and not both";
        JudgedFramework = "chain.judged-framework": "expected no judgement on waiting for a framework: anything else is the action of who makes it";
        DaysOutOfOrder { from: NaiveDate, found: NaiveDate } = "chain.out-of-order": "expected a day not before {from}, found {found}";
        Zero = "chain.zero": "expected a number above zero, found 0";
        Negative { found: String } = "chain.negative": "expected a price that is not below zero, found {found}";
    }
}
