//! Requests on procedures, successions, two sides and the contracts of a buyer.

use std::collections::BTreeMap;

use passende_zorg::Verdict;
use passende_zorg::answer;
use passende_zorg::request::{Answer, AnswerItem, Request, RequestKind};
use serde_json::{Value, json};

use crate::shipped_requests::requests;

fn shipped(kind: RequestKind) -> Value {
    let all: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    all.into_iter().find(|request| request.get(kind.code()).is_some()).unwrap()
}

fn answered(request: &Value) -> Answer {
    answer(&serde_json::from_value::<Request>(request.clone()).unwrap()).unwrap()
}

fn refused(request: &Value) -> (String, &'static str) {
    let error = answer(&serde_json::from_value::<Request>(request.clone()).unwrap()).unwrap_err();
    (error.path().to_owned(), error.code())
}

fn item<'a>(answer: &'a Answer, about: &[(&str, &str)]) -> &'a AnswerItem {
    let is = |item: &&AnswerItem| {
        about.iter().all(|(kind, name)| item.about.get(*kind).is_some_and(|found| found == name))
    };
    answer.items.iter().find(is).unwrap()
}

/// Trauma patients: a minimum of 2 patients and of 3 operations a year, of procedures on a day.
fn of_procedures() -> Value {
    let norm = |id: &str, measure: &str, minimum: u32| {
        json!({"id": id, "title": {"nl": id, "en": id}, "per": "location", "counts": measure,
            "basket": [{"intervention": "trauma"}], "window": {"kind": "calendar-year"},
            "levels": [{"from": "2020-01-01", "minimum": minimum, "status": "adopted"}],
            "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}})
    };
    let done = |date: &str, location: &str, patient: &str| json!({"date": date, "location": location, "intervention": "trauma", "patient": patient});
    json!({"volumes": {
    "norms": {"norms": [norm("operations", "procedures", 3), norm("patients", "patients", 3)]},
    "year": 2024, "silence": "none",
    "procedures": [
        done("2024-01-05", "A", "p1"), done("2024-03-09", "A", "p1"), done("2024-04-01", "A", "p2"),
        done("2024-05-01", "B", "p2"), done("2023-12-31", "B", "p3"),
    ]}})
}

fn observed(answer: &Answer) -> BTreeMap<(String, String), (Verdict, String)> {
    let of = |item: &AnswerItem| {
        let margin = item.explanation.as_ref()?.margin?;
        let key = (item.about["norm"].clone(), item.about["unit"].clone());
        Some((key, (item.verdict?, margin.observed_at_most()?.to_string())))
    };
    answer.items.iter().filter_map(of).collect()
}

/// A did three operations on two patients, B one on one.
#[test]
fn each_norm_counts_its_own_of_procedures() {
    let found = observed(&answered(&of_procedures()));
    let key = |norm: &str, unit: &str| (norm.to_owned(), unit.to_owned());
    assert_eq!(found[&key("operations", "A")], (Verdict::Met, "3".to_owned()));
    assert_eq!(found[&key("patients", "A")], (Verdict::NotMet, "2".to_owned()));
    assert_eq!(found[&key("operations", "B")].1, "1");
    assert_eq!(found[&key("patients", "B")].1, "1");
}

/// B goes on in A: four operations, on two patients of whom both treated one.
#[test]
fn a_unit_goes_on_in_another() {
    let mut request = of_procedures();
    let succession = |on: &str| json!([{"kind": "location", "from": "B", "to": "A", "on": on}]);
    request["volumes"]["successions"] = succession("2024-12-31");
    let found = observed(&answered(&request));
    assert_eq!(found.len(), 2);
    let of = |found: &BTreeMap<(String, String), (Verdict, String)>, norm: &str| {
        found[&(norm.to_owned(), "A".to_owned())].1.clone()
    };
    assert_eq!((of(&found, "operations"), of(&found, "patients")), ("4".to_owned(), "2".to_owned()));
    // The day after the one asked about it has not happened.
    request["volumes"]["successions"] = succession("2025-01-01");
    assert_eq!(of(&observed(&answered(&request)), "operations"), "3");
    // Of a procedure there is no part, of a count there is.
    request["volumes"]["successions"] = succession("2024-12-31");
    request["volumes"]["successions"][0]["share"] = json!("0.5");
    assert_eq!(refused(&request).0, "volumes.successions");
    request["volumes"]["successions"][0]["share"] = json!("1.5");
    assert_eq!(refused(&request).0, "volumes.successions[0].share");
    request["volumes"]["successions"] =
        json!([{"kind": "location", "from": "B", "to": "B", "on": "2024-12-31"}]);
    assert!(refused(&request).0.starts_with("volumes.successions[0]"));
}

/// Procedures count for their year, also after the day asked about: that is told.
#[test]
fn procedures_after_the_day_are_told() {
    let later = |on: &str| {
        let mut request = of_procedures();
        request["volumes"]["on"] = json!(on);
        let notices = answered(&request).notices;
        let told = notices.into_iter().find(|notice| notice.code == "counts.procedures-after");
        told.map(|notice| notice.text.en.split(' ').next().unwrap().to_owned())
    };
    for (on, number) in [
        ("2024-01-04", Some("4")),
        ("2024-01-05", Some("3")),
        ("2024-03-31", Some("2")),
        ("2024-04-01", Some("One")),
        ("2024-05-01", None),
        ("2024-12-31", None),
    ] {
        assert_eq!(later(on).as_deref(), number, "{on}");
    }
}

#[test]
fn procedures_are_refused_by_their_place() {
    let mut request = of_procedures();
    request["volumes"]["counts"] =
        json!([{"location": "A", "intervention": "trauma", "year": 2024, "count": 1}]);
    assert_eq!(refused(&request), ("volumes.procedures".to_owned(), "request.both"));
    let mut request = of_procedures();
    request["volumes"]["procedures"][3]["weight"] = json!(0);
    assert_eq!(refused(&request), ("volumes.procedures[3].weight".to_owned(), "table.zero-weight"));
    request["volumes"]["procedures"][3]["weight"] = json!(2);
    assert_eq!(observed(&answered(&request))[&("operations".to_owned(), "B".to_owned())].1, "2");
}

/// The rows of which an attribute has some value, and what composite norms say of them.
#[test]
fn attributes_reach_the_norms() {
    let norm = json!({"id": "penis", "title": {"nl": "Peniscarcinoom", "en": "Penile cancer"}, "per": "location",
        "from": "2020-01-01", "asks": {"count": {"basket": [{"intervention": "penis"}], "minimum": 2,
            "only": [{"attribute": "stage", "any-of": ["T2"]}]}},
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
    let done = |stage: &str| {
        json!({"date": "2024-05-01", "location": "A", "intervention": "penis",
            "attributes": {"stage": stage}, "patient": stage})
    };
    let of = |stages: [&str; 3]| {
        let request = json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024,
            "procedures": stages.map(done)}});
        answered(&request).items[0].verdict
    };
    assert_eq!(of(["T1", "T2", "T3"]), Some(Verdict::NotMet));
    let mut two = json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024,
        "procedures": [done("T2"), done("T2"), done("T1")]}});
    two["volumes"]["procedures"][1]["patient"] = json!("another");
    assert_eq!(answered(&two).items[0].verdict, Some(Verdict::Met));
    // Which years of procedures are incomplete cannot be said of composite norms.
    two["volumes"]["incomplete"] = json!([2024]);
    assert_eq!(refused(&two), ("volumes.incomplete".to_owned(), "request.both"));
}

