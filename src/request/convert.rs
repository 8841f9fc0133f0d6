//! What was read or built with the library, as rows of requests.

use std::collections::BTreeSet;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::ask::{
    ContractedRow, CountRow, OpeningRow, PerformedRow, PeriodRow, SuccessionRow, VolumeRequest,
};
use super::country::{
    ActionFacts, AreaFacts, CareFacts, CaseFacts, CountryFacts, FlowFacts, MoveFacts, ProviderFacts,
    ScenarioFacts, TravelFacts, UseFacts, VolumeFacts,
};
use crate::concentration::{
    Area, AreaId, CareAction, CareCount, CareScenario, FlowCount, JointScenario, Move, Provider, Resource,
    Travel, UsePerPatient,
};
use crate::contracting::norms::Contract;
use crate::party::{Institution, Intervention, Location, Network, Specialist, Team, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::composite::NormSet;
use crate::volume::tally::ProcedureTable;
use crate::volume::{CountTable, Opening, PeriodCounts, Place, Succession};

impl VolumeRequest {
    /// A request on a table that was read or built: its rows, what silence means in it, and the years that
    /// were declared incomplete. Rows are by intervention in order of name, and otherwise as they were given.
    /// When units opened or closed is not in the rows: `openings` is to be given beside them.
    ///
    /// ```
    /// use passende_zorg::request::{Request, VolumeRequest};
    /// use passende_zorg::volume::{CountTable, composite::NormSet};
    ///
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,<10\nB,lung,2024,40\n")?;
    /// let norms = NormSet::from_json(br#"{"norms": [{"id": "lung", "title": {"nl": "Long", "en": "Lung"},
    ///     "per": "location", "basket": [{"intervention": "lung"}], "window": {"kind": "calendar-year"},
    ///     "levels": [{"from": "2020-01-01", "minimum": 20, "status": "adopted"}],
    ///     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]}"#)?;
    /// let request = VolumeRequest::of_table(norms, table.last_year().unwrap(), &table);
    /// assert_eq!(request.counts.len(), 2);
    /// assert_eq!(Request::Volumes(Box::new(request)).answer()?.items.len(), 2);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_table(norms: NormSet, year: Year, table: &CountTable) -> Self {
        let mut request = Self::new(norms, year);
        request.silence = Some(table.silence());
        request.incomplete = table.incomplete_years().collect();
        request.counts = CountRow::of_table(table);
        request
    }

    /// The same on procedures that were read or built, in the order of their rows; of rows that were there
    /// twice, and of others before they were carried over, nothing is in it.
    ///
    /// ```
    /// use passende_zorg::request::VolumeRequest;
    /// use passende_zorg::volume::{composite::NormSet, tally::ProcedureTable};
    ///
    /// let done = ProcedureTable::from_csv(b"date,location,intervention,patient\n2024-05-01,A,lung,p1\n")?;
    /// let (_, last) = done.years().unwrap();
    /// let norms = NormSet::from_json(br#"{"norms": []}"#)?;
    /// let request = VolumeRequest::of_procedures(norms, last, &done);
    /// assert_eq!(request.procedures[0].patient.as_deref(), Some("p1"));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_procedures(norms: NormSet, year: Year, table: &ProcedureTable) -> Self {
        let mut request = Self::new(norms, year);
        table.each(|done| {
            let (place, intervention) =
                (done.place(), Intervention::from_checked(done.intervention().into()));
            let row = PerformedRow::new(intervention, location(&place), done.date());
            let mut row = row.with_units(&place);
            row.patient = done.patient().map(Into::into);
            row.weight = Some(done.weight()).filter(|weight| *weight != 1);
            let known = table.attributes().zip(done.attributes()).filter(|(_, value)| !value.is_empty());
            row.attributes = known.map(|(name, value)| (name.into(), (*value).into())).collect();
            request.procedures.push(row);
        });
        request
    }

    /// The same on counts of several years in one number, in the order of their rows.
    ///
    /// ```
    /// use passende_zorg::request::VolumeRequest;
    /// use passende_zorg::volume::{PeriodCounts, composite::NormSet};
    ///
    /// let counts = PeriodCounts::from_csv(b"location,intervention,year,count\nA,lung,2019..2021,150\n")?;
    /// let norms = NormSet::from_json(br#"{"norms": []}"#)?;
    /// let request = VolumeRequest::of_periods(norms, counts.last_year().unwrap(), &counts);
    /// assert_eq!(request.periods[0].first.number(), 2019);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_periods(norms: NormSet, year: Year, counts: &PeriodCounts) -> Self {
        let mut request = Self::new(norms, year);
        let rows = counts.counts().map(|(place, intervention, [first, last], count)| {
            let intervention = Intervention::from_checked(intervention.into());
            PeriodRow::new(intervention, first, last, count, location(&place)).with_units(&place)
        });
        request.periods = rows.collect();
        request
    }
}

