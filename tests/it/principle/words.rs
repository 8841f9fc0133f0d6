use passende_zorg::Language;
use passende_zorg::principle::evidence::{Counted, EvidenceFinding, SourceKind};
use passende_zorg::principle::{Appraisal, Dossier, Element, EvidencePolicy, Level, Principle, PrincipleSet};
use passende_zorg::report::Markdown;

use super::{clause, everything, finding, item, practice, study, words};
use crate::support::{day, judged};

fn notes(dossier: &Dossier, policy: &EvidencePolicy, element: Element, language: Language) -> Vec<String> {
    let appraisal = Appraisal::new(dossier, PrincipleSet::Advice2020, policy);
    let explanation = appraisal.element(element).explanation();
    explanation.parts().iter().map(|line| line.message().in_language(language).to_string()).collect()
}

#[test]
fn evidence_is_told_with_its_numbers_and_its_place() {
    let measured = finding(
        r#"{"measured": {"unit": "points", "better": "higher", "smallest-relevant": "5",
            "baseline": {"value": "48.50", "from": 2022}, "measured": {"at-least": "56", "at-most": "58", "from": 2023, "until": 2024}}}"#,
    );
    let dossier = practice(vec![
        study("a", Element::FunctioningGain, measured)
            .with_population(words("412 patients"))
            .with_coverage("0.715".parse().unwrap())
            .unwrap(),
    ]);
    assert_eq!(
        notes(&dossier, &everything(), Element::FunctioningGain, Language::English),
        [
            "supports: claimed (48.5 (2022) to 56 to 58 (2023-2024) points, higher is better: 7.5 to 9.5 better; smallest difference that matters 5) [study of effect; 412 patients; 71.5% registered; test, 1]"
        ]
    );
    assert_eq!(
        notes(&dossier, &everything(), Element::FunctioningGain, Language::Dutch),
        [
            "ondersteunt: claimed (48,5 (2022) naar 56 tot en met 58 (2023-2024) points, hoger is beter: 7,5 tot en met 9,5 beter; kleinste relevante verschil 5) [effectonderzoek; 412 patients; 71,5 % geregistreerd; test, 1]"
        ]
    );
    let worse = finding(
        r#"{"measured": {"unit": "euro", "better": "lower", "baseline-reason": "care went on", "baseline": {"value": "1234567", "from": 2020}, "measured": {"value": "1244567.5", "from": 2024}}}"#,
    );
    let dossier = practice(vec![
        study("a", Element::ProportionateCost, worse),
        study("gain", Element::HealthGain, EvidenceFinding::Supports),
    ]);
    assert_eq!(
        notes(&dossier, &everything(), Element::ProportionateCost, Language::English),
        [
            "contradicts: claimed (1,234,567 (2020) to 1,244,567.5 (2024) euro, lower is better: 10,000.5 worse); on the baseline: care went on [study of effect; test, 1]"
        ]
    );
    assert_eq!(
        notes(&dossier, &everything(), Element::ProportionateCost, Language::Dutch),
        [
            "spreekt tegen: claimed (1.234.567 (2020) naar 1.244.567,5 (2024) euro, lager is beter: 10.000,5 slechter); over de nulmeting: care went on [effectonderzoek; test, 1]"
        ]
    );
}

