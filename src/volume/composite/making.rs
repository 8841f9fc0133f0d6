//! Clauses made ready: each number counted once for all units.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::clause::{CountClause, LevelsBy, NormClause};
use super::counting::{Begun, Column, Leaf, Ready};
use super::norm::CompositeFacts;
use super::tree::{CountNode, Node, Other};
use super::window::{Counted, Days, first_of_month};
use crate::party::UnitKind;
use crate::quantity::{CountRange, UNBOUNDED};
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::check::{Asked, CheckError};

/// Makes clauses ready.
pub(super) struct Maker<'a, 'm> {
    pub(super) norm: &'a CompositeFacts,
    pub(super) asked: Asked,
    pub(super) ready: &'m [(Option<Statement>, Ready<'a>)],
    pub(super) first_cases: &'m BTreeMap<&'a str, NaiveDate>,
    pub(super) keys: usize,
}

impl<'a> Maker<'a, '_> {
    fn key(&mut self) -> usize {
        self.keys = self.keys.saturating_add(1);
        self.keys
    }

    pub(super) fn make(&mut self, clause: &'a NormClause) -> Result<Node<'a>, CheckError> {
        let mut each = |clauses: &'a [NormClause]| {
            clauses.iter().map(|clause| self.make(clause)).collect::<Result<Vec<_>, _>>()
        };
        Ok(match clause {
            NormClause::AllOf(clauses) => Node::All(each(clauses)?),
            NormClause::AnyOf(clauses) => Node::Any(each(clauses)?),
            NormClause::Count(count) => Node::Count(Box::new(self.count(count)?)),
            NormClause::Fact(fact) => Node::Fact(self.key(), fact),
            NormClause::Share(share) => Node::Share(self.key(), share),
            NormClause::Open(title) => Node::Open(title),
            NormClause::Where(both) => {
                Node::Where(Box::new([self.make(&both.holds)?, self.make(&both.asks)?]))
            }
            NormClause::OverTime(steps) => {
                let on = match self.norm.levels_by {
                    Some(LevelsBy::CountedYear) => self.asked.year().last_day(),
                    Some(LevelsBy::Day) | None => self.asked.on(),
                };
                match (steps.iter().rev().find(|step| step.from <= on), steps.first()) {
                    (Some(step), _) => Node::Since(step.from, Box::new(self.make(&step.asks)?)),
                    (None, Some(first)) => Node::NotBegun(first.from),
                    (None, None) => Node::All(Vec::new()),
                }
            }
            NormClause::StartUp(start) => {
                let mut begun = BTreeMap::new();
                if let Some((_, ready)) = self.ready.first() {
                    begun = ready.first_cases(self.norm.per, &start.basket);
                }
                for (unit, day) in self.first_cases {
                    begun.insert(Arc::from(*unit), Begun::On(*day));
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
                    _ => vec![Days {
                        first: self.asked.year().first_day(),
                        last: self.asked.year().last_day(),
                    }],
                };
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
        let members = clause.of.map(|of| (of, self.members(of_units, &leaf, kind, &units, &parts)));
        Ok(CountNode {
            key,
            clause,
            units,
            factor: leaf.factor,
            times,
            parts,
            sum,
            is_left_out,
            without,
            is_without_source: deciding.is_none(),
            members,
            begun,
            others,
        })
    }

    /// What a source counts over some days; of days that are not over, and are no calendar year of which the
    /// counts themselves say whether it is complete, there may still be more.
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
        let mut column = ready.column(leaf, days, self.asked)?;
        if !days.is_year() && days.last > self.asked.on() {
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
        &self,
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
            let stated = self.first_cases.get(&**unit).map(|day| Begun::On(*day));
            if let Some(Begun::On(day)) = stated.or_else(|| told.get(unit).copied()) {
                by_days.entry(Days::of_months(first_of_month(day), months)).or_default().push(at);
            }
        }
        let mut begun = BTreeMap::new();
        for (days, of) in by_days {
            let column = self.column(deciding, leaf, days, units.len())?;
            for at in of {
                begun.insert(at, days);
                sum.set(at, column.get(at).unwrap_or(CountRange::UNKNOWN));
            }
        }
        Ok((begun, sum))
    }

    /// By unit of the norm, the units that are counted.
    fn members(
        &self,
        source: Option<usize>,
        leaf: &Leaf,
        kind: UnitKind,
        units: &[Arc<str>],
        parts: &[(Days, Column)],
    ) -> BTreeMap<String, Vec<usize>> {
        let mut members: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        let Some(((_, ready), norm)) = source.and_then(|at| self.ready.get(at)).zip(leaf.norm()) else {
            return BTreeMap::new();
        };
        let years: BTreeSet<i32> = parts.iter().flat_map(|(days, _)| days.years()).collect();
        for year in years.into_iter().filter_map(|year| Year::try_new(year).ok()) {
            for (unit, of) in ready.rows().together(norm, year, (self.norm.per, kind)) {
                let places =
                    of.into_iter().filter_map(|name| units.binary_search_by(|it| (**it).cmp(name)).ok());
                members.entry(unit.to_owned()).or_default().extend(places);
            }
        }
        members.into_iter().map(|(unit, of)| (unit, of.into_iter().collect())).collect()
    }
}
