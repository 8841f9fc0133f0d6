//! Every state against every event, under every edition.

use std::collections::BTreeMap;

use chrono::Days;
use passende_zorg::Verdict;
use passende_zorg::source::Edition;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{Approve, Reject},
    Event, EventKind, Procedure,
    QuickTestVote::{MoreInformation, Negative, Positive},
    State, TermAfterInformation,
};

use super::*;
use crate::support::judged;

fn brake() -> Event {
    dated(
        Event::PublicInterestTested { secured: judged(Verdict::NotMet), irreversible: Some(true) },
        day("2025-01-01"),
    )
}

/// The event, with the judgement of the supervisor on its day.
pub(super) fn dated(event: Event, on: chrono::NaiveDate) -> Event {
    match event {
        Event::PublicInterestTested { secured, irreversible } => {
            let (reason, verdict) = (secured.reason(), secured.verdict());
            let secured = passende_zorg::judgement::Judgement::try_new("NZa", on, reason, verdict).unwrap();
            Event::PublicInterestTested { secured, irreversible }
        }
        event => event,
    }
}

/// An event of each kind that its facts allow wherever its kind has a place.
pub(super) fn samples() -> Vec<Event> {
    vec![
        Event::SubmittedForQuickTest,
        answered(Positive, Positive),
        Event::InformationSupplied { term: TermAfterInformation::KeepsRunning },
        Event::SelfAssessed,
        plan(),
        intended(Approve, Approve),
        Event::InsurersNotified,
        asked_by("C"),
        decided(Approve, Approve),
        Event::PutOnWaitingList,
        Event::FundsGranted { votes: both(Approve, Approve), grant: grant() },
        Event::ImplementationBegun,
        reached("2"),
        not_reached("2"),
        Event::Adjusted { agreed: said("train more"), moved: Some(planned("2", "2026-02-01")) },
        paid(1),
        Event::Completed,
        Event::Adapted { change: said("one ward less") },
        Event::ContractedIndividually,
        Event::Escalated { reason: said("no agreement") },
        brake(),
        Event::BrakeReleased { reason: said("secured after all") },
        stopped(),
    ]
}

/// The events that lead to a state, 20 days apart.
fn ways(edition: Edition) -> Vec<(State, Vec<Event>)> {
    let mut ways: Vec<(State, Vec<Event>)> = vec![(State::Preparation, vec![])];
    let submitted = if edition == Edition::Framework2023 {
        let quick = |event| vec![Event::SubmittedForQuickTest, event];
        let elaborated = vec![Event::SubmittedForQuickTest, answered(Positive, Positive)];
        let assessed = [elaborated.clone(), vec![Event::SelfAssessed]].concat();
        let submitted = [assessed.clone(), vec![plan()]].concat();
        let intended_so = [submitted.clone(), vec![intended(Approve, Approve)]].concat();
        ways.extend([
            (State::QuickTest, vec![Event::SubmittedForQuickTest]),
            (State::InformationAsked, quick(answered(MoreInformation, MoreInformation))),
            (State::QuickTestDivided, quick(answered(Positive, MoreInformation))),
            (State::QuickTestNegative, quick(answered(Negative, Negative))),
            (State::Elaboration, elaborated),
            (State::SelfAssessed, assessed),
            (State::Assessment, submitted.clone()),
            (State::AssessmentDivided, [submitted, vec![intended(Approve, Reject)]].concat()),
            (State::DecisionIntended, intended_so.clone()),
        ]);
        let open = [intended_so, vec![Event::InsurersNotified]].concat();
        ways.push((State::Questions, open.clone()));
        open
    } else {
        let submitted = vec![Event::SelfAssessed, plan()];
        ways.extend([
            (State::SelfAssessed, vec![Event::SelfAssessed]),
            (State::Assessment, submitted.clone()),
        ]);
        submitted
    };
    let after = |events: &[Event], more: &[Event]| [events, more].concat();
    let approved = after(&submitted, &[decided(Approve, Approve)]);
    let carried_out =
        after(&submitted, &[granted(), Event::ImplementationBegun, reached("1"), not_reached("2")]);
    ways.extend([
        (State::DecisionDivided, after(&submitted, &[decided(Reject, Approve)])),
        (State::NotApproved, after(&submitted, &[decided(Reject, Reject)])),
        (State::Approved, approved.clone()),
        (State::Implementation, carried_out.clone()),
        (State::Halted, after(&carried_out, &[brake()])),
        (State::Completed, after(&carried_out, &[Event::Completed])),
        (State::Stopped, after(&carried_out, &[stopped()])),
    ]);
    if edition == Edition::Framework2023 {
        ways.push((State::WaitingForFunds, after(&approved, &[Event::PutOnWaitingList])));
    }
    let rejected = after(&submitted, &[decided(Reject, Reject)]);
    ways.push((State::IndividualContracting, after(&rejected, &[Event::ContractedIndividually])));
    ways
}

