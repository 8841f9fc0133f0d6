use passende_zorg::Language;
use passende_zorg::Verdict;
use passende_zorg::explanation::Explanation;
use passende_zorg::party::Institution;
use passende_zorg::principle::evidence::Finding;
use passende_zorg::principle::practice::{
    EstablishmentLog, LabourGap, LabourPart, LabourSaving, PracticeError, PracticeFinding, PracticeState,
    PrinciplesTest,
};
use passende_zorg::principle::{
    AgreementEdition, Appraisal, Dossier, Element, EvidencePolicy, Level, Principle, PrincipleSet, Status,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{everything, study, words};
use crate::support::{day, year};

fn read(json: &Value) -> LabourSaving {
    serde_json::from_value(json.clone()).unwrap()
}

fn complete(verdict: &str) -> Value {
    json!({"by": "department", "on": "2025-02-01", "verdict": verdict, "reason": "roster"})
}

/// One profession, exact numbers.
fn exact(before: u32, after: u32, then: u32, now: u32) -> Value {
    json!({
        "before": {"year": 2022, "patients": then}, "after": {"year": 2024, "patients": now},
        "hours": [{"profession": "nurses", "before": before.to_string(), "after": after.to_string()}],
        "complete": complete("met")
    })
}

/// Hours per patient, against fractions in whole numbers: every small case.
#[test]
fn fewer_hours_per_patient_is_computed() {
    for before in 0..6_u32 {
        for after in 0..6 {
            for then in 1..5 {
                for now in 1..5 {
                    let practice = read(&exact(before, after, then, now));
                    let expected =
                        if after * then < before * now { Status::Supported } else { Status::Contradicted };
                    assert_eq!(practice.staff(&everything()), expected, "{before}/{then} to {after}/{now}");
                    // What the patients of the year after would have taken, less what they took, in hundredths.
                    let (whole, over) = (i64::from(before * now) * 100, i64::from(then));
                    let (down, up) = (whole.div_euclid(over), (whole + over - 1).div_euclid(over));
                    let taken = i64::from(after) * 100;
                    let saved = (Decimal::new(down - taken, 2), Decimal::new(up - taken, 2));
                    assert_eq!(practice.saved_hours(), Some(saved));
                    assert_eq!(practice.shifted_to().count(), 0, "nobody else gave hours up");
                }
            }
        }
    }
}

/// Whatever the truth within what is known: supported when all of it saves, contradicted when none of it does.
#[test]
fn what_is_not_known_leaves_open_what_it_may_change() {
    // What is not known is tried far beyond what is known of the rest.
    let truths = |known: Option<u32>| known.map_or(vec![0, 1, 2, 5, 400], |known| vec![known]);
    let served = [json!(3), json!({"at-least": 2, "at-most": 4}), json!({"at-least": 2})];
    let patients = |at: usize| [vec![3], vec![2, 3, 4], vec![2, 3, 4, 5, 400]][at].clone();
    for before in [None, Some(0), Some(4), Some(6)] {
        for after in [None, Some(0), Some(3), Some(6)] {
            for then in 0..served.len() {
                for now in 0..served.len() {
                    let mut hours = json!({"profession": "nurses"});
                    for (name, value) in [("before", before), ("after", after)] {
                        if let Some(value) = value {
                            hours[name] = value.to_string().into();
                        }
                    }
                    let practice = read(&json!({
                        "before": {"year": 2022, "patients": served[then]}, "after": {"year": 2024, "patients": served[now]},
                        "hours": [hours], "complete": complete("met")
                    }));
                    let mut saves = Vec::new();
                    for b in truths(before) {
                        for a in truths(after) {
                            for t in patients(then) {
                                saves.extend(patients(now).into_iter().map(|n| a * t < b * n));
                            }
                        }
                    }
                    let expected = match (saves.contains(&true), saves.contains(&false)) {
                        (true, false) => Status::Supported,
                        (false, true) => Status::Contradicted,
                        _ => Status::Unknown,
                    };
                    let told = format!("{before:?} {after:?} {then} {now}");
                    assert_eq!(practice.staff(&everything()), expected, "{told}");
                    let bounded =
                        before.is_some() && after.is_some() && then < 2 && (now < 2 || before == Some(0));
                    assert_eq!(practice.saved_hours().is_some(), bounded, "{told}");
                }
            }
        }
    }
}

#[test]
fn hours_that_move_to_another_save_nothing() {
    let two = |nurses: [&str; 2], doctors: [&str; 2]| {
        let mut json = exact(0, 0, 100, 100);
        json["hours"] = json!([
            {"profession": "nurses", "before": nurses[0], "after": nurses[1]},
            {"profession": "doctors", "before": doctors[0], "after": doctors[1]}
        ]);
        read(&json)
    };
    let shifted = |practice: &LabourSaving| {
        practice.shifted_to().map(|hours| hours.profession.to_string()).collect::<Vec<_>>()
    };
    let moved = two(["80", "40"], ["0", "40"]);
    assert_eq!(
        (moved.staff(&everything()), shifted(&moved)),
        (Status::Contradicted, vec!["doctors".to_owned()])
    );
    let less = two(["80", "40"], ["0", "39.99"]);
    assert_eq!((less.staff(&everything()), shifted(&less)), (Status::Supported, vec!["doctors".to_owned()]));
    assert_eq!(less.saved_hours(), Some((Decimal::new(1, 2), Decimal::new(1, 2))));
    let all = two(["80", "40"], ["10", "10"]);
    assert_eq!((all.staff(&everything()), shifted(&all)), (Status::Supported, vec![]));
    // Nobody gave hours up: both give more, and nothing shifted.
    let both = two(["40", "80"], ["0", "1"]);
    assert_eq!(shifted(&both), Vec::<String>::new());
    let same = two(["40", "40"], ["0", "1"]);
    assert_eq!(shifted(&same), Vec::<String>::new());
    let more = two(["80", "40"], ["0", "40.01"]);
    assert_eq!(more.staff(&everything()), Status::Contradicted);
    assert_eq!(more.saved_hours(), Some((Decimal::new(-1, 2), Decimal::new(-1, 2))));
}

#[test]
fn a_list_that_nobody_calls_complete_shows_nothing() {
    let mut practice = exact(10, 5, 10, 10);
    for (verdict, expected) in
        [("met", Status::Supported), ("not-met", Status::Unknown), ("not-applicable", Status::Unknown)]
    {
        practice["complete"] = complete(verdict);
        assert_eq!(read(&practice).staff(&everything()), expected, "{verdict}");
    }
    practice["complete"] = complete("met");
    // A judgement of a later day is not known yet.
    for (on, expected) in [
        ("2025-06-29", Status::Supported),
        ("2025-06-30", Status::Supported),
        ("2025-07-01", Status::Unknown),
    ] {
        practice["complete"]["on"] = on.into();
        assert_eq!(read(&practice).staff(&everything()), expected, "{on}");
    }
    practice.as_object_mut().unwrap().remove("complete");
    let open = read(&practice);
    assert_eq!(open.staff(&everything()), Status::Unknown);
    let questions: Vec<&str> = open.explanation(&everything()).parts()[1]
        .open_questions()
        .iter()
        .map(|question| question.message().code())
        .collect();
    assert_eq!(questions, ["not-complete"]);
}

/// Without hours nothing is fewer, whatever is judged of the list.
#[test]
fn no_hours_say_nothing() {
    let mut practice = exact(10, 5, 10, 10);
    practice["hours"] = json!([]);
    let practice = read(&practice);
    assert_eq!(practice.staff(&everything()), Status::Unknown);
    assert_eq!(
        practice.gaps(&everything()),
        [LabourGap::NoHours, LabourGap::NoQuality, LabourGap::NotDocumented]
    );
    assert!(practice.explanation(&everything()).parts()[1].notes().is_empty());
}

/// Figures of a year are known when it is over: on 1 January after it, and not on the day before.
#[test]
fn a_year_is_known_when_it_is_over() {
    let mut practice = exact(10, 5, 10, 10);
    practice["complete"]["on"] = "2024-12-01".into();
    practice["quality"] = json!([quality("better")]);
    let practice = read(&practice);
    for (on, expected) in [
        ("2024-12-31", Status::Unknown),
        ("2025-01-01", Status::Supported),
        ("2025-01-02", Status::Supported),
    ] {
        let policy = EvidencePolicy::on(day(on));
        assert_eq!((practice.staff(&policy), practice.quality(&policy)), (expected, expected), "{on}");
    }
    let gaps = practice.gaps(&EvidencePolicy::on(day("2024-12-31")));
    assert_eq!(gaps, [LabourGap::NotYetKnown, LabourGap::QualityOpen, LabourGap::NotDocumented]);
}

/// What is missing is named, and belongs to one part.
#[test]
fn gaps_are_named() {
    let mut practice = exact(10, 5, 10, 10);
    practice["hours"][0].as_object_mut().unwrap().remove("after");
    practice["quality"] = json!([quality("open")]);
    let gaps = read(&practice).gaps(&everything());
    assert_eq!(gaps, [LabourGap::HoursOpen, LabourGap::QualityOpen, LabourGap::NotDocumented]);
    practice["before"]["year"] = 2020.into();
    practice["quality"] = json!([quality("better")]);
    let gaps = read(&practice).gaps(&everything());
    assert_eq!(gaps, [LabourGap::PandemicYear, LabourGap::NotDocumented]);
    let parts = LabourGap::ALL.iter().map(|gap| gap.part());
    let counted = |part| parts.clone().filter(|found| *found == part).count();
    assert_eq!([LabourPart::Quality, LabourPart::Staff, LabourPart::Organisation].map(counted), [2, 5, 1]);
}

/// Advice of 2020, introduction: 2020 is no baseline; further years are the caller's.
#[test]
fn a_pandemic_year_is_not_representative_without_a_reason() {
    for (before, after, policy, expected) in [
        (2019, 2024, everything(), Status::Supported),
        (2020, 2024, everything(), Status::Unknown),
        (2021, 2024, everything(), Status::Supported),
        (2021, 2024, everything().with_pandemic_year(year(2021)), Status::Unknown),
        (2018, 2019, everything(), Status::Supported),
        (2019, 2020, everything(), Status::Unknown),
        (2019, 2021, everything(), Status::Supported),
    ] {
        let mut practice = exact(10, 5, 10, 10);
        practice["before"]["year"] = before.into();
        practice["after"]["year"] = after.into();
        assert_eq!(read(&practice).staff(&policy), expected, "{before}");
        practice["pandemic-reason"] = "this care went on as usual".into();
        assert_eq!(read(&practice).staff(&policy), Status::Supported, "{before} with a reason");
    }
}

fn quality(kind: &str) -> Value {
    // Higher is better, and 1 counts.
    let (from, baseline, later) = match kind {
        "better" => (2022, json!("6"), json!({"value": "7"})),
        "same" => (2022, json!("6"), json!({"value": "6.99"})),
        "worse" => (2022, json!("6"), json!({"value": "5"})),
        "open" => (2022, json!("6"), json!({"at-least": "5", "at-most": "7"})),
        "pandemic" => (2020, json!("6"), json!({"value": "5"})),
        other => panic!("{other}"),
    };
    let mut measured = json!({
        "unit": "points", "better": "higher", "smallest-relevant": "1",
        "baseline": {"value": baseline, "from": from}, "measured": later
    });
    measured["measured"]["from"] = 2024.into();
    json!({"measure": kind, "measured": measured})
}

/// All sets of measures of five kinds.
#[test]
fn quality_is_good_when_nothing_fell() {
    let kinds = ["better", "same", "worse", "open", "pandemic"];
    for set in 0..32_usize {
        let chosen: Vec<&str> =
            kinds.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, kind)| *kind).collect();
        let has = |kind| chosen.contains(&kind);
        let expected = match (has("better") || has("same"), has("worse"), has("open") || has("pandemic")) {
            (true, true, _) => Status::Mixed,
            (false, true, _) => Status::Contradicted,
            (_, false, true) | (false, false, false) => Status::Unknown,
            (true, false, false) => Status::Supported,
        };
        let mut practice = exact(10, 5, 10, 10);
        practice["quality"] = chosen.iter().map(|kind| quality(kind)).collect();
        let practice = read(&practice);
        assert_eq!(practice.quality(&everything()), expected, "{chosen:?}");
        assert_eq!(practice.part(LabourPart::Quality, &everything()), expected);
    }
}

