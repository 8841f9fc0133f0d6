//! The contracts of a buyer held against the care agreement, with a page for each provider:
//! `cargo run --example check_contracts -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, in_file};
use passende_zorg::Language;
use passende_zorg::contracting::agreed::{AskedOf, Undertaking};
use passende_zorg::contracting::norms::{ContractCheck, check_contracts, read_contracts};
use passende_zorg::contracting::portfolio::{Portfolio, PortfolioReview, ProviderPage};
use passende_zorg::language::Message;
use passende_zorg::request::{Answer, ContractedRow, ContractsRequest, Request, VolumeRequest};
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::time::Year;
use passende_zorg::volume::composite::NormSet;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::{Asked, CountTable, check};
use serde::Serialize;

const HELP: &str = "\
Holds the contracts of a buyer against what the care agreement asks of them: over all contracts the shares by form of payment, term
and clause; and for each provider a page with what is missing, what is not known or has to be judged, the volume norms that it is
contracted below, the transformation plans in which it takes part, and the days that come.

usage: check_contracts [--contracts FILE --answers FILE] [--plans FILE] [--below FILE --volumes FILE --norms FILE] [options]

  --contracts FILE    contracts (CSV: contract,provider; optional sector, acute, independent, category, payment, turnover, from,
                      until (the first day on which it no longer holds), aligned, ground)
  --answers FILE      what is known of what is asked of each (CSV: contract,asked; optional text, absent, on, judged, by, judged-on,
                      reason)
  --plans FILE        transformation plans with their procedure (JSON)
  --portfolio FILE    contracts, answers and plans in one (JSON), instead
  --below FILE        who is contracted for which intervention (CSV: location,intervention; optional from, until)
  --volumes FILE      counts per year (CSV: location,intervention,year,count)
  --norms FILE        volume norms (JSON)
  --buyer NAME        the name of the buyer
  --on DAY            the day that is asked about; 2026-06-01 unless said otherwise
  --edition EDITION   draft, final or framework-2023; final unless said otherwise
  --provider NAME     the page of one provider alone
  --table             the contracts as a table (CSV) instead of pages
  --names             the names that answers are to, with what is asked (CSV: asked,words)
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en; nl unless said otherwise

Without --contracts or --portfolio it runs on sixty made-up contracts and two plans, whose texts are Dutch.
";

const CONTRACTS: &str = include_str!("contracts.csv");
const ANSWERS: &str = include_str!("answers.csv");
const PLANS: &str = include_str!("plans.json");
const BELOW: &str = include_str!("below.csv");
const VOLUMES: &str = include_str!("volumes.csv");
const NORMS: &str = include_str!("norms.json");

