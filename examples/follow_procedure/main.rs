//! Follows the procedure of a plan: `cargo run --example follow_procedure -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod text;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, dutch, in_file, write_json};
use passende_zorg::Language;
use passende_zorg::language::Text;
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::request::{Answer, ProcedureRequest, Request};
use passende_zorg::transformation::procedure::{Overview, Procedure, ProcedureNotice, PublicationRecord};
use serde::Serialize;

const HELP: &str = "\
Follows the procedure of a plan through dated events: where it stands, what is due, what is payable, what is public.

usage: follow_procedure [--events FILE] [options]

  --events FILE       edition, market leaders and events (JSON; see --write-example)
  --overview FILE     what is to be made public once the plan is approved (JSON)
  --on DAY            how it stood at the end of this day; of the last event unless said otherwise
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the example files to a folder, to start your own from

Without files it runs on a synthetic example.
";

const EVENTS: &str = include_str!("events.json");
const OVERVIEW: &str = include_str!("overview.json");
const LABEL: Text = Text::new(
    "SYNTHETISCH voorbeeld, gemaakt in deze repository: geen echt plan, geen echte verzekeraar of aanbieder",
    "SYNTHETIC example made by this repository: no real plan, insurer or provider",
);

#[derive(Default)]
struct Options {
    common: Common,
    events: Option<PathBuf>,
    overview: Option<PathBuf>,
    on: Option<NaiveDate>,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "events" => options.events = Some(common::path(parser)?),
                "overview" => options.overview = Some(common::path(parser)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
    }
}

/// How the plan stood at the end of a day.
pub(crate) struct Standing {
    synthetic: bool,
    on: NaiveDate,
    procedure: Procedure,
    answer: Answer,
    notices: Vec<ProcedureNotice>,
    public: Option<PublicationRecord>,
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = [("events.json", EVENTS), ("overview.json", OVERVIEW)]
                .map(|(name, json)| (name, dutch::in_language(json, options.common.language)));
            return common::write_files(folder, files, out);
        }
        let standing = read(&options)?;
        match options.common.format {
            Format::Text => text::write(&standing, options.common.language, out),
            Format::Json => json(&standing, options.common.language, out),
            Format::Markdown => {
                let explanation = standing.procedure.on(standing.on).explanation();
                if standing.synthetic {
                    writeln!(out, "*{}*\n", LABEL.get(options.common.language))?;
                }
                let language = options.common.language;
                for notice in &standing.notices {
                    let text = notice.in_language(language).to_string();
                    writeln!(out, "- {}: {}", language.pick("let op", "note"), MarkdownText(&text))?;
                }
                if !standing.notices.is_empty() {
                    writeln!(out)?;
                }
                Ok(write!(out, "{}", Markdown::new(&explanation, language))?)
            }
        }
    })
}

fn read(options: &Options) -> Result<Standing, Failure> {
    let example = |json| dutch::in_language(json, options.common.language).into_bytes();
    let (events, path) = match &options.events {
        Some(path) => (common::read(path)?, path.as_path()),
        None => (example(EVENTS), Path::new("synthetic example")),
    };
    let procedure = Procedure::from_json(&events).map_err(in_file(path))?;
    let last = procedure.history().last().map(|entry| entry.on);
    let on =
        options.on.or(last).ok_or_else(|| Failure::new("--on: expected a day, since there is no event"))?;
    let notices = procedure.notices(on);
    let asked = ProcedureRequest::new(procedure.clone(), on);
    let answer = Request::Procedure(Box::new(asked)).answer()?;
    let procedure = procedure.as_of(on);
    let overview = match (&options.overview, &options.events) {
        (Some(path), _) => Some((common::read(path)?, path.as_path())),
        (None, None) => Some((example(OVERVIEW), Path::new("synthetic example"))),
        (None, Some(_)) => None,
    };
    let public = match overview {
        Some((text, path)) => {
            let overview: Overview = common::from_json(path, &text)?;
            // Until the plan is approved nothing is public, whatever is prepared.
            match procedure.approved_on() {
                Some(_) => Some(PublicationRecord::of(&procedure, overview).map_err(in_file(path))?),
                None => None,
            }
        }
        None => None,
    };
    Ok(Standing { synthetic: options.events.is_none(), on, procedure, answer, notices, public })
}

/// The answer as any tool gets it, with what is made public.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Told<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    synthetic: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    public: Option<&'a PublicationRecord>,
    #[serde(flatten)]
    answer: &'a Answer,
}

fn json(standing: &Standing, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let synthetic = standing.synthetic.then_some(LABEL.get(language));
    write_json(out, &Told { synthetic, public: standing.public.as_ref(), answer: &standing.answer })
}
