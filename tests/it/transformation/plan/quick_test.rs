use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{
    ChangeDirection, Condition, ImpactAspect, Judgements, Matter, PlanAssessment, QuickTestOutcome, Step,
    SubstantialChange, Terms,
};

use ChangeDirection::{Decrease, Increase};

use super::judged;
use super::{Changes, judgements, plan_with, says, terms};
use crate::support::day;

const EXCERPT: (&str, Option<&str>) = ("/extent", Some("\"excerpt\""));

#[test]
fn the_content_of_the_proposal() {
    for part in ["bottlenecks", "regional-plans", "long-term", "appropriate-care"] {
        let place = format!("/proposal/{part}");
        assert_eq!(says(&plan_with(&[(&place, None)]), Condition::ProposalContent), NotMet, "{part}");
        assert_eq!(says(&plan_with(&[(&place, None), EXCERPT]), Condition::ProposalContent), Undetermined);
    }
    assert_eq!(says(&plan_with(&[("/proposal", None)]), Condition::ProposalContent), NotMet);
}

/// Each aspect judged met, not met, not applicable, or not judged: 4^4, and one that is met is enough.
#[test]
fn impactful_on_any_aspect() {
    let choices = [Some(Met), Some(NotMet), Some(NotApplicable), None];
    let everywhere = r#"[{"aspect": "care-use", "claim": "x"}, {"aspect": "redistribution", "claim": "x"}, {"aspect": "staff", "claim": "x"}, {"aspect": "real-estate", "claim": "x"}]"#;
    let claimed = plan_with(&[("/effects", Some(everywhere))]);
    let silent = plan_with(&[("/effects", Some("[]"))]);
    let excerpt = plan_with(&[("/effects", Some("[]")), EXCERPT]);
    for number in 0..256_usize {
        let mut given = Judgements::default();
        let mut verdicts = Vec::new();
        for (at, aspect) in ImpactAspect::ALL.iter().enumerate() {
            let choice = choices[number / 4_usize.pow(u32::try_from(at).unwrap()) % 4];
            if let Some(verdict) = choice {
                given = given.with(Matter::of_aspect(*aspect), judged(verdict));
            }
            verdicts.push(choice);
        }
        let has = |choice| verdicts.contains(&choice);
        let expected = |silence: Verdict| {
            if has(Some(Met)) {
                Met
            } else if has(None) && silence == Undetermined {
                Undetermined
            } else if has(Some(NotMet)) {
                NotMet
            } else if verdicts.iter().all(Option::is_none) {
                silence
            } else {
                // Each aspect judged not to apply, nothing is left that could be substantial.
                NotMet
            }
        };
        for edition in Edition::ALL {
            let terms = terms(*edition);
            let of = |plan: &Plan| {
                PlanAssessment::new(plan, &given, &terms, Step::QuickTest).of(Condition::Impactful).verdict()
            };
            assert_eq!(of(&claimed), expected(Undetermined), "{verdicts:?}");
            assert_eq!(of(&excerpt), expected(Undetermined), "{verdicts:?}");
            // On an aspect where a complete plan expects nothing there is nothing to judge.
            assert_eq!(of(&silent), expected(NotMet), "{verdicts:?}");
        }
    }
}

