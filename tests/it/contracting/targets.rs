//! Measured values held against the aims of both texts.

use passende_zorg::Verdict::{Met, NotMet, Undetermined};
use passende_zorg::contracting::targets::{
    LifestyleEntry, LifestyleFacts, Target, TargetReading, TargetReview, TargetStanding,
};
use passende_zorg::language::Language;
use passende_zorg::quantity::CountRange;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition::{self, Draft, Final};
use passende_zorg::time::Year;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{with, year};

use TargetStanding::{Behind, NotReached, OnTrack, Reached, Unknown};

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn target(name: &str) -> Target {
    Target::named(name).unwrap()
}

fn reading(name: &str, of: i32, value: &str) -> TargetReading {
    with!(TargetReading::new(target(name)), year = year(of), value = number(value))
}

fn standing(edition: Edition, reading: &TargetReading) -> TargetStanding {
    TargetReview::try_new(edition, reading).unwrap().standing()
}

/// The numbers of both texts: how much by when, from where.
#[test]
fn the_aims_are_those_of_the_texts() {
    type Aim = Option<(Option<&'static str>, Option<i32>, Option<(&'static str, i32)>)>;
    let expected: [(&str, Aim, Aim); 22] = [
        (
            "intake-in-norm",
            Some((Some("0.8"), Some(2025), Some(("0.45", 2021)))),
            Some((Some("1"), Some(2026), None)),
        ),
        (
            "treatment-in-norm",
            Some((Some("0.8"), Some(2025), Some(("0.70", 2021)))),
            Some((Some("1"), Some(2026), None)),
        ),
        ("mean-wait", None, Some((Some("5"), Some(2026), None))),
        ("waiting-people", None, Some((None, Some(2026), None))),
        ("complex-in-three-months", Some((Some("1"), Some(2025), None)), None),
        ("practice-variation", Some((None, Some(2025), None)), Some((None, Some(2025), None))),
        ("oncological-surgery", Some((None, Some(2025), None)), Some((None, Some(2025), None))),
        (
            "heart-failure",
            Some((Some("0.1"), Some(2025), Some(("0.13", 2020)))),
            Some((Some("0.1"), Some(2025), Some(("0.13", 2020)))),
        ),
        ("vascular-surgery", Some((None, Some(2025), None)), Some((None, Some(2025), None))),
        ("heart-burden", Some((None, Some(2030), None)), Some((None, Some(2030), None))),
        ("frail-emergency", Some((None, Some(2025), None)), Some((None, Some(2025), None))),
        ("dementia", Some((Some("1"), Some(2025), None)), Some((Some("1"), Some(2025), None))),
        ("administration", Some((None, Some(2025), None)), Some((None, Some(2025), None))),
        ("absence", Some((None, Some(2025), None)), None),
        ("long-absence", Some((None, Some(2025), None)), None),
        ("outflow", Some((None, Some(2025), None)), None),
        ("early-outflow", Some((None, Some(2025), None)), None),
        ("labour-share", Some((None, None, None)), Some((None, None, None))),
        ("outcome-information", Some((Some("0.5"), Some(2025), None)), Some((Some("0.5"), Some(2025), None))),
        ("core-data", Some((Some("1"), Some(2025), None)), Some((Some("1"), Some(2025), None))),
        ("hybrid-available", Some((Some("0.7"), None, None)), Some((Some("0.7"), None, None))),
        ("hybrid-used", Some((Some("0.5"), None, None)), Some((Some("0.5"), None, None))),
    ];
    assert_eq!(Target::all().map(Target::name).collect::<Vec<_>>(), expected.map(|(name, ..)| name));
    for (name, draft, last) in expected {
        for (edition, aim) in [(Draft, draft), (Final, last)] {
            assert_eq!(target(name).rule(edition).is_some(), aim.is_some(), "{name} {edition:?}");
            let Some((value, until, from)) = aim else { continue };
            if name != "labour-share" {
                assert_eq!(target(name).value(edition, None), value.map(number), "{name} {edition:?}");
            }
            assert_eq!(target(name).year(edition).map(Year::number), until, "{name}");
            let baseline = target(name).baseline(edition).map(|(value, year)| (value, year.number()));
            assert_eq!(baseline, from.map(|(value, year)| (number(value), year)), "{name}");
        }
    }
}

