use passende_zorg::Language;
use passende_zorg::principle::{
    Degree, Element, Level, Principle, PrincipleKind, PrincipleSet, SetStatus, StartingPoint,
};
use passende_zorg::source::Document;

/// Catalogue, section 1.1: how many principles, in which order, with which status.
#[test]
fn how_many_principles_in_which_order() {
    use Principle::{
        HealthNotIllness, RightCareRightPlace, TogetherWithPatient, ValueDriven, WorkEnvironment,
    };
    let four = [ValueDriven, TogetherWithPatient, RightCareRightPlace, HealthNotIllness];
    let five = [ValueDriven, TogetherWithPatient, RightCareRightPlace, HealthNotIllness, WorkEnvironment];
    let swapped = [ValueDriven, RightCareRightPlace, TogetherWithPatient, HealthNotIllness];
    for (set, expected, status) in [
        (PrincipleSet::Advice2020, four.as_slice(), SetStatus::Provisional),
        (PrincipleSet::Draft2022, &five, SetStatus::Draft),
        (PrincipleSet::Final2022, &five, SetStatus::Agreed),
        (PrincipleSet::Specialists2023, &five, SetStatus::Retold),
        (PrincipleSet::Page2024, &swapped, SetStatus::Retold),
    ] {
        let stated: Vec<Principle> =
            set.principles().iter().map(passende_zorg::principle::StatedPrinciple::principle).collect();
        assert_eq!((stated.as_slice(), set.status()), (expected, status), "{set:?}");
        for stated in set.principles() {
            assert_eq!(stated.citation().document(), set.document());
            assert!(Language::ALL.iter().all(|language| !stated.says().get(*language).is_empty()));
            assert_eq!(set.principle(stated.principle()), Some(stated));
        }
        assert!(set.note().is_some());
        assert_eq!(set.rule().citation().document(), set.document());
        assert_eq!(PrincipleSet::from_code(set.code()), Some(set));
    }
    assert_eq!(PrincipleSet::from_code("kader-2022"), None);
}

/// The work environment is a precondition in the draft, a principle in the final text and the guide, and absent elsewhere.
#[test]
fn what_the_fifth_is() {
    let kinds: Vec<_> = PrincipleSet::ALL
        .iter()
        .map(|set| {
            set.principle(Principle::WorkEnvironment).map(passende_zorg::principle::StatedPrinciple::kind)
        })
        .collect();
    let (principle, precondition) = (Some(PrincipleKind::Principle), Some(PrincipleKind::Precondition));
    assert_eq!(kinds, [None, precondition, principle, principle, None]);
    for set in PrincipleSet::ALL {
        for stated in
            set.principles().iter().filter(|stated| stated.principle() != Principle::WorkEnvironment)
        {
            assert_eq!(stated.kind(), PrincipleKind::Principle);
        }
    }
}

#[test]
fn documents_of_the_sets() {
    let documents: Vec<Document> = PrincipleSet::ALL.iter().map(|set| set.document()).collect();
    assert_eq!(
        documents,
        [
            Document::Advice2020,
            Document::CareAgreementDraft2022,
            Document::CareAgreement2022,
            Document::SpecialistsGuide2023,
            Document::GovernmentPage2024
        ]
    );
}

/// The advice, its summary and part A, 3.1 to 3.4, names each of these; the summary of the sections is by hand.
#[test]
fn what_the_advice_states() {
    let stated = |principle| {
        PrincipleSet::Advice2020
            .elements_of(principle)
            .filter(|element| PrincipleSet::Advice2020.standing(*element).unwrap().degree() == Degree::Stated)
            .map(Element::code)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        stated(Principle::ValueDriven),
        [
            "health-gain",
            "functioning-gain",
            "reasonable-price",
            "outcomes-chosen",
            "results-measured",
            "effectiveness",
            "evidence-built",
            "ineffective-care-ends",
            "proportionate-cost",
            "proportionate-staff",
            "daily-life",
            "environment"
        ]
    );
    assert_eq!(
        stated(Principle::TogetherWithPatient),
        [
            "shared-decision",
            "proactive-planning",
            "functioning-question",
            "tailored",
            "footing",
            "social-context",
            "multidisciplinary",
            "domains-aligned"
        ]
    );
    assert_eq!(
        stated(Principle::RightCareRightPlace),
        ["care-prevented", "close-to-home", "around-people", "replaced", "fits-need", "fits-own-ability"]
    );
    assert_eq!(
        stated(Principle::HealthNotIllness),
        [
            "health-in-all-policies",
            "positive-health",
            "illness-prevented",
            "worsening-prevented",
            "heavier-care-prevented"
        ]
    );
    assert_eq!(stated(Principle::WorkEnvironment), [""; 0]);
}

