//! Lines of an appraisal that a reader holds against each other, in whole sentences.

use passende_zorg::Language;
use passende_zorg::explanation::Explanation;
use passende_zorg::principle::evidence::{Direction, Evidence, EvidenceFinding, SourceKind};
use passende_zorg::principle::{
    Appraisal, AppraisalComparison, Dossier, Element, EvidenceClass, EvidencePolicy, Gain, Level,
    PrincipleSet, Status,
};
use serde_json::json;

use super::{everything, finding, item, practice, study, words};

/// Every line of a tree with its code, in English.
fn lines(tree: &Explanation) -> Vec<(String, String)> {
    let mut found =
        vec![(tree.message().code().to_owned(), tree.message().in_language(Language::English).to_string())];
    found.extend(tree.parts().iter().flat_map(lines));
    found
}

fn with_code(tree: &Explanation, code: &str) -> Vec<String> {
    lines(tree).into_iter().filter(|(of, _)| of == code).map(|(_, text)| text).collect()
}

fn read(json: serde_json::Value) -> Dossier {
    serde_json::from_value(json).unwrap()
}

/// Advice, A 1.2: the parts of each side stand under that side.
#[test]
fn each_side_of_the_definition_has_its_own_parts() {
    let (dossier, policy) = (practice(Vec::new()), everything());
    let of = |set| Appraisal::new(&dossier, set, &policy).explanation();
    let tree = of(PrincipleSet::Advice2020);
    let both = tree.parts().iter().find(|part| part.message().code() == "definition.both").unwrap();
    let sides: Vec<(String, Vec<String>)> = both
        .parts()
        .iter()
        .map(|side| {
            let text = |line: &Explanation| line.message().in_language(Language::English).to_string();
            (text(side), side.parts().iter().map(text).collect())
        })
        .collect();
    let parts: Vec<usize> = sides.iter().map(|(_, parts)| parts.len()).collect();
    assert_eq!(sides[0].0, "appropriate use", "{sides:?}");
    assert_eq!(sides[1].0, "appropriate organisation", "{sides:?}");
    assert_eq!(parts, [3, 4], "{sides:?}");
    assert!(sides[0].1.iter().any(|part| part.contains("effective")), "{sides:?}");
    // The draft alone sums its examples up in one sentence.
    for set in PrincipleSet::ALL {
        let told = with_code(&of(*set), "definition.draft").len();
        assert_eq!(told, usize::from(*set == PrincipleSet::Draft2022), "{set:?}");
    }
}

/// Of one patient nothing is decided, not the gain either.
#[test]
fn the_gain_of_one_patient_is_not_decided() {
    let evidence = || vec![study("gain", Element::HealthGain, EvidenceFinding::Supports)];
    let policy = everything();
    for (level, gain) in [(Level::Practice, Gain::Gained), (Level::Patient, Gain::Unknown)] {
        let dossier = Dossier::try_new(words("x"), level, evidence()).unwrap();
        assert_eq!(Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy).gain(), gain);
    }
}

/// That a source looked at the gain and concluded that the price is out of proportion stands without readings of the gain; that a price
/// fell does not. And of a source that says only that there is a gain, nothing is left open.
#[test]
fn what_stands_without_a_known_gain() {
    let policy = everything();
    for (found, status, speaks) in [
        (EvidenceFinding::Contradicts, Status::Contradicted, true),
        (EvidenceFinding::Supports, Status::Unknown, false),
    ] {
        let price = study("price", Element::ReasonablePrice, found);
        let dossier = practice(vec![price.clone()]);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        assert_eq!(appraisal.status(Element::ReasonablePrice), status);
        let class = appraisal.class(&price);
        let against = matches!(class, EvidenceClass::Speaks { direction: Direction::Contradicts, .. });
        assert_eq!(against, speaks, "{class:?}");
    }
    let points = |later: &str, smallest: &str| {
        finding(&format!(
            r#"{{"measured": {{"unit": "points", "better": "higher", {smallest}
                "baseline": {{"value": "48", "from": 2022}}, "measured": {{"value": "{later}", "from": 2024}}}}}}"#
        ))
    };
    let same = item(
        "same",
        Element::HealthGain,
        SourceKind::OutcomeRegistry,
        points("49", r#""smallest-relevant": "5","#),
    );
    let said = item("said", Element::HealthGain, SourceKind::EffectStudy, EvidenceFinding::Supports);
    let open = item("open", Element::HealthGain, SourceKind::OutcomeRegistry, points("53", ""));
    let gain = |items: Vec<Evidence>| {
        let dossier = practice(items);
        Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy).gain()
    };
    assert_eq!(gain(vec![same.clone()]), Gain::Same);
    assert_eq!(gain(vec![same.clone(), said]), Gain::Same, "a study owes the difference");
    assert_eq!(gain(vec![same, open]), Gain::Unknown, "from which difference it matters is not known");
}

