//! What the answer on a chain says, in whole sentences of both languages.

use passende_zorg::Language;
use passende_zorg::contracting::chain::{ChainAlignment, ChainGap, ChecklistPoint};
use passende_zorg::explanation::QuestionKind;
use passende_zorg::language::Describe;
use passende_zorg::principle::Status;
use serde_json::{Value, json};

use super::{SYNTHETIC, chain, codes, on, read};
use crate::support::day;

fn both(told: &impl Describe) -> [String; 2] {
    Language::ALL.map(|language| told.in_language(language).to_string())
}

/// What does not bind on the day, was decided or judged later, or by one of the parties.
#[test]
fn what_is_left_out_on_the_day_is_told() {
    let mut json = chain(json!([]), json!([]));
    let judged = |by: &str, on: &str| json!({"by": by, "on": on, "verdict": "met", "reason": "asked"});
    json["decided"] = json!([{"part": "how", "document": {"title": "t", "section": "s", "consulted": "2027-02-01"}, "signed": ["I", "H", "S"]}]);
    json["actions"] = json!([
        {"id": "a", "actor": "H", "phase": "realise", "from": "2026-01-01", "until": "2027-12-31"},
        {"id": "b", "actor": "S", "phase": "realise", "from": "2026-01-01", "until": "2027-12-31",
            "waits-for": {"action": "a", "because": "software first", "judgement": judged("table", "2027-03-02")}},
        {"id": "c", "actor": "S", "phase": "realise", "from": "2026-01-01", "until": "2027-12-31",
            "waits-for": {"action": "a", "because": "software first", "judgement": judged("S", "2025-01-01")}}
    ]);
    json["time-to-choose"] = judged("H", "2025-01-01");
    let told = |asked: &str| -> Vec<[String; 2]> {
        let chain = read(&json);
        ChainAlignment::of(&chain, day(asked)).notices().iter().map(both).collect()
    };
    let begins = |buyer: &str, seller: &str| {
        [
            format!(
                "Een contract tussen {buyer} en {seller} gaat pas in op 1 januari 2026 en bindt op de peildatum nog niemand."
            ),
            format!(
                "A contract between {buyer} and {seller} begins on 1 January 2026 and binds nobody yet on the day asked about."
            ),
        ]
    };
    let ended = |buyer: &str, seller: &str| {
        [
            format!(
                "Een contract tussen {buyer} en {seller} liep tot en met 31 december 2026 en bindt op de peildatum niemand meer."
            ),
            format!(
                "A contract between {buyer} and {seller} ran until 31 December 2026 and binds nobody on the day asked about."
            ),
        ]
    };
    let rest = [
        ["Wat is vastgelegd over ‘hoe het georganiseerd wordt’ is pas bekend vanaf 1 februari 2027 en telt op de peildatum niet mee.",
         "What was decided on “how it is organised” is known from 1 February 2027 on and does not count on the day asked about."],
        ["H heeft belang bij het oordeel over tijd en informatie om te kiezen; dat oordeel telt niet mee.",
         "H has a stake in the judgement on time and information to choose; it does not count."],
        ["Het oordeel van table over de noodzaak om met b te wachten is van 2 maart 2027, na de peildatum, en telt niet mee.",
         "The judgement of table on the need to wait with b is of 2 March 2027, after the day asked about, and does not count."],
        ["S heeft belang bij het oordeel over de noodzaak om met c te wachten; dat oordeel telt niet mee.",
         "S has a stake in the judgement on the need to wait with c; it does not count."],
    ]
    .map(|told| told.map(str::to_owned));
    let with = |contracts: &[[String; 2]]| [contracts, &rest].concat();
    assert_eq!(told("2025-12-31"), with(&[begins("I", "H"), begins("H", "S")]));
    assert_eq!(told("2026-01-01"), with(&[]));
    assert_eq!(told("2026-12-31"), with(&[]));
    assert_eq!(told("2027-01-01"), with(&[ended("I", "H"), ended("H", "S")]));
    json["time-to-choose"] = judged("council", "2027-03-02");
    let chain = read(&json);
    let notices = ChainAlignment::of(&chain, on()).notices();
    let later = notices.iter().find(|notice| notice.code() == "chain.judged-later").unwrap();
    assert_eq!(
        both(later),
        [
            "Het oordeel van council over tijd en informatie om te kiezen is van 2 maart 2027, na de peildatum, en telt niet mee.",
            "The judgement of council on time and information to choose is of 2 March 2027, after the day asked about, and does not count.",
        ]
    );
}

