//! Plans, their procedure, the funds, and the track of municipalities.

mod funds;
pub(crate) mod municipal;
mod municipal_counts;
pub(crate) mod plan;
mod procedure;
