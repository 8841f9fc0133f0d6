//! Operations and patients counted once: for the location of an operation, for each specialist of it, and for a norm that counts patients.
use std::collections::{BTreeMap, BTreeSet};

use passende_zorg::Language::{Dutch, English};
use passende_zorg::Verdict;
use passende_zorg::contracting::norms::{Contract, check_contracts};
use passende_zorg::explanation::Assessment as _;
use passende_zorg::language::Describe as _;
use passende_zorg::party::{Institution, Intervention, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Norms, Window};
use passende_zorg::volume::tally::{PerformedProcedure, ProcedureTable};
use passende_zorg::volume::{Asked, CellState, CountNotice, Place, Silence};
use proptest::prelude::*;

use crate::support::{day, reference, year};

fn read(header: &str, rows: &[&str]) -> ProcedureTable {
    let text = format!("{header}\n{}\n", rows.join("\n"));
    ProcedureTable::from_csv(text.as_bytes()).unwrap()
}

const WITH_SPECIALIST: &str = "date,location,specialist,intervention,patient,weight";

fn total(procedures: &ProcedureTable, per: UnitKind) -> CountRange {
    procedures.operations(per).unwrap().total("lung", year(2024))
}

fn between(least: u64, most: u64) -> CountRange {
    CountRange::between(least, most).unwrap()
}

fn norm(id: &str, per: UnitKind, items: &[(&str, u32)], minimum: u32, patients: bool) -> Norm {
    let basket = items.iter().map(|(name, weight)| BasketItem::weighing(name, *weight).unwrap());
    let builder = Norm::builder(id, per, Basket::try_new(basket).unwrap())
        .title(id, id)
        .level(day("2018-01-01"), NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted))
        .source(reference());
    if patients { builder.counting_patients() } else { builder }.build().unwrap()
}

#[test]
fn an_operation_by_two_is_one_for_the_location_and_one_for_each() {
    for (rows, location, specialist) in [
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-01,A,s2,lung,p,"],
            CountRange::exactly(1),
            CountRange::exactly(2),
        ),
        // Another day, patient, location or kind of care is another operation.
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-02,A,s2,lung,p,"],
            CountRange::exactly(2),
            CountRange::exactly(2),
        ),
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-01,A,s2,lung,q,"],
            CountRange::exactly(2),
            CountRange::exactly(2),
        ),
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-01,B,s2,lung,p,"],
            CountRange::exactly(2),
            CountRange::exactly(2),
        ),
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-01,A,s2,liver,p,"],
            CountRange::exactly(1),
            CountRange::exactly(1),
        ),
        // One of them did both sides: the session counts two.
        (
            vec!["2024-05-01,A,s1,lung,p,2", "2024-05-01,A,s2,lung,p,1"],
            CountRange::exactly(2),
            CountRange::exactly(3),
        ),
        (
            vec!["2024-05-01,A,s1,lung,p,1", "2024-05-01,A,s1,lung,p,2"],
            CountRange::exactly(3),
            CountRange::exactly(3),
        ),
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-01,A,,lung,p,"],
            CountRange::exactly(1),
            CountRange::exactly(2),
        ),
        // The same row again is the same operation.
        (
            vec!["2024-05-01,A,s1,lung,p,", "2024-05-01,A,s1,lung,p,"],
            CountRange::exactly(1),
            CountRange::exactly(1),
        ),
        // Without a patient nobody can tell whether two specialists did one or two.
        (vec!["2024-05-01,A,s1,lung,,", "2024-05-01,A,s2,lung,,"], between(1, 2), CountRange::exactly(2)),
        (
            vec!["2024-05-01,A,s1,lung,,", "2024-05-01,A,s1,lung,,", "2024-05-01,A,s2,lung,,"],
            between(2, 3),
            CountRange::exactly(3),
        ),
        (
            vec!["2024-05-01,A,s1,lung,,", "2024-05-01,A,s1,lung,,"],
            CountRange::exactly(2),
            CountRange::exactly(2),
        ),
        (
            vec!["2024-05-01,A,s1,lung,,", "2024-05-02,A,s2,lung,,"],
            CountRange::exactly(2),
            CountRange::exactly(2),
        ),
    ] {
        let procedures = read(WITH_SPECIALIST, &rows);
        assert_eq!(total(&procedures, UnitKind::Location), location, "{rows:?}");
        assert_eq!(total(&procedures, UnitKind::Specialist), specialist, "{rows:?}");
    }
    let teams = read(
        "date,location,team,specialist,intervention,patient",
        &["2024-05-01,A,t1,s1,lung,p", "2024-05-01,A,t1,s2,lung,p", "2024-05-01,A,t2,s3,lung,p"],
    );
    assert_eq!(total(&teams, UnitKind::Location), CountRange::exactly(1));
    assert_eq!(total(&teams, UnitKind::Institution), CountRange::exactly(1));
    assert_eq!(total(&teams, UnitKind::Team), CountRange::exactly(2));
    assert_eq!(total(&teams, UnitKind::Specialist), CountRange::exactly(3));
}

