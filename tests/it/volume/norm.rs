use std::num::{NonZeroU16, NonZeroU32};

use chrono::{Datelike as _, Days, NaiveDate};
use passende_zorg::party::{Intervention, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::rule::{Basis, Reference};
use passende_zorg::volume::norm::{
    Basket, BasketItem, Binding, Consequence, Demand, Norm, NormBuilder, NormLevel, NormStatus, Norms,
    Remedy, Stage, Window,
};
use passende_zorg::{Language, Verdict};
use proptest::prelude::*;

use crate::support::{day, minimum_norm, reference, year};

fn builder() -> NormBuilder {
    Norm::builder("lung", UnitKind::Location, Basket::of("lung").unwrap())
        .title("Long", "Lung")
        .source(reference())
}

fn level(minimum: u32, status: NormStatus) -> NormLevel {
    NormLevel::new(Demand::minimum(minimum).unwrap(), status)
}

#[test]
fn a_builder_refuses_what_is_no_norm() {
    use NormStatus::Adopted;
    let one = |builder: NormBuilder| builder.level(day("2020-01-01"), level(1, Adopted));
    let bare = || Norm::builder("lung", UnitKind::Location, Basket::of("lung").unwrap());
    for (builder, code, text) in [
        (builder(), "norm.levels", "levels: expected at least one value, found none"),
        (
            one(bare().source(reference())),
            "norm.no-title",
            "title: expected a title in Dutch and in English, found none",
        ),
        (
            one(bare().title("x", "y")),
            "norm.no-source",
            "source: expected the text that the norm rests on, found none",
        ),
        (one(builder().title("", "y")), "norm.name", "title: expected a name, found an empty text"),
        (one(builder().authority(" ")), "norm.name", "authority: expected a name, found an empty text"),
        (
            one(builder()).level(day("2019-01-01"), level(1, Adopted)),
            "norm.levels",
            "levels[1]: expected it to begin after 2020-01-01, found 2019-01-01",
        ),
        (
            one(builder()).until(day("2020-01-01")),
            "norm.levels",
            "levels: expected an end after 2020-01-01, where the last value begins, found 2020-01-01",
        ),
        (
            builder().level(day("2020-01-01"), level(1, Adopted).with_enforcement_from(day("2019-12-31"))),
            "norm.enforced-too-early",
            "levels[0].enforced-from: expected a day not before 2020-01-01, where the level begins, found 2019-12-31",
        ),
    ] {
        let error = builder.build().unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, text));
    }
    let unnamed = Norm::builder(" ", UnitKind::Location, Basket::of("lung").unwrap());
    assert_eq!(one(unnamed.title("x", "y").source(reference())).build().unwrap_err().code(), "norm.name");
    let same_day =
        builder().level(day("2020-01-01"), level(1, Adopted).with_enforcement_from(day("2020-01-01")));
    assert!(same_day.build().is_ok());
}

#[test]
fn baskets_and_demands_refuse_what_means_nothing() {
    let item = |name: &str, weight| {
        BasketItem::new(Intervention::try_new(name).unwrap(), NonZeroU32::new(weight).unwrap())
    };
    assert_eq!(Basket::try_new([]).unwrap_err().code(), "norm.empty-basket");
    let error = Basket::try_new([item("a", 1), item("b", 1), item("a", 2)]).unwrap_err();
    assert_eq!(error.code(), "norm.twice-in-basket");
    assert_eq!(
        error.to_string(),
        "basket[2]: expected each intervention once, found `a` again after basket[0]"
    );
    let basket = Basket::try_new([item("a", 1), item("b", 3), item("c", 2)]).unwrap();
    assert_eq!((basket.items().len(), basket.largest_weight()), (3, 3));
    assert!(!Basket::only(item("a", 1)).is_weighted() && Basket::only(item("a", 2)).is_weighted());
    assert_eq!(BasketItem::weighing("a", 2).unwrap(), item("a", 2));
    assert_eq!(BasketItem::weighing("a", 0).unwrap_err().code(), "norm.zero-weight");
    assert_eq!(BasketItem::weighing(" ", 1).unwrap_err().code(), "norm.name");
    for (years, ok) in [(0, false), (1, true), (3, true), (300, true), (301, false), (u16::MAX, false)] {
        let window = Window::mean_of(years);
        assert_eq!(window.is_ok(), ok, "{years}");
        assert!(window.is_ok_and(|window| window.years() == years) == ok);
    }
    assert_eq!(Window::mean_of(0).unwrap_err().code(), "norm.years");
    assert_eq!(Demand::minimum(0).unwrap_err().code(), "norm.zero-minimum");
    assert_eq!((Demand::minimum(1).unwrap().low(), Demand::minimum(1).unwrap().high()), (1, 1));
    for (low, high, ok) in [(0, 0, false), (0, 5, false), (6, 5, false), (5, 5, true), (4, 5, true)] {
        let demand = Demand::guideline(low, high);
        assert_eq!(demand.is_ok(), ok, "{low} {high}");
        match demand {
            Ok(demand) => assert_eq!((demand.low(), demand.high()), (low, high)),
            Err(error) => assert_eq!(error.code(), "norm.guideline"),
        }
    }
    assert_eq!(Reference::try_new(" ", "1", day("2025-01-01")).unwrap_err().code(), "name.empty");
    assert!(Reference::try_new("x", "", day("2025-01-01")).is_err());
}