impl CountRow {
    /// The rows of a table, by intervention in order of name, and otherwise as they were given.
    ///
    /// ```
    /// use passende_zorg::request::CountRow;
    /// use passende_zorg::volume::CountTable;
    ///
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA,lung,2024,<10\n")?;
    /// assert_eq!(CountRow::of_table(&table)[0].count.most(), Some(9));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_table(table: &CountTable) -> Vec<Self> {
        let rows = table.counts().map(|(place, intervention, year, count)| {
            let intervention = Intervention::from_checked(intervention.into());
            Self::new(intervention, year, count, location(&place)).with_units(&place)
        });
        rows.collect()
    }
}

/// The location of a place of a table, which was checked there.
fn location(place: &Place<'_>) -> Location {
    Location::from_checked(place.name(UnitKind::Location).unwrap_or_default().into())
}

macro_rules! with_units {
    ($($row:ident),+) => {
        $(impl $row {
            /// The same, with the other units that a place of a table names.
            fn with_units(mut self, place: &Place<'_>) -> Self {
                let name = |kind| place.name(kind).map(Arc::<str>::from);
                self.institution = name(UnitKind::Institution).map(Institution::from_checked);
                self.network = name(UnitKind::Network).map(Network::from_checked);
                self.team = name(UnitKind::Team).map(Team::from_checked);
                self.specialist = name(UnitKind::Specialist).map(Specialist::from_checked);
                self
            }
        })+
    };
}
with_units!(CountRow, PerformedRow, PeriodRow);

/// A contract as a row: with whom, for what, and when.
impl From<&Contract> for ContractedRow {
    fn from(contract: &Contract) -> Self {
        let unit = contract.unit();
        let mut row = Self::new(unit.kind(), unit.name().into(), contract.intervention().clone());
        row.from = contract.period().map(|period| period.from());
        row.until = contract.period().and_then(|period| period.until());
        row
    }
}

/// An opening as a row.
impl From<&Opening> for OpeningRow {
    fn from(opening: &Opening) -> Self {
        let mut row = Self::new(opening.kind(), opening.name().into());
        (row.opened, row.closed) = (opening.opened(), opening.closed());
        row
    }
}

/// A succession as a row.
impl From<&Succession> for SuccessionRow {
    fn from(it: &Succession) -> Self {
        let mut row = Self::new(it.kind(), it.from().into(), it.to().into(), it.day());
        row.share = Some(it.share()).filter(|share| *share != Decimal::ONE);
        row
    }
}

impl CountryFacts {
    /// The facts of a country as rows: its areas, its providers, and the ways from each area and each place
    /// of a provider.
    ///
    /// ```
    /// use passende_zorg::concentration::{Area, AreaId, Minutes, Provider, TravelTable};
    /// use passende_zorg::{party::Location, request::CountryFacts};
    /// let mut travel = TravelTable::default();
    /// travel.insert("north", "A", Minutes::try_new(5.into())?, None)?;
    /// let areas = [Area { id: AreaId::try_new("north")?, population: 400 }];
    /// let providers = [Provider { location: Location::try_new("A")?, region: None, area: None }];
    /// let facts = CountryFacts::of(&areas, &providers, &travel);
    /// assert_eq!((facts.travel.len(), facts.travel[0].minutes.to_string()), (1, "5".to_owned()));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of(areas: &[Area], providers: &[Provider], travel: &impl Travel) -> Self {
        let mut facts = Self::new();
        facts.areas = areas.iter().map(|area| AreaFacts::new(area.id.clone(), area.population)).collect();
        let to: Vec<&str> = providers.iter().map(|provider| provider.location.as_str()).collect();
        let homes = providers.iter().map(|it| it.area.as_ref().map_or(it.location.as_str(), AreaId::as_str));
        let from: BTreeSet<&str> = areas.iter().map(|area| area.id.as_str()).chain(homes).collect();
        let (ways_to, mut ways) = (travel.ways_to(&to), vec![None; to.len()]);
        for from in from {
            ways_to(from, &mut ways);
            for (to, way) in to.iter().zip(&ways) {
                let Some((minutes, distance)) = *way else { continue };
                let mut row = TravelFacts::new(from.to_owned(), (*to).to_owned(), minutes);
                row.distance = distance;
                facts.travel.push(row);
            }
        }
        facts.providers = providers
            .iter()
            .map(|provider| {
                let mut row = ProviderFacts::new(provider.location.clone());
                (row.region, row.area) = (provider.region.clone(), provider.area.clone());
                row
            })
            .collect();
        facts
    }
}

