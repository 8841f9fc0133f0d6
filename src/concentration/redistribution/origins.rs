//! Where patients come from: as it was observed, and as it is assumed of the rest.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::super::patients::UNIT;
use super::super::{Care, CareScenario, Country, Flow, Minutes, Patients, Unobserved};
use super::case::{Case, RedistributionError, RedistributionErrorKind as Kind};
use super::travel::Sum;
use super::{Parcel, Present, Work, patients};
use crate::party::Location;

/// The observed patients of one kind of care, in millionths.
#[derive(Debug, Clone, Default)]
pub(super) struct Observed {
    /// In order of the places; a provider is once with each.
    pub(super) parcels: Vec<Parcel>,
    /// Of each provider the patients of whom nothing was observed.
    pub(super) rest: Vec<i64>,
    /// Patients who are somewhere between the bounds of a count.
    within: i64,
    pub(super) is_given: bool,
}

/// A flow by places of the country: the count, and what may come on top of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    provider: usize,
    area: usize,
    least: i64,
    room: i64,
}

impl Observed {
    /// The observed patients of a case: exact counts as they are; patients who were not counted exactly go
    /// into the room that the bounds of counts leave, in proportion to it, as far as the volume of the
    /// provider has them.
    pub(super) fn of(case: &Case<'_>, flows: &[Flow], work: &mut Work) -> Result<Self, RedistributionError> {
        let whole = |volume: &i64| volume.saturating_mul(UNIT);
        let mut observed = Self {
            rest: case.volume.iter().map(whole).collect(),
            is_given: !flows.is_empty(),
            ..Self::default()
        };
        let mut rows = flows.iter().map(|flow| row(case.country, flow)).collect::<Result<Vec<_>, _>>()?;
        rows.sort_unstable();
        for same in rows.chunk_by(|one, other| one.provider == other.provider) {
            observed.add(case, same, work)?;
        }
        observed.parcels.sort_unstable();
        Ok(observed)
    }

    /// Adds the rows of one provider.
    fn add(&mut self, case: &Case<'_>, rows: &[Row], work: &mut Work) -> Result<(), RedistributionError> {
        let Some(Row { provider, .. }) = rows.first().copied() else { return Ok(()) };
        let named = || case.country.providers.get(provider).cloned();
        for pair in rows.windows(2) {
            let [one, other] = pair else { continue };
            let area = case.country.places.get(one.area).filter(|_| one.area == other.area).cloned();
            if let Some((area, location)) = area.zip(named()) {
                return Err(Kind::FlowTwice { area, location }.into());
            }
        }
        let least = rows.iter().fold(0_i64, |sum, row| sum.saturating_add(row.least));
        let volume = case.volume.get(provider).copied().unwrap_or(0);
        if let Some(location) = named().filter(|_| least > volume) {
            return Err(Kind::TooManySeen { location, volume, found: least }.into());
        }
        let rest = volume.saturating_sub(least).saturating_mul(UNIT);
        let room = rows.iter().fold(0_i64, |sum, row| sum.saturating_add(row.room));
        let within = rest.min(room.saturating_mul(UNIT));
        let Work { apportion, weights, parts } = work;
        weights.clear();
        weights.extend(rows.iter().map(|row| row.room));
        apportion.divide(within, weights, parts);
        let parcels = rows.iter().zip(parts.iter()).map(|(row, part)| Parcel {
            area: row.area,
            first: provider,
            amount: row.least.saturating_mul(UNIT).saturating_add(*part),
        });
        self.parcels.extend(parcels.filter(|parcel| parcel.amount > 0));
        self.within = self.within.saturating_add(within);
        if let Some(left) = self.rest.get_mut(provider) {
            *left = rest.saturating_sub(within);
        }
        Ok(())
    }

    /// The patients of an area, by provider.
    pub(super) fn from(&self, area: usize) -> &[Parcel] {
        let start = self.parcels.partition_point(|parcel| parcel.area < area);
        let end = self.parcels.partition_point(|parcel| parcel.area <= area);
        self.parcels.get(start..end).unwrap_or_default()
    }

    pub(super) fn left(&self, provider: usize) -> i64 {
        self.rest.get(provider).copied().unwrap_or(0)
    }

