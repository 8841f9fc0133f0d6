//! A table of counts built in code row by row, and why a row is refused.

use core::fmt;

use chrono::NaiveDate;

use super::places::{FinishedRows, NumberedPlaces};
#[cfg(feature = "arrow59")]
use super::places::{PlaceBook, UnitCodes};
use super::seen::{Positions, RowKey, RowKeys, SeenRows};
use super::{CountTable, Place, Silence, YearSet};
use crate::Language;
use crate::formats::{InputError, Tell, refusals};
use crate::language::Describe;
use crate::party::{UnitKind, checked_name};
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::dictionary::{CheckedNames, NO_CODE};

/// Takes rows and makes a [`CountTable`] of them. The order of the rows does not matter.
#[derive(Debug)]
pub struct CountTableBuilder {
    interventions: CheckedNames,
    places: NumberedPlaces,
    keys: RowKeys,
    seen: SeenRows,
    least: Vec<u32>,
    most: Vec<u64>,
    positions: Positions,
}

/// The columns of a table that is built: the names, and by their codes, the years and the bounds of the counts.
#[cfg(feature = "arrow59")]
pub(crate) struct CountColumns<'t> {
    pub(crate) units: &'t mut PlaceBook,
    pub(crate) names: &'t mut CheckedNames,
    pub(crate) interventions: &'t mut Vec<u32>,
    pub(crate) years: &'t mut Vec<Year>,
    pub(crate) least: &'t mut Vec<u32>,
    pub(crate) most: &'t mut Vec<u64>,
}

impl CountTableBuilder {
    pub(super) fn new(columns: &[UnitKind]) -> Self {
        Self {
            interventions: CheckedNames::new(),
            places: NumberedPlaces::new(columns),
            keys: RowKeys::default(),
            seen: SeenRows::new(),
            least: Vec::new(),
            most: Vec::new(),
            positions: Positions::default(),
        }
    }

    /// Adds the count of an intervention at a place in a year.
    ///
    /// Rows that differ in any part of the place are added up for a norm on a unit that they share.
    ///
    /// # Errors
    /// When a name is no name; when the place names a unit that the table has no column for; when a bound of
    /// the count is above 4,294,967,295; when the table has a row for the same place, intervention and year.
    /// The rows of the table are then as they were.
    pub fn row(
        &mut self,
        place: Place<'_>,
        intervention: &str,
        year: Year,
        count: CountRange,
    ) -> Result<(), TableError> {
        let row = u64::try_from(self.keys.len()).unwrap_or(u64::MAX).saturating_add(1);
        self.row_at(Position::Row(row), &place, intervention, year, count)
    }

    pub(crate) fn row_at(
        &mut self,
        at: Position,
        place: &Place<'_>,
        intervention: &str,
        year: Year,
        count: CountRange,
    ) -> Result<(), TableError> {
        let refuse = |kind| TableError::new(at, kind);
        let (least, most) = bounds(count).map_err(refuse)?;
        let known = self.interventions.known(intervention);
        let name = match known {
            Some(_) => intervention,
            None => checked_name(intervention)
                .map_err(|error| refuse(TableErrorKind::Name { column: "intervention", error }))?,
        };
        if u32::try_from(self.keys.len()).is_ok_and(|rows| rows == u32::MAX) {
            return Err(refuse(TableErrorKind::TooManyRows));
        }
        let place = self.places.book.encode(at, place)?;
        let place = self.places.number(place);
        let intervention = known.unwrap_or_else(|| self.interventions.code_or_add(name));
        let key = RowKey { place, intervention, year };
        if let Err(first) = self.seen.see(key, &self.keys, self.keys.len()) {
            let first = self.positions.get(first).unwrap_or(at);
            return Err(refuse(TableErrorKind::Repeated { first }));
        }
        self.positions.push(at, self.keys.len());
        self.keys.push(key);
        self.least.push(least);
        self.most.push(most);
        Ok(())
    }

