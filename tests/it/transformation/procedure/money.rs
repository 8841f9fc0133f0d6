//! What becomes payable, what is paid, and what stays.

use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{Approve, Reject},
    Event, MilestoneState, State,
};

use super::*;

#[test]
fn a_batch_is_payable_from_the_day_its_milestone_is_reached() {
    let mut procedure = begun();
    procedure.record(day("2024-06-30"), reached("1")).unwrap();
    for (on, payable) in [("2024-06-29", 0), ("2024-06-30", 400), ("2024-07-01", 400), ("2034-07-01", 400)] {
        assert_eq!(procedure.payable(day(on)), Euro::whole(payable), "{on}");
    }
    procedure.record(day("2024-07-05"), paid(150)).unwrap();
    for (on, paid, outstanding) in
        [("2024-07-04", 0, 400), ("2024-07-05", 150, 250), ("2024-07-06", 150, 250)]
    {
        assert_eq!(procedure.paid(day(on)), Euro::whole(paid));
        assert_eq!(procedure.outstanding(day(on)), Euro::whole(outstanding));
    }
    let error = procedure.record(day("2024-07-06"), paid(251)).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        (
            "procedure.more-than-payable",
            "paid on 2024-07-06: expected at most 250.00, which is payable and has not been paid, found 251.00"
        )
    );
    procedure.record(day("2024-07-06"), paid(250)).unwrap();
    assert_eq!(procedure.outstanding(day("2024-07-06")), Euro::ZERO);
    let cent = Event::Paid { amount: Euro::CENT };
    assert_eq!(procedure.record(day("2024-07-07"), cent).unwrap_err().code(), "procedure.more-than-payable");
    for amount in [Euro::ZERO, Euro::ZERO.minus(Euro::CENT)] {
        let error = procedure.record(day("2024-07-07"), Event::Paid { amount }).unwrap_err();
        assert_eq!(error.code(), "procedure.not-positive");
    }
}

#[test]
fn what_was_not_reached_can_be_reached_later() {
    let mut procedure = begun();
    procedure.record(day("2024-07-02"), not_reached("1")).unwrap();
    assert_eq!(procedure.payable(day("2024-07-02")), Euro::ZERO);
    procedure.record(day("2024-09-01"), reached("1")).unwrap();
    assert_eq!(procedure.payable(day("2024-09-01")), Euro::whole(400));
    for event in [reached("1"), not_reached("1")] {
        let error = procedure.record(day("2024-10-01"), event).unwrap_err();
        assert_eq!(error.code(), "procedure.already-reached");
    }
}

#[test]
fn after_a_stop_nothing_more_becomes_payable_and_nothing_is_taken_back() {
    let mut procedure = begun();
    procedure.record(day("2024-07-01"), reached("1")).unwrap();
    procedure.record(day("2024-07-02"), paid(100)).unwrap();
    procedure.record(day("2024-08-01"), stopped()).unwrap();
    assert_eq!(
        procedure.record(day("2025-01-01"), reached("2")).unwrap_err().code(),
        "procedure.not-possible"
    );
    let later = day("2040-01-01");
    assert_eq!((procedure.payable(later), procedure.paid(later)), (Euro::whole(400), Euro::whole(100)));
    // What had become payable is still paid.
    procedure.record(day("2024-09-01"), paid(300)).unwrap();
    assert_eq!((procedure.outstanding(later), procedure.due()), (Euro::ZERO, None));
    let explanation = procedure.on(later).explanation();
    assert_eq!(explanation.notes()[0].code(), "procedure.nothing-reclaimed");
    // Before the stop, and where nothing was granted, there is nothing to say of it.
    assert!(procedure.on(day("2024-07-31")).explanation().notes().is_empty());
    let mut nothing = begun().as_of(day("2023-05-09"));
    nothing.record(day("2023-05-10"), stopped()).unwrap();
    assert!(nothing.on(later).explanation().notes().is_empty());
}

