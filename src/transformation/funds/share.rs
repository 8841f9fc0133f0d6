//! How insurers share what is granted (*fair share*), by weight and to the cent.

use core::cmp::Reverse;
use core::fmt;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::grant::table;
use super::{FundsNotice, Grant};
use crate::explanation::{Explanation, evaluated};
use crate::formats::{InputError, refusals};
use crate::language::{Language, Message};
use crate::messages::{Say, messages};
use crate::money::Euro;
use crate::party::Insurer;
use crate::rule::Rule;
use crate::source::Edition;
use crate::transformation::{BatchId, MilestoneId, rules};

/// The giver of the weights of a split: no text has a key, so always the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeightsBy {
    /// The caller who asked for the split.
    Caller,
}

/// The share of one insurer in an amount of funds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct InsurerShare {
    insurer: Insurer,
    weight: Weight,
    amount: Euro,
}

impl InsurerShare {
    /// The insurer that makes the share available.
    pub const fn insurer(&self) -> &Insurer {
        &self.insurer
    }

    /// The weight that the caller gave it.
    pub const fn weight(&self) -> Weight {
        self.weight
    }

    /// The amount that the insurer makes available, to the cent.
    pub const fn amount(&self) -> Euro {
        self.amount
    }
}

/// An amount of funds, split over all insurers to the cent (*fair share*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FairShares {
    amount: Euro,
    weights_by: WeightsBy,
    shares: Vec<InsurerShare>,
}

/// Splits an amount over all insurers, each its fair share, without a further substantive assessment.
///
/// The texts give no key. The final agreement has only a hint, that insurers support a transformation in
/// line with their market position at the provider (p. 101); the caller gives the weights, and the result
/// says that they are the caller's.
///
/// The split is exact: every share is the quota rounded down to the cent, or one cent more, and together
/// they are the amount. The cents left over go to the largest remainders; of equal remainders the larger
/// weight goes first, of equal weights the name that comes first in byte order. The order in which the
/// insurers are given makes no difference. A weight of zero gets nothing.
///
/// ```
/// use passende_zorg::{
///     money::Euro,
///     party::Insurer,
///     transformation::funds::{Weight, fair_share},
/// };
///
/// let insurer = |name| Insurer::try_new(name).unwrap();
/// let weights =
///     [(insurer("A"), Weight::from(1)), (insurer("B"), Weight::from(1)), (insurer("C"), Weight::from(1))];
/// let shares = fair_share(Euro::whole(1), weights)?;
/// let cents: Vec<i128> = shares.shares().iter().map(|share| share.amount().cents()).collect();
/// assert_eq!(cents, [34, 33, 33]);
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// *Source*: final agreement, 4.2.3, step 2, p. 20; draft agreement, 4.2.3, step 2.
///
/// # Errors
/// When the amount is below zero or above [`Euro::LARGEST`], when there is no weight or every weight is
/// zero, or when an insurer is given twice.
pub fn fair_share(
    amount: Euro,
    weights: impl IntoIterator<Item = (Insurer, Weight)>,
) -> Result<FairShares, InputError> {
    let cents = u128::try_from(amount.cents()).ok().filter(|_| amount <= Euro::LARGEST);
    let cents = cents.ok_or(Refused::Amount { most: Euro::LARGEST, found: amount })?;
    let mut by_name: BTreeMap<Insurer, Weight> = BTreeMap::new();
    for (insurer, weight) in weights {
        if by_name.insert(insurer.clone(), weight).is_some() {
            return Err(Refused::Twice { insurer }.into());
        }
    }
    if by_name.is_empty() {
        return Err(Refused::NoWeights.into());
    }
    let weights: Vec<u128> = by_name.values().map(|weight| weight.billionths()).collect();
    let parts = apportion(cents, &weights).ok_or(Refused::AllZero)?;
    let shares = by_name.into_iter().zip(parts).map(|((insurer, weight), part)| InsurerShare {
        insurer,
        weight,
        amount: euro(part),
    });
    Ok(FairShares { amount, weights_by: WeightsBy::Caller, shares: shares.collect() })
}

