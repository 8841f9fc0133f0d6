//! A chain that does not hang together.

use chrono::NaiveDate;

use crate::wire::excerpt;

/// Facts that make no chain, with the path of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{kind}", if path.is_empty() { String::new() } else { format!("{path}: ") })]
pub struct ChainError {
    path: String,
    kind: ChainErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum ChainErrorKind {
    #[error("expected each {what} once, found {} again", excerpt(found))]
    Twice { what: &'static str, found: String },
    #[error("expected one spelling of each {what}, found {} beside {}", excerpt(found), excerpt(known))]
    Spelled { what: &'static str, found: String, known: String },
    #[error("expected {what} of the chain, found {}", excerpt(found))]
    Unknown { what: &'static str, found: String },
    #[error("expected another party than the buyer, found {} twice", excerpt(found))]
    WithItself { found: String },
    #[error("expected another action than itself, found {}", excerpt(found))]
    WaitsForItself { found: String },
    #[error("expected an action or a framework, and not both")]
    OneToWaitFor,
    #[error("expected no judgement on waiting for a framework: anything else is the action of who makes it")]
    JudgedFramework,
    #[error("expected a day not before {from}, found {found}")]
    DaysOutOfOrder { from: NaiveDate, found: NaiveDate },
    #[error("expected a number above zero, found 0")]
    Zero,
    #[error("expected a price that is not below zero, found {found}")]
    Negative { found: String },
    #[cfg(feature = "formats")]
    #[error("{0}")]
    Json(String),
}

impl ChainError {
    pub(super) const fn new(path: String, kind: ChainErrorKind) -> Self {
        Self { path, kind }
    }

    #[cfg(feature = "formats")]
    pub(super) fn json(error: &crate::formats::InputError) -> Self {
        Self { path: error.path().to_owned(), kind: ChainErrorKind::Json(error.message().to_owned()) }
    }

    /// Where it is: `links[1].clauses[0].translates`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            ChainErrorKind::Twice { .. } => "chain.twice",
            ChainErrorKind::Spelled { .. } => "chain.two-spellings",
            ChainErrorKind::Unknown { .. } => "chain.unknown-name",
            ChainErrorKind::WithItself { .. } => "chain.with-itself",
            ChainErrorKind::WaitsForItself { .. } => "chain.waits-for-itself",
            ChainErrorKind::OneToWaitFor => "chain.one-to-wait-for",
            ChainErrorKind::JudgedFramework => "chain.judged-framework",
            ChainErrorKind::DaysOutOfOrder { .. } => "chain.out-of-order",
            ChainErrorKind::Zero => "chain.zero",
            ChainErrorKind::Negative { .. } => "chain.negative",
            #[cfg(feature = "formats")]
            ChainErrorKind::Json(_) => "chain.json",
        }
    }
}
