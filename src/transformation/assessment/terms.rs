//! What the texts leave to the caller, such as the day on which five years begin; and how a plan stands.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Condition, PlanAssessment, Step};
use crate::Verdict;
use crate::exact::{Exact, compare_products};
use crate::formats::{InputError, refusals};
use crate::language::{Language, Text};
use crate::messages::{In, described_by, messages};
use crate::source::Edition;
use crate::transformation::business_case::Horizon;
use crate::transformation::plan::{Effect, Extent};
use crate::transformation::{ImpactAspect, ScenarioId, five_years_after};
use crate::words::words;

words! {
    /// From what the five years of a plan run. No text says it, so the caller does, and
    /// the result repeats it.
    TermStart {
        /// From the day of submission.
        Submission = "submission", "indiening", "submission";
        /// From the day of approval.
        Approval = "approval", "goedkeuring", "approval";
        /// From the first day of the implementation.
        Execution = "execution", "begin van de uitvoering", "start of the implementation";
    }
}

words! {
    /// The direction in which a number has to change to be a gain.
    ChangeDirection {
        /// The number has to fall to be a gain.
        Decrease = "decrease", "daling", "decrease";
        /// The number has to rise to be a gain.
        Increase = "increase", "stijging", "increase";
    }
}

/// When the caller calls an effect substantial: a measure of its own, since the texts leave the word open.
/// A result that uses it says so, and a judgement of a person goes before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SubstantialChange {
    direction: ChangeDirection,
    share: Decimal,
}

impl SubstantialChange {
    /// A change in a direction of at least a share (0.05 is five percent) of the baseline; for real estate,
    /// of the size of the provider.
    ///
    /// # Errors
    /// When the share is not above zero, or above 1,000,000.
    pub fn try_new(direction: ChangeDirection, share: Decimal) -> Result<Self, InputError> {
        if share <= Decimal::ZERO || share > Decimal::from(1_000_000) {
            return Err(Refused::Share { found: share }.into());
        }
        Ok(Self { direction, share })
    }

    /// The payments take five years at most, counted from the first one.
    pub const fn direction(&self) -> ChangeDirection {
        self.direction
    }

    /// The least share that is a substantial change, above 0 (0.05 is five percent).
    pub const fn share(&self) -> Decimal {
        self.share
    }

    /// By which share an effect goes in the direction asked: of its baseline, and for real estate of the
    /// size of the provider. None without the numbers, or with nothing to compare with. A quotient may be
    /// rounded, and then it still reaches the least share only where the numbers do.
    pub(super) fn change(&self, effect: &Effect) -> Option<Decimal> {
        let (baseline, expected) = (effect.baseline?, effect.expected?);
        let (from, to) = match self.direction {
            ChangeDirection::Decrease => (baseline, expected),
            ChangeDirection::Increase => (expected, baseline),
        };
        let change = Exact::from(from).minus(to.into()).to_decimal()?;
        let whole = match effect.aspect {
            ImpactAspect::RealEstate => effect.provider_size?,
            _ => baseline,
        };
        if whole <= Decimal::ZERO {
            return None;
        }
        let share = change.checked_div(whole)?;
        let reaches = compare_products((change, Decimal::ONE), (self.share, whole)).is_ge();
        match (reaches, share >= self.share) {
            (true, false) => Some(self.share),
            (false, true) => Exact::from(self.share).minus(Decimal::new(1, 28).into()).to_decimal(),
            _ => Some(share),
        }
    }
}

/// Under which terms a plan is assessed (*uitgangspunten*): the day, the edition, and what the texts leave
/// to the caller.
///
/// ```
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::{TermStart, Terms};
/// let day = "2024-06-01".parse().unwrap();
/// let terms = Terms::try_on(day)?.with_five_years_from(TermStart::Submission, day);
/// assert_eq!(terms.edition(), Edition::Framework2023);
/// assert_eq!(terms.five_years_end().unwrap().to_string(), "2029-06-01");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// In JSON only the day is needed; without an edition it is that of the day.
///
/// ```
/// use passende_zorg::transformation::Terms;
/// let terms: Terms = serde_json::from_str(r#"{"on": "2024-06-01",
///     "five-years": {"from": "submission", "on": "2024-06-01"},
///     "horizon": {"first": 2025, "years": 10, "rate": "0.03"}}"#)?;
/// assert_eq!(terms.horizon().unwrap().years(), 10);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "super::wire::Wire", into = "super::wire::Wire")]
pub struct Terms {
    on: NaiveDate,
    edition: Edition,
    pub(super) five_years_from: Option<(TermStart, NaiveDate)>,
    pub(super) horizon: Option<Horizon>,
    scenario: Option<ScenarioId>,
    substantial: BTreeMap<ImpactAspect, SubstantialChange>,
}

