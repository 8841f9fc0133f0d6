//! How much extra travel a set has at least, whatever else is decided.
//!
//! Each group of patients has a price, and each provider goes on in the way that is best for it alone: it
//! chooses which of its neighbours close, so that with those who then come to it, it meets the minimum, and
//! what they travel is furthest below what they are priced at. A provider that gains nothing by that closes.
//! All prices together, less all gains, are a bound, however the groups are priced: the Lagrangian dual of
//! the choice, in which everyone goes to one provider. Better prices are found by raising those of groups
//! that nobody takes, and lowering those of groups that several take.

use std::collections::BTreeMap;

use super::market::{Flow, product};

/// So many neighbours of a provider are chosen to close or to stay; the others are taken to be what is best
/// for it.
const NEAR: usize = 20;
/// A provider that is a later choice than this of a group may leave it to others.
const FIRM: usize = 10;
/// So many ways to go on are looked at for a provider; the least that the rest could cost counts for it.
const WAYS: u32 = 20_000;
/// A whole group, in parts.
const WHOLE: i64 = 1 << 10;

/// No price goes beyond this, so that no difference with minutes wraps.
const HIGHEST: i64 = 1 << 60;

/// Around each candidate those who decide who comes to it.
#[derive(Debug)]
pub(super) struct Cells {
    of: Vec<Cell>,
    groups: Vec<Priced>,
    norm: i64,
}

#[derive(Debug)]
struct Cell {
    /// The neighbours, by their bit: those who keep most patients away come first.
    near: Vec<usize>,
    parcels: Vec<Parcel>,
}

/// Groups that come to a provider when the same neighbours close.
#[derive(Debug)]
struct Parcel {
    after: u32,
    /// Whether they come as soon as these are closed; otherwise others keep them away who are not seen.
    is_firm: bool,
    groups: Vec<WithExtra>,
}

/// A group and its extra minutes in millionths.
type WithExtra = (usize, i64);

#[derive(Debug)]
struct Priced {
    amount: i64,
    /// What it travels at least and at most to one of its first choices.
    range: (i64, i64),
}

/// The price of each group, in extra minutes in millionths.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    of: Vec<i64>,
    /// Where each goes, in parts of a whole group.
    drift: Vec<i64>,
}

/// What a bound was made of, and the room to compute in.
#[derive(Debug, Default)]
pub(super) struct Gains {
    /// What the best way to go on costs each candidate less the prices of those who come, if there is one.
    of: Vec<Option<i128>>,
    /// Which go on in it.
    goes_on: Vec<bool>,
    /// The parts of each group that are taken.
    taken: Vec<i64>,
    offers: Vec<Offer>,
}

/// Patients who come to a provider when some close.
#[derive(Debug, Clone, Copy)]
struct Offer {
    /// The cost of one patient, rounded down, and of all of them.
    rate: i64,
    cost: i128,
    amount: i64,
    after: u32,
    is_firm: bool,
    parcel: usize,
}

impl Cells {
    pub(super) fn of(flow: &Flow<'_>) -> Self {
        let number = flow.number();
        let mut weights = vec![0_i64; number.saturating_mul(number)];
        for (amount, choices) in flow.groups() {
            let mut earlier = Vec::new();
            for (to, _) in choices.take(FIRM.saturating_add(2)) {
                let weight = amount >> earlier.len();
                for from in earlier.iter().copied() {
                    let place = number.saturating_mul(to).saturating_add(from);
                    if let Some(sum) = weights.get_mut(place) {
                        *sum = weight.saturating_add(*sum);
                    }
                }
                earlier.push(to);
            }
        }
        let near = |row: &[i64]| {
            let mut near: Vec<usize> =
                (0..number).filter(|at| row.get(*at).is_some_and(|it| *it > 0)).collect();
            near.sort_by_key(|at| core::cmp::Reverse(row.get(*at).copied()));
            near.truncate(NEAR);
            near
        };
        let near: Vec<Vec<usize>> = weights.chunks_exact(number.max(1)).map(near).collect();
        let mut parcels: Vec<BTreeMap<(u32, bool), Vec<WithExtra>>> = vec![BTreeMap::new(); number];
        let mut groups = Vec::new();
        for (group, (amount, choices)) in flow.groups().enumerate() {
            let mut earlier: Vec<usize> = Vec::new();
            let mut range = (i64::MAX, i64::MIN);
            for (to, extra) in choices {
                if earlier.len() < 3 {
                    range = (range.0.min(extra), range.1.max(extra));
                }
                let (Some(near), Some(parcels)) = (near.get(to), parcels.get_mut(to)) else { continue };
                let bit = |from: &usize| near.iter().position(|at| at == from);
                let seen: Vec<usize> = earlier.iter().filter_map(bit).collect();
                let is_firm = earlier.len() <= FIRM && seen.len() == earlier.len();
                let after = seen.into_iter().fold(0_u32, |bits, bit| bits | 1 << bit);
                if amount > 0 {
                    parcels.entry((after, is_firm)).or_default().push((group, extra));
                }
                earlier.push(to);
            }
            groups.push(Priced { amount, range });
        }
        let cell = |(near, parcels): (Vec<usize>, BTreeMap<_, _>)| {
            let parcel = |((after, is_firm), groups)| Parcel { after, is_firm, groups };
            Cell { near, parcels: parcels.into_iter().map(parcel).collect() }
        };
        Self { of: near.into_iter().zip(parcels).map(cell).collect(), groups, norm: flow.norm() }
    }

