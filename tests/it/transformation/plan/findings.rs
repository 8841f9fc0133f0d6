use passende_zorg::Language;
use passende_zorg::language::Describe as _;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{FindingKind as F, Judgements, PlanAssessment, PlanFinding, Step, Terms};

use super::{ALMERE, Changes, horizon, plan_with, terms};
use crate::support::day;

fn findings(plan: &Plan, terms: &Terms) -> Vec<(F, String)> {
    let judgements = Judgements::default();
    let assessment = PlanAssessment::new(plan, &judgements, terms, Step::Full);
    assessment
        .findings()
        .iter()
        .map(|finding: &PlanFinding| (finding.kind(), finding.name().to_owned()))
        .collect()
}

/// What each change brings to light, and nothing else; none of it touches a verdict.
#[test]
fn what_good_practice_would_add() {
    let terms = terms(Edition::Final);
    assert_eq!(findings(&plan_with(&[]), &terms), []);
    let facts: &[(Changes<'_>, &[(F, &str)])] = &[
        (&[("/agreements/0/baseline", None)], &[(F::NoBaseline, "bed-days")]),
        (&[("/agreements/0/baseline", None), ("/agreements/0/target", None)], &[(F::NoBaseline, "bed-days")]),
        (
            &[("/agreements/0/baseline", None), ("/agreements/0/indicator", None)],
            &[(F::NoBaseline, "bed-days")],
        ),
        (&[("/agreements/0/unit", None)], &[(F::NoUnit, "bed-days")]),
        (&[("/agreements/2/responsible", None)], &[(F::NoResponsible, "readmissions")]),
        (&[("/activities/1/serves/1", None)], &[(F::NoActivity, "readmissions")]),
        (&[("/activities/0/owner", None)], &[(F::NoOwner, "train")]),
        (&[("/activities/1/from", Some("\"2025-06-30\""))], &[(F::TooSoon, "move")]),
        (&[("/activities/1/from", Some("\"2025-06-29\""))], &[(F::TooSoon, "move")]),
        (&[("/activities/0/until", None)], &[]),
        (&[("/activities/1/from", None)], &[]),
        (
            &[
                ("/agreements/1/obligation", Some("\"effort\"")),
                ("/milestones/0/obligation", Some("\"result\"")),
            ],
            &[(F::ObligationsDiffer, "teams")],
        ),
        (&[("/agreements/1/obligation", None)], &[]),
        (&[("/milestones/1/due", Some("\"2027-12-30\""))], &[]),
        (&[("/milestones/1/due", Some("\"2028-01-01\""))], &[(F::MilestoneAfterDue, "ward")]),
        (&[("/activities/2/from", Some("\"2027-12-31\""))], &[]),
        (
            &[("/activities/0/from", Some("\"2026-01-01\"")), ("/activities/0/until", None)],
            &[(F::ActivityAfterDue, "train")],
        ),
        // One-off costs come to 1,840,000 at most.
        (&[("/business-case/lines/0/amount", Some("\"440000\""))], &[]),
        (&[("/business-case/lines/0/amount", Some("\"439999\""))], &[(F::AskedAboveCosts, "")]),
        (&[("/capacity-changes/0/until", Some("\"2028-12-31\""))], &[]),
        (&[("/capacity-changes/0/until", Some("\"2029-01-01\""))], &[(F::CapacityOutside, "hospital")]),
        (
            &[("/capacity-changes/1/from", Some("\"2024-06-30\""))],
            &[(F::CapacityOutside, "district-nursing")],
        ),
        (&[("/parties/2/kind", Some("\"other\""))], &[(F::NoGeneralPractice, "")]),
        (&[("/funds/alternatives", None)], &[(F::NoAlternatives, "")]),
        (&[("/funds/regional-link", None)], &[(F::NoRegionalLink, "")]),
        (&[("/funds/regional-link", None), ("/relations/0/state", Some("\"not-formed\""))], &[]),
        (&[("/capacity-changes/1/direction", Some("\"wind-down\""))], &[(F::NoBuildUp, "")]),
        (&[("/capacity-changes", None)], &[]),
        (&[("/competition/routes", None)], &[(F::NoCompetitionRoute, "")]),
        (&[("/competition", None)], &[(F::NoCompetitionRoute, "")]),
        (&[("/parties/0/specialist-company/agreement", None)], &[(F::NoSpecialistAgreement, "hospital")]),
        (&[("/parties/0/specialist-company", None)], &[]),
        (&[("/scale/scale", Some("\"subregional\""))], &[(F::ScaleNotNamed, "")]),
        (&[("/scale/scale", Some("\"individual\""))], &[]),
        (&[("/business-case/lines/0/timing", Some("{\"one-off\": {}}"))], &[(F::NoYear, "training")]),
        (
            &[("/business-case/lines/0/timing", Some("{\"one-off\": {\"year\": 2023}}"))],
            &[(F::OutsideHorizon, "training")],
        ),
        (&[("/business-case/lines/0/timing", Some("{\"one-off\": {\"year\": 2029}}"))], &[]),
        (
            &[("/business-case/lines/0/timing", Some("{\"one-off\": {\"year\": 2030}}"))],
            &[(F::OutsideHorizon, "training")],
        ),
        (
            &[("/business-case/lines/3/timing", Some("{\"structural\": {\"from\": 2023}}"))],
            &[(F::OutsideHorizon, "beds")],
        ),
        (
            &[("/business-case/lines/3/timing", Some("{\"structural\": {\"from\": 2024, \"until\": 2029}}"))],
            &[],
        ),
        (
            &[("/business-case/lines/3/timing", Some("{\"structural\": {\"until\": 2030}}"))],
            &[(F::OutsideHorizon, "beds")],
        ),
    ];
    for (changes, expected) in facts {
        let found = findings(&plan_with(changes), &terms);
        let expected: Vec<_> = expected.iter().map(|(kind, name)| (*kind, (*name).to_owned())).collect();
        assert_eq!(found, expected, "{changes:?}");
    }
}

/// The first activity begins after the one before it has ended: the next day is early enough.
#[test]
fn the_day_after_is_not_too_soon() {
    let terms = terms(Edition::Final);
    assert_eq!(findings(&plan_with(&[("/activities/0/until", Some("\"2025-06-30\""))]), &terms), []);
    assert_eq!(
        findings(&plan_with(&[("/activities/0/until", Some("\"2025-07-01\""))]), &terms),
        [(F::TooSoon, "move".to_owned())]
    );
}

/// No general practice: under the agreements only.
#[test]
fn general_practice_is_a_finding_of_the_agreements() {
    let without = plan_with(&[("/parties/2/kind", Some("\"other\""))]);
    let due = (F::EditionDue, String::new());
    assert_eq!(findings(&without, &terms(Edition::Framework2023)), [due]);
}

/// The money is positive, and an assessor thinks otherwise: that is heard, and shown.
#[test]
fn a_judgement_against_positive_money() {
    use passende_zorg::Verdict;
    let (plan, terms) = (plan_with(&[]), terms(Edition::Final));
    for (verdict, found) in [(Verdict::NotMet, 1), (Verdict::Met, 0)] {
        let expected = verdict;
        let judged = super::judgements()
            .with(passende_zorg::transformation::Matter::BusinessCase, super::judged(verdict));
        let assessment = PlanAssessment::new(&plan, &judged, &terms, Step::Full);
        let otherwise =
            assessment.findings().into_iter().filter(|finding| finding.kind() == F::JudgedOtherwise);
        assert_eq!(otherwise.count(), found);
        assert_eq!(assessment.verdict(), expected);
    }
    // Without the caller's horizon nothing is known to be positive.
    let judged = super::judgements()
        .with(passende_zorg::transformation::Matter::BusinessCase, super::judged(Verdict::NotMet));
    let bare = Terms::under(Edition::Final, day("2024-06-01"));
    let found = PlanAssessment::new(&plan, &judged, &bare, Step::Full).findings();
    assert!(found.iter().all(|finding| finding.kind() != F::JudgedOtherwise));
}

/// A signature of the day itself is in time; one of the day after was not there yet.
#[test]
fn what_is_dated_later_is_told() {
    let on = |days: &str, at: &str| plan_with(&[(at, Some(&format!("\"{days}\"")))]);
    let terms = terms(Edition::Final); // on 1 June 2024
    for (at, name) in [
        ("/endorsements/1/on", "district-nursing"),
        ("/commitments/0/on", "hospital"),
        ("/self-assessment/on", "self-assessment"),
        ("/impact-analysis/on", "impact-analysis"),
    ] {
        assert_eq!(findings(&on("2024-05-31", at), &terms), []);
        assert_eq!(findings(&on("2024-06-01", at), &terms), []);
        assert_eq!(findings(&on("2024-06-02", at), &terms), [(F::DatedLater, name.to_owned())]);
    }
    let later = passende_zorg::judgement::Judgement::try_new(
        "assessor",
        day("2024-06-02"),
        "seen",
        passende_zorg::Verdict::Met,
    );
    let (plan, judged) = (
        plan_with(&[]),
        super::judgements().with(passende_zorg::transformation::Matter::Staff, later.unwrap()),
    );
    let found = PlanAssessment::new(&plan, &judged, &terms, Step::Full).findings();
    assert_eq!(
        found.iter().map(|finding| (finding.kind(), finding.name())).collect::<Vec<_>>(),
        [(F::DatedLater, "staff")]
    );
}

/// Which scale each text names.
#[test]
fn scales_by_edition() {
    for (scale, named) in [
        ("individual", [true, true, true]),
        ("local", [true, true, true]),
        ("subregional", [false, false, true]),
        ("regional", [true, true, true]),
        ("national", [true, true, true]),
    ] {
        let scale = format!("\"{scale}\"");
        let plan = plan_with(&[("/scale/scale", Some(&scale))]);
        for (edition, named) in Edition::ALL.iter().zip(named) {
            let found = findings(&plan, &terms(*edition));
            assert_eq!(!found.contains(&(F::ScaleNotNamed, String::new())), named, "{scale} {edition:?}");
        }
    }
}

#[test]
fn the_edition_was_due_for_review() {
    let plan = plan_with(&[]);
    for (on, due) in [("2023-12-31", false), ("2024-01-01", true)] {
        let terms = Terms::under(Edition::Framework2023, day(on)).with_horizon(horizon(2024, 6, "0"));
        assert_eq!(findings(&plan, &terms).contains(&(F::EditionDue, String::new())), due, "{on}");
    }
}

/// Every finding belongs to a rule of the edition, or to none.
#[test]
fn findings_belong_to_rules() {
    for kind in F::ALL {
        for edition in Edition::ALL {
            let without = match kind {
                F::NoCompetitionRoute | F::NoGeneralPractice => *edition == Edition::Framework2023,
                F::NoSpecialistAgreement => *edition != Edition::Draft,
                F::DatedLater | F::NamesAlike => true,
                _ => false,
            };
            assert_eq!(kind.rule(*edition).is_none(), without, "{kind:?} {edition:?}");
        }
    }
    assert_eq!(F::NoCompetitionRoute.rule(Edition::Draft).unwrap().id().as_str(), "IZA-J-2-d-1");
}

/// One balance that does not follow, two that leave out what is unknown, no owners, no general practice.
#[test]
fn the_findings_of_almere() {
    let plan = Plan::from_json(ALMERE.as_bytes()).unwrap();
    let (judgements, terms) = (Judgements::default(), Terms::try_on(day("2023-06-01")).unwrap());
    let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
    let found = assessment.findings();
    let names = |kind| {
        found.iter().filter(|finding| finding.kind() == kind).map(PlanFinding::name).collect::<Vec<_>>()
    };
    assert_eq!(names(F::PrintedBalanceDiffers), ["welzijn-op-recept"]);
    assert_eq!(names(F::PrintedBalanceOpen), ["transfer-point", "joint-elderly-ward"]);
    assert_eq!(names(F::NoResponsible).len(), 9);
    let differs = found.iter().find(|finding| finding.kind() == F::PrintedBalanceDiffers).unwrap();
    assert_eq!(
        differs.in_language(Language::English).to_string(),
        "printed balance does not follow from the lines of project ‘Welzijn op Recept’: printed EUR 557,550, computed EUR 402,700"
    );
    assert_eq!(
        differs.in_language(Language::Dutch).to_string(),
        "gepubliceerd saldo volgt niet uit de posten van project ‘Welzijn op Recept’: gepubliceerd € 557.550, berekend € 402.700"
    );
    let (printed, computed) = differs.balance().unwrap();
    assert_eq!(
        (printed.to_string(), computed.exact().unwrap().to_string()),
        ("557550.00".into(), "402700.00".into())
    );
}

/// Days beside the period in which the plan is carried out, 1 July 2024 to 31 December 2028: the day before, on and after both ends.
#[test]
fn days_outside_the_period() {
    let told = |at: &str, on: &str, kind: F| {
        let plan = plan_with(&[(at, Some(&format!("\"{on}\"")))]);
        findings(&plan, &terms(Edition::Framework2023)).iter().filter(|(found, _)| *found == kind).count()
    };
    for (at, kind, days) in [
        (
            "/activities/0/from",
            F::ActivityOutside,
            &[("2024-06-30", 1), ("2024-07-01", 0), ("2024-07-02", 0)][..],
        ),
        (
            "/activities/2/until",
            F::ActivityOutside,
            &[("2028-12-30", 0), ("2028-12-31", 0), ("2029-01-01", 1)],
        ),
        (
            "/milestones/0/due",
            F::MilestoneOutside,
            &[("2024-06-30", 1), ("2024-07-01", 0), ("2024-07-02", 0)],
        ),
        (
            "/milestones/1/due",
            F::MilestoneOutside,
            &[("2028-12-30", 0), ("2028-12-31", 0), ("2029-01-01", 1)],
        ),
        ("/agreements/3/due", F::AfterExecution, &[("2028-12-30", 0), ("2028-12-31", 0), ("2029-01-01", 1)]),
    ] {
        for (on, number) in days {
            assert_eq!(told(at, on, kind), *number, "{at} {on}");
        }
    }
    let plan = plan_with(&[("/execution-from", None), ("/execution-until", None)]);
    let outside = [F::ActivityOutside, F::MilestoneOutside, F::AfterExecution];
    assert!(findings(&plan, &terms(Edition::Final)).iter().all(|(kind, _)| !outside.contains(kind)));
}

/// An activity begins on the day of the agreement that it works on at the latest, 31 March 2026: the day before, on and after. And what is
/// asked is no more than the one-off costs, where the plan and its business case are whole.
#[test]
fn what_is_asked_beside_what_it_costs() {
    let has = |changes: Changes<'_>, kind: F| {
        findings(&plan_with(changes), &terms(Edition::Framework2023)).iter().any(|(found, _)| *found == kind)
    };
    for (due, expected) in [("2024-08-31", true), ("2024-09-01", false), ("2024-09-02", false)] {
        let due = format!("\"{due}\"");
        let at = Some(due.as_str());
        let serves = Some("[\"bed-days\"]");
        let changes = [("/activities/0/serves", serves), ("/agreements/0/due", at)];
        assert_eq!(has(&changes, F::ActivityAfterDue), expected, "{due}");
    }
    for (extent, left_out, expected) in [
        ("complete", "[]", true),
        ("complete", "[\"rent\"]", false),
        ("excerpt", "[]", false),
        ("excerpt", "[\"rent\"]", false),
    ] {
        let extent = format!("\"{extent}\"");
        let changes = [
            ("/extent", Some(extent.as_str())),
            ("/business-case/not-included", Some(left_out)),
            ("/funds/asked", Some("\"99000000\"")),
        ];
        assert_eq!(has(&changes, F::AskedAboveCosts), expected, "{extent} {left_out}");
    }
}

