//! Numbers as people of a language write them.

use passende_zorg::Language;
use passende_zorg::concentration::Minutes;
use passende_zorg::language::{Text, number_in_words};
use rust_decimal::Decimal;

/// A whole number, as the library writes it.
pub(crate) fn whole(number: u64, language: Language) -> String {
    number_in_words(number, language).to_string()
}

/// A number of things: the word for one, and the word for more.
pub(crate) fn counted(number: u64, [one, more]: [Text; 2], language: Language) -> String {
    let word = if number == 1 { one } else { more };
    format!("{} {}", whole(number, language), word.get(language))
}

/// Millionths with one decimal, rounded half away from zero.
pub(crate) fn about(millionths: i64, language: Language) -> String {
    let tenths = (millionths.unsigned_abs() + 50_000) / 100_000;
    let sign = if millionths < 0 && tenths > 0 { "-" } else { "" };
    format!("{sign}{}{}{}", whole(tenths / 10, language), language.pick(",", "."), tenths % 10)
}

/// A number with one decimal, rounded half to even, unless it is whole.
pub(crate) fn decimal(number: Decimal, language: Language) -> String {
    let number = number.round_dp(1).normalize();
    let (whole_part, tenths) = (number.trunc().abs(), number.fract().abs());
    let sign = if number.is_sign_negative() && !number.is_zero() { "-" } else { "" };
    let text = whole(u64::try_from(whole_part).unwrap_or(u64::MAX), language);
    let fraction = tenths.to_string().trim_start_matches("0.").to_owned();
    if tenths.is_zero() {
        format!("{sign}{text}")
    } else {
        format!("{sign}{text}{}{fraction}", language.pick(",", "."))
    }
}

/// Patients in millionths: with one decimal, unless they are whole.
pub(crate) fn patients(millionths: i64, language: Language) -> String {
    match u64::try_from(millionths) {
        Ok(amount) if amount.is_multiple_of(1_000_000) => whole(amount / 1_000_000, language),
        _ => about(millionths, language),
    }
}

/// A time with one decimal, or a dash where it is not known.
pub(crate) fn minutes(minutes: Option<Minutes>, language: Language) -> String {
    minutes.map_or_else(|| "-".to_owned(), |minutes| about(minutes.millionths(), language))
}

/// A part of a whole in percents with one decimal.
pub(crate) fn share(part: u64, whole: u64, language: Language) -> String {
    let percent = (u128::from(part) * 100_000_000).checked_div(u128::from(whole)).unwrap_or(0);
    format!("{} %", about(i64::try_from(percent).unwrap_or(0), language))
}
