//! Several kinds of care in one region, with a limit on how many of them one provider loses.

use std::collections::BTreeMap;

use super::market::Market;
use super::search::{Asked, Found, best};

/// A kind of care in the region: its market, who is to stay or to stop, and how many steps
/// its search may take.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) market: Market,
    pub(super) fixed: Vec<Option<bool>>,
    /// How many are to stay, where that is asked.
    pub(super) exactly: Option<usize>,
    pub(super) steps: u64,
}

impl Part {
    const fn asked<'a>(&self, fixed: &'a [Option<bool>]) -> Asked<'a> {
        Asked { fixed, exactly: self.exactly }
    }
}

/// How many sets of decisions are looked at when a provider would lose too much; far fewer where
/// each of them takes long.
const ROUNDS: u32 = 4_000;
const ROUNDS_BEYOND: u32 = 100;
/// How many steps all searches that follow may take together, where no number was given and each takes as
/// many as a proof needs.
const STEPS_TOGETHER: u64 = 1_000_000;

/// The result of all searches in a region.
#[derive(Debug)]
pub(super) struct Together {
    /// The best for each kind of care, with the bound that it has on its own.
    pub(super) found: Vec<Found>,
    /// No sets have less extra travel together than this, of care for which one is known; nothing when it
    /// is proven that no sets are within the limit.
    pub(super) bound: Option<i128>,
}

/// The best sets of all kinds of care together. Care for which no set is known stands apart,
/// and is lost by nobody.
pub(super) fn best_together(parts: &[Part], limit: Option<u32>) -> Together {
    let alone = parts.iter().map(|part| best(&part.market, part.asked(&part.fixed), &mut part.steps.clone()));
    let alone: Vec<Found> = alone.collect();
    let known: Vec<bool> = alone.iter().map(|found| found.best.is_some()).collect();
    let Some(limit) = limit else {
        let bound = Some(least_of(&alone, &known));
        return Together { found: alone, bound };
    };
    let is_large = |part: &Part| part.market.candidates.len() > super::PROVEN_UP_TO;
    let rounds = if parts.iter().any(is_large) { ROUNDS_BEYOND } else { ROUNDS };
    let given = parts.iter().map(|part| part.steps).filter(|steps| *steps < u64::MAX);
    let unlimited = parts.iter().any(|part| part.steps == u64::MAX);
    let steps = given.fold(if unlimited { STEPS_TOGETHER } else { 0 }, u64::saturating_add);
    let fixed = parts.iter().map(|part| part.fixed.clone()).collect();
    let mut search = Search {
        losses: Losses::of(parts, &alone, limit),
        parts,
        known,
        fixed,
        found: alone.clone(),
        best: None,
        bound: None,
        rounds,
        steps,
    };
    search.run();
    let cost = search.best.as_ref().map(|(cost, _)| *cost);
    let bound = match (search.bound, cost) {
        (Some(open), Some(cost)) => Some(open.min(cost)),
        (open, cost) => open.or(cost),
    };
    let mut found = alone;
    match search.best {
        Some((_, sets)) => {
            for (found, set) in found.iter_mut().zip(sets) {
                found.best = set;
            }
        }
        None => found.iter_mut().for_each(|found| found.best = None),
    }
    Together { found, bound }
}

/// The number of kinds of care each provider loses.
struct Losses {
    limit: u32,
    /// Of the providers of all markets, in order of their names.
    of: BTreeMap<usize, u32>,
}

impl Losses {
    fn of(parts: &[Part], found: &[Found], limit: u32) -> Self {
        let mut losses = Self { limit, of: BTreeMap::new() };
        for (part, found) in parts.iter().zip(found) {
            losses.count(&part.market, found, 1);
        }
        losses
    }

    /// Adds what a set loses, or takes it away.
    fn count(&mut self, market: &Market, found: &Found, change: i32) {
        for provider in lost(found).filter_map(|candidate| market.candidates.get(candidate)) {
            let number = self.of.entry(*provider).or_default();
            *number = number.saturating_add_signed(change);
        }
    }

    /// A provider that loses more than it may, the one with the most losses first.
    fn over(&self) -> Option<usize> {
        let over = self.of.iter().filter(|(_, number)| **number > self.limit);
        over.rev().max_by_key(|(_, number)| **number).map(|(provider, _)| *provider)
    }
}

/// The best set of each kind of care.
type Sets = Vec<Option<(i128, Vec<bool>)>>;

struct Search<'p> {
    parts: &'p [Part],
    /// The kinds of care for which a set is known.
    known: Vec<bool>,
    /// The decisions, and the best under them.
    fixed: Vec<Vec<Option<bool>>>,
    found: Vec<Found>,
    losses: Losses,
    best: Option<(i128, Sets)>,
    /// The least bound of what was not looked at, or not to the end.
    bound: Option<i128>,
    rounds: u32,
    steps: u64,
}

/// That a provider keeps some care, or gives it up.
struct Decision {
    care: usize,
    candidate: usize,
    stage: Stage,
}

