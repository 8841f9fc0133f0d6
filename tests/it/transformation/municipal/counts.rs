//! What counts on the municipal track: whose judgements, of which day, and which amounts.

use passende_zorg::Language;
use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::judgement::Judgement;
use passende_zorg::language::Describe as _;
use passende_zorg::money::Euro;
use passende_zorg::transformation::ImpactAspect;
use passende_zorg::transformation::funds::FundsNotice;
use passende_zorg::transformation::municipal::GrantCondition;
use passende_zorg::transformation::municipal::{
    Application, ApplicationAssessment, Hardship, Municipality, OtherMoney, Provision, Regulation, SettledAt,
    Settlement, SettlementFacts, advance,
};
use serde_json::json;

use super::complete;
use crate::support::{day, with};

fn judged(by: &str, on: &str, verdict: Verdict) -> Judgement {
    Judgement::try_new(by, day(on), "seen", verdict).unwrap()
}

fn codes(assessment: &ApplicationAssessment<'_>) -> Vec<&'static str> {
    assessment.notices().iter().map(FundsNotice::code_of).collect()
}

trait Code {
    fn code_of(&self) -> &'static str;
}

impl Code for FundsNotice {
    fn code_of(&self) -> &'static str {
        self.code()
    }
}

/// The places where a person judges, each with the code of its condition.
const JUDGED: [GrantCondition; 5] = [
    GrantCondition::Impact,
    GrantCondition::Framework,
    GrantCondition::FiveYears,
    GrantCondition::Additional,
    GrantCondition::Fit,
];

/// How often a judgement is given there: of the impact, on each of the aspects.
fn places(code: GrantCondition) -> usize {
    if code == GrantCondition::Impact { ImpactAspect::ALL.len() } else { 1 }
}

/// An application that turns on one judgement.
fn turns_on(code: GrantCondition, judgement: Judgement) -> Application {
    let mut application = complete();
    match code {
        GrantCondition::Impact => {
            application.plan.impact =
                ImpactAspect::ALL.iter().map(|aspect| (*aspect, judgement.clone())).collect();
        }
        GrantCondition::Framework => application.plan.framework = Some(judgement),
        GrantCondition::FiveYears => {
            (application.plan.from, application.plan.until) =
                (Some(day("2020-07-01")), Some(day("2035-01-01")));
            application.plan.within_five_years = Some(judgement);
        }
        GrantCondition::Additional => {
            application.other_money = Some(OtherMoney { received: true, additional_only: Some(judgement) });
        }
        _ => {
            let agreement = application.agreement.as_mut().unwrap();
            agreement.milestones[0].amount = Some(Euro::whole(350_001));
            application.milestones_fit = Some(judgement);
        }
    }
    application
}

#[test]
fn a_judgement_of_a_later_day_does_not_count() {
    for code in JUDGED {
        for (judged_on, counts) in [("2026-06-14", true), ("2026-06-15", true), ("2026-06-16", false)] {
            let application = turns_on(code, judged("assessor", judged_on, Met));
            let assessment = application.assess(day("2026-06-15"));
            let expected = if counts { Met } else { Undetermined };
            assert_eq!((assessment.of(code), assessment.verdict()), (Some(expected), expected), "{code:?}");
            assert_eq!(
                codes(&assessment),
                vec!["funds.judged-later"; if counts { 0 } else { places(code) }],
                "{code:?}"
            );
        }
    }
}

#[test]
fn who_has_a_stake_does_not_judge() {
    for code in JUDGED {
        for (by, counts) in [
            ("A", false),
            ("a, wethouder", false),
            ("B", false),
            ("Clinic", false),
            ("clinic, board", false),
            // The two market leaders assess the plan.
            ("Z", true),
            ("assessor", true),
            ("Clinical assessor", true),
        ] {
            for verdict in [Met, NotMet] {
                let application = turns_on(code, judged(by, "2026-05-01", verdict));
                let assessment = application.assess(day("2026-06-15"));
                let expected = if counts { verdict } else { Undetermined };
                assert_eq!(
                    (assessment.of(code), assessment.verdict()),
                    (Some(expected), expected),
                    "{code:?} {by}"
                );
                assert_eq!(
                    codes(&assessment),
                    vec!["funds.judged-by-party"; if counts { 0 } else { places(code) }],
                    "{code:?} {by}"
                );
            }
        }
    }
}

