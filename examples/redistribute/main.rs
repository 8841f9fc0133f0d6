//! Divides patients over the providers that remain: `cargo run --example redistribute -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod ground;
mod input;
mod map;
mod mark;
mod text;

use std::path::PathBuf;
use std::process::ExitCode;

use common::division::{self, Division};
use common::folder::quoted;
use common::geography;
use common::small::small;
use common::{Common, Failure, Format, write_json};
use input::Input;
use passende_zorg::concentration::{
    Care, EndDifference, JointScenario, Minutes, Redistribution, RedistributionOptions, ScenarioName,
};
use passende_zorg::party::Intervention;
use passende_zorg::request::{Answer, Request};
use passende_zorg::time::Year;
use text::Head;

const HELP: &str = "\
Divides the patients of providers that stop, start or fall below a norm over those that remain: who goes where, who cannot go anywhere, who stays short, and how
much further people travel.

Counts that are withheld (<10) or known between bounds (5..12) are taken at all their lower bounds and at all their upper bounds; both answers are given, and where they
differ.

usage: redistribute [--dir DIR --scenario S] [options]

  --dir DIR           a folder with areas.csv, travel.csv or points.csv, volumes.csv, norms.csv, scenarios.csv, and if you like regions.csv, moves.csv, flows.csv and limits.csv
  --scenario S        the scenario
  --intervention I    one kind of care, in detail; may be given again; all of the scenario otherwise
  --details           all of them in detail: also each step, of which one patient may make two
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --speed KMH         the speed of straight lines between points.csv, where there is no travel.csv; 50 unless said otherwise
  --within MINUTES    who comes to live or to travel beyond so many minutes, as 45; otherwise those of limits.csv of the folder, of the care in it
  --svg FILE          draw a map of the moves, of one kind of care: the first, or the first --intervention
  --format FORMAT     text, json (patients in millionths; under `answer` the answer to a request, as any tool gets it) or markdown
  --language LANGUAGE nl or en; the examples have their names in it
  --observed          with flows.csv, made up as the rest, for the country of national size
  --small             a small country, written by hand
  --write-example DIR write the files of the small country to a folder, to start your own from; files that are there stay as they are
  --write-national DIR
                      write the files of the national country to a folder

Without a folder it runs on a synthetic country of national size: 4,100 areas, 75 hospitals, 18 kinds of care, and the scenarios stop-below-norm and two-centres.
";

#[derive(Default)]
struct Options {
    common: Common,
    folder: Option<PathBuf>,
    observed: bool,
    small: bool,
    scenario: Option<String>,
    interventions: Vec<String>,
    details: bool,
    year: Option<Year>,
    speed: Option<u32>,
    division: Division,
    within: Option<Minutes>,
    svg: Option<PathBuf>,
    write_example: Option<PathBuf>,
    write_national: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "dir" => options.folder = Some(common::path(parser)?),
                "observed" => options.observed = true,
                "small" => options.small = true,
                "scenario" => options.scenario = Some(common::value(parser)?),
                "intervention" => options.interventions.push(common::value(parser)?),
                "details" => options.details = true,
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "speed" => options.speed = Some(geography::speed(&common::value(parser)?)?),
                "within" => options.within = Some(within(&common::value(parser)?)?),
                "svg" => options.svg = Some(common::path(parser)?),
                "write-example" => options.write_example = Some(common::path(parser)?),
                "write-national" => options.write_national = Some(common::path(parser)?),
                _ => return options.division.option(name, parser),
            }
            Ok(true)
        })?;
        if options.small && options.folder.is_some() {
            return Err(Failure::new("--small: expected no --dir beside it"));
        }
        if options.observed && (options.small || options.folder.is_some()) {
            return Err(Failure::new("--observed: expected neither --dir nor --small beside it"));
        }
        options.common = common;
        Ok(options)
    }
}

/// A limit of minutes on the command line.
fn within(text: &str) -> Result<Minutes, Failure> {
    let minutes = text.parse().ok().and_then(|minutes| Minutes::try_new(minutes).ok());
    minutes.ok_or_else(|| common::expected("--within", "minutes from 0 to 1,000,000, as 45", text))
}

/// The answer as any tool gets it.
fn answered(input: &Input, head: &Head<'_>) -> Result<Answer, Failure> {
    let scenario = JointScenario { name: ScenarioName::try_new(head.scenario)?, cases: input.cases.clone() };
    let mut request = input.files.redistribution(head.year, &[scenario], head.how);
    request.cares.retain(|care| input.cases.contains_key(&care.intervention));
    for care in &mut request.cares {
        care.within = head.limit(&care.intervention);
    }
    let mut answer = Request::Redistribution(Box::new(request)).answer()?;
    input.files.note(&mut answer, head.synthetic);
    Ok(answer)
}