/// A contract of one day, and a price of nothing, are in order; the day before and a cent less are refused.
#[test]
fn a_contract_of_one_day_is_one() {
    let mut json = chain(json!([{"id": "a", "care": "c", "price": "0"}]), json!([]));
    json["links"][0]["until"] = json["links"][0]["from"].clone();
    let chain = read(&json);
    assert_eq!(chain.facts().links[0].from, chain.facts().links[0].until.unwrap());
    json["links"][0]["until"] = "2025-12-31".into();
    assert!(serde_json::from_value::<passende_zorg::contracting::chain::Chain>(json).is_err());
}

/// What an agreement aims at, of every element that leads to less of what is paid per unit; and how the gain stands of care without deductible.
#[test]
fn aims_and_gains_are_named() {
    for (element, dutch, english) in [
        ("care-prevented", "onnodige zorg te voorkomen", "to prevent needless care"),
        ("replaced", "zorg door slimme vormen te vervangen", "to replace care by smart forms"),
        ("digital-first", "zorg digitaal te geven waar het kan", "to give care digitally where possible"),
        ("self-care-first", "met zelfzorg te beginnen", "to begin with self-care"),
        ("illness-prevented", "ziekte te voorkomen", "to prevent illness"),
        (
            "worsening-prevented",
            "complicaties en verergering te voorkomen",
            "to prevent complications and worsening",
        ),
        (
            "heavier-care-prevented",
            "zwaardere zorg en toekomstige zorgvragen te voorkomen",
            "to prevent heavier care and future demand",
        ),
        (
            "ineffective-care-ends",
            "bewezen niet-effectieve zorg te laten verdwijnen",
            "to let care disappear that is proven ineffective",
        ),
    ] {
        let json = chain(
            json!([{"id": "a", "care": "knees", "pursues": element, "incentive": "production"}]),
            json!([]),
        );
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        let finding = alignment.findings().iter().find(|finding| finding.code() == "chain.against-element");
        let [nl, en] = both(finding.unwrap_or_else(|| panic!("{element}: {:?}", codes(&json))));
        assert!(nl.contains(&format!("beoogt {dutch}, maar")), "{nl}");
        assert!(en.contains(english), "{en}");
    }
    for (gain, dutch, english) in [
        (json!("contradicted"), "wordt tegengesproken", "is contradicted"),
        (json!("mixed"), "wisselend", "points both ways"),
        (json!("unknown"), "niet is aangetoond", "is not shown"),
        (Value::Null, "niet is aangetoond", "is not shown"),
    ] {
        let mut json = chain(json!([]), json!([]));
        json["own-risk-waivers"] = json!([{"care": "check", "gain": gain}]);
        let chain = read(&json);
        let alignment = ChainAlignment::of(&chain, on());
        let [nl, en] = both(&alignment.findings()[0]);
        assert!(nl.contains(dutch) && en.contains(english), "{nl} {en}");
    }
}

/// What a person has to judge is asked as a judgement, all else as a fact. Policy goals are asked where there is an insurer.
#[test]
fn what_is_lacking_is_asked_of_whom_can_say() {
    let mut json: Value = serde_json::from_str(SYNTHETIC).unwrap();
    json["actions"][3]["waits-for"] = json!({"action": "start", "because": "software first"});
    json["policy-goals"] = json!([]);
    json.as_object_mut().unwrap().remove("time-to-choose");
    let given = read(&json);
    let alignment = ChainAlignment::of(&given, on());
    let judgements: Vec<&str> = alignment
        .gaps()
        .iter()
        .filter(|gap| gap.kind() == QuestionKind::Judgement)
        .map(ChainGap::code)
        .collect();
    assert_eq!(judgements, ["waiting-unjudged", "time-to-choose"]);
    assert!(alignment.gaps().contains(&ChainGap::PolicyGoals));
    let mut uninsured = chain(json!([]), json!([]));
    uninsured["actors"][0]["kind"] = "other".into();
    let chain = read(&uninsured);
    assert!(!ChainAlignment::of(&chain, on()).gaps().contains(&ChainGap::PolicyGoals));
}

