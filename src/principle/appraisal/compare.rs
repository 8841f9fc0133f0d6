//! Two appraisals side by side: before and after, or one practice and another.

use core::fmt;

use chrono::NaiveDate;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Appraisal;
use crate::explanation::{COMPARED, Explanation, assessed};
use crate::language::{Describe, Language, Message};
use crate::messages::messages;
use crate::principle::{Element, PrincipleSet, Status};
use crate::statement::Statement;
use crate::words::words;

words!(
    /// How an element moved between two appraisals (*verschuiving*).
    Shift {
        /// It stands as it did.
        Same = "same", "gelijk", "same";
        /// Something became known that speaks for it, and nothing against it.
        LearnedFor = "learned-for", "nieuw bewijs ervoor", "new evidence for it";
        /// Something became known that speaks against it.
        LearnedAgainst = "learned-against", "nieuw bewijs ertegen", "new evidence against it";
        /// Evidence that counted before no longer counts.
        Lost = "lost", "niet meer bekend", "no longer known";
        /// It turned towards support.
        TowardsSupport = "towards-support", "richting ondersteund", "towards support";
        /// It turned towards contradiction.
        TowardsContradiction = "towards-contradiction", "richting tegengesproken", "towards contradiction";
        /// It can be asked of one and not of the other.
        Other = "other", "niet in beide beoordeeld", "not appraised in both";
    }
);

/// The standing of one element in two appraisals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ElementChange {
    element: Element,
    before: Status,
    after: Status,
}

impl ElementChange {
    /// The element whose standing is compared.
    pub const fn element(&self) -> Element {
        self.element
    }

    /// The standing in the first appraisal.
    pub const fn before(&self) -> Status {
        self.before
    }

    /// The standing in the second appraisal.
    pub const fn after(&self) -> Status {
        self.after
    }

    /// The direction in which it moved, from the first appraisal to the second.
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
            (None, Some(after)) if matches!(self.before, Status::Unknown | Status::NotApplicable) => {
                if after == 2 { Shift::LearnedFor } else { Shift::LearnedAgainst }
            }
            (Some(_), None) if matches!(self.after, Status::Unknown) => Shift::Lost,
            _ => Shift::Other,
        }
    }

    /// Whether it stands worse in the second: what spoke against it became known, or weighs more.
    pub const fn became_worse(&self) -> bool {
        matches!(self.shift(), Shift::LearnedAgainst | Shift::TowardsContradiction)
    }

    /// Whether it stands better in the second.
    pub const fn became_better(&self) -> bool {
        matches!(self.shift(), Shift::LearnedFor | Shift::TowardsSupport)
    }
}

impl Describe for ElementChange {
    fn code(&self) -> &'static str {
        self.shift().code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (before, after) = (self.before.in_language(language), self.after.in_language(language));
        let element = self.element.in_language(language);
        if self.before == self.after {
            return write!(f, "{element}: {before}");
        }
        let shift = self.shift().in_language(language);
        match language {
            Language::Dutch => write!(f, "{element}: van {before} naar {after} ({shift})"),
            Language::English => write!(f, "{element}: from {before} to {after} ({shift})"),
        }
    }
}

