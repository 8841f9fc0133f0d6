//! Step one: moves that are settled, and areas of those who stop.

use super::super::patients::UNIT;
use super::case::Case;
use super::catchment::Catchment;
use super::{At, Parcel, ProviderStatus, Record, Work, settle, take};

/// Moves patients to where they go after stops and starts; with `draw`, every area of a region in which one
/// starts looks for its nearest again.
pub(super) fn shift(
    case: &Case<'_>,
    at: &mut At,
    catchment: &Catchment,
    draw: bool,
    work: &mut Work,
) -> (At, Record) {
    let mut after: At = vec![Vec::new(); at.len()];
    let mut record = Record::default();
    let (mut amounts, mut sums) = (Vec::new(), Vec::new());
    for provider in case.current() {
        let Some(parcels) = at.get_mut(provider) else { continue };
        if let Some((receivers, rest)) = case.moves.get(&provider) {
            work.weights.clear();
            work.weights.extend(receivers.values().copied().chain([*rest]));
            let volume = case.volume.get(provider).copied().unwrap_or(0).saturating_mul(UNIT);
            work.apportion.divide(volume, &work.weights, &mut amounts);
            for (receiver, amount) in receivers.keys().zip(&amounts) {
                if let Some(to) = after.get_mut(*receiver) {
                    take(parcels, *amount, |_| true, to, work);
                }
                record.step(1, provider, *receiver, *amount);
            }
        }
        if !moves(case, provider, draw) {
            // Nobody of its areas looks for another: what it has left stays where it is.
            match after.get_mut(provider) {
                Some(to) if to.is_empty() => *to = core::mem::take(parcels),
                Some(to) => to.append(parcels),
                None => {}
            }
            continue;
        }
        sums.clear();
        sums.resize(case.country.providers.len(), None);
        for parcel in parcels.iter() {
            let to = goes_to(case, catchment, provider, parcel, &mut record);
            let Some(to) = to else {
                // Where a settled move took everyone of an area, nobody is left to be stranded.
                if parcel.amount > 0 {
                    let stranded = record.stranded.entry(provider).or_default();
                    *stranded = stranded.saturating_add(parcel.amount);
                }
                continue;
            };
            if let Some(to) = after.get_mut(to) {
                to.push(*parcel);
            }
            if let Some(sum) = sums.get_mut(to).filter(|_| to != provider) {
                *sum = Some(sum.unwrap_or(0_i64).saturating_add(parcel.amount));
            }
        }
        for (to, sum) in sums.iter().enumerate() {
            if let Some(amount) = sum {
                record.step(1, provider, to, *amount);
            }
        }
    }
    after.iter_mut().for_each(settle);
    (after, record)
}

/// Whether areas of a provider look for their nearest again.
fn moves(case: &Case<'_>, provider: usize, draw: bool) -> bool {
    match case.status(provider) {
        ProviderStatus::Unaffected => false,
        ProviderStatus::Stop => true,
        _ => draw && case.starts_in(case.region(provider)),
    }
}

/// Where a parcel goes; nowhere when nobody in the region can be reached.
fn goes_to(
    case: &Case<'_>,
    catchment: &Catchment,
    provider: usize,
    parcel: &Parcel,
    record: &mut Record,
) -> Option<usize> {
    let region = case.region(provider);
    let nearest = case.country.nearest(parcel.area, |other| case.remains_in(other, region));
    // A block that remains stays at home, and nobody moves next door.
    let is_next_door = |other: usize| case.home(other) == case.home(provider);
    let remains = case.remains(provider);
    if remains && catchment.blocks.binary_search(&provider).is_ok() {
        return Some(provider);
    }
    let Some(nearest) = nearest else { return remains.then_some(provider) };
    let stays = remains && is_next_door(nearest.provider);
    // Who stays, though another that gives the care is as near, was told of before.
    let is_new = |other: usize| !stays || !is_next_door(other) && !case.has_volume(other);
    let others = case.country.as_near(nearest).filter(|other| case.remains_in(*other, region));
    let others = others.filter(|other| parcel.amount > 0 && is_new(*other));
    let to = if stays { provider } else { nearest.provider };
    record.ties.then.extend(others.map(|other| (parcel.area, to, other, parcel.amount)));
    Some(to)
}
