//! Norms as their texts make them, held against counts and facts of units:
//! `cargo run --example check_norms -- --help`.

mod beside;
#[path = "../common/mod.rs"]
mod common;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use beside::{Side, beside};
use chrono::NaiveDate;
use common::{Common, Failure, Format, asked, in_file};
use passende_zorg::Verdict;
use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::language::{Message, Text};
use passende_zorg::request::{Answer, CountRow, OpeningRow, Request, SourceCounts, VolumeRequest};
use passende_zorg::statement::Statement;
use passende_zorg::time::Year;
use passende_zorg::volume::composite::{Counts, Held, NormSet, UnitFacts};
use passende_zorg::volume::csv::read_openings;
use passende_zorg::volume::norm::{NormId, Norms};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, Opening, PeriodCounts, Silence, VolumeReport, check};

const HELP: &str = "\
Holds counts and facts of units against norms as their texts make them: numbers over windows, of the unit or of its specialists,
all of them or one, where something holds, over time, less of who begins, a forecast, an outcome, a fact that has to be there.

usage: check_norms [--norms FILE] [--volumes FILE | --procedures FILE | --periods FILE] [--facts FILE] [options]

  --norms FILE        norms, simple and composite (JSON)
  --volumes FILE      counts per year (CSV: location,intervention,year,count; optional institution, network, team, specialist)
  --procedures FILE   procedures, one row each (CSV: date,location,intervention; optional institution, network, team, specialist,
                      patient, weight, and the columns of --attribute)
  --periods FILE      counts of several years in one number, instead of --volumes: the same columns, with 2019..2021 as a year
  --openings FILE     when units were open (CSV: name; optional unit, a location unless said otherwise, opened, closed): in other
                      years they did nothing
  --attribute NAME    a column of the procedures that norms count by (may be repeated)
  --source NAME=FILE  the counts of another source, by its name (CSV, as --volumes; may be repeated)
  --facts FILE        facts of units: what is there, shares, first cases, exemptions, rebuttals (JSON)
  --silence MEANING   what a row that is not there means: unknown, unless the unit and the care both occur in that year (the
                      default), or none, when the file is known to have everything
  --norm ID           one norm alone
  --unit NAME         one unit alone
  --year YEAR         the year to count; the last of the counts unless said otherwise
  --on DAY            the day asked about; the last day of the year unless said otherwise
  --all               every unit, not only those that are not met or undetermined; JSON always has every unit
  --then OPTION=VALUE hold the answer beside another, with another year, on, norms, volumes, procedures, periods, openings, facts
                      or silence (may be repeated): which units come out otherwise, and by which clauses
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
/// What stands above an answer on data that are made here.
const LABEL: Text = Text::new(
    "Verzonnen ziekenhuizen, en normen als voorbeeld; geen ervan is officieel.",
    "Made-up hospitals, and norms as examples; none is official.",
);
const COUNTS: &str = include_str!("counts.csv");
const FACTS: &str = include_str!("facts.json");
const PROCEDURES: &str = include_str!("procedures.csv");

#[derive(Clone, Default)]
struct Options {
    norms: Option<PathBuf>,
    volumes: Option<PathBuf>,
    procedures: Option<PathBuf>,
    periods: Option<PathBuf>,
    openings: Option<PathBuf>,
    attributes: Vec<String>,
    sources: Vec<(String, PathBuf)>,
    facts: Option<PathBuf>,
    silence: Option<Silence>,
    norm: Option<String>,
    unit: Option<String>,
    year: Option<Year>,
    on: Option<NaiveDate>,
    all: bool,
    then: Vec<String>,
    write_example: Option<PathBuf>,
}

/// The options that another answer beside the first can have.
const THEN: [&str; 9] =
    ["year", "on", "norms", "volumes", "procedures", "periods", "openings", "facts", "silence"];

impl Options {
    fn parse(common: &mut Common) -> Result<Self, Failure> {
        let mut options = Self::default();
        common::parse(common, |name, parser| options.take(name, parser))?;
        if !options.then.is_empty() && (options.unit.is_some() || options.all) {
            return Err(Failure::new("--then: expected no --unit or --all beside it"));
        }
        let given = [options.volumes.is_some(), options.procedures.is_some(), options.periods.is_some()];
        match (given.iter().filter(|is_given| **is_given).count(), options.norms.is_some()) {
            (2.., _) => Err(Failure::new(
                "--volumes: expected one of --volumes, --procedures and --periods, found more of them",
            )),
            (0, true) => Err(Failure::new(
                "--volumes: expected a file, or --procedures or --periods, since --norms is given",
            )),
            _ if options.procedures.is_none() && !options.attributes.is_empty() => {
                Err(Failure::new("--attribute: expected --procedures with it"))
            }
            _ => Ok(options),
        }
    }

