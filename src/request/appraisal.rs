//! Practices against the principles.

use std::collections::BTreeMap;

use super::answer::told;
use super::ask::AppraisalRequest;
use super::form::{self, Answerer};
use super::line::AnswerLine;
use super::{Answer, AnswerItem, RequestKind};
use crate::explanation::Assessment as _;
use crate::formats::InputError;
use crate::principle::{Appraisal, Element, GateOutcome};

pub(super) fn answer(asked: &AppraisalRequest) -> Result<Answer, InputError> {
    let appraisal = Appraisal::new(&asked.dossier, asked.set, &asked.policy);
    let mut answer = Answer::of(RequestKind::Appraisal, &appraisal);
    answer.on = Some(asked.policy.day());
    let principles = principles(&appraisal);
    let items = appraisal.elements().chain(appraisal.bound_elsewhere()).map(|profile| {
        let element = profile.element();
        let item = AnswerItem::about([("element", element.code())], profile.status());
        let mut item = item.titled("element", |language| element.in_language(language).to_owned());
        let principle = principles.get(&element).map(|code| ("principle".to_owned(), (*code).to_owned()));
        item.about.extend(principle);
        item
    });
    answer.items = items.collect();
    answer.questions = form::of_appraisal(&appraisal, "/appraisal/dossier");
    answer.notices = told(&appraisal.notices());
    answer.notices.extend(form::left_to_write(&asked.dossier, "/appraisal/dossier"));
    if let Some(policy) = &asked.gate {
        let gate = GateOutcome::try_new(&appraisal, policy).map_err(|error| error.within("gate"))?;
        let mut item = AnswerItem::about([("gate", policy.by().as_str())], gate.outcome());
        item.explanation = Some(AnswerLine::of_assessment(&gate));
        item.notices = told(&gate.notices());
        answer.questions.extend(form::of_item(&item, [Answerer::Applicant, Answerer::Assessor]));
        answer.items.push(item);
    }
    Ok(answer)
}

/// The principle of each element that belongs to one: some belong to the definition, and to none.
pub(super) fn principles(appraisal: &Appraisal<'_>) -> BTreeMap<Element, &'static str> {
    let of_all = appraisal.principles().flat_map(|principle| {
        let code = principle.principle().code();
        principle.elements().map(move |profile| (profile.element(), code)).collect::<Vec<_>>()
    });
    of_all.collect()
}
