//! Numbers per unit: what each source counts of a basket, over some days.

use core::num::NonZeroU32;
use core::ops::Deref;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::clause::{CountClause, CountedItem, Counting, OnlyWhere};
use super::facts::Counts;
use super::window::Days;
use crate::party::UnitKind;
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::check::{Asked, CheckError, NormResults};
use crate::volume::norm::{Basket, BasketItem, Demand, Norm, NormId, NormLevel, NormStatus, Norms};
use crate::volume::table::{CountTable, Opening, PeriodCounts, Place, Silence};
use crate::volume::tally::ProcedureTable;
use crate::wire::parse_decimal;

/// Something of the caller's, or made of it.
#[derive(Debug)]
pub(super) enum Own<'a, T> {
    Given(&'a T),
    Made(Box<T>),
}

impl<T> Deref for Own<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Given(given) => given,
            Self::Made(made) => made,
        }
    }
}

/// A source of counts, made ready for one norm.
#[derive(Debug)]
pub(super) enum Ready<'a> {
    Table(Own<'a, CountTable>),
    /// Procedures, with their rows as a table.
    Procedures(Own<'a, ProcedureTable>, Box<CountTable>),
    /// Counts of several years in one number, with what they say of each year, and of units of which it is
    /// known when they were open.
    Periods(Own<'a, PeriodCounts>, Box<CountTable>, &'a [Opening]),
}

/// At least and at most so many, per unit in order of name; [`UNBOUNDED`] where nothing limits it.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    pub(super) least: Vec<u64>,
    pub(super) most: Vec<u64>,
}

impl Column {
    pub(super) fn of(units: usize, least: u64, most: u64) -> Self {
        Self { least: vec![least; units], most: vec![most; units] }
    }

    pub(super) fn get(&self, unit: usize) -> Option<CountRange> {
        Some(CountRange::from_bounds(*self.least.get(unit)?, *self.most.get(unit)?))
    }

    pub(super) fn set(&mut self, unit: usize, count: CountRange) {
        if let (Some(least), Some(most)) = (self.least.get_mut(unit), self.most.get_mut(unit)) {
            (*least, *most) = (count.least(), count.most_raw());
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        let sum = |sums: &mut [u64], others: &[u64]| {
            for (sum, other) in sums.iter_mut().zip(others) {
                *sum = sum.saturating_add(*other);
            }
        };
        sum(&mut self.least, &other.least);
        sum(&mut self.most, &other.most);
    }
}

/// A count that is asked, as a norm of one number: the basket with whole weights.
#[derive(Debug)]
pub(super) struct Leaf {
    norms: Norms,
    kind: UnitKind,
    /// How often one whole count goes in the numbers, as weights may have decimals.
    pub(super) factor: u64,
    only: Vec<OnlyWhere>,
}

/// The factor that makes the weights of a basket whole.
fn factor(basket: &[CountedItem]) -> u64 {
    let scales = basket.iter().filter_map(|item| item.weight).map(|weight| weight.normalize().scale());
    10_u64.saturating_pow(scales.max().unwrap_or(0))
}

impl Leaf {
    pub(super) fn new(norm: &NormId, kind: UnitKind, clause: &CountClause) -> Option<Self> {
        let factor = factor(&clause.basket);
        let items = clause.basket.iter().filter_map(|item| {
            let weight = item.weight.unwrap_or(Decimal::ONE).checked_mul(factor.into())?;
            let weight = NonZeroU32::new(weight.to_u32()?)?;
            Some(BasketItem::new(item.intervention.clone(), weight))
        });
        let basket = Basket::try_new(items).ok()?;
        let level = NormLevel::new(Demand::Minimum(NonZeroU32::MIN), NormStatus::Adopted);
        let mut made = Norm::builder(norm.as_str(), kind, basket)
            .title(norm.as_str(), norm.as_str())
            .source(crate::rule::Reference::try_new(norm.as_str(), norm.as_str(), NaiveDate::MIN).ok()?)
            .level(NaiveDate::MIN, level);
        if clause.counts == Some(Counting::Patients) {
            made = made.counting_patients();
        }
        let norms = Norms::try_new([made.build().ok()?]).ok()?;
        Some(Self { norms, kind, factor, only: clause.only.clone() })
    }

