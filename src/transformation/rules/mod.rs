//! The rules of the sources on transformations that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod funds;
mod plan;
mod procedure;

use crate::rule::Rule;

pub(crate) use funds::*;
pub(crate) use plan::*;
pub(crate) use procedure::*;

/// Every rule of this family, subject by subject.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    plan::ALL.iter().chain(procedure::ALL).chain(funds::ALL).copied()
}

/// The rule with an id, if this family has it.
///
/// ```
/// let rule = passende_zorg::transformation::rules::find("BK23-S3-5").unwrap();
/// assert_eq!(rule.figures(), ["5 years"]);
/// ```
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id().as_str() == id)
}
