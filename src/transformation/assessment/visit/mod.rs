//! What each condition looks at. Every ground is found in one place, for the verdict and for the reasons alike.

mod agreements;
mod funds;
mod parties;
mod proposal;
mod reach;
mod situational;
mod value;

pub(super) use value::{balance, structural_balance};

use super::ground::{Ground, Reader, State, Subject};
use super::{Condition, Judgements, Terms, Topic};
use crate::rule::Rule;
use crate::transformation::Edition;
use crate::transformation::plan::{Extent, PlanFacts};

/// What the conditions look at, and under which rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) plan: &'a PlanFacts,
    pub(super) judgements: &'a Judgements,
    pub(super) terms: &'a Terms,
    pub(super) condition: Condition,
    pub(super) rule: &'static Rule,
}

impl<'a> Context<'a> {
    pub(super) const fn new(
        plan: &'a PlanFacts,
        judgements: &'a Judgements,
        terms: &'a Terms,
        condition: Condition,
    ) -> Self {
        let rule = terms.edition().rule_of(condition);
        Self { plan, judgements, terms, condition, rule }
    }

    const fn edition(&self) -> Edition {
        self.terms.edition()
    }

    fn extent(&self) -> Extent {
        self.plan.extent()
    }

    /// The same, under another rule.
    const fn under(mut self, rule: &'static Rule) -> Self {
        self.rule = rule;
        self
    }

    const fn ground<'b>(&self, topic: Topic, subject: Subject<'b>, state: State<'b>) -> Ground<'b> {
        Ground { rule: self.rule, topic, subject, state }
    }

    /// A ground on the plan as a whole.
    const fn whole<'b>(&self, topic: Topic, state: State<'b>) -> Ground<'b> {
        self.ground(topic, Subject::Plan, state)
    }

    /// Whether something that the text demands of the plan is there.
    fn demands(&self, topic: Topic, there: bool, reader: &mut impl Reader) {
        reader.ground(self.whole(topic, State::of(self.extent(), there)));
    }

    /// Whether something that the text demands of each named thing is there.
    fn demands_of(&self, topic: Topic, name: &str, there: bool, reader: &mut impl Reader) {
        reader.ground(self.ground(topic, Subject::Named(name), State::of(self.extent(), there)));
    }

    /// Tells the reader every ground of the condition.
    pub(super) fn visit(&self, reader: &mut impl Reader) {
        match self.condition {
            Condition::ProposalContent => proposal::content(self, reader),
            Condition::Impactful => proposal::impactful(self, reader),
            Condition::RegionalPlans => proposal::regional_plans(self, reader),
            Condition::AlignmentNeeded => proposal::alignment_needed(self, reader),
            Condition::SharedUrgency => parties::shared_urgency(self, reader),
            Condition::Execution => parties::execution(self, reader),
            Condition::ImpactAnalysis => parties::impact_analysis(self, reader),
            Condition::Agreements => agreements::agreements(self, reader),
            Condition::FiveYears => reach::five_years(self, reader),
            Condition::BusinessCase => value::business_case(self, reader),
            Condition::Sustainability => reach::sustainability(self, reader),
            Condition::Competition => reach::competition(self, reader),
            Condition::AlignedContracts => situational::aligned_contracts(self, reader),
            Condition::CapacityPace => situational::capacity_pace(self, reader),
            Condition::BestScale => situational::best_scale(self, reader),
            Condition::ScalingUp => situational::scaling_up(self, reader),
            Condition::DigitalConnection => situational::digital(self, reader),
            Condition::FundsNecessity => funds::necessity(self, reader),
            Condition::FundsOneOff => funds::one_off(self, reader),
            Condition::FundsTied => funds::tied(self, reader),
            Condition::FundsDivision => funds::division(self, reader),
            Condition::NoDoubleFunding => funds::no_double(self, reader),
            Condition::FundsPeriod => funds::period(self, reader),
            Condition::FundsRequest => funds::request(self, reader),
            Condition::FundsPurpose => funds::purpose(self, reader),
            Condition::Savings => value::savings(self, reader),
        }
    }
}
