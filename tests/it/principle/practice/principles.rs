use passende_zorg::Language;
use passende_zorg::principle::evidence::Finding;
use passende_zorg::principle::practice::PrinciplesTest;
use passende_zorg::principle::{Dossier, Element, Level, Principle, PrincipleSet, Status};

use super::super::{everything, study, words};
use super::text;

/// The first element of each principle of the page that can be asked of a practice.
fn firsts() -> Vec<(Principle, Vec<Element>)> {
    let askable = |element: &Element| element.levels().contains(&Level::Practice);
    let of = |principle| PrincipleSet::Page2024.elements_of(principle).filter(askable).collect();
    PrincipleSet::Page2024
        .principles()
        .iter()
        .map(|stated| (stated.principle(), of(stated.principle())))
        .collect()
}

pub(super) fn dossier(level: Level, evidence: Vec<passende_zorg::principle::evidence::Evidence>) -> Dossier {
    Dossier::try_new(words("a practice"), level, evidence).unwrap()
}

/// Every principle of the page can be asked of a practice; else all four could never be met.
#[test]
fn all_four_principles_can_be_asked_of_a_practice() {
    let firsts = firsts();
    assert_eq!(firsts.len(), 4);
    assert!(firsts.iter().all(|(_, elements)| !elements.is_empty()));
}

/// For each of the four principles: nothing, support, contradiction or both. All 256 combinations.
#[test]
fn all_four_principles_are_needed() {
    let firsts = firsts();
    for combination in 0..256_usize {
        let mut evidence = Vec::new();
        let mut expected = Vec::new();
        for (at, (principle, elements)) in firsts.iter().enumerate() {
            let class = combination >> (2 * at) & 3;
            if class & 1 == 1 {
                evidence.push(study(&format!("for {at}"), elements[0], Finding::Supports));
            }
            if class & 2 == 2 {
                evidence.push(study(&format!("against {at}"), elements[0], Finding::Contradicts));
            }
            let status = [Status::Unknown, Status::Supported, Status::Contradicted, Status::Mixed][class];
            expected.push((*principle, status));
        }
        let (dossier, policy) = (dossier(Level::Practice, evidence), everything());
        let test = PrinciplesTest::of(&dossier, &policy);
        assert_eq!(test.principles().collect::<Vec<_>>(), expected);
        let any = |status| expected.iter().any(|(_, found)| *found == status);
        let whole = if any(Status::Contradicted) {
            Status::Contradicted
        } else if any(Status::Unknown) {
            Status::Unknown
        } else if any(Status::Mixed) {
            Status::Mixed
        } else {
            Status::Supported
        };
        assert_eq!(test.status(), whole);
        let missing: Vec<Principle> = test.missing().map(|(principle, _)| principle).collect();
        let unknown =
            expected.iter().filter(|(_, status)| *status == Status::Unknown).map(|(principle, _)| *principle);
        assert_eq!(missing, unknown.collect::<Vec<_>>());
    }
}

/// Two elements of one principle: support and contradiction of both, in all ways.
#[test]
fn a_principle_is_not_outvoted_by_its_elements() {
    for (principle, elements) in firsts().into_iter().filter(|(_, elements)| elements.len() > 1) {
        for (one, other, expected) in [
            (Some(Finding::Supports), None, Status::Supported),
            (Some(Finding::Supports), Some(Finding::Supports), Status::Supported),
            (Some(Finding::Supports), Some(Finding::Contradicts), Status::Mixed),
            (Some(Finding::Contradicts), None, Status::Contradicted),
            (None, Some(Finding::NotProven), Status::Unknown),
        ] {
            let items = [("one", elements[0], one), ("other", elements[1], other)];
            let items =
                items.into_iter().filter_map(|(id, element, finding)| Some(study(id, element, finding?)));
            let (dossier, policy) = (dossier(Level::Practice, items.collect()), everything());
            assert_eq!(PrinciplesTest::of(&dossier, &policy).principle(principle), expected);
        }
        // One element that is mixed makes it mixed, whatever another does.
        let items = vec![
            study("for", elements[0], Finding::Supports),
            study("against", elements[0], Finding::Contradicts),
            study("other", elements[1], Finding::Supports),
        ];
        let (dossier, policy) = (dossier(Level::Practice, items), everything());
        assert_eq!(PrinciplesTest::of(&dossier, &policy).principle(principle), Status::Mixed);
    }
}

/// What is said to be enough is enough: supporting any one element named turns its principle.
#[test]
fn what_would_be_enough_is_enough() {
    let policy = everything();
    let empty = dossier(Level::Practice, vec![]);
    let mut tried = 0;
    for (principle, elements) in PrinciplesTest::of(&empty, &policy).missing() {
        assert!(!elements.is_empty());
        for element in elements {
            let more = dossier(Level::Practice, vec![study("more", element, Finding::Supports)]);
            assert_eq!(PrinciplesTest::of(&more, &policy).principle(principle), Status::Supported);
            tried += 1;
        }
    }
    assert!(tried >= 4);
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
    let items = firsts()
        .into_iter()
        .map(|(principle, elements)| study(principle.code(), elements[0], Finding::Supports));
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
    for (at, (_, elements)) in firsts().iter().enumerate() {
        let way = tree.parts()[at].ways_to_pass()[0].in_language(Language::English).to_string();
        let lead = if elements.len() == 1 { "evidence for " } else { "evidence for one of: " };
        let named: Vec<&str> =
            elements.iter().map(|element| element.in_language(Language::English)).collect();
        assert_eq!(way, format!("{lead}{}", named.join("; ")));
    }
    // Below each principle stand its elements, and below those the evidence.
    let tree = PrinciplesTest::of(&full, &policy).explanation();
    assert!(tree.parts().iter().all(|part| part.parts().iter().any(|element| !element.notes().is_empty())));
}

/// The test reads the page, and no other set.
#[test]
fn the_second_test_reads_the_page() {
    let (dossier, policy) = (dossier(Level::Practice, vec![]), everything());
    assert_eq!(PrinciplesTest::of(&dossier, &policy).appraisal().set(), PrincipleSet::Page2024);
}
