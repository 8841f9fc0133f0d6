//! The figures of the care agreement, and a year of spending held against them:
//! `cargo run --example follow_agreement -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, dutch, in_file};
use passende_zorg::contracting::agreed::{AgreedFacts, AgreedReview, RegionalRelation};
use passende_zorg::contracting::capacity::{CapacityBudget, CapacityReview, Distribution, DistributionModel};
use passende_zorg::contracting::dates::{ActionLog, ActionPoint, ActionReview, AgreementParty};
use passende_zorg::contracting::frame::{
    ContractGrowth, FrameSector, FrameSpending, FrameStanding, MacroFrames,
};
use passende_zorg::contracting::price::{PriceProposal, PriceReview};
use passende_zorg::contracting::targets::{TargetReading, TargetReview};
use passende_zorg::explanation::Explanation;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use passende_zorg::transformation::plan::Plan;
use serde_json::{Value, json};

const HELP: &str = "\
Shows what the care agreement sets for a year: macro frames by sector, how each is built up, the growth that is available, and
where the print contradicts itself. Holds a year of spending against the frames, and says what follows of an overshoot. Holds an
offer of price against the agreements on pay and price development; and a contract, an insurer, a provider or a region against what
is asked of it; and measured values against the aims. Says who would do what by when, and what is late.

usage: follow_agreement [--year YEAR] [--edition EDITION] [--spending FILE] [--price FILE] [--sector SECTOR --growth SHARE]
                        [--facts FILE [--plan FILE]] [--capacity FILE] [--distribution FILE] [--targets FILE]
                        [--dates [--party PARTY] [--done FILE]] [--on DAY] [options]

  --year YEAR         the year of the figures and of --growth; 2024 unless said otherwise
  --edition EDITION   draft, final or framework-2023; final unless said otherwise
  --spending FILE     spending and available amounts by sector (JSON), held against the frames of its year
  --price FILE        an offer of price in one contract (JSON), held against the agreements on pay and price development
  --sector SECTOR     a sector: medical-specialist-care, mental-health-care, district-nursing, general-practice or
                      multidisciplinary-care
  --growth SHARE      the growth of volume in one contract of that sector, as a share (0.02 is 2 %)
  --facts FILE        what is known of a contract, insurer, provider or region (JSON), held against what is asked of it
  --plan FILE         a transformation plan (JSON): what it says of the picture and plan of the region of --facts
  --capacity FILE     a hospital's budget of production and capacity (JSON)
  --distribution FILE a key by which specialists divide money (JSON)
  --targets FILE      measured values (JSON, a list), held against the aims
  --dates             who would do what by when: late, open or done
  --party PARTY       of one party alone, such as insurers, zn or municipalities
  --done FILE         what was done, and when (JSON)
  --on DAY            the day of --facts and --dates; 2025-06-01 unless said otherwise
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

The figures are shown where --year or nothing else is asked. Without any of these it runs on made-up spending, a made-up offer and a
made-up region.
";

/// Made-up spending of 2024: hospitals go over their frame, and so do all sectors together.
const SPENDING: &str = include_str!("spending.json");

/// A made-up offer: pay is passed on in full, and a discount is reasoned.
const PRICE: &str = include_str!("price.json");

/// A made-up budget of a hospital, and a key of its specialists.
const CAPACITY: &str = include_str!("capacity.json");
const DISTRIBUTION: &str = include_str!("distribution.json");

/// Made-up readings.
const READINGS: &str = include_str!("readings.json");

/// A made-up region: its picture stands, and of its plan one task is not agreed in full.
const REGION: &str = include_str!("region.json");

