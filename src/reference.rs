//! A text outside the catalogue, by its title and section.

use core::fmt;
use core::hash::{Hash, Hasher};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::formats::InputError;
use crate::language::{Language, day_in_words};
use crate::messages::Say;
use crate::party::checked_name;
use crate::source::Citation;

/// A text outside the catalogue on which a rule rests, for rules that a caller supplies as data.
///
/// Nothing counts as an official value without it: title, section, and the day on which it was consulted.
///
/// ```
/// use passende_zorg::rule::Reference;
/// let text: Reference =
///     serde_json::from_str(r#"{"title": "Contract 2026", "section": "5.2", "consulted": "2026-01-15"}"#)?;
/// assert_eq!((text.title(), text.section()), ("Contract 2026", "5.2"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", try_from = "ReferenceWire")]
pub struct Reference {
    title: Box<str>,
    section: Box<str>,
    consulted: NaiveDate,
    /// Where it is a place in a document of the crate, which has words in both languages.
    #[serde(skip)]
    cited: Cited,
}

/// A citation that takes no part in what is equal: the same place is written in Dutch.
#[derive(Debug, Clone, Copy)]
struct Cited(Option<Citation>);

impl PartialEq for Cited {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Cited {}

impl Hash for Cited {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ReferenceWire {
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    title: String,
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::SomeText"))]
    section: String,
    #[serde(deserialize_with = "crate::formats::value::day")]
    consulted: NaiveDate,
}

impl TryFrom<ReferenceWire> for Reference {
    type Error = InputError;

    fn try_from(wire: ReferenceWire) -> Result<Self, InputError> {
        Self::try_new(&wire.title, &wire.section, wire.consulted)
    }
}

impl Reference {
    /// A reference to a section of a text, as read on a day.
    ///
    /// # Errors
    /// When the title or the section is no text that can be named.
    pub fn try_new(title: &str, section: &str, consulted: NaiveDate) -> Result<Self, InputError> {
        let (title, section) = (checked_name(title)?.into(), checked_name(section)?.into());
        Ok(Self { title, section, consulted, cited: Cited(None) })
    }

    /// The place that a rule of the rulebook cites, which was read when this version was made.
    pub(crate) fn of(citation: Citation) -> Self {
        const READ: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 21);
        Self {
            title: citation.document().title().get(Language::Dutch).into(),
            section: citation.section().get(Language::Dutch).into(),
            consulted: READ.unwrap_or(NaiveDate::MIN),
            cited: Cited(Some(citation)),
        }
    }

    /// The place in a document of the crate that it is, where it is one.
    pub(crate) const fn cited(&self) -> Option<Citation> {
        self.cited.0
    }

    /// The text as a citation in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        let read = language.pick("geraadpleegd op", "consulted on");
        fmt::from_fn(move |f| {
            match self.cited() {
                Some(citation) => write!(f, "{}", citation.in_language(language))?,
                None => write!(f, "{}, {}", self.title, self.section)?,
            }
            write!(f, " ({read} {})", day_in_words(self.consulted, language))
        })
    }

    /// The title of the text.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The section of the text.
    pub fn section(&self) -> &str {
        &self.section
    }

    /// The day on which the text was read.
    pub const fn consulted(&self) -> NaiveDate {
        self.consulted
    }
}

/// A text as a citation; with `{text:?}` by its title and section alone.
impl Say for Reference {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.in_language(language))
    }

    fn quote(&self, _: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.title(), self.section())
    }
}
