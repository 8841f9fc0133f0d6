//! The cycle of appropriate use (*cyclus van gepast gebruik*): agenda, evaluation, implementation,
//! monitoring, and the agenda again.
//!
//! Both agreements make it the motor of appropriate care in all sectors (draft, annex A, 5; final text,
//! part A, 3). A [`CycleLog`] follows one subject round, an [`AgendaPlan`] holds parties against the two
//! deadlines. What is on an agenda first, parties settle by [criteria](PriorityCriterion) of which five are
//! named and none is worked out: the library keeps their judgements and ranks nothing.

mod event;
mod plan;
mod standing;

use chrono::NaiveDate;
use event::Refused;
use serde::{Deserialize, Serialize};

use crate::formats::InputError;
use crate::party::name;
use crate::statement::Statement;
use crate::time::{Log, LogEntry};

pub use event::{
    AgendaItem, AgendaQuestion, AnswerTerm, CycleEvent, CycleEventKind, CycleImplementation, CyclePhase,
    Monitoring,
};
#[doc(alias = "prioriteringscriterium")]
pub use plan::PriorityCriterion;
pub use plan::{AgendaPlan, CycleDeadline, SectorAgenda};
pub use plan::{Judged, Priority};
pub use standing::CycleStanding;

name!(
    /// A sector of care (*sector*), as the parties to the agreement have it. The draft wants the cycle in
    /// all sectors; the final text in all that can fall under the *Zorgverzekeringswet*.
    CareSector
);

/// What happened to one subject in the cycle (*onderwerp in de cyclus*).
///
/// ```
/// use passende_zorg::practice::cycle::{CycleLog, CyclePhase};
/// let log: CycleLog = serde_json::from_str(
///     r#"{"subject": "control visits after surgery", "sector": "medical specialist care", "events": [
/// {"on": "2023-06-01", "event": {"put-on-agenda": {"question": "knowledge", "answer-by": "2024-06-01"}}},
/// {"on": "2024-05-01", "event": {"evaluated": {"title": "Evaluation", "section": "5",
/// "consulted": "2024-05-02"}}},
/// {"on": "2024-07-01", "event": {"implementation-agreed": {}}}
/// ]}"#,
/// )?;
/// let on = |day: &str| log.as_of(day.parse().unwrap());
/// assert_eq!(on("2024-06-30").phase(), Some(CyclePhase::Evaluated));
/// assert_eq!(
///     (on("2025-07-01").phase(), on("2025-07-01").has_lapsed()),
///     (Some(CyclePhase::Implementing), false)
/// );
/// assert!(on("2025-07-02").has_lapsed()); // in principle one year, and no result demonstrated
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire")]
#[doc(alias = "cyclus van gepast gebruik")]
pub struct CycleLog {
    subject: Statement,
    sector: CareSector,
    events: Log<CycleEvent>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    subject: Statement,
    sector: CareSector,
    events: Vec<LogEntry<CycleEvent>>,
}

impl TryFrom<Wire> for CycleLog {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let mut log = Self::on(wire.subject, wire.sector);
        wire.events.into_iter().try_for_each(|LogEntry { on, event }| log.record(on, event))?;
        Ok(log)
    }
}

impl CycleLog {
    /// A subject of a sector, to which nothing has happened yet.
    pub const fn on(subject: Statement, sector: CareSector) -> Self {
        Self { subject, sector, events: Log::new() }
    }

    /// Records what happened.
    ///
    /// # Errors
    /// When the day is before that of the last event, when the event has no place in the phase, or when its
    /// term ends before its day. Nothing is recorded then, and the error says what was possible.
    pub fn record(&mut self, on: NaiveDate, event: CycleEvent) -> Result<(), InputError> {
        if self.events.later_than(on).is_some() {
            return self.events.record(on, event);
        }
        let refuse = |kind: Refused| Err(kind.at(self.events.next()));
        let phase = self.events.last().map(|last| last.event.leads_to());
        if !CyclePhase::possible_after(phase).contains(&event.kind()) {
            return refuse(Refused::no_place(phase, event.kind()));
        }
        if let Some(found) = event.agreed_until().filter(|until| *until < on) {
            return refuse(Refused::EndsBefore { on, found });
        }
        self.events.keep(on, event);
        Ok(())
    }

    /// Reads a log from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not a log. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        let wire: Wire = crate::from_json(text)?;
        wire.try_into()
    }

    /// The subject that goes through the cycle.
    pub const fn subject(&self) -> &Statement {
        &self.subject
    }

    /// The sector of care on whose agenda the subject comes.
    pub const fn sector(&self) -> &CareSector {
        &self.sector
    }

    /// The events in the order of their days.
    pub fn events(&self) -> &[LogEntry<CycleEvent>] {
        self.events.entries()
    }

    /// Where it stood at the end of a day.
    pub const fn as_of(&self, on: NaiveDate) -> CycleStanding<'_> {
        CycleStanding::new(self, on)
    }
}
