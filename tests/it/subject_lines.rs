//! What the subjects of a request tell of facts that do not count, contradict each other or are not what they seem.

use passende_zorg::explanation::Margin;
use passende_zorg::request::{Answer, AnswerItem, AnswerLine, Request, over_time};
use passende_zorg::{InputError, Verdict, answer};
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

fn answered(value: &Value) -> Answer {
    answer(&request(value)).unwrap()
}

fn refused(value: &Value) -> InputError {
    answer(&request(value)).unwrap_err()
}

fn item<'a>(answer: &'a Answer, subject: &str) -> &'a AnswerItem {
    answer.items.iter().find(|item| item.about["subject"] == subject).unwrap()
}

/// The lines of an item in order, each with those below it.
fn lines(item: &AnswerItem) -> Vec<&AnswerLine> {
    fn gather<'l>(line: &'l AnswerLine, into: &mut Vec<&'l AnswerLine>) {
        into.push(line);
        line.parts.iter().for_each(|part| gather(part, into));
    }
    let mut found = Vec::new();
    gather(item.explanation.as_ref().unwrap(), &mut found);
    found
}

fn line<'a>(item: &'a AnswerItem, code: &str) -> &'a AnswerLine {
    lines(item).into_iter().find(|line| line.message.code == code).unwrap()
}

/// The codes of what is told beside the lines.
fn notes(item: &AnswerItem) -> Vec<&str> {
    lines(item).into_iter().flat_map(|line| &line.notes).map(|note| note.code.as_str()).collect()
}

fn notices(answer: &Answer) -> Vec<&str> {
    answer.notices.iter().map(|notice| notice.code.as_str()).collect()
}

/// Price development is passed on in part: a judgement of the day before and of the day counts, of the day after not.
#[test]
fn a_price_is_judged_by_the_day() {
    let offer = |on: &str| {
        json!({"agreement": {"on": "2025-06-01", "price": {"year": 2024, "pay-development": "0.05", "pay-passed-on": "0.05",
            "price-development": "0.03", "price-passed-on": "0.01",
            "price-judged": {"by": "a", "on": on, "verdict": "met", "reason": "r"}}}})
    };
    for (on, verdict, is_told) in [
        ("2025-05-31", Verdict::Met, false),
        ("2025-06-01", Verdict::Met, false),
        ("2025-06-02", Verdict::Undetermined, true),
    ] {
        let given = answered(&offer(on));
        let price = item(&given, "price");
        let told = lines(price).iter().any(|line| line.message.code == "price.judged-later");
        assert_eq!((price.verdict, told), (Some(verdict), is_told), "{on}");
        // What a judgement of later would settle is asked, and ways do not count on it.
        assert_eq!(given.questions.len(), usize::from(is_told), "{on}");
    }
}

/// 5.74 for 5.74 % is no share.
#[test]
fn a_percentage_is_no_share() {
    for field in ["pay-development", "pay-passed-on", "price-development", "price-passed-on", "effect"] {
        for (share, fits) in [
            ("-1.0001", false),
            ("-1", true),
            ("-0.9999", true),
            ("0.9999", true),
            ("1", true),
            ("1.0001", false),
        ] {
            let mut price = json!({"year": 2024, "adjustments": [{"title": "a", "aspect": "volume"}]});
            let (place, path) = match field {
                "effect" => {
                    (&mut price["adjustments"][0], "agreement.price.adjustments[0].effect".to_owned())
                }
                _ => (&mut price, format!("agreement.price.{field}")),
            };
            place[field] = json!(share);
            let asked = json!({"agreement": {"on": "2025-06-01", "price": price}});
            match answer(&request(&asked)) {
                Ok(_) => assert!(fits, "{field} {share}"),
                Err(error) => {
                    assert!(!fits, "{field} {share}");
                    assert_eq!((error.code(), error.path()), ("price.share", path.as_str()));
                }
            }
        }
    }
    // In a contract growth may be more; that is told.
    for (share, told) in [("1", 0), ("1.01", 1), ("-1.01", 1)] {
        let growth = json!([{"sector": "general-practice", "year": 2024, "share": share}]);
        let given = answered(&json!({"agreement": {"on": "2025-06-01", "growth": growth}}));
        assert_eq!(notices(&given), vec!["agreement.growth-large"; told], "{share}");
    }
}

