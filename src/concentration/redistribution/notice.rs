//! What is told beside a redistribution: what nothing but the order of names decided, and
//! whom it knows little of.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::super::notice::few;
use super::super::{AreaId, Patients, RegionName, Unobserved};
use super::outcome::{ProviderStatus, Redistribution};
use crate::language::Language;
use crate::messages::{In, Say, messages};
use crate::party::Location;

messages! {
    /// What is noteworthy of a redistribution (*opmerking bij een herverdeling*).
    ///
    /// Serialised with its code, its sentence in both languages and all names that it is about.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum RedistributionNotice {
        /// These areas are as near to several providers that give the care: the one whose name comes first
        /// has their people in its catchment.
        EquallyNear {
            /// The areas that are equally near to several providers.
            areas: Vec<AreaId>,
            /// The number of people who live in them.
            people: u64,
            /// The providers that they are equally near to.
            providers: Vec<Location>,
        } = "redistribution.equally-near":
            let there = Areas(areas);
            let shown = few(providers);
            "Even ver van meer dan één aanbieder ({shown}): {there}, met {people} inwoners. Zij zijn toegerekend aan de aanbieder die in alfabetische volgorde de eerste is.",
            "Equally near to more than one provider ({shown}): {there}, with {people} people. They are counted with the provider whose name comes first.";
        /// Patients of these areas go elsewhere, and several providers that remain are as near: they go to
        /// the one whose name comes first.
        EquallyNearAfter {
            /// The areas that the patients come from.
            areas: Vec<AreaId>,
            /// The number of patients who go to the one whose name comes first.
            patients: Patients,
            /// The providers that are equally near afterwards.
            providers: Vec<Location>,
            /// Those of them who would miss the minimum without these patients and meet it with them.
            decisive: Vec<Location>,
        } = "redistribution.equally-near-after":
            let there = Areas(areas);
            let shown = few(providers);
            let turned = few(decisive);
            if decisive.is_empty() =>
                "Voor {patients} patiënten uit {there} zijn {shown} na afloop even ver: zij gaan naar de aanbieder die in alfabetische volgorde de eerste is.",
                "For {patients} patients from {there}, {shown} are equally near afterwards: they go to the one whose name comes first.";
            "Voor {patients} patiënten uit {there} zijn {shown} na afloop even ver: zij gaan naar de aanbieder die in alfabetische volgorde de eerste is. Het kan bepalen of de norm wordt gehaald door {turned}.",
            "For {patients} patients from {there}, {shown} are equally near afterwards: they go to the one whose name comes first. It can decide whether the norm is met by {turned}.";
        /// These providers are as short of the minimum as another in their region: the one whose name comes
        /// first was topped up first.
        EquallyShort {
            /// The providers that are equally short of the minimum.
            providers: Vec<Location>,
        } = "redistribution.equally-short":
            let shown = few(providers);
            "Evenveel tekort: {shown}. De aanbieder die in alfabetische volgorde de eerste is, is het eerst aangevuld.",
            "Equally short of the norm: {shown}. The one whose name comes first was topped up first.";
        /// These providers are as near to one that was topped up, and not all had to give: the one whose name
        /// comes first gave first.
        EquallyNearGivers {
            /// The providers that were topped up.
            receivers: Vec<Location>,
            /// The providers that could give, equally near to them.
            givers: Vec<Location>,
        } = "redistribution.equally-near-givers":
            let topped_up = few(receivers);
            let shown = few(givers);
            "Even ver van {topped_up}, die werd aangevuld: {shown}. De aanbieder die in alfabetische volgorde de eerste is, heeft het eerst gegeven.",
            "Equally near to {topped_up}, which was topped up: {shown}. The one whose name comes first gave first.";
        /// To these providers no area where people live is nearest: where their patients come from is not
        /// known, and they are counted from the place of the provider.
        NearestToNobody {
            /// The providers that are nearest to nobody.
            providers: Vec<Location>,
            /// The number of patients they have together.
            patients: Patients,
        } = "redistribution.nearest-to-nobody":
            let shown = few(providers);
            "Voor geen enkel gebied het dichtst bij: {shown}, samen {patients} patiënten. Waar die wonen is onbekend; zij tellen vanaf de plaats van hun aanbieder, met 0 minuten reistijd nu.",
            "Nearest to no area: {shown}, with {patients} patients together. Where these live is not known; they are counted from the place of their provider, as 0 minutes now.";
        /// From these areas, in which people live, providers can be reached but none that gives the care now:
        /// their people count nowhere.
        NoProviderInReach {
            /// The areas that no provider of this care can be reached from.
            areas: Vec<AreaId>,
            /// The number of people who live in them.
            people: u64,
        } = "redistribution.no-provider-in-reach":
            let there = Areas(areas);
            "Uit {there} met {people} inwoners is geen aanbieder van deze zorg bereikbaar; deze inwoners tellen nergens mee.",
            "No provider of this care can be reached from {there} with {people} people; these people count nowhere.";
        /// In these regions nobody gives the care now: people there are counted with
        /// providers of other regions.
        RegionsWithoutCare {
            /// The regions in which nobody gives the care now.
            regions: Vec<RegionName>,
        } = "redistribution.regions-without-care":
            let shown = few(regions);
            "Nu biedt niemand deze zorg in {shown}: wie daar woont, telt bij een aanbieder in een andere regio.",
            "Nobody gives this care now in {shown}: who lives there is counted with a provider of another region.";
        /// For these patients the travel time before or after is not known: they are in no mean.
        TravelUnknown {
            /// The number of patients who are in no mean.
            patients: Patients,
        } = "redistribution.travel-unknown":
            "Van {patients} patiënten is de reistijd vooraf of achteraf onbekend; zij tellen in geen gemiddelde mee.",
            "The travel time before or after is not known for {patients} patients; they are in no mean.";
        /// Of these patients it was not observed where they live: the options say what was assumed.
        OriginsAssumed {
            /// The patients whose area is assumed.
            patients: Patients,
            /// All patients, observed and not.
            of: Patients,
            /// The assumption that was made.
            assumption: Unobserved,
        } = "redistribution.origins-assumed":
            "Van {patients:.1} van de {of:.1} patiënten is niet waargenomen waar zij wonen; aangenomen is: {assumption}.",
            "Of {patients:.1} of {of:.1} patients it was not observed where they live; assumed is: {assumption}.";
        /// These patients are somewhere between the bounds of withheld flows, and are divided over them.
        WithinBounds {
            /// The patients who were divided over withheld flows.
            patients: Patients,
        } = "redistribution.within-bounds":
            "{patients:.1} patiënten zitten in niet precies bekende patiëntenstromen en zijn daarover verdeeld naar de ruimte tussen onder- en bovengrens.",
            "{patients:.1} patients are in flows that are known between bounds only, and are divided over them in proportion to the room between the bounds.";
        /// From the areas of these patients, whose provider stops, nobody was seen to go to another that
        /// remains in the region: they go to the nearest.
        NobodySeen {
            /// The patients who go to the nearest for want of flows.
            patients: Patients,
        } = "redistribution.nobody-seen":
            "Voor {patients:.1} patiënten van stoppende aanbieders is uit hun gebied niemand waargenomen bij een andere aanbieder die in de regio overblijft; zij gaan naar de dichtstbijzijnde.",
            "For {patients:.1} patients of providers that stop, nobody from their area was seen at another provider that remains in the region; they go to the nearest.";
        /// These providers are so near the minimum that dividing to the millionth of a patient decides
        /// whether they meet it.
        WithinRounding {
            /// The providers whose verdict rounding decides.
            providers: Vec<Location>,
        } = "redistribution.within-rounding":
            let shown = few(providers);
            "Zo dicht bij de norm dat afronding op een miljoenste patiënt beslist: {shown}.",
            "So near the norm that rounding to a millionth of a patient decides: {shown}.";
        /// These providers are left out of the scenario and do fewer than the minimum: whether it is feasible says
        /// nothing of them.
        LeftOutBelow {
            /// The providers that are left out and below the minimum.
            providers: Vec<Location>,
        } = "redistribution.left-out-below":
            let shown = few(providers);
            "Buiten beschouwing blijft, onder de norm: {shown}. Of het scenario uitvoerbaar is, zegt daar niets over.",
            "Left out, and below the norm: {shown}. Whether the scenario is feasible says nothing of them.";
    }
}

