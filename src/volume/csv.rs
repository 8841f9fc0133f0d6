//! Reads counts, procedures and successions from CSV, with errors that name the line.

use super::table::Place;
use crate::formats::csv::{Column, Header, Line, Refused, Rows, cell, parse_digits};
use crate::formats::{InputError, wanted};
use crate::language::Text;
use crate::party::{UnitKind, checked_name};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::succession::{Succession, Successions};
use crate::volume::table::{CountTable, Opening, PeriodCounts, Position, TableError};
use crate::volume::tally::{MOST_ATTRIBUTES, PerformedProcedure, ProcedureTable};
use crate::wire::{parse_day, parse_decimal};

pub(crate) const INTERVENTION: Column = Column::of_names("intervention");
const YEAR: Column = Column::new("year", "csv.year");
const COUNT: Column = Column::new("count", "csv.count");
const DATE: Column = Column::new("date", "csv.date");
const PATIENT: Column = Column::of_names("patient");
const WEIGHT: Column = Column::new("weight", "csv.weight");
pub(crate) const FROM: Column = Column::new("from", "csv.date");
pub(crate) const UNTIL: Column = Column::new("until", "csv.date");
const KIND: Column = Column::new("unit", "csv.unit");
const PREDECESSOR: Column = Column::of_names("from");
const SUCCESSOR: Column = Column::of_names("to");
const DAY: Column = Column::new("day", "csv.date");

const COUNTS: [Column; 4] = [of_units(UnitKind::Location), INTERVENTION, YEAR, COUNT];
const COUNTS_MAY: [Column; 4] = [
    of_units(UnitKind::Institution),
    of_units(UnitKind::Network),
    of_units(UnitKind::Team),
    of_units(UnitKind::Specialist),
];

impl CountTable {
    /// Reads counts per year from CSV with a header.
    ///
    /// Required columns, in any order: `location`, `intervention`, `year`, `count`; optional:
    /// `institution`, `network`, `team`, `specialist`. A count is a whole number, `<n` for a number
    /// withheld because it is below n, `a..b` for a number between two others (both included), or empty
    /// when it is unknown; the largest is 4,294,967,295. Blanks around a cell do not count, cells may be
    /// quoted, and a byte order mark is passed over.
    ///
    /// A unit, intervention and year without a row counts as none, when the year occurs in the file and is
    /// not declared [incomplete](Self::with_incomplete). Rows of one unit are added up: give a total, or
    /// its parts, and not both.
    ///
    /// ```
    /// use passende_zorg::volume::CountTable;
    ///
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA2,lung-resection,2024,<10\n")?;
    /// let count = table.total("lung-resection", table.last_year().unwrap());
    /// assert_eq!((count.least(), count.most()), (0, Some(9)));
    ///
    /// let error = CountTable::from_csv(b"location,intervention,year,count\nA2,lung,2024,-3\n").unwrap_err();
    /// assert_eq!((error.line(), error.code()), (Some(2), "csv.count"));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not UTF-8, a column is missing, unknown or repeated, a row is of another length than
    /// the header, a cell is not what its column asks for, or a row is repeated. The error names the line.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv(text: &[u8]) -> Result<Self, InputError> {
        let year = (parse_year as fn(&str) -> _, wanted::A_YEAR);
        let table = read_counts(text, year, Self::builder, |table, at, place, of, year, count| {
            table.row_at(at, place, of, year, count)
        })?;
        Ok(table.finish())
    }
}

impl PeriodCounts {
    /// Reads counts of several years in one number from CSV: the columns of [counts](CountTable::from_csv), of
    /// which `year` is a year, or a first and a last with two dots between.
    ///
    /// ```
    /// use passende_zorg::volume::PeriodCounts;
    /// let text = b"location,intervention,year,count\nA1,lung,2019..2021,180\nA1,lung,2022,55\n";
    /// assert_eq!(PeriodCounts::from_csv(text)?.len(), 2);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    ///
    /// # Errors
    /// As for counts; when years are not in order, or two rows of a place and an intervention have a year in
    /// common.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv(text: &[u8]) -> Result<Self, InputError> {
        let years = (parse_years as fn(&str) -> _, wanted::YEARS);
        read_counts(text, years, Self::new, Self::row_at)
    }
}

