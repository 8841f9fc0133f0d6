//! Each condition, one fact at a time.

use passende_zorg::Verdict::{Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::source::Edition;
use passende_zorg::transformation::{Condition, Judgements, PlanAssessment, Step, TermStart, Terms};
use rust_decimal::Decimal;

use super::{Changes, horizon, judgements, plan_with, says, says_under, terms};
use crate::support::day;

const EXCERPT: (&str, Option<&str>) = ("/extent", Some("\"excerpt\""));

#[test]
fn the_made_up_plan_passes_everywhere() {
    let plan = plan_with(&[]);
    for (edition, step) in super::steps() {
        let (terms, judgements) = (terms(edition), judgements());
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, step);
        let expected = |condition| match condition {
            // No small initiatives, nothing digital, and no acute care that goes or comes.
            Condition::ScalingUp | Condition::DigitalConnection | Condition::Savings => NotApplicable,
            _ => Met,
        };
        for condition in assessment.conditions() {
            assert_eq!(
                assessment.of(*condition).verdict(),
                expected(*condition),
                "{edition:?} {condition:?}"
            );
        }
        assert_eq!(assessment.verdict(), Met, "{edition:?} {step:?}");
        assert!(assessment.open_questions().is_empty() && assessment.ways_to_pass().is_empty());
    }
}

/// What is taken away, from which condition, and what silence comes to: in a complete plan it is missing, in an excerpt not known.
#[test]
fn what_the_texts_demand() {
    use Edition::{Draft, Final, Framework2023};
    const ALL: &[Edition] = &[Draft, Final, Framework2023];
    const AGREEMENTS: &[Edition] = &[Draft, Final];
    const FRAMEWORK: &[Edition] = &[Framework2023];
    const NONE: &[Edition] = &[];
    let demanded: &[(&[Edition], Condition, &str)] = &[
        (ALL, Condition::Agreements, "/agreements/0/goal"),
        (ALL, Condition::Agreements, "/agreements/0/indicator"),
        (ALL, Condition::Agreements, "/agreements/0/target"),
        (ALL, Condition::Agreements, "/agreements/1/end-state"),
        (ALL, Condition::Agreements, "/agreements/2/due"),
        (FRAMEWORK, Condition::Agreements, "/approach/way"),
        (AGREEMENTS, Condition::Agreements, "/approach/grounds"),
        (ALL, Condition::Agreements, "/approach"),
        (ALL, Condition::ImpactAnalysis, "/impact-analysis"),
        (ALL, Condition::ImpactAnalysis, "/impact-analysis/findings/6"), // chain
        (ALL, Condition::ImpactAnalysis, "/impact-analysis/findings/7"), // context
        (FRAMEWORK, Condition::ImpactAnalysis, "/impact-analysis/findings/0"), // quality
        (FRAMEWORK, Condition::ImpactAnalysis, "/impact-analysis/findings/1"), // safety
        (FRAMEWORK, Condition::ImpactAnalysis, "/impact-analysis/findings/2"), // access
        (FRAMEWORK, Condition::ImpactAnalysis, "/impact-analysis/made-with/0"),
        (NONE, Condition::ImpactAnalysis, "/impact-analysis/made-with/6"), // the municipality is only affected
        (FRAMEWORK, Condition::Agreements, "/goals/0/themes"),
        (ALL, Condition::Execution, "/implementation"),
        (ALL, Condition::Execution, "/implementation/organisation"),
        (FRAMEWORK, Condition::Execution, "/implementation/capacity"),
        (FRAMEWORK, Condition::Execution, "/implementation/milestone-planning"),
        (FRAMEWORK, Condition::Execution, "/implementation/decision-making"),
        (ALL, Condition::Execution, "/commitments/0"),
        (ALL, Condition::Execution, "/commitments/5"), // the insurer
        (FRAMEWORK, Condition::Execution, "/commitments/3"), // the patients: no party of care
        (FRAMEWORK, Condition::Execution, "/parties/0/specialist-company/agreement"),
        (ALL, Condition::SharedUrgency, "/endorsements/1"),
        (FRAMEWORK, Condition::SharedUrgency, "/parties/3"), // the patients: nobody else is of that group
        (FRAMEWORK, Condition::SharedUrgency, "/parties/4"), // the professionals
        (ALL, Condition::BusinessCase, "/business-case"),
    ];
    for (editions, condition, at) in demanded {
        for edition in ALL {
            // Who is no party any more is not named elsewhere either.
            let mut changes = match *at {
                "/parties/3" => vec![("/impact-analysis/made-with/3", None), ("/commitments/3", None)],
                "/parties/4" => vec![("/impact-analysis/made-with/4", None), ("/commitments/4", None)],
                _ => vec![],
            };
            changes.push((*at, None));
            let demands = editions.contains(edition);
            let complete = says_under(*edition, &plan_with(&changes), *condition);
            // Within a hospital the agreements have its specialists as an example, which leaves it open.
            let example = at.ends_with("/specialist-company/agreement");
            let otherwise = if example { Undetermined } else { Met };
            assert_eq!(complete, if demands { NotMet } else { otherwise }, "{edition:?} {at}");
            changes.push(EXCERPT);
            let excerpt = says_under(*edition, &plan_with(&changes), *condition);
            // Of a list an excerpt may leave out the rest.
            let left = if demands || excerpt != Met { Undetermined } else { Met };
            assert_eq!(excerpt, left, "{edition:?} {at} in an excerpt");
        }
    }
}