    pub(super) const fn kind(&self) -> UnitKind {
        self.kind
    }

    pub(super) fn norm(&self) -> Option<&Norm> {
        self.norms.iter().next()
    }
}

impl<'a> Ready<'a> {
    /// A source of counts for a norm; of teams at one location each team is another at each location.
    pub(super) fn of(counts: &Counts<'a>, openings: &'a [Opening], at_one_location: bool) -> Option<Self> {
        Some(match counts {
            Counts::Table(table) if !at_one_location && openings.is_empty() => Self::Table(Own::Given(table)),
            Counts::Table(table) => {
                let table = if at_one_location { at_locations(table)? } else { (*table).clone() };
                Self::Table(Own::Made(Box::new(opened(table, openings))))
            }
            Counts::Procedures(procedures, silence) => {
                let procedures = if at_one_location {
                    Own::Made(Box::new(procedures.by_team_at_location().ok()?))
                } else {
                    Own::Given(*procedures)
                };
                let rows = procedures.table_of_rows().ok()?.with_silence(*silence);
                Self::Procedures(procedures, Box::new(opened(rows, openings)))
            }
            Counts::Periods(periods, silence) => {
                let periods = if at_one_location {
                    Own::Made(Box::new(
                        periods.renamed(|place| team_at(place).map(|name| (UnitKind::Team, name)))?,
                    ))
                } else {
                    Own::Given(*periods)
                };
                let rows = periods.by_year(*silence, openings)?;
                Self::Periods(periods, Box::new(opened(rows, openings)), openings)
            }
        })
    }

    /// The counts by calendar year, in which it stands which units go together.
    pub(super) fn rows(&self) -> &CountTable {
        match self {
            Self::Table(table) => table,
            Self::Procedures(_, rows) | Self::Periods(_, rows, _) => rows,
        }
    }

    /// Whether its rows have an attribute.
    pub(super) fn has_attribute(&self, name: &str) -> bool {
        match self {
            Self::Table(_) | Self::Periods(..) => false,
            Self::Procedures(procedures, _) => procedures.attributes().any(|attribute| attribute == name),
        }
    }

    /// The units of a kind, in order of name.
    pub(super) fn units(&self, kind: UnitKind) -> Vec<Arc<str>> {
        self.rows().dimension(kind).map(|dimension| dimension.names.clone()).unwrap_or_default()
    }

    /// What each unit did over some days.
    pub(super) fn column(&self, leaf: &Leaf, days: Days, asked: Asked) -> Result<Column, CheckError> {
        let units = self.units(leaf.kind);
        let mut by_year = match self {
            Self::Periods(periods, rows, openings) => {
                in_one(leaf, (periods, rows, openings), days, asked, &units)?
            }
            Self::Table(_) | Self::Procedures(..) => self.by_year(leaf, days, asked, units.len())?,
        };
        let Self::Procedures(procedures, _) = self else {
            if !leaf.only.is_empty() {
                // Of which rows the conditions hold a table does not say.
                by_year.least.fill(0);
            }
            return Ok(by_year);
        };
        let mut exact = Column::of(units.len(), 0, 0);
        for (is_least, is_kept) in [(true, Some(true)), (false, None)] {
            let passes = rows_that_pass(procedures, &leaf.only, is_kept);
            // Rows without attributes may each pass.
            let all = leaf.only.is_empty() || !is_least && passes.is_empty();
            let found = counted(procedures, leaf, days, asked, (&passes, all))?;
            for (unit, count) in found {
                let Ok(at) = units.binary_search_by(|name| (**name).cmp(&unit)) else { continue };
                let column = if is_least { &mut exact.least } else { &mut exact.most };
                if let Some(sum) = column.get_mut(at) {
                    *sum = if is_least { count.least() } else { count.most_raw() };
                }
            }
        }
        for (most, by_year) in exact.most.iter_mut().zip(&by_year.most) {
            if *by_year == UNBOUNDED {
                *most = UNBOUNDED;
            }
        }
        Ok(exact)
    }

