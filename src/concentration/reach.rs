//! Who comes to live, or to travel, beyond a limit of minutes when providers stop and start.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{AreaId, Country, Minutes, Patients, RedistributionError, RegionName};
use crate::party::Location;

/// How far the people of a country live from the nearest of some providers, before and after
/// (*bereikbaarheid*): who lives beyond a limit of minutes, and who comes to.
///
/// The limit is for the caller to give: what is said of time-critical care, or the 45 minutes that were long
/// used for emergency departments and acute obstetrics. Up to and including the limit is within it; who can
/// reach nobody is beyond every limit. Times are those of the [`Travel`](super::Travel) of the country, by
/// car or as the caller measured them: what an ambulance needs to come and go is a fact of another kind,
/// and no verdict on emergency care follows from this.
///
/// ```
/// use passende_zorg::concentration::{Area, AreaId, Country, Minutes, Provider, TravelTable};
/// use passende_zorg::party::Location;
/// let mut travel = TravelTable::default();
/// for (from, to, minutes) in [("north", "A", 5), ("north", "B", 46), ("south", "B", 5)] {
///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
/// }
/// let areas = [("north", 400), ("south", 600)];
/// let areas = areas.map(|(id, population)| Area { id: AreaId::try_new(id).unwrap(), population });
/// let names = ["A", "B"].map(|name| Location::try_new(name).unwrap());
/// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
/// let country = Country::try_new(areas.to_vec(), providers.to_vec(), &travel)?;
///
/// let [a, b] = &names;
/// let reach = country.reach([a, b], [b], Minutes::try_new(45.into())?)?;
/// assert_eq!((reach.people_beyond_before(), reach.people_beyond_after()), (0, 400));
/// assert_eq!(reach.came_beyond().next().unwrap().area.as_str(), "north");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Source
/// The final text has the 45-minute norms replaced by norms for each time-critical condition (part C, 4),
/// which it does not give: so no limit stands here.
#[derive(Debug, Clone)]
pub struct Reach<'a> {
    country: &'a Country,
    limit: Minutes,
    rows: Vec<Row>,
}

/// An area where people live: the time to the nearest before and after.
#[derive(Debug, Clone, Copy)]
struct Row {
    place: usize,
    people: u32,
    region: usize,
    before: Option<i64>,
    after: Option<i64>,
}

/// An area, and how far its people live from the nearest provider (*bereikbaarheid van een gebied*).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreaReach<'a> {
    /// The area where the people live.
    pub area: &'a AreaId,
    /// Its region: that of the nearest provider before, or otherwise after; nothing for the nameless one.
    pub region: Option<&'a RegionName>,
    /// The number of people who live in it.
    pub people: u32,
    /// The minutes to the nearest before; nothing where none can be reached.
    pub before: Option<Minutes>,
    /// The minutes to the nearest after.
    pub after: Option<Minutes>,
}

/// The people of a region beyond a limit (*bereikbaarheid in een regio*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegionReach<'a> {
    /// The region; nothing for the nameless one, and for areas from which nobody can be reached.
    pub region: Option<&'a RegionName>,
    /// All people of the region.
    pub people: u64,
    /// The people beyond the limit before.
    pub beyond_before: u64,
    /// The people beyond the limit after.
    pub beyond_after: u64,
    /// The people who were within the limit, and no longer are.
    pub came_beyond: u64,
}

impl AreaReach<'_> {
    fn is_beyond(limit: Minutes, time: Option<Minutes>) -> bool {
        time.is_none_or(|time| time > limit)
    }
}

impl<'a> Reach<'a> {
    /// The limit that was asked about.
    pub const fn limit(&self) -> Minutes {
        self.limit
    }

    /// Every area where people live, in order of their names.
    pub fn areas(&self) -> impl Iterator<Item = AreaReach<'a>> {
        self.rows.iter().filter_map(|row| {
            Some(AreaReach {
                area: self.country.places.get(row.place)?,
                region: self.country.regions.get(row.region).and_then(Option::as_ref),
                people: row.people,
                before: row.before.map(Minutes::from_millionths),
                after: row.after.map(Minutes::from_millionths),
            })
        })
    }

    /// The areas that were within the limit, and no longer are.
    pub fn came_beyond(&self) -> impl Iterator<Item = AreaReach<'a>> {
        let limit = self.limit;
        self.areas().filter(move |it| {
            !AreaReach::is_beyond(limit, it.before) && AreaReach::is_beyond(limit, it.after)
        })
    }

    /// The people of all areas.
    pub fn people(&self) -> u64 {
        self.sum(|_| true)
    }

    /// The people beyond the limit before.
    pub fn people_beyond_before(&self) -> u64 {
        self.sum(|it| AreaReach::is_beyond(self.limit, it.before))
    }

    /// The people beyond the limit after.
    pub fn people_beyond_after(&self) -> u64 {
        self.sum(|it| AreaReach::is_beyond(self.limit, it.after))
    }

    /// The people who were within the limit, and no longer are.
    pub fn people_came_beyond(&self) -> u64 {
        self.came_beyond().fold(0, |sum, it| sum.saturating_add(it.people.into()))
    }

    fn sum(&self, is: impl Fn(&AreaReach<'a>) -> bool) -> u64 {
        self.areas().filter(is).fold(0, |sum, it| sum.saturating_add(it.people.into()))
    }

    /// The people of each region, in order of their names, the nameless one first.
    pub fn regions(&self) -> Vec<RegionReach<'a>> {
        let mut regions: BTreeMap<Option<&'a RegionName>, RegionReach<'a>> = BTreeMap::new();
        for it in self.areas() {
            let region = it.region;
            let none = RegionReach { region, people: 0, beyond_before: 0, beyond_after: 0, came_beyond: 0 };
            let sums = regions.entry(region).or_insert(none);
            let [before, after] = [it.before, it.after].map(|time| AreaReach::is_beyond(self.limit, time));
            let people = |counts: bool| if counts { u64::from(it.people) } else { 0 };
            sums.people = sums.people.saturating_add(people(true));
            sums.beyond_before = sums.beyond_before.saturating_add(people(before));
            sums.beyond_after = sums.beyond_after.saturating_add(people(after));
            sums.came_beyond = sums.came_beyond.saturating_add(people(!before && after));
        }
        regions.into_values().collect()
    }
}

