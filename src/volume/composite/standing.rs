//! What stands when a unit is held against a tree: the day, the facts, and what of the tree is held.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::book::{FactBook, IsThere, ShareIs};
use super::clause::{FactClause, ShareClause, StartUpClause};
use super::counting::Begun;
use super::tree::Node;
use super::window::{Days, first_of_month};
use crate::judgement::Judgement;
use crate::volume::check::Asked;

/// What stands when a unit is held: the day, the facts, and what is taken to be settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'s> {
    pub(super) asked: Asked,
    /// The day up to which judgements are known.
    pub(super) known: NaiveDate,
    pub(super) book: &'s FactBook<'s>,
    pub(super) settled: &'s BTreeSet<usize>,
    pub(super) holds: Holding,
    /// The first day of the step that it is in.
    pub(super) since: Option<NaiveDate>,
}

/// What of a tree is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holding {
    /// All of it.
    All,
    /// What binds: no guideline that is not a condition, and no number of a step that was asked only after what is
    /// counted.
    Binding,
    /// The numbers of it that bind: what is there on the day is no part of what was asked before.
    Counted,
}

impl<'s> Standing<'s> {
    /// The same of a condition: what decides what is asked is no breach, and is held as a whole.
    pub(super) const fn of_condition(self) -> Self {
        Self { holds: Holding::All, ..self }
    }

    /// The same within a step.
    pub(super) fn in_step(self, from: NaiveDate) -> Self {
        Self { since: self.since.max(Some(from)), ..self }
    }

    /// The same after a start: what is asked then is a step.
    pub(super) fn after(self, start: Days) -> Self {
        start.last.succ_opt().map_or(self, |from| self.in_step(from))
    }

    /// The day on which it is looked at whether a start is over: of what is counted, the last day of that.
    pub(super) fn begins_on(self, then: &Node<'_>) -> NaiveDate {
        let last = then.last_counted().filter(|_| self.holds == Holding::Counted);
        last.map_or(self.asked.on(), |last| last.min(self.asked.on()))
    }

    pub(super) fn fact(self, unit: &str, asked: &FactClause) -> IsThere<'s> {
        self.book.fact(unit, asked, [self.asked.on(), self.known])
    }

    pub(super) fn share(self, unit: &str, asked: &ShareClause) -> ShareIs {
        self.book.share(unit, asked, (self.asked.year(), self.known))
    }

    pub(super) fn rebuttal(self, unit: &str) -> Option<&'s Judgement> {
        self.book.rebuttal(unit, self.asked.year(), self.known)
    }
}

/// Where a unit stands in its start.
pub(super) enum Begin {
    NotYet(NaiveDate),
    Starting(Days),
    /// Over, after these days.
    Over(Days),
    Unknown,
}

impl Begin {
    pub(super) fn of(start: &StartUpClause, begun: Option<Begun>, on: NaiveDate) -> Self {
        let Some(begun) = begun else { return Self::Unknown };
        let days = Days::of_months(first_of_month(begun.latest()), start.months.get());
        match begun {
            _ if days.last < on => Self::Over(days),
            Begun::On(day) if on < day => Self::NotYet(day),
            Begun::On(_) => Self::Starting(days),
            Begun::NotAfter(_) => Self::Unknown,
        }
    }
}
