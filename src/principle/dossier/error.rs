//! A dossier that does not hang together.

use chrono::NaiveDate;

use crate::formats::{Excerpt, refusals};
refusals! {
    /// The reasons for which a dossier is refused.
    pub(super) enum Refused {
        Twice { what: &'static str, found: Excerpt, first: usize } = "dossier.twice": "expected each {what} once, found {found} again after [{first}]";
        NotAsked { element: &'static str, level: &'static str } = "dossier.not-asked": "expected an element that can be asked at the level {level}, found `{element}`";
        OtherJudgement { found: Excerpt } = "dossier.other-judgement": "expected `not-applicable`, found {found}";
        EndsBefore { from: NaiveDate, found: NaiveDate } = "dossier.ends-before": "expected a day not before {from}, found {found}";
    }
}
