//! Ways to pass, made to the plan: each passes, and none of its changes can be left out.

use std::collections::BTreeSet;

use passende_zorg::Language;
use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::{Assessment as _, Explanation, Way};
use passende_zorg::language::Describe as _;
use passende_zorg::money::Euro;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::{Extent, Plan};
use passende_zorg::transformation::{
    Change, Condition, Judgements, Matter, PlanAssessment, Step, Terms, Topic,
};
use proptest::prelude::*;
use serde_json::Value;

use super::{json, judged, judgements, plan_with, put, terms};
use crate::support::day;

/// What only the caller can say, or what an excerpt does not say of the whole: there a way would have to assume it.
const THE_CALLERS: [Topic; 8] = [
    Topic::AllOf,
    Topic::Horizon,
    Topic::TermStart,
    Topic::CostOutside,
    Topic::FundsAsked,
    Topic::CapacityChanges,
    Topic::AcuteCare,
    Topic::NothingLeft,
];

/// Every way passes, whichever alternative of its choices is taken, and of what has to change anyway nothing can be left out; and it is
/// there unless the caller has to say something first. The number of ways.
fn all_pass(plan: &Plan, judgements: &Judgements, terms: &Terms, step: Step) -> Result<usize, TestCaseError> {
    let assessment = PlanAssessment::new(plan, judgements, terms, step);
    let ways = assessment.ways_to_pass();
    let is_open = matches!(assessment.verdict(), NotMet | Undetermined);
    let mut lines = Vec::new();
    open_lines(&assessment.explanation(), &mut lines);
    let is_the_callers = lines.iter().any(|code| THE_CALLERS.iter().any(|topic| topic.code() == *code))
        || (terms.horizon().is_none() && lines.contains(&Topic::BusinessCase.code()));
    prop_assert!(ways.len() <= 1 && (is_open || ways.is_empty()), "{:?} {}", step, assessment.verdict());
    prop_assert!(!is_open || !ways.is_empty() || is_the_callers, "no way: {step:?} {lines:?}");
    for way in &ways {
        let most = way.choices().iter().map(Vec::len).max().unwrap_or(1);
        prop_assert!(way.choices().iter().all(|choice| choice.len() > 1), "no choice: {:?}", way);
        for alternative in 0..most {
            let changes = way.settled(alternative);
            let (plan, judgements, after_terms) = assessment.after_changes(&changes).unwrap();
            prop_assert_eq!(&after_terms, terms, "what the caller chose is the caller's");
            let after = PlanAssessment::new(&plan, &judgements, terms, step);
            // Funds that turn out not to be asked are not judged; all else is met.
            let passes = after.verdict() == Met || (after.verdict() == NotApplicable && step == Step::Funds);
            prop_assert!(passes, "{alternative}: {}", way.in_language(Language::English));
        }
        // Nor can a choice be left out.
        let about = |choice: &[Vec<Change>]| choice.iter().flatten().next().and_then(Change::topic);
        let chosen: BTreeSet<Option<Topic>> = way.choices().iter().map(|choice| about(choice)).collect();
        for topic in chosen {
            let others = way.choices().iter().filter(|choice| about(choice) != topic);
            let mut fewer = way.changes().to_vec();
            fewer.extend(others.filter_map(|choice| choice.first()).flatten().cloned());
            let (plan, judgements, _) = assessment.after_changes(&fewer).unwrap();
            let without = PlanAssessment::new(&plan, &judgements, terms, step).verdict();
            prop_assert!(
                matches!(without, NotMet | Undetermined),
                "an idle choice on {topic:?}: {}",
                way.in_language(Language::English)
            );
        }
        let topics: BTreeSet<Option<Topic>> = way.changes().iter().map(Change::topic).collect();
        for topic in topics {
            let of_topic = way.changes().iter().filter(|change| change.topic() == topic).count();
            let mut fewer = way.settled(0);
            fewer.retain(|change| change.topic() != topic);
            // A topic that stands in a choice as well is not one that has to change anyway.
            if fewer.len() + of_topic < way.settled(0).len() {
                continue;
            }
            let (plan, judgements, _) = assessment.after_changes(&fewer).unwrap();
            let without = PlanAssessment::new(&plan, &judgements, terms, step).verdict();
            prop_assert!(
                matches!(without, NotMet | Undetermined),
                "{topic:?} is idle: {}",
                way.in_language(Language::English)
            );
        }
    }
    Ok(ways.len())
}

