use std::collections::BTreeMap;

use passende_zorg::language::{Describe as _, Language};
use passende_zorg::money::Euro;
use passende_zorg::party::{Institution, Insurer};
use passende_zorg::transformation::ImpactAspect;
use passende_zorg::transformation::MilestoneId;
use passende_zorg::transformation::municipal::GrantCondition;
use passende_zorg::transformation::municipal::{
    AdvanceTerm, Application, ApplicationId, Budget, Circumstance, Decision, Enclosed, MunicipalPlan,
    Municipality, OtherMoney, PlanAgreement, Received, Regulation, SettledAt, Settlement, SettlementFacts,
    advance, allocate,
};
use passende_zorg::{Verdict, rust_decimal::Decimal};
use proptest::prelude::*;

use crate::support::{day, judged, with};

fn cents(cents: i64) -> Euro {
    Euro::try_new(Decimal::new(cents, 2)).unwrap()
}

fn municipality(name: &str) -> Municipality {
    Municipality::try_new(name).unwrap()
}

fn milestone(name: &str) -> MilestoneId {
    MilestoneId::try_new(name).unwrap()
}

/// A day after everything.
fn afterwards() -> passende_zorg::chrono::NaiveDate {
    day("2031-01-01")
}

/// An application that meets everything.
pub(crate) fn complete() -> Application {
    serde_json::from_str(
        r#"{
        "applicant": "A", "on-behalf-of": ["B"], "mandates": ["B"], "submitted": "2026-06-01",
        "plan": {"municipalities": ["A", "B"], "providers": ["Clinic"], "from": "2026-07-01", "until": "2028-12-31",
            "impact": {"staff": {"by": "x", "on": "2026-01-01", "reason": "r", "verdict": "met"}},
            "framework": {"by": "leaders", "on": "2026-01-01", "reason": "r", "verdict": "met"}},
        "agreement": {"insurers": ["Z"], "providers": ["Clinic"], "municipalities": ["A", "B"],
            "payment-by-municipality": true, "milestones": [
            {"id": "one", "obligation": "effort", "amount": "100.00"},
            {"id": "two", "obligation": "result", "amount": "50.25"}]},
        "budget": [
            {"activity": "a", "municipality": "A", "year": 2026, "costs": "120", "revenues": "20"},
            {"activity": "a", "municipality": "B", "year": 2028, "costs": "50.25"}],
        "enclosed": {"form": true, "plan": true}, "other-money": {"received": false}}"#,
    )
    .unwrap()
}

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
fn a_budget_is_over_the_years_of_the_plan() {
    let mut application = complete();
    for (from, until, verdict) in [
        ("2026-12-31", "2028-01-01", Verdict::Met),
        ("2027-01-01", "2028-12-31", Verdict::NotMet),
        ("2026-01-01", "2027-12-31", Verdict::NotMet),
    ] {
        (application.plan.from, application.plan.until) = (Some(day(from)), Some(day(until)));
        only(&application, GrantCondition::BudgetYears, verdict);
        assert_eq!(of(&application, GrantCondition::Period), Verdict::Met);
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

fn received(name: &str, on: &str, asked: i64) -> Received {
    Received { application: ApplicationId::try_new(name).unwrap(), complete_on: day(on), asked: cents(asked) }
}

#[test]
fn the_ceiling_is_divided_in_order_of_receipt() {
    let ceiling = Regulation::amended().ceiling();
    for (over, granted) in [(-1, 9_999), (0, 10_000), (1, 10_000)] {
        let first = i64::try_from(ceiling.cents()).unwrap() - 10_000;
        let list = [
            received("a", "2026-05-01", first),
            received("b", "2026-05-01", 10_000 + over),
            received("c", "2026-05-02", 1),
        ];
        let allocated = allocate(ceiling, &list).unwrap();
        assert_eq!(allocated[0].verdict(), Verdict::Met);
        assert_eq!(allocated[1].granted(), cents(granted));
        assert_eq!(allocated[1].refused(), cents(over.max(0)));
        assert_eq!(allocated[1].verdict(), if over > 0 { Verdict::NotMet } else { Verdict::Met });
        assert_eq!(allocated[2].granted(), cents(i64::from(over < 0)));
        let code = |at: usize| allocated[at].explanation().message().code();
        assert_eq!(code(1), if over > 0 { "ceiling.granted-in-part" } else { "ceiling.granted" });
        assert_eq!(code(2), if over < 0 { "ceiling.granted" } else { "ceiling.refused" });
        assert_eq!(allocated[1].asked(), cents(10_000 + over));
        assert_eq!(allocated[1].application().as_str(), "b");
    }
    let code = |left, list: &[Received]| allocate(cents(left), list).unwrap_err().code();
    assert_eq!(code(-1, &[]), "ceiling.negative");
    assert_eq!(code(1, &[received("a", "2026-05-01", 0)]), "ceiling.not-positive");
    assert_eq!(code(1, &[received("a", "2026-05-01", 1), received("a", "2026-05-01", 1)]), "ceiling.twice");
    assert_eq!(
        code(1, &[received("a", "2026-05-02", 1), received("b", "2026-05-01", 1)]),
        "ceiling.not-in-order"
    );
    assert_eq!(allocate(Euro::ZERO, &[]).unwrap(), []);
}

#[test]
fn a_decision_takes_91_days() {
    let decision = Decision::of_application_received(day("2026-06-01"));
    assert_eq!(decision.due() - day("2026-06-01"), passende_zorg::chrono::TimeDelta::days(91));
    let on = day("2027-01-01");
    for (decided, verdict) in
        [("2026-08-30", Verdict::Met), ("2026-08-31", Verdict::Met), ("2026-09-01", Verdict::NotMet)]
    {
        assert_eq!(decision.in_time(Some(day(decided)), on), verdict);
        assert_eq!(decision.held(Some(day(decided)), on).explanation().verdict().unwrap(), verdict);
    }
    for (seen, verdict) in [
        ("2026-08-30", Verdict::Undetermined),
        ("2026-08-31", Verdict::Undetermined),
        // Silence does not show that nothing was decided.
        ("2026-09-01", Verdict::Undetermined),
    ] {
        assert_eq!(decision.in_time(None, day(seen)), verdict);
        let explanation = decision.held(None, day(seen)).explanation();
        assert_eq!(explanation.parts()[0].notes()[0].code(), "municipal.no-decision-given");
        // What was decided afterwards had not been decided.
        let later = if seen == "2026-09-01" { Verdict::NotMet } else { verdict };
        assert_eq!(decision.in_time(Some(day("2026-09-02")), day(seen)), later);
        assert_eq!(decision.notices(Some(day("2026-09-02")), day(seen))[0].code(), "funds.decided-later");
    }
    // A decision of before the receipt is none on it.
    for (decided, told, verdict) in [
        ("2026-05-31", 1, Verdict::Undetermined),
        ("2026-06-01", 0, Verdict::Met),
        ("2026-06-02", 0, Verdict::Met),
    ] {
        assert_eq!(decision.in_time(Some(day(decided)), on), verdict);
        assert_eq!(decision.notices(Some(day(decided)), on).len(), told);
    }
    // What is decided after the day from which one looks is not known on it.
    assert_eq!(decision.in_time(Some(day("2026-08-20")), day("2026-08-19")), Verdict::Undetermined);
    assert_eq!(decision.in_time(Some(day("2026-08-20")), day("2026-08-20")), Verdict::Met);
}

#[test]
fn an_advance_follows_the_budget() {
    let budget = complete().budget.unwrap();
    assert_eq!(
        (budget.costs(), budget.revenues(), budget.asked()),
        (cents(17_025), cents(2_000), cents(15_025))
    );
    let amounts = |granted| -> Vec<(i32, i128)> {
        let terms = advance(cents(granted), &budget).unwrap();
        terms.iter().map(|term| (term.year().number(), term.amount().cents())).collect()
    };
    assert_eq!(amounts(15_025), [(2026, 10_000), (2028, 5_025)]);
    // Half a cent each: the larger year first.
    assert_eq!(amounts(1), [(2026, 1), (2028, 0)]);
    // 7,512 x 10,000 / 15,025 = 4,999.66...; 7,512 x 5,025 / 15,025 = 2,512.33...
    assert_eq!(amounts(7_512), [(2026, 5_000), (2028, 2_512)]);
    let code = |granted| advance(cents(granted), &budget).unwrap_err().code();
    assert_eq!(code(0), "advance.granted");
    assert_eq!(code(15_026), "advance.granted");
    let term = advance(cents(15_025), &budget).unwrap()[0];
    assert_eq!((term.payable(true), term.payable(false)), (cents(10_000), Euro::ZERO));
    let earns: Budget = serde_json::from_str(
        r#"[{"activity": "a", "municipality": "A", "year": 2026, "costs": "2"},
            {"activity": "a", "municipality": "A", "year": 2027, "costs": "0", "revenues": "0.01"}]"#,
    )
    .unwrap();
    let error = advance(cents(1), &earns).unwrap_err();
    assert_eq!(error.code(), "advance.year-below-zero");
    assert_eq!(error.to_string(), "expected years that cost at least what they earn, found -0.01 in 2027");
}

fn facts(granted: i64, costs: i64, revenues: i64) -> SettlementFacts {
    SettlementFacts::new([municipality("A")].into(), cents(granted), cents(costs), cents(revenues))
}

fn settlement(facts: SettlementFacts) -> Settlement {
    Settlement::try_new(facts).unwrap()
}

fn in_order(granted: i64, costs: i64, revenues: i64) -> SettlementFacts {
    with!(
        facts(granted, costs, revenues),
        received = day("2029-05-01"),
        information_in_time = true,
        information_complete = true,
        auditors_statement = true,
        activities = judged(Verdict::Met),
        obligations = judged(Verdict::Met),
        @milestones = BTreeMap::from([(milestone("one"), Some(true)), (milestone("two"), Some(true))]),
    )
}

fn never_accounted_for(facts: SettlementFacts) -> SettlementFacts {
    let mut facts = with!(facts, information_in_time = false, information_complete = false);
    facts.received = None;
    facts
}

#[test]
fn a_grant_is_settled_at_what_was_realised() {
    for (costs, revenues, settled, reclaimed) in [
        (1_099, 100, 999, 1),
        (1_100, 100, 1_000, 0),
        (1_101, 100, 1_000, 0),
        (100, 101, 0, 1_000),
        (0, 0, 0, 1_000),
    ] {
        let settlement = settlement(in_order(1_000, costs, revenues));
        assert_eq!(settlement.verdict(afterwards()), Verdict::Met);
        assert_eq!(settlement.at(afterwards()), SettledAt::Realised(cents(settled)));
        assert_eq!(settlement.reclaimable(), Some(cents(reclaimed)));
        assert_eq!(settlement.on(afterwards()).explanation().verdict().unwrap(), Verdict::Met);
        assert_eq!(settlement.open_questions(afterwards()).len(), 0);
    }
}

#[test]
fn a_condition_that_is_not_met_leaves_the_amount_to_the_minister() {
    let at_most = cents(800);
    let base = || in_order(1_000, 900, 100);
    let comes_to = |facts: SettlementFacts| {
        let settlement = settlement(facts);
        (settlement.verdict(afterwards()), settlement.at(afterwards()))
    };
    let questions = |facts: SettlementFacts| settlement(facts).open_questions(afterwards()).len();
    let fails = [
        with!(base(), activities = judged(Verdict::NotMet)),
        with!(base(), obligations = judged(Verdict::NotMet)),
        with!(base(), @milestones = BTreeMap::from([(milestone("two"), Some(false))])),
    ];
    for facts in fails {
        assert_eq!(comes_to(facts), (Verdict::NotMet, SettledAt::NotGiven { at_most }));
    }
    // Accountability does not turn the verdict: the Minister may fix less. Nor does the auditor's statement.
    for facts in [
        with!(base(), information_in_time = false),
        with!(base(), information_complete = false),
        never_accounted_for(base()),
    ] {
        assert_eq!(comes_to(facts.clone()), (Verdict::Met, SettledAt::MayBeLower { at_most }));
        assert_eq!(questions(facts.clone()), 0);
        let both = with!(facts, activities = judged(Verdict::NotMet));
        assert_eq!(comes_to(both), (Verdict::NotMet, SettledAt::MayBeLower { at_most }));
    }
    let unaudited = with!(base(), auditors_statement = false);
    assert_eq!(comes_to(unaudited.clone()), (Verdict::Met, SettledAt::Realised(at_most)));
    let explanation = settlement(unaudited).on(afterwards()).explanation();
    let shown: Vec<_> =
        explanation.parts().iter().map(|part| (part.message().code(), part.verdict().unwrap())).collect();
    assert_eq!(
        shown,
        [
            ("settlement.activities", Verdict::Met),
            ("settlement.obligations", Verdict::Met),
            ("settlement.milestones", Verdict::Met),
            ("settlement.in-time", Verdict::Met),
            ("settlement.complete", Verdict::Met),
            ("settlement.auditor", Verdict::NotMet),
        ]
    );
    // Not known to be in time is not in time.
    let unknown = with!(
        facts(1_000, 900, 100),
        activities = judged(Verdict::Met),
        obligations = judged(Verdict::Met),
        @milestones = BTreeMap::from([(milestone("one"), Some(true))]),
    );
    assert_eq!(comes_to(unknown.clone()), (Verdict::Met, SettledAt::MayBeLower { at_most }));
    assert_eq!(questions(unknown.clone()), 2);
    assert_eq!(settlement(unknown).on(afterwards()).explanation().open_questions().len(), 2);
    let open = || facts(1_000, 900, 100);
    assert_eq!(comes_to(open()), (Verdict::Undetermined, SettledAt::NotGiven { at_most }));
    assert_eq!(questions(open()), 5);
    let settled = settlement(open());
    assert_eq!((settled.reclaimable(), settled.decision_due(), settled.reclaim_due()), (None, None, None));
    assert_eq!(settled.settled_in_time(None, day("2040-01-01")), Verdict::NotApplicable);
    assert_eq!(settled.reclaim_announced_in_time(None, day("2040-01-01")), Verdict::NotApplicable);
    assert_eq!(settlement(never_accounted_for(base())).reclaimable(), None);
    // A milestone of which nothing is known leaves it open; one that was missed does not.
    let verdict = |milestones: &[(&str, Option<bool>)]| {
        let milestones = milestones.iter().map(|(id, reached)| (milestone(id), *reached));
        let facts = with!(open(), @milestones = milestones.collect());
        settlement(facts).on(afterwards()).explanation().parts()[2].verdict().unwrap()
    };
    assert_eq!(verdict(&[]), Verdict::Undetermined);
    assert_eq!(verdict(&[("one", Some(true)), ("two", None)]), Verdict::Undetermined);
    assert_eq!(verdict(&[("one", Some(false)), ("two", None)]), Verdict::NotMet);
    assert_eq!(verdict(&[("one", Some(true))]), Verdict::Met);
}

#[test]
fn what_was_not_spent_or_unlawfully_can_be_reclaimed() {
    let base = || in_order(1_000, 900, 0);
    let reclaimable = |facts: SettlementFacts| settlement(facts).reclaimable();
    assert_eq!(reclaimable(base()), Some(cents(100)));
    assert_eq!(reclaimable(with!(base(), unlawful = cents(250))), Some(cents(350)));
    assert_eq!(reclaimable(with!(base(), unlawful = cents(900))), Some(cents(1_000)));
    assert_eq!(reclaimable(with!(base(), paid = cents(950))), Some(cents(50)));
    assert_eq!(reclaimable(with!(base(), paid = cents(900))), Some(Euro::ZERO));
    assert_eq!(reclaimable(with!(base(), paid = cents(300), unlawful = cents(900))), Some(cents(300)));
    // Costs beyond the grant are own money: what is unlawful falls on it first.
    for (unlawful, reclaimed) in [(99, 0), (100, 0), (101, 1), (1_100, 1_000)] {
        let beyond = with!(in_order(1_000, 1_200, 100), unlawful = cents(unlawful));
        assert_eq!(reclaimable(beyond), Some(cents(reclaimed)), "{unlawful}");
    }
    for paid in [Euro::ZERO, cents(1_000)] {
        assert!(Settlement::try_new(with!(base(), paid = paid)).is_ok());
    }
}

#[test]
fn amounts_that_cannot_be_settled_are_refused() {
    let base = || in_order(1_000, 900, 0);
    for (facts, code, said) in [
        (facts(0, 0, 0), "settlement.granted", "granted: expected a grant above zero, found 0.00"),
        (facts(1, -1, 0), "settlement.negative", "costs: expected costs of zero or more, found -0.01"),
        (facts(1, 0, -1), "settlement.negative", "revenues: expected revenues of zero or more, found -0.01"),
        (
            with!(base(), paid = cents(1_001)),
            "settlement.paid",
            "paid: expected an advance of 0.00 to 10.00, found 10.01",
        ),
        (
            with!(base(), paid = cents(-1)),
            "settlement.paid",
            "paid: expected an advance of 0.00 to 10.00, found -0.01",
        ),
        (
            with!(base(), unlawful = cents(901)),
            "settlement.unlawful",
            "unlawful: expected an unlawful part of 0.00 to 9.00, found 9.01",
        ),
        (
            with!(base(), unlawful = cents(-1)),
            "settlement.unlawful",
            "unlawful: expected an unlawful part of 0.00 to 9.00, found -0.01",
        ),
    ] {
        let error = Settlement::try_new(facts.clone()).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, said));
        let read = serde_json::from_value::<Settlement>(serde_json::to_value(facts).unwrap()).unwrap_err();
        assert!(read.to_string().contains(said), "{read}");
    }
    let settled = settlement(base());
    let read: Settlement = serde_json::from_value(serde_json::to_value(&settled).unwrap()).unwrap();
    assert_eq!((&read, read.facts()), (&settled, &base()));
}

