//! What the volume norms cost, each as a ratio to a hand-written floor that is measured in the same run.
//!
//! `cargo bench --bench volume` prints one line per comparison: the time of the floor, of the crate, their ratio and the
//! limit it must stay under. `cargo bench --bench volume -- --check` exits with 1 when a ratio is over its limit, with `--check --times` when a time is too.
//! Every time is the least of several rounds in which floor and crate take turns, so both see the same machine.
//!
//! | comparison | floor |
//! |---|---|
//! | tally, dense codes | a dense histogram: one bounds-checked `Vec` index per row, rows outside the frame skipped |
//! | tally, text keys | a standard `HashMap` keyed by the same texts and the year (here more is better: at least 3 times faster) |
//! | columns of counts | a loop that looks up the minimum of each row by its code, and pushes the verdict |
//! | one verdict over ten norms | a function with the days and minima of the same norms written out |
//! | the same with reasons | against one microsecond |
//! | a million rows, verdict only | a loop that compares the same columns with the same bounds |
//! | prepared names | a dictionary of as many names that nobody prepared |
//! | check of a table | a loop over the same columns that sums per unit and compares |
//! | rows by name | names numbered by a standard `HashMap`, rows kept apart by a standard `HashSet` |
//! | rows of CSV | the same, of lines split at each comma |

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small numbers made here, and figures for people"
)]

#[path = "common/by_name.rs"]
mod by_name;
mod common;

use std::collections::HashMap;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::Duration;

use chrono::NaiveDate;
use common::{Comparison, Limit, race};
use passende_zorg::Verdict;
use passende_zorg::explanation::Assessment as _;
use passende_zorg::party::{Location, Unit, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::rule::Reference;
use passende_zorg::time::Year;
use passende_zorg::volume::norm::{Basket, Demand, Norm, NormLevel, NormStatus, Norms};
use passende_zorg::volume::tally::{Frame, Tally};
use passende_zorg::volume::{Asked, CountTable, Dictionary, Place, VolumeCheck, check, check_columns};

const ROWS: usize = 10_000_000;
const LOCATIONS: u32 = 300;
const INTERVENTIONS: u32 = 40;
const YEARS: u32 = 5;
const FIRST_YEAR: i32 = 2020;

/// Numbers that look drawn by lot and are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(bound)) as u32
    }
}

struct Procedures {
    locations: Vec<u32>,
    interventions: Vec<u32>,
    years: Vec<Year>,
}

fn year(number: i32) -> Year {
    Year::try_new(number).unwrap()
}

fn procedures() -> Procedures {
    let mut numbers = Numbers(1);
    let mut all = Procedures { locations: Vec::new(), interventions: Vec::new(), years: Vec::new() };
    for _ in 0..ROWS {
        all.locations.push(numbers.below(LOCATIONS));
        all.interventions.push(numbers.below(INTERVENTIONS));
        all.years.push(year(FIRST_YEAR + numbers.below(YEARS) as i32));
    }
    all
}

fn frame() -> Frame {
    Frame::try_new(LOCATIONS, INTERVENTIONS, year(FIRST_YEAR), year(FIRST_YEAR + YEARS as i32 - 1)).unwrap()
}

fn tally_dense(all: &Procedures, name: &'static str, rows: usize) -> Comparison {
    let (locations, interventions, years) =
        (&all.locations[..rows], &all.interventions[..rows], &all.years[..rows]);
    let (mut by_hand, mut by_crate) = (Vec::new(), Tally::new(frame()));
    let (floor, ours) = race(
        if rows < ROWS { 30 } else { 5 },
        || {
            let mut cells = vec![0_u64; (LOCATIONS * INTERVENTIONS * YEARS) as usize];
            for ((location, intervention), year) in locations.iter().zip(interventions).zip(years) {
                let year = (year.number() - FIRST_YEAR) as u32;
                if *location < LOCATIONS && *intervention < INTERVENTIONS && year < YEARS {
                    cells[((location * INTERVENTIONS + intervention) * YEARS + year) as usize] += 1;
                }
            }
            by_hand = black_box(cells);
        },
        || {
            let mut tally = Tally::new(frame());
            tally.add(locations, interventions, years).unwrap();
            by_crate = black_box(tally);
        },
    );
    let counted: u64 = by_crate.counts().map(|(.., count)| count).sum();
    assert!(counted == rows as u64 && by_hand.iter().sum::<u64>() == counted, "both count the same");
    if rows == ROWS {
        let each: Vec<u64> = by_crate.counts().map(|(.., count)| count).collect();
        assert_eq!(by_hand, each);
        let bytes = by_crate.heap_bytes() as f64 / by_crate.distinct() as f64;
        println!("memory of the tally: {bytes:.1} bytes per distinct cell, after {ROWS} rows");
    }
    Comparison { name, floor, ours, limit: Limit::Ratio(1.5) }
}

