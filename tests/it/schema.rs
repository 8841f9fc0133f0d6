//! The schemas: they stand in `schemas/` as they are made, they take every shipped file, and what they refuse
//! the reader refuses too.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jsonschema::Validator;
use passende_zorg::InputError;
use passende_zorg::schema::{FILES, FileSchema};
use serde_json::{Value, json};

use crate::shipped_requests::requests;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema(name: &str) -> (&'static FileSchema, Validator) {
    let file = FILES.iter().find(|file| file.name() == name).unwrap();
    (file, jsonschema::validator_for(&file.schema()).unwrap())
}

/// The shipped requests, and one that is refused.
fn requests_text() -> String {
    let mut all: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    all.push(json!({"sites": {"country": {}}}));
    serde_json::to_string(&all).unwrap()
}

/// Whether the schema refuses a text.
pub(crate) fn refuses(name: &str, text: &[u8]) -> bool {
    !schema(name).1.is_valid(&serde_json::from_slice(text).unwrap())
}

/// What the reader refuses the schema refuses too, or it is listed as what a schema does not say.
pub(crate) fn agrees(name: &str, text: &[u8], error: &InputError) {
    assert!(refuses(name, text) || is_listed(error), "{name}: only the reader refuses: {error}");
}

fn is_listed(error: &InputError) -> bool {
    UNSAID.iter().any(|(_, texts)| texts.iter().any(|text| error.to_string().contains(text)))
}

/// The shipped files of each kind; the requests one by one.
fn shipped() -> BTreeMap<&'static str, Vec<(String, Value)>> {
    const OF: [(&str, &[&str]); 31] = [
        ("norms", &["check_norms/norms/netherlands.json", "check_norms/norms/belgium.json"]),
        ("norms", &["check_norms/norms/germany.json", "check_norms/norms/leapfrog.json"]),
        ("norms", &["check_norms/norms/agreement.json", "check_contracts/norms.json"]),
        ("unit-facts", &["check_norms/facts.json"]),
        ("plan", &["assess_plan/almere.json", "assess_plan/synthetic.json"]),
        ("judgements", &["assess_plan/judgements.json"]),
        ("procedure", &["follow_procedure/events.json"]),
        ("procedure-overview", &["follow_procedure/overview.json"]),
        ("dossier", &["appraise_practice/almere.json", "appraise_practice/telemonitoring.json"]),
        ("dossier", &["appraise_practice/synthetic.json", "appraise_practice/treatment-plan.json"]),
        ("evidence-policy", &["appraise_practice/policy.json"]),
        ("gate", &["appraise_practice/gate.json"]),
        ("labour", &["scale_practice/labour.json"]),
        ("practice-record", &["scale_practice/record.json"]),
        ("dossier", &["scale_practice/practice.json"]),
        ("scale-up", &["scale_practice/scale.json"]),
        ("cycle", &["scale_practice/cycle.json"]),
        ("agenda-plan", &["scale_practice/plan.json"]),
        ("evidence-life", &["scale_practice/life.json"]),
        ("combined-agreement", &["scale_practice/agreement.json"]),
        ("chain", &["align_contracts/synthetic.json", "align_contracts/aligned.json"]),
        ("chain", &["align_contracts/nl/synthetic.json", "align_contracts/nl/aligned.json"]),
        ("plans-underway", &["check_contracts/plans.json"]),
        ("agreed", &["follow_agreement/region.json"]),
        ("price", &["follow_agreement/price.json"]),
        ("spending", &["follow_agreement/spending.json"]),
        ("readings", &["follow_agreement/readings.json"]),
        ("capacity", &["follow_agreement/capacity.json"]),
        ("distribution", &["follow_agreement/distribution.json"]),
        ("impact", &["compare_scenarios/impact.json"]),
        ("dossier", &["appraise_practice/synthetic-before.json"]),
    ];
    let mut all: BTreeMap<&str, Vec<(String, Value)>> = BTreeMap::new();
    for (name, paths) in OF {
        for path in paths {
            let text = std::fs::read_to_string(root().join("examples").join(path)).unwrap();
            all.entry(name).or_default().push(((*path).to_owned(), serde_json::from_str(&text).unwrap()));
        }
    }
    let requests: Vec<Value> = serde_json::from_str(&requests()).unwrap();
    let portfolio =
        requests.iter().find_map(|request| request.get("contracts")).unwrap()["portfolio"].clone();
    all.insert("portfolio", vec![("a request".to_owned(), portfolio)]);
    let answer = |request: &Value| {
        let request = serde_json::from_value(request.clone()).unwrap();
        serde_json::to_value(passende_zorg::answer(&request).unwrap()).unwrap()
    };
    let answers = requests.iter().map(answer).enumerate();
    all.insert("answer", answers.map(|(at, answer)| (format!("answer {at}"), answer)).collect());
    let days = ["2023-12-30", "2024-01-02"].map(crate::support::day);
    let plan = serde_json::from_value(requests[1].clone()).unwrap();
    let course = passende_zorg::request::over_time(&plan, days[0], days[1]).unwrap();
    all.insert("over-time", vec![("a course".to_owned(), serde_json::to_value(course).unwrap())]);
    let replies = passende_zorg::request::reply(requests_text().as_bytes(), None);
    let replies: Vec<Value> = serde_json::from_str(&replies).unwrap();
    all.insert("reply", replies.into_iter().map(|reply| ("a reply".to_owned(), reply)).collect());
    let kept = crate::shipped_scenarios::SCENARIOS
        .map(|(name, text)| (name.to_owned(), serde_json::from_str::<Value>(text).unwrap()));
    all.insert("scenario", kept.into());
    let each = requests.into_iter().enumerate();
    all.insert("request", each.map(|(at, request)| (format!("request {at}"), request)).collect());
    let log = json!({"done": {}, "not-done": []});
    all.insert("actions", vec![("written here".to_owned(), log)]);
    all
}