#[test]
fn what_says_nothing_says_why() {
    let dossier = practice(vec![
        study("a", Element::Footing, EvidenceFinding::NotRegistered),
        item("b", Element::Footing, SourceKind::ClaimsData, EvidenceFinding::Contradicts),
        study("c", Element::Footing, EvidenceFinding::Counted(Counted::try_new(3, 8).unwrap())),
        study(
            "d",
            Element::Footing,
            finding(r#"{"no-trial": {"impossible-because": "it would not be ethical"}}"#),
        ),
    ]);
    assert_eq!(
        notes(&dossier, &everything(), Element::Footing, Language::English),
        [
            "does not count: claimed; nothing is registered, which does not show that it is not done [study of effect; test, 1]",
            "does not count: claimed; not known how the claimed care was paid [claims data; test, 1]",
            "does not count: claimed (3 of 8); seen in some; how many are enough is not given [study of effect; test, 1]",
            "does not count: claimed (it would not be ethical); a randomised trial cannot or may not be done here; another design has to show it [study of effect; test, 1]",
        ]
    );
    assert_eq!(
        notes(&dossier, &everything(), Element::Footing, Language::Dutch)[0],
        "telt niet mee: claimed; er is niets geregistreerd; dat toont niet dat het niet gebeurt [effectonderzoek; test, 1]"
    );
}

#[test]
fn counts_and_steps_are_told() {
    for (element, json, english, dutch) in [
        (
            Element::SharedDecision,
            r#"{"decided": [{"step": "options", "found": {"with": 9, "of": 10, "sufficient": "0.85"}}, {"step": "time", "found": {"with": 10, "of": 10}}]}"#,
            "options discussed, doing nothing among them: 9 of 10 (enough is 85%); time to think: 10 of 10",
            "opties besproken, waaronder niets doen: 9 van 10 (genoeg is 85 %); tijd om na te denken: 10 van 10",
        ),
        (
            Element::Replaced,
            r#"{"replaced": {"before": 2000, "after": 1400, "new": 700, "new-per-old": 2}}"#,
            "2,000 contacts became 1,400, and 700 of the new form (2 new for one old)",
            "2.000 contacten werden er 1.400, en 700 van de nieuwe vorm (2 nieuw voor één oud)",
        ),
        (
            Element::Multidisciplinary,
            r#"{"co-treated": [{"age": 69, "co-treated": {"with": 0, "of": 5}}, {"age": 70, "co-treated": {"with": 4, "of": 4}}]}"#,
            "co-treated by a geriatrician, hip fracture from 70 years on: 4 of 4",
            "medebehandeld door een geriater, heupfractuur vanaf 70 jaar: 4 van 4",
        ),
        (
            Element::DomainsAligned,
            r#"{"linked": {"problems": ["debt", "multiple"], "linked": ["social"]}}"#,
            "needed: social domain, long-term care (Wlz) (not named)",
            "nodig: sociaal domein, langdurige zorg (Wlz) (niet genoemd)",
        ),
        (
            Element::DomainsAligned,
            r#"{"linked": {"problems": [], "linked": []}}"#,
            "needed: none",
            "nodig: geen",
        ),
        (
            Element::Multidisciplinary,
            r#"{"co-treated": []}"#,
            "co-treated by a geriatrician, hip fracture from 70 years on: no patients",
            "medebehandeld door een geriater, heupfractuur vanaf 70 jaar: geen patiënten",
        ),
    ] {
        let dossier = practice(vec![study("a", element, finding(json))]);
        for (language, told) in [(Language::English, english), (Language::Dutch, dutch)] {
            let note = &notes(&dossier, &everything(), element, language)[0];
            assert!(note.contains(&format!("claimed ({told})")), "{note}");
        }
    }
}

#[test]
fn a_profile_reads_like_a_sentence() {
    let policy = everything().with_holder(words("the team"));
    let of = |findings: &[EvidenceFinding], language| {
        let evidence = findings.iter().enumerate();
        let evidence = evidence.map(|(at, finding)| {
            study(
                &at.to_string(),
                [Element::HealthGain, Element::DailyLife, Element::Tailored][at],
                finding.clone(),
            )
        });
        let dossier = practice(evidence.collect());
        Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy)
            .explanation()
            .message()
            .in_language(language)
            .to_string()
    };
    let asked = Appraisal::new(&practice(Vec::new()), PrincipleSet::Advice2020, &policy).coverage().askable();
    assert_eq!(
        of(&[EvidenceFinding::Supports], Language::English),
        format!(
            "a practice (practice, advice 2020): there is evidence for 1 of {asked} elements; none of them asks for attention."
        )
    );
    assert_eq!(
        of(&[EvidenceFinding::Contradicts, EvidenceFinding::Supports], Language::Dutch),
        format!(
            "a practice (praktijk, advies 2020): voor 2 van {asked} onderdelen is er bewijs; één ervan vraagt aandacht."
        )
    );
    assert!(
        of(&[EvidenceFinding::Contradicts, EvidenceFinding::Contradicts], Language::Dutch)
            .ends_with("; 2 ervan vragen aandacht.")
    );
    assert!(
        of(&[EvidenceFinding::Contradicts, EvidenceFinding::Contradicts], Language::English)
            .ends_with("; 2 of them ask for attention.")
    );
    assert!(
        of(&[EvidenceFinding::Contradicts], Language::English).ends_with("; one of them asks for attention.")
    );
    assert_eq!(
        of(&[], Language::Dutch),
        format!("a practice (praktijk, advies 2020): voor geen van de {asked} onderdelen is er bewijs.")
    );
    assert!(of(&[], Language::English).ends_with(": there is evidence for none of 33 elements."));

    let dossier = Dossier::try_new(words("mrs A"), Level::Patient, Vec::new()).unwrap();
    let explanation = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy).explanation();
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "mrs A (patient, advice 2020): what is appropriate here is settled by patient and professional; the evidence is information for their talk."
    );
    let policy_note = &explanation.notes()[0];
    assert_eq!(
        policy_note.in_language(Language::English).to_string(),
        "What counts as evidence, and how much, is the policy of the team."
    );
}

