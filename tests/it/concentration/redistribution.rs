use std::collections::BTreeMap;

use passende_zorg::Verdict;
use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareScenario, Country, Move, Patients, Provider, ProviderStatus,
    Redistribution, RedistributionOptions, RegionName, ShortageReason, StartersDraw, TravelClass,
    TravelTable,
};
use passende_zorg::party::Location;
use proptest::prelude::*;

use super::made::{country, location, made, minutes};

fn volumes(volumes: &[(&str, u32)]) -> Vec<(Location, u32)> {
    volumes.iter().map(|(name, count)| (location(name), *count)).collect()
}

fn scenario(actions: &[(&str, CareAction)]) -> CareScenario {
    let actions = actions.iter().map(|(name, action)| (location(name), *action)).collect();
    CareScenario { actions, moves: Vec::new() }
}

const AS_IN_2024: RedistributionOptions = RedistributionOptions::PRACTICE_2024;

fn after(result: &Redistribution<'_>) -> Vec<(String, i64)> {
    result.providers().map(|it| (it.location.to_string(), it.after.millionths())).collect()
}

fn steps(result: &Redistribution<'_>) -> Vec<(u8, String, String, i64)> {
    let step = |it: passende_zorg::concentration::Transfer<'_>| {
        (it.step, it.from.to_string(), it.to.to_string(), it.amount.millionths())
    };
    result.steps().map(step).collect()
}

/// Three areas of 100, 200 and 300 people in a row, a hospital at each end and one in the middle.
fn row() -> Country {
    country(
        &[("a", 100), ("b", 200), ("c", 300)],
        &[("A", "R"), ("B", "R"), ("C", "R")],
        &[
            ("a", "A", 5),
            ("a", "B", 20),
            ("a", "C", 40),
            ("b", "A", 20),
            ("b", "B", 5),
            ("b", "C", 20),
            ("c", "A", 40),
            ("c", "B", 20),
            ("c", "C", 5),
            ("A", "B", 20),
            ("A", "C", 40),
            ("B", "A", 20),
            ("B", "C", 21),
            ("C", "A", 40),
            ("C", "B", 20),
        ],
    )
}

/// By hand: the middle one stops; its one area is equally far from both ends, and the first name decides.
#[test]
fn who_stops_gives_its_areas_to_the_nearest() {
    let country = row();
    let volumes = volumes(&[("A", 30), ("B", 12), ("C", 40)]);
    let result =
        country.redistribute(&volumes, 20, &scenario(&[("B", CareAction::Stop)]), AS_IN_2024).unwrap();
    assert_eq!(after(&result), [("A".into(), 42_000_000), ("B".into(), 0), ("C".into(), 40_000_000)]);
    assert_eq!(steps(&result), [(1, "B".into(), "A".into(), 12_000_000)]);
    assert!(result.is_feasible());
    let verdicts: Vec<Verdict> = result.providers().map(|it| it.verdict_after).collect();
    assert_eq!(verdicts, [Verdict::Met, Verdict::NotApplicable, Verdict::Met]);
    // 70 patients travel 5 minutes, 12 travel 5 and then 20: (82 x 5) / 82 and (70 x 5 + 12 x 20) / 82 = 590 / 82.
    let travel = result.travel();
    assert_eq!(travel.mean_before().unwrap().to_string(), "5");
    assert_eq!(travel.mean_after().unwrap().to_string(), "7.195122");
    assert_eq!(travel.mean_extra_of_longer().unwrap().to_string(), "15");
    assert_eq!(
        (travel.class(TravelClass::Below20), travel.class(TravelClass::Same)),
        (Patients::of(12), Patients::of(70))
    );
    assert_eq!((travel.largest_before(), travel.largest_after()), (minutes(5), minutes(20)));
}

