//! Deciding together, as an audit of records finds it.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Counted;
use super::error::Refused;
use super::sense::{EvidenceSilence, Sense};
use crate::formats::InputError;
use crate::language::Language;
use crate::words::words;

words!(
    /// A step of deciding together, as it can be found in records (*stap van samen beslissen*).
    ///
    /// Read from the advice of 2020, part A, 3.2 and 5.3: options among which doing nothing, what the
    /// patient wants to be able to do, time, and a plan that looks ahead. The first four are needed;
    /// a decision aid helps.
    DecisionStep {
        /// Options were discussed, and doing nothing was one of them.
        Options = "options", "opties besproken, waaronder niets doen", "options discussed, doing nothing among them";
        /// The question of functioning and the goals were recorded.
        Goals = "goals", "functioneringsvraag en doelen vastgelegd", "question of functioning and goals recorded";
        /// There was time to think.
        Time = "time", "tijd om na te denken", "time to think";
        /// The plan looks ahead and was revisited.
        PlanRevisited = "plan-revisited", "plan kijkt vooruit en is herzien", "plan looks ahead and was revisited";
        /// A decision aid was used.
        DecisionAid = "decision-aid", "keuzehulp gebruikt", "decision aid used";
    }
);

impl DecisionStep {
    const NEEDED: [Self; 4] = [Self::Options, Self::Goals, Self::Time, Self::PlanRevisited];
}

/// An audit of records on the steps of deciding together: per step, in how many records it was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<AuditedStep>", into = "Vec<AuditedStep>")]
pub struct DecisionAudit(Vec<AuditedStep>);

/// One step, and in how many records it was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AuditedStep {
    /// The step of deciding together that was audited.
    pub step: DecisionStep,
    /// In how many records it was found.
    pub found: Counted,
}

impl DecisionAudit {
    /// An audit, each step once.
    ///
    /// # Errors
    /// When a step is given twice, or none at all.
    pub fn try_new(steps: Vec<AuditedStep>) -> Result<Self, InputError> {
        if steps.is_empty() {
            return Err(Refused::Nothing { expected: "a step of deciding together" }.into());
        }
        for (at, step) in steps.iter().enumerate() {
            if steps.iter().take(at).any(|before| before.step == step.step) {
                return Err(Refused::Twice { what: "step", found: step.step.code() }.into());
            }
        }
        Ok(Self(steps))
    }

    /// The count for a step; nothing when it was not looked at.
    pub fn of(&self, step: DecisionStep) -> Option<Counted> {
        self.0.iter().find(|found| found.step == step).map(|found| found.found)
    }

    /// The needed steps that were not looked at.
    pub fn missing(&self) -> impl Iterator<Item = DecisionStep> {
        DecisionStep::NEEDED.into_iter().filter(|step| self.of(*step).is_none())
    }

    /// The four needed steps together speak for it when all are there, and against it when none is: one
    /// that is missing leaves it open.
    pub(super) fn sense(&self) -> Sense {
        let found = DecisionStep::NEEDED.map(|step| self.of(step).map(|counted| counted.sense()));
        let all = |sense| found.iter().all(|found| *found == Some(sense));
        if found.contains(&None) {
            Sense::Silent(EvidenceSilence::StepsMissing)
        } else if all(Sense::SUPPORTS) {
            Sense::SUPPORTS
        } else if all(Sense::CONTRADICTS) {
            Sense::CONTRADICTS
        } else if found.contains(&Some(Sense::CONTRADICTS)) {
            Sense::Silent(EvidenceSilence::StepNotSeen)
        } else {
            Sense::Silent(EvidenceSilence::PartlySeen)
        }
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, AuditedStep { step, found }) in self.0.iter().enumerate() {
            write!(f, "{}{}: ", if at > 0 { "; " } else { "" }, step.in_language(language))?;
            found.describe(language, f)?;
        }
        Ok(())
    }
}

impl TryFrom<Vec<AuditedStep>> for DecisionAudit {
    type Error = InputError;

    fn try_from(steps: Vec<AuditedStep>) -> Result<Self, InputError> {
        Self::try_new(steps)
    }
}

impl From<DecisionAudit> for Vec<AuditedStep> {
    fn from(audit: DecisionAudit) -> Self {
        audit.0
    }
}
