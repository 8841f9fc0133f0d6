//! Facts that have no place in the cycle.

use chrono::NaiveDate;

use super::{CycleEventKind, CyclePhase};

use crate::wire::excerpt;

/// Facts that make no log, agenda or priority (*gebeurtenis zonder plaats*).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct CycleError {
    path: String,
    kind: CycleErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum CycleErrorKind {
    #[error("expected a day not before {last}, found {found}")]
    Earlier { last: NaiveDate, found: NaiveDate },
    #[error("expected {}, found `{}` {}", codes(*phase), found.code(), after(*phase))]
    NoPlace { phase: Option<CyclePhase>, found: CycleEventKind },
    #[error("expected a term that ends not before {on}, found {found}")]
    EndsBefore { on: NaiveDate, found: NaiveDate },
    #[error("expected each {what} once, found {} again", excerpt(found))]
    Twice { what: &'static str, found: String },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

fn codes(phase: Option<CyclePhase>) -> String {
    let possible = CyclePhase::possible_after(phase).iter();
    possible.map(|kind| format!("`{}`", kind.code())).collect::<Vec<_>>().join(" or ")
}

fn after(phase: Option<CyclePhase>) -> String {
    phase.map_or_else(|| "at first".to_owned(), |phase| format!("in the phase `{}`", phase.code()))
}

impl CycleError {
    pub(super) const fn new(path: String, kind: CycleErrorKind) -> Self {
        Self { path, kind }
    }

    #[cfg(feature = "formats")]
    pub(super) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: CycleErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `events[3]`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What was possible instead; nothing when the place was not what was wrong.
    pub const fn possible(&self) -> &'static [CycleEventKind] {
        match self.kind {
            CycleErrorKind::NoPlace { phase, .. } => CyclePhase::possible_after(phase),
            _ => &[],
        }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            CycleErrorKind::Earlier { .. } => "cycle.earlier",
            CycleErrorKind::NoPlace { .. } => "cycle.no-place",
            CycleErrorKind::EndsBefore { .. } => "cycle.ends-before",
            CycleErrorKind::Twice { .. } => "cycle.twice",
            #[cfg(feature = "formats")]
            CycleErrorKind::Json(_) => "cycle.json",
        }
    }
}
