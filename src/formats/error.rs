//! The one error of what comes from outside.

use core::fmt;

use crate::Language;
use crate::language::Describe;
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
#[error("{}", self.in_english())]
pub struct InputError(Box<Parts>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Parts {
    path: String,
    place: Option<Place>,
    code: &'static str,
    dutch: String,
    english: String,
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

/// On one line: of a table its line or row, elsewhere its path, and the message.
impl Describe for InputError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { path, place, .. } = &*self.0;
        match place {
            Some(Place::Line(line)) => write!(f, "{} {line}: ", language.pick("regel", "line"))?,
            Some(Place::Row(row)) => write!(f, "{} {row}: ", language.pick("rij", "row"))?,
            _ => {}
        }
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(self.message_in(language))?;
        match place {
            #[cfg(feature = "formats")]
            Some(Place::Text { line, column }) => match language {
                Language::Dutch => write!(f, " (regel {line}, kolom {column})"),
                Language::English => write!(f, " at line {line} column {column}"),
            },
            _ => Ok(()),
        }
    }
}

impl InputError {
    /// What a message writes in each language, of a path.
    #[cold]
    pub(crate) fn of(
        code: &'static str,
        path: String,
        message: &dyn Fn(Language, &mut fmt::Formatter<'_>) -> fmt::Result,
    ) -> Self {
        let [dutch, english] =
            Language::ALL.map(|language| fmt::from_fn(|f| message(language, f)).to_string());
        Self(Box::new(Parts { path, place: None, code, dutch, english }))
    }

    /// What was told of the whole in each language.
    #[cfg(feature = "formats")]
    pub(crate) fn told(code: &'static str, dutch: String, english: String) -> Self {
        Self(Box::new(Parts { path: String::new(), place: None, code, dutch, english }))
    }

    /// The same, of the whole: without the path inside it.
    #[cfg(feature = "formats")]
    pub(crate) fn of_the_whole(mut self) -> Self {
        self.0.path.clear();
        self
    }

    /// The same under another code.
    pub(crate) fn under(mut self, code: &'static str) -> Self {
        self.0.code = code;
        self
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
    pub(crate) fn within(self, path: impl fmt::Display) -> Self {
        self.below(path.to_string())
    }

    #[cold]
    fn below(mut self, path: String) -> Self {
        let own = core::mem::take(&mut self.0.path);
        let dot = if path.is_empty() || own.is_empty() || own.starts_with('[') { "" } else { "." };
        self.0.path = path + dot + &own;
        self
    }

    /// Itself as it displays; the reader of JSON hears of it.
    fn in_english(&self) -> impl fmt::Display + '_ {
        #[cfg(feature = "formats")]
        super::json::heard(self);
        self.in_language(Language::English)
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

    /// The place as a JSON pointer (RFC 6901), like `/norms/0/levels/1/minimum`: the form in which a request names
    /// places. The name of a column stands in it as a name. A key with a dot or a bracket in it reads as two.
    ///
    /// ```
    /// use passende_zorg::{from_json, request::Request};
    ///
    /// let text = br#"{"volumes": {"year": 2024, "norms": {"norms": [1]}}}"#;
    /// let error = from_json::<Request>(text).unwrap_err();
    /// assert_eq!((error.path(), error.pointer().as_str()), ("volumes.norms.norms[0]", "/volumes/norms/norms/0"));
    /// ```
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        for name in self.path().split(['.', '[']).map(|name| name.trim_end_matches(']')) {
            if !name.is_empty() {
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
        }
        pointer
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

    /// The message in English with what was expected and what was found, without the place.
    pub fn message(&self) -> &str {
        &self.0.english
    }

    /// The message in a language, without the place.
    ///
    /// ```
    /// use passende_zorg::{Language, statement::Statement};
    ///
    /// let error = Statement::try_new("  ").unwrap_err();
    /// assert_eq!(error.message_in(Language::Dutch), "verwacht: een tekst; gevonden: een lege tekst");
    /// assert_eq!(error.message_in(Language::English), error.message());
    /// ```
    pub fn message_in(&self, language: Language) -> &str {
        language.pick(&self.0.dutch, &self.0.english)
    }

    /// The whole error on one line, place included, in a language.
    ///
    /// ```
    /// use passende_zorg::{Language, from_json, judgement::Judgement};
    ///
    /// let text = br#"{"by": "A", "on": "1 maart", "reason": "r", "verdict": "met"}"#;
    /// let error = from_json::<Judgement>(text).unwrap_err();
    /// assert_eq!(
    ///     error.in_language(Language::Dutch).to_string(),
    ///     "on: verwacht: een dag als JJJJ-MM-DD; gevonden: `1 maart` (regel 1, kolom 27)"
    /// );
    /// assert_eq!(error.in_language(Language::English).to_string(), error.to_string());
    /// ```
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| self.describe(language, f))
    }

    /// The part of the message in English that says what was expected, where there is one.
    pub fn expected(&self) -> Option<&str> {
        self.sides().0
    }

    /// The part of the message in English that says what was found, where there is one.
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
