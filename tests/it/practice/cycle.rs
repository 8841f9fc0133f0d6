use passende_zorg::InputError;
use passende_zorg::practice::Term;
use passende_zorg::practice::cycle::{
    AgendaPlan, CycleDeadline, CycleEventKind, CycleLog, CyclePhase, Priority, PriorityCriterion,
};
use passende_zorg::source::Edition;
use passende_zorg::{Language, Verdict};
use serde_json::{Value, json};

use crate::support::day;

use CycleEventKind as Kind;
use CyclePhase as Phase;

fn event(kind: Kind) -> Value {
    let documented = json!({"title": "Report", "section": "1", "consulted": "2023-01-01"});
    match kind {
        Kind::PutOnAgenda => json!({"put-on-agenda": {"question": "knowledge"}}),
        Kind::TermAgreed => json!({"term-agreed": {"answer-by": "2030-01-01"}}),
        Kind::Evaluated => json!({"evaluated": documented}),
        Kind::ImplementationAgreed => json!({"implementation-agreed": {}}),
        Kind::Monitored => json!({"monitored": {"documented": documented}}),
        other => panic!("{other:?}"),
    }
}

fn monitored(verdict: &str) -> Value {
    let mut event = event(Kind::Monitored);
    event["monitored"]["result"] =
        json!({"by": "group", "on": "2025-02-10", "verdict": verdict, "reason": "counted"});
    event
}

fn try_log(events: &[(&str, Value)]) -> Result<CycleLog, InputError> {
    let events: Vec<Value> = events.iter().map(|(on, event)| json!({"on": on, "event": event})).collect();
    let json = json!({"subject": "visits", "sector": "hospitals", "events": events});
    CycleLog::from_json(json.to_string().as_bytes())
}

fn log(events: &[(&str, Value)]) -> CycleLog {
    try_log(events).unwrap()
}

/// Once round: agenda, evaluation, implementation, monitoring.
const ROUND: [(&str, Kind); 4] = [
    ("2023-06-01", Kind::PutOnAgenda),
    ("2024-01-10", Kind::Evaluated),
    ("2024-02-29", Kind::ImplementationAgreed),
    ("2025-03-10", Kind::Monitored),
];

fn through(steps: usize) -> Vec<(&'static str, Value)> {
    ROUND.iter().take(steps).map(|(on, kind)| (*on, event(*kind))).collect()
}

/// Draft, annex A, 5a: agenda, evaluate, implement, monitor, and the agenda again. Each event in each phase, from a table by hand.
#[test]
fn the_cycle_goes_one_way_round() {
    let implementation = vec![("2023-06-01", json!({"put-on-agenda": {"question": "implementation"}}))];
    let (agenda, term) = (Kind::PutOnAgenda, Kind::TermAgreed);
    for (before, allowed) in [
        (through(0), vec![agenda]),
        (through(1), vec![term, Kind::Evaluated]),
        (implementation, vec![Kind::ImplementationAgreed]),
        (through(2), vec![Kind::ImplementationAgreed]),
        (through(3), vec![Kind::Monitored]),
        (through(4), vec![Kind::Monitored, agenda]),
    ] {
        for kind in Kind::ALL {
            let mut events = before.clone();
            events.push(("2026-01-01", event(*kind)));
            match try_log(&events) {
                Ok(log) => {
                    assert!(allowed.contains(kind), "{before:?} {kind:?}");
                    assert_eq!(log.events().len(), before.len() + 1);
                }
                Err(error) => {
                    assert!(!allowed.contains(kind), "{before:?} {kind:?}");
                    let path = format!("events[{}]", before.len());
                    assert_eq!((error.code(), error.path()), ("cycle.no-place", path.as_str()));
                    assert!(
                        allowed.iter().all(|kind| error.expected().unwrap().contains(kind.code())),
                        "{error}"
                    );
                }
            }
        }
    }
    let error = try_log(&[("2023-01-01", event(Kind::Monitored))]).unwrap_err();
    assert_eq!(error.to_string(), "events[0]: expected `put-on-agenda`, found `monitored` at first");
    let mut events = through(4);
    events.push(("2026-01-01", event(Kind::Evaluated)));
    assert_eq!(
        try_log(&events).unwrap_err().to_string(),
        "events[4]: expected `monitored` or `put-on-agenda`, found `evaluated` in the phase `monitored`"
    );
}

