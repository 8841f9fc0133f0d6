//! Areas with their people, providers with their regions, and the way from each area to each provider.

use std::collections::{BTreeMap, BTreeSet};

use super::notice::CountryNotice;
use super::{AreaId, Travel};
use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::party::{Location, name};
use crate::wire::excerpt;

name!(
    /// The name of a region within which patients are divided (*regio*).
    RegionName
);

/// An area and the people in it (*gebied*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Area {
    /// The name of the area, given once in a country.
    pub id: AreaId,
    /// The number of people who live in it.
    pub population: u32,
}

/// A provider: the region that it is in, and the area that it stands in (*aanbieder*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Provider {
    /// The location of the provider, given once in a country.
    pub location: Location,
    /// Its region; providers without one are in one nameless region together.
    pub region: Option<RegionName>,
    /// The area that it stands in; without one, its place has the name of its location.
    pub area: Option<AreaId>,
}

/// A country, or a part of it, as patients travel through it (*land*): made once, used for every norm and
/// scenario.
///
/// The nearest provider is the one with the fewest minutes, then with the smallest distance where that is
/// known, then with the first name. Making it asks every pair and sorts the providers of each area once; it
/// holds ten bytes for each pair of a place and a provider, and four for each pair of providers.
///
/// What is noteworthy whatever is asked is told by [`Country::notices`]: people who can reach nobody,
/// providers that nobody can reach, names that look alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Areas and places of providers, in order of their names.
    pub(super) places: Vec<AreaId>,
    /// The people of each place; nothing where a place is no area.
    pub(super) population: Vec<Option<u32>>,
    /// In order of their names.
    pub(super) providers: Vec<Location>,
    /// The region of each provider, by its place in `regions`; the first is the nameless one.
    pub(super) region: Vec<usize>,
    pub(super) regions: Vec<Option<RegionName>>,
    /// The place of each provider.
    pub(super) home: Vec<usize>,
    /// Of each place, the minutes to each provider in millionths; below zero where it cannot be reached.
    minutes: Vec<i64>,
    /// Of each place, the providers that can be reached, nearest first, and then [`NONE`]; with [`AS_NEAR`]
    /// where only its name comes after the one before it. In one number, for it is read at random.
    order: Vec<u16>,
    /// Of each place, whether it has a way to every provider.
    reaches_all: Vec<bool>,
    /// Of each provider, those around its place, itself and those next door included, nearest first, and
    /// whether each is as near as the one before it.
    around: Vec<Vec<(u16, bool)>>,
    notices: Vec<CountryNotice>,
}

const NONE: u16 = u16::MAX;
/// The bit that no provider has in its number.
const AS_NEAR: u16 = 1 << 15;

/// A provider that was found, and where it stands in the order of a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nearest {
    pub(super) provider: usize,
    at: usize,
}

