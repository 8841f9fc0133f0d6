//! Ways to pass: for each thing that is open what would settle it, tried on the plan, and stripped of what is not needed.

use super::case::Case;
use super::change::Kind;
use super::part::{Found, Node, Part};
use super::visit::balance;
use super::{Change, Condition, Topic};
use crate::Verdict;
use crate::explanation::Way;
use crate::money::Euro;
use crate::transformation::AgreementId;

/// As many ways as are looked for. Each thing that is open can have more than one answer, and they multiply.
const MOST_WAYS: usize = 12;

/// How often what a change brings to light is mended in its turn.
const ROUNDS: usize = 6;

/// Every way found: it has been made to the plan, the plan still hangs together, and it passes.
pub(super) fn ways(case: &Case, conditions: &[Condition]) -> Vec<Way<Change>> {
    if !matches!(case.verdict(conditions), Verdict::NotMet | Verdict::Undetermined) {
        return Vec::new();
    }
    let mut starts: Vec<Vec<Change>> = vec![Vec::new()];
    for (condition, node) in case.open(conditions) {
        let answers = answers(case, condition, &node);
        if answers.len() <= 1 {
            for start in &mut starts {
                let more: Vec<Change> =
                    answers.iter().flatten().filter(|change| !start.contains(change)).cloned().collect();
                start.extend(more);
            }
            continue;
        }
        let extended = starts.iter().flat_map(|start| {
            answers.iter().map(move |answer| start.iter().chain(answer).cloned().collect::<Vec<Change>>())
        });
        starts = extended.take(MOST_WAYS).collect();
    }
    let mut ways: Vec<Vec<Change>> = Vec::new();
    for start in starts {
        if let Some(way) = finish(case, conditions, start)
            && !ways.contains(&way)
        {
            ways.push(way);
        }
    }
    let least = ways.iter().map(Vec::len).min();
    ways.into_iter().filter(|way| Some(way.len()) == least).map(Way::new).collect()
}

/// Adds what a start brings to light, and takes away what is not needed.
fn finish(case: &Case, conditions: &[Condition], start: Vec<Change>) -> Option<Vec<Change>> {
    let mut changes = start;
    let mut tried = with(case, &changes);
    for _ in 0..ROUNDS {
        if tried.open(conditions).is_empty() {
            break;
        }
        for (condition, node) in tried.open(conditions) {
            let answer = answers(&tried, condition, &node).into_iter().next().unwrap_or_default();
            for change in answer.into_iter().filter(|change| !changes.contains(change)).collect::<Vec<_>>() {
                tried.apply(&change);
                changes.push(change);
            }
        }
    }
    if !passes(case, conditions, &changes) {
        return None;
    }
    let mut at = 0;
    while at < changes.len() {
        let mut fewer = changes.clone();
        fewer.remove(at);
        if passes(case, conditions, &fewer) {
            changes = fewer;
        } else {
            at = at.saturating_add(1);
        }
    }
    Some(changes)
}

fn with(case: &Case, changes: &[Change]) -> Case {
    let mut tried = case.clone();
    for change in changes {
        tried.apply(change);
    }
    tried
}

fn passes(case: &Case, conditions: &[Condition], changes: &[Change]) -> bool {
    let tried = with(case, changes);
    matches!(tried.verdict(conditions), Verdict::Met | Verdict::NotApplicable) && tried.is_sound()
}

/// What would settle something that is open: each answer is enough by itself.
fn answers(case: &Case, condition: Condition, node: &Node) -> Vec<Vec<Change>> {
    if !matches!(node.verdict(), Verdict::NotMet | Verdict::Undetermined) {
        return Vec::new();
    }
    match node {
        Node::One(part) => {
            answer(case, condition, part).into_iter().filter(|answer| !answer.is_empty()).collect()
        }
        Node::Any(nodes) => nodes.iter().flat_map(|node| answers(case, condition, node)).collect(),
        Node::All(nodes) => {
            let first = |node| answers(case, condition, node).into_iter().next().unwrap_or_default();
            let together: Vec<Change> = nodes.iter().flat_map(first).collect();
            if together.is_empty() { Vec::new() } else { vec![together] }
        }
    }
}

fn answer(case: &Case, condition: Condition, part: &Part) -> Option<Vec<Change>> {
    let change = |kind| Some(vec![Change(kind)]);
    let (topic, of) = (part.topic, part.of.clone());
    match (&part.found, topic) {
        (Found::Unjudged | Found::Judged(_), _)
        | (Found::ByPolicy(_) | Found::Against(_), Topic::Impact | Topic::Coupled) => {
            change(Kind::Judge(topic, of))
        }
        (Found::Missing | Found::NotSaid, _) | (Found::Against(_), Topic::Burden | Topic::ImpactTopic) => {
            change(Kind::State(topic, of))
        }
        (Found::Against(_), Topic::CostKind | Topic::PaidElsewhere | Topic::OtherMeans)
        | (Found::Measured(_), Topic::Preparation) => change(Kind::Withdraw(topic, of)),
        (Found::Against(_), _) | (Found::Measured(_), Topic::AlignmentStart) => change(Kind::Mend(topic, of)),
        (Found::Differs { .. }, _) => change(Kind::Correct(topic)),
        (Found::Measured(_), Topic::LatestDue) => Some(earlier(case)),
        (Found::Measured(_), Topic::AlignmentWithinPlan) => {
            change(Kind::EndAlignment(case.plan.execution_until()?))
        }
        (Found::Measured(_), Topic::PaymentPeriod) => {
            let first = case.plan.funds()?.first_payment()?;
            change(Kind::EndPayments(super::terms::five_years_after(first)?))
        }
        (Found::Measured(_), Topic::Balance | Topic::Savings) => better(case, condition),
        _ => None,
    }
}

/// Every agreement that is due too late, brought forward to the last day of the five years.
fn earlier(case: &Case) -> Vec<Change> {
    let Some(end) = case.terms.five_years_end() else { return Vec::new() };
    let late = case.plan.agreements().iter().filter(|agreement| agreement.due().is_some_and(|due| due > end));
    late.map(|agreement| Change(Kind::Reach(AgreementId::clone(agreement.id()), end))).collect()
}

/// How the balance becomes what it must be: unknown costs that stay below a bound, or a better balance, or both.
fn better(case: &Case, condition: Condition) -> Option<Vec<Change>> {
    let required = if condition == Condition::Savings { case.plan.funds()?.asked() } else { Euro::CENT };
    let mut settled = case.clone();
    settled.settle();
    let worth = |case: &Case| -> Option<Euro> {
        let (plan, terms) = (case.plan.business_case()?, &case.terms);
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