fn hardship(by: &str, on: &str, verdict: Verdict, provisions: &[Provision]) -> Hardship {
    Hardship { provisions: provisions.iter().copied().collect(), decision: judged(by, on, verdict) }
}

/// A day too late; a decision may set that aside.
fn late(hardship: Option<Hardship>) -> Application {
    let mut application = complete();
    application.submitted = day("2027-04-01");
    application.hardship = hardship;
    application
}

#[test]
fn only_the_minister_decides_on_hardship() {
    let only = [Provision::Application];
    for (by, on, verdict, works, told) in [
        ("Minister", "2027-05-01", Met, true, None),
        ("De minister van VWS", "2027-05-01", Met, true, None),
        ("Ministerie van VWS, directie Z", "2027-05-01", Met, true, None),
        ("Minister", "2027-05-01", NotMet, false, None),
        ("Minister", "2027-05-01", NotApplicable, false, None),
        ("Minister", "2027-05-02", Met, false, Some("funds.judged-later")),
        ("A", "2027-05-01", Met, false, Some("funds.judged-by-party")),
        ("Clinic", "2027-05-01", Met, false, Some("funds.judged-by-party")),
        ("Zorgverzekeraar Oost", "2027-05-01", Met, false, Some("funds.not-the-minister")),
        ("assessor", "2027-05-01", Met, false, Some("funds.not-the-minister")),
        (
            "consultant, after talks with the Minister",
            "2027-05-01",
            Met,
            false,
            Some("funds.not-the-minister"),
        ),
        ("Namens de Minister van VWS, DUS-I", "2027-05-01", Met, true, None),
    ] {
        let application = late(Some(hardship(by, on, verdict, &only)));
        let assessment = application.assess(day("2027-05-01"));
        let expected = if works { (NotApplicable, Met) } else { (NotMet, NotMet) };
        assert_eq!(
            (assessment.of(GrantCondition::InTime).unwrap(), assessment.verdict()),
            expected,
            "{by} {on} {verdict:?}"
        );
        assert_eq!(codes(&assessment), told.into_iter().collect::<Vec<_>>(), "{by} {on}");
    }
}

#[test]
fn hardship_sets_aside_what_it_names_and_no_more() {
    let assessed = |application: &Application, code: GrantCondition| {
        let assessment = application.assess(day("2027-05-01"));
        (assessment.of(code).unwrap(), assessment.verdict())
    };
    for provision in Provision::ALL {
        let application = late(Some(hardship("Minister", "2027-05-01", Met, &[provision])));
        let expected =
            if provision == Provision::Application { (NotApplicable, Met) } else { (NotMet, NotMet) };
        assert_eq!(assessed(&application, GrantCondition::InTime), expected, "{provision:?}");
    }
    // What is not known stays open, and what is met stays met, although its provision is named.
    let mut application = late(Some(hardship("Minister", "2027-05-01", Met, &[Provision::Application])));
    assert_eq!(assessed(&application, GrantCondition::Form).0, Met);
    application.enclosed.form = None;
    assert_eq!(assessed(&application, GrantCondition::Form), (Undetermined, Undetermined));
    // Of another provision nothing is set aside.
    application = late(Some(hardship("Minister", "2027-05-01", Met, &[Provision::Application])));
    application.plan.framework = Some(judged("assessor", "2027-01-01", NotMet));
    assert_eq!(assessed(&application, GrantCondition::Framework), (NotMet, NotMet));
    let explanation = late(Some(hardship("Minister", "2027-05-01", Met, &[Provision::Application])));
    let explanation = explanation.assess(day("2027-05-01")).explanation();
    assert_eq!(
        explanation.parts().last().unwrap().message().in_language(Language::English).to_string(),
        "decision on hardship: not applicable (Minister, 1 May 2027: seen)"
    );
}