messages! {
    /// What a reader of a comparison should know (*let op*): the two do not stand on the same ground.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ComparisonNotice {
        /// They are looked at on two days, so that what differs may only have become known in between.
        DifferentDays {
            /// The day of the first.
            before: NaiveDate,
            /// The day of the second.
            after: NaiveDate,
        } = "comparison.different-days":
            "De peildata verschillen ({before} en {after}): een verschil kan er ook aan liggen wat tussentijds bekend werd.",
            "The days asked about differ ({before} and {after}): a difference may also be what became known in between.";
        /// They are weighed by two policies.
        DifferentPolicies = "comparison.different-policies":
            "Het bewijs is naar twee toetsbeleiden gewogen: een verschil kan ook daaraan liggen.",
            "The evidence is weighed by two policies: a difference may also lie in that.";
        /// They are held against two documents: only what both have is compared.
        DifferentSets {
            /// The document of the first.
            before: PrincipleSet,
            /// The document of the second.
            after: PrincipleSet,
        } = "comparison.different-sets":
            "De documenten verschillen ({before} en {after}): alleen wat beide hebben, is vergeleken.",
            "The documents differ ({before} and {after}): only what both have is compared.";
        /// They are looked at on two levels.
        DifferentLevels = "comparison.different-levels":
            "De twee beoordelingen gaan over een ander niveau en zijn daardoor maar beperkt vergelijkbaar.",
            "The two are about different levels, so that they compare only in part.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for ComparisonNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

/// Two appraisals, element by element (*vergelijking*): before and after, or one practice and another.
/// Nothing is ranked; what stands worse in the second is named.
#[derive(Debug, Clone, Copy)]
pub struct AppraisalComparison<'a> {
    before: &'a Appraisal<'a>,
    after: &'a Appraisal<'a>,
}

impl<'a> AppraisalComparison<'a> {
    /// Puts two appraisals side by side. They may use different documents: then only what
    /// both have is compared.
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

    /// Those that stand worse in the second.
    pub fn worse(&self) -> impl Iterator<Item = ElementChange> {
        self.elements().filter(ElementChange::became_worse)
    }

    /// Those that stand better in the second.
    pub fn better(&self) -> impl Iterator<Item = ElementChange> {
        self.elements().filter(ElementChange::became_better)
    }

    /// What a reader should know: whether the two stand on the same ground.
    pub fn notices(&self) -> Vec<ComparisonNotice> {
        let (one, other) = (self.before, self.after);
        let (before, after) = (one.policy().day(), other.policy().day());
        let days = (before != after).then_some(ComparisonNotice::DifferentDays { before, after });
        let policies =
            (!one.policy().weighs_as(other.policy())).then_some(ComparisonNotice::DifferentPolicies);
        let (before, after) = (one.set(), other.set());
        let sets = (before != after).then_some(ComparisonNotice::DifferentSets { before, after });
        let levels =
            (one.dossier().level() != other.dossier().level()).then_some(ComparisonNotice::DifferentLevels);
        [days, policies, sets, levels].into_iter().flatten().collect()
    }

    /// The comparison as a tree.
    pub fn explanation(&self) -> Explanation {
        let title = Message::new(Told::Compared {
            before: self.before.dossier().title().clone(),
            after: self.after.dossier().title().clone(),
            changed: self.changed().count(),
            compared: self.elements().count(),
            worse: self.worse().map(|change| change.element).collect(),
        });
        let parts = self.changed().map(|change| Explanation::new(change.after, Message::new(change)));
        let tree = Explanation::new(COMPARED, title).with_parts(parts);
        self.notices().into_iter().fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }
}

assessed!(AppraisalComparison<'_>);

messages! {
    #[derive(Debug)]
    enum Told {
        Compared { before: Statement, after: Statement, changed: usize, compared: usize, worse: Vec<Element> } = "principle.comparison":
            if worse.is_empty() =>
                "{before} naast {after}: {changed} van {compared} onderdelen staan er anders voor, geen ervan slechter.",
                "{before} beside {after}: {changed} of {compared} elements stand differently, none of them worse.";
            "{before} naast {after}: {changed} van {compared} onderdelen staan er anders voor; slechter: {worse}.",
            "{before} beside {after}: {changed} of {compared} elements stand differently; worse: {worse}.";
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
        let mut fields = serializer.serialize_struct("AppraisalComparison", 5)?;
        fields.serialize_field("before", self.before.dossier().title())?;
        fields.serialize_field("after", self.after.dossier().title())?;
        fields.serialize_field("worse", &self.worse().map(|change| change.element).collect::<Vec<_>>())?;
        fields.serialize_field("elements", &rows)?;
        fields.serialize_field("notices", &self.notices())?;
        fields.end()
    }
}
