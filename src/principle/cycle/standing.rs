//! Where a subject stands in the cycle on a day.

use chrono::NaiveDate;

use super::{
    CycleEntry, CycleEvent, CycleEventKind, CycleLog, CyclePhase, Implementation, Monitoring, Priority,
};
use crate::Verdict;
use crate::principle::{StandingNotice, Term};

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

    /// What is left out: events after the day.
    pub fn notices(&self) -> Vec<StandingNotice> {
        StandingNotice::later(self.on, self.log.events().iter().map(|entry| entry.on)).into_iter().collect()
    }

    /// What had happened by the day.
    fn events(&self) -> &'a [CycleEntry] {
        let all = self.log.events();
        let known = all.partition_point(|entry| entry.on <= self.on);
        all.get(..known).unwrap_or_default()
    }

    /// What had happened since it last came on the agenda.
    fn round_events(&self) -> &'a [CycleEntry] {
        let events = self.events();
        let begins = events.iter().rposition(|entry| entry.event.kind() == CycleEventKind::PutOnAgenda);
        begins.and_then(|begins| events.get(begins..)).unwrap_or_default()
    }

    /// The phase; nothing before it came on an agenda.
    pub fn phase(&self) -> Option<CyclePhase> {
        self.events().last().map(|entry| entry.event.leads_to())
    }

    /// Since which day it is in the phase. What is monitored again is so since the first time in this round.
    pub fn since(&self) -> Option<NaiveDate> {
        let phase = self.phase();
        let same = self.events().iter().rev().take_while(|entry| Some(entry.event.leads_to()) == phase);
        same.last().map(|entry| entry.on)
    }

    /// How many times it came on the agenda: the round that it is in.
    pub fn round(&self) -> usize {
        self.events().iter().filter(|entry| entry.event.kind() == CycleEventKind::PutOnAgenda).count()
    }

    fn implementation(&self) -> Option<(NaiveDate, &'a Implementation)> {
        self.round_events().iter().rev().find_map(|entry| match &entry.event {
            CycleEvent::ImplementationAgreed(agreed) => Some((entry.on, agreed)),
            _ => None,
        })
    }

    /// Since which day implementation has a demonstrable result, as somebody judged.
    pub fn demonstrated_since(&self) -> Option<NaiveDate> {
        let shown = |monitoring: &Monitoring| {
            monitoring.result.as_ref().is_some_and(|judged| judged.verdict() == Verdict::Met)
        };
        self.round_events().iter().find_map(|entry| match &entry.event {
            CycleEvent::Monitored(monitoring) if shown(monitoring) => Some(entry.on),
            _ => None,
        })
    }

    /// The term that runs: the one within which parties agreed to answer the question; or, until a result was demonstrated, that of implementation, which is
    /// one year unless they agreed on another. Nothing when none runs.
    pub fn due(&self) -> Option<Term> {
        match self.phase()? {
            CyclePhase::OnAgenda => self.round_events().iter().rev().find_map(|entry| match &entry.event {
                CycleEvent::PutOnAgenda(item) => item.answer_by.map(Term::agreed),
                CycleEvent::TermAgreed(term) => Some(Term::agreed(term.answer_by)),
                _ => None,
            }),
            CyclePhase::Implementing | CyclePhase::Monitored if self.demonstrated_since().is_none() => {
                let (since, agreed) = self.implementation()?;
                Term::since(since, agreed.until)
            }
            _ => None,
        }
    }

    /// The last day by which implementation has to be complete, where parties agreed on one.
    pub fn complete_by(&self) -> Option<NaiveDate> {
        self.implementation()?.1.complete_by
    }

    /// Whether the term that runs is over.
    pub fn has_lapsed(&self) -> bool {
        self.due().is_some_and(|due| self.on > due.by())
    }

    /// Whether a question of knowledge on the agenda has no term in which it is answered, while the agreements want parties to agree on one.
    pub fn term_is_missing(&self) -> bool {
        self.phase() == Some(CyclePhase::OnAgenda) && self.due().is_none()
    }

    /// How it was judged on the criteria when it last came on the agenda.
    pub fn priority(&self) -> Option<&'a Priority> {
        self.round_events().iter().find_map(|entry| match &entry.event {
            CycleEvent::PutOnAgenda(item) => Some(&item.priority),
            _ => None,
        })
    }
}
