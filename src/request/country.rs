//! A country with its care, and what is asked of it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::answer::told;
use super::line::Told;
use crate::concentration::{
    Area, AreaId, CareAction, CareCount, CareScenario, Country, FlowCount, ImpactFacts, JointScenario,
    Minutes, Move, NameSource, Provider, RedistributionOptions, RegionName, Resource, ScenarioName, Travel,
    TravelTable, UseOf, UsePerPatient,
};
use crate::formats::InputError;
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::record::record;
use crate::source::Edition;
use crate::time::Year;
use crate::words::words;

record! {
    /// Areas, providers, and the ways between them.
    CountryFacts, "a country: an object";
    lists {
        /// The areas with their people.
        areas: AreaFacts,
        /// The providers with their regions.
        providers: ProviderFacts,
        /// The ways; a pair that is not in it has none.
        travel: TravelFacts,
    }
}

record! {
    /// An area.
    AreaFacts, "an area: an object";
    has {
        /// Its name.
        id: AreaId,
        /// The number of people who live in it.
        population: u32,
    }
}

record! {
    /// A provider.
    ProviderFacts, "a provider: an object";
    has {
        /// Its location.
        location: Location,
    }
    may {
        /// Its region; without one it is in the nameless region.
        region: RegionName,
        /// The area that it stands in; without one its place has the name of its location.
        area: AreaId,
    }
}

record! {
    /// A way from a place to a provider.
    TravelFacts, "a way: an object";
    has {
        /// The place: an area, or that of a provider.
        from: String,
        /// The provider.
        to: String,
        /// The minutes.
        minutes: Minutes,
    }
    may {
        /// The distance in metres, which decides between ways of as many minutes.
        distance: u64,
    }
}

record! {
    /// One kind of care: its minimum, its volumes, and where patients were seen to come from.
    CareFacts, "care: an object";
    has {
        /// The care.
        intervention: Intervention,
        /// The minimum a year.
        minimum: u32,
    }
    may {
        /// A limit of minutes: who comes to live, or has to travel, beyond it is told.
        within: Minutes,
    }
    lists {
        /// The patients of each provider in a year.
        volumes: VolumeFacts,
        /// Where they were seen to come from, as far as they were.
        flows: FlowFacts,
    }
}

record! {
    /// The patients of a provider in a year.
    VolumeFacts, "a volume: an object";
    has {
        /// The provider.
        location: Location,
        /// How many: a whole number, or bounds. Of bounds all lower ones and all upper ones are divided.
        count: CountRange,
    }
}

record! {
    /// Patients of an area who were seen to go to a provider.
    FlowFacts, "a flow: an object";
    has {
        /// The area.
        area: AreaId,
        /// The provider.
        location: Location,
        /// How many: a whole number, or bounds.
        count: CountRange,
    }
}

record! {
    /// A scenario.
    ScenarioFacts, "a scenario: an object";
    has {
        /// Its name.
        name: ScenarioName,
    }
    lists {
        /// What happens to each kind of care; to others nothing.
        cases: CaseFacts,
    }
}

record! {
    /// What happens to one kind of care.
    CaseFacts, "a case: an object";
    has {
        /// The care.
        intervention: Intervention,
    }
    lists {
        /// What providers do; who is not named goes on.
        actions: ActionFacts,
        /// Moves that are settled.
        moves: MoveFacts,
    }
}

record! {
    /// What a provider does.
    ActionFacts, "an action: an object";
    has {
        /// The provider.
        location: Location,
        /// What it does.
        action: CareAction,
    }
}

record! {
    /// Patients of one provider who go to another.
    MoveFacts, "a move: an object";
    has {
        /// The provider whose patients they are.
        from: Location,
        /// The provider that they go to.
        to: Location,
    }
    numbers {
        /// The part of them that goes: all of them when it is left out.
        share,
    }
}

record! {
    /// Where patients go in scenarios.
    RedistributionRequest, "a request on a redistribution: an object";
    has {
        /// The country.
        country: CountryFacts,
    }
    may {
        /// How patients are divided; without it [as in 2024](RedistributionOptions::PRACTICE_2024).
        options: RedistributionOptions,
        /// Two of the scenarios to put beside each other.
        beside: ScenarioPair,
        /// The agreement that asks for it; without it the final one.
        edition: Edition,
        /// By whose use patients count where they arrive; without it by that of the receiver.
        use_of: UseOf,
        /// The impact analysis of one of the scenarios, held against the agreement.
        impact: Box<ImpactQuestion>,
    }
    lists {
        /// The kinds of care.
        cares: CareFacts,
        /// The scenarios.
        scenarios: ScenarioFacts,
        /// What a patient uses at a provider, for what each scenario asks of theatres, wards and clinics.
        uses: UseFacts,
    }
}

