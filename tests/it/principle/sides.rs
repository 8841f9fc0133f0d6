use passende_zorg::principle::evidence::EvidenceFinding;
use passende_zorg::principle::{Appraisal, DefinitionPart, Dossier, Element, PrincipleSet, Side, Status};

use super::{everything, practice, study};

const STATUSES: [Status; 4] = [Status::Supported, Status::Contradicted, Status::Mixed, Status::Unknown];

/// A practice in which elements stand so.
fn standing(elements: &[(Element, Status)]) -> Dossier {
    let mut evidence = Vec::new();
    for (element, status) in elements {
        if matches!(status, Status::Supported | Status::Mixed) {
            evidence.push(study(&format!("for {}", element.code()), *element, EvidenceFinding::Supports));
        }
        if matches!(status, Status::Contradicted | Status::Mixed) {
            evidence.push(study(
                &format!("against {}", element.code()),
                *element,
                EvidenceFinding::Contradicts,
            ));
        }
    }
    practice(evidence)
}

/// By hand: one contradicted decides, then one unknown, then one mixed.
fn needed(statuses: &[Status]) -> Status {
    for status in [Status::Contradicted, Status::Unknown, Status::Mixed] {
        if statuses.contains(&status) {
            return status;
        }
    }
    Status::Supported
}

/// A gain that is known, so that cost and staff can be held against it.
const GAINED: (Element, Status) = (Element::HealthGain, Status::Supported);

/// By hand, how cost or staff stands when there is a gain: what costs more is then a matter of weighing.
fn against_a_gain(element: Element, status: Status) -> Status {
    match (element, status) {
        (
            Element::ProportionateCost | Element::ProportionateStaff | Element::ReasonablePrice,
            Status::Contradicted,
        ) => Status::Mixed,
        _ => status,
    }
}

/// Advice, A 1.2: five elements of use, four of organisation. Every combination of each, the document does not matter.
#[test]
fn a_side_takes_all_of_its_parts() {
    let policy = everything();
    for (side, elements) in [
        (
            Side::Use,
            vec![
                Element::Effectiveness,
                Element::ProportionateCost,
                Element::ProportionateStaff,
                Element::FunctioningQuestion,
                Element::Tailored,
            ],
        ),
        (
            Side::Organisation,
            vec![
                Element::Multidisciplinary,
                Element::DomainsAligned,
                Element::Access,
                Element::Affordability,
            ],
        ),
    ] {
        let parts = DefinitionPart::ALL.iter().filter(|part| part.side() == side);
        assert_eq!(parts.flat_map(|part| part.elements()).copied().collect::<Vec<_>>(), elements);
        for code in 0..4_usize.pow(u32::try_from(elements.len()).unwrap()) {
            let statuses: Vec<Status> = (0..elements.len())
                .map(|at| STATUSES[code / 4_usize.pow(u32::try_from(at).unwrap()) % 4])
                .collect();
            let mut pairs: Vec<(Element, Status)> =
                elements.iter().copied().zip(statuses.iter().copied()).collect();
            let held: Vec<Status> =
                pairs.iter().map(|(element, status)| against_a_gain(*element, *status)).collect();
            pairs.push(GAINED);
            let dossier = standing(&pairs);
            let appraisal = Appraisal::new(&dossier, PrincipleSet::Page2024, &policy);
            assert_eq!(appraisal.side(side), needed(&held), "{statuses:?}");
        }
    }
}

#[test]
fn neither_side_makes_up_for_the_other() {
    let policy = everything();
    let of = |side: Side| {
        DefinitionPart::ALL.iter().filter(move |part| part.side() == side).flat_map(|part| part.elements())
    };
    for in_use in STATUSES {
        for organised in STATUSES {
            let mut pairs: Vec<(Element, Status)> = of(Side::Use).map(|element| (*element, in_use)).collect();
            pairs.extend(of(Side::Organisation).map(|element| (*element, organised)));
            pairs.push(GAINED);
            let dossier = standing(&pairs);
            let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
            assert_eq!((appraisal.side(Side::Use), appraisal.side(Side::Organisation)), (in_use, organised));
            assert_eq!(appraisal.use_and_organisation(), needed(&[in_use, organised]));
        }
    }
}

/// Advice, A 1.1: health and functioning and price.
#[test]
fn value_at_a_reasonable_price_takes_three() {
    let policy = everything();
    for health in STATUSES {
        for functioning in STATUSES {
            for price in STATUSES {
                let dossier = standing(&[
                    (Element::HealthGain, health),
                    (Element::FunctioningGain, functioning),
                    (Element::ReasonablePrice, price),
                ]);
                let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
                let price = proportion(price, &[health, functioning]);
                assert_eq!(appraisal.value_at_reasonable_price(), needed(&[health, functioning, price]));
            }
        }
    }
}

