use super::*;
use crate::support::with;
use passende_zorg::practice::StandingNotice;

/// A de-implementation of a hundred, target twenty, agreed on 1 January 2024, with counts in the order of their days.
fn ending(agreed: DeImplementation, counts: &[(&str, YearCount)]) -> EvidenceLife {
    let mut log = life(&[
        ("2024-01-01", event(LifeEventKind::Disproven)),
        ("2024-01-01", LifeEvent::DeImplementationAgreed(agreed)),
    ]);
    for (on, counted) in counts {
        log.record(day(on), LifeEvent::Counted(counted.clone())).unwrap();
    }
    log
}

fn to_twenty(until: &str) -> DeImplementation {
    DeImplementation {
        baseline: count(2023, 100),
        target: Some(20),
        until: Some(day(until)),
        complete_by: None,
    }
}

fn looked_at(at: i32, number: u64, elsewhere: u64) -> YearCount {
    YearCount { moved_elsewhere: Some(CountRange::exactly(elsewhere)), ..count(at, number) }
}

/// A fall is no result: the target is reached, with what turned up elsewhere, in a year that begins within the term.
#[test]
fn a_result_is_the_target_in_its_term() {
    for (counts, achieved, verdict, ends) in [
        // One below, at, and one above the target, all within the term.
        (vec![("2025-02-01", looked_at(2024, 19, 0))], Achieved::InTerm, Verdict::Met, Status::Supported),
        (vec![("2025-02-01", looked_at(2024, 20, 0))], Achieved::InTerm, Verdict::Met, Status::Supported),
        (
            vec![("2025-02-01", looked_at(2024, 21, 0))],
            Achieved::Missed,
            Verdict::NotMet,
            Status::Contradicted,
        ),
        // What turned up elsewhere counts.
        (vec![("2025-02-01", looked_at(2024, 15, 5))], Achieved::InTerm, Verdict::Met, Status::Supported),
        (
            vec![("2025-02-01", looked_at(2024, 15, 6))],
            Achieved::Missed,
            Verdict::NotMet,
            Status::Contradicted,
        ),
        // Nobody looked elsewhere: that it is certainly too many is known, that it is few enough is not.
        (vec![("2025-02-01", count(2024, 20))], Achieved::Open, Verdict::Undetermined, Status::Unknown),
        (vec![("2025-02-01", count(2024, 21))], Achieved::Missed, Verdict::NotMet, Status::Contradicted),
        // Late, and risen again.
        (
            vec![("2025-02-01", looked_at(2024, 50, 0)), ("2026-02-01", looked_at(2025, 20, 0))],
            Achieved::Late,
            Verdict::NotMet,
            Status::Mixed,
        ),
        (
            vec![("2025-02-01", looked_at(2024, 20, 0)), ("2026-02-01", looked_at(2025, 21, 0))],
            Achieved::RoseAgain,
            Verdict::Met,
            Status::Contradicted,
        ),
        // Of a year that is not over only the least is known.
        (
            vec![("2024-12-31", looked_at(2024, 10, 0))],
            Achieved::Open,
            Verdict::Undetermined,
            Status::Unknown,
        ),
        (
            vec![("2024-12-31", looked_at(2024, 21, 0))],
            Achieved::Missed,
            Verdict::NotMet,
            Status::Contradicted,
        ),
        (vec![], Achieved::Open, Verdict::Undetermined, Status::Unknown),
    ] {
        let log = ending(to_twenty("2024-12-31"), &counts);
        let standing = log.as_of(day("2026-02-01"));
        assert_eq!(
            (standing.achieved(), standing.result_in_term()),
            (Some(achieved), Some(verdict)),
            "{counts:?}"
        );
        assert_eq!(standing.status(Element::IneffectiveCareEnds), ends, "{counts:?}");
        let tested = standing.follows(Edition::Final) == [Follows::TestedOnPackage];
        assert_eq!(tested, verdict == Verdict::NotMet, "{counts:?}");
    }
    // What rose again within the term is no result of it.
    let risen = [("2025-02-01", looked_at(2024, 20, 0)), ("2026-02-01", looked_at(2025, 21, 0))];
    let log = ending(to_twenty("2025-12-31"), &risen);
    assert_eq!(log.as_of(day("2025-12-31")).achieved(), Some(Achieved::InTerm));
    assert_eq!(log.as_of(day("2026-02-01")).achieved(), Some(Achieved::Missed));
    // The term runs until its last day.
    let short = ending(to_twenty("2024-12-31"), &[("2024-12-30", count(2024, 21))]);
    for (on, achieved) in
        [("2024-12-30", Achieved::Open), ("2024-12-31", Achieved::Open), ("2025-01-01", Achieved::Missed)]
    {
        assert_eq!(short.as_of(day(on)).achieved(), Some(achieved), "{on}");
    }
    // Without a target a fall is no result, and a volume that did not fall is none.
    let aimless = |number| {
        let agreed = DeImplementation { target: None, ..to_twenty("2024-12-31") };
        let log = ending(agreed, &[("2025-02-01", looked_at(2024, number, 0))]);
        log.as_of(day("2025-02-01")).achieved()
    };
    assert_eq!((aimless(1), aimless(99)), (Some(Achieved::Open), Some(Achieved::Open)));
    assert_eq!((aimless(100), aimless(101)), (Some(Achieved::Missed), Some(Achieved::Missed)));
    assert_eq!(through(&[LifeEventKind::Disproven]).as_of(day("2025-01-01")).achieved(), None);
}

