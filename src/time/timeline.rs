//! Values that follow each other in time without gap or overlap.

use core::fmt;

use chrono::NaiveDate;

use super::Period;
use crate::Language;
use crate::formats::{error_told, refusals};
use crate::language::Describe;

/// A value and the period in which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span<T> {
    period: Period,
    value: T,
}

impl<T> Span<T> {
    /// A value that holds in a period.
    pub const fn new(period: Period, value: T) -> Self {
        Self { period, value }
    }

    /// The period in which the value holds.
    #[inline]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// The value that holds in the period.
    #[inline]
    pub const fn value(&self) -> &T {
        &self.value
    }
}

/// Values that follow each other in time (*tijdlijn*): on every day from the first, exactly one holds, until
/// the end if there is one.
///
/// ```
/// use chrono::NaiveDate;
/// use passende_zorg::time::Timeline;
///
/// let day = |y| NaiveDate::from_ymd_opt(y, 1, 1).unwrap();
/// let minimum = Timeline::try_from_starts([(day(2017), 50), (day(2025), 60)], None)?;
/// assert_eq!(minimum.on(day(2016)), None);
/// assert_eq!(minimum.on(day(2024)), Some(&50));
/// assert_eq!(minimum.on(day(2025)), Some(&60));
/// # Ok::<(), passende_zorg::time::TimelineError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Timeline<T> {
    spans: Vec<Span<T>>,
}

impl<T> Timeline<T> {
    /// A timeline of spans that are given in order of time.
    ///
    /// # Errors
    /// When there is no span, when a span begins before the one before it has ended (an overlap; a span
    /// without an end never ends), or begins later than that (a gap).
    pub fn try_new(spans: impl IntoIterator<Item = Span<T>>) -> Result<Self, TimelineError> {
        let spans: Vec<_> = spans.into_iter().collect();
        if spans.is_empty() {
            return Err(TimelineErrorKind::Empty.into());
        }
        for (index, (earlier, later)) in spans.iter().zip(spans.iter().skip(1)).enumerate() {
            let at = index.saturating_add(1);
            let begins = later.period.from();
            match earlier.period.until() {
                Some(ended) if ended == begins => {}
                Some(ended) if ended < begins => {
                    return Err(TimelineErrorKind::Gap { at, ended, begins }.into());
                }
                Some(ends) => return Err(TimelineErrorKind::Overlap { at, begins, ends }.into()),
                None => return Err(TimelineErrorKind::AfterEndless { at, begins }.into()),
            }
        }
        Ok(Self { spans })
    }

    /// A timeline of one value, which holds from a day on without end.
    pub fn starting(from: NaiveDate, value: T) -> Self {
        Self { spans: vec![Span::new(Period::starting(from), value)] }
    }

    /// A timeline of values that each hold from a day until the next begins; the last one until `until`.
    ///
    /// # Errors
    /// When there is no value, when a day is not after the one before it, or when `until`
    /// is not after the last.
    pub fn try_from_starts(
        starts: impl IntoIterator<Item = (NaiveDate, T)>,
        until: Option<NaiveDate>,
    ) -> Result<Self, TimelineError> {
        let mut starts = starts.into_iter().peekable();
        let mut spans = Vec::new();
        while let Some((from, value)) = starts.next() {
            let next = starts.peek().map(|(next, _)| *next);
            let end = next.or(until);
            let period = Period::try_new(from, end).map_err(|_| {
                let at = spans.len();
                match next {
                    Some(begins) => {
                        TimelineErrorKind::NotInOrder { at: at.saturating_add(1), earlier: from, begins }
                    }
                    None => TimelineErrorKind::EndsTooEarly { last: from, until: until.unwrap_or(from) },
                }
            })?;
            spans.push(Span::new(period, value));
        }
        Self::try_new(spans)
    }

    /// The value that holds on a day; none before the first and none after the end.
    pub fn on(&self, day: NaiveDate) -> Option<&T> {
        self.spans
            .iter()
            .rev()
            .find(|span| span.period.from() <= day)
            .filter(|span| span.period.contains(day))
            .map(Span::value)
    }

    /// The span that begins first.
    #[allow(
        clippy::indexing_slicing,
        clippy::missing_panics_doc,
        reason = "no timeline is made without a span"
    )]
    pub fn first(&self) -> &Span<T> {
        &self.spans[0]
    }

    /// All spans, in order of time.
    #[inline]
    pub fn spans(&self) -> &[Span<T>] {
        &self.spans
    }

    /// The first day that is no longer on the timeline, if it ends.
    pub fn until(&self) -> Option<NaiveDate> {
        self.spans.last().and_then(|span| span.period.until())
    }
}

/// Spans that do not make a timeline.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct TimelineError {
    kind: TimelineErrorKind,
}

impl From<TimelineErrorKind> for TimelineError {
    fn from(kind: TimelineErrorKind) -> Self {
        Self { kind }
    }
}

refusals! {
    /// The reasons for which spans do not make a timeline.
    enum TimelineErrorKind {
        Empty = "timeline.empty":
            "verwacht: minstens één waarde; gevonden: geen",
            "expected at least one value, found none";
        Gap { at: usize, ended: NaiveDate, begins: NaiveDate } = "timeline.gap":
            "verwacht: een begin op {ended}, waar de vorige eindigt; gevonden: een gat tot {begins}",
            "expected it to begin on {ended}, where the one before it ends, found a gap until {begins}";
        Overlap { at: usize, begins: NaiveDate, ends: NaiveDate } = "timeline.overlap":
            "verwacht: een begin wanneer de vorige is geëindigd ({ends}); gevonden: een overlap vanaf {begins}",
            "expected it to begin when the one before it has ended ({ends}), found an overlap from {begins}";
        AfterEndless { at: usize, begins: NaiveDate } = "timeline.overlap":
            "verwacht: een begin wanneer de vorige is geëindigd (die heeft geen einde); gevonden: een overlap vanaf {begins}",
            "expected it to begin when the one before it has ended (it has no end), found an overlap from {begins}";
        NotInOrder { at: usize, earlier: NaiveDate, begins: NaiveDate } = "timeline.not-in-order":
            "verwacht: een begin na {earlier}; gevonden: {begins}",
            "expected it to begin after {earlier}, found {begins}";
        EndsTooEarly { last: NaiveDate, until: NaiveDate } = "timeline.ends-too-early":
            "verwacht: een einde na {last}, waar de laatste waarde begint; gevonden: {until}",
            "expected an end after {last}, where the last value begins, found {until}";
    }
}

impl TimelineError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The error, without the index of the value at which it is.
    pub(crate) fn detail(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.message(language, f)
    }

    /// The index of the value at which the timeline breaks, where one is to blame.
    pub const fn at(&self) -> Option<usize> {
        match self.kind {
            TimelineErrorKind::Gap { at, .. }
            | TimelineErrorKind::Overlap { at, .. }
            | TimelineErrorKind::AfterEndless { at, .. }
            | TimelineErrorKind::NotInOrder { at, .. } => Some(at),
            TimelineErrorKind::Empty | TimelineErrorKind::EndsTooEarly { .. } => None,
        }
    }
}

error_told!(TimelineError, |error, language, f| {
    if let Some(at) = error.at() {
        write!(f, "{} {at}: ", language.pick("waarde", "value"))?;
    }
    error.detail(language, f)
});
