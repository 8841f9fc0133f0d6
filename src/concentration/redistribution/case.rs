//! One kind of care in one scenario, by the places of providers in the country.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::Unobserved;
use super::super::patients::UNIT;
use super::super::scenario::{CareAction, CareScenario, Move};
use super::super::{AreaId, Country, RegionName};
use super::origins::Observed;
use super::{At, Parcel, ProviderStatus, Work, settle};
use crate::formats::{error_told, refusals};
use crate::language::Text;
use crate::party::{Intervention, Location};

/// A share in units that add up exactly.
const SHARE: i64 = 1_000_000_000_000;

const NOWHERE: usize = usize::MAX;
/// The most patients of whom the millionths can be counted.
const MOST: i64 = i64::MAX / UNIT;

/// Volumes, roles and moves, checked.
#[derive(Debug)]
pub(in super::super) struct Case<'a> {
    pub(in super::super) country: &'a Country,
    /// The minimum in millionths.
    pub(in super::super) norm: i64,
    pub(in super::super) minimum: u32,
    /// Whole patients; none where a provider has no volume.
    pub(in super::super) volume: Vec<i64>,
    pub(in super::super) listed: Vec<bool>,
    pub(in super::super) status: Vec<ProviderStatus>,
    /// Of each provider the region in which it remains, and otherwise [`NOWHERE`].
    remains_in: Vec<usize>,
    /// Of each region, whether one starts there.
    starts_in: Vec<bool>,
    /// Per sender the receivers in order, each with its share, and the share that is left.
    pub(in super::super) moves: BTreeMap<usize, (BTreeMap<usize, i64>, i64)>,
}

impl<'a> Case<'a> {
    pub(in super::super) fn try_new(
        country: &'a Country,
        volumes: &[(Location, u32)],
        minimum: u32,
        scenario: &CareScenario,
    ) -> Result<Self, RedistributionError> {
        let find = |what, location: &Location| {
            country
                .provider(location)
                .ok_or_else(|| RedistributionErrorKind::Unknown { what, found: location.clone() })
        };
        let number = country.providers.len();
        let mut volume = vec![0_i64; number];
        let mut given = vec![false; number];
        for (location, count) in volumes {
            let at = find("volume", location)?;
            let (Some(seen), Some(volume)) = (given.get_mut(at), volume.get_mut(at)) else { continue };
            if core::mem::replace(seen, true) {
                return Err(RedistributionErrorKind::Twice { what: "volume", found: location.clone() }.into());
            }
            *volume = i64::from(*count);
        }
        let together = volume.iter().fold(0_i64, |sum, volume| sum.saturating_add(*volume));
        if together > MOST {
            return Err(RedistributionErrorKind::TooMany { found: together }.into());
        }
        let mut actions: Vec<Option<CareAction>> = vec![None; number];
        for (location, action) in &scenario.actions {
            let at = find("scenario", location)?;
            if actions.get_mut(at).is_some_and(|found| found.replace(*action).is_some()) {
                return Err(
                    RedistributionErrorKind::Twice { what: "scenario", found: location.clone() }.into()
                );
            }
        }
        let status: Vec<ProviderStatus> = volume
            .iter()
            .zip(&actions)
            .map(|(volume, action)| match (action, *volume > 0) {
                (Some(CareAction::Stop), true) => ProviderStatus::Stop,
                (Some(CareAction::Unaffected), true) => ProviderStatus::Unaffected,
                (_, true) => ProviderStatus::Keep,
                (Some(CareAction::Keep | CareAction::Start), false) => ProviderStatus::Start,
                (_, false) => ProviderStatus::None,
            })
            .collect();
        let mut starts_in = vec![false; country.regions.len()];
        for (_, region) in
            status.iter().zip(&country.region).filter(|(status, _)| **status == ProviderStatus::Start)
        {
            if let Some(starts) = starts_in.get_mut(*region) {
                *starts = true;
            }
        }
        let remains_in = status.iter().zip(&country.region).map(|(status, region)| match status {
            ProviderStatus::Keep | ProviderStatus::Start => *region,
            _ => NOWHERE,
        });
        let mut case = Self {
            remains_in: remains_in.collect(),
            country,
            norm: i64::from(minimum).saturating_mul(UNIT),
            minimum,
            status,
            starts_in,
            listed: actions.iter().map(Option::is_some).collect(),
            volume,
            moves: BTreeMap::new(),
        };
        case.add_moves(&scenario.moves)?;
        Ok(case)
    }

