//! The volumes of one kind of care in one year, and the ways of those who need it.

use std::collections::BTreeMap;
use std::path::Path;

use passende_zorg::concentration::csv::{
    read_areas, read_flows, read_points, read_regions, read_travel, read_volumes,
};
use passende_zorg::concentration::{
    Area, Care, CareCount, CaresOfYear, Country, Provider, RedistributionOptions, Unobserved, WhenClosed,
};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::request::{CareFacts, CountryFacts};
use passende_zorg::time::Year;

use crate::Options;
use crate::common::country::Synthetic;
use crate::common::folder::{Notices, flows, known, notices};
use crate::common::geography::{Points, SPEED, Ways, complete};
use crate::common::small::in_language;
use crate::common::{self, Failure, expected};

/// What is asked about when nothing was said, on the country that was made here.
const DEFAULT: &str = "lung-resection";

pub(crate) struct Input {
    pub(crate) intervention: Intervention,
    pub(crate) year: Year,
    /// At the lower bounds of the counts, and at their upper bounds where these are others.
    pub(crate) care: Care,
    pub(crate) at_most: Option<Care>,
    /// The care as a request has it.
    pub(crate) facts: CareFacts,
    /// What is told of the files.
    pub(crate) notices: Notices,
    /// Nothing when no travel is known at all.
    pub(crate) travels: Option<Travels>,
}

/// How patients travel.
pub(crate) struct Travels {
    pub(crate) country: Country,
    pub(crate) ways: Ways,
    /// Where patients live; nothing when they come from the hospital where they go now.
    pub(crate) areas: Vec<Area>,
    pub(crate) providers: Vec<Provider>,
    /// How they are divided, and whether it was seen where they come from.
    pub(crate) how: RedistributionOptions,
    pub(crate) with_flows: bool,
    /// Whether they stay in a region.
    pub(crate) in_regions: bool,
}

pub(crate) fn read(options: &Options) -> Result<Input, Failure> {
    let made = match options.volumes {
        None => Synthetic::country().files(options.common.language),
        Some(_) => Vec::new(),
    };
    let rows = match options.volumes.as_deref() {
        Some(path) => Some(options.common.read_table(path, read_volumes)?),
        None => file(None, &made, "volumes.csv", read_volumes)?,
    };
    let mut rows = rows.unwrap_or_default();
    let year = year(options, &rows)?;
    let intervention = intervention(options, rows.iter().filter(|row| row.year == year))?;
    // Who reported no care at all in the year is told; of other care nothing is asked.
    let reported: std::collections::BTreeSet<Location> =
        rows.iter().filter(|row| row.year == year).map(|row| row.location.clone()).collect();
    rows.retain(|row| {
        row.intervention == intervention && (row.year == year || !reported.contains(&row.location))
    });
    let (from, _) = options.norms();
    let norms = [(intervention.clone(), from)];
    let cares = CaresOfYear::of(&norms, &rows, year).map_err(common::at("--volumes"))?;
    let of = |cares: &[Care]| -> Care {
        let none = Care { intervention: intervention.clone(), minimum: from, volumes: vec![], flows: vec![] };
        cares.first().cloned().unwrap_or(none)
    };
    let (travels, mut told) = travels(options, &made, &of(cares.least()).volumes)?;
    let seen = match (&options.flows, &travels) {
        (Some(path), Some(travels)) => {
            let rows = common::read_as(path, read_flows)?;
            flows(&path.display().to_string(), &travels.country, &travels.areas, rows)?
        }
        _ => Vec::new(),
    };
    let cares = match &options.flows {
        Some(path) => {
            let of_care = seen.iter().filter(|flow| flow.intervention == intervention);
            cares.with_flows(of_care).map_err(common::in_file(path))?
        }
        None => cares,
    };
    let facts = CareFacts::of_year(&norms, &rows, &seen, year).pop();
    let facts = facts.unwrap_or_else(|| CareFacts::new(intervention.clone(), from));
    told.add(cares.notices().iter().cloned())?;
    let (care, at_most) = (of(cares.least()), cares.most().map(of));
    Ok(Input { intervention, year, care, at_most, facts, notices: told, travels })
}