#[derive(Default)]
struct Options {
    contracts: Option<PathBuf>,
    answers: Option<PathBuf>,
    plans: Option<PathBuf>,
    portfolio: Option<PathBuf>,
    below: Option<PathBuf>,
    volumes: Option<PathBuf>,
    norms: Option<PathBuf>,
    buyer: Option<String>,
    on: Option<NaiveDate>,
    edition: Option<Edition>,
    provider: Option<String>,
    table: bool,
    names: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse(common: &mut Common) -> Result<Self, Failure> {
        common.language = Language::Dutch;
        let mut options = Self::default();
        common::parse(common, |name, parser| {
            match name {
                "contracts" => options.contracts = Some(common::path(parser)?),
                "answers" => options.answers = Some(common::path(parser)?),
                "plans" => options.plans = Some(common::path(parser)?),
                "portfolio" => options.portfolio = Some(common::path(parser)?),
                "below" => options.below = Some(common::path(parser)?),
                "volumes" => options.volumes = Some(common::path(parser)?),
                "norms" => options.norms = Some(common::path(parser)?),
                "buyer" => options.buyer = Some(common::value(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "edition" => {
                    options.edition = Some(common::one_of("--edition", Edition::ALL, Edition::code, parser)?);
                }
                "provider" => options.provider = Some(common::value(parser)?),
                "table" => options.table = true,
                "names" => options.names = true,
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        if options.table && (options.provider.is_some() || common.format != Format::Text) {
            return Err(Failure::new("--table: expected no --provider and no --format beside it"));
        }
        if options.contracts.is_some() != options.answers.is_some() {
            return Err(Failure::new("--contracts: expected --answers with it, and the other way round"));
        }
        if options.portfolio.is_some() && (options.contracts.is_some() || options.plans.is_some()) {
            return Err(Failure::new("--portfolio: expected no --contracts and no --plans beside it"));
        }
        let below = [&options.below, &options.volumes, &options.norms].map(Option::is_some);
        if below.contains(&true) && below.contains(&false) {
            return Err(Failure::new(
                "--below: expected --volumes and --norms with it, and the other way round",
            ));
        }
        Ok(options)
    }

    fn is_synthetic(&self) -> bool {
        self.contracts.is_none() && self.portfolio.is_none()
    }

    fn read(&self, language: Language) -> Result<Portfolio, Failure> {
        let made_up = language.pick("Verzekeraar Noorderlicht (verzonnen)", "Insurer Noorderlicht (made up)");
        let given = language.pick("De eigen contracten", "The contracts");
        let named = self.buyer.as_deref().unwrap_or(if self.is_synthetic() { made_up } else { given });
        let buyer = Statement::try_new(named).map_err(common::at("--buyer"))?;
        let mut portfolio = match (&self.portfolio, &self.contracts, &self.answers) {
            (Some(path), ..) => {
                let mut portfolio: Portfolio = common::from_json(path, &common::read(path)?)?;
                if self.buyer.is_some() {
                    portfolio.buyer = buyer;
                }
                return Ok(portfolio);
            }
            (None, Some(contracts), Some(answers)) => {
                let (first, second) = (common::read(contracts)?, common::read(answers)?);
                // An error of the first table is one without answers too.
                Portfolio::from_csv(buyer.clone(), &first, b"contract,asked\n")
                    .map_err(in_file(contracts))?;
                Portfolio::from_csv(buyer, &first, &second).map_err(in_file(answers))?
            }
            _ => Portfolio::from_csv(buyer, CONTRACTS.as_bytes(), ANSWERS.as_bytes()).map_err(Failure::of)?,
        };
        let made_up = self.is_synthetic().then(|| PLANS.to_owned());
        if let Some((path, plans)) = common::source(self.plans.as_deref(), made_up)? {
            portfolio.plans = common::from_json(&path, &plans)?;
        }
        Ok(portfolio)
    }
}

fn main() -> ExitCode {
    common::run(|out| {
        let mut common = Common::default();
        let options = Options::parse(&mut common)?;
        if common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = [
                ("contracts.csv", CONTRACTS),
                ("answers.csv", ANSWERS),
                ("plans.json", PLANS),
                ("below.csv", BELOW),
                ("volumes.csv", VOLUMES),
                ("norms.json", NORMS),
            ];
            return common::write_files(folder, files, out);
        }
        if options.names {
            writeln!(out, "asked,words")?;
            return Ok(Undertaking::of(AskedOf::Contract).try_for_each(|asked| {
                writeln!(out, "{},\"{}\"", asked.name(), asked.text().get(common.language))
            })?);
        }
        let on = options.on.map_or_else(|| common::day("--on", "2026-06-01"), Ok)?;
        let portfolio = options.read(common.language)?;
        let synthetic = options.is_synthetic();
        let made = |path: &Option<PathBuf>, text: &str| -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
            common::source(path.as_deref(), synthetic.then(|| text.to_owned()))
        };
        let mut asked = ContractsRequest::new(portfolio.clone(), on);
        asked.edition = options.edition;
        let sources =
            (made(&options.below, BELOW)?, made(&options.volumes, VOLUMES)?, made(&options.norms, NORMS)?);
        let (Some((below, contracted)), Some((volumes, counts)), Some((norms, demands))) = sources else {
            if common.format == Format::Json {
                return json(&options, asked, out);
            }
            return tell(&common, &options, on, &portfolio, &[], out);
        };
        let contracted = read_contracts(&contracted).map_err(in_file(&below))?;
        let table = CountTable::from_csv(&counts).map_err(in_file(&volumes))?;
        let set = NormSet::from_json(&demands).map_err(in_file(&norms))?;
        let norms = Norms::from_json(&demands).map_err(in_file(&norms))?;
        let year = table.last_year().map_or_else(|| Year::try_new(2025).map_err(Failure::of), Ok)?;
        let report = check(&norms, &table, Asked::about(year).on_day(on)).map_err(in_file(&volumes))?;
        let checked = check_contracts(&report, &contracted);
        if common.format == Format::Json {
            asked.volumes = Some(Box::new(VolumeRequest::of_table(set, year, &table)));
            asked.contracted = contracted.iter().map(ContractedRow::from).collect();
            return json(&options, asked, out);
        }
        if !options.table {
            for notice in checked.notices() {
                writeln!(out, "{}", Message::new(notice.clone()).in_language(common.language))?;
            }
        }
        tell(&common, &options, on, &portfolio, checked.checks(), out)
    })
}

/// The answer as any tool gets it.
#[derive(Serialize)]
struct Told {
    synthetic: bool,
    #[serde(flatten)]
    answer: Answer,
}

fn json(options: &Options, asked: ContractsRequest, out: &mut dyn Write) -> Result<(), Failure> {
    let answer = Request::Contracts(Box::new(asked)).answer()?;
    let answer = of_provider(answer, options.provider.as_deref())?;
    common::write_json(out, &Told { synthetic: options.is_synthetic(), answer })
}

/// What an answer says of one provider, where one is asked about.
fn of_provider(mut answer: Answer, provider: Option<&str>) -> Result<Answer, Failure> {
    let Some(provider) = provider else { return Ok(answer) };
    answer.items.retain(|item| item.about.get("provider").is_some_and(|name| name == provider));
    if answer.items.is_empty() {
        return Err(common::expected("--provider", "the name of a provider of the contracts", provider));
    }
    (answer.explanation, answer.verdict) = (None, None);
    answer.questions.retain(|question| question.about.get("provider").is_some_and(|name| name == provider));
    Ok(answer)
}

fn tell<'f>(
    common: &Common,
    options: &Options,
    on: NaiveDate,
    portfolio: &'f Portfolio,
    checks: &'f [ContractCheck<'f>],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let path = options.portfolio.as_deref().or(options.contracts.as_deref());
    let path = path.unwrap_or_else(|| "synthetic example".as_ref());
    let edition = options.edition.unwrap_or(Edition::Final);
    let review = PortfolioReview::try_new(edition, portfolio, on).map_err(|error| {
        let of_plans = options.plans.as_deref().filter(|_| error.path().starts_with("plans"));
        in_file(of_plans.unwrap_or(path))(error)
    })?;
    let review = review.with_norms(checks);
    if options.table {
        return Ok(out.write_all(review.to_csv().as_bytes())?);
    }
    let pages = review.pages();
    let asked = |page: &&ProviderPage<'_, '_>| {
        options.provider.as_ref().is_none_or(|provider| provider == page.provider())
    };
    let pages: Vec<_> = pages.iter().filter(asked).collect();
    if let Some(provider) = options.provider.as_ref().filter(|_| pages.is_empty()) {
        return Err(common::expected("--provider", "the name of a provider of the contracts", provider));
    }
    let whole = options.provider.is_none().then(|| review.explanation());
    let trees: Vec<_> = pages.iter().map(|page| page.explanation()).collect();
    if options.is_synthetic() {
        writeln!(
            out,
            "{}\n",
            common.language.pick("Verzonnen contracten, als voorbeeld.", "Made-up contracts, as an example.")
        )?;
    }
    whole.iter().chain(&trees).try_for_each(|tree| common.tell(tree, out))
}
