//! The reader of tables: CSV in UTF-8 with a header, and errors that name the line and the column.

use super::{Excerpt, InputError, refusals};
use crate::language::Text;

/// A column: its name in the header, and the code under which a cell of it is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    name: &'static str,
    code: &'static str,
}

impl Column {
    pub(crate) const fn new(name: &'static str, code: &'static str) -> Self {
        Self { name, code }
    }

    /// The refusal of a cell of the column.
    pub(crate) fn refuse(self, expected: Text, found: &str) -> InputError {
        let refused = if found.is_empty() {
            NotOfColumn::Empty { expected }
        } else {
            NotOfColumn::Cell { expected, found: found.into() }
        };
        refused.at(self.name).under(self.code)
    }

    #[cfg(feature = "arrow59")]
    pub(crate) const fn name(self) -> &'static str {
        self.name
    }

    #[cfg(feature = "arrow59")]
    pub(crate) const fn code(self) -> &'static str {
        self.code
    }

    /// A column of names, refused under the code of a name.
    pub(crate) const fn of_names(name: &'static str) -> Self {
        Self::new(name, "csv.name")
    }
}

/// A whole number of digits only.
pub(crate) fn parse_digits(cell: &str) -> Option<u64> {
    if !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit()) { cell.parse().ok() } else { None }
}

/// The rows of a text that is checked to be UTF-8, a byte order mark taken off; blanks around cells are no
/// part of them.
pub(crate) struct Rows<'t> {
    text: &'t [u8],
    source: Source<'t>,
    record: ::csv::StringRecord,
}

/// What rows come from: a text in which no cell is quoted is split as it stands.
enum Source<'t> {
    Plain(Plain<'t>),
    #[cfg(feature = "arrow59")]
    Given(Given<'t>),
    Quoted {
        reader: ::csv::Reader<&'t [u8]>,
        record: ::csv::StringRecord,
    },
}

/// Fills in the cells of the next row, and tells its number; none after the last.
#[cfg(feature = "arrow59")]
pub(crate) type Given<'t> = Box<dyn FnMut(&mut ::csv::StringRecord) -> Result<Option<u64>, InputError> + 't>;

impl<'t> Rows<'t> {
    /// The rows that something other than a text gives, a header before them.
    #[cfg(feature = "arrow59")]
    pub(crate) fn given(source: Given<'t>) -> Self {
        Self { text: &[], source: Source::Given(source), record: ::csv::StringRecord::new() }
    }

    /// The rows of a text, the header among them; an error when it is not UTF-8.
    pub(crate) fn of(text: &'t [u8]) -> Result<Self, InputError> {
        Self::separated(text, b',')
    }

    /// The same of a text whose cells are separated by another byte.
    pub(crate) fn separated(text: &'t [u8], separator: u8) -> Result<Self, InputError> {
        let bytes = text.strip_prefix(MARK).unwrap_or(text);
        let text = core::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = (1..).zip(before.split(|byte| *byte == b'\n')).last().map_or(1, |(line, _)| line);
            Refused::NotUtf8.in_line(line)
        })?;
        let is_plain = separator.is_ascii()
            && !matches!(separator, b'\n' | b'\r' | b'"')
            && !bytes.contains(&b'"')
            && !bytes.starts_with(MARK);
        let source = if is_plain {
            Source::Plain(Plain { rest: text, separator, line: 1, cells: None })
        } else {
            let mut reader = ::csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).delimiter(separator).from_reader(bytes);
            Source::Quoted { reader, record: ::csv::StringRecord::new() }
        };
        Ok(Self { text: bytes, source, record: ::csv::StringRecord::new() })
    }

    /// The next row and its line; none after the last.
    pub(crate) fn next(&mut self) -> Result<Option<(u64, &::csv::StringRecord)>, InputError> {
        self.record.clear();
        let (reader, record) = match &mut self.source {
            Source::Plain(plain) => {
                let line = plain.next(&mut self.record)?;
                return Ok(line.map(|line| (line, &self.record)));
            }
            #[cfg(feature = "arrow59")]
            Source::Given(next) => {
                let row = next(&mut self.record)?;
                return Ok(row.map(|row| (row, &self.record)));
            }
            Source::Quoted { reader, record } => (reader, record),
        };
        match reader.read_record(record) {
            Ok(true) => {
                for cell in record.iter() {
                    self.record.push_field(cell.trim());
                }
                let start = record.position().cloned();
                Ok(Some((self.line(start.as_ref()), &self.record)))
            }
            Ok(false) => Ok(None),
            Err(error) => Err(self.refused(&error)),
        }
    }

    fn refused(&self, error: &::csv::Error) -> InputError {
        if let ::csv::ErrorKind::UnequalLengths { pos, expected_len, len } = error.kind() {
            let refused = Refused::Length { expected: *expected_len, found: *len };
            return refused.in_line(self.line(pos.as_ref()));
        }
        let refused = InputError::told("csv.syntax", error.to_string(), error.to_string());
        match error.position() {
            Some(position) => refused.in_line(position.line()),
            None => refused,
        }
    }

    /// The line on which a row begins: the reader tells the line after the row before it,
    /// blank lines not skipped.
    fn line(&self, position: Option<&::csv::Position>) -> u64 {
        let Some(position) = position else { return 1 };
        let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = self.text.get(start..).unwrap_or_default();
        let blank =
            rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n');
        blank.fold(position.line(), |line, _| line.saturating_add(1))
    }
}

