use std::collections::BTreeMap;

use passende_zorg::time::Year;
use passende_zorg::volume::Dictionary;
use passende_zorg::volume::tally::{Apart, Frame, Tally};
use proptest::prelude::*;

use crate::support::year;

fn frame(units: u32, interventions: u32) -> Frame {
    Frame::try_new(units, interventions, year(2022), year(2024)).unwrap()
}

#[test]
fn a_frame_has_years_in_order_and_cells_that_can_be_numbered() {
    assert_eq!(Frame::try_new(1, 1, year(2024), year(2023)).unwrap_err().code(), "frame.reversed");
    let error = Frame::try_new(u32::MAX, u32::MAX, year(1900), year(2199)).unwrap_err();
    assert_eq!(error.code(), "frame.too-large");
    assert!(Frame::try_new(u32::MAX, u32::MAX, year(2024), year(2024)).is_ok());
    let frame = frame(3, 2);
    assert_eq!(
        (frame.units(), frame.interventions(), frame.first(), frame.last()),
        (3, 2, year(2022), year(2024))
    );
}

#[test]
fn what_falls_outside_is_counted_apart_once() {
    let mut tally = Tally::new(frame(2, 2));
    let rows = [
        (0, 0, 2022, "in"),
        (1, 1, 2024, "in"),
        (2, 0, 2022, "unit"),
        (2, 2, 2021, "unit"),
        (0, 2, 2022, "intervention"),
        (0, 2, 2025, "intervention"),
        (0, 0, 2021, "early"),
        (0, 0, 2025, "late"),
        (0, 0, 2199, "late"),
    ];
    let units: Vec<u32> = rows.iter().map(|row| row.0).collect();
    let interventions: Vec<u32> = rows.iter().map(|row| row.1).collect();
    let years: Vec<Year> = rows.iter().map(|row| year(row.2)).collect();
    tally.add(&units, &interventions, &years).unwrap();
    let apart = *tally.apart();
    assert_eq!(
        (apart.unknown_unit, apart.unknown_intervention, apart.early, apart.late, apart.duplicate),
        (2, 2, 1, 2, 0)
    );
    assert_eq!((apart.total(), tally.rows(), tally.distinct()), (7, 9, 2));
    assert_eq!(tally.counts().collect::<Vec<_>>(), [(0, 0, year(2022), 1), (1, 1, year(2024), 1)]);
    assert_eq!(tally.count(2, 0, year(2022)), 0);
    assert_eq!(tally.count(0, 0, year(2025)), 0);
    assert_eq!(tally.frame(), frame(2, 2));
}

#[test]
fn columns_of_different_length_change_nothing() {
    let mut tally = Tally::new(frame(2, 2));
    let years = [year(2022)];
    for error in [
        tally.add(&[0, 1], &[0], &years).unwrap_err(),
        tally.add(&[0], &[0, 1], &years).unwrap_err(),
        tally.add(&[0], &[0], &[]).unwrap_err(),
        tally.add_weighted(&[0], &[0], &years, &[]).unwrap_err(),
        tally.add_named((&Dictionary::new(), &["a"]), (&Dictionary::new(), &[]), &years).unwrap_err(),
    ] {
        assert_eq!(error.code(), "tally.lengths");
    }
    let error = tally.merge(&Tally::new(frame(3, 2))).unwrap_err();
    assert_eq!(error.code(), "tally.other-frame");
    assert_eq!(tally, Tally::new(frame(2, 2)));
}

#[test]
fn names_that_are_not_known_are_told() {
    let units: Dictionary = ["A", "B"].into_iter().collect();
    let interventions: Dictionary = ["lung", "a very long intervention"].into_iter().collect();
    let mut tally = Tally::new(frame(2, 2));
    let years = [2022, 2023, 2022, 2022, 2021].map(year);
    let unit_names = ["A", "B", "C", "C", "A"];
    let names = ["lung", "a very long intervention", "lung", "heart", "lung"];
    tally.add_named((&units, &unit_names), (&interventions, &names), &years).unwrap();
    assert_eq!(tally.unknown_names().collect::<Vec<_>>(), [("C", 2), ("heart", 1)]);
    assert_eq!((tally.apart().unknown_unit, tally.apart().early, tally.rows()), (2, 1, 5));
    assert_eq!((tally.count(0, 0, year(2022)), tally.count(1, 1, year(2023))), (1, 1));
    let mut twice = tally.clone();
    twice.merge(&tally).unwrap();
    assert_eq!(twice.unknown_names().collect::<Vec<_>>(), [("C", 4), ("heart", 2)]);
}

