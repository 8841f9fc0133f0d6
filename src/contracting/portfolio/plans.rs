//! The transformation plans of a buyer, and the days that come.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::Verdict;
use crate::explanation::Explanation;
use crate::language::{Language, Message};
use crate::messages::{Say, messages};
use crate::party::Insurer;
use crate::record::record;
use crate::statement::Statement;
use crate::transformation::plan::{Group, Plan};
use crate::transformation::procedure::{DueStep, MilestoneState, Procedure, State, days_after};

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

    /// The names of its providers that are not among those of contracts.
    pub(super) fn without_contract(&self, known: &BTreeSet<&str>) -> Vec<String> {
        let parties = self.plan.plan.facts().parties.iter();
        let providers = parties.filter(|party| party.kind.group() == Some(Group::Providers));
        let names = providers.map(|party| party.name.as_ref().map_or(party.id.as_str(), Statement::as_str));
        names.filter(|name| !known.contains(name)).map(str::to_owned).collect()
    }

    /// Whether something of it is past its day.
    pub(super) fn is_behind(&self, on: NaiveDate) -> bool {
        self.dates(on).any(|date| date.day() < on)
    }

    /// Whether it was submitted, and neither rejected nor over.
    pub(super) fn is_running(&self) -> bool {
        let (state, verdict) = (self.procedure.state(), self.procedure.verdict());
        state != State::Preparation && !state.is_final() && verdict != Verdict::NotMet
    }

    /// The plan with its state, and the milestones that were not reached, or late.
    pub(super) fn explanation(&self, on: NaiveDate) -> Explanation {
        let (title, state) = (self.title().clone(), self.procedure.state());
        let (since, approved) = (self.procedure.since(), self.procedure.approved_on());
        let approved = approved.filter(|_| state != State::Approved);
        let milestones = self.procedure.milestones().iter().filter_map(|milestone| {
            let (step, by) = (DueStep::Milestone(milestone.id().clone()), milestone.planned());
            match milestone.state(on) {
                MilestoneState::NotReached { on, reason } => Some(Said::NotReached { step, on, reason }),
                MilestoneState::Reached { on } if on > by => {
                    Some(Said::ReachedLate { step, on, days: days_after(by, on) })
                }
                _ => None,
            }
        });
        let milestones = milestones.map(|told| Explanation::note(Message::new(told)));
        Explanation::note(Message::new(Said::Plan { title, state, since, approved })).with_parts(milestones)
    }

    /// What is due next, and every milestone that is open while the plan runs.
    pub(super) fn dates(&self, on: NaiveDate) -> impl Iterator<Item = PageDate> {
        // While information was asked of them, the submitters have to act, and else the market leaders.
        let waits = self.procedure.state() == State::InformationAsked;
        let [first, second] = self.procedure.leaders().both().map(Insurer::clone);
        let leaders = (!waits).then_some([first, second]);
        let due = self.procedure.due().filter(|due| !matches!(due.what(), DueStep::Milestone(_)));
        let due = due.map(|due| {
            let (step, by, title) = (due.what().clone(), due.by(), self.title().clone());
            let days = due.days_late(on);
            PageDate::new(by, Message::new(Said::Due { step, by, title, days, act: Act(leaders) }))
        });
        let milestones = self.procedure.milestones().iter().filter(move |milestone| {
            let open =
                matches!(milestone.state(on), MilestoneState::Planned | MilestoneState::Overdue { .. });
            self.is_running() && open
        });
        let milestones = milestones.map(move |milestone| {
            let (step, by) = (DueStep::Milestone(milestone.id().clone()), milestone.planned());
            let (title, days) = (self.title().clone(), days_after(by, on));
            PageDate::new(by, Message::new(Said::Milestone { step, by, title, days }))
        });
        due.into_iter().chain(milestones)
    }
}

/// Who has to act: both market leaders, or the submitters.
#[derive(Debug)]
struct Act(Option<[Insurer; 2]>);

impl Say for Act {
    fn say(&self, language: Language, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match &self.0 {
            Some([first, second]) => write!(f, "{first} {} {second}", language.pick("en", "and")),
            None => f.write_str(language.pick("de indieners", "the submitters")),
        }
    }
}

messages! {
    /// The lines on a plan.
    #[derive(Debug)]
    enum Said {
        Plan { title: Statement, state: State, since: Option<NaiveDate>, approved: Option<NaiveDate> } = "portfolio.plan":
            if since.is_none() => "{title}: nog niet ingediend", "{title}: not submitted yet";
            if approved.is_some() => "{title}: {state}, sinds {since}; goedgekeurd op {approved}", "{title}: {state}, since {since}; approved on {approved}";
            "{title}: {state}, sinds {since}", "{title}: {state}, since {since}";
        NotReached { step: DueStep, on: NaiveDate, reason: Statement } = "portfolio.not-reached":
            "{step}: niet behaald, vastgesteld op {on}: {reason}", "{step}: not reached, established on {on}: {reason}";
        ReachedLate { step: DueStep, on: NaiveDate, days: u64 } = "portfolio.reached-late":
            if *days == 1 => "{step}: behaald op {on}, {days} dag te laat", "{step}: reached on {on}, {days} day late";
            "{step}: behaald op {on}, {days} dagen te laat", "{step}: reached on {on}, {days} days late";
        Milestone { step: DueStep, by: NaiveDate, title: Statement, days: u64 } = "portfolio.milestone":
            if *days == 1 => "{step}: gepland op {by}; {days} dag verstreken, niet bekend of hij is behaald (plan {title:?})", "{step}: planned on {by}; {days} day has passed, not known whether it is reached (plan {title:?})";
            if *days > 1 => "{step}: gepland op {by}; {days} dagen verstreken, niet bekend of hij is behaald (plan {title:?})", "{step}: planned on {by}; {days} days have passed, not known whether it is reached (plan {title:?})";
            "{step}: gepland op {by} (plan {title:?})", "{step}: planned on {by} (plan {title:?})";
        Due { step: DueStep, by: NaiveDate, title: Statement, days: u64, act: Act } = "portfolio.due":
            if *days == 1 => "{step}: uiterlijk {by}, {days} dag te laat; aan zet: {act} (plan {title:?})", "{step}: by {by}, {days} day late; to act: {act} (plan {title:?})";
            if *days > 1 => "{step}: uiterlijk {by}, {days} dagen te laat; aan zet: {act} (plan {title:?})", "{step}: by {by}, {days} days late; to act: {act} (plan {title:?})";
            "{step}: uiterlijk {by}; aan zet: {act} (plan {title:?})", "{step}: by {by}; to act: {act} (plan {title:?})";
    }
}
