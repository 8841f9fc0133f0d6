//! Transformation plans: what is read, what is refused, what the conditions say, and what would be enough.

mod business_case;
mod combinations;
mod conditions;
mod days;
mod findings;
mod funds;
mod json;
mod laws;
mod loopholes;
mod numbers;
mod quick_test;
mod sentences;
mod stakes;
mod standing;
mod table;
mod terms;
mod ways;

use passende_zorg::Verdict;
use passende_zorg::judgement::Judgement;
use passende_zorg::source::Edition;
use passende_zorg::transformation::business_case::Horizon;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Condition, Judgements, PlanAssessment, Step, TermStart, Terms};
use serde_json::Value;

use crate::support::{day, year};

pub(crate) const SYNTHETIC: &str = include_str!("../../../../examples/assess_plan/synthetic.json");
pub(crate) const ALMERE: &str = include_str!("../../../../examples/assess_plan/almere.json");
const JUDGEMENTS: &str = include_str!("../../../../examples/assess_plan/judgements.json");

/// The made-up plan, which meets every condition.
pub(crate) fn json() -> Value {
    serde_json::from_str(SYNTHETIC).unwrap()
}

/// One value in another place: taken away when there is no new one.
pub(crate) fn put(json: &mut Value, at: &str, value: Option<Value>) {
    let (parent, last) = at.rsplit_once('/').unwrap();
    match (json.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")), value) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(last.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(last).unwrap_or_else(|| panic!("no {at}"))),
        (Value::Array(items), Some(value)) if last == "-" => items.push(value),
        (Value::Array(items), Some(value)) => items[last.parse::<usize>().unwrap()] = value,
        (Value::Array(items), None) => drop(items.remove(last.parse().unwrap())),
        (other, _) => panic!("{parent} is {other}"),
    }
}

/// Values in other places: where, as a JSON pointer, and what comes there.
pub(crate) type Changes<'a> = &'a [(&'a str, Option<&'a str>)];

/// The made-up plan with changes: `(place, JSON)`; no JSON takes the value away.
pub(crate) fn plan_with(changes: Changes<'_>) -> Plan {
    let mut json = json();
    for (at, value) in changes {
        put(&mut json, at, value.map(|value| serde_json::from_str(value).unwrap()));
    }
    serde_json::from_value(json).unwrap_or_else(|error| panic!("{changes:?}: {error}"))
}

pub(crate) fn judgements() -> Judgements {
    Judgements::from_json(JUDGEMENTS.as_bytes()).unwrap()
}

pub(crate) fn horizon(first: i32, years: usize, rate: &str) -> Horizon {
    Horizon::try_new(year(first), years, rate.parse().unwrap()).unwrap()
}

/// The terms under which the made-up plan passes.
pub(crate) fn terms(edition: Edition) -> Terms {
    Terms::under(edition, day("2024-06-01"))
        .with_five_years_from(TermStart::Execution, day("2024-07-01"))
        .with_horizon(horizon(2024, 6, "0.03"))
}

/// What a condition says of a plan, under the framework.
pub(crate) fn says(plan: &Plan, condition: Condition) -> Verdict {
    says_under(Edition::Framework2023, plan, condition)
}

pub(crate) fn says_under(edition: Edition, plan: &Plan, condition: Condition) -> Verdict {
    PlanAssessment::new(plan, &judgements(), &terms(edition), Step::Full).of(condition).verdict()
}

/// What an assessor judged before the day on which the tests ask.
pub(crate) fn judged(verdict: Verdict) -> Judgement {
    Judgement::try_new("assessor", day("2024-04-10"), "seen", verdict).unwrap()
}

/// Every edition with every step that has conditions.
pub(crate) fn steps() -> impl Iterator<Item = (Edition, Step)> {
    let all = Edition::ALL.iter().flat_map(|edition| Step::ALL.iter().map(|step| (*edition, *step)));
    all.filter(|(edition, step)| !edition.conditions(*step).is_empty())
}