impl Terms {
    /// On a day, under the edition of that day.
    ///
    /// # Errors
    /// When there was no edition yet, before September 2022.
    pub fn try_on(day: NaiveDate) -> Result<Self, InputError> {
        let edition = Edition::on(day).ok_or(Refused::TooEarly { found: day })?;
        Ok(Self::under(edition, day))
    }

    /// On a day, under an edition of the caller's choice.
    pub const fn under(edition: Edition, on: NaiveDate) -> Self {
        Self {
            on,
            edition,
            five_years_from: None,
            horizon: None,
            scenario: None,
            substantial: BTreeMap::new(),
        }
    }

    /// The same on another day, under the same edition.
    #[must_use]
    pub const fn on_day(mut self, day: NaiveDate) -> Self {
        self.on = day;
        self
    }

    /// The same, under another edition.
    #[must_use]
    pub const fn with_edition(mut self, edition: Edition) -> Self {
        self.edition = edition;
        self
    }

    /// The same, with the day from which the five years run.
    #[must_use]
    pub const fn with_five_years_from(mut self, start: TermStart, day: NaiveDate) -> Self {
        self.five_years_from = Some((start, day));
        self
    }

    /// The same, with the years and the rate over which the business case is added up.
    #[must_use]
    pub fn with_horizon(mut self, horizon: Horizon) -> Self {
        self.horizon = Some(horizon);
        self
    }

    /// The same, for one scenario of the business case. Without it, the case is positive when it is in every
    /// scenario, and not when it is in none: else it is open which of them counts. In a scenario that the
    /// case does not have, what it comes to is not known.
    #[must_use]
    pub fn with_scenario(mut self, scenario: ScenarioId) -> Self {
        self.scenario = Some(scenario);
        self
    }

    /// The same, with a measure of the caller for what is substantial on an aspect.
    #[must_use]
    pub fn with_substantial(mut self, aspect: ImpactAspect, change: SubstantialChange) -> Self {
        self.substantial.insert(aspect, change);
        self
    }

    /// The day on which the plan is assessed.
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The edition under which the plan is assessed.
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// The start of the five years, and its day; none when the caller did not say.
    pub const fn five_years_from(&self) -> Option<(TermStart, NaiveDate)> {
        self.five_years_from
    }

    /// The last day of the five years: the same day of the same month, five years on (28
    /// February for 29 February).
    pub fn five_years_end(&self) -> Option<NaiveDate> {
        five_years_after(self.five_years_from?.1)
    }

    /// The years and the discount rate of the business case; none when the caller did not say.
    pub const fn horizon(&self) -> Option<&Horizon> {
        self.horizon.as_ref()
    }

    /// The scenario that counts; none means that it is open which of them does.
    pub const fn scenario(&self) -> Option<&ScenarioId> {
        self.scenario.as_ref()
    }

    /// The caller's measure of a substantial change on an aspect; none without one.
    pub fn substantial(&self, aspect: ImpactAspect) -> Option<SubstantialChange> {
        self.substantial.get(&aspect).copied()
    }
}
refusals! {
    /// The reasons for which terms are refused.
    enum Refused {
        TooEarly { found: NaiveDate } = "terms.too-early":
            "verwacht: een dag vanaf 2022-09-01, toen de eerste versie bekend was; gevonden: {found}",
            "expected a day from 2022-09-01 on, when the first edition was known, found {found}";
        Share { found: Decimal } = "terms.share":
            "verwacht: een aandeel boven 0 en van hoogstens 1000000; gevonden: {found}",
            "expected a share above 0 and at most 1000000, found {found}";
    }
}

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
            .filter(|step| !self.with_step(*step).conditions().is_empty())
            .collect();
        let edition = self.terms().edition();
        let asked: Vec<Condition> =
            steps.iter().flat_map(|step| self.with_step(*step).conditions()).copied().collect();
        let not_met =
            asked.iter().copied().filter(|condition| self.of(*condition).verdict() == Verdict::NotMet);
        let mut failing: Vec<Condition> = not_met.collect();
        failing.dedup();
        PlanStanding {
            names: steps.iter().map(|step| step.under(edition)).collect(),
            verdict: Verdict::all_of(steps.iter().map(|step| self.with_step(*step).verdict())),
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
