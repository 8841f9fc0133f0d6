//! Where a subject stands in the cycle on a day.

use chrono::NaiveDate;

use super::{CycleEvent, CycleEventKind, CycleLog, CyclePhase, Priority};
use crate::principle::Term;

/// Where a subject stands at the end of a day.
#[derive(Debug, Clone, Copy)]
pub struct CycleStanding<'a> {
    log: &'a CycleLog,
    on: NaiveDate,
}

impl<'a> CycleStanding<'a> {
    pub(super) const fn new(log: &'a CycleLog, on: NaiveDate) -> Self {
        Self { log, on }
    }

    /// The log.
    pub const fn log(&self) -> &'a CycleLog {
        self.log
    }

    /// The day.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    fn events(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, &'a CycleEvent)> + use<'a> {
        let on = self.on;
        self.log.events().iter().filter(move |entry| entry.on <= on).map(|entry| (entry.on, &entry.event))
    }

    /// The phase; nothing before it came on an agenda.
    pub fn phase(&self) -> Option<CyclePhase> {
        self.events().next_back().map(|(_, event)| event.leads_to())
    }

    /// Since which day it is in the phase. What is monitored again is so since the first time in this round.
    pub fn since(&self) -> Option<NaiveDate> {
        let phase = self.phase();
        self.events().rev().take_while(|(_, event)| Some(event.leads_to()) == phase).last().map(|(on, _)| on)
    }

    /// How many times it came on the agenda: the round that it is in.
    pub fn round(&self) -> usize {
        self.events().filter(|(_, event)| event.kind() == CycleEventKind::PutOnAgenda).count()
    }

    /// The term that runs: the one within which parties agreed to answer the question, or that of implementation, which is one year unless they
    /// agreed on another. Nothing when none runs.
    pub fn due(&self) -> Option<Term> {
        let (since, event) = self.events().next_back()?;
        match event {
            CycleEvent::PutOnAgenda(item) => item.answer_by.map(Term::agreed),
            CycleEvent::ImplementationAgreed(agreed) => Term::since(since, agreed.until),
            CycleEvent::Evaluated(_) | CycleEvent::Monitored(_) => None,
        }
    }

    /// Whether the term that runs is over.
    pub fn has_lapsed(&self) -> bool {
        self.due().is_some_and(|due| self.on > due.by())
    }

    /// Whether a prioritised question has no term in which it is answered, while the agreements want parties to agree on one.
    pub fn term_is_missing(&self) -> bool {
        self.phase() == Some(CyclePhase::OnAgenda) && self.due().is_none()
    }

    /// How it was judged on the criteria when it last came on the agenda.
    pub fn priority(&self) -> Option<&'a Priority> {
        self.events().rev().find_map(|(_, event)| match event {
            CycleEvent::PutOnAgenda(item) => Some(&item.priority),
            _ => None,
        })
    }
}
