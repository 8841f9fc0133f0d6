//! Requests on the care agreement and on a practice: each subject by itself, with its numbers and the places
//! of what is not known.

use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::contracting::frame::{FrameLine, FrameSector, MacroFrames};
use passende_zorg::contracting::targets::Target;
use passende_zorg::money::Euro;
use passende_zorg::request::{
    AgreementSubject, Answer, AnswerItem, AnswerLine, Answerer, FormQuestion, FundsSubject, PracticeSubject,
    Request, answer_with_all, over_time,
};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::{Edition, InputError, Verdict, answer};
use serde_json::{Value, json};

use crate::shipped_requests::requests;
use crate::support::{day, year};

fn request(value: Value) -> Request {
    serde_json::from_value(value).unwrap()
}

fn shipped(family: &str) -> Value {
    let all: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    all.into_iter().find(|request| request.get(family).is_some()).unwrap()
}

fn answered(value: &Value) -> Answer {
    answer(&request(value.clone())).unwrap()
}

fn refused(value: &Value) -> InputError {
    answer(&request(value.clone())).unwrap_err()
}

/// The items on a subject.
fn of<'a>(answer: &'a Answer, subject: &str) -> Vec<&'a AnswerItem> {
    answer.items.iter().filter(|item| item.about["subject"] == subject).collect()
}

fn decimal(item: &AnswerItem, name: &str) -> Decimal {
    item.values[name].parse().unwrap()
}

#[test]
fn every_subject_is_answered() {
    let families = ["agreement", "practice", "funds"];
    let [agreement, practice, funds] = families.map(|family| answered(&shipped(family)));
    let subjects = |answer: &Answer| -> BTreeSet<String> {
        answer.items.iter().map(|item| item.about["subject"].clone()).collect()
    };
    let all = AgreementSubject::ALL.iter().map(|it| it.code().to_owned());
    // A relation needs a plan beside the region.
    let all = all.filter(|code| code != "relation").collect();
    assert_eq!(subjects(&agreement), all);
    let all = PracticeSubject::ALL.iter().map(|it| it.code().to_owned()).collect();
    assert_eq!(subjects(&practice), all);
    let all = FundsSubject::ALL.iter().map(|it| it.code().to_owned()).collect();
    assert_eq!(subjects(&funds), all);
    for item in agreement.items.iter().chain(&practice.items).chain(&funds.items) {
        assert!(item.titles.contains_key("subject"), "{item:#?}");
        // What is held against something says how it stands and why; what is a number of it has its values.
        let stands = item.verdict.is_some() || item.status.is_some();
        assert_eq!(stands, item.explanation.is_some(), "{item:#?}");
        assert!(stands || !item.values.is_empty(), "{item:#?}");
    }
    // A subject alone is answered as it is beside the others.
    for (family, whole, always) in [
        ("agreement", &agreement, &["on"][..]),
        ("practice", &practice, &["policy", "contracted"]),
        ("funds", &funds, &[]),
    ] {
        let all = shipped(family);
        for key in all[family].as_object().unwrap().keys().filter(|key| !always.contains(&key.as_str())) {
            let mut alone = json!({});
            for kept in always.iter().copied().chain([key.as_str()]) {
                if kept != "contracted" || key == "record" {
                    alone[kept] = all[family][kept].clone();
                }
            }
            for item in answered(&json!({family: alone})).items {
                assert!(whole.items.contains(&item), "{key}: {item:#?}");
            }
        }
    }
}

