//! Deviating from the starting point: draft, annex D, 2b and footnote 39; final text, part D, c.

use passende_zorg::Verdict;
use passende_zorg::explanation::{Explanation, LineKind, OpenQuestion, QuestionKind};
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::rule::Basis;
use passende_zorg::source::Edition;
use passende_zorg::volume::agreement::{
    DeviationGround, GroundResult, NormProposal, QualityHarm, Tranche, too_few_patients,
};

use crate::support::{day, judged, reference, with};

/// A proposal and the edition under which it is looked at.
#[derive(Debug, Clone)]
struct Proposed(NormProposal, Edition);

impl core::ops::Deref for Proposed {
    type Target = NormProposal;

    fn deref(&self) -> &NormProposal {
        &self.0
    }
}

impl core::ops::DerefMut for Proposed {
    fn deref_mut(&mut self) -> &mut NormProposal {
        &mut self.0
    }
}

impl Proposed {
    fn verdict(&self) -> Verdict {
        self.0.verdict(self.1)
    }

    fn open_questions(&self) -> Vec<OpenQuestion> {
        self.0.open_questions(self.1)
    }

    fn grounds(&self) -> Vec<GroundResult> {
        self.0.grounds(self.1)
    }

    fn explanation(&self) -> Explanation {
        self.0.under(self.1).explanation()
    }

    fn seen_on(self, on: &str) -> Self {
        Self(self.0.as_of(day(on)), self.1)
    }
}

fn propose(edition: Edition, tranche: Tranche, per: UnitKind, minimum: u32) -> Proposed {
    Proposed(NormProposal::new(tranche, per, minimum), edition)
}

fn draft(minimum: u32) -> Proposed {
    propose(Edition::Draft, Tranche::First, UnitKind::Institution, minimum)
}

fn last(minimum: u32) -> Proposed {
    propose(Edition::Final, Tranche::First, UnitKind::Location, minimum)
}

fn grounds(proposal: &Proposed) -> Vec<DeviationGround> {
    proposal.grounds().iter().map(GroundResult::ground).collect()
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
    let third = propose(Edition::Final, Tranche::Third, UnitKind::Location, 5);
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
            let judged = if ground == HarmsQuality {
                with!(draft(minimum), harms_quality = QualityHarm::new(judged(verdict), reference()))
            } else {
                with!(draft(minimum), needed_for_quality = judged(verdict))
            };
            assert_eq!(judged.verdict(), verdict);
            assert!(judged.open_questions().is_empty());
            assert_eq!(criteria(&judged).len(), 1);
        }
    }
    // What is a ground in the final text is none in the draft.
    assert_eq!(with!(draft(20), national_total = CountRange::exactly(5)).verdict(), Verdict::Undetermined);
    assert_eq!(with!(draft(150), existing_minimum = 120).verdict(), Verdict::Undetermined);
    assert_eq!(with!(draft(20), other_reason = judged(Verdict::Met)).verdict(), Verdict::Undetermined);
    assert_eq!(with!(draft(20), needed_for_quality = judged(Verdict::Met)).verdict(), Verdict::Undetermined);
}