/// An effect that is expected to change nothing, and parties whose names look alike.
#[test]
fn effects_and_names_that_are_the_same() {
    let of = |changes: &[(&str, Option<&str>)], kind: F| -> Vec<String> {
        let found = findings(&plan_with(changes), &terms(Edition::Framework2023));
        found.into_iter().filter(|(it, _)| *it == kind).map(|(_, name)| name).collect()
    };
    let effects = |expected: &str| {
        format!(
            "[{{\"aspect\": \"staff\", \"claim\": \"hours\", \"baseline\": \"10.0\", \"expected\": \"{expected}\"}}]"
        )
    };
    assert_eq!(of(&[("/effects", Some(&effects("10")))], F::NoEffect), ["hours"]);
    assert_eq!(of(&[("/effects", Some(&effects("10.01")))], F::NoEffect), Vec::<String>::new());
    let name = |name: &'static str| ("/parties/0/name", Some(name));
    assert_eq!(
        of(&[name("\"WIJKVERPLEGING  voorbeeldstád\"")], F::NamesAlike),
        ["hospital / district-nursing"]
    );
    assert_eq!(of(&[name("\"Voorbeeldstad Wijkverpleging\"")], F::NamesAlike), Vec::<String>::new());
}

/// What is told is told in the language that is asked for, by the names that people use.
#[test]
fn findings_have_no_codes_in_them() {
    use passende_zorg::Language;
    use passende_zorg::language::Describe as _;
    let plan = plan_with(&[
        ("/self-assessment/on", Some("\"2030-01-01\"")),
        ("/commitments/0/on", Some("\"2030-01-01\"")),
        ("/parties/0/name", Some("\"Ziekenhuis De Linde\"")),
    ]);
    let (judgements, terms) = (super::judgements(), terms(Edition::Final));
    let found = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).findings();
    let words: Vec<String> = found.iter().map(|it| it.in_language(Language::Dutch).to_string()).collect();
    assert_eq!(
        words,
        [
            "gedateerd na de dag van de beoordeling en dus nog niet meegeteld: Ziekenhuis De Linde (commitment)",
            "gedateerd na de dag van de beoordeling en dus nog niet meegeteld: zelftoets voor indiening",
        ]
    );
    assert_eq!(found[0].name(), "hospital");
}

