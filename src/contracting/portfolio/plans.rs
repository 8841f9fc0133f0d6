//! The transformation plans of a buyer, and the days that come.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::Verdict;
use crate::explanation::Explanation;
use crate::language::Message;
use crate::messages::{Known, messages};
use crate::record::record;
use crate::statement::Statement;
use crate::transformation::plan::Plan;
use crate::transformation::procedure::{DueStep, MilestoneState, Procedure, State};

record! {
    /// A transformation plan with its procedure (*lopend transformatieplan*). It stands on the page of each
    /// provider that is one of its parties by name.
    PlanUnderway, "a plan on its way: an object with `plan` and `procedure`";
    has {
        /// The plan, whose title is once in the portfolio.
        plan: Plan,
        /// What happened to it.
        procedure: Procedure,
    }
}

/// A day on which something begins, ends or is due (*datum*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageDate {
    day: NaiveDate,
    what: Message,
}

impl PageDate {
    pub(super) const fn new(day: NaiveDate, what: Message) -> Self {
        Self { day, what }
    }

    /// The day. One that has passed is of what is still to be done.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// What falls on it, with the day.
    pub const fn what(&self) -> &Message {
        &self.what
    }
}

/// A plan with where it stood at the end of a day.
#[derive(Debug, Clone)]
pub(super) struct Stood<'f> {
    pub(super) plan: &'f PlanUnderway,
    procedure: Procedure,
}

impl<'f> Stood<'f> {
    pub(super) fn on(plan: &'f PlanUnderway, day: NaiveDate) -> Self {
        Self { plan, procedure: plan.procedure.as_of(day) }
    }

    pub(super) fn title(&self) -> &'f Statement {
        &self.plan.plan.facts().title
    }

    /// The names of its parties; of a party without a name its id.
    pub(super) fn parties(&self) -> BTreeSet<&'f str> {
        let parties = self.plan.plan.facts().parties.iter();
        parties.map(|party| party.name.as_ref().map_or(party.id.as_str(), Statement::as_str)).collect()
    }

    /// Whether it was submitted, and neither rejected nor over.
    pub(super) fn is_running(&self) -> bool {
        let (state, verdict) = (self.procedure.state(), self.procedure.verdict());
        state != State::Preparation && !state.is_final() && verdict != Verdict::NotMet
    }

    pub(super) fn explanation(&self) -> Explanation {
        let (title, state) = (self.title().clone(), self.procedure.state());
        let (since, approved) = (Known(self.procedure.since()), self.procedure.approved_on());
        Explanation::note(Message::new(Said::Plan { title, state, since, approved }))
    }

    /// What is due next; while it is carried out every milestone that is open.
    pub(super) fn dates(&self, on: NaiveDate) -> impl Iterator<Item = PageDate> {
        let carried_out = self.procedure.state() == State::Implementation;
        let due = self.procedure.due().filter(|_| !carried_out).map(|due| (due.what().clone(), due.by()));
        let milestones = self.procedure.milestones().iter().filter(move |milestone| {
            let open =
                matches!(milestone.state(on), MilestoneState::Planned | MilestoneState::Overdue { .. });
            carried_out && open
        });
        let milestones =
            milestones.map(|milestone| (DueStep::Milestone(milestone.id().clone()), milestone.planned()));
        due.into_iter().chain(milestones).map(move |(step, by)| {
            let days = u64::try_from(on.signed_duration_since(by).num_days()).unwrap_or(0);
            PageDate::new(by, Message::new(Said::Due { step, by, title: self.title().clone(), days }))
        })
    }
}

messages! {
    /// The lines on a plan.
    #[derive(Debug)]
    enum Said {
        Plan { title: Statement, state: State, since: Known<NaiveDate>, approved: Option<NaiveDate> } = "portfolio.plan":
            if *state == State::Preparation => "{title}: {state}", "{title}: {state}";
            if approved.is_some() => "{title}: {state}, sinds {since}; goedgekeurd op {approved}", "{title}: {state}, since {since}; approved on {approved}";
            "{title}: {state}, sinds {since}", "{title}: {state}, since {since}";
        Due { step: DueStep, by: NaiveDate, title: Statement, days: u64 } = "portfolio.due":
            if *days == 1 => "{step}: uiterlijk {by}, {days} dag te laat (plan {title:?})", "{step}: by {by}, {days} day late (plan {title:?})";
            if *days > 1 => "{step}: uiterlijk {by}, {days} dagen te laat (plan {title:?})", "{step}: by {by}, {days} days late (plan {title:?})";
            "{step}: uiterlijk {by} (plan {title:?})", "{step}: by {by} (plan {title:?})";
    }
}
