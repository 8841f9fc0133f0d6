//! What holds for every plan.

use std::collections::BTreeSet;

use passende_zorg::explanation::{Assessment as _, Explanation};
use passende_zorg::language::Describe as _;
use passende_zorg::report::Markdown;
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{
    Condition, FindingKind, Judgements, Matter, PlanAssessment, Step, Terms, Topic,
};
use passende_zorg::{Language, Verdict};

use super::judged;
use super::{ALMERE, judgements, plan_with, terms};
use crate::support::day;

/// A complete plan decides what its excerpt leaves open; what the excerpt decides stays.
#[test]
fn an_excerpt_never_decides_otherwise() {
    let changes: &[(&str, Option<&str>)] = &[
        ("/agreements/0/target", None),
        ("/commitments/0", None),
        ("/relations", None),
        ("/alignment", None),
        ("/funds", None),
        ("/capacity-changes", None),
        ("/relations/0/state", Some("\"contradicts\"")),
        ("/agreements/3/due", Some("\"2039-01-01\"")),
    ];
    for change in changes {
        for (edition, step) in super::steps() {
            let (complete, terms) = (plan_with(&[*change]), terms(edition));
            let excerpt = plan_with(&[*change, ("/extent", Some("\"excerpt\""))]);
            let judgements = judgements();
            for condition in edition.conditions(step) {
                let of = |plan| PlanAssessment::new(plan, &judgements, &terms, step).of(*condition).verdict();
                let (complete, excerpt) = (of(&complete), of(&excerpt));
                assert!(excerpt == complete || excerpt.is_undetermined(), "{change:?} {condition:?}");
            }
        }
    }
}

/// A judgement settles what was open, and overturns nothing that was decided without it.
#[test]
fn a_judgement_never_overturns_what_facts_decide() {
    let almere = Plan::from_json(ALMERE.as_bytes()).unwrap();
    for plan in [plan_with(&[]), plan_with(&[("/competition", None)]), almere] {
        for (edition, step) in super::steps() {
            let (terms, none) = (terms(edition), Judgements::default());
            let before = PlanAssessment::new(&plan, &none, &terms, step);
            for matter in Matter::ALL {
                for verdict in [Verdict::Met, Verdict::NotMet] {
                    let given = Judgements::default().with(*matter, judged(verdict));
                    let after = PlanAssessment::new(&plan, &given, &terms, step);
                    for condition in edition.conditions(step) {
                        let (before, after) =
                            (before.of(*condition).verdict(), after.of(*condition).verdict());
                        // Who judged that the whole business case is not positive is heard, whatever the money says; and that the
                        // request's necessity is argued, or an effect on climate described, does not outweigh who judged otherwise.
                        let heard = verdict == Verdict::NotMet
                            && match matter {
                                Matter::BusinessCase => *condition == Condition::BusinessCase,
                                Matter::Necessity => *condition == Condition::FundsNecessity,
                                Matter::Sustainability => *condition == Condition::Sustainability,
                                _ => false,
                            };
                        let holds = before.is_undetermined() || before == after || heard;
                        assert!(holds, "{matter:?} {condition:?}");
                    }
                }
            }
        }
    }
}

fn walk(explanation: &Explanation, visit: &mut impl FnMut(&Explanation)) {
    visit(explanation);
    explanation.parts().iter().for_each(|part| walk(part, visit));
}