/// Whole lists that are absent.
#[test]
fn nothing_at_all_is_missing_too() {
    let none: &[(Condition, Changes<'_>)] = &[
        (
            Condition::Agreements,
            &[
                ("/agreements", Some("[]")),
                ("/milestones", Some("[]")),
                ("/funds", None),
                (
                    "/activities",
                    Some(
                        "[{\"id\": \"a\", \"text\": \"a\", \"owner\": \"hospital\", \"from\": \"2024-01-01\", \"until\": \"2024-01-02\"}]",
                    ),
                ),
            ],
        ),
        (
            Condition::SharedUrgency,
            &[
                ("/parties/0/decisive", Some("false")),
                ("/parties/1/decisive", Some("false")),
                ("/parties/2/decisive", Some("false")),
                ("/endorsements", Some("[]")),
                ("/capacity-changes", Some("[]")),
                ("/funds", None),
                ("/agreements/0/responsible", None),
                ("/agreements/1/responsible", None),
                ("/agreements/2/responsible", None),
                ("/agreements/3/responsible", None),
            ],
        ),
        (Condition::BusinessCase, &[("/business-case", Some("{}"))]),
    ];
    for (condition, changes) in none {
        assert_eq!(says(&plan_with(changes), *condition), NotMet, "{condition:?}");
        let excerpt = [changes, &[EXCERPT][..]].concat();
        assert_eq!(says(&plan_with(&excerpt), *condition), Undetermined, "{condition:?}");
    }
    // Without agreements nothing is left to reach within five years; an excerpt may leave them out.
    let without = none[0].1;
    assert_eq!(says(&plan_with(without), Condition::FiveYears), NotMet);
    let excerpt = [without, &[EXCERPT][..]].concat();
    assert_eq!(says(&plan_with(&excerpt), Condition::FiveYears), Undetermined);
    // Without parties nobody is committed, and nobody took part in the analysis.
    let nobody: passende_zorg::transformation::plan::Plan = serde_json::from_value(serde_json::json!({
        "title": "x", "extent": "complete", "impact-analysis": {"findings": super::json()["impact-analysis"]["findings"]},
        "implementation": super::json()["implementation"]
    }))
    .unwrap();
    assert_eq!(says(&nobody, Condition::Execution), NotMet);
    assert_eq!(says(&nobody, Condition::ImpactAnalysis), NotMet);
    // The agreements do not ask with whom the analysis was made.
    assert_eq!(says_under(Edition::Final, &nobody, Condition::ImpactAnalysis), Met);
}

/// Each agreement has somebody who answers for it or owns an activity that works on it, and an activity with two days or a milestone with
/// one: one for all of them is none for the others.
#[test]
fn responsibilities_and_timetable() {
    // Of the made-up plan: which agreement an activity or a milestone is for.
    let json = super::json();
    let agreements = json["agreements"].as_array().unwrap();
    let (mut answered, mut timed) = (Vec::new(), Vec::new());
    for (at, agreement) in agreements.iter().enumerate() {
        let serves = |activity: &serde_json::Value| {
            activity["serves"].as_array().is_some_and(|it| it.contains(&agreement["id"]))
        };
        let serving = || {
            json["activities"]
                .as_array()
                .unwrap()
                .iter()
                .enumerate()
                .filter(|(_, it)| serves(it))
                .map(|(at, _)| at)
        };
        let milestones = json["milestones"].as_array().unwrap().iter().enumerate();
        let mine = milestones
            .filter(|(_, it)| it["agreement"] == agreement["id"])
            .map(|(at, _)| format!("/milestones/{at}/due"));
        answered.push((
            format!("/agreements/{at}/responsible"),
            serving().map(|at| format!("/activities/{at}/owner")).collect::<Vec<_>>(),
        ));
        timed.push((
            serving().map(|at| format!("/activities/{at}/until")).collect::<Vec<_>>(),
            mine.collect::<Vec<_>>(),
        ));
    }
    let verdict = |places: &[&str]| {
        let changes: Vec<_> = places.iter().map(|at| (*at, None)).collect();
        says(&plan_with(&changes), Condition::Agreements)
    };
    for (responsible, owners) in &answered {
        assert!(!owners.is_empty(), "the made-up plan works on each agreement");
        assert_eq!(verdict(&[responsible]), Met, "the owner of an activity answers");
        let all: Vec<&str> = owners.iter().map(String::as_str).collect();
        assert_eq!(verdict(&[&all[..], &[responsible.as_str()]].concat()), NotMet, "{responsible}");
    }
    for (activities, milestones) in &timed {
        let (mut all, mine): (Vec<&str>, Vec<&str>) = (
            activities.iter().map(String::as_str).collect(),
            milestones.iter().map(String::as_str).collect(),
        );
        if !mine.is_empty() {
            assert_eq!(verdict(&mine), Met, "an activity has its days");
        }
        // The activity may work on others too, so that more than this agreement fails.
        all.extend(mine);
        assert_eq!(verdict(&all), NotMet, "{all:?}");
    }
}

/// The day before the end of the five years, the day itself, and the day after; far on both sides.
#[test]
fn five_years_to_the_day() {
    for (due, expected, left) in [
        ("2024-07-01", Met, 1826),
        ("2029-06-30", Met, 1),
        ("2029-07-01", Met, 0),
        ("2029-07-02", NotMet, -1),
        ("2039-07-01", NotMet, -3652),
    ] {
        let due = format!("\"{due}\"");
        let plan = plan_with(&[
            ("/agreements/0/due", Some(&due)),
            ("/agreements/1/due", Some("\"2024-07-01\"")),
            ("/agreements/2/due", Some("\"2024-07-01\"")),
            ("/agreements/3/due", Some("\"2024-07-01\"")),
        ]);
        for edition in Edition::ALL {
            let (terms, judgements) = (terms(*edition), judgements());
            let five = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).of(Condition::FiveYears);
            assert_eq!(five.verdict(), expected, "{due}");
            assert_eq!(five.margin().unwrap().difference_at_least(), Some(Decimal::from(left)), "{due}");
        }
    }
    // One that is late is enough, wherever it stands; one without a day leaves it open, unless another is late.
    for at in 0..4 {
        let late = format!("/agreements/{at}/due");
        assert_eq!(says(&plan_with(&[(&late, Some("\"2029-07-02\""))]), Condition::FiveYears), NotMet);
        assert_eq!(says(&plan_with(&[(&late, None)]), Condition::FiveYears), Undetermined);
    }
    let both = plan_with(&[("/agreements/0/due", None), ("/agreements/1/due", Some("\"2029-07-02\""))]);
    assert_eq!(says(&both, Condition::FiveYears), NotMet);
    // The text does not say from when: without the caller's word it is open.
    let without = Terms::under(Edition::Framework2023, day("2024-06-01"));
    let plan = plan_with(&[]);
    let judgements = Judgements::default();
    let open = PlanAssessment::new(&plan, &judgements, &without, Step::Full).of(Condition::FiveYears);
    assert_eq!(open.verdict(), Undetermined);
    assert_eq!(open.open_questions()[0].message().code(), "plan.term-start");
    for start in TermStart::ALL {
        let terms = without.clone().with_five_years_from(*start, day("2024-07-01"));
        assert_eq!(
            PlanAssessment::new(&plan, &judgements, &terms, Step::Full).of(Condition::FiveYears).verdict(),
            Met
        );
    }
}

