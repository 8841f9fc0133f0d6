//! Every combination of what evidence can count for, on every element, at every level.

use passende_zorg::principle::evidence::{Evidence, EvidenceFinding, NoTrial, SourceKind};
use passende_zorg::principle::{
    Appraisal, Coverage, Dossier, Element, EvidencePolicy, Level, PrincipleSet, Status,
};

use super::{everything, item, words};

/// A kind of source that concludes on it.
fn strong(element: Element) -> SourceKind {
    match element {
        Element::HealthGain | Element::FunctioningGain => SourceKind::Guideline,
        _ => SourceKind::EffectStudy,
    }
}

/// Strong and weak, for and against, and six ways to say nothing.
fn classes(element: Element) -> [Evidence; 10] {
    use SourceKind::{ClaimsData, Opinion, SelfDeclaration};
    let strong = strong(element);
    let of = |id: &str, kind, finding| item(id, element, kind, finding);
    [
        of("for-strong", strong, EvidenceFinding::Supports),
        of("for-weak", Opinion, EvidenceFinding::Supports),
        of("against-strong", strong, EvidenceFinding::Contradicts),
        of("against-weak", Opinion, EvidenceFinding::Contradicts),
        of("not-registered", strong, EvidenceFinding::NotRegistered),
        of("no-trial", strong, EvidenceFinding::NoTrial(NoTrial { impossible_because: None })),
        of("not-proven", strong, EvidenceFinding::NotProven),
        of("refused", SelfDeclaration, EvidenceFinding::Contradicts),
        of("claims", ClaimsData, EvidenceFinding::Contradicts),
        of("elsewhere", strong, EvidenceFinding::Contradicts).with_level(Level::System).unwrap(),
    ]
}

/// What cost and staff are held against: a gain that is known.
fn gain() -> Evidence {
    item("gain", Element::HealthGain, SourceKind::Guideline, EvidenceFinding::Supports)
}

/// What the combination comes to, counted by hand from which of the first four are there; of the two strong and two weak ones, the weak say nothing on
/// what is for science to show.
fn expected(element: Element, subset: u32, ranked: bool) -> Status {
    let science = matches!(element, Element::HealthGain | Element::FunctioningGain | Element::Effectiveness);
    let has = |at: u32| subset >> at & 1 == 1 && !(science && at % 2 == 1);
    let (mut supports, mut contradicts) = (has(0) || has(1), has(2) || has(3));
    if ranked && (has(0) || has(2)) {
        (supports, contradicts) = (has(0), has(2));
    }
    match (supports, contradicts) {
        (true, true) => Status::Mixed,
        (true, false) => Status::Supported,
        (false, true) => Status::Contradicted,
        (false, false) => Status::Unknown,
    }
}

#[test]
fn all_combinations_of_evidence_on_all_elements() {
    use SourceKind::{EffectStudy, Guideline, Opinion, SelfDeclaration};
    let policies: [(bool, EvidencePolicy); 2] = [
        (
            false,
            everything().with_refusal_of(&[SelfDeclaration]).with_ranking(&[&[
                Guideline,
                EffectStudy,
                Opinion,
            ]]),
        ),
        (
            true,
            everything()
                .with_refusal_of(&[SelfDeclaration])
                .with_ranking(&[&[Guideline, EffectStudy], &[Opinion]]),
        ),
    ];
    for element in Element::ALL {
        let level = *element.levels().iter().find(|level| **level != Level::System).unwrap();
        let classes = classes(*element);
        for subset in 0..1_u32 << classes.len() {
            let chosen = classes.iter().enumerate().filter(|(at, _)| subset >> at & 1 == 1);
            let mut evidence: Vec<Evidence> = chosen.map(|(_, item)| item.clone()).collect();
            if element.is_in_proportion_to_gain() {
                evidence.push(gain());
            }
            let dossier = Dossier::try_new(words("x"), level, evidence).unwrap();
            for (ranked, policy) in &policies {
                let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, policy);
                let status = appraisal.status(*element);
                let plain = expected(*element, subset, *ranked);
                // With a gain something speaks for the proportion already.
                let told = match plain {
                    Status::Contradicted if element.is_in_proportion_to_gain() => Status::Mixed,
                    plain => plain,
                };
                assert_eq!(status, told, "{element:?} {subset:b} {ranked}");
                let profile = appraisal.element(*element);
                let (supporting, contradicting) =
                    (profile.supporting().count(), profile.contradicting().count());
                assert_eq!(supporting > 0, matches!(plain, Status::Supported | Status::Mixed));
                assert_eq!(contradicting > 0, matches!(plain, Status::Contradicted | Status::Mixed));
                // Nothing is lost: every item is shown once.
                let shown = supporting + contradicting + profile.silent().count();
                assert_eq!(shown, subset.count_ones() as usize);
                assert_eq!(profile.material().count(), shown);
            }
        }
    }
}

