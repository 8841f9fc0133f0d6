//! What is told of a country beside every answer: people, providers and names that files leave out
//! or write in two ways.

use core::fmt;
use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use super::{AreaId, Country};
use crate::alike;
use crate::language::{Language, list_in_words};
use crate::messages::{In, Say, messages};
use crate::party::Location;
use crate::words::words;

words!(
    /// The source in which a name stands (*waar een naam staat*).
    NameSource {
        /// In the travel times.
        Travel = "travel", "de reistijden", "the travel times";
        /// In the points on the map.
        Points = "points", "de liggingen", "the points";
        /// In what patients use.
        Uses = "uses", "het gebruik per patiënt", "the uses per patient";
    }
);

words!(
    /// The kind of thing that a name is of (*waarvan een naam is*).
    NamedThing {
        /// An area in which people live.
        Area = "area", "gebieden", "areas";
        /// A provider, by its location.
        Provider = "provider", "aanbieders", "providers";
        /// A kind of care that counts are of.
        Care = "care", "soorten zorg", "kinds of care";
    }
);

messages! {
    /// What is noteworthy of a country whatever is asked about it (*opmerking bij een land*): nobody who
    /// drops out, and no name that is taken for another, goes untold.
    ///
    /// Serialised with its code, its sentence in both languages and all names that it is about.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum CountryNotice {
        /// From these areas, in which people live, no provider can be reached: their people count nowhere.
        AreasWithoutWay {
            /// The areas, in which people live, without a way to any provider.
            areas: Vec<AreaId>,
            /// The number of people who live in them.
            people: u64,
            /// The number of people in all areas together.
            of: u64,
        } = "country.areas-without-way":
            let number = areas.len();
            let shown = few(areas);
            if areas.len() == 1 =>
                "Uit {number} gebied met {people} van de {of} inwoners is geen enkele aanbieder bereikbaar ({shown}); deze inwoners tellen nergens mee.",
                "No provider can be reached from {number} area with {people} of {of} people ({shown}); these people count nowhere.";
            "Uit {number} gebieden met {people} van de {of} inwoners is geen enkele aanbieder bereikbaar ({shown}); deze inwoners tellen nergens mee.",
            "No provider can be reached from {number} areas with {people} of {of} people ({shown}); these people count nowhere.";
        /// Between these areas and providers no way is known, though others lead from the area
        /// and to the provider.
        PairsWithoutWay {
            /// The first of each area.
            pairs: Vec<(AreaId, Location)>,
            /// The number of pairs without a way.
            number: usize,
            /// The number of pairs in all, of an area where people live and a provider.
            of: usize,
        } = "country.pairs-without-way":
            let shown = few_of(pairs, *number);
            "Bij {number} van de {of} combinaties van gebied en aanbieder ontbreekt de reistijd ({shown}); uit dat gebied gaat dan niemand naar die aanbieder.",
            "The travel time is missing for {number} of {of} pairs of an area and a provider ({shown}); nobody of that area goes to that provider.";
        /// To these providers no way leads, from no area and from no other provider.
        NoWayTo {
            /// The providers that no way leads to.
            providers: Vec<Location>,
        } = "country.no-way-to":
            let shown = few(providers);
            "Naar {shown} is geen reistijd bekend: niemand kan erheen, en wie er nu heen gaat, kan nergens terecht als deze aanbieder stopt.",
            "No way is known to {shown}: nobody can go there, and who goes there now can go nowhere when it stops.";
        /// From the places of these providers no way leads to another: nobody tops them up, and patients
        /// whose only place it is can go nowhere.
        NoWayFrom {
            /// The providers that no way leads from.
            providers: Vec<Location>,
        } = "country.no-way-from":
            let shown = few(providers);
            "Van {shown} naar andere aanbieders is geen reistijd bekend: waar wordt aangevuld, gebeurt dat daar niet, en patiënten van wie alleen deze plaats bekend is, kunnen nergens heen.",
            "No travel is known from {shown} to other providers: where providers are topped up, nobody is topped up there, and patients of whom no other place is known can go nowhere.";
        /// From the area that a provider stands in, and where people live, no way leads to the provider
        /// itself: those people are counted at another.
        NoWayAtHome {
            /// The providers without a way at home, each with its area.
            providers: Vec<(Location, AreaId)>,
        } = "country.no-way-at-home":
            let shown = few(providers);
            "Voor {shown} ontbreekt de reistijd vanuit het eigen gebied: de inwoners daarvan tellen bij een andere aanbieder.",
            "The travel time from their own area is missing for {shown}: the people of that area are counted at another provider.";
        /// These providers have no region, while others have one: they are in one nameless region together.
        WithoutRegion {
            /// The providers that have no region.
            providers: Vec<Location>,
            /// The number of people who have one of them nearest, and follow it into that region.
            people: u64,
        } = "country.without-region":
            let shown = few(providers);
            "Zonder regio: {shown}. Hun patiënten gaan alleen naar andere aanbieders zonder regio, en krijgen zij patiënten, dan alleen van daar; voor {people} inwoners is een van hen het dichtst bij.",
            "Without a region: {shown}. Their patients go to others without a region only, and they receive from there only; one of them is the nearest for {people} people.";
        /// These providers stand in areas of which nothing is given.
        UnknownArea {
            /// The providers in an unknown area, each with the name of that area.
            providers: Vec<(Location, AreaId)>,
        } = "country.unknown-area":
            let shown = few(providers);
            "Het gebied waarin de aanbieder staat, komt bij de gebieden niet voor: {shown}.",
            "The area that the provider stands in is none of the areas: {shown}.";
        /// These names look alike, and count as different ones.
        LookAlike {
            /// The kind of thing that the names are of.
            things: NamedThing,
            /// Those that look alike together.
            names: Vec<Vec<Box<str>>>,
        } = "country.look-alike":
            let shown = few(names.iter().map(|names| Beside(names)));
            "Namen van {things} lijken op elkaar en tellen als verschillende: {shown}.",
            "Names of {things} look alike and count as different ones: {shown}.";
        /// These names stand in a file and nowhere else: they count for nothing.
        Nowhere {
            /// The source in which the names stand.
            source: NameSource,
            /// The names that occur nowhere else.
            names: Vec<Box<str>>,
        } = "country.nowhere":
            let shown = few(names);
            "In {source} staan plaatsen die nergens anders voorkomen en niet meetellen: {shown}.",
            "In {source} are places that occur nowhere else and count for nothing: {shown}.";
    }
}

