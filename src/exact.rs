//! Decimals added and multiplied without rounding: a verdict may not turn on the last digit
//! that a decimal can hold.

use core::cmp::Ordering;

use rust_decimal::Decimal;

/// So many parts make one whole: the smallest that a decimal can be.
const PARTS: i128 = 10_i128.pow(28);
/// The square root of that: a product with it stays far within 128 bits.
const HALF: i128 = 10_i128.pow(14);

/// A sum of decimals, exactly: whole units, and parts of 1e-28 that are never below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Exact {
    whole: i128,
    parts: i128,
}

impl From<Decimal> for Exact {
    fn from(number: Decimal) -> Self {
        let (whole, fraction) = (number.trunc(), number.fract());
        let missing = 28_u32.saturating_sub(fraction.scale());
        let parts = fraction.mantissa().saturating_mul(10_i128.saturating_pow(missing));
        Self::of(whole.mantissa(), parts)
    }
}

impl Exact {
    pub(crate) const ZERO: Self = Self { whole: 0, parts: 0 };

    /// Neither bound of a decimal is near that of the whole units, so nothing saturates here.
    const fn of(whole: i128, parts: i128) -> Self {
        Self { whole: whole.saturating_add(parts.div_euclid(PARTS)), parts: parts.rem_euclid(PARTS) }
    }

    pub(crate) const fn plus(self, other: Self) -> Self {
        Self::of(self.whole.saturating_add(other.whole), self.parts.saturating_add(other.parts))
    }

    pub(crate) const fn opposite(self) -> Self {
        Self::of(self.whole.saturating_neg(), self.parts.saturating_neg())
    }

    pub(crate) const fn minus(self, other: Self) -> Self {
        self.plus(other.opposite())
    }

    /// So many times over; nothing when it becomes too large to be held.
    pub(crate) fn times(self, factor: u64) -> Option<Self> {
        let factor = i128::from(factor);
        let low = self.parts.rem_euclid(HALF).checked_mul(factor)?;
        let high = self.parts.div_euclid(HALF).checked_mul(factor)?.checked_add(low.div_euclid(HALF))?;
        let parts = high.rem_euclid(HALF).checked_mul(HALF)?.checked_add(low.rem_euclid(HALF))?;
        let whole = self.whole.checked_mul(factor)?.checked_add(high.div_euclid(HALF))?;
        Some(Self { whole, parts })
    }

    /// The nearest decimal on the side of zero, so that it never seems to reach what it does not reach;
    /// nothing when it is too large for one.
    pub(crate) fn to_decimal(self) -> Option<Decimal> {
        if self < Self::ZERO {
            let opposite = self.opposite().to_decimal()?;
            return Some(Decimal::ZERO.saturating_sub(opposite));
        }
        (0..=28_u32).rev().find_map(|scale| {
            let parts = self.parts.div_euclid(10_i128.saturating_pow(28_u32.saturating_sub(scale)));
            let mantissa = self.whole.checked_mul(10_i128.saturating_pow(scale))?.checked_add(parts)?;
            Decimal::try_from_i128_with_scale(mantissa, scale).ok()
        })
    }
}

/// How one product of decimals compares with another, exactly.
pub(crate) fn compare_products(one: (Decimal, Decimal), other: (Decimal, Decimal)) -> Ordering {
    let sign = |(a, b): (Decimal, Decimal)| match (a.is_zero() || b.is_zero(), a.is_sign_negative()) {
        (true, _) => 0,
        (false, negative) if negative == b.is_sign_negative() => 1,
        (false, _) => -1,
    };
    let scale = |(a, b): (Decimal, Decimal)| a.scale().saturating_add(b.scale());
    let largest = scale(one).max(scale(other));
    let size = |pair: (Decimal, Decimal)| {
        let product = multiply(&digits(pair.0), &digits(pair.1));
        (scale(pair)..largest).fold(product, |product, _| multiply(&product, &[10]))
    };
    match sign(one).cmp(&sign(other)) {
        Ordering::Equal if sign(one) == 0 => Ordering::Equal,
        Ordering::Equal => {
            let sizes = compare(&size(one), &size(other));
            if sign(one) > 0 { sizes } else { sizes.reverse() }
        }
        decided => decided,
    }
}

/// The digits of the mantissa to the base of 32 bits, the smallest first.
fn digits(number: Decimal) -> Vec<u64> {
    let mantissa = number.mantissa().unsigned_abs();
    (0..4_u32)
        .map(|at| u64::try_from(mantissa >> at.saturating_mul(32) & u128::from(u32::MAX)).unwrap_or(0))
        .collect()
}

fn multiply(one: &[u64], other: &[u64]) -> Vec<u64> {
    let mut sum = vec![0_u64; one.len().saturating_add(other.len())];
    for (at, digit) in one.iter().enumerate() {
        let mut carry = 0_u64;
        let places = sum.iter_mut().skip(at);
        for (place, factor) in places.zip(other.iter().copied().chain(core::iter::repeat(0))) {
            // Two digits of 32 bits times each other, with two more added, fit in 64.
            let product = digit.wrapping_mul(factor).wrapping_add(*place).wrapping_add(carry);
            *place = product & u64::from(u32::MAX);
            carry = product >> 32;
        }
    }
    sum
}

fn compare(one: &[u64], other: &[u64]) -> Ordering {
    let length = one.len().max(other.len());
    let of = |digits: &[u64], at: usize| digits.get(at).copied().unwrap_or(0);
    (0..length)
        .rev()
        .map(|at| of(one, at).cmp(&of(other, at)))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}