/// Good quality, fewer hours and organised differently: every combination of the three.
#[test]
fn the_three_parts_are_needed_together() {
    for quality_kind in [Some("better"), Some("worse"), None] {
        for after in [5, 10] {
            for differently in [true, false] {
                let mut practice = exact(10, after, 10, 10);
                if let Some(kind) = quality_kind {
                    practice["quality"] = json!([quality(kind)]);
                }
                if differently {
                    practice["organised-differently"] = json!([{"what": "calls instead of visits",
                        "documented": {"title": "Report", "section": "2", "consulted": "2025-01-01"}}]);
                }
                let expected = if quality_kind == Some("worse") || after == 10 {
                    Status::Contradicted
                } else if quality_kind.is_none() || !differently {
                    Status::Unknown
                } else {
                    Status::Supported
                };
                assert_eq!(read(&practice).status(&everything()), expected);
            }
        }
    }
}

#[test]
fn what_is_no_practice_is_refused_with_its_place() {
    let good = exact(10, 5, 10, 10);
    assert_eq!(read(&serde_json::to_value(read(&good)).unwrap()), read(&good));
    let with = |pointer: &str, value: Value| {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap() = value;
        LabourSaving::from_json(json.to_string().as_bytes()).unwrap_err()
    };
    let large = "79228162514264337593543950335";
    for (pointer, value, path, code, told) in [
        (
            "/after/year",
            json!(2022),
            "after.year",
            "practice.year-not-later",
            "expected a year after 2022, found 2022",
        ),
        ("/before/patients", json!(0), "before.patients", "practice.no-patients", "at least one patient"),
        (
            "/after/patients",
            json!({"at-most": 5}),
            "after.patients",
            "practice.no-patients",
            "at least one patient",
        ),
        ("/hours/0/after", json!("-0.01"), "hours[0].after", "practice.negative", "found -0.01"),
        ("/hours/0/before", json!("1e3"), "hours[0].before", "practice.json", "expected a decimal"),
        ("/hours/0/before", json!(large), "hours", "practice.too-large", "found larger ones"),
        ("/complete/verdict", json!("maybe"), "complete.verdict", "practice.json", "unknown variant"),
    ] {
        let error = with(pointer, value);
        assert_eq!((error.path(), error.code()), (path, code));
        assert!(error.to_string().starts_with(path) && error.to_string().contains(told), "{error}");
    }
    let mut twice = good.clone();
    let hours = twice["hours"][0].clone();
    twice["hours"].as_array_mut().unwrap().push(hours);
    let error = LabourSaving::from_json(twice.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "hours[1].profession: expected each profession once, found `nurses` again");
    assert_eq!(error.code(), "practice.twice");
}