/// Figures of a year are an estimate until it is over.
#[test]
fn a_year_that_is_not_over_is_told() {
    for (on, told) in [("2024-12-31", 1), ("2025-01-01", 0)] {
        for facts in [
            json!({"spending": {"year": 2024}}),
            json!({"targets": [{"target": "heart-failure", "year": 2024}, {"target": "heart-failure", "year": 2024}]}),
        ] {
            let mut asked = facts.clone();
            asked["on"] = json!(on);
            let given = answered(&json!({"agreement": asked}));
            assert_eq!(notices(&given), vec!["agreement.year-not-over"; told], "{facts} {on}");
        }
    }
}

/// A text and a judgement of after the day do not count, and say so.
#[test]
fn what_is_later_than_the_day_says_so() {
    let facts = |on: &str| {
        json!({"agreement": {"on": "2025-06-01", "facts": {"of": "contract", "name": "A", "answers": {"health-incentive": {
            "text": "x", "on": on, "judged": {"by": "a", "on": on, "verdict": "met", "reason": "b"}}}}}})
    };
    for (on, is_later) in [("2025-05-31", false), ("2025-06-01", false), ("2025-06-02", true)] {
        let given = answered(&facts(on));
        let told = notes(item(&given, "facts"));
        let later = ["agreed.text-later", "agreed.judged-later"].map(|code| told.contains(&code));
        assert_eq!(later, [is_later; 2], "{on}: {told:?}");
        let now = ["agreed.text", "agreed.judged"].map(|code| told.contains(&code));
        assert!(!is_later || now == [false; 2], "{on}: {told:?}");
    }
}

/// A plan is held beside its own region, and while the agreement runs.
#[test]
fn a_plan_stands_beside_its_region() {
    let plan: Value =
        serde_json::from_str(include_str!("../../examples/assess_plan/synthetic.json")).unwrap();
    let facts = |name: &str| {
        let mut facts = shipped("agreement")["agreement"]["facts"].clone();
        facts["name"] = json!(name);
        facts
    };
    let region =
        |name: &str| json!({"kind": "zorgkantoorregio", "code": "7", "name": name, "from": "2020-01-01"});
    for (of_plan, of_facts, is_other) in [
        ("Noordkade", "Region Noordkade", false),
        ("noordkade", "Noordkade", false),
        ("Region Noordkade", "Noordkade", false),
        ("Friesland", "Region Noordkade", true),
    ] {
        let mut plan = plan.clone();
        plan["region"] = region(of_plan);
        let asked = json!({"agreement": {"on": "2025-06-01", "facts": facts(of_facts), "plan": plan}});
        let given = answered(&asked);
        let told =
            lines(item(&given, "relation")).iter().any(|line| line.message.code == "relation.other-region");
        assert_eq!(told, is_other, "{of_plan} {of_facts}");
    }
    for (on, is_outside) in [("2026-12-31", false), ("2027-01-01", true)] {
        let asked =
            json!({"agreement": {"on": on, "facts": facts("Region Noordkade"), "plan": plan.clone()}});
        let given = answered(&asked);
        for subject in ["facts", "relation"] {
            let outside = item(&given, subject).verdict == Some(Verdict::NotApplicable);
            assert_eq!(outside, is_outside, "{on} {subject}");
        }
    }
}