impl Country {
    /// A country.
    ///
    /// # Errors
    /// When an area or a provider is given twice, or when there are more than 32,767 providers.
    pub fn try_new(
        areas: Vec<Area>,
        providers: Vec<Provider>,
        travel: &impl Travel,
    ) -> Result<Self, InputError> {
        let mut people = BTreeMap::new();
        for Area { id, population } in areas {
            if people.contains_key(&id) {
                return Err(Refused::Twice {
                    what: Text::new("elk gebied", "area"),
                    found: excerpt(id.as_str()),
                }
                .into());
            }
            people.insert(id, population);
        }
        let mut by_name = BTreeMap::new();
        for provider in providers {
            if by_name.contains_key(&provider.location) {
                let found = excerpt(provider.location.as_str());
                return Err(Refused::Twice { what: Text::new("elke aanbieder", "provider"), found }.into());
            }
            by_name.insert(provider.location.clone(), provider);
        }
        if by_name.len() > usize::from(!AS_NEAR) {
            return Err(Refused::TooMany { found: by_name.len() }.into());
        }
        let home_of = |provider: &Provider| {
            // A name of a location is a name of an area as well.
            provider.area.clone().or_else(|| AreaId::try_new(provider.location.as_str()).ok())
        };
        let homes: BTreeSet<AreaId> = by_name.values().filter_map(home_of).collect();
        let places: Vec<AreaId> =
            people.keys().cloned().chain(homes).collect::<BTreeSet<_>>().into_iter().collect();
        let population = places.iter().map(|place| people.get(place).copied()).collect();
        let names: BTreeSet<&RegionName> =
            by_name.values().filter_map(|provider| provider.region.as_ref()).collect();
        let regions: Vec<Option<RegionName>> =
            core::iter::once(None).chain(names.into_iter().cloned().map(Some)).collect();
        // In order, the nameless one first.
        let at_region = |region: &Option<RegionName>| regions.binary_search(region).unwrap_or(0);
        let region = by_name.values().map(|provider| at_region(&provider.region)).collect();
        let at_place = |provider: &Provider| {
            home_of(provider).and_then(|home| places.binary_search(&home).ok()).unwrap_or(0)
        };
        let home = by_name.values().map(at_place).collect();
        let told = by_name.values().filter_map(|it| Some((it.location.clone(), it.area.clone()?)));
        let told: Vec<(Location, AreaId)> = told.collect();
        let providers: Vec<Location> = by_name.into_keys().collect();
        let mut country = Self {
            minutes: Vec::with_capacity(places.len().saturating_mul(providers.len())),
            order: Vec::with_capacity(places.len().saturating_mul(providers.len())),
            reaches_all: Vec::with_capacity(places.len()),
            places,
            population,
            providers,
            region,
            regions,
            home,
            around: Vec::new(),
            notices: Vec::new(),
        };
        country.measure(travel);
        country.notices = country.noticed(&told);
        Ok(country)
    }

    fn measure(&mut self, travel: &impl Travel) {
        let distance = |place: &AreaId, provider: &Location| {
            travel.distance(place.as_str(), provider.as_str()).unwrap_or(u64::MAX)
        };
        let as_near = |near: &[(i64, u64, u16)], at: usize| {
            let before = at.checked_sub(1).and_then(|before| near.get(before));
            before.zip(near.get(at)).is_some_and(|(one, other)| (one.0, one.1) == (other.0, other.1))
        };
        let names: Vec<&str> = self.providers.iter().map(Location::as_str).collect();
        let ways_from = travel.ways_to(&names);
        let mut ways = vec![None; names.len()];
        let mut near: Vec<(i64, u64, u16)> = Vec::with_capacity(names.len());
        for place in &self.places {
            near.clear();
            ways.fill(None);
            ways_from(place.as_str(), &mut ways);
            for (at, way) in (0_u16..).zip(&ways) {
                self.minutes.push(way.map_or(-1, |(minutes, _)| minutes.millionths()));
                near.extend(
                    way.map(|(minutes, distance)| (minutes.millionths(), distance.unwrap_or(u64::MAX), at)),
                );
            }
            near.sort_unstable();
            let each = near.iter().enumerate();
            let each = each.map(|(at, (.., it))| if as_near(&near, at) { *it | AS_NEAR } else { *it });
            self.order.extend(each);
            self.order.resize(self.minutes.len(), NONE);
            self.reaches_all.push(near.len() == names.len());
        }
        for home in &self.home {
            let Some(place) = self.places.get(*home) else { continue };
            near.clear();
            let each = (0_u16..).zip(&self.providers);
            near.extend(each.filter_map(|(at, provider)| {
                Some((self.time(*home, at.into())?, distance(place, provider), at))
            }));
            near.sort_unstable();
            let each = near.iter().enumerate();
            self.around.push(each.map(|(at, (_, _, other))| (*other, as_near(&near, at))).collect());
        }
    }

    /// The providers, in order of their names.
    pub fn providers(&self) -> &[Location] {
        &self.providers
    }