#[test]
fn each_norm_counts_what_it_counts() {
    let procedures = read(
        "date,location,institution,specialist,intervention,patient",
        &[
            "2024-01-01,A1,A,s1,lung,p",
            "2024-01-01,A1,A,s2,lung,p",
            "2024-06-01,A2,A,s1,lung,p",
            "2024-12-31,A1,A,s1,lung,q",
            "2025-01-01,A1,A,s1,lung,r",
        ],
    );
    let norms = Norms::try_new([
        norm("operations-location", UnitKind::Location, &[("lung", 1)], 2, false),
        norm("operations-institution", UnitKind::Institution, &[("lung", 1)], 4, false),
        norm("operations-specialist", UnitKind::Specialist, &[("lung", 1)], 3, false),
        norm("patients-location", UnitKind::Location, &[("lung", 1)], 2, true),
        norm("patients-institution", UnitKind::Institution, &[("lung", 1)], 3, true),
        norm("patients-specialist", UnitKind::Specialist, &[("lung", 1)], 2, true),
    ])
    .unwrap();
    let counts = procedures.count_for(&norms).unwrap();
    let report = counts.check(Asked::about(year(2024))).unwrap();
    let found: Vec<(String, String, CountRange, Verdict)> = report
        .rows()
        .map(|row| (row.norm().id().to_string(), row.unit_name().to_owned(), row.observed(), row.verdict()))
        .collect();
    let expect = |norm: &str, unit: &str, count, verdict| {
        (norm.to_owned(), unit.to_owned(), CountRange::exactly(count), verdict)
    };
    assert_eq!(
        found,
        [
            expect("operations-institution", "A", 3, Verdict::NotMet),
            expect("operations-location", "A1", 2, Verdict::Met),
            expect("operations-location", "A2", 1, Verdict::NotMet),
            expect("operations-specialist", "s1", 3, Verdict::Met),
            expect("operations-specialist", "s2", 1, Verdict::NotMet),
            // p was at both locations, and is one patient of the institution.
            expect("patients-institution", "A", 2, Verdict::NotMet),
            expect("patients-location", "A1", 2, Verdict::Met),
            expect("patients-location", "A2", 1, Verdict::NotMet),
            expect("patients-specialist", "s1", 2, Verdict::Met),
            expect("patients-specialist", "s2", 1, Verdict::NotMet),
        ]
    );
    let margin = report.row("patients-location", "A2").unwrap().margin().unwrap();
    assert_eq!(margin.measure(), passende_zorg::explanation::Measure::Patients);
    assert_eq!(counts.operations().total("lung", year(2024)), CountRange::exactly(3));
}

#[test]
fn a_row_without_a_patient_may_be_of_anyone() {
    let patients = |rows: &[&str]| {
        let table = read("date,location,intervention,patient", rows).patients(UnitKind::Location).unwrap();
        table.total("lung", year(2024))
    };
    assert_eq!(patients(&["2024-01-01,A,lung,p", "2024-02-01,A,lung,p"]), CountRange::exactly(1));
    assert_eq!(patients(&["2024-01-01,A,lung,p", "2024-02-01,A,lung,"]), between(1, 2));
    assert_eq!(patients(&["2024-01-01,A,lung,", "2024-02-01,A,lung,"]), between(1, 2));
    assert_eq!(patients(&["2024-01-01,A,lung,", "2024-01-01,A,lung,", "2024-02-01,A,lung,p"]), between(1, 3));
    assert_eq!(
        patients(&["2024-01-01,A,lung,p", "2024-01-01,A,lung,q", "2024-02-01,A,lung,"]),
        between(2, 3)
    );
}

