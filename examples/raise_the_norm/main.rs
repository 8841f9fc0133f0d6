//! What raising a norm means: `cargo run --example raise_the_norm -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod input;
mod picture;
mod raised;
mod text;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use common::country::{LABEL, Synthetic};
use common::division::Division;
use common::folder::Notices;
use common::{Common, Failure, Format, asked, geography, write_json};
use input::Input;
use passende_zorg::Language;
use passende_zorg::request::{RaisedNormRequest, Request};
use passende_zorg::time::Year;
use raised::Raised;

const HELP: &str = "\
What does raising a norm mean: who is left, how many patients move, and how much further do they travel.

usage: raise_the_norm [--volumes FILE] [options]

  --from A            the norm today; 20 unless said otherwise
  --to B              the norm asked about; 50 unless said otherwise
  --intervention I    which care; the one with most volume unless said otherwise
  --year YEAR         the year of the volumes; the last one unless said otherwise
  --volumes FILE      CSV: location,intervention,year,count
  --points FILE       CSV: place,east,north or place,latitude,longitude of hospitals, and of areas: travel in straight lines
  --travel FILE       CSV: area,location,minutes (optional distance), instead of points
  --areas FILE        CSV: area,population; without it every provider is a block at its own place
  --regions FILE      CSV: location,region (optional area); patients stay in their region
  --flows FILE        CSV: area,location,intervention,year,count: where patients were seen to go; needs --areas
  --when-closed W     nearest or by-flows: where patients of those who stop go; by-flows needs --flows
  --unobserved U      nearest or as-observed: where patients come from of whom --flows does not tell it
  --speed KMH         the speed of straight lines; 50 unless said otherwise
  --svg FILE          draw who meets every minimum, and how many patients would move
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en; the example has its names in it
  --write-example DIR write the files of the example to a folder, to start your own from

Without volumes it runs on a synthetic country of national size, on lung-resection.

Counts that are withheld (<10) or known between bounds (5..12) are taken at all their lower bounds and at all their upper bounds: both answers are given.

Providers below A today are left out, and told. Of those that meet A, those below B stop, and every area of theirs goes to its nearest provider in the region that
remains, unless --when-closed says otherwise. How much further is on average over the patients who move.
";

#[derive(Default)]
struct Options {
    common: Common,
    from: Option<u32>,
    to: Option<u32>,
    intervention: Option<String>,
    year: Option<Year>,
    volumes: Option<PathBuf>,
    points: Option<PathBuf>,
    travel: Option<PathBuf>,
    areas: Option<PathBuf>,
    regions: Option<PathBuf>,
    flows: Option<PathBuf>,
    division: Division,
    speed: Option<u32>,
    svg: Option<PathBuf>,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::of_tables());
        common::parse(&mut common, |name, parser| {
            match name {
                "from" => options.from = Some(norm("--from", &common::value(parser)?)?),
                "to" => options.to = Some(norm("--to", &common::value(parser)?)?),
                "intervention" => options.intervention = Some(common::value(parser)?),
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "volumes" => options.volumes = Some(common::path(parser)?),
                "points" => options.points = Some(common::path(parser)?),
                "travel" => options.travel = Some(common::path(parser)?),
                "areas" => options.areas = Some(common::path(parser)?),
                "regions" => options.regions = Some(common::path(parser)?),
                "flows" => options.flows = Some(common::path(parser)?),
                "when-closed" | "unobserved" => return options.division.option(name, parser),
                "speed" => options.speed = Some(geography::speed(&common::value(parser)?)?),
                "svg" => options.svg = Some(common::path(parser)?),
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        options.check()?;
        Ok(options)
    }

    /// Nothing that is given may go unused.
    fn check(&self) -> Result<(), Failure> {
        let (from, to) = self.norms();
        if from >= to {
            return Err(common::expected("--to", &format!("a norm above {from}"), &to.to_string()));
        }
        let ways = self.points.is_some() || self.travel.is_some();
        let alone = |option: &str, beside: &str| {
            Err(Failure::new(format_args!("{option}: expected {beside} beside it, found none")))
        };
        self.division.check(self.flows.is_some(), "--flows")?;
        match self {
            Self { volumes: None, points: Some(_), .. } => alone("--points", "--volumes"),
            Self { volumes: None, travel: Some(_), .. } => alone("--travel", "--volumes"),
            Self { volumes: None, areas: Some(_), .. } => alone("--areas", "--volumes"),
            Self { volumes: None, regions: Some(_), .. } => alone("--regions", "--volumes"),
            Self { points: Some(_), travel: Some(_), .. } => {
                Err(Failure::new("--points: expected no --travel beside it"))
            }
            Self { areas: Some(_), .. } if !ways => alone("--areas", "--points or --travel"),
            Self { regions: Some(_), .. } if !ways => alone("--regions", "--points or --travel"),
            Self { flows: Some(_), areas: None, .. } => alone("--flows", "--areas"),
            Self { volumes: Some(_), speed: Some(_), points: None, .. } => alone("--speed", "--points"),
            _ => Ok(()),
        }
    }

    fn norms(&self) -> (u32, u32) {
        (self.from.unwrap_or(20), self.to.unwrap_or(50))
    }
}

fn norm(option: &str, text: &str) -> Result<u32, Failure> {
    let number = text.parse().ok().filter(|number| (1..=1_000_000).contains(number));
    number.ok_or_else(|| common::expected(option, "a whole number from 1 to 1,000,000", text))
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            out.write_all(HELP.as_bytes())?;
            return Ok(out.write_all(common::form::HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            return common::write_files(folder, Synthetic::country().files(language), out);
        }
        let input = input::read(&options)?;
        let (least, most) = Raised::of_both(&input, options.norms().1)?;
        let is_made_up = options.volumes.is_none();
        let label = is_made_up.then(|| LABEL.get(language));
        let answer = Answer { least, most, notices: &input.notices, label, language };
        if let Some(path) = &options.svg {
            picture::write(path, &answer)?;
        }
        match options.common.format {
            Format::Json => write_json(out, &answered(&input, options.norms().1, is_made_up)?),
            Format::Text => text::page(&answer, out),
            Format::Markdown => text::markdown(&answer, out),
        }
    })
}

/// The answer as any tool gets it.
fn answered(input: &Input, to: u32, is_made_up: bool) -> Result<passende_zorg::request::Answer, Failure> {
    let mut request = RaisedNormRequest::new(input.facts.clone(), to);
    if let Some(travels) = &input.travels {
        request.country = Some(travels.facts());
        let (when_closed, unobserved) = travels.assumed();
        (request.when_closed, request.unobserved) = (Some(when_closed), Some(unobserved));
    }
    let mut answer = Request::RaisedNorm(Box::new(request)).answer()?;
    input.notices.note(&mut answer);
    if let Some(speed) = input.travels.as_ref().and_then(|travels| travels.ways.speed()) {
        geography::note(&mut answer, speed);
    }
    if is_made_up {
        asked::made_up(&mut answer, LABEL);
    }
    Ok(answer)
}

/// The answer, at both ends of the counts.
struct Answer<'a> {
    /// With counts at their lower bounds, which are the counts where they are known exactly.
    least: Raised<'a>,
    /// With counts at their upper bounds, where these are others.
    most: Option<Raised<'a>>,
    notices: &'a Notices,
    /// What stands above an answer on data that are made here.
    label: Option<&'static str>,
    language: Language,
}