    /// Prices to begin with: a quarter of the way from the least to the most that the first choices ask.
    pub(super) fn prices(&self) -> Prices {
        let between = |group: &Priced| group.range.0.midpoint(group.range.0.midpoint(group.range.1));
        Prices { of: self.groups.iter().map(between).collect(), drift: vec![0; self.groups.len()] }
    }

    /// The least extra travel under what is decided; nothing when no set can do. What costs `most` or more
    /// does not matter where a candidate is free.
    pub(super) fn bound(
        &self,
        decided: &[Option<bool>],
        exactly: Option<usize>,
        most: i128,
        prices: &Prices,
        gains: &mut Gains,
    ) -> Option<i128> {
        gains.taken.clear();
        gains.taken.resize(self.groups.len(), 0);
        gains.of.clear();
        gains.goes_on.clear();
        gains.goes_on.resize(self.of.len(), false);
        let mut ways = Vec::with_capacity(self.of.len());
        for (cell, kept) in self.of.iter().zip(decided) {
            let most = if *kept == Some(true) || exactly.is_some() { i128::MAX } else { most.max(0) };
            let way = if *kept == Some(false) {
                None
            } else {
                self.best_way(cell, decided, most, prices, &mut gains.offers)
            };
            gains.of.push(way.map(|(cost, _)| cost));
            ways.push(way);
        }
        let mut order: Vec<usize> = (0..self.of.len()).collect();
        let cost = |at: &usize| gains.of.get(*at).copied().flatten();
        order.retain(|at| cost(at).is_some());
        let keeps = |at: &usize| decided.get(*at) == Some(&Some(true));
        if decided.iter().enumerate().any(|(at, kept)| *kept == Some(true) && cost(&at).is_none()) {
            return None;
        }
        order.sort_by_key(|at| (!keeps(at), cost(at)));
        match exactly {
            Some(number) if order.len() < number || order.get(number).is_some_and(keeps) => return None,
            Some(number) => order.truncate(number),
            None => order.retain(|at| keeps(at) || cost(at) < Some(0)),
        }
        let whole = self.groups.iter().zip(&prices.of);
        let mut sum = whole.fold(0_i128, |sum, (it, price)| sum.saturating_add(product(it.amount, *price)));
        for at in order {
            sum = sum.saturating_add(cost(&at)?);
            if let Some(place) = gains.goes_on.get_mut(at) {
                *place = true;
            }
            if let (Some(cell), Some(Some((_, closed)))) = (self.of.get(at), ways.get(at)) {
                self.take(cell, *closed, prices, &mut gains.taken);
            }
        }
        Some(sum)
    }

    /// What the cheapest way to go on costs a candidate, if it is less than the most, with the neighbours that
    /// close.
    fn best_way(
        &self,
        cell: &Cell,
        decided: &[Option<bool>],
        most: i128,
        prices: &Prices,
        offers: &mut Vec<Offer>,
    ) -> Option<(i128, u32)> {
        let bits = |kept: bool| {
            let those = (0..).zip(&cell.near).filter(|(_, at)| decided.get(**at) == Some(&Some(kept)));
            those.fold(0_u32, |bits, (bit, _)| bits | 1_u32 << bit)
        };
        let (closed, stays) = (bits(false), bits(true));
        offers.clear();
        for (number, parcel) in cell.parcels.iter().enumerate().filter(|(_, it)| it.after & stays == 0) {
            let mut all = Offer {
                rate: i64::MAX,
                cost: 0,
                amount: 0,
                after: parcel.after,
                is_firm: parcel.is_firm,
                parcel: number,
            };
            let mut dear = all;
            for (group, extra) in &parcel.groups {
                let (Some(it), Some(price)) = (self.groups.get(*group), prices.of.get(*group)) else {
                    continue;
                };
                let rate = extra.saturating_sub(*price);
                let into = if parcel.is_firm || rate < 0 { &mut all } else { &mut dear };
                into.rate = into.rate.min(rate);
                into.amount = into.amount.saturating_add(it.amount);
                into.cost = into.cost.saturating_add(product(it.amount, rate));
            }
            if parcel.is_firm && all.amount > 0 {
                let rate = all.cost.div_euclid(all.amount.into());
                all.rate = i64::try_from(rate).unwrap_or(all.rate);
            }
            offers.extend([all, dear].into_iter().filter(|offer| offer.amount > 0));
        }
        offers.sort_unstable_by_key(|offer| (offer.rate, offer.parcel));
        let mut search = Ways { offers, norm: self.norm, best: None, most, left: WAYS };
        search.look(closed, stays);
        search.best
    }