/// A1 did 55 of 50 in 2023 and 58 of 60 in 2024; and 24 and 18 of 20 of the other.
#[test]
fn two_sides_are_put_beside_each_other() {
    let request = shipped(RequestKind::Comparison);
    let answer = answered(&request);
    let lung = item(&answer, &[("norm", "lung"), ("unit", "A1")]);
    assert_eq!((lung.verdict, lung.values["shift"].as_str()), (Some(Verdict::NotMet), "no-longer-met"));
    assert_eq!((lung.values["cause"].as_str(), lung.values["verdict-before"].as_str()), ("norm", "met"));
    let pancreas = item(&answer, &[("norm", "pancreas"), ("unit", "A1")]);
    assert_eq!(
        (pancreas.verdict, pancreas.values["shift"].as_str()),
        (Some(Verdict::NotMet), "no-longer-met")
    );
    // The headline counts what the lines below it have.
    let changed = answer.items.iter().filter(|item| item.values["shift"] != "same").count();
    let headline = &answer.explanation.as_ref().unwrap().message.text;
    assert_eq!(changed, 2);
    assert!(headline.en.contains(": 2 times") && headline.nl.contains(": 2 keer"), "{headline:?}");
    // A norm that one side has only is told, simple or composite.
    for at in [0, 1] {
        for (side, word) in [("before", "second"), ("after", "first")] {
            let mut request = request.clone();
            let norms = request["comparison"][side]["norms"]["norms"].as_array_mut().unwrap();
            norms.remove(at);
            let told = answered(&request).notices;
            assert!(told.iter().any(|notice| notice.text.en.contains(word)), "{side} {at}: {told:#?}");
        }
    }
    let mut request = request;
    request["comparison"]["after"]["norms"]["norms"] = json!([]);
    assert_eq!(refused(&request), ("comparison.after.norms".to_owned(), "request.nothing"));
}

