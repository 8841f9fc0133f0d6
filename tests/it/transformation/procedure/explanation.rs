//! The procedure as a tree, on a day: what is said, what is asked, and on which rule it rests.

use passende_zorg::explanation::{Explanation, LineKind, QuestionKind};
use passende_zorg::report::Markdown;
use passende_zorg::rule::Basis;
use passende_zorg::rulebook::Rulebook;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{Approve, Reject},
    Procedure,
    QuickTestVote::{Negative, Positive},
    State,
};
use passende_zorg::{Language, Verdict};

use super::*;

fn rule_of(explanation: &Explanation) -> &'static str {
    match explanation.basis() {
        Some(Basis::Rule(rule)) => rule.id().as_str(),
        found => panic!("{found:?}"),
    }
}

fn part<'e>(explanation: &'e Explanation, code: &str) -> &'e Explanation {
    explanation.parts().iter().find(|part| part.message().code() == code).unwrap()
}

fn has(explanation: &Explanation, code: &str) -> bool {
    explanation.parts().iter().any(|part| part.message().code() == code)
}

#[test]
fn it_says_who_must_decide_by_when() {
    let procedure = begun();
    let open = procedure.on(day("2023-05-01")).explanation();
    assert_eq!((open.verdict().unwrap(), rule_of(&open)), (Verdict::Undetermined, "BK23-P-OTHERS"));
    let [question] = open.open_questions() else { panic!("one question") };
    assert_eq!(
        (question.kind(), question.message().code()),
        (QuestionKind::Judgement, "procedure.ask-decision")
    );
    let asked = |language| question.message().in_language(language).to_string();
    assert_eq!(
        asked(Language::English),
        "What do both market leaders decide after the questions of the others (by 10 May 2023)?"
    );
    assert_eq!(
        asked(Language::Dutch),
        "Wat besluiten beide marktleiders na de vragen van de anderen (uiterlijk 10 mei 2023)?"
    );
    assert_eq!(procedure.open_questions(day("2023-05-01")), open.open_questions());
    let term = part(&open, "procedure.term");
    assert_eq!((term.verdict().unwrap(), rule_of(term)), (Verdict::Undetermined, "BK23-P-FINAL"));
    assert_eq!(term.margin().unwrap().difference_at_least(), Some(9.into()));
    assert!(term.notes().is_empty());
    // Two weeks from 12 April end on 26 April; that they do is no criterion.
    let asking = procedure.on(day("2023-04-26")).explanation();
    assert_eq!(part(&asking, "procedure.questions-until").kind(), LineKind::Note);
    assert!(!has(&procedure.on(day("2023-04-27")).explanation(), "procedure.questions-until"));
    // What happened later does not count; once it is decided nothing is asked.
    let decided = procedure.on(day("2023-05-10")).explanation();
    assert_eq!((decided.verdict().unwrap(), decided.open_questions().len()), (Verdict::Met, 0));
    assert!(has(&decided, "procedure.money") && !has(&decided, "procedure.questions-until"));
}

#[test]
fn a_lapsed_term_has_no_consequence_in_the_text() {
    let late = begun().as_of(day("2023-02-19")).on(day("2023-03-02")).explanation();
    let term = part(&late, "procedure.term");
    assert_eq!((term.verdict().unwrap(), late.verdict().unwrap()), (Verdict::NotMet, Verdict::Undetermined));
    assert_eq!(term.notes()[0].code(), "procedure.lapse-is-silent");
    assert_eq!(term.margin().unwrap().difference_at_most(), Some((-1).into()));
}

/// The answer to the quick test of 1 March is due by 29 March: the day before, on and after; and long after it, it still says so.
#[test]
fn a_term_that_ended_was_kept_or_not() {
    for (on, verdict, left) in [
        ("2023-03-28", Verdict::Met, 1),
        ("2023-03-29", Verdict::Met, 0),
        ("2023-03-30", Verdict::NotMet, -1),
    ] {
        let procedure =
            framework([("2023-03-01", Event::SubmittedForQuickTest), (on, answered(Positive, Positive))]);
        let code = if verdict == Verdict::Met { "procedure.in-time" } else { "procedure.late" };
        let explanation = procedure.on(day("2024-01-01")).explanation();
        let term = part(&explanation, code);
        assert_eq!((term.verdict(), rule_of(term)), (Some(verdict), "BK23-S1-TERM"), "{on}");
        assert_eq!(term.margin().unwrap().difference_at_least(), Some(left.into()), "{on}");
        assert!(!has(&procedure.on(day("2023-03-27")).explanation(), code), "it had not ended yet");
    }
    let mut kept = begun().as_of(day("2023-04-12"));
    kept.record(day("2023-05-10"), decided(Approve, Approve)).unwrap();
    let text = |language| Markdown::new(&kept.on(day("2023-05-10")).explanation(), language).to_string();
    assert!(
        text(Language::Dutch).contains(
            "Het definitieve besluit kwam op 10 mei 2023, binnen de termijn tot en met 10 mei 2023."
        )
    );
    assert!(text(Language::English).contains(
        "The final decision came on 10 May 2023, within the term up to and including 10 May 2023."
    ));
}

