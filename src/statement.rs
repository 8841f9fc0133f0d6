//! Texts that people wrote and that the crate repeats, but does not weigh.

use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::formats::{InputError, refusals};
use crate::wire::excerpt;

/// The longest statement accepted, in bytes.
pub const LONGEST_STATEMENT: usize = 20_000;

/// Whether a character would turn the direction of what is printed or end a line of it, as a text from
/// outside must never do.
const fn forges(char: char) -> bool {
    matches!(
        char,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Whether a character leaves no mark on paper, though it is no blank: two names could differ in
/// nothing that one sees.
const fn is_unseen(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a reader sees anything at all of a text.
fn is_seen(text: &str) -> bool {
    text.chars().any(|char| !char.is_whitespace() && !is_unseen(char) && !forges(char) && !char.is_control())
}

/// What a text of one line may not have in it: a control character, a mark that turns or breaks lines, a
/// character that one does not see.
pub(crate) fn is_hidden(char: char) -> bool {
    char.is_control() || forges(char) || is_unseen(char)
}

/// What someone states in words (*toelichting*): something that one can see, of at most
/// [`LONGEST_STATEMENT`] bytes, and without control characters other than line breaks and tabs, or marks
/// that turn the direction of a line. Blanks at its ends do not count.
///
/// It is printed on one line, so that no statement can look like a line of an answer;
/// [`as_str`](Self::as_str) has it as it was given.
///
/// ```
/// use passende_zorg::statement::Statement;
/// assert_eq!(Statement::try_new(" shorter waiting lists ")?.as_str(), "shorter waiting lists");
/// assert_eq!(Statement::try_new("  ").unwrap_err().code(), "statement.empty");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "toelichting")]
pub struct Statement(Arc<str>);

impl Statement {
    /// A statement.
    ///
    /// # Errors
    /// When the text is empty, too long, or has a control character in it.
    pub fn try_new(text: &str) -> Result<Self, InputError> {
        let text = text.trim();
        if !is_seen(text) {
            Err(Refused::Empty.into())
        } else if text.len() > LONGEST_STATEMENT {
            Err(Refused::TooLong { bytes: text.len() }.into())
        } else if text
            .chars()
            .any(|char| forges(char) || char.is_control() && !matches!(char, '\n' | '\r' | '\t'))
        {
            Err(Refused::ControlCharacter { found: excerpt(text) }.into())
        } else {
            Ok(Self(text.into()))
        }
    }

    /// Stands for words that are still to be written.
    pub(crate) fn to_be_written() -> Self {
        Self("…".into())
    }

    /// The words of the statement, as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// On one line: a line break or a tab becomes a blank.
impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.contains(char::is_control) {
            f.pad(&self.0.replace(char::is_control, " "))
        } else {
            f.pad(&self.0)
        }
    }
}

impl Serialize for Statement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "schema")]
crate::schema::text!(Statement);

impl<'de> Deserialize<'de> for Statement {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_new(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

refusals! {
    /// The reasons for which a text is no statement.
    enum Refused {
        Empty = "statement.empty":
            "verwacht: een tekst; gevonden: een lege tekst",
            "expected a text, found an empty one";
        TooLong { bytes: usize } = "statement.too-long":
            "verwacht: een tekst van hoogstens {LONGEST_STATEMENT} bytes; gevonden: {bytes} bytes",
            "expected a text of at most {LONGEST_STATEMENT} bytes, found {bytes} bytes";
        ControlCharacter { found: String } = "statement.control-character":
            "verwacht: een tekst zonder stuurtekens; gevonden: {found}",
            "expected a text without control characters, found {found}";
    }
}

crate::messages::say_as_is!(Statement);
