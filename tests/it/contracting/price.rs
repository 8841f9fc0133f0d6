//! Pay and price development: passed on in full, without a generic discount, and with reasons for the rest.

use passende_zorg::Verdict::{self, Met, NotApplicable, NotMet, Undetermined};
use passende_zorg::contracting::price::{
    AdjustmentScope, PriceAdjustment, PriceAspect, PriceChange, PriceProposal, PriceReview, Reasoning,
};
use passende_zorg::explanation::{Assessment, Explanation, Way};
use passende_zorg::language::Language;
use passende_zorg::rust_decimal::Decimal;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use proptest::prelude::*;

use crate::support::{judged, with, year};

use AdjustmentScope::{Generic, Group, Provider};
use PriceAspect::{AppropriateCare, Efficiency, Volume};

fn share(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn text(said: &str) -> Statement {
    Statement::try_new(said).unwrap()
}

fn given() -> Reasoning {
    Reasoning::Given(text("two theatres stand empty"))
}

/// An offer that passes everything on, with nothing beside it.
fn offer() -> PriceProposal {
    with!(
        PriceProposal::new(year(2024)),
        pay_development = share("0.05"),
        pay_passed_on = share("0.05"),
        price_development = share("0.03"),
        price_passed_on = share("0.03"),
    )
}

fn adjustment(aspect: PriceAspect, effect: &str) -> PriceAdjustment {
    with!(
        PriceAdjustment::new(text("one"), aspect),
        effect = share(effect),
        scope = Provider,
        on_pay = false,
        reasoning = given()
    )
}

fn adjusted(adjustment: PriceAdjustment) -> PriceProposal {
    with!(offer(), @adjustments = vec![adjustment])
}

fn verdict(edition: Edition, offer: &PriceProposal) -> Verdict {
    PriceReview::try_new(edition, offer).unwrap().verdict()
}

const BOTH: [Edition; 2] = [Edition::Draft, Edition::Final];

/// The whole of the OVA is enough, a ten-thousandth less is not, and more is no fault.
#[test]
fn pay_is_passed_on_in_full() {
    for edition in Edition::ALL.iter().copied() {
        for (passed, expected) in
            [("0.0499", NotMet), ("0.05", Met), ("0.0501", Met), ("0", NotMet), ("-0.01", NotMet)]
        {
            let offer = with!(offer(), pay_passed_on = share(passed));
            assert_eq!(verdict(edition, &offer), expected, "{edition:?} {passed}");
            let margin = PriceReview::try_new(edition, &offer).unwrap().pay_margin().unwrap();
            assert_eq!(margin.difference_at_least(), Some(share(passed) - share("0.05")));
        }
        // No reason makes up for it.
        let short = with!(adjusted(adjustment(Efficiency, "-0.01")), pay_passed_on = share("0.04"));
        assert_eq!(verdict(edition, &short), NotMet);
    }
}

#[test]
fn what_is_not_known_of_pay_and_price_is_asked() {
    for edition in BOTH {
        for at in 0..4 {
            let mut offer = offer();
            *[
                &mut offer.pay_development,
                &mut offer.pay_passed_on,
                &mut offer.price_development,
                &mut offer.price_passed_on,
            ][at] = None;
            let review = PriceReview::try_new(edition, &offer).unwrap();
            assert_eq!(
                (review.verdict(), review.open_questions().len()),
                (Undetermined, 1),
                "{edition:?} {at}"
            );
        }
    }
}

/// In the draft price development passed on in full settles it, and a judgement is told and does not count; in the final text a
/// person may deny all the same that talks began there. Without amounts the judgement counts.
#[test]
fn price_development_is_passed_on_or_judged() {
    for (passed, judgement, draft, last) in [
        (Some("0.0299"), None, Undetermined, Undetermined),
        (Some("0.0299"), Some(Met), Met, Met),
        (Some("0.0299"), Some(NotMet), NotMet, NotMet),
        (Some("0.0299"), Some(NotApplicable), Undetermined, Undetermined),
        (Some("0.03"), None, Met, Met),
        (Some("0.03"), Some(Met), Met, Met),
        (Some("0.03"), Some(NotMet), Met, NotMet),
        (Some("0.03"), Some(NotApplicable), Met, Undetermined),
        (None, None, Undetermined, Undetermined),
        (None, Some(Met), Met, Met),
        (None, Some(NotMet), NotMet, NotMet),
    ] {
        let mut offer = offer();
        offer.price_passed_on = passed.map(share);
        offer.price_judged = judgement.map(judged);
        let reviews = BOTH.map(|edition| PriceReview::try_new(edition, &offer).unwrap());
        assert_eq!(reviews.each_ref().map(PriceReview::verdict), [draft, last], "{passed:?} {judgement:?}");
        let told = reviews.map(|review| {
            let tree = review.explanation();
            tree.parts().iter().filter(|part| part.message().code() == "price.set-aside").count()
        });
        let set_aside = passed == Some("0.03") && judgement.is_some();
        assert_eq!(told, [usize::from(set_aside), 0], "{passed:?} {judgement:?}");
    }
}

/// Every reach and every money of a discount for efficiency, by edition; what the texts say of each.
#[test]
fn no_discount_comes_out_of_the_money_for_pay() {
    for scope in [None, Some(Generic), Some(Group), Some(Provider)] {
        for (on_pay, draft, last) in [
            (Some(true), NotMet, NotMet),
            (None, Undetermined, Undetermined),
            // On other money the annex of the draft excludes a generic discount, its main text and the final text do not.
            (Some(false), if matches!(scope, None | Some(Generic)) { Undetermined } else { Met }, Met),
        ] {
            let mut discount = adjustment(Efficiency, "-0.01");
            (discount.scope, discount.on_pay) = (scope, on_pay);
            let offer = adjusted(discount);
            let found = BOTH.map(|edition| verdict(edition, &offer));
            assert_eq!(found, [draft, last], "{scope:?} {on_pay:?}");
        }
    }
    // The border is at nought: a surcharge is no discount, and of an effect that is not known nobody can say.
    for (effect, expected) in
        [(Some("-0.0001"), NotMet), (Some("0"), Met), (Some("0.0001"), Met), (None, Undetermined)]
    {
        let mut on_pay = with!(adjustment(Efficiency, "0"), on_pay = true);
        on_pay.effect = effect.map(share);
        assert_eq!(
            BOTH.map(|edition| verdict(edition, &adjusted(on_pay.clone()))),
            [expected; 2],
            "{effect:?}"
        );
    }
    // Whatever it is for: without discount is without discount. A generic effect of another kind on other money is free.
    for (on_pay, expected) in [(true, NotMet), (false, Met)] {
        let other = with!(adjustment(AppropriateCare, "-0.01"), scope = Generic, on_pay = on_pay);
        assert_eq!(BOTH.map(|edition| verdict(edition, &adjusted(other.clone()))), [expected; 2], "{on_pay}");
    }
}

#[test]
fn every_adjustment_has_its_reasons() {
    for aspect in PriceAspect::ALL.iter().copied() {
        for effect in ["-0.01", "0.01"] {
            for (reasoning, expected) in
                [(Some(given()), Met), (Some(Reasoning::None), NotMet), (None, Undetermined)]
            {
                let mut one = adjustment(aspect, effect);
                one.reasoning = reasoning;
                let offer = adjusted(one);
                assert_eq!(
                    BOTH.map(|edition| verdict(edition, &offer)),
                    [expected; 2],
                    "{aspect:?} {effect}"
                );
            }
        }
    }
    // In the draft the annex on labour asks it of a discount that is not for efficiency.
    let rule = |aspect, effect| {
        let offer = adjusted(adjustment(aspect, effect));
        let tree = PriceReview::try_new(Edition::Draft, &offer).unwrap().explanation();
        let line = tree.parts().iter().find(|part| part.message().code() == "price.reasoned").unwrap();
        format!("{:?}", line.basis().unwrap())
    };
    assert!(rule(Volume, "-0.01").contains("IZA-H-8-2"));
    assert!(rule(Volume, "0.01").contains("IZA-K-3-3"));
    assert!(rule(Efficiency, "-0.01").contains("IZA-K-3-3"));
}

/// Of each adjustment all that was given is told, and what was not is told as unknown.
#[test]
fn the_facts_of_an_adjustment_are_told() {
    let told = |adjustment| {
        let offer = adjusted(adjustment);
        let tree = PriceReview::try_new(Edition::Final, &offer).unwrap().explanation();
        let line =
            tree.parts().iter().find(|part| part.message().code() == "price.reasoned").unwrap().clone();
        [Language::Dutch, Language::English].map(|language| line.notes()[0].in_language(language).to_string())
    };
    assert_eq!(
        told(adjustment(Efficiency, "-0.004")),
        [
            "productiviteit en doelmatigheid; effect: -0,4 %; reikwijdte: voor deze aanbieder (two theatres stand empty)",
            "productivity and efficiency; effect: -0.4%; reach: for this provider (two theatres stand empty)",
        ]
    );
    let unknown = with!(PriceAdjustment::new(text("one"), Volume), reasoning = Reasoning::None);
    assert_eq!(told(unknown)[1], "development of volume; effect: unknown; reach: unknown");
}

/// The agreement is for 2023 to 2026.
#[test]
fn other_years_are_not_applicable() {
    for (number, expected) in [(2022, NotApplicable), (2023, NotMet), (2026, NotMet), (2027, NotApplicable)] {
        let mut offer = with!(offer(), pay_passed_on = share("0"));
        offer.year = year(number);
        for edition in BOTH {
            let review = PriceReview::try_new(edition, &offer).unwrap();
            assert_eq!(review.verdict(), expected, "{number}");
            assert_eq!(review.explanation().verdict(), Some(expected));
        }
    }
}

/// 70 % of 5 % and 30 % of 3 % is 4.4 %; a reasoned discount of 1 % leaves 3.4 %.
#[test]
fn the_change_of_the_whole_price_is_told() {
    let mut offer = with!(adjusted(adjustment(Efficiency, "-0.01")), pay_share = share("0.7"));
    let told = |offer: &PriceProposal, language| {
        let tree = PriceReview::try_new(Edition::Final, offer).unwrap().explanation();
        let net = tree.parts().iter().find(|part| part.message().code() == "price.net");
        net.map(|line: &Explanation| line.message().in_language(language).to_string())
    };
    assert_eq!(PriceReview::try_new(Edition::Final, &offer).unwrap().net_change(), Some(share("0.0340")));
    assert_eq!(
        told(&offer, Language::Dutch).unwrap(),
        "De prijs als geheel verandert met 3,4 %; loon- en prijsbijstelling komen samen op 4,4 %."
    );
    offer.adjustments[0].effect = None;
    assert_eq!(
        (PriceReview::try_new(Edition::Final, &offer).unwrap().net_change(), told(&offer, Language::English)),
        (None, None)
    );
}

#[test]
fn what_makes_no_offer_is_refused_with_its_place() {
    for (pay_share, fits) in [("-0.01", false), ("0", true), ("1", true), ("1.01", false)] {
        let offer = with!(offer(), pay_share = share(pay_share));
        let refused = PriceReview::try_new(Edition::Final, &offer).err();
        assert_eq!(
            refused.as_ref().map(|error| (error.path(), error.code())),
            (!fits).then_some(("pay-share", "price.pay-share"))
        );
    }
    let twice =
        with!(offer(), @adjustments = vec![adjustment(Efficiency, "0.01"), adjustment(Volume, "0.02")]);
    let error = PriceReview::try_new(Edition::Final, &twice).unwrap_err();
    assert_eq!((error.path(), error.code()), ("adjustments[1].title", "price.twice"));
    let offer = adjusted(adjustment(Efficiency, "-0.01"));
    let read: PriceProposal = serde_json::from_value(serde_json::to_value(&offer).unwrap()).unwrap();
    assert_eq!(read, offer);
}

proptest! {
    /// To pass on more of pay or price makes no offer worse.
    #[test]
    fn more_is_no_worse(pay in -100_i64..200, more in 0_i64..50, price in -100_i64..200, draft: bool) {
        let edition = if draft { Edition::Draft } else { Edition::Final };
        let of = |pay: i64, price: i64| {
            let offer = with!(offer(), pay_passed_on = Decimal::new(pay, 3), price_passed_on = Decimal::new(price, 3));
            match verdict(edition, &offer) { NotMet => 0, Undetermined => 1, _ => 2 }
        };
        prop_assert!(of(pay + more, price) >= of(pay, price));
        prop_assert!(of(pay, price + more) >= of(pay, price));
    }

    /// An adjustment more never makes an offer better, and their order is of no account.
    #[test]
    fn one_adjustment_more_is_no_better(first in 0_usize..12, second in 0_usize..12) {
        let one = |at: usize, name: &str| {
            let reasoning = [Some(given()), Some(Reasoning::None), None][at % 3].clone();
            let mut it = adjustment([Efficiency, Volume][at / 3 % 2], if at < 6 { "-0.01" } else { "0.01" });
            it.title = text(name);
            it.reasoning = reasoning;
            it
        };
        let rank = |adjustments: Vec<PriceAdjustment>| {
            let offer = with!(offer(), @adjustments = adjustments);
            match verdict(Edition::Final, &offer) { NotMet => 0, Undetermined => 1, _ => 2 }
        };
        let (a, b) = (one(first, "a"), one(second, "b"));
        prop_assert!(rank(vec![a.clone(), b.clone()]) <= rank(vec![a.clone()]));
        prop_assert_eq!(rank(vec![a.clone(), b.clone()]), rank(vec![b, a]));
    }
}

/// What is enough, of each thing that can be in the way.
#[test]
fn what_would_be_enough_is_told() {
    use PriceChange::{JudgePrice, OffPay, Particular, PassOnPay, PassOnPrice, Reason, Withdraw};
    let of = |edition, offer: &PriceProposal| PriceReview::try_new(edition, offer).unwrap().ways_to_pass();
    let one = || text("one");
    for edition in BOTH {
        assert_eq!(of(edition, &offer()), [], "{edition:?}");
        let outside = with!(PriceProposal::new(year(2027)), pay_development = share("0.05"));
        assert_eq!(of(edition, &outside), []);
        let ways = |offer: &PriceProposal| -> Option<(Vec<PriceChange>, Vec<Vec<PriceChange>>)> {
            let ways = of(edition, offer);
            assert!(ways.len() < 2);
            let mended = |choice: &Vec<Vec<PriceChange>>| {
                let [first, mended] = choice.as_slice() else { panic!("two alternatives") };
                assert!(*first == [Withdraw(one())] || *mended == [JudgePrice]);
                mended.clone()
            };
            ways.first().map(|way| (way.changes().to_vec(), way.choices().iter().map(mended).collect()))
        };
        // What is short is raised to what it must be; what is not known of the offer too.
        for passed in [Some(share("0.0499")), None] {
            let mut short = offer();
            short.pay_passed_on = passed;
            assert_eq!(ways(&short), Some((vec![PassOnPay(share("0.05"))], vec![])));
            let mut short = offer();
            short.price_passed_on = passed.map(|_| share("0.0299"));
            assert_eq!(ways(&short), Some((vec![], vec![vec![JudgePrice]])));
            assert_eq!(of(edition, &short)[0].settled(0), [PassOnPrice(share("0.03"))]);
        }
        // A development that is not known is asked, and nothing is enough until it is.
        let mut unknown = offer();
        unknown.pay_development = None;
        assert_eq!(of(edition, &unknown), Vec::<Way<PriceChange>>::new());
        let mended = |adjustment: PriceAdjustment| ways(&adjusted(adjustment)).map(|(_, mended)| mended);
        let on_pay = with!(adjustment(Volume, "-0.01"), on_pay = true);
        assert_eq!(mended(on_pay), Some(vec![vec![OffPay(one())]]));
        let mut bare = PriceAdjustment::new(one(), Efficiency);
        let (off, particular, reason) = (OffPay(one()), Particular(one()), Reason(one()));
        let expected = match edition {
            Edition::Draft => vec![off, particular, reason.clone()],
            _ => vec![off, reason.clone()],
        };
        assert_eq!(mended(bare.clone()), Some(vec![expected]));
        bare.effect = Some(share("0.01"));
        assert_eq!(mended(bare), Some(vec![vec![reason]]));
    }
    // Generic, and reasoned: only the annex of the draft is against it.
    let generic = with!(adjustment(Efficiency, "-0.01"), scope = Generic);
    let choices = of(Edition::Draft, &adjusted(generic.clone()))[0].choices().to_vec();
    assert_eq!(choices, [[vec![Withdraw(one())], vec![Particular(one())]]]);
    assert_eq!(of(Edition::Final, &adjusted(generic)), []);
    // That talks did not begin there no offer mends; in the draft passing it on in full does.
    let short = with!(offer(), price_passed_on = share("0.02"), price_judged = judged(NotMet));
    assert_eq!(of(Edition::Final, &short), []);
    assert_eq!(of(Edition::Draft, &short)[0].changes(), [PassOnPrice(share("0.03"))]);
}

#[test]
fn a_way_is_told_as_something_to_do() {
    let short =
        with!(adjusted(with!(adjustment(Volume, "-0.01"), on_pay = true)), pay_passed_on = share("0.04"));
    let tree = PriceReview::try_new(Edition::Final, &short).unwrap().explanation();
    let [way] = tree.ways_to_pass() else { panic!("one way") };
    assert_eq!(
        way.in_language(Language::Dutch).to_string(),
        "laat het loondeel met in totaal minstens 5 % stijgen; een van deze: zie af van 'one', of haal 'one' niet uit het geld voor lonen"
    );
    assert_eq!(
        way.in_language(Language::English).to_string(),
        "let the part for pay rise by at least 5% in all; one of these: leave out 'one', or take 'one' out of other money than that for pay"
    );
}

/// Pay is 70 % of the price, so that discounts on other money are 30.9 % of it at most.
#[test]
fn other_money_bears_the_discounts_on_it() {
    let of = |effects: &[&str], on_pay: Option<bool>| {
        let each = effects.iter().enumerate().map(|(at, effect)| {
            let mut one = with!(adjustment(Efficiency, effect), scope = Provider);
            (one.title, one.on_pay) = (text(&format!("nr {at}")), on_pay);
            one
        });
        with!(offer(), pay_share = share("0.7"), @adjustments = each.collect::<Vec<_>>())
    };
    for edition in BOTH {
        for (effects, expected) in [
            (&["-0.308"][..], Met),
            (&["-0.309"], Met),
            (&["-0.3091"], NotMet),
            (&["-0.2", "-0.109"], Met),
            (&["-0.2", "-0.1091"], NotMet),
            // What is added can be taken away.
            (&["-0.319", "0.01"], Met),
            (&["-0.3191", "0.01"], NotMet),
        ] {
            let offered = of(effects, Some(false));
            let review = PriceReview::try_new(edition, &offered).unwrap();
            assert_eq!(review.verdict(), expected, "{effects:?}");
            let ways = review.ways_to_pass();
            let lower: Vec<_> = ways.iter().flat_map(Way::changes).collect();
            // The last discount is one too many.
            let last = if effects.len() == 2 && effects[1] != "0.01" { "nr 1" } else { "nr 0" };
            let expected = PriceChange::Withdraw(text(last));
            assert_eq!(lower, if review.verdict() == Met { vec![] } else { vec![&expected] });
        }
        // Of what is not said to come out of other money, that is asked.
        assert_eq!(verdict(edition, &of(&["-0.35"], None)), Undetermined);
        // Without the part of pay nothing contradicts what is said.
        let unknown = with!(of(&["-0.35"], Some(false)), @pay_share = None);
        assert_eq!(verdict(edition, &unknown), Met);
    }
    let falls = with!(offer(), pay_development = share("-0.01"), pay_passed_on = share("-0.02"));
    let way = PriceReview::try_new(Edition::Final, &falls).unwrap().ways_to_pass().remove(0);
    assert_eq!(
        way.in_language(Language::Dutch).to_string(),
        "laat het loondeel met in totaal hoogstens 1 % dalen"
    );
}
