//! Norms as their texts make them, held against counts and facts of units:
//! `cargo run --example check_norms -- --help`.

#[path = "../common/mod.rs"]
mod common;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use common::{Common, Failure, Format, in_file};
use passende_zorg::Verdict;
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::language::Message;
use passende_zorg::statement::Statement;
use passende_zorg::time::Year;
use passende_zorg::volume::composite::{Counts, Held, NormSet, UnitFacts};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, Silence, check};
use serde_json::json;

const HELP: &str = "\
Holds counts and facts of units against norms as their texts make them: numbers over windows, of the unit or of its specialists,
all of them or one, where something holds, over time, less of who begins, a forecast, an outcome, a fact that has to be there.

usage: check_norms [--norms FILE] [--volumes FILE | --procedures FILE] [--facts FILE] [options]

  --norms FILE        norms, simple and composite (JSON)
  --volumes FILE      counts per year (CSV: location,intervention,year,count; optional institution, network, team, specialist)
  --procedures FILE   procedures, one row each (CSV: date,location,intervention; optional institution, network, team, specialist,
                      patient, weight, and the columns of --attribute)
  --attribute NAME    a column of the procedures that norms count by (may be repeated)
  --source NAME=FILE  the counts of another source, by its name (CSV, as --volumes; may be repeated)
  --facts FILE        facts of units: what is there, shares, first cases, exemptions, rebuttals (JSON)
  --silence MEANING   what a row that is not there means: unknown, unless the unit and the care both occur in that year (the
                      default), or none, when the file is known to have everything
  --norm ID           one norm alone
  --unit NAME         one unit alone
  --year YEAR         the year to count; the last of the counts unless said otherwise
  --on DAY            the day asked about; the last day of the year unless said otherwise
  --all               every unit, not only those that are not met or undetermined
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without files it runs on made-up hospitals and on norms of which each shows a shape that is found in practice; none is official.
";

const NORMS: [(&str, &str); 5] = [
    ("agreement.json", include_str!("norms/agreement.json")),
    ("belgium.json", include_str!("norms/belgium.json")),
    ("germany.json", include_str!("norms/germany.json")),
    ("leapfrog.json", include_str!("norms/leapfrog.json")),
    ("netherlands.json", include_str!("norms/netherlands.json")),
];
const COUNTS: &str = include_str!("counts.csv");
const FACTS: &str = include_str!("facts.json");
const PROCEDURES: &str = include_str!("procedures.csv");

#[derive(Default)]
struct Options {
    norms: Option<PathBuf>,
    volumes: Option<PathBuf>,
    procedures: Option<PathBuf>,
    attributes: Vec<String>,
    sources: Vec<(String, PathBuf)>,
    facts: Option<PathBuf>,
    silence: Option<Silence>,
    norm: Option<String>,
    unit: Option<String>,
    year: Option<Year>,
    on: Option<NaiveDate>,
    all: bool,
    write_example: Option<PathBuf>,
}

