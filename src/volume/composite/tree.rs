//! What a norm asks, made ready to be held: each number counted once for all units.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::clause::{
    BothWords, CountClause, Counting, FactClause, PresumedClause, ShareClause, StartUpClause, Whom,
};
use super::counting::{Begun, Column};
use super::said::{Amount, What};
use super::standing::{Begin, Holding, Standing};
use super::window::Days;
use crate::Verdict;
use crate::quantity::CountRange;
use crate::statement::Statement;
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
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
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
    /// What each unit did in the year asked about, where that is not the window itself.
    pub(super) now: Option<Column>,
    /// Whether a unit that the source does not name did none.
    pub(super) is_silent: bool,
    /// Whether it stands in a condition, so that more may ask more.
    pub(super) is_condition: bool,
    pub(super) is_left_out: bool,
    /// The attributes that it asks of and that the source that decides does not have.
    pub(super) without: Vec<&'a Statement>,
    /// Whether the source that decides is not there.
    pub(super) is_without_source: bool,
    /// By unit of the norm, the units that are counted, by place.
    pub(super) members: Option<(Whom, BTreeMap<String, Vec<usize>>)>,
    /// By unit of the norm that the source names, what it did itself, where others are counted for it.
    pub(super) told: BTreeMap<Arc<str>, OfUnit>,
    /// By unit, the days from its first case.
    pub(super) begun: BTreeMap<usize, Days>,
    /// What other sources count.
    pub(super) others: Vec<Other>,
}

/// What another source counts: its name, the units that it names, and the number of each.
pub(super) type Other = (Option<Statement>, Vec<Arc<str>>, Column);

/// What is known of a unit for which others are counted.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfUnit {
    /// Whether it is known what it did itself, and so who did it there.
    pub(super) told: bool,
    /// Whether it did none itself.
    pub(super) did_none: Verdict,
}

/// Whether all of some numbers are none: certainly, perhaps, or not.
pub(super) fn none_of(counts: [CountRange; 2]) -> Verdict {
    match counts {
        counts if counts.iter().all(|count| count.is_none()) => Verdict::Met,
        counts if counts.iter().all(|count| count.least() == 0) => Verdict::Undetermined,
        _ => Verdict::NotMet,
    }
}

