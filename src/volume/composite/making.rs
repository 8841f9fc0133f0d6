//! Clauses made ready: each number counted once for all units.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::clause::{ClauseStep, CountClause, NormClause, Whom};
use super::counting::{Begun, Column, Leaf, Ready};
use super::norm::CompositeFacts;
use super::tree::{CountNode, Node, OfUnit, Other, none_of};
use super::window::{Counted, Days, first_of_month};
use crate::party::UnitKind;
use crate::quantity::{CountRange, UNBOUNDED};
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::check::{Asked, CheckError};
use crate::volume::table::Silence;

/// Which step of what changes over time is asked: that of the day asked about, that of the last day that is counted,
/// or that of another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StepsOn {
    Day,
    Counted,
    Of(NaiveDate),
}

/// Makes clauses ready.
pub(super) struct Maker<'a, 'm> {
    pub(super) norm: &'a CompositeFacts,
    pub(super) asked: Asked,
    /// The day that is asked about: of an earlier year, what is known of it by then.
    pub(super) known: NaiveDate,
    pub(super) ready: &'m [(Option<Statement>, Ready<'a>)],
    pub(super) first_cases: &'m BTreeMap<&'a str, NaiveDate>,
    pub(super) keys: usize,
    /// The keys of facts by their names: what is asked twice is settled once.
    pub(super) named: BTreeMap<&'a str, usize>,
    /// What a step is tied to: the day, what is counted, or a day of its own.
    pub(super) steps: StepsOn,
    /// Whether a condition is made.
    pub(super) in_condition: bool,
    /// Units whose counts show a case before the first that is stated.
    pub(super) against: BTreeSet<Arc<str>>,
}

