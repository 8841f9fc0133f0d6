//! What is told beside an answer: of the country, of the names in files, and of how patients were divided.

use passende_zorg::Language;
use passende_zorg::concentration::{
    Action, Area, AreaId, Country, CountryNotice, Move, NameSource, NamedThing, Patients, Provider,
    Redistribution, RedistributionNotice, RedistributionOptions, RegionName, Scenario, TravelTable,
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

fn scenario(actions: &[(&str, Action)]) -> Scenario {
    let actions = actions.iter().map(|(name, action)| (location(name), *action)).collect();
    Scenario { actions, moves: Vec::new() }
}

fn codes(country: &Country) -> Vec<&'static str> {
    country.notices().iter().map(Describe::code).collect()
}

/// All areas reach all providers, and all providers each other: nothing to tell. Then one way less at a time.
#[test]
fn nothing_is_told_of_a_country_without_gaps() {
    let areas = [("a", 100), ("b", 200)];
    let providers = [("A", "R"), ("B", "R")];
    let ways = [("a", "A", 1), ("a", "B", 2), ("b", "A", 3), ("b", "B", 4), ("A", "B", 5), ("B", "A", 6)];
    assert_eq!(country(&areas, &providers, &ways).notices(), []);
    let without = |missing: &[(&str, &str)]| {
        let ways: Vec<_> =
            ways.iter().copied().filter(|(from, to, _)| !missing.contains(&(*from, *to))).collect();
        country(&areas, &providers, &ways)
    };
    for (missing, code) in [
        (&[("a", "A")][..], "country.pairs-without-way"),
        (&[("a", "A"), ("a", "B")], "country.areas-without-way"),
        (&[("A", "B")], "country.no-way-from"),
        (&[("a", "B"), ("b", "B"), ("A", "B")], "country.no-way-to"),
    ] {
        assert!(codes(&without(missing)).contains(&code), "{missing:?}: {:?}", codes(&without(missing)));
    }
    // Another provider still leads to B, so that somebody can go there.
    assert!(!codes(&without(&[("a", "B"), ("b", "B")])).contains(&"country.no-way-to"));
}

/// By hand: of 100, 200 and 400 people, those of b reach nobody; where nobody lives nobody is missed.
#[test]
fn people_who_can_reach_nobody_are_counted() {
    let told = |people: u32| {
        let ways = [("a", "A", 1), ("c", "A", 1)];
        country(&[("a", 100), ("b", people), ("c", 400)], &[("A", "R")], &ways).notices().to_vec()
    };
    assert_eq!(told(200), [CountryNotice::AreasWithoutWay { areas: vec![area("b")], people: 200, of: 700 }]);
    assert_eq!(told(1).len(), 1);
    assert_eq!(told(0), []);
    let lines = |language| told(200)[0].in_language(language).to_string();
    assert_eq!(
        lines(Language::Dutch),
        "Uit 1 gebied met 200 van de 700 inwoners is geen enkele aanbieder bereikbaar (b); deze inwoners tellen nergens mee."
    );
    assert_eq!(
        lines(Language::English),
        "No provider can be reached from 1 area with 200 of 700 people (b); these people count nowhere."
    );
    let json = serde_json::to_value(told(200)).unwrap();
    assert_eq!((&json[0]["code"], &json[0]["names"][0]), (&"country.areas-without-way".into(), &"b".into()));
    assert_eq!(json[0]["text"]["nl"], lines(Language::Dutch));
}

/// Five names stand in a sentence, all of them in the value.
#[test]
fn five_names_are_shown_and_the_rest_is_counted() {
    let areas: Vec<String> = ('a'..='g').map(String::from).collect();
    for (number, told) in
        [(5, "(a, b, c, d and e)"), (6, "(a, b, c, d, e and 1 more)"), (7, "d, e and 2 more)")]
    {
        let areas: Vec<(&str, u32)> =
            areas.iter().take(number).map(|area| (area.as_str(), 1)).chain([("z", 1)]).collect();
        let country = country(&areas, &[("A", "R")], &[("z", "A", 1)]);
        let notice = &country.notices()[0];
        assert_eq!(notice.names().len(), number);
        let text = notice.in_language(Language::English).to_string();
        assert!(text.contains(told), "{text}");
    }
}

