//! Money: euros to the cent, amounts that may be partly unknown, and balances between bounds.

mod amount;
mod balance;
mod euro;

pub use amount::{Amount, AmountError};
pub use balance::Balance;
pub use euro::Euro;