fn text(explanation: &Explanation, language: Language) -> String {
    explanation.message().in_language(language).to_string()
}

#[test]
fn the_first_test_reads_like_a_sentence() {
    let mut practice = exact(12_000, 10_000, 100, 90);
    let doctors = json!({"profession": "doctors", "before": "0", "after": "50.5"});
    practice["hours"].as_array_mut().unwrap().push(doctors);
    practice["quality"] = json!([quality("better")]);
    practice["organised-differently"] = json!([{"what": "calls instead of visits",
        "documented": {"title": "Report", "section": "2", "consulted": "2025-01-01"}}]);
    let tree = read(&practice).explanation(&everything());
    assert_eq!(
        text(&tree, Language::English),
        "good quality with fewer hours of professionals, by organising differently"
    );
    let notes = |part: &Explanation, language| {
        part.notes().iter().map(|note| note.in_language(language).to_string()).collect::<Vec<_>>()
    };
    // 12,000 hours for 100 patients are 120 each; 10,050.5 for 90 are 111.67; 90 times 120 less 10,050.5 is 749.5.
    assert_eq!(
        notes(&tree.parts()[1], Language::Dutch),
        [
            "alle beroepsgroepen samen: van 120 naar 111,67 uur per patiënt",
            "bespaarde uren in 2024: 749,5",
            "werk verschoof naar doctors: van 0 naar 0,56 uur per patiënt"
        ]
    );
    assert_eq!(
        notes(&tree.parts()[1], Language::English),
        [
            "all professions together: from 120 to 111.67 hours per patient",
            "hours saved in 2024: 749.5",
            "work shifted to doctors: from 0 to 0.56 hours per patient"
        ]
    );
    assert_eq!(
        text(&tree.parts()[0].parts()[0], Language::English),
        "better: 6 (2022) to 7 (2024) points, higher is better: 1 better; counts from 1"
    );
    assert!(notes(&tree.parts()[2], Language::English)[0].starts_with("calls instead of visits (Report, 2"));
    let parts: Vec<&str> = tree.parts().iter().map(|part| part.outcome().code()).collect();
    assert_eq!(parts, ["supported", "supported", "supported"]);
    // More hours are told as more, and bounds as bounds.
    let more = read(&exact(10, 12, 10, 10)).explanation(&everything());
    assert_eq!(notes(&more.parts()[1], Language::Dutch)[1], "extra uren in 2024: 2");
    let mut bounds = exact(10, 12, 10, 10);
    bounds["before"]["patients"] = json!({"at-least": 8, "at-most": 10});
    let tree = read(&bounds).explanation(&everything());
    assert_eq!(notes(&tree.parts()[1], Language::English), ["hours saved in 2024: -2 to 0.5"]);
    let mut shifted = exact(10, 8, 10, 10);
    shifted["hours"]
        .as_array_mut()
        .unwrap()
        .push(json!({"profession": "doctors", "before": "0", "after": "1"}));
    shifted["before"]["patients"] = json!({"at-least": 9, "at-most": 10});
    let tree = read(&shifted).explanation(&everything());
    assert_eq!(notes(&tree.parts()[1], Language::Dutch).last().unwrap(), "werk verschoof naar doctors");
}

