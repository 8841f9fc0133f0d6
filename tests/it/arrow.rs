//! Columns of Arrow in and out: the same as the tables of text say, whatever the types, the dictionaries and the
//! division into batches; and what is refused, with its column and its row.

use std::fmt::Write as _;
use std::sync::Arc;

use passende_zorg::arrow59::arrow_array::cast::AsArray as _;
use passende_zorg::arrow59::arrow_array::types::{
    ArrowDictionaryKeyType, Date32Type, Decimal128Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use passende_zorg::arrow59::arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Date64Array, Decimal128Array, DictionaryArray, Float64Array,
    Int8Array, Int16Array, Int32Array, Int64Array, LargeStringArray, PrimitiveArray, RecordBatch,
    StringArray, StringViewArray, TimestampMicrosecondArray, TimestampMillisecondArray,
    TimestampNanosecondArray, TimestampSecondArray, UInt16Array, UInt32Array, UInt64Array,
};
use passende_zorg::arrow59::{
    portfolio, read_contracts, read_counts, read_flows, read_procedures, redistributions, volume_report,
};
use passende_zorg::concentration::csv as of_country;
use passende_zorg::concentration::{
    Area, AreaId, CareAction, CareScenario, Country, Minutes, Provider, RedistributionOptions, TravelTable,
};
use passende_zorg::contracting::portfolio::{Portfolio, PortfolioReview};
use passende_zorg::party::{Intervention, Location, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::time::Year;
use passende_zorg::volume::norm::{Consequence, Norms};
use passende_zorg::volume::tally::ProcedureTable;
use passende_zorg::volume::{Asked, CountTable, check};
use passende_zorg::{Edition, InputError};
use proptest::prelude::*;

use crate::support::{day, minimum_norm, statement, year};

type Texts = Vec<Option<String>>;

/// The keys of a dictionary whose values stand in the order in which nobody asked for them, among values that no
/// row has.
fn keyed<K: ArrowDictionaryKeyType>(texts: &Texts, key: impl Fn(usize) -> K::Native) -> ArrayRef {
    let mut values: Vec<Option<&str>> = texts.iter().map(|text| text.as_deref()).collect();
    values.push(Some("of no row"));
    values.push(Some(" also of no row"));
    values.sort_unstable_by(|one, other| other.cmp(one));
    values.dedup();
    let at = |text: &Option<String>| key(values.iter().position(|value| *value == text.as_deref()).unwrap());
    // A null is a key that is null, and elsewhere a value that is.
    let keys: PrimitiveArray<K> = texts
        .iter()
        .enumerate()
        .map(|(row, text)| (text.is_some() || row % 2 == 0).then(|| at(text)))
        .collect();
    Arc::new(DictionaryArray::new(keys, Arc::new(StringArray::from(values))))
}

const TEXT_TYPES: usize = 11;

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "few values")]
fn texts(texts: &Texts, of: usize) -> ArrayRef {
    let refs = || texts.iter().map(|text| text.as_deref());
    match of % TEXT_TYPES {
        0 => Arc::new(refs().collect::<StringArray>()),
        1 => Arc::new(refs().collect::<LargeStringArray>()),
        2 => Arc::new(refs().collect::<StringViewArray>()),
        3 => keyed::<Int8Type>(texts, |at| at as i8),
        4 => keyed::<Int16Type>(texts, |at| at as i16),
        5 => keyed::<Int32Type>(texts, |at| at as i32),
        6 => keyed::<Int64Type>(texts, |at| at as i64),
        7 => keyed::<UInt8Type>(texts, |at| at as u8),
        8 => keyed::<UInt16Type>(texts, |at| at as u16),
        9 => keyed::<UInt32Type>(texts, |at| at as u32),
        _ => keyed::<UInt64Type>(texts, |at| at as u64),
    }
}

fn of(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true)))
        .unwrap()
}

fn some(all: &[&str]) -> Texts {
    all.iter().map(|text| Some((*text).to_owned())).collect()
}

/// A row of counts: its cells as a table of text has them.
#[derive(Debug, Clone)]
struct CountCells {
    location: String,
    team: Option<String>,
    care: String,
    year: i32,
    count: Option<u32>,
}

fn count_rows() -> impl Strategy<Value = Vec<CountCells>> {
    let row =
        ("[A-E]{1,9}", prop::option::of("[tu]{1,2}"), "[x-z]{1,2}", 2020..2024, prop::option::of(0..90_u32));
    let row =
        row.prop_map(|(location, team, care, year, count)| CountCells { location, team, care, year, count });
    prop::collection::vec(row, 0..40).prop_map(|mut rows| {
        let key = |row: &CountCells| (row.location.clone(), row.team.clone(), row.care.clone(), row.year);
        rows.sort_by_key(key);
        rows.dedup_by_key(|row| key(row));
        rows.sort_by_key(|row| (row.count, row.year, row.location.len()));
        rows
    })
}

