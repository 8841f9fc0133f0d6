//! Numbers that may not be fully known: counts as intervals.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error, ser::SerializeStruct};

use crate::formats::{InputError, error_told, refusals};
use crate::language::{Describe, Language, number_in_words};

/// A count of which we know at least how many and, perhaps, at most how many (*aantal*).
///
/// A number that was withheld because it is small, a range, a year that is not over: all are a count between
/// two bounds. Arithmetic is on the bounds, so what follows from the count is certain or says that it is not.
///
/// ```
/// use passende_zorg::quantity::CountRange;
///
/// let withheld = CountRange::at_most(9);
/// let sum = withheld.checked_add(CountRange::exactly(55)).unwrap();
/// assert_eq!((sum.least(), sum.most()), (55, Some(64)));
/// assert_eq!(CountRange::UNKNOWN.most(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "aantal")]
pub struct CountRange {
    least: u64,
    /// [`UNBOUNDED`] when nothing is known of it.
    most: u64,
}

/// The upper bound of a count that has none.
pub(crate) const UNBOUNDED: u64 = u64::MAX;

impl CountRange {
    /// A count of none at all.
    pub const NONE: Self = Self { least: 0, most: 0 };
    /// A count that may be any number.
    pub const UNKNOWN: Self = Self { least: 0, most: UNBOUNDED };
    /// The largest number that a bound can be.
    pub const LARGEST: u64 = UNBOUNDED - 1;

    /// Exactly so many. Numbers above [`LARGEST`](Self::LARGEST) count as that.
    #[inline]
    pub const fn exactly(count: u64) -> Self {
        let count = bounded(count);
        Self { least: count, most: count }
    }

    /// A count of so many or more.
    pub const fn at_least(count: u64) -> Self {
        Self { least: bounded(count), most: UNBOUNDED }
    }

    /// A count of so many or fewer, down to none.
    pub const fn at_most(count: u64) -> Self {
        Self { least: 0, most: bounded(count) }
    }

    /// Between two bounds, both included.
    ///
    /// # Errors
    /// When `least` is more than `most`.
    pub const fn between(least: u64, most: u64) -> Result<Self, CountRangeError> {
        if least > most {
            return Err(CountRangeError { least, most });
        }
        Ok(Self { least: bounded(least), most: bounded(most) })
    }

    /// From bounds that are in order, with [`UNBOUNDED`] for no upper bound.
    pub(crate) const fn from_bounds(least: u64, most: u64) -> Self {
        debug_assert!(least <= most, "a count has its bounds in order");
        Self { least, most }
    }

    /// The lower bound, included.
    #[inline]
    pub const fn least(self) -> u64 {
        self.least
    }

    /// The upper bound; none when nothing limits the count from above.
    #[inline]
    pub const fn most(self) -> Option<u64> {
        if self.most == UNBOUNDED { None } else { Some(self.most) }
    }

    /// The upper bound as it is stored: [`UNBOUNDED`] when there is none.
    #[inline]
    pub(crate) const fn most_raw(self) -> u64 {
        self.most
    }

    /// Whether the count is one number.
    pub const fn is_exact(self) -> bool {
        self.least == self.most
    }

    /// Whether the count is certainly zero.
    pub const fn is_none(self) -> bool {
        self.most == 0
    }

    /// Whether `other` says the same or more precisely: each number it allows, this one allows too.
    pub const fn contains(self, other: Self) -> bool {
        self.least <= other.least && other.most <= self.most
    }