/// Every line that is printed, of every sector, year and edition.
#[test]
fn figures_are_those_of_the_frames() {
    let mut cells = 0;
    for edition in Edition::ALL {
        for number in 2022..=2027 {
            let given = answered(
                &json!({"agreement": {"on": "2025-01-01", "edition": edition.code(), "year": number}}),
            );
            let (frames, of_year) = (MacroFrames::of(*edition), year(number));
            let sectors: BTreeMap<&str, &AnswerItem> = given
                .items
                .iter()
                .filter_map(|item| Some((item.about.get("sector")?.as_str(), item)))
                .collect();
            for sector in FrameSector::ALL {
                let Some(frame) = frames.frame(*sector, of_year) else {
                    assert!(!sectors.contains_key(sector.code()));
                    continue;
                };
                let item = sectors[sector.code()];
                assert_eq!(decimal(item, "frame-euro"), frame.value().amount());
                assert_eq!(decimal(item, "growth-share"), frames.growth(*sector, of_year).unwrap().value());
                for line in FrameLine::ALL {
                    let printed = frames.printed(*sector, *line, of_year).map(Euro::amount);
                    let shown = item.values.get(&format!("{}-euro", line.code()));
                    assert_eq!(shown.map(|shown| shown.parse().unwrap()), printed);
                    cells += usize::from(printed.is_some());
                }
            }
            let total =
                given.items[0].values.get("total-euro").map(|total| total.parse::<Decimal>().unwrap());
            assert_eq!(total, frames.total(of_year).map(|total| total.value().amount()));
        }
    }
    assert!(cells > 300, "{cells}");
}

/// The numbers of the shipped request, by hand.
#[test]
fn subjects_have_their_numbers() {
    let given = answered(&shipped("agreement"));
    let number = |subject, at: usize, name| decimal(of(&given, subject)[at], name);
    let parse = |text: &str| text.parse::<Decimal>().unwrap();
    assert_eq!(number("growth", 0, "national-maximum-share"), parse("0.008"));
    // Drugs grew from 2,650 to 2,915 million: over 7 % are 79.5 million, and half of that is corrected; 250
    // million went over the frame.
    assert_eq!(number("spending", 0, "correction-euro"), parse("39750000"));
    assert_eq!(number("spending", 0, "remainder-euro"), parse("210250000"));
    // 70 % of 5.74 % and 30 % of 2.5 %, less 0.4 and 0.2 %.
    assert_eq!(number("price", 0, "net-change-share"), parse("0.04168"));
    let departments = of(&given, "capacity");
    assert_eq!(departments[1].about["department"], "Cardiology");
    // 7,500 halves and 4,500 quarters of an hour.
    assert_eq!(decimal(departments[1], "needed-hours"), parse("4875"));
    assert_eq!(decimal(departments[1], "needed-full-time-equivalents"), parse("3.25"));
    let shares = of(&given, "distribution");
    let divided: Decimal = shares[1..].iter().map(|share| decimal(share, "amount-euro")).sum();
    assert_eq!(divided, parse("2450000"));
    let intake = of(&given, "target")[0];
    assert_eq!(
        (intake.about["target"].as_str(), intake.status.as_deref()),
        ("intake-in-norm", Some("behind"))
    );
    let people = of(&given, "target")[3];
    assert_eq!(people.about["target"], "frail-emergency");
    assert!(people.values.contains_key("distance-people"), "{people:#?}");
    let given = answered(&shipped("practice"));
    let labour = of(&given, "labour")[0];
    // 2,400 hours for 400 patients are 3,120 for 520; 2,262 were given.
    assert_eq!(decimal(labour, "saved-hours-at-least"), parse("858"));
    assert_eq!(decimal(labour, "saved-hours-at-most"), parse("858"));
    assert_eq!(decimal(labour, "saved-share"), parse("0.275"));
}

