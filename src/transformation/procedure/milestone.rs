use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::statement::Statement;
use crate::transformation::MilestoneId;

/// A milestone of a plan and the day on which it is planned (*mijlpaal*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a planned milestone: an object")]
pub struct PlannedMilestone {
    milestone: MilestoneId,
    #[serde(deserialize_with = "crate::wire::day")]
    planned: NaiveDate,
}

impl PlannedMilestone {
    /// A milestone on a day.
    pub const fn new(milestone: MilestoneId, planned: NaiveDate) -> Self {
        Self { milestone, planned }
    }

    /// The name of the milestone in the plan.
    pub const fn milestone(&self) -> &MilestoneId {
        &self.milestone
    }

    /// The day on which it is planned; reached on that day is in time.
    pub const fn planned(&self) -> NaiveDate {
        self.planned
    }
}

/// The state of a milestone on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "state")]
pub enum MilestoneState {
    /// Not there yet, and its day has not passed.
    Planned,
    /// Not there yet, and its day has passed.
    Overdue {
        /// The number of days by which it is late, at least 1.
        days: u64,
    },
    /// Reached by the day asked about.
    Reached {
        /// The day on which it was reached.
        on: NaiveDate,
    },
    /// Found not to be reached.
    NotReached {
        /// The day on which it was found not to be reached.
        on: NaiveDate,
        /// The reason why it was not reached.
        reason: Statement,
    },
}

impl MilestoneState {
    /// Whether it is reached.
    pub const fn is_reached(&self) -> bool {
        matches!(self, Self::Reached { .. })
    }
}

/// The outcome of a milestone, whatever the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Open,
    Reached(NaiveDate),
    NotReached(NaiveDate, Statement),
}

/// A milestone in the course of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcedureMilestone {
    pub(super) plan: PlannedMilestone,
    pub(super) outcome: Outcome,
}

impl ProcedureMilestone {
    /// The name of the milestone in the plan.
    pub const fn id(&self) -> &MilestoneId {
        &self.plan.milestone
    }

    /// The day on which it is planned, after the last adjustment.
    pub const fn planned(&self) -> NaiveDate {
        self.plan.planned
    }

    pub(super) const fn is_open(&self) -> bool {
        matches!(self.outcome, Outcome::Open)
    }

    /// The state on a day, as far as recorded: what was recorded on a later day does not count.
    pub fn state(&self, on: NaiveDate) -> MilestoneState {
        match &self.outcome {
            Outcome::Reached(day) if *day <= on => MilestoneState::Reached { on: *day },
            Outcome::NotReached(day, reason) if *day <= on => {
                MilestoneState::NotReached { on: *day, reason: reason.clone() }
            }
            _ => match super::due::days_after(self.plan.planned, on) {
                0 => MilestoneState::Planned,
                days => MilestoneState::Overdue { days },
            },
        }
    }
}