    /// Both counts together; none when a bound becomes larger than [`LARGEST`](Self::LARGEST).
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        let (Some(least), most) = (self.least.checked_add(other.least), self.most.checked_add(other.most))
        else {
            return None;
        };
        Self::checked(least, most, self.most == UNBOUNDED || other.most == UNBOUNDED)
    }

    /// The count so many times over; none when a bound becomes larger than [`LARGEST`](Self::LARGEST).
    #[must_use]
    pub const fn checked_times(self, factor: u32) -> Option<Self> {
        if factor == 0 {
            return Some(Self::NONE);
        }
        let (Some(least), most) =
            (self.least.checked_mul(factor as u64), self.most.checked_mul(factor as u64))
        else {
            return None;
        };
        Self::checked(least, most, self.most == UNBOUNDED)
    }

    const fn checked(least: u64, most: Option<u64>, unbounded: bool) -> Option<Self> {
        match most {
            _ if least == UNBOUNDED => None,
            _ if unbounded => Some(Self { least, most: UNBOUNDED }),
            None | Some(UNBOUNDED) => None,
            Some(most) => Some(Self { least, most }),
        }
    }

    /// The count as words: `63`, `0 to 9`, `40 or more`.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| {
            let number = |count: u64| number_in_words(count, language);
            match self.most() {
                Some(most) if most == self.least => write!(f, "{}", number(most)),
                Some(most) => {
                    write!(f, "{} {} {}", number(self.least), language.pick("tot en met", "to"), number(most))
                }
                None if self.least == 0 => f.write_str(language.pick("onbekend", "unknown")),
                None => write!(f, "{} {}", number(self.least), language.pick("of meer", "or more")),
            }
        })
    }
}

/// The largest finite bound stands for everything above it.
const fn bounded(count: u64) -> u64 {
    if count > CountRange::LARGEST { CountRange::LARGEST } else { count }
}

impl From<u32> for CountRange {
    fn from(count: u32) -> Self {
        Self::exactly(u64::from(count))
    }
}

/// `{"at-least": n, "at-most": n or null}`
impl Serialize for CountRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("CountRange", 2)?;
        fields.serialize_field("at-least", &self.least)?;
        fields.serialize_field("at-most", &self.most())?;
        fields.end()
    }
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "expected a whole number, or `at-least` and `at-most`")]
enum Wire {
    Exact(u64),
    Range(WireBounds),
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct WireBounds {
    #[serde(default)]
    at_least: u64,
    #[serde(default)]
    at_most: Option<u64>,
}

#[cfg(feature = "schema")]
crate::schema::read_as!(CountRange = Wire);

/// A whole number, or `{"at-least": …, "at-most": …}` of which either may be left out and the
/// second may be `null`.
impl<'de> Deserialize<'de> for CountRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let largest = |count: u64| {
            let fits = count <= Self::LARGEST;
            if fits { Ok(count) } else { Err(D::Error::custom(InputError::from(Refused::TooLarge))) }
        };
        match Wire::deserialize(deserializer)? {
            Wire::Exact(count) => largest(count).map(Self::exactly),
            Wire::Range(WireBounds { at_least, at_most: None }) => largest(at_least).map(Self::at_least),
            Wire::Range(WireBounds { at_least, at_most: Some(at_most) }) => {
                Self::between(largest(at_least)?, largest(at_most)?)
                    .map_err(|error| D::Error::custom(InputError::from(error)))
            }
        }
    }
}

/// Bounds in the wrong order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct CountRangeError {
    least: u64,
    most: u64,
}

impl CountRangeError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        Refused::Reversed { least: self.least, most: self.most }.code()
    }

    /// The lower bound that was given.
    pub const fn least(&self) -> u64 {
        self.least
    }

    /// The upper bound that was given.
    pub const fn most(&self) -> u64 {
        self.most
    }
}

error_told!(CountRangeError, |error, language, f| Refused::Reversed { least: error.least, most: error.most }
    .message(language, f));

crate::messages::say_in_language!(CountRange);

refusals! {
    /// The reasons for which numbers are no count.
    enum Refused {
        Reversed { least: u64, most: u64 } = "count.reversed":
            "verwacht: grenzen op volgorde; gevonden: {least} tot en met {most}",
            "expected bounds in order, found {least} to {most}";
        TooLarge = "count.too-large":
            "verwacht: een aantal dat te bevatten is; gevonden: een groter aantal",
            "expected a count that can be held, found a larger one";
    }
}
