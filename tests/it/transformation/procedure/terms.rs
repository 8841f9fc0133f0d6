//! Every term on the day before, on the day, and the day after. The days are counted by hand on a calendar.

use passende_zorg::language::Describe;
use passende_zorg::rule::Basis;
use passende_zorg::source::Edition;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{Approve, Reject},
    DueStep, Event, Procedure,
    QuickTestVote::{MoreInformation, Negative, Positive},
    Route, State, TermAfterInformation,
};
use passende_zorg::{Language, Verdict};

use super::*;

fn codes(procedure: &Procedure) -> Vec<&'static str> {
    procedure.findings().iter().map(Describe::code).collect()
}

#[track_caller]
fn due(procedure: &Procedure, what: &str, by: &str, rule: &str) {
    let due = procedure.due().unwrap();
    assert_eq!((due.what().code(), due.by(), due.rule().unwrap().id().as_str()), (what, day(by), rule));
}

#[test]
fn the_quick_test_is_answered_within_four_weeks() {
    let submitted = framework([("2023-03-01", Event::SubmittedForQuickTest)]);
    due(&submitted, "quick-test-answer", "2023-03-29", "BK23-S1-TERM");
    for (on, verdict, late) in [
        ("2023-03-28", Verdict::Undetermined, 0),
        ("2023-03-29", Verdict::Undetermined, 0),
        ("2023-03-30", Verdict::NotMet, 1),
        ("2023-04-29", Verdict::NotMet, 31),
    ] {
        assert_eq!((submitted.in_time(day(on)), submitted.days_overdue(day(on))), (verdict, late), "{on}");
    }
    for (on, findings) in
        [("2023-03-28", vec![]), ("2023-03-29", vec![]), ("2023-03-30", vec!["procedure.late"])]
    {
        for vote in [Positive, Negative] {
            let mut answer = submitted.clone();
            answer.record(day(on), answered(vote, vote)).unwrap();
            assert_eq!(codes(&answer), findings, "{on}");
            assert_eq!((answer.due(), answer.in_time(day(on))), (None, Verdict::NotApplicable));
            assert_eq!(answer.days_overdue(day("2030-01-01")), 0);
        }
    }
}

#[test]
fn a_leap_day_counts_as_a_day() {
    let submitted = framework([("2024-02-10", Event::SubmittedForQuickTest)]);
    due(&submitted, "quick-test-answer", "2024-03-09", "BK23-S1-TERM");
}

#[test]
fn more_information_and_a_split_vote_leave_the_term_running() {
    for votes in [answered(MoreInformation, MoreInformation), answered(Positive, Negative)] {
        let procedure = framework([("2023-03-01", Event::SubmittedForQuickTest), ("2023-03-15", votes)]);
        due(&procedure, "quick-test-answer", "2023-03-29", "BK23-S1-TERM");
    }
    for (term, by) in
        [(TermAfterInformation::KeepsRunning, "2023-03-29"), (TermAfterInformation::BeginsAnew, "2023-04-17")]
    {
        let procedure = framework([
            ("2023-03-01", Event::SubmittedForQuickTest),
            ("2023-03-15", answered(MoreInformation, MoreInformation)),
            ("2023-03-20", Event::InformationSupplied { term }),
        ]);
        due(&procedure, "quick-test-answer", by, "BK23-S1-TERM");
        assert_eq!(codes(&procedure), ["procedure.information-asked", "procedure.information-supplied"]);
        assert_eq!(procedure.state(), State::QuickTest);
    }
}

fn submitted_for_assessment() -> Procedure {
    framework([
        ("2023-03-01", Event::SubmittedForQuickTest),
        ("2023-03-29", answered(Positive, Positive)),
        ("2023-12-01", Event::SelfAssessed),
        ("2023-12-11", plan()),
    ])
}

#[test]
fn elaboration_has_no_term() {
    let procedure = submitted_for_assessment();
    for on in ["2023-03-29", "2023-12-01", "2023-12-10"] {
        assert_eq!(procedure.as_of(day(on)).due(), None);
        assert_eq!(procedure.as_of(day(on)).in_time(day("2040-01-01")), Verdict::NotApplicable);
    }
}

#[test]
fn the_decision_is_intended_and_told_within_four_weeks() {
    let procedure = submitted_for_assessment();
    due(&procedure, "intended-decision", "2024-01-08", "BK23-P-INTENT");
    for (on, verdict) in [
        ("2024-01-07", Verdict::Undetermined),
        ("2024-01-08", Verdict::Undetermined),
        ("2024-01-09", Verdict::NotMet),
    ] {
        assert_eq!(procedure.in_time(day(on)), verdict, "{on}");
    }
    let mut split = procedure.clone();
    split.record(day("2024-01-02"), intended(Approve, Reject)).unwrap();
    due(&split, "intended-decision", "2024-01-08", "BK23-P-INTENT");

    for (intends, tells, findings) in
        [("2024-01-08", "2024-01-08", 0), ("2024-01-08", "2024-01-09", 1), ("2024-01-09", "2024-01-09", 2)]
    {
        let mut told = procedure.clone();
        told.record(day(intends), intended(Reject, Reject)).unwrap();
        due(&told, "notification", "2024-01-08", "BK23-P-INTENT");
        told.record(day(tells), Event::InsurersNotified).unwrap();
        assert_eq!(told.findings().len(), findings, "{intends} {tells}");
    }
}