#[test]
fn a_norm_says_what_it_was_made_of() {
    let norm = builder()
        .window(Window::MeanOfYears(NonZeroU16::new(3).unwrap()))
        .level(day("2020-01-01"), level(50, NormStatus::Adopted))
        .until(day("2030-01-01"))
        .authority("scientific association")
        .remedy(Remedy::CareStops)
        .build()
        .unwrap();
    assert_eq!((norm.title(Language::Dutch), norm.title(Language::English)), ("Long", "Lung"));
    assert_eq!(
        (norm.window().years(), norm.per(), norm.remedy()),
        (3, UnitKind::Location, Remedy::CareStops)
    );
    assert_eq!((norm.authority(), norm.rule()), (Some("scientific association"), None));
    assert_eq!((norm.source().title(), norm.source().section()), ("test", "1"));
    assert_eq!(norm.source().consulted(), day("2025-01-01"));
    assert_eq!(norm.levels().until(), Some(day("2030-01-01")));
    assert!(matches!(norm.basis(), Basis::Reference(_)));
    assert_eq!(
        norm.basis().in_language(Language::English).to_string(),
        "test, 1 (consulted on 1 January 2025)"
    );
    let words = |window: Window, language| window.in_language(language).to_string();
    assert_eq!(words(norm.window(), Language::English), "per year, as the mean of 3 years");
    assert_eq!(words(Window::CalendarYear, Language::Dutch), "per kalenderjaar");
}

/// Lung resections as two press reports have them: 50 from 2017, 60 from 11 March 2025, acted on from 2026.
fn lung() -> Norm {
    builder()
        .level(day("2017-01-01"), level(50, NormStatus::Adopted))
        .level(day("2025-03-11"), level(60, NormStatus::Adopted).with_enforcement_from(day("2026-01-01")))
        .until(day("2030-01-01"))
        .build()
        .unwrap()
}

#[test]
fn the_day_decides_level_and_stage() {
    for (on, minimum, stage) in [
        ("2016-12-31", 50, Stage::Announced),
        ("2017-01-01", 50, Stage::InForce),
        ("2017-01-02", 50, Stage::InForce),
        ("2025-03-10", 50, Stage::InForce),
        ("2025-03-11", 60, Stage::InForce),
        ("2025-03-12", 60, Stage::InForce),
        ("2025-12-31", 60, Stage::InForce),
        ("2026-01-01", 60, Stage::Enforced),
        ("2026-01-02", 60, Stage::Enforced),
        ("2029-12-31", 60, Stage::Enforced),
        ("2030-01-01", 60, Stage::Expired),
        ("2030-01-02", 60, Stage::Expired),
    ] {
        let norm = lung();
        let standing = norm.standing(day(on));
        assert_eq!((standing.level().demand().low(), standing.stage()), (minimum, stage), "{on}");
        let binding = match stage {
            Stage::Announced | Stage::Expired => Binding::WithoutForce,
            _ => Binding::Binding,
        };
        assert_eq!((standing.binding(), standing.on()), (binding, day(on)));
        assert_eq!(standing.from(), day(if minimum == 50 { "2017-01-01" } else { "2025-03-11" }));
    }
}

#[test]
fn a_proposal_never_displaces_what_is_adopted() {
    let norm = builder()
        .level(day("2018-01-01"), level(50, NormStatus::Adopted))
        .level(day("2019-01-01"), level(100, NormStatus::Proposed))
        .build()
        .unwrap();
    for on in ["2018-12-31", "2019-01-01", "2025-01-01"] {
        let standing = norm.standing(day(on));
        assert_eq!((standing.level().demand().low(), standing.binding()), (50, Binding::Binding), "{on}");
    }
    let proposed = builder()
        .level(day("2018-01-01"), level(50, NormStatus::Proposed))
        .level(day("2019-01-01"), level(100, NormStatus::Proposed))
        .level(day("2020-01-01"), level(70, NormStatus::Adopted))
        .build()
        .unwrap();
    for (on, minimum, binding) in [
        ("2017-12-31", 50, Binding::WithoutForce),
        ("2018-12-31", 50, Binding::Indicative),
        ("2019-12-31", 100, Binding::Indicative),
        ("2020-01-01", 70, Binding::Binding),
    ] {
        let standing = proposed.standing(day(on));
        assert_eq!((standing.level().demand().low(), standing.binding()), (minimum, binding), "{on}");
    }
}

