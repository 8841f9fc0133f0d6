//! Where patients go when providers stop, start or fall below a norm.

mod case;
mod difference;
mod groups;
mod notice;
mod origins;
mod outcome;
mod shift;
mod top_up;
mod travel;

use case::Catchment;
use origins::Observed;

use super::patients::Apportion;
use super::{Care, CareScenario, Country, Flow, Patients, RedistributionOptions, Unobserved};
use crate::party::Location;

pub use case::RedistributionError;
pub use difference::EndDifference;
pub use groups::PatientGroup;
pub use notice::RedistributionNotice;
pub use origins::Origins;
pub use outcome::{
    NetMove, ProviderOutcome, ProviderStatus, Redistribution, Shortage, ShortageReason, Stranded, Transfer,
};
pub use travel::{TravelClass, TravelOutcome};

pub(super) use case::Case;
pub(super) use case::RedistributionErrorKind;

/// Patients of one area who went to one provider at first, where they are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parcel {
    pub(super) area: usize,
    pub(super) first: usize,
    pub(super) amount: i64,
}

/// The parcels at each provider.
type At = Vec<Vec<Parcel>>;

/// Everyone where they are before anything happens: the same for every scenario.
#[derive(Debug, Clone)]
pub(super) struct Present<'a> {
    pub(super) at: At,
    catchment: Catchment,
    observed: Observed,
    origins: Origins<'a>,
}

impl<'a> Present<'a> {
    pub(super) fn of(
        case: &Case<'a>,
        flows: &[Flow],
        unobserved: Unobserved,
        work: &mut Work,
    ) -> Result<Self, RedistributionError> {
        let observed = Observed::of(case, flows, work)?;
        let (at, catchment) = case::catchment(case, &observed, unobserved, work);
        let origins = observed.origins(case, unobserved);
        Ok(Self { at, catchment, observed, origins })
    }

    /// Those to whom no area is nearest, in order.
    pub(super) fn blocks(&self) -> &[usize] {
        &self.catchment.blocks
    }
}

/// Takes an amount out of parcels in proportion to what they hold, from those areas that may; adds what
/// was taken to others.
fn take(
    from: &mut [Parcel],
    amount: i64,
    may: impl Fn(usize) -> bool,
    to: &mut Vec<Parcel>,
    work: &mut Work,
) {
    let Work { apportion, weights, parts } = work;
    weights.clear();
    weights.extend(from.iter().map(|parcel| if may(parcel.area) { parcel.amount } else { 0 }));
    apportion.divide(amount, weights, parts);
    for (parcel, part) in from.iter_mut().zip(parts.iter()).filter(|(_, part)| **part > 0) {
        parcel.amount = parcel.amount.saturating_sub(*part);
        to.push(Parcel { amount: *part, ..*parcel });
    }
}

fn total(parcels: &[Parcel]) -> i64 {
    parcels.iter().fold(0, |sum, parcel| sum.saturating_add(parcel.amount))
}

/// Puts parcels in the order of their areas and makes one of those that are the same patients.
fn settle(parcels: &mut Vec<Parcel>) {
    // Who received nothing has its parcels in order, and one for each area.
    if parcels.is_sorted_by(|one, other| (one.area, one.first) < (other.area, other.first)) {
        return;
    }
    parcels.sort_unstable();
    parcels.dedup_by(|next, kept| {
        let same = (next.area, next.first) == (kept.area, kept.first);
        if same {
            kept.amount = kept.amount.saturating_add(next.amount);
        }
        same
    });
}

/// The buffers that are used again and again.
#[derive(Debug, Default)]
pub(super) struct Work {
    apportion: Apportion,
    weights: Vec<i64>,
    parts: Vec<i64>,
}