/// The page, its four principles: what works, a reasonable price, close, decided together for them, what someone can do.
#[test]
fn what_the_page_states() {
    let stated: Vec<&str> = PrincipleSet::Page2024
        .elements()
        .filter(|element| PrincipleSet::Page2024.standing(*element).unwrap().degree() == Degree::Stated)
        .map(Element::code)
        .collect();
    assert_eq!(
        stated,
        [
            "reasonable-price",
            "effectiveness",
            "shared-decision",
            "tailored",
            "close-to-home",
            "positive-health"
        ]
    );
}

/// The agreement's first principle is silent on price; the draft has a price in 3.1, the final text does not.
#[test]
fn the_agreements_on_price() {
    let degree = |set: PrincipleSet| {
        set.standing(Element::ReasonablePrice).map(passende_zorg::principle::Standing::degree)
    };
    assert_eq!(degree(PrincipleSet::Draft2022), Some(Degree::Touched));
    assert_eq!(degree(PrincipleSet::Final2022), None);
    assert_eq!(degree(PrincipleSet::Page2024), Some(Degree::Stated));
}

#[test]
fn differences_go_both_ways() {
    for here in PrincipleSet::ALL {
        assert_eq!(here.differences(*here).count(), 0);
        for there in PrincipleSet::ALL {
            let found: Vec<_> = here.differences(*there).collect();
            let back: Vec<_> = there.differences(*here).collect();
            assert_eq!(found.len(), back.len());
            for (one, other) in found.iter().zip(&back) {
                assert_eq!(
                    (one.element(), one.here(), one.there()),
                    (other.element(), other.there(), other.here())
                );
            }
            let by_hand = Element::ALL
                .iter()
                .filter(|element| {
                    here.standing(**element).map(passende_zorg::principle::Standing::degree)
                        != there.standing(**element).map(passende_zorg::principle::Standing::degree)
                })
                .count();
            assert_eq!(found.len(), by_hand);
        }
    }
    let only: Vec<&str> =
        PrincipleSet::Page2024.only_here(PrincipleSet::Advice2020).map(Element::code).collect();
    assert_eq!(only, [""; 0], "the page says nothing that chapter 3 of the advice does not");
    let only: Vec<&str> =
        PrincipleSet::Final2022.only_here(PrincipleSet::Draft2022).map(Element::code).collect();
    assert_eq!(
        only,
        [
            "shared-decision",
            "health-disadvantage",
            "answers-outside-care",
            "disadvantage-in-decision",
            "close-to-home",
            "self-care-first",
            "digital-first",
            "innovation",
            "areas-of-life",
            "collective-resilience"
        ]
    );
}

#[test]
fn the_twelve_starting_points_stand_in_the_final_text() {
    assert_eq!(StartingPoint::ALL.len(), 12);
    for (at, point) in StartingPoint::ALL.iter().enumerate() {
        assert_eq!(point.rule().id().as_str(), format!("IZA22-SP-{}", at + 1));
        for element in point.elements() {
            let standing = PrincipleSet::Final2022.standing(*element).unwrap();
            assert_eq!(standing.degree(), Degree::Stated);
            let section = standing.citation().section().get(Language::English);
            // The table cites the first one that names it; the second names efficiency beside effect.
            let first =
                StartingPoint::ALL.iter().position(|point| point.elements().contains(element)).unwrap();
            assert_eq!(section, format!("chapter 2, p. 9, starting point {}", first + 1));
            assert!(first == at || *element == Element::ProportionateCost);
            assert_eq!(element.principle(), Some(point.grouped_under()));
        }
    }
    // Each element that cites a starting point is named by it.
    let cited = Element::ALL.iter().filter(|element| {
        PrincipleSet::Final2022.standing(**element).is_some_and(|standing| {
            standing.citation().section().get(Language::English).contains("starting point")
        })
    });
    let named: std::collections::BTreeSet<&str> =
        StartingPoint::ALL.iter().flat_map(|point| point.elements()).map(|element| element.code()).collect();
    assert_eq!(cited.count(), named.len());
    assert_eq!(
        StartingPoint::PlausiblyEffective.elements(),
        [Element::Effectiveness, Element::ProportionateCost],
        "final text, lines 275-277: effective and efficient"
    );
}

