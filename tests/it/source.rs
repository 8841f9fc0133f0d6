use passende_zorg::concentration::{NormMeaning, Sweep};
use passende_zorg::language::Text;
use passende_zorg::source::{Citation, Document, Edition};
use passende_zorg::volume::agreement::{IncidentalException, NationalSteering, Tranche};
use passende_zorg::{Language, Verdict};

use crate::support::day;

#[test]
fn documents_have_codes_that_name_them() {
    let codes: Vec<&str> = Document::ALL.iter().map(|document| document.code()).collect();
    assert_eq!(
        codes,
        [
            "advice-2020",
            "iza-draft-2022",
            "iza-2022",
            "framework-2023",
            "specialists-2023",
            "practices-2024",
            "page-2024",
            "municipal-regulation-2026"
        ]
    );
    for document in Document::ALL {
        assert_eq!(Document::from_code(document.code()), Some(*document));
        assert_eq!(serde_json::to_string(document).unwrap(), format!("\"{}\"", document.code()));
        for language in Language::ALL {
            assert!(!document.title().get(language).is_empty());
        }
    }
    assert_eq!(Document::from_code("iza-2023"), None);
}

/// Advice: November 2020; draft: September 2022; final text: 16 September 2022.
#[test]
fn what_was_known_when() {
    for (document, on, expected) in [
        (Document::Advice2020, "2020-10-31", Verdict::NotMet),
        (Document::Advice2020, "2020-11-01", Verdict::Undetermined),
        (Document::Advice2020, "2020-11-29", Verdict::Undetermined),
        (Document::Advice2020, "2020-11-30", Verdict::Met),
        (Document::CareAgreementDraft2022, "2022-08-31", Verdict::NotMet),
        (Document::CareAgreementDraft2022, "2022-09-01", Verdict::Undetermined),
        (Document::CareAgreementDraft2022, "2022-09-29", Verdict::Undetermined),
        (Document::CareAgreementDraft2022, "2022-09-30", Verdict::Met),
        (Document::CareAgreement2022, "2022-09-15", Verdict::NotMet),
        (Document::CareAgreement2022, "2022-09-16", Verdict::Met),
        (Document::CareAgreement2022, "2022-09-17", Verdict::Met),
        (Document::AssessmentFramework2023, "2022-12-31", Verdict::NotMet),
        (Document::AssessmentFramework2023, "2023-01-01", Verdict::Undetermined),
        (Document::AssessmentFramework2023, "2023-01-30", Verdict::Undetermined),
        (Document::AssessmentFramework2023, "2023-01-31", Verdict::Met),
        (Document::SpecialistsGuide2023, "2022-12-31", Verdict::NotMet),
        (Document::SpecialistsGuide2023, "2023-01-01", Verdict::Undetermined),
        (Document::SpecialistsGuide2023, "2023-12-30", Verdict::Undetermined),
        (Document::SpecialistsGuide2023, "2023-12-31", Verdict::Met),
        (Document::PracticesArticle2024, "2023-12-31", Verdict::NotMet),
        (Document::PracticesArticle2024, "2024-12-31", Verdict::Met),
        (Document::GovernmentPage2024, "2024-12-30", Verdict::Undetermined),
        (Document::GovernmentPage2024, "2025-01-01", Verdict::Met),
        (Document::MunicipalRegulation2026, "2026-03-31", Verdict::NotMet),
        (Document::MunicipalRegulation2026, "2026-04-01", Verdict::Met),
    ] {
        assert_eq!(document.published().known_on(day(on)), expected, "{document:?} {on}");
    }
    assert_eq!(Document::CareAgreementDraft2022.published().earliest(), Some(day("2022-09-01")));
    assert_eq!(Document::CareAgreementDraft2022.published().latest(), Some(day("2022-09-30")));
    assert_eq!(Document::CareAgreement2022.published().earliest(), Some(day("2022-09-16")));
}

#[test]
fn a_citation_names_document_and_section() {
    let citation = Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2b", "annex D, 2b"));
    assert_eq!(
        citation.in_language(Language::Dutch).to_string(),
        "Integraal Zorgakkoord (concept, september 2022), bijlage D, 2b"
    );
    assert_eq!(
        serde_json::to_value(citation).unwrap(),
        serde_json::json!({"document": "Integraal Zorgakkoord (concept, september 2022)", "section": "bijlage D, 2b"})
    );
    assert_eq!(
        (citation.document(), citation.section()),
        (Document::CareAgreementDraft2022, Text::new("bijlage D, 2b", "annex D, 2b"))
    );
}

/// The framework of 2023 is about transformation plans: a clause of the agreement reads under it as under the final text, and
/// that is another one than the draft's.
#[test]
fn the_framework_leaves_the_clauses_of_the_final_agreement_as_they_are() {
    let of = |edition: Edition| {
        let tranches = Tranche::ALL.iter().map(|tranche| {
            let start = edition.starting_point(*tranche).map(|start| format!("{start:?}"));
            (start, edition.schedule(*tranche).map(|schedule| format!("{schedule:?}")))
        });
        let rules = [
            IncidentalException::rule(edition).id().as_str(),
            NationalSteering::considered(edition).1.id().as_str(),
            Sweep::of([63, 41, 9]).rule(edition).id().as_str(),
        ];
        (tranches.collect::<Vec<_>>(), rules, NormMeaning::mapped_by(edition))
    };
    assert_eq!(of(Edition::Framework2023), of(Edition::Final));
    assert_ne!(of(Edition::Draft), of(Edition::Final));
    for edition in Edition::ALL {
        assert_eq!(Edition::from_code(edition.code()), Some(*edition));
        assert_eq!(edition.agreement() == *edition, Edition::AGREEMENTS.contains(edition));
    }
}
