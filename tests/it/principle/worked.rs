//! Worked examples of the advice of 2020: the places where it holds a subject against one of its own principles.

use passende_zorg::principle::evidence::{EvidenceFinding, SourceKind};
use passende_zorg::principle::{
    Appraisal, Dossier, Element, EvidencePolicy, Level, Principle, PrincipleSet, Status,
};

use super::{item, words};
use crate::support::day;

fn policy() -> EvidencePolicy {
    EvidencePolicy::on(day("2025-01-01"))
}

fn appraised(
    level: Level,
    evidence: &[(Element, SourceKind, EvidenceFinding)],
    check: impl FnOnce(&Appraisal<'_>),
) {
    let evidence = evidence.iter().enumerate();
    let evidence = evidence
        .map(|(at, (element, kind, finding))| item(&at.to_string(), *element, *kind, finding.clone()));
    let dossier = Dossier::try_new(words("x"), level, evidence.collect()).unwrap();
    let policy = policy();
    check(&Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy));
}

/// B 2.2: sensible care looks at the state of science and practice, and if needed at cost-effectiveness, in line with the first
/// principle. Both are elements of it; that one is known says nothing of the other.
#[test]
fn b_2_2_sensible_care_is_about_the_first_principle() {
    let evidence = [(Element::Effectiveness, SourceKind::EffectStudy, EvidenceFinding::Supports)];
    appraised(Level::Practice, &evidence, |appraisal| {
        let value = appraisal.principle(Principle::ValueDriven).unwrap();
        let of = |element| value.elements().find(|profile| profile.element() == element).unwrap().status();
        assert_eq!(
            (of(Element::Effectiveness), of(Element::ProportionateCost)),
            (Status::Supported, Status::Unknown)
        );
        for other in
            [Principle::TogetherWithPatient, Principle::RightCareRightPlace, Principle::HealthNotIllness]
        {
            assert_eq!(appraisal.principle(other).unwrap().coverage().decided(), 0);
        }
    });
}

/// B 2.5: of an innovation it must soon be clear whether it works and is cost-effective (value), and whether it is rightly applied (place).
/// Until then both are gaps, and no reason to call it ineffective.
#[test]
fn b_2_5_an_innovation_without_evidence_is_a_gap() {
    let evidence = [
        (Element::Effectiveness, SourceKind::EffectStudy, EvidenceFinding::NotProven),
        (Element::Replaced, SourceKind::ProcessDocument, EvidenceFinding::NotRegistered),
    ];
    appraised(Level::Practice, &evidence, |appraisal| {
        assert_eq!(appraisal.signals().count(), 0);
        let gaps: Vec<Element> = appraisal.gaps().map(|profile| profile.element()).collect();
        for element in [Element::Effectiveness, Element::ProportionateCost, Element::Replaced] {
            assert!(gaps.contains(&element), "{element:?}");
        }
        // Nothing is known to add value, so nothing is known of the menu; nothing is taken from it either.
        assert_eq!(appraisal.menu(), Status::Unknown);
    });
}

/// B 7.5.2: complex care in the centre of expertise, a part of regular care nearby under its guidance: near if possible, further if needed.
/// Travelling further for the complex part speaks against nothing when that is where it is best given.
#[test]
fn b_7_5_2_network_care_is_near_where_it_can_be() {
    let evidence = [
        (Element::CloseToHome, SourceKind::Guideline, EvidenceFinding::Supports),
        (Element::Multidisciplinary, SourceKind::Guideline, EvidenceFinding::Supports),
    ];
    for level in [Level::Practice, Level::Region] {
        appraised(level, &evidence, |appraisal| {
            let place = appraisal.principle(Principle::RightCareRightPlace).unwrap();
            assert_eq!(place.count(Status::Supported), 1);
            assert_eq!(appraisal.status(Element::CloseToHome), Status::Supported);
            let together = if level == Level::Practice { Status::Supported } else { Status::NotApplicable };
            assert_eq!(appraisal.status(Element::Multidisciplinary), together);
        });
    }
}

/// B 7.6: understandable information on quality helps patients and professionals to decide together, in line with the second principle. That
/// the information fits the patient's skills stands in the agreements, and not in chapter 3 of the advice.
#[test]
fn b_7_6_transparency_serves_deciding_together() {
    let evidence = [
        (Element::SharedDecision, SourceKind::PatientReported, EvidenceFinding::Supports),
        (Element::FittingInformation, SourceKind::PatientReported, EvidenceFinding::Supports),
    ];
    appraised(Level::Practice, &evidence, |appraisal| {
        let together = appraisal.principle(Principle::TogetherWithPatient).unwrap();
        assert_eq!(together.count(Status::Supported), 1);
        let outside: Vec<Element> =
            appraisal.outside().map(passende_zorg::principle::evidence::Evidence::element).collect();
        assert_eq!(outside, [Element::FittingInformation]);
        assert!(PrincipleSet::Draft2022.standing(Element::FittingInformation).is_some());
    });
}

/// A 1.2: thrombectomy in a stroke takes agreements on use and on organisation together; either alone is not enough.
#[test]
fn a_1_2_thrombectomy_takes_use_and_organisation() {
    let in_use = [
        (Element::Effectiveness, SourceKind::Guideline, EvidenceFinding::Supports),
        (Element::ProportionateCost, SourceKind::EffectStudy, EvidenceFinding::Supports),
        (Element::ProportionateStaff, SourceKind::EffectStudy, EvidenceFinding::Supports),
        (Element::FunctioningQuestion, SourceKind::Guideline, EvidenceFinding::Supports),
        (Element::Tailored, SourceKind::Guideline, EvidenceFinding::Supports),
        (Element::FunctioningGain, SourceKind::Position, EvidenceFinding::Supports),
    ];
    appraised(Level::Practice, &in_use, |appraisal| {
        assert_eq!(appraisal.use_and_organisation(), Status::Unknown);
    });
    let mut both = in_use.to_vec();
    both.extend(
        [Element::Multidisciplinary, Element::DomainsAligned, Element::Access, Element::Affordability]
            .map(|element| (element, SourceKind::Guideline, EvidenceFinding::Supports)),
    );
    appraised(Level::Practice, &both, |appraisal| {
        assert_eq!(appraisal.use_and_organisation(), Status::Supported);
    });
}

/// A 3.2: emergency care in the last phase of life, shown by research not to add to perceived quality of life.
#[test]
fn a_3_2_emergency_care_in_the_last_phase() {
    let evidence = [(Element::FunctioningGain, SourceKind::EffectStudy, EvidenceFinding::Contradicts)];
    appraised(Level::Practice, &evidence, |appraisal| {
        let raised: Vec<&str> = appraisal
            .grounds()
            .filter(|found| found.signal() == passende_zorg::principle::Signal::Raised)
            .map(|found| found.ground().code())
            .collect();
        assert_eq!(raised, ["no-contribution"]);
        assert_eq!(appraisal.signals().count(), 1);
    });
    // For the person in front of the doctor it stays a question for their talk.
    appraised(Level::Patient, &evidence, |appraisal| {
        assert_eq!(appraisal.status(Element::FunctioningGain), Status::ReservedForConsultation);
        assert_eq!(appraisal.element(Element::FunctioningGain).material().count(), 1);
    });
}