    fn take(&mut self, name: &str, parser: &mut lexopt::Parser) -> Result<bool, Failure> {
        match name {
            "norms" => self.norms = Some(common::path(parser)?),
            "volumes" => self.volumes = Some(common::path(parser)?),
            "procedures" => self.procedures = Some(common::path(parser)?),
            "periods" => self.periods = Some(common::path(parser)?),
            "openings" => self.openings = Some(common::path(parser)?),
            "attribute" => self.attributes.push(common::value(parser)?),
            "source" => {
                let found = common::value(parser)?;
                let (name, file) =
                    found.split_once('=').ok_or_else(|| common::expected("--source", "NAME=FILE", &found))?;
                self.sources.push((name.to_owned(), file.into()));
            }
            "facts" => self.facts = Some(common::path(parser)?),
            "silence" => {
                let silence = common::one_of("--silence", Silence::ALL, Silence::code, parser)?;
                self.silence = Some(silence);
            }
            "norm" => self.norm = Some(common::value(parser)?),
            "unit" => self.unit = Some(common::value(parser)?),
            "year" => self.year = Some(common::year("--year", &common::value(parser)?)?),
            "on" => self.on = Some(common::day("--on", &common::value(parser)?)?),
            "all" => self.all = true,
            "then" => self.then.push(common::value(parser)?),
            "write-example" => self.write_example = Some(common::path(parser)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The same options for the answer beside the first.
    fn then(&self) -> Result<Self, Failure> {
        let mut then = self.clone();
        for found in &self.then {
            let (name, mut parser) = common::then(found, &THEN)?;
            match name {
                "volumes" | "procedures" | "periods" => {
                    (then.volumes, then.procedures, then.periods) = (None, None, None);
                }
                _ => {}
            }
            then.take(name, &mut parser)?;
        }
        Ok(then)
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

    fn silence(&self) -> Silence {
        self.silence.unwrap_or(Silence::Unknown)
    }

    fn is_synthetic(&self) -> bool {
        self.volumes.is_none() && self.procedures.is_none() && self.periods.is_none()
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
        let input = Input::read(&options, &common)?;
        let held = input.held(&options)?;
        if !options.then.is_empty() {
            let then = options.then()?;
            let other = Input::read(&then, &common)?;
            let (before, after) =
                (Side { options: &options, input: &input }, Side { options: &then, input: &other });
            return beside(&common, [before, after], out);
        }
        if common.format == Format::Json {
            let mut answer = Request::Volumes(Box::new(input.request(&options)?)).answer()?;
            input.note(&mut answer);
            return write_answer(&options, answer, out);
        }
        let composite = input.sets.iter().flat_map(NormSet::composite);
        let mut notices: Vec<Message> =
            input.facts.not_asked(composite).into_iter().map(Message::new).collect();
        let trees = trees(&options, &input, &held, input.asked(&options)?, &mut notices)?;
        tell(&common, &options, (&trees, &notices), out)
    })
}

/// What the files of the options hold.
struct Input {
    table: Option<CountTable>,
    procedures: Option<ProcedureTable>,
    periods: Option<PeriodCounts>,
    openings: Vec<Opening>,
    sources: Vec<(Statement, CountTable)>,
    facts: UnitFacts,
    sets: Vec<NormSet>,
}

impl Input {
    fn read(options: &Options, common: &Common) -> Result<Self, Failure> {
        let read_counts = |path: &PathBuf| common.read_table(path, CountTable::from_csv);
        let table = match &options.volumes {
            Some(path) => Some(read_counts(path)?),
            None if options.is_synthetic() => {
                Some(CountTable::from_csv(COUNTS.as_bytes()).map_err(Failure::of)?)
            }
            None => None,
        };
        let read_periods = |path: &PathBuf| common.read_table(path, PeriodCounts::from_csv);
        let periods = options.periods.as_ref().map(read_periods).transpose()?;
        let openings =
            options.openings.as_ref().map(|path| common::read_as(path, read_openings)).transpose()?;
        let openings = openings.unwrap_or_default();
        let attributes: Vec<&str> = options.attributes.iter().map(String::as_str).collect();
        let read_procedures = |text: &[u8]| ProcedureTable::from_csv_with(text, &attributes);
        let procedures =
            options.procedures.as_ref().map(|path| common.read_table(path, read_procedures)).transpose()?;
        let name = |name: &String| Statement::try_new(name).map_err(common::at("--source"));
        let sources = options.sources.iter().map(|(of, path)| Ok((name(of)?, read_counts(path)?)));
        let sources = sources.collect::<Result<_, Failure>>()?;
        let table = table.map(|table| table.with_silence(options.silence()).with_openings(&openings));
        let (facts, sets) = (options.facts()?, options.norm_sets()?);
        Ok(Self { table, procedures, periods, openings, sources, facts, sets })
    }

    fn asked(&self, options: &Options) -> Result<Asked, Failure> {
        let last = self.table.as_ref().and_then(CountTable::last_year);
        let last = last.or_else(|| self.procedures.as_ref()?.years().map(|years| years.1));
        let last = last.or_else(|| self.periods.as_ref()?.last_year());
        let year = options.year.or(last);
        let year =
            year.ok_or_else(|| Failure::new("--year: expected a year, since the counts have no row"))?;
        Ok(options.on.map_or(Asked::about(year), |day| Asked::about(year).on_day(day)))
    }

    /// Holds the counts against simple norms, and hands over the report, if there is any. Of several years in one
    /// number no calendar year is known.
    fn with_simple(
        &self,
        options: &Options,
        norms: &Norms,
        asked: Asked,
        answer: impl FnOnce(&VolumeReport<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        match (&self.table, &self.procedures) {
            _ if norms.iter().next().is_none() => Ok(()),
            (Some(table), _) => answer(&check(norms, table, asked).map_err(Failure::of)?),
            (None, Some(procedures)) => {
                let counts = procedures.count_for(norms).map_err(Failure::of)?;
                let counts = counts.with_silence(options.silence()).with_openings(&self.openings);
                answer(&counts.check(asked).map_err(Failure::of)?)
            }
            (None, None) => Ok(()),
        }
    }

    /// The norms that are asked about, of all files together.
    fn norms(&self, options: &Options) -> Result<NormSet, Failure> {
        let is_asked = |id: &NormId| options.norm.as_deref().is_none_or(|asked| asked == id.as_str());
        let simple = self.sets.iter().flat_map(|set| set.simple().iter());
        let composite = self.sets.iter().flat_map(NormSet::composite);
        let simple = Norms::try_new(simple.filter(|norm| is_asked(norm.id())).cloned())?;
        let norms = NormSet::try_new(simple, composite.filter(|norm| is_asked(&norm.facts().id)).cloned())?;
        match &options.norm {
            Some(found) if norms.is_empty() => {
                Err(common::expected("--norm", "the name of one of the norms", found))
            }
            _ => Ok(norms),
        }
    }

    /// The same as a request.
    pub(crate) fn request(&self, options: &Options) -> Result<VolumeRequest, Failure> {
        let (norms, asked) = (self.norms(options)?, self.asked(options)?);
        let mut request = match (&self.table, &self.procedures, &self.periods) {
            (Some(table), ..) => VolumeRequest::of_table(norms, asked.year(), table),
            (_, Some(procedures), _) => VolumeRequest::of_procedures(norms, asked.year(), procedures),
            (_, _, Some(periods)) => VolumeRequest::of_periods(norms, asked.year(), periods),
            _ => VolumeRequest::new(norms, asked.year()),
        };
        request.on = Some(asked.on());
        request.silence = Some(options.silence());
        request.openings = self.openings.iter().map(OpeningRow::from).collect();
        let of_source = |(name, table): &(Statement, CountTable)| {
            let mut source = SourceCounts::new(name.clone());
            source.counts = CountRow::of_table(table);
            source
        };
        request.sources = self.sources.iter().map(of_source).collect();
        request.facts = Some(self.facts.clone()).filter(|facts| *facts != UnitFacts::new());
        Ok(request)
    }

    /// What was told when the files were read.
    pub(crate) fn note(&self, answer: &mut Answer) {
        let of_procedures = self.procedures.as_ref().map(ProcedureTable::notices).unwrap_or_default();
        asked::note_all(answer, &of_procedures);
    }

    fn held(&self, options: &Options) -> Result<Held<'_>, Failure> {
        let silence = options.silence();
        let table = self.table.as_ref().map(Counts::Table);
        let procedures = self.procedures.as_ref().map(|given| Counts::Procedures(given, silence));
        let periods = self.periods.as_ref().map(|given| Counts::Periods(given, silence));
        let mut held = table.or(procedures).or(periods).map_or_else(Held::nothing, Held::counts_of);
        held = held.with_openings(&self.openings);
        for (name, table) in &self.sources {
            held = held.with_source(name.clone(), Counts::Table(table));
        }
        held.try_with_facts(&self.facts).map_err(|error| {
            in_file(options.facts.as_deref().unwrap_or_else(|| "facts.json".as_ref()))(error)
        })
    }
}

/// An answer as any tool gets it, of the unit that is asked about.
fn write_answer(options: &Options, mut answer: Answer, out: &mut dyn Write) -> Result<(), Failure> {
    if let Some(asked) = &options.unit {
        let is_asked = |about: &BTreeMap<String, String>| about.get("unit") == Some(asked);
        answer.items.retain(|item| is_asked(&item.about));
        answer.questions.retain(|question| is_asked(&question.about));
        if answer.items.is_empty() {
            return Err(common::expected("--unit", "a unit that one of the norms is about", asked));
        }
    }
    if options.is_synthetic() {
        asked::made_up(&mut answer, LABEL);
    }
    common::write_json(out, &answer)
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
    input: &Input,
    held: &Held<'_>,
    asked: Asked,
    notices: &mut Vec<Message>,
) -> Result<Vec<Told>, Failure> {
    let is_shown = |unit: &str, verdict: Verdict| {
        let is_asked = options.unit.as_deref().is_none_or(|asked| asked == unit);
        let matters = matches!(verdict, Verdict::NotMet | Verdict::Undetermined);
        is_asked && (options.all || options.unit.is_some() || matters)
    };
    let is_asked = |id: &str| options.norm.as_deref().is_none_or(|asked| asked == id);
    let mut told = Vec::new();
    for set in &input.sets {
        for norm in set.composite().iter().filter(|norm| is_asked(norm.facts().id.as_str())) {
            let report = norm.check(held, asked).map_err(Failure::of)?;
            let rows = report.rows().filter(|row| is_shown(row.unit(), row.verdict()));
            let title = &norm.facts().title;
            told.push(Told {
                title: [&title.nl, &title.en].map(ToString::to_string),
                units: rows.map(|row| row.explanation()).collect(),
                notices: {
                    let of_openings = report.notices_of_openings().iter().cloned().map(Message::new);
                    of_openings.chain(report.notices().into_iter().map(Message::new)).collect()
                },
                counted: report.rows().count(),
            });
        }
        if let Some(table) = &input.table {
            let silent = set.notices_of_silence(table, asked.year()).into_iter().map(Message::new);
            let silent: Vec<Message> = silent.filter(|it| !notices.contains(it)).collect();
            notices.extend(silent);
        }
        let of_periods = input.periods.as_ref().and_then(|_| set.notice_of_periods()).map(Message::new);
        notices.extend(of_periods.filter(|it| !notices.contains(it)));
        // Simple norms are held against a table or procedures as `check_volumes` does it.
        input.with_simple(options, set.simple(), asked, |report| {
            // Which care no norm counts is not told file by file: another file may have one.
            let told_here = report.notices().into_iter().filter(|it| !it.is_of_names()).map(Message::new);
            let told_here: Vec<Message> = told_here.filter(|it| !notices.contains(it)).collect();
            notices.extend(told_here);
            for results in report.norms().iter().filter(|results| is_asked(results.norm().id().as_str())) {
                let rows = results.rows().filter(|row| is_shown(row.unit_name(), row.verdict()));
                let title =
                    passende_zorg::Language::ALL.map(|language| results.norm().title(language).to_owned());
                let units = rows.map(|row| row.explanation()).collect();
                told.push(Told { title, units, notices: Vec::new(), counted: results.len() });
            }
            Ok(())
        })?;
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
    if options.is_synthetic() {
        writeln!(out, "{}\n", LABEL.get(language))?;
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
