//! Holds the contracts of a chain against each other: `cargo run --example align_contracts -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use chrono::{Days, NaiveDate};
use common::{Common, Failure, Format, in_file, write_json};
use passende_zorg::Language;
use passende_zorg::contracting::chain::{Chain, ChainAlignment, ChainPart, ChecklistPoint, JointPart};
use passende_zorg::language::{Describe, Text, day_in_words, list_in_words};
use passende_zorg::principle::Status;
use passende_zorg::report::Markdown;
use passende_zorg::request::{Answer, ChainRequest, Request};
use serde::Serialize;

const HELP: &str = "\
Holds the contracts of a chain, from insurer to hospital to specialists, against each other and against what they pursue: what
contradicts what, how much it costs whom, and what would resolve it. Nothing is passed or failed.

usage: align_contracts [--chain FILE] [options]

  --chain FILE        parties, contracts, investments, decisions and actions (JSON; see --write-example)
  --on DAY            the day asked about (YYYY-MM-DD): contracts that have ended or begin later bind nobody; without one, of the days on which
                      something was decided or judged the last of those on which most contracts bind
  --variant VARIANT   synthetic, or aligned: the same parties after they have mended it
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the example files to a folder, in the language, to start your own from

Without files it runs on a synthetic chain.
";

const ENGLISH: [(&str, &str); 2] =
    [("synthetic.json", include_str!("synthetic.json")), ("aligned.json", include_str!("aligned.json"))];
const DUTCH: [(&str, &str); 2] = [
    ("synthetic.json", include_str!("nl/synthetic.json")),
    ("aligned.json", include_str!("nl/aligned.json")),
];
const LABEL: Text = Text::new(
    "SYNTHETISCH voorbeeld, gemaakt in deze repository: geen echte partijen of contracten",
    "SYNTHETIC example made by this repository: no real parties or contracts",
);

#[derive(Default)]
struct Options {
    common: Common,
    chain: Option<PathBuf>,
    on: Option<NaiveDate>,
    aligned: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "chain" => options.chain = Some(common::path(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "variant" => {
                    options.aligned = match common::value(parser)?.as_str() {
                        "synthetic" => false,
                        "aligned" => true,
                        found => return Err(common::expected("--variant", "synthetic or aligned", found)),
                    };
                }
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
    }
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        let language = options.common.language;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            return common::write_files(folder, files(language), out);
        }
        let (path, text) = if let Some(path) = &options.chain {
            (path.as_path(), common::read(path)?)
        } else {
            let (name, text) = files(language)[usize::from(options.aligned)];
            (Path::new(name), text.as_bytes().to_vec())
        };
        let chain = Chain::from_json(&text).map_err(in_file(path))?;
        let on = options.on.or_else(|| chain.main_day()).unwrap_or_else(today);
        let alignment = ChainAlignment::of(&chain, on);
        let label = options.chain.is_none().then(|| LABEL.get(language));
        match options.common.format {
            Format::Json => {
                let mut asked = ChainRequest::new(chain.clone());
                asked.on = Some(on);
                let answer = Request::Chain(Box::new(asked)).answer()?;
                write_json(out, &Told { synthetic: label, answer: &answer })
            }
            Format::Markdown => {
                if let Some(label) = label {
                    writeln!(out, "*{label}*\n")?;
                }
                writeln!(out, "*{} {}*\n", AS_OF.get(language), day_in_words(on, language))?;
                Ok(write!(out, "{}", Markdown::new(&alignment.explanation(), language))?)
            }
            Format::Text => {
                if let Some(label) = label {
                    writeln!(out, "{label}")?;
                }
                page(&alignment, language, out)
            }
        }
    })
}

const AS_OF: Text = Text::new("peildatum", "as of");

#[derive(Serialize)]
struct Told<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    synthetic: Option<&'static str>,
    #[serde(flatten)]
    answer: &'a Answer,
}

fn files(language: Language) -> [(&'static str, &'static str); 2] {
    language.pick(DUTCH, ENGLISH)
}

/// Of a chain in which nothing is dated the answer is the same on every day.
fn today() -> NaiveDate {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    NaiveDate::default() + Days::new(since.as_secs() / 86_400)
}

fn page(alignment: &ChainAlignment<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let say = |dutch, english| language.pick(dutch, english);
    let line = |out: &mut dyn Write, status: Status, text: &str| -> Result<(), Failure> {
        Ok(writeln!(out, "  {:<22} {text}", status.in_language(language))?)
    };
    writeln!(out, "{}", alignment.explanation().message().in_language(language))?;
    writeln!(out, "{} {}", AS_OF.get(language), day_in_words(alignment.day(), language))?;
    for notice in alignment.notices() {
        writeln!(out, "{}: {}", say("let op", "note"), notice.in_language(language))?;
    }
    writeln!(out, "\n{}", say("Congruentie", "Congruence"))?;
    for part in ChainPart::ALL {
        line(out, alignment.part(*part), part.in_language(language))?;
    }
    writeln!(out, "\n{}", say("Samen besloten", "Decided together"))?;
    for part in JointPart::ALL {
        let missing = alignment.unsigned(*part).unwrap_or_default();
        let told = if missing.is_empty() {
            String::new()
        } else {
            let missing = list_in_words(&missing, language);
            format!(" ({} {missing})", say("niet ondertekend door", "not signed by"))
        };
        line(out, alignment.decided_together(*part), &format!("{}{told}", part.in_language(language)))?;
    }
    writeln!(out, "\n{}", say("Bevindingen", "Findings"))?;
    if alignment.findings().is_empty() {
        writeln!(out, "  {}", say("geen", "none"))?;
    }
    for finding in alignment.findings() {
        writeln!(out, "  - {}", Describe::in_language(finding, language))?;
        let resolved = finding.resolved_by().get(language);
        writeln!(out, "    {}: {resolved}", say("wat zou helpen", "what would resolve it"))?;
        for rule in finding.rules() {
            writeln!(out, "    {} ({})", rule.citation().in_language(language), rule.id())?;
        }
    }
    writeln!(out, "\n{}", say("Wat van partijen gevraagd wordt", "What is asked of parties"))?;
    let (government, parties): (Vec<&ChecklistPoint>, Vec<&ChecklistPoint>) =
        ChecklistPoint::ALL.iter().partition(|point| point.is_asked_of_government());
    for point in parties {
        line(out, alignment.checklist(*point), point.in_language(language))?;
    }
    let government: Vec<&str> = government.iter().map(|point| point.in_language(language)).collect();
    writeln!(
        out,
        "  {}: {}",
        say("gevraagd aan de overheid", "asked of government"),
        list_in_words(&government, language)
    )?;
    writeln!(out, "\n{}", say("Wat ontbreekt", "What is lacking"))?;
    if alignment.gaps().is_empty() {
        writeln!(out, "  {}", say("niets", "nothing"))?;
    }
    for gap in alignment.gaps() {
        writeln!(out, "  - {}", Describe::in_language(gap, language))?;
    }
    Ok(())
}
