//! The one error of what comes from outside, and the macro that writes tables of refusals.

use core::fmt;

use crate::wire::excerpt;

/// Facts that cannot be what was asked for: where, what was expected and what was found.
///
/// The place is a path into the facts, like `norms[0].levels[1].minimum`; of a text it is a line as well.
///
/// ```
/// use passende_zorg::statement::Statement;
///
/// let error = Statement::try_new("  ").unwrap_err();
/// assert_eq!((error.code(), error.path()), ("statement.empty", ""));
/// assert_eq!(error.to_string(), "expected a text, found an empty one");
/// assert_eq!((error.expected(), error.found()), (Some("a text"), Some("an empty one")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", In(.0))]
pub struct InputError(Box<Parts>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    path: String,
    place: Option<Place>,
    code: &'static str,
    message: String,
}

/// Where it stands in what was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The line and the column of a text.
    #[cfg(feature = "formats")]
    Text { line: u64, column: u64 },
    /// The line of a table.
    Line(u64),
    /// The row of a table that has no lines.
    Row(u64),
}

/// An error on one line: of a table its line or row, elsewhere its path.
struct In<'e>(&'e Parts);

impl fmt::Display for In<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { path, place, message, .. } = self.0;
        match place {
            Some(Place::Line(line)) => write!(f, "line {line}: ")?,
            Some(Place::Row(row)) => write!(f, "row {row}: ")?,
            _ => {}
        }
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(message)?;
        match place {
            #[cfg(feature = "formats")]
            Some(Place::Text { line, column }) => write!(f, " at line {line} column {column}"),
            _ => Ok(()),
        }
    }
}

impl InputError {
    pub(crate) fn new(code: &'static str, path: impl Into<String>, message: impl Into<String>) -> Self {
        let (path, message) = (path.into(), message.into());
        Self(Box::new(Parts { path, place: None, code, message }))
    }

    /// The same, at a line and a column of a text; both from one.
    #[cfg(feature = "formats")]
    pub(crate) fn in_text(mut self, line: u64, column: u64) -> Self {
        self.0.place = Some(Place::Text { line, column });
        self
    }

    /// The same, in a line of a table.
    pub(crate) fn in_line(mut self, line: u64) -> Self {
        self.0.place = Some(Place::Line(line));
        self
    }

    /// The same, in a row of a table, from one.
    pub(crate) fn in_row(mut self, row: u64) -> Self {
        self.0.place = Some(Place::Row(row));
        self
    }

    /// The same, of a table that has rows in the place of lines.
    #[cfg(feature = "arrow59")]
    pub(crate) fn with_rows(self) -> Self {
        match self.line() {
            Some(row) => self.in_row(row),
            None => self,
        }
    }

    /// The same so many lines further on, where the text is a part of another.
    #[cfg(feature = "formats")]
    pub(crate) fn lines_later(self, lines: u64) -> Self {
        match self.line() {
            Some(line) => self.in_line(line.saturating_add(lines)),
            None => self,
        }
    }

    /// The same, deeper: its path begins at another one.
    pub(crate) fn within(mut self, path: impl fmt::Display) -> Self {
        let path = path.to_string();
        let own = core::mem::take(&mut self.0.path);
        let dot = if path.is_empty() || own.is_empty() || own.starts_with('[') { "" } else { "." };
        self.0.path = format!("{path}{dot}{own}");
        self
    }

    /// The stable code, like `plan.unknown-name`. Of a text that is no JSON it is `input.syntax`, of JSON
    /// of another shape `input.data`.
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The place, like `norms[0].levels[1].minimum`, or the name of a column; empty for the whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The line in the text, from one; none of facts that were built in code.
    pub fn line(&self) -> Option<u64> {
        match self.0.place? {
            #[cfg(feature = "formats")]
            Place::Text { line, .. } => Some(line),
            Place::Line(line) => Some(line),
            Place::Row(_) => None,
        }
    }

    /// The column in the text, from one; none of facts that were built in code, nor of a table.
    pub fn column(&self) -> Option<u64> {
        match self.0.place? {
            #[cfg(feature = "formats")]
            Place::Text { column, .. } => Some(column),
            Place::Line(_) | Place::Row(_) => None,
        }
    }

    /// The row of a table that was built in code or handed in as columns, from one.
    pub fn row(&self) -> Option<u64> {
        match self.0.place? {
            Place::Row(row) => Some(row),
            #[cfg(feature = "formats")]
            Place::Text { .. } => None,
            Place::Line(_) => None,
        }
    }

    /// The message with what was expected and what was found, without the place.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The part of the message that says what was expected, where there is one.
    pub fn expected(&self) -> Option<&str> {
        self.sides().0
    }

    /// The part of the message that says what was found, where there is one.
    pub fn found(&self) -> Option<&str> {
        self.sides().1
    }

    /// The message in two: *expected a, found b*, or *b, expected a* as the reader of JSON says it.
    fn sides(&self) -> (Option<&str>, Option<&str>) {
        let message = self.message();
        match (message.strip_prefix("expected "), message.rsplit_once(", expected ")) {
            (Some(rest), _) => {
                rest.split_once(", found ").map_or((Some(rest), None), |(a, b)| (Some(a), Some(b)))
            }
            (None, Some((found, expected))) => (Some(expected), Some(found)),
            (None, None) => (None, None),
        }
    }
}

/// A text from outside as it stands in an error: quoted, on one line, and not endless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt(String);

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&excerpt(&self.0))
    }
}

impl<T: AsRef<str>> From<T> for Excerpt {
    fn from(text: T) -> Self {
        Self(text.as_ref().to_owned())
    }
}

/// Writes a table of refusals: of each what it tells of, its stable code, and its message; a path inside
/// the facts where it has one of its own.
macro_rules! refusals {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($row:ident $({ $($field:ident: $type:ty),+ $(,)? })? = $code:literal $(at $path:literal)?: $message:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis enum $name {
            $($row $({ $($field: $type),+ })?,)+
        }

        impl From<$name> for crate::formats::InputError {
            fn from(refused: $name) -> Self {
                match refused {
                    $($name::$row $({ $($field),+ })? => {
                        Self::new($code, "", format!($message))$(.within(format!($path)))?
                    })+
                }
            }
        }

        impl $name {
            /// The refusal of what stands at a path.
            #[allow(dead_code, reason = "some are of the whole")]
            $vis fn at(self, path: impl core::fmt::Display) -> crate::formats::InputError {
                crate::formats::InputError::from(self).within(path)
            }
        }
    };
}
pub(crate) use refusals;

/// Makes a small error one of what comes from outside, so that `?` takes both: its code and its message, of the
/// whole.
macro_rules! as_input_error {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$error> for crate::formats::InputError {
            fn from(error: $error) -> Self {
                Self::new(error.code(), "", error.to_string())
            }
        }
    )+};
}
pub(crate) use as_input_error;
