use super::*;

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
    let of = |at, count, moved_elsewhere| YearCount {
        year: year(at),
        count,
        moved_elsewhere,
        pandemic_reason: None,
    };
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
        let life = with(counted.clone());
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
        (vec![E::Disproven, E::DeImplementationAgreed, E::Counted], Status::Contradicted, Status::Unknown),
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
    // The term runs until the first of January of 2025: 2024 is the year of which most lies in it.
    assert_eq!(rising.as_of(day("2025-02-01")).status(Element::IneffectiveCareEnds), Status::Contradicted);
}

/// What follows, under the draft and under the final text.
#[test]
fn what_follows_from_where_it_stands() {
    use LifeEventKind as E;
    let follows = |life: &EvidenceLife, on: &str, edition| life.as_of(day(on)).follows(edition);
    let both = |life: &EvidenceLife, on: &str| {
        (follows(life, on, Edition::Draft), follows(life, on, Edition::Final))
    };
    let building = through(&[E::GapFound, E::ResearchAgreed]);
    // The draft ties payment within the research to what is prioritised, the final text to research.
    // Draft, annex A, 6d: a running study may be paid for without priority.
    assert_eq!(
        both(&building, "2026-12-31"),
        (vec![Follows::PaidDuringResearch], vec![Follows::PaidOnCondition])
    );
    let prioritised = through(&[E::PutOnAgenda, E::GapFound, E::ResearchAgreed]);
    assert_eq!(
        both(&prioritised, "2026-12-31"),
        (vec![Follows::PaidWithinResearchOnly], vec![Follows::PaidOnCondition])
    );
    for life in [&building, &prioritised] {
        assert_eq!(
            both(life, "2027-01-01"),
            (vec![Follows::RuledWithoutDelay], vec![Follows::RuledWithoutDelay])
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
    let mut outside = through(&[E::NotInPackage, E::DeImplementationAgreed]);
    assert_eq!(both(&outside, "2025-01-02"), (vec![], vec![]), "nothing counted");
    outside.record(day("2026-02-01"), LifeEvent::Counted(count(2025, 60))).unwrap();
    assert_eq!(both(&outside, "2026-02-01"), (back.clone(), back), "it failed the test already");
    let ending = through(&[E::Disproven, E::DeImplementationAgreed]);
    assert_eq!(both(&ending, "2025-01-01"), (vec![], vec![]));
    assert_eq!(both(&ending, "2025-01-02"), (vec![], vec![]), "from what nobody counted nothing follows");
    let fell = through(&[E::Disproven, E::DeImplementationAgreed, E::Counted]);
    // Counted while the year ran it was above the target already.
    let tested = vec![Follows::TestedOnPackage];
    assert_eq!(both(&fell, "2025-01-01"), (vec![], vec![]));
    assert_eq!(both(&fell, "2025-01-02"), (tested.clone(), tested));
    let rules = |follows: Follows| {
        Edition::AGREEMENTS.iter().map(|edition| follows.rule(*edition).id().as_str()).collect::<Vec<_>>()
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
