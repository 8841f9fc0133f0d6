//! Counts procedures, one row each, to counts per year: `cargo run --release --example tally_procedures -- --help`.

mod common;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use common::{Common, Failure, Format, in_file, synthetic, write_json};
use passende_zorg::party::{Intervention, UnitKind};
use passende_zorg::time::Year;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::tally::{ProcedureTable, ProcedureTally};
use serde::Serialize;

const HELP: &str = "\
Counts procedures, one row each, to counts per year.

usage: tally_procedures [--procedures FILE] [options]

  --procedures FILE   procedures (CSV: date,location,intervention; optional institution, network, team,
                      specialist, patient, weight)
  --first YEAR        count from this year on; the first in the file unless said otherwise
  --last YEAR         count up to and including this year; the last in the file unless said otherwise
  --norms FILE        count only interventions in the baskets of these norms (JSON); others are counted apart
  --format FORMAT     text (CSV, as check_volumes --volumes reads it), json or markdown
  --language LANGUAGE nl or en

What was counted apart (early, late, duplicate, unknown) is told on standard error, and in JSON under `apart`.
Without files it runs on synthetic example data.
";

#[derive(Default)]
struct Options {
    common: Common,
    procedures: Option<PathBuf>,
    norms: Option<PathBuf>,
    first: Option<Year>,
    last: Option<Year>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::default());
        common::parse(&mut common, |name, parser| {
            match name {
                "procedures" => options.procedures = Some(common::path(parser)?),
                "norms" => options.norms = Some(common::path(parser)?),
                "first" => options.first = Some(common::year("--first", &common::value(parser)?)?),
                "last" => options.last = Some(common::year("--last", &common::value(parser)?)?),
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
        if options.common.help {
            return Ok(out.write_all(HELP.as_bytes())?);
        }
        let (text, path) = match &options.procedures {
            Some(path) => (common::read(path)?, path.as_path()),
            None => (synthetic::procedures_csv().into_bytes(), Path::new("synthetic example")),
        };
        let procedures = ProcedureTable::from_csv(&text).map_err(in_file(path))?;
        let known = match &options.norms {
            Some(path) => {
                Some(interventions(&Norms::from_json(&common::read(path)?).map_err(in_file(path))?))
            }
            None => None,
        };
        let (first, last) = match (procedures.years(), options.first, options.last) {
            (_, Some(first), Some(last)) => (first, last),
            (Some((earliest, latest)), first, last) => (first.unwrap_or(earliest), last.unwrap_or(latest)),
            (None, ..) => {
                return Err(Failure::new("--first and --last: expected years, since there is no procedure"));
            }
        };
        let counted = procedures.tally(first, last, known.as_deref());
        let counted = counted.map_err(|error| Failure::new(format_args!("--first and --last: {error}")))?;
        // What is printed must be what check_volumes reads.
        counted.table().map_err(in_file(path))?;
        match options.common.format {
            Format::Text => csv(&counted, out)?,
            Format::Markdown => markdown(&counted, out)?,
            Format::Json => json(&options, &counted, out)?,
        }
        out.flush()?;
        tell_apart(&options, &counted);
        Ok(())
    })
}

fn interventions(norms: &Norms) -> Vec<Intervention> {
    norms.iter().flat_map(|norm| norm.basket().items()).map(|item| item.intervention().clone()).collect()
}

fn csv(counted: &ProcedureTally<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let columns: Vec<UnitKind> = counted.columns().collect();
    for column in &columns {
        write!(out, "{column},")?;
    }
    writeln!(out, "intervention,year,count")?;
    for (place, intervention, year, count) in counted.counts() {
        for column in &columns {
            write!(out, "{},", common::csv_cell(place.name(*column).unwrap_or_default()))?;
        }
        writeln!(out, "{},{year},{count}", common::csv_cell(intervention))?;
    }
    Ok(())
}

fn markdown(counted: &ProcedureTally<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    use passende_zorg::report::MarkdownText;
    let columns: Vec<UnitKind> = counted.columns().collect();
    for column in &columns {
        write!(out, "| {column} ")?;
    }
    writeln!(out, "| intervention | year | count |\n|{}---|---|---:|", "---|".repeat(columns.len()))?;
    for (place, intervention, year, count) in counted.counts() {
        for column in &columns {
            write!(out, "| {} ", MarkdownText(place.name(*column).unwrap_or_default()))?;
        }
        writeln!(out, "| {} | {year} | {count} |", MarkdownText(intervention))?;
    }
    Ok(())
}

fn json(options: &Options, counted: &ProcedureTally<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    struct Answer<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'static str>,
        rows: u64,
        apart: serde_json::Value,
        counts: Vec<serde_json::Map<String, serde_json::Value>>,
        unknown_interventions: Vec<(&'a str, u64)>,
    }
    let columns: Vec<UnitKind> = counted.columns().collect();
    let counts = counted.counts().map(|(place, intervention, year, count)| {
        let units =
            columns.iter().filter_map(|column| Some((column.code().to_owned(), place.name(*column)?.into())));
        let rest =
            [("intervention", intervention.into()), ("year", year.number().into()), ("count", count.into())];
        units.chain(rest.map(|(key, value)| (key.to_owned(), value))).collect()
    });
    let apart = counted.apart();
    write_json(
        out,
        &Answer {
            note: options.procedures.is_none().then_some(synthetic::LABEL),
            rows: counted.rows(),
            apart: serde_json::json!({
                "early": apart.early, "late": apart.late, "duplicate": apart.duplicate,
                "unknown-intervention": apart.unknown_intervention,
            }),
            counts: counts.collect(),
            unknown_interventions: counted.unknown_interventions().collect(),
        },
    )
}

fn tell_apart(options: &Options, counted: &ProcedureTally<'_>) {
    let apart = counted.apart();
    let say = |dutch, english| options.common.language.pick(dutch, english);
    if options.procedures.is_none() {
        eprintln!("{}", synthetic::LABEL);
    }
    eprintln!(
        "{} {}; {}: {} {}, {} {}, {} {}, {} {}",
        counted.rows(),
        say("rijen", "rows"),
        say("apart geteld", "counted apart"),
        apart.early,
        say("te vroeg", "early"),
        apart.late,
        say("te laat", "late"),
        apart.duplicate,
        say("dubbel", "duplicate"),
        apart.unknown_intervention,
        say("onbekende ingreep", "of an unknown intervention"),
    );
    for (intervention, rows) in counted.unknown_interventions() {
        eprintln!("  {intervention}: {rows}");
    }
}