struct Options {
    common: Common,
    year: Option<Year>,
    edition: Edition,
    spending: Option<PathBuf>,
    price: Option<PathBuf>,
    sector: Option<FrameSector>,
    growth: Option<Decimal>,
    facts: Option<PathBuf>,
    plan: Option<PathBuf>,
    capacity: Option<PathBuf>,
    distribution: Option<PathBuf>,
    targets: Option<PathBuf>,
    dates: bool,
    party: Option<AgreementParty>,
    done: Option<PathBuf>,
    on: Option<NaiveDate>,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let mut common = Common::default();
        let mut options = Self {
            common: Common::default(),
            year: None,
            edition: Edition::Final,
            spending: None,
            price: None,
            sector: None,
            growth: None,
            facts: None,
            plan: None,
            capacity: None,
            distribution: None,
            targets: None,
            dates: false,
            party: None,
            done: None,
            on: None,
            write_example: None,
        };
        common::parse(&mut common, |name, parser| {
            match name {
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "edition" => {
                    options.edition = common::one_of("--edition", Edition::ALL, Edition::code, parser)?;
                }
                "spending" => options.spending = Some(common::path(parser)?),
                "price" => options.price = Some(common::path(parser)?),
                "sector" => {
                    options.sector =
                        Some(common::one_of("--sector", FrameSector::ALL, FrameSector::code, parser)?);
                }
                "growth" => {
                    let found = common::value(parser)?;
                    let share = found
                        .parse()
                        .map_err(|_| common::expected("--growth", "a share such as 0.02", &found))?;
                    options.growth = Some(share);
                }
                "facts" => options.facts = Some(common::path(parser)?),
                "plan" => options.plan = Some(common::path(parser)?),
                "capacity" => options.capacity = Some(common::path(parser)?),
                "distribution" => options.distribution = Some(common::path(parser)?),
                "targets" => options.targets = Some(common::path(parser)?),
                "dates" => options.dates = true,
                "party" => {
                    let party = common::one_of("--party", AgreementParty::ALL, AgreementParty::code, parser)?;
                    options.party = Some(party);
                }
                "done" => options.done = Some(common::path(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        if !options.dates && (options.party.is_some() || options.done.is_some()) {
            return Err(Failure::new("--dates: expected it with --party and --done, found nothing"));
        }
        if options.plan.is_some() && options.facts.is_none() {
            return Err(Failure::new("--plan: expected --facts with it, found nothing"));
        }
        match (options.sector, options.growth) {
            (Some(_), None) => Err(Failure::new("--sector: expected --growth with it, found nothing")),
            (None, Some(_)) => Err(Failure::new("--growth: expected --sector with it, found nothing")),
            _ => Ok(options),
        }
    }
}

/// Every figure of a year, line by line, to the euro.
fn figures(frames: MacroFrames, year: Year) -> Value {
    let sectors = FrameSector::ALL.iter().map(|sector| {
        let lines = frames.lines(*sector, year).map(|(line, amount)| (line.code().to_owned(), json!(amount)));
        json!({
            "sector": sector.code(),
            "growth": frames.growth(*sector, year).map(|growth| growth.value().to_string()),
            "lines": lines.collect::<serde_json::Map<String, Value>>(),
        })
    });
    json!({
        "year": year,
        "edition": frames.edition().code(),
        "total": frames.total(year).map(|total| total.value()),
        "sectors": sectors.collect::<Vec<Value>>(),
    })
}

/// Every point of an edition with its parties and its day.
fn points(edition: Edition) -> Vec<Value> {
    let points = ActionPoint::all().filter(|point| point.is_of(edition));
    let told = |point: ActionPoint| {
        json!({
            "point": point.name(),
            "theme": point.theme(),
            "parties": point.parties(edition),
            "due": point.due(edition),
            "page": (edition == Edition::Final).then(|| point.page()),
            "due-by-body": (edition == Edition::Draft).then(|| point.due_by_body()),
        })
    };
    points.map(told).collect()
}

/// A budget of capacity and a key of distribution, as far as they are asked.
fn hospital(options: &Options) -> Result<Vec<Explanation>, Failure> {
    let mut found = Vec::new();
    if let Some(path) = &options.capacity {
        let budget: CapacityBudget = common::from_json(path, &common::read(path)?)?;
        found.push(CapacityReview::try_new(&budget).map_err(in_file(path))?.explanation());
    }
    if let Some(path) = &options.distribution {
        let model: DistributionModel = common::from_json(path, &common::read(path)?)?;
        found.push(Distribution::try_new(&model).map_err(in_file(path))?.explanation());
    }
    Ok(found)
}

/// Measured values, each held against its aim.
fn aims(options: &Options) -> Result<Vec<Explanation>, Failure> {
    let Some(path) = &options.targets else { return Ok(Vec::new()) };
    let readings: Vec<TargetReading> = common::from_json(path, &common::read(path)?)?;
    let hold = |(at, reading): (usize, &TargetReading)| {
        let place = format!("{}: [{at}]", path.display());
        let review = TargetReview::try_new(options.edition, reading).map_err(in_file(place.as_ref()))?;
        Ok(review.explanation())
    };
    readings.iter().enumerate().map(hold).collect()
}

/// The points on a day, where they are asked.
fn dates(options: &Options, on: NaiveDate) -> Result<Option<Explanation>, Failure> {
    if !options.dates {
        return Ok(None);
    }
    let log = options.done.as_ref().map(|path| common::from_json(path, &common::read(path)?)).transpose()?;
    let log: ActionLog = log.unwrap_or_else(ActionLog::new);
    let path = options.done.as_deref().unwrap_or_else(|| "synthetic example".as_ref());
    let review = ActionReview::try_new(options.edition, &log, on).map_err(in_file(path))?;
    Ok(Some(options.party.map_or(review, |party| review.of_party(party)).explanation()))
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = [("spending.json", SPENDING), ("price.json", PRICE), ("region.json", REGION)]
                .map(|(name, json)| (name, dutch::in_language(json, options.common.language)));
            // Readings are codes and numbers.
            let files = files.into_iter().chain([("readings.json", READINGS.to_owned())]);
            let translated = |json| dutch::in_language(json, options.common.language);
            let files = files.chain([
                ("capacity.json", translated(CAPACITY)),
                ("distribution.json", translated(DISTRIBUTION)),
            ]);
            return common::write_files(folder, files, out);
        }
        let asked = options.sector.zip(options.growth);
        let files = [
            &options.spending,
            &options.price,
            &options.facts,
            &options.targets,
            &options.capacity,
            &options.distribution,
        ];
        let given = files.into_iter().any(Option::is_some);
        let synthetic = !given && !options.dates && asked.is_none();
        let on = options.on.map_or_else(|| common::day("--on", "2025-06-01"), Ok)?;
        let source = |path, json| {
            common::source(path, synthetic.then(|| dutch::in_language(json, options.common.language)))
        };
        let spending = source(options.spending.as_deref(), SPENDING)?.map(|(path, text)| {
            let facts: FrameSpending = common::from_json(&path, &text)?;
            let standing = FrameStanding::try_new(options.edition, &facts).map_err(in_file(&path))?;
            Ok::<_, Failure>(standing.explanation())
        });
        let price = source(options.price.as_deref(), PRICE)?.map(|(path, text)| {
            let offer: PriceProposal = common::from_json(&path, &text)?;
            let review = PriceReview::try_new(options.edition, &offer).map_err(in_file(&path))?;
            Ok::<_, Failure>(review.explanation())
        });
        let facts = source(options.facts.as_deref(), REGION)?.map(|(path, text)| {
            let facts: AgreedFacts = common::from_json(&path, &text)?;
            let review = AgreedReview::try_new(options.edition, &facts, on).map_err(in_file(&path))?;
            let mut found = vec![review.explanation()];
            if let Some(plan) = &options.plan {
                let plan = Plan::from_json(&common::read(plan)?).map_err(in_file(plan))?;
                found.push(RegionalRelation::try_new(review, &plan).map_err(in_file(&path))?.explanation());
            }
            Ok::<_, Failure>(found)
        });
        let (spending, price) = (spending.transpose()?, price.transpose()?);
        let facts = facts.transpose()?.unwrap_or_default();
        let hospital = hospital(&options)?;
        let (aims, dates) = (aims(&options)?, dates(&options, on)?);
        let year = options.year.map_or_else(|| common::year("--year", "2024"), Ok)?;
        let growth = asked
            .map(|(sector, share)| ContractGrowth::new(options.edition, sector, year, share).explanation());
        let frames = MacroFrames::of(options.edition);
        let agreed = (synthetic || options.year.is_some()).then(|| frames.in_year(year).explanation());
        if options.common.format == Format::Json {
            let answer = json!({
                "synthetic": synthetic,
                "figures": agreed.as_ref().map(|_| figures(frames, year)),
                "agreed": agreed,
                "contract": growth,
                "spending": spending,
                "price": price,
                "facts": facts.first(),
                "relation": facts.get(1),
                "hospital": hospital,
                "targets": aims,
                "dates": dates,
                "points": options.dates.then(|| points(options.edition)),
            });
            return common::write_json(out, &answer);
        }
        agreed.iter().chain(&growth).try_for_each(|tree| options.common.tell(tree, out))?;
        if synthetic {
            let label = (
                "Verzonnen uitgaven, een verzonnen voorstel en een verzonnen regio, als voorbeeld:",
                "Made-up spending, a made-up offer and a made-up region, as an example:",
            );
            writeln!(out, "{}\n", options.common.language.pick(label.0, label.1))?;
        }
        spending
            .iter()
            .chain(&price)
            .chain(&facts)
            .chain(&hospital)
            .chain(&aims)
            .chain(&dates)
            .try_for_each(|tree| options.common.tell(tree, out))
    })
}