/// `{"limit": …, "people": …, "beyond-before": …, "beyond-after": …, "came-beyond": …, "regions": […],
/// "areas": [{"area": …, "region": …, "people": …, "before": …, "after": …}]}`, the areas being those that
/// came beyond the limit.
impl Serialize for Reach<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'a> {
            area: &'a AreaId,
            region: Option<&'a RegionName>,
            people: u32,
            before: Option<Minutes>,
            after: Option<Minutes>,
        }
        let area =
            |AreaReach { area, region, people, before, after }| Wire { area, region, people, before, after };
        let mut fields = serializer.serialize_struct("Reach", 7)?;
        fields.serialize_field("limit", &self.limit)?;
        fields.serialize_field("people", &self.people())?;
        fields.serialize_field("beyond-before", &self.people_beyond_before())?;
        fields.serialize_field("beyond-after", &self.people_beyond_after())?;
        fields.serialize_field("came-beyond", &self.people_came_beyond())?;
        fields.serialize_field("regions", &self.regions())?;
        fields.serialize_field("areas", &self.came_beyond().map(area).collect::<Vec<_>>())?;
        fields.end()
    }
}

impl Country {
    /// How far people live from the nearest of some providers, and of others after it (*bereikbaarheid voor
    /// en na*), against a limit: the nearest anywhere, whatever its region.
    ///
    /// # Errors
    /// When a provider is named that the country does not have.
    pub fn reach<'l>(
        &self,
        before: impl IntoIterator<Item = &'l Location>,
        after: impl IntoIterator<Item = &'l Location>,
        limit: Minutes,
    ) -> Result<Reach<'_>, RedistributionError> {
        let before = self.those("before", before)?;
        let after = self.those("after", after)?;
        Ok(self.reach_of(&before, &after, limit))
    }

    fn those<'l>(
        &self,
        what: &'static str,
        names: impl IntoIterator<Item = &'l Location>,
    ) -> Result<BTreeSet<usize>, RedistributionError> {
        let find = |name: &Location| {
            self.provider(name).ok_or_else(|| RedistributionError::unknown(what, name.clone()))
        };
        names.into_iter().map(find).collect()
    }

    pub(super) fn reach_of(
        &self,
        before: &BTreeSet<usize>,
        after: &BTreeSet<usize>,
        limit: Minutes,
    ) -> Reach<'_> {
        let row = |(place, people): (usize, u32)| {
            let [near, then] =
                [before, after].map(|those| self.nearest(place, |provider| those.contains(&provider)));
            let time = |provider: usize| self.time(place, provider);
            let known = near.or(then).and_then(|it| self.region.get(it.provider).copied());
            Row {
                place,
                people,
                region: known.unwrap_or(0),
                before: near.and_then(|it| time(it.provider)),
                after: then.and_then(|it| time(it.provider)),
            }
        };
        Reach { country: self, limit, rows: self.inhabited().map(row).collect() }
    }
}

/// Patients who travel beyond a limit of minutes, before and after (*patiënten voorbij een reistijdgrens*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PatientsBeyond<'a> {
    /// The limit that was asked about.
    pub limit: Minutes,
    /// The patients beyond it before.
    pub before: Patients,
    /// The patients beyond it after; who can go nowhere is not among them.
    pub after: Patients,
    /// The patients who were within it, and no longer are.
    pub came: Patients,
    /// The patients whose time before or after is not known: they are in none of the others.
    pub unknown: Patients,
    /// The areas of those who came, in order of their names.
    #[serde(serialize_with = "areas")]
    pub areas: Vec<(&'a AreaId, Patients)>,
}

fn areas<S: Serializer>(areas: &[(&AreaId, Patients)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(areas.iter().map(|(area, amount)| (area, amount)))
}
