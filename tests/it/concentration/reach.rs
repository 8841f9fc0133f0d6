//! Who comes beyond a limit of minutes, and travel times as tools for routes give them.

use passende_zorg::concentration::csv::{read_osrm, read_travel_matrix};
use passende_zorg::concentration::{
    AreaId, Care, CareAction, CareScenario, Flow, Minutes, Patients, ProviderStatus, RedistributionOptions,
    RegionName, StartersDraw, Travel, TravelTable,
};
use passende_zorg::party::{Intervention, Location};
use passende_zorg::quantity::CountRange;
use proptest::prelude::*;

use super::made::{country, location, made, minutes};

/// At the limit is within it; a millionth of a minute more is beyond; and so is who can reach nobody.
#[test]
fn the_limit_itself_is_within() {
    let ways = [("x", "A", 10), ("x", "B", 45), ("y", "A", 10), ("y", "B", 46), ("z", "A", 44)];
    let areas = [("x", 100), ("y", 20), ("z", 3), ("nobody", 0), ("away", 1_000)];
    let country = country(&areas, &[("A", "R"), ("B", "S")], &ways);
    let (a, b) = (location("A"), location("B"));
    for (limit, before, after, came) in [
        (9, 1_123, 1_123, 0),
        (10, 1_003, 1_123, 120),
        (43, 1_003, 1_123, 120),
        (44, 1_000, 1_123, 123),
        (45, 1_000, 1_023, 23),
        (46, 1_000, 1_003, 3),
    ] {
        let reach = country.reach([&a, &b], [&b], minutes(limit)).unwrap();
        let found = (reach.people_beyond_before(), reach.people_beyond_after(), reach.people_came_beyond());
        assert_eq!(found, (before, after, came), "{limit}");
        assert_eq!(reach.people(), 1_123);
    }
    let just = Minutes::try_new("44.999999".parse().unwrap()).unwrap();
    assert_eq!(country.reach([&a, &b], [&b], just).unwrap().people_came_beyond(), 123);
    let reach = country.reach([&a, &b], [&b], minutes(45)).unwrap();
    let came: Vec<_> =
        reach.came_beyond().map(|it| (it.area.as_str(), it.people, it.before, it.after)).collect();
    assert_eq!(came, [("y", 20, Some(minutes(10)), Some(minutes(46))), ("z", 3, Some(minutes(44)), None)]);
    let regions: Vec<_> = reach
        .regions()
        .iter()
        .map(|it| {
            (it.region.map(RegionName::as_str), it.people, it.beyond_before, it.beyond_after, it.came_beyond)
        })
        .collect();
    assert_eq!(regions, [(None, 1_000, 1_000, 1_000, 0), (Some("R"), 123, 0, 23, 23)]);
    let error = country.reach([&a], [&location("C")], minutes(45)).unwrap_err();
    assert_eq!(error.to_string(), "after: expected a provider of the country, found `C`");
}

/// Of patients: each area by its people, and of who stops those whose way passes the limit.
#[test]
fn patients_come_beyond_by_area() {
    let ways = [("x", "A", 5), ("y", "A", 5), ("x", "B", 30), ("y", "B", 60)];
    let country = country(&[("x", 300), ("y", 100)], &[("A", "R"), ("B", "R")], &ways);
    let volumes = [(location("A"), 40), (location("B"), 10)];
    let stop = CareScenario { actions: vec![(location("A"), CareAction::Stop)], moves: Vec::new() };
    let options = RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };
    let result = country.redistribute(&volumes, 20, &stop, options).unwrap();
    for (limit, came) in [(4, 0), (5, 40), (29, 40), (30, 10), (59, 10), (60, 0)] {
        assert_eq!(result.patients_beyond(minutes(limit)).came, Patients::of(came), "{limit}");
    }
    let beyond = result.patients_beyond(minutes(45));
    let y = AreaId::try_new("y").unwrap();
    assert_eq!(beyond.areas, [(&y, Patients::of(10))]);
    assert_eq!((beyond.before, beyond.after), (Patients::ZERO, Patients::of(10)));
    let mut groups: Vec<_> = result
        .groups()
        .map(|it| (it.area.as_str(), it.from.as_str(), it.to.as_str(), it.amount.millionths()))
        .collect();
    groups.sort_unstable();
    assert_eq!(
        groups,
        [("B", "B", "B", 10_000_000), ("x", "A", "B", 30_000_000), ("y", "A", "B", 10_000_000)]
    );
}