#[test]
fn a_subject_is_followed_day_by_day() {
    let mut events = through(4);
    events.push(("2025-06-10", event(Kind::Monitored)));
    events.push(("2025-09-01", event(Kind::PutOnAgenda)));
    let log = log(&events);
    for (on, phase, since, round) in [
        ("2023-05-31", None, None, 0),
        ("2023-06-01", Some(Phase::OnAgenda), Some("2023-06-01"), 1),
        ("2024-01-09", Some(Phase::OnAgenda), Some("2023-06-01"), 1),
        ("2024-01-10", Some(Phase::Evaluated), Some("2024-01-10"), 1),
        ("2024-02-28", Some(Phase::Evaluated), Some("2024-01-10"), 1),
        ("2024-02-29", Some(Phase::Implementing), Some("2024-02-29"), 1),
        ("2025-03-10", Some(Phase::Monitored), Some("2025-03-10"), 1),
        ("2025-08-31", Some(Phase::Monitored), Some("2025-03-10"), 1),
        ("2025-09-01", Some(Phase::OnAgenda), Some("2025-09-01"), 2),
    ] {
        let standing = log.as_of(day(on));
        assert_eq!(
            (standing.phase(), standing.since(), standing.round()),
            (phase, since.map(day), round),
            "{on}"
        );
        assert_eq!(standing.term_is_missing(), phase == Some(Phase::OnAgenda), "{on}");
    }
}

/// Draft, annex A, 5c and 5d; final text, part A, 3c and 3f.
#[test]
fn terms_are_agreed_or_in_principle_one_year() {
    let agenda = |by: &str| {
        log(&[("2023-06-01", json!({"put-on-agenda": {"question": "knowledge", "answer-by": by}}))])
    };
    let asked = agenda("2024-06-01");
    for (on, lapsed) in
        [("2024-05-31", false), ("2024-06-01", false), ("2024-06-02", true), ("2026-01-01", true)]
    {
        assert_eq!(asked.as_of(day(on)).has_lapsed(), lapsed, "{on}");
        assert!(!asked.as_of(day(on)).term_is_missing());
    }
    let implementing = |until: Option<&str>| {
        let mut events = through(2);
        let agreed = until.map_or(json!({}), |until| json!({"until": until}));
        events.push(("2024-02-29", json!({"implementation-agreed": agreed})));
        log(&events)
    };
    for (until, due, agreed) in [(None, "2025-02-28", false), (Some("2026-12-31"), "2026-12-31", true)] {
        let log = implementing(until);
        let term: Term = log.as_of(day("2024-03-01")).due().unwrap();
        assert_eq!((term.by(), term.is_agreed()), (day(due), agreed));
        assert!(!log.as_of(day(due)).has_lapsed());
        assert!(log.as_of(day(due).succ_opt().unwrap()).has_lapsed());
    }
    // What is evaluated has no term running.
    let evaluated = log(&through(2));
    assert_eq!(evaluated.as_of(day("2030-01-01")).due(), None);
    assert!(!evaluated.as_of(day("2030-01-01")).has_lapsed());
    let error = try_log(&[(
        "2023-06-01",
        json!({"put-on-agenda": {"question": "knowledge", "answer-by": "2023-05-31"}}),
    )])
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "events[0]: expected a term that ends not before 2023-06-01, found 2023-05-31"
    );
    assert_eq!(error.code(), "cycle.ends-before");
    assert!(
        try_log(&[(
            "2023-06-01",
            json!({"put-on-agenda": {"question": "knowledge", "answer-by": "2023-06-01"}})
        )])
        .is_ok()
    );
    let error = try_log(&[("2023-06-01", event(Kind::PutOnAgenda)), ("2023-05-31", event(Kind::Evaluated))])
        .unwrap_err();
    assert_eq!(
        (error.to_string().as_str(), error.code()),
        ("events[1].on: expected a day not before 2023-06-01, found 2023-05-31", "log.earlier")
    );
    assert!(
        try_log(&[("2023-06-01", event(Kind::PutOnAgenda)), ("2023-06-01", event(Kind::Evaluated))]).is_ok()
    );
    let error = CycleLog::from_json(b"[]").unwrap_err();
    assert_eq!(error.code(), "input.data");
}