#[test]
fn the_final_text_has_three_grounds_and_in_principle_no_more() {
    use DeviationGround::{ExistingNormHigher, HarmsQuality, HigherForQuality, OtherReason, TooFewPatients};
    assert_eq!(grounds(&last(101)), [ExistingNormHigher, HigherForQuality]);
    assert_eq!(grounds(&last(49)), [HarmsQuality, TooFewPatients]);
    assert_eq!(
        grounds(&with!(last(49), other_reason = judged(Verdict::Met))),
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
        let proposal = with!(last(150), existing_minimum = existing);
        assert_eq!(proposal.verdict(), verdict, "{existing}");
        let lowers = existing > 150;
        assert_eq!(proposal.lowers_existing(), lowers, "{existing}");
        let needed = with!(proposal.clone(), needed_for_quality = judged(Verdict::Met));
        assert_eq!(needed.verdict(), if lowers { Verdict::NotMet } else { Verdict::Met }, "{existing}");
        // The grounds are limited in principle: another, judged one may carry it.
        assert_eq!(
            with!(proposal, other_reason = judged(Verdict::Met)).verdict(),
            Verdict::Met,
            "{existing}"
        );
    }
    assert_eq!(
        with!(draft(150), existing_minimum = 151, needed_for_quality = judged(Verdict::Met)).verdict(),
        Verdict::NotMet
    );
    assert_eq!(
        with!(draft(150), existing_minimum = 150, needed_for_quality = judged(Verdict::Met)).verdict(),
        Verdict::Met
    );
    let not_needed = with!(last(150), existing_minimum = 100, needed_for_quality = judged(Verdict::NotMet));
    assert_eq!(not_needed.verdict(), Verdict::NotMet);
    assert_eq!(with!(last(150), needed_for_quality = judged(Verdict::Met)).verdict(), Verdict::Met);
    for (total, verdict) in [(49, Verdict::Met), (50, Verdict::Undetermined), (100, Verdict::Undetermined)] {
        assert_eq!(
            with!(last(20), national_total = CountRange::exactly(total)).verdict(),
            verdict,
            "{total}"
        );
    }
    let neither = with!(
        last(20),
        national_total = CountRange::exactly(100),
        harms_quality = QualityHarm::new(judged(Verdict::NotMet), reference())
    );
    assert_eq!(neither.verdict(), Verdict::NotMet);
    assert_eq!(with!(neither, other_reason = judged(Verdict::Met)).verdict(), Verdict::Met);
    // Questions: a fact for the total, a judgement for the research; none once one ground is enough.
    let kinds: Vec<QuestionKind> = last(20).open_questions().iter().map(OpenQuestion::kind).collect();
    assert_eq!(kinds, [QuestionKind::Judgement, QuestionKind::Fact]);
    assert!(with!(last(20), national_total = CountRange::exactly(49)).open_questions().is_empty());
    let ids: Vec<&str> = last(20).grounds().iter().map(|ground| ground.rule().id().as_str()).collect();
    assert_eq!(ids, ["IZA22-D-DEV-2", "IZA22-D-DEV-3"]);
    assert_eq!(last(20).grounds()[1].verdict(), Verdict::Undetermined);
}

#[test]
fn the_unit_may_differ_in_the_draft_and_not_in_the_final_text() {
    for per in UnitKind::ALL {
        let draft = propose(Edition::Draft, Tranche::First, per, 100);
        let is_own = per == UnitKind::Institution;
        assert_eq!(
            draft.verdict(),
            if is_own { Verdict::NotApplicable } else { Verdict::Undetermined },
            "{per}"
        );
        if !is_own {
            assert_eq!(grounds(&draft), [DeviationGround::OtherUnit]);
            assert_eq!(draft.open_questions().len(), 1);
            assert_eq!(with!(draft.clone(), gain_kept = judged(Verdict::Met)).verdict(), Verdict::Met);
            assert_eq!(with!(draft, gain_kept = judged(Verdict::NotMet)).verdict(), Verdict::NotMet);
        }
        let last = with!(propose(Edition::Final, Tranche::First, per, 60), gain_kept = judged(Verdict::Met));
        let expected = if per == UnitKind::Location { Verdict::NotApplicable } else { Verdict::NotMet };
        assert_eq!(last.verdict(), expected, "{per}");
    }
    // Another unit does not make up for a number without ground, nor the other way round.
    let both = with!(
        propose(Edition::Draft, Tranche::Second, UnitKind::Specialist, 20),
        gain_kept = judged(Verdict::Met)
    );
    assert_eq!(both.verdict(), Verdict::Undetermined);
    assert_eq!(
        with!(both.clone(), harms_quality = QualityHarm::new(judged(Verdict::Met), reference())).verdict(),
        Verdict::Met
    );
    assert_eq!(
        with!(both, harms_quality = QualityHarm::new(judged(Verdict::NotMet), reference())).verdict(),
        Verdict::NotMet
    );
}