#[test]
fn a_whole_of_which_nothing_is_left_is_not_met() {
    let nothing = |by: &str| {
        let mut application: Application = serde_json::from_value(json!({
            "applicant": "A", "submitted": "2029-01-01", "plan": {"municipalities": ["Elders"]}
        }))
        .unwrap();
        application.hardship = Some(hardship(by, "2029-01-01", Met, &Provision::ALL));
        application
    };
    let verdict = |application: &Application| application.assess(day("2029-06-01")).verdict();
    assert_eq!(verdict(&nothing("A")), NotMet);
    assert_eq!(verdict(&nothing("Minister")), Undetermined);
    // A decision that names everything decides nothing so far as it is needed.
    let everything = late(Some(hardship("Minister", "2027-05-01", Met, &Provision::ALL)));
    let assessment = everything.assess(day("2029-06-01"));
    assert_eq!(
        (assessment.of(GrantCondition::Hardship), assessment.verdict()),
        (Some(Undetermined), Undetermined)
    );
    // Where nothing fails there is nothing to set aside.
    let mut complete = complete();
    complete.hardship = Some(hardship("Minister", "2027-05-01", Met, &Provision::ALL));
    assert_eq!(verdict(&complete), Met);
}

#[test]
fn milestones_below_zero_fit_no_budget() {
    let with = |amounts: [&str; 2]| {
        let mut application = complete();
        for (milestone, amount) in application.agreement.as_mut().unwrap().milestones.iter_mut().zip(amounts)
        {
            milestone.amount = Some(serde_json::from_value(json!(amount)).unwrap());
        }
        application
    };
    // The budget asks for 150.25.
    for (amounts, verdict) in
        [(["150.25", "0.00"], Met), (["150.26", "-0.01"], NotMet), (["-1000000", "1000150.25"], NotMet)]
    {
        let application = with(amounts);
        let assessment = application.assess(day("2026-06-15"));
        assert_eq!(assessment.of(GrantCondition::MilestoneAmounts), Some(verdict), "{amounts:?}");
        assert_eq!(assessment.verdict(), verdict, "{amounts:?}");
        assert_eq!(assessment.of(GrantCondition::Fit) == Some(Met), verdict == Met);
        let read = Application::from_json(&serde_json::to_vec(&application).unwrap());
        assert_eq!(read.is_ok(), verdict == Met);
        if let Err(error) = read {
            assert!(error.path().starts_with("agreement.milestones["), "{}", error.path());
            assert!(error.to_string().contains("not below zero"), "{error}");
        }
    }
}

#[test]
fn who_asks_for_nothing_gets_no_grant() {
    for (revenues, verdict) in [("149.99", Met), ("150.00", NotMet), ("150.01", NotMet), ("500", NotMet)] {
        let mut application = complete();
        application.budget = serde_json::from_value(json!([
            {"activity": "a", "municipality": "A", "year": 2026, "costs": "150", "revenues": revenues}
        ]))
        .unwrap();
        application.milestones_fit = Some(judged("assessor", "2026-01-01", Met));
        let assessment = application.assess(day("2026-06-15"));
        assert_eq!(
            (assessment.of(GrantCondition::AmountAsked), assessment.verdict()),
            (Some(verdict), verdict),
            "{revenues}"
        );
        // Hardship does not make something of nothing.
        application.hardship = Some(hardship("Minister", "2026-06-15", Met, &[Provision::Application]));
        assert_eq!(application.assess(day("2026-06-15")).verdict(), verdict, "{revenues}");
    }
}