impl Country {
    /// Divides the patients of one kind of care in a scenario (*herverdeling*), under a minimum a year.
    ///
    /// Every area goes to its nearest provider, and a provider's patients come from its areas in proportion
    /// to their people. Areas of those who stop go to the nearest that remains in their region; then
    /// providers below the minimum are topped up from others in their region that can spare some. What can
    /// go nowhere is stranded and reported. Volumes are exact: before is after and stranded together, to
    /// the millionth.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, CareAction, CareScenario, Country, Minutes, Patients, Provider,
    ///     RedistributionOptions,
    ///     TravelTable,
    /// };
    /// use passende_zorg::party::Location;
    /// let mut travel = TravelTable::default();
    /// for (from, to, minutes) in
    ///     [("north", "A", 5), ("north", "B", 30), ("south", "A", 25), ("south", "B", 5)]
    /// {
    ///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let area = |id: &str, population| AreaId::try_new(id).map(|id| Area { id, population });
    /// let at = |name: &str| {
    ///     Location::try_new(name).map(|location| Provider { location, region: None, area: None })
    /// };
    /// let country = Country::try_new(
    ///     vec![area("north", 400)?, area("south", 600)?],
    ///     vec![at("A")?, at("B")?],
    ///     &travel,
    /// )?;
    ///
    /// let (a, b) = (Location::try_new("A")?, Location::try_new("B")?);
    /// let scenario = CareScenario { actions: vec![(b.clone(), CareAction::Stop)], moves: Vec::new() };
    /// let volumes = [(a.clone(), 40), (b, 15)];
    /// let result = country.redistribute(&volumes, 50, &scenario, RedistributionOptions::PRACTICE_2024)?;
    /// let at_a = result.providers().find(|provider| *provider.location == a).unwrap();
    /// assert_eq!(at_a.after, Patients::of(55));
    /// assert!(result.is_feasible());
    /// // 15 patients, from 5 to 25 minutes
    /// assert_eq!(result.travel().mean_extra_of_longer().unwrap().to_string(), "20");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Source
    /// Final text, part D, i, p. 58: where care is scaled up or down it is divided among other providers of
    /// the region. A region is what the caller makes it: the same part expects some questions to go beyond
    /// regions (d, p. 58) and that of a care office often to be too small (decision making, b, p. 59).
    /// Settled moves go to any region. How patients are divided is no rule of the agreement but the
    /// practice of the national analysis of 2024, made exact.
    ///
    /// # Places
    /// Patients are moved and topped up by the ways from their areas, and from the places of providers:
    /// travel must have rows from those too, or [`Provider::area`](super::Provider::area) must name the
    /// area that a provider stands in. Without them a provider is out of reach of others, and nobody is
    /// topped up ([`Country::notices`] tells who). A table that leaves out the way from an area to a
    /// provider in that same area leaves it out of the choice of the nearest too: give it, at no minutes if
    /// need be.
    ///
    /// # Assumptions
    /// That patients go to the nearest provider and that demand follows population are assumptions, and no
    /// forecasts: patients may choose otherwise, and age and illness differ between areas.
    ///
    /// # Errors
    /// When a volume, an action or a move names a provider that the country does not have; when a volume or
    /// an action names one twice; when a move goes to one that does not remain, to itself, or from one
    /// without volume or unaffected; when a share is not above zero and at most one; has more than twelve
    /// decimals; when the shares of one provider add up to more than one; or when the volumes together are
    /// more than 9,223,372,036,854.
    pub fn redistribute(
        &self,
        volumes: &[(Location, u32)],
        minimum: u32,
        scenario: &CareScenario,
        options: RedistributionOptions,
    ) -> Result<Redistribution<'_>, RedistributionError> {
        self.divided(volumes, &[], minimum, scenario, options)
    }

    /// The same from where patients were seen to go ([`Care::flows`]), as far as they were: their area is
    /// known then, also when another provider is nearer.
    ///
    /// A provider keeps the patients who were observed. Of those who were counted between bounds only, as
    /// many as its volume has are divided over these counts, in proportion to the room that the bounds
    /// leave: a reading of ours. Of the rest the options say what is
    /// [assumed](RedistributionOptions::unobserved); where no area is nearest to a provider, they come from
    /// where its observed patients come from. [`Redistribution::origins`] tells how many that are.
    ///
    /// Patients of those who stop go to the nearest that remains in the region, or to where others from
    /// their area were seen to go, as [the options say](RedistributionOptions::when_closed); which of them a
    /// patient would choose, and where they would be referred to, stays outside. Nobody was seen to go to one
    /// that starts: by flows it gets those of whose area nobody was seen elsewhere. Patients of those who go
    /// on move to one that starts only when it is nearer than where they go now.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, Care, CareScenario, Country, Flow, Minutes, Patients, Provider,
    ///     RedistributionOptions, TravelTable, WhenClosed,
    /// };
    /// use passende_zorg::party::{Intervention, Location};
    /// use passende_zorg::quantity::CountRange;
    /// let mut travel = TravelTable::default();
    /// for (to, minutes) in [("A", 5), ("B", 20), ("C", 30)] {
    ///     travel.insert("north", to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let north = AreaId::try_new("north")?;
    /// let names = ["A", "B", "C"].map(|name| Location::try_new(name).unwrap());
    /// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
    /// let areas = vec![Area { id: north.clone(), population: 900 }];
    /// let country = Country::try_new(areas, providers.to_vec(), &travel)?;
    ///
    /// // Of 100 patients 10 go to A, which is nearest; 30 to B and 60 to C.
    /// let volumes: Vec<_> = names.iter().cloned().zip([10, 30, 60]).collect();
    /// let flows = volumes.iter().map(|(location, count)| Flow {
    ///     area: north.clone(),
    ///     location: location.clone(),
    ///     count: CountRange::exactly((*count).into()),
    /// });
    /// let care = Care {
    ///     intervention: Intervention::try_new("lung-resection")?,
    ///     minimum: 20,
    ///     flows: flows.collect(),
    ///     volumes,
    /// };
    /// let stops = CareScenario::stop_below(&care.volumes, 20);
    /// let after = |when_closed| {
    ///     let options = RedistributionOptions { when_closed, ..RedistributionOptions::PRACTICE_2024 };
    ///     let result = country.redistribute_care(&care, &stops, options).unwrap();
    ///     result.providers().map(|provider| provider.after).collect::<Vec<_>>()
    /// };
    /// // A stops: the nearest that remains is B; but of those who go elsewhere two in three go to C.
    /// assert_eq!(after(WhenClosed::Nearest), [0, 40, 60].map(Patients::of));
    /// assert_eq!(after(WhenClosed::ByFlows)[1].number().to_string(), "33.333333");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Country::redistribute`]; and when a flow names an area or a provider that the country does not
    /// have, or a pair of them twice; or when the flows to a provider are more than its volume.
    pub fn redistribute_care(
        &self,
        care: &Care,
        scenario: &CareScenario,
        options: RedistributionOptions,
    ) -> Result<Redistribution<'_>, RedistributionError> {
        self.divided(&care.volumes, &care.flows, care.minimum, scenario, options)
    }

    fn divided(
        &self,
        volumes: &[(Location, u32)],
        flows: &[Flow],
        minimum: u32,
        scenario: &CareScenario,
        options: RedistributionOptions,
    ) -> Result<Redistribution<'_>, RedistributionError> {
        let case = Case::try_new(self, volumes, minimum, scenario)?;
        let mut work = Work::default();
        let present = Present::of(&case, flows, options.unobserved, &mut work)?;
        Ok(divide(&case, present, options, &mut work))
    }
}

