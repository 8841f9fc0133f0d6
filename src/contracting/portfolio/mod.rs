//! All contracts of a buyer together (*contractportefeuille*): what each lacks, how they pay, and a page
//! for each provider.
//!
//! | what | item |
//! |---|---|
//! | the contracts and the plans | [`Portfolio`], [`PortfolioContract`], [`PlanUnderway`] |
//! | the contracts on a day, and shares | [`PortfolioReview`], [`ContractShare`], [`PaidBy`] |
//! | what there is to say to one provider, and when | [`ProviderPage`], [`PageDate`] |

#[cfg(feature = "formats")]
mod csv;
mod facts;
mod page;
mod plans;
mod review;
mod share;

#[cfg(feature = "arrow59")]
pub(crate) use csv::{ANSWERS, ANSWERS_MAY, CONTRACTS, CONTRACTS_MAY};
#[doc(alias = "contractportefeuille")]
pub use facts::Portfolio;
pub use facts::PortfolioContract;
#[doc(alias = "aanbiederpagina")]
pub use page::ProviderPage;
pub use plans::PageDate;
#[doc(alias = "lopend transformatieplan")]
pub use plans::PlanUnderway;
pub use review::PortfolioReview;
pub use share::{ContractShare, PaidBy};
