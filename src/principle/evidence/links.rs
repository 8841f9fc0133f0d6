//! Evidence of links between domains, of how a decision was made, and the years that evidence is of.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Counted;
use super::finding::Refused;
use super::sense::{EvidenceSilence, Sense};
use crate::formats::InputError;
use crate::language::{Language, Text};
use crate::time::Year;
use crate::words::words;

words!(
    /// A problem of a target group besides what it comes to care for (*probleem naast de zorgvraag*).
    SocialProblem {
        /// Debt, a problem in the social domain.
        Debt = "debt", "schulden", "debt";
        /// Work, as a problem in the social domain.
        Work = "work", "werk", "work";
        /// Another problem in the social domain.
        Other = "other", "ander sociaal probleem", "other social problem";
        /// Several problems at once, over domains of care (*multiproblematiek*).
        Multiple = "multiple", "multiproblematiek", "multiple problems";
    }
);

words!(
    /// A domain with which agreements were made.
    LinkedDomain {
        /// The social domain, to which a problem of debt or work needs a link.
        #[doc(alias = "sociaal domein")]
        Social = "social", "sociaal domein", "social domain";
        /// Long-term care (*Wlz*).
        #[doc(alias = "Wlz")]
        LongTermCare = "long-term-care", "langdurige zorg (Wlz)", "long-term care (Wlz)";
    }
);

/// The problems of a target group, and the domains with which agreements were made (*afstemming tussen
/// domeinen*).
///
/// Whoever has a problem in the social domain needs a link to it; whoever has several needs
/// health care and long-term care aligned (advice of 2020, part A, 3.2). A link that is not named
/// is not known to be absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DomainLinks {
    problems: Vec<SocialProblem>,
    linked: Vec<LinkedDomain>,
}

impl DomainLinks {
    /// The problems, and the domains linked to.
    pub const fn new(problems: Vec<SocialProblem>, linked: Vec<LinkedDomain>) -> Self {
        Self { problems, linked }
    }

    /// The domains that the problems ask for.
    pub fn needed(&self) -> impl Iterator<Item = LinkedDomain> {
        let social = self.problems.iter().any(|problem| *problem != SocialProblem::Multiple);
        let multiple = self.problems.contains(&SocialProblem::Multiple);
        let needed = [(social, LinkedDomain::Social), (multiple, LinkedDomain::LongTermCare)];
        needed.into_iter().filter_map(|(needed, domain)| needed.then_some(domain))
    }

    /// The needed domains that are not among those linked to.
    pub fn missing(&self) -> impl Iterator<Item = LinkedDomain> {
        self.needed().filter(|domain| !self.linked.contains(domain))
    }

    pub(super) fn sense(&self) -> Sense {
        if self.needed().next().is_none() {
            Sense::Silent(EvidenceSilence::NobodyAsked)
        } else if self.missing().next().is_some() {
            Sense::Silent(EvidenceSilence::LinkMissing)
        } else {
            Sense::SUPPORTS
        }
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick("nodig: ", "needed: "))?;
        let mut first = true;
        for domain in self.needed() {
            let missing = if self.linked.contains(&domain) {
                ""
            } else {
                language.pick(" (niet genoemd)", " (not named)")
            };
            write!(f, "{}{}{missing}", if first { "" } else { ", " }, domain.in_language(language))?;
            first = false;
        }
        if first { f.write_str(language.pick("geen", "none")) } else { Ok(()) }
    }
}

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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Vec<AuditedStep>", into = "Vec<AuditedStep>")]
pub struct DecisionAudit(Vec<AuditedStep>);

/// One step, and in how many records it was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
            return Err(Refused::Nothing {
                expected: Text::new("een stap van samen beslissen", "a step of deciding together"),
            }
            .into());
        }
        for (at, step) in steps.iter().enumerate() {
            if steps.iter().take(at).any(|before| before.step == step.step) {
                return Err(
                    Refused::Twice { what: Text::new("elke stap", "step"), found: step.step.code() }.into()
                );
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

/// Years from a first to a last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", try_from = "Wire")]
pub struct Years {
    from: Year,
    until: Year,
}

impl Years {
    /// One year, as its own first and last.
    pub const fn only(year: Year) -> Self {
        Self { from: year, until: year }
    }

    /// From a first year to a last.
    ///
    /// # Errors
    /// When the last is before the first.
    pub fn try_new(from: Year, until: Year) -> Result<Self, InputError> {
        if until < from {
            Err(Refused::YearsReversed { from, until }.into())
        } else {
            Ok(Self { from, until })
        }
    }

    /// The first year, included.
    pub const fn from(&self) -> Year {
        self.from
    }

    /// The last year, included.
    pub const fn until(&self) -> Year {
        self.until
    }

    /// Whether they have a year in common with others.
    #[inline]
    pub fn meets(&self, other: Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    /// The shortest span that holds both.
    pub(crate) fn with(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), until: self.until.max(other.until) }
    }

    /// Whether a year is among them.
    #[inline]
    pub fn contains(&self, year: Year) -> bool {
        self.from <= year && year <= self.until
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.from)?;
        if self.until == self.from { Ok(()) } else { write!(f, "-{}", self.until) }
    }
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    from: Year,
    until: Year,
}

impl TryFrom<Wire> for Years {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        Self::try_new(wire.from, wire.until)
    }
}