#[test]
fn contracts_are_held_against_agreement_and_norms() {
    let request = shipped(RequestKind::Contracts);
    let answer = answered(&request);
    let share = item(&answer, &[("share", "multi-year")]);
    assert_eq!((share.values["contracts-yes"].as_str(), share.values["contracts-no"].as_str()), ("1", "1"));
    assert_eq!(item(&answer, &[("payment", "bundle")]).values["turnover-euro"], "4350000.00");
    // At most nine of 60; and 55 to 64 of 60.
    let contracted = |name: &str| item(&answer, &[("contracted", name)]).verdict;
    assert_eq!((contracted("A2"), contracted("A3")), (Some(Verdict::NotMet), Some(Verdict::Undetermined)));
    let page = item(&answer, &[("provider", "A2")]);
    assert_eq!(page.verdict, Some(Verdict::NotMet));
    // Whose contract has ended is told, and is in no item.
    let mut ended = request.clone();
    ended["contracts"]["contracted"][0]["until"] = json!("2026-06-01");
    let told = answered(&ended);
    assert!(told.items.iter().all(|item| item.about.get("contracted").is_none_or(|name| name != "A2")));
    assert!(told.notices.iter().any(|notice| notice.text.en.contains("A2")), "{:#?}", told.notices);
    ended["contracts"]["contracted"][0]["from"] = json!("2025-01-01"); // it held in the counted year
    let told = answered(&ended);
    assert!(told.items.iter().all(|item| item.about.get("contracted").is_none_or(|name| name != "A2")));
    assert!(told.notices.iter().any(|notice| notice.code == "request.contract-ended"), "{:#?}", told.notices);
    ended["contracts"]["contracted"][0]["until"] = json!("2026-06-02");
    assert_eq!(item(&answered(&ended), &[("contracted", "A2")]).verdict, Some(Verdict::NotMet));
    // The headline has room for every contract, and for what is bought below a norm.
    let headline = |on: &str| {
        let mut request = request.clone();
        request["contracts"]["on"] = json!(on);
        answered(&request).explanation.unwrap().message.text.en
    };
    assert!(headline("2026-06-01").ends_with("not to be said yet: 1; for care below a volume norm: 1."));
    assert!(headline("2027-01-01").contains("1 of 2 contracts hold; all provided for: 0, at least one thing not: 0, not to be said yet: 0, not held: 1"));
    // Without counts the page of A2 says no such thing; and A3 refused what is asked of it all the same.
    let mut alone = request.clone();
    let of = alone["contracts"].as_object_mut().unwrap();
    of.remove("volumes");
    of.remove("contracted");
    let without = answered(&alone);
    assert_eq!(item(&without, &[("provider", "A2")]).verdict, Some(Verdict::Undetermined));
    assert_eq!(item(&without, &[("provider", "A3")]).verdict, Some(Verdict::NotMet));
}