/// By hand: the norm at 19, 20 and 21 for one who has 20.
#[test]
fn who_is_short_is_topped_up() {
    let country = row();
    let volumes = volumes(&[("A", 20), ("B", 50), ("C", 60)]);
    for (minimum, moved) in [(19, 0), (20, 0), (21, 1), (50, 30)] {
        let result = country.redistribute(&volumes, minimum, &CareScenario::default(), AS_IN_2024).unwrap();
        // B is 20 minutes from A and C is 40: B gives what it has above the norm, and then C.
        let from_b = i64::from(moved).min(50 - i64::from(minimum)).max(0);
        let from_c = i64::from(moved) - from_b;
        let taken = |from: &str| {
            steps(&result)
                .iter()
                .filter(|step| step.1 == from && step.2 == "A")
                .map(|step| step.3)
                .sum::<i64>()
        };
        assert_eq!(
            (taken("B"), taken("C")),
            (from_b * 1_000_000, from_c.min(60 - i64::from(minimum)) * 1_000_000),
            "{minimum}"
        );
    }
    // 50 asked of A: B has nothing above 50, C has 10; 20 stay short.
    let result = country.redistribute(&volumes, 50, &CareScenario::default(), AS_IN_2024).unwrap();
    let short: Vec<_> =
        result.shortages().map(|it| (it.location.to_string(), it.amount, it.reason)).collect();
    assert_eq!(short, [("A".into(), Patients::of(20), ShortageReason::SurplusTooSmall)]);
    assert!(!result.is_feasible());
    let not = RedistributionOptions { top_up: false, ..AS_IN_2024 };
    let result = country.redistribute(&volumes, 50, &CareScenario::default(), not).unwrap();
    assert_eq!(steps(&result), []);
    assert_eq!(result.shortages().next().unwrap().reason, ShortageReason::NotToppedUp);
    assert_eq!(result.shortages().next().unwrap().amount, Patients::of(30));
}

#[test]
fn a_shortage_has_its_reason() {
    let alone = country(
        &[("a", 10), ("b", 10)],
        &[("A", "R"), ("B", "S")],
        &[("a", "A", 1), ("b", "B", 1), ("A", "B", 5)],
    );
    let reason = |country: &Country, counts: &[(&str, u32)]| {
        let result =
            country.redistribute(&volumes(counts), 20, &CareScenario::default(), AS_IN_2024).unwrap();
        result.shortages().next().unwrap().reason
    };
    assert_eq!(reason(&alone, &[("A", 5), ("B", 90)]), ShortageReason::NoGiver, "another region");
    let row = row();
    assert_eq!(reason(&row, &[("A", 5), ("B", 20), ("C", 20)]), ShortageReason::NoSurplus);
    let cut = country(&[("a", 10), ("b", 10)], &[("A", "R"), ("B", "R")], &[("a", "A", 1), ("b", "B", 1)]);
    assert_eq!(reason(&cut, &[("A", 5), ("B", 90)]), ShortageReason::Unreachable, "no way from A to B");
    let one_way = country(
        &[("a", 10), ("b", 10)],
        &[("A", "R"), ("B", "R")],
        &[("a", "A", 1), ("b", "B", 1), ("A", "B", 5)],
    );
    assert_eq!(
        reason(&one_way, &[("A", 5), ("B", 90)]),
        ShortageReason::Unreachable,
        "the areas of B do not reach A"
    );
    // One of two areas of B reaches A: what B has to spare is not what is missing.
    let half = country(
        &[("a", 10), ("b", 10), ("c", 90)],
        &[("A", "R"), ("B", "R")],
        &[("a", "A", 1), ("b", "B", 1), ("c", "B", 1), ("A", "B", 5), ("b", "A", 9)],
    );
    assert_eq!(reason(&half, &[("A", 5), ("B", 90)]), ShortageReason::Unreachable, "nine of them come");
    assert_eq!(reason(&half, &[("A", 5), ("B", 24)]), ShortageReason::Unreachable, "2.4 of them come");
    assert_eq!(
        reason(&half, &[("A", 5), ("B", 22)]),
        ShortageReason::SurplusTooSmall,
        "two come, and no more could"
    );
}

