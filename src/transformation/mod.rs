//! Impactful transformations (*impactvolle transformaties*): from a plan to a reasoned, dated decision.

mod edition;
pub mod funds;
mod names;
pub mod plan;
pub mod rules;
mod sector;

pub use edition::Edition;
pub use names::{
    ActivityId, AgreementId, BatchId, GoalId, LineId, MilestoneId, PartyId, ProjectId, ScenarioId,
};
pub use sector::Sector;
