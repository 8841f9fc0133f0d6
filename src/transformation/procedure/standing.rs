//! What follows from the events: the state, the terms, the milestones and the money.

use chrono::NaiveDate;

use super::due::Due;
use super::finding::Finding;
use super::milestone::{Milestone, Outcome};
use super::refusal::Refusal;
use super::state::State;
use crate::money::Euro;
use crate::transformation::MilestoneId;
use crate::transformation::funds::Grant;

/// Everything that follows from the events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) state: State,
    /// The day on which the state began.
    pub(super) since: Option<NaiveDate>,
    pub(super) submitted: Option<NaiveDate>,
    /// The quick test was answered positively. That stays: an adapted plan comes back after the quick test.
    pub(super) quick_test_positive: bool,
    /// Both market leaders intend to reject the plan as it was submitted last.
    pub(super) rejection_intended: bool,
    /// One vote at least of the last answer to the quick test asked for more information.
    pub(super) information_asked: bool,
    pub(super) term: Option<Due>,
    pub(super) questions_until: Option<NaiveDate>,
    pub(super) approved: Option<NaiveDate>,
    /// The day on which the others were told of the approval, under an agreement.
    pub(super) told_of_approval: Option<NaiveDate>,
    pub(super) funds_asked: Option<Euro>,
    pub(super) grant: Option<Grant>,
    pub(super) milestones: Vec<Milestone>,
    pub(super) paid: Vec<(NaiveDate, Euro)>,
    /// Where the plan was when the brake was pulled.
    pub(super) before_brake: State,
    pub(super) findings: Vec<Finding>,
}

impl Standing {
    pub(super) const fn new() -> Self {
        Self {
            state: State::Preparation,
            since: None,
            submitted: None,
            quick_test_positive: false,
            rejection_intended: false,
            information_asked: false,
            term: None,
            questions_until: None,
            approved: None,
            told_of_approval: None,
            funds_asked: None,
            grant: None,
            milestones: Vec::new(),
            paid: Vec::new(),
            before_brake: State::Preparation,
            findings: Vec::new(),
        }
    }

    pub(super) fn payable(&self, on: NaiveDate) -> Euro {
        let reached = |id: &MilestoneId| {
            self.milestones.iter().any(|milestone| milestone.id() == id && milestone.state(on).is_reached())
        };
        self.grant.as_ref().map_or(Euro::ZERO, |grant| grant.payable(reached))
    }

    pub(super) fn paid(&self, on: NaiveDate) -> Euro {
        self.paid.iter().filter(|(day, _)| *day <= on).map(|(_, amount)| *amount).sum()
    }

    pub(super) fn enter(&mut self, state: State, on: NaiveDate) {
        self.state = state;
        self.since = Some(on);
    }

    /// The term has been met, in time or late.
    pub(super) fn meet_term(&mut self, on: NaiveDate) -> Option<Due> {
        let term = self.term.take()?;
        if on > term.by {
            self.findings.push(Finding::Late {
                what: term.what.clone(),
                by: term.by,
                on,
                basis: term.basis.clone(),
            });
        }
        Some(term)
    }

    /// Holds a grant against the plan.
    pub(super) fn hold(&mut self, grant: &Grant) -> Result<(), Refusal> {
        match self.funds_asked {
            None => return Err(Refusal::FundsNotAsked { found: grant.amount() }),
            Some(asked) if grant.amount() > asked => {
                return Err(Refusal::MoreThanAsked { asked, found: grant.amount() });
            }
            Some(_) => {}
        }
        for batch in grant.batches() {
            if !self.milestones.iter().any(|milestone| milestone.id() == batch.milestone()) {
                let (batch, milestone) = (batch.id().clone(), batch.milestone().clone());
                return Err(Refusal::BatchMilestone { batch, milestone });
            }
        }
        self.grant = Some(grant.clone());
        Ok(())
    }

    pub(super) fn not_yet_reached(&mut self, id: &MilestoneId) -> Result<&mut Milestone, Refusal> {
        match self.milestones.iter_mut().find(|milestone| milestone.id() == id) {
            None => Err(Refusal::UnknownMilestone { milestone: id.clone() }),
            Some(Milestone { outcome: Outcome::Reached(on), .. }) => {
                Err(Refusal::AlreadyReached { milestone: id.clone(), on: *on })
            }
            Some(milestone) => Ok(milestone),
        }
    }

    pub(super) fn pay(&mut self, on: NaiveDate, amount: Euro) -> Result<(), Refusal> {
        let left = self.payable(on).minus(self.paid(on));
        if amount <= Euro::ZERO {
            Err(Refusal::NotPositive { found: amount })
        } else if amount > left {
            Err(Refusal::MoreThanPayable { left, found: amount })
        } else {
            self.paid.push((on, amount));
            Ok(())
        }
    }
}
