use passende_zorg::Language;
use passende_zorg::practice::StandingNotice;
use passende_zorg::practice::{AgreementPart, CombinedAgreement};
use passende_zorg::principle::Status;
use serde_json::{Value, json};

use crate::support::day;

fn on() -> chrono::NaiveDate {
    day("2025-03-01")
}

/// The parts that are given stand in a standard, each in its own section.
fn agreement(parts: &[AgreementPart]) -> Value {
    let parts: Value = parts
        .iter()
        .map(|part| json!({"part": part.code(), "documented": {"title": "Standard", "section": part.code(), "consulted": "2020-11-01"}}))
        .collect();
    json!({"subject": "IAT", "parts": parts})
}

fn read(json: &Value) -> CombinedAgreement {
    serde_json::from_value(json.clone()).unwrap()
}

/// Advice of 2020, part A, 1.2: the standard on thrombectomy has all four. Every other set lacks what it lacks.
#[test]
fn what_is_missing_is_what_is_not_given() {
    for set in 0..16_usize {
        let given = |keep: bool| {
            AgreementPart::ALL
                .iter()
                .enumerate()
                .filter(|(at, _)| (set >> at & 1 == 1) == keep)
                .map(|(_, part)| *part)
                .collect::<Vec<_>>()
        };
        let agreement = read(&agreement(&given(true)));
        assert_eq!(agreement.missing(on()).collect::<Vec<_>>(), given(false));
        let expected = if set == 15 { Status::Supported } else { Status::Unknown };
        assert_eq!(agreement.status(on()), expected);
        let tree = agreement.on(on()).explanation();
        assert_eq!(tree.open_questions().len(), given(false).len());
        let known = tree.parts().iter().filter(|part| part.outcome().code() == "supported").count();
        assert_eq!(known, given(true).len());
    }
    let codes: Vec<&str> = AgreementPart::ALL.iter().map(|part| part.code()).collect();
    assert_eq!(codes, ["quality-norms", "volume-norms", "indication-criteria", "organisation"]);
}

/// The emergency chain of a region stands beside the standard: without it the standard is complete all the same.
#[test]
fn the_emergency_chain_is_no_part_of_the_standard() {
    let mut json = agreement(AgreementPart::ALL);
    let region = |code: &str| json!({"kind": "ROAZ", "code": code, "name": format!("Region {code}"), "from": "2020-01-01"});
    json["emergency-chain"] = json!([
        {"region": region("1"), "documented": {"title": "Agreements", "section": "1", "consulted": "2020-11-01"}},
        {"region": region("2")}
    ]);
    let agreement = read(&json);
    assert_eq!(serde_json::to_value(&agreement).unwrap(), json);
    assert_eq!(agreement.status(on()), Status::Supported);
    let without: Vec<&str> = agreement.regions_without_chain(on()).map(|chain| chain.region.code()).collect();
    assert_eq!(without, ["2"]);
    let notes = agreement
        .on(on())
        .explanation()
        .notes()
        .iter()
        .map(|note| note.in_language(Language::Dutch).to_string())
        .collect::<Vec<_>>();
    assert_eq!(notes, ["Region 2: geen afspraken in de spoedzorgketen"]);
}

#[test]
fn a_part_may_stand_in_several_places() {
    let agreement = read(&agreement(&[AgreementPart::VolumeNorms, AgreementPart::VolumeNorms]));
    assert_eq!(agreement.part(AgreementPart::VolumeNorms, on()).count(), 2);
    let tree = agreement.on(on()).explanation();
    let told = tree.parts()[1].message().in_language(Language::English).to_string();
    assert_eq!(told.matches("Standard, volume-norms").count(), 2, "{told}");
    assert_eq!(
        tree.message().in_language(Language::English).to_string(),
        "IAT: agreements on use and on organisation in one standard"
    );
    let asked = tree.open_questions()[0].in_language(Language::Dutch).to_string();
    assert_eq!(asked, "Waar staan: kwaliteitsnormen?");
    assert_eq!(agreement.rule().figures(), ["4"]);
}

/// Advice of 2020, part A, 1.2: one standard with all of them. Four documents with one part each are not one, though a title may be written in several ways.
#[test]
fn all_parts_stand_in_one_standard() {
    let with = |titles: [&str; 4]| {
        let mut json = agreement(AgreementPart::ALL);
        for (at, title) in titles.into_iter().enumerate() {
            json["parts"][at]["documented"]["title"] = title.into();
        }
        json
    };
    for (titles, status, asked) in [
        (["Standard"; 4], Status::Supported, 0),
        (["Standard", "standard", "STANDARD", "Standard "], Status::Supported, 0),
        (["Standard", "Standard", "Standard", "Standards"], Status::Unknown, 1),
        (["S0", "S1", "S2", "S3"], Status::Unknown, 1),
    ] {
        let titles = titles.map(str::trim);
        let agreement = read(&with(titles));
        assert_eq!(agreement.status(on()), status, "{titles:?}");
        let tree = agreement.on(on()).explanation();
        let codes: Vec<_> = tree.open_questions().iter().map(|it| it.message().code()).collect();
        assert_eq!(codes, vec!["combined.asked-one"; asked], "{titles:?}");
        assert_eq!(agreement.missing(on()).count(), 0);
    }
    // One of them has all: what stands elsewhere too changes nothing.
    let mut more = with(["Standard"; 4]);
    let beside = json!({"part": "organisation", "documented": {"title": "Other", "section": "1", "consulted": "2020-11-01"}});
    more["parts"].as_array_mut().unwrap().push(beside);
    assert_eq!(read(&more).status(on()), Status::Supported);
}

/// What is known after the day does not exist for the answer, and is told: the day before, on it and after it.
#[test]
fn a_part_is_known_from_its_day() {
    for (consulted, agreed, expected) in [
        ("2025-02-28", None, true),
        ("2025-03-01", None, true),
        ("2025-03-02", None, false),
        ("2026-11-26", Some("2025-02-28"), true),
        ("2026-11-26", Some("2025-03-01"), true),
        ("2026-11-26", Some("2025-03-02"), false),
    ] {
        let mut json = agreement(AgreementPart::ALL);
        json["parts"][3]["documented"]["consulted"] = consulted.into();
        if let Some(agreed) = agreed {
            json["parts"][3]["on"] = agreed.into();
        }
        let agreement = read(&json);
        let status = if expected { Status::Supported } else { Status::Unknown };
        assert_eq!(agreement.status(on()), status, "{consulted} {agreed:?}");
        let told: Vec<_> =
            (!expected).then(|| StandingNotice::Later { facts: 1, on: on() }).into_iter().collect();
        assert_eq!(agreement.notices(on()), told, "{consulted} {agreed:?}");
        let notes = agreement
            .on(on())
            .explanation()
            .notes()
            .iter()
            .filter(|note| note.code() == "standing.later")
            .count();
        assert_eq!(notes, told.len());
    }
    let mut regional = agreement(AgreementPart::ALL);
    regional["emergency-chain"] = json!([{"region": {"kind": "ROAZ", "code": "1", "name": "R", "from": "2020-01-01"},
        "documented": {"title": "Agreements", "section": "1", "consulted": "2025-03-02"}}]);
    let agreement = read(&regional);
    assert_eq!(agreement.regions_without_chain(on()).count(), 1);
    assert_eq!(agreement.regions_without_chain(day("2025-03-02")).count(), 0);
    assert_eq!(agreement.notices(on()).len(), 1);
}
