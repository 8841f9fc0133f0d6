//! Concentration: what a norm means.

mod meaning;
mod redistribution;
mod sweep;