record! {
    /// What a patient uses of a resource at a provider.
    UseFacts, "a use: an object";
    has {
        /// The provider that uses it.
        location: Location,
        /// The care for which it is used.
        intervention: Intervention,
        /// The resource of which it is a use.
        resource: Resource,
    }
    decimals {
        /// How much of it a patient uses, in the unit of the resource, from 0 to 1,000,000,000.
        per_patient,
    }
}

record! {
    /// The impact analysis of a scenario (*impactanalyse*).
    ImpactQuestion, "an impact analysis: an object";
    has {
        /// The scenario that it is of.
        scenario: ScenarioName,
        /// What is known of the analysis.
        facts: ImpactFacts,
    }
    on {
        /// The day on which it is looked at: what is dated after it does not count.
        on,
    }
}

record! {
    /// Two scenarios by their names.
    ScenarioPair, "two scenarios: an object with `one` and `other`";
    has {
        /// The first of the two.
        one: ScenarioName,
        /// The second.
        other: ScenarioName,
    }
}

words!(
    /// Whether everything that a scenario asks can be done (*haalbaarheid*).
    Feasibility {
        /// Everyone can go somewhere and whoever remains has enough.
        Feasible = "feasible", "haalbaar", "feasible";
        /// Someone can go nowhere, or who remains has too few.
        Infeasible = "infeasible", "niet haalbaar", "not feasible";
    }
);

words!(
    /// Which bounds of counts were divided, where some are not known exactly (*grenzen van aantallen*).
    CountsAt {
        /// All counts at their lower bounds.
        Lower = "lower-bounds", "alle ondergrenzen", "all lower bounds";
        /// All counts at their upper bounds.
        Upper = "upper-bounds", "alle bovengrenzen", "all upper bounds";
    }
);

record! {
    /// Which sites to keep.
    SitesRequest, "a request on sites: an object";
    has {
        /// The country.
        country: CountryFacts,
    }
    may {
        /// The largest number of kinds of care that one provider may lose.
        most_losses: u32,
        /// In how many steps one kind of care in one region may be searched.
        steps: u32,
    }
    lists {
        /// The kinds of care.
        cares: CareFacts,
        /// Who keeps a kind of care whatever comes of it.
        must_keep: CareAt,
        /// Who stops.
        must_stop: CareAt,
        /// How many providers of a region keep a kind of care.
        exactly: ExactlyRow,
    }
}

record! {
    /// A kind of care of a provider.
    CareAt, "care of a provider: an object";
    has {
        /// The care.
        intervention: Intervention,
        /// The provider.
        location: Location,
    }
}

record! {
    /// How many providers of a region keep a kind of care.
    ExactlyRow, "a number of sites: an object";
    has {
        /// The care.
        intervention: Intervention,
        /// How many.
        number: u32,
    }
    may {
        /// The region; nothing for the nameless one.
        region: RegionName,
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

    /// The country, with what is told of it and of its ways.
    pub(super) fn country(&self) -> Result<(Country, Vec<Told>), InputError> {
        let mut travel = TravelTable::default();
        for (at, row) in self.travel.iter().enumerate() {
            travel
                .insert(&row.from, &row.to, row.minutes, row.distance)
                .map_err(|error| error.within(format!("travel[{at}]")))?;
        }
        let areas = self.areas.iter().map(|row| Area { id: row.id.clone(), population: row.population });
        let providers = self.providers.iter().map(|row| Provider {
            location: row.location.clone(),
            region: row.region.clone(),
            area: row.area.clone(),
        });
        let country = Country::try_new(areas.collect(), providers.collect(), &travel)?;
        let names = self.travel.iter().flat_map(|row| [row.from.as_str(), row.to.as_str()]);
        let mut notices = told(country.notices());
        notices.extend(told(&country.notices_on(NameSource::Travel, names)));
        Ok((country, notices))
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

/// Counts by what they are of. What is more than a count can hold stays apart, and is refused where it is read.
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
