//! What is known of an impact analysis.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::{
    CapacityImpact, Minutes, Patients, Resource, ResourceChange, ScenarioOutcome, TravelClass,
};
use super::{AcuteFacts, Aspect};
use crate::Verdict;
use crate::formats::value::NotAValue;
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::{Percent, messages};
use crate::volume::agreement::PlanScale;
use crate::wire::parse_day;
use crate::words::words;

words!(
    /// Who took the initiative for the plan and the analysis (*initiatiefnemer*).
    ///
    /// *Source*: final text, part D, decision making, c, p. 59.
    Initiator {
        /// The insurer or insurers of the region.
        Insurers = "insurers", "zorgverzekeraar(s)", "insurer or insurers";
        LargestProvider = "largest-provider", "grootste aanbieder in de regio", "largest provider of the region";
    }
);

words!(
    /// With whom they were made, and whom the shift concerns (*betrokkenen*).
    ///
    /// *Source*: final text, part D, decision making, c, p. 59.
    Involved {
        /// The providers concerned.
        Providers = "providers", "zorgaanbieders", "providers";
        /// Networks of care, such as those for oncology.
        Networks = "networks", "zorgnetwerken", "networks of care";
        /// Those who give the care.
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// Patients whom the shift of care concerns.
        Patients = "patients", "patiënten", "patients";
    }
);

/// Whether the plan and the analysis were handed to NZa: in JSON the day, or `"not"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// Handed over on this day.
    On(NaiveDate),
    /// Not handed over yet.
    Not,
}

impl Serialize for Delivery {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(day) => day.serialize(serializer),
            Self::Not => serializer.serialize_str("not"),
        }
    }
}

#[cfg(feature = "schema")]
crate::schema::text!(Delivery, "^(not|[0-9]{4}-[0-9]{2}-[0-9]{2})$");

impl<'de> Deserialize<'de> for Delivery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "not" {
            return Ok(Self::Not);
        }
        let day = parse_day(&text).map(Self::On);
        day.ok_or_else(|| D::Error::custom(NotAValue::DayOrNot { found: text.into() }.whole()))
    }
}

/// What is known of an impact analysis (*gegevens van een impactanalyse*). What is left out is not known;
/// an empty set says that it was nobody.
///
/// The draft asks for the aspects only, and where acute care shifts for the analysis of its chain; the rest
/// is asked by the final text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ImpactFacts {
    /// The first day on which care shifts.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::formats::value::optional_day"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub shift_begins: Option<NaiveDate>,
    /// The day on which the transformation plan was finished.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::formats::value::optional_day"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub plan_made: Option<NaiveDate>,
    /// The day on which the analysis was finished.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::formats::value::optional_day"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub analysis_made: Option<NaiveDate>,
    /// On what scale care shifts. The final text gives the initiative to parties of a region and says
    /// nothing of national plans, where it is not asked here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<PlanScale>,
    /// The initiators: everyone who took the initiative; nothing when they are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiators: Option<BTreeSet<Initiator>>,
    /// With whom they were made: everyone who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub involved: Option<BTreeSet<Involved>>,
    /// Whether both were handed to NZa, and when: what was handed over before it was finished does
    /// not count. The text sets no term: it is open until care shifts, and not met from then on, a
    /// reading of this crate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_to_nza: Option<Delivery>,
    /// The judgement of each aspect: in what degree and in what way care is concerned, and whether that is
    /// acceptable; of networks *not applicable* says that the care has none.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::formats::value::each_key_once"
    )]
    pub effects: BTreeMap<Involved, Judgement>,
    /// Whether acute care shifts too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acute_care_shifts: Option<bool>,
    /// The analysis of the chain of acute care, where it does.
    #[serde(default, skip_serializing_if = "AcuteFacts::is_empty")]
    pub acute: AcuteFacts,
    /// What was found on each aspect: the reason says what, the verdict whether it is acceptable. That
    /// nothing changes is something that was found: *not applicable* leaves the aspect open.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::formats::value::each_key_once"
    )]
    pub aspects: BTreeMap<Aspect, Judgement>,
    /// Whether the impact as a whole is desirable for society.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desirable: Option<Judgement>,
}