/// That it is approved or not rests on who decides.
#[test]
fn approval_rests_on_who_decides() {
    for (edition, rule) in [(Edition::Draft, "IZA-J-2-f-2"), (Edition::Final, "IZA22-J-FOLLOW")] {
        for (vote, verdict) in [(Approve, Verdict::Met), (Reject, Verdict::NotMet)] {
            let events = [
                (day("2023-01-01"), Event::SelfAssessed),
                (day("2023-01-02"), plan()),
                (day("2023-02-01"), decided(vote, vote)),
            ];
            let explanation = course(edition, events).on(day("2023-02-01")).explanation();
            assert_eq!((explanation.verdict(), rule_of(&explanation)), (Some(verdict), rule));
        }
    }
    let approved = begun().on(day("2023-05-10")).explanation();
    assert_eq!((approved.verdict(), rule_of(&approved)), (Some(Verdict::Met), "BK23-P-LEADERS"));
}

#[test]
fn a_split_vote_says_that_the_text_has_no_rule() {
    let mut split = begun().as_of(day("2023-04-12"));
    split.record(day("2023-05-01"), decided(Approve, Reject)).unwrap();
    let explanation = split.on(day("2023-05-01")).explanation();
    assert_eq!(
        (explanation.verdict().unwrap(), rule_of(&explanation)),
        (Verdict::Undetermined, "BK23-P-LEADERS")
    );
    assert_eq!(explanation.notes()[0].code(), "procedure.divided-is-silent");
    assert_eq!(explanation.open_questions()[0].message().code(), "procedure.ask-divided");
}

#[test]
fn the_presumption_is_no_approval() {
    let procedure = begun();
    let presumed = procedure.on(day("2023-02-20")).explanation();
    let part = part(&presumed, "procedure.presumption");
    assert_eq!((part.kind(), rule_of(part)), (LineKind::Note, "BK23-S1-PRESUMPTION"));
    assert!(presumed.verdict().unwrap().is_undetermined());
    assert!(!has(&procedure.on(day("2023-02-19")).explanation(), "procedure.presumption"));
    assert!(!has(&procedure.on(day("2023-05-10")).explanation(), "procedure.presumption"));
    // It is about the next two steps, not about what the plan will bring.
    let text = |language| part.message().in_language(language).to_string();
    assert!(text(Language::Dutch).contains("dat ook de uitwerking en de beoordeling goed verlopen"));
    assert!(text(Language::English).contains("working out the plan and assessing it will go well"));
}

#[test]
fn nothing_is_presumed_once_a_rejection_is_intended() {
    let after = |events: &[(&str, Event)]| {
        let mut procedure = begun().as_of(day("2023-03-15"));
        for (on, event) in events {
            procedure.record(day(on), event.clone()).unwrap();
        }
        let on = events.last().map_or("2023-03-15", |(on, _)| *on);
        let shown = has(&procedure.on(day(on)).explanation(), "procedure.presumption");
        assert_eq!(shown, procedure.is_presumed_to_succeed());
        shown
    };
    let told = |vote| vec![("2023-04-03", intended(vote, vote)), ("2023-04-04", Event::InsurersNotified)];
    let then = |mut events: Vec<(&'static str, Event)>, more: &[(&'static str, Event)]| {
        events.extend_from_slice(more);
        after(&events)
    };
    assert!(after(&[]) && after(&[("2023-04-03", intended(Approve, Reject))]));
    assert!(after(&told(Approve)[..1]) && after(&told(Approve)));
    assert!(!after(&told(Reject)[..1]) && !after(&told(Reject)));
    let split = ("2023-05-01", decided(Approve, Reject));
    assert!(then(told(Approve), std::slice::from_ref(&split)));
    assert!(!then(told(Reject), std::slice::from_ref(&split)));
    let rejected = ("2023-05-01", decided(Reject, Reject));
    assert!(!then(told(Approve), std::slice::from_ref(&rejected)));
    // After a rejection nothing is presumed of the adapted plan either, whatever was intended; from a second positive quick test on it is.
    let adapted = ("2023-05-02", Event::Adapted { change: said("one ward less") });
    for vote in [Approve, Reject] {
        assert!(!then(told(vote), &[rejected.clone(), adapted.clone()]));
        let again = [
            rejected.clone(),
            adapted.clone(),
            ("2023-06-01", Event::SelfAssessed),
            ("2023-06-02", plan()),
            ("2023-06-03", intended(Approve, Approve)),
        ];
        assert!(!then(told(vote), &again));
    }
    // A negative quick test is followed by a new one; the assumption rests on the positive answer.
    let mut second = framework([
        ("2023-03-01", Event::SubmittedForQuickTest),
        ("2023-03-10", answered(Negative, Negative)),
        ("2023-03-11", Event::Adapted { change: said("one ward less") }),
        ("2023-03-12", Event::SubmittedForQuickTest),
    ]);
    assert!(!second.is_presumed_to_succeed());
    second.record(day("2023-03-20"), answered(Positive, Positive)).unwrap();
    assert!(second.is_presumed_to_succeed());
}

