//! Counts that are known between bounds: care at both ends of them, what a scenario is there, and where the answers differ.

use passende_zorg::concentration::csv::{read_norms, read_volumes};
use passende_zorg::concentration::{
    CareAction, CareNotice, CareScenario, CaresOfYear, EndDifference, Move, Patients, RedistributionOptions,
};
use passende_zorg::language::Describe;
use passende_zorg::party::{Intervention, Location};
use passende_zorg::quantity::CountRange;
use passende_zorg::{Language, Verdict};
use proptest::prelude::*;

use super::made::{country, location};
use crate::support::year;

fn cares(rows: &str) -> CaresOfYear {
    let norms = read_norms(b"intervention,minimum\nlung,50\nstomach,20\n").unwrap();
    let volumes = read_volumes(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap();
    CaresOfYear::of(&norms, &volumes, year(2024)).unwrap()
}

fn volumes(cares: &[passende_zorg::concentration::Care]) -> Vec<Vec<(String, u32)>> {
    let of = |care: &passende_zorg::concentration::Care| {
        care.volumes.iter().map(|(name, count)| (name.to_string(), *count)).collect()
    };
    cares.iter().map(of).collect()
}

fn lung() -> Intervention {
    Intervention::try_new("lung").unwrap()
}

fn codes(cares: &CaresOfYear) -> Vec<&'static str> {
    cares.notices().iter().map(Describe::code).collect()
}

/// Each way to write a count, at both ends.
#[test]
fn every_count_that_is_taken_elsewhere_is_taken_here() {
    for (cell, least, most) in [
        ("12", 12, None),
        ("0", 0, None),
        ("<10", 0, Some(9)),
        ("<1", 0, None),
        ("5..9", 5, Some(9)),
        ("5..5", 5, None),
    ] {
        let cares = cares(&format!("A,lung,2024,{cell}\nB,stomach,2024,3\n"));
        assert_eq!(volumes(cares.least()), [vec![("A".into(), least)], vec![("B".into(), 3)]], "{cell}");
        let found = cares.most().map(volumes);
        assert_eq!(found, most.map(|most| vec![vec![("A".into(), most)], vec![("B".into(), 3)]]), "{cell}");
        assert_eq!(codes(&cares).contains(&"care.withheld"), most.is_some(), "{cell}");
    }
}

/// A count of which nothing is known has no upper end: it is told, and no second answer is made of it.
#[test]
fn an_unknown_count_is_told() {
    let unknown = cares("A,lung,2024,\nB,lung,2024,60\nA,stomach,2024,1\n");
    assert_eq!(
        (volumes(unknown.least())[0].clone(), unknown.most()),
        (vec![("A".into(), 0), ("B".into(), 60)], None)
    );
    let told = CareNotice::NotKnown { counts: vec![(location("A"), lung(), CountRange::UNKNOWN)] };
    assert_eq!(unknown.notices(), [told]);
    assert_eq!(
        unknown.notices()[0].in_language(Language::Dutch).to_string(),
        "Zonder bovengrens: A, lung: onbekend. Er is gerekend met de ondergrens; met meer patiënten valt het anders uit."
    );
    // Beside a withheld one, the upper end has it at its lower bound.
    let both = cares("A,lung,2024,\nB,lung,2024,<10\nA,stomach,2024,1\n");
    assert_eq!(volumes(both.most().unwrap())[0], [("A".to_owned(), 0), ("B".to_owned(), 9)]);
    assert_eq!(codes(&both), ["care.withheld", "care.not-known"]);
}

/// Rows of one location that differ in an institution are added up; the same row twice is refused.
#[test]
fn rows_of_one_location_are_added_up() {
    let norms = read_norms(b"intervention,minimum\nlung,50\n").unwrap();
    let rows = b"location,institution,intervention,year,count\nA,one,lung,2024,<10\nA,two,lung,2024,30\nA,two,lung,2023,99\n";
    let found = CaresOfYear::of(&norms, &read_volumes(rows).unwrap(), year(2024)).unwrap();
    assert_eq!((found.least()[0].volumes[0].1, found.most().unwrap()[0].volumes[0].1), (30, 39));
    let twice =
        read_volumes(b"location,institution,intervention,year,count\nA,one,lung,2024,1\nA,one,lung,2024,2\n");
    assert_eq!(twice.unwrap_err().line(), Some(3));
    // The largest that can be held, and one more.
    for (count, holds) in [("4294967295", true), ("4294967295\nA,two,lung,2024,1", false)] {
        let rows = format!("location,institution,intervention,year,count\nA,one,lung,2024,{count}\n");
        let found = CaresOfYear::of(&norms, &read_volumes(rows.as_bytes()).unwrap(), year(2024));
        assert_eq!(found.is_ok(), holds, "{count}");
        if let Err(error) = found {
            assert_eq!(error.code(), "concentration.too-many");
            assert_eq!(
                error.to_string(),
                "`A`, `lung`: expected counts that add up to at most 4,294,967,295, found more"
            );
        }
    }
}

