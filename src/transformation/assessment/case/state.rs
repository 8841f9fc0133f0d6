//! A fact that is stated: what it puts into the plan.

use super::{Case, words};
use crate::money::Euro;
use crate::transformation::assessment::topic::{Of, Word};
use crate::transformation::assessment::{Matter, Topic};
use crate::transformation::plan::{
    AlignedAspect, BusinessCase, Commitment, CostOrBenefit, Effect, Endorsement, GoalTheme, Group,
    ImpactAnalysis, ImpactDirection, ImpactFinding, ImpactTopic, Involvement, Milestone, RegionalDocument,
    Relation, RelationState, Scale, ScaleChoice, SpecialistPartnership, Sustainability, SustainabilityAspect,
    SustainabilityEffect, TargetGroup,
};
use crate::transformation::{AgreementId, ImpactAspect, MilestoneId, PartyId};

impl Case {
    #[allow(clippy::too_many_lines, reason = "one line per topic")]
    pub(super) fn state(&mut self, topic: Topic, of: &Of) {
        let (on, name) = (self.on(), of.name());
        match topic {
            Topic::ProposalBottlenecks => self.proposal().bottlenecks = Some(words()),
            Topic::ProposalRegionalPlans => self.proposal().regional_plans = Some(words()),
            Topic::ProposalLongTerm => self.proposal().long_term = Some(words()),
            Topic::ProposalAppropriateCare => self.proposal().appropriate_care = Some(words()),
            Topic::Effects => {
                let effect = Effect::new(words(), ImpactAspect::CareUse);
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
                    .filter(|relation| of.is_word(Word::Document(relation.document)))
                    .for_each(|relation| relation.reason = Some(words()));
            }
            Topic::DecisiveParties => {
                let party = self.party();
                self.plan.endorsements.push(Endorsement::new(party.clone(), words(), on));
                if let Some(party) = self.party_named(party.as_str()) {
                    party.decisive = Some(true);
                }
            }
            Topic::Endorsement | Topic::Decisive => {
                self.plan.endorsements.push(Endorsement::new(
                    PartyId::from_checked(name.into()),
                    words(),
                    on,
                ));
            }
            Topic::Involvement => {
                if let Of::Word(Word::Group(group)) = *of {
                    self.plan.involvements.push(Involvement { since: Some(on), ..Involvement::new(group) });
                }
            }
            Topic::Burden => {
                let party = PartyId::from_checked(name.into());
                let record =
                    Involvement { party: Some(party), since: Some(on), ..Involvement::new(Group::Providers) };
                self.plan.involvements.push(record);
            }
            Topic::AlignedAspects => {
                let aspect = AlignedAspect { reason: Some(words()), ..AlignedAspect::new(words()) };
                self.alignment().aspects.push(aspect);
            }
            Topic::AlignmentReason => {
                let aspects = self.alignment().aspects.iter_mut();
                aspects.for_each(|aspect| aspect.reason = aspect.reason.take().or(Some(words())));
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
                let without = self.plan.goals.iter_mut().filter(|goal| goal.themes.is_empty());
                without.for_each(|goal| goal.themes.push(GoalTheme::AppropriateCare));
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
            Topic::Agreements => {
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
            Topic::TargetGroups | Topic::Results => {
                let goal = self.goal();
                for goal in self.plan.goals.iter_mut().filter(|it| it.id == goal) {
                    match topic {
                        Topic::TargetGroups => goal.target_groups.push(TargetGroup::FrailElderly),
                        _ => goal.themes.push(GoalTheme::AppropriateCare),
                    }
                }
            }
            Topic::Way => self.approach().way = Some(words()),
            Topic::Grounds => self.approach().grounds = Some(words()),
            Topic::Responsibilities => {
                let (party, agreement) = (self.party(), self.agreement());
                let name = if name.is_empty() { agreement.as_str() } else { name };
                if let Some(agreement) = self.agreement_named(name) {
                    agreement.responsible = Some(party);
                }
            }
            Topic::Timetable => {
                let first = self.agreement();
                let agreement = if name.is_empty() { first } else { AgreementId::from_checked(name.into()) };
                let id = MilestoneId::from_checked(format!("… {}", self.plan.milestones.len()).into());
                let due = Some(self.in_time());
                let milestone = Milestone { agreement: Some(agreement), due, ..Milestone::new(id, words()) };
                self.plan.milestones.push(milestone);
            }
            Topic::BusinessCase => {
                self.plan.business_case.get_or_insert_with(BusinessCase::new);
                self.add_line(CostOrBenefit::Benefit, Euro::CENT);
            }
            Topic::NotIncluded => {
                if let Some(case) = &mut self.plan.business_case {
                    case.not_included.clear();
                }
            }
            Topic::ImpactAnalysis => {
                let parties: Vec<PartyId> = self.plan.parties.iter().map(|party| party.id.clone()).collect();
                let finding = |topic: &ImpactTopic| ImpactFinding {
                    finding: Some(words()),
                    ..ImpactFinding::new(*topic)
                };
                let analysis = self.plan.impact_analysis.get_or_insert_with(ImpactAnalysis::new);
                analysis.findings = ImpactTopic::ALL.iter().map(finding).collect();
                analysis.made_with = parties;
                analysis.on = analysis.on.map(|made| made.min(on));
            }
            Topic::ImpactTopic | Topic::ImpactPremises | Topic::ImpactProviders => {
                let analysis = self.plan.impact_analysis.get_or_insert_with(ImpactAnalysis::new);
                if let Of::Word(Word::ImpactTopic(topic)) = *of {
                    analysis.findings.retain(|finding| finding.topic != topic);
                    analysis
                        .findings
                        .push(ImpactFinding { finding: Some(words()), ..ImpactFinding::new(topic) });
                }
            }
            Topic::MadeWith => {
                let analysis = self.plan.impact_analysis.get_or_insert_with(ImpactAnalysis::new);
                analysis.made_with.push(PartyId::from_checked(name.into()));
            }
            Topic::Parties => {
                let party = PartyId::from_checked(format!("… {}", self.plan.parties.len()).into());
                self.plan.parties.push(Self::participant(party.clone()));
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
            Topic::SpecialistPartnership | Topic::SpecialistAgreement => {
                let proof = self.proof();
                if let Some(party) = self.party_named(name) {
                    let company =
                        party.specialist_partnership.get_or_insert(SpecialistPartnership::new(true));
                    company.agreement = Some(proof);
                }
            }
            Topic::Sustainability | Topic::Footprint => {
                let effect = SustainabilityEffect::new(SustainabilityAspect::Other, ImpactDirection::Equal);
                self.plan.sustainability.get_or_insert_with(Sustainability::new).effects.push(effect);
            }
            Topic::ContractAgreements => self.alignment().contract_agreements.push(words()),
            Topic::CapacityAgreement => {
                let proof = self.proof();
                self.capacity_of(name, |change| change.agreement = Some(proof.clone()));
            }
            Topic::CapacityPace => self.capacity_of(name, |change| {
                let costs = *change.organisation_costs.get_or_insert(Euro::ZERO);
                let fte = change.fte.filter(|fte| !fte.is_zero() || costs != Euro::ZERO);
                change.fte = fte.or(Some(rust_decimal::Decimal::ONE));
                let from = *change.from.get_or_insert(change.until.unwrap_or(on));
                change.until.get_or_insert(from);
            }),
            Topic::CapacityTransparency => {
                self.capacity_of(name, |change| change.transparency = Some(words()));
            }
            Topic::ScaleStated => {
                self.plan.scale.get_or_insert_with(|| ScaleChoice::new(Scale::Local));
            }
            Topic::ScaleReason => {
                self.plan.scale.get_or_insert_with(|| ScaleChoice::new(Scale::Local)).reason = Some(words());
            }
            Topic::ScaleAlternative => {
                let looked_at = self.plan.scale.iter_mut().flat_map(|scale| &mut scale.alternatives);
                looked_at.for_each(|it| it.why_not = it.why_not.take().or(Some(words())));
            }
            Topic::Scaling => {
                if let Some(bundle) = &mut self.plan.bundle {
                    bundle.scaling = Some(words());
                }
            }
            Topic::SelfAssessment => self.mend(topic, of),
            _ => self.state_of_funds(topic, name),
        }
    }
}
