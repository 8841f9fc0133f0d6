//! Events that have a place, with facts that contradict those of the plan: each refused, and nothing changed.

use passende_zorg::Verdict;
use passende_zorg::judgement::Judgement;
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::transformation::funds::Grant;
use passende_zorg::transformation::procedure::{
    AssessmentVote::{self, Approve, Reject},
    BothVotes, Event, LeaderVote, Procedure,
    QuickTestVote::{self, Positive},
    State, TermAfterInformation,
};

use super::*;

#[track_caller]
fn refused(procedure: &Procedure, on: &str, event: Event, code: &str, text: &str) {
    let mut changed = procedure.clone();
    let error = changed.record(day(on), event).unwrap_err();
    assert_eq!(error.code(), code);
    assert!(error.to_string().contains(text), "{error}");
    assert_eq!(&changed, procedure);
}

#[test]
fn days_do_not_go_backwards() {
    let procedure = framework([("2023-03-01", Event::SubmittedForQuickTest)]);
    refused(
        &procedure,
        "2023-02-28",
        answered(Positive, Positive),
        "procedure.reversed",
        "expected a day not before 2023-03-01, the day of the event before it, found 2023-02-28",
    );
    // On the day itself is in order.
    procedure.clone().record(day("2023-03-01"), answered(Positive, Positive)).unwrap();
}

#[test]
fn only_the_market_leaders_vote_and_only_the_others_ask() {
    let by = |first: &str, second: &str| {
        BothVotes::try_new(
            LeaderVote::new(insurer(first), Positive),
            LeaderVote::new(insurer(second), Positive),
        )
        .unwrap()
    };
    let procedure = framework([("2023-03-01", Event::SubmittedForQuickTest)]);
    for (first, second, found) in [("A", "C", "C"), ("C", "B", "C"), ("A", "Z", "Z")] {
        let event = Event::QuickTestAnswered { votes: by(first, second) };
        refused(
            &procedure,
            "2023-03-02",
            event,
            "procedure.not-a-leader",
            &format!("found one of `{found}`"),
        );
    }
    // In which order the two vote does not matter.
    procedure.clone().record(day("2023-03-02"), Event::QuickTestAnswered { votes: by("B", "A") }).unwrap();

    let others = |first: AssessmentVote| {
        BothVotes::try_new(LeaderVote::new(insurer("A"), first), LeaderVote::new(insurer("C"), first))
            .unwrap()
    };
    let assessed = begun().as_of(day("2023-03-15"));
    let event = Event::DecisionIntended { votes: others(Approve) };
    refused(&assessed, "2023-03-16", event, "procedure.not-a-leader", "found one of `C`");
    let open = begun().as_of(day("2023-04-12"));
    let event = Event::Decided { votes: others(Reject), grant: None };
    refused(&open, "2023-05-01", event, "procedure.not-a-leader", "found one of `C`");
    for leader in ["A", "B"] {
        let text = format!("expected an insurer that is not a market leader, found `{leader}`");
        refused(&open, "2023-04-13", asked_by(leader), "procedure.leader", &text);
    }
    let mut asked = open.clone();
    asked.record(day("2023-04-13"), asked_by("C")).unwrap();
    assert_eq!((asked.state(), asked.due()), (open.state(), open.due()));
}

#[test]
fn a_grant_goes_with_approval_and_fits_the_plan() {
    let open = begun().as_of(day("2023-04-12"));
    let decision = |first, second, grant| Event::Decided { votes: both(first, second), grant: Some(grant) };
    for (first, second) in [(Approve, Reject), (Reject, Approve), (Reject, Reject)] {
        let event = decision(first, second, grant());
        refused(&open, "2023-05-01", event, "procedure.grant-without-approval", "a grant without them");
    }
    let more = Grant::try_new(
        Euro::whole(1_000).plus(Euro::CENT),
        [Batch::new(BatchId::try_new("i").unwrap(), milestone("1"), Euro::whole(1_000).plus(Euro::CENT))],
    );
    let event = decision(Approve, Approve, more.unwrap());
    refused(&open, "2023-05-01", event, "procedure.more-than-asked", "at most 1000.00");
    let less = Grant::try_new(Euro::whole(5), [batch("i", "1", 5)]).unwrap();
    open.clone().record(day("2023-05-01"), decision(Approve, Approve, less)).unwrap();
    let elsewhere = Grant::try_new(Euro::whole(5), [batch("i", "3", 5)]).unwrap();
    let event = decision(Approve, Approve, elsewhere);
    refused(
        &open,
        "2023-05-01",
        event,
        "procedure.batch-milestone",
        "batch `i`: expected a milestone of the plan, found `3`",
    );

    let asks_nothing = Event::SubmittedForAssessment { milestones: vec![], funds_asked: None };
    let asked_nothing =
        course(Edition::Draft, [(day("2023-01-01"), Event::SelfAssessed), (day("2023-01-02"), asks_nothing)]);
    let event = decision(Approve, Approve, grant());
    refused(&asked_nothing, "2023-02-01", event, "procedure.funds-not-asked", "asks for no funds");
}