#[test]
fn providers_without_a_region_are_told_where_others_have_one() {
    let ways = [("a", "A", 1), ("a", "B", 9), ("b", "B", 1), ("b", "A", 9), ("A", "B", 9), ("B", "A", 9)];
    let of = |regions: [&str; 2]| {
        country(&[("a", 100), ("b", 200)], &[("A", regions[0]), ("B", regions[1])], &ways).notices().to_vec()
    };
    assert_eq!(of(["R", "R"]), []);
    assert_eq!(of(["", ""]), [], "one nameless region is all of it");
    // The 200 people of b have B nearest.
    let told = CountryNotice::WithoutRegion { providers: vec![location("B")], people: 200 };
    assert_eq!(of(["R", ""]), [told]);
}

/// A routing tool that leaves out the way from a place to itself takes the people of that place away from their own hospital.
#[test]
fn a_way_that_is_missing_at_home_is_told() {
    let areas = ["a", "b"].map(|id| Area { id: area(id), population: 100 });
    let at = |name: &str, place: &str| Provider {
        location: location(name),
        region: None,
        area: AreaId::try_new(place).ok(),
    };
    let build = |ways: &[(&str, &str)], places: [&str; 2]| {
        let mut travel = TravelTable::default();
        for (from, to) in ways {
            travel.insert(from, to, minutes(5), None).unwrap();
        }
        let providers = vec![at("A", places[0]), at("B", places[1])];
        Country::try_new(areas.to_vec(), providers, &travel).unwrap()
    };
    let all = [("a", "A"), ("a", "B"), ("b", "A"), ("b", "B")];
    assert_eq!(build(&all, ["a", "b"]).notices(), []);
    let told = build(&all[1..], ["a", "b"]);
    assert!(
        told.notices().contains(&CountryNotice::NoWayAtHome { providers: vec![(location("A"), area("a"))] })
    );
    // Of an area that is none of the areas nothing is known.
    let unknown = build(&all, ["a", "c"]);
    assert!(
        unknown
            .notices()
            .contains(&CountryNotice::UnknownArea { providers: vec![(location("B"), area("c"))] })
    );
}

/// What gets lost between two programs, each alone; and what makes another name.
#[test]
fn names_that_look_alike_are_told() {
    let told = |one: &str, other: &str| {
        let areas = [one, other].map(|id| Area { id: area(id), population: 1 });
        let country = Country::try_new(areas.to_vec(), Vec::new(), &TravelTable::default()).unwrap();
        country.notices().to_vec()
    };
    for (one, other) in [
        ("7", "0007"),
        ("H1", "H01"),
        ("H 1", "H\u{a0}01"),
        ("Hill", "HILL"),
        ("North  Hill", "North Hill"),
        ("1012 AB", "1012AB"),
        ("Curaçao", "Curac\u{327}ao"),
        ("Zoë", "Zoe"),
        ("ÅÇÉÎÑÔÜÝ", "aceinouy"),
        ("ąčďęğĥįĵķłľňőřšţůŵŷž", "acdeghijkłlnorstuwyz"),
        ("west-oost", "west\u{2013}oost"),
        ("west_oost", "west-oost"),
        ("'s-Hertogenbosch", "\u{2019}s-Hertogenbosch"),
        ("0", "00"),
    ] {
        let mut names: Vec<Box<str>> = [one, other].map(Into::into).to_vec();
        names.sort_unstable();
        let notice = CountryNotice::LookAlike { things: NamedThing::Area, names: vec![names] };
        assert_eq!(told(one, other), [notice], "{one} {other}");
    }
    for (one, other) in [
        ("7", "70"),
        ("7", "8"),
        ("10", "100"),
        ("1-12", "11-2"),
        ("Hill", "Hil"),
        ("A", "Aa"),
        ("105", "15"),
        ("1005", "105"),
        ("a0", "a"),
    ] {
        assert_eq!(told(one, other), [], "{one} {other}");
    }
}

