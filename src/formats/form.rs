//! Tables as they were delivered, put into the form that the readers take.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cell::{day, number, windows_1252};
use super::csv::{Refused, Rows, names_of};
use super::tidy::Output;
use super::{Excerpt, InputError, refusals};
use crate::messages::messages;
use crate::words::words;

words!(
    /// How numbers are written (*getalnotatie*).
    NumberForm {
        /// Whole numbers with a point and zeros behind them, as some programs write them: `12.0`.
        Whole = "whole", "gehele getallen als 12.0", "whole numbers as 12.0";
        /// A comma before decimals, points between thousands: `1.234,5`.
        Dutch = "dutch", "Nederlands, als 1.234,5", "Dutch, as 1.234,5";
        /// A point before decimals, commas between thousands: `1,234.5`.
        English = "english", "Engels, als 1,234.5", "English, as 1,234.5";
    }
);

words!(
    /// How days are written (*datumnotatie*).
    DayForm {
        /// The day first: `31-12-2024`, `31/12/2024`, `31.12.2024`; with a time behind it or without.
        DayFirst = "day-first", "dag voorop, als 31-12-2024", "the day first, as 31-12-2024";
        /// The year first, with a time behind it: `2024-12-31T08:30:00`.
        WithTime = "with-time", "met een tijd, als 2024-12-31T08:30:00", "with a time, as 2024-12-31T08:30:00";
    }
);

/// The columns in which the readers of this crate take a number.
const NUMBERS: [&str; 14] = [
    "count",
    "year",
    "weight",
    "minutes",
    "population",
    "latitude",
    "longitude",
    "east",
    "north",
    "minimum",
    "per-patient",
    "turnover",
    "share",
    "patients",
];

/// The columns in which they take a day.
const DAYS: [&str; 9] = ["date", "day", "from", "until", "on", "judged-on", "opened", "closed", "registered"];

/// How a table was delivered, where that is not the form of this crate (*aanlevervorm*): its separator, the
/// names of its columns, how it writes numbers and days, and its signs for what was withheld.
///
/// Nothing is guessed: what is not stated here is refused by the reader, as without it. What was changed is
/// told as [notices](TidyTable::notices), and lines keep their numbers, so that errors name those of the
/// file.
///
/// ```
/// use passende_zorg::formats::{NumberForm, TableForm};
/// use passende_zorg::{Language, language::Describe, quantity::CountRange, volume::CountTable};
///
/// let delivered = b"Jaar;Locatie;Provincie;Aantal;Ingreep\n2024;A1;Utrecht;1.063;longresectie\n\
///     2024;A2;Utrecht;<=10;longresectie\n;;;;\n";
/// let form = TableForm::new()
///     .separated_by(';')
///     .column("year", "Jaar").column("location", "Locatie").column("count", "Aantal")
///     .column("intervention", "Ingreep")
///     .without("Provincie")
///     .numbers(NumberForm::Dutch)
///     .sign("<=10", "0..10")
///     .without_empty_rows();
/// let tidy = form.tidy(delivered)?;
/// let table = CountTable::from_csv(tidy.text())?;
/// let counts: Vec<CountRange> = table.counts().map(|(_, _, _, count)| count).collect();
/// assert_eq!(counts, [CountRange::exactly(1063), CountRange::at_most(10)]);
/// let told: Vec<String> =
///     tidy.notices().iter().map(|it| it.in_language(Language::English).to_string()).collect();
/// assert_eq!(told.len(), 4);
/// assert_eq!(told[1], "Empty rows at the end left out: 1.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// It can be kept as JSON, one for each who delivers; columns, constants and signs are objects then:
///
/// ```
/// use passende_zorg::formats::{NumberForm, TableForm};
///
/// let kept: TableForm = passende_zorg::from_json(
///     br#"{"separator": ";", "columns": {"count": "Aantal"}, "numbers": "dutch", "signs": {"<=10": "0..10"}}"#,
/// )?;
/// let built = TableForm::new().separated_by(';').column("count", "Aantal");
/// assert_eq!(kept, built.numbers(NumberForm::Dutch).sign("<=10", "0..10"));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default, expecting = "a form of tables: an object")]
#[must_use]
pub struct TableForm {
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<char>,
    #[serde(skip_serializing_if = "is_default")]
    windows_1252: bool,
    #[serde(skip_serializing_if = "is_default")]
    title_lines: u64,
    #[serde(with = "crate::formats::value::pairs", skip_serializing_if = "Vec::is_empty")]
    columns: Vec<(String, String)>,
    #[serde(with = "crate::formats::value::pairs", skip_serializing_if = "Vec::is_empty")]
    constants: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    without: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    number_columns: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numbers: Option<NumberForm>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<DayForm>,
    #[serde(with = "crate::formats::value::pairs", skip_serializing_if = "Vec::is_empty")]
    signs: Vec<(String, String)>,
    #[serde(skip_serializing_if = "is_default")]
    without_empty_rows: bool,
}

