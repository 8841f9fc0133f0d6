//! Counts that come in by name, row by row and as CSV, against what numbers the same names by hand.

use core::fmt::Write as _;
use std::collections::{HashMap, HashSet};
use std::hint::black_box;

use passende_zorg::quantity::CountRange;
use passende_zorg::time::Year;
use passende_zorg::volume::{CountTable, Place};

use crate::common::{Comparison, Limit, race};

const INTERVENTIONS: usize = 40;

/// The rows of a table: location, intervention and count, all of one year.
struct Rows {
    locations: Vec<String>,
    interventions: Vec<String>,
    each: Vec<(usize, usize, u32)>,
    year: Year,
}

impl Rows {
    /// So many rows, by location or as if they were drawn by lot.
    fn of(number: usize, in_order: bool) -> Self {
        let locations = number / INTERVENTIONS;
        let step = if in_order { 1 } else { 611_953 };
        let row = |at: usize| {
            let row = at * step % number;
            (row / INTERVENTIONS, row % INTERVENTIONS, (row * 7919 % 120) as u32)
        };
        Self {
            locations: (0..locations).map(|at| format!("{:08}", 6_010_000 + at * 37)).collect(),
            interventions: (0..INTERVENTIONS).map(|at| format!("{:06}", 33_000 + at * 11)).collect(),
            each: (0..number).map(row).collect(),
            year: Year::try_new(2024).unwrap(),
        }
    }

    fn named(&self) -> impl Iterator<Item = (&str, &str, u32)> {
        self.each.iter().map(|(location, intervention, count)| {
            (&*self.locations[*location], &*self.interventions[*intervention], *count)
        })
    }

    fn csv(&self) -> String {
        let mut text = String::from("location,intervention,year,count\n");
        for (location, intervention, count) in self.named() {
            writeln!(text, "{location},{intervention},{},{count}", self.year).unwrap();
        }
        text
    }
}

/// Names as numbers, and columns, with what the standard library has: the least that any table has to do.
#[derive(Default)]
struct ByHand<'r> {
    locations: HashMap<&'r str, u32>,
    interventions: HashMap<&'r str, u32>,
    seen: HashSet<(u32, u32, u16)>,
    columns: (Vec<u32>, Vec<u32>, Vec<u16>, Vec<u32>),
}

impl<'r> ByHand<'r> {
    fn add(&mut self, location: &'r str, intervention: &'r str, year: u16, count: u32) {
        let next = self.locations.len() as u32;
        let location = *self.locations.entry(location).or_insert(next);
        let next = self.interventions.len() as u32;
        let intervention = *self.interventions.entry(intervention).or_insert(next);
        assert!(self.seen.insert((location, intervention, year)));
        self.columns.0.push(location);
        self.columns.1.push(intervention);
        self.columns.2.push(year);
        self.columns.3.push(count);
    }

    fn sum(&self) -> u64 {
        self.columns.3.iter().map(|count| u64::from(*count)).sum()
    }
}

fn sum(table: &CountTable, rows: &Rows) -> u64 {
    rows.interventions.iter().map(|name| table.total(name, rows.year).least()).sum()
}

fn built(name: &'static str, number: usize, in_order: bool, limit: f64) -> Comparison {
    let rows = Rows::of(number, in_order);
    let (mut by_hand, mut by_crate) = (0, 0);
    let (floor, ours) = race(
        if number > 500_000 { 7 } else { 30 },
        || {
            let mut table = ByHand::default();
            for (location, intervention, count) in rows.named() {
                table.add(location, intervention, 2024, count);
            }
            by_hand = black_box(&table).sum();
        },
        || {
            let mut table = CountTable::builder(&[]);
            for (location, intervention, count) in rows.named() {
                let count = CountRange::from(count);
                table.row(Place::at(location), intervention, rows.year, count).unwrap();
            }
            let table = black_box(table.finish());
            by_crate = sum(&table, &rows);
        },
    );
    assert_eq!(by_hand, by_crate);
    Comparison { name, floor, ours, limit: Limit::Ratio(limit) }
}

fn read(name: &'static str, number: usize, in_order: bool, limit: f64) -> Comparison {
    let rows = Rows::of(number, in_order);
    let text = rows.csv();
    let (mut by_hand, mut by_crate) = (0, 0);
    let (floor, ours) = race(
        if number > 500_000 { 5 } else { 20 },
        || {
            let mut table = ByHand::default();
            for line in text.lines().skip(1) {
                let mut cells = line.split(',').map(str::trim);
                let mut cell = || cells.next().unwrap();
                let (location, intervention) = (cell(), cell());
                table.add(location, intervention, cell().parse().unwrap(), cell().parse().unwrap());
            }
            by_hand = black_box(&table).sum();
        },
        || {
            let table = black_box(CountTable::from_csv(text.as_bytes()).unwrap());
            by_crate = sum(&table, &rows);
        },
    );
    assert_eq!(by_hand, by_crate);
    Comparison { name, floor, ours, limit: Limit::Ratio(limit) }
}

pub(crate) fn by_name() -> [Comparison; 8] {
    [
        built("10,000 rows by name", 10_000, true, 1.5),
        built("100,000 rows by name", 100_000, true, 1.5),
        built("a million rows by name", 1_000_000, true, 1.5),
        built("a million rows by name, in no order", 1_000_000, false, 1.5),
        read("10,000 rows of CSV", 10_000, true, 1.5),
        read("100,000 rows of CSV", 100_000, true, 1.5),
        read("a million rows of CSV", 1_000_000, true, 1.5),
        read("a million rows of CSV, in no order", 1_000_000, false, 1.5),
    ]
}