impl<'a> Maker<'a, '_> {
    fn key(&mut self) -> usize {
        self.keys = self.keys.saturating_add(1);
        self.keys
    }

    fn key_of(&mut self, name: &'a str) -> usize {
        if let Some(key) = self.named.get(name) {
            return *key;
        }
        let key = self.key();
        self.named.insert(name, key);
        key
    }

    /// The first case of a unit: as stated, unless the counts show an earlier one.
    fn begun(&mut self, unit: &Arc<str>, told: Option<Begun>) -> Option<Begun> {
        let stated = self.first_cases.get(&**unit).copied();
        match (stated, told) {
            (Some(day), Some(told)) if told.latest() < day => {
                self.against.insert(Arc::clone(unit));
                Some(told)
            }
            (Some(day), _) => Some(Begun::On(day)),
            (None, told) => told,
        }
    }

    pub(super) fn make(&mut self, clause: &'a NormClause) -> Result<Node<'a>, CheckError> {
        let mut each = |clauses: &'a [NormClause]| {
            clauses.iter().map(|clause| self.make(clause)).collect::<Result<Vec<_>, _>>()
        };
        Ok(match clause {
            NormClause::AllOf(clauses) => Node::All(each(clauses)?),
            NormClause::AnyOf(clauses) => Node::Any(each(clauses)?),
            NormClause::Count(count) => Node::Count(Box::new(self.count(count)?)),
            NormClause::Fact(fact) => Node::Fact(self.key_of(fact.fact.as_str()), fact),
            NormClause::Share(share) => Node::Share(self.key(), share),
            NormClause::Open(title) => Node::Open(title),
            NormClause::Where(both) => {
                let outer = core::mem::replace(&mut self.in_condition, true);
                let holds = self.make(&both.holds)?;
                self.in_condition = outer;
                Node::Where(Box::new([holds, self.make(&both.asks)?]))
            }
            NormClause::OverTime(steps) => {
                let on = |step: &ClauseStep| match self.steps {
                    StepsOn::Counted => step.asks.last_counted(self.asked),
                    StepsOn::Day => self.asked.on(),
                    StepsOn::Of(day) => day,
                };
                match (steps.iter().rev().find(|step| step.from <= on(step)), steps.first()) {
                    (Some(step), _) => Node::Since(step.from, Box::new(self.make(&step.asks)?)),
                    (None, Some(first)) => Node::NotBegun(first.from),
                    (None, None) => Node::All(Vec::new()),
                }
            }
            NormClause::StartUp(start) => {
                let told =
                    self.ready.first().map(|(_, ready)| ready.first_cases(self.norm.per, &start.basket));
                let told = told.unwrap_or_default();
                let stated = self.first_cases.keys().map(|unit| Arc::from(*unit));
                let all: BTreeSet<Arc<str>> = stated.chain(told.keys().cloned()).collect();
                let mut begun = BTreeMap::new();
                for unit in all {
                    if let Some(day) = self.begun(&unit, told.get(&unit).copied()) {
                        begun.insert(unit, day);
                    }
                }
                let both = [self.make(&start.first)?, self.make(&start.then)?];
                Node::StartUp(start, begun, Box::new(both))
            }
            NormClause::Presumed(presumed) => {
                Node::Presumed(self.key(), presumed, Box::new(self.make(&presumed.asks)?))
            }
        })
    }

    fn count(&mut self, clause: &'a CountClause) -> Result<CountNode<'a>, CheckError> {
        let key = self.key();
        let kind = clause.per.unwrap_or(self.norm.per);
        let leaf = Leaf::new(&self.norm.id, kind, clause)
            .ok_or_else(|| CheckError::too_large(Some(&self.norm.id)))?;
        let deciding = match &clause.source {
            Some(source) => self.ready.iter().position(|(name, _)| name.as_ref() == Some(source)),
            None => (!self.ready.is_empty()).then_some(0),
        };
        // Without the source that decides the others tell which units there are.
        let of_units = deciding.or((!self.ready.is_empty()).then_some(0));
        let units = of_units.and_then(|at| self.ready.get(at)).map(|(_, ready)| ready.units(kind));
        let units = units.unwrap_or_default();
        let (mut parts, mut times, mut is_left_out) = (Vec::new(), 1, false);
        let mut begun = BTreeMap::new();
        let mut sum = Column::of(units.len(), 0, 0);
        match clause.window.as_ref().map(|window| window.counted(self.asked)) {
            Some(Counted::NoYear) => is_left_out = true,
            Some(Counted::FromFirstCase(months)) => {
                (begun, sum) = self.since_first_case((clause, &leaf), deciding, &units, months)?;
            }
            window => {
                let days = match window {
                    Some(Counted::Over(days, asked)) => {
                        times = asked;
                        days
                    }
                    _ => vec![self.year()],
                };
                let source = deciding.and_then(|at| self.ready.get(at));
                let days = source.map_or(days.clone(), |(_, ready)| ready.joined(days));
                for days in days {
                    let column = self.column(deciding, &leaf, days, units.len())?;
                    sum.add(&column);
                    parts.push((days, column));
                }
            }
        }
        let source = deciding.and_then(|at| self.ready.get(at)).map(|(_, ready)| ready);
        let has = |name: &Statement| source.is_none_or(|ready| ready.has_attribute(name.as_str()));
        let without = clause.only.iter().map(|only| &only.attribute).filter(|name| !has(name)).collect();
        let others = self.others(deciding, &leaf, &parts)?;
        let years = self.years(&parts, of_units);
        let members = clause.of.map(|of| (of, self.members(of_units, &leaf, kind, &units, &years)));
        let told =
            members.as_ref().map(|(of, members)| self.of_units(of_units, (clause, *of), &parts, members));
        let told = told.transpose()?.unwrap_or_default();
        let year = self.year();
        let is_other = !matches!(parts.as_slice(), [(days, _)] if *days == year);
        let now = is_other.then(|| self.column(deciding, &leaf, year, units.len())).transpose()?;
        let is_silent = source.is_some_and(|ready| ready.rows().silence() == Silence::NoneDone);
        Ok(CountNode {
            key,
            clause,
            units,
            factor: leaf.factor,
            times,
            parts,
            sum,
            now,
            is_silent,
            is_condition: self.in_condition,
            is_left_out,
            without,
            is_without_source: deciding.is_none(),
            members,
            told,
            begun,
            others,
        })
    }

    /// What a source counts over some days, up to the day that is asked about; of days that are not over
    /// there may still be more.
    fn column(
        &self,
        source: Option<usize>,
        leaf: &Leaf,
        days: Days,
        units: usize,
    ) -> Result<Column, CheckError> {
        let Some((_, ready)) = source.and_then(|at| self.ready.get(at)) else {
            return Ok(Column::of(units, 0, UNBOUNDED));
        };
        let mut column = ready.column(leaf, days, Asked::about(self.asked.year()).on_day(self.known))?;
        if days.last > self.known {
            column.most.fill(UNBOUNDED);
        }
        Ok(column)
    }

    /// What every other source counts, where it names the units.
    fn others(
        &self,
        deciding: Option<usize>,
        leaf: &Leaf,
        parts: &[(Days, Column)],
    ) -> Result<Vec<Other>, CheckError> {
        let mut others = Vec::new();
        for (at, (name, ready)) in self.ready.iter().enumerate().filter(|(at, _)| Some(*at) != deciding) {
            let units = ready.units(leaf.kind());
            if units.is_empty() {
                continue;
            }
            let mut sum = Column::of(units.len(), 0, 0);
            for (days, _) in parts {
                sum.add(&self.column(Some(at), leaf, *days, units.len())?);
            }
            others.push((name.clone(), units, sum));
        }
        Ok(others)
    }

    /// The days from the first case of each unit, and what it did in them.
    fn since_first_case(
        &mut self,
        (clause, leaf): (&CountClause, &Leaf),
        deciding: Option<usize>,
        units: &[Arc<str>],
        months: u16,
    ) -> Result<(BTreeMap<usize, Days>, Column), CheckError> {
        let mut sum = Column::of(units.len(), 0, UNBOUNDED);
        let mut by_days: BTreeMap<Days, Vec<usize>> = BTreeMap::new();
        let told = deciding.and_then(|at| self.ready.get(at));
        let told = told.map(|(_, ready)| ready.first_cases(leaf.kind(), &clause.basket)).unwrap_or_default();
        for (at, unit) in units.iter().enumerate() {
            if let Some(Begun::On(day)) = self.begun(unit, told.get(unit).copied()) {
                by_days.entry(Days::of_months(first_of_month(day), months)).or_default().push(at);
            }
        }
        let mut begun = BTreeMap::new();
        for (days, of) in by_days {
            // Before its first case it did none: what it did in that year it did in these days.
            let of_years = NaiveDate::from_ymd_opt(days.first.year(), 1, 1).unwrap_or(days.first);
            let of_years = Days { first: of_years, ..days };
            let column = self.column(deciding, leaf, of_years, units.len())?;
            for at in of {
                begun.insert(at, days);
                sum.set(at, column.get(at).unwrap_or(CountRange::UNKNOWN));
            }
        }
        Ok((begun, sum))
    }

    /// The years in which it stands who is counted for whom: those of the window, or all where each has a
    /// window of its own.
    fn years(&self, parts: &[(Days, Column)], source: Option<usize>) -> BTreeSet<Year> {
        if parts.is_empty() {
            let ready = source.and_then(|at| self.ready.get(at));
            return ready.into_iter().flat_map(|(_, ready)| ready.rows().years()).collect();
        }
        parts.iter().flat_map(|(days, _)| days.years()).filter_map(|year| Year::try_new(year).ok()).collect()
    }

    /// By unit of the norm, what the source tells of what it did itself, for whom others are counted.
    fn of_units(
        &self,
        source: Option<usize>,
        (clause, of): (&CountClause, Whom),
        parts: &[(Days, Column)],
        members: &BTreeMap<String, Vec<usize>>,
    ) -> Result<BTreeMap<Arc<str>, OfUnit>, CheckError> {
        let Some((_, ready)) = source.and_then(|at| self.ready.get(at)) else { return Ok(BTreeMap::new()) };
        let units = ready.units(self.norm.per);
        if units.is_empty() {
            return Ok(BTreeMap::new());
        }
        let leaf = Leaf::new(&self.norm.id, self.norm.per, clause)
            .ok_or_else(|| CheckError::too_large(Some(&self.norm.id)))?;
        let asked = Asked::about(self.asked.year()).on_day(self.known);
        let mut sum = Column::of(units.len(), 0, 0);
        for (days, _) in parts {
            sum.add(&ready.column(&leaf, *days, asked)?);
        }
        let now = self.column(source, &leaf, self.year(), units.len())?;
        let each = units.into_iter().enumerate().map(|(at, unit)| {
            let [sum, now] = [&sum, &now].map(|column| column.get(at).unwrap_or(CountRange::UNKNOWN));
            let is_member = of == Whom::Its && members.get(&*unit).is_some_and(|of| !of.is_empty());
            let told = sum.most().is_some() || is_member;
            (unit, OfUnit { told, did_none: none_of([sum, now]) })
        });
        Ok(each.collect())
    }

    /// The days of the year that is asked about.
    fn year(&self) -> Days {
        Days { first: self.asked.year().first_day(), last: self.asked.year().last_day() }
    }

    /// By unit of the norm, the units that are counted.
    fn members(
        &self,
        source: Option<usize>,
        leaf: &Leaf,
        kind: UnitKind,
        units: &[Arc<str>],
        years: &BTreeSet<Year>,
    ) -> BTreeMap<String, Vec<usize>> {
        let mut members: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        let Some(((_, ready), norm)) = source.and_then(|at| self.ready.get(at)).zip(leaf.norm()) else {
            return BTreeMap::new();
        };
        for year in years {
            for (unit, of) in ready.rows().together(norm, *year, (self.norm.per, kind)) {
                let places =
                    of.into_iter().filter_map(|name| units.binary_search_by(|it| (**it).cmp(name)).ok());
                members.entry(unit.to_owned()).or_default().extend(places);
            }
        }
        members.into_iter().map(|(unit, of)| (unit, of.into_iter().collect())).collect()
    }
}
