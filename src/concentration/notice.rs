//! What is told of a country beside every answer: people, providers and names that files leave out or write in two ways.

use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::AreaId;
use crate::language::{Describe, InBoth, Language, list_in_words, number_in_words};
use crate::party::Location;
use crate::words::words;

words!(
    /// In what a name stands (*waar een naam staat*).
    NameSource {
        /// In the travel times.
        Travel = "travel", "de reistijden", "the travel times";
        /// In the points on the map.
        Points = "points", "de liggingen", "the points";
    }
);

words!(
    /// What a name is of (*waarvan een naam is*).
    NamedThing {
        /// An area.
        Area = "area", "gebieden", "areas";
        /// A provider.
        Provider = "provider", "aanbieders", "providers";
        /// A kind of care.
        Care = "care", "soorten zorg", "kinds of care";
    }
);

/// What is noteworthy of a country whatever is asked about it (*opmerking bij een land*): nobody who drops out, and no name that is taken for another, goes untold.
///
/// Serialised with its code, its sentence in both languages and all names that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CountryNotice {
    /// From these areas, in which people live, no provider can be reached: their people count nowhere.
    AreasWithoutWay {
        /// Which.
        areas: Vec<AreaId>,
        /// How many people live in them.
        people: u64,
        /// How many live in all areas.
        of: u64,
    },
    /// Between these areas and providers no way is known, though others lead from the area and to the provider.
    PairsWithoutWay {
        /// The first of each area.
        pairs: Vec<(AreaId, Location)>,
        /// How many there are.
        number: usize,
        /// Of how many pairs of an area where people live and a provider.
        of: usize,
    },
    /// To these providers no way leads, from no area and from no other provider.
    NoWayTo {
        /// Which.
        providers: Vec<Location>,
    },
    /// From the places of these providers no way leads to another: nobody tops them up, and patients whose only place it is can go nowhere.
    NoWayFrom {
        /// Which.
        providers: Vec<Location>,
    },
    /// From the area that a provider stands in, and where people live, no way leads to the provider itself: those people are counted at another.
    NoWayAtHome {
        /// Which provider, in which area.
        providers: Vec<(Location, AreaId)>,
    },
    /// These providers have no region, while others have one: they are in one nameless region together.
    WithoutRegion {
        /// Which.
        providers: Vec<Location>,
        /// How many people have one of them nearest, and follow it into that region.
        people: u64,
    },
    /// These providers stand in areas of which nothing is given.
    UnknownArea {
        /// Which provider, in which area.
        providers: Vec<(Location, AreaId)>,
    },
    /// These names look alike, and count as different ones.
    LookAlike {
        /// Of what.
        things: NamedThing,
        /// Those that look alike together.
        names: Vec<Vec<Box<str>>>,
    },
    /// These names stand in a file and nowhere else: they count for nothing.
    Nowhere {
        /// In which.
        source: NameSource,
        /// Which.
        names: Vec<Box<str>>,
    },
}

impl CountryNotice {
    /// All names that it is about, in order.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::AreasWithoutWay { areas, .. } => areas.iter().map(AreaId::as_str).collect(),
            Self::PairsWithoutWay { pairs, .. } => {
                pairs.iter().flat_map(|(area, provider)| [area.as_str(), provider.as_str()]).collect()
            }
            Self::NoWayTo { providers }
            | Self::NoWayFrom { providers }
            | Self::WithoutRegion { providers, .. } => providers.iter().map(Location::as_str).collect(),
            Self::NoWayAtHome { providers } | Self::UnknownArea { providers } => {
                providers.iter().flat_map(|(provider, area)| [provider.as_str(), area.as_str()]).collect()
            }
            Self::LookAlike { names, .. } => names.iter().flatten().map(AsRef::as_ref).collect(),
            Self::Nowhere { names, .. } => names.iter().map(AsRef::as_ref).collect(),
        }
    }
}

/// How many names stand in a sentence.
const SHOWN: usize = 5;

/// The first of some names, and how many more there are.
pub(super) fn some_of<T: fmt::Display>(
    names: impl IntoIterator<Item = T>,
    number: usize,
    language: Language,
) -> String {
    let mut shown: Vec<String> = names.into_iter().take(SHOWN).map(|name| name.to_string()).collect();
    let more = number.saturating_sub(shown.len());
    if more > 0 {
        shown.push(format!(
            "{} {}",
            number_in_words(as_u64(more), language),
            language.pick("andere", "more")
        ));
    }
    list_in_words(&shown, language).to_string()
}