#[test]
fn what_is_wrong_with_contracts_is_told_in_its_place() {
    let request = shipped(RequestKind::Contracts);
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut request = request.clone();
        change(&mut request["contracts"]);
        refused(&request)
    };
    let path = |path: &str| format!("contracts.{path}");
    let remove = |key: &'static str| {
        move |asked: &mut Value| {
            asked.as_object_mut().unwrap().remove(key);
        }
    };
    assert_eq!(changed(&remove("volumes")), (path("volumes"), "request.nothing"));
    assert_eq!(changed(&remove("contracted")), (path("contracted"), "request.nothing"));
    assert_eq!(changed(&|asked| asked["contracted"][0]["name"] = json!(" ")).0, path("contracted[0].name"));
    let ended = changed(&|asked| asked["contracted"][0]["until"] = json!("2026-01-01"));
    assert_eq!(ended.0, path("contracted[0].until"));
    let twice = changed(&|asked| asked["portfolio"]["contracts"][1]["terms"]["name"] = json!("A2 2026"));
    assert_eq!(twice.0, path("portfolio.contracts[1].terms.name"));
    let composite = changed(&|asked| {
        let norms = asked["volumes"]["norms"]["norms"].as_array_mut().unwrap();
        norms.push(
            json!({"id": "p", "title": {"nl": "p", "en": "p"}, "per": "location", "from": "2020-01-01",
            "asks": {"count": {"basket": [{"intervention": "p"}], "minimum": 20}},
            "source": {"title": "an example", "section": "2", "consulted": "2026-11-29"}}),
        );
    });
    assert_eq!(composite, (path("volumes.norms"), "request.composite"));
    let two = changed(&|asked| asked["volumes"]["on"] = json!("2026-06-02"));
    assert_eq!(two, (path("volumes.on"), "request.two-days"));
    // A contract of which only the end is known held until then.
    let mut open = request.clone();
    open["contracts"]["contracted"][1]["until"] = json!("2026-06-02");
    assert!(
        answered(&open).items.iter().any(|item| item.about.get("contracted").is_some_and(|it| it == "A3"))
    );
}

/// Scenarios are put beside each other where that is asked: C stops in one, and has 64 in the other.
#[test]
fn two_scenarios_are_put_beside_each_other() {
    let request = shipped(RequestKind::Redistribution);
    let answer = answered(&request);
    let c = item(&answer, &[("difference", "scenarios"), ("provider", "C")]);
    assert_eq!((c.verdict, c.values["shift"].as_str()), (Some(Verdict::Met), "was-not-applicable"));
    assert!(!c.notices.is_empty() && answer.explanation.is_some());
    let mut unknown = request;
    unknown["redistribution"]["beside"]["other"] = json!("C stops");
    assert_eq!(refused(&unknown), ("redistribution.beside.other".to_owned(), "request.unknown-scenario"));
}

/// A gate of the caller's own stands beside the profile, as a verdict of its own.
#[test]
fn a_gate_is_the_callers_own() {
    let mut request = shipped(RequestKind::Appraisal);
    let gate = |element: &str| {
        json!({"by": "purchasing", "reason": "only care that works is scaled up",
            "source": {"title": "Purchasing policy 2026", "section": "3.1", "consulted": "2025-11-01"},
            "demands": [{"element": element, "demand": "supported"}]})
    };
    for (element, status, verdict) in
        [("care-prevented", "supported", Verdict::Met), ("affordability", "unknown", Verdict::Undetermined)]
    {
        request["appraisal"]["gate"] = gate(element);
        let answer = answered(&request);
        assert_eq!(item(&answer, &[("element", element)]).status.as_deref(), Some(status));
        assert_eq!(item(&answer, &[("gate", "purchasing")]).verdict, Some(verdict));
        assert_eq!(answer.verdict, None);
    }
    request["appraisal"]["gate"] = gate("definition-2025");
    assert!(serde_json::from_value::<Request>(request.clone()).is_err());
}

