//! The money of a transformation: what was granted, in batches tied to milestones, and what is payable; how
//! insurers share it, how it is earmarked, and the track of its own that municipalities have.

pub(super) mod apportion;
mod batches;
mod earmark;
mod entry;
mod grant;
mod ledger;
mod ledger_error;
mod monitor;
pub(super) mod notice;
mod payment;
mod pot;
#[cfg(feature = "formats")]
mod read;
mod request;
mod share;
mod spending;
mod unused;
mod weight;

#[doc(alias = "oormerk")]
pub use earmark::Earmarks;
pub use earmark::{EarmarkKey, EarmarkPurpose, SetAside};
pub use entry::{Draw, Entry, Granted, Released};
pub use grant::Batch;
#[doc(alias = "toegekende middelen")]
pub use grant::Grant;
pub use ledger::EarmarkLedger;
pub use ledger_error::LedgerError;
#[doc(alias = "uitputting")]
pub use monitor::Monitor;
pub use monitor::SectorUse;
#[doc(alias = "melding")]
pub use notice::FundsNotice;
#[doc(alias = "onderwerp van een oordeel")]
pub use notice::JudgedMatter;
pub use payment::PaymentBasis;
#[doc(alias = "technische uitvoering")]
pub use payment::TechnicalRoute;
pub use pot::{Channel, Funded, Pot, PotState};
pub use request::{LedgerRequest, ShareRequest};
#[doc(alias = "fair share")]
pub use share::FairShares;
#[doc(alias = "fair share")]
pub use share::fair_share;
pub use share::{BatchShares, InsurerShare, Payment, WeightsBy};
pub use spending::Spending;
#[doc(alias = "niet bestede middelen")]
pub use unused::UnusedFunds;
#[doc(alias = "verdeelsleutel")]
pub use weight::Weight;
