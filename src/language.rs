//! Dutch and English: fixed texts, and messages that are rendered only when someone reads them.

use core::fmt;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A language in which the crate can explain itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// *Nederlands*, code `nl`.
    #[doc(alias = "Nederlands")]
    Dutch,
    /// English (*Engels*), code `en`.
    #[doc(alias = "Engels")]
    English,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with this code.
    ///
    /// ```
    /// use passende_zorg::Language;
    /// assert_eq!(Language::from_code("nl"), Some(Language::Dutch));
    /// assert_eq!(Language::from_code("fr"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// One of two things, by language; reads well in a [`Describe`] implementation.
    pub fn pick<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}

/// A fixed text in both languages.
///
/// ```
/// use passende_zorg::{Language, language::Text};
/// const TITLE: Text = Text::new("Longresecties", "Lung resections");
/// assert_eq!(TITLE.get(Language::English), "Lung resections");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Text {
    nl: &'static str,
    en: &'static str,
}

impl Text {
    /// A text in Dutch and in English.
    pub const fn new(dutch: &'static str, english: &'static str) -> Self {
        Self { nl: dutch, en: english }
    }

    /// The text in a language.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.nl,
            Language::English => self.en,
        }
    }
}

/// Something that can be told: a stable code for machines, and a sentence in each language for people.
///
/// A code, once published, keeps its meaning; the sentence may be improved.
pub trait Describe: fmt::Debug {
    /// The stable code, like `volume.below-minimum`.
    fn code(&self) -> &'static str;

    /// Writes the sentence in a language.
    ///
    /// # Errors
    /// Only those of the writer.
    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result;

    /// The sentence in a language, written when displayed.
    fn in_language(&self, language: Language) -> impl fmt::Display
    where
        Self: Sized,
    {
        fmt::from_fn(move |f| self.describe(language, f))
    }
}

/// A [`Describe`] of any kind, shared: cheap to make and to clone, no text until someone reads it.
#[derive(Clone)]
pub struct Message(Arc<dyn Describe + Send + Sync>);

impl Message {
    /// Wraps a description.
    pub fn new(description: impl Describe + Send + Sync + 'static) -> Self {
        Self(Arc::new(description))
    }

    /// The stable code of the message, the same in every language.
    pub fn code(&self) -> &'static str {
        self.0.code()
    }

    /// The sentence in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| self.0.describe(language, f))
    }
}

impl Describe for Message {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.describe(language, f)
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.in_language(Language::English))
    }
}

/// Two messages are equal when they have the same code and read the same in both languages.
impl PartialEq for Message {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
            && Language::ALL.into_iter().all(|language| {
                self.in_language(language).to_string() == other.in_language(language).to_string()
            })
    }
}

impl Eq for Message {}

/// How a message crosses the border: `{"code": …, "text": {"nl": …, "en": …}}`
pub(crate) fn message<S: Serializer>(message: &impl Describe, serializer: S) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("Message", 2)?;
    fields.serialize_field("code", message.code())?;
    let text = InBoth(|language, f: &mut fmt::Formatter<'_>| message.describe(language, f));
    fields.serialize_field("text", &text)?;
    fields.end()
}

/// How a message that names things crosses the border:
/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
pub(crate) fn named<S: Serializer>(
    message: &impl Describe,
    names: &[&str],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("Message", 3)?;
    fields.serialize_field("code", message.code())?;
    let text = InBoth(|language, f: &mut fmt::Formatter<'_>| message.describe(language, f));
    fields.serialize_field("text", &text)?;
    fields.serialize_field("names", names)?;
    fields.end()
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        message(self, serializer)
    }
}

/// Serialises what a description says in both languages, as `{"nl": …, "en": …}`, without
/// a string in between.
pub(crate) struct InBoth<F>(pub(crate) F);

impl<F: Fn(Language, &mut fmt::Formatter<'_>) -> fmt::Result> Serialize for InBoth<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Collected<D>(D);
        impl<D: fmt::Display> Serialize for Collected<D> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }
        let mut fields = serializer.serialize_struct("Text", 2)?;
        fields.serialize_field("nl", &Collected(fmt::from_fn(|f| (self.0)(Language::Dutch, f))))?;
        fields.serialize_field("en", &Collected(fmt::from_fn(|f| (self.0)(Language::English, f))))?;
        fields.end()
    }
}

const MONTHS: [Text; 12] = [
    Text::new("januari", "January"),
    Text::new("februari", "February"),
    Text::new("maart", "March"),
    Text::new("april", "April"),
    Text::new("mei", "May"),
    Text::new("juni", "June"),
    Text::new("juli", "July"),
    Text::new("augustus", "August"),
    Text::new("september", "September"),
    Text::new("oktober", "October"),
    Text::new("november", "November"),
    Text::new("december", "December"),
];

