use passende_zorg::Language;
use passende_zorg::practice::PrinciplesTest;
use passende_zorg::principle::evidence::EvidenceFinding;
use passende_zorg::principle::{Dossier, Element, Level, Principle, PrincipleSet, Status};

use super::text;
use crate::principle::{everything, study, words};

/// By hand from the page (lines 25-28): what it puts in the centre of each principle, in its order.
const CENTRES: [(Principle, &[Element]); 4] = [
    (Principle::ValueDriven, &[Element::Effectiveness, Element::ReasonablePrice]),
    (Principle::RightCareRightPlace, &[Element::CloseToHome]),
    (Principle::TogetherWithPatient, &[Element::SharedDecision]),
    (Principle::HealthNotIllness, &[Element::PositiveHealth]),
];

/// A gain that is known, so that a price can be held against it.
fn gain() -> passende_zorg::principle::evidence::Evidence {
    study("gain", Element::HealthGain, EvidenceFinding::Supports)
}

pub(super) fn dossier(level: Level, evidence: Vec<passende_zorg::principle::evidence::Evidence>) -> Dossier {
    Dossier::try_new(words("a practice"), level, evidence).unwrap()
}

/// What stands in the centre is stated by the page and can be asked of a practice; else all four could never be met.
#[test]
fn the_centre_is_what_the_page_states() {
    for (principle, centre) in CENTRES {
        assert_eq!(PrinciplesTest::centre(principle), centre);
        for element in centre {
            assert!(element.levels().contains(&Level::Practice));
            let standing = PrincipleSet::Page2024.standing(*element).unwrap();
            assert_eq!(standing.degree(), passende_zorg::principle::Degree::Stated, "{element:?}");
            assert_eq!(element.principle(), Some(principle));
            assert!(element.may_not_apply().is_none(), "{element:?} cannot be judged away");
        }
    }
    assert!(PrinciplesTest::centre(Principle::WorkEnvironment).is_empty());
}

/// For each of the five elements in the centres: nothing, support, contradiction or both. All 1,024 combinations.
#[test]
fn all_four_principles_are_needed() {
    let policy = everything();
    for combination in 0..1024_usize {
        let (mut evidence, mut expected, mut number) = (vec![gain()], Vec::new(), 0);
        for (principle, centre) in CENTRES {
            let mut statuses = Vec::new();
            for element in centre {
                let class = combination >> (2 * number) & 3;
                number += 1;
                if class & 1 == 1 {
                    evidence.push(study(&format!("for {element:?}"), *element, EvidenceFinding::Supports));
                }
                if class & 2 == 2 {
                    evidence.push(study(
                        &format!("against {element:?}"),
                        *element,
                        EvidenceFinding::Contradicts,
                    ));
                }
                // A price against which a source concludes stands against the gain that there is: a matter of weighing.
                let against =
                    if *element == Element::ReasonablePrice { Status::Mixed } else { Status::Contradicted };
                statuses.push([Status::Unknown, Status::Supported, against, Status::Mixed][class]);
            }
            let of = [Status::Contradicted, Status::Unknown, Status::Mixed];
            let whole = of.into_iter().find(|status| statuses.contains(status)).unwrap_or(Status::Supported);
            expected.push((principle, whole));
        }
        let dossier = dossier(Level::Practice, evidence);
        let test = PrinciplesTest::of(&dossier, &policy);
        assert_eq!(test.principles().collect::<Vec<_>>(), expected);
        let of = [Status::Contradicted, Status::Unknown, Status::Mixed];
        let any = |status: &Status| expected.iter().any(|(_, found)| found == status);
        assert_eq!(test.status(), of.into_iter().find(any).unwrap_or(Status::Supported));
        let missing: Vec<Principle> = test.missing().map(|(principle, _)| principle).collect();
        let unknown =
            expected.iter().filter(|(_, status)| *status == Status::Unknown).map(|(principle, _)| *principle);
        assert_eq!(missing, unknown.collect::<Vec<_>>());
    }
}

