use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::rules;

/// The scale on which care is concentrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanScale {
    /// In one region, or between some.
    Regional,
    /// In the whole country (*landelijk*).
    #[doc(alias = "landelijk")]
    National,
}

/// The party that takes the lead in making the plan on which care is concentrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanLead {
    /// The ministry, with the parties.
    Ministry,
    /// The insurers and the largest provider of the region, with those concerned.
    InsurersAndLargestProvider,
    /// The text does not say.
    NotSaid,
}

/// Care that is concentrated on the basis of a specific transformation plan, or not (*transformatieplan*).
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::{ConcentrationPlan, PlanLead, PlanScale};
///
/// let plan = ConcentrationPlan::new(PlanScale::National).based_on("plan 12, March 2024");
/// assert_eq!(plan.verdict(), Verdict::Met);
/// assert_eq!(plan.lead(Edition::Draft), PlanLead::Ministry);
/// assert_eq!(plan.lead(Edition::Final), PlanLead::NotSaid);
/// assert_eq!(ConcentrationPlan::new(PlanScale::Regional).verdict(), Verdict::Undetermined);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcentrationPlan {
    scale: PlanScale,
    basis: PlanBasis,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum PlanBasis {
    NotSaid,
    Absent,
    Plan(String),
}

impl ConcentrationPlan {
    /// Concentration on a scale, of which it is not known yet whether there is a plan.
    pub const fn new(scale: PlanScale) -> Self {
        Self { scale, basis: PlanBasis::NotSaid }
    }

    /// The same, on the basis of a plan that can be named.
    #[must_use]
    pub fn based_on(mut self, plan: &str) -> Self {
        let plan = plan.trim();
        self.basis = if plan.is_empty() { PlanBasis::NotSaid } else { PlanBasis::Plan(plan.to_owned()) };
        self
    }

    /// The same, without a plan.
    #[must_use]
    pub fn without_plan(mut self) -> Self {
        self.basis = PlanBasis::Absent;
        self
    }

    /// The plan, where one was named.
    pub fn plan(&self) -> Option<&str> {
        match &self.basis {
            PlanBasis::Plan(plan) => Some(plan),
            PlanBasis::NotSaid | PlanBasis::Absent => None,
        }
    }

    /// Whether the concentration is based on a plan; undetermined while nothing is said.
    pub const fn verdict(&self) -> Verdict {
        match self.basis {
            PlanBasis::Plan(_) => Verdict::Met,
            PlanBasis::Absent => Verdict::NotMet,
            PlanBasis::NotSaid => Verdict::Undetermined,
        }
    }

    /// Who takes the lead in making the plan. The ministry's lead in national plans stands in the draft
    /// only (annex D, 2e); the final text gives the initiative to the insurers and the largest provider of
    /// the region (part D, decision making c, p. 59), and says nothing of national plans.
    pub const fn lead(&self, agreement: Edition) -> PlanLead {
        match (agreement, self.scale) {
            (Edition::Draft, PlanScale::National) => PlanLead::Ministry,
            (Edition::Final | Edition::Framework2023, PlanScale::Regional) => {
                PlanLead::InsurersAndLargestProvider
            }
            (Edition::Draft, PlanScale::Regional)
            | (Edition::Final | Edition::Framework2023, PlanScale::National) => PlanLead::NotSaid,
        }
    }

    /// The rule that asks for a plan.
    pub const fn rule(agreement: Edition) -> &'static Rule {
        match agreement {
            Edition::Draft => &rules::DRAFT_PLANS,
            Edition::Final | Edition::Framework2023 => &rules::FINAL_PLANS,
        }
    }
}
