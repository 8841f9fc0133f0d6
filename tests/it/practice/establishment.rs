use passende_zorg::InputError;
use passende_zorg::party::Institution;
use passende_zorg::practice::{EstablishmentLog, PracticeFinding, PracticeState};
use passende_zorg::source::Edition;
use passende_zorg::{Language, Verdict};
use serde_json::{Value, json};

use super::text;
use crate::support::day;

pub(super) fn log(events: &[(&str, &str)]) -> EstablishmentLog {
    try_log(events).unwrap()
}

fn try_log(events: &[(&str, &str)]) -> Result<EstablishmentLog, InputError> {
    let entries: Vec<Value> = events
        .iter()
        .map(|(on, event)| {
            let reference = json!({"title": "Decision", "section": "1", "consulted": "2024-01-01"});
            let event = match event.split_once(' ') {
                Some((kind, provider)) => json!({kind: provider}),
                None => json!({*event: reference}),
            };
            json!({"on": on, "event": event})
        })
        .collect();
    EstablishmentLog::from_json(json!({"practice": "a practice", "events": entries}).to_string().as_bytes())
}

fn codes(log: &EstablishmentLog, on: &str, contracted: &[&str]) -> Vec<String> {
    let contracted: Vec<Institution> =
        contracted.iter().map(|name| Institution::try_new(name).unwrap()).collect();
    let findings = log.as_of(day(on)).findings(&contracted);
    findings
        .iter()
        .map(|finding| match finding {
            PracticeFinding::ContractedWithoutApplying { provider }
            | PracticeFinding::NotKnownToApply { provider }
            | PracticeFinding::ContractedAndApplying { provider } => format!("{} {provider}", finding.code()),
            _ => finding.code().to_owned(),
        })
        .collect()
}

/// Draft, annex A, 6e; final text, part A, 13a: every order of up to three events, against what was said last.
#[test]
fn zorginstituut_establishes_after_a_dialogue() {
    let kinds = ["dialogue", "established", "not-appropriate", "recognised"];
    let days = ["2024-01-01", "2024-02-01", "2024-03-01"];
    let mut orders: Vec<Vec<&str>> = vec![vec![]];
    for _ in 0..3 {
        let longer: Vec<Vec<&str>> = orders
            .iter()
            .flat_map(|order| kinds.iter().map(move |kind| order.iter().copied().chain([*kind]).collect()))
            .collect();
        orders.extend(longer);
    }
    for order in orders {
        let events: Vec<(&str, &str)> = days.iter().copied().zip(order.iter().copied()).collect();
        let log = log(&events);
        let standing = log.as_of(day("2024-12-31"));
        let settled = order.iter().rev().find(|kind| matches!(**kind, "established" | "not-appropriate"));
        let expected = match settled {
            Some(&"established") => PracticeState::Established,
            Some(_) => PracticeState::NotAppropriate,
            None if order.contains(&"dialogue") => PracticeState::InDialogue,
            None => PracticeState::NotDiscussed,
        };
        assert_eq!(standing.state(), expected, "{order:?}");
        let recognised = order.iter().position(|kind| *kind == "recognised").map(|at| day(days[at]));
        assert_eq!(standing.recognised_since(), recognised);
        let first = order.iter().find(|kind| matches!(**kind, "dialogue" | "established"));
        let mut found = match expected {
            PracticeState::Established => vec!["practice.basis-for-contracts"],
            PracticeState::NotAppropriate => vec!["practice.de-implemented"],
            _ => vec![],
        };
        if first == Some(&"established") {
            found.push("practice.established-without-dialogue");
        }
        match (expected, recognised) {
            (PracticeState::Established, None) => found.push("practice.not-recognised"),
            (PracticeState::Established, Some(_)) | (_, None) => {}
            (PracticeState::NotAppropriate, _) => found.push("practice.recognised-though-not-appropriate"),
            (_, Some(_)) => found.push("practice.recognised-without-establishment"),
        }
        assert_eq!(codes(&log, "2024-12-31", &[]), found, "{order:?}");
    }
}

