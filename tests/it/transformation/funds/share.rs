use std::collections::BTreeMap;

use passende_zorg::money::Euro;
use passende_zorg::party::Insurer;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::transformation::funds::{
    Batch, FairShares, Grant, InsurerShare, Payment, ShareRequest, Weight, WeightsBy, fair_share,
};
use passende_zorg::transformation::{BatchId, MilestoneId};
use proptest::prelude::*;

fn insurer(name: &str) -> Insurer {
    Insurer::try_new(name).unwrap()
}

fn cents(cents: i64) -> Euro {
    Euro::try_new(Decimal::new(cents, 2)).unwrap()
}

fn weight(text: &str) -> Weight {
    Weight::try_new(text.parse().unwrap()).unwrap()
}

fn split(amount: i64, weights: &[(&str, u32)]) -> Vec<(String, i128)> {
    let given = weights.iter().map(|(name, weight)| (insurer(name), Weight::from(*weight)));
    named(&fair_share(cents(amount), given).unwrap())
}

fn named(shares: &FairShares) -> Vec<(String, i128)> {
    shares.shares().iter().map(|share| (share.insurer().to_string(), share.amount().cents())).collect()
}

/// The method of the largest remainder, one cent after another: who is furthest below what is due gets the next one, at most
/// one cent above the quota rounded down.
fn by_hand(amount: u128, weights: &[(String, u128)]) -> Vec<(String, i128)> {
    let sum: u128 = weights.iter().map(|(_, weight)| weight).sum();
    let mut parts: Vec<(String, u128, u128, u128)> = weights
        .iter()
        .map(|(name, weight)| (name.clone(), *weight, amount * weight / sum, amount * weight % sum))
        .collect();
    while parts.iter().map(|part| part.2).sum::<u128>() < amount {
        let mut best = 0;
        for at in 1..parts.len() {
            let (one, other) = (&parts[best], &parts[at]);
            let better = other.3 > one.3
                || other.3 == one.3 && (other.1 > one.1 || other.1 == one.1 && other.0 < one.0);
            if better {
                best = at;
            }
        }
        parts[best].2 += 1;
        parts[best].3 = 0;
    }
    parts.sort();
    parts.into_iter().map(|(name, _, part, _)| (name, i128::try_from(part).unwrap())).collect()
}

#[test]
fn the_cents_left_over_go_to_the_largest_remainders() {
    let pairs = |expected: &[(&str, i128)]| -> Vec<(String, i128)> {
        expected.iter().map(|(name, part)| ((*name).to_owned(), *part)).collect()
    };
    // 100 cents over 5, 3 and 2 parts of ten is even.
    assert_eq!(split(100, &[("A", 5), ("B", 3), ("C", 2)]), pairs(&[("A", 50), ("B", 30), ("C", 20)]));
    // 101 cents: quotas 50.5, 30.3 and 20.2; the cent goes to A.
    assert_eq!(split(101, &[("A", 5), ("B", 3), ("C", 2)]), pairs(&[("A", 51), ("B", 30), ("C", 20)]));
    // 99 cents: quotas 49.5, 29.7 and 19.8; two cents, to C and B.
    assert_eq!(split(99, &[("A", 5), ("B", 3), ("C", 2)]), pairs(&[("A", 49), ("B", 30), ("C", 20)]));
    // Equal remainders of a half: the larger weight.
    assert_eq!(split(2, &[("A", 1), ("B", 3)]), pairs(&[("A", 0), ("B", 2)]));
    assert_eq!(split(2, &[("A", 3), ("B", 1)]), pairs(&[("A", 2), ("B", 0)]));
    // Equal weights: the name in byte order, capitals first.
    assert_eq!(split(1, &[("b", 1), ("B", 1), ("a", 1)]), pairs(&[("B", 1), ("a", 0), ("b", 0)]));
    // A weight of zero gets nothing, and one that is alone all.
    assert_eq!(split(7, &[("A", 0), ("B", 9)]), pairs(&[("A", 0), ("B", 7)]));
    assert_eq!(split(0, &[("A", 1), ("B", 9)]), pairs(&[("A", 0), ("B", 0)]));
}