#[test]
fn a_plan_that_waits_gets_funds_by_both_market_leaders() {
    let mut procedure = begun().as_of(day("2023-05-09"));
    procedure.record(day("2023-05-10"), decided(Approve, Approve)).unwrap();
    procedure.record(day("2023-05-11"), Event::PutOnWaitingList).unwrap();
    assert_eq!(procedure.grant(), None);
    // Funds that were asked for and not granted are asked about; what was not asked for is not.
    let asked = |procedure: &Procedure| {
        let tree = procedure.on(day("2024-01-01")).explanation();
        tree.open_questions()
            .iter()
            .filter(|question| question.message().code() == "procedure.ask-for-funds")
            .map(|question| {
                passende_zorg::Language::ALL.map(|it| question.message().in_language(it).to_string())
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(
        asked(&procedure),
        [[
            "Krijgt het plan de middelen waar het om vraagt?",
            "Does the plan get the funds that it asks for?"
        ]]
    );
    let grants = |first, second| Event::FundsGranted { votes: both(first, second), grant: grant() };
    for votes in [grants(Approve, Reject), grants(Reject, Reject)] {
        procedure.record(day("2023-06-01"), votes).unwrap();
        assert_eq!((procedure.state(), procedure.grant()), (State::WaitingForFunds, None));
    }
    procedure.record(day("2023-07-01"), grants(Approve, Approve)).unwrap();
    assert_eq!((procedure.state(), procedure.grant()), (State::Approved, Some(&grant())));
    assert_eq!(procedure.approved_on(), Some(day("2023-05-10")));
    assert_eq!(asked(&procedure).len(), 0);
    // It has its funds, so there is nothing to wait for.
    let error = procedure.record(day("2023-07-02"), Event::PutOnWaitingList).unwrap_err();
    assert_eq!(error.code(), "procedure.nothing-to-wait-for");
}

#[test]
fn milestones_stand_as_they_were_on_a_day() {
    let mut procedure = begun();
    procedure.record(day("2024-07-03"), reached("1")).unwrap();
    procedure.record(day("2025-01-10"), not_reached("2")).unwrap();
    let state = |at: usize, on| procedure.milestones()[at].state(day(on));
    assert_eq!(state(0, "2024-07-01"), MilestoneState::Planned);
    assert_eq!(state(0, "2024-07-02"), MilestoneState::Overdue { days: 1 });
    assert_eq!(state(0, "2024-07-03"), MilestoneState::Reached { on: day("2024-07-03") });
    assert_eq!(state(0, "2025-07-03"), MilestoneState::Reached { on: day("2024-07-03") });
    assert_eq!(state(1, "2025-01-01"), MilestoneState::Planned);
    assert_eq!(state(1, "2025-01-09"), MilestoneState::Overdue { days: 8 });
    let missed = MilestoneState::NotReached { on: day("2025-01-10"), reason: said("staff came later") };
    assert_eq!(state(1, "2025-01-10"), missed);
    assert_eq!(state(1, "2026-01-10"), missed);
    assert_eq!(
        serde_json::to_value(missed).unwrap(),
        serde_json::json!({"state": "not-reached", "on": "2025-01-10", "reason": "staff came later"})
    );
    procedure.record(day("2025-01-11"), Event::Completed).unwrap();
    assert_eq!(procedure.state(), State::Completed);
}

#[test]
fn without_a_grant_nothing_is_payable() {
    let asks_nothing =
        Event::SubmittedForAssessment { milestones: vec![planned("1", "2024-01-01")], funds_asked: None };
    let mut procedure = course(
        Edition::Final,
        [
            (day("2023-01-01"), Event::SelfAssessed),
            (day("2023-01-02"), asks_nothing),
            (day("2023-02-01"), decided(Approve, Approve)),
            (day("2023-02-02"), Event::ImplementationBegun),
            (day("2023-12-01"), reached("1")),
        ],
    );
    assert_eq!((procedure.payable(day("2030-01-01")), procedure.funds_asked()), (Euro::ZERO, None));
    assert_eq!(
        procedure.record(day("2024-01-01"), paid(1)).unwrap_err().code(),
        "procedure.more-than-payable"
    );
    procedure.record(day("2024-01-02"), Event::Completed).unwrap();
}
