mod follows;
mod result;
mod terms;
mod tested;
mod told;

use passende_zorg::Verdict;
use passende_zorg::practice::Term;
use passende_zorg::practice::life::{
    Achieved, DeImplementation, EvidenceLife, Follows, LifeEvent, LifeEventKind, LifeState, PromisingCare,
    ResearchTerm, Volume, YearCount,
};
use passende_zorg::principle::evidence::{Direction, SourceKind};
use passende_zorg::principle::{Element, EvidenceClass, Level, Status};
use passende_zorg::quantity::CountRange;
use passende_zorg::source::Edition;
use passende_zorg::{Language, explanation::Explanation};

use crate::principle::{clause, everything, words};
use crate::support::{day, year};

fn count(at: i32, count: u64) -> YearCount {
    YearCount {
        year: year(at),
        count: CountRange::exactly(count),
        moved_elsewhere: None,
        pandemic_reason: None,
    }
}

/// One event of each kind.
fn event(kind: LifeEventKind) -> LifeEvent {
    match kind {
        LifeEventKind::PutOnAgenda => LifeEvent::PutOnAgenda,
        LifeEventKind::GapFound => LifeEvent::GapFound(clause()),
        LifeEventKind::ResearchAgreed => {
            LifeEvent::ResearchAgreed(ResearchTerm { owner: words("society"), until: day("2026-12-31") })
        }
        LifeEventKind::Proven => LifeEvent::Proven(clause()),
        LifeEventKind::Disproven => LifeEvent::Disproven(clause()),
        LifeEventKind::NotInPackage => LifeEvent::NotInPackage(clause()),
        LifeEventKind::DeImplementationAgreed => LifeEvent::DeImplementationAgreed(DeImplementation {
            baseline: count(2023, 100),
            target: Some(20),
            until: None,
            complete_by: None,
        }),
        LifeEventKind::SelectedForTest => LifeEvent::SelectedForTest(clause()),
        LifeEventKind::NotDemonstrated => LifeEvent::NotDemonstrated(clause()),
        LifeEventKind::Counted => LifeEvent::Counted(count(2024, 60)),
        LifeEventKind::ContractsEnded => LifeEvent::ContractsEnded(clause()),
        LifeEventKind::LeftPackage => LifeEvent::LeftPackage(clause()),
        other => panic!("an event of {other:?}"),
    }
}

fn life(events: &[(&str, LifeEvent)]) -> EvidenceLife {
    let mut life = EvidenceLife::of(words("a treatment"));
    for (on, event) in events {
        life.record(day(on), event.clone()).unwrap();
    }
    life
}

fn through(kinds: &[LifeEventKind]) -> EvidenceLife {
    let mut life = EvidenceLife::of(words("a treatment"));
    for kind in kinds {
        life.record(day("2024-01-01"), event(*kind)).unwrap();
    }
    life
}

