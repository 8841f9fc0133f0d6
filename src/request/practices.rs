//! Practices against the principles.

use std::collections::BTreeMap;

use super::answer::told;
use super::ask::AppraisalRequest;
use super::{Answer, AnswerItem, RequestKind};
use crate::principle::{Appraisal, Element};

pub(super) fn appraisal(asked: &AppraisalRequest) -> Answer {
    let appraisal = Appraisal::new(&asked.dossier, asked.set, &asked.policy);
    let mut answer = Answer::of(RequestKind::Appraisal, &appraisal);
    answer.on = Some(asked.policy.day());
    // Some elements belong to the definition, and to no principle.
    let mut principles: BTreeMap<Element, &str> = BTreeMap::new();
    for principle in appraisal.principles() {
        let code = principle.principle().code();
        principles.extend(principle.elements().map(|profile| (profile.element(), code)));
    }
    let items = appraisal.elements().map(|profile| {
        let element = profile.element();
        let mut item = AnswerItem::about([("element", element.code())], profile.status());
        let principle = principles.get(&element).map(|code| ("principle".to_owned(), (*code).to_owned()));
        item.about.extend(principle);
        item
    });
    answer.items = items.collect();
    answer.notices = told(&appraisal.notices());
    answer
}
