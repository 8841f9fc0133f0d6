//! A country with its care, and what is asked of it.

use super::answer::told;
use super::line::Told;
use crate::concentration::{
    Area, AreaId, CareAction, Country, ImpactFacts, Minutes, NameSource, Provider, RedistributionOptions,
    RegionName, Resource, ScenarioName, TravelTable, Unobserved, UseOf, WhenClosed,
};
use crate::formats::InputError;
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::record::record;
use crate::source::Edition;
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
        /// Everyone can go somewhere and whoever goes on or begins has enough; of who is left out nothing is asked.
        Feasible = "feasible", "haalbaar", "feasible";
        /// Someone can go nowhere, or who goes on or begins has too few.
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
    /// What raising a norm means.
    RaisedNormRequest, "a request on a higher norm: an object";
    has {
        /// The care, with its minimum of today.
        care: CareFacts,
        /// The raised minimum, above that of today.
        to: u32,
    }
    may {
        /// The country, for how much further patients travel.
        country: CountryFacts,
        /// Where patients go whose provider stops; without it to the nearest.
        when_closed: WhenClosed,
        /// What is assumed of patients of whom it was not seen where they come from; without it that they go
        /// to the nearest.
        unobserved: Unobserved,
        /// The agreement that asks for it; without it the final one.
        edition: Edition,
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
