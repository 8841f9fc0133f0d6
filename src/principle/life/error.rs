//! An event that has no place.

use chrono::NaiveDate;

use super::{LifeEventKind, LifeState};

/// An event that cannot be recorded (*gebeurtenis zonder plaats*).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct LifeError {
    path: String,
    kind: LifeErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum LifeErrorKind {
    #[error("expected a day not before {last}, found {found}")]
    Earlier { last: NaiveDate, found: NaiveDate },
    #[error("expected one of {}, found `{}` in the state `{}`", codes(*state), found.code(), state.code())]
    NoPlace { state: LifeState, found: LifeEventKind },
    #[error("expected a term that ends not before {on}, found {found}")]
    EndsBefore { on: NaiveDate, found: NaiveDate },
    #[error("expected a target below the baseline of {baseline}, found {target}")]
    NoReduction { baseline: u64, target: u64 },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

fn codes(state: LifeState) -> String {
    state.possible().iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ")
}

impl LifeError {
    pub(super) fn new(at: usize, kind: LifeErrorKind) -> Self {
        Self { path: format!("events[{at}]"), kind }
    }

    #[cfg(feature = "formats")]
    pub(super) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: LifeErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `events[3]`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was possible instead; nothing when the place was not what was wrong.
    pub const fn possible(&self) -> &'static [LifeEventKind] {
        match self.kind {
            LifeErrorKind::NoPlace { state, .. } => state.possible(),
            _ => &[],
        }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            LifeErrorKind::Earlier { .. } => "life.earlier",
            LifeErrorKind::NoPlace { .. } => "life.no-place",
            LifeErrorKind::EndsBefore { .. } => "life.ends-before",
            LifeErrorKind::NoReduction { .. } => "life.no-reduction",
            #[cfg(feature = "formats")]
            LifeErrorKind::Json(_) => "life.json",
        }
    }
}
