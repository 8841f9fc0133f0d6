//! Units that went on in others: their counts follow, and nobody who is no more gets a verdict of failure.

use passende_zorg::Language::English;
use passende_zorg::Verdict;
use passende_zorg::contracting::norms::{Contract, check_contracts};
use passende_zorg::language::Describe as _;
use passende_zorg::party::{Institution, Intervention, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::csv::read_successions;
use passende_zorg::volume::norm::{Basket, Demand, Norm, NormLevel, NormStatus, Norms, Window};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountNotice, CountTable, Silence, Succession, Successions, check};

use crate::support::{day, reference, year};

const ROWS: &str = "location,institution,intervention,year,count
S1,Oost,x,2022,30
S2,West,x,2022,25
S1,Oost,x,2023,28
S2,West,x,2023,27
S1,Samen,x,2024,29
S2,Samen,x,2024,26
";

fn per_institution(years: u16, minimum: u32) -> Norms {
    let norm = Norm::builder("n", UnitKind::Institution, Basket::of("x").unwrap())
        .title("X", "X")
        .window(Window::mean_of(years).unwrap())
        .level(day("2018-01-01"), NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted))
        .source(reference());
    Norms::try_new([norm.build().unwrap()]).unwrap()
}

fn merger(on: &str) -> Successions {
    let one = |from: &str| Succession::try_new(UnitKind::Institution, from, "Samen", day(on)).unwrap();
    Successions::try_new([one("Oost"), one("West")]).unwrap()
}

fn verdicts(table: &CountTable, norms: &Norms, asked: Asked) -> Vec<(String, CountRange, Verdict)> {
    let report = check(norms, table, asked).unwrap();
    report.rows().map(|row| (row.unit_name().to_owned(), row.observed(), row.verdict())).collect()
}

#[test]
fn without_successions_earlier_years_are_unknown_and_nobody_fails() {
    let table = CountTable::from_csv(ROWS.as_bytes()).unwrap();
    let asked = Asked::about(year(2024));
    let found = verdicts(&table, &per_institution(3, 50), asked);
    let names: Vec<&str> = found.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Oost", "Samen", "West"]);
    assert!(found.iter().all(|(.., verdict)| verdict.is_undetermined()), "{found:?}");
    // An institution that is no more does not fail for the year in which it did nothing.
    assert!(
        verdicts(&table, &per_institution(1, 50), asked)
            .iter()
            .all(|(.., verdict)| *verdict != Verdict::NotMet)
    );
}

#[test]
fn the_counts_of_those_that_merged_follow_the_successor() {
    let table = CountTable::from_csv(ROWS.as_bytes()).unwrap();
    let asked = Asked::about(year(2024));
    let carried = table.clone().carried_over(&merger("2024-01-01"), asked.on());
    let samen = |count, verdict| vec![("Samen".to_owned(), CountRange::exactly(count), verdict)];
    assert_eq!(verdicts(&carried, &per_institution(3, 55), asked), samen(165, Verdict::Met));
    assert_eq!(verdicts(&carried, &per_institution(3, 56), asked), samen(165, Verdict::NotMet));
    // The locations are what they were.
    assert_eq!(carried.locations().map(|name| name.to_string()).collect::<Vec<_>>(), ["S1", "S2"]);
    let told: Vec<String> =
        carried.notices().iter().map(|notice| notice.in_language(English).to_string()).collect();
    assert_eq!(
        told,
        [
            "Oost has gone on in institution Samen since 1 January 2024; what Oost did counts there.",
            "West has gone on in institution Samen since 1 January 2024; what West did counts there.",
        ]
    );
    // Before the day it has not happened, and is told.
    let before = Asked::about(year(2023));
    let same = table.clone().carried_over(&merger("2024-01-01"), before.on());
    let found = verdicts(&same, &per_institution(1, 28), before);
    assert_eq!(found[0], ("Oost".to_owned(), CountRange::exactly(28), Verdict::Met));
    assert_eq!(found.len(), 3);
    let codes: Vec<&str> = same.notices().iter().map(CountNotice::code).collect();
    assert_eq!(codes, ["counts.succession-later"; 2]);
    for (on, units) in [("2023-12-31", 3), ("2024-01-01", 1), ("2024-01-02", 1)] {
        let carried = table.clone().carried_over(&merger("2024-01-01"), day(on));
        assert_eq!(carried.units(UnitKind::Institution).unwrap().len(), units, "{on}");
    }
}