/// Every state against every event, from a table by hand: where it leads, or that it has no place.
#[allow(clippy::type_complexity, clippy::too_many_lines, reason = "a table")]
#[test]
fn every_state_against_every_event() {
    use LifeEventKind as E;
    use LifeState::{Building, Ending, Gap, Gone, Proven, ToEnd, Unassessed};
    let none = None;
    let yes = Some::<LifeState>;
    let table: [(LifeState, &[E], [Option<LifeState>; 12]); 7] = [
        // agenda, gap, research, proven, disproven, not in package, de-implementation, selected, not demonstrated, counted, contracts ended, left
        // package
        (
            Unassessed,
            &[],
            [
                yes(Unassessed),
                yes(Gap),
                none,
                yes(Proven),
                yes(ToEnd),
                yes(ToEnd),
                none,
                yes(Unassessed),
                yes(Gap),
                yes(Unassessed),
                none,
                none,
            ],
        ),
        (
            Gap,
            &[E::GapFound],
            [
                yes(Gap),
                none,
                yes(Building),
                yes(Proven),
                yes(ToEnd),
                yes(ToEnd),
                none,
                yes(Gap),
                yes(Gap),
                yes(Gap),
                none,
                none,
            ],
        ),
        (
            Building,
            &[E::GapFound, E::ResearchAgreed],
            [
                yes(Building),
                none,
                yes(Building),
                yes(Proven),
                yes(ToEnd),
                yes(ToEnd),
                none,
                yes(Building),
                yes(Gap),
                yes(Building),
                none,
                none,
            ],
        ),
        (
            Proven,
            &[E::Proven],
            [
                yes(Proven),
                yes(Gap),
                none,
                none,
                yes(ToEnd),
                yes(ToEnd),
                none,
                yes(Proven),
                yes(Gap),
                yes(Proven),
                none,
                none,
            ],
        ),
        (
            ToEnd,
            &[E::Disproven],
            [
                none,
                none,
                none,
                yes(Proven),
                yes(ToEnd),
                yes(ToEnd),
                yes(Ending),
                yes(ToEnd),
                yes(ToEnd),
                yes(ToEnd),
                yes(Gone),
                yes(Gone),
            ],
        ),
        (
            Ending,
            &[E::Disproven, E::DeImplementationAgreed],
            [
                none,
                none,
                none,
                yes(Proven),
                yes(Ending),
                yes(Ending),
                yes(Ending),
                yes(Ending),
                yes(Ending),
                yes(Ending),
                yes(Gone),
                yes(Gone),
            ],
        ),
        (
            Gone,
            &[E::Disproven, E::ContractsEnded],
            [
                none,
                none,
                none,
                yes(Proven),
                yes(Gone),
                yes(Gone),
                none,
                yes(Gone),
                yes(Gone),
                yes(Gone),
                yes(Gone),
                yes(Gone),
            ],
        ),
    ];
    assert_eq!(table.len(), LifeState::ALL.len());
    for (state, path, row) in table {
        assert_eq!(through(path).as_of(day("2024-01-01")).state(), state);
        for (kind, expected) in LifeEventKind::ALL.iter().zip(row) {
            let mut life = through(path);
            let before = life.clone();
            match (life.record(day("2024-01-02"), event(*kind)), expected) {
                (Ok(()), Some(expected)) => assert_eq!(life.as_of(day("2024-01-02")).state(), expected),
                (Err(error), None) => {
                    assert_eq!(error.code(), "life.no-place");
                    let expected = error.expected().unwrap();
                    assert!(state.possible().iter().all(|kind| expected.contains(kind.code())), "{error}");
                    assert!(!state.possible().contains(kind));
                    assert_eq!(life, before, "nothing is recorded");
                }
                (found, expected) => panic!("{state:?} {kind:?}: {found:?}, expected {expected:?}"),
            }
        }
    }
}

#[test]
fn days_go_forward() {
    for (on, refused) in [("2024-05-31", true), ("2024-06-01", false), ("2024-06-02", false)] {
        let mut life = life(&[("2024-06-01", event(LifeEventKind::GapFound))]);
        let recorded = life.record(day(on), event(LifeEventKind::Proven));
        assert_eq!(recorded.map_err(|error| error.code()).err(), refused.then_some("log.earlier"), "{on}");
    }
    for (until, refused) in [("2023-12-31", true), ("2024-01-01", false), ("2024-01-02", false)] {
        let mut life = through(&[LifeEventKind::GapFound]);
        let term = ResearchTerm { owner: words("society"), until: day(until) };
        let recorded = life.record(day("2024-01-01"), LifeEvent::ResearchAgreed(term));
        assert_eq!(
            recorded.map_err(|error| error.code()).err(),
            refused.then_some("life.ends-before"),
            "{until}"
        );
        let mut life = through(&[LifeEventKind::Disproven]);
        let agreed = DeImplementation {
            baseline: count(2023, 100),
            target: None,
            until: Some(day(until)),
            complete_by: None,
        };
        let recorded = life.record(day("2024-01-01"), LifeEvent::DeImplementationAgreed(agreed));
        assert_eq!(
            recorded.map_err(|error| error.code()).err(),
            refused.then_some("life.ends-before"),
            "{until}"
        );
    }
    for (target, refused) in [(0, false), (99, false), (100, true), (101, true)] {
        let mut life = through(&[LifeEventKind::Disproven]);
        let agreed = DeImplementation {
            baseline: count(2023, 100),
            target: Some(target),
            until: None,
            complete_by: None,
        };
        let recorded = life.record(day("2024-01-01"), LifeEvent::DeImplementationAgreed(agreed));
        assert_eq!(
            recorded.map_err(|error| error.code()).err(),
            refused.then_some("life.no-reduction"),
            "{target}"
        );
    }
}

