use passende_zorg::principle::evidence::{Evidence, Reading, Years};
use passende_zorg::principle::{Appraisal, Dossier, Element, EvidencePolicy, GatePolicy, PrincipleSet};
use passende_zorg::quantity::CountRange;

use super::everything;

const EXAMPLES: [(&str, &str); 5] = [
    ("treatment-plan", include_str!("../../../examples/appraise_practice/treatment-plan.json")),
    ("telemonitoring", include_str!("../../../examples/appraise_practice/telemonitoring.json")),
    ("almere", include_str!("../../../examples/appraise_practice/almere.json")),
    ("synthetic", include_str!("../../../examples/appraise_practice/synthetic.json")),
    ("synthetic-before", include_str!("../../../examples/appraise_practice/synthetic-before.json")),
];

/// The examples are golden: read, written, and the same.
#[test]
fn dossiers_cross_the_border_as_they_are() {
    for (name, text) in EXAMPLES {
        let dossier = Dossier::from_json(text.as_bytes()).unwrap();
        let given: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut written = serde_json::to_value(&dossier).unwrap();
        // Counts that were whole numbers are written as they were; nothing else may differ.
        assert_eq!(written.as_object_mut().unwrap(), given.as_object().unwrap(), "{name}");
        let mut marked = b"\xef\xbb\xbf".to_vec();
        marked.extend(text.as_bytes());
        assert_eq!(Dossier::from_json(&marked).unwrap(), dossier);
    }
    let gate: GatePolicy =
        serde_json::from_str(include_str!("../../../examples/appraise_practice/gate.json")).unwrap();
    assert_eq!(gate.demands().len(), 3);
    let policy = include_str!("../../../examples/appraise_practice/policy.json");
    let read: EvidencePolicy = serde_json::from_str(policy).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap()["pandemic-years"], serde_json::json!([2021]));
}

