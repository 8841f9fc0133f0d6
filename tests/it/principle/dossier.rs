use passende_zorg::Verdict;
use passende_zorg::principle::evidence::EvidenceFinding;
use passende_zorg::principle::{DecisionGround, Dossier, Element, Level};

use super::{clause, practice, study, words};
use crate::support::judged;

#[test]
fn names_are_given_once() {
    let twice = vec![
        study("one", Element::HealthGain, EvidenceFinding::Supports),
        study("two", Element::HealthGain, EvidenceFinding::Supports),
        study("one", Element::DailyLife, EvidenceFinding::Supports),
    ];
    let error = Dossier::try_new(words("x"), Level::Practice, twice).unwrap_err();
    assert_eq!((error.code(), error.path()), ("dossier.twice", "evidence[2].id"));
    assert_eq!(error.to_string(), "evidence[2].id: expected each name once, found `one` again after [0]");
}

/// A clause binds only what can be asked there: every element at every level.
#[test]
fn a_clause_is_on_what_can_be_asked() {
    for level in Level::ALL {
        for element in Element::ALL {
            let dossier = Dossier::try_new(words("x"), *level, Vec::new()).unwrap();
            let bound = dossier.with_binding_clause(*element, clause());
            assert_eq!(bound.is_ok(), element.levels().contains(level), "{element:?} {level:?}");
            if let Err(error) = bound {
                assert_eq!((error.code(), error.path()), ("dossier.not-asked", "binding[0].element"));
            }
        }
    }
    let bound = practice(Vec::new()).with_binding_clause(Element::DailyLife, clause()).unwrap();
    assert_eq!(bound.binding_clauses().len(), 1);
    let error = bound.with_binding_clause(Element::DailyLife, clause()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("dossier.twice", "binding[1].element"));
}

#[test]
fn a_judgement_that_it_does_not_apply_says_so() {
    for verdict in [Verdict::Met, Verdict::NotMet] {
        let error = practice(Vec::new()).with_not_applying(Element::Footing, judged(verdict)).unwrap_err();
        assert_eq!(
            (error.code(), error.path()),
            ("dossier.other-judgement", "not-applying[0].judgement.verdict")
        );
    }
    let dossier =
        practice(Vec::new()).with_not_applying(Element::Footing, judged(Verdict::NotApplicable)).unwrap();
    assert_eq!(dossier.judged_not_applying()[0].element, Element::Footing);
    let error = dossier.with_not_applying(Element::Footing, judged(Verdict::NotApplicable)).unwrap_err();
    assert_eq!((error.code(), error.path()), ("dossier.twice", "not-applying[1].element"));
}

#[test]
fn a_ground_is_decided_once() {
    let dossier = practice(Vec::new()).with_decision(DecisionGround::TooDear, clause()).unwrap();
    let dossier = dossier.with_decision(DecisionGround::BearableOneself, clause()).unwrap();
    assert_eq!(dossier.decisions().len(), 2);
    let error = dossier.with_decision(DecisionGround::TooDear, clause()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("dossier.twice", "decisions[2].ground"));
}

#[test]
fn an_item_is_found_by_name() {
    let dossier = practice(vec![study("one", Element::HealthGain, EvidenceFinding::Supports)]);
    let id = dossier.evidence()[0].id().clone();
    assert_eq!(dossier.find(&id).unwrap().element(), Element::HealthGain);
    assert!(practice(Vec::new()).find(&id).is_none());
    assert_eq!((dossier.title().as_str(), dossier.note()), ("a practice", None));
}