/// The tree says what the verdict says, part by part, in both languages, and every leaf has its rule.
#[test]
fn the_explanation_agrees_with_the_verdict() {
    let almere = Plan::from_json(ALMERE.as_bytes()).unwrap();
    for plan in [plan_with(&[]), plan_with(&[("/commitments/0", None)]), almere] {
        for (edition, step) in super::steps() {
            let (terms, judgements) = (terms(edition), judgements());
            let assessment = PlanAssessment::new(&plan, &judgements, &terms, step);
            let explanation = assessment.explanation();
            assert_eq!(explanation.verdict().unwrap(), assessment.verdict());
            assert_eq!(
                explanation.parts().iter().filter_map(Explanation::verdict).collect::<Vec<_>>(),
                assessment.conditions().iter().map(|of| assessment.of(*of).verdict()).collect::<Vec<_>>()
            );
            for (part, condition) in explanation.parts().iter().zip(assessment.conditions()) {
                let all = Verdict::all_of(part.parts().iter().filter_map(Explanation::verdict));
                assert_eq!(part.verdict().unwrap(), all, "{condition:?}");
                assert!(part.basis().is_some());
                assert_eq!(part.message().code(), condition.code());
            }
            walk(&explanation, &mut |part| {
                assert!(part.basis().is_some() || !part.parts().is_empty());
                for language in Language::ALL {
                    let text = part.message().in_language(language).to_string();
                    assert!(!text.is_empty());
                    // What has parts says what they come to; a leaf says what was found.
                    let says = text.contains(part.outcome().in_language(language));
                    assert!(says || part.parts().is_empty(), "{text}");
                }
            });
            for language in Language::ALL {
                assert!(
                    Markdown::new(&explanation, language).to_string().lines().count()
                        > assessment.conditions().len()
                );
            }
            assert!(serde_json::to_string(&explanation).is_ok());
        }
    }
}

/// Every ground rests on a rule of its edition: the framework borrows from the final agreement, and nobody from the draft.
#[test]
fn every_ground_rests_on_a_rule_of_its_edition() {
    use passende_zorg::rule::Basis;
    let bundle = ("/bundle", Some("{}"));
    let plans = [
        plan_with(&[]),
        plan_with(&[bundle, ("/effects", Some("[]")), ("/relations/0/state", Some("\"contradicts\""))]),
        plan_with(&[("/effects", Some("[]")), ("/funds/lines/0/cost-kind", Some("\"preparation\""))]),
        plan_with(&[
            ("/relations/1/state", Some("\"in-line\"")),
            ("/funds/lines/0/cost-kind", Some("\"sustainability-investment\"")),
        ]),
    ];
    let mut seen = BTreeSet::new();
    for plan in plans {
        for (edition, step) in super::steps() {
            let (terms, judgements) = (terms(edition), Judgements::default());
            let explanation = PlanAssessment::new(&plan, &judgements, &terms, step).explanation();
            walk(&explanation, &mut |part| {
                let Some(Basis::Rule(rule)) = part.basis() else { return };
                let id = rule.id().as_str();
                let fits = match edition {
                    Edition::Draft => id.starts_with("IZA-"),
                    Edition::Final => id.starts_with("IZA22-"),
                    _ => id.starts_with("BK23-") || id.starts_with("IZA22-"),
                };
                assert!(fits, "{edition:?} {step:?}: {id}");
                seen.insert((edition, id, part.message().code()));
            });
        }
    }
    // Some that are easily mistaken for each other.
    for expected in [
        (Edition::Draft, "IZA-4.2.3-coupled", "plan.coupled"),
        (Edition::Draft, "IZA-4.2.1-notsoften", "plan.savings-task"),
        (Edition::Final, "IZA22-4.2-PURPOSE", "plan.savings-task"),
        (Edition::Draft, "IZA-B-1-e", "plan.no-contradiction"),
        (Edition::Final, "IZA22-B-1-E", "plan.no-contradiction"),
        (Edition::Draft, "IZA-C-6-e-tp", "plan.relation"),
        (Edition::Final, "IZA22-C-6-E-TP", "plan.relation"),
        (Edition::Draft, "IZA-J-2-b-2", "plan.relation"),
        (Edition::Final, "IZA22-J-E-3", "plan.relation"),
        (Edition::Draft, "IZA-J-2-e-8", "plan.necessary"),
        (Edition::Final, "IZA22-J-COMP-3", "plan.necessary"),
        (Edition::Framework2023, "BK23-S1-DEF", "plan.effects"),
        (Edition::Framework2023, "BK23-S1-BUNDLE", "plan.bundle-power"),
        (Edition::Framework2023, "BK23-S1-IMPACT-3", "plan.impact"),
        (Edition::Framework2023, "BK23-M-PREP", "plan.preparation"),
        (Edition::Framework2023, "BK23-M-6", "plan.cost-kind"),
        (Edition::Framework2023, "BK23-S3-4-MSB", "plan.specialist-agreement"),
        (Edition::Framework2023, "BK23-DEF-alignment", "plan.alignment-within-plan"),
    ] {
        assert!(seen.contains(&expected), "{expected:?}");
    }
}

