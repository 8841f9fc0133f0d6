//! An offer of price held against what the agreement says on pay, price development and other aspects.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::facts::{AdjustmentScope, PriceAdjustment, PriceAspect, PriceProposal, Reasoning};
use super::ways::PriceChange;
use crate::Verdict;
use crate::contracting::{also, rules};
use crate::criteria::{self, Found, Ground, Part, State, Subject};
use crate::explanation::{Explanation, Margin, OpenQuestion, assessed};
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::language::Message;
use crate::messages::{Known, Percent, messages};
use crate::rule::Rule;
use crate::source::Edition;
use crate::statement::Statement;
use crate::time::Year;

/// A change of price held against the care agreement (*doorvertaling van loon- en prijsbijstelling*).
///
/// Pay is passed on in full and without discount: the part for pay rises by the OVA of the year at least,
/// and no discount comes out of the money for it, whatever its reasons (that *without discount* is meant of
/// every discount, a generic one or another, is our reading). Discounts that are said to come out of other
/// money, and are more than that with what is added to it, come out of the money for pay; where a number for
/// that is not given, what is said is taken, and the line says so. On other money the annex of the draft
/// excludes a generic efficiency discount and its main text does not: *undetermined* there. Every discount
/// or surcharge is reasoned towards the other side. Price development of other costs is passed on as fully
/// as possible (draft): in full, or as a person judges. Under the final text talks begin there, which a
/// person can deny whatever was passed on.
///
/// With a reasoned discount the price as a whole may rise by less than pay and prices do. That is allowed,
/// and [told](Self::net_change) where the part of pay is known. The agreement is for 2023 to 2026; other
/// years are *not applicable*. The framework of 2023 is on plans and says nothing of price: it goes by the
/// final text.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::price::{PriceProposal, PriceReview};
/// use passende_zorg::source::Edition;
///
/// let mut offer: PriceProposal = serde_json::from_str(r#"{
///     "year": 2024, "pay-development": "0.0574", "pay-passed-on": "0.05",
///     "price-development": "0.03", "price-passed-on": "0.03",
///     "adjustments": [{"title": "theatre", "aspect": "efficiency", "on-pay": false, "effect": "-0.004",
///         "reasoning": {"given": "two theatres stand empty on Fridays"}}]
/// }"#)?;
/// let review = PriceReview::try_new(Edition::Final, &offer)?;
/// assert_eq!(review.verdict(), Verdict::NotMet); // 0.74 % of pay is not passed on
/// offer.pay_passed_on = offer.pay_development;
/// assert_eq!(PriceReview::try_new(Edition::Final, &offer)?.verdict(), Verdict::Met);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, 3.6, 4.1.3, annex H, 8, and annex K, 3; final text, part J, 5, pp. 103-104.
#[derive(Debug, Clone)]
pub struct PriceReview<'f> {
    pub(super) edition: Edition,
    pub(super) proposal: &'f PriceProposal,
    /// The day after which nothing is known yet.
    on: Option<NaiveDate>,
    pub(super) parts: Vec<Part<PriceCriterion>>,
}

impl<'f> PriceReview<'f> {
    /// An offer held against an edition.
    ///
    /// # Errors
    /// When the part for pay is not from 0 to 1, or an adjustment is named twice.
    pub fn try_new(edition: Edition, proposal: &'f PriceProposal) -> Result<Self, InputError> {
        proposal.check()?;
        Ok(Self { edition, proposal, on: None, parts: Vec::new() }.read_anew())
    }

    /// The same as it stands on a day: a judgement of after it does not count yet, and that is told.
    #[must_use]
    pub fn as_of(self, on: NaiveDate) -> Self {
        Self { on: Some(on), ..self }.read_anew()
    }

    fn read_anew(mut self) -> Self {
        if self.holds() {
            self.parts = self.read();
        }
        self
    }

