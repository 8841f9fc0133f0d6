//! Findings: what was late, what is practice, and where the text is silent; in both languages, and on which rule.

use passende_zorg::explanation::LineKind;
use passende_zorg::language::Describe;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{Approve, Reject},
    Procedure, ProcedureFinding,
    QuickTestVote::{MoreInformation, Negative},
    State, TermAfterInformation,
};
use passende_zorg::{Language, Verdict};

use super::*;

fn told(finding: &ProcedureFinding) -> (&'static str, String, String, Vec<&'static str>) {
    let text = |language| finding.in_language(language).to_string();
    let rules = finding.rules().into_iter().map(|rule| rule.id().as_str()).collect();
    (finding.code(), text(Language::Dutch), text(Language::English), rules)
}

#[track_caller]
fn only(procedure: &Procedure, code: &str, dutch: &str, english: &str, rules: &[&str]) {
    // What was asked is told beside that it was asked late.
    let is_beside = |it: &&ProcedureFinding| {
        code == "procedure.question-asked" || !matches!(it, ProcedureFinding::QuestionAsked { .. })
    };
    let findings: Vec<&ProcedureFinding> = procedure.findings().iter().filter(is_beside).collect();
    let [finding] = findings[..] else { panic!("{findings:?}") };
    let (found, nl, en, ids) = told(finding);
    assert_eq!((found, ids.as_slice()), (code, rules));
    assert!(nl.contains(dutch), "{nl}");
    assert!(en.contains(english), "{en}");
    // It stands in the tree as well.
    let explanation = procedure.on(day("2030-01-01")).explanation();
    let part = explanation.parts().iter().find(|part| part.message().code() == code).unwrap();
    // A term that was not kept is a criterion of its own.
    let late = code == "procedure.late";
    let expected =
        if late { (Some(Verdict::NotMet), LineKind::Criterion) } else { (None, LineKind::Finding) };
    assert_eq!((part.verdict(), part.kind()), expected);
    assert_eq!(part.basis().is_some(), !rules.is_empty());
}

#[test]
fn each_is_told_with_its_days() {
    only(
        &framework([("2024-01-01", Event::SubmittedForQuickTest)]),
        "procedure.after-review",
        "Ingediend op 1 januari 2024",
        "evaluated by the end of 2023",
        &["BK23-P-REVIEW"],
    );
    for (edition, rules) in [
        (Edition::Draft, vec!["IZA-4.2.3-start", "IZA-J-2-a-1", "IZA-J-2-f-8"]),
        (Edition::Final, vec!["IZA22-4.2-START"]),
    ] {
        only(
            &course(edition, [(day("2022-11-01"), Event::SelfAssessed), (day("2022-12-31"), plan())]),
            "procedure.before-working-method",
            "Ingediend op 31 december 2022",
            "holds from 1 January 2023",
            &rules,
        );
    }
    only(
        &framework([
            ("2023-03-01", Event::SubmittedForQuickTest),
            ("2023-03-30", answered(Negative, Negative)),
        ]),
        "procedure.late",
        "Het antwoord op de snelle toets kwam op 30 maart 2023, na 29 maart 2023",
        "The answer to the quick test came on 30 March 2023, after 29 March 2023",
        &["BK23-S1-TERM"],
    );
    let mut asked = begun().as_of(day("2023-04-12"));
    asked.record(day("2023-04-26"), asked_by("C")).unwrap();
    only(
        &asked,
        "procedure.question-asked",
        "C vroeg of merkte op (26 april 2023): which wards close?",
        "C asked or remarked (26 April 2023): which wards close?",
        &["BK23-P-OTHERS"],
    );
    let mut asked = begun().as_of(day("2023-04-12"));
    asked.record(day("2023-04-27"), asked_by("C")).unwrap();
    only(
        &asked,
        "procedure.late-question",
        "C vroeg op 27 april 2023; vragen stellen kon tot en met 26 april 2023",
        "C asked on 27 April 2023; asking was possible up to 26 April 2023",
        &["BK23-P-OTHERS"],
    );
    only(
        &framework([
            ("2023-03-01", Event::SubmittedForQuickTest),
            ("2023-03-02", answered(MoreInformation, MoreInformation)),
        ]),
        "procedure.information-asked",
        "Dat is praktijk",
        "That is practice",
        &["BK23-S1-TERM"],
    );
    let mut waiting = begun().as_of(day("2023-05-09"));
    waiting.record(day("2023-05-10"), decided(Approve, Approve)).unwrap();
    waiting.record(day("2023-05-11"), Event::PutOnWaitingList).unwrap();
    only(&waiting, "procedure.waiting-list", "vanaf 11 mei 2023", "from 11 May 2023", &[]);
}

