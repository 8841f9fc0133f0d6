//! What a request gives is in its answer: what counts for nothing is told, and what a contract binds stands
//! whatever is read beside it.

use passende_zorg::request::{Answer, Request};
use passende_zorg::{Verdict, answer};
use serde_json::{Value, json};

use crate::shipped_requests::requests;

fn shipped(family: &str) -> Value {
    let all = serde_json::from_str::<Vec<Value>>(&requests()).unwrap();
    all.into_iter().find(|request| request.get(family).is_some()).unwrap()
}

fn asked(value: &Value) -> Answer {
    answer(&serde_json::from_value::<Request>(value.clone()).unwrap()).unwrap()
}

fn notices(answer: &Answer, code: &str) -> usize {
    answer.notices.iter().filter(|notice| notice.code == code).count()
}

fn evidence(element: &str, before: &str, after: &str) -> Value {
    json!({"id": "e", "element": element, "kind": "patient-reported", "claim": "they function better",
        "finding": {"measured": {"unit": "points", "better": "higher", "smallest-relevant": "5",
            "baseline": {"value": before, "from": 2022}, "measured": {"value": after, "from": 2024}}},
        "dated": "2025-03-01", "coverage": "0.9",
        "documented": {"title": "Registry", "section": "1", "consulted": "2026-01-15"}})
}

/// What a contract binds does not depend on the document that is read beside it.
#[test]
fn a_clause_binds_whatever_document_is_read() {
    let of = |set: &str| {
        let clause = json!({"element": "functioning-gain", "clause":
            {"title": "Contract 2026", "section": "5.2", "consulted": "2026-01-15"}});
        asked(
            &json!({"appraisal": {"set": set, "policy": {"on": "2026-01-15"}, "dossier": {"title": "Clinic",
            "level": "practice", "evidence": [evidence("functioning-gain", "48.5", "40")], "binding": [clause]}}}),
        )
    };
    let line = |answer: &Answer| {
        let tree = answer.explanation.clone().unwrap();
        let mut lines = vec![&tree];
        let mut at = 0;
        while let Some(line) = lines.get(at).copied() {
            lines.extend(line.parts.iter());
            at += 1;
        }
        let found = lines.iter().find(|line| line.message.text.nl.contains("bindend door Contract 2026"));
        found.map(|line| line.verdict)
    };
    for (set, elsewhere) in [("advice-2020", 0), ("iza-2022", 1), ("page-2024", 1)] {
        let answer = of(set);
        assert_eq!(line(&answer), Some(Some(Verdict::NotMet)), "{set}");
        assert_eq!(notices(&answer, "appraisal.clause-elsewhere"), elsewhere, "{set}");
        let items = answer
            .items
            .iter()
            .filter(|item| item.about.get("element").is_some_and(|it| it == "functioning-gain"));
        assert_eq!(items.count(), 1, "{set}");
    }
}

/// Evidence on what is not appraised at the level of the dossier counts for nothing, which is told.
#[test]
fn evidence_at_another_level_is_told() {
    let of = |level: &str| {
        asked(
            &json!({"appraisal": {"set": "iza-2022", "policy": {"on": "2026-01-15"}, "dossier": {"title": "Clinic",
            "level": level, "evidence": [evidence("work-environment", "60", "80")]}}}),
        )
    };
    assert_eq!(notices(&of("practice"), "appraisal.at-another-level"), 1);
    assert_eq!(notices(&of("institution"), "appraisal.at-another-level"), 0);
}

/// A milestone of a plan that was not approved is not late.
#[test]
fn milestones_wait_for_the_approval() {
    let of = |on: &str| {
        let mut given = shipped("procedure");
        given["procedure"]["on"] = json!(on);
        let events = given["procedure"]["procedure"]["events"].as_array_mut().unwrap();
        for event in events.iter_mut() {
            if let Some(decided) = event.pointer_mut("/event/decided").and_then(Value::as_object_mut) {
                decided.retain(|key, _| key == "votes");
                decided["votes"]
                    .as_array_mut()
                    .unwrap()
                    .iter_mut()
                    .for_each(|vote| vote["vote"] = json!("reject"));
            }
        }
        let rejected = events.iter().position(|event| event.pointer("/event/decided").is_some()).unwrap();
        events.truncate(rejected + 1);
        let tree = asked(&given).explanation.unwrap();
        let late =
            tree.parts.iter().filter(|line| line.message.code == "procedure.milestone-overdue").count();
        let waits = tree.parts.iter().filter(|line| line.message.code == "procedure.milestone-waits").count();
        (tree.message.text.nl, late, waits)
    };
    let (told, late, waits) = of("2027-01-01");
    assert_eq!(late, 0, "{told}");
    assert!(waits > 0, "{told}");
    assert!(told.starts_with("Niet goedgekeurd (") && told.matches("goedgekeurd").count() == 1, "{told}");
}