fn open_lines(explanation: &Explanation, lines: &mut Vec<&'static str>) {
    if matches!(explanation.verdict(), Some(NotMet | Undetermined)) {
        lines.push(explanation.message().code());
    }
    explanation.parts().iter().for_each(|part| open_lines(part, lines));
}

/// Places in the made-up plan that may be taken away, wherever they stand.
fn places(value: &Value, at: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let at = format!("{at}/{key}");
                places.push(at.clone());
                self::places(value, &at, places);
            }
        }
        Value::Array(items) => {
            for (key, value) in items.iter().enumerate() {
                let at = format!("{at}/{key}");
                places.push(at.clone());
                self::places(value, &at, places);
            }
        }
        _ => {}
    }
}

/// Every plan that comes from taking one thing away, if it is still a plan: some six hundred.
#[test]
fn each_thing_taken_away_can_be_mended() {
    let mut all = Vec::new();
    places(&json(), "", &mut all);
    let mut opened = 0;
    for at in &all {
        let mut json = json();
        put(&mut json, at, None);
        let Ok(plan) = serde_json::from_value::<Plan>(json) else { continue };
        for (edition, step) in super::steps() {
            opened += all_pass(&plan, &judgements(), &terms(edition), step)
                .unwrap_or_else(|error| panic!("{at}: {error}"));
        }
    }
    assert!(opened > 200, "{opened} ways were tried");
}

#[test]
fn each_variant_can_be_mended_by_one_change() {
    for variant in crate::plan_variants::VARIANTS {
        let plan = crate::plan_variants::plan(variant, super::SYNTHETIC);
        let (judgements, terms) = (judgements(), terms(Edition::Framework2023));
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, variant.step);
        let ways = assessment.ways_to_pass();
        assert_eq!(ways.len(), 1, "{}", variant.name);
        assert_eq!(ways[0].changes().len(), 1, "{}", variant.name);
        assert_eq!(assessment.of(variant.condition).ways_to_pass(), ways);
        all_pass(&plan, &judgements, &terms, variant.step).unwrap();
        let by = match variant.name {
            "too-late" => Some("2029-07-01"),
            "paid-too-long" => Some("2027-12-31"),
            _ => None,
        };
        assert_eq!(ways[0].changes()[0].by(), by.map(day), "{}", variant.name);
    }
}

/// Three things wrong at once take three changes, no more.
#[test]
fn as_many_changes_as_things_are_wrong() {
    let plan = plan_with(&[
        ("/agreements/3/target", None),
        ("/commitments/0", None),
        ("/sustainability/effects/0/direction", Some("\"larger\"")),
    ]);
    let (judgements, terms) = (judgements(), terms(Edition::Framework2023));
    let ways = PlanAssessment::new(&plan, &judgements, &terms, Step::Full).ways_to_pass();
    assert_eq!(ways.iter().map(|way| way.changes().len()).collect::<Vec<_>>(), [3]);
    let names: BTreeSet<_> = ways[0].changes().iter().map(Change::name).collect();
    assert_eq!(names, BTreeSet::from([None, Some("hospital"), Some("nursing-hours")]));
    let codes: BTreeSet<_> = ways[0].changes().iter().map(passende_zorg::language::Describe::code).collect();
    assert_eq!(codes, BTreeSet::from(["change.mend", "change.state"]));
}

/// Of a proposal whose aspects are all judged away any of the four can still be established.
#[test]
fn what_was_judged_away_can_be_judged_anew() {
    let away = |given: Judgements, matter| given.with(matter, judged(NotApplicable));
    let given = [Matter::CareUse, Matter::Staff].into_iter().fold(Judgements::default(), away);
    let (plan, terms) = (plan_with(&[]), terms(Edition::Framework2023));
    let assessment = PlanAssessment::new(&plan, &given, &terms, Step::QuickTest).of(Condition::Impactful);
    assert_eq!(assessment.verdict(), NotMet);
    let ways = assessment.ways_to_pass();
    assert_eq!((ways.len(), ways[0].changes().len()), (1, 0));
    assert_eq!(ways[0].choices().iter().map(Vec::len).collect::<Vec<_>>(), [4]);
}

