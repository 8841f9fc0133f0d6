//! A country with its care, and what happens in it.

use super::answer::told;
use super::line::Told;
use super::{Answer, AnswerItem, RequestKind};
use crate::concentration::{
    Area, AreaId, Care, CareAction, CareScenario, Country, Flow, JointScenario, Minutes, Move, NameSource,
    Patients, Provider, Redistribution, RedistributionOptions, RegionName, RegionalChoice, ScenarioName,
    SiteOptions, TravelTable,
};
use crate::formats::{InputError, refusals};
use crate::party::{Intervention, Location};
use crate::quantity::CountRange;
use crate::record::record;

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
    }
    lists {
        /// The kinds of care.
        cares: CareFacts,
        /// The scenarios.
        scenarios: ScenarioFacts,
    }
}

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

/// The country, with what is told of it and of its ways.
fn country(facts: &CountryFacts) -> Result<(Country, Vec<Told>), InputError> {
    let mut travel = TravelTable::default();
    for (at, row) in facts.travel.iter().enumerate() {
        travel
            .insert(&row.from, &row.to, row.minutes, row.distance)
            .map_err(|error| error.within(format!("travel[{at}]")))?;
    }
    let areas = facts.areas.iter().map(|row| Area { id: row.id.clone(), population: row.population });
    let providers = facts.providers.iter().map(|row| Provider {
        location: row.location.clone(),
        region: row.region.clone(),
        area: row.area.clone(),
    });
    let country = Country::try_new(areas.collect(), providers.collect(), &travel)?;
    let names = facts.travel.iter().flat_map(|row| [row.from.as_str(), row.to.as_str()]);
    let mut notices = told(country.notices());
    notices.extend(told(&country.notices_on(NameSource::Travel, names)));
    Ok((country, notices))
}

fn cares(rows: &[CareFacts]) -> Vec<Care> {
    let flow =
        |row: &FlowFacts| Flow { area: row.area.clone(), location: row.location.clone(), count: row.count };
    let care = |row: &CareFacts| Care {
        intervention: row.intervention.clone(),
        minimum: row.minimum,
        volumes: row.volumes.iter().map(|volume| (volume.location.clone(), volume.count)).collect(),
        flows: row.flows.iter().map(flow).collect(),
    };
    rows.iter().map(care).collect()
}

fn scenario(row: &ScenarioFacts) -> Result<JointScenario, InputError> {
    let mut scenario = JointScenario { name: row.name.clone(), cases: std::collections::BTreeMap::new() };
    for (at, case) in row.cases.iter().enumerate() {
        let of_care = CareScenario {
            actions: case.actions.iter().map(|it| (it.location.clone(), it.action)).collect(),
            moves: case
                .moves
                .iter()
                .map(|it| Move {
                    from: it.from.clone(),
                    to: it.to.clone(),
                    share: it.share.unwrap_or(rust_decimal::Decimal::ONE),
                })
                .collect(),
        };
        if scenario.cases.insert(case.intervention.clone(), of_care).is_some() {
            let found = case.intervention.to_string();
            return Err(Refused::Twice { what: "kind of care", found }.at(format!("cases[{at}]")));
        }
    }
    Ok(scenario)
}

pub(super) fn redistribution(asked: &RedistributionRequest) -> Result<Answer, InputError> {
    let (country, notices) = country(&asked.country).map_err(|error| error.within("country"))?;
    let scenarios = asked.scenarios.iter().enumerate().map(|(at, row)| {
        if asked.scenarios.iter().take(at).any(|earlier| earlier.name == row.name) {
            let found = row.name.to_string();
            return Err(Refused::Twice { what: "scenario", found }.at(format!("scenarios[{at}]")));
        }
        scenario(row).map_err(|error| error.within(format!("scenarios[{at}]")))
    });
    let scenarios: Vec<JointScenario> = scenarios.collect::<Result<_, _>>()?;
    let options = asked.options.unwrap_or(RedistributionOptions::PRACTICE_2024);
    let outcomes = country
        .compare(&cares(&asked.cares), &scenarios, options)
        .map_err(|error| InputError::new(error.code(), "scenarios", error.to_string()))?;
    let mut answer = Answer::new(RequestKind::Redistribution);
    answer.notices = notices;
    for outcome in &outcomes {
        for (intervention, result) in outcome.results() {
            of_result(outcome.name(), intervention.as_str(), result, &mut answer.items);
        }
    }
    Ok(answer)
}