impl CountNode<'_> {
    pub(super) fn place(&self, unit: &str) -> Option<usize> {
        self.units.binary_search_by(|name| (**name).cmp(unit)).ok()
    }

    pub(super) fn what(&self) -> What {
        let names: Vec<&str> = self.clause.basket.iter().map(|item| item.intervention.as_str()).collect();
        let counting = self.clause.counts.unwrap_or(Counting::Procedures);
        let is_weighted =
            self.clause.basket.iter().any(|item| item.weight.is_some_and(|it| it != Decimal::ONE));
        What { title: self.clause.title.clone(), names: names.join(", "), is_weighted, counting }
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

    /// Whether falling short of it is a breach: of what decides what is asked, and of no guideline and nothing that
    /// was asked only after what is counted.
    fn binds(&self, unit: &str, standing: Standing<'_>) -> bool {
        let begun = self.place(unit).and_then(|at| self.begun.get(&at));
        let last = self.parts.iter().map(|(days, _)| days).chain(begun).map(|days| days.last).max();
        let last = last.unwrap_or_else(|| standing.asked.year().last_day());
        self.is_condition || self.clause.low.is_none() && standing.since.is_none_or(|since| since <= last)
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
        let absent = if self.is_silent { CountRange::NONE } else { CountRange::UNKNOWN };
        Some(self.place(unit).map_or(absent, |at| self.observed(at)))
    }

    /// Whether a unit of the norm did nothing of it, in the window and in the year asked about, also where others
    /// are counted for it; none where that cannot be said of it.
    fn did_none(&self, unit: &str) -> Option<Verdict> {
        if self.members.is_some() {
            return self.told.get(unit).map(|unit| unit.did_none);
        }
        let own = self.own(unit)?;
        let at = self.place(unit);
        let is_begun = at.is_some_and(|at| self.begun.contains_key(&at));
        let in_window = own.is_none() || self.parts.is_empty() && !is_begun && !self.is_without_source;
        let now = match &self.now {
            Some(now) => at.and_then(|at| now.get(at)),
            None => Some(own),
        };
        let is_none = in_window && now.map_or(self.is_silent, CountRange::is_none);
        let may_be_none = (in_window || own.least() == 0) && now.is_none_or(|now| now.least() == 0);
        Some(match (is_none, may_be_none) {
            (true, _) => Verdict::Met,
            (false, true) => Verdict::Undetermined,
            (false, false) => Verdict::NotMet,
        })
    }

    /// The verdict on the number of a unit of the norm itself: who did none of it falls short, for whoever
    /// did none of anything has nothing asked.
    pub(super) fn hold_own(&self, observed: CountRange) -> Verdict {
        match self.hold(observed) {
            Verdict::NotApplicable if !self.is_left_out => Verdict::NotMet,
            verdict => verdict,
        }
    }

    /// The verdict on the number of a unit that is counted for another. Where each is held, nothing is asked of
    /// whoever did none, and whether a number that may be none falls short is not known.
    pub(super) fn hold_member(&self, observed: CountRange) -> Verdict {
        let is_each = matches!(self.members, Some((Whom::Each | Whom::Its, _)));
        match self.hold(observed) {
            Verdict::NotMet if is_each && observed.least() == 0 && self.clause.maximum.is_none() => {
                Verdict::Undetermined
            }
            verdict => verdict,
        }
    }

    /// Whether it is known who is counted for a unit of the norm; of who counts for itself always.
    pub(super) fn is_told(&self, unit: &str) -> bool {
        self.members.is_none() || self.told.get(unit).map_or(self.is_silent, |unit| unit.told)
    }

    /// The units that are counted for a unit of the norm.
    pub(super) fn members_of(&self, unit: &str) -> &[usize] {
        self.members.as_ref().and_then(|(_, members)| members.get(unit)).map_or(&[], Vec::as_slice)
    }

    fn verdict(&self, unit: &str) -> Verdict {
        let Some((of, _)) = &self.members else {
            return self.hold_own(self.own(unit).unwrap_or(CountRange::NONE));
        };
        if self.is_left_out {
            return Verdict::NotApplicable;
        }
        let verdicts = self.members_of(unit).iter().map(|at| self.hold_member(self.observed(*at)));
        let is_told = self.is_told(unit);
        match of {
            Whom::Each | Whom::Its => match Verdict::all_of(verdicts) {
                Verdict::Met | Verdict::NotApplicable if !is_told => Verdict::Undetermined,
                verdict => verdict,
            },
            Whom::AtLeast(least) => {
                let (mut met, mut open) = (0_u32, 0_u32);
                for verdict in verdicts {
                    met = met.saturating_add(u32::from(verdict == Verdict::Met));
                    open = open.saturating_add(u32::from(verdict.is_undetermined()));
                }
                match least.get() {
                    least if met >= least => Verdict::Met,
                    least if is_told && met.saturating_add(open) < least => Verdict::NotMet,
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
    /// The first day that is counted, where that is the same for each unit.
    pub(super) fn first_counted(&self) -> Option<NaiveDate> {
        let mut counts = Vec::new();
        self.counts(&mut counts);
        counts.iter().flat_map(|count| count.parts.iter().map(|(days, _)| days.first)).min()
    }

    /// The last day that is counted, where that is the same for each unit.
    pub(super) fn last_counted(&self) -> Option<NaiveDate> {
        let mut counts = Vec::new();
        self.counts(&mut counts);
        counts.iter().flat_map(|count| count.parts.iter().map(|(days, _)| days.last)).max()
    }

    /// The first day of the last of the steps that are asked of a unit on a day; what is asked after a start is
    /// a step too.
    pub(super) fn last_step(&self, unit: &str, on: NaiveDate) -> Option<NaiveDate> {
        let last = |node: &Self| node.last_step(unit, on);
        match self {
            Self::Since(from, node) => last(node).max(Some(*from)),
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().filter_map(last).max(),
            Self::Where(both) => both.iter().filter_map(last).max(),
            Self::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(unit).copied(), on) {
                    Begin::Over(days) => last(then).max(days.last.succ_opt()),
                    Begin::Starting(_) => last(first),
                    Begin::NotYet(_) | Begin::Unknown => both.iter().filter_map(last).max(),
                }
            }
            Self::Presumed(.., node) => last(node),
            Self::Count(_) | Self::Fact(..) | Self::Share(..) | Self::Open(_) | Self::NotBegun(_) => None,
        }
    }

    /// The verdict of a unit. Allocates nothing.
    pub(super) fn verdict(&self, unit: &str, standing: Standing<'_>) -> Verdict {
        let settled = |key: &usize| standing.settled.contains(key);
        match self {
            Self::Count(count) if settled(&count.key) => Verdict::Met,
            Self::Count(count) if standing.holds != Holding::All && !count.binds(unit, standing) => {
                Verdict::NotApplicable
            }
            Self::Fact(..) | Self::Open(_) if standing.holds == Holding::Counted => Verdict::NotApplicable,
            Self::Count(count) => count.verdict(unit),
            Self::Fact(key, _) | Self::Share(key, _) | Self::Presumed(key, ..) if settled(key) => {
                Verdict::Met
            }
            Self::Fact(_, fact) => standing.fact(unit, fact).verdict(),
            Self::Share(_, share) => standing.share(unit, share).verdict(share),
            Self::Open(_) => Verdict::Undetermined,
            Self::All(nodes) => Verdict::all_of(nodes.iter().map(|node| node.verdict(unit, standing))),
            Self::Any(nodes) => Verdict::any_of(nodes.iter().map(|node| node.verdict(unit, standing))),
            Self::Where(both) => {
                let [holds, asks] = &**both;
                match holds.verdict(unit, standing.of_condition()) {
                    Verdict::Met => asks.verdict(unit, standing),
                    Verdict::NotMet | Verdict::NotApplicable => Verdict::NotApplicable,
                    Verdict::Undetermined => match asks.verdict(unit, standing) {
                        Verdict::NotMet => Verdict::Undetermined,
                        verdict => verdict,
                    },
                }
            }
            Self::NotBegun(_) => Verdict::NotApplicable,
            Self::Since(from, node) => node.verdict(unit, standing.in_step(*from)),
            Self::StartUp(start, begun, both) => {
                let [first, then] = &**both;
                match Begin::of(start, begun.get(unit).copied(), standing.begins_on(then)) {
                    Begin::NotYet(_) => Verdict::NotApplicable,
                    Begin::Starting(_) => first.verdict(unit, standing),
                    Begin::Over(days) => then.verdict(unit, standing.after(days)),
                    Begin::Unknown => {
                        let (first, then) = (first.verdict(unit, standing), then.verdict(unit, standing));
                        if first == then { first } else { Verdict::Undetermined }
                    }
                }
            }
            Self::Presumed(_, _, node) => match standing.rebuttal(unit) {
                Some(judged) => judged.verdict(),
                None => node.verdict(unit, standing),
            },
        }
    }

    /// Whether a guideline is among what it asks.
    pub(super) fn has_guideline(&self) -> bool {
        let mut counts = Vec::new();
        self.counts(&mut counts);
        counts.iter().any(|count| count.clause.low.is_some())
    }

    /// Whether a unit did none of what the tree counts.
    pub(super) fn did_none(&self, unit: &str) -> Verdict {
        let mut counts = Vec::new();
        self.counts(&mut counts);
        did_none(&counts, unit)
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

/// Whether a unit did none of what is counted of it: where nothing is, it did.
pub(super) fn did_none(counts: &[&CountNode<'_>], unit: &str) -> Verdict {
    let mut of_each = counts.iter().filter_map(|count| count.did_none(unit)).peekable();
    if of_each.peek().is_none() { Verdict::NotMet } else { Verdict::all_of(of_each) }
}