/// Reads the rows of counts, of which the year is written in a way.
fn read_counts<T, Y>(
    text: &[u8],
    (parse, expected): (fn(&str) -> Option<Y>, Text),
    make: impl FnOnce(&[UnitKind]) -> T,
    mut add: impl FnMut(&mut T, Position, &Place<'_>, &str, Y, CountRange) -> Result<(), TableError>,
) -> Result<T, InputError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, &COUNTS, &COUNTS_MAY)?;
    let kinds: Vec<UnitKind> = unit_kinds(&header).collect();
    let mut counts = make(&kinds);
    let (names, year_at, count_at) = (NamesIn::of(&header), header.place(YEAR), header.place(COUNT));
    while let Some((line, record)) = rows.next()? {
        let cells = Line(line);
        let (place, intervention) = names.of_row(record, cells)?;
        let year = cell(record, year_at);
        let year = parse(year).ok_or_else(|| cells.refuse(YEAR, expected, year))?;
        let count = cell(record, count_at);
        let count = parse_count(count).map_err(|wanted| cells.refuse(COUNT, wanted, count))?;
        add(&mut counts, Position::Line(line), &place, intervention, year, count)?;
    }
    Ok(counts)
}

/// A first and a last year; of one year, that year twice.
fn parse_years(cell: &str) -> Option<[Year; 2]> {
    let (first, last) = cell.split_once("..").unwrap_or((cell, cell));
    Some([parse_year(first)?, parse_year(last)?])
}

/// A year as digits: parsed by hand, since the sign that a number may have is not part of a year.
pub(crate) fn parse_year(cell: &str) -> Option<Year> {
    parse_digits(cell).and_then(|year| i32::try_from(year).ok()).and_then(|year| Year::try_new(year).ok())
}

pub(crate) fn parse_count(cell: &str) -> Result<CountRange, Text> {
    let number = |text: &str| {
        parse_digits(text).filter(|number| u32::try_from(*number).is_ok()).ok_or(wanted::A_COUNT)
    };
    if cell.bytes().all(|byte| byte.is_ascii_digit()) && !cell.is_empty() {
        number(cell).map(CountRange::exactly)
    } else if cell.is_empty() {
        Ok(CountRange::UNKNOWN)
    } else if let Some(below) = cell.strip_prefix('<') {
        let below = parse_digits(below).ok_or(wanted::A_COUNT)?;
        let most = below.checked_sub(1).ok_or(wanted::AT_LEAST_ONE_BELOW)?;
        u32::try_from(most).map_err(|_| wanted::A_COUNT)?;
        Ok(CountRange::at_most(most))
    } else if let Some((least, most)) = cell.split_once("..") {
        CountRange::between(number(least)?, number(most)?).map_err(|_| wanted::SMALLER_FIRST)
    } else {
        number(cell).map(CountRange::exactly)
    }
}

const PROCEDURES: [Column; 3] = [DATE, of_units(UnitKind::Location), INTERVENTION];
const PROCEDURES_MAY: [Column; 6] = [
    of_units(UnitKind::Institution),
    of_units(UnitKind::Network),
    of_units(UnitKind::Team),
    of_units(UnitKind::Specialist),
    PATIENT,
    WEIGHT,
];

