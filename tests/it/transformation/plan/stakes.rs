//! Who has a stake in the verdict does not judge it, and what the text gives no ground to set aside is not set aside.

use passende_zorg::Language;
use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::judgement::Judgement;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Condition, Judgements, Matter, PlanAssessment, Step};

use super::{judgements, plan_with, terms};
use crate::support::day;

fn by(name: &str, verdict: Verdict) -> Judgement {
    Judgement::try_new(name, day("2024-04-10"), "seen", verdict).unwrap()
}

fn says(plan: &Plan, given: &Judgements, edition: Edition, condition: Condition) -> Verdict {
    PlanAssessment::new(plan, given, &terms(edition), Step::Full).of(condition).verdict()
}

#[test]
fn a_party_of_the_plan_does_not_judge_it() {
    let name = ("/parties/0/name", Some("\"Ziekenhuis De Linde\""));
    let plan = plan_with(&[name]);
    for (judge, expected) in [
        ("hospital", Undetermined),
        ("Hospital", Undetermined),
        ("Raad van bestuur van Ziekenhuis De Linde", Undetermined),
        ("Ziekenhuis De Linde", Undetermined),
        ("ziekenhuis de linde (raad van bestuur)", Undetermined),
        ("patients", Undetermined),
        // Who only sounds like it, or is an insurer, which is to assess.
        // An id is no name that people know it by.
        ("hospital, department of quality", Met),
        ("hospitality manager", Met),
        ("Ziekenhuis De Lindeboom", Met),
        ("Ziekenhuis", Met),
        ("assessor of the hospital sector", Met),
        ("insurer", Met),
        ("assessor 1", Met),
        ("-", Met),
    ] {
        for edition in Edition::ALL {
            let given = judgements().with(Matter::CareUse, by(judge, Met));
            assert_eq!(says(&plan, &given, *edition, Condition::Impactful), expected, "{judge}");
        }
    }
    // It is said so, and asked of somebody else; a judgement against itself counts no more than one in its favour.
    for verdict in [Met, NotMet, NotApplicable] {
        let given = judgements().with(Matter::Necessity, by("hospital", verdict));
        let framework = terms(Edition::Framework2023);
        let condition =
            PlanAssessment::new(&plan, &given, &framework, Step::Funds).of(Condition::FundsNecessity);
        assert_eq!(condition.verdict(), Undetermined);
        let asked: Vec<String> = condition
            .open_questions()
            .iter()
            .map(|question| question.in_language(Language::Dutch).to_string())
            .collect();
        assert_eq!(
            asked,
            [
                "waarom de middelen nodig zijn: beoordeeld door een partij van het plan zelf: telt niet (hospital, 10 april 2024: seen)"
            ]
        );
        assert!(condition.ways_to_pass()[0].changes()[0].is_judgement());
    }
    // Parties account for competition themselves.
    let own = plan_with(&[("/competition/necessary/by", Some("\"hospital\""))]);
    assert_eq!(says(&own, &judgements(), Edition::Final, Condition::Competition), Met);
}

/// Every matter with every verdict: not applicable is heard for an aspect and for sustainability, and leaves every other matter open.
#[test]
fn what_may_be_judged_not_applicable() {
    let small = plan_with(&[("/bundle", Some("{\"initiatives\": [\"a\"]}"))]);
    let claims = plan_with(&[("/business-case", Some("{\"claims\": [{\"text\": \"joy\"}]}"))]);
    let effects = "[{\"aspect\": \"travel\", \"direction\": \"smaller\"}, {\"aspect\": \"ict\", \"direction\": \"larger\"}]";
    let mixed = plan_with(&[("/sustainability/effects", Some(effects))]);
    let silent = plan_with(&[("/sustainability/effects", Some("[]"))]);
    let plan = plan_with(&[]);
    for (matter, edition, condition, plan, expected) in [
        (Matter::BundleImpact, Edition::Framework2023, Condition::Impactful, &small, Undetermined),
        (Matter::BundlePower, Edition::Framework2023, Condition::Impactful, &small, Undetermined),
        (Matter::BundleInLine, Edition::Draft, Condition::Impactful, &small, Undetermined),
        (Matter::BusinessCase, Edition::Framework2023, Condition::BusinessCase, &claims, Undetermined),
        (Matter::Necessity, Edition::Framework2023, Condition::FundsNecessity, &plan, Undetermined),
        (Matter::Necessity, Edition::Final, Condition::FundsNecessity, &plan, Undetermined),
        (Matter::SavingsTask, Edition::Final, Condition::FundsPurpose, &plan, Undetermined),
        (Matter::Sustainability, Edition::Framework2023, Condition::Sustainability, &silent, NotApplicable),
        // The made-up plan claims impact on care use and on staff; with both set aside nothing is left.
        (Matter::CareUse, Edition::Framework2023, Condition::Impactful, &plan, Undetermined),
    ] {
        let mut given = Judgements::default();
        for other in [Matter::CareUse, Matter::BundleImpact, Matter::BundlePower, Matter::BundleInLine] {
            given = given.with(other, by("assessor", Met));
        }
        given =
            given.with(Matter::Necessity, by("assessor", Met)).with(Matter::SavingsTask, by("assessor", Met));
        let given = given.with(matter, by("assessor", NotApplicable));
        assert_eq!(says(plan, &given, edition, condition), expected, "{matter:?} {edition:?}");
        let lifted = matches!(expected, NotApplicable) || matter == Matter::CareUse;
        assert_eq!(matter.may_not_apply(), lifted, "{matter:?}");
    }
    // A plan that names effects is one to which sustainability applies.
    let away = Judgements::default().with(Matter::Sustainability, by("assessor", NotApplicable));
    assert_eq!(says(&mixed, &away, Edition::Framework2023, Condition::Sustainability), Undetermined);
    let aside = Judgements::default()
        .with(Matter::CareUse, by("assessor", NotApplicable))
        .with(Matter::Staff, by("assessor", NotApplicable));
    for edition in Edition::ALL {
        assert_eq!(says(&plan, &aside, *edition, Condition::Impactful), NotMet);
        let other = aside.clone().with(Matter::Redistribution, by("assessor", Met));
        assert_eq!(says(&plan, &other, *edition, Condition::Impactful), Met);
    }
}

/// Of the whole: a plan of which everything that can be judged is judged not to apply does not pass, at any step of any text.
#[test]
fn nobody_judges_a_whole_plan_away() {
    let mut json = super::json();
    for test in ["benefits-outweigh", "no-less-restrictive", "necessary", "no-longer-than-needed"] {
        json["competition"][test]["verdict"] = "not-applicable".into();
    }
    let plan: Plan = serde_json::from_value(json).unwrap();
    let given = Matter::ALL
        .iter()
        .fold(Judgements::default(), |given, matter| given.with(*matter, by("assessor", NotApplicable)));
    for (edition, step) in super::steps() {
        let terms = terms(edition);
        let assessment = PlanAssessment::new(&plan, &given, &terms, step);
        let judges = [
            Condition::Impactful,
            Condition::Competition,
            Condition::FundsPurpose,
            Condition::FundsNecessity,
        ];
        for condition in judges.iter().filter(|condition| assessment.conditions().contains(condition)) {
            let verdict = assessment.of(*condition).verdict();
            assert!(matches!(verdict, NotMet | Undetermined), "{edition:?} {condition:?}: {verdict}");
        }
    }
}