/// A package has impact on one of the aspects, as every plan; and besides it passes its own tests: every combination of both.
#[test]
fn a_bundle_has_its_own_tests() {
    let plan = plan_with(&[("/bundle", Some("{\"initiatives\": [\"one\", \"two\"]}"))]);
    let silent = plan_with(&[("/bundle", Some("{}")), ("/effects", Some("[]"))]);
    let verdicts = [Some(Met), Some(NotMet), None];
    for number in 0..81_usize {
        let [aspect, impact, power, in_line] =
            [number % 3, number / 3 % 3, number / 9 % 3, number / 27].map(|at| verdicts[at]);
        let mut given = Judgements::default();
        for (matter, verdict) in [
            (Matter::CareUse, aspect),
            (Matter::Staff, aspect.and(Some(NotMet))),
            (Matter::BundleImpact, impact),
            (Matter::BundlePower, power),
            (Matter::BundleInLine, in_line),
        ] {
            if let Some(verdict) = verdict {
                given = given.with(matter, judged(verdict));
            }
        }
        for edition in Edition::ALL {
            let mut tests = vec![impact, power];
            if *edition != Edition::Framework2023 {
                tests.push(in_line);
            }
            let package = if tests.contains(&Some(NotMet)) {
                NotMet
            } else if tests.contains(&None) {
                Undetermined
            } else {
                Met
            };
            let both = |aspect: Verdict| match (aspect, package) {
                (NotMet, _) | (_, NotMet) => NotMet,
                (Met, Met) => Met,
                _ => Undetermined,
            };
            let terms = terms(*edition);
            let of = |plan| {
                PlanAssessment::new(plan, &given, &terms, Step::QuickTest).of(Condition::Impactful).verdict()
            };
            assert_eq!(of(&plan), both(aspect.unwrap_or(Undetermined)), "{edition:?} {aspect:?} {tests:?}");
            // Without any effect expected there is none, package or not.
            assert_eq!(of(&silent), both(aspect.unwrap_or(NotMet)), "{edition:?} {aspect:?} {tests:?}");
        }
    }
}

/// Two thirds do not reach what a decimal rounds them to, and reach what lies below.
#[test]
fn a_share_is_not_rounded_up_to_the_measure() {
    let falls = [("/effects/0/baseline", Some("\"3\"")), ("/effects/0/expected", Some("\"1\""))];
    for (share, verdict) in [
        ("0.6666666666666666666666666666", Met),
        ("0.6666666666666666666666666667", Undetermined),
        ("0.6666666666666666666666666668", Undetermined),
    ] {
        let change = SubstantialChange::try_new(Decrease, share.parse().unwrap()).unwrap();
        let terms = Terms::under(Edition::Framework2023, day("2024-06-01"))
            .with_substantial(ImpactAspect::CareUse, change);
        let plan = plan_with(&falls);
        let judgements = Judgements::default();
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::QuickTest);
        assert_eq!(assessment.of(Condition::Impactful).verdict(), verdict, "{share}");
    }
}