#[test]
fn a_plan_names_each_milestone_once_and_asks_for_more_than_nothing() {
    let assessed = begun().as_of(day("2023-03-10"));
    let submit = |milestones, funds_asked| Event::SubmittedForAssessment { milestones, funds_asked };
    let twice = submit(
        vec![planned("1", "2024-01-01"), planned("2", "2024-01-01"), planned("1", "2025-01-01")],
        None,
    );
    refused(&assessed, "2023-03-15", twice, "procedure.milestone-twice", "found `1` twice");
    for amount in [Euro::ZERO, Euro::ZERO.minus(Euro::CENT)] {
        let event = submit(vec![], Some(amount));
        refused(&assessed, "2023-03-15", event, "procedure.not-positive", "above zero");
    }
    assessed.clone().record(day("2023-03-15"), submit(vec![], Some(Euro::CENT))).unwrap();
}

#[test]
fn milestones_are_those_of_the_plan() {
    let procedure = begun();
    refused(&procedure, "2024-01-01", reached("3"), "procedure.unknown-milestone", "found `3`");
    refused(&procedure, "2024-01-01", not_reached("3"), "procedure.unknown-milestone", "found `3`");
    let moved = |id| Event::Adjusted { agreed: said("later"), moved: Some(planned(id, "2026-01-01")) };
    refused(&procedure, "2024-01-01", moved("3"), "procedure.unknown-milestone", "found `3`");
    refused(&procedure, "2024-01-01", Event::Completed, "procedure.milestone-open", "found `1` open");
    let mut one = procedure.clone();
    one.record(day("2024-01-01"), reached("1")).unwrap();
    refused(&one, "2024-01-01", moved("1"), "procedure.already-reached", "found `1`, reached on 2024-01-01");
    refused(&one, "2024-01-01", Event::Completed, "procedure.milestone-open", "found `2` open");
    // Adjusting without moving a milestone changes nothing but the history.
    let mut adjusted = one.clone();
    adjusted
        .record(day("2024-01-02"), Event::Adjusted { agreed: said("monthly talks"), moved: None })
        .unwrap();
    assert_eq!(adjusted.milestones(), one.milestones());
    // What was found not to be reached and is planned anew is open again.
    one.record(day("2025-02-01"), not_reached("2")).unwrap();
    one.record(day("2025-02-01"), moved("2")).unwrap();
    refused(&one, "2025-02-02", Event::Completed, "procedure.milestone-open", "found `2` open");
}

#[test]
fn information_comes_after_a_vote_that_asked_for_it() {
    let supplied = || Event::InformationSupplied { term: TermAfterInformation::BeginsAnew };
    let submitted = framework([("2023-03-01", Event::SubmittedForQuickTest)]);
    let after = |first, second| {
        let mut procedure = submitted.clone();
        procedure.record(day("2023-03-10"), answered(first, second)).unwrap();
        assert_eq!(procedure.state(), State::QuickTestDivided);
        procedure
    };
    let (more, no, yes) = (QuickTestVote::MoreInformation, QuickTestVote::Negative, QuickTestVote::Positive);
    for (first, second) in [(more, no), (yes, more)] {
        let mut procedure = after(first, second);
        procedure.record(day("2023-03-12"), supplied()).unwrap();
        assert_eq!(procedure.state(), State::QuickTest);
        assert_eq!(procedure.due().unwrap().by(), day("2023-04-09"));
    }
    refused(&after(yes, no), "2023-03-12", supplied(), "procedure.information-not-asked", "asked for");
    // The last answer counts.
    let mut changed = after(yes, more);
    changed.record(day("2023-03-11"), answered(yes, no)).unwrap();
    refused(&changed, "2023-03-12", supplied(), "procedure.information-not-asked", "asked for");
}