/// Of money nothing is lost: shares and batches add up to the grant, pots to the ledger, terms to what is
/// asked.
#[test]
fn funds_add_up() {
    let given = answered(&shipped("funds"));
    let parse = |text: &str| text.parse::<Decimal>().unwrap();
    let shares = of(&given, "shares");
    let sum = |with_batch: bool| -> Decimal {
        let items = shares[1..].iter().filter(|item| item.about.contains_key("batch") == with_batch);
        items.map(|item| decimal(item, "amount-euro")).sum()
    };
    assert_eq!([decimal(shares[0], "amount-euro"), sum(false), sum(true)], [parse("1234567.89"); 3]);
    let ledger = of(&given, "ledger");
    let pots = || ledger[1..].iter().filter(|item| !item.about.contains_key("use"));
    for name in ["opening-euro", "granted-euro", "left-euro", "returned-euro"] {
        let sum: Decimal = pots().map(|item| decimal(item, name)).sum();
        assert_eq!(sum, decimal(ledger[0], name), "{name}");
    }
    // 312.5, 1.1 and 150.0000005 million were granted.
    assert_eq!(decimal(ledger[0], "granted-euro"), parse("463600000.50"));
    for pot in pots() {
        let came =
            decimal(pot, "opening-euro") + decimal(pot, "received-euro") - decimal(pot, "released-euro");
        let went = decimal(pot, "granted-euro") + decimal(pot, "left-euro") + decimal(pot, "returned-euro");
        assert_eq!(came, went, "{pot:#?}");
    }
    let of_open: Decimal =
        ledger.iter().filter_map(|item| item.values.get("from-open-half-euro")).map(|it| parse(it)).sum();
    let open = pots().find(|item| item.about.contains_key("half")).unwrap();
    assert_eq!(of_open, decimal(open, "granted-euro"));
    let [application] = of(&given, "application")[..] else { panic!() };
    // 150,000, 300,000 less 25,000, and 175,000.50.
    assert_eq!(decimal(application, "asked-euro"), parse("600000.50"));
    let terms: Decimal = of(&given, "advance").iter().map(|term| decimal(term, "amount-euro")).sum();
    assert_eq!(terms, parse("600000.50"));
    // Thirteen weeks after 1 June 2026.
    assert_eq!(of(&given, "decision")[0].values["due-on"], "2026-08-31");
}

/// An application with each of its facts left out.
#[test]
fn what_is_missing_of_an_application_has_its_place() {
    let (mut settled, mut placeless) = (BTreeSet::new(), BTreeSet::new());
    let whole = shipped("funds");
    fill_in(&whole, &mut settled, &mut placeless);
    for place in [
        "agreement",
        "budget",
        "enclosed",
        "other-money",
        "agreement/payment-by-municipality",
        "plan/from",
        "plan/until",
        "plan/impact",
        "plan/framework",
        "enclosed/form",
        "enclosed/plan",
    ] {
        let mut asked = json!({"funds": {"municipal": whole["funds"]["municipal"].clone()}});
        let municipal = &mut asked["funds"]["municipal"];
        municipal["milestones-fit"] = json!({"by": "a", "on": "2026-05-01", "verdict": "met", "reason": "b"});
        let (parent, key) = place.rsplit_once('/').unwrap_or(("", place));
        let parent = if parent.is_empty() { municipal } else { &mut municipal[parent] };
        assert!(parent.as_object_mut().unwrap().remove(key).is_some(), "{place}");
        fill_in(&asked, &mut settled, &mut placeless);
    }
    for (key, value) in [
        ("other-money", json!({"received": true})),
        ("plan", json!({"from": "2026-07-01", "until": "2032-12-31"})),
        (
            "hardship",
            json!({"provisions": ["purpose"], "decision":
            {"by": "Voorbeeldstad", "on": "2026-05-01", "verdict": "met", "reason": "d"}}),
        ),
    ] {
        let mut asked = json!({"funds": {"municipal": whole["funds"]["municipal"].clone()}});
        let municipal = &mut asked["funds"]["municipal"];
        match (key, value.as_object()) {
            ("plan", Some(fields)) => {
                for (key, value) in fields {
                    municipal["plan"][key] = value.clone();
                }
            }
            _ => municipal[key] = value,
        }
        fill_in(&asked, &mut settled, &mut placeless);
    }
    assert_eq!(placeless, BTreeSet::new());
    assert!(settled.len() > 15, "{settled:?}");
}

