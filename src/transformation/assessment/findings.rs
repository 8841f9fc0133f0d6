//! What there is to find in a plan, in the order of the plan. Linear in its size.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::finding::{FindingKind, Judgements, Matter, PlanFinding};
use super::terms::Terms;
use super::topic::Topic;
use super::visit::{balance, five_years_from};
use crate::Verdict;
use crate::alike::alike;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::{Balance, Euro};
use crate::source::Edition;
use crate::transformation::assessment::topic::{Of, Word};
use crate::transformation::business_case::check_printed;
use crate::transformation::plan::{
    Agreement, BusinessCase, BusinessCaseLine, CapacityChange, CapacityDirection, CostOrBenefit, Extent,
    ImpactDirection, Party, PartyKind, PlanFacts, RegionalDocument, RelationState, Timing,
};
use crate::transformation::procedure::SUBMISSION_OPENS;
use crate::transformation::{AgreementId, ImpactAspect, Obligation, PartyId};

pub(super) fn findings(plan: &PlanFacts, judgements: &Judgements, terms: &Terms) -> Vec<PlanFinding> {
    let mut found = Found(Vec::new());
    agreements(plan, &mut found);
    activities(plan, &mut found);
    outside(plan, &mut found);
    if terms.edition() != Edition::Framework2023 {
        specialist_partnerships(plan, &mut found);
    }
    beside_agreements(plan, &mut found);
    impact(plan, judgements, terms, &mut found);
    sustainability(plan, judgements, &mut found);
    if let Some(case) = plan.business_case.as_ref() {
        business_case(case, judgements, terms, &mut found);
    }
    dated_later(plan, judgements, terms, &mut found);
    whole(plan, terms, &mut found);
    found.0
}

struct Found(Vec<PlanFinding>);

impl Found {
    fn add_when(&mut self, holds: bool, kind: FindingKind, of: &Of) {
        if holds {
            self.0.push(PlanFinding { kind, of: of.clone(), record: None, balance: None });
        }
    }

    fn add_balance(&mut self, kind: FindingKind, of: Of, printed: Euro, computed: Balance) {
        self.0.push(PlanFinding { kind, of, record: None, balance: Some((printed, computed)) });
    }
}

fn of_party(party: &Party) -> Of {
    Of::party(party.id.as_str(), party.name.as_ref().map_or(party.id.as_str(), |name| name.as_str()))
}

fn agreements(plan: &PlanFacts, found: &mut Found) {
    let served: BTreeSet<&AgreementId> = plan.activities.iter().flat_map(|it| it.serves.as_slice()).collect();
    for agreement in &plan.agreements {
        let name = Of::named(agreement.id.as_str(), agreement.text.as_str());
        let measured = agreement.indicator.is_some() || agreement.target.is_some();
        found.add_when(measured && agreement.baseline.is_none(), FindingKind::NoBaseline, &name);
        found.add_when(agreement.target.is_some() && agreement.unit.is_none(), FindingKind::NoUnit, &name);
        found.add_when(agreement.responsible.is_none(), FindingKind::NoResponsible, &name);
        found.add_when(!served.contains(&agreement.id), FindingKind::NoActivity, &name);
        let after = agreement.due.zip(plan.execution_until).is_some_and(|(due, end)| due > end);
        found.add_when(after, FindingKind::AfterExecution, &name);
    }
    for effect in &plan.effects {
        let same = effect.expected.is_some() && effect.expected == effect.baseline;
        let name = Of::named(effect.claim.as_str(), effect.claim.as_str());
        found.add_when(same, FindingKind::NoEffect, &name);
    }
}

/// Where a person judged of an aspect, and the effects on it all have numbers: whether these say the same by
/// the caller's measure.
fn impact(plan: &PlanFacts, judgements: &Judgements, terms: &Terms, found: &mut Found) {
    for aspect in ImpactAspect::ALL {
        let judgement = judgements.of(Matter::of_aspect(*aspect)).filter(|it| it.on() <= terms.on());
        let Some((measure, judgement)) = terms.substantial(*aspect).zip(judgement) else { continue };
        let effects = plan.effects.iter().filter(|effect| effect.aspect == *aspect);
        let changes: Option<Vec<Decimal>> = effects.map(|effect| measure.change(effect)).collect();
        let Some(largest) = changes.and_then(|changes| changes.into_iter().max()) else { continue };
        let is_enough = largest >= measure.share();
        let otherwise = match judgement.verdict() {
            Verdict::Met => !is_enough,
            Verdict::NotMet => is_enough,
            Verdict::NotApplicable | Verdict::Undetermined => false,
        };
        let of = Of::Coded(aspect.code(), aspect.text());
        found.add_when(otherwise, FindingKind::FiguresJudgedAway, &of);
    }
}

