//! Counts per year: which unit did how many of which intervention, and how sure that is.

mod builder;
mod divide;
mod opening;
mod period;
mod places;
mod seen;
mod succeed;
mod totals;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use succeed::CarriedOver;

use super::dictionary::names_alike;
use super::notice::{CountNotice, NameColumn};
use crate::party::{Intervention, Location, Unit, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::words::words;

pub use builder::CountTableBuilder;
pub(crate) use builder::TableErrorKind;
pub use builder::{Position, TableError};
pub(crate) use builder::{bounds, group};
pub use opening::Opening;
pub use period::PeriodCounts;
pub use places::Place;
pub(crate) use places::YearSet;
pub(crate) use places::{NumberedPlaces, PlaceCodes, PlaceKey};
#[cfg(feature = "arrow59")]
pub(crate) use places::{PlaceBook, UnitCodes};
pub(crate) use seen::Positions;

words!(
    /// What it means that a table has no row of a unit, an intervention and a year (*betekenis van een
    /// ontbrekende rij*).
    ///
    /// In a year that does not occur in the table at all, or that is
    /// [incomplete](CountTable::with_incomplete), it is unknown either way.
    Silence {
        /// It means none only where that unit has a row of any intervention in that year *and* somebody has
        /// a row of that intervention in that year. Elsewhere it is unknown: a unit that opened later,
        /// closed or did not deliver; care that nobody reported. A table takes it so unless told otherwise.
        Unknown = "unknown", "onbekend, tenzij de eenheid en de zorg in dat jaar voorkomen", "unknown, unless the unit and the care occur in that year";
        /// It means none: whoever made the table knows that it has everything.
        NoneDone = "none", "niet uitgevoerd", "none done";
    }
);

/// Counts per unit, intervention and year (*volumetabel*), held in columns.
///
/// Made with a [builder](CountTable::builder) or read from CSV. What a table does not say matters as much as
/// what it says: what it means that a unit, an intervention and a year have no row is its [`Silence`].
///
/// ```
/// use passende_zorg::{quantity::CountRange, time::Year};
/// use passende_zorg::volume::{CountTable, Place};
///
/// let mut rows = CountTable::builder(&[]);
/// rows.row(Place::at("A1"), "lung-resection", Year::try_new(2024)?, CountRange::exactly(63))?;
/// rows.row(Place::at("A2"), "lung-resection", Year::try_new(2024)?, CountRange::at_most(9))?;
/// let table = rows.finish();
/// assert_eq!(table.len(), 2);
/// assert_eq!(table.last_year(), Some(Year::try_new(2024)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct CountTable {
    /// In order of the names; the codes of the rows are places in this order.
    interventions: Vec<Arc<str>>,
    /// The first row of each intervention, and the number of rows at the end.
    starts: Vec<usize>,
    dimensions: Vec<Dimension>,
    years: Vec<Year>,
    least: Vec<u32>,
    most: Vec<u64>,
    occurring: YearSet,
    incomplete: YearSet,
    /// Per intervention, the years in which somebody has a row of it.
    reported: Vec<YearSet>,
    silence: Silence,
    /// The succession by which it was carried over, if it was.
    carried: Option<CarriedOver>,
    /// What is told of the days on which units were open.
    of_openings: Vec<CountNotice>,
    largest_sum: u64,
}

/// The units of one kind, and which one each row is about.
#[derive(Debug, Clone)]
pub(crate) struct Dimension {
    pub(crate) kind: UnitKind,
    /// In order of the names; codes are places in this order.
    pub(crate) names: Vec<Arc<str>>,
    /// Per row; [`NO_CODE`](super::dictionary::NO_CODE) where the row names no unit of this kind.
    pub(crate) codes: Vec<u32>,
    /// Per unit, the years in which it has a row of any intervention.
    pub(crate) present: Vec<YearSet>,
    /// Per unit, the years in which it was not open for a day; empty where nothing is known of that.
    pub(crate) closed: Vec<YearSet>,
    /// By intervention, the first row of the input that names no unit of this kind.
    pub(crate) without: BTreeMap<u32, Position>,
}

impl Dimension {
    pub(crate) fn name(&self, code: u32) -> Option<&str> {
        self.names.get(usize::try_from(code).ok()?).map(|name| &**name)
    }
}

/// The rows of one intervention, as columns of equal length.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rows<'a> {
    pub(crate) codes: &'a [u32],
    pub(crate) years: &'a [Year],
    pub(crate) least: &'a [u32],
    pub(crate) most: &'a [u64],
}

impl CountTable {
    /// Begins a table whose rows name, besides their location, units of these kinds.
    pub fn builder(columns: &[UnitKind]) -> CountTableBuilder {
        CountTableBuilder::new(columns)
    }

