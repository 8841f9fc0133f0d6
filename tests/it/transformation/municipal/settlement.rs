//! The settlement of a grant, and what is reclaimed.

use std::collections::BTreeMap;

use passende_zorg::Verdict;
use passende_zorg::money::Euro;
use passende_zorg::transformation::municipal::{SettledAt, Settlement, SettlementFacts};

use super::{afterwards, cents, milestone, municipality};
use crate::support::{day, judged, with};

fn facts(granted: i64, costs: i64, revenues: i64) -> SettlementFacts {
    SettlementFacts::new([municipality("A")].into(), cents(granted), cents(costs), cents(revenues))
}

fn settlement(facts: SettlementFacts) -> Settlement {
    Settlement::try_new(facts).unwrap()
}

fn in_order(granted: i64, costs: i64, revenues: i64) -> SettlementFacts {
    with!(
        facts(granted, costs, revenues),
        received = day("2029-05-01"),
        information_in_time = true,
        information_complete = true,
        auditors_statement = true,
        activities = judged(Verdict::Met),
        obligations = judged(Verdict::Met),
        @milestones = BTreeMap::from([(milestone("one"), Some(true)), (milestone("two"), Some(true))]),
    )
}

fn never_accounted_for(facts: SettlementFacts) -> SettlementFacts {
    let mut facts = with!(facts, information_in_time = false, information_complete = false);
    facts.received = None;
    facts
}

#[test]
fn a_grant_is_settled_at_what_was_realised() {
    for (costs, revenues, settled, reclaimed) in [
        (1_099, 100, 999, 1),
        (1_100, 100, 1_000, 0),
        (1_101, 100, 1_000, 0),
        (100, 101, 0, 1_000),
        (0, 0, 0, 1_000),
    ] {
        let settlement = settlement(in_order(1_000, costs, revenues));
        assert_eq!(settlement.verdict(afterwards()), Verdict::Met);
        assert_eq!(settlement.at(afterwards()), SettledAt::Realised(cents(settled)));
        assert_eq!(settlement.reclaimable(), Some(cents(reclaimed)));
        assert_eq!(settlement.on(afterwards()).explanation().verdict().unwrap(), Verdict::Met);
        assert_eq!(settlement.open_questions(afterwards()).len(), 0);
    }
}

#[test]
fn a_condition_that_is_not_met_leaves_the_amount_to_the_minister() {
    let at_most = cents(800);
    let base = || in_order(1_000, 900, 100);
    let comes_to = |facts: SettlementFacts| {
        let settlement = settlement(facts);
        (settlement.verdict(afterwards()), settlement.at(afterwards()))
    };
    let questions = |facts: SettlementFacts| settlement(facts).open_questions(afterwards()).len();
    let fails = [
        with!(base(), activities = judged(Verdict::NotMet)),
        with!(base(), obligations = judged(Verdict::NotMet)),
        with!(base(), @milestones = BTreeMap::from([(milestone("two"), Some(false))])),
    ];
    for facts in fails {
        assert_eq!(comes_to(facts), (Verdict::NotMet, SettledAt::NotGiven { at_most }));
    }
    // Accountability does not turn the verdict: the Minister may fix less. Nor does the auditor's statement.
    for facts in [
        with!(base(), information_in_time = false),
        with!(base(), information_complete = false),
        never_accounted_for(base()),
    ] {
        assert_eq!(comes_to(facts.clone()), (Verdict::Met, SettledAt::MayBeLower { at_most }));
        assert_eq!(questions(facts.clone()), 0);
        let both = with!(facts, activities = judged(Verdict::NotMet));
        assert_eq!(comes_to(both), (Verdict::NotMet, SettledAt::MayBeLower { at_most }));
    }
    let unaudited = with!(base(), auditors_statement = false);
    assert_eq!(comes_to(unaudited.clone()), (Verdict::Met, SettledAt::Realised(at_most)));
    let explanation = settlement(unaudited).on(afterwards()).explanation();
    let shown: Vec<_> =
        explanation.parts().iter().map(|part| (part.message().code(), part.verdict().unwrap())).collect();
    assert_eq!(
        shown,
        [
            ("settlement.activities", Verdict::Met),
            ("settlement.obligations", Verdict::Met),
            ("settlement.milestones", Verdict::Met),
            ("settlement.in-time", Verdict::Met),
            ("settlement.complete", Verdict::Met),
            ("settlement.auditor", Verdict::NotMet),
        ]
    );
    // Not known to be in time is not in time.
    let unknown = with!(
        facts(1_000, 900, 100),
        activities = judged(Verdict::Met),
        obligations = judged(Verdict::Met),
        @milestones = BTreeMap::from([(milestone("one"), Some(true))]),
    );
    assert_eq!(comes_to(unknown.clone()), (Verdict::Met, SettledAt::MayBeLower { at_most }));
    assert_eq!(questions(unknown.clone()), 2);
    assert_eq!(settlement(unknown).on(afterwards()).explanation().open_questions().len(), 2);
    let open = || facts(1_000, 900, 100);
    assert_eq!(comes_to(open()), (Verdict::Undetermined, SettledAt::NotGiven { at_most }));
    assert_eq!(questions(open()), 5);
    let settled = settlement(open());
    assert_eq!((settled.reclaimable(), settled.decision_due(), settled.reclaim_due()), (None, None, None));
    assert_eq!(settled.settled_in_time(None, day("2040-01-01")), Verdict::NotApplicable);
    assert_eq!(settled.reclaim_announced_in_time(None, day("2040-01-01")), Verdict::NotApplicable);
    assert_eq!(settlement(never_accounted_for(base())).reclaimable(), None);
    // A milestone of which nothing is known leaves it open; one that was missed does not.
    let verdict = |milestones: &[(&str, Option<bool>)]| {
        let milestones = milestones.iter().map(|(id, reached)| (milestone(id), *reached));
        let facts = with!(open(), @milestones = milestones.collect());
        settlement(facts).on(afterwards()).explanation().parts()[2].verdict().unwrap()
    };
    assert_eq!(verdict(&[]), Verdict::Undetermined);
    assert_eq!(verdict(&[("one", Some(true)), ("two", None)]), Verdict::Undetermined);
    assert_eq!(verdict(&[("one", Some(false)), ("two", None)]), Verdict::NotMet);
    assert_eq!(verdict(&[("one", Some(true))]), Verdict::Met);
}