/// The number of areas, and the first of them: *2 gebieden (3511 en 3512)*.
struct Areas<'a>(&'a [AreaId]);

impl Say for Areas<'_> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, shown) = (self.0.len(), few(self.0));
        let word = match (language, number) {
            (Language::Dutch, 1) => "gebied",
            (Language::Dutch, _) => "gebieden",
            (Language::English, 1) => "area",
            (Language::English, _) => "areas",
        };
        write!(f, "{} {word} ({})", In(&number, language), In(&shown, language))
    }
}

impl RedistributionNotice {
    /// All names that it is about, in order.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::EquallyNear { areas, .. }
            | Self::EquallyNearAfter { areas, .. }
            | Self::NoProviderInReach { areas, .. } => areas.iter().map(AreaId::as_str).collect(),
            Self::EquallyShort { providers }
            | Self::LeftOutBelow { providers }
            | Self::NearestToNobody { providers, .. }
            | Self::WithinRounding { providers } => providers.iter().map(Location::as_str).collect(),
            Self::EquallyNearGivers { givers, .. } => givers.iter().map(Location::as_str).collect(),
            Self::RegionsWithoutCare { regions } => regions.iter().map(RegionName::as_str).collect(),
            Self::TravelUnknown { .. }
            | Self::OriginsAssumed { .. }
            | Self::WithinBounds { .. }
            | Self::NobodySeen { .. } => Vec::new(),
        }
    }
}

