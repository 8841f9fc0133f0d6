//! Every unit held against a composite norm.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::book::FactBook;
use super::clause::LevelsBy;
use super::counting::Ready;
use super::facts::Held;
use super::making::{Maker, StepsOn};
use super::norm::CompositeNorm;
use super::said::{CompositeNotice, FactList};
use super::standing::{Holding, Standing};
use super::tree::{Node, did_none};
use crate::Verdict;
use crate::rule::{Basis, Reference};
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::check::{Asked, CheckError};
use crate::volume::norm::{NormStatus, Stage, agreed};
use crate::volume::notice::CountNotice;
use chrono::NaiveDate;

/// Nothing is taken to be settled.
static NONE: BTreeSet<usize> = BTreeSet::new();

/// Every unit held against a composite norm.
#[derive(Debug)]
pub struct CompositeReport<'a> {
    pub(super) norm: &'a CompositeNorm,
    pub(super) asked: Asked,
    pub(super) root: Node<'a>,
    /// What was asked over what is counted, where another step may be asked on the day.
    pub(super) then: Option<Node<'a>>,
    /// What was asked when the final agreement was signed, where that may be another step.
    pub(super) existing: Option<Node<'a>>,
    /// The same, of the years before in which falling short counts too.
    pub(super) before: Vec<(Asked, Node<'a>, Option<Node<'a>>)>,
    /// Units whose counts show a case before the first that is stated.
    against: BTreeSet<Arc<str>>,
    pub(super) book: FactBook<'a>,
    units: Vec<Arc<str>>,
    /// Of each unit, whether it certainly did nothing of what the norm asks a number of.
    none: Vec<bool>,
    basis: Arc<Reference>,
    of_openings: Vec<CountNotice>,
}

/// One unit held against a composite norm (*toets aan de samengestelde norm*).
#[derive(Debug, Clone, Copy)]
pub struct CompositeCheck<'r> {
    pub(super) report: &'r CompositeReport<'r>,
    pub(super) unit: &'r str,
    did_none: bool,
}