/// What the page only touches on carries no principle, and contradicts none that nothing carries; against one that is carried it weighs.
#[test]
fn side_matters_carry_nothing() {
    let policy = everything();
    let sides: Vec<Element> = PrincipleSet::Page2024
        .elements()
        .filter(|element| {
            element.levels().contains(&Level::Practice)
                && element.principle().is_some()
                && !CENTRES.iter().any(|(_, centre)| centre.contains(element))
        })
        .collect();
    assert!(sides.len() > 5, "{sides:?}");
    let of = |findings: EvidenceFinding| {
        sides
            .iter()
            .map(move |side| study(&format!("side {side:?}"), *side, findings.clone()))
            .collect::<Vec<_>>()
    };
    for finding in [EvidenceFinding::Supports, EvidenceFinding::Contradicts] {
        let dossier = dossier(Level::Practice, of(finding));
        let test = PrinciplesTest::of(&dossier, &policy);
        assert!(test.principles().all(|(_, status)| status == Status::Unknown));
    }
    let centres = || CENTRES.iter().flat_map(|(_, centre)| *centre);
    for side in &sides {
        let evidence = centres().map(|element| study(element.code(), *element, EvidenceFinding::Supports));
        let against = study("against", *side, EvidenceFinding::Contradicts);
        let gain = if *side == Element::HealthGain { None } else { Some(gain()) };
        let dossier = dossier(Level::Practice, evidence.chain(gain).chain([against]).collect());
        let test = PrinciplesTest::of(&dossier, &policy);
        for (principle, _) in CENTRES {
            let expected =
                if side.principle() == Some(principle) { Status::Mixed } else { Status::Supported };
            assert_eq!(test.principle(principle), expected, "{side:?}");
        }
    }
}

/// The five elements by one kind of source, and a gain that a position concludes.
fn dossier_with_gain(kind: passende_zorg::principle::evidence::SourceKind) -> Dossier {
    let elements = CENTRES.iter().flat_map(|(_, centre)| *centre);
    let items = elements
        .map(|element| crate::principle::item(element.code(), *element, kind, EvidenceFinding::Supports));
    dossier(Level::Practice, items.chain([gain()]).collect())
}

/// Four opinions, surveys, own declarations, models or texts on the centre itself make no candidate, whatever the buyer names.
#[test]
fn hearsay_makes_no_candidate() {
    use passende_zorg::principle::evidence::SourceKind;
    let elements = || CENTRES.iter().flat_map(|(_, centre)| *centre).chain([&Element::HealthGain]);
    for kind in SourceKind::ALL.iter().filter(|kind| **kind != SourceKind::ClaimsData) {
        let evidence = elements().map(|element| {
            crate::principle::item(element.code(), *element, *kind, EvidenceFinding::Supports)
        });
        let dossier = dossier(Level::Practice, evidence.collect());
        let (plain, named) = (everything(), everything().with_ranking(&[&[*kind]]));
        // No kind of source shows all five and the gain by its word alone: not even a study, which owes the difference.
        assert_eq!(PrinciplesTest::of(&dossier, &plain).status(), Status::Unknown, "{kind:?}");
        assert_eq!(PrinciplesTest::of(&dossier, &named).status(), Status::Unknown, "{kind:?}");
        let with_gain = dossier_with_gain(*kind);
        let expected = if *kind == SourceKind::EffectStudy { Status::Supported } else { Status::Unknown };
        assert_eq!(PrinciplesTest::of(&with_gain, &plain).status(), expected, "{kind:?}");
    }
}

/// None of the four is judged away.
#[test]
fn a_principle_is_not_judged_away() {
    let policy = everything();
    for (_, centre) in CENTRES {
        for away in centre {
            let rest = CENTRES.iter().flat_map(|(_, centre)| *centre).filter(|element| *element != away);
            let evidence = rest
                .map(|element| study(element.code(), *element, EvidenceFinding::Supports))
                .chain([gain()]);
            let judged = crate::support::judged(passende_zorg::Verdict::NotApplicable);
            let dossier =
                dossier(Level::Practice, evidence.collect()).with_not_applying(*away, judged).unwrap();
            assert_eq!(PrinciplesTest::of(&dossier, &policy).status(), Status::Unknown, "{away:?}");
        }
    }
}

