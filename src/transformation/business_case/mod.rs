//! What a business case comes to: balances per year and as a present value, exact where the amounts are,
//! and between bounds where they are not.

mod horizon;
mod printed;
mod sum;
mod table;

#[doc(alias = "discontovoet")]
pub use horizon::Horizon;
pub use horizon::LONGEST_HORIZON;
pub use printed::{PrintedCheck, check_printed};
pub(crate) use sum::structural_value;
pub use sum::{Yearly, present_value, yearly};
pub use table::{OptionComparison, OptionRow, Split, SplitRow, compare_options, split};
