//! A plan with its judgements and terms, to try changes on.

mod funds;
mod state;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::change::Change;
use super::change::Kind;
use super::condition::Condition;
use super::finding::{Judgements, Matter};
use super::terms::Terms;
use super::topic::Topic;
use super::visit::{Context, begins};
use crate::Verdict;
use crate::criteria::{Fold, Kept, Node};
use crate::judgement::Judgement;
use crate::money::{Amount, Euro};
use crate::statement::Statement;
use crate::transformation::assessment::topic::{Of, Word};
use crate::transformation::business_case::Horizon;
use crate::transformation::plan::index::Index;
use crate::transformation::plan::{
    Agreement, Alignment, Approach, BusinessCaseLine, CapacityChange, Competition, CostOrBenefit, FundsLine,
    Goal, GoalTheme, ImpactDirection, Implementation, Party, PartyKind, Plan, PlanFacts, Proof, Proposal,
    RelationState, Role, SelfAssessment, SpecialistPartnership, Timing,
};
use crate::transformation::{AgreementId, GoalId, LineId, PartyId};

/// What changes are tried on. Words that a change needs and does not have are left to be written.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) plan: PlanFacts,
    pub(super) judgements: Judgements,
    pub(super) terms: Terms,
    index: Index,
    /// Where the named things of the plan stand, while changes are made to them.
    places: Places,
}

/// The places of named things in the lists of a plan.
#[derive(Debug, Clone, Default)]
struct Places {
    parties: BTreeMap<Box<str>, usize>,
    agreements: BTreeMap<Box<str>, usize>,
    lines: BTreeMap<Box<str>, usize>,
    capacity: BTreeMap<Box<str>, Vec<usize>>,
}

impl Places {
    fn of(plan: &PlanFacts) -> Self {
        fn by_name<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<Box<str>, usize> {
            names.enumerate().map(|(at, name)| (name.into(), at)).collect()
        }
        let mut capacity: BTreeMap<Box<str>, Vec<usize>> = BTreeMap::new();
        for (at, change) in plan.capacity_changes.iter().enumerate() {
            capacity.entry(change.party.as_str().into()).or_default().push(at);
        }
        Self {
            parties: by_name(plan.parties.iter().map(|party| party.id.as_str())),
            agreements: by_name(plan.agreements.iter().map(|agreement| agreement.id.as_str())),
            lines: by_name(plan.funds.iter().flat_map(|funds| &funds.lines).map(|line| line.id.as_str())),
            capacity,
        }
    }
}

fn words() -> Statement {
    Statement::to_be_written()
}

impl Case {
    pub(super) fn new(plan: PlanFacts, judgements: Judgements, terms: Terms) -> Self {
        let index = Index::of(&plan);
        Self { plan, judgements, terms, index, places: Places::default() }
    }