/// Divides the patients of a case, from where they are now.
pub(super) fn divide<'a>(
    case: &Case<'a>,
    present: Present<'a>,
    options: RedistributionOptions,
    work: &mut Work,
) -> Redistribution<'a> {
    let Present { mut at, catchment, observed, origins } = present;
    let (mut after, mut record) = shift::shift(case, &mut at, &catchment, &observed, options, work);
    let shortages = top_up::top_up(case, &mut after, options.top_up, &mut record, work);
    outcome::outcome(case, after, catchment, (origins, options.when_closed), record, shortages)
}

/// The record of the division, step by step.
#[derive(Debug, Clone, Default)]
struct Record {
    /// Step, from, to and amount.
    steps: std::collections::BTreeMap<(u8, usize, usize), i64>,
    /// Of whom, and how many.
    stranded: std::collections::BTreeMap<usize, i64>,
    /// The ties that a name decided.
    ties: Ties,
    /// Patients of those who stop from whose area nobody was seen to go elsewhere: to the nearest.
    unseen: i64,
}

/// The ties that nothing but the order of names decided.
#[derive(Debug, Clone, Default)]
struct Ties {
    /// Areas from which as near as where they go after it: the area, the provider, one of the others,
    /// and how many patients.
    then: Vec<(usize, usize, usize, i64)>,
    /// The providers topped up before another with as large a shortage.
    receivers: Vec<usize>,
    /// The providers that gave before another that is as near, by receiver.
    givers: Vec<(usize, usize)>,
}

impl Record {
    fn step(&mut self, step: u8, from: usize, to: usize, amount: i64) {
        let sum = self.steps.entry((step, from, to)).or_default();
        *sum = sum.saturating_add(amount);
    }
}

const fn patients(millionths: i64) -> Patients {
    Patients::from_millionths(millionths)
}