/// What is said to be needed is enough together, and nothing of it is too much.
#[test]
fn what_would_be_enough_is_enough() {
    let policy = everything();
    let waiting = vec![study("price", Element::ReasonablePrice, EvidenceFinding::Supports)];
    for evidence in [Vec::new(), waiting, vec![gain()]] {
        let before = dossier(Level::Practice, evidence.clone());
        for (principle, elements) in PrinciplesTest::of(&before, &policy).missing() {
            assert!(!elements.is_empty());
            let with = |left_out: Option<usize>| {
                let more = elements.iter().enumerate().filter(|(at, _)| Some(*at) != left_out);
                let more = more
                    .map(|(at, element)| study(&format!("more {at}"), *element, EvidenceFinding::Supports));
                let dossier = dossier(Level::Practice, evidence.iter().cloned().chain(more).collect());
                PrinciplesTest::of(&dossier, &policy).principle(principle)
            };
            assert_eq!(with(None), Status::Supported, "{principle:?}");
            for (at, element) in elements.iter().enumerate() {
                assert_ne!(with(Some(at)), Status::Supported, "{principle:?} without {element:?}");
            }
        }
    }
}

#[test]
fn the_page_speaks_of_practices_only() {
    for (level, expected) in [
        (Level::Patient, Status::ReservedForConsultation),
        (Level::Practice, Status::Unknown),
        (Level::Institution, Status::NotApplicable),
        (Level::Region, Status::NotApplicable),
        (Level::System, Status::NotApplicable),
    ] {
        let (dossier, policy) = (dossier(level, vec![]), everything());
        assert_eq!(PrinciplesTest::of(&dossier, &policy).status(), expected, "{level:?}");
    }
    let (patient, policy) = (dossier(Level::Patient, vec![]), everything());
    let other = PrinciplesTest::of(&patient, &policy).principle(Principle::WorkEnvironment);
    assert_eq!(other, Status::ReservedForConsultation);
    let practice = dossier(Level::Practice, vec![]);
    let other = PrinciplesTest::of(&practice, &policy).principle(Principle::WorkEnvironment);
    assert_eq!(other, Status::NotApplicable, "the page does not have it");
}

#[test]
fn a_candidate_is_told_to_be_no_more() {
    let items = CENTRES.iter().flat_map(|(_, centre)| *centre).chain([&Element::HealthGain]);
    let items = items.map(|element| study(element.code(), *element, EvidenceFinding::Supports));
    let (full, policy) = (dossier(Level::Practice, items.collect()), everything());
    let tree = PrinciplesTest::of(&full, &policy).explanation();
    assert_eq!(
        text(&tree, Language::Dutch),
        "a practice is kandidaat: elk van de vier principes is ondersteund. Vaststellen is aan het Zorginstituut."
    );
    assert_eq!((tree.outcome().code(), tree.verdict()), ("supported", None));
    let empty = dossier(Level::Practice, vec![]);
    let tree = PrinciplesTest::of(&empty, &policy).explanation();
    assert_eq!(text(&tree, Language::English), "a practice, working by the four principles: unknown.");
    assert!(tree.parts().iter().all(|part| part.ways_to_pass().len() == 1));
    let way = |at: usize| tree.parts()[at].ways_to_pass()[0].in_language(Language::Dutch).to_string();
    assert_eq!(
        way(0),
        "bewijs voor elk van deze: effectief volgens de stand van wetenschap en praktijk; redelijke prijs; relevante winst in gezondheid"
    );
    assert_eq!(way(2), "bewijs voor: samen beslissen");
    // Below each principle stand its elements, and below those the evidence.
    let tree = PrinciplesTest::of(&full, &policy).explanation();
    assert!(tree.parts().iter().all(|part| part.parts().iter().any(|element| !element.parts().is_empty())));
}

/// The test reads the page, and no other set.
#[test]
fn the_second_test_reads_the_page() {
    let (dossier, policy) = (dossier(Level::Practice, vec![]), everything());
    assert_eq!(PrinciplesTest::of(&dossier, &policy).appraisal().set(), PrincipleSet::Page2024);
}