/// The first element of each principle of the page that can be asked of a practice.
fn firsts() -> Vec<(Principle, Vec<Element>)> {
    let askable = |element: &Element| element.levels().contains(&Level::Practice);
    let of = |principle| PrincipleSet::Page2024.elements_of(principle).filter(askable).collect();
    PrincipleSet::Page2024
        .principles()
        .iter()
        .map(|stated| (stated.principle(), of(stated.principle())))
        .collect()
}

fn dossier(level: Level, evidence: Vec<passende_zorg::principle::evidence::Evidence>) -> Dossier {
    Dossier::try_new(words("a practice"), level, evidence).unwrap()
}

/// Every principle of the page can be asked of a practice; else all four could never be met.
#[test]
fn all_four_principles_can_be_asked_of_a_practice() {
    let firsts = firsts();
    assert_eq!(firsts.len(), 4);
    assert!(firsts.iter().all(|(_, elements)| !elements.is_empty()));
}

/// For each of the four principles: nothing, support, contradiction or both. All 256 combinations.
#[test]
fn all_four_principles_are_needed() {
    let firsts = firsts();
    for combination in 0..256_usize {
        let mut evidence = Vec::new();
        let mut expected = Vec::new();
        for (at, (principle, elements)) in firsts.iter().enumerate() {
            let class = combination >> (2 * at) & 3;
            if class & 1 == 1 {
                evidence.push(study(&format!("for {at}"), elements[0], Finding::Supports));
            }
            if class & 2 == 2 {
                evidence.push(study(&format!("against {at}"), elements[0], Finding::Contradicts));
            }
            let status = [Status::Unknown, Status::Supported, Status::Contradicted, Status::Mixed][class];
            expected.push((*principle, status));
        }
        let (dossier, policy) = (dossier(Level::Practice, evidence), everything());
        let test = PrinciplesTest::of(&dossier, &policy);
        assert_eq!(test.principles().collect::<Vec<_>>(), expected);
        let any = |status| expected.iter().any(|(_, found)| *found == status);
        let whole = if any(Status::Contradicted) {
            Status::Contradicted
        } else if any(Status::Unknown) {
            Status::Unknown
        } else if any(Status::Mixed) {
            Status::Mixed
        } else {
            Status::Supported
        };
        assert_eq!(test.status(), whole);
        let missing: Vec<Principle> = test.missing().map(|(principle, _)| principle).collect();
        let unknown =
            expected.iter().filter(|(_, status)| *status == Status::Unknown).map(|(principle, _)| *principle);
        assert_eq!(missing, unknown.collect::<Vec<_>>());
    }
}

