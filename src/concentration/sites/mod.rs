//! Which providers should keep the care, so that each meets the norm and patients travel least.

mod bound;
mod choice;
mod improve;
mod market;
mod notice;
mod search;
mod together;

use std::collections::BTreeMap;

use market::Market;
use together::{Part, best_together};

use super::care::Care;
use super::country::{Country, RegionName};
use super::flows::{Flow, Unobserved};
use super::patients::Patients;
use super::redistribution::{Case, Present, RedistributionErrorKind as Kind, Work};
use super::redistribution::{RedistributionError, RedistributionNotice};
use super::scenario::{CareScenario, RedistributionOptions};
use crate::party::{Intervention, Location};

pub use choice::{NoSites, Optimality, RegionalChoice, SiteChoice};
pub use notice::SiteNotice;

/// The demands on a choice of sites (*randvoorwaarden*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SiteOptions {
    /// Who keeps a kind of care whatever comes of it; no set in which one of them stays below
    /// the minimum is chosen.
    pub must_keep: Vec<(Intervention, Location)>,
    /// The providers that stop, each with the care it gives up.
    pub must_stop: Vec<(Intervention, Location)>,
    /// The largest number of kinds of care that one provider may lose; without it there is no limit.
    pub most_losses: Option<u32>,
    /// In how many steps one kind of care in one region may be searched; without it in as many as a proof
    /// takes for up to 20 providers, and in 20,000 for more. A step is a set that is looked at, or a bound
    /// for many sets at once: half of them at most go to good sets to begin with, the rest to the proof. With
    /// [`most_losses`](Self::most_losses), all searches that follow in a region take together no more steps
    /// than these for each kind of care, or a million where none are given.
    pub steps: Option<u32>,
    /// How many providers of a region keep a kind of care, where that number is settled; the region is
    /// nothing for the nameless one.
    pub exactly: Vec<(Intervention, Option<RegionName>, u32)>,
}

/// So many providers in a region are searched to the end.
const PROVEN_UP_TO: usize = 20;
const STEPS_BEYOND: u64 = 20_000;