#[test]
fn others_ask_for_two_weeks_and_the_decision_follows_within_two_more() {
    let mut open = submitted_for_assessment();
    open.record(day("2024-01-05"), intended(Approve, Approve)).unwrap();
    open.record(day("2024-01-08"), Event::InsurersNotified).unwrap();
    // Two weeks from Monday 8 January end on Monday 22 January; two more on Monday 5 February.
    assert_eq!(open.questions_until(), Some(day("2024-01-22")));
    due(&open, "final-decision", "2024-02-05", "BK23-P-FINAL");

    for (on, findings) in
        [("2024-01-21", vec![]), ("2024-01-22", vec![]), ("2024-01-23", vec!["procedure.late-question"])]
    {
        // What was asked is told, in time or not.
        let findings = [findings, vec!["procedure.question-asked"]].concat();
        let mut asked = open.clone();
        asked.record(day(on), asked_by("C")).unwrap();
        assert_eq!(codes(&asked), findings, "{on}");
    }
    for on in ["2024-01-08", "2024-01-21", "2024-01-22"] {
        let mut early = open.clone();
        let error = early.record(day(on), decided(Approve, Approve)).unwrap_err();
        assert_eq!(error.code(), "procedure.questions-open");
        assert_eq!(
            error.to_string(),
            format!(
                "decided on {on}: expected a day after 2024-01-22, until when the other insurers can ask, found {on}"
            )
        );
        assert_eq!(early, open);
    }
    for (on, late) in [("2024-01-23", 0), ("2024-02-04", 0), ("2024-02-05", 0), ("2024-02-06", 1)] {
        let mut final_decision = open.clone();
        final_decision.record(day(on), decided(Approve, Approve)).unwrap();
        assert_eq!(codes(&final_decision), vec!["procedure.late"; late], "{on}");
        assert_eq!((final_decision.due(), final_decision.approved_on()), (None, Some(day(on))));
    }
    // A split vote does not meet the term; agreeing on it later is late.
    let mut split = open.clone();
    split.record(day("2024-02-05"), decided(Approve, Reject)).unwrap();
    due(&split, "final-decision", "2024-02-05", "BK23-P-FINAL");
    assert!(split.verdict().is_undetermined());
    split.record(day("2024-02-06"), decided(Reject, Reject)).unwrap();
    assert_eq!((split.state(), codes(&split)), (State::NotApproved, vec!["procedure.late"]));
}

#[test]
fn the_agreements_give_no_terms() {
    for edition in [Edition::Draft, Edition::Final] {
        let procedure =
            course(edition, [(day("2023-01-01"), Event::SelfAssessed), (day("2023-01-01"), plan())]);
        assert_eq!((procedure.due(), procedure.questions_until()), (None, None));
        assert_eq!(procedure.in_time(day("2033-01-01")), Verdict::NotApplicable);
        assert!(!procedure.is_presumed_to_succeed());
    }
}

#[test]
fn plans_are_submitted_from_the_day_that_the_texts_give() {
    let mut procedure = Procedure::new(Edition::Framework2023, leaders());
    let error = procedure.record(day("2023-01-31"), Event::SubmittedForQuickTest).unwrap_err();
    assert_eq!(
        error.to_string(),
        "submitted-for-quick-test on 2023-01-31: expected a day from 2023-02-01 on, when plans could first be submitted under framework-2023, found 2023-01-31"
    );
    assert!(procedure.history().is_empty());
    for on in ["2023-02-01", "2023-02-02", "2023-12-31"] {
        assert_eq!(codes(&framework([(on, Event::SubmittedForQuickTest)])), [""; 0]);
    }
    assert_eq!(codes(&framework([("2024-01-01", Event::SubmittedForQuickTest)])), ["procedure.after-review"]);

    for edition in [Edition::Draft, Edition::Final] {
        for (on, findings) in [
            ("2022-12-31", vec!["procedure.before-working-method"]),
            ("2023-01-01", vec![]),
            ("2023-01-02", vec![]),
        ] {
            let procedure = course(edition, [(day(on), Event::SelfAssessed), (day(on), plan())]);
            assert_eq!(codes(&procedure), findings, "{edition:?} {on}");
        }
    }
    let before = |edition| {
        let on = day("2022-10-01");
        let procedure = course(edition, [(on, Event::SelfAssessed), (on, plan())]);
        procedure.findings()[0].rules().iter().map(|rule| rule.id().as_str()).collect::<Vec<_>>()
    };
    assert_eq!(before(Edition::Draft), ["IZA-4.2.3-start", "IZA-J-2-a-1", "IZA-J-2-f-8"]);
    assert_eq!(before(Edition::Final), ["IZA22-4.2-START"]);
}

