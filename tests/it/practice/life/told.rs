use super::*;
use crate::support::with;

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
        let project = PromisingCare::new(day("2020-06-30"), day(until));
        assert_eq!(project.within_six_years(), within, "{until}");
        assert_eq!(project.margin().unwrap().verdict(), within);
        assert_eq!(project.rule().id().as_str(), "ADV2020-B2.3-b");
    }
    let leap = PromisingCare::new(day("2020-02-29"), day("2026-02-28"));
    assert_eq!((leap.six_years(), leap.within_six_years()), (Some(day("2026-02-28")), Verdict::Met));
    let march = PromisingCare::new(day("2020-03-01"), day("2026-02-28"));
    assert_eq!((march.six_years(), march.within_six_years()), (Some(day("2026-02-28")), Verdict::Met));
    let to_leap = PromisingCare::new(day("2022-03-01"), day("2028-02-29"));
    assert_eq!((to_leap.six_years(), to_leap.within_six_years()), (Some(day("2028-02-29")), Verdict::Met));
    let project = PromisingCare::new(day("2020-01-01"), day("2024-08-31"));
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
        assert_eq!(
            with!(project, judged = day(judged)).judged_in_time(day("2026-01-01")),
            in_time,
            "{judged}"
        );
        // Before it was judged, it was open.
        assert_eq!(
            with!(project, judged = day(judged)).judged_in_time(day("2025-02-26")),
            Verdict::Undetermined
        );
    }
}

#[test]
fn a_life_reads_like_a_story() {
    let ending = life(&[
        ("2024-03-15", event(LifeEventKind::Disproven)),
        ("2024-03-15", event(LifeEventKind::DeImplementationAgreed)),
        ("2025-02-01", event(LifeEventKind::Counted)),
    ]);
    let explanation = ending.as_of(day("2025-03-16")).under(Edition::Final).explanation();
    let text = |explanation: &Explanation, language| explanation.message().in_language(language).to_string();
    assert_eq!(
        text(&explanation, Language::English),
        "a treatment, 16 March 2025: being pushed back (in principle one year, until 15 March 2025; that term is over)."
    );
    assert_eq!(
        text(&explanation, Language::Dutch),
        "a treatment, 16 maart 2025: wordt afgebouwd (in principe één jaar, tot en met 15 maart 2025; die termijn is verstreken)."
    );
    assert_eq!(
        text(&explanation.parts()[0], Language::English),
        "Volume: fell, 40 fewer; parties aim at 80 fewer."
    );
    assert_eq!(
        text(&explanation.parts()[0], Language::Dutch),
        "Volume: gedaald, 40 minder; partijen beogen 80 minder."
    );
    assert_eq!((explanation.outcome().code(), explanation.verdict()), ("ending", None));
    let parts: Vec<&str> = explanation.parts().iter().map(|part| part.outcome().code()).collect();
    assert_eq!(parts, ["fell", "not-met", "contradicted", "contradicted", "follows"]);
    let lapsed = through(&[LifeEventKind::GapFound, LifeEventKind::ResearchAgreed]);
    let explanation = lapsed.as_of(day("2027-01-01")).under(Edition::Draft).explanation();
    let follows: Vec<&str> = explanation.parts().iter().map(|part| part.message().code()).collect();
    assert_eq!(follows, ["effectiveness", "ruled-without-delay"]);
    assert_eq!(
        text(&lapsed.as_of(day("2026-12-31")).under(Edition::Draft).explanation(), Language::English),
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
            "log.earlier",
            "events[1].on",
        ),
        (
            r#"{"care": "x", "events": [{"on": "2024-13-01", "event": "put-on-agenda"}]}"#,
            "value.day",
            "events[0].on",
        ),
        (r#"{"care": "", "events": []}"#, "statement.empty", "care"),
        (r#"{"care": "x", "events": [], "state": "proven"}"#, "input.data", "state"),
        (
            r#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"counted": {"year": 2024, "count": {"at-least": 3, "at-most": 2}}}}]}"#,
            "count.reversed",
            "events[0].event.counted.count",
        ),
        (
            r#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"counted": {"year": 2024, "count": -1}}}]}"#,
            "input.data",
            "events[0].event.counted.count",
        ),
    ] {
        let error = read(json.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
    let error = read(br#"{"care": "x", "events": [{"on": "2024-01-01", "event": {"contracts-ended": {"title": "t", "section": "s", "consulted": "2024-01-01"}}}]}"#);
    assert_eq!(
        error.unwrap_err().to_string(),
        "events[0]: expected one of put-on-agenda, gap-found, proven, disproven, not-in-package, selected-for-test, not-demonstrated, counted, found `contracts-ended` in the state `unassessed`"
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
            again.as_of(day("2026-12-31")).under(Edition::Final).explanation().notes().len(),
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
    let tree = again.as_of(day("2027-01-01")).under(Edition::Final).explanation();
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
    let mut back = through(&back);
    back.record(day("2026-02-01"), LifeEvent::Counted(count(2025, 60))).unwrap();
    let follows = back.as_of(day("2026-02-01")).follows(Edition::Final);
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
        let tree = log.as_of(day(on)).under(Edition::Final).explanation();
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
