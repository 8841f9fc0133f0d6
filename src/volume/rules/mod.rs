//! The rules of the sources on volume norms that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod advice;
mod draft;
mod final_text;

use crate::rule::Rule;

pub(crate) use advice::*;
pub(crate) use draft::*;
pub(crate) use final_text::*;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    advice::ALL.iter().chain(&draft::ALL).chain(&final_text::ALL).copied()
}

/// The rule with an id, if this family has it.
///
/// ```
/// let rule = passende_zorg::volume::rules::find("IZA22-D-DEV-3").unwrap();
/// assert_eq!(rule.figures(), ["50", "100"]);
/// ```
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id().as_str() == id)
}