#[test]
fn the_day_of_the_counts_is_the_day_asked_about() {
    let table =
        CountTable::from_csv(ROWS.as_bytes()).unwrap().carried_over(&merger("2024-01-01"), day("2024-12-31"));
    let norms = per_institution(1, 50);
    assert!(check(&norms, &table, Asked::about(year(2024))).is_ok());
    assert!(check(&norms, &table, Asked::about(year(2023)).on_day(day("2024-12-31"))).is_ok());
    let error = check(&norms, &table, Asked::about(year(2023))).unwrap_err();
    assert_eq!(error.code(), "check.other-day");
    assert_eq!(
        error.to_string(),
        "norm `n`: expected counts carried over to 2023-12-31, the day asked about, found counts as they stand on 2024-12-31"
    );
}

#[test]
fn a_year_is_known_where_each_of_those_that_merged_is() {
    let asked = Asked::about(year(2024));
    let observed = |without: &str, on: &str| {
        let rows = ROWS.lines().filter(|row| !row.starts_with(without)).collect::<Vec<_>>().join("\n");
        let table = CountTable::from_csv(rows.as_bytes()).unwrap().carried_over(&merger(on), asked.on());
        verdicts(&table, &per_institution(3, 50), asked)
            .into_iter()
            .find(|(name, ..)| name == "Samen")
            .unwrap()
            .1
    };
    assert_eq!(observed("nothing", "2024-01-01"), CountRange::exactly(165));
    // West has no row of 2022: a part of that year is unknown.
    assert_eq!(observed("S2,West,x,2022", "2024-01-01"), CountRange::at_least(140));
    assert_eq!(observed("S1,Oost,x,2023", "2024-01-01"), CountRange::at_least(137));
    // A merger within the year: all of it was reported under the new name, or a part of it was not.
    assert_eq!(observed("nothing", "2024-07-01"), CountRange::exactly(165));
    let mid_year = |more: &str| {
        let table = CountTable::from_csv(format!("{ROWS}{more}").as_bytes()).unwrap();
        let table = table.carried_over(&merger("2024-07-01"), asked.on());
        verdicts(&table, &per_institution(1, 50), asked)[0].1
    };
    assert_eq!(mid_year("S1,Oost,x,2024,3\nS2,West,x,2024,4\n"), CountRange::exactly(62));
    assert_eq!(mid_year("S1,Oost,x,2024,3\n"), CountRange::at_least(58));
}

#[test]
fn a_takeover_leaves_who_takes_over_its_own_years() {
    let rows = "location,institution,intervention,year,count
S1,Oost,x,2022,30
S2,West,x,2022,25
S1,Oost,x,2023,28
S2,West,x,2023,27
S2,West,x,2024,60
";
    let taken = |on: &str| {
        Successions::try_new([Succession::try_new(UnitKind::Institution, "Oost", "West", day(on)).unwrap()])
            .unwrap()
    };
    let asked = Asked::about(year(2024));
    let observed = |rows: &str| {
        let table =
            CountTable::from_csv(rows.as_bytes()).unwrap().carried_over(&taken("2024-01-01"), asked.on());
        verdicts(&table, &per_institution(3, 50), asked)
    };
    assert_eq!(observed(rows), [("West".to_owned(), CountRange::exactly(170), Verdict::Met)]);
    // West existed before, and without its own row of 2022 that year is not known.
    let without = rows.replace("S2,West,x,2022,25\n", "");
    assert_eq!(observed(&without)[0].1, CountRange::at_least(145));
}