/// A year of the pandemic says nothing without a reason, as a count and as a baseline, and is told.
#[test]
fn a_pandemic_year_says_nothing_without_a_reason() {
    let at = |baseline: i32, counted: i32, reason: Option<&str>| {
        let because = |count: YearCount| YearCount { pandemic_reason: reason.map(words), ..count };
        let mut log = EvidenceLife::of(words("a treatment"));
        log.record(day("2019-01-01"), event(LifeEventKind::Disproven)).unwrap();
        let agreed = DeImplementation {
            baseline: because(count(baseline, 100)),
            target: Some(20),
            until: Some(day("2021-12-31")),
            complete_by: None,
        };
        log.record(day("2019-06-01"), LifeEvent::DeImplementationAgreed(agreed)).unwrap();
        log.record(day("2022-06-01"), LifeEvent::Counted(because(looked_at(counted, 10, 0)))).unwrap();
        log
    };
    for (log, achieved, told) in [
        (at(2018, 2019, None), Achieved::InTerm, vec![]),
        (at(2018, 2020, None), Achieved::Open, vec![year(2020)]),
        (at(2018, 2020, Some("the ward stayed open")), Achieved::InTerm, vec![]),
        (at(2018, 2021, None), Achieved::InTerm, vec![]),
        (at(2020, 2021, None), Achieved::Open, vec![year(2020)]),
    ] {
        let standing = log.as_of(day("2022-06-01"));
        assert_eq!((standing.achieved(), standing.pandemic_years()), (Some(achieved), told.clone()));
        assert_eq!(standing.under(Edition::Final).explanation().notes().len(), told.len());
    }
}

/// Draft, annex A, 6d and final text, part A, 2: what failed a test leaves the package, and only what was selected for one fails it.
#[test]
fn outflow_is_for_what_was_selected_and_ruled_on() {
    use LifeEventKind as E;
    let both = |kinds: &[E]| {
        let log = through(kinds);
        let standing = log.as_of(day("2024-01-01"));
        (standing.follows(Edition::Draft), standing.follows(Edition::Final))
    };
    let out = (vec![Follows::ExcludedInPrinciple], vec![Follows::OutflowInPrinciple]);
    assert_eq!(both(&[E::SelectedForTest, E::NotDemonstrated]), out);
    assert_eq!(both(&[E::GapFound, E::SelectedForTest, E::NotDemonstrated]), out);
    for kinds in [
        &[E::NotDemonstrated][..],
        &[E::GapFound, E::NotDemonstrated],
        &[E::NotDemonstrated, E::SelectedForTest],
        &[E::SelectedForTest],
        &[E::GapFound, E::SelectedForTest],
        &[E::SelectedForTest, E::Proven, E::NotDemonstrated],
    ] {
        assert_eq!(both(kinds), (vec![], vec![]), "{kinds:?}");
    }
}

