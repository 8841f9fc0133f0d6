//! Two appraisals side by side: before and after, or one practice and another.

use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::Appraisal;
use crate::explanation::{Explanation, Sign};
use crate::language::{Describe, Language, Message, Text};
use crate::principle::{Element, Status};
use crate::words::words;

words!(
    /// How an element moved between two appraisals (*verschuiving*). The words say what became known, not which of the two is better.
    Shift {
        /// It stands as it did.
        Same = "same", "gelijk", "same";
        /// Something became known.
        Learned = "learned", "bekend geworden", "became known";
        /// What was known no longer counts.
        Lost = "lost", "niet meer bekend", "no longer known";
        /// It turned towards support.
        TowardsSupport = "towards-support", "richting ondersteund", "towards support";
        /// It turned towards contradiction.
        TowardsContradiction = "towards-contradiction", "richting tegengesproken", "towards contradiction";
        /// It can be asked of one and not of the other.
        Other = "other", "niet overal te vragen", "not asked of both";
    }
);

/// How one element stands in two appraisals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ElementChange {
    element: Element,
    before: Status,
    after: Status,
}

impl ElementChange {
    /// Which element.
    pub const fn element(&self) -> Element {
        self.element
    }

    /// How it stands in the first.
    pub const fn before(&self) -> Status {
        self.before
    }

    /// How it stands in the second.
    pub const fn after(&self) -> Status {
        self.after
    }

    /// How it moved.
    pub const fn shift(&self) -> Shift {
        const fn place(status: Status) -> Option<i8> {
            match status {
                Status::Contradicted => Some(0),
                Status::Mixed => Some(1),
                Status::Supported => Some(2),
                _ => None,
            }
        }
        if self.before as u8 == self.after as u8 {
            return Shift::Same;
        }
        match (place(self.before), place(self.after)) {
            (Some(before), Some(after)) if after > before => Shift::TowardsSupport,
            (Some(_), Some(_)) => Shift::TowardsContradiction,
            (None, Some(_)) if matches!(self.before, Status::Unknown) => Shift::Learned,
            (Some(_), None) if matches!(self.after, Status::Unknown) => Shift::Lost,
            _ => Shift::Other,
        }
    }
}

impl Describe for ElementChange {
    fn code(&self) -> &'static str {
        self.shift().code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = (self.before.in_language(language), self.after.in_language(language));
        write!(f, "{}: {before}", self.element.in_language(language))?;
        if self.before == self.after {
            return Ok(());
        }
        write!(f, " {} {after} ({})", language.pick("naar", "to"), self.shift().in_language(language))
    }
}

/// Two appraisals, element by element (*vergelijking*): before and after, or one practice and another. Nothing is ranked.
#[derive(Debug, Clone, Copy)]
#[doc(alias = "vergelijking")]
pub struct AppraisalComparison<'a> {
    before: &'a Appraisal<'a>,
    after: &'a Appraisal<'a>,
}

impl<'a> AppraisalComparison<'a> {
    /// Puts two appraisals side by side. They may use different documents: then only what both have is compared.
    pub const fn between(before: &'a Appraisal<'a>, after: &'a Appraisal<'a>) -> Self {
        Self { before, after }
    }

    /// The elements that both have.
    pub fn elements(&self) -> impl Iterator<Item = ElementChange> {
        let Self { before, after } = *self;
        let both = before.set().elements().filter(move |element| after.set().standing(*element).is_some());
        both.map(move |element| ElementChange {
            element,
            before: before.status(element),
            after: after.status(element),
        })
    }

    /// Those that do not stand the same.
    pub fn changed(&self) -> impl Iterator<Item = ElementChange> {
        self.elements().filter(|change| change.shift() != Shift::Same)
    }

    /// The comparison as a tree.
    pub fn explanation(&self) -> Explanation {
        const COMPARED: Sign = Sign::new("compared", Text::new("vergeleken", "compared"));
        let title = Message::new(Titles {
            before: self.before.dossier().title().clone(),
            after: self.after.dossier().title().clone(),
            changed: self.changed().count(),
            compared: self.elements().count(),
        });
        let parts = self.changed().map(|change| Explanation::new(change.after, Message::new(change)));
        Explanation::new(COMPARED, title).with_parts(parts)
    }
}

#[derive(Debug)]
struct Titles {
    before: crate::statement::Statement,
    after: crate::statement::Statement,
    changed: usize,
    compared: usize,
}

impl Describe for Titles {
    fn code(&self) -> &'static str {
        "principle.comparison"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { before, after, changed, compared } = self;
        match language {
            Language::Dutch => {
                write!(f, "{before} naast {after}: {changed} van {compared} onderdelen staan er anders voor.")
            }
            Language::English => {
                write!(f, "{before} beside {after}: {changed} of {compared} elements stand differently.")
            }
        }
    }
}

impl Serialize for AppraisalComparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename_all = "kebab-case")]
        struct Row {
            #[serde(flatten)]
            change: ElementChange,
            shift: Shift,
        }
        let rows: Vec<Row> = self.elements().map(|change| Row { change, shift: change.shift() }).collect();
        let mut fields = serializer.serialize_struct("AppraisalComparison", 3)?;
        fields.serialize_field("before", self.before.dossier().title())?;
        fields.serialize_field("after", self.after.dossier().title())?;
        fields.serialize_field("elements", &rows)?;
        fields.end()
    }
}