    /// The same by the calendar years that the days touch: of a year that they have in part, none to all.
    fn by_year(&self, leaf: &Leaf, days: Days, asked: Asked, units: usize) -> Result<Column, CheckError> {
        let (rows, Some(norm)) = (self.rows(), leaf.norm()) else {
            return Ok(Column::of(units, 0, UNBOUNDED));
        };
        let mut sum = Column::of(units, 0, 0);
        for year in days.years() {
            let Ok(year) = Year::try_new(year) else {
                sum.most.fill(UNBOUNDED);
                continue;
            };
            let results = NormResults::of(norm, rows, None, rows, Asked::about(year).on_day(asked.on()))?;
            let whole = days.has_all_of(year);
            let (mut least, mut most) = (Vec::with_capacity(units), Vec::with_capacity(units));
            for observed in results.observed() {
                least.push(if whole { observed.least() } else { 0 });
                most.push(observed.most_raw());
            }
            sum.add(&Column { least, most });
        }
        Ok(sum)
    }

    /// The first day on which each unit did something of a basket, as far as the counts tell it.
    pub(super) fn first_cases(&self, kind: UnitKind, basket: &[CountedItem]) -> BTreeMap<Arc<str>, Begun> {
        let names: Vec<&str> = basket.iter().map(|item| item.intervention.as_str()).collect();
        let mut begun: BTreeMap<Arc<str>, Begun> = BTreeMap::new();
        match self {
            Self::Procedures(procedures, _) => {
                let Some(since) = procedures.first_day() else { return begun };
                let sure = since.checked_add_months(chrono::Months::new(12)).unwrap_or(NaiveDate::MAX);
                for (unit, first) in procedures.first_days(kind, &names) {
                    let known = if first >= sure { Begun::On(first) } else { Begun::NotAfter(first) };
                    begun.insert(unit.into(), known);
                }
            }
            Self::Table(table) => {
                let done = table.counts().filter(|(_, of, _, count)| count.least() > 0 && names.contains(of));
                let done = done.filter_map(|(place, _, year, _)| Some((place.name(kind)?, year)));
                done.for_each(|(unit, year)| not_after(&mut begun, unit, year));
            }
            Self::Periods(periods, ..) => {
                periods.first_cases(kind, &names).for_each(|(unit, year)| not_after(&mut begun, unit, year));
            }
        }
        begun
    }

    /// Stretches of days as the source counts them: those that follow each other as one, where one number may
    /// be of several.
    pub(super) fn joined(&self, days: Vec<Days>) -> Vec<Days> {
        match self {
            Self::Periods(..) => Days::joined(days),
            Self::Table(_) | Self::Procedures(..) => days,
        }
    }
}

/// That a unit did something in a year, or before it.
fn not_after(begun: &mut BTreeMap<Arc<str>, Begun>, unit: &str, year: Year) {
    let last = year.last_day();
    let known = begun.entry(unit.into()).or_insert(Begun::NotAfter(last));
    *known = Begun::NotAfter(known.latest().min(last));
}

/// A table of which it is known when units were open, where that is said.
fn opened(table: CountTable, openings: &[Opening]) -> CountTable {
    if openings.is_empty() { table } else { table.with_openings(openings) }
}

/// What periods come to over some days: whole periods as they are, of one that the days have in part none to
/// all of it. In years in which a unit was not open it did nothing.
fn in_one(
    leaf: &Leaf,
    (periods, by_year, openings): (&PeriodCounts, &CountTable, &[Opening]),
    days: Days,
    asked: Asked,
    units: &[Arc<str>],
) -> Result<Column, CheckError> {
    let mut column = Column::of(units.len(), 0, UNBOUNDED);
    let (years, Some(norm)) = (days.years(), leaf.norm()) else { return Ok(column) };
    let window: Vec<Year> = years.clone().filter_map(|year| Year::try_new(year).ok()).collect();
    let was_closed = |name: &str| {
        let closed = Opening::closed_years(openings, leaf.kind, name);
        !window.is_empty() && window.iter().all(|year| closed.contains(year))
    };
    for (at, _) in units.iter().enumerate().filter(|(_, name)| was_closed(name)) {
        column.set(at, CountRange::NONE);
    }
    let whole = [*years.start(), *years.end()].map(|year| Year::try_new(year).ok());
    let [Some(first), Some(last)] = whole else { return Ok(column) };
    let has_whole = days.has_all_of(first) && days.has_all_of(last);
    let Some(table) = periods.over([first, last], by_year.silence(), openings) else {
        return Err(CheckError::too_large(Some(norm.id())));
    };
    if table.dimension(leaf.kind).is_none() || table.is_empty() {
        return Ok(column);
    }
    if table.silence() == Silence::NoneDone {
        column.most.fill(0);
    }
    let results = NormResults::of(norm, &table, None, &table, Asked::about(last).on_day(asked.on()))?;
    for (name, observed) in results.unit_names().iter().zip(results.observed()) {
        let Ok(at) = units.binary_search(name) else { continue };
        let at_least = if has_whole { observed.least() } else { 0 };
        column.set(at, CountRange::from_bounds(at_least, observed.most_raw()));
    }
    Ok(column)
}

/// When a unit began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begun {
    On(NaiveDate),
    NotAfter(NaiveDate),
}

