//! How long it takes to travel from an area to a provider.

use core::fmt;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::formats::{Excerpt, InputError, refusals};
use crate::language::Language;
use crate::messages::Say;
use crate::party::{Location, name};

name!(
    /// An area that patients come from (*gebied*), such as a postcode; or the place of a provider.
    AreaId
);

/// A time in minutes, to the millionth (*reistijd*).
///
/// ```
/// use passende_zorg::concentration::Minutes;
/// let minutes = Minutes::try_new("12.5".parse()?)?;
/// assert_eq!(minutes.millionths(), 12_500_000);
/// assert_eq!(minutes.in_language(passende_zorg::Language::Dutch).to_string(), "12,5");
/// assert!(Minutes::try_new("-1".parse()?).is_err());
/// assert!(Minutes::try_new("0.0000001".parse()?).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(i64);

impl Minutes {
    /// A travel time of no minutes.
    pub const ZERO: Self = Self(0);

    /// A time in minutes.
    ///
    /// # Errors
    /// When it is below zero, above a million, or has more than six decimals.
    pub fn try_new(minutes: Decimal) -> Result<Self, InputError> {
        let refuse = || InputError::from(Refused::Minutes { found: minutes });
        if minutes.normalize().scale() > 6 || minutes < Decimal::ZERO || minutes > Decimal::from(1_000_000) {
            return Err(refuse());
        }
        // At most six decimals: nothing is rounded.
        let millionths = minutes.checked_mul(Decimal::from(1_000_000)).ok_or_else(refuse)?;
        i64::try_from(millionths).map(Self).map_err(|_| refuse())
    }

    pub(super) const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// The time in millionths of a minute.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The time as a number.
    pub fn number(self) -> Decimal {
        Decimal::new(self.0, 6).normalize()
    }

    /// The time as people of a language write it, with as many decimals as it has.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| write!(f, "{}", crate::language::number_in_words(self.number(), language)))
    }
}

/// With as many decimals as it has, or rounded to a precision, as `{amount:.1}` asks for.
impl Say for Minutes {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = f.precision().and_then(|precision| u32::try_from(precision).ok());
        let number = number.map_or(self.number(), |decimals| self.number().round_dp(decimals));
        number.say(language, f)
    }
}

/// A text with six decimals.
impl Serialize for Minutes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Decimal::new(self.0, 6))
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

refusals! {
    /// The reasons for which travel times are refused.
    enum Refused {
        Minutes { found: Decimal } = "concentration.minutes": "expected minutes from 0 to 1,000,000 with at most six decimals, found {found}";
        Twice { from: Excerpt, to: Excerpt } = "concentration.travel-twice": "expected each pair once, found {from} to {to} again";
    }
}

/// A way to travel (*reistijdmodel*): how long it takes from an area to a provider.
///
/// The crate asks when a [`Country`](super::Country) is made, and not after it.
pub trait Travel {
    /// The time from an area to a provider; nothing when it cannot be reached.
    fn minutes(&self, from: &str, to: &str) -> Option<Minutes>;

    /// The distance, in a unit of your own, that decides between providers that are equally many minutes
    /// away; nothing when it is not known.
    fn distance(&self, _from: &str, _to: &str) -> Option<u64> {
        None
    }
}

/// Travel times pair by pair (*reistijdentabel*), as a dense table.
///
/// ```
/// use passende_zorg::concentration::{Minutes, Travel, TravelTable};
/// let mut table = TravelTable::default();
/// table.insert("3511", "A1", Minutes::try_new("12.5".parse()?)?, None)?;
/// assert_eq!(table.minutes("3511", "A1").unwrap().to_string(), "12.5");
/// assert_eq!(table.minutes("3511", "B1"), None);
/// assert!(table.insert("3511", "A1", Minutes::ZERO, None).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TravelTable {
    areas: BTreeMap<Box<str>, usize>,
    locations: BTreeMap<Box<str>, usize>,
    /// Row by row, an area each: the ways that are given, by location.
    rows: Vec<Vec<(usize, Way)>>,
}

/// The time of a pair, and its distance where that is known.
type Way = (Minutes, Option<u64>);

impl TravelTable {
    /// Adds the time from an area to a provider, and the distance where it is known.
    ///
    /// # Errors
    /// When the pair is in the table already.
    pub fn insert(
        &mut self,
        from: &str,
        to: &str,
        minutes: Minutes,
        distance: Option<u64>,
    ) -> Result<(), InputError> {
        fn index(names: &mut BTreeMap<Box<str>, usize>, name: &str) -> usize {
            if let Some(at) = names.get(name) {
                return *at;
            }
            let next = names.len();
            names.insert(name.into(), next);
            next
        }
        let (area, location) = (index(&mut self.areas, from), index(&mut self.locations, to));
        if self.rows.len() <= area {
            self.rows.resize_with(area.saturating_add(1), Vec::new);
        }
        let Some(row) = self.rows.get_mut(area) else { return Ok(()) };
        match row.binary_search_by_key(&location, |(at, _)| *at) {
            Ok(_) => Err(Refused::Twice { from: from.into(), to: to.into() }.into()),
            Err(at) => {
                row.insert(at, (location, (minutes, distance)));
                Ok(())
            }
        }
    }

    fn cell(&self, from: &str, to: &str) -> Option<Way> {
        let (area, location) = (self.areas.get(from)?, self.locations.get(to)?);
        let row = self.rows.get(*area)?;
        let at = row.binary_search_by_key(location, |(at, _)| *at).ok()?;
        row.get(at).map(|(_, way)| *way)
    }

    /// The areas that occur in it, and the places of providers from which it has ways, in order.
    pub fn areas(&self) -> impl Iterator<Item = &str> {
        self.areas.keys().map(AsRef::as_ref)
    }

    /// The providers that occur in it.
    pub fn locations(&self) -> impl Iterator<Item = Location> + '_ {
        self.locations.keys().filter_map(|name| Location::try_new(name).ok())
    }
}

impl Travel for TravelTable {
    fn minutes(&self, from: &str, to: &str) -> Option<Minutes> {
        Some(self.cell(from, to)?.0)
    }

    fn distance(&self, from: &str, to: &str) -> Option<u64> {
        self.cell(from, to)?.1
    }
}