#[test]
fn only_an_adopted_minimum_binds() {
    for (demand, status, binding) in [
        (Demand::minimum(50), NormStatus::Adopted, Binding::Binding),
        (Demand::minimum(50), NormStatus::Proposed, Binding::Indicative),
        (Demand::guideline(50, 100), NormStatus::Adopted, Binding::Indicative),
        (Demand::guideline(50, 100), NormStatus::Proposed, Binding::Indicative),
    ] {
        let norm =
            builder().level(day("2020-01-01"), NormLevel::new(demand.unwrap(), status)).build().unwrap();
        assert_eq!(norm.standing(day("2021-01-01")).binding(), binding);
    }
}

#[test]
fn falling_short_has_the_consequence_of_its_day() {
    use Consequence::{CareMustStop, NoneYet, Supervised};
    let consequence = |norm: &Norm, on, count| {
        let on = day(on);
        let of = norm.standing(on).consequence(CountRange::exactly(count), year(on.year()));
        of.map(passende_zorg::volume::norm::NormEffect::consequence)
    };
    let norm = lung();
    for (on, below_both, below_new) in [
        ("2016-12-31", None, None), // not begun
        // 50 since 2017 is an existing norm when the final agreement is signed on 16 September 2022.
        ("2022-09-15", Some(NoneYet), None),
        ("2022-09-16", Some(Supervised), None),
        ("2025-03-10", Some(Supervised), None),
        // 60 is not acted on before 2026; until then whoever is below the old 50 keeps its consequence.
        ("2025-03-11", Some(Supervised), Some(NoneYet)),
        ("2025-12-31", Some(Supervised), Some(NoneYet)),
        ("2026-01-01", Some(Supervised), Some(Supervised)),
        ("2029-12-31", Some(Supervised), Some(Supervised)),
        ("2030-01-01", None, None),
    ] {
        assert_eq!((consequence(&norm, on, 49), consequence(&norm, on, 50)), (below_both, below_new), "{on}");
        assert_eq!((consequence(&norm, on, 60), consequence(&norm, on, 0)), (None, None), "{on}");
        assert_eq!(norm.standing(day(on)).consequence(CountRange::UNKNOWN, year(2026)), None);
    }
    let rule = |on: &str, count| {
        norm.standing(day(on)).consequence(CountRange::exactly(count), year(2026)).unwrap().rule()
    };
    assert_eq!(rule("2022-09-16", 49).map(|rule| rule.id().as_str()), Some("IZA22-D-EXISTING"));
    assert_eq!(rule("2025-06-01", 49).map(|rule| rule.id().as_str()), Some("IZA22-D-EXISTING"));
    assert_eq!((rule("2025-06-01", 55), rule("2026-01-01", 49)), (None, None));
    let stops = builder()
        .level(day("2020-01-01"), level(5, NormStatus::Adopted).with_enforcement_from(day("2024-01-01")))
        .level(day("2025-01-01"), level(9, NormStatus::Adopted).with_enforcement_from(day("2026-01-01")))
        .remedy(Remedy::CareStops)
        .build()
        .unwrap();
    for (on, four, eight) in [
        ("2023-12-31", Some(NoneYet), None),
        ("2024-01-01", Some(CareMustStop), None),
        ("2025-01-01", Some(CareMustStop), Some(NoneYet)),
        ("2026-01-01", Some(CareMustStop), Some(CareMustStop)),
    ] {
        assert_eq!((consequence(&stops, on, 4), consequence(&stops, on, 8)), (four, eight), "{on}");
    }
    let proposed = builder()
        .level(day("2020-01-01"), level(5, NormStatus::Proposed).with_enforcement_from(day("2021-01-01")));
    assert_eq!(consequence(&proposed.build().unwrap(), "2025-01-01", 4), None);
    // Adopted after the agreement, without a day of enforcement: nobody acts on it yet.
    let new = builder().level(day("2022-09-16"), level(5, NormStatus::Adopted)).build().unwrap();
    assert_eq!(consequence(&new, "2025-01-01", 4), Some(NoneYet));
    assert!(!new.standing(day("2025-01-01")).is_existing());
    let binding_rule = |norm: &Norm, on| norm.standing(day(on)).binding_rule().map(|rule| rule.id().as_str());
    // Adopted since the agreement, and nobody says that the Round Table set it: it binds by its own text.
    assert_eq!(binding_rule(&new, "2025-01-01"), None);
    assert_eq!(binding_rule(&minimum_norm("x", 5), "2022-09-16"), Some("IZA22-D-EXISTING"));
    assert!(minimum_norm("x", 5).standing(day("2022-09-16")).is_existing());
    assert!(!minimum_norm("x", 5).standing(day("2022-09-15")).is_existing());
}

