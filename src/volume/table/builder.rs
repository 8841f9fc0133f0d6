//! A table of counts built in code row by row, and why a row is refused.

use core::fmt;
use core::hash::{Hash, Hasher};
use std::collections::HashMap;

use chrono::NaiveDate;

use super::places::{FinishedRows, PlaceBook, PlaceCodes};
use super::{CountTable, Place, Silence, YearSet};
use crate::formats::InputError;
use crate::party::{UnitKind, checked_name};
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::dictionary::{Dictionary, WordKey};

/// Takes rows and makes a [`CountTable`] of them. The order of the rows does not matter.
#[derive(Debug)]
pub struct CountTableBuilder {
    interventions: Dictionary,
    places: PlaceBook,
    place_of: Vec<PlaceCodes>,
    intervention_of: Vec<u32>,
    years: Vec<Year>,
    least: Vec<u32>,
    most: Vec<u64>,
    positions: Vec<Position>,
    seen: HashMap<RowKey, Position, WordKey>,
}

/// The key of a row: everything but its count makes it the same row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RowKey {
    place: PlaceCodes,
    intervention: u32,
    year: Year,
}

impl Hash for RowKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for code in self.place {
            state.write_u64(u64::from(code));
        }
        state.write_u64((u64::from(self.intervention) << 32) | u64::from(self.year.number().unsigned_abs()));
    }
}

impl CountTableBuilder {
    pub(super) fn new(columns: &[UnitKind]) -> Self {
        Self {
            interventions: Dictionary::new(),
            places: PlaceBook::new(columns),
            place_of: Vec::new(),
            intervention_of: Vec::new(),
            years: Vec::new(),
            least: Vec::new(),
            most: Vec::new(),
            positions: Vec::new(),
            seen: HashMap::default(),
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
        let row = u64::try_from(self.years.len()).unwrap_or(u64::MAX).saturating_add(1);
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
        let intervention = checked_name(intervention)
            .map_err(|error| refuse(TableErrorKind::Name { column: "intervention", error }))?;
        if u32::try_from(self.years.len()).is_ok_and(|rows| rows == u32::MAX) {
            return Err(refuse(TableErrorKind::TooManyRows));
        }
        let place = self.places.encode(at, place)?;
        let intervention = self.interventions.code_or_add(intervention);
        let key = RowKey { place, intervention, year };
        if let Some(first) = self.seen.get(&key) {
            return Err(refuse(TableErrorKind::Repeated { first: *first }));
        }
        self.seen.insert(key, at);
        self.place_of.push(place);
        self.intervention_of.push(intervention);
        self.years.push(year);
        self.least.push(least);
        self.most.push(most);
        self.positions.push(at);
        Ok(())
    }

    /// The sum of all bounds that are known: the upper bound of a row, or its lower bound
    /// when it has no other.
    fn largest_sum(&self) -> u64 {
        let known = |(least, most): (&u32, &u64)| if *most == UNBOUNDED { u64::from(*least) } else { *most };
        self.least.iter().zip(&self.most).map(known).fold(0, u64::saturating_add)
    }

    /// The table of all rows that were added.
    pub fn finish(self) -> CountTable {
        let largest_sum = self.largest_sum();
        let (interventions, places) = self.interventions.sorted();
        let place = |code: &u32| usize::try_from(*code).ok().and_then(|code| places.get(code)).copied();
        let codes: Vec<u32> = self.intervention_of.iter().filter_map(place).collect();
        let (starts, order) = group(&codes, interventions.len());
        let mut reported = vec![YearSet::default(); interventions.len()];
        for (code, year) in codes.iter().zip(&self.years) {
            if let Some(years) = usize::try_from(*code).ok().and_then(|code| reported.get_mut(code)) {
                years.insert(*year);
            }
        }
        let rows = FinishedRows {
            places: &self.place_of,
            interventions: &codes,
            years: &self.years,
            positions: &self.positions,
        };
        CountTable {
            interventions,
            starts,
            dimensions: self.places.dimensions(rows, &order),
            of_openings: Vec::new(),
            occurring: self.years.iter().copied().collect(),
            incomplete: YearSet::default(),
            reported,
            silence: Silence::Unknown,
            carried: None,
            largest_sum,
            years: arrange(&self.years, &order),
            least: arrange(&self.least, &order),
            most: arrange(&self.most, &order),
        }
    }
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
    let mut next = starts.clone();
    let mut order = vec![0; sum];
    for (row, code) in codes.iter().enumerate() {
        if let Some(at) = next.get_mut(index(code)) {
            if let Some(slot) = order.get_mut(*at) {
                *slot = row;
            }
            *at = at.saturating_add(1);
        }
    }
    (starts, order)
}

fn arrange<T: Copy>(column: &[T], order: &[usize]) -> Vec<T> {
    order.iter().filter_map(|row| column.get(*row).copied()).collect()
}

/// The place of a row in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The row so many, from one.
    Row(u64),
    /// The line so many of a text, from one.
    Line(u64),
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(row) => write!(f, "row {row}"),
            Self::Line(line) => write!(f, "line {line}"),
        }
    }
}

/// A row that cannot be in a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {kind}")]
pub struct TableError {
    at: Position,
    kind: TableErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum TableErrorKind {
    #[error("{column}: {error}")]
    Name { column: &'static str, error: InputError },
    #[error("expected a {kind} only where the table has a column for it, found `{found}`")]
    NoSuchColumn { kind: UnitKind, found: String },
    #[error("count: expected at most 4294967295, found {found}")]
    TooLarge { found: u64 },
    #[error("expected one count for the same place, intervention and year, found it at {first} already")]
    Repeated { first: Position },
    #[error("date: expected a day in the years 1900 to 2199, found {found}")]
    Year { found: NaiveDate },
    #[error("weight: expected a whole number from 1 to 4294967295, found 0")]
    ZeroWeight,
    #[error("expected at most {} rows", u32::MAX)]
    TooManyRows,
    #[error(
        "expected counts, of which a part can go on in another unit, found procedures of {unit}, which goes on in part"
    )]
    Part { unit: String },
}

impl TableError {
    pub(crate) const fn new(at: Position, kind: TableErrorKind) -> Self {
        Self { at, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            TableErrorKind::Name { .. } => "table.name",
            TableErrorKind::NoSuchColumn { .. } => "table.no-such-column",
            TableErrorKind::TooLarge { .. } => "table.count-too-large",
            TableErrorKind::Repeated { .. } => "table.repeated-row",
            TableErrorKind::Year { .. } => "table.year",
            TableErrorKind::ZeroWeight => "table.zero-weight",
            TableErrorKind::TooManyRows => "table.too-many-rows",
            TableErrorKind::Part { .. } => "table.part",
        }
    }

    /// The place of the row that is refused.
    pub const fn at(&self) -> Position {
        self.at
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
        let code = error.code();
        let refused = match error.kind {
            TableErrorKind::Name { column, error } => Self::new(code, column, error.message()),
            kind => Self::new(code, "", kind.to_string()),
        };
        match error.at {
            Position::Line(line) => refused.in_line(line),
            at @ Position::Row(_) => refused.within(at),
        }
    }
}
