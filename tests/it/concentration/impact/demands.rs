//! What each text asks, one thing left out or otherwise at a time.

use passende_zorg::concentration::{Aspect, Delivery, ImpactCriterion, ImpactFacts, ImpactNotice, Involved};
use passende_zorg::source::Edition;
use passende_zorg::volume::agreement::PlanScale;
use passende_zorg::{Language, Verdict};

use super::{Change, hold, judged, of, verdicts, whole};
use crate::support::day;

/// One thing left out or otherwise at a time: what it does under the draft and under the final text.
#[test]
fn each_demand_alone() {
    use Verdict::{Met, NotMet, Undetermined};
    let changes: [Change; 20] = [
        ("nothing", |_| {}, Met, Met),
        ("no facts", |facts| *facts = ImpactFacts::default(), Undetermined, Undetermined),
        ("begin unknown", |facts| facts.shift_begins = None, Met, Undetermined),
        ("analysis unknown", |facts| facts.analysis_made = None, Met, Undetermined),
        ("plan unknown", |facts| facts.plan_made = None, Met, Undetermined),
        ("initiators unknown", |facts| facts.initiators = None, Met, Undetermined),
        (
            "an initiator fewer",
            |facts| assert!(facts.initiators.as_mut().unwrap().pop_last().is_some()),
            Met,
            NotMet,
        ),
        (
            "the other initiator fewer",
            |facts| assert!(facts.initiators.as_mut().unwrap().pop_first().is_some()),
            Met,
            NotMet,
        ),
        ("involved unknown", |facts| facts.involved = None, Met, Undetermined),
        (
            "patients not involved",
            |facts| assert!(facts.involved.as_mut().unwrap().pop_last().is_some()),
            Met,
            NotMet,
        ),
        ("scale unknown", |facts| facts.scale = None, Met, Met),
        (
            "scale unknown and an initiator fewer",
            |facts| {
                facts.scale = None;
                let _ = facts.initiators.as_mut().unwrap().pop_last();
            },
            Met,
            Undetermined,
        ),
        (
            "national, and nobody took the initiative",
            |facts| {
                facts.scale = Some(PlanScale::National);
                facts.initiators.as_mut().unwrap().clear();
            },
            Met,
            Met,
        ),
        (
            "national, and who took the initiative is not known",
            |facts| {
                facts.scale = Some(PlanScale::National);
                facts.initiators = None;
            },
            Met,
            Met,
        ),
        ("desirability not judged", |facts| facts.desirable = None, Met, Undetermined),
        ("desirable", |facts| facts.desirable = Some(judged(Met, "better")), Met, Met),
        ("not desirable", |facts| facts.desirable = Some(judged(NotMet, "too far")), NotMet, NotMet),
        (
            "desirability judged away",
            |facts| facts.desirable = Some(judged(Verdict::NotApplicable, "no need")),
            Undetermined,
            Undetermined,
        ),
        ("delivery unknown", |facts| facts.delivered_to_nza = None, Met, Undetermined),
        ("acute care not known", |facts| facts.acute_care_shifts = None, Undetermined, Undetermined),
    ];
    hold(&changes);
}

