use chrono::NaiveDate;

use crate::Verdict;
use crate::criteria::{self, Criterion, Part, criteria};
use crate::explanation::held;
use crate::explanation::{Explanation, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::later::Later;
use crate::volume::rules;

/// Concentration that need not wait for the norms (*concentratie vanuit toegankelijkheid*).
///
/// Allowed when it is already under way for the sake of access, jointly, broadly supported by the parties
/// concerned, and following regional plans. The plan is a fact; the rest is judged.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::judgement::Judgement;
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::EarlyConcentration;
///
/// let on = "2023-05-01".parse().unwrap();
/// let yes = |reason| Judgement::try_new("assessor", on, reason, Verdict::Met).unwrap();
/// let case = EarlyConcentration::default()
///     .following_plan("regional plan, section 4")
///     .under_way(yes("two of three wards have moved"))
///     .for_access(yes("waiting times above the limit"))
///     .jointly(yes("signed by all three hospitals"));
/// assert_eq!(case.verdict(Edition::Final), Verdict::Undetermined);
/// assert_eq!(case.broadly_supported(yes("no objections")).verdict(Edition::Final), Verdict::Met);
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

    const fn rule(agreement: Edition) -> &'static Rule {
        match agreement {
            Edition::Draft => &rules::DRAFT_EARLY,
            Edition::Final | Edition::Framework2023 => &rules::FINAL_EARLY,
        }
    }

    fn parts(&self, agreement: Edition) -> [Part<Early>; 5] {
        let rule = Self::rule(agreement);
        let plan = match self.plan {
            RegionalPlan::Followed(_) => Verdict::Met,
            RegionalPlan::Absent => Verdict::NotMet,
            RegionalPlan::NotSaid => Verdict::Undetermined,
        };
        let judged = |of: Early, judgement: &Option<Judgement>| of.under(rule).judged(judgement.as_ref());
        [
            Early::Plan.under(rule).comes_to(plan),
            judged(Early::UnderWay, &self.under_way),
            judged(Early::Access, &self.for_access),
            judged(Early::Jointly, &self.jointly),
            judged(Early::Supported, &self.supported),
        ]
    }

    /// Whether it need not wait.
    pub fn verdict(&self, agreement: Edition) -> Verdict {
        criteria::verdict(&self.parts(agreement))
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self, agreement: Edition) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(agreement), &self.parts(agreement))
    }

    fn tree(&self, agreement: Edition) -> Explanation {
        let text = Text::new(
            "Concentratie hoeft niet op de normen te wachten",
            "Concentration need not wait for the norms",
        );
        let (rule, verdict) = (Self::rule(agreement), self.verdict(agreement));
        self.later.told_in(criteria::explain(("early", text), rule, verdict, &self.parts(agreement)))
    }
}

held! {
    /// The result as a tree.
    'a EarlyConcentration: under(agreement: Edition)
}

criteria! {
    enum Early {
        Plan = "early.plan", "volgt een regioplan", "follows a regional plan";
        UnderWay = "early.under-way", "al in gang", "already under way";
        Access = "early.access", "vanuit toegankelijkheid", "for access";
        Jointly = "early.jointly", "gezamenlijk", "jointly";
        Supported = "early.supported", "breed gedragen", "broadly supported";
    }
}