enum Stage {
    /// Neither way has been tried yet.
    Fresh,
    /// It keeps the care: what was best before.
    Kept(Found),
    /// The provider gives up the care.
    Stopped,
}

impl Search<'_> {
    /// Looks at the best sets under decisions, one after the other: where a provider loses too much, at
    /// what follows when it keeps one of them, and when it does not.
    fn run(&mut self) {
        let mut open: Vec<Decision> = Vec::new();
        let mut next = self.look();
        loop {
            open.extend(next.take());
            let Some(Decision { care, candidate, stage }) = open.last_mut() else { return };
            let (care, candidate) = (*care, *candidate);
            match core::mem::replace(stage, Stage::Stopped) {
                Stage::Fresh => {
                    self.fix(care, candidate, Some(true));
                    let Some(before) = self.search_again(care) else { continue };
                    let (is_known, is_open) = {
                        let now = self.found.get(care);
                        (now.is_some_and(|it| it.best.is_some()), now.is_some_and(|it| it.bound.is_some()))
                    };
                    *stage = Stage::Kept(before);
                    if is_known {
                        next = self.look();
                    } else if is_open {
                        self.leave(least_of(&self.found, &self.known));
                    }
                }
                Stage::Kept(before) => {
                    self.put(care, before);
                    self.fix(care, candidate, Some(false));
                    next = self.look();
                }
                Stage::Stopped => {
                    self.fix(care, candidate, None);
                    open.pop();
                }
            }
        }
    }

    /// Looks at the sets that are best now; what to decide on next, where something better could follow.
    fn look(&mut self) -> Option<Decision> {
        let least = least_of(&self.found, &self.known);
        if self.best.as_ref().is_some_and(|(cost, _)| least >= *cost) {
            return None;
        }
        let over = self.losses.over();
        if over.is_none() || self.rounds == 0 || self.steps == 0 {
            let proven = self.found.iter().zip(&self.known).all(|(found, known)| !known || found.is_proven());
            if over.is_some() || !proven {
                self.leave(least);
            }
            let cost = sum(self.found.iter().map(|found| found.best.as_ref().map(|(cost, _)| *cost)));
            if over.is_none() && self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
                self.best = Some((cost, self.found.iter().map(|found| found.best.clone()).collect()));
            }
            return None;
        }
        self.rounds = self.rounds.saturating_sub(1);
        let (care, candidate) = self.open_loss(over?)?;
        Some(Decision { care, candidate, stage: Stage::Fresh })
    }

    fn fix(&mut self, care: usize, candidate: usize, kept: Option<bool>) {
        if let Some(fixed) = self.fixed.get_mut(care).and_then(|fixed| fixed.get_mut(candidate)) {
            *fixed = kept;
        }
    }

    /// Searches one kind of care anew under what is decided; what was best before.
    fn search_again(&mut self, care: usize) -> Option<Found> {
        let (part, fixed) = (self.parts.get(care)?, self.fixed.get(care)?);
        let given = part.steps.min(self.steps);
        let mut left = given;
        let again = best(&part.market, part.asked(fixed), &mut left);
        self.steps = self.steps.saturating_sub(given.saturating_sub(left));
        self.put(care, again)
    }

    /// Puts what is best in its place, and counts losses anew; what was there before.
    fn put(&mut self, care: usize, found: Found) -> Option<Found> {
        let (part, place) = (self.parts.get(care)?, self.found.get_mut(care)?);
        let before = core::mem::replace(place, found);
        self.losses.count(&part.market, &before, -1);
        self.losses.count(&part.market, place, 1);
        Some(before)
    }

    /// Leaves something unseen that is no better than its bound.
    fn leave(&mut self, least: i128) {
        self.bound = Some(self.bound.map_or(least, |bound| bound.min(least)));
    }

    /// Care that a provider loses, and that is not decided on yet.
    fn open_loss(&self, provider: usize) -> Option<(usize, usize)> {
        let mut all = self.parts.iter().zip(&self.found).zip(&self.fixed).enumerate();
        all.find_map(|(care, ((part, found), fixed))| {
            let candidate = part.market.candidates.binary_search(&provider).ok()?;
            let is_lost = found.best.as_ref().is_some_and(|(_, kept)| kept.get(candidate) == Some(&false));
            (is_lost && fixed.get(candidate) == Some(&None)).then_some((care, candidate))
        })
    }
}

/// The candidates that do not stay, if there is a set.
fn lost(found: &Found) -> impl Iterator<Item = usize> + '_ {
    let kept = found.best.iter().flat_map(|(_, kept)| kept.iter().copied());
    kept.enumerate().filter(|(_, kept)| !kept).map(|(candidate, _)| candidate)
}

/// The bounds together, of care for which a set is known.
fn least_of(found: &[Found], known: &[bool]) -> i128 {
    sum(found.iter().zip(known).filter(|(_, known)| **known).map(|(found, _)| found.bound))
}

fn sum(costs: impl Iterator<Item = Option<i128>>) -> i128 {
    costs.flatten().fold(0, i128::saturating_add)
}