    pub(super) fn origins<'a>(&self, case: &Case<'a>, assumption: Unobserved) -> Origins<'a> {
        let observed = self.parcels.iter().fold(0_i64, |sum, parcel| sum.saturating_add(parcel.amount));
        let assumed = self.rest.iter().copied().fold(0, i64::saturating_add);
        let mut fit = Fit::default();
        let mut by_provider = vec![(0_i64, 0_i64); case.volume.len()];
        for same in self.parcels.chunk_by(|one, other| one.area == other.area) {
            fit.add(case, same, &mut by_provider);
        }
        let by_provider = by_provider.into_iter().enumerate().filter(|(_, (all, _))| *all > 0);
        Origins {
            country: case.country,
            is_given: self.is_given,
            observed: observed.saturating_sub(self.within),
            within: self.within,
            assumed,
            assumption,
            fit,
            by_provider: by_provider.map(|(provider, (all, nearest))| (provider, all, nearest)).collect(),
        }
    }
}

fn row(country: &Country, flow: &Flow) -> Result<Row, RedistributionError> {
    let Flow { area, location, count } = flow;
    let provider = country.provider(location);
    let provider = provider.ok_or_else(|| Kind::Unknown { what: "flow", found: location.clone() })?;
    let place = country.places.binary_search(area).ok();
    let place = place.filter(|place| country.population.get(*place).copied().flatten().is_some());
    let place = place.ok_or_else(|| Kind::UnknownArea { found: area.clone() })?;
    let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    // What has no upper bound is taken at its lower bound.
    let most = count.most().unwrap_or(count.least());
    Ok(Row {
        provider,
        area: place,
        least: whole(count.least()),
        // A patient more than can be counted is a volume that is refused.
        room: whole(most.saturating_sub(count.least())).min(u32::MAX.into()),
    })
}

/// How well the nearest provider tells where observed patients went.
#[derive(Debug, Clone, Copy, Default)]
struct Fit {
    patients: i64,
    nearest: i64,
    minutes: i128,
    least: i128,
    unknown: i64,
}

impl Fit {
    /// Adds the observed patients of one area.
    fn add(&mut self, case: &Case<'_>, parcels: &[Parcel], by_provider: &mut [(i64, i64)]) {
        let Some(Parcel { area, .. }) = parcels.first().copied() else { return };
        let nearest = case.country.nearest(area, |provider| case.has_volume(provider));
        for Parcel { first, amount, .. } in parcels.iter().copied() {
            let found = nearest.zip(case.country.time(area, first));
            let Some((nearest, minutes)) = found else {
                self.unknown = self.unknown.saturating_add(amount);
                continue;
            };
            let least = case.country.time(area, nearest.provider).unwrap_or(0);
            let is_nearest = first == nearest.provider
                || case.home(first) == case.home(nearest.provider)
                || case.country.as_near(nearest).any(|other| other == first);
            self.patients = self.patients.saturating_add(amount);
            self.minutes = self.minutes.saturating_add(Sum::product(amount, minutes));
            self.least = self.least.saturating_add(Sum::product(amount, least));
            let of_nearest = if is_nearest { amount } else { 0 };
            self.nearest = self.nearest.saturating_add(of_nearest);
            if let Some((all, at_nearest)) = by_provider.get_mut(first) {
                *all = all.saturating_add(amount);
                *at_nearest = at_nearest.saturating_add(of_nearest);
            }
        }
    }
}

/// Where the patients of one kind of care come from (*herkomst van patiënten*): how many were observed, how
/// many are assumed, and how well the nearest provider would have told it.
///
/// ```
/// use passende_zorg::concentration::{
///     Area, AreaId, Care, Country, Flow, Minutes, Patients, Provider, TravelTable, Unobserved,
/// };
/// use passende_zorg::party::{Intervention, Location};
/// use passende_zorg::quantity::CountRange;
/// let mut travel = TravelTable::default();
/// for (from, to, minutes) in [("north", "A", 5), ("north", "B", 30), ("south", "B", 5)] {
///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
/// }
/// let areas = ["north", "south"].map(|id| Area { id: AreaId::try_new(id).unwrap(), population: 500 });
/// let names = ["A", "B"].map(|name| Location::try_new(name).unwrap());
/// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
/// let country = Country::try_new(areas.to_vec(), providers.to_vec(), &travel)?;
///
/// let [a, b] = names;
/// let flow = |location: &Location, count| Flow {
///     area: AreaId::try_new("north").unwrap(),
///     location: location.clone(),
///     count: CountRange::exactly(count),
/// };
/// let care = Care {
///     intervention: Intervention::try_new("lung-resection")?,
///     minimum: 20,
///     volumes: vec![(a.clone(), 30), (b.clone(), 20)],
///     flows: vec![flow(&a, 30), flow(&b, 10)],
/// };
/// let origins = country.origins(&care, Unobserved::Nearest)?;
/// assert_eq!((origins.observed(), origins.assumed()), (Patients::of(40), Patients::of(10)));
/// // Of 40 patients from the north 30 went to A, which is nearest; on average they took 11.25 minutes.
/// assert_eq!(origins.share_to_nearest().unwrap().to_string(), "0.75");
/// assert_eq!(origins.mean_minutes().unwrap().to_string(), "11.25");
/// assert_eq!(origins.mean_minutes_to_nearest().unwrap().to_string(), "5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Origins<'a> {
    country: &'a Country,
    is_given: bool,
    observed: i64,
    within: i64,
    assumed: i64,
    assumption: Unobserved,
    fit: Fit,
    /// Provider, observed patients whose travel is known, and those of them to whom it is nearest.
    by_provider: Vec<(usize, i64, i64)>,
}

