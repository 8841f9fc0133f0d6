//! Holds a transformation plan against the rules: `cargo run --release --example assess_plan -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod options;
mod text;
mod variants;

use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

use common::{Failure, Format, write_json};
use options::{ALMERE, HELP, JUDGEMENTS, Options, SYNTHETIC};
use passende_zorg::request::{PlanRequest, Request};
use passende_zorg::source::Edition;
use passende_zorg::transformation::{Judgements, Terms, plan::Plan};

/// What is assessed.
pub(crate) struct Asked {
    pub(crate) plan: Plan,
    pub(crate) judgements: Judgements,
    pub(crate) terms: Terms,
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        if options.variant.as_deref() == Some("list") {
            for variant in variants::VARIANTS {
                let (step, condition) = (variant.step.code(), variant.condition.code());
                writeln!(out, "{:<20} fails on {condition} ({step})", variant.name)?;
            }
            return Ok(());
        }
        if let Some(folder) = &options.write_example {
            let files =
                [("almere.json", ALMERE), ("synthetic.json", SYNTHETIC), ("judgements.json", JUDGEMENTS)]
                    .map(|(name, json)| (name, options.in_language(json)));
            return common::write_files(folder, files, out);
        }
        let plan = options.read_plan()?;
        let asked = Asked { judgements: options.read_judgements()?, terms: options.terms(&plan)?, plan };
        match options.common.format {
            Format::Json => json(&options, &asked, out),
            Format::Text => text::text(&options, &asked, out),
            Format::Markdown => text::markdown(&options, &asked, out),
        }
    })
}

/// The answer as any tool gets it; with `--editions` that under each edition, by its code.
fn json(options: &Options, asked: &Asked, out: &mut dyn Write) -> Result<(), Failure> {
    let answer = |edition: Edition| {
        let terms = asked.terms.clone().with_edition(edition);
        let mut request = PlanRequest::new(asked.plan.clone(), terms);
        request.judgements = Some(asked.judgements.clone());
        request.step = options.step;
        Request::Plan(Box::new(request)).answer()
    };
    if !options.editions {
        return write_json(out, &answer(asked.terms.edition())?);
    }
    let each = Edition::ALL.iter().map(|edition| Ok((edition.code(), answer(*edition)?)));
    write_json(out, &each.collect::<Result<BTreeMap<_, _>, Failure>>()?)
}
