//! Holds the contracts of a chain against each other: `cargo run --example align_contracts -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use common::{Common, Failure, Format, in_file, write_json};
use passende_zorg::Language;
use passende_zorg::language::{Describe, Text};
use passende_zorg::principle::Status;
use passende_zorg::principle::chain::{Alignment, Chain, ChecklistPoint, JointPart};
use passende_zorg::report::Markdown;

const HELP: &str = "\
Holds the contracts of a chain, from insurer to hospital to specialists, against each other and against what they pursue: what
contradicts what, how much it costs whom, and what would resolve it. Nothing is passed or failed.

usage: align_contracts [--chain FILE] [options]

  --chain FILE        parties, contracts, investments, decisions and actions (JSON; see --write-example)
  --variant VARIANT   synthetic, or aligned: the same parties after they have mended it
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en
  --write-example DIR write the example files to a folder, to start your own from

Without files it runs on a synthetic chain.
";

const FILES: [(&str, &str); 2] =
    [("synthetic.json", include_str!("synthetic.json")), ("aligned.json", include_str!("aligned.json"))];
const LABEL: Text = Text::new(
    "SYNTHETISCH voorbeeld, gemaakt in deze repository: geen echte partijen of contracten",
    "SYNTHETIC example made by this repository: no real parties or contracts",
);

#[derive(Default)]
struct Options {
    common: Common,
    chain: Option<PathBuf>,
    aligned: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "chain" => options.chain = Some(common::path(parser)?),
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
            return common::write_files(folder, FILES, out);
        }
        let (path, text) = if let Some(path) = &options.chain {
            (path.as_path(), common::read(path)?)
        } else {
            let (name, text) = FILES[usize::from(options.aligned)];
            (Path::new(name), text.as_bytes().to_vec())
        };
        let chain = Chain::from_json(&text).map_err(in_file(path))?;
        let alignment = Alignment::of(&chain);
        let label = options.chain.is_none().then(|| LABEL.get(language));
        match options.common.format {
            Format::Json => write_json(out, &alignment),
            Format::Markdown => {
                if let Some(label) = label {
                    writeln!(out, "*{label}*\n")?;
                }
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

fn page(alignment: &Alignment<'_>, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let say = |dutch, english| language.pick(dutch, english);
    let line = |out: &mut dyn Write, status: Status, text: &str| -> Result<(), Failure> {
        Ok(writeln!(out, "  {:<22} {text}", status.in_language(language))?)
    };
    writeln!(out, "{}", alignment.explanation().message().in_language(language))?;
    writeln!(out, "\n{}", say("Samen besloten", "Decided together"))?;
    for part in JointPart::ALL {
        let missing = alignment.unsigned(*part).unwrap_or_default();
        let missing: Vec<&str> = missing.iter().map(|actor| actor.as_str()).collect();
        let told = if missing.is_empty() {
            String::new()
        } else {
            format!(" ({} {})", say("niet getekend door", "not signed by"), missing.join(", "))
        };
        line(out, alignment.decided_together(*part), &format!("{}{told}", part.in_language(language)))?;
    }
    line(
        out,
        alignment.parallel(),
        say("tegelijk, zonder op elkaar te wachten", "at the same time, without waiting"),
    )?;
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
    for point in ChecklistPoint::ALL {
        line(out, alignment.checklist(*point), point.in_language(language))?;
    }
    let gaps = alignment.gaps().iter().map(|gap| gap.in_language(language));
    let phases = alignment.missing_phases().map(|phase| phase.in_language(language));
    let lacking: Vec<&str> = gaps.chain(phases).collect();
    let lacking = if lacking.is_empty() { say("niets", "nothing").to_owned() } else { lacking.join("; ") };
    Ok(writeln!(out, "\n{}: {lacking}", say("Wat ontbreekt", "What is lacking"))?)
}