messages! {
    /// The sentences on the amounts that are made available.
    #[derive(Debug)]
    enum Made {
        Whole { amount: Euro } = "share.whole":
            "Samen stellen de verzekeraars {amount} beschikbaar, elk zijn deel.",
            "Together the insurers make {amount} available, each its share.";
        ByInsurer { insurer: Insurer, amount: Euro } = "share.insurer":
            "{insurer} stelt {amount} beschikbaar.", "{insurer} makes {amount} available.";
    }
}

fn euro(cents: u128) -> Euro {
    Euro::of_cents(i128::try_from(cents).unwrap_or(i128::MAX))
}

fn cents(amount: Euro) -> u128 {
    u128::try_from(amount.cents()).unwrap_or(0)
}

impl FairShares {
    /// The amount that was split over the insurers.
    pub const fn amount(&self) -> Euro {
        self.amount
    }

    /// The giver of the weights.
    pub const fn weights_by(&self) -> WeightsBy {
        self.weights_by
    }

    /// The share of every insurer, by name.
    pub fn shares(&self) -> &[InsurerShare] {
        &self.shares
    }

    /// Insurers whose names look alike, and that each got a share; and weights that are parts of one and do
    /// not come to it.
    pub fn notices(&self) -> Vec<FundsNotice> {
        let (weights, whole) = (self.shares.iter().map(|share| share.weight), Weight::from(1));
        let are_parts = weights.clone().all(|weight| weight < whole);
        let sum = Weight { billionths: weights.map(|weight| weight.billionths).sum() };
        let not_whole = (are_parts && sum != whole).then_some(FundsNotice::WeightsNotWhole { sum });
        let names = FundsNotice::of_names(self.shares.iter().map(|share| share.insurer.as_str()));
        names.chain(not_whole).collect()
    }

    /// The share of one insurer; none when it was given no weight.
    pub fn of(&self, insurer: &Insurer) -> Option<&InsurerShare> {
        self.shares.iter().find(|share| share.insurer == *insurer)
    }

    /// The rule that asks for the split. The framework adds nothing to the final agreement here.
    pub const fn rule(edition: Edition) -> &'static Rule {
        edition.pick(&rules::IZA_4_2_3_STEP2_SHARE, &rules::IZA22_4_2_FAIRSHARE)
    }

    fn tree(&self, edition: Edition) -> Explanation {
        let whole = Explanation::note(Message::new(Made::Whole { amount: self.amount }));
        let share = |share: &InsurerShare| {
            let (insurer, amount) = (share.insurer.clone(), share.amount);
            Explanation::note(Message::new(Made::ByInsurer { insurer, amount })).on_basis(Self::rule(edition))
        };
        whole.on_basis(Self::rule(edition)).with_parts(self.shares.iter().map(share))
    }

    /// The shares, batch by batch: each batch adds up to its amount, and what an insurer pays over all
    /// batches to its share.
    ///
    /// Each payment is the exact part that the batch is of the grant, taken of the insurer's share, and
    /// rounded down or up to the cent. Splitting every batch on its own would not do: the cents left over
    /// would fall to the same insurers each time.
    ///
    /// # Errors
    /// When the grant is not of the amount that was split.
    pub fn per_batch(&self, grant: &Grant) -> Result<Vec<BatchShares>, InputError> {
        let amounts: Vec<Euro> = grant.batches().iter().map(super::Batch::amount).collect();
        let rows = self.over(&amounts)?;
        let batches = grant.batches().iter().zip(rows);
        Ok(batches
            .map(|(batch, payments)| BatchShares {
                batch: batch.id().clone(),
                milestone: batch.milestone().clone(),
                amount: batch.amount(),
                payments,
            })
            .collect())
    }

    fn over(&self, batches: &[Euro]) -> Result<Vec<Vec<Payment>>, InputError> {
        let sum: Euro = batches.iter().copied().sum();
        let differs = Refused::Grant { amount: self.amount, found: sum };
        // The heaviest insurer first, so that the result does not hang on who has which name alone.
        let mut order: Vec<&InsurerShare> = self.shares.iter().collect();
        order.sort_by_key(|share| (Reverse(share.weight), &share.insurer));
        let rows: Vec<u128> = order.iter().map(|share| cents(share.amount)).collect();
        let columns: Vec<u128> = batches.iter().map(|batch| cents(*batch)).collect();
        let table = table(&rows, &columns).ok_or(differs)?;
        let mut payments: Vec<Vec<Payment>> = batches.iter().map(|_| Vec::new()).collect();
        for (share, line) in order.iter().zip(table) {
            for (batch, part) in payments.iter_mut().zip(line) {
                batch.push(Payment { insurer: share.insurer.clone(), amount: euro(part) });
            }
        }
        for batch in &mut payments {
            batch.sort_by(|one, other| one.insurer.cmp(&other.insurer));
        }
        Ok(payments)
    }
}

