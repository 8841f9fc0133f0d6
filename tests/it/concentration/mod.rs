//! Concentration: what a norm means.

mod comparison;
mod explain;
mod impact;
mod made;
mod meaning;
mod redistribution;
mod sites;
mod straight;
mod sweep;
