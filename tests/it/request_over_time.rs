//! A request over a stretch of days: what each day finds is what the request finds on that day.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use passende_zorg::Verdict;
use passende_zorg::request::{ItemOverTime, OverTime, Request, over_time};
use passende_zorg::volume::norm::Stage;
use passende_zorg::{answer, from_json};
use serde_json::{Value, json};

use crate::shipped_requests::requests;
use crate::support::day;

fn request(value: &Value) -> Request {
    serde_json::from_value(value.clone()).unwrap()
}

fn shipped(family: &str) -> Value {
    let all: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    all.into_iter().find(|request| request.get(family).is_some()).unwrap()
}

fn item<'a>(course: &'a OverTime, about: &[(&str, &str)]) -> &'a ItemOverTime {
    let is = |item: &&ItemOverTime| {
        item.about.len() == about.len()
            && about.iter().all(|(kind, name)| item.about.get(*kind).is_some_and(|found| found == name))
    };
    course.items.iter().find(is).unwrap()
}

/// The day that a request is asked about, changed.
fn asked_on(value: &Value, day: NaiveDate) -> Request {
    let mut value = value.clone();
    let (family, body) = value.as_object_mut().unwrap().iter_mut().next().unwrap();
    let at = match family.as_str() {
        "plan" => &mut body["terms"]["on"],
        "appraisal" | "practice" => &mut body["policy"]["on"],
        _ => &mut body["on"],
    };
    *at = json!(day);
    request(&value)
}

/// Days apart and days in a row, over all that happens in the shipped requests.
#[test]
fn a_day_of_a_course_is_an_answer_on_that_day() {
    for family in [
        "volumes",
        "plan",
        "procedure",
        "appraisal",
        "chain",
        "contracts",
        "dates",
        "agreement",
        "practice",
        "funds",
    ] {
        let value = shipped(family);
        let (from, through) = (day("2023-08-25"), day("2026-01-20"));
        let course = over_time(&request(&value), from, through).unwrap();
        let mut on = from;
        let mut step = 0_u64;
        while on <= through {
            let answer = answer(&asked_on(&value, on)).unwrap();
            if let Some(whole) = course.whole() {
                let stand = whole.on(on).unwrap();
                assert_eq!((stand.verdict, &stand.status), (answer.verdict, &answer.status), "{family} {on}");
            }
            for found in &answer.items {
                let of = course.items.iter().find(|item| item.about == found.about);
                let Some(of) = of else {
                    // A share or a step is no item of a course.
                    let has_parts = ["contracts", "plan", "agreement", "funds"].contains(&family);
                    assert!(has_parts, "{found:?}");
                    continue;
                };
                let stand = of.on(on).unwrap();
                assert_eq!((stand.verdict, &stand.status), (found.verdict, &found.status), "{family} {on}");
            }
            step += 1;
            on = on + Days::new(1 + step * 7 % 23);
        }
        let stored = serde_json::to_vec(&course).unwrap();
        assert_eq!(from_json::<OverTime>(&stored).unwrap(), course);
    }
}

/// 58 were done; 50 are asked, and 60 from 1 July.
#[test]
fn a_higher_minimum_fails_from_its_day() {
    let mut value = shipped("comparison")["comparison"]["after"].take();
    value["norms"]["norms"].as_array_mut().unwrap().truncate(1);
    value["norms"]["norms"][0]["levels"][1]["from"] = json!("2025-07-01");
    let counts = request(&json!({"volumes": value}));
    let course = |from: &str, through: &str| over_time(&counts, day(from), day(through)).unwrap();
    let year = course("2025-01-01", "2025-12-31");
    let a1 = item(&year, &[("norm", "lung"), ("per", "location"), ("unit", "A1")]);
    let verdicts: Vec<_> = a1.stands.iter().map(|stand| (stand.from, stand.verdict.unwrap())).collect();
    assert_eq!(verdicts, [(day("2025-01-01"), Verdict::Met), (day("2025-07-01"), Verdict::NotMet)]);
    assert_eq!((a1.fails_from(), year.fails_from()), (Some(day("2025-07-01")), Some(day("2025-07-01"))));
    // How it stands on the first day, and why it stands otherwise after it.
    assert!(a1.stands[0].reasons[0].text.en.contains("58"), "{a1:#?}");
    assert!(a1.stands[1].reasons[0].text.en.contains("60"), "{a1:#?}");
    // A2 did 66 all the time.
    assert_eq!(year.changed().count(), 1);
    assert_eq!(course("2025-06-29", "2025-06-30").fails_from(), None);
    assert_eq!(course("2025-06-30", "2025-07-01").fails_from(), Some(day("2025-07-01")));
    assert_eq!(course("2025-07-01", "2025-07-01").fails_from(), Some(day("2025-07-01")));
}

