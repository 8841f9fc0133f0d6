//! Which days a window counts, and what a table can tell of them.

use super::*;

/// A norm of ten over a window.
fn over(window: &str) -> CompositeNorm {
    let text = format!(
        r#"{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location", "from": "2000-01-01",
        "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}},
        "asks": {{"count": {{"basket": [{{"intervention": "x"}}], "minimum": 10, "window": {window}}}}}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

/// The days that are counted, as a line has them: of one procedure a day, how many fall in the window.
fn first_and_last(window: &str, number: i32, on: &str) -> (String, u32) {
    let mut procedures = ProcedureTable::new(&[]);
    let (mut at, end) = (day("2020-01-01"), day("2026-01-01"));
    while at < end {
        let patient = at.to_string();
        procedures.push(PerformedProcedure::new(at, Place::at("A"), "x").with_patient(&patient)).unwrap();
        at = at.succ_opt().unwrap();
    }
    let norm = over(window);
    let report =
        norm.check(&Held::procedures(&procedures), Asked::about(year(number)).on_day(day(on))).unwrap();
    let row = report.row("A").unwrap();
    let line = lines(&row.explanation()).pop().unwrap();
    let days = line.trim_start_matches("x, A, ").split(':').next().unwrap().to_owned();
    let counted = row.margin().unwrap().observed_at_least().unwrap();
    (days, u32::try_from(counted).unwrap())
}

#[test]
fn twelve_months_end_with_the_last_month_that_is_over() {
    let of =
        |on, back: u16| first_and_last(&format!(r#"{{"kind": "twelve-months", "back": {back}}}"#), 2024, on);
    let told = |days: &str, counted| (days.to_owned(), counted);
    assert_eq!(of("2024-06-29", 0), told("1 June 2023 to 31 May 2024", 366));
    assert_eq!(of("2024-06-30", 0), told("1 July 2023 to 30 June 2024", 366));
    assert_eq!(of("2024-07-01", 0), told("1 July 2023 to 30 June 2024", 366));
    assert_eq!(of("2024-12-31", 0), told("2024", 366));
    assert_eq!(of("2024-12-30", 0), told("1 December 2023 to 30 November 2024", 366));
    assert_eq!(of("2023-03-01", 0), told("1 March 2022 to 28 February 2023", 365));
    assert_eq!(of("2024-02-28", 0), told("1 February 2023 to 31 January 2024", 365));
    assert_eq!(of("2024-02-29", 0), told("1 March 2023 to 29 February 2024", 366));
    assert_eq!(of("2024-12-31", 3), told("1 October 2023 to 30 September 2024", 366));
}

#[test]
fn four_quarters_end_with_a_quarter_of_the_year() {
    let of = |ending: u8, back: u16| {
        first_and_last(
            &format!(r#"{{"kind": "four-quarters", "ending": {ending}, "back": {back}}}"#),
            2024,
            "2025-12-31",
        )
        .0
    };
    assert_eq!(of(1, 0), "1 April 2023 to 31 March 2024");
    assert_eq!(of(2, 0), "1 July 2023 to 30 June 2024");
    assert_eq!(of(3, 0), "1 October 2023 to 30 September 2024");
    assert_eq!(of(4, 0), "2024");
    assert_eq!(of(2, 1), "1 July 2022 to 30 June 2023");
}

#[test]
fn years_are_those_of_the_window() {
    let of = |window| first_and_last(window, 2024, "2024-12-31");
    let told = |days: &str, counted| (days.to_owned(), counted);
    assert_eq!(of(r#"{"kind": "calendar-year"}"#), told("2024", 366));
    assert_eq!(of(r#"{"kind": "calendar-year", "back": 2}"#), told("2022", 365));
    assert_eq!(of(r#"{"kind": "year", "year": 2021}"#), told("2021", 365));
    assert_eq!(of(r#"{"kind": "total-of-years", "years": 2}"#), told("2023 and 2024", 731));
    assert_eq!(
        of(r#"{"kind": "mean-of-years", "years": 4, "without": [2022]}"#),
        told("2021, 2023 and 2024", 1096)
    );
}

/// Of part of a year a table gives none to all; procedures give the number.
#[test]
fn a_table_gives_bounds_where_days_cut_a_year() {
    let norm = over(r#"{"kind": "four-quarters", "ending": 2}"#);
    let of = |before: u32, now: u32| {
        let table = counts(&format!("A,x,2023,{before}\nA,x,2024,{now}\n"));
        verdict(&norm, &Held::counts(&table), Asked::about(year(2024)), "A")
    };
    assert_eq!(of(4, 5), NotMet); // nine at most
    assert_eq!(of(5, 5), Undetermined);
    assert_eq!(of(50, 50), Undetermined);
    assert_eq!(of(0, 0), NotApplicable);
    // A window that spans a whole year has at least what was done in it.
    let three = r#"{"kind": "total-of-years", "years": 3}"#;
    let table = counts("A,x,2022,4\nA,x,2023,3\nA,x,2024,3\n");
    assert_eq!(verdict(&over(three), &Held::counts(&table), Asked::about(year(2024)), "A"), Met);
    let table = counts("A,x,2022,4\nA,x,2023,3\nA,x,2024,2\n");
    assert_eq!(verdict(&over(three), &Held::counts(&table), Asked::about(year(2024)), "A"), NotMet);
}

/// Days before the first year that is known, and days to come, leave it open from above.
#[test]
fn days_that_are_not_known_leave_it_open() {
    let mut procedures = ProcedureTable::new(&[]);
    for (at, on) in ["2023-02-01", "2023-05-01", "2024-05-01"].into_iter().enumerate() {
        let patient = at.to_string();
        procedures
            .push(PerformedProcedure::new(day(on), Place::at("A"), "x").with_patient(&patient))
            .unwrap();
    }
    let held = Held::procedures(&procedures);
    let of = |window: &str, number, on| {
        verdict(&over(window), &held, Asked::about(year(number)).on_day(day(on)), "A")
    };
    let quarters = r#"{"kind": "four-quarters", "ending": 2}"#;
    assert_eq!(of(quarters, 2023, "2023-12-31"), Undetermined); // half of 2022
    assert_eq!(of(quarters, 2024, "2024-06-29"), Undetermined); // not over
    assert_eq!(of(quarters, 2024, "2024-06-30"), NotMet);
    let first = r#"{"kind": "from-first-case", "months": 12}"#;
    assert_eq!(of(first, 2024, "2024-12-31"), Undetermined); // began within the first year of the rows
}

/// Someone who comes on both sides of new year is one patient of a window.
#[test]
fn patients_are_distinct_within_the_window() {
    let text = serde_json::to_string(&over(r#"{"kind": "twelve-months"}"#)).unwrap();
    let patients: CompositeNorm =
        serde_json::from_str(&text.replace("\"minimum\":10", "\"minimum\":10,\"counts\":\"patients\""))
            .unwrap();
    let procedures: CompositeNorm = serde_json::from_str(&text).unwrap();
    let mut table = ProcedureTable::new(&[]);
    let mut push = |on: &str, patient: &str| {
        table.push(PerformedProcedure::new(day(on), Place::at("A"), "x").with_patient(patient)).unwrap();
    };
    push("2022-05-01", "before");
    for patient in ["a", "b", "c", "d", "e"] {
        push("2023-11-01", patient);
        push("2024-02-01", patient);
    }
    push("2024-11-01", "after");
    let held = Held::procedures(&table);
    let asked = Asked::about(year(2024)).on_day(day("2024-10-31"));
    assert_eq!(verdict(&procedures, &held, asked, "A"), Met);
    assert_eq!(verdict(&patients, &held, asked, "A"), NotMet);
}