/// The year that the text compares with, also where it gives no value of that year.
#[test]
fn the_year_of_the_baseline_is_that_of_the_text() {
    let years =
        |name: &str| [Draft, Final].map(|edition| target(name).baseline_year(edition).map(Year::number));
    for (name, expected) in [
        ("intake-in-norm", [Some(2021), None]),
        ("heart-failure", [Some(2020), Some(2020)]),
        ("heart-burden", [Some(2020), Some(2020)]),
        ("administration", [Some(2020), Some(2020)]),
        ("long-absence", [Some(2021), None]),
        ("frail-emergency", [None, None]),
    ] {
        assert_eq!(years(name), expected, "{name}");
    }
    // Five points less in five years is a point a year.
    let mut measured = reading("administration", 2021, "0.29");
    measured.baseline = Some(number("0.3"));
    let line = |reading: &TargetReading| TargetReview::try_new(Final, reading).unwrap().line();
    assert_eq!(line(&measured), Some(number("0.29")));
    assert_eq!(standing(Final, &measured), OnTrack);
    // Of another year it is told that the text has its own.
    let told = |reading: &TargetReading| {
        let tree = TargetReview::try_new(Final, reading).unwrap().explanation();
        tree.notes().iter().map(|note| note.code().to_owned()).collect::<Vec<_>>()
    };
    assert!(!told(&measured).contains(&"target.other-year".to_owned()));
    measured.baseline_year = Some(year(2019));
    assert!(told(&measured).contains(&"target.other-year".to_owned()));
    assert_eq!(standing(Final, &measured), Unknown);
    measured.baseline_year = Some(year(2020));
    assert!(!told(&measured).contains(&"target.other-year".to_owned()));
    assert!(told(&reading("administration", 2021, "0.29")).contains(&"target.from-year".to_owned()));
}

/// By hand: a quarter less than 400 is 300, of which 2025 is halfway.
#[test]
fn the_burden_is_counted_in_the_unit_of_who_measures() {
    for (of, value, expected) in [
        (2025, "350", OnTrack),
        (2025, "350.1", Behind),
        (2029, "310", OnTrack),
        (2030, "300", Reached),
        (2030, "300.1", NotReached),
    ] {
        let measured = with!(reading("heart-burden", of, value), baseline = number("400"));
        assert_eq!(standing(Final, &measured), expected, "{of} {value}");
    }
}

/// Only 5.3 of the draft and part L of the final text call their aims a proposal.
#[test]
fn a_proposal_is_what_its_text_calls_one() {
    let proposed = |edition, name: &str| {
        let reading = TargetReading::new(target(name));
        let tree = TargetReview::try_new(edition, &reading).unwrap().explanation();
        tree.parts()
            .iter()
            .any(|part| part.message().in_language(Language::English).to_string().contains("a proposal"))
    };
    for (name, expected) in [
        ("intake-in-norm", [true, true]),
        ("heart-failure", [true, true]),
        ("dementia", [true, true]),
        ("administration", [true, false]),
        ("long-absence", [true, false]),
        ("labour-share", [false, true]),
        ("outcome-information", [false, false]),
        ("core-data", [false, false]),
    ] {
        assert_eq!([Draft, Final].map(|edition| proposed(edition, name)), expected, "{name}");
    }
}

/// By hand: from 45 % in 2021 to 80 % in 2025 a year is 8.75 points; from 13 % in 2020 to 10 % in 2025 it is 0.6.
#[test]
fn a_straight_line_runs_from_baseline_to_target() {
    for (name, of, line, ahead, behind) in [
        ("intake-in-norm", 2021, Some("0.45"), "0.45", "0.4499"),
        ("intake-in-norm", 2022, Some("0.5375"), "0.5375", "0.5374"),
        ("intake-in-norm", 2023, Some("0.625"), "0.625", "0.6249"),
        ("intake-in-norm", 2024, Some("0.7125"), "0.7125", "0.7124"),
        ("heart-failure", 2020, Some("0.13"), "0.13", "0.1301"),
        ("heart-failure", 2022, Some("0.118"), "0.118", "0.1181"),
        ("heart-failure", 2024, Some("0.106"), "0.106", "0.1061"),
    ] {
        let review = |value| standing(Draft, &reading(name, of, value));
        assert_eq!(
            TargetReview::try_new(Draft, &reading(name, of, ahead)).unwrap().line(),
            line.map(number),
            "{name} {of}"
        );
        assert_eq!((review(ahead), review(behind)), (OnTrack, Behind), "{name} {of}");
    }
    // Before the baseline and from the year of the target there is no line.
    for of in [2020, 2025, 2026] {
        assert_eq!(
            TargetReview::try_new(Draft, &reading("intake-in-norm", of, "0.5")).unwrap().line(),
            None,
            "{of}"
        );
    }
    assert_eq!(standing(Draft, &reading("intake-in-norm", 2020, "0.5")), Unknown);
}

