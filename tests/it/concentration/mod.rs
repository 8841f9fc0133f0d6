//! Concentration: what a norm means.

mod made;
mod meaning;
mod redistribution;
mod sites;
mod straight;
mod sweep;