/// What can be computed of the aspects of an impact analysis (*cijfers bij de impactanalyse*), over all
/// kinds of care of a scenario.
///
/// Figures are no judgements: whether a longer way or a larger share can be borne is for a person to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ImpactFigures {
    /// The times that a provider meets a minimum, before and after: each kind of care counts.
    pub meet: (usize, usize),
    /// The patients short of the minima together.
    pub shortage: Patients,
    /// Patients who can go nowhere.
    pub stranded: Patients,
    /// Patients who end elsewhere.
    pub moved: Patients,
    /// How often a provider that goes on falls below a minimum that it met: others draw its patients, or a
    /// settled move takes them.
    pub drawn_below: usize,
    /// The most kinds of care that one provider loses.
    pub most_losses: usize,
    /// Patients times extra minutes.
    #[serde(serialize_with = "as_text")]
    pub extra_travel: Decimal,
    /// The largest number of extra minutes of anyone.
    pub largest_extra: Minutes,
    /// Patients who travel 30 minutes or more further, a bound of this crate: the texts give none.
    pub much_further: Patients,
    /// The largest share of one provider in a kind of care in its region, before and after, as a fraction
    /// with four decimals, rounded half to even.
    #[serde(serialize_with = "as_texts")]
    pub largest_share: (Decimal, Decimal),
    /// The means that all providers together need and free, as far as the caller gave the use.
    pub capacity: Vec<(Resource, ResourceChange)>,
}

fn as_text<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

fn as_texts<S: Serializer>(numbers: &(Decimal, Decimal), serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq([numbers.0.to_string(), numbers.1.to_string()])
}