/// From 21,000 to 16,800 bed days is a fall of exactly a fifth; staff falls from 64 to 51.5, which is 19.53125 %.
#[test]
fn a_measure_of_the_caller() {
    let plan = plan_with(&[]);
    let none = Judgements::default();
    let of = |aspect, direction, share: &str| {
        let change = SubstantialChange::try_new(direction, share.parse().unwrap()).unwrap();
        let terms = Terms::under(Edition::Framework2023, day("2024-06-01")).with_substantial(aspect, change);
        let assessment = PlanAssessment::new(&plan, &none, &terms, Step::QuickTest).of(Condition::Impactful);
        (assessment.verdict(), assessment.margin().and_then(|margin| margin.difference_at_least()))
    };
    let difference = |text: &str| Some(text.parse().unwrap());
    assert_eq!(of(ImpactAspect::CareUse, Decrease, "0.1999"), (Met, difference("0.0001")));
    assert_eq!(of(ImpactAspect::CareUse, Decrease, "0.2"), (Met, difference("0")));
    // Below the caller's measure; staff is still to be judged, so the whole is open.
    assert_eq!(of(ImpactAspect::CareUse, Decrease, "0.2001"), (Undetermined, difference("-0.0001")));
    assert_eq!(of(ImpactAspect::CareUse, Increase, "0.2").0, Undetermined);
    assert_eq!(of(ImpactAspect::Staff, Decrease, "0.1953125").0, Met);
    assert_eq!(of(ImpactAspect::Staff, Decrease, "0.1953126").0, Undetermined);
    // With both measured and both too small there is nothing left to judge.
    let measure = |share: &str| SubstantialChange::try_new(Decrease, share.parse().unwrap()).unwrap();
    let both = Terms::under(Edition::Framework2023, day("2024-06-01"))
        .with_substantial(ImpactAspect::CareUse, measure("0.5"))
        .with_substantial(ImpactAspect::Staff, measure("0.5"));
    let assessment = PlanAssessment::new(&plan, &none, &both, Step::QuickTest);
    assert_eq!(assessment.of(Condition::Impactful).verdict(), NotMet);
    let text = passende_zorg::report::Markdown::new(
        &assessment.of(Condition::Impactful).explanation(),
        passende_zorg::Language::English,
    )
    .to_string();
    assert!(text.contains("by a measure of the caller's own"), "{text}");
    // A person's judgement goes before it.
    let judged = Judgements::default().with(Matter::CareUse, judged(Met));
    let found =
        PlanAssessment::new(&plan, &judged, &both, Step::QuickTest).of(Condition::Impactful).verdict();
    assert_eq!(found, Met);
    // Without a baseline, or one of zero, nothing can be measured, and the aspect is left to a person.
    for (at, value) in [
        ("/effects/0/baseline", None),
        ("/effects/0/expected", None),
        ("/effects/0/baseline", Some("\"0\"")),
        ("/effects/0/baseline", Some("\"-5\"")),
        // One that goes the other way, or one more without numbers, has to be weighed.
        ("/effects/0/expected", Some("\"21000.01\"")),
        ("/effects/-", Some("{\"aspect\": \"care-use\", \"claim\": \"more visits\"}")),
    ] {
        let plan = plan_with(&[("/effects/1", None), (at, value)]);
        let found =
            PlanAssessment::new(&plan, &none, &both, Step::QuickTest).of(Condition::Impactful).verdict();
        assert_eq!(found, Undetermined, "{at}");
    }
    // No change at all is no gain.
    let same = plan_with(&[("/effects/1", None), ("/effects/0/expected", Some("\"21000\""))]);
    let found = PlanAssessment::new(&same, &none, &both, Step::QuickTest).of(Condition::Impactful).verdict();
    assert_eq!(found, NotMet);
}

/// Of two effects on an aspect the larger counts; real estate is held against the size of the provider.
#[test]
fn measures_of_several_effects() {
    let none = Judgements::default();
    let terms = |aspect, share: &str| {
        let change = SubstantialChange::try_new(Decrease, share.parse().unwrap()).unwrap();
        Terms::under(Edition::Framework2023, day("2024-06-01")).with_substantial(aspect, change)
    };
    let of = |effects: &str, terms: &Terms| {
        let plan = plan_with(&[("/effects", Some(effects))]);
        PlanAssessment::new(&plan, &none, terms, Step::QuickTest).of(Condition::Impactful).verdict()
    };
    let two = r#"[{"aspect": "staff", "claim": "x", "baseline": "100", "expected": "95"}, {"aspect": "staff", "claim": "y", "baseline": "100", "expected": "80"}]"#;
    assert_eq!(of(two, &terms(ImpactAspect::Staff, "0.2")), Met);
    assert_eq!(of(two, &terms(ImpactAspect::Staff, "0.21")), NotMet);
    let estate = |size: &str| {
        format!(
            "[{{\"aspect\": \"real-estate\", \"claim\": \"x\", \"baseline\": \"3000\", \"expected\": \"1000\"{size}}}]"
        )
    };
    assert_eq!(of(&estate(", \"provider-size\": \"20000\""), &terms(ImpactAspect::RealEstate, "0.1")), Met);
    assert_eq!(
        of(&estate(", \"provider-size\": \"20000\""), &terms(ImpactAspect::RealEstate, "0.11")),
        NotMet
    );
    assert_eq!(of(&estate(""), &terms(ImpactAspect::RealEstate, "0.1")), Undetermined);
}