proptest! {
    /// However names were changed, they are told together; and nothing else is told with them.
    #[test]
    fn changed_names_are_told_together(number in 1_u32..100_000, zeros in 0_usize..5, upper: bool, blank: bool) {
        let plain = format!("ziekenhuis {number}");
        let mut changed = format!("ziekenhuis {}{number}", "0".repeat(zeros));
        if upper { changed = changed.to_uppercase(); }
        if blank { changed = changed.replace(' ', "  "); }
        let other = format!("ziekenhuis {}", number + 1);
        let names: std::collections::BTreeSet<&str> = [plain.as_str(), changed.as_str(), other.as_str()].into();
        let providers = names.iter().map(|name| Provider { location: location(name), region: None, area: None });
        let country = Country::try_new(Vec::new(), providers.collect(), &TravelTable::default()).unwrap();
        let groups: Vec<Vec<Box<str>>> = country.notices().iter().filter_map(|notice| match notice {
            CountryNotice::LookAlike { names, .. } => Some(names.clone()),
            _ => None,
        }).flatten().collect();
        let mut pair: Vec<Box<str>> = vec![plain.as_str().into(), changed.as_str().into()];
        pair.sort_unstable();
        let expected: Vec<Vec<Box<str>>> = if plain == changed { Vec::new() } else { vec![pair] };
        prop_assert_eq!(groups, expected);
    }
}

#[test]
fn names_of_a_file_that_occur_nowhere_are_told() {
    let country = country(&[("0012", 100)], &[("A", "R")], &[("0012", "A", 1)]);
    assert_eq!(country.notices_on(NameSource::Points, ["0012", "A"]), []);
    let told = country.notices_on(NameSource::Points, ["x", "0012", "12", "A", "x"]);
    let lines: Vec<String> = told.iter().map(|it| it.in_language(Language::Dutch).to_string()).collect();
    assert_eq!(
        lines,
        [
            "In de liggingen staan plaatsen die nergens anders voorkomen en niet meetellen: 12 en x.",
            "Namen van gebieden lijken op elkaar en tellen als verschillende: 0012 naast 12."
        ]
    );
    // Names that look alike among themselves only have no known one to be taken for.
    assert_eq!(country.notices_on(NameSource::Travel, ["X", "x"]).len(), 1);
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
        let stop = scenario(&[("M", Action::Stop)]);
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
        country.redistribute(&counts, 10, &Scenario::default(), AS_IN_2024).unwrap().notices()
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
    let result = together.redistribute(&counts, 10, &Scenario::default(), AS_IN_2024).unwrap();
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
        let result = country.redistribute(&counts, 10, &Scenario::default(), AS_IN_2024).unwrap();
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
        country.redistribute(&counts, 20, &Scenario::default(), AS_IN_2024).unwrap().notices()
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
        country.redistribute(&counts, 20, &Scenario::default(), AS_IN_2024).unwrap().notices()
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
        country.redistribute(&counts, 10, &Scenario::default(), NOT_TOPPED_UP).unwrap().notices()
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
    assert!(codes(&country).contains(&"country.areas-without-way"));
    let counts = volumes(&[("A", 60)]);
    let result = country.redistribute(&counts, 10, &Scenario::default(), NOT_TOPPED_UP).unwrap();
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
    let case = Scenario { moves, actions: Vec::new() };
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
        let result =
            country.redistribute(&counts, minimum, &scenario(&[("S", Action::Stop)]), NOT_TOPPED_UP).unwrap();
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
    let case = Scenario { moves: moves.to_vec(), ..scenario(&[("S", Action::Stop)]) };
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
