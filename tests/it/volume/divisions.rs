//! Units that go on in others for a part.

use passende_zorg::Language::English;
use passende_zorg::language::Describe as _;
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::volume::csv::read_successions;
use passende_zorg::volume::norm::{Demand, Norms};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, Succession, Successions, check};
use proptest::prelude::*;

use crate::support::{day, norm_per, year};

fn part(from: &str, to: &str, on: &str, share: &str) -> Succession {
    let whole = Succession::try_new(UnitKind::Location, from, to, day(on)).unwrap();
    whole.try_with_share(share.parse().unwrap()).unwrap()
}

fn table(rows: &str) -> CountTable {
    CountTable::from_csv(format!("location,intervention,year,count\n{rows}").as_bytes()).unwrap()
}

/// What a location has of a year, carried over to the end of 2025.
fn of(table: &CountTable, parts: &[Succession], unit: &str, number: i32) -> Option<CountRange> {
    let carried =
        table.clone().carried_over(&Successions::try_new(parts.to_vec()).unwrap(), day("2025-12-31"));
    let norms = Norms::try_new([norm_per(UnitKind::Location, "lung", Demand::minimum(1).unwrap())]).unwrap();
    let report = check(&norms, &carried, Asked::about(year(number)).on_day(day("2025-12-31"))).unwrap();
    report.row("lung", unit).map(|row| row.observed())
}

fn between(least: u64, most: u64) -> CountRange {
    CountRange::between(least, most).unwrap()
}

/// What was done in years up to that of the succession is divided; what is left stays.
#[test]
fn a_part_moves_and_the_rest_stays() {
    let rows = table("Old,lung,2023,50\nOld,lung,2024,51\nOld,lung,2025,30\nNew,lung,2025,20\n");
    let moved = |on: &str| [part("Old", "New", on, "0.4")];
    let all = |on: &str| {
        [2023, 2024, 2025]
            .map(|year| (of(&rows, &moved(on), "Old", year), of(&rows, &moved(on), "New", year)))
    };
    let whole = |count| Some(CountRange::exactly(count));
    assert_eq!(
        all("2024-12-31"),
        [
            (whole(30), whole(20)),
            (Some(between(30, 31)), Some(CountRange::at_least(20))),
            (whole(30), whole(20))
        ]
    );
    // In the year itself the other has to say what it did; a day later is another year.
    let later = [part("Old", "New", "2025-01-01", "0.4")];
    assert_eq!(of(&rows, &later, "Old", 2025), whole(18));
    assert_eq!(of(&rows, &later, "New", 2025), whole(32));
    // After the day asked about it does not exist yet.
    let never = [part("Old", "New", "2026-01-01", "0.4")];
    assert_eq!(of(&rows, &never, "Old", 2024), whole(51));
}

#[test]
fn a_unit_is_divided_over_several_and_one_that_merged_before_with_it() {
    let rows = table(
        "East,lung,2022,30\nWest,lung,2022,20\nWhole,lung,2023,60\nOne,lung,2024,30\nTwo,lung,2024,30\n",
    );
    let merge =
        |from: &str| Succession::try_new(UnitKind::Location, from, "Whole", day("2023-01-01")).unwrap();
    let all = [
        merge("East"),
        merge("West"),
        part("Whole", "One", "2024-01-01", "0.5"),
        part("Whole", "Two", "2024-01-01", "0.5"),
    ];
    assert_eq!(of(&rows, &all, "One", 2022), Some(CountRange::exactly(25)));
    assert_eq!(of(&rows, &all, "Two", 2023), Some(CountRange::exactly(30)));
    // Of 2024 the parts have their own rows, and so has nobody else.
    assert_eq!(of(&rows, &all, "One", 2024), Some(CountRange::exactly(30)));
    assert_eq!(of(&rows, &all, "East", 2022), None);
    // What a part merges into later has it all.
    let onward = Succession::try_new(UnitKind::Location, "One", "Three", day("2025-01-01")).unwrap();
    let all = [all.to_vec(), vec![onward]].concat();
    assert_eq!(of(&rows, &all, "Three", 2022), Some(CountRange::exactly(25)));
}

