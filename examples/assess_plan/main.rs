//! Holds a transformation plan against the rules: `cargo run --release --example assess_plan -- --help`.

#[path = "../common/mod.rs"]
mod common;
mod json;
mod options;
mod text;
mod variants;

use std::process::ExitCode;

use common::Format;
use options::{ALMERE, HELP, JUDGEMENTS, Options, SYNTHETIC};
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
            Format::Json => json::tell(&options, &asked, out),
            Format::Text => text::text(&options, &asked, out),
            Format::Markdown => text::markdown(&options, &asked, out),
        }
    })
}