#[test]
fn memory_grows_with_distinct_cells_and_not_with_rows_or_frame() {
    let one_row = |tally: &mut Tally, unit| tally.add(&[unit], &[0], &[year(2022)]).unwrap();
    let large = Frame::try_new(1_000_000, 1_000, year(1900), year(2199)).unwrap();
    let mut tally = Tally::new(large);
    assert_eq!(tally.heap_bytes(), 0);
    for unit in 0..100 {
        one_row(&mut tally, unit * 9_999);
    }
    assert_eq!(tally.distinct(), 100);
    assert!(tally.heap_bytes() < 100 * 64, "{}", tally.heap_bytes());
    let few = tally.heap_bytes();
    for _ in 0..1000 {
        one_row(&mut tally, 0);
    }
    assert_eq!(tally.heap_bytes(), few);
    // A frame that fills up takes one number per cell.
    let mut full = Tally::new(frame(100, 10));
    for unit in 0..100 {
        for intervention in 0..10 {
            full.add(&[unit; 3], &[intervention; 3], &[2022, 2023, 2024].map(year)).unwrap();
        }
    }
    assert_eq!((full.distinct(), full.heap_bytes()), (3000, 3000 * 4));
    // Many rows at once that fill a few cells take no more, and those that fill all are not looked at apart.
    let at_once = |units: &[u32]| {
        let mut tally = Tally::new(frame(1_000, 10));
        let rows = units.len();
        tally.add(units, &vec![3; rows], &vec![year(2023); rows]).unwrap();
        (tally.distinct(), tally.heap_bytes())
    };
    let same: Vec<u32> = core::iter::repeat_n(7, 40_000).collect();
    let (distinct, bytes) = at_once(&same);
    assert!(distinct == 1 && bytes < 200, "{bytes}");
    let spread: Vec<u32> = (0..40_000).map(|row| row % 999).collect();
    let (distinct, bytes) = at_once(&spread);
    assert!(distinct == 999 && bytes < 999 * 64, "{bytes}");
}

#[test]
fn equal_tallies_count_the_same_the_same_number_of_times() {
    let names: Dictionary = ["a", "b"].into_iter().collect();
    let tally = |frame, unit: &str, in_year: i32| {
        let mut tally = Tally::new(frame);
        tally.add_named((&names, &[unit]), (&names, &["a"]), &[year(in_year)]).unwrap();
        tally
    };
    // One row each, and one thing that differs: the cell, the frame, why it is apart, the name that is not known.
    let two = frame(2, 2);
    let others = [
        tally(two, "b", 2022),
        tally(two, "a", 2023),
        tally(frame(3, 2), "a", 2022),
        tally(two, "a", 2021),
        tally(two, "a", 2030),
        tally(two, "c", 2022),
        tally(two, "d", 2022),
    ];
    for (at, one) in others.iter().enumerate() {
        assert_ne!(*one, tally(two, "a", 2022));
        for (other_at, other) in others.iter().enumerate() {
            assert_eq!(one == other, at == other_at, "{at} {other_at}");
        }
    }
    assert_eq!(tally(two, "a", 2022), tally(two, "a", 2022));
}

type Row = (u32, u32, i32, u32);
type Counted = BTreeMap<(u32, u32, Year), u64>;

#[test]
fn a_count_that_outgrows_four_bytes_goes_on() {
    let (of, last) = (year(2023), u64::from(u32::MAX));
    let mut tally = Tally::new(frame(2, 1));
    tally.add_weighted(&[1], &[0], &[of], &[u32::MAX - 1]).unwrap();
    for count in [last, last + 1, last + 2] {
        tally.add(&[1], &[0], &[of]).unwrap();
        assert_eq!((tally.count(1, 0, of), tally.count(0, 0, of), tally.distinct()), (count, 0, 1));
        assert_eq!(tally.counts().collect::<Vec<_>>(), [(1, 0, of, count)]);
    }
    tally.add_weighted(&[1, 1], &[0, 0], &[of, of], &[u32::MAX, u32::MAX]).unwrap();
    let sum = 3 * last + 2;
    assert_eq!(tally.count(1, 0, of), sum);
    let mut other = tally.clone();
    other.add(&[0], &[0], &[of]).unwrap();
    other.merge(&tally).unwrap();
    assert_eq!((other.count(1, 0, of), other.count(0, 0, of)), (2 * sum, 1));
    assert_ne!(tally, other);
    // What no number holds stays the largest there is.
    for _ in 0..40 {
        let same = other.clone();
        other.merge(&same).unwrap();
    }
    assert_eq!((other.count(1, 0, of), other.count(0, 0, of)), (u64::MAX, 1 << 40));
    other.merge(&tally).unwrap();
    assert_eq!(other.count(1, 0, of), u64::MAX);
}

