//! Small countries, built for the tests.

use std::ops::Range;

use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareScenario, Country, Minutes, Provider, RegionName, TravelTable,
};
use passende_zorg::party::Location;
use proptest::prelude::*;

pub(crate) fn location(name: &str) -> Location {
    Location::try_new(name).unwrap()
}

pub(crate) fn minutes(number: u32) -> Minutes {
    Minutes::try_new(number.into()).unwrap()
}

/// Areas with people, providers with a region, and the minutes between them; nothing where there is no way.
pub(crate) fn country(
    areas: &[(&str, u32)],
    providers: &[(&str, &str)],
    ways: &[(&str, &str, u32)],
) -> Country {
    let areas = areas
        .iter()
        .map(|(id, population)| Area { id: AreaId::try_new(id).unwrap(), population: *population });
    let providers = providers.iter().map(|(name, region)| Provider {
        location: location(name),
        region: RegionName::try_new(region).ok(),
        area: None,
    });
    let mut travel = TravelTable::default();
    for (from, to, time) in ways {
        travel.insert(from, to, minutes(*time), None).unwrap();
    }
    Country::try_new(areas.collect(), providers.collect(), &travel).unwrap()
}

/// A small country, volumes and a scenario, built.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) areas: Vec<(String, u32)>,
    pub(crate) providers: Vec<(String, String)>,
    pub(crate) ways: Vec<(String, String, u32)>,
    pub(crate) counts: Vec<(String, u32)>,
    pub(crate) actions: Vec<(String, CareAction)>,
    pub(crate) minimum: u32,
}

pub(crate) fn made() -> impl Strategy<Value = Made> {
    made_of(1..6, 1..5)
}

/// With so many areas and providers.
pub(crate) fn made_of(areas: Range<usize>, providers: Range<usize>) -> impl Strategy<Value = Made> {
    let numbers = (areas, providers);
    numbers.prop_flat_map(|(areas, providers)| {
        let population = prop::collection::vec(prop_oneof![Just(0_u32), 1_u32..5000], areas);
        let regions = prop::collection::vec(0_u8..2, providers);
        let ways = prop::collection::vec(
            prop_oneof![1 => Just(None), 6 => (0_u32..40).prop_map(Some)],
            (areas + providers) * providers,
        );
        let counts = prop::collection::vec(prop_oneof![Just(0_u32), 1_u32..90], providers);
        let actions =
            prop::collection::vec(prop::option::of(prop::sample::select(CareAction::ALL)), providers);
        (population, regions, ways, counts, actions, 1_u32..60).prop_map(
            |(population, regions, ways, counts, actions, minimum)| {
                let area = |at: usize| format!("a{at}");
                let name = |at: usize| format!("P{at}");
                let places: Vec<String> =
                    (0..population.len()).map(area).chain((0..regions.len()).map(name)).collect();
                let pairs = places
                    .iter()
                    .flat_map(|place| (0..regions.len()).map(move |at| (place.clone(), name(at))));
                Made {
                    areas: population.iter().enumerate().map(|(at, people)| (area(at), *people)).collect(),
                    providers: regions
                        .iter()
                        .enumerate()
                        .map(|(at, region)| (name(at), format!("R{region}")))
                        .collect(),
                    ways: pairs.zip(ways).filter_map(|((from, to), time)| Some((from, to, time?))).collect(),
                    counts: counts.iter().enumerate().map(|(at, count)| (name(at), *count)).collect(),
                    actions: actions
                        .iter()
                        .enumerate()
                        .filter_map(|(at, action)| Some((name(at), (*action)?)))
                        .collect(),
                    minimum,
                }
            },
        )
    })
}

impl Made {
    pub(crate) fn country(&self, turned: bool) -> Country {
        let mut areas: Vec<(&str, u32)> =
            self.areas.iter().map(|(name, people)| (name.as_str(), *people)).collect();
        let mut providers: Vec<(&str, &str)> =
            self.providers.iter().map(|(name, region)| (name.as_str(), region.as_str())).collect();
        let mut ways: Vec<(&str, &str, u32)> =
            self.ways.iter().map(|(from, to, time)| (from.as_str(), to.as_str(), *time)).collect();
        if turned {
            areas.reverse();
            providers.reverse();
            ways.reverse();
        }
        country(&areas, &providers, &ways)
    }

    pub(crate) fn counts(&self) -> Vec<(Location, u32)> {
        self.counts.iter().map(|(name, count)| (location(name), *count)).collect()
    }

    pub(crate) fn scenario(&self) -> CareScenario {
        CareScenario {
            actions: self.actions.iter().map(|(name, action)| (location(name), *action)).collect(),
            moves: Vec::new(),
        }
    }

    pub(crate) fn region(&self, name: &Location) -> &str {
        &self.providers.iter().find(|(found, _)| found == name.as_str()).unwrap().1
    }
}
