use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::check_columns;
use passende_zorg::volume::norm::{Basket, Demand, Norm, NormLevel, NormStatus, Norms, Window};
use proptest::prelude::*;

use crate::support::{day, minimum_norm, reference};

fn norm(id: &str, demand: Demand, window: Window) -> Norm {
    Norm::builder(id, UnitKind::Location, Basket::of(id).unwrap())
        .title(id, id)
        .source(reference())
        .window(window)
        .level(day("2020-01-01"), NormLevel::new(demand, NormStatus::Adopted))
        .build()
        .unwrap()
}

/// Minima and guidelines, of one year and of several, up to one that no count of four bytes reaches.
fn norms(with_guidelines: bool) -> Norms {
    let minimum = |minimum| Demand::minimum(minimum).unwrap();
    let mean = |years| Window::mean_of(years).unwrap();
    let mut norms = vec![
        norm("a", minimum(1), Window::CalendarYear),
        norm("b", minimum(20), mean(3)),
        norm("c", minimum(u32::MAX), Window::CalendarYear),
        norm("d", minimum(u32::MAX), mean(2)),
        minimum_norm("e", 50),
    ];
    if with_guidelines {
        norms.push(norm("f", Demand::guideline(10, 20).unwrap(), Window::CalendarYear));
    }
    Norms::try_new(norms).unwrap()
}

#[test]
fn at_the_borders_of_each_norm() {
    let norms = norms(true);
    let verdict = |code: u32, count: u32| {
        let found = check_columns(&norms, &[code], &[count], day("2025-01-01")).unwrap();
        let [verdict] = found[..] else { panic!("one row") };
        verdict
    };
    for code in 0..6 {
        assert_eq!(verdict(code, 0), NotApplicable);
    }
    assert_eq!(verdict(0, 1), Met);
    assert_eq!([59, 60, 61].map(|count| verdict(1, count)), [NotMet, Met, Met]);
    assert_eq!([u32::MAX - 1, u32::MAX].map(|count| verdict(2, count)), [NotMet, Met]);
    assert_eq!(verdict(3, u32::MAX), NotMet);
    assert_eq!([49, 50].map(|count| verdict(4, count)), [NotMet, Met]);
    let guideline = [9, 10, 11, 19, 20, 21].map(|count| verdict(5, count));
    assert_eq!(guideline, [NotMet, Undetermined, Undetermined, Undetermined, Met, Met]);
}

#[test]
fn what_is_no_column_of_norms() {
    let on = day("2025-01-01");
    for with_guidelines in [false, true] {
        let norms = norms(with_guidelines);
        assert_eq!(check_columns(&norms, &[], &[], on).unwrap(), []);
        let error = check_columns(&norms, &[0, 1], &[1], on).unwrap_err();
        assert_eq!((error.code(), error.row()), ("columns.lengths", None));
        assert_eq!(error.to_string(), "expected columns of one length, found 2 codes and 1 counts");
        let number = u32::try_from(norms.len()).unwrap();
        // The first row that is wrong is told, however many come before it and after it.
        for rows in [1, 2, 1_023, 1_024, 1_025, 2_048, 2_049, 5_000] {
            let mut codes = vec![number - 1; rows];
            assert_eq!(check_columns(&norms, &codes, &vec![0; rows], on).unwrap(), vec![NotApplicable; rows]);
            for (wrong, code) in [(rows - 1, number), (rows / 2, u32::MAX), (0, number)] {
                codes[wrong] = code;
                let error = check_columns(&norms, &codes, &vec![7; rows], on).unwrap_err();
                assert_eq!((error.code(), error.row()), ("columns.code", Some(wrong + 1)));
                let told =
                    format!("row {}: expected the code of one of {number} norms, found {code}", wrong + 1);
                assert_eq!(error.to_string(), told);
            }
        }
    }
    let none = Norms::try_new([]).unwrap();
    assert_eq!(check_columns(&none, &[], &[], on).unwrap(), []);
    assert_eq!(check_columns(&none, &[0], &[1], on).unwrap_err().row(), Some(1));
}

#[test]
fn a_day_decides_which_level() {
    let level = |minimum| NormLevel::new(Demand::minimum(minimum).unwrap(), NormStatus::Adopted);
    let norm = Norm::builder("a", UnitKind::Location, Basket::of("a").unwrap())
        .title("a", "a")
        .source(reference())
        .level(day("2020-01-01"), level(20))
        .level(day("2025-01-01"), level(50));
    let norms = Norms::try_new([norm.build().unwrap()]).unwrap();
    for (on, expected) in
        [("2024-12-31", [Met, Met]), ("2025-01-01", [NotMet, Met]), ("2025-01-02", [NotMet, Met])]
    {
        assert_eq!(check_columns(&norms, &[0, 0], &[49, 50], day(on)).unwrap(), expected);
    }
}

proptest! {
    /// Each row is what its norm says of it, wherever the columns are cut.
    #[test]
    fn rows_are_what_their_norms_say(
        rows in prop::collection::vec((0_u32..5, prop_oneof![0_u32..130, any::<u32>()]), 0..3_000),
        at in any::<prop::sample::Index>(),
        with_guidelines: bool,
    ) {
        let (norms, on) = (norms(with_guidelines), day("2025-01-01"));
        let (codes, counts): (Vec<u32>, Vec<u32>) = rows.into_iter().unzip();
        let each: Vec<Norm> = norms.iter().cloned().collect();
        let one_by_one: Vec<Verdict> = codes
            .iter()
            .zip(&counts)
            .map(|(code, count)| each[*code as usize].hold(CountRange::exactly((*count).into()), on).verdict())
            .collect();
        prop_assert_eq!(&check_columns(&norms, &codes, &counts, on).unwrap(), &one_by_one);
        let at = at.index(codes.len() + 1);
        let mut split = check_columns(&norms, &codes[..at], &counts[..at], on).unwrap();
        split.extend(check_columns(&norms, &codes[at..], &counts[at..], on).unwrap());
        prop_assert_eq!(split, one_by_one);
    }
}