/// Below a norm all the time, which has force from 1 July: the verdict stays, its stage does not.
#[test]
fn that_a_norm_begins_is_a_change() {
    let mut value = shipped("comparison")["comparison"]["after"].take();
    value["norms"]["norms"].as_array_mut().unwrap().truncate(1);
    value["norms"]["norms"][0]["levels"] =
        json!([{"from": "2025-07-01", "minimum": 60, "status": "adopted"}]);
    let course =
        over_time(&request(&json!({"volumes": value})), day("2025-06-29"), day("2025-07-02")).unwrap();
    let a1 = item(&course, &[("norm", "lung"), ("per", "location"), ("unit", "A1")]);
    let found: Vec<_> =
        a1.stands.iter().map(|stand| (stand.from, stand.verdict, stand.stage.unwrap())).collect();
    let (before, from) = (day("2025-06-29"), day("2025-07-01"));
    assert_eq!(
        found,
        [(before, Some(Verdict::NotMet), Stage::Announced), (from, Some(Verdict::NotMet), Stage::InForce)]
    );
    assert!(!a1.stands[1].reasons.is_empty());
    // What was below it before it had force did not fail.
    assert_eq!((a1.fails_from(), course.fails_from()), (Some(from), Some(from)));
}

/// A goes on in B from 1 March: from then on A is not there, and B has the counts of both.
#[test]
fn who_goes_on_in_another_is_not_there_any_more() {
    let mut value = shipped("comparison")["comparison"]["after"].take();
    value["norms"]["norms"].as_array_mut().unwrap().truncate(1);
    value["successions"] = json!([{"kind": "location", "from": "A1", "to": "A2", "on": "2025-03-01"}]);
    value["counts"][3]["count"] = json!(10);
    let merged = request(&json!({"volumes": value}));
    let course = over_time(&merged, day("2025-02-28"), day("2025-03-02")).unwrap();
    let of = |unit| item(&course, &[("norm", "lung"), ("per", "location"), ("unit", unit)]);
    let gone = &of("A1").stands[1];
    assert_eq!((gone.from, gone.verdict, &gone.status), (day("2025-03-01"), None, &None));
    let grown: Vec<_> = of("A2").stands.iter().map(|stand| (stand.from, stand.verdict)).collect();
    let (first, then) = ((day("2025-02-28"), Some(Verdict::NotMet)), (day("2025-03-01"), Some(Verdict::Met)));
    assert_eq!(grown, [first, then]); // 10, and 58 with them
}

/// A contract holds from its first day until the day on which it no longer does.
#[test]
fn a_contract_holds_for_its_days() {
    let mut contracts = shipped("contracts");
    contracts["contracts"]["contracted"][1]["from"] = json!("2026-01-01");
    contracts["contracts"]["contracted"][1]["until"] = json!("2027-01-01");
    let course = over_time(&request(&contracts), day("2025-12-30"), day("2027-01-02")).unwrap();
    let a3: Vec<_> =
        item(&course, &[("provider", "A3")]).stands.iter().map(|stand| (stand.from, stand.verdict)).collect();
    let expected = [
        ("2025-12-30", Verdict::NotApplicable),
        ("2026-01-01", Verdict::NotMet),
        ("2027-01-01", Verdict::NotApplicable),
    ];
    assert_eq!(a3, expected.map(|(from, verdict)| (day(from), Some(verdict))));
}

