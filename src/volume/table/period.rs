//! Counts of several years in one number.

use std::collections::{BTreeMap, BTreeSet};

use super::places::KINDS;
use super::{CountTable, CountTableBuilder, Opening, Place, Position, Silence, TableError, TableErrorKind};
use crate::party::UnitKind;
use crate::quantity::CountRange;
use crate::time::Year;

/// Counts of which one number is of several calendar years together (*aantallen over een periode*): what a
/// publisher gives as a three-year total.
///
/// A [composite norm](crate::volume::composite) over exactly these years, or over more of them that are known
/// too, is held against the number itself. Of a window that has a part of a period it gives bounds: none of
/// it, to all of it.
///
/// ```
/// use passende_zorg::{quantity::CountRange, time::Year};
/// use passende_zorg::volume::{PeriodCounts, Place};
///
/// let year = Year::try_new;
/// let mut counts = PeriodCounts::new(&[]);
/// counts.row(Place::at("A1"), "lung", [year(2019)?, year(2021)?], CountRange::exactly(180))?;
/// let overlapping = counts.row(Place::at("A1"), "lung", [year(2021)?, year(2023)?], CountRange::exactly(9));
/// assert!(overlapping.is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct PeriodCounts {
    columns: Vec<UnitKind>,
    rows: Vec<Row>,
    /// The rows as counts of their last years, by which names and bounds are checked.
    checked: CountTableBuilder,
    /// By place and intervention, the periods that there are.
    periods: BTreeMap<(Names, Box<str>), Vec<[Year; 2]>>,
}

/// The units of a row, in the order of [`UnitKind::ALL`].
type Names = [Option<Box<str>>; KINDS];

#[derive(Debug)]
struct Row {
    names: Names,
    intervention: Box<str>,
    years: [Year; 2],
    count: CountRange,
}

impl Row {
    fn place(&self) -> Place<'_> {
        let named = UnitKind::ALL.into_iter().zip(&self.names);
        let named = named.filter_map(|(kind, name)| Some((kind, name.as_deref()?)));
        named.fold(Place::nowhere(), |place, (kind, name)| place.with(kind, name))
    }

    /// The years in which one of its units was not open.
    fn closed_years(&self, openings: &[Opening]) -> BTreeSet<Year> {
        let place = self.place();
        let named = UnitKind::ALL.into_iter().filter_map(|kind| Some((kind, place.name(kind)?)));
        named.flat_map(|(kind, name)| Opening::closed_years(openings, kind, name)).collect()
    }

    /// The years that its count is of: those in which its units were open; of no such year, all of them.
    fn open_years(&self, openings: &[Opening]) -> Vec<Year> {
        let closed = self.closed_years(openings);
        let open: Vec<Year> = years_of(self.years).filter(|year| !closed.contains(year)).collect();
        if open.is_empty() { years_of(self.years).collect() } else { open }
    }
}

impl PeriodCounts {
    /// Counts whose rows name, besides their location, units of these kinds.
    pub fn new(columns: &[UnitKind]) -> Self {
        let checked = CountTable::builder(columns);
        Self { columns: columns.to_vec(), rows: Vec::new(), checked, periods: BTreeMap::new() }
    }

    /// The number of rows.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The last year that a row has.
    pub fn last_year(&self) -> Option<Year> {
        self.rows.iter().map(|row| row.years).map(|[_, last]| last).max()
    }