/// Puts a pair in order of its first, as an object is read again.
fn put(pairs: &mut Vec<(String, String)>, first: &str, second: &str) {
    let at = pairs.partition_point(|(other, _)| other.as_str() <= first);
    pairs.insert(at, (first.to_owned(), second.to_owned()));
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl TableForm {
    /// The form of this crate.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether it is the form of this crate, so that nothing has to be changed.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// Cells are separated by another sign than a comma: `;`, or a tab.
    pub const fn separated_by(mut self, separator: char) -> Self {
        self.separator = Some(separator);
        self
    }

    /// The text is in Windows-1252, as spreadsheets write it, and not in UTF-8. A text that is UTF-8 all
    /// the same is taken as that, and told.
    pub const fn in_windows_1252(mut self) -> Self {
        self.windows_1252 = true;
        self
    }

    /// So many lines stand above the header.
    pub const fn title_lines(mut self, lines: u64) -> Self {
        self.title_lines = lines;
        self
    }

    /// A column has another name: the one that a reader of this crate knows, and the one in the file.
    pub fn column(mut self, known: &str, found: &str) -> Self {
        put(&mut self.columns, known, found);
        self
    }

    /// A column is not in the file, for it is the same in every row: the year of a file of one year.
    pub fn constant(mut self, known: &str, value: &str) -> Self {
        put(&mut self.constants, known, value);
        self
    }

    /// A column of the file is left out, by its name in the file.
    pub fn without(mut self, found: &str) -> Self {
        self.without.push(found.to_owned());
        self
    }

    /// How numbers are written in the columns of numbers.
    pub const fn numbers(mut self, form: NumberForm) -> Self {
        self.numbers = Some(form);
        self
    }

    /// A further column of numbers, an attribute say, by the name that the reader knows.
    pub fn number_column(mut self, known: &str) -> Self {
        self.number_columns.push(known.to_owned());
        self
    }

    /// How days are written in the columns of days.
    pub const fn days(mut self, form: DayForm) -> Self {
        self.days = Some(form);
        self
    }

    /// What a sign means that stands in the place of a number: the sign as it stands in the cell, and what
    /// it comes to in the form of this crate (`0..10`, `<10`, `5`, or nothing where the number is unknown).
    pub fn sign(mut self, sign: &str, means: &str) -> Self {
        put(&mut self.signs, sign, means);
        self
    }

    /// Rows at the end in which every cell is empty are left out.
    pub const fn without_empty_rows(mut self) -> Self {
        self.without_empty_rows = true;
        self
    }

    /// The table in the form of this crate.
    ///
    /// # Errors
    /// When the separator is no ASCII, a column that was named is not in the file, a name stands in
    /// for two, or the text is no table. The error names the line of the file.
    pub fn tidy(&self, text: &[u8]) -> Result<TidyTable, InputError> {
        let mut notices = Vec::new();
        let text = self.decoded(text, &mut notices);
        let (above, below) = self.cut(&text);
        let separator = self.separator.unwrap_or(',');
        let separator = u8::try_from(separator).ok().filter(u8::is_ascii);
        let found = self.separator.unwrap_or(',');
        let separator = separator.ok_or(NotOfForm::Separator { found })?;
        let in_file = |error: InputError| error.lines_later(self.title_lines);
        let mut rows = Rows::separated(below, separator).map_err(in_file)?;
        let mut out = Output::new(above);
        let Some((line, record)) = rows.next().map_err(in_file)? else {
            return Ok(TidyTable { text: Vec::new(), notices });
        };
        let header = self.header(line, record).map_err(in_file)?;
        let cells = header.iter().map(|column| column.known.as_str());
        let cells = cells.chain(self.constants.iter().map(|(known, _)| known.as_str()));
        out.row(line, cells.map(Cow::from));
        let mut changed = Changed::default();
        let mut empty: Vec<u64> = Vec::new();
        while let Some((line, record)) = rows.next().map_err(in_file)? {
            if self.without_empty_rows && record.iter().all(str::is_empty) {
                empty.push(line);
                continue;
            }
            // An empty row that others follow is not at the end: it stands as it is, for the reader.
            for line in empty.drain(..) {
                let cells = header.len().saturating_add(self.constants.len());
                out.row(line, core::iter::repeat_n(Cow::from(""), cells));
            }
            let cells = header
                .iter()
                .map(|column| self.cell(column, record.get(column.at).unwrap_or_default(), &mut changed));
            let constants = self.constants.iter().map(|(_, value)| value.as_str().into());
            out.row(line, cells.chain(constants));
        }
        self.tell(&changed, empty.len(), &mut notices);
        Ok(TidyTable { text: out.text, notices })
    }

    /// An error of the reader, with the column as the file names it: who delivered the file knows no other name.
    ///
    /// ```
    /// use passende_zorg::{formats::TableForm, volume::CountTable};
    ///
    /// let form = TableForm::new().separated_by(';').column("count", "Aantal");
    /// let tidy = form.tidy(b"location;intervention;year;Aantal\nA;x;2024;veel\n")?;
    /// let error = CountTable::from_csv(tidy.text()).map_err(|error| form.in_file(error)).unwrap_err();
    /// assert_eq!((error.line(), error.path()), (Some(2), "Aantal"));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    #[must_use]
    pub fn in_file(&self, error: InputError) -> InputError {
        match self.columns.iter().find(|(known, _)| known == error.path()) {
            Some((_, found)) => error.of_the_whole().within(found),
            None => error,
        }
    }

    fn decoded<'t>(&self, text: &'t [u8], notices: &mut Vec<FormNotice>) -> Cow<'t, [u8]> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        let foreign = text.iter().filter(|byte| !byte.is_ascii()).count();
        if !self.windows_1252 || foreign == 0 {
            return text.into();
        }
        if core::str::from_utf8(text).is_ok() {
            notices.push(FormNotice::AlreadyUtf8);
            return text.into();
        }
        notices.push(FormNotice::Decoded(foreign));
        text.iter().map(|byte| windows_1252(*byte)).collect::<String>().into_bytes().into()
    }

    /// The lines above the header, and the rest.
    fn cut<'t>(&self, text: &'t [u8]) -> (u64, &'t [u8]) {
        let (mut rest, mut above) = (text, 0);
        while above < self.title_lines {
            let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return (above, &[]) };
            rest = rest.get(end.saturating_add(1)..).unwrap_or_default();
            above = above.saturating_add(1);
        }
        (above, rest)
    }

    fn header(&self, line: u64, record: &::csv::StringRecord) -> Result<Vec<FoundColumn>, InputError> {
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, found) in &self.columns {
            if known.insert(found, name).is_some() {
                return Err(NotOfForm::Twice { found: found.as_str().into() }.at_line(line));
            }
        }
        let named = self.columns.iter().map(|(_, found)| found).chain(&self.without);
        for name in named {
            if !record.iter().any(|cell| cell == name) {
                let (column, found) = (name.as_str().into(), names_of(record.iter()));
                return Err(Refused::MissingFurther { column, found }.in_line(line));
            }
        }
        let kept = record.iter().enumerate().filter(|(_, name)| !self.without.iter().any(|out| out == name));
        Ok(kept
            .map(|(at, name)| {
                let known = known.get(name).copied().unwrap_or(name).to_owned();
                let is_further = self.number_columns.contains(&known);
                let is_number = is_further || NUMBERS.contains(&known.as_str());
                let is_day = DAYS.contains(&known.as_str());
                FoundColumn { at, known, is_number, is_day }
            })
            .collect())
    }

    /// A cell in the form of this crate; as it was, where it is of no form that was stated.
    fn cell<'c>(&'c self, column: &FoundColumn, cell: &'c str, changed: &mut Changed) -> Cow<'c, str> {
        if column.is_number {
            if let Some(at) = self.signs.iter().position(|(sign, _)| sign == cell) {
                let times = changed.signs.entry(at).or_default();
                *times = times.saturating_add(1);
                return self.signs.get(at).map(|(_, means)| means.as_str()).unwrap_or_default().into();
            }
            let written = self.numbers.and_then(|form| number(cell, form));
            if let Some(written) = written.filter(|written| written != cell) {
                changed.numbers = changed.numbers.saturating_add(1);
                return written.into();
            }
        }
        if column.is_day
            && let Some(written) =
                self.days.and_then(|form| day(cell, form)).filter(|written| written != cell)
        {
            changed.days = changed.days.saturating_add(1);
            return written.into();
        }
        cell.into()
    }

    fn tell(&self, changed: &Changed, empty: usize, notices: &mut Vec<FormNotice>) {
        if !self.without.is_empty() {
            notices.push(FormNotice::LeftOut(self.without.join(", ")));
        }
        if empty > 0 {
            notices.push(FormNotice::EmptyRows(empty));
        }
        if changed.numbers > 0 {
            notices.push(FormNotice::Numbers(changed.numbers));
        }
        if changed.days > 0 {
            notices.push(FormNotice::Days(changed.days));
        }
        for (at, cells) in &changed.signs {
            if let Some((sign, means)) = self.signs.get(*at) {
                notices.push(FormNotice::Sign(sign.clone(), means.clone(), *cells));
            }
        }
    }
}