/// The draft lists seven aspects and the partners in the chain; the final text names the partners only. Looked at and found bad is looked at; judged away is open.
#[test]
fn each_aspect_alone() {
    for aspect in Aspect::ALL.iter().copied() {
        let of_final = aspect == Aspect::ChainPartners;
        let open = if of_final { Verdict::Undetermined } else { Verdict::Met };
        let mut facts = whole();
        facts.aspects.remove(&aspect);
        assert_eq!(verdicts(&facts), (Verdict::Undetermined, open), "{aspect:?}");
        let draft = of(Edition::Draft, &facts);
        assert!(!draft.is_looked_at(aspect));
        assert!(Aspect::ALL.iter().all(|other| *other == aspect || draft.is_looked_at(*other)));
        assert_eq!(draft.open_questions().len(), 1);
        facts.aspects.insert(aspect, judged(Verdict::NotMet, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "desirable all the same: {aspect:?}");
        assert!(of(Edition::Final, &facts).is_looked_at(aspect));
        facts.aspects.insert(aspect, judged(Verdict::NotApplicable, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Undetermined, open), "{aspect:?}");
        let told = of(Edition::Draft, &facts).notices().to_vec();
        assert_eq!(told, [ImpactNotice::JudgedAway { criterion: ImpactCriterion::Aspect(aspect) }]);
        assert_eq!(
            of(Edition::Final, &facts).notices().is_empty(),
            !of_final,
            "what is not asked is not open"
        );
    }
}

/// The final text maps whom it concerns, and how; the draft does not. Networks may play no part, and need not take part then.
#[test]
fn each_effect_alone() {
    for whom in Involved::ALL.iter().copied() {
        let mut facts = whole();
        facts.effects.remove(&whom);
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Undetermined), "{whom:?}");
        facts.effects.insert(whom, judged(Verdict::NotMet, "as it is"));
        assert_eq!(verdicts(&facts), (Verdict::Met, Verdict::Met), "{whom:?}");
        facts.effects.insert(whom, judged(Verdict::NotApplicable, "as it is"));
        let no_part = whom == Involved::Networks;
        let open = if no_part { Verdict::Met } else { Verdict::Undetermined };
        assert_eq!(verdicts(&facts), (Verdict::Met, open), "{whom:?}");
        facts.involved.as_mut().unwrap().remove(&whom);
        let without = if no_part { Verdict::Met } else { Verdict::NotMet };
        assert_eq!(verdicts(&facts), (Verdict::Met, without), "{whom:?}");
    }
}

/// What is asked when nothing is known: each thing once, as a question that one can send.
#[test]
fn everything_that_is_open_is_asked() {
    let nothing = ImpactFacts { acute_care_shifts: Some(true), ..ImpactFacts::default() };
    for (agreement, number) in [(Edition::Draft, 8 + 3 + 14 + 1), (Edition::Final, 6 + 4 + 1 + 3 + 15 + 1)] {
        let analysis = of(agreement, &nothing);
        let questions = analysis.open_questions();
        // Under the draft the whole is not judged, and with nothing found nothing is unacceptable.
        assert_eq!(questions.len(), number, "{agreement:?}");
        for language in Language::ALL {
            let asked: std::collections::BTreeSet<String> =
                questions.iter().map(|question| question.in_language(language).to_string()).collect();
            assert_eq!(asked.len(), questions.len());
            assert!(asked.iter().all(|question| question.ends_with('?')), "{asked:#?}");
        }
    }
    // Where it is decided nothing is asked.
    let decided = ImpactFacts { involved: Some([].into()), ..nothing };
    assert_eq!(of(Edition::Final, &decided).verdict(), Verdict::NotMet);
    assert_eq!(of(Edition::Final, &decided).open_questions(), []);
}

/// Learning a fact never overturns what was decided: whatever is taken away from the whole, what is met or not met without it is not turned round by it.
#[test]
fn learning_a_fact_overturns_nothing() {
    type Forget = fn(&mut ImpactFacts);
    let forget: [Forget; 13] = [
        |it| it.shift_begins = None,
        |it| it.plan_made = None,
        |it| it.analysis_made = None,
        |it| it.scale = None,
        |it| it.initiators = None,
        |it| it.involved = None,
        |it| it.delivered_to_nza = None,
        |it| it.acute_care_shifts = None,
        |it| it.acute.by_regional_consultation = None,
        |it| it.acute.transformation_funds = None,
        |it| it.acute.structural_savings = None,
        |it| it.effects.clear(),
        |it| it.acute.subjects.clear(),
    ];
    let bad: [Forget; 6] = [
        |_| {},
        |it| it.plan_made = Some(day("2026-03-01")),
        |it| assert!(it.involved.as_mut().unwrap().pop_last().is_some()),
        |it| it.delivered_to_nza = Some(Delivery::Not),
        |it| it.acute.inhabitants_involved = Some(false),
        |it| it.desirable = Some(judged(Verdict::NotMet, "too far")),
    ];
    for agreement in Edition::AGREEMENTS {
        for bad in bad {
            for set in 0_u32..1 << forget.len() {
                let mut facts = whole();
                bad(&mut facts);
                let known = of(agreement, &facts).verdict();
                let mut less = facts.clone();
                forget
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| set & 1 << at != 0)
                    .for_each(|(_, it)| it(&mut less));
                let before = of(agreement, &less).verdict();
                assert!(before == Verdict::Undetermined || before == known, "{agreement:?} {set:b}");
            }
        }
    }
}
