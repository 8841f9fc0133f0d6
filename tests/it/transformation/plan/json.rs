use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Judgements, Matter};
use serde_json::{Value, json as value};

use super::{ALMERE, SYNTHETIC, json, put};

fn read(json: &Value) -> Result<Plan, passende_zorg::InputError> {
    Plan::from_json(json.to_string().as_bytes())
}

#[test]
fn what_is_read_is_written_again() {
    for text in [SYNTHETIC, ALMERE] {
        let plan = Plan::from_json(text.as_bytes()).unwrap();
        let written = serde_json::to_value(&plan).unwrap();
        assert_eq!(read(&written).unwrap(), plan);
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        assert_eq!(Plan::from_json(&marked).unwrap(), plan);
        assert_eq!(Plan::try_new(plan.clone().into_facts()).unwrap(), plan);
        // Amounts are written with two decimals; for the rest nothing is added and nothing is lost.
        assert_eq!(without_amounts(written), without_amounts(serde_json::from_str(text).unwrap()));
    }
}

/// The same with amounts of money as numbers of cents, however they were written.
fn without_amounts(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (key, without_amounts(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(without_amounts).collect(),
        Value::String(text) => match text.parse::<passende_zorg::money::Euro>() {
            Ok(amount) => value!(amount.cents().to_string()),
            Err(_) => Value::String(text),
        },
        other => other,
    }
}

/// What hangs loose, with the path and the code of the error.
#[test]
#[allow(clippy::too_many_lines, reason = "one line per refusal")]
fn facts_that_do_not_hang_together_are_refused() {
    let refused: &[(&str, Value, &str, &str)] = &[
        // names that the plan does not have
        ("/agreements/0/goal", value!("g"), "agreements[0].goal", "plan.unknown-name"),
        ("/agreements/1/responsible", value!("p"), "agreements[1].responsible", "plan.unknown-name"),
        ("/milestones/1/agreement", value!("a"), "milestones[1].agreement", "plan.unknown-name"),
        ("/activities/0/owner", value!("p"), "activities[0].owner", "plan.unknown-name"),
        ("/activities/1/serves/1", value!("a"), "activities[1].serves[1]", "plan.unknown-name"),
        ("/activities/2/after/0", value!("a"), "activities[2].after[0]", "plan.unknown-name"),
        ("/endorsements/2/party", value!("p"), "endorsements[2].party", "plan.unknown-name"),
        ("/commitments/0/party", value!("p"), "commitments[0].party", "plan.unknown-name"),
        ("/burdens/0/party", value!("p"), "burdens[0].party", "plan.unknown-name"),
        ("/capacity-changes/1/party", value!("p"), "capacity-changes[1].party", "plan.unknown-name"),
        ("/involvements/0/party", value!("p"), "involvements[0].party", "plan.unknown-name"),
        ("/impact-analysis/made-with/3", value!("p"), "impact-analysis.made-with[3]", "plan.unknown-name"),
        (
            "/business-case/lines/0/project",
            value!("p"),
            "business-case.lines[0].project",
            "plan.unknown-name",
        ),
        (
            "/business-case/lines/1/scenarios",
            value!(["s"]),
            "business-case.lines[1].scenarios[0]",
            "plan.unknown-name",
        ),
        (
            "/business-case/projects",
            value!([{"id": "x", "title": "x", "printed": [{"amount": "1", "leaves-out-unknown": false, "scenario": "s"}]}]),
            "business-case.projects[0].printed[0].scenario",
            "plan.unknown-name",
        ),
        (
            "/business-case/claims",
            value!([{"text": "x", "goal": "g"}]),
            "business-case.claims[0].goal",
            "plan.unknown-name",
        ),
        ("/funds/lines/0/receiver", value!("p"), "funds.lines[0].receiver", "plan.unknown-name"),
        ("/funds/lines/0/agreement", value!("a"), "funds.lines[0].agreement", "plan.unknown-name"),
        ("/funds/batches/0/milestone", value!("m"), "funds.batches[0].milestone", "plan.unknown-name"),
        ("/funds/division/1/party", value!("p"), "funds.division[1].party", "plan.unknown-name"),
        // names that are given out twice
        ("/parties/1/id", value!("hospital"), "parties[1].id", "plan.twice"),
        ("/goals/1/id", value!("home"), "goals[1].id", "plan.twice"),
        ("/agreements/2/id", value!("bed-days"), "agreements[2].id", "plan.twice"),
        ("/milestones/1/id", value!("teams"), "milestones[1].id", "plan.twice"),
        ("/activities/2/id", value!("train"), "activities[2].id", "plan.twice"),
        ("/business-case/lines/3/id", value!("training"), "business-case.lines[3].id", "plan.twice"),
        (
            "/business-case/projects",
            value!([{"id": "x", "title": "x"}, {"id": "x", "title": "y"}]),
            "business-case.projects[1].id",
            "plan.twice",
        ),
        (
            "/business-case/scenarios",
            value!([{"id": "x", "title": "x"}, {"id": "x", "title": "y"}]),
            "business-case.scenarios[1].id",
            "plan.twice",
        ),
        ("/funds/lines/1/id", value!("training"), "funds.lines[1].id", "plan.twice"),
        ("/funds/batches/1/id", value!("first"), "funds.batches[1].id", "plan.twice"),
        (
            "/impact-analysis/findings/1/topic",
            value!("patient-quality"),
            "impact-analysis.findings[1].topic",
            "plan.twice",
        ),
        // circles
        ("/activities/0/after", value!(["close"]), "activities[0].after", "plan.circle"),
        ("/activities/0/after", value!(["train"]), "activities[0].after", "plan.circle"),
        // days and years
        ("/execution-until", value!("2024-06-30"), "execution-until", "plan.out-of-order"),
        ("/activities/0/until", value!("2024-08-31"), "activities[0].until", "plan.out-of-order"),
        ("/alignment/until", value!("2024-06-30"), "alignment.until", "plan.out-of-order"),
        ("/capacity-changes/0/until", value!("2025-06-30"), "capacity-changes[0].until", "plan.out-of-order"),
        ("/funds/last-payment", value!("2025-12-30"), "funds.last-payment", "plan.out-of-order"),
        (
            "/business-case/lines/2/timing",
            value!({"structural": {"from": 2026, "until": 2025}}),
            "business-case.lines[2].timing",
            "plan.out-of-order",
        ),
        // amounts
        ("/funds/asked", value!("0"), "funds.asked", "plan.not-positive"),
        ("/funds/asked", value!("-0.01"), "funds.asked", "plan.not-positive"),
        ("/funds/lines/0/amount", value!("0.00"), "funds.lines[0].amount", "plan.not-positive"),
        ("/funds/batches/1/amount", value!("-1"), "funds.batches[1].amount", "plan.not-positive"),
        ("/funds/division/0/amount", value!("0"), "funds.division[0].amount", "plan.not-positive"),
        ("/capacity-changes/0/fte", value!("-0.1"), "capacity-changes[0].fte", "plan.negative"),
        (
            "/capacity-changes/0/organisation-costs",
            value!("-1"),
            "capacity-changes[0].organisation-costs",
            "plan.negative",
        ),
        // what excludes each other
        ("/sustainability/not-applicable", value!("x"), "sustainability", "plan.contradiction"),
        (
            "/impact-analysis/findings/0/not-applicable",
            value!("x"),
            "impact-analysis.findings[0]",
            "plan.contradiction",
        ),
        (
            "/parties/0/specialist-company/present",
            value!(false),
            "parties[0].specialist-company.agreement",
            "plan.contradiction",
        ),
        // what cannot be read at all
        (
            "/business-case/lines/0/amount",
            value!("12.345"),
            "business-case.lines[0].amount",
            "euro.more-than-cents",
        ),
        ("/business-case/lines/0/amount", value!("-1"), "business-case.lines[0].amount", "amount.negative"),
        ("/business-case/lines/0/amount", value!(12), "business-case.lines[0].amount", "input.data"),
        (
            "/business-case/lines/0/amount",
            value!({"at-least": "2", "at-most": "1"}),
            "business-case.lines[0].amount",
            "amount.reversed",
        ),
        ("/business-case/lines/0/amount", value!({}), "business-case.lines[0].amount", "value.no-bound"),
        (
            "/business-case/lines/0/timing",
            value!({"one-off": {"year": 1899}}),
            "business-case.lines[0].timing.one-off.year",
            "year.out-of-range",
        ),
        (
            "/business-case/lines/0/timing",
            value!({"one-off": {"month": 1}}),
            "business-case.lines[0].timing.one-off.month",
            "input.data",
        ),
        ("/business-case/lines/0/colour", value!(1), "business-case.lines[0].colour", "input.data"),
        ("/agreements/0/due", value!("2027-2-1"), "agreements[0].due", "value.day"),
        ("/agreements/0/due", value!("2027-02-29"), "agreements[0].due", "value.day"),
        ("/agreements/0/target", value!(5), "agreements[0].target", "input.data"),
        ("/agreements/0/target", value!("5e3"), "agreements[0].target", "value.decimal"),
        ("/agreements/0/text", value!("  "), "agreements[0].text", "statement.empty"),
        ("/parties/0/kind", value!("clinic"), "parties[0].kind", "input.data"),
        ("/funds/lines/0/cost-kind", value!("other"), "funds.lines[0].cost-kind", "input.data"),
        (
            "/competition/necessary/verdict",
            value!("undetermined"),
            "competition.necessary.verdict",
            "input.data",
        ),
        ("/extent", value!("whole"), "extent", "input.data"),
        ("/positive-business-case", value!(true), "positive-business-case", "input.data"),
    ];
    for (at, wrong, path, code) in refused {
        let mut json = json();
        put(&mut json, at, Some(wrong.clone()));
        let error = read(&json).expect_err(at);
        crate::schema::agrees("plan", json.to_string().as_bytes(), &error);
        assert_eq!((error.path(), error.code()), (*path, *code), "{at} {wrong}: {error}");
        let message = error.to_string();
        assert!(message.starts_with(path) && !message.ends_with('.') && !message.contains('\n'), "{message}");
        if *code != "input.data" {
            assert!(message.contains("expected ") && message.contains("found "), "{message}");
            // The same facts are refused without the feature that names paths.
            assert!(serde_json::from_value::<Plan>(json).is_err());
        }
    }
}

#[test]
fn a_text_that_is_no_plan_is_refused() {
    for (text, path) in
        [("", ""), ("{", ""), ("[]", ""), ("{}", ""), ("{\"title\": \"x\", \"extent\": \"excerpt\"} x", "")]
    {
        assert_eq!(Plan::from_json(text.as_bytes()).unwrap_err().path(), path, "{text}");
    }
    assert!(Plan::from_json(br#"{"title": "x", "extent": "excerpt"}"#).is_ok());
    let deep = "[".repeat(100_000);
    assert!(Plan::from_json(deep.as_bytes()).is_err());
}

/// Days on the border: the same day is in order, the day before is not.
#[test]
fn the_same_day_is_in_order() {
    for (at, same) in [
        ("/execution-until", "2024-07-01"),
        ("/activities/0/until", "2024-09-01"),
        ("/alignment/until", "2024-07-01"),
        ("/capacity-changes/0/until", "2025-07-01"),
        ("/funds/last-payment", "2025-12-31"),
    ] {
        let mut json = json();
        put(&mut json, at, Some(value!(same)));
        assert!(read(&json).is_ok(), "{at}");
    }
    let mut json = json();
    put(
        &mut json,
        "/business-case/lines/2/timing",
        Some(value!({"structural": {"from": 2026, "until": 2026}})),
    );
    put(&mut json, "/capacity-changes/0/fte", Some(value!("0")));
    put(&mut json, "/capacity-changes/0/organisation-costs", Some(value!("0")));
    put(&mut json, "/funds/asked", Some(value!("0.01")));
    assert!(read(&json).is_ok());
}

/// A long chain of activities is no circle, and is checked without running out of stack.
#[test]
fn a_long_chain_is_no_circle() {
    let activity = |at: usize| {
        let after = if at == 0 { vec![] } else { vec![format!("a{}", at - 1)] };
        value!({"id": format!("a{at}"), "text": "step", "after": after})
    };
    let mut json = json();
    json["activities"] = (0..20_000).map(activity).collect();
    assert!(read(&json).is_ok());
    json["activities"][0]["after"] = value!(["a19999"]);
    assert_eq!(read(&json).unwrap_err().code(), "plan.circle");
    // Two that follow one, and one that follows two, are no circle either.
    json["activities"] = value!([
        {"id": "d", "text": "d", "after": ["b", "c"]}, {"id": "b", "text": "b", "after": ["a"]},
        {"id": "c", "text": "c", "after": ["a"]}, {"id": "a", "text": "a"}
    ]);
    assert!(read(&json).is_ok());
}

#[test]
fn judgements_are_read_once_per_matter() {
    let one = r#"{"by": "a", "on": "2024-01-01", "verdict": "met", "reason": "r"}"#;
    for matter in Matter::ALL {
        let text = format!("{{\"{}\": {one}}}", matter.code());
        let judgements = Judgements::from_json(text.as_bytes()).unwrap();
        assert_eq!(judgements.iter().map(|(matter, _)| matter).collect::<Vec<_>>(), [*matter]);
        let written = serde_json::to_string(&judgements).unwrap();
        assert_eq!(Judgements::from_json(written.as_bytes()).unwrap(), judgements);
    }
    let twice = format!("{{\"staff\": {one}, \"staff\": {one}}}");
    let error = Judgements::from_json(twice.as_bytes()).unwrap_err();
    assert!(error.to_string().contains("staff: expected each key once, found `staff` again"), "{error}");
    assert!(Judgements::from_json(br#"{"colour": 1}"#).is_err());
    assert!(
        Judgements::from_json(br#"{"staff": {"by": "a", "on": "2024-01-01", "verdict": "met"}}"#).is_err()
    );
}

/// What stands where judgements are expected is refused with what was expected.
#[test]
fn judgements_are_an_object() {
    let error =
        serde_json::from_str::<passende_zorg::transformation::Judgements>("[]").unwrap_err().to_string();
    assert!(error.contains("expected judgements: an object with matters as keys"), "{error}");
}