impl CareFacts {
    /// The kinds of care of a year: of each its minimum, its counts and its flows of that year. Those of one
    /// provider, or of one area and provider, are added up.
    ///
    /// ```
    /// use passende_zorg::concentration::CareCount;
    /// use passende_zorg::party::{Intervention, Location};
    /// use passende_zorg::{quantity::CountRange, request::CareFacts, time::Year};
    /// let (lung, year) = (Intervention::try_new("lung")?, Year::try_new(2024)?);
    /// let count = |name: &str, count| CareCount {
    ///     location: Location::try_new(name).unwrap(), intervention: lung.clone(), year, count,
    /// };
    /// let counts = [count("A", CountRange::exactly(40)), count("B", CountRange::at_most(9))];
    /// let cares = CareFacts::of_year(&[(lung.clone(), 20)], &counts, &[], year);
    /// assert_eq!((cares[0].minimum, cares[0].volumes.len()), (20, 2));
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of_year(
        norms: &[(Intervention, u32)],
        counts: &[CareCount],
        flows: &[FlowCount],
        year: Year,
    ) -> Vec<Self> {
        let care = |(intervention, minimum): &(Intervention, u32)| {
            let mut care = Self::new(intervention.clone(), *minimum);
            let counts = counts.iter().filter(|it| it.year == year && it.intervention == *intervention);
            let counts = sums(counts.map(|it| (&it.location, it.count)));
            care.volumes = counts
                .into_iter()
                .map(|(location, count)| VolumeFacts::new(location.clone(), count))
                .collect();
            let flows = flows.iter().filter(|it| it.year == year && it.intervention == *intervention);
            let flows = sums(flows.map(|it| ((&it.area, &it.location), it.count)));
            let flow = |((area, location), count): ((&AreaId, &Location), CountRange)| {
                FlowFacts::new(area.clone(), location.clone(), count)
            };
            care.flows = flows.into_iter().map(flow).collect();
            care
        };
        norms.iter().map(care).collect()
    }
}

/// Counts by what they are of. What is more than a count can hold stays apart, and is refused where it is
/// read.
fn sums<K: Ord>(counts: impl Iterator<Item = (K, CountRange)>) -> Vec<(K, CountRange)> {
    let mut counts: Vec<(K, CountRange)> = counts.collect();
    counts.sort_by(|one, other| one.0.cmp(&other.0));
    let mut sums: Vec<(K, CountRange)> = Vec::with_capacity(counts.len());
    for (of, count) in counts {
        let last = sums.last_mut().filter(|(last, _)| *last == of);
        let added = last.as_ref().and_then(|(_, sum)| sum.checked_add(count));
        match (last, added) {
            (Some((_, sum)), Some(added)) => *sum = added,
            _ => sums.push((of, count)),
        }
    }
    sums
}

/// A scenario as a row.
impl From<&JointScenario> for ScenarioFacts {
    fn from(scenario: &JointScenario) -> Self {
        let mut facts = Self::new(scenario.name.clone());
        let case = |(intervention, case): (&Intervention, &CareScenario)| {
            let mut row = CaseFacts::new(intervention.clone());
            let action =
                |(location, action): &(Location, CareAction)| ActionFacts::new(location.clone(), *action);
            row.actions = case.actions.iter().map(action).collect();
            let moved = |it: &Move| {
                let mut moved = MoveFacts::new(it.from.clone(), it.to.clone());
                moved.share = Some(it.share).filter(|share| *share != Decimal::ONE);
                moved
            };
            row.moves = case.moves.iter().map(moved).collect();
            row
        };
        facts.cases = scenario.cases.iter().map(case).collect();
        facts
    }
}

impl UseFacts {
    /// What patients use as rows.
    ///
    /// ```
    /// use passende_zorg::concentration::csv::read_uses;
    /// use passende_zorg::request::UseFacts;
    /// let uses = read_uses(b"location,intervention,resource,per-patient\nA,lung,ward-days,6.5\n")?;
    /// assert_eq!(UseFacts::of(&uses)[0].per_patient.to_string(), "6.5");
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn of(uses: &UsePerPatient) -> Vec<Self> {
        let row =
            |(location, intervention, resource, amount): (&Location, &Intervention, Resource, Decimal)| {
                Self::new(location.clone(), intervention.clone(), resource, amount)
            };
        uses.iter().map(row).collect()
    }
}
