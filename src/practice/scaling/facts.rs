//! What is known of scaling up a practice, as facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::contracting::chain::{ActionId, ActorId, Waiting};
use crate::party::{Institution, Insurer, name};
use crate::practice::rules;
use crate::rule::Rule;
use crate::statement::Statement;
use crate::words::words;

name!(
    /// The name of a working mechanism (*werkend mechanisme*).
    MechanismId
);
name!(
    /// The name of a barrier (*belemmering*).
    BarrierId
);
name!(
    /// The name of a condition (*voorwaarde*).
    ConditionId
);

words!(
    /// In what a barrier to scaling up lies (*soort belemmering*).
    ///
    /// The first four the article on practices names, of which culture in two; those after it the advice of
    /// 2020 names for prevention (part B, 6.1). Data exchange is in neither list: it is
    /// [another](Self::Other).
    BarrierKind {
        /// The way in which practices are paid.
        Financing = "financing", "financiering", "financing";
        /// Rules that stand in the way.
        Regulation = "regulation", "regelgeving", "regulation";
        /// The way in which patients and their family decide.
        CulturePatients = "culture-patients", "cultuur: hoe patiënten en familie beslissen", "culture: how patients and family decide";
        /// The way in which professionals and organisations decide.
        CultureProfessionals = "culture-professionals", "cultuur: hoe professionals en organisaties beslissen", "culture: how professionals and organisations decide";
        /// Knowledge and skills, such as training in conversation and good decision aids.
        KnowledgeSkills = "knowledge-skills", "kennis en vaardigheden", "knowledge and skills";
        /// Payment that stops at the wall of a domain.
        FundingSilo = "funding-silo", "schotten in de financiering", "walls in the financing";
        /// A boundary of domains that is unclear, so that nobody takes responsibility.
        UnclearBoundary = "unclear-boundary", "onduidelijke grenzen van domeinen", "unclear boundaries of domains";
        /// Coordination between parties that does not come about.
        Coordination = "coordination", "coördinatie tussen partijen", "coordination between parties";
        /// Another party has the benefit than the one who pays.
        WrongPocket = "wrong-pocket", "baten bij een ander dan wie betaalt", "benefits for another than who pays";
        TimeAndBreadth = "time-and-breadth", "tijd en een generalistische blik", "time and a generalist's look";
        /// Another barrier, such as the exchange of data.
        Other = "other", "iets anders", "something else";
    }
);

impl BarrierKind {
    /// The rule that names it; none for what no document names.
    pub fn rule(self) -> Option<&'static Rule> {
        match self {
            Self::Financing
            | Self::Regulation
            | Self::CulturePatients
            | Self::CultureProfessionals
            | Self::KnowledgeSkills => Some(&rules::PRAC_BAR),
            Self::FundingSilo
            | Self::UnclearBoundary
            | Self::Coordination
            | Self::WrongPocket
            | Self::TimeAndBreadth => Some(&rules::ADV2020_B6_1_B),
            Self::Other => None,
        }
    }
}

/// Why a practice works (*werkend mechanisme*): what the programme sets out to scale up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mechanism {
    /// The name of the mechanism, given once in the file.
    pub id: MechanismId,
    /// The mechanism in words: the reason why the practice works.
    pub what: Statement,
    /// The day since when it is known.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub found: NaiveDate,
}

/// What was met when the practice was introduced (*belemmering*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Barrier {
    /// The name of the barrier, given once in the file.
    pub id: BarrierId,
    /// The kind of barrier that it is.
    pub kind: BarrierKind,
    /// The barrier in words: the obstacle that was met.
    pub what: Statement,
    /// The day since when it is known.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub found: NaiveDate,
    /// The day since when it is gone; nothing while it is there.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub gone: Option<NaiveDate>,
}

/// What it takes to have mechanisms work elsewhere (*voorwaarde*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScalingCondition {
    /// The name of the condition, given once in the file.
    pub id: ConditionId,
    /// The condition in words: the need that has to be met elsewhere.
    pub what: Statement,
    /// The mechanisms that need it elsewhere.
    pub mechanisms: Vec<MechanismId>,
    /// The day since when it is known.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub set: NaiveDate,
    /// The day since when it is fulfilled; nothing while it is not.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub fulfilled: Option<NaiveDate>,
}

/// An action of a party (*actie*), to take barriers away or to fulfil conditions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScaleAction {
    /// The name of the action, given once in the file.
    pub id: ActionId,
    /// The action in words: the work that will be done.
    pub what: Statement,
    /// The day on which it was agreed on.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub agreed: NaiveDate,
    /// The party that does it; nothing when nobody was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<ActorId>,
    /// The last day; nothing when none was agreed on.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub due: Option<NaiveDate>,
    /// New last days that were agreed on later, in the order of the days on which they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postponed: Vec<NewDay>,
    /// The day on which it was done; nothing while it is not.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub done: Option<NaiveDate>,
    /// The barriers that it takes away.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barriers: Vec<BarrierId>,
    /// The conditions that it fulfils.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<ConditionId>,
    /// The action that it waits for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waits_for: Option<Waiting>,
}

impl ScaleAction {
    /// The days that were put off by a day: each last day, the day on which another was agreed on,
    /// and that one; in order.
    pub fn put_off_by(&self, on: NaiveDate) -> impl Iterator<Item = (NaiveDate, NewDay)> {
        let new = self.postponed.iter().copied().filter(move |new| new.on <= on);
        let before =
            self.due.into_iter().map(Some).chain(core::iter::repeat_n(None, self.due.is_none().into()));
        let before = before.chain(self.postponed.iter().map(|new| Some(new.due)));
        before.zip(new).filter_map(|(before, new)| Some((before?, new)))
    }

    /// Its last day, as agreed on by a day.
    pub fn due_as_of(&self, on: NaiveDate) -> Option<NaiveDate> {
        let later = self.postponed.iter().rev().find(|new| new.on <= on);
        later.map(|new| new.due).or(self.due)
    }
}

/// A new last day of an action, and when it was agreed on (*nieuwe dag*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NewDay {
    /// The day on which the new last day was agreed on.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub on: NaiveDate,
    /// The last day that holds from then on.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub due: NaiveDate,
}

/// A provider that took the practice up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Adopter {
    /// The provider that took the practice up.
    pub provider: Institution,
    /// The day since when the provider gives care by it.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub since: NaiveDate,
}

/// An insurer, and since which day it has the practice in its contracts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InsurerAdoption {
    /// The insurer that may have the practice in its contracts.
    pub insurer: Insurer,
    /// The day since when it has; nothing when it has not.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub since: Option<NaiveDate>,
}

/// A day on which the progress of the actions was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ProgressDay(#[serde(deserialize_with = "crate::formats::value::day")] pub NaiveDate);
