//! The decision on an application, the division under the ceiling, and the advances.

use passende_zorg::Verdict;
use passende_zorg::language::Describe as _;
use passende_zorg::money::Euro;
use passende_zorg::transformation::municipal::{
    AdvanceTerm, ApplicationId, Budget, Circumstance, Decision, Received, Regulation, advance, allocate,
};
use proptest::prelude::*;

use super::{cents, complete};
use crate::support::{day, judged, with};

fn received(name: &str, on: &str, asked: i64) -> Received {
    Received { application: ApplicationId::try_new(name).unwrap(), complete_on: day(on), asked: cents(asked) }
}

#[test]
fn the_ceiling_is_divided_in_order_of_receipt() {
    let ceiling = Regulation::amended().ceiling();
    for (over, granted) in [(-1, 9_999), (0, 10_000), (1, 10_000)] {
        let first = i64::try_from(ceiling.cents()).unwrap() - 10_000;
        let list = [
            received("a", "2026-05-01", first),
            received("b", "2026-05-01", 10_000 + over),
            received("c", "2026-05-02", 1),
        ];
        let allocated = allocate(ceiling, &list).unwrap();
        assert_eq!(allocated[0].verdict(), Verdict::Met);
        assert_eq!(allocated[1].granted(), cents(granted));
        assert_eq!(allocated[1].refused(), cents(over.max(0)));
        assert_eq!(allocated[1].verdict(), if over > 0 { Verdict::NotMet } else { Verdict::Met });
        assert_eq!(allocated[2].granted(), cents(i64::from(over < 0)));
        let code = |at: usize| allocated[at].explanation().message().code();
        assert_eq!(code(1), if over > 0 { "ceiling.granted-in-part" } else { "ceiling.granted" });
        assert_eq!(code(2), if over < 0 { "ceiling.granted" } else { "ceiling.refused" });
        assert_eq!(allocated[1].asked(), cents(10_000 + over));
        assert_eq!(allocated[1].application().as_str(), "b");
    }
    let code = |left, list: &[Received]| allocate(cents(left), list).unwrap_err().code();
    assert_eq!(code(-1, &[]), "ceiling.negative");
    assert_eq!(code(1, &[received("a", "2026-05-01", 0)]), "ceiling.not-positive");
    assert_eq!(code(1, &[received("a", "2026-05-01", 1), received("a", "2026-05-01", 1)]), "ceiling.twice");
    assert_eq!(
        code(1, &[received("a", "2026-05-02", 1), received("b", "2026-05-01", 1)]),
        "ceiling.not-in-order"
    );
    assert_eq!(allocate(Euro::ZERO, &[]).unwrap(), []);
}

#[test]
fn a_decision_takes_91_days() {
    let decision = Decision::of_application_received(day("2026-06-01"));
    assert_eq!(decision.due() - day("2026-06-01"), passende_zorg::chrono::TimeDelta::days(91));
    let on = day("2027-01-01");
    for (decided, verdict) in
        [("2026-08-30", Verdict::Met), ("2026-08-31", Verdict::Met), ("2026-09-01", Verdict::NotMet)]
    {
        assert_eq!(decision.in_time(Some(day(decided)), on), verdict);
        assert_eq!(decision.held(Some(day(decided)), on).explanation().verdict().unwrap(), verdict);
    }
    for (seen, verdict) in [
        ("2026-08-30", Verdict::Undetermined),
        ("2026-08-31", Verdict::Undetermined),
        // Silence does not show that nothing was decided.
        ("2026-09-01", Verdict::Undetermined),
    ] {
        assert_eq!(decision.in_time(None, day(seen)), verdict);
        let explanation = decision.held(None, day(seen)).explanation();
        assert_eq!(explanation.parts()[0].notes()[0].code(), "municipal.no-decision-given");
        // What was decided afterwards had not been decided.
        let later = if seen == "2026-09-01" { Verdict::NotMet } else { verdict };
        assert_eq!(decision.in_time(Some(day("2026-09-02")), day(seen)), later);
        assert_eq!(decision.notices(Some(day("2026-09-02")), day(seen))[0].code(), "funds.decided-later");
    }
    // A decision of before the receipt is none on it.
    for (decided, told, verdict) in [
        ("2026-05-31", 1, Verdict::Undetermined),
        ("2026-06-01", 0, Verdict::Met),
        ("2026-06-02", 0, Verdict::Met),
    ] {
        assert_eq!(decision.in_time(Some(day(decided)), on), verdict);
        assert_eq!(decision.notices(Some(day(decided)), on).len(), told);
    }
    // What is decided after the day from which one looks is not known on it.
    assert_eq!(decision.in_time(Some(day("2026-08-20")), day("2026-08-19")), Verdict::Undetermined);
    assert_eq!(decision.in_time(Some(day("2026-08-20")), day("2026-08-20")), Verdict::Met);
}

