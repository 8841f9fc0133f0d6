//! A plan with its judgements and terms, to try changes on.

use chrono::NaiveDate;

use super::change::Kind;
use super::ground::Fold;
use super::part::{Kept, Node, Of};
use super::visit::Context;
use super::{Change, Condition, Judgements, Matter, Terms, Topic};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::money::{Amount, Euro};
use crate::statement::Statement;
use crate::time::Year;
use crate::transformation::business_case::Horizon;
use crate::transformation::funds::Batch;
use crate::transformation::plan::{
    Agreement, AlignedAspect, Alignment, Approach, BusinessCase, BusinessCaseLine, CapacityChange,
    Commitment, Competition, CostKind, Endorsement, Extent, FundsLine, Goal, GoalTheme, Group,
    ImpactAnalysis, ImpactDirection, ImpactFinding, ImpactTopic, Implementation, Involvement, LineKind,
    Milestone, Party, PartyKind, Plan, PlanFacts, Proof, Proposal, Purpose, RegionalDocument, Relation,
    RelationState, Role, Scale, ScaleChoice, SelfAssessment, Share, SpecialistCompany, Sustainability,
    SustainabilityAspect, SustainabilityEffect, Timing,
};
use crate::transformation::{
    AgreementId, BatchId, GoalId, ImpactAspect, LineId, MilestoneId, PartyId, Sector, TermStart,
};

/// What a change is tried on. Words that a change needs and does not have are left to be written.
#[derive(Debug, Clone)]
pub(super) struct Case {
    pub(super) plan: PlanFacts,
    pub(super) judgements: Judgements,
    pub(super) terms: Terms,
}

fn words() -> Statement {
    Statement::to_be_written()
}

/// The one of a list that a word names.
macro_rules! named {
    ($list:ty, $of:expr) => {
        <$list>::ALL.iter().copied().find(|one| $of.is_word(one.text()))
    };
}

impl Case {
    pub(super) fn verdict(&self, conditions: &[Condition]) -> Verdict {
        Verdict::all_of(conditions.iter().map(|condition| {
            let context = Context::new(&self.plan, &self.judgements, &self.terms, *condition);
            Fold::verdict(|fold| context.visit(fold))
        }))
    }

    /// What is open of some conditions, each with the condition it belongs to.
    pub(super) fn open(&self, conditions: &[Condition]) -> Vec<(Condition, Node)> {
        let mut open = Vec::new();
        for condition in conditions {
            let context = Context::new(&self.plan, &self.judgements, &self.terms, *condition);
            let nodes = Kept::nodes(|kept| context.visit(kept)).into_iter();
            let undecided = |node: &Node| matches!(node.verdict(), Verdict::NotMet | Verdict::Undetermined);
            open.extend(nodes.filter(undecided).map(|node| (*condition, node)));
        }
        open
    }

    /// Whether the facts still hang together: a change that breaks them is no way to pass.
    pub(super) fn is_sound(&self) -> bool {
        Plan::try_new(self.plan.clone()).is_ok()
    }

    fn on(&self) -> NaiveDate {
        self.terms.on()
    }

    /// A day that is within the five years.
    fn in_time(&self) -> NaiveDate {
        self.terms.five_years_end().map_or(self.on(), |end| end.min(self.on()))
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
        self.plan.parties.push(
            Party::new(id.clone(), PartyKind::OtherProvider)
                .with_role(Role::Participant)
                .with_decisive(false),
        );
        id
    }

    fn goal(&mut self) -> GoalId {
        if let Some(goal) = self.plan.goals.first() {
            return goal.id.clone();
        }
        let id = GoalId::from_checked("…".into());
        self.plan.goals.push(Goal::new(id.clone(), words()).serving(GoalTheme::AppropriateCare));
        id
    }

    fn agreement(&mut self) -> AgreementId {
        if let Some(agreement) = self.plan.agreements.first() {
            return agreement.id.clone();
        }
        let (id, goal) = (AgreementId::from_checked("…".into()), self.goal());
        let agreement = Agreement::new(id.clone(), words()).with_goal(goal).with_end_state(words());
        self.plan.agreements.push(agreement.with_due(self.in_time()));
        id
    }