#[test]
fn a_patient_with_two_interventions_of_a_basket_is_one() {
    let rows = [
        "2024-01-01,A,lung,p",
        "2024-02-01,A,liver,p",
        "2024-03-01,A,liver,q",
        "2024-04-01,B,heart,r",
        "2023-04-01,A,lung,p",
        "2023-04-01,B,heart,r",
    ];
    let procedures = read("date,location,intervention,patient", &rows);
    let observed = |items: &[(&str, u32)], of: i32| {
        let norms = Norms::try_new([norm("n", UnitKind::Location, items, 10, true)]).unwrap();
        let counts = procedures.count_for(&norms).unwrap();
        let report = counts.check(Asked::about(year(of))).unwrap();
        report.rows().map(|row| row.observed()).collect::<Vec<_>>()
    };
    let one = CountRange::exactly;
    assert_eq!(observed(&[("lung", 1), ("liver", 1)], 2024), [one(2), CountRange::NONE]);
    // Whoever had both counts as often as the one that weighs most.
    assert_eq!(observed(&[("lung", 3), ("liver", 1)], 2024), [one(3 + 1), CountRange::NONE]);
    assert_eq!(observed(&[("lung", 1), ("liver", 3)], 2024), [one(3 + 3), CountRange::NONE]);
    // Nobody had the liver done in 2023: unknown, and so is the basket.
    assert_eq!(observed(&[("lung", 1), ("liver", 1)], 2023), [CountRange::at_least(1), CountRange::UNKNOWN]);
    let three = Norm::builder(
        "n",
        UnitKind::Location,
        Basket::try_new(["lung", "liver"].map(|name| BasketItem::weighing(name, 1).unwrap())).unwrap(),
    )
    .title("n", "n")
    .window(Window::mean_of(2).unwrap())
    .level(day("2018-01-01"), NormLevel::new(Demand::minimum(2).unwrap(), NormStatus::Adopted))
    .source(reference())
    .counting_patients()
    .build()
    .unwrap();
    let norms = Norms::try_new([three]).unwrap();
    let counts = procedures.count_for(&norms).unwrap().with_silence(Silence::NoneDone);
    let report = counts.check(Asked::about(year(2024))).unwrap();
    let row = report.row("n", "A").unwrap();
    // p in 2023, and p and q in 2024: each year counts its own.
    assert_eq!((row.observed(), row.verdict()), (one(3), Verdict::NotMet));
    let cells: Vec<_> =
        row.cells().iter().map(|cell| (cell.fact().intervention().cloned(), cell.count())).collect();
    assert_eq!(cells, [(None, one(2)), (None, one(1))]);
    assert_eq!(report.row("n", "B").unwrap().verdict(), Verdict::NotApplicable);
    let incomplete = procedures.count_for(&norms).unwrap().with_incomplete(year(2024));
    let report = incomplete.check(Asked::about(year(2024))).unwrap();
    let cells = report.row("n", "A").unwrap().cells();
    assert_eq!(
        cells.iter().map(passende_zorg::volume::Cell::state).collect::<Vec<_>>(),
        [CellState::YearIncomplete, CellState::CareNotReported]
    );
    let question = report.row("n", "A").unwrap().open_questions()[1].in_language(English).to_string();
    assert_eq!(
        question,
        "How many were there at location A in 2023: the procedures of the norm? (known: 1 or more)"
    );
}

#[test]
fn rows_that_do_not_name_the_unit_are_told_with_their_line() {
    let rows = ["2024-01-01,A,s1,lung,p,", "2024-01-01,A,,liver,p,", "2024-01-02,A,,lung,q,"];
    let procedures = read(WITH_SPECIALIST, &rows);
    let error = |per, care: &str, patients| {
        let norms = Norms::try_new([norm("n", per, &[(care, 1)], 1, patients)]).unwrap();
        let counts = procedures.count_for(&norms).unwrap();
        counts
            .check(Asked::about(year(2024)))
            .err()
            .map(|error| (error.code(), error.at().map(|at| at.to_string())))
    };
    for patients in [false, true] {
        assert_eq!(
            error(UnitKind::Specialist, "lung", patients),
            Some(("check.no-unit", Some("line 4".to_owned())))
        );
        assert_eq!(
            error(UnitKind::Specialist, "liver", patients),
            Some(("check.no-unit", Some("line 3".to_owned())))
        );
        assert_eq!(error(UnitKind::Institution, "lung", patients), Some(("check.no-column", None)));
        assert_eq!(error(UnitKind::Location, "lung", patients), None);
    }
}