#[test]
fn who_asks_for_no_funds_waits_for_none() {
    let asks_nothing = Event::SubmittedForAssessment { milestones: vec![], funds_asked: None };
    let mut procedure = begun().as_of(day("2023-03-10"));
    for (on, event) in [
        ("2023-03-15", asks_nothing),
        ("2023-04-12", intended(Approve, Approve)),
        ("2023-04-12", Event::InsurersNotified),
        ("2023-05-10", decided(Approve, Approve)),
    ] {
        procedure.record(day(on), event).unwrap();
    }
    refused(
        &procedure,
        "2023-05-11",
        Event::PutOnWaitingList,
        "procedure.nothing-to-wait-for",
        "asks for funds",
    );
}

fn tested(on: &str, verdict: Verdict, irreversible: Option<bool>) -> Event {
    let secured = Judgement::try_new("supervisor", day(on), "reviewed", verdict).unwrap();
    Event::PublicInterestTested { secured, irreversible }
}

#[test]
fn the_brake_is_about_the_public_interest_and_comes_afterwards() {
    let under = |edition| {
        course(
            edition,
            [
                (day("2023-01-01"), Event::SelfAssessed),
                (day("2023-01-02"), plan()),
                (day("2023-02-01"), granted()),
                (day("2023-02-02"), Event::ImplementationBegun),
            ],
        )
    };
    let after = |edition, verdict, irreversible| {
        let mut procedure = under(edition);
        procedure.record(day("2023-03-01"), tested("2023-03-01", verdict, irreversible)).unwrap();
        (procedure.state(), procedure.findings().len())
    };
    for irreversible in [None, Some(false), Some(true)] {
        for verdict in [Verdict::Met, Verdict::NotApplicable] {
            for edition in [Edition::Draft, Edition::Final] {
                assert_eq!(after(edition, verdict, irreversible), (State::Implementation, 0));
            }
        }
        // The final text does not ask whether the plan is irreversible.
        assert_eq!(after(Edition::Final, Verdict::NotMet, irreversible), (State::Halted, 0));
    }
    assert_eq!(after(Edition::Draft, Verdict::NotMet, Some(true)), (State::Halted, 0));
    assert_eq!(after(Edition::Draft, Verdict::NotMet, Some(false)), (State::Implementation, 1));
    let unknown = tested("2023-03-01", Verdict::NotMet, None);
    refused(
        &under(Edition::Draft),
        "2023-03-01",
        unknown,
        "procedure.irreversibility-unknown",
        "`irreversible`",
    );
    let judged_later = tested("2023-03-02", Verdict::NotMet, Some(true));
    refused(&under(Edition::Final), "2023-03-01", judged_later, "procedure.judged-later", "2023-03-02");

    // Released, the plan is where it was; what had become payable stays payable in between.
    let mut halted = begun();
    halted.record(day("2024-07-01"), reached("1")).unwrap();
    halted.record(day("2024-08-01"), tested("2024-08-01", Verdict::NotMet, None)).unwrap();
    assert_eq!((halted.state(), halted.payable(day("2024-08-01"))), (State::Halted, Euro::whole(400)));
    assert_eq!((halted.due(), halted.approved_on()), (None, Some(day("2023-05-10"))));
    halted.record(day("2024-09-01"), Event::BrakeReleased { reason: said("ambulance agreed") }).unwrap();
    assert_eq!(halted.state(), State::Implementation);
    let mut approved = begun().as_of(day("2023-05-10"));
    approved.record(day("2023-05-11"), tested("2023-05-11", Verdict::NotMet, None)).unwrap();
    approved.record(day("2023-05-12"), Event::BrakeReleased { reason: said("secured") }).unwrap();
    assert_eq!(approved.state(), State::Approved);
}

#[test]
fn a_plan_that_was_not_approved_is_not_tested() {
    // Approved on 10 May 2023: the day before, on and after.
    let open = begun().as_of(day("2023-05-10"));
    for verdict in [Verdict::Met, Verdict::NotMet] {
        let early = tested("2023-05-09", verdict, None);
        let text = "expected a judgement of 2023-05-10, when the plan was approved, or later, found one of 2023-05-09";
        refused(&open, "2023-05-12", early, "procedure.judged-before-approval", text);
        for on in ["2023-05-10", "2023-05-11"] {
            open.clone().record(day("2023-05-12"), tested(on, verdict, None)).unwrap();
        }
    }
}

