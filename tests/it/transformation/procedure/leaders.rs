//! Who leads: the two with most insured persons, and what happens when the numbers leave it open.

use passende_zorg::Language;
use passende_zorg::transformation::procedure::{
    AssessmentVote::Approve, BothVotes, Insured, LeaderVote, MarketLeaders,
};
use proptest::prelude::*;

use super::{insurer, said};

fn counted(counts: &[(&str, u64)]) -> Vec<Insured> {
    counts.iter().map(|(name, count)| Insured::new(insurer(name), *count)).collect()
}

fn leading(counts: &[(&str, u64)]) -> Result<[String; 2], &'static str> {
    match MarketLeaders::of_region(counted(counts)) {
        Ok(leaders) => Ok(leaders.both().map(ToString::to_string)),
        Err(error) => Err(error.code()),
    }
}

#[test]
fn the_two_with_most_insured_persons_lead() {
    for (counts, expected) in [
        (vec![("A", 3), ("B", 2), ("C", 1)], Ok(["A", "B"])),
        (vec![("A", 1), ("B", 2), ("C", 3)], Ok(["C", "B"])),
        (vec![("A", 2), ("B", 3), ("C", 1)], Ok(["B", "A"])),
        // Who of the two is first does not matter, who is second does.
        (vec![("B", 3), ("A", 3), ("C", 1)], Ok(["A", "B"])),
        (vec![("A", 3), ("B", 2), ("C", 2)], Err("leaders.tie")),
        (vec![("A", 2), ("B", 2), ("C", 2)], Err("leaders.tie")),
        (vec![("A", 3), ("B", 2), ("C", 2), ("D", 1)], Err("leaders.tie")),
        (vec![("A", 4), ("B", 3), ("C", 2), ("D", 2)], Ok(["A", "B"])),
        (vec![("A", u64::MAX), ("B", u64::MAX - 1), ("C", 0)], Ok(["A", "B"])),
        (vec![], Err("leaders.too-few")),
        (vec![("A", 3)], Err("leaders.too-few")),
        (vec![("A", 3), ("B", 0)], Err("leaders.too-few")),
        (vec![("A", 3), ("B", 0), ("C", 0)], Err("leaders.too-few")),
        (vec![("A", 3), ("B", 1)], Ok(["A", "B"])),
        (vec![("A", 3), ("B", 1), ("A", 3)], Err("leaders.insurer-twice")),
    ] {
        assert_eq!(leading(&counts), expected.map(|two| two.map(str::to_owned)), "{counts:?}");
    }
    let tie = MarketLeaders::of_region(counted(&[("A", 3), ("C", 2), ("B", 2)])).unwrap_err();
    assert_eq!(
        tie.to_string(),
        "expected two insurers with most insured persons, found B, C with 2 each: settle who leads"
    );
    for (counts, found) in
        [(vec![], 0), (vec![("A", 0), ("B", 0)], 0), (vec![("A", 1), ("B", 0), ("C", 0)], 1)]
    {
        let error = MarketLeaders::of_region(counted(&counts)).unwrap_err().to_string();
        assert!(error.contains(&format!("found {found}")), "{error}");
    }
    let leaders = MarketLeaders::of_region(counted(&[("A", 1), ("B", 3), ("C", 0)])).unwrap();
    let order: Vec<(&str, u64)> =
        leaders.insured().iter().map(|each| (each.insurer().as_str(), each.insured())).collect();
    assert_eq!(order, [("B", 3), ("A", 1), ("C", 0)]);
}

#[test]
fn one_insurer_under_two_names_does_not_lead_alone() {
    for (one, other) in [
        ("Zorgverzekeraar Oost", "zorgverzekeraar oost"),
        ("Zorgverzekeraar Oost", "ZorgverzekeraarOost"),
        ("Noord-Oost", "Noord–Oost"),
        ("Één", "Een"),
    ] {
        // Also where the second name is no leader: the numbers of the first are then too low.
        for counts in [[(one, 4), (other, 3), ("C", 2)], [(one, 4), ("C", 3), (other, 1)]] {
            assert_eq!(leading(&counts), Err("leaders.look-alike"), "{counts:?}");
        }
        let vote = |by| LeaderVote::new(insurer(by), Approve);
        assert_eq!(BothVotes::try_new(vote(one), vote(other)).unwrap_err().code(), "votes.one-insurer");
    }
    let two = leading(&[("Zorgverzekeraar Oost", 4), ("Zorgverzekeraar West", 3)]);
    assert!(two.is_ok());
}

