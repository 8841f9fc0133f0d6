//! Which areas go to which provider at first, and how a provider's patients are spread over them.

use super::super::patients::UNIT;
use super::case::Case;
use super::{At, Parcel, Work};

/// What the catchment leaves to tell.
#[derive(Debug, Clone)]
pub(super) struct Catchment {
    /// Providers that keep their volume as one block at their own place.
    pub(super) blocks: Vec<usize>,
    /// Areas from which no provider with volume can be reached.
    pub(super) unreached: Vec<usize>,
}

pub(super) fn catchment(case: &Case<'_>, work: &mut Work) -> (At, Catchment) {
    let country = case.country;
    let number = country.providers.len();
    // Room for the areas of a provider of common size.
    let usual = country.places.len().checked_div(case.current().count()).unwrap_or(0).saturating_mul(2);
    let mut areas_of: Vec<Vec<usize>> = (0..number)
        .map(|provider| Vec::with_capacity(if case.has_volume(provider) { usual } else { 0 }))
        .collect();
    let mut unreached = Vec::new();
    for (place, _) in country.population.iter().enumerate().filter(|(_, people)| people.is_some()) {
        match country.reach(place).find(|provider| case.has_volume(*provider)) {
            Some(provider) => {
                if let Some(areas) = areas_of.get_mut(provider) {
                    areas.push(place);
                }
            }
            None => unreached.push(place),
        }
    }
    share_places(case, &mut areas_of);
    let (mut at, mut blocks): (At, _) = (vec![Vec::new(); number], Vec::new());
    for provider in case.current() {
        let (Some(areas), Some(parcels)) = (areas_of.get(provider), at.get_mut(provider)) else { continue };
        let volume = case.volume.get(provider).copied().unwrap_or(0).saturating_mul(UNIT);
        let people = |area: &usize| country.population.get(*area).copied().flatten().unwrap_or(0);
        work.weights.clear();
        work.weights.extend(areas.iter().map(|area| i64::from(people(area))));
        if work.weights.iter().all(|weight| *weight == 0) {
            parcels.push(Parcel { area: case.home(provider), first: provider, amount: volume });
            blocks.push(provider);
            continue;
        }
        work.apportion.divide(volume, &work.weights, &mut work.parts);
        parcels.reserve_exact(areas.len());
        let divided = areas.iter().zip(&work.parts).filter(|(_, part)| **part > 0);
        parcels.extend(divided.map(|(area, part)| Parcel { area: *area, first: provider, amount: *part }));
    }
    (at, Catchment { blocks, unreached })
}

/// Providers at one place have one catchment: each gets the areas of all.
fn share_places(case: &Case<'_>, areas_of: &mut [Vec<usize>]) {
    let mut by_home: Vec<(usize, usize)> =
        case.current().map(|provider| (case.home(provider), provider)).collect();
    by_home.sort_unstable();
    for together in by_home.chunk_by(|one, other| one.0 == other.0).filter(|together| together.len() > 1) {
        let of = |provider: usize| areas_of.get(provider).into_iter().flatten().copied();
        let mut all: Vec<usize> = together.iter().flat_map(|(_, provider)| of(*provider)).collect();
        all.sort_unstable();
        for (_, provider) in together {
            if let Some(areas) = areas_of.get_mut(*provider) {
                areas.clone_from(&all);
            }
        }
    }
}
