//! What is open of an impact analysis, and where it goes.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::form::{AnswerReach, Answerer, FormPlace, FormQuestion, to_judge};
use super::line::AnswerQuestion;
use crate::concentration::{ConcentrationImpact, ImpactCriterion, ImpactFacts, Initiator, Involved};
use crate::explanation::QuestionKind;

/// The open questions on the analysis of a scenario.
pub(super) fn of_impact(
    analysis: &ConcentrationImpact<'_>,
    facts: &ImpactFacts,
    (scenario, on): (&str, NaiveDate),
) -> Vec<FormQuestion> {
    let open = analysis.criteria().filter(|(_, ground)| ground.verdict().is_undetermined());
    let each = open.zip(analysis.open_questions()).map(|((criterion, _), question)| {
        let by = match question.kind() {
            QuestionKind::Judgement => Answerer::Assessor,
            QuestionKind::Fact => Answerer::LeadingInsurer,
        };
        let question = FormQuestion::new(AnswerQuestion::of(&question), by, AnswerReach::Part);
        let mut question = question.about([("impact", scenario)]);
        let place = |(key, value): (String, Value)| {
            FormPlace::of(format!("/redistribution/impact/facts/{key}"), &value)
        };
        question.places = values(criterion, facts, on).into_iter().map(place).collect();
        question
    });
    each.collect()
}

/// What is missing of a criterion, by its keys in the facts.
fn values(criterion: ImpactCriterion, facts: &ImpactFacts, on: NaiveDate) -> Vec<(String, Value)> {
    let judged = || to_judge(on);
    let days = |own: &str, is_there: bool| {
        let shift = facts.shift_begins.is_none().then(|| ("shift-begins".to_owned(), json!(on)));
        let own = (!is_there).then(|| (own.to_owned(), json!(on)));
        shift.into_iter().chain(own).collect()
    };
    let one = |key: &str, value: Value| vec![(key.to_owned(), value)];
    match criterion {
        ImpactCriterion::PlanBeforehand => days("plan-made", facts.plan_made.is_some()),
        ImpactCriterion::AnalysisBeforehand => days("analysis-made", facts.analysis_made.is_some()),
        ImpactCriterion::Initiative => one("initiators", json!(Initiator::ALL)),
        ImpactCriterion::Involved => one("involved", json!(Involved::ALL)),
        ImpactCriterion::Effect(whom) => one(&format!("effects/{}", whom.code()), judged()),
        ImpactCriterion::Aspect(aspect) => one(&format!("aspects/{}", aspect.code()), judged()),
        ImpactCriterion::Desirable => one("desirable", judged()),
        // What is handed over before it was finished does not count.
        ImpactCriterion::Delivered => {
            let made = [("plan-made", facts.plan_made), ("analysis-made", facts.analysis_made)];
            let missing = made.into_iter().filter(|(_, day)| day.is_none()).map(|(key, _)| key);
            missing.chain(["delivered-to-nza"]).map(|key| (key.to_owned(), json!(on))).collect()
        }
        ImpactCriterion::AcuteCare => one("acute-care-shifts", json!(false)),
        ImpactCriterion::AcuteConsultation => one("acute/by-regional-consultation", json!(true)),
        ImpactCriterion::AcuteStakeholders => one("acute/stakeholders", judged()),
        ImpactCriterion::AcuteInhabitants => one("acute/inhabitants-involved", json!(true)),
        ImpactCriterion::Acute(subject) => one(&format!("acute/subjects/{}", subject.code()), judged()),
        ImpactCriterion::AcuteSavings => {
            let funds = facts.acute.transformation_funds.is_none();
            let funds = funds.then(|| ("acute/transformation-funds".to_owned(), json!("0")));
            let savings = facts.acute.structural_savings.is_none();
            let savings = savings
                .then(|| ("acute/structural-savings".to_owned(), json!({"a-year": "…", "years": null})));
            funds.into_iter().chain(savings).collect()
        }
        // Which kind of acute care that is, is not known.
        ImpactCriterion::AcuteKinds => Vec::new(),
    }
}
