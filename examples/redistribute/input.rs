//! What a country, its volumes and its scenarios are, from a folder or from the examples.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::path::PathBuf;

use passende_zorg::concentration::csv::{
    ScenarioRow, VolumeRow, read_areas, read_moves, read_norms, read_points, read_regions, read_scenarios,
    read_travel, read_volumes,
};
use passende_zorg::concentration::{Area, Country, Provider, Scenario, TravelTable};
use passende_zorg::party::Intervention;
use passende_zorg::time::Year;

use crate::Options;
use crate::common::country::Synthetic;
use crate::common::geography::{Points, SPEED, Ways, complete};
use crate::common::{self, Failure, expected};

/// The small synthetic country, written by hand.
pub(crate) const SMALL: [(&str, &str); 7] = [
    ("areas.csv", include_str!("areas.csv")),
    ("travel.csv", include_str!("travel.csv")),
    ("volumes.csv", include_str!("volumes.csv")),
    ("regions.csv", include_str!("regions.csv")),
    ("norms.csv", include_str!("norms.csv")),
    ("scenarios.csv", include_str!("scenarios.csv")),
    ("moves.csv", include_str!("moves.csv")),
];

/// Where the files are.
enum Source {
    Folder(PathBuf),
    Made(Vec<(&'static str, String)>),
}

impl Source {
    fn of(options: &Options) -> Self {
        match &options.folder {
            Some(folder) => Self::Folder(folder.clone()),
            None if options.small => Self::Made(SMALL.map(|(name, text)| (name, text.to_owned())).to_vec()),
            None => Self::Made(Synthetic::country().files()),
        }
    }

    /// A file, if there is one.
    fn optional<T, E: Display>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<Option<T>, Failure> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(name);
                path.exists().then(|| common::read_as(&path, read)).transpose()
            }
            Self::Made(files) => common::made_as(files, name, read),
        }
    }

    fn required<T, E: Display>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, Failure> {
        self.optional(name, read)?
            .ok_or_else(|| Failure::new(format_args!("--dir: expected a folder with {name}, found none")))
    }
}

/// What the files say.
pub(crate) struct Input {
    pub(crate) country: Country,
    pub(crate) volumes: Vec<VolumeRow>,
    pub(crate) norms: BTreeMap<Intervention, u32>,
    pub(crate) scenario: String,
    /// Per kind of care what happens to it.
    pub(crate) cases: BTreeMap<Intervention, Scenario>,
    pub(crate) year: Year,
    /// The speed, where travel is in straight lines.
    pub(crate) speed: Option<u32>,
    /// For the map.
    pub(crate) areas: Vec<Area>,
    pub(crate) providers: Vec<Provider>,
    pub(crate) points: Option<Points>,
}

pub(crate) fn read(options: &Options) -> Result<Input, Failure> {
    let source = Source::of(options);
    let areas = source.required("areas.csv", read_areas)?;
    let table = source.optional("travel.csv", read_travel)?;
    let points = source.optional("points.csv", read_points)?.map(|points| points.into_iter().collect());
    let volumes = source.required("volumes.csv", read_volumes)?;
    let norms = source.required("norms.csv", read_norms)?;
    let rows = source.required("scenarios.csv", read_scenarios)?;
    let mut providers = source.optional("regions.csv", read_regions)?.unwrap_or_default();
    let moves = source.optional("moves.csv", read_moves)?.unwrap_or_default();
    let scenario = scenario(options, &rows)?;
    complete(&mut providers, volumes.iter().map(|row| row.location.clone()));
    complete(&mut providers, rows.iter().map(|row| row.location.clone()));
    complete(&mut providers, table.iter().flat_map(TravelTable::locations));
    let ways = match (table, &points) {
        (Some(_), _) if options.speed.is_some() => {
            return Err(Failure::new("--speed: expected a folder without travel.csv, found one with it"));
        }
        (Some(table), _) => Ways::Table(table),
        (None, Some(points)) => Ways::straight(points, &providers, options.speed.unwrap_or(SPEED))?,
        (None, None) => {
            return Err(Failure::new(
                "--dir: expected a folder with travel.csv or points.csv, found neither",
            ));
        }
    };
    let country = Country::try_new(areas.clone(), providers.clone(), &ways).map_err(Failure::new)?;
    let mut cases: BTreeMap<Intervention, Scenario> = BTreeMap::new();
    for row in rows.into_iter().filter(|row| *row.scenario == scenario) {
        cases.entry(row.intervention).or_default().actions.push((row.location, row.action));
    }
    for row in moves.into_iter().filter(|row| *row.scenario == scenario) {
        cases.entry(row.intervention).or_default().moves.push(row.moved);
    }
    if !options.interventions.is_empty() {
        for asked in &options.interventions {
            if !cases.keys().any(|found| found.as_str() == asked) {
                return Err(expected("--intervention", "a kind of care of the scenario", asked));
            }
        }
        cases.retain(|found, _| options.interventions.iter().any(|asked| asked == found.as_str()));
    }
    let last = volumes.iter().map(|row| row.year).max();
    let year =
        options.year.or(last).ok_or_else(|| Failure::new("volumes.csv: expected a row, found none"))?;
    let (norms, speed) = (norms.into_iter().collect(), ways.speed());
    Ok(Input { country, volumes, norms, scenario, cases, year, speed, areas, providers, points })
}

/// The scenario that is asked for; of an example the first one, unless said otherwise.
fn scenario(options: &Options, rows: &[ScenarioRow]) -> Result<String, Failure> {
    let scenario = match &options.scenario {
        Some(scenario) => scenario.clone(),
        None if options.folder.is_some() => {
            return Err(Failure::new("--scenario: expected a scenario, found none"));
        }
        None => rows.first().map(|row| row.scenario.to_string()).unwrap_or_default(),
    };
    if rows.iter().any(|row| *row.scenario == scenario) {
        return Ok(scenario);
    }
    let known: BTreeSet<&str> = rows.iter().map(|row| &*row.scenario).collect();
    let known = known.into_iter().collect::<Vec<_>>().join(", ");
    Err(expected("--scenario", &format!("one of {known}"), &scenario))
}

/// The files of the national country, with the travel times that follow from its points.
pub(crate) fn national(speed: u32) -> Result<Vec<(&'static str, String)>, Failure> {
    let country = Synthetic::country();
    let mut files = country.files();
    let source = Source::Made(files.clone());
    let points: Points = source.required("points.csv", read_points)?.into_iter().collect();
    files.push(("travel.csv", country.travel_csv(&Ways::straight(&points, &[], speed)?)));
    Ok(files)
}