#[test]
fn a_target_is_reached_at_its_value() {
    for (edition, name, of, value, expected) in [
        (Draft, "intake-in-norm", 2025, "0.7999", NotReached),
        (Draft, "intake-in-norm", 2025, "0.8", Reached),
        (Draft, "intake-in-norm", 2023, "0.8001", Reached),
        (Final, "intake-in-norm", 2025, "0.9999", Unknown),
        (Final, "intake-in-norm", 2026, "0.9999", NotReached),
        (Final, "intake-in-norm", 2026, "1", Reached),
        (Final, "heart-failure", 2025, "0.1", Reached),
        (Final, "heart-failure", 2025, "0.1001", NotReached),
        (Final, "mean-wait", 2026, "5", Reached),
        (Final, "mean-wait", 2026, "5.1", NotReached),
        (Final, "mean-wait", 2025, "5.1", Unknown),
        (Final, "waiting-people", 2026, "1", Unknown),
        (Draft, "mean-wait", 2026, "5", Unknown),
        // Without a year there is nothing to wait for.
        (Final, "hybrid-available", 2024, "0.69", NotReached),
        (Final, "hybrid-available", 2024, "0.7", Reached),
    ] {
        assert_eq!(standing(edition, &reading(name, of, value)), expected, "{edition:?} {name} {of} {value}");
    }
    let mut undated = reading("intake-in-norm", 2025, "0.5");
    undated.year = None;
    assert_eq!(standing(Draft, &undated), Unknown);
}

/// A fifth less than 322,000 is 257,600; five points less than 30 % is 25 %.
#[test]
fn less_is_counted_from_the_baseline() {
    let frail = |value: &str| with!(reading("frail-emergency", 2025, value), baseline = number("322000"));
    assert_eq!(TargetReview::try_new(Final, &frail("1")).unwrap().wanted(), Some(number("257600")));
    assert_eq!(["257600", "257601"].map(|value| standing(Final, &frail(value))), [Reached, NotReached]);
    let paper = |value: &str| {
        with!(reading("administration", 2023, value), baseline = number("0.3"), baseline_year = year(2020))
    };
    assert_eq!(TargetReview::try_new(Final, &paper("0.3")).unwrap().wanted(), Some(number("0.25")));
    // Three of five years: 27 %.
    assert_eq!(
        ["0.25", "0.27", "0.2701"].map(|value| standing(Final, &paper(value))),
        [Reached, OnTrack, Behind]
    );
    assert_eq!(standing(Final, &reading("administration", 2025, "0.25")), Unknown);
}

/// Where the text wants no more than a fall, a fall is enough; where parties agreed on a number later, that number counts.
#[test]
fn a_fall_is_enough_where_no_number_was_agreed() {
    let surgery =
        |of, value: &str| with!(reading("oncological-surgery", of, value), baseline = number("0.2"));
    for (of, value, expected) in [
        (2025, "0.1999", Reached),
        (2025, "0.2", NotReached),
        (2025, "0.2001", NotReached),
        (2024, "0.1999", Reached),
        (2024, "0.2", Unknown),
    ] {
        assert_eq!(standing(Final, &surgery(of, value)), expected, "{of} {value}");
    }
    assert_eq!(standing(Final, &reading("oncological-surgery", 2025, "0.1")), Unknown);
    let agreed = |value: &str| with!(surgery(2025, value), agreed = number("0.15"));
    assert_eq!(["0.15", "0.1501"].map(|value| standing(Final, &agreed(value))), [Reached, NotReached]);
    let waiting = with!(reading("waiting-people", 2026, "50000"), agreed = number("50000"));
    assert_eq!(standing(Final, &waiting), Reached);
}