/// Draft, annex A, 5d: what was measured ends the term only when a result is demonstrated.
#[test]
fn a_result_has_to_be_demonstrated() {
    for (result, demonstrated) in
        [(None, false), (Some("not-met"), false), (Some("not-applicable"), false), (Some("met"), true)]
    {
        let mut events = through(3);
        events.push(("2025-02-28", result.map_or_else(|| event(Kind::Monitored), monitored)));
        let log = log(&events);
        let standing = log.as_of(day("2025-03-01"));
        assert_eq!(standing.has_lapsed(), !demonstrated, "{result:?}");
        assert_eq!(standing.due().is_none(), demonstrated);
        assert_eq!(standing.demonstrated_since().is_some(), demonstrated);
        // On the day before it was measured, the term ran.
        assert!(log.as_of(day("2025-02-27")).due().is_some());
    }
    let mut events = through(3);
    events.push(("2025-01-10", event(Kind::Monitored)));
    events.push(("2025-02-10", monitored("met")));
    events.push(("2025-03-10", monitored("met")));
    let standing = log(&events);
    assert_eq!(standing.as_of(day("2026-01-01")).demonstrated_since(), Some(day("2025-02-10")));
    let tree = standing.as_of(day("2026-01-01")).under(Edition::Final).explanation();
    let note = tree.notes()[0].in_language(Language::Dutch).to_string();
    assert_eq!(note, "aantoonbaar resultaat sinds 10 februari 2025");
    // A next round has to demonstrate anew.
    events.push(("2025-09-01", json!({"put-on-agenda": {"question": "implementation"}})));
    events.push(("2025-09-02", event(Kind::ImplementationAgreed)));
    let again = log(&events);
    let standing = again.as_of(day("2026-01-01"));
    assert_eq!((standing.phase(), standing.demonstrated_since()), (Some(Phase::Implementing), None));
    assert_eq!(standing.due().unwrap().by(), day("2026-09-02"));
}

/// Draft, annex A, 5c: parties agree on a term for what they prioritised, which may be after it came on the agenda.
#[test]
fn a_term_may_be_agreed_on_later() {
    let log = log(&[
        ("2023-06-01", event(Kind::PutOnAgenda)),
        ("2023-07-01", json!({"term-agreed": {"answer-by": "2024-01-01"}})),
        ("2023-08-01", json!({"term-agreed": {"answer-by": "2024-06-01"}})),
    ]);
    for (on, due) in [
        ("2023-06-30", None),
        ("2023-07-01", Some("2024-01-01")),
        ("2023-07-31", Some("2024-01-01")),
        ("2023-08-01", Some("2024-06-01")),
    ] {
        let standing = log.as_of(day(on));
        assert_eq!(standing.due().map(|term| term.by()), due.map(day), "{on}");
        assert_eq!((standing.term_is_missing(), standing.since()), (due.is_none(), Some(day("2023-06-01"))));
        assert_eq!((standing.phase(), standing.round()), (Some(Phase::OnAgenda), 1));
    }
    let error = try_log(&[
        ("2023-06-01", event(Kind::PutOnAgenda)),
        ("2023-07-01", json!({"term-agreed": {"answer-by": "2023-06-30"}})),
    ]);
    assert_eq!(error.unwrap_err().code(), "cycle.ends-before");
}

