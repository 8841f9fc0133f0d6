//! Deviating from the starting point: draft, annex D, 2b and footnote 39; final text, part D, c.

use passende_zorg::Verdict;
use passende_zorg::explanation::QuestionKind;
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::agreement::{Agreement, DeviationGround, NormProposal, Tranche, too_few_patients};

use crate::support::{judged, reference};

fn draft(minimum: u32) -> NormProposal {
    NormProposal::new(Agreement::Draft, Tranche::First, UnitKind::Institution, minimum)
}

fn last(minimum: u32) -> NormProposal {
    NormProposal::new(Agreement::Final, Tranche::First, UnitKind::Location, minimum)
}

fn grounds(proposal: &NormProposal) -> Vec<DeviationGround> {
    proposal.grounds().iter().map(passende_zorg::volume::agreement::GroundResult::ground).collect()
}

#[test]
fn too_few_patients_is_below_50_open_to_99_and_not_from_100() {
    for (total, expected) in [
        (0, Verdict::Met),
        (1, Verdict::Met),
        (49, Verdict::Met),
        (50, Verdict::Undetermined),
        (51, Verdict::Undetermined),
        (99, Verdict::Undetermined),
        (100, Verdict::NotMet),
        (101, Verdict::NotMet),
        (10_000, Verdict::NotMet),
    ] {
        assert_eq!(too_few_patients(CountRange::exactly(total)), expected, "{total}");
    }
    let between = |least, most| CountRange::between(least, most).unwrap();
    assert_eq!(too_few_patients(between(0, 49)), Verdict::Met);
    assert_eq!(too_few_patients(between(49, 50)), Verdict::Undetermined);
    assert_eq!(too_few_patients(between(99, 200)), Verdict::Undetermined);
    assert_eq!(too_few_patients(CountRange::at_least(100)), Verdict::NotMet);
    assert_eq!(too_few_patients(CountRange::UNKNOWN), Verdict::Undetermined);
}

#[test]
fn within_the_starting_point_nothing_deviates() {
    for proposal in [draft(100), last(50), last(51), last(99), last(100)] {
        assert_eq!(proposal.verdict(), Verdict::NotApplicable, "{proposal:?}");
        assert!(grounds(&proposal).is_empty() && proposal.open_questions().is_empty());
    }
    // The third tranche has no figure to deviate from.
    let third = NormProposal::new(Agreement::Final, Tranche::Third, UnitKind::Location, 5);
    assert_eq!(third.verdict(), Verdict::NotApplicable);
}

#[test]
fn the_draft_goes_lower_on_research_only_and_higher_where_needed() {
    use DeviationGround::{HarmsQuality, HigherForQuality};
    for (minimum, ground) in
        [(1, HarmsQuality), (99, HarmsQuality), (101, HigherForQuality), (500, HigherForQuality)]
    {
        let proposal = draft(minimum);
        assert_eq!(
            (proposal.verdict(), grounds(&proposal)),
            (Verdict::Undetermined, vec![ground]),
            "{minimum}"
        );
        let questions = proposal.open_questions();
        assert_eq!((questions.len(), questions[0].kind()), (1, QuestionKind::Judgement));
        for verdict in [Verdict::Met, Verdict::NotMet] {
            let judged = match ground {
                HarmsQuality => draft(minimum).harms_quality(judged(verdict), reference()),
                _ => draft(minimum).needed_for_quality(judged(verdict)),
            };
            assert_eq!(judged.verdict(), verdict);
            assert!(judged.open_questions().is_empty());
            assert_eq!(judged.explanation().parts().len(), 1);
        }
    }
    // What is a ground in the final text is none in the draft.
    assert_eq!(draft(20).national_total(CountRange::exactly(5)).verdict(), Verdict::Undetermined);
    assert_eq!(draft(150).existing_minimum(120).verdict(), Verdict::Undetermined);
    assert_eq!(draft(20).other_reason(judged(Verdict::Met)).verdict(), Verdict::Undetermined);
    assert_eq!(draft(20).needed_for_quality(judged(Verdict::Met)).verdict(), Verdict::Undetermined);
}

