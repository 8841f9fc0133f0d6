//! Scenarios side by side, what they ask of providers, and the analysis of their impact: `cargo run --example compare_scenarios -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod text;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use common::country::LABEL;
use common::folder::{self, Files, Source};
use common::small::SMALL;
use common::{Common, Failure, Format, geography, write_json};
use passende_zorg::Language;
use passende_zorg::concentration::csv::read_uses;
use passende_zorg::concentration::{
    CapacityImpact, ConcentrationImpact, ImpactFacts, ImpactFigures, RedistributionOptions, ScenarioOutcome,
    StartersDraw, UseOf,
};
use passende_zorg::time::Year;
use passende_zorg::volume::agreement::Agreement;
use serde_json::{Value, json};

const IMPACT: &str = include_str!("impact.json");

const HELP: &str = "\
Puts scenarios side by side, over all kinds of care that have a norm: which can be carried out, how many patients go elsewhere and how much further, who loses care,
and what it asks of theatres, wards, clinics and revenue. With the facts of an impact analysis it holds that analysis against the care agreement.

usage: compare_scenarios [--dir DIR] [options]

  --dir DIR           a folder with areas.csv, travel.csv or points.csv, volumes.csv, norms.csv, scenarios.csv, and if you like regions.csv, moves.csv and uses.csv
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --speed KMH         the speed of straight lines, without travel.csv; 50 unless said otherwise
  --no-top-up         do not top up who falls below a norm
  --starters-draw D   region (as in 2024) or stopping: from whom those who start draw
  --use-of WHOM       receiver or sender: by whose use of uses.csv patients count where they arrive
  --impact FILE       the facts of an impact analysis (JSON), of one scenario
  --scenario S        of which scenario; the first unless said otherwise
  --agreement A       draft or final: against which text it is held; final unless said otherwise
  --format FORMAT     text, json (patients in millionths) or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the files of the small country and of the analysis to a folder, to start your own from; files that are there stay as they are

Without a folder it runs on a small synthetic country with three scenarios, and holds an example of an impact analysis against the agreement.
";

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    year: Option<Year>,
    speed: Option<u32>,
    no_top_up: bool,
    starters_draw: Option<StartersDraw>,
    use_of: Option<UseOf>,
    impact: Option<PathBuf>,
    scenario: Option<String>,
    agreement: Option<Agreement>,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "dir" => options.folder = Some(common::path(parser)?),
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "speed" => options.speed = Some(geography::speed(&common::value(parser)?)?),
                "no-top-up" => options.no_top_up = true,
                "starters-draw" => {
                    let draw =
                        common::one_of("--starters-draw", StartersDraw::ALL, StartersDraw::code, parser)?;
                    options.starters_draw = Some(draw);
                }
                "use-of" => {
                    options.use_of = Some(common::one_of("--use-of", UseOf::ALL, UseOf::code, parser)?);
                }
                "impact" => options.impact = Some(common::path(parser)?),
                "scenario" => options.scenario = Some(common::value(parser)?),
                "agreement" => {
                    options.agreement = Some(match common::value(parser)?.as_str() {
                        "draft" => Agreement::Draft,
                        "final" => Agreement::Final,
                        found => return Err(common::expected("--agreement", "draft or final", found)),
                    });
                }
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
    }

    fn how(&self) -> RedistributionOptions {
        RedistributionOptions {
            top_up: !self.no_top_up,
            starters_draw: self.starters_draw.unwrap_or(StartersDraw::Region),
        }
    }

    /// The facts of an impact analysis, if they were given or the example has them.
    fn facts(&self) -> Result<Option<ImpactFacts>, Failure> {
        let read = |path: &Path, text: &[u8]| common::from_json(path, text).map(Some);
        match &self.impact {
            Some(path) => read(path, &common::read(path)?),
            None if self.folder.is_none() => read("impact.json".as_ref(), IMPACT.as_bytes()),
            None => Ok(None),
        }
    }
}

/// One scenario, and what it asks of providers.
struct Compared<'a> {
    outcome: ScenarioOutcome<'a>,
    capacity: CapacityImpact,
}

/// Which of the scenarios the impact analysis is of.
fn analysed<'c, 'a>(options: &Options, compared: &'c [Compared<'a>]) -> Result<&'c Compared<'a>, Failure> {
    let asked = options.scenario.as_deref();
    let found = compared.iter().find(|it| asked.is_none_or(|asked| asked == it.outcome.name()));
    found.ok_or_else(|| {
        let known: Vec<&str> = compared.iter().map(|it| it.outcome.name()).collect();
        common::expected("--scenario", &format!("one of {}", known.join(", ")), asked.unwrap_or_default())
    })
}

fn json(
    options: &Options,
    year: Year,
    speed: Option<u32>,
    compared: &[Compared<'_>],
) -> Result<Value, Failure> {
    let mut scenarios = Vec::new();
    for Compared { outcome, capacity } in compared {
        let mut value = serde_json::to_value(outcome).map_err(Failure::new)?;
        value["capacity"] = serde_json::to_value(capacity).map_err(Failure::new)?;
        scenarios.push(value);
    }
    let mut page = json!({"year": year.number(), "scenarios": scenarios});
    if options.folder.is_none() {
        page["synthetic"] = LABEL.get(Language::English).into();
    }
    if let Some(speed) = speed {
        page["straight-line-speed"] = speed.into();
    }
    Ok(page)
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            return common::write_files(folder, SMALL.into_iter().chain([("impact.json", IMPACT)]), out);
        }
        let source = match &options.folder {
            Some(folder) => Source::Folder(folder.clone()),
            None => Source::Made(SMALL.map(|(name, text)| (name, text.to_owned())).to_vec()),
        };
        let files = Files::read(&source, options.speed)?;
        let year = files.year(options.year)?;
        let uses = source.optional("uses.csv", read_uses)?.unwrap_or_default();
        let (cares, scenarios) = (files.cares(year), folder::scenarios(&source, &files)?);
        let outcomes = files.country.compare(&cares, &scenarios, options.how());
        let place = source.name("scenarios.csv");
        let outcomes = outcomes.map_err(|error| Failure::new(format_args!("{place}: {error}")))?;
        let counted = options.use_of.unwrap_or(UseOf::Receiver);
        let compared: Vec<Compared<'_>> = outcomes
            .into_iter()
            .map(|outcome| {
                let capacity = CapacityImpact::of(outcome.results(), &uses, counted);
                Compared { outcome, capacity }
            })
            .collect();

        let of_impact = analysed(&options, &compared)?;
        let facts = options.facts()?;
        let analysis = facts.as_ref().map(|facts| {
            let figures = ImpactFigures::of(&of_impact.outcome, &of_impact.capacity);
            let agreement = options.agreement.unwrap_or(Agreement::Final);
            ConcentrationImpact::new(agreement, facts).with_figures(figures)
        });
        match options.common.format {
            Format::Json => {
                let mut page = json(&options, year, files.speed, &compared)?;
                if let Some(analysis) = &analysis {
                    let tree = serde_json::to_value(analysis.explanation()).map_err(Failure::new)?;
                    page["impact"] = json!({"scenario": of_impact.outcome.name(), "analysis": tree});
                }
                write_json(out, &page)
            }
            format => {
                let page = text::Page {
                    synthetic: options.folder.is_none(),
                    year,
                    files: &files,
                    compared: &compared,
                    language,
                };
                page.write(format, out)?;
                match &analysis {
                    Some(analysis) => {
                        text::impact(of_impact.outcome.name(), &analysis.explanation(), language, out)
                    }
                    None => Ok(()),
                }
            }
        }
    })
}
