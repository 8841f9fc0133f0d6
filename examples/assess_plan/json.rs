//! The answer for machines.

use std::io::Write;

use passende_zorg::Verdict;
use passende_zorg::explanation::{Assessment as _, Explanation, OpenQuestion};
use passende_zorg::language::Message;
use passende_zorg::transformation::business_case::{OptionComparison, Yearly, compare_options, yearly};
use passende_zorg::transformation::{
    Condition, Edition, EditionComparison, Finding, PlanAssessment, QuickTestOutcome, Step,
};
use serde::Serialize;

use crate::Asked;
use crate::common::{Failure, write_json};
use crate::options::Options;
use crate::text::steps;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Answer {
    title: String,
    on: String,
    edition: Edition,
    quick_test: QuickTestOutcome,
    steps: Vec<OfStep>,
    findings: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<OptionComparison>,
    years: Vec<Yearly>,
    #[serde(skip_serializing_if = "Option::is_none")]
    editions: Option<EditionComparison>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OfStep {
    step: Step,
    verdict: Verdict,
    conditions: Vec<(Condition, Verdict)>,
    open_questions: Vec<OpenQuestion>,
    ways_to_pass: Vec<Message>,
    explanation: Explanation,
}

pub(crate) fn tell(options: &Options, asked: &Asked, out: &mut dyn Write) -> Result<(), Failure> {
    let at = |step| PlanAssessment::new(&asked.plan, &asked.judgements, &asked.terms, step);
    let of_step = |step: Step| {
        let assessment = at(step);
        let verdict = |condition: &Condition| (*condition, assessment.of(*condition).verdict());
        OfStep {
            step,
            verdict: assessment.verdict(),
            conditions: assessment.conditions().iter().map(verdict).collect(),
            open_questions: assessment.open_questions(),
            ways_to_pass: assessment.ways_to_pass().into_iter().map(Message::new).collect(),
            explanation: assessment.explanation(),
        }
    };
    let case = asked.plan.facts().business_case().zip(asked.terms.horizon());
    let answer = Answer {
        title: asked.plan.facts().title().to_string(),
        on: asked.terms.on().to_string(),
        edition: asked.terms.edition(),
        quick_test: at(Step::QuickTest).quick_test(),
        steps: steps(options).into_iter().map(of_step).collect(),
        findings: at(Step::Full).findings().into_iter().map(Message::new as fn(Finding) -> Message).collect(),
        options: case.map(|(case, horizon)| compare_options(case, horizon)),
        years: case.map_or_else(Vec::new, |(case, horizon)| yearly(case, asked.terms.scenario(), horizon)),
        editions: options.editions.then(|| {
            let step = options.step.unwrap_or(Step::Full);
            EditionComparison::of(&asked.plan, &asked.judgements, &asked.terms, step)
        }),
    };
    write_json(out, &answer)
}
