//! What is noteworthy of a country, found once when it is made, and of the names that files have beside it.

use std::collections::BTreeSet;

use super::notice::{CountryNotice, NameSource, NamedThing};
use super::{AreaId, Country};
use crate::alike;
use crate::party::Location;

impl Country {
    /// What is noteworthy of the names that a file has: those that are no area, no provider and no place of
    /// one, and those among them that look like a name that is.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, Country, Minutes, NameSource, Provider, TravelTable,
    /// };
    /// use passende_zorg::{Language, language::Describe, party::Location};
    /// let mut travel = TravelTable::default();
    /// travel.insert("1012", "A", Minutes::ZERO, None)?; // the spreadsheet took a zero
    /// let area = Area { id: AreaId::try_new("01012")?, population: 100 };
    /// let only = Provider { location: Location::try_new("A")?, region: None, area: None };
    /// let country = Country::try_new(vec![area], vec![only], &travel)?;
    /// let told: Vec<String> = country
    ///     .notices_on(NameSource::Travel, travel.areas())
    ///     .iter()
    ///     .map(|notice| notice.in_language(Language::English).to_string())
    ///     .collect();
    /// assert_eq!(
    ///     told[0],
    ///     "In the travel times are places that occur nowhere else and count for nothing: 1012."
    /// );
    /// assert_eq!(told[1], "Names of areas look alike and count as different ones: 01012 beside 1012.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices_on<'n>(
        &self,
        source: NameSource,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Vec<CountryNotice> {
        let is_known = |name: &str| {
            let place = self.places.binary_search_by(|place| place.as_str().cmp(name));
            place.is_ok() || self.providers.binary_search_by(|it| it.as_str().cmp(name)).is_ok()
        };
        let unknown: BTreeSet<&str> = names.into_iter().filter(|name| !is_known(name)).collect();
        if unknown.is_empty() {
            return Vec::new();
        }
        let names = unknown.iter().map(|name| (*name).into()).collect();
        let mut notices = vec![CountryNotice::Nowhere { source, names }];
        let known = |name: &str| !unknown.contains(name);
        let groups = alike::groups(unknown.iter().copied().chain(self.places.iter().map(AreaId::as_str)));
        // Those that look alike among the known are told already.
        let mixed = groups
            .into_iter()
            .filter(|group| group.iter().any(|name| known(name)) && group.iter().any(|name| !known(name)));
        notices.extend(look_alike(NamedThing::Area, mixed));
        notices
    }

    /// The providers from whose place no other can be reached, in order of their names.
    fn without_ways(&self) -> impl Iterator<Item = usize> {
        let alone = |provider: usize| self.around(provider).all(|other| other == provider);
        (0..self.providers.len()).filter(move |provider| self.providers.len() > 1 && alone(*provider))
    }

    /// The areas where people live, and how many.
    fn inhabited(&self) -> impl Iterator<Item = (usize, u32)> {
        let places = self.population.iter().enumerate();
        places.filter_map(|(place, people)| people.filter(|people| *people > 0).map(|people| (place, people)))
    }