#[test]
fn a_split_tells_whose_the_weights_are() {
    let shares =
        fair_share(cents(100), [(insurer("A"), weight("0.35")), (insurer("B"), weight("0.65"))]).unwrap();
    assert_eq!(shares.weights_by(), WeightsBy::Caller);
    assert_eq!(shares.amount(), cents(100));
    let share = shares.of(&insurer("B")).unwrap();
    assert_eq!((share.weight(), share.amount()), (weight("0.65"), cents(65)));
    assert_eq!(shares.of(&insurer("C")), None);
    assert_eq!(
        serde_json::to_value(&shares).unwrap(),
        serde_json::json!({"amount": "1.00", "weights-by": "caller", "shares": [
            {"insurer": "A", "weight": "0.35", "amount": "0.35"},
            {"insurer": "B", "weight": "0.65", "amount": "0.65"},
        ]})
    );
    let ids = Edition::ALL.iter().map(|edition| FairShares::rule(*edition).id().as_str());
    assert_eq!(
        ids.collect::<Vec<_>>(),
        ["IZA-4.2.3-step2-share", "IZA22-4.2-FAIRSHARE", "IZA22-4.2-FAIRSHARE"]
    );
}

#[test]
fn what_cannot_be_split_is_refused() {
    let code = |amount, weights: &[(&str, u32)]| {
        let given = weights.iter().map(|(name, weight)| (insurer(name), Weight::from(*weight)));
        fair_share(amount, given).unwrap_err().code()
    };
    assert_eq!(code(cents(-1), &[("A", 1)]), "share.amount");
    assert_eq!(code(Euro::LARGEST.plus(Euro::CENT), &[("A", 1)]), "share.amount");
    assert_eq!(code(cents(1), &[]), "share.no-weights");
    assert_eq!(code(cents(1), &[("A", 0), ("B", 0)]), "share.all-zero");
    assert_eq!(code(cents(1), &[("A", 1), (" A ", 2)]), "share.insurer-twice");
    let error = fair_share(cents(-1), [(insurer("A"), Weight::from(1))]).unwrap_err();
    assert_eq!(error.to_string(), "expected an amount of 0.00 to 9999999999999.99, found -0.01");
}

#[test]
fn the_largest_numbers_are_split_exactly() {
    let heaviest = weight("1000000000000");
    let given = ["A", "B", "C"].map(|name| (insurer(name), heaviest));
    let shares = fair_share(Euro::LARGEST, given).unwrap();
    // 999,999,999,999,999 cents are three times 333,333,333,333,333.
    assert!(shares.shares().iter().all(|share| share.amount().cents() == 333_333_333_333_333));
    let given = [(insurer("A"), heaviest), (insurer("B"), weight("0.000000001"))];
    let shares = fair_share(Euro::LARGEST, given).unwrap();
    assert_eq!(named(&shares)[1].1, 0);
}