/// Every set of directions: nothing larger is met, only larger or equal is not, both ways is for a person.
#[test]
fn sustainability_by_direction() {
    let directions = ["smaller", "equal", "larger"];
    for set in 1..8_usize {
        let chosen: Vec<_> = (0..3).filter(|bit| set >> bit & 1 == 1).map(|bit| directions[bit]).collect();
        let effects: Vec<_> = chosen
            .iter()
            .map(|direction| format!("{{\"aspect\": \"ict\", \"direction\": \"{direction}\"}}"))
            .collect();
        let effects = format!("[{}]", effects.join(","));
        let plan = plan_with(&[("/sustainability/effects", Some(&effects))]);
        let expected = match (chosen.contains(&"smaller"), chosen.contains(&"larger")) {
            (_, false) => Met,
            (false, true) => NotMet,
            (true, true) => Undetermined,
        };
        assert_eq!(says(&plan, Condition::Sustainability), expected, "{chosen:?}");
        for verdict in [Met, NotMet] {
            let judged = judgements()
                .with(passende_zorg::transformation::Matter::Sustainability, super::judged(verdict));
            let terms = terms(Edition::Framework2023);
            let found = PlanAssessment::new(&plan, &judged, &terms, Step::Full)
                .of(Condition::Sustainability)
                .verdict();
            // Who judged that it becomes larger is heard, whatever the plan says.
            let heard = expected == Undetermined || verdict == NotMet;
            assert_eq!(found, if heard { verdict } else { expected });
        }
    }
    // An excerpt may leave effects out, and the norm is about all of them together: whatever it shows, a person judges.
    for direction in directions {
        let effects = format!("[{{\"aspect\": \"ict\", \"direction\": \"{direction}\"}}]");
        let plan = plan_with(&[EXCERPT, ("/sustainability/effects", Some(&effects))]);
        assert_eq!(says(&plan, Condition::Sustainability), Undetermined, "{direction}");
    }
    assert_eq!(says(&plan_with(&[("/sustainability", None)]), Condition::Sustainability), Undetermined);
    assert_eq!(says(&plan_with(&[("/sustainability", Some("{}"))]), Condition::Sustainability), Undetermined);
    let reason = plan_with(&[("/sustainability", Some("{\"not-applicable\": \"nothing changes\"}"))]);
    assert_eq!(says(&reason, Condition::Sustainability), NotApplicable);
}