/// Counts give a share, and counts that are withheld give bounds.
#[test]
fn counts_are_a_share_with_bounds() {
    let counted = |part: CountRange, whole: CountRange| {
        with!(TargetReading::new(target("intake-in-norm")), year = year(2025), part = part, whole = whole)
    };
    let exactly = CountRange::exactly;
    for (part, whole, expected) in [
        (exactly(80), exactly(100), Reached),
        (exactly(79), exactly(100), NotReached),
        (CountRange::between(79, 81).unwrap(), exactly(100), Unknown),
        (CountRange::between(80, 81).unwrap(), exactly(100), Reached),
        (exactly(80), CountRange::between(99, 101).unwrap(), Unknown),
        (CountRange::at_most(9), exactly(12), NotReached),
        (CountRange::at_most(10), exactly(12), Unknown),
        (exactly(1), CountRange::at_least(2), NotReached),
        (exactly(0), exactly(0), Unknown),
        (CountRange::UNKNOWN, CountRange::UNKNOWN, Unknown),
    ] {
        assert_eq!(standing(Draft, &counted(part, whole)), expected, "{part:?} {whole:?}");
    }
    let bounded = counted(CountRange::between(79, 81).unwrap(), exactly(100));
    let told = TargetReview::try_new(Draft, &bounded).unwrap();
    let told = told.explanation().message().in_language(Language::Dutch).to_string();
    assert_eq!(told, "Aanmeldgesprek binnen de Treeknorm: tussen 79 % en 81 %");
}

#[test]
fn how_much_is_still_to_go() {
    for (name, value, distance, told) in [
        ("intake-in-norm", "0.622", "0.178", Some("nog te gaan: 17,8 procentpunt")),
        ("intake-in-norm", "0.9", "0", None),
        ("heart-failure", "0.118", "0.018", Some("nog te gaan: 1,8 procentpunt")),
        ("heart-failure", "0.1", "0", None),
    ] {
        let reading = reading(name, 2024, value);
        let review = TargetReview::try_new(Draft, &reading).unwrap();
        assert_eq!(review.distance(), Some(number(distance)), "{name} {value}");
        let notes = review.explanation();
        let mut notes = notes.notes().iter().map(|note| note.in_language(Language::Dutch).to_string());
        assert_eq!(notes.rfind(|note| note.starts_with("nog te gaan")).as_deref(), told);
    }
    let frail = with!(reading("frail-emergency", 2025, "300000"), baseline = number("322000"));
    let review = TargetReview::try_new(Final, &frail).unwrap();
    assert_eq!(review.distance(), Some(number("42400")));
    assert!(
        review.explanation().message().in_language(Language::Dutch).to_string().ends_with(": 300.000 mensen")
    );
}

#[test]
fn one_in_six_employees_is_the_limit() {
    let employees = |part, whole| {
        with!(
            TargetReading::new(target("labour-share")),
            part = CountRange::exactly(part),
            whole = CountRange::exactly(whole)
        )
    };
    for edition in [Draft, Final] {
        // Between one in six and one in 5.9 the text says both that something is done and that it is not.
        for (part, whole, expected) in [
            (999, 6000, Reached),
            (1, 6, Reached),
            (1001, 6000, Unknown),
            (999, 5900, Unknown),
            (10, 59, NotReached),
            (1001, 5900, NotReached),
        ] {
            assert_eq!(standing(edition, &employees(part, whole)), expected, "{part} of {whole}");
        }
        let facts = employees(1, 6);
        let tree = TargetReview::try_new(edition, &facts).unwrap().explanation();
        assert!(tree.parts().iter().any(|part| part.message().code() == "target.extra-effort"));
    }
}

