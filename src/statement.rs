//! Texts that people wrote and that the crate repeats, but does not weigh.

use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::wire::excerpt;

/// The longest statement accepted, in bytes.
pub const LONGEST_STATEMENT: usize = 20_000;

/// What someone states in words (*toelichting*): not empty, of at most [`LONGEST_STATEMENT`] bytes, and without control
/// characters other than line breaks and tabs. Blanks at its ends do not count.
///
/// ```
/// use passende_zorg::statement::Statement;
/// assert_eq!(Statement::try_new(" shorter waiting lists ")?.as_str(), "shorter waiting lists");
/// assert_eq!(Statement::try_new("  ").unwrap_err().code(), "statement.empty");
/// # Ok::<(), passende_zorg::statement::StatementError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "toelichting")]
pub struct Statement(Arc<str>);

impl Statement {
    /// A statement.
    ///
    /// # Errors
    /// When the text is empty, too long, or has a control character in it.
    pub fn try_new(text: &str) -> Result<Self, StatementError> {
        let text = text.trim();
        if text.is_empty() {
            Err(StatementErrorKind::Empty.into())
        } else if text.len() > LONGEST_STATEMENT {
            Err(StatementErrorKind::TooLong { bytes: text.len() }.into())
        } else if text.chars().any(|char| char.is_control() && !matches!(char, '\n' | '\r' | '\t')) {
            Err(StatementErrorKind::ControlCharacter { found: excerpt(text) }.into())
        } else {
            Ok(Self(text.into()))
        }
    }

    /// Stands for words that are still to be written.
    pub(crate) fn to_be_written() -> Self {
        Self("…".into())
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for Statement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Statement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_new(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// A text that states nothing, or cannot be repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct StatementError(#[from] StatementErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum StatementErrorKind {
    #[error("expected a text, found an empty one")]
    Empty,
    #[error("expected a text of at most {LONGEST_STATEMENT} bytes, found {bytes} bytes")]
    TooLong { bytes: usize },
    #[error("expected a text without control characters, found {found}")]
    ControlCharacter { found: String },
}

impl StatementError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            StatementErrorKind::Empty => "statement.empty",
            StatementErrorKind::TooLong { .. } => "statement.too-long",
            StatementErrorKind::ControlCharacter { .. } => "statement.control-character",
        }
    }
}
