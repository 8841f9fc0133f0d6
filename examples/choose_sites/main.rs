//! Who should keep the care: `cargo run --example choose_sites -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use common::country::{LABEL, Synthetic};
use common::division::assumed;
use common::folder::{Files, Notices, Source};
use common::geography::approximation;
use common::small::in_language;
use common::{Common, Failure, Format, geography, numbers, write_json};
use passende_zorg::Language;
use passende_zorg::concentration::{
    Care, CaresOfYear, RedistributionOptions, RegionName, RegionalChoice, SiteChoice, SiteOptions,
};
use passende_zorg::explanation::Outcome;
use passende_zorg::language::Text;
use passende_zorg::party::{Intervention, Location};
use passende_zorg::report::MarkdownText;
use passende_zorg::request::{Answer, CareAt, ExactlyRow, Request, SitesRequest};
use passende_zorg::time::Year;

const HELP: &str = "\
Which providers should keep the care, so that each of them meets the norm and patients travel least, region by region.

usage: choose_sites [--dir DIR] [options]

  --dir DIR           a folder with areas.csv, volumes.csv, norms.csv, travel.csv or points.csv, and if you like regions.csv and flows.csv
  --intervention I    one kind of care; may be given again; all with a norm otherwise
  --keep LOCATION     who keeps the care whatever comes of it; may be given again
  --stop LOCATION     who stops whatever comes of it; may be given again
  --exactly P         how many keep each kind of care in each region
  --most-losses N     how many kinds of care one provider may lose at most: all kinds are chosen together then
  --steps N           how many sets to look at for one kind of care in one region; without it as many as a proof takes for up to 20 providers
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --speed KMH         the speed of straight lines, without travel.csv; 50 unless said otherwise
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en; the example has its names in it

Counts that are withheld (<10) or known between bounds (5..12) are taken at all their lower bounds and at all their upper bounds; both answers are given, and where they
differ. What patients travel is not known of a provider to which no area is nearest: it is in no sum, and told.

Without a folder it runs on a synthetic country of national size, on lung-resection and pancreas-resection.
";

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    interventions: Vec<String>,
    keep: Vec<Location>,
    stop: Vec<Location>,
    exactly: Option<u32>,
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
                "keep" => options.keep.push(location("--keep", &common::value(parser)?)?),
                "stop" => options.stop.push(location("--stop", &common::value(parser)?)?),
                "exactly" => options.exactly = Some(number("--exactly", &common::value(parser)?)?),
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

fn location(option: &str, text: &str) -> Result<Location, Failure> {
    Location::try_new(text).map_err(|_| common::expected(option, "the name of a location", text))
}

fn number(option: &str, text: &str) -> Result<u32, Failure> {
    text.parse().map_err(|_| common::expected(option, "a whole number from 0 on", text))
}

/// The files, and the care that is asked about, at both ends of its counts.
fn input(options: &Options) -> Result<(Files, CaresOfYear), Failure> {
    let language = options.common.language;
    let source = match &options.folder {
        Some(folder) => Source::Folder(folder.clone()),
        None => Source::Made(Synthetic::country().files(language)),
    };
    let named = |name: &str| match options.folder {
        Some(_) => name.to_owned(),
        None => in_language(name, language).to_owned(),
    };
    let mut files = Files::read(&source, options.speed)?;
    let asked: Vec<String> = options.interventions.iter().map(|name| named(name)).collect();
    for (name, given) in asked.iter().zip(&options.interventions) {
        if !files.norms.iter().any(|(intervention, _)| intervention.as_str() == name) {
            return Err(common::expected("--intervention", "a kind of care with a norm", given));
        }
    }
    if !asked.is_empty() {
        files.norms.retain(|(intervention, _)| asked.iter().any(|name| name == intervention.as_str()));
        // Of other care nothing is told that was not asked for.
        files
            .volumes
            .retain(|row| files.norms.iter().any(|(intervention, _)| *intervention == row.intervention));
    }
    let cares = files.cares(files.year(options.year)?)?;
    files.notices.add(cares.notices().iter().cloned())?;
    Ok((files, cares))
}