impl Country {
    /// Chooses who keeps each kind of care (*keuze van locaties*): of all sets of providers that all meet
    /// the minimum, one with the least extra travel.
    ///
    /// Everyone goes to the nearest provider of the set in their region; those who stay with their provider
    /// travel as before. Only those who give the care now can be chosen. A search first finds a good set,
    /// and then looks for a better one until it has proven that there is none, or until its steps are used:
    /// then a lower bound tells how much better one could be. Up to 20 providers in a region the proof is
    /// always made, unless steps or a limit on losses are given. Of several best sets one is chosen, always
    /// the same.
    ///
    /// Where no area is nearest to a provider, nobody knows where its patients live: they count for the
    /// minimum, and go to the provider nearest to theirs when it closes, but what they travel is in no sum,
    /// and the choice is not [proven](Optimality::UnknownOrigin). [`SiteChoice::notices`] tells whom that
    /// concerns.
    ///
    /// With [`SiteOptions::most_losses`] the kinds of care are chosen together, so that no provider loses
    /// more of them than that: in up to 4,000 rounds, and in up to 100 where a region has more than 20
    /// providers.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, Care, Country, Minutes, Optimality, Provider, SiteOptions, TravelTable,
    /// };
    /// use passende_zorg::party::{Intervention, Location};
    /// let mut travel = TravelTable::default();
    /// for (from, to, minutes) in [
    ///     ("north", "A", 5),
    ///     ("north", "B", 15),
    ///     ("north", "C", 40),
    ///     ("middle", "A", 15),
    ///     ("middle", "B", 5),
    ///     ("middle", "C", 25),
    ///     ("south", "A", 40),
    ///     ("south", "B", 20),
    ///     ("south", "C", 5),
    /// ] {
    ///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let areas =
    ///     ["north", "middle", "south"].map(|id| AreaId::try_new(id).map(|id| Area { id, population: 100 }));
    /// let names = ["A", "B", "C"].map(|name| Location::try_new(name).unwrap());
    /// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
    /// let country =
    ///     Country::try_new(areas.into_iter().collect::<Result<_, _>>()?, providers.to_vec(), &travel)?;
    ///
    /// let volumes = names.clone().into_iter().zip([30, 18, 60]).collect();
    /// let intervention = Intervention::try_new("lung-resection")?;
    /// let care = Care { intervention, minimum: 40, volumes, flows: vec![] };
    /// let chosen = country.choose_sites(&[care], &SiteOptions::default())?;
    /// // B closes: its 18 patients travel 10 minutes more, to A, which has 48 then.
    /// // If A closed, 30 would travel 10 minutes more.
    /// let kept: Vec<_> =
    ///     chosen.choices().next().unwrap().kept().unwrap().map(|location| location.as_str()).collect();
    /// assert_eq!(kept, ["A", "C"]);
    /// assert_eq!(chosen.proof(), Optimality::Proven);
    /// assert_eq!(chosen.extra_travel(), 180.into()); // patients times minutes a year
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Where flows are given, patients come from where they were seen, and from the areas to which their
    /// provider is nearest for the rest; those of who closes go to the nearest of the set.
    ///
    /// # Assumptions
    /// As for [`Country::redistribute`], of which it gives the same numbers for [`SiteChoice::scenario`]
    /// when nobody is topped up: volumes, and [extra travel from
    /// areas](super::TravelOutcome::extra_travel_from_areas).
    ///
    /// # Errors
    /// When a kind of care is given twice; when a volume or an option names a provider that the country
    /// does not have, or one twice; when an option names care that is not asked about, a provider that
    /// does not give it, or a region without providers or twice; when flows are refused as
    /// [`Country::redistribute_care`] refuses them.
    pub fn choose_sites(
        &self,
        cares: &[Care],
        options: &SiteOptions,
    ) -> Result<SiteChoice<'_>, RedistributionError> {
        let mut asked = Asked::of(cares, options)?;
        let exactly = self.exactly(cares, options)?;
        let mut by_region: BTreeMap<usize, Vec<(usize, Part)>> = BTreeMap::new();
        for (number, care) in cares.iter().enumerate() {
            let case = Case::try_new(self, &care.volumes, care.minimum, &CareScenario::default())?;
            let decided = self.decided(&case, &asked.of_care(&care.intervention))?;
            for (region, market) in markets(&case, &care.flows)? {
                let fixed: Vec<_> =
                    market.candidates.iter().map(|provider| decided.get(provider).copied()).collect();
                let exactly = exactly.get(&(&care.intervention, region)).copied();
                let steps = match options.steps {
                    Some(steps) => u64::from(steps),
                    None if market.candidates.len() <= PROVEN_UP_TO => u64::MAX,
                    None => STEPS_BEYOND,
                };
                by_region.entry(region).or_default().push((number, Part { market, fixed, exactly, steps }));
            }
        }
        let mut choice = SiteChoice::of(self, cares);
        for (region, parts) in by_region {
            let (numbers, parts): (Vec<usize>, Vec<Part>) = parts.into_iter().unzip();
            let together = best_together(&parts, options.most_losses);
            choice.add(region, &numbers, &parts, together);
        }
        choice.notices = self.notices_on_choice(cares, &choice)?;
        Ok(choice)
    }

    /// How many are to keep each kind of care, by region.
    fn exactly<'o>(
        &self,
        cares: &[Care],
        options: &'o SiteOptions,
    ) -> Result<BTreeMap<(&'o Intervention, usize), usize>, RedistributionError> {
        let mut exactly = BTreeMap::new();
        for (intervention, name, number) in &options.exactly {
            if !cares.iter().any(|care| care.intervention == *intervention) {
                return Err(Kind::UnknownCare { found: intervention.clone() }.into());
            }
            let region = self.regions.iter().position(|region| region == name);
            let region = region.filter(|region| self.region.contains(region));
            let region = region
                .ok_or_else(|| name.clone().map_or(Kind::NoRegion, |found| Kind::UnknownRegion { found }))?;
            let number = usize::try_from(*number).unwrap_or(usize::MAX);
            if exactly.insert((intervention, region), number).is_some() {
                return Err(Kind::RegionTwice { found: intervention.clone() }.into());
            }
        }
        Ok(exactly)
    }

    fn notices_on_choice(
        &self,
        cares: &[Care],
        choice: &SiteChoice<'_>,
    ) -> Result<Vec<SiteNotice>, RedistributionError> {
        let how = RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };
        let mut notices = Vec::new();
        for care in cares {
            let intervention = &care.intervention;
            let scenario = choice.scenario(intervention);
            let divided = self.redistribute_care(care, &scenario, how)?;
            let mut left: BTreeMap<&Location, Patients> = BTreeMap::new();
            for it in divided.moves() {
                let sum = left.entry(it.from).or_default();
                *sum = sum.plus(it.amount);
            }
            let moved = |provider: &Location| left.get(provider).copied().unwrap_or_default();
            notices.extend(divided.notices().into_iter().map(|notice| match notice {
                RedistributionNotice::NearestToNobody { providers, patients } => {
                    SiteNotice::NearestToNobody {
                        intervention: intervention.clone(),
                        moved: providers.iter().map(moved).sum(),
                        providers,
                        patients,
                    }
                }
                notice => SiteNotice::Divided { intervention: intervention.clone(), notice },
            }));
        }
        Ok(notices)
    }

    /// The providers that are to stay and those that are to stop.
    fn decided(
        &self,
        case: &Case<'_>,
        asked: &[(&'static str, &Location, bool)],
    ) -> Result<BTreeMap<usize, bool>, RedistributionError> {
        let mut decided = BTreeMap::new();
        for (what, location, keeps) in asked.iter().copied() {
            let found = || location.clone();
            let provider = self.provider(location).filter(|provider| case.has_volume(*provider));
            let provider = provider.ok_or_else(|| Kind::NoVolume { what, found: found() })?;
            if decided.insert(provider, keeps).is_some() {
                return Err(Kind::Twice { what, found: found() }.into());
            }
        }
        Ok(decided)
    }
}

/// The demands of the options, by kind of care: the list, the provider, and true when it keeps the care.
struct Asked<'o>(BTreeMap<&'o Intervention, Vec<(&'static str, &'o Location, bool)>>);

