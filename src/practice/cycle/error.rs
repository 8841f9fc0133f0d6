//! Facts that have no place in the cycle.

use chrono::NaiveDate;

use super::{CycleEventKind, CyclePhase};

use crate::formats::{Excerpt, refusals};

refusals! {
    /// The reasons for which the facts of a cycle are refused.
    pub(super) enum Refused {
        Earlier { last: NaiveDate, found: NaiveDate } = "cycle.earlier": "expected a day not before {last}, found {found}";
        NoPlace { possible: String, found: &'static str, after: String } = "cycle.no-place": "expected {possible}, found `{found}` {after}";
        EndsBefore { on: NaiveDate, found: NaiveDate } = "cycle.ends-before": "expected a term that ends not before {on}, found {found}";
        Twice { what: &'static str, found: Excerpt } = "cycle.twice": "expected each {what} once, found {found} again";
    }
}

impl Refused {
    /// An event that is not possible in a phase; none is before the first.
    pub(super) fn no_place(phase: Option<CyclePhase>, found: CycleEventKind) -> Self {
        let possible = CyclePhase::possible_after(phase).iter().map(|kind| format!("`{}`", kind.code()));
        let after =
            phase.map_or_else(|| "at first".to_owned(), |phase| format!("in the phase `{}`", phase.code()));
        Self::NoPlace { possible: possible.collect::<Vec<_>>().join(" or "), found: found.code(), after }
    }
}
