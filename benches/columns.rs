//! What columns cost, each as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench columns` prints one line per comparison: the time of the floor, of the crate, their ratio and the
//! limit it must stay under. `cargo bench --bench columns -- --check` exits with 1
//! when a ratio is over its limit.
//!
//! | comparison | floor |
//! |---|---|
//! | counts from dictionaries | a loop over keys, years and counts that marks each row in a dense table of bits and pushes four columns, which it then puts in the order of the care |
//! | procedures from dictionaries | a loop over keys and days that finds the year of each and pushes five columns |
//! | counts from texts | names numbered by a standard `HashMap`, and the rest of the floor of dictionaries |

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "small numbers made here"
)]

mod common;

use std::collections::HashMap;
use std::hint::black_box;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use common::{Comparison, Limit, race};
use passende_zorg::arrow59::arrow_array::cast::AsArray as _;
use passende_zorg::arrow59::arrow_array::types::{Date32Type, Int32Type, UInt32Type};
use passende_zorg::arrow59::arrow_array::{
    Array as _, ArrayRef, Date32Array, DictionaryArray, Int32Array, RecordBatch, StringArray, UInt32Array,
};
use passende_zorg::arrow59::{read_counts, read_procedures};

const ROWS: u32 = 1_000_000;
const LOCATIONS: u32 = 5_000;
const CARES: u32 = 40;
const YEARS: u32 = 5;

fn codes(of: impl Fn(u32) -> u32) -> Vec<i32> {
    (0..ROWS).map(|row| of(row) as i32).collect()
}

/// A column of names, given once each.
fn named(keys: Vec<i32>, names: u32, name: impl Fn(u32) -> String) -> ArrayRef {
    let names = StringArray::from_iter_values((0..names).map(name));
    Arc::new(DictionaryArray::<Int32Type>::new(Int32Array::from(keys), Arc::new(names)))
}

fn location(code: u32) -> String {
    format!("{:08}", 6_010_000 + code * 37)
}

fn care(code: u32) -> String {
    format!("care number {code}")
}

/// A million counts: every location, care and year once.
fn counts() -> RecordBatch {
    let year: ArrayRef = Arc::new(Int32Array::from(codes(|row| 2020 + row % YEARS)));
    let count: ArrayRef = Arc::new(UInt32Array::from_iter_values((0..ROWS).map(|row| row % 97)));
    RecordBatch::try_from_iter([
        ("location", named(codes(|row| row / YEARS / CARES), LOCATIONS, location)),
        ("intervention", named(codes(|row| row / YEARS % CARES), CARES, care)),
        ("year", year),
        ("count", count),
    ])
    .unwrap()
}

/// A million procedures on the days of five years.
fn procedures() -> RecordBatch {
    let date: ArrayRef = Arc::new(Date32Array::from(codes(|row| 18_262 + row / 550)));
    RecordBatch::try_from_iter([
        ("location", named(codes(|row| row.wrapping_mul(2_654_435_761) >> 8 & 255), 256, location)),
        ("intervention", named(codes(|row| row.wrapping_mul(2_246_822_519) >> 9 & 31), 32, care)),
        ("date", date),
    ])
    .unwrap()
}

/// The same batch with its names as plain texts.
fn plain(batch: &RecordBatch) -> RecordBatch {
    let columns = batch.schema_ref().fields().iter().zip(batch.columns()).map(|(field, array)| {
        let array: ArrayRef = match array.as_dictionary_opt::<Int32Type>() {
            Some(keys) => {
                let names = keys.values().as_string::<i32>();
                let texts = keys.keys().values().iter().map(|key| names.value(*key as usize));
                Arc::new(StringArray::from_iter_values(texts))
            }
            None => Arc::clone(array),
        };
        (field.name().clone(), array)
    });
    RecordBatch::try_from_iter(columns).unwrap()
}

struct Floor {
    years: Vec<i32>,
    locations: Vec<u32>,
    cares: Vec<u32>,
    counts: Vec<u32>,
}