fn tally_text(all: &Procedures) -> Comparison {
    let locations: Vec<String> = (0..LOCATIONS).map(|code| format!("{:08}", 6_010_000 + code * 37)).collect();
    let interventions: Vec<String> =
        (0..INTERVENTIONS).map(|code| format!("{:06}", 33_000 + code * 11)).collect();
    let location_column: Vec<&str> =
        all.locations.iter().map(|code| locations[*code as usize].as_str()).collect();
    let intervention_column: Vec<&str> =
        all.interventions.iter().map(|code| interventions[*code as usize].as_str()).collect();
    let (mut by_hand, mut by_crate) = (HashMap::new(), Tally::new(frame()));
    let known = |names: &[String]| names.iter().map(String::as_str).collect::<Dictionary>();
    let (known_locations, known_interventions) = (known(&locations), known(&interventions));
    let (floor, ours) = race(
        3,
        || {
            let mut cells: HashMap<(&str, &str, Year), u64> = HashMap::new();
            for ((location, intervention), year) in
                location_column.iter().zip(&intervention_column).zip(&all.years)
            {
                *cells.entry((location, intervention, *year)).or_default() += 1;
            }
            by_hand = black_box(cells);
        },
        || {
            let mut tally = Tally::new(frame());
            let columns =
                ((&known_locations, &*location_column), (&known_interventions, &*intervention_column));
            tally.add_named(columns.0, columns.1, &all.years).unwrap();
            by_crate = black_box(tally);
        },
    );
    assert_eq!(by_hand.len(), by_crate.distinct());
    for (location, intervention, year, count) in by_crate.counts() {
        let key =
            (locations[location as usize].as_str(), interventions[intervention as usize].as_str(), year);
        assert_eq!(by_hand[&key], count);
    }
    Comparison { name: "tally, text keys, 10 million rows (faster)", floor, ours, limit: Limit::Faster(3.0) }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Ten norms per location, each raised once on its own day.
fn ten_norms() -> Vec<Norm> {
    let source = || Reference::try_new("bench", "ten norms", day(2025, 1, 1)).unwrap();
    (0..10)
        .map(|number| {
            let id = format!("norm-{number}");
            let level = |minimum| NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted);
            Norm::builder(&id, UnitKind::Location, Basket::of(&id).unwrap())
                .title(&id, &id)
                .level(day(2018, 1, 1), level(20 + number))
                .level(day(2025, 1 + number, 1), level(50 + number).with_enforcement_from(day(2026, 1, 1)))
                .source(source())
                .build()
                .unwrap()
        })
        .collect()
}

/// The same ten norms, written out: the day on which each is raised, and its minimum before and after.
fn ten_minima() -> [(NaiveDate, u64, u64); 10] {
    core::array::from_fn(|number| (day(2025, 1 + number as u32, 1), 20 + number as u64, 50 + number as u64))
}

fn by_hand(minima: &[(NaiveDate, u64, u64); 10], observed: &[CountRange; 10], on: NaiveDate) -> Verdict {
    let mut verdict = Verdict::NotApplicable;
    for ((raised, before, after), observed) in minima.iter().zip(observed) {
        let minimum = if on >= *raised { *after } else { *before };
        let one = if observed.most() == Some(0) {
            Verdict::NotApplicable
        } else if observed.least() >= minimum {
            Verdict::Met
        } else if observed.most().is_some_and(|most| most < minimum) {
            Verdict::NotMet
        } else {
            Verdict::Undetermined
        };
        verdict = verdict.and(one);
    }
    verdict
}