#[test]
fn more_than_the_ceiling_is_told() {
    let ceiling = Regulation::amended().ceiling();
    for (asked, told) in [
        (ceiling.minus(Euro::CENT), false),
        (ceiling, false),
        (ceiling.plus(Euro::CENT), true),
        (Euro::whole(900_000_000), true),
    ] {
        let mut application = complete();
        application.budget = serde_json::from_value(json!([
            {"activity": "a", "municipality": "A", "year": 2026, "costs": asked}
        ]))
        .unwrap();
        assert_eq!(
            codes(&application.assess(day("2026-06-15"))),
            vec!["funds.above-ceiling"; usize::from(told)],
            "{asked}"
        );
    }
}

#[test]
fn names_that_look_alike_are_told() {
    let mut application = complete();
    application.mandates = [Municipality::try_new("b").unwrap()].into();
    let assessment = application.assess(day("2026-06-15"));
    assert_eq!(codes(&assessment), ["funds.names-look-alike"]);
    assert_eq!(
        assessment.notices()[0].in_language(Language::Dutch).to_string(),
        "Deze namen lijken op elkaar en tellen als verschillende: B en b."
    );
    assert!(codes(&complete().assess(day("2026-06-15"))).is_empty());
}

#[test]
fn an_application_of_a_later_day_was_not_submitted() {
    // Submitted on 1 June 2026.
    for (on, verdict) in [("2026-05-31", Undetermined), ("2026-06-01", Met), ("2026-06-02", Met)] {
        let application = complete();
        let assessment = application.assess(day(on));
        assert_eq!(
            (assessment.of(GrantCondition::InTime), assessment.verdict()),
            (Some(verdict), verdict),
            "{on}"
        );
        assert_eq!(codes(&assessment).len(), usize::from(verdict != Met), "{on}");
    }
}

#[test]
fn an_advance_that_does_not_follow_is_told_in_both_languages() {
    let budget = complete().budget.unwrap();
    let error = advance(Euro::whole(151), &budget).unwrap_err();
    let told = Language::ALL.map(|language| {
        passende_zorg::language::Message::new(error.clone()).in_language(language).to_string()
    });
    assert_eq!(
        told,
        [
            "Een uitkering is hoger dan nul en hoogstens € 150,25, wat de begroting vraagt; dit is € 151.",
            "A grant is above zero and at most EUR 150.25, which the budget asks; this is EUR 151.",
        ]
    );
}

#[test]
fn a_municipality_does_not_settle_its_own_grant() {
    let settled = |by: &str, on: &str| {
        let to = [Municipality::try_new("Voorbeeldstad").unwrap()].into();
        let one = passende_zorg::transformation::MilestoneId::try_new("a").unwrap();
        Settlement::try_new(with!(
            SettlementFacts::new(to, Euro::whole(1_000), Euro::whole(900), Euro::whole(100)),
            received = day("2029-05-01"),
            information_in_time = true,
            information_complete = true,
            activities = judged(by, on, Met),
            obligations = judged(by, on, Met),
            @milestones = [(one, Some(true))].into(),
        ))
        .unwrap()
    };
    let (at, at_most) = (day("2029-12-01"), Euro::whole(800));
    for (by, on, counts) in [
        ("Minister", "2029-11-30", true),
        ("Minister", "2029-12-01", true),
        ("Minister", "2029-12-02", false),
        ("Voorbeeldstad", "2029-06-01", false),
        ("voorbeeldstad, college", "2029-06-01", false),
    ] {
        let settlement = settled(by, on);
        let expected = if counts {
            (Met, SettledAt::Realised(at_most))
        } else {
            (Undetermined, SettledAt::NotGiven { at_most })
        };
        assert_eq!((settlement.verdict(at), settlement.at(at)), expected, "{by} {on}");
        assert_eq!(settlement.notices(at).len(), if counts { 0 } else { 2 }, "{by} {on}");
    }
    // What was received later was not there.
    let settlement = settled("Minister", "2029-04-01");
    for (on, at, told) in [
        ("2029-04-30", SettledAt::MayBeLower { at_most }, 1),
        ("2029-05-01", SettledAt::Realised(at_most), 0),
    ] {
        assert_eq!((settlement.at(day(on)), settlement.notices(day(on)).len()), (at, told), "{on}");
    }
}