/// The batch of some rows, each column of a type that is drawn.
fn count_batch(
    rows: &[CountCells],
    has_team: bool,
    [location, team, care, year, count]: [usize; 5],
) -> RecordBatch {
    let years = || rows.iter().map(|row| row.year);
    let year: ArrayRef = match year % 5 {
        0 => Arc::new(years().map(Some).collect::<Int32Array>()),
        1 => Arc::new(years().map(i64::from).map(Some).collect::<Int64Array>()),
        2 => Arc::new(years().map(|year| i16::try_from(year).ok()).collect::<Int16Array>()),
        3 => Arc::new(years().map(|year| u16::try_from(year).ok()).collect::<UInt16Array>()),
        _ => texts(&years().map(|year| Some(year.to_string())).collect(), year),
    };
    let counts = || rows.iter().map(|row| row.count);
    let written = || counts().map(|count| count.map(|count| count.to_string())).collect::<Texts>();
    let count: ArrayRef = match count % 6 {
        0 => Arc::new(counts().collect::<UInt32Array>()),
        1 => Arc::new(counts().map(|count| count.map(i64::from)).collect::<Int64Array>()),
        2 => Arc::new(counts().map(|count| count.map(u64::from)).collect::<UInt64Array>()),
        3 => Arc::new(counts().map(|count| i8::try_from(count?).ok()).collect::<Int8Array>()),
        _ => texts(&written(), count),
    };
    let all = |cell: fn(&CountCells) -> Option<String>| rows.iter().map(cell).collect::<Texts>();
    let mut columns = vec![
        ("count", count),
        ("location", texts(&all(|row| Some(row.location.clone())), location)),
        ("intervention", texts(&all(|row| Some(row.care.clone())), care)),
        ("year", year),
    ];
    if has_team {
        columns.push(("team", texts(&all(|row| row.team.clone()), team)));
    }
    of(columns)
}

type Told = (Vec<String>, Vec<(Year, Vec<CountRange>)>, Vec<String>);