/// Four tests, all of them: each can be met, not met, not applicable or open.
#[test]
fn competition_in_all_combinations() {
    let tests = ["benefits-outweigh", "no-less-restrictive", "necessary", "no-longer-than-needed"];
    let verdicts = [
        ("\"met\"", Met),
        ("\"not-met\"", NotMet),
        ("\"not-applicable\"", NotApplicable),
        ("", Undetermined),
    ];
    for number in 0..256_usize {
        let mut json = super::json();
        let mut found = Vec::new();
        for (at, test) in tests.iter().enumerate() {
            let (code, verdict) = verdicts[number / 4_usize.pow(u32::try_from(at).unwrap()) % 4];
            let place = format!("/competition/{test}");
            if code.is_empty() {
                super::put(&mut json, &place, None);
            } else {
                super::put(&mut json, &format!("{place}/verdict"), Some(serde_json::from_str(code).unwrap()));
            }
            found.push(verdict);
        }
        // That one of four cumulative tests does not apply is nowhere in the text: it stays open.
        let expected = if found.contains(&NotMet) {
            NotMet
        } else if found.iter().all(|verdict| *verdict == Met) {
            Met
        } else {
            Undetermined
        };
        let plan = serde_json::from_value(json).unwrap();
        for edition in Edition::ALL {
            assert_eq!(says_under(*edition, &plan, Condition::Competition), expected, "{found:?}");
        }
    }
    assert_eq!(says(&plan_with(&[("/competition", None)]), Condition::Competition), Undetermined);
}

