//! Divides patients over the providers that remain: `cargo run --example redistribute -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::ExitCode;

use common::{Common, Failure, Format, in_file, write_json};
use passende_zorg::concentration::csv::{
    VolumeRow, read_areas, read_moves, read_norms, read_regions, read_scenarios, read_travel, read_volumes,
};
use passende_zorg::concentration::{
    Country, Provider, Redistribution, RedistributionOptions, Scenario, StartersDraw,
};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::time::Year;

const HELP: &str = "\
Divides the patients of providers that stop, start or fall below a norm over those that remain: who goes where, who cannot go anywhere, who stays short, and how
much further people travel.

usage: redistribute --dir DIR --scenario S [options]

  --dir DIR           a folder with areas.csv, travel.csv, volumes.csv, norms.csv, scenarios.csv, and if you like regions.csv and moves.csv
  --scenario S        the scenario
  --intervention I    one kind of care; may be given again; all of the scenario otherwise
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --no-top-up         do not top up who falls below the norm
  --starters-draw D   region (as in 2024) or stopping: from whom those who start draw
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the example files to a folder, to start your own from

Without a folder it runs on a small synthetic country.
";

/// The small synthetic country.
const FILES: [(&str, &str); 7] = [
    ("areas.csv", include_str!("areas.csv")),
    ("travel.csv", include_str!("travel.csv")),
    ("volumes.csv", include_str!("volumes.csv")),
    ("regions.csv", include_str!("regions.csv")),
    ("norms.csv", include_str!("norms.csv")),
    ("scenarios.csv", include_str!("scenarios.csv")),
    ("moves.csv", include_str!("moves.csv")),
];

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    scenario: Option<String>,
    interventions: Vec<String>,
    year: Option<Year>,
    no_top_up: bool,
    stopping: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "dir" => options.folder = Some(common::path(parser)?),
                "scenario" => options.scenario = Some(common::value(parser)?),
                "intervention" => options.interventions.push(common::value(parser)?),
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "no-top-up" => options.no_top_up = true,
                "starters-draw" => {
                    options.stopping = match common::value(parser)?.as_str() {
                        "region" => false,
                        "stopping" => true,
                        found => {
                            return Err(common::expected("--starters-draw", "region or stopping", found));
                        }
                    };
                }
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
    }

    /// A file of the folder, or of the example; nothing when the folder does not have it.
    fn read(&self, name: &str) -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
        match &self.folder {
            None => Ok(FILES
                .iter()
                .find(|(found, _)| *found == name)
                .map(|(name, text)| (PathBuf::from(name), text.as_bytes().to_vec()))),
            Some(folder) => {
                let path = folder.join(name);
                if path.exists() { Ok(Some((path.clone(), common::read(&path)?))) } else { Ok(None) }
            }
        }
    }

    fn required<T, E: std::fmt::Display>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, Failure> {
        match self.read(name)? {
            Some((path, text)) => read(&text).map_err(in_file(&path)),
            None => Err(Failure::new(format_args!("--dir: expected a folder with {name}, found none"))),
        }
    }

    fn optional<T: Default, E: std::fmt::Display>(
        &self,
        name: &str,
        read: impl FnOnce(&[u8]) -> Result<T, E>,
    ) -> Result<T, Failure> {
        match self.read(name)? {
            Some((path, text)) => read(&text).map_err(in_file(&path)),
            None => Ok(T::default()),
        }
    }
}

/// What the files say.
struct Input {
    country: Country,
    volumes: Vec<VolumeRow>,
    norms: BTreeMap<Intervention, u32>,
    scenario: String,
    /// Per kind of care what happens to it.
    cases: BTreeMap<Intervention, Scenario>,
    year: Year,
}