fn one_verdict() -> [Comparison; 2] {
    const TIMES: u32 = 200_000;
    let (norms, minima) = (ten_norms(), ten_minima());
    // Days in no order, so that nothing can be told of one by the ones before it.
    let mut numbers = Numbers(5);
    let days: Vec<NaiveDate> =
        (0..4096).map(|_| day(2025, 1 + numbers.below(12), 1 + numbers.below(28))).collect();
    let counts: Vec<[CountRange; 10]> = (0..64)
        .map(|seed| core::array::from_fn(|at| CountRange::exactly(40 + (seed * 7 + at as u64 * 3) % 40)))
        .collect();
    let cases = || (0..TIMES as usize).map(|at| (&counts[at % counts.len()], days[at % days.len()]));
    let ours = |observed: &[CountRange; 10], on| {
        Verdict::all_of(norms.iter().zip(observed).map(|(norm, observed)| norm.hold(*observed, on).verdict()))
    };
    assert!(cases().take(1000).all(|(observed, on)| ours(observed, on) == by_hand(&minima, observed, on)));
    let (floor, time) = race(
        9,
        || {
            for (observed, on) in cases() {
                black_box(by_hand(black_box(&minima), black_box(observed), black_box(on)));
            }
        },
        || {
            for (observed, on) in cases() {
                black_box(ours(black_box(observed), black_box(on)));
            }
        },
    );
    let verdict = Comparison {
        name: "200,000 verdicts over 10 norms with days",
        floor,
        ours: time,
        limit: Limit::Ratio(1.6),
    };

    let location = Unit::from(Location::try_new("06010203").unwrap());
    let asked = Asked::about(year(2024)).on_day(day(2025, 6, 15));
    let cells: Vec<_> = norms
        .iter()
        .map(|norm| [(norm.basket().items()[0].intervention().clone(), year(2024), CountRange::exactly(45))])
        .collect();
    let checks: Vec<VolumeCheck<'_>> = norms
        .iter()
        .zip(&cells)
        .map(|(norm, cells)| VolumeCheck::try_new(norm, &location, cells, asked).unwrap())
        .collect();
    let (_, reasons) = race(
        9,
        || (),
        || {
            for _ in 0..TIMES / 10 {
                for check in &checks {
                    black_box(check.reason());
                }
            }
        },
    );
    let (_, explained) = race(
        9,
        || (),
        || {
            for _ in 0..TIMES / 10 {
                for check in &checks {
                    black_box(check.explanation());
                }
            }
        },
    );
    println!("the whole explanation of 10 norms, ways to pass included: {:.3?}", explained / (TIMES / 10));
    let reasons = Comparison {
        name: "the same, with the reason of each norm",
        floor: Duration::from_micros(1),
        ours: reasons / (TIMES / 10),
        limit: Limit::Time,
    };
    [verdict, reasons]
}

/// A table of 25,000 locations and 40 interventions: a million rows.
fn big_table() -> (CountTable, Norms) {
    let mut numbers = Numbers(3);
    let mut rows = CountTable::builder(&[]);
    for location in 0..25_000 {
        let name = format!("{location:08}");
        for intervention in 0..INTERVENTIONS {
            let count = u64::from(numbers.below(120));
            let count = if count < 10 { CountRange::at_most(9) } else { CountRange::exactly(count) };
            rows.row(Place::at(&name), &format!("{intervention:06}"), year(2024), count).unwrap();
        }
    }
    (rows.finish(), forty_norms())
}

/// A norm for each intervention, in the order of their codes.
fn forty_norms() -> Norms {
    let source = || Reference::try_new("bench", "forty norms", day(2025, 1, 1)).unwrap();
    let norms = (0..INTERVENTIONS).map(|intervention| {
        let name = format!("{intervention:06}");
        let level = NormLevel::new(Demand::minimum(20 + intervention).unwrap(), NormStatus::Adopted);
        let norm = Norm::builder(&name, UnitKind::Location, Basket::of(&name).unwrap()).title(&name, &name);
        norm.level(day(2020, 1, 1), level).source(source()).build().unwrap()
    });
    Norms::try_new(norms).unwrap()
}

fn million_rows() -> [Comparison; 2] {
    let (table, norms) = big_table();
    let asked = Asked::about(year(2024));
    let report = check(&norms, &table, asked).unwrap();
    // The columns of the report, taken out for the bare loop.
    let columns: Vec<(u64, Vec<u64>, Vec<u64>)> = report
        .norms()
        .iter()
        .map(|results| {
            let minimum = u64::from(results.standing().level().demand().low());
            let least = results.rows().map(|row| row.observed().least()).collect();
            let most = results.rows().map(|row| row.observed().most().unwrap_or(u64::MAX)).collect();
            (minimum, least, most)
        })
        .collect();
    let loop_over = || {
        let mut met = (0_u64, 0_u64);
        for (minimum, least, most) in &columns {
            for (least, most) in least.iter().zip(most) {
                met.0 += u64::from(least >= minimum);
                met.1 += u64::from(most < minimum);
            }
        }
        met
    };
    let verdicts = || {
        let mut met = (0_u64, 0_u64);
        for results in report.norms() {
            for verdict in results.verdicts() {
                met.0 += u64::from(verdict == Verdict::Met);
                met.1 += u64::from(verdict == Verdict::NotMet);
            }
        }
        met
    };
    let rows: usize = report.norms().iter().map(passende_zorg::volume::NormResults::len).sum();
    assert_eq!(rows, 1_000_000);
    assert_eq!(loop_over(), verdicts());
    let allocated = allocation_counter::measure(|| {
        black_box(verdicts());
    });
    assert_eq!(allocated.count_total, 0, "the loop over verdicts allocates nothing");
    let (floor, ours) = race(20, || _ = black_box(loop_over()), || _ = black_box(verdicts()));
    let verdict_only =
        Comparison { name: "a million rows, verdict only", floor, ours, limit: Limit::Ratio(3.0) };

    // The whole check: rows of the table summed per unit, and compared.
    let mut rows: Vec<(u32, u32, u64, u64)> = Vec::new();
    for (norm, (_, least, most)) in (0..).zip(&columns) {
        rows.extend(
            (0..).zip(least.iter().zip(most)).map(|(unit, (least, most))| (norm, unit, *least, *most)),
        );
    }
    let by_hand = || {
        let mut sums = vec![(0_u64, 0_u64); 25_000 * INTERVENTIONS as usize];
        for (norm, unit, least, most) in &rows {
            let sum = &mut sums[(norm * 25_000 + unit) as usize];
            sum.0 += least;
            sum.1 += most;
        }
        let met = |(at, (least, _)): (usize, &(u64, u64))| *least >= columns[at / 25_000].0;
        sums.iter().enumerate().filter(|sum| met(*sum)).count()
    };
    let by_crate = || {
        let report = check(&norms, &table, asked).unwrap();
        report
            .norms()
            .iter()
            .flat_map(passende_zorg::volume::NormResults::verdicts)
            .filter(|verdict| *verdict == Verdict::Met)
            .count()
    };
    assert_eq!(by_hand(), by_crate());
    let (floor, ours) = race(10, || _ = black_box(by_hand()), || _ = black_box(by_crate()));
    [
        verdict_only,
        Comparison { name: "check of a table of a million rows", floor, ours, limit: Limit::Ratio(8.0) },
    ]
}

