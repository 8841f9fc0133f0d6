//! Step two: those below the minimum receive from those in their region who can spare some.

use std::collections::BTreeSet;

use super::case::Case;
use super::outcome::ShortageReason;
use super::{At, Record, Work, take, total};

/// The volumes of all, and in each region how many remain and how many of them are above the minimum.
struct Totals<'c, 'a> {
    case: &'c Case<'a>,
    of: Vec<i64>,
    remain: Vec<usize>,
    above: Vec<usize>,
}

impl<'c, 'a> Totals<'c, 'a> {
    fn of(case: &'c Case<'a>, after: &At) -> Self {
        let regions = vec![0_usize; case.country.regions.len()];
        let mut totals = Self { case, of: Vec::new(), remain: regions.clone(), above: regions };
        for (provider, parcels) in after.iter().enumerate() {
            totals.of.push(total(parcels));
            if case.remains(provider) {
                let above = totals.spare(provider) > 0;
                let region = case.region(provider);
                add(&mut totals.remain, region, 1);
                add(&mut totals.above, region, isize::from(above));
            }
        }
        totals
    }

    fn at(&self, provider: usize) -> i64 {
        self.of.get(provider).copied().unwrap_or(0)
    }

    /// The volume above the minimum; below zero when it is short.
    fn spare(&self, provider: usize) -> i64 {
        self.at(provider).saturating_sub(self.case.norm)
    }

    fn change(&mut self, provider: usize, change: i64) {
        let before = isize::from(self.spare(provider) > 0);
        if let Some(total) = self.of.get_mut(provider) {
            *total = total.saturating_add(change);
        }
        let after = isize::from(self.spare(provider) > 0);
        add(&mut self.above, self.case.region(provider), after.saturating_sub(before));
    }

    fn is_above_in(&self, region: usize) -> bool {
        self.above.get(region).is_some_and(|above| *above > 0)
    }

    /// The reason why one that is short stays so before anyone gave.
    fn reason(&self, receiver: usize, wanted: bool) -> ShortageReason {
        let region = self.case.region(receiver);
        if self.remain.get(region).is_none_or(|remain| *remain < 2) {
            ShortageReason::NoGiver
        } else if !self.is_above_in(region) {
            ShortageReason::NoSurplus
        } else if wanted {
            ShortageReason::Unreachable
        } else {
            ShortageReason::NotToppedUp
        }
    }

    /// Those who could give, the nearest first; those that are as near as each other have one number.
    fn givers(&self, receiver: usize) -> Vec<(usize, usize)> {
        let region = self.case.region(receiver);
        let mut number = 0_usize;
        let around = self.case.country.around_with_ties(receiver);
        let numbered = around.map(|(giver, as_near)| {
            number = number.saturating_add(usize::from(!as_near));
            (number, giver)
        });
        let can =
            |giver: usize| giver != receiver && self.case.remains_in(giver, region) && self.spare(giver) > 0;
        numbered.filter(|(_, giver)| can(*giver)).collect()
    }
}

fn add(counts: &mut [usize], at: usize, change: isize) {
    if let Some(count) = counts.get_mut(at) {
        *count = count.saturating_add_signed(change);
    }
}

/// Tops up, the smallest shortage first, and tells what is missing still, and why.
pub(super) fn top_up(
    case: &Case<'_>,
    after: &mut At,
    wanted: bool,
    record: &mut Record,
    work: &mut Work,
) -> Vec<(usize, i64, ShortageReason)> {
    let mut totals = Totals::of(case, after);
    let remaining = (0..after.len()).filter(|provider| case.remains(*provider));
    let shortages = remaining.map(|provider| (totals.spare(provider).saturating_neg(), provider));
    let mut short: Vec<(i64, usize)> = shortages.filter(|(shortage, _)| *shortage > 0).collect();
    short.sort_unstable();
    let mut left = Vec::new();
    for (mut shortage, receiver) in short.iter().copied() {
        let region = case.region(receiver);
        let mut reason = totals.reason(receiver, wanted);
        let givers = if wanted { totals.givers(receiver) } else { Vec::new() };
        for as_near in givers.chunk_by(|one, other| one.0 == other.0) {
            let before = shortage;
            for (_, giver) in as_near {
                let may = |area: usize| case.country.reaches(area, receiver);
                let Some(parcels) = after.get_mut(*giver).filter(|_| shortage > 0) else { continue };
                let able = parcels.iter().filter(|parcel| may(parcel.area));
                let able = able.fold(0_i64, |sum, parcel| sum.saturating_add(parcel.amount));
                let amount = totals.spare(*giver).min(shortage).min(able);
                if amount <= 0 {
                    continue;
                }
                let mut taken = Vec::new();
                take(parcels, amount, may, &mut taken, work);
                if let Some(parcels) = after.get_mut(receiver) {
                    parcels.append(&mut taken);
                }
                totals.change(*giver, amount.saturating_neg());
                totals.change(receiver, amount);
                record.step(2, *giver, receiver, amount);
                shortage = shortage.saturating_sub(amount);
                if !totals.is_above_in(region) {
                    reason = ShortageReason::SurplusTooSmall;
                }
            }
            // Where all of them gave what they could, their order decided nothing.
            let is_left = as_near.iter().any(|(_, giver)| totals.spare(*giver) > 0);
            if as_near.len() > 1 && shortage == 0 && before > 0 && is_left {
                record.ties.givers.extend(as_near.iter().map(|(_, giver)| (receiver, *giver)));
            }
        }
        if shortage > 0 {
            left.push((receiver, shortage, reason));
        }
    }
    left.sort_unstable_by_key(|(provider, ..)| *provider);
    equal_shortages(case, &short, &left, record);
    left
}

/// Notes who was topped up in the order of names: as short as another in its region, of whom one stays
/// short or they received from different givers.
fn equal_shortages(
    case: &Case<'_>,
    short: &[(i64, usize)],
    left: &[(usize, i64, ShortageReason)],
    record: &mut Record,
) {
    let mut received: Vec<(usize, usize)> =
        record.steps.keys().filter(|(step, ..)| *step == 2).map(|(_, giver, to)| (*to, *giver)).collect();
    received.sort_unstable();
    let givers = |receiver: usize| {
        let from = received.partition_point(|(to, _)| *to < receiver);
        received
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(to, _)| *to == receiver)
            .map(|(_, giver)| *giver)
    };
    let mut by_region: Vec<(i64, usize, usize)> =
        short.iter().map(|(shortage, provider)| (*shortage, case.region(*provider), *provider)).collect();
    by_region.sort_unstable();
    for equal in by_region.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let all: BTreeSet<usize> = equal.iter().flat_map(|(.., provider)| givers(*provider)).collect();
        let is_short = |provider: usize| left.binary_search_by_key(&provider, |(it, ..)| *it).is_ok();
        let some_short = equal.iter().any(|(.., provider)| is_short(*provider));
        if equal.len() > 1 && !all.is_empty() && (some_short || all.len() > 1) {
            record.ties.receivers.extend(equal.iter().map(|(.., provider)| *provider));
        }
    }
}
