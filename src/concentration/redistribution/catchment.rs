//! Which areas go to which provider at first, and how a provider's patients are spread over them.

use super::super::patients::UNIT;
use super::case::Case;
use super::{At, Parcel, Work};

/// The remarks that the division over catchments leaves to tell.
#[derive(Debug, Clone)]
pub(super) struct Catchment {
    /// Providers that keep their volume as one block at their own place.
    pub(super) blocks: Vec<usize>,
    /// Areas from which no provider with volume can be reached.
    pub(super) unreached: Vec<usize>,
    /// Areas where people live that are as near to others as to the provider they go to: the area, the
    /// provider, and each of the others.
    pub(super) ties: Vec<(usize, usize, usize)>,
}

pub(super) fn catchment(case: &Case<'_>, work: &mut Work) -> (At, Catchment) {
    let country = case.country;
    let number = country.providers.len();
    // Room for the areas of a provider of common size.
    let usual = country.places.len().checked_div(case.current().count()).unwrap_or(0).saturating_mul(2);
    let mut areas_of: Vec<Vec<usize>> = (0..number)
        .map(|provider| Vec::with_capacity(if case.has_volume(provider) { usual } else { 0 }))
        .collect();
    let (mut unreached, mut ties) = (Vec::new(), Vec::new());
    let areas = country.population.iter().enumerate();
    for (place, people) in areas.filter_map(|(place, people)| Some((place, (*people)?))) {
        let Some(nearest) = country.nearest(place, |provider| case.has_volume(provider)) else {
            unreached.push(place);
            continue;
        };
        let provider = nearest.provider;
        if let Some(areas) = areas_of.get_mut(provider) {
            areas.push(place);
        }
        // Those at one place share its areas anyway.
        let others = country.as_near(nearest).filter(|_| people > 0).filter(|other| case.has_volume(*other));
        let others = others.filter(|other| case.home(*other) != case.home(provider));
        ties.extend(others.map(|other| (place, provider, other)));
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
    (at, Catchment { blocks, unreached, ties })
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
