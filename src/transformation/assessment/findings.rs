//! What there is to find in a plan, in the order of the plan. Linear in its size.

use std::collections::{BTreeMap, BTreeSet};

use super::visit::balance;
use super::{Finding, FindingKind, Judgements, Matter, Terms};
use crate::Verdict;
use crate::judgement::Judgement;
use crate::money::{Balance, Euro};
use crate::transformation::business_case::check_printed;
use crate::transformation::plan::{
    Activity, BusinessCase, CapacityChange, CapacityDirection, FundsRequest, ImpactAnalysis, Milestone,
    PartyKind, PlanFacts, RegionalDocument, RelationState, SelfAssessment, Timing,
};
use crate::transformation::{AgreementId, Edition, Obligation};

pub(super) fn findings(plan: &PlanFacts, judgements: &Judgements, terms: &Terms) -> Vec<Finding> {
    let mut found = Found(Vec::new());
    agreements(plan, &mut found);
    activities(plan, &mut found);
    if terms.edition() != Edition::Framework2023 {
        specialist_companies(plan, &mut found);
    }
    if terms.edition() == Edition::Draft {
        efforts(plan, &mut found);
    }
    if let Some(case) = plan.business_case() {
        business_case(case, judgements, terms, &mut found);
    }
    dated_later(plan, judgements, terms, &mut found);
    whole(plan, terms, &mut found);
    found.0
}

struct Found(Vec<Finding>);

impl Found {
    fn add(&mut self, kind: FindingKind, of: &str) {
        self.0.push(Finding { kind, of: of.to_owned(), balance: None });
    }

    fn add_when(&mut self, holds: bool, kind: FindingKind, of: &str) {
        if holds {
            self.add(kind, of);
        }
    }

    fn add_balance(&mut self, kind: FindingKind, of: String, printed: Euro, computed: Balance) {
        self.0.push(Finding { kind, of, balance: Some((printed, computed)) });
    }
}

fn agreements(plan: &PlanFacts, found: &mut Found) {
    let served: BTreeSet<&AgreementId> = plan.activities().iter().flat_map(Activity::serves).collect();
    for agreement in plan.agreements() {
        let name = agreement.id().as_str();
        let measured = agreement.indicator().is_some() || agreement.target().is_some();
        found.add_when(measured && agreement.baseline().is_none(), FindingKind::NoBaseline, name);
        found.add_when(agreement.target().is_some() && agreement.unit().is_none(), FindingKind::NoUnit, name);
        found.add_when(agreement.responsible().is_none(), FindingKind::NoResponsible, name);
        found.add_when(!served.contains(agreement.id()), FindingKind::NoActivity, name);
    }
}

fn activities(plan: &PlanFacts, found: &mut Found) {
    let ends: BTreeMap<_, _> =
        plan.activities().iter().map(|activity| (activity.id(), activity.until())).collect();
    for activity in plan.activities() {
        let name = activity.id().as_str();
        found.add_when(activity.owner().is_none(), FindingKind::NoOwner, name);
        let last = activity.after().iter().filter_map(|before| ends.get(before).copied().flatten()).max();
        let too_soon = activity.from().zip(last).is_some_and(|(from, last)| from <= last);
        found.add_when(too_soon, FindingKind::TooSoon, name);
    }
}

fn specialist_companies(plan: &PlanFacts, found: &mut Found) {
    for hospital in plan.parties() {
        let company = hospital.specialist_company();
        let silent = company.is_some_and(|company| company.present() && company.agreement().is_none());
        found.add_when(silent, FindingKind::NoSpecialistAgreement, hospital.id().as_str());
    }
}

fn efforts(plan: &PlanFacts, found: &mut Found) {
    let of_effort = |milestone: &&Milestone| milestone.obligation() == Some(Obligation::Effort);
    let efforts: BTreeSet<_> = plan.milestones().iter().filter(of_effort).map(Milestone::id).collect();
    for batch in plan.funds().map_or(&[][..], FundsRequest::batches) {
        let waits = efforts.contains(batch.milestone());
        found.add_when(waits, FindingKind::PaidOnEffort, batch.id().as_str());
    }
}

