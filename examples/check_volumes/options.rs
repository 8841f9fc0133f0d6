//! What is asked on the command line, and the files that it names.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use passende_zorg::contracting::norms::Contract;
use passende_zorg::contracting::norms::read_contracts;
use passende_zorg::party::UnitKind;
use passende_zorg::request::{OpeningRow, SuccessionRow, VolumeRequest};
use passende_zorg::time::Year;
use passende_zorg::volume::composite::NormSet;
use passende_zorg::volume::csv::{read_openings, read_successions};
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, Opening, Silence, VolumeReport, check};

use crate::common::{self, Common, Failure, Format, in_file, synthetic};

pub(crate) const HELP: &str = "\
Holds counts per year against volume norms.

usage: check_volumes [--volumes FILE --norms FILE] [options]
       check_volumes --procedures FILE --norms FILE [options]

  --volumes FILE      counts per year (CSV: location,intervention,year,count; optional institution, network,
                      team, specialist); a count is a number, <n, a..b or empty
  --procedures FILE   procedures, one row each, instead of counts (CSV: date,location,intervention; optional
                      institution, network, team, specialist, patient, weight): each norm counts what it counts,
                      an operation once for every unit that had a part in it, a patient once a year
  --norms FILE        norms (JSON)
  --contracts FILE    contracts (CSV: location,intervention; optional from, until): which are below a norm?
                      until is the first day on which the contract no longer holds (exclusive)
  --successions FILE  units that went on in others (CSV: from,to,day; optional unit, an institution unless said
                      otherwise, share as 0.4): what the first did, or that part of it, counts for the second from that day
  --openings FILE     when units were open (CSV: name; optional unit, a location unless said otherwise, opened, closed (the first
                      day on which it no longer is)): in other years they did nothing
  --year YEAR         the year to count; the last in the file unless said otherwise
  --on DAY            the day asked about; the last day of the year unless said otherwise
  --incomplete YEAR   this year is not complete: its counts are lower bounds (may be repeated)
  --silence MEANING   what a row that is not there means: unknown, unless the unit and the care both occur in that
                      year (the default), or none, when the file is known to have everything
  --all               list every row, not only those that are not met or undetermined
  --explain           explain every row that is listed
  --then OPTION=VALUE hold the answer beside another, with another year, on, norms, volumes, procedures, successions, openings,
                      incomplete or silence (may be repeated): what comes out otherwise, through what, and why
  --columns           with --then: every norm and unit in columns (CSV)
  --suppose COUNT     what if this count were another: location=A1,intervention=lung,year=2024,count=63, with the columns
                      of --volumes
  --editions          hold the counts against the draft and the final agreement instead of norms
  --totals            print the count of each intervention in each year over the whole file (CSV)
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without files it runs on synthetic example data of national size.
";

#[derive(Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub(crate) struct Options {
    pub(crate) common: Common,
    pub(crate) volumes: Option<PathBuf>,
    pub(crate) procedures: Option<PathBuf>,
    pub(crate) norms: Option<PathBuf>,
    pub(crate) contracts: Option<PathBuf>,
    pub(crate) successions: Option<PathBuf>,
    pub(crate) openings: Option<PathBuf>,
    pub(crate) year: Option<Year>,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) incomplete: Vec<Year>,
    pub(crate) silence: Silence,
    pub(crate) all: bool,
    pub(crate) explain: bool,
    pub(crate) editions: bool,
    pub(crate) totals: bool,
    pub(crate) then: Vec<String>,
    pub(crate) columns: bool,
    pub(crate) suppose: Option<String>,
    pub(crate) write_example: Option<PathBuf>,
}

/// The options that another answer beside the first can have.
const THEN: [&str; 9] =
    ["year", "on", "norms", "volumes", "procedures", "successions", "openings", "incomplete", "silence"];

impl Options {
    pub(crate) fn parse() -> Result<Self, Failure> {
        let mut options = Self {
            common: Common::default(),
            volumes: None,
            procedures: None,
            norms: None,
            contracts: None,
            successions: None,
            openings: None,
            year: None,
            on: None,
            incomplete: Vec::new(),
            silence: Silence::Unknown,
            all: false,
            explain: false,
            editions: false,
            totals: false,
            then: Vec::new(),
            columns: false,
            suppose: None,
            write_example: None,
        };
        let mut common = Common::of_tables();
        common::parse(&mut common, |name, parser| options.take(name, parser))?;
        options.common = common;
        let others =
            [options.all, options.explain, options.editions, options.totals, options.contracts.is_some()];
        if (!options.then.is_empty() || options.suppose.is_some()) && others.contains(&true) {
            let found = if options.suppose.is_some() { "--suppose" } else { "--then" };
            return Err(Failure::new(format_args!(
                "{found}: expected no --all, --explain, --editions, --totals or --contracts beside it"
            )));
        }
        match (options.then.is_empty(), options.columns, &options.suppose) {
            (true, true, _) => Err(Failure::new("--columns: expected --then beside it")),
            (false, _, Some(_)) => Err(Failure::new("--suppose: expected no --then beside it")),
            (_, true, _) if options.common.format != Format::Text => {
                Err(Failure::new("--columns: expected no --format beside it, for columns are CSV"))
            }
            _ => Ok(options),
        }
    }

