//! From procedures, one row each, to counts per year.
//!
//! A [`ProcedureTable`] takes rows by name, from CSV or one by one, and is what most callers want: it
//! counts each operation and each patient once for the unit that a norm counts per ([`ProcedureCounts`]). A
//! [`Tally`] is the counting of rows itself, over columns of codes or names, for whoever drives it from an
//! engine of their own.

mod cells;
mod counts;
mod operations;
mod performed;
mod procedures;
mod subset;

use std::collections::BTreeMap;

use crate::time::Year;

use super::dictionary::Dictionary;
use crate::formats::{error_told, refusals};
use cells::Cells;

pub use counts::ProcedureCounts;
pub use operations::{Frame, FrameError};
#[doc(alias = "verrichting")]
pub use performed::PerformedProcedure;
#[cfg(feature = "formats")]
pub(crate) use procedures::MOST_ATTRIBUTES;
pub use procedures::{ProcedureTable, ProcedureTally};

/// Counts procedures per unit, intervention and year (*telling*).
///
/// A tally takes columns, in any split and any order, and merges: tallies of one [`Frame`] with
/// [`merge`](Self::merge) are a commutative monoid, so whatever engine drives them gets the same counts.
/// What does not fall in the frame is [counted apart](Apart), never dropped. Memory grows with the number
/// of distinct cells that are counted, not with the number of rows.
///
/// ```
/// use passende_zorg::{time::Year, volume::tally::{Frame, Tally}};
///
/// let year = |y| Year::try_new(y).unwrap();
/// let frame = Frame::try_new(2, 1, year(2023), year(2024))?;
/// let (mut one, mut other) = (Tally::new(frame), Tally::new(frame));
/// one.add(&[0, 1, 0], &[0, 0, 0], &[year(2024), year(2024), year(2024)])?;
/// other.add(&[0, 7, 0], &[0, 0, 0], &[year(2024), year(2024), year(2025)])?;
/// one.merge(&other)?;
///
/// assert_eq!(one.count(0, 0, year(2024)), 3);
/// assert_eq!(one.apart().unknown_unit, 1);
/// assert_eq!(one.apart().late, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[doc(alias = "telling")]
pub struct Tally {
    frame: Frame,
    cells: Cells,
    rows: u64,
    apart: Apart,
    unknown: BTreeMap<Box<str>, u64>,
}

/// Rows that do not fall in the frame of a tally, each counted once, under the first that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Apart {
    /// The unit is not one of the frame.
    pub unknown_unit: u64,
    /// The intervention is not one of the frame.
    pub unknown_intervention: u64,
    /// The year lies before the first.
    pub early: u64,
    /// The year lies after the last.
    pub late: u64,
    /// The row was there before, the same in every respect.
    pub duplicate: u64,
}

impl Apart {
    /// The number of rows counted apart in all.
    pub const fn total(&self) -> u64 {
        self.unknown_unit
            .saturating_add(self.unknown_intervention)
            .saturating_add(self.early)
            .saturating_add(self.late)
            .saturating_add(self.duplicate)
    }

    #[inline]
    fn add(&mut self, other: &Self) {
        self.unknown_unit = self.unknown_unit.saturating_add(other.unknown_unit);
        self.unknown_intervention = self.unknown_intervention.saturating_add(other.unknown_intervention);
        self.early = self.early.saturating_add(other.early);
        self.late = self.late.saturating_add(other.late);
        self.duplicate = self.duplicate.saturating_add(other.duplicate);
    }
}

impl Tally {
    /// An empty tally of the cells of a frame.
    pub fn new(frame: Frame) -> Self {
        Self {
            frame,
            cells: Cells::new(frame.size()),
            rows: 0,
            apart: Apart::default(),
            unknown: BTreeMap::new(),
        }
    }

    /// The frame: the units, interventions and years that are counted.
    pub const fn frame(&self) -> Frame {
        self.frame
    }

    /// Adds procedures, one per place in the columns, each of weight one.
    ///
    /// # Errors
    /// When the columns are not equally long; the tally is then as it was.
    pub fn add(&mut self, units: &[u32], interventions: &[u32], years: &[Year]) -> Result<(), TallyError> {
        same_length(&[units.len(), interventions.len(), years.len()])?;
        self.add_rows(
            units
                .iter()
                .zip(interventions)
                .zip(years)
                .map(|((unit, intervention), year)| (*unit, *intervention, *year, 1)),
        );
        Ok(())
    }

    /// Adds procedures that each count as often as their weight says.
    ///
    /// # Errors
    /// When the columns are not equally long; the tally is then as it was.
    #[inline]
    pub fn add_weighted(
        &mut self,
        units: &[u32],
        interventions: &[u32],
        years: &[Year],
        weights: &[u32],
    ) -> Result<(), TallyError> {
        same_length(&[units.len(), interventions.len(), years.len(), weights.len()])?;
        self.add_rows(
            units
                .iter()
                .zip(interventions)
                .zip(years.iter().zip(weights))
                .map(|((unit, intervention), (year, weight))| (*unit, *intervention, *year, *weight)),
        );
        Ok(())
    }