impl ProcedureTable {
    /// Reads procedures, one row each, from CSV with a header.
    ///
    /// Required columns, in any order: `date` (`YYYY-MM-DD`), `location`, `intervention`; optional:
    /// `institution`, `network`, `team`, `specialist`, `patient`, and `weight` (1 when empty).
    ///
    /// ```
    /// use passende_zorg::volume::tally::ProcedureTable;
    /// let procedures =
    ///     ProcedureTable::from_csv(b"date,location,intervention\n2024-05-01,A1,lung-resection\n")?;
    /// assert_eq!(procedures.len(), 1);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    ///
    /// # Errors
    /// As for [counts](crate::volume::CountTable::from_csv): the error names the line, what was
    /// expected and what was found.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv(text: &[u8]) -> Result<Self, InputError> {
        Self::from_csv_with(text, &[])
    }

    /// The same, with columns of [attributes](Self::with_attributes) besides, by their names in the header.
    ///
    /// ```
    /// use passende_zorg::volume::tally::ProcedureTable;
    /// let text = b"date,location,intervention,stage\n2024-05-01,A1,penis,T2\n";
    /// let procedures = ProcedureTable::from_csv_with(text, &["stage"])?;
    /// assert_eq!(procedures.attributes().collect::<Vec<_>>(), ["stage"]);
    /// assert!(ProcedureTable::from_csv(text).is_err());
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    ///
    /// # Errors
    /// As without; and when a column of an attribute is missing.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv_with(text: &[u8], attributes: &[&str]) -> Result<Self, InputError> {
        if attributes.len() > MOST_ATTRIBUTES {
            return Err(Refused::Attributes { found: attributes.len() }.in_line(1));
        }
        let mut rows = Rows::of(text)?;
        let (header, further) = Header::read_with(&mut rows, &PROCEDURES, &PROCEDURES_MAY, attributes)?;
        let kinds: Vec<UnitKind> = unit_kinds(&header).collect();
        let mut procedures = Self::new(&kinds).with_attributes(attributes.iter().copied());
        let (names, date_at) = (NamesIn::of(&header), header.place(DATE));
        let (patient_at, weight_at) = (header.place(PATIENT), header.place(WEIGHT));
        while let Some((line, record)) = rows.next()? {
            let cells = Line(line);
            let (place, intervention) = names.of_row(record, cells)?;
            let date = cell(record, date_at);
            let date = parse_day(date).ok_or_else(|| cells.refuse(DATE, wanted::A_DAY, date))?;
            let mut values = [""; MOST_ATTRIBUTES];
            for (value, at) in values.iter_mut().zip(&further) {
                *value = record.get(*at).unwrap_or_default();
            }
            let mut procedure = PerformedProcedure::new(date, place, intervention)
                .with_attributes(values.get(..further.len()).unwrap_or_default());
            let patient = cell(record, patient_at);
            if !patient.is_empty() {
                procedure = procedure.with_patient(patient);
            }
            let weight = cell(record, weight_at);
            if !weight.is_empty() {
                let number = parse_digits(weight)
                    .and_then(|weight| u32::try_from(weight).ok())
                    .filter(|weight| *weight > 0);
                let expected = wanted::A_WEIGHT;
                procedure =
                    procedure.with_weight(number.ok_or_else(|| cells.refuse(WEIGHT, expected, weight))?);
            }
            procedures.push_at(Position::Line(line), &procedure)?;
        }
        Ok(procedures)
    }
}

const SUCCESSIONS: [Column; 3] = [PREDECESSOR, SUCCESSOR, DAY];
const SUCCESSIONS_MAY: [Column; 2] = [KIND, SHARE];
const SHARE: Column = Column::new("share", "csv.share");

/// Reads successions from CSV with a header: `from` (the unit that is no more), `to` (the unit in which it
/// goes on) and `day` (the first day on which it does); optional `unit` (`location`, `institution`,
/// `network`, `team` or `specialist`; an institution when it is empty) and `share` (the part that goes on, as
/// 0.4; all of it when it is empty).
///
/// ```
/// let successions =
///     passende_zorg::volume::csv::read_successions(b"from,to,day\nEast,Together,2024-01-01\n")?;
/// assert_eq!(successions.iter().next().unwrap().to(), "Together");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// As for [counts](crate::volume::CountTable::from_csv), and when successions contradict each other.
pub fn read_successions(text: &[u8]) -> Result<Successions, InputError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, &SUCCESSIONS, &SUCCESSIONS_MAY)?;
    let mut successions = Vec::new();
    while let Some((line, record)) = rows.next()? {
        let cells = Line(line);
        let kind = kind_in(&header, record, cells, UnitKind::Institution)?;
        let cell = header.cell(record, DAY);
        let day = parse_day(cell).ok_or_else(|| cells.refuse(DAY, wanted::A_DAY, cell))?;
        let (from, to) = (header.cell(record, PREDECESSOR), header.cell(record, SUCCESSOR));
        let refuse = |error: InputError| error.in_line(line);
        let mut succession = Succession::try_new(kind, from, to, day).map_err(refuse)?;
        let share = header.cell(record, SHARE);
        if !share.is_empty() {
            let expected = wanted::A_PART;
            let found = parse_decimal(share).ok_or_else(|| cells.refuse(SHARE, expected, share))?;
            succession = succession.try_with_share(found).map_err(refuse)?;
        }
        successions.push(succession);
    }
    Successions::try_new(successions)
}