/// Nobody remains in the region: the patients are reported, never lost.
#[test]
fn who_can_go_nowhere_is_stranded() {
    let country = row();
    let actions = [("A", CareAction::Stop), ("B", CareAction::Stop), ("C", CareAction::Stop)];
    let result = country
        .redistribute(&volumes(&[("A", 30), ("B", 12), ("C", 40)]), 20, &scenario(&actions), AS_IN_2024)
        .unwrap();
    let stranded: Vec<_> = result.stranded().map(|it| (it.from.to_string(), it.amount)).collect();
    assert_eq!(
        stranded,
        [("A".into(), Patients::of(30)), ("B".into(), Patients::of(12)), ("C".into(), Patients::of(40))]
    );
    assert!(!result.is_feasible());
    assert_eq!(result.travel().mean_before(), None);
}

/// One who starts draws from its whole region, or only from who stops.
#[test]
fn who_starts_draws_patients() {
    let country = row();
    let counts = volumes(&[("A", 30), ("C", 40)]);
    // Area b lies nearest to B: half of what A has there (200 of 300 people) and nothing of C.
    let start = scenario(&[("B", CareAction::Start)]);
    let result = country.redistribute(&counts, 1, &start, AS_IN_2024).unwrap();
    assert_eq!(
        after(&result),
        [("A".into(), 10_000_000), ("B".into(), 20_000_000), ("C".into(), 40_000_000)]
    );
    let stopping = RedistributionOptions {
        starters_draw: StartersDraw::Stopping,
        top_up: false,
        ..RedistributionOptions::PRACTICE_2024
    };
    let result = country.redistribute(&counts, 1, &start, stopping).unwrap();
    assert_eq!(after(&result), [("A".into(), 30_000_000), ("B".into(), 0), ("C".into(), 40_000_000)]);
    let idle = result.providers().find(|it| it.location.as_str() == "B").unwrap();
    assert_eq!((idle.status, idle.verdict_after), (ProviderStatus::Start, Verdict::NotMet));
    // To keep what one does not have is to start.
    let keep = country.redistribute(&counts, 1, &scenario(&[("B", CareAction::Keep)]), AS_IN_2024).unwrap();
    assert_eq!(keep.providers().nth(1).unwrap().status, ProviderStatus::Start);
}

/// Moves that are settled go first; what is left goes to the nearest, or stays when the sender remains.
#[test]
fn settled_moves_go_first() {
    let country = row();
    let no_top_up = RedistributionOptions { top_up: false, ..AS_IN_2024 };
    let counts = volumes(&[("A", 30), ("B", 10), ("C", 40)]);
    let moves =
        |share: &str| vec![Move { from: location("B"), to: location("C"), share: share.parse().unwrap() }];
    for (share, to_c, rest) in
        [("0.7", 7_000_000, 3_000_000), ("1", 10_000_000, 0), ("0.333333", 3_333_330, 6_666_670)]
    {
        let stops = CareScenario { moves: moves(share), ..scenario(&[("B", CareAction::Stop)]) };
        let result = country.redistribute(&counts, 1, &stops, no_top_up).unwrap();
        assert_eq!(
            after(&result),
            [("A".into(), 30_000_000 + rest), ("B".into(), 0), ("C".into(), 40_000_000 + to_c)],
            "{share}"
        );
        let stays = CareScenario { moves: moves(share), actions: Vec::new() };
        let result = country.redistribute(&counts, 1, &stays, no_top_up).unwrap();
        assert_eq!(
            after(&result),
            [("A".into(), 30_000_000), ("B".into(), rest), ("C".into(), 40_000_000 + to_c)],
            "{share}"
        );
    }
}

/// Where a settled move took everyone, nobody is left to be stranded.
#[test]
fn nobody_is_stranded_where_all_were_moved() {
    let country =
        country(&[("a", 10), ("b", 10)], &[("A", "R"), ("B", "S")], &[("a", "A", 1), ("b", "B", 1)]);
    for (share, stranded) in [("1", None), ("0.9", Some(Patients::of(1)))] {
        let moves = vec![Move { from: location("B"), to: location("A"), share: share.parse().unwrap() }];
        let case = CareScenario { moves, ..scenario(&[("B", CareAction::Stop)]) };
        let result = country.redistribute(&volumes(&[("A", 30), ("B", 10)]), 20, &case, AS_IN_2024).unwrap();
        assert_eq!(result.stranded().map(|it| it.amount).collect::<Vec<_>>(), Vec::from_iter(stranded));
        assert_eq!(result.is_feasible(), stranded.is_none(), "{share}");
    }
}