/// Milestone 1 is planned on 1 July 2024: the day before, on and after.
#[test]
fn a_milestone_that_is_reached_or_moved_late_is_told() {
    let codes = |procedure: &passende_zorg::transformation::procedure::Procedure| -> Vec<&'static str> {
        procedure.findings().iter().map(|finding| told(finding).0).collect()
    };
    for (on, late) in [("2024-06-30", false), ("2024-07-01", false), ("2024-07-02", true)] {
        let mut procedure = begun();
        procedure.record(day(on), reached("1")).unwrap();
        assert_eq!(codes(&procedure), vec!["procedure.milestone-late"; usize::from(late)], "{on}");
        let mut procedure = begun();
        let moved = Event::Adjusted { agreed: said("later"), moved: Some(planned("1", "2024-12-01")) };
        procedure.record(day(on), moved).unwrap();
        assert_eq!(codes(&procedure), vec!["procedure.milestone-moved-late"; usize::from(late)], "{on}");
    }
    let mut procedure = begun();
    procedure.record(day("2024-07-02"), reached("1")).unwrap();
    only(
        &procedure,
        "procedure.milestone-late",
        "is behaald op 2 juli 2024, na de planning van 1 juli 2024",
        "was reached on 2 July 2024, after 1 July 2024",
        &["BK23-P-MONITOR"],
    );
    let mut procedure = begun();
    let moved = Event::Adjusted { agreed: said("later"), moved: Some(planned("1", "2024-12-01")) };
    procedure.record(day("2024-07-02"), moved).unwrap();
    only(
        &procedure,
        "procedure.milestone-moved-late",
        "Mijlpaal 1, gepland op 1 juli 2024, is pas daarna, op 2 juli 2024, verzet naar 1 december 2024.",
        "Milestone 1, planned on 1 July 2024, was moved to 1 December 2024 only after that, on 2 July 2024.",
        &["BK23-P-MONITOR"],
    );
}

/// Who asked and was not counted, and who tested the public interest without having the brake, are named.
#[test]
fn who_acted_without_a_place_in_the_text_is_named() {
    let mut asked = begun().as_of(day("2023-04-12"));
    asked.record(day("2023-04-13"), asked_by("Ziekenhuis Zuid")).unwrap();
    let (code, nl, en, _) = told(&asked.findings()[0]);
    assert_eq!(code, "procedure.asked-by-unknown");
    assert_eq!(
        nl,
        "Ziekenhuis Zuid vroeg op 13 april 2023 als andere verzekeraar, maar is niet geteld in de regio; ga na of het een zorgverzekeraar is."
    );
    assert_eq!(
        en,
        "Ziekenhuis Zuid asked on 13 April 2023 as another insurer, but was not counted in the region; check whether it is a health insurer."
    );
}

#[test]
fn events_after_the_day_are_told() {
    let procedure = begun();
    for (on, count) in [("2023-05-31", 1), ("2023-06-01", 0), ("2023-06-02", 0), ("2023-04-11", 4)] {
        let notices = procedure.notices(day(on));
        assert_eq!(notices.len(), usize::from(count > 0), "{on}");
        for notice in notices {
            assert_eq!(notice.code(), "procedure.later-events");
            let passende_zorg::transformation::procedure::ProcedureNotice::LaterEvents {
                count: found, ..
            } = notice
            else {
                panic!("{notice:?}")
            };
            assert_eq!(found, count, "{on}");
        }
    }
    let text = |on, language| procedure.notices(day(on))[0].in_language(language).to_string();
    assert_eq!(
        text("2023-05-31", passende_zorg::Language::Dutch),
        "Eén gebeurtenis is van na 31 mei 2023 en telt niet mee: die van 1 juni 2023."
    );
    assert_eq!(
        text("2023-04-11", passende_zorg::Language::English),
        "4 events are after 11 April 2023 and do not count, the first of 12 April 2023."
    );
}

