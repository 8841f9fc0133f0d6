//! The tranches of interventions and their days, and concentration that need not wait for them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::level::PlanBasis;
use crate::Verdict;
use crate::criteria::{self, Criterion, Part, criteria};
use crate::explanation::{Explanation, OpenQuestion, evaluated};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::dictionary::Later;
use crate::volume::rules;

/// A round of interventions for which norms are set (*tranche*; the draft also says *fase*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tranche {
    /// At least highly complex oncology and vascular surgery. The final text spreads
    /// those over the first two.
    First,
    /// The second round of norms, from 2024.
    Second,
    /// From 2026; in the final text only.
    Third,
}

impl Tranche {
    /// Every tranche, in order of time.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Third];
}

/// When a tranche begins, when its norms must have been set, and from when insurers and supervisors act on
/// them.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::Tranche;
///
/// let day = |text: &str| text.parse().unwrap();
/// let schedule = Edition::Final.schedule(Tranche::First).unwrap();
/// assert_eq!(schedule.acted_on_from(), Some(day("2026-01-01")));
/// assert_eq!(schedule.norms_set_in_time(Some(day("2024-01-01")), day("2026-01-01")), Verdict::Met);
/// assert_eq!(schedule.norms_set_in_time(None, day("2024-01-01")), Verdict::Undetermined);
/// assert_eq!(schedule.norms_set_in_time(None, day("2024-01-02")), Verdict::NotMet);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    begins: Option<NaiveDate>,
    norms_by: Option<NaiveDate>,
    acted_on_from: Option<NaiveDate>,
    rule: &'static Rule,
    acting_rule: Option<&'static Rule>,
    also_in: &'static [&'static Rule],
}

