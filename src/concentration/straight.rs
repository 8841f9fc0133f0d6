//! How long it takes to travel from an area to a provider: by a table of times, or straight at one speed.

use core::fmt;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::globe::{arc, chord, on_globe};
use crate::formats::{Excerpt, InputError, refusals};
use crate::language::Language;
use crate::messages::Say;
use crate::party::{Location, name};

/// The place of an area or a provider (*ligging*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Point {
    /// On a flat map, in metres, such as the coordinates of the Dutch land survey (*Rijksdriehoekstelsel*).
    Plane {
        /// Metres to the east on the flat map.
        east: Decimal,
        /// Metres to the north.
        north: Decimal,
    },
    /// On the globe, in degrees.
    Globe {
        /// Degrees north of the equator, from -90 to 90.
        latitude: Decimal,
        /// Degrees east of Greenwich, from -180 to 180.
        longitude: Decimal,
    },
}

/// Travel in a straight line at one speed (*hemelsbreed*): an **approximation**, for roads and water are
/// not in it.
///
/// On a flat map the distance is the root of the squares; on the globe it is the great circle on a sphere
/// of 6,371.0088 kilometres (the mean radius of the earth), right to a metre on that sphere up to a quarter
/// of the way around it and to a few hundred at the far side. Both are computed in whole millimetres, so
/// that the same points give the same time on every machine. Choose a speed that makes up for detours; the
/// time is the distance over the speed, rounded to the millionth of a minute.
///
/// An area and a provider are looked up by name; who is not in it cannot be reached. A provider that stands
/// in an area needs a point under its own name too: that of the area will do.
///
/// ```
/// use passende_zorg::concentration::{AreaId, Point, StraightLine, Travel};
/// let at = |east: i64, north: i64| Point::Plane { east: east.into(), north: north.into() };
/// let points =
///     [(AreaId::try_new("3511")?, at(136_000, 456_000)), (AreaId::try_new("A1")?, at(139_000, 460_000))];
/// let travel = StraightLine::try_new(points, 60)?;
/// assert_eq!(travel.minutes("3511", "A1").unwrap().to_string(), "5"); // 5 kilometres
/// assert_eq!(travel.minutes("3511", "B1"), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StraightLine {
    /// The points by name, with coordinates in millimetres.
    points: BTreeMap<Box<str>, [i64; 3]>,
    globe: bool,
    speed: u32,
}

impl StraightLine {
    /// Travel between points at a speed in kilometres an hour.
    ///
    /// # Errors
    /// When a name is given twice; when flat points and points on the globe are mixed; when a coordinate on
    /// a map is more than ten million metres from zero, or one on the globe is out of its range; when the
    /// speed is not from 2 to 1,000.
    pub fn try_new(
        points: impl IntoIterator<Item = (AreaId, Point)>,
        kilometres_per_hour: u32,
    ) -> Result<Self, InputError> {
        if !(2..=1_000).contains(&kilometres_per_hour) {
            return Err(Refused::Speed { found: kilometres_per_hour }.into());
        }
        let mut line = Self { points: BTreeMap::new(), globe: false, speed: kilometres_per_hour };
        for (name, point) in points {
            let (globe, place) = match point {
                Point::Plane { east, north } => {
                    let metres = |found| within(&name, found, 10_000_000, 3);
                    (false, [metres(east)?, metres(north)?, 0])
                }
                Point::Globe { latitude, longitude } => {
                    (true, on_globe(within(&name, latitude, 90, 9)?, within(&name, longitude, 180, 9)?))
                }
            };
            if !line.points.is_empty() && globe != line.globe {
                return Err(Refused::Mixed { name: name.into() }.into());
            }
            line.globe = globe;
            if line.points.insert(name.as_str().into(), place).is_some() {
                return Err(Refused::Twice { name: name.into() }.into());
            }
        }
        Ok(line)
    }

    fn point(&self, name: &str) -> Option<[i64; 3]> {
        self.points.get(name).copied()
    }

    /// The time between two points, and the distance in millimetres.
    #[inline]
    fn way(&self, from: &[i64; 3], to: &[i64; 3]) -> Way {
        let chord = chord(from, to);
        let distance = if self.globe { arc(chord) } else { chord };
        // A millimetre at one kilometre an hour takes 60 millionths of a minute; no two points are 2^36 apart.
        let speed = u64::from(self.speed);
        let twice = distance.saturating_mul(120).saturating_add(speed);
        let millionths = twice.checked_div(speed.saturating_mul(2)).unwrap_or(0);
        (Minutes::from_millionths(i64::try_from(millionths).unwrap_or(i64::MAX)), Some(distance))
    }
}

impl Travel for StraightLine {
    fn minutes(&self, from: &str, to: &str) -> Option<Minutes> {
        Some(self.way(&self.point(from)?, &self.point(to)?).0)
    }