/// Two elements of one principle: support and contradiction of both, in all ways.
#[test]
fn a_principle_is_not_outvoted_by_its_elements() {
    for (principle, elements) in firsts().into_iter().filter(|(_, elements)| elements.len() > 1) {
        for (one, other, expected) in [
            (Some(Finding::Supports), None, Status::Supported),
            (Some(Finding::Supports), Some(Finding::Supports), Status::Supported),
            (Some(Finding::Supports), Some(Finding::Contradicts), Status::Mixed),
            (Some(Finding::Contradicts), None, Status::Contradicted),
            (None, Some(Finding::NotProven), Status::Unknown),
        ] {
            let items = [("one", elements[0], one), ("other", elements[1], other)];
            let items =
                items.into_iter().filter_map(|(id, element, finding)| Some(study(id, element, finding?)));
            let (dossier, policy) = (dossier(Level::Practice, items.collect()), everything());
            assert_eq!(PrinciplesTest::of(&dossier, &policy).principle(principle), expected);
        }
        // One element that is mixed makes it mixed, whatever another does.
        let items = vec![
            study("for", elements[0], Finding::Supports),
            study("against", elements[0], Finding::Contradicts),
            study("other", elements[1], Finding::Supports),
        ];
        let (dossier, policy) = (dossier(Level::Practice, items), everything());
        assert_eq!(PrinciplesTest::of(&dossier, &policy).principle(principle), Status::Mixed);
    }
}

/// What is said to be enough is enough: supporting any one element named turns its principle.
#[test]
fn what_would_be_enough_is_enough() {
    let policy = everything();
    let empty = dossier(Level::Practice, vec![]);
    let mut tried = 0;
    for (principle, elements) in PrinciplesTest::of(&empty, &policy).missing() {
        assert!(!elements.is_empty());
        for element in elements {
            let more = dossier(Level::Practice, vec![study("more", element, Finding::Supports)]);
            assert_eq!(PrinciplesTest::of(&more, &policy).principle(principle), Status::Supported);
            tried += 1;
        }
    }
    assert!(tried >= 4);
}