fn activities(plan: &PlanFacts, found: &mut Found) {
    let ends: BTreeMap<_, _> =
        plan.activities.iter().map(|activity| (&activity.id, activity.until)).collect();
    for activity in &plan.activities {
        let name = Of::named(activity.id.as_str(), activity.text.as_str());
        found.add_when(activity.owner.is_none(), FindingKind::NoOwner, &name);
        let last = activity.after.iter().filter_map(|before| ends.get(before).copied().flatten()).max();
        let too_soon = activity.from.zip(last).is_some_and(|(from, last)| from <= last);
        found.add_when(too_soon, FindingKind::TooSoon, &name);
    }
}

/// Activities and milestones before the implementation of the plan, or after it.
fn outside(plan: &PlanFacts, found: &mut Found) {
    let (start, end) = (plan.execution_from, plan.execution_until);
    let before = |day: Option<NaiveDate>| day.zip(start).is_some_and(|(day, start)| day < start);
    let after = |day: Option<NaiveDate>| day.zip(end).is_some_and(|(day, end)| day > end);
    for activity in &plan.activities {
        let name = Of::named(activity.id.as_str(), activity.text.as_str());
        let outside = before(activity.from) || after(activity.until);
        found.add_when(outside, FindingKind::ActivityOutside, &name);
    }
    for milestone in &plan.milestones {
        let name = Of::named(milestone.id.as_str(), milestone.text.as_str());
        let outside = before(milestone.due) || after(milestone.due);
        found.add_when(outside, FindingKind::MilestoneOutside, &name);
    }
    let names: BTreeMap<&PartyId, &Party> = plan.parties.iter().map(|party| (&party.id, party)).collect();
    for change in &plan.capacity_changes {
        let outside = before(change.from) || after(change.until);
        if let Some(party) = names.get(&change.party) {
            found.add_when(outside, FindingKind::CapacityOutside, &of_party(party));
        }
    }
}

fn specialist_partnerships(plan: &PlanFacts, found: &mut Found) {
    for hospital in &plan.parties {
        let company = hospital.specialist_partnership.as_ref();
        let silent = company.is_some_and(|company| company.present && company.agreement.is_none());
        found.add_when(silent, FindingKind::NoSpecialistAgreement, &of_party(hospital));
    }
}

/// A milestone is what its agreement is, and comes before that is due; and what works on an agreement
/// begins before it is.
fn beside_agreements(plan: &PlanFacts, found: &mut Found) {
    let agreements: BTreeMap<&AgreementId, &Agreement> =
        plan.agreements.iter().map(|agreement| (&agreement.id, agreement)).collect();
    for milestone in &plan.milestones {
        let Some(agreement) = milestone.agreement.as_ref().and_then(|id| agreements.get(id)) else {
            continue;
        };
        let name = Of::named(milestone.id.as_str(), milestone.text.as_str());
        let differ = milestone.obligation == Some(Obligation::Result)
            && agreement.obligation == Some(Obligation::Effort);
        found.add_when(differ, FindingKind::ObligationsDiffer, &name);
        let after = milestone.due.zip(agreement.due).is_some_and(|(day, due)| day > due);
        found.add_when(after, FindingKind::MilestoneAfterDue, &name);
    }
    for activity in &plan.activities {
        let served = activity.serves.iter().filter_map(|id| agreements.get(id)?.due);
        let after = activity.from.zip(served.max()).is_some_and(|(from, due)| from > due);
        let name = Of::named(activity.id.as_str(), activity.text.as_str());
        found.add_when(after, FindingKind::ActivityAfterDue, &name);
    }
}

/// The one-off costs of the business case, where they are all known, beside what is asked.
fn asked_above_costs(plan: &PlanFacts) -> bool {
    let (Some(funds), Some(case)) = (plan.funds.as_ref(), plan.business_case.as_ref()) else { return false };
    let one_off = |line: &&BusinessCaseLine| {
        line.kind == CostOrBenefit::Cost && matches!(line.timing, Timing::OneOff { .. })
    };
    let costs = case.lines.iter().filter(one_off).map(|line| line.amount.most());
    let costs = costs.reduce(|sum, most| Some(sum?.plus(most?))).unwrap_or(Some(Euro::ZERO));
    let whole = plan.extent == Extent::Complete && case.not_included.is_empty();
    whole && costs.is_some_and(|costs| funds.asked > costs)
}

