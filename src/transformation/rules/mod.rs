//! The rules of the sources on transformations that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

use crate::rule::Rule;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    core::iter::empty()
}