#[test]
fn principles_clauses_and_judgements_are_told() {
    let policy = everything();
    let dossier = practice(vec![
        study("a", Element::DailyLife, EvidenceFinding::Supports),
        study("b", Element::SelfCareFirst, EvidenceFinding::Supports),
    ])
    .with_binding_clause(Element::DailyLife, clause())
    .unwrap()
    .with_not_applying(Element::DailyLife, judged(passende_zorg::Verdict::NotApplicable))
    .unwrap()
    .with_not_applying(Element::Footing, judged(passende_zorg::Verdict::NotApplicable))
    .unwrap();
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    let profile = appraisal.element(Element::DailyLife).explanation();
    assert_eq!(
        profile.message().in_language(Language::English).to_string(),
        "impact on the daily life of patient and informal carer (binding by contract, 5.2)"
    );
    assert_eq!(profile.outcome().code(), "met");
    let note = |at: usize, language| profile.notes()[at].in_language(language).to_string();
    assert_eq!(
        note(0, Language::English),
        "not applicable according to assessor, 1 January 2025: seen; yet evidence speaks about it"
    );
    assert_eq!(
        note(0, Language::Dutch),
        "niet van toepassing volgens assessor, 1 januari 2025: seen; toch spreekt er bewijs over"
    );
    let footing = appraisal.element(Element::Footing).explanation();
    assert_eq!(
        footing.notes()[0].in_language(Language::English).to_string(),
        "not applicable according to assessor, 1 January 2025: seen"
    );
    assert_eq!((footing.outcome().code(), footing.open_questions().len()), ("not-applicable", 0));

    let whole = appraisal.explanation();
    let outside = &whole.notes()[0];
    assert_eq!(
        outside.in_language(Language::English).to_string(),
        "Outside this document: claimed (begins with self-care and informal care)."
    );
    let markdown = Markdown::new(&whole, Language::English).to_string();
    assert!(markdown.starts_with("- **profile** a practice (practice, advice 2020): "), "{markdown}");
    assert!(markdown.contains("  - **met** impact on the daily life"), "{markdown}");

    let draft = Appraisal::new(&dossier, PrincipleSet::Draft2022, &policy);
    let work = draft.principle(Principle::WorkEnvironment).unwrap().explanation();
    let text = work.message().in_language(Language::English).to_string();
    assert!(
        text.starts_with("a pleasant and good work environment (precondition): Without enough professionals"),
        "{text}"
    );
    // It is asked of an institution, and not of a practice.
    assert!(text.ends_with("Here: nothing is appraised at this level."), "{text}");
}

#[test]
fn a_gap_asks_for_what_would_show_it_on_its_own_rule() {
    let (dossier, policy) = (practice(Vec::new()), everything());
    for set in PrincipleSet::ALL {
        let appraisal = Appraisal::new(&dossier, *set, &policy);
        for profile in appraisal.gaps() {
            let explanation = profile.explanation();
            let [question] = explanation.open_questions() else { panic!("one question") };
            let text = question.in_language(Language::Dutch).to_string();
            let element = profile.element();
            assert_eq!(
                text,
                format!(
                    "{}: {}",
                    element.in_language(Language::Dutch),
                    element.asks_for().get(Language::Dutch)
                )
            );
            let json = serde_json::to_value(question).unwrap();
            assert_eq!(json["basis"]["edition"], set.code());
        }
    }
    let asked = |set, element| {
        let appraisal = Appraisal::new(&dossier, set, &policy);

        appraisal.element(element).rule().id().as_str()
    };
    for (element, rule) in [
        (Element::HealthGain, "ADV2020-A3.1-a"),
        (Element::Environment, "ADV2020-A3.1-d"),
        (Element::EvidenceBuilt, "ADV2020-A3.1-b"),
        (Element::IneffectiveCareEnds, "ADV2020-A3.1-c"),
        (Element::Tailored, "ADV2020-A3.2-a"),
        (Element::Footing, "ADV2020-A3.2-b"),
        (Element::SocialContext, "ADV2020-A3.2-c"),
        (Element::Multidisciplinary, "ADV2020-A3.2-d"),
        (Element::DomainsAligned, "ADV2020-A3.2-f"),
        (Element::Replaced, "ADV2020-A3.3"),
        (Element::FitsNeed, "ADV2020-A3.3-fit"),
        (Element::PositiveHealth, "ADV2020-A3.4"),
        (Element::Access, "ADV2020-A1.2-b"),
    ] {
        assert_eq!(asked(PrincipleSet::Advice2020, element), rule);
    }
    assert_eq!(asked(PrincipleSet::Final2022, Element::CloseToHome), "IZA22-SP-8");
    assert_eq!(asked(PrincipleSet::Final2022, Element::WorkEnvironment), "IZA22-2-PRINCIPLES");
}

/// A principle set is known from a day on: an advice of 2020 is not the Kader.
#[test]
fn sets_are_known_from_their_document() {
    assert_eq!(
        PrincipleSet::Advice2020.document().published().known_on(day("2020-10-31")),
        passende_zorg::Verdict::NotMet
    );
}