/// Advice, A 3.4: health in all policies is government policy. It never scores a practice or an institution.
#[test]
fn health_in_all_policies_is_not_asked_of_a_practice() {
    assert_eq!(Element::HealthInAllPolicies.levels(), [Level::Region, Level::System]);
}

#[test]
fn elements_have_words_of_their_own() {
    for language in Language::ALL {
        let mut words: Vec<&str> = Element::ALL.iter().map(|element| element.in_language(language)).collect();
        let mut asked: Vec<&str> =
            Element::ALL.iter().map(|element| element.asks_for().get(language)).collect();
        words.sort_unstable();
        asked.sort_unstable();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(asked.windows(2).all(|pair| pair[0] != pair[1]));
    }
    for element in Element::ALL {
        assert_eq!(Element::from_code(element.code()), Some(*element));
        assert_eq!(serde_json::to_string(element).unwrap(), format!("\"{}\"", element.code()));
    }
    assert_eq!(Element::from_code("p1.1"), None);
    assert_eq!(Element::ALL.iter().filter(|element| element.principle().is_none()).count(), 2);
}

/// The corrections of the tables, row by row, with the lines of the sources.
#[test]
fn where_an_element_stands_by_the_lines_of_the_sources() {
    use Degree::{Stated, Touched};
    use PrincipleSet::{Advice2020, Draft2022, Final2022, Page2024, Specialists2023};
    for (set, element, expected) in [
        // F 1709: planning ahead is a part of deciding together. D 3724-3725: thinking ahead when needed.
        (Final2022, Element::ProactivePlanning, Some((Touched, "part A, 7f, p. 37"))),
        (Draft2022, Element::ProactivePlanning, Some((Touched, "annex E, ambition"))),
        // D 3713-3714: more attention to people with larger risks.
        (Draft2022, Element::HealthDisadvantage, Some((Touched, "annex E, ambition"))),
        // A 164-166: the third principle as the summary states it. D 241, F 326-327: the same words, in the second principle.
        (Advice2020, Element::AroundPeople, Some((Stated, "summary"))),
        (Draft2022, Element::AroundPeople, Some((Touched, "chapter 2"))),
        (Final2022, Element::AroundPeople, Some((Touched, "chapter 2, p. 9"))),
        // F 1349, 1382.
        (Final2022, Element::IneffectiveCareEnds, Some((Touched, "part A, 2a and 2b, pp. 31-32"))),
        // F 1262-1284: time, place and content follow what the patient needs.
        (Final2022, Element::FitsNeed, Some((Touched, "part A, 1, p. 30"))),
        // S 318-320 is on digital skills and technique; S 307-308 and 338-340 are on questions outside the medical domain.
        (Specialists2023, Element::FittingInformation, None),
        (Specialists2023, Element::AnswersOutsideCare, Some((Touched, "general and specific preconditions"))),
        // S 33-35: moving and organising around people, and nothing of further away.
        (Specialists2023, Element::CloseToHome, Some((Touched, "section on what appropriate care is"))),
        // P 28: one phrase of the fourth principle is no element of the second or of the third.
        (Page2024, Element::FunctioningQuestion, None),
        (Page2024, Element::FitsOwnAbility, None),
        (Page2024, Element::PositiveHealth, Some((Stated, "the four principles"))),
    ] {
        let standing = set.standing(element);
        let found = standing.map(|it| (it.degree(), it.citation().section().get(Language::English)));
        assert_eq!(found, expected, "{set:?} {element:?}");
    }
    // F 328-329: the third and the fourth principle have no elaboration; the starting points are told apart from them.
    for principle in [Principle::RightCareRightPlace, Principle::HealthNotIllness] {
        let says = Final2022.principle(principle).unwrap().says();
        assert!(says.get(Language::Dutch).ends_with("niet verder uitgewerkt."), "{principle:?}");
    }
}