/// What no shipped file has: shares and applications are made by an example from tables of its own.
const WITHOUT_A_FILE: [&str; 3] = ["shares", "ledger", "municipal-application"];

#[test]
fn the_schemas_stand_as_they_are_made() {
    let mut expected = BTreeSet::new();
    for file in FILES {
        let name = format!("{}.schema.json", file.name());
        let stands = std::fs::read_to_string(root().join("schemas").join(&name)).unwrap_or_default();
        assert!(
            stands == file.text(),
            "schemas/{name} is not as it is made: rm -r schemas && cargo run --example answer_requests -- --write-schemas schemas"
        );
        expected.insert(name);
    }
    let found = std::fs::read_dir(root().join("schemas")).unwrap();
    let found: BTreeSet<String> =
        found.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_shipped_file_is_valid() {
    let shipped = shipped();
    let covered: BTreeSet<&str> = shipped.keys().copied().chain(WITHOUT_A_FILE).collect();
    assert_eq!(covered, FILES.iter().map(FileSchema::name).collect());
    for (name, files) in shipped {
        let (file, validator) = schema(name);
        for (path, value) in files {
            let errors: Vec<String> = validator
                .iter_errors(&value)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{path} is no {name}: {errors:#?}");
            assert_eq!(file.check(&serde_json::to_vec(&value).unwrap()), Ok(()), "{path}");
        }
    }
}

/// Every place in a value, as a pointer.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                places(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(item, value)| places(value, &format!("{at}/{item}"), found));
        }
        _ => {}
    }
}

/// A value with one thing changed at a place, in every way in which a caller goes wrong.
fn mutations(value: &Value, at: &str) -> Vec<(String, Value)> {
    let replaced = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(3.5),
        json!(5_000_000_000_u64),
        json!(""),
        json!("x"),
        json!("12.5"),
        json!("2024-02-30"),
        json!("1-2-2024"),
        json!("2024-01-01"),
        json!([]),
        json!({}),
        json!([1]),
        json!({"x": 1}),
    ];
    let mut all = Vec::new();
    for with in replaced {
        let mut changed = value.clone();
        *changed.pointer_mut(at).unwrap() = with.clone();
        all.push((format!("{at} = {with}"), changed));
    }
    if value.pointer(at).unwrap().is_object() {
        let mut changed = value.clone();
        changed.pointer_mut(at).unwrap()["unknown-key"] = json!(1);
        all.push((format!("{at} with a key more"), changed));
    }
    if let Some((of, key)) = at.rsplit_once('/') {
        let mut changed = value.clone();
        match changed.pointer_mut(of).unwrap() {
            Value::Object(fields) => drop(fields.remove(&key.replace("~1", "/").replace("~0", "~"))),
            Value::Array(items) => drop(items.remove(key.parse().unwrap())),
            _ => unreachable!(),
        }
        all.push((format!("{at} removed"), changed));
    }
    all
}

