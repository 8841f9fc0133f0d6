//! What is dated after the day asked about is told, wherever something stands on a day.

use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Describe, Message};
use passende_zorg::practice::EstablishmentLog;
use passende_zorg::practice::StandingNotice;
use passende_zorg::practice::cycle::CycleLog;
use passende_zorg::practice::life::EvidenceLife;
use passende_zorg::practice::scaling::ScaleUp;
use passende_zorg::source::Edition;

use crate::support::{day, year};

const RECORD: &str = include_str!("../../../examples/scale_practice/record.json");
const CYCLE: &str = include_str!("../../../examples/scale_practice/cycle.json");
const LIFE: &str = include_str!("../../../examples/scale_practice/life.json");

fn later(facts: usize, on: &str) -> Vec<StandingNotice> {
    if facts == 0 { Vec::new() } else { vec![StandingNotice::Later { facts, on: day(on) }] }
}

fn tells(tree: &Explanation, notices: &[StandingNotice]) -> bool {
    let codes: Vec<&str> = tree.notes().iter().map(Message::code).collect();
    notices.iter().all(|notice| codes.contains(&notice.code()))
}

/// Of logs: the events after the day, counted in the JSON.
#[test]
fn events_after_the_day_are_counted() {
    for on in
        ["2023-02-01", "2023-09-01", "2024-03-04", "2024-03-05", "2024-11-20", "2024-11-21", "2025-03-01"]
    {
        let events = |json: &str| {
            let log: serde_json::Value = serde_json::from_str(json).unwrap();
            let days = log["events"].as_array().unwrap().iter().map(|entry| entry["on"].as_str().unwrap());
            // ISO days sort as they follow each other.
            later(days.filter(|event| *event > on).count(), on)
        };
        let record: EstablishmentLog = serde_json::from_str(RECORD).unwrap();
        let (standing, expected) = (record.as_of(day(on)), events(RECORD));
        assert_eq!(standing.notices(), expected, "record {on}");
        assert!(tells(&standing.under(Edition::Final, &[]).explanation(), &expected));
        let cycle: CycleLog = serde_json::from_str(CYCLE).unwrap();
        let (standing, expected) = (cycle.as_of(day(on)), events(CYCLE));
        assert_eq!(standing.notices(), expected, "cycle {on}");
        assert!(tells(&standing.under(Edition::Final).explanation(), &expected));
        let life: EvidenceLife = serde_json::from_str(LIFE).unwrap();
        let (standing, mut expected) = (life.as_of(day(on)), events(LIFE));
        // The year before the agreement of 4 March 2024 was counted.
        if on >= "2024-03-04" {
            expected.insert(0, StandingNotice::BeforeAgreement(year(2023)));
        }
        assert_eq!(standing.notices(), expected, "life {on}");
        assert!(tells(&standing.under(Edition::Final).explanation(), &expected));
    }
}

/// Of scaling up: each day at which something happened counts, and a last day to come does not.
#[test]
fn days_of_scaling_up_after_the_day_are_counted() {
    let file: ScaleUp = serde_json::from_str(
        r#"{"practice": "A practice", "collected": "2024-01-01", "published": "2024-02-02",
            "barriers": [{"id": "b", "kind": "financing", "what": "w", "found": "2024-03-03", "gone": "2024-09-09"}],
            "actions": [{"id": "a", "what": "w", "agreed": "2024-04-04", "due": "2026-01-01", "done": "2024-10-10",
                "postponed": [{"on": "2024-05-05", "due": "2026-02-02"}]}],
            "successful": {"by": "x", "on": "2024-11-11", "verdict": "met", "reason": "r"}}"#,
    )
    .unwrap();
    for (on, facts) in [
        ("2023-12-31", 8),
        ("2024-01-01", 7),
        ("2024-02-01", 7),
        ("2024-02-02", 6),
        ("2024-03-03", 5),
        ("2024-04-04", 4),
        ("2024-05-05", 3),
        ("2024-09-09", 2),
        ("2024-10-10", 1),
        ("2024-11-10", 1),
        ("2024-11-11", 0),
    ] {
        let standing = file.as_of(day(on));
        assert_eq!(standing.notices(), later(facts, on), "{on}");
        assert!(tells(&standing.explanation(), &later(facts, on)));
    }
}

