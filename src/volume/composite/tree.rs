//! What a norm asks, made ready to be held: each number counted once for all units.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::book::FactBook;
use super::counting::{Begun, Column, Leaf, Ready};
use super::norm::{
    BothWords, Clause, CompositeFacts, CountClause, Counting, FactClause, LevelsBy, PresumedClause,
    ShareClause, StartUpClause, Whom,
};
use super::said::{Amount, What};
use super::window::{Counted, Days, first_of_month};
use crate::Verdict;
use crate::quantity::{CountRange, UNBOUNDED};
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::check::{Asked, CheckError};
use crate::volume::ground::verdict_of;

/// A clause, ready.
#[derive(Debug)]
pub(super) enum Node<'a> {
    Count(Box<CountNode<'a>>),
    Fact(usize, &'a FactClause),
    Share(usize, &'a ShareClause),
    Open(&'a BothWords),
    All(Vec<Self>),
    Any(Vec<Self>),
    /// The condition, and what is asked where it holds.
    Where(Box<[Self; 2]>),
    NotBegun(NaiveDate),
    Since(NaiveDate, Box<Self>),
    /// What is asked first, and then.
    StartUp(&'a StartUpClause, BTreeMap<Arc<str>, Begun>, Box<[Self; 2]>),
    Presumed(usize, &'a PresumedClause, Box<Self>),
}

/// A number that is asked.
#[derive(Debug)]
pub(super) struct CountNode<'a> {
    pub(super) key: usize,
    pub(super) clause: &'a CountClause,
    pub(super) units: Vec<Arc<str>>,
    /// How often one whole count goes in the numbers.
    pub(super) factor: u64,
    /// How often the number is asked: the years of a mean.
    pub(super) times: u64,
    /// The stretches of days, each with what was counted in it; of units that begin, none.
    pub(super) parts: Vec<(Days, Column)>,
    pub(super) sum: Column,
    pub(super) is_left_out: bool,
    /// Whether the source that decides is not there.
    pub(super) is_without_source: bool,
    /// By unit of the norm, the units that are counted, by place.
    pub(super) members: Option<(Whom, BTreeMap<String, Vec<usize>>)>,
    /// By unit, the days from its first case.
    pub(super) begun: BTreeMap<usize, Days>,
    /// What other sources count.
    pub(super) others: Vec<Other>,
}

/// What another source counts: its name, the units that it names, and the number of each.
pub(super) type Other = (Option<Statement>, Vec<Arc<str>>, Column);

/// What stands when a unit is held: the day, the facts, and what is taken to be settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'s> {
    pub(super) asked: Asked,
    pub(super) book: &'s FactBook<'s>,
    pub(super) settled: &'s BTreeSet<usize>,
}

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

    pub(super) fn make(&mut self, clause: &'a Clause) -> Result<Node<'a>, CheckError> {
        let mut each = |clauses: &'a [Clause]| {
            clauses.iter().map(|clause| self.make(clause)).collect::<Result<Vec<_>, _>>()
        };
        Ok(match clause {
            Clause::AllOf(clauses) => Node::All(each(clauses)?),
            Clause::AnyOf(clauses) => Node::Any(each(clauses)?),
            Clause::Count(count) => Node::Count(Box::new(self.count(count)?)),
            Clause::Fact(fact) => Node::Fact(self.key(), fact),
            Clause::Share(share) => Node::Share(self.key(), share),
            Clause::Open(title) => Node::Open(title),
            Clause::Where(both) => Node::Where(Box::new([self.make(&both.holds)?, self.make(&both.asks)?])),
            Clause::OverTime(steps) => {
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
            Clause::StartUp(start) => {
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
            Clause::Presumed(presumed) => {
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
        kind: crate::party::UnitKind,
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

impl CountNode<'_> {
    pub(super) fn place(&self, unit: &str) -> Option<usize> {
        self.units.binary_search_by(|name| (**name).cmp(unit)).ok()
    }

    pub(super) fn what(&self) -> What {
        let names: Vec<&str> = self.clause.basket.iter().map(|item| item.intervention.as_str()).collect();
        let counting = self.clause.counts.unwrap_or(Counting::Procedures);
        What { title: self.clause.title.clone(), names: names.join(", "), counting }
    }

    /// What is required, bottom and top, as the numbers are.
    pub(super) fn required(&self) -> (u64, u64) {
        let times = |number: u32| u64::from(number).saturating_mul(self.times).saturating_mul(self.factor);
        let clause = self.clause;
        match (clause.minimum, clause.maximum, clause.low.zip(clause.high)) {
            (Some(minimum), ..) => (times(minimum.get()), times(minimum.get())),
            (None, Some(maximum), _) => (times(maximum), times(maximum)),
            (None, None, Some((low, high))) => (times(low.get()), times(high.get())),
            (None, None, None) => (0, 0),
        }
    }

    /// The verdict on a number.
    pub(super) fn hold(&self, observed: CountRange) -> Verdict {
        let (low, high) = self.required();
        if self.is_left_out {
            return Verdict::NotApplicable;
        }
        if self.clause.maximum.is_some() {
            return match observed {
                observed if observed.most_raw() <= high => Verdict::Met,
                observed if observed.least() > high => Verdict::NotMet,
                _ => Verdict::Undetermined,
            };
        }
        verdict_of(observed.least(), observed.most_raw(), low, high)
    }

    /// The number of a unit by its place.
    pub(super) fn observed(&self, at: usize) -> CountRange {
        self.sum.get(at).unwrap_or(CountRange::NONE)
    }

    /// The days over which a unit is counted.
    pub(super) fn days(&self, at: usize) -> Vec<Days> {
        self.parts.iter().map(|(days, _)| *days).chain(self.begun.get(&at).copied()).collect()
    }

    /// The number of a unit of the norm itself.
    pub(super) fn own(&self, unit: &str) -> Option<CountRange> {
        if self.members.is_some() {
            return None;
        }
        Some(self.place(unit).map_or(CountRange::NONE, |at| self.observed(at)))
    }

    /// The units that are counted for a unit of the norm.
    pub(super) fn members_of(&self, unit: &str) -> &[usize] {
        self.members.as_ref().and_then(|(_, members)| members.get(unit)).map_or(&[], Vec::as_slice)
    }

    fn verdict(&self, unit: &str) -> Verdict {
        let Some((of, _)) = &self.members else {
            return self.hold(self.own(unit).unwrap_or(CountRange::NONE));
        };
        let verdicts = self.members_of(unit).iter().map(|at| self.hold(self.observed(*at)));
        match of {
            Whom::Each | Whom::Its => Verdict::all_of(verdicts),
            Whom::AtLeast(least) => {
                let (mut met, mut open, mut any) = (0_u32, 0_u32, false);
                for verdict in verdicts {
                    any = true;
                    met = met.saturating_add(u32::from(verdict == Verdict::Met));
                    open = open.saturating_add(u32::from(verdict.is_undetermined()));
                }
                match least.get() {
                    _ if !any => Verdict::NotApplicable,
                    least if met >= least => Verdict::Met,
                    least if met.saturating_add(open) < least => Verdict::NotMet,
                    _ => Verdict::Undetermined,
                }
            }
        }
    }

    /// A number in whole counts.
    pub(super) fn whole(&self, number: u64) -> Decimal {
        let whole = Decimal::from(number).checked_div(self.factor.into());
        whole.unwrap_or(Decimal::ZERO).normalize()
    }

    pub(super) fn amount(&self, count: CountRange) -> Amount {
        Amount { least: self.whole(count.least()), most: count.most().map(|most| self.whole(most)) }
    }
}

impl Node<'_> {
    /// The verdict of a unit. Allocates nothing.
    pub(super) fn verdict(&self, unit: &str, standing: Standing<'_>) -> Verdict {
        let settled = |key: &usize| standing.settled.contains(key);
        match self {
            Self::Count(count) if settled(&count.key) => Verdict::Met,
            Self::Count(count) => count.verdict(unit),
            Self::Fact(key, _) | Self::Share(key, _) | Self::Presumed(key, ..) if settled(key) => {
                Verdict::Met
            }
            Self::Fact(_, fact) => standing.book.fact(unit, fact, standing.asked.on()).verdict(),
            Self::Share(_, share) => standing.book.share(unit, share, standing.asked.year()).verdict(share),
            Self::Open(_) => Verdict::Undetermined,
            Self::All(nodes) => Verdict::all_of(nodes.iter().map(|node| node.verdict(unit, standing))),
            Self::Any(nodes) => Verdict::any_of(nodes.iter().map(|node| node.verdict(unit, standing))),
            Self::Where(both) => {
                let [holds, asks] = &**both;
                match holds.verdict(unit, standing) {
                    Verdict::Met => asks.verdict(unit, standing),
                    Verdict::NotMet | Verdict::NotApplicable => Verdict::NotApplicable,
                    Verdict::Undetermined => match asks.verdict(unit, standing) {
                        Verdict::NotMet => Verdict::Undetermined,
                        verdict => verdict,
                    },
                }
            }
            Self::NotBegun(_) => Verdict::NotApplicable,
            Self::Since(_, node) => node.verdict(unit, standing),
            Self::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(unit).copied(), standing.asked.on()) {
                    Begin::NotYet(_) => Verdict::NotApplicable,
                    Begin::Starting(_) => first.verdict(unit, standing),
                    Begin::Over => then.verdict(unit, standing),
                    Begin::Unknown => {
                        let (first, then) = (first.verdict(unit, standing), then.verdict(unit, standing));
                        if first == then { first } else { Verdict::Undetermined }
                    }
                }
            }
            Self::Presumed(_, _, node) => match standing.book.rebuttal(unit, standing.asked.on()) {
                Some(judged) => judged.verdict(),
                None => node.verdict(unit, standing),
            },
        }
    }

    /// Every count of the tree that is asked on the day.
    pub(super) fn counts<'n>(&'n self, into: &mut Vec<&'n CountNode<'n>>) {
        match self {
            Self::Count(count) => into.push(count),
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().for_each(|node| node.counts(into)),
            Self::Where(both) | Self::StartUp(_, _, both) => both.iter().for_each(|node| node.counts(into)),
            Self::Since(_, node) | Self::Presumed(_, _, node) => node.counts(into),
            Self::Fact(..) | Self::Share(..) | Self::Open(_) | Self::NotBegun(_) => {}
        }
    }
}

/// Where a unit stands in its start.
pub(super) enum Begin {
    NotYet(NaiveDate),
    Starting(Days),
    Over,
    Unknown,
}

impl Begin {
    pub(super) fn of(start: &StartUpClause, begun: Option<Begun>, on: NaiveDate) -> Self {
        let Some(begun) = begun else { return Self::Unknown };
        let days = Days::of_months(first_of_month(begun.latest()), start.months.get());
        match begun {
            _ if days.last < on => Self::Over,
            Begun::On(day) if on < days.first => Self::NotYet(day),
            Begun::On(_) => Self::Starting(days),
            Begun::NotAfter(_) => Self::Unknown,
        }
    }
}
