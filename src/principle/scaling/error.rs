//! A file on scaling up that does not hang together.

use chrono::NaiveDate;

use crate::wire::excerpt;

/// Facts that make no file, with the path of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct ScaleError {
    path: String,
    kind: ScaleErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum ScaleErrorKind {
    #[error("expected each {what} once, found {} again", excerpt(found))]
    Twice { what: &'static str, found: String },
    #[error("expected one spelling of each party, found {} beside {}", excerpt(found), excerpt(known))]
    Spelled { found: String, known: String },
    #[error("expected the id of one of the {list}, found {}", excerpt(found))]
    Unknown { list: &'static str, found: String },
    #[error("expected a day not before {from}, found {found}")]
    DaysOutOfOrder { from: NaiveDate, found: NaiveDate },
    #[error("expected another action than itself, found {}", excerpt(found))]
    WaitsForItself { found: String },
    #[error("expected an action or a framework, and not both")]
    OneToWaitFor,
    #[error("expected no judgement on waiting for a framework: anything else is the action of who makes it")]
    JudgedFramework,
    #[error("expected no barrier on {on}, found {}", excerpt(found))]
    BarrierAfterAll { on: NaiveDate, found: String },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

impl ScaleError {
    pub(super) const fn new(path: String, kind: ScaleErrorKind) -> Self {
        Self { path, kind }
    }

    #[cfg(feature = "formats")]
    pub(super) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: ScaleErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `actions[2].due`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            ScaleErrorKind::Twice { .. } => "scale.twice",
            ScaleErrorKind::Spelled { .. } => "scale.two-spellings",
            ScaleErrorKind::Unknown { .. } => "scale.unknown-name",
            ScaleErrorKind::DaysOutOfOrder { .. } => "scale.out-of-order",
            ScaleErrorKind::WaitsForItself { .. } => "scale.waits-for-itself",
            ScaleErrorKind::OneToWaitFor => "scale.one-to-wait-for",
            ScaleErrorKind::JudgedFramework => "scale.judged-framework",
            ScaleErrorKind::BarrierAfterAll { .. } => "scale.barrier-after-all",
            #[cfg(feature = "formats")]
            ScaleErrorKind::Json(_) => "scale.json",
        }
    }
}
