//! The figures of the care agreement, and a year of spending held against them:
//! `cargo run --example follow_agreement -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::path::PathBuf;
use std::process::ExitCode;

use common::{Common, Failure, Format, dutch, in_file};
use passende_zorg::contracting::frame::{
    ContractGrowth, FrameSector, FrameSpending, FrameStanding, MacroFrames,
};
use passende_zorg::contracting::price::{PriceProposal, PriceReview};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use serde_json::{Value, json};

const HELP: &str = "\
Shows what the care agreement sets for a year: macro frames by sector, how each is built up, the growth that is available, and
where the print contradicts itself. Holds a year of spending against the frames, and says what follows of an overshoot. Holds an
offer of price against the agreements on pay and price development.

usage: follow_agreement [--year YEAR] [--edition EDITION] [--spending FILE] [--price FILE] [--sector SECTOR --growth SHARE] [options]

  --year YEAR         the year of the figures and of --growth; 2024 unless said otherwise
  --edition EDITION   draft, final or framework-2023; final unless said otherwise
  --spending FILE     spending and available amounts by sector (JSON), held against the frames of its year
  --price FILE        an offer of price in one contract (JSON), held against the agreements on pay and price development
  --sector SECTOR     a sector: medical-specialist-care, mental-health-care, district-nursing, general-practice or
                      multidisciplinary-care
  --growth SHARE      the growth of volume in one contract of that sector, as a share (0.02 is 2 %)
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

The figures are shown where --year or none of --spending, --price and --growth is given. Without these three it runs on made-up
spending and a made-up offer.
";

/// Made-up spending of 2024: hospitals go over their frame, and so do all sectors together.
const SPENDING: &str = include_str!("spending.json");

/// A made-up offer: pay is passed on in full, and a discount is reasoned.
const PRICE: &str = include_str!("price.json");

struct Options {
    common: Common,
    year: Option<Year>,
    edition: Edition,
    spending: Option<PathBuf>,
    price: Option<PathBuf>,
    sector: Option<FrameSector>,
    growth: Option<Decimal>,
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
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
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

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = [("spending.json", SPENDING), ("price.json", PRICE)]
                .map(|(name, json)| (name, dutch::in_language(json, options.common.language)));
            return common::write_files(folder, files, out);
        }
        let asked = options.sector.zip(options.growth);
        let synthetic = options.spending.is_none() && options.price.is_none() && asked.is_none();
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
        let (spending, price) = (spending.transpose()?, price.transpose()?);
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
            });
            return common::write_json(out, &answer);
        }
        agreed.iter().chain(&growth).try_for_each(|tree| options.common.tell(tree, out))?;
        if synthetic {
            let label = (
                "Verzonnen uitgaven en een verzonnen voorstel, als voorbeeld:",
                "Made-up spending and a made-up offer, as an example:",
            );
            writeln!(out, "{}\n", options.common.language.pick(label.0, label.1))?;
        }
        spending.iter().chain(&price).try_for_each(|tree| options.common.tell(tree, out))
    })
}