/// What was shown of the plan later was not there before: each condition changes on the day of its fact.
#[test]
fn a_plan_is_met_from_the_day_of_its_last_fact() {
    let course = over_time(&request(&shipped("plan")), day("2024-01-01"), day("2024-12-31")).unwrap();
    let from: BTreeMap<&str, NaiveDate> = course
        .changed()
        .filter(|item| item.stands.last().unwrap().verdict == Some(Verdict::Met))
        .map(|item| {
            let name = item.about.get("condition").map_or("", String::as_str);
            (name, item.stands.last().unwrap().from)
        })
        .collect();
    // The impact analysis is of 1 March, the last commitment of 10 March, the judgements of 10 April.
    assert_eq!(from["impact-analysis"], day("2024-03-01"));
    assert_eq!(from["execution"], day("2024-03-10"));
    assert_eq!((from["impactful"], from[""]), (day("2024-04-10"), day("2024-04-10")));
}

#[test]
fn days_are_in_order_and_asked_about() {
    let refused = |family: &str, from: &str, through: &str| {
        let error = over_time(&request(&shipped(family)), day(from), day(through)).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    assert_eq!(refused("plan", "2024-01-02", "2024-01-01"), ("over-time.days", "through".to_owned()));
    for family in ["redistribution", "sites", "comparison"] {
        assert_eq!(refused(family, "2024-01-01", "2024-01-01"), ("over-time.no-day", family.to_owned()));
    }
    let mut nothing = shipped("volumes");
    nothing["volumes"]["norms"]["norms"] = json!([]);
    let error = over_time(&request(&nothing), day("2024-01-01"), day("2024-01-01")).unwrap_err();
    assert_eq!((error.code(), error.path()), ("request.nothing", "volumes.norms"));
}

/// A scenario that the business case does not have is refused over time as it is on a day.
#[test]
fn a_scenario_that_is_not_there_is_refused_over_time() {
    let mut plan = shipped("plan");
    plan["plan"]["terms"]["scenario"] = json!("none");
    let plan = request(&plan);
    let refused = over_time(&plan, day("2024-06-01"), day("2024-06-02")).unwrap_err();
    assert_eq!((refused.code(), refused.path()), ("request.unknown-scenario", "plan.terms.scenario"));
    assert_eq!(answer(&plan).unwrap_err(), refused);
}

/// What is known of a practice from a day is not known the day before, and why is told.
#[test]
fn evidence_counts_from_its_day() {
    let value = shipped("appraisal");
    let evidence = value["appraisal"]["dossier"]["evidence"].as_array().unwrap();
    let days: Vec<NaiveDate> = evidence.iter().map(|it| day(it["dated"].as_str().unwrap())).collect();
    let (first, last) = (*days.iter().min().unwrap(), *days.iter().max().unwrap());
    let course = over_time(&request(&value), first - Days::new(1), last + Days::new(1)).unwrap();
    assert!(course.changed().count() > 0);
    for stand in course.changed().flat_map(|item| &item.stands[1..]) {
        assert!(days.contains(&stand.from), "{stand:?}");
    }
    for item in course.changed().filter(|item| !item.about.is_empty()) {
        assert!(item.stands.iter().all(|stand| !stand.reasons.is_empty()), "{item:#?}");
    }
}

/// Every stand of an item under the norms of the shipped examples has a reason, the first too.
#[test]
fn every_change_under_a_norm_has_a_reason() {
    for name in ["agreement", "belgium", "germany", "leapfrog", "netherlands"] {
        let read = |path: &str| std::fs::read_to_string(format!("examples/check_norms/{path}")).unwrap();
        let norms: Value = serde_json::from_str(&read(&format!("norms/{name}.json"))).unwrap();
        let facts: Value = serde_json::from_str(&read("facts.json")).unwrap();
        let table = passende_zorg::volume::CountTable::from_csv(read("counts.csv").as_bytes()).unwrap();
        let counts = passende_zorg::request::CountRow::of_table(&table);
        let asked = json!({"volumes": {"norms": norms, "year": 2025, "counts": counts, "facts": facts}});
        let course = over_time(&request(&asked), day("2023-10-01"), day("2028-07-31")).unwrap();
        for stands in course.items.iter().map(|item| &item.stands) {
            assert!(stands.iter().all(|stand| !stand.reasons.is_empty()), "{stands:#?}");
        }
    }
}

/// A point is open on its last day and late the day after; what is done counts from its day.
#[test]
fn dates_pass() {
    let value = shipped("dates");
    let course = over_time(&request(&value), day("2022-12-01"), day("2024-12-31")).unwrap();
    let answer = answer(&request(&value)).unwrap();
    let mut reached = std::collections::BTreeSet::new();
    for found in &answer.items {
        let about: Vec<(&str, &str)> = found.about.iter().map(|(kind, name)| (&**kind, &**name)).collect();
        let stands: Vec<_> = item(&course, &about)
            .stands
            .iter()
            .map(|stand| (stand.from, stand.status.as_deref().unwrap(), stand.reasons.len()))
            .collect();
        let Some(due) = found.values.get("due-on").map(|due| day(due)) else { continue };
        let late = if found.about["point"] == "IZA-L-ALG-1" { "late" } else { "passed" };
        // One is known to be done on 15 January 2023, after its last day.
        if found.about["point"] == "IZA-L-CTR-2" {
            assert_eq!(stands.last().map(|it| (it.0, it.1)), Some((day("2023-01-15"), "done-late")));
        } else if due >= day("2022-12-01") && due < day("2024-12-31") {
            let expected = [(day("2022-12-01"), "open"), (due + Days::new(1), late)];
            assert_eq!(stands.iter().map(|it| (it.0, it.1)).collect::<Vec<_>>(), expected, "{found:?}");
            reached.insert(late);
        }
        assert!(stands.iter().all(|(_, _, reasons)| *reasons > 0), "{stands:?}");
    }
    assert_eq!(reached.len(), 2);
}

/// What lapses in a procedure is a change, though the whole comes to the same.
#[test]
fn a_procedure_changes_when_a_term_lapses() {
    let mut given = shipped("procedure");
    let events = given["procedure"]["procedure"]["events"].as_array_mut().unwrap();
    events.retain(|event| event["on"].as_str().unwrap() < "2023-09-05");
    let course = over_time(&request(&given), day("2023-09-05"), day("2023-10-10")).unwrap();
    let days: Vec<NaiveDate> = course.whole().unwrap().stands.iter().map(|stand| stand.from).collect();
    assert!(days.len() > 1, "{course:#?}");
    for (at, stand) in course.whole().unwrap().stands.iter().enumerate() {
        assert!(at == 0 || !stand.reasons.is_empty(), "{stand:#?}");
    }
}

/// The norm is acted on from a day: the counts and their line are the same, and it is said what changed.
#[test]
fn another_stage_is_a_reason() {
    let norm = json!({"id": "c", "title": {"nl": "c", "en": "c"}, "per": "location", "from": "2023-01-01",
        "enforced-from": "2025-01-01", "asks": {"count": {"basket": [{"intervention": "lung"}], "minimum": 20}},
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
    let given = json!({"volumes": {"norms": {"norms": [norm]}, "year": 2023,
        "counts": [{"location": "A", "intervention": "lung", "year": 2023, "count": 5}]}});
    let course = over_time(&request(&given), day("2024-12-30"), day("2025-01-02")).unwrap();
    let [_, from] = &course.items[0].stands[..] else { panic!("{course:#?}") };
    assert_eq!((from.from, from.reasons.is_empty()), (day("2025-01-01"), false));
}
