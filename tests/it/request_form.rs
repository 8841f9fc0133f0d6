//! Open questions as a form: an answer at the place that a question names settles the question.

use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::explanation::Assessment as _;
use passende_zorg::request::{
    Answer, AnswerReach, AnswerShape, Answerer, CountRow, FormPlace, FormQuestion, Request, RequestKind,
    answer_with, answer_with_all,
};
use passende_zorg::transformation::{Judgements, PlanAssessment, Step};
use passende_zorg::volume::CountTable;
use passende_zorg::{Edition, Verdict, answer};
use serde_json::{Value, json};

use crate::shipped_requests::requests;

fn request(value: Value) -> Request {
    serde_json::from_value(value).unwrap()
}

fn plan(facts: &Value, edition: Edition, step: Step, horizon: bool) -> Request {
    let mut terms = json!({"on": "2024-06-01", "edition": edition.code()});
    if horizon {
        terms["horizon"] = json!({"first": 2024, "years": 5, "rate": "0.03"});
        terms["five-years"] = json!({"from": "submission", "on": "2024-06-01"});
    }
    request(json!({"plan": {"plan": facts, "terms": terms, "step": step.code()}}))
}

/// What tells one question from another.
fn key(question: &FormQuestion) -> (String, String) {
    (question.question.message.code.clone(), question.question.message.text.nl.clone())
}

fn asked(answer: &Answer) -> BTreeSet<(String, String)> {
    answer.questions.iter().map(key).collect()
}

/// The conditions that are not met.
fn failed(answer: &Answer) -> BTreeSet<String> {
    let not_met = answer.items.iter().filter(|item| item.verdict == Some(Verdict::NotMet));
    not_met.filter_map(|item| item.about.get("condition").cloned()).collect()
}

/// An example in which a person has judged, as the form leaves it to the person.
fn judged(mut example: Value) -> Value {
    match &mut example {
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                *value =
                    if key == "verdict" && value.is_null() { json!("met") } else { judged(value.take()) };
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = judged(item.take())),
        _ => {}
    }
    example
}

/// No verdict is put in anyone's mouth, and what was left to be written is told.
#[test]
fn an_example_is_no_answer() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(1);
    assert!(answer(&request(given.clone())).unwrap().notices.is_empty());
    given["plan"]["judgements"] = json!({});
    let open = answer(&request(given.clone())).unwrap();
    let of_judges: Vec<_> =
        open.questions.iter().filter(|question| question.by == Answerer::Assessor).collect();
    assert!(!of_judges.is_empty());
    for question in of_judges {
        for place in question.places.iter().filter(|place| place.pointer.starts_with("/plan/judgements")) {
            assert_eq!(place.example["verdict"], json!(null), "{place:#?}");
            assert!(answer_with(&request(given.clone()), &place.pointer, place.example.clone()).is_err());
        }
    }
    given["plan"]["plan"].as_object_mut().unwrap().remove("business-case");
    let case = answer(&request(given.clone())).unwrap();
    let case = case
        .questions
        .iter()
        .find(|question| question.places.iter().any(|place| place.pointer.contains("business-case")))
        .unwrap();
    let values = case.places.iter().map(|place| (place.pointer.as_str(), place.example.clone()));
    let (_, left) = answer_with_all(&request(given), values).unwrap();
    assert_eq!(left.notices[0].code, "request.left-to-write");
}

/// Every question of bare and full plans, under every edition and at every step: with what stands in its places
/// the request can be read, and the question is not asked again.
#[test]
fn an_answer_at_its_place_settles_a_question() {
    let synthetic: Value =
        serde_json::from_str(include_str!("../../examples/assess_plan/synthetic.json")).unwrap();
    let almere: Value = serde_json::from_str(include_str!("../../examples/assess_plan/almere.json")).unwrap();
    let plans = [
        json!({"title": "Recovery at home", "extent": "complete"}),
        json!({"title": "Recovery at home", "extent": "excerpt"}),
        synthetic,
        almere,
    ];
    let (mut settled, mut placeless) = (0, BTreeSet::new());
    for facts in &plans {
        for edition in Edition::ALL {
            for step in Step::ALL {
                for horizon in [false, true] {
                    let request = plan(facts, *edition, *step, horizon);
                    let before = answer(&request).unwrap();
                    for question in before.questions.clone() {
                        if question.places.is_empty() || question.by == Answerer::Caller {
                            placeless.insert(question.question.message.code.clone());
                            continue;
                        }
                        let values: Vec<(&str, Value)> = question
                            .places
                            .iter()
                            .map(|place| (place.pointer.as_str(), judged(place.example.clone())))
                            .collect();
                        let answered = answer_with_all(&request, values);
                        let (_, after) = answered.unwrap_or_else(|error| panic!("{question:#?}: {error}"));
                        assert!(
                            !asked(&after).contains(&key(&question)),
                            "{edition:?} {step:?} {question:#?}"
                        );
                        // What is favourable to one condition breaks no other.
                        let broken: Vec<_> = failed(&after).difference(&failed(&before)).cloned().collect();
                        assert!(broken.is_empty(), "{broken:?} {edition:?} {step:?} {question:#?}");
                        settled += 1;
                    }
                }
            }
        }
    }
    assert!(settled > 700, "{settled}");
    // What only the caller can choose, what an excerpt leaves open of the whole, and what another condition decides.
    let known = [
        "plan.acute-care",
        "plan.all-of",
        "plan.capacity-changes",
        "plan.coupled",
        "plan.funds-asked",
        "plan.horizon",
        "plan.not-included",
        "plan.scaling",
        "plan.term-start",
    ];
    assert_eq!(placeless, known.map(str::to_owned).into());
}

