//! Ways to pass: for each thing that is open what would settle it, tried on the plan, and stripped of what
//! is not needed.
//!
//! Nothing is assumed that the caller did not say: where a horizon, a rate or the start of the five
//! years is what lacks, there is no way but to say it, which the open questions ask. About linear in
//! the size of the plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::case::Case;
use super::change::Kind;
use super::visit::{FUNDS_END, balance};
use super::{Change, Condition, Topic};
use crate::Verdict;
use crate::criteria::{Found, Node, Part};
use crate::explanation::Way;
use crate::money::Euro;
use crate::transformation::assessment::topic::{Of, Word};
use crate::transformation::{AgreementId, ImpactAspect};

/// What is open may open something else, which is settled in a next round; deeper than this nothing goes.
const ROUNDS: usize = 6;

/// Alternatives that do not pass together are tried one after the other, in at most so many choices.
const MOST_TRIED: usize = 12;

/// What settles one thing: any one of some sets of changes.
type Answers = Vec<Vec<Change>>;

/// The ways to pass: one, with its choices; none when nothing has to change, or when
/// something cannot be changed.
pub(super) fn ways(case: &Case, conditions: &[Condition]) -> Vec<Way<Change>> {
    if !matches!(case.verdict(conditions), Verdict::NotMet | Verdict::Undetermined) {
        return Vec::new();
    }
    settle(case, conditions)
        .map(|(changes, choices)| Way::new(changes).with_choices(choices))
        .into_iter()
        .collect()
}

/// The changes that are needed anyway, and the choices.
fn settle(case: &Case, conditions: &[Condition]) -> Option<(Vec<Change>, Vec<Answers>)> {
    let (mut all, mut choices): (Vec<Change>, Vec<Answers>) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    let mut tried = case.clone();
    for _ in 0..ROUNDS {
        let open = tried.open(conditions);
        if open.is_empty() {
            break;
        }
        let mut answers = Vec::new();
        for (condition, node) in &open {
            answers.extend(answers_to(&tried, *condition, node)?);
        }
        // What has one answer first: it may be one of the alternatives elsewhere.
        answers.sort_by_key(|answers: &Answers| answers.len() > 1);
        let mut now = Vec::new();
        for answers in answers {
            let is_done = |answer: &Vec<Change>| answer.iter().all(|change| seen.contains(&change.0));
            if answers.iter().any(is_done) {
                continue;
            }
            let first = answers.first()?;
            seen.extend(first.iter().map(|change| change.0.clone()));
            now.extend(first.iter().cloned());
            if answers.len() > 1 {
                choices.push(answers);
            } else {
                all.extend(answers.into_iter().flatten());
            }
        }
        if now.is_empty() {
            return None;
        }
        tried.apply(&now);
    }
    let firsts = |choices: &[Answers]| -> Vec<Change> {
        choices.iter().filter_map(|answers| answers.first()).flatten().cloned().collect()
    };
    let passes = |all: &[Change], choices: &[Change]| case.with(&[all, choices].concat()).passes(conditions);
    if !passes(&all, &firsts(&choices)) {
        return None;
    }
    strip(&mut all, |fewer| passes(fewer, &firsts(&choices)));
    let mut kept = choices.clone();
    for topic in topics(&firsts(&choices)) {
        let fewer: Vec<Answers> = kept.iter().filter(|answers| !is_about(answers, topic)).cloned().collect();
        if fewer.len() < kept.len() && passes(&all, &firsts(&fewer)) {
            kept = fewer;
        }
    }
    verify(&mut kept, |choices| passes(&all, choices));
    let (decided, choices): (Vec<Answers>, Vec<Answers>) = kept.into_iter().partition(|it| it.len() == 1);
    all.extend(decided.into_iter().flatten().flatten());
    Some((all, choices))
}

fn topics(changes: &[Change]) -> BTreeSet<Option<Topic>> {
    changes.iter().map(Change::topic).collect()
}

fn is_about(answers: &Answers, topic: Option<Topic>) -> bool {
    answers.iter().flatten().next().is_some_and(|change| change.topic() == topic)
}

/// Leaves out what is not needed, topic by topic.
fn strip(changes: &mut Vec<Change>, passes: impl Fn(&[Change]) -> bool) {
    for topic in topics(changes) {
        let fewer: Vec<Change> = changes.iter().filter(|change| change.topic() != topic).cloned().collect();
        if fewer.len() < changes.len() && passes(&fewer) {
            *changes = fewer;
        }
    }
}

