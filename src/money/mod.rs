//! Money: euros to the cent, amounts that may be partly unknown, and balances between bounds.

mod amount;
mod balance;
mod euro;

#[doc(alias = "bedrag")]
pub use amount::Amount;
pub use amount::AmountError;
#[doc(alias = "saldo")]
pub use balance::Balance;
pub use euro::Euro;
