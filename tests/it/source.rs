use passende_zorg::concentration::{ConcentrationImpact, ImpactFacts, NormMeaning, Sweep};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::Text;
use passende_zorg::party::UnitKind;
use passende_zorg::practice::cycle::CycleLog;
use passende_zorg::quantity::CountRange;
use passende_zorg::report::Markdown;
use passende_zorg::source::{Citation, Document, Edition};
use passende_zorg::volume::agreement::{
    CareField, ConcentrationPlan, EarlyConcentration, IncidentalException, NationalSteering,
    NetworkArrangement, NormDecision, NormProposal, PlanScale, Tranche,
};
use passende_zorg::volume::multitrauma::RegionalShare;
use passende_zorg::{Language, Verdict};

use crate::support::{day, with};

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

/// Everything that reads a clause of the agreement, under an edition, as a reader sees it.
fn clauses(edition: Edition) -> Vec<String> {
    let decision = |tranche: &Tranche| {
        with!(NormDecision::new(*tranche, day("2025-03-11")), led_by_zorginstituut = true)
    };
    let impact = |text: &str| serde_json::from_str::<ImpactFacts>(text).unwrap();
    let facts = [
        r#"{"analysis-made": "2025-06-01"}"#,
        r#"{"acute-care-shifts": true, "analysis-made": "2025-06-01"}"#,
    ];
    let cycle: CycleLog = serde_json::from_str(
        r#"{"subject": "care", "sector": "hospitals", "events": [{"on": "2023-10-01", "event": {"put-on-agenda": {"question": "implementation"}}}]}"#,
    )
    .unwrap();
    let counted = |count| CountRange::exactly(count);
    let mut trees = vec![
        NetworkArrangement::default().under(edition).explanation(),
        EarlyConcentration::default().under(edition).explanation(),
        ConcentrationPlan::new(PlanScale::National).under(edition).explanation(),
        NormMeaning::of([63, 41].map(counted), 50).under(edition).explanation(),
        Sweep::of([63, 41, 9]).under(edition).explanation(),
        NationalSteering::note(edition),
        RegionalShare::of(edition, counted(88), counted(12)).explanation(),
        cycle.as_of(day("2026-01-01")).under(edition).explanation(),
    ];
    trees.extend(Tranche::ALL.iter().map(|tranche| decision(tranche).under(edition).explanation()));
    trees.extend(Tranche::ALL.iter().flat_map(|tranche| edition.notes_on_start(*tranche)));
    for (tranche, minimum) in
        Tranche::ALL.iter().flat_map(|tranche| [20, 75, 120].map(|least| (*tranche, least)))
    {
        for per in [UnitKind::Location, UnitKind::Institution] {
            let proposal = NormProposal::new(tranche, per, minimum);
            trees.push(
                with!(proposal, existing_minimum = 110, national_total = counted(45))
                    .under(edition)
                    .explanation(),
            );
        }
    }
    for facts in facts.map(impact) {
        trees.push(ConcentrationImpact::new(edition, &facts, day("2025-12-31")).explanation());
    }
    let mut said: Vec<String> =
        trees.iter().map(|tree| Markdown::new(tree, Language::English).to_string()).collect();
    said.push(IncidentalException::rule(edition).id().to_string());
    said.extend(Tranche::ALL.iter().map(|tranche| format!("{:?}", decision(tranche).in_time(edition))));
    said.extend(CareField::ALL.iter().flat_map(|field| {
        Tranche::ALL.iter().map(move |tranche| format!("{field:?} {:?}", field.is_in(edition, *tranche)))
    }));
    said.push(format!("{:?}", NormMeaning::mapped_by(edition)));
    said
}

/// The framework of 2023 is about transformation plans: a clause of the agreement reads under it as under the final text, and
/// most read otherwise than in the draft.
#[test]
fn the_framework_leaves_the_clauses_of_the_final_agreement_as_they_are() {
    let [draft, last, framework] = [Edition::Draft, Edition::Final, Edition::Framework2023].map(clauses);
    assert_eq!(framework, last);
    let other = draft.iter().filter(|said| !last.contains(said)).count();
    assert!(other * 2 > draft.len(), "{other} of {} differ from the draft", draft.len());
    for edition in Edition::ALL {
        assert_eq!(Edition::from_code(edition.code()), Some(*edition));
        assert_eq!(edition.agreement() == *edition, Edition::AGREEMENTS.contains(edition));
    }
}