/// A question of implementation needs no evaluation, and no term in which it is answered.
#[test]
fn what_is_known_is_implemented() {
    let mut events = vec![("2023-06-01", json!({"put-on-agenda": {"question": "implementation"}}))];
    let asked = log(&events);
    let standing = asked.as_of(day("2023-06-01"));
    assert_eq!((standing.phase(), standing.term_is_missing()), (Some(Phase::ToImplement), false));
    let whole = json!({"implementation-agreed": {"until": "2024-12-31", "complete-by": "2026-12-31"}});
    events.push(("2023-07-01", whole));
    let agreed = log(&events);
    let standing = agreed.as_of(day("2024-01-01"));
    assert_eq!(standing.due().map(|term| term.by()), Some(day("2024-12-31")));
    assert_eq!(standing.complete_by(), Some(day("2026-12-31")));
    let tree = standing.under(Edition::Final).explanation();
    assert_eq!(
        tree.notes()[0].in_language(Language::English).to_string(),
        "implemented altogether by 31 December 2026"
    );
    for (until, complete) in [("2023-06-30", "2026-12-31"), ("2024-12-31", "2023-06-30")] {
        let mut refused = events.clone();
        refused[1].1 = json!({"implementation-agreed": {"until": until, "complete-by": complete}});
        assert_eq!(try_log(&refused).unwrap_err().code(), "cycle.ends-before");
    }
}

/// Both agreements: 1 March and 1 July 2023, on the day before, on it and after.
#[test]
fn two_deadlines_of_2023() {
    for (deadline, before, due, after, rules) in [
        (CycleDeadline::Broadening, "2023-02-28", "2023-03-01", "2023-03-02", ["IZA-A-5-a", "IZA22-A-3-A"]),
        (CycleDeadline::Agenda, "2023-06-30", "2023-07-01", "2023-07-02", ["IZA-A-5-b", "IZA22-A-3-B"]),
    ] {
        assert_eq!(deadline.due(), Some(day(due)));
        for edition in &Edition::AGREEMENTS {
            // The draft says both *before* 1 July (3.1) and *is* 1 July (annex A, 5b).
            let contradicted = *edition == Edition::Draft && deadline == CycleDeadline::Agenda;
            let on_the_day = if contradicted { Verdict::Undetermined } else { Verdict::Met };
            for (came, on, verdict) in [
                (None, before, Verdict::Undetermined),
                (None, due, Verdict::Undetermined),
                (None, after, Verdict::NotMet),
                (Some(before), due, Verdict::Met),
                (Some(due), due, on_the_day),
                (Some(due), "2026-01-01", on_the_day),
                (Some(after), after, Verdict::NotMet),
                (Some(after), due, Verdict::Undetermined), // not seen yet
                (Some(due), before, Verdict::Undetermined),
                (Some(before), "2026-01-01", Verdict::Met),
            ] {
                let found = deadline.verdict(*edition, came.map(day), day(on));
                assert_eq!(found, verdict, "{edition:?} {deadline:?} {came:?} {on}");
            }
        }
        let left = |came| deadline.margin(day(came)).unwrap().observed_at_least().unwrap().to_string();
        assert_eq!([left(before), left(due), left(after)], ["1", "0", "-1"]);
        let found = Edition::AGREEMENTS.iter().map(|edition| deadline.rule(*edition).id().as_str());
        assert_eq!(found.collect::<Vec<_>>(), rules);
    }
}

