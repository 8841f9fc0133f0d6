//! The facts of a change of price in one contract.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::record::record;
use crate::statement::Statement;
use crate::time::Year;
use crate::words::words;

words!(
    /// An aspect that may count in talks on price beside pay (*ander aspect van de onderhandeling*). Both
    /// texts give examples, so that the list is open.
    ///
    /// *Source*: draft, annex K, 3; final text, part J, 5, p. 104.
    PriceAspect {
        /// Gain in productivity or efficiency (*productiviteits- en doelmatigheidswinst*).
        Efficiency = "efficiency", "productiviteit en doelmatigheid", "productivity and efficiency";
        AppropriateCare = "appropriate-care", "effecten van passende zorg", "effects of appropriate care";
        Volume = "volume", "volumeontwikkeling", "development of volume";
        /// Differences in price that have grown (*historische prijsverschillen*).
        HistoricPrice = "historic-price", "historische prijsverschillen", "historic differences in price";
        /// Circumstances of the place.
        LocalCircumstances = "local-circumstances", "lokale omstandigheden", "local circumstances";
        /// What both sides can improve together; final text only.
        JointImprovement = "joint-improvement", "gezamenlijke verbetering", "joint improvement";
        /// Anything else.
        Other = "other", "een ander aspect", "another aspect";
    }
);

words!(
    /// For whom an adjustment of price is meant (*reikwijdte*).
    AdjustmentScope {
        /// The same for everyone, whoever it is (*generiek*).
        Generic = "generic", "voor iedereen gelijk", "the same for everyone";
        Group = "group", "voor een groep aanbieders", "for a group of providers";
        Provider = "provider", "voor deze aanbieder", "for this provider";
    }
);

/// Whether an adjustment comes with reasons (*motivering*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Reasoning {
    /// The reasons that were given to the other side.
    Given(Statement),
    /// No reasons were given.
    None,
}

record! {
    /// A discount or surcharge beside pay and price development (*korting of opslag*).
    PriceAdjustment, "an adjustment: an object with `title` and `aspect`";
    has {
        /// The name of the adjustment, once in a proposal.
        title: Statement,
        /// The aspect for which it is made.
        aspect: PriceAspect,
    }
    may {
        /// Its reach.
        scope: AdjustmentScope,
        /// Whether it comes out of the money for pay.
        on_pay: bool,
        /// The reasons that were given for it.
        reasoning: Reasoning,
    }
    numbers {
        /// The change of price that it makes, as a share (-0.01 is a discount of 1 %).
        effect,
    }
}

record! {
    /// A change of price that is offered or agreed for a year (*prijsvoorstel*). Shares are of the part of
    /// the price that they are about: 0.05 is 5 %. What is left out is not known.
    PriceProposal, "a proposal: an object with `year`";
    has {
        /// The year from which the price holds.
        year: Year,
    }
    may {
        /// The judgement whether price development was passed on as fully as possible, where it was not in
        /// full; under the final text, whether it was where talks began.
        price_judged: Judgement,
    }
    numbers {
        /// The government contribution to the development of labour costs (*OVA*) of that year.
        pay_development,
        /// The rise of the part for pay in this contract, before adjustments.
        pay_passed_on,
        /// The rise of other costs, by the forecasts of CPB.
        price_development,
        /// The rise of the part for other costs in this contract, before adjustments.
        price_passed_on,
        /// The part of the price that is pay.
        pay_share,
    }
    lists {
        /// The discounts and surcharges, each with its name.
        adjustments: PriceAdjustment,
    }
}

impl PriceAdjustment {
    /// Whether it is a discount, or may be one while its effect is not known.
    pub(super) fn may_be_discount(&self) -> bool {
        self.effect.is_none_or(|effect| effect < Decimal::ZERO)
    }
}

impl PriceProposal {
    /// The money that discounts on other money than that for pay can come out of, and what they are together,
    /// as shares of the price; none where there are none, or where one of the numbers is not known.
    pub(super) fn off_pay(&self) -> Option<(Decimal, Decimal)> {
        let (pay, passed) = self.pay_share.zip(self.price_passed_on)?;
        let costs = Decimal::ONE.saturating_sub(pay).saturating_mul(Decimal::ONE.saturating_add(passed));
        let others = || self.adjustments.iter().filter(|it| it.on_pay != Some(true));
        let effects: Option<Vec<Decimal>> = others().map(|it| it.effect).collect();
        let more: Decimal = effects?.into_iter().filter(|effect| !effect.is_sign_negative()).sum();
        let less = others().filter(|it| it.on_pay == Some(false) && it.may_be_discount());
        let less: Vec<Decimal> = less.filter_map(|it| it.effect).collect();
        (!less.is_empty()).then(|| (costs.saturating_add(more), less.into_iter().sum::<Decimal>().abs()))
    }

    pub(super) fn check(&self) -> Result<(), InputError> {
        if let Some(found) = self.pay_share.filter(|share| share.is_sign_negative() || *share > Decimal::ONE)
        {
            return Err(Refused::PayShare { found }.into());
        }
        let of_price = [
            ("pay-development", self.pay_development),
            ("pay-passed-on", self.pay_passed_on),
            ("price-development", self.price_development),
            ("price-passed-on", self.price_passed_on),
        ];
        let is_share = |share: Decimal| share.abs() <= Decimal::ONE;
        for (field, share) in of_price {
            if let Some(found) = share.filter(|share| !is_share(*share)) {
                return Err(Refused::Share { found }.at(field));
            }
        }
        for (at, adjustment) in self.adjustments.iter().enumerate() {
            if let Some(found) = adjustment.effect.filter(|effect| !is_share(*effect)) {
                return Err(Refused::Share { found }.at(format!("adjustments[{at}].effect")));
            }
        }
        let mut titles = std::collections::BTreeSet::new();
        for (at, adjustment) in self.adjustments.iter().enumerate() {
            if !titles.insert(adjustment.title.as_str()) {
                return Err(Refused::Twice { at, found: adjustment.title.to_string() }.into());
            }
        }
        Ok(())
    }
}

refusals! {
    /// The reasons for which a proposal is refused.
    enum Refused {
        PayShare { found: Decimal } = "price.pay-share" at "pay-share":
            "verwacht: een aandeel van 0 tot en met 1; gevonden: {found}",
            "expected a share from 0 to 1, found {found}";
        Share { found: Decimal } = "price.share":
            "verwacht: een aandeel van -1 tot en met 1, zoals 0.05 voor 5 %; gevonden: {found}",
            "expected a share from -1 to 1, such as 0.05 for 5 %, found {found}";
        Twice { at: usize, found: String } = "price.twice" at "adjustments[{at}].title":
            "verwacht: elke naam één keer; gevonden: `{found}` nogmaals",
            "expected each name once, found `{found}` again";
    }
}
