//! The check against its definition, and the laws that it keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::num::{NonZeroU16, NonZeroU32};

use passende_zorg::Verdict;
use passende_zorg::party::{Intervention, UnitKind};
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Norms, Window};
use passende_zorg::volume::{Asked, CountTable, Place, Silence, VolumeCheck, check};
use proptest::prelude::*;
use proptest::sample::subsequence;

use crate::support::{day, reference, year};

const KINDS: [UnitKind; 4] = [UnitKind::Institution, UnitKind::Network, UnitKind::Team, UnitKind::Specialist];

fn one(norm: Norm) -> Norms {
    Norms::try_new([norm]).unwrap()
}

/// One row of a table that is built, not filtered: indices into small lists of names.
#[derive(Debug, Clone)]
struct Row {
    location: usize,
    others: [usize; 4],
    intervention: usize,
    year: i32,
    count: CountRange,
}

fn count() -> impl Strategy<Value = CountRange> {
    prop_oneof![
        4 => (0_u64..40).prop_map(CountRange::exactly),
        1 => (0_u64..10).prop_map(CountRange::at_most),
        1 => (0_u64..20, 0_u64..20).prop_map(|(least, more)| CountRange::between(least, least + more).unwrap()),
        1 => Just(CountRange::UNKNOWN),
    ]
}

/// Rows with different keys: a random part of all the keys there are, each with a count.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let keys: Vec<(usize, usize, i32)> = (0..4)
        .flat_map(|location| {
            (0..3).flat_map(move |intervention| (2021..2025).map(move |year| (location, intervention, year)))
        })
        .collect();
    let all = keys.len();
    (subsequence(keys, 0..=all), prop::collection::vec((count(), [0_usize..3, 0..2, 0..2, 0..3]), all))
        .prop_map(|(keys, counts)| {
            let row = |((location, intervention, year), (count, others)): (
                (usize, usize, i32),
                (CountRange, [usize; 4]),
            )| { Row { location, others, intervention, year, count } };
            keys.into_iter().zip(counts).map(row).collect()
        })
}

fn names(row: &Row) -> (String, [String; 4], String) {
    (
        format!("L{}", row.location),
        row.others.map(|other| format!("u{other}")),
        format!("i{}", row.intervention),
    )
}

fn build(rows: &[Row]) -> CountTable {
    let mut table = CountTable::builder(&KINDS);
    for row in rows {
        let (location, others, intervention) = names(row);
        let place = KINDS
            .iter()
            .zip(&others)
            .fold(Place::at(&location), |place, (kind, name)| place.with(*kind, name));
        table.row(place, &intervention, year(row.year), row.count).unwrap();
    }
    table.finish()
}

#[derive(Debug, Clone)]
struct Asking {
    per: usize,
    weights: Vec<(usize, u32)>,
    years: u16,
    low: u32,
    more: Option<u32>,
    asked: i32,
    incomplete: Option<i32>,
    silence: Silence,
}

fn asking() -> impl Strategy<Value = Asking> {
    (
        0_usize..5,
        subsequence(vec![0_usize, 1, 2], 1..=3),
        prop::collection::vec(1_u32..4, 3),
        1_u16..4,
        1_u32..60,
        prop::option::of(0_u32..40),
        2021_i32..2026,
        prop::option::of(2021_i32..2025),
        prop::sample::select(Silence::ALL),
    )
        .prop_map(|(per, items, weights, years, low, more, asked, incomplete, silence)| {
            let weights = items.into_iter().zip(weights).collect();
            Asking { per, weights, years, low, more, asked, incomplete, silence }
        })
}

fn norm_of(asking: &Asking) -> Norm {
    let items = asking.weights.iter().map(|(item, weight)| {
        BasketItem::new(
            Intervention::try_new(&format!("i{item}")).unwrap(),
            NonZeroU32::new(*weight).unwrap(),
        )
    });
    let demand = match asking.more {
        None => Demand::minimum(asking.low).unwrap(),
        Some(more) => Demand::guideline(asking.low, asking.low + more).unwrap(),
    };
    Norm::builder("norm", UnitKind::ALL[asking.per], Basket::try_new(items).unwrap())
        .title("n", "n")
        .window(Window::MeanOfYears(NonZeroU16::new(asking.years).unwrap()))
        .level(day("2020-01-01"), NormLevel::new(demand, NormStatus::Adopted))
        .source(reference())
        .build()
        .unwrap()
}

