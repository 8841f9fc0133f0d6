//! Lists of the field, as enums with codes and words in both languages.
//!
//! An enum of such a list is read and written by its codes, as a text; a row of a table by its name.

use core::fmt;

use serde::Deserializer;
use serde::de::{Error, Visitor};

use crate::formats::{InputError, refusals};
use crate::wire::excerpt;

/// Writes an enum, open to more, of which every variant has its code on the wire and its words
/// in Dutch and English. These stand in the documentation of each: what it needs beside them is written
/// before it.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal, $dutch:literal, $english:literal;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$variant_meta])*
                #[doc = ""]
                #[doc = concat!("`", $code, "`: *", $dutch, "*, ", $english, ".")]
                $variant,
            )+
        }

        impl $name {
            /// Every one of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, as on the wire.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The words of the variant in both languages.
            pub const fn text(self) -> crate::language::Text {
                match self {
                    $(Self::$variant => crate::language::Text::new($dutch, $english),)+
                }
            }

            /// The words in a language.
            pub const fn in_language(self, language: crate::Language) -> &'static str {
                self.text().get(language)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::words::read(deserializer, Self::ALL, &[$($code),+])
            }
        }

        /// Its code, by which it is read again.
        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.code())
            }
        }

        /// By its code.
        impl core::str::FromStr for $name {
            type Err = crate::InputError;

            fn from_str(text: &str) -> Result<Self, crate::InputError> {
                crate::words::parse(text, Self::ALL, &[$($code),+])
            }
        }

        /// By its code.
        impl TryFrom<&str> for $name {
            type Error = crate::InputError;

            fn try_from(text: &str) -> Result<Self, crate::InputError> {
                text.parse()
            }
        }

        crate::messages::say_in_language!($name);
        crate::formats::tell_as_is!($name);
        #[cfg(feature = "schema")]
        crate::schema::codes!($name: $($code),+);
    };
}
pub(crate) use words;

/// Makes a row of a table known by its name: equal, ordered, read and written by it. The type has `name` and
/// `named`.
macro_rules! named {
    ($row:ident, $expected:expr) => {
        impl PartialEq for $row {
            fn eq(&self, other: &Self) -> bool {
                self.name() == other.name()
            }
        }

        impl Eq for $row {}

        impl PartialOrd for $row {
            fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        /// By name.
        impl Ord for $row {
            fn cmp(&self, other: &Self) -> core::cmp::Ordering {
                self.name().cmp(other.name())
            }
        }

        impl core::hash::Hash for $row {
            fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
                self.name().hash(state);
            }
        }

        /// Its name.
        impl serde::Serialize for $row {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> serde::Deserialize<'de> for $row {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::named(&name).ok_or_else(|| {
                    let refused = crate::formats::value::NotAValue::NotNamed {
                        expected: $expected,
                        found: name.into(),
                    };
                    serde::de::Error::custom(refused.whole())
                })
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $row {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($row).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names: Vec<&str> = Self::all().map(Self::name).collect();
                schemars::json_schema!({ "type": "string", "enum": names })
            }
        }
    };
}
pub(crate) use named;

/// Reads one of some words by its code. One reader of codes for all lists, so that a list costs little code.
pub(crate) fn read<'de, D: Deserializer<'de>, T: Copy>(
    deserializer: D,
    words: &[T],
    codes: &'static [&'static str],
) -> Result<T, D::Error> {
    struct Codes(&'static [&'static str]);

    impl Visitor<'_> for Codes {
        type Value = usize;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "one of {}", Listed(self.0))
        }

        fn visit_str<E: Error>(self, found: &str) -> Result<usize, E> {
            let at = self.0.iter().position(|code| *code == found);
            at.ok_or_else(|| E::unknown_variant(found, self.0))
        }
    }

    let at = deserializer.deserialize_str(Codes(codes))?;
    words.get(at).copied().ok_or_else(|| Error::custom(unknown("", codes)))
}

/// One of some words by its code, out of a text by itself.
pub(crate) fn parse<T: Copy>(text: &str, words: &[T], codes: &[&str]) -> Result<T, InputError> {
    let at = codes.iter().position(|code| *code == text);
    at.and_then(|at| words.get(at)).copied().ok_or_else(|| unknown(text, codes))
}

#[cold]
fn unknown(text: &str, codes: &[&str]) -> InputError {
    let codes: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    Refused::Unknown { codes: codes.join(", "), found: excerpt(text) }.into()
}

refusals! {
    /// The reasons for which a text is no word of a list.
    enum Refused {
        Unknown { codes: String, found: String } = "words.unknown":
            "verwacht: een van {codes}; gevonden: {found}",
            "expected one of {codes}, found {found}";
    }
}

/// Codes in a row, as they stand in an error.
struct Listed(&'static [&'static str]);

impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, code) in self.0.iter().enumerate() {
            write!(f, "{}`{code}`", if at > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}