/// The four aspects are one choice of four, each a person's to make.
#[test]
fn any_aspect_will_do() {
    let everywhere = r#"[{"aspect": "care-use", "claim": "x"}, {"aspect": "redistribution", "claim": "x"}, {"aspect": "staff", "claim": "x"}, {"aspect": "real-estate", "claim": "x"}]"#;
    let plan = plan_with(&[("/effects", Some(everywhere))]);
    let (none, terms) = (Judgements::default(), terms(Edition::Framework2023));
    let ways = PlanAssessment::new(&plan, &none, &terms, Step::QuickTest).ways_to_pass();
    assert_eq!((ways.len(), ways[0].changes().len(), ways[0].choices().len()), (1, 0, 1));
    let choice = &ways[0].choices()[0];
    assert_eq!(choice.len(), 4);
    assert!(choice.iter().all(|alternative| alternative.len() == 1 && alternative[0].is_judgement()));
    let words: BTreeSet<String> =
        choice.iter().map(|it| it[0].in_language(Language::English).to_string()).collect();
    assert!(
        words.contains("have an assessor establish that the impact on care use under the Zvw is substantial"),
        "{words:?}"
    );
    assert_eq!(ways[0].settled(9), choice[3], "beyond the last alternative is the last");
}

/// Choices stand beside each other, each once: three parties of which nobody knows whether they decide make three, not eight ways.
#[test]
fn choices_are_not_multiplied() {
    let silent = [0, 1, 2].map(|at| format!("/parties/{at}/decisive"));
    let mut changes: Vec<_> = silent.iter().map(|at| (at.as_str(), None)).collect();
    let answering = [0, 1, 2, 3].map(|at| format!("/agreements/{at}/responsible"));
    changes.extend(answering.iter().map(|at| (at.as_str(), None)));
    changes.extend([("/endorsements", Some("[]")), ("/capacity-changes", Some("[]")), ("/funds", None)]);
    // Somebody must decide: the patients do, and say so.
    changes.push(("/parties/3/decisive", Some("true")));
    changes
        .push(("/endorsements", Some("[{\"party\": \"patients\", \"by\": \"x\", \"on\": \"2024-01-01\"}]")));
    let (plan, judgements, terms) = (plan_with(&changes), judgements(), terms(Edition::Framework2023));
    let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::QuickTest);
    let ways = assessment.ways_to_pass();
    assert_eq!((ways.len(), ways[0].changes().len()), (1, 0));
    assert_eq!(ways[0].choices().iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
    all_pass(&plan, &judgements, &terms, Step::QuickTest).unwrap();
    assert_eq!(
        ways[0].in_language(Language::Dutch).to_string(),
        ["Ziekenhuis Voorbeeldstad", "Wijkverpleging Voorbeeldstad", "Huisartsengroep Voorbeeldstad"]
            .map(|party| format!(
                "een van deze: laat {party} schriftelijk verklaren de urgentie te delen, of maak duidelijk dat {party} niet bepalend is \
                 voor de realisatie"
            ))
            .join("; ")
    );
}

/// Without a horizon nobody knows whether a balance is positive, and without a start nobody knows when five years end: no way assumes them,
/// the questions ask them.
#[test]
fn no_way_assumes_what_the_caller_chooses() {
    let (plan, judgements) = (plan_with(&[]), judgements());
    let whole = terms(Edition::Framework2023);
    let bare = Terms::under(Edition::Framework2023, day("2024-06-01"));
    for (terms, condition, code) in [
        (bare.clone().with_horizon(super::horizon(2024, 6, "0.03")), Condition::FiveYears, "plan.term-start"),
        (
            bare.with_five_years_from(passende_zorg::transformation::TermStart::Execution, day("2024-07-01")),
            Condition::BusinessCase,
            "plan.horizon",
        ),
    ] {
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
        assert_eq!(assessment.verdict(), Undetermined);
        assert!(assessment.ways_to_pass().is_empty());
        assert!(assessment.of(condition).ways_to_pass().is_empty());
        let asked: Vec<_> = assessment.open_questions().iter().map(|it| it.message().code()).collect();
        assert_eq!(asked, [code]);
    }
    assert_eq!(PlanAssessment::new(&plan, &judgements, &whole, Step::Full).verdict(), Met);
}

