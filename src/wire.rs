//! Days and decimals as texts, and what was found as an error has it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// The day that a text of the form `YYYY-MM-DD` names, or nothing for any other text.
pub(crate) fn parse_day(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped { text.parse().ok() } else { None }
}

/// The number of characters of what was found that stand in an error.
pub(crate) const LONGEST_EXCERPT: usize = 40;

/// The text that was found, quoted and short enough to stand in one line of an error.
pub(crate) fn excerpt(found: &str) -> String {
    let mut shown: String = found.chars().take(LONGEST_EXCERPT).flat_map(char::escape_debug).collect();
    if found.chars().nth(LONGEST_EXCERPT).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// The number that a text of digits, with at most one sign and one point, names exactly;
/// nothing for any other text.
pub(crate) fn parse_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let ends = |text: &str| text.starts_with('.') || text.ends_with('.');
    if plain && !digits.is_empty() && !ends(digits) { Decimal::from_str_exact(text).ok() } else { None }
}
