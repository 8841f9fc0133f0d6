use passende_zorg::principle::evidence::{Evidence, EvidenceFinding};
use passende_zorg::principle::{
    Appraisal, AppraisalComparison, Dossier, Element, Level, PrincipleSet, Shift, Status,
};
use passende_zorg::{Language, Verdict};

use super::{everything, item, practice, study, words};
use crate::support::judged;

const STATUSES: [Status; 6] = [
    Status::Supported,
    Status::Contradicted,
    Status::Mixed,
    Status::Unknown,
    Status::NotApplicable,
    Status::ReservedForConsultation,
];

/// A dossier in which daily life stands so.
fn standing(status: Status) -> Dossier {
    let supports = study("for", Element::DailyLife, EvidenceFinding::Supports);
    let contradicts = study("against", Element::DailyLife, EvidenceFinding::Contradicts);
    match status {
        Status::Supported => practice(vec![supports]),
        Status::Contradicted => practice(vec![contradicts]),
        Status::Mixed => practice(vec![supports, contradicts]),
        Status::NotApplicable => practice(Vec::new())
            .with_not_applying(Element::DailyLife, judged(Verdict::NotApplicable))
            .unwrap(),
        Status::ReservedForConsultation => Dossier::try_new(words("x"), Level::Patient, Vec::new()).unwrap(),
        _ => practice(Vec::new()),
    }
}

/// All 36 moves, from a table by hand.
#[test]
fn how_an_element_moves() {
    use Shift::{
        LearnedAgainst as Against, LearnedFor as For, Lost, Other, Same, TowardsContradiction as Down,
        TowardsSupport as Up,
    };
    let expected = [
        // to: supported, contradicted, mixed, unknown, not applicable, reserved
        [Same, Down, Down, Lost, Other, Other],
        [Up, Same, Up, Lost, Other, Other],
        [Up, Down, Same, Lost, Other, Other],
        [For, Against, Against, Same, Other, Other],
        [For, Against, Against, Other, Same, Other],
        [Other, Other, Other, Other, Other, Same],
    ];
    let policy = everything();
    for (before, row) in STATUSES.into_iter().zip(expected) {
        for (after, expected) in STATUSES.into_iter().zip(row) {
            let (one, other) = (standing(before), standing(after));
            let one = Appraisal::new(&one, PrincipleSet::Advice2020, &policy);
            let other = Appraisal::new(&other, PrincipleSet::Advice2020, &policy);
            let comparison = AppraisalComparison::between(&one, &other);
            let change = comparison.elements().find(|change| change.element() == Element::DailyLife).unwrap();
            assert_eq!((change.before(), change.after(), change.shift()), (before, after, expected));
            let changed = comparison.changed().any(|change| change.element() == Element::DailyLife);
            assert_eq!(changed, expected != Same);
            let named = |mut changes: Box<dyn Iterator<Item = passende_zorg::principle::ElementChange>>| {
                changes.any(|change| change.element() == Element::DailyLife)
            };
            let (one, other): (Vec<_>, Vec<_>) =
                (comparison.worse().collect(), comparison.better().collect());
            assert_eq!(
                named(Box::new(one.into_iter())),
                matches!(expected, Down | Against),
                "{before:?} {after:?}"
            );
            assert_eq!(
                named(Box::new(other.into_iter())),
                matches!(expected, Up | For),
                "{before:?} {after:?}"
            );
        }
    }
}

#[test]
fn what_both_documents_have_is_compared() {
    let policy = everything();
    let dossier = practice(vec![study("x", Element::CloseToHome, EvidenceFinding::Supports)]);
    for here in PrincipleSet::ALL {
        for there in PrincipleSet::ALL {
            let (one, other) =
                (Appraisal::new(&dossier, *here, &policy), Appraisal::new(&dossier, *there, &policy));
            let comparison = AppraisalComparison::between(&one, &other);
            let both = here.elements().filter(|element| there.standing(*element).is_some());
            let compared: Vec<Element> = comparison.elements().map(|change| change.element()).collect();
            assert_eq!(compared, both.collect::<Vec<_>>());
            assert_eq!(comparison.changed().count(), 0);
        }
    }
}

