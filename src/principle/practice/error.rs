//! Facts on a practice that do not hang together.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::time::Year;
use crate::wire::excerpt;

/// Facts that cannot be of one practice, with the path of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct PracticeError {
    path: String,
    kind: PracticeErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum PracticeErrorKind {
    #[error("expected a year after {before}, found {found}")]
    YearNotLater { before: Year, found: Year },
    #[error("expected at least one patient, found a number that may be 0")]
    NoPatients,
    #[error("expected each {what} once, found {} again", excerpt(found))]
    Twice { what: &'static str, found: String },
    #[error("expected hours that are not below zero, found {found}")]
    Negative { found: Decimal },
    #[error("expected a number above zero, found {found}")]
    NotPositive { found: Decimal },
    #[error("expected hours that can be added and compared, found larger ones")]
    TooLarge,
    #[error("expected a day not before {last}, found {found}")]
    Earlier { last: NaiveDate, found: NaiveDate },
    #[error("expected a provider that applies it, found {}", excerpt(found))]
    DoesNotApply { found: String },
    #[error("expected a provider that does not apply it yet, found {}", excerpt(found))]
    AppliesAlready { found: String },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

impl PracticeError {
    pub(super) const fn new(path: String, kind: PracticeErrorKind) -> Self {
        Self { path, kind }
    }

    #[cfg(feature = "formats")]
    pub(super) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: PracticeErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `hours[1].before`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            PracticeErrorKind::YearNotLater { .. } => "practice.year-not-later",
            PracticeErrorKind::NoPatients => "practice.no-patients",
            PracticeErrorKind::Twice { .. } => "practice.twice",
            PracticeErrorKind::Negative { .. } => "practice.negative",
            PracticeErrorKind::NotPositive { .. } => "practice.not-positive",
            PracticeErrorKind::TooLarge => "practice.too-large",
            PracticeErrorKind::Earlier { .. } => "practice.earlier",
            PracticeErrorKind::DoesNotApply { .. } => "practice.does-not-apply",
            PracticeErrorKind::AppliesAlready { .. } => "practice.applies-already",
            #[cfg(feature = "formats")]
            PracticeErrorKind::Json(_) => "practice.json",
        }
    }
}
