//! All conditions in all combinations, against a count of them that knows nothing of the crate.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::source::Edition;
use passende_zorg::transformation::plan::Plan;
use passende_zorg::transformation::{Condition, PlanAssessment, Step};
use serde_json::{Value, json as value};

use super::{json, judgements, put, terms};

/// One that is not met refuses; else one that is open leaves it open; else one that is met passes; else nothing applies.
fn brute_force(verdicts: &[Verdict]) -> Verdict {
    let number = |of: Verdict| verdicts.iter().filter(|verdict| **verdict == of).count();
    match (number(NotMet), number(Undetermined), number(Met)) {
        (0, 0, 0) => NotApplicable,
        (0, 0, _) => Met,
        (0, _, _) => Undetermined,
        (_, _, _) => NotMet,
    }
}

/// 4^8, 4^7 and 4^6 combinations.
#[test]
fn every_combination_of_verdicts() {
    for edition in Edition::ALL {
        let conditions = edition.conditions(Step::Full).len();
        let mut verdicts = vec![Met; conditions];
        for mut number in 0..4_usize.pow(u32::try_from(conditions).unwrap()) {
            for verdict in &mut verdicts {
                *verdict = Verdict::ALL[number % 4];
                number /= 4;
            }
            assert_eq!(Edition::overall(verdicts.iter().copied()), brute_force(&verdicts), "{verdicts:?}");
        }
    }
}

type Change = (&'static str, Option<Value>);

/// For a condition, what makes it come to each verdict that it can come to, in a plan that meets it.
fn ways_to_be(condition: Condition, edition: Edition) -> Vec<(Verdict, Vec<Change>)> {
    let met = (Met, vec![]);
    let open_amount = ("/business-case/lines/1/amount", Some(value!("pm")));
    match condition {
        Condition::Impactful => vec![
            met,
            (NotMet, vec![("/title", Some(value!("judged not to be")))]), // by the judgements below
            (Undetermined, vec![("/title", Some(value!("without judgement")))]),
        ],
        Condition::SharedUrgency => vec![
            met,
            (NotMet, vec![("/endorsements/0", None)]),
            (Undetermined, vec![("/parties/6/decisive", None)]),
        ],
        Condition::BusinessCase => vec![
            met,
            (NotMet, vec![("/business-case/lines/3/amount", Some(value!("1150000")))]),
            (Undetermined, vec![open_amount]),
        ],
        Condition::Agreements if edition == Edition::Framework2023 => {
            vec![met, (NotMet, vec![("/agreements/1/end-state", None)])]
        }
        Condition::Agreements => vec![
            met,
            (NotMet, vec![("/relations/0/state", Some(value!("contradicts")))]),
            (Undetermined, vec![("/relations", Some(value!([])))]),
        ],
        Condition::ImpactAnalysis => vec![met, (NotMet, vec![("/impact-analysis/findings/6", None)])],
        Condition::Execution if edition == Edition::Framework2023 => vec![
            met,
            (NotMet, vec![("/commitments/1", None)]),
            (Undetermined, vec![("/parties/0/specialist-company", None)]),
        ],
        Condition::Execution => vec![met, (NotMet, vec![("/commitments/1", None)])],
        Condition::FiveYears => vec![met, (NotMet, vec![("/agreements/3/due", Some(value!("2029-07-02")))])],
        Condition::Sustainability => vec![
            met,
            (NotMet, vec![("/sustainability/effects/0/direction", Some(value!("larger")))]),
            (Undetermined, vec![("/sustainability", None)]),
            (NotApplicable, vec![("/sustainability", Some(value!({"not-applicable": "no change"})))]),
        ],
        Condition::Competition => vec![
            met,
            (NotMet, vec![("/competition/necessary/verdict", Some(value!("not-met")))]),
            (Undetermined, vec![("/competition/necessary", None)]),
        ],
        other => panic!("{other:?} is no condition of the assessment"),
    }
}

/// Real plans, in every combination of what each condition can come to.
#[test]
fn every_combination_of_plans() {
    for edition in Edition::ALL {
        let conditions = edition.conditions(Step::Full);
        let choices: Vec<_> = conditions.iter().map(|condition| ways_to_be(*condition, *edition)).collect();
        let combinations: usize = choices.iter().map(Vec::len).product();
        assert!(combinations >= 288, "{combinations}");
        for mut number in 0..combinations {
            let mut json = json();
            let mut expected = Vec::new();
            let mut assessors = judgements();
            for (condition, choices) in conditions.iter().zip(&choices) {
                let (verdict, changes) = &choices[number % choices.len()];
                number /= choices.len();
                for (at, value) in changes {
                    put(&mut json, at, value.clone());
                }
                if *condition == Condition::Impactful {
                    assessors = impactful(*verdict);
                }
                expected.push(*verdict);
            }
            let plan: Plan = serde_json::from_value(json).unwrap();
            let terms = terms(*edition);
            let assessment = PlanAssessment::new(&plan, &assessors, &terms, Step::Full);
            let found: Vec<Verdict> =
                conditions.iter().map(|condition| assessment.of(*condition).verdict()).collect();
            assert_eq!(found, expected, "{edition:?}");
            assert_eq!(assessment.verdict(), brute_force(&expected), "{edition:?} {expected:?}");
        }
    }
}

fn impactful(verdict: Verdict) -> passende_zorg::transformation::Judgements {
    use super::judged;
    use passende_zorg::transformation::{Judgements, Matter};
    match verdict {
        Met => judgements(),
        NotMet => judgements().with(Matter::CareUse, judged(NotMet)).with(Matter::Staff, judged(NotMet)),
        _ => Judgements::default(),
    }
}
