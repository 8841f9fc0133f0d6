//! Concentration: what a norm means.

mod meaning;
mod sweep;
