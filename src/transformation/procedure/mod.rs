//! The procedure of a plan for an impactful transformation (*beoordelingsproces*), as a log of dated
//! events: who decided what, in which order, by when, and what became payable.
//!
//! A [`Procedure`] is about one plan. Every plan is judged by itself, so nothing here compares or ranks
//! plans.
//!
//! ```text
//! Preparation ── quick test (28 days) ──┬─ positive ─ Elaboration ─ SelfAssessed ─ Assessment (28 days)
//!                                       └─ negative ─ adapt, or contract individually     │
//!            Questions (14 days) ─ DecisionIntended ──────────────────────────────────────┘
//!                │
//!            Decided (14 days) ──┬─ approved ─ Implementation ─ milestones ─ Completed
//!                                └─ not approved ─ adapt, or contract individually
//! ```
//!
//! That is the framework of 2023. The draft and the final agreement know no quick test, no intended
//! decision and no terms: self-assessment, submission, decision, after which the others are told of an
//! approval. The draft rejects what does not meet the conditions and says nothing of another way; the final
//! agreement leaves what is not impactful to the individual insurers. Neither says how a rejected plan is
//! submitted again. Under the final agreement adapting it is recorded with a [`ProcedureFinding`], since
//! plans can be submitted at any moment; under the draft it is a new procedure.
//!
//! Where the text is silent, the crate does not fill in, and says so in a [`ProcedureFinding`] or in the
//! documentation of the item: what follows from a lapsed term, what happens when the market leaders
//! disagree, what *more information* does to the four weeks, how a pulled brake is released.

mod apply;
mod course;
mod duty;
mod event;
mod explain;
mod finding;
mod follow;
mod leaders;
mod message;
mod standing;
mod state;
mod wire;

pub(in crate::transformation) use apply::SUBMISSION_OPENS;
#[doc(alias = "beoordelingsproces")]
pub use course::Procedure;
pub use course::Route;
#[doc(alias = "termijn")]
pub use duty::Due;
pub use duty::DueStep;
#[doc(alias = "gelijkgericht")]
pub use duty::Following;
pub(crate) use duty::days_after;
pub use duty::{Approval, ContractForm, Duty, Funds, TransformationClass};
#[doc(alias = "gebeurtenis")]
pub use event::Event;
pub use event::{AssessmentVote, BothVotes, LeaderVote, QuickTestVote};
pub use event::{EventKind, RemarkKind, TermAfterInformation};
#[doc(alias = "mijlpaalplanning")]
pub use finding::PlannedMilestone;
#[doc(alias = "bevinding")]
pub use finding::ProcedureFinding;
#[doc(alias = "melding")]
pub use finding::ProcedureNotice;
pub use finding::{MilestoneState, ProcedureMilestone};
#[doc(alias = "volgplicht")]
pub use follow::InsurerDuty;
#[doc(alias = "verzekerden")]
pub use leaders::Insured;
#[doc(alias = "marktleiders")]
pub use leaders::MarketLeaders;
pub use standing::Overview;
#[doc(alias = "openbaar overzicht")]
pub use standing::PublicationRecord;
pub use state::State;
pub use wire::ProcedureError;
