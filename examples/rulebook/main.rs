//! Prints the rulebook: `cargo run --example rulebook -- --format json`.

#[path = "../common/mod.rs"]
mod common;
mod register;
mod scenarios;

use std::io::Write;
use std::process::ExitCode;

use common::{Common, Failure, Format, write_json};
use passende_zorg::Language;
use passende_zorg::report::MarkdownText;
use passende_zorg::rulebook::Rulebook;
use passende_zorg::source::Document;

const HELP: &str = "\
Prints every rule that the crate evaluates or holds, with its place in the sources and the item that evaluates it.

usage: rulebook [--coverage] [--format text|json|markdown] [--language nl|en]

  --coverage   for each rule what it does (decides, definition, held, aim), and in how many lines of the scenarios
               of this example it is met, not met, and told otherwise
";

fn main() -> ExitCode {
    common::run(|out| {
        let mut common = Common::default();
        let mut coverage = false;
        common::parse(&mut common, |name, _| {
            coverage |= name == "coverage";
            Ok(name == "coverage")
        })?;
        if common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let language = common.language;
        if coverage {
            return write_coverage(common.format, language, out);
        }
        if common.format == Format::Json {
            return write_json(out, &Rulebook);
        }
        for document in Document::ALL {
            let title = document.title().get(language);
            if common.format == Format::Markdown {
                writeln!(out, "## {title}\n\n| | | | | | |\n|---|---|---|---|---|---|")?;
            } else {
                writeln!(out, "{title}")?;
            }
            for rule in Rulebook.of(*document) {
                let (id, title) = (rule.id(), rule.title().get(language));
                let (force, role) = (rule.force().in_language(language), rule.role().in_language(language));
                let section = rule.citation().section().get(language);
                let (figures, by) = (rule.figures().join(", "), rule.evaluated_by());
                if common.format == Format::Markdown {
                    writeln!(
                        out,
                        "| {id} | {} | {force} | {role} | {section} | `{by}` |",
                        MarkdownText(title)
                    )?;
                } else {
                    let open = rule.provisional_figures().join(", ");
                    let open = if open.is_empty() {
                        open
                    } else {
                        format!("; {}: {open}", language.pick("voorlopig", "provisional"))
                    };
                    let figures = if figures.is_empty() { figures } else { format!(" [{figures}{open}]") };
                    writeln!(
                        out,
                        "  {id:<26} {force:<11} {role:<10} {title}{figures}\n  {:<49} {section}: {by}",
                        ""
                    )?;
                }
            }
            writeln!(out)?;
        }
        Ok(())
    })
}

fn write_coverage(format: Format, language: Language, out: &mut dyn Write) -> Result<(), Failure> {
    let register = register::register();
    if format == Format::Json {
        let rules: Vec<_> = register
            .iter()
            .map(|(rule, reached)| {
                serde_json::json!({
                    "id": rule.id(), "role": rule.role(), "met": reached.met, "not-met": reached.not_met, "told": reached.told,
                })
            })
            .collect();
        return write_json(out, &serde_json::json!({ "rules": rules, "lacking": register::lacking() }));
    }
    let heads = language.pick(["voldoet", "voldoet niet", "genoemd"], ["met", "not met", "told"]);
    if format == Format::Markdown {
        writeln!(out, "| | | {} | {} | {} | |\n|---|---|---|---|---|---|", heads[0], heads[1], heads[2])?;
    } else {
        writeln!(out, "{:<26} {:<10} {:>12} {:>12} {:>8}", "", "", heads[0], heads[1], heads[2])?;
    }
    for (rule, reached) in &register {
        let (id, role, title) = (rule.id(), rule.role().in_language(language), rule.title().get(language));
        let (met, not_met, told) = (reached.met, reached.not_met, reached.told);
        if format == Format::Markdown {
            writeln!(out, "| {id} | {role} | {met} | {not_met} | {told} | {} |", MarkdownText(title))?;
        } else {
            writeln!(out, "{id:<26} {role:<10} {met:>12} {not_met:>12} {told:>8}  {title}")?;
        }
    }
    let (decide, lacking) =
        (register.iter().filter(|(_, it)| it.decides()).count(), register::lacking().len());
    let of = register.len();
    match language {
        Language::Dutch => {
            writeln!(
                out,
                "\n{decide} van {of} regels komen in de scenario's op voldoet en op voldoet niet; aan {lacking} ontbreekt iets"
            )?;
        }
        Language::English => {
            writeln!(
                out,
                "\n{decide} of {of} rules come out met and not met in the scenarios; {lacking} lack something"
            )?;
        }
    }
    for line in register::lacking() {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}
