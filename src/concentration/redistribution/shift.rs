//! Step one: patients of those who stop go elsewhere, and those who start draw theirs.

use super::super::WhenClosed;
use super::super::patients::UNIT;
use super::super::scenario::{RedistributionOptions, StartersDraw};
use super::case::{Case, Catchment};
use super::origins::Observed;
use super::outcome::ProviderStatus;
use super::{At, Parcel, Record, Work, settle, take};

/// Moves patients to where they go after stops and starts, as the options say: in a region in which one
/// starts every area looks for its nearest again, and patients of those who stop go to the nearest or follow
/// flows.
pub(super) fn shift(
    case: &Case<'_>,
    at: &mut At,
    catchment: &Catchment,
    observed: &Observed,
    options: RedistributionOptions,
    work: &mut Work,
) -> (At, Record) {
    let draw = options.starters_draw == StartersDraw::Region;
    let by_flows = options.when_closed == WhenClosed::ByFlows;
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
        let follows = by_flows && case.status(provider) == ProviderStatus::Stop;
        for parcel in parcels.iter() {
            if follows && parcel.amount > 0 {
                if follow(case, observed, parcel, &mut after, &mut sums, work) {
                    continue;
                }
                record.unseen = record.unseen.saturating_add(parcel.amount);
            }
            let to = goes_to(case, catchment, observed, parcel, &mut record);
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

/// Sends patients to where others from their area were seen to go, of those that remain in the region, in
/// proportion; false when nobody was seen.
fn follow(
    case: &Case<'_>,
    seen: &Observed,
    parcel: &Parcel,
    after: &mut At,
    sums: &mut [Option<i64>],
    work: &mut Work,
) -> bool {
    let region = case.region(parcel.first);
    let others = seen.from(parcel.area).iter().filter(|other| case.remains_in(other.first, region));
    let Work { apportion, weights, parts } = work;
    weights.clear();
    weights.extend(others.clone().map(|other| other.amount));
    if weights.is_empty() {
        return false;
    }
    apportion.divide(parcel.amount, weights, parts);
    for (other, amount) in others.zip(parts.iter().copied()).filter(|(_, amount)| *amount > 0) {
        if let (Some(to), Some(sum)) = (after.get_mut(other.first), sums.get_mut(other.first)) {
            to.push(Parcel { amount, ..*parcel });
            *sum = Some(sum.unwrap_or(0).saturating_add(amount));
        }
    }
    true
}

/// Whether areas of a provider look for their nearest again.
fn moves(case: &Case<'_>, provider: usize, draw: bool) -> bool {
    match case.status(provider) {
        ProviderStatus::Unaffected => false,
        ProviderStatus::Stop => true,
        _ => draw && case.starts_in(case.region(provider)),
    }
}

/// Where a parcel goes; nowhere when nobody in the region can be reached. Where it was observed where
/// patients go, those of who goes on leave for one that starts and is nearer only.
fn goes_to(
    case: &Case<'_>,
    catchment: &Catchment,
    observed: &Observed,
    parcel: &Parcel,
    record: &mut Record,
) -> Option<usize> {
    let provider = parcel.first;
    let region = case.region(provider);
    let is_next_door = |other: usize| case.home(other) == case.home(provider);
    let remains = case.remains(provider);
    // A block that remains stays at home, and nobody moves next door; nor who was seen to come from where no
    // way is known.
    let is_far = || observed.is_given && !case.country.reaches(parcel.area, provider);
    if remains && (catchment.blocks.binary_search(&provider).is_ok() || is_far()) {
        return Some(provider);
    }
    let keeps = remains && observed.is_given;
    let may = |other: usize| !keeps || is_next_door(other) || case.status(other) == ProviderStatus::Start;
    let nearest = case.country.nearest(parcel.area, |other| case.remains_in(other, region) && may(other));
    let Some(nearest) = nearest else { return remains.then_some(provider) };
    let stays = remains && is_next_door(nearest.provider);
    // Who stays, though another that gives the care is as near, was told of before.
    let is_new = |other: usize| !stays || !is_next_door(other) && !case.has_volume(other);
    let others = case.country.as_near(nearest).filter(|other| case.remains_in(*other, region) && may(*other));
    let others = others.filter(|other| parcel.amount > 0 && is_new(*other));
    let to = if stays { provider } else { nearest.provider };
    record.ties.then.extend(others.map(|other| (parcel.area, to, other, parcel.amount)));
    Some(to)
}
