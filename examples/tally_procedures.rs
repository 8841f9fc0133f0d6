//! Counts procedures, one row each, to counts per year: `cargo run --release --example tally_procedures -- --help`.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use common::{Common, Failure, Format, in_file, synthetic, write_json};
use passende_zorg::Language;
use passende_zorg::language::{Describe, list_in_words, number_in_words};
use passende_zorg::party::{Intervention, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::report::MarkdownText;
use passende_zorg::time::Year;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::tally::{Apart, ProcedureTable};
use passende_zorg::volume::{CountNotice, Place};
use serde::Serialize;

const HELP: &str = "\
Counts procedures, one row each, to counts per year.

usage: tally_procedures [--procedures FILE] [options]

  --procedures FILE   procedures (CSV: date,location,intervention; optional institution, network, team,
                      specialist, patient, weight)
  --per UNIT          count operations, each once for every unit of this kind that had a part in it: location,
                      institution, network, team or specialist; without it every row is counted, and counts per
                      location add up an operation by two specialists twice
  --first YEAR        count from this year on; the first in the file unless said otherwise
  --last YEAR         count up to and including this year; the last in the file unless said otherwise
  --norms FILE        count only interventions in the baskets of these norms (JSON); others are counted apart
  --format FORMAT     text (CSV, as check_volumes --volumes reads it), json or markdown
  --language LANGUAGE nl or en

Whoever holds procedures against norms gives them to check_volumes --procedures: each norm counts what it counts.
What was counted apart (early, late, duplicate, unknown) is told on standard error, and in JSON under `apart`.
Without files it runs on synthetic example data.
";

#[derive(Default)]
struct Options {
    common: Common,
    procedures: Option<PathBuf>,
    per: Option<UnitKind>,
    norms: Option<PathBuf>,
    first: Option<Year>,
    last: Option<Year>,
}

impl Options {
    fn parse() -> Result<Self, Failure> {
        let (mut options, mut common) = (Self::default(), Common::of_tables());
        common::parse(&mut common, |name, parser| {
            match name {
                "procedures" => options.procedures = Some(common::path(parser)?),
                "per" => options.per = Some(common::one_of("--per", &UnitKind::ALL, UnitKind::code, parser)?),
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

/// What was counted, whichever way it was.
struct Counted<'a> {
    columns: Vec<UnitKind>,
    counts: Vec<(Place<'a>, &'a str, Year, CountRange)>,
    rows: u64,
    apart: Apart,
    unknown: Vec<(&'a str, u64)>,
    notices: Vec<CountNotice>,
}

fn main() -> ExitCode {
    common::run(|out| {
        let options = Options::parse()?;
        if options.common.help {
            out.write_all(HELP.as_bytes())?;
            return Ok(out.write_all(common::form::HELP.as_bytes())?);
        }
        let (text, path) = match &options.procedures {
            Some(path) => (common::form::tidy(&options.common, path, common::read(path)?)?, path.as_path()),
            None => (synthetic::procedures_csv().into_bytes(), Path::new("synthetic example")),
        };
        let procedures = ProcedureTable::from_csv(&text).map_err(in_file(path))?;
        let norms =
            options.norms.as_deref().map(|path| common::read_as(path, Norms::from_json)).transpose()?;
        let known: Option<Vec<_>> = norms.as_ref().map(|norms| {
            norms
                .iter()
                .flat_map(|norm| norm.basket().items())
                .map(|item| item.intervention().clone())
                .collect()
        });
        let (first, last) = match (procedures.years(), options.first, options.last) {
            (_, Some(first), Some(last)) => (first, last),
            (Some((earliest, latest)), first, last) => (first.unwrap_or(earliest), last.unwrap_or(latest)),
            (None, ..) => {
                return Err(Failure::new("--first and --last: expected years, since there is no procedure"));
            }
        };
        let tally = procedures.tally(first, last, known.as_deref());
        let tally = tally.map_err(common::at("--first and --last"))?;
        // What is printed must be what check_volumes reads.
        tally.table().map_err(in_file(path))?;
        let operations =
            options.per.map(|per| procedures.operations(per)).transpose().map_err(in_file(path))?;
        let exactly = |(place, care, year, count)| (place, care, year, CountRange::exactly(count));
        let known: Option<BTreeSet<&str>> =
            known.as_ref().map(|known| known.iter().map(Intervention::as_str).collect());
        let mut counted = Counted {
            columns: tally.columns().collect(),
            counts: tally.counts().map(exactly).collect(),
            rows: tally.rows(),
            apart: *tally.apart(),
            unknown: tally.unknown_interventions().collect(),
            notices: procedures.notices(),
        };
        if let (Some(operations), Some(per)) = (&operations, options.per) {
            if !counted.columns.contains(&per) {
                return Err(Failure::new(format_args!(
                    "{}: expected the column {per}, found none",
                    path.display()
                )));
            }
            counted.columns = operations.columns().collect();
            let within = |(_, care, year, _): &(Place<'_>, &str, Year, CountRange)| {
                (first..=last).contains(year) && known.as_ref().is_none_or(|known| known.contains(care))
            };
            counted.counts = operations.counts().filter(within).collect();
        }
        match options.common.format {
            Format::Text => csv(&counted, out)?,
            Format::Markdown => markdown(&options, &counted, out)?,
            Format::Json => json(&options, &counted, out)?,
        }
        out.flush()?;
        tell_apart(&options, &counted);
        Ok(())
    })
}

/// A count as a cell that `check_volumes` reads.
fn cell(count: CountRange) -> String {
    match count.most() {
        Some(most) if most == count.least() => most.to_string(),
        Some(most) => format!("{}..{most}", count.least()),
        None => String::new(),
    }
}

fn csv(counted: &Counted<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    for column in &counted.columns {
        write!(out, "{column},")?;
    }
    writeln!(out, "intervention,year,count")?;
    for (place, intervention, year, count) in &counted.counts {
        for column in &counted.columns {
            write!(out, "{},", common::csv_cell(place.name(*column).unwrap_or_default()))?;
        }
        writeln!(out, "{},{year},{}", common::csv_cell(intervention), cell(*count))?;
    }
    Ok(())
}

fn markdown(options: &Options, counted: &Counted<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let language = options.common.language;
    let say = |dutch, english| language.pick(dutch, english);
    if options.procedures.is_none() {
        writeln!(out, "{}\n", synthetic::label(language))?;
    }
    for notice in &counted.notices {
        writeln!(out, "- {}: {}", say("let op", "note"), MarkdownText(notice.in_language(language)))?;
    }
    if !counted.notices.is_empty() {
        writeln!(out)?;
    }
    for column in &counted.columns {
        write!(out, "| {} ", column.in_language(language))?;
    }
    let (care, year, number) = (say("ingreep", "intervention"), say("jaar", "year"), say("aantal", "count"));
    writeln!(out, "| {care} | {year} | {number} |\n|{}---|---|---:|", "---|".repeat(counted.columns.len()))?;
    for (place, intervention, year, count) in &counted.counts {
        for column in &counted.columns {
            write!(out, "| {} ", MarkdownText(place.name(*column).unwrap_or_default()))?;
        }
        writeln!(out, "| {} | {year} | {} |", MarkdownText(intervention), count.in_language(language))?;
    }
    Ok(())
}

fn json(options: &Options, counted: &Counted<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    struct Answer<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<&'static str>,
        notices: &'a [CountNotice],
        rows: u64,
        apart: BTreeMap<&'static str, u64>,
        counts: Vec<serde_json::Map<String, serde_json::Value>>,
        unknown_interventions: &'a [(&'a str, u64)],
    }
    let count_of = |count: &CountRange| match count.most() {
        Some(most) if most == count.least() => Ok(most.into()),
        _ => serde_json::to_value(count).map_err(Failure::new),
    };
    let counts = counted.counts.iter().map(|(place, intervention, year, count)| {
        let units = counted
            .columns
            .iter()
            .filter_map(|column| Some((column.code().to_owned(), place.name(*column)?.into())));
        let rest = [
            ("intervention", (*intervention).into()),
            ("year", year.number().into()),
            ("count", count_of(count)?),
        ];
        Ok(units.chain(rest.map(|(key, value)| (key.to_owned(), value))).collect())
    });
    let apart = counted.apart;
    let note = options.procedures.is_none().then(|| synthetic::label(options.common.language));
    let answer = Answer {
        note,
        notices: &counted.notices,
        rows: counted.rows,
        apart: BTreeMap::from([
            ("early", apart.early),
            ("late", apart.late),
            ("duplicate", apart.duplicate),
            ("unknown-intervention", apart.unknown_intervention),
        ]),
        counts: counts.collect::<Result<_, Failure>>()?,
        unknown_interventions: &counted.unknown,
    };
    write_json(out, &answer)
}

/// What was not counted, and what is told of the rest, on standard error: the answer itself is a table that is read on.
fn tell_apart(options: &Options, counted: &Counted<'_>) {
    let language = options.common.language;
    let number = |number: u64| number_in_words(number, language).to_string();
    if options.procedures.is_none() {
        eprintln!("{}", synthetic::label(language));
    }
    let [rows, early, late, duplicate, unknown] = [
        counted.rows,
        counted.apart.early,
        counted.apart.late,
        counted.apart.duplicate,
        counted.apart.unknown_intervention,
    ]
    .map(number);
    match language {
        Language::Dutch => eprintln!(
            "{rows} regels; niet meegeteld: {early} van te vroeg, {late} van te laat, {duplicate} dubbel, {unknown} van een onbekende ingreep"
        ),
        Language::English => eprintln!(
            "{rows} rows; not counted: {early} too early, {late} too late, {duplicate} duplicate, {unknown} of an unknown intervention"
        ),
    }
    let named: Vec<String> =
        counted.unknown.iter().map(|(care, rows)| format!("{care} ({})", number(*rows))).collect();
    if !named.is_empty() {
        eprintln!("  {}", list_in_words(&named, language));
    }
    for notice in &counted.notices {
        eprintln!("{}: {}", language.pick("let op", "note"), notice.in_language(language));
    }
}
