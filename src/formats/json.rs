//! The reader of JSON, one for every input.

use core::fmt;
use std::collections::BTreeSet;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::InputError;
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
    let _: EachKeyOnce = read(text)?;
    read(text)
}

fn read<T: DeserializeOwned>(text: &[u8]) -> Result<T, InputError> {
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // A text that breaks off inside a key has no path from there on.
        let path = error.path().to_string();
        refused(path.trim_end_matches('?').trim_end_matches('.'), &error.into_inner())
    })?;
    deserializer.end().map_err(|error| refused("", &error))?;
    Ok(value)
}

fn refused(path: &str, error: &serde_json::Error) -> InputError {
    let code = if error.is_data() { "input.data" } else { "input.syntax" };
    let path = if path == "." { String::new() } else { printable(path) };
    let (message, place) =
        (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
    let message = shortened(message.strip_suffix(&place).unwrap_or(&message));
    // What a record says of its own parts is a place inside it.
    let (inner, message) = match message.split_once(": expected ") {
        Some((inner, expected)) if is_path(inner) => (inner.to_owned(), format!("expected {expected}")),
        _ => (String::new(), message),
    };
    let place = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let refused = InputError::new(code, inner, message).within(path);
    // What is refused when all has been read stands in no line of its own.
    match error.line() {
        0 => refused,
        line => refused.in_text(place(line), place(error.column())),
    }
}

/// Whether a text is a path into facts, like `levels[1].minimum`.
fn is_path(text: &str) -> bool {
    let is_of_path =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.[]".contains(&byte);
    text.bytes().all(is_of_path)
        && text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase() || byte == b'[')
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
        Err(D::Error::custom(format_args!("expected each key once, found {} again", excerpt(self.0))))
    }
}
