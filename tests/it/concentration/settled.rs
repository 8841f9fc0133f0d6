//! What is told of how patients were divided: what a name settled, and of whom little is known.

use passende_zorg::Language;
use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareScenario, Country, Move, Patients, Provider, Redistribution,
    RedistributionNotice, RedistributionOptions, RegionName, TravelTable,
};
use passende_zorg::language::Describe;
use passende_zorg::party::Location;
use proptest::prelude::*;

use super::made::{country, location, made, minutes};

const AS_IN_2024: RedistributionOptions = RedistributionOptions::PRACTICE_2024;
const NOT_TOPPED_UP: RedistributionOptions = RedistributionOptions { top_up: false, ..AS_IN_2024 };

fn area(id: &str) -> AreaId {
    AreaId::try_new(id).unwrap()
}

fn volumes(volumes: &[(&str, u32)]) -> Vec<(Location, u32)> {
    volumes.iter().map(|(name, count)| (location(name), *count)).collect()
}

fn scenario(actions: &[(&str, CareAction)]) -> CareScenario {
    let actions = actions.iter().map(|(name, action)| (location(name), *action)).collect();
    CareScenario { actions, moves: Vec::new() }
}

/// Three areas in a row of 100, 200 and 300 people, whose middle one is as far from both ends.
fn row(first: &str, last: &str) -> Country {
    country(
        &[("a", 100), ("b", 200), ("c", 300)],
        &[(first, "R"), ("M", "R"), (last, "R")],
        &[
            ("a", first, 5),
            ("a", "M", 20),
            ("b", first, 20),
            ("b", "M", 5),
            ("b", last, 20),
            ("c", "M", 20),
            ("c", last, 5),
            (first, last, 30),
            (last, first, 30),
            ("M", first, 9),
            ("M", last, 9),
        ],
    )
}

fn after(result: &Redistribution<'_>) -> Vec<(String, i64)> {
    result.providers().map(|it| (it.location.to_string(), it.after.millionths())).collect()
}

/// By hand: the twelve patients of the middle are as near to both ends. Whoever comes first by name gets them, and so meets 40 or does not; renaming one turns it round.
#[test]
fn what_a_name_decided_is_told() {
    for (first, last) in [("A", "Z"), ("Z", "A")] {
        let country = row(first, last);
        let stop = scenario(&[("M", CareAction::Stop)]);
        let of = |counts: [u32; 3], minimum| {
            let counts = volumes(&[(first, counts[0]), ("M", counts[1]), (last, counts[2])]);
            country.redistribute(&counts, minimum, &stop, NOT_TOPPED_UP).unwrap()
        };
        let notice = |decisive: &[&str]| RedistributionNotice::EquallyNearAfter {
            areas: vec![area("b")],
            patients: Patients::of(12),
            providers: vec![location("A"), location("Z")],
            decisive: decisive.iter().map(|name| location(name)).collect(),
        };
        let result = of([30, 12, 30], 40);
        assert_eq!(after(&result)[0], ("A".into(), 42_000_000), "the first by name");
        assert_eq!(result.notices(), [notice(&["A", "Z"])]);
        // Below 31 both meet it anyway, above 42 neither does.
        for (minimum, decisive) in
            [(30, &[][..]), (31, &["A", "Z"][..]), (42, &["A", "Z"][..]), (43, &[][..])]
        {
            assert_eq!(of([30, 12, 30], minimum).notices(), [notice(decisive)], "{minimum}");
        }
        // Where nobody lives near, nobody is settled by a name.
        assert!(
            of([30, 12, 30], 40).notices()[0]
                .in_language(Language::English)
                .to_string()
                .contains("equally near")
        );
    }
}

