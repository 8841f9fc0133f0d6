//! The figures of the care agreement, and a year of spending held against them:
//! `cargo run --example follow_agreement -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, dutch, in_file};
use passende_zorg::contracting::agreed::{AgreedFacts, AgreedReview, RegionalRelation};
use passende_zorg::contracting::capacity::{CapacityBudget, CapacityReview, Distribution, DistributionModel};
use passende_zorg::contracting::dates::{ActionLog, ActionReview, AgreementParty};
use passende_zorg::contracting::frame::{
    ContractGrowth, FrameSector, FrameSpending, FrameStanding, MacroFrames,
};
use passende_zorg::contracting::price::{PriceProposal, PriceReview};
use passende_zorg::contracting::targets::{TargetReading, TargetReview};
use passende_zorg::explanation::Explanation;
use passende_zorg::request::{AgreementRequest, DatesRequest, GrowthRow, Request};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use passende_zorg::transformation::plan::Plan;
use serde::de::DeserializeOwned;
use serde_json::json;

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
  --on DAY            the day of --price, --facts and --dates: what is judged later does not count; 2025-06-01 unless said otherwise
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

/// A file that was read, with the name by which errors tell of it.
type Named<T> = Option<(PathBuf, T)>;

/// What is asked, as the files and options say it.
struct Asked {
    synthetic: bool,
    on: NaiveDate,
    year: Option<Year>,
    spending: Named<FrameSpending>,
    price: Named<PriceProposal>,
    facts: Named<AgreedFacts>,
    plan: Option<Plan>,
    capacity: Named<CapacityBudget>,
    distribution: Named<DistributionModel>,
    targets: Named<Vec<TargetReading>>,
    log: Named<ActionLog>,
}

impl Asked {
    fn read(options: &Options) -> Result<Self, Failure> {
        let files = [
            &options.spending,
            &options.price,
            &options.facts,
            &options.targets,
            &options.capacity,
            &options.distribution,
        ];
        let given = files.into_iter().any(Option::is_some);
        let synthetic = !given && !options.dates && options.growth.is_none();
        let made = |json| synthetic.then(|| dutch::in_language(json, options.common.language));
        let done = options.dates.then(|| match &options.done {
            Some(path) => Ok::<_, Failure>((path.clone(), common::from_json(path, &common::read(path)?)?)),
            None => Ok(("synthetic example".into(), ActionLog::new())),
        });
        Ok(Self {
            synthetic,
            on: options.on.map_or_else(|| common::day("--on", "2025-06-01"), Ok)?,
            year: options.year.or(synthetic.then(|| common::year("--year", YEAR)).transpose()?),
            spending: named(options.spending.as_deref(), made(SPENDING))?,
            price: named(options.price.as_deref(), made(PRICE))?,
            facts: named(options.facts.as_deref(), made(REGION))?,
            plan: options
                .plan
                .as_ref()
                .map(|path| Plan::from_json(&common::read(path)?).map_err(in_file(path)))
                .transpose()?,
            capacity: named(options.capacity.as_deref(), None)?,
            distribution: named(options.distribution.as_deref(), None)?,
            targets: named(options.targets.as_deref(), None)?,
            log: done.transpose()?,
        })
    }