#[test]
fn contracts_find_who_works_where() {
    let procedures = read(
        "date,location,institution,specialist,intervention,patient",
        &[
            "2024-01-01,A1,A,s1,lung,p",
            "2024-01-01,A1,A,s2,lung,p",
            "2024-01-02,A1,A,s1,lung,q",
            "2024-01-03,B1,B,s2,lung,r",
        ],
    );
    let norms = Norms::try_new([
        norm("location", UnitKind::Location, &[("lung", 1)], 2, true),
        norm("specialist", UnitKind::Specialist, &[("lung", 1)], 2, false),
    ])
    .unwrap();
    let counts = procedures.count_for(&norms).unwrap();
    let report = counts.check(Asked::about(year(2024))).unwrap();
    let unit = |name: &str| Unit::from(Institution::try_new(name).unwrap());
    let contracts = ["A", "B"].map(|name| Contract::new(unit(name), Intervention::try_new("lung").unwrap()));
    let result = check_contracts(&report, &contracts);
    let found: Vec<_> =
        result.checks().iter().map(|check| (check.check().unit_name().to_owned(), check.verdict())).collect();
    let expect = |name: &str, verdict| (name.to_owned(), verdict);
    let (met, not) = (Verdict::Met, Verdict::NotMet);
    assert_eq!(
        found,
        [expect("A1", met), expect("B1", not), expect("s1", met), expect("s2", met), expect("s2", met)]
    );
}

#[test]
fn what_the_rows_hide_is_told() {
    let procedures = read(
        WITH_SPECIALIST,
        &[
            "2024-05-01,A,s1,lung,p,",
            "2024-05-01,A,s2,lung,p,",
            "2024-05-01,A,s3,lung,p,",
            "2024-05-02,A,s1,lung,,",
            "2024-05-02,A,s2,lung,,",
            "2024-05-03,A,s1,lung,,",
            "2024-05-01,A,s1,lung,p,",
        ],
    );
    let (duplicate, shared) =
        (CountNotice::DuplicateRows { rows: 1 }, CountNotice::SharedOperations { operations: 1, rows: 3 });
    assert_eq!(
        procedures.notices(),
        [duplicate.clone(), shared.clone(), CountNotice::RowsWithoutPatient { rows: 2 }]
    );
    let told = |patients: bool| {
        let norms = Norms::try_new([norm("n", UnitKind::Location, &[("lung", 1)], 1, patients)]).unwrap();
        procedures.count_for(&norms).unwrap().check(Asked::about(year(2024))).unwrap().notices()
    };
    assert_eq!(told(false)[..3], procedures.notices());
    assert_eq!(told(true)[..3], [duplicate, shared, CountNotice::RowsWithoutPatient { rows: 3 }]);
    assert_eq!(
        procedures.notices()[1].in_language(English).to_string(),
        "Operations with rows of several specialists or teams: 1 (3 rows together). Such an operation counts once for the location, and once for each of them."
    );
    assert!(procedures.notices()[0].in_language(Dutch).to_string().starts_with("Dubbele regels"));
    let plain = read("date,location,intervention", &["2024-05-01,A,lung", "2024-05-01,A,lung"]);
    assert!(plain.notices().is_empty());
}

#[test]
fn counts_that_are_too_large_for_a_table_are_refused() {
    let mut procedures = ProcedureTable::new(&[]);
    for patient in ["p", "q"] {
        let done = PerformedProcedure::new(day("2024-01-01"), Place::at("A"), "lung").with_patient(patient);
        procedures.push(done.with_weight(u32::MAX)).unwrap();
    }
    let error = procedures.operations(UnitKind::Location).unwrap_err();
    assert_eq!((error.code(), error.at().to_string()), ("table.count-too-large", "row 1".to_owned()));
    let items = [("lung", u32::MAX), ("liver", 1)];
    let norms = Norms::try_new([norm("n", UnitKind::Location, &items, 1, true)]).unwrap();
    let mut patients = ProcedureTable::new(&[]);
    for patient in ["p", "q"] {
        patients
            .push(PerformedProcedure::new(day("2024-01-01"), Place::at("A"), "lung").with_patient(patient))
            .unwrap();
    }
    assert_eq!(patients.count_for(&norms).unwrap_err().code(), "table.count-too-large");
    assert_eq!(ProcedureTable::new(&[]).count_for(&norms).unwrap().operations().len(), 0);
}

