use super::{PlanAssessment, Step};
use crate::Verdict;
use crate::rule::Rule;
use crate::transformation::rules;
use crate::words::words;

words! {
    /// What the quick test can come to (*uitkomst van de snelle toets*). The third is practice, not text:
    /// the framework knows a positive and a negative answer only.
    QuickTestOutcome {
        /// The transformation is impactful, and the preconditions are met.
        Positive = "positive", "positief", "positive";
        /// It is not, or one of them is not.
        Negative = "negative", "negatief", "negative";
        /// What is known does not decide: more information is needed.
        MoreInformation = "more-information", "meer informatie nodig", "more information needed";
    }
}

impl QuickTestOutcome {
    /// The rule that says what follows from it: after a positive quick test parties presume that the
    /// rest will succeed, which is no approval; after a negative one plans can be taken up in
    /// individual agreements.
    pub const fn rule(self) -> Option<&'static Rule> {
        match self {
            Self::Positive => Some(&rules::BK23_S1_PRESUMPTION),
            Self::Negative => Some(&rules::BK23_OUTSIDE),
            Self::MoreInformation => None,
        }
    }
}

impl PlanAssessment<'_> {
    /// What the quick test comes to, whatever step this assessment takes.
    pub fn quick_test(&self) -> QuickTestOutcome {
        match self.at(Step::QuickTest).verdict() {
            Verdict::Met => QuickTestOutcome::Positive,
            Verdict::NotMet => QuickTestOutcome::Negative,
            Verdict::Undetermined | Verdict::NotApplicable => QuickTestOutcome::MoreInformation,
        }
    }
}
