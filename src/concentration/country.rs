//! Areas with their people, providers with their regions, and the way from each area to each provider.

use std::collections::{BTreeMap, BTreeSet};

use super::{AreaId, Minutes, Travel};
use crate::party::{Location, name};

name!(
    /// The name of a region within which patients are divided (*regio*).
    RegionName
);

/// An area and the people in it (*gebied*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Area {
    /// Its name.
    pub id: AreaId,
    /// How many people live in it.
    pub population: u32,
}

/// A provider: the region that it is in, and the area that it stands in (*aanbieder*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Provider {
    /// Its location.
    pub location: Location,
    /// Its region; providers without one are in one nameless region together.
    pub region: Option<RegionName>,
    /// The area that it stands in; without one, its place has the name of its location.
    pub area: Option<AreaId>,
}

/// A country, or a part of it, as patients travel through it (*land*): made once, used for every norm and scenario.
///
/// The nearest provider is the one with the fewest minutes, then with the smallest distance where that is known, then with the first name. Making it asks every
/// pair and sorts the providers of each area once; it holds ten bytes for each pair of a place and a provider, and two for each pair of providers.
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
    /// Of each place, the providers that can be reached, nearest first, and then [`NONE`].
    order: Vec<u16>,
    /// Of each provider, those around its place, itself and those next door included, nearest first.
    around: Vec<Vec<u16>>,
}

const NONE: u16 = u16::MAX;

impl Country {
    /// A country.
    ///
    /// # Errors
    /// When an area or a provider is given twice, or when there are 65,535 providers or more.
    pub fn try_new(
        areas: Vec<Area>,
        providers: Vec<Provider>,
        travel: &impl Travel,
    ) -> Result<Self, CountryError> {
        let mut people = BTreeMap::new();
        for Area { id, population } in areas {
            if people.contains_key(&id) {
                return Err(CountryErrorKind::Twice { what: "area", found: id.to_string() }.into());
            }
            people.insert(id, population);
        }
        let mut by_name = BTreeMap::new();
        for provider in providers {
            if by_name.contains_key(&provider.location) {
                let found = provider.location.to_string();
                return Err(CountryErrorKind::Twice { what: "provider", found }.into());
            }
            by_name.insert(provider.location.clone(), provider);
        }
        if by_name.len() >= usize::from(NONE) {
            return Err(CountryErrorKind::TooMany { found: by_name.len() }.into());
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
        let at_region =
            |region: &Option<RegionName>| regions.iter().position(|found| found == region).unwrap_or(0);
        let region = by_name.values().map(|provider| at_region(&provider.region)).collect();
        let at_place = |provider: &Provider| {
            home_of(provider).and_then(|home| places.binary_search(&home).ok()).unwrap_or(0)
        };
        let home = by_name.values().map(at_place).collect();
        let providers: Vec<Location> = by_name.into_keys().collect();
        let mut country = Self {
            minutes: Vec::with_capacity(places.len().saturating_mul(providers.len())),
            order: Vec::with_capacity(places.len().saturating_mul(providers.len())),
            places,
            population,
            providers,
            region,
            regions,
            home,
            around: Vec::new(),
        };
        country.measure(travel);
        Ok(country)
    }

    fn measure(&mut self, travel: &impl Travel) {
        let distance = |place: &AreaId, provider: &Location| {
            travel.distance(place.as_str(), provider.as_str()).unwrap_or(u64::MAX)
        };
        let mut near: Vec<(i64, u64, u16)> = Vec::with_capacity(self.providers.len());
        for place in &self.places {
            near.clear();
            for (at, provider) in (0_u16..).zip(&self.providers) {
                let minutes = travel.minutes(place.as_str(), provider.as_str());
                self.minutes.push(minutes.map_or(-1, Minutes::millionths));
                if let Some(minutes) = minutes {
                    near.push((minutes.millionths(), distance(place, provider), at));
                }
            }
            near.sort_unstable();
            self.order.extend(near.iter().map(|(_, _, at)| *at));
            self.order.resize(self.minutes.len(), NONE);
        }
        for home in &self.home {
            let Some(place) = self.places.get(*home) else { continue };
            near.clear();
            let each = (0_u16..).zip(&self.providers);
            near.extend(each.filter_map(|(at, provider)| {
                Some((self.time(*home, at.into())?, distance(place, provider), at))
            }));
            near.sort_unstable();
            self.around.push(near.iter().map(|(_, _, at)| *at).collect());
        }
    }

    /// The providers, in order of their names.
    pub fn providers(&self) -> &[Location] {
        &self.providers
    }

    /// The providers from whose place no other can be reached, in order of their names: nobody tops them up, and patients whose only place it is can go nowhere. Most often the travel has
    /// no rows from those places, and [`Provider::area`] is missing.
    pub fn without_ways(&self) -> impl Iterator<Item = &Location> {
        let alone = |provider: usize| self.around(provider).all(|other| other == provider);
        let each = self.providers.iter().enumerate();
        each.filter(move |(provider, _)| self.providers.len() > 1 && alone(*provider))
            .map(|(_, location)| location)
    }

    pub(super) fn provider(&self, location: &Location) -> Option<usize> {
        self.providers.binary_search(location).ok()
    }

    /// The providers that can be reached from a place, nearest first.
    pub(super) fn reach(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let from = place.saturating_mul(self.providers.len());
        let row = self.order.get(from..from.saturating_add(self.providers.len())).unwrap_or_default();
        row.iter().take_while(|at| **at != NONE).map(|at| usize::from(*at))
    }

    /// The providers that can be reached from the place of a provider, nearest first; those at the same place are no minutes away, unless the travel says otherwise.
    pub(super) fn around(&self, provider: usize) -> impl Iterator<Item = usize> + '_ {
        self.around.get(provider).into_iter().flatten().map(|at| usize::from(*at))
    }

    /// The time from a place to a provider in millionths of a minute; none at its own place, unless the travel says otherwise.
    pub(super) fn time(&self, place: usize, provider: usize) -> Option<i64> {
        let at = place.saturating_mul(self.providers.len()).saturating_add(provider);
        match self.minutes.get(at) {
            Some(minutes) if *minutes >= 0 => Some(*minutes),
            _ if self.home.get(provider) == Some(&place) => Some(0),
            _ => None,
        }
    }
}

/// Areas and providers that make no country.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct CountryError(#[from] CountryErrorKind);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
enum CountryErrorKind {
    #[error("expected each {what} once, found `{found}` again")]
    Twice { what: &'static str, found: String },
    #[error("expected fewer than 65,535 providers, found {found}")]
    TooMany { found: usize },
}

impl CountryError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            CountryErrorKind::Twice { .. } => "concentration.twice",
            CountryErrorKind::TooMany { .. } => "concentration.too-many",
        }
    }
}