    fn context(&self, condition: Condition) -> Context<'_> {
        Context::new(&self.plan, &self.index, &self.judgements, &self.terms, condition)
    }

    pub(super) fn verdict(&self, conditions: &[Condition]) -> Verdict {
        Verdict::all_of(conditions.iter().map(|condition| {
            let context = self.context(*condition);
            Fold::verdict(|fold| context.visit(fold))
        }))
    }

    /// What is open of some conditions, each with the condition it belongs to.
    pub(super) fn open(&self, conditions: &[Condition]) -> Vec<(Condition, Node<Topic>)> {
        let mut open = Vec::new();
        for condition in conditions {
            let context = self.context(*condition);
            let nodes = Kept::nodes(|kept| context.visit(kept)).into_iter();
            let undecided =
                |node: &Node<Topic>| matches!(node.verdict(), Verdict::NotMet | Verdict::Undetermined);
            open.extend(nodes.filter(undecided).map(|node| (*condition, node)));
        }
        open
    }

    /// Whether the plan cannot be realised without a party, whatever it says of itself.
    pub(super) fn is_needed(&self, party: &str) -> bool {
        self.index.named(party).is_some_and(|(_, of)| of.is_needed())
    }

    /// The last day of the five years.
    pub(super) fn five_years_end(&self) -> Option<NaiveDate> {
        self.context(Condition::FiveYears).five_years_end()
    }

    /// The first day that the plan knows.
    pub(super) fn begins(&self) -> Option<NaiveDate> {
        begins(&self.context(Condition::FiveYears))
    }

    /// The case after some changes, all of them made.
    pub(super) fn with(&self, changes: &[Change]) -> Self {
        let mut tried = self.clone();
        tried.apply(changes);
        tried
    }

    /// Whether the conditions are met, with facts that still hang together.
    pub(super) fn passes(&self, conditions: &[Condition]) -> bool {
        matches!(self.verdict(conditions), Verdict::Met | Verdict::NotApplicable) && self.is_sound()
    }

    /// Whether the facts still hang together: a change that breaks them is no way to pass.
    fn is_sound(&self) -> bool {
        Plan::try_new(self.plan.clone()).is_ok()
    }

    fn on(&self) -> NaiveDate {
        self.terms.on()
    }

    /// A day that is within the five years, and not before the plan begins.
    fn in_time(&self) -> NaiveDate {
        let day = self.five_years_end().map_or(self.on(), |end| end.min(self.on()));
        self.begins().map_or(day, |begins| begins.max(day))
    }

    fn proof(&self) -> Proof {
        Proof::new(words(), self.on())
    }

    fn judge(&mut self, matter: Matter) {
        if let Ok(judgement) = Judgement::try_new("…", self.on(), "…", Verdict::Met) {
            self.judgements = core::mem::take(&mut self.judgements).with(matter, judgement);
        }
    }

    /// A party that can be named; one is added when there is none.
    fn party(&mut self) -> PartyId {
        if let Some(party) = self.plan.parties.first() {
            return party.id.clone();
        }
        let id = PartyId::from_checked("…".into());
        self.places.parties.insert("…".into(), 0);
        self.plan.parties.push(Self::participant(id.clone()));
        id
    }

    /// A provider that takes part, and of which nothing is known to depend.
    fn participant(id: PartyId) -> Party {
        Party {
            role: Some(Role::Participant),
            decisive: Some(false),
            ..Party::new(id, PartyKind::OtherProvider)
        }
    }

    fn goal(&mut self) -> GoalId {
        if let Some(goal) = self.plan.goals.first() {
            return goal.id.clone();
        }
        let id = GoalId::from_checked("…".into());
        self.plan
            .goals
            .push(Goal { themes: vec![GoalTheme::AppropriateCare], ..Goal::new(id.clone(), words()) });
        id
    }

    fn agreement(&mut self) -> AgreementId {
        if let Some(agreement) = self.plan.agreements.first() {
            return agreement.id.clone();
        }
        let (id, goal) = (AgreementId::from_checked("…".into()), self.goal());
        self.places.agreements.insert("…".into(), 0);
        let (end_state, due) = (Some(words()), Some(self.in_time()));
        let agreement = Agreement { goal: Some(goal), end_state, due, ..Agreement::new(id.clone(), words()) };
        self.plan.agreements.push(agreement);
        id
    }

    fn agreement_named(&mut self, name: &str) -> Option<&mut Agreement> {
        self.plan.agreements.get_mut(*self.places.agreements.get(name)?)
    }

    fn party_named(&mut self, name: &str) -> Option<&mut Party> {
        self.plan.parties.get_mut(*self.places.parties.get(name)?)
    }

    fn line_named(&mut self, name: &str) -> Option<&mut FundsLine> {
        self.plan.funds.as_mut()?.lines.get_mut(*self.places.lines.get(name)?)
    }

    fn capacity_of(&mut self, name: &str, change: impl Fn(&mut CapacityChange)) {
        for at in self.places.capacity.get(name).into_iter().flatten() {
            if let Some(record) = self.plan.capacity_changes.get_mut(*at) {
                change(record);
            }
        }
    }

    /// Makes changes. In about linear time: what they name is looked up once.
    pub(super) fn apply(&mut self, changes: &[Change]) {
        self.places = Places::of(&self.plan);
        for change in changes {
            self.make(change);
        }
        let withdrawn: BTreeSet<&str> = changes.iter().filter_map(Change::withdrawn).collect();
        if !withdrawn.is_empty() {
            self.withdraw(&withdrawn);
        }
        self.index = Index::of(&self.plan);
    }

    fn make(&mut self, change: &Change) {
        match &change.0 {
            Kind::State(topic, of) => self.state(*topic, of),
            Kind::Mend(topic, of) => self.mend(*topic, of),
            Kind::Withdraw(..) => {}
            Kind::Deny(topic, of) => self.deny(*topic, of.name()),
            Kind::Judge(topic, of) => self.confirm(*topic, of),
            Kind::Reach(agreement, _, by) | Kind::NotBefore(agreement, _, by) => {
                if let Some(agreement) = self.agreement_named(agreement.as_str()) {
                    agreement.due = Some(*by);
                }
            }
            Kind::EndAlignment(by) => {
                if let Some(alignment) = &mut self.plan.alignment {
                    alignment.until = Some(*by);
                    alignment.from = alignment.from.map(|from| from.min(*by));
                }
            }
            Kind::EndPayments(by) => {
                if let Some(funds) = &mut self.plan.funds {
                    funds.last_payment = Some(*by);
                }
            }
            Kind::PayFrom(topic, from) => {
                if let Some(funds) = &mut self.plan.funds {
                    if matches!(topic, Topic::FirstPayment | Topic::FundsBegin) {
                        funds.first_payment = Some(*from);
                    }
                    funds.last_payment = funds.last_payment.max(Some(*from));
                }
            }
            Kind::Improve(by) => self.add_line(CostOrBenefit::Benefit, *by),
            Kind::Settle(most) => {
                self.settle();
                self.add_line(CostOrBenefit::Cost, *most);
            }
            Kind::Correct(topic) => self.correct(*topic),
        }
    }

    fn deny(&mut self, topic: Topic, name: &str) {
        let Some(party) = self.party_named(name) else { return };
        match topic {
            Topic::Decisive => party.decisive = Some(false),
            _ => party.specialist_partnership = Some(SpecialistPartnership::new(false)),
        }
    }

    /// A line of the first year of the horizon, where a cent is worth a cent.
    fn add_line(&mut self, kind: CostOrBenefit, amount: Euro) {
        let first = self.terms.horizon().map(Horizon::first);
        let (Some(case), Ok(amount)) = (&mut self.plan.business_case, Amount::exactly(amount)) else {
            return;
        };
        let id = LineId::from_checked(format!("… {}", case.lines.len()).into());
        let timing = Timing::Structural { from: first, until: first };
        case.lines.push(BusinessCaseLine::new(id, words(), kind, timing, amount));
    }

    /// Unknown costs turn out to be what is known of them at least.
    pub(super) fn settle(&mut self) {
        let lines = self.plan.business_case.iter_mut().flat_map(|case| &mut case.lines);
        for line in lines.filter(|line| line.kind == CostOrBenefit::Cost && line.amount.most().is_none()) {
            if let Ok(amount) = Amount::exactly(line.amount.least()) {
                line.amount = amount;
            }
        }
    }

    fn confirm(&mut self, topic: Topic, of: &Of) {
        let competition = |case: &mut Self, put: fn(&mut Competition, Judgement)| {
            if let Ok(judgement) = Judgement::try_new("…", case.on(), "…", Verdict::Met) {
                put(case.plan.competition.get_or_insert_with(Competition::new), judgement);
            }
        };
        match topic {
            Topic::Impact => {
                if let Of::Word(Word::Aspect(aspect)) = *of {
                    self.judge(Matter::of_aspect(aspect));
                }
            }
            Topic::BundleImpact => self.judge(Matter::BundleImpact),
            Topic::BundlePower => self.judge(Matter::BundlePower),
            Topic::BundleInLine => self.judge(Matter::BundleInLine),
            Topic::Value => self.judge(Matter::BusinessCase),
            Topic::Footprint => self.judge(Matter::Sustainability),
            Topic::SavingsTask => self.judge(Matter::SavingsTask),
            Topic::Necessity => self.judge(Matter::Necessity),
            Topic::BenefitsOutweigh => {
                competition(self, |test, judged| test.benefits_outweigh = Some(judged));
            }
            Topic::NoLessRestrictive => {
                competition(self, |test, judged| test.no_less_restrictive = Some(judged));
            }
            Topic::Necessary => competition(self, |test, judged| test.necessary = Some(judged)),
            Topic::NoLonger => competition(self, |test, judged| test.no_longer_than_needed = Some(judged)),
            _ => {}
        }
    }

    fn mend(&mut self, topic: Topic, of: &Of) {
        match topic {
            Topic::Relation | Topic::NoContradiction => {
                let relations = self.plan.relations.iter_mut();
                relations
                    .filter(|relation| of.is_word(Word::Document(relation.document)))
                    .filter(|relation| relation.state == RelationState::Contradicts)
                    .for_each(|relation| relation.state = RelationState::InLine);
            }
            Topic::SelfAssessment => {
                // A plan that was submitted without one is submitted anew.
                self.plan.self_assessment = Some(SelfAssessment::new(words(), self.on()));
                let on = self.on();
                self.plan.submitted = self.plan.submitted.map(|submitted| submitted.max(on));
            }
            Topic::Footprint => {
                let effects = self.plan.sustainability.iter_mut().flat_map(|record| &mut record.effects);
                effects
                    .filter(|effect| effect.direction == ImpactDirection::Larger)
                    .for_each(|effect| effect.direction = ImpactDirection::Equal);
            }
            _ => self.state(topic, of),
        }
    }

    fn proposal(&mut self) -> &mut Proposal {
        self.plan.proposal.get_or_insert_with(Proposal::new)
    }

    fn approach(&mut self) -> &mut Approach {
        self.plan.approach.get_or_insert_with(Approach::new)
    }

    fn implementation(&mut self) -> &mut Implementation {
        self.plan.implementation.get_or_insert_with(Implementation::new)
    }

    fn alignment(&mut self) -> &mut Alignment {
        self.plan.alignment.get_or_insert_with(Alignment::new)
    }
}