/// Where it cannot be asked it is not applicable, and of one patient nothing is answered, whatever the evidence.
#[test]
fn levels_come_before_evidence() {
    let policy = everything();
    for element in Element::ALL {
        for level in Level::ALL {
            for finding in
                [EvidenceFinding::Supports, EvidenceFinding::Contradicts, EvidenceFinding::NotProven]
            {
                let evidence = vec![item("x", *element, strong(*element), finding.clone())];
                let dossier = Dossier::try_new(words("x"), *level, evidence).unwrap();
                let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
                let expected = match (level, &finding) {
                    (Level::Patient, _) => Status::ReservedForConsultation,
                    (level, _) if !element.levels().contains(level) => Status::NotApplicable,
                    // In proportion to what?
                    (_, EvidenceFinding::Supports) if element.is_in_proportion_to_gain() => Status::Unknown,
                    (_, EvidenceFinding::Supports) => Status::Supported,
                    (_, EvidenceFinding::Contradicts) => Status::Contradicted,
                    _ => Status::Unknown,
                };
                assert_eq!(appraisal.status(*element), expected, "{element:?} {level:?}");
            }
        }
    }
}

#[test]
fn of_one_patient_there_is_material_and_no_answer() {
    let policy = everything();
    let evidence = Element::ALL.iter().enumerate().map(|(at, element)| {
        item(&format!("item {at}"), *element, SourceKind::Guideline, EvidenceFinding::Contradicts)
    });
    let dossier = Dossier::try_new(words("x"), Level::Patient, evidence.collect()).unwrap();
    for set in PrincipleSet::ALL {
        let appraisal = Appraisal::new(&dossier, *set, &policy);
        assert_eq!((appraisal.signals().count(), appraisal.gaps().count()), (0, 0));
        assert_eq!(appraisal.coverage(), Coverage::default());
        for profile in appraisal.elements() {
            assert_eq!((profile.status(), profile.verdict()), (Status::ReservedForConsultation, None));
            assert_eq!(profile.material().count(), 1);
        }
        assert_eq!(appraisal.use_and_organisation(), Status::ReservedForConsultation);
        assert_eq!(appraisal.value_at_reasonable_price(), Status::ReservedForConsultation);
        assert_eq!(appraisal.as_the_draft_sums_up(), Status::ReservedForConsultation);
        assert_eq!(appraisal.menu(), Status::ReservedForConsultation);
        assert_eq!(appraisal.missing_insight().count(), 0);
    }
}

/// The conjunction, all 36 pairs and all triples: neither averages nor forgets.
#[test]
fn both_are_needed() {
    let order = [
        Status::ReservedForConsultation,
        Status::Contradicted,
        Status::Unknown,
        Status::Mixed,
        Status::Supported,
        Status::NotApplicable,
    ];
    for (one, first) in order.iter().enumerate() {
        for (other, second) in order.iter().enumerate() {
            assert_eq!(first.and(*second), order[one.min(other)]);
            for third in order {
                assert_eq!(first.and(*second).and(third), first.and(second.and(third)));
                assert_eq!(Status::all_of([*first, *second, third]), first.and(*second).and(third));
            }
        }
    }
    assert_eq!(Status::all_of([]), Status::NotApplicable);
    let decided: Vec<bool> = Status::ALL.iter().map(|status| status.is_decided()).collect();
    assert_eq!(decided, [true, true, true, false, false, false]);
}
