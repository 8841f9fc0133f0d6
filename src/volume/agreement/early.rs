use chrono::NaiveDate;

use super::Agreement;
use super::judged::{Part, explain, open_questions};
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::rule::Rule;
use crate::volume::later::Later;
use crate::volume::rules;

/// Concentration that need not wait for the norms (*concentratie vanuit toegankelijkheid*).
///
/// Allowed when it is already under way for the sake of access, jointly, broadly supported by the parties
/// concerned, and following regional plans. The plan is a fact; the rest is judged.
///
/// ```
/// use passende_zorg::{Verdict, judgement::Judgement, volume::agreement::{Agreement, EarlyConcentration}};
///
/// let on = "2023-05-01".parse().unwrap();
/// let yes = |reason| Judgement::try_new("assessor", on, reason, Verdict::Met).unwrap();
/// let case = EarlyConcentration::default()
///     .following_plan("regional plan, section 4")
///     .under_way(yes("two of three wards have moved"))
///     .for_access(yes("waiting times above the limit"))
///     .jointly(yes("signed by all three hospitals"));
/// assert_eq!(case.verdict(Agreement::Final), Verdict::Undetermined);
/// assert_eq!(case.broadly_supported(yes("no objections")).verdict(Agreement::Final), Verdict::Met);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EarlyConcentration {
    plan: RegionalPlan,
    under_way: Option<Judgement>,
    for_access: Option<Judgement>,
    jointly: Option<Judgement>,
    supported: Option<Judgement>,
    later: Later,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum RegionalPlan {
    #[default]
    NotSaid,
    Absent,
    Followed(String),
}

impl EarlyConcentration {
    /// The regional plan that it follows.
    #[must_use]
    pub fn following_plan(mut self, plan: &str) -> Self {
        let plan = plan.trim();
        self.plan =
            if plan.is_empty() { RegionalPlan::NotSaid } else { RegionalPlan::Followed(plan.to_owned()) };
        self
    }

    /// It follows no regional plan.
    #[must_use]
    pub fn without_plan(mut self) -> Self {
        self.plan = RegionalPlan::Absent;
        self
    }

    /// The judgement that it is already under way.
    #[must_use]
    pub fn under_way(mut self, judgement: Judgement) -> Self {
        self.under_way = Some(judgement);
        self
    }

    /// The judgement that access is the reason.
    #[must_use]
    pub fn for_access(mut self, judgement: Judgement) -> Self {
        self.for_access = Some(judgement);
        self
    }

    /// The judgement that the parties do it jointly.
    #[must_use]
    pub fn jointly(mut self, judgement: Judgement) -> Self {
        self.jointly = Some(judgement);
        self
    }

    /// The judgement that the parties concerned broadly support it.
    #[must_use]
    pub fn broadly_supported(mut self, judgement: Judgement) -> Self {
        self.supported = Some(judgement);
        self
    }

    /// The same, as it stood on a day: what is dated after it does not exist yet, and is told. Without a
    /// day all that was handed in counts.
    #[must_use]
    pub fn as_of(mut self, on: NaiveDate) -> Self {
        self.later.see_from(on);
        for judgement in [&mut self.under_way, &mut self.for_access, &mut self.jointly, &mut self.supported] {
            self.later.judgement(judgement);
        }
        self
    }

    const fn rule(agreement: Agreement) -> &'static Rule {
        match agreement {
            Agreement::Draft => &rules::DRAFT_EARLY,
            Agreement::Final => &rules::FINAL_EARLY,
        }
    }

    fn parts(&self, agreement: Agreement) -> [Part; 5] {
        let rule = Self::rule(agreement);
        let plan = match self.plan {
            RegionalPlan::Followed(_) => Verdict::Met,
            RegionalPlan::Absent => Verdict::NotMet,
            RegionalPlan::NotSaid => Verdict::Undetermined,
        };
        [
            Part::computed(
                "early.plan",
                Text::new("volgt een regioplan", "follows a regional plan"),
                rule,
                plan,
            ),
            Part::judged(
                "early.under-way",
                Text::new("al in gang", "already under way"),
                rule,
                self.under_way.as_ref(),
            ),
            Part::judged(
                "early.access",
                Text::new("vanuit toegankelijkheid", "for access"),
                rule,
                self.for_access.as_ref(),
            ),
            Part::judged("early.jointly", Text::new("gezamenlijk", "jointly"), rule, self.jointly.as_ref()),
            Part::judged(
                "early.supported",
                Text::new("breed gedragen", "broadly supported"),
                rule,
                self.supported.as_ref(),
            ),
        ]
    }

    /// Whether it need not wait.
    pub fn verdict(&self, agreement: Agreement) -> Verdict {
        Verdict::all_of(self.parts(agreement).iter().map(|part| part.verdict))
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self, agreement: Agreement) -> Vec<OpenQuestion> {
        let verdict = self.verdict(agreement);
        let [plan, judged @ ..] = self.parts(agreement);
        let mut questions = open_questions(verdict, &[plan], false);
        questions.extend(open_questions(verdict, &judged, true));
        questions
    }

    /// The result as a tree.
    pub fn explanation(&self, agreement: Agreement) -> Explanation {
        let text = Text::new(
            "Concentratie hoeft niet op de normen te wachten",
            "Concentration need not wait for the norms",
        );
        let (verdict, questions) = (self.verdict(agreement), self.open_questions(agreement));
        let rule = Self::rule(agreement);
        self.later.told_in(explain(("early", text), rule, verdict, questions, &self.parts(agreement)))
    }
}