impl CompositeNorm {
    /// Holds every unit against the norm: the units of its kind that the counts name, and where it asks no
    /// number of them, those of which there are facts.
    ///
    /// A unit that certainly did nothing of what it asks a number of has nothing asked of it.
    ///
    /// # Errors
    /// As [`check`](crate::volume::check()): when the counts do not name the units that it counts per, when
    /// sums do not fit, when the counts were carried over to another day.
    pub fn check<'a>(&'a self, held: &Held<'a>, asked: Asked) -> Result<CompositeReport<'a>, CheckError> {
        let facts = self.facts();
        let book = held.facts.map(|known| FactBook::of(known, facts)).unwrap_or_default();
        let is_at_one = facts.at_one_location == Some(true);
        let ready: Option<Vec<(Option<Statement>, Ready<'a>)>> = held
            .sources
            .iter()
            .map(|(name, counts)| Some((name.clone(), Ready::of(counts, held.openings, is_at_one)?)))
            .collect();
        let ready = ready.ok_or_else(|| CheckError::too_large(Some(&facts.id)))?;
        let mut against = BTreeSet::new();
        let known = asked.on();
        let mut make = |asked: Asked, steps: StepsOn| {
            let first_cases = &book.first_cases;
            let (keys, named, in_condition) = (0, BTreeMap::new(), false);
            let earlier = core::mem::take(&mut against);
            let ready = &ready;
            let mut maker = Maker {
                norm: facts,
                asked,
                known,
                ready,
                first_cases,
                keys,
                named,
                steps,
                in_condition,
                against: earlier,
            };
            let made = maker.make(&facts.asks);
            against = maker.against;
            made
        };
        let steps = match facts.levels_by {
            Some(LevelsBy::CountedYear) => StepsOn::Counted,
            Some(LevelsBy::Day) | None => StepsOn::Day,
        };
        let root = make(asked, steps)?;
        let (has_steps, starts) = facts.asks.has_steps();
        let has_then = starts || has_steps && steps == StepsOn::Day;
        let then = has_then.then(|| make(asked, StepsOn::Counted)).transpose()?;
        let may_exist = has_steps && facts.enforced_from.is_none();
        let before_agreement = agreed().and_then(|day| day.pred_opt()).filter(|_| may_exist);
        let existing = before_agreement.map(|day| make(asked, StepsOn::Of(day))).transpose()?;
        let years = facts.remedy_after.map_or(1, |years| i32::from(years.get()));
        let mut before = Vec::new();
        for back in 1..years {
            let year = Year::try_new(asked.year().number().saturating_sub(back));
            let Ok(year) = year else { break };
            let earlier = Asked::about(year);
            let then = has_then.then(|| make(earlier, StepsOn::Counted)).transpose()?;
            before.push((earlier, make(earlier, steps)?, then));
        }
        let mut counts = Vec::new();
        root.counts(&mut counts);
        let own: Vec<_> = counts.iter().filter(|count| count.members.is_none()).collect();
        let units: BTreeSet<Arc<str>> = if own.is_empty() {
            let named = ready.first().map(|(_, ready)| ready.units(facts.per)).unwrap_or_default();
            let mut asked = BTreeSet::new();
            facts.asks.asks(&mut asked);
            named.into_iter().chain(book.units(&asked).map(|(_, unit)| Arc::from(unit))).collect()
        } else {
            let of_sources = ready.iter().flat_map(|(_, ready)| ready.units(facts.per));
            own.iter().flat_map(|count| count.units.iter().cloned()).chain(of_sources).collect()
        };
        let units: Vec<Arc<str>> = units.into_iter().collect();
        let did_none = |unit: &Arc<str>| did_none(&counts, unit) == Verdict::Met;
        let none = units.iter().map(did_none).collect();
        let basis = Arc::new(facts.source.clone());
        let of_openings = ready.iter().flat_map(|(_, ready)| ready.rows().notices_of_openings());
        let of_openings = of_openings.cloned().collect();
        Ok(CompositeReport {
            norm: self,
            asked,
            root,
            then,
            existing,
            before,
            against,
            book,
            units,
            none,
            basis,
            of_openings,
        })
    }
}

impl<'a> CompositeReport<'a> {
    /// The norm.
    pub const fn norm(&self) -> &'a CompositeNorm {
        self.norm
    }

    /// The year and the day that were asked about.
    pub const fn asked(&self) -> Asked {
        self.asked
    }