/// Hospitals with a specialist partnership, without one, or of which nobody knows; other parties are not asked.
#[test]
fn specialist_partnerships() {
    let verdict = |changes: &[(&str, Option<&str>)]| says(&plan_with(changes), Condition::Execution);
    assert_eq!(verdict(&[("/parties/0/specialist-company", None)]), Undetermined);
    assert_eq!(verdict(&[("/parties/0/specialist-company", Some("{\"present\": false}"))]), Met);
    assert_eq!(verdict(&[("/parties/0/specialist-company", Some("{\"present\": true}"))]), NotMet);
    assert_eq!(
        verdict(&[("/parties/0/specialist-company", None), ("/parties/0/kind", Some("\"other-provider\""))]),
        Met
    );
    // Who is only affected carries nothing out, and is not asked to commit: but not by being called so.
    let called = [
        ("/parties/0/role", Some("\"affected\"")),
        ("/parties/0/specialist-company", None),
        ("/commitments/0", None),
        ("/impact-analysis/made-with/0", None),
    ];
    let nothing_to_do = [
        ("/parties/0/decisive", Some("false")),
        ("/capacity-changes", Some("[]")),
        ("/agreements", Some("[]")),
        ("/milestones", Some("[]")),
        ("/activities", Some("[]")),
        ("/funds", None),
    ];
    let only_affected = [&called[..], &nothing_to_do[..]].concat();
    let analysis = |changes: &[(&str, Option<&str>)]| says(&plan_with(changes), Condition::ImpactAnalysis);
    assert_eq!((verdict(&only_affected), analysis(&only_affected)), (Met, Met));
    for duty in [
        ("/parties/0/decisive", Some("true")),
        ("/capacity-changes", Some("[{\"party\": \"hospital\", \"direction\": \"wind-down\"}]")),
        ("/capacity-changes", Some("[{\"party\": \"hospital\", \"direction\": \"build-up\"}]")),
        ("/agreements", Some("[{\"id\": \"a\", \"text\": \"a\", \"responsible\": \"hospital\"}]")),
        ("/activities", Some("[{\"id\": \"a\", \"text\": \"a\", \"owner\": \"hospital\"}]")),
        ("/funds", Some("{\"asked\": \"1\", \"division\": [{\"amount\": \"1\", \"party\": \"hospital\"}]}")),
        (
            "/funds",
            Some(
                "{\"asked\": \"1\", \"lines\": [{\"id\": \"l\", \"title\": \"l\", \"amount\": \"1\", \"cost-kind\": \"start-up\", \"receiver\": \"hospital\"}]}",
            ),
        ),
    ] {
        let mut changes = only_affected.clone();
        changes.retain(|(at, _)| *at != duty.0);
        changes.push(duty);
        assert_eq!((verdict(&changes), analysis(&changes)), (NotMet, NotMet), "{duty:?}");
    }
    assert_eq!(verdict(&called), NotMet);
    let silent = [("/parties/6/role", None)];
    assert_eq!(verdict(&silent), Undetermined, "a party of which no role is known may have to commit");
    assert_eq!(
        verdict(&[
            silent[0],
            ("/commitments/-", Some("{\"party\": \"municipality\", \"by\": \"x\", \"on\": \"2024-01-01\"}"))
        ]),
        Met
    );
}