    /// The names and the columns of rows, for whoever appends to them all and then
    /// [takes the rows up](Self::take_up).
    #[cfg(feature = "arrow59")]
    pub(crate) const fn columns(&mut self) -> CountColumns<'_> {
        CountColumns {
            units: &mut self.places.book,
            names: &mut self.interventions,
            interventions: &mut self.keys.interventions,
            years: &mut self.keys.years,
            least: &mut self.least,
            most: &mut self.most,
        }
    }

    /// Takes up rows that were appended to all columns: of each unit a column of codes by kind, in order of
    /// the kinds; `at` is the position of the first.
    #[cfg(feature = "arrow59")]
    pub(crate) fn take_up(&mut self, at: Position, units: &mut UnitCodes) -> Result<(), TableError> {
        let (before, after) = (self.keys.places.len(), self.keys.years.len());
        if u32::try_from(after).is_err() {
            return Err(TableError::new(at, TableErrorKind::TooManyRows));
        }
        let added = u64::try_from(after.saturating_sub(before)).unwrap_or(u64::MAX);
        self.places.append(units, &mut self.keys.places);
        self.positions.push_run(at, before, added);
        for row in before..after {
            let Some(key) = self.keys.get(row) else { continue };
            if let Err(first) = self.seen.see(key, &self.keys, row) {
                let [at, first] = [row, first].map(|row| self.positions.get(row).unwrap_or(at));
                return Err(TableError::new(at, TableErrorKind::Repeated { first }));
            }
        }
        Ok(())
    }

    /// The table of all rows that were added.
    pub fn finish(mut self) -> CountTable {
        let (interventions, places) = self.interventions.names().sorted();
        let (mut codes, years) = (core::mem::take(&mut self.keys.interventions), &self.keys.years);
        let mut reported = vec![YearSet::default(); interventions.len()];
        for (code, year) in codes.iter_mut().zip(years) {
            *code = place_in(&places, *code).unwrap_or(NO_CODE);
            if let Some(years) = usize::try_from(*code).ok().and_then(|code| reported.get_mut(code)) {
                years.insert(*year);
            }
        }
        let mut occurring = YearSet::default();
        for years in &reported {
            occurring.add(years);
        }
        let (starts, targets) = targets(&codes, interventions.len());
        let mut largest_sum = 0_u64;
        let (mut in_years, mut least, mut most) =
            (vec![Year::FIRST; years.len()], vec![0; years.len()], vec![0; years.len()]);
        let rows = years.iter().zip(self.least.iter().zip(&self.most));
        for ((year, (at_least, at_most)), target) in rows.zip(&targets) {
            // The upper bound of a row, or its lower bound when it has no other.
            let bound = if *at_most == UNBOUNDED { u64::from(*at_least) } else { *at_most };
            largest_sum = largest_sum.saturating_add(bound);
            let Ok(target) = usize::try_from(*target) else { continue };
            let slots = (in_years.get_mut(target), least.get_mut(target), most.get_mut(target));
            if let (Some(in_year), Some(least), Some(most)) = slots {
                (*in_year, *least, *most) = (*year, *at_least, *at_most);
            }
        }
        let rows = FinishedRows {
            places: &self.keys.places,
            interventions: &codes,
            years,
            positions: &self.positions,
            targets: &targets,
        };
        CountTable {
            starts,
            dimensions: self.places.dimensions(rows),
            of_openings: Vec::new(),
            occurring,
            incomplete: YearSet::default(),
            reported,
            silence: Silence::Unknown,
            carried: None,
            largest_sum,
            years: in_years,
            least,
            most,
            interventions,
        }
    }
}

/// What stands at a code in a column by code.
#[inline]
pub(super) fn place_in<T: Copy>(places: &[T], code: u32) -> Option<T> {
    places.get(usize::try_from(code).ok()?).copied()
}

/// The bounds of a count as a table holds them; a bound that it cannot hold is refused.
pub(crate) fn bounds(count: CountRange) -> Result<(u32, u64), TableErrorKind> {
    let fits = |bound| u32::try_from(bound).map_err(|_| TableErrorKind::TooLarge { found: bound });
    let least = fits(count.least())?;
    if let Some(most) = count.most() {
        fits(most)?;
    }
    Ok((least, count.most_raw()))
}

/// Puts rows of the same code together, in one pass: where each code starts, and the rows in their new order.
pub(crate) fn group(codes: &[u32], distinct: usize) -> (Vec<usize>, Vec<usize>) {
    let (starts, targets) = targets(codes, distinct);
    let mut order = arrange(0.., &targets, 0);
    // A code that is none of them goes nowhere.
    order.truncate(starts.last().copied().unwrap_or(0));
    (starts, order)
}

/// The same, told the other way round: where each code starts, and where each row goes.
fn targets(codes: &[u32], distinct: usize) -> (Vec<usize>, Vec<u32>) {
    let mut starts = vec![0_usize; distinct.saturating_add(1)];
    let index = |code: &u32| usize::try_from(*code).unwrap_or(usize::MAX);
    for code in codes {
        if let Some(next) = starts.get_mut(index(code).saturating_add(1)) {
            *next = next.saturating_add(1);
        }
    }
    let mut sum = 0_usize;
    for start in &mut starts {
        sum = sum.saturating_add(*start);
        *start = sum;
    }
    // A table has fewer rows than there are codes.
    let mut next: Vec<u32> = starts.iter().map(|start| u32::try_from(*start).unwrap_or(NO_CODE)).collect();
    let mut target = |code: &u32| {
        let next = next.get_mut(index(code))?;
        let at = *next;
        *next = at.saturating_add(1);
        Some(at)
    };
    let targets = codes.iter().map(|code| target(code).unwrap_or(NO_CODE)).collect();
    (starts, targets)
}

/// A column of which each value goes where it is told to, if it goes anywhere.
pub(super) fn arrange<T: Copy>(column: impl Iterator<Item = T>, targets: &[u32], fill: T) -> Vec<T> {
    let mut arranged = vec![fill; targets.len()];
    for (value, target) in column.zip(targets) {
        if let Some(place) = usize::try_from(*target).ok().and_then(|target| arranged.get_mut(target)) {
            *place = value;
        }
    }
    arranged
}

