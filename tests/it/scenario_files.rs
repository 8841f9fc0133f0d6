//! Scenarios that are kept: the shipped ones come out as expected, and anything else than that is told.

use passende_zorg::Language;
use passende_zorg::language::Describe as _;
use passende_zorg::request::{ScenarioFile, ScenarioMismatch};
use passende_zorg::{Verdict, from_json};
use serde_json::{Value, json};

use crate::shipped_scenarios::SCENARIOS;

fn kept(value: &Value) -> ScenarioFile {
    from_json(value.to_string().as_bytes()).unwrap()
}

fn differences(value: &Value) -> Vec<ScenarioMismatch> {
    kept(value).check().unwrap().1
}

#[test]
fn the_shipped_scenarios_come_out_as_expected() {
    assert_eq!(SCENARIOS.len(), 20);
    for (name, text) in SCENARIOS {
        let kept: ScenarioFile = from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(kept.check().unwrap().1, [], "{name}");
        assert!(!kept.expect.is_empty() && kept.note.is_some(), "{name}");
        assert!(!crate::schema::refuses("scenario", text.as_bytes()), "{name}");
        assert_eq!(from_json::<ScenarioFile>(&serde_json::to_vec(&kept).unwrap()).unwrap(), kept);
    }
}

/// Each thing that is expected, made another: the scenario differs in that, and in nothing else.
#[test]
fn every_other_expectation_is_told() {
    let mut tried = 0;
    for (name, text) in SCENARIOS {
        let scenario: Value = serde_json::from_str(text).unwrap();
        for (at, expected) in scenario["expect"].as_array().unwrap().iter().enumerate() {
            for (key, value) in expected.as_object().unwrap() {
                let other = match key.as_str() {
                    "verdict" if *value == "met" => json!("not-met"),
                    "verdict" => json!("met"),
                    "status" | "consequence" => json!("otherwise"),
                    "shortfall-at-least" | "shortfall-at-most" => json!("7.5"),
                    "tells" => json!(["a.b"]),
                    "rules" => json!({"A-1": "met"}),
                    "values" => json!({"a": "b"}),
                    _ => json!({"unit": "nowhere"}),
                };
                if other == json!("otherwise") && key == "consequence" {
                    continue;
                }
                let mut changed = scenario.clone();
                changed["expect"][at][key] = other;
                let found = differences(&changed);
                assert_eq!(found.len(), 1, "{name}, {at}, {key}: {found:?}");
                for language in Language::ALL {
                    assert!(found[0].in_language(language).to_string().starts_with(&format!("expect[{at}]")));
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 60, "{tried}");
}

/// An expectation is about one thing: about none or about several it says nothing.
#[test]
fn an_expectation_is_about_one_thing() {
    let (_, text) = SCENARIOS[0];
    let mut scenario: Value = serde_json::from_str(text).unwrap();
    let mut again = scenario["request"]["volumes"]["counts"][0].clone();
    again["location"] = json!("Ziekenhuis West");
    scenario["request"]["volumes"]["counts"].as_array_mut().unwrap().push(again);
    scenario["expect"][0]["about"] = json!({"norm": "long"});
    assert_eq!(differences(&scenario), [ScenarioMismatch::Items { at: 0, found: 2 }]);
    scenario["expect"][0]["about"] = json!({"norm": "long", "unit": "Ziekenhuis West"});
    assert_eq!(differences(&scenario), []);
    scenario["expect"][0]["about"] = json!({"norm": "lang"});
    assert_eq!(differences(&scenario), [ScenarioMismatch::Items { at: 0, found: 0 }]);
    // Of the whole there is no verdict here.
    scenario["expect"][0] = json!({"verdict": "met"});
    let [ScenarioMismatch::Other { part, found, .. }] = &differences(&scenario)[..] else { panic!() };
    assert_eq!((*part, found.as_str()), ("verdict", "–"));
}

/// A request that cannot be answered is refused by its place in the file.
#[test]
fn what_cannot_be_answered_is_refused() {
    let (_, text) = SCENARIOS[0];
    let mut scenario: Value = serde_json::from_str(text).unwrap();
    scenario["request"]["volumes"]["norms"]["norms"] = json!([]);
    let error = kept(&scenario).check().unwrap_err();
    assert_eq!((error.path(), error.code()), ("request.volumes.norms", "request.nothing"));
    // What expects nothing would pass whatever comes out.
    let about = json!([{"verdict": "met", "about": {"unit": "a"}}, {"about": {"unit": "a"}}]);
    for (expect, path) in [(json!([]), "expect"), (json!([{}]), "expect[0]"), (about, "expect[1]")] {
        scenario["expect"] = expect;
        let error = kept(&scenario).check().unwrap_err();
        assert_eq!((error.path(), error.code()), (path, "scenario.nothing"));
    }
}

/// The set reaches rules with both verdicts, and the verdicts are those of the lines.
#[test]
fn the_rules_of_an_answer_have_the_verdicts_of_its_lines() {
    let of = |name: &str| {
        let (_, text) = SCENARIOS.iter().find(|(file, _)| file.starts_with(name)).unwrap();
        let (answer, _) = from_json::<ScenarioFile>(text.as_bytes()).unwrap().check().unwrap();
        let found: Vec<Verdict> = answer.rules().get("BK23-P-FINAL").cloned().unwrap_or_default();
        found
    };
    assert!(of("13").contains(&Verdict::Undetermined) && !of("13").contains(&Verdict::NotMet));
    assert!(of("14").contains(&Verdict::NotMet));
    assert!(of("01").is_empty());
}