/// What a person judged of an item is told with it: the outcome, who, when and why.
#[test]
fn a_judgement_on_an_item_is_told_with_it() {
    let judgement =
        json!({"by": "the council", "on": "2025-02-01", "verdict": "met", "reason": "many patients"});
    let dossier = read(json!({"title": "x", "level": "practice", "evidence": [{
        "id": "a", "element": "daily-life", "kind": "effect-study", "dated": "2025-01-01", "claim": "lighter",
        "documented": {"title": "Report", "section": "1", "consulted": "2025-01-01"},
        "finding": {"measured": {"unit": "points", "better": "higher", "smallest-relevant": "1",
            "baseline": {"value": "48", "from": 2022}, "measured": {"value": "53", "from": 2024}}},
        "large-enough": judgement
    }]}));
    let policy = everything();
    let tree = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy).explanation();
    let told = lines(&tree);
    let expected = "large enough (met, the council, 1 February 2025: many patients)";
    assert!(told.iter().any(|(_, text)| text.contains(expected)), "{told:#?}");
}

/// Elements that the document has under none of its principles stand beside them, and no other.
#[test]
fn what_stands_beside_the_principles() {
    let (dossier, policy) = (practice(Vec::new()), everything());
    for set in PrincipleSet::ALL {
        let appraisal = Appraisal::new(&dossier, *set, &policy);
        let json = serde_json::to_value(&appraisal).unwrap();
        let codes = |list: &serde_json::Value| -> Vec<String> {
            list.as_array().unwrap().iter().map(|of| of["element"].as_str().unwrap().to_owned()).collect()
        };
        let mut under: Vec<String> =
            json["principles"].as_array().unwrap().iter().flat_map(|of| codes(&of["elements"])).collect();
        let beside = codes(&json["beside"]);
        assert!(beside.iter().all(|of| !under.contains(of)), "{set:?}");
        under.extend(beside);
        under.sort();
        let mut all: Vec<String> = set.elements().map(|element| element.code().to_owned()).collect();
        all.sort();
        assert_eq!(under, all, "{set:?}");
        // Each of the two sides has its own parts.
        let sides = json["definition"]["sides"].as_array().unwrap();
        let parts: Vec<usize> = sides.iter().map(|side| side["parts"].as_array().unwrap().len()).collect();
        assert_eq!(parts, [3, 4], "{set:?}");
        assert_eq!((&sides[0]["side"], &sides[1]["side"]), (&json!("use"), &json!("organisation")));
        assert!(
            sides[0]["parts"].as_array().unwrap().iter().any(|of| of["part"] == "effective"),
            "{sides:?}"
        );
    }
}

/// Why two appraisals do not stand on the same ground, in whole sentences.
#[test]
fn what_differs_between_two_appraisals_is_a_sentence() {
    let (one, other) =
        (practice(Vec::new()), Dossier::try_new(words("x"), Level::Region, Vec::new()).unwrap());
    let later = EvidencePolicy::on(crate::support::day("2025-07-01")).with_refusal_of(&[SourceKind::Opinion]);
    let policy = everything();
    let before = Appraisal::new(&one, PrincipleSet::Advice2020, &policy);
    let after = Appraisal::new(&other, PrincipleSet::Page2024, &later);
    let notices = AppraisalComparison::between(&before, &after).notices();
    let told = |language| -> Vec<String> {
        notices
            .iter()
            .map(|notice| passende_zorg::language::Describe::in_language(notice, language).to_string())
            .collect()
    };
    assert_eq!(
        told(Language::Dutch),
        [
            "De peildata verschillen (30 juni 2025 en 1 juli 2025): een verschil kan er ook aan liggen wat tussentijds bekend werd.",
            "Het bewijs is naar twee toetsbeleiden gewogen: een verschil kan ook daaraan liggen.",
            "De documenten verschillen (advies 2020 en overheidspagina 2024): alleen wat beide hebben, is vergeleken.",
            "De twee beoordelingen gaan over een ander niveau en zijn daardoor maar beperkt vergelijkbaar.",
        ]
    );
    assert_eq!(
        told(Language::English),
        [
            "The days asked about differ (30 June 2025 and 1 July 2025): a difference may also be what became known in between.",
            "The evidence is weighed by two policies: a difference may also lie in that.",
            "The documents differ (advice 2020 and government page 2024): only what both have is compared.",
            "The two are about different levels, so that they compare only in part.",
        ]
    );
}