fn read(options: &Options) -> Result<Input, Failure> {
    let areas = options.required("areas.csv", read_areas)?;
    let travel = options.required("travel.csv", read_travel)?;
    let volumes = options.required("volumes.csv", read_volumes)?;
    let norms = options.required("norms.csv", read_norms)?;
    let rows = options.required("scenarios.csv", read_scenarios)?;
    let mut providers = options.optional("regions.csv", read_regions)?;
    let moves = options.optional("moves.csv", read_moves)?;
    let scenario = match &options.scenario {
        Some(scenario) => scenario.clone(),
        None if options.folder.is_some() => {
            return Err(Failure::new("--scenario: expected a scenario, found none"));
        }
        None => rows.first().map(|row| row.scenario.to_string()).unwrap_or_default(),
    };
    let of_scenario = || rows.iter().filter(|row| *row.scenario == scenario);
    if of_scenario().next().is_none() {
        let known: BTreeSet<&str> = rows.iter().map(|row| &*row.scenario).collect();
        let known = known.into_iter().collect::<Vec<_>>().join(", ");
        return Err(common::expected("--scenario", &format!("one of {known}"), &scenario));
    }
    // Whoever is named anywhere is a provider; without a region it is in the nameless one.
    let known: BTreeSet<Location> = providers.iter().map(|provider| provider.location.clone()).collect();
    let named =
        volumes.iter().map(|row| row.location.clone()).chain(rows.iter().map(|row| row.location.clone()));
    let named: BTreeSet<Location> =
        named.chain(travel.locations()).filter(|name| !known.contains(name)).collect();
    providers.extend(named.into_iter().map(|location| Provider { location, region: None, area: None }));
    let country = Country::try_new(areas, providers, &travel).map_err(Failure::new)?;
    let mut cases: BTreeMap<Intervention, Scenario> = BTreeMap::new();
    for row in of_scenario() {
        let case = cases.entry(row.intervention.clone()).or_default();
        case.actions.push((row.location.clone(), row.action));
    }
    for row in moves.into_iter().filter(|row| *row.scenario == scenario) {
        cases.entry(row.intervention).or_default().moves.push(row.moved);
    }
    if !options.interventions.is_empty() {
        for asked in &options.interventions {
            if !cases.keys().any(|found| found.as_str() == asked) {
                return Err(common::expected("--intervention", "a kind of care of the scenario", asked));
            }
        }
        cases.retain(|found, _| options.interventions.iter().any(|asked| asked == found.as_str()));
    }
    let last = volumes.iter().map(|row| row.year).max();
    let year =
        options.year.or(last).ok_or_else(|| Failure::new("volumes.csv: expected a row, found none"))?;
    Ok(Input { country, volumes, norms: norms.into_iter().collect(), scenario, cases, year })
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            return common::write_files(folder, FILES, out);
        }
        let input = read(&options)?;
        let how = RedistributionOptions {
            top_up: !options.no_top_up,
            starters_draw: if options.stopping { StartersDraw::Stopping } else { StartersDraw::Region },
        };
        let mut results: Vec<(&Intervention, Redistribution<'_>)> = Vec::new();
        for (intervention, case) in &input.cases {
            let minimum = input.norms.get(intervention).ok_or_else(|| {
                Failure::new(format_args!("norms.csv: expected a minimum for {intervention}, found none"))
            })?;
            let rows = input
                .volumes
                .iter()
                .filter(|row| row.intervention == *intervention && row.year == input.year);
            let volumes: Vec<(Location, u32)> = rows.map(|row| (row.location.clone(), row.count)).collect();
            let result = input.country.redistribute(&volumes, *minimum, case, how);
            results.push((
                intervention,
                result.map_err(|error| Failure::new(format_args!("{intervention}: {error}")))?,
            ));
        }
        match options.common.format {
            Format::Json => {
                let mut written = Vec::new();
                for (intervention, result) in &results {
                    let mut value = serde_json::to_value(result).map_err(Failure::new)?;
                    value["intervention"] = intervention.as_str().into();
                    written.push(value);
                }
                let (scenario, year) = (&input.scenario, input.year.number());
                write_json(out, &serde_json::json!({"scenario": scenario, "year": year, "results": written}))
            }
            Format::Text => {
                text::page(&input.scenario, input.year, &results, options.folder.is_none(), language, out)
            }
            Format::Markdown => {
                text::table(&input.scenario, input.year, &results, options.folder.is_none(), language, out)
            }
        }
    })
}