pub(super) fn as_u64(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A number of things: the word for one, and the word for more.
pub(super) fn counted(number: usize, one: &str, more: &str, language: Language) -> String {
    let word = if number == 1 { one } else { more };
    format!("{} {word}", number_in_words(as_u64(number), language))
}

impl Describe for CountryNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::AreasWithoutWay { .. } => "country.areas-without-way",
            Self::PairsWithoutWay { .. } => "country.pairs-without-way",
            Self::NoWayTo { .. } => "country.no-way-to",
            Self::NoWayFrom { .. } => "country.no-way-from",
            Self::NoWayAtHome { .. } => "country.no-way-at-home",
            Self::WithoutRegion { .. } => "country.without-region",
            Self::UnknownArea { .. } => "country.unknown-area",
            Self::LookAlike { .. } => "country.look-alike",
            Self::Nowhere { .. } => "country.nowhere",
        }
    }

    #[allow(clippy::too_many_lines, reason = "a sentence in each language for each notice")]
    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |number: u64| number_in_words(number, language);
        let places = |pairs: &[(Location, AreaId)]| {
            let each = pairs.iter().map(|(provider, area)| format!("{provider} ({area})"));
            some_of(each, pairs.len(), language)
        };
        match self {
            Self::AreasWithoutWay { areas, people, of } => {
                let shown = some_of(areas, areas.len(), language);
                let areas = counted(
                    areas.len(),
                    language.pick("gebied", "area"),
                    language.pick("gebieden", "areas"),
                    language,
                );
                let (people, of) = (number(*people), number(*of));
                match language {
                    Language::Dutch => write!(
                        f,
                        "Uit {areas} met {people} van de {of} inwoners is geen enkele aanbieder bereikbaar ({shown}); deze inwoners tellen nergens mee."
                    ),
                    Language::English => write!(
                        f,
                        "No provider can be reached from {areas} with {people} of {of} people ({shown}); these people count nowhere."
                    ),
                }
            }
            Self::PairsWithoutWay { pairs, number: found, of } => {
                let each = pairs.iter().map(|(area, provider)| match language {
                    Language::Dutch => format!("{area} naar {provider}"),
                    Language::English => format!("{area} to {provider}"),
                });
                let shown = some_of(each, *found, language);
                let (found, of) = (number(as_u64(*found)), number(as_u64(*of)));
                match language {
                    Language::Dutch => write!(
                        f,
                        "Bij {found} van de {of} combinaties van gebied en aanbieder ontbreekt de reistijd ({shown}); uit dat gebied gaat dan niemand naar die aanbieder."
                    ),
                    Language::English => write!(
                        f,
                        "The travel time is missing for {found} of {of} pairs of an area and a provider ({shown}); nobody of that area goes to that provider."
                    ),
                }
            }
            Self::NoWayTo { providers } => {
                let shown = some_of(providers, providers.len(), language);
                match language {
                    Language::Dutch => write!(
                        f,
                        "Naar {shown} is geen reistijd bekend: niemand kan erheen, en wie er nu heen gaat, kan nergens terecht als deze aanbieder stopt."
                    ),
                    Language::English => write!(
                        f,
                        "No way is known to {shown}: nobody can go there, and who goes there now can go nowhere when it stops."
                    ),
                }
            }
            Self::NoWayFrom { providers } => {
                let shown = some_of(providers, providers.len(), language);
                match language {
                    Language::Dutch => write!(
                        f,
                        "Van {shown} naar andere aanbieders is geen reistijd bekend: er wordt daar niet aangevuld, en patiënten van wie alleen deze plaats bekend is, kunnen nergens heen."
                    ),
                    Language::English => write!(
                        f,
                        "No travel is known from {shown} to other providers: nobody is topped up there, and patients of whom no other place is known can go nowhere."
                    ),
                }
            }
            Self::NoWayAtHome { providers } => {
                let shown = places(providers);
                match language {
                    Language::Dutch => write!(
                        f,
                        "Voor {shown} ontbreekt de reistijd vanuit het eigen gebied: de inwoners daarvan tellen bij een andere aanbieder."
                    ),
                    Language::English => write!(
                        f,
                        "The travel time from their own area is missing for {shown}: the people of that area are counted at another provider."
                    ),
                }
            }
            Self::WithoutRegion { providers, people } => {
                let shown = some_of(providers, providers.len(), language);
                let people = number(*people);
                match language {
                    Language::Dutch => write!(
                        f,
                        "Zonder regio: {shown}. Hun patiënten gaan alleen naar andere aanbieders zonder regio, en krijgen zij patiënten, dan alleen van daar; voor {people} inwoners is een van hen het dichtst bij."
                    ),
                    Language::English => write!(
                        f,
                        "Without a region: {shown}. Their patients go to others without a region only, and they receive from there only; one of them is the nearest for {people} people."
                    ),
                }
            }
            Self::UnknownArea { providers } => {
                let shown = places(providers);
                match language {
                    Language::Dutch => {
                        write!(
                            f,
                            "Het gebied waarin de aanbieder staat, komt bij de gebieden niet voor: {shown}."
                        )
                    }
                    Language::English => {
                        write!(f, "The area that the provider stands in is none of the areas: {shown}.")
                    }
                }
            }
            Self::LookAlike { things, names } => {
                let beside = language.pick(" naast ", " beside ");
                let shown = some_of(names.iter().map(|names| names.join(beside)), names.len(), language);
                let things = things.in_language(language);
                match language {
                    Language::Dutch => {
                        write!(f, "Namen van {things} lijken op elkaar en tellen als verschillende: {shown}.")
                    }
                    Language::English => {
                        write!(f, "Names of {things} look alike and count as different ones: {shown}.")
                    }
                }
            }
            Self::Nowhere { source, names } => {
                let (shown, source) = (some_of(names, names.len(), language), source.in_language(language));
                match language {
                    Language::Dutch => {
                        write!(
                            f,
                            "In {source} staan plaatsen die nergens anders voorkomen en niet meetellen: {shown}."
                        )
                    }
                    Language::English => {
                        write!(
                            f,
                            "In {source} are places that occur nowhere else and count for nothing: {shown}."
                        )
                    }
                }
            }
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for CountryNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_notice(self, &self.names(), serializer)
    }
}

/// A notice on the wire.
pub(super) fn serialize_notice<S: Serializer>(
    notice: &impl Describe,
    names: &[&str],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut fields = serializer.serialize_struct("Notice", 3)?;
    fields.serialize_field("code", notice.code())?;
    let text = |language, f: &mut fmt::Formatter<'_>| notice.describe(language, f);
    fields.serialize_field("text", &InBoth(text))?;
    fields.serialize_field("names", names)?;
    fields.end()
}