evaluated! {
    /// What each insurer makes available, as lines that rest on the rule of an edition; nothing is
    /// passed or failed by it.
    'a FairShares: under(edition: Edition)
}

/// The payments of the insurers for one batch.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BatchShares {
    batch: BatchId,
    milestone: MilestoneId,
    amount: Euro,
    payments: Vec<Payment>,
}

impl BatchShares {
    /// The name of the batch that is paid.
    pub const fn batch(&self) -> &BatchId {
        &self.batch
    }

    /// The milestone it waits for.
    pub const fn milestone(&self) -> &MilestoneId {
        &self.milestone
    }

    /// The amount of the batch.
    pub const fn amount(&self) -> Euro {
        self.amount
    }

    /// The payments, by name of the insurer.
    pub fn payments(&self) -> &[Payment] {
        &self.payments
    }
}

/// The payment of one insurer for a batch.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Payment {
    insurer: Insurer,
    amount: Euro,
}

impl Payment {
    /// The insurer that pays a part of the batch.
    pub const fn insurer(&self) -> &Insurer {
        &self.insurer
    }

    /// The amount that the insurer pays, to the cent.
    pub const fn amount(&self) -> Euro {
        self.amount
    }
}

refusals! {
    /// The reasons for which a split is refused.
    pub(super) enum Refused {
        Amount { most: Euro, found: Euro } = "share.amount":
            "verwacht: een bedrag van 0.00 tot en met {most}; gevonden: {found}",
            "expected an amount of 0.00 to {most}, found {found}";
        NoWeights = "share.no-weights" at "weights":
            "verwacht: een verzekeraar; gevonden: geen",
            "expected an insurer, found none";
        AllZero = "share.all-zero" at "weights":
            "verwacht: een gewicht boven nul; gevonden: geen",
            "expected one above zero, found none";
        Twice { insurer: Insurer } = "share.insurer-twice" at "weights":
            "verwacht: elke verzekeraar één keer; gevonden: {insurer:.40} twee keer",
            "expected each insurer once, found {insurer:.40} twice";
        Grant { amount: Euro, found: Euro } = "share.other-amount":
            "verwacht: een toekenning van {amount}, het bedrag dat is verdeeld; gevonden: {found}",
            "expected a grant of {amount}, which was split, found {found}";
        AmountOrGrant = "share.amount-or-grant":
            "verwacht: `amount` of `grant`; gevonden: beide of geen van beide",
            "expected either `amount` or `grant`, found both or neither";
    }
}

/// How heavily an insurer counts in a split (*verdeelsleutel*): not below zero, at most 10^12, with at most
/// nine decimals.
///
/// On the wire: a string like `"0.35"`, or a whole number.
///
/// ```
/// use passende_zorg::{rust_decimal::Decimal, transformation::funds::Weight};
///
/// assert_eq!(Weight::try_new(Decimal::new(350, 3))?, serde_json::from_str(r#""0.35""#)?);
/// assert_eq!(Weight::try_new(Decimal::NEGATIVE_ONE).unwrap_err().code(), "weight.negative");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight {
    billionths: u128,
}

/// The largest weight; its product with the largest amount, of less than 10^15 cents, stays below 10^36.
const LARGEST_BILLIONTHS: u128 = 1_000_000_000_000_000_000_000;
/// The decimals of a weight.
const DECIMALS: u32 = 9;

impl Weight {
    /// The weight with which an insurer pays nothing.
    pub const ZERO: Self = Self { billionths: 0 };

