//! Where a subject stands in the cycle on a day.

use chrono::NaiveDate;

use super::{
    CycleEntry, CycleEvent, CycleEventKind, CycleImplementation, CycleLog, CyclePhase, Monitoring, Priority,
    PriorityCriterion,
};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::practice::{StandingNotice, Term};

/// Whether something came within a term, as seen on a day.
fn in_term(came: Option<NaiveDate>, term: Term, on: NaiveDate) -> Verdict {
    match came {
        Some(came) if came <= term.by() => Verdict::Met,
        None if on <= term.by() => Verdict::Undetermined,
        _ => Verdict::NotMet,
    }
}

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

    /// The log with all events, also those after the day.
    pub const fn log(&self) -> &'a CycleLog {
        self.log
    }

    /// The day asked about, included.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The notices of facts that are left out, since they are dated after the day.
    pub fn notices(&self) -> Vec<StandingNotice> {
        let judged = self.events().iter().filter_map(|entry| match &entry.event {
            CycleEvent::Monitored(monitoring) => monitoring.result.as_ref().map(Judgement::on),
            _ => None,
        });
        let priority = self.priority().into_iter().flat_map(|priority| {
            PriorityCriterion::ALL.iter().filter_map(|criterion| priority.judgement(*criterion))
        });
        let days = self.log.events().iter().map(|entry| entry.on);
        let days = days.chain(judged).chain(priority.map(Judgement::on));
        StandingNotice::later(self.on, days).into_iter().collect()
    }

    /// The events up to and including the day.
    fn events(&self) -> &'a [CycleEntry] {
        let all = self.log.events();
        let known = all.partition_point(|entry| entry.on <= self.on);
        all.get(..known).unwrap_or_default()
    }

    /// The events since it last came on the agenda.
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

    /// The number of times it came on the agenda: the round that it is in.
    pub fn round(&self) -> usize {
        self.events().iter().filter(|entry| entry.event.kind() == CycleEventKind::PutOnAgenda).count()
    }

    fn implementation(&self) -> Option<(NaiveDate, &'a CycleImplementation)> {
        self.round_events().iter().rev().find_map(|entry| match &entry.event {
            CycleEvent::ImplementationAgreed(agreed) => Some((entry.on, agreed)),
            _ => None,
        })
    }

    /// The terms for the answer in this round, each with the day on which it was agreed.
    fn answer_terms(&self) -> impl Iterator<Item = (NaiveDate, Term)> + use<'a> {
        self.round_events().iter().filter_map(|entry| {
            let by = match &entry.event {
                CycleEvent::PutOnAgenda(item) => item.answer_by?,
                CycleEvent::TermAgreed(term) => term.answer_by,
                _ => return None,
            };
            Some((entry.on, Term::agreed(by)))
        })
    }

    /// The term for the answer that was agreed on last in this round, and whether the question was
    /// evaluated in it (draft, annex A, 5c; final text, part A, 3c); nothing when none was agreed.
    pub fn answered_in_term(&self) -> Option<(Term, Verdict)> {
        let (_, term) = self.answer_terms().last()?;
        let evaluated =
            self.round_events().iter().find(|entry| entry.event.kind() == CycleEventKind::Evaluated);
        Some((term, in_term(evaluated.map(|entry| entry.on), term, self.on)))
    }

    /// The terms for the answer that were over before parties agreed on the next: a new term
    /// hides none before it.
    pub fn missed_terms(&self) -> impl Iterator<Item = Term> + use<'a> {
        let next = self.answer_terms().skip(1);
        self.answer_terms()
            .zip(next)
            .filter(|((_, term), (next, _))| next > &term.by())
            .map(|((_, term), _)| term)
    }

    /// The term for a demonstrable result of implementation, and whether it was there in it, as somebody
    /// judged by the day of what was monitored (draft, annex A, 5d; final text, part A, 3f); nothing when
    /// no implementation was agreed on.
    pub fn result_in_term(&self) -> Option<(Term, Verdict)> {
        let (since, agreed) = self.implementation()?;
        let term = Term::since(since, agreed.until)?;
        Some((term, in_term(self.demonstrated_since(), term, self.on)))
    }

    /// Since which day implementation has a demonstrable result: the day of what was monitored, as somebody
    /// judged by the day asked about.
    pub fn demonstrated_since(&self) -> Option<NaiveDate> {
        let shown = |monitoring: &Monitoring| {
            let judged = monitoring.result.as_ref();
            judged.is_some_and(|judged| judged.verdict() == Verdict::Met && judged.on() <= self.on)
        };
        self.round_events().iter().find_map(|entry| match &entry.event {
            CycleEvent::Monitored(monitoring) if shown(monitoring) => Some(entry.on),
            _ => None,
        })
    }

    /// The term that runs: the one within which parties agreed to answer the question; or, until a
    /// result was demonstrated, that of implementation, which is one year unless they agreed on
    /// another. Nothing when none runs.
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

    /// Whether a question of knowledge on the agenda has no term in which it is answered, while the
    /// agreements want parties to agree on one.
    pub fn term_is_missing(&self) -> bool {
        self.phase() == Some(CyclePhase::OnAgenda) && self.due().is_none()
    }

    /// The judgements on the criteria when it last came on the agenda; nothing before it came on one.
    pub fn priority(&self) -> Option<&'a Priority> {
        self.round_events().iter().find_map(|entry| match &entry.event {
            CycleEvent::PutOnAgenda(item) => Some(&item.priority),
            _ => None,
        })
    }
}