/// A table in the form of this crate, with what was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TidyTable {
    text: Vec<u8>,
    notices: Vec<FormNotice>,
}

impl TidyTable {
    /// The text, for a reader of tables.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// What was changed.
    pub fn notices(&self) -> &[FormNotice] {
        &self.notices
    }
}

/// A column that is kept, and its place in the file.
struct FoundColumn {
    at: usize,
    known: String,
    is_number: bool,
    is_day: bool,
}

/// How many cells were changed.
#[derive(Default)]
struct Changed {
    numbers: usize,
    days: usize,
    /// By the place of the sign.
    signs: BTreeMap<usize, usize>,
}

messages! {
    /// What was changed in a table to put it into the form of this crate.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum FormNotice {
        /// So many characters that are not ASCII were read as Windows-1252.
        Decoded(characters: usize) = "form.decoded": "Gelezen als Windows-1252; andere tekens dan ASCII: {characters}.", "Read as Windows-1252; characters other than ASCII: {characters}.";
        /// The text would be in Windows-1252 and is in UTF-8.
        AlreadyUtf8 = "form.already-utf-8": "Opgegeven als Windows-1252, maar de tekst is UTF-8 en zo gelezen.", "Stated to be Windows-1252, but the text is UTF-8 and was read so.";
        /// Columns that were left out.
        LeftOut(columns: String) = "form.left-out": "Weggelaten kolommen: {columns}.", "Columns left out: {columns}.";
        /// Rows at the end that were empty.
        EmptyRows(rows: usize) = "form.empty-rows": "Weggelaten lege rijen aan het eind: {rows}.", "Empty rows at the end left out: {rows}.";
        /// Numbers that were written anew.
        Numbers(cells: usize) = "form.numbers": "Omgezette getallen: {cells}.", "Numbers written anew: {cells}.";
        /// Days that were written anew.
        Days(cells: usize) = "form.days": "Omgezette datums: {cells}.", "Days written anew: {cells}.";
        /// A sign, what it was taken to mean, and how often it stands.
        Sign(sign: String, means: String, cells: usize) = "form.sign":
            if means.is_empty() => "Teken '{sign}' gelezen als onbekend; cellen: {cells}.", "Sign '{sign}' read as not known; cells: {cells}.";
            "Teken '{sign}' gelezen als {means}; cellen: {cells}.", "Sign '{sign}' read as {means}; cells: {cells}.";
    }
}

/// With its code, and its sentence in both languages.
impl serde::Serialize for FormNotice {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

refusals! {
    /// The reasons for which a form does not fit a table.
    enum NotOfForm {
        Separator { found: char } = "form.separator":
            "verwacht: een scheidingsteken uit ASCII; gevonden: `{found}`",
            "expected a separator of ASCII, found `{found}`";
        Twice { found: Excerpt } = "form.twice":
            "verwacht: elke kolom van het bestand onder één naam; gevonden: {found} onder twee namen",
            "expected each column of the file under one name, found {found} under two";
    }
}

impl NotOfForm {
    fn at_line(self, line: u64) -> InputError {
        InputError::from(self).in_line(line)
    }
}
