use chrono::NaiveDate;

use super::event::EventKind;
use super::refusal::Refusal;
use super::state::State;

/// An event that was not recorded: which, in which state the plan was, what was possible there, and what
/// was wrong.
///
/// The procedure is as it was before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} on {on}: {refusal}", .event.code())]
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
