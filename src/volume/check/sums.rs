//! What a norm adds up in a table: which rows, for which unit, and how well each number is known.

use std::collections::{BTreeMap, BTreeSet};

use crate::party::{Intervention, UnitKind};
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::norm::Norm;
use crate::volume::table::{CountTable, Dimension, Rows, Silence, YearSet, group};

/// One of the things that a norm adds up: an intervention of its basket, or the basket where it
/// was counted as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    /// None when the rows are about the whole basket, as the norm weighs it.
    intervention: Option<&'a Intervention>,
    weight: u32,
    rows: Option<Rows<'a>>,
}

/// The items that a norm adds up in a table: the rows of its basket, or one whole that was given.
pub(super) fn items<'a>(norm: &'a Norm, table: &'a CountTable, whole: Option<Rows<'a>>) -> Vec<Item<'a>> {
    if whole.is_some() {
        return vec![Item { intervention: None, weight: 1, rows: whole }];
    }
    let item = |item: &'a crate::volume::norm::BasketItem| Item {
        intervention: Some(item.intervention()),
        weight: item.weight(),
        rows: table.rows(norm.per(), item.intervention().as_str()),
    };
    norm.basket().items().iter().map(item).collect()
}

/// The sums over the window for every unit: at least so many, and at most, [`UNBOUNDED`]
/// where nothing limits it.
pub(super) fn sums(
    norm: &Norm,
    table: &CountTable,
    units: &Dimension,
    items: &[Item<'_>],
    year: Year,
) -> (Vec<u64>, Vec<u64>) {
    let first = first_of_window(norm, year);
    let window: YearSet = window_years(norm, year).collect();
    // No count can be reported for years before the first, so a window that reaches there is never known.
    let (silent, complete) = (table.silence() == Silence::NoneDone, table.complete());
    // Which years must be known of everyone, and whether they are.
    let is_known = |years: &YearSet| {
        first >= Year::FIRST.number()
            && complete.contains_all(years)
            && (silent || is_reported(norm, table, years))
    };
    let known = is_known(&window);
    let mut least = vec![0_u64; units.names.len()];
    let bound = |(at, present): (usize, &YearSet)| {
        // In a year in which it was closed it did nothing.
        let closed = units.closed_in(at);
        let needed = window.without(&closed);
        let known = if closed == YearSet::default() { known } else { is_known(&needed) };
        if known && (silent || present.contains_all(&needed)) { 0 } else { UNBOUNDED }
    };
    let mut most: Vec<u64> = units.present.iter().enumerate().map(bound).collect();
    for item in items {
        let Some(rows) = item.rows else { continue };
        add(rows, first, year, u64::from(item.weight), &mut least, &mut most);
    }
    (least, most)
}

/// Whether somebody reported each intervention of the basket in each of these years.
fn is_reported(norm: &Norm, table: &CountTable, years: &YearSet) -> bool {
    let items = norm.basket().items();
    items.iter().all(|item| table.reported(item.intervention().as_str()).contains_all(years))
}

/// Adds the rows of one intervention to the sums of their units.
fn add(rows: Rows<'_>, first: i32, last: Year, weight: u64, lower: &mut [u64], upper: &mut [u64]) {
    let columns = rows.codes.iter().zip(rows.years).zip(rows.least.iter().zip(rows.most));
    for ((unit, year), (least, most)) in columns {
        if year.number() < first || *year > last {
            continue;
        }
        let Ok(unit) = usize::try_from(*unit) else { continue };
        // "Unknown" is the largest number there is, so it stays unknown however much is added or multiplied.
        if let Some(sum) = lower.get_mut(unit) {
            *sum = sum.saturating_add(u64::from(*least).saturating_mul(weight));
        }
        if let Some(sum) = upper.get_mut(unit) {
            *sum = sum.saturating_add(most.saturating_mul(weight));
        }
    }
}

/// For each unit, which rows of which item of the basket are about it.
#[derive(Debug)]
pub(super) struct Index {
    starts: Vec<usize>,
    rows: Vec<(usize, usize)>,
}

impl Index {
    pub(super) fn of(items: &[Item<'_>], units: usize) -> Self {
        let mut codes = Vec::new();
        let mut at = Vec::new();
        for (item, rows) in items.iter().map(|item| item.rows).enumerate() {
            for (row, code) in rows.iter().flat_map(|rows| rows.codes).enumerate() {
                codes.push(*code);
                at.push((item, row));
            }
        }
        let (starts, order) = group(&codes, units);
        Self { starts, rows: order.into_iter().filter_map(|place| at.get(place).copied()).collect() }
    }

    fn rows_of(&self, unit: usize) -> &[(usize, usize)] {
        let bounds = self.starts.get(unit).zip(self.starts.get(unit.saturating_add(1)));
        bounds.and_then(|(start, end)| self.rows.get(*start..*end)).unwrap_or_default()
    }
}

/// A count that is supposed to be another: of an intervention in a year, the row of it if there is one.
#[derive(Debug)]
pub(in crate::volume) struct Supposed {
    pub(in crate::volume) intervention: Intervention,
    pub(in crate::volume) year: Year,
    pub(in crate::volume) count: CountRange,
    /// Its place among the rows of the intervention.
    pub(in crate::volume) row: Option<usize>,
}

/// What a norm adds up for one unit: its items, their rows, and a count that is supposed.
#[derive(Debug, Clone, Copy)]
struct OfUnit<'a> {
    items: &'a [Item<'a>],
    index: &'a Index,
    unit: usize,
    supposed: Option<&'a Supposed>,
}