type Row = (usize, usize, usize, usize, Option<usize>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0_usize..2, 0_usize..3, 0_usize..2, 0_usize..3, prop::option::of(0_usize..3));
    prop::collection::vec(row, 0..30)
}

const DAYS: [&str; 3] = ["2024-01-01", "2024-12-31", "2025-01-01"];

fn table(rows: &[Row]) -> ProcedureTable {
    let mut table = ProcedureTable::new(&[UnitKind::Specialist]);
    for (location, specialist, care, on, patient) in rows {
        let [location, specialist, care] =
            [format!("L{location}"), format!("s{specialist}"), format!("i{care}")];
        let patient = patient.map(|patient| format!("p{patient}"));
        let done =
            PerformedProcedure::new(day(DAYS[*on]), Place::at(&location).specialist(&specialist), &care);
        table.push(patient.as_deref().map_or(done, |patient| done.with_patient(patient))).unwrap();
    }
    table
}

proptest! {
    /// Operations and patients by their definition, slow and obvious.
    #[test]
    fn the_counts_are_what_their_definition_says(rows in rows()) {
        let procedures = table(&rows);
        let of_2024 = |row: &&Row| row.3 < 2;
        for location in 0..2 {
            for care in 0..2 {
                let here: Vec<&Row> = rows.iter().filter(of_2024).filter(|row| row.0 == location && row.2 == care).collect();
                let known: BTreeSet<(usize, usize)> = here.iter().filter_map(|row| Some((row.3, row.4?))).collect();
                let mut least = known.len();
                let mut most = known.len();
                for on in 0..2 {
                    let mut by_specialist: BTreeMap<usize, usize> = BTreeMap::new();
                    for row in here.iter().filter(|row| row.3 == on && row.4.is_none()) {
                        *by_specialist.entry(row.1).or_default() += 1;
                    }
                    least += by_specialist.values().max().unwrap_or(&0);
                    most += by_specialist.values().sum::<usize>();
                }
                let name = format!("i{care}");
                let found = procedures.operations(UnitKind::Location).unwrap().counts()
                    .filter(|(place, of, in_year, _)| place.name(UnitKind::Location) == Some(&format!("L{location}")) && *of == name && in_year.number() == 2024)
                    .map(|(.., count)| (count.least(), count.most())).collect::<Vec<_>>();
                let expected = if here.is_empty() { vec![] } else { vec![(least as u64, Some(most as u64))] };
                prop_assert_eq!(found, expected);
                let patients: BTreeSet<usize> = here.iter().filter_map(|row| row.4).collect();
                let without = here.iter().filter(|row| row.4.is_none()).count();
                let found = procedures.patients(UnitKind::Location).unwrap().counts()
                    .filter(|(place, of, in_year, _)| place.name(UnitKind::Location) == Some(&format!("L{location}")) && *of == name && in_year.number() == 2024)
                    .map(|(.., count)| (count.least(), count.most())).collect::<Vec<_>>();
                let least = patients.len().max(usize::from(without > 0));
                let expected = if here.is_empty() { vec![] } else { vec![(least as u64, Some((patients.len() + without) as u64))] };
                prop_assert_eq!(found, expected);
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing((rows, other) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        let told = |rows: &[Row]| {
            let procedures = table(rows);
            let counts = |per| {
                let table = procedures.operations(per).unwrap();
                let mut counts: Vec<String> = table.counts().map(|(place, care, year, count)| format!("{place:?} {care} {year} {count:?}")).collect();
                counts.sort_unstable();
                counts
            };
            (counts(UnitKind::Location), counts(UnitKind::Specialist), procedures.notices())
        };
        prop_assert_eq!(told(&rows), told(&other));
    }

    /// A specialist's operations never exceed the rows, and a location's never exceed those of its specialists together.
    #[test]
    fn a_coarser_unit_never_has_more(rows in rows()) {
        let procedures = table(&rows);
        let most = |per, care: &str| procedures.operations(per).unwrap().total(care, year(2024)).most().unwrap_or(0);
        for care in ["i0", "i1"] {
            prop_assert!(most(UnitKind::Location, care) <= most(UnitKind::Specialist, care));
        }
    }
}
