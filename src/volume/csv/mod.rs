//! Reads counts, procedures, contracts and successions from CSV, with errors that name the line.

mod contracts;
mod counts;
mod procedures;
mod successions;

pub use contracts::read_contracts;
pub(crate) use counts::{parse_count, parse_year};
pub use successions::read_successions;

use core::fmt;

use super::succession::SuccessionError;
use super::table::{Place, Position, TableError};
use crate::party::UnitKind;
use crate::wire::excerpt;

/// A column of a file, by its name in the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub enum Column {
    /// The name of a unit.
    Unit(UnitKind),
    /// `intervention`
    Intervention,
    /// `year`
    Year,
    /// `count`
    Count,
    /// `date`
    Date,
    /// `patient`
    Patient,
    /// `weight`
    Weight,
    /// `from`
    From,
    /// `until`
    Until,
    /// `area`
    Area,
    /// `population`
    Population,
    /// `minutes`
    Minutes,
    /// `distance`
    Distance,
    /// `region`
    Region,
    /// `minimum`
    Minimum,
    /// `scenario`
    Scenario,
    /// `action`
    Action,
    /// `from`, as the provider whose patients move
    Sender,
    /// `to`
    Receiver,
    /// `share`
    Share,
    /// `place`
    Place,
    /// `east`
    East,
    /// `north`
    North,
    /// `latitude`
    Latitude,
    /// `longitude`
    Longitude,
    /// `resource`
    Resource,
    /// `per-patient`
    PerPatient,
    /// `unit`, as a kind of unit
    Kind,
    /// `from`, as the unit that goes on in another
    Predecessor,
    /// `to`, as the unit in which it goes on
    Successor,
    /// `day`
    Day,
}

impl Column {
    /// The name in the header.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unit(kind) => kind.code(),
            Self::Intervention => "intervention",
            Self::Year => "year",
            Self::Count => "count",
            Self::Date => "date",
            Self::Patient => "patient",
            Self::Weight => "weight",
            Self::From | Self::Sender | Self::Predecessor => "from",
            Self::Until => "until",
            Self::Area => "area",
            Self::Population => "population",
            Self::Minutes => "minutes",
            Self::Distance => "distance",
            Self::Region => "region",
            Self::Minimum => "minimum",
            Self::Scenario => "scenario",
            Self::Action => "action",
            Self::Receiver | Self::Successor => "to",
            Self::Share => "share",
            Self::Place => "place",
            Self::East => "east",
            Self::North => "north",
            Self::Latitude => "latitude",
            Self::Longitude => "longitude",
            Self::Resource => "resource",
            Self::PerPatient => "per-patient",
            Self::Kind => "unit",
            Self::Day => "day",
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A whole number of digits only.
pub(crate) fn parse_digits(cell: &str) -> Option<u64> {
    if !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit()) { cell.parse().ok() } else { None }
}

/// The rows of a text that is checked to be UTF-8, a byte order mark taken off.
pub(crate) struct Rows<'t> {
    text: &'t [u8],
    reader: ::csv::Reader<&'t [u8]>,
    record: ::csv::StringRecord,
}

impl<'t> Rows<'t> {
    pub(crate) fn of(text: &'t [u8]) -> Result<Self, CsvError> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        if let Err(error) = core::str::from_utf8(text) {
            let before = text.get(..error.valid_up_to()).unwrap_or_default();
            let line = (1..).zip(before.split(|byte| *byte == b'\n')).last().map_or(1, |(line, _)| line);
            return Err(CsvError(CsvErrorKind::NotUtf8 { line }));
        }
        let reader = ::csv::ReaderBuilder::new().has_headers(false).trim(::csv::Trim::All).from_reader(text);
        Ok(Self { text, reader, record: ::csv::StringRecord::new() })
    }

    /// The next row and its line; none after the last.
    pub(crate) fn next(&mut self) -> Result<Option<(u64, &::csv::StringRecord)>, CsvError> {
        match self.reader.read_record(&mut self.record) {
            Ok(true) => Ok(Some((self.line(self.record.position()), &self.record))),
            Ok(false) => Ok(None),
            Err(error) => Err(CsvError(match error.kind() {
                ::csv::ErrorKind::UnequalLengths { pos, expected_len, len } => CsvErrorKind::Length {
                    line: self.line(pos.as_ref()),
                    expected: *expected_len,
                    found: *len,
                },
                _ => CsvErrorKind::Other(error),
            })),
        }
    }

    /// The line on which a row begins: the reader tells the line after the row before it, blank lines not skipped.
    fn line(&self, position: Option<&::csv::Position>) -> u64 {
        let Some(position) = position else { return 1 };
        let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = self.text.get(start..).unwrap_or_default();
        let blank =
            rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n');
        blank.fold(position.line(), |line, _| line.saturating_add(1))
    }
}