fn sustainability(plan: &PlanFacts, judgements: &Judgements, found: &mut Found) {
    let effects = plan.sustainability.iter().flat_map(|it| it.effects.as_slice());
    let goes = |direction| effects.clone().any(|effect| effect.direction == direction);
    let is_worse = goes(ImpactDirection::Larger) && !goes(ImpactDirection::Smaller);
    let judged = judgements.of(Matter::Sustainability).map(Judgement::verdict);
    let away = plan.extent == Extent::Complete && is_worse && judged == Some(Verdict::Met);
    found.add_when(away, FindingKind::BurdenJudgedAway, &Of::Whole);
}

fn business_case(case: &BusinessCase, judgements: &Judgements, terms: &Terms, found: &mut Found) {
    let judged = judgements.of(Matter::BusinessCase).map(Judgement::verdict);
    let positive =
        terms.horizon().is_some_and(|horizon| balance(case, terms, horizon).is_positive() == Verdict::Met);
    found.add_when(positive && judged == Some(Verdict::NotMet), FindingKind::JudgedOtherwise, &Of::Whole);
    let most = terms.horizon().and_then(|horizon| balance(case, terms, horizon).most());
    let away = most.is_some_and(Euro::is_negative) && judged == Some(Verdict::Met);
    found.add_when(away, FindingKind::LossJudgedAway, &Of::Whole);
    for check in check_printed(case) {
        let (id, title) = (&check.project().id, &check.project().title);
        let name = match check.printed().scenario.as_ref() {
            Some(scenario) => Of::named(
                &format!("{id} ({scenario})"),
                &format!("{title} ({})", case.title_of(scenario).unwrap_or(scenario.as_str())),
            ),
            None => Of::named(id.as_str(), title.as_str()),
        };
        let (printed, computed) = (check.printed().amount, check.computed());
        if !check.follows() {
            found.add_balance(FindingKind::PrintedBalanceDiffers, name, printed, computed);
        } else if !check.is_settled() {
            found.add_balance(FindingKind::PrintedBalanceOpen, name, printed, computed);
        }
    }
    for line in &case.lines {
        let name = Of::named(line.id.as_str(), line.title.as_str());
        let outside = terms.horizon().is_some_and(|horizon| horizon.leaves_out(line.timing));
        found.add_when(outside, FindingKind::OutsideHorizon, &name);
        let no_year = matches!(line.timing, Timing::OneOff { year: None });
        found.add_when(no_year, FindingKind::NoYear, &name);
    }
}

/// What is dated after the day of the assessment, and does not count for it.
fn dated_later(plan: &PlanFacts, judgements: &Judgements, terms: &Terms, found: &mut Found) {
    let names: BTreeMap<&PartyId, &Party> = plan.parties.iter().map(|party| (&party.id, party)).collect();
    let endorsed = plan.endorsements.iter().map(|it| (&it.party, it.on));
    let committed = plan.commitments.iter().map(|it| (&it.party, it.on));
    let changed = plan.capacity_changes.iter();
    let changed = changed.filter_map(|it| Some((&it.party, it.agreement.as_ref()?.on)));
    let companies = plan.parties.iter();
    let companies = companies
        .filter_map(|party| Some((&party.id, party.specialist_partnership.as_ref()?.agreement.as_ref()?.on)));
    let involved = plan.involvements.iter();
    let involved = involved.filter_map(|it| Some((it.party.as_ref()?, it.since?)));
    let as_record = |dutch, english| move |(party, on)| (Text::new(dutch, english), party, on);
    let records = endorsed
        .map(as_record("onderschrijving", "endorsement"))
        .chain(committed.map(as_record("commitment", "commitment")))
        .chain(changed.map(as_record("afspraak over capaciteit", "agreement on capacity")))
        .chain(companies.map(as_record("afspraak met het msb", "agreement with the specialist partnership")))
        .chain(involved.map(as_record("betrokkenheid", "involvement")));
    for (record, party, _) in records.filter(|(.., on)| *on > terms.on()) {
        let Some(party) = names.get(party) else { continue };
        let (kind, of) = (FindingKind::DatedLater, of_party(party));
        found.0.push(PlanFinding { kind, of, record: Some(record), balance: None });
    }
    let coded = |topic: Topic, code| Of::Coded(code, topic.text());
    let whole = [
        (plan.self_assessment.as_ref().map(|it| it.on), coded(Topic::SelfAssessment, "self-assessment")),
        (plan.impact_analysis.as_ref().and_then(|it| it.on), coded(Topic::ImpactAnalysis, "impact-analysis")),
    ];
    let judged = judgements
        .iter()
        .map(|(matter, judgement)| (Some(judgement.on()), Of::Coded(matter.code(), matter.text())));
    let tests = plan.competition.as_ref().into_iter().flat_map(|tests| {
        [
            (tests.benefits_outweigh.as_ref(), coded(Topic::BenefitsOutweigh, "benefits-outweigh")),
            (tests.no_less_restrictive.as_ref(), coded(Topic::NoLessRestrictive, "no-less-restrictive")),
            (tests.necessary.as_ref(), coded(Topic::Necessary, "necessary")),
            (tests.no_longer_than_needed.as_ref(), coded(Topic::NoLonger, "no-longer-than-needed")),
        ]
    });
    let tests = tests.map(|(judgement, of)| (judgement.map(Judgement::on), of));
    let groups = plan.involvements.iter().filter(|record| record.party.is_none());
    let groups = groups.map(|record| (record.since, Of::Word(Word::Group(record.group))));
    let lines = plan.funds.as_ref().map_or(&[][..], |it| it.lines.as_slice()).iter();
    let lines = lines.map(|line| (line.agreed_beforehand, Of::named(line.id.as_str(), line.title.as_str())));
    for (on, what) in whole.into_iter().chain(judged).chain(tests).chain(groups).chain(lines) {
        found.add_when(on.is_some_and(|on| on > terms.on()), FindingKind::DatedLater, &what);
    }
}

