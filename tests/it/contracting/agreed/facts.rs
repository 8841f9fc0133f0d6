//! Facts that are refused, and that come back as they were written.

use super::*;

#[test]
fn facts_that_do_not_hold_together_are_refused() {
    let code = |facts: &AgreedFacts| {
        let refused = AgreedReview::try_new(Edition::Final, facts, day(LATE)).unwrap_err();
        (refused.code(), refused.path().to_owned())
    };
    let with_answer = |name: &str, answer: AgreedAnswer| {
        let mut facts = facts(asked(name).side());
        facts.answers.insert(asked(name), answer);
        facts
    };
    let both = with!(there(), absent = text("no"));
    let cases = [
        (with_answer("acute-capacity", both), "agreed.both", "answers.acute-capacity"),
        (with_answer("acute-capacity", AgreedAnswer::new()), "agreed.nothing", "answers.acute-capacity"),
        (
            with_answer("acute-capacity", with!(absent(), on = day(LATE))),
            "agreed.day",
            "answers.acute-capacity.on",
        ),
        (
            with_answer("acute-capacity", with!(absent(), judged = judged(Met))),
            "agreed.judged-absent",
            "answers.acute-capacity.judged",
        ),
        (with_answer("alignment", absent()), "agreed.elsewhere", "answers.alignment"),
        (
            with_answer("alignment", with!(AgreedAnswer::new(), judged = judged(Met))),
            "agreed.elsewhere",
            "answers.alignment",
        ),
        (
            with!(with_answer("focus-of-plan", absent()), tasks = vec![task("one")]),
            "agreed.elsewhere",
            "answers.focus-of-plan",
        ),
        (
            with!(with_answer("tasks-of-plan", absent()), tasks = vec![task("one")]),
            "agreed.elsewhere",
            "answers.tasks-of-plan",
        ),
        (
            with!(facts(AskedOf::Region), tasks = vec![task("one"), task("one")]),
            "agreed.twice",
            "tasks[1].title",
        ),
        (with!(facts(AskedOf::Contract), from = day(LATE), until = day(LATE)), "agreed.until", "until"),
        (with!(facts(AskedOf::Region), from = day(LATE)), "agreed.field", "from"),
        (with!(facts(AskedOf::Region), until = day(LATE)), "agreed.field", "until"),
        (with!(facts(AskedOf::Insurer), aligned = true), "agreed.field", "aligned"),
        (with!(facts(AskedOf::Insurer), ground = AlignmentGround::Other), "agreed.field", "ground"),
        (with!(facts(AskedOf::Contract), tasks = Vec::new()), "agreed.field", "tasks"),
    ];
    for (facts, expected, path) in cases {
        assert_eq!(code(&facts), (expected, path.to_owned()));
    }
    let mut other = facts(AskedOf::Contract);
    other.answers.insert(asked("sharp-plan"), there());
    assert_eq!(code(&other), ("agreed.side", "answers.sharp-plan".to_owned()));
    let unknown = serde_json::from_str::<AgreedFacts>(
        r#"{"of": "contract", "name": "x", "answers": {"hybrid": {"text": "y"}}}"#,
    );
    assert!(unknown.unwrap_err().to_string().contains("found `hybrid`"));
}

#[test]
fn names_are_once_in_the_table_and_facts_come_back_as_they_were_written() {
    let mut names: Vec<&str> = Undertaking::all().map(Undertaking::name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    for of in AskedOf::ALL.iter().copied() {
        let facts = complete(of);
        let json = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<AgreedFacts>(&json).unwrap(), facts);
        for undertaking in Undertaking::of(of) {
            let documents = Edition::AGREEMENTS
                .map(|edition| undertaking.rule(edition).map(|rule| rule.citation().document()));
            let expected = if of.is_expected_only()
                || ["region-first", "de-implementation"].contains(&undertaking.name())
            {
                documents
                    .iter()
                    .all(|it| matches!(it, Some(Document::Advice2020 | Document::SpecialistsGuide2023)))
            } else {
                matches!(
                    documents,
                    [None | Some(Document::CareAgreementDraft2022), None | Some(Document::CareAgreement2022)]
                )
            };
            assert!(expected && documents.iter().any(Option::is_some), "{}", undertaking.name());
        }
    }
}