/// As near now, to providers that all give the care: which of them has the people is settled by name. At one place they share them.
#[test]
fn an_area_between_two_providers_is_told() {
    let ways = |of_b: u32| {
        [
            ("a", "A", 5),
            ("a", "B", of_b),
            ("b", "B", 1),
            ("c", "A", 1),
            ("A", "B", 1),
            ("B", "A", 1),
            ("b", "A", 8),
            ("c", "B", 8),
        ]
    };
    let told = |of_b: u32, people: u32| {
        let country = country(&[("a", people), ("b", 10), ("c", 10)], &[("A", "R"), ("B", "R")], &ways(of_b));
        let counts = volumes(&[("A", 30), ("B", 30)]);
        country.redistribute(&counts, 10, &CareScenario::default(), AS_IN_2024).unwrap().notices()
    };
    let notice = RedistributionNotice::EquallyNear {
        areas: vec![area("a")],
        people: 700,
        providers: vec![location("A"), location("B")],
    };
    assert_eq!(told(5, 700), [notice]);
    assert_eq!((told(4, 700), told(6, 700), told(5, 0)), (vec![], vec![], vec![]));
    let at = |name: &str| Provider {
        location: location(name),
        region: RegionName::try_new("R").ok(),
        area: AreaId::try_new("h").ok(),
    };
    let mut travel = TravelTable::default();
    for name in ["A", "B"] {
        travel.insert("a", name, minutes(5), None).unwrap();
    }
    let areas = vec![Area { id: area("a"), population: 10 }];
    let together = Country::try_new(areas, vec![at("A"), at("B")], &travel).unwrap();
    let counts = volumes(&[("A", 30), ("B", 30)]);
    let result = together.redistribute(&counts, 10, &CareScenario::default(), AS_IN_2024).unwrap();
    assert_eq!(result.notices(), []);
}

/// A smaller distance decides by a rule, and not by a name.
#[test]
fn a_distance_decides_before_a_name() {
    for (distances, tied) in [
        ([Some(4), Some(9)], false),
        ([Some(4), Some(4)], true),
        ([None, Some(4)], false),
        ([None, None], true),
    ] {
        let mut travel = TravelTable::default();
        for (name, distance) in ["A", "B"].into_iter().zip(distances) {
            travel.insert("a", name, minutes(5), distance).unwrap();
        }
        travel.insert("b", "B", minutes(1), None).unwrap();
        travel.insert("c", "A", minutes(1), None).unwrap();
        let at = |name: &str| Provider { location: location(name), region: None, area: None };
        let areas = ["a", "b", "c"].map(|id| Area { id: area(id), population: 10 });
        let country = Country::try_new(areas.to_vec(), vec![at("A"), at("B")], &travel).unwrap();
        let counts = volumes(&[("A", 30), ("B", 30)]);
        let result = country.redistribute(&counts, 10, &CareScenario::default(), AS_IN_2024).unwrap();
        assert_eq!(!result.notices().is_empty(), tied, "{distances:?}");
    }
}

/// Two as short as each other, and one that can spare too little for both; at one more or fewer they are not as short.
#[test]
fn who_was_topped_up_first_by_name_is_told() {
    let country = country(
        &[("a", 10), ("b", 10), ("g", 10)],
        &[("A", "R"), ("B", "R"), ("G", "R")],
        &[
            ("a", "A", 1),
            ("b", "B", 1),
            ("g", "G", 1),
            ("g", "A", 9),
            ("g", "B", 9),
            ("A", "G", 9),
            ("B", "G", 9),
            ("G", "A", 9),
        ],
    );
    let told = |a: u32, g: u32| {
        let counts = volumes(&[("A", a), ("B", 15), ("G", g)]);
        country.redistribute(&counts, 20, &CareScenario::default(), AS_IN_2024).unwrap().notices()
    };
    let notice = RedistributionNotice::EquallyShort { providers: vec![location("A"), location("B")] };
    assert_eq!(told(15, 27), [notice], "seven to spare, ten asked");
    assert_eq!(told(15, 29).len(), 1, "nine to spare");
    assert_eq!(told(15, 30), [], "enough for both, from one");
    assert_eq!((told(14, 27), told(16, 27)), (vec![], vec![]), "not as short");
    assert_eq!(told(15, 20), [], "nothing to spare, so that nobody went first");
}

/// Two as near to who is short, each with more to spare than is asked; when both have to give all they can, their order decides nothing.
#[test]
fn who_gave_first_by_name_is_told() {
    let build = |of_h: u32| {
        country(
            &[("a", 10), ("g", 10), ("h", 10)],
            &[("A", "R"), ("G", "R"), ("H", "R")],
            &[
                ("a", "A", 1),
                ("g", "G", 1),
                ("h", "H", 1),
                ("g", "A", 9),
                ("h", "A", 9),
                ("A", "G", 9),
                ("A", "H", of_h),
                ("G", "A", 9),
                ("H", "A", 9),
            ],
        )
    };
    let told = |of_h: u32, spare: u32| {
        let country = build(of_h);
        let counts = volumes(&[("A", 15), ("G", 20 + spare), ("H", 20 + spare)]);
        country.redistribute(&counts, 20, &CareScenario::default(), AS_IN_2024).unwrap().notices()
    };
    let notice = RedistributionNotice::EquallyNearGivers {
        receivers: vec![location("A")],
        givers: vec![location("G"), location("H")],
    };
    assert_eq!(told(9, 9), std::slice::from_ref(&notice), "one of them is enough");
    assert_eq!(told(9, 3), [notice], "five are asked of six");
    assert_eq!(told(9, 2), [], "both give all they can, and one stays short");
    assert_eq!((told(8, 9), told(10, 9)), (vec![], vec![]), "one is nearer");
}

