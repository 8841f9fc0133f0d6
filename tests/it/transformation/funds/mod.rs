//! The ledger, the shares, and what is read of them.

mod ledger;
mod share;
mod words;
