//! Kinds of care: what each provider does of them, and their minima; from counts that may be known
//! between bounds only.

use std::collections::{BTreeMap, BTreeSet};

use super::care_notice::CareNotice;
use super::flows::{Flow, FlowCount};
use super::straight::AreaId;
use crate::alike;
use crate::formats::{Excerpt, InputError, refusals};
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::time::Year;

/// One kind of care in a year (*zorgsoort*): how many patients each provider has, and the minimum that a
/// norm sets.
///
/// Which year, or mean of years, and which basket of procedures the numbers are about, is for the caller to
/// say; a count that is known between bounds only has to be settled first: low, high or not at all.
/// [`CaresOfYear`] settles it at both ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Care {
    /// The care that the counts and the minimum are about.
    pub intervention: Intervention,
    /// The minimum a year for each provider.
    pub minimum: u32,
    /// The number of patients of each provider in the year.
    pub volumes: Vec<(Location, u32)>,
    /// Where they were seen to come from, as far as they were; empty where nothing was observed.
    pub flows: Vec<Flow>,
}

/// The number of patients of a provider for some care in a year, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CareCount {
    /// The location of the provider.
    pub location: Location,
    /// The care that was counted.
    pub intervention: Intervention,
    /// The calendar year of the count.
    pub year: Year,
    /// The number of patients, exact or between bounds.
    pub count: CountRange,
}

/// The kinds of care that have a norm, in one year, at both ends of their counts (*zorgsoorten van een
/// jaar, bij onder- en bovengrens*).
///
/// A count that is withheld (`<10`) or known between two numbers is taken at its lower bound in the one and
/// at its upper bound in the other, all at once: what comes out for other numbers between them need not lie
/// between the two answers. A count without an upper bound is taken at its lower bound in both, and told.
///
/// ```
/// use passende_zorg::concentration::{CareCount, CareNotice, CaresOfYear};
/// use passende_zorg::party::{Intervention, Location};
/// use passende_zorg::{quantity::CountRange, time::Year};
/// let lung = Intervention::try_new("lung-resection")?;
/// let count = |name: &str, count| CareCount {
///     location: Location::try_new(name).unwrap(),
///     intervention: lung.clone(),
///     year: Year::try_new(2024).unwrap(),
///     count,
/// };
/// let counts = [count("North", CountRange::exactly(38)), count("Hill", CountRange::at_most(9))];
/// let cares = CaresOfYear::of(&[(lung.clone(), 50)], &counts, Year::try_new(2024)?)?;
/// assert_eq!(cares.least()[0].volumes[0].1, 0);
/// assert_eq!(cares.most().unwrap()[0].volumes[0].1, 9);
/// assert!(matches!(cares.notices(), [CareNotice::Withheld { .. }]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaresOfYear {
    /// None where all counts are of one year that nobody named.
    year: Option<Year>,
    least: Vec<Care>,
    most: Option<Vec<Care>>,
    /// The counts that are not known exactly.
    bounded: Vec<(Location, Intervention, CountRange)>,
    notices: Vec<CareNotice>,
}

