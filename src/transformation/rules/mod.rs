//! The rules of the sources on transformations that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod procedure;

use crate::rule::Rule;

pub(crate) use procedure::*;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    procedure::ALL.iter().copied()
}