/// The shipped plan with each thing left out in turn: no favourable answer to what is then asked breaks another
/// condition.
#[test]
fn a_favourable_answer_breaks_nothing() {
    let whole: Value =
        serde_json::from_str(include_str!("../../examples/assess_plan/synthetic.json")).unwrap();
    let mut without = Vec::new();
    for (key, value) in whole.as_object().unwrap() {
        let inside = value.as_object().into_iter().flat_map(|fields| fields.keys());
        without.extend(inside.map(|inner| vec![(key.as_str(), Some(inner.as_str()))]));
        without.push(vec![(key.as_str(), None)]);
    }
    let payments = ["first-payment", "last-payment"].map(|key| ("funds", Some(key)));
    without.push(payments.to_vec());
    let mut answered = 0;
    for left_out in &without {
        let mut facts = whole.clone();
        for (key, inner) in left_out {
            match inner {
                Some(inner) => drop(facts[*key].as_object_mut().unwrap().remove(*inner)),
                None => drop(facts.as_object_mut().unwrap().remove(*key)),
            }
        }
        for step in Step::ALL {
            let mut value = json!({"plan": {"plan": facts, "step": step.code(),
                "terms": {"on": "2024-06-01", "horizon": {"first": 2024, "years": 5, "rate": "0.03"},
                    "five-years": {"from": "submission", "on": "2024-06-01"}}}});
            // A plan without a title, or a sum without its parts, is none.
            let Ok(request) = serde_json::from_value::<Request>(value.take()) else { continue };
            let before = answer(&request).unwrap();
            for question in before.questions.iter().filter(|it| it.by != Answerer::Caller) {
                let places = question.places.iter();
                let values = places.map(|it| (it.pointer.as_str(), judged(it.example.clone())));
                let (_, after) = answer_with_all(&request, values).unwrap();
                let broken: Vec<_> = failed(&after).difference(&failed(&before)).cloned().collect();
                assert!(broken.is_empty(), "{left_out:?} {broken:?} {question:#?}");
                answered += 1;
            }
        }
    }
    assert!(answered > 300, "{answered}");
}

/// Who judges in the place of a party gives a verdict of their own: it is asked again as a whole.
#[test]
fn a_judgement_of_a_party_is_given_anew() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(1);
    let party = given["plan"]["plan"]["parties"][0]["name"].clone();
    assert!(party.is_string());
    given["plan"]["judgements"]["care-use"]["by"] = party;
    let answered = answer(&request(given)).unwrap();
    let pointer = "/plan/judgements/care-use";
    let places: Vec<_> = answered.questions.iter().flat_map(|question| &question.places).collect();
    let place = places.iter().find(|place| place.pointer.starts_with(pointer)).unwrap();
    assert_eq!((place.pointer.as_str(), &place.example["verdict"]), (pointer, &Value::Null));
}

/// A year that is not complete: a row is asked again, and what is answered decides of that unit alone. Below the norm
/// nothing is decided before the year is complete, which is said of all units at once and is no answer on one.
#[test]
fn a_year_that_is_not_complete_is_answered_where_it_stands() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(0);
    given["volumes"]["norms"]["norms"].as_array_mut().unwrap().truncate(1);
    given["volumes"]["counts"][0]["count"] = json!(10);
    given["volumes"]["incomplete"] = json!([2024]);
    let open = request(given.clone());
    let first = answer(&open).unwrap();
    let of = |answer: &Answer, unit: &str| {
        answer.items.iter().find(|item| item.about["unit"] == unit).unwrap().verdict.unwrap()
    };
    let question = first.questions.iter().find(|question| question.about["unit"] == "A1").unwrap();
    let pointers: Vec<_> = question.places.iter().map(|place| place.pointer.as_str()).collect();
    assert_eq!(pointers, ["/volumes/counts/0/count"]);
    for (count, verdict) in [(59, Verdict::Undetermined), (60, Verdict::Met), (61, Verdict::Met)] {
        let (_, after) = answer_with_all(&open, [(pointers[0], json!(count))]).unwrap();
        assert_eq!(of(&after, "A1"), verdict);
        for item in first.items.iter().filter(|item| item.about["unit"] != "A1") {
            assert_eq!(Some(of(&after, &item.about["unit"])), item.verdict);
        }
    }
}

