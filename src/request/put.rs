//! A value put at a place of a request, and the request asked again.

use serde_json::{Map, Value};

use super::{Answer, Request, answer};
use crate::formats::{Excerpt, InputError, from_value, refusals};

/// Answers a request once more with a value put at a place: what one question comes to, or one *what if*.
///
/// The place is a JSON pointer (RFC 6901) into the request; `-` at its end adds to a list. What is not there
/// on the way to it is made.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::request::{Request, answer_with};
/// use serde_json::json;
///
/// let request: Request = serde_json::from_value(json!({"volumes": {
///     "norms": {"norms": [{
///         "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"}, "per": "location",
///         "basket": [{"intervention": "lung-resection"}], "window": {"kind": "calendar-year"},
///         "levels": [{"from": "2023-01-01", "minimum": 60, "status": "adopted"}],
///         "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]},
///     "year": 2024,
///     "counts": [{"location": "A3", "intervention": "lung-resection", "year": 2024,
///         "count": {"at-least": 55, "at-most": 64}}]
/// }}))?;
/// let asked = &request.answer()?.questions[0];
/// assert_eq!(asked.places[0].pointer, "/volumes/counts/0/count");
/// let (_, answered) = answer_with(&request, &asked.places[0].pointer, json!(60))?;
/// assert_eq!(answered.items[0].verdict, Some(Verdict::Met));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When there is no such place, the value does not fit there, or the request cannot be answered with it.
pub fn answer_with(request: &Request, pointer: &str, value: Value) -> Result<(Request, Answer), InputError> {
    answer_with_all(request, [(pointer, value)])
}

/// The same with several values, put in their order before the request is read again: what hangs together is
/// answered together.
///
/// # Errors
/// As [`answer_with`].
pub fn answer_with_all<'p>(
    request: &Request,
    values: impl IntoIterator<Item = (&'p str, Value)>,
) -> Result<(Request, Answer), InputError> {
    let mut written = serde_json::to_value(request).unwrap_or_default();
    for (pointer, value) in values {
        put(&mut written, pointer, value)?;
    }
    let changed: Request = from_value(&written)?;
    let answered = answer(&changed)?;
    Ok((changed, answered))
}

/// Puts a value at a place.
fn put(into: &mut Value, pointer: &str, value: Value) -> Result<(), InputError> {
    let Some(steps) = pointer.strip_prefix('/') else {
        return Err(Refused::NoPointer { found: pointer.into() }.into());
    };
    let mut at = into;
    let mut steps = steps.split('/').peekable();
    let mut reached = String::new();
    while let Some(step) = steps.next() {
        let name = step.replace("~1", "/").replace("~0", "~");
        let refused =
            || Refused::NoPlace { pointer: pointer.into(), step: name.as_str().into() }.at(&reached);
        let next = steps
            .peek()
            .map(|next| if *next == "-" { Value::Array(vec![]) } else { Value::Object(Map::default()) });
        at = match at {
            Value::Object(fields) => fields.entry(name.clone()).or_insert_with(|| next.unwrap_or_default()),
            Value::Array(items) => {
                let place = if name == "-" {
                    items.push(next.unwrap_or_default());
                    items.len().saturating_sub(1)
                } else {
                    place(&name).ok_or_else(refused)?
                };
                items.get_mut(place).ok_or_else(refused)?
            }
            _ => return Err(refused()),
        };
        match (place(&name), reached.is_empty()) {
            (Some(number), _) => reached = format!("{reached}[{number}]"),
            (None, true) => reached = name,
            (None, false) => reached = format!("{reached}.{name}"),
        }
    }
    *at = value;
    Ok(())
}

/// A place in a list: digits, without zeros before them.
fn place(step: &str) -> Option<usize> {
    let is_plain =
        step.bytes().all(|byte| byte.is_ascii_digit()) && (step.len() == 1 || !step.starts_with('0'));
    if is_plain { step.parse().ok() } else { None }
}

refusals! {
    /// The reasons for which a value is not put into a request.
    enum Refused {
        NoPointer { found: Excerpt } = "request.no-place":
            "verwacht: een plaats in de vraag als JSON Pointer, zoals `/plan/terms/on`; gevonden: {found}",
            "expected a place in the request as a JSON pointer, as `/plan/terms/on`, found {found}";
        NoPlace { pointer: Excerpt, step: Excerpt } = "request.no-place":
            "verwacht: een plaats die er is, of `-` aan het einde van een lijst; gevonden: {step} ({pointer})",
            "expected a place that is there, or `-` at the end of a list, found {step} ({pointer})";
    }
}
