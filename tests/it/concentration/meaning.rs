use passende_zorg::Verdict;
use passende_zorg::concentration::NormMeaning;
use passende_zorg::party::UnitKind;
use passende_zorg::quantity::CountRange;
use passende_zorg::source::Edition;
use passende_zorg::volume::norm::{Demand, Norms};
use passende_zorg::volume::{Asked, CountTable, check};

use crate::support::{day, minimum_norm, norm_per, year};

fn range(least: u64, most: u64) -> CountRange {
    CountRange::between(least, most).unwrap()
}

/// All pairs of counts between 0 and 4, each known between bounds, against what every truth says.
#[test]
fn every_truth_lies_between_the_bounds() {
    let counts: Vec<CountRange> =
        (0..=4).flat_map(|least| (least..=4).map(move |most| range(least, most))).collect();
    for one in &counts {
        for other in &counts {
            for minimum in 1..=5_u32 {
                let meaning = NormMeaning::of([*one, *other], minimum);
                let (mut moves, mut totals, mut meets) = (Vec::new(), Vec::new(), Vec::new());
                for a in one.least()..=one.most().unwrap() {
                    for b in other.least()..=other.most().unwrap() {
                        let below = |count: u64| if count < u64::from(minimum) { count } else { 0 };
                        moves.push(below(a) + below(b));
                        totals.push(a + b);
                        meets.push([a, b].into_iter().filter(|count| *count >= u64::from(minimum)).count());
                    }
                }
                let told = format!("{one:?} {other:?} {minimum}");
                let bounds = |all: &[u64]| range(*all.iter().min().unwrap(), *all.iter().max().unwrap());
                assert_eq!(meaning.total(), bounds(&totals), "{told}");
                let (least, most) = (bounds(&moves).least(), bounds(&moves).most());
                assert!(meaning.to_move().least() <= least && meaning.to_move().most() >= most, "{told}");
                if meaning.undecided() == 0 {
                    assert_eq!(meaning.to_move(), bounds(&moves), "{told}");
                }
                assert_eq!(meaning.meet(), *meets.iter().min().unwrap(), "{told}");
                assert_eq!(meaning.meet() + meaning.undecided(), *meets.iter().max().unwrap(), "{told}");
                let largest: Vec<u64> = totals.iter().map(|total| total / u64::from(minimum)).collect();
                assert_eq!(meaning.largest_number(), bounds(&largest), "{told}");
                let below = |verdict| match verdict {
                    Verdict::Met => totals.iter().all(|total| *total < u64::from(minimum)),
                    Verdict::NotMet => totals.iter().all(|total| *total >= u64::from(minimum)),
                    _ => true,
                };
                assert!(below(meaning.total_is_below_minimum()), "{told}");
                let open = largest.contains(&0) && largest.iter().any(|number| *number > 0);
                assert_eq!(meaning.total_is_below_minimum() == Verdict::Undetermined, open, "{told}");
            }
        }
    }
}

#[test]
fn a_minimum_at_its_edges() {
    for (count, meet, miss) in [(19, 0, 1), (20, 1, 0), (21, 1, 0), (0, 0, 0), (1, 0, 1), (5000, 1, 0)] {
        let meaning = NormMeaning::of([CountRange::exactly(count)], 20);
        assert_eq!(
            (meaning.meet(), meaning.miss(), meaning.providers()),
            (meet, miss, meet + miss),
            "{count}"
        );
        let moves = if miss == 1 { count } else { 0 };
        assert_eq!(meaning.to_move(), CountRange::exactly(moves));
    }
    let open = NormMeaning::of([CountRange::at_least(5)], 20);
    assert_eq!((open.undecided(), open.to_move()), (1, range(0, 19)));
    assert_eq!(open.largest_number(), CountRange::at_least(0));
    let open_above = NormMeaning::of([CountRange::at_least(120)], 50);
    assert_eq!(open_above.largest_number(), CountRange::at_least(2));
    assert_eq!(open.total_is_below_minimum(), Verdict::Undetermined);
}