/// What is missing of a plan is one list: the questions of its assessment, those that settle most first.
#[test]
fn the_form_is_the_list_of_what_is_missing() {
    let facts = json!({"title": "Recovery at home", "extent": "complete"});
    for edition in Edition::ALL {
        let request = plan(&facts, *edition, Step::Full, true);
        let Request::Plan(given) = &request else { panic!() };
        let nobody = Judgements::default();
        let assessment = PlanAssessment::new(&given.plan, &nobody, &given.terms, Step::Full);
        let expected: BTreeSet<String> = assessment
            .open_questions()
            .iter()
            .map(|open| open.in_language(passende_zorg::Language::Dutch).to_string())
            .collect();
        let answer = answer(&request).unwrap();
        let found: BTreeSet<String> = asked(&answer).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, expected);
        let settles: Vec<usize> = answer.questions.iter().map(|question| question.settles.len()).collect();
        assert!(settles.is_sorted_by(|one, other| one >= other) && settles[0] > 0, "{settles:?}");
        // The conditions that a question settles are met when it is answered.
        let first = &answer.questions[0];
        let values = first.places.iter().map(|place| (place.pointer.as_str(), judged(place.example.clone())));
        let (_, after) = answer_with_all(&request, values).unwrap();
        for condition in &first.settles {
            let item =
                after.items.iter().find(|item| item.about.get("condition") == Some(condition)).unwrap();
            assert!(matches!(item.verdict, Some(Verdict::Met | Verdict::NotApplicable)));
        }
    }
}

/// A plan that lasts longer than five years is not met by that: other answers change no more than their parts.
#[test]
fn what_is_decided_is_changed_by_no_answer() {
    let facts = |due: &str| {
        json!({"title": "Recovery at home", "extent": "complete",
            "goals": [{"id": "g", "text": "at home", "themes": ["appropriate-care"]}],
            "agreements": [{"id": "a", "text": "home teams", "goal": "g", "end-state": "there", "due": due}]})
    };
    let reach = |due: &str| {
        let request = plan(&facts(due), Edition::Framework2023, Step::Full, true);
        let answer = answer(&request).unwrap();
        answer.questions.iter().map(|question| question.changes).collect::<BTreeSet<_>>()
    };
    assert_eq!(reach("2028-06-01"), BTreeSet::from([AnswerReach::Whole]));
    let late = reach("2031-06-01");
    assert!(late.contains(&AnswerReach::Part) && !late.contains(&AnswerReach::Whole), "{late:?}");
}

#[test]
fn a_person_judges_and_the_caller_chooses() {
    let mut given: Value = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(1);
    let body = given["plan"].as_object_mut().unwrap();
    body.remove("judgements");
    body["terms"].as_object_mut().unwrap().remove("horizon");
    body["terms"].as_object_mut().unwrap().remove("five-years");
    body.insert("step".to_owned(), json!("quick"));
    let quick = answer(&request(given.clone())).unwrap();
    let judged = quick.questions.iter().find(|question| question.by == Answerer::Assessor).unwrap();
    assert!(judged.places[0].pointer.starts_with("/plan/judgements"), "{judged:#?}");
    given["plan"]["step"] = json!("full");
    let full = answer(&request(given.clone())).unwrap();
    let chosen = full.questions.iter().filter(|question| question.by == Answerer::Caller);
    let chosen: BTreeSet<&str> = chosen.map(|question| question.places[0].pointer.as_str()).collect();
    assert_eq!(chosen, BTreeSet::from(["/plan/terms/five-years", "/plan/terms/horizon"]));
    // Both are answered at their places.
    let (changed, _) = answer_with_all(
        &request(given),
        [
            ("/plan/terms/horizon", json!({"first": 2024, "years": 6, "rate": "0.03"})),
            ("/plan/terms/five-years", json!({"from": "submission", "on": "2024-06-01"})),
        ],
    )
    .unwrap();
    assert!(changed.answer().unwrap().questions.iter().all(|question| question.by != Answerer::Caller));
}

/// 55 to 64 of 60 is open; so is a year of which there is no row.
#[test]
fn counts_are_answered_in_their_rows() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(0);
    given["volumes"]["norms"]["norms"].as_array_mut().unwrap().truncate(1);
    let open = request(given.clone());
    let first = answer(&open).unwrap();
    let [question] = &first.questions[..] else { panic!("{:#?}", first.questions) };
    let place = &question.places[0];
    assert_eq!((place.pointer.as_str(), place.shape), ("/volumes/counts/2/count", AnswerShape::Number));
    assert_eq!((question.by, question.about["unit"].as_str()), (Answerer::Registry, "A3"));
    for (count, verdict) in [(59, Verdict::NotMet), (60, Verdict::Met), (61, Verdict::Met)] {
        let (_, after) = answer_with(&open, &place.pointer, json!(count)).unwrap();
        let item = after.items.iter().find(|item| item.about["unit"] == "A3").unwrap();
        assert_eq!((item.verdict, after.questions.len()), (Some(verdict), 0));
    }
    // A mean over two years, of which one has no row.
    let norm = &mut given["volumes"]["norms"]["norms"][0];
    norm["window"] = json!({"kind": "mean-of-years", "years": 2});
    let open = request(given);
    let absent = answer(&open).unwrap();
    let question = absent
        .questions
        .iter()
        .find(|question| question.about["unit"] == "A1" && question.places[0].pointer == "/volumes/counts/-")
        .unwrap();
    let mut row = question.places[0].example.clone();
    assert_eq!((row["year"].as_i64(), row["location"].as_str()), (Some(2023), Some("A1")));
    row["count"] = json!(57);
    let (_, after) = answer_with(&open, "/volumes/counts/-", row).unwrap();
    let item = after.items.iter().find(|item| item.about["unit"] == "A1").unwrap();
    assert_eq!(item.verdict, Some(Verdict::Met)); // a mean of 60
}