/// Who takes the practice up, or is to, does not judge it; nor does who waits, or who is waited for.
#[test]
fn who_has_a_stake_in_scaling_up_does_not_judge() {
    let file = |by: &str| {
        let judged = serde_json::json!({"by": by, "on": "2024-02-01", "verdict": "met", "reason": "r"});
        let json = serde_json::json!({"practice": "A practice", "collected": "2024-01-01",
            "mechanisms": [{"id": "m", "what": "w", "found": "2024-01-01"}], "no-barriers": judged, "successful": judged,
            "actions": [{"id": "a", "what": "x", "agreed": "2024-01-01", "owner": "One", "due": "2026-01-01"},
                {"id": "b", "what": "y", "agreed": "2024-01-01", "owner": "Two", "due": "2026-01-01",
                    "waits-for": {"action": "a", "because": "so", "judgement": judged}}],
            "providers": [{"provider": "Hospital North", "since": "2024-01-01"}], "insurers": [{"insurer": "Insurer Z"}]});
        serde_json::from_value::<ScaleUp>(json).unwrap()
    };
    for (by, told, successful, unjudged) in [
        ("a panel", 0, true, 0),
        ("Hospital North", 2, false, 0),
        ("the board of Hospital North", 2, false, 0),
        ("insurer z", 2, false, 0),
        ("One", 1, true, 1),
        ("Two", 1, true, 1),
    ] {
        let file = file(by);
        let standing = file.as_of(day("2024-02-01"));
        let notices = standing.notices();
        assert_eq!(notices, vec![StandingNotice::JudgedByInterested { by: by.to_owned() }; told], "{by}");
        assert!(tells(&standing.explanation(), &notices));
        let codes: Vec<_> =
            standing.findings().iter().map(passende_zorg::practice::scaling::ScaleFinding::code).collect();
        assert_eq!(codes.contains(&"scale.insurer-without"), successful, "{by}");
        assert_eq!(
            standing.step() >= Some(passende_zorg::practice::scaling::ScaleStep::BarriersKnown),
            successful,
            "{by}"
        );
        assert_eq!(standing.waits_unjudged().count(), unjudged, "{by}");
        assert_eq!(standing.explanation().open_questions().len(), unjudged, "{by}");
        // What is judged later is told as later, and by nobody.
        let before = file.as_of(day("2024-01-31"));
        assert_eq!(before.notices(), [StandingNotice::Later { facts: 3, on: day("2024-01-31") }]);
        assert_eq!(before.waits_unjudged().count(), 1);
    }
}

#[test]
fn notices_in_words() {
    for (notice, dutch, english) in [
        (
            StandingNotice::Later { facts: 1, on: day("2024-03-01") },
            "1 gegeven is van na 1 maart 2024 en telt niet mee.",
            "1 fact is from after 1 March 2024 and does not count.",
        ),
        (
            StandingNotice::Later { facts: 1200, on: day("2024-03-01") },
            "1.200 gegevens zijn van na 1 maart 2024 en tellen niet mee.",
            "1,200 facts are from after 1 March 2024 and do not count.",
        ),
    ] {
        assert_eq!(Describe::in_language(&notice, Language::Dutch).to_string(), dutch);
        assert_eq!(Describe::in_language(&notice, Language::English).to_string(), english);
        let json = serde_json::to_value(notice).unwrap();
        assert_eq!(json, serde_json::json!({"code": "standing.later", "text": {"nl": dutch, "en": english}}));
    }
}
