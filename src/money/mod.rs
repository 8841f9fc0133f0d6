//! Money: euros to the cent, amounts that may be partly unknown, and balances between bounds.

mod euro;

use core::fmt;

use serde::de::Error as _;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Verdict;
use crate::formats::value::NotAValue;
use crate::formats::{InputError, error_told, refusals};
use crate::language::Language;

pub use euro::Euro;

/// An amount of a plan that is not below zero, and that may be known between bounds only, or not at all
/// (*PM*).
///
/// On the wire: `"1250.50"`, `{"at-least": "1000", "at-most": "2000"}` (either may be left out), or `"pm"`.
///
/// ```
/// use passende_zorg::money::{Amount, Euro};
///
/// let range: Amount = serde_json::from_str(r#"{"at-least": "1000", "at-most": "2000"}"#)?;
/// assert_eq!(range, Amount::between(Euro::whole(1000), Euro::whole(2000)).unwrap());
/// let unknown: Amount = serde_json::from_str(r#""pm""#)?;
/// assert_eq!((unknown.least(), unknown.most()), (Euro::ZERO, None));
/// assert!(serde_json::from_str::<Amount>(r#""-5""#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "bedrag")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Amount {
    least: Euro,
    most: Option<Euro>,
}

impl Amount {
    /// An amount of which nothing is known (*pro memorie*, PM), except that it is not below zero.
    #[doc(alias = "PM")]
    #[doc(alias = "pro memorie")]
    pub const UNKNOWN: Self = Self { least: Euro::ZERO, most: None };

    /// Exactly this.
    ///
    /// # Errors
    /// When it is below zero.
    pub const fn exactly(amount: Euro) -> Result<Self, AmountError> {
        Self::bounded(amount, Some(amount))
    }

    /// This or more.
    ///
    /// # Errors
    /// When it is below zero.
    pub const fn at_least(least: Euro) -> Result<Self, AmountError> {
        Self::bounded(least, None)
    }

    /// Between two bounds, both included.
    ///
    /// # Errors
    /// When one is below zero, or when they are not in order.
    pub const fn between(least: Euro, most: Euro) -> Result<Self, AmountError> {
        Self::bounded(least, Some(most))
    }

    const fn bounded(least: Euro, most: Option<Euro>) -> Result<Self, AmountError> {
        if least.is_negative() {
            return Err(AmountError(AmountErrorKind::Negative { found: least }));
        }
        match most {
            Some(most) if most.cents() < least.cents() => {
                Err(AmountError(AmountErrorKind::Reversed { least, most }))
            }
            _ => Ok(Self { least, most }),
        }
    }

    /// The lower bound, included; never below zero.
    pub const fn least(self) -> Euro {
        self.least
    }

    /// The upper bound; none when nothing limits it.
    pub const fn most(self) -> Option<Euro> {
        self.most
    }

    /// The amount, when it is one.
    pub fn exact(self) -> Option<Euro> {
        self.most.filter(|most| *most == self.least)
    }

    /// The amount as something that is earned.
    pub const fn earned(self) -> Balance {
        Balance::between(Some(self.least), self.most)
    }

    /// The amount as words: `EUR 1,000`, `EUR 1,000 to EUR 2,000`, `unknown (PM)`.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| match self.most {
            None if self.least == Euro::ZERO => f.write_str(language.pick("onbekend (PM)", "unknown (PM)")),
            _ => write!(f, "{}", self.earned().in_language(language)),
        })
    }
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WireBounds {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at_least: Option<Euro>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at_most: Option<Euro>,
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.exact(), self.most) {
            (Some(amount), _) => amount.serialize(serializer),
            (None, None) if self.least == Euro::ZERO => serializer.serialize_str("pm"),
            (None, most) => WireBounds { at_least: Some(self.least), at_most: most }.serialize(serializer),
        }
    }
}

/// What an amount is written as.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
#[allow(dead_code, reason = "read by hand, for its errors")]
enum WireAmount {
    Exact(Euro),
    Bounds(WireBounds),
    Unknown(Unknown),
}

#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[allow(dead_code, reason = "read by hand, for its errors")]
enum Unknown {
    #[schemars(rename = "pm")]
    ProMemoria,
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Amount = WireAmount);

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Amount;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an amount like \"1250.50\", bounds `at-least` and `at-most`, or \"pm\"")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Amount, E> {
                if text == "pm" {
                    return Ok(Amount::UNKNOWN);
                }
                let amount: Euro = text.parse().map_err(E::custom)?;
                Amount::exactly(amount).map_err(|error| E::custom(InputError::from(error)))
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Amount, A::Error> {
                let wire = WireBounds::deserialize(serde::de::value::MapAccessDeserializer::new(map))?;
                if wire.at_least.is_none() && wire.at_most.is_none() {
                    return Err(A::Error::custom(NotAValue::NoBound.whole()));
                }
                Amount::bounded(wire.at_least.unwrap_or(Euro::ZERO), wire.at_most)
                    .map_err(|error| A::Error::custom(InputError::from(error)))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// Bounds that make no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct AmountError(#[from] AmountErrorKind);

refusals! {
    /// The reasons for which bounds make no amount.
    #[derive(Copy)]
    enum AmountErrorKind {
        Negative { found: Euro } = "amount.negative":
            "verwacht: een bedrag van nul of hoger; gevonden: {found}",
            "expected an amount that is not below zero, found {found}";
        Reversed { least: Euro, most: Euro } = "amount.reversed":
            "verwacht: grenzen op volgorde; gevonden: {least} tot en met {most}",
            "expected bounds in order, found {least} to {most}";
    }
}

impl AmountError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        self.0.code()
    }
}