/// By hand: half of the four of B move to C and the other half go there by themselves; of those seven and the three of C, who are asked for one,
/// the joined four give 4/7 of it, rounded up. As two halves they would give 2/7 each, both rounded down.
#[test]
fn the_same_patients_are_one_group_however_they_came() {
    let country = country(
        &[("a", 10), ("b", 10), ("c", 10)],
        &[("A", "R"), ("B", "R"), ("C", "R")],
        &[
            ("a", "A", 5),
            ("b", "B", 5),
            ("b", "C", 10),
            ("b", "A", 50),
            ("c", "C", 5),
            ("c", "A", 50),
            ("A", "C", 50),
        ],
    );
    let agreed = vec![Move { from: location("B"), to: location("C"), share: "0.5".parse().unwrap() }];
    let case = CareScenario { moves: agreed, ..scenario(&[("B", CareAction::Stop)]) };
    let result =
        country.redistribute(&volumes(&[("A", 5), ("B", 4), ("C", 3)]), 6, &case, AS_IN_2024).unwrap();
    let moved: Vec<_> =
        result.moves().map(|it| (it.from.as_str(), it.to.as_str(), it.amount.millionths())).collect();
    assert_eq!(moved, [("B", "A", 571_429), ("B", "C", 3_428_571), ("C", "A", 428_571)]);
}

/// By hand: one that starts receives three of z, three of m and a millionth of a; the millionth that goes back comes from the first area of the largest two.
#[test]
fn of_equal_remainders_the_first_area_gives() {
    let country = country(
        &[("a", 10), ("m", 10), ("z", 10)],
        &[("A", "R"), ("B", "R"), ("C", "R"), ("D", "R")],
        &[
            ("z", "B", 1),
            ("m", "C", 1),
            ("a", "D", 1),
            ("z", "A", 5),
            ("m", "A", 5),
            ("z", "D", 90),
            ("m", "D", 90),
            ("D", "A", 9),
        ],
    );
    let agreed = vec![Move { from: location("D"), to: location("A"), share: "0.0000002".parse().unwrap() }];
    let actions = scenario(&[("A", CareAction::Start), ("B", CareAction::Stop), ("C", CareAction::Stop)]);
    let case = CareScenario { moves: agreed, ..actions };
    let counts = volumes(&[("B", 3), ("C", 3), ("D", 5)]);
    let stopping = RedistributionOptions {
        starters_draw: StartersDraw::Stopping,
        top_up: true,
        ..RedistributionOptions::PRACTICE_2024
    };
    let result = country.redistribute(&counts, 5, &case, stopping).unwrap();
    let moved: Vec<_> =
        result.moves().map(|it| (it.from.as_str(), it.to.as_str(), it.amount.millionths())).collect();
    assert_eq!(moved, [("B", "A", 3_000_000), ("C", "A", 2_999_999), ("C", "D", 1), ("D", "A", 1)]);
}

/// The nearest gives first: at equal minutes, the one at the smallest distance, and only then the first name.
#[test]
fn at_equal_minutes_the_smallest_distance_gives_first() {
    let at = |name: &str| Provider { location: location(name), region: None, area: None };
    let areas = ["a", "b", "c"].map(|id| Area { id: AreaId::try_new(id).unwrap(), population: 10 });
    for (of_b, of_c, giver) in [
        (Some(9), Some(4), "C"),
        (Some(4), Some(9), "B"),
        (Some(4), Some(4), "B"),
        (None, Some(9), "C"),
        (None, None, "B"),
    ] {
        let mut travel = TravelTable::default();
        for (from, to) in [("a", "A"), ("b", "B"), ("c", "C"), ("b", "A"), ("c", "A")] {
            travel.insert(from, to, minutes(if to == "A" { 30 } else { 5 }), None).unwrap();
        }
        travel.insert("A", "B", minutes(30), of_b).unwrap();
        travel.insert("A", "C", minutes(30), of_c).unwrap();
        let country = Country::try_new(areas.to_vec(), vec![at("A"), at("B"), at("C")], &travel).unwrap();
        let counts = volumes(&[("A", 5), ("B", 20), ("C", 20)]);
        let result = country.redistribute(&counts, 10, &CareScenario::default(), AS_IN_2024).unwrap();
        assert_eq!(steps(&result), [(2, giver.into(), "A".into(), 5_000_000)], "{of_b:?} {of_c:?}");
    }
}