/// Without a step the questions are those of all steps that decide, each once.
#[test]
fn all_steps_ask_together() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(1);
    given["plan"]["judgements"] = json!({});
    let all = answer(&request(given.clone())).unwrap();
    let mut of_steps = BTreeSet::new();
    for step in Step::ALL.iter().filter(|step| all.items.iter().any(|item| item.about["step"] == step.code()))
    {
        given["plan"]["step"] = json!(step.code());
        of_steps.extend(asked(&answer(&request(given.clone())).unwrap()));
    }
    assert!(!of_steps.is_empty());
    assert_eq!((asked(&all), all.questions.len()), (of_steps.clone(), of_steps.len()));
}

#[test]
fn what_fits_nowhere_is_refused() {
    let open = request(serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(0));
    for (pointer, code) in [
        ("", "request.no-place"),
        ("volumes", "request.no-place"),
        ("/volumes/year/x", "request.no-place"),
        ("/volumes/counts/99/count", "request.no-place"),
        ("/volumes/counts/x", "request.no-place"),
        ("/volumes/nothing", "input.data"),
        ("/volumes/year", "input.data"),
    ] {
        let error = answer_with(&open, pointer, json!("x")).unwrap_err();
        assert_eq!(error.code(), code, "{pointer}: {error}");
    }
    assert_eq!(open.kind(), RequestKind::Volumes);
}

/// What nobody has shown of a practice is asked as evidence, element by element.
#[test]
fn gaps_of_a_practice_are_asked() {
    let all = serde_json::from_str::<Vec<Value>>(&requests()).unwrap();
    let appraisal = all.into_iter().find(|request| request.get("appraisal").is_some()).unwrap();
    let answer = answer(&request(appraisal)).unwrap();
    let unknown = answer.items.iter().filter(|item| item.status.as_deref() == Some("unknown"));
    let unknown: BTreeSet<&str> = unknown.map(|item| item.about["element"].as_str()).collect();
    let asked: BTreeSet<&str> =
        answer.questions.iter().map(|question| question.about["element"].as_str()).collect();
    assert_eq!(asked, unknown);
}

/// The norms of the shipped examples, simple and composite, with their counts and facts.
fn composite(name: &str) -> Value {
    let read = |path: &str| std::fs::read_to_string(format!("examples/check_norms/{path}")).unwrap();
    let norms: Value = serde_json::from_str(&read(&format!("norms/{name}.json"))).unwrap();
    let facts: Value = serde_json::from_str(&read("facts.json")).unwrap();
    let table = CountTable::from_csv(read("counts.csv").as_bytes()).unwrap();
    json!({"volumes": {"norms": norms, "year": 2025, "counts": CountRow::of_table(&table), "facts": facts}})
}

/// An example, filled in: many patients, none of whom died, and someone who found it to be so.
fn filled(place: &FormPlace) -> Value {
    fn fill(key: &str, value: &mut Value) {
        match (key, &mut *value) {
            ("count", _) | ("whole", Value::Null) => *value = json!(5000),
            ("part", Value::Null) => *value = json!(0),
            ("verdict", Value::Null) => *value = json!("met"),
            ("on", Value::String(text)) if text == "…" => *value = json!("2020-01-01"),
            (_, Value::Object(fields)) => fields.iter_mut().for_each(|(key, value)| fill(key, value)),
            (_, Value::Array(items)) => items.iter_mut().for_each(|item| fill("", item)),
            _ => {}
        }
    }
    let mut value = place.example.clone();
    let key = place.pointer.rsplit('/').next().unwrap();
    fill(if key == "count" { key } else { "" }, &mut value);
    value
}

