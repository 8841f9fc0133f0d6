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

#[doc(alias = "aanvraag")]
#[doc(alias = "aanvraag van een gemeente")]
pub use application::Application;
#[doc(alias = "hardheidsclausule")]
pub use application::Hardship;
pub use application::{Enclosed, OtherMoney, Provision};
pub use assessment::ApplicationAssessment;
#[doc(alias = "begroting")]
pub use budget::Budget;
pub use budget::BudgetLine;
#[doc(alias = "uitkeringsplafond")]
pub use ceiling::allocate;
pub use ceiling::{Allocation, AllocationError, Received};
#[doc(alias = "melding")]
pub use circumstance::Circumstance;
pub use conditions::GrantCondition;
#[doc(alias = "verlening")]
pub use decision::Decision;
pub use decision::{AdvanceError, AdvanceTerm, advance};
#[doc(alias = "aanvraag")]
pub use parties::ApplicationId;
#[doc(alias = "mijlpaal")]
pub use parties::GrantMilestone;
pub use parties::MunicipalPlan;
#[doc(alias = "gemeente")]
pub use parties::Municipality;
#[doc(alias = "overeenkomst transformatieplan")]
pub use parties::PlanAgreement;
#[doc(alias = "SPUK")]
pub use regulation::Regulation;
#[doc(alias = "vaststelling")]
pub use settlement::Settlement;
pub use settlement::{SettledAt, SettlementError};