impl Begun {
    pub(super) const fn latest(self) -> NaiveDate {
        match self {
            Self::On(day) | Self::NotAfter(day) => day,
        }
    }
}

/// Which of the values that occur together pass the conditions: surely, or not surely not.
fn rows_that_pass(procedures: &ProcedureTable, only: &[OnlyWhere], sure: Option<bool>) -> Vec<bool> {
    let passes = |values: &[Box<str>]| {
        only.iter().try_fold(true, |all, only| {
            let at = procedures.attributes().position(|name| name == only.attribute.as_str());
            let value =
                at.and_then(|at| values.get(at)).map(|value| &**value).filter(|value| !value.is_empty());
            match value.map(|value| holds(only, value)) {
                Some(Some(false)) => None,
                Some(Some(true)) => Some(all),
                _ => Some(false),
            }
        })
    };
    let values = procedures.values();
    // None: certainly not; true: certainly; false: perhaps.
    values.map(|values| passes(values).is_some_and(|certainly| certainly || sure.is_none())).collect()
}

/// Whether a condition holds of a value; none where the value is no number and one is asked.
fn holds(only: &OnlyWhere, value: &str) -> Option<bool> {
    if !only.any_of.is_empty() && !only.any_of.iter().any(|one| one.as_str() == value) {
        return Some(false);
    }
    if only.at_least.is_none() && only.at_most.is_none() {
        return Some(true);
    }
    let number = parse_decimal(value)?;
    let above = only.at_least.is_none_or(|least| number >= least);
    Some(above && only.at_most.is_none_or(|most| number <= most))
}

/// What procedures of some days come to, by unit; whoever has none is left out.
fn counted(
    procedures: &ProcedureTable,
    leaf: &Leaf,
    days: Days,
    asked: Asked,
    (passes, all): (&[bool], bool),
) -> Result<Vec<(String, CountRange)>, CheckError> {
    let too_large = || CheckError::too_large(leaf.norm().map(Norm::id));
    // One year for all of the days, so that someone who comes in two years is one patient.
    let within = procedures.within(|day| days.contains(day) && day <= asked.on(), passes, all);
    let within = within.map_err(|_| too_large())?;
    let Some((_, year)) = within.years() else { return Ok(Vec::new()) };
    let counts = within.count_for(&leaf.norms).map_err(|_| too_large())?.with_silence(Silence::NoneDone);
    let report = counts.check(Asked::about(year).on_day(asked.on()))?;
    Ok(report.rows().map(|row| (row.unit_name().to_owned(), row.observed())).collect())
}

/// Counts per team, of which each is another at each location.
pub(crate) fn at_locations(table: &CountTable) -> Option<CountTable> {
    let columns: Vec<UnitKind> = table.columns().filter(|kind| *kind != UnitKind::Location).collect();
    let mut made = CountTable::builder(&columns);
    for (place, intervention, year, count) in table.counts() {
        let name = team_at(&place);
        let place = name.as_ref().map_or(place, |name| place.team(name));
        made.row(place, intervention, year, count).ok()?;
    }
    let mut made = made.finish().with_silence(table.silence());
    for year in table.years().filter(|year| !table.is_complete(*year)) {
        made = made.with_incomplete(year);
    }
    Some(made)
}

/// The name of a team at a location.
pub(crate) fn team_at(place: &Place<'_>) -> Option<String> {
    let team = place.name(UnitKind::Team)?;
    Some(format!("{team} ({})", place.name(UnitKind::Location)?))
}