/// From 21,000 to 16,800 bed days is a fall of exactly a fifth: who judges otherwise than one's own measure says, is told.
#[test]
fn a_judgement_against_the_figures() {
    use passende_zorg::Verdict::{Met, NotApplicable, NotMet};
    use passende_zorg::transformation::{ChangeDirection, ImpactAspect, Matter, SubstantialChange};
    let told = |changes: Changes<'_>, share: &str, verdict| {
        let plan = plan_with(changes);
        let change = SubstantialChange::try_new(ChangeDirection::Decrease, share.parse().unwrap()).unwrap();
        let terms = terms(Edition::Framework2023).with_substantial(ImpactAspect::CareUse, change);
        let judged = super::judgements().with(Matter::CareUse, super::judged(verdict));
        let assessment = PlanAssessment::new(&plan, &judged, &terms, Step::Full);
        let those = assessment.findings().into_iter().filter(|it| it.kind() == F::FiguresJudgedAway);
        those.map(|it| it.name().to_owned()).collect::<Vec<_>>()
    };
    for (share, verdict, is_told) in [
        ("0.1999", Met, false),
        ("0.2", Met, false),
        ("0.2001", Met, true),
        ("0.1999", NotMet, true),
        ("0.2", NotMet, true),
        ("0.2001", NotMet, false),
        ("0.2001", NotApplicable, false),
    ] {
        assert_eq!(told(&[], share, verdict), vec!["care-use"; usize::from(is_told)], "{share} {verdict:?}");
    }
    // More bed days than there were are no fall at all; without numbers there is nothing to hold it against.
    assert_eq!(told(&[("/effects/0/expected", Some("\"25000\""))], "0.0001", Met), ["care-use"]);
    assert_eq!(told(&[("/effects/0/expected", None)], "0.2001", Met), [""; 0]);
}

/// Under the framework plans could be submitted from 1 February 2023 on (next steps); the agreements have no such day.
#[test]
fn a_plan_of_before_plans_could_be_submitted() {
    for (submitted, is_early) in [("2023-01-31", true), ("2023-02-01", false), ("2023-02-02", false)] {
        let plan = plan_with(&[("/submitted", Some(&format!("\"{submitted}\"")))]);
        for edition in Edition::ALL {
            let early = findings(&plan, &terms(*edition)).iter().any(|(kind, _)| *kind == F::SubmittedEarly);
            assert_eq!(early, is_early && *edition == Edition::Framework2023, "{submitted} {edition:?}");
        }
    }
}
