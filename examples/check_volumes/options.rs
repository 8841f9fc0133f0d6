//! What is asked on the command line, and the files that it names.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use passende_zorg::time::Year;
use passende_zorg::volume::contract::Contract;
use passende_zorg::volume::csv::read_contracts;
use passende_zorg::volume::norm::Norms;
use passende_zorg::volume::{Asked, CountTable, Silence};

use crate::common::{self, Common, Failure, in_file, synthetic};

pub(crate) const HELP: &str = "\
Holds counts per year against volume norms.

usage: check_volumes [--volumes FILE --norms FILE] [options]

  --volumes FILE      counts per year (CSV: location,intervention,year,count; optional institution, network,
                      team, specialist); a count is a number, <n, a..b or empty
  --norms FILE        norms (JSON)
  --contracts FILE    contracts (CSV: location,intervention; optional from, until): which are below a norm?
                      until is the first day on which the contract no longer holds (exclusive)
  --year YEAR         the year to count; the last in the file unless said otherwise
  --on DAY            the day asked about; the last day of the year unless said otherwise
  --incomplete YEAR   this year is not complete: its counts are lower bounds (may be repeated)
  --silence MEANING   what a row that is not there means: unknown, unless the unit and the care both occur in that
                      year (the default), or none, when the file is known to have everything
  --all               list every row, not only those that are not met or undetermined
  --explain           explain every row that is listed
  --editions          hold the counts against the draft and the final agreement instead of norms
  --totals            print the count of each intervention in each year over the whole file (CSV)
  --write-example DIR write the example files to a folder, to start your own from
  --format FORMAT     text, json or markdown
  --language LANGUAGE nl or en

Without files it runs on synthetic example data of national size.
";

#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub(crate) struct Options {
    pub(crate) common: Common,
    pub(crate) volumes: Option<PathBuf>,
    pub(crate) norms: Option<PathBuf>,
    pub(crate) contracts: Option<PathBuf>,
    pub(crate) year: Option<Year>,
    pub(crate) on: Option<NaiveDate>,
    pub(crate) incomplete: Vec<Year>,
    pub(crate) silence: Silence,
    pub(crate) all: bool,
    pub(crate) explain: bool,
    pub(crate) editions: bool,
    pub(crate) totals: bool,
    pub(crate) write_example: Option<PathBuf>,
}

impl Options {
    pub(crate) fn parse() -> Result<Self, Failure> {
        let mut options = Self {
            common: Common::default(),
            volumes: None,
            norms: None,
            contracts: None,
            year: None,
            on: None,
            incomplete: Vec::new(),
            silence: Silence::Unknown,
            all: false,
            explain: false,
            editions: false,
            totals: false,
            write_example: None,
        };
        let mut common = Common::default();
        common::parse(&mut common, |name, parser| {
            match name {
                "volumes" => options.volumes = Some(common::path(parser)?),
                "norms" => options.norms = Some(common::path(parser)?),
                "contracts" => options.contracts = Some(common::path(parser)?),
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
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        options.common = common;
        Ok(options)
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
    pub(crate) table: CountTable,
    pub(crate) norms: Norms,
    pub(crate) contracts: Option<Vec<Contract>>,
    pub(crate) is_synthetic: bool,
}

impl Input {
    pub(crate) fn read(options: &Options) -> Result<Self, Failure> {
        let (mut table, norms, is_synthetic) = match (&options.volumes, &options.norms) {
            (Some(volumes), Some(norms)) => (Self::table(volumes)?, Self::norms(norms)?, false),
            (Some(volumes), None) if options.editions || options.totals => {
                (Self::table(volumes)?, Self::no_norms()?, false)
            }
            (None, None) => {
                let example = Path::new("synthetic example");
                let table =
                    CountTable::from_csv(synthetic::volumes_csv().as_bytes()).map_err(in_file(example))?;
                let norms = Norms::from_json(synthetic::norms_json().as_bytes()).map_err(in_file(example))?;
                (table, norms, true)
            }
            (Some(_), None) => {
                return Err(Failure::new("--norms: expected a file, since --volumes is given"));
            }
            (None, Some(_)) => {
                return Err(Failure::new("--volumes: expected a file, since --norms is given"));
            }
        };
        table = table.with_silence(options.silence);
        for year in &options.incomplete {
            table = table.with_incomplete(*year);
        }
        if is_synthetic && options.contracts.is_some() {
            return Err(Failure::new("--volumes: expected a file, since --contracts is given"));
        }
        let contracts = match &options.contracts {
            Some(path) => Some(read_contracts(&common::read(path)?).map_err(in_file(path))?),
            None if is_synthetic => {
                let text = synthetic::contracts_csv();
                Some(read_contracts(text.as_bytes()).map_err(in_file(Path::new("synthetic example")))?)
            }
            None => None,
        };
        Ok(Self { table, norms, contracts, is_synthetic })
    }

    fn table(path: &Path) -> Result<CountTable, Failure> {
        CountTable::from_csv(&common::read(path)?).map_err(in_file(path))
    }

    fn norms(path: &Path) -> Result<Norms, Failure> {
        Norms::from_json(&common::read(path)?).map_err(in_file(path))
    }

    fn no_norms() -> Result<Norms, Failure> {
        Norms::try_new([]).map_err(Failure::new)
    }
}