    /// The counts in the order in which they were added: where, of what, in which years together, and how
    /// many.
    ///
    /// ```
    /// use passende_zorg::volume::PeriodCounts;
    /// let counts = PeriodCounts::from_csv(b"location,intervention,year,count\nA,lung,2019..2021,150\n")?;
    /// let (place, name, [first, last], count) = counts.counts().next().unwrap();
    /// assert_eq!((name, first.number(), last.number(), count.least()), ("lung", 2019, 2021, 150));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn counts(&self) -> impl Iterator<Item = (Place<'_>, &str, [Year; 2], CountRange)> {
        self.rows.iter().map(|row| (row.place(), &*row.intervention, row.years, row.count))
    }

    /// Adds the count of an intervention at a place from a first year to a last, both included; the same year
    /// twice is a count of that year.
    ///
    /// # Errors
    /// As [`CountTableBuilder::row`]; when the years are not in order; when there is a count of the same
    /// place and intervention that has one of the years too. The counts are then as they were.
    pub fn row(
        &mut self,
        place: Place<'_>,
        intervention: &str,
        years: [Year; 2],
        count: CountRange,
    ) -> Result<(), TableError> {
        let at = Position::Row(u64::try_from(self.rows.len()).unwrap_or(u64::MAX));
        self.row_at(at, &place, intervention, years, count)
    }

    pub(crate) fn row_at(
        &mut self,
        at: Position,
        place: &Place<'_>,
        intervention: &str,
        years: [Year; 2],
        count: CountRange,
    ) -> Result<(), TableError> {
        let [first, last] = years;
        if last < first {
            return Err(TableError::new(at, TableErrorKind::Reversed { first, last }));
        }
        let names: Names = UnitKind::ALL.map(|kind| place.name(kind).map(Into::into));
        let key = (names, Box::from(intervention));
        let of_row = self.periods.get(&key).map(Vec::as_slice).unwrap_or_default();
        let overlaps = |[from, to]: &&[Year; 2]| *from <= last && first <= *to;
        if let Some([from, to]) = of_row.iter().find(overlaps).copied() {
            return Err(TableError::new(at, TableErrorKind::Overlap { from, to, first, last }));
        }
        self.checked.row_at(at, place, intervention, last, count)?;
        let (names, intervention) = key.clone();
        self.periods.entry(key).or_default().push(years);
        self.rows.push(Row { names, intervention, years, count });
        Ok(())
    }

    /// The last year of the first period in which a unit of a kind certainly did one of some interventions.
    pub(in crate::volume) fn first_cases<'c>(
        &'c self,
        kind: UnitKind,
        names: &'c [&str],
    ) -> impl Iterator<Item = (&'c str, Year)> {
        let rows =
            self.rows.iter().filter(|row| row.count.least() > 0 && names.contains(&&*row.intervention));
        rows.filter_map(move |row| {
            let [_, last] = row.years;
            Some((row.place().name(kind)?, last))
        })
    }

    /// Counts per calendar year that say no more than these do: of a period of several years, none to
    /// all of it in each.
    pub(crate) fn by_year(&self, silence: Silence, openings: &[Opening]) -> Option<CountTable> {
        let mut made = CountTable::builder(&self.columns);
        for row in &self.rows {
            let open = row.open_years(openings);
            let is_one = open.len() == 1;
            let each = if is_one { row.count } else { CountRange::from_bounds(0, row.count.most_raw()) };
            for year in open {
                made.row(row.place(), &row.intervention, year, each).ok()?;
            }
        }
        Some(made.finish().with_silence(silence))
    }

    /// The same counts, of units of which some have another name.
    pub(in crate::volume) fn renamed(
        &self,
        rename: impl Fn(&Place<'_>) -> Option<(UnitKind, String)>,
    ) -> Option<Self> {
        let mut made = Self::new(&self.columns);
        for row in &self.rows {
            let (place, renamed) = (row.place(), rename(&row.place()));
            let place = renamed.as_ref().map_or(place, |(kind, name)| place.with(*kind, name));
            made.row(place, &row.intervention, row.years, row.count).ok()?;
        }
        Some(made)
    }

    /// The counts of some years in a row together, as counts of the last of them. In a year in which a unit
    /// of a row was not open the row has none.
    pub(in crate::volume) fn over(
        &self,
        asked: [Year; 2],
        silence: Silence,
        openings: &[Opening],
    ) -> Option<CountTable> {
        let [from, to] = asked;
        let mut sums: BTreeMap<(Place<'_>, &str), (u64, u64)> = BTreeMap::new();
        let mut covered: BTreeMap<(Place<'_>, &str), BTreeSet<Year>> = BTreeMap::new();
        let mut present: BTreeMap<Place<'_>, BTreeSet<Year>> = BTreeMap::new();
        let mut reported: BTreeMap<&str, BTreeSet<Year>> = BTreeMap::new();
        let mut closed: BTreeMap<Place<'_>, BTreeSet<Year>> = BTreeMap::new();
        for row in &self.rows {
            let (place, intervention) = (row.place(), &*row.intervention);
            closed.entry(place).or_insert_with(|| row.closed_years(openings));
            let open = row.open_years(openings);
            let within: Vec<Year> =
                open.iter().copied().filter(|year| from <= *year && *year <= to).collect();
            if within.is_empty() {
                continue;
            }
            let is_whole = within.len() == open.len();
            let at_least = if is_whole { row.count.least() } else { 0 };
            let (sum, most) = sums.entry((place, intervention)).or_default();
            (*sum, *most) = (sum.saturating_add(at_least), most.saturating_add(row.count.most_raw()));
            covered.entry((place, intervention)).or_default().extend(&within);
            present.entry(place).or_default().extend(&within);
            reported.entry(intervention).or_default().extend(&within);
        }
        let years = years_of(asked).count();
        // Of a year that no row has nothing is known, whatever silence means.
        let occurring: BTreeSet<Year> = present.values().flatten().copied().collect();
        let is_silent = silence == Silence::NoneDone && occurring.len() == years;
        let has_all = |of: Option<&BTreeSet<Year>>, closed: Option<&BTreeSet<Year>>| {
            let is_known = |year: &Year| {
                of.is_some_and(|of| of.contains(year)) || closed.is_some_and(|closed| closed.contains(year))
            };
            is_silent || years_of(asked).all(|year| is_known(&year))
        };
        let mut made = CountTable::builder(&self.columns);
        for (place, of_place) in &present {
            for (intervention, of_care) in &reported {
                let key = (*place, *intervention);
                // Who has a row of any care in a year, of which someone has this care, did none of it then.
                let closed = closed.get(place);
                let known = has_all(Some(of_place), closed) && has_all(Some(of_care), closed);
                let (least, most) = sums.get(&key).copied().unwrap_or_default();
                let known = known || has_all(covered.get(&key), closed);
                let most = if known { most } else { u64::MAX };
                let count = CountRange::from_bounds(least, most);
                made.row(*place, intervention, to, count).ok()?;
            }
        }
        Some(made.finish().with_silence(if is_silent { silence } else { Silence::Unknown }))
    }
}

/// The years from a first to a last, both included.
fn years_of([first, last]: [Year; 2]) -> impl Iterator<Item = Year> {
    (first.number()..=last.number()).filter_map(|year| Year::try_new(year).ok())
}