impl OfUnit<'_> {
    /// The sum that the unit has of an item in a year, as far as its rows say.
    fn sum(&self, item: usize, year: Year) -> CountRange {
        let of = self.items.get(item);
        let rows = of.and_then(|item| item.rows);
        let is_of = |supposed: &&Supposed| {
            supposed.year == year && of.and_then(|item| item.intervention) == Some(&supposed.intervention)
        };
        let supposed = self.supposed.filter(is_of);
        let replaced = supposed.and_then(|supposed| supposed.row);
        let reported = self
            .index
            .rows_of(self.unit)
            .iter()
            .filter(|(of, row)| *of == item && Some(*row) != replaced)
            .filter_map(|(_, row)| rows?.get(*row))
            .filter(|(of, _)| *of == year)
            .map(|(_, count)| count);
        reported.chain(supposed.map(|supposed| supposed.count)).fold(CountRange::NONE, |sum, count| {
            CountRange::from_bounds(
                sum.least().saturating_add(count.least()),
                sum.most_raw().saturating_add(count.most_raw()),
            )
        })
    }

    /// Whether a row of the unit in a year is supposed.
    fn is_supposed_in(&self, year: Year) -> bool {
        self.supposed.is_some_and(|supposed| supposed.year == year)
    }

    /// One fact decides the year: for a basket of one intervention its count, or else the sum.
    fn whole(&self, year: Year, state: CellState) -> Cell {
        if let [only] = self.items {
            let least = self.sum(0, year).least();
            let fact = CountFact::new(only.intervention.cloned(), year);
            return Cell::new(fact, CountRange::at_least(least), only.weight, state);
        }
        let least = self.items.iter().enumerate().fold(0_u64, |least, (at, item)| {
            let here = self.sum(at, year).least();
            least.saturating_add(here.saturating_mul(u64::from(item.weight)))
        });
        Cell::new(CountFact::new(None, year), CountRange::at_least(least), 1, state)
    }
}

/// The numbers that a norm adds up for one unit: per year from the last back, and per item of the basket.
pub(super) fn cells(
    norm: &Norm,
    table: &CountTable,
    units: &Dimension,
    (items, index): (&[Item<'_>], &Index),
    last: Year,
    (unit, supposed): (usize, Option<&Supposed>),
) -> Vec<Cell> {
    let mut cells = Vec::new();
    let of_unit = OfUnit { items, index, unit, supposed };
    for year in window_years(norm, last) {
        let one_by_one = items.iter().all(|item| item.intervention.is_some());
        let is_present =
            of_unit.is_supposed_in(year) || units.present.get(unit).is_some_and(|years| years.contains(year));
        let is_closed = units.closed_in(unit).contains(year);
        let takes_silence_for_none = table.silence() == Silence::NoneDone || is_closed;
        let whole_state = if is_closed {
            None
        } else if !table.has_year(year) {
            Some(CellState::YearAbsent)
        } else if !table.is_complete(year) {
            Some(CellState::YearIncomplete)
        } else if !takes_silence_for_none && !is_present {
            Some(CellState::UnitAbsent)
        } else if !takes_silence_for_none
            && !one_by_one
            && !is_reported(norm, table, &[year].into_iter().collect())
        {
            Some(CellState::CareNotReported)
        } else {
            None
        };
        if let Some(state) = whole_state {
            cells.push(of_unit.whole(year, state));
            continue;
        }
        for (at, item) in items.iter().enumerate() {
            let fact = CountFact::new(item.intervention.cloned(), year);
            let is_told = takes_silence_for_none
                || item.intervention.is_none_or(|name| table.is_reported(name.as_str(), year));
            cells.push(if is_told {
                Cell::reported(fact, of_unit.sum(at, year), item.weight)
            } else {
                Cell::new(fact, CountRange::UNKNOWN, item.weight, CellState::CareNotReported)
            });
        }
    }
    cells
}

impl CountTable {
    /// By unit of one kind, the units of another that did, or may have done, any of a norm's basket with it
    /// in the norm's window: the specialists of a location, say, or the locations of an institution.
    pub(crate) fn together(
        &self,
        norm: &Norm,
        last: Year,
        (from, to): (UnitKind, UnitKind),
    ) -> BTreeMap<&str, BTreeSet<&str>> {
        let first = first_of_window(norm, last);
        let mut together: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let (Some(from), Some(to)) = (self.dimension(from), self.dimension(to)) else { return together };
        for item in norm.basket().items() {
            let rows = |kind| self.rows(kind, item.intervention().as_str());
            let (Some(at), Some(by)) = (rows(from.kind), rows(to.kind)) else { continue };
            for ((at_code, by_code), (year, most)) in
                at.codes.iter().zip(by.codes).zip(at.years.iter().zip(at.most))
            {
                let may_have = *most > 0 || !self.is_complete(*year);
                if year.number() >= first
                    && *year <= last
                    && may_have
                    && let (Some(one), Some(other)) = (from.name(*at_code), to.name(*by_code))
                {
                    together.entry(one).or_default().insert(other);
                }
            }
        }
        together
    }
}

/// One of the numbers that a norm adds up: what a unit did of an intervention in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    fact: CountFact,
    count: CountRange,
    weight: u32,
    state: CellState,
}

/// A fact that a norm counts: an intervention, or the whole basket where one fact covers it, in a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CountFact {
    intervention: Option<Intervention>,
    year: Year,
}