    /// Notes who comes to a candidate when some neighbours close.
    fn take(&self, cell: &Cell, closed: u32, prices: &Prices, taken: &mut [i64]) {
        let mut left = self.norm;
        let mut dear: Vec<(i64, usize, i64)> = Vec::new();
        for parcel in cell.parcels.iter().filter(|parcel| parcel.after & !closed == 0) {
            for (group, extra) in &parcel.groups {
                let (Some(it), Some(price)) = (self.groups.get(*group), prices.of.get(*group)) else {
                    continue;
                };
                let rate = extra.saturating_sub(*price);
                if parcel.is_firm || rate < 0 {
                    left = left.saturating_sub(it.amount);
                    add(taken, *group, WHOLE);
                } else {
                    dear.push((rate, *group, it.amount));
                }
            }
        }
        dear.sort_unstable();
        for (_, group, amount) in dear {
            if left <= 0 {
                break;
            }
            let part = i128::from(left.min(amount)).saturating_mul(WHOLE.into()).checked_div(amount.into());
            add(taken, group, part.and_then(|part| i64::try_from(part).ok()).unwrap_or(0));
            left = left.saturating_sub(amount);
        }
    }

    /// Raises the prices of groups that nobody took, and lowers those of groups that several took, by so many
    /// parts in a thousand of what they could be.
    pub(super) fn shift(&self, prices: &mut Prices, gains: &Gains, rate: i64) {
        let places = prices.of.iter_mut().zip(&mut prices.drift);
        for ((group, taken), (price, drift)) in self.groups.iter().zip(&gains.taken).zip(places) {
            let now = WHOLE.saturating_sub(*taken).max(-WHOLE);
            *drift = drift.saturating_mul(9).saturating_add(now).div_euclid(10);
            let step = group.range.1.saturating_sub(group.range.0);
            let step = i128::from(step).saturating_mul(rate.saturating_mul(*drift).into());
            let step = step.div_euclid(i128::from(WHOLE).saturating_mul(1_000));
            *price = price.saturating_add(i64::try_from(step).unwrap_or(0)).clamp(-HIGHEST, HIGHEST);
        }
    }
}

fn add(taken: &mut [i64], group: usize, part: i64) {
    if let Some(place) = taken.get_mut(group) {
        *place = place.saturating_add(part);
    }
}

impl Gains {
    /// What it costs to go on less the prices of those who come; nothing where that is too much to matter.
    pub(super) fn cost(&self, candidate: usize) -> Option<i128> {
        self.of.get(candidate).copied().flatten()
    }

    /// Who goes on at these prices.
    pub(super) fn goes_on(&self) -> &[bool] {
        &self.goes_on
    }
}

/// The ways in which one provider could go on, by the neighbours that close and that stay.
struct Ways<'o> {
    /// The cheapest first.
    offers: &'o [Offer],
    norm: i64,
    best: Option<(i128, u32)>,
    most: i128,
    left: u32,
}

impl Ways<'_> {
    /// Looks at the ways in which some close and some stay: what they cost at least, and where that depends
    /// on someone undecided, at both ways for them.
    fn look(&mut self, closed: u32, stays: u32) {
        self.left = self.left.saturating_sub(1);
        let (mut cost, mut missing, mut waits) = (0_i128, self.norm, 0_u32);
        for offer in self.offers.iter().filter(|offer| offer.is_firm && offer.after & !closed == 0) {
            cost = cost.saturating_add(offer.cost);
            missing = missing.saturating_sub(offer.amount);
        }
        for offer in self.offers {
            let waiting = offer.after & !closed;
            if offer.after & stays != 0 || offer.is_firm && waiting == 0 {
                continue;
            }
            if offer.rate < 0 {
                cost = cost.saturating_add(offer.cost);
                missing = missing.saturating_sub(offer.amount);
            } else if missing > 0 {
                let amount = missing.min(offer.amount);
                cost = cost.saturating_add(product(amount, offer.rate));
                missing = missing.saturating_sub(amount);
            } else {
                break;
            }
            waits |= waiting;
        }
        if missing > 0 || cost >= self.best.map_or(self.most, |(best, _)| best) {
            return;
        }
        if waits == 0 || self.left == 0 {
            self.best = Some((cost, closed));
            return;
        }
        let bit = waits & waits.wrapping_neg();
        self.look(closed | bit, stays);
        self.look(closed, stays | bit);
    }
}
