//! What happens in a country: where patients go, and which sites to keep.

use super::answer::told;
use super::country::{
    CareAt, CareFacts, CountryFacts, Feasibility, FlowFacts, RedistributionRequest, ScenarioFacts,
    SitesRequest,
};
use super::line::{AnswerLine, Told};
use super::{Answer, AnswerItem, RequestKind};
use crate::concentration::{
    Area, Care, CareAction, CareScenario, Country, Flow, JointScenario, Move, NameSource, Patients, Provider,
    Redistribution, RedistributionOptions, RegionalChoice, ScenarioDifference, SiteOptions, TravelTable,
};
use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::party::Location;

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
            return Err(Refused::Twice { what: Text::new("elke soort zorg", "kind of care"), found }
                .at(format!("cases[{at}]")));
        }
    }
    Ok(scenario)
}

pub(super) fn redistribution(asked: &RedistributionRequest) -> Result<Answer, InputError> {
    let (country, notices) = country(&asked.country).map_err(|error| error.within("country"))?;
    let scenarios = asked.scenarios.iter().enumerate().map(|(at, row)| {
        if asked.scenarios.iter().take(at).any(|earlier| earlier.name == row.name) {
            let found = row.name.to_string();
            return Err(Refused::Twice { what: Text::new("elk scenario", "scenario"), found }
                .at(format!("scenarios[{at}]")));
        }
        scenario(row).map_err(|error| error.within(format!("scenarios[{at}]")))
    });
    let scenarios: Vec<JointScenario> = scenarios.collect::<Result<_, _>>()?;
    let options = asked.options.unwrap_or(RedistributionOptions::PRACTICE_2024);
    let outcomes = country
        .compare(&cares(&asked.cares), &scenarios, options)
        .map_err(|error| InputError::from(error).within("scenarios"))?;
    let mut answer = Answer::new(RequestKind::Redistribution);
    answer.notices = notices;
    for outcome in &outcomes {
        for (intervention, result) in outcome.results() {
            of_result(outcome.name(), intervention.as_str(), result, &mut answer.items);
        }
    }
    if let Some(pair) = &asked.beside {
        let [one, other] = [("one", &pair.one), ("other", &pair.other)].map(|(field, name)| {
            let found = outcomes.iter().find(|outcome| outcome.name() == name.as_str());
            let refused = || Refused::Unknown { field, found: name.to_string() };
            found.ok_or_else(|| InputError::from(refused()).within("beside"))
        });
        of_pair(&ScenarioDifference::between(one?, other?), &mut answer);
    }
    Ok(answer)
}

/// What differs between two scenarios: the explanation of the whole, and each provider for whom it does.
fn of_pair(difference: &ScenarioDifference<'_, '_>, answer: &mut Answer) {
    answer.explanation = Some(AnswerLine::of_assessment(difference));
    for provider in difference.changed() {
        let about = [
            ("difference", "scenarios"),
            ("intervention", provider.intervention().as_str()),
            ("provider", provider.location().as_str()),
        ];
        let [_, after] = provider.verdicts();
        let mut item = AnswerItem::bare(about);
        item.verdict = after;
        item.value("shift", &provider.shift().code());
        item.notices = told(provider.reasons());
        answer.items.push(item);
    }
}

fn of_result(scenario: &str, care: &str, result: &Redistribution<'_>, items: &mut Vec<AnswerItem>) {
    let about = [("scenario", scenario), ("intervention", care)];
    let sum = |those: &mut dyn Iterator<Item = Patients>| those.sum::<Patients>().number();
    let travel = result.travel();
    let mut whole = AnswerItem::bare(about);
    let feasible = if result.is_feasible() { Feasibility::Feasible } else { Feasibility::Infeasible };
    whole.status = Some(feasible.code().to_owned());
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
    let choice = country.choose_sites(&kinds, &options).map_err(InputError::from)?;
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
        Unknown { field: &'static str, found: String } = "request.unknown-scenario" at "{field}":
            "verwacht: de naam van een van de scenario's; gevonden: `{found}`",
            "expected the name of one of the scenarios, found `{found}`";
        Twice { what: Text, found: String } = "request.twice":
            "verwacht: {what} één keer; gevonden: `{found}` nogmaals",
            "expected each {what} once, found `{found}` again";
    }
}
