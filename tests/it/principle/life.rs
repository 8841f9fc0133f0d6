use passende_zorg::Verdict;
use passende_zorg::principle::evidence::{Direction, SourceKind};
use passende_zorg::principle::life::{
    DeImplementation, EvidenceLife, Follows, LifeEvent, LifeEventKind, LifeState, PromisingCare,
    ResearchTerm, Volume, YearCount,
};
use passende_zorg::principle::{AgreementEdition, Element, EvidenceClass, Level, Status, Term};
use passende_zorg::quantity::CountRange;
use passende_zorg::{Language, explanation::Explanation};

use super::{clause, everything, words};
use crate::support::{day, year};

fn count(at: i32, count: u64) -> YearCount {
    YearCount { year: year(at), count: CountRange::exactly(count), moved_elsewhere: None }
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
#[allow(clippy::type_complexity, reason = "a table")]
#[test]
fn every_state_against_every_event() {
    use LifeEventKind as E;
    use LifeState::{Building, Ending, Gap, Gone, Proven, ToEnd, Unassessed};
    let none = None;
    let table: [(LifeState, &[E], [Option<LifeState>; 10]); 7] = [
        // agenda, gap, research, proven, disproven, not in package, de-implementation, counted, contracts ended, left package
        (
            Unassessed,
            &[],
            [
                Some(Unassessed),
                Some(Gap),
                none,
                Some(Proven),
                Some(ToEnd),
                Some(ToEnd),
                none,
                Some(Unassessed),
                none,
                none,
            ],
        ),
        (
            Gap,
            &[E::GapFound],
            [
                Some(Gap),
                none,
                Some(Building),
                Some(Proven),
                Some(ToEnd),
                Some(ToEnd),
                none,
                Some(Gap),
                none,
                none,
            ],
        ),
        (
            Building,
            &[E::GapFound, E::ResearchAgreed],
            [
                Some(Building),
                none,
                Some(Building),
                Some(Proven),
                Some(ToEnd),
                Some(ToEnd),
                none,
                Some(Building),
                none,
                none,
            ],
        ),
        (
            Proven,
            &[E::Proven],
            [Some(Proven), Some(Gap), none, none, Some(ToEnd), Some(ToEnd), none, Some(Proven), none, none],
        ),
        (
            ToEnd,
            &[E::Disproven],
            [none, none, none, Some(Proven), none, none, Some(Ending), Some(ToEnd), Some(Gone), Some(Gone)],
        ),
        (
            Ending,
            &[E::Disproven, E::DeImplementationAgreed],
            [none, none, none, Some(Proven), none, none, none, Some(Ending), Some(Gone), Some(Gone)],
        ),
        (
            Gone,
            &[E::Disproven, E::ContractsEnded],
            [none, none, none, Some(Proven), none, none, none, Some(Gone), Some(Gone), Some(Gone)],
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
                    assert_eq!((error.code(), error.possible()), ("life.no-place", state.possible()));
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
        assert_eq!(recorded.map_err(|error| error.code()).err(), refused.then_some("life.earlier"), "{on}");
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

/// The volume against a hundred, known exactly or between bounds, here and elsewhere.
#[test]
fn what_the_volume_did() {
    let with = |counted: YearCount| {
        life(&[
            ("2024-01-01", event(LifeEventKind::Disproven)),
            ("2024-01-01", event(LifeEventKind::DeImplementationAgreed)),
            ("2025-02-01", LifeEvent::Counted(counted)),
        ])
    };
    let range = |least, most| CountRange::between(least, most).unwrap();
    let of = |at, count, moved_elsewhere| YearCount { year: year(at), count, moved_elsewhere };
    let exactly = CountRange::exactly;
    for (counted, volume, progress) in [
        (of(2024, exactly(99), None), Volume::Fell, Some((1, 80))),
        (of(2024, exactly(100), None), Volume::DidNotFall, Some((0, 80))),
        (of(2024, exactly(101), None), Volume::DidNotFall, Some((0, 80))),
        (of(2024, exactly(0), None), Volume::Fell, Some((100, 80))),
        (of(2023, exactly(10), None), Volume::Unknown, None),
        (of(2022, exactly(10), None), Volume::Unknown, None),
        (of(2024, range(90, 99), None), Volume::Fell, None),
        (of(2024, range(90, 100), None), Volume::Unknown, None),
        (of(2024, CountRange::at_least(90), None), Volume::Unknown, None),
        (of(2024, CountRange::at_least(100), None), Volume::DidNotFall, None),
        (of(2024, exactly(60), Some(exactly(39))), Volume::Fell, Some((1, 80))),
        (of(2024, exactly(60), Some(exactly(40))), Volume::Moved, Some((0, 80))),
        (of(2024, exactly(60), Some(range(39, 40))), Volume::Unknown, None),
        (of(2024, exactly(60), Some(CountRange::UNKNOWN)), Volume::Unknown, None),
    ] {
        let life = with(counted);
        let standing = life.as_of(day("2025-02-01"));
        assert_eq!((standing.volume(), standing.progress()), (volume, progress), "{counted:?}");
        assert_eq!(life.as_of(day("2025-01-31")).volume(), Volume::Unknown, "not counted yet");
    }
    let unknown_before = life(&[
        ("2024-01-01", event(LifeEventKind::Disproven)),
        (
            "2024-01-01",
            LifeEvent::DeImplementationAgreed(DeImplementation {
                baseline: of(2023, range(90, 110), None),
                target: None,
                until: None,
                complete_by: None,
            }),
        ),
        ("2025-02-01", LifeEvent::Counted(count(2024, 100))),
    ]);
    assert_eq!(unknown_before.as_of(day("2025-02-01")).volume(), Volume::Unknown);
    // The last year counts, in whatever order the counts came.
    let mut life = with(count(2025, 120));
    life.record(day("2025-03-01"), LifeEvent::Counted(count(2024, 50))).unwrap();
    assert_eq!(life.as_of(day("2025-03-01")).last_count().unwrap().year, year(2025));
    assert_eq!(life.as_of(day("2025-03-01")).volume(), Volume::DidNotFall);
}

/// Advice, A 3.1: within the term nothing is known; after it, the evidence was not built. Only an agenda asks for it.
#[test]
fn evidence_is_built_within_its_term_or_not() {
    let on_agenda = |answered: Option<(&str, LifeEventKind)>| {
        let mut events = vec![
            ("2023-06-01", event(LifeEventKind::PutOnAgenda)),
            ("2023-09-01", event(LifeEventKind::GapFound)),
            ("2024-01-01", event(LifeEventKind::ResearchAgreed)),
        ];
        events.extend(answered.map(|(on, kind)| (on, event(kind))));
        life(&events)
    };
    let status = |life: &EvidenceLife, on: &str| life.as_of(day(on)).status(Element::EvidenceBuilt);
    for (on, expected) in [
        ("2023-05-31", Status::NotApplicable),
        ("2023-06-01", Status::Unknown),
        ("2026-12-31", Status::Unknown),
        ("2027-01-01", Status::Contradicted),
    ] {
        assert_eq!(status(&on_agenda(None), on), expected, "{on}");
    }
    for (answered, expected) in [
        ("2026-12-30", Status::Supported),
        ("2026-12-31", Status::Supported),
        ("2027-01-01", Status::Contradicted),
    ] {
        for kind in [LifeEventKind::Proven, LifeEventKind::Disproven] {
            assert_eq!(status(&on_agenda(Some((answered, kind))), "2028-01-01"), expected, "{answered}");
        }
    }
    let not_asked = through(&[LifeEventKind::GapFound, LifeEventKind::ResearchAgreed]);
    assert_eq!(status(&not_asked, "2028-01-01"), Status::NotApplicable);
    assert_eq!(on_agenda(None).as_of(day("2028-01-01")).status(Element::HealthGain), Status::NotApplicable);
}

/// Not proven is not disproven, and outside the package is neither.
#[test]
fn proven_disproven_and_neither() {
    use LifeEventKind as E;
    let status = |path: &[E], element| through(path).as_of(day("2024-01-01")).status(element);
    for (path, effective, ends) in [
        (vec![], Status::Unknown, Status::NotApplicable),
        (vec![E::GapFound], Status::Unknown, Status::NotApplicable),
        (vec![E::GapFound, E::ResearchAgreed], Status::Unknown, Status::NotApplicable),
        (vec![E::Proven], Status::Supported, Status::NotApplicable),
        (vec![E::Proven, E::GapFound], Status::Unknown, Status::NotApplicable),
        (vec![E::Disproven], Status::Contradicted, Status::Unknown),
        (vec![E::NotInPackage], Status::Unknown, Status::NotApplicable),
        (vec![E::Disproven, E::Proven], Status::Supported, Status::NotApplicable),
        (vec![E::Disproven, E::DeImplementationAgreed], Status::Contradicted, Status::Unknown),
        (vec![E::Disproven, E::DeImplementationAgreed, E::Counted], Status::Contradicted, Status::Supported),
        (vec![E::Disproven, E::ContractsEnded], Status::Contradicted, Status::Supported),
        (vec![E::Disproven, E::LeftPackage], Status::Contradicted, Status::Supported),
    ] {
        assert_eq!(status(&path, Element::Effectiveness), effective, "{path:?}");
        assert_eq!(status(&path, Element::IneffectiveCareEnds), ends, "{path:?}");
    }
}

/// What was shown not to work and is still given in a year that began after it, has not disappeared.
#[test]
fn care_that_is_still_given_has_not_disappeared() {
    for (shown, counted, number, expected) in [
        ("2024-01-01", 2024, 1, Status::Contradicted),
        ("2024-01-02", 2024, 1, Status::Unknown),
        ("2024-01-01", 2024, 0, Status::Unknown),
        ("2024-01-01", 2023, 9, Status::Unknown),
        ("2023-12-31", 2024, 9, Status::Contradicted),
    ] {
        let life = life(&[
            (shown, event(LifeEventKind::Disproven)),
            ("2025-02-01", LifeEvent::Counted(count(counted, number))),
        ]);
        let status = life.as_of(day("2025-02-01")).status(Element::IneffectiveCareEnds);
        assert_eq!(status, expected, "{shown} {counted} {number}");
    }
    let rising = life(&[
        ("2024-01-01", event(LifeEventKind::Disproven)),
        ("2024-01-01", event(LifeEventKind::DeImplementationAgreed)),
        ("2025-02-01", LifeEvent::Counted(count(2024, 100))),
    ]);
    assert_eq!(rising.as_of(day("2025-02-01")).status(Element::IneffectiveCareEnds), Status::Contradicted);
}

/// What follows, under the draft and under the final text.
#[test]
fn what_follows_from_where_it_stands() {
    use LifeEventKind as E;
    let follows = |life: &EvidenceLife, on: &str, edition| life.as_of(day(on)).follows(edition);
    let both = |life: &EvidenceLife, on: &str| {
        (follows(life, on, AgreementEdition::Draft), follows(life, on, AgreementEdition::Final))
    };
    let building = through(&[E::GapFound, E::ResearchAgreed]);
    // The draft ties payment within the research to what is prioritised, the final text to research.
    assert_eq!(both(&building, "2026-12-31"), (vec![], vec![Follows::PaidOnCondition]));
    let prioritised = through(&[E::PutOnAgenda, E::GapFound, E::ResearchAgreed]);
    assert_eq!(
        both(&prioritised, "2026-12-31"),
        (vec![Follows::PaidWithinResearchOnly], vec![Follows::PaidOnCondition])
    );
    for life in [&building, &prioritised] {
        assert_eq!(
            both(life, "2027-01-01"),
            (
                vec![Follows::RuledWithoutDelay, Follows::ExcludedInPrinciple],
                vec![Follows::RuledWithoutDelay, Follows::OutflowInPrinciple]
            )
        );
    }
    assert_eq!(
        both(&through(&[E::PutOnAgenda, E::GapFound]), "2024-01-01"),
        (vec![Follows::PaidWithinResearchOnly, Follows::TermToBeAgreed], vec![Follows::TermToBeAgreed])
    );
    assert_eq!(both(&through(&[E::GapFound]), "2024-01-01"), (vec![], vec![]));
    assert_eq!(both(&through(&[E::Proven]), "2024-01-01"), (vec![], vec![]));
    let gone = vec![Follows::HasToDisappear];
    assert_eq!(both(&through(&[E::Disproven]), "2024-01-01"), (gone.clone(), gone));
    let back = vec![Follows::PushedBack];
    assert_eq!(both(&through(&[E::NotInPackage]), "2024-01-01"), (back.clone(), back.clone()));
    let outside = through(&[E::NotInPackage, E::DeImplementationAgreed]);
    assert_eq!(both(&outside, "2025-01-02"), (back.clone(), back), "it failed the test already");
    let ending = through(&[E::Disproven, E::DeImplementationAgreed]);
    assert_eq!(both(&ending, "2025-01-01"), (vec![], vec![]));
    let tested = vec![Follows::TestedOnPackage];
    assert_eq!(
        both(&ending, "2025-01-02"),
        (tested.clone(), tested),
        "a year and a day, and nothing counted"
    );
    let fell = through(&[E::Disproven, E::DeImplementationAgreed, E::Counted]);
    assert_eq!(both(&fell, "2025-01-02"), (vec![], vec![]));
    let rules = |follows: Follows| {
        AgreementEdition::ALL.iter().map(|edition| follows.rule(*edition).id().as_str()).collect::<Vec<_>>()
    };
    assert_eq!(rules(Follows::PaidWithinResearchOnly)[0], "IZA-A-5-c-fund");
    assert_eq!(rules(Follows::PaidOnCondition)[1], "IZA22-A-3-C");
    assert_eq!(rules(Follows::RuledWithoutDelay), ["IZA-A-6-d-outcome", "IZA22-A-2-OUTCOME"]);
    assert_eq!(rules(Follows::PushedBack), ["IZA-A-6-d-outcome", "IZA22-A-2-OUTCOME"]);
    assert_eq!(rules(Follows::ExcludedInPrinciple)[0], "IZA-A-6-d-science");
    assert_eq!(rules(Follows::TestedOnPackage), ["IZA-A-5-e", "IZA22-A-3-H"]);
    assert_eq!(rules(Follows::TermToBeAgreed), ["IZA-A-5-c-term", "IZA22-A-3-C-TERM"]);
    assert_eq!(rules(Follows::HasToDisappear), ["ADV2020-A3.1-c", "ADV2020-A3.1-c"]);
    assert_eq!(rules(Follows::OutflowInPrinciple)[1], "IZA22-A-2-OUTCOME");
}

#[test]
fn a_life_is_evidence_for_a_dossier() {
    let life =
        through(&[LifeEventKind::PutOnAgenda, LifeEventKind::Disproven, LifeEventKind::ContractsEnded]);
    let items = life.as_of(day("2024-06-01")).evidence(SourceKind::Position, &clause());
    let policy = everything();
    let found: Vec<_> =
        items.iter().map(|item| (item.element(), policy.weigh(item, Level::Practice))).collect();
    let speaks = |direction| EvidenceClass::Speaks { direction, rank: 0 };
    assert_eq!(
        found,
        [
            (Element::Effectiveness, speaks(Direction::Contradicts)),
            (Element::IneffectiveCareEnds, speaks(Direction::Supports))
        ]
    );
    assert!(items.iter().all(|item| item.dated() == day("2024-06-01") && item.documented() == &clause()));
    assert!(
        through(&[LifeEventKind::GapFound])
            .as_of(day("2024-06-01"))
            .evidence(SourceKind::Position, &clause())
            .is_empty()
    );
}

/// Advice, B 2.3: six years and six months, in calendar months; the last day is in time.
#[test]
fn promising_care_within_six_years_and_six_months() {
    for (until, within) in [
        ("2026-06-28", Verdict::Met),
        ("2026-06-29", Verdict::Met),
        ("2026-06-30", Verdict::NotMet), // six years and a day
        ("2040-01-01", Verdict::NotMet),
    ] {
        let project = PromisingCare::running(day("2020-06-30"), day(until));
        assert_eq!(project.within_six_years(), within, "{until}");
        assert_eq!(project.margin().unwrap().verdict(), within);
        assert_eq!(project.rule().id().as_str(), "ADV2020-B2.3-b");
    }
    let leap = PromisingCare::running(day("2020-02-29"), day("2026-02-28"));
    assert_eq!((leap.six_years(), leap.within_six_years()), (Some(day("2026-02-28")), Verdict::Met));
    let march = PromisingCare::running(day("2020-03-01"), day("2026-02-28"));
    assert_eq!((march.six_years(), march.within_six_years()), (Some(day("2026-02-28")), Verdict::Met));
    let to_leap = PromisingCare::running(day("2022-03-01"), day("2028-02-29"));
    assert_eq!((to_leap.six_years(), to_leap.within_six_years()), (Some(day("2028-02-29")), Verdict::Met));
    let project = PromisingCare::running(day("2020-01-01"), day("2024-08-31"));
    assert_eq!(project.judgement_due(), Some(day("2025-02-28")));
    for (on, open) in [
        ("2024-08-31", Verdict::NotApplicable),
        ("2024-09-01", Verdict::Undetermined),
        ("2025-02-28", Verdict::Undetermined),
        ("2025-03-01", Verdict::NotMet),
    ] {
        assert_eq!(project.judged_in_time(day(on)), open, "{on}");
    }
    for (judged, in_time) in
        [("2025-02-27", Verdict::Met), ("2025-02-28", Verdict::Met), ("2025-03-01", Verdict::NotMet)]
    {
        assert_eq!(project.judged(day(judged)).judged_in_time(day("2026-01-01")), in_time, "{judged}");
        // Before it was judged, it was open.
        assert_eq!(project.judged(day(judged)).judged_in_time(day("2025-02-26")), Verdict::Undetermined);
    }
}

#[test]
fn a_life_reads_like_a_story() {
    let ending = life(&[
        ("2024-03-15", event(LifeEventKind::Disproven)),
        ("2024-03-15", event(LifeEventKind::DeImplementationAgreed)),
        ("2025-02-01", event(LifeEventKind::Counted)),
    ]);
    let explanation = ending.as_of(day("2025-03-16")).explanation(AgreementEdition::Final);
    let text = |explanation: &Explanation, language| explanation.message().in_language(language).to_string();
    assert_eq!(
        text(&explanation, Language::English),
        "a treatment, 16 March 2025: being pushed back (in principle one year, until 15 March 2025; that term is over)."
    );
    assert_eq!(
        text(&explanation, Language::Dutch),
        "a treatment, 16 maart 2025: wordt afgebouwd (in principe één jaar, tot en met 15 maart 2025; die termijn is voorbij)."
    );
    assert_eq!(
        text(&explanation.parts()[0], Language::English),
        "Volume: fell, 40 fewer of the 80 that parties aim at."
    );
    assert_eq!(
        text(&explanation.parts()[0], Language::Dutch),
        "Volume: gedaald, 40 minder van de 80 die partijen beogen."
    );
    assert_eq!((explanation.outcome().code(), explanation.verdict()), ("ending", None));
    let parts: Vec<&str> = explanation.parts().iter().map(|part| part.outcome().code()).collect();
    assert_eq!(parts, ["fell", "contradicted", "supported"]);
    let lapsed = through(&[LifeEventKind::GapFound, LifeEventKind::ResearchAgreed]);
    let explanation = lapsed.as_of(day("2027-01-01")).explanation(AgreementEdition::Draft);
    let follows: Vec<&str> = explanation.parts().iter().map(|part| part.message().code()).collect();
    assert_eq!(follows, ["effectiveness", "ruled-without-delay", "excluded-in-principle"]);
    assert_eq!(
        text(&lapsed.as_of(day("2026-12-31")).explanation(AgreementEdition::Draft), Language::English),
        "a treatment, 31 December 2026: evidence being built (agreed until 31 December 2026)."
    );
}

#[test]
fn a_life_from_json_is_replayed() {
    let read = EvidenceLife::from_json;
    let ok = br#"{"care": "x", "events": [
        {"on": "2024-01-01", "event": {"disproven": {"title": "t", "section": "s", "consulted": "2024-01-01"}}},
        {"on": "2024-01-02", "event": {"de-implementation-agreed": {"baseline": {"year": 2023, "count": {"at-least": 90, "at-most": 110}}, "target": 10, "until": "2026-01-01"}}},
        {"on": "2025-02-01", "event": {"counted": {"year": 2024, "count": 40, "moved-elsewhere": {"at-most": 5}}}}
    ]}"#;
    assert_eq!(read(ok).unwrap().as_of(day("2025-02-01")).volume(), Volume::Fell);
    for (json, code, path) in [
        (
            r#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"contracts-ended": {"title": "t", "section": "s", "consulted": "2024-01-01"}}}]}"#,
            "life.no-place",
            "events[0]",
        ),
        (
            r#"{"care": "x", "events": [{"on": "2024-01-01", "event": "put-on-agenda"}, {"on": "2023-01-01", "event": "put-on-agenda"}]}"#,
            "life.earlier",
            "events[1]",
        ),
        (
            r#"{"care": "x", "events": [{"on": "2024-13-01", "event": "put-on-agenda"}]}"#,
            "life.json",
            "events[0].on",
        ),
        (r#"{"care": "", "events": []}"#, "life.json", "care"),
        (r#"{"care": "x", "events": [], "state": "proven"}"#, "life.json", "state"),
        (
            r#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"counted": {"year": 2024, "count": {"at-least": 3, "at-most": 2}}}}]}"#,
            "life.json",
            "events[0].event.counted.count",
        ),
        (
            r#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"counted": {"year": 2024, "count": -1}}}]}"#,
            "life.json",
            "events[0].event.counted.count",
        ),
    ] {
        let error = read(json.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
    let error = read(br#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"contracts-ended": {"title": "t", "section": "s", "consulted": "2024-01-01"}}}]}"#);
    assert_eq!(
        error.unwrap_err().to_string(),
        "events[0]: expected one of put-on-agenda, gap-found, proven, disproven, not-in-package, counted, found `contracts-ended` in the state `unassessed`"
    );
}

/// A new term does not hide that the one before it ran out.
#[test]
fn a_term_that_ran_out_stays_told() {
    let term =
        |until: &str| LifeEvent::ResearchAgreed(ResearchTerm { owner: words("society"), until: day(until) });
    let gap = || ("2022-01-01", event(LifeEventKind::GapFound));
    let missed = |life: &EvidenceLife, on: &str| {
        life.as_of(day(on)).missed_terms().map(|term| term.by().to_string()).collect::<Vec<_>>()
    };
    for (next, in_time) in [("2023-12-30", true), ("2023-12-31", true), ("2024-01-01", false)] {
        let expected: Vec<&str> = if in_time { vec![] } else { vec!["2023-12-31"] };
        let again = life(&[gap(), ("2022-01-01", term("2023-12-31")), (next, term("2026-12-31"))]);
        assert_eq!(missed(&again, "2026-12-31"), expected, "a new term on {next}");
        assert_eq!(
            again.as_of(day("2026-12-31")).explanation(AgreementEdition::Final).notes().len(),
            expected.len()
        );
        for kind in [LifeEventKind::Proven, LifeEventKind::Disproven, LifeEventKind::NotInPackage] {
            let answered = life(&[gap(), ("2022-01-01", term("2023-12-31")), (next, event(kind))]);
            assert_eq!(missed(&answered, "2030-01-01"), expected, "{kind:?} on {next}");
        }
    }
    let again = life(&[gap(), ("2022-01-01", term("2023-12-31")), ("2024-06-01", term("2026-12-31"))]);
    assert_eq!(missed(&again, "2023-12-31"), Vec::<String>::new());
    assert_eq!(missed(&again, "2024-01-01"), ["2023-12-31"]);
    assert_eq!(missed(&again, "2027-01-01"), ["2023-12-31", "2026-12-31"]);
    let tree = again.as_of(day("2027-01-01")).explanation(AgreementEdition::Final);
    let notes: Vec<String> =
        tree.notes().iter().map(|note| note.in_language(Language::English).to_string()).collect();
    assert_eq!(notes, ["a term for research, until 31 December 2023, ran out without an answer"]);
}

/// What was shown before a gap was found says nothing any more.
#[test]
fn a_gap_takes_back_what_was_shown() {
    use LifeEventKind as E;
    let status = |kinds: &[E], element| through(kinds).as_of(day("2024-06-01")).status(element);
    let before = [E::PutOnAgenda, E::Proven];
    assert_eq!(status(&before, Element::Effectiveness), Status::Supported);
    let after = [E::PutOnAgenda, E::Proven, E::GapFound, E::ResearchAgreed, E::NotInPackage];
    assert_eq!(status(&after, Element::Effectiveness), Status::Unknown);
    assert_eq!(status(&after, Element::EvidenceBuilt), Status::Unknown);
    let again = [E::PutOnAgenda, E::Proven, E::GapFound, E::ResearchAgreed, E::Disproven];
    assert_eq!(status(&again, Element::Effectiveness), Status::Contradicted);
    assert_eq!(status(&again, Element::EvidenceBuilt), Status::Supported);
    // What was once outside the package and then shown to work is tested again if it has to go for not working.
    let back = [E::NotInPackage, E::Proven, E::Disproven, E::DeImplementationAgreed];
    let follows = through(&back).as_of(day("2025-01-02")).follows(AgreementEdition::Final);
    assert_eq!(follows, [Follows::TestedOnPackage]);
}

/// Final text, part A, 3f: beside the term for a result, one for the whole.
#[test]
fn the_whole_has_a_term_of_its_own() {
    let agreed = |until: Option<&str>, complete_by: &str| {
        LifeEvent::DeImplementationAgreed(DeImplementation {
            baseline: count(2023, 100),
            target: None,
            until: until.map(day),
            complete_by: Some(day(complete_by)),
        })
    };
    let log =
        life(&[("2024-01-01", event(LifeEventKind::Disproven)), ("2024-01-01", agreed(None, "2027-06-30"))]);
    assert_eq!(
        log.as_of(day("2024-01-01")).due().unwrap().by(),
        day("2025-01-01"),
        "the result has its year"
    );
    for (on, told) in [
        ("2027-06-30", "gone altogether by 30 June 2027"),
        ("2027-07-01", "gone altogether by 30 June 2027; that day is over"),
    ] {
        assert_eq!(log.as_of(day(on)).complete_by(), Some(day("2027-06-30")));
        let tree = log.as_of(day(on)).explanation(AgreementEdition::Final);
        assert_eq!(tree.notes()[0].in_language(Language::English).to_string(), told);
    }
    let mut gone = log.clone();
    gone.record(day("2026-01-01"), event(LifeEventKind::ContractsEnded)).unwrap();
    assert_eq!(gone.as_of(day("2026-01-01")).complete_by(), None);
    let mut early = life(&[("2024-01-01", event(LifeEventKind::Disproven))]);
    for (until, complete) in
        [(None, "2023-12-31"), (Some("2025-01-01"), "2023-12-31"), (Some("2023-12-31"), "2025-01-01")]
    {
        let error = early.record(day("2024-01-01"), agreed(until, complete)).unwrap_err();
        assert_eq!(error.code(), "life.ends-before", "{until:?} {complete}");
    }
    assert!(early.record(day("2024-01-01"), agreed(Some("2024-01-01"), "2024-01-01")).is_ok());
}
