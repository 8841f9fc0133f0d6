//! The figures of the care agreement, and a year of spending held against them:
//! `cargo run --example follow_agreement -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use common::{Common, Failure, Format, dutch, in_file};
use passende_zorg::Language;
use passende_zorg::contracting::frame::{
    ContractGrowth, FrameSector, FrameSpending, FrameStanding, MacroFrames,
};
use passende_zorg::contracting::price::{PriceProposal, PriceReview};
use passende_zorg::explanation::{Explanation, OpenQuestion};
use passende_zorg::report::Markdown;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::time::Year;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const HELP: &str = "\
Shows what the care agreement sets for a year: macro frames by sector, how each is built up, the growth that is available, and
where the print contradicts itself. Holds a year of spending against the frames, and says what follows of an overshoot. Holds an
offer of price against the agreements on pay and price development.

usage: follow_agreement [--year YEAR] [--edition EDITION] [--spending FILE] [--price FILE] [--sector SECTOR --growth SHARE] [options]

  --year YEAR         the year of the figures; 2024 unless said otherwise
  --edition EDITION   draft, final or framework-2023; final unless said otherwise
  --spending FILE     spending and available amounts by sector (JSON), held against the frames of its year
  --price FILE        an offer of price in one contract (JSON), held against the agreements on pay and price development
  --sector SECTOR     a sector: medical-specialist-care, mental-health-care, district-nursing, general-practice or
                      multidisciplinary-care
  --growth SHARE      the growth of volume in one contract of that sector, as a share (0.02 is 2 %)
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without --spending and --price it runs on made-up spending and a made-up offer.
";

/// Made-up spending of 2024: hospitals go over their frame, and so do all sectors together.
const SPENDING: &str = include_str!("spending.json");

/// A made-up offer: pay is passed on in full, and a discount is reasoned.
const PRICE: &str = include_str!("price.json");

struct Options {
    common: Common,
    year: Year,
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
            year: common::year("--year", "2024")?,
            edition: Edition::Final,
            spending: None,
            price: None,
            sector: None,
            growth: None,
            write_example: None,
        };
        common::parse(&mut common, |name, parser| {
            match name {
                "year" => options.year = common::year("--year", &common::value(parser)?)?,
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
        let synthetic = options.spending.is_none() && options.price.is_none();
        let example = |json| synthetic.then(|| dutch::in_language(json, options.common.language));
        let facts: Option<FrameSpending> = source(options.spending.as_deref(), example(SPENDING).as_deref())?;
        let offer: Option<PriceProposal> = source(options.price.as_deref(), example(PRICE).as_deref())?;
        let file = |path: &Option<PathBuf>| path.clone().unwrap_or_else(|| PathBuf::from(EXAMPLE));
        let standing = facts.as_ref().map(|facts| {
            FrameStanding::try_new(options.edition, facts).map_err(in_file(&file(&options.spending)))
        });
        let review = offer.as_ref().map(|offer| {
            PriceReview::try_new(options.edition, offer).map_err(in_file(&file(&options.price)))
        });
        let standing = standing.transpose()?.map(|standing| standing.explanation());
        let review = review.transpose()?.map(|review| review.explanation());
        let frames = MacroFrames::of(options.edition);
        let asked = options.sector.zip(options.growth);
        let growth = asked.map(|(sector, share)| {
            ContractGrowth::new(options.edition, sector, options.year, share).explanation()
        });
        let agreed = frames.in_year(options.year).explanation();
        if options.common.format == Format::Json {
            let answer = json!({
                "synthetic": synthetic,
                "figures": figures(frames, options.year),
                "agreed": agreed,
                "spending": standing,
                "price": review,
                "contract": growth,
            });
            return common::write_json(out, &answer);
        }
        tell(&options.common, &agreed, out)?;
        if let Some(growth) = &growth {
            tell(&options.common, growth, out)?;
        }
        if synthetic {
            let label = (
                "Verzonnen uitgaven en een verzonnen voorstel, als voorbeeld:",
                "Made-up spending and a made-up offer, as an example:",
            );
            writeln!(out, "{}\n", options.common.language.pick(label.0, label.1))?;
        }
        standing.iter().chain(&review).try_for_each(|tree| tell(&options.common, tree, out))
    })
}

const EXAMPLE: &str = "made-up example";

/// The facts of a file, or of the example where there is one.
fn source<T: DeserializeOwned>(file: Option<&Path>, example: Option<&str>) -> Result<Option<T>, Failure> {
    match (file, example) {
        (Some(path), _) => common::from_json(path, &common::read(path)?).map(Some),
        (None, Some(text)) => common::from_json(Path::new(EXAMPLE), text.as_bytes()).map(Some),
        (None, None) => Ok(None),
    }
}

/// An answer with what stands under it: as Markdown with its clauses, or as lines of text without them.
fn tell(common: &Common, tree: &Explanation, out: &mut dyn Write) -> Result<(), Failure> {
    if common.format == Format::Markdown {
        return Ok(writeln!(out, "{}", Markdown::new(tree, common.language))?);
    }
    lines(common.language, tree, 0, out)?;
    Ok(writeln!(out)?)
}

fn lines(language: Language, tree: &Explanation, depth: usize, out: &mut dyn Write) -> Result<(), Failure> {
    let indent = depth * 2;
    let message = tree.message().in_language(language);
    writeln!(out, "{:indent$}{}: {message}", "", tree.heading(language))?;
    let below = tree.notes().iter().chain(tree.open_questions().iter().map(OpenQuestion::message));
    for note in below {
        writeln!(out, "{:indent$}  {}", "", note.in_language(language))?;
    }
    tree.parts().iter().try_for_each(|part| lines(language, part, depth + 1, out))
}
