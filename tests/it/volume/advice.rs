//! The advice of 2020, part B, 7.5 to 7.5.2; and the draft's compass, plans and money for concentration.

use passende_zorg::explanation::QuestionKind;
use passende_zorg::party::Location;
use passende_zorg::rule::FigureStatus;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::volume::advice::{CandidateReason, CarePart, ConcentrationCandidate, NetworkDivision};
use passende_zorg::volume::agreement::{
    Complexity, ConcentrationPlan, FundedPurpose, PlaceOfCare, PlanBasis, PlanLead, PlanScale, VolumeClass,
    place_of_care,
};
use passende_zorg::{Language, Verdict};

use crate::support::{judged, with, year};

#[test]
fn care_is_a_candidate_for_a_reason_and_concentrated_if_nobody_loses() {
    use CandidateReason::{Efficient, Expensive, HighlyComplex, Rare};
    let unsaid = ConcentrationCandidate::default();
    assert_eq!((unsaid.verdict(), unsaid.is_candidate()), (Verdict::Undetermined, Verdict::Undetermined));
    assert_eq!(unsaid.open_questions()[0].message().code(), "advice.question.reason");
    let no = with!(ConcentrationCandidate::default(), reasons = vec![]);
    assert_eq!((no.verdict(), no.is_candidate()), (Verdict::NotApplicable, Verdict::NotApplicable));
    assert!(no.open_questions().is_empty());
    for reason in [HighlyComplex, Rare, Expensive, Efficient] {
        let care = || with!(ConcentrationCandidate::default(), reasons = vec![reason]);
        assert_eq!(care().is_candidate(), Verdict::Met);
        for (quality, access, expected, asked) in [
            (None, None, Verdict::Undetermined, 2),
            (Some(Verdict::Met), None, Verdict::Undetermined, 1),
            (None, Some(Verdict::Met), Verdict::Undetermined, 1),
            (Some(Verdict::NotMet), None, Verdict::NotMet, 0),
            // That quality or access does not apply is no answer.
            (Some(Verdict::NotApplicable), Some(Verdict::Met), Verdict::Undetermined, 1),
            (Some(Verdict::Met), Some(Verdict::NotApplicable), Verdict::Undetermined, 1),
            (Some(Verdict::NotApplicable), Some(Verdict::NotApplicable), Verdict::Undetermined, 2),
            (None, Some(Verdict::NotMet), Verdict::NotMet, 0),
            (Some(Verdict::Met), Some(Verdict::Met), Verdict::Met, 0),
            (Some(Verdict::Met), Some(Verdict::NotMet), Verdict::NotMet, 0),
        ] {
            let mut care = care();
            if let Some(quality) = quality {
                care.quality_gains = Some(judged(quality));
            }
            if let Some(access) = access {
                care.access_kept = Some(judged(access));
            }
            assert_eq!(
                (care.verdict(), care.open_questions().len()),
                (expected, asked),
                "{quality:?} {access:?}"
            );
            let explanation = care.explanation();
            assert_eq!(
                (explanation.verdict().unwrap(), explanation.message().code()),
                (expected, "advice.candidate")
            );
        }
    }
    let care = with!(ConcentrationCandidate::default(), reasons = vec![Rare]);
    let questions: Vec<String> = care
        .open_questions()
        .iter()
        .map(|question| question.message().in_language(Language::English).to_string())
        .collect();
    assert_eq!(questions, ["Does quality gain by concentration?", "Does the care remain accessible?"]);
    // Where efficiency is the only reason, quality need not gain; it must not lose.
    let code = |care: &ConcentrationCandidate| care.open_questions()[0].message().code();
    let efficient = with!(ConcentrationCandidate::default(), reasons = vec![Efficient]);
    assert_eq!(code(&efficient), "advice.question.quality-kept");
    let both = with!(efficient, reasons = vec![Efficient, Rare]);
    assert_eq!(code(&both), "advice.question.quality");
    let note = both.explanation().notes()[0].in_language(Language::Dutch).to_string();
    assert_eq!(note, "Reden om te concentreren: weinig voorkomende zorg en doelmatigheid.");
    // Who judged stands in the answer, unless it was judged later than the day asked about, 1 January 2025.
    let judged = with!(both, quality_gains = judged(Verdict::Met), access_kept = judged(Verdict::Met));
    assert_eq!(judged.explanation().parts().len(), 2);
    let seen = |on: &str| judged.clone().as_of(crate::support::day(on));
    assert_eq!(
        (seen("2024-12-31").verdict(), seen("2025-01-01").verdict()),
        (Verdict::Undetermined, Verdict::Met)
    );
    assert_eq!(seen("2024-12-31").explanation().notes().len(), 2);
}