/// A place without the numbers of rows in it.
fn kind_of(pointer: &str) -> String {
    let steps = pointer.split('/').map(|step| if step.parse::<usize>().is_ok() { "N" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

/// What is open under composite norms is asked at its place, and what stands there answers it.
#[test]
fn composite_norms_ask_at_a_place() {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for name in ["agreement", "belgium", "germany", "leapfrog", "netherlands"] {
        let whole = composite(name);
        let mut bare = whole.clone();
        bare["volumes"]["facts"] = json!({});
        let mut withheld = whole.clone();
        for row in withheld["volumes"]["counts"].as_array_mut().unwrap() {
            row["count"] = json!({"at-least": 0});
        }
        let mut empty = whole.clone();
        let rows = empty["volumes"]["counts"].as_array_mut().unwrap();
        rows.retain(|row| row["year"] != json!(2025));
        let mut unjudged = whole.clone();
        if let Some(facts) = unjudged["volumes"]["facts"]["facts"].as_array_mut() {
            for fact in facts {
                fact.as_object_mut().unwrap().remove("judged");
            }
        }
        let mut registered = whole.clone();
        registered["volumes"]["sources"] = json!([{"name": "register", "counts": [
            {"location": "Zuid", "intervention": "rare-tumour", "year": 2025, "count": {"at-most": 90}}]}]);
        for given in [whole, bare, withheld, empty, unjudged, registered] {
            let open = request(given);
            let first = answer(&open).unwrap();
            for question in &first.questions {
                let by_caller = question.by == Answerer::Caller;
                // Of months a count stands at no one place.
                if question.places.is_empty() {
                    let code = question.question.message.code.as_str();
                    if !by_caller {
                        println!(
                            "PLACELESS {name} {:?} {}",
                            question.about, question.question.message.text.en
                        );
                    }
                    assert!(by_caller || code == "composite.question.how-many", "{question:#?}");
                    continue;
                }
                let values: Vec<(&str, Value)> =
                    question.places.iter().map(|place| (place.pointer.as_str(), filled(place))).collect();
                for (pointer, _) in &values {
                    *places.entry(kind_of(pointer)).or_default() += 1;
                }
                let (_, after) = answer_with_all(&open, values).unwrap();
                let is_left =
                    after.questions.iter().any(|it| key(it) == key(question) && it.about == question.about);
                assert!(!is_left, "{question:#?}");
            }
        }
    }
    let reached: Vec<&str> = places.keys().map(String::as_str).collect();
    assert_eq!(
        reached,
        [
            "/volumes/counts/-",
            "/volumes/counts/N/count",
            "/volumes/facts/facts/-",
            "/volumes/facts/facts/N/judged",
            "/volumes/facts/first-cases/-",
            "/volumes/facts/shares/-",
            "/volumes/sources/-",
            "/volumes/sources/N/counts/-",
            "/volumes/sources/N/counts/N/count",
        ]
    );
}

/// Of a team that is another at each location its own row is asked, and a row that is not there names both.
#[test]
fn a_team_at_a_location_has_its_rows() {
    let mut given = composite("agreement");
    let norms = given["volumes"]["norms"]["norms"].as_array_mut().unwrap();
    norms.retain(|norm| norm["at-one-location"] == json!(true));
    let [norm] = &mut norms[..] else { panic!() };
    norm["asks"]["count"]["minimum"] = json!(20);
    let care = norm["asks"]["count"]["basket"][0]["intervention"].clone();
    let row = |location: &str, count: Value| json!({"location": location, "team": "T", "intervention": care, "year": 2025, "count": count});
    given["volumes"]["counts"] = json!([
        row("A", json!({"at-least": 15, "at-most": 25})),
        row("B", json!({"at-least": 18, "at-most": 22})),
        {"location": "C", "team": "T", "intervention": care, "year": 2024, "count": 30},
    ]);
    let open = request(given);
    let asked: Vec<(String, String, Value)> = answer(&open)
        .unwrap()
        .questions
        .iter()
        .map(|question| {
            let [place] = &question.places[..] else { panic!("{question:#?}") };
            (question.about["unit"].clone(), place.pointer.clone(), place.example.clone())
        })
        .collect();
    let expected = [
        ("T (A)", "/volumes/counts/0/count", json!({"at-least": 15, "at-most": 25})),
        ("T (B)", "/volumes/counts/1/count", json!({"at-least": 18, "at-most": 22})),
        ("T (C)", "/volumes/counts/-", row("C", Value::Null)),
    ];
    assert_eq!(asked, expected.map(|(unit, at, example)| (unit.to_owned(), at.to_owned(), example)));
    let (_, after) = answer_with(&open, &asked[1].1, json!(19)).unwrap();
    let short: Vec<&str> = after
        .items
        .iter()
        .filter(|item| item.verdict == Some(Verdict::NotMet))
        .map(|item| item.about["unit"].as_str())
        .collect();
    assert_eq!(short, ["T (B)"]);
}

/// Of a year without any row each intervention of the basket is asked, under a simple norm too.
#[test]
fn a_year_that_is_absent_is_asked_by_intervention() {
    let given = json!({"volumes": {"norms": {"norms": [{
            "id": "lung", "title": {"nl": "Long", "en": "Lung"}, "per": "location",
            "basket": [{"intervention": "lobectomy"}, {"intervention": "pneumonectomy"}],
            "window": {"kind": "calendar-year"},
            "levels": [{"from": "2023-01-01", "minimum": 60, "status": "adopted"}],
            "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]},
        "year": 2024, "counts": [
            {"location": "A", "intervention": "lobectomy", "year": 2023, "count": 30},
            {"location": "A", "intervention": "pneumonectomy", "year": 2023, "count": 30}]}});
    let open = request(given);
    let first = answer(&open).unwrap();
    let [question] = &first.questions[..] else { panic!("{first:#?}") };
    let values: Vec<(&str, Value)> = question
        .places
        .iter()
        .map(|place| {
            let mut row = place.example.clone();
            assert_eq!(row["count"], Value::Null);
            row["count"] = json!(30);
            (place.pointer.as_str(), row)
        })
        .collect();
    assert_eq!(values.len(), 2);
    let (_, after) = answer_with_all(&open, values).unwrap();
    assert_eq!((after.questions.len(), after.items[0].verdict), (0, Some(Verdict::Met)));
}

/// What is not known of a contract is asked at its place, and an answer there settles it; where the contract fails
/// on something else, it can change nothing.
#[test]
fn contracts_ask_at_a_place() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(5);
    let contracts = &mut given["contracts"]["portfolio"]["contracts"];
    let bare = json!({"provider": "B", "terms": {"of": "contract", "name": "B 2026"}});
    contracts.as_array_mut().unwrap().push(bare);
    let full = json!({"provider": "C", "terms": {"of": "contract", "name": "C 2026", "sector": "mental-health-care",
        "acute": true, "independent": false, "aligned": true, "ground": "impactful-transformation",
        "answers": {"alignment": {}}}});
    contracts.as_array_mut().unwrap().push(full);
    contracts[3]["terms"].as_object_mut().unwrap().remove("answers");
    let mut places: BTreeSet<String> = BTreeSet::new();
    for edition in ["draft", "final"] {
        given["contracts"]["edition"] = json!(edition);
        let open = request(given.clone());
        let first = answer(&open).unwrap();
        for question in &first.questions {
            let [place] = &question.places[..] else { panic!("{question:#?}") };
            places.insert(kind_of(&place.pointer).rsplit('/').next().unwrap().to_owned());
            // It was refused what is asked of it; what a norm asks of a count is held apart from the contract.
            let fails = question.about.get("contract").is_some_and(|name| name == "A3 2026");
            assert_eq!(question.changes == AnswerReach::Nothing, fails, "{question:#?}");
            let value = match place.pointer.rsplit('/').next().unwrap() {
                "sector" => json!("mental-health-care"),
                "ground" => json!("acute-care"),
                _ => filled(place),
            };
            let (_, after) = answer_with(&open, &place.pointer, value).unwrap();
            let left =
                after.questions.iter().find(|it| key(it) == key(question) && it.about == question.about);
            // Of whom it is asked, and why, comes before what was agreed.
            let goes_on = left.is_none_or(|left| left.places != question.places);
            assert!(goes_on, "{question:#?}");
        }
    }
    let fields = ["acute", "aligned", "independent", "sector"];
    assert!(fields.iter().all(|field| places.contains(*field)), "{places:?}");
    assert!(places.contains("count") && places.contains("judged"), "{places:?}");
}

/// The kind of the event that is asked for, and the event in which everyone agrees.
fn event_of(place: &FormPlace) -> (String, Value) {
    let mut event = place.example.clone();
    let kind = match &event["event"] {
        Value::String(kind) => kind.clone(),
        event => event.as_object().unwrap().keys().next().unwrap().clone(),
    };
    let vote = if kind == "quick-test-answered" { "positive" } else { "approve" };
    if let Some(votes) = event.pointer_mut(&format!("/event/{kind}/votes")) {
        votes.as_array_mut().unwrap().iter_mut().for_each(|it| it["vote"] = json!(vote));
    }
    (kind, event)
}

/// In each state of the shipped procedure the event that is waited for is asked at the end of its events, and once
/// it is there something else is asked.
#[test]
fn a_procedure_asks_for_the_event_that_it_waits_for() {
    let shipped = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(2);
    let events = shipped["procedure"]["procedure"]["events"].as_array().unwrap().clone();
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for known in 0..=events.len() {
        let mut given = shipped.clone();
        given["procedure"]["procedure"]["events"] = json!(events[..known]);
        let last = events[..known].last().map_or(json!("2023-02-01"), |event| event["on"].clone());
        given["procedure"]["on"] = last;
        let open = request(given);
        for question in answer(&open).unwrap().questions {
            let [place] = &question.places[..] else { panic!("{known}: {question:#?}") };
            assert_eq!(place.pointer, "/procedure/procedure/events/-");
            let (kind, mut event) = event_of(place);
            // Others can ask for some weeks before it is decided.
            if kind == "decided" {
                event["on"] = json!("2023-12-01");
            }
            kinds.insert(kind);
            let pointers = [(place.pointer.as_str(), event.clone()), ("/procedure/on", event["on"].clone())];
            let (_, after) = answer_with_all(&open, pointers).unwrap();
            assert!(after.questions.iter().all(|it| key(it) != key(&question)), "{known}: {question:#?}");
        }
    }
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let expected = [
        "decided",
        "decision-intended",
        "insurers-notified",
        "quick-test-answered",
        "self-assessed",
        "submitted-for-assessment",
        "submitted-for-quick-test",
    ];
    assert_eq!(kinds, expected);
}

/// What a chain lacks is asked at its place, and is not lacking once it is there.
#[test]
fn a_chain_asks_at_a_place() {
    let shipped = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(4);
    let mut bare = shipped.clone();
    bare["chain"]["on"] = json!("2026-03-01");
    bare["chain"]["chain"]["learning"] = json!({});
    for list in ["policy-goals", "decided", "actions"] {
        bare["chain"]["chain"][list] = json!([]);
    }
    let mut unlinked = bare.clone();
    unlinked["chain"]["chain"]["links"] = json!([]);
    let mut waiting = shipped.clone();
    // That of another party than whose plan it waits for.
    let actions = waiting["chain"]["chain"]["actions"].as_array_mut().unwrap();
    let other = actions.iter_mut().find(|action| action["actor"] != "insurer").unwrap();
    other["waits-for"] = json!({"action": "plan", "because": "no room"});
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for given in [shipped, bare, unlinked, waiting] {
        let actors = ["insurer", "hospital", "specialists"];
        let open = request(given);
        for question in answer(&open).unwrap().questions {
            let Some(place) = question.places.first() else { continue };
            *places.entry(kind_of(&place.pointer)).or_default() += 1;
            let mut value = filled(place);
            if let Value::Object(fields) = &mut value {
                let named: Vec<String> = ["buyer", "seller"]
                    .iter()
                    .filter_map(|key| fields.get(*key)?.as_str().map(Into::into))
                    .collect();
                let mut others = actors.iter().filter(|actor| !named.contains(&(**actor).to_owned()));
                for (key, value) in fields.iter_mut() {
                    match key.as_str() {
                        "buyer" | "seller" | "actor" if *value == "…" => {
                            *value = json!(others.next().unwrap());
                        }
                        "phase" if value.is_null() => *value = json!("organise"),
                        "id" => *value = json!("new"),
                        "signed" => *value = json!(actors),
                        _ => {}
                    }
                }
            }
            if place.shape == AnswerShape::Day {
                value = json!("2027-06-01");
            }
            let (_, after) = answer_with(&open, &place.pointer, value).unwrap();
            assert!(after.questions.iter().all(|it| key(it) != key(&question)), "{question:#?}");
        }
    }
    let places: Vec<&str> = places.keys().map(|place| place.strip_prefix("/chain/chain/").unwrap()).collect();
    assert_eq!(
        places,
        [
            "actions/-",
            "actions/N/waits-for/judgement",
            "decided/-",
            "learning/feedback/-",
            "learning/grows",
            "learning/measures",
            "learning/stops",
            "links/-",
            "policy-goals/-",
            "time-to-choose",
        ]
    );
}

/// What is open of an impact analysis is asked at its place: of nothing that is known, with and without acute care,
/// under both agreements.
#[test]
fn an_impact_analysis_asks_at_a_place() {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for edition in ["draft", "final"] {
        for facts in [
            json!({}),
            json!({"acute-care-shifts": true}),
            json!({"acute-care-shifts": false, "shift-begins": "2027-01-01"}),
        ] {
            let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(6);
            given["redistribution"]["edition"] = json!(edition);
            given["redistribution"]["impact"] =
                json!({"scenario": "A goes to C", "facts": facts, "on": "2026-01-01"});
            let open = request(given);
            for question in answer(&open).unwrap().questions {
                // Some kind of acute care is left: nobody knows which.
                if question.places.is_empty() {
                    assert_eq!(question.question.message.code, "impact.acute.kinds");
                    continue;
                }
                let values: Vec<(&str, Value)> = question
                    .places
                    .iter()
                    .map(|place| match place.pointer.rsplit('/').next().unwrap() {
                        "structural-savings" => {
                            (place.pointer.as_str(), json!({"a-year": "1000", "years": 5}))
                        }
                        "shift-begins" => (place.pointer.as_str(), json!("2027-01-01")),
                        _ => (place.pointer.as_str(), filled(place)),
                    })
                    .collect();
                for (pointer, _) in &values {
                    let key = pointer.strip_prefix("/redistribution/impact/facts/").unwrap();
                    *places.entry(key.split('/').next().unwrap().to_owned()).or_default() += 1;
                }
                let (_, after) = answer_with_all(&open, values).unwrap();
                assert!(after.questions.iter().all(|it| key(it) != key(&question)), "{question:#?}");
            }
        }
    }
    let places: Vec<&str> = places.keys().map(String::as_str).collect();
    let expected = [
        "acute",
        "acute-care-shifts",
        "analysis-made",
        "aspects",
        "delivered-to-nza",
        "desirable",
        "effects",
        "initiators",
        "involved",
        "plan-made",
        "shift-begins",
    ];
    assert_eq!(places, expected);
}

/// Under each edition the form leads through the whole procedure: each event that it asks for has its place, and is
/// not asked for again. The agreements know no quick test and no intention.
#[test]
fn the_form_leads_through_a_procedure() {
    let [assessed, submitted, decided, told] =
        ["self-assessed", "submitted-for-assessment", "decided", "insurers-notified"];
    let quick = ["submitted-for-quick-test", "quick-test-answered"];
    for (edition, expected) in [
        ("framework-2023", vec![quick[0], quick[1], assessed, submitted, "decision-intended", told, decided]),
        ("final", vec![assessed, submitted, decided, told]),
        ("draft", vec![assessed, submitted, decided, told]),
    ] {
        let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(2);
        given["procedure"]["procedure"]["edition"] = json!(edition);
        given["procedure"]["procedure"]["events"] = json!([]);
        let mut on = chrono::NaiveDate::from_ymd_opt(2024, 1, 10).unwrap();
        given["procedure"]["on"] = json!(on);
        let (mut open, mut kinds) = (request(given), Vec::new());
        while let Some(question) = answer(&open).unwrap().questions.into_iter().next() {
            let [place] = &question.places[..] else { panic!("{edition}: {question:#?}") };
            on = on + chrono::Days::new(35);
            let (kind, mut event) = event_of(place);
            event["on"] = json!(on);
            let values = [(place.pointer.as_str(), event), ("/procedure/on", json!(on))];
            let (next, after) = answer_with_all(&open, values).unwrap();
            assert!(after.questions.iter().all(|it| key(it) != key(&question)), "{edition}: {question:#?}");
            kinds.push(kind);
            open = next;
        }
        assert_eq!(kinds, expected, "{edition}");
        assert_eq!(answer(&open).unwrap().verdict, Some(Verdict::Met), "{edition}");
    }
}

/// Those who submit are asked for what they submit, and the market leaders for what they decide. Other insurers can ask to
/// the end of their two weeks: a decision is asked for the day after. Where a later event stands already, none is added.
#[test]
fn a_step_of_a_procedure_is_asked_of_who_takes_it() {
    let shipped = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(2);
    let all = shipped["procedure"]["procedure"]["events"].as_array().unwrap().clone();
    let mut seen = BTreeSet::new();
    for length in 0..=all.len() {
        let mut given = shipped.clone();
        given["procedure"]["procedure"]["events"] = json!(all[..length]);
        let last = length.checked_sub(1).map_or(json!("2023-03-01"), |last| all[last]["on"].clone());
        given["procedure"]["on"] = last.clone();
        for question in answer(&request(given.clone())).unwrap().questions {
            let [place] = &question.places[..] else { panic!("{question:#?}") };
            let (kind, _) = event_of(place);
            let of_applicant = ["submitted-for-quick-test", "self-assessed", "submitted-for-assessment"];
            let by = if of_applicant.contains(&kind.as_str()) {
                Answerer::Applicant
            } else {
                Answerer::LeadingInsurer
            };
            assert_eq!(question.by, by, "{kind}");
            let after = given["procedure"]["procedure"]["events"].as_array().unwrap().iter();
            let told = after.filter(|event| event["event"] == json!("insurers-notified")).count();
            if kind == "decided" && told > 0 {
                // Two weeks from Wednesday 4 October 2023 end on the 18th.
                assert_eq!(place.example["on"], json!("2023-10-19"));
            } else {
                assert_eq!(place.example["on"], last);
            }
            seen.insert(kind);
        }
        // The same day with what came later: nothing can be added before it.
        let mut whole = given;
        whole["procedure"]["procedure"]["events"] = json!(all);
        let goes_on = all.iter().any(|event| event["on"].as_str() > last.as_str());
        for question in answer(&request(whole)).unwrap().questions {
            assert_eq!(question.places.is_empty(), goes_on, "{question:#?}");
        }
    }
    assert!(seen.len() >= 5, "{seen:?}");
}

/// A party that is said not to decide, and on which the plan leans all the same, is asked whether it carries the urgency:
/// that it does not decide was said. One on which nothing leans is not asked at all.
#[test]
fn who_does_not_decide_is_not_asked_whether_it_does() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(1);
    given["plan"]["plan"]["endorsements"]
        .as_array_mut()
        .unwrap()
        .retain(|endorsement| endorsement["party"] != json!("hospital"));
    let hospital = |given: &mut Value, decisive: Option<bool>| {
        let parties = given["plan"]["plan"]["parties"].as_array_mut().unwrap();
        let hospital = parties.iter_mut().find(|party| party["id"] == json!("hospital")).unwrap();
        match decisive {
            Some(decisive) => hospital["decisive"] = json!(decisive),
            None => drop(hospital.as_object_mut().unwrap().remove("decisive")),
        }
    };
    let codes = |given: &Value| -> Vec<String> {
        let asked = answer(&request(given.clone())).unwrap();
        let of_urgency =
            |it: &&FormQuestion| it.places.iter().any(|place| place.pointer == "/plan/plan/endorsements/-");
        asked.questions.iter().filter(of_urgency).map(|it| it.question.message.code.clone()).collect()
    };
    for (decisive, expected) in [(Some(false), vec!["plan.endorsement"]), (None, vec!["plan.decisive"])] {
        hospital(&mut given, decisive);
        assert_eq!(codes(&given), expected, "{decisive:?}");
        let open = request(given.clone());
        let question =
            answer(&open).unwrap().questions.into_iter().find(|it| it.question.message.code == expected[0]);
        let values = question.as_ref().unwrap().places.iter();
        let values = values.map(|place| (place.pointer.as_str(), judged(place.example.clone())));
        let (_, after) = answer_with_all(&open, values).unwrap();
        assert!(after.questions.iter().all(|it| it.question.message.code != expected[0]), "{decisive:?}");
    }
}

/// Other insurers can ask to the end of their two weeks, and the headline says no other from the day after.
#[test]
fn the_headline_of_a_procedure_knows_when_questions_end() {
    let mut given = serde_json::from_str::<Vec<Value>>(&requests()).unwrap().remove(2);
    let events = given["procedure"]["procedure"]["events"].as_array_mut().unwrap();
    let told = events.iter().position(|event| event["event"] == json!("insurers-notified")).unwrap();
    events.truncate(told + 1);
    for (on, is_open) in [("2023-10-17", true), ("2023-10-18", true), ("2023-10-19", false)] {
        given["procedure"]["on"] = json!(on);
        let text = answer(&request(given.clone())).unwrap().explanation.unwrap().message.text;
        assert_eq!(text.nl.contains("open voor vragen"), is_open, "{}", text.nl);
        assert_eq!(
            text.en.contains("other insurers could ask until 18 October 2023"),
            !is_open,
            "{}",
            text.en
        );
    }
}