#[test]
fn a_reading_that_does_not_hold_together_is_refused() {
    let refused = |reading: &TargetReading| {
        let error = TargetReview::try_new(Final, reading).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    let intake = || reading("intake-in-norm", 2025, "0.5");
    let counts = |part, whole| {
        let mut counted = TargetReading::new(target("intake-in-norm"));
        (counted.part, counted.whole) = (part, whole);
        counted
    };
    let some = |count| Some(CountRange::exactly(count));
    let mut wait = TargetReading::new(target("mean-wait"));
    (wait.part, wait.whole) = (some(1), some(2));
    for (reading, code, path) in [
        (with!(intake(), part = CountRange::exactly(1)), "target.value", "value"),
        (counts(some(1), None), "target.counts", "whole"),
        (counts(None, some(1)), "target.counts", "whole"),
        (counts(some(2), some(1)), "target.part", "part"),
        (wait, "target.unit", "part"),
        (with!(intake(), value = number("1.0001")), "target.number", "value"),
        (with!(intake(), value = number("-0.0001")), "target.number", "value"),
        (with!(intake(), baseline = number("2")), "target.number", "baseline"),
        (with!(intake(), agreed = number("0.9")), "target.agreed", "agreed"),
    ] {
        assert_eq!(refused(&reading), (code, path.to_owned()));
    }
    assert!(TargetReview::try_new(Final, &with!(intake(), value = number("1"))).is_ok());
    assert!(TargetReview::try_new(Final, &reading("mean-wait", 2026, "60")).is_ok());
    let unknown = serde_json::from_str::<TargetReading>(r#"{"target": "intake"}"#).unwrap_err();
    assert!(unknown.to_string().contains("found `intake`"));
}

/// From 30 anyone; from 25 with a condition or a raised risk; below 25 nobody.
#[test]
fn taking_part_in_a_lifestyle_intervention() {
    let entry = |bmi: Option<&str>, conditions: [Option<bool>; 4]| {
        let mut facts = LifestyleFacts::new();
        facts.bmi = bmi.map(number);
        [facts.diabetes, facts.osteoarthritis, facts.sleep_apnoea, facts.raised_risk] = conditions;
        Edition::AGREEMENTS.map(|edition| LifestyleEntry::try_new(edition, &facts).unwrap().verdict())
    };
    let none = [Some(false); 4];
    for (bmi, conditions, expected) in [
        ("30", none, Met),
        ("29.9", none, NotMet),
        ("25", none, NotMet),
        ("29.9", [None; 4], Undetermined),
        ("30", [None; 4], Met),
        ("24.9", [Some(true); 4], NotMet),
        ("24.9", [None; 4], NotMet),
    ] {
        assert_eq!(entry(Some(bmi), conditions), [expected; 2], "{bmi} {conditions:?}");
    }
    for at in 0..4 {
        let mut one = none;
        one[at] = Some(true);
        assert_eq!((entry(Some("25"), one), entry(Some("24.9"), one)), ([Met; 2], [NotMet; 2]), "{at}");
        one[at] = None;
        assert_eq!(entry(Some("25"), one), [Undetermined; 2], "{at}");
    }
    assert_eq!(entry(None, [Some(true); 4]), [Undetermined; 2]);
    let nought = with!(LifestyleFacts::new(), bmi = Decimal::ZERO);
    let refused = LifestyleEntry::try_new(Final, &nought).unwrap_err();
    assert_eq!((refused.code(), refused.path()), ("lifestyle.bmi", "bmi"));
    let open = LifestyleFacts::new();
    assert_eq!(LifestyleEntry::try_new(Final, &open).unwrap().explanation().open_questions().len(), 1);
}

fn rank(standing: TargetStanding) -> u8 {
    match standing {
        Reached => 2,
        OnTrack => 1,
        _ => 0,
    }
}

proptest! {
    /// A better value never stands worse, and bounds never say more than each value between them.
    #[test]
    fn better_is_never_worse(
        target in select(Target::all().collect::<Vec<_>>()), edition in select(vec![Draft, Final]), of in 2019_i32..2029,
        one in 0_u32..=1000, other in 0_u32..=1000, before in 1_u32..=1000,
    ) {
        let value = |number: u32| Decimal::new(number.into(), 3);
        let at = |number| with!(TargetReading::new(target), year = year(of), value = value(number), baseline = value(before), baseline_year = year(2020));
        let rising = matches!(target.name(), "intake-in-norm" | "treatment-in-norm" | "complex-in-three-months" | "outcome-information" | "core-data" | "dementia" | "hybrid-available" | "hybrid-used");
        let (worse, better) = if (one < other) == rising { (one, other) } else { (other, one) };
        let stood = |number| standing(edition, &at(number));
        prop_assert!(rank(stood(better)) >= rank(stood(worse)), "{} {worse} {better}", target.name());
    }
}
