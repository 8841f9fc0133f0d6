use passende_zorg::money::{Amount, Balance, Euro};
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::transformation::funds::{Batch, Grant};
use passende_zorg::transformation::{BatchId, MilestoneId};
use passende_zorg::{Language, Verdict};
use proptest::prelude::*;

fn cents(cents: i64) -> Euro {
    Euro::try_new(Decimal::new(cents, 2)).unwrap()
}

#[test]
fn euros_are_read_to_the_cent() {
    for (text, expected) in
        [("0", 0), ("1", 100), ("1.5", 150), ("1.05", 105), ("-0.01", -1), ("007", 700), ("-12.30", -1_230)]
    {
        let euro: Euro = text.parse().unwrap();
        assert_eq!(euro.cents(), expected, "{text}");
        assert_eq!(euro.amount(), Decimal::new(expected.try_into().unwrap(), 2));
    }
    let code = |text: &str| text.parse::<Euro>().unwrap_err().code();
    for bad in ["", "-", ".5", "5.", "1,5", "+1", " 1", "1 ", "1e3", "1_000", "--1", "1.2.3", "€1", "١"] {
        assert_eq!(code(bad), "euro.not-an-amount", "{bad}");
    }
    for bad in ["0.001", "1.000", "-1.005"] {
        assert_eq!(code(bad), "euro.more-than-cents", "{bad}");
    }
    assert_eq!("9999999999999.99".parse(), Ok(Euro::LARGEST));
    assert_eq!("-9999999999999.99".parse(), Ok(Euro::ZERO.minus(Euro::LARGEST)));
    for bad in ["10000000000000", "-10000000000000.00", "99999999999999999999999999999999999999"] {
        assert_eq!(code(bad), "euro.too-large", "{bad}");
    }
    assert_eq!(Euro::try_new(Decimal::new(1_000, 3)).unwrap(), Euro::whole(1));
    assert_eq!(Euro::try_new(Decimal::new(1_001, 3)).unwrap_err().code(), "euro.more-than-cents");
    assert_eq!(Euro::try_new(Decimal::MAX).unwrap_err().code(), "euro.too-large");
    assert_eq!(Euro::try_new(Decimal::new(15, 1)).unwrap().cents(), 150);
}

#[test]
fn euros_are_written_as_people_do() {
    for (amount, plain, dutch, english) in [
        (0, "0.00", "€ 0", "EUR 0"),
        (5, "0.05", "€ 0,05", "EUR 0.05"),
        (99_900, "999.00", "€ 999", "EUR 999"),
        (100_000, "1000.00", "€ 1.000", "EUR 1,000"),
        (123_456_789, "1234567.89", "€ 1.234.567,89", "EUR 1,234,567.89"),
        (-5, "-0.05", "€ -0,05", "EUR -0.05"),
        (-10_000_000, "-100000.00", "€ -100.000", "EUR -100,000"),
    ] {
        let euro = cents(amount);
        assert_eq!(euro.to_string(), plain);
        assert_eq!(euro.in_language(Language::Dutch).to_string(), dutch);
        assert_eq!(euro.in_language(Language::English).to_string(), english);
        let written = serde_json::to_string(&euro).unwrap();
        assert_eq!(written, format!("\"{plain}\""));
        assert_eq!(serde_json::from_str::<Euro>(&written).unwrap(), euro);
    }
    assert!(serde_json::from_str::<Euro>("1").is_err());
    assert_eq!(Euro::CENT.times(3), cents(3));
    assert!(cents(-1).is_negative() && !Euro::ZERO.is_negative());
}

#[test]
fn an_amount_is_not_below_zero_and_in_order() {
    assert_eq!(Amount::exactly(cents(-1)).unwrap_err().code(), "amount.negative");
    assert_eq!(Amount::at_least(cents(-1)).unwrap_err().code(), "amount.negative");
    assert_eq!(Amount::between(cents(-1), cents(1)).unwrap_err().code(), "amount.negative");
    assert_eq!(Amount::between(cents(2), cents(1)).unwrap_err().code(), "amount.reversed");
    let one = Amount::between(cents(1), cents(1)).unwrap();
    assert_eq!((one, one.exact()), (Amount::exactly(cents(1)).unwrap(), Some(cents(1))));
    assert_eq!(Amount::between(cents(1), cents(2)).unwrap().exact(), None);
    assert_eq!(Amount::at_least(Euro::ZERO).unwrap(), Amount::UNKNOWN);
    let words = |amount: Amount| Language::ALL.map(|language| amount.in_language(language).to_string());
    assert_eq!(words(Amount::UNKNOWN), ["onbekend (PM)", "unknown (PM)"]);
    assert_eq!(words(Amount::at_least(Euro::whole(1)).unwrap()), ["minstens € 1", "at least EUR 1"]);
    assert_eq!(words(one), ["€ 0,01", "EUR 0.01"]);
    let range = Amount::between(Euro::ZERO, Euro::whole(2)).unwrap();
    assert_eq!(words(range), ["€ 0 tot en met € 2", "EUR 0 to EUR 2"]);
}