fn business_case(lines: &str, rest: &str) -> (Vec<Way<Change>>, Verdict) {
    let case = format!("{{\"lines\": [{lines}]{rest}}}");
    let plan = plan_with(&[("/business-case", Some(&case))]);
    let terms =
        Terms::under(Edition::Framework2023, day("2024-06-01")).with_horizon(super::horizon(2025, 2, "1"));
    let none = judgements();
    let assessment = PlanAssessment::new(&plan, &none, &terms, Step::Full).of(Condition::BusinessCase);
    (assessment.ways_to_pass(), assessment.verdict())
}

fn line(id: &str, kind: &str, amount: &str) -> String {
    format!(
        "{{\"id\": \"{id}\", \"title\": \"x\", \"kind\": \"{kind}\", \"timing\": {{\"structural\": {{}}}}, \"amount\": {amount}}}"
    )
}

/// Two years at a rate of 100 %: an amount per year is worth one and a half times itself.
#[test]
fn how_much_better_the_balance_must_be() {
    let euros = |way: &Way<Change>| way.changes()[0].improvement().map(Euro::cents);
    let (ways, verdict) =
        business_case(&[line("a", "cost", "\"100\""), line("b", "benefit", "\"40\"")].join(","), "");
    assert_eq!((verdict, ways.len(), euros(&ways[0])), (NotMet, 1, Some(9_001)), "1.5 x 60 and a cent");
    let (ways, _) = business_case(&line("a", "benefit", "\"0\""), "");
    assert_eq!(euros(&ways[0]), Some(1), "zero is a cent short");
    // Between bounds, the worst of them counts.
    let (ways, verdict) = business_case(
        &[line("a", "cost", "{\"at-least\": \"10\", \"at-most\": \"50\"}"), line("b", "benefit", "\"40\"")]
            .join(","),
        "",
    );
    assert_eq!((verdict, euros(&ways[0])), (Undetermined, Some(1_501)));
    // An unknown cost that may come to 1.5 x 60 less a cent; and one that leaves no room.
    let (ways, verdict) =
        business_case(&[line("a", "cost", "\"pm\""), line("b", "benefit", "\"60\"")].join(","), "");
    let text = ways[0].in_language(Language::English).to_string();
    assert_eq!(verdict, Undetermined);
    assert_eq!(text, "show that the unknown costs together are no more than EUR 89.99 (present value)");
    let (ways, _) = business_case(
        &[line("a", "cost", "\"pm\""), line("b", "cost", "\"10\""), line("c", "benefit", "\"10\"")].join(","),
        "",
    );
    let text = ways[0].in_language(Language::English).to_string();
    assert_eq!(
        text,
        "show that the unknown costs together are no more than EUR 0 (present value) and improve the balance by EUR 0.01 (present value)"
    );
    // Room for nothing at all: the unknown cost may be nothing, and the balance need not improve.
    let once = |id: &str, kind: &str, amount: &str| {
        line(id, kind, amount).replace(r#"{"structural": {}}"#, r#"{"one-off": {"year": 2025}}"#)
    };
    for (benefit, expected) in [
        (
            "\"0\"",
            "show that the unknown costs together are no more than EUR 0 (present value) and improve the balance by EUR 0.01 (present value)",
        ),
        ("\"0.01\"", "show that the unknown costs together are no more than EUR 0 (present value)"),
        ("\"0.02\"", "show that the unknown costs together are no more than EUR 0.01 (present value)"),
    ] {
        let (ways, _) =
            business_case(&[once("a", "cost", "\"pm\""), once("b", "benefit", benefit)].join(","), "");
        assert_eq!(ways[0].in_language(Language::English).to_string(), expected);
    }
    // What is left out has to be brought in before anything can be said.
    let (ways, _) = business_case(&line("b", "benefit", "\"60\""), ", \"not-included\": [\"rent\"]");
    assert_eq!(
        ways[0].in_language(Language::Dutch).to_string(),
        "neem wat nu buiten de posten blijft op in de businesscase, waarbij het saldo positief blijft"
    );
    // A claim can be weighed where the money is not a loss for certain.
    let claims = ", \"claims\": [{\"text\": \"joy\"}]";
    let (ways, _) = business_case(&line("a", "cost", "\"0\""), claims);
    assert!(ways[0].changes()[0].is_judgement());
    let (ways, verdict) = business_case(&line("a", "cost", "\"10\""), claims);
    assert_eq!((verdict, ways[0].changes()[0].is_judgement(), euros(&ways[0])), (NotMet, false, Some(1_501)));
    let unknown = [line("a", "cost", "\"pm\""), line("b", "benefit", "\"60\"")].join(",");
    let (ways, verdict) = business_case(&unknown, claims);
    assert_eq!(
        (verdict, ways[0].choices()[0].len()),
        (Undetermined, 2),
        "settle the money, or let a person weigh"
    );
}

/// Each condition by itself, whatever the others ask.
fn each_condition_passes(plan: &Plan, judgements: &Judgements, terms: &Terms, step: Step) -> BTreeSet<Topic> {
    let assessment = PlanAssessment::new(plan, judgements, terms, step);
    let mut settled = BTreeSet::new();
    for own in assessment.conditions().iter().map(|condition| assessment.of(*condition)) {
        for way in own.ways_to_pass() {
            let changes = way.settled(0);
            settled.extend(changes.iter().filter_map(Change::topic));
            let (plan, judgements, _) = assessment.after_changes(&changes).unwrap();
            let after = PlanAssessment::new(&plan, &judgements, terms, step).of(own.condition()).verdict();
            assert_eq!(after, Met, "{:?}: {}", own.condition(), way.in_language(Language::English));
        }
        let mut lines = Vec::new();
        open_lines(&own.explanation(), &mut lines);
        let is_the_callers = lines.iter().any(|code| THE_CALLERS.iter().any(|topic| topic.code() == *code));
        // What is stated of an excerpt may raise the question what it says of the whole.
        let is_open =
            matches!(own.verdict(), NotMet | Undetermined) && plan.facts().extent == Extent::Complete;
        let no_horizon = terms.horizon().is_none() && lines.contains(&Topic::BusinessCase.code());
        assert!(
            !is_open || is_the_callers || no_horizon || !own.ways_to_pass().is_empty(),
            "no way: {lines:?}"
        );
    }
    settled
}

/// An empty excerpt, a bare complete plan, and the plan of Almere can be mended too, under every text.
#[test]
fn even_an_empty_plan_can_be_mended() {
    for extent in ["complete", "excerpt"] {
        let empty: Plan =
            serde_json::from_str(&format!("{{\"title\": \"x\", \"extent\": \"{extent}\"}}")).unwrap();
        for (edition, step) in super::steps() {
            let terms = Terms::under(edition, day("2024-06-01"));
            all_pass(&empty, &Judgements::default(), &terms, step).unwrap();
            each_condition_passes(&empty, &Judgements::default(), &terms, step);
        }
    }
    let almere = Plan::from_json(super::ALMERE.as_bytes()).unwrap();
    for (edition, step) in super::steps() {
        let terms = Terms::under(edition, day("2024-06-01"));
        all_pass(&almere, &Judgements::default(), &terms, step).unwrap();
    }
}

/// What stands nowhere, or not as it has to, is mended by the change that it takes: each condition by itself.
#[test]
fn each_topic_is_mended() {
    let one_goal = [
        ("/goals/1", None),
        ("/goals/0/target-groups", None),
        ("/agreements/0/goal", Some("\"home\"")),
        ("/agreements/1/goal", Some("\"home\"")),
        ("/agreements/2/goal", Some("\"home\"")),
        ("/agreements/3/goal", Some("\"home\"")),
    ];
    let groups = [("/goals/0/target-groups", None), ("/goals/1/target-groups", None)];
    let zero = ("/capacity-changes/0/fte", Some("\"0\""));
    for (wrong, topic) in [
        (&one_goal[..], Topic::TargetGroups),
        (&groups, Topic::TargetGroups),
        (&[("/alignment/from", Some("\"2023-01-01\""))], Topic::AlignmentStart),
        (&[("/relations", Some(r#"[{"document": "roaz-plan", "state": "no-relation"}]"#))], Topic::Relation),
        (&[("/scale", None)], Topic::ScaleReason),
        (&[("/capacity-changes/0/fte", None)], Topic::CapacityPace),
        (&[zero, ("/capacity-changes/0/organisation-costs", None)], Topic::CapacityPace),
        (&[zero, ("/capacity-changes/0/organisation-costs", Some("\"0\""))], Topic::CapacityPace),
        (&[zero, ("/capacity-changes/0/from", None)], Topic::CapacityPace),
        (&[("/milestones/0/obligation", Some("\"effort\""))], Topic::BatchOnResult),
        (
            &[("/agreements/0/obligation", Some("\"effort\"")), ("/funds/batches", Some("[]"))],
            Topic::AgreementOnResult,
        ),
    ] {
        let (plan, judgements) = (plan_with(wrong), judgements());
        let settled: BTreeSet<Topic> = super::steps()
            .flat_map(|(edition, step)| each_condition_passes(&plan, &judgements, &terms(edition), step))
            .collect();
        assert!(settled.contains(&topic), "{topic:?} of {wrong:?}: {settled:?}");
    }
}

/// One thing that is wrong takes one change: what is given fits the rest of the plan.
#[test]
fn one_thing_wrong_takes_one_change() {
    let last_day = ("/agreements/3/due", Some("\"2029-07-01\""));
    for (wrong, name, code) in [
        (vec![("/agreements/2/due", None)], "readmissions", "change.state"),
        (vec![("/agreements/0/due", Some("\"2035-01-01\""))], "bed-days", "change.reach"),
        (vec![("/agreements/0/due", Some("\"2035-01-01\"")), last_day], "bed-days", "change.reach"),
        (vec![("/agreements/0/due", Some("\"2019-01-01\""))], "bed-days", "change.not-before"),
    ] {
        let (plan, judgements, terms) = (plan_with(&wrong), judgements(), terms(Edition::Framework2023));
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Full);
        for condition in assessment.conditions().iter().map(|condition| assessment.of(*condition)) {
            for way in condition.ways_to_pass() {
                assert_eq!((way.changes().len(), way.choices().len()), (1, 0), "{wrong:?}: {way:?}");
                let change = &way.changes()[0];
                assert_eq!((change.name(), change.code()), (Some(name), code), "{wrong:?}");
            }
        }
        assert!(!assessment.ways_to_pass().is_empty(), "{wrong:?}");
    }
}

/// A plan that was submitted without a self-assessment is submitted anew; one that was not yet submitted is not submitted by it.
#[test]
fn a_self_assessment_comes_before_submission() {
    for (wrong, submitted) in [
        (vec![("/self-assessment", None)], None),
        (vec![("/self-assessment", None), ("/submitted", Some("\"2024-05-01\""))], Some(day("2024-06-01"))),
    ] {
        let (plan, judgements, terms) = (plan_with(&wrong), judgements(), terms(Edition::Framework2023));
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::Funds);
        let [way] = &assessment.ways_to_pass()[..] else { panic!("{wrong:?}") };
        let (after, _, _) = assessment.after_changes(way.changes()).unwrap();
        assert_eq!(after.facts().submitted, submitted, "{wrong:?}");
        assert!(after.facts().self_assessment.is_some());
    }
}

/// Who is needed decides whatever is said of it: there is no choice to deny that. Whether its specialists work in a company of their own
/// may be denied.
#[test]
fn who_is_needed_is_not_denied() {
    let (judgements, terms) = (judgements(), terms(Edition::Framework2023));
    for (wrong, step, choices) in [
        (vec![("/parties/0/decisive", None), ("/endorsements/0", None)], Step::QuickTest, vec![]),
        (vec![("/parties/0/specialist-company", None)], Step::Full, vec![2]),
    ] {
        let plan = plan_with(&wrong);
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, step);
        let [way] = &assessment.ways_to_pass()[..] else { panic!("{wrong:?}") };
        assert_eq!(way.choices().iter().map(Vec::len).collect::<Vec<_>>(), choices, "{wrong:?}: {way:?}");
    }
}

/// That nobody decides is no way: of three parties of which it is not known, two may turn out not to decide.
#[test]
fn alternatives_pass_together() {
    let mut wrong: Vec<(String, Option<&str>)> =
        [0, 1, 2].map(|at| (format!("/parties/{at}/decisive"), None)).to_vec();
    wrong.extend([0, 1, 2, 3].map(|at| (format!("/agreements/{at}/responsible"), None)));
    wrong.extend([("/endorsements".to_owned(), Some("[]")), ("/capacity-changes".to_owned(), Some("[]"))]);
    wrong.extend([("/funds".to_owned(), None), ("/parties/3/decisive".to_owned(), Some("false"))]);
    let wrong: Vec<_> = wrong.iter().map(|(at, value)| (at.as_str(), *value)).collect();
    let (plan, judgements, terms) = (plan_with(&wrong), judgements(), terms(Edition::Framework2023));
    let assessment = PlanAssessment::new(&plan, &judgements, &terms, Step::QuickTest);
    let [way] = &assessment.ways_to_pass()[..] else { panic!("no way") };
    assert_eq!(way.choices().iter().map(Vec::len).collect::<Vec<_>>(), [2, 2], "{way:?}");
    assert_eq!(way.changes().len(), 1);
    all_pass(&plan, &judgements, &terms, Step::QuickTest).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Many things wrong at once: every way still passes, and no change in it is idle.
    #[test]
    fn many_things_wrong_at_once(
        wrong in proptest::sample::subsequence(&WRONG[..], 0..=WRONG.len()),
        at in 0..super::steps().count(),
        judged in any::<bool>(),
    ) {
        let mut json = json();
        for (place, value) in wrong {
            put(&mut json, place, value.map(|value| serde_json::from_str(value).unwrap()));
        }
        let plan: Plan = serde_json::from_value(json).unwrap();
        let judgements = if judged { judgements() } else { Judgements::default() };
        let (edition, step) = super::steps().nth(at).unwrap();
        let terms = terms(edition);
        all_pass(&plan, &judgements, &terms, step)?;
        let assessment = PlanAssessment::new(&plan, &judgements, &terms, step);
        if let Some(way) = assessment.ways_to_pass().first() {
            let codes: BTreeSet<String> = way.changes().iter().map(|change| format!("{change:?}")).collect();
            prop_assert_eq!(codes.len(), way.changes().len(), "a change stands twice");
        }
    }
}

const WRONG: [(&str, Option<&str>); 24] = [
    ("/agreements/0/goal", None),
    ("/agreements/0/target", None),
    ("/agreements/2/due", None),
    ("/agreements/3/due", Some("\"2035-01-01\"")),
    ("/approach", None),
    ("/business-case/lines/1/amount", Some("\"pm\"")),
    ("/business-case/lines/2/amount", Some("\"9310000\"")),
    ("/impact-analysis/findings/6", None),
    ("/impact-analysis/made-with/2", None),
    ("/implementation/capacity", None),
    ("/commitments/0", None),
    ("/parties/0/specialist-company", None),
    ("/sustainability", None),
    ("/competition/necessary/verdict", Some("\"not-met\"")),
    ("/proposal/long-term", None),
    ("/relations/0/state", Some("\"contradicts\"")),
    ("/endorsements/1", None),
    ("/parties/1/decisive", None),
    ("/involvements/0", None),
    ("/alignment/until", Some("\"2031-01-01\"")),
    ("/funds/lines/0/cost-kind", Some("\"structural\"")),
    ("/funds/batches/1/amount", Some("\"5\"")),
    ("/funds/last-payment", Some("\"2040-01-01\"")),
    ("/funds/lines/1/paid-elsewhere", Some("true")),
];

/// A change to one relation leaves the others as they are.
#[test]
fn a_change_to_one_relation_leaves_the_others() {
    let relations = r#"[{"document": "roaz-plan", "state": "no-relation"},
        {"document": "regional-plan", "state": "no-relation", "reason": "it is on other care"}]"#;
    let plan = plan_with(&[("/relations", Some(relations))]);
    let given = judgements();
    let mut seen = 0;
    for (edition, step) in super::steps() {
        let terms = terms(edition);
        let assessment = PlanAssessment::new(&plan, &given, &terms, step);
        for way in assessment.ways_to_pass() {
            let (after, _, _) = assessment.after(&way).unwrap();
            let of = |at: usize| {
                after.facts().relations[at].reason.as_ref().map(|reason| reason.as_str().to_owned())
            };
            assert_eq!(of(1).unwrap(), "it is on other care", "{edition:?} {step:?}");
            seen += usize::from(of(0).is_some());
        }
    }
    assert!(seen > 0);
}
