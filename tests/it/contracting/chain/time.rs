use passende_zorg::Language;
use passende_zorg::contracting::chain::{Chain, ChainAlignment, Phase};
use passende_zorg::language::Describe;
use passende_zorg::principle::Status;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{chain, codes, on, read};
use crate::support::day;

/// Advice, A 4.1: within the same time lines, not waiting. A day too early and a day in time.
#[test]
fn at_the_same_time() {
    let with = |hospital_until: &str, specialists_from: &str, waits: Value| {
        let mut json = chain(json!([]), json!([]));
        json["actions"] = json!([
            {"id": "a", "actor": "I", "phase": "purchase", "from": "2026-01-01", "until": "2027-12-31"},
            {"id": "b", "actor": "H", "phase": "realise", "from": "2026-01-01", "until": hospital_until},
            {"id": "c", "actor": "S", "phase": "realise", "from": specialists_from, "until": "2027-12-31"}
        ]);
        if !waits.is_null() {
            json["actions"][2]["waits-for"] = waits;
        }
        json
    };
    for (from, status) in [
        ("2026-06-29", Status::Supported),
        ("2026-06-30", Status::Supported),
        ("2026-07-01", Status::Contradicted),
    ] {
        // Plans of long ago, and for long after, say nothing of the day.
        for (asked, then) in [
            ("2025-12-31", Status::Unknown),
            ("2026-01-01", Status::Supported),
            ("2026-06-30", Status::Supported),
            ("2026-07-01", Status::Unknown),
            ("2028-01-01", Status::Unknown),
        ] {
            let chain = read(&with("2026-06-30", from, Value::Null));
            let then = if status == Status::Contradicted { status } else { then };
            assert_eq!(ChainAlignment::of(&chain, day(asked)).parallel(), then, "{from} {asked}");
        }
        let chain = read(&with("2026-06-30", from, Value::Null));
        assert_eq!(ChainAlignment::of(&chain, on()).parallel(), status, "{from}");
    }
    // That a reason was written does not show that it holds: a person judges, and not the one that waits.
    let judged = |by: &str, on: &str, verdict: &str| {
        json!({"action": "b", "because": "software first",
        "judgement": {"by": by, "on": on, "verdict": verdict, "reason": "looked at it"}})
    };
    for (waits, status) in [
        (json!({"action": "b"}), Status::Contradicted),
        (json!({"action": "b", "because": "software first"}), Status::Unknown),
        (judged("table", "2026-05-31", "met"), Status::Supported),
        (judged("table", "2026-06-01", "met"), Status::Supported),
        (judged("table", "2026-06-02", "met"), Status::Unknown),
        (judged("s", "2026-06-01", "met"), Status::Unknown),
        // Nor the one that is waited for.
        (judged("h", "2026-06-01", "met"), Status::Unknown),
        (judged("i", "2026-06-01", "met"), Status::Supported),
        (judged("table", "2026-06-01", "not-met"), Status::Contradicted),
        (judged("table", "2026-06-01", "not-applicable"), Status::Unknown),
        // A judgement on no reason is no reason.
        (
            json!({"action": "b", "judgement": {"by": "table", "on": "2026-06-01", "verdict": "met", "reason": "x"}}),
            Status::Contradicted,
        ),
    ] {
        let chain = read(&with("2027-12-31", "2026-01-01", waits.clone()));
        assert_eq!(ChainAlignment::of(&chain, on()).parallel(), status, "{waits}");
    }
    let itself = with("2027-12-31", "2026-01-01", json!({"action": "c"}));
    let error = Chain::from_json(itself.to_string().as_bytes()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "actions[2].waits-for.action: expected another action than itself, found `c`"
    );
    assert_eq!(error.code(), "waiting.itself");
    // Two that wait for each other never begin, whatever their reasons.
    let reason = "the other first";
    let mut circle = with("2027-12-31", "2026-01-01", json!({"action": "b", "because": reason}));
    circle["actions"][1]["waits-for"] = json!({"action": "c", "because": reason});
    assert_eq!(codes(&circle), ["chain.wait-in-circle"]);
    let circle = read(&circle);
    let alignment = ChainAlignment::of(&circle, on());
    assert_eq!(alignment.parallel(), Status::Contradicted);
    let finding = &alignment.findings()[0];
    assert_eq!(
        Describe::in_language(finding, Language::Dutch).to_string(),
        "Deze acties wachten op elkaar: b en c."
    );
    let rules: Vec<&str> = finding.rules().map(|rule| rule.id().as_str()).collect();
    assert_eq!(rules, ["ADV2020-A4.1-a", "PRAC-nowait"]);
    let mut silent = with("2027-12-31", "2026-01-01", Value::Null);
    silent["actions"].as_array_mut().unwrap().pop();
    let chain = read(&silent);
    assert_eq!(ChainAlignment::of(&chain, on()).parallel(), Status::Unknown, "of one party nothing is known");
    assert_eq!(
        ChainAlignment::of(&chain, on()).missing_phases().collect::<Vec<_>>(),
        [Phase::Organise, Phase::Evaluate, Phase::Reward]
    );
}

