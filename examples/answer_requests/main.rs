//! Answers requests of any family: `cargo run --example answer_requests -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod shipped;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, write_json};
use passende_zorg::InputError;
use passende_zorg::explanation::LineKind;
use passende_zorg::language::Describe as _;
use passende_zorg::request::{
    Answer, AnswerItem, AnswerLine, DigestFunction, FormQuestion, OverTime, Reply, Request, RequestKind,
    over_time, reply, verify_answer,
};
use passende_zorg::schema::FILES;
use serde::Deserialize;

const HELP: &str = "\
Answers a list of requests, each of one family: what a tool that is not written in Rust sends and gets.

usage: answer_requests [--requests FILE] [options]

  --requests FILE     a list of requests (JSON; see --write-example)
  --receipt           answers as JSON, each with its receipt: the version, the rules, and digests of all that went in and came out
  --verify FILE       answers with receipts, of the same requests: makes each again and says what differs; exit 2 when anything does, or has no receipt
  --from DAY          with --through: how each answer changes from this day on, and why, where a request is asked about a day
  --through DAY       the last day of that
  --format FORMAT     text, json (both languages, each answer whole) or markdown
  --language LANGUAGE nl or en, for text and markdown
  --write-example DIR write the requests of the example to a folder, to start your own from
  --write-schemas DIR write the JSON Schema of requests, answers and every other file to a folder

Without a file it answers one synthetic request of each family.
";

const REQUESTS: &str = "requests.json";

