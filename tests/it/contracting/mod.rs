//! The chain of contracts, contracts below a norm, and the agreed figures.

mod chain;
mod frame;
mod norms;