/// A topic of the impact analysis may not apply, for a reason; the wider context always does.
#[test]
fn topics_that_do_not_apply() {
    for at in 0..9 {
        let place = format!("/impact-analysis/findings/{at}");
        let topic = super::json().pointer(&format!("{place}/topic")).unwrap().clone();
        let not = format!("{{\"topic\": {topic}, \"not-applicable\": \"no change\"}}");
        let expected = if topic == "context" { NotMet } else { Met };
        assert_eq!(says(&plan_with(&[(&place, Some(&not))]), Condition::ImpactAnalysis), expected, "{topic}");
        // Neither found nor set aside: not analysed. Of the providers four topics are named *among others*: silence on one leaves it open.
        let empty = format!("{{\"topic\": {topic}}}");
        let expected = if (3..=5).contains(&at) || at == 8 { Undetermined } else { NotMet };
        assert_eq!(
            says(&plan_with(&[(&place, Some(&empty))]), Condition::ImpactAnalysis),
            expected,
            "{topic}"
        );
    }
    // Operations, staff, infrastructure, real estate, in every combination: all of them, or it is open; none of them is not analysed.
    for kept in 0..16_usize {
        let mut json = super::json();
        let findings = json["impact-analysis"]["findings"].as_array_mut().unwrap();
        findings[8] = serde_json::json!({"topic": "real-estate", "finding": "a ward less"});
        let mut at = 0;
        findings.retain(|finding| {
            let topics = ["operations", "staff", "infrastructure", "real-estate"];
            let Some(bit) = topics.iter().position(|topic| finding["topic"] == *topic) else { return true };
            at += 1;
            kept >> bit & 1 == 1
        });
        assert_eq!(at, 4);
        let plan = serde_json::from_value(json).unwrap();
        let expected = match kept {
            0 => NotMet,
            15 => Met,
            _ => Undetermined,
        };
        assert_eq!(says(&plan, Condition::ImpactAnalysis), expected, "{kept}");
    }
    // The agreements name infrastructure and real estate together: one of them will do.
    let final_says = |changes: &[(&str, Option<&str>)]| {
        says_under(Edition::Final, &plan_with(changes), Condition::ImpactAnalysis)
    };
    let premises = "{\"topic\": \"real-estate\", \"finding\": \"a ward less\"}";
    let real_estate = ("/impact-analysis/findings/8", Some(premises));
    assert_eq!(final_says(&[real_estate, ("/impact-analysis/findings/5", None)]), Met);
    // Set aside for a reason is not analysed, and the agreements give no ground to: it is open unless the other was.
    assert_eq!(final_says(&[("/impact-analysis/findings/5", None)]), Undetermined);
    assert_eq!(final_says(&[("/impact-analysis/findings/8", None)]), Met);
    assert_eq!(
        final_says(&[("/impact-analysis/findings/8", None), ("/impact-analysis/findings/5", None)]),
        NotMet
    );
}

/// Under the agreements nothing is left out for a reason: operations, staff, the chain; and infrastructure or real estate.
#[test]
fn the_agreements_leave_nothing_out() {
    for (at, topic) in [(3, "operations"), (4, "staff"), (6, "chain")] {
        let place = format!("/impact-analysis/findings/{at}");
        let not = format!("{{\"topic\": \"{topic}\", \"not-applicable\": \"no change\"}}");
        for edition in [Edition::Draft, Edition::Final] {
            let plan = plan_with(&[(&place, Some(&not))]);
            assert_eq!(says_under(edition, &plan, Condition::ImpactAnalysis), Undetermined, "{topic}");
            assert_eq!(
                says_under(edition, &plan_with(&[(&place, None)]), Condition::ImpactAnalysis),
                NotMet,
                "{topic}"
            );
        }
        assert_eq!(says(&plan_with(&[(&place, Some(&not))]), Condition::ImpactAnalysis), Met, "{topic}");
    }
    // Every effect set aside one by one, so that the analysis finds none: that is no analysis of a plan that changes care.
    let mut json = super::json();
    for finding in json["impact-analysis"]["findings"].as_array_mut().unwrap() {
        if finding["topic"] != "context" {
            *finding = serde_json::json!({"topic": finding["topic"], "not-applicable": "no change"});
        }
    }
    let plan: passende_zorg::transformation::plan::Plan = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(says(&plan, Condition::ImpactAnalysis), NotMet);
    json["impact-analysis"]["findings"][0] =
        serde_json::json!({"topic": "patient-quality", "finding": "better"});
    assert_eq!(says(&serde_json::from_value(json).unwrap(), Condition::ImpactAnalysis), Met);
}