/// A file that is given, or one that was made here.
fn file<T, E: passende_zorg::language::Describe>(
    given: Option<&Path>,
    made: &[(&'static str, String)],
    name: &str,
    read: impl FnOnce(&[u8]) -> Result<T, E>,
) -> Result<Option<T>, Failure> {
    match given {
        Some(path) => common::read_as(path, read).map(Some),
        None => common::made_as(made, name, read),
    }
}

/// The year that is asked about, or the last one.
fn year(options: &Options, rows: &[CareCount]) -> Result<Year, Failure> {
    let years = || rows.iter().map(|row| row.year);
    let (Some(first), Some(last)) = (years().min(), years().max()) else {
        return Err(Failure::new("--volumes: expected a file with a row, found none"));
    };
    match options.year {
        None => Ok(last),
        Some(year) if years().any(|found| found == year) => Ok(year),
        Some(year) => {
            let years = format!("a year of the volumes, from {first} to {last}");
            Err(expected("--year", &years, &year.to_string()))
        }
    }
}

/// The care that is asked about, or the one with most volume: of equals the first by name.
fn intervention<'r>(
    options: &Options,
    of_year: impl Iterator<Item = &'r CareCount>,
) -> Result<Intervention, Failure> {
    let mut sums: BTreeMap<&Intervention, u64> = BTreeMap::new();
    for row in of_year {
        *sums.entry(&row.intervention).or_default() += row.count.most().unwrap_or(row.count.least());
    }
    let named = |name| match options.volumes {
        Some(_) => name,
        None => in_language(name, options.common.language),
    };
    let default = options.volumes.is_none().then_some(DEFAULT);
    let found = match options.intervention.as_deref().or(default) {
        Some(asked) => sums.keys().find(|found| found.as_str() == named(asked)).copied(),
        None => sums.iter().rev().max_by_key(|(_, sum)| **sum).map(|(found, _)| *found),
    };
    found.cloned().ok_or_else(|| {
        let all = known(sums.keys());
        let asked = options.intervention.as_deref().unwrap_or_default();
        expected("--intervention", &format!("one of {all}"), asked)
    })
}

fn travels(
    options: &Options,
    made: &[(&'static str, String)],
    volumes: &[(Location, u32)],
) -> Result<(Option<Travels>, Notices), Failure> {
    let points = file(options.points.as_deref(), made, "points.csv", read_points)?;
    let table = file(options.travel.as_deref(), made, "travel.csv", read_travel)?;
    let areas = file(options.areas.as_deref(), made, "areas.csv", read_areas)?;
    let regions = file(options.regions.as_deref(), made, "regions.csv", read_regions)?;
    let (areas, in_regions) = (areas.unwrap_or_default(), regions.is_some());
    let mut providers = regions.unwrap_or_default();
    complete(&mut providers, volumes.iter().map(|(location, _)| location.clone()));
    let points: Option<Points> = points.map(|points| points.into_iter().collect());
    let ways = match (table, &points) {
        (Some(table), _) => Ways::Table(table),
        (None, Some(points)) => Ways::straight(points, &providers, options.speed.unwrap_or(SPEED))?,
        (None, None) => return Ok((None, Notices::default())),
    };
    let country = Country::try_new(areas.clone(), providers.clone(), &ways).map_err(Failure::of)?;
    // Without areas the files are of providers only, and other places in them are not asked about.
    let notices = notices(&country, &ways, points.as_ref().filter(|_| !areas.is_empty()))?;
    let how = options.division.0;
    let with_flows = options.flows.is_some();
    Ok((Some(Travels { country, ways, areas, providers, how, with_flows, in_regions }), notices))
}

impl Travels {
    /// The country as a request has it.
    pub(crate) fn facts(&self) -> CountryFacts {
        CountryFacts::of(&self.areas, &self.providers, &self.ways)
    }

    /// Where those go whose provider stops, and where they come from who were not seen.
    pub(crate) const fn assumed(&self) -> (WhenClosed, Unobserved) {
        (self.how.when_closed, self.how.unobserved)
    }

    /// Whether patients come from areas; from the hospital where they go now otherwise.
    pub(crate) const fn has_areas(&self) -> bool {
        !self.areas.is_empty()
    }
}