fn of_result(scenario: &str, care: &str, result: &Redistribution<'_>, items: &mut Vec<AnswerItem>) {
    let about = [("scenario", scenario), ("intervention", care)];
    let sum = |those: &mut dyn Iterator<Item = Patients>| those.sum::<Patients>().number();
    let travel = result.travel();
    let mut whole = AnswerItem::bare(about);
    whole.status = Some(if result.is_feasible() { "feasible" } else { "infeasible" }.to_owned());
    whole.value("patients-moved", &sum(&mut result.moves().map(|it| it.amount)));
    whole.value("patients-stranded", &sum(&mut result.stranded().map(|it| it.amount)));
    whole.value("patients-short", &sum(&mut result.shortages().map(|it| it.amount)));
    whole.value("minutes-extra-largest", &travel.largest_extra_minutes().number());
    if let Some(mean) = travel.mean_extra_of_moved() {
        whole.value("minutes-extra-mean-of-moved", &mean.number());
    }
    whole.value("patient-minutes-extra-a-year", &travel.extra_travel());
    whole.notices = told(&result.notices());
    items.push(whole);
    for provider in result.providers() {
        let mut item = AnswerItem::bare(about);
        item.about.insert("provider".to_owned(), provider.location.to_string());
        item.verdict = Some(provider.verdict_after);
        item.value("fate", &provider.status.code());
        item.value("patients-before", &provider.before.number());
        item.value("patients-after", &provider.after.number());
        let short = result.shortages().find(|it| it.location == provider.location);
        if let Some(short) = short {
            item.value("patients-short", &short.amount.number());
            item.value("why-short", &short.reason.code());
        }
        items.push(item);
    }
    for moved in result.moves() {
        let mut item = AnswerItem::bare(about);
        item.about.insert("from".to_owned(), moved.from.to_string());
        item.about.insert("to".to_owned(), moved.to.to_string());
        item.value("patients-moved", &moved.amount.number());
        items.push(item);
    }
}

pub(super) fn sites(asked: &SitesRequest) -> Result<Answer, InputError> {
    let (country, notices) = country(&asked.country).map_err(|error| error.within("country"))?;
    let at = |rows: &[CareAt]| {
        rows.iter().map(|row| (row.intervention.clone(), row.location.clone())).collect::<Vec<_>>()
    };
    let options = SiteOptions {
        must_keep: at(&asked.must_keep),
        must_stop: at(&asked.must_stop),
        most_losses: asked.most_losses,
        steps: asked.steps,
        exactly: asked
            .exactly
            .iter()
            .map(|row| (row.intervention.clone(), row.region.clone(), row.number))
            .collect(),
    };
    let kinds = cares(&asked.cares);
    let choice = country
        .choose_sites(&kinds, &options)
        .map_err(|error| InputError::new(error.code(), "", error.to_string()))?;
    let mut answer = Answer::new(RequestKind::Sites);
    answer.status = Some(choice.proof().code().to_owned());
    answer.notices = notices;
    answer.notices.extend(told(choice.notices()));
    for chosen in choice.choices() {
        of_choice(&chosen, &mut answer.items);
    }
    Ok(answer)
}

fn of_choice(chosen: &RegionalChoice<'_>, items: &mut Vec<AnswerItem>) {
    let about = || {
        let mut item = AnswerItem::bare([("intervention", chosen.intervention().as_str())]);
        item.about.extend(chosen.region().map(|region| ("region".to_owned(), region.to_string())));
        item
    };
    let mut whole = about();
    whole.status = Some(chosen.proof().code().to_owned());
    whole.value("patients", &chosen.patients().number());
    whole.value("patient-minutes-extra-a-year", &chosen.extra_travel());
    whole.value("patient-minutes-extra-a-year-at-least", &chosen.lower_bound());
    let kept: Vec<&Location> = match chosen.kept() {
        Ok(kept) => kept.collect(),
        Err(reason) => {
            whole.value("why-none", &reason.code());
            Vec::new()
        }
    };
    items.push(whole);
    let kept = kept.into_iter().map(|location| (location, CareAction::Keep));
    for (location, action) in kept.chain(chosen.stopped().map(|location| (location, CareAction::Stop))) {
        let mut item = about();
        item.about.insert("provider".to_owned(), location.to_string());
        item.status = Some(action.code().to_owned());
        items.push(item);
    }
}

refusals! {
    /// The reasons for which a request on a country is refused.
    enum Refused {
        Twice { what: &'static str, found: String } = "request.twice": "expected each {what} once, found `{found}` again";
    }
}