    pub(super) fn noticed(&self, told: &[(Location, AreaId)]) -> Vec<CountryNotice> {
        let mut notices = Vec::new();
        let name = |provider: usize| self.providers.get(provider).cloned();
        let area = |place: usize| self.places.get(place).cloned();
        let sum = |people: &mut dyn Iterator<Item = u32>| people.map(u64::from).fold(0, u64::saturating_add);
        let of = sum(&mut self.inhabited().map(|(_, people)| people));
        let (with, without): (Vec<_>, Vec<_>) =
            self.inhabited().partition(|(place, _)| self.reach(*place).next().is_some());
        if !without.is_empty() && !self.providers.is_empty() {
            let people = sum(&mut without.iter().map(|(_, people)| *people));
            let areas = without.iter().filter_map(|(place, _)| area(*place)).collect();
            notices.push(CountryNotice::AreasWithoutWay { areas, people, of });
        }
        let mut reached = vec![false; self.providers.len()];
        let others =
            (0..self.providers.len()).flat_map(|from| self.around(from).filter(move |to| *to != from));
        for to in with.iter().flat_map(|(place, _)| self.reach(*place)).chain(others) {
            if let Some(reached) = reached.get_mut(to) {
                *reached = true;
            }
        }
        notices.extend(self.missing_pairs(&with, &reached));
        let is_reached = |provider: usize| reached.get(provider) == Some(&true);
        let asked = !with.is_empty() || self.providers.len() > 1;
        let unreached: Vec<_> = (0..self.providers.len()).filter(|to| asked && !is_reached(*to)).collect();
        if !unreached.is_empty() {
            notices
                .push(CountryNotice::NoWayTo { providers: unreached.into_iter().filter_map(name).collect() });
        }
        let alone: Vec<Location> = self.without_ways().filter_map(name).collect();
        if !alone.is_empty() {
            notices.push(CountryNotice::NoWayFrom { providers: alone });
        }
        let at_home = self.home.iter().enumerate().filter(|(provider, home)| {
            let lived_in = with.binary_search_by_key(*home, |(place, _)| *place).is_ok();
            lived_in && !self.reach(**home).any(|to| to == *provider)
        });
        let at_home: Vec<_> = at_home.filter_map(|(it, home)| Some((name(it)?, area(*home)?))).collect();
        if !at_home.is_empty() {
            notices.push(CountryNotice::NoWayAtHome { providers: at_home });
        }
        let nameless: Vec<usize> =
            (0..self.providers.len()).filter(|it| self.region.get(*it) == Some(&0)).collect();
        if self.regions.len() > 1 && !nameless.is_empty() {
            let follows = |place: usize| {
                self.reach(place).next().is_some_and(|first| self.region.get(first) == Some(&0))
            };
            let people =
                sum(&mut with.iter().filter(|(place, _)| follows(*place)).map(|(_, people)| *people));
            let providers = nameless.into_iter().filter_map(name).collect();
            notices.push(CountryNotice::WithoutRegion { providers, people });
        }
        let is_area = |id: &AreaId| {
            self.places
                .binary_search(id)
                .ok()
                .is_some_and(|at| self.population.get(at).is_some_and(Option::is_some))
        };
        let unknown: Vec<_> = told.iter().filter(|(_, id)| !is_area(id)).cloned().collect();
        if of > 0 && !unknown.is_empty() {
            notices.push(CountryNotice::UnknownArea { providers: unknown });
        }
        // The place of a provider that stands in no area has the name of the provider.
        let areas = self.places.iter().zip(&self.population).filter(|(_, people)| people.is_some());
        let areas = areas.map(|(place, _)| place).chain(told.iter().map(|(_, area)| area));
        let areas: BTreeSet<&str> = areas.map(AreaId::as_str).collect();
        notices.extend(look_alike(NamedThing::Area, alike::groups(areas)));
        notices.extend(look_alike(
            NamedThing::Provider,
            alike::groups(self.providers.iter().map(Location::as_str)),
        ));
        notices
    }

    /// The pairs without a way, of areas and providers that have others.
    fn missing_pairs(&self, areas: &[(usize, u32)], reached: &[bool]) -> Option<CountryNotice> {
        let each = reached.iter().filter(|reached| **reached).count();
        let (mut pairs, mut number) = (Vec::new(), 0_usize);
        for (place, _) in areas {
            let ways = self.reach(*place).count();
            if ways == each {
                continue;
            }
            number = number.saturating_add(each.saturating_sub(ways));
            let mut there: Vec<usize> = self.reach(*place).collect();
            there.sort_unstable();
            let missing = reached
                .iter()
                .enumerate()
                .find(|(to, reached)| **reached && there.binary_search(to).is_err());
            let missing = missing.and_then(|(to, _)| self.providers.get(to).cloned());
            pairs.extend(self.places.get(*place).cloned().zip(missing));
        }
        let of = areas.len().saturating_mul(each);
        (number > 0).then_some(CountryNotice::PairsWithoutWay { pairs, number, of })
    }
}

/// A notice on names that look alike, if there are any.
pub(super) fn look_alike<'n>(
    things: NamedThing,
    groups: impl IntoIterator<Item = Vec<&'n str>>,
) -> Option<CountryNotice> {
    let groups = groups.into_iter().map(|group| group.into_iter().map(Into::into).collect());
    let names: Vec<Vec<Box<str>>> = groups.collect();
    (!names.is_empty()).then_some(CountryNotice::LookAlike { things, names })
}
