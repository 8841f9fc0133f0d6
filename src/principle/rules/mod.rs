//! The rules of the sources on the principles that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod advice;
mod agreements;
mod explained;

use crate::rule::Rule;

pub(crate) use advice::*;
pub(crate) use agreements::*;
pub(crate) use explained::*;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    advice::ALL.iter().chain(agreements::all()).chain(explained::all()).copied()
}

/// The rule with an id, if this family has it.
///
/// ```
/// let rule = passende_zorg::principle::rules::find("IZA22-SP-8").unwrap();
/// assert_eq!(rule.evaluated_by(), "passende_zorg::principle::StartingPoint");
/// ```
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id().as_str() == id)
}