/// Leaves out alternatives that do not pass, so that those that are left pass together too. Those with one
/// number are tried at once; where that fails, one after the other is added, as far as a bound allows.
fn verify(choices: &mut [Answers], passes: impl Fn(&[Change]) -> bool) {
    let most = choices.iter().map(Vec::len).max().unwrap_or(0);
    let taken = |choices: &[Answers], is_taken: &dyn Fn(usize) -> bool, alternative: usize| -> Vec<Change> {
        let chosen = choices.iter().enumerate().filter_map(|(at, answers)| {
            answers.get(if is_taken(at) { alternative } else { 0 }).or_else(|| answers.first())
        });
        chosen.flatten().cloned().collect()
    };
    for alternative in 1..most {
        if passes(&taken(choices, &|_| true, alternative)) {
            continue;
        }
        let mut kept = BTreeSet::new();
        let with_it = choices.iter().enumerate().filter(|(_, answers)| answers.len() > alternative);
        for at in with_it.map(|(at, _)| at).take(MOST_TRIED) {
            kept.insert(at);
            if !passes(&taken(choices, &|other| kept.contains(&other), alternative)) {
                kept.remove(&at);
            }
        }
        for (at, answers) in choices.iter_mut().enumerate() {
            // Emptied and not taken out, so that the numbers of the others stay.
            if let Some(answer) = answers.get_mut(alternative).filter(|_| !kept.contains(&at)) {
                answer.clear();
            }
        }
    }
    for answers in choices {
        answers.retain(|answer| !answer.is_empty());
    }
}

/// What would settle a node: of each thing that is open in it the answers; nothing when one of
/// them cannot be settled.
fn answers_to(case: &Case, condition: Condition, node: &Node<Topic>) -> Option<Vec<Answers>> {
    match node {
        Node::One(part) if part.criterion == Topic::Coupled => {
            let open = case.open(&[Condition::Impactful]);
            let answers: Option<Vec<Vec<Answers>>> =
                open.iter().map(|(condition, node)| answers_to(case, *condition, node)).collect();
            answers.map(|answers| answers.into_iter().flatten().collect())
        }
        Node::One(part) => answer(case, condition, part).map(|answers| vec![answers]),
        Node::Any(nodes) => {
            let open =
                |node: &&Node<Topic>| matches!(node.verdict(), Verdict::NotMet | Verdict::Undetermined);
            let answers: Answers = nodes
                .iter()
                .filter(open)
                .filter_map(|node| match node {
                    Node::One(part) => answer(case, condition, part),
                    Node::Any(_) => None,
                })
                .flatten()
                .collect();
            if answers.is_empty() { None } else { Some(vec![answers]) }
        }
    }
}

/// The changes that would settle a part, of alternatives the first.
pub(super) fn answered(case: &Case, condition: Condition, part: &Part<Topic>) -> Option<Vec<Change>> {
    match answer(case, condition, part) {
        Some(alternatives) => alternatives.into_iter().next(),
        // What a way cannot promise may still be written down.
        None if part.criterion == Topic::BusinessCase => {
            Some(vec![Change(Kind::State(part.criterion, part.of.clone()))])
        }
        None => None,
    }
}

