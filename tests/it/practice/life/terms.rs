//! The years that count for a term, and terms that are agreed on again.
use super::*;
use passende_zorg::practice::StandingNotice;

fn to_twenty(until: Option<&str>) -> LifeEvent {
    LifeEvent::DeImplementationAgreed(DeImplementation {
        baseline: count(2019, 100),
        target: Some(20),
        until: until.map(day),
        complete_by: None,
    })
}

fn looked_at(at: i32, number: u64) -> LifeEvent {
    LifeEvent::Counted(YearCount { moved_elsewhere: Some(CountRange::exactly(0)), ..count(at, number) })
}

/// A year counts for the term in which most of its days lie: of 2023 that is 183 days, of 2024, a leap year, 184.
#[test]
fn a_year_counts_where_most_of_its_days_lie() {
    for (since, until, at, expected) in [
        // Before the agreement: 1 July 2023 leaves 184 days, 2 July 183, 3 July 182.
        ("2023-07-01", "2024-12-31", 2023, Some(Achieved::InTerm)),
        ("2023-07-02", "2024-12-31", 2023, Some(Achieved::InTerm)),
        ("2023-07-03", "2024-12-31", 2023, None),
        // Half of a leap year is most of it nowhere.
        ("2024-07-01", "2025-12-31", 2024, Some(Achieved::InTerm)),
        ("2024-07-02", "2025-12-31", 2024, None),
        // After the term: until 1 July 182 days, until 2 July 183.
        ("2022-01-01", "2023-07-01", 2023, Some(Achieved::Late)),
        ("2022-01-01", "2023-07-02", 2023, Some(Achieved::InTerm)),
        ("2022-01-01", "2023-07-03", 2023, Some(Achieved::InTerm)),
        // A term within a year holds most of none.
        ("2023-04-01", "2023-09-30", 2023, Some(Achieved::InTerm)),
        ("2023-04-02", "2023-09-30", 2023, None),
        ("2022-01-01", "2023-12-31", 2021, None),
    ] {
        let log = life(&[
            ("2020-01-01", event(LifeEventKind::Disproven)),
            (since, to_twenty(Some(until))),
            ("2026-02-01", looked_at(at, 20)),
        ]);
        let standing = log.as_of(day("2026-02-01"));
        let achieved = standing.achieved();
        assert_eq!(achieved, Some(expected.unwrap_or(Achieved::Open)), "{since} {until} {at}");
        assert_eq!(
            standing.result_in_term(),
            Some(match expected {
                Some(Achieved::InTerm) => Verdict::Met,
                None => Verdict::Undetermined,
                Some(_) => Verdict::NotMet,
            })
        );
    }
}

/// What was counted before the agreement is no result of it, on the day it is made or ever, and is told.
#[test]
fn a_fall_before_the_agreement_is_no_result() {
    let log = life(&[
        ("2022-01-01", event(LifeEventKind::Disproven)),
        ("2023-02-01", looked_at(2022, 10)),
        ("2024-09-01", to_twenty(None)),
        ("2025-02-01", looked_at(2024, 10)),
    ]);
    for (on, told) in
        [("2024-09-01", vec![2022]), ("2025-09-02", vec![2022, 2024]), ("2030-01-01", vec![2022, 2024])]
    {
        let standing = log.as_of(day(on));
        assert_eq!(standing.result_in_term(), Some(Verdict::Undetermined), "{on}");
        assert_eq!(standing.status(Element::IneffectiveCareEnds), Status::Unknown, "{on}");
        let expected: Vec<_> = told.into_iter().map(|at| StandingNotice::BeforeAgreement(year(at))).collect();
        let notices = standing.notices();
        let before = notices.iter().filter(|it| matches!(it, StandingNotice::BeforeAgreement(_)));
        assert_eq!(before.cloned().collect::<Vec<_>>(), expected, "{on}");
    }
}

/// The last year of which most lies in the term decides when the term is over; a year after it is late.
#[test]
fn the_last_year_of_the_term_decides() {
    let with = |counts: &[(i32, u64)]| {
        let mut log = life(&[
            ("2020-01-01", event(LifeEventKind::Disproven)),
            ("2022-01-01", to_twenty(Some("2025-01-01"))),
        ]);
        for (at, number) in counts {
            log.record(day("2027-02-01"), looked_at(*at, *number)).unwrap();
        }
        log.as_of(day("2027-02-01")).achieved()
    };
    assert_eq!(with(&[(2023, 83)]), Some(Achieved::Open), "2024 lies in the term too");
    assert_eq!(with(&[(2024, 83)]), Some(Achieved::Missed));
    assert_eq!(with(&[(2024, 83), (2025, 20)]), Some(Achieved::Late));
    assert_eq!(with(&[(2024, 20), (2025, 83)]), Some(Achieved::RoseAgain));
    assert_eq!(with(&[(2025, 83)]), Some(Achieved::Missed), "it is not there, and nobody showed that it was");
}

