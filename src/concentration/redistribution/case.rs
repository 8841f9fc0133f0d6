//! One kind of care in one scenario, by the places of providers in the country.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::Country;
use super::super::patients::UNIT;
use super::super::scenario::{CareAction, CareScenario, Move};
use super::error::RedistributionErrorKind as Kind;
use super::{ProviderStatus, RedistributionError};
use crate::party::Location;

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
            country.provider(location).ok_or_else(|| Kind::Unknown { what, found: location.clone() })
        };
        let number = country.providers.len();
        let mut volume = vec![0_i64; number];
        let mut given = vec![false; number];
        for (location, count) in volumes {
            let at = find("volume", location)?;
            let (Some(seen), Some(volume)) = (given.get_mut(at), volume.get_mut(at)) else { continue };
            if core::mem::replace(seen, true) {
                return Err(Kind::Twice { what: "volume", found: location.clone() }.into());
            }
            *volume = i64::from(*count);
        }
        let together = volume.iter().fold(0_i64, |sum, volume| sum.saturating_add(*volume));
        if together > MOST {
            return Err(Kind::TooMany { found: together }.into());
        }
        let mut actions: Vec<Option<CareAction>> = vec![None; number];
        for (location, action) in &scenario.actions {
            let at = find("scenario", location)?;
            if actions.get_mut(at).is_some_and(|found| found.replace(*action).is_some()) {
                return Err(Kind::Twice { what: "scenario", found: location.clone() }.into());
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
                self.country.provider(location).ok_or(Kind::Unknown { what: "move", found })
            };
            let refuse = |expected| Kind::Move { from: from.clone(), to: to.clone(), expected };
            let (sender, receiver) = (find(from)?, find(to)?);
            if sender == receiver {
                return Err(refuse("another provider than the sender").into());
            }
            if self.volume.get(sender).is_none_or(|volume| *volume == 0) {
                return Err(refuse("a sender with volume").into());
            }
            if self.status(sender) == ProviderStatus::Unaffected {
                return Err(refuse("a sender that stops or remains").into());
            }
            if !self.remains(receiver) {
                return Err(refuse("a receiver that remains").into());
            }
            let is_share =
                *share > Decimal::ZERO && *share <= Decimal::ONE && share.normalize().scale() <= 12;
            let units = share.checked_mul(Decimal::from(SHARE)).filter(|_| is_share);
            let units = units.and_then(|units| i64::try_from(units).ok());
            let units =
                units.ok_or_else(|| Kind::Share { from: from.clone(), to: to.clone(), found: *share })?;
            let (receivers, rest) = self.moves.entry(sender).or_insert_with(|| (BTreeMap::new(), SHARE));
            *rest = rest.saturating_sub(units);
            if *rest < 0 {
                let found = Decimal::new(SHARE.saturating_sub(*rest), 12).normalize();
                return Err(Kind::Shares { from: from.clone(), found }.into());
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
