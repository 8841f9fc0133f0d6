//! What happens in a country: where patients go, and which sites to keep.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::told;
use super::country::{
    CareFacts, CountsAt, Feasibility, ImpactQuestion, RedistributionRequest, ScenarioFacts, ScenarioPair,
    UseFacts,
};
use super::form_impact;
use super::line::AnswerLine;
use super::{Answer, AnswerItem, RequestKind};
use crate::concentration::{
    CapacityImpact, Care, CareScenario, CaresOfYear, ConcentrationImpact, Country, EndDifference,
    ImpactFigures, JointScenario, Minutes, Move, Patients, Redistribution, RedistributionOptions, Resource,
    ResourceChange, ScenarioDifference, ScenarioOutcome, UseOf, UsePerPatient,
};
use crate::explanation::Sign;
use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::party::Intervention;
use crate::source::Edition;

/// Where each of the kinds of care of a request stands, or all of them.
pub(super) fn in_list(at: Option<usize>) -> String {
    at.map_or_else(|| "cares".to_owned(), |at| format!("cares[{at}]"))
}

/// The kinds of care, at both ends of their counts; each has its place in the request.
pub(super) fn cares(
    rows: &[CareFacts],
    stands: fn(Option<usize>) -> String,
) -> Result<CaresOfYear, InputError> {
    for (at, care) in rows.iter().enumerate() {
        let twice = |what: Text, found: String, place: String| -> InputError {
            Refused::Twice { what, found }.at(stands(Some(at)) + &place)
        };
        if rows.iter().take(at).any(|earlier| earlier.intervention == care.intervention) {
            let what = Text::new("elke soort zorg", "kind of care");
            return Err(twice(what, care.intervention.to_string(), String::new()));
        }
        let (mut counted, mut seen) = (BTreeSet::new(), BTreeSet::new());
        for (place, row) in care.volumes.iter().enumerate() {
            if !counted.insert(&row.location) {
                let what = Text::new("elke aanbieder", "provider");
                return Err(twice(what, row.location.to_string(), format!(".volumes[{place}]")));
            }
        }
        for (place, row) in care.flows.iter().enumerate() {
            if !seen.insert((&row.area, &row.location)) {
                let what = Text::new("elk gebied met aanbieder", "area with its provider");
                let found = format!("{}, {}", row.area, row.location);
                return Err(twice(what, found, format!(".flows[{place}]")));
            }
        }
    }
    let norms: Vec<(Intervention, u32)> =
        rows.iter().map(|care| (care.intervention.clone(), care.minimum)).collect();
    let counts = rows
        .iter()
        .flat_map(|care| care.volumes.iter().map(|row| (&care.intervention, &row.location, row.count)));
    let mut cares = CaresOfYear::of_one_year(&norms, counts).map_err(|error| error.within(stands(None)))?;
    if rows.iter().any(|care| !care.flows.is_empty()) {
        let flows = rows.iter().flat_map(|care| {
            care.flows.iter().map(|row| (&care.intervention, &row.area, &row.location, row.count))
        });
        cares.try_add_flows(flows).map_err(|error| error.within(stands(None)))?;
    }
    Ok(cares)
}

/// The kinds of care at each end of their counts, or once where every count is known.
pub(super) fn ends(cares: &CaresOfYear) -> Vec<(Option<CountsAt>, &[Care])> {
    match cares.most() {
        None => vec![(None, cares.least())],
        Some(most) => vec![(Some(CountsAt::Lower), cares.least()), (Some(CountsAt::Upper), most)],
    }
}

fn scenario(row: &ScenarioFacts) -> Result<JointScenario, InputError> {
    let mut scenario = JointScenario { name: row.name.clone(), cases: BTreeMap::new() };
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

fn scenarios(rows: &[ScenarioFacts]) -> Result<Vec<JointScenario>, InputError> {
    let each = rows.iter().enumerate().map(|(at, row)| {
        if rows.iter().take(at).any(|earlier| earlier.name == row.name) {
            let found = row.name.to_string();
            return Err(Refused::Twice { what: Text::new("elk scenario", "scenario"), found }
                .at(format!("scenarios[{at}]")));
        }
        scenario(row).map_err(|error| error.within(format!("scenarios[{at}]")))
    });
    each.collect()
}

fn uses(rows: &[UseFacts]) -> Result<UsePerPatient, InputError> {
    let mut uses = UsePerPatient::default();
    for (at, row) in rows.iter().enumerate() {
        uses.insert(&row.location, &row.intervention, row.resource, row.per_patient)
            .map_err(|error| error.within(format!("uses[{at}]")))?;
    }
    Ok(uses)
}

/// Scenarios with counts at one of their ends.
struct Divided<'c> {
    /// Nothing where every count is known.
    at: Option<CountsAt>,
    outcomes: Vec<ScenarioOutcome<'c>>,
}