#[test]
fn a_running_plan_waits_for_the_test() {
    let mut procedure =
        Procedure::new(Edition::Framework2023, leaders()).with_execution_begun(day("2022-06-01"));
    procedure.record(day("2023-03-01"), Event::SubmittedForQuickTest).unwrap();
    procedure.record(day("2023-03-10"), answered(Positive, Positive)).unwrap();
    for (on, verdict) in [("2023-03-09", Verdict::Undetermined), ("2023-03-10", Verdict::Met)] {
        let explanation = procedure.on(day(on)).explanation();
        let route = part(&explanation, "procedure.route-retest");
        assert_eq!((route.verdict().unwrap(), rule_of(route)), (verdict, "BK23-RUNNING"));
    }
    // The day stands in the agreements, not in the framework.
    assert!(Rulebook.find("BK23-RUNNING").unwrap().figures().is_empty());
    // What becomes of the plan later does not undo the answer.
    let verdict = |procedure: &Procedure, on| {
        part(&procedure.on(day(on)).explanation(), "procedure.route-retest").verdict().unwrap()
    };
    let mut halfway = procedure.clone();
    halfway.record(day("2023-03-11"), stopped()).unwrap();
    assert_eq!((halfway.verdict(), verdict(&halfway, "2023-03-11")), (Verdict::NotApplicable, Verdict::Met));
    for (on, event) in [
        ("2023-03-11", Event::SelfAssessed),
        ("2023-03-12", plan()),
        ("2023-04-01", intended(Reject, Reject)),
        ("2023-04-02", Event::InsurersNotified),
        ("2023-04-20", decided(Reject, Reject)),
    ] {
        procedure.record(day(on), event).unwrap();
        assert_eq!(verdict(&procedure, on), Verdict::Met, "{on}");
    }
    assert_eq!(procedure.verdict(), Verdict::NotMet);
    // Adapted, it goes back to the second step, and the answer still stands.
    procedure.record(day("2023-04-21"), Event::Adapted { change: said("one ward less") }).unwrap();
    assert_eq!(verdict(&procedure, "2023-04-21"), Verdict::Met);
    // A negative answer is none; and where the quick test is held again, it has to be answered again.
    let mut negative =
        Procedure::new(Edition::Framework2023, leaders()).with_execution_begun(day("2022-06-01"));
    for (on, event, expected) in [
        ("2023-03-01", Event::SubmittedForQuickTest, Verdict::Undetermined),
        ("2023-03-10", answered(Negative, Negative), Verdict::NotMet),
        ("2023-03-11", Event::Adapted { change: said("one ward less") }, Verdict::Undetermined),
        ("2023-03-12", Event::SubmittedForQuickTest, Verdict::Undetermined),
        ("2023-03-13", answered(Positive, Positive), Verdict::Met),
    ] {
        negative.record(day(on), event).unwrap();
        assert_eq!(verdict(&negative, on), expected, "{on}");
    }
    let regular = begun().on(day("2023-03-10")).explanation();
    assert_eq!(part(&regular, "procedure.route-regular").kind(), LineKind::Note);
}