    fn agreement_named(&mut self, name: &str) -> Option<&mut Agreement> {
        self.plan.agreements.iter_mut().find(|agreement| agreement.id.as_str() == name)
    }

    fn party_named(&mut self, name: &str) -> Option<&mut Party> {
        self.plan.parties.iter_mut().find(|party| party.id.as_str() == name)
    }

    fn line_named(&mut self, name: &str) -> Option<&mut FundsLine> {
        self.plan.funds.as_mut()?.lines.iter_mut().find(|line| line.id.as_str() == name)
    }

    fn capacity_of(&mut self, name: &str, change: impl Fn(&mut CapacityChange)) {
        self.plan.capacity_changes.iter_mut().filter(|record| record.party.as_str() == name).for_each(change);
    }

    pub(super) fn apply(&mut self, change: &Change) {
        match &change.0 {
            Kind::State(topic, of) => self.state(*topic, of),
            Kind::Mend(topic, of) => self.mend(*topic, of),
            Kind::Withdraw(_, of) => self.withdraw(of.name()),
            Kind::Judge(topic, of) => self.confirm(*topic, of),
            Kind::Reach(agreement, by) => {
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
            Kind::Improve(by) => self.add_line(LineKind::Benefit, *by),
            Kind::Settle(most) => {
                self.settle();
                self.add_line(LineKind::Cost, *most);
            }
            Kind::Correct(topic) => self.correct(*topic),
        }
    }

    /// A line of the first year of the horizon, where a cent is worth a cent.
    fn add_line(&mut self, kind: LineKind, amount: Euro) {
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
        for line in lines.filter(|line| line.kind == LineKind::Cost && line.amount.most().is_none()) {
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
                if let Some(aspect) = named!(ImpactAspect, of) {
                    self.judge(Matter::of_aspect(aspect));
                }
            }
            Topic::BundleImpact => self.judge(Matter::BundleImpact),
            Topic::BundlePower => self.judge(Matter::BundlePower),
            Topic::BundleInLine => self.judge(Matter::BundleInLine),
            Topic::Value => self.judge(Matter::BusinessCase),
            Topic::Footprint => self.judge(Matter::Sustainability),
            Topic::SavingsTask => self.judge(Matter::SavingsTask),
            Topic::Coupled => {
                for matter in
                    [Matter::CareUse, Matter::BundleImpact, Matter::BundlePower, Matter::BundleInLine]
                {
                    self.judge(matter);
                }
            }
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
            Topic::Relation => {
                let relations = self.plan.relations.iter_mut();
                relations
                    .filter(|relation| of.is_word(relation.document.text()))
                    .filter(|relation| relation.state == RelationState::Contradicts)
                    .for_each(|relation| relation.state = RelationState::InLine);
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

    /// Takes a line out of the request; without its last line no funds are asked.
    fn withdraw(&mut self, name: &str) {
        let Some(funds) = &mut self.plan.funds else { return };
        funds.lines.retain(|line| line.id.as_str() != name);
        if funds.lines.is_empty() {
            self.plan.funds = None;
            return;
        }
        for topic in [Topic::LinesSum, Topic::BatchesSum, Topic::DivisionSum] {
            self.correct(topic);
        }
    }

    /// Makes a sum agree: the lines decide what is asked, and what does not agree with that is drawn up anew.
    fn correct(&mut self, topic: Topic) {
        let Some(funds) = &mut self.plan.funds else { return };
        match topic {
            Topic::LinesSum => funds.asked = funds.lines.iter().map(|line| line.amount).sum(),
            Topic::BatchesSum => {
                let sum: Euro = funds.batches.iter().map(Batch::amount).sum();
                if let Some(first) = funds.batches.first().filter(|_| sum != funds.asked) {
                    let batch =
                        Batch::new(BatchId::clone(first.id()), first.milestone().clone(), funds.asked);
                    funds.batches = vec![batch];
                }
            }
            Topic::DivisionSum => {
                let of = |kept: fn(&Share) -> bool| -> Option<Euro> {
                    let amounts = funds.division.iter().filter(|share| kept(share)).map(Share::amount);
                    amounts.reduce(Euro::plus)
                };
                let sums = [of(|share| share.sector.is_some()), of(|share| share.party.is_some())];
                if sums.into_iter().flatten().any(|sum| sum != funds.asked) {
                    let mut share = Share::new(funds.asked).with_sector(Sector::Other);
                    share.party = self.plan.parties.first().map(|party| party.id.clone());
                    funds.division = vec![share];
                }
            }
            _ => {}
        }
    }

    #[allow(clippy::too_many_lines, reason = "one line per topic")]
    fn state(&mut self, topic: Topic, of: &Of) {
        let (on, name) = (self.on(), of.name());
        match topic {
            Topic::ProposalBottlenecks => self.proposal().bottlenecks = Some(words()),
            Topic::ProposalRegionalPlans => self.proposal().regional_plans = Some(words()),
            Topic::ProposalLongTerm => self.proposal().long_term = Some(words()),
            Topic::ProposalAppropriateCare => self.proposal().appropriate_care = Some(words()),
            Topic::Effects => {
                let effect = crate::transformation::plan::Effect::new(words(), ImpactAspect::CareUse);
                self.plan.effects.push(effect);
                self.judge(Matter::CareUse);
            }
            Topic::Relations => {
                let relation = Relation::new(RegionalDocument::RegionalPlan, RelationState::InLine);
                self.plan.relations.push(relation);
            }
            Topic::Relation => {
                let relations = self.plan.relations.iter_mut();
                relations
                    .filter(|relation| of.is_word(relation.document.text()))
                    .for_each(|relation| relation.reason = Some(words()));
            }
            Topic::DecisiveParties => {
                let party = self.party();
                self.plan.endorsements.push(Endorsement::new(party.clone(), words(), on));
                if let Some(party) = self.party_named(party.as_str()) {
                    party.decisive = Some(true);
                }
            }
            Topic::Decisive => {
                if let Some(party) = self.party_named(name) {
                    party.decisive.get_or_insert(false);
                }
            }
            Topic::Endorsement => {
                self.plan.endorsements.push(Endorsement::new(
                    PartyId::from_checked(name.into()),
                    words(),
                    on,
                ));
            }
            Topic::Involvement => {
                if let Some(group) = named!(Group, of) {
                    self.plan.involvements.push(Involvement::new(group).with_since(on));
                }
            }
            Topic::Burden => {
                let party = PartyId::from_checked(name.into());
                let record = Involvement::new(Group::Providers).with_party(party).with_since(on);
                self.plan.involvements.push(record);
            }
            Topic::AlignedAspects => {
                let aspect = AlignedAspect::new(words()).with_reason(words());
                self.alignment().aspects.push(aspect);
            }
            Topic::AlignmentReason => {
                let aspects = self.alignment().aspects.iter_mut();
                aspects
                    .filter(|aspect| aspect.aspect.as_str() == name)
                    .for_each(|aspect| aspect.reason = Some(words()));
            }
            Topic::ExecutionStart => {
                let from = self.plan.alignment.as_ref().and_then(|alignment| alignment.from);
                let days = [from, self.plan.execution_until];
                self.plan.execution_from = days.into_iter().flatten().min();
            }
            Topic::AlignmentStart => {
                let start = self.plan.execution_from;
                if let Some(alignment) = &mut self.plan.alignment {
                    alignment.from = start;
                    alignment.until = alignment.until.max(start);
                }
            }
            Topic::GoalTheme => {
                let goals = self.plan.goals.iter_mut().filter(|goal| goal.id.as_str() == name);
                goals.for_each(|goal| goal.themes.push(GoalTheme::AppropriateCare));
            }
            Topic::AlignmentPeriod => {
                let end = self.plan.execution_until.unwrap_or(on);
                let alignment = self.alignment();
                let until = *alignment.until.get_or_insert(end);
                alignment.from.get_or_insert(until);
            }
            Topic::ExecutionEnd => {
                let until = self.plan.alignment.as_ref().and_then(|alignment| alignment.until);
                let days = [Some(on), until, self.plan.execution_from];
                self.plan.execution_until = days.into_iter().flatten().max();
            }
            Topic::Agreements | Topic::LatestDue => {
                self.agreement();
            }
            Topic::AgreementGoal => {
                let goal = self.goal();
                if let Some(agreement) = self.agreement_named(name) {
                    agreement.goal = Some(goal);
                }
            }
            Topic::AgreementTarget | Topic::Monitorable => {
                if let Some(agreement) = self.agreement_named(name) {
                    agreement.end_state = Some(words());
                }
            }
            Topic::AgreementDue | Topic::DueKnown => {
                let due = self.in_time();
                if let Some(agreement) = self.agreement_named(name) {
                    agreement.due = Some(due);
                }
            }
            Topic::Goals => {
                self.goal();
            }
            Topic::Way => self.approach().way = Some(words()),
            Topic::Grounds => self.approach().grounds = Some(words()),
            Topic::Responsibilities => {
                let (party, agreement) = (self.party(), self.agreement());
                if let Some(agreement) = self.agreement_named(agreement.as_str()) {
                    agreement.responsible = Some(party);
                }
            }
            Topic::Timetable => {
                let id = MilestoneId::from_checked("…".into());
                self.plan.milestones.push(Milestone::new(id, words()).with_due(on));
            }
            Topic::BusinessCase => {
                self.plan.business_case.get_or_insert_with(BusinessCase::new);
                self.horizon();
                self.add_line(LineKind::Benefit, Euro::CENT);
            }
            Topic::Horizon => self.horizon(),
            Topic::NotIncluded => {
                if let Some(case) = &mut self.plan.business_case {
                    case.not_included.clear();
                }
            }
            Topic::ImpactAnalysis => {
                let parties: Vec<PartyId> = self.plan.parties.iter().map(|party| party.id.clone()).collect();
                let finding = |topic: &ImpactTopic| ImpactFinding::new(*topic).with_finding(words());
                let analysis = self.plan.impact_analysis.get_or_insert_with(ImpactAnalysis::new);
                analysis.findings = ImpactTopic::ALL.iter().map(finding).collect();
                analysis.made_with = parties;
            }
            Topic::ImpactTopic | Topic::ImpactPremises | Topic::ImpactProviders => {
                let analysis = self.plan.impact_analysis.get_or_insert_with(ImpactAnalysis::new);
                if let Some(topic) = named!(ImpactTopic, of) {
                    analysis.findings.retain(|finding| finding.topic != topic);
                    analysis.findings.push(ImpactFinding::new(topic).with_finding(words()));
                }
            }
            Topic::MadeWith => {
                let analysis = self.plan.impact_analysis.get_or_insert_with(ImpactAnalysis::new);
                analysis.made_with.push(PartyId::from_checked(name.into()));
            }
            Topic::Parties => {
                let party = PartyId::from_checked(format!("… {}", self.plan.parties.len()).into());
                let record = Party::new(party.clone(), PartyKind::OtherProvider);
                self.plan.parties.push(record.with_role(Role::Participant).with_decisive(false));
                self.plan.commitments.push(Commitment::new(party.clone(), words(), on));
                if let Some(analysis) = &mut self.plan.impact_analysis {
                    analysis.made_with.push(party);
                }
            }
            Topic::Organisation => self.implementation().organisation = Some(words()),
            Topic::Capacity => self.implementation().capacity = Some(words()),
            Topic::MilestonePlanning => self.implementation().milestone_planning = Some(words()),
            Topic::DecisionMaking => self.implementation().decision_making = Some(words()),
            Topic::Commitment => {
                self.plan.commitments.push(Commitment::new(PartyId::from_checked(name.into()), words(), on));
            }
            Topic::SpecialistCompany => {
                if let Some(party) = self.party_named(name) {
                    party.specialist_company = Some(SpecialistCompany::new(false));
                }
            }
            Topic::SpecialistAgreement => {
                let proof = self.proof();
                if let Some(company) =
                    self.party_named(name).and_then(|party| party.specialist_company.as_mut())
                {
                    company.agreement = Some(proof);
                }
            }
            Topic::TermStart => self.terms.five_years_from = Some((TermStart::Submission, on)),
            Topic::Sustainability | Topic::Footprint => {
                let effect = SustainabilityEffect::new(SustainabilityAspect::Other, ImpactDirection::Equal);
                self.plan.sustainability.get_or_insert_with(Sustainability::new).effects.push(effect);
            }
            // The smallest answer to whether there is any: that there is none, which only a complete plan can say.
            Topic::FundsAsked | Topic::CapacityChanges => self.plan.extent = Extent::Complete,
            Topic::ContractAgreements => self.alignment().contract_agreements.push(words()),
            Topic::CapacityAgreement => {
                let proof = self.proof();
                self.capacity_of(name, |change| change.agreement = Some(proof.clone()));
            }
            Topic::CapacityPace => self.capacity_of(name, |change| {
                change.fte.get_or_insert(rust_decimal::Decimal::ONE);
                change.organisation_costs.get_or_insert(Euro::ZERO);
                let from = *change.from.get_or_insert(change.until.unwrap_or(on));
                change.until.get_or_insert(from);
            }),
            Topic::CapacityTransparency => {
                self.capacity_of(name, |change| change.transparency = Some(words()));
            }
            Topic::ScaleReason => {
                self.plan.scale.get_or_insert_with(|| ScaleChoice::new(Scale::Local)).reason = Some(words());
            }
            Topic::ScaleAlternative => {
                let looked_at = self.plan.scale.iter_mut().flat_map(|scale| &mut scale.alternatives);
                looked_at
                    .filter(|alternative| alternative.what.as_str() == name)
                    .for_each(|alternative| alternative.why_not = Some(words()));
            }
            Topic::Scaling => {
                if let Some(bundle) = &mut self.plan.bundle {
                    bundle.scaling = Some(words());
                }
            }
            Topic::SelfAssessment => self.plan.self_assessment = Some(SelfAssessment::new(words(), on)),
            _ => self.state_of_funds(topic, name),
        }
    }

    fn state_of_funds(&mut self, topic: Topic, name: &str) {
        let on = self.on();
        match topic {
            Topic::Tied => {
                let agreement = self.agreement();
                if let Some(line) = self.line_named(name) {
                    line.agreement = Some(agreement);
                }
            }
            Topic::Destination => {
                let party = self.party();
                if let Some(line) = self.line_named(name) {
                    line.sector.get_or_insert(Sector::Other);
                    line.receiver.get_or_insert(party);
                }
            }
            Topic::PaidElsewhere | Topic::OtherMeans | Topic::Preparation => {
                if let Some(line) = self.line_named(name) {
                    match topic {
                        Topic::PaidElsewhere => line.paid_elsewhere = Some(false),
                        Topic::OtherMeans => line.other_means_available = Some(false),
                        _ => {
                            let agreed = *line.agreed_beforehand.get_or_insert(line.incurred.unwrap_or(on));
                            line.incurred.get_or_insert(agreed);
                        }
                    }
                }
            }
            Topic::FundsLines => {
                let (party, agreement) = (self.party(), self.agreement());
                if let Some(funds) = &mut self.plan.funds {
                    let id = LineId::from_checked("…".into());
                    let line = FundsLine::new(id, words(), funds.asked, CostKind::OneOffInvestment)
                        .with_receiver(party)
                        .with_agreement(agreement)
                        .with_sector(Sector::Other)
                        .with_paid_elsewhere(false)
                        .with_other_means_available(false);
                    funds.lines.push(line);
                }
            }
            _ => {
                let Some(funds) = &mut self.plan.funds else { return };
                match topic {
                    Topic::Necessity => funds.necessity = Some(words()),
                    Topic::Purpose => funds.purpose = Some(Purpose::Enable),
                    Topic::PaymentDays => {
                        let first = *funds.first_payment.get_or_insert(funds.last_payment.unwrap_or(on));
                        funds.last_payment.get_or_insert(first);
                    }
                    _ => {}
                }
            }
        }
    }

    fn horizon(&mut self) {
        let year = Year::try_new(chrono::Datelike::year(&self.on()));
        if let (None, Ok(year)) = (self.terms.horizon(), year) {
            self.terms.horizon = Horizon::try_new(year, 1, rust_decimal::Decimal::ZERO).ok();
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