/// A day as one writes it in a sentence: *1 januari 2026*, *1 January 2026*.
///
/// ```
/// use passende_zorg::{Language, language::day_in_words};
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
/// assert_eq!(day_in_words(day, Language::Dutch).to_string(), "1 januari 2026");
/// ```
pub fn day_in_words(day: NaiveDate, language: Language) -> impl fmt::Display {
    let month = usize::try_from(day.month0()).ok().and_then(|month| MONTHS.get(month));
    fmt::from_fn(move |f| {
        write!(f, "{} {} {}", day.day(), month.map_or("", |month| month.get(language)), day.year())
    })
}

/// A number as one writes it in a sentence, with its thousands set apart: *1.662.416* and *0,5*, *1,662,416*
/// and *0.5*.
///
/// ```
/// use passende_zorg::{Language, language::number_in_words};
/// assert_eq!(number_in_words(3_120_u64, Language::Dutch).to_string(), "3.120");
/// assert_eq!(number_in_words(3_120_u64, Language::English).to_string(), "3,120");
/// ```
pub fn number_in_words(number: impl Into<Decimal>, language: Language) -> impl fmt::Display {
    let number = number.into().normalize();
    let (thousands, point) = language.pick(('.', ','), (',', '.'));
    fmt::from_fn(move |f| {
        let text = number.to_string();
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        let digits = whole.trim_start_matches('-');
        f.write_str(if digits.len() < whole.len() { "-" } else { "" })?;
        for (at, digit) in digits.bytes().enumerate() {
            let left = digits.len().saturating_sub(at);
            if at > 0 && left.is_multiple_of(3) {
                write!(f, "{thousands}")?;
            }
            write!(f, "{}", char::from(digit))?;
        }
        if decimals.is_empty() { Ok(()) } else { write!(f, "{point}{decimals}") }
    })
}

/// A share as a percentage: *12,5 %*, *12.5%*. Nothing is rounded.
///
/// ```
/// use passende_zorg::{Language, language::percentage_in_words, rust_decimal::Decimal};
/// let share = Decimal::new(125, 3);
/// assert_eq!(percentage_in_words(share, Language::Dutch).to_string(), "12,5 %");
/// assert_eq!(percentage_in_words(share, Language::English).to_string(), "12.5%");
/// ```
pub fn percentage_in_words(share: Decimal, language: Language) -> impl fmt::Display {
    let percentage = share.checked_mul(Decimal::ONE_HUNDRED);
    fmt::from_fn(move |f| match percentage {
        Some(percentage) => {
            write!(f, "{}{}", number_in_words(percentage, language), language.pick(" %", "%"))
        }
        None => write!(f, "{}", number_in_words(share, language)),
    })
}

/// A name from outside as it stands in a sentence: what is more than a word is quoted, and
/// what is long is cut.
pub(crate) fn name_in_words(name: &str) -> impl fmt::Display + '_ {
    fmt::from_fn(move |f| {
        let quoted = name.contains(char::is_whitespace);
        let name = proper_name_in_words(name);
        if quoted { write!(f, "‘{name}’") } else { write!(f, "{name}") }
    })
}

/// The name of someone or something that is known by it: what is long is cut, and nothing is quoted.
pub(crate) fn proper_name_in_words(name: &str) -> impl fmt::Display + '_ {
    const LONGEST: usize = 80;
    fmt::from_fn(move |f| {
        for char in name.chars().take(LONGEST) {
            write!(f, "{}", if char.is_control() { ' ' } else { char })?;
        }
        f.write_str(if name.chars().nth(LONGEST).is_some() { "…" } else { "" })
    })
}

/// Things in a row, as one names them in a sentence: *a, b en c*, *a, b and c*.
///
/// ```
/// use passende_zorg::{Language, language::list_in_words};
/// assert_eq!(list_in_words(&["a", "b", "c"], Language::Dutch).to_string(), "a, b en c");
/// assert_eq!(list_in_words(&["a"], Language::English).to_string(), "a");
/// ```
pub fn list_in_words<T: fmt::Display>(things: &[T], language: Language) -> impl fmt::Display {
    fmt::from_fn(move |f| {
        for (at, thing) in things.iter().enumerate() {
            let left = things.len().saturating_sub(at);
            match (at, left) {
                (0, _) => {}
                (_, 1) => f.write_str(language.pick(" en ", " and "))?,
                _ => f.write_str(", ")?,
            }
            write!(f, "{thing}")?;
        }
        Ok(())
    })
}