/// Of whom travel is added up, where that is not everyone.
fn whose(some_unknown: bool, language: Language) -> &'static str {
    let known = language.pick(" van wie de herkomst bekend is", " of those whose area is known");
    if some_unknown { known } else { "" }
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
                counted(kept.len(), [Text::new("blijft", "keeps it"), Text::new("blijven", "keep it")]);
            let stop = counted(
                choice.stopped().count(),
                [Text::new("stopt", "stops"), Text::new("stoppen", "stop")],
            );
            let extra = numbers::decimal(choice.extra_travel(), language);
            let minutes = language.pick("patiëntminuten extra reistijd", "patient-minutes further");
            let whose = whose(choice.nearest_to_nobody().next().is_some(), language);
            format!("{keep}, {stop}; {extra} {minutes}{whose}: {}", kept.join(" "))
        }
        Err(reason) => reason.in_language(language).to_owned(),
    };
    let proof = choice.proof().in_language(language);
    format!("{} {region} ({patients}): {told} [{proof}]", choice.intervention())
}

/// What was chosen, with counts at their lower bounds, and at their upper bounds where these are others.
struct Chosen<'c> {
    least: SiteChoice<'c>,
    most: Option<SiteChoice<'c>>,
}

/// A kind of care in a region, and who keeps it with counts at their lower and at their upper bounds; nothing where nobody was chosen.
type Differs = (Intervention, Option<RegionName>, [Option<Vec<Location>>; 2]);

impl<'c> Chosen<'c> {
    fn of(files: &'c Files, cares: &CaresOfYear, how: &SiteOptions) -> Result<Self, Failure> {
        let choose = |cares: &[Care]| files.country.choose_sites(cares, how).map_err(Failure::of);
        Ok(Self { least: choose(cares.least())?, most: cares.most().map(choose).transpose()? })
    }

    /// Where the two differ.
    fn differences(&self) -> Vec<Differs> {
        let kept =
            |choice: &SiteChoice<'_>| -> Vec<(Intervention, Option<RegionName>, Option<Vec<Location>>)> {
                let one = |it: RegionalChoice<'_>| {
                    let kept = it.kept().ok().map(|kept| kept.cloned().collect());
                    (it.intervention().clone(), it.region().cloned(), kept)
                };
                choice.choices().map(one).collect()
            };
        let Some(most) = &self.most else { return Vec::new() };
        let mut both: BTreeMap<_, [Option<Vec<Location>>; 2]> = BTreeMap::new();
        for (end, found) in [kept(&self.least), kept(most)].into_iter().enumerate() {
            for (intervention, region, kept) in found {
                both.entry((intervention, region)).or_default()[end] = kept;
            }
        }
        let differ = both.into_iter().filter(|(_, kept)| kept[0] != kept[1]);
        differ.map(|((intervention, region), kept)| (intervention, region, kept)).collect()
    }
}

/// One line on where the answers differ.
fn difference((intervention, region, kept): &Differs, language: Language) -> String {
    let region = region.as_ref().map_or("-", |region| region.as_str());
    let [least, most] = kept.each_ref().map(|kept| match kept {
        Some(kept) => kept.iter().map(Location::as_str).collect::<Vec<_>>().join(" "),
        None => language.pick("niemand", "nobody").to_owned(),
    });
    match language {
        Language::Dutch => {
            format!(
                "Verschil: {intervention} {region} bij de ondergrenzen {least}, bij de bovengrenzen {most}"
            )
        }
        Language::English => {
            format!("They differ: {intervention} {region} at the low end {least}, at the high end {most}")
        }
    }
}

/// One of the answers.
fn answer(
    chosen: &SiteChoice<'_>,
    format: Format,
    language: Language,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let write = |out: &mut dyn Write, line: &str| match format {
        Format::Markdown => writeln!(out, "- {}", MarkdownText(line)),
        Format::Text | Format::Json => writeln!(out, "{line}"),
    };
    let (extra, bound) =
        (numbers::decimal(chosen.extra_travel(), language), numbers::decimal(chosen.lower_bound(), language));
    let sign = Outcome::from(chosen.sign()).in_language(language);
    let told = language.pick("patiëntminuten extra reistijd", "patient-minutes of extra travel");
    let whose = whose(chosen.choices().any(|choice| choice.nearest_to_nobody().next().is_some()), language);
    let told = format!("{told}{whose}, {}", language.pick("ondergrens", "lower bound"));
    let rest = language
        .pick(", zonder regio's waar geen keuze mogelijk is", ", without regions where no choice will do");
    let rest = if chosen.is_complete() { "" } else { rest };
    // Where nothing was chosen there are no minutes to add up.
    if chosen.choices().any(|choice| choice.kept().is_ok()) {
        writeln!(out, "{extra} {told} {bound} [{sign}]{rest}\n")?;
    } else {
        writeln!(out, "[{sign}]\n")?;
    }
    for choice in chosen.choices() {
        write(out, &line(&choice, language))?;
    }
    let mut notices = Notices::default();
    notices.add(chosen.notices().iter().cloned())?;
    notices.write(format, language, out)
}

