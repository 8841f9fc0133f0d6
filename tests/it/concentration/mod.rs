//! Concentration: what a norm means.

mod meaning;
mod redistribution;
mod straight;
mod sweep;
