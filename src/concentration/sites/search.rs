//! The best set for one kind of care in one region: an improvement search, and then a proof
//! by branch and bound.

use core::cmp::Reverse;
use std::collections::BinaryHeap;

use super::bound::{Cells, Gains, Prices};
use super::improve::improved;
use super::market::{Flow, Market};

/// The result of a search in one region.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The best set and its extra travel, if there is a set at all.
    pub(super) best: Option<(i128, Vec<bool>)>,
    /// No set has less extra travel than this; nothing when it is proven that there is no set.
    pub(super) bound: Option<i128>,
}

impl Found {
    /// Whether no better set can exist.
    pub(super) fn is_proven(&self) -> bool {
        self.best.as_ref().map(|(cost, _)| *cost) == self.bound
    }
}

/// What is asked of a set: who is to stay and who is to stop, and how many there are to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) fixed: &'a [Option<bool>],
    pub(super) exactly: Option<usize>,
}

impl Asked<'_> {
    /// What patients times extra minutes a set comes to, if it is one that will do.
    pub(super) fn cost(&self, market: &Market, kept: &[bool]) -> Option<i128> {
        let number = kept.iter().filter(|kept| **kept).count();
        self.exactly.is_none_or(|exactly| exactly == number).then(|| market.cost(kept)).flatten()
    }
}

/// So many rounds for each candidate go to better prices before anyone is decided on.
const ROUNDS: u64 = 3;
/// The steps by which prices change: in the first of these rounds, and in those after a decision.
const FIRST_RATE: i64 = 200;
const LATER_RATE: i64 = 25;
/// After each so many rounds a set is made of those who go on.
const TRIED: i64 = 50;

/// Looks for the best set, in as many steps as are left; takes those that it uses.
///
/// A step is a set that is looked at, or a bound: half of the steps at most go to a good set to begin with,
/// the rest to the proof.
pub(super) fn best(market: &Market, asked: Asked<'_>, left: &mut u64) -> Found {
    let none = Found { best: None, bound: None };
    let mut flow = Flow::of(market);
    for (candidate, _) in asked.fixed.iter().enumerate().filter(|(_, fixed)| **fixed == Some(false)) {
        if !flow.close(candidate) {
            return none;
        }
    }
    let half = left.div_euclid(2);
    let mut for_sets = half;
    let good = improved(market, asked, &vec![true; asked.fixed.len()], &mut for_sets);
    let cells = Cells::of(&flow);
    let mut search = Search {
        market,
        asked,
        prices: cells.prices(),
        cells,
        gains: Gains::default(),
        closed: flow.closed(),
        decided: asked.fixed.to_vec(),
        best: good,
        left: left.saturating_sub(half),
        for_sets,
        open: BinaryHeap::new(),
        made: 0,
        flow,
    };
    let bound = search.run();
    *left = search.left.saturating_add(search.for_sets);
    let cost = search.best.as_ref().map(|(cost, _)| *cost);
    // What was not looked at may be as good as its bound says; what was looked at is no better than the best.
    let bound = match (bound, cost) {
        (Some(open), Some(cost)) => Some(open.min(cost)),
        (open, cost) => open.or(cost),
    };
    Found { best: search.best, bound }
}

/// What was decided, and what it costs at least; the least first, and of equals the last that was made.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    least: Reverse<i128>,
    made: u64,
    candidate: usize,
    decided: Vec<Option<bool>>,
}

/// Branch and bound: who is not closed counts as open, so that closing more never makes the bound lower.
struct Search<'m> {
    market: &'m Market,
    asked: Asked<'m>,
    decided: Vec<Option<bool>>,
    best: Option<(i128, Vec<bool>)>,
    /// The steps that are left for the proof, and for good sets.
    left: u64,
    for_sets: u64,
    flow: Flow<'m>,
    /// The candidates that are closed from the beginning.
    closed: usize,
    cells: Cells,
    prices: Prices,
    gains: Gains,
    open: BinaryHeap<Node>,
    made: u64,
}