/// Names of parties that differ in nothing but case, blanks or signs: two records of one party would each
/// be asked, and each be counted.
fn names_alike(plan: &PlanFacts, found: &mut Found) {
    let mut seen: BTreeMap<String, &Party> = BTreeMap::new();
    for party in &plan.parties {
        let name = party.name.as_ref().map_or(party.id.as_str(), |name| name.as_str());
        match seen.get(&alike(name)) {
            Some(first) => {
                let both = format!("{} / {}", &first.id, &party.id);
                found.add_when(true, FindingKind::NamesAlike, &Of::party(&both, &both));
            }
            None => drop(seen.insert(alike(name), party)),
        }
    }
}

fn whole(plan: &PlanFacts, terms: &Terms, found: &mut Found) {
    names_alike(plan, found);
    let agreements = terms.edition() != Edition::Framework2023;
    let other = match (terms.five_years_from(), five_years_from(plan, terms)) {
        (Some((start, given)), Some((_, own))) if given != own => Some(Of::Word(Word::Start(start))),
        _ => None,
    };
    if let Some(start) = other {
        found.add_when(true, FindingKind::OtherStart, &start);
    }
    found.add_when(asked_above_costs(plan), FindingKind::AskedAboveCosts, &Of::Whole);
    let no_practice = plan.parties.iter().all(|party| party.kind != PartyKind::GeneralPractice);
    found.add_when(agreements && no_practice, FindingKind::NoGeneralPractice, &Of::Whole);
    if let Some(funds) = plan.funds.as_ref() {
        found.add_when(funds.alternatives.is_empty(), FindingKind::NoAlternatives, &Of::Whole);
        let formed = !plan.relations.iter().any(|relation| {
            relation.document == RegionalDocument::RegionalPlan && relation.state == RelationState::NotFormed
        });
        found.add_when(formed && funds.regional_link.is_none(), FindingKind::NoRegionalLink, &Of::Whole);
    }
    found.add_when(only_winds_down(&plan.capacity_changes), FindingKind::NoBuildUp, &Of::Whole);
    let no_route = plan.competition.as_ref().is_none_or(|competition| competition.routes.is_empty());
    found.add_when(agreements && no_route, FindingKind::NoCompetitionRoute, &Of::Whole);
    let not_named = plan.scale.as_ref().is_some_and(|scale| !scale.scale.is_named_in(terms.edition()));
    found.add_when(not_named, FindingKind::ScaleNotNamed, &Of::Whole);
    let due = terms.edition().review_is_due(terms.on()) == Verdict::Met;
    found.add_when(due, FindingKind::EditionDue, &Of::Whole);
    let early = plan.submitted.zip(SUBMISSION_OPENS).is_some_and(|(submitted, opens)| submitted < opens);
    let of_framework = terms.edition() == Edition::Framework2023;
    found.add_when(of_framework && early, FindingKind::SubmittedEarly, &Of::Whole);
}

fn only_winds_down(changes: &[CapacityChange]) -> bool {
    !changes.is_empty() && changes.iter().all(|change| change.direction == CapacityDirection::WindDown)
}
