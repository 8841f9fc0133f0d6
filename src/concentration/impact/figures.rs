//! What a scenario says of the aspects of an impact analysis, in figures.

use core::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::super::notice::as_u64;
use super::super::{
    CapacityChange, CapacityImpact, Minutes, Patients, Resource, ScenarioOutcome, TravelClass,
};
use super::Aspect;
use crate::Verdict;
use crate::language::{Describe, Language, Message};
use crate::language::{number_in_words, percentage_in_words};

/// What can be computed of the aspects of an impact analysis (*cijfers bij de impactanalyse*), over all kinds of care of a scenario.
///
/// Figures are no judgements: whether a longer way or a larger share can be borne is for a person to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ImpactFigures {
    /// How often a provider meets a minimum, before and after: each kind of care of each provider counts.
    pub meet: (usize, usize),
    /// What is short of the minima together.
    pub shortage: Patients,
    /// Patients who can go nowhere.
    pub stranded: Patients,
    /// Patients who end elsewhere.
    pub moved: Patients,
    /// How often a provider that goes on falls below a minimum that it met: others draw its patients, or a settled move takes them.
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
    /// The largest share of one provider in a kind of care in its region, before and after, as a fraction with four decimals, rounded half to even.
    #[serde(serialize_with = "as_texts")]
    pub largest_share: (Decimal, Decimal),
    /// What all providers together need and free, as far as the caller gave the use of patients.
    pub capacity: Vec<(Resource, CapacityChange)>,
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

    /// What they say of an aspect, and what others say of it that are at the upper bounds of the counts, where that is something else; nothing where no figure does.
    pub(super) fn messages(&self, at_most: Option<&Self>, aspect: Aspect) -> Vec<Message> {
        let own = self.message(aspect, None);
        let Some(most) = at_most else { return own.into_iter().collect() };
        if own == most.message(aspect, None) {
            return own.into_iter().collect();
        }
        let both = [(self, CountEnd::Least), (most, CountEnd::Most)];
        both.into_iter().filter_map(|(figures, end)| figures.message(aspect, Some(end))).collect()
    }

    fn message(&self, aspect: Aspect, end: Option<CountEnd>) -> Option<Message> {
        let says = match aspect {
            Aspect::StaffInfrastructure => self.of_capacity(false).next().is_some(),
            Aspect::FinancialPosition => self.of_capacity(true).next().is_some(),
            Aspect::EducationResearchInnovation | Aspect::ChainPartners => false,
            _ => true,
        };
        says.then(|| Message::new(Says { aspect, end, figures: self.clone() }))
    }

    fn of_capacity(&self, revenue: bool) -> impl Iterator<Item = &(Resource, CapacityChange)> {
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

/// What the figures say of one aspect.
#[derive(Debug)]
struct Says {
    aspect: Aspect,
    /// At which end of the counts, where the two differ.
    end: Option<CountEnd>,
    figures: ImpactFigures,
}

#[derive(Debug, Clone, Copy)]
enum CountEnd {
    Least,
    Most,
}

impl Describe for Says {
    fn code(&self) -> &'static str {
        "impact.figures"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            Some(CountEnd::Least) => {
                f.write_str(language.pick("met de ondergrenzen: ", "with the lower bounds: "))?;
            }
            Some(CountEnd::Most) => {
                f.write_str(language.pick("met de bovengrenzen: ", "with the upper bounds: "))?;
            }
            None => {}
        }
        let it = &self.figures;
        let pick = |dutch: &'static str, english: &'static str| language.pick(dutch, english);
        // For people one decimal will do; the figures themselves are exact.
        let about = |number: Decimal| number_in_words(number.round_dp(1).normalize(), language);
        let count = |number: usize| number_in_words(as_u64(number), language);
        match self.aspect {
            Aspect::QualitySafetyContinuity => {
                let (before, after) = (count(it.meet.0), count(it.meet.1));
                let (short, stranded) = (about(it.shortage.number()), about(it.stranded.number()));
                match language {
                    Language::Dutch => write!(
                        f,
                        "een norm wordt nu {before} keer gehaald, straks {after} keer; tekort: {short} patiënten; {stranded} patiënten kunnen nergens terecht"
                    ),
                    Language::English => write!(
                        f,
                        "a norm is met {before} times now and {after} times after; {short} patients short; {stranded} can go nowhere"
                    ),
                }
            }
            Aspect::Cascade => match language {
                Language::Dutch => write!(
                    f,
                    "aanbieders die blijven maar onder een norm zakken: {}; één aanbieder verliest ten hoogste {} soorten zorg",
                    count(it.drawn_below),
                    count(it.most_losses)
                ),
                Language::English => write!(
                    f,
                    "providers that go on and fall below a norm: {}; one provider loses {} kinds of care at most",
                    count(it.drawn_below),
                    count(it.most_losses)
                ),
            },
            Aspect::QualityOfLife => {
                let (moved, far) = (about(it.moved.number()), about(it.much_further.number()));
                let (extra, largest) = (about(it.extra_travel), about(it.largest_extra.number()));
                match language {
                    Language::Dutch => write!(
                        f,
                        "{moved} patiënten gaan elders heen; alle patiënten samen reizen {extra} minuten verder, één patiënt ten hoogste {largest}; {far} patiënten reizen 30 minuten of meer verder"
                    ),
                    Language::English => write!(
                        f,
                        "{moved} patients go elsewhere; all patients together travel {extra} minutes further, one patient {largest} at most; {far} patients travel 30 minutes or more further"
                    ),
                }
            }
            Aspect::LawCompetition => {
                let share = |share: Decimal| percentage_in_words(share, language);
                let (before, after) = (share(it.largest_share.0), share(it.largest_share.1));
                let told = pick(
                    "grootste aandeel van één aanbieder in zijn regio",
                    "largest share of one provider in its region",
                );
                let then = pick("straks", "after");
                write!(f, "{told}: {before}, {then} {after}")
            }
            _ => {
                let revenue = self.aspect == Aspect::FinancialPosition;
                for (at, (resource, change)) in it.of_capacity(revenue).enumerate() {
                    let (needed, freed) = (about(change.needed()), about(change.freed()));
                    let unknown = change.unknown_needed().plus(change.unknown_freed());
                    let (comes, goes) = (pick("erbij", "comes"), pick("eraf", "goes"));
                    f.write_str(if at == 0 { "" } else { "; " })?;
                    write!(f, "{}: {needed} {comes}, {freed} {goes}", resource.in_language(language))?;
                    if unknown > Patients::ZERO {
                        let told = pick("patiënten onbekend", "patients unknown");
                        write!(f, " ({} {told})", about(unknown.number()))?;
                    }
                }
                Ok(())
            }
        }
    }
}