#[test]
fn every_sector_has_its_agenda() {
    let plan = |agenda: &[Option<&str>], broadening: Option<&str>| -> AgendaPlan {
        let sectors = agenda.iter().enumerate().map(|(at, agenda)| {
            let mut sector = json!({"sector": format!("sector {at}")});
            if let Some(agenda) = agenda {
                sector["agenda"] = (*agenda).into();
            }
            sector
        });
        let mut json = json!({"sectors": sectors.collect::<Value>()});
        if let Some(day) = broadening {
            json["broadening"] = day.into();
        }
        let plan = AgendaPlan::from_json(json.to_string().as_bytes()).unwrap();
        assert_eq!(serde_json::to_value(&plan).unwrap(), json);
        plan
    };
    let (early, late) = (Some("2023-06-30"), Some("2023-07-02"));
    let edition = Edition::Draft;
    for (agenda, on, verdict, without) in [
        (vec![early, early], "2023-12-31", Verdict::Met, 0),
        (vec![early, late], "2023-12-31", Verdict::NotMet, 1),
        (vec![early, None], "2023-07-01", Verdict::Undetermined, 1),
        (vec![late, None], "2023-07-02", Verdict::NotMet, 2),
        (vec![], "2023-06-30", Verdict::Undetermined, 0),
        (vec![], "2023-12-31", Verdict::Undetermined, 0),
    ] {
        let plan = plan(&agenda, Some("2023-03-02"));
        assert_eq!(plan.verdict(CycleDeadline::Agenda, edition, day(on)), verdict, "{agenda:?}");
        assert_eq!(plan.without_agenda(edition, day(on)).count(), without);
        assert_eq!(plan.verdict(CycleDeadline::Broadening, edition, day(on)), Verdict::NotMet);
    }
    let in_time = plan(&[None], Some("2023-03-01"));
    assert_eq!(in_time.verdict(CycleDeadline::Broadening, edition, day("2023-03-01")), Verdict::Met);
    let tree = plan(&[], None).under(edition, day("2023-12-31")).explanation();
    let asked = tree.parts()[1].open_questions()[0].message().in_language(Language::Dutch).to_string();
    assert_eq!(asked, "Van welke sectoren wordt een agenda gevraagd, en wanneer was die er?");
    let spelled = json!({"sectors": [{"sector": "GGZ"}, {"sector": "ggz"}]});
    assert_eq!(AgendaPlan::from_json(spelled.to_string().as_bytes()).unwrap_err().code(), "cycle.twice");
    let twice = json!({"sectors": [{"sector": "a"}, {"sector": "b"}, {"sector": "a"}]});
    let error = AgendaPlan::from_json(twice.to_string().as_bytes()).unwrap_err();
    assert_eq!(error.to_string(), "sectors[2].sector: expected each sector once, found `a` again");
    assert_eq!(error.code(), "cycle.twice");
    let tree =
        plan(&[early, None], Some("2023-02-27")).under(Edition::Draft, day("2023-07-02")).explanation();
    let margin = tree.parts()[0].margin().unwrap().observed_at_least().unwrap();
    assert_eq!((tree.parts()[0].verdict(), margin.to_string().as_str()), (Some(Verdict::Met), "2"));
    let agenda = &tree.parts()[1];
    let text = |language| agenda.message().in_language(language).to_string();
    assert_eq!(
        text(Language::Dutch),
        "agenda met kennisvragen en implementatievraagstukken, uiterlijk 1 juli 2023"
    );
    assert_eq!(agenda.verdict(), Some(Verdict::NotMet));
    let parts: Vec<String> =
        agenda.parts().iter().map(|part| part.message().in_language(Language::English).to_string()).collect();
    assert_eq!(parts, ["sector 0: 30 June 2023", "sector 1: is not there yet"]);
    assert!(agenda.parts()[0].margin().is_some() && agenda.parts()[1].margin().is_none());
}

/// Five criteria that are named in any case, and none that is worked out: judgements, and no rank.
#[test]
fn criteria_are_judged_and_not_added() {
    assert_eq!(
        PriorityCriterion::ALL.iter().map(|criterion| criterion.code()).collect::<Vec<_>>(),
        ["burden", "labour", "variation", "cost", "climate"]
    );
    for edition in &Edition::AGREEMENTS {
        let rule = PriorityCriterion::Cost.rule(*edition);
        assert_eq!(rule.provisional_figures(), ["5"]);
    }
    for set in 0..32_usize {
        for verdict in ["met", "not-met", "not-applicable"] {
            let chosen = |at: &usize| set >> at & 1 == 1;
            let judged: Value = (0..5)
                .filter(chosen)
                .map(|at| {
                    json!({"criterion": PriorityCriterion::ALL[at].code(), "judgement":
                    {"by": "group", "on": "2023-05-01", "verdict": verdict, "reason": "seen"}})
                })
                .collect();
            let priority: Priority = serde_json::from_value(judged).unwrap();
            let of = |keep: bool| {
                PriorityCriterion::ALL
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| chosen(at) == keep)
                    .map(|(_, one)| *one)
                    .collect::<Vec<_>>()
            };
            assert_eq!(priority.unjudged().collect::<Vec<_>>(), of(false));
            let met = if verdict == "met" { of(true) } else { vec![] };
            assert_eq!(priority.met().collect::<Vec<_>>(), met);
        }
    }
    let one = json!({"criterion": "cost", "judgement": {"by": "group", "on": "2023-05-01", "verdict": "met", "reason": "seen"}});
    let twice = serde_json::from_value::<Priority>(json!([one, one])).unwrap_err().to_string();
    assert_eq!(twice, "[1].criterion: expected each criterion once, found `cost` again");
}