#[test]
fn chains_returns_and_rows_after_the_day() {
    let succession = |from: &str, to: &str, on: &str| {
        Succession::try_new(UnitKind::Institution, from, to, day(on)).unwrap()
    };
    let rows = "location,institution,intervention,year,count
S,A,x,2019,1
S,B,x,2021,2
S,C,x,2024,4
T,A,x,2024,8
";
    let names = |successions: Vec<Succession>| {
        let table = CountTable::from_csv(rows.as_bytes()).unwrap();
        let table = table.carried_over(&Successions::try_new(successions).unwrap(), day("2024-12-31"));
        let units: Vec<(String, u64)> = table
            .counts()
            .map(|(place, _, _, count)| {
                (place.name(UnitKind::Institution).unwrap().to_owned(), count.least())
            })
            .collect();
        (units, table.notices().iter().map(CountNotice::code).collect::<Vec<_>>())
    };
    let unit = |name: &str, count| (name.to_owned(), count);
    // A went on in B, and B in C; an A of later years is another, and is told.
    let (units, codes) = names(vec![succession("B", "C", "2023-01-01"), succession("A", "B", "2020-01-01")]);
    assert_eq!(units, [unit("C", 1), unit("C", 2), unit("C", 4), unit("A", 8)]);
    assert_eq!(codes, ["counts.succeeded", "counts.rows-after-succession", "counts.succeeded"]);
    // Back to the old name.
    let (units, _) = names(vec![succession("A", "B", "2020-01-01"), succession("B", "A", "2023-01-01")]);
    assert_eq!(units, [unit("A", 1), unit("A", 2), unit("C", 4), unit("A", 8)]);
    // What goes round in a circle ends, and what does not occur is told.
    let (units, codes) = names(vec![succession("A", "B", "2020-01-01"), succession("B", "A", "2020-01-01")]);
    assert_eq!(units.len(), 4);
    assert_eq!(codes.len(), 4); // both are told, each with rows of later years
    let (_, codes) = names(vec![succession("Z", "Y", "2020-01-01")]);
    assert_eq!(codes, ["counts.succession-unknown"]);
}

#[test]
fn successions_that_cannot_be_are_refused() {
    let one = |from: &str, to: &str, on: &str| Succession::try_new(UnitKind::Institution, from, to, day(on));
    assert_eq!(one("A", "A", "2024-01-01").unwrap_err().code(), "succession.itself");
    assert_eq!(one(" ", "A", "2024-01-01").unwrap_err().code(), "succession.name");
    assert_eq!(
        one("A", "", "2024-01-01").unwrap_err().to_string(),
        "to: expected a name, found an empty text"
    );
    let of = |list: &[(&str, &str, &str)]| {
        Successions::try_new(list.iter().map(|(from, to, on)| one(from, to, on).unwrap()))
    };
    let divided = of(&[("A", "B", "2024-01-01"), ("A", "C", "2024-01-01")]).unwrap_err();
    assert_eq!(divided.code(), "succession.divided");
    assert_eq!(
        divided.to_string(),
        "expected one unit in which `A` goes on from 2024-01-01, or several with shares of at most one together, found others"
    );
    assert_eq!(of(&[("A", "B", "2024-01-01"), ("A", "B", "2024-01-01")]).unwrap().iter().count(), 1);
    assert_eq!(of(&[("A", "B", "2024-01-01"), ("A", "C", "2025-01-01")]).unwrap().iter().count(), 2);
    assert!(of(&[]).unwrap().is_empty());
    for (text, code, line) in [
        ("from,to\nA,B\n", "csv.missing-column", Some(1)),
        ("from,to,day\nA,B,2024\n", "csv.date", Some(2)),
        ("from,to,day,unit\nA,B,2024-01-01,planet\n", "csv.unit", Some(2)),
        ("from,to,day\nA,A,2024-01-01\n", "succession.itself", Some(2)),
        ("from,to,day\n,A,2024-01-01\n", "succession.name", Some(2)),
        ("from,to,day\nA,B,2024-01-01\nA,C,2024-01-01\n", "succession.divided", None),
    ] {
        let error = read_successions(text.as_bytes()).unwrap_err();
        assert_eq!((error.code(), error.line()), (code, line), "{text}");
    }
    let read = read_successions(b"unit,from,to,day\n,A,B,2024-01-01\nlocation,C,D,2024-02-01\n").unwrap();
    let kinds: Vec<UnitKind> = read.iter().map(|one| one.kind()).collect();
    assert_eq!(kinds, [UnitKind::Location, UnitKind::Institution]);
}