/// What the texts give room for, written out: the state, and the events there.
fn expected(edition: Edition) -> BTreeMap<&'static str, Vec<&'static str>> {
    let carried_out = vec![
        "milestone-reached",
        "milestone-not-reached",
        "adjusted",
        "paid",
        "completed",
        "escalated",
        "public-interest-tested",
        "stopped",
    ];
    let mut table: BTreeMap<&str, Vec<&str>> = match edition {
        Edition::Framework2023 => BTreeMap::from([
            ("preparation", vec!["submitted-for-quick-test", "stopped"]),
            ("quick-test", vec!["quick-test-answered", "escalated", "stopped"]),
            (
                "information-asked",
                vec!["quick-test-answered", "information-supplied", "escalated", "stopped"],
            ),
            (
                "quick-test-divided",
                vec!["quick-test-answered", "information-supplied", "adapted", "escalated", "stopped"],
            ),
            ("quick-test-negative", vec!["adapted", "contracted-individually", "escalated", "stopped"]),
            ("elaboration", vec!["self-assessed", "escalated", "stopped"]),
            ("self-assessed", vec!["submitted-for-assessment", "escalated", "stopped"]),
            ("assessment", vec!["decision-intended", "escalated", "stopped"]),
            ("assessment-divided", vec!["decision-intended", "adapted", "escalated", "stopped"]),
            ("decision-intended", vec!["insurers-notified", "escalated", "stopped"]),
            ("questions", vec!["question-asked", "decided", "escalated", "stopped"]),
            ("decision-divided", vec!["decided", "adapted", "escalated", "stopped"]),
            ("not-approved", vec!["adapted", "contracted-individually", "escalated", "stopped"]),
            (
                "approved",
                vec![
                    "put-on-waiting-list",
                    "implementation-begun",
                    "escalated",
                    "public-interest-tested",
                    "stopped",
                ],
            ),
            ("waiting-for-funds", vec!["funds-granted", "escalated", "public-interest-tested", "stopped"]),
            ("individual-contracting", vec![]),
        ]),
        // The agreements: no quick test, no intention, no questions, no terms.
        _ => BTreeMap::from([
            ("preparation", vec!["self-assessed", "stopped"]),
            ("self-assessed", vec!["submitted-for-assessment", "escalated", "stopped"]),
            ("assessment", vec!["decided", "escalated", "stopped"]),
            ("decision-divided", vec!["decided", "adapted", "escalated", "stopped"]),
            ("not-approved", vec!["adapted", "contracted-individually", "escalated", "stopped"]),
            (
                "approved",
                vec![
                    "insurers-notified",
                    "implementation-begun",
                    "escalated",
                    "public-interest-tested",
                    "stopped",
                ],
            ),
            ("individual-contracting", vec![]),
        ]),
    };
    table.extend([
        ("implementation", carried_out),
        ("halted", vec!["paid", "escalated", "brake-released", "stopped"]),
        ("completed", vec!["paid"]),
        ("stopped", vec!["paid"]),
    ]);
    if edition == Edition::Draft {
        // The draft has no escalation.
        for events in table.values_mut() {
            events.retain(|event| *event != "escalated");
        }
    }
    if edition != Edition::Framework2023 {
        // The duty to inform stays until it is done.
        for state in ["implementation", "halted", "completed", "stopped"] {
            table.get_mut(state).unwrap().insert(0, "insurers-notified");
        }
    }
    table
}