/// A person judges whether a plan is in line with documents that are there: by the day, of each document.
#[test]
fn a_plan_in_line_is_judged() {
    let asked = |on: [&str; 2], verdicts: [&str; 2]| {
        let judged = |at: usize| json!({"by": "a", "on": on[at], "verdict": verdicts[at], "reason": "b"});
        json!({"agreement": {"on": "2025-06-01",
            "facts": {"of": "region", "name": "A", "answers": {"picture-capacity": {"text": "x", "on": "2023-06-20"}},
                "tasks": [{"title": "t"}]},
            "plan": {"title": "P", "extent": "excerpt", "relations": [
                {"document": "regional-picture", "state": "in-line"}, {"document": "regional-plan", "state": "in-line"}]},
            "judged": {"regional-picture": judged(0), "regional-plan": judged(1)}}})
    };
    let days = ["2025-05-31", "2025-06-01", "2025-06-02"];
    for (one, other) in days.iter().flat_map(|one| days.iter().map(move |other| (*one, *other))) {
        let given = answered(&asked([one, other], ["met", "met"]));
        let expected = if [one, other].contains(&days[2]) { Verdict::Undetermined } else { Verdict::Met };
        let relation = item(&given, "relation");
        assert_eq!(relation.verdict, Some(expected), "{one} {other}");
        // What does not count is told.
        let in_vain =
            lines(relation).iter().filter(|line| line.message.code == "relation.judged-in-vain").count();
        assert_eq!(in_vain, [one, other].iter().filter(|day| **day == days[2]).count(), "{one} {other}");
    }
    for (verdicts, expected) in [
        (["met", "not-met"], Verdict::NotMet),
        (["not-met", "met"], Verdict::NotMet),
        (["met", "not-applicable"], Verdict::Undetermined),
    ] {
        let given = answered(&asked([days[0]; 2], verdicts));
        assert_eq!(item(&given, "relation").verdict, Some(expected), "{verdicts:?}");
    }
}

/// A judgement of a document of which there is nothing to judge is told: the region is no region for acute care.
#[test]
fn a_judgement_of_another_document_is_told() {
    let asked = json!({"agreement": {"on": "2025-06-01", "facts": {"of": "region", "name": "A"},
        "plan": {"title": "P", "extent": "excerpt"},
        "judged": {"roaz-plan": {"by": "a", "on": "2025-05-31", "verdict": "met", "reason": "b"}}}});
    let given = answered(&asked);
    assert_eq!(line(item(&given, "relation"), "relation.judged-in-vain").verdict, None);
}

/// One department is short while all together have enough.
#[test]
fn a_department_that_is_short_is_told() {
    for (staff, is_short) in [("2.4999", true), ("2.5", false), ("2.5001", false)] {
        let department = |name: &str, staff: &str| {
            json!({"name": name, "staff": staff,
                "activities": [{"name": "visits", "planned": 3750, "hours": "1"}]})
        };
        let departments = [department("Cardiology", staff), department("Surgery", "10")];
        let asked = json!({"agreement": {"on": "2025-06-01",
            "capacity": {"hours-a-year": "1500", "departments": departments}}});
        let given = answered(&asked);
        let told =
            lines(item(&given, "capacity")).into_iter().filter(|line| line.message.code == "capacity.short");
        let told: Vec<&str> = told.map(|line| line.message.text.en.as_str()).collect();
        let expected = if is_short { vec!["More FTE needed than there are: Cardiology."] } else { vec![] };
        assert_eq!(told, expected, "{staff}");
    }
}

/// A code is no text that says nothing.
#[test]
fn not_applicable_says_something() {
    let judged = |reason: &str| {
        json!({"agreement": {"on": "2025-06-01", "facts": {"of": "region", "name": "A", "answers": {"picture-capacity": {
            "text": "x", "judged": {"by": "a", "on": "2025-01-01", "verdict": "not-applicable", "reason": reason}}}}}})
    };
    assert_eq!(notices(&answered(&judged("there is none"))), Vec::<&str>::new());
    for nothing in ["n.v.t.", "Not applicable", "niet van toepassing"] {
        assert_eq!(notices(&answered(&judged(nothing))), ["request.says-nothing"], "{nothing}");
    }
}

/// A status has its meaning beside it, in both languages.
#[test]
fn a_status_is_told_in_words() {
    let mut found = 0;
    for request in serde_json::from_str::<Vec<Request>>(&requests()).unwrap() {
        for item in answer(&request).unwrap().items.iter().filter(|item| item.status.is_some()) {
            let words = item.titles.get("status");
            let is_named = words.is_some_and(|words| !words.nl.is_empty() && !words.en.is_empty());
            assert!(is_named, "{item:#?}");
            found += 1;
        }
    }
    assert!(found > 50, "{found}");
}