/// What comes out for one kind of care.
struct Divided<'a> {
    intervention: &'a Intervention,
    /// With counts at their lower bounds, which are the counts where they are known exactly.
    least: Redistribution<'a>,
    /// With counts at their upper bounds, where these are others.
    most: Option<Redistribution<'a>>,
}

impl Divided<'_> {
    /// Where the two differ.
    fn differences(&self) -> Vec<EndDifference> {
        self.most.as_ref().map(|most| self.least.differences_at_most(most)).unwrap_or_default()
    }
}

fn redistribute(input: &Input, how: RedistributionOptions) -> Result<Vec<Divided<'_>>, Failure> {
    let mut results = Vec::new();
    let of = |cares: &'_ [Care], intervention: &Intervention| {
        cares.iter().find(|care| care.intervention == *intervention).cloned()
    };
    for (intervention, case) in &input.cases {
        let missing = || {
            let name = quoted(intervention);
            Failure::new(format_args!("norms.csv: expected a minimum for {name}, found none"))
        };
        let least = of(input.cares.least(), intervention).ok_or_else(missing)?;
        let most = input.cares.most().and_then(|cares| of(cares, intervention));
        let most = most.filter(|most| most != &least);
        let divide = |care: &Care, other: Option<&Care>| {
            let case =
                other.map_or_else(|| case.clone(), |other| case.at_volumes(&care.volumes, &other.volumes));
            let result = input.files.country.redistribute_care(care, &case, how);
            result.map_err(|error| {
                let (place, scenario, name) = (&input.place, quoted(&input.scenario), quoted(intervention));
                common::at(format!("{place}: scenario {scenario}, {name}"))(error)
            })
        };
        results.push(Divided {
            intervention,
            least: divide(&least, most.as_ref())?,
            most: most.as_ref().map(|most| divide(most, Some(&least))).transpose()?,
        });
    }
    Ok(results)
}

fn json(head: &Head<'_>, results: &[Divided<'_>]) -> Result<serde_json::Value, Failure> {
    let (mut least, mut most, mut differences) = (Vec::new(), Vec::new(), Vec::new());
    for divided in results {
        let value = |result: &Redistribution<'_>| -> Result<serde_json::Value, Failure> {
            let mut value = serde_json::to_value(result).map_err(Failure::new)?;
            value["intervention"] = divided.intervention.as_str().into();
            if let Some(limit) = head.limit(divided.intervention) {
                value["reach"] = serde_json::to_value(result.reach(limit)).map_err(Failure::new)?;
                let beyond = result.patients_beyond(limit);
                value["patients-beyond"] = serde_json::to_value(beyond).map_err(Failure::new)?;
            }
            Ok(value)
        };
        least.push(value(&divided.least)?);
        if let Some(result) = &divided.most {
            most.push(value(result)?);
            differences.push(serde_json::json!({
                "intervention": divided.intervention.as_str(), "differences": divided.differences(),
            }));
        }
    }
    let mut page =
        serde_json::json!({"scenario": head.scenario, "year": head.year.number(), "results": least});
    // The first are with the lower bounds then.
    if !most.is_empty() {
        page["results-at-most"] = most.into();
        page["differences-at-most"] = differences.into();
    }
    if let Some(label) = head.label() {
        page["synthetic"] = label.into();
    }
    if let Some(speed) = head.speed {
        page["straight-line-speed"] = speed.into();
    }
    head.notices.put_on(&mut page);
    Ok(page)
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            out.write_all(HELP.as_bytes())?;
            return Ok(out.write_all(division::HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            return common::write_files(folder, small(language), out);
        }
        if let Some(folder) = &options.write_national {
            return common::write_files(folder, input::national(&options)?, out);
        }
        let input = input::read(&options)?;
        options.division.check(input.files.flows.is_some(), "flows.csv")?;
        let results = redistribute(&input, options.division.0)?;
        let head = Head {
            scenario: &input.scenario,
            year: input.year,
            synthetic: options.folder.is_none(),
            speed: input.files.speed,
            notices: &input.files.notices,
            with_flows: input.files.flows.is_some(),
            how: options.division.0,
            within: options.within,
            limits: &input.files.limits,
            language,
        };
        if let Some(path) = &options.svg {
            let asked = options.interventions.first();
            let asked = asked.map(|asked| options.named(asked));
            let drawn = results.iter().find(|it| asked.is_none_or(|asked| asked == it.intervention.as_str()));
            let drawn =
                drawn.ok_or_else(|| Failure::new("--svg: expected a kind of care to draw, found none"))?;
            map::write(path, &head, &input, drawn)?;
        }
        let details = options.details || !options.interventions.is_empty();
        match options.common.format {
            Format::Json => {
                let mut page = json(&head, &results)?;
                let answer = serde_json::to_value(answered(&input, &head)?).map_err(Failure::new)?;
                page["answer"] = answer;
                write_json(out, &page)
            }
            Format::Text => text::page(&head, &results, details, out),
            Format::Markdown => text::tables(&head, &results, details, out),
        }
    })
}
