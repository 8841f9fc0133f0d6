//! How a procedure crosses the border, and the error of an event that is not recorded.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::course::Procedure;
use super::event::{Event, EventKind};
use super::leaders::MarketLeaders;
use super::message::Refusal;
use super::state::State;
use crate::Language;
use crate::formats::{InputError, error_told};
use crate::language::Describe;
use crate::source::Edition;
use crate::time::LogEntry;

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a procedure: an object")]
struct Wire {
    edition: Edition,
    leaders: MarketLeaders,
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::formats::value::optional_day"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    execution_began: Option<NaiveDate>,
    events: Vec<LogEntry<Event>>,
}

impl Wire {
    fn recorded(self) -> Result<Procedure, InputError> {
        let mut procedure = Procedure::new(self.edition, self.leaders);
        if let Some(began) = self.execution_began {
            procedure = procedure.with_execution_begun(began);
        }
        for (at, entry) in self.events.into_iter().enumerate() {
            let LogEntry { on, event } = entry;
            let recorded = procedure.record(on, event);
            recorded.map_err(|error| InputError::from(error).within(format_args!("events[{at}]")))?;
        }
        Ok(procedure)
    }
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Procedure = Wire);

impl<'de> Deserialize<'de> for Procedure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let recorded = Wire::deserialize(deserializer)?.recorded();
        recorded.map_err(D::Error::custom)
    }
}

/// `{"edition": …, "leaders": …, "execution-began": …, "events": […]}`: what the procedure is made of; the
/// rest follows from it.
impl Serialize for Procedure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Wire {
            edition: self.edition(),
            leaders: self.leaders().clone(),
            execution_began: self.execution_began(),
            events: self.history().to_vec(),
        }
        .serialize(serializer)
    }
}

#[cfg(feature = "formats")]
impl Procedure {
    /// Reads a procedure from JSON, and records its events.
    ///
    /// # Errors
    /// When the text is no JSON of this shape, or when an event is refused; the error names the path in the
    /// text.
    ///
    /// ```
    /// use passende_zorg::transformation::procedure::{Procedure, State};
    ///
    /// let text = br#"{
    ///     "edition": "framework-2023",
    ///     "leaders": {"insured": [{"insurer": "A", "insured": 250}, {"insurer": "B", "insured": 120}]},
    ///     "events": [{"on": "2023-03-01", "event": "submitted-for-quick-test"}]
    /// }"#;
    /// assert_eq!(Procedure::from_json(text)?.state(), State::QuickTest);
    ///
    /// let early = String::from_utf8_lossy(text).replace("2023-03-01", "2023-01-31");
    /// let error = Procedure::from_json(early.as_bytes()).unwrap_err();
    /// assert_eq!((error.code(), error.path()), ("procedure.too-early", "events[0]"));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn from_json(text: &[u8]) -> Result<Self, crate::InputError> {
        crate::from_json(text)
    }
}

/// An event that was not recorded: which, in which state the plan was, what was possible there, and what
/// was wrong.
///
/// The procedure is as it was before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct ProcedureError {
    pub(super) on: NaiveDate,
    pub(super) event: EventKind,
    pub(super) state: State,
    pub(super) possible: Vec<EventKind>,
    pub(super) refusal: Refusal,
}

impl ProcedureError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.refusal.code()
    }

    /// The day of the event.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The kind of the event that was not recorded.
    pub const fn event(&self) -> EventKind {
        self.event
    }

    /// The state in which the plan was, and is.
    pub const fn state(&self) -> State {
        self.state
    }

    /// The kinds of event that have a place in that state.
    pub fn possible(&self) -> &[EventKind] {
        &self.possible
    }
}

error_told!(ProcedureError, |error, language, f| {
    let on = language.pick("op", "on");
    write!(f, "{} {on} {}: {}", error.event, error.on, error.refusal.in_language(language))
});
