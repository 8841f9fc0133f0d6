//! The life of evidence (*levensloop van bewijs*): from the agenda to proven, or to disproven and gone,
//! with the terms of the sources.
//!
//! Care that is not proven and care that is disproven are two things. For the first, evidence is built
//! within a term that parties agree on; the second has to disappear, with a demonstrable result in
//! principle within one year.

mod event;
mod explain;
mod result;
mod standing;

use chrono::NaiveDate;
use event::Refused;
use serde::{Deserialize, Serialize};

use crate::formats::InputError;
use crate::statement::Statement;
use crate::time::{Log, LogEntry};

#[doc(alias = "de-implementatie")]
pub use event::DeImplementation;
pub use event::LifeState;
pub use event::{LifeEvent, LifeEventKind, ResearchTerm, YearCount};
#[doc(alias = "Veelbelovende Zorg")]
pub use explain::PromisingCare;
#[doc(alias = "resultaat")]
pub use result::Achieved;
pub use result::Volume;
#[doc(alias = "gevolg")]
pub use standing::Follows;
pub use standing::LifeStanding;

/// A log of what happened to the evidence on some care (*levensloop van bewijs*).
///
/// ```
/// use passende_zorg::practice::life::{EvidenceLife, LifeState};
///
/// let life: EvidenceLife = serde_json::from_str(
///     r#"{"care": "a treatment", "events": [
/// {"on": "2023-06-01", "event": "put-on-agenda"},
/// {"on": "2023-09-01", "event": {"gap-found": {"title": "Agenda", "section": "7",
/// "consulted": "2023-09-02"}}},
/// {"on": "2024-01-01", "event": {"research-agreed": {"owner": "society", "until": "2026-12-31"}}}
/// ]}"#,
/// )?;
/// let on = |day: &str| life.as_of(day.parse().unwrap());
/// assert_eq!(on("2023-08-31").state(), LifeState::Unassessed);
/// assert_eq!((on("2026-12-31").state(), on("2026-12-31").has_lapsed()), (LifeState::Building, false));
/// assert!(on("2027-01-01").has_lapsed());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
#[doc(alias = "levensloop")]
#[doc(alias = "levensloop van bewijs")]
pub struct EvidenceLife {
    care: Statement,
    events: Log<LifeEvent>,
    /// After the last event.
    #[serde(skip_serializing)]
    state: LifeState,
}

impl EvidenceLife {
    /// A life in which nothing has happened yet.
    pub const fn of(care: Statement) -> Self {
        Self { care, events: Log::new(), state: LifeState::Unassessed }
    }

    /// Records what happened.
    ///
    /// # Errors
    /// When the day is before that of the last event, when it has no place in the state, or when its own
    /// days are before its day. Nothing is recorded then, and the error says what was possible.
    pub fn record(&mut self, on: NaiveDate, event: LifeEvent) -> Result<(), InputError> {
        if self.events.later_than(on).is_some() {
            return self.events.record(on, event);
        }
        let refuse = |kind: Refused| Err(kind.at(self.events.next()));
        let state = self.state;
        if !state.possible().contains(&event.kind()) {
            return refuse(Refused::no_place(state, event.kind()));
        }
        let ends = match &event {
            LifeEvent::ResearchAgreed(term) => Some(term.until),
            LifeEvent::DeImplementationAgreed(agreed) => match (agreed.until, agreed.complete_by) {
                (Some(until), Some(complete)) => Some(until.min(complete)),
                (until, complete) => until.or(complete),
            },
            _ => None,
        };
        if let Some(found) = ends.filter(|until| *until < on) {
            return refuse(Refused::EndsBefore { on, found });
        }
        if let LifeEvent::DeImplementationAgreed(DeImplementation { baseline, target: Some(target), .. }) =
            &event
            && *target >= baseline.count.least()
        {
            return refuse(Refused::NoReduction { baseline: baseline.count.least(), target: *target });
        }
        self.state = state.after(event.kind());
        self.events.keep(on, event);
        Ok(())
    }

    /// Reads a life from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not a life. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        let wire: Wire = crate::from_json(text)?;
        wire.try_into()
    }

    /// The care whose evidence is followed.
    pub const fn care(&self) -> &Statement {
        &self.care
    }

    /// The events in the order of their days.
    pub fn events(&self) -> &[LogEntry<LifeEvent>] {
        self.events.entries()
    }

    /// Where it stood at the end of a day.
    pub fn as_of(&self, on: NaiveDate) -> LifeStanding<'_> {
        LifeStanding::new(self, on)
    }
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    care: Statement,
    events: Vec<LogEntry<LifeEvent>>,
}

impl TryFrom<Wire> for EvidenceLife {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let mut life = Self::of(wire.care);
        wire.events.into_iter().try_for_each(|LogEntry { on, event }| life.record(on, event))?;
        Ok(life)
    }
}
