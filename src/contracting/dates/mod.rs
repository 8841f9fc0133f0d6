//! Who would do what by when (*actiepunten en data*): the action points of the draft, and the dates in the
//! body of both texts.
//!
//! | what | item |
//! |---|---|
//! | a point, with its parties and its days | [`ActionPoint`], [`AgreementParty`] |
//! | what was done | [`ActionLog`], [`Progress`] |
//! | how the points stand on a day, of all or of one party | [`ActionReview`], [`ActionStatus`] |

mod log;
mod party;
mod point;
mod review;
mod table;

pub use log::{ActionLog, Done, Progress};
pub use party::{ActionStatus, ActionTheme, AgreementParty};
#[doc(alias = "actiepunt")]
pub use point::ActionPoint;
pub(super) use point::rules;
#[doc(alias = "actiepunten")]
pub use review::ActionReview;
