use chrono::NaiveDate;

use super::Channel;
use super::notice::{Bench, FundsNotice, JudgedMatter};
use crate::Verdict;
use crate::criteria::{self, Part, criteria};
use crate::explanation::assessed;
use crate::explanation::{Explanation, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::rule::Rule;
use crate::transformation::rules;

/// What the draft agreement asks of every spending of transformation funds (*besteding*).
///
/// On the basis of a concrete, temporary plan, in line with the challenges of the region, and on criteria
/// that were set before the decision; through the purchasing of insurers, and centrally only if that is
/// necessary. The final agreement keeps this, without the challenges of the region (p. 109); the catalogue
/// names it of the draft only.
///
/// What is spent on the basis of something has that before it: a judgement of a day after the decision does
/// not count, and is told.
///
/// ```
/// use passende_zorg::{
///     Verdict,
///     transformation::funds::{Channel, Spending},
/// };
///
/// let day = |text: &str| text.parse().unwrap();
/// let spending = Spending::new(Channel::Insurers, day("2023-02-01"));
/// assert_eq!(spending.clone().criteria_set(day("2023-02-01")).verdict(), Verdict::NotMet); // not beforehand
/// // the plan is not judged
/// assert_eq!(spending.criteria_set(day("2023-01-31")).verdict(), Verdict::Undetermined);
/// ```
///
/// *Source*: draft agreement, 4.1.2 d and annex K, 6a.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spending {
    channel: Channel,
    decided: NaiveDate,
    criteria: Option<NaiveDate>,
    plan: Option<Judgement>,
    region: Option<Judgement>,
    central: Option<Judgement>,
}

impl Spending {
    /// Funds that a channel spends, decided on a day.
    pub const fn new(channel: Channel, decided: NaiveDate) -> Self {
        Self { channel, decided, criteria: None, plan: None, region: None, central: None }
    }

    /// The day on which the criteria were set.
    #[must_use]
    pub const fn criteria_set(mut self, on: NaiveDate) -> Self {
        self.criteria = Some(on);
        self
    }

    /// The judgement that there is a plan, concrete and temporary.
    #[must_use]
    pub fn concrete_and_temporary(mut self, judgement: Judgement) -> Self {
        self.plan = Some(judgement);
        self
    }

    /// The judgement that it is in line with the challenges of the region.
    #[must_use]
    pub fn in_line_with_region(mut self, judgement: Judgement) -> Self {
        self.region = Some(judgement);
        self
    }

    /// The judgement that spending outside the purchasing of insurers is necessary.
    #[must_use]
    pub fn centrally_necessary(mut self, judgement: Judgement) -> Self {
        self.central = Some(judgement);
        self
    }

    fn parts(&self, bench: &mut Bench<'_>) -> [Part<SpendingCriterion>; 4] {
        [
            SpendingCriterion::Criteria.asked().fact(self.criteria.map(|criteria| criteria < self.decided)),
            SpendingCriterion::Plan
                .asked()
                .judged(bench.counts(JudgedMatter::ConcretePlan, self.plan.as_ref())),
            SpendingCriterion::Region
                .asked()
                .judged(bench.counts(JudgedMatter::InLineWithRegion, self.region.as_ref())),
            match self.channel {
                Channel::Insurers => SpendingCriterion::Channel.asked().comes_to(Verdict::Met),
                Channel::MinistryBudget | Channel::Otherwise => {
                    let judgement = bench.counts(JudgedMatter::CentrallyNecessary, self.central.as_ref());
                    SpendingCriterion::Channel.asked().judged(judgement)
                }
            },
        ]
    }

    fn bench(&self) -> Bench<'static> {
        Bench::new(self.decided, [])
    }

    /// Whether it is all that the draft asks.
    pub fn verdict(&self) -> Verdict {
        criteria::verdict(&self.parts(&mut self.bench()))
    }

    /// The notices on judgements that do not count.
    pub fn notices(&self) -> Vec<FundsNotice> {
        let mut bench = self.bench();
        self.parts(&mut bench);
        bench.into_notices()
    }

    /// The questions that are open and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &self.parts(&mut self.bench()))
    }

    /// The rules of the main text of the draft that say it too.
    pub const fn also_in() -> &'static [&'static Rule] {
        &ALSO_IN
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let text = Text::new("Besteding zoals het concept vraagt", "Spending as the draft asks");
        criteria::explain(
            ("spending", text),
            &rules::IZA_K_6_A_2,
            self.verdict(),
            &self.parts(&mut self.bench()),
        )
        .with_parts(Self::also_in().iter().map(|rule| super::notice::also(rule)))
    }
}

assessed!(Spending);

static ALSO_IN: [&Rule; 1] = [&rules::IZA_4_1_2_D_ALIGNED];

criteria! {
    enum SpendingCriterion {
        Criteria = "spending.criteria", "criteria vooraf vastgesteld", "criteria set beforehand", rules::IZA_K_6_A_3;
        Plan = "spending.plan", "concreet en tijdelijk plan", "concrete and temporary plan", rules::IZA_K_6_A_2;
        Region = "spending.region", "in lijn met de regio", "in line with the region", rules::IZA_K_6_A_2;
        Channel = "spending.channel", "via de zorginkoop, of centraal omdat het nodig is", "through purchasing, or centrally because that is necessary", rules::IZA_K_6_A_2;
    }
}
