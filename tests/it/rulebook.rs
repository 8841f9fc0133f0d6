use std::collections::BTreeSet;

use passende_zorg::Language;
use passende_zorg::party::Intervention;
use passende_zorg::rule::Force;
use passende_zorg::rulebook::Rulebook;
use passende_zorg::source::Document;
use passende_zorg::volume::outcome::{OutcomeMeasure, OutcomeNorm};

use crate::register;

#[test]
fn rules_have_their_own_ids_titles_and_places() {
    let ids: BTreeSet<&str> = Rulebook.iter().map(|rule| rule.id().as_str()).collect();
    assert_eq!(ids.len(), Rulebook.iter().count());
    for rule in Rulebook.iter() {
        for language in Language::ALL {
            assert!(!rule.title().get(language).trim().is_empty(), "{}", rule.id());
        }
        assert!(Language::ALL.iter().all(|language| !rule.citation().section().get(*language).is_empty()));
        assert_eq!(Rulebook.find(rule.id().as_str()), Some(rule));
        assert!(rule.provisional_figures().iter().all(|figure| rule.figures().contains(figure)));
        let prefix = match rule.citation().document() {
            Document::Advice2020 => "ADV2020-",
            Document::CareAgreementDraft2022 => "IZA-",
            Document::CareAgreement2022 => "IZA22-",
            Document::AssessmentFramework2023 => "BK23-",
            Document::MunicipalRegulation2026 => "SPUK-",
            Document::SpecialistsGuide2023 => "FMS-",
            Document::PracticesArticle2024 => "PRAC-",
            Document::GovernmentPage2024 => "VWS-",
            other => panic!("a prefix for {other:?}"),
        };
        assert!(rule.id().as_str().starts_with(prefix), "{}", rule.id());
    }
    let provisional: Vec<&str> = Rulebook
        .iter()
        .filter(|rule| !rule.provisional_figures().is_empty())
        .map(|rule| rule.id().as_str())
        .collect();
    assert_eq!(
        provisional,
        [
            "IZA-3.2.3-norm100",
            "IZA-D-2-b",
            "IZA-D-2-h",
            "IZA-D-4-c",
            "IZA-D-2-d",
            "IZA-4.2.1-earmark",
            "IZA-4.2.3-route2023",
            "IZA-4.2.3-route2024",
            "IZA-K-6-a-1",
            "IZA-A-5-b",
            "IZA22-A-3-B",
        ]
    );
    assert_eq!(Rulebook.find("IZA-NONE"), None);
    let by_document: usize = Document::ALL.iter().map(|document| Rulebook.of(*document).count()).sum();
    assert_eq!(by_document, Rulebook.iter().count());
}

#[test]
fn the_rulebook_serialises_as_promised() {
    let value = serde_json::to_value(Rulebook).unwrap();
    let rules = value["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Rulebook.iter().count());
    let rule = rules.iter().find(|rule| rule["id"] == "IZA-D-2-b").unwrap();
    assert_eq!(
        *rule,
        serde_json::json!({
            "id": "IZA-D-2-b",
            "title": {"nl": "Uitgangspunt voor de norm van de eerste tranche", "en": "Starting point for the norm of the first tranche"},
            "force": "aim",
            "edition": "iza-draft-2022",
            "citation": {"document": "Integraal Zorgakkoord (concept, september 2022)", "section": "bijlage D, 2b"},
            "figures": ["100"],
            "provisional": ["100"],
            "role": "aim",
            "evaluated-by": "passende_zorg::source::Edition",
        })
    );
}

#[test]
fn forces_have_words() {
    let words = |language| Force::ALL.iter().map(|force| force.in_language(language)).collect::<Vec<_>>();
    assert_eq!(
        words(Language::English),
        ["norm", "open norm", "aim", "compass", "plan", "permission", "definition"]
    );
    assert_eq!(
        words(Language::Dutch),
        ["norm", "open norm", "streven", "kompas", "plan", "toestemming", "definitie"]
    );
}

#[test]
fn an_outcome_norm_has_no_value_yet() {
    for measure in OutcomeMeasure::ALL {
        let norm = OutcomeNorm::new(Intervention::try_new("lung").unwrap(), *measure);
        assert!(norm.verdict().is_undetermined());
        assert_eq!((norm.measure(), norm.intervention().as_str()), (*measure, "lung"));
        let explanation = norm.explanation();
        assert_eq!(
            (explanation.message().code(), explanation.open_questions().len()),
            ("outcome.no-value", 1)
        );
    }
    let norm = OutcomeNorm::new(Intervention::try_new("lung").unwrap(), OutcomeMeasure::Mortality);
    let explanation = norm.explanation();
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "The agreement gives no value for a norm on mortality for lung."
    );
    assert_eq!(
        explanation.message().in_language(Language::Dutch).to_string(),
        "Het akkoord geeft voor lung geen waarde voor een norm op sterfte."
    );
    let question = explanation.open_questions()[0].message();
    assert_eq!(
        question.in_language(Language::English).to_string(),
        "Which value will the norm on mortality for lung have?"
    );
    assert_eq!(
        question.in_language(Language::Dutch).to_string(),
        "Welke waarde krijgt de norm op sterfte voor lung?"
    );
}

/// Every norm decides either way in some scenario, and no rule stands in the rulebook that no answer cites.
#[test]
fn the_register_of_rules_is_complete() {
    let lacking = register::lacking();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}
