//! What would be enough: an offer changed as little as it can be, tried before it is told.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::facts::{AdjustmentScope, PriceAdjustment, PriceAspect, PriceProposal, Reasoning};
use super::review::{PriceCriterion, PriceReview};
use crate::Verdict;
use crate::explanation::Way;
use crate::judgement::Judgement;
use crate::messages::{Percent, described_by, messages};
use crate::source::Edition;
use crate::statement::Statement;

/// A change to an offer of price that is enough, with others (*wat nodig is om te voldoen*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PriceChange {
    /// The rise of the part for pay, at least, as a share.
    PassOnPay(Decimal),
    /// The rise of the part for other costs, at least, as a share.
    PassOnPrice(Decimal),
    /// A person who judges that price development was passed on as it must be, without it being in full.
    JudgePrice,
    /// A discount or surcharge that is not made.
    Withdraw(Statement),
    /// A discount that does not come out of the money for pay.
    OffPay(Statement),
    /// A discount for one provider or a group, instead of for everyone.
    Particular(Statement),
    /// Reasons towards the other side.
    Reason(Statement),
}

described_by!(PriceChange, |change| match change.clone() {
    PriceChange::PassOnPay(at_least) => Said::Pay { at_least: Percent(at_least) },
    PriceChange::PassOnPrice(at_least) => Said::Price { at_least: Percent(at_least) },
    PriceChange::JudgePrice => Said::Judge,
    PriceChange::Withdraw(title) => Said::Withdraw { title },
    PriceChange::OffPay(title) => Said::OffPay { title },
    PriceChange::Particular(title) => Said::Particular { title },
    PriceChange::Reason(title) => Said::Reason { title },
});

messages! {
    #[derive(Debug)]
    enum Said {
        Pay { at_least: Percent } = "price.way.pay":
            let at_most = Percent(at_least.0.abs());
            if at_least.0.is_sign_negative() => "laat het loondeel met in totaal hoogstens {at_most} dalen", "let the part for pay fall by at most {at_most} in all";
            "laat het loondeel met in totaal minstens {at_least} stijgen", "let the part for pay rise by at least {at_least} in all";
        Price { at_least: Percent } = "price.way.price":
            let at_most = Percent(at_least.0.abs());
            if at_least.0.is_sign_negative() => "laat het deel voor andere kosten met in totaal hoogstens {at_most} dalen", "let the part for other costs fall by at most {at_most} in all";
            "laat het deel voor andere kosten met in totaal minstens {at_least} stijgen", "let the part for other costs rise by at least {at_least} in all";
        Judge = "price.way.judge":
            "laat beoordelen of de prijsontwikkeling meetelt zoals afgesproken", "have it judged whether price development counts as was agreed";
        Withdraw { title: Statement } = "price.way.withdraw": "zie af van '{title}'", "leave out '{title}'";
        OffPay { title: Statement } = "price.way.off-pay":
            "haal '{title}' niet uit het geld voor lonen", "take '{title}' out of other money than that for pay";
        Particular { title: Statement } = "price.way.particular":
            "maak van '{title}' geen generieke korting", "do not make '{title}' the same for everyone";
        Reason { title: Statement } = "price.way.reason":
            "motiveer '{title}' tegenover de ander", "give the other side reasons for '{title}'";
    }
}