/// Two at one place and one next to it: who starts draws in its own region, and in no other.
#[test]
fn who_starts_draws_in_its_own_region_only() {
    let provider = |name: &str, region: &str, area: Option<&str>| Provider {
        location: location(name),
        region: RegionName::try_new(region).ok(),
        area: area.and_then(|area| AreaId::try_new(area).ok()),
    };
    let areas = vec![Area { id: AreaId::try_new("a").unwrap(), population: 100 }];
    let providers = vec![
        provider("Far", "S", None),
        provider("Near", "R", None),
        provider("X", "R", Some("a")),
        provider("Y", "R", Some("a")),
        provider("Z", "R", None),
    ];
    let mut travel = TravelTable::default();
    for (to, time) in [("X", 1), ("Y", 20), ("Z", 5)] {
        travel.insert("a", to, minutes(time), None).unwrap();
    }
    let country = Country::try_new(areas, providers, &travel).unwrap();
    let counts = volumes(&[("X", 10), ("Y", 30), ("Z", 7)]);
    // X stops; who went to Y with X near it looks again only where one starts.
    for (starts, at_y, at_z) in [(None, 30, 17), (Some("Far"), 30, 17), (Some("Near"), 0, 47)] {
        let actions: Vec<_> = [("X", CareAction::Stop)]
            .into_iter()
            .chain(starts.map(|name| (name, CareAction::Start)))
            .collect();
        let no_top_up = RedistributionOptions { top_up: false, ..AS_IN_2024 };
        let result = country.redistribute(&counts, 1, &scenario(&actions), no_top_up).unwrap();
        let after = |name: &str| result.providers().find(|it| it.location.as_str() == name).unwrap().after;
        assert_eq!((after("Y"), after("Z")), (Patients::of(at_y), Patients::of(at_z)), "{starts:?}");
    }
}

/// Two in one place share its catchment by their volumes, and their patients are not doubled.
#[test]
fn two_in_one_place_share_its_people() {
    let areas = vec![
        Area { id: AreaId::try_new("a").unwrap(), population: 100 },
        Area { id: AreaId::try_new("b").unwrap(), population: 300 },
    ];
    let at =
        |name: &str| Provider { location: location(name), region: None, area: AreaId::try_new("a").ok() };
    let mut travel = TravelTable::default();
    for (from, to, time) in [("a", "X", 1), ("a", "Y", 1), ("b", "X", 9), ("b", "Y", 8)] {
        travel.insert(from, to, minutes(time), None).unwrap();
    }
    let country = Country::try_new(areas, vec![at("X"), at("Y")], &travel).unwrap();
    let counts = volumes(&[("X", 10), ("Y", 30)]);
    let result = country.redistribute(&counts, 1, &scenario(&[("X", CareAction::Stop)]), AS_IN_2024).unwrap();
    assert_eq!(after(&result), [("X".into(), 0), ("Y".into(), 40_000_000)]);
    // A quarter of X lives in a (1 minute), three quarters in b, where Y is one minute nearer.
    assert_eq!(result.travel().class(TravelClass::Shorter).millionths(), 7_500_000);
    assert_eq!(result.travel().volume(), Patients::of(40));
}