fn at(edition: Edition, events: Vec<Event>) -> (Procedure, NaiveDate) {
    let first = day("2025-01-01");
    let days = (0_u64..).map(|at| first.checked_add_days(Days::new(20 * at)).unwrap());
    let next = days.clone().nth(events.len()).unwrap();
    (course(edition, days.zip(events).map(|(on, event)| (on, dated(event, on)))), next)
}

#[test]
fn every_event_in_every_state() {
    assert_eq!(samples().iter().map(Event::kind).collect::<Vec<_>>(), EventKind::ALL);
    for edition in Edition::ALL {
        let table = expected(*edition);
        let ways = ways(*edition);
        assert_eq!(ways.len(), table.len(), "{edition:?}");
        for (state, events) in ways {
            let (procedure, next) = at(*edition, events);
            assert_eq!(procedure.state(), state, "{edition:?}");
            let possible = &table[state.code()];
            let given: Vec<&str> = state.possible(*edition).into_iter().map(EventKind::code).collect();
            assert_eq!(given, *possible, "{edition:?} {state:?}");
            for event in samples().into_iter().map(|event| dated(event, next)) {
                let kind = event.kind();
                let mut changed = procedure.clone();
                let result = changed.record(next, event.clone());
                if possible.contains(&kind.code()) {
                    assert_eq!(result, Ok(()), "{edition:?} {state:?} {kind:?}");
                    let last = changed.history().last().unwrap();
                    assert_eq!((last.on, &last.event), (next, &event));
                } else {
                    let error = result.unwrap_err();
                    assert_eq!(error.code(), "procedure.not-possible", "{edition:?} {state:?} {kind:?}");
                    assert_eq!((error.event(), error.state(), error.on()), (kind, state, next));
                    assert_eq!(
                        error.possible().iter().map(|kind| kind.code()).collect::<Vec<_>>(),
                        *possible
                    );
                    let text = error.to_string();
                    for name in possible.iter().chain([&kind.code(), &state.code()]) {
                        assert!(text.contains(name), "{text}");
                    }
                    assert_eq!(changed, procedure);
                }
            }
        }
    }
}

#[test]
fn states_that_an_edition_does_not_reach_are_those_of_the_framework() {
    for edition in Edition::ALL {
        let reached: Vec<State> = ways(*edition).into_iter().map(|(state, _)| state).collect();
        let missed: Vec<&str> =
            State::ALL.iter().filter(|state| !reached.contains(state)).map(|state| state.code()).collect();
        let only_framework = [
            "quick-test",
            "information-asked",
            "quick-test-divided",
            "quick-test-negative",
            "elaboration",
            "assessment-divided",
            "decision-intended",
            "questions",
            "waiting-for-funds",
        ];
        match edition {
            Edition::Framework2023 => assert_eq!(missed, [""; 0]),
            _ => assert_eq!(missed, only_framework),
        }
    }
}

