use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::Euro;
use crate::Verdict;
use crate::language::Language;

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