/// Comply or explain; a contradiction is not explained away; what is not formed yet does not count.
#[test]
fn regional_documents() {
    let verdict = |relations: &str, extent: &str| {
        let extent = format!("\"{extent}\"");
        let plan = plan_with(&[("/relations", Some(relations)), ("/extent", Some(&extent))]);
        says(&plan, Condition::RegionalPlans)
    };
    let one = |rest: &str| format!("[{{\"document\": \"regional-plan\", {rest}}}]");
    for (relation, complete, excerpt) in [
        // An excerpt may leave out a document that the plan contradicts.
        (one("\"state\": \"in-line\""), Met, Undetermined),
        (one("\"state\": \"no-relation\", \"reason\": \"other care\""), Met, Undetermined),
        (one("\"state\": \"no-relation\""), NotMet, Undetermined),
        (one("\"state\": \"contradicts\""), NotMet, NotMet),
        (one("\"state\": \"contradicts\", \"reason\": \"it is better\""), NotMet, NotMet),
        (one("\"state\": \"not-formed\""), NotApplicable, Undetermined),
        // In line with one of them is enough; a contradiction with another is not made good by that.
        ("[{\"document\": \"regional-plan\", \"state\": \"in-line\"}, {\"document\": \"roaz-plan\", \"state\": \"no-relation\"}]".to_owned(), Met, Undetermined),
        ("[{\"document\": \"regional-plan\", \"state\": \"in-line\"}, {\"document\": \"roaz-plan\", \"state\": \"contradicts\"}]".to_owned(), NotMet, NotMet),
        ("[]".to_owned(), NotMet, Undetermined),
    ] {
        assert_eq!(verdict(&relation, "complete"), complete, "{relation}");
        assert_eq!(verdict(&relation, "excerpt"), excerpt, "{relation}");
    }
}

/// Nobody winds down, receives funds or answers for an agreement.
const NOT_NEEDED: [(&str, Option<&str>); 6] = [
    ("/capacity-changes", Some("[]")),
    ("/funds", None),
    ("/agreements/0/responsible", None),
    ("/agreements/1/responsible", None),
    ("/agreements/2/responsible", None),
    ("/agreements/3/responsible", None),
];

