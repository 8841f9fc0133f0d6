//! How days cross the border: ISO 8601, exactly `YYYY-MM-DD`.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};

/// The day that a text of the form `YYYY-MM-DD` names, or nothing for any other text.
pub(crate) fn parse_day(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped { text.parse().ok() } else { None }
}

pub(crate) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_day(&text).ok_or_else(|| {
        D::Error::custom(format_args!("expected a day as YYYY-MM-DD, found {}", excerpt(&text)))
    })
}

pub(crate) fn optional_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    day(deserializer).map(Some)
}

/// What was found, quoted and short enough to stand in one line of an error.
pub(crate) fn excerpt(found: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String = found.chars().take(LONGEST).flat_map(char::escape_debug).collect();
    if found.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// What is wrong with a JSON text, and where in it.
#[cfg(feature = "formats")]
#[derive(Debug)]
pub(crate) struct JsonError {
    /// The path, or empty when the text as a whole is wrong.
    pub(crate) path: String,
    pub(crate) error: serde_json::Error,
}

/// Reads a value from a JSON text, which may begin with a byte order mark; what is wrong is said with its path.
#[cfg(feature = "formats")]
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &[u8]) -> Result<T, JsonError> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // A text that breaks off inside a key has no path from there on.
        let path = error.path().to_string();
        let path = path.trim_end_matches('?').trim_end_matches('.').to_owned();
        JsonError { path, error: error.into_inner() }
    })?;
    deserializer.end().map_err(|error| JsonError { path: String::new(), error })?;
    Ok(value)
}