/// Where each event leads: written out for the framework.
#[test]
fn events_lead_where_the_framework_says() {
    let lead: [(&str, usize, &str); 24] = [
        ("preparation", 0, "quick-test"),
        ("quick-test", 1, "elaboration"),
        ("information-asked", 2, "quick-test"),
        ("quick-test-divided", 1, "elaboration"),
        ("quick-test-divided", 2, "quick-test"),
        ("quick-test-divided", 17, "preparation"),
        ("quick-test-negative", 17, "preparation"),
        ("quick-test-negative", 18, "individual-contracting"),
        ("elaboration", 3, "self-assessed"),
        ("self-assessed", 4, "assessment"),
        ("assessment", 5, "decision-intended"),
        ("assessment-divided", 5, "decision-intended"),
        ("assessment-divided", 17, "elaboration"),
        ("decision-intended", 6, "questions"),
        ("questions", 7, "questions"),
        ("questions", 8, "approved"),
        ("decision-divided", 8, "approved"),
        ("decision-divided", 17, "elaboration"),
        ("not-approved", 17, "elaboration"),
        ("approved", 9, "waiting-for-funds"),
        ("waiting-for-funds", 10, "approved"),
        ("approved", 11, "implementation"),
        ("implementation", 20, "halted"),
        ("halted", 21, "implementation"),
    ];
    for (from, event, to) in lead {
        let ways = ways(Edition::Framework2023);
        let (_, events) = ways.into_iter().find(|(state, _)| state.code() == from).unwrap();
        let (mut procedure, next) = at(Edition::Framework2023, events);
        procedure.record(next, dated(samples()[event].clone(), next)).unwrap();
        assert_eq!(procedure.state().code(), to, "{from} {event}");
        assert_eq!(
            procedure.since(),
            if from == "questions" && to == from { procedure.since() } else { Some(next) }
        );
    }
    // The agreements send an adapted plan back to the start.
    for edition in [Edition::Draft, Edition::Final] {
        let (_, events) =
            ways(edition).into_iter().find(|(state, _)| *state == State::DecisionDivided).unwrap();
        let (mut procedure, next) = at(edition, events);
        procedure.record(next, samples()[17].clone()).unwrap();
        assert_eq!(procedure.state(), State::Preparation);
    }
}

#[test]
fn every_state_has_words_and_a_verdict() {
    for edition in Edition::ALL {
        for (state, events) in ways(*edition) {
            let (procedure, next) = at(*edition, events);
            let verdict = match state.code() {
                "approved" | "waiting-for-funds" | "implementation" | "halted" | "completed" | "stopped" => {
                    Verdict::Met
                }
                "not-approved" | "quick-test-negative" | "individual-contracting" => Verdict::NotMet,
                _ => Verdict::Undetermined,
            };
            assert_eq!(procedure.verdict(), verdict, "{state:?}");
            let explanation = procedure.on(next).explanation();
            assert_eq!(explanation.verdict().unwrap(), verdict);
            // Once the two weeks of the others are over the state is told in other words.
            let asked =
                procedure.questions_until().filter(|until| state == State::Questions && next > *until);
            let explanation = asked.map_or(explanation, |until| procedure.on(until).explanation());
            for language in passende_zorg::Language::ALL {
                assert!(!state.in_language(language).is_empty());
                let text = passende_zorg::report::Markdown::new(&explanation, language).to_string();
                // The first sentence may begin with it.
                let head = text.lines().next().unwrap().to_lowercase();
                assert!(head.contains(state.in_language(language)), "{text}");
            }
            // What waits on a decision asks for it, or for the funds that were asked for; of what is approved the agreements ask that it is told.
            let unfunded = matches!(state, State::Approved | State::WaitingForFunds);
            let untold = procedure.approved_on().is_some() && *edition != Edition::Framework2023;
            assert_eq!(
                explanation.open_questions().len(),
                usize::from(verdict.is_undetermined() || untold) + usize::from(unfunded),
                "{state:?}"
            );
        }
    }
    for language in passende_zorg::Language::ALL {
        let said: std::collections::BTreeSet<&str> =
            EventKind::ALL.iter().map(|kind| kind.in_language(language)).collect();
        assert_eq!(said.len(), EventKind::ALL.len());
    }
    let reached = |language| EventKind::MilestoneReached.in_language(language);
    assert_eq!(reached(passende_zorg::Language::Dutch), "mijlpaal behaald");
    assert_eq!(reached(passende_zorg::Language::English), "milestone reached");
    let codes: std::collections::BTreeSet<&str> = State::ALL.iter().map(|state| state.code()).collect();
    assert_eq!(codes.len(), 20);
    assert_eq!(State::ALL.len(), 20);
    for state in State::ALL {
        assert_eq!(serde_json::to_value(state).unwrap(), state.code());
        assert_eq!(state.is_divided(), state.code().ends_with("divided"));
        assert_eq!(
            state.is_final(),
            ["completed", "individual-contracting", "stopped"].contains(&state.code())
        );
    }
    for kind in EventKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
    }
}
