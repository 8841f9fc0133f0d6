//! The money of a transformation: what was granted, in batches tied to milestones, and what is payable; how
//! insurers share it, how it is earmarked, and the track of its own that municipalities have.

mod apportion;
mod batches;
mod earmark;
mod entry;
mod grant;
mod ledger;
mod ledger_error;
mod monitor;
pub mod municipal;
mod notice;
mod payment;
mod pot;
#[cfg(feature = "formats")]
mod read;
mod request;
mod share;
mod spending;
mod unused;
mod weight;

pub use earmark::{EarmarkKey, EarmarkPurpose, Earmarks, SetAside};
pub use entry::{Draw, Entry, Granted, Released};
pub use grant::{Batch, Grant};
pub use ledger::EarmarkLedger;
pub use ledger_error::LedgerError;
pub use monitor::{Monitor, SectorUse};
pub use notice::{FundsNotice, JudgedMatter};
pub use payment::{PaymentBasis, TechnicalRoute};
pub use pot::{Channel, Funded, Pot, PotState};
pub use request::{LedgerRequest, ShareRequest};
pub use share::{BatchShares, FairShares, InsurerShare, Payment, WeightsBy, fair_share};
pub use spending::Spending;
pub use unused::UnusedFunds;
pub use weight::Weight;