impl CaresOfYear {
    /// The kinds of care of a year, in order of the norms. Counts of one location and kind of care are
    /// added up.
    ///
    /// # Errors
    /// When the counts of one location and kind of care add up to more than 4,294,967,295.
    pub fn of<'c>(
        norms: &[(Intervention, u32)],
        counts: impl IntoIterator<Item = &'c CareCount>,
        year: Year,
    ) -> Result<Self, InputError> {
        let mut sums = Sums::default();
        let (mut now, mut ever): (BTreeSet<&Location>, BTreeSet<&Location>) = Default::default();
        for it in counts {
            ever.insert(&it.location);
            if it.year != year {
                continue;
            }
            now.insert(&it.location);
            sums.add(&it.intervention, &it.location, it.count)?;
        }
        let silent: Vec<Location> = ever.difference(&now).map(|location| (*location).clone()).collect();
        let mut notices = Vec::new();
        if !silent.is_empty() {
            notices.push(CareNotice::WithoutCounts { locations: silent, year });
        }
        Ok(Self::settled(norms, &sums.by_care, Some(year), notices))
    }

    /// The same of counts that are all of one year, whichever it is.
    #[cfg(feature = "formats")]
    pub(crate) fn of_one_year<'c>(
        norms: &[(Intervention, u32)],
        counts: impl IntoIterator<Item = (&'c Intervention, &'c Location, CountRange)>,
    ) -> Result<Self, InputError> {
        let mut sums = Sums::default();
        for (intervention, location, count) in counts {
            sums.add(intervention, location, count)?;
        }
        Ok(Self::settled(norms, &sums.by_care, None, Vec::new()))
    }

    fn settled(
        norms: &[(Intervention, u32)],
        by_care: &BTreeMap<&Intervention, BTreeMap<&Location, CountRange>>,
        year: Option<Year>,
        beside: Vec<CareNotice>,
    ) -> Self {
        let asked: BTreeSet<&Intervention> = norms.iter().map(|(care, _)| care).collect();
        let mut notices = Vec::new();
        let of_asked = || by_care.iter().filter(|(care, _)| asked.contains(*care));
        let between = |is: fn(CountRange) -> bool| -> Vec<(Location, Intervention, CountRange)> {
            let each = of_asked()
                .flat_map(|(care, counts)| counts.iter().map(move |(at, count)| (*at, *care, *count)));
            let those = each.filter(|(.., count)| is(*count));
            those.map(|(at, care, count)| (at.clone(), care.clone(), count)).collect()
        };
        let withheld = between(|count| !count.is_exact() && count.most().is_some());
        let unknown = between(|count| count.most().is_none());
        let is_exact = withheld.is_empty();
        let bounded = withheld.iter().chain(&unknown).cloned().collect();
        if !is_exact {
            notices.push(CareNotice::Withheld { counts: withheld });
        }
        if !unknown.is_empty() {
            notices.push(CareNotice::NotKnown { counts: unknown });
        }
        notices.extend(beside);
        let other = by_care.keys().filter(|care| !asked.contains(*care));
        let other: Vec<Intervention> = other.map(|care| (*care).clone()).collect();
        if !other.is_empty() {
            notices.push(CareNotice::WithoutNorm { cares: other });
        }
        let unreported = norms.iter().map(|(care, _)| care).filter(|care| !by_care.contains_key(care));
        let unreported: Vec<Intervention> = unreported.cloned().collect();
        if !unreported.is_empty() {
            notices.push(match year {
                Some(year) => CareNotice::NotReported { cares: unreported, year },
                None => CareNotice::NoCounts { cares: unreported },
            });
        }
        let names: BTreeSet<&str> = by_care.keys().copied().chain(asked).map(Intervention::as_str).collect();
        let groups =
            alike::groups(names).into_iter().map(|group| group.into_iter().map(Into::into).collect());
        let names: Vec<Vec<Box<str>>> = groups.collect();
        if !names.is_empty() {
            notices.push(CareNotice::LookAlike { names });
        }
        let settled = |bound: fn(CountRange) -> u64| -> Vec<Care> {
            let care = |(intervention, minimum): &(Intervention, u32)| Care {
                intervention: intervention.clone(),
                minimum: *minimum,
                volumes: by_care
                    .get(intervention)
                    .into_iter()
                    .flatten()
                    .map(|(at, count)| ((*at).clone(), u32::try_from(bound(*count)).unwrap_or(u32::MAX)))
                    .collect(),
                flows: Vec::new(),
            };
            norms.iter().map(care).collect()
        };
        let most = (!is_exact).then(|| settled(|count| count.most().unwrap_or(count.least())));
        Self { year, least: settled(CountRange::least), most, bounded, notices }
    }

    /// The same with where patients of the year were seen to go. Flows of one area, location and kind of
    /// care are added up; a volume whose lower bound is below what was seen is at least that.
    ///
    /// ```
    /// use passende_zorg::concentration::{AreaId, CareCount, CaresOfYear, FlowCount};
    /// use passende_zorg::party::{Intervention, Location};
    /// use passende_zorg::{quantity::CountRange, time::Year};
    /// let (lung, year) = (Intervention::try_new("lung-resection")?, Year::try_new(2024)?);
    /// let (location, intervention) = (Location::try_new("Hill")?, lung.clone());
    /// let count = CountRange::at_most(9);
    /// let volume = CareCount { location: location.clone(), intervention, year, count };
    /// let area = AreaId::try_new("3511")?;
    /// let flow =
    ///     FlowCount { area, location, intervention: lung.clone(), year, count: CountRange::exactly(4) };
    /// let cares = CaresOfYear::of(&[(lung, 50)], &[volume], year)?.with_flows(&[flow])?;
    /// assert_eq!((cares.least()[0].volumes[0].1, cares.least()[0].flows.len()), (4, 1));
    /// assert_eq!(cares.notices().last().unwrap().names(), ["Hill", "lung-resection"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When flows of one area, location and kind of care add up to more than 4,294,967,295.
    pub fn with_flows<'f>(
        mut self,
        flows: impl IntoIterator<Item = &'f FlowCount>,
    ) -> Result<Self, InputError> {
        let year = self.year;
        let of_year = flows.into_iter().filter(|flow| year.is_none_or(|year| flow.year == year));
        self.try_add_flows(of_year.map(|it| (&it.intervention, &it.area, &it.location, it.count)))?;
        Ok(self)
    }

    /// The same of flows that are all of one year, whichever it is.
    ///
    /// # Errors
    /// As [`with_flows`](Self::with_flows).
    pub(crate) fn try_add_flows<'f>(
        &mut self,
        flows: impl IntoIterator<Item = (&'f Intervention, &'f AreaId, &'f Location, CountRange)>,
    ) -> Result<(), InputError> {
        let mut by_care: BTreeMap<&Intervention, BTreeMap<(&Location, &AreaId), CountRange>> =
            BTreeMap::new();
        for (intervention, area, location, count) in flows {
            let pairs = by_care.entry(intervention).or_default();
            let sum = pairs.entry((location, area)).or_insert(CountRange::NONE);
            let added = sum.checked_add(count);
            let added = added.filter(|sum| u32::try_from(sum.most().unwrap_or(sum.least())).is_ok());
            *sum = added.ok_or_else(|| Refused::TooManySeen {
                area: area.into(),
                location: location.into(),
                intervention: intervention.into(),
            })?;
        }
        let (mut raised, mut open) = (BTreeSet::new(), BTreeSet::new());
        for care in self.least.iter_mut().chain(self.most.iter_mut().flatten()) {
            let Some(pairs) = by_care.get(&care.intervention) else { continue };
            let mut seen: BTreeMap<&Location, u64> = BTreeMap::new();
            for ((location, area), count) in pairs {
                let sum = seen.entry(location).or_default();
                *sum = sum.saturating_add(count.least());
                if count.most().is_none() {
                    open.insert(((*location).clone(), care.intervention.clone()));
                }
                let (area, location) = ((*area).clone(), (*location).clone());
                care.flows.push(Flow { area, location, count: *count });
            }
            // What was known exactly stands, and is refused where it is below what was seen.
            let bounded =
                self.bounded.iter().filter(|(_, intervention, _)| *intervention == care.intervention);
            let bounded: BTreeMap<&Location, CountRange> =
                bounded.map(|(at, _, count)| (at, *count)).collect();
            for (location, volume) in &mut care.volumes {
                let seen = seen.get(location).and_then(|seen| u32::try_from(*seen).ok());
                let Some((seen, bounds)) = seen.zip(bounded.get(location)) else { continue };
                let may = bounds.most().is_none_or(|most| u64::from(seen) <= most);
                if *volume < seen && may {
                    *volume = seen;
                    raised.insert((location.clone(), care.intervention.clone(), seen));
                }
            }
        }
        if !raised.is_empty() {
            let counts = raised.into_iter();
            let counts = counts.map(|(at, care, seen)| (at, care, CountRange::at_least(seen.into())));
            self.notices.push(CareNotice::RaisedToFlows { counts: counts.collect() });
        }
        if !open.is_empty() {
            let flows = open.into_iter().map(|(at, care)| (at, care, CountRange::UNKNOWN));
            self.notices.push(CareNotice::FlowsNotKnown { flows: flows.collect() });
        }
        let unseen = self.least.iter().filter(|care| care.flows.is_empty() && !care.volumes.is_empty());
        let unseen: Vec<Intervention> = unseen.map(|care| care.intervention.clone()).collect();
        if !unseen.is_empty() {
            self.notices.push(match self.year {
                Some(year) => CareNotice::WithoutFlows { cares: unseen, year },
                None => CareNotice::NoFlows { cares: unseen },
            });
        }
        let asked: BTreeSet<&Intervention> = self.least.iter().map(|care| &care.intervention).collect();
        let other = by_care.into_keys().filter(|care| !asked.contains(care));
        let cares: Vec<Intervention> = other.cloned().collect();
        let told = |notice: &CareNotice| matches!(notice, CareNotice::WithoutNorm { cares: told } if cares.iter().all(|care| told.contains(care)));
        if !cares.is_empty() && !self.notices.iter().any(told) {
            self.notices.push(CareNotice::WithoutNorm { cares });
        }
        Ok(())
    }

    /// Each count at its lower bound.
    pub fn least(&self) -> &[Care] {
        &self.least
    }

    /// Each count at its upper bound; nothing where all that have one are known exactly, so that
    /// there is one answer.
    pub fn most(&self) -> Option<&[Care]> {
        self.most.as_deref()
    }

    /// The notices of what is noteworthy of the counts.
    pub fn notices(&self) -> &[CareNotice] {
        &self.notices
    }
}

