//! A country and its volumes, from the files of a folder or from files that are made here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::path::PathBuf;

use passende_zorg::Language;
use passende_zorg::concentration::csv::{
    MoveRow, VolumeRow, cares, joint_scenarios, read_areas, read_moves, read_norms, read_points,
    read_regions, read_scenarios, read_travel, read_volumes,
};
use passende_zorg::concentration::{Area, Care, Country, JointScenario, Provider, TravelTable};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::time::Year;
use rust_decimal::Decimal;

use super::geography::{Points, SPEED, Ways, complete};
use super::{Failure, expected};

/// Where the files are.
pub(crate) enum Source {
    Folder(PathBuf),
    Made(Vec<(&'static str, String)>),
}

impl Source {
    /// A file, if there is one.
    pub(crate) fn optional<T, E: Display>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<Option<T>, Failure> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(name);
                path.exists().then(|| super::read_as(&path, read)).transpose()
            }
            Self::Made(files) => super::made_as(files, name, read),
        }
    }

    pub(crate) fn required<T, E: Display>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, Failure> {
        self.optional(name, read)?
            .ok_or_else(|| Failure::new(format_args!("--dir: expected a folder with {name}, found none")))
    }

    /// The name of a file as an error has it.
    pub(crate) fn name(&self, file: &str) -> String {
        match self {
            Self::Folder(folder) => folder.join(file).display().to_string(),
            Self::Made(_) => file.to_owned(),
        }
    }
}

/// What the files say.
pub(crate) struct Files {
    pub(crate) country: Country,
    pub(crate) areas: Vec<Area>,
    pub(crate) providers: Vec<Provider>,
    pub(crate) points: Option<Points>,
    pub(crate) norms: Vec<(Intervention, u32)>,
    pub(crate) volumes: Vec<VolumeRow>,
    /// The speed, where travel is in straight lines.
    pub(crate) speed: Option<u32>,
}

impl Files {
    pub(crate) fn read(source: &Source, speed: Option<u32>) -> Result<Self, Failure> {
        let areas = source.required("areas.csv", read_areas)?;
        let table = source.optional("travel.csv", read_travel)?;
        let points: Option<Points> =
            source.optional("points.csv", read_points)?.map(|points| points.into_iter().collect());
        let volumes = source.required("volumes.csv", read_volumes)?;
        let norms = source.required("norms.csv", read_norms)?;
        let mut providers = source.optional("regions.csv", read_regions)?.unwrap_or_default();
        complete(&mut providers, volumes.iter().map(|row| row.location.clone()));
        complete(&mut providers, table.iter().flat_map(TravelTable::locations));
        let ways = match (table, &points) {
            (Some(_), _) if speed.is_some() => {
                return Err(Failure::new("--speed: expected a folder without travel.csv, found one with it"));
            }
            (Some(table), _) => Ways::Table(table),
            (None, Some(points)) => Ways::straight(points, &providers, speed.unwrap_or(SPEED))?,
            (None, None) => {
                return Err(Failure::new(
                    "--dir: expected a folder with travel.csv or points.csv, found neither",
                ));
            }
        };
        let country = Country::try_new(areas.clone(), providers.clone(), &ways).map_err(Failure::new)?;
        Ok(Self { country, areas, providers, points, norms, volumes, speed: ways.speed() })
    }

    /// The year that is asked for, and otherwise the last.
    pub(crate) fn year(&self, asked: Option<Year>) -> Result<Year, Failure> {
        let years: BTreeSet<Year> = self.volumes.iter().map(|row| row.year).collect();
        let last = years.last().ok_or_else(|| Failure::new("volumes.csv: expected a row, found none"))?;
        match asked {
            Some(year) if !years.contains(&year) => {
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                let known = format!("a year of volumes.csv ({})", years.join(", "));
                Err(expected("--year", &known, &year.to_string()))
            }
            Some(year) => Ok(year),
            None => Ok(*last),
        }
    }

    /// The kinds of care that have a norm.
    pub(crate) fn cares(&self, year: Year) -> Vec<Care> {
        cares(&self.norms, &self.volumes, year)
    }

    /// A note on providers without a way from their place, if there are any.
    pub(crate) fn without_ways(&self, language: Language) -> Option<String> {
        let alone: Vec<&str> = self.country.without_ways().map(Location::as_str).collect();
        let shown = alone.iter().take(5).copied().collect::<Vec<_>>().join(", ");
        let more = if alone.len() > 5 { ", …" } else { "" };
        let number = alone.len();
        (number > 0).then(|| match language {
            Language::Dutch => format!(
                "Let op: van de plaats van {number} aanbieders is geen reistijd bekend ({shown}{more}): zij worden niet aangevuld, en wie alleen daar woont kan nergens heen. Geef hun `area` in regions.csv, of rijen in travel.csv."
            ),
            Language::English => format!(
                "Note: no travel is known from the place of {number} providers ({shown}{more}): they are not topped up, and who lives there only can go nowhere. Give their `area` in regions.csv, or rows in travel.csv."
            ),
        })
    }
}

/// The scenarios of the files, in the order of their rows.
pub(crate) fn scenarios(source: &Source, files: &Files) -> Result<Vec<JointScenario>, Failure> {
    let actions = source.required("scenarios.csv", read_scenarios)?;
    let moves = source.optional("moves.csv", read_moves)?.unwrap_or_default();
    let refuse = |file: &str, line: u64, column: &str, told: &str| {
        Failure::new(format_args!("{}: line {line}: {column}: expected {told}", source.name(file)))
    };
    let known = |file: &str, line: u64, column: &str, name: &Location| {
        let told = || format!("a provider of volumes.csv, regions.csv or travel.csv, found `{name}`");
        match files.country.providers().binary_search(name) {
            Ok(_) => Ok(()),
            Err(_) => Err(refuse(file, line, column, &told())),
        }
    };
    for row in &actions {
        known("scenarios.csv", row.line, "location", &row.location)?;
    }
    let mut shares: BTreeMap<(&str, &Intervention, &Location), Decimal> = BTreeMap::new();
    for MoveRow { line, scenario, intervention, moved } in &moves {
        known("moves.csv", *line, "from", &moved.from)?;
        known("moves.csv", *line, "to", &moved.to)?;
        let sum = shares.entry((scenario, intervention, &moved.from)).or_default();
        *sum += moved.share;
        if *sum > Decimal::ONE {
            let told = format!("shares from `{}` that add up to at most 1, found {sum}", moved.from);
            return Err(refuse("moves.csv", *line, "share", &told));
        }
    }
    let scenarios = joint_scenarios(actions, moves);
    if scenarios.is_empty() {
        let file = source.name("scenarios.csv");
        return Err(Failure::new(format_args!("{file}: expected a row, found none")));
    }
    Ok(scenarios)
}
