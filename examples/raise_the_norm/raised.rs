//! What it means to raise a norm for one kind of care.

use std::collections::BTreeSet;

use passende_zorg::concentration::{Care, CareScenario, Minutes, RedistributionNotice, Sweep, SweepStep};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::time::Year;

use crate::common::Failure;
use crate::input::{Input, Travels};

/// The answer with counts at one end of their bounds.
pub(crate) struct Raised<'a> {
    pub(crate) intervention: &'a Intervention,
    pub(crate) year: Year,
    /// The norm today, and the one that is asked about.
    pub(crate) from: u32,
    pub(crate) to: u32,
    /// All minima, over all providers.
    pub(crate) sweep: Sweep,
    pub(crate) further: Option<Further<'a>>,
}

/// How much further those travel who move.
pub(crate) struct Further<'a> {
    pub(crate) travels: &'a Travels,
    /// On average; nothing when nobody travels.
    pub(crate) mean: Option<Minutes>,
    /// Millionths of patients who can go nowhere.
    pub(crate) stranded: i64,
    /// Providers to which no way is known.
    pub(crate) unknown: Vec<Location>,
    /// What is told of how they were divided.
    pub(crate) notices: Vec<RedistributionNotice>,
}

impl<'a> Raised<'a> {
    /// With some volumes, of those that the counts allow.
    pub(crate) fn of(input: &'a Input, care: &Care, (from, to): (u32, u32)) -> Result<Self, Failure> {
        let Input { intervention, year, travels, .. } = input;
        let sweep = Sweep::of(care.volumes.iter().map(|(_, volume)| *volume));
        let further = travels.as_ref().map(|travels| Further::of(travels, care, from, to)).transpose()?;
        Ok(Self { intervention, year: *year, from, to, sweep, further })
    }

    /// What the norm means today: who meets it, and who is left out.
    pub(crate) fn now(&self) -> SweepStep {
        self.sweep.at(u64::from(self.from))
    }

    /// What the norm means that is asked about.
    pub(crate) fn then(&self) -> SweepStep {
        self.sweep.at(u64::from(self.to))
    }

    /// The providers that are below the norm today, and are left out.
    pub(crate) fn left_out(&self) -> usize {
        self.sweep.providers() - self.now().meet()
    }

    /// The patients of providers that meet the norm today and not the one that is asked about.
    pub(crate) fn moved(&self) -> u64 {
        self.then().to_move() - self.now().to_move()
    }
}

impl<'a> Further<'a> {
    fn of(travels: &'a Travels, care: &Care, from: u32, to: u32) -> Result<Self, Failure> {
        let mut today = Care { minimum: to, ..care.clone() };
        today.volumes.retain(|(_, volume)| *volume >= from);
        let remain: BTreeSet<&Location> = today.volumes.iter().map(|(location, _)| location).collect();
        today.flows.retain(|flow| remain.contains(&flow.location));
        let scenario = CareScenario::stop_below(&today.volumes, to);
        let result =
            travels.country.redistribute_care(&today, &scenario, travels.how).map_err(Failure::new)?;
        let stranded = result.stranded().map(|it| it.amount.millionths()).sum();
        // Without areas every provider is a block at its own place, which is said of all of them.
        let is_told = |notice: &RedistributionNotice| {
            travels.has_areas() || !matches!(notice, RedistributionNotice::NearestToNobody { .. })
        };
        let unknown = care
            .volumes
            .iter()
            .filter(|(location, volume)| *volume >= from && !travels.ways.lead_to(location));
        Ok(Self {
            travels,
            unknown: unknown.map(|(location, _)| location.clone()).collect(),
            mean: result.travel().mean_extra_of_moved(),
            stranded,
            notices: result.notices().into_iter().filter(is_told).collect(),
        })
    }
}
