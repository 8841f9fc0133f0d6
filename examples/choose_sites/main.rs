//! Who should keep the care: `cargo run --example choose_sites -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use common::country::{LABEL, Synthetic};
use common::folder::{Files, Source};
use common::geography::{ASSUMED, approximation};
use common::{Common, Failure, Format, geography, numbers, write_json};
use passende_zorg::Language;
use passende_zorg::concentration::{Care, RegionalChoice, SiteChoice, SiteOptions};
use passende_zorg::language::Text;
use passende_zorg::party::Location;
use passende_zorg::time::Year;

const HELP: &str = "\
Which providers should keep the care, so that each of them meets the norm and patients travel least, region by region.

usage: choose_sites [--dir DIR] [options]

  --dir DIR           a folder with areas.csv, volumes.csv, norms.csv, travel.csv or points.csv, and if you like regions.csv
  --intervention I    one kind of care; may be given again; all with a norm otherwise
  --most-losses N     how many kinds of care one provider may lose at most: all kinds are chosen together then
  --steps N           how long to search; without it as long as a proof takes for up to 20 providers in a region
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --speed KMH         the speed of straight lines, without travel.csv; 50 unless said otherwise
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without a folder it runs on a synthetic country of national size, on lung-resection and pancreas-resection.
";

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    interventions: Vec<String>,
    most_losses: Option<u32>,
    steps: Option<u32>,
    speed: Option<u32>,
    year: Option<Year>,
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
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
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

/// The files, and the care that is asked about.
fn input(options: &Options) -> Result<(Files, Vec<Care>), Failure> {
    let source = match &options.folder {
        Some(folder) => Source::Folder(folder.clone()),
        None => Source::Made(Synthetic::country().files()),
    };
    let files = Files::read(&source, options.speed)?;
    let mut cares = files.cares(files.year(options.year)?);
    for asked in &options.interventions {
        if !cares.iter().any(|care| care.intervention.as_str() == asked) {
            return Err(common::expected("--intervention", "a kind of care with a norm", asked));
        }
    }
    let asked =
        |name: &str| options.interventions.is_empty() || options.interventions.iter().any(|it| it == name);
    cares.retain(|care| asked(care.intervention.as_str()));
    Ok((files, cares))
}

/// One line on a region.
fn line(choice: &RegionalChoice<'_>, language: Language) -> String {
    let region = choice.region().map_or("-", |region| region.as_str());
    let patients = numbers::patients(choice.patients().millionths(), language);
    let told = match choice.kept() {
        Ok(kept) => {
            let kept: Vec<&str> = kept.map(Location::as_str).collect();
            let counted = |number: usize, words| {
                numbers::counted(u64::try_from(number).unwrap_or(u64::MAX), words, language)
            };
            let keep =
                counted(kept.len(), [Text::new("houdt het", "keeps it"), Text::new("houden het", "keep it")]);
            let stop = counted(
                choice.stopped().count(),
                [Text::new("stopt", "stops"), Text::new("stoppen", "stop")],
            );
            let extra = numbers::decimal(choice.extra_travel(), language);
            let minutes = language.pick("patiëntminuten verder", "patient-minutes further");
            format!("{keep}, {stop}; {extra} {minutes}: {}", kept.join(" "))
        }
        Err(reason) => reason.in_language(language).to_owned(),
    };
    let proof = choice.proof().in_language(language);
    format!("{} {region} ({patients}): {told} [{proof}]", choice.intervention())
}

fn page(
    options: &Options,
    chosen: &SiteChoice<'_>,
    files: &Files,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = options.common.language;
    let mark = if options.common.format == Format::Markdown { "- " } else { "" };
    if options.folder.is_none() {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    let (extra, bound) =
        (numbers::decimal(chosen.extra_travel(), language), numbers::decimal(chosen.lower_bound(), language));
    let proof = chosen.proof().in_language(language);
    let told = language
        .pick("patiëntminuten verder reizen, ondergrens", "patient-minutes of extra travel, lower bound");
    let rest =
        language.pick(", zonder waar geen keuze mogelijk is", ", without those where no choice will do");
    let rest = if chosen.is_complete() { "" } else { rest };
    writeln!(out, "{extra} {told} {bound} [{proof}]{rest}\n")?;
    for choice in chosen.choices() {
        writeln!(out, "{mark}{}", line(&choice, language))?;
    }
    writeln!(out, "\n{}", ASSUMED.get(language))?;
    if let Some(speed) = files.speed {
        writeln!(out, "{}", approximation(speed, language))?;
    }
    if let Some(note) = files.without_ways(language) {
        writeln!(out, "{note}")?;
    }
    Ok(())
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let (files, cares) = input(&options)?;
        let how =
            SiteOptions { most_losses: options.most_losses, steps: options.steps, ..SiteOptions::default() };
        let chosen = files.country.choose_sites(&cares, &how).map_err(Failure::new)?;
        match options.common.format {
            Format::Json => write_json(out, &chosen),
            Format::Text | Format::Markdown => page(&options, &chosen, &files, out),
        }
    })
}
