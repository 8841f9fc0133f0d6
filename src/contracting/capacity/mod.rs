//! The budget of production and capacity of a hospital, and how its specialists divide their money
//! (*capaciteitsmodel, verdeelmodel*); guide of the medical specialists.
//!
//! | what | item |
//! |---|---|
//! | planned care, its staff, the insurer's agreement | [`CapacityBudget`], [`CapacityReview`] |
//! | weights and values by which money is divided, to the cent | [`DistributionModel`], [`Distribution`] |
//!
//! What else the guide asks of a capacity model and a clinic stands with what is asked
//! ([`agreed`](crate::contracting::agreed)).

mod budget;
mod distribution;

pub use budget::CapacityBudget;
#[cfg(feature = "formats")]
pub(crate) use budget::CapacityLack;
#[doc(alias = "capaciteitsbegroting")]
#[doc(alias = "capaciteitsmodel")]
pub use budget::CapacityReview;
pub use budget::{CapacityActivity, CapacityDepartment};
#[doc(alias = "verdeelmodel")]
pub use distribution::Distribution;
pub use distribution::{DistributionBasis, DistributionGroup, DistributionModel};