/// One without people around it keeps its patients as one block at its own place.
#[test]
fn one_without_areas_is_a_block() {
    let country = country(
        &[("a", 0), ("b", 50)],
        &[("A", "R"), ("B", "R")],
        &[("a", "A", 1), ("b", "B", 1), ("A", "B", 7)],
    );
    let counts = volumes(&[("A", 10), ("B", 30)]);
    let stays = country.redistribute(&counts, 1, &CareScenario::default(), AS_IN_2024).unwrap();
    assert_eq!(stays.blocks().map(ToString::to_string).collect::<Vec<_>>(), ["A"]);
    let result = country.redistribute(&counts, 1, &scenario(&[("A", CareAction::Stop)]), AS_IN_2024).unwrap();
    assert_eq!(after(&result), [("A".into(), 0), ("B".into(), 40_000_000)]);
    assert_eq!(result.travel().largest_extra_minutes(), minutes(7));
    let back = country.redistribute(&counts, 1, &scenario(&[("B", CareAction::Stop)]), AS_IN_2024).unwrap();
    assert_eq!(back.stranded().next().unwrap().amount, Patients::of(30), "area b does not reach A");
}

#[test]
fn who_is_left_out_neither_gives_nor_receives() {
    let country = row();
    let counts = volumes(&[("A", 5), ("B", 90), ("C", 40)]);
    let actions = scenario(&[("B", CareAction::Unaffected), ("C", CareAction::Stop)]);
    let result = country.redistribute(&counts, 20, &actions, AS_IN_2024).unwrap();
    assert_eq!(after(&result), [("A".into(), 45_000_000), ("B".into(), 90_000_000), ("C".into(), 0)]);
    // What was named in one scenario is as it was in another.
    let again = country.redistribute(&counts, 20, &CareScenario::default(), AS_IN_2024).unwrap();
    assert_eq!(
        again.providers().map(|it| it.before).collect::<Vec<_>>(),
        [Patients::of(5), Patients::of(90), Patients::of(40)]
    );
}

#[test]
fn what_cannot_be_carried_out_is_refused() {
    let country = row();
    let counts = [("A", 30), ("B", 10), ("C", 0)];
    let run = |counts: &[(&str, u32)], actions: &[(&str, CareAction)], moves: &[(&str, &str, &str)]| {
        let moves = moves.iter().map(|(from, to, share)| Move {
            from: location(from),
            to: location(to),
            share: share.parse().unwrap(),
        });
        let case = CareScenario { moves: moves.collect(), ..scenario(actions) };
        country.redistribute(&volumes(counts), 20, &case, AS_IN_2024).unwrap_err()
    };
    for (error, code, told) in [
        (
            run(&[("X", 1)], &[], &[]),
            "redistribution.unknown-provider",
            "volume: expected a provider of the country, found `X`",
        ),
        (
            run(&[("A", 1), ("A", 2)], &[], &[]),
            "redistribution.twice",
            "volume: expected each provider once, found `A` again",
        ),
        (
            run(&counts, &[("A", CareAction::Stop)], &[("A", "B", "0.3333333333333")]),
            "redistribution.share",
            "move from `A` to `B`: expected a share above 0 and at most 1 with at most twelve decimals, found 0.3333333333333",
        ),
        (
            run(&counts, &[("X", CareAction::Stop)], &[]),
            "redistribution.unknown-provider",
            "scenario: expected a provider of the country, found `X`",
        ),
        (
            run(&counts, &[("A", CareAction::Stop), ("A", CareAction::Keep)], &[]),
            "redistribution.twice",
            "scenario: expected each provider once, found `A` again",
        ),
        (
            run(&counts, &[], &[("A", "A", "0.5")]),
            "redistribution.move",
            "move from `A` to `A`: expected another provider than the sender",
        ),
        (
            run(&counts, &[], &[("C", "A", "0.5")]),
            "redistribution.move",
            "move from `C` to `A`: expected a sender with volume",
        ),
        (
            run(&counts, &[("A", CareAction::Unaffected)], &[("A", "B", "0.5")]),
            "redistribution.move",
            "move from `A` to `B`: expected a sender that stops or remains",
        ),
        (
            run(&counts, &[("B", CareAction::Unaffected)], &[("A", "B", "0.5")]),
            "redistribution.move",
            "move from `A` to `B`: expected a receiver that remains",
        ),
        (
            run(&counts, &[("B", CareAction::Stop)], &[("A", "B", "0.5")]),
            "redistribution.move",
            "move from `A` to `B`: expected a receiver that remains",
        ),
        (
            run(&counts, &[], &[("A", "X", "0.5")]),
            "redistribution.unknown-provider",
            "move: expected a provider of the country, found `X`",
        ),
        (
            run(&counts, &[], &[("A", "B", "0")]),
            "redistribution.share",
            "move from `A` to `B`: expected a share above 0 and at most 1 with at most twelve decimals, found 0",
        ),
        (
            run(&counts, &[], &[("A", "B", "1.000000000001")]),
            "redistribution.share",
            "move from `A` to `B`: expected a share above 0 and at most 1 with at most twelve decimals, found 1.000000000001",
        ),
        (
            run(&counts, &[], &[("A", "B", "0.0000000000001")]),
            "redistribution.share",
            "move from `A` to `B`: expected a share above 0 and at most 1 with at most twelve decimals, found 0.0000000000001",
        ),
        (
            run(&counts, &[("C", CareAction::Start)], &[("A", "B", "0.6"), ("A", "C", "0.5")]),
            "redistribution.shares",
            "moves from `A`: expected shares that add up to at most 1, found 1.1",
        ),
    ] {
        assert_eq!((error.code(), error.to_string().as_str()), (code, told));
    }
}