fn business_case(case: &BusinessCase, judgements: &Judgements, terms: &Terms, found: &mut Found) {
    let judged = judgements.of(Matter::BusinessCase).map(Judgement::verdict);
    let positive =
        terms.horizon().is_some_and(|horizon| balance(case, terms, horizon).is_positive() == Verdict::Met);
    found.add_when(positive && judged == Some(Verdict::NotMet), FindingKind::JudgedOtherwise, "");
    for check in check_printed(case) {
        let project = check.project().id();
        let name = match check.printed().scenario() {
            Some(scenario) => format!("{project} ({scenario})"),
            None => project.to_string(),
        };
        let (printed, computed) = (check.printed().amount(), check.computed());
        if !check.follows() {
            found.add_balance(FindingKind::PrintedBalanceDiffers, name, printed, computed);
        } else if !check.is_settled() {
            found.add_balance(FindingKind::PrintedBalanceOpen, name, printed, computed);
        }
    }
    for line in case.lines() {
        let name = line.id().as_str();
        let outside = terms.horizon().is_some_and(|horizon| horizon.leaves_out(line.timing()));
        found.add_when(outside, FindingKind::OutsideHorizon, name);
        let no_year = matches!(line.timing(), Timing::OneOff { year: None });
        found.add_when(no_year, FindingKind::NoYear, name);
    }
}

/// What is dated after the day of the assessment was not there yet on that day.
fn dated_later(plan: &PlanFacts, judgements: &Judgements, terms: &Terms, found: &mut Found) {
    let parties = plan
        .endorsements()
        .iter()
        .map(|record| (record.party(), record.on()))
        .chain(plan.commitments().iter().map(|record| (record.party(), record.on())));
    for (party, on) in parties {
        found.add_when(on > terms.on(), FindingKind::DatedLater, party.as_str());
    }
    let whole = [
        (plan.self_assessment().map(SelfAssessment::on), "self-assessment"),
        (plan.impact_analysis().and_then(ImpactAnalysis::on), "impact-analysis"),
    ];
    let judged = judgements.iter().map(|(matter, judgement)| (Some(judgement.on()), matter.code()));
    for (on, what) in whole.into_iter().chain(judged) {
        found.add_when(on.is_some_and(|on| on > terms.on()), FindingKind::DatedLater, what);
    }
}

fn whole(plan: &PlanFacts, terms: &Terms, found: &mut Found) {
    let agreements = terms.edition() != Edition::Framework2023;
    let no_group = plan.goals().iter().all(|goal| goal.target_groups().is_empty());
    found.add_when(no_group, FindingKind::NoTargetGroup, "");
    let no_practice = plan.parties().iter().all(|party| party.kind() != PartyKind::GeneralPractice);
    found.add_when(agreements && no_practice, FindingKind::NoGeneralPractice, "");
    if let Some(funds) = plan.funds() {
        found.add_when(funds.alternatives().is_empty(), FindingKind::NoAlternatives, "");
        let formed = !plan.relations().iter().any(|relation| {
            relation.document() == RegionalDocument::RegionalPlan
                && relation.state() == RelationState::NotFormed
        });
        found.add_when(formed && funds.regional_link().is_none(), FindingKind::NoRegionalLink, "");
    }
    found.add_when(only_winds_down(plan.capacity_changes()), FindingKind::NoBuildUp, "");
    let no_route = plan.competition().is_none_or(|competition| competition.routes().is_empty());
    found.add_when(agreements && no_route, FindingKind::NoCompetitionRoute, "");
    let not_named = plan.scale().is_some_and(|scale| !scale.scale().is_named_in(terms.edition()));
    found.add_when(not_named, FindingKind::ScaleNotNamed, "");
    let due = terms.edition().review_is_due(terms.on()) == Verdict::Met;
    found.add_when(due, FindingKind::EditionDue, "");
}

fn only_winds_down(changes: &[CapacityChange]) -> bool {
    !changes.is_empty() && changes.iter().all(|change| change.direction() == CapacityDirection::WindDown)
}