#[test]
fn an_amount_crosses_the_border_unchanged() {
    for (text, amount) in [
        (r#""1.50""#, Amount::exactly(cents(150)).unwrap()),
        (r#""pm""#, Amount::UNKNOWN),
        (r#"{"at-least":"1.00"}"#, Amount::at_least(cents(100)).unwrap()),
        (r#"{"at-least":"0.00","at-most":"2.00"}"#, Amount::between(Euro::ZERO, cents(200)).unwrap()),
    ] {
        assert_eq!(serde_json::from_str::<Amount>(text).unwrap(), amount);
        assert_eq!(serde_json::to_string(&amount).unwrap(), text);
    }
    let at_most: Amount = serde_json::from_str(r#"{"at-most": "2"}"#).unwrap();
    assert_eq!((at_most.least(), at_most.most()), (Euro::ZERO, Some(cents(200))));
    for bad in [
        "1",
        "null",
        r#""PM""#,
        "{}",
        r#"{"at-least": "2", "at-most": "1"}"#,
        r#"{"at-most": "-1"}"#,
        r#"{"least": "1"}"#,
    ] {
        assert!(serde_json::from_str::<Amount>(bad).is_err(), "{bad}");
    }
}

/// Every interval over a few cents, with bounds that may be absent.
fn intervals() -> Vec<(Option<i64>, Option<i64>)> {
    let bounds = || core::iter::once(None).chain((-2..=2).map(Some));
    bounds()
        .flat_map(|least| bounds().map(move |most| (least, most)))
        .filter(|(least, most)| least.zip(*most).is_none_or(|(least, most)| least <= most))
        .collect()
}

/// A balance with these bounds, built from what the crate lets one build.
fn balance((least, most): (Option<i64>, Option<i64>)) -> Balance {
    let unknown = Amount::UNKNOWN.earned();
    match (least, most) {
        (None, None) => Balance::UNKNOWN,
        (Some(least), None) => Balance::exactly(cents(least)).plus(unknown),
        (None, Some(most)) => Balance::exactly(cents(most)).minus(unknown),
        (Some(least), Some(most)) => Balance::exactly(cents(least)).either(Balance::exactly(cents(most))),
    }
}

/// Far beyond the bounds: what an absent bound allows.
const FAR: i64 = 9;

fn members((least, most): (Option<i64>, Option<i64>)) -> impl Iterator<Item = i64> + Clone {
    least.unwrap_or(-FAR)..=most.unwrap_or(FAR)
}

#[test]
fn balances_are_added_and_taken_off_as_intervals() {
    for one in intervals() {
        let first = balance(one);
        assert_eq!((first.least(), first.most()), (one.0.map(cents), one.1.map(cents)));
        assert_eq!(first.exact(), one.0.filter(|_| one.0 == one.1).map(cents));
        let positive: Vec<bool> = members(one).map(|member| member > 0).collect();
        let verdict = match (positive.contains(&true), positive.contains(&false)) {
            (true, false) => Verdict::Met,
            (false, _) => Verdict::NotMet,
            (true, true) => Verdict::Undetermined,
        };
        assert_eq!(first.is_positive(), verdict, "{one:?}");
        for member in -3..=3 {
            assert_eq!(first.allows(cents(member)), members(one).any(|other| other == member));
        }
        for other in intervals() {
            let second = balance(other);
            let (bounded_below, bounded_above) =
                (one.0.is_some() && other.0.is_some(), one.1.is_some() && other.1.is_some());
            let sums = || members(one).flat_map(|a| members(other).map(move |b| a + b));
            let sum = first.plus(second);
            assert_eq!(sum.least(), bounded_below.then(|| cents(sums().min().unwrap())));
            assert_eq!(sum.most(), bounded_above.then(|| cents(sums().max().unwrap())));
            let differences = || members(one).flat_map(|a| members(other).map(move |b| a - b));
            let difference = first.minus(second);
            let (below, above) = (one.0.is_some() && other.1.is_some(), one.1.is_some() && other.0.is_some());
            assert_eq!(difference.least(), below.then(|| cents(differences().min().unwrap())));
            assert_eq!(difference.most(), above.then(|| cents(differences().max().unwrap())));
            let both = || members(one).chain(members(other));
            let either = first.either(second);
            assert_eq!(either.least(), bounded_below.then(|| cents(both().min().unwrap())));
            assert_eq!(either.most(), bounded_above.then(|| cents(both().max().unwrap())));
        }
    }
}

#[test]
fn a_balance_is_written_with_its_bounds() {
    let words = |interval| {
        let balance = balance(interval);
        Language::ALL.map(|language| balance.in_language(language).to_string())
    };
    assert_eq!(words((None, None)), ["onbekend", "unknown"]);
    assert_eq!(words((Some(1), None)), ["minstens € 0,01", "at least EUR 0.01"]);
    assert_eq!(words((None, Some(-1))), ["hoogstens € -0,01", "at most EUR -0.01"]);
    assert_eq!(words((Some(2), Some(2))), ["€ 0,02", "EUR 0.02"]);
    assert_eq!(words((Some(1), Some(2))), ["€ 0,01 tot en met € 0,02", "EUR 0.01 to EUR 0.02"]);
    assert_eq!(
        serde_json::to_string(&balance((Some(1), None))).unwrap(),
        r#"{"at-least":"0.01","at-most":null}"#
    );
    assert_eq!(Balance::ZERO, balance((Some(0), Some(0))));
}

fn batch(id: &str, milestone: &str, amount: i64) -> Batch {
    Batch::new(BatchId::try_new(id).unwrap(), MilestoneId::try_new(milestone).unwrap(), cents(amount))
}

#[test]
fn a_grant_is_paid_in_batches_that_add_up() {
    let code = |amount, batches: &[Batch]| {
        Grant::try_new(cents(amount), batches.iter().cloned()).map_err(|error| error.code()).err()
    };
    let two = [batch("a", "m", 60), batch("b", "n", 40)];
    assert_eq!(code(99, &two), Some("grant.batches-do-not-add-up"));
    assert_eq!(code(100, &two), None);
    assert_eq!(code(101, &two), Some("grant.batches-do-not-add-up"));
    assert_eq!(code(0, &[]), Some("grant.not-positive"));
    assert_eq!(code(-1, &two), Some("grant.not-positive"));
    assert_eq!(code(60, &[batch("a", "m", 60), batch("b", "n", 0)]), Some("grant.not-positive"));
    assert_eq!(code(2, &[batch("a", "m", 1), batch("a", "n", 1)]), Some("grant.batch-twice"));
    assert_eq!(code(1, &[]), Some("grant.batches-do-not-add-up"));
    let grant = Grant::try_new(cents(100), two.clone()).unwrap();
    assert_eq!((grant.amount(), grant.batches()), (cents(100), two.as_slice()));
    assert_eq!((two[0].id().as_str(), two[0].milestone().as_str()), ("a", "m"));
    for (reached, payable) in [(&["m", "n"][..], 100), (&["m"], 60), (&["n"], 40), (&[], 0)] {
        assert_eq!(grant.payable(|milestone| reached.contains(&milestone.as_str())), cents(payable));
    }
    let text = r#"{"amount":"1.00","batches":[{"id":"a","milestone":"m","amount":"0.60"},{"id":"b","milestone":"n","amount":"0.40"}]}"#;
    assert_eq!(serde_json::to_string(&grant).unwrap(), text);
    assert_eq!(serde_json::from_str::<Grant>(text).unwrap(), grant);
    assert!(serde_json::from_str::<Grant>(&text.replace("1.00", "1.01")).is_err());
    assert!(serde_json::from_str::<Grant>(&text.replace(r#""id":"b","#, r#""id":"b","note":"","#)).is_err());
}

proptest! {
    #[test]
    fn euros_add_up_in_any_order(amounts in proptest::collection::vec(-999_999_999_i64..999_999_999, 0..20)) {
        let sum: Euro = amounts.iter().map(|amount| cents(*amount)).sum();
        let reversed: Euro = amounts.iter().rev().map(|amount| cents(*amount)).sum();
        prop_assert_eq!(sum, reversed);
        prop_assert_eq!(sum.cents(), i128::from(amounts.iter().sum::<i64>()));
        let text = sum.to_string();
        prop_assert_eq!(text.parse::<Euro>().unwrap(), sum);
    }
}
