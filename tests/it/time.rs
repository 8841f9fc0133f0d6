use passende_zorg::time::{Log, LogEntry, Period, Span, Timeline, Year};
use proptest::prelude::*;

use crate::support::{day, year};

#[test]
fn years_are_1900_to_2199() {
    for (number, ok) in
        [(1899, false), (1900, true), (2024, true), (2199, true), (2200, false), (i32::MIN, false)]
    {
        assert_eq!(Year::try_new(number).is_ok(), ok, "{number}");
    }
    let error = Year::try_new(2200).unwrap_err();
    assert_eq!((error.code(), error.found()), ("year.out-of-range", 2200));
    assert_eq!(error.to_string(), "expected a year from 1900 to 2199, found 2200");
    assert_eq!(Year::FIRST.number(), 1900);
    assert_eq!(Year::LAST.following_new_year(), day("2200-01-01"));
    assert_eq!(year(2024).following_new_year(), day("2025-01-01"));
    assert_eq!(serde_json::to_string(&year(2024)).unwrap(), "2024");
    assert!(serde_json::from_str::<Year>("1899").is_err());
    assert_eq!(serde_json::from_str::<Year>("2024").unwrap(), year(2024));
    assert_eq!(year(2024).to_string(), "2024");
}

#[test]
fn a_period_holds_from_its_first_day_until_its_end() {
    let period = Period::try_new(day("2025-03-11"), Some(day("2026-01-01"))).unwrap();
    for (on, inside, ended) in [
        ("2025-03-10", false, false),
        ("2025-03-11", true, false),
        ("2025-03-12", true, false),
        ("2025-12-31", true, false),
        ("2026-01-01", false, true),
        ("2026-01-02", false, true),
    ] {
        assert_eq!((period.contains(day(on)), period.has_ended(day(on))), (inside, ended), "{on}");
    }
    assert!(Period::starting(day("2025-03-11")).contains(day("2999-01-01")));
    assert_eq!(Period::starting(day("2025-03-11")).until(), None);
    for until in ["2025-03-10", "2025-03-11"] {
        let error = Period::try_new(day("2025-03-11"), Some(day(until))).unwrap_err();
        assert_eq!(error.code(), "period.ends-before-it-begins");
        assert_eq!((error.expected(), error.found()), (Some("an end after 2025-03-11"), Some(until)));
    }
    assert!(Period::try_new(day("2025-03-11"), Some(day("2025-03-12"))).is_ok());
}

fn span(from: &str, until: Option<&str>) -> Span<u32> {
    Span::new(Period::try_new(day(from), until.map(day)).unwrap(), 1)
}

#[test]
fn a_timeline_refuses_gaps_and_overlaps() {
    let cases = [
        (vec![], "timeline.empty", None),
        (vec![span("2020-01-01", Some("2021-01-01")), span("2021-01-02", None)], "timeline.gap", Some(1)),
        (vec![span("2020-01-01", Some("2021-01-01")), span("2020-12-31", None)], "timeline.overlap", Some(1)),
        (vec![span("2020-01-01", None), span("2021-01-01", None)], "timeline.overlap", Some(1)),
        (
            vec![
                span("2020-01-01", Some("2021-01-01")),
                span("2021-01-01", Some("2022-01-01")),
                span("2021-06-01", None),
            ],
            "timeline.overlap",
            Some(2),
        ),
    ];
    for (spans, code, at) in cases {
        let error = Timeline::try_new(spans).unwrap_err();
        assert_eq!((error.code(), error.at()), (code, at), "{error}");
    }
    let fits = [span("2020-01-01", Some("2021-01-01")), span("2021-01-01", None)];
    assert_eq!(Timeline::try_new(fits).unwrap().spans().len(), 2);
}

