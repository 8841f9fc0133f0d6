use passende_zorg::party::UnitKind;
use passende_zorg::volume::multitrauma;
use passende_zorg::volume::norm::{Norm, NormStatus, Norms, Window};
use serde_json::{Value, json};

use crate::support::day;

fn lung() -> Value {
    json!({
        "id": "lung", "title": {"nl": "Long", "en": "Lung"},
        "basket": [{"intervention": "lung-resection", "weight": 1}],
        "per": "location", "window": {"kind": "calendar-year"},
        "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted", "enforced-from": "2026-01-01"}],
        "source": {"title": "t", "section": "s", "consulted": "2025-03-13"}
    })
}

/// The norm with one value changed, added, or (with null) taken away.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut norms = json!({"norms": [lung()]});
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = norms.pointer_mut(&format!("/norms/0{parent}")).unwrap();
    match (parent, value) {
        (Value::Object(map), Value::Null) => _ = map.remove(key),
        (Value::Object(map), value) => _ = map.insert(key.to_owned(), value),
        (Value::Array(list), value) => list[key.parse::<usize>().unwrap()] = value,
        _ => unreachable!("the pointers of this test lead to objects and arrays"),
    }
    serde_json::to_vec(&norms).unwrap()
}

#[test]
#[allow(clippy::too_many_lines, reason = "one line per case")]
fn every_malformed_field_is_refused_with_its_path() {
    let cases: Vec<(&str, Value, &str, &str)> = vec![
        ("/id", json!(""), "norms[0].id", "id: expected a name, found an empty text"),
        ("/id", json!("x".repeat(100_000)), "norms[0].id", "at most 1000 bytes, found 100000 bytes"),
        ("/id", json!(7), "norms[0].id", "expected a string"),
        ("/id", Value::Null, "norms[0]", "missing field `id`"),
        ("/title", Value::Null, "norms[0]", "missing field `title`"),
        ("/title", json!({"nl": "x"}), "norms[0].title", "missing field `en`"),
        ("/title", json!("x"), "norms[0].title", "expected a title: an object with `nl` and `en`"),
        ("/basket", json!([]), "norms[0].basket", "basket: expected at least one intervention, found none"),
        (
            "/basket",
            json!([{"intervention": "a"}, {"intervention": "a"}]),
            "norms[0].basket[1]",
            "expected each intervention once",
        ),
        (
            "/basket/0/weight",
            json!(0),
            "norms[0].basket[0].weight",
            "expected a whole number from 1 to 4294967295",
        ),
        ("/basket/0/weight", json!(-1), "norms[0].basket[0].weight", "integer `-1`, expected a whole number"),
        (
            "/basket/0/weight",
            json!(1.5),
            "norms[0].basket[0].weight",
            "floating point `1.5`, expected a whole number",
        ),
        ("/basket/0/intervention", json!(" "), "norms[0].basket[0].intervention", "expected a name"),
        ("/basket/0/size", json!(1), "norms[0].basket[0].size", "unknown field `size`"),
        ("/per", json!("planet"), "norms[0].per", "unknown variant `planet`"),
        ("/per", json!("Location"), "norms[0].per", "unknown variant `Location`"),
        ("/window", json!({"kind": "month"}), "norms[0].window.kind", "unknown variant `month`"),
        (
            "/window",
            json!({"kind": "mean-of-years"}),
            "norms[0].window",
            "expected `years` with `mean-of-years`",
        ),
        (
            "/window",
            json!({"kind": "mean-of-years", "years": 0}),
            "norms[0].window.years",
            "whole number from 1",
        ),
        (
            "/window",
            json!({"kind": "mean-of-years", "years": 65536}),
            "norms[0].window.years",
            "from 1 to 300, found 65536",
        ),
        ("/window", json!({"kind": "calendar-year", "years": 3}), "norms[0].window", "expected no `years`"),
        ("/levels", json!([]), "norms[0].levels", "levels: expected at least one value"),
        (
            "/levels/0/minimum",
            json!(0),
            "norms[0].levels[0].minimum",
            "integer `0`, expected a whole number from 1",
        ),
        (
            "/levels/0/minimum",
            json!(4_294_967_296_u64),
            "norms[0].levels[0].minimum",
            "whole number from 1 to 4294967295",
        ),
        (
            "/levels/0/minimum",
            json!("60"),
            "norms[0].levels[0].minimum",
            "string \"60\", expected a whole number",
        ),
        (
            "/levels/0/minimum",
            Value::Null,
            "norms[0].level",
            "either `minimum` or `guideline`, found neither",
        ),
        (
            "/levels/0/guideline",
            json!({"low": 5, "high": 6}),
            "norms[0].level",
            "either `minimum` or `guideline`, found both",
        ),
        ("/levels/0/status", json!("final"), "norms[0].levels[0].status", "unknown variant `final`"),
        ("/levels/0/from", json!("11-03-2025"), "norms[0].levels[0].from", "YYYY-MM-DD, found `11-03-2025`"),
        ("/levels/0/from", json!("2025-02-29"), "norms[0].levels[0].from", "YYYY-MM-DD, found `2025-02-29`"),
        ("/levels/0/from", json!("2025-3-11"), "norms[0].levels[0].from", "YYYY-MM-DD"),
        (
            "/levels/0/enforced-from",
            json!("2025-03-10"),
            "norms[0].levels[0].enforced-from",
            "levels[0].enforced-from: expected a day not before",
        ),
        ("/levels/0/note", json!("x"), "norms[0].levels[0].note", "unknown field `note`"),
        ("/until", json!("2025-03-11"), "norms[0].levels", "expected an end after 2025-03-11"),
        ("/source", Value::Null, "norms[0]", "missing field `source`"),
        ("/source", json!({}), "norms[0].source", "missing field `title`"),
        ("/source/title", json!(""), "norms[0].source", "source: expected a name"),
        ("/source/rule", json!("IZA-NONE"), "norms[0].source.rule", "source.rule: expected the id of a rule"),
        ("/colour", json!("red"), "norms[0].colour", "unknown field `colour`"),
        ("/authority", json!(""), "norms[0].authority", "authority: expected a name"),
        ("/remedy", json!("none"), "norms[0].remedy", "unknown variant `none`"),
        ("/counts", json!("share"), "norms[0].counts", "unknown variant `share`"),
    ];
    for (pointer, value, path, part) in cases {
        let file = with(pointer, value.clone());
        let error = Norms::from_json(&file).unwrap_err();
        crate::schema::agrees("norms", &file, &error);
        let text = error.to_string();
        assert_eq!(error.path(), path, "{pointer}: {text}");
        assert!(text.contains(part), "{pointer}: {text}");
        assert!(error.code() != "input.syntax" && error.line() == Some(1), "{text}");
        assert!(error.column().is_some() && text.len() < 400, "{text}");
    }
}