/// What would settle a part: alternatives of some changes each; nothing when only the caller can
/// settle it, or nobody.
fn answer(case: &Case, condition: Condition, part: &Part<Topic>) -> Option<Answers> {
    // A contradiction and not being in line are mended by one change.
    let topic = if part.criterion == Topic::NoContradiction { Topic::Relation } else { part.criterion };
    let of = part.of.clone();
    let only = |kind| Some(vec![vec![Change(kind)]]);
    match (&part.found, topic) {
        // What the caller chooses, or what an excerpt does not say of the whole, is not for a way to assume.
        (
            _,
            Topic::Horizon
            | Topic::TermStart
            | Topic::CostOutside
            | Topic::FundsAsked
            | Topic::CapacityChanges
            | Topic::AcuteCare
            | Topic::AllOf,
        )
        | (Found::OfExcerpt(_), _) => None,
        (_, Topic::BusinessCase) if case.terms.horizon().is_none() => None,
        (_, Topic::NothingLeft) if condition == Condition::Impactful => {
            let judge = |aspect: &ImpactAspect| {
                vec![Change(Kind::Judge(Topic::Impact, Of::Word(Word::Aspect(*aspect))))]
            };
            Some(ImpactAspect::ALL.iter().map(judge).collect())
        }
        (Found::Unjudged | Found::Judged(_) | Found::JudgedAway(_) | Found::ByStakeholder(_), _)
        | (Found::ByPolicy(_) | Found::Against(_), Topic::Impact) => only(Kind::Judge(topic, of)),
        (Found::Missing | Found::NotSaid, Topic::Decisive | Topic::SpecialistPartnership) => {
            let deny = vec![Change(Kind::Deny(topic, of.clone()))];
            let state = vec![Change(Kind::State(topic, of.clone()))];
            // Who is needed decides, whatever is stated of it.
            let needed = topic == Topic::Decisive && case.is_needed(of.name());
            Some(if needed { vec![state] } else { vec![state, deny] })
        }
        (Found::Missing | Found::NotSaid, Topic::SelfAssessment) if case.plan.submitted.is_some() => {
            only(Kind::Mend(topic, of))
        }
        (Found::NotSaid, Topic::FundsEnd) | (Found::Measured(_), Topic::PaymentPeriod) => {
            let first = case.plan.funds.as_ref()?.first_payment?;
            let end = crate::transformation::five_years_after(first)?.min(FUNDS_END?);
            if first <= end { only(Kind::EndPayments(end)) } else { None }
        }
        (Found::Missing | Found::NotSaid | Found::LeftOut(_), _)
        | (Found::Against(_), Topic::Burden | Topic::ImpactTopic) => only(Kind::State(topic, of)),
        (Found::Against(_), Topic::CostKind | Topic::PaidElsewhere | Topic::OtherMeans)
        | (Found::Measured(_), Topic::Preparation) => only(Kind::Withdraw(topic, of)),
        (Found::Against(_), _) | (Found::Measured(_), Topic::AlignmentStart | Topic::SelfAssessment) => {
            only(Kind::Mend(topic, of))
        }
        (Found::Differs { .. }, Topic::DivisionSector | Topic::DivisionParty) => {
            only(Kind::Correct(Topic::DivisionSum))
        }
        (Found::Differs { .. }, _) => only(Kind::Correct(topic)),
        (Found::Measured(_), Topic::LatestDue) => Some(vec![earlier(case)]),
        (Found::Measured(_), Topic::EarliestDue) => Some(vec![later(case)?]),
        (Found::Measured(_), Topic::AlignmentWithinPlan) => {
            only(Kind::EndAlignment(case.plan.execution_until?))
        }
        (Found::Measured(margin), Topic::FirstPayment | Topic::LastPayment | Topic::FundsBegin) => {
            let paid = case.plan.funds.as_ref()?;
            let paid = if topic == Topic::LastPayment { paid.last_payment? } else { paid.first_payment? };
            let late = margin.difference_at_least()?.abs();
            let due = paid.checked_add_days(chrono::Days::new(u64::try_from(late).ok()?))?;
            only(Kind::PayFrom(topic, due))
        }
        (Found::Measured(_), Topic::Balance | Topic::Savings) => Some(vec![better(case, condition)?]),
        _ => None,
    }
}

/// Every agreement that is due too late, brought forward to the last day of the five years.
fn earlier(case: &Case) -> Vec<Change> {
    let Some(end) = case.five_years_end() else { return Vec::new() };
    let late = case.plan.agreements.iter().filter(|agreement| agreement.due.is_some_and(|due| due > end));
    late.map(|agreement| {
        let words: Arc<str> = agreement.text.as_str().into();
        Change(Kind::Reach(AgreementId::clone(&agreement.id), words, end))
    })
    .collect()
}

/// Every agreement that would be reached before the plan begins, put off to its first day.
fn later(case: &Case) -> Option<Vec<Change>> {
    let begins = case.begins()?;
    let early = case.plan.agreements.iter().filter(|agreement| agreement.due.is_some_and(|due| due < begins));
    let change = |agreement: &crate::transformation::plan::Agreement| {
        let words: Arc<str> = agreement.text.as_str().into();
        Change(Kind::NotBefore(AgreementId::clone(&agreement.id), words, begins))
    };
    Some(early.map(change).collect())
}

/// How the balance becomes what it must be: unknown costs that stay below a bound, or a
/// better balance, or both.
fn better(case: &Case, condition: Condition) -> Option<Vec<Change>> {
    let required = if condition == Condition::Savings { case.plan.funds.as_ref()?.asked } else { Euro::CENT };
    let mut settled = case.clone();
    settled.settle();
    let worth = |case: &Case| -> Option<Euro> {
        let (plan, terms) = (case.plan.business_case.as_ref()?, &case.terms);
        if condition == Condition::Savings {
            super::visit::structural_balance(plan, terms, terms.horizon()?).least()
        } else {
            balance(plan, terms, terms.horizon()?).least()
        }
    };
    let room = worth(&settled)?.minus(required);
    let short = Euro::ZERO.minus(room);
    let changes = match (worth(case), short > Euro::ZERO) {
        (Some(_), _) => vec![Kind::Improve(short)],
        (None, true) => vec![Kind::Settle(Euro::ZERO), Kind::Improve(short)],
        (None, false) => vec![Kind::Settle(room)],
    };
    Some(changes.into_iter().map(Change).collect())
}