impl PriceReview<'_> {
    /// The one way in which the offer is as the agreement has it; none where nothing has to change, where a
    /// development is not known, or where a person judged that talks did not begin there. Of each adjustment
    /// that is in the way the choice is to leave it out or to mend it.
    pub(super) fn ways(&self) -> Vec<Way<PriceChange>> {
        if !matches!(self.verdict(), Verdict::NotMet | Verdict::Undetermined) {
            return Vec::new();
        }
        let (mut offer, mut changes, mut choices) = (self.proposal.clone(), Vec::new(), Vec::new());
        offer.price_judged = self.judged().cloned();
        if let Some(pay) = offer.pay_development.filter(|_| self.is_open(&[PriceCriterion::Pay])) {
            offer.pay_passed_on = Some(pay);
            changes.push(PriceChange::PassOnPay(pay));
        }
        let mut without = offer.clone();
        let price = [PriceCriterion::Price, PriceCriterion::Start];
        if let Some(costs) = offer.price_development.filter(|_| self.is_open(&price)) {
            without.price_passed_on = Some(costs);
            let in_full = vec![PriceChange::PassOnPrice(costs)];
            if offer.price_judged.as_ref().is_some_and(Judgement::decides) {
                offer.price_passed_on = Some(costs);
                changes.extend(in_full);
            } else {
                offer.price_judged = Judgement::try_new("…", NaiveDate::MAX, "…", Verdict::Met).ok();
                choices.push(vec![in_full, vec![PriceChange::JudgePrice]]);
            }
        }
        for adjustment in &mut offer.adjustments {
            let mended = self.mend(adjustment);
            if !mended.is_empty() {
                without.adjustments.retain(|other| other.title != adjustment.title);
                choices.push(vec![vec![PriceChange::Withdraw(adjustment.title.clone())], mended]);
            }
        }
        for title in too_many(&offer).into_iter().chain(too_many(&without)).collect::<BTreeSet<_>>() {
            let is_it = |it: &PriceAdjustment| it.title == title;
            offer.adjustments.retain(|it| !is_it(it));
            without.adjustments.retain(|it| !is_it(it));
            let withdraw = PriceChange::Withdraw(title);
            choices.retain(|choice| choice.first() != Some(&vec![withdraw.clone()]));
            changes.push(withdraw);
        }
        let passes = |offer: &PriceProposal| {
            PriceReview::try_new(self.edition, offer).is_ok_and(|review| review.verdict() == Verdict::Met)
        };
        let way = (passes(&offer) && passes(&without)).then(|| Way::new(changes).with_choices(choices));
        way.into_iter().collect()
    }

    /// Whether one of some criteria is not met.
    fn is_open(&self, criteria: &[PriceCriterion]) -> bool {
        self.parts.iter().any(|part| criteria.contains(&part.criterion) && part.verdict() != Verdict::Met)
    }

    /// Mends what is in the way of an adjustment.
    fn mend(&self, adjustment: &mut PriceAdjustment) -> Vec<PriceChange> {
        use AdjustmentScope::{Group, Provider};
        let (mut mended, title) = (Vec::new(), &adjustment.title);
        if adjustment.may_be_discount() {
            if adjustment.on_pay != Some(false) {
                adjustment.on_pay = Some(false);
                mended.push(PriceChange::OffPay(title.clone()));
            }
            let efficiency = self.edition == Edition::Draft && adjustment.aspect == PriceAspect::Efficiency;
            if efficiency && !matches!(adjustment.scope, Some(Group | Provider)) {
                adjustment.scope = Some(Provider);
                mended.push(PriceChange::Particular(title.clone()));
            }
        }
        if !matches!(adjustment.reasoning, Some(Reasoning::Given(_))) {
            adjustment.reasoning = Statement::try_new("…").ok().map(Reasoning::Given);
            mended.push(PriceChange::Reason(title.clone()));
        }
        mended
    }
}

/// The discounts on other money than that for pay that are too many for it, the last first.
fn too_many(offer: &PriceProposal) -> Vec<Statement> {
    let (mut offer, mut titles) = (offer.clone(), Vec::new());
    while offer.off_pay().is_some_and(|(room, less)| less > room) {
        let is_off_pay = |it: &PriceAdjustment| it.on_pay == Some(false) && it.may_be_discount();
        let Some(at) = offer.adjustments.iter().rposition(is_off_pay) else { break };
        titles.push(offer.adjustments.remove(at).title);
    }
    titles
}
