use std::num::NonZeroU16;

use passende_zorg::Verdict;
use passende_zorg::quantity::CountRange;
use passende_zorg::volume::norm::{Demand, Window};
use passende_zorg::volume::{Finding, VolumeGround};
use proptest::prelude::*;

fn years(years: u16) -> Window {
    Window::MeanOfYears(NonZeroU16::new(years).unwrap())
}

fn verdict(count: CountRange, demand: Demand) -> Verdict {
    VolumeGround::new(count, demand, Window::CalendarYear).verdict()
}

#[test]
fn a_minimum_at_the_edge() {
    let demand = Demand::minimum(60).unwrap();
    for (count, expected) in [
        (0, Verdict::NotApplicable),
        (1, Verdict::NotMet),
        (59, Verdict::NotMet),
        (60, Verdict::Met),
        (61, Verdict::Met),
        (100_000, Verdict::Met),
    ] {
        assert_eq!(verdict(CountRange::exactly(count), demand), expected, "{count}");
    }
    for (least, most, expected) in [
        (0, Some(59), Verdict::NotMet),
        (0, Some(60), Verdict::Undetermined),
        (59, Some(60), Verdict::Undetermined),
        (60, Some(99), Verdict::Met),
        (59, None, Verdict::Undetermined),
        (60, None, Verdict::Met),
        (0, None, Verdict::Undetermined),
    ] {
        let count =
            most.map_or(CountRange::at_least(least), |most| CountRange::between(least, most).unwrap());
        assert_eq!(verdict(count, demand), expected, "{least} {most:?}");
    }
}

#[test]
fn a_guideline_at_its_edges() {
    let demand = Demand::guideline(50, 100).unwrap();
    for (count, finding, verdict) in [
        (0, Finding::NoneDone, Verdict::NotApplicable),
        (49, Finding::BelowGuideline, Verdict::NotMet),
        (50, Finding::WithinGuideline, Verdict::Undetermined),
        (51, Finding::WithinGuideline, Verdict::Undetermined),
        (99, Finding::WithinGuideline, Verdict::Undetermined),
        (100, Finding::ReachesGuideline, Verdict::Met),
        (101, Finding::ReachesGuideline, Verdict::Met),
    ] {
        let ground = VolumeGround::new(CountRange::exactly(count), demand, Window::CalendarYear);
        assert_eq!((ground.finding(), ground.verdict()), (finding, verdict), "{count}");
    }
    for (least, most, finding) in [
        (49, 50, Finding::GuidelineUndetermined),
        (50, 99, Finding::WithinGuideline),
        (50, 100, Finding::GuidelineUndetermined),
        (0, 49, Finding::BelowGuideline),
        (100, 400, Finding::ReachesGuideline),
    ] {
        let count = CountRange::between(least, most).unwrap();
        assert_eq!(
            VolumeGround::new(count, demand, Window::CalendarYear).finding(),
            finding,
            "{least} {most}"
        );
    }
}

#[test]
fn a_mean_asks_for_its_years_times_the_minimum() {
    let demand = Demand::minimum(20).unwrap();
    for (count, expected) in [(59, Verdict::NotMet), (60, Verdict::Met), (61, Verdict::Met)] {
        assert_eq!(VolumeGround::new(CountRange::exactly(count), demand, years(3)).verdict(), expected);
    }
    let ground = VolumeGround::new(CountRange::exactly(1), Demand::guideline(50, 100).unwrap(), years(3));
    assert_eq!((ground.required_low(), ground.required_high()), (150, 300));
    let most = VolumeGround::new(CountRange::exactly(1), Demand::minimum(u32::MAX).unwrap(), years(u16::MAX));
    assert_eq!(most.required_low(), 4_294_967_295 * 65_535);
}

#[test]
fn the_shortfall_is_what_is_missing_to_the_bottom() {
    let short = |count, demand, window| VolumeGround::new(count, demand, window).shortfall();
    let sixty = Demand::minimum(60).unwrap();
    let one = Window::CalendarYear;
    assert_eq!(short(CountRange::at_most(9), sixty, one), CountRange::between(51, 60).ok());
    assert_eq!(short(CountRange::exactly(59), sixty, one), Some(CountRange::exactly(1)));
    assert_eq!(short(CountRange::exactly(60), sixty, one), Some(CountRange::NONE));
    assert_eq!(short(CountRange::exactly(90), sixty, one), Some(CountRange::NONE));
    assert_eq!(short(CountRange::UNKNOWN, sixty, one), CountRange::between(0, 60).ok());
    assert_eq!(short(CountRange::at_least(10), sixty, years(2)), CountRange::between(0, 110).ok());
    assert_eq!(short(CountRange::NONE, sixty, one), None);
    assert_eq!(
        short(CountRange::exactly(40), Demand::guideline(50, 100).unwrap(), one),
        Some(CountRange::exactly(10))
    );
}