#[test]
fn the_agreements_have_the_others_told_of_the_approval() {
    for (edition, basis) in [
        (Edition::Draft, "bijlage J, 2f (IZA-J-2-f-3)"),
        (Edition::Final, "paragraaf 4.2.3, stap 2, p. 20; deel J, p. 101"),
    ] {
        let mut procedure = course(
            edition,
            [
                (day("2023-01-01"), Event::SelfAssessed),
                (day("2023-01-02"), plan()),
                (day("2023-02-01"), granted()),
            ],
        );
        let mut untold = procedure.clone();
        untold.record(day("2023-02-02"), Event::ImplementationBegun).unwrap();
        procedure.record(day("2023-02-02"), Event::InsurersNotified).unwrap();
        procedure.record(day("2023-02-03"), Event::InsurersNotified).unwrap();
        procedure.record(day("2023-02-04"), Event::ImplementationBegun).unwrap();
        let code = "procedure.told-of-approval";
        assert!(!has(&procedure.on(day("2023-01-31")).explanation(), code));
        for (on, verdict, dutch, english) in [
            ("2023-02-01", Verdict::Undetermined, "De marktleiders informeren", "The market leaders inform"),
            (
                "2023-02-02",
                Verdict::Met,
                "geïnformeerd op 2 februari 2023",
                "of the approval on 2 February 2023",
            ),
            // The first day on which they were told.
            (
                "2023-02-04",
                Verdict::Met,
                "geïnformeerd op 2 februari 2023",
                "of the approval on 2 February 2023",
            ),
        ] {
            let explanation = procedure.on(day(on)).explanation();
            let part = part(&explanation, code);
            assert_eq!(part.verdict().unwrap(), verdict);
            assert!(part.message().in_language(Language::Dutch).to_string().contains(dutch));
            assert!(part.message().in_language(Language::English).to_string().contains(english));
            let found = part.basis().unwrap().in_language(Language::Dutch).to_string();
            assert!(found.contains(basis), "{found}");
        }
        assert_eq!(procedure.told_of_approval_on(), Some(day("2023-02-02")));
        // Carried out without telling: the duty is open and asked for until it is done, and then it was late.
        let explanation = untold.on(day("2023-02-02")).explanation();
        assert_eq!(part(&explanation, code).verdict(), Some(Verdict::NotMet));
        let asked: Vec<_> = explanation.open_questions().iter().map(|it| it.message().code()).collect();
        assert_eq!(asked, ["procedure.ask-to-inform"]);
        let asked: Vec<_> =
            procedure.open_questions(day("2023-02-01")).iter().map(|it| it.message().code()).collect();
        assert_eq!(asked, ["procedure.ask-to-inform"]);
        assert!(procedure.open_questions(day("2023-02-02")).is_empty());
        untold.record(day("2023-03-01"), Event::InsurersNotified).unwrap();
        let explanation = untold.on(day("2023-03-01")).explanation();
        assert_eq!(part(&explanation, code).verdict(), Some(Verdict::Met));
        let late = part(&explanation, "procedure.told-late");
        assert_eq!(late.kind(), LineKind::Finding);
        assert!(late.message().in_language(Language::Dutch).to_string().contains("op 1 maart 2023"));
        assert!(untold.open_questions(day("2023-03-01")).is_empty());
        assert!(!has(&procedure.on(day("2023-02-04")).explanation(), "procedure.told-late"));
    }
    // On the day on which the implementation begins it is in time; nothing is told of what was not approved.
    let mut same_day = course(
        Edition::Final,
        [
            (day("2023-01-01"), Event::SelfAssessed),
            (day("2023-01-02"), plan()),
            (day("2023-02-01"), granted()),
            (day("2023-02-02"), Event::ImplementationBegun),
        ],
    );
    same_day.record(day("2023-02-02"), Event::InsurersNotified).unwrap();
    assert!(same_day.findings().is_empty());
    let mut stopped = course(Edition::Final, [(day("2023-01-01"), Event::Stopped { reason: said("x") })]);
    let refused = stopped.record(day("2023-01-02"), Event::InsurersNotified).unwrap_err();
    assert_eq!(refused.code(), "procedure.nothing-to-tell");
    // The framework has them told of the intention.
    assert!(!has(&begun().on(day("2023-05-10")).explanation(), "procedure.told-of-approval"));
    assert_eq!(begun().told_of_approval_on(), None);
}

