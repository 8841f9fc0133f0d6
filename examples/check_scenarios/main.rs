//! Runs scenarios, facts beside what has to come out of them: `cargo run --example check_scenarios -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod shipped;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use common::{Common, Failure, Format, of_file, write_json};
use passende_zorg::language::Describe as _;
use passende_zorg::request::ScenarioFile;
use passende_zorg::{InputError, Language, Verdict};
use serde_json::json;

const HELP: &str = "\
Runs a folder of scenarios, each a file with facts and what has to come out of them, and says what differs; then which rules of the
rulebook they reach, with met and with not met.

usage: check_scenarios [--scenarios FOLDER] [options]

  --scenarios FOLDER  scenarios, each a file that ends in .json (see --write-example)
  --rules             each rule that is reached, with its verdicts
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en; nl unless said otherwise
  --write-example DIR write the scenarios of the example to a folder, to start your own from

Exit 2 when something differs or a file cannot be read. Without a folder it runs twenty synthetic scenarios, in Dutch.
";

/// A scenario that was run: its file, its title where it could be read, and what differs or why it could not be read or answered.
struct Ran {
    file: String,
    title: Option<String>,
    differs: Vec<[String; 2]>,
}

fn main() -> ExitCode {
    common::run_in(Language::Dutch, |out| {
        let mut common = Common { language: Language::Dutch, ..Common::default() };
        let (mut folder, mut write_example, mut rules) = (None::<PathBuf>, None::<PathBuf>, false);
        common::parse(&mut common, |name, parser| {
            match name {
                "scenarios" => folder = Some(common::path(parser)?),
                "rules" => rules = true,
                "write-example" => write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        if common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if let Some(folder) = &write_example {
            return common::write_files(folder, shipped::SCENARIOS, out);
        }
        let files = match &folder {
            Some(folder) => read(folder)?,
            None => shipped::SCENARIOS.map(|(name, text)| (name.into(), text.into())).into(),
        };
        let (mut ran, mut reached) = (Vec::new(), BTreeMap::<String, Vec<Verdict>>::new());
        for (path, text) in files {
            let path: PathBuf = path;
            let text: Vec<u8> = text;
            let file = path.display().to_string();
            let refused =
                |error: &InputError| Language::ALL.map(|language| error.in_language(language).to_string());
            // What cannot be read keeps the others from nothing.
            let kept: ScenarioFile = match passende_zorg::from_json(&text) {
                Ok(kept) => kept,
                Err(error) => {
                    ran.push(Ran { file, title: None, differs: vec![refused(&error)] });
                    continue;
                }
            };
            let differs = match kept.check() {
                Ok((answer, differences)) => {
                    for (rule, verdicts) in answer.rules() {
                        reached.entry(rule.to_owned()).or_default().extend(verdicts);
                    }
                    let told = |it: &passende_zorg::request::ScenarioMismatch| {
                        Language::ALL.map(|language| it.in_language(language).to_string())
                    };
                    differences.iter().map(told).collect()
                }
                Err(error) => vec![refused(&error)],
            };
            ran.push(Ran { file, title: Some(kept.title.to_string()), differs });
        }
        tell(&common, &ran, &reached, rules, out)?;
        match ran.iter().filter(|ran| !ran.differs.is_empty()).count() {
            0 => Ok(()),
            differing => Err(Failure::new(match common.language {
                Language::Dutch => {
                    format!("{differing} van {} scenario’s komen anders uit of zijn onleesbaar", ran.len())
                }
                Language::English => {
                    format!("{differing} of {} scenarios come out otherwise or are unreadable", ran.len())
                }
            })),
        }
    })
}

/// The scenarios of a folder, in the order of their names.
fn read(folder: &PathBuf) -> Result<Vec<(PathBuf, Vec<u8>)>, Failure> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(of_file(folder))? {
        let path = entry.map_err(of_file(folder))?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            paths.push(path);
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(common::expected(
            "--scenarios",
            "a folder with files that end in .json",
            &folder.display().to_string(),
        ));
    }
    paths.into_iter().map(|path| common::read(&path).map(|text| (path, text))).collect()
}

fn tell(
    common: &Common,
    ran: &[Ran],
    reached: &BTreeMap<String, Vec<Verdict>>,
    rules: bool,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = common.language;
    let with = |verdict: Verdict| reached.values().filter(|verdicts| verdicts.contains(&verdict)).count();
    let (met, not_met) = (with(Verdict::Met), with(Verdict::NotMet));
    let both =
        |verdicts: &&Vec<Verdict>| [Verdict::Met, Verdict::NotMet].iter().all(|it| verdicts.contains(it));
    let both = reached.values().filter(both).count();
    if common.format == Format::Json {
        let scenarios: Vec<_> = ran
            .iter()
            .map(|ran| {
                let differs = ran.differs.iter().map(|[nl, en]| json!({"nl": nl, "en": en}));
                json!({"file": ran.file, "title": ran.title, "differs": differs.collect::<Vec<_>>()})
            })
            .collect();
        return write_json(out, &json!({"scenarios": scenarios, "rules": reached}));
    }
    let (item, below) = if common.format == Format::Markdown { ("- ", "  - ") } else { ("", "    ") };
    for ran in ran {
        match &ran.title {
            None => writeln!(out, "{item}{}: {}", language.pick("onleesbaar", "unreadable"), ran.file)?,
            Some(title) => {
                let stands = match ran.differs[..] {
                    [] => language.pick("klopt", "as expected"),
                    _ => language.pick("anders", "differs"),
                };
                writeln!(out, "{item}{stands}: {title} ({})", ran.file)?;
            }
        }
        for [nl, en] in &ran.differs {
            writeln!(out, "{below}{}", language.pick(nl, en))?;
        }
    }
    writeln!(
        out,
        "\n{}",
        match language {
            Language::Dutch => format!(
                "Geraakte regels: {}, waarvan {met} met ‘voldoet’, {not_met} met ‘voldoet niet’ en {both} met beide.",
                reached.len()
            ),
            Language::English => format!(
                "Rules reached: {}, of which {met} with met, {not_met} with not met and {both} with both.",
                reached.len()
            ),
        }
    )?;
    if rules {
        for (rule, verdicts) in reached {
            let all = Verdict::ALL.iter().filter(|verdict| verdicts.contains(verdict));
            let all: Vec<&str> = all.map(|verdict| verdict.in_language(language)).collect();
            let none = language.pick("zonder oordeel", "without a verdict");
            writeln!(out, "{item}{rule}: {}", if all.is_empty() { none.to_owned() } else { all.join(", ") })?;
        }
    }
    Ok(())
}