/// Who did 15 in the year before and has no row of it now is taken to have done none, and that is told: of simple and of
/// composite norms, where it reported something else and someone else reported this.
#[test]
fn what_is_taken_for_none_is_told() {
    let norm = |id: &str, composite: bool| {
        let mut norm = json!({"id": id, "title": {"nl": "Long", "en": "Lung"}, "per": "location",
            "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
        let basket = json!([{"intervention": "long"}]);
        let fields = norm.as_object_mut().unwrap();
        if composite {
            fields.insert("from".into(), json!("2020-01-01"));
            fields.insert("asks".into(), json!({"count": {"basket": basket, "minimum": 20}}));
        } else {
            fields.insert("basket".into(), basket);
            fields.insert("window".into(), json!({"kind": "calendar-year"}));
            fields
                .insert("levels".into(), json!([{"from": "2020-01-01", "minimum": 20, "status": "adopted"}]));
        }
        norm
    };
    let row = |location: &str, intervention: &str, year: i32, count: u32| json!({"location": location, "intervention": intervention, "year": year, "count": count});
    let rows = [
        row("A", "long", 2023, 15),
        row("B", "long", 2023, 25),
        row("A", "heup", 2024, 40),
        row("B", "long", 2024, 30),
    ];
    let told = |norm: &Value, rows: &[Value], silence: &str| {
        let request = json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024, "counts": rows, "silence": silence}});
        let notices = answered(&request).notices.into_iter();
        notices
            .filter(|notice| notice.code == "counts.taken-for-none")
            .map(|it| it.text.nl)
            .collect::<Vec<_>>()
    };
    for norm in [norm("s", false), norm("c", true)] {
        assert_eq!(
            told(&norm, &rows, "unknown"),
            [
                "Deze locaties hebben over 2024 geen regel over long en over een ander jaar wel; voor 2024 telt dat als nul: A."
            ]
        );
        // Who says that silence is none knows; who has a row of it said so; who reported nothing is not known.
        assert!(told(&norm, &rows, "none").is_empty());
        assert!(told(&norm, &[&rows[..], &[row("A", "long", 2024, 0)]].concat(), "unknown").is_empty());
        assert!(told(&norm, &[&rows[..2], &rows[3..]].concat(), "unknown").is_empty());
        assert!(told(&norm, &rows[1..], "unknown").is_empty());
    }
}

/// A name that was left as the form has it is told.
#[test]
fn a_name_that_is_left_to_write_is_told() {
    let mut request = of_procedures();
    request["volumes"].as_object_mut().unwrap().remove("procedures");
    request["volumes"]["counts"] =
        json!([{"location": "…", "intervention": "trauma", "year": 2024, "count": 1}]);
    let codes = |request: &Value| {
        answered(request).notices.into_iter().filter(|it| it.code == "request.left-to-write").count()
    };
    assert_eq!(codes(&request), 1);
    request["volumes"]["counts"][0]["location"] = json!("A");
    assert_eq!(codes(&request), 0);
}

/// A table that was read is asked about as its rows are: the same answer as from rows that were written by hand.
#[test]
fn a_table_is_asked_about_as_its_rows_are() {
    use std::fmt::Write as _;

    use passende_zorg::request::VolumeRequest;
    use passende_zorg::volume::{CountTable, Silence};

    let Request::Volumes(given) = serde_json::from_value::<Request>(shipped(RequestKind::Volumes)).unwrap()
    else {
        panic!()
    };
    let mut rows = String::from("location,institution,intervention,year,count\n");
    for row in &given.counts {
        let institution = row.institution.as_ref().map_or("", |it| it.as_str());
        let [least, most] = [row.count.least(), row.count.most().unwrap()];
        let (location, care, year) = (&row.location, &row.intervention, row.year);
        writeln!(rows, "{location},{institution},{care},{year},{least}..{most}").unwrap();
    }
    let table = CountTable::from_csv(rows.as_bytes()).unwrap();
    let made = VolumeRequest::of_table(given.norms.clone(), given.year, &table);
    assert_eq!(made.counts.len(), given.counts.len());
    let mut by_hand = given.clone();
    by_hand.counts.sort_by(|one, other| one.intervention.cmp(&other.intervention));
    by_hand.silence = Some(Silence::Unknown);
    (by_hand.facts, by_hand.openings, by_hand.successions) = (None, Vec::new(), Vec::new());
    (by_hand.on, by_hand.incomplete) = (None, Vec::new());
    assert_eq!(made, *by_hand);
    let year = given.year;
    let kept = table.with_silence(Silence::NoneDone).with_incomplete(year);
    let made = VolumeRequest::of_table(given.norms.clone(), year, &kept);
    assert_eq!((made.silence, made.incomplete), (Some(Silence::NoneDone), vec![year]));
}

/// What an item is about has its title in both languages.
#[test]
fn items_have_titles() {
    for (kind, about, nl, en) in [
        (RequestKind::Volumes, "norm", "Longresecties", "Lung resections"),
        (RequestKind::Volumes, "per", "locatie", "location"),
        (RequestKind::Plan, "condition", "businesscase", "business case"),
        (RequestKind::Comparison, "norm", "Longresecties", "Lung resections"),
    ] {
        let answer = answered(&shipped(kind));
        let titles: Vec<_> = answer.items.iter().filter_map(|item| item.titles.get(about)).collect();
        assert!(titles.iter().any(|title| title.nl == nl && title.en == en), "{kind}: {titles:?}");
        assert!(
            answer
                .items
                .iter()
                .flat_map(|item| item.titles.keys().map(move |it| (item, it)))
                .all(|(item, kind)| item.about.contains_key(kind))
        );
    }
}