/// All decisive parties, all four groups, and no burden on who is hit and not involved.
#[test]
fn urgency_is_shared() {
    let verdict = |changes: &[(&str, Option<&str>)]| says(&plan_with(changes), Condition::SharedUrgency);
    for at in 0..3 {
        let place = format!("/endorsements/{at}");
        assert_eq!(verdict(&[(&place, None)]), NotMet, "{at}");
        let decisive = format!("/parties/{at}/decisive");
        let changes = [&[(&*place, None), (&*decisive, Some("false"))], &NOT_NEEDED[..]].concat();
        assert_eq!(verdict(&changes), Met, "who does not decide need not endorse");
        assert_eq!(
            verdict(&[(&place, None), (&decisive, None)]),
            Undetermined,
            "who may decide is asked about"
        );
        assert_eq!(verdict(&[(&decisive, None)]), Met, "who endorses need not be asked whether it decides");
    }
    // That bystanders carry it is not enough: someone must decide.
    let nobody = [0, 1, 2].map(|at| format!("/parties/{at}/decisive"));
    let mut nobody: Vec<_> = nobody.iter().map(|at| (at.as_str(), Some("false"))).collect();
    nobody.extend(NOT_NEEDED);
    assert_eq!(verdict(&nobody), NotMet);
    // Who winds down decides, though the plan says that it does not.
    let hospital = [("/parties/0/decisive", Some("false"))];
    assert_eq!(verdict(&hospital), Met, "it endorses");
    assert_eq!(verdict(&[hospital[0], ("/endorsements/0", None)]), Undetermined);
    // The municipality is hit: involved since a day, or from a day, or in some way, or not at all.
    let no_how = ("/involvements/0/how", None);
    assert_eq!(verdict(&[no_how]), Met);
    assert_eq!(
        verdict(&[
            no_how,
            ("/involvements/0/since", None),
            ("/involvements/0/planned", Some("\"2025-01-01\""))
        ]),
        Met
    );
    // In what way it would be involved does not show that it is.
    assert_eq!(verdict(&[("/involvements/0/since", None)]), NotMet);
    assert_eq!(verdict(&[no_how, ("/involvements/0/since", None)]), NotMet);
    assert_eq!(verdict(&[("/involvements/0", None)]), NotMet);
    assert_eq!(verdict(&[("/involvements/0", None), EXCERPT]), Undetermined);
    assert_eq!(verdict(&[("/involvements/0", None), ("/parties/6/role", Some("\"participant\""))]), Met);
    assert_eq!(
        verdict(&[("/involvements/0", None), ("/burdens/0", None)]),
        Undetermined,
        "affected, and nobody says how"
    );
    assert_eq!(verdict(&[("/burdens/0", None)]), Met);
    let nurses = ("/burdens/0/party", Some("\"nurses\""));
    assert_eq!(
        verdict(&[nurses, ("/involvements/0", None), ("/parties/6/role", Some("\"initiator\""))]),
        Met
    );
    // What another bears says nothing of the municipality.
    assert_eq!(verdict(&[nurses, ("/involvements/0", None)]), Undetermined);
    // A group that no party stands for may be involved otherwise; a bare record says nothing.
    let without = [("/parties/3/role", None)];
    assert_eq!(verdict(&without), NotMet);
    let with = |record: &str| {
        let record = format!("{{\"group\": \"patients\"{record}}}");
        verdict(&[without[0], ("/involvements/-", Some(&record))])
    };
    assert_eq!(with(", \"since\": \"2024-01-01\""), Met);
    assert_eq!(with(", \"planned\": \"2025-01-01\""), Met);
    // In what way shows nobody who is.
    assert_eq!(with(", \"how\": \"a panel\""), Undetermined);
    assert_eq!(with(""), Undetermined);
    // The agreements ask for the decisive parties only.
    for edition in [Edition::Draft, Edition::Final] {
        let plan = plan_with(&[("/involvements/0", None), ("/parties/3/role", None)]);
        assert_eq!(super::says_under(edition, &plan, Condition::SharedUrgency), Met);
        let plan = plan_with(&[("/endorsements/0", None)]);
        assert_eq!(super::says_under(edition, &plan, Condition::SharedUrgency), NotMet);
    }
}

/// Alignment is argued, aspect by aspect.
#[test]
fn alignment_is_argued() {
    let verdict = |changes: &[(&str, Option<&str>)]| says(&plan_with(changes), Condition::AlignmentNeeded);
    assert_eq!(verdict(&[]), Met);
    assert_eq!(verdict(&[("/alignment", None)]), NotMet);
    assert_eq!(verdict(&[("/alignment", None), EXCERPT]), Undetermined);
    assert_eq!(verdict(&[("/alignment/aspects/0/reason", None)]), NotMet);
    assert_eq!(verdict(&[("/alignment/aspects/-", Some("{\"aspect\": \"prices\"}"))]), NotMet);
}

/// Alignment lasts no longer than the implementation of the plan: the day before, the day, and the day after, on both ends.
#[test]
fn alignment_within_the_plan() {
    let verdict = |changes: &[(&str, Option<&str>)]| says(&plan_with(changes), Condition::AlignedContracts);
    for (until, expected) in
        [("2028-12-30", Met), ("2028-12-31", Met), ("2029-01-01", NotMet), ("2099-01-01", NotMet)]
    {
        let until = format!("\"{until}\"");
        assert_eq!(verdict(&[("/alignment/until", Some(&until))]), expected, "{until}");
    }
    for (from, expected) in
        [("2024-06-30", NotMet), ("2024-07-01", Met), ("2024-07-02", Met), ("2001-01-01", NotMet)]
    {
        let from = format!("\"{from}\"");
        assert_eq!(verdict(&[("/alignment/from", Some(&from))]), expected, "{from}");
    }
    assert_eq!(verdict(&[("/execution-until", None)]), Undetermined);
    assert_eq!(verdict(&[("/execution-from", None)]), Undetermined);
}

