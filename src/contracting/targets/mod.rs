//! What would have changed by when (*doelen en uitkomsten*): the measurable aims of both texts, and
//! measured values held against them.
//!
//! | what | item |
//! |---|---|
//! | an aim: how much, by when, from where | [`Target`], [`AimGroup`] |
//! | a measured value | [`TargetReading`] |
//! | how far it is, and whether it is on its way | [`TargetReview`], [`TargetStanding`] |
//! | who may take part in a combined lifestyle intervention | [`LifestyleEntry`] |

mod lifestyle;
mod reading;
mod review;
mod table;
mod target;

#[doc(alias = "gecombineerde leefstijlinterventie")]
#[doc(alias = "GLI")]
pub use lifestyle::LifestyleEntry;
pub use lifestyle::LifestyleFacts;
pub use reading::TargetReading;
#[cfg(feature = "formats")]
pub(crate) use review::TargetLack;
#[doc(alias = "wachttijden")]
pub use review::TargetReview;
#[doc(alias = "uitkomstdoel")]
pub use target::Target;
pub(super) use target::rules;
pub use target::{AimGroup, TargetStanding};
