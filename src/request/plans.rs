//! Plans and their procedure.

use chrono::NaiveDate;
use serde_json::json;

use super::answer::told;
use super::ask::{PlanRequest, ProcedureRequest};
use super::form::{self, AnswerReach, Answerer, FormPlace};
use super::line::AnswerLine;
use super::{Answer, AnswerItem, RequestKind};
use crate::Verdict;
use crate::explanation::QuestionKind;
use crate::formats::{Excerpt, InputError, refusals};
use crate::source::Edition;
use crate::transformation::procedure::{EventKind, MarketLeaders, State};
use crate::transformation::{Judgements, PlanAssessment, Step};
use crate::wire::excerpt;

/// Refuses a scenario that the business case does not have.
pub(super) fn has_scenario(asked: &PlanRequest) -> Result<(), InputError> {
    let case = asked.plan.facts().business_case.as_ref();
    if let Some(scenario) = asked.terms.scenario()
        && case.is_none_or(|case| case.title_of(scenario).is_none())
    {
        let known: Vec<String> =
            case.iter().flat_map(|case| &case.scenarios).map(|it| excerpt(it.id.as_str())).collect();
        let found = scenario.as_str().into();
        let refused = if known.is_empty() {
            Refused::NoScenarios { found }
        } else {
            Refused::Scenario { known: known.join(", "), found }
        };
        return Err(refused.into());
    }
    Ok(())
}

pub(super) fn plan(asked: &PlanRequest) -> Result<Answer, InputError> {
    has_scenario(asked)?;
    let nothing = Judgements::default();
    let judgements = asked.judgements.as_ref().unwrap_or(&nothing);
    let at = |step| PlanAssessment::new(&asked.plan, judgements, &asked.terms, step);
    let standing = at(Step::Full).standing();
    let mut answer = match asked.step {
        Some(step) => Answer::of(RequestKind::Plan, &at(step)),
        None => Answer::told(RequestKind::Plan, standing.verdict(), &standing),
    };
    answer.on = Some(asked.terms.on());
    for step in asked.step.as_slice().iter().chain(standing.steps().iter().filter(|_| asked.step.is_none())) {
        let (assessment, of_step) = (at(*step), step.under(asked.terms.edition()));
        if asked.step.is_none() {
            let item = AnswerItem::about([("step", step.code())], assessment.verdict());
            let mut item = item.titled("step", |language| of_step.get(language).to_owned());
            item.explanation = Some(AnswerLine::of_assessment(&assessment));
            answer.items.push(item);
        }
        let conditions = assessment.conditions().iter().map(|condition| {
            let about = [("step", step.code()), ("condition", condition.code())];
            AnswerItem::about(about, assessment.of(*condition).verdict())
                .titled("step", |language| of_step.get(language).to_owned())
                .titled("condition", |language| condition.in_language(language).to_owned())
        });
        answer.items.extend(conditions);
    }
    let step = asked.step.unwrap_or(Step::Full);
    // What several steps ask is asked once.
    let steps = asked.step.map_or_else(|| standing.steps().to_vec(), |step| vec![step]);
    for question in steps.iter().flat_map(|step| form::of_plan(asked, &at(*step), *step)) {
        if !answer.questions.iter().any(|known| known.question.message == question.question.message) {
            answer.questions.push(question);
        }
    }
    answer.questions.sort_by_key(|question| core::cmp::Reverse(question.settles.len()));
    answer.findings = told(&at(step).findings());
    answer.notices.extend(form::left_to_write(asked, "/plan"));
    Ok(answer)
}