/// Final text, part A, 3f: parties may agree on another term. One that was over stays what it was, one that ran is replaced; both are told.
#[test]
fn another_term_hides_none_before_it() {
    for (again, over) in [("2022-12-31", false), ("2023-01-01", false), ("2023-01-02", true)] {
        let log = life(&[
            ("2020-01-01", event(LifeEventKind::Disproven)),
            ("2022-01-01", to_twenty(None)),
            (again, to_twenty(Some("2024-12-31"))),
            ("2025-02-01", looked_at(2022, 60)),
            ("2025-02-01", looked_at(2024, 20)),
        ]);
        let standing = log.as_of(day("2025-02-01"));
        let earlier = standing.earlier_results();
        let first = (Term::since(day("2022-01-01"), None).unwrap(), Achieved::Late);
        assert_eq!(earlier, if over { vec![first] } else { vec![] }, "{again}");
        let replaced = standing.terms_replaced();
        assert_eq!(replaced, if over { vec![] } else { vec![(day(again), first.0)] }, "{again}");
        assert_eq!(standing.result_in_term(), Some(Verdict::Met));
        let tree = standing.under(Edition::Final).explanation();
        let verdicts: Vec<_> = tree
            .parts()
            .iter()
            .filter(|it| matches!(it.message().code(), "late" | "in-term"))
            .map(Explanation::verdict)
            .collect();
        let both = [Some(Verdict::NotMet), Some(Verdict::Met)];
        assert_eq!(verdicts, if over { both.to_vec() } else { both[1..].to_vec() }, "{again}");
        assert_eq!(log.as_of(day("2022-06-01")).earlier_results(), []);
    }
    // Shown to work in between, it is another history.
    let anew = life(&[
        ("2020-01-01", event(LifeEventKind::Disproven)),
        ("2020-02-01", to_twenty(None)),
        ("2022-01-01", event(LifeEventKind::Proven)),
        ("2023-01-01", event(LifeEventKind::Disproven)),
        ("2023-02-01", to_twenty(None)),
    ]);
    assert_eq!(anew.as_of(day("2025-01-01")).earlier_results(), []);
}

/// The term for the whole stays what it was when only the term for a result is agreed on again; one that was over is told.
#[test]
fn the_whole_keeps_its_term() {
    let agreed = |complete_by: Option<&str>| {
        LifeEvent::DeImplementationAgreed(DeImplementation {
            baseline: count(2019, 100),
            target: Some(20),
            until: None,
            complete_by: complete_by.map(day),
        })
    };
    for (again, complete, whole, missed) in [
        ("2023-01-01", None, "2023-12-31", vec![]),
        ("2023-12-31", Some("2025-12-31"), "2025-12-31", vec![]),
        ("2024-01-01", Some("2025-12-31"), "2025-12-31", vec![day("2023-12-31")]),
    ] {
        let log = life(&[
            ("2020-01-01", event(LifeEventKind::Disproven)),
            ("2022-01-01", agreed(Some("2023-12-31"))),
            (again, agreed(complete)),
        ]);
        let standing = log.as_of(day("2024-06-01"));
        assert_eq!(standing.whole_in_term(), Some((day(whole), Verdict::Undetermined)), "{again}");
        assert_eq!(standing.complete_by(), Some(day(whole)));
        assert_eq!(standing.earlier_wholes(), missed, "{again}");
    }
}

fn told(tree: &Explanation, language: Language) -> String {
    let lines = tree.parts().iter().map(|part| part.message().in_language(language).to_string());
    lines.collect::<Vec<_>>().join(" ")
}

/// A volume that rose is not told as none fewer; and without a target a result is asked for.
#[test]
fn a_rise_is_told_and_a_target_asked() {
    for (number, dutch, english) in [
        (160, "60 meer; partijen beogen 80 minder", "60 more; parties aim at 80 fewer"),
        (100, "0 minder; partijen beogen 80 minder", "0 fewer; parties aim at 80 fewer"),
        (99, "1 minder; partijen beogen 80 minder", "1 fewer; parties aim at 80 fewer"),
    ] {
        let log = life(&[
            ("2020-01-01", event(LifeEventKind::Disproven)),
            ("2022-01-01", to_twenty(None)),
            ("2023-02-01", looked_at(2022, number)),
        ]);
        let tree = log.as_of(day("2023-02-01")).under(Edition::Final).explanation();
        assert!(told(&tree, Language::Dutch).contains(dutch), "{number}");
        assert!(told(&tree, Language::English).contains(english), "{number}");
    }
    let asks = |target: Option<u64>| {
        let agreed = DeImplementation { baseline: count(2019, 100), target, until: None, complete_by: None };
        let log = life(&[
            ("2020-01-01", event(LifeEventKind::Disproven)),
            ("2022-01-01", LifeEvent::DeImplementationAgreed(agreed)),
            ("2023-02-01", looked_at(2022, 60)),
        ]);
        let tree = log.as_of(day("2025-02-01")).under(Edition::Final).explanation();
        tree.parts().iter().map(|part| part.open_questions().len()).sum::<usize>()
    };
    assert_eq!((asks(None), asks(Some(20))), (1, 0));
}
