//! The rulebook: every rule that this version evaluates or holds, of every family.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::rule::Rule;
use crate::source::Document;
use crate::{concentration, contracting, practice, principle, transformation, volume};

/// Every rule (*regelboek*), family by family, in the order of the documents.
///
/// A rule is in it when a public item really evaluates it, or holds it as data that something uses; the rule
/// names the item. It serialises to `{"rules": [{"id": …, "title": …, "force": …, "edition": …, …}]}`.
///
/// ```
/// use passende_zorg::rulebook::Rulebook;
///
/// let rule = Rulebook.find("IZA-D-2-b").unwrap();
/// assert_eq!(rule.figures(), ["100"]);
/// assert_eq!(rule.evaluated_by(), "passende_zorg::source::Edition");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[doc(alias = "regelboek")]
pub struct Rulebook;

impl Rulebook {
    /// Every rule of the rulebook, family by family.
    pub fn iter(self) -> impl Iterator<Item = &'static Rule> {
        volume::rules::all()
            .chain(concentration::rules::all())
            .chain(transformation::rules::all())
            .chain(principle::rules::all())
            .chain(practice::rules::all())
            .chain(contracting::rules::all())
    }

    /// The rule with an id.
    pub fn find(self, id: &str) -> Option<&'static Rule> {
        self.iter().find(|rule| rule.id().as_str() == id)
    }

    /// The rules of one document.
    pub fn of(self, document: Document) -> impl Iterator<Item = &'static Rule> {
        self.iter().filter(move |rule| rule.citation().document() == document)
    }
}

impl Serialize for Rulebook {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rules: Vec<&Rule> = self.iter().collect();
        let mut fields = serializer.serialize_struct("Rulebook", 1)?;
        fields.serialize_field("rules", &rules)?;
        fields.end()
    }
}
