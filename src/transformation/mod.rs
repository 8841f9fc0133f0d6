//! Impactful transformations (*impactvolle transformaties*): from a plan to a reasoned, dated decision.

mod aspect;
mod assessment;
pub mod business_case;
mod edition;
pub mod funds;
mod names;
mod obligation;
pub mod plan;
pub mod procedure;
pub mod rules;
mod sector;

pub use aspect::ImpactAspect;
pub use assessment::{
    Change, ChangeDirection, Condition, ConditionAssessment, EditionComparison, EditionRow, Finding,
    FindingKind, Judgements, Matter, PlanAssessment, QuickTestOutcome, Step, SubstantialChange, TermStart,
    Terms, TermsError, Topic,
};
pub use edition::Edition;
pub use names::{
    ActivityId, AgreementId, BatchId, GoalId, LineId, MilestoneId, PartyId, ProjectId, ScenarioId,
};
pub use obligation::Obligation;
pub use sector::Sector;