#[test]
fn a_log_crosses_the_border_and_reads_like_a_story() {
    let judged = json!([{"criterion": "labour", "judgement":
        {"by": "group", "on": "2023-05-01", "verdict": "met", "reason": "ten nurses"}}]);
    let mut events = through(4);
    events[0].1 = json!({"put-on-agenda": {"question": "knowledge", "priority": judged}});
    let log = log(&events);
    let written = serde_json::to_value(&log).unwrap();
    assert_eq!(
        written["events"][0]["event"],
        json!({"put-on-agenda": {"question": "knowledge", "priority": judged}})
    );
    assert_eq!(written["events"][2]["event"], json!({"implementation-agreed": {}}));
    let bare = [("2023-06-01", event(Kind::PutOnAgenda))];
    assert_eq!(serde_json::to_value(try_log(&bare).unwrap()).unwrap()["events"][0]["event"], bare[0].1);
    assert_eq!(serde_json::from_value::<CycleLog>(written).unwrap(), log);
    let tree = |on| log.as_of(day(on)).under(Edition::Draft).explanation();
    let text = |on, language| tree(on).message().in_language(language).to_string();
    assert_eq!(
        text("2023-05-31", Language::English),
        "visits (hospitals), 31 May 2023: not on the agenda yet."
    );
    assert_eq!(text("2023-06-01", Language::Dutch), "visits (hospitals), 1 juni 2023: op de agenda.");
    assert_eq!(
        text("2025-03-01", Language::English),
        "visits (hospitals), 1 March 2025: being implemented (in principle one year, until 28 February 2025; that term is over)."
    );
    assert_eq!(
        text("2025-02-28", Language::Dutch),
        "visits (hospitals), 28 februari 2025: in implementatie (in principe één jaar, tot en met 28 februari 2025)."
    );
    let asked = tree("2023-06-01");
    assert_eq!(asked.open_questions()[0].message().code(), "cycle.term");
    let parts: Vec<(&str, String)> = asked
        .parts()
        .iter()
        .map(|part| (part.outcome().code(), part.message().in_language(Language::English).to_string()))
        .collect();
    assert_eq!(parts.len(), 5);
    assert_eq!(parts[1], ("applies", "much labour (group, 1 May 2023: ten nurses)".to_owned()));
    assert_eq!(parts[0], ("unknown", "large burden of disease".to_owned()));
    assert!(tree("2024-06-01").open_questions().is_empty());
    let basis = |on, edition| {
        let tree = log.as_of(day(on)).under(edition).explanation();
        tree.basis().unwrap().in_language(Language::English).to_string()
    };
    assert_ne!(basis("2024-06-01", Edition::Draft), basis("2024-06-01", Edition::Final));
    assert_ne!(basis("2024-06-01", Edition::Draft), basis("2024-01-10", Edition::Draft));
}

#[test]
fn a_second_round_is_told() {
    let mut events = through(4);
    events
        .push(("2025-09-01", json!({"put-on-agenda": {"question": "knowledge", "answer-by": "2026-09-01"}})));
    let tree = log(&events).as_of(day("2025-09-01")).under(Edition::Final).explanation();
    assert_eq!(
        tree.message().in_language(Language::English).to_string(),
        "visits (hospitals), 1 September 2025: on the agenda, round 2 (agreed until 1 September 2026)."
    );
}

