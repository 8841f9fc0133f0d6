use crate::formats::{InputError, refusals};
use core::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
            return Err(Refused::Negative { found: weight }.into());
        };
        let Some(scale) = DECIMALS.checked_sub(normal.scale()) else {
            return Err(Refused::Decimals { found: weight }.into());
        };
        match 10_u128.checked_pow(scale).and_then(|scale| mantissa.checked_mul(scale)) {
            Some(billionths) if billionths <= LARGEST_BILLIONTHS => Ok(Self { billionths }),
            _ => Err(Refused::TooLarge { found: weight }.into()),
        }
    }

    /// The weight as a decimal, without zeros at its end.
    pub fn value(self) -> Decimal {
        let billionths = i128::try_from(self.billionths).unwrap_or(i128::MAX);
        Decimal::try_from_i128_with_scale(billionths, DECIMALS).unwrap_or(Decimal::MAX).normalize()
    }

    pub(super) const fn billionths(self) -> u128 {
        self.billionths
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
    enum Refused {
        Negative { found: Decimal } = "weight.negative": "expected a weight that is not below zero, found {found}";
        Decimals { found: Decimal } = "weight.decimals": "expected a weight of at most nine decimals, found {found}";
        TooLarge { found: Decimal } = "weight.too-large": "expected a weight of at most 1000000000000, found {found}";
    }
}