    fn add_moves(&mut self, moves: &[Move]) -> Result<(), RedistributionError> {
        for Move { from, to, share } in moves {
            let find = |location: &Location| {
                let found = location.clone();
                self.country
                    .provider(location)
                    .ok_or(RedistributionErrorKind::Unknown { what: "move", found })
            };
            let refuse =
                |expected| RedistributionErrorKind::Move { from: from.clone(), to: to.clone(), expected };
            let (sender, receiver) = (find(from)?, find(to)?);
            if sender == receiver {
                return Err(refuse(Text::new(
                    "een andere aanbieder dan de verzendende",
                    "another provider than the sender",
                ))
                .into());
            }
            if self.volume.get(sender).is_none_or(|volume| *volume == 0) {
                return Err(refuse(Text::new(
                    "een verzendende aanbieder met volume",
                    "a sender with volume",
                ))
                .into());
            }
            if self.status(sender) == ProviderStatus::Unaffected {
                return Err(refuse(Text::new(
                    "een verzendende aanbieder die stopt of blijft",
                    "a sender that stops or remains",
                ))
                .into());
            }
            if !self.remains(receiver) {
                return Err(refuse(Text::new(
                    "een ontvangende aanbieder die blijft",
                    "a receiver that remains",
                ))
                .into());
            }
            let is_share =
                *share > Decimal::ZERO && *share <= Decimal::ONE && share.normalize().scale() <= 12;
            let units = share.checked_mul(Decimal::from(SHARE)).filter(|_| is_share);
            let units = units.and_then(|units| i64::try_from(units).ok());
            let units = units.ok_or_else(|| RedistributionErrorKind::Share {
                from: from.clone(),
                to: to.clone(),
                found: *share,
            })?;
            let (receivers, rest) = self.moves.entry(sender).or_insert_with(|| (BTreeMap::new(), SHARE));
            *rest = rest.saturating_sub(units);
            if *rest < 0 {
                let found = Decimal::new(SHARE.saturating_sub(*rest), 12).normalize();
                return Err(RedistributionErrorKind::Shares { from: from.clone(), found }.into());
            }
            let sum = receivers.entry(receiver).or_default();
            *sum = sum.saturating_add(units);
        }
        Ok(())
    }

    /// The providers with volume, in order.
    pub(in super::super) fn current(&self) -> impl Iterator<Item = usize> + '_ {
        self.volume.iter().enumerate().filter(|(_, volume)| **volume > 0).map(|(at, _)| at)
    }

    pub(in super::super) fn has_volume(&self, provider: usize) -> bool {
        self.volume.get(provider).is_some_and(|volume| *volume > 0)
    }

    pub(in super::super) fn status(&self, provider: usize) -> ProviderStatus {
        self.status.get(provider).copied().unwrap_or(ProviderStatus::None)
    }

    pub(in super::super) fn remains(&self, provider: usize) -> bool {
        self.remains_in.get(provider).is_some_and(|region| *region != NOWHERE)
    }

    /// Whether a provider remains, and is in a region.
    pub(in super::super) fn remains_in(&self, provider: usize, region: usize) -> bool {
        self.remains_in.get(provider) == Some(&region)
    }

    /// Whether one starts in a region.
    pub(in super::super) fn starts_in(&self, region: usize) -> bool {
        self.starts_in.get(region).copied().unwrap_or(false)
    }

    pub(in super::super) fn home(&self, provider: usize) -> usize {
        self.country.home.get(provider).copied().unwrap_or_default()
    }

    pub(in super::super) fn region(&self, provider: usize) -> usize {
        self.country.region.get(provider).copied().unwrap_or_default()
    }
}

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

