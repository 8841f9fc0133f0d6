//! The money of a transformation: what was granted, in batches tied to milestones, and what is payable; how
//! insurers share it, and how it is earmarked.

mod earmark;
mod grant;
mod ledger;
pub(super) mod notice;
mod pot;
mod request;
pub(crate) mod share;
mod unused;

#[doc(alias = "oormerk")]
pub use earmark::Earmarks;
pub use earmark::Spending;
pub use earmark::{EarmarkKey, EarmarkPurpose, SetAside};
pub use grant::Batch;
#[doc(alias = "toegekende middelen")]
pub use grant::Grant;
pub use grant::{Draw, Entry, Granted, Released};
pub use ledger::EarmarkLedger;
#[doc(alias = "melding")]
pub use notice::FundsNotice;
#[doc(alias = "onderwerp van een oordeel")]
pub use notice::JudgedMatter;
pub use pot::PaymentBasis;
#[doc(alias = "technische uitvoering")]
pub use pot::TechnicalRoute;
pub use pot::{Channel, Funded, Pot, PotState};
pub use request::LedgerError;
pub use request::{LedgerRequest, ShareRequest};
#[doc(alias = "fair share")]
pub use share::FairShares;
#[doc(alias = "verdeelsleutel")]
pub use share::Weight;
#[doc(alias = "fair share")]
pub use share::fair_share;
pub use share::{BatchShares, InsurerShare, Payment, WeightsBy};
#[doc(alias = "uitputting")]
pub use unused::Monitor;
pub use unused::SectorUse;
#[doc(alias = "niet bestede middelen")]
pub use unused::UnusedFunds;