#[test]
fn a_record_is_read_day_by_day() {
    let log = log(&[
        ("2024-02-01", "dialogue"),
        ("2024-09-01", "established"),
        ("2024-09-01", "applied A"),
        ("2024-10-01", "recognised"),
        ("2025-01-01", "established"),
        ("2025-03-01", "left A"),
        ("2026-01-01", "not-appropriate"),
        ("2026-02-01", "applied A"),
    ]);
    for (on, state, since) in [
        ("2024-01-31", PracticeState::NotDiscussed, None),
        ("2024-02-01", PracticeState::InDialogue, Some("2024-02-01")),
        ("2024-08-31", PracticeState::InDialogue, Some("2024-02-01")),
        ("2024-09-01", PracticeState::Established, Some("2024-09-01")),
        ("2025-12-31", PracticeState::Established, Some("2024-09-01")),
        ("2026-01-01", PracticeState::NotAppropriate, Some("2026-01-01")),
    ] {
        let standing = log.as_of(day(on));
        assert_eq!((standing.state(), standing.since()), (state, since.map(day)), "{on}");
    }
    let applying =
        |on| log.as_of(day(on)).applying().map(|(who, since)| format!("{who} {since}")).collect::<Vec<_>>();
    assert_eq!(applying("2024-08-31"), Vec::<String>::new());
    assert_eq!(applying("2025-02-28"), ["A 2024-09-01"]);
    assert_eq!(applying("2025-03-01"), Vec::<String>::new());
    assert_eq!(applying("2026-02-01"), ["A 2026-02-01"]);
    let both = ["B", "A"];
    assert_eq!(
        codes(&log, "2024-09-30", &both),
        ["practice.basis-for-contracts", "practice.not-known-to-apply B", "practice.not-recognised"]
    );
    assert_eq!(codes(&log, "2024-10-01", &["A"]), ["practice.basis-for-contracts"]);
    assert_eq!(codes(&log, "2025-02-28", &["A"]), ["practice.basis-for-contracts"]);
    assert_eq!(
        codes(&log, "2025-03-01", &["A", "A"]),
        ["practice.basis-for-contracts", "practice.contracted-without-applying A"]
    );
    assert_eq!(
        codes(&log, "2026-02-01", &both),
        [
            "practice.de-implemented",
            "practice.contracted-and-applying A",
            "practice.recognised-though-not-appropriate"
        ]
    );
    assert_eq!(
        codes(&log, "2026-01-31", &both),
        ["practice.de-implemented", "practice.recognised-though-not-appropriate"]
    );
    assert_eq!(codes(&log, "2024-08-31", &both), Vec::<String>::new());
}

#[test]
fn an_event_without_a_place_is_refused() {
    for (events, told, code) in [
        (
            vec![("2024-02-02", "dialogue"), ("2024-02-01", "established")],
            "events[1].on: expected a day not before 2024-02-02, found 2024-02-01",
            "log.earlier",
        ),
        (
            vec![("2024-02-02", "applied A"), ("2024-02-03", "applied A")],
            "events[1].event: expected a provider that does not apply it yet, found `A`",
            "practice.applies-already",
        ),
        (
            vec![("2024-02-02", "left A")],
            "events[0].event: expected a provider that applies it, found `A`",
            "practice.does-not-apply",
        ),
    ] {
        let error = try_log(&events).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.code()), (told, code));
    }
    let error = EstablishmentLog::from_json(b"{\"practice\": \"x\", \"events\": [{}]}").unwrap_err();
    assert_eq!((error.path(), error.code()), ("events[0]", "input.data"));
    let twice = log(&[("2024-02-02", "applied A"), ("2024-02-02", "left A"), ("2024-02-02", "applied A")]);
    assert_eq!(twice.as_of(day("2024-02-02")).applying().count(), 1);
    assert_eq!((twice.events().len(), twice.practice().as_str()), (3, "a practice"));
    let written = serde_json::to_value(&twice).unwrap();
    assert_eq!(serde_json::from_value::<EstablishmentLog>(written).unwrap(), twice);
}

