//! What is told of a country, and of the names in files.

use passende_zorg::Language;
use passende_zorg::concentration::{
    Area, AreaId, Country, CountryNotice, NameSource, NamedThing, Provider, TravelTable,
};
use passende_zorg::language::Describe;
use proptest::prelude::*;

use super::made::{country, location, minutes};

fn area(id: &str) -> AreaId {
    AreaId::try_new(id).unwrap()
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