fn main() -> ExitCode {
    common::run(|out| {
        let (mut common, mut requests, mut write_example) = (Common::default(), None::<PathBuf>, None);
        let (mut from, mut through) = (None, None);
        let (mut receipt, mut stored, mut write_schemas) = (false, None::<PathBuf>, None::<PathBuf>);
        common::parse(&mut common, |name, parser| {
            match name {
                "requests" => requests = Some(common::path(parser)?),
                "receipt" => receipt = true,
                "from" => from = Some(common::day("--from", &common::value(parser)?)?),
                "through" => through = Some(common::day("--through", &common::value(parser)?)?),
                "verify" => stored = Some(common::path(parser)?),
                "write-example" => write_example = Some(common::path(parser)?),
                "write-schemas" => write_schemas = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        if common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let shipped = shipped::requests();
        if let Some(folder) = &write_example {
            return common::write_files(folder, [(REQUESTS, shipped.as_str())], out);
        }
        if let Some(folder) = &write_schemas {
            let files = FILES.iter().map(|file| (format!("{}.schema.json", file.name()), file.text()));
            return common::write_files(folder, files, out);
        }
        let (path, text) = match &requests {
            Some(path) => (path.as_path(), common::read(path)?),
            None => (Path::new(REQUESTS), shipped.into_bytes()),
        };
        if stored.is_none() && from.is_none() && through.is_none() {
            // A file of another shape is refused; a request in it is by itself, and the others are answered.
            common::from_json::<Vec<serde_json::Value>>(path, &text)?;
            let replies = reply(&text, receipt.then_some(DigestFunction::SHA_256));
            let replies = common::from_json::<Vec<Reply>>(path, replies.as_bytes())?;
            if receipt || common.format == Format::Json {
                return write_json(out, &replies);
            }
            return replies.iter().try_for_each(|reply| tell(reply, &common, out));
        }
        let requests: Vec<Request> = common::from_json(path, &text)?;
        if let Some(path) = &stored {
            return verify_all(&requests, path, &common, out);
        }
        match from.zip(through) {
            Some((from, through)) => course(&requests, from, through, &common, out),
            None => Err(Failure::new("--from: expected --through with it, and the other way round")),
        }
    })
}

/// How each answer changes over a stretch of days.
fn course(
    requests: &[Request],
    from: NaiveDate,
    through: NaiveDate,
    common: &Common,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = common.language;
    let courses: Vec<(RequestKind, Result<OverTime, InputError>)> =
        requests.iter().map(|request| (request.kind(), over_time(request, from, through))).collect();
    if common.format == Format::Json {
        let courses: Vec<_> = courses.into_iter().map(|(_, course)| Reply::from(course)).collect();
        return write_json(out, &courses);
    }
    for (kind, course) in courses {
        writeln!(out, "{}", kind.in_language(language))?;
        let course = match course {
            Ok(course) => course,
            Err(error) => {
                writeln!(out, "  {}\n", error.in_language(language))?;
                continue;
            }
        };
        if course.changed().next().is_none() {
            writeln!(out, "  {}", language.pick("verandert niet", "does not change"))?;
        }
        for item in course.changed() {
            let about: Vec<&str> = item.about.values().map(String::as_str).collect();
            let about =
                if about.is_empty() { language.pick("geheel", "whole").to_owned() } else { about.join(", ") };
            for stand in &item.stands {
                let gone = language.pick("is er niet meer", "is not there");
                let status = stand.status.as_deref().unwrap_or(gone);
                let stands = stand.verdict.map_or(status, |verdict| verdict.in_language(language));
                writeln!(out, "  {} {stands:<22} {about}", stand.from)?;
                for reason in &stand.reasons {
                    writeln!(out, "             {}", reason.text.get(language))?;
                }
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// An answer as it was stored.
#[derive(Deserialize)]
struct Stored {
    answer: Option<Answer>,
}

/// Makes each answer again and says what differs from its receipt.
fn verify_all(
    requests: &[Request],
    path: &Path,
    common: &Common,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = common.language;
    let stored: Vec<Stored> = common::from_json(path, &common::read(path)?)?;
    if stored.len() != requests.len() {
        return Err(common::expected(
            "--verify",
            &format!("{} answers, one for each request", requests.len()),
            &stored.len().to_string(),
        ));
    }
    let mut differing = 0;
    for (request, stored) in requests.iter().zip(&stored) {
        let kind = request.kind().in_language(language);
        let Some(answer) = stored.answer.as_ref().filter(|answer| answer.receipt.is_some()) else {
            writeln!(out, "{kind}: {}", language.pick("geen herkomst bewaard", "no receipt was kept"))?;
            differing += 1;
            continue;
        };
        let told = verify_answer(answer, request, DigestFunction::SHA_256).map_err(Failure::of)?;
        differing += told.len();
        if told.is_empty() {
            writeln!(out, "{kind}: {}", language.pick("hetzelfde antwoord", "the same answer"))?;
        }
        for difference in told {
            writeln!(out, "{kind}: {}", difference.in_language(language))?;
        }
    }
    match differing {
        0 => Ok(()),
        _ => {
            Err(Failure::new(language.pick("niet elk antwoord is hetzelfde", "not every answer is the same")))
        }
    }
}

fn tell(reply: &Reply, common: &Common, out: &mut dyn Write) -> Result<(), Failure> {
    let language = common.language;
    let (head, item, note) = match common.format {
        Format::Markdown => ("## ", "- ", "> "),
        _ => ("", "  ", "  - "),
    };
    let answer = match reply {
        Reply::Answer(answer) => answer,
        Reply::Refused(refused) => {
            writeln!(out, "{head}{}\n", language.pick("niet te beantwoorden", "cannot be answered"))?;
            let text = refused.text.as_ref().map_or(refused.message.as_str(), |text| text.get(language));
            return Ok(writeln!(out, "{item}{text}\n")?);
        }
        other => return Err(Failure::new(format_args!("{other:?}"))),
    };
    writeln!(out, "{head}{}\n", answer.asked.in_language(language))?;
    if let Some(AnswerLine { message, .. }) = &answer.explanation {
        writeln!(out, "{}\n", message.text.get(language))?;
    }
    for AnswerItem { verdict, status, about, titles, values, explanation, notices, .. } in &answer.items {
        let title = |kind: &str| titles.get(kind).map(|title| title.get(language));
        let status = title("status").or(status.as_deref()).unwrap_or_default();
        let stands = verdict.map_or(status, |it| it.in_language(language));
        let about: Vec<&str> = about.iter().map(|(kind, name)| title(kind).unwrap_or(name)).collect();
        let values: Vec<String> = values.iter().map(|(name, value)| format!("{name} {value}")).collect();
        // What has no force on the day is no verdict of that day.
        let kind = explanation.as_ref().map(|line| line.kind);
        let kind = kind.filter(|kind| matches!(kind, LineKind::LookAhead | LineKind::LookBack));
        let kind = kind.map_or(String::new(), |kind| format!(" ({})", kind.in_language(language)));
        let of = if values.is_empty() { "" } else { ": " };
        writeln!(out, "{item}{stands:<22} {}{of}{}", about.join(", ") + &kind, values.join(", "))?;
        for told in notices {
            writeln!(out, "  {note}{}", told.text.get(language))?;
        }
    }
    for FormQuestion { question, by, places, .. } in &answer.questions {
        let place = places.first().map_or(String::new(), |place| format!(" → {}", place.pointer));
        let asked = question.message.text.get(language);
        writeln!(out, "{item}? {asked} ({}){place}", by.in_language(language))?;
    }
    for told in answer.findings.iter().chain(&answer.notices) {
        writeln!(out, "{note}{}", told.text.get(language))?;
    }
    Ok(writeln!(out)?)
}
