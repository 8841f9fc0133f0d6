//! Who and what is counted: names of locations, institutions, networks, teams, specialists and interventions.

use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::formats::{InputError, refusals};
use crate::language::{Language, Text};
use crate::messages::Say;
use crate::statement::is_hidden;
use crate::wire::excerpt;

/// The longest name accepted, in bytes.
pub const LONGEST_NAME: usize = 1_000;

/// Checks a name and takes the blanks off its ends.
pub(crate) fn checked_name(text: &str) -> Result<&str, InputError> {
    let name = text.trim();
    if name.is_empty() {
        Err(Refused::Empty.into())
    } else if name.len() > LONGEST_NAME {
        Err(Refused::TooLong { bytes: name.len() }.into())
    } else if name.chars().any(char::is_control) {
        Err(Refused::ControlCharacter { found: excerpt(name) }.into())
    } else if name.chars().any(is_hidden) {
        Err(Refused::HiddenCharacter { found: excerpt(name) }.into())
    } else {
        Ok(name)
    }
}

macro_rules! name {
    ($(#[$docs:meta])* $name:ident) => {
        $(#[$docs])*
        ///
        /// A name is not empty, has no control characters and at most
        /// [`LONGEST_NAME`](crate::party::LONGEST_NAME) bytes; blanks at its ends do not count. Names are
        /// compared as they are written, to the byte. Cloning one is cheap.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(::std::sync::Arc<str>);

        impl $name {
            /// A name.
            ///
            /// # Errors
            /// When the text is empty, too long, or has a control character in it.
            pub fn try_new(name: &str) -> Result<Self, $crate::InputError> {
                $crate::party::checked_name(name).map(|name| Self(name.into()))
            }

            /// A name that has been checked before.
            #[allow(dead_code, reason = "not every kind of name is made from a table")]
            pub(crate) const fn from_checked(name: ::std::sync::Arc<str>) -> Self {
                Self(name)
            }

            /// The name as text, without blanks at its ends.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::InputError;

            fn from_str(name: &str) -> Result<Self, $crate::InputError> {
                Self::try_new(name)
            }
        }

        impl ::core::convert::TryFrom<&str> for $name {
            type Error = $crate::InputError;

            fn try_from(name: &str) -> Result<Self, $crate::InputError> {
                Self::try_new(name)
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(&self.0)
            }
        }

        $crate::messages::say_as_is!($name);
        $crate::formats::tell_as_is!($name);

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = <String as ::serde::Deserialize>::deserialize(deserializer)?;
                Self::try_new(&name).map_err(::serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        $crate::schema::text!($name);
    };
}
pub(crate) use name;

name!(
    /// A place where care is given (*locatie*): one address of an institution.
    #[doc(alias = "locatie")]
    Location
);
name!(
    /// A legal body that gives care (*instelling*), at one location or several.
    #[doc(alias = "instelling")]
    #[doc(alias = "ziekenhuis")]
    #[doc(alias = "zorgaanbieder")]
    Institution
);
name!(
    /// Institutions that give a kind of care together (*zorgnetwerk*).
    #[doc(alias = "netwerk")]
    Network
);
name!(
    /// Professionals who treat together (*behandelteam*).
    #[doc(alias = "behandelteam")]
    Team
);
name!(
    /// A medical specialist (*medisch specialist*), at one location or several.
    #[doc(alias = "medisch specialist")]
    Specialist
);
name!(
    /// A health insurer (*zorgverzekeraar*).
    #[doc(alias = "zorgverzekeraar")]
    #[doc(alias = "verzekeraar")]
    Insurer
);
name!(
    /// What is done for a patient and counted (*zorginterventie*, *ingreep*).
    ///
    /// ```
    /// use passende_zorg::party::Intervention;
    /// assert_eq!(Intervention::try_new(" lung-resection ")?.as_str(), "lung-resection");
    /// assert_eq!(Intervention::try_new("").unwrap_err().code(), "name.empty");
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    #[doc(alias = "ingreep")]
    #[doc(alias = "zorginterventie")]
    Intervention
);

/// Per what a count is kept, and a norm set (*teleenheid*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// Per location, apart from others of its institution.
    Location,
    /// Per institution, over all its locations.
    Institution,
    /// Per network, over all its institutions.
    Network,
    /// Per team of professionals who treat together.
    Team,
    /// Per specialist, over all locations where the specialist works.
    Specialist,
}

impl UnitKind {
    /// Every kind of unit, from location to specialist.
    pub const ALL: [Self; 5] =
        [Self::Location, Self::Institution, Self::Network, Self::Team, Self::Specialist];

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Institution => "institution",
            Self::Network => "network",
            Self::Team => "team",
            Self::Specialist => "specialist",
        }
    }

    /// The kind of unit as a word in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Location => Text::new("locatie", "location"),
            Self::Institution => Text::new("instelling", "institution"),
            Self::Network => Text::new("netwerk", "network"),
            Self::Team => Text::new("team", "team"),
            Self::Specialist => Text::new("specialist", "specialist"),
        }
        .get(language)
    }
}

