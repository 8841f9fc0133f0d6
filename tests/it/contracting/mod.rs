//! The chain of contracts, and contracts below a norm.

mod chain;
mod norms;
