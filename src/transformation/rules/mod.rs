//! The rules of the sources on transformations that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod funds;
mod municipal;

use crate::rule::Rule;

pub(crate) use funds::*;
pub(crate) use municipal::*;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    funds::ALL.iter().chain(&municipal::ALL).copied()
}