/// What each refusal says, and where.
#[allow(clippy::too_many_lines, reason = "a row per refusal")]
#[test]
fn what_makes_no_dossier_is_refused_with_its_place() {
    let dossier = |from: &str, to: &str| {
        let text = EXAMPLES[3].1;
        assert!(text.contains(from), "{from}");
        let text = text.replacen(from, to, 1);
        let error = Dossier::from_json(text.as_bytes()).unwrap_err();
        if serde_json::from_str::<serde_json::Value>(&text).is_ok() {
            crate::schema::agrees("dossier", text.as_bytes(), &error);
        }
        error
    };
    for (from, to, path, told) in [
        (r#""level": "practice""#, r#""level": "ward""#, "level", "unknown variant `ward`"),
        (
            r#""element": "functioning-gain""#,
            r#""element": "p1.2""#,
            "evidence[0].element",
            "unknown variant `p1.2`",
        ),
        (
            r#""kind": "patient-reported""#,
            r#""kind": "rumour""#,
            "evidence[0].kind",
            "unknown variant `rumour`",
        ),
        (
            r#""dated": "2025-03-01""#,
            r#""dated": "1 March""#,
            "evidence[0].dated",
            "expected a day as YYYY-MM-DD, found `1 March`",
        ),
        (
            r#""smallest-relevant": "5""#,
            r#""smallest-relevant": "0""#,
            "evidence[0].finding.measured.smallest-relevant",
            "expected a number above zero, found 0",
        ),
        (
            r#""smallest-relevant": "5""#,
            r#""smallest-relevant": 5"#,
            "evidence[0].finding.measured.smallest-relevant",
            "expected a decimal as a text",
        ),
        (
            r#""value": "48.5""#,
            r#""value": "48,5""#,
            "evidence[0].finding.measured.baseline.value",
            "expected a decimal as a text, like `\"-12.50\"`, found `48,5`",
        ),
        (
            r#""value": "48.5""#,
            r#""at-least": "48.5""#,
            "evidence[0].finding.measured.baseline",
            "expected `value`, or `at-least` and `at-most`",
        ),
        (
            r#""coverage": "0.71""#,
            r#""coverage": "71""#,
            "evidence[0].coverage",
            "expected a share above 0 and at most 1, found 71",
        ),
        (
            r#""coverage": "0.71""#,
            r#""certainty": "0.71""#,
            "evidence[0].certainty",
            "unknown field `certainty`",
        ),
        (r#""payment": "bundle""#, r#""payment": "lump""#, "evidence[4].payment", "unknown variant `lump`"),
        (
            r#""kind": "claims-data""#,
            r#""kind": "opinion""#,
            "evidence[4].payment",
            "expected it with claims data only, found it with `opinion`",
        ),
        (
            r#""element": "replaced""#,
            r#""element": "close-to-home""#,
            "evidence[3].finding",
            "expected `replaced` on the element `replaced`, found it on `close-to-home`",
        ),
        (
            r#""id": "readmissions""#,
            r#""id": "prom""#,
            "evidence[1].id",
            "expected each name once, found `prom` again after [0]",
        ),
        (r#""id": "prom""#, r#""id": """#, "evidence[0].id", "expected a name, found an empty text"),
        (
            r#""new-per-old": 2"#,
            r#""new-per-old": 0"#,
            "evidence[3].finding.replaced.new-per-old",
            "expected a whole number from 1 to 4294967295",
        ),
        (
            r#""verdict": "not-applicable""#,
            r#""verdict": "met""#,
            "not-applying[0].judgement.verdict",
            "expected `not-applicable`, found `met`",
        ),
        (r#""clause": {"#, r#""clause": {"page": 3,"#, "binding[0].clause.page", "unknown field `page`"),
        (
            r#""title": "Heart"#,
            r#""title": "", "heart": "Heart"#,
            "title",
            "expected a text, found an empty one",
        ),
    ] {
        let error = dossier(from, to);
        assert_eq!(error.path(), path, "{error}");
        assert!(error.to_string().contains(told), "{error}");
        let of = ["input.data", "dossier.", "evidence.", "value.", "name.", "statement."];
        assert!(of.iter().any(|code| error.code().starts_with(code)), "{}", error.code());
    }
    let error = Dossier::from_json(b"{\"title\": \"x\", ").unwrap_err();
    assert_eq!((error.code(), error.path()), ("input.syntax", ""));
    let error =
        Dossier::from_json(b"{\"title\": \"x\", \"level\": \"practice\", \"evidence\": []} {}").unwrap_err();
    assert_eq!(error.code(), "input.syntax");
    assert!(Dossier::from_json(b"\xff\xfe").is_err());
}

#[test]
fn decimals_are_plain() {
    let reading =
        |value: &str| serde_json::from_str::<Reading>(&format!(r#"{{"value": "{value}", "from": 2022}}"#));
    for value in ["0", "-0.5", "12", "12.50", "79228162514264337593543950335"] {
        assert!(reading(value).is_ok(), "{value}");
    }
    for value in [
        "",
        "-",
        ".5",
        "5.",
        "1e3",
        "1_000",
        "+1",
        "1,5",
        " 1",
        "1.2.3",
        "--1",
        "NaN",
        "79228162514264337593543950336",
        "0.00000000000000000000000000001",
    ] {
        assert!(reading(value).is_err(), "{value}");
    }
}

#[test]
fn years_run_forward() {
    let years =
        |from, until| serde_json::from_str::<Years>(&format!(r#"{{"from": {from}, "until": {until}}}"#));
    assert!(years(2023, 2022).is_err());
    assert!(years(2022, 2022).unwrap().contains(years(2022, 2022).unwrap().from()));
    assert_eq!(serde_json::to_string(&years(2022, 2023).unwrap()).unwrap(), r#"{"from":2022,"until":2023}"#);
}

#[test]
fn counts_are_numbers_or_bounds() {
    let count = |json: &str| serde_json::from_str::<CountRange>(json);
    assert_eq!(count("12").unwrap(), CountRange::exactly(12));
    assert_eq!(count(r#"{"at-least": 3}"#).unwrap(), CountRange::at_least(3));
    assert_eq!(count(r#"{"at-least": 3, "at-most": null}"#).unwrap(), CountRange::at_least(3));
    assert_eq!(count(r#"{"at-most": 9}"#).unwrap(), CountRange::at_most(9));
    assert_eq!(count(r#"{"at-least": 3, "at-most": 9}"#).unwrap(), CountRange::between(3, 9).unwrap());
    for json in [
        "-1",
        "1.5",
        "\"3\"",
        r#"{"at-least": 9, "at-most": 3}"#,
        r#"{"least": 3}"#,
        "18446744073709551615",
        "null",
    ] {
        assert!(count(json).is_err(), "{json}");
    }
    for range in
        [CountRange::NONE, CountRange::UNKNOWN, CountRange::at_least(4), CountRange::between(1, 2).unwrap()]
    {
        assert_eq!(count(&serde_json::to_string(&range).unwrap()).unwrap(), range);
    }
}

/// The answer as JSON: what supports, what contradicts, what is silent and why; the policy is told as the caller's.
#[test]
fn an_appraisal_as_json() {
    let dossier = Dossier::from_json(EXAMPLES[3].1.as_bytes()).unwrap();
    let policy: EvidencePolicy =
        serde_json::from_str(include_str!("../../../examples/appraise_practice/policy.json")).unwrap();
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    let json = serde_json::to_value(&appraisal).unwrap();
    assert_eq!(
        (&json["set"], &json["level"], &json["policy"]["by"]),
        (&"advice-2020".into(), &"practice".into(), &"the purchasing team (synthetic)".into())
    );
    let elements: Vec<&serde_json::Value> = json["principles"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|principle| principle["elements"].as_array().unwrap())
        .chain(json["beside"].as_array().unwrap())
        .collect();
    assert_eq!(elements.len(), PrincipleSet::Advice2020.elements().count());
    let title = PrincipleSet::Advice2020.document().title().get(passende_zorg::Language::Dutch);
    let of = |code: &str| *elements.iter().find(|element| element["element"] == code).unwrap();
    assert_eq!(
        *of("proportionate-cost"),
        serde_json::json!({
            "element": "proportionate-cost", "status": "unknown",
            "citation": {"document": title, "section": "deel A, 3.1"},
            "supporting": [], "contradicting": [], "silent": [{"item": "cost", "because": "claims-alone"}],
            "clause": {"title": "Contract 2026 (synthetic)", "section": "5.3", "consulted": "2026-01-15"},
            "verdict": "undetermined"
        })
    );
    assert_eq!(
        of("effectiveness")["silent"],
        serde_json::json!([{"item": "sceptic", "because": "own-word"}])
    );
    assert_eq!(
        of("health-gain")["silent"],
        serde_json::json!([{"item": "old-baseline", "because": "pandemic-baseline"}])
    );
    assert_eq!(
        of("domains-aligned")["silent"],
        serde_json::json!([{"item": "links", "because": "link-missing"}])
    );
    assert_eq!(of("footing")["status"], "not-applicable");
    assert_eq!(json["signals"], serde_json::json!(["daily-life"]));
    assert_eq!(json["definition"]["both"], "unknown");
    assert_eq!(json["ledger"]["balance"], "trade-off");
    assert_eq!(json["grounds"].as_array().unwrap().len(), 5);
    assert_eq!((&json["gain"], &json["forecasts"]), (&"gained".into(), &serde_json::json!([])));
    let by_default = json["by-default"].as_array().unwrap();
    assert_eq!(by_default.len(), 4, "four kinds are not named");
    assert!(by_default.contains(&serde_json::json!({"kind": "opinion", "carries": "nothing"})));
    let notices: Vec<&str> =
        json["notices"].as_array().unwrap().iter().map(|notice| notice["code"].as_str().unwrap()).collect();
    assert_eq!(notices, ["appraisal.kinds-by-default"]);
    for word in ["is-appropriate", "score", "total", "passes"] {
        assert!(!json.to_string().contains(word), "{word}");
    }
}

/// Elements that a document has under no principle of its own are told beside them.
#[test]
fn nothing_falls_between_the_principles() {
    let dossier = super::practice(Vec::new());
    let policy = everything();
    for set in PrincipleSet::ALL {
        let json = serde_json::to_value(Appraisal::new(&dossier, *set, &policy)).unwrap();
        let mut told: Vec<String> = json["principles"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|principle| principle["elements"].as_array().unwrap())
            .chain(json["beside"].as_array().unwrap())
            .map(|element| element["element"].as_str().unwrap().to_owned())
            .collect();
        told.sort();
        let mut all: Vec<String> = set.elements().map(|element| Element::code(element).to_owned()).collect();
        all.sort();
        assert_eq!(told, all, "{set:?}");
    }
}

#[test]
fn an_item_of_evidence_is_written_as_it_was_read() {
    let json = serde_json::json!({
        "id": "one", "element": "access", "level": "region", "kind": "claims-data", "claim": "waiting times fell", "finding": "supports",
        "dated": "2025-01-01", "period": {"from": 2022, "until": 2024}, "population": "all", "coverage": "0.9", "payment": "per-activity",
        "pandemic-reason": "care went on", "documented": {"title": "t", "section": "s", "consulted": "2025-01-01"}
    });
    let item: Evidence = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&item).unwrap(), json);
    assert_eq!(item.period().unwrap().until().number(), 2024);
    for (element, kind, key, value) in [
        ("close-to-home", "process-document", "further-away", serde_json::json!({"reason": "staff"})),
        (
            "health-gain",
            "effect-study",
            "large-enough",
            serde_json::json!({"by": "a", "on": "2025-01-01", "reason": "r", "verdict": "met"}),
        ),
    ] {
        let mut json = serde_json::json!({
            "id": "one", "element": element, "kind": kind, "claim": "c", "finding": "supports", "dated": "2025-01-01",
            "documented": {"title": "t", "section": "s", "consulted": "2025-01-01"}
        });
        json[key] = value;
        let item: Evidence = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(serde_json::to_value(&item).unwrap(), json);
        let (other, told) = if key == "further-away" { ("element", "access") } else { ("kind", "opinion") };
        json[other] = told.into();
        assert!(serde_json::from_value::<Evidence>(json).is_err(), "{key}");
    }
}