/// The day of an application is the one asked about, or the later of its submission and the decision.
#[test]
fn an_application_has_its_day() {
    let municipal = shipped("funds")["funds"]["municipal"].clone();
    for (days, expected) in [
        (json!({}), "2026-06-01"),
        (json!({"decided": "2026-05-31"}), "2026-06-01"),
        (json!({"decided": "2026-06-02"}), "2026-06-02"),
        (json!({"decided": "2026-06-02", "on": "2026-06-01"}), "2026-06-01"),
    ] {
        let mut asked = days.clone();
        asked["municipal"] = municipal.clone();
        assert_eq!(answered(&json!({"funds": asked})).on, Some(day(expected)), "{days}");
    }
    // The decision is in time on its last day, and late the day after; silence is none.
    for (decided, verdict) in [("2026-08-30", "met"), ("2026-08-31", "met"), ("2026-09-01", "not-met")] {
        let given = answered(&json!({"funds": {"municipal": municipal, "decided": decided}}));
        assert_eq!(of(&given, "decision")[0].verdict.map(Verdict::code), Some(verdict), "{decided}");
    }
    let asked = request(json!({"funds": {"municipal": municipal, "decided": "2026-09-01"}}));
    let course = over_time(&asked, day("2026-08-30"), day("2026-09-02")).unwrap();
    let decision = course.items.iter().find(|item| item.about["subject"] == "decision").unwrap();
    assert_eq!(decision.fails_from(), Some(day("2026-09-01")));
}

/// What tells one question from another.
fn key(question: &FormQuestion) -> (BTreeMap<String, String>, String, String) {
    let message = &question.question.message;
    (question.about.clone(), message.code.clone(), message.text.nl.clone())
}

/// What someone would fill in at a place.
fn filled(pointer: &str, example: Value) -> Value {
    let last = pointer.rsplit('/').next().unwrap();
    match example {
        Value::Null => match last {
            "scope" => json!("provider"),
            "sector" => json!("medical-specialist-care"),
            "ground" => json!("impactful-transformation"),
            "verdict" => json!("met"),
            "answer-by" => json!("2099-12-31"),
            "agenda" => json!("2023-06-01"),
            "obligation" => json!("effort"),
            "year" if pointer.contains("/targets/") => json!(2024),
            "year" => json!(2027),
            "moved-elsewhere" => json!(0),
            "state" => json!("no-relation"),
            "finding" => json!("supports"),
            "dated" => json!("2024-01-01"),
            "documented" => json!({"title": "a", "section": "1", "consulted": "2024-02-01"}),
            "kind" => Value::Null,
            "measured" => json!({"unit": "%", "better": "lower", "smallest-relevant": "1",
                "baseline": {"value": "9", "from": 2022}, "measured": {"value": "7", "from": 2024}}),
            _ => json!(400),
        },
        Value::String(text) if text == "…" => match last {
            "profession" => json!("dietitians"),
            "sector" => json!("general practice"),
            "by" => json!("someone without a stake"),
            "before" | "after" | "smallest-relevant" | "costs" | "amount" => json!("100"),
            "from" => json!("2026-07-01"),
            "until" => json!("2028-12-31"),
            "value" | "baseline" | "agreed" => json!("0.5"),
            "hours-a-year" | "staff" | "hours" | "cost" | "frame" => json!("1500"),
            _ if pointer.starts_with("/agreement/spending") => {
                json!(if pointer.contains("/available/") { "9000000000" } else { "1000000" })
            }
            _ if pointer.starts_with("/agreement/price") && last != "given" && last != "reason" => {
                json!("0.05")
            }
            _ => json!("filled in"),
        },
        Value::Array(items) => items.into_iter().map(|item| filled(&format!("{pointer}/0"), item)).collect(),
        Value::Object(fields) => {
            let each = fields.into_iter().map(|(key, value)| {
                let value = filled(&format!("{pointer}/{key}"), value);
                (key, value)
            });
            Value::Object(each.collect())
        }
        other => other,
    }
}

