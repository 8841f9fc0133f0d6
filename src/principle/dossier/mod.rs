//! What is known about a practice, a plan or a contract: its evidence, and what people decided about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, EvidenceId, Facts};
use super::{Element, Level};
use crate::formats::{Excerpt, InputError, refusals};
use crate::judgement::{Judgement, Stakeholder};
use crate::language::Text;
use crate::rule::Reference;
use crate::statement::Statement;
use crate::words::words;

/// What is known about the thing that is looked at (*dossier*): a practice, a plan or a contract.
///
/// ```
/// use passende_zorg::principle::{Dossier, Level};
///
/// let dossier: Dossier =
///     serde_json::from_str(r#"{"title": "Telemonitoring at home", "level": "practice", "evidence": []}"#)?;
/// assert_eq!(dossier.level(), Level::Practice);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Dossier {
    title: Statement,
    level: Level,
    note: Option<Statement>,
    evidence: Vec<Evidence>,
    /// What of each item is weighed.
    facts: Vec<Facts>,
    binding: Vec<BindingClause>,
    not_applying: Vec<NotApplying>,
    decisions: Vec<CollectiveDecision>,
    interested: Vec<Stakeholder>,
}

/// A clause of a contract that makes an element binding between its parties (*bindende afspraak*).
///
/// A principle binds nobody by itself. The advice of 2020 wants agreements in contracts to make them bind
/// (part A, 2.3): only such a clause, cited, turns a status into a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct BindingClause {
    /// The element that the clause makes binding.
    pub element: Element,
    /// The place of the clause in the contract.
    pub clause: Reference,
    /// The first day on which it binds; without one it binds already.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub from: Option<NaiveDate>,
    /// The last day on which it binds; without one it goes on.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub until: Option<NaiveDate>,
}

impl BindingClause {
    /// Whether it binds on a day: a contract that has not begun or has ended binds nobody.
    pub fn binds_on(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

/// That an element does not apply here, as someone judged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NotApplying {
    /// The element that was judged not to apply.
    pub element: Element,
    /// The judgement, with its giver, day and reason; the verdict is *not applicable*.
    pub judgement: Judgement,
}

words!(
    /// Why care is no longer borne together (*grond van een collectief besluit*), advice of 2020, part A,
    /// 1.1. The advice gives the first two as examples: there may be others.
    DecisionGround {
        /// Its high cost pushes out other care.
        TooDear = "too-dear", "hoge kosten verdringen andere zorg", "high cost pushes out other care";
        /// Its low cost can be borne by people themselves.
        BearableOneself = "bearable-oneself", "lage kosten zijn zelf te dragen", "low cost can be borne by people themselves";
        Other = "other", "een andere reden, die in het besluit staat", "another reason, which the decision gives";
    }
);

/// A decision taken together that the cost of this care is not borne (*collectief besluit*): a law, or a
/// decision on the package.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CollectiveDecision {
    /// The ground of the decision; a dossier has one decision on each.
    pub ground: DecisionGround,
    /// The text in which the decision stands.
    pub decision: Reference,
    /// The day on which it was taken; without one, it is known from the day the text was consulted.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub on: Option<NaiveDate>,
}

impl CollectiveDecision {
    /// The day from which the decision is known.
    pub fn known_from(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| self.decision.consulted())
    }
}

impl Dossier {
    /// A dossier with its evidence.
    ///
    /// # Errors
    /// When two items have one name.
    pub fn try_new(title: Statement, level: Level, evidence: Vec<Evidence>) -> Result<Self, InputError> {
        let dossier = Self {
            title,
            level,
            note: None,
            facts: evidence.iter().map(Evidence::facts).collect(),
            evidence,
            binding: Vec::new(),
            not_applying: Vec::new(),
            decisions: Vec::new(),
            interested: Vec::new(),
        };
        dossier.check()
    }

    /// The same with a clause that makes an element binding.
    ///
    /// # Errors
    /// When the element is binding by another clause already, or cannot be asked at this level.
    pub fn with_binding_clause(mut self, element: Element, clause: Reference) -> Result<Self, InputError> {
        self.binding.push(BindingClause { element, clause, from: None, until: None });
        self.check()
    }

    /// The same with the judgement that an element does not apply.
    ///
    /// # Errors
    /// When the judgement is another, or when the element was judged already.
    pub fn with_not_applying(mut self, element: Element, judgement: Judgement) -> Result<Self, InputError> {
        self.not_applying.push(NotApplying { element, judgement });
        self.check()
    }

    /// The same with a collective decision.
    ///
    /// # Errors
    /// When there is one on this ground already.
    pub fn with_decision(mut self, ground: DecisionGround, decision: Reference) -> Result<Self, InputError> {
        self.decisions.push(CollectiveDecision { ground, decision, on: None });
        self.check()
    }

    /// The same with one who has a stake in the answer: what they judge themselves does not count.
    #[must_use]
    pub fn with_interest_of(mut self, who: Stakeholder) -> Self {
        self.interested.push(who);
        self
    }

    /// Reads a dossier from JSON.
    ///
    /// # Errors
    /// When the text is not JSON, or not a dossier: a key is unknown or missing, a value is not what it
    /// should be, or the facts do not hang together. The error names the place.
    #[cfg(feature = "formats")]
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_json(text: &[u8]) -> Result<Self, InputError> {
        let wire: Wire = crate::from_json(text)?;
        wire.try_into()
    }