#[test]
fn settlement_and_reclaim_have_their_terms() {
    let settlement = settlement(in_order(1_000, 900, 0));
    let received = day("2029-05-01");
    assert_eq!(settlement.decision_due().unwrap() - received, passende_zorg::chrono::TimeDelta::days(7 * 37));
    assert_eq!(settlement.reclaim_due(), Some(day("2030-05-01")));
    let on = day("2031-01-01");
    for (announced, verdict) in
        [("2030-04-30", Verdict::Met), ("2030-05-01", Verdict::Met), ("2030-05-02", Verdict::NotMet)]
    {
        assert_eq!(settlement.reclaim_announced_in_time(Some(day(announced)), on), verdict);
        assert_eq!(settlement.reclaim_announced_in_time(None, day(announced)), Verdict::Undetermined);
    }
    for (settled, verdict) in
        [("2030-01-14", Verdict::Met), ("2030-01-15", Verdict::Met), ("2030-01-16", Verdict::NotMet)]
    {
        assert_eq!(settlement.settled_in_time(Some(day(settled)), on), verdict);
    }
    let nothing = self::settlement(in_order(1_000, 1_000, 0));
    assert_eq!(nothing.reclaim_announced_in_time(None, on), Verdict::NotApplicable);
    let leap = self::settlement(with!(in_order(1_000, 900, 0), received = day("2028-02-29")));
    assert_eq!(leap.reclaim_due(), Some(day("2029-02-28")));
}