impl CountryNotice {
    /// All names that it is about, in order.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::AreasWithoutWay { areas, .. } => areas.iter().map(AreaId::as_str).collect(),
            Self::PairsWithoutWay { pairs, .. } => {
                pairs.iter().flat_map(|(area, provider)| [area.as_str(), provider.as_str()]).collect()
            }
            Self::NoWayTo { providers }
            | Self::NoWayFrom { providers }
            | Self::WithoutRegion { providers, .. } => providers.iter().map(Location::as_str).collect(),
            Self::NoWayAtHome { providers } | Self::UnknownArea { providers } => {
                providers.iter().flat_map(|(provider, area)| [provider.as_str(), area.as_str()]).collect()
            }
            Self::LookAlike { names, .. } => names.iter().flatten().map(AsRef::as_ref).collect(),
            Self::Nowhere { names, .. } => names.iter().map(AsRef::as_ref).collect(),
        }
    }
}

/// The first of some things, and how many more there are: *a, b, c, d, e en 2 andere*.
pub(super) struct Few<T> {
    first: Vec<T>,
    more: usize,
}

/// The first of some things, and of all the others how many there are.
pub(super) fn few<T>(things: impl IntoIterator<Item = T, IntoIter: ExactSizeIterator>) -> Few<T> {
    let things = things.into_iter();
    let number = things.len();
    few_of(things, number)
}

/// The same, of so many things that not all of them are at hand.
pub(super) fn few_of<T>(things: impl IntoIterator<Item = T>, number: usize) -> Few<T> {
    const SHOWN: usize = 5;
    let first: Vec<T> = things.into_iter().take(SHOWN).collect();
    let more = number.saturating_sub(first.len());
    Few { first, more }
}

impl<T: Say> Say for Few<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown: Vec<String> = self.first.iter().map(|it| In(it, language).to_string()).collect();
        if self.more > 0 {
            shown.push(format!("{} {}", In(&self.more, language), language.pick("andere", "more")));
        }
        write!(f, "{}", list_in_words(&shown, language))
    }
}

/// Names that are taken for each other: *01012 naast 1012*.
pub(super) struct Beside<'n>(pub(super) &'n [Box<str>]);

impl Say for Beside<'_> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(language.pick(" naast ", " beside ")))
    }
}

/// The way from an area to a provider.
impl Say for (AreaId, Location) {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.0, language.pick("naar", "to"), self.1)
    }
}

/// A provider in an area.
impl Say for (Location, AreaId) {
    fn say(&self, _: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.0, self.1)
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for CountryNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &self.names(), serializer)
    }
}

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
    pub(super) fn inhabited(&self) -> impl Iterator<Item = (usize, u32)> {
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
            self.inhabited().partition(|(place, _)| self.in_reach(*place).next().is_some());
        if !without.is_empty() && !self.providers.is_empty() {
            let people = sum(&mut without.iter().map(|(_, people)| *people));
            let areas = without.iter().filter_map(|(place, _)| area(*place)).collect();
            notices.push(CountryNotice::AreasWithoutWay { areas, people, of });
        }
        let mut reached = vec![false; self.providers.len()];
        let others =
            (0..self.providers.len()).flat_map(|from| self.around(from).filter(move |to| *to != from));
        for to in with.iter().flat_map(|(place, _)| self.in_reach(*place)).chain(others) {
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
            lived_in && !self.in_reach(**home).any(|to| to == *provider)
        });
        let at_home: Vec<_> = at_home.filter_map(|(it, home)| Some((name(it)?, area(*home)?))).collect();
        if !at_home.is_empty() {
            notices.push(CountryNotice::NoWayAtHome { providers: at_home });
        }
        let nameless: Vec<usize> =
            (0..self.providers.len()).filter(|it| self.region.get(*it) == Some(&0)).collect();
        if self.regions.len() > 1 && !nameless.is_empty() {
            let follows = |place: usize| {
                self.in_reach(place).next().is_some_and(|first| self.region.get(first) == Some(&0))
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
            let ways = self.in_reach(*place).count();
            if ways == each {
                continue;
            }
            number = number.saturating_add(each.saturating_sub(ways));
            let mut there: Vec<usize> = self.in_reach(*place).collect();
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