#[test]
fn three_outcomes() {
    let outcome = |changes: &[(&str, Option<&str>)]| {
        let (plan, judgements, terms) = (plan_with(changes), judgements(), terms(Edition::Framework2023));
        PlanAssessment::new(&plan, &judgements, &terms, Step::Funds).quick_test()
    };
    assert_eq!(outcome(&[]), QuickTestOutcome::Positive);
    assert_eq!(outcome(&[("/proposal", None)]), QuickTestOutcome::Negative);
    let open = [("/parties/6/decisive", None)];
    assert_eq!(outcome(&open), QuickTestOutcome::MoreInformation);
    for (outcome, rule) in [
        (QuickTestOutcome::Positive, Some("BK23-S1-PRESUMPTION")),
        (QuickTestOutcome::Negative, Some("BK23-OUTSIDE")),
        (QuickTestOutcome::MoreInformation, None),
    ] {
        assert_eq!(outcome.rule().map(|rule| rule.id().as_str()), rule);
    }
    // One that fails decides, whatever is open besides.
    assert_eq!(outcome(&[open[0], ("/proposal", None)]), QuickTestOutcome::Negative);
}

/// Situational aspects, only where they apply.
#[test]
fn situational_aspects() {
    use Condition::{AlignedContracts, BestScale, CapacityPace, DigitalConnection, ScalingUp};
    let facts: &[(Condition, Changes<'_>, Verdict)] = &[
        (AlignedContracts, &[("/alignment", None)], NotApplicable),
        (AlignedContracts, &[("/alignment", None), EXCERPT], Undetermined),
        (AlignedContracts, &[("/alignment/aspects", Some("[]"))], NotApplicable),
        (AlignedContracts, &[("/alignment/contract-agreements", None)], NotMet),
        (AlignedContracts, &[("/alignment/from", None)], NotMet),
        (AlignedContracts, &[("/alignment/until", None), EXCERPT], Undetermined),
        (CapacityPace, &[("/capacity-changes", None)], NotApplicable),
        (CapacityPace, &[("/capacity-changes", None), EXCERPT], Undetermined),
        (CapacityPace, &[("/capacity-changes/0/agreement", None)], NotMet),
        (CapacityPace, &[("/capacity-changes/1/transparency", None)], NotMet),
        (CapacityPace, &[("/capacity-changes/0/fte", None)], NotMet),
        (CapacityPace, &[("/capacity-changes/1/organisation-costs", None)], NotMet),
        (CapacityPace, &[("/capacity-changes/0/from", None)], NotMet),
        (CapacityPace, &[("/capacity-changes/0/until", None)], NotMet),
        (BestScale, &[("/scale", None)], NotMet),
        (BestScale, &[("/scale/reason", None)], NotMet),
        (BestScale, &[("/scale/alternatives/0/why-not", None)], NotMet),
        (BestScale, &[("/scale/alternatives", None)], Met),
        (ScalingUp, &[], NotApplicable),
        (ScalingUp, &[EXCERPT], Undetermined),
        (ScalingUp, &[("/bundle", Some("{}"))], NotMet),
        (ScalingUp, &[("/bundle", Some("{\"scaling\": \"in 2026\"}"))], Met),
        (DigitalConnection, &[], NotApplicable),
        (DigitalConnection, &[("/digital-links", Some("[\"innovation-menu\"]"))], Met),
    ];
    for (condition, changes, expected) in facts {
        assert_eq!(says(&plan_with(changes), *condition), *expected, "{condition:?} {changes:?}");
    }
}
