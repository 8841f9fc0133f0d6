//! Flows as files have them, beside the counts of a year.

use passende_zorg::concentration::csv::{read_flows, read_norms, read_volumes};
use passende_zorg::concentration::{CaresOfYear, FlowCount};
use passende_zorg::language::Describe;
use passende_zorg::quantity::CountRange;

use super::flows::flow;
use crate::support::year;

fn cares(volumes: &str, flows: &str) -> (CaresOfYear, Vec<FlowCount>) {
    let norms = read_norms(b"intervention,minimum\nlung,50\n").unwrap();
    let volumes = read_volumes(format!("location,intervention,year,count\n{volumes}").as_bytes()).unwrap();
    let flows = read_flows(format!("area,location,intervention,year,count\n{flows}").as_bytes()).unwrap();
    (CaresOfYear::of(&norms, &volumes, year(2024)).unwrap(), flows.into_iter().map(|row| row.flow).collect())
}

/// A withheld volume is at least what was seen; one that is known exactly is not changed.
#[test]
fn what_was_seen_raises_a_lower_bound() {
    for (volume, seen, least, most, told) in [
        ("<10", 4, 4, Some(9), true),
        ("<10", 9, 9, Some(9), true),
        // More than it can have: refused when it is divided.
        ("<10", 10, 0, Some(9), false),
        ("5..8", 5, 5, Some(8), false),
        ("5..8", 6, 6, Some(8), true),
        ("", 7, 7, None, true),
        ("12", 13, 12, None, false),
    ] {
        let (cares, flows) = cares(&format!("A,lung,2024,{volume}\n"), &format!("x,A,lung,2024,{seen}\n"));
        let cares = cares.with_flows(&flows).unwrap();
        assert_eq!(cares.least()[0].volumes[0].1, least, "{volume} {seen}");
        assert_eq!(cares.most().map(|cares| cares[0].volumes[0].1), most, "{volume} {seen}");
        let codes: Vec<_> = cares.notices().iter().map(Describe::code).collect();
        assert_eq!(codes.contains(&"care.raised-to-flows"), told, "{volume} {seen}");
    }
}

/// What of flows is not used, or not known, is told.
#[test]
fn flows_are_told_of() {
    let (cares, flows) = cares("A,lung,2024,20\n", "x,A,lung,2023,3\nx,A,stomach,2024,4\ny,A,lung,2022,\n");
    let codes = |cares: &CaresOfYear| cares.notices().iter().map(Describe::code).collect::<Vec<_>>();
    let told = codes(&cares.clone().with_flows(&flows).unwrap());
    assert_eq!(told, ["care.without-flows", "care.without-norm"]);
    let mut open = flows;
    open[2].year = year(2024);
    let with = cares.with_flows(&open).unwrap();
    assert_eq!(codes(&with), ["care.flows-not-known", "care.without-norm"]);
    assert_eq!(with.least()[0].flows, [flow("y", "A", CountRange::UNKNOWN)]);
}

/// Flows of one area and location are added up; beyond what can be counted they are refused.
#[test]
fn flows_are_added_up() {
    let (cares, mut flows) = cares("A,lung,2024,20\n", "x,A,lung,2024,3\n");
    flows.push(flows[0].clone());
    let with = cares.clone().with_flows(&flows).unwrap();
    assert_eq!(with.least()[0].flows, [flow("x", "A", CountRange::exactly(6))]);
    for (count, fits) in [(u64::from(u32::MAX) - 3, true), (u64::from(u32::MAX) - 2, false)] {
        flows[1].count = CountRange::exactly(count);
        let found = cares.clone().with_flows(&flows);
        assert_eq!(found.is_ok(), fits);
        assert_eq!(found.err().map(|error| error.code()), (!fits).then_some("concentration.too-many-seen"));
    }
}

#[test]
fn rows_are_refused_by_line() {
    let head = "area,location,intervention,year,count\n";
    for (rows, told) in [
        ("x,A,lung,2024\n", "line 2"),
        (",A,lung,2024,1\n", "line 2: area: expected a name"),
        ("x,A,lung,24,1\n", "line 2: year: expected a year from 1900 to 2199, found `24`"),
        ("x,A,lung,2024,many\n", "line 2: count: expected"),
        (
            "x,A,lung,2024,1\nx,A,lung,2024,<9\n",
            "line 3: expected each area, location, intervention and year once",
        ),
    ] {
        let error = read_flows(format!("{head}{rows}").as_bytes()).unwrap_err();
        assert!(error.to_string().contains(told), "{error}");
    }
}
