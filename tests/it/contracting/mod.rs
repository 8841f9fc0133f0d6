//! The chain of contracts, contracts below a norm, the agreed figures, and pay and price.

mod agreed;
mod capacity;
mod chain;
mod dates;
mod frame;
mod norms;
mod plans;
mod portfolio;
mod price;
mod relation;
mod targets;