fn page(options: &Options, chosen: &Chosen<'_>, files: &Files, out: &mut dyn Write) -> Result<(), Failure> {
    const AT_LEAST: Text =
        Text::new("Met alle ondergrenzen van de aantallen:", "With all lower bounds of the counts:");
    const AT_MOST: Text =
        Text::new("Met alle bovengrenzen van de aantallen:", "With all upper bounds of the counts:");
    let (language, format) = (options.common.language, options.common.format);
    if options.folder.is_none() {
        writeln!(out, "{}", LABEL.get(language))?;
    }
    if chosen.most.is_some() {
        writeln!(out, "{}\n", AT_LEAST.get(language))?;
    }
    answer(&chosen.least, format, language, out)?;
    if let Some(most) = &chosen.most {
        writeln!(out, "\n{}\n", AT_MOST.get(language))?;
        answer(most, format, language, out)?;
        writeln!(out)?;
        for differs in chosen.differences() {
            let line = difference(&differs, language);
            match format {
                Format::Markdown => writeln!(out, "- {}", MarkdownText(&line))?,
                Format::Text | Format::Json => writeln!(out, "{line}")?,
            }
        }
    }
    let how = RedistributionOptions::PRACTICE_2024;
    writeln!(out, "\n{}", assumed(files.flows.is_some(), how, language))?;
    if let Some(speed) = files.speed {
        writeln!(out, "{}", approximation(speed, language))?;
    }
    if format == Format::Markdown {
        writeln!(out)?;
    }
    files.notices.write(format, language, out)
}

/// The answer as any tool gets it.
fn answered(options: &Options, files: &Files, year: Year) -> Result<Answer, Failure> {
    let demands = demands(options, files);
    let mut request = SitesRequest::new(files.country_facts());
    request.cares = files.care_facts(year);
    // A limit of minutes is asked of scenarios alone.
    request.cares.iter_mut().for_each(|care| care.within = None);
    let at = |those: &[(Intervention, Location)]| {
        those.iter().map(|(care, location)| CareAt::new(care.clone(), location.clone())).collect()
    };
    (request.must_keep, request.must_stop) = (at(&demands.must_keep), at(&demands.must_stop));
    let exactly = demands.exactly.iter().map(|(care, region, number)| {
        let mut row = ExactlyRow::new(care.clone(), *number);
        row.region.clone_from(region);
        row
    });
    request.exactly = exactly.collect();
    (request.most_losses, request.steps) = (demands.most_losses, demands.steps);
    let mut answer = Request::Sites(Box::new(request)).answer()?;
    files.note(&mut answer, options.folder.is_none());
    Ok(answer)
}

/// What is asked of a choice, of every kind of care alike.
fn demands(options: &Options, files: &Files) -> SiteOptions {
    let of_each = |locations: &[Location]| {
        let each = files.norms.iter().flat_map(|(care, _)| locations.iter().map(move |at| (care, at)));
        each.map(|(care, at)| (care.clone(), at.clone())).collect()
    };
    let regions: BTreeSet<_> = files.providers.iter().map(|provider| provider.region.clone()).collect();
    let exactly = options.exactly.into_iter().flat_map(|number| {
        let each = files.norms.iter().flat_map(|(care, _)| regions.iter().map(move |region| (care, region)));
        each.map(move |(care, region)| (care.clone(), region.clone(), number)).collect::<Vec<_>>()
    });
    SiteOptions {
        must_keep: of_each(&options.keep),
        must_stop: of_each(&options.stop),
        exactly: exactly.collect(),
        most_losses: options.most_losses,
        steps: options.steps,
    }
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let (files, cares) = input(&options)?;
        if options.common.format == Format::Json {
            return write_json(out, &answered(&options, &files, files.year(options.year)?)?);
        }
        let how = demands(&options, &files);
        page(&options, &Chosen::of(&files, &cares, &how)?, &files, out)
    })
}