/// Under each finding stands what would resolve it.
#[test]
fn what_would_resolve_it_stands_under_each_finding() {
    let chain = read(&serde_json::from_str(SYNTHETIC).unwrap());
    let alignment = ChainAlignment::of(&chain, on());
    let tree = alignment.explanation();
    let found: Vec<_> = tree.parts().iter().filter(|part| part.kind().code() == "finding").collect();
    assert_eq!(found.len(), alignment.findings().len());
    for (line, finding) in found.iter().zip(alignment.findings()) {
        let [note] = line.notes() else { panic!("{:?}", line.notes()) };
        let help = finding.resolved_by();
        assert_eq!(
            note.in_language(Language::Dutch).to_string(),
            format!("wat zou helpen: {}", help.get(Language::Dutch))
        );
        assert_eq!(
            note.in_language(Language::English).to_string(),
            format!("what would resolve it: {}", help.get(Language::English))
        );
        assert_eq!(note.code(), "chain.resolved-by");
    }
}

/// Advice, A 4.1.1: what rewards the goal is a clause that pursues something, and pays for something else than production.
#[test]
fn a_reward_pursues_and_does_not_pay_production() {
    for (clause, expected) in [
        (json!({"pursues": "daily-life", "incentive": "fixed-sum"}), Status::Supported),
        (json!({"pursues": "daily-life", "incentive": "production"}), Status::Unknown),
        (json!({"pursues": "daily-life"}), Status::Unknown),
        (json!({"incentive": "fixed-sum"}), Status::Unknown),
    ] {
        let mut clause = clause;
        clause["id"] = "a".into();
        clause["care"] = "knees".into();
        let chain = read(&chain(json!([clause]), json!([])));
        let found = ChainAlignment::of(&chain, on()).checklist(ChecklistPoint::Rewarded);
        assert_eq!(found, expected, "{clause}");
    }
}

/// A theme that the insurer names without an agreement carries nothing on: there is nothing above it.
#[test]
fn nothing_is_carried_on_at_the_top() {
    let json = chain(json!([{"id": "a", "care": "knees", "theme": "t"}]), json!([]));
    let given = read(&json);
    let alignment = ChainAlignment::of(&given, on());
    assert!(!alignment.gaps().iter().any(|gap| gap.code() == "carried-in-name"), "{:?}", alignment.gaps());
    // Without a contract of an insurer nothing is missing in it.
    let mut below = json;
    below["links"][0]["buyer"] = "S".into();
    below["links"][1]["seller"] = "S".into();
    below["policy-goals"] = json!(["prevention"]);
    let given = read(&below);
    assert_eq!(ChainAlignment::of(&given, on()).checklist(ChecklistPoint::PolicyReturns), Status::Unknown);
}

/// The day to ask about where nothing is contracted: the last on which something is known, and not when an action begins.
#[test]
fn the_main_day_without_contracts() {
    let mut json = chain(json!([]), json!([]));
    json["links"] = json!([]);
    json["actions"] =
        json!([{"id": "a", "actor": "H", "phase": "realise", "from": "2027-01-01", "until": "2027-12-31"}]);
    let main = |json: &Value| read(json).main_day().map(|day| day.to_string());
    assert_eq!(main(&json).as_deref(), Some("2027-01-01"));
    json["time-to-choose"] =
        json!({"by": "council", "on": "2026-03-01", "verdict": "met", "reason": "asked"});
    assert_eq!(main(&json).as_deref(), Some("2026-03-01"));
    // With a contract that does not bind on that day, the first days of contracts and actions count.
    json["links"] = json!([{"id": "up", "buyer": "I", "seller": "H", "from": "2027-06-01", "clauses": []}]);
    assert_eq!(main(&json).as_deref(), Some("2027-06-01"));
}