impl Redistribution<'_> {
    /// What is noteworthy of it: what nothing but the order of names decided, and patients and people of
    /// whom little or nothing is known. What is so whatever is asked,
    /// [`Country::notices`](super::super::Country::notices) tells.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     CareAction, Area, AreaId, Country, Minutes, Patients, Provider, RedistributionNotice,
    ///     RedistributionOptions, CareScenario, TravelTable,
    /// };
    /// use passende_zorg::party::Location;
    /// let mut travel = TravelTable::default();
    /// for (from, to, minutes) in
    ///     [("x", "A", 5), ("y", "B", 5), ("z", "C", 5), ("z", "A", 10), ("z", "B", 10)]
    /// {
    ///     travel.insert(from, to, Minutes::try_new(minutes.into())?, None)?;
    /// }
    /// let areas = ["x", "y", "z"].map(|id| Area { id: AreaId::try_new(id).unwrap(), population: 100 });
    /// let names = ["A", "B", "C"].map(|name| Location::try_new(name).unwrap());
    /// let providers = names.clone().map(|location| Provider { location, region: None, area: None });
    /// let country = Country::try_new(areas.to_vec(), providers.to_vec(), &travel)?;
    /// let [a, b, c] = names;
    /// let stops = CareScenario { actions: vec![(c.clone(), CareAction::Stop)], moves: Vec::new() };
    /// let volumes = [(a.clone(), 30), (b.clone(), 30), (c, 10)];
    /// let result = country.redistribute(
    ///     &volumes,
    ///     40,
    ///     &stops,
    ///     RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 },
    /// )?;
    /// let [RedistributionNotice::EquallyNearAfter { patients, decisive, .. }] = &result.notices()[..]
    /// else {
    ///     panic!()
    /// };
    /// // The ten patients of z go to A, which meets 40 then; B, which is as near, would have met it instead.
    /// assert_eq!((*patients, decisive), (Patients::of(10), &vec![a, b]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices(&self) -> Vec<RedistributionNotice> {
        let found = [
            self.equally_near(),
            self.equally_near_after(),
            self.equally_short(),
            self.equally_near_givers(),
            self.left_out_below(),
            self.nearest_to_nobody(),
            self.no_provider_in_reach(),
            self.regions_without_care(),
            self.origins_assumed(),
            self.within_bounds(),
            self.nobody_seen(),
            self.travel_unknown(),
            self.within_rounding(),
        ];
        found.into_iter().flatten().collect()
    }

    fn origins_assumed(&self) -> Option<RedistributionNotice> {
        let origins = self.origins();
        let (patients, assumption) = (origins.assumed(), origins.assumption());
        let of = origins.observed().plus(origins.within_bounds()).plus(patients);
        let is_some = origins.is_given() && patients > Patients::ZERO;
        is_some.then_some(RedistributionNotice::OriginsAssumed { patients, of, assumption })
    }

    fn within_bounds(&self) -> Option<RedistributionNotice> {
        let patients = self.origins().within_bounds();
        (patients > Patients::ZERO).then_some(RedistributionNotice::WithinBounds { patients })
    }

    fn nobody_seen(&self) -> Option<RedistributionNotice> {
        let patients = Patients::from_millionths(self.record.unseen);
        (patients > Patients::ZERO).then_some(RedistributionNotice::NobodySeen { patients })
    }

    fn named(&self, providers: impl IntoIterator<Item = usize>) -> Vec<Location> {
        let each: BTreeSet<usize> = providers.into_iter().collect();
        each.into_iter().filter_map(|provider| self.location(provider).cloned()).collect()
    }

    fn areas(&self, places: impl IntoIterator<Item = usize>) -> (Vec<AreaId>, u64) {
        let each: BTreeSet<usize> = places.into_iter().collect();
        let people = |place: &usize| self.country.population.get(*place).copied().flatten().unwrap_or(0);
        let sum = each.iter().fold(0_u64, |sum, place| sum.saturating_add(people(place).into()));
        (each.into_iter().filter_map(|place| self.country.places.get(place).cloned()).collect(), sum)
    }

    fn equally_near(&self) -> Option<RedistributionNotice> {
        let ties = &self.catchment.ties;
        let (areas, people) = self.areas(ties.iter().map(|(place, ..)| *place));
        let providers = self.named(ties.iter().flat_map(|(_, chosen, other)| [*chosen, *other]));
        (!areas.is_empty()).then_some(RedistributionNotice::EquallyNear { areas, people, providers })
    }

    fn equally_near_after(&self) -> Option<RedistributionNotice> {
        let ties = &self.record.ties.then;
        let (areas, _) = self.areas(ties.iter().map(|(place, ..)| *place));
        // One group of patients may be as near to several others.
        let (mut gained, mut missed): (BTreeMap<usize, i64>, BTreeMap<usize, i64>) = Default::default();
        let mut patients = 0_i64;
        for same in ties.chunk_by(|one, other| (one.0, one.1, one.3) == (other.0, other.1, other.3)) {
            let Some((_, chosen, _, amount)) = same.first() else { continue };
            patients = patients.saturating_add(*amount);
            let sum = gained.entry(*chosen).or_default();
            *sum = sum.saturating_add(*amount);
            for (.., other, amount) in same {
                let sum = missed.entry(*other).or_default();
                *sum = sum.saturating_add(*amount);
            }
        }
        let after: BTreeMap<usize, i64> =
            self.providers.iter().map(|(it, _, _, after)| (*it, *after)).collect();
        let after = |provider: &usize| after.get(provider).copied().unwrap_or(0);
        let of = |sums: &BTreeMap<usize, i64>, provider: &usize| sums.get(provider).copied().unwrap_or(0);
        let all: BTreeSet<usize> = gained.keys().chain(missed.keys()).copied().collect();
        let decides = |provider: &usize| {
            let least = after(provider).saturating_sub(of(&gained, provider));
            least < self.norm && after(provider).saturating_add(of(&missed, provider)) >= self.norm
        };
        let decisive = self.named(all.iter().copied().filter(decides));
        let (providers, patients) = (self.named(all), Patients::from_millionths(patients));
        (!areas.is_empty()).then_some(RedistributionNotice::EquallyNearAfter {
            areas,
            patients,
            providers,
            decisive,
        })
    }

    fn equally_short(&self) -> Option<RedistributionNotice> {
        let providers = self.named(self.record.ties.receivers.iter().copied());
        (!providers.is_empty()).then_some(RedistributionNotice::EquallyShort { providers })
    }

    fn equally_near_givers(&self) -> Option<RedistributionNotice> {
        let ties = &self.record.ties.givers;
        let receivers = self.named(ties.iter().map(|(receiver, _)| *receiver));
        let givers = self.named(ties.iter().map(|(_, giver)| *giver));
        (!givers.is_empty()).then_some(RedistributionNotice::EquallyNearGivers { receivers, givers })
    }

    fn left_out_below(&self) -> Option<RedistributionNotice> {
        let below = self.providers.iter().filter(|(_, status, _, after)| {
            *status == ProviderStatus::Unaffected && (1..self.norm).contains(after)
        });
        let providers = self.named(below.map(|(provider, ..)| *provider));
        (!providers.is_empty()).then_some(RedistributionNotice::LeftOutBelow { providers })
    }

    fn nearest_to_nobody(&self) -> Option<RedistributionNotice> {
        let blocks = &self.catchment.blocks;
        let of_blocks = self.providers.iter().filter(|(it, ..)| blocks.binary_search(it).is_ok());
        let patients = of_blocks.map(|(_, _, before, _)| Patients::from_millionths(*before)).sum();
        let providers = self.named(blocks.iter().copied());
        (!providers.is_empty()).then_some(RedistributionNotice::NearestToNobody { providers, patients })
    }

    fn no_provider_in_reach(&self) -> Option<RedistributionNotice> {
        // From where nobody at all can be reached is told with the country.
        let people = |place: &usize| self.country.population.get(*place).copied().flatten().unwrap_or(0);
        let cut_off = |place: &usize| people(place) > 0 && self.country.in_reach(*place).next().is_some();
        let (areas, people) = self.areas(self.catchment.unreached.iter().copied().filter(cut_off));
        (!areas.is_empty()).then_some(RedistributionNotice::NoProviderInReach { areas, people })
    }

    fn regions_without_care(&self) -> Option<RedistributionNotice> {
        let with = self.providers.iter().filter(|(_, _, before, _)| *before > 0);
        let with: BTreeSet<usize> =
            with.filter_map(|(it, ..)| self.country.region.get(*it).copied()).collect();
        let without = self.country.regions.iter().enumerate().filter(|(region, _)| !with.contains(region));
        let regions: Vec<RegionName> = without.filter_map(|(_, name)| name.clone()).collect();
        // Where nobody gives the care anywhere, no region is more without it than another.
        (!regions.is_empty() && !with.is_empty())
            .then_some(RedistributionNotice::RegionsWithoutCare { regions })
    }

    fn travel_unknown(&self) -> Option<RedistributionNotice> {
        let patients = self.travel().unknown();
        (patients > Patients::ZERO).then_some(RedistributionNotice::TravelUnknown { patients })
    }

    fn within_rounding(&self) -> Option<RedistributionNotice> {
        let providers = self.named(self.within_rounding.iter().copied());
        (!providers.is_empty()).then_some(RedistributionNotice::WithinRounding { providers })
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for RedistributionNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &self.names(), serializer)
    }
}
