//! The best set for one kind of care in one region: an improvement search, and then a proof
//! by branch and bound.

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

/// Looks for the best set, in as many steps as are left; takes those that it uses. `fixed` says who is to
/// stay and who is to stop.
///
/// A step is a set that is looked at: half of the steps at most go to a good set to begin with,
/// the rest to the proof.
pub(super) fn best(market: &Market, fixed: &[Option<bool>], left: &mut u64) -> Found {
    let none = Found { best: None, bound: None };
    let mut flow = Flow::of(market);
    for (candidate, _) in fixed.iter().enumerate().filter(|(_, fixed)| **fixed == Some(false)) {
        if !flow.close(candidate) {
            return none;
        }
    }
    let Some(root) = root_bound(&flow, fixed) else { return none };
    let to_improve = left.checked_div(2).unwrap_or(0);
    let mut improving = to_improve;
    let good = improved(market, fixed, &mut improving);
    *left = left.saturating_sub(to_improve.saturating_sub(improving));
    let mut search = Search { decided: fixed.to_vec(), best: good, left: *left, bound: None, flow };
    search.run();
    *left = search.left;
    let cost = search.best.as_ref().map(|(cost, _)| *cost);
    // What was not looked at may be as good as its bound says; what was looked at is no better than the best.
    let bound = match (search.bound, cost) {
        (Some(open), Some(cost)) => Some(open.max(root).min(cost)),
        (Some(open), None) => Some(open.max(root)),
        (None, cost) => cost,
    };
    Found { best: search.best, bound }
}

/// A bound before anyone is decided on; nothing when no set can do.
///
/// Each that is short closes or is filled. A patient counts twice at most in all these prices together,
/// once with the one that closes and once with the one that is filled, so that half of their sum is a
/// bound, as is the largest of them.
fn root_bound(flow: &Flow<'_>, fixed: &[Option<bool>]) -> Option<i128> {
    let (mut sum, mut largest) = (0_i128, 0_i128);
    for (candidate, fixed) in fixed.iter().enumerate().filter(|(candidate, _)| flow.is_short(*candidate)) {
        let closing = if *fixed == Some(true) { None } else { flow.price_of_closing(candidate) };
        let price = match (closing, flow.price_of_filling(candidate)) {
            (Some(closing), Some(filling)) => closing.min(filling),
            (closing, filling) => closing.or(filling)?,
        };
        sum = sum.saturating_add(price);
        largest = largest.max(price);
    }
    Some(flow.least().saturating_add(largest.max(sum.checked_div(2).unwrap_or(0))))
}

/// Branch and bound: who is not closed counts as open, so that closing more never makes the bound lower.
struct Search<'m> {
    decided: Vec<Option<bool>>,
    best: Option<(i128, Vec<bool>)>,
    left: u64,
    /// The least bound of what was not looked at.
    bound: Option<i128>,
    flow: Flow<'m>,
}

/// The stage of the decision on one candidate.
enum Branch {
    /// Neither way has been tried yet.
    Fresh,
    /// It is closed, and what follows from that is looked at.
    Closed,
    /// It cannot be closed, or that was looked at.
    Tried,
    /// It is to stay, and what follows from that is looked at.
    Kept,
}

