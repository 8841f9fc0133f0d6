//! Counts in columns held against norms: a verdict for each row, and nothing else.

use chrono::NaiveDate;

use crate::Verdict;
use crate::formats::{error_told, refusals};
use crate::quantity::CountRange;
use crate::volume::ground::verdict_of;
use crate::volume::norm::Norms;

/// So many rows are taken at a time, of which it is known only afterwards whether their codes are right.
const BLOCK: usize = 1_024;

/// Holds a column of counts against norms (*kolommen*): the verdict of each row, as the norms stand on a day.
///
/// A row has the code of its norm, which is its place among the [norms](Norms::iter), from zero; and the
/// count of one unit that the norm [counts per](crate::volume::norm::Norm::per), of all that it adds up and
/// over its whole window. A row is what [`Norm::hold`](crate::volume::norm::Norm::hold) says of an exact
/// count: where none was done the norm does not apply. It reads each row once and allocates the verdicts
/// alone, so that an engine with columns of its own can have it judge any part of them. Whoever has rows by
/// name, years that are missing or counts between bounds calls [`check`](crate::volume::check), which tells
/// reasons as well.
///
/// ```
/// use passende_zorg::{Verdict, volume::{check_columns, norm::Norms}};
/// # let norm = |id: &str, minimum: u32| format!(r#"{{
/// #     "id": "{id}", "title": {{"nl": "{id}", "en": "{id}"}},
/// #     "basket": [{{"intervention": "{id}"}}], "per": "location", "window": {{"kind": "calendar-year"}},
/// #     "levels": [{{"from": "2018-01-01", "minimum": {minimum}, "status": "adopted"}}],
/// #     "source": {{"title": "an example", "section": "1", "consulted": "2025-01-01"}}
/// # }}"#);
/// # let text = format!(r#"{{"norms": [{}, {}]}}"#, norm("oesophagus", 20), norm("stomach", 30));
/// # let norms = Norms::from_json(text.as_bytes())?; // 20 of the oesophagus, 30 of the stomach
/// let verdicts = check_columns(&norms, &[0, 1, 1, 0], &[20, 29, 30, 0], "2025-01-01".parse()?)?;
/// assert_eq!(verdicts, [Verdict::Met, Verdict::NotMet, Verdict::Met, Verdict::NotApplicable]);
/// let error = check_columns(&norms, &[0, 2], &[20, 20], "2025-01-01".parse()?).unwrap_err();
/// assert_eq!(error.to_string(), "row 2: expected the code of one of 2 norms, found 2");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When one column is longer than the other, or a code is that of no norm.
pub fn check_columns(
    norms: &Norms,
    codes: &[u32],
    counts: &[u32],
    on: NaiveDate,
) -> Result<Vec<Verdict>, ColumnsError> {
    if codes.len() != counts.len() {
        let (codes, counts) = (codes.len(), counts.len());
        return Err(ColumnsErrorKind::Lengths { codes, counts }.into());
    }
    let grounds = norms.iter().map(|norm| norm.hold(CountRange::NONE, on));
    let required: Vec<(u64, u64)> =
        grounds.map(|ground| (ground.required_low(), ground.required_high())).collect();
    // Where all are minima there is one number for each, and half as much to read.
    let found = if required.iter().all(|(low, high)| low == high) {
        let minima: Vec<u64> = required.iter().map(|(low, _)| *low).collect();
        judge(&minima, |minimum| (*minimum, *minimum), codes, counts)
    } else {
        judge(&required, |required| *required, codes, counts)
    };
    found.map_err(|before| unknown(norms, before, codes))
}

/// The verdicts of rows; where a code is not known, the number of rows before those among which it is.
fn judge<T>(
    required: &[T],
    bounds: impl Fn(&T) -> (u64, u64),
    codes: &[u32],
    counts: &[u32],
) -> Result<Vec<Verdict>, usize> {
    let mut verdicts = Vec::with_capacity(codes.len());
    for (codes, counts) in codes.chunks(BLOCK).zip(counts.chunks(BLOCK)) {
        let before = verdicts.len();
        let mut is_known = true;
        verdicts.extend(codes.iter().zip(counts).map(|(code, count)| {
            if let Some(required) = usize::try_from(*code).ok().and_then(|code| required.get(code)) {
                let ((low, high), count) = (bounds(required), u64::from(*count));
                verdict_of(count, count, low, high)
            } else {
                is_known = false;
                Verdict::NotApplicable
            }
        }));
        if !is_known {
            return Err(before);
        }
    }
    Ok(verdicts)
}

/// The error of a code that is not known, after so many rows of which all are.
#[cold]
fn unknown(norms: &Norms, before: usize, codes: &[u32]) -> ColumnsError {
    let norms = norms.len();
    let is_unknown = |(_, code): &(usize, &u32)| usize::try_from(**code).map_or(true, |code| code >= norms);
    let found = codes.iter().enumerate().skip(before).find(is_unknown);
    let (at, found) = found.map_or((before, 0), |(at, code)| (at, *code));
    ColumnsErrorKind::Code { row: at.saturating_add(1), found, norms }.into()
}

/// Columns that cannot be held against norms.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct ColumnsError(#[from] ColumnsErrorKind);

refusals! {
    /// The reasons for which columns cannot be held against norms.
    enum ColumnsErrorKind {
        Lengths { codes: usize, counts: usize } = "columns.lengths":
            "verwacht: kolommen van één lengte; gevonden: {codes} codes en {counts} aantallen",
            "expected columns of one length, found {codes} codes and {counts} counts";
        Code { row: usize, found: u32, norms: usize } = "columns.code":
            "rij {row}: verwacht: de code van een van de {norms} normen; gevonden: {found}",
            "row {row}: expected the code of one of {norms} norms, found {found}";
    }
}

impl ColumnsError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }

    /// The first row whose code is not known, from one, where that is what is wrong.
    pub const fn row(&self) -> Option<usize> {
        match self.0 {
            ColumnsErrorKind::Lengths { .. } => None,
            ColumnsErrorKind::Code { row, .. } => Some(row),
        }
    }
}

error_told!(ColumnsError, |error, language, f| error.0.describe(language, f));
