//! An application of a municipality, condition by condition.

use passende_zorg::language::Language;
use passende_zorg::money::Euro;
use passende_zorg::party::{Institution, Insurer};
use passende_zorg::transformation::ImpactAspect;
use passende_zorg::transformation::municipal::GrantCondition;
use passende_zorg::transformation::municipal::{
    Application, Budget, Enclosed, MunicipalPlan, OtherMoney, PlanAgreement, Regulation,
};
use passende_zorg::{Verdict, rust_decimal::Decimal};

use super::{afterwards, cents, complete, milestone, municipality};
use crate::support::{day, judged};

fn of(application: &Application, code: GrantCondition) -> Verdict {
    application.assess(afterwards()).of(code).unwrap()
}

#[track_caller]
fn only(application: &Application, code: GrantCondition, verdict: Verdict) {
    let assessment = application.assess(afterwards());
    assert_eq!(assessment.of(code), Some(verdict), "{code:?}");
    assert_eq!(assessment.verdict(), verdict, "{code:?}");
    let questions = assessment.open_questions();
    let asked: Vec<_> = questions.iter().map(|question| question.message().code()).collect();
    if verdict.is_undetermined() {
        assert_eq!(asked, [code.code()]);
    } else {
        assert!(asked.is_empty());
    }
}

#[test]
fn a_complete_application_meets_everything() {
    let application = complete();
    let assessment = application.assess(afterwards());
    assert_eq!((assessment.verdict(), assessment.is_complete()), (Verdict::Met, Verdict::Met));
    assert_eq!(assessment.asked(), Some(cents(15_025)));
    assert_eq!(assessment.application(), &application);
    assert_eq!(assessment.of(GrantCondition::Hardship), None);
    let explanation = assessment.explanation();
    assert_eq!(explanation.parts().len(), 24);
    assert_eq!(
        explanation.message().in_language(Language::Dutch).to_string(),
        "Aanvraag van een gemeente: voldoet."
    );
    let written = serde_json::to_vec(&application).unwrap();
    assert_eq!(Application::from_json(&written).unwrap(), application);
}

#[test]
fn an_application_is_in_time_until_31_march_2027() {
    for (submitted, verdict) in
        [("2027-03-30", Verdict::Met), ("2027-03-31", Verdict::Met), ("2027-04-01", Verdict::NotMet)]
    {
        let mut application = complete();
        application.submitted = day(submitted);
        only(&application, GrantCondition::InTime, verdict);
    }
    let mut late = complete();
    late.submitted = day("2027-04-03");
    let explanation = late.assess(afterwards()).explanation();
    let part = explanation
        .parts()
        .iter()
        .find(|part| part.message().code() == GrantCondition::InTime.code())
        .unwrap();
    assert_eq!(part.margin().unwrap().observed_at_least(), Some(Decimal::from(-3)));
}

#[test]
fn the_text_held_is_that_of_1_april_2026() {
    for (submitted, verdict) in
        [("2026-03-31", Verdict::Undetermined), ("2026-04-01", Verdict::Met), ("2026-04-02", Verdict::Met)]
    {
        let mut application = complete();
        application.submitted = day(submitted);
        only(&application, GrantCondition::Text, verdict);
    }
    let mut application = complete();
    application.submitted = day("2030-07-16");
    assert_eq!(of(&application, GrantCondition::Text), Verdict::NotMet);
    application.submitted = day("2030-07-15");
    assert_eq!(of(&application, GrantCondition::Text), Verdict::Met);
    let regulation = Regulation::on(day("2030-07-15")).unwrap();
    assert_eq!(regulation, Regulation::amended());
    assert_eq!(regulation.ceiling().to_string(), "352973325.00");
    assert_eq!((regulation.first_day(), regulation.last_day()), (day("2024-01-01"), day("2028-12-31")));
    assert_eq!(regulation.apply_by(), day("2027-03-31"));
    assert_eq!(Regulation::on(day("2030-07-16")), None);
    assert_eq!(Regulation::on(day("2026-03-31")), None);
}

