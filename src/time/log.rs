//! Events in the order of their days.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::formats::{InputError, refusals};

/// An event and its day (*gebeurtenis*). On the wire: `{"on": "2024-09-30", "event": …}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a dated event: an object")]
pub struct LogEntry<E> {
    /// The day on which the event took place; never before that of the event that precedes it.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub on: NaiveDate,
    /// The event that took place on that day.
    pub event: E,
}

/// Events in the order of their days (*logboek*): the one log under a procedure, a cycle of appropriate use,
/// a life of evidence and the record of a practice.
///
/// What may come after what is for the subject that keeps the log to say; that no event is recorded before
/// one that came earlier, and that a standing on a day knows nothing of later days, holds for all. A
/// procedure says in its own words, and in both languages, that a day comes too early.
///
/// ```
/// use passende_zorg::time::Log;
///
/// let mut log = Log::new();
/// log.record("2024-01-01".parse()?, "begun")?;
/// log.record("2024-03-01".parse()?, "ended")?;
/// let early = log.record("2024-02-29".parse()?, "paused").unwrap_err();
/// assert_eq!((early.code(), early.path()), ("log.earlier", "events[2].on"));
///
/// let known: Vec<&str> = log.until("2024-02-29".parse()?).iter().map(|entry| entry.event).collect();
/// assert_eq!(known, ["begun"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Log<E> {
    entries: Vec<LogEntry<E>>,
}

impl<E> Default for Log<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> Log<E> {
    /// A log in which nothing has happened yet.
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Records what happened on a day.
    ///
    /// # Errors
    /// When the day is before that of the last event; the error's path is that of the entry, like
    /// `events[2].on`. Nothing is recorded then.
    pub fn record(&mut self, on: NaiveDate, event: E) -> Result<(), InputError> {
        if let Some(last) = self.later_than(on) {
            return Err(Refused::Earlier { last, found: on }.at(format!("{}.on", self.next())));
        }
        self.keep(on, event);
        Ok(())
    }

    /// Keeps an event of which it is known that its day is not before that of the last.
    pub(crate) fn keep(&mut self, on: NaiveDate, event: E) {
        self.entries.push(LogEntry { on, event });
    }

    /// The day of the last event, when that is after a day: nothing may be recorded on the day then.
    pub(crate) fn later_than(&self, on: NaiveDate) -> Option<NaiveDate> {
        self.entries.last().map(|last| last.on).filter(|last| on < *last)
    }

    /// The path of the entry that comes next, like `events[2]`.
    pub(crate) fn next(&self) -> String {
        format!("events[{}]", self.entries.len())
    }

    /// The entries in the order of their days.
    pub fn entries(&self) -> &[LogEntry<E>] {
        &self.entries
    }

    /// The event that came last; none when nothing happened yet.
    pub fn last(&self) -> Option<&LogEntry<E>> {
        self.entries.last()
    }

    /// The entries up to and including a day.
    pub fn until(&self, day: NaiveDate) -> &[LogEntry<E>] {
        self.entries.get(..self.entries.partition_point(|entry| entry.on <= day)).unwrap_or_default()
    }

    /// The entries after a day: for an answer on that day they do not exist.
    pub fn after(&self, day: NaiveDate) -> &[LogEntry<E>] {
        self.entries.get(self.until(day).len()..).unwrap_or_default()
    }
}

refusals! {
    /// The reasons for which an event is refused, whatever it is.
    enum Refused {
        Earlier { last: NaiveDate, found: NaiveDate } = "log.earlier":
            "verwacht: een dag niet vóór {last}; gevonden: {found}",
            "expected a day not before {last}, found {found}";
    }
}