/// The event that is waited for in a state, of those that have a place in it under an edition: the agreements
/// know no quick test and no intention. Once a plan is approved two are waited for: that others are told of
/// it, and the decision on the money, which has a place of its own only where the plan waits for it.
fn awaited(state: State, edition: Edition, is_judged: bool) -> Option<EventKind> {
    let events: &[EventKind] = match state {
        State::Preparation => &[EventKind::SubmittedForQuickTest, EventKind::SelfAssessed],
        State::QuickTest | State::QuickTestDivided => &[EventKind::QuickTestAnswered],
        State::InformationAsked => &[EventKind::InformationSupplied],
        State::Elaboration => &[EventKind::SelfAssessed],
        State::SelfAssessed => &[EventKind::SubmittedForAssessment],
        State::Assessment | State::AssessmentDivided => &[EventKind::DecisionIntended, EventKind::Decided],
        State::DecisionIntended => &[EventKind::InsurersNotified],
        State::Questions | State::DecisionDivided => &[EventKind::Decided],
        _ if is_judged => &[EventKind::FundsGranted],
        _ => &[EventKind::InsurersNotified],
    };
    events.iter().copied().find(|event| state.allows(edition, *event))
}

/// Whether it is for those who submit the plan to say that it came to this.
const fn is_of_applicant(event: EventKind) -> bool {
    matches!(
        event,
        EventKind::SubmittedForQuickTest
            | EventKind::InformationSupplied
            | EventKind::SelfAssessed
            | EventKind::SubmittedForAssessment
    )
}

/// An event that is still to be filled in, on the day at the earliest.
fn event_to_fill(event: EventKind, leaders: &MarketLeaders, on: NaiveDate) -> FormPlace {
    let votes = leaders.both().map(|leader| json!({"by": leader, "vote": null}));
    let more = match event {
        EventKind::QuickTestAnswered | EventKind::DecisionIntended | EventKind::Decided => {
            Some(json!({"votes": votes}))
        }
        EventKind::FundsGranted => Some(json!({"votes": votes, "grant": null})),
        EventKind::InformationSupplied => Some(json!({"term": null})),
        EventKind::SubmittedForAssessment => Some(json!({"milestones": []})),
        _ => None,
    };
    let event = match more {
        Some(more) => json!({event.code(): more}),
        None => json!(event.code()),
    };
    let event = json!({"on": on, "event": event});
    FormPlace::of("/procedure/procedure/events/-".to_owned(), &event)
}

refusals! {
    /// The reasons for which no plan is assessed.
    enum Refused {
        Scenario { known: String, found: Excerpt } = "request.unknown-scenario" at "terms.scenario":
            "verwacht: een scenario van de businesscase ({known}); gevonden: {found}",
            "expected a scenario of the business case ({known}), found {found}";
        NoScenarios { found: Excerpt } = "request.unknown-scenario" at "terms.scenario":
            "verwacht: geen scenario, want de businesscase heeft er geen; gevonden: {found}",
            "expected no scenario, as the business case has none, found {found}";
    }
}

pub(super) fn procedure(asked: &ProcedureRequest) -> Answer {
    let procedure = asked.procedure.as_of(asked.on);
    let mut answer = Answer::of(RequestKind::Procedure, &procedure.on(asked.on));
    answer.on = Some(asked.on);
    let line = answer.explanation.as_ref();
    // Once it was approved or rejected, what is still asked changes that no more.
    let is_open = answer.verdict.is_none_or(Verdict::is_undetermined);
    let changes = if is_open { AnswerReach::Whole } else { AnswerReach::Part };
    answer.questions = form::of_line(line, [Answerer::LeadingInsurer; 2], changes);
    // Where a later event stands already, none can be added before it.
    let goes_on = asked.procedure.history().iter().any(|entry| entry.on > asked.on);
    for question in &mut answer.questions {
        let is_judged = question.question.kind == QuestionKind::Judgement;
        let Some(event) = awaited(procedure.state(), procedure.edition(), is_judged) else { continue };
        if is_of_applicant(event) {
            question.by = Answerer::Applicant;
        }
        // The other insurers can ask to the end of their two weeks, and nothing is decided before.
        let ended = procedure.questions_until().filter(|_| event == EventKind::Decided);
        let on = ended.and_then(|until| until.succ_opt()).map_or(asked.on, |day| day.max(asked.on));
        let place = (!goes_on).then(|| event_to_fill(event, procedure.leaders(), on));
        question.places.extend(place);
    }
    answer.findings = told(procedure.findings());
    answer.notices = told(&asked.procedure.notices(asked.on));
    answer.notices.extend(form::left_to_write(asked, "/procedure"));
    answer
}
