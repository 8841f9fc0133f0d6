//! Step two: those below the minimum receive from those in their region who can spare some.

use super::case::Case;
use super::{At, Record, ShortageReason, Work, take, total};

/// Tops up, the smallest shortage first, and tells what is missing still, and why.
pub(super) fn top_up(
    case: &Case<'_>,
    after: &mut At,
    wanted: bool,
    record: &mut Record,
    work: &mut Work,
) -> Vec<(usize, i64, ShortageReason)> {
    let mut totals: Vec<i64> = after.iter().map(|parcels| total(parcels)).collect();
    let of = |totals: &[i64], provider: usize| totals.get(provider).copied().unwrap_or(0);
    let mut short: Vec<(i64, usize)> = (0..after.len())
        .filter(|provider| case.remains(*provider))
        .map(|provider| (case.norm.saturating_sub(of(&totals, provider)), provider))
        .filter(|(shortage, _)| *shortage > 0)
        .collect();
    short.sort_unstable();
    let mut left = Vec::new();
    for (mut shortage, receiver) in short {
        let region = case.region(receiver);
        let is_other = |provider: usize| provider != receiver && case.remains_in(provider, region);
        let surplus = |totals: &[i64], giver: usize| of(totals, giver).saturating_sub(case.norm);
        let mut reason = if !(0..totals.len()).any(is_other) {
            ShortageReason::NoGiver
        } else if !(0..totals.len()).any(|giver| is_other(giver) && surplus(&totals, giver) > 0) {
            ShortageReason::NoSurplus
        } else if !wanted {
            ShortageReason::NotToppedUp
        } else {
            ShortageReason::Unreachable
        };
        for giver in case.country.around(receiver).filter(|giver| wanted && is_other(*giver)) {
            let spare = surplus(&totals, giver);
            if shortage == 0 || spare <= 0 {
                continue;
            }
            let may = |area: usize| case.country.time(area, receiver).is_some();
            let Some(parcels) = after.get_mut(giver) else { continue };
            let able = parcels.iter().filter(|parcel| may(parcel.area));
            let able = able.fold(0_i64, |sum, parcel| sum.saturating_add(parcel.amount));
            let amount = spare.min(shortage).min(able);
            if amount == 0 {
                continue;
            }
            let mut taken = Vec::new();
            take(parcels, amount, may, &mut taken, work);
            if let Some(parcels) = after.get_mut(receiver) {
                parcels.append(&mut taken);
            }
            for (provider, change) in [(giver, amount.saturating_neg()), (receiver, amount)] {
                if let Some(total) = totals.get_mut(provider) {
                    *total = total.saturating_add(change);
                }
            }
            record.step(2, giver, receiver, amount);
            shortage = shortage.saturating_sub(amount);
            if !(0..totals.len()).any(|giver| is_other(giver) && surplus(&totals, giver) > 0) {
                reason = ShortageReason::SurplusTooSmall;
            }
        }
        if shortage > 0 {
            left.push((receiver, shortage, reason));
        }
    }
    left.sort_unstable_by_key(|(provider, ..)| *provider);
    left
}