#[test]
fn levels_and_guidelines_out_of_order_are_refused() {
    let level = |from: &str| json!({"from": from, "minimum": 5, "status": "adopted"});
    for (levels, part) in [
        (
            json!([level("2025-01-01"), level("2024-01-01")]),
            "levels[1]: expected it to begin after 2025-01-01",
        ),
        (
            json!([level("2025-01-01"), level("2025-01-01")]),
            "levels[1]: expected it to begin after 2025-01-01",
        ),
        (
            json!([{"from": "2025-01-01", "guideline": {"low": 100, "high": 50}, "status": "adopted"}]),
            "expected 1 <= low <= high, found low 100 and high 50",
        ),
        (
            json!([{"from": "2025-01-01", "guideline": {"low": 0, "high": 50}, "status": "adopted"}]),
            "expected a whole number from 1",
        ),
    ] {
        let file = with("/levels", levels);
        let error = Norms::from_json(&file).unwrap_err();
        crate::schema::agrees("norms", &file, &error);
        let error = error.to_string();
        assert!(error.contains(part), "{error}");
    }
}

#[test]
fn what_is_not_json_is_refused_with_its_line() {
    for (text, code, line) in [
        (&b""[..], "input.syntax", 1),
        (b"{\"norms\": [\n}", "input.syntax", 2),
        (b"{\"norms\": []} x", "input.syntax", 1),
        (b"{\"norms\": [\xff]}", "input.syntax", 1),
        (b"{\"norms\": [], \"norms\": []}", "input.key-twice", 1),
        (b"[]", "input.data", 1),
        (b"{\"norms\": [], \"more\": 1}", "input.data", 1),
    ] {
        let error = Norms::from_json(text).unwrap_err();
        assert_eq!((error.code(), error.line()), (code, Some(line)), "{error}");
        assert!(error.to_string().contains(&format!("line {line}")), "{error}");
    }
    let cut = Norms::from_json(b"{\"norms\": [").unwrap_err();
    assert_eq!(
        (cut.path(), cut.to_string().as_str()),
        ("norms", "norms: EOF while parsing a list at line 1 column 11")
    );
    let key = Norms::from_json(b"{\"norms\": [{\"id").unwrap_err();
    assert_eq!(key.path(), "norms[0]");
    let bare = Norms::from_json(b"{").unwrap_err();
    assert_eq!(
        (bare.path(), bare.to_string().as_str()),
        ("", "EOF while parsing an object at line 1 column 1")
    );
    let deep = format!("{{\"norms\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(Norms::from_json(deep.as_bytes()).is_err());
    let deep =
        format!("{{\"norms\": [{{\"basket\": {}{}}}]}}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    assert!(Norms::from_json(deep.as_bytes()).is_err());
    let twice = serde_json::to_vec(&json!({"norms": [lung(), lung()]})).unwrap();
    assert!(
        Norms::from_json(&twice)
            .unwrap_err()
            .to_string()
            .contains("expected each norm once, found `lung` twice")
    );
}

#[test]
fn what_is_read_is_what_was_written() {
    let text = with("/until", json!("2030-01-01"));
    let norms = Norms::from_json(&text).unwrap();
    let norm = norms.get("lung").unwrap();
    assert_eq!((norm.per(), norm.window()), (UnitKind::Location, Window::CalendarYear));
    let level = norm.levels().first().value();
    assert_eq!(
        (level.demand().low(), level.status(), level.enforcement()),
        (60, NormStatus::Adopted, Some(day("2026-01-01")))
    );
    let written: Value = serde_json::to_value(&norms).unwrap();
    let read: Value = serde_json::from_slice(&text).unwrap();
    assert_eq!(written, read);
    let mark = [b"\xef\xbb\xbf", text.as_slice()].concat();
    assert_eq!(Norms::from_json(&mark).unwrap(), norms);
    // The weight may be left out, and is then one.
    let bare = Norms::from_json(&with("/basket/0/weight", Value::Null)).unwrap();
    assert_eq!(bare.get("lung").unwrap().basket().items()[0].weight(), 1);
}

#[test]
fn built_in_norms_survive_the_border() {
    for norm in [multitrauma::location_norm(), multitrauma::draft_location_norm()] {
        let text = serde_json::to_string(&norm).unwrap();
        assert_eq!(serde_json::from_str::<Norm>(&text).unwrap(), norm);
    }
}

/// The example of the wire format: five norms that use each of its words.
#[test]
fn the_golden_file_reads_and_writes() {
    let text = include_str!("../../data/norms.json");
    let norms = Norms::from_json(text.as_bytes()).unwrap();
    assert_eq!(
        norms.iter().map(|norm| norm.id().as_str()).collect::<Vec<_>>(),
        ["cystectomy", "cystectomy-urologist", "prostate", "trauma-team", "upper-gi"]
    );
    assert_eq!(serde_json::to_string_pretty(&norms).unwrap().trim(), text.trim());
}