#[test]
fn the_caller_settles_a_tie_with_a_reason() {
    let tied = [("A", 3), ("B", 2), ("C", 2), ("D", 1), ("E", 0)];
    let settle = |first: &str, second: &str| {
        MarketLeaders::settle(counted(&tied), [insurer(first), insurer(second)], said("drawn by lot"))
    };
    for (first, second) in [("A", "C"), ("C", "A")] {
        let leaders = settle(first, second).unwrap();
        assert_eq!(leaders.both().map(ToString::to_string), ["A", "C"]);
        assert_eq!(leaders.settled_because(), Some(&said("drawn by lot")));
        assert!(leaders.include(&insurer("C")) && !leaders.include(&insurer("B")));
        let text =
            passende_zorg::report::Markdown::new(&leaders.explanation(), Language::English).to_string();
        assert!(
            text.contains("Settled by the user: drawn by lot") && text.contains("Borrowed definition"),
            "{text}"
        );
    }
    for (first, second, code) in [
        ("B", "C", "leaders.passed-over"),
        ("A", "D", "leaders.passed-over"),
        ("A", "A", "leaders.one-twice"),
        ("A", "F", "leaders.not-counted"),
    ] {
        assert_eq!(settle(first, second).unwrap_err().code(), code, "{first} {second}");
    }
    let settle = |counts, first, second| {
        MarketLeaders::settle(counted(counts), [insurer(first), insurer(second)], said("so"))
    };
    assert_eq!(settle(&[("A", 1), ("B", 0)], "A", "B").unwrap_err().code(), "leaders.too-few");
    let few = settle(&[("A", 1), ("B", 0)], "A", "B").unwrap_err().to_string();
    assert!(few.contains("found 1"), "who insures nobody is not counted: {few}");
    let few = settle(&[("A", 2), ("C", 1), ("B", 0)], "A", "B").unwrap_err().to_string();
    assert!(few.contains("found 2"), "{few}");
    assert_eq!(settle(&[("A", 1), ("A", 1)], "A", "B").unwrap_err().code(), "leaders.insurer-twice");
    // All three alike: any two will do.
    assert!(settle(&[("A", 1), ("B", 1), ("C", 1)], "B", "C").is_ok());
}

#[test]
fn the_definition_is_borrowed() {
    let leaders = super::leaders();
    assert_eq!(leaders.rule().id().as_str(), "SPUK-DEF-leaders");
    let explanation = leaders.explanation();
    assert_eq!(explanation.notes()[0].code(), "procedure.leaders-borrowed");
    assert_eq!(
        explanation.message().in_language(Language::Dutch).to_string(),
        "De marktleiders zijn A en B."
    );
    assert_eq!(explanation.notes().len(), 1);
    // Who leads is a fact, and passes or fails nothing.
    assert_eq!(
        (explanation.verdict(), explanation.kind()),
        (None, passende_zorg::explanation::LineKind::Note)
    );
}

#[test]
fn leaders_are_read_and_written() {
    let text = serde_json::json!({"insured": [
        {"insurer": "A", "insured": 250}, {"insurer": "B", "insured": 120}, {"insurer": "C", "insured": 90},
    ]});
    let leaders: MarketLeaders = serde_json::from_value(text.clone()).unwrap();
    assert_eq!(leaders, super::leaders());
    assert_eq!(serde_json::to_value(&leaders).unwrap(), text);
    let settled = serde_json::json!({
        "insured": [{"insurer": "A", "insured": 2}, {"insurer": "B", "insured": 1}, {"insurer": "C", "insured": 1}],
        "settled": {"leaders": ["A", "C"], "reason": "agreed between B and C"},
    });
    let leaders: MarketLeaders = serde_json::from_value(settled.clone()).unwrap();
    assert_eq!(serde_json::to_value(&leaders).unwrap(), settled);
    for wrong in [
        serde_json::json!({"insured": []}),
        serde_json::json!({"insured": [{"insurer": "A", "insured": -1}]}),
        serde_json::json!({"insured": [], "premium": 1}),
        serde_json::json!([]),
    ] {
        assert!(serde_json::from_value::<MarketLeaders>(wrong).is_err());
    }
}

#[test]
fn one_insurer_has_one_vote() {
    let vote = |by| LeaderVote::new(insurer(by), Approve);
    let error = BothVotes::try_new(vote("A"), vote("A")).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("votes.one-insurer", "expected the votes of two insurers, found two of A")
    );
    let votes = BothVotes::try_new(vote("A"), vote("B")).unwrap();
    let text = serde_json::json!([{"by": "A", "vote": "approve"}, {"by": "B", "vote": "approve"}]);
    assert_eq!(serde_json::to_value(&votes).unwrap(), text);
    let same = serde_json::json!([{"by": "A", "vote": "approve"}, {"by": "A", "vote": "approve"}]);
    assert!(
        serde_json::from_value::<BothVotes<passende_zorg::transformation::procedure::AssessmentVote>>(same)
            .is_err()
    );
}

proptest! {
    /// The two are those of a second, obvious computation, in whatever order the insurers are given.
    #[test]
    fn the_order_of_the_insurers_does_not_matter(
        counts in prop::collection::vec(0_u64..6, 0..7),
        order in any::<prop::sample::Index>(),
        reversed in any::<bool>(),
    ) {
        let names = ["A", "B", "C", "D", "E", "F", "G"];
        let given: Vec<(&str, u64)> = names.into_iter().zip(counts.iter().copied()).collect();
        let mut shuffled = given.clone();
        if !shuffled.is_empty() {
            let by = order.index(shuffled.len());
            shuffled.rotate_left(by);
        }
        if reversed {
            shuffled.reverse();
        }
        let found = leading(&given);
        prop_assert_eq!(&leading(&shuffled), &found);
        // At most two insurers have as many as the second; and someone is second.
        let above = |count: u64| counts.iter().filter(|other| **other > count).count();
        let lead: Vec<&str> = given
            .iter()
            .filter(|(_, count)| *count > 0 && counts.iter().filter(|other| **other >= *count).count() <= 2)
            .map(|(name, _)| *name)
            .collect();
        match found {
            Ok(mut two) => {
                two.sort();
                prop_assert_eq!(two.to_vec(), lead);
            }
            Err("leaders.tie") => {
                let tied = given.iter().filter(|(_, count)| *count > 0 && above(*count) < 2).count();
                prop_assert!(tied > 2);
            }
            Err(code) => {
                prop_assert_eq!(code, "leaders.too-few");
                prop_assert!(counts.iter().filter(|count| **count > 0).count() < 2);
            }
        }
    }
}
