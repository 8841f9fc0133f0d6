//! A dossier that does not hang together.

use chrono::NaiveDate;

use crate::wire::excerpt;
/// Facts that make no dossier, with the path of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct DossierError {
    path: String,
    kind: DossierErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum DossierErrorKind {
    #[error("expected each {what} once, found {} again after [{first}]", excerpt(found))]
    Twice { what: &'static str, found: String, first: usize },
    #[error("expected an element that can be asked at the level {level}, found `{element}`")]
    NotAsked { element: &'static str, level: &'static str },
    #[error("expected `not-applicable`, found {}", excerpt(found))]
    OtherJudgement { found: &'static str },
    #[error("expected a day not before {from}, found {found}")]
    EndsBefore { from: NaiveDate, found: NaiveDate },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

impl DossierError {
    pub(super) const fn new(path: String, kind: DossierErrorKind) -> Self {
        Self { path, kind }
    }

    #[cfg(feature = "formats")]
    pub(super) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: DossierErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `evidence[3].finding`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            DossierErrorKind::Twice { .. } => "dossier.twice",
            DossierErrorKind::NotAsked { .. } => "dossier.not-asked",
            DossierErrorKind::OtherJudgement { .. } => "dossier.other-judgement",
            DossierErrorKind::EndsBefore { .. } => "dossier.ends-before",
            #[cfg(feature = "formats")]
            DossierErrorKind::Json(_) => "dossier.json",
        }
    }
}