#[test]
fn the_page_speaks_of_practices_only() {
    for (level, expected) in [
        (Level::Patient, Status::ReservedForConsultation),
        (Level::Practice, Status::Unknown),
        (Level::Institution, Status::NotApplicable),
        (Level::Region, Status::NotApplicable),
        (Level::System, Status::NotApplicable),
    ] {
        let (dossier, policy) = (dossier(level, vec![]), everything());
        assert_eq!(PrinciplesTest::of(&dossier, &policy).status(), expected, "{level:?}");
    }
    let (patient, policy) = (dossier(Level::Patient, vec![]), everything());
    let other = PrinciplesTest::of(&patient, &policy).principle(Principle::WorkEnvironment);
    assert_eq!(other, Status::ReservedForConsultation);
    let practice = dossier(Level::Practice, vec![]);
    let other = PrinciplesTest::of(&practice, &policy).principle(Principle::WorkEnvironment);
    assert_eq!(other, Status::NotApplicable, "the page does not have it");
}

#[test]
fn a_candidate_is_told_to_be_no_more() {
    let items = firsts()
        .into_iter()
        .map(|(principle, elements)| study(principle.code(), elements[0], Finding::Supports));
    let (full, policy) = (dossier(Level::Practice, items.collect()), everything());
    let tree = PrinciplesTest::of(&full, &policy).explanation();
    assert_eq!(
        text(&tree, Language::Dutch),
        "a practice is kandidaat: elk van de vier principes is ondersteund. Vaststellen is aan het Zorginstituut."
    );
    assert_eq!((tree.outcome().code(), tree.verdict()), ("supported", None));
    let empty = dossier(Level::Practice, vec![]);
    let tree = PrinciplesTest::of(&empty, &policy).explanation();
    assert_eq!(text(&tree, Language::English), "a practice, working by the four principles: unknown.");
    assert!(tree.parts().iter().all(|part| part.ways_to_pass().len() == 1));
    for (at, (_, elements)) in firsts().iter().enumerate() {
        let way = tree.parts()[at].ways_to_pass()[0].in_language(Language::English).to_string();
        let lead = if elements.len() == 1 { "evidence for " } else { "evidence for one of: " };
        let named: Vec<&str> =
            elements.iter().map(|element| element.in_language(Language::English)).collect();
        assert_eq!(way, format!("{lead}{}", named.join("; ")));
    }
    // Below each principle stand its elements, and below those the evidence.
    let tree = PrinciplesTest::of(&full, &policy).explanation();
    assert!(tree.parts().iter().all(|part| part.parts().iter().any(|element| !element.notes().is_empty())));
}

/// The three tests say different things of one practice: none follows from another.
#[test]
fn one_test_does_not_follow_from_another() {
    let labour = read(&exact(10, 5, 10, 10));
    let (empty, policy) = (dossier(Level::Practice, vec![]), everything());
    assert_eq!(labour.staff(&policy), Status::Supported);
    assert_eq!(PrinciplesTest::of(&empty, &policy).status(), Status::Unknown);
    assert_eq!(log(&[]).as_of(day("2025-01-01")).state(), PracticeState::NotDiscussed);
}

fn log(events: &[(&str, &str)]) -> EstablishmentLog {
    try_log(events).unwrap()
}

fn try_log(events: &[(&str, &str)]) -> Result<EstablishmentLog, PracticeError> {
    let entries: Vec<Value> = events
        .iter()
        .map(|(on, event)| {
            let reference = json!({"title": "Decision", "section": "1", "consulted": "2024-01-01"});
            let event = match event.split_once(' ') {
                Some((kind, provider)) => json!({kind: provider}),
                None => json!({*event: reference}),
            };
            json!({"on": on, "event": event})
        })
        .collect();
    EstablishmentLog::from_json(json!({"practice": "a practice", "events": entries}).to_string().as_bytes())
}

fn codes(log: &EstablishmentLog, on: &str, contracted: &[&str]) -> Vec<String> {
    let contracted: Vec<Institution> =
        contracted.iter().map(|name| Institution::try_new(name).unwrap()).collect();
    let findings = log.as_of(day(on)).findings(&contracted);
    findings
        .iter()
        .map(|finding| match finding {
            PracticeFinding::ContractedWithoutApplying { provider }
            | PracticeFinding::NotKnownToApply { provider }
            | PracticeFinding::ContractedAndApplying { provider } => format!("{} {provider}", finding.code()),
            _ => finding.code().to_owned(),
        })
        .collect()
}