/// The place of a row in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The row so many, from one.
    Row(u64),
    /// The line so many of a text, from one.
    Line(u64),
}

impl Position {
    /// The position so many rows or lines further on.
    #[inline]
    pub(crate) const fn after(self, rows: u64) -> Option<Self> {
        match self {
            Self::Row(row) => match row.checked_add(rows) {
                Some(row) => Some(Self::Row(row)),
                None => None,
            },
            Self::Line(line) => match line.checked_add(rows) {
                Some(line) => Some(Self::Line(line)),
                None => None,
            },
        }
    }
}

/// In English.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tell(Language::English, f)
    }
}

impl Tell for Position {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(row) => write!(f, "{} {row}", language.pick("rij", "row")),
            Self::Line(line) => write!(f, "{} {line}", language.pick("regel", "line")),
        }
    }
}

/// A row that cannot be in a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct TableError {
    at: Position,
    kind: TableErrorKind,
}

refusals! {
    /// The reasons for which a row cannot be in a table.
    #[cfg_attr(not(feature = "formats"), allow(dead_code, reason = "lists are read with it"))]
    pub(crate) enum TableErrorKind {
        Name { column: &'static str, error: InputError } = "table.name" at "{column}":
            "{error}",
            "{error}";
        NoSuchColumn { kind: UnitKind, found: String } = "table.no-such-column":
            "verwacht: {kind} alleen waar de tabel er een kolom voor heeft; gevonden: `{found}`",
            "expected a {kind} only where the table has a column for it, found `{found}`";
        TooLarge { found: u64 } = "table.count-too-large" at "count":
            "verwacht: hoogstens 4294967295; gevonden: {found}",
            "expected at most 4294967295, found {found}";
        Repeated { first: Position } = "table.repeated-row":
            "verwacht: één aantal voor dezelfde plaats, verrichting en hetzelfde jaar; gevonden: al op {first}",
            "expected one count for the same place, intervention and year, found it at {first} already";
        RepeatedAt { first: String } = "table.repeated-row":
            "verwacht: één aantal voor dezelfde plaats, verrichting en hetzelfde jaar; gevonden: al op {first}",
            "expected one count for the same place, intervention and year, found it at {first} already";
        Year { found: NaiveDate } = "table.year" at "date":
            "verwacht: een dag in de jaren 1900 tot en met 2199; gevonden: {found}",
            "expected a day in the years 1900 to 2199, found {found}";
        ZeroWeight = "table.zero-weight" at "weight":
            "verwacht: een geheel getal van 1 tot en met 4294967295; gevonden: 0",
            "expected a whole number from 1 to 4294967295, found 0";
        TooManyRows = "table.too-many-rows":
            "verwacht: hoogstens 4294967295 rijen",
            "expected at most 4294967295 rows";
        Reversed { first: Year, last: Year } = "table.years-reversed":
            "verwacht: jaren op volgorde; gevonden: {first} tot en met {last}",
            "expected years in order, found {first} to {last}";
        Overlap { from: Year, to: Year, first: Year, last: Year } = "table.overlapping-periods":
            "verwacht: perioden zonder gemeenschappelijk jaar voor een plaats en een verrichting; gevonden: {first} tot en met {last} naast {from} tot en met {to}",
            "expected periods that have no year in common for a place and an intervention, found {first} to {last} beside {from} to {to}";
        Part { unit: String } = "table.part":
            "verwacht: aantallen, waarvan een deel in een andere eenheid kan overgaan; gevonden: verrichtingen van {unit}, die gedeeltelijk overgaat",
            "expected counts, of which a part can go on in another unit, found procedures of {unit}, which goes on in part";
    }
}

impl TableError {
    pub(crate) const fn new(at: Position, kind: TableErrorKind) -> Self {
        Self { at, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The place of the row that is refused.
    pub const fn at(&self) -> Position {
        self.at
    }

    /// The error of a row of a list, by its place in it, from zero.
    #[cfg(feature = "formats")]
    pub(crate) fn in_list(self, list: &str) -> InputError {
        let place = |at: Position| match at {
            Position::Row(row) => format!("{list}[{}]", row.saturating_sub(1)),
            line @ Position::Line(_) => line.to_string(),
        };
        let kind = match self.kind {
            TableErrorKind::Repeated { first } => TableErrorKind::RepeatedAt { first: place(first) },
            kind => kind,
        };
        kind.at(place(self.at))
    }

    /// The place of the same row before, when it is repeated.
    pub const fn first(&self) -> Option<Position> {
        match self.kind {
            TableErrorKind::Repeated { first } => Some(first),
            _ => None,
        }
    }
}

impl From<TableError> for InputError {
    fn from(error: TableError) -> Self {
        match error.at {
            Position::Line(line) => Self::from(error.kind).in_line(line),
            Position::Row(row) => Self::from(error.kind).in_row(row),
        }
    }
}

impl Describe for TableError {
    fn code(&self) -> &'static str {
        self.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.at.tell(language, f)?;
        f.write_str(": ")?;
        self.kind.describe(language, f)
    }
}