/// What happens later is not known yet.
#[test]
fn it_stands_as_it_stood_on_the_day() {
    let life = life(&[
        ("2023-06-01", event(LifeEventKind::PutOnAgenda)),
        ("2023-09-01", event(LifeEventKind::GapFound)),
        ("2024-01-01", event(LifeEventKind::ResearchAgreed)),
        ("2025-03-01", event(LifeEventKind::Disproven)),
    ]);
    for (on, state, agenda) in [
        ("2023-05-31", LifeState::Unassessed, None),
        ("2023-06-01", LifeState::Unassessed, Some(day("2023-06-01"))),
        ("2023-08-31", LifeState::Unassessed, Some(day("2023-06-01"))),
        ("2023-09-01", LifeState::Gap, Some(day("2023-06-01"))),
        ("2023-12-31", LifeState::Gap, Some(day("2023-06-01"))),
        ("2024-01-01", LifeState::Building, Some(day("2023-06-01"))),
        ("2025-02-28", LifeState::Building, Some(day("2023-06-01"))),
        ("2025-03-01", LifeState::ToEnd, Some(day("2023-06-01"))),
    ] {
        let standing = life.as_of(day(on));
        assert_eq!(
            (standing.state(), standing.on_agenda_since(), standing.on()),
            (state, agenda, day(on)),
            "{on}"
        );
    }
    assert_eq!((life.care().as_str(), life.events().len()), ("a treatment", 4));
}

/// Draft, annex A, 5d and final text, part A, 3f: in principle one year, or another term. The last day is still in time.
#[test]
fn terms_lapse_the_day_after_their_last_day() {
    let building = life(&[
        ("2024-01-01", event(LifeEventKind::GapFound)),
        ("2024-01-01", event(LifeEventKind::ResearchAgreed)),
    ]);
    let ending = |agreed_on: &str, until: Option<&str>| {
        let agreed = DeImplementation {
            baseline: count(2023, 100),
            target: None,
            until: until.map(day),
            complete_by: None,
        };
        life(&[
            (agreed_on, event(LifeEventKind::Disproven)),
            (agreed_on, LifeEvent::DeImplementationAgreed(agreed)),
        ])
    };
    for (life, last, agreed, cases) in [
        (
            &building,
            "2026-12-31",
            true,
            [("2026-12-30", false), ("2026-12-31", false), ("2027-01-01", true), ("2040-01-01", true)],
        ),
        (
            &ending("2024-03-15", None),
            "2025-03-15",
            false,
            [("2025-03-14", false), ("2025-03-15", false), ("2025-03-16", true), ("2030-01-01", true)],
        ),
        (
            &ending("2024-02-29", None),
            "2025-02-28",
            false,
            [("2025-02-27", false), ("2025-02-28", false), ("2025-03-01", true), ("2030-01-01", true)],
        ),
        (
            &ending("2024-03-15", Some("2026-06-30")),
            "2026-06-30",
            true,
            [("2025-03-16", false), ("2026-06-30", false), ("2026-07-01", true), ("2030-01-01", true)],
        ),
    ] {
        for (on, lapsed) in cases {
            let standing = life.as_of(day(on));
            let due: Term = standing.due().unwrap();
            assert_eq!(
                (due.by(), due.is_agreed(), standing.has_lapsed()),
                (day(last), agreed, lapsed),
                "{on}"
            );
        }
    }
    assert_eq!(through(&[LifeEventKind::GapFound]).as_of(day("2030-01-01")).due(), None);
    assert!(!through(&[LifeEventKind::Proven]).as_of(day("2030-01-01")).has_lapsed());
}