/// A norm over three years asks three times the minimum of the three years together.
#[test]
fn several_years_together() {
    for (count, meet) in [(59, 0), (60, 1), (61, 1)] {
        let meaning = NormMeaning::over([CountRange::exactly(count)], 20, 3);
        assert_eq!((meaning.meet(), meaning.minimum(), meaning.years()), (meet, 20, 3), "{count}");
        assert_eq!(meaning.largest_number(), CountRange::exactly(count / 60));
    }
}

/// Bounds that say nothing: no minimum is met by all, and no years count as one.
#[test]
fn no_minimum_and_no_years() {
    let none = NormMeaning::of([CountRange::exactly(3), CountRange::exactly(1)], 0);
    assert_eq!((none.meet(), none.miss(), none.to_move()), (2, 0, CountRange::NONE));
    assert_eq!(none.total_is_below_minimum(), Verdict::NotMet);
    let (zero, one) =
        (NormMeaning::over([CountRange::exactly(49)], 50, 0), NormMeaning::of([CountRange::exactly(49)], 50));
    assert_eq!(zero, one);
    assert_eq!((zero.meet(), zero.years(), zero.too_few_patients()), (0, 1, Verdict::Met));
}

/// Final agreement, part D, third ground: below 50 patients a year, from 100 on not, in between not settled. On average over the years.
#[test]
fn too_few_patients_whatever_the_number_of_providers() {
    for (total, years, verdict) in [
        (49, 1, Verdict::Met),
        (50, 1, Verdict::Undetermined),
        (99, 1, Verdict::Undetermined),
        (100, 1, Verdict::NotMet),
        (149, 3, Verdict::Met),          // 49.7 a year
        (150, 3, Verdict::Undetermined), // 50
        (299, 3, Verdict::Undetermined), // 99.7
        (300, 3, Verdict::NotMet),
    ] {
        let meaning = NormMeaning::over([CountRange::exactly(total)], 20, years);
        assert_eq!(meaning.too_few_patients(), verdict, "{total} in {years}");
    }
    let open = NormMeaning::of([CountRange::at_least(100)], 20);
    assert_eq!(open.too_few_patients(), Verdict::NotMet);
    assert_eq!(NormMeaning::of([CountRange::at_least(40)], 20).too_few_patients(), Verdict::Undetermined);
}

/// The draft counts per institution, the final text per location: what the change of unit alone does.
#[test]
fn the_unit_alone_changes_who_meets_it() {
    let table = CountTable::from_csv(
        b"location,institution,intervention,year,count\nA1,A,lung,2024,12\nA2,A,lung,2024,9\nB1,B,lung,2024,30\nC1,C,lung,2024,0\n",
    )
    .unwrap();
    let per_institution = norm_per(UnitKind::Institution, "lung", Demand::minimum(20).unwrap());
    let meaning = |norm| {
        let norms = Norms::try_new([norm]).unwrap();
        let report = check(&norms, &table, Asked::about(year(2024)).on_day(day("2025-01-01"))).unwrap();
        NormMeaning::of_results(&report.norms()[0]).unwrap()
    };
    let (draft, final_text) = (meaning(per_institution), meaning(minimum_norm("lung", 20)));
    assert_eq!((draft.meet(), draft.miss(), draft.to_move()), (2, 0, CountRange::NONE));
    assert_eq!((final_text.meet(), final_text.miss(), final_text.to_move()), (1, 2, CountRange::exactly(21)));
    assert_eq!(draft.total(), final_text.total());
    assert_eq!(draft.rule(Edition::Draft).id().as_str(), "IZA-D-2-d");
    assert_eq!(final_text.rule(Edition::Final).id().as_str(), "IZA22-D-MAP");
    let guideline = norm_per(UnitKind::Location, "lung", Demand::guideline(50, 100).unwrap());
    let norms = Norms::try_new([guideline]).unwrap();
    let report = check(&norms, &table, Asked::about(year(2024)).on_day(day("2025-01-01"))).unwrap();
    assert_eq!(NormMeaning::of_results(&report.norms()[0]), None);
}