#[test]
fn only_the_supervisor_pulls_the_brake() {
    for edition in [Edition::Draft, Edition::Final] {
        for (by, pulled) in [
            ("Ziekenhuis Concurrent", false),
            ("A", false),
            ("assessor", false),
            ("medical supervisor of Ziekenhuis Concurrent", false),
            ("advisor to the NZa", false),
            ("NZa", true),
            ("De NZa, afdeling toezicht", true),
            ("nederlandse zorgautoriteit", true),
        ] {
            let mut procedure = course(
                edition,
                [
                    (day("2023-01-01"), Event::SelfAssessed),
                    (day("2023-01-02"), plan()),
                    (day("2023-02-01"), granted()),
                ],
            );
            let secured =
                Judgement::try_new(by, day("2023-03-01"), "access is lost", Verdict::NotMet).unwrap();
            let event = Event::PublicInterestTested { secured, irreversible: Some(true) };
            procedure.record(day("2023-03-02"), event).unwrap();
            let expected = if pulled { State::Halted } else { State::Approved };
            assert_eq!(procedure.state(), expected, "{by}");
            let codes: Vec<&str> =
                procedure.findings().iter().map(passende_zorg::language::Describe::code).collect();
            assert_eq!(codes, if pulled { vec![] } else { vec!["procedure.brake-by-another"] }, "{by}");
            if edition == Edition::Draft && by == "assessor" {
                let told = passende_zorg::Language::ALL.map(|it| {
                    passende_zorg::language::Describe::in_language(&procedure.findings()[0], it).to_string()
                });
                assert_eq!(
                    told,
                    [
                        "Op 2 maart 2023 vond assessor het publieke belang niet geborgd. Wie de noodrem hanteert, werkt het concept niet uit; het plan gaat door.",
                        "On 2 March 2023 assessor found the public interest not to be secured. Who has the brake, the draft leaves to be worked out; the plan goes on.",
                    ]
                );
            }
            let text = |language| {
                passende_zorg::report::Markdown::new(&procedure.on(day("2023-03-02")).explanation(), language)
                    .to_string()
            };
            // Who found what is said in any case, and why when it halts the plan.
            for language in passende_zorg::Language::ALL {
                assert!(text(language).contains(by), "{}", text(language));
                assert_eq!(text(language).contains("access is lost"), pulled);
            }
        }
    }
}

#[test]
fn a_leader_whose_name_is_written_otherwise_does_not_ask() {
    let named = |names: [(&str, u64); 3]| {
        let leaders = passende_zorg::transformation::procedure::MarketLeaders::of_region(
            names.map(|(name, count)| Insured::new(insurer(name), count)),
        );
        leaders.unwrap()
    };
    let mut open = Procedure::new(Edition::Framework2023, named([("Oost", 3), ("Noord", 2), ("Zuid", 1)]));
    let votes = |vote: AssessmentVote| {
        BothVotes::try_new(LeaderVote::new(insurer("Oost"), vote), LeaderVote::new(insurer("Noord"), vote))
            .unwrap()
    };
    let quick = BothVotes::try_new(
        LeaderVote::new(insurer("Oost"), Positive),
        LeaderVote::new(insurer("Noord"), Positive),
    );
    for (on, event) in [
        ("2023-02-01", Event::SubmittedForQuickTest),
        ("2023-02-20", Event::QuickTestAnswered { votes: quick.unwrap() }),
        ("2023-03-10", Event::SelfAssessed),
        ("2023-03-15", plan()),
        ("2023-04-12", Event::DecisionIntended { votes: votes(Approve) }),
        ("2023-04-12", Event::InsurersNotified),
    ] {
        open.record(day(on), event).unwrap();
    }
    for leader in ["Oost", "oost", "OOST ", "Nöord"] {
        refused(&open, "2023-04-13", asked_by(leader), "procedure.leader", "not a market leader");
    }
    // Who was counted asks; of who was not it is told.
    for (by, told) in [("Zuid", 0), ("zuid", 0), ("Ziekenhuis Voorbeeldstad", 1)] {
        let mut asked = open.clone();
        asked.record(day("2023-04-13"), asked_by(by)).unwrap();
        let codes: Vec<&str> = asked.findings().iter().map(passende_zorg::language::Describe::code).collect();
        let unknown = vec!["procedure.asked-by-unknown"; told];
        assert_eq!(codes, [unknown, vec!["procedure.question-asked"]].concat(), "{by}");
    }
}

#[test]
fn who_withdraws_before_approval_was_not_judged() {
    let mut procedure = framework([("2023-03-01", Event::SubmittedForQuickTest)]);
    procedure.record(day("2023-03-02"), stopped()).unwrap();
    assert_eq!((procedure.verdict(), procedure.due()), (Verdict::NotApplicable, None));
}