/// By hand from the clause (advice, A 3.1): what is concluded on a price or a cost, held against the gain.
fn proportion(own: Status, gains: &[Status]) -> Status {
    let gained = gains.iter().any(|gain| matches!(gain, Status::Supported | Status::Mixed));
    let lost = gains.iter().any(|gain| matches!(gain, Status::Contradicted | Status::Mixed));
    let (supports, against) = (
        matches!(own, Status::Supported | Status::Mixed),
        matches!(own, Status::Contradicted | Status::Mixed),
    );
    match (gained, lost) {
        _ if own == Status::Unknown => Status::Unknown,
        // A source that concludes against it has looked at the gain itself.
        (false, false) if against => Status::Contradicted,
        (false, false) => Status::Unknown,
        (true, false) if against => Status::Mixed,
        (true, false) => Status::Supported,
        (false, true) if supports => Status::Mixed,
        (false, true) => Status::Contradicted,
        (true, true) => Status::Mixed,
    }
}

/// Draft, chapter 2: five parts, each with the element that the crate reads in it.
#[test]
fn as_the_draft_sums_up() {
    let policy = everything();
    let elements = [
        Element::Effectiveness,
        Element::HealthGain,
        Element::SharedDecision,
        Element::CloseToHome,
        Element::PositiveHealth,
    ];
    for code in 0..4_usize.pow(5) {
        let statuses: Vec<Status> = (0..5_u32).map(|at| STATUSES[code / 4_usize.pow(at) % 4]).collect();
        let pairs: Vec<(Element, Status)> = elements.iter().copied().zip(statuses.iter().copied()).collect();
        let dossier = standing(&pairs);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Draft2022, &policy);
        assert_eq!(appraisal.as_the_draft_sums_up(), needed(&statuses));
    }
}

/// Advice, A 4.1.1: care of value stays on the menu, unless it is shown not to work or to be wasteful. All 1,024 combinations.
#[test]
fn what_stays_on_the_menu() {
    let policy = everything();
    let elements = [
        Element::HealthGain,
        Element::FunctioningGain,
        Element::Effectiveness,
        Element::ProportionateCost,
        Element::ProportionateStaff,
    ];
    for code in 0..4_usize.pow(5) {
        let found: Vec<Status> = (0..5_u32).map(|at| STATUSES[code / 4_usize.pow(at) % 4]).collect();
        let pairs: Vec<(Element, Status)> = elements.iter().copied().zip(found.iter().copied()).collect();
        let dossier = standing(&pairs);
        let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
        let gains = &found[..2];
        let (up, down) = (
            gains.iter().any(|gain| matches!(gain, Status::Supported | Status::Mixed)),
            gains.iter().any(|gain| matches!(gain, Status::Contradicted | Status::Mixed)),
        );
        let adds = match (up, down) {
            (true, true) => Status::Mixed,
            (true, false) => Status::Supported,
            (false, true) => Status::Contradicted,
            (false, false) => Status::Unknown,
        };
        let efficient = [proportion(found[3], gains), proportion(found[4], gains)];
        let expected = needed(&[adds, found[2], needed(&efficient)]);
        assert_eq!(appraisal.menu(), expected, "{found:?}");
    }
}

/// A side of which a part cannot be asked at the level is not carried by the others; one that speaks against it is told all the same.
#[test]
fn a_side_is_not_carried_by_what_can_be_asked_alone() {
    use passende_zorg::principle::Level;
    let policy = everything();
    for level in &Level::ALL[1..] {
        for status in [Status::Supported, Status::Contradicted] {
            let all = DefinitionPart::ALL.iter().flat_map(|part| part.elements());
            let pairs: Vec<(Element, Status)> = all
                .map(|element| (*element, status))
                .chain([GAINED, (Element::FunctioningGain, status)])
                .collect();
            let evidence = standing(&pairs).evidence().to_vec();
            let dossier = Dossier::try_new(super::words("x"), *level, evidence).unwrap();
            let appraisal = Appraisal::new(&dossier, PrincipleSet::Advice2020, &policy);
            for side in Side::ALL {
                let found = appraisal.side(*side);
                match (level, status) {
                    (Level::Practice, Status::Supported) => assert_eq!(found, Status::Supported),
                    (_, Status::Supported) => assert_eq!(found, Status::NotApplicable, "{level:?} {side:?}"),
                    _ => assert_ne!(found, Status::Supported, "{level:?} {side:?}"),
                }
            }
            let both = appraisal.use_and_organisation();
            assert_eq!(both == Status::Supported, *level == Level::Practice && status == Status::Supported);
        }
    }
}