    /// The judgement on price development, where it was given by the day.
    pub(super) fn judged(&self) -> Option<&'f Judgement> {
        self.proposal.price_judged.as_ref().filter(|judged| self.on.is_none_or(|on| judged.on() <= on))
    }

    /// Whether the agreement is for the year of the offer.
    fn holds(&self) -> bool {
        (2023..=2026).contains(&self.proposal.year.number())
    }

    fn read(&self) -> Vec<Part<PriceCriterion>> {
        let (offer, draft) = (self.proposal, self.edition == Edition::Draft);
        let full = |development: Option<Decimal>, passed: Option<Decimal>| {
            let (development, passed) = development.zip(passed)?;
            Some(Margin::of_share(passed, passed, development))
        };
        let pay = full(offer.pay_development, offer.pay_passed_on).map_or(State::NotSaid, State::Measured);
        let measured = full(offer.price_development, offer.price_passed_on);
        let in_full = measured.filter(|margin| margin.verdict() == Verdict::Met);
        let judged = self.judged();
        let price = match (in_full, judged) {
            // Passed on in full is as fully as possible. Whether talks began there a person can deny all the same.
            (Some(margin), None) => State::Measured(margin),
            (Some(margin), Some(_)) if draft => State::Measured(margin),
            // Prices always develop: that it plays no part is no answer.
            (_, Some(judgement)) if judgement.verdict() == Verdict::NotApplicable => {
                State::JudgedAway(judgement)
            }
            (_, Some(judgement)) => State::Judged(judgement),
            (None, None) if measured.is_some() => State::Unjudged,
            (None, None) => State::NotSaid,
        };
        let told = |development: Option<Decimal>, passed: Option<Decimal>| {
            let (development, passed) = (Known(development.map(Percent)), Known(passed.map(Percent)));
            Some(Message::new(Said::Passed { development, passed }))
        };
        let rule = self.edition.pick(&rules::IZA_K_3_2, &rules::IZA22_K_3_2);
        let pay = whole(rule, PriceCriterion::Pay, pay);
        let asked = if draft { PriceCriterion::Price } else { PriceCriterion::Start };
        let price = whole(self.edition.pick(&rules::IZA_K_3_4, &rules::IZA22_K_3_4), asked, price);
        let mut parts = vec![
            pay.with_note(told(offer.pay_development, offer.pay_passed_on)),
            price.with_note(told(offer.price_development, offer.price_passed_on)),
        ];
        let off_pay = offer.off_pay();
        if let Some((room, less)) = off_pay {
            let margin = Margin::of_share(room, room, less);
            parts.push(whole(rule, PriceCriterion::OffPayFits, State::Measured(margin)));
        }
        for adjustment in &offer.adjustments {
            let of = Subject::Named { id: adjustment.title.as_str(), name: adjustment.title.as_str() };
            if adjustment.may_be_discount() {
                let state = match (adjustment.on_pay, adjustment.effect) {
                    (Some(false), _) => State::Computed(Verdict::Met),
                    (Some(true), Some(_)) => State::Against(None),
                    _ => State::NotSaid,
                };
                let unchecked = adjustment.on_pay == Some(false) && off_pay.is_none();
                let part: Part<_> =
                    Ground { rule, criterion: PriceCriterion::NotOnPay, subject: of, state }.into();
                parts.push(part.with_note(unchecked.then(|| Message::new(Said::OffPayUnchecked))));
            }
            if let Some(state) = self.generic(adjustment) {
                parts.push(Ground { rule, criterion: PriceCriterion::NoGeneric, subject: of, state }.into());
            }
            let state = match &adjustment.reasoning {
                Some(Reasoning::Given(_)) => State::Stated,
                Some(Reasoning::None) => State::Missing,
                None => State::NotSaid,
            };
            let rule = self.reasoned_rule(adjustment);
            let reasoned: Part<_> =
                Ground { rule, criterion: PriceCriterion::Reasoned, subject: of, state }.into();
            parts.push(reasoned.with_note(Some(Message::new(Said::of(adjustment)))));
        }
        parts
    }

    /// What the draft makes of a discount for efficiency on other money than that for pay: its annex
    /// excludes a generic one, its main text does not, and neither goes before the other.
    fn generic(&self, adjustment: &PriceAdjustment) -> Option<State<'static>> {
        let asked = self.edition == Edition::Draft
            && adjustment.aspect == PriceAspect::Efficiency
            && adjustment.on_pay == Some(false)
            && adjustment.may_be_discount();
        asked.then_some(match (adjustment.effect, adjustment.scope) {
            (_, Some(AdjustmentScope::Group | AdjustmentScope::Provider)) => State::Computed(Verdict::Met),
            // Which of the two texts goes is no fact: somebody has to say.
            (Some(_), Some(AdjustmentScope::Generic)) => State::Unjudged,
            _ => State::NotSaid,
        })
    }

    /// The annex of the draft asks reasons of a discount for efficiency and of a surcharge; its annex on
    /// labour asks them of every aspect.
    fn reasoned_rule(&self, adjustment: &PriceAdjustment) -> &'static Rule {
        let surcharge = adjustment.effect.is_some_and(|effect| effect > Decimal::ZERO);
        let by_annex = surcharge || adjustment.aspect == PriceAspect::Efficiency;
        let draft = if by_annex { &rules::IZA_K_3_3 } else { &rules::IZA_H_8_2 };
        self.edition.pick(draft, &rules::IZA22_K_3_3)
    }

    /// Whether the offer is as the agreement has it; not applicable outside 2023 to 2026.
    pub fn verdict(&self) -> Verdict {
        criteria::verdict(&self.parts)
    }

    /// The margin of pay: what is passed on, beside the OVA.
    pub fn pay_margin(&self) -> Option<Margin> {
        self.parts.iter().find(|part| part.criterion == PriceCriterion::Pay).and_then(Part::margin)
    }

    /// The change of the price as a whole, adjustments included; none where the part of pay, a rise or an
    /// effect is not known.
    pub fn net_change(&self) -> Option<Decimal> {
        let offer = self.proposal;
        let pay = offer.pay_share?;
        let costs = Decimal::ONE.saturating_sub(pay);
        let passed = pay
            .saturating_mul(offer.pay_passed_on?)
            .saturating_add(costs.saturating_mul(offer.price_passed_on?));
        offer
            .adjustments
            .iter()
            .try_fold(passed, |sum, adjustment| Some(sum.saturating_add(adjustment.effect?)))
    }

    /// The change that pay and price development come to together; none where one of them is not known.
    fn full_change(&self) -> Option<Decimal> {
        let offer = self.proposal;
        let pay = offer.pay_share?;
        let costs = Decimal::ONE.saturating_sub(pay).saturating_mul(offer.price_development?);
        Some(pay.saturating_mul(offer.pay_development?).saturating_add(costs))
    }

    /// What is not known or not judged yet, while it can change the verdict.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &self.parts)
    }

    /// What is not known or not judged, also where the verdict is settled, with the fields of the offer
    /// that would say it; none where only the texts could.
    #[cfg(feature = "formats")]
    pub(crate) fn unknown(&self) -> impl Iterator<Item = (OpenQuestion, Vec<String>)> {
        let open = self.parts.iter().filter(|part| part.verdict().is_undetermined());
        open.map(|part| (part.question(), self.unknown_fields(part)))
    }

    #[cfg(feature = "formats")]
    fn unknown_fields(&self, part: &Part<PriceCriterion>) -> Vec<String> {
        let (offer, of) = (self.proposal, part.of.name());
        let adjustment = offer.adjustments.iter().position(|it| it.title.as_str() == of);
        let adjusted = adjustment.and_then(|at| Some((at, offer.adjustments.get(at)?)));
        let missing: Vec<(&str, bool)> = match (part.criterion, adjusted) {
            (PriceCriterion::Pay, _) => vec![
                ("pay-development", offer.pay_development.is_none()),
                ("pay-passed-on", offer.pay_passed_on.is_none()),
            ],
            (PriceCriterion::Price | PriceCriterion::Start, _) => {
                let fields = [offer.price_development, offer.price_passed_on].map(|share| share.is_none());
                let is_to_judge = fields == [false; 2] || self.judged().is_some();
                vec![
                    ("price-development", fields[0] && !is_to_judge),
                    ("price-passed-on", fields[1] && !is_to_judge),
                    ("price-judged", is_to_judge),
                ]
            }
            (PriceCriterion::NotOnPay, Some((_, of))) => {
                vec![("on-pay", of.on_pay.is_none()), ("effect", of.on_pay.is_some())]
            }
            (PriceCriterion::NoGeneric, Some((_, of))) => {
                vec![("scope", of.scope.is_none()), ("effect", of.scope.is_some() && of.effect.is_none())]
            }
            (PriceCriterion::Reasoned, Some(_)) => vec![("reasoning", true)],
            (PriceCriterion::OffPayFits, Some(_)) | (_, None) => Vec::new(),
        };
        let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
        let place = |(field, _): (&str, bool)| match adjusted {
            Some((at, _)) => format!("adjustments/{at}/{field}"),
            None => field.to_owned(),
        };
        missing.map(place).collect()
    }

    /// The rule on pay.
    pub const fn rule(&self) -> &'static Rule {
        self.edition.pick(&rules::IZA_K_3_2, &rules::IZA22_K_3_2)
    }

    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let year = self.proposal.year;
        if !self.holds() {
            let term = self.edition.pick(&rules::IZA_K_7_1, &rules::IZA22_K_7_1);
            let told = Message::new(Said::NoAgreement { year });
            return Explanation::new(Verdict::NotApplicable, told).on_basis(term);
        }
        let told = Said::Offer { year, verdict: self.verdict() };
        let draft = self.edition == Edition::Draft;
        let parts = self
            .parts
            .iter()
            .map(|part| part.explanation().with_parts(draft.then(|| main_text(part)).flatten()));
        let net = self.net_change().zip(self.full_change()).map(|(net, full)| {
            let (net, full) = (Percent(net), Percent(full));
            Explanation::note(Message::new(Said::Net { net, full }))
        });
        let note = |told: Said, rule: &'static Rule| Explanation::note(Message::new(told)).on_basis(rule);
        let in_full = self
            .parts
            .iter()
            .any(|part| part.criterion == PriceCriterion::Price && matches!(part.found, Found::Measured(_)));
        let set_aside = self.judged().filter(|_| in_full);
        let set_aside = set_aside
            .map(|judgement| note(Said::SetAside { judgement: judgement.clone() }, &rules::IZA_K_3_4));
        let later = self.proposal.price_judged.as_ref().zip(self.on).filter(|_| self.judged().is_none());
        let later = later.map(|(judgement, on)| {
            Explanation::note(Message::new(Said::JudgedLater { judgement: judgement.clone(), on }))
        });
        let leads = self.edition.pick(&rules::IZA_K_1_H_III, &rules::IZA22_4_1_1_D_III);
        let leads = note(Said::Leads, leads).with_parts(draft.then(|| also(&rules::IZA_4_1_1_D_III)));
        let beside = if draft {
            vec![
                leads,
                note(Said::AtFirst, &rules::IZA_H_8_1),
                note(Said::OtherAspects, &rules::IZA_4_1_3_OTHER),
                note(Said::NoExamples, &rules::IZA_3_6_OVA_OTHER),
            ]
        } else {
            vec![leads, note(Said::RegulatedToo, &rules::IZA22_K_3_2)]
        };
        Explanation::new(self.verdict(), Message::new(told))
            .on_basis(self.rule())
            .with_questions(self.open_questions())
            .with_ways(self.ways())
            .with_parts(parts)
            .with_parts(net)
            .with_parts(set_aside)
            .with_parts(later)
            .with_parts(beside)
    }
}