/// Advice, A 2.6: that steps follow each other is no reason to wait for the framework. It is another rule than waiting for each other, and no
/// reason is given for it.
#[test]
fn waiting_for_the_framework() {
    for waits in [
        json!({"framework": "the quality framework"}),
        json!({"framework": "the quality framework", "because": "it will change"}),
    ] {
        let mut json = chain(json!([]), json!([]));
        json["actions"] = ["I", "H", "S"]
            .iter()
            .map(|who| json!({"id": format!("of {who}"), "actor": who, "phase": "realise", "from": "2026-01-01", "until": "2026-12-31"}))
            .collect();
        assert_eq!(ChainAlignment::of(&read(&json), on()).parallel(), Status::Supported);
        json["actions"][1]["waits-for"] = waits;
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        assert_eq!(alignment.parallel(), Status::Contradicted);
        let finding = &alignment.findings()[0];
        assert_eq!(
            Describe::in_language(finding, Language::Dutch).to_string(),
            "H wacht met of H tot er een kader is: the quality framework."
        );
        let rules: Vec<&str> = finding.rules().map(|rule| rule.id().as_str()).collect();
        assert_eq!((finding.code(), rules), ("chain.waits-for-framework", vec!["ADV2020-A2.6-c"]));
    }
}

/// A judgement of either side on the need to wait is told as left out.
#[test]
fn both_sides_of_waiting_have_a_stake() {
    for (by, told) in [("S", 1), ("H", 1), ("the board of H", 1), ("I", 0), ("table", 0)] {
        let mut json = chain(json!([]), json!([]));
        json["actions"] = json!([
            {"id": "b", "actor": "H", "phase": "realise", "from": "2026-01-01", "until": "2027-12-31"},
            {"id": "c", "actor": "S", "phase": "realise", "from": "2026-01-01", "until": "2027-12-31",
                "waits-for": {"action": "b", "because": "software first",
                    "judgement": {"by": by, "on": "2026-06-01", "verdict": "met", "reason": "x"}}}
        ]);
        let chain = read(&json);
        let notices = ChainAlignment::of(&chain, on()).notices();
        assert_eq!(
            notices.iter().filter(|it| it.code() == "chain.judged-by-interested").count(),
            told,
            "{by}"
        );
    }
}

proptest! {
    /// At the same time takes a day on which each party is at work, in any of its actions: against every day looked at.
    #[test]
    fn a_common_day_is_a_day(
        spans in prop::collection::vec((0..3_usize, 1..28_u32, 0..6_u32), 1..9),
        asked in 1..=31_u32,
    ) {
        let actions: Vec<Value> = spans.iter().enumerate().map(|(at, (who, from, more))| json!({
            "id": format!("a{at}"), "actor": ("IHS"[*who..=*who]), "phase": "realise",
            "from": format!("2026-03-{from:02}"), "until": format!("2026-03-{:02}", (from + more).min(31))
        })).collect();
        let mut json = chain(json!([]), json!([]));
        json["actions"] = json!(actions);
        let busy = |who: usize, day: u32| {
            spans.iter().any(|(of, from, more)| *of == who && (*from..=(from + more).min(31)).contains(&day))
        };
        let parties: Vec<usize> = (0..3).filter(|who| spans.iter().any(|(of, ..)| of == who)).collect();
        let common = (1..=31).any(|day| parties.iter().all(|who| busy(*who, day)));
        let found = codes(&json).contains(&"chain.no-common-time");
        prop_assert_eq!(found, !common);
        // Somebody is at work on the day, and nobody was ready before it.
        let current = parties.iter().any(|who| busy(*who, asked))
            && parties.iter().all(|who| (asked..=31).any(|day| busy(*who, day)));
        let expected = match (common, parties.len()) {
            (false, _) => Status::Contradicted,
            (true, 3) if current => Status::Supported,
            (true, _) => Status::Unknown,
        };
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, day(&format!("2026-03-{asked:02}")));
        prop_assert_eq!(alignment.parallel(), expected);
        prop_assert_eq!(alignment.without_action().count(), 3 - parties.len());
    }
}
