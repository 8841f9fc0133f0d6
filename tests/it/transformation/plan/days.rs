//! The day: what is dated after the day asked about does not exist for the answer, and what must come before another day is held against it.

use passende_zorg::Verdict::{self, Met, NotMet, Undetermined};
use passende_zorg::judgement::Judgement;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{
    Condition, FindingKind, Judgements, Matter, PlanAssessment, Step, TermStart,
};

use super::{judgements, plan_with, terms};
use crate::support::day;

/// Asked on 1 June 2024: the day before, the day itself, and the day after.
const DAYS: [(&str, bool); 3] = [("2024-05-31", true), ("2024-06-01", true), ("2024-06-02", false)];

fn under(edition: Edition, plan: &Plan, judgements: &Judgements, condition: Condition) -> Verdict {
    PlanAssessment::new(plan, judgements, &terms(edition), Step::Full).of(condition).verdict()
}

#[test]
fn a_signature_of_tomorrow_is_none() {
    let framework = &[Edition::Framework2023][..];
    let places: &[(&str, Condition, &[Edition])] = &[
        ("/endorsements/0/on", Condition::SharedUrgency, Edition::ALL),
        ("/commitments/0/on", Condition::Execution, Edition::ALL),
        ("/parties/0/specialist-company/agreement/on", Condition::Execution, framework),
        ("/impact-analysis/on", Condition::ImpactAnalysis, Edition::ALL),
        ("/capacity-changes/0/agreement/on", Condition::CapacityPace, framework),
        ("/self-assessment/on", Condition::FundsRequest, Edition::ALL),
    ];
    for (place, condition, editions) in places {
        for (on, exists) in DAYS {
            let on = format!("\"{on}\"");
            let plan = plan_with(&[(place, Some(&on))]);
            let excerpt = plan_with(&[(place, Some(&on)), ("/extent", Some("\"excerpt\""))]);
            for edition in *editions {
                let expected = |silence| if exists { Met } else { silence };
                assert_eq!(
                    under(*edition, &plan, &judgements(), *condition),
                    expected(NotMet),
                    "{place} {on}"
                );
                // Of a list an excerpt may leave out the rest.
                let of_excerpt = under(*edition, &excerpt, &judgements(), *condition);
                assert!(
                    of_excerpt == Undetermined || (exists && of_excerpt == Met),
                    "{place} {on} in an excerpt"
                );
                let later = |finding: &passende_zorg::transformation::PlanFinding| {
                    finding.kind() == FindingKind::DatedLater
                };
                let (terms, judgements) = (terms(*edition), judgements());
                let found = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).findings();
                assert_eq!(found.iter().any(later), !exists, "{place} {on}: it is told");
            }
        }
    }
}

/// An earlier signature beside a later one still stands.
#[test]
fn the_earliest_signature_counts() {
    let more = "{\"party\": \"hospital\", \"by\": \"x\", \"on\": \"2030-01-01\"}";
    let plan = plan_with(&[("/endorsements/-", Some(more)), ("/commitments/-", Some(more))]);
    for condition in [Condition::SharedUrgency, Condition::Execution] {
        assert_eq!(under(Edition::Framework2023, &plan, &judgements(), condition), Met);
    }
}

#[test]
fn a_judgement_of_tomorrow_is_none() {
    let small = plan_with(&[("/bundle", Some("{\"initiatives\": [\"a\"]}"))]);
    let claims = "{\"claims\": [{\"text\": \"joy\"}]}";
    let effects = "[{\"aspect\": \"travel\", \"direction\": \"smaller\"}, {\"aspect\": \"ict\", \"direction\": \"larger\"}]";
    let weighed = plan_with(&[("/business-case", Some(claims)), ("/sustainability/effects", Some(effects))]);
    let plan = plan_with(&[]);
    let framework = Edition::Framework2023;
    let all: &[(Matter, Edition, Condition, &Plan)] = &[
        (Matter::CareUse, framework, Condition::Impactful, &plan),
        (Matter::BundleImpact, framework, Condition::Impactful, &small),
        (Matter::BundlePower, framework, Condition::Impactful, &small),
        (Matter::BundleInLine, Edition::Final, Condition::Impactful, &small),
        (Matter::BusinessCase, framework, Condition::BusinessCase, &weighed),
        (Matter::Sustainability, framework, Condition::Sustainability, &weighed),
        (Matter::Necessity, framework, Condition::FundsNecessity, &plan),
        (Matter::SavingsTask, Edition::Final, Condition::FundsPurpose, &plan),
    ];
    for (matter, edition, condition, plan) in all {
        for (on, exists) in DAYS {
            for verdict in [Met, NotMet] {
                let judged = |on, verdict| Judgement::try_new("assessor", day(on), "seen", verdict).unwrap();
                let mut given = Judgements::default();
                given = given.with(Matter::Staff, judged("2024-04-10", NotMet));
                for other in Matter::ALL
                    .iter()
                    .filter(|it| !matches!(it, Matter::Redistribution | Matter::Staff | Matter::RealEstate))
                {
                    given = given.with(*other, judged("2024-04-10", Met));
                }
                let given = given.with(*matter, judged(on, verdict));
                let expected = if exists { verdict } else { Undetermined };
                assert_eq!(under(*edition, plan, &given, *condition), expected, "{matter:?} {on} {verdict}");
            }
        }
    }
    for test in ["benefits-outweigh", "no-less-restrictive", "necessary", "no-longer-than-needed"] {
        for (on, exists) in DAYS {
            let on = format!("\"{on}\"");
            let plan = plan_with(&[(&format!("/competition/{test}/on"), Some(&on))]);
            for edition in Edition::ALL {
                let expected = if exists { Met } else { Undetermined };
                assert_eq!(
                    under(*edition, &plan, &judgements(), Condition::Competition),
                    expected,
                    "{test} {on}"
                );
            }
        }
    }
}

/// The self-assessment comes before submission: in the plan, or where the five years run from it.
#[test]
fn a_self_assessment_comes_before_submission() {
    for (assessed, expected) in
        [("2024-03-31", Met), ("2024-04-01", Met), ("2024-04-02", NotMet), ("2023-04-01", Met)]
    {
        let assessed = format!("\"{assessed}\"");
        let day_of = ("/self-assessment/on", Some(&*assessed));
        for edition in Edition::ALL {
            let plan = plan_with(&[day_of, ("/submitted", Some("\"2024-04-01\""))]);
            assert_eq!(
                under(*edition, &plan, &judgements(), Condition::FundsRequest),
                expected,
                "{assessed}"
            );
            let (plan, given) = (plan_with(&[day_of]), judgements());
            let from = terms(*edition).with_five_years_from(TermStart::Submission, day("2024-04-01"));
            let of = |terms| {
                PlanAssessment::new(&plan, &given, terms, Step::Funds).of(Condition::FundsRequest).verdict()
            };
            assert_eq!(of(&from), expected, "{assessed}");
            let other = terms(*edition).with_five_years_from(TermStart::Approval, day("2024-04-01"));
            assert_eq!(of(&other), Met, "the day of approval is not that of submission");
        }
    }
}