#[test]
fn the_final_text_has_three_grounds_and_in_principle_no_more() {
    use DeviationGround::{ExistingNormHigher, HarmsQuality, HigherForQuality, OtherReason, TooFewPatients};
    assert_eq!(grounds(&last(101)), [ExistingNormHigher, HigherForQuality]);
    assert_eq!(grounds(&last(49)), [HarmsQuality, TooFewPatients]);
    assert_eq!(
        grounds(&last(49).other_reason(judged(Verdict::Met))),
        [HarmsQuality, TooFewPatients, OtherReason]
    );
    // An existing norm carries what is proposed when it is kept; lowering it is no deviation upwards.
    for (existing, verdict) in [
        (100, Verdict::Undetermined),
        (149, Verdict::Undetermined),
        (150, Verdict::Met),
        (151, Verdict::NotMet),
        (1000, Verdict::NotMet),
    ] {
        let proposal = last(150).existing_minimum(existing);
        assert_eq!(proposal.verdict(), verdict, "{existing}");
        let lowers = existing > 150;
        assert_eq!(proposal.lowers_existing(), lowers, "{existing}");
        let needed = proposal.clone().needed_for_quality(judged(Verdict::Met));
        assert_eq!(needed.verdict(), if lowers { Verdict::NotMet } else { Verdict::Met }, "{existing}");
        // The grounds are limited in principle: another, judged one may carry it.
        assert_eq!(proposal.other_reason(judged(Verdict::Met)).verdict(), Verdict::Met, "{existing}");
    }
    assert_eq!(
        draft(150).existing_minimum(151).needed_for_quality(judged(Verdict::Met)).verdict(),
        Verdict::NotMet
    );
    assert_eq!(
        draft(150).existing_minimum(150).needed_for_quality(judged(Verdict::Met)).verdict(),
        Verdict::Met
    );
    let not_needed = last(150).existing_minimum(100).needed_for_quality(judged(Verdict::NotMet));
    assert_eq!(not_needed.verdict(), Verdict::NotMet);
    assert_eq!(last(150).needed_for_quality(judged(Verdict::Met)).verdict(), Verdict::Met);
    for (total, verdict) in [(49, Verdict::Met), (50, Verdict::Undetermined), (100, Verdict::Undetermined)] {
        assert_eq!(last(20).national_total(CountRange::exactly(total)).verdict(), verdict, "{total}");
    }
    let neither =
        last(20).national_total(CountRange::exactly(100)).harms_quality(judged(Verdict::NotMet), reference());
    assert_eq!(neither.verdict(), Verdict::NotMet);
    assert_eq!(neither.other_reason(judged(Verdict::Met)).verdict(), Verdict::Met);
    // Questions: a fact for the total, a judgement for the research; none once one ground is enough.
    let kinds: Vec<QuestionKind> =
        last(20).open_questions().iter().map(passende_zorg::explanation::OpenQuestion::kind).collect();
    assert_eq!(kinds, [QuestionKind::Judgement, QuestionKind::Fact]);
    assert!(last(20).national_total(CountRange::exactly(49)).open_questions().is_empty());
    let ids: Vec<&str> = last(20).grounds().iter().map(|ground| ground.rule().id().as_str()).collect();
    assert_eq!(ids, ["IZA22-D-DEV-2", "IZA22-D-DEV-3"]);
    assert_eq!(last(20).grounds()[1].verdict(), Verdict::Undetermined);
}

#[test]
fn the_unit_may_differ_in_the_draft_and_not_in_the_final_text() {
    for per in UnitKind::ALL {
        let draft = NormProposal::new(Agreement::Draft, Tranche::First, per, 100);
        let is_own = per == UnitKind::Institution;
        assert_eq!(
            draft.verdict(),
            if is_own { Verdict::NotApplicable } else { Verdict::Undetermined },
            "{per}"
        );
        if !is_own {
            assert_eq!(grounds(&draft), [DeviationGround::OtherUnit]);
            assert_eq!(draft.open_questions().len(), 1);
            assert_eq!(draft.clone().gain_kept(judged(Verdict::Met)).verdict(), Verdict::Met);
            assert_eq!(draft.gain_kept(judged(Verdict::NotMet)).verdict(), Verdict::NotMet);
        }
        let last =
            NormProposal::new(Agreement::Final, Tranche::First, per, 60).gain_kept(judged(Verdict::Met));
        let expected = if per == UnitKind::Location { Verdict::NotApplicable } else { Verdict::NotMet };
        assert_eq!(last.verdict(), expected, "{per}");
    }
    // Another unit does not make up for a number without ground, nor the other way round.
    let both = NormProposal::new(Agreement::Draft, Tranche::Second, UnitKind::Specialist, 20)
        .gain_kept(judged(Verdict::Met));
    assert_eq!(both.verdict(), Verdict::Undetermined);
    assert_eq!(both.clone().harms_quality(judged(Verdict::Met), reference()).verdict(), Verdict::Met);
    assert_eq!(both.harms_quality(judged(Verdict::NotMet), reference()).verdict(), Verdict::NotMet);
}

#[test]
fn parts_are_told_by_their_codes() {
    let codes = |proposal: &NormProposal| {
        let explanation = proposal.explanation();
        explanation.parts().iter().map(|part| part.message().code()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&last(101)), ["deviation.existing-norm-higher", "deviation.higher-for-quality"]);
    let low = last(49).other_reason(judged(Verdict::Met));
    assert_eq!(
        codes(&low),
        ["deviation.harms-quality", "deviation.too-few-patients", "deviation.other-reason"]
    );
    let team = |agreement| NormProposal::new(agreement, Tranche::First, UnitKind::Team, 100);
    assert_eq!(codes(&team(Agreement::Draft)), ["deviation.other-unit"]);
    assert_eq!(codes(&team(Agreement::Final)), ["deviation.not-per-location"]);
}

#[test]
fn every_ground_is_listed_once() {
    let mut grounds: Vec<String> = DeviationGround::ALL.iter().map(|ground| format!("{ground:?}")).collect();
    grounds.sort_unstable();
    grounds.dedup();
    assert_eq!(grounds.len(), 6);
}
