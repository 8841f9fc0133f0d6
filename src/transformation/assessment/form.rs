//! The open questions of a plan as a form: what each asks for, and how the facts look once it is answered.

use std::collections::BTreeSet;

use super::Condition;
use super::case::Case;
use super::finding::Judgements;
use super::result::PlanAssessment;
use super::topic::Topic;
use super::ways::answered;
use crate::Verdict;
use crate::criteria::{Node, Part};
use crate::explanation::OpenQuestion;
use crate::transformation::plan::PlanFacts;

/// An open question of a plan, with what an answer would put where (*vraag op het formulier*).
///
/// What is not known of a plan, and what is missing from one that is complete, are one list.
///
/// ```
/// use passende_zorg::Edition;
/// use passende_zorg::transformation::{Judgements, PlanAssessment, Step, Terms, Topic, plan::Plan};
///
/// let plan: Plan = serde_json::from_str(r#"{"title": "Recovery at home", "extent": "complete"}"#)?;
/// let terms = Terms::under(Edition::Framework2023, "2024-06-01".parse()?);
/// let nobody = Judgements::default();
/// let form = PlanAssessment::new(&plan, &nobody, &terms, Step::Full).form();
/// let asked = form.iter().find(|asked| asked.topic() == Topic::Way).unwrap();
/// let (filled, _) = asked.filled().unwrap();
/// assert!(plan.facts().approach.is_none() && filled != plan.facts());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PlanQuestion {
    question: OpenQuestion,
    topic: Topic,
    conditions: Vec<Condition>,
    settles: Vec<Condition>,
    can_change_whole: bool,
    can_change_a_condition: bool,
    filled: Option<(PlanFacts, Judgements)>,
}

impl PlanQuestion {
    /// The question.
    pub const fn question(&self) -> &OpenQuestion {
        &self.question
    }

    /// What it is about.
    pub const fn topic(&self) -> Topic {
        self.topic
    }

    /// The conditions that ask it.
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The conditions that would be met by a favourable answer to it alone.
    pub fn settles(&self) -> &[Condition] {
        &self.settles
    }

    /// Whether it can still change what the plan comes to as a whole: no condition is decided against it by
    /// something that is no question.
    pub const fn can_change_whole(&self) -> bool {
        self.can_change_whole
    }

    /// Whether it can still change what one of its conditions comes to.
    pub const fn can_change_a_condition(&self) -> bool {
        self.can_change_a_condition
    }

    /// Whether the answer is a choice of who asks: a horizon, a day from which years run.
    pub const fn is_for_the_caller(&self) -> bool {
        matches!(self.topic, Topic::Horizon | Topic::TermStart | Topic::CostOutside)
    }

    /// The plan and the judgements once it is answered favourably, with `…` for what is to be written;
    /// nothing where no answer can be assumed.
    pub fn filled(&self) -> Option<(&PlanFacts, &Judgements)> {
        self.filled.as_ref().map(|(plan, judgements)| (plan, judgements))
    }
}

impl PlanAssessment<'_> {
    /// The open questions as a form, those first that settle most alone.
    pub fn form(&self) -> Vec<PlanQuestion> {
        let case = self.case();
        let conditions = self.conditions();
        let mut form: Vec<(Part<Topic>, PlanQuestion)> = Vec::new();
        let mut decided: BTreeSet<Condition> = BTreeSet::new();
        for condition in conditions {
            let nodes = self.nodes(*condition);
            let is_decided = |node: &Node<Topic>| node.verdict() == Verdict::NotMet && node.open().is_empty();
            if nodes.iter().any(is_decided) {
                decided.insert(*condition);
            }
            for part in nodes.iter().flat_map(Node::open) {
                let same = |it: &&mut (Part<Topic>, PlanQuestion)| {
                    (it.0.criterion, &it.0.of) == (part.criterion, &part.of)
                };
                if let Some((_, asked)) = form.iter_mut().find(same) {
                    asked.conditions.push(*condition);
                    continue;
                }
                let filled = answered(&case, *condition, part).map(|changes| case.with(&changes));
                let settles = filled.as_ref().map(|filled| settled(&case, filled, conditions));
                let asked = PlanQuestion {
                    question: part.question(),
                    topic: part.criterion,
                    conditions: vec![*condition],
                    settles: settles.unwrap_or_default(),
                    can_change_whole: false,
                    can_change_a_condition: false,
                    filled: filled.map(|filled| (filled.plan, filled.judgements)),
                };
                form.push((part.clone(), asked));
            }
        }
        let mut form: Vec<PlanQuestion> = form.into_iter().map(|(_, asked)| asked).collect();
        for asked in &mut form {
            asked.can_change_whole = decided.is_empty();
            asked.can_change_a_condition =
                asked.conditions.iter().any(|condition| !decided.contains(condition));
        }
        form.sort_by_key(|asked| core::cmp::Reverse(asked.settles.len()));
        form
    }
}

/// The conditions that are met after and were not before.
fn settled(before: &Case, after: &Case, conditions: &[Condition]) -> Vec<Condition> {
    let is_met = |case: &Case, condition: Condition| {
        matches!(case.verdict(&[condition]), Verdict::Met | Verdict::NotApplicable)
    };
    let newly = |condition: &Condition| !is_met(before, *condition) && is_met(after, *condition);
    conditions.iter().copied().filter(newly).collect()
}