/// The codes of what a proposal is held against; what the text says of the starting point is told beside it.
fn criteria(proposal: &Proposed) -> Vec<&'static str> {
    let explanation = proposal.explanation();
    let (criteria, told): (Vec<_>, Vec<_>) =
        explanation.parts().iter().partition(|part| part.kind() == LineKind::Criterion);
    assert!(
        told.iter().all(|part| part.kind() == LineKind::Note && part.message().code().starts_with("start."))
    );
    criteria.into_iter().map(|part| part.message().code()).collect()
}

#[test]
fn what_the_text_starts_from_is_told_beside_a_proposal() {
    for (agreement, tranche, rules) in [
        (
            Edition::Draft,
            Tranche::First,
            vec!["IZA-D-2-b", "IZA-D-2-step", "IZA-3.2.3-norm100", "IZA-D-2-b-unit"],
        ),
        (Edition::Draft, Tranche::Second, vec!["IZA-D-2-h", "IZA-D-2-b-unit"]),
        (Edition::Draft, Tranche::Third, vec![]),
        (Edition::Final, Tranche::First, vec!["IZA22-D-RANGE", "IZA22-D-SUBJECT"]),
        (Edition::Final, Tranche::Second, vec!["IZA22-D-RANGE", "IZA22-D-SUBJECT"]),
        (Edition::Final, Tranche::Third, vec![]),
    ] {
        let told = agreement.notes_on_start(tranche);
        let found: Vec<&str> = told
            .iter()
            .map(|line| match line.basis() {
                Some(Basis::Rule(rule)) => rule.id().as_str(),
                other => panic!("expected a rule, found {other:?}"),
            })
            .collect();
        assert_eq!(found, rules, "{agreement:?} {tranche:?}");
    }
}

#[test]
fn a_judgement_of_after_the_day_does_not_exist_yet() {
    // Judged on 1 January 2025.
    let proposal = || with!(draft(20), harms_quality = QualityHarm::new(judged(Verdict::Met), reference()));
    for (on, verdict, notes) in [
        ("2024-12-31", Verdict::Undetermined, 1),
        ("2025-01-01", Verdict::Met, 0),
        ("2025-01-02", Verdict::Met, 0),
    ] {
        let seen = proposal().seen_on(on);
        assert_eq!((seen.verdict(), seen.explanation().notes().len()), (verdict, notes), "{on}");
    }
    let early = proposal().seen_on("2024-12-31");
    assert_eq!(
        early.explanation().notes()[0].in_language(passende_zorg::Language::Dutch).to_string(),
        "Oordelen en stukken van na de peildatum 31 december 2024, die nog niet meetellen: 1."
    );
    // A later day does not bring back what an earlier one left out.
    assert_eq!(early.seen_on("2026-01-01").explanation().notes().len(), 1);
    let other =
        with!(last(150), needed_for_quality = judged(Verdict::Met), other_reason = judged(Verdict::Met));
    assert_eq!(other.verdict(), Verdict::Met);
    let other = other.seen_on("2024-12-31");
    assert_eq!(other.verdict(), Verdict::Undetermined);
    assert_eq!(
        other.explanation().notes()[0].in_language(passende_zorg::Language::English).to_string(),
        "Judgements and documents of after the day asked about, 31 December 2024, which do not count yet: 2."
    );
}

#[test]
fn parts_are_told_by_their_codes() {
    let codes = criteria;
    assert_eq!(codes(&last(101)), ["deviation.existing-norm-higher", "deviation.higher-for-quality"]);
    let low = with!(last(49), other_reason = judged(Verdict::Met));
    assert_eq!(
        codes(&low),
        ["deviation.harms-quality", "deviation.too-few-patients", "deviation.other-reason"]
    );
    let team = |agreement| propose(agreement, Tranche::First, UnitKind::Team, 100);
    assert_eq!(codes(&team(Edition::Draft)), ["deviation.other-unit"]);
    assert_eq!(codes(&team(Edition::Final)), ["deviation.not-per-location"]);
}

#[test]
fn every_ground_is_listed_once() {
    let mut grounds: Vec<String> = DeviationGround::ALL.iter().map(|ground| format!("{ground:?}")).collect();
    grounds.sort_unstable();
    grounds.dedup();
    assert_eq!(grounds.len(), 6);
}