#[test]
fn milestones_and_money_stand_in_the_tree() {
    let mut procedure = begun();
    procedure.record(day("2024-07-01"), reached("1")).unwrap();
    procedure.record(day("2024-07-02"), paid(400)).unwrap();
    procedure.record(day("2025-02-01"), not_reached("2")).unwrap();
    let verdicts = |on| {
        let explanation = procedure.on(day(on)).explanation();
        let parts = explanation.parts().iter().filter(|part| part.message().code().contains("milestone"));
        let codes: Vec<_> = parts.map(|part| (part.message().code(), part.verdict().unwrap())).collect();
        (codes, part(&explanation, "procedure.money").verdict().unwrap())
    };
    let (planned, overdue) = ("procedure.milestone-planned", "procedure.milestone-overdue");
    let (reached, missed) = ("procedure.milestone-reached", "procedure.milestone-not-reached");
    let open = Verdict::Undetermined;
    assert_eq!(verdicts("2024-06-30"), (vec![(planned, open), (planned, open)], Verdict::Met));
    assert_eq!(verdicts("2024-07-01"), (vec![(reached, Verdict::Met), (planned, open)], open));
    assert_eq!(verdicts("2025-01-02"), (vec![(reached, Verdict::Met), (overdue, open)], Verdict::Met));
    for (on, dutch, english) in [
        ("2025-01-02", "gepland op 1 januari 2025: 1 dag te laat.", "planned on 1 January 2025: 1 day late."),
        (
            "2025-01-03",
            "gepland op 1 januari 2025: 2 dagen te laat.",
            "planned on 1 January 2025: 2 days late.",
        ),
    ] {
        let explanation = procedure.on(day(on)).explanation();
        let late = part(&explanation, overdue).message();
        assert!(late.in_language(Language::Dutch).to_string().ends_with(dutch));
        assert!(late.in_language(Language::English).to_string().ends_with(english));
    }
    assert_eq!(verdicts("2025-02-01").0, [(reached, Verdict::Met), (missed, Verdict::NotMet)]);
    let text = |language| Markdown::new(&procedure.on(day("2025-02-01")).explanation(), language).to_string();
    assert!(
        text(Language::English).contains("Granted EUR 1,000; payable so far EUR 400, of which paid EUR 400.")
    );
    assert!(
        text(Language::Dutch)
            .contains("Toegekend € 1.000; tot nu toe opeisbaar € 400, waarvan betaald € 400.")
    );
    assert!(text(Language::Dutch).contains("niet behaald, vastgesteld op 1 februari 2025: staff came later"));
}

#[test]
fn the_rules_that_govern_a_state_are_those_of_its_edition() {
    let ids = |state: State, edition| {
        state.rules(edition).into_iter().map(|rule| rule.id().as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        ids(State::Assessment, Edition::Draft),
        ["IZA-J-2-f-2", "IZA-3.8-assess", "IZA-4.2.3-step2", "IZA-J-2-f-7", "IZA-4.2.3-merits"]
    );
    assert_eq!(
        ids(State::Assessment, Edition::Framework2023),
        ["BK23-P-INTENT", "BK23-P-LEADERS", "BK23-MERITS"]
    );
    assert_eq!(
        ids(State::NotApproved, Edition::Draft),
        ["IZA-J-2-f-6", "IZA-B-2-c-extra", "IZA-4.2.3-anytime"]
    );
    assert_eq!(ids(State::IndividualContracting, Edition::Draft), ["IZA-B-2-c-extra"]);
    assert_eq!(ids(State::NotApproved, Edition::Final), ["IZA22-J-FOLLOW", "IZA22-B-2-c-extra"]);
    for state in [State::Approved, State::Implementation] {
        assert_eq!(ids(state, Edition::Final), ["IZA22-J-FOLLOW", "IZA22-J-BRAKE"]);
    }
    assert_eq!(
        ids(State::Approved, Edition::Draft),
        ["IZA-J-2-f-3", "IZA-J-2-h-1", "IZA-3.8-publictest", "IZA-J-2-f-9", "IZA-4.2.3-step2-brake"]
    );
    assert_eq!(ids(State::IndividualContracting, Edition::Final), ["IZA22-J-INDIVIDUAL"]);
    assert_eq!(ids(State::NotApproved, Edition::Framework2023), ["BK23-P-RESUBMIT", "BK23-OUTSIDE"]);
    assert_eq!(ids(State::Halted, Edition::Final), ["IZA22-J-BRAKE"]);
    assert_eq!(ids(State::Halted, Edition::Draft), ["IZA-J-2-f-9", "IZA-4.2.3-step2-brake"]);
    for state in State::ALL {
        for edition in Edition::ALL {
            let drafts = ids(*state, *edition).iter().filter(|id| id.starts_with("IZA-")).count();
            let all = ids(*state, *edition).len();
            assert_eq!(drafts, if *edition == Edition::Draft { all } else { 0 }, "{state:?} {edition:?}");
        }
    }
}
