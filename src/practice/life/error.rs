//! An event that has no place.

use chrono::NaiveDate;

use super::{LifeEventKind, LifeState};

use crate::formats::refusals;

refusals! {
    /// The reasons for which a life of evidence is refused.
    pub(super) enum Refused {
        Earlier { last: NaiveDate, found: NaiveDate } = "life.earlier": "expected a day not before {last}, found {found}";
        NoPlace { possible: String, found: &'static str, state: &'static str } = "life.no-place": "expected one of {possible}, found `{found}` in the state `{state}`";
        EndsBefore { on: NaiveDate, found: NaiveDate } = "life.ends-before": "expected a term that ends not before {on}, found {found}";
        NoReduction { baseline: u64, target: u64 } = "life.no-reduction": "expected a target below the baseline of {baseline}, found {target}";
    }
}

impl Refused {
    /// An event that is not possible in a state.
    pub(super) fn no_place(state: LifeState, found: LifeEventKind) -> Self {
        let possible = state.possible().iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ");
        Self::NoPlace { possible, found: found.code(), state: state.code() }
    }
}
