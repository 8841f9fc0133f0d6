//! What is silent below, of several buyers, or under two spellings.

use passende_zorg::Language;
use passende_zorg::contracting::chain::{Chain, ChainAlignment, ChainFinding, ChainGap};
use passende_zorg::language::Describe;
use passende_zorg::principle::Status;
use serde_json::{Value, json};

use super::{chain, count, on, read};

/// Advice, A 2.3: what several insurers agree on adds up; of one insurer the largest counts. One below, at and one above the sum.
#[test]
fn shrinkage_of_several_insurers_adds_up() {
    let fewer = |id: &str, by: u32| json!([{"id": id, "care": "knees", "volume": {"baseline": 200, "target": 200 - by}}]);
    for (below, expected) in [(99_u32, 1), (100, 0), (101, 0), (0, 1)] {
        let mut json = chain(
            fewer("a", 50),
            json!([{"id": "b", "care": "knees", "volume": {"baseline": 400, "target": 400 - below}}]),
        );
        json["actors"].as_array_mut().unwrap().push(json!({"id": "J", "kind": "insurer"}));
        let other = |buyer: &str, by: u32| {
            json!({"id": format!("beside {buyer} {by}"), "buyer": buyer, "seller": "H", "from": "2026-01-01",
            "clauses": fewer(&format!("{buyer}{by}"), by)})
        };
        json["links"].as_array_mut().unwrap().extend([other("J", 50), other("I", 40)]);
        assert_eq!(count(&json, "chain.shrinks-less"), expected, "{below}");
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        for finding in alignment.findings().iter().filter(|finding| finding.code() == "chain.shrinks-less") {
            let fields = match finding {
                ChainFinding::ShrinksLess { others, above_by, below_by, .. } => {
                    (*others, *above_by, *below_by)
                }
                other => panic!("{other:?}"),
            };
            assert_eq!(fields, (1, 100, u64::from(below)));
            let told = |language| Describe::in_language(finding, language).to_string();
            assert!(
                told(Language::English)
                    .starts_with("beside J 50/J50 (and 1 more) together agree on 100 fewer")
            );
            assert!(
                told(Language::Dutch)
                    .starts_with("beside J 50/J50 (en nog 1) spreken samen een daling van 100 af")
            );
        }
    }
}

fn gaps(json: &Value) -> Vec<&'static str> {
    let chain = read(json);
    let alignment = ChainAlignment::of(&chain, on());
    let about = ["volume-below", "carried-in-name", "not-named", "not-spoken-of"];
    alignment.gaps().iter().map(ChainGap::code).filter(|code| about.contains(code)).collect()
}

/// Advice, A 2.3 and B 5.1: silence below is no carrying on. A name alone carries nothing, and a shrinkage above asks for a volume below.
#[test]
fn silence_below_is_asked() {
    let shrinks = json!([{"id": "a", "care": "knees", "pursues": "care-prevented", "volume": {"baseline": 400, "target": 100}}]);
    let pursues = json!([{"id": "a", "care": "knees", "pursues": "care-prevented"}]);
    let lower = |more: Value| {
        let mut clause = json!({"id": "b", "care": "knees", "translates": "a"});
        clause.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!([clause])
    };
    for (above, below, expected) in [
        (&pursues, json!({}), vec!["carried-in-name"]),
        (&pursues, json!({"theme": "t"}), vec!["carried-in-name"]),
        (&pursues, json!({"incentive": "fixed-sum"}), vec![]),
        (&pursues, json!({"pursues": "care-prevented"}), vec![]),
        (&pursues, json!({"volume": {"baseline": 400, "target": 400}}), vec![]),
        (&pursues, json!({"fewer-contacts": 1}), vec![]),
        (&shrinks, json!({}), vec!["volume-below", "carried-in-name"]),
        (&shrinks, json!({"incentive": "fixed-sum"}), vec!["volume-below"]),
        (&shrinks, json!({"volume": {"baseline": 400, "target": 100}}), vec![]),
        // What is found is not asked.
        (&shrinks, json!({"volume": {"baseline": 400, "target": 400}}), vec![]),
        (&shrinks, json!({"incentive": "production"}), vec![]),
    ] {
        let json = chain(above.clone(), lower(below.clone()));
        assert_eq!(gaps(&json), expected, "{above} {below}");
        let chain = read(&json);
        if !expected.is_empty() {
            assert_eq!(ChainAlignment::of(&chain, on()).contracts(), Status::Unknown, "{below}");
        }
    }
    // Nobody below: that link is asked for, and not its volume.
    let mut alone = chain(shrinks, json!([]));
    alone["links"].as_array_mut().unwrap().pop();
    assert_eq!(gaps(&alone), [""; 0]);
}