    /// What is noteworthy of it whatever is asked: people who can reach nobody, providers without a way or
    /// a region, names that look alike.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, Country, CountryNotice, Minutes, Provider, TravelTable,
    /// };
    /// use passende_zorg::{Language, language::Describe, party::Location};
    /// let mut travel = TravelTable::default();
    /// travel.insert("here", "A", Minutes::ZERO, None)?;
    /// let areas = [("here", 39_000), ("there", 61_000)];
    /// let areas = areas.map(|(id, population)| Area { id: AreaId::try_new(id).unwrap(), population });
    /// let only = Provider { location: Location::try_new("A")?, region: None, area: None };
    /// let country = Country::try_new(areas.to_vec(), vec![only], &travel)?;
    /// let [CountryNotice::AreasWithoutWay { people: 61_000, .. }] = country.notices() else { panic!() };
    /// assert_eq!(
    ///     country.notices()[0].in_language(Language::English).to_string(),
    ///     "No provider can be reached from 1 area with 61,000 of 100,000 people (there); \
    ///      these people count nowhere."
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices(&self) -> &[CountryNotice] {
        &self.notices
    }

    pub(super) fn provider(&self, location: &Location) -> Option<usize> {
        self.providers.binary_search(location).ok()
    }

    /// The providers that can be reached from a place, nearest first.
    pub(super) fn in_reach(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let from = place.saturating_mul(self.providers.len());
        let row = self.order.get(from..from.saturating_add(self.providers.len())).unwrap_or_default();
        row.iter().take_while(|at| **at != NONE).map(|at| usize::from(*at & !AS_NEAR))
    }

    /// The nearest of some providers to a place.
    pub(super) fn nearest(&self, place: usize, is: impl Fn(usize) -> bool) -> Option<Nearest> {
        let from = place.saturating_mul(self.providers.len());
        let found = self.in_reach(place).enumerate().find(|(_, provider)| is(*provider));
        found.map(|(at, provider)| Nearest { provider, at: from.saturating_add(at) })
    }

    /// Those that are as near as one that was found, and come after it for their names only.
    pub(super) fn as_near(&self, nearest: Nearest) -> impl Iterator<Item = usize> + '_ {
        let after = self.order.get(nearest.at.saturating_add(1)..).unwrap_or_default().iter();
        let those = after.take_while(|at| **at & AS_NEAR != 0 && **at != NONE);
        those.map(|at| usize::from(*at & !AS_NEAR))
    }

    /// Whether there is a way from a place to a provider.
    pub(super) fn reaches(&self, place: usize, provider: usize) -> bool {
        self.reaches_all.get(place) == Some(&true) || self.time(place, provider).is_some()
    }

    /// The providers that can be reached from the place of a provider, nearest first; those at the same
    /// place are no minutes away, unless the travel says otherwise.
    pub(super) fn around(&self, provider: usize) -> impl Iterator<Item = usize> + '_ {
        self.around_with_ties(provider).map(|(at, _)| at)
    }

    /// The same, each with whether it is as near as the one before it.
    pub(super) fn around_with_ties(&self, provider: usize) -> impl Iterator<Item = (usize, bool)> + '_ {
        self.around.get(provider).into_iter().flatten().map(|(at, as_near)| (usize::from(*at), *as_near))
    }

    /// The time from a place to a provider in millionths of a minute; none at its own place, unless the
    /// travel says otherwise.
    pub(super) fn time(&self, place: usize, provider: usize) -> Option<i64> {
        let at = place.saturating_mul(self.providers.len()).saturating_add(provider);
        match self.minutes.get(at) {
            Some(minutes) if *minutes >= 0 => Some(*minutes),
            _ if self.home.get(provider) == Some(&place) => Some(0),
            _ => None,
        }
    }
}

refusals! {
    /// The reasons for which a country is refused.
    enum Refused {
        Twice { what: Text, found: String } = "concentration.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
        TooMany { found: usize } = "concentration.too-many":
            "verwacht: hoogstens 32.767 aanbieders; gevonden: {found}",
            "expected at most 32,767 providers, found {found}";
    }
}