#[test]
fn the_choice_about_the_term_is_repeated() {
    for (term, dutch, english) in [
        (TermAfterInformation::KeepsRunning, "lopen door", "go on"),
        (TermAfterInformation::BeginsAnew, "beginnen opnieuw", "begin anew"),
    ] {
        let procedure = framework([
            ("2023-03-01", Event::SubmittedForQuickTest),
            ("2023-03-02", answered(MoreInformation, MoreInformation)),
            ("2023-03-03", Event::InformationSupplied { term }),
        ]);
        let (code, nl, en, rules) = told(&procedure.findings()[1]);
        assert_eq!((code, rules), ("procedure.information-supplied", vec!["BK23-S1-TERM"]));
        assert!(nl.contains(dutch) && en.contains(english), "{nl} {en}");
    }
}

#[test]
fn adapting_is_in_the_text_only_after_the_assessment() {
    let adapted = || Event::Adapted { change: said("one ward less") };
    // Not approved under the framework: the text says so, and nothing is to be found.
    let mut rejected = begun().as_of(day("2023-05-09"));
    rejected.record(day("2023-05-10"), decided(Reject, Reject)).unwrap();
    rejected.record(day("2023-05-11"), adapted()).unwrap();
    assert!(rejected.findings().is_empty());
    assert_eq!(rejected.questions_until(), None);

    only(
        &framework([
            ("2023-03-01", Event::SubmittedForQuickTest),
            ("2023-03-20", answered(Negative, Negative)),
            ("2023-03-21", adapted()),
        ]),
        "procedure.adapted-in-silence",
        "aangepast (snelle toets negatief)",
        "adapted (quick test negative)",
        &["BK23-P-RESUBMIT"],
    );
    for edition in [Edition::Draft, Edition::Final] {
        only(
            &course(
                edition,
                [
                    (day("2023-01-01"), Event::SelfAssessed),
                    (day("2023-01-02"), plan()),
                    (day("2023-02-01"), decided(Approve, Reject)),
                    (day("2023-02-02"), adapted()),
                ],
            ),
            "procedure.adapted-in-silence",
            "(marktleiders oneens over het besluit)",
            "(market leaders divided on the decision)",
            &[],
        );
    }
}

#[test]
fn a_rejected_plan_comes_back_under_the_agreements() {
    for edition in [Edition::Draft, Edition::Final] {
        let mut rejected = course(
            edition,
            [
                (day("2023-01-01"), Event::SelfAssessed),
                (day("2023-01-02"), plan()),
                (day("2023-02-01"), decided(Reject, Reject)),
                (day("2023-02-02"), Event::Adapted { change: said("one ward less") }),
            ],
        );
        // Plans are handed in at any time.
        assert!(rejected.findings().is_empty());
        assert_eq!((rejected.state(), rejected.verdict()), (State::Preparation, Verdict::Undetermined));
        for (on, event) in [
            ("2023-03-01", Event::SelfAssessed),
            ("2023-03-02", plan()),
            ("2023-04-01", decided(Approve, Approve)),
        ] {
            rejected.record(day(on), event).unwrap();
        }
        assert_eq!(rejected.approved_on(), Some(day("2023-04-01")));
    }
}

#[test]
fn monitoring_rests_on_the_text_of_the_edition() {
    for (edition, rule, basis) in [
        (Edition::Draft, Some("IZA-J-2-g-1"), "annex J, 2g (IZA-J-2-g-1)"),
        (Edition::Final, None, "part J, p. 101"),
    ] {
        let procedure = course(
            edition,
            [
                (day("2023-01-01"), Event::SelfAssessed),
                (day("2023-01-02"), plan()),
                (day("2023-02-01"), granted()),
                (day("2023-02-02"), Event::ImplementationBegun),
            ],
        );
        let due = procedure.due().unwrap();
        assert_eq!(due.rule().map(|rule| rule.id().as_str()), rule);
        let text = due.basis().in_language(Language::English).to_string();
        assert!(text.contains(basis), "{text}");
        let value = serde_json::to_value(&due).unwrap();
        assert_eq!(value["rule"], serde_json::json!(rule));
    }
}