/// Everyone where they are now: who was observed at their areas, the rest where it is assumed.
pub(super) fn catchment(
    case: &Case<'_>,
    observed: &Observed,
    unobserved: Unobserved,
    work: &mut Work,
) -> (At, Catchment) {
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
            if observed.from(place).is_empty() {
                unreached.push(place);
            }
            continue;
        };
        let provider = nearest.provider;
        if let Some(areas) = areas_of.get_mut(provider) {
            areas.push(place);
        }
        let is_divided = |provider: usize| observed.left(provider) > 0;
        // Those at one place share its areas anyway, and of whom all is observed the nearest decides nothing.
        let others = country.as_near(nearest).filter(|_| people > 0).filter(|other| case.has_volume(*other));
        let others = others.filter(|other| is_divided(provider) || is_divided(*other));
        let others = others.filter(|other| case.home(*other) != case.home(provider));
        ties.extend(others.map(|other| (place, provider, other)));
    }
    share_places(case, &mut areas_of);
    let (mut at, mut blocks): (At, _) = (vec![Vec::new(); number], Vec::new());
    for parcel in &observed.parcels {
        if let Some(parcels) = at.get_mut(parcel.first) {
            parcels.push(*parcel);
        }
    }
    for provider in case.current() {
        let (Some(areas), Some(parcels)) = (areas_of.get(provider), at.get_mut(provider)) else { continue };
        let volume = observed.left(provider);
        if volume == 0 {
            continue;
        }
        let people = |area: &usize| country.population.get(*area).copied().flatten().unwrap_or(0);
        work.weights.clear();
        work.weights.extend(areas.iter().map(|area| i64::from(people(area))));
        let is_nearest_to_nobody = work.weights.iter().all(|weight| *weight == 0);
        if !parcels.is_empty() && (is_nearest_to_nobody || unobserved == Unobserved::AsObserved) {
            work.weights.clear();
            work.weights.extend(parcels.iter().map(|parcel| parcel.amount));
            work.apportion.divide(volume, &work.weights, &mut work.parts);
            for (parcel, part) in parcels.iter_mut().zip(&work.parts) {
                parcel.amount = parcel.amount.saturating_add(*part);
            }
            continue;
        }
        if is_nearest_to_nobody {
            parcels.push(Parcel { area: case.home(provider), first: provider, amount: volume });
            blocks.push(provider);
            continue;
        }
        work.apportion.divide(volume, &work.weights, &mut work.parts);
        parcels.reserve_exact(areas.len());
        let divided = areas.iter().zip(&work.parts).filter(|(_, part)| **part > 0);
        parcels.extend(divided.map(|(area, part)| Parcel { area: *area, first: provider, amount: *part }));
        settle(parcels);
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

/// Volumes, actions, moves or choices that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct RedistributionError(#[from] RedistributionErrorKind);

refusals! {
    /// The reasons for which volumes, actions, moves or choices cannot be.
    pub(in super::super) enum RedistributionErrorKind {
        Unknown { what: &'static str, found: Location } = "redistribution.unknown-provider":
            "{what}: verwacht: een aanbieder van het land; gevonden: {found:?}",
            "{what}: expected a provider of the country, found {found:?}";
        Twice { what: &'static str, found: Location } = "redistribution.twice":
            "{what}: verwacht: elke aanbieder één keer; gevonden: {found:?} nogmaals",
            "{what}: expected each provider once, found {found:?} again";
        NoVolume { what: &'static str, found: Location } = "redistribution.no-volume":
            "{what}: verwacht: een aanbieder die deze zorg levert; gevonden: {found:?}",
            "{what}: expected a provider that gives this care, found {found:?}";
        TooMany { found: i64 } = "redistribution.too-many":
            "volumes: verwacht: samen hoogstens 9.223.372.036.854 patiënten; gevonden: {found}",
            "volumes: expected at most 9,223,372,036,854 patients together, found {found}";
        CareTwice { found: Intervention } = "redistribution.care-twice":
            "verwacht: elke soort zorg één keer; gevonden: {found:?} nogmaals",
            "expected each kind of care once, found {found:?} again";
        UnknownCare { found: Intervention } = "redistribution.unknown-care":
            "verwacht: een soort zorg waarover de vraag gaat; gevonden: {found:?}",
            "expected a kind of care that is asked about, found {found:?}";
        UnknownRegion { found: RegionName } = "redistribution.unknown-region":
            "exactly: verwacht: een regio met aanbieders; gevonden: {found:?}",
            "exactly: expected a region with providers, found {found:?}";
        NoRegion = "redistribution.unknown-region":
            "exactly: verwacht: een regio met aanbieders; gevonden: geen",
            "exactly: expected a region with providers, found none";
        RegionTwice { found: Intervention } = "redistribution.region-twice":
            "exactly: verwacht: elke soort zorg in elke regio één keer; gevonden: {found:?} nogmaals",
            "exactly: expected each kind of care in each region once, found {found:?} again";
        UnknownArea { found: AreaId } = "redistribution.unknown-area":
            "flow: verwacht: een gebied van het land; gevonden: {found:?}",
            "flow: expected an area of the country, found {found:?}";
        FlowTwice { area: AreaId, location: Location } = "redistribution.flow-twice":
            "flow: verwacht: elk gebied met elke aanbieder één keer; gevonden: {area:?} naar {location:?} nogmaals",
            "flow: expected each area and provider once, found {area:?} to {location:?} again";
        TooManySeen { location: Location, volume: i64, found: i64 } = "redistribution.too-many-seen":
            "stromen naar {location:?}: verwacht: samen hoogstens het volume van {volume}; gevonden: {found}",
            "flows to {location:?}: expected at most its volume of {volume} together, found {found}";
        Move { from: Location, to: Location, expected: Text } = "redistribution.move":
            "verplaatsing van {from:?} naar {to:?}: verwacht: {expected}",
            "move from {from:?} to {to:?}: expected {expected}";
        Share { from: Location, to: Location, found: Decimal } = "redistribution.share":
            "verplaatsing van {from:?} naar {to:?}: verwacht: een aandeel boven 0 en van hoogstens 1, met hoogstens twaalf decimalen; gevonden: {found}",
            "move from {from:?} to {to:?}: expected a share above 0 and at most 1 with at most twelve decimals, found {found}";
        Shares { from: Location, found: Decimal } = "redistribution.shares":
            "verplaatsingen vanuit {from:?}: verwacht: aandelen van samen hoogstens 1; gevonden: {found}",
            "moves from {from:?}: expected shares that add up to at most 1, found {found}";
    }
}

impl RedistributionError {
    pub(in super::super) const fn unknown(what: &'static str, found: Location) -> Self {
        Self(RedistributionErrorKind::Unknown { what, found })
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

error_told!(RedistributionError, |error, language, f| error.0.describe(language, f));