/// What the reader refuses and a schema does not say, by what stands in the refusal.
const UNSAID: [(&str, &[&str]); 9] = [
    ("a day of the form of one that is no day", &["expected a day as YYYY-MM-DD"]),
    (
        "a name of something that is not there",
        &[
            " of the plan, found",
            " of the chain, found",
            "expected the id of one of",
            "expected the id of a rule",
            "expected another party than",
            "wait for each other in a circle",
        ],
    ),
    (
        "a name of a table of the crate",
        &["expected the name of an aim", "expected the name of an action point"],
    ),
    (
        "events and days follow each other",
        &[
            "events[",
            "expected a day not before",
            "expected a day from",
            "expected `",
            "expected one of ",
            "expected it to begin after",
            "expected an end after",
            "expected a year not before",
        ],
    ),
    (
        "numbers agree with each other",
        &[
            "expected bounds in order",
            "expected a difference that follows",
            "expected batches that add up",
            "expected a target below",
            "expected a part of at least",
            "of which",
            "low <= high",
            "settle who leads",
        ],
    ),
    (
        "numbers have bounds that depend on others, or are decimals as a text",
        &[
            "expected a share",
            "expected an amount",
            "not below zero",
            "that may be 0",
            "expected a count that can be held",
            "at least two insurers",
            "expected minutes",
            "expected a quarter",
            "expected a number above zero",
            "at most 1000 bytes",
        ],
    ),
    (
        "one of two, or not both",
        &[
            "expected either",
            "expected exactly one of",
            "found neither",
            "found none",
            "and not both",
            "expected this only",
            "or `at-least` and `at-most`",
            "expected `value`",
            "expected it, or",
            "and there alone",
            "with claims data only",
            "expected no `years` with",
            "expected a norm per team",
            "partnership that is not there",
        ],
    ),
    ("a list may not be empty", &["expected at least one"]),
    (
        "each thing once, and names that are texts",
        &["again", "found it twice", "a name, found", "without control characters"],
    ),
];

/// Changes of shipped files, spread over each by a fixed order: what the schema refuses the reader refuses
/// too, and what only the reader refuses is listed.
#[test]
fn schema_and_reader_agree_or_it_is_listed() {
    let mut seed: u64 = 17;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let (mut refused, mut unlisted) = ([0_usize; 2], Vec::new());
    for (name, files) in shipped() {
        let (file, validator) = schema(name);
        let number = if name == "request" { 400 } else { 60 };
        for _ in 0..number {
            let (path, value) = &files[next(files.len())];
            let mut all = Vec::new();
            places(value, "", &mut all);
            let at = &all[next(all.len())];
            let all = mutations(value, at);
            let (told, changed) = &all[next(all.len())];
            let read = file.check(&serde_json::to_vec(changed).unwrap());
            match (validator.is_valid(changed), read) {
                // The reader takes a list as a record, its parts in order: so serde reads.
                (false, Ok(())) => {
                    let is_list = changed.pointer(at).is_some_and(Value::is_array);
                    if !is_list {
                        unlisted.push(format!(
                            "{name}, {path}: the schema refuses what the reader takes: {told}"
                        ));
                    }
                }
                (true, Err(error)) => {
                    if !is_listed(&error) {
                        unlisted.push(format!("{name}, {path}: only the reader refuses: {told}: {error}"));
                    }
                    refused[1] += 1;
                }
                (false, Err(_)) => refused[0] += 1,
                (true, Ok(())) => {}
            }
        }
    }
    assert_eq!(unlisted, Vec::<String>::new());
    assert!(refused[0] > 1_000 && refused[1] < refused[0] / 2, "{refused:?}");
}