/// Who reported other years only, care without a norm and norms without counts: none of it drops out in silence.
#[test]
fn what_drops_out_is_told() {
    assert_eq!(codes(&cares("A,lung,2024,60\nA,stomach,2024,30\n")), [""; 0]);
    let silent = cares("A,lung,2024,60\nA,stomach,2024,30\nB,lung,2023,70\n");
    let told = CareNotice::WithoutCounts { locations: vec![location("B")], year: year(2024) };
    assert_eq!(silent.notices(), [told]);
    let other = cares("A,lung,2024,60\nA,stomach,2024,30\nA,heart,2024,7\n");
    let heart = Intervention::try_new("heart").unwrap();
    assert_eq!(other.notices(), [CareNotice::WithoutNorm { cares: vec![heart] }]);
    let unreported = cares("A,lung,2024,60\nA,stomach,2023,30\n");
    let stomach = Intervention::try_new("stomach").unwrap();
    assert_eq!(unreported.notices(), [CareNotice::NotReported { cares: vec![stomach], year: year(2024) }]);
    let alike = cares("A,lung,2024,60\nA,stomach,2024,30\nA,Lung,2024,7\n");
    assert_eq!(codes(&alike), ["care.without-norm", "care.look-alike"]);
    let texts: Vec<String> =
        alike.notices().iter().map(|notice| notice.in_language(Language::English).to_string()).collect();
    assert_eq!(texts[1], "Names of kinds of care look alike and count as different ones: Lung beside lung.");
    assert_eq!(
        serde_json::to_value(alike.notices()).unwrap()[1]["names"],
        serde_json::json!(["Lung", "lung"])
    );
}

fn at(counts: &[(&str, u32)]) -> Vec<(Location, u32)> {
    counts.iter().map(|(name, count)| (location(name), *count)).collect()
}

/// Where a withheld count is none, there is nothing to keep, nobody to move, and nothing to start: the scenario can be carried out at both ends.
#[test]
fn a_scenario_at_both_ends() {
    let (least, most) = (at(&[("A", 0), ("B", 30), ("C", 0)]), at(&[("A", 9), ("B", 30), ("C", 9)]));
    let go =
        |from: &str, to: &str| Move { from: location(from), to: location(to), share: "0.5".parse().unwrap() };
    let actions: Vec<(Location, CareAction)> =
        [("A", CareAction::Keep), ("B", CareAction::Keep), ("C", CareAction::Stop)]
            .into_iter()
            .map(|(name, action)| (location(name), action))
            .collect();
    let case = CareScenario { actions: actions.clone(), moves: vec![go("A", "B"), go("B", "A")] };
    assert_eq!(case.at_volumes(&most, &least), case);
    let low = case.at_volumes(&least, &most);
    assert_eq!(low.moves, [go("B", "A")], "A has nobody to give");
    assert_eq!(low.actions, actions, "a settled move brings A patients, so that it begins");
    let alone = CareScenario { actions: actions.clone(), moves: vec![go("A", "B")] };
    assert_eq!(alone.at_volumes(&least, &most).actions, actions[1..]);
    let unnamed = CareScenario { actions: Vec::new(), moves: vec![go("B", "A")] };
    assert_eq!(unnamed.at_volumes(&least, &most).actions, [(location("A"), CareAction::Start)]);
    // Who has none at either end begins as before.
    let (none, more) = (at(&[("A", 0), ("B", 30)]), at(&[("A", 0), ("B", 39)]));
    let start = CareScenario { actions: actions[..1].to_vec(), moves: Vec::new() };
    assert_eq!(start.at_volumes(&none, &more), start);
    assert_eq!(start.at_volumes(&more, &none), start);
}