impl Edition {
    /// The schedule of a tranche; none when the text has no such tranche.
    ///
    /// Both texts agree on the first two: norms by 1 January 2024 and 1 January 2026, acted on from 1
    /// January 2026 and 1 January 2028. Where the draft speaks of supervision and of implementation,
    /// the final text says that insurers give the norms a place in their contracts and supervisors
    /// watch over compliance.
    pub const fn schedule(self, tranche: Tranche) -> Option<Schedule> {
        let (begins, norms_by, acted_on_from) = match tranche {
            Tranche::First => (None, new_year(2024), new_year(2026)),
            Tranche::Second => (new_year(2024), new_year(2026), new_year(2028)),
            Tranche::Third => (new_year(2026), None, None),
        };
        let (rule, acting_rule, also_in): (_, Option<&'static Rule>, &'static [&'static Rule]) =
            match (self, tranche) {
                (Self::Draft, Tranche::First) => {
                    (&rules::DRAFT_NORMS_BY, Some(&rules::DRAFT_ENFORCEMENT), &MAIN_TEXT_FIRST)
                }
                (Self::Draft, Tranche::Second) => {
                    (&rules::DRAFT_SECOND_TRANCHE, Some(&rules::DRAFT_SECOND_TRANCHE), &MAIN_TEXT_SECOND)
                }
                (Self::Draft, Tranche::Third) => return None,
                (Self::Final | Self::Framework2023, Tranche::First | Tranche::Second) => {
                    (&rules::FINAL_DATES, Some(&rules::FINAL_CONTRACTS), &[])
                }
                (Self::Final | Self::Framework2023, Tranche::Third) => (&rules::FINAL_DATES, None, &[]),
            };
        Some(Schedule { begins, norms_by, acted_on_from, rule, acting_rule, also_in })
    }
}

/// The rules in the main text of the draft on the first tranche.
static MAIN_TEXT_FIRST: [&Rule; 2] = [&rules::DRAFT_MAIN_NORMS_BY, &rules::DRAFT_MAIN_ENFORCEMENT];
/// The rule in the main text on the second tranche, which it calls a phase.
static MAIN_TEXT_SECOND: [&Rule; 1] = [&rules::DRAFT_MAIN_SECOND_PHASE];

const fn new_year(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

impl Schedule {
    /// The day on which the tranche begins, where the text gives one.
    pub const fn begins(&self) -> Option<NaiveDate> {
        self.begins
    }

    /// The last day on which its norms can be set in time, where the text gives one.
    pub const fn norms_by(&self) -> Option<NaiveDate> {
        self.norms_by
    }

    /// The day from which insurers contract on the norms and supervisors watch over them, where there is one.
    pub const fn acted_on_from(&self) -> Option<NaiveDate> {
        self.acted_on_from
    }

    /// The rule that gives the first two days.
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// The rule that gives the third, where there is one.
    pub const fn acting_rule(&self) -> Option<&'static Rule> {
        self.acting_rule
    }

    /// The rules that say the same elsewhere in the text.
    pub const fn also_in(&self) -> &'static [&'static Rule] {
        self.also_in
    }

    /// Whether the norms were set in time, seen from a day: undetermined while there is still time. `set`
    /// is the day on which they were set, and none when they were not.
    pub fn norms_set_in_time(&self, set: Option<NaiveDate>, on: NaiveDate) -> Verdict {
        match (self.norms_by, set.filter(|set| *set <= on)) {
            (None, _) => Verdict::NotApplicable,
            (Some(by), Some(set)) if set <= by => Verdict::Met,
            (Some(by), None) if on <= by => Verdict::Undetermined,
            (Some(_), _) => Verdict::NotMet,
        }
    }

    /// Whether insurers and supervisors act on the norms on a day.
    pub fn is_acted_on(&self, on: NaiveDate) -> bool {
        self.acted_on_from.is_some_and(|from| on >= from)
    }
}

record! {
    /// Concentration that need not wait for the norms (*concentratie vanuit toegankelijkheid*).
    ///
    /// Allowed when it is already under way for the sake of access, jointly, broadly supported by the parties
    /// concerned, and following regional plans. The plan is a fact; the rest is judged.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::judgement::Judgement;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::statement::Statement;
    /// use passende_zorg::volume::agreement::{EarlyConcentration, PlanBasis};
    ///
    /// let on = "2023-05-01".parse().unwrap();
    /// let yes = |reason| Judgement::try_new("assessor", on, reason, Verdict::Met).unwrap();
    /// let mut case = EarlyConcentration::new();
    /// case.plan = Some(PlanBasis::Plan(Statement::try_new("regional plan, section 4")?));
    /// case.under_way = Some(yes("two of three wards have moved"));
    /// case.for_access = Some(yes("waiting times above the limit"));
    /// case.jointly = Some(yes("signed by all three hospitals"));
    /// assert_eq!(case.verdict(Edition::Final), Verdict::Undetermined);
    /// case.broadly_supported = Some(yes("no objections"));
    /// assert_eq!(case.verdict(Edition::Final), Verdict::Met);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    #[derive(Default)]
    EarlyConcentration, "concentration under way: an object";
    may {
        /// The regional plan that it follows.
        plan: PlanBasis,
        /// The judgement that it is already under way.
        under_way: Judgement,
        /// The judgement that access is the reason.
        for_access: Judgement,
        /// The judgement that the parties do it jointly.
        jointly: Judgement,
        /// The judgement that the parties concerned broadly support it.
        broadly_supported: Judgement,
    }
    keeps { later: Later = Later::NOTHING, }
}

impl EarlyConcentration {
    /// The same, as it stood on a day: what is dated after it does not exist yet, and is told. Without a
    /// day all that was handed in counts.
    #[must_use]
    pub fn as_of(mut self, on: NaiveDate) -> Self {
        self.later.see_from(on);
        for judgement in
            [&mut self.under_way, &mut self.for_access, &mut self.jointly, &mut self.broadly_supported]
        {
            self.later.judgement(judgement);
        }
        self
    }

    const fn rule(agreement: Edition) -> &'static Rule {
        agreement.pick(&rules::DRAFT_EARLY, &rules::FINAL_EARLY)
    }

    fn parts(&self, agreement: Edition) -> [Part<Early>; 5] {
        let rule = Self::rule(agreement);
        let plan = PlanBasis::verdict(self.plan.as_ref());
        let judged = |of: Early, judgement: &Option<Judgement>| of.under(rule).judged(judgement.as_ref());
        [
            Early::Plan.under(rule).comes_to(plan),
            judged(Early::UnderWay, &self.under_way),
            judged(Early::Access, &self.for_access),
            judged(Early::Jointly, &self.jointly),
            judged(Early::Supported, &self.broadly_supported),
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

evaluated! {
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