/// Draft, annex A, 6e; final text, part A, 13a: every order of up to three events, against what was said last.
#[test]
fn zorginstituut_establishes_after_a_dialogue() {
    let kinds = ["dialogue", "established", "not-appropriate", "recognised"];
    let days = ["2024-01-01", "2024-02-01", "2024-03-01"];
    let mut orders: Vec<Vec<&str>> = vec![vec![]];
    for _ in 0..3 {
        let longer: Vec<Vec<&str>> = orders
            .iter()
            .flat_map(|order| kinds.iter().map(move |kind| order.iter().copied().chain([*kind]).collect()))
            .collect();
        orders.extend(longer);
    }
    for order in orders {
        let events: Vec<(&str, &str)> = days.iter().copied().zip(order.iter().copied()).collect();
        let log = log(&events);
        let standing = log.as_of(day("2024-12-31"));
        let settled = order.iter().rev().find(|kind| matches!(**kind, "established" | "not-appropriate"));
        let expected = match settled {
            Some(&"established") => PracticeState::Established,
            Some(_) => PracticeState::NotAppropriate,
            None if order.contains(&"dialogue") => PracticeState::InDialogue,
            None => PracticeState::NotDiscussed,
        };
        assert_eq!(standing.state(), expected, "{order:?}");
        let recognised = order.iter().position(|kind| *kind == "recognised").map(|at| day(days[at]));
        assert_eq!(standing.recognised_since(), recognised);
        let first = order.iter().find(|kind| matches!(**kind, "dialogue" | "established"));
        let mut found = match expected {
            PracticeState::Established => vec!["practice.basis-for-contracts"],
            PracticeState::NotAppropriate => vec!["practice.de-implemented"],
            _ => vec![],
        };
        if first == Some(&"established") {
            found.push("practice.established-without-dialogue");
        }
        match (expected, recognised) {
            (PracticeState::Established, None) => found.push("practice.not-recognised"),
            (PracticeState::Established, Some(_)) | (_, None) => {}
            (PracticeState::NotAppropriate, _) => found.push("practice.recognised-though-not-appropriate"),
            (_, Some(_)) => found.push("practice.recognised-without-establishment"),
        }
        assert_eq!(codes(&log, "2024-12-31", &[]), found, "{order:?}");
    }
}

#[test]
fn a_record_is_read_day_by_day() {
    let log = log(&[
        ("2024-02-01", "dialogue"),
        ("2024-09-01", "established"),
        ("2024-09-01", "applied A"),
        ("2024-10-01", "recognised"),
        ("2025-01-01", "established"),
        ("2025-03-01", "left A"),
        ("2026-01-01", "not-appropriate"),
        ("2026-02-01", "applied A"),
    ]);
    for (on, state, since) in [
        ("2024-01-31", PracticeState::NotDiscussed, None),
        ("2024-02-01", PracticeState::InDialogue, Some("2024-02-01")),
        ("2024-08-31", PracticeState::InDialogue, Some("2024-02-01")),
        ("2024-09-01", PracticeState::Established, Some("2024-09-01")),
        ("2025-12-31", PracticeState::Established, Some("2024-09-01")),
        ("2026-01-01", PracticeState::NotAppropriate, Some("2026-01-01")),
    ] {
        let standing = log.as_of(day(on));
        assert_eq!((standing.state(), standing.since()), (state, since.map(day)), "{on}");
    }
    let applying =
        |on| log.as_of(day(on)).applying().map(|(who, since)| format!("{who} {since}")).collect::<Vec<_>>();
    assert_eq!(applying("2024-08-31"), Vec::<String>::new());
    assert_eq!(applying("2025-02-28"), ["A 2024-09-01"]);
    assert_eq!(applying("2025-03-01"), Vec::<String>::new());
    assert_eq!(applying("2026-02-01"), ["A 2026-02-01"]);
    let both = ["B", "A"];
    assert_eq!(
        codes(&log, "2024-09-30", &both),
        ["practice.basis-for-contracts", "practice.not-known-to-apply B", "practice.not-recognised"]
    );
    assert_eq!(codes(&log, "2024-10-01", &["A"]), ["practice.basis-for-contracts"]);
    assert_eq!(codes(&log, "2025-02-28", &["A"]), ["practice.basis-for-contracts"]);
    assert_eq!(
        codes(&log, "2025-03-01", &["A", "A"]),
        ["practice.basis-for-contracts", "practice.contracted-without-applying A"]
    );
    assert_eq!(
        codes(&log, "2026-02-01", &both),
        [
            "practice.de-implemented",
            "practice.contracted-and-applying A",
            "practice.recognised-though-not-appropriate"
        ]
    );
    assert_eq!(
        codes(&log, "2026-01-31", &both),
        ["practice.de-implemented", "practice.recognised-though-not-appropriate"]
    );
    assert_eq!(codes(&log, "2024-08-31", &both), Vec::<String>::new());
}