/// The agreements: a contradiction is against the text, the absence of a relation is not.
#[test]
fn in_line_as_far_as_the_documents_exist() {
    for edition in [Edition::Draft, Edition::Final] {
        let verdict = |state: &str| {
            let relation = format!("[{{\"document\": \"roaz-plan\", \"state\": \"{state}\"}}]");
            says_under(edition, &plan_with(&[("/relations", Some(&relation))]), Condition::Agreements)
        };
        assert_eq!(verdict("in-line"), Met);
        assert_eq!(verdict("no-relation"), Met);
        assert_eq!(verdict("not-formed"), Met);
        assert_eq!(verdict("contradicts"), NotMet);
        let silent = plan_with(&[("/relations", Some("[]"))]);
        assert_eq!(says_under(edition, &silent, Condition::Agreements), Undetermined);
    }
    // The framework asks this at the quick test.
    let contradicts = plan_with(&[("/relations/0/state", Some("\"contradicts\""))]);
    assert_eq!(says(&contradicts, Condition::Agreements), Met);
}

/// Only the draft demands all eight; what the final text moved out of its list does not count in it.
#[test]
fn what_differs_between_the_editions_is_reported() {
    use passende_zorg::transformation::EditionComparison;
    let plan =
        plan_with(&[("/competition", None), ("/sustainability/effects/0/direction", Some("\"larger\""))]);
    let comparison = EditionComparison::of(&plan, &judgements(), &terms(Edition::Final), Step::Full);
    let verdicts: Vec<_> = comparison.rows.iter().map(|row| (row.edition, row.verdict)).collect();
    assert_eq!(
        verdicts,
        [(Edition::Draft, Undetermined), (Edition::Final, Undetermined), (Edition::Framework2023, NotMet)]
    );
    assert_eq!(
        comparison.differing(),
        [Condition::Impactful, Condition::SharedUrgency, Condition::Sustainability, Condition::Competition]
    );
    let numbers: Vec<_> = comparison.rows.iter().map(|row| row.conditions.len()).collect();
    assert_eq!(numbers, [8, 7, 6]);
}

/// The made-up variants fail on the condition they name, and on no other of any step.
#[test]
fn each_variant_fails_on_one_condition() {
    for variant in crate::plan_variants::VARIANTS {
        let plan = crate::plan_variants::plan(variant, super::SYNTHETIC);
        let terms = terms(Edition::Framework2023);
        for step in Step::ALL {
            let judgements = judgements();
            let assessment = PlanAssessment::new(&plan, &judgements, &terms, *step);
            let failing: Vec<_> = assessment
                .conditions()
                .iter()
                .filter(|condition| assessment.of(**condition).verdict() == NotMet)
                .collect();
            if *step == variant.step {
                assert_eq!(failing, [&variant.condition], "{}", variant.name);
                assert_eq!(assessment.verdict(), NotMet);
                let asked = assessment.open_questions();
                let explanation = assessment.explanation();
                let lines =
                    explanation.parts().iter().flat_map(passende_zorg::explanation::Explanation::parts);
                let missing = lines.filter(|line| {
                    let text = line.message().in_language(passende_zorg::Language::English).to_string();
                    text.ends_with(": missing")
                });
                // What is paid after 2027 is open besides.
                let open = usize::from(variant.name == "paid-too-long");
                assert_eq!(
                    asked.len(),
                    missing.count() + open,
                    "{}: what is missing is asked, and nothing else",
                    variant.name
                );
            } else {
                assert!(failing.is_empty(), "{}: {failing:?}", variant.name);
                assert_eq!(assessment.verdict(), Met, "{}", variant.name);
            }
        }
    }
    // Every condition of quick test, assessment and funds that a fact of the plan decides has its variant.
    let with_variant = |condition: &Condition| {
        crate::plan_variants::VARIANTS.iter().any(|variant| variant.condition == *condition)
    };
    assert!(Edition::Framework2023.conditions(Step::Full).iter().all(with_variant));
}