/// The columns of counts in the order of the care, each row seen once.
fn in_order(codes: impl Iterator<Item = (u32, u32)>, batch: &RecordBatch) -> Floor {
    let years = batch.column(2).as_primitive::<Int32Type>().values();
    let counts = batch.column(3).as_primitive::<UInt32Type>().values();
    let mut seen = vec![0_u64; (ROWS / 64 + 1) as usize];
    let mut all = Floor { years: vec![], locations: vec![], cares: vec![], counts: vec![] };
    for (((location, care), year), count) in codes.zip(years).zip(counts) {
        let cell = (location * CARES + care) * YEARS + (*year - 2020) as u32;
        let (word, bit) = ((cell / 64) as usize, 1_u64 << (cell % 64));
        assert!(seen[word] & bit == 0, "each row is there once");
        seen[word] |= bit;
        all.locations.push(location);
        all.cares.push(care);
        all.years.push(*year);
        all.counts.push(*count);
    }
    let mut next = vec![0_usize; CARES as usize + 1];
    for care in &all.cares {
        next[*care as usize + 1] += 1;
    }
    for care in 0..CARES as usize {
        next[care + 1] += next[care];
    }
    let rows = all.cares.len();
    let mut arranged =
        Floor { years: vec![0; rows], locations: vec![0; rows], cares: vec![0; rows], counts: vec![0; rows] };
    for row in 0..rows {
        let to = &mut next[all.cares[row] as usize];
        arranged.years[*to] = all.years[row];
        arranged.locations[*to] = all.locations[row];
        arranged.cares[*to] = all.cares[row];
        arranged.counts[*to] = all.counts[row];
        *to += 1;
    }
    arranged
}

fn keys(batch: &RecordBatch, column: usize) -> &[i32] {
    batch.column(column).as_dictionary::<Int32Type>().keys().values()
}

fn numbered<'t>(texts: &'t StringArray) -> impl Iterator<Item = u32> + 't {
    let mut numbers: HashMap<&'t str, u32> = HashMap::new();
    (0..texts.len()).map(move |row| {
        let next = numbers.len() as u32;
        *numbers.entry(texts.value(row)).or_insert(next)
    })
}

fn main() -> ExitCode {
    let checks = std::env::args().any(|argument| argument == "--check");
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "comparison", "floor", "crate", "ratio", "limit");
    let (counts, procedures) = (counts(), procedures());
    let texts = plain(&counts);
    let batches = [counts.clone()];
    let of_dictionaries = race(
        10,
        || {
            let codes = keys(&counts, 0).iter().zip(keys(&counts, 1));
            black_box(in_order(codes.map(|(location, care)| (*location as u32, *care as u32)), &counts));
        },
        || assert_eq!(black_box(read_counts(&batches).unwrap()).len(), ROWS as usize),
    );
    let batches = [texts.clone()];
    let of_texts = race(
        5,
        || {
            let (locations, cares) = (texts.column(0).as_string::<i32>(), texts.column(1).as_string::<i32>());
            black_box(in_order(numbered(locations).zip(numbered(cares)), &texts));
        },
        || assert_eq!(black_box(read_counts(&batches).unwrap()).len(), ROWS as usize),
    );
    let batches = [procedures.clone()];
    let of_procedures = race(
        10,
        || {
            let days = procedures.column(2).as_primitive::<Date32Type>().values();
            let (mut years, mut dates) = (Vec::new(), Vec::new());
            let (mut locations, mut cares, mut weights) = (Vec::new(), Vec::new(), Vec::new());
            for ((location, care), day) in keys(&procedures, 0).iter().zip(keys(&procedures, 1)).zip(days) {
                let day = NaiveDate::from_epoch_days(*day).unwrap();
                locations.push(*location as u32);
                cares.push(*care as u32);
                dates.push(day);
                years.push(day.year());
                weights.push(1_u32);
            }
            black_box((years, dates, locations, cares, weights));
        },
        || assert_eq!(black_box(read_procedures(&batches, &[]).unwrap()).len(), ROWS as usize),
    );
    let mut holds = true;
    for (name, (floor, ours), limit) in [
        ("a million counts from dictionaries", of_dictionaries, 2.5),
        ("a million counts from texts", of_texts, 1.5),
        ("a million procedures from dictionaries", of_procedures, 2.0),
    ] {
        holds &= Comparison { name, floor, ours, limit: Limit::Ratio(limit) }.print();
    }
    if checks && !holds { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
