//! A file on scaling up that does not hang together.

use chrono::NaiveDate;

use crate::formats::{Excerpt, refusals};

refusals! {
    /// The reasons for which a file on scaling up is refused.
    pub(super) enum Refused {
        Twice { what: &'static str, found: Excerpt } = "scale.twice": "expected each {what} once, found {found} again";
        Spelled { found: Excerpt, known: Excerpt } = "scale.two-spellings": "expected one spelling of each party, found {found} beside {known}";
        Unknown { list: &'static str, found: Excerpt } = "scale.unknown-name": "expected the id of one of the {list}, found {found}";
        DaysOutOfOrder { from: NaiveDate, found: NaiveDate } = "scale.out-of-order": "expected a day not before {from}, found {found}";
        WaitsForItself { found: Excerpt } = "scale.waits-for-itself": "expected another action than itself, found {found}";
        OneToWaitFor = "scale.one-to-wait-for": "expected an action or a framework, and not both";
        JudgedFramework = "scale.judged-framework": "expected no judgement on waiting for a framework: anything else is the action of who makes it";
        BarrierAfterAll { on: NaiveDate, found: Excerpt } = "scale.barrier-after-all": "expected no barrier on {on}, found {found}";
    }
}
