use passende_zorg::Language;
use passende_zorg::principle::{AgreementPart, CombinedAgreement, Status};
use serde_json::{Value, json};

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
        assert_eq!(agreement.missing().collect::<Vec<_>>(), given(false));
        let expected = if set == 15 { Status::Supported } else { Status::Unknown };
        assert_eq!(agreement.status(), expected);
        let tree = agreement.explanation();
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
    assert_eq!(agreement.status(), Status::Supported);
    let without: Vec<&str> = agreement.regions_without_chain().map(|chain| chain.region.code()).collect();
    assert_eq!(without, ["2"]);
    let notes = agreement
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
    assert_eq!(agreement.part(AgreementPart::VolumeNorms).count(), 2);
    let tree = agreement.explanation();
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