    /// Adds procedures whose unit and intervention are given by name. Names that the dictionaries do not know
    /// are counted apart, and [by name](Self::unknown_names).
    ///
    /// # Errors
    /// When the columns are not equally long; the tally is then as it was.
    pub fn add_named(
        &mut self,
        (units, unit_names): (&Dictionary, &[&str]),
        (interventions, intervention_names): (&Dictionary, &[&str]),
        years: &[Year],
    ) -> Result<(), TallyError> {
        same_length(&[unit_names.len(), intervention_names.len(), years.len()])?;
        let unknown = &mut self.unknown;
        let mut note = |name: &str| {
            let times = unknown.entry(name.into()).or_default();
            *times = times.saturating_add(1);
            u32::MAX
        };
        let rows =
            unit_names.iter().zip(intervention_names).zip(years).map(|((unit, intervention), year)| {
                let unit = units.code(unit).unwrap_or_else(|| note(unit));
                let intervention = interventions.code(intervention).unwrap_or_else(|| note(intervention));
                (unit, intervention, *year, 1)
            });
        let added = add(&self.frame, &mut self.cells, &mut self.apart, rows);
        self.rows = self.rows.saturating_add(added);
        Ok(())
    }

    fn note_unknown(&mut self, name: &str) {
        let times = self.unknown.entry(name.into()).or_default();
        *times = times.saturating_add(1);
    }

    fn note_duplicates(&mut self, rows: u64) {
        self.rows = self.rows.saturating_add(rows);
        self.apart.duplicate = self.apart.duplicate.saturating_add(rows);
    }

    #[inline]
    fn add_rows(&mut self, rows: impl ExactSizeIterator<Item = Row>) {
        let added = add(&self.frame, &mut self.cells, &mut self.apart, rows);
        self.rows = self.rows.saturating_add(added);
    }

    /// Takes the counts of another tally of the same frame.
    ///
    /// # Errors
    /// When the frames differ; the tally is then as it was.
    pub fn merge(&mut self, other: &Self) -> Result<(), TallyError> {
        if self.frame != other.frame {
            return Err(TallyErrorKind::OtherFrame.into());
        }
        for (cell, count) in other.cells.iter() {
            self.cells.add(cell, count);
        }
        for (name, times) in &other.unknown {
            let sum = self.unknown.entry(name.clone()).or_default();
            *sum = sum.saturating_add(*times);
        }
        self.rows = self.rows.saturating_add(other.rows);
        self.apart.add(&other.apart);
        Ok(())
    }

    /// The number of rows that were given, counted or counted apart.
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// The rows that were counted apart.
    pub const fn apart(&self) -> &Apart {
        &self.apart
    }

    /// The names that were not known, in order, and how many rows named each.
    pub fn unknown_names(&self) -> impl Iterator<Item = (&str, u64)> {
        self.unknown.iter().map(|(name, times)| (&**name, *times))
    }

    /// The count of a cell, zero when it lies outside the frame.
    pub fn count(&self, unit: u32, intervention: u32, year: Year) -> u64 {
        self.frame.locate(unit, intervention, year).map_or(0, |cell| self.cells.get(cell))
    }

    /// The cells with a count, in order of unit, intervention and year.
    pub fn counts(&self) -> impl Iterator<Item = (u32, u32, Year, u64)> {
        let frame = self.frame;
        self.cells.sorted().into_iter().filter_map(move |(cell, count)| {
            let (rest, year) = (cell.checked_div(frame.years())?, cell.checked_rem(frame.years())?);
            let per_unit = u64::from(frame.interventions());
            let (unit, intervention) = (rest.checked_div(per_unit)?, rest.checked_rem(per_unit)?);
            let year = Year::try_new(frame.first().number().checked_add(i32::try_from(year).ok()?)?).ok()?;
            Some((u32::try_from(unit).ok()?, u32::try_from(intervention).ok()?, year, count))
        })
    }

    /// The number of distinct cells that have a count.
    pub fn distinct(&self) -> usize {
        self.cells.distinct()
    }

    /// The number of bytes the counts take on the heap, by the capacity of what holds them.
    pub fn heap_bytes(&self) -> usize {
        self.cells.heap_bytes()
    }
}

/// Two tallies are equal when they count the same things the same number of times.
impl PartialEq for Tally {
    fn eq(&self, other: &Self) -> bool {
        self.frame == other.frame
            && self.rows == other.rows
            && self.apart == other.apart
            && self.unknown == other.unknown
            && self.cells.sorted() == other.cells.sorted()
    }
}

impl Eq for Tally {}

/// A row to count: unit, intervention, year and weight.
type Row = (u32, u32, Year, u32);

/// Counts rows, or counts them apart; says how many there were.
#[inline]
fn add(frame: &Frame, cells: &mut Cells, apart: &mut Apart, rows: impl ExactSizeIterator<Item = Row>) -> u64 {
    let number = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    cells.add_rows(frame, rows, |(unit, intervention, year, _)| {
        let reason = if unit >= frame.units() {
            &mut apart.unknown_unit
        } else if intervention >= frame.interventions() {
            &mut apart.unknown_intervention
        } else if year < frame.first() {
            &mut apart.early
        } else {
            &mut apart.late
        };
        *reason = reason.saturating_add(1);
    });
    number
}

fn same_length(lengths: &[usize]) -> Result<(), TallyError> {
    match lengths {
        [first, rest @ ..] if rest.iter().any(|length| length != first) => {
            Err(TallyErrorKind::Lengths { found: lengths.into() }.into())
        }
        _ => Ok(()),
    }
}

/// Columns or tallies that do not go together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct TallyError(#[from] TallyErrorKind);

refusals! {
    /// The reasons for which columns or tallies do not go together.
    enum TallyErrorKind {
        Lengths { found: Box<[usize]> } = "tally.lengths":
            let lengths = format!("{found:?}");
            "verwacht: kolommen van één lengte; gevonden: de lengten {lengths}",
            "expected columns of one length, found lengths {lengths}";
        OtherFrame = "tally.other-frame":
            "verwacht: een telling van hetzelfde raster; gevonden: een andere",
            "expected a tally of the same frame, found another";
    }
}

impl TallyError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

error_told!(TallyError, |error, language, f| error.0.describe(language, f));