impl ImpactFigures {
    /// The figures of a scenario, and of the capacity that goes with it.
    pub fn of(outcome: &ScenarioOutcome<'_>, capacity: &CapacityImpact) -> Self {
        let providers = || outcome.results().flat_map(|(_, result)| result.providers());
        let count = |met: fn(&super::super::ProviderOutcome<'_>) -> bool| providers().filter(met).count();
        let far = [TravelClass::Below45, TravelClass::From45];
        let much_further =
            outcome.results().flat_map(|(_, result)| far.map(|class| result.travel().class(class)));
        Self {
            meet: (
                count(|it| it.verdict_before == Verdict::Met),
                count(|it| it.verdict_after == Verdict::Met),
            ),
            shortage: outcome.shortage(),
            stranded: outcome.stranded(),
            moved: outcome.moved(),
            drawn_below: count(|it| it.verdict_before == Verdict::Met && it.verdict_after == Verdict::NotMet),
            most_losses: outcome.losses().values().copied().max().unwrap_or(0),
            extra_travel: outcome.extra_travel(),
            largest_extra: outcome.largest_extra_minutes(),
            much_further: much_further.sum(),
            largest_share: (largest_share(outcome, |it| it.before), largest_share(outcome, |it| it.after)),
            capacity: Resource::ALL
                .iter()
                .filter(|resource| capacity.changes().any(|(_, found, _)| found == **resource))
                .map(|resource| (*resource, capacity.total(*resource)))
                .collect(),
        }
    }

    /// What they say of an aspect, and what others say of it that are at the upper bounds of the counts,
    /// where that is something else; nothing where no figure does.
    pub(super) fn messages(&self, at_most: Option<&Self>, aspect: Aspect) -> Vec<Message> {
        let (own, most) = (self.message(aspect), at_most.and_then(|most| most.message(aspect)));
        if at_most.is_none() || own == most {
            return own.into_iter().collect();
        }
        let own = own.map(|said| Says::AtLeast { said });
        let most = most.map(|said| Says::AtMost { said });
        own.into_iter().chain(most).map(Message::new).collect()
    }

    fn message(&self, aspect: Aspect) -> Option<Message> {
        let says = match aspect {
            Aspect::QualitySafetyContinuity => Says::Quality {
                meet: self.meet.0,
                then: self.meet.1,
                short: self.shortage,
                stranded: self.stranded,
            },
            Aspect::Cascade => Says::Cascade { drawn: self.drawn_below, losses: self.most_losses },
            Aspect::QualityOfLife => Says::Travel {
                moved: self.moved,
                extra: self.extra_travel.round_dp(1),
                largest: self.largest_extra,
                far: self.much_further,
            },
            Aspect::LawCompetition => {
                Says::LargestShare { now: Percent(self.largest_share.0), then: Percent(self.largest_share.1) }
            }
            Aspect::StaffInfrastructure => Says::capacity(self.of_capacity(false))?,
            Aspect::FinancialPosition => Says::capacity(self.of_capacity(true))?,
            Aspect::EducationResearchInnovation | Aspect::ChainPartners => return None,
        };
        Some(Message::new(says))
    }

    fn of_capacity(&self, revenue: bool) -> impl Iterator<Item = &(Resource, ResourceChange)> {
        self.capacity.iter().filter(move |(resource, _)| (*resource == Resource::Revenue) == revenue)
    }
}

/// The largest share of one provider in a kind of care within its region.
fn largest_share(
    outcome: &ScenarioOutcome<'_>,
    volume: fn(&super::super::ProviderOutcome<'_>) -> Patients,
) -> Decimal {
    let mut largest = Decimal::ZERO;
    for (_, result) in outcome.results() {
        let mut regions: std::collections::BTreeMap<_, (Decimal, Decimal)> =
            std::collections::BTreeMap::new();
        for it in result.providers() {
            let (sum, most) = regions.entry(it.region).or_default();
            *sum = sum.saturating_add(volume(&it).number());
            *most = (*most).max(volume(&it).number());
        }
        let shares = regions.values().filter_map(|(sum, most)| most.checked_div(*sum));
        largest = shares.fold(largest, Decimal::max);
    }
    largest.round_dp(4).normalize()
}

messages! {
    /// The words for the figures on one aspect. For people one decimal will do; the figures are exact.
    #[derive(Debug)]
    enum Says {
        Quality { meet: usize, then: usize, short: Patients, stranded: Patients } = "impact.figures":
            "een norm wordt nu {meet} keer gehaald, straks {then} keer; tekort: {short:.1} patiënten; {stranded:.1} patiënten kunnen nergens terecht",
            "a norm is met {meet} times now and {then} times after; {short:.1} patients short; {stranded:.1} can go nowhere";
        Cascade { drawn: usize, losses: usize } = "impact.figures":
            "aanbieders die blijven maar onder een norm zakken: {drawn}; grootste aantal soorten zorg dat één aanbieder verliest: {losses}",
            "providers that go on and fall below a norm: {drawn}; most kinds of care that one provider loses: {losses}";
        Travel { moved: Patients, extra: Decimal, largest: Minutes, far: Patients } = "impact.figures":
            "{moved:.1} patiënten gaan elders heen; alle patiënten samen reizen {extra} minuten verder, één patiënt ten hoogste {largest:.1}; {far:.1} patiënten reizen 30 minuten of meer verder",
            "{moved:.1} patients go elsewhere; all patients together travel {extra} minutes further, one patient {largest:.1} at most; {far:.1} patients travel 30 minutes or more further";
        LargestShare { now: Percent, then: Percent } = "impact.figures":
            "grootste aandeel van één aanbieder in zijn regio: {now}, straks {then}",
            "largest share of one provider in its region: {now}, after {then}";
        Capacity { resource: Resource, needed: Decimal, freed: Decimal, unknown: Patients } = "impact.figures":
            if *unknown == Patients::ZERO =>
                "{resource}: {needed} erbij, {freed} eraf", "{resource}: {needed} comes, {freed} goes";
            "{resource}: {needed} erbij, {freed} eraf ({unknown:.1} patiënten onbekend)",
            "{resource}: {needed} comes, {freed} goes ({unknown:.1} patients unknown)";
        Capacities { first: Message, rest: Message } = "impact.figures": "{first}; {rest}", "{first}; {rest}";
        AtLeast { said: Message } = "impact.figures": "met de ondergrenzen: {said}", "with the lower bounds: {said}";
        AtMost { said: Message } = "impact.figures": "met de bovengrenzen: {said}", "with the upper bounds: {said}";
    }
}

impl Says {
    /// Each change after the other; nothing where there is none.
    fn capacity<'c>(changes: impl Iterator<Item = &'c (Resource, ResourceChange)>) -> Option<Self> {
        let each = changes.map(|(resource, change)| Self::Capacity {
            resource: *resource,
            needed: change.needed().round_dp(1),
            freed: change.freed().round_dp(1),
            unknown: change.unknown_needed().plus(change.unknown_freed()),
        });
        each.reduce(|first, next| Self::Capacities { first: Message::new(first), rest: Message::new(next) })
    }
}
