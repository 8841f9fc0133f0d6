//! How days cross the border: ISO 8601, exactly `YYYY-MM-DD`.

use chrono::NaiveDate;
use rust_decimal::Decimal;
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

/// The number that a text of digits, with at most one sign and one point, names exactly; nothing for any other text.
pub(crate) fn parse_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let ends = |text: &str| text.starts_with('.') || text.ends_with('.');
    if plain && !digits.is_empty() && !ends(digits) { Decimal::from_str_exact(text).ok() } else { None }
}

/// Decimals that may be left out, as strings.
pub(crate) mod optional_decimal {
    use core::fmt;

    use rust_decimal::Decimal;
    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serialize, Serializer};

    #[allow(clippy::ref_option, reason = "the form that serde calls")]
    pub(crate) fn serialize<S: Serializer>(
        number: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        number.map(|number| number.to_string()).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal as a text, like `\"-12.50\"`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
                super::parse_decimal(text).ok_or_else(|| {
                    E::custom(format_args!(
                        "expected a decimal as a text, like `\"-12.50\"`, found {}",
                        super::excerpt(text)
                    ))
                })
            }
        }
        deserializer.deserialize_str(Text).map(Some)
    }
}
