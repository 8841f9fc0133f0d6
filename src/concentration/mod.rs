//! Concentration (*concentratie en spreiding*): what a higher norm means for hospitals and patients.
//!
//! Before a norm is raised everyone asks who is left and how many patients move. [`NormMeaning`] answers for one norm, with counts that may be
//! known between bounds; [`Sweep`] for all minima at once.

mod meaning;
pub mod rules;
mod sweep;

pub use meaning::NormMeaning;
pub use sweep::{Sweep, SweepStep};