/// Final text, part A, 2 and 3f: the whole is gone on its last day or it is not.
#[test]
fn the_whole_is_gone_in_its_term_or_not() {
    let whole = |gone: Option<&str>, counted: Option<(&str, YearCount)>, outside: bool| {
        let first = if outside { LifeEventKind::NotInPackage } else { LifeEventKind::Disproven };
        let agreed = DeImplementation { complete_by: Some(day("2025-06-30")), ..to_twenty("2024-12-31") };
        let mut log =
            life(&[("2024-01-01", event(first)), ("2024-01-01", LifeEvent::DeImplementationAgreed(agreed))]);
        if let Some(on) = gone {
            log.record(day(on), event(LifeEventKind::ContractsEnded)).unwrap();
        }
        if let Some((on, counted)) = counted {
            log.record(day(on), LifeEvent::Counted(counted)).unwrap();
        }
        log
    };
    for (gone, counted, expected) in [
        (Some("2025-06-29"), None, Verdict::Met),
        (Some("2025-06-30"), None, Verdict::Met),
        (Some("2025-07-01"), None, Verdict::NotMet),
        (None, None, Verdict::Undetermined),
        (None, Some(("2027-02-01", count(2026, 1))), Verdict::NotMet),
        (None, Some(("2027-02-01", count(2026, 0))), Verdict::Undetermined),
        (None, Some(("2026-02-01", count(2025, 9))), Verdict::Undetermined),
        (Some("2025-06-30"), Some(("2027-02-01", count(2026, 1))), Verdict::NotMet),
    ] {
        for outside in [false, true] {
            let log = whole(gone, counted.clone(), outside);
            let standing = log.as_of(day("2027-02-01"));
            assert_eq!(standing.whole_in_term(), Some((day("2025-06-30"), expected)), "{gone:?} {counted:?}");
            let cited = |edition: Edition| {
                let tree = standing.under(edition).explanation();
                let part = tree.parts().iter().find(|part| part.message().code() == "life.whole");
                part.map(|part| match part.basis() {
                    Some(passende_zorg::rule::Basis::Rule(rule)) => rule.id().as_str(),
                    other => panic!("{other:?}"),
                })
            };
            let expected = if outside {
                (Some("IZA-A-6-d-outcome"), Some("IZA22-A-2-OUTCOME"))
            } else {
                (None, Some("IZA22-A-3-F"))
            };
            assert_eq!((cited(Edition::Draft), cited(Edition::Final)), expected);
        }
    }
    // The term that was set for what is outside the package is the one for all of it; of other care it is the one for a result.
    for (first, expected) in
        [(LifeEventKind::NotInPackage, Some(day("2024-12-31"))), (LifeEventKind::Disproven, None)]
    {
        let log = life(&[
            ("2024-01-01", event(first)),
            ("2024-01-01", LifeEvent::DeImplementationAgreed(to_twenty("2024-12-31"))),
        ]);
        assert_eq!(log.as_of(day("2024-06-01")).whole_in_term().map(|(by, _)| by), expected);
    }
}

/// Draft, annex A, 5c and final text, part A, 3c: the question is answered on the last day of its term, not after it. Later events do not exist.
#[test]
fn a_question_is_answered_in_its_term_or_not() {
    for (answered, on, expected, later) in [
        (Some("2026-12-30"), "2028-01-01", Verdict::Met, 0),
        (Some("2026-12-31"), "2028-01-01", Verdict::Met, 0),
        (Some("2027-01-01"), "2028-01-01", Verdict::NotMet, 0),
        (Some("2026-12-31"), "2026-12-30", Verdict::Undetermined, 1),
        (None, "2026-12-31", Verdict::Undetermined, 0),
        (None, "2027-01-01", Verdict::NotMet, 0),
    ] {
        for kind in [
            LifeEventKind::Proven,
            LifeEventKind::Disproven,
            LifeEventKind::NotDemonstrated,
            LifeEventKind::NotInPackage,
        ] {
            let mut log = through(&[
                LifeEventKind::PutOnAgenda,
                LifeEventKind::GapFound,
                LifeEventKind::ResearchAgreed,
            ]);
            if let Some(answered) = answered {
                log.record(day(answered), event(kind)).unwrap();
            }
            let standing = log.as_of(day(on));
            let found = standing.answered_in_term().map(|(term, verdict)| (term.by(), verdict));
            assert_eq!(found, Some((day("2026-12-31"), expected)), "{kind:?} {answered:?} {on}");
            let told: Vec<StandingNotice> = (later > 0)
                .then(|| StandingNotice::Later { facts: later, on: day(on) })
                .into_iter()
                .collect();
            assert_eq!(standing.notices(), told);
        }
    }
    let unasked = through(&[LifeEventKind::GapFound, LifeEventKind::ResearchAgreed]);
    assert_eq!(unasked.as_of(day("2026-01-01")).answered_in_term(), None);
}

/// A project that runs is not through the scheme.
#[test]
fn promising_care_as_a_tree() {
    let project = PromisingCare::new(day("2020-01-01"), day("2024-08-31"));
    for (judged, on, expected) in [
        (None, "2024-08-31", Verdict::Undetermined),
        (None, "2025-02-28", Verdict::Undetermined),
        (None, "2025-03-01", Verdict::NotMet),
        (Some("2025-02-28"), "2025-03-01", Verdict::Met),
    ] {
        let project = judged.map_or(project, |judged| with!(project, judged = day(judged)));
        let tree = project.on(day(on)).explanation();
        assert_eq!((tree.verdict(), tree.parts().len()), (Some(expected), 2), "{judged:?} {on}");
    }
    let long = PromisingCare::new(day("2020-01-01"), day("2026-01-01")).on(day("2024-01-01")).explanation();
    assert_eq!(long.verdict(), Some(Verdict::NotMet));
}
