use chrono::NaiveDate;

use crate::money::Euro;
use crate::time::Year;

/// Facts that do not hang together, with the path of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct PlanError {
    path: String,
    kind: PlanErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum PlanErrorKind {
    #[error("expected {what} of the plan, found `{found:.40}`")]
    UnknownName { what: &'static str, found: String },
    #[error("expected each {what} once, found `{found:.40}` again after {first}")]
    Twice { what: &'static str, found: String, first: String },
    #[error("expected activities that do not wait for each other in a circle, found `{found:.40}` in one")]
    Circle { found: String },
    #[error("expected a day not before {from}, found {found}")]
    DaysOutOfOrder { from: NaiveDate, found: NaiveDate },
    #[error("expected a year not before {from}, found {found}")]
    YearsOutOfOrder { from: Year, found: Year },
    #[error("expected an amount above zero, found {found}")]
    NotPositive { found: Euro },
    #[error("expected {expected} not below zero, found {found}")]
    Negative { expected: &'static str, found: String },
    #[error("expected {expected}, found {found}")]
    Contradiction { expected: &'static str, found: &'static str },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

impl PlanError {
    pub(super) const fn new(path: String, kind: PlanErrorKind) -> Self {
        Self { path, kind }
    }

    #[cfg(feature = "formats")]
    pub(in crate::transformation) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: PlanErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `agreements[3].goal`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            PlanErrorKind::UnknownName { .. } => "plan.unknown-name",
            PlanErrorKind::Twice { .. } => "plan.twice",
            PlanErrorKind::Circle { .. } => "plan.circle",
            PlanErrorKind::DaysOutOfOrder { .. } | PlanErrorKind::YearsOutOfOrder { .. } => {
                "plan.out-of-order"
            }
            PlanErrorKind::NotPositive { .. } => "plan.not-positive",
            PlanErrorKind::Negative { .. } => "plan.negative",
            PlanErrorKind::Contradiction { .. } => "plan.contradiction",
            #[cfg(feature = "formats")]
            PlanErrorKind::Json(_) => "plan.json",
        }
    }
}
