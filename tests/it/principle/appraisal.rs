use passende_zorg::Verdict;
use passende_zorg::judgement::Judgement;
use passende_zorg::principle::evidence::{EvidenceFinding, EvidenceSilence, SourceKind};
use passende_zorg::principle::{
    Appraisal, DecisionGround, Dossier, Element, EvidenceClass, GainBalance, Ground, Insight, Level,
    Principle, PrincipleSet, Signal, Status,
};

use super::{clause, everything, finding, item, practice, study, words};
use crate::support::{day, judged};

const POINTS: &str = r#"{"measured": {"unit": "points", "better": "higher", "smallest-relevant": "1",
    "baseline": {"value": "1", "from": 2022}, "measured": {"value": "VALUE", "from": 2024}}}"#;

fn became(value: &str) -> EvidenceFinding {
    finding(&POINTS.replace("VALUE", value))
}

fn small() -> Dossier {
    practice(vec![
        study("gain", Element::HealthGain, EvidenceFinding::Supports),
        study("doubt", Element::HealthGain, EvidenceFinding::Contradicts),
        study("dear", Element::ReasonablePrice, EvidenceFinding::Contradicts),
        study("together", Element::SharedDecision, EvidenceFinding::Supports),
        study("self-care", Element::SelfCareFirst, EvidenceFinding::Supports),
        study("policy", Element::HealthInAllPolicies, EvidenceFinding::Supports),
    ])
}

#[test]
fn a_profile_of_what_speaks_and_what_is_open() {
    let (dossier, policy) = (small(), everything());
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    let codes = |elements: Vec<Element>| elements.into_iter().map(Element::code).collect::<Vec<_>>();
    assert_eq!(
        codes(appraisal.signals().map(|found| found.element()).collect()),
        ["health-gain", "reasonable-price"]
    );
    // Chapter 3 and 1.2 of the advice have 34 elements; one is not asked of a practice, three are decided.
    let practice = |element: &Element| element.levels().contains(&Level::Practice);
    let asked = PrincipleSet::Advice2020.elements().filter(practice).count();
    assert_eq!((appraisal.coverage().decided(), appraisal.coverage().askable()), (3, asked));
    assert_eq!(appraisal.gaps().count(), asked - 3);
    assert_eq!(appraisal.elements().count(), PrincipleSet::Advice2020.elements().count());
    let outside: Vec<&str> = appraisal.outside().map(|item| item.id().as_str()).collect();
    assert_eq!(outside, ["self-care"], "self-care first stands in the agreements");
    // Whether or not the document has it, the evidence speaks.
    assert_eq!(appraisal.status(Element::SelfCareFirst), Status::Supported);
    assert_eq!(appraisal.status(Element::HealthInAllPolicies), Status::NotApplicable);

    let value = appraisal.principle(Principle::ValueDriven).unwrap();
    // The gain is mixed, so the price that is held against it is too.
    assert_eq!(
        (value.count(Status::Mixed), value.count(Status::Contradicted), value.count(Status::Unknown)),
        (2, 0, 10)
    );
    assert_eq!((value.coverage().decided(), value.coverage().askable()), (2, 12));
    assert_eq!(value.elements().count(), 12);
    assert!(appraisal.principle(Principle::WorkEnvironment).is_none());
    let order: Vec<Principle> = appraisal.principles().map(|profile| profile.principle()).collect();
    assert_eq!(
        order,
        PrincipleSet::Advice2020
            .principles()
            .iter()
            .map(passende_zorg::principle::StatedPrinciple::principle)
            .collect::<Vec<_>>()
    );
}

/// Another document, other elements; the same evidence.
#[test]
fn the_document_chooses_what_is_asked() {
    let (dossier, policy) = (small(), everything());
    for set in PrincipleSet::ALL {
        let appraisal = Appraisal::new(&dossier, *set, &policy);
        assert_eq!(appraisal.set(), *set);
        let asked: Vec<Element> = appraisal.elements().map(|profile| profile.element()).collect();
        assert_eq!(asked, set.elements().collect::<Vec<_>>());
        let outside = dossier.evidence().iter().filter(|item| !asked.contains(&item.element())).count();
        assert_eq!(appraisal.outside().count(), outside);
        for profile in appraisal.elements() {
            assert_eq!(profile.standing(), set.standing(profile.element()));
            assert_eq!(profile.rule().citation().document(), set.document(), "{:?}", profile.element());
        }
    }
    let page = Appraisal::new(&dossier, PrincipleSet::Page2024, &policy);
    assert_eq!(page.outside().map(|item| item.id().as_str()).collect::<Vec<_>>(), ["self-care", "policy"]);
}

