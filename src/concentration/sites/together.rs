//! Several kinds of care in one region, with a limit on how many of them one provider loses.

use super::market::Market;
use super::search::{Found, best};

/// A kind of care in the region: its market, who is to stay or to stop, and how many steps its search may take.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) market: Market,
    pub(super) fixed: Vec<Option<bool>>,
    pub(super) steps: u64,
}

/// How many sets of decisions are looked at when a provider would lose too much; far fewer where each of them takes long.
const ROUNDS: u32 = 4_000;
const ROUNDS_BEYOND: u32 = 100;

/// What was found in a region.
#[derive(Debug)]
pub(super) struct Together {
    /// What is best for each kind of care, with the bound that it has on its own.
    pub(super) found: Vec<Found>,
    /// No sets have less extra travel together than this, of care for which one is known; nothing when it is proven that no sets are within the limit.
    pub(super) bound: Option<i128>,
}

/// The best sets of all kinds of care together. Care for which no set is known stands apart, and is lost by nobody.
pub(super) fn best_together(parts: &[Part], limit: Option<u32>) -> Together {
    let alone: Vec<Found> = parts.iter().map(|part| best(&part.market, &part.fixed, part.steps)).collect();
    let known: Vec<bool> = alone.iter().map(|found| found.best.is_some()).collect();
    let Some(limit) = limit else {
        let bound = Some(least_of(&alone, &known));
        return Together { found: alone, bound };
    };
    let fixed = parts.iter().map(|part| part.fixed.clone()).collect();
    let is_large = |part: &Part| part.market.candidates.len() > super::PROVEN_UP_TO;
    let left = if parts.iter().any(is_large) { ROUNDS_BEYOND } else { ROUNDS };
    let mut search = Search { parts, known, limit, best: None, bound: None, left };
    search.visit(fixed, &alone);
    let cost = search.best.as_ref().map(|(cost, _)| *cost);
    let bound = match (search.bound, cost) {
        (Some(open), Some(cost)) => Some(open.min(cost)),
        (open, cost) => open.or(cost),
    };
    let mut found = alone;
    match search.best {
        Some((_, sets)) => {
            for (found, set) in found.iter_mut().zip(sets) {
                found.best = set.best;
            }
        }
        None => found.iter_mut().for_each(|found| found.best = None),
    }
    Together { found, bound }
}

struct Search<'p> {
    parts: &'p [Part],
    /// For which a set is known.
    known: Vec<bool>,
    limit: u32,
    best: Option<(i128, Vec<Found>)>,
    /// The least bound of what was not looked at, or not to the end.
    bound: Option<i128>,
    left: u32,
}

impl Search<'_> {
    /// Looks at the best sets under some decisions; where a provider loses too much, at what follows when it keeps one of them, and when it does not.
    fn visit(&mut self, mut fixed: Vec<Vec<Option<bool>>>, found: &[Found]) {
        let least = least_of(found, &self.known);
        if self.best.as_ref().is_some_and(|(cost, _)| least >= *cost) {
            return;
        }
        let over = self.over(found);
        if over.is_none() || self.left == 0 {
            let proven = found.iter().zip(&self.known).all(|(found, known)| !known || found.is_proven());
            if over.is_some() || !proven {
                self.leave(least);
            }
            let cost = sum(found.iter().map(|found| found.best.as_ref().map(|(cost, _)| *cost)));
            if over.is_none() && self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
                self.best = Some((cost, found.to_vec()));
            }
            return;
        }
        self.left = self.left.saturating_sub(1);
        let Some((care, candidate)) = over.and_then(|provider| self.open_loss(provider, found, &fixed))
        else {
            return;
        };
        let mut decide = |kept| {
            let place = fixed.get_mut(care).and_then(|fixed| fixed.get_mut(candidate));
            if let Some(fixed) = place {
                *fixed = Some(kept);
            }
            fixed.clone()
        };
        let keeps = decide(true);
        if let (Some(part), Some(fixed)) = (self.parts.get(care), keeps.get(care)) {
            let again = best(&part.market, fixed, part.steps);
            let is_known = again.best.is_some();
            let is_open = again.bound.is_some();
            let mut found = found.to_vec();
            if let Some(place) = found.get_mut(care) {
                *place = again;
            }
            if is_known {
                self.visit(keeps, &found);
            } else if is_open {
                self.leave(least_of(&found, &self.known));
            }
        }
        let stops = decide(false);
        self.visit(stops, found);
    }

    /// Leaves something unseen that is no better than its bound.
    fn leave(&mut self, least: i128) {
        self.bound = Some(self.bound.map_or(least, |bound| bound.min(least)));
    }

    /// A provider that loses more than it may, the one with the most losses first.
    fn over(&self, found: &[Found]) -> Option<usize> {
        let mut losses: std::collections::BTreeMap<usize, u32> = std::collections::BTreeMap::new();
        for (part, found) in self.parts.iter().zip(found) {
            for (candidate, _) in lost(found) {
                if let Some(provider) = part.market.candidates.get(candidate) {
                    let number = losses.entry(*provider).or_default();
                    *number = number.saturating_add(1);
                }
            }
        }
        let over = losses.into_iter().filter(|(_, number)| *number > self.limit);
        over.rev().max_by_key(|(_, number)| *number).map(|(provider, _)| provider)
    }

    /// Care that a provider loses, and that is not decided on yet.
    fn open_loss(
        &self,
        provider: usize,
        found: &[Found],
        fixed: &[Vec<Option<bool>>],
    ) -> Option<(usize, usize)> {
        let mut all = self.parts.iter().zip(found).zip(fixed).enumerate();
        all.find_map(|(care, ((part, found), fixed))| {
            let candidate = part.market.candidates.binary_search(&provider).ok()?;
            let is_lost = lost(found).any(|(at, _)| at == candidate);
            (is_lost && fixed.get(candidate) == Some(&None)).then_some((care, candidate))
        })
    }
}

/// The candidates that do not stay, if there is a set.
fn lost(found: &Found) -> impl Iterator<Item = (usize, bool)> + '_ {
    let kept = found.best.iter().flat_map(|(_, kept)| kept.iter().copied());
    kept.enumerate().filter(|(_, kept)| !kept)
}

/// The bounds together, of care for which a set is known.
fn least_of(found: &[Found], known: &[bool]) -> i128 {
    sum(found.iter().zip(known).filter(|(_, known)| **known).map(|(found, _)| found.bound))
}

fn sum(costs: impl Iterator<Item = Option<i128>>) -> i128 {
    costs.flatten().fold(0, i128::saturating_add)
}