#[test]
fn rows_count_the_same_however_many_are_given_at_once() {
    let row = |at: u32| (at * 7 % 11, at * 5 % 4, 2021 + i32::try_from(at % 5).unwrap(), 1);
    // The frame has ninety cells.
    for length in [0, 1, 89, 90, 91, 1_000] {
        let rows: Vec<Row> = (0..length).map(row).collect();
        let units: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let interventions: Vec<u32> = rows.iter().map(|row| row.1).collect();
        let years: Vec<Year> = rows.iter().map(|row| year(row.2)).collect();
        let mut at_once = Tally::new(frame(10, 3));
        at_once.add(&units, &interventions, &years).unwrap();
        assert_eq!(at_once, tally(&rows, frame(10, 3)));
        let (counted, apart) = by_definition(&rows, frame(10, 3));
        let counts: Counted = at_once.counts().map(|(unit, care, of, n)| ((unit, care, of), n)).collect();
        assert_eq!(counts, counted);
        let found = at_once.apart();
        assert_eq!([found.unknown_unit, found.unknown_intervention, found.early, found.late], apart);
    }
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    // A weight now and then that two of do not fit in four bytes.
    let weight =
        prop_oneof![4 => 1_u32..4, 1 => (1_u32 << 31) - 1..=(1 << 31) + 1, 1 => u32::MAX - 1..=u32::MAX];
    prop::collection::vec((0_u32..6, 0_u32..4, 2020_i32..2027, weight), 0..120)
}

fn tally(rows: &[Row], frame: Frame) -> Tally {
    let mut tally = Tally::new(frame);
    let units: Vec<u32> = rows.iter().map(|row| row.0).collect();
    let interventions: Vec<u32> = rows.iter().map(|row| row.1).collect();
    let years: Vec<Year> = rows.iter().map(|row| year(row.2)).collect();
    let weights: Vec<u32> = rows.iter().map(|row| row.3).collect();
    tally.add_weighted(&units, &interventions, &years, &weights).unwrap();
    tally
}

/// The tally by its definition.
fn by_definition(rows: &[Row], frame: Frame) -> (Counted, [u64; 4]) {
    let (mut cells, mut apart) = (BTreeMap::new(), [0; 4]);
    for (unit, intervention, in_year, weight) in rows {
        let outside = [
            *unit >= frame.units(),
            *intervention >= frame.interventions(),
            year(*in_year) < frame.first(),
            year(*in_year) > frame.last(),
        ];
        match outside.iter().position(|outside| *outside) {
            Some(why) => apart[why] += 1,
            None => *cells.entry((*unit, *intervention, year(*in_year))).or_default() += u64::from(*weight),
        }
    }
    (cells, apart)
}

/// Frames from one that fills at once to one that stays nearly empty.
fn frames() -> impl Strategy<Value = Frame> {
    prop_oneof![
        Just(frame(1, 1)),
        Just(frame(5, 3)),
        Just(frame(6, 4)),
        Just(frame(5_000, 3)),
        Just(frame(4_000_000_000, 3))
    ]
}

proptest! {
    #[test]
    fn a_tally_is_what_its_definition_says(rows in rows(), frame in frames()) {
        let tally = tally(&rows, frame);
        let (cells, [unknown_unit, unknown_intervention, early, late]) = by_definition(&rows, frame);
        let counted: BTreeMap<_, _> = tally.counts().map(|(unit, intervention, year, count)| ((unit, intervention, year), count)).collect();
        prop_assert_eq!(tally.distinct(), cells.len());
        prop_assert_eq!(counted, cells.clone());
        for ((unit, intervention, year), count) in cells {
            prop_assert_eq!(tally.count(unit, intervention, year), count);
        }
        let apart: Apart = *tally.apart();
        prop_assert_eq!((apart.unknown_unit, apart.unknown_intervention, apart.early, apart.late), (unknown_unit, unknown_intervention, early, late));
        prop_assert_eq!(tally.rows(), rows.len() as u64);
    }

    #[test]
    fn any_split_in_any_order_gives_the_same((rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())), at in any::<prop::sample::Index>(), frame in frames()) {
        let whole = tally(&rows, frame);
        let (left, right) = shuffled.split_at(at.index(shuffled.len() + 1));
        let (left, right) = (tally(left, frame), tally(right, frame));
        let merged = |a: &Tally, b: &Tally| { let mut a = a.clone(); a.merge(b).unwrap(); a };
        prop_assert_eq!(&merged(&left, &right), &whole);
        prop_assert_eq!(&merged(&right, &left), &whole);
        prop_assert_eq!(&merged(&whole, &Tally::new(frame)), &whole);
        prop_assert_eq!(&merged(&Tally::new(frame), &whole), &whole);
    }

    #[test]
    fn merging_is_associative(a in rows(), b in rows(), c in rows(), frame in frames()) {
        let [a, b, c] = [a, b, c].map(|rows| tally(&rows, frame));
        let merged = |a: &Tally, b: &Tally| { let mut a = a.clone(); a.merge(b).unwrap(); a };
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
    }

    #[test]
    fn tallies_of_different_rows_differ(rows in rows(), frame in frames()) {
        let before = tally(&rows, frame);
        let mut more = before.clone();
        more.add(&[0], &[0], &[year(2022)]).unwrap();
        prop_assert_ne!(&more, &before);
        let mut late = before.clone();
        late.add(&[0], &[0], &[year(2030)]).unwrap();
        prop_assert_ne!(late, before);
    }
}
