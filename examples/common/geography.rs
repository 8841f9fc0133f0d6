//! Providers and the ways to them, from files: a table of times, or straight lines between points.

use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::Language;
use passende_zorg::concentration::{
    AreaId, Minutes, Point, Provider, StraightLine, Travel, TravelTable, WaysTo,
};
use passende_zorg::party::Location;
use passende_zorg::request::{Answer, BothTexts, Told};

use super::{Failure, asked, at, expected};

/// The speed of straight lines, unless said otherwise.
pub(crate) const SPEED: u32 = 50;

/// Reads a speed on the command line; whether it can be is for the library to say.
pub(crate) fn speed(text: &str) -> Result<u32, Failure> {
    text.parse().map_err(|_| expected("--speed", "whole kilometres an hour", text))
}

/// Where areas and providers lie, by name.
pub(crate) type Points = BTreeMap<AreaId, Point>;

/// Where a provider lies: at the point of its name, or of the area that it stands in.
pub(crate) fn point_of(provider: &Provider, points: &Points) -> Option<Point> {
    let own = AreaId::try_new(provider.location.as_str()).ok();
    [own.as_ref(), provider.area.as_ref()].into_iter().flatten().find_map(|name| points.get(name)).copied()
}

/// How people travel.
pub(crate) enum Ways {
    Table(TravelTable),
    /// At so many kilometres an hour.
    Straight(StraightLine, u32),
}

impl Ways {
    /// Straight lines between points, also to providers that lie where their area does.
    pub(crate) fn straight(points: &Points, providers: &[Provider], speed: u32) -> Result<Self, Failure> {
        let mut points = points.clone();
        for provider in providers {
            if let (Some(point), Ok(name)) =
                (point_of(provider, &points), AreaId::try_new(provider.location.as_str()))
            {
                points.insert(name, point);
            }
        }
        let line = StraightLine::try_new(points, speed);
        // Whoever reads points from a file has only the speed left to be wrong.
        line.map(|line| Self::Straight(line, speed)).map_err(at("--speed"))
    }

    /// Whether any way to a provider is known.
    pub(crate) fn lead_to(&self, location: &Location) -> bool {
        match self {
            Self::Table(table) => table.locations().any(|found| found == *location),
            // A place that has a point is no minutes away from itself.
            Self::Straight(line, _) => line.minutes(location.as_str(), location.as_str()).is_some(),
        }
    }

    /// The speed, where the ways are straight lines.
    pub(crate) fn speed(&self) -> Option<u32> {
        match self {
            Self::Table(_) => None,
            Self::Straight(_, speed) => Some(*speed),
        }
    }
}

impl Travel for Ways {
    fn minutes(&self, from: &str, to: &str) -> Option<Minutes> {
        match self {
            Self::Table(table) => table.minutes(from, to),
            Self::Straight(line, _) => line.minutes(from, to),
        }
    }

    fn distance(&self, from: &str, to: &str) -> Option<u64> {
        match self {
            Self::Table(table) => table.distance(from, to),
            Self::Straight(line, _) => line.distance(from, to),
        }
    }

    fn ways_to<'t>(&'t self, to: &'t [&'t str]) -> WaysTo<'t> {
        match self {
            Self::Table(table) => table.ways_to(to),
            Self::Straight(line, _) => line.ways_to(to),
        }
    }
}

/// What must be said of straight lines.
pub(crate) fn approximation(speed: u32, language: Language) -> String {
    match language {
        Language::Dutch => {
            format!("Reistijd is hemelsbreed, met {speed} km per uur: een benadering, zonder wegen en water.")
        }
        Language::English => {
            format!(
                "Travel is in a straight line at {speed} km an hour: an approximation, without roads and water."
            )
        }
    }
}

/// Says it beside an answer.
pub(crate) fn note(answer: &mut Answer, speed: u32) {
    let [nl, en] = Language::ALL.map(|language| approximation(speed, language));
    asked::note(answer, Told::new("example.straight-lines".into(), BothTexts::new(nl, en)));
}

/// Completes the providers with whoever is named elsewhere; without a region they are in the nameless one.
pub(crate) fn complete(providers: &mut Vec<Provider>, named: impl IntoIterator<Item = Location>) {
    let known: BTreeSet<Location> = providers.iter().map(|provider| provider.location.clone()).collect();
    let named: BTreeSet<Location> = named.into_iter().filter(|name| !known.contains(name)).collect();
    providers.extend(named.into_iter().map(|location| Provider { location, region: None, area: None }));
}