impl Search<'_> {
    /// Looks at everything that could be better, what costs least first; what it costs at least that was
    /// not looked at.
    fn run(&mut self) -> Option<i128> {
        let mut root = self.flow.least();
        let rounds = ROUNDS.saturating_mul(u64::try_from(self.decided.len()).unwrap_or(0));
        let rounds = i64::try_from(rounds.min(self.left.div_euclid(2)).max(1)).unwrap_or(i64::MAX);
        for round in 1..=rounds {
            let rest = rounds.saturating_sub(round).saturating_add(1);
            root = self.round(root, FIRST_RATE.saturating_mul(rest).checked_div(rounds)?)?;
            if self.left == 0 {
                return Some(root);
            }
            if round.checked_rem(TRIED) == Some(0) && self.for_sets > 0 {
                self.try_those();
            }
        }
        self.left = self.left.saturating_add(core::mem::take(&mut self.for_sets));
        self.keep(root);
        while let Some(node) = self.open.pop() {
            let Node { least: Reverse(least), candidate, decided, .. } = node;
            if self.is_no_better(least) {
                return None;
            }
            if self.left == 0 {
                return Some(least);
            }
            for keeps in [true, false] {
                self.go_to(&decided);
                self.decide(candidate, Some(keeps));
                let could =
                    if keeps { self.flow.could_all_meet(&self.decided) } else { self.flow.close(candidate) };
                if let Some(least) = could.then(|| self.round(least, LATER_RATE)).flatten() {
                    self.keep(least);
                }
            }
        }
        None
    }

    /// Looks at the set of those who are open, and at what any set costs at least; decides on those of whom
    /// that leaves no doubt, and makes prices better. Nothing when nothing better can be.
    fn round(&mut self, least: i128, rate: i64) -> Option<i128> {
        if !self.has_set() {
            return None;
        }
        self.left = self.left.saturating_sub(1);
        let most = self.best.as_ref().map_or(i128::MAX, |(cost, _)| cost.saturating_sub(least));
        let exactly = self.asked.exactly;
        let found = self.cells.bound(&self.decided, exactly, most, &self.prices, &mut self.gains)?;
        self.cells.shift(&mut self.prices, &self.gains, rate);
        if self.is_no_better(found) || exactly.is_none() && !self.settle(found, most) {
            return None;
        }
        Some(least.max(found))
    }

    /// Decides on those whose going on, or closing, costs too much to be better; false when that cannot be.
    fn settle(&mut self, found: i128, most: i128) -> bool {
        for at in 0..self.decided.len() {
            let cost = self.gains.cost(at).unwrap_or(most);
            let is_free = self.decided.get(at) == Some(&None);
            if !is_free || !self.is_no_better(found.saturating_add(cost.saturating_abs())) {
                continue;
            }
            self.decide(at, Some(cost < 0));
            if cost >= 0 && !self.flow.close(at) {
                return false;
            }
        }
        true
    }

    /// Makes a set of those who go on at the present prices.
    fn try_those(&mut self) {
        let found = improved(self.market, self.asked, self.gains.goes_on(), &mut self.for_sets);
        if let Some(found) = found.filter(|(cost, _)| !self.is_no_better(*cost)) {
            self.best = Some(found);
        }
    }

    fn is_no_better(&self, least: i128) -> bool {
        self.best.as_ref().is_some_and(|(cost, _)| least >= *cost)
    }

    /// Takes the place of a node.
    fn go_to(&mut self, decided: &[Option<bool>]) {
        self.flow.open_until(self.closed);
        for (at, _) in decided.iter().enumerate().filter(|(_, kept)| **kept == Some(false)) {
            if self.flow.is_open(at) {
                self.flow.close(at);
            }
        }
        decided.clone_into(&mut self.decided);
    }

    /// Looks at the set of those who are open; whether closing more could be better.
    fn has_set(&mut self) -> bool {
        let Some(cost) = self.flow.cost().filter(|_| self.is_as_many()) else { return true };
        if self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
            let open = (0..self.decided.len()).map(|at| self.flow.is_open(at));
            self.best = Some((cost, open.collect()));
        }
        // Closing more helps only where a later choice is nearer than an earlier one.
        cost > self.flow.least()
    }

    /// Looks at the set of those who are open now, and keeps for later what could be better under it.
    fn keep(&mut self, least: i128) {
        if !self.has_set() || self.is_no_better(least) {
            return;
        }
        if let Some(candidate) = self.dearest() {
            self.made = self.made.saturating_add(1);
            let (decided, made) = (self.decided.clone(), self.made);
            self.open.push(Node { least: Reverse(least), made, candidate, decided });
        }
    }

    fn is_as_many(&self) -> bool {
        let open = (0..self.decided.len()).filter(|at| self.flow.is_open(*at)).count();
        self.asked.exactly.is_none_or(|exactly| exactly == open)
    }

    fn decide(&mut self, candidate: usize, kept: Option<bool>) {
        if let Some(decided) = self.decided.get_mut(candidate) {
            *decided = kept;
        }
    }

    /// Whom to decide on: whose closing costs most, or whose patients could go nowhere.
    fn dearest(&self) -> Option<usize> {
        let free = (0..self.decided.len()).filter(|at| self.decided.get(*at) == Some(&None));
        free.rev().max_by_key(|at| self.flow.price_of_closing(*at).unwrap_or(i128::MAX))
    }
}
