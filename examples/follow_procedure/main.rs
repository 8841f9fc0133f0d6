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
use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Message, Text};
use passende_zorg::money::Euro;
use passende_zorg::report::{Markdown, MarkdownText};
use passende_zorg::time::LogEntry;
use passende_zorg::transformation::procedure::{
    Due, Event, MilestoneState, Overview, Procedure, ProcedureNotice, PublicationRecord, Route, State,
};
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
    Ok(Standing { synthetic: options.events.is_none(), on, procedure, notices, public })
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'static str>,
    on: NaiveDate,
    edition: &'static str,
    state: State,
    since: Option<NaiveDate>,
    verdict: passende_zorg::Verdict,
    route: Option<Route>,
    presumed_to_succeed: bool,
    market_leaders: [&'a str; 2],
    due: Option<Due>,
    days_overdue: u64,
    questions_until: Option<NaiveDate>,
    possible: Vec<&'static str>,
    granted: Option<Euro>,
    payable: Euro,
    paid: Euro,
    outstanding: Euro,
    milestones: Vec<AnswerMilestone>,
    findings: Vec<Message>,
    notices: Vec<Message>,
    public: Option<&'a PublicationRecord>,
    history: &'a [LogEntry<Event>],
    explanation: Explanation,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct AnswerMilestone {
    milestone: String,
    planned: NaiveDate,
    #[serde(flatten)]
    state: MilestoneState,
}

fn json(standing: &Standing, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let (procedure, on) = (&standing.procedure, standing.on);
    let milestones = procedure.milestones().iter().map(|milestone| AnswerMilestone {
        milestone: milestone.id().to_string(),
        planned: milestone.planned(),
        state: milestone.state(on),
    });
    write_json(
        out,
        &Answer {
            note: standing.synthetic.then_some(LABEL.get(language)),
            on,
            edition: procedure.edition().code(),
            state: procedure.state(),
            since: procedure.since(),
            verdict: procedure.verdict(),
            route: procedure.route(),
            presumed_to_succeed: procedure.is_presumed_to_succeed(),
            market_leaders: procedure.leaders().both().map(passende_zorg::party::Insurer::as_str),
            due: procedure.due(),
            days_overdue: procedure.days_overdue(on),
            questions_until: procedure.questions_until(),
            possible: procedure
                .state()
                .possible(procedure.edition())
                .iter()
                .map(|kind| kind.code())
                .collect(),
            granted: procedure.grant().map(passende_zorg::transformation::funds::Grant::amount),
            payable: procedure.payable(on),
            paid: procedure.paid(on),
            outstanding: procedure.outstanding(on),
            milestones: milestones.collect(),
            findings: procedure.findings().iter().cloned().map(Message::new).collect(),
            notices: standing.notices.iter().cloned().map(Message::new).collect(),
            public: standing.public.as_ref(),
            history: procedure.history(),
            explanation: procedure.on(on).explanation(),
        },
    )
}