#[test]
fn an_advance_follows_the_budget() {
    let budget = complete().budget.unwrap();
    assert_eq!(
        (budget.costs(), budget.revenues(), budget.asked()),
        (cents(17_025), cents(2_000), cents(15_025))
    );
    let amounts = |granted| -> Vec<(i32, i128)> {
        let terms = advance(cents(granted), &budget).unwrap();
        terms.iter().map(|term| (term.year().number(), term.amount().cents())).collect()
    };
    assert_eq!(amounts(15_025), [(2026, 10_000), (2028, 5_025)]);
    // Half a cent each: the larger year first.
    assert_eq!(amounts(1), [(2026, 1), (2028, 0)]);
    // 7,512 x 10,000 / 15,025 = 4,999.66...; 7,512 x 5,025 / 15,025 = 2,512.33...
    assert_eq!(amounts(7_512), [(2026, 5_000), (2028, 2_512)]);
    let code = |granted| advance(cents(granted), &budget).unwrap_err().code();
    assert_eq!(code(0), "advance.granted");
    assert_eq!(code(15_026), "advance.granted");
    let term = advance(cents(15_025), &budget).unwrap()[0];
    assert_eq!((term.payable(true), term.payable(false)), (cents(10_000), Euro::ZERO));
    let earns: Budget = serde_json::from_str(
        r#"[{"activity": "a", "municipality": "A", "year": 2026, "costs": "2"},
            {"activity": "a", "municipality": "A", "year": 2027, "costs": "0", "revenues": "0.01"}]"#,
    )
    .unwrap();
    let error = advance(cents(1), &earns).unwrap_err();
    assert_eq!(error.code(), "advance.year-below-zero");
    assert_eq!(error.to_string(), "expected years that cost at least what they earn, found -0.01 in 2027");
}

#[test]
fn a_circumstance_is_reported_without_delay() {
    let known = Circumstance::new(day("2027-05-10"));
    assert_eq!(known.verdict(), Verdict::Undetermined);
    assert_eq!(known.open_questions().len(), 1);
    for (reported, verdict) in
        [("2027-05-09", Verdict::Met), ("2027-05-10", Verdict::Met), ("2027-05-11", Verdict::Undetermined)]
    {
        assert_eq!(with!(known.clone(), reported = day(reported)).verdict(), verdict);
    }
    let late = with!(known, reported = day("2027-06-10"));
    for verdict in [Verdict::Met, Verdict::NotMet] {
        assert_eq!(with!(late.clone(), without_delay = judged(verdict)).verdict(), verdict);
    }
    assert_eq!(late.explanation().message().code(), "municipal.circumstance");
}

proptest! {
    #[test]
    fn no_more_is_granted_than_the_ceiling(left in 0..2_000_i64, asked in proptest::collection::vec(1..500_i64, 0..12)) {
        let list: Vec<Received> = asked.iter().enumerate().map(|(at, asked)| received(&format!("{at}"), "2026-05-01", *asked)).collect();
        let allocated = allocate(cents(left), &list).unwrap();
        let granted: i128 = allocated.iter().map(|each| each.granted().cents()).sum();
        prop_assert_eq!(granted, i128::from(left.min(asked.iter().sum())));
        // Once one was refused anything, nothing is granted after it.
        let first = allocated.iter().position(|each| each.refused() > Euro::ZERO).unwrap_or(allocated.len());
        prop_assert!(allocated.iter().skip(first + 1).all(|each| each.granted() == Euro::ZERO));
        prop_assert!(allocated.iter().take(first).all(|each| each.granted() == each.asked()));
    }

    #[test]
    fn the_terms_of_an_advance_add_up(years in proptest::collection::vec(1..9_999_i64, 1..6), part in 1..=1_000_i64) {
        let lines: Vec<String> = years.iter().enumerate().map(|(at, costs)| {
            format!(r#"{{"activity": "a", "municipality": "A", "year": {}, "costs": "{}"}}"#, 2024 + at, cents(*costs))
        }).collect();
        let budget: Budget = serde_json::from_str(&format!("[{}]", lines.join(","))).unwrap();
        let asked: i64 = years.iter().sum();
        let granted = (asked * part / 1_000).max(1);
        let terms = advance(cents(granted), &budget).unwrap();
        prop_assert_eq!(terms.iter().map(AdvanceTerm::amount).sum::<Euro>(), cents(granted));
        for (term, year) in terms.iter().zip(&years) {
            prop_assert!(term.amount() <= cents(*year));
            let exact = i128::from(granted * year);
            let (floor, asked) = (exact / i128::from(asked), i128::from(asked));
            prop_assert!(term.amount().cents() == floor || term.amount().cents() == floor + 1 && exact % asked != 0);
        }
    }
}