impl<'o> Asked<'o> {
    fn of(cares: &'o [Care], options: &'o SiteOptions) -> Result<Self, RedistributionError> {
        let mut asked = Self(BTreeMap::new());
        for Care { intervention, .. } in cares {
            if asked.0.insert(intervention, Vec::new()).is_some() {
                return Err(Kind::CareTwice { found: intervention.clone() }.into());
            }
        }
        let keep = options.must_keep.iter().map(|named| ("must keep", named, true));
        let stop = options.must_stop.iter().map(|named| ("must stop", named, false));
        for (what, (intervention, location), keeps) in keep.chain(stop) {
            let unknown = || Kind::UnknownCare { found: intervention.clone() };
            asked.0.get_mut(intervention).ok_or_else(unknown)?.push((what, location, keeps));
        }
        Ok(asked)
    }

    fn of_care(&mut self, intervention: &Intervention) -> Vec<(&'static str, &'o Location, bool)> {
        self.0.remove(intervention).unwrap_or_default()
    }
}

/// The markets of one kind of care, by region: the same catchments as those from which
/// patients are divided anew.
fn markets(case: &Case<'_>, flows: &[Flow]) -> Result<BTreeMap<usize, Market>, RedistributionError> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for provider in case.current() {
        members.entry(case.region(provider)).or_default().push(provider);
    }
    let new = |(region, members)| (region, Market::new(members, case.norm));
    let mut markets: BTreeMap<usize, Market> = members.into_iter().map(new).collect();
    let present = Present::of(case, flows, Unobserved::Nearest, &mut Work::default())?;
    for (first, parcels) in present.at.iter().enumerate() {
        let region = case.region(first);
        let Some(market) = markets.get_mut(&region) else { continue };
        let is_known = present.blocks().binary_search(&first).is_err();
        for parcel in parcels {
            let then = case.country.time(parcel.area, first);
            let others = case.country.in_reach(parcel.area).filter(|to| *to != first);
            let choices: Vec<(usize, i64)> = core::iter::once(first)
                .chain(others)
                .filter_map(|to| {
                    let number = market.candidates.binary_search(&to).ok()?;
                    // Whose time is not known is left out of all travel, and so are those who live nobody knows where.
                    let now = if to == first { then } else { case.country.time(parcel.area, to) };
                    let extra = then.zip(now).filter(|_| is_known);
                    Some((number, extra.map_or(0, |(then, now)| now.saturating_sub(then))))
                })
                .collect();
            market.add(parcel.amount, choices.into_iter());
            if !is_known {
                market.nearest_to_nobody.push((first, parcel.amount));
            }
        }
    }
    Ok(markets)
}