/// The check by its definition, slow and obvious: for each unit, each year and each item, look at every row.
fn by_definition(rows: &[Row], asking: &Asking) -> BTreeMap<String, (u64, Option<u64>, Verdict)> {
    let unit = |row: &Row| {
        let (location, others, _) = names(row);
        if asking.per == 0 { location } else { others[asking.per - 1].clone() }
    };
    let years: BTreeSet<i32> = rows.iter().map(|row| row.year).collect();
    let units: BTreeSet<String> = rows.iter().map(unit).collect();
    let one_unit = |name: &String| {
        let (mut least, mut most) = (0, Some(0));
        for in_year in asking.asked - i32::from(asking.years) + 1..=asking.asked {
            let complete = years.contains(&in_year) && asking.incomplete != Some(in_year);
            if !complete {
                most = None;
            }
            let present = rows.iter().any(|row| unit(row) == *name && row.year == in_year);
            for (item, weight) in &asking.weights {
                let reported = rows.iter().any(|row| row.intervention == *item && row.year == in_year);
                if asking.silence == Silence::Unknown && !(present && reported) {
                    most = None;
                }
                for row in rows
                    .iter()
                    .filter(|row| unit(row) == *name && row.year == in_year && row.intervention == *item)
                {
                    least += row.count.least() * u64::from(*weight);
                    most = most.and_then(|most| Some(most + row.count.most()? * u64::from(*weight)));
                }
            }
        }
        let low = u64::from(asking.low) * u64::from(asking.years);
        let high = u64::from(asking.low + asking.more.unwrap_or(0)) * u64::from(asking.years);
        let verdict = if (least, most) == (0, Some(0)) {
            Verdict::NotApplicable
        } else if least >= high {
            Verdict::Met
        } else if most.is_some_and(|most| most < low) {
            Verdict::NotMet
        } else {
            Verdict::Undetermined
        };
        (name.clone(), (least, most, verdict))
    };
    units.iter().map(one_unit).collect()
}

fn checked(rows: &[Row], asking: &Asking) -> BTreeMap<String, (u64, Option<u64>, Verdict)> {
    let mut table = build(rows).with_silence(asking.silence);
    if let Some(incomplete) = asking.incomplete {
        table = table.with_incomplete(year(incomplete));
    }
    let norms = one(norm_of(asking));
    let report = check(&norms, &table, Asked::about(year(asking.asked))).unwrap();
    let verdicts: Vec<Verdict> = report.norms()[0].verdicts().collect();
    let rows: Vec<_> = report.rows().collect();
    assert_eq!(rows.iter().map(VolumeCheck::verdict).collect::<Vec<_>>(), verdicts);
    assert!(rows.is_sorted_by_key(|row| row.unit_name().to_owned()));
    for row in &rows {
        // The cells add up to what was observed.
        let sum = row.cells().iter().fold(CountRange::NONE, |sum, cell| {
            sum.checked_add(cell.count().checked_times(cell.weight()).unwrap()).unwrap()
        });
        assert_eq!(sum.least(), row.observed().least());
        assert!(row.observed().most() == sum.most(), "{:?} {:?}", row.observed(), row.cells());
    }
    rows.iter()
        .map(|row| {
            (row.unit_name().to_owned(), (row.observed().least(), row.observed().most(), row.verdict()))
        })
        .collect()
}

proptest! {
    #[test]
    fn the_check_is_what_its_definition_says(rows in rows(), asking in asking()) {
        prop_assert_eq!(checked(&rows, &asking), by_definition(&rows, &asking));
    }

    #[test]
    fn the_order_of_rows_changes_nothing((rows, other) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())), asking in asking()) {
        prop_assert_eq!(checked(&rows, &asking), checked(&other, &asking));
    }

    #[test]
    fn learning_a_count_never_overturns_a_decided_verdict(
        rows in rows(), asking in asking(), which in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()
    ) {
        if !rows.is_empty() {
            let before = checked(&rows, &asking);
            let mut learned = rows.clone();
            let row = &mut learned[which.index(rows.len())];
            let room = row.count.most().map_or(50, |most| most - row.count.least());
            row.count = CountRange::exactly(row.count.least() + to.index(usize::try_from(room).unwrap() + 1) as u64);
            for (unit, (.., verdict)) in checked(&learned, &asking) {
                let was = before[&unit].2;
                let none_after_all = was == Verdict::NotMet && verdict == Verdict::NotApplicable;
                prop_assert!(was.is_undetermined() || was == verdict || none_after_all);
            }
        }
    }
}