/// The scenarios at both ends of the counts, or once where every count is known.
fn divided<'c>(
    country: &'c Country,
    cares: &CaresOfYear,
    scenarios: &[JointScenario],
    options: RedistributionOptions,
) -> Result<Vec<Divided<'c>>, InputError> {
    let Some(most) = cares.most() else {
        return Ok(vec![Divided { at: None, outcomes: country.compare(cares.least(), scenarios, options)? }]);
    };
    let ends = [(CountsAt::Lower, cares.least(), most), (CountsAt::Upper, most, cares.least())];
    let each = ends.into_iter().map(|(at, own, other)| {
        let fitted: Vec<JointScenario> =
            scenarios.iter().map(|scenario| scenario.at_volumes_of(own, other)).collect();
        Ok(Divided { at: Some(at), outcomes: country.compare(own, &fitted, options)? })
    });
    each.collect()
}

pub(super) fn redistribution(asked: &RedistributionRequest) -> Result<Answer, InputError> {
    let (country, notices) = asked.country.country().map_err(|error| error.within("country"))?;
    let (cares, scenarios) = (cares(&asked.cares, in_list)?, scenarios(&asked.scenarios)?);
    let (uses, use_of) = (uses(&asked.uses)?, asked.use_of.unwrap_or(UseOf::Receiver));
    let options = asked.options.unwrap_or(RedistributionOptions::PRACTICE_2024);
    let edition = asked.edition.unwrap_or(Edition::Final);
    let ends = divided(&country, &cares, &scenarios, options).map_err(|error| error.within("scenarios"))?;
    let mut answer = Answer::new(RequestKind::Redistribution);
    answer.notices = notices;
    answer.notices.extend(told(cares.notices()));
    answer.notices.extend(told(&uses.notices(&country, cares.least())));
    let limits: BTreeMap<&Intervention, Minutes> =
        asked.cares.iter().filter_map(|care| Some((&care.intervention, care.within?))).collect();
    for (at, scenario) in scenarios.iter().enumerate() {
        let of_both: Vec<(Option<CountsAt>, &ScenarioOutcome<'_>)> =
            ends.iter().filter_map(|end| Some((end.at, end.outcomes.get(at)?))).collect();
        for (counts, outcome) in &of_both {
            for (intervention, result) in outcome.results() {
                let mut other =
                    of_both.iter().filter(|(it, _)| *counts == Some(CountsAt::Lower) && it != counts);
                let other = other.find_map(|(_, most)| most.of(intervention));
                let differences = other.map(|most| result.differences_at_most(most)).unwrap_or_default();
                let of =
                    OfScenario { scenario: outcome.name(), care: intervention.as_str(), counts: *counts };
                let limit = limits.get(intervention).copied();
                of.result(result, (limit, edition), &differences, &mut answer.items);
            }
            let capacity = CapacityImpact::of(outcome.results(), &uses, use_of);
            for (provider, resource, change) in capacity.changes() {
                answer.items.push(of_capacity(
                    [scenario.name.as_str(), provider.as_str()],
                    *counts,
                    (resource, change),
                ));
            }
        }
    }
    if let Some(pair) = &asked.beside {
        for end in &ends {
            of_pair(pair, end, &mut answer)?;
        }
    }
    if let Some(question) = &asked.impact {
        of_impact(question, &ends, (edition, &uses, use_of), &mut answer)?;
    }
    Ok(answer)
}

/// The outcome of a scenario of a name.
fn named<'o, 'c>(
    end: &'o Divided<'c>,
    field: &'static str,
    name: &str,
) -> Result<&'o ScenarioOutcome<'c>, InputError> {
    let found = end.outcomes.iter().find(|outcome| outcome.name() == name);
    found.ok_or_else(|| Refused::Unknown { field, found: name.to_owned() }.into())
}

/// What differs between two scenarios: the explanation of the whole, and each provider for whom it does.
fn of_pair(pair: &ScenarioPair, end: &Divided<'_>, answer: &mut Answer) -> Result<(), InputError> {
    let of = |field, name: &str| named(end, field, name).map_err(|error| error.within("beside"));
    let (one, other) = (of("one", pair.one.as_str())?, of("other", pair.other.as_str())?);
    let difference = ScenarioDifference::between(one, other);
    let explanation = Some(AnswerLine::of_assessment(&difference));
    if end.at.is_none() {
        answer.explanation = explanation;
    } else {
        let mut whole = AnswerItem::bare([("difference", "scenarios")]).of_counts(end.at);
        whole.explanation = explanation;
        answer.items.push(whole);
    }
    for provider in difference.changed() {
        let about = [
            ("difference", "scenarios"),
            ("intervention", provider.intervention().as_str()),
            ("provider", provider.location().as_str()),
        ];
        let [_, after] = provider.verdicts();
        let mut item = AnswerItem::bare(about).of_counts(end.at);
        item.verdict = after;
        item.value("shift", &provider.shift().code());
        item.notices = told(provider.reasons());
        answer.items.push(item);
    }
    Ok(())
}

/// The impact analysis of a scenario, with what the scenario says of its aspects.
fn of_impact(
    question: &ImpactQuestion,
    ends: &[Divided<'_>],
    (edition, uses, use_of): (Edition, &UsePerPatient, UseOf),
    answer: &mut Answer,
) -> Result<(), InputError> {
    let mut analysis = ConcentrationImpact::new(edition, &question.facts, question.on);
    for end in ends {
        let outcome =
            named(end, "scenario", question.scenario.as_str()).map_err(|error| error.within("impact"))?;
        let figures = ImpactFigures::of(outcome, &CapacityImpact::of(outcome.results(), uses, use_of));
        analysis = match end.at {
            Some(CountsAt::Upper) => analysis.with_figures_at_most(figures),
            _ => analysis.with_figures(figures),
        };
    }
    answer.on = Some(question.on);
    let mut item = AnswerItem::about([("impact", question.scenario.as_str())], analysis.verdict());
    item.value("standing", &analysis.standing().code());
    item.explanation = Some(AnswerLine::of_assessment(&analysis));
    item.notices = told(analysis.notices());
    let asked = (question.scenario.as_str(), question.on);
    answer.questions.extend(form_impact::of_impact(&analysis, &question.facts, asked));
    answer.items.push(item);
    Ok(())
}

/// What an item is about: care in a scenario, with counts at one end.
#[derive(Clone, Copy)]
pub(super) struct OfScenario<'s> {
    pub(super) scenario: &'s str,
    pub(super) care: &'s str,
    pub(super) counts: Option<CountsAt>,
}

impl OfScenario<'_> {
    fn item(self) -> AnswerItem {
        AnswerItem::bare([("scenario", self.scenario), ("intervention", self.care)]).of_counts(self.counts)
    }

    pub(super) fn result(
        self,
        result: &Redistribution<'_>,
        (limit, edition): (Option<Minutes>, Edition),
        differences: &[EndDifference],
        items: &mut Vec<AnswerItem>,
    ) {
        let sum = |those: &mut dyn Iterator<Item = Patients>| those.sum::<Patients>().number();
        let travel = result.travel();
        let mut whole = self.item();
        let feasible = if result.is_feasible() { Feasibility::Feasible } else { Feasibility::Infeasible };
        whole.stands(Sign::new(feasible.code(), feasible.text()));
        whole.explanation = Some(AnswerLine::of_assessment(&result.under(edition)));
        whole.value("patients-moved", &sum(&mut result.moves().map(|it| it.amount)));
        whole.value("patients-stranded", &sum(&mut result.stranded().map(|it| it.amount)));
        whole.value("patients-short", &sum(&mut result.shortages().map(|it| it.amount)));
        whole.value("minutes-extra-largest", &travel.largest_extra_minutes().number());
        if let Some(mean) = travel.mean_extra_of_moved() {
            whole.value("minutes-extra-mean-of-moved", &mean.number());
        }
        whole.value("patient-minutes-extra-a-year", &travel.extra_travel());
        if let Some(limit) = limit {
            let (reach, beyond) = (result.reach(limit), result.patients_beyond(limit));
            whole.value("minutes-limit", &limit.number());
            whole.value("people-beyond-before", &reach.people_beyond_before());
            whole.value("people-beyond-after", &reach.people_beyond_after());
            whole.value("people-came-beyond", &reach.people_came_beyond());
            whole.value("patients-beyond-before", &beyond.before.number());
            whole.value("patients-beyond-after", &beyond.after.number());
            whole.value("patients-came-beyond", &beyond.came.number());
        }
        whole.notices = told(&result.notices());
        whole.notices.extend(told(differences));
        items.push(whole);
        for provider in result.providers() {
            let mut item = self.item();
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
            let mut item = self.item();
            item.about.insert("from".to_owned(), moved.from.to_string());
            item.about.insert("to".to_owned(), moved.to.to_string());
            item.value("patients-moved", &moved.amount.number());
            items.push(item);
        }
    }
}

