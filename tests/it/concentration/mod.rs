//! Concentration: what a norm means.

mod comparison;
mod made;
mod meaning;
mod redistribution;
mod sites;
mod straight;
mod sweep;