/// Funds that stay change no balance; that they do is told.
#[test]
fn unused_funds_that_stay_are_told() {
    let judged = |verdict: &str| json!({"by": "c", "on": "2026-02-01", "verdict": verdict, "reason": "x"});
    let of = |verdict: &str| {
        let unused = json!({"pot": {"earmark": "general-practice"}, "year": 2025, "amount": "10000000",
            "in-health-insurance-frame": true, "efficient-and-effective": judged(verdict)});
        asked(&json!({"funds": {"ledger": {"edition": "final", "entries": [{"unused": unused}]}}}))
    };
    assert_eq!(notices(&of("met"), "funds.stays-available"), 1);
    assert_eq!(notices(&of("not-met"), "funds.stays-available"), 0);
}

/// Contacts that are paid each and no longer needed are lost income, also where the price is not given.
#[test]
fn lost_income_without_a_price_stays_lost() {
    let given = shipped("chain");
    let of = |price: Option<&str>| {
        let mut given = given.clone();
        let links = given["chain"]["chain"]["links"].as_array_mut().unwrap();
        let clauses = links.iter_mut().flat_map(|link| link["clauses"].as_array_mut().unwrap());
        for clause in clauses.filter(|clause| clause.get("price").is_some()) {
            match price {
                Some(price) => clause["price"] = json!(price),
                None => drop(clause.as_object_mut().unwrap().remove("price")),
            }
        }
        let answer = asked(&given);
        let text = serde_json::to_string(&answer).unwrap();
        let count = |code: &str| text.matches(&format!("\"{code}\"")).count();
        (count("chain.lost-income"), count("chain.lost-income-unpriced"))
    };
    let (lost, unpriced) = of(Some("87.50"));
    assert!(lost > 0 && unpriced == 0);
    assert_eq!(of(None), (0, lost));
    assert_eq!(of(Some("0")), (0, 0));
}

/// A count between bounds that reach the aim is asked, and not a baseline that decides nothing.
#[test]
fn an_aim_between_bounds_asks_the_count() {
    let of = |most: u32| {
        let reading = json!({"target": "hybrid-available", "year": 2025, "part": {"at-least": 130, "at-most": most}, "whole": 210});
        asked(&json!({"agreement": {"on": "2026-06-01", "targets": [reading]}}))
    };
    // 147 of 210 is the 70 % that is aimed at.
    assert_eq!(of(146).questions.len(), 0);
    for most in [147, 150] {
        let answer = of(most);
        let [question] = &answer.questions[..] else { panic!("{answer:#?}") };
        assert_eq!(question.question.message.code, "target.ask-value");
        let places: Vec<&str> = question.places.iter().map(|place| place.pointer.as_str()).collect();
        assert_eq!(places, ["/agreement/targets/0/part"]);
    }
}

/// That all effects become larger is not judged away; that somebody tried is told.
#[test]
fn a_judgement_that_changes_nothing_is_told() {
    let of = |direction: &str, verdict: &str| {
        let mut given = shipped("plan");
        given["plan"]["plan"]["sustainability"] =
            json!({"effects": [{"aspect": "buildings", "direction": direction}]});
        given["plan"]["judgements"]["sustainability"] =
            json!({"by": "a", "on": "2024-04-01", "verdict": verdict, "reason": "r"});
        let answer = asked(&given);
        let item = answer
            .items
            .iter()
            .find(|item| item.about.get("condition").is_some_and(|it| it == "sustainability"));
        let told = serde_json::to_string(&answer).unwrap().contains("finding.burden-judged-away");
        (item.and_then(|item| item.verdict), told)
    };
    assert_eq!(of("larger", "met"), (Some(Verdict::NotMet), true));
    assert_eq!(of("larger", "not-met"), (Some(Verdict::NotMet), false));
    assert_eq!(of("smaller", "met"), (Some(Verdict::Met), false));
}