#[test]
fn a_timeline_of_starts_refuses_days_out_of_order() {
    let starts = |days: &[&str], until: Option<&str>| {
        Timeline::try_from_starts(days.iter().map(|text| (day(text), 0)), until.map(day))
    };
    let code = |result: Result<Timeline<i32>, _>| {
        result.map_err(|error: passende_zorg::time::TimelineError| error.code()).err()
    };
    assert_eq!(code(starts(&[], None)), Some("timeline.empty"));
    assert_eq!(code(starts(&["2021-01-01", "2020-01-01"], None)), Some("timeline.not-in-order"));
    assert_eq!(code(starts(&["2020-01-01", "2020-01-01"], None)), Some("timeline.not-in-order"));
    assert_eq!(code(starts(&["2020-01-01"], Some("2020-01-01"))), Some("timeline.ends-too-early"));
    assert_eq!(code(starts(&["2020-01-01"], Some("2019-12-31"))), Some("timeline.ends-too-early"));
    assert_eq!(code(starts(&["2020-01-01", "2021-01-01"], Some("2021-01-02"))), None);
    let error = starts(&["2020-01-01", "2021-01-01", "2020-06-01"], None).unwrap_err();
    assert_eq!(error.at(), Some(2));
    assert_eq!(error.to_string(), "value 2: expected it to begin after 2021-01-01, found 2020-06-01");
}

#[test]
fn one_value_holds_from_its_day_on() {
    let timeline = Timeline::starting(day("2020-01-01"), 7);
    assert_eq!(timeline.on(day("2019-12-31")), None);
    assert_eq!(timeline.on(day("2020-01-01")), Some(&7));
    assert_eq!(timeline.until(), None);
    assert_eq!(timeline.first().value(), &7);
}

proptest! {
    /// Built from lengths in days, so the days are always in order.
    #[test]
    fn on_each_day_the_last_begun_value_holds(
        lengths in prop::collection::vec(1_u64..400, 1..6),
        ends in any::<bool>(),
        asked in 0_u64..3000,
    ) {
        let origin = day("2000-01-01");
        let start = |at: usize| origin + chrono::Days::new(lengths[..at].iter().sum());
        let starts: Vec<_> = (0..lengths.len()).map(|at| (start(at), at)).collect();
        let until = ends.then(|| start(lengths.len()));
        let timeline = Timeline::try_from_starts(starts.clone(), until).unwrap();
        let on = origin - chrono::Days::new(300) + chrono::Days::new(asked);
        let begun = starts.iter().filter(|(from, _)| *from <= on).map(|(_, at)| at).next_back();
        let expected = if until.is_some_and(|until| on >= until) { None } else { begun };
        prop_assert_eq!(timeline.on(on), expected);
        prop_assert_eq!(timeline.until(), until);
    }
}

proptest! {
    /// A log takes exactly the days that are not before its last, and keeps what it was told in that order.
    #[test]
    fn a_log_is_in_the_order_of_its_days(days in prop::collection::vec(0_u64..40, 0..12), asked in 0_u64..42) {
        let first = day("2024-01-01");
        let on = |offset: u64| first.checked_add_days(chrono::Days::new(offset)).unwrap();
        let (mut log, mut kept) = (Log::new(), Vec::new());
        for (at, offset) in days.iter().enumerate() {
            let earlier = kept.last().is_some_and(|(last, _)| offset < last);
            let recorded = log.record(on(*offset), at);
            let refused = recorded.map_err(|error| (error.code(), error.path().to_owned())).err();
            prop_assert_eq!(refused, earlier.then(|| ("log.earlier", format!("events[{}].on", kept.len()))));
            if !earlier {
                kept.push((*offset, at));
            }
        }
        let of = |entries: &[LogEntry<usize>]| entries.iter().map(|entry| entry.event).collect::<Vec<_>>();
        let (known, later): (Vec<_>, Vec<_>) = kept.into_iter().partition(|(offset, _)| *offset <= asked);
        prop_assert_eq!(of(log.until(on(asked))), known.iter().map(|(_, at)| *at).collect::<Vec<_>>());
        prop_assert_eq!(of(log.after(on(asked))), later.iter().map(|(_, at)| *at).collect::<Vec<_>>());
        prop_assert_eq!(log.last(), log.entries().last());
    }
}