    /// The distance in millimetres, along a straight line or over the globe.
    fn distance(&self, from: &str, to: &str) -> Option<u64> {
        self.way(&self.point(from)?, &self.point(to)?).1
    }

    fn ways_to<'t>(&'t self, to: &'t [&'t str]) -> WaysTo<'t> {
        let to: Vec<Option<[i64; 3]>> = to.iter().map(|name| self.point(name)).collect();
        Box::new(move |from, ways| {
            let from = self.point(from);
            for (way, to) in ways.iter_mut().zip(&to) {
                *way = from.as_ref().zip(to.as_ref()).map(|(from, to)| self.way(from, to));
            }
        })
    }
}

/// A number within bounds, in units of so many decimals, rounded half to even.
fn within(name: &AreaId, found: Decimal, most: u32, decimals: u32) -> Result<i64, InputError> {
    let refuse = || Refused::Beyond { name: name.clone().into(), most, found };
    let scale = Decimal::from(10_u64.saturating_pow(decimals));
    let units = found.checked_mul(scale).filter(|_| found.abs() <= Decimal::from(most)).ok_or_else(refuse)?;
    units.round().to_i64().ok_or_else(|| refuse().into())
}

refusals! {
    /// The reasons for which travel in a straight line is refused.
    enum Refused {
        Speed { found: u32 } = "concentration.speed":
            "verwacht: een snelheid van 2 tot en met 1.000 kilometer per uur; gevonden: {found}",
            "expected a speed from 2 to 1,000 kilometres an hour, found {found}";
        Beyond { name: Excerpt, most: u32, found: Decimal } = "concentration.coordinate":
            "{name}: verwacht: een coördinaat van -{most} tot en met {most}; gevonden: {found}",
            "{name}: expected a coordinate from -{most} to {most}, found {found}";
        Mixed { name: Excerpt } = "concentration.mixed-points":
            "{name}: verwacht: alle punten op één platte kaart of alle op de aardbol; gevonden: beide",
            "{name}: expected all points on one flat map or all on the globe, found both";
        Twice { name: Excerpt } = "concentration.twice":
            "verwacht: elk punt één keer; gevonden: {name} nogmaals",
            "expected each point once, found {name} again";
    }
}

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
        let refuse = || InputError::from(RefusedTravel::Minutes { found: minutes });
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

#[cfg(feature = "schema")]
crate::schema::text!(Minutes, crate::schema::DECIMAL);

/// A decimal as a text.
impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let minutes = crate::formats::value::decimal(&text).map_err(D::Error::custom)?;
        Self::try_new(minutes).map_err(D::Error::custom)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

refusals! {
    /// The reasons for which travel times are refused.
    enum RefusedTravel {
        Minutes { found: Decimal } = "concentration.minutes":
            "verwacht: minuten van 0 tot en met 1.000.000 met hoogstens zes decimalen; gevonden: {found}",
            "expected minutes from 0 to 1,000,000 with at most six decimals, found {found}";
        Twice { from: Excerpt, to: Excerpt } = "concentration.travel-twice":
            "verwacht: elk paar één keer; gevonden: {from} naar {to} nogmaals",
            "expected each pair once, found {from} to {to} again";
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

    /// The ways to some providers, from one place after the other: what a country asks for when it is made,
    /// so that what is the same for all places need be looked up only once. It says what
    /// [`minutes`](Self::minutes) and [`distance`](Self::distance) say, and asks them unless it is written
    /// otherwise.
    ///
    /// ```
    /// use passende_zorg::concentration::{Minutes, Travel, TravelTable};
    /// let mut table = TravelTable::default();
    /// table.insert("3511", "B1", Minutes::try_new("12.5".parse()?)?, Some(900))?;
    /// let mut ways = [None; 2];
    /// table.ways_to(&["A1", "B1"])("3511", &mut ways);
    /// assert_eq!(ways, [None, Some((Minutes::try_new("12.5".parse()?)?, Some(900)))]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    fn ways_to<'t>(&'t self, to: &'t [&'t str]) -> WaysTo<'t> {
        Box::new(move |from, ways| {
            for (way, to) in ways.iter_mut().zip(to) {
                *way = self.minutes(from, to).map(|minutes| (minutes, self.distance(from, to)));
            }
        })
    }
}

/// The ways from a place to some providers: called with the name of the place, it fills in the time and the
/// distance to each, and nothing for one that cannot be reached. See [`Travel::ways_to`].
pub type WaysTo<'t> = Box<dyn Fn(&str, &mut [Option<(Minutes, Option<u64>)>]) + 't>;

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
            Ok(_) => Err(RefusedTravel::Twice { from: from.into(), to: to.into() }.into()),
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