#[test]
fn findings_have_codes_and_the_verdict_that_follows() {
    let mut codes: Vec<&str> = Finding::ALL.iter().map(|finding| finding.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Finding::ALL.len());
    assert_eq!(Finding::BelowMinimum.code(), "volume.below-minimum");
}

/// By definition: certain when every number that is possible gives the same verdict. Over a small domain, all of it.
#[test]
fn a_verdict_is_certain_exactly_when_every_possible_number_agrees() {
    let one = |count: u64, low: u64, high: u64| match count {
        0 => Verdict::NotApplicable,
        count if count >= high => Verdict::Met,
        count if count < low => Verdict::NotMet,
        _ => Verdict::Undetermined,
    };
    for (low, high) in (1..6).flat_map(|low| (low..7).map(move |high| (low, high))) {
        for least in 0..9 {
            for most in least..9 {
                let possible: Vec<Verdict> = (least..=most).map(|count| one(count, low, high)).collect();
                let all = |verdict| possible.iter().all(|of| *of == verdict);
                // None done is a way to fall short, unless it is certain: a provider that may have done some is asked.
                let falls_short =
                    possible.iter().all(|of| matches!(of, Verdict::NotMet | Verdict::NotApplicable));
                let expected = if all(Verdict::NotApplicable) {
                    Verdict::NotApplicable
                } else if all(Verdict::Met) {
                    Verdict::Met
                } else if falls_short {
                    Verdict::NotMet
                } else {
                    Verdict::Undetermined
                };
                let demand =
                    Demand::guideline(u32::try_from(low).unwrap(), u32::try_from(high).unwrap()).unwrap();
                let count = CountRange::between(least, most).unwrap();
                let ground = VolumeGround::new(count, demand, Window::CalendarYear);
                assert_eq!(ground.verdict(), expected, "{least}..={most} of {low}..{high}");
                assert_eq!(ground.finding().verdict(), ground.verdict());
            }
        }
    }
}

fn range() -> impl Strategy<Value = CountRange> {
    (0_u64..400, prop::option::of(0_u64..400)).prop_map(|(least, extra)| match extra {
        Some(extra) => CountRange::between(least, least + extra).unwrap(),
        None => CountRange::at_least(least),
    })
}

fn demand() -> impl Strategy<Value = Demand> {
    prop_oneof![
        (1_u32..200).prop_map(|minimum| Demand::minimum(minimum).unwrap()),
        (1_u32..200, 0_u32..100).prop_map(|(low, more)| Demand::guideline(low, low + more).unwrap()),
    ]
}

proptest! {
    #[test]
    fn more_procedures_never_make_a_met_norm_unmet(count in range(), demand in demand(), more in 0_u64..500, n in 1_u16..4) {
        let before = VolumeGround::new(count, demand, years(n)).verdict();
        let after = VolumeGround::new(count.checked_add(CountRange::exactly(more)).unwrap(), demand, years(n)).verdict();
        prop_assert!(before != Verdict::Met || after == Verdict::Met);
        prop_assert!(after != Verdict::NotMet || matches!(before, Verdict::NotMet | Verdict::NotApplicable));
    }

    #[test]
    fn learning_more_never_overturns_a_decided_verdict(
        least in 0_u64..300, a in 0_u64..100, b in 0_u64..100, c in 0_u64..100, demand in demand()
    ) {
        let wide = CountRange::between(least, least + a + b + c).unwrap();
        let narrow = CountRange::between(least + a, least + a + b).unwrap();
        prop_assert!(wide.contains(narrow));
        let (before, after) = (verdict(wide, demand), verdict(narrow, demand));
        // A range that may have held some and turns out to hold none does not apply; it did not meet anything.
        let none_after_all = before == Verdict::NotMet && after == Verdict::NotApplicable;
        prop_assert!(before.is_undetermined() || before == after || none_after_all, "{:?} {:?}", before, after);
    }

    #[test]
    fn shortfall_and_verdict_tell_one_story(count in range(), demand in demand(), n in 1_u16..4) {
        let ground = VolumeGround::new(count, demand, years(n));
        match (ground.verdict(), ground.shortfall()) {
            (Verdict::NotApplicable, short) => prop_assert_eq!(short, None),
            (Verdict::NotMet, Some(short)) => prop_assert!(short.least() > 0),
            (Verdict::Met, Some(short)) => prop_assert!(short.is_none()),
            (Verdict::Undetermined, Some(short)) => prop_assert_eq!(short.least(), 0),
            (_, None) => prop_assert!(false, "a norm that applies has a shortfall"),
        }
        prop_assert_eq!(ground.margin(passende_zorg::explanation::Measure::Procedures).is_some(), ground.shortfall().is_some());
    }
}