#[test]
fn who_is_nearest_to_nobody_is_told_with_its_patients() {
    let ways = [("a", "A", 5), ("a", "B", 7), ("A", "B", 6), ("B", "A", 6)];
    let country = country(&[("a", 100)], &[("A", "R"), ("B", "R")], &ways);
    let told = |b: u32| {
        let counts = volumes(&[("A", 60), ("B", b)]);
        country.redistribute(&counts, 10, &CareScenario::default(), NOT_TOPPED_UP).unwrap().notices()
    };
    let notice = |count| RedistributionNotice::NearestToNobody {
        providers: vec![location("B")],
        patients: Patients::of(count),
    };
    assert_eq!((told(50), told(1), told(0)), (vec![notice(50)], vec![notice(1)], vec![]));
}

/// Who can reach nobody at all is told with the country; who can reach some, but none that gives the care, with the care.
#[test]
fn people_who_cannot_reach_this_care_are_told() {
    let ways = [("a", "A", 5), ("b", "B", 5), ("A", "B", 9), ("B", "A", 9)];
    let country = country(&[("a", 100), ("b", 200), ("c", 400)], &[("A", "R"), ("B", "S")], &ways);
    assert!(country.notices().iter().map(Describe::code).any(|code| code == "country.areas-without-way"));
    let counts = volumes(&[("A", 60)]);
    let result = country.redistribute(&counts, 10, &CareScenario::default(), NOT_TOPPED_UP).unwrap();
    assert_eq!(
        result.notices(),
        [
            RedistributionNotice::NoProviderInReach { areas: vec![area("b")], people: 200 },
            RedistributionNotice::RegionsWithoutCare { regions: vec![RegionName::try_new("S").unwrap()] },
        ]
    );
    // The file keeps both, as it always did.
    let all: Vec<&str> = result.areas_without_provider().map(AreaId::as_str).collect();
    assert_eq!(all, ["b", "c"]);
}

/// A settled move to a place that cannot be reached: the patients are there, and in no mean.
#[test]
fn patients_whose_time_is_not_known_are_told() {
    let country =
        country(&[("a", 10), ("b", 10)], &[("A", "R"), ("B", "S")], &[("a", "A", 1), ("b", "B", 1)]);
    let moves = vec![Move { from: location("B"), to: location("A"), share: "0.4".parse().unwrap() }];
    let case = CareScenario { moves, actions: Vec::new() };
    let result = country.redistribute(&volumes(&[("A", 30), ("B", 10)]), 1, &case, NOT_TOPPED_UP).unwrap();
    assert!(result.notices().contains(&RedistributionNotice::TravelUnknown { patients: Patients::of(4) }));
}

/// By hand: two thirds of a patient are no rounding; a third of thirty, given to twelve decimals, is ten but for what a millionth is.
#[test]
fn where_a_millionth_decides_it_is_told() {
    let country = country(
        &[("a", 10), ("b", 10), ("c", 10), ("x", 10), ("y", 10)],
        &[("S", "R"), ("X", "R"), ("Y", "R")],
        &[
            ("a", "S", 1),
            ("b", "S", 1),
            ("c", "S", 1),
            ("a", "X", 5),
            ("b", "X", 5),
            ("b", "Y", 9),
            ("c", "Y", 5),
            ("x", "X", 1),
            ("y", "Y", 1),
        ],
    );
    let told = |x: u32, y: u32, minimum: u32| {
        let counts = volumes(&[("S", 10), ("X", x), ("Y", y)]);
        let result = country
            .redistribute(&counts, minimum, &scenario(&[("S", CareAction::Stop)]), NOT_TOPPED_UP)
            .unwrap();
        let within = result.notices().into_iter().find_map(|notice| match notice {
            RedistributionNotice::WithinRounding { providers } => Some(providers),
            _ => None,
        });
        (after(&result), within)
    };
    // X has two thirds of ten more, 6.666667; Y a third, 3.333333.
    let (after, within) = told(43, 20, 50);
    assert_eq!((after[1].1, after[2].1), (49_666_667, 23_333_333));
    assert_eq!(within, None, "a third of a patient is no rounding");
    // Settled moves of a third and two thirds, to twelve decimals, leave millionths that no patient is.
    let shares = [("X", "0.333333333333"), ("Y", "0.666666666667")];
    let moves = shares.map(|(to, share)| Move {
        from: location("S"),
        to: location(to),
        share: share.parse().unwrap(),
    });
    let case = CareScenario { moves: moves.to_vec(), ..scenario(&[("S", CareAction::Stop)]) };
    for (count, minimum, expected) in
        [(30, 20, Some("X")), (30, 21, None), (33, 21, Some("X")), (32, 21, None)]
    {
        let counts = volumes(&[("S", count), ("X", 10), ("Y", 90)]);
        let result = country.redistribute(&counts, minimum, &case, NOT_TOPPED_UP).unwrap();
        let near = result.notices().into_iter().find_map(|notice| match notice {
            RedistributionNotice::WithinRounding { providers } => Some(providers[0].to_string()),
            _ => None,
        });
        assert_eq!(near.as_deref(), expected, "{count} {minimum}");
    }
}

