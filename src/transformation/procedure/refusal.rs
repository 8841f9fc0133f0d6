use chrono::NaiveDate;

use super::event::EventKind;
use super::state::State;
use crate::money::Euro;
use crate::party::Insurer;
use crate::source::Edition;
use crate::transformation::{BatchId, MilestoneId};
use crate::wire::excerpt;

/// The reasons for which an event is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    #[error("expected {} while the plan is in state {}, found {}", listed(.possible), .state.code(), .found.code())]
    NotPossible { found: EventKind, state: State, possible: Vec<EventKind> },
    #[error("expected a day not before {last}, the day of the event before it, found {found}")]
    Reversed { last: NaiveDate, found: NaiveDate },
    #[error("expected a day from {from} on, when plans could first be submitted under {}, found {found}", .edition.code())]
    TooEarly { from: NaiveDate, found: NaiveDate, edition: Edition },
    #[error("expected the votes of the market leaders, found one of {}", excerpt(.by.as_str()))]
    NotALeader { by: Insurer },
    #[error("expected an insurer that is not a market leader, found {}", excerpt(.by.as_str()))]
    Leader { by: Insurer },
    #[error("expected a day after {until}, until when the other insurers can ask, found {found}")]
    QuestionsOpen { until: NaiveDate, found: NaiveDate },
    #[error("expected a plan that was approved, of which the others can be told, found one that was not")]
    NothingToTell,
    #[error("expected votes on which both market leaders agree to approve, found a grant without them")]
    GrantWithoutApproval,
    #[error("expected no grant, since the plan asks for no funds, found {found}")]
    FundsNotAsked { found: Euro },
    #[error("expected a grant of at most {asked}, which the plan asks for, found {found}")]
    MoreThanAsked { asked: Euro, found: Euro },
    #[error("batch {}: expected a milestone of the plan, found {}", excerpt(.batch.as_str()), excerpt(.milestone.as_str()))]
    BatchMilestone { batch: BatchId, milestone: MilestoneId },
    #[error("expected each milestone once, found {} twice", excerpt(.milestone.as_str()))]
    MilestoneTwice { milestone: MilestoneId },
    #[error("expected a milestone of the plan, found {}", excerpt(.milestone.as_str()))]
    UnknownMilestone { milestone: MilestoneId },
    #[error("expected a milestone that has not been reached, found {}, reached on {on}", excerpt(.milestone.as_str()))]
    AlreadyReached { milestone: MilestoneId, on: NaiveDate },
    #[error("expected every milestone to be reached or found not to be, found {} open", excerpt(.milestone.as_str()))]
    MilestoneOpen { milestone: MilestoneId },
    #[error("expected an amount above zero, found {found}")]
    NotPositive { found: Euro },
    #[error("expected at most {left}, which is payable and has not been paid, found {found}")]
    MoreThanPayable { left: Euro, found: Euro },
    #[error("expected information that a market leader asked for, found none asked for")]
    InformationNotAsked,
    #[error("expected a plan that asks for funds and has none yet")]
    NothingToWaitFor,
    #[error("expected a judgement of {on} or before, found one of {found}")]
    JudgedLater { on: NaiveDate, found: NaiveDate },
    #[error("expected a judgement of {approved}, when the plan was approved, or later, found one of {found}")]
    JudgedBeforeApproval { approved: NaiveDate, found: NaiveDate },
    #[error("expected `irreversible`, on which the brake of the draft depends, found nothing")]
    IrreversibilityUnknown,
}

fn listed(kinds: &[EventKind]) -> String {
    if kinds.is_empty() {
        "no further event".to_owned()
    } else {
        format!("one of {}", kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", "))
    }
}

impl Refusal {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::NotPossible { .. } => "procedure.not-possible",
            Self::Reversed { .. } => "procedure.reversed",
            Self::TooEarly { .. } => "procedure.too-early",
            Self::NotALeader { .. } => "procedure.not-a-leader",
            Self::Leader { .. } => "procedure.leader",
            Self::QuestionsOpen { .. } => "procedure.questions-open",
            Self::NothingToTell => "procedure.nothing-to-tell",
            Self::GrantWithoutApproval => "procedure.grant-without-approval",
            Self::FundsNotAsked { .. } => "procedure.funds-not-asked",
            Self::MoreThanAsked { .. } => "procedure.more-than-asked",
            Self::BatchMilestone { .. } => "procedure.batch-milestone",
            Self::MilestoneTwice { .. } => "procedure.milestone-twice",
            Self::UnknownMilestone { .. } => "procedure.unknown-milestone",
            Self::AlreadyReached { .. } => "procedure.already-reached",
            Self::MilestoneOpen { .. } => "procedure.milestone-open",
            Self::NotPositive { .. } => "procedure.not-positive",
            Self::MoreThanPayable { .. } => "procedure.more-than-payable",
            Self::InformationNotAsked => "procedure.information-not-asked",
            Self::NothingToWaitFor => "procedure.nothing-to-wait-for",
            Self::JudgedLater { .. } => "procedure.judged-later",
            Self::JudgedBeforeApproval { .. } => "procedure.judged-before-approval",
            Self::IrreversibilityUnknown => "procedure.irreversibility-unknown",
        }
    }
}