/// Patients together stay within what can be counted in millionths: at the bound and one over it.
#[test]
fn too_many_patients_are_refused() {
    let most: u64 = 9_223_372_036_854;
    let names: Vec<String> = (0..2148).map(|at| format!("P{at:04}")).collect();
    let providers: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "R")).collect();
    let country = country(&[], &providers, &[]);
    let full = u64::from(u32::MAX);
    let counts = |total: u64| -> Vec<(Location, u32)> {
        let count = |at: u64| u32::try_from(total.saturating_sub(at * full).min(full)).unwrap();
        names.iter().zip(0_u64..).map(|(name, at)| (location(name), count(at))).collect()
    };
    let run = |total| country.redistribute(&counts(total), 1, &CareScenario::default(), AS_IN_2024);
    let total: Patients = run(most).unwrap().providers().map(|it| it.after).sum();
    assert_eq!(total.whole(), i64::try_from(most).ok());
    let error = run(most + 1).unwrap_err();
    assert_eq!(error.code(), "redistribution.too-many");
    assert_eq!(
        error.to_string(),
        "volumes: expected at most 9,223,372,036,854 patients together, found 9223372036855"
    );
}

#[test]
fn whole_patients() {
    for (of, whole) in [(0, Some(0)), (3, Some(3)), (u32::MAX, Some(4_294_967_295))] {
        assert_eq!(Patients::of(of).whole(), whole);
    }
    let country = row();
    let agreed = vec![Move { from: location("A"), to: location("B"), share: "0.25".parse().unwrap() }];
    let case = CareScenario { moves: agreed, actions: Vec::new() };
    let result = country.redistribute(&volumes(&[("A", 6), ("B", 2)]), 1, &case, AS_IN_2024).unwrap();
    let after: Vec<_> =
        result.providers().map(|it| (it.after.whole(), it.after.number().to_string())).collect();
    assert_eq!(after, [(None, "4.5".to_owned()), (None, "3.5".to_owned())]);
    assert_eq!(country.providers(), ["A", "B", "C"].map(location));
}

fn any_options() -> impl Strategy<Value = RedistributionOptions> {
    (any::<bool>(), prop::sample::select(StartersDraw::ALL)).prop_map(|(top_up, starters_draw)| {
        RedistributionOptions { top_up, starters_draw, ..RedistributionOptions::PRACTICE_2024 }
    })
}

