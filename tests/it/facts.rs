//! Facts that are records: built in code and read from JSON they are the same.

use core::fmt::Debug;

use passende_zorg::Verdict;
use passende_zorg::party::{Location, UnitKind};
use passende_zorg::practice::life::PromisingCare;
use passende_zorg::quantity::CountRange;
use passende_zorg::statement::Statement;
use passende_zorg::transformation::funds::{Channel, Spending};
use passende_zorg::transformation::municipal::Circumstance;
use passende_zorg::volume::advice::{CandidateReason, CarePart, ConcentrationCandidate, NetworkDivision};
use passende_zorg::volume::agreement::{
    Complexity, ConcentrationPlan, EarlyConcentration, FieldParty, NetworkArrangement, NetworkCondition,
    NetworkDocument, NormDecision, NormProposal, PlanBasis, PlanScale, QualityHarm, Tranche,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::support::{day, judged, reference, with};

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

/// What is built reads as the JSON beside it, and back; a key too many and a key too few are refused.
fn is<T: Serialize + DeserializeOwned + PartialEq + Debug>(built: &T, written: &Value, needed: &[&str]) {
    assert_eq!(serde_json::to_value(built).unwrap(), *written);
    let from = |value: &Value| passende_zorg::from_json::<T>(value.to_string().as_bytes());
    assert_eq!(&from(written).unwrap(), built);
    let mut more = written.clone();
    more.as_object_mut().unwrap().insert("colour".to_owned(), json!("red"));
    assert_eq!(from(&more).unwrap_err().path(), "colour");
    for key in needed {
        let mut less = written.clone();
        less.as_object_mut().unwrap().remove(*key).unwrap();
        assert!(from(&less).unwrap_err().to_string().contains(&format!("missing field `{key}`")), "{key}");
    }
}

#[test]
fn facts_are_the_same_built_and_read() {
    let met = serde_json::to_value(judged(Verdict::Met)).unwrap();
    let research = serde_json::to_value(reference()).unwrap();
    is(
        &with!(
            NormProposal::new(Tranche::Second, UnitKind::Team, 20),
            existing_minimum = 110,
            harms_quality = QualityHarm::new(judged(Verdict::Met), reference()),
            national_total = CountRange::exactly(45),
        ),
        &json!({
            "tranche": "second", "per": "team", "minimum": 20, "existing-minimum": 110,
            "harms-quality": {"judgement": met, "research": research}, "national-total": {"at-least": 45, "at-most": 45}
        }),
        &["tranche", "per", "minimum"],
    );
    is(
        &with!(
            NormDecision::new(Tranche::First, day("2023-12-31")),
            led_by_zorginstituut = true,
            @consulted = [(FieldParty::Hospitals, true), (FieldParty::HealthInsurers, false)].into(),
            patient_organisations = vec![],
        ),
        &json!({
            "tranche": "first", "set-on": "2023-12-31", "led-by-zorginstituut": true,
            "patient-organisations": [], "consulted": {"hospitals": true, "health-insurers": false}
        }),
        &["tranche", "set-on"],
    );
    is(
        &with!(
            EarlyConcentration::new(),
            plan = PlanBasis::Plan(text("plan 4")),
            jointly = judged(Verdict::Met)
        ),
        &json!({"plan": {"plan": "plan 4"}, "jointly": met}),
        &[],
    );
    is(
        &with!(ConcentrationPlan::new(PlanScale::National), basis = PlanBasis::Absent),
        &json!({"scale": "national", "basis": "absent"}),
        &["scale"],
    );
    is(
        &with!(
            NetworkArrangement::default(),
            @documents =
                [(NetworkCondition::Pathway, NetworkDocument::new(text("agreement"), day("2024-02-01")))].into(),
            @judged = [(NetworkCondition::Pathway, judged(Verdict::Met))].into(),
        ),
        &json!({
            "documents": {"pathway": {"name": "agreement", "on": "2024-02-01"}},
            "judged": {"pathway": met}
        }),
        &[],
    );
    is(
        &with!(ConcentrationCandidate::new(), reasons = vec![CandidateReason::Rare]),
        &json!({"reasons": [CandidateReason::Rare.code()]}),
        &[],
    );
    let at = |name| Location::try_new(name).unwrap();
    let part = with!(CarePart::new(text("biopsy"), Complexity::Low, at("hospital")), guidance = at("centre"));
    is(
        &with!(NetworkDivision::new(at("centre")), @parts = vec![part]),
        &json!({
            "centre": "centre",
            "parts": [{"name": "biopsy", "complexity": "low", "location": "hospital", "guidance": "centre"}]
        }),
        &["centre"],
    );
    is(
        &with!(Spending::new(Channel::Insurers, day("2023-02-01")), criteria_set = day("2023-01-31")),
        &json!({"channel": "insurers", "decided": "2023-02-01", "criteria-set": "2023-01-31"}),
        &["channel", "decided"],
    );
    is(
        &with!(Circumstance::new(day("2027-05-10")), without_delay = judged(Verdict::Met)),
        &json!({"known": "2027-05-10", "without-delay": met}),
        &["known"],
    );
    is(
        &with!(PromisingCare::new(day("2021-09-01"), day("2027-08-31")), judged = day("2028-02-01")),
        &json!({"from": "2021-09-01", "until": "2027-08-31", "judged": "2028-02-01"}),
        &["from", "until"],
    );
}