/// How many lines are not met.
fn failed(answer: &Answer) -> usize {
    fn of(line: &AnswerLine) -> usize {
        usize::from(line.verdict == Some(Verdict::NotMet)) + line.parts.iter().map(of).sum::<usize>()
    }
    answer.items.iter().filter_map(|item| item.explanation.as_ref()).map(of).sum()
}

/// Asks each question that has places with all of them filled in: it is not asked again. The codes of those
/// without a place are told.
fn fill_in(value: &Value, settled: &mut BTreeSet<String>, placeless: &mut BTreeSet<String>) {
    let asked = request(value.clone());
    let before = answer(&asked).unwrap();
    for question in &before.questions {
        let code = question.question.message.code.clone();
        if question.places.is_empty() {
            placeless.insert(code);
            continue;
        }
        let values: Vec<(&str, Value)> = question
            .places
            .iter()
            .map(|place| (place.pointer.as_str(), filled(&place.pointer, place.example.clone())))
            .collect();
        let goes_on = |values: &[(&str, Value)]| {
            let after = answer_with_all(&asked, values.iter().cloned());
            let (_, after) = after.unwrap_or_else(|error| panic!("{error}: {question:#?} {values:?}"));
            // What is favourable fails nothing.
            assert!(failed(&after) <= failed(&before), "{question:#?} {values:?}");
            let again = after.questions.iter().find(|it| key(it) == key(question));
            // Of whom it is asked comes before what was agreed.
            again.is_none_or(|again| again.places != question.places)
        };
        let is_evidence = question.places[0].pointer.ends_with("/evidence/-");
        let settles = if is_evidence {
            // Which kind of evidence shows it, depends on what is to be shown.
            ["effect-study", "guideline", "claims-data", "process-document", "patient-reported"].iter().any(
                |kind| {
                    let mut values = values.clone();
                    values[0].1["kind"] = json!(kind);
                    goes_on(&values)
                },
            )
        } else {
            goes_on(&values)
        };
        assert!(settles, "{question:#?} {values:?}");
        settled.insert(code);
    }
}

