//! The reader of JSON, one for every input.

use core::cell::RefCell;
use core::fmt;
use std::collections::BTreeSet;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::InputError;
use serde_json::Value;
use serde_path_to_error::Segment;

use super::dutch::{dutch, in_words};
use crate::Language;
use crate::formats::value::NotAValue;
use crate::wire::{LONGEST_EXCERPT, excerpt};

/// Reads an input from JSON in UTF-8, which may begin with a byte order mark.
///
/// What reads a norm, a plan, a dossier or any other input reads it so: unknown keys are refused, and so is
/// a key that stands twice in one object, wherever it is.
///
/// # Errors
/// When the text is not JSON, when a key is unknown, missing or given twice, or when a value is not what it
/// should be.
///
/// ```
/// use passende_zorg::{from_json, judgement::Judgement};
///
/// let twice = br#"{"by": "A", "on": "2025-03-01", "reason": "r", "verdict": "met", "verdict": "not-met"}"#;
/// let error = from_json::<Judgement>(twice).unwrap_err();
/// assert_eq!((error.path(), error.line()), ("verdict", Some(1)));
/// assert!(error.to_string().starts_with("verdict: expected each key once, found `verdict` again"));
/// ```
pub fn from_json<T: DeserializeOwned>(text: &[u8]) -> Result<T, InputError> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let _: EachKeyOnce = read(text, "input.syntax")?;
    // What has been read once is JSON: whatever is refused now is of another shape.
    read(text, "input.data")
}

fn read<T: DeserializeOwned>(text: &[u8], code: &'static str) -> Result<T, InputError> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = read_from(&mut deserializer, code, || serde_json::from_slice(text).ok())?;
    deserializer.end().map_err(|error| refused("input.syntax", "", &error, || None))?;
    Ok(value)
}

/// Reads an input from JSON that was read before; an error has no line.
pub(crate) fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, InputError> {
    read_from(value, "input.data", || Some(value.clone()))
}

fn read_from<'de, T: DeserializeOwned>(
    deserializer: impl Deserializer<'de, Error = serde_json::Error>,
    code: &'static str,
    whole: impl FnOnce() -> Option<Value>,
) -> Result<T, InputError> {
    let _ear = Ear::open();
    serde_path_to_error::deserialize(deserializer).map_err(|error| {
        // A text that breaks off inside a key has no path from there on.
        let told = error.path().to_string();
        let path = told.trim_end_matches('?').trim_end_matches('.');
        refused(code, path, error.inner(), || found_at(&whole()?, error.path()))
    })
}

/// What stands at a path, as an error names it in Dutch and in English.
fn found_at(whole: &Value, path: &serde_path_to_error::Path) -> Option<[String; 2]> {
    let found = path.iter().try_fold(whole, |value, segment| match segment {
        Segment::Seq { index } => value.get(*index),
        Segment::Map { key } => value.get(key),
        // A word has nothing inside.
        Segment::Enum { variant } => Some(value.get(variant).unwrap_or(value)),
        Segment::Unknown => None,
    })?;
    Some(match found {
        Value::Null => ["null".to_owned(), "null".to_owned()],
        Value::Bool(is) => [is.to_string(), is.to_string()],
        Value::Number(number) => [format!("het getal {number}"), format!("the number {number}")],
        Value::String(text) => [format!("de tekst {}", excerpt(text)), format!("the text {}", excerpt(text))],
        Value::Array(_) => ["een lijst".to_owned(), "a list".to_owned()],
        Value::Object(object) if object.is_empty() => {
            ["een leeg object".to_owned(), "an empty object".to_owned()]
        }
        Value::Object(object) => {
            let keys: Vec<String> = object.keys().take(5).map(|key| excerpt(key)).collect();
            [format!("een object met {}", keys.join(", ")), format!("an object with {}", keys.join(", "))]
        }
    })
}

thread_local! {
    /// The refusal that was told last while something is read; none while nothing is.
    static HEARD: RefCell<Option<Heard>> = const { RefCell::new(None) };
}