#[test]
fn a_circumstance_is_reported_without_delay() {
    let known = Circumstance::new(day("2027-05-10"));
    assert_eq!(known.verdict(), Verdict::Undetermined);
    assert_eq!(known.open_questions().len(), 1);
    for (reported, verdict) in
        [("2027-05-09", Verdict::Met), ("2027-05-10", Verdict::Met), ("2027-05-11", Verdict::Undetermined)]
    {
        assert_eq!(with!(known.clone(), reported = day(reported)).verdict(), verdict);
    }
    let late = with!(known, reported = day("2027-06-10"));
    for verdict in [Verdict::Met, Verdict::NotMet] {
        assert_eq!(with!(late.clone(), without_delay = judged(verdict)).verdict(), verdict);
    }
    assert_eq!(late.explanation().message().code(), "municipal.circumstance");
}

proptest! {
    #[test]
    fn no_more_is_granted_than_the_ceiling(left in 0..2_000_i64, asked in proptest::collection::vec(1..500_i64, 0..12)) {
        let list: Vec<Received> = asked.iter().enumerate().map(|(at, asked)| received(&format!("{at}"), "2026-05-01", *asked)).collect();
        let allocated = allocate(cents(left), &list).unwrap();
        let granted: i128 = allocated.iter().map(|each| each.granted().cents()).sum();
        prop_assert_eq!(granted, i128::from(left.min(asked.iter().sum())));
        // Once one was refused anything, nothing is granted after it.
        let first = allocated.iter().position(|each| each.refused() > Euro::ZERO).unwrap_or(allocated.len());
        prop_assert!(allocated.iter().skip(first + 1).all(|each| each.granted() == Euro::ZERO));
        prop_assert!(allocated.iter().take(first).all(|each| each.granted() == each.asked()));
    }

    #[test]
    fn the_terms_of_an_advance_add_up(years in proptest::collection::vec(1..9_999_i64, 1..6), part in 1..=1_000_i64) {
        let lines: Vec<String> = years.iter().enumerate().map(|(at, costs)| {
            format!(r#"{{"activity": "a", "municipality": "A", "year": {}, "costs": "{}"}}"#, 2024 + at, cents(*costs))
        }).collect();
        let budget: Budget = serde_json::from_str(&format!("[{}]", lines.join(","))).unwrap();
        let asked: i64 = years.iter().sum();
        let granted = (asked * part / 1_000).max(1);
        let terms = advance(cents(granted), &budget).unwrap();
        prop_assert_eq!(terms.iter().map(AdvanceTerm::amount).sum::<Euro>(), cents(granted));
        for (term, year) in terms.iter().zip(&years) {
            prop_assert!(term.amount() <= cents(*year));
            let exact = i128::from(granted * year);
            let (floor, asked) = (exact / i128::from(asked), i128::from(asked));
            prop_assert!(term.amount().cents() == floor || term.amount().cents() == floor + 1 && exact % asked != 0);
        }
    }
}
