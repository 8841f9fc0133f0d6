//! The numbers by which the field knows its parties and its activities. Leading zeros are kept.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::wire::excerpt;

/// Exactly `N` decimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Digits<const N: usize>([u8; N]);

impl<const N: usize> Digits<N> {
    fn try_new(name: &'static str, text: &str) -> Result<Self, IdentifierError> {
        let refuse = |kind| IdentifierError { name, digits: N, found: excerpt(text), kind };
        match <[u8; N]>::try_from(text.as_bytes()) {
            Ok(digits) if digits.iter().all(u8::is_ascii_digit) => Ok(Self(digits)),
            _ => Err(refuse(IdentifierErrorKind::NotDigits)),
        }
    }

    fn as_str(&self) -> &str {
        // Only ASCII digits are ever stored, and those are valid UTF-8.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

macro_rules! identifier {
    ($(#[$docs:meta])* $name:ident, $digits:literal, $code:literal) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Digits<$digits>);

        impl $name {
            /// The number of digits that it has.
            pub const DIGITS: usize = $digits;

            /// The number, as text with its leading zeros.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl FromStr for $name {
            type Err = IdentifierError;

            fn from_str(text: &str) -> Result<Self, IdentifierError> {
                Digits::try_new($code, text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        crate::schema::text!($name, concat!("^[0-9]{", $digits, "}$"));
    };
}

identifier!(
    /// A number of the chamber of commerce (*KVK-nummer*): 8 digits.
    ///
    /// ```
    /// use passende_zorg::identifier::ChamberOfCommerceNumber;
    /// let number: ChamberOfCommerceNumber = "01234567".parse()?;
    /// assert_eq!(number.as_str(), "01234567");
    /// assert!("1234567".parse::<ChamberOfCommerceNumber>().is_err());
    /// # Ok::<(), passende_zorg::identifier::IdentifierError>(())
    /// ```
    #[doc(alias = "KVK-nummer")]
    ChamberOfCommerceNumber, 8, "KVK number"
);

identifier!(
    /// A number of an establishment of an undertaking (*vestigingsnummer*): 12 digits.
    ///
    /// ```
    /// use passende_zorg::identifier::EstablishmentNumber;
    /// assert_eq!("000012345678".parse::<EstablishmentNumber>()?.as_str(), "000012345678");
    /// # Ok::<(), passende_zorg::identifier::IdentifierError>(())
    /// ```
    #[doc(alias = "vestigingsnummer")]
    EstablishmentNumber, 12, "establishment number"
);

identifier!(
    /// The code of a care activity (*zorgactiviteitcode*): 6 digits.
    ///
    /// ```
    /// use passende_zorg::identifier::CareActivityCode;
    /// assert_eq!("033011".parse::<CareActivityCode>()?.as_str(), "033011");
    /// # Ok::<(), passende_zorg::identifier::IdentifierError>(())
    /// ```
    #[doc(alias = "zorgactiviteitcode")]
    CareActivityCode, 6, "care activity code"
);

/// What an AGB code stands for. The code itself does not tell; the register it was taken from does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AgbHolder {
    /// A person who gives care (*zorgverlener*).
    #[doc(alias = "zorgverlener")]
    Professional,
    /// An undertaking (*onderneming*).
    #[doc(alias = "onderneming")]
    Undertaking,
    /// An establishment of an undertaking (*vestiging*).
    #[doc(alias = "vestiging")]
    Establishment,
}

/// An *AGB-code* with the kind of its holder: 8 digits that name a party in Dutch care.
///
/// There is no check digit, so any eight digits are accepted but one: `00000000`, like a bare `0`, is what
/// systems write where a code is missing.
///
/// ```
/// use passende_zorg::identifier::{AgbCode, AgbHolder};
///
/// let code = AgbCode::try_new("06010203", AgbHolder::Establishment)?;
/// assert_eq!(code.as_str(), "06010203");
/// assert!(AgbCode::try_new("00000000", AgbHolder::Establishment).unwrap_err().is_missing());
/// assert!(AgbCode::try_new("0", AgbHolder::Establishment).unwrap_err().is_missing());
/// # Ok::<(), passende_zorg::identifier::IdentifierError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "AGB-code")]
pub struct AgbCode {
    digits: Digits<8>,
    holder: AgbHolder,
}

impl AgbCode {
    /// A code and what it stands for.
    ///
    /// # Errors
    /// When the text is not eight digits, or says that the code is missing.
    pub fn try_new(text: &str, holder: AgbHolder) -> Result<Self, IdentifierError> {
        const NAME: &str = "AGB code";
        if matches!(text, "" | "0" | "00000000") {
            return Err(IdentifierError {
                name: NAME,
                digits: 8,
                found: excerpt(text),
                kind: IdentifierErrorKind::Missing,
            });
        }
        Digits::try_new(NAME, text).map(|digits| Self { digits, holder })
    }

    /// The eight digits of the code, leading zeros included.
    pub fn as_str(&self) -> &str {
        self.digits.as_str()
    }

    /// The holder that the code stands for.
    pub const fn holder(&self) -> AgbHolder {
        self.holder
    }
}

impl fmt::Display for AgbCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A text that is not the number it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {name} of {digits} digits, found {found}{}", match kind {
    IdentifierErrorKind::Missing => ", which means that it is missing",
    IdentifierErrorKind::NotDigits => "",
})]
pub struct IdentifierError {
    name: &'static str,
    digits: usize,
    found: String,
    kind: IdentifierErrorKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IdentifierErrorKind {
    NotDigits,
    Missing,
}

impl IdentifierError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            IdentifierErrorKind::NotDigits => "identifier.not-digits",
            IdentifierErrorKind::Missing => "identifier.missing",
        }
    }

    /// Whether the text is one by which systems say that there is no code.
    pub const fn is_missing(&self) -> bool {
        matches!(self.kind, IdentifierErrorKind::Missing)
    }

    /// The text that was given, quoted and shortened.
    pub fn found(&self) -> &str {
        &self.found
    }
}