#[test]
fn a_plan_that_was_running_is_tested_again() {
    let route = |began: Option<&str>, submitted| {
        let mut procedure = Procedure::new(Edition::Framework2023, leaders());
        if let Some(began) = began {
            procedure = procedure.with_execution_begun(day(began));
        }
        assert_eq!(procedure.route(), None);
        procedure.record(day(submitted), Event::SubmittedForQuickTest).unwrap();
        procedure.route().unwrap()
    };
    assert_eq!(route(None, "2023-03-01"), Route::Regular);
    assert_eq!(route(Some("2023-02-28"), "2023-03-01"), Route::Retest);
    assert_eq!(route(Some("2023-03-01"), "2023-03-01"), Route::Regular);
    assert_eq!(route(Some("2023-03-02"), "2023-03-01"), Route::Regular);
    // Before 2023, also when it was submitted earlier still: under the agreements.
    for (began, expected) in
        [("2022-12-31", Route::Retest), ("2023-01-01", Route::Regular), ("2023-01-02", Route::Regular)]
    {
        assert_eq!(Route::of(Some(day(began)), day("2022-10-01")), expected, "{began}");
    }
    let basis = |edition| match Route::basis(edition) {
        Basis::Rule(rule) => rule.id().to_string(),
        Basis::Reference(text) => text.section().to_owned(),
    };
    assert_eq!(basis(Edition::Draft), "IZA-4.2.3-running");
    assert_eq!(basis(Edition::Final), "paragraaf 4.2.3, ingaan nieuwe werkwijze, p. 20");
    assert_eq!(basis(Edition::Framework2023), "BK23-RUNNING");
    // What counts is the first submission.
    let mut again = Procedure::new(Edition::Framework2023, leaders()).with_execution_begun(day("2023-04-01"));
    for (on, event) in [
        ("2023-03-01", Event::SubmittedForQuickTest),
        ("2023-03-20", answered(Negative, Negative)),
        ("2023-04-10", Event::Adapted { change: said("smaller") }),
        ("2023-05-01", Event::SubmittedForQuickTest),
    ] {
        again.record(day(on), event).unwrap();
    }
    assert_eq!(again.route(), Some(Route::Regular));
    assert_eq!(codes(&again), ["procedure.adapted-in-silence"]);
    due(&again, "quick-test-answer", "2023-05-29", "BK23-S1-TERM");
}

#[test]
fn a_positive_quick_test_is_a_presumption_until_the_decision() {
    let procedure = begun();
    for (on, presumed) in [
        ("2023-02-19", false),
        ("2023-02-20", true),
        ("2023-03-10", true),
        ("2023-04-12", true),
        ("2023-05-09", true),
        ("2023-05-10", false),
        ("2023-06-01", false),
    ] {
        let then = procedure.as_of(day(on));
        assert_eq!(then.is_presumed_to_succeed(), presumed, "{on}");
        assert!(!presumed || then.approved_on().is_none());
    }
}

#[test]
fn milestones_are_due_on_their_day() {
    let mut procedure = begun();
    due(&procedure, "milestone", "2024-07-01", "BK23-P-MONITOR");
    let next = procedure.due().unwrap();
    assert_eq!(next.what(), &DueStep::Milestone(milestone("1")));
    assert_eq!(next.what().in_language(Language::Dutch).to_string(), "Mijlpaal 1");
    assert_eq!(next.what().in_language(Language::English).to_string(), "Milestone 1");
    for (on, late) in [("2024-06-30", 0), ("2024-07-01", 0), ("2024-07-02", 1)] {
        assert_eq!(procedure.days_overdue(day(on)), late);
    }
    procedure.record(day("2024-06-01"), reached("1")).unwrap();
    due(&procedure, "milestone", "2025-01-01", "BK23-P-MONITOR");
    let moved = Event::Adjusted { agreed: said("later"), moved: Some(planned("2", "2025-03-01")) };
    procedure.record(day("2024-12-01"), moved).unwrap();
    due(&procedure, "milestone", "2025-03-01", "BK23-P-MONITOR");
    procedure.record(day("2025-03-02"), not_reached("2")).unwrap();
    assert_eq!(procedure.due(), None);
    let serialised = serde_json::to_value(begun().due().unwrap()).unwrap();
    assert_eq!(
        serialised,
        serde_json::json!({"what": "milestone", "milestone": "1", "by": "2024-07-01", "rule": "BK23-P-MONITOR"})
    );
}
