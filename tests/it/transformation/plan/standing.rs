//! What a plan comes to over all steps that decide.

use passende_zorg::Verdict::Undetermined;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::{Describe as _, Language};
use passende_zorg::source::Edition;
use passende_zorg::transformation::{Condition, Judgements, PlanAssessment, Step};

use super::{judgements, plan_with, terms};

/// Of an excerpt nobody knows that no funds are asked: the standing counts that step too. Each question is counted once.
#[test]
fn the_standing_of_an_excerpt_counts_the_funds() {
    for edition in Edition::ALL {
        let (judgements, terms) = (judgements(), terms(*edition));
        let standing = |extent: &str| {
            let extent = format!("\"{extent}\"");
            let plan = plan_with(&[("/extent", Some(&extent)), ("/funds", None)]);
            PlanAssessment::new(&plan, &judgements, &terms, Step::Full).standing()
        };
        assert!(!standing("complete").steps().contains(&Step::Funds), "{edition:?}");
        let excerpt = standing("excerpt");
        assert!(excerpt.steps().contains(&Step::Funds), "{edition:?}");
        assert_eq!(excerpt.verdict(), Undetermined);
    }
    // Whether it is impactful stands in two steps of the draft.
    let (none, terms) = (Judgements::default(), terms(Edition::Draft));
    let plan = plan_with(&[("/funds", None)]);
    let assessment = PlanAssessment::new(&plan, &none, &terms, Step::Full);
    let once = assessment.open_questions().len();
    assert_eq!(assessment.standing().open_questions(), once);
}

/// The standing in a word and in a sentence, and the clause that all conditions of the draft are needed for.
#[test]
fn the_standing_in_words() {
    let of = |changes: super::Changes<'_>, given: &Judgements| {
        let (plan, terms) = (plan_with(changes), terms(Edition::Framework2023));
        let standing = PlanAssessment::new(&plan, given, &terms, Step::Full).standing();
        let words =
            [Language::Dutch, Language::English].map(|language| standing.in_language(language).to_string());
        let fails: &[Condition] = match standing.code() {
            "plan.standing.not-met" => &[Condition::FiveYears],
            _ => &[],
        };
        assert_eq!(standing.not_met(), fails);
        (standing.code(), words)
    };
    let text = |nl: &str, en: &str| [nl.to_owned(), en.to_owned()];
    let met = ("plan.standing.met", text("aan alle voorwaarden is voldaan", "all conditions are met"));
    assert_eq!(of(&[], &judgements()), met);
    let late = [("/agreements/0/due", Some("\"2029-07-02\""))];
    let not_met = text(
        "niet voldaan; voorwaarden waaraan niet is voldaan: binnen vijf jaar",
        "not met; conditions that are not met: within five years",
    );
    assert_eq!(of(&late, &judgements()), ("plan.standing.not-met", not_met));
    // Two aspects, whether funds are tied to an impactful plan, their necessity and the savings task are for a person to judge.
    let open = text(
        "onbeslist; geen voorwaarde is geschonden; open vragen: 5",
        "undetermined; no condition fails; open questions: 5",
    );
    assert_eq!(of(&[], &Judgements::default()), ("plan.standing.open", open));
    for edition in Edition::ALL {
        let (plan, given, terms) = (plan_with(&[]), judgements(), terms(*edition));
        let whole = PlanAssessment::new(&plan, &given, &terms, Step::Full);
        assert_eq!(whole.explanation().basis().is_some(), *edition == Edition::Draft, "{edition:?}");
        let steps = whole.standing().steps().to_vec();
        let own_competition = *edition == Edition::Framework2023;
        assert_eq!(steps.contains(&Step::Competition), own_competition, "{edition:?}");
        assert!(steps.contains(&Step::Funds) && !steps.contains(&Step::Situational), "{edition:?}");
    }
}