refusals! {
    /// The reason for which counts are refused: their sum is too large.
    enum Refused {
        TooMany { location: Excerpt, intervention: Excerpt } = "concentration.too-many":
            "{location}, {intervention}: verwacht: aantallen die samen hoogstens 4.294.967.295 zijn; gevonden: meer",
            "{location}, {intervention}: expected counts that add up to at most 4,294,967,295, found more";
        TooManySeen { area: Excerpt, location: Excerpt, intervention: Excerpt } = "concentration.too-many-seen":
            "{area} naar {location}, {intervention}: verwacht: stromen die samen hoogstens 4.294.967.295 zijn; gevonden: meer",
            "{area} to {location}, {intervention}: expected flows that add up to at most 4,294,967,295, found more";
    }
}

/// Counts of one location and kind of care, added up.
#[derive(Default)]
struct Sums<'c> {
    by_care: BTreeMap<&'c Intervention, BTreeMap<&'c Location, CountRange>>,
}

impl<'c> Sums<'c> {
    fn add(
        &mut self,
        intervention: &'c Intervention,
        location: &'c Location,
        count: CountRange,
    ) -> Result<(), InputError> {
        let sum = self.by_care.entry(intervention).or_default().entry(location).or_insert(CountRange::NONE);
        let added = sum.checked_add(count);
        let added = added.filter(|sum| u32::try_from(sum.most().unwrap_or(sum.least())).is_ok());
        let refused = || Refused::TooMany { location: location.into(), intervention: intervention.into() };
        *sum = added.ok_or_else(refused)?;
        Ok(())
    }
}