impl fmt::Display for UnitKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// One unit of which a count is kept.
///
/// The kind is part of the type of the name, so a specialist never passes for a location.
///
/// ```
/// use passende_zorg::party::{Location, Unit, UnitKind};
/// let unit = Unit::from(Location::try_new("A1")?);
/// assert_eq!((unit.kind(), unit.name()), (UnitKind::Location, "A1"));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A location where care is given.
    Location(Location),
    /// An institution, with all its locations.
    Institution(Institution),
    /// A network of institutions that give care together.
    Network(Network),
    /// A team of professionals who treat together.
    Team(Team),
    /// A specialist, wherever they work.
    Specialist(Specialist),
}

impl Unit {
    /// The kind of unit that it is.
    pub const fn kind(&self) -> UnitKind {
        match self {
            Self::Location(_) => UnitKind::Location,
            Self::Institution(_) => UnitKind::Institution,
            Self::Network(_) => UnitKind::Network,
            Self::Team(_) => UnitKind::Team,
            Self::Specialist(_) => UnitKind::Specialist,
        }
    }

    /// The name of the unit.
    pub fn name(&self) -> &str {
        match self {
            Self::Location(name) => name.as_str(),
            Self::Institution(name) => name.as_str(),
            Self::Network(name) => name.as_str(),
            Self::Team(name) => name.as_str(),
            Self::Specialist(name) => name.as_str(),
        }
    }

    /// The unit of a kind with a name that has been checked before.
    pub(crate) fn from_checked(kind: UnitKind, name: Arc<str>) -> Self {
        match kind {
            UnitKind::Location => Self::Location(Location(name)),
            UnitKind::Institution => Self::Institution(Institution(name)),
            UnitKind::Network => Self::Network(Network(name)),
            UnitKind::Team => Self::Team(Team(name)),
            UnitKind::Specialist => Self::Specialist(Specialist(name)),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

macro_rules! unit_from {
    ($($kind:ident),*) => {$(
        impl From<$kind> for Unit {
            fn from(name: $kind) -> Self {
                Self::$kind(name)
            }
        }
    )*};
}
unit_from!(Location, Institution, Network, Team, Specialist);

refusals! {
    /// The reasons for which a text is no name.
    enum Refused {
        Empty = "name.empty":
            "verwacht: een naam; gevonden: een lege tekst",
            "expected a name, found an empty text";
        TooLong { bytes: usize } = "name.too-long":
            "verwacht: een naam van hoogstens {LONGEST_NAME} bytes; gevonden: {bytes} bytes",
            "expected a name of at most {LONGEST_NAME} bytes, found {bytes} bytes";
        ControlCharacter { found: String } = "name.control-character":
            "verwacht: een naam zonder stuurtekens; gevonden: {found}",
            "expected a name without control characters, found {found}";
        HiddenCharacter { found: String } = "name.hidden-character":
            "verwacht: een naam van zichtbare tekens; gevonden: {found}",
            "expected a name of characters that one can see, found {found}";
    }
}

/// A unit by its name; with `{unit:?}` as what it is and its name: *locatie A1*.
impl Say for Unit {
    fn say(&self, _: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind().in_language(language), self.name())
    }
}

/// A kind of unit: *locatie*, and with `{kind:?}` more of them: *locaties*.
impl Say for UnitKind {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.in_language(language))
    }

    fn quote(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Location => language.pick("locaties", "locations"),
            Self::Institution => language.pick("instellingen", "institutions"),
            Self::Network => language.pick("netwerken", "networks"),
            Self::Team => language.pick("teams", "teams"),
            Self::Specialist => language.pick("specialisten", "specialists"),
        })
    }
}
crate::formats::tell_as_is!(UnitKind);