/// One clause carries on several agreements. Of one that it does not name, alike in care, theme and element, it is asked; of another it is found.
#[test]
fn one_clause_may_carry_on_several() {
    let with = |translates: Value, pursues: &str| {
        let below = json!([{"id": "b", "care": "knees", "incentive": "fixed-sum", "translates": translates}]);
        let mut json = chain(json!([{"id": "a", "care": "knees", "pursues": "care-prevented"}]), below);
        json["actors"].as_array_mut().unwrap().push(json!({"id": "J", "kind": "insurer"}));
        json["links"]
            .as_array_mut()
            .unwrap()
            .push(json!({"id": "too", "buyer": "J", "seller": "H", "from": "2026-01-01",
            "clauses": [{"id": "c", "care": "knees", "pursues": pursues}]}));
        json
    };
    for (translates, pursues, asked, found) in [
        (json!("a"), "care-prevented", vec!["not-named"], 0),
        (json!(["a"]), "care-prevented", vec!["not-named"], 0),
        (json!(["a", "c"]), "care-prevented", vec![], 0),
        (json!("a"), "daily-life", vec![], 1),
        (json!(["a", "c"]), "daily-life", vec![], 0),
        (json!([]), "care-prevented", vec![], 2),
    ] {
        let json = with(translates.clone(), pursues);
        assert_eq!(gaps(&json), asked, "{translates} {pursues}");
        assert_eq!(count(&json, "chain.not-translated"), found, "{translates} {pursues}");
        let written = serde_json::to_value(read(&json)).unwrap();
        let again = &written["links"][1]["clauses"][0]["translates"];
        assert_eq!(again.as_array().map_or(0, Vec::len), translates.as_array().map_or(1, Vec::len));
    }
}

/// One thing under two spellings would count as two: it is refused, with both.
#[test]
fn names_are_spelled_in_one_way() {
    let full = || {
        let mut json = chain(
            json!([{"id": "a", "care": "Knee", "theme": "Telemonitoring"}]),
            json!([{"id": "b", "care": "Knee", "theme": "Telemonitoring"}]),
        );
        json["investments"] = json!([{"actor": "H", "theme": "Telemonitoring"}]);
        json["policy-goals"] = json!(["Telemonitoring"]);
        json["own-risk-waivers"] = json!([{"care": "Knee"}]);
        json
    };
    read(&full());
    for (pointer, spelled) in [
        ("/actors/1/id", "i"),
        ("/links/1/clauses/0/care", "knee"),
        ("/links/1/clauses/0/theme", "tele monitoring"),
        ("/links/1/clauses/0/theme", "telemonitoring"),
        ("/investments/0/theme", "TELEMONITORING"),
        ("/policy-goals/0", "telemonitoring"),
        ("/own-risk-waivers/0/care", "knée"),
    ] {
        let mut json = full();
        if pointer == "/actors/1/id" {
            json["links"] = json!([]);
            json["investments"] = json!([]);
        }
        *json.pointer_mut(pointer).unwrap() = spelled.into();
        let error = serde_json::from_value::<Chain>(json).unwrap_err().to_string();
        assert!(error.contains("expected one spelling of each"), "{pointer}: {error}");
    }
}

/// Advice, A 4.1.1: what patient and professional cannot choose is not congruent, whatever the contracts say.
#[test]
fn a_point_of_the_checklist_may_contradict_congruence() {
    for (verdict, contradicted) in [("met", false), ("not-met", true), ("not-applicable", false)] {
        let mut json = chain(json!([]), json!([]));
        json["time-to-choose"] =
            json!({"by": "a panel", "on": "2026-06-01", "verdict": verdict, "reason": "asked"});
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        let expected = if contradicted { Status::Contradicted } else { Status::Unknown };
        assert_eq!(alignment.congruent(), expected, "{verdict}");
    }
}

/// Advice, A 2.6: for the framework of the principles there is no reason to wait, and nobody judges that there is.
#[test]
fn a_judgement_on_a_framework_is_refused() {
    let with = |judged: bool| {
        let mut waits = json!({"framework": "quality framework"});
        if judged {
            waits["judgement"] =
                json!({"by": "a panel", "on": "2026-06-01", "verdict": "met", "reason": "x"});
        }
        let mut json = chain(json!([]), json!([]));
        json["actions"] = json!([{"id": "a", "actor": "H", "phase": "realise", "from": "2026-01-01", "until": "2026-12-31",
            "waits-for": waits}]);
        Chain::from_json(json.to_string().as_bytes()).map_err(|error| (error.code(), error.path().to_owned()))
    };
    assert!(with(false).is_ok());
    assert_eq!(
        with(true).unwrap_err(),
        ("waiting.judged-framework", "actions[0].waits-for.judgement".to_owned())
    );
}