/// The certainty with which a number is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellState {
    /// Reported as one number, or known to be none by what [silence](crate::volume::Silence)
    /// means in the counts.
    Known,
    /// Reported as a range: withheld because it is small, or known roughly.
    Withheld,
    /// Not known at all, so that it may be any number.
    Unknown,
    /// Reported so far, in a year that is not complete.
    YearIncomplete,
    /// The counts have no row of the whole year.
    YearAbsent,
    /// The counts have no row of the unit in that year: it opened later, closed, or did not deliver.
    UnitAbsent,
    /// Nobody reported this care in that year.
    CareNotReported,
}

impl CountFact {
    pub(super) const fn new(intervention: Option<Intervention>, year: Year) -> Self {
        Self { intervention, year }
    }

    /// The intervention; none when the fact is about the whole basket.
    pub const fn intervention(&self) -> Option<&Intervention> {
        self.intervention.as_ref()
    }

    /// The calendar year of the number.
    pub const fn year(&self) -> Year {
        self.year
    }
}

impl Cell {
    pub(super) const fn new(fact: CountFact, count: CountRange, weight: u32, state: CellState) -> Self {
        Self { fact, count, weight, state }
    }

    /// A reported count, with the state that follows from it.
    pub(super) const fn reported(fact: CountFact, count: CountRange, weight: u32) -> Self {
        let state = match count.most() {
            None if count.least() == 0 => CellState::Unknown,
            _ if count.is_exact() => CellState::Known,
            _ => CellState::Withheld,
        };
        Self::new(fact, count, weight, state)
    }

    /// The fact that the number is of: an intervention or the whole basket, in a year.
    pub const fn fact(&self) -> &CountFact {
        &self.fact
    }

    /// The number, not weighted; when the fact is about a whole basket, as the norm weighs it.
    pub const fn count(&self) -> CountRange {
        self.count
    }

    /// The number of times that each counts for the norm.
    pub const fn weight(&self) -> u32 {
        self.weight
    }

    /// The certainty with which the number is known.
    pub const fn state(&self) -> CellState {
        self.state
    }

    /// What the norm can still gain from learning the number: its upper bound less its lower, weighted. None
    /// when nothing limits it.
    pub(super) fn gain(&self) -> Option<u64> {
        let most = self.count.most()?;
        Some(most.saturating_sub(self.count.least()).saturating_mul(u64::from(self.weight)))
    }
}

/// The years of a norm's window that ends in a year, from the last back, as far as a year can be.
pub(super) fn window_years(norm: &Norm, last: Year) -> impl Iterator<Item = Year> {
    let first = first_of_window(norm, last);
    (first..=last.number()).rev().filter_map(|year| Year::try_new(year).ok())
}

/// The first year of a norm's window as a number, which may lie before any year that can be counted.
pub(super) fn first_of_window(norm: &Norm, last: Year) -> i32 {
    last.number().saturating_add(1).saturating_sub(i32::from(norm.window().years()))
}