#[test]
fn a_comparison_reads_and_serialises() {
    let policy = everything();
    let evidence = |finding: EvidenceFinding| -> Vec<Evidence> {
        vec![item(
            "x",
            Element::DailyLife,
            passende_zorg::principle::evidence::SourceKind::EffectStudy,
            finding,
        )]
    };
    let before =
        Dossier::try_new(words("2022"), Level::Practice, evidence(EvidenceFinding::Contradicts)).unwrap();
    let after =
        Dossier::try_new(words("2024"), Level::Practice, evidence(EvidenceFinding::Supports)).unwrap();
    let before = Appraisal::new(&before, PrincipleSet::Page2024, &policy);
    let after = Appraisal::new(&after, PrincipleSet::Page2024, &policy);
    assert_eq!(
        AppraisalComparison::between(&before, &after).changed().count(),
        0,
        "the page has no daily life"
    );
    let before = Appraisal::new(before.dossier(), PrincipleSet::Advice2020, &policy);
    let after = Appraisal::new(after.dossier(), PrincipleSet::Advice2020, &policy);
    let comparison = AppraisalComparison::between(&before, &after);
    let explanation = comparison.explanation();
    let all = PrincipleSet::Advice2020.elements().count();
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        format!("2022 beside 2024: 1 of {all} elements stand differently, none of them worse.")
    );
    assert_eq!(
        explanation.parts()[0].message().in_language(Language::Dutch).to_string(),
        "impact op het dagelijks leven van patiënt en mantelzorger: van tegengesproken naar ondersteund (richting ondersteund)"
    );
    let json = serde_json::to_value(comparison).unwrap();
    assert_eq!((&json["before"], &json["after"]), (&"2022".into(), &"2024".into()));
    let rows = json["elements"].as_array().unwrap();
    let row = rows.iter().find(|row| row["element"] == "daily-life").unwrap();
    assert_eq!(
        *row,
        serde_json::json!({"element": "daily-life", "before": "contradicted", "after": "supported", "shift": "towards-support"})
    );
}

/// What stands worse in the second is named, in the sentence and in the data, also where it was unknown before.
#[test]
fn what_is_worse_is_named() {
    let policy = everything();
    let before = Dossier::try_new(words("A"), Level::Practice, Vec::new()).unwrap();
    let worse = [Element::HealthGain, Element::DailyLife, Element::Footing];
    let evidence = worse.iter().map(|element| study(element.code(), *element, EvidenceFinding::Contradicts));
    let better = study("better", Element::Tailored, EvidenceFinding::Supports);
    let after = Dossier::try_new(words("B"), Level::Practice, evidence.chain([better]).collect()).unwrap();
    let (one, other) = (
        Appraisal::new(&before, PrincipleSet::Advice2020, &policy),
        Appraisal::new(&after, PrincipleSet::Advice2020, &policy),
    );
    let comparison = AppraisalComparison::between(&one, &other);
    let told = |language| comparison.explanation().message().in_language(language).to_string();
    assert!(told(Language::English).ends_with(
        "4 of 34 elements stand differently; worse: relevant gain in health, impact on the daily life of patient and informal carer and footing when care is asked that is not appropriate."
    ), "{}", told(Language::English));
    assert!(
        told(Language::Dutch).contains("; slechter: relevante winst in gezondheid, "),
        "{}",
        told(Language::Dutch)
    );
    let json = serde_json::to_value(comparison).unwrap();
    assert_eq!(json["worse"], serde_json::json!(["health-gain", "daily-life", "footing"]));
    assert_eq!(json["notices"], serde_json::json!([]));
    let back = AppraisalComparison::between(&other, &one);
    assert_eq!((back.worse().count(), back.better().count()), (0, 0), "no longer known is no better");
}

/// Two days, two policies, two documents, two levels: each is told, and nothing else.
#[test]
fn what_does_not_stand_on_the_same_ground_is_told() {
    use passende_zorg::language::Describe;
    use passende_zorg::principle::EvidencePolicy;
    use passende_zorg::principle::evidence::SourceKind;
    let (policy, dossier) = (everything(), practice(Vec::new()));
    let codes = |one: &Appraisal<'_>, other: &Appraisal<'_>| {
        let notices = AppraisalComparison::between(one, other).notices();
        notices.iter().map(Describe::code).collect::<Vec<_>>()
    };
    let same = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    assert_eq!(codes(&same, &same), [""; 0]);
    let holder = policy.clone().with_holder(words("someone else"));
    assert_eq!(
        codes(&same, &Appraisal::new(&dossier, PrincipleSet::Advice2020, &holder)),
        [""; 0],
        "who holds it changes nothing"
    );
    for (on, expected) in [("2025-06-29", 1), ("2025-06-30", 0), ("2025-07-01", 1)] {
        let later = EvidencePolicy::on(crate::support::day(on));
        let found = codes(&same, &Appraisal::new(&dossier, PrincipleSet::Advice2020, &later));
        assert_eq!(found, ["comparison.different-days"][..expected], "{on}");
    }
    let refusing = policy.clone().with_refusal_of(&[SourceKind::Opinion]);
    assert_eq!(
        codes(&same, &Appraisal::new(&dossier, PrincipleSet::Advice2020, &refusing)),
        ["comparison.different-policies"]
    );
    assert_eq!(
        codes(&same, &Appraisal::new(&dossier, PrincipleSet::Page2024, &policy)),
        ["comparison.different-sets"]
    );
    let region = Dossier::try_new(words("x"), Level::Region, Vec::new()).unwrap();
    assert_eq!(
        codes(&same, &Appraisal::new(&region, PrincipleSet::Advice2020, &policy)),
        ["comparison.different-levels"]
    );
}