#[test]
fn a_network_keeps_complex_care_at_its_centre() {
    let at = |name: &str| Location::try_new(name).unwrap();
    let part = |complexity, location: &str| {
        CarePart::new(Statement::try_new("part").unwrap(), complexity, at(location))
    };
    let verdict = |part: CarePart| with!(NetworkDivision::new(at("centre")), @parts = vec![part]).verdict();
    for (part, expected) in [
        (part(Complexity::High, "centre"), Verdict::Met),
        (part(Complexity::High, "other"), Verdict::NotMet),
        (with!(part(Complexity::High, "other"), guidance = at("centre")), Verdict::NotMet),
        (part(Complexity::Low, "centre"), Verdict::Met),
        (part(Complexity::Low, "other"), Verdict::Undetermined),
        (with!(part(Complexity::Low, "other"), guidance = at("centre")), Verdict::Met),
        (with!(part(Complexity::Low, "other"), guidance = at("third")), Verdict::NotMet),
    ] {
        assert_eq!(verdict(part.clone()), expected, "{part:?}");
    }
    assert_eq!(NetworkDivision::new(at("centre")).verdict(), Verdict::NotApplicable);
    let open = with!(NetworkDivision::new(at("centre")), @parts = vec![part(Complexity::Low, "other")]);
    assert_eq!(open.open_questions()[0].kind(), QuestionKind::Fact);
    let text = open.open_questions()[0].message().in_language(Language::English).to_string();
    assert_eq!(text, "Under the guidance of which centre is part given?");
    let part_text = open.explanation().parts()[0].message().in_language(Language::Dutch).to_string();
    assert_eq!(part_text, "part op locatie other: onbeslist.");
    let mut decided = open;
    decided.parts.push(part(Complexity::High, "other"));
    assert_eq!((decided.verdict(), decided.open_questions().len()), (Verdict::NotMet, 0));
    assert_eq!(decided.explanation().parts().len(), 2);
}

#[test]
fn the_compass_for_the_place_of_care() {
    for (volume, complexity, place, rule) in [
        (VolumeClass::High, Complexity::Low, PlaceOfCare::Nearby, "IZA-D-1-principle"),
        (VolumeClass::Low, Complexity::Low, PlaceOfCare::NearbyWherePossible, "IZA-3.2.3-principle"),
        (VolumeClass::High, Complexity::High, PlaceOfCare::FurtherWhereNeeded, "IZA-3.2.3-principle"),
        (VolumeClass::Low, Complexity::High, PlaceOfCare::FurtherWhereNeeded, "IZA-3.2.3-principle"),
    ] {
        let (found, by) = place_of_care(volume, complexity);
        assert_eq!((found, by.id().as_str()), (place, rule));
    }
}

/// Annex D, 4c: 2023 up to and including 2026. Annex K counts 2027 as well.
#[test]
fn funds_for_concentration_run_from_2023() {
    for purpose in FundedPurpose::ALL {
        for (number, expected) in [
            (2022, Verdict::NotMet),
            (2023, Verdict::Met),
            (2024, Verdict::Met),
            (2026, Verdict::Met),
            (2027, Verdict::Undetermined),
            (2028, Verdict::NotMet),
        ] {
            assert_eq!(purpose.is_funded_in(year(number)), expected, "{number}");
        }
    }
    let years = FundedPurpose::years();
    assert_eq!(
        (years.value(), years.status(), years.rule().id().as_str()),
        ((2023, 2026), FigureStatus::Provisional, "IZA-D-4-c")
    );
}

#[test]
fn concentration_rests_on_a_plan() {
    for scale in [PlanScale::Regional, PlanScale::National] {
        let plan = ConcentrationPlan::new(scale);
        assert_eq!((plan.verdict(), &plan.basis), (Verdict::Undetermined, &None));
        let named = with!(plan.clone(), basis = PlanBasis::Plan(Statement::try_new(" plan 1 ").unwrap()));
        assert_eq!(named.verdict(), Verdict::Met);
        assert_eq!(
            (with!(named, basis = PlanBasis::Absent).verdict(), plan.basis.clone()),
            (Verdict::NotMet, None)
        );
        let draft = if scale == PlanScale::National { PlanLead::Ministry } else { PlanLead::NotSaid };
        assert_eq!(plan.lead(Edition::Draft), draft);
        let last = if scale == PlanScale::National {
            PlanLead::NotSaid
        } else {
            PlanLead::InsurersAndLargestProvider
        };
        assert_eq!(plan.lead(Edition::Final), last);
    }
    assert_eq!(ConcentrationPlan::rule(Edition::Draft).id().as_str(), "IZA-D-2-e-tp");
    assert_eq!(ConcentrationPlan::rule(Edition::Final).id().as_str(), "IZA22-D-PLANS");
}