    /// Every unit, in order of name.
    pub fn rows(&self) -> impl Iterator<Item = CompositeCheck<'_>> {
        (0..self.units.len()).filter_map(|at| self.at(at))
    }

    /// The last day that it counts; where it counts nothing, the day asked about.
    pub(super) fn last_counted(&self) -> NaiveDate {
        let asks = &self.norm.facts().asks;
        if asks.counts_nothing() { self.asked.on() } else { asks.last_counted(self.asked) }
    }

    /// The first day that it counts; none where that is another for each unit, or nothing is counted.
    #[cfg(feature = "formats")]
    pub(crate) fn first_counted(&self) -> Option<NaiveDate> {
        self.root.first_counted()
    }

    pub(in crate::volume) fn unit_names(&self) -> &[Arc<str>] {
        &self.units
    }

    /// One unit.
    pub fn row(&self, unit: &str) -> Option<CompositeCheck<'_>> {
        let at = self.units.binary_search_by(|name| (**name).cmp(unit)).ok()?;
        self.at(at)
    }

    fn at(&self, at: usize) -> Option<CompositeCheck<'_>> {
        let (unit, did_none) = (self.units.get(at)?, *self.none.get(at)?);
        Some(CompositeCheck { report: self, unit, did_none })
    }

    /// The stage of the norm on the day asked about.
    pub fn stage(&self) -> Stage {
        let facts = self.norm.facts();
        let status = facts.status.unwrap_or(NormStatus::Adopted);
        let enforced = facts.enforced_from.filter(|_| self.norm.is_adopted());
        Stage::on(self.asked.on(), (facts.from, facts.until), status, enforced)
    }

    /// What a reader has to know beside the verdicts: what the norm asks, stated of units that no count
    /// names, and attributes that it counts by and that the counts do not have.
    pub fn notices(&self) -> Vec<CompositeNotice> {
        let mut asked = BTreeSet::new();
        self.norm.facts().asks.asks(&mut asked);
        let is_unit = |unit: &str| self.units.binary_search_by(|name| (**name).cmp(unit)).is_ok();
        let named: BTreeSet<(FactList, &str)> = self.book.units(&asked).collect();
        let unknown = named.into_iter().filter(|(_, unit)| !is_unit(unit));
        let unknown = unknown.map(|(list, unit)| CompositeNotice::UnknownUnit(list, unit.to_owned()));
        let mut counts = Vec::new();
        self.root.counts(&mut counts);
        let without: BTreeSet<&Statement> =
            counts.iter().flat_map(|count| count.without.iter().copied()).collect();
        let without = without.into_iter().map(|name| CompositeNotice::NoAttribute(name.clone()));
        let on = self.asked.on();
        // Exemptions count on the day, over what is counted, and in the years before that count too.
        let before = self.before.iter().map(|(asked, ..)| asked.on());
        let days: Vec<NaiveDate> = before.chain([on, self.last_counted().min(on)]).collect();
        let years = self.before.iter().map(|(asked, ..)| asked.year());
        let years: Vec<Year> = years.chain([self.asked.year()]).collect();
        let idle = self.book.idle((on, &days), &years, &self.norm.facts().asks);
        let idle = idle.into_iter().map(|(list, unit)| CompositeNotice::NotCounted(list, unit.to_owned()));
        let unknown = unknown.chain(idle);
        let against =
            self.against.iter().map(|unit| CompositeNotice::FirstCaseAgainst(unit.as_ref().to_owned()));
        unknown.chain(without).chain(against).collect()
    }

    /// What is told of the [days on which units were open](Held::with_openings): of whom the counts know
    /// nothing, and of years in which a unit has rows all the same.
    pub fn notices_of_openings(&self) -> &[CountNotice] {
        &self.of_openings
    }

    pub(super) fn basis(&self) -> Basis {
        Basis::Reference(Arc::clone(&self.basis))
    }
}

impl<'r> CompositeCheck<'r> {
    /// The unit.
    pub const fn unit(&self) -> &'r str {
        self.unit
    }

    /// The norm.
    pub const fn norm(&self) -> &'r CompositeNorm {
        self.report.norm
    }

    /// The verdict: not applicable to a unit that is exempt, or that certainly did nothing of what is
    /// counted.
    pub fn verdict(&self) -> Verdict {
        if self.is_exempt() || self.did_none() {
            return Verdict::NotApplicable;
        }
        self.report.root.verdict(self.unit, self.standing(&NONE))
    }

    pub(super) fn standing<'s>(&'s self, settled: &'s BTreeSet<usize>) -> Standing<'s> {
        let asked = self.report.asked;
        let (book, known) = (&self.report.book, asked.on());
        Standing { asked, known, book, settled, holds: Holding::All, since: None }
    }

    pub(super) fn nothing_settled(&self) -> Standing<'_> {
        self.standing(&NONE)
    }

    pub(super) fn is_exempt(&self) -> bool {
        let on = self.report.asked.on();
        let exemption = self.report.book.exemption(self.unit, [on, on]);
        exemption.is_some_and(|exemption| exemption.decided.verdict() == Verdict::Met)
    }

    /// Whether it certainly did nothing of what the norm asks a number of.
    pub(super) const fn did_none(&self) -> bool {
        self.did_none
    }

    /// Whether falling short is a breach on the day asked about.
    pub fn binds(&self) -> bool {
        self.report.norm.is_adopted() && self.report.stage().has_force()
    }
}