/// An offer with each of its facts left out, alone and in pairs, under each edition; spending, facts of each
/// side, and a plan beside its region.
#[test]
fn what_the_agreement_asks_has_its_place() {
    let (mut settled, mut placeless) = (BTreeSet::new(), BTreeSet::new());
    let price = json!({"year": 2024, "pay-development": "0.05", "pay-passed-on": "0.05",
        "price-development": "0.03", "price-passed-on": "0.02",
        "price-judged": {"by": "a", "on": "2024-01-01", "verdict": "met", "reason": "b"},
        "adjustments": [{"title": "theatre", "aspect": "efficiency", "scope": "provider", "on-pay": false,
            "effect": "-0.004", "reasoning": {"given": "c"}}]});
    let places = ["pay-development", "pay-passed-on", "price-development", "price-passed-on", "price-judged"];
    let of_adjustment = ["scope", "on-pay", "effect", "reasoning"];
    let leave_out = |offer: &mut Value, at: usize| match at.checked_sub(places.len()) {
        None => drop(offer.as_object_mut().unwrap().remove(places[at])),
        Some(at) => drop(offer["adjustments"][0].as_object_mut().unwrap().remove(of_adjustment[at])),
    };
    let all = places.len() + of_adjustment.len();
    for edition in Edition::ALL {
        for (one, other) in (0..all).flat_map(|one| (0..=one).map(move |other| (one, other))) {
            let mut offer = price.clone();
            leave_out(&mut offer, one);
            leave_out(&mut offer, other);
            let asked = json!({"agreement": {"on": "2025-06-01", "edition": edition.code(), "price": offer}});
            fill_in(&asked, &mut settled, &mut placeless);
        }
        for left in 0..4 {
            let mut spending = shipped("agreement")["agreement"]["spending"].clone();
            for (at, list) in ["spent", "available"].into_iter().enumerate() {
                if left >> at & 1 == 1 {
                    spending[list].as_object_mut().unwrap().remove("district-nursing");
                }
            }
            let asked =
                json!({"agreement": {"on": "2025-06-01", "edition": edition.code(), "spending": spending}});
            fill_in(&asked, &mut settled, &mut placeless);
        }
        for side in ["contract", "insurer", "provider", "region", "acute-region", "mental-region", "bundle"] {
            let facts = json!({"of": side, "name": "A"});
            let asked = json!({"agreement": {"on": "2025-06-01", "edition": edition.code(), "facts": facts}});
            fill_in(&asked, &mut settled, &mut placeless);
        }
        let plan: Value =
            serde_json::from_str(include_str!("../../examples/assess_plan/synthetic.json")).unwrap();
        let mut facts = shipped("agreement")["agreement"]["facts"].clone();
        facts["answers"]["picture-recalibrated"]["on"] = json!("2023-06-20");
        let asked = json!({"agreement": {"on": "2025-06-01", "edition": edition.code(), "facts": facts, "plan": plan}});
        fill_in(&asked, &mut settled, &mut placeless);
    }
    for left in 0..32 {
        let mut budget = json!({"hours-a-year": "1500", "demand": 3000, "cost": "1", "frame": "2", "departments": [
            {"name": "A", "staff": "3", "activities": [{"name": "b", "planned": 3000, "hours": "1"}]}]});
        let fields = ["", "", "/departments/0", "/departments/0/activities/0", "/departments/0/activities/0"];
        for (at, (parent, key)) in
            fields.into_iter().zip(["hours-a-year", "demand", "staff", "planned", "hours"]).enumerate()
        {
            if left >> at & 1 == 1 {
                budget.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).unwrap();
            }
        }
        fill_in(
            &json!({"agreement": {"on": "2025-06-01", "capacity": budget}}),
            &mut settled,
            &mut placeless,
        );
    }
    let bare = json!({"departments": [{"name": "A", "activities": [{"name": "b"}]}]});
    fill_in(&json!({"agreement": {"on": "2025-06-01", "capacity": bare}}), &mut settled, &mut placeless);
    for edition in Edition::ALL {
        for target in Target::all() {
            let target = target.name();
            for reading in [
                json!({"target": target}),
                json!({"target": target, "value": "0.4"}),
                json!({"target": target, "value": "0.9", "year": 2024}),
                json!({"target": target, "value": "0.4", "year": 2024, "baseline": "0.3", "baseline-year": 2021}),
            ] {
                let asked = json!({"agreement": {"on": "2025-06-01", "edition": edition.code(), "targets": [reading]}});
                fill_in(&asked, &mut settled, &mut placeless);
            }
        }
    }
    let known = [
        "agreed.asked",
        "capacity.ask-demand",
        "capacity.ask-frame",
        "capacity.ask-staff",
        "frame.within",
        "price.no-generic-discount",
        "price.not-on-pay",
        "price.pay",
        "price.price",
        "price.reasoned",
        "price.start",
        "relation.document",
        "target.ask-agreed",
        "target.ask-baseline",
        "target.ask-value",
        "target.ask-year",
    ];
    assert_eq!(settled, known.map(str::to_owned).into());
    assert_eq!(placeless, BTreeSet::new());
}