impl AnswerItem {
    /// The same, with counts at one of their ends, where some are known between bounds only.
    pub(super) fn of_counts(mut self, counts: Option<CountsAt>) -> Self {
        let Some(counts) = counts else { return self };
        self.about.insert("counts".to_owned(), counts.code().to_owned());
        self.titled("counts", |language| counts.in_language(language).to_owned())
    }
}

/// What a scenario asks of a provider: what comes free and what is needed a year, in the unit of the
/// resource.
fn of_capacity(
    [scenario, provider]: [&str; 2],
    counts: Option<CountsAt>,
    (resource, change): (Resource, &ResourceChange),
) -> AnswerItem {
    let about = [("scenario", scenario), ("provider", provider), ("resource", resource.code())];
    let mut item = AnswerItem::bare(about).of_counts(counts);
    item = item.titled("resource", |language| resource.in_language(language).to_owned());
    let unit = if resource == Resource::Revenue { "euros" } else { resource.code() };
    item.value(&format!("{unit}-freed-a-year"), &change.freed());
    item.value(&format!("{unit}-needed-a-year"), &change.needed());
    if let Some(net) = change.net() {
        item.value(&format!("{unit}-more-a-year"), &net.normalize());
    }
    for (name, unknown) in [
        ("patients-who-leave-of-unknown-use", change.unknown_freed()),
        ("patients-who-come-of-unknown-use", change.unknown_needed()),
    ] {
        if unknown > Patients::ZERO {
            item.value(name, &unknown.number());
        }
    }
    item
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
