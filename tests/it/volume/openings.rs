//! The days on which units are open: in years before and after them they did nothing.

use passende_zorg::Language::English;
use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::Describe as _;
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::csv::read_openings;
use passende_zorg::volume::norm::{Norms, Window};
use passende_zorg::volume::{Asked, CountTable, Opening, Silence, check};

use crate::support::{day, year};

fn norms(minimum: u32, years: u16) -> Norms {
    let text = format!(
        r#"{{"norms": [{{"id": "lung", "title": {{"nl": "Long", "en": "Lung"}}, "basket": [{{"intervention": "lung"}}],
        "per": "location", "window": {{"kind": "mean-of-years", "years": {years}}},
        "levels": [{{"from": "2010-01-01", "minimum": {minimum}, "status": "adopted"}}],
        "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}}}]}}"#
    );
    let norms = Norms::from_json(text.as_bytes()).unwrap();
    assert_eq!(norms.get("lung").unwrap().window(), Window::mean_of(years).unwrap());
    norms
}

fn table(rows: &str) -> CountTable {
    CountTable::from_csv(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

fn opening(opened: Option<&str>, closed: Option<&str>) -> Opening {
    Opening::try_new(UnitKind::Location, "B", opened.map(day), closed.map(day)).unwrap()
}

/// The verdict of B, and what was counted of it, over two years.
fn of_b(table: &CountTable, number: i32) -> (Verdict, CountRange) {
    let norms = norms(50, 2);
    let report = check(&norms, table, Asked::about(year(number))).unwrap();
    let row = report.row("lung", "B").unwrap();
    assert_eq!(row.open_questions().is_empty(), !row.verdict().is_undetermined());
    // What the cells say adds up to what was observed.
    let cells: u64 = row.cells().iter().map(|cell| cell.count().least()).sum();
    assert_eq!(cells, row.observed().least());
    (row.verdict(), row.observed())
}

const ROWS: &str = "A,lung,2023,70\nA,lung,2024,70\nA,lung,2025,70\nB,lung,2024,80\n";

/// A year in which it was open for a day is not known; a year in which it was not, is none.
#[test]
fn a_year_is_none_where_it_was_open_on_no_day_of_it() {
    let of = |opened, number| of_b(&table(ROWS).with_openings(&[opening(opened, None)]), number);
    assert_eq!(of_b(&table(ROWS), 2024), (Undetermined, CountRange::at_least(80)));
    for (opened, expected) in [
        ("2023-12-31", (Undetermined, CountRange::at_least(80))),
        ("2024-01-01", (NotMet, CountRange::exactly(80))),
        ("2024-12-31", (NotMet, CountRange::exactly(80))),
    ] {
        assert_eq!(of(Some(opened), 2024), expected, "{opened}");
    }
    let closed = |closed| of_b(&table(ROWS).with_openings(&[opening(None, Some(closed))]), 2025);
    for (day, expected) in [
        ("2025-01-01", (NotMet, CountRange::exactly(80))),
        ("2025-01-02", (Undetermined, CountRange::at_least(80))),
        ("2024-12-31", (NotMet, CountRange::exactly(80))),
    ] {
        assert_eq!(closed(day), expected, "{day}");
    }
}

/// Closed for a whole window, nothing is asked; years that the table lacks are none too.
#[test]
fn who_was_closed_all_along_is_asked_nothing() {
    let opened = table(ROWS).with_openings(&[opening(Some("2026-01-01"), None)]);
    assert_eq!(of_b(&opened, 2023), (NotApplicable, CountRange::NONE));
    // 2022 is in no row at all.
    let opened = table(ROWS).with_openings(&[opening(Some("2023-06-01"), None)]);
    assert_eq!(of_b(&opened, 2023).0, Undetermined); // 2023 itself is not known
    let opened =
        table("A,lung,2023,70\nB,lung,2023,100\n").with_openings(&[opening(Some("2023-06-01"), None)]);
    assert_eq!(of_b(&opened, 2023), (Met, CountRange::exactly(100)));
    // Nor does it matter whether somebody reported the care.
    let other = table("A,liver,2023,9\nB,liver,2024,9\nB,lung,2024,120\n");
    assert_eq!(of_b(&other, 2024).0, Met);
    let low = table("A,liver,2023,9\nB,liver,2024,9\nB,lung,2024,20\n");
    assert_eq!(of_b(&low, 2024).0, Undetermined);
    assert_eq!(of_b(&low.with_openings(&[opening(Some("2024-01-01"), None)]), 2024).0, NotMet);
}

#[test]
fn of_several_stretches_each_counts() {
    let both = [opening(None, Some("2023-01-01")), opening(Some("2024-03-01"), None)];
    assert_eq!(of_b(&table(ROWS).with_openings(&both), 2024), (NotMet, CountRange::exactly(80)));
    let touching = [opening(None, Some("2023-01-02")), opening(Some("2024-03-01"), None)];
    assert_eq!(of_b(&table(ROWS).with_openings(&touching), 2024).0, Undetermined);
    let silent = table(ROWS).with_silence(Silence::NoneDone);
    assert_eq!(of_b(&silent.with_openings(&both), 2024), (NotMet, CountRange::exactly(80)));
}

/// Rows of a year in which it was closed count, and are told; so is a unit that there is not.
#[test]
fn what_does_not_agree_is_told() {
    let told = |table: &CountTable| -> Vec<String> {
        table.notices().iter().map(|notice| notice.in_language(English).to_string()).collect()
    };
    let other = Opening::try_new(UnitKind::Location, "C", None, Some(day("2024-01-01"))).unwrap();
    let closed = table(ROWS).with_openings(&[opening(None, Some("2024-01-01")), other]);
    assert_eq!(
        told(&closed),
        [
            "The location B has rows of 2024, when it was not open for a day; they count.",
            "The location C, of which the days of opening or closing are known, does not occur in the counts.",
        ]
    );
    assert_eq!(of_b(&closed, 2024), (Undetermined, CountRange::at_least(80)));
    // The years in which it was closed are not among those in which nothing is said of it.
    let norms = norms(50, 2);
    let absent = |table: &CountTable| {
        let report = check(&norms, table, Asked::about(year(2024))).unwrap();
        report.notices().iter().any(|notice| notice.code() == "counts.units-absent")
    };
    assert!(absent(&table(ROWS)));
    assert!(!absent(&table(ROWS).with_openings(&[opening(Some("2024-01-01"), None)])));
}

#[test]
fn openings_are_read_and_refused_with_their_line() {
    let read = read_openings(b"name,unit,opened,closed\nB,,2024-02-01,\nN,network,,2025-01-01\n").unwrap();
    assert_eq!(read[0], opening(Some("2024-02-01"), None));
    assert_eq!(
        (read[1].kind(), read[1].name(), read[1].closed()),
        (UnitKind::Network, "N", Some(day("2025-01-01")))
    );
    for (text, line, path) in [
        ("name,opened\nB,soon\n", 2, "opened"),
        ("name,opened,closed\nA,,\nB,2024-02-01,2024-02-01\n", 3, "closed"),
        ("name,unit\nB,ward\n", 2, "unit"),
        ("name\n\"\"\n", 2, "name"),
    ] {
        let error = read_openings(text.as_bytes()).unwrap_err();
        assert_eq!((error.line(), error.path()), (Some(line), path), "{text}: {error}");
    }
    assert!(
        Opening::try_new(UnitKind::Location, "B", Some(day("2024-02-01")), Some(day("2024-02-02"))).is_ok()
    );
}
