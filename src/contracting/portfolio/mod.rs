//! All contracts of a buyer together (*contractportefeuille*): what each lacks, how they pay, and a page
//! for each provider.
//!
//! | what | item |
//! |---|---|
//! | the contracts | [`Portfolio`], [`PortfolioContract`] |
//! | the contracts on a day, and shares | [`PortfolioReview`], [`ContractShare`], [`PaidBy`] |
//! | what there is to say to one provider | [`ProviderPage`] |

#[cfg(feature = "formats")]
mod csv;
mod facts;
mod page;
mod review;

#[doc(alias = "contractportefeuille")]
pub use facts::Portfolio;
pub use facts::PortfolioContract;
#[doc(alias = "aanbiederpagina")]
pub use page::ProviderPage;
pub use review::{ContractShare, PaidBy, PortfolioReview};