proptest! {
    /// By hand: the fewest minutes to one that has patients before, and after; regions and areas add up to all.
    #[test]
    fn reach_is_the_fewest_minutes(made in made(), limit in 0_u32..45) {
        let country = made.country(false);
        let how = RedistributionOptions::PRACTICE_2024;
        let result = country.redistribute(&made.counts(), made.minimum, &made.scenario(), how).unwrap();
        let reach = result.reach(minutes(limit));
        let near = |area: &str, has: &dyn Fn(&str) -> bool| {
            made.ways.iter().filter(|(from, to, _)| from == area && has(to)).map(|(.., time)| *time).min()
        };
        let now = |name: &str| made.counts.iter().any(|(found, count)| found == name && *count > 0);
        let goes_on = |status| matches!(status, ProviderStatus::Keep | ProviderStatus::Start | ProviderStatus::Unaffected);
        let then = |name: &str| {
            result.providers().any(|it| it.location.as_str() == name && goes_on(it.status))
        };
        let (mut before, mut after, mut came) = (0, 0, 0);
        for (area, people) in &made.areas {
            let [now, then] = [near(area, &now), near(area, &then)].map(|time| time.is_none_or(|time| time > limit));
            before += if now { u64::from(*people) } else { 0 };
            after += if then { u64::from(*people) } else { 0 };
            came += if !now && then { u64::from(*people) } else { 0 };
        }
        let found = (reach.people_beyond_before(), reach.people_beyond_after(), reach.people_came_beyond());
        prop_assert_eq!(found, (before, after, came));
        let regions = reach.regions();
        prop_assert_eq!(regions.iter().map(|it| it.came_beyond).sum::<u64>(), came);
        prop_assert_eq!(regions.iter().map(|it| it.people).sum::<u64>(), reach.people());
        let groups: i64 = result.groups().map(|it| it.amount.millionths()).sum();
        prop_assert_eq!(groups, result.providers().map(|it| it.after.millionths()).sum::<i64>());
    }
}

fn areas(names: &[&str]) -> Vec<AreaId> {
    names.iter().map(|name| AreaId::try_new(name).unwrap()).collect()
}

fn locations(names: &[&str]) -> Vec<Location> {
    names.iter().map(|name| location(name)).collect()
}

/// Seconds to minutes at the millionth, nulls as no way, metres whole.
#[test]
fn the_answer_of_a_routing_tool() {
    let answer = br#"{"code":"Ok","sources":[{"hint":"a","location":[4.9,52.3],"name":"Dam"}],
        "durations":[[0,61,null],[0.1,1000.7,3600]],"distances":[[0,950.4,null],[1.5,2.5,80000]]}"#;
    let table = read_osrm(answer, &areas(&["x", "y"]), &locations(&["A", "B", "C"])).unwrap();
    let found = |from: &str, to: &str| {
        table.minutes(from, to).map(|minutes| (minutes.to_string(), table.distance(from, to)))
    };
    let way = |minutes: &str, metres| Some((minutes.to_owned(), Some(metres)));
    assert_eq!(found("x", "A"), way("0", 0));
    assert_eq!(found("x", "B"), way("1.016667", 950));
    assert_eq!(found("x", "C"), None);
    assert_eq!(found("y", "A"), way("0.001667", 2));
    assert_eq!(found("y", "B"), way("16.678333", 2));
    assert_eq!(found("y", "C"), way("60", 80_000));
}