/// The shipped practice with each of its facts left out.
#[test]
fn what_is_missing_of_a_practice_has_its_place() {
    let (mut settled, mut placeless) = (BTreeSet::new(), BTreeSet::new());
    let whole = shipped("practice");
    fill_in(&whole, &mut settled, &mut placeless);
    for key in ["complete", "quality", "organised-differently", "good", "smallest-relevant"] {
        let mut asked = whole.clone();
        asked["practice"]["labour"].as_object_mut().unwrap().remove(key);
        fill_in(&asked, &mut settled, &mut placeless);
    }
    for change in [
        json!({"labour": {"hours": []}}),
        json!({"labour": {"hours": [{"profession": "nurses", "before": "1600"}]}}),
        json!({"labour": {"before": {"year": 2022, "patients": {"at-least": 300, "at-most": 500}}}}),
        json!({"labour": {"quality": [{"measure": "a", "measured": {"unit": "%", "better": "lower", "smallest-relevant": "1",
            "baseline": {"value": "9", "from": 2020}, "measured": {"value": "7", "from": 2024}}}]}}),
        json!({"labour": {"before": {"year": 2021, "patients": 400}, "quality": []}, "policy": {"pandemic-years": [2021]}}),
        json!({"labour": {"quality": [{"measure": "a", "measured": {"unit": "%", "better": "lower", "smallest-relevant": "5",
            "baseline": {"value": "9", "from": 2022}, "measured": {"value": "10", "from": 2024}}}]}}),
        json!({"labour": {"quality": [{"measure": "a", "measured": {"unit": "%", "better": "lower", "smallest-relevant": "1",
            "baseline": {"at-least": "5", "at-most": "12", "from": 2022},
            "measured": {"at-least": "5", "at-most": "12", "from": 2024}}}]}}),
        json!({"agreement": {"parts": []}}),
        json!({"plan": {"sectors": []}}),
        json!({"cycle": {"events": [{"on": "2024-01-01", "event": {"put-on-agenda": {"question": "knowledge"}}}]}}),
        json!({"life": {"events": [
            {"on": "2023-02-01", "event": {"disproven": {"title": "a", "section": "1", "consulted": "2023-02-02"}}},
            {"on": "2024-09-01", "event": {"de-implementation-agreed": {"baseline": {"year": 2023, "count": 840}}}},
            {"on": "2025-02-01", "event": {"counted": {"year": 2024, "count": 500, "moved-elsewhere": 0}}}]}}),
        json!({"life": {"events": [
            {"on": "2023-02-01", "event": {"disproven": {"title": "a", "section": "1", "consulted": "2023-02-02"}}},
            {"on": "2023-12-01", "event": {"de-implementation-agreed": {"baseline": {"year": 2022, "count": 840}, "target": 500}}},
            {"on": "2025-01-01", "event": {"counted": {"year": 2024, "count": 400}}}]}}),
        json!({"scale": {"actions": "because"}}),
    ] {
        let mut asked = whole.clone();
        for (subject, fields) in change.as_object().unwrap() {
            if subject == "scale" {
                let actions = asked["practice"]["scale"]["actions"].as_array_mut().unwrap();
                let waiting = actions.iter_mut().find(|action| action["waits-for"].is_object()).unwrap();
                waiting["waits-for"]["because"] = json!("there is no tariff without it");
                continue;
            }
            for (key, value) in fields.as_object().unwrap() {
                asked["practice"][subject][key] = value.clone();
            }
        }
        fill_in(&asked, &mut settled, &mut placeless);
    }
    let known = [
        "combined.asked",
        "cycle.term",
        "cycle.which-sectors",
        "hours-open",
        "life.asked-elsewhere",
        "life.asked-target",
        "no-hours",
        "no-quality",
        "not-complete",
        "not-documented",
        "not-judged-good",
        "pandemic-year",
        "principle.asked",
        "quality-open",
        "quality-other-years",
        "quality-worse",
        "relevance-unknown",
        "scale.waiting-unjudged",
    ];
    assert_eq!(settled, known.map(str::to_owned).into());
    assert_eq!(placeless, BTreeSet::new());
}

/// Who is asked: a person where one has to judge.
#[test]
fn each_question_has_who_may_answer() {
    let mut asked = shipped("agreement");
    for key in ["pay-passed-on", "pay-development"] {
        asked["agreement"]["price"].as_object_mut().unwrap().remove(key);
    }
    let given = answered(&asked);
    let of_price: Vec<_> = given.questions.iter().filter(|it| it.about["subject"] == "price").collect();
    let by: Vec<_> = of_price.iter().map(|it| (it.question.message.code.as_str(), it.by)).collect();
    assert_eq!(by, [("price.pay", Answerer::ContractParty), ("price.start", Answerer::Assessor)]);
}