/// Closed on the day asked about, a unit has nobody left for a consequence; the day before it has.
#[test]
fn a_unit_that_was_closed_by_the_day_is_told() {
    let mut request = shipped(RequestKind::Volumes);
    let short = |request: &Value| {
        let answer = answered(request);
        let short = answer.items.iter().find(|item| item.consequence.is_some()).unwrap();
        (short.about["unit"].clone(), short.notices.iter().map(|told| told.code.clone()).collect::<Vec<_>>())
    };
    let (unit, told) = short(&request);
    assert_eq!(told, [""; 0]);
    request["volumes"]["on"] = json!("2025-06-01");
    for (closed, expected) in [("2025-06-02", 0), ("2025-06-01", 1), ("2025-05-31", 1)] {
        request["volumes"]["openings"] = json!([{"kind": "location", "name": unit, "closed": closed}]);
        assert_eq!(short(&request).1, vec!["request.closed"; expected], "{closed}");
    }
    // Open again.
    request["volumes"]["openings"] = json!([
        {"kind": "location", "name": unit, "closed": "2024-02-01"},
        {"kind": "location", "name": unit, "opened": "2024-03-01"}]);
    assert_eq!(short(&request).1, [""; 0]);
}

/// Before a unit opened it did none: where that is within what is counted and it falls short, it is told.
#[test]
fn a_unit_that_opened_within_the_counted_year_is_told() {
    let mut request = shipped(RequestKind::Volumes);
    let short = answered(&request);
    let unit =
        short.items.iter().find(|item| item.verdict == Some(Verdict::NotMet)).unwrap().about["unit"].clone();
    request["volumes"]["on"] = json!("2025-06-01");
    for (opened, is_told) in
        [("2023-12-31", false), ("2024-01-01", false), ("2024-01-02", true), ("2024-12-31", true)]
    {
        request["volumes"]["openings"] = json!([{"kind": "location", "name": unit, "opened": opened}]);
        let after = answered(&request);
        let of_unit =
            |item: &&AnswerItem| item.about["unit"] == unit && item.verdict == Some(Verdict::NotMet);
        let item = after.items.iter().find(of_unit).unwrap();
        assert_eq!(item.notices.iter().any(|told| told.code == "request.opened"), is_told, "{opened}");
    }
}

/// A text that stands for none is told, with its place; an amount that is not known is none of these.
#[test]
fn texts_that_say_nothing_are_told() {
    let told = |request: &Value| -> Vec<String> {
        let notices = answered(request).notices.into_iter();
        notices.filter(|it| it.code == "request.says-nothing").map(|it| it.text.nl).collect()
    };
    let mut plan = shipped(RequestKind::Plan);
    assert_eq!(told(&plan), [""; 0]);
    for (text, says_nothing) in [
        ("-", true),
        ("?", true),
        (". . .", true),
        ("%", false),
        ("n.v.t.", true),
        ("NVT", true),
        ("Niet van toepassing.", true),
        ("nog te bepalen", true),
        ("n/a", true),
        ("na overleg", false),
        ("NA", false),
        ("geen", false),
        ("pm", false),
        ("nvt in 2024", false),
    ] {
        plan["plan"]["plan"]["goals"][0]["text"] = json!(text);
        let expected = format!(
            "Een tekst zegt niets (/plan/plan/goals/0/text: \u{2018}{text}\u{2019}); het oordeel telt hem als tekst."
        );
        assert_eq!(told(&plan), if says_nothing { vec![expected] } else { vec![] }, "{text}");
    }
    let mut contracts = shipped(RequestKind::Contracts);
    let answers = &mut contracts["contracts"]["portfolio"]["contracts"][1]["terms"]["answers"];
    *answers = json!({"hybrid-offer": {"text": "n.t.b."}});
    let place = "/contracts/portfolio/contracts/1/terms/answers/hybrid-offer/text";
    assert!(told(&contracts)[0].contains(place), "{:?}", told(&contracts));
}
