//! Counts of several years in one number, and units that were not always open.

use passende_zorg::quantity::CountRange;
use passende_zorg::volume::{Opening, PeriodCounts};
use proptest::prelude::*;

use super::*;

fn asks(clause: &str) -> CompositeNorm {
    let text = format!(
        r#"{{"id": "n", "title": {{"nl": "n", "en": "n"}}, "per": "location", "from": "2010-01-01",
        "source": {{"title": "an example", "section": "1", "consulted": "2026-11-29"}}, "asks": {clause}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

fn over(window: &str, minimum: u32) -> CompositeNorm {
    asks(&format!(
        r#"{{"count": {{"basket": [{{"intervention": "x"}}], "minimum": {minimum}, "window": {window}}}}}"#
    ))
}

fn periods(rows: &str) -> PeriodCounts {
    PeriodCounts::from_csv(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

fn of(norm: &CompositeNorm, counts: &PeriodCounts, silence: Silence, of: i32) -> Verdict {
    verdict(norm, &Held::counts_of(Counts::Periods(counts, silence)), Asked::about(year(of)), "A")
}

const MEAN_OF_THREE: &str = r#"{"kind": "mean-of-years", "years": 3}"#;
const TOTAL_OF_THREE: &str = r#"{"kind": "total-of-years", "years": 3}"#;

#[test]
fn a_period_is_held_against_its_own_years() {
    for (count, expected) in [(179, NotMet), (180, Met), (181, Met), (0, NotApplicable)] {
        let counts = periods(&format!("A,x,2019..2021,{count}\n"));
        assert_eq!(of(&over(MEAN_OF_THREE, 60), &counts, Silence::Unknown, 2021), expected, "{count}");
        assert_eq!(of(&over(TOTAL_OF_THREE, 180), &counts, Silence::Unknown, 2021), expected, "{count}");
    }
}

/// Of a window that has a part of a period: none of it, to all of it.
#[test]
fn a_part_of_a_period_gives_bounds() {
    let counts = periods("A,x,2019..2021,100\nA,x,2022,55\n");
    let of_2022 = |minimum| of(&over(TOTAL_OF_THREE, minimum), &counts, Silence::Unknown, 2022);
    assert_eq!([55, 56, 155, 156].map(of_2022), [Met, Undetermined, Undetermined, NotMet]);
    // One year of it, and years beyond it.
    let of_2020 =
        |minimum| of(&over(r#"{"kind": "calendar-year"}"#, minimum), &counts, Silence::Unknown, 2020);
    assert_eq!([1, 100, 101].map(of_2020), [Undetermined, Undetermined, NotMet]);
    // Of a year that nobody has a row of nothing is known; of one that others have, what silence means.
    let others = periods("A,x,2019..2021,100\nA,x,2022,55\nB,x,2023,5\n");
    let of_2023 = |counts, silence| of(&over(TOTAL_OF_THREE, 156), counts, silence, 2023);
    assert_eq!(of_2023(&counts, Silence::NoneDone), Undetermined);
    assert_eq!(of_2023(&others, Silence::Unknown), Undetermined);
    assert_eq!(of_2023(&others, Silence::NoneDone), NotMet);
    // More years than the period, all of them known.
    let four = over(r#"{"kind": "total-of-years", "years": 4}"#, 155);
    assert_eq!(of(&four, &counts, Silence::Unknown, 2022), Met);
    // A year that is left out cuts it.
    let without = r#"{"kind": "total-of-years", "years": 3, "without": [2020]}"#;
    assert_eq!(of(&over(without, 100), &counts, Silence::Unknown, 2021), Undetermined);
    assert_eq!(of(&over(without, 201), &counts, Silence::Unknown, 2021), NotMet);
}

#[test]
fn periods_that_contradict_are_refused() {
    let read = |rows: &str| {
        let text = format!("location,intervention,year,count\n{rows}");
        PeriodCounts::from_csv(text.as_bytes()).map(|counts| counts.len())
    };
    assert_eq!(read("A,x,2019..2021,1\nA,x,2022..2024,1\nB,x,2020..2022,1\nA,y,2020..2022,1\n").unwrap(), 4);
    for (rows, line, code) in [
        ("A,x,2019..2021,1\nA,x,2021..2023,1\n", 3, "table.overlapping-periods"),
        ("A,x,2019..2021,1\nA,x,2020,1\n", 3, "table.overlapping-periods"),
        ("A,x,2021..2019,1\n", 2, "table.years-reversed"),
        ("A,x,2019..,1\n", 2, "csv.year"),
        ("A,x,2019-2021,1\n", 2, "csv.year"),
        (",x,2019,1\n", 2, "csv.name"),
    ] {
        let error = read(rows).unwrap_err();
        assert_eq!((error.line(), error.code()), (Some(line), code), "{error}");
    }
    let mut counts = PeriodCounts::new(&[]);
    let place = Place::at("A").institution("I");
    assert!(counts.row(place, "x", [year(2020); 2], CountRange::NONE).is_err());
    assert!(counts.is_empty());
    counts.row(Place::at("A"), "x", [year(2020); 2], CountRange::NONE).unwrap();
    assert_eq!((counts.len(), counts.last_year()), (1, Some(year(2020))));
}

/// What a period has of years in which the unit was not open is of the others.
#[test]
fn a_period_is_of_the_years_in_which_the_unit_was_open() {
    let counts = periods("A,x,2019..2021,180\nB,x,2019..2021,179\nC,x,2021,0\nD,y,2019..2021,5\n");
    let day = |text: &str| text.parse().ok();
    let opening = |name: &str, opened: &str, closed: &str| {
        Opening::try_new(UnitKind::Location, name, day(opened), day(closed)).unwrap()
    };
    let openings =
        [opening("A", "2021-01-01", ""), opening("B", "", "2020-01-01"), opening("C", "2021-05-01", "")];
    let of = |minimum, window: &str, unit: &str| {
        let held = Held::counts_of(Counts::Periods(&counts, Silence::Unknown)).with_openings(&openings);
        verdict(&over(window, minimum), &held, Asked::about(year(2021)), unit)
    };
    let year_itself = r#"{"kind": "calendar-year"}"#;
    assert_eq!([180, 181].map(|minimum| of(minimum, year_itself, "A")), [Met, NotMet]);
    assert_eq!(of(1, year_itself, "B"), NotApplicable);
    assert_eq!([60, 61].map(|minimum| of(minimum, MEAN_OF_THREE, "A")), [Met, NotMet]);
    assert_eq!(of(1, MEAN_OF_THREE, "C"), NotApplicable);
}

/// An opening of nobody, and rows while a unit was closed, are told; years that a period has besides are not.
#[test]
fn openings_that_say_nothing_are_told() {
    let opened =
        |name: &str| Opening::try_new(UnitKind::Location, name, "2021-01-01".parse().ok(), None).unwrap();
    let openings = [opened("A"), opened("B"), opened("Z")];
    let counts = periods("A,x,2019..2021,180\nB,x,2020,9\n");
    let table = super::counts("A,x,2021,180\nB,x,2020,9\n");
    let norm = over(MEAN_OF_THREE, 60);
    for counts in [Counts::Periods(&counts, Silence::Unknown), Counts::Table(&table)] {
        let held = Held::counts_of(counts).with_openings(&openings);
        let report = norm.check(&held, Asked::about(year(2021))).unwrap();
        let told = report.notices_of_openings().iter().map(|it| it.in_language(English).to_string());
        let told: Vec<String> = told.collect();
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told[0].contains('B') && told[0].contains("2020"), "{told:#?}");
        assert!(told[1].contains('Z'), "{told:#?}");
    }
}

/// Who opened in 2021 did nothing before it, whoever counts it.
#[test]
fn a_unit_that_was_not_open_did_nothing() {
    let opened = |text: &str| [Opening::try_new(UnitKind::Location, "A", text.parse().ok(), None).unwrap()];
    let norm = over(TOTAL_OF_THREE, 60);
    let counts = periods("A,x,2021,59\nB,x,2019..2021,200\n");
    let held = || Held::counts_of(Counts::Periods(&counts, Silence::Unknown));
    let asked = Asked::about(year(2021));
    assert_eq!(verdict(&norm, &held(), asked, "A"), Undetermined);
    assert_eq!(verdict(&norm, &held().with_openings(&opened("2021-01-01")), asked, "A"), NotMet);
    assert_eq!(verdict(&norm, &held().with_openings(&opened("2020-12-31")), asked, "A"), Undetermined);

    let in_2021: Vec<String> = (0..59).map(|at| format!("2021-{:02}-01,A,x\n", at % 12 + 1)).collect();
    let in_2021 = in_2021.concat();
    let rows = format!("date,location,intervention\n2019-01-01,B,x\n2020-01-01,B,x\n{in_2021}");
    let procedures = ProcedureTable::from_csv(rows.as_bytes()).unwrap();
    let held = || Held::procedures(&procedures);
    assert_eq!(verdict(&norm, &held(), asked, "A"), Undetermined);
    assert_eq!(verdict(&norm, &held().with_openings(&opened("2021-01-01")), asked, "A"), NotMet);

    let table = super::counts("A,x,2021,59\nB,x,2019,9\nB,x,2020,9\n");
    let held = || Held::counts(&table);
    assert_eq!(verdict(&norm, &held(), asked, "A"), Undetermined);
    assert_eq!(verdict(&norm, &held().with_openings(&opened("2021-01-01")), asked, "A"), NotMet);
}

proptest! {
    /// Periods of one year each are counts per year.
    #[test]
    fn periods_of_a_year_are_years(
        rows in proptest::collection::btree_map((0_u8..3, 0_u8..2, 2019_i32..2023), (0_u64..20, 0_u64..9), 1..12),
        asked in 2019_i32..2024,
        minimum in 1_u32..40,
        silence in prop_oneof![Just(Silence::Unknown), Just(Silence::NoneDone)],
        window in prop_oneof![Just(r#"{"kind": "calendar-year"}"#), Just(MEAN_OF_THREE), Just(TOTAL_OF_THREE)],
    ) {
        let mut table = CountTable::builder(&[]);
        let mut counts = PeriodCounts::new(&[]);
        for ((unit, care, of), (least, more)) in &rows {
            let (name, care) = (format!("L{unit}"), ["x", "y"][usize::from(*care)]);
            let count = CountRange::between(*least, least + more / 6).unwrap();
            table.row(Place::at(&name), care, year(*of), count).unwrap();
            counts.row(Place::at(&name), care, [year(*of); 2], count).unwrap();
        }
        let table = table.finish().with_silence(silence);
        let norm = over(window, minimum);
        let asked = Asked::about(year(asked));
        let by_year = norm.check(&Held::counts(&table), asked).unwrap();
        let by_period = norm.check(&Held::counts_of(Counts::Periods(&counts, silence)), asked).unwrap();
        for row in by_year.rows() {
            let other = by_period.row(row.unit()).unwrap();
            prop_assert_eq!(row.verdict(), other.verdict(), "{}", row.unit());
        }
        prop_assert_eq!(by_year.rows().count(), by_period.rows().count());
    }

    /// What a period says holds of every way in which its years can have come to it.
    #[test]
    fn a_period_says_nothing_that_its_years_contradict(
        years in proptest::collection::vec(0_u64..30, 6),
        cut in 1_usize..5,
        asked in 2019_i32..2025,
        minimum in 1_u32..60,
        window in prop_oneof![Just(r#"{"kind": "calendar-year"}"#), Just(MEAN_OF_THREE), Just(TOTAL_OF_THREE)],
    ) {
        let mut table = CountTable::builder(&[]);
        for (back, count) in years.iter().enumerate() {
            let of = year(2019 + i32::try_from(back).unwrap());
            table.row(Place::at("A"), "x", of, CountRange::exactly(*count)).unwrap();
        }
        let table = table.finish();
        let mut counts = PeriodCounts::new(&[]);
        let last = 2019 + i32::try_from(cut).unwrap();
        let total = |of: &[u64]| CountRange::exactly(of.iter().sum());
        counts.row(Place::at("A"), "x", [year(2019), year(last - 1)], total(&years[..cut])).unwrap();
        counts.row(Place::at("A"), "x", [year(last), year(2024)], total(&years[cut..])).unwrap();
        let norm = over(window, minimum);
        let asked = Asked::about(year(asked));
        let exact = norm.check(&Held::counts(&table), asked).unwrap().row("A").unwrap().verdict();
        let held = Held::counts_of(Counts::Periods(&counts, Silence::Unknown));
        let found = norm.check(&held, asked).unwrap().row("A").unwrap().verdict();
        prop_assert!(found == exact || found == Undetermined || exact == NotApplicable && found == NotMet, "{found} {exact}");
    }
}
