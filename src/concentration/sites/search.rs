//! The best set for one kind of care in one region: an improvement search, and then a proof
//! by branch and bound.

use core::cmp::Reverse;
use std::collections::BinaryHeap;

use super::bound::{Accounts, Shares, bound, clusters};
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

/// So many rounds for each candidate go to better shares of costs before anyone is decided on.
const ROUNDS: u64 = 2;

/// Looks for the best set, in as many steps as are left; takes those that it uses.
///
/// A step is a set that is looked at: half of the steps at most go to a good set to begin with,
/// the rest to the proof.
pub(super) fn best(market: &Market, asked: Asked<'_>, left: &mut u64) -> Found {
    let none = Found { best: None, bound: None };
    let mut flow = Flow::of(market);
    for (candidate, _) in asked.fixed.iter().enumerate().filter(|(_, fixed)| **fixed == Some(false)) {
        if !flow.close(candidate) {
            return none;
        }
    }
    let to_improve = left.checked_div(2).unwrap_or(0);
    let mut improving = to_improve;
    let good = improved(market, asked, &mut improving);
    *left = left.saturating_sub(to_improve.saturating_sub(improving));
    let mut search = Search {
        shares: Shares::of(&flow),
        clusters: clusters(&flow),
        accounts: Accounts::default(),
        exactly: asked.exactly,
        closed: flow.closed(),
        decided: asked.fixed.to_vec(),
        best: good,
        left: *left,
        open: BinaryHeap::new(),
        made: 0,
        flow,
    };
    let bound = search.run();
    *left = search.left;
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
    decided: Vec<Option<bool>>,
    best: Option<(i128, Vec<bool>)>,
    exactly: Option<usize>,
    left: u64,
    flow: Flow<'m>,
    /// The candidates that are closed from the beginning.
    closed: usize,
    shares: Shares,
    clusters: Vec<Vec<usize>>,
    accounts: Accounts,
    open: BinaryHeap<Node>,
    made: u64,
}

impl Search<'_> {
    /// Looks at everything that could be better, what costs least first; what it costs at least that was
    /// not looked at.
    fn run(&mut self) -> Option<i128> {
        let rounds = ROUNDS.saturating_mul(u64::try_from(self.decided.len()).unwrap_or(0));
        let mut least = None;
        // Better shares only make the first bound better.
        for round in 0..rounds.min(self.left.div_euclid(4)).max(1) {
            let found = bound(
                &self.flow,
                &self.decided,
                self.exactly,
                (&self.shares, &self.clusters),
                &mut self.accounts,
            )?;
            least = least.max(Some(found));
            if self.is_no_better(found) {
                return None;
            }
            let rate = rounds.saturating_mul(200).checked_div(rounds.saturating_add(round.saturating_mul(8)));
            let rate = rate.and_then(|rate| u32::try_from(rate).ok()).unwrap_or(1);
            self.shares.shift(&mut self.accounts, rate);
            self.left = self.left.saturating_sub(1);
            if self.left == 0 {
                return least;
            }
        }
        let root = least?;
        self.look(root);
        while let Some(node) = self.open.pop() {
            let Node { least: Reverse(least), candidate, decided, .. } = node;
            if self.is_no_better(least) {
                return None;
            }
            if self.left == 0 {
                return Some(least.max(root));
            }
            self.go_to(decided);
            self.decide(candidate, Some(true));
            if self.flow.could_all_meet(&self.decided) {
                self.look(least);
            }
            if self.flow.close(candidate) {
                self.decide(candidate, Some(false));
                self.look(least);
            }
        }
        None
    }

    fn is_no_better(&self, least: i128) -> bool {
        self.best.as_ref().is_some_and(|(cost, _)| least >= *cost)
    }

    /// Takes the place of a node.
    fn go_to(&mut self, decided: Vec<Option<bool>>) {
        self.flow.open_until(self.closed);
        for (at, _) in decided.iter().enumerate().filter(|(_, kept)| **kept == Some(false)) {
            if self.flow.is_open(at) {
                self.flow.close(at);
            }
        }
        self.decided = decided;
    }

    /// Looks at the set of those who are open, and keeps for later what could be better under it.
    fn look(&mut self, least: i128) {
        self.left = self.left.saturating_sub(1);
        if let Some(cost) = self.flow.cost().filter(|_| self.is_as_many()) {
            if self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
                let open = (0..self.decided.len()).map(|at| self.flow.is_open(at));
                self.best = Some((cost, open.collect()));
            }
            // Closing more helps only where a later choice is nearer than an earlier one.
            if cost <= self.flow.least() {
                return;
            }
        }
        let with = (&self.shares, self.clusters.as_slice());
        let Some(found) = bound(&self.flow, &self.decided, self.exactly, with, &mut self.accounts) else {
            return;
        };
        self.shares.shift(&mut self.accounts, 8);
        let least = least.max(found);
        if self.is_no_better(least) {
            return;
        }
        if let Some(candidate) = self.heaviest().or_else(|| self.undecided()) {
            self.made = self.made.saturating_add(1);
            let (decided, made) = (self.decided.clone(), self.made);
            self.open.push(Node { least: Reverse(least), made, candidate, decided });
        }
    }

    fn is_as_many(&self) -> bool {
        let open = (0..self.decided.len()).filter(|at| self.flow.is_open(*at)).count();
        self.exactly.is_none_or(|exactly| exactly == open)
    }

    fn decide(&mut self, candidate: usize, kept: Option<bool>) {
        if let Some(decided) = self.decided.get_mut(candidate) {
            *decided = kept;
        }
    }

    /// Whom to decide on: who is short and would cost most to close.
    fn heaviest(&self) -> Option<usize> {
        let is_free = |at: &usize| self.flow.is_open(*at) && self.decided.get(*at) == Some(&None);
        let short = (0..self.decided.len()).filter(is_free).filter(|at| self.flow.is_short(*at));
        short.rev().max_by_key(|at| self.accounts.closing(*at).unwrap_or(i128::MAX))
    }

    /// Whom to decide on where nobody undecided is short: who gives most to the smallest of those that are to
    /// stay and are short; or anyone.
    fn undecided(&self) -> Option<usize> {
        let is_open = |at: &usize| self.flow.is_open(*at) && self.decided.get(*at) == Some(&None);
        let all = || 0..self.decided.len();
        match all().filter(|at| self.flow.is_short(*at)).min_by_key(|at| self.flow.volume(*at)) {
            Some(short) => all()
                .filter(is_open)
                .rev()
                .max_by_key(|at| (self.flow.gift(*at, short), self.flow.volume(*at))),
            None => all().find(is_open),
        }
    }
}
