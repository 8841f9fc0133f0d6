use passende_zorg::Language;
use passende_zorg::quantity::CountRange;
use proptest::prelude::*;

#[test]
fn constructors_set_the_bounds() {
    let bounds = |count: CountRange| (count.least(), count.most());
    assert_eq!(bounds(CountRange::exactly(7)), (7, Some(7)));
    assert_eq!(bounds(CountRange::at_least(7)), (7, None));
    assert_eq!(bounds(CountRange::at_most(7)), (0, Some(7)));
    assert_eq!(bounds(CountRange::between(7, 9).unwrap()), (7, Some(9)));
    assert_eq!(bounds(CountRange::UNKNOWN), (0, None));
    assert_eq!(bounds(CountRange::NONE), (0, Some(0)));
    assert_eq!(bounds(CountRange::from(7_u32)), (7, Some(7)));
    // What is too large for a bound is the largest bound, not "no bound".
    assert_eq!(bounds(CountRange::exactly(u64::MAX)), (u64::MAX - 1, Some(u64::MAX - 1)));
    assert_eq!(bounds(CountRange::at_least(u64::MAX)), (u64::MAX - 1, None));
    assert_eq!(bounds(CountRange::between(1, u64::MAX).unwrap()), (1, Some(u64::MAX - 1)));
    assert_eq!(
        bounds(CountRange::exactly(CountRange::LARGEST)),
        (CountRange::LARGEST, Some(CountRange::LARGEST))
    );
    let error = CountRange::between(9, 7).unwrap_err();
    assert_eq!((error.code(), error.least(), error.most()), ("count.reversed", 9, 7));
    assert!(CountRange::between(7, 7).is_ok());
}

#[test]
fn what_a_count_says_of_itself() {
    assert!(
        CountRange::exactly(3).is_exact()
            && !CountRange::at_most(3).is_exact()
            && !CountRange::UNKNOWN.is_exact()
    );
    assert!(CountRange::NONE.is_none() && CountRange::at_most(0).is_none());
    assert!(!CountRange::at_most(1).is_none() && !CountRange::UNKNOWN.is_none());
    let say = |count: CountRange, language| count.in_language(language).to_string();
    assert_eq!(say(CountRange::exactly(3), Language::English), "3");
    assert_eq!(say(CountRange::at_most(9), Language::Dutch), "0 tot en met 9");
    assert_eq!(say(CountRange::at_most(9), Language::English), "0 to 9");
    assert_eq!(say(CountRange::at_least(3), Language::Dutch), "3 of meer");
    assert_eq!(say(CountRange::UNKNOWN, Language::English), "unknown");
    assert_eq!(
        serde_json::to_string(&[CountRange::at_most(9), CountRange::UNKNOWN]).unwrap(),
        r#"[{"at-least":0,"at-most":9},{"at-least":0,"at-most":null}]"#
    );
}

#[test]
fn sums_and_products_that_do_not_fit_are_refused() {
    let large = CountRange::exactly(CountRange::LARGEST);
    assert_eq!(large.checked_add(CountRange::exactly(1)), None);
    assert_eq!(large.checked_add(CountRange::NONE), Some(large));
    assert_eq!(CountRange::at_least(CountRange::LARGEST).checked_add(CountRange::exactly(1)), None);
    assert_eq!(large.checked_times(2), None);
    assert_eq!(CountRange::at_most(u64::MAX / 2 + 1).checked_times(2), None);
    assert_eq!(CountRange::UNKNOWN.checked_times(u32::MAX), Some(CountRange::UNKNOWN));
    assert_eq!(CountRange::UNKNOWN.checked_times(0), Some(CountRange::NONE));
    assert_eq!(CountRange::UNKNOWN.checked_add(CountRange::exactly(5)), Some(CountRange::at_least(5)));
    assert_eq!(CountRange::exactly(5).checked_add(CountRange::UNKNOWN), Some(CountRange::at_least(5)));
}

/// A range and a number in it.
fn known() -> impl Strategy<Value = (CountRange, u64)> {
    let most = prop_oneof![3 => (0_u64..2000).prop_map(Some), 1 => Just(None)];
    (0_u64..2000, most, any::<prop::sample::Index>()).prop_map(|(least, extra, pick)| match extra {
        Some(extra) => {
            let at = least + pick.index(usize::try_from(extra).unwrap() + 1) as u64;
            (CountRange::between(least, least + extra).unwrap(), at)
        }
        None => (CountRange::at_least(least), least + pick.index(10_000) as u64),
    })
}

proptest! {
    #[test]
    fn arithmetic_holds_every_number_that_is_possible((a, x) in known(), (b, y) in known(), weight in 0_u32..5) {
        let sum = a.checked_add(b).unwrap();
        prop_assert!(sum.contains(CountRange::exactly(x + y)));
        prop_assert_eq!(sum, b.checked_add(a).unwrap());
        prop_assert_eq!(sum.least(), a.least() + b.least());
        prop_assert_eq!(sum.most(), a.most().and_then(|a| Some(a + b.most()?)));
        let times = a.checked_times(weight).unwrap();
        prop_assert!(times.contains(CountRange::exactly(x * u64::from(weight))));
        prop_assert_eq!(times.least(), a.least() * u64::from(weight));
    }

    #[test]
    fn containing_is_bounds_within_bounds((a, x) in known(), (b, _) in known()) {
        let within = a.least() <= b.least() && match (a.most(), b.most()) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => b <= a,
        };
        prop_assert_eq!(a.contains(b), within);
        prop_assert!(a.contains(CountRange::exactly(x)) && a.contains(a) && CountRange::UNKNOWN.contains(a));
    }
}