/// Draft, annex A, 5c and 5d; final text, part A, 3c and 3f: an answer and a result within their terms, the day before, on and after the last day.
#[test]
fn an_answer_and_a_result_in_their_terms() {
    let with = |evaluated: &str, monitored_on: &str, judged: &str| {
        let mut result = monitored("met");
        result["monitored"]["result"]["on"] = judged.into();
        log(&[
            ("2023-01-01", json!({"put-on-agenda": {"question": "knowledge", "answer-by": "2023-12-31"}})),
            (evaluated, event(Kind::Evaluated)),
            ("2024-07-01", event(Kind::ImplementationAgreed)),
            (monitored_on, result),
        ])
    };
    for (evaluated, verdict) in
        [("2023-12-30", Verdict::Met), ("2023-12-31", Verdict::Met), ("2024-01-01", Verdict::NotMet)]
    {
        let log = with(evaluated, "2025-07-01", "2025-07-01");
        let (term, found) = log.as_of(day("2026-01-01")).answered_in_term().unwrap();
        assert_eq!((term.by(), found), (day("2023-12-31"), verdict), "{evaluated}");
        let tree = log.as_of(day("2026-01-01")).under(Edition::Final).explanation();
        let told = tree.parts().iter().find(|part| part.message().code() == "cycle.answered").unwrap();
        assert_eq!(told.verdict(), Some(verdict));
    }
    let open = with("2024-06-01", "2025-07-01", "2025-07-01");
    for (on, verdict) in [("2023-12-31", Verdict::Undetermined), ("2024-01-01", Verdict::NotMet)] {
        assert_eq!(open.as_of(day(on)).answered_in_term().unwrap().1, verdict, "{on}");
    }
    for (monitored_on, verdict) in
        [("2025-06-30", Verdict::Met), ("2025-07-01", Verdict::Met), ("2025-07-02", Verdict::NotMet)]
    {
        let log = with("2023-12-31", monitored_on, monitored_on);
        let standing = log.as_of(day("2026-01-01"));
        assert_eq!(
            standing.result_in_term().unwrap(),
            (Term::since(day("2024-07-01"), None).unwrap(), verdict)
        );
        let tree = standing.under(Edition::Draft).explanation();
        let told = tree.parts().iter().find(|part| part.message().code() == "cycle.result").unwrap();
        assert_eq!(told.verdict(), Some(verdict), "{monitored_on}");
    }
    // A judgement after the day does not exist for the answer, and is told.
    let later = with("2023-12-31", "2025-06-02", "2027-06-30");
    for (on, shown, verdict, told) in [
        ("2025-07-01", false, Verdict::Undetermined, 1),
        ("2025-07-02", false, Verdict::NotMet, 1),
        ("2027-06-29", false, Verdict::NotMet, 1),
        ("2027-06-30", true, Verdict::Met, 0),
    ] {
        let standing = later.as_of(day(on));
        assert_eq!(standing.demonstrated_since(), shown.then(|| day("2025-06-02")), "{on}");
        assert_eq!(standing.result_in_term().unwrap().1, verdict, "{on}");
        assert_eq!(standing.notices().len(), told, "{on}");
    }
    assert_eq!(log(&through(2)).as_of(day("2026-01-01")).result_in_term(), None);
    assert_eq!(log(&through(2)).as_of(day("2026-01-01")).answered_in_term(), None);
}

/// A new term for the answer hides none before it; one that was replaced while it ran is none.
#[test]
fn a_missed_term_for_the_answer_stays() {
    for (again, missed) in [("2023-12-31", vec![]), ("2024-01-01", vec![day("2023-12-31")])] {
        let log = log(&[
            ("2023-01-01", json!({"put-on-agenda": {"question": "knowledge", "answer-by": "2023-12-31"}})),
            (again, event(Kind::TermAgreed)),
        ]);
        let standing = log.as_of(day("2026-01-01"));
        assert_eq!(standing.missed_terms().map(|term| term.by()).collect::<Vec<_>>(), missed, "{again}");
        assert_eq!(standing.answered_in_term().unwrap().1, Verdict::Undetermined);
        let tree = standing.under(Edition::Final).explanation();
        let told = tree.notes().iter().filter(|note| note.code() == "cycle.missed-term").count();
        assert_eq!(told, missed.len());
    }
}
