//! Holds counts per year against volume norms: `cargo run --release --example check_volumes -- --help`.

mod beside;
#[path = "../common/mod.rs"]
mod common;
mod editions;
mod json;
mod options;
mod text;

use std::io::Write;
use std::process::ExitCode;

use beside::{beside, supposing};
use common::{Failure, Format, synthetic};
use editions::editions;
use json::json;
use options::{HELP, Input, Options};
use passende_zorg::contracting::norms::check_contracts;
use passende_zorg::language::Describe as _;
use passende_zorg::volume::CountTable;
use text::tell;

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            out.write_all(HELP.as_bytes())?;
            return Ok(out.write_all(common::form::HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let files = [
                ("volumes.csv", synthetic::volumes_csv()),
                ("norms.json", synthetic::norms_json(options.common.language)),
                ("contracts.csv", synthetic::contracts_csv()),
            ];
            return common::write_files(folder, files, out);
        }
        let input = Input::read(&options)?;
        if options.totals {
            return totals(&options, &input.table, out);
        }
        let asked = options.asked(&input.table)?;
        if options.editions {
            return editions(&options, &input, asked, out);
        }
        if !options.then.is_empty() {
            return beside(&options, &input, asked, out);
        }
        let supposed = options.supposed()?;
        input.with_report(&options, asked, |report| {
            if let Some(supposed) = &supposed {
                return supposing(&options, report, (&input, supposed), out);
            }
            let contracts = input.contracts.as_ref().map(|contracts| check_contracts(report, contracts));
            match options.common.format {
                Format::Json => json(&options, &input, report, contracts.as_ref(), out),
                Format::Text | Format::Markdown => tell(&options, &input, report, contracts.as_ref(), out),
            }
        })
    })
}

/// The count of each intervention in each year, between its bounds; no upper bound where nothing limits it.
fn totals(options: &Options, table: &CountTable, out: &mut dyn Write) -> Result<(), Failure> {
    // The output is a table that is read on, so what is told stands on standard error.
    for notice in table.notices() {
        let language = options.common.language;
        eprintln!("{}: {}", language.pick("let op", "note"), notice.in_language(language));
    }
    writeln!(out, "intervention,year,at-least,at-most")?;
    for intervention in table.interventions() {
        for year in table.years() {
            let total = table.total(intervention.as_str(), year);
            let most = total.most().map_or_else(String::new, |most| most.to_string());
            writeln!(out, "{},{year},{},{most}", common::csv_cell(intervention.as_str()), total.least())?;
        }
    }
    Ok(())
}