/// Undetermined asks, in the order of the conditions, only what is open.
#[test]
fn open_questions_are_those_that_matter() {
    let plan = plan_with(&[
        ("/business-case/lines/1/amount", Some("\"pm\"")),
        ("/sustainability", None),
        ("/parties/0/specialist-company", None),
    ]);
    let (terms, judgements) = (terms(Edition::Framework2023), judgements());
    let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
    assert_eq!(assessment.verdict(), Undetermined);
    let codes: Vec<_> =
        assessment.open_questions().iter().map(|question| question.message().code()).collect();
    assert_eq!(codes, ["plan.balance", "plan.specialist-company", "plan.sustainability"]);
    let text =
        assessment.open_questions()[1].message().in_language(passende_zorg::Language::English).to_string();
    assert_eq!(text, "whether Ziekenhuis Voorbeeldstad has a specialist partnership: not known");
    let dutch =
        assessment.open_questions()[1].message().in_language(passende_zorg::Language::Dutch).to_string();
    assert_eq!(
        dutch,
        "of Ziekenhuis Voorbeeldstad een medisch-specialistisch bedrijf (msb) heeft: niet bekend"
    );
}

/// What several conditions ask is asked once.
#[test]
fn one_question_is_asked_once() {
    let plan = plan_with(&[("/funds", None), ("/extent", Some("\"excerpt\""))]);
    let (terms, judgements) = (terms(Edition::Framework2023), judgements());
    let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Funds);
    let codes: Vec<_> =
        assessment.open_questions().iter().map(|question| question.message().code()).collect();
    assert_eq!(codes, ["plan.funds-asked"]);
    // The same topic of two parties is two questions.
    let plan = plan_with(&[
        ("/parties/1/role", None),
        ("/commitments/1", None),
        ("/parties/2/role", None),
        ("/commitments/1", None),
    ]);
    let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
    assert_eq!(assessment.of(Condition::Execution).open_questions().len(), 2);
}

/// The horizon is the caller's: without it the balance is open.
#[test]
fn without_a_horizon_the_balance_is_open() {
    let plan = plan_with(&[]);
    let terms = Terms::under(Edition::Framework2023, day("2024-06-01"));
    let judgements = Judgements::default();
    let of = |terms: &Terms| {
        PlanAssessment::new(&plan, &judgements, terms, Step::Full).of(Condition::BusinessCase).verdict()
    };
    assert_eq!(of(&terms), Undetermined);
    assert_eq!(of(&terms.clone().with_horizon(horizon(2024, 6, "0"))), Met);
    // Two years are too few to earn back the training.
    assert_eq!(of(&terms.with_horizon(horizon(2024, 2, "0"))), NotMet);
}

fn count(tree: &passende_zorg::explanation::Explanation, code: &str) -> usize {
    let own = usize::from(tree.message().code() == code);
    own + tree.parts().iter().map(|part| count(part, code)).sum::<usize>()
}

/// A specialist partnership is asked for its agreement under the final text where there is one; the framework asks it in words of its own.
#[test]
fn the_agreement_of_a_specialist_partnership() {
    let asked = |edition, company: &str| {
        let plan = plan_with(&[("/parties/0/specialist-company", Some(company))]);
        let (judgements, terms) = (judgements(), terms(edition));
        let tree = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).explanation();
        count(&tree, "plan.specialist-agreement")
    };
    for (edition, company, expected) in [
        (Edition::Final, r#"{"present": true}"#, 1),
        (Edition::Final, r#"{"present": false}"#, 0),
        (Edition::Framework2023, r#"{"present": true}"#, 1),
        (Edition::Framework2023, r#"{"present": false}"#, 1),
    ] {
        assert_eq!(asked(edition, company), expected, "{edition:?} {company}");
    }
}
