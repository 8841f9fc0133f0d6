//! What is public: of an approved plan, and no money.

use passende_zorg::rule::Basis;
use passende_zorg::source::Edition;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{Approve, Reject},
    Event, Overview, PublicationRecord,
};

use super::*;

fn overview() -> Overview {
    Overview {
        goals: vec![said("fewer admissions")],
        agreements: vec![said("care at home from 2024")],
        results: vec![said("a ward closed in 2025")],
        parties: vec![said("hospital A"), said("home care B")],
        contact: said("project office"),
    }
}

fn short() -> Overview {
    Overview { agreements: vec![], results: vec![], ..overview() }
}

#[test]
fn only_what_was_approved_is_public() {
    let procedure = begun();
    for (on, public) in
        [("2023-01-01", false), ("2023-05-09", false), ("2023-05-10", true), ("2023-06-01", true)]
    {
        let record = PublicationRecord::of(&procedure.as_of(day(on)), overview());
        assert_eq!(record.is_ok(), public, "{on}");
        if let Err(error) = record {
            assert_eq!(error.code(), "publication.not-approved");
        }
    }
    let mut stopped_later = procedure.clone();
    stopped_later.record(day("2024-01-01"), stopped()).unwrap();
    assert!(PublicationRecord::of(&stopped_later, overview()).is_ok());
}

fn basis(record: &PublicationRecord) -> String {
    match record.basis() {
        Basis::Rule(rule) => rule.id().to_string(),
        Basis::Reference(text) => text.section().to_owned(),
    }
}

#[test]
fn each_text_says_what_is_public() {
    let decided_under = |edition, vote| {
        course(
            edition,
            [
                (day("2023-01-01"), Event::SelfAssessed),
                (day("2023-01-02"), plan()),
                (day("2023-02-01"), decided(vote, vote)),
            ],
        )
    };
    for (edition, rule) in [(Edition::Draft, "IZA-J-2-h-1"), (Edition::Final, "deel J, p. 102")] {
        let approved = decided_under(edition, Approve);
        assert_eq!(basis(&PublicationRecord::of(&approved, short()).unwrap()), rule);
        for more in
            [Overview { agreements: vec![], ..overview() }, Overview { results: vec![], ..overview() }]
        {
            let error = PublicationRecord::of(&approved, more).unwrap_err();
            assert_eq!(error.code(), "publication.not-public");
        }
        let rejected = decided_under(edition, Reject);
        assert_eq!(PublicationRecord::of(&rejected, short()).unwrap_err().code(), "publication.not-approved");
    }
    let approved = begun();
    assert_eq!(basis(&PublicationRecord::of(&approved, overview()).unwrap()), "BK23-P-PUBLISH");
    for (missing, field) in [
        (Overview { goals: vec![], ..overview() }, "goals"),
        (Overview { agreements: vec![], ..overview() }, "agreements"),
        (Overview { results: vec![], ..overview() }, "results"),
        (Overview { parties: vec![], ..overview() }, "parties"),
    ] {
        let error = PublicationRecord::of(&approved, missing).unwrap_err();
        assert_eq!(error.code(), "publication.missing");
        assert_eq!(error.to_string(), format!("{field}: expected at least one text, found none"));
    }
}

#[test]
fn there_is_no_place_for_money() {
    let record = PublicationRecord::of(&begun(), overview()).unwrap();
    let value = serde_json::to_value(&record).unwrap();
    let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["agreements", "contact", "goals", "parties", "results"]);
    let read: Overview = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(&read, record.overview());
    for key in ["grant", "funds-asked", "amount", "price", "batches"] {
        let mut more = value.clone();
        more[key] = serde_json::json!("1000.00");
        assert!(serde_json::from_value::<Overview>(more).is_err(), "{key}");
    }
}
