//! Pay and price development in a contract (*loon- en prijsbijstelling*): whether pay is passed on in full,
//! whether a generic discount eats into it, and whether the rest is reasoned.
//!
//! | what | item |
//! |---|---|
//! | the facts of an offer | [`PriceProposal`], [`PriceAdjustment`] |
//! | the offer held against the agreement | [`PriceReview`] |
//! | what would be enough | [`PriceChange`] |

mod facts;
mod review;
mod ways;

#[doc(alias = "doelmatigheidskorting")]
pub use facts::PriceAdjustment;
#[doc(alias = "prijsvoorstel")]
pub use facts::PriceProposal;
pub use facts::{AdjustmentScope, PriceAspect, Reasoning};
#[doc(alias = "OVA")]
#[doc(alias = "loon- en prijsbijstelling")]
pub use review::PriceReview;
pub use ways::PriceChange;