impl<'a> Origins<'a> {
    /// Whether any flows were given.
    pub const fn is_given(&self) -> bool {
        self.is_given
    }

    /// The patients whose area was observed.
    pub const fn observed(&self) -> Patients {
        patients(self.observed)
    }

    /// The patients who are known to be somewhere between the bounds of withheld counts: they are divided
    /// over these in proportion to the room that the bounds leave.
    pub const fn within_bounds(&self) -> Patients {
        patients(self.within)
    }

    /// The patients of whom no area was observed.
    pub const fn assumed(&self) -> Patients {
        patients(self.assumed)
    }

    /// The assumption that was made for them.
    pub const fn assumption(&self) -> Unobserved {
        self.assumption
    }

    /// The share of all patients whose area is assumed, from 0 to 1; nothing where there are no patients.
    pub fn share_assumed(&self) -> Option<Decimal> {
        share(self.assumed, self.observed.saturating_add(self.within).saturating_add(self.assumed))
    }

    /// The observed patients whose travel time is known, and that to the nearest provider of this care.
    pub const fn compared(&self) -> Patients {
        patients(self.fit.patients)
    }

    /// Those of them who went to the nearest provider of this care, or to one as near.
    pub const fn to_nearest(&self) -> Patients {
        patients(self.fit.nearest)
    }

    /// The share of them who went to the nearest, from 0 to 1.
    pub fn share_to_nearest(&self) -> Option<Decimal> {
        share(self.fit.nearest, self.fit.patients)
    }

    /// The mean time that they travel.
    pub fn mean_minutes(&self) -> Option<Minutes> {
        Sum::mean(self.fit.minutes, self.fit.patients)
    }

    /// The mean time that they would travel to the nearest.
    pub fn mean_minutes_to_nearest(&self) -> Option<Minutes> {
        Sum::mean(self.fit.least, self.fit.patients)
    }

    /// The observed patients from whose area no way is known to their provider.
    pub const fn without_way(&self) -> Patients {
        patients(self.fit.unknown)
    }

    /// Of each provider the observed patients whose travel is known, and those of them to whom it is
    /// nearest.
    pub fn by_provider(&self) -> impl Iterator<Item = (&'a Location, Patients, Patients)> {
        self.by_provider.iter().filter_map(|(provider, all, nearest)| {
            Some((self.country.providers.get(*provider)?, patients(*all), patients(*nearest)))
        })
    }
}

/// A part of a whole, rounded half to even at six decimals.
fn share(part: i64, whole: i64) -> Option<Decimal> {
    Decimal::from(part).checked_div(Decimal::from(whole)).map(|share| share.round_dp(6).normalize())
}

/// `{"observed": …, "within-bounds": …, "assumed": …, "assumption": …, "compared": …, "to-nearest": …,
/// "mean-minutes": …, "mean-minutes-to-nearest": …, "without-way": …}`, amounts in millionths.
impl Serialize for Origins<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Origins", 9)?;
        fields.serialize_field("observed", &self.observed())?;
        fields.serialize_field("within-bounds", &self.within_bounds())?;
        fields.serialize_field("assumed", &self.assumed())?;
        fields.serialize_field("assumption", &self.assumption())?;
        fields.serialize_field("compared", &self.compared())?;
        fields.serialize_field("to-nearest", &self.to_nearest())?;
        fields.serialize_field("mean-minutes", &self.mean_minutes())?;
        fields.serialize_field("mean-minutes-to-nearest", &self.mean_minutes_to_nearest())?;
        fields.serialize_field("without-way", &self.without_way())?;
        fields.end()
    }
}

impl Country {
    /// Where the patients of some care come from, and how well the nearest provider tells it
    /// (*herkomst van patiënten*).
    ///
    /// # Errors
    /// As [`Country::redistribute_care`], of volumes and flows.
    pub fn origins(&self, care: &Care, unobserved: Unobserved) -> Result<Origins<'_>, RedistributionError> {
        let now = Case::try_new(self, &care.volumes, care.minimum, &CareScenario::default())?;
        Ok(Present::of(&now, &care.flows, unobserved, &mut Work::default())?.origins)
    }
}