/// All that a table says: its rows, its totals, and what is told of it.
fn told(table: &CountTable) -> Told {
    let mut rows: Vec<String> = table
        .counts()
        .map(|(place, care, year, count)| {
            let (location, team) = (place.name(UnitKind::Location), place.name(UnitKind::Team));
            format!("{location:?} {team:?} {care} {year} {count:?}")
        })
        .collect();
    rows.sort();
    let cares: Vec<Intervention> = table.interventions().collect();
    let totals =
        table.years().map(|year| (year, cares.iter().map(|care| table.total(care.as_str(), year)).collect()));
    let totals = totals.collect();
    (rows, totals, table.notices().iter().map(|notice| format!("{notice:?}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn counts_are_those_of_the_table_of_text(
        rows in count_rows(),
        has_team in any::<bool>(),
        cuts in prop::collection::vec(0..40_usize, 0..3),
        types in prop::collection::vec([0..330_usize, 0..330, 0..330, 0..330, 0..330], 4),
    ) {
        let mut rows = rows;
        if !has_team {
            rows.sort_by_key(|row| (row.location.clone(), row.care.clone(), row.year));
            rows.dedup_by_key(|row| (row.location.clone(), row.care.clone(), row.year));
        }
        let mut text = format!("location,intervention,year,count{}\n", if has_team { ",team" } else { "" });
        for row in &rows {
            let count = row.count.map(|count| count.to_string()).unwrap_or_default();
            write!(text, "{},{},{},{count}", row.location, row.care, row.year).unwrap();
            if has_team {
                write!(text, ",{}", row.team.clone().unwrap_or_default()).unwrap();
            }
            text += "\n";
        }
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| *cut.min(&rows.len())).collect();
        cuts.extend([0, rows.len()]);
        cuts.sort_unstable();
        let batches: Vec<RecordBatch> = cuts
            .windows(2)
            .zip(types.iter().cycle())
            .map(|(cut, types)| count_batch(&rows[cut[0]..cut[1]], has_team, *types))
            .collect();
        let by_columns = read_counts(&batches).unwrap();
        let by_text = CountTable::from_csv(text.as_bytes()).unwrap();
        prop_assert_eq!(told(&by_columns), told(&by_text));

        // A norm says the same of both, to the last column of its report.
        let norms = Norms::try_new(vec![minimum_norm("x", 40)]).unwrap();
        let asked = Asked::about(year(2023));
        let (one, other) = (check(&norms, &by_columns, asked).unwrap(), check(&norms, &by_text, asked).unwrap());
        prop_assert_eq!(volume_report(&one).unwrap(), volume_report(&other).unwrap());

        // A row that is there once more is refused, by its number and that of the first.
        if let Some(first) = rows.first() {
            let mut again = batches.clone();
            again.push(count_batch(std::slice::from_ref(first), has_team, types[3]));
            let error = read_counts(&again).unwrap_err();
            let whole = u64::try_from(rows.len()).unwrap();
            prop_assert_eq!((error.row(), error.code()), (Some(whole + 1), "table.repeated-row"));
            prop_assert!(error.message().ends_with("found it at row 1 already"), "{}", error);
        }
    }
}

fn counts(columns: Vec<(&'static str, ArrayRef)>) -> Result<CountTable, InputError> {
    read_counts(&[of(columns)])
}

fn good() -> Vec<(&'static str, ArrayRef)> {
    vec![
        ("location", texts(&some(&["A", "B"]), 0)),
        ("intervention", texts(&some(&["x", "x"]), 5)),
        ("year", Arc::new(Int32Array::from(vec![2024, 2024]))),
        ("count", Arc::new(Int64Array::from(vec![3, 4]))),
    ]
}

fn with(column: &'static str, array: ArrayRef) -> Vec<(&'static str, ArrayRef)> {
    let mut columns = good();
    columns.retain(|(name, _)| *name != column);
    columns.push((column, array));
    columns
}

#[test]
fn what_is_refused_has_its_column_and_its_row() {
    assert_eq!(counts(good()).unwrap().len(), 2);
    let refused = |columns: Vec<(&'static str, ArrayRef)>| counts(columns).unwrap_err();
    let shown = |error: InputError| (error.path().to_owned(), error.row(), error.code(), error.to_string());
    let expect = |columns, path: &str, row, code, text: &str| {
        assert_eq!(shown(refused(columns)), (path.to_owned(), row, code, text.to_owned()));
    };
    let mut lacking = good();
    lacking.retain(|(name, _)| *name != "year");
    expect(
        lacking,
        "year",
        None,
        "arrow.missing-column",
        "year: expected the column `year`, found only: location, intervention, count",
    );
    expect(
        with("hospital", texts(&some(&["A", "B"]), 0)),
        "hospital",
        None,
        "arrow.unknown-column",
        "hospital: expected columns out of location, intervention, year, count, institution, network, team, specialist, found `hospital`",
    );
    let mut twice = good();
    twice.push(("count", Arc::new(Int64Array::from(vec![3, 4]))));
    expect(
        twice,
        "count",
        None,
        "arrow.repeated-column",
        "count: expected each column once, found `count` again",
    );

    for (array, found) in [
        (Arc::new(Float64Array::from(vec![3.0, 4.0])) as ArrayRef, "Float64"),
        (Arc::new(BooleanArray::from(vec![true, false])), "Boolean"),
        (Arc::new(Date32Array::from(vec![1, 2])), "Date32"),
    ] {
        let told = format!("expected whole numbers or texts, found {found}");
        for column in ["count", "year"] {
            expect(
                with(column, Arc::clone(&array)),
                column,
                None,
                "arrow.column-type",
                &format!("{column}: {told}"),
            );
        }
        let told = format!("location: expected texts, found {found}");
        expect(with("location", array), "location", None, "arrow.column-type", &told);
    }
    // A name that is a number has lost its zeros.
    expect(
        with("location", Arc::new(Int64Array::from(vec![6_010_203, 6_010_204]))),
        "location",
        None,
        "arrow.column-type",
        "location: expected texts, found Int64",
    );
    let keys =
        DictionaryArray::<Int32Type>::new(Int32Array::from(vec![0, 0]), Arc::new(Int64Array::from(vec![7])));
    expect(
        with("intervention", Arc::new(keys)),
        "intervention",
        None,
        "arrow.column-type",
        "intervention: expected texts, found Dictionary(Int32, Int64)",
    );

    cells_that_are_refused();
}

/// Cells of names, years and counts at their borders.
fn cells_that_are_refused() {
    let refused = |columns: Vec<(&'static str, ArrayRef)>| counts(columns).unwrap_err();
    let expect = |columns, path: &str, row, code, text: &str| {
        let error = refused(columns);
        assert_eq!((error.path(), error.row(), error.code()), (path, row, code));
        assert_eq!(error.to_string(), text);
    };
    let nulls =
        |texts: &[Option<&str>]| -> Texts { texts.iter().map(|text| text.map(str::to_owned)).collect() };
    for of in 0..TEXT_TYPES {
        for none in [None, Some(""), Some("  ")] {
            let column = || texts(&nulls(&[Some("A"), none]), of);
            let name = "row 2: location: expected a name, found nothing";
            expect(with("location", column()), "location", Some(2), "arrow.name", name);
        }
        let column = texts(&some(&["x", "a\u{7}b"]), of);
        let name = refused(with("intervention", column));
        assert_eq!((name.path(), name.row(), name.code()), ("intervention", Some(2), "arrow.name"));
    }
    let years = |array: Vec<Option<i64>>| with("year", Arc::new(Int64Array::from(array)));
    for (found, told) in [
        (Some(1899), "`1899`"),
        (Some(2200), "`2200`"),
        (Some(i64::MIN), "`-9223372036854775808`"),
        (None, "nothing"),
    ] {
        let told = format!("row 2: year: expected a year from 1900 to 2199, found {told}");
        expect(years(vec![Some(2024), found]), "year", Some(2), "arrow.year", &told);
    }
    for edge in [1900, 2199] {
        assert!(counts(years(vec![Some(edge), Some(edge)])).is_ok(), "{edge}");
    }
    let of_counts = |array: Vec<Option<i64>>| with("count", Arc::new(Int64Array::from(array)));
    for (found, told) in [(-1, "`-1`"), (4_294_967_296, "`4294967296`")] {
        let told = format!("row 1: count: expected a whole number up to 4294967295 or nothing, found {told}");
        expect(of_counts(vec![Some(found), None]), "count", Some(1), "arrow.count", &told);
    }
    let table = counts(of_counts(vec![Some(4_294_967_295), None])).unwrap();
    assert_eq!(table.total("x", year(2024)).least(), 4_294_967_295);
    let largest = with("count", Arc::new(UInt64Array::from(vec![0, u64::MAX])));
    let told =
        "row 2: count: expected a whole number up to 4294967295 or nothing, found `18446744073709551615`";
    expect(largest, "count", Some(2), "arrow.count", told);
    let error = refused(with("count", texts(&some(&["3", "3.5"]), 5)));
    assert_eq!((error.path(), error.row(), error.code()), ("count", Some(2), "arrow.count"));
    let withheld = counts(with("count", texts(&some(&["<10", "3..8"]), 3))).unwrap();
    assert_eq!(withheld.total("x", year(2024)), CountRange::between(3, 17).unwrap());
}

#[test]
fn rows_are_numbered_over_all_batches_and_batches_need_not_be_alike() {
    let without = of(good());
    let mut columns = with("location", texts(&some(&["A", ""]), 9));
    columns.push(("institution", texts(&some(&["one", "one"]), 2)));
    let error = read_counts(&[without.clone(), without.slice(0, 0), of(columns)]).unwrap_err();
    assert_eq!((error.row(), error.path()), (Some(4), "location"));

    let mut columns = with("location", texts(&some(&["C", "D"]), 9));
    columns.push(("institution", texts(&some(&["one", "one"]), 2)));
    let table = read_counts(&[without, of(columns)]).unwrap();
    assert_eq!(table.units(UnitKind::Institution).unwrap().count(), 1);
    let places: Vec<(Option<&str>, Option<&str>)> = table
        .counts()
        .map(|(place, ..)| (place.name(UnitKind::Location), place.name(UnitKind::Institution)))
        .collect();
    let one = Some("one");
    assert_eq!(places, [(Some("A"), None), (Some("B"), None), (Some("C"), one), (Some("D"), one)]);
    assert!(read_counts(&[]).unwrap().is_empty());
}

#[test]
fn a_value_that_no_row_has_is_no_name() {
    let values = StringArray::from(vec!["", "\u{0}", "A", "of no row"]);
    let keys = DictionaryArray::<Int8Type>::new(Int8Array::from(vec![2, 2]), Arc::new(values));
    let mut columns = with("location", Arc::new(keys));
    columns.retain(|(name, _)| *name != "intervention");
    columns.push(("intervention", texts(&some(&["x", "y"]), 0)));
    let table = counts(columns).unwrap();
    assert_eq!(table.locations().map(|name| name.to_string()).collect::<Vec<_>>(), ["A"]);

    // A dictionary without any value, of which every key is null.
    let keys = Int32Array::from(vec![None, None]);
    let none = DictionaryArray::<Int32Type>::new(keys, Arc::new(StringArray::from(Vec::<&str>::new())));
    let mut columns = good();
    columns.push(("team", Arc::new(none)));
    assert_eq!(counts(columns).unwrap().units(UnitKind::Team).unwrap().count(), 0);
}

/// A row of procedures.
#[derive(Debug, Clone)]
struct Done {
    day: i32,
    location: String,
    specialist: Option<String>,
    care: String,
    patient: Option<String>,
    weight: Option<u32>,
    stage: Option<String>,
}

fn procedures() -> impl Strategy<Value = Vec<Done>> {
    let names = ("[AB]{1,2}", prop::option::of("[st]"), "[xy]", prop::option::of("p[1-4]"));
    let row = (19_000..19_006_i32, names, prop::option::of(1..3_u32), prop::option::of("T[12]"));
    let row = row.prop_map(|(day, (location, specialist, care, patient), weight, stage)| Done {
        day,
        location,
        specialist,
        care,
        patient,
        weight,
        stage,
    });
    prop::collection::vec(row, 0..60)
}

/// Days as an array of a type; times of day are added where the type has them.
fn days(days: &[i32], of: usize) -> ArrayRef {
    let times = |unit: i64| -> Vec<i64> {
        let time = |(row, day): (i64, &i32)| {
            i64::from(*day) * 86_400 * unit + (row * 7_919 * unit) % (86_400 * unit)
        };
        (0..).zip(days).map(time).collect()
    };
    match of % 8 {
        0 | 1 => Arc::new(Date32Array::from(days.to_vec())),
        2 => Arc::new(Date64Array::from(times(1_000))),
        3 => Arc::new(TimestampSecondArray::from(times(1))),
        4 => Arc::new(TimestampMillisecondArray::from(times(1_000))),
        5 => Arc::new(TimestampMicrosecondArray::from(times(1_000_000))),
        6 => Arc::new(TimestampNanosecondArray::from(times(1_000_000_000))),
        _ => texts(&days.iter().map(|day| Some(written(*day))).collect(), of),
    }
}

fn written(day: i32) -> String {
    chrono::NaiveDate::from_epoch_days(day).unwrap().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn procedures_are_those_of_the_table_of_text(
        rows in procedures(),
        (has_specialist, has_patient, has_stage) in any::<(bool, bool, bool)>(),
        cut in 0..60_usize,
        types in prop::collection::vec([0..330_usize, 0..330, 0..330, 0..330, 0..330, 0..330], 2),
    ) {
        let attributes: &[&str] = if has_stage { &["stage"] } else { &[] };
        let mut text = "date,location,intervention,weight".to_owned();
        for (name, is_there) in [("specialist", has_specialist), ("patient", has_patient), ("stage", has_stage)] {
            if is_there {
                write!(text, ",{name}").unwrap();
            }
        }
        text += "\n";
        for row in &rows {
            let weight = row.weight.map(|weight| weight.to_string()).unwrap_or_default();
            write!(text, "{},{},{},{weight}", written(row.day), row.location, row.care).unwrap();
            for (cell, is_there) in
                [(&row.specialist, has_specialist), (&row.patient, has_patient), (&row.stage, has_stage)]
            {
                if is_there {
                    write!(text, ",{}", cell.clone().unwrap_or_default()).unwrap();
                }
            }
            text += "\n";
        }
        let batch = |rows: &[Done], of_columns: &[usize; 6]| {
            let all = |cell: fn(&Done) -> Option<String>| rows.iter().map(cell).collect::<Texts>();
            let [day, location, care, specialist, patient, stage] = *of_columns;
            let mut columns: Vec<(&str, ArrayRef)> = vec![
                ("date", days(&rows.iter().map(|row| row.day).collect::<Vec<_>>(), day)),
                ("location", texts(&all(|row| Some(row.location.clone())), location)),
                ("intervention", texts(&all(|row| Some(row.care.clone())), care)),
                ("weight", Arc::new(rows.iter().map(|row| row.weight).collect::<UInt32Array>())),
            ];
            if has_specialist {
                columns.push(("specialist", texts(&all(|row| row.specialist.clone()), specialist)));
            }
            if has_patient {
                columns.push(("patient", texts(&all(|row| row.patient.clone()), patient)));
            }
            if has_stage {
                columns.push(("stage", texts(&all(|row| row.stage.clone()), stage)));
            }
            of(columns)
        };
        let cut = cut.min(rows.len());
        let batches = [batch(&rows[..cut], &types[0]), batch(&rows[cut..], &types[1])];
        let by_columns = read_procedures(&batches, attributes).unwrap();
        let by_text = ProcedureTable::from_csv_with(text.as_bytes(), attributes).unwrap();
        let of_rows = |table: &ProcedureTable| {
            let of_kind = |kind| table.operations(kind).map(|table| told(&table)).unwrap();
            let mut kinds = vec![of_kind(UnitKind::Location)];
            if has_specialist {
                kinds.push(of_kind(UnitKind::Specialist));
            }
            let patients = table.patients(UnitKind::Location).map(|table| told(&table)).unwrap();
            (table.len(), table.years(), kinds, patients, table.notices().len())
        };
        prop_assert_eq!(of_rows(&by_columns), of_rows(&by_text));
        let apart = |table: &ProcedureTable| {
            table.years().map(|(first, last)| table.tally(first, last, None).unwrap().apart().duplicate)
        };
        prop_assert_eq!(apart(&by_columns), apart(&by_text));
    }
}

#[test]
fn a_day_is_the_day_on_both_sides_of_midnight_and_of_1970() {
    let table = |array: ArrayRef| {
        let columns = vec![
            ("date", array),
            ("location", texts(&some(&["A"]), 0)),
            ("intervention", texts(&some(&["x"]), 0)),
        ];
        read_procedures(&[of(columns)], &[])
    };
    let first = |array: ArrayRef| table(array).unwrap().years().unwrap().0.number();
    let noon = |seconds: i64| {
        [seconds - 1, seconds, seconds + 1].map(|at| first(Arc::new(TimestampSecondArray::from(vec![at]))))
    };
    let midnight = day("2024-01-01").to_epoch_days();
    assert_eq!(noon(i64::from(midnight) * 86_400), [2023, 2024, 2024]);
    assert_eq!(noon(0), [1969, 1970, 1970]);
    assert_eq!(first(Arc::new(Date64Array::from(vec![-1]))), 1969);
    for (day, found) in [
        ("1899-12-31", Err("`1899-12-31`")),
        ("1900-01-01", Ok(1900)),
        ("2199-12-31", Ok(2199)),
        ("2200-01-01", Err("`2200-01-01`")),
    ] {
        let date = table(Arc::new(Date32Array::from(vec![crate::support::day(day).to_epoch_days()])));
        match (date, found) {
            (Ok(table), Ok(year)) => assert_eq!(table.years().unwrap().0.number(), year),
            (Err(error), Err(found)) => {
                let told = format!("row 1: date: expected a day in the years 1900 to 2199, found {found}");
                assert_eq!((error.to_string(), error.code()), (told, "arrow.date"));
            }
            (date, found) => panic!("{day}: {date:?}, expected {found:?}"),
        }
    }
    let error = table(Arc::new(Date32Array::from(vec![None]))).unwrap_err();
    assert_eq!(error.to_string(), "row 1: date: expected a day in the years 1900 to 2199, found nothing");
    let error = table(Arc::new(Date64Array::from(vec![i64::MAX]))).unwrap_err();
    assert_eq!((error.code(), error.row()), ("arrow.date", Some(1)));
    let error = table(texts(&some(&["1 May 2024"]), 0)).unwrap_err();
    assert_eq!(error.to_string(), "row 1: date: expected a day as YYYY-MM-DD, found `1 May 2024`");
    let zone = TimestampSecondArray::from(vec![0]).with_timezone("+02:00");
    let error = table(Arc::new(zone)).unwrap_err();
    assert_eq!(
        (error.path(), error.code()),
        ("date", "arrow.column-type"),
        "a day depends on the zone: {error}"
    );
}

#[test]
fn weights_are_one_where_nothing_stands() {
    let table = |array: ArrayRef| {
        let columns = vec![
            ("date", Arc::new(Date32Array::from(vec![19_800, 19_800])) as ArrayRef),
            ("location", texts(&some(&["A", "A"]), 5)),
            ("intervention", texts(&some(&["x", "x"]), 5)),
            ("weight", array),
        ];
        read_procedures(&[of(columns)], &[])
    };
    let total = |weights: Vec<Option<i64>>| {
        let table = table(Arc::new(Int64Array::from(weights))).unwrap();
        table.tally(year(2024), year(2024), None).unwrap().table().unwrap().total("x", year(2024)).least()
    };
    assert_eq!(total(vec![None, Some(2)]), 3);
    assert_eq!(total(vec![Some(4_294_967_294), Some(1)]), 4_294_967_295);
    for (weight, found) in [(0, "`0`"), (-1, "`-1`"), (4_294_967_296, "`4294967296`")] {
        let error = table(Arc::new(Int64Array::from(vec![Some(1), Some(weight)]))).unwrap_err();
        let told = format!("row 2: weight: expected a whole number from 1 to 4294967295, found {found}");
        assert_eq!((error.to_string(), error.code()), (told, "arrow.weight"));
    }
    let error = table(texts(&some(&["1", "2"]), 0)).unwrap_err();
    assert_eq!(error.to_string(), "weight: expected whole numbers, found Utf8");
}

#[test]
fn flows_are_those_of_the_table_of_text() {
    let (areas, locations, cares) =
        (["3511", "3512", "3511"], ["Hill", "Hill", "North"], ["lung", "lung", "liver"]);
    let counts = ["12", "<10", ""];
    let mut text = "area,location,intervention,year,count\n".to_owned();
    for row in 0..3 {
        writeln!(text, "{},{},{},2024,{}", areas[row], locations[row], cares[row], counts[row]).unwrap();
    }
    let by_text: Vec<_> =
        of_country::read_flows(text.as_bytes()).unwrap().into_iter().map(|row| row.flow).collect();
    for types in 0..TEXT_TYPES {
        let columns = |areas: &[&str]| {
            of(vec![
                ("area", texts(&some(areas), types)),
                ("location", texts(&some(&locations), types + 1)),
                ("intervention", texts(&some(&cares), types + 2)),
                ("year", Arc::new(Int32Array::from(vec![2024; 3])) as ArrayRef),
                ("count", texts(&some(&counts), types + 3)),
            ])
        };
        assert_eq!(read_flows(&[columns(&areas)]).unwrap(), by_text);
        let error = read_flows(&[columns(&areas), columns(&["3513", "3512", "3514"])]).unwrap_err();
        assert_eq!((error.row(), error.code()), (Some(5), "arrow.twice"));
        let told =
            "row 5: expected each area, location, intervention and year once, found `3512 to Hill` again";
        assert_eq!(error.to_string(), told);
    }
}

/// A table of text as a batch of texts.
fn of_text(text: &str, types: usize) -> RecordBatch {
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let rows: Vec<Vec<&str>> = lines.collect();
    assert!(rows.iter().all(|row| row.len() == head.len()), "no cell has a comma in it");
    let column = |at: usize| -> Texts {
        rows.iter().map(|row| Some(row[at]).filter(|cell| !cell.is_empty()).map(str::to_owned)).collect()
    };
    of(head.iter().enumerate().map(|(at, name)| (*name, texts(&column(at), types + at))).collect())
}

#[test]
fn the_shipped_contracts_are_the_same_by_columns() {
    let contracts = include_str!("../../examples/check_contracts/contracts.csv");
    let answers = include_str!("../../examples/check_contracts/answers.csv");
    assert!(!contracts.contains('"') && contracts.lines().count() > 50);
    // The answers have texts with commas in them: those that have none are compared.
    let width = answers.lines().next().unwrap().split(',').count();
    let answers: String = answers
        .lines()
        .filter(|line| !line.contains('"') && line.split(',').count() == width)
        .flat_map(|line| [line, "\n"])
        .collect();
    let buyer = || statement("Verzekeraar");
    let by_text = Portfolio::from_csv(buyer(), contracts.as_bytes(), answers.as_bytes()).unwrap();
    for types in [0, 3, 7] {
        let (contracts, answers) = (of_text(contracts, types), of_text(&answers, types));
        let half = contracts.num_rows() / 2;
        let halves = [contracts.slice(0, half), contracts.slice(half, contracts.num_rows() - half)];
        let by_columns = read_contracts(buyer(), &halves, &[answers]).unwrap();
        assert_eq!(by_columns, by_text);
    }
    let review = PortfolioReview::try_new(Edition::Final, &by_text, day("2026-02-01")).unwrap();
    let columns = portfolio(&review).unwrap();
    let table = review.to_csv();
    assert_eq!(columns.num_rows() + 1, table.lines().count());
    let names: Vec<String> = columns.schema().fields().iter().map(|field| field.name().clone()).collect();
    assert_eq!(names.join(","), table.lines().next().unwrap());
    let word = |column: &str, row: usize| {
        let words = columns.column_by_name(column).unwrap().as_dictionary::<Int32Type>();
        words.values().as_string::<i32>().value(usize::try_from(words.keys().value(row)).unwrap()).to_owned()
    };
    let list = |column: &str, row: usize| {
        let names = columns.column_by_name(column).unwrap().as_list::<i32>().value(row);
        names.as_string::<i32>().iter().flatten().collect::<Vec<_>>().join(" ")
    };
    for (row, line) in table.lines().skip(1).enumerate() {
        let text =
            |column: &str| columns.column_by_name(column).unwrap().as_string::<i32>().value(row).to_owned();
        let number = |column: &str| {
            columns.column_by_name(column).unwrap().as_primitive::<UInt32Type>().value(row).to_string()
        };
        let cells = [
            text("contract"),
            text("provider"),
            word("verdict", row),
            word("price", row),
            number("below-norm"),
            number("perhaps-below"),
            list("lacking", row),
            list("open", row),
        ];
        let written = cells.map(|cell| if cell.contains(['"', ',']) { format!("\"{cell}\"") } else { cell });
        assert_eq!(written.join(","), line);
    }
}

#[test]
fn contracts_may_have_choices_days_and_amounts_of_their_own_types() {
    let contracts = |extra: (&'static str, ArrayRef)| {
        let columns =
            vec![("contract", texts(&some(&["B"]), 0)), ("provider", texts(&some(&["Hospital"]), 0)), extra];
        let answers = of(vec![("contract", texts(&vec![], 0)), ("asked", texts(&vec![], 0))]);
        let read = read_contracts(statement("A"), &[of(columns)], &[answers]);
        read.map(|portfolio| portfolio.contracts.into_iter().next().unwrap())
    };
    let acute = |choice: Option<bool>| {
        contracts(("acute", Arc::new(BooleanArray::from(vec![choice])))).unwrap().terms.acute
    };
    assert_eq!([Some(true), Some(false), None].map(acute), [Some(true), Some(false), None]);
    for types in 0..8 {
        let from = contracts(("from", days(&[19_800], types))).unwrap().terms.from;
        assert_eq!(from, chrono::NaiveDate::from_epoch_days(19_800), "{types}");
    }
    let turnover = |array: ArrayRef| {
        contracts(("turnover", array)).map(|contract| contract.turnover.map(|turnover| turnover.to_string()))
    };
    let decimal = |amount: i128, scale: i8| {
        Decimal128Array::from(vec![Some(amount)]).with_precision_and_scale(20, scale).unwrap()
    };
    assert_eq!(turnover(Arc::new(decimal(125_000_050, 2))).unwrap().unwrap(), "1250000.50");
    assert_eq!(turnover(Arc::new(decimal(1_250_000_500_000, 6))).unwrap().unwrap(), "1250000.50");
    assert_eq!(turnover(Arc::new(Int64Array::from(vec![7]))).unwrap().unwrap(), "7.00");
    assert_eq!(turnover(Arc::new(Int64Array::from(vec![None]))).unwrap(), None);
    let error = turnover(Arc::new(decimal(1_250_000_555, 3))).unwrap_err();
    assert_eq!((error.row(), error.line(), error.path()), (Some(1), None, "turnover"));
    let error = turnover(Arc::new(Float64Array::from(vec![1.5]))).unwrap_err();
    assert_eq!(error.to_string(), "turnover: expected texts, numbers, days or choices, found Float64");
    let error = contracts(("category", texts(&some(&["acuut"]), 0))).unwrap_err();
    assert_eq!(error.to_string(), "row 1: category: expected acute, elective or chronic, found `acuut`");
}

#[test]
fn a_report_has_its_numbers_and_its_codes_in_columns() {
    let text = b"location,intervention,year,count\nNorth,lung,2024,50\nSouth,lung,2024,49\nEast,lung,2024,<60\nWest,lung,2024,0\nFar,lung,2024,\n";
    let table = CountTable::from_csv(text).unwrap();
    let norms = Norms::try_new(vec![minimum_norm("lung", 50)]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024))).unwrap();
    let columns = volume_report(&report).unwrap();
    assert_eq!(columns.num_rows(), 5);
    let at = |unit: &str| {
        let units = columns.column_by_name("unit").unwrap().as_string::<i32>();
        units.iter().position(|name| name == Some(unit)).unwrap()
    };
    let word = |column: &str, unit: &str| {
        let words = columns.column_by_name(column).unwrap().as_dictionary::<Int32Type>();
        let key = words.is_valid(at(unit)).then(|| usize::try_from(words.keys().value(at(unit))).unwrap());
        key.map(|key| words.values().as_string::<i32>().value(key).to_owned())
    };
    let number = |column: &str, unit: &str| {
        let numbers = columns.column_by_name(column).unwrap().as_primitive::<UInt64Type>();
        numbers.is_valid(at(unit)).then(|| numbers.value(at(unit)))
    };
    let of_unit = |unit: &str| {
        let numbers = ["count-least", "count-most", "shortfall-least", "shortfall-most"];
        (word("verdict", unit).unwrap(), numbers.map(|column| number(column, unit)))
    };
    let expected = |verdict: &str, numbers: [Option<u64>; 4]| (verdict.to_owned(), numbers);
    assert_eq!(of_unit("North"), expected("met", [Some(50), Some(50), Some(0), Some(0)]));
    assert_eq!(of_unit("South"), expected("not-met", [Some(49), Some(49), Some(1), Some(1)]));
    assert_eq!(of_unit("East"), expected("undetermined", [Some(0), Some(59), Some(0), Some(50)]));
    assert_eq!(of_unit("West"), expected("not-applicable", [Some(0), Some(0), None, None]));
    assert_eq!(of_unit("Far"), expected("undetermined", [Some(0), None, Some(0), Some(50)]));
    assert_eq!([number("required-low", "East"), number("required-high", "East")], [Some(50), Some(50)]);
    for row in report.rows() {
        let unit = row.unit_name();
        assert_eq!(word("stage", unit).as_deref(), Some(row.standing().stage().code()));
        assert_eq!(word("consequence", unit).as_deref(), row.consequence().map(Consequence::code));
        assert_eq!(word("norm", unit).as_deref(), Some(row.norm().id().as_str()));
        assert_eq!(word("unit-kind", unit).as_deref(), Some("location"));
        let on = columns.column_by_name("on").unwrap().as_primitive::<Date32Type>().value(at(unit));
        assert_eq!(chrono::NaiveDate::from_epoch_days(on), Some(row.on()));
    }
}

#[test]
fn a_redistribution_has_its_patients_in_columns() {
    let location = |name: &str| Location::try_new(name).unwrap();
    let (hill, north, south) = (location("Hill"), location("North"), location("South"));
    let areas = ["3511", "3512"].map(|id| Area { id: AreaId::try_new(id).unwrap(), population: 900 });
    let mut travel = TravelTable::default();
    for (area, minutes) in [("3511", [10, 30, 50]), ("3512", [20, 15, 40])] {
        for (name, minutes) in ["Hill", "North", "South"].into_iter().zip(minutes) {
            travel.insert(area, name, Minutes::try_new(minutes.into()).unwrap(), None).unwrap();
        }
    }
    let provider = |location: &Location| Provider { location: location.clone(), region: None, area: None };
    let country =
        Country::try_new(areas.to_vec(), [&hill, &north, &south].map(provider).to_vec(), &travel).unwrap();
    let volumes = [(hill.clone(), 12), (north.clone(), 60), (south.clone(), 20)];
    let actions = vec![(hill, CareAction::Stop), (north, CareAction::Keep), (south, CareAction::Keep)];
    let scenario = CareScenario { actions, moves: Vec::new() };
    let options = RedistributionOptions { top_up: false, ..RedistributionOptions::PRACTICE_2024 };
    let result = country.redistribute(&volumes, 50, &scenario, options).unwrap();
    let care = Intervention::try_new("lung").unwrap();
    let columns = redistributions([("raise", &care, &result), ("again", &care, &result)]).unwrap();
    assert_eq!(columns.num_rows(), 6);
    let number = |column: &str, row: usize| {
        let numbers = columns.column_by_name(column).unwrap().as_primitive::<Decimal128Type>();
        numbers.is_valid(row).then(|| numbers.value(row))
    };
    let word = |column: &str, row: usize| {
        let words = columns.column_by_name(column).unwrap().as_dictionary::<Int32Type>();
        words.values().as_string::<i32>().value(usize::try_from(words.keys().value(row)).unwrap()).to_owned()
    };
    // Hill stops, and its twelve go to North, which is nearer to all; South stays 30 short.
    let expected = [
        ("Hill", "stop", 12_000_000, 0, "not-applicable", None),
        ("North", "keep", 60_000_000, 72_000_000, "met", None),
        ("South", "keep", 20_000_000, 20_000_000, "not-met", Some(30_000_000)),
    ];
    for (row, (location, status, before, after, verdict, short)) in
        (0..).zip(expected.into_iter().cycle()).take(6)
    {
        assert_eq!(word("scenario", row), if row < 3 { "raise" } else { "again" });
        assert_eq!((word("location", row), word("status", row)), (location.to_owned(), status.to_owned()));
        assert_eq!([number("before", row), number("after", row)], [Some(before), Some(after)]);
        assert_eq!((word("verdict-after", row), number("shortage", row)), (verdict.to_owned(), short));
        assert!(!columns.column_by_name("feasible").unwrap().as_boolean().value(row));
        assert!(columns.column_by_name("region").unwrap().is_null(row));
    }
}

#[test]
fn a_dictionary_is_read_without_an_allocation_for_a_row() {
    let batch = |rows: i32| {
        let keys = |names: i32| Int32Array::from_iter_values((0..rows).map(|row| row % names));
        let names =
            |names: i32| StringArray::from_iter_values((0..names).map(|name| format!("location {name}")));
        let column =
            |of: i32| Arc::new(DictionaryArray::<Int32Type>::new(keys(of), Arc::new(names(of)))) as ArrayRef;
        of(vec![
            ("date", Arc::new(Date32Array::from_iter_values((0..rows).map(|row| 19_000 + row % 700)))),
            ("location", column(50)),
            ("intervention", column(7)),
        ])
    };
    let allocated = |rows: i32| {
        let batch = [batch(rows)];
        let mut read = 0;
        let told = allocation_counter::measure(|| read = read_procedures(&batch, &[]).unwrap().len());
        assert_eq!(read, usize::try_from(rows).unwrap());
        told.count_total
    };
    let (few, many) = (allocated(1_000), allocated(100_000));
    assert!(many <= few + 20, "{few} allocations for a thousand rows, {many} for a hundred thousand");
}