const NAME: Column = Column::of_names("name");
const OPENED: Column = Column::new("opened", "csv.date");
const CLOSED: Column = Column::new("closed", "csv.date");

/// Reads when units were open from CSV with a header: `name`; optional `unit` (a location when it is empty),
/// `opened` (the first day) and `closed` (the first day on which it no longer is open).
///
/// ```
/// let openings = passende_zorg::volume::csv::read_openings(b"name,opened,closed\nA2,2024-02-01,\n")?;
/// assert_eq!(openings[0].opened(), "2024-02-01".parse().ok());
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// As for [counts](crate::volume::CountTable::from_csv), and when a unit closes before it opens.
pub fn read_openings(text: &[u8]) -> Result<Vec<Opening>, InputError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, &[NAME], &[KIND, OPENED, CLOSED])?;
    let mut openings = Vec::new();
    while let Some((line, record)) = rows.next()? {
        let cells = Line(line);
        let kind = kind_in(&header, record, cells, UnitKind::Location)?;
        let day = |column| match header.cell(record, column) {
            "" => Ok(None),
            cell => parse_day(cell).map(Some).ok_or_else(|| cells.refuse(column, wanted::A_DAY, cell)),
        };
        let (opened, closed) = (day(OPENED)?, day(CLOSED)?);
        let opening = Opening::try_new(kind, header.cell(record, NAME), opened, closed);
        openings.push(opening.map_err(|error| error.in_line(line))?);
    }
    Ok(openings)
}

/// The kind of unit that a row is about.
fn kind_in(
    header: &Header,
    record: &::csv::StringRecord,
    cells: Line,
    otherwise: UnitKind,
) -> Result<UnitKind, InputError> {
    match header.cell(record, KIND) {
        "" => Ok(otherwise),
        cell => UnitKind::ALL.into_iter().find(|kind| kind.code() == cell).ok_or_else(|| {
            let expected = wanted::A_UNIT;
            cells.refuse(KIND, expected, cell)
        }),
    }
}

/// The column that names units of a kind.
pub(crate) const fn of_units(kind: UnitKind) -> Column {
    Column::of_names(kind.code())
}

pub(crate) fn unit_kinds(header: &Header) -> impl Iterator<Item = UnitKind> + '_ {
    UnitKind::ALL.into_iter().filter(|kind| header.has(of_units(*kind)))
}

/// The places of the columns that name units, the location first, and of the intervention.
struct NamesIn {
    units: Vec<(UnitKind, Option<usize>)>,
    intervention: Option<usize>,
}

impl NamesIn {
    fn of(header: &Header) -> Self {
        let units = unit_kinds(header).map(|kind| (kind, header.place(of_units(kind)))).collect();
        Self { units, intervention: header.place(INTERVENTION) }
    }

    /// The units that a row names, and its intervention; an empty cell of an optional column names none.
    #[inline]
    fn of_row<'r>(
        &self,
        record: &'r ::csv::StringRecord,
        line: Line,
    ) -> Result<(Place<'r>, &'r str), InputError> {
        let mut place = Place::nowhere();
        for (kind, at) in &self.units {
            let name = cell(record, *at);
            if !name.is_empty() {
                place = place.with(*kind, name);
            } else if *kind == UnitKind::Location {
                return Err(line.refuse(of_units(*kind), wanted::A_NAME, ""));
            }
        }
        match cell(record, self.intervention) {
            "" => Err(line.refuse(INTERVENTION, wanted::A_NAME, "")),
            name => Ok((place, name)),
        }
    }
}

/// The name in a cell, refused as a name of a table of counts is.
pub(crate) fn name_in<'r>(
    header: &Header,
    record: &'r ::csv::StringRecord,
    line: Line,
    column: Column,
) -> Result<&'r str, InputError> {
    let name = checked_name(header.cell(record, column));
    name.map_err(|error| line.refuse_for(column, "table.name", error))
}