    /// The answer as trees, in the order in which they are shown: the figures and growth, and the rest.
    fn trees(&self, options: &Options) -> Result<[Vec<Explanation>; 2], Failure> {
        let edition = options.edition;
        let agreed = self.year.map(|year| MacroFrames::of(edition).in_year(year).explanation());
        let growth = self
            .growth(options)?
            .map(|(sector, year, share)| ContractGrowth::new(edition, sector, year, share).explanation());
        let mut found = Vec::new();
        if let Some((path, facts)) = &self.spending {
            found.push(FrameStanding::try_new(edition, facts).map_err(in_file(path))?.explanation());
        }
        if let Some((path, offer)) = &self.price {
            let review = PriceReview::try_new(edition, offer).map_err(in_file(path))?;
            found.push(review.as_of(self.on).explanation());
        }
        if let Some((path, facts)) = &self.facts {
            let review = AgreedReview::try_new(edition, facts, self.on).map_err(in_file(path))?;
            found.push(review.explanation());
            if let Some(plan) = &self.plan {
                found.push(RegionalRelation::try_new(review, plan).map_err(in_file(path))?.explanation());
            }
        }
        if let Some((path, budget)) = &self.capacity {
            found.push(CapacityReview::try_new(budget).map_err(in_file(path))?.explanation());
        }
        if let Some((path, model)) = &self.distribution {
            found.push(Distribution::try_new(model).map_err(in_file(path))?.explanation());
        }
        if let Some((path, readings)) = &self.targets {
            for (at, reading) in readings.iter().enumerate() {
                let place = format!("{}: [{at}]", path.display());
                let review = TargetReview::try_new(edition, reading).map_err(in_file(place.as_ref()))?;
                found.push(review.explanation());
            }
        }
        if let Some((path, log)) = &self.log {
            let review = ActionReview::try_new(edition, log, self.on).map_err(in_file(path))?;
            let review = options.party.map_or(review, |party| review.of_party(party));
            found.push(review.explanation());
        }
        Ok([agreed.into_iter().chain(growth).collect(), found])
    }

    /// The growth of a contract, in the year asked about.
    fn growth(&self, options: &Options) -> Result<Option<(FrameSector, Year, Decimal)>, Failure> {
        let Some((sector, share)) = options.sector.zip(options.growth) else { return Ok(None) };
        let year = self.year.map_or_else(|| common::year("--year", YEAR), Ok)?;
        Ok(Some((sector, year, share)))
    }

    /// The same as requests.
    fn requests(self, options: &Options) -> Result<Vec<Request>, Failure> {
        let mut asked = AgreementRequest::new(self.on);
        asked.edition = Some(options.edition);
        asked.growth = self
            .growth(options)?
            .into_iter()
            .map(|(sector, year, share)| GrowthRow::new(sector, year, share))
            .collect();
        asked.year = self.year;
        asked.plan = self.plan.map(Box::new);
        asked.spending = self.spending.map(|(_, facts)| facts);
        asked.price = self.price.map(|(_, offer)| offer);
        asked.facts = self.facts.map(|(_, facts)| facts);
        asked.capacity = self.capacity.map(|(_, budget)| budget);
        asked.distribution = self.distribution.map(|(_, model)| model);
        asked.targets = self.targets.map_or_else(Vec::new, |(_, readings)| readings);
        let is_asked = {
            let mut nothing = AgreementRequest::new(self.on);
            nothing.edition = asked.edition;
            asked != nothing
        };
        let dates = self.log.map(|(_, log)| {
            let mut dates = DatesRequest::new(log, self.on);
            (dates.edition, dates.party) = (Some(options.edition), options.party);
            Request::Dates(Box::new(dates))
        });
        Ok(is_asked.then(|| Request::Agreement(Box::new(asked))).into_iter().chain(dates).collect())
    }
}

/// The year that is looked at when none is asked.
const YEAR: &str = "2024";

/// A file, or a text that was made here.
fn named<T: DeserializeOwned>(path: Option<&Path>, made: Option<String>) -> Result<Named<T>, Failure> {
    let Some((path, text)) = common::source(path, made)? else { return Ok(None) };
    let read = common::from_json(&path, &text)?;
    Ok(Some((path, read)))
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
        let asked = Asked::read(&options)?;
        let (trees, synthetic) = (asked.trees(&options)?, asked.synthetic);
        if options.common.format == Format::Json {
            let answers =
                asked.requests(&options)?.iter().map(Request::answer).collect::<Result<Vec<_>, _>>();
            let answers = answers.map_err(Failure::of)?;
            return common::write_json(out, &json!({"synthetic": synthetic, "answers": answers}));
        }
        let [figures, found] = trees;
        figures.iter().try_for_each(|tree| options.common.tell(tree, out))?;
        if synthetic {
            let label = (
                "Verzonnen uitgaven, een verzonnen voorstel en een verzonnen regio, als voorbeeld:",
                "Made-up spending, a made-up offer and a made-up region, as an example:",
            );
            writeln!(out, "{}\n", options.common.language.pick(label.0, label.1))?;
        }
        found.iter().try_for_each(|tree| options.common.tell(tree, out))
    })
}