    /// A weight.
    ///
    /// # Errors
    /// When it is below zero, above 10^12, or has more than nine decimals.
    pub fn try_new(weight: Decimal) -> Result<Self, InputError> {
        let normal = weight.normalize();
        let Ok(mantissa) = u128::try_from(normal.mantissa()) else {
            return Err(RefusedWeight::Negative { found: weight }.into());
        };
        let Some(scale) = DECIMALS.checked_sub(normal.scale()) else {
            return Err(RefusedWeight::Decimals { found: weight }.into());
        };
        match 10_u128.checked_pow(scale).and_then(|scale| mantissa.checked_mul(scale)) {
            Some(billionths) if billionths <= LARGEST_BILLIONTHS => Ok(Self { billionths }),
            _ => Err(RefusedWeight::TooLarge { found: weight }.into()),
        }
    }

    /// The weight as a decimal, without zeros at its end.
    pub fn value(self) -> Decimal {
        let billionths = i128::try_from(self.billionths).unwrap_or(i128::MAX);
        Decimal::try_from_i128_with_scale(billionths, DECIMALS).unwrap_or(Decimal::MAX).normalize()
    }

    pub(crate) const fn billionths(self) -> u128 {
        self.billionths
    }
}

impl Say for Weight {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().say(language, f)
    }
}

impl From<u32> for Weight {
    fn from(weight: u32) -> Self {
        Self { billionths: u128::from(weight).saturating_mul(1_000_000_000) }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.value().to_string())
    }
}

impl Serialize for Weight {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a weight is written as.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "read by hand, for its errors")]
enum WireWeight {
    Whole(u64),
    Decimal(#[schemars(with = "crate::schema::DecimalText")] String),
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Weight = WireWeight);

impl<'de> Deserialize<'de> for Weight {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Weight;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a weight like \"0.35\" or a whole number")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Weight, E> {
                let invalid = || E::invalid_value(serde::de::Unexpected::Str(text), &self);
                let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                let unsigned = text.strip_prefix('-').unwrap_or(text);
                let shaped = match unsigned.split_once('.') {
                    None => digits(unsigned),
                    Some((whole, decimals)) => digits(whole) && digits(decimals),
                };
                if !shaped {
                    return Err(invalid());
                }
                let weight = Decimal::from_str_exact(text).map_err(|_| invalid())?;
                Weight::try_new(weight).map_err(E::custom)
            }

            fn visit_u64<E: serde::de::Error>(self, weight: u64) -> Result<Weight, E> {
                Weight::try_new(weight.into()).map_err(E::custom)
            }

            fn visit_i64<E: serde::de::Error>(self, weight: i64) -> Result<Weight, E> {
                Weight::try_new(weight.into()).map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

refusals! {
    /// The reasons for which a weight is refused.
    enum RefusedWeight {
        Negative { found: Decimal } = "weight.negative":
            "verwacht: een gewicht van nul of hoger; gevonden: {found}",
            "expected a weight that is not below zero, found {found}";
        Decimals { found: Decimal } = "weight.decimals":
            "verwacht: een gewicht met hoogstens negen decimalen; gevonden: {found}",
            "expected a weight of at most nine decimals, found {found}";
        TooLarge { found: Decimal } = "weight.too-large":
            "verwacht: een gewicht van hoogstens 1000000000000; gevonden: {found}",
            "expected a weight of at most 1000000000000, found {found}";
    }
}

/// Splits whole units over weights: each part is its exact quota, rounded down, or one unit more; the units
/// that are left over go to the largest remainders, of equal remainders to the larger weight, of equal
/// weights to the earlier one in the order given. A weight of zero gets nothing. The parts come in the
/// order of the weights.
///
/// Nothing comes back when there is nothing to weigh by, or when a product is beyond what
/// is computed exactly.
pub(crate) fn apportion(whole: u128, weights: &[u128]) -> Option<Vec<u128>> {
    let sum = weights.iter().try_fold(0_u128, |sum, weight| sum.checked_add(*weight))?;
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let product = whole.checked_mul(*weight)?;
        parts.push(product.checked_div(sum)?);
        remainders.push((Reverse(product.checked_rem(sum)?), Reverse(*weight), at));
    }
    let left = whole.checked_sub(parts.iter().sum())?;
    remainders.sort_unstable();
    for (_, _, at) in remainders.into_iter().take(usize::try_from(left).ok()?) {
        let part = parts.get_mut(at)?;
        *part = part.checked_add(1)?;
    }
    Some(parts)
}