    /// The same table with a year declared incomplete: its counts are lower bounds, and what is
    /// absent from it is unknown.
    #[must_use]
    pub fn with_incomplete(mut self, year: Year) -> Self {
        self.incomplete.insert(year);
        self
    }

    /// The same table, of which it is known what silence means.
    ///
    /// ```
    /// use passende_zorg::{quantity::CountRange, time::Year};
    /// use passende_zorg::volume::{CountTable, Place, Silence};
    ///
    /// let mut rows = CountTable::builder(&[]);
    /// rows.row(Place::at("A1"), "lung-resection", Year::try_new(2023)?, CountRange::exactly(63))?;
    /// rows.row(Place::at("A1"), "liver-resection", Year::try_new(2024)?, CountRange::exactly(20))?;
    /// let table = rows.finish();
    /// let of_2024 = |table: &CountTable| table.total("lung-resection", Year::try_new(2024).unwrap());
    /// assert_eq!(of_2024(&table), CountRange::UNKNOWN); // nobody reported it in 2024
    /// assert_eq!(of_2024(&table.with_silence(Silence::NoneDone)), CountRange::NONE);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_silence(mut self, silence: Silence) -> Self {
        self.silence = silence;
        self
    }

    /// The meaning of silence in this table.
    pub const fn silence(&self) -> Silence {
        self.silence
    }

    /// The years that were declared incomplete, in order.
    pub fn incomplete_years(&self) -> impl Iterator<Item = Year> + '_ {
        self.incomplete.iter()
    }

    /// The number of rows in the table.
    pub fn len(&self) -> usize {
        self.years.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty()
    }

    /// The years that occur, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + '_ {
        self.occurring.iter()
    }

    /// The last year that occurs.
    pub fn last_year(&self) -> Option<Year> {
        self.occurring.iter().next_back()
    }

    /// Whether a year occurs and is complete.
    pub fn is_complete(&self, year: Year) -> bool {
        self.occurring.contains(year) && !self.incomplete.contains(year)
    }

    /// Whether a year occurs at all.
    pub fn has_year(&self, year: Year) -> bool {
        self.occurring.contains(year)
    }

    /// The interventions that occur, in order of their names.
    pub fn interventions(&self) -> impl ExactSizeIterator<Item = Intervention> + '_ {
        self.interventions.iter().map(|name| Intervention::from_checked(Arc::clone(name)))
    }

    /// Whether an intervention occurs.
    pub fn has_intervention(&self, intervention: &str) -> bool {
        self.code(intervention).is_some()
    }

    /// The locations that occur, in order of their names.
    pub fn locations(&self) -> impl Iterator<Item = Location> + '_ {
        self.dimension(UnitKind::Location)
            .into_iter()
            .flat_map(|dimension| dimension.names.iter().map(|name| Location::from_checked(Arc::clone(name))))
    }

    /// The units of a kind that occur, in order of their names; none when the table does not name that kind.
    pub fn units(&self, kind: UnitKind) -> Option<impl ExactSizeIterator<Item = Unit> + '_> {
        let dimension = self.dimension(kind)?;
        Some(dimension.names.iter().map(move |name| Unit::from_checked(kind, Arc::clone(name))))
    }

    /// Whether somebody has a row of an intervention in a year.
    pub fn is_reported(&self, intervention: &str, year: Year) -> bool {
        self.code(intervention)
            .and_then(|code| self.reported.get(code))
            .is_some_and(|years| years.contains(year))
    }

    /// The rows: place, intervention, year and count, by intervention in order of name, and otherwise in
    /// the order in which they were given.
    pub fn counts(&self) -> impl Iterator<Item = (Place<'_>, &str, Year, CountRange)> {
        let bounds = self.starts.iter().zip(self.starts.iter().skip(1));
        let by_intervention = self.interventions.iter().zip(bounds);
        let rows =
            by_intervention.flat_map(|(name, (start, end))| (*start..*end).map(move |row| (name, row)));
        rows.filter_map(|(name, row)| {
            let count = CountRange::from_bounds(u64::from(*self.least.get(row)?), *self.most.get(row)?);
            let place = self.dimensions.iter().fold(Place::nowhere(), |place, dimension| {
                let code = dimension.codes.get(row).copied();
                match code.and_then(|code| dimension.name(code)) {
                    Some(unit) => place.with(dimension.kind, unit),
                    None => place,
                }
            });
            Some((place, &**name, *self.years.get(row)?, count))
        })
    }

    /// The kinds of unit that the rows can name.
    pub fn columns(&self) -> impl Iterator<Item = UnitKind> + '_ {
        self.dimensions.iter().map(|dimension| dimension.kind)
    }

    /// The count of an intervention in a year over the whole table (*landelijk totaal*): the sum of what
    /// was reported.
    ///
    /// Unknown from above when a row of it is, or when the year is incomplete or does not occur; when
    /// nobody reported the intervention in the year, by what [silence](Self::silence) means.
    pub fn total(&self, intervention: &str, year: Year) -> CountRange {
        let rows = self.rows(UnitKind::Location, intervention);
        let known = self.is_complete(year)
            && (self.silence == Silence::NoneDone || self.is_reported(intervention, year));
        let start = if known { CountRange::NONE } else { CountRange::UNKNOWN };
        rows.into_iter()
            .flat_map(|rows| rows.years.iter().zip(rows.least).zip(rows.most))
            .filter(|((in_year, _), _)| **in_year == year)
            .fold(start, |sum, ((_, least), most)| {
                CountRange::from_bounds(
                    sum.least().saturating_add(u64::from(*least)),
                    sum.most_raw().saturating_add(*most),
                )
            })
    }

    /// What is told of the counts themselves: names that look alike, rows that are the sum of others, units
    /// that went on in others.
    pub fn notices(&self) -> Vec<CountNotice> {
        let absent = self.incomplete.iter().filter(|year| !self.has_year(*year));
        let mut notices: Vec<CountNotice> =
            absent.map(|year| CountNotice::IncompleteYearAbsent { year }).collect();
        for dimension in &self.dimensions {
            notices.extend(names_alike(NameColumn::Unit(dimension.kind), &dimension.names));
        }
        notices.extend(names_alike(NameColumn::Intervention, &self.interventions));
        notices.extend(self.totals());
        notices.extend(self.notices_of_successions().iter().cloned());
        notices.extend(self.of_openings.iter().cloned());
        notices
    }

    /// The units that have no row of an intervention in a year, which is taken for none, though they have
    /// one of another year; in order of their names.
    pub(crate) fn taken_for_none(&self, kind: UnitKind, intervention: &str, year: Year) -> Vec<Arc<str>> {
        let (Some(rows), Some(units)) = (self.rows(kind, intervention), self.dimension(kind)) else {
            return Vec::new();
        };
        if self.silence == Silence::NoneDone
            || !self.is_complete(year)
            || !self.is_reported(intervention, year)
        {
            return Vec::new();
        }
        let (mut reported, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
        for ((code, of), most) in rows.codes.iter().zip(rows.years).zip(rows.most) {
            if *of == year {
                reported.insert(*code);
            } else if *most > 0 {
                elsewhere.insert(*code);
            }
        }
        let silent = elsewhere.difference(&reported).filter_map(|code| usize::try_from(*code).ok());
        let was_open = |at: &usize| {
            units.present.get(*at).is_some_and(|years| years.contains(year))
                && !units.closed_in(*at).contains(year)
        };
        silent.filter(was_open).filter_map(|at| units.names.get(at).cloned()).collect()
    }

    /// The years that occur and are complete.
    pub(crate) fn complete(&self) -> YearSet {
        let mut complete = self.occurring;
        for year in self.incomplete.iter() {
            complete.remove(year);
        }
        complete
    }

    /// The years in which somebody has a row of an intervention.
    pub(crate) fn reported(&self, intervention: &str) -> YearSet {
        self.code(intervention).and_then(|code| self.reported.get(code)).copied().unwrap_or_default()
    }

    /// The first row of an intervention that names no unit of a kind.
    pub(crate) fn first_without(&self, kind: UnitKind, intervention: &str) -> Option<Position> {
        let code = u32::try_from(self.code(intervention)?).ok()?;
        self.dimension(kind)?.without.get(&code).copied()
    }

    fn code(&self, intervention: &str) -> Option<usize> {
        self.interventions.binary_search_by(|name| (**name).cmp(intervention)).ok()
    }

    pub(crate) fn dimension(&self, kind: UnitKind) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.kind == kind)
    }

    /// The rows of an intervention, with their units of a kind; none when the intervention or the
    /// kind does not occur.
    pub(crate) fn rows(&self, kind: UnitKind, intervention: &str) -> Option<Rows<'_>> {
        let code = self.code(intervention)?;
        let range = *self.starts.get(code)?..*self.starts.get(code.checked_add(1)?)?;
        Some(Rows {
            codes: self.dimension(kind)?.codes.get(range.clone())?,
            years: self.years.get(range.clone())?,
            least: self.least.get(range.clone())?,
            most: self.most.get(range)?,
        })
    }

    /// The sum of all bounds that are known: no sum of bounds over this table is larger.
    pub(crate) const fn largest_sum(&self) -> u64 {
        self.largest_sum
    }
}

impl Rows<'_> {
    /// The year and the count of a row.
    pub(crate) fn get(&self, row: usize) -> Option<(Year, CountRange)> {
        let count = CountRange::from_bounds(u64::from(*self.least.get(row)?), *self.most.get(row)?);
        Some((*self.years.get(row)?, count))
    }
}
