//! Cells of another form: numbers, days and characters.

use super::form::{DayForm, NumberForm};

/// A number in the form of this crate, with the signs of a count before it or within; none where it is not
/// of the form.
pub(super) fn number(cell: &str, form: NumberForm) -> Option<String> {
    if let Some(below) = cell.strip_prefix('<') {
        return Some(format!("<{}", plain(below, form)?));
    }
    if let Some((least, most)) = cell.split_once("..") {
        return Some(format!("{}..{}", plain(least, form)?, plain(most, form)?));
    }
    plain(cell, form)
}

fn plain(number: &str, form: NumberForm) -> Option<String> {
    let number = number.trim();
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    let (thousands, decimal) = match form {
        NumberForm::Whole => (None, '.'),
        NumberForm::Dutch => (Some('.'), ','),
        NumberForm::English => (Some(','), '.'),
    };
    let (whole, part) =
        digits.split_once(decimal).map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = thousands.map_or_else(|| vec![whole], |sign| whole.split(sign).collect());
    let (first, others) = groups.split_first()?;
    let grouped = others.iter().all(|group| group.len() == 3 && are_digits(group))
        && (others.is_empty() || first.len() <= 3)
        && are_digits(first);
    if !grouped || part.is_some_and(|part| !are_digits(part)) {
        return None;
    }
    let part = part.map(|part| part.trim_end_matches('0')).filter(|part| !part.is_empty());
    match (form, part) {
        (NumberForm::Whole, Some(_)) => None,
        (_, Some(part)) => Some(format!("{sign}{}.{part}", groups.concat())),
        (_, None) => Some(format!("{sign}{}", groups.concat())),
    }
}

/// A day in the form of this crate; none where it is not of the form.
pub(super) fn day(cell: &str, form: DayForm) -> Option<String> {
    let cell = cell.trim();
    let end = cell.find(['T', ' ']).unwrap_or(cell.len());
    let (day, time) = cell.split_at(end);
    let is_time = |text: &str| {
        let shape = |char: char| char.is_ascii_digit() || ":.Z+-".contains(char);
        text.starts_with(|char: char| char.is_ascii_digit()) && text.chars().all(shape)
    };
    if !time.is_empty() && !is_time(time.get(1..)?.trim_start()) {
        return None;
    }
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = match form {
        DayForm::DayFirst => (*last, *first),
        DayForm::WithTime => (*first, *last),
    };
    let is_number = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let fits = year.len() == 4 && is_number(year, 4) && is_number(month, 2) && is_number(day, 2);
    let written = format!("{year}-{month:0>2}-{day:0>2}");
    (fits && crate::wire::parse_day(&written).is_some()).then_some(written)
}

/// The character of a byte in Windows-1252; of a byte that has none, the sign for what is lost.
pub(super) fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    let upper = byte.checked_sub(0x80).and_then(|at| UPPER.get(usize::from(at)));
    upper.copied().unwrap_or(char::from(byte))
}