/// Who was there before and says nothing of a year stays unknown, whatever came from another.
#[test]
fn what_is_not_known_of_the_other_stays_unknown() {
    let rows = table("Old,lung,2023,50\nOld,lung,2024,50\nNew,lung,2023,5\nX,lung,2024,1\n");
    let moved = [part("Old", "New", "2025-01-01", "0.4")];
    assert_eq!(of(&rows, &moved, "New", 2023), Some(CountRange::exactly(25)));
    assert_eq!(of(&rows, &moved, "New", 2024), Some(CountRange::at_least(20)));
    let withheld = table("Old,lung,2024,<10\nX,lung,2024,1\n");
    assert_eq!(of(&withheld, &moved, "New", 2024), Some(between(0, 4)));
    assert_eq!(of(&withheld, &moved, "Old", 2024), Some(between(0, 6)));
    let unknown = table("Old,lung,2024,\nX,lung,2024,1\n");
    assert_eq!(of(&unknown, &moved, "New", 2024), Some(CountRange::UNKNOWN));
}

#[test]
fn shares_are_told_and_refused() {
    let rows = table("Old,lung,2024,50\n");
    let carried = rows.carried_over(
        &Successions::try_new([part("Old", "New", "2025-01-01", "0.4")]).unwrap(),
        day("2025-12-31"),
    );
    let told: Vec<String> =
        carried.notices().iter().map(|notice| notice.in_language(English).to_string()).collect();
    assert_eq!(
        told,
        [
            "Old has gone on in location New since 1 January 2025 for 40%; that part of what Old did counts there, rounded between bounds."
        ]
    );
    let whole = Succession::try_new(UnitKind::Location, "Old", "New", day("2025-01-01")).unwrap();
    for share in ["0", "-0.1", "1.01"] {
        let error = whole.clone().try_with_share(share.parse().unwrap()).unwrap_err();
        assert_eq!((error.path(), error.code()), ("share", "succession.share"), "{share}");
    }
    assert_eq!(whole.clone().try_with_share(Decimal::ONE).unwrap(), whole);
    let refused =
        |parts: &[Succession]| Successions::try_new(parts.to_vec()).err().map(|it| it.code().to_owned());
    let (a, b) = (part("Old", "A", "2025-01-01", "0.6"), part("Old", "B", "2025-01-01", "0.4"));
    assert_eq!(refused(&[a.clone(), b.clone()]), None);
    assert_eq!(refused(&[a.clone(), b.clone(), a.clone()]), None); // the same one twice is one
    let more = part("Old", "B", "2025-01-01", "0.41");
    let divided = Some("succession.divided".to_owned());
    assert_eq!(refused(&[a.clone(), more.clone()]), divided);
    assert_eq!(refused(&[b, more]), divided);
    assert_eq!(refused(&[a, whole]), divided);
    let read = read_successions(b"from,to,day,share,unit\nOld,New,2025-01-01,0.4,location\n").unwrap();
    assert_eq!(read.iter().next().unwrap().share().to_string(), "0.4");
    let error = read_successions(b"from,to,day,share\nOld,New,2025-01-01,40%\n").unwrap_err();
    assert_eq!((error.line(), error.path()), (Some(2), "share"));
    // Of a procedure there is no part.
    let procedures = ProcedureTable::from_csv(b"date,location,intervention\n2024-05-01,Old,lung\n").unwrap();
    let moved = Successions::try_new([part("Old", "New", "2025-01-01", "0.4")]).unwrap();
    assert_eq!(procedures.carried_over(&moved, day("2025-12-31")).unwrap_err().code(), "table.part");
    assert!(procedures.carried_over(&moved, day("2024-12-31")).is_ok());
}

proptest! {
    /// Nobody is lost: what the parts have together holds the whole, to the number of parts.
    #[test]
    fn parts_together_are_the_whole(count in 0_u32..5_000, first in 1_u32..99, second in 1_u32..99) {
        let second = second.min(100 - first);
        let rows = table(&format!("Old,lung,2024,{count}\nX,lung,2024,1\n"));
        let share = |percent: u32| Decimal::new(i64::from(percent), 2).to_string();
        let parts =
            [part("Old", "A", "2025-01-01", &share(first)), part("Old", "B", "2025-01-01", &share(second))];
        let units = ["A", "B", "Old"].map(|unit| of(&rows, &parts, unit, 2024).unwrap_or(CountRange::NONE));
        let least: u64 = units.iter().map(|range| range.least()).sum();
        let most: u64 = units.iter().map(|range| range.most().unwrap()).sum();
        prop_assert!(least <= u64::from(count) && u64::from(count) <= most && most - least <= 3, "{units:?}");
    }
}