#[test]
fn what_was_not_spent_or_unlawfully_can_be_reclaimed() {
    let base = || in_order(1_000, 900, 0);
    let reclaimable = |facts: SettlementFacts| settlement(facts).reclaimable();
    assert_eq!(reclaimable(base()), Some(cents(100)));
    assert_eq!(reclaimable(with!(base(), unlawful = cents(250))), Some(cents(350)));
    assert_eq!(reclaimable(with!(base(), unlawful = cents(900))), Some(cents(1_000)));
    assert_eq!(reclaimable(with!(base(), paid = cents(950))), Some(cents(50)));
    assert_eq!(reclaimable(with!(base(), paid = cents(900))), Some(Euro::ZERO));
    assert_eq!(reclaimable(with!(base(), paid = cents(300), unlawful = cents(900))), Some(cents(300)));
    // Costs beyond the grant are own money: what is unlawful falls on it first.
    for (unlawful, reclaimed) in [(99, 0), (100, 0), (101, 1), (1_100, 1_000)] {
        let beyond = with!(in_order(1_000, 1_200, 100), unlawful = cents(unlawful));
        assert_eq!(reclaimable(beyond), Some(cents(reclaimed)), "{unlawful}");
    }
    for paid in [Euro::ZERO, cents(1_000)] {
        assert!(Settlement::try_new(with!(base(), paid = paid)).is_ok());
    }
}

#[test]
fn amounts_that_cannot_be_settled_are_refused() {
    let base = || in_order(1_000, 900, 0);
    for (facts, code, said) in [
        (facts(0, 0, 0), "settlement.granted", "granted: expected a grant above zero, found 0.00"),
        (facts(1, -1, 0), "settlement.negative", "costs: expected costs of zero or more, found -0.01"),
        (facts(1, 0, -1), "settlement.negative", "revenues: expected revenues of zero or more, found -0.01"),
        (
            with!(base(), paid = cents(1_001)),
            "settlement.paid",
            "paid: expected an advance of 0.00 to 10.00, found 10.01",
        ),
        (
            with!(base(), paid = cents(-1)),
            "settlement.paid",
            "paid: expected an advance of 0.00 to 10.00, found -0.01",
        ),
        (
            with!(base(), unlawful = cents(901)),
            "settlement.unlawful",
            "unlawful: expected an unlawful part of 0.00 to 9.00, found 9.01",
        ),
        (
            with!(base(), unlawful = cents(-1)),
            "settlement.unlawful",
            "unlawful: expected an unlawful part of 0.00 to 9.00, found -0.01",
        ),
    ] {
        let error = Settlement::try_new(facts.clone()).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, said));
        let read = serde_json::from_value::<Settlement>(serde_json::to_value(facts).unwrap()).unwrap_err();
        assert!(read.to_string().contains(said), "{read}");
    }
    let settled = settlement(base());
    let read: Settlement = serde_json::from_value(serde_json::to_value(&settled).unwrap()).unwrap();
    assert_eq!((&read, read.facts()), (&settled, &base()));
}

#[test]
fn settlement_and_reclaim_have_their_terms() {
    let settlement = settlement(in_order(1_000, 900, 0));
    let received = day("2029-05-01");
    assert_eq!(settlement.decision_due().unwrap() - received, passende_zorg::chrono::TimeDelta::days(7 * 37));
    assert_eq!(settlement.reclaim_due(), Some(day("2030-05-01")));
    let on = day("2031-01-01");
    for (announced, verdict) in
        [("2030-04-30", Verdict::Met), ("2030-05-01", Verdict::Met), ("2030-05-02", Verdict::NotMet)]
    {
        assert_eq!(settlement.reclaim_announced_in_time(Some(day(announced)), on), verdict);
        assert_eq!(settlement.reclaim_announced_in_time(None, day(announced)), Verdict::Undetermined);
    }
    for (settled, verdict) in
        [("2030-01-14", Verdict::Met), ("2030-01-15", Verdict::Met), ("2030-01-16", Verdict::NotMet)]
    {
        assert_eq!(settlement.settled_in_time(Some(day(settled)), on), verdict);
    }
    let nothing = self::settlement(in_order(1_000, 1_000, 0));
    assert_eq!(nothing.reclaim_announced_in_time(None, on), Verdict::NotApplicable);
    let leap = self::settlement(with!(in_order(1_000, 900, 0), received = day("2028-02-29")));
    assert_eq!(leap.reclaim_due(), Some(day("2029-02-28")));
}