#[test]
fn stronger_evidence_decides_in_the_callers_order_only() {
    let dossier = practice(vec![
        item("guideline", Element::Access, SourceKind::Guideline, EvidenceFinding::Contradicts),
        item("opinion", Element::Access, SourceKind::Opinion, EvidenceFinding::Supports),
    ]);
    let policy = everything().with_ranking(&[&[SourceKind::Guideline, SourceKind::Opinion]]);
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    assert_eq!(appraisal.status(Element::Access), Status::Mixed, "named together");
    let policy = policy.with_ranking(&[&[SourceKind::Guideline], &[SourceKind::Opinion]]);
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    assert_eq!(appraisal.status(Element::Access), Status::Contradicted);
    let silent: Vec<_> =
        appraisal.element(Element::Access).silent().map(|(item, why)| (item.id().as_str(), why)).collect();
    assert_eq!(silent, [("opinion", EvidenceSilence::Outranked)]);
    assert_eq!(appraisal.class(&dossier.evidence()[1]), EvidenceClass::Silent(EvidenceSilence::Outranked));
}

/// A compass has no verdict; a clause of a contract makes one of it.
#[test]
fn only_a_clause_binds() {
    let policy = everything();
    let finding = |code: &str| match code {
        "supported" => vec![EvidenceFinding::Supports],
        "contradicted" => vec![EvidenceFinding::Contradicts],
        "mixed" => vec![EvidenceFinding::Supports, EvidenceFinding::Contradicts],
        _ => Vec::new(),
    };
    for (code, verdict) in [
        ("supported", Verdict::Met),
        ("contradicted", Verdict::NotMet),
        ("mixed", Verdict::Undetermined),
        ("unknown", Verdict::Undetermined),
    ] {
        let found = finding(code).into_iter().enumerate();
        let evidence =
            found.map(|(at, finding)| study(&at.to_string(), Element::DailyLife, finding)).collect();
        let dossier = practice(evidence);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        assert!(Element::ALL.iter().all(|element| appraisal.element(*element).verdict().is_none()));
        let bound = dossier.clone().with_binding_clause(Element::DailyLife, clause()).unwrap();
        let appraisal = Appraisal::new(&bound, PrincipleSet::Advice2020, &policy);
        let profile = appraisal.element(Element::DailyLife);
        assert_eq!((profile.status().code(), profile.verdict()), (code, Some(verdict)));
        assert_eq!(profile.clause(), Some(&clause()));
        assert!(appraisal.element(Element::HealthGain).verdict().is_none());
    }
    // No judgement lifts it: that is for those who made the contract, in the contract.
    let judgement = judged(Verdict::NotApplicable);
    let dossier = practice(Vec::new()).with_binding_clause(Element::DailyLife, clause()).unwrap();
    let dossier = dossier.with_not_applying(Element::DailyLife, judgement).unwrap();
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    let profile = appraisal.element(Element::DailyLife);
    assert_eq!((profile.status(), profile.verdict()), (Status::Unknown, Some(Verdict::Undetermined)));
}

#[test]
fn a_judgement_that_it_does_not_apply_gives_way_to_evidence() {
    let policy = everything();
    let judgement =
        Judgement::try_new("buyer", day("2025-01-01"), "nobody asks", Verdict::NotApplicable).unwrap();
    for (findings, expected) in [
        (vec![], Status::NotApplicable),
        (vec![EvidenceFinding::NotRegistered], Status::NotApplicable),
        (vec![EvidenceFinding::Supports], Status::Supported),
        (vec![EvidenceFinding::Contradicts], Status::Contradicted),
    ] {
        let evidence = findings.into_iter().map(|finding| study("x", Element::Footing, finding)).collect();
        let dossier = practice(evidence).with_not_applying(Element::Footing, judgement.clone()).unwrap();
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let profile = appraisal.element(Element::Footing);
        assert_eq!((profile.status(), profile.judged_not_applying()), (expected, Some(&judgement)));
        assert_eq!(appraisal.element(Element::DailyLife).judged_not_applying(), None);
    }
}

