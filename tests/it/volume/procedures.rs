use std::collections::BTreeMap;

use passende_zorg::party::{Intervention, UnitKind};
use passende_zorg::volume::Place;
use passende_zorg::volume::tally::{PerformedProcedure, ProcedureTable};
use proptest::prelude::*;

use crate::support::{day, year};

#[test]
fn procedures_become_counts_and_the_rest_is_counted_apart() {
    let text = "\
date,location,institution,intervention,patient,weight
2022-12-31,A,I,lung,p1,
2023-01-01,A,I,lung,p1,
2023-06-01,A,I,lung,p2,2
2023-06-01,A,I,lung,p2,2
2023-06-01,A,I,lung,p2,1
2023-06-01,A,J,lung,p2,2
2023-06-01,A,I,lung,,
2023-06-01,A,I,lung,,
2024-12-31,B,,heart,p3,
2025-01-01,B,,lung,p3,
";
    let procedures = ProcedureTable::from_csv(text.as_bytes()).unwrap();
    assert_eq!((procedures.len(), procedures.years()), (10, Some((year(2022), year(2025)))));
    let known = [Intervention::try_new("lung").unwrap()];
    let counted = procedures.tally(year(2023), year(2024), Some(&known)).unwrap();
    let apart = counted.apart();
    assert_eq!(
        (apart.early, apart.late, apart.duplicate, apart.unknown_intervention, apart.unknown_unit),
        (1, 1, 1, 1, 0)
    );
    assert_eq!(counted.rows(), 10);
    assert_eq!(counted.unknown_interventions().collect::<Vec<_>>(), [("heart", 1)]);
    let tell = |(place, intervention, year, count): (Place<'_>, &str, passende_zorg::time::Year, u64)| {
        let institution = place.name(UnitKind::Institution).unwrap_or("-").to_owned();
        (
            place.name(UnitKind::Location).unwrap().to_owned(),
            institution,
            intervention.to_owned(),
            year.number(),
            count,
        )
    };
    // p1 once; p2 two and one (the second two is the same row again); two without a patient.
    assert_eq!(
        counted.counts().map(tell).collect::<Vec<_>>(),
        [
            ("A".into(), "I".into(), "lung".into(), 2023, 1 + 2 + 1 + 2),
            ("A".into(), "J".into(), "lung".into(), 2023, 2),
        ]
    );
    assert_eq!(counted.columns().collect::<Vec<_>>(), [UnitKind::Location, UnitKind::Institution]);
    let table = counted.table().unwrap();
    assert_eq!(table.total("lung", year(2023)).least(), 8);
    let all = procedures.tally(year(2022), year(2025), None).unwrap();
    assert_eq!((all.apart().total(), all.counts().map(|(.., count)| count).sum::<u64>()), (1, 11));
    assert_eq!(procedures.tally(year(2024), year(2023), None).unwrap_err().code(), "frame.reversed");
}

#[test]
fn procedures_that_cannot_be_are_refused() {
    let mut procedures = ProcedureTable::new(&[]);
    assert!(procedures.is_empty() && procedures.years().is_none());
    let done = PerformedProcedure::new(day("2024-01-01"), Place::at("A"), "lung");
    for (procedure, code) in [
        (done.with_weight(0), "table.zero-weight"),
        (done.with_patient(" "), "table.name"),
        (PerformedProcedure::new(day("1899-12-31"), Place::at("A"), "lung"), "table.year"),
        (PerformedProcedure::new(day("2024-01-01"), Place::at(""), "lung"), "table.name"),
        (PerformedProcedure::new(day("2024-01-01"), Place::at("A"), ""), "table.name"),
        (
            PerformedProcedure::new(day("2024-01-01"), Place::at("A").team("t"), "lung"),
            "table.no-such-column",
        ),
    ] {
        let error = procedures.push(procedure).unwrap_err();
        assert_eq!((error.code(), error.at().to_string()), (code, "row 1".to_owned()));
    }
    assert!(procedures.is_empty());
    procedures.push(done).unwrap();
    assert!(!procedures.is_empty());
}

type Row = (usize, usize, usize, usize, Option<usize>, u32);

proptest! {
    #[test]
    fn the_order_of_procedures_changes_nothing(
        (rows, other) in prop::collection::vec((0_usize..3, 0_usize..3, 0_usize..3, 0_usize..4, prop::option::of(0_usize..3), 1_u32..3), 0..40)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        let count = |rows: &[Row]| {
            let mut procedures = ProcedureTable::new(&[UnitKind::Specialist]);
            for (location, specialist, intervention, date, patient, weight) in rows {
                let names = [format!("L{location}"), format!("s{specialist}"), format!("i{intervention}")];
                let patient = patient.map(|patient| format!("p{patient}"));
                let date = day(["2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01"][*date]);
                let done = PerformedProcedure::new(date, Place::at(&names[0]).specialist(&names[1]), &names[2]).with_weight(*weight);
                procedures.push(patient.as_deref().map_or(done, |patient| done.with_patient(patient))).unwrap();
            }
            let counted = procedures.tally(year(2023), year(2023), None).unwrap();
            let cells: BTreeMap<_, _> = counted
                .counts()
                .map(|(place, intervention, _, count)| {
                    let key = (place.name(UnitKind::Location).map(str::to_owned), place.name(UnitKind::Specialist).map(str::to_owned), intervention.to_owned());
                    (key, count)
                })
                .collect();
            (cells, *counted.apart(), counted.rows())
        };
        let counted = count(&rows);
        prop_assert_eq!(&counted, &count(&other));
        // Each row with a patient counts once, however often it is there; each without counts every time.
        let mut distinct: Vec<Row> = rows.iter().copied().filter(|row| row.4.is_some()).collect();
        distinct.sort_unstable();
        distinct.dedup();
        let within: u64 = distinct.iter().chain(rows.iter().filter(|row| row.4.is_none()))
            .filter(|row| matches!(row.3, 1 | 2)).map(|row| u64::from(row.5)).sum();
        prop_assert_eq!(counted.0.values().sum::<u64>(), within);
        prop_assert_eq!(counted.2, rows.len() as u64);
    }
}
