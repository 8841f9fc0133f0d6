//! The track of its own on which municipalities receive transformation funds (*specifieke uitkering
//! transformatiemiddelen*).
//!
//! The text held here is the amended one, in force on 1 April 2026. The original of May 2024 ran to
//! 31 December 2027 and had other amounts; those are not held, so that an application from before
//! that day stays undetermined.
//!
//! | what | item |
//! |---|---|
//! | an application, held against the conditions ([`GrantCondition`]) | [`Application::assess`] |
//! | the figures and days of the regulation | [`Regulation`] |
//! | the decision, its day, and the advances | [`Decision`], [`advance`] |
//! | the division under the ceiling | [`allocate`] |
//! | circumstances told after the grant | [`Circumstance`] |
//! | the settlement | [`Settlement`] |

mod application;
mod assessment;
mod budget;
mod conditions;
mod decision;
mod settlement;

#[doc(alias = "aanvraag")]
#[doc(alias = "aanvraag van een gemeente")]
pub use application::Application;
#[doc(alias = "aanvraag")]
pub use application::ApplicationId;
#[doc(alias = "melding")]
pub use application::Circumstance;
#[doc(alias = "mijlpaal")]
pub use application::GrantMilestone;
#[doc(alias = "hardheidsclausule")]
pub use application::Hardship;
pub use application::MunicipalPlan;
#[doc(alias = "gemeente")]
pub use application::Municipality;
#[doc(alias = "overeenkomst transformatieplan")]
pub use application::PlanAgreement;
pub use application::{Enclosed, OtherMoney, Provision};
pub use assessment::ApplicationAssessment;
#[doc(alias = "begroting")]
pub use budget::Budget;
pub use budget::BudgetLine;
#[doc(alias = "SPUK")]
pub use budget::Regulation;
pub use conditions::GrantCondition;
#[doc(alias = "verlening")]
pub use decision::Decision;
#[doc(alias = "uitkeringsplafond")]
pub use decision::allocate;
pub use decision::{AdvanceError, AdvanceTerm, advance};
pub use decision::{Allocation, AllocationError, Received};
#[doc(alias = "vaststelling")]
pub use settlement::Settlement;
pub use settlement::{SettledAt, SettlementFacts};
