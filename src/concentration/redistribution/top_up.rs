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
        let home = case.home(receiver);
        let region = case.region(receiver);
        let others = || {
            let others = (0..totals.len()).filter(move |other| *other != receiver && case.remains(*other));
            others.filter(move |other| case.region(*other) == region)
        };
        let mut givers: Vec<(i64, usize)> =
            others().filter_map(|giver| Some((case.country.time(home, giver)?, giver))).collect();
        givers.sort_unstable();
        let surplus = |totals: &[i64], giver: usize| of(totals, giver).saturating_sub(case.norm);
        let mut reason = if others().next().is_none() {
            ShortageReason::NoGiver
        } else if !others().any(|giver| surplus(&totals, giver) > 0) {
            ShortageReason::NoSurplus
        } else if !wanted {
            ShortageReason::NotToppedUp
        } else {
            ShortageReason::Unreachable
        };
        for (_, giver) in givers.into_iter().filter(|_| wanted) {
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
            reason = ShortageReason::SurplusTooSmall;
        }
        if shortage > 0 {
            left.push((receiver, shortage, reason));
        }
    }
    left.sort_unstable_by_key(|(provider, ..)| *provider);
    left
}