/// Where each column stands in a row.
#[derive(Debug)]
pub(crate) struct Header {
    at: Vec<(Column, usize)>,
}

impl Header {
    pub(crate) fn read(
        rows: &mut Rows<'_>,
        required: &[Column],
        optional: &[Column],
    ) -> Result<Self, CsvError> {
        let known = || required.iter().chain(optional);
        let mut at: Vec<(Column, usize)> = Vec::new();
        let Some((line, record)) = rows.next()? else {
            return Err(CsvError(CsvErrorKind::Empty { expected: names(required.iter()) }));
        };
        for (index, name) in record.iter().enumerate() {
            let Some(column) = known().find(|column| column.name() == name) else {
                return Err(CsvError(CsvErrorKind::UnknownColumn {
                    line,
                    expected: names(known()),
                    found: excerpt(name),
                    semicolons: name.contains(';'),
                }));
            };
            if at.iter().any(|(seen, _)| seen == column) {
                return Err(CsvError(CsvErrorKind::RepeatedColumn { line, column: *column }));
            }
            at.push((*column, index));
        }
        match required.iter().find(|column| !at.iter().any(|(seen, _)| seen == *column)) {
            Some(column) => {
                let found = names(at.iter().map(|(column, _)| column));
                Err(CsvError(CsvErrorKind::MissingColumn { line, column: *column, found }))
            }
            None => Ok(Self { at }),
        }
    }

    pub(crate) fn has(&self, column: Column) -> bool {
        self.at.iter().any(|(seen, _)| *seen == column)
    }

    /// A cell of a row; empty when the file has no such column.
    pub(crate) fn cell<'r>(&self, record: &'r ::csv::StringRecord, column: Column) -> &'r str {
        let at = self.at.iter().find(|(seen, _)| *seen == column).map(|(_, at)| *at);
        at.and_then(|at| record.get(at)).unwrap_or_default()
    }

    fn unit_kinds(&self) -> impl Iterator<Item = UnitKind> + '_ {
        UnitKind::ALL.into_iter().filter(|kind| self.has(Column::Unit(*kind)))
    }

    /// The units that a row names, and its intervention; an empty cell of an optional column names none.
    fn place_and_intervention<'r>(
        &self,
        record: &'r ::csv::StringRecord,
        line: u64,
        kinds: &[UnitKind],
    ) -> Result<(Place<'r>, &'r str), CsvError> {
        let cells = CellErrors { line };
        let required = |column| match self.cell(record, column) {
            "" => Err(cells.refuse(column, "a name", "")),
            cell => Ok(cell),
        };
        let mut place = Place::at(required(Column::Unit(UnitKind::Location))?);
        for kind in kinds.iter().filter(|kind| **kind != UnitKind::Location) {
            let cell = self.cell(record, Column::Unit(*kind));
            if !cell.is_empty() {
                place = place.with(*kind, cell);
            }
        }
        Ok((place, required(Column::Intervention)?))
    }
}

fn names<'a>(columns: impl Iterator<Item = &'a Column>) -> String {
    columns.map(|column| column.name()).collect::<Vec<_>>().join(", ")
}

/// Refuses cells of one line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CellErrors {
    pub(crate) line: u64,
}

impl CellErrors {
    pub(crate) fn refuse(self, column: Column, expected: &'static str, found: &str) -> CsvError {
        let found = if found.is_empty() { "nothing".to_owned() } else { excerpt(found) };
        CsvError(CsvErrorKind::Cell { line: self.line, column, expected, found })
    }
}

/// A text that is not a table of the kind asked for.
///
/// The message names the line, what was expected and what was found; put the name of the file before it.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
#[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
pub struct CsvError(CsvErrorKind);

