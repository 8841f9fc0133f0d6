//! Impactful transformations (*impactvolle transformaties*): from a plan to a reasoned, dated decision.

mod edition;
pub mod funds;
mod names;
pub mod procedure;
pub mod rules;
mod sector;

pub use edition::Edition;
pub use names::{ActivityId, AgreementId, BatchId, MilestoneId, PartyId};
pub use sector::Sector;