assessed!(PriceReview<'_>; PriceChange);

fn whole(rule: &'static Rule, criterion: PriceCriterion, state: State<'_>) -> Part<PriceCriterion> {
    Ground { rule, criterion, subject: Subject::Whole, state }.into()
}

/// What the main text of the draft says of the same.
fn main_text(part: &Part<PriceCriterion>) -> Option<Explanation> {
    match part.criterion {
        PriceCriterion::Pay => Some(also(&rules::IZA_3_6_OVA)),
        PriceCriterion::Price => Some(also(&rules::IZA_4_1_3_PRICE)),
        PriceCriterion::NotOnPay | PriceCriterion::OffPayFits => Some(also(&rules::IZA_4_1_3_OVA)),
        PriceCriterion::NoGeneric if part.verdict().is_undetermined() => {
            Some(Explanation::note(Message::new(Said::OnPayOnly)).on_basis(&rules::IZA_4_1_3_OVA))
        }
        PriceCriterion::Reasoned if core::ptr::eq(part.rule, &raw const rules::IZA_K_3_3) => {
            Some(also(&rules::IZA_4_1_3_JUSTIFY))
        }
        PriceCriterion::Reasoned | PriceCriterion::NoGeneric | PriceCriterion::Start => None,
    }
}

impl Said {
    /// The facts of an adjustment, so that none of them is missing beside its verdict.
    fn of(adjustment: &PriceAdjustment) -> Self {
        let reasons = match &adjustment.reasoning {
            Some(Reasoning::Given(reasons)) => Some(reasons.clone()),
            Some(Reasoning::None) | None => None,
        };
        let (aspect, effect, scope) = (adjustment.aspect, adjustment.effect.map(Percent), adjustment.scope);
        Self::Adjustment { aspect, effect: Known(effect), scope: Known(scope), reasons }
    }
}

criteria::criteria! {
    pub(super) enum PriceCriterion {
        Pay = "price.pay", "loonbijstelling (OVA) volledig doorvertaald", "pay development (OVA) passed on in full";
        Price = "price.price", "prijsbijstelling doorvertaald", "price development passed on";
        Start = "price.start", "prijsontwikkeling als vertrekpunt van het gesprek", "price development where talks begin";
        NotOnPay = "price.not-on-pay", "geen korting op het geld voor lonen: {}", "no discount on the money for pay: {}";
        NoGeneric = "price.no-generic-discount",
            "geen generieke doelmatigheidskorting: {}", "no generic efficiency discount: {}";
        OffPayFits = "price.off-pay-fits",
            "het geld voor andere kosten dan lonen draagt de kortingen die niet op lonen drukken", "the money for other costs than pay can bear the discounts that are not on pay";
        Reasoned = "price.reasoned", "gemotiveerd tegenover de ander: {}", "reasoned towards the other side: {}";
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        Offer { year: Year, verdict: Verdict } = "price.offer":
            "Prijsvoorstel voor {year} tegenover de afspraken over loon en prijs: {verdict}.",
            "Offer of price for {year} beside the agreements on pay and price: {verdict}.";
        NoAgreement { year: Year } = "price.offer":
            "Voor {year} zegt het akkoord niets over loon en prijs; het geldt van 2023 tot en met 2026.",
            "For {year} the agreement says nothing on pay and price; it is for 2023 to 2026.";
        Passed { development: Known<Percent>, passed: Known<Percent> } = "price.passed":
            "ontwikkeling {development}, doorvertaald {passed}", "development {development}, passed on {passed}";
        Adjustment { aspect: PriceAspect, effect: Known<Percent>, scope: Known<AdjustmentScope>, reasons: Option<Statement> } = "price.adjustment":
            let why = reasons.as_ref().map_or_else(String::new, |reasons| format!(" ({reasons})"));
            "{aspect}; effect: {effect}; reikwijdte: {scope}{why}", "{aspect}; effect: {effect}; reach: {scope}{why}";
        Net { net: Percent, full: Percent } = "price.net":
            "De prijs als geheel verandert met {net}; loon- en prijsbijstelling komen samen op {full}.",
            "The price as a whole changes by {net}; pay and price development come to {full} together.";
        AtFirst = "price.at-first":
            "De bijlage over de arbeidsmarkt laat de OVA 'in aanvang' volledig doorvertalen en rekent de nacalculatie over het jaar ervoor mee.",
            "The annex on the labour market has the OVA passed on in full 'at first', and counts in the recalculation of the year before.";
        OtherAspects = "price.other-aspects":
            "Andere aspecten mogen meewegen; de tekst noemt er vijf als voorbeeld.",
            "Other aspects may count; the text names five as examples.";
        NoExamples = "price.no-examples":
            "Paragraaf 3.6 noemt geen voorbeelden en vraagt dat andere aspecten helder en onderbouwd zijn.",
            "Section 3.6 names no examples, and asks that other aspects are clear and reasoned.";
        Leads = "price.leads":
            "Lonen moeten door zorgaanbieders te betalen zijn; binnen de financiële kaders is de OVA leidend.",
            "Providers must be able to pay wages; within the financial frames the OVA leads.";
        SetAside { judgement: Judgement } = "price.set-aside":
            "De prijsontwikkeling is volledig doorvertaald; dit oordeel telt daarom niet mee: {judgement}.",
            "Price development is passed on in full, so that this judgement does not count: {judgement}.";
        JudgedLater { judgement: Judgement, on: NaiveDate } = "price.judged-later":
            "Dit oordeel is van na {on} en telt niet mee: {judgement}.",
            "This judgement is of after {on} and does not count: {judgement}.";
        OnPayOnly = "price.on-pay-only":
            "De hoofdtekst sluit generieke doelmatigheidskortingen alleen op het geld voor lonen uit; de bijlage zonder die beperking.",
            "The main text excludes generic efficiency discounts on the money for pay only; the annex does without that limit.";
        OffPayUnchecked = "price.off-pay-unchecked":
            "Zoals opgegeven; of het geld voor andere kosten de kortingen kan dragen, is niet na te rekenen zonder het loondeel, de doorvertaling en alle effecten.",
            "As stated; whether the money for other costs can bear the discounts cannot be worked out without the part of pay, what is passed on and all effects.";
        RegulatedToo = "price.regulated-too":
            "Ook voor de gereguleerde segmenten; de NZa werkt de techniek uit.", "For the regulated segments too; NZa works out the technique.";
    }
}