proptest! {
    /// Before is after and stranded together, for each and in all; the net moves and the steps tell one story; the classes are all patients.
    #[test]
    fn nobody_is_lost_and_nobody_is_doubled(made in made(), options in any_options()) {
        let country = made.country(false);
        let result = country.redistribute(&made.counts(), made.minimum, &made.scenario(), options).unwrap();
        let before: i64 = result.providers().map(|it| it.before.millionths()).sum();
        let after: i64 = result.providers().map(|it| it.after.millionths()).sum();
        let stranded: i64 = result.stranded().map(|it| it.amount.millionths()).sum();
        prop_assert_eq!(before, after + stranded);
        let mut flows: BTreeMap<(&Location, bool), i64> = BTreeMap::new();
        for it in result.steps() {
            *flows.entry((it.from, false)).or_default() -= it.amount.millionths();
            *flows.entry((it.to, false)).or_default() += it.amount.millionths();
        }
        for it in result.moves() {
            *flows.entry((it.from, true)).or_default() -= it.amount.millionths();
            *flows.entry((it.to, true)).or_default() += it.amount.millionths();
        }
        let of_stranded = |name: &Location| result.stranded().filter(|it| it.from == name).map(|it| it.amount.millionths()).sum::<i64>();
        for it in result.providers() {
            for net in [false, true] {
                let flow = flows.get(&(it.location, net)).copied().unwrap_or(0);
                prop_assert_eq!(it.before.millionths() + flow - of_stranded(it.location), it.after.millionths());
            }
            // Without topping up, who is left out keeps what it has, and who stops keeps nothing.
            match it.status {
                ProviderStatus::Unaffected => prop_assert_eq!(it.before, it.after),
                ProviderStatus::Stop => prop_assert_eq!(it.after, Patients::ZERO),
                _ => {}
            }
        }
        let travel = result.travel();
        let classes: i64 = TravelClass::ALL.iter().map(|class| travel.class(*class).millionths()).sum();
        prop_assert_eq!(classes, travel.volume().millionths());
        prop_assert_eq!(classes + travel.unknown().millionths(), after);
    }

    /// Patients stay in their region, and topping up lifts nobody above the norm and brings no giver below it.
    #[test]
    fn regions_are_kept_and_givers_stay_above(made in made(), options in any_options()) {
        let country = made.country(false);
        let result = country.redistribute(&made.counts(), made.minimum, &made.scenario(), options).unwrap();
        let norm = i64::from(made.minimum) * 1_000_000;
        let after = |name: &Location| result.providers().find(|it| it.location == name).unwrap().after.millionths();
        for it in result.steps() {
            prop_assert_eq!(made.region(it.from), made.region(it.to));
            if it.step == 2 {
                prop_assert!(after(it.from) >= norm);
                prop_assert!(after(it.to) <= norm);
            }
        }
        // Whoever stays short is told, with exactly what is missing.
        for it in result.providers() {
            let remains = matches!(it.status, ProviderStatus::Keep | ProviderStatus::Start);
            let short = result.shortages().find(|short| short.location == it.location).map(|short| short.amount.millionths());
            let expected = (remains && it.after.millionths() < norm).then(|| norm - it.after.millionths());
            prop_assert_eq!(short, expected);
        }
    }

    /// The order in which anything is given changes nothing.
    #[test]
    fn order_changes_nothing(made in made(), options in any_options()) {
        let (country, turned) = (made.country(false), made.country(true));
        let (mut counts, mut case) = (made.counts(), made.scenario());
        let one = serde_json::to_value(country.redistribute(&counts, made.minimum, &case, options).unwrap()).unwrap();
        counts.reverse();
        case.actions.reverse();
        let other = serde_json::to_value(turned.redistribute(&counts, made.minimum, &case, options).unwrap()).unwrap();
        prop_assert_eq!(one, other);
    }

    /// Where nobody stops or starts and nobody is topped up, nothing changes.
    #[test]
    fn nothing_to_do_changes_nothing(made in made()) {
        let country = made.country(false);
        let options = RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };
        let result = country.redistribute(&made.counts(), made.minimum, &CareScenario::default(), options).unwrap();
        prop_assert_eq!(result.steps().count() + result.moves().count() + result.stranded().count(), 0);
        for it in result.providers() {
            prop_assert_eq!(it.before, it.after);
        }
    }
}