#[test]
fn norms_are_in_order_and_none_twice() {
    let norms = Norms::try_new(["b", "a", "B"].map(|id| minimum_norm(id, 1))).unwrap();
    assert_eq!(norms.iter().map(|norm| norm.id().as_str()).collect::<Vec<_>>(), ["B", "a", "b"]);
    assert_eq!((norms.len(), norms.is_empty()), (3, false));
    assert_eq!(norms.get("a").map(|norm| norm.id().as_str()), Some("a"));
    assert!(norms.get("c").is_none());
    assert_eq!((&norms).into_iter().count(), 3);
    let error = Norms::try_new(["b", "a", "b"].map(|id| minimum_norm(id, 1))).unwrap_err();
    assert_eq!((error.code(), error.found()), ("norms.twice", Some("`b` twice")));
    assert!(Norms::try_new([]).unwrap().is_empty());
}

#[test]
fn words_for_stage_binding_and_consequence() {
    let english = Language::English;
    assert_eq!(
        Stage::ALL.iter().map(|stage| stage.in_language(english)).collect::<Vec<_>>(),
        ["not yet begun", "proposed", "in force", "enforced", "expired"]
    );
    let of: Vec<_> = Binding::ALL.iter().map(|of| of.in_language(english)).collect();
    assert_eq!(of, ["binding", "indicative", "without force"]);
    let consequences = [Consequence::NoneYet, Consequence::Supervised, Consequence::CareMustStop];
    assert_eq!(
        consequences.map(|of| of.in_language(Language::Dutch)),
        [
            "vooralsnog zonder gevolg",
            "verzekeraars en toezichthouders handelen ernaar",
            "volgens de norm mag deze zorg hier niet meer worden geleverd"
        ]
    );
}

/// The choice of a level, as the wire format describes it, by looking at every level.
fn expected_level(levels: &[(NaiveDate, u32, NormStatus)], on: NaiveDate) -> u32 {
    let begun = |adopted: bool| {
        levels.iter().rfind(|(from, _, status)| *from <= on && (!adopted || *status == NormStatus::Adopted))
    };
    begun(true).or_else(|| begun(false)).unwrap_or(&levels[0]).1
}

proptest! {
    #[test]
    fn the_level_is_the_last_adopted_then_the_last_proposed_then_the_first(
        levels in prop::collection::vec((1_u64..300, 1_u32..200, any::<bool>()), 1..6),
        asked in 0_u64..2500,
    ) {
        let mut from = day("2015-01-01");
        let levels: Vec<_> = levels.into_iter().map(|(gap, minimum, adopted)| {
            from = from + Days::new(gap);
            (from, minimum, if adopted { NormStatus::Adopted } else { NormStatus::Proposed })
        }).collect();
        let builder = levels.iter().fold(builder(), |builder, (from, minimum, status)| builder.level(*from, level(*minimum, *status)));
        let norm = builder.build().unwrap();
        let on = day("2015-01-01") + Days::new(asked);
        let expected = expected_level(&levels, on);
        prop_assert_eq!(norm.standing(on).level().demand().low(), expected);
        let count = CountRange::exactly(u64::from(expected));
        prop_assert_eq!(norm.hold(count, on).verdict(), Verdict::Met);
        prop_assert_eq!(norm.hold(count, on).required_low(), u64::from(expected));
    }
}

proptest! {
    /// What is held against a count is the level that applies, on the days around which it may become another.
    #[test]
    fn a_count_is_held_against_the_level_that_applies(
        levels in prop::collection::vec((1_u64..400, 1_u32..90, any::<bool>()), 1..6),
        count in 0_u64..100,
    ) {
        let (mut built, mut from, mut starts) = (builder(), day("2020-01-01"), Vec::new());
        for (days, minimum, is_adopted) in levels {
            let status = if is_adopted { NormStatus::Adopted } else { NormStatus::Proposed };
            built = built.level(from, level(minimum, status));
            starts.push(from);
            from = from + Days::new(days);
        }
        let norm = built.build().unwrap();
        for start in starts {
            for on in [start - Days::new(1), start, start + Days::new(1)] {
                let demand = norm.standing(on).level().demand();
                let ground = norm.hold(CountRange::exactly(count), on);
                prop_assert_eq!(ground.demand(), demand);
                let expected = if count == 0 {
                    Verdict::NotApplicable
                } else if count >= demand.low().into() {
                    Verdict::Met
                } else {
                    Verdict::NotMet
                };
                prop_assert_eq!(ground.verdict(), expected);
            }
        }
    }
}