proptest! {
    /// Whatever counts are withheld, a scenario that can be divided at its upper bounds can be divided at its lower bounds.
    #[test]
    fn a_scenario_holds_at_both_ends(
        counts in prop::collection::vec((0_u32..20, 0_u32..20), 4),
        actions in prop::collection::vec(prop::option::of(prop::sample::select(CareAction::ALL)), 4),
        moved in prop::option::of((0_usize..4, 0_usize..4)),
    ) {
        let names = ["A", "B", "C", "D"];
        let areas = ["a", "b", "c", "d"];
        let ways: Vec<(&str, &str, u32)> = areas.iter().zip(0_u32..).flat_map(|(area, from)| {
            names.iter().zip(0_u32..).map(move |(name, to)| (*area, *name, 1 + 10 * from.abs_diff(to)))
        }).collect();
        let country = country(&areas.map(|area| (area, 10)), &names.map(|name| (name, "R")), &ways);
        let of = |more: bool| -> Vec<(Location, u32)> {
            names.iter().zip(&counts).map(|(name, (least, more_than))| (location(name), if more { least + more_than } else { *least })).collect()
        };
        let (least, most) = (of(false), of(true));
        let actions = names.iter().zip(&actions).filter_map(|(name, action)| Some((location(name), (*action)?))).collect();
        let moves = moved.into_iter().map(|(from, to)| Move { from: location(names[from]), to: location(names[to]), share: "0.5".parse().unwrap() });
        let case = CareScenario { actions, moves: moves.collect() };
        let divide = |volumes: &[(Location, u32)], case: &CareScenario| country.redistribute(volumes, 5, case, RedistributionOptions::PRACTICE_2024);
        if let Ok(high) = divide(&most, &case.at_volumes(&most, &least)) {
            let low = divide(&least, &case.at_volumes(&least, &most));
            prop_assert!(low.is_ok(), "{:?}", low.map(|_| ()));
            // Nobody begins at the lower bounds that has patients at the upper ones, unless it was said or a move brings it some.
            let differences = low.unwrap().differences_at_most(&high);
            prop_assert_eq!(differences.is_empty() || least != most, true);
        }
    }
}

/// By hand: B has 0 or 9 patients, and stops. A has 45 and gets none or nine.
#[test]
fn where_the_ends_differ_is_told() {
    let country = country(
        &[("a", 10), ("b", 10)],
        &[("A", "R"), ("B", "R"), ("C", "S")],
        &[("a", "A", 1), ("b", "B", 1), ("b", "A", 9)],
    );
    let stop = CareScenario { actions: vec![(location("B"), CareAction::Stop)], moves: Vec::new() };
    let of = |count, minimum| {
        let volumes = at(&[("A", 45), ("B", count)]);
        country.redistribute(&volumes, minimum, &stop, RedistributionOptions::PRACTICE_2024).unwrap()
    };
    assert_eq!(of(9, 50).differences_at_most(&of(9, 50)), []);
    let moved = EndDifference::Moved { at_least: Patients::ZERO, at_most: Patients::of(9) };
    let short = EndDifference::Short { at_least: Patients::of(5), at_most: Patients::ZERO };
    let verdict = EndDifference::Verdict {
        location: location("A"),
        at_least: Some(Verdict::NotMet),
        at_most: Some(Verdict::Met),
    };
    let found = of(0, 50).differences_at_most(&of(9, 50));
    assert_eq!(found, [EndDifference::Feasible { at_most: true }, verdict, moved.clone(), short]);
    assert_eq!(of(0, 45).differences_at_most(&of(9, 45)), [moved]);
    // From the fifth on the norm of 50 is met.
    assert_eq!(of(4, 50).differences_at_most(&of(5, 50)).len(), 4);
    assert_eq!(of(5, 50).differences_at_most(&of(6, 50)).len(), 1);
    let texts = |language| -> Vec<String> {
        found.iter().map(|difference| difference.in_language(language).to_string()).collect()
    };
    assert_eq!(
        texts(Language::English),
        [
            "feasible at the high end, and not at the low end",
            "A: not met at the low end, met at the high end",
            "patients who go elsewhere: 0 at the low end, 9 at the high end",
            "patients short: 5 at the low end, 0 at the high end",
        ]
    );
    assert_eq!(texts(Language::Dutch)[0], "uitvoerbaar bij de bovengrens, niet bij de ondergrens");
    let back = of(9, 50).differences_at_most(&of(0, 50));
    assert_eq!(
        back[0].in_language(Language::Dutch).to_string(),
        "uitvoerbaar bij de ondergrens, niet bij de bovengrens"
    );
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!((&json[1]["code"], &json[1]["names"]), (&"ends.verdict".into(), &serde_json::json!(["A"])));
}
