//! The track of its own on which municipalities receive transformation funds (*specifieke uitkering
//! transformatiemiddelen*).
//!
//! The text held here is the amended one, in force on 1 April 2026. The original of May 2024 ran to
//! 31 December 2027 and had other amounts; those are not held, so that an application from before
//! that day stays undetermined.

mod application;
mod assessment;
mod budget;
mod ceiling;
mod circumstance;
mod conditions;
mod decision;
mod hardship;
mod parties;
mod regulation;
mod settlement;

pub use application::{Application, Enclosed, Hardship, OtherMoney, Provision};
pub use assessment::ApplicationAssessment;
pub use budget::{Budget, BudgetLine};
pub use ceiling::{Allocation, AllocationError, Received, allocate};
pub use circumstance::Circumstance;
pub use conditions::GrantCondition;
pub use decision::{AdvanceError, AdvanceTerm, Decision, advance};
pub use parties::{ApplicationId, GrantMilestone, MunicipalPlan, Municipality, PlanAgreement};
pub use regulation::Regulation;
pub use settlement::{SettledAt, Settlement, SettlementError};