/// The byte order mark.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The rows of a text without quotes, as the reader of quoted ones has them: a row ends at the end of a line,
/// and blank lines are none.
struct Plain<'t> {
    rest: &'t str,
    separator: u8,
    line: u64,
    /// The number of cells of the first row, which every other has to have.
    cells: Option<usize>,
}

impl Plain<'_> {
    /// Takes the cells of the next row, and tells its line; none after the last.
    fn next(&mut self, record: &mut ::csv::StringRecord) -> Result<Option<u64>, InputError> {
        let is_end = |byte: u8| matches!(byte, b'\n' | b'\r');
        let blank = self.rest.bytes().take_while(|byte| is_end(*byte));
        let (mut skipped, mut lines) = (0_usize, 0_u64);
        for byte in blank {
            skipped = skipped.saturating_add(1);
            lines = lines.saturating_add(u64::from(byte == b'\n'));
        }
        self.line = self.line.saturating_add(lines);
        let rest = self.rest.get(skipped..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(None);
        }
        let (mut start, mut end) = (0, rest.len());
        for (at, byte) in rest.bytes().enumerate() {
            if byte == self.separator {
                record.push_field(rest.get(start..at).unwrap_or_default().trim());
                start = at.saturating_add(1);
            } else if is_end(byte) {
                end = at;
                break;
            }
        }
        record.push_field(rest.get(start..end).unwrap_or_default().trim());
        self.rest = rest.get(end..).unwrap_or_default();
        let (expected, found) = (*self.cells.get_or_insert(record.len()), record.len());
        if expected == found {
            return Ok(Some(self.line));
        }
        let size = |cells: usize| u64::try_from(cells).unwrap_or(u64::MAX);
        Err(Refused::Length { expected: size(expected), found: size(found) }.in_line(self.line))
    }
}

/// The place of each column in a row.
#[derive(Debug)]
pub(crate) struct Header {
    at: Vec<(Column, usize)>,
}

impl Header {
    pub(crate) fn read(
        rows: &mut Rows<'_>,
        required: &[Column],
        optional: &[Column],
    ) -> Result<Self, InputError> {
        Self::read_with(rows, required, optional, &[]).map(|(header, _)| header)
    }

    /// The same, with further columns that the caller names, each of which has to be there; and their places.
    pub(crate) fn read_with(
        rows: &mut Rows<'_>,
        required: &[Column],
        optional: &[Column],
        further: &[&str],
    ) -> Result<(Self, Vec<usize>), InputError> {
        let known = || required.iter().chain(optional);
        let mut at: Vec<(Column, usize)> = Vec::new();
        let Some((line, record)) = rows.next()? else {
            return Err(Refused::Empty { expected: names(required.iter()) }.in_line(1));
        };
        let mut places: Vec<Option<usize>> = vec![None; further.len()];
        for (index, name) in record.iter().enumerate() {
            let is_further = further.iter().position(|further| *further == name);
            if let Some(place) = is_further.and_then(|at| places.get_mut(at)) {
                if place.replace(index).is_some() {
                    return Err(Refused::RepeatedFurther { column: name.into() }.in_line(line));
                }
                continue;
            }
            let Some(column) = known().find(|column| column.name == name) else {
                let (expected, found) = (names(known()), name.into());
                let refused = if name.contains(';') {
                    Refused::Semicolons { expected, found }
                } else {
                    Refused::UnknownColumn { expected, found }
                };
                return Err(refused.in_line(line));
            };
            if at.iter().any(|(seen, _)| seen == column) {
                return Err(Refused::RepeatedColumn { column: column.name }.in_line(line));
            }
            at.push((*column, index));
        }
        let lacking = further.iter().zip(&places).find(|(_, place)| place.is_none());
        if let Some((column, _)) = lacking {
            let found = names(at.iter().map(|(column, _)| column));
            return Err(Refused::MissingFurther { column: (*column).into(), found }.in_line(line));
        }
        match required.iter().find(|column| !at.iter().any(|(seen, _)| seen == *column)) {
            Some(column) => {
                let found = names(at.iter().map(|(column, _)| column));
                Err(Refused::MissingColumn { column: column.name, found }.in_line(line))
            }
            None => Ok((Self { at }, places.into_iter().flatten().collect())),
        }
    }

    pub(crate) fn has(&self, column: Column) -> bool {
        self.at.iter().any(|(seen, _)| *seen == column)
    }

