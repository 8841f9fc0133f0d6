//! Plans, their procedure, the funds, and the track of municipalities.

mod funds;
mod municipal;
pub(crate) mod plan;
mod procedure;
