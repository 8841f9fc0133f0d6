use super::{CellErrors, Column, CsvError, Header, Rows, parse_digits};
use crate::party::UnitKind;
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::table::{CountTable, Position};

const REQUIRED: [Column; 4] =
    [Column::Unit(UnitKind::Location), Column::Intervention, Column::Year, Column::Count];
const OPTIONAL: [Column; 4] = [
    Column::Unit(UnitKind::Institution),
    Column::Unit(UnitKind::Network),
    Column::Unit(UnitKind::Team),
    Column::Unit(UnitKind::Specialist),
];

impl CountTable {
    /// Reads counts per year from CSV with a header.
    ///
    /// Required columns, in any order: `location`, `intervention`, `year`, `count`; optional: `institution`,
    /// `network`, `team`, `specialist`. A count is a whole number, `<n` for a number withheld because it is
    /// below n, `a..b` for a number between two others (both included), or empty when it is unknown; the largest is
    /// 4,294,967,295. Blanks around a cell do not count, cells may be quoted, and a byte order mark is passed over.
    ///
    /// A unit, intervention and year without a row counts as none, when the year occurs in the file and is not declared
    /// [incomplete](Self::with_incomplete). Rows of one unit are added up: give a total, or its parts, and not both.
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
    /// # Ok::<(), passende_zorg::volume::csv::CsvError>(())
    /// ```
    ///
    /// # Errors
    /// When the text is not UTF-8, a column is missing, unknown or repeated, a row is of another length than
    /// the header, a cell is not what its column asks for, or a row is repeated. The error names the line.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv(text: &[u8]) -> Result<Self, CsvError> {
        let mut rows = Rows::of(text)?;
        let header = Header::read(&mut rows, &REQUIRED, &OPTIONAL)?;
        let kinds: Vec<UnitKind> = header.unit_kinds().collect();
        let mut table = Self::builder(&kinds);
        while let Some((line, record)) = rows.next()? {
            let cells = CellErrors { line };
            let (place, intervention) = header.place_and_intervention(record, line, &kinds)?;
            let year = header.cell(record, Column::Year);
            let year = parse_year(year)
                .ok_or_else(|| cells.refuse(Column::Year, "a year from 1900 to 2199", year))?;
            let count = header.cell(record, Column::Count);
            let count =
                parse_count(count).map_err(|expected| cells.refuse(Column::Count, expected, count))?;
            table
                .row_at(Position::Line(line), &place, intervention, year, count)
                .map_err(CsvError::from_row)?;
        }
        Ok(table.finish())
    }
}

/// A year as digits: parsed by hand, since the sign that a number may have is not part of a year.
pub(crate) fn parse_year(cell: &str) -> Option<Year> {
    parse_digits(cell).and_then(|year| i32::try_from(year).ok()).and_then(|year| Year::try_new(year).ok())
}

pub(crate) fn parse_count(cell: &str) -> Result<CountRange, &'static str> {
    const NUMBER: &str = "a whole number up to 4294967295, `<n`, `a..b` or nothing";
    let number =
        |text: &str| parse_digits(text).filter(|number| u32::try_from(*number).is_ok()).ok_or(NUMBER);
    if cell.is_empty() {
        Ok(CountRange::UNKNOWN)
    } else if let Some(below) = cell.strip_prefix('<') {
        let below = parse_digits(below).ok_or(NUMBER)?;
        let most = below.checked_sub(1).ok_or("a number of at least 1 after `<`")?;
        u32::try_from(most).map_err(|_| NUMBER)?;
        Ok(CountRange::at_most(most))
    } else if let Some((least, most)) = cell.split_once("..") {
        CountRange::between(number(least)?, number(most)?)
            .map_err(|_| "a range with its smaller number first")
    } else {
        number(cell).map(CountRange::exactly)
    }
}