/// Nobody can judge amounts that are not there.
#[test]
fn milestones_fit_what_is_known() {
    let whole = shipped("funds")["funds"]["municipal"].clone();
    let fit = |municipal: &Value| {
        let given = answered(&json!({"funds": {"municipal": municipal}}));
        let line = line(item(&given, "application"), "municipal.fit").clone();
        let told = line.notes.iter().any(|note| note.code == "municipal.fit-unseen");
        (line.verdict.unwrap(), told)
    };
    let mut judged = whole.clone();
    judged["milestones-fit"] = json!({"by": "a", "on": "2026-05-01", "verdict": "met", "reason": "b"});
    assert_eq!(fit(&judged), (Verdict::Met, false));
    for key in ["agreement", "budget"] {
        let mut open = judged.clone();
        open.as_object_mut().unwrap().remove(key);
        assert_eq!(fit(&open), (Verdict::Undetermined, true), "{key}");
    }
    let mut open = judged;
    open["agreement"]["milestones"][0].as_object_mut().unwrap().remove("amount");
    assert_eq!(fit(&open), (Verdict::Undetermined, true));
    let mut equal = whole;
    equal["agreement"]["milestones"][1]["amount"] = json!("350000.50");
    assert_eq!(fit(&equal), (Verdict::Met, false));
}

/// A plan may go on longer than is paid for, and cannot end before it begins.
#[test]
fn a_plan_beside_the_period_is_told() {
    for (from, until, is_beside) in [
        ("2024-01-01", "2028-12-31", false),
        ("2023-12-31", "2028-12-31", true),
        ("2024-01-01", "2029-01-01", true),
    ] {
        let mut municipal = shipped("funds")["funds"]["municipal"].clone();
        (municipal["plan"]["from"], municipal["plan"]["until"]) = (json!(from), json!(until));
        let given = answered(&json!({"funds": {"municipal": municipal}}));
        let line = line(item(&given, "application"), "municipal.period");
        let told = line.notes.iter().any(|note| note.code == "municipal.beside-period");
        assert_eq!((line.verdict, told), (Some(Verdict::Met), is_beside), "{from} {until}");
    }
    for (until, told) in [("2026-06-30", true), ("2026-07-01", false)] {
        let mut municipal = shipped("funds")["funds"]["municipal"].clone();
        municipal["plan"]["until"] = json!(until);
        let given = answered(&json!({"funds": {"municipal": municipal}}));
        assert_eq!(notices(&given).contains(&"funds.plan-reversed"), told, "{until}");
    }
}

/// Weights that are parts of one come to one, or that is told; others are a proportion.
#[test]
fn weights_that_are_not_the_whole_are_told() {
    for (weights, told) in [
        (["0.6", "0.4"], 0),
        (["0.6", "0.3999"], 1),
        (["0.6", "0.4001"], 1),
        (["60", "40"], 0),
        (["1", "0.5"], 0),
        (["1", "0"], 0),
    ] {
        let weights =
            weights.iter().zip(["A", "B"]).map(|(weight, name)| json!({"insurer": name, "weight": weight}));
        let weights: Vec<Value> = weights.collect();
        let given = answered(&json!({"funds": {"shares": {"amount": "100", "weights": weights}}}));
        assert_eq!(notices(&given), vec!["funds.weights-not-whole"; told], "{weights:?}");
        assert!(item(&given, "shares").explanation.as_ref().unwrap().basis.is_some());
    }
}

/// What a ledger refuses is told with the entry.
#[test]
fn an_entry_of_a_ledger_has_its_place() {
    let mut asked = shipped("funds");
    let unused = &mut asked["funds"]["ledger"]["entries"][4]["unused"];
    unused.as_object_mut().unwrap().remove("efficient-and-effective").unwrap();
    let error = refused(&asked);
    assert_eq!((error.code(), error.path()), ("ledger.still-open", "funds.ledger.entries[4]"));
    assert_eq!(error.pointer(), "/funds/ledger/entries/4");
    assert!(!error.to_string().contains("entries[4]: entries[4]"), "{error}");
}

/// 840 were done, and parties aim at 720 fewer: what rose is below zero.
#[test]
fn what_rose_is_below_zero() {
    for (count, elsewhere, observed, short) in [
        (160, 15, 665, -55),
        (840, 0, 0, -720),
        (841, 0, -1, -721),
        (900, 15, -75, -795),
        (160, 900, -220, -940),
    ] {
        let mut asked = shipped("practice");
        let counted = &mut asked["practice"]["life"]["events"][3]["event"]["counted"];
        (counted["count"], counted["moved-elsewhere"]) = (json!(count), json!(elsewhere));
        let given = answered(&asked);
        let margins: Vec<&Margin> =
            lines(item(&given, "life")).iter().filter_map(|line| line.margin.as_ref()).collect();
        let margin = margins[0];
        let found = (margin.observed_at_least(), margin.observed_at_most(), margin.difference_at_least());
        let number = |number: i64| Some(number.into());
        assert_eq!(found, (number(observed), number(observed), number(short)), "{count} {elsewhere}");
    }
}

