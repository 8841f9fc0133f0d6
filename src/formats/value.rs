//! How values cross the border, and why a text is none.

use core::fmt;
use core::marker::PhantomData;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Excerpt, InputError, refusals};
use crate::Language;
use crate::language::Text;
use crate::wire::{parse_day, parse_decimal};

pub(crate) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_day(&text).ok_or_else(|| D::Error::custom(NotAValue::Day { found: text.into() }.whole()))
}

pub(crate) fn optional_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    day(deserializer).map(Some)
}

/// The same, or why it is none.
pub(crate) fn decimal(text: &str) -> Result<Decimal, InputError> {
    parse_decimal(text).ok_or_else(|| NotAValue::Decimal { found: text.into() }.into())
}

refusals! {
    /// The reasons for which a text is not the value that it should be.
    pub(crate) enum NotAValue {
        Day { found: Excerpt } = "value.day":
            "verwacht: een dag als JJJJ-MM-DD; gevonden: {found}",
            "expected a day as YYYY-MM-DD, found {found}";
        DayOrNot { found: Excerpt } = "value.day":
            "verwacht: een dag als JJJJ-MM-DD, of `not`; gevonden: {found}",
            "expected a day as YYYY-MM-DD or `not`, found {found}";
        Decimal { found: Excerpt } = "value.decimal":
            "verwacht: een decimaal getal als tekst, zoals `\"-12.50\"`; gevonden: {found}",
            "expected a decimal as a text, like `\"-12.50\"`, found {found}";
        Negative { found: String } = "value.negative":
            "verwacht: een bedrag van nul of hoger; gevonden: {found}",
            "expected an amount that is not below zero, found {found}";
        Difference = "value.difference":
            "verwacht: een verschil dat uit de rest volgt; gevonden: een ander verschil",
            "expected a difference that follows from the rest, found another";
        NoBound = "value.no-bound":
            "verwacht: `at-least` of `at-most`; gevonden: geen van beide",
            "expected `at-least` or `at-most`, found neither";
        KeyTwice { key: Excerpt } = "input.key-twice":
            "verwacht: elke sleutel één keer; gevonden: {key} nogmaals",
            "expected each key once, found {key} again";
        SomeKeyTwice = "input.key-twice":
            "verwacht: elke sleutel één keer; gevonden: een sleutel nogmaals",
            "expected each key once, found one again";
        NotNamed { expected: Text, found: Excerpt } = "value.name":
            "verwacht: {expected}; gevonden: {found}",
            "expected {expected}, found {found}";
    }
}

impl NotAValue {
    /// The refusal, of the whole.
    pub(crate) fn whole(self) -> InputError {
        self.into()
    }
}

/// Pairs of texts, as an object.
#[cfg(feature = "formats")]
pub(crate) mod pairs {
    use std::collections::BTreeMap;

    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        pairs: &[(String, String)],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<(String, String)>, D::Error> {
        let pairs: BTreeMap<String, String> = super::each_key_once(deserializer)?;
        Ok(pairs.into_iter().collect())
    }
}

/// Decimals, as strings.
pub(crate) mod needed_decimal {
    use core::fmt;

    use rust_decimal::Decimal;
    use serde::Deserializer;
    #[cfg(feature = "formats")]
    use serde::Serializer;
    use serde::de::{Error, Visitor};

    #[cfg(feature = "formats")]
    pub(crate) fn serialize<S: Serializer>(number: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(number)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a decimal as a text, like `\"-12.50\"`")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
                super::decimal(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}

/// The same, which may be left out.
pub(crate) mod optional_decimal {
    use rust_decimal::Decimal;
    use serde::{Deserializer, Serialize, Serializer};

    #[allow(clippy::ref_option, reason = "the form that serde calls")]
    pub(crate) fn serialize<S: Serializer>(
        number: &Option<Decimal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        number.map(|number| number.to_string()).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        super::needed_decimal::deserialize(deserializer).map(Some)
    }
}

/// A map from outside, in which no key may stand twice.
pub(crate) fn each_key_once<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord,
    V: Deserialize<'de>,
{
    struct EachKeyOnce<K, V>(PhantomData<(K, V)>);
    impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for EachKeyOnce<K, V> {
        type Value = BTreeMap<K, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
            let mut map = BTreeMap::new();
            while let Some((key, value)) = entries.next_entry()? {
                if map.insert(key, value).is_some() {
                    return Err(A::Error::custom(NotAValue::SomeKeyTwice.whole()));
                }
            }
            Ok(map)
        }
    }
    deserializer.deserialize_map(EachKeyOnce(PhantomData))
}

/// By its two letters.
impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// By its two letters.
impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| {
            let expected = Text::new("nl of en", "nl or en");
            let refused = NotAValue::NotNamed { expected, found: code.into() };
            D::Error::custom(refused.whole())
        })
    }
}
