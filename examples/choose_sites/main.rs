//! Who should keep the care: `cargo run --example choose_sites -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::fmt::Display;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use common::country::{LABEL, Synthetic};
use common::geography::{ASSUMED, Points, SPEED, Ways, approximation, complete};
use common::{Common, Failure, Format, geography, numbers, write_json};
use passende_zorg::Language;
use passende_zorg::concentration::csv::{
    read_areas, read_norms, read_points, read_regions, read_travel, read_volumes,
};
use passende_zorg::concentration::{Care, Country, RegionalChoice, SiteChoice, SiteOptions, TravelTable};
use passende_zorg::party::Location;

const HELP: &str = "\
Which providers should keep the care, so that each of them meets the norm and patients travel least, region by region.

usage: choose_sites [--dir DIR] [options]

  --dir DIR           a folder with areas.csv, volumes.csv, norms.csv, travel.csv or points.csv, and if you like regions.csv
  --intervention I    one kind of care; may be given again; all with a norm otherwise
  --most-losses N     how many kinds of care one provider may lose at most: all kinds are chosen together then
  --steps N           how long to search; without it as long as a proof takes for up to 20 providers in a region
  --speed KMH         the speed of straight lines, without travel.csv; 50 unless said otherwise
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without a folder it runs on a synthetic country of national size, on lung-resection and pancreas-resection. Volumes are those of the last year.
";

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    interventions: Vec<String>,
    most_losses: Option<u32>,
    steps: Option<u32>,
    speed: Option<u32>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "dir" => options.folder = Some(common::path(parser)?),
                "intervention" => options.interventions.push(common::value(parser)?),
                "most-losses" => {
                    options.most_losses = Some(number("--most-losses", &common::value(parser)?)?);
                }
                "steps" => options.steps = Some(number("--steps", &common::value(parser)?)?),
                "speed" => options.speed = Some(geography::speed(&common::value(parser)?)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        if options.folder.is_none() && options.interventions.is_empty() {
            options.interventions = ["lung-resection", "pancreas-resection"].map(str::to_owned).to_vec();
        }
        Ok(options)
    }
}

fn number(option: &str, text: &str) -> Result<u32, Failure> {
    text.parse().map_err(|_| common::expected(option, "a whole number from 0 on", text))
}

/// A file of the folder, or of the synthetic country; nothing when there is none.
fn optional<T, E: Display>(
    options: &Options,
    made: &[(&'static str, String)],
    name: &str,
    read: impl FnOnce(&[u8]) -> Result<T, E>,
) -> Result<Option<T>, Failure> {
    match &options.folder {
        Some(folder) => {
            let path = folder.join(name);
            path.exists().then(|| common::read_as(&path, read)).transpose()
        }
        None => common::made_as(made, name, read),
    }
}

/// The country, the care that is asked about, and the speed where travel is in straight lines.
fn input(options: &Options) -> Result<(Country, Vec<Care>, Option<u32>), Failure> {
    let made = if options.folder.is_none() { Synthetic::country().files() } else { Vec::new() };
    let missing = |name: &str| Failure::new(format_args!("--dir: expected a folder with {name}, found none"));
    let areas = optional(options, &made, "areas.csv", read_areas)?.ok_or_else(|| missing("areas.csv"))?;
    let volumes =
        optional(options, &made, "volumes.csv", read_volumes)?.ok_or_else(|| missing("volumes.csv"))?;
    let norms = optional(options, &made, "norms.csv", read_norms)?.ok_or_else(|| missing("norms.csv"))?;
    let table = optional(options, &made, "travel.csv", read_travel)?;
    let points = optional(options, &made, "points.csv", read_points)?;
    let mut providers = optional(options, &made, "regions.csv", read_regions)?.unwrap_or_default();
    complete(&mut providers, volumes.iter().map(|row| row.location.clone()));
    complete(&mut providers, table.iter().flat_map(TravelTable::locations));
    let ways = match (table, points) {
        (Some(_), _) if options.speed.is_some() => {
            return Err(Failure::new("--speed: expected a folder without travel.csv, found one with it"));
        }
        (Some(table), _) => Ways::Table(table),
        (None, Some(points)) => {
            let points: Points = points.into_iter().collect();
            Ways::straight(&points, &providers, options.speed.unwrap_or(SPEED))?
        }
        (None, None) => return Err(missing("travel.csv or points.csv")),
    };
    let country = Country::try_new(areas, providers, &ways).map_err(Failure::new)?;
    let year = volumes.iter().map(|row| row.year).max();
    let year = year.ok_or_else(|| Failure::new("volumes.csv: expected a row, found none"))?;
    for asked in &options.interventions {
        if !norms.iter().any(|(found, _)| found.as_str() == asked) {
            return Err(common::expected("--intervention", "a kind of care with a norm", asked));
        }
    }
    let asked =
        |name: &str| options.interventions.is_empty() || options.interventions.iter().any(|it| it == name);
    let cares = norms.into_iter().filter(|(intervention, _)| asked(intervention.as_str()));
    let cares = cares.map(|(intervention, minimum)| {
        let rows = volumes.iter().filter(|row| row.intervention == intervention && row.year == year);
        let volumes = rows.map(|row| (row.location.clone(), row.count)).collect();
        Care { intervention, minimum, volumes }
    });
    Ok((country, cares.collect(), ways.speed()))
}

/// One line on a region.
fn line(choice: &RegionalChoice<'_>, language: Language) -> String {
    let region = choice.region().map_or("-", |region| region.as_str());
    let patients = numbers::patients(choice.patients().millionths(), language);
    let told = match choice.kept() {
        Ok(kept) => {
            let kept: Vec<&str> = kept.map(Location::as_str).collect();
            let stops = choice.stopped().count();
            let extra = choice.extra_travel().round_dp(1).normalize();
            let (keep, stop, minutes) = match language {
                Language::Dutch => ("houden het", "stoppen", "patiëntminuten verder"),
                Language::English => ("keep it", "stop", "patient-minutes further"),
            };
            format!("{} {keep}, {stops} {stop}; {extra} {minutes}: {}", kept.len(), kept.join(" "))
        }
        Err(reason) => reason.in_language(language).to_owned(),
    };
    let proof = choice.proof().in_language(language);
    format!("{} {region} ({patients}): {told} [{proof}]", choice.intervention())
}

fn page(
    options: &Options,
    chosen: &SiteChoice<'_>,
    speed: Option<u32>,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = options.common.language;
    let mark = if options.common.format == Format::Markdown { "- " } else { "" };
    if options.folder.is_none() {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    let (extra, bound) = (chosen.extra_travel().round_dp(1), chosen.lower_bound().round_dp(1));
    let proof = chosen.proof().in_language(language);
    let told = language
        .pick("patiëntminuten verder reizen, ondergrens", "patient-minutes of extra travel, lower bound");
    writeln!(out, "{extra} {told} {bound} [{proof}]\n")?;
    for choice in chosen.choices() {
        writeln!(out, "{mark}{}", line(&choice, language))?;
    }
    writeln!(out, "\n{}", ASSUMED.get(language))?;
    if let Some(speed) = speed {
        writeln!(out, "{}", approximation(speed, language))?;
    }
    Ok(())
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let (country, cares, speed) = input(&options)?;
        let how =
            SiteOptions { most_losses: options.most_losses, steps: options.steps, ..SiteOptions::default() };
        let chosen = country.choose_sites(&cares, &how).map_err(Failure::new)?;
        match options.common.format {
            Format::Json => write_json(out, &chosen),
            Format::Text | Format::Markdown => page(&options, &chosen, speed, out),
        }
    })
}