error_told!(AmountError, |error, language, f| error.0.describe(language, f));

crate::messages::say_in_language!(Amount);

/// What benefits leave after costs (*saldo*), between the bounds that the known amounts allow.
///
/// A bound that is absent is not known: an unknown cost takes away the lower bound, an unknown benefit the
/// upper one.
///
/// ```
/// use passende_zorg::{Verdict, money::{Amount, Balance, Euro}};
///
/// let balance = Balance::ZERO.plus(Amount::exactly(Euro::whole(500)).unwrap().earned());
/// assert_eq!(balance.is_positive(), Verdict::Met);
/// assert_eq!(balance.minus(Amount::UNKNOWN.earned()).is_positive(), Verdict::Undetermined);
/// assert_eq!(Balance::ZERO.is_positive(), Verdict::NotMet);
/// ```
#[doc(alias = "saldo")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Balance {
    least: Option<Euro>,
    most: Option<Euro>,
}

impl Balance {
    /// Nothing on either side.
    pub const ZERO: Self = Self::exactly(Euro::ZERO);
    /// A balance of which nothing is known.
    pub const UNKNOWN: Self = Self { least: None, most: None };

    /// A balance known to be exactly this amount.
    pub const fn exactly(amount: Euro) -> Self {
        Self { least: Some(amount), most: Some(amount) }
    }

    /// From bounds that are in order.
    pub(crate) const fn between(least: Option<Euro>, most: Option<Euro>) -> Self {
        Self { least, most }
    }

    /// The lower bound; none when it is not known.
    pub const fn least(self) -> Option<Euro> {
        self.least
    }

    /// The upper bound; none when it is not known.
    pub const fn most(self) -> Option<Euro> {
        self.most
    }

    /// The balance, when it is one amount.
    pub fn exact(self) -> Option<Euro> {
        self.least.filter(|_| self.least == self.most)
    }

    /// The sum of both, bound by bound; unknown where one of the bounds is.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let both = |one: Option<Euro>, other: Option<Euro>| Some(one?.plus(other?));
        Self { least: both(self.least, other.least), most: both(self.most, other.most) }
    }

    /// The first without the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let without = |one: Option<Euro>, other: Option<Euro>| Some(one?.minus(other?));
        Self { least: without(self.least, other.most), most: without(self.most, other.least) }
    }

    /// The narrowest bounds that hold both, whichever of the two is true.
    #[must_use]
    pub fn either(self, other: Self) -> Self {
        let bound = |one: Option<Euro>, other: Option<Euro>, pick: fn(Euro, Euro) -> Euro| {
            one.zip(other).map(|(one, other)| pick(one, other))
        };
        Self { least: bound(self.least, other.least, Ord::min), most: bound(self.most, other.most, Ord::max) }
    }

    /// Whether an amount lies between the bounds.
    pub fn allows(self, amount: Euro) -> bool {
        self.least.is_none_or(|least| least <= amount) && self.most.is_none_or(|most| amount <= most)
    }

    /// Whether it is certainly more than zero: zero itself is not positive.
    pub fn is_positive(self) -> Verdict {
        if self.least.is_some_and(|least| least > Euro::ZERO) {
            Verdict::Met
        } else if self.most.is_some_and(|most| most <= Euro::ZERO) {
            Verdict::NotMet
        } else {
            Verdict::Undetermined
        }
    }

    /// The balance as words: `EUR 100`, `EUR 100 to EUR 200`, `at most EUR 100`, `unknown`.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            let to = language.pick("tot en met", "to");
            match (self.least, self.most) {
                (Some(least), Some(most)) if least == most => write!(f, "{}", least.in_language(language)),
                (Some(least), Some(most)) => {
                    write!(f, "{} {to} {}", least.in_language(language), most.in_language(language))
                }
                (Some(least), None) => {
                    write!(f, "{} {}", language.pick("minstens", "at least"), least.in_language(language))
                }
                (None, Some(most)) => {
                    write!(f, "{} {}", language.pick("hoogstens", "at most"), most.in_language(language))
                }
                (None, None) => f.write_str(language.pick("onbekend", "unknown")),
            }
        })
    }
}

/// `{"at-least": "100.00", "at-most": null}`
impl Serialize for Balance {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Balance", 2)?;
        fields.serialize_field("at-least", &self.least)?;
        fields.serialize_field("at-most", &self.most)?;
        fields.end()
    }
}

crate::messages::say_in_language!(Balance);