/// Advice, A 1.1: that cost is not borne has two examples and may have another reason; the summary leaves one out.
#[test]
fn the_grounds_are_signals() {
    let policy = everything();
    let reference = clause();
    for (finding, contribution) in [
        (None, Signal::Unknown),
        (Some(EvidenceFinding::Supports), Signal::NotRaised),
        (Some(EvidenceFinding::Contradicts), Signal::Raised),
        (Some(EvidenceFinding::NotProven), Signal::Unknown),
    ] {
        for (dear, small, other) in (0..8_u32).map(|code| (code & 1 == 1, code & 2 == 2, code & 4 == 4)) {
            let evidence =
                finding.iter().map(|finding| study("x", Element::FunctioningGain, finding.clone()));
            let mut dossier = practice(evidence.collect());
            if dear {
                dossier = dossier.with_decision(DecisionGround::TooDear, reference.clone()).unwrap();
            }
            if small {
                dossier = dossier.with_decision(DecisionGround::BearableOneself, reference.clone()).unwrap();
            }
            if other {
                dossier = dossier.with_decision(DecisionGround::Other, reference.clone()).unwrap();
            }
            let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
            let raised = |decided| if decided { Signal::Raised } else { Signal::Unknown };
            let found: Vec<(Ground, Signal, bool)> = appraisal
                .grounds()
                .map(|found| (found.ground(), found.signal(), found.decision().is_some()))
                .collect();
            assert_eq!(
                found,
                [
                    (Ground::NoContribution, contribution, false),
                    (Ground::NotInThisPerson, Signal::ReservedForConsultation, false),
                    (Ground::TooDear, raised(dear), dear),
                    (Ground::BearableOneself, raised(small), small),
                    (Ground::OtherCost, raised(other), other),
                ]
            );
            assert!(appraisal.grounds().all(|found| found.rule().id().as_str() == "ADV2020-A1.1-b"));
        }
    }
    // Where it speaks both ways there is reason to talk about it too.
    let both = [EvidenceFinding::Supports, EvidenceFinding::Contradicts].into_iter().enumerate();
    let both = both.map(|(at, finding)| study(&at.to_string(), Element::FunctioningGain, finding));
    let dossier = practice(both.collect());
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    assert_eq!(appraisal.grounds().next().unwrap().signal(), Signal::Raised);
    let dossier = Dossier::try_new(words("x"), Level::Patient, Vec::new()).unwrap();
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    assert_eq!(appraisal.grounds().next().unwrap().signal(), Signal::ReservedForConsultation);
}

/// Advice, A 3.1: outcomes and costs, chosen in a conversation, measured structurally. All sixteen sets of what is there.
#[test]
fn what_is_missing_to_see_gain_against_price() {
    let policy = everything();
    let shown = [
        Element::FunctioningGain,
        Element::ProportionateCost,
        Element::OutcomesChosen,
        Element::ResultsMeasured,
    ];
    for there in 0..16_u32 {
        let evidence = shown.iter().enumerate().filter(|(at, _)| there >> at & 1 == 1);
        // A source that concludes that the cost is out of proportion has seen it, with or without a gain here.
        let evidence = evidence
            .map(|(at, element)| study(&at.to_string(), *element, EvidenceFinding::Contradicts))
            .collect();
        let dossier = practice(evidence);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Page2024, &policy);
        let expected: Vec<Insight> = Insight::ALL
            .iter()
            .enumerate()
            .filter(|(at, _)| there >> at & 1 == 0)
            .map(|(_, found)| *found)
            .collect();
        assert_eq!(appraisal.missing_insight().collect::<Vec<_>>(), expected);
    }
}

/// Advice, A 3.1: gain, means, staff, daily life, environment, without weights. Every way the pairs can turn out.
#[test]
fn gain_beside_impact_without_weights() {
    let policy = everything();
    let sides = [Element::HealthGain, Element::ProportionateCost, Element::ProportionateStaff];
    for code in 0..64_u32 {
        let found: Vec<u32> = (0..3).map(|at| code / 4_u32.pow(at) % 4).collect();
        let evidence = sides.iter().zip(&found).filter(|(_, found)| **found > 0).map(|(element, found)| {
            study(element.code(), *element, became(["", "2", "0", "1"][*found as usize]))
        });
        let dossier = practice(evidence.collect());
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let ledger = appraisal.ledger();
        let one_sided = found[0] == 0 || (found[1] == 0 && found[2] == 0);
        let expected = match (found.contains(&1), found.contains(&2)) {
            _ if found == [0, 0, 0] => GainBalance::Unknown,
            (true, true) => GainBalance::TradeOff,
            (false, true) => GainBalance::Worse,
            _ if one_sided => GainBalance::OneSided,
            (true, false) => GainBalance::Better,
            (false, false) => GainBalance::Same,
        };
        assert_eq!(ledger.balance(), expected, "{found:?}");
        let measured = found.iter().filter(|found| **found > 0).count();
        assert_eq!((ledger.entries().len(), ledger.missing().len()), (measured, 6 - measured));
    }
    // What does not count is not weighed either, and what is only said has no place in it.
    let dossier = practice(vec![
        item("refused", Element::DailyLife, SourceKind::Opinion, became("0")),
        study("said", Element::HealthGain, EvidenceFinding::Contradicts),
        study("elsewhere", Element::Access, became("0")),
    ]);
    let policy = policy.with_refusal_of(&[SourceKind::Opinion]);
    let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
    assert_eq!((appraisal.ledger().balance(), appraisal.ledger().entries().len()), (GainBalance::Unknown, 0));
}