/// Recognition can be taken back, and given again.
#[test]
fn recognition_has_a_beginning_and_an_end() {
    let log = log(&[
        ("2024-01-01", "dialogue"),
        ("2024-02-01", "established"),
        ("2024-03-01", "recognised"),
        ("2024-04-01", "recognised"),
        ("2024-05-01", "recognition-withdrawn"),
        ("2024-06-01", "recognised"),
    ]);
    for (on, since) in [
        ("2024-02-29", None),
        ("2024-03-01", Some("2024-03-01")),
        ("2024-04-30", Some("2024-03-01")),
        ("2024-05-01", None),
        ("2024-06-01", Some("2024-06-01")),
    ] {
        assert_eq!(log.as_of(day(on)).recognised_since(), since.map(day), "{on}");
        let found = codes(&log, on, &[]);
        let has = |code: &str| found.contains(&code.to_owned());
        assert_eq!(has("practice.not-recognised"), on == "2024-02-29");
        assert_eq!(has("practice.recognition-withdrawn"), on == "2024-05-01");
    }
}

/// What the record does not hold may have happened; and de-implementation has a year in principle (final agreement, A 3f).
#[test]
fn silence_of_the_record_is_asked_and_a_year_is_given() {
    let contracted = [Institution::try_new("A").unwrap()];
    let verdicts = |events: &[(&str, &str)], on: &str| {
        let tree = log(events).as_of(day(on)).under(Edition::Final, &contracted).explanation();
        let parts = tree.parts().iter();
        parts.map(|part| (part.message().code(), part.verdict())).collect::<Vec<_>>()
    };
    let found = verdicts(&[("2024-02-01", "established"), ("2024-02-02", "applied A")], "2024-03-01");
    for code in ["practice.established-without-dialogue", "practice.not-recognised"] {
        assert!(found.contains(&(code, Some(Verdict::Undetermined))), "{found:?}");
    }
    for (on, verdict) in [
        ("2024-12-20", Verdict::Undetermined),
        ("2025-12-19", Verdict::Undetermined),
        ("2025-12-20", Verdict::Undetermined),
        ("2025-12-21", Verdict::NotMet),
    ] {
        let found = verdicts(&[("2024-01-01", "applied A"), ("2024-12-20", "not-appropriate")], on);
        assert!(found.contains(&("practice.contracted-and-applying", Some(verdict))), "{on} {found:?}");
    }
}

#[test]
fn a_record_reads_like_a_story() {
    let log = log(&[
        ("2024-02-01", "dialogue"),
        ("2024-09-01", "established"),
        ("2024-10-01", "recognised"),
        ("2024-11-01", "applied A"),
    ]);
    let contracted = [Institution::try_new("B").unwrap()];
    let tree = log.as_of(day("2025-01-01")).under(Edition::Final, &contracted).explanation();
    assert_eq!(
        text(&tree, Language::Dutch),
        "a practice, 1 januari 2025: vastgesteld als passende praktijk sinds 1 september 2024; door de overheid erkend sinds 1 oktober 2024."
    );
    assert_eq!(
        tree.notes()[0].in_language(Language::English).to_string(),
        "A applies it since 1 November 2024"
    );
    assert_eq!(
        text(&tree.parts()[1], Language::English),
        "B is contracted; whether it applies the established practice is not known."
    );
    assert_eq!(
        text(&tree.parts()[0], Language::Dutch),
        "De vastgestelde praktijk is de basis voor contractering."
    );
    let rules = |edition| {
        let recognised = PracticeFinding::NotRecognised.rule(edition).id().as_str();
        (PracticeFinding::BasisForContracts.rule(edition).id().as_str(), recognised)
    };
    assert_eq!(rules(Edition::Draft), ("IZA-A-6-e", "IZA-A-6-e-recognise"));
    assert_eq!(rules(Edition::Final), ("IZA22-A-13-A", "IZA22-A-13-A"));
}