    /// A cell of a row; empty when the file has no such column.
    pub(crate) fn cell<'r>(&self, record: &'r ::csv::StringRecord, column: Column) -> &'r str {
        cell(record, self.place(column))
    }

    /// The place of a column in every row, for whoever reads many; none when the file has no such column.
    pub(crate) fn place(&self, column: Column) -> Option<usize> {
        self.at.iter().find(|(seen, _)| *seen == column).map(|(_, at)| *at)
    }
}

/// The cell at a place of a row; empty when there is none.
pub(crate) fn cell(record: &::csv::StringRecord, place: Option<usize>) -> &str {
    place.and_then(|at| record.get(at)).unwrap_or_default()
}

/// The names of some columns, in a row.
pub(crate) fn names<'a>(columns: impl Iterator<Item = &'a Column>) -> String {
    columns.map(|column| column.name).collect::<Vec<_>>().join(", ")
}

/// The names that stand in a header, in a row.
pub(super) fn names_of<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    cells.collect::<Vec<_>>().join(", ")
}

/// A line of a table, for refusing what stands in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line(pub(crate) u64);

impl Line {
    pub(crate) fn refuse(self, column: Column, expected: Text, found: &str) -> InputError {
        column.refuse(expected, found).in_line(self.0)
    }

    /// What a cell was refused for, told with the place of the cell and under a code of the table's own.
    pub(crate) fn refuse_for(self, column: Column, code: &'static str, error: InputError) -> InputError {
        error.of_the_whole().under(code).within(column.name).in_line(self.0)
    }

    /// The error for something that stands on an earlier line already.
    pub(crate) fn twice(self, what: Text, found: &str) -> InputError {
        Refused::Twice { what, found: found.into() }.in_line(self.0)
    }
}

refusals! {
    /// The reasons for which a text is no table.
    pub(crate) enum Refused {
        NotUtf8 = "csv.not-utf-8":
            "verwacht: tekst in UTF-8; gevonden: andere bytes",
            "expected text in UTF-8, found other bytes";
        Empty { expected: String } = "csv.empty":
            "verwacht: een kopregel met de kolommen {expected}; gevonden: niets",
            "expected a header with the columns {expected}, found nothing";
        MissingColumn { column: &'static str, found: String } = "csv.missing-column":
            "verwacht: de kolom {column}; gevonden: alleen {found}",
            "expected the column {column}, found only: {found}";
        UnknownColumn { expected: String, found: Excerpt } = "csv.unknown-column":
            "verwacht: kolommen uit {expected}; gevonden: {found}",
            "expected columns out of {expected}, found {found}";
        Semicolons { expected: String, found: Excerpt } = "csv.unknown-column":
            "verwacht: kolommen uit {expected}; gevonden: {found}; cellen worden gescheiden door komma's, niet door puntkomma's",
            "expected columns out of {expected}, found {found}; cells are separated by commas, not by semicolons";
        RepeatedColumn { column: &'static str } = "csv.repeated-column":
            "verwacht: elke kolom één keer; gevonden: {column} nogmaals",
            "expected each column once, found {column} again";
        Attributes { found: usize } = "csv.attributes":
            "verwacht: hoogstens 32 kolommen met kenmerken; gevonden: {found}",
            "expected at most 32 columns of attributes, found {found}";
        RepeatedFurther { column: Excerpt } = "csv.repeated-column":
            "verwacht: elke kolom één keer; gevonden: {column} nogmaals",
            "expected each column once, found {column} again";
        MissingFurther { column: Excerpt, found: String } = "csv.missing-column":
            "verwacht: de kolom {column}; gevonden: alleen {found}",
            "expected the column {column}, found only: {found}";
        Length { expected: u64, found: u64 } = "csv.row-length":
            "verwacht: {expected} cellen, zoals in de kopregel; gevonden: {found}",
            "expected {expected} cells, as in the header, found {found}";
        NoUnit = "csv.one-unit":
            "verwacht: precies één kolom die een eenheid noemt (location, institution, network, team of specialist); gevonden: geen",
            "expected exactly one column that names a unit (location, institution, network, team or specialist), found none";
        OneUnit { found: String } = "csv.one-unit":
            "verwacht: precies één kolom die een eenheid noemt (location, institution, network, team of specialist); gevonden: {found}",
            "expected exactly one column that names a unit (location, institution, network, team or specialist), found {found}";
        Twice { what: Text, found: Excerpt } = "csv.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
    }
}

refusals! {
    /// The reasons for which a cell is not of its column; each column has a code of its own.
    enum NotOfColumn {
        Cell { expected: Text, found: Excerpt } = "csv.cell":
            "verwacht: {expected}; gevonden: {found}",
            "expected {expected}, found {found}";
        Empty { expected: Text } = "csv.cell":
            "verwacht: {expected}; gevonden: niets",
            "expected {expected}, found nothing";
    }
}

impl Refused {
    pub(crate) fn in_line(self, line: u64) -> InputError {
        InputError::from(self).in_line(line)
    }
}
