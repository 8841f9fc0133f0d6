//! Prints the rulebook: `cargo run --example rulebook -- --format json`.

mod common;

use std::process::ExitCode;

use common::{Common, Format, write_json};
use passende_zorg::report::MarkdownText;
use passende_zorg::rulebook::Rulebook;
use passende_zorg::source::Document;

const HELP: &str = "\
Prints every rule that the crate evaluates or holds, with its place in the sources and the item that evaluates it.

usage: rulebook [--format text|json|markdown] [--language nl|en]
";

fn main() -> ExitCode {
    common::run(|out| {
        let mut common = Common::default();
        common::parse(&mut common, |_, _| Ok(false))?;
        if common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let language = common.language;
        if common.format == Format::Json {
            return write_json(out, &Rulebook);
        }
        for document in Document::ALL {
            let title = document.title().get(language);
            if common.format == Format::Markdown {
                writeln!(out, "## {title}\n\n| | | | | |\n|---|---|---|---|---|")?;
            } else {
                writeln!(out, "{title}")?;
            }
            for rule in Rulebook.of(*document) {
                let (id, title) = (rule.id(), rule.title().get(language));
                let (force, section) =
                    (rule.force().in_language(language), rule.citation().section().get(language));
                let (figures, by) = (rule.figures().join(", "), rule.evaluated_by());
                if common.format == Format::Markdown {
                    writeln!(out, "| {id} | {} | {force} | {section} | `{by}` |", MarkdownText(title))?;
                } else {
                    let open = rule.provisional_figures().join(", ");
                    let open = if open.is_empty() {
                        open
                    } else {
                        format!("; {}: {open}", language.pick("voorlopig", "provisional"))
                    };
                    let figures = if figures.is_empty() { figures } else { format!(" [{figures}{open}]") };
                    writeln!(out, "  {id:<26} {force:<11} {title}{figures}\n  {:<38} {section}: {by}", "")?;
                }
            }
            writeln!(out)?;
        }
        Ok(())
    })
}
