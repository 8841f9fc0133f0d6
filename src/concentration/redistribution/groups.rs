//! Patients by the area that they come from, and those beyond a limit of minutes.

use std::collections::BTreeMap;

use super::super::{AreaId, Minutes, Patients, PatientsBeyond, Reach};
use super::outcome::{ProviderStatus, Redistribution};
use super::patients;
use crate::party::Location;

/// Patients of one area, where they went and where they go (*patiënten uit een gebied*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PatientGroup<'a> {
    /// The area that they come from: of those to whom no area is nearest, the place of their provider.
    pub area: &'a AreaId,
    /// The provider that they went to.
    pub from: &'a Location,
    /// The provider that they go to in the end.
    pub to: &'a Location,
    /// The number of patients.
    pub amount: Patients,
}

impl<'a> Redistribution<'a> {
    /// The patients of each area who go somewhere, by where they went and go, in no order that means
    /// anything.
    pub fn groups(&self) -> impl Iterator<Item = PatientGroup<'a>> {
        let each = self.after.iter().enumerate();
        let each = each.flat_map(|(to, parcels)| parcels.iter().map(move |parcel| (to, parcel)));
        each.filter(|(_, parcel)| parcel.amount > 0).filter_map(|(to, parcel)| {
            Some(PatientGroup {
                area: self.country.places.get(parcel.area)?,
                from: self.location(parcel.first)?,
                to: self.location(to)?,
                amount: patients(parcel.amount),
            })
        })
    }

    /// How far people live from the nearest provider of this care, before and after it, against a limit in
    /// minutes; the nearest anywhere, whatever its region. Before are those who have patients, after it those who
    /// go on, start or are left out of the scenario.
    pub fn reach(&self, limit: Minutes) -> Reach<'a> {
        use ProviderStatus::{Keep, Start, Unaffected};
        let those = |is: fn(ProviderStatus, i64) -> bool| {
            let those = self.providers.iter().filter(move |(_, status, before, _)| is(*status, *before));
            those.map(|(provider, ..)| *provider).collect()
        };
        let (before, after) = (
            those(|_, before| before > 0),
            // Who starts is there, also where nobody came of it.
            those(|status, _| matches!(status, Keep | Start | Unaffected)),
        );
        self.country.reach_of(&before, &after, limit)
    }

    /// The patients who travel beyond a limit in minutes, before and after; of those whose time is known both
    /// times, and without those who can [go nowhere](Redistribution::stranded).
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, CareScenario, Country, Minutes, Patients, Provider, RedistributionOptions,
    ///     TravelTable,
    /// };
    /// use passende_zorg::party::Location;
    /// let mut travel = TravelTable::default();
    /// for (from, to, minutes) in [("north", "A", 5), ("north", "B", 46), ("south", "B", 5)] {
    ///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let areas = ["north", "south"].map(|id| Area { id: AreaId::try_new(id).unwrap(), population: 500 });
    /// let names = ["A", "B"].map(|name| Location::try_new(name).unwrap());
    /// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
    /// let country = Country::try_new(areas.to_vec(), providers.to_vec(), &travel)?;
    /// let [a, b] = names;
    /// let volumes = [(a, 12), (b, 60)];
    /// let stops = CareScenario::stop_below(&volumes, 50);
    /// let result = country.redistribute(&volumes, 50, &stops, RedistributionOptions::PRACTICE_2024)?;
    ///
    /// let limit = |minutes: u32| Minutes::try_new(minutes.into()).unwrap();
    /// assert_eq!(result.patients_beyond(limit(45)).came, Patients::of(12));
    /// assert_eq!(result.patients_beyond(limit(46)).came, Patients::ZERO);
    /// assert_eq!(result.reach(limit(45)).people_came_beyond(), 500);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn patients_beyond(&self, limit: Minutes) -> PatientsBeyond<'a> {
        let mut beyond = PatientsBeyond {
            limit,
            before: Patients::ZERO,
            after: Patients::ZERO,
            came: Patients::ZERO,
            unknown: self.travel().unknown(),
            areas: Vec::new(),
        };
        let mut came: BTreeMap<usize, Patients> = BTreeMap::new();
        let each = self.after.iter().enumerate();
        for (to, parcel) in each.flat_map(|(to, parcels)| parcels.iter().map(move |parcel| (to, parcel))) {
            let time = |provider: usize| self.country.time(parcel.area, provider);
            let Some((then, now)) = time(parcel.first).zip(time(to)) else { continue };
            let [then, now] = [then, now].map(|time| time > limit.millionths());
            let amount = |counts: bool| if counts { patients(parcel.amount) } else { Patients::ZERO };
            beyond.before = beyond.before.plus(amount(then));
            beyond.after = beyond.after.plus(amount(now));
            if !then && now && parcel.amount > 0 {
                let sum = came.entry(parcel.area).or_default();
                *sum = sum.plus(patients(parcel.amount));
            }
        }
        beyond.came = came.values().copied().sum();
        let named =
            came.into_iter().filter_map(|(area, amount)| Some((self.country.places.get(area)?, amount)));
        beyond.areas = named.collect();
        beyond
    }
}
