use serde::Serialize;

use super::{Condition, Judgements, PlanAssessment, Step, Terms};
use crate::Verdict;
use crate::source::Edition;
use crate::transformation::plan::Plan;

/// A plan under one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionRow {
    /// The edition against which the plan is held.
    pub edition: Edition,
    /// The verdict of the assessment under the edition.
    pub verdict: Verdict,
    /// The verdict on each of its conditions, in its order.
    pub conditions: Vec<(Condition, Verdict)>,
}

/// The same plan under every edition: what differs between the texts, on the same facts,
/// judgements and terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionComparison {
    /// A row per edition, oldest first.
    pub rows: Vec<EditionRow>,
}

impl EditionComparison {
    /// Holds a plan against the conditions of every edition.
    pub fn of(plan: &Plan, judgements: &Judgements, terms: &Terms, step: Step) -> Self {
        let row = |edition: &Edition| {
            let terms = terms.clone().with_edition(*edition);
            let assessment = PlanAssessment::new(plan, judgements, &terms, step);
            let verdict = |condition: &Condition| (*condition, assessment.of(*condition).verdict());
            EditionRow {
                edition: *edition,
                verdict: assessment.verdict(),
                conditions: assessment.conditions().iter().map(verdict).collect(),
            }
        };
        Self { rows: Edition::ALL.iter().map(row).collect() }
    }

    /// The conditions on which the editions do not say the same: one has it and another has not, or
    /// the verdicts differ.
    pub fn differing(&self) -> Vec<Condition> {
        let verdict = |row: &EditionRow, condition: Condition| {
            row.conditions.iter().find(|(of, _)| *of == condition).map(|(_, verdict)| *verdict)
        };
        let differs = |condition: &Condition| {
            let mut verdicts = self.rows.iter().map(|row| verdict(row, *condition));
            let first = verdicts.next();
            verdicts.any(|verdict| Some(verdict) != first)
        };
        Condition::ALL.iter().copied().filter(differs).collect()
    }
}
