use passende_zorg::Verdict;
use passende_zorg::source::Edition;
use passende_zorg::transformation::business_case::{Horizon, LONGEST_HORIZON};
use passende_zorg::transformation::{
    ChangeDirection, ImpactAspect, Step, SubstantialChange, TermStart, Terms,
};

use crate::support::{day, year};

/// Draft: September 2022; final: 16 September 2022; framework: plans from 1 February 2023.
#[test]
fn the_day_chooses_the_edition() {
    for (on, edition) in [
        ("2022-08-31", None),
        ("2022-09-01", Some(Edition::Draft)),
        ("2022-09-15", Some(Edition::Draft)),
        ("2022-09-16", Some(Edition::Final)),
        ("2022-09-17", Some(Edition::Final)),
        ("2023-01-31", Some(Edition::Final)),
        ("2023-02-01", Some(Edition::Framework2023)),
        ("2023-02-02", Some(Edition::Framework2023)),
        ("2030-01-01", Some(Edition::Framework2023)),
    ] {
        assert_eq!(Edition::on(day(on)), edition, "{on}");
        match (Terms::try_on(day(on)), edition) {
            (Ok(terms), Some(edition)) => assert_eq!((terms.edition(), terms.on()), (edition, day(on))),
            (Err(error), None) => {
                assert_eq!(error.code(), "terms.too-early");
                assert!(error.to_string().ends_with("found 2022-08-31"), "{error}");
            }
            (terms, edition) => panic!("{on}: {terms:?} {edition:?}"),
        }
    }
    for edition in Edition::ALL {
        assert_eq!(Edition::from_code(edition.code()), Some(*edition));
    }
    assert_eq!(Edition::from_code("2025"), None);
}

/// Evaluated in Q4 2023 at the latest.
#[test]
fn the_framework_was_due_for_review() {
    for (on, expected) in
        [("2023-12-30", Verdict::NotMet), ("2023-12-31", Verdict::NotMet), ("2024-01-01", Verdict::Met)]
    {
        assert_eq!(Edition::Framework2023.review_is_due(day(on)), expected, "{on}");
        assert_eq!(Edition::Final.review_is_due(day(on)), Verdict::Undetermined);
        assert_eq!(Edition::Draft.review_is_due(day(on)), Verdict::Undetermined);
    }
}

#[test]
fn five_years_are_counted_by_the_calendar() {
    for (from, end) in
        [("2024-07-01", "2029-07-01"), ("2024-02-29", "2029-02-28"), ("2023-02-28", "2028-02-28")]
    {
        let terms = Terms::under(Edition::Final, day("2024-01-01"));
        assert_eq!(terms.five_years_end(), None);
        let terms = terms.with_five_years_from(TermStart::Approval, day(from));
        assert_eq!(terms.five_years_end(), Some(day(end)), "{from}");
        assert_eq!(terms.five_years_from(), Some((TermStart::Approval, day(from))));
    }
}

#[test]
fn a_horizon_has_bounds() {
    let horizon = |first, years, rate: &str| Horizon::try_new(year(first), years, rate.parse().unwrap());
    for (first, years, rate, code) in [
        (2025, 0, "0.03", "horizon.years"),
        (2025, LONGEST_HORIZON + 1, "0.03", "horizon.years"),
        (2025, 5, "-0.01", "horizon.rate"),
        (2025, 5, "1.01", "horizon.rate"),
        (2199, 2, "0", "horizon.too-late"),
        (2100, 100, "0", ""),
        (2101, 100, "0", "horizon.too-late"),
        (2199, 1, "0", ""),
        (2025, LONGEST_HORIZON, "1", ""),
    ] {
        match horizon(first, years, rate) {
            Ok(horizon) => {
                assert_eq!(code, "", "{first} {years} {rate}");
                assert_eq!((horizon.years(), horizon.first()), (years, year(first)));
                assert_eq!(horizon.year(years), None);
                assert_eq!(horizon.factor(years), None);
                assert_eq!(
                    horizon.year(years - 1).unwrap().number() - first,
                    i32::try_from(years).unwrap() - 1
                );
            }
            Err(error) => {
                assert_eq!(error.code(), code, "{first} {years} {rate}");
                assert!(error.to_string().starts_with("expected "), "{error}");
            }
        }
    }
}

#[test]
fn a_substantial_change_has_bounds() {
    for (share, is_one) in
        [("0", false), ("-0.1", false), ("0.0001", true), ("1000000", true), ("1000000.1", false)]
    {
        let change = SubstantialChange::try_new(ChangeDirection::Decrease, share.parse().unwrap());
        assert_eq!(change.is_ok(), is_one, "{share}");
        if let Err(error) = change {
            assert_eq!(error.code(), "terms.share");
        }
    }
    let change = SubstantialChange::try_new(ChangeDirection::Increase, "0.2".parse().unwrap()).unwrap();
    assert_eq!((change.direction(), change.share()), (ChangeDirection::Increase, "0.2".parse().unwrap()));
    let terms = Terms::under(Edition::Final, day("2024-01-01")).with_substantial(ImpactAspect::Staff, change);
    assert_eq!(terms.substantial(ImpactAspect::Staff), Some(change));
    assert_eq!(terms.substantial(ImpactAspect::CareUse), None);
}

/// Eight conditions in the draft, seven in the final text, six in the framework; the money has its own.
#[test]
fn editions_have_their_conditions() {
    let numbers =
        |edition: Edition| Step::ALL.iter().map(|step| edition.conditions(*step).len()).collect::<Vec<_>>();
    assert_eq!(numbers(Edition::Draft), [1, 8, 0, 0, 6]);
    assert_eq!(numbers(Edition::Final), [1, 7, 0, 0, 6]);
    assert_eq!(numbers(Edition::Framework2023), [5, 6, 1, 5, 8]);
    for (edition, step) in super::steps() {
        for condition in edition.conditions(step) {
            let id = edition.rule_of(*condition).id();
            let prefixes: &[&str] = match edition {
                Edition::Draft => &["IZA-"],
                Edition::Final => &["IZA22-"],
                _ => &["BK23-", "IZA22-"],
            };
            assert!(
                prefixes.iter().any(|prefix| id.as_str().starts_with(prefix)),
                "{edition:?} {condition:?} {id}"
            );
        }
    }
    // In the order of the texts: condition n of the edition stands in the n-th rule.
    let ids = |edition: Edition, step| {
        edition
            .conditions(step)
            .iter()
            .map(|condition| edition.rule_of(*condition).id().as_str())
            .collect::<Vec<_>>()
    };
    let numbered = |prefix: &str, last: usize| (1..=last).map(|n| format!("{prefix}{n}")).collect::<Vec<_>>();
    assert_eq!(ids(Edition::Draft, Step::Full), numbered("IZA-J-2-e-", 8));
    assert_eq!(ids(Edition::Final, Step::Full), numbered("IZA22-J-E-", 7));
    assert_eq!(ids(Edition::Framework2023, Step::Full), numbered("BK23-S3-", 6));
    assert_eq!(ids(Edition::Framework2023, Step::Funds)[..5], numbered("BK23-M-", 5));
    assert_eq!(ids(Edition::Framework2023, Step::Situational)[..], numbered("BK23-SIT-", 5));
    assert_eq!(ids(Edition::Framework2023, Step::QuickTest)[2..], numbered("BK23-S1-PRE-", 3));
}