    fn take(&mut self, name: &str, parser: &mut lexopt::Parser) -> Result<bool, Failure> {
        let options = self;
        match name {
            "volumes" => options.volumes = Some(common::path(parser)?),
            "procedures" => options.procedures = Some(common::path(parser)?),
            "norms" => options.norms = Some(common::path(parser)?),
            "contracts" => options.contracts = Some(common::path(parser)?),
            "successions" => options.successions = Some(common::path(parser)?),
            "openings" => options.openings = Some(common::path(parser)?),
            "year" => options.year = Some(common::year("--year", &common::value(parser)?)?),
            "on" => options.on = Some(common::day("--on", &common::value(parser)?)?),
            "incomplete" => {
                let year = common::year("--incomplete", &common::value(parser)?)?;
                options.incomplete.push(year);
            }
            "silence" => {
                options.silence = common::one_of("--silence", Silence::ALL, Silence::code, parser)?;
            }
            "all" => options.all = true,
            "explain" => options.explain = true,
            "editions" => options.editions = true,
            "totals" => options.totals = true,
            "write-example" => options.write_example = Some(common::path(parser)?),
            "then" => options.then.push(common::value(parser)?),
            "columns" => options.columns = true,
            "suppose" if options.suppose.is_some() => {
                return Err(Failure::new("--suppose: expected it once, found it twice"));
            }
            "suppose" => options.suppose = Some(common::value(parser)?),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The same options for the answer beside the first.
    pub(crate) fn then(&self) -> Result<Self, Failure> {
        let mut then = self.clone();
        for found in &self.then {
            let (name, mut parser) = common::then(found, &THEN)?;
            match name {
                "volumes" => then.procedures = None,
                "procedures" => then.volumes = None,
                _ => {}
            }
            let is_of_files = !matches!(name, "year" | "on" | "incomplete" | "silence");
            if is_of_files && self.volumes.is_none() && self.procedures.is_none() {
                return Err(Failure::new(format_args!(
                    "--volumes: expected a file, since --then {name} is given"
                )));
            }
            then.take(name, &mut parser)?;
        }
        Ok(then)
    }

    /// The count that is supposed, as a table of one row.
    pub(crate) fn supposed(&self) -> Result<Option<CountTable>, Failure> {
        let Some(text) = &self.suppose else { return Ok(None) };
        let cells: Option<Vec<(&str, &str)>> = text.split(',').map(|cell| cell.split_once('=')).collect();
        let cells = cells.ok_or_else(|| {
            common::expected("--suppose", "cells like location=A1, with commas between", text)
        })?;
        let (names, values): (Vec<&str>, Vec<&str>) = cells.into_iter().unzip();
        let table = format!("{}\n{}\n", names.join(","), values.join(","));
        let table = CountTable::from_csv(table.as_bytes());
        table.map(Some).map_err(common::at("--suppose"))
    }

    /// The file that the counts come from, for errors about it.
    pub(crate) fn counts(&self) -> &Path {
        self.volumes.as_deref().or(self.procedures.as_deref()).unwrap_or(Path::new("synthetic example"))
    }

    /// The year and the day asked about.
    pub(crate) fn asked(&self, table: &CountTable) -> Result<Asked, Failure> {
        let year = self.year.or(table.last_year());
        let year =
            year.ok_or_else(|| Failure::new("--year: expected a year, since the counts have no row"))?;
        let asked = Asked::about(year);
        Ok(self.on.map_or(asked, |day| asked.on_day(day)))
    }
}

pub(crate) struct Input {
    /// The counts; of procedures, the operations per location.
    pub(crate) table: CountTable,
    pub(crate) procedures: Option<ProcedureTable>,
    pub(crate) openings: Vec<Opening>,
    pub(crate) norms: Norms,
    pub(crate) contracts: Option<Vec<Contract>>,
    pub(crate) is_synthetic: bool,
}

impl Input {
    pub(crate) fn read(options: &Options) -> Result<Self, Failure> {
        let needs_norms = !options.editions && !options.totals;
        let is_synthetic = options.volumes.is_none() && options.procedures.is_none();
        let (table, procedures) = match (&options.volumes, &options.procedures) {
            (Some(_), Some(_)) => {
                return Err(Failure::new("--procedures: expected no --volumes beside it"));
            }
            (Some(path), None) => (options.common.read_table(path, CountTable::from_csv)?, None),
            (None, Some(path)) => {
                let procedures = options.common.read_table(path, ProcedureTable::from_csv)?;
                (procedures.operations(UnitKind::Location).map_err(in_file(path))?, Some(procedures))
            }
            (None, None) => {
                let text = synthetic::volumes_csv();
                let table = CountTable::from_csv(text.as_bytes()).map_err(in_file(options.counts()))?;
                (table, None)
            }
        };
        let norms = match &options.norms {
            Some(_) if is_synthetic => {
                return Err(Failure::new("--volumes: expected a file, since --norms is given"));
            }
            Some(path) => common::read_as(path, Norms::from_json)?,
            None if is_synthetic => {
                let text = synthetic::norms_json(options.common.language);
                Norms::from_json(text.as_bytes()).map_err(in_file(options.counts()))?
            }
            None if needs_norms => {
                let given = if procedures.is_some() { "--procedures" } else { "--volumes" };
                return Err(Failure::new(format_args!("--norms: expected a file, since {given} is given")));
            }
            None => Norms::try_new([]).map_err(Failure::of)?,
        };
        let contracts = match &options.contracts {
            Some(_) if is_synthetic => {
                return Err(Failure::new("--volumes: expected a file, since --contracts is given"));
            }
            Some(path) => Some(common::read_as(path, read_contracts)?),
            None if is_synthetic => {
                let text = synthetic::contracts_csv();
                Some(read_contracts(text.as_bytes()).map_err(in_file(options.counts()))?)
            }
            None => None,
        };
        let mut table = table.with_silence(options.silence);
        for year in &options.incomplete {
            table = table.with_incomplete(*year);
        }
        let openings =
            options.openings.as_ref().map(|path| common::read_as(path, read_openings)).transpose()?;
        let openings = openings.unwrap_or_default();
        let mut input = Self { table, procedures, openings, norms, contracts, is_synthetic };
        if let Some(path) = &options.successions {
            let successions = common::read_as(path, read_successions)?;
            let on = options.asked(&input.table)?.on();
            if let Some(procedures) = &input.procedures {
                let carried = procedures.carried_over(&successions, on).map_err(in_file(options.counts()))?;
                input.procedures = Some(carried);
            }
            input.table = input.table.carried_over(&successions, on);
        }
        input.table = input.table.with_openings(&input.openings);
        Ok(input)
    }

    /// What the files come to as a request; units that went on in others are told as they are in their file.
    pub(crate) fn request(&self, options: &Options, asked: Asked) -> Result<VolumeRequest, Failure> {
        let Some(path) = &options.successions else {
            let norms = NormSet::try_new(self.norms.clone(), [])?;
            let mut request = match &self.procedures {
                Some(procedures) => VolumeRequest::of_procedures(norms, asked.year(), procedures),
                None => VolumeRequest::of_table(norms, asked.year(), &self.table),
            };
            request.on = Some(asked.on());
            request.silence = Some(options.silence);
            request.incomplete.clone_from(&options.incomplete);
            request.openings = self.openings.iter().map(OpeningRow::from).collect();
            return Ok(request);
        };
        let mut before = options.clone();
        before.successions = None;
        let mut request = Self::read(&before)?.request(&before, asked)?;
        let successions = common::read_as(path, read_successions)?;
        request.successions = successions.iter().map(|it| SuccessionRow::from(&it)).collect();
        Ok(request)
    }

    /// Holds the counts against the norms, and hands over the report.
    pub(crate) fn with_report(
        &self,
        options: &Options,
        asked: Asked,
        answer: impl FnOnce(&VolumeReport<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let path = options.counts();
        let Some(procedures) = &self.procedures else {
            return answer(&check(&self.norms, &self.table, asked).map_err(in_file(path))?);
        };
        let mut counts =
            procedures.count_for(&self.norms).map_err(in_file(path))?.with_silence(options.silence);
        counts = counts.with_openings(&self.openings);
        for year in &options.incomplete {
            counts = counts.with_incomplete(*year);
        }
        answer(&counts.check(asked).map_err(in_file(path))?)
    }
}
