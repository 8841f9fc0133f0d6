use core::fmt;

use super::{Condition, PlanAssessment, Step};
use crate::Verdict;
use crate::language::{Language, Text};
use crate::messages::{In, described_by, messages};
use crate::transformation::plan::Extent;

/// What a plan comes to over all steps that decide (*stand van het plan*): whether it is impactful, the
/// assessment, competition, and the funds where they are asked. The situational aspects are looked at and
/// do not decide.
///
/// ```
/// use passende_zorg::transformation::{
///     Judgements, PlanAssessment, Step, Terms,
///     plan::{Extent, Plan, PlanFacts},
/// };
/// use passende_zorg::{Language, Verdict, language::Describe, statement::Statement};
///
/// let plan = Plan::try_new(PlanFacts::new(Statement::try_new("Care at home")?, Extent::Complete))?;
/// let (judgements, terms) = (Judgements::default(), Terms::try_on("2024-06-01".parse()?)?);
/// let standing = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).standing();
/// assert_eq!(standing.verdict(), Verdict::NotMet);
/// assert!(
///     standing
///         .in_language(Language::English)
///         .to_string()
///         .starts_with("not met; conditions that are not met: ")
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStanding {
    steps: Vec<Step>,
    names: Vec<Text>,
    verdict: Verdict,
    not_met: Vec<Condition>,
    open_questions: usize,
}

impl PlanStanding {
    /// The steps that were counted.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The verdict on the steps together: all of them are needed.
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The conditions that are not met.
    pub fn not_met(&self) -> &[Condition] {
        &self.not_met
    }

    /// How many questions are open, over the steps.
    pub const fn open_questions(&self) -> usize {
        self.open_questions
    }
}

impl PlanAssessment<'_> {
    /// What the plan comes to over all steps that decide, whatever step this assessment takes.
    pub fn standing(&self) -> PlanStanding {
        // Of an excerpt nobody knows that no funds are asked.
        let facts = self.plan().facts();
        let asks_funds = facts.funds.is_some() || facts.extent == Extent::Excerpt;
        let counted = [Step::QuickTest, Step::Full, Step::Competition, Step::Funds];
        let steps: Vec<Step> = counted
            .into_iter()
            .filter(|step| asks_funds || *step != Step::Funds)
            .filter(|step| !self.at(*step).conditions().is_empty())
            .collect();
        let edition = self.terms().edition();
        let asked: Vec<Condition> =
            steps.iter().flat_map(|step| self.at(*step).conditions()).copied().collect();
        let not_met =
            asked.iter().copied().filter(|condition| self.of(*condition).verdict() == Verdict::NotMet);
        let mut failing: Vec<Condition> = not_met.collect();
        failing.dedup();
        PlanStanding {
            names: steps.iter().map(|step| step.under(edition)).collect(),
            verdict: Verdict::all_of(steps.iter().map(|step| self.at(*step).verdict())),
            not_met: failing,
            open_questions: self.questions(&asked).len(),
            steps,
        }
    }
}

messages! {
    /// What a plan comes to.
    #[derive(Debug)]
    enum Said {
        Met = "plan.standing.met": "aan alle voorwaarden is voldaan", "all conditions are met";
        NotMet { conditions: Vec<Condition> } = "plan.standing.not-met":
            "niet voldaan; voorwaarden waaraan niet is voldaan: {conditions}",
            "not met; conditions that are not met: {conditions}";
        Open { questions: usize } = "plan.standing.open":
            "onbeslist; geen voorwaarde is geschonden; open vragen: {questions}",
            "undetermined; no condition fails; open questions: {questions}";
    }
}

described_by!(PlanStanding, |standing| match standing.verdict {
    Verdict::Met => Said::Met,
    Verdict::NotMet => Said::NotMet { conditions: standing.not_met.clone() },
    Verdict::Undetermined | Verdict::NotApplicable => Said::Open { questions: standing.open_questions },
});

impl PlanStanding {
    /// The steps that were counted, by their names under the edition.
    pub fn steps_in_language(&self, language: Language) -> impl fmt::Display {
        let names = self.names.clone();
        fmt::from_fn(move |f| write!(f, "{}", In(&names, language)))
    }
}