#[test]
fn answers_that_do_not_fit_are_refused() {
    let (two, one) = (areas(&["x", "y"]), locations(&["A"]));
    for (answer, code, told) in [
        ("[", "concentration.osrm", "EOF while parsing a list"),
        (r#"{"code":"NoTable"}"#, "concentration.osrm-code", "code: expected Ok, found `NoTable`"),
        (r#"{"code":"Ok"}"#, "concentration.osrm", "durations: expected a table of seconds, found none"),
        (
            r#"{"code":"Ok","durations":[[1]]}"#,
            "concentration.osrm-size",
            "durations: expected a row for each of 2 areas, found 1",
        ),
        (
            r#"{"code":"Ok","durations":[[1],[1,2]]}"#,
            "concentration.osrm-size",
            "durations[1]: expected a cell for each of 1 locations, found 2",
        ),
        (
            r#"{"code":"Ok","durations":[[1],[-1]]}"#,
            "concentration.osrm-seconds",
            "durations[1][0]: expected seconds",
        ),
        (
            r#"{"code":"Ok","durations":[[60000001],[1]]}"#,
            "concentration.osrm-seconds",
            "durations[0][0]: expected seconds",
        ),
        (
            r#"{"code":"Ok","durations":[[1],[1]],"distances":[[1]]}"#,
            "concentration.osrm-size",
            "distances: expected a row",
        ),
    ] {
        let error = read_osrm(answer.as_bytes(), &two, &one).unwrap_err();
        assert_eq!(error.code(), code, "{answer}");
        assert!(error.to_string().starts_with(told), "{error}");
    }
    let answer = br#"{"code":"Ok","durations":[[1],[2]]}"#;
    let error = read_osrm(answer, &areas(&["x", "x"]), &one).unwrap_err();
    assert_eq!(error.code(), "concentration.travel-twice");
    assert!(read_osrm(br#"{"code":"Ok","durations":[[60000000],[1]]}"#, &two, &one).is_ok());
}

#[test]
fn a_matrix_in_columns_is_the_table_in_rows() {
    let matrix = read_travel_matrix(b"area,A,B\nx,5,\ny,7.25,0\n").unwrap();
    let mut table = TravelTable::default();
    for (from, to, time) in [("x", "A", "5"), ("y", "A", "7.25"), ("y", "B", "0")] {
        table.insert(from, to, Minutes::try_new(time.parse().unwrap()).unwrap(), None).unwrap();
    }
    for (from, to) in [("x", "A"), ("x", "B"), ("y", "A"), ("y", "B"), ("z", "A")] {
        assert_eq!(matrix.minutes(from, to), table.minutes(from, to));
    }
    for (text, told) in [
        ("", "line 1: expected area and the names of locations, found an empty text"),
        ("place,A\n", "line 1: expected area as the first column, found `place`"),
        ("area,A,A\n", "line 1: expected each location once, found `A` again"),
        ("area,\n", "line 1: expected a name"),
        ("area,A\nx,1\nx,2\n", "line 3: expected each area once, found `x` again"),
        (
            "area,A\nx,far\n",
            "line 2: `A`: expected minutes from 0 to 1,000,000 with at most six decimals, or nothing, found `far`",
        ),
        ("area,A\nx,1,2\n", "line 2"),
    ] {
        let error = read_travel_matrix(text.as_bytes()).unwrap_err();
        assert!(error.to_string().starts_with(told), "{error}");
    }
}

/// Who starts is within reach of the people near it, also when nobody came to it; and whose time is not known is told.
#[test]
fn who_starts_is_there_without_patients() {
    let ways = [("x", "A", 5), ("y", "A", 60), ("y", "N", 5)];
    let country = country(&[("x", 300), ("y", 100)], &[("A", "R"), ("N", "R")], &ways);
    let start = CareScenario { actions: vec![(location("N"), CareAction::Start)], moves: Vec::new() };
    let options = RedistributionOptions {
        top_up: false,
        starters_draw: StartersDraw::Stopping,
        ..RedistributionOptions::PRACTICE_2024
    };
    let result = country.redistribute(&[(location("A"), 40)], 20, &start, options).unwrap();
    assert_eq!(result.providers().map(|it| it.after).collect::<Vec<_>>(), [Patients::of(40), Patients::ZERO]);
    let reach = result.reach(minutes(45));
    assert_eq!((reach.people_beyond_before(), reach.people_beyond_after()), (100, 0));
    assert_eq!(result.patients_beyond(minutes(45)).unknown, Patients::ZERO);
    let flow =
        Flow { area: AreaId::try_new("x").unwrap(), location: location("N"), count: CountRange::exactly(7) };
    let care = Care {
        intervention: Intervention::try_new("lung").unwrap(),
        minimum: 20,
        volumes: vec![(location("N"), 7)],
        flows: vec![flow],
    };
    let result = country.redistribute_care(&care, &CareScenario::default(), options).unwrap();
    assert_eq!(result.patients_beyond(minutes(45)).unknown, Patients::of(7));
}