#[test]
fn weights_have_bounds() {
    let code = |text: &str| Weight::try_new(text.parse().unwrap()).unwrap_err().code();
    assert_eq!(code("-0.1"), "weight.negative");
    assert_eq!(code("0.0000000001"), "weight.decimals");
    assert_eq!(code("1000000000000.000000001"), "weight.too-large");
    assert_eq!(weight("0"), Weight::ZERO);
    assert_eq!(weight("12.50"), weight("12.5"));
    assert_eq!(Weight::from(7), weight("7"));
    assert_eq!(weight("12.50").to_string(), "12.5");
    let read = |text: &str| serde_json::from_str::<Weight>(text);
    assert_eq!(read("7").unwrap(), Weight::from(7));
    assert_eq!(read(r#""0.5""#).unwrap(), weight("0.5"));
    for bad in [
        "-1",
        r#""-1""#,
        "0.5",
        r#""""#,
        r#""1e3""#,
        r#""+1""#,
        r#""1_0""#,
        r#"".5""#,
        r#""5.""#,
        r#""-""#,
        "null",
        "1000000000001",
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
    let text = read(r#""half""#).unwrap_err().to_string();
    assert!(text.contains("expected a weight like"), "{text}");
}

fn grant(batches: &[i64]) -> Grant {
    let named = batches.iter().enumerate().map(|(at, amount)| {
        let (id, milestone) = (format!("batch {at}"), format!("milestone {at}"));
        Batch::new(BatchId::try_new(&id).unwrap(), MilestoneId::try_new(&milestone).unwrap(), cents(*amount))
    });
    Grant::try_new(cents(batches.iter().sum()), named).unwrap()
}

#[test]
fn batches_add_up_both_ways() {
    // Three equal insurers and three batches of one cent: split one by one, A would pay all three.
    let grant = grant(&[1, 1, 1]);
    let given = ["A", "B", "C"].map(|name| (insurer(name), Weight::from(1)));
    let shares = fair_share(grant.amount(), given).unwrap();
    let batches = shares.per_batch(&grant).unwrap();
    let mut paid: BTreeMap<String, i128> = BTreeMap::new();
    for batch in &batches {
        assert_eq!(batch.payments().iter().map(Payment::amount).sum::<Euro>(), cents(1));
        for payment in batch.payments() {
            *paid.entry(payment.insurer().to_string()).or_default() += payment.amount().cents();
        }
    }
    assert!(paid.values().all(|cents| *cents == 1));
    assert_eq!(batches[1].batch().as_str(), "batch 1");
    assert_eq!(batches[1].milestone().as_str(), "milestone 1");
    assert_eq!(batches[1].amount(), cents(1));
    let other = self::grant(&[4]);
    assert_eq!(shares.per_batch(&other).unwrap_err().code(), "share.other-amount");
}

#[test]
fn a_request_is_for_an_amount_or_a_grant() {
    let read = |text: &str| serde_json::from_str::<ShareRequest>(text);
    let weights = r#""weights": [{"insurer": "A", "weight": 1}]"#;
    let batches = r#"{"amount": "2", "batches": [{"id": "b", "milestone": "m", "amount": "2"}]}"#;
    let split = |text: &str| read(text).unwrap().split();
    assert_eq!(split(&format!(r#"{{"amount": "1", {weights}}}"#)).unwrap().amount(), cents(100));
    assert_eq!(split(&format!(r#"{{"grant": {batches}, {weights}}}"#)).unwrap().amount(), cents(200));
    let both = format!(r#"{{"amount": "2", "grant": {batches}, {weights}}}"#);
    assert_eq!(split(&both).unwrap_err().code(), "share.amount-or-grant");
    assert_eq!(split(&format!("{{{weights}}}")).unwrap_err().code(), "share.amount-or-grant");
    assert!(read(&format!(r#"{{"amount": "1", "key": 1, {weights}}}"#)).is_err());
    assert!(read(r#"{"amount": "1", "weights": [{"insurer": "A", "weight": 1, "note": ""}]}"#).is_err());

    let error = ShareRequest::from_json(br#"{"amount": "1", "weights": [{"insurer": ""}]}"#).unwrap_err();
    assert_eq!((error.path(), error.code(), error.line()), ("weights[0].insurer", "name.empty", Some(1)));
    assert_eq!(ShareRequest::from_json(b"{").unwrap_err().code(), "input.syntax");
    let more = format!(r#"{{"amount": "1", {weights}}} {{}}"#);
    assert_eq!(ShareRequest::from_json(more.as_bytes()).unwrap_err().path(), "");
    let marked = format!("\u{feff}{{\"amount\": \"1\", {weights}}}");
    assert!(ShareRequest::from_json(marked.as_bytes()).is_ok());
}

/// Weights of which one at least is above zero.
fn weights() -> impl Strategy<Value = Vec<u32>> {
    (proptest::collection::vec(0..2_000_u32, 0..9), 1..2_000_u32, any::<proptest::sample::Index>()).prop_map(
        |(mut others, heavy, at)| {
            let at = at.index(others.len() + 1);
            others.insert(at, heavy);
            others
        },
    )
}

#[test]
fn insurers_that_look_alike_are_told() {
    let split = |names: &[&str]| {
        let weights = names.iter().map(|name| (insurer(name), Weight::from(1)));
        fair_share(Euro::whole(3), weights).unwrap().notices()
    };
    assert_eq!(split(&["Oost", "oost", "OOST", "West"]).len(), 1);
    assert!(split(&["Oost", "West"]).is_empty());
    let told = split(&["Oost", "oost"]);
    assert_eq!(
        told[0].in_language(passende_zorg::Language::English).to_string(),
        "These names look alike and count as different ones: Oost and oost."
    );
}

proptest! {
    #[test]
    fn a_split_is_the_one_made_by_hand(amount in 0..5_000_u32, weights in weights(), small in any::<bool>()) {
        let weights: Vec<u32> = weights.iter().map(|weight| if small { weight % 4 } else { *weight }).collect();
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let names: Vec<String> = (0..weights.len()).map(|at| format!("insurer {}", (at * 7) % 11)).collect();
        let given = || names.iter().zip(&weights).map(|(name, weight)| (insurer(name), Weight::from(*weight)));
        let shares = fair_share(cents(amount.into()), given()).unwrap();
        let by_hand = by_hand(
            amount.into(),
            &names.iter().cloned().zip(weights.iter().map(|weight| u128::from(*weight))).collect::<Vec<_>>(),
        );
        prop_assert_eq!(named(&shares), by_hand);
        let sum: Euro = shares.shares().iter().map(InsurerShare::amount).sum();
        prop_assert_eq!(sum, cents(amount.into()));
        let reversed: Vec<_> = given().collect::<Vec<_>>().into_iter().rev().collect();
        prop_assert_eq!(fair_share(cents(amount.into()), reversed).unwrap(), shares);
    }

    #[test]
    fn weights_may_be_scaled(amount in 0..1_000_000_i64, weights in weights()) {
        let given = |scale: u32| weights.iter().enumerate().map(move |(at, weight)| {
            let weight = Weight::try_new(Decimal::new((*weight).into(), scale)).unwrap();
            (insurer(&format!("{at:02}")), weight)
        });
        let one = fair_share(cents(amount), given(0).collect::<Vec<_>>()).unwrap();
        for scale in [1, 9] {
            let other = fair_share(cents(amount), given(scale).collect::<Vec<_>>()).unwrap();
            prop_assert_eq!(named(&one), named(&other));
        }
    }

    #[test]
    fn every_batch_and_every_share_add_up(
        batches in proptest::collection::vec(1..10_000_i64, 1..9), weights in weights(),
    ) {
        let grant = grant(&batches);
        let given = weights.iter().enumerate().map(|(at, weight)| (insurer(&format!("{at:02}")), Weight::from(*weight)));
        let shares = fair_share(grant.amount(), given.collect::<Vec<_>>()).unwrap();
        let rows = shares.per_batch(&grant).unwrap();
        let whole = grant.amount().cents();
        let mut paid = vec![0; weights.len()];
        for (row, batch) in rows.iter().zip(&batches) {
            let mut sum = 0;
            for ((payment, share), paid) in row.payments().iter().zip(shares.shares()).zip(&mut paid) {
                prop_assert_eq!(payment.insurer(), share.insurer());
                let exact = share.amount().cents() * i128::from(*batch);
                let found = payment.amount().cents();
                prop_assert!(found == exact / whole || found == exact / whole + 1 && exact % whole != 0);
                sum += found;
                *paid += found;
            }
            prop_assert_eq!(sum, i128::from(*batch));
        }
        let owed: Vec<i128> = shares.shares().iter().map(|share| share.amount().cents()).collect();
        prop_assert_eq!(paid, owed);
    }
}