impl Options {
    fn parse(common: &mut Common) -> Result<Self, Failure> {
        let mut options = Self::default();
        common::parse(common, |name, parser| {
            match name {
                "norms" => options.norms = Some(common::path(parser)?),
                "volumes" => options.volumes = Some(common::path(parser)?),
                "procedures" => options.procedures = Some(common::path(parser)?),
                "attribute" => options.attributes.push(common::value(parser)?),
                "source" => {
                    let found = common::value(parser)?;
                    let (name, file) = found
                        .split_once('=')
                        .ok_or_else(|| common::expected("--source", "NAME=FILE", &found))?;
                    options.sources.push((name.to_owned(), file.into()));
                }
                "facts" => options.facts = Some(common::path(parser)?),
                "silence" => {
                    let silence = common::one_of("--silence", Silence::ALL, Silence::code, parser)?;
                    options.silence = Some(silence);
                }
                "norm" => options.norm = Some(common::value(parser)?),
                "unit" => options.unit = Some(common::value(parser)?),
                "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
                "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
                "all" => options.all = true,
                "write-example" => options.write_example = Some(common::path(parser)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        match (&options.volumes, &options.procedures, options.norms.is_some()) {
            (Some(_), Some(_), _) => Err(Failure::new("--procedures: expected no --volumes beside it")),
            (None, None, true) => {
                Err(Failure::new("--volumes: expected a file, or --procedures, since --norms is given"))
            }
            (None, _, _) if options.procedures.is_none() && !options.attributes.is_empty() => {
                Err(Failure::new("--attribute: expected --procedures with it"))
            }
            _ => Ok(options),
        }
    }

    fn norm_sets(&self) -> Result<Vec<NormSet>, Failure> {
        match &self.norms {
            Some(path) => Ok(vec![common::read_as(path, NormSet::from_json)?]),
            None => NORMS
                .iter()
                .map(|(name, text)| NormSet::from_json(text.as_bytes()).map_err(in_file(name.as_ref())))
                .collect(),
        }
    }

    fn is_synthetic(&self) -> bool {
        self.volumes.is_none() && self.procedures.is_none()
    }

    fn facts(&self) -> Result<UnitFacts, Failure> {
        let made_up = self.is_synthetic().then(|| FACTS.to_owned());
        match common::source(self.facts.as_deref(), made_up)? {
            Some((path, text)) => common::from_json(&path, &text),
            None => Ok(UnitFacts::new()),
        }
    }
}

fn main() -> ExitCode {
    common::run(|out| {
        let mut common = Common::of_tables();
        let options = Options::parse(&mut common)?;
        if common.help {
            out.write_all(HELP.as_bytes())?;
            return Ok(out.write_all(common::form::HELP.as_bytes())?);
        }
        if let Some(folder) = &options.write_example {
            let others = [("counts.csv", COUNTS), ("procedures.csv", PROCEDURES), ("facts.json", FACTS)];
            return common::write_files(folder, NORMS.into_iter().chain(others), out);
        }
        let silence = options.silence.unwrap_or(Silence::Unknown);
        let read_counts = |path: &PathBuf| common.read_table(path, CountTable::from_csv);
        let table = match (&options.volumes, &options.procedures) {
            (Some(path), _) => Some(read_counts(path)?),
            (None, None) => Some(CountTable::from_csv(COUNTS.as_bytes()).map_err(Failure::new)?),
            (None, Some(_)) => None,
        };
        let table = table.map(|table| table.with_silence(silence));
        let attributes: Vec<&str> = options.attributes.iter().map(String::as_str).collect();
        let read_procedures = |text: &[u8]| ProcedureTable::from_csv_with(text, &attributes);
        let procedures =
            options.procedures.as_ref().map(|path| common.read_table(path, read_procedures)).transpose()?;
        let sources = options.sources.iter().map(|(name, path)| Ok((name, read_counts(path)?)));
        let sources = sources.collect::<Result<Vec<_>, Failure>>()?;
        let facts = options.facts()?;
        let last = table.as_ref().and_then(CountTable::last_year);
        let last = last.or_else(|| procedures.as_ref().and_then(ProcedureTable::years).map(|years| years.1));
        let year = options.year.or(last);
        let year =
            year.ok_or_else(|| Failure::new("--year: expected a year, since the counts have no row"))?;
        let asked = options.on.map_or(Asked::about(year), |day| Asked::about(year).on_day(day));
        let mut held = match (&table, &procedures) {
            (Some(table), _) => Held::counts(table),
            (None, Some(procedures)) => Held::counts_of(Counts::Procedures(procedures, silence)),
            (None, None) => Held::nothing(),
        };
        for (name, table) in &sources {
            let name =
                Statement::try_new(name).map_err(|error| Failure::new(format_args!("--source: {error}")))?;
            held = held.with_source(name, Counts::Table(table));
        }
        let held = held.try_with_facts(&facts).map_err(|error| {
            in_file(options.facts.as_deref().unwrap_or_else(|| "facts.json".as_ref()))(error)
        })?;
        let sets = options.norm_sets()?;
        let composite = sets.iter().flat_map(NormSet::composite);
        let unasked: Vec<Message> = facts.not_asked(composite).into_iter().map(Message::new).collect();
        let trees = trees(&options, &sets, &held, table.as_ref(), asked)?;
        tell(&common, &options, (&trees, &unasked), out)
    })
}

/// What a norm came to: its title and its units, and what has to be known beside them.
struct Told {
    title: [String; 2],
    units: Vec<Explanation>,
    notices: Vec<Message>,
    counted: usize,
}

fn trees(
    options: &Options,
    sets: &[NormSet],
    held: &Held<'_>,
    table: Option<&CountTable>,
    asked: Asked,
) -> Result<Vec<Told>, Failure> {
    let is_shown = |unit: &str, verdict: Verdict| {
        let is_asked = options.unit.as_deref().is_none_or(|asked| asked == unit);
        let matters = matches!(verdict, Verdict::NotMet | Verdict::Undetermined);
        is_asked && (options.all || options.unit.is_some() || matters)
    };
    let is_asked = |id: &str| options.norm.as_deref().is_none_or(|asked| asked == id);
    let mut told = Vec::new();
    for set in sets {
        for norm in set.composite().iter().filter(|norm| is_asked(norm.facts().id.as_str())) {
            let report = norm.check(held, asked).map_err(Failure::new)?;
            let rows = report.rows().filter(|row| is_shown(row.unit(), row.verdict()));
            let title = &norm.facts().title;
            told.push(Told {
                title: [&title.nl, &title.en].map(ToString::to_string),
                units: rows.map(|row| row.explanation()).collect(),
                notices: report.notices().into_iter().map(Message::new).collect(),
                counted: report.rows().count(),
            });
        }
        // Simple norms are held against a table as `check_volumes` does it.
        let Some(table) = table.filter(|_| !set.simple().is_empty()) else { continue };
        let report = check(set.simple(), table, asked).map_err(Failure::new)?;
        for results in report.norms().iter().filter(|results| is_asked(results.norm().id().as_str())) {
            let rows = results.rows().filter(|row| is_shown(row.unit_name(), row.verdict()));
            let title =
                passende_zorg::Language::ALL.map(|language| results.norm().title(language).to_owned());
            let units = rows.map(|row| row.explanation()).collect();
            told.push(Told { title, units, notices: Vec::new(), counted: results.len() });
        }
    }
    if let Some(unit) = options.unit.as_ref().filter(|_| told.iter().all(|told| told.units.is_empty())) {
        return Err(common::expected("--unit", "a unit that one of the norms is about", unit));
    }
    if told.is_empty() {
        let found = options.norm.as_deref().unwrap_or_default();
        return Err(common::expected("--norm", "the name of one of the norms", found));
    }
    Ok(told)
}

fn tell(
    common: &Common,
    options: &Options,
    (all, unasked): (&[Told], &[Message]),
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let language = common.language;
    if common.format == Format::Json {
        let norms = all.iter().map(|told| {
            json!({"title": {"nl": told.title[0], "en": told.title[1]}, "units": told.counted, "answers": told.units,
                "notices": told.notices})
        });
        let norms: Vec<_> = norms.collect();
        let answer = json!({"synthetic": options.is_synthetic(), "notices": unasked, "norms": norms});
        return common::write_json(out, &answer);
    }
    if options.is_synthetic() {
        writeln!(
            out,
            "{}\n",
            language.pick(
                "Verzonnen ziekenhuizen, en normen als voorbeeld; geen ervan is officieel.",
                "Made-up hospitals, and norms as examples; none is official."
            )
        )?;
    }
    for notice in unasked {
        writeln!(out, "{}: {}", language.pick("let op", "note"), notice.in_language(language))?;
    }
    for told in all {
        let [nl, en] = &told.title;
        let shown = told.units.len();
        let of = language.pick("getoond", "shown");
        let from = language.pick("van", "of");
        writeln!(out, "{}{} ({shown} {from} {} {of})", heading(common), language.pick(nl, en), told.counted)?;
        for notice in &told.notices {
            writeln!(out, "{}: {}", language.pick("let op", "note"), notice.in_language(language))?;
        }
        if told.units.is_empty() {
            writeln!(out)?;
        }
        told.units.iter().try_for_each(|tree| common.tell(tree, out))?;
    }
    Ok(())
}

const fn heading(common: &Common) -> &'static str {
    match common.format {
        Format::Markdown => "## ",
        _ => "",
    }
}