/// How many fewer is told with and without a target.
#[test]
fn how_many_fewer_is_told() {
    for (target, told) in [
        (json!(120), "Volume: fell, 665 fewer; parties aim at 720 fewer."),
        (Value::Null, "Volume: fell, 665 fewer."),
    ] {
        let mut asked = shipped("practice");
        let agreed = &mut asked["practice"]["life"]["events"][1]["event"]["de-implementation-agreed"];
        let agreed = agreed.as_object_mut().unwrap();
        agreed.retain(|key, _| key != "target");
        if !target.is_null() {
            agreed.insert("target".to_owned(), target);
        }
        let given = answered(&asked);
        let texts: Vec<&str> =
            lines(item(&given, "life")).iter().map(|line| line.message.text.en.as_str()).collect();
        assert!(texts.contains(&told), "{texts:#?}");
    }
}

/// A count of a year that had not begun when it was made is told, and does not count.
#[test]
fn a_count_of_a_year_to_come_is_told() {
    for (year, told) in [(2025, 0), (2026, 1)] {
        let mut asked = shipped("practice");
        asked["practice"]["life"]["events"][3]["event"]["counted"]["year"] = json!(year);
        let given = answered(&asked);
        let found = notices(&given).into_iter().filter(|code| *code == "standing.year-not-begun").count();
        assert_eq!(found, told, "{year}");
    }
}

/// What is not there saves nothing; what someone found to be missing is told; what is known is not asked.
#[test]
fn hours_say_what_they_say() {
    let with = |key: &str, value: Value| {
        let mut asked = shipped("practice");
        asked["practice"]["labour"][key] = value;
        answered(&asked)
    };
    let none = with("hours", json!([]));
    assert!(item(&none, "labour").values.is_empty(), "{:?}", item(&none, "labour").values);
    let judged = json!({"by": "auditor", "on": "2025-02-01", "verdict": "not-met", "reason": "district nurses are missing"});
    let missing = with("complete", judged);
    let told = lines(item(&missing, "labour")).into_iter().flat_map(|line| &line.notes);
    let told: Vec<&str> =
        told.filter(|it| it.code == "practice.judged-not-complete").map(|it| it.text.en.as_str()).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("district nurses are missing"), "{told:?}");
    // 858 hours were saved.
    for (smallest, is_below) in [("857.99", false), ("858", false), ("858.01", true)] {
        let given = with("smallest-relevant", json!(smallest));
        assert_eq!(notes(item(&given, "labour")).contains(&"below-relevant"), is_below, "{smallest}");
        let asked = given.questions.iter().any(|it| it.question.message.code == "below-relevant");
        assert!(!asked, "{smallest}");
    }
}

/// What changes below the outcome of a subject is a change on its day.
#[test]
fn lines_of_a_practice_change_on_their_day() {
    let asked = request(&shipped("practice"));
    let course = over_time(&asked, day("2024-11-30"), day("2025-07-02")).unwrap();
    let changes = |subject: &str| -> Vec<String> {
        let item = course.items.iter().find(|item| item.about["subject"] == subject).unwrap();
        item.stands[1..].iter().map(|stand| stand.from.to_string()).collect()
    };
    // The term of one year for a result has its last day on 1 July 2025.
    for (subject, changed) in [("record", "2024-12-01"), ("scale", "2025-01-01"), ("cycle", "2025-07-02")] {
        assert!(changes(subject).contains(&changed.to_owned()), "{subject}: {:?}", changes(subject));
    }
    for item in &course.items {
        for stand in &item.stands {
            assert!(!stand.reasons.is_empty(), "{:?} {}", item.about, stand.from);
        }
    }
    // A division of money has no day.
    assert_eq!(changes("plan"), Vec::<String>::new());
}
