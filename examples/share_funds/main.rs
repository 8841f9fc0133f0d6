//! Shares granted funds over insurers, keeps the ledger of the earmarks, and holds an application of a municipality against
//! the regulation: `cargo run --example share_funds -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod data;
mod ledger;
mod municipal;
mod shares;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, dutch, in_file};
use passende_zorg::language::percentage_in_words;
use passende_zorg::money::Euro;
use passende_zorg::request::{Request, TransformationFundsRequest};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::transformation::funds::{FundsNotice, LedgerRequest, ShareRequest};
use passende_zorg::transformation::municipal::Application;

const HELP: &str = "\
Shares transformation funds over insurers, keeps the ledger of the earmarks, and assesses an application of a municipality.

usage: share_funds [--shares FILE] [--ledger FILE] [--municipal FILE] [options]

  --shares FILE       a split (JSON: an amount or a grant with batches, and weights of insurers)
  --ledger FILE       a ledger (JSON: an edition, and entries of the kinds grant, release and unused)
  --municipal FILE    an application of a municipality (JSON)
  --on DAY            the day from which to look at the application: what is dated later does not count; the day of submission or
                      of the decision unless said otherwise
  --decided DAY       the day on which it was decided on the application
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without files it runs on synthetic example data.
";

#[derive(Default)]
struct Options {
    common: Common,
    shares: Option<PathBuf>,
    ledger: Option<PathBuf>,
    municipal: Option<PathBuf>,
    on: Option<NaiveDate>,
    decided: Option<NaiveDate>,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "shares" => options.shares = Some(common::path(parser)?),
                "ledger" => options.ledger = Some(common::path(parser)?),
                "municipal" => options.municipal = Some(common::path(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "decided" => options.decided = Some(common::day("--decided", &common::value(parser)?)?),
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        if options.has_files() && options.municipal.is_none() {
            for (name, day) in [("--on", options.on), ("--decided", options.decided)] {
                if day.is_some() {
                    return Err(Failure::new(format_args!(
                        "{name}: expected --municipal beside it, found none"
                    )));
                }
            }
        }
        Ok(options)
    }

    const fn has_files(&self) -> bool {
        self.shares.is_some() || self.ledger.is_some() || self.municipal.is_some()
    }
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = [
                ("shares.json", data::SHARES),
                ("ledger.json", data::LEDGER),
                ("municipal.json", data::MUNICIPAL),
            ]
            .map(|(name, json)| (name, dutch::in_language(json, options.common.language)));
            return common::write_files(folder, files, out);
        }
        let synthetic = !options.has_files();
        let source = |path, json| {
            common::source(path, synthetic.then(|| dutch::in_language(json, options.common.language)))
        };
        let shares = source(options.shares.as_deref(), data::SHARES)?;
        let ledger = source(options.ledger.as_deref(), data::LEDGER)?;
        let municipal = source(options.municipal.as_deref(), data::MUNICIPAL)?;

        let mut asked = TransformationFundsRequest::new();
        (asked.on, asked.decided) = (options.on, options.decided);
        let shares = shares.map(|(path, text)| {
            let request = ShareRequest::from_json(&text).map_err(in_file(&path))?;
            let split = shares::Shared::new(&request).map_err(in_file(&path))?;
            asked.shares = Some(request);
            Ok::<_, Failure>(split)
        });
        let ledger = ledger.map(|(path, text)| {
            let request = LedgerRequest::from_json(&text).map_err(in_file(&path))?;
            let ledger = request.ledger().map_err(in_file(&path))?;
            asked.ledger = Some(request);
            Ok::<_, Failure>(ledger)
        });
        let application = municipal.map(|(path, text)| Application::from_json(&text).map_err(in_file(&path)));
        let (shares, ledger) = (shares.transpose()?, ledger.transpose()?);
        asked.municipal = application.transpose()?;
        if options.common.format == Format::Json {
            let answer = Request::Funds(Box::new(asked)).answer().map_err(Failure::of)?;
            return common::write_json(out, &serde_json::json!({"synthetic": synthetic, "answer": answer}));
        }
        let municipal = asked.municipal.as_ref().zip(asked.day());
        let municipal =
            municipal.map(|(application, on)| municipal::Assessed::new(application, on, options.decided));
        if synthetic {
            writeln!(out, "{}\n", options.common.language.pick(data::LABEL.0, data::LABEL.1))?;
        }
        let teller = Teller { common: &options.common };
        if let Some(shares) = &shares {
            shares.tell(&teller, out)?;
        }
        if let Some(ledger) = &ledger {
            ledger::tell(ledger, &teller, out)?;
        }
        if let Some(municipal) = &municipal {
            municipal.tell(&teller, out)?;
        }
        Ok(())
    })
}

/// Headings and tables in text and in Markdown.
struct Teller<'a> {
    common: &'a Common,
}

impl Teller<'_> {
    fn say<'t>(&self, dutch: &'t str, english: &'t str) -> &'t str {
        self.common.language.pick(dutch, english)
    }

    fn euro(&self, amount: Euro) -> String {
        amount.in_language(self.common.language).to_string()
    }

    /// A part of one as a percentage, cut off after two decimals so that what is not the whole never reads as the whole.
    fn percent(&self, part: Decimal) -> String {
        percentage_in_words(part.trunc_with_scale(4), self.common.language).to_string()
    }

    /// What is to be told beside an answer.
    fn notices(&self, notices: &[FundsNotice], out: &mut dyn Write) -> Result<(), Failure> {
        let language = self.common.language;
        let markdown = self.common.format == Format::Markdown;
        for notice in notices {
            let text = notice.in_language(language).to_string();
            let word = self.say("let op", "note");
            if markdown {
                writeln!(out, "- {word}: {}", passende_zorg::report::MarkdownText(&text))?;
            } else {
                writeln!(out, "{word}: {text}")?;
            }
        }
        if !notices.is_empty() {
            writeln!(out)?;
        }
        Ok(())
    }

    fn heading(&self, out: &mut dyn Write, title: &str) -> Result<(), Failure> {
        let mark = if self.common.format == Format::Markdown { "## " } else { "" };
        Ok(writeln!(out, "{mark}{title}\n")?)
    }

    /// A table: the first column to the left, the numbers to the right.
    fn table(&self, out: &mut dyn Write, rows: &[Vec<String>]) -> Result<(), Failure> {
        let markdown = self.common.format == Format::Markdown;
        let columns = rows.first().map_or(0, Vec::len);
        let width = |column: usize| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        for (at, row) in rows.iter().enumerate() {
            let cells = row.iter().enumerate().map(|(column, cell)| match (markdown, column) {
                (true, _) => passende_zorg::report::MarkdownText(cell).to_string(),
                (false, 0) => format!("{cell:<width$}", width = width(0)),
                (false, _) => format!("{cell:>width$}", width = width(column)),
            });
            let cells: Vec<String> = cells.collect();
            if markdown {
                writeln!(out, "| {} |", cells.join(" | "))?;
                if at == 0 {
                    writeln!(out, "|---|{}", "---:|".repeat(columns.saturating_sub(1)))?;
                }
            } else {
                writeln!(out, "{}", cells.join("  ").trim_end())?;
            }
        }
        Ok(writeln!(out)?)
    }
}