    /// The title of the dossier: the care that it is about.
    pub const fn title(&self) -> &Statement {
        &self.title
    }

    /// At which level it is looked at.
    #[inline]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The remark for the reader of a result; nothing without one.
    pub const fn note(&self) -> Option<&Statement> {
        self.note.as_ref()
    }

    /// The evidence, in the order in which it was given.
    #[inline]
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The evidence, each item with what of it is weighed.
    #[inline]
    pub(super) fn weighed(&self) -> impl Iterator<Item = (&Facts, &Evidence)> + Clone {
        self.facts.iter().zip(&self.evidence)
    }

    /// The item of evidence with this name; nothing when there is none.
    pub fn find(&self, id: &EvidenceId) -> Option<&Evidence> {
        self.evidence.iter().find(|item| item.id() == id)
    }

    /// The clauses that make elements binding.
    pub fn binding_clauses(&self) -> &[BindingClause] {
        &self.binding
    }

    /// The elements that someone judged not to apply, with the judgements.
    pub fn judged_not_applying(&self) -> &[NotApplying] {
        &self.not_applying
    }

    /// The collective decisions on its cost.
    pub fn decisions(&self) -> &[CollectiveDecision] {
        &self.decisions
    }

    /// The people and parties with a stake in the answer.
    #[inline]
    pub fn interested(&self) -> &[Stakeholder] {
        &self.interested
    }

    fn check(self) -> Result<Self, InputError> {
        let mut names = std::collections::BTreeMap::new();
        for (at, item) in self.evidence.iter().enumerate() {
            if let Some(first) = names.insert(item.id(), at) {
                let kind = Refused::Twice {
                    what: Text::new("elke naam", "name"),
                    found: item.id().to_string().into(),
                    first,
                };
                return Err(kind.at(format!("evidence[{at}].id")));
            }
        }
        let once = |list: &str, at: usize, first: Option<usize>, found: &str| match first {
            Some(first) if first < at => {
                let kind =
                    Refused::Twice { what: Text::new("elk element", "element"), found: found.into(), first };
                Err(kind.at(format!("{list}[{at}].element")))
            }
            _ => Ok(()),
        };
        for (at, clause) in self.binding.iter().enumerate() {
            let element = &clause.element;
            once(
                "binding",
                at,
                self.binding.iter().position(|other| other.element == *element),
                element.code(),
            )?;
            if let (Some(from), Some(found)) = (clause.from, clause.until)
                && found < from
            {
                return Err(Refused::EndsBefore { from, found }.at(format!("binding[{at}].until")));
            }
            if !element.levels().contains(&self.level) {
                let kind = Refused::NotAsked { element: element.code(), level: self.level.code() };
                return Err(kind.at(format!("binding[{at}].element")));
            }
        }
        for (at, NotApplying { element, judgement }) in self.not_applying.iter().enumerate() {
            let first = self.not_applying.iter().position(|other| other.element == *element);
            once("not-applying", at, first, element.code())?;
            if judgement.verdict() != crate::Verdict::NotApplicable {
                let kind = Refused::OtherJudgement { found: judgement.verdict().code().into() };
                return Err(kind.at(format!("not-applying[{at}].judgement.verdict")));
            }
        }
        for (at, decision) in self.decisions.iter().enumerate() {
            if let Some(first) = self
                .decisions
                .iter()
                .position(|other| other.ground == decision.ground)
                .filter(|first| *first < at)
            {
                let kind = Refused::Twice {
                    what: Text::new("elke grond", "ground"),
                    found: decision.ground.code().into(),
                    first,
                };
                return Err(kind.at(format!("decisions[{at}].ground")));
            }
        }
        Ok(self)
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    title: Statement,
    level: Level,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<Statement>,
    evidence: Vec<Evidence>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    binding: Vec<BindingClause>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    not_applying: Vec<NotApplying>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    decisions: Vec<CollectiveDecision>,
    /// The people and parties with a stake in the answer, such as the provider.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    interested: Vec<Stakeholder>,
}

impl TryFrom<Wire> for Dossier {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let Wire { title, level, note, evidence, binding, not_applying, decisions, interested } = wire;
        let facts = evidence.iter().map(Evidence::facts).collect();
        Self { title, level, note, evidence, facts, binding, not_applying, decisions, interested }.check()
    }
}

impl From<Dossier> for Wire {
    fn from(dossier: Dossier) -> Self {
        let Dossier { title, level, note, evidence, binding, not_applying, decisions, interested, .. } =
            dossier;
        Self { title, level, note, evidence, binding, not_applying, decisions, interested }
    }
}

refusals! {
    /// The reasons for which a dossier is refused.
    enum Refused {
        Twice { what: Text, found: Excerpt, first: usize } = "dossier.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals na [{first}]",
            "expected each {what} once, found {found} again after [{first}]";
        NotAsked { element: &'static str, level: &'static str } = "dossier.not-asked":
            "verwacht: een element dat op het niveau {level} te vragen is; gevonden: `{element}`",
            "expected an element that can be asked at the level {level}, found `{element}`";
        OtherJudgement { found: Excerpt } = "dossier.other-judgement":
            "verwacht: `not-applicable`; gevonden: {found}",
            "expected `not-applicable`, found {found}";
        EndsBefore { from: NaiveDate, found: NaiveDate } = "dossier.ends-before":
            "verwacht: een dag niet vóór {from}; gevonden: {found}",
            "expected a day not before {from}, found {found}";
    }
}