/// Names prepared to collide under a hash without a key, against as many others.
fn prepared_names() -> [Comparison; 3] {
    let prepared: Vec<&str> = include_str!("../tests/data/colliding_names.txt").lines().collect();
    let others: Vec<String> = (0..prepared.len()).map(|number| format!("{number:08}")).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    let sizes =
        [(1_000, "1,000 prepared names"), (2_000, "2,000 prepared names"), (4_000, "4,000 prepared names")];
    sizes.map(|(size, name)| {
        let of = |names: &[&str]| names.iter().take(size).copied().collect::<Dictionary>().len();
        let (floor, ours) = race(50, || _ = black_box(of(&others)), || _ = black_box(of(&prepared)));
        Comparison { name, floor, ours, limit: Limit::Ratio(3.0) }
    })
}

/// Exact counts in columns, each with the code of its norm, against a loop over the same columns.
fn columns(all: &Procedures, name: &'static str, rows: usize) -> Comparison {
    let (codes, counts) = (&all.interventions[..rows], &all.locations[..rows]);
    let norms = forty_norms();
    let minima: Vec<u32> = (0..INTERVENTIONS).map(|intervention| 20 + intervention).collect();
    let on = day(2025, 1, 1);
    let (mut by_hand, mut by_crate) = (Vec::new(), Vec::new());
    let (floor, ours) = race(
        if rows < ROWS { 30 } else { 5 },
        || {
            let judged = codes.iter().zip(counts).map(|(code, count)| match *count {
                0 => Verdict::NotApplicable,
                count if count >= minima[*code as usize] => Verdict::Met,
                _ => Verdict::NotMet,
            });
            by_hand = black_box(judged.collect());
        },
        || by_crate = black_box(check_columns(&norms, codes, counts, on).unwrap()),
    );
    assert_eq!(by_hand, by_crate);
    let allocated = allocation_counter::measure(|| {
        black_box(check_columns(&norms, codes, counts, on).unwrap());
    });
    assert_eq!(allocated.count_total, 3, "the verdicts and what the norms demand, and nothing per row");
    // On the same sources of this function it came out at 1.1 and at 2.1, as other modules were built beside it: the
    // loop is some five instructions a row. Why is not known.
    Comparison { name, floor, ours, limit: Limit::Ratio(2.5) }
}

fn main() -> ExitCode {
    let checks = std::env::args().any(|argument| argument == "--check");
    println!("{:<44} {:>12} {:>12} {:>8} {:>8}", "comparison", "floor", "crate", "ratio", "limit");
    let mut holds = true;
    {
        let all = procedures();
        holds &= tally_dense(&all, "tally, dense codes, 100,000 rows", 100_000).print();
        holds &= tally_dense(&all, "tally, dense codes, a million rows", 1_000_000).print();
        holds &= tally_dense(&all, "tally, dense codes, 10 million rows", ROWS).print();
        holds &= tally_text(&all).print();
        holds &= columns(&all, "columns of counts, 100,000 rows", 100_000).print();
        holds &= columns(&all, "columns of counts, a million rows", 1_000_000).print();
        holds &= columns(&all, "columns of counts, 10 million rows", ROWS).print();
    }
    for comparison in
        one_verdict().into_iter().chain(million_rows()).chain(prepared_names()).chain(by_name::by_name())
    {
        holds &= comparison.print();
    }
    if checks && !holds { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