#[derive(Default)]
struct Heard(Option<InputError>);

/// What a type refuses passes through `serde` as a text, which has no code, no path and one language: while this
/// is open, the refusal itself is heard beside it.
struct Ear {
    before: Option<Heard>,
}

/// Hears that a refusal is written as a text, when something is read.
pub(super) fn heard(error: &InputError) {
    HEARD.with_borrow_mut(|heard| {
        if let Some(heard) = heard {
            heard.0 = Some(error.clone());
        }
    });
}

impl Ear {
    fn open() -> Self {
        Self { before: HEARD.replace(Some(Heard::default())) }
    }

    /// The refusal with this text, when it was that of a type.
    fn whose(text: &str) -> Option<InputError> {
        let heard = HEARD.with_borrow_mut(|heard| heard.as_mut()?.0.take())?;
        let is_same = heard.in_language(Language::English).to_string() == text;
        is_same.then_some(heard)
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        HEARD.set(self.before.take());
    }
}

fn refused(
    code: &'static str,
    path: &str,
    error: &serde_json::Error,
    found: impl FnOnce() -> Option<[String; 2]>,
) -> InputError {
    let path = if path == "." { String::new() } else { printable(path) };
    let (message, place) =
        (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
    let message = message.strip_suffix(&place).unwrap_or(&message);
    let refused = Ear::whose(message).unwrap_or_else(|| {
        // The reader calls it a syntax error when a choice is none of a text and an object with one key.
        let is_of_choice = code == "input.data" && !error.is_data();
        let english = if is_of_choice {
            "expected a word or an object with one key".to_owned()
        } else {
            shortened(&in_words(message))
        };
        let dutch = dutch(&english);
        let lacks_found = english.starts_with("expected ") && !english.contains(", found ");
        match found().filter(|_| lacks_found) {
            Some([nl, en]) => {
                InputError::told(code, format!("{dutch}; gevonden: {nl}"), format!("{english}, found {en}"))
            }
            None => InputError::told(code, dutch, english),
        }
    });
    let place = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    // What is refused when all has been read stands in no line of its own.
    match error.line() {
        0 => refused.within(path),
        line => refused.within(path).in_text(place(line), place(error.column())),
    }
}

/// A path with keys from outside in it, on one line and not endless.
fn printable(path: &str) -> String {
    const LONGEST: usize = 160;
    let mut shown: String = path.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if path.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// The message with a long text that was found cut to its beginning.
fn shortened(message: &str) -> String {
    let Some((found, expected)) = message.rsplit_once(", expected ") else { return message.to_owned() };
    let Some((before, quoted)) =
        found.find(['`', '"']).and_then(|at| Some((found.get(..at)?, found.get(at..)?)))
    else {
        return message.to_owned();
    };
    let quote = quoted.chars().next().unwrap_or('`');
    if quoted.chars().count() <= LONGEST_EXCERPT {
        return message.to_owned();
    }
    format!("{before}{}, expected {expected}", excerpt(quoted.trim_matches(quote)))
}

/// Any JSON of which no object has a key twice; it keeps nothing of it.
struct EachKeyOnce;

impl<'de> serde::Deserialize<'de> for EachKeyOnce {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

macro_rules! any {
    ($($name:ident: $type:ty),*) => {$(
        fn $name<E>(self, _: $type) -> Result<Self, E> {
            Ok(self)
        }
    )*};
}

impl<'de> Visitor<'de> for EachKeyOnce {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    any! { visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self, A::Error> {
        let mut keys = BTreeSet::new();
        while let Some(key) = entries.next_key::<String>()? {
            if keys.contains(&key) {
                // Said of the value, so that the path names the key.
                entries.next_value_seed(Again(&key))?;
            } else {
                keys.insert(key);
                entries.next_value::<Self>()?;
            }
        }
        Ok(self)
    }
}

/// The value of a key that was there before.
struct Again<'k>(&'k str);

impl<'de> DeserializeSeed<'de> for Again<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        Err(D::Error::custom(NotAValue::KeyTwice { key: self.0.into() }.whole()))
    }
}