impl Search<'_> {
    /// Looks at everything that could be better, in a stack of its own: a region may have more providers
    /// than a thread has room for calls.
    fn run(&mut self) {
        let mut open: Vec<(usize, Branch)> = Vec::new();
        let mut next = self.look();
        loop {
            open.extend(next.take().map(|candidate| (candidate, Branch::Fresh)));
            let Some((candidate, branch)) = open.last_mut() else { return };
            let candidate = *candidate;
            match branch {
                Branch::Fresh if self.flow.close(candidate) => {
                    *branch = Branch::Closed;
                    self.decide(candidate, Some(false));
                    next = self.look();
                }
                Branch::Fresh => *branch = Branch::Tried,
                Branch::Closed => {
                    *branch = Branch::Tried;
                    self.flow.open();
                }
                Branch::Tried => {
                    *branch = Branch::Kept;
                    self.decide(candidate, Some(true));
                    if self.flow.could_all_meet(&self.decided) {
                        next = self.look();
                    }
                }
                Branch::Kept => {
                    self.decide(candidate, None);
                    open.pop();
                }
            }
        }
    }

    /// Looks at the set of those who are open; on whom to decide next, where something better could follow.
    fn look(&mut self) -> Option<usize> {
        let least = self.flow.least();
        if self.best.as_ref().is_some_and(|(cost, _)| least >= *cost) {
            return None;
        }
        if self.left == 0 {
            self.bound = Some(self.bound.map_or(least, |bound| bound.min(least)));
            return None;
        }
        self.left = self.left.saturating_sub(1);
        if let Some(cost) = self.flow.cost() {
            if self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
                let open = (0..self.decided.len()).map(|at| self.flow.is_open(at));
                self.best = Some((cost, open.collect()));
            }
            // Closing more helps only where a later choice is nearer than an earlier one.
            if cost <= least {
                return None;
            }
        }
        self.undecided()
    }

    fn decide(&mut self, candidate: usize, kept: Option<bool>) {
        if let Some(decided) = self.decided.get_mut(candidate) {
            *decided = kept;
        }
    }

    /// Whom to decide on next: the smallest of those who are short; or who gives most to the smallest of
    /// those that are to stay and are short; or anyone.
    fn undecided(&self) -> Option<usize> {
        let is_open = |at: &usize| self.flow.is_open(*at) && self.decided.get(*at) == Some(&None);
        let all = || 0..self.decided.len();
        let smallest = |short: &mut dyn Iterator<Item = usize>| short.min_by_key(|at| self.flow.volume(*at));
        if let Some(short) = smallest(&mut all().filter(is_open).filter(|at| self.flow.is_short(*at))) {
            return Some(short);
        }
        match smallest(&mut all().filter(|at| self.flow.is_short(*at))) {
            Some(short) => all()
                .filter(is_open)
                .rev()
                .max_by_key(|at| (self.flow.gift(*at, short), self.flow.volume(*at))),
            None => all().find(is_open),
        }
    }
}

/// A good set to begin with: closes the cheapest that is short until nobody is, which takes no more
/// closings than there are providers; and then opens, closes and swaps while that helps and steps are left.
fn improved(market: &Market, fixed: &[Option<bool>], left: &mut u64) -> Option<(i128, Vec<bool>)> {
    let mut kept: Vec<bool> = fixed.iter().map(|fixed| *fixed != Some(false)).collect();
    let free: Vec<usize> =
        fixed.iter().enumerate().filter(|(_, fixed)| fixed.is_none()).map(|(at, _)| at).collect();
    let mut flow = Flow::of(market);
    for at in kept.iter().enumerate().filter(|(_, kept)| !**kept).map(|(at, _)| at) {
        flow.close(at);
    }
    while (0..kept.len()).any(|at| flow.is_short(at)) {
        let short = free.iter().copied().filter(|at| flow.is_short(*at));
        let priced = short.filter_map(|at| Some((flow.price_of_closing(at)?, at)));
        let (_, at) = priced.min()?;
        if !flow.close(at) {
            return None;
        }
        set(&mut kept, at, false);
    }
    let mut cost = market.cost(&kept)?;
    // With itself: only this one; with another: one opens and the other closes.
    let pairs = || {
        free.iter().enumerate().flat_map(|(at, one)| free.iter().skip(at).map(move |other| (*one, *other)))
    };
    let all = free.len().saturating_mul(free.len().saturating_add(1)).div_ceil(2);
    let mut in_vain = 0_usize;
    for (one, other) in pairs().cycle() {
        if in_vain == all || *left == 0 {
            break;
        }
        in_vain = in_vain.saturating_add(1);
        if one != other && kept.get(one) == kept.get(other) {
            continue;
        }
        *left = left.saturating_sub(1);
        flip(&mut kept, one, other);
        match market.cost(&kept).filter(|found| *found < cost) {
            Some(found) => (cost, in_vain) = (found, 0),
            None => flip(&mut kept, one, other),
        }
    }
    Some((cost, kept))
}

fn set(kept: &mut [bool], at: usize, value: bool) {
    if let Some(kept) = kept.get_mut(at) {
        *kept = value;
    }
}

fn flip(kept: &mut [bool], one: usize, other: usize) {
    for at in core::iter::once(one).chain((one != other).then_some(other)) {
        let now = kept.get(at).copied().unwrap_or_default();
        set(kept, at, !now);
    }
}