/// Whether a scenario is feasible says nothing of who is left out of it, which is told of who is below the norm.
#[test]
fn who_is_left_out_below_the_norm_is_told() {
    let of = |count: u32| {
        let way = |from: &str, to: &str, minutes: &str| json!({"from": from, "to": to, "minutes": minutes});
        asked(&json!({"redistribution": {
            "country": {"areas": [{"id": "x", "population": 100}], "providers": [{"location": "A"}, {"location": "B"}],
                "travel": [way("x", "A", "5"), way("x", "B", "9")]},
            "cares": [{"intervention": "lung", "minimum": 60,
                "volumes": [{"location": "A", "count": count}, {"location": "B", "count": 80}]}],
            "scenarios": [{"name": "s", "cases": [{"intervention": "lung", "actions": [{"location": "A", "action": "unaffected"}], "moves": []}]}]}}))
    };
    let told = |count: u32| {
        let text = serde_json::to_string(&of(count)).unwrap();
        (text.contains("\"feasible\""), text.contains("redistribution.left-out-below"))
    };
    assert_eq!(
        [0, 1, 59, 60, 61].map(told),
        [(true, false), (true, true), (true, true), (true, false), (true, false)]
    );
}

/// Counts of periods of one year each are counts of years: for simple norms too.
#[test]
fn periods_of_a_year_are_counts_of_years() {
    let norm = json!({"id": "c", "title": {"nl": "c", "en": "c"}, "per": "location", "basket": [{"intervention": "lung"}],
        "window": {"kind": "calendar-year"}, "levels": [{"from": "2020-01-01", "minimum": 20, "status": "adopted"}],
        "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}});
    let of = |list: &str, rows: Value| {
        asked(&json!({"volumes": {"norms": {"norms": [norm]}, "year": 2024, list: rows}}))
    };
    let row = |first: i32, count: u32| json!({"location": "A", "intervention": "lung", "first": first, "last": 2024, "count": count});
    for count in [19, 20, 21] {
        let counted =
            of("counts", json!([{"location": "A", "intervention": "lung", "year": 2024, "count": count}]));
        assert_eq!(of("periods", json!([row(2024, count)])).items, counted.items);
    }
    let of_two = of("periods", json!([row(2023, 20)]));
    assert_eq!((of_two.items.len(), notices(&of_two, "counts.norms-per-year")), (0, 1));
}

/// A price of which not all numbers are given is not worked out, which is told with the discount.
#[test]
fn a_discount_that_cannot_be_worked_out_is_told() {
    let of = |share: Value| {
        let price = json!({"year": 2024, "pay-development": "0.05", "pay-passed-on": "0.05", "price-development": "0.03",
            "price-passed-on": "0.03", "pay-share": share, "adjustments": [{"title": "x", "aspect": "efficiency",
            "scope": "provider", "on-pay": false, "effect": "-0.01", "reasoning": {"given": "empty theatres"}}]});
        let mut given = json!({"agreement": {"on": "2024-06-01", "price": price}});
        if given["agreement"]["price"]["pay-share"].is_null() {
            given["agreement"]["price"].as_object_mut().unwrap().remove("pay-share");
        }
        serde_json::to_string(&asked(&given)).unwrap().matches("price.off-pay-unchecked").count()
    };
    assert_eq!((of(Value::Null), of(json!("0.7"))), (1, 0));
}

/// What would be enough for a plan without agreements has no hole where an agreement would be named.
#[test]
fn ways_of_a_plan_without_agreements_are_whole_sentences() {
    let plan = json!({"plan": {"title": "bare", "extent": "complete"}, "terms": {"on": "2024-06-01"}});
    let text = serde_json::to_string(&asked(&json!({"plan": plan}))).unwrap();
    for sentence in
        ["wijs voor elke afspraak een verantwoordelijke aan", "make somebody responsible for each agreement"]
    {
        assert!(text.contains(sentence), "{sentence}");
    }
    let sentences = text.split("\"nl\":\"").chain(text.split("\"en\":\"")).skip(1);
    let sentences = sentences.filter_map(|rest| rest.split('"').next());
    for sentence in sentences {
        assert!(
            !sentence.contains("{}") && !sentence.contains("  ") && !sentence.contains(" ,"),
            "{sentence}"
        );
    }
}