/// The caller's choices are repeated in the result, as the caller's.
#[test]
fn the_callers_choices_are_echoed() {
    let (plan, none) = (plan_with(&[]), judgements());
    let terms = terms(Edition::Framework2023);
    let explanation = PlanAssessment::new(&plan, &none, &terms, Step::Full).explanation();
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "Synthetic plan: recovery at home, assessment, assessment framework 2023, 1 June 2024: met. Five years from start of \
         the implementation (1 July 2024; the caller's choice). Present value over 2024-2029, discount rate 3% (the caller's choice)."
    );
    assert_eq!(
        explanation.message().in_language(Language::Dutch).to_string(),
        "Synthetic plan: recovery at home, beoordeling, beoordelingskader 2023, 1 juni 2024: voldoet. Vijf jaar vanaf begin van \
         de uitvoering (1 juli 2024; keuze van de gebruiker). Contante waarde over 2024-2029, discontovoet 3 % (keuze van de gebruiker)."
    );
    let bare = Terms::under(Edition::Draft, day("2022-09-10"));
    let explanation = PlanAssessment::new(&plan, &none, &bare, Step::QuickTest).explanation();
    assert_eq!(
        explanation.message().in_language(Language::English).to_string(),
        "Synthetic plan: recovery at home, criteria for an impactful transformation, draft agreement, 10 September 2022: \
         undetermined.",
        "nobody had judged yet on that day"
    );
}

/// Codes are stable names, each its own; words are there in both languages.
#[test]
fn codes_and_words() {
    let mut codes = BTreeSet::new();
    let mut check = |code: &'static str, words: [&'static str; 2]| {
        assert!(codes.insert(code), "{code} stands twice");
        assert!(words.iter().all(|words| !words.is_empty()), "{code}");
    };
    for topic in Topic::ALL {
        check(topic.code(), Language::ALL.map(|language| topic.in_language(language)));
    }
    for condition in Condition::ALL {
        check(condition.code(), Language::ALL.map(|language| condition.in_language(language)));
    }
    for kind in FindingKind::ALL {
        check(kind.code(), Language::ALL.map(|language| kind.in_language(language)));
    }
    assert_eq!(codes.len(), Topic::ALL.len() + Condition::ALL.len() + FindingKind::ALL.len());
    // Of a condition that fails, its own part is found by its code.
    let plan = plan_with(&[("/commitments/0", None)]);
    let (terms, none) = (terms(Edition::Framework2023), judgements());
    let execution = PlanAssessment::new(&plan, &none, &terms, Step::Full).of(Condition::Execution);
    let failing: Vec<_> = execution
        .explanation()
        .parts()
        .iter()
        .filter(|part| part.verdict().unwrap() == Verdict::NotMet)
        .map(|part| part.message().in_language(Language::English).to_string())
        .collect();
    assert_eq!(
        failing,
        [
            "commitment of party Ziekenhuis Voorbeeldstad to the consequences for its own organisation: missing"
        ]
    );
    let way = execution.ways_to_pass().remove(0);
    assert_eq!(
        (way.code(), way.in_language(Language::Dutch).to_string()),
        (
            "change.state",
            "laat Ziekenhuis Voorbeeldstad zich schriftelijk verbinden aan de gevolgen voor de eigen organisatie".to_owned()
        )
    );
}
