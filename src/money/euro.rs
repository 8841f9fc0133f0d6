//! Whole amounts in euros, exact to the cent.

use core::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::formats::{InputError, refusals};
use crate::language::{Language, number_in_words};
use crate::wire::excerpt;

/// An amount of money in euro, exact to the cent.
///
/// Kept as whole cents, so that sums are exact whatever their order. On the wire it is a string with at
/// most two decimals.
///
/// ```
/// use passende_zorg::{Language, money::Euro};
///
/// let amount: Euro = "769100.5".parse()?;
/// assert_eq!(amount.to_string(), "769100.50");
/// assert_eq!(amount.in_language(Language::Dutch).to_string(), "€ 769.100,50");
/// assert_eq!("12.345".parse::<Euro>().unwrap_err().code(), "euro.more-than-cents");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Euro {
    cents: i128,
}

/// Far above any amount of care, and far below what a [`Decimal`] or a sum of many amounts can hold.
const LARGEST_CENTS: i128 = 999_999_999_999_999;

impl Euro {
    /// No money at all: zero euros.
    pub const ZERO: Self = Self { cents: 0 };
    /// One cent, the smallest amount.
    pub const CENT: Self = Self { cents: 1 };
    /// The largest amount that can be given; sums may be larger.
    pub const LARGEST: Self = Self { cents: LARGEST_CENTS };

    /// So many whole euros.
    pub const fn whole(euros: i32) -> Self {
        Self::of_cents(euros as i128).times(100)
    }

    /// An amount with at most two decimals.
    ///
    /// # Errors
    /// When there are parts of a cent, or when the amount is beyond [`LARGEST`](Self::LARGEST) on
    /// either side of zero.
    pub fn try_new(amount: Decimal) -> Result<Self, InputError> {
        let amount = amount.normalize();
        if amount.scale() > 2 {
            return Err(Refused::MoreThanCents { found: amount.to_string() }.into());
        }
        let scale = if amount.scale() == 2 {
            1
        } else if amount.scale() == 1 {
            10
        } else {
            100
        };
        match amount.mantissa().checked_mul(scale) {
            Some(cents) if cents.abs() <= LARGEST_CENTS => Ok(Self { cents }),
            _ => Err(Refused::TooLarge { found: excerpt(&amount.to_string()) }.into()),
        }
    }

    pub(crate) const fn of_cents(cents: i128) -> Self {
        Self { cents }
    }

    /// The amount in cents.
    pub const fn cents(self) -> i128 {
        self.cents
    }

    /// The amount in euros, with two decimals.
    pub fn amount(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.cents, 2).unwrap_or(if self.cents < 0 {
            Decimal::MIN
        } else {
            Decimal::MAX
        })
    }

    /// Both together.
    ///
    /// What is given is at most [`LARGEST`](Self::LARGEST), so that even 10^20 amounts stay far from the
    /// bound of the type; there the sum stops.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self { cents: self.cents.saturating_add(other.cents) }
    }

    /// The first without the other; below zero when the other is more.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self { cents: self.cents.saturating_sub(other.cents) }
    }

    /// The amount so many times.
    #[must_use]
    pub const fn times(self, factor: u32) -> Self {
        Self { cents: self.cents.saturating_mul(factor as i128) }
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.cents < 0
    }

    /// The amount as one writes it in a language: `€ 1.234,50`, `EUR 1,234.50`; whole amounts without cents.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            f.write_str(language.pick("€ ", "EUR "))?;
            let cents = self.cents.unsigned_abs();
            let (whole, rest) = (cents.wrapping_div(100), cents.wrapping_rem(100));
            f.write_str(if self.is_negative() { "-" } else { "" })?;
            let whole = Decimal::from_u128(whole).unwrap_or(Decimal::MAX);
            write!(f, "{}", number_in_words(whole, language))?;
            if rest == 0 { Ok(()) } else { write!(f, "{}{rest:02}", language.pick(',', '.')) }
        })
    }
}

impl core::iter::Sum for Euro {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::plus)
    }
}

/// With two decimals and a point: `-12.30`.
impl fmt::Display for Euro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cents = self.cents.unsigned_abs();
        let sign = if self.is_negative() { "-" } else { "" };
        f.pad(&format!("{sign}{}.{:02}", cents.wrapping_div(100), cents.wrapping_rem(100)))
    }
}

/// Digits, and if need be a minus before them and a point with one or two digits behind them.
impl core::str::FromStr for Euro {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let shaped = match unsigned.split_once('.') {
            None => digits(unsigned),
            Some((whole, decimals)) => digits(whole) && digits(decimals),
        };
        if !shaped {
            return Err(Refused::NotAnAmount { found: excerpt(text) }.into());
        }
        let amount: Decimal = text.parse().map_err(|_| Refused::TooLarge { found: excerpt(text) })?;
        if unsigned.split_once('.').is_some_and(|(_, decimals)| decimals.len() > 2) {
            return Err(Refused::MoreThanCents { found: excerpt(text) }.into());
        }
        Self::try_new(amount)
    }
}

impl Serialize for Euro {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
crate::schema::text!(Euro, crate::schema::DECIMAL);

impl<'de> Deserialize<'de> for Euro {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

refusals! {
    /// The reasons for which a text is no amount.
    enum Refused {
        NotAnAmount { found: String } = "euro.not-an-amount":
            "verwacht: een bedrag als \"1250.50\"; gevonden: {found}",
            "expected an amount like \"1250.50\", found {found}";
        MoreThanCents { found: String } = "euro.more-than-cents":
            "verwacht: een bedrag met hoogstens twee decimalen; gevonden: {found}",
            "expected an amount of at most two decimals, found {found}";
        TooLarge { found: String } = "euro.too-large":
            "verwacht: een bedrag van hoogstens 9999999999999.99, boven of onder nul; gevonden: {found}",
            "expected an amount of at most 9999999999999.99 either side of zero, found {found}";
    }
}

crate::messages::say_in_language!(Euro);
crate::formats::tell_as_is!(Euro);