#[test]
fn a_contract_follows_the_unit_it_was_made_with() {
    let table =
        CountTable::from_csv(ROWS.as_bytes()).unwrap().carried_over(&merger("2024-01-01"), day("2024-12-31"));
    let norms = per_institution(3, 56);
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let contract = |name: &str| {
        Contract::new(Unit::from(Institution::try_new(name).unwrap()), Intervention::try_new("x").unwrap())
    };
    let contracts = [contract("Oost"), contract("Samen")];
    let result = check_contracts(&report, &contracts);
    let found: Vec<_> =
        result.checks().iter().map(|check| (check.check().unit_name().to_owned(), check.verdict())).collect();
    assert_eq!(found, [("Samen".to_owned(), Verdict::NotMet), ("Samen".to_owned(), Verdict::NotMet)]);
    assert_eq!(
        result.notices()[0].in_language(English).to_string(),
        "The contract with institution Oost for x was held against the counts of Samen, in which Oost went on."
    );
    assert_eq!(result.notices().len(), 1);
}

#[test]
fn whoever_both_treated_is_one_patient_of_the_successor() {
    let text = "date,location,institution,intervention,patient
2023-03-01,S1,Oost,x,p
2023-09-01,S2,West,x,p
2023-10-01,S2,West,x,q
2024-02-01,S1,Samen,x,p
";
    let procedures = ProcedureTable::from_csv(text.as_bytes()).unwrap();
    let json = serde_json::to_value(per_institution(2, 5).get("n").unwrap()).unwrap();
    let mut json = json;
    json["counts"] = "patients".into();
    let norms = Norms::try_new([serde_json::from_value(json).unwrap()]).unwrap();
    let asked = Asked::about(year(2024));
    let carried = procedures.carried_over(&merger("2024-01-01"), asked.on()).unwrap();
    let counts = carried.count_for(&norms).unwrap();
    let report = counts.check(asked).unwrap();
    let rows: Vec<_> = report.rows().map(|row| (row.unit_name().to_owned(), row.observed())).collect();
    assert_eq!(rows, [("Samen".to_owned(), CountRange::exactly(2 + 1))]);
    let codes: Vec<&str> = report.notices().iter().map(CountNotice::code).collect();
    assert_eq!(codes, ["counts.succeeded", "counts.succeeded"]);
    // Without successions 2023 of Samen is unknown, and West's own patients are West's.
    let counts = procedures.count_for(&norms).unwrap();
    let report = counts.check(asked).unwrap();
    assert_eq!(report.row("n", "Samen").unwrap().observed(), CountRange::at_least(1));
    // A year of which one of them has nothing is not known.
    let fewer = ProcedureTable::from_csv(text.replace("2023-03-01,S1,Oost,x,p\n", "").as_bytes()).unwrap();
    let carried = fewer.carried_over(&merger("2024-01-01"), asked.on()).unwrap();
    let counts = carried.count_for(&norms).unwrap();
    assert_eq!(counts.check(asked).unwrap().row("n", "Samen").unwrap().observed(), CountRange::at_least(3));
    let counts = carried.count_for(&norms).unwrap().with_silence(Silence::NoneDone);
    assert_eq!(counts.check(asked).unwrap().row("n", "Samen").unwrap().observed(), CountRange::exactly(3));
}