proptest! {
    /// Where nothing is told of ties, other names for the providers change nothing that is counted.
    #[test]
    fn without_ties_names_decide_nothing(made in made()) {
        // The same country in which every name is turned round: P0 becomes the last.
        let renamed = |name: &str| format!("P{}", 9 - name[1..].parse::<u32>().unwrap());
        let is_provider = |name: &str| name.starts_with('P');
        let mut other = made.clone();
        for (name, _) in &mut other.providers { *name = renamed(name); }
        for (name, _) in &mut other.counts { *name = renamed(name); }
        for (name, _) in &mut other.actions { *name = renamed(name); }
        for (from, to, _) in &mut other.ways {
            if is_provider(from) { *from = renamed(from); }
            *to = renamed(to);
        }
        let (one, two) = (made.country(false), other.country(false));
        let here = one.redistribute(&made.counts(), made.minimum, &made.scenario(), AS_IN_2024).unwrap();
        let there = two.redistribute(&other.counts(), other.minimum, &other.scenario(), AS_IN_2024).unwrap();
        let by_name = |notice: &RedistributionNotice| matches!(
            notice,
            RedistributionNotice::EquallyNear { .. }
                | RedistributionNotice::EquallyNearAfter { .. }
                | RedistributionNotice::EquallyShort { .. }
                | RedistributionNotice::EquallyNearGivers { .. }
        );
        prop_assume!(!here.notices().iter().any(by_name));
        let mut turned: Vec<(String, i64)> = after(&there).into_iter().map(|(name, count)| (renamed(&name), count)).collect();
        turned.sort_unstable();
        // Dividing to the millionth goes by name too, by a millionth at most for each group of patients.
        for ((name, count), (other_name, other_count)) in after(&here).iter().zip(&turned) {
            prop_assert_eq!(name, other_name);
            prop_assert!(count.abs_diff(*other_count) < 100, "{} {} {}", name, count, other_count);
        }
    }
}

/// Every notice has whole sentences in both languages, and its own code.
#[test]
fn notices_read_in_both_languages() {
    let names = || vec![location("A")];
    let all = [
        RedistributionNotice::EquallyNear { areas: vec![area("a")], people: 1_234, providers: names() },
        RedistributionNotice::EquallyNearAfter {
            areas: vec![area("a")],
            patients: Patients::of(3),
            providers: names(),
            decisive: names(),
        },
        RedistributionNotice::EquallyShort { providers: names() },
        RedistributionNotice::EquallyNearGivers { receivers: names(), givers: names() },
        RedistributionNotice::NearestToNobody { providers: names(), patients: Patients::of(3) },
        RedistributionNotice::NoProviderInReach { areas: vec![area("a")], people: 1_234 },
        RedistributionNotice::RegionsWithoutCare { regions: vec![RegionName::try_new("R").unwrap()] },
        RedistributionNotice::TravelUnknown { patients: Patients::of(3) },
        RedistributionNotice::WithinRounding { providers: names() },
    ];
    let mut codes = std::collections::BTreeSet::new();
    for notice in &all {
        for language in Language::ALL {
            let text = notice.in_language(language).to_string();
            assert!(text.ends_with('.') && text.len() > 20, "{text}");
        }
        assert!(notice.code().starts_with("redistribution."));
        codes.insert(notice.code());
        let json = serde_json::to_value(notice).unwrap();
        assert_eq!((&json["code"], json["names"].is_array()), (&notice.code().into(), true));
    }
    assert_eq!(codes.len(), all.len());
}
