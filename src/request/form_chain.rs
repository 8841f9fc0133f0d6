//! What a chain of contracts lacks, and where it goes.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::form::{AnswerReach, AnswerShape, Answerer, FormPlace, FormQuestion, to_judge};
use super::line::AnswerQuestion;
use crate::contracting::chain::{Actor, ActorKind, Chain, ChainAlignment, ChainGap};
use crate::explanation::QuestionKind;

/// The gaps of a chain on a day as questions.
pub(super) fn of_chain(chain: &Chain, alignment: &ChainAlignment<'_>, on: NaiveDate) -> Vec<FormQuestion> {
    let gaps = alignment.gaps().iter().zip(alignment.questions());
    let each = gaps.map(|(gap, question)| {
        let by = match question.kind() {
            QuestionKind::Judgement => Answerer::Assessor,
            QuestionKind::Fact => Answerer::ContractParty,
        };
        let mut question = FormQuestion::new(AnswerQuestion::of(&question), by, AnswerReach::Part);
        question.places.extend(place(chain, gap, on));
        question
    });
    each.collect()
}

/// Where something goes that is lacking; a clause of a contract that is there has no place of its own, as it
/// is for the parties to say which one it changes.
fn place(chain: &Chain, gap: &ChainGap, on: NaiveDate) -> Option<FormPlace> {
    let link = |buyer: &str, seller: &str, clauses: Value| json!({"id": "…", "buyer": buyer, "seller": seller, "from": on, "clauses": clauses});
    let action = |actor: &str, phase: Value| json!({"id": "…", "actor": actor, "phase": phase, "from": on, "until": on});
    let judged = to_judge(on);
    let (key, value) = match gap {
        ChainGap::NoContract => ("links/-", link("…", "…", json!([]))),
        ChainGap::WithoutContract { actor } => {
            let is_insurer = |it: &Actor| it.id == *actor && it.kind == ActorKind::Insurer;
            let buys = chain.facts().actors.iter().any(is_insurer);
            let (buyer, seller) = if buys { (actor.as_str(), "…") } else { ("…", actor.as_str()) };
            ("links/-", link(buyer, seller, json!([])))
        }
        ChainGap::LinkBelow { actor } => ("links/-", link(actor.as_str(), "…", json!([]))),
        ChainGap::NotSpokenOf { care, seller, .. } => {
            ("links/-", link(seller.as_str(), "…", json!([{"id": "…", "care": care}])))
        }
        ChainGap::NotDecided { part } => {
            let document = json!({"title": "…", "section": "…", "consulted": on});
            ("decided/-", json!({"part": part, "document": document, "signed": ["…"]}))
        }
        ChainGap::WithoutAction { actor } | ChainGap::NotAtWork { actor } => {
            ("actions/-", action(actor.as_str(), Value::Null))
        }
        ChainGap::Phase { phase } => ("actions/-", action("…", json!(phase))),
        ChainGap::WaitingUnjudged { action, .. } => {
            let at = chain.facts().actions.iter().position(|it| it.id == *action)?;
            return Some(FormPlace::of(format!("/chain/chain/actions/{at}/waits-for/judgement"), &judged));
        }
        ChainGap::TimeToChoose => ("time-to-choose", judged),
        ChainGap::PolicyGoals => ("policy-goals/-", json!("…")),
        ChainGap::Measures => ("learning/measures", json!("…")),
        ChainGap::Grows => ("learning/grows", json!("…")),
        ChainGap::Stops => ("learning/stops", json!("…")),
        ChainGap::Feedback | ChainGap::SingleFeedback => {
            let pointer = "/chain/chain/learning/feedback/-".to_owned();
            return Some(FormPlace::new(pointer, AnswerShape::Day, json!("…")));
        }
        ChainGap::NothingPursued
        | ChainGap::VolumeBelow { .. }
        | ChainGap::CarriedInName { .. }
        | ChainGap::NotNamed { .. } => return None,
    };
    Some(FormPlace::of(format!("/chain/chain/{key}"), &value))
}
