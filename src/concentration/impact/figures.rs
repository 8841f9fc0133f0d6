//! What a scenario says of the aspects of an impact analysis, in figures.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::super::{
    CapacityImpact, Minutes, Patients, Resource, ResourceChange, ScenarioOutcome, TravelClass,
};
use super::Aspect;
use crate::Verdict;
use crate::language::{Language, Message, percentage_in_words};
use crate::messages::{Say, messages};

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
                Says::LargestShare { now: Share(self.largest_share.0), then: Share(self.largest_share.1) }
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
        LargestShare { now: Share, then: Share } = "impact.figures":
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

/// A share as a percentage.
#[derive(Debug)]
struct Share(Decimal);

impl Say for Share {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", percentage_in_words(self.0, language))
    }
}
