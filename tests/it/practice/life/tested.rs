//! A test after what is shown already, and after research.
use super::*;

fn dated(events: &[(&str, LifeEventKind)]) -> EvidenceLife {
    let events: Vec<(&str, LifeEvent)> = events.iter().map(|(on, kind)| (*on, event(*kind))).collect();
    life(&events)
}

fn both(log: &EvidenceLife, on: &str) -> (Vec<Follows>, Vec<Follows>) {
    let standing = log.as_of(day(on));
    (standing.follows(Edition::Draft), standing.follows(Edition::Final))
}

/// Final text, part A, 2 and 3h: a test of care that is shown not to work, or is being pushed back, has its consequence.
#[test]
fn a_test_may_follow_on_what_is_shown() {
    use Follows::{ExcludedInPrinciple, HasToDisappear, OutflowInPrinciple, PushedBack};
    use LifeEventKind as E;
    for (path, draft, last) in [
        (vec![E::Disproven, E::NotInPackage], vec![PushedBack], vec![PushedBack]),
        (vec![E::Disproven, E::SelectedForTest, E::NotInPackage], vec![PushedBack], vec![PushedBack]),
        (
            vec![E::Disproven, E::SelectedForTest, E::NotDemonstrated],
            vec![ExcludedInPrinciple, HasToDisappear],
            vec![OutflowInPrinciple, HasToDisappear],
        ),
        // Without a selection nothing was tested.
        (vec![E::Disproven, E::NotDemonstrated], vec![HasToDisappear], vec![HasToDisappear]),
        (
            vec![E::Disproven, E::DeImplementationAgreed, E::SelectedForTest, E::NotDemonstrated],
            vec![ExcludedInPrinciple],
            vec![OutflowInPrinciple],
        ),
        (vec![E::Disproven, E::DeImplementationAgreed, E::NotInPackage], vec![PushedBack], vec![PushedBack]),
        // It was pushed back for being outside the package: that is done already.
        (vec![E::NotInPackage, E::DeImplementationAgreed], vec![], vec![]),
        (vec![E::Disproven, E::ContractsEnded, E::SelectedForTest, E::NotDemonstrated], vec![], vec![]),
        // Selected again, it stays failed.
        (
            vec![E::SelectedForTest, E::NotDemonstrated, E::SelectedForTest],
            vec![ExcludedInPrinciple],
            vec![OutflowInPrinciple],
        ),
        (vec![E::SelectedForTest, E::NotDemonstrated, E::Proven], vec![], vec![]),
        // Research that parties agree on takes nothing back.
        (
            vec![E::SelectedForTest, E::NotDemonstrated, E::ResearchAgreed],
            vec![ExcludedInPrinciple],
            vec![OutflowInPrinciple],
        ),
    ] {
        let log = through(&path);
        assert_eq!(both(&log, "2024-01-01"), (draft, last), "{path:?}");
    }
    let again = [
        ("2024-01-01", E::SelectedForTest),
        ("2024-01-01", E::NotDemonstrated),
        ("2024-01-01", E::ResearchAgreed),
    ];
    assert_eq!(
        both(&dated(&again), "2027-01-01").1,
        [OutflowInPrinciple, Follows::RuledWithoutDelay],
        "the term of the research is over too"
    );
    // What failed a test while the term for a result ran needs no other test.
    let mut failed =
        through(&[E::Disproven, E::DeImplementationAgreed, E::SelectedForTest, E::NotDemonstrated]);
    failed.record(day("2025-02-01"), LifeEvent::Counted(count(2024, 100))).unwrap();
    assert_eq!(both(&failed, "2025-02-01").1, [OutflowInPrinciple]);
}

/// What was shown not to work is so since the first day, however often it is shown.
#[test]
fn shown_again_is_shown_since_the_first_day() {
    use LifeEventKind as E;
    let mut log = dated(&[("2023-01-01", E::Disproven), ("2025-01-01", E::Disproven)]);
    log.record(day("2025-02-01"), LifeEvent::Counted(count(2024, 9))).unwrap();
    assert_eq!(log.as_of(day("2025-02-01")).status(Element::IneffectiveCareEnds), Status::Contradicted);
    let gone = dated(&[
        ("2023-01-01", E::Disproven),
        ("2024-03-01", E::ContractsEnded),
        ("2024-06-01", E::NotInPackage),
    ]);
    assert_eq!(gone.as_of(day("2024-06-01")).gone_since(), Some(day("2024-03-01")));
}

/// Draft, annex A, 6d: of a question with priority too little evidence after its term excludes in principle, and asks no selection. The final text asks no new
/// term after a ruling.
#[test]
fn a_ruling_after_the_term_of_a_question() {
    use LifeEventKind as E;
    let ruled = |agenda: bool, on: &str| {
        let first = if agenda { E::PutOnAgenda } else { E::Counted };
        dated(&[
            ("2024-01-01", first),
            ("2024-01-01", E::GapFound),
            ("2024-01-01", E::ResearchAgreed),
            (on, E::NotDemonstrated),
        ])
    };
    // The term runs until 31 December 2026.
    for (agenda, on, draft) in [
        (true, "2026-12-30", vec![]),
        (true, "2026-12-31", vec![]),
        (true, "2027-01-01", vec![Follows::ExcludedInPrinciple]),
        (false, "2027-01-01", vec![]),
    ] {
        assert_eq!(both(&ruled(agenda, on), "2028-01-01"), (draft, vec![]), "{agenda} {on}");
    }
    // Another question is a new one; that the first failed is not undone by asking it.
    let mut again = ruled(true, "2027-01-01");
    again.record(day("2027-02-01"), event(E::PutOnAgenda)).unwrap();
    assert_eq!(
        both(&again, "2028-01-01"),
        (vec![Follows::ExcludedInPrinciple], vec![Follows::TermToBeAgreed])
    );
    let mut asked = ruled(true, "2026-12-31");
    asked.record(day("2027-02-01"), event(E::PutOnAgenda)).unwrap();
    assert_eq!(
        both(&asked, "2028-01-01"),
        (vec![Follows::PaidWithinResearchOnly, Follows::TermToBeAgreed], vec![Follows::TermToBeAgreed])
    );
    asked.record(day("2028-01-02"), event(E::Proven)).unwrap();
    assert_eq!(both(&asked, "2028-01-02"), (vec![], vec![]));
}