#[test]
fn a_request_on_nothing_is_refused() {
    for (asked, code, path) in [
        (json!({"agreement": {"on": "2025-01-01"}}), "request.nothing", "agreement"),
        (json!({"practice": {"policy": {"on": "2025-01-01"}}}), "request.nothing", "practice"),
        (json!({"funds": {}}), "request.nothing", "funds"),
        (json!({"funds": {"on": "2025-01-01"}}), "request.no-application", "funds.on"),
        (json!({"funds": {"decided": "2025-01-01"}}), "request.no-application", "funds.decided"),
        (
            json!({"agreement": {"on": "2025-01-01", "year": 2024, "plan": {"title": "A", "extent": "complete"}}}),
            "request.plan-alone",
            "agreement.facts",
        ),
        (
            json!({"agreement": {"on": "2025-01-01", "year": 2024, "judged": {
                "regional-plan": {"by": "a", "on": "2024-01-01", "verdict": "met", "reason": "b"}}}}),
            "request.judged-alone",
            "agreement.judged",
        ),
        (
            json!({"practice": {"policy": {"on": "2025-01-01"}, "contracted": ["A"]}}),
            "request.nothing",
            "practice.record",
        ),
        (
            json!({"agreement": {"on": "2025-01-01", "price": {"year": 2024, "pay-share": "1.1"}}}),
            "price.pay-share",
            "agreement.price.pay-share",
        ),
        (
            json!({"agreement": {"on": "2025-01-01", "targets": [
                {"target": "heart-failure"}, {"target": "heart-failure", "value": "2"}]}}),
            "target.number",
            "agreement.targets[1].value",
        ),
        (
            json!({"agreement": {"on": "2025-01-01", "plan": {"title": "A", "extent": "complete"},
                "facts": {"of": "insurer", "name": "B"}}}),
            "agreed.region",
            "agreement.facts.of",
        ),
    ] {
        let error = refused(&asked);
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
}

/// A provider that stands nowhere in the record is told, whatever else is found of it.
#[test]
fn a_name_that_is_nowhere_is_told() {
    let mut asked = shipped("practice");
    let told = |value: &Value| {
        let notices = answered(value).notices;
        notices.iter().filter(|it| it.code == "practice.never-applied").count()
    };
    let before = told(&asked);
    asked["practice"]["contracted"].as_array_mut().unwrap().push(json!("Hospital Nrth"));
    assert_eq!(told(&asked), before + 1);
}

/// A term of the cycle is missed on the day after it, and not on the day; what is asked of a region depends
/// on its days.
#[test]
fn subjects_are_followed_over_time() {
    let asked = json!({"practice": {"policy": {"on": "2024-01-01"}, "plan": {"sectors": [{"sector": "general practice"}]}}});
    let course = over_time(&request(asked.clone()), day("2023-06-29"), day("2023-07-03")).unwrap();
    let [plan] = &course.items[..] else { panic!("{course:#?}") };
    assert_eq!(plan.about["subject"], "plan");
    for number in 29..=33_u64 {
        let on = day("2023-05-31") + chrono::Days::new(number);
        let mut at = asked.clone();
        at["practice"]["policy"]["on"] = json!(on);
        let item = &answered(&at).items[0];
        let stand = plan.on(on).unwrap();
        assert_eq!((stand.verdict, &stand.status), (item.verdict, &item.status), "{on}");
    }
    let whole = shipped("agreement");
    let course = over_time(&request(whole), day("2023-06-19"), day("2023-06-21")).unwrap();
    assert!(course.items.iter().any(|item| item.about["subject"] == "facts"));
    assert!(course.items.iter().all(|item| item.fails_from().is_none_or(|from| from == day("2023-06-19"))));
    let not_met = course.items.iter().filter(|item| item.stands[0].verdict == Some(Verdict::NotMet));
    let not_met: Vec<&str> = not_met.map(|item| item.about["subject"].as_str()).collect();
    assert_eq!(not_met, ["spending", "price"]);
}
