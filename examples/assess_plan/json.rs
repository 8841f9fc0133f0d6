//! The answer for machines.

use std::io::Write;

use chrono::NaiveDate;
use passende_zorg::Verdict;
use passende_zorg::explanation::{Assessment, Explanation, Margin, OpenQuestion, Way};
use passende_zorg::language::Message;
use passende_zorg::money::{Balance, Euro};
use passende_zorg::rule::RuleId;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::transformation::business_case::{
    OptionComparison, Split, SplitRow, Yearly, check_printed, compare_options, present_value, split, yearly,
};
use passende_zorg::transformation::plan::{BusinessCase, Extent};
use passende_zorg::transformation::{
    Change, Condition, ConditionAssessment, EditionComparison, PlanAssessment, PlanStanding,
    QuickTestOutcome, ScenarioId, Step, TermStart, Topic,
};
use serde::Serialize;

use crate::Asked;
use crate::common::{Failure, write_json};
use crate::options::Options;
use crate::text::steps;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Answer<'a> {
    title: &'a str,
    extent: Extent,
    sources: Vec<&'a str>,
    terms: Terms<'a>,
    standing: OfPlan,
    /// Only the framework knows a quick test.
    #[serde(skip_serializing_if = "Option::is_none")]
    quick_test: Option<QuickTestOutcome>,
    steps: Vec<OfStep>,
    findings: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    business_case: Option<Money<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    editions: Option<EditionComparison>,
}

/// What the plan comes to over the steps that decide.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OfPlan {
    verdict: Verdict,
    steps: Vec<Step>,
    not_met: Vec<Condition>,
    open_questions: usize,
    #[serde(flatten)]
    message: Message,
}

impl OfPlan {
    fn of(standing: &PlanStanding) -> Self {
        Self {
            verdict: standing.verdict(),
            steps: standing.steps().to_vec(),
            not_met: standing.not_met().to_vec(),
            open_questions: standing.open_questions(),
            message: Message::new(standing.clone()),
        }
    }
}

/// What was asked, and what the caller chose.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Terms<'a> {
    on: NaiveDate,
    edition: Edition,
    five_years_from: Option<(TermStart, NaiveDate)>,
    horizon: Option<(i32, usize, String)>,
    scenario: Option<&'a ScenarioId>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OfStep {
    step: Step,
    verdict: Verdict,
    conditions: Vec<OfCondition>,
    open_questions: Vec<OpenQuestion>,
    ways_to_pass: Vec<Way<OneChange>>,
    explanation: Explanation,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OfCondition {
    condition: Condition,
    verdict: Verdict,
    rule: RuleId,
    margin: Option<Margin>,
    open_questions: Vec<OpenQuestion>,
    ways_to_pass: Vec<Way<OneChange>>,
}

/// A change of a way to pass.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OneChange {
    topic: Option<&'static str>,
    name: Option<String>,
    by: Option<NaiveDate>,
    amount: Option<Euro>,
    #[serde(flatten)]
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Found {
    name: String,
    printed: Option<Euro>,
    computed: Option<Balance>,
    #[serde(flatten)]
    message: Message,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Money<'a> {
    printed: Vec<Printed<'a>>,
    present_value: Option<Balance>,
    years: Vec<Yearly>,
    parts: Vec<SplitRow>,
    options: Option<OptionComparison>,
    not_included: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Printed<'a> {
    project: &'a str,
    scenario: Option<&'a ScenarioId>,
    amount: Euro,
    computed: Balance,
    follows: bool,
}

fn ways(assessment: &impl Assessment<Change = Change>) -> Vec<Way<OneChange>> {
    let change = |change: Change| OneChange {
        topic: change.topic().map(Topic::code),
        name: change.name().map(str::to_owned),
        by: change.by(),
        amount: change.improvement(),
        message: Message::new(change),
    };
    assessment.ways_to_pass().into_iter().map(|way| way.map(change)).collect()
}

impl OfCondition {
    fn of(condition: &ConditionAssessment<'_>) -> Self {
        Self {
            condition: condition.condition(),
            verdict: condition.verdict(),
            rule: condition.rule().id(),
            margin: condition.margin(),
            open_questions: condition.open_questions(),
            ways_to_pass: ways(condition),
        }
    }
}

impl OfStep {
    fn of(assessment: &PlanAssessment<'_>, step: Step) -> Self {
        let conditions = assessment.conditions().iter();
        Self {
            step,
            verdict: assessment.verdict(),
            conditions: conditions.map(|condition| OfCondition::of(&assessment.of(*condition))).collect(),
            open_questions: assessment.open_questions(),
            ways_to_pass: ways(assessment),
            explanation: assessment.explanation(),
        }
    }
}

impl<'a> Money<'a> {
    fn of(case: &'a BusinessCase, asked: &'a Asked) -> Self {
        let (scenario, horizon) = (asked.terms.scenario(), asked.terms.horizon());
        let printed = check_printed(case).map(|check| Printed {
            project: check.project().id.as_str(),
            scenario: check.printed().scenario.as_ref(),
            amount: check.printed().amount,
            computed: check.computed(),
            follows: check.follows(),
        });
        let parts = horizon.map(|horizon| {
            let by_payer = split(case, scenario, horizon, |line| Split::Payer(line.payer));
            let by_sector = split(case, scenario, horizon, |line| Split::Sector(line.sector));
            by_payer.into_iter().chain(by_sector).collect()
        });
        Self {
            printed: printed.collect(),
            present_value: horizon.map(|horizon| present_value(case, scenario, horizon)),
            years: horizon.map_or_else(Vec::new, |horizon| yearly(case, scenario, horizon)),
            parts: parts.unwrap_or_default(),
            options: horizon.map(|horizon| compare_options(case, horizon)),
            not_included: case.not_included.iter().map(Statement::as_str).collect(),
        }
    }
}

pub(crate) fn tell(options: &Options, asked: &Asked, out: &mut dyn Write) -> Result<(), Failure> {
    let at = |step| PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, step);
    let (plan, terms) = (asked.plan.facts(), &asked.terms);
    let found = at(Step::Full).findings().into_iter().map(|finding| Found {
        name: finding.name().to_owned(),
        printed: finding.balance().map(|(printed, _)| printed),
        computed: finding.balance().map(|(_, computed)| computed),
        message: Message::new(finding),
    });
    let answer = Answer {
        title: plan.title.as_str(),
        extent: plan.extent,
        sources: plan.sources.iter().map(Statement::as_str).collect(),
        terms: Terms {
            on: terms.on(),
            edition: terms.edition(),
            five_years_from: terms.five_years_from(),
            horizon: terms
                .horizon()
                .map(|horizon| (horizon.first().number(), horizon.years(), horizon.rate().to_string())),
            scenario: terms.scenario(),
        },
        standing: OfPlan::of(&at(Step::Full).standing()),
        quick_test: (terms.edition() == Edition::Framework2023).then(|| at(Step::QuickTest).quick_test()),
        steps: steps(options).into_iter().map(|step| OfStep::of(&at(step), step)).collect(),
        findings: found.collect(),
        business_case: plan.business_case.as_ref().map(|case| Money::of(case, asked)),
        editions: options.editions.then(|| {
            let step = options.step.unwrap_or(Step::Full);
            EditionComparison::of(&asked.plan, &asked.judgements, &asked.terms, step)
        }),
    };
    write_json(out, &answer)
}
