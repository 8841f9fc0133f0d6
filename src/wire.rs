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