#[test]
fn an_event_without_a_place_is_refused() {
    for (events, told, code) in [
        (
            vec![("2024-02-02", "dialogue"), ("2024-02-01", "established")],
            "events[1].on: expected a day not before 2024-02-02, found 2024-02-01",
            "practice.earlier",
        ),
        (
            vec![("2024-02-02", "applied A"), ("2024-02-03", "applied A")],
            "events[1].event: expected a provider that does not apply it yet, found `A`",
            "practice.applies-already",
        ),
        (
            vec![("2024-02-02", "left A")],
            "events[0].event: expected a provider that applies it, found `A`",
            "practice.does-not-apply",
        ),
    ] {
        let error = try_log(&events).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.code()), (told, code));
    }
    let error = EstablishmentLog::from_json(b"{\"practice\": \"x\", \"events\": [{}]}").unwrap_err();
    assert_eq!((error.path(), error.code()), ("events[0]", "practice.json"));
    let twice = log(&[("2024-02-02", "applied A"), ("2024-02-02", "left A"), ("2024-02-02", "applied A")]);
    assert_eq!(twice.as_of(day("2024-02-02")).applying().count(), 1);
    assert_eq!((twice.events().len(), twice.practice().as_str()), (3, "a practice"));
    let written = serde_json::to_value(&twice).unwrap();
    assert_eq!(serde_json::from_value::<EstablishmentLog>(written).unwrap(), twice);
}

/// Recognition can be taken back, and given again.
#[test]
fn recognition_has_a_beginning_and_an_end() {
    let log = log(&[
        ("2024-01-01", "dialogue"),
        ("2024-02-01", "established"),
        ("2024-03-01", "recognised"),
        ("2024-04-01", "recognised"),
        ("2024-05-01", "recognition-withdrawn"),
        ("2024-06-01", "recognised"),
    ]);
    for (on, since) in [
        ("2024-02-29", None),
        ("2024-03-01", Some("2024-03-01")),
        ("2024-04-30", Some("2024-03-01")),
        ("2024-05-01", None),
        ("2024-06-01", Some("2024-06-01")),
    ] {
        assert_eq!(log.as_of(day(on)).recognised_since(), since.map(day), "{on}");
        assert_eq!(codes(&log, on, &[]).contains(&"practice.not-recognised".to_owned()), since.is_none());
    }
}

#[test]
fn a_record_reads_like_a_story() {
    let log = log(&[
        ("2024-02-01", "dialogue"),
        ("2024-09-01", "established"),
        ("2024-10-01", "recognised"),
        ("2024-11-01", "applied A"),
    ]);
    let contracted = [Institution::try_new("B").unwrap()];
    let tree = log.as_of(day("2025-01-01")).explanation(AgreementEdition::Final, &contracted);
    assert_eq!(
        text(&tree, Language::Dutch),
        "a practice, 1 januari 2025: vastgesteld als passende praktijk sinds 1 september 2024; door de overheid erkend sinds 1 oktober 2024."
    );
    assert_eq!(
        tree.notes()[0].in_language(Language::English).to_string(),
        "A applies it since 1 November 2024"
    );
    assert_eq!(
        text(&tree.parts()[1], Language::English),
        "B is contracted; whether it applies the established practice is not known."
    );
    assert_eq!(
        text(&tree.parts()[0], Language::Dutch),
        "De vastgestelde praktijk is de basis voor contractering."
    );
    let rules = |edition| {
        let recognised = PracticeFinding::NotRecognised.rule(edition).id().as_str();
        (PracticeFinding::BasisForContracts.rule(edition).id().as_str(), recognised)
    };
    assert_eq!(rules(AgreementEdition::Draft), ("IZA-A-6-e", "IZA-A-6-e-recognise"));
    assert_eq!(rules(AgreementEdition::Final), ("IZA22-A-13-A", "IZA22-A-13-A"));
}

/// The test reads the page, and no other set: a principle that only another document has is not asked.
#[test]
fn the_second_test_reads_the_page() {
    let (dossier, policy): (Dossier, EvidencePolicy) = (dossier(Level::Practice, vec![]), everything());
    let test = PrinciplesTest::of(&dossier, &policy);
    let appraisal: &Appraisal<'_> = test.appraisal();
    assert_eq!(appraisal.set(), PrincipleSet::Page2024);
    assert_eq!(Verdict::Met.in_language(Language::English), "met");
}