#[derive(Debug, thiserror::Error)]
enum CsvErrorKind {
    #[error("line {line}: expected text in UTF-8, found other bytes")]
    NotUtf8 { line: u64 },
    #[error("line 1: expected a header with the columns {expected}, found nothing")]
    Empty { expected: String },
    #[error("line {line}: expected the column {column}, found only: {found}")]
    MissingColumn { line: u64, column: Column, found: String },
    #[error(
        "line {line}: expected columns out of {expected}, found {found}{}",
        if *semicolons { "; cells are separated by commas, not by semicolons" } else { "" }
    )]
    UnknownColumn { line: u64, expected: String, found: String, semicolons: bool },
    #[error("line {line}: expected each column once, found {column} again")]
    RepeatedColumn { line: u64, column: Column },
    #[error("line {line}: expected {expected} cells, as in the header, found {found}")]
    Length { line: u64, expected: u64, found: u64 },
    #[error("line {line}: {column}: expected {expected}, found {found}")]
    Cell { line: u64, column: Column, expected: &'static str, found: String },
    #[error("line 1: expected exactly one column that names a unit (location, institution, network, team or specialist), found {}", if found.is_empty() { "none" } else { found })]
    OneUnit { found: String },
    #[error("line {line}: expected each {what} once, found {found} again")]
    Twice { line: u64, what: &'static str, found: String },
    #[error("line {line}: {error}")]
    Succession { line: u64, error: SuccessionError },
    #[error("{0}")]
    Successions(SuccessionError),
    #[error("{0}")]
    Row(TableError),
    #[error("{0}")]
    Other(::csv::Error),
}

impl CsvError {
    pub(crate) fn twice(line: u64, what: &'static str, found: &str) -> Self {
        Self(CsvErrorKind::Twice { line, what, found: excerpt(found) })
    }

    fn from_row(error: TableError) -> Self {
        Self(CsvErrorKind::Row(error))
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match &self.0 {
            CsvErrorKind::NotUtf8 { .. } => "csv.not-utf-8",
            CsvErrorKind::Empty { .. } => "csv.empty",
            CsvErrorKind::OneUnit { .. } => "csv.one-unit",
            CsvErrorKind::MissingColumn { .. } => "csv.missing-column",
            CsvErrorKind::UnknownColumn { .. } => "csv.unknown-column",
            CsvErrorKind::RepeatedColumn { .. } => "csv.repeated-column",
            CsvErrorKind::Length { .. } => "csv.row-length",
            CsvErrorKind::Cell { column, .. } => match column {
                Column::Unit(_)
                | Column::Intervention
                | Column::Patient
                | Column::Area
                | Column::Region
                | Column::Scenario
                | Column::Sender
                | Column::Receiver
                | Column::Predecessor
                | Column::Successor => "csv.name",
                Column::Year => "csv.year",
                Column::Count => "csv.count",
                Column::Date | Column::From | Column::Until | Column::Day => "csv.date",
                Column::Weight => "csv.weight",
                Column::Population => "csv.population",
                Column::Minutes => "csv.minutes",
                Column::Distance => "csv.distance",
                Column::Minimum => "csv.minimum",
                Column::Action => "csv.action",
                Column::Share => "csv.share",
                Column::Place => "csv.place",
                Column::East | Column::North => "csv.metres",
                Column::Latitude | Column::Longitude => "csv.degrees",
                Column::Resource => "csv.resource",
                Column::PerPatient => "csv.per-patient",
                Column::Kind => "csv.unit",
            },
            CsvErrorKind::Twice { .. } => "csv.twice",
            CsvErrorKind::Succession { error, .. } | CsvErrorKind::Successions(error) => error.code(),
            CsvErrorKind::Row(error) => error.code(),
            CsvErrorKind::Other(_) => "csv.syntax",
        }
    }

    /// The line to blame, from one.
    pub fn line(&self) -> Option<u64> {
        match &self.0 {
            CsvErrorKind::NotUtf8 { line }
            | CsvErrorKind::MissingColumn { line, .. }
            | CsvErrorKind::UnknownColumn { line, .. }
            | CsvErrorKind::RepeatedColumn { line, .. }
            | CsvErrorKind::Length { line, .. }
            | CsvErrorKind::Twice { line, .. }
            | CsvErrorKind::Succession { line, .. }
            | CsvErrorKind::Cell { line, .. } => Some(*line),
            CsvErrorKind::Empty { .. } | CsvErrorKind::OneUnit { .. } => Some(1),
            CsvErrorKind::Successions(_) => None,
            CsvErrorKind::Row(error) => match error.at() {
                Position::Line(line) => Some(line),
                Position::Row(_) => None,
            },
            CsvErrorKind::Other(error) => error.position().map(::csv::Position::line),
        }
    }
}