#[test]
fn the_regulation_outlives_itself_for_earlier_grants() {
    let applies = |granted, on| Regulation::applies(day(granted), day(on));
    assert_eq!(applies("2030-07-15", "2031-01-01"), Verdict::Met);
    assert_eq!(applies("2030-07-16", "2031-01-01"), Verdict::NotMet);
    assert_eq!(applies("2030-07-16", "2030-07-16"), Verdict::NotMet);
    assert_eq!(applies("2030-07-15", "2030-07-16"), Verdict::Met);
    assert_eq!(applies("2027-01-01", "2030-07-15"), Verdict::Met);
    assert_eq!(applies("2025-01-01", "2026-03-31"), Verdict::Undetermined);
    assert_eq!(applies("2025-01-01", "2026-04-01"), Verdict::Met);
    assert_eq!(Regulation::expiry_rule().id().as_str(), "SPUK-12");
}

fn budget_of(years: &[i32]) -> Budget {
    let line =
        |year: &i32| format!(r#"{{"activity": "a", "municipality": "A", "year": {year}, "costs": "10"}}"#);
    let lines: Vec<String> = years.iter().map(line).collect();
    serde_json::from_str(&format!("[{}]", lines.join(","))).unwrap()
}

#[test]
fn what_is_paid_for_lies_from_2024_to_2028() {
    let (met, not, open) = (Verdict::Met, Verdict::NotMet, Verdict::Undetermined);
    // Years of the budget decide; the plan may reach beyond the period, since a part of it can be paid for.
    for (from, until) in
        [("2023-12-31", "2028-12-31"), ("2024-01-01", "2029-01-01"), ("2024-01-01", "2028-12-31")]
    {
        for (years, verdict) in [
            (&[2023, 2024][..], not),
            (&[2024], met),
            (&[2025, 2027], met),
            (&[2028], met),
            (&[2028, 2029], not),
        ] {
            let mut application = complete();
            (application.plan.from, application.plan.until) = (Some(day(from)), Some(day(until)));
            application.budget = Some(budget_of(years));
            assert_eq!(of(&application, GrantCondition::Period), verdict, "{from} {until} {years:?}");
        }
    }
    // Without a budget the days of the plan are what there is.
    for (from, until, verdict) in [
        (Some("2023-12-31"), Some("2028-12-31"), open),
        (Some("2024-01-01"), Some("2028-12-31"), met),
        (Some("2024-01-02"), Some("2028-12-30"), met),
        (Some("2024-01-01"), Some("2029-01-01"), open),
        (Some("2028-06-02"), Some("2028-06-01"), not),
        (Some("2028-06-01"), Some("2028-06-01"), met),
        (Some("2024-01-01"), None, open),
        (None, Some("2028-12-31"), open),
    ] {
        let mut application = complete();
        application.budget = None;
        (application.plan.from, application.plan.until) = (from.map(day), until.map(day));
        assert_eq!(of(&application, GrantCondition::Period), verdict, "{from:?} {until:?}");
    }
    // A plan without a day in the period has no part in it, whatever the budget says.
    for (from, until, verdict) in [
        (None, Some("2023-12-31"), not),
        (None, Some("2024-01-01"), met),
        (Some("2028-12-31"), None, met),
        (Some("2029-01-01"), None, not),
    ] {
        let mut application = complete();
        (application.plan.from, application.plan.until) = (from.map(day), until.map(day));
        assert_eq!(of(&application, GrantCondition::Period), verdict, "{from:?} {until:?}");
    }
}

#[test]
fn a_plan_aims_at_five_years() {
    for (until, verdict) in [
        // The day of the same date still counts, as everywhere.
        ("2029-06-30", Verdict::Met),
        ("2029-07-01", Verdict::Met),
        ("2029-07-02", Verdict::Undetermined),
        ("2031-01-01", Verdict::Undetermined),
    ] {
        let mut application = complete();
        (application.plan.from, application.plan.until) = (Some(day("2024-07-01")), Some(day(until)));
        only(&application, GrantCondition::FiveYears, verdict);
        for judgement in [Verdict::Met, Verdict::NotMet] {
            application.plan.within_five_years = Some(judged(judgement));
            only(&application, GrantCondition::FiveYears, judgement);
        }
    }
    let mut application = complete();
    application.plan.until = None;
    assert_eq!(of(&application, GrantCondition::FiveYears), Verdict::Undetermined);
}

#[test]
fn the_parties_of_the_agreement_are_those_of_the_plan() {
    let (met, not) = (Verdict::Met, Verdict::NotMet);
    let names = |names: &[&str]| names.iter().map(|name| municipality(name)).collect();
    for (municipalities, verdict) in
        [(&["A", "B"][..], met), (&["A", "B", "C"], met), (&["A"], not), (&["B"], not), (&["C"], not)]
    {
        let mut application = complete();
        application.agreement.as_mut().unwrap().municipalities = names(municipalities);
        only(&application, GrantCondition::AgreementOfPlan, verdict);
        assert_eq!(of(&application, GrantCondition::Agreement), met);
    }
    // A municipality for which is applied is a party too, also when the plan does not name it.
    let mut application = complete();
    application.plan.municipalities = names(&["A"]);
    application.agreement.as_mut().unwrap().municipalities = names(&["A"]);
    assert_eq!(of(&application, GrantCondition::AgreementOfPlan), not);
    let (clinic, other) = (Institution::try_new("Clinic").unwrap(), Institution::try_new("Other").unwrap());
    let with = |care: &[&Institution], social: &[&Institution]| {
        let mut application = complete();
        let agreement = application.agreement.as_mut().unwrap();
        agreement.providers = care.iter().map(|each| (*each).clone()).collect();
        agreement.social_domain_providers = social.iter().map(|each| (*each).clone()).collect();
        application.plan.social_domain_providers.insert(Institution::try_new("Social").unwrap());
        application
    };
    let social = Institution::try_new("Social").unwrap();
    only(&with(&[&other], &[]), GrantCondition::AgreementOfPlan, not);
    only(&with(&[], &[&other]), GrantCondition::AgreementOfPlan, not);
    only(&with(&[&other, &clinic], &[]), GrantCondition::AgreementOfPlan, met);
    only(&with(&[], &[&social]), GrantCondition::AgreementOfPlan, met);
    for (said, verdict) in [(None, Verdict::Undetermined), (Some(false), not), (Some(true), met)] {
        let mut application = complete();
        application.agreement.as_mut().unwrap().payment_by_municipality = said;
        only(&application, GrantCondition::AgreementPayment, verdict);
    }
}

#[test]
fn milestones_and_their_amounts_make_an_application_complete() {
    let mut application = complete();
    application.agreement.as_mut().unwrap().milestones[1].amount = None;
    only(&application, GrantCondition::MilestoneAmounts, Verdict::NotMet);
    assert_eq!(application.assess(afterwards()).is_complete(), Verdict::NotMet);
    application.agreement.as_mut().unwrap().milestones.clear();
    only(&application, GrantCondition::Milestones, Verdict::NotMet);
    only(&application, GrantCondition::MilestoneAmounts, Verdict::NotMet);
    assert_eq!(application.assess(afterwards()).is_complete(), Verdict::NotMet);
    // A document that is only said to be there leaves open what is in it.
    let mut application = complete();
    application.budget = None;
    application.enclosed.budget = Some(true);
    assert_eq!(of(&application, GrantCondition::Budget), Verdict::Met);
    assert_eq!(of(&application, GrantCondition::BudgetSplit), Verdict::Undetermined);
    assert_eq!(application.assess(afterwards()).is_complete(), Verdict::Undetermined);
    let mut application = complete();
    application.agreement = None;
    application.enclosed.agreement = Some(true);
    assert_eq!(application.assess(afterwards()).is_complete(), Verdict::Undetermined);
    // That the amounts fit is another matter.
    let mut application = complete();
    application.milestones_fit = Some(judged(Verdict::NotMet));
    assert_eq!(application.assess(afterwards()).is_complete(), Verdict::Met);
}

#[test]
fn one_aspect_of_four_is_enough() {
    let with = |verdicts: [Option<Verdict>; 4]| {
        let mut application = complete();
        application.plan.impact = ImpactAspect::ALL
            .iter()
            .copied()
            .zip(verdicts)
            .filter_map(|(aspect, verdict)| Some((aspect, judged(verdict?))))
            .collect();
        of(&application, GrantCondition::Impact)
    };
    let (met, not, none) = (Some(Verdict::Met), Some(Verdict::NotMet), Some(Verdict::NotApplicable));
    for at in 0..4 {
        let mut verdicts = [not; 4];
        verdicts[at] = met;
        assert_eq!(with(verdicts), Verdict::Met);
        verdicts[at] = None;
        assert_eq!(with(verdicts), Verdict::Undetermined);
        verdicts[at] = none;
        assert_eq!(with(verdicts), Verdict::NotMet);
    }
    assert_eq!(with([None; 4]), Verdict::Undetermined);
    assert_eq!(with([not; 4]), Verdict::NotMet);
    assert_eq!(with([none; 4]), Verdict::NotMet);
}

#[test]
fn the_judgement_that_decides_is_shown() {
    let judge = |by: &str, verdict| {
        passende_zorg::judgement::Judgement::try_new(by, day("2026-01-01"), "reason", verdict).unwrap()
    };
    let mut application = complete();
    application.plan.impact = [
        (ImpactAspect::CareUse, judge("first", Verdict::NotMet)),
        (ImpactAspect::Staff, judge("second", Verdict::Met)),
    ]
    .into();
    let explanation = application.assess(afterwards()).explanation();
    let part = explanation
        .parts()
        .iter()
        .find(|part| part.message().code() == GrantCondition::Impact.code())
        .unwrap();
    assert_eq!(
        part.message().in_language(Language::English).to_string(),
        "substantial impact on one of four aspects: met (second, 1 January 2026: reason)"
    );
}

#[test]
fn the_framework_is_assessed_elsewhere() {
    for (given, verdict) in [
        (None, Verdict::Undetermined),
        (Some(Verdict::NotApplicable), Verdict::Undetermined),
        (Some(Verdict::NotMet), Verdict::NotMet),
        (Some(Verdict::Met), Verdict::Met),
    ] {
        let mut application = complete();
        application.plan.framework = given.map(judged);
        only(&application, GrantCondition::Framework, verdict);
    }
}

#[test]
fn a_plan_and_an_agreement_have_their_parties() {
    let mut application = complete();
    application.plan.providers.clear();
    only(&application, GrantCondition::Plan, Verdict::NotMet);
    let institution = Institution::try_new("Y").unwrap();
    let insurer = Insurer::try_new("Y").unwrap();
    let plan = || MunicipalPlan { providers: [].into(), ..complete().plan };
    for plan in [
        MunicipalPlan { providers: [institution.clone()].into(), ..plan() },
        MunicipalPlan { social_domain_providers: [institution.clone()].into(), ..plan() },
        MunicipalPlan { patient_organisations: [institution.clone()].into(), ..plan() },
        MunicipalPlan { insurers: [insurer.clone()].into(), ..plan() },
    ] {
        let agreement = application.agreement.as_mut().unwrap();
        (agreement.providers, agreement.social_domain_providers) =
            ([institution.clone()].into(), [institution.clone()].into());
        application.plan = plan;
        only(&application, GrantCondition::Plan, Verdict::Met);
    }
    application.plan.municipalities.clear();
    assert_eq!(of(&application, GrantCondition::Plan), Verdict::NotMet);

    let agreement = || complete().agreement.unwrap();
    for (agreement, verdict) in [
        (PlanAgreement { insurers: [].into(), ..agreement() }, Verdict::NotMet),
        (PlanAgreement { providers: [].into(), ..agreement() }, Verdict::NotMet),
        (
            PlanAgreement {
                providers: [].into(),
                social_domain_providers: [institution].into(),
                ..agreement()
            },
            Verdict::Met,
        ),
        (PlanAgreement { municipalities: [].into(), ..agreement() }, Verdict::NotMet),
    ] {
        let mut application = complete();
        application.plan.social_domain_providers = [Institution::try_new("Y").unwrap()].into();
        application.agreement = Some(agreement);
        only(&application, GrantCondition::Agreement, verdict);
    }
    let mut application = complete();
    let mut twice = agreement();
    twice.milestones[1].id = milestone("one");
    application.agreement = Some(twice);
    only(&application, GrantCondition::Milestones, Verdict::NotMet);
    let mut none = agreement();
    none.milestones.clear();
    assert!(!none.has_milestones());
    assert_eq!(none.milestone_total(), Some(Euro::ZERO));
    application.agreement = None;
    for code in [
        GrantCondition::Agreement,
        GrantCondition::Milestones,
        GrantCondition::AgreementEnclosed,
        GrantCondition::Fit,
    ] {
        assert_eq!(of(&application, code), Verdict::Undetermined, "{code:?}");
    }
}

#[test]
fn only_additional_activities_when_there_is_other_money() {
    for (received, judgement, verdict) in [
        (false, None, Verdict::NotApplicable),
        (true, None, Verdict::Undetermined),
        (true, Some(Verdict::NotMet), Verdict::NotMet),
        (true, Some(Verdict::Met), Verdict::Met),
    ] {
        let mut application = complete();
        application.other_money = Some(OtherMoney { received, additional_only: judgement.map(judged) });
        assert_eq!(of(&application, GrantCondition::Additional), verdict);
    }
    let mut application = complete();
    application.other_money = None;
    only(&application, GrantCondition::Additional, Verdict::Undetermined);
}

#[test]
fn without_a_document_an_application_is_not_complete() {
    let said = [(None, Verdict::Undetermined), (Some(false), Verdict::NotMet), (Some(true), Verdict::Met)];
    for (there, verdict) in said {
        let mut application = complete();
        application.enclosed.form = there;
        only(&application, GrantCondition::Form, verdict);
        assert_eq!(application.assess(afterwards()).is_complete(), verdict);
        let mut application = complete();
        application.enclosed.plan = there;
        only(&application, GrantCondition::PlanEnclosed, verdict);
        assert_eq!(application.assess(afterwards()).is_complete(), verdict);
        let mut application = complete();
        (application.agreement, application.budget) = (None, None);
        application.enclosed = Enclosed { agreement: there, budget: there, ..application.enclosed };
        assert_eq!(of(&application, GrantCondition::AgreementEnclosed), verdict);
        assert_eq!(of(&application, GrantCondition::Budget), verdict);
        let complete = if verdict == Verdict::Met { Verdict::Undetermined } else { verdict };
        assert_eq!(application.assess(afterwards()).is_complete(), complete);
        assert_eq!(application.assess(afterwards()).asked(), None);
    }
    // What is given may still not be enclosed.
    let mut application = complete();
    application.enclosed.agreement = Some(false);
    only(&application, GrantCondition::AgreementEnclosed, Verdict::NotMet);
    application.enclosed = Enclosed { agreement: None, budget: Some(false), ..application.enclosed };
    only(&application, GrantCondition::Budget, Verdict::NotMet);
    // A day late is not a missing document.
    let mut late = complete();
    late.submitted = day("2027-04-01");
    assert_eq!(late.assess(afterwards()).is_complete(), Verdict::Met);
}

#[test]
fn a_lead_shows_that_it_may_apply_for_others() {
    let mut application = complete();
    application.mandates.clear();
    only(&application, GrantCondition::Mandate, Verdict::NotMet);
    assert_eq!(application.assess(afterwards()).is_complete(), Verdict::NotMet);
    application.mandates = [municipality("C")].into();
    only(&application, GrantCondition::Mandate, Verdict::NotMet);
    application.on_behalf_of.clear();
    assert_eq!(of(&application, GrantCondition::Mandate), Verdict::NotApplicable);
    // There is money for B in the budget, and nobody applies for B.
    only(&application, GrantCondition::BudgetMunicipalities, Verdict::NotMet);
    application.on_behalf_of = [municipality("C")].into();
    only(&application, GrantCondition::Applicants, Verdict::NotMet);
    let mut application = complete();
    application.applicant = municipality("C");
    only(&application, GrantCondition::Applicants, Verdict::NotMet);
}

#[test]
fn amounts_that_differ_are_for_a_person() {
    for (amount, verdict) in
        [(5_024, Verdict::Undetermined), (5_025, Verdict::Met), (5_026, Verdict::Undetermined)]
    {
        let mut application = complete();
        application.agreement.as_mut().unwrap().milestones[1].amount = Some(cents(amount));
        only(&application, GrantCondition::Fit, verdict);
        let explanation = application.assess(afterwards()).explanation();
        let part = explanation
            .parts()
            .iter()
            .find(|part| part.message().code() == GrantCondition::Fit.code())
            .unwrap();
        let difference = Decimal::new(amount - 5_025, 2);
        assert_eq!(part.margin().unwrap().difference_at_least(), Some(difference));
        assert_eq!(part.notes()[0].code(), "municipal.fit-totals");
        for judgement in [Verdict::Met, Verdict::NotMet] {
            application.milestones_fit = Some(judged(judgement));
            only(&application, GrantCondition::Fit, judgement);
        }
    }
    let mut application = complete();
    application.agreement.as_mut().unwrap().milestones[1].amount = None;
    assert_eq!(of(&application, GrantCondition::Fit), Verdict::Undetermined);
    application.agreement.as_mut().unwrap().milestones[1].amount = Some(cents(5_024));
    let explanation = application.assess(afterwards()).explanation();
    let part =
        explanation.parts().iter().find(|part| part.message().code() == GrantCondition::Fit.code()).unwrap();
    assert_eq!(
        part.notes()[0].in_language(Language::English).to_string(),
        "milestones EUR 150.24, budget EUR 150.25, difference EUR -0.01"
    );
}

#[test]
fn a_budget_is_over_the_years_of_preparation_and_implementation() {
    let mut application = complete();
    for (from, until, verdict) in [
        ("2026-12-31", "2028-01-01", Verdict::Met),
        // What prepares the plan is granted too (article 3), from 2024.
        ("2027-01-01", "2028-12-31", Verdict::Met),
        ("2026-01-01", "2027-12-31", Verdict::NotMet),
    ] {
        (application.plan.from, application.plan.until) = (Some(day(from)), Some(day(until)));
        only(&application, GrantCondition::BudgetYears, verdict);
        assert_eq!(of(&application, GrantCondition::Period), Verdict::Met);
    }
    for (year, verdict) in [(2023, Verdict::NotMet), (2024, Verdict::Met), (2025, Verdict::Met)] {
        let line =
            serde_json::json!([{"activity": "a", "municipality": "A", "year": year, "costs": "150.25"}]);
        let mut application = complete();
        application.budget = Some(serde_json::from_value(line).unwrap());
        assert_eq!(of(&application, GrantCondition::BudgetYears), verdict, "{year}");
    }
    // That they prepare the plan is taken from their years alone, and told.
    for (year, is_told) in [(2025, true), (2026, false), (2027, false)] {
        let line =
            serde_json::json!([{"activity": "a", "municipality": "A", "year": year, "costs": "150.25"}]);
        let mut application = complete();
        application.budget = Some(serde_json::from_value(line).unwrap());
        let tree = application.assess(afterwards()).explanation();
        let part =
            tree.parts().iter().find(|part| part.message().code() == GrantCondition::BudgetYears.code());
        let told = part.unwrap().notes().iter().any(|note| note.code() == "municipal.before-plan");
        assert_eq!(told, is_told, "{year}");
    }
}

#[test]
fn what_is_unknown_or_wrong_is_refused_with_its_place() {
    let path = |text: &str| Application::from_json(text.as_bytes()).unwrap_err().path().to_owned();
    let start = r#"{"applicant": "A", "submitted": "2026-06-01", "plan": {"municipalities": ["A"]}"#;
    assert_eq!(path(&format!(r#"{start}, "colour": 1}}"#)), "colour");
    assert_eq!(path(&format!("{}}}", start.replace("06-01", "6-1"))), "submitted");
    let budget = |line: &str| format!(r#"{start}, "budget": [{line}]}}"#);
    let line = r#"{"activity": "a", "municipality": "A", "year": 2026, "costs": "1"}"#;
    assert_eq!(path(&budget(&line.replace("2026", "26"))), "budget[0].year");
    assert_eq!(path(&budget(&line.replace(r#""1""#, "1"))), "budget[0].costs");
    assert_eq!(path(&budget(&format!("{line}, {line}"))), "budget");
    let code = |text: String| {
        serde_json::from_str::<Vec<_>>(&text).map(|lines| Budget::try_new(lines).unwrap_err().code())
    };
    assert_eq!(code("[]".into()).unwrap(), "budget.empty");
    assert_eq!(code(format!("[{line}, {line}]")).unwrap(), "budget.twice");
    let negative = line.replace(r#""1""#, r#""-0.01""#);
    assert_eq!(code(format!("[{negative}]")).unwrap(), "budget.negative");
    let earns = line.replace(r#""1""#, r#""1", "revenues": "-1""#);
    assert_eq!(code(format!("[{earns}]")).unwrap(), "budget.negative");
}
