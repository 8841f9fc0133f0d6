//! A country with its care, and what is asked of it.

use crate::concentration::{AreaId, CareAction, Minutes, RedistributionOptions, RegionName, ScenarioName};
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::record::record;
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
        /// How many.
        count: u32,
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
    }
    lists {
        /// The kinds of care.
        cares: CareFacts,
        /// The scenarios.
        scenarios: ScenarioFacts,
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
