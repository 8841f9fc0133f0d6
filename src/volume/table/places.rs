//! The places of counts, as users name them and as the table keeps them; sets of years.

use core::hash::{Hash, Hasher};
use std::collections::{BTreeMap, HashMap};

use super::builder::{TableErrorKind, place_in};
use super::seen::Positions;
use super::{Dimension, Position, TableError};
use crate::party::{UnitKind, checked_name};
use crate::time::Year;
use crate::volume::dictionary::{CheckedNames, NO_CODE, WordKey};

pub(crate) const KINDS: usize = UnitKind::ALL.len();

const _: () = {
    let [location, institution, network, team, specialist] = UnitKind::ALL;
    let in_order = location as usize == 0 && institution as usize == 1 && network as usize == 2;
    assert!(
        in_order && team as usize == 3 && specialist as usize == 4,
        "a kind is its own place in the order"
    );
};

/// Where something was done, and by whom as far as that is kept: a location, and perhaps more.
///
/// ```
/// use passende_zorg::volume::Place;
/// let place = Place::at("A1").institution("A").specialist("dr. 7");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place<'a> {
    names: [Option<&'a str>; KINDS],
}

impl<'a> Place<'a> {
    /// The place of a row at a location, without any other unit.
    pub const fn at(location: &'a str) -> Self {
        Self { names: [Some(location), None, None, None, None] }
    }

    /// A place without any unit, to begin with.
    pub(crate) const fn nowhere() -> Self {
        Self { names: [None; KINDS] }
    }

    /// The same, in an institution.
    #[must_use]
    pub fn institution(self, name: &'a str) -> Self {
        self.with(UnitKind::Institution, name)
    }

    /// The same, in a network.
    #[must_use]
    pub fn network(self, name: &'a str) -> Self {
        self.with(UnitKind::Network, name)
    }

    /// The same, by a team.
    #[must_use]
    pub fn team(self, name: &'a str) -> Self {
        self.with(UnitKind::Team, name)
    }

    /// The same, by a specialist.
    #[must_use]
    pub fn specialist(self, name: &'a str) -> Self {
        self.with(UnitKind::Specialist, name)
    }

    /// The same, with the unit of a kind.
    #[must_use]
    pub fn with(mut self, kind: UnitKind, name: &'a str) -> Self {
        if let Some(slot) = self.names.get_mut(kind as usize) {
            *slot = Some(name);
        }
        self
    }

    /// The name of the unit of a kind, if the place names one.
    pub fn name(&self, kind: UnitKind) -> Option<&'a str> {
        self.names.get(kind as usize).copied().flatten()
    }
}

/// Gives codes to the units that places name, one dictionary per kind.
#[derive(Debug)]
pub(crate) struct PlaceBook {
    /// In the order of [`UnitKind::ALL`].
    columns: [Option<CheckedNames>; KINDS],
}

/// The codes of the units of a place, in the order of [`UnitKind::ALL`]; [`NO_CODE`] where it names none.
pub(crate) type PlaceCodes = [u32; KINDS];

impl PlaceBook {
    /// A book with a column for locations and for each of these kinds.
    pub(crate) fn new(columns: &[UnitKind]) -> Self {
        let kept = |kind: &UnitKind| *kind == UnitKind::Location || columns.contains(kind);
        Self { columns: UnitKind::ALL.map(|kind| kept(&kind).then(CheckedNames::new)) }
    }

    pub(crate) fn kinds(&self) -> impl Iterator<Item = UnitKind> + '_ {
        UnitKind::ALL
            .into_iter()
            .zip(&self.columns)
            .filter(|(_, column)| column.is_some())
            .map(|(kind, _)| kind)
    }

    /// The codes of a place, whose names are checked first: either all get a code, or none.
    pub(crate) fn encode(&mut self, at: Position, place: &Place<'_>) -> Result<PlaceCodes, TableError> {
        let refuse = |kind| TableError::new(at, kind);
        let mut codes = [NO_CODE; KINDS];
        let mut added = [None; KINDS];
        let mut any_added = false;
        let slots = codes.iter_mut().zip(&mut added).zip(self.columns.iter_mut().zip(UnitKind::ALL));
        for (((code, added), (column, kind)), name) in slots.zip(place.names) {
            let Some(text) = name else { continue };
            if let Some(known) = column.as_mut().and_then(|names| names.known(text)) {
                *code = known;
                continue;
            }
            let name = checked_name(text)
                .map_err(|error| refuse(TableErrorKind::Name { column: kind.code(), error }))?;
            if column.is_none() {
                return Err(refuse(TableErrorKind::NoSuchColumn { kind, found: name.to_owned() }));
            }
            *added = Some(name);
            any_added = true;
        }
        if any_added {
            for ((code, column), name) in codes.iter_mut().zip(&mut self.columns).zip(added) {
                if let (Some(names), Some(name)) = (column, name) {
                    *code = names.code_or_add(name);
                }
            }
        }
        Ok(codes)
    }

    /// The names of the units of a kind; none where places name no such unit.
    #[cfg(feature = "arrow59")]
    pub(crate) fn names(&mut self, kind: UnitKind) -> Option<&mut CheckedNames> {
        self.columns.get_mut(kind as usize)?.as_mut()
    }

    /// The place that codes stand for.
    pub(crate) fn decode(&self, codes: &PlaceCodes) -> Place<'_> {
        let mut place = Place { names: [None; KINDS] };
        for ((slot, column), code) in place.names.iter_mut().zip(&self.columns).zip(codes) {
            *slot = column.as_ref().and_then(|column| column.names().name(*code));
        }
        place
    }
}

/// The codes of the units of rows, a column for each kind, in the order of [`UnitKind::ALL`].
#[cfg(feature = "arrow59")]
#[derive(Debug, Default)]
pub(crate) struct UnitCodes(pub(crate) [Vec<u32>; KINDS]);

/// Places and the numbers that stand for them, in the order in which they were first seen.
#[derive(Debug)]
pub(crate) struct NumberedPlaces {
    pub(crate) book: PlaceBook,
    places: Vec<PlaceCodes>,
    numbers: HashMap<PlaceKey, u32, WordKey>,
    /// Whether places name a location only, so that the code of the location is the number of the place.
    is_plain: bool,
    last: (PlaceCodes, u32),
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PlaceKey(pub(crate) PlaceCodes);

impl Hash for PlaceKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for code in self.0 {
            state.write_u64(u64::from(code));
        }
    }
}

impl NumberedPlaces {
    pub(crate) fn new(columns: &[UnitKind]) -> Self {
        let book = PlaceBook::new(columns);
        Self {
            is_plain: book.kinds().count() == 1,
            book,
            places: Vec::new(),
            numbers: HashMap::default(),
            last: ([NO_CODE; KINDS], NO_CODE),
        }
    }

    /// The number of a place, of which the units have codes.
    #[inline]
    pub(crate) fn number(&mut self, codes: PlaceCodes) -> u32 {
        if self.last.0 == codes && self.last.1 != NO_CODE {
            return self.last.1;
        }
        let next = u32::try_from(self.places.len()).unwrap_or(NO_CODE);
        let [location, ..] = codes;
        let number =
            if self.is_plain { location } else { *self.numbers.entry(PlaceKey(codes)).or_insert(next) };
        if number == next {
            self.places.push(codes);
        }
        self.last = (codes, number);
        number
    }

    /// Appends the numbers of places, of each of which the units have codes, and leaves the columns of these
    /// empty.
    #[cfg(feature = "arrow59")]
    pub(crate) fn append(&mut self, units: &mut UnitCodes, numbers: &mut Vec<u32>) {
        if self.is_plain {
            let [location, ..] = &mut units.0;
            // Codes are given in the order in which names are seen.
            let known = self.book.names(UnitKind::Location).map_or(0, |names| names.names().len());
            let new = (self.places.len()..known).filter_map(|code| u32::try_from(code).ok());
            self.places.extend(new.map(|code| [code, NO_CODE, NO_CODE, NO_CODE, NO_CODE]));
            if numbers.is_empty() {
                core::mem::swap(numbers, location);
            } else {
                numbers.append(location);
            }
            return;
        }
        let rows = units.0.iter().map(Vec::len).max().unwrap_or(0);
        numbers.reserve(rows);
        for row in 0..rows {
            let codes = units.0.each_ref().map(|codes| codes.get(row).copied().unwrap_or(NO_CODE));
            numbers.push(self.number(codes));
        }
        units.0.iter_mut().for_each(Vec::clear);
    }

    /// The number of places.
    pub(crate) const fn len(&self) -> usize {
        self.places.len()
    }

    /// The places in the order of their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &PlaceCodes> {
        self.places.iter()
    }

    /// The codes of a place.
    pub(crate) fn get(&self, number: u32) -> Option<&PlaceCodes> {
        self.places.get(usize::try_from(number).ok()?)
    }

    /// One dimension per kind, its names in order.
    pub(super) fn dimensions(self, rows: FinishedRows<'_>) -> Vec<Dimension> {
        let columns = UnitKind::ALL.into_iter().zip(&self.book.columns).enumerate();
        let columns = columns.filter_map(|(at, (kind, column))| Some((at, kind, column.as_ref()?.names())));
        columns
            .map(|(at, kind, dictionary)| {
                let (names, order) = dictionary.sorted();
                let of_place = |codes: &PlaceCodes| {
                    codes.get(at).and_then(|code| place_in(&order, *code)).unwrap_or(NO_CODE)
                };
                // By number of place, the place of its unit in the order of the names.
                let units: Vec<u32> = self.places.iter().map(of_place).collect();
                let mut present = vec![YearSet::default(); names.len()];
                let mut without = BTreeMap::new();
                let mut codes = vec![NO_CODE; rows.targets.len()];
                let each = rows.places.iter().zip(rows.years).zip(rows.targets).enumerate();
                for (row, ((place, year), target)) in each {
                    let unit = place_in(&units, *place).unwrap_or(NO_CODE);
                    if let Some(years) = usize::try_from(unit).ok().and_then(|unit| present.get_mut(unit)) {
                        years.insert(*year);
                    } else if let Some(position) = rows.positions.get(row) {
                        let intervention = rows.interventions.get(row).copied().unwrap_or(NO_CODE);
                        without.entry(intervention).or_insert(position);
                    }
                    if let Some(code) = usize::try_from(*target).ok().and_then(|at| codes.get_mut(at)) {
                        *code = unit;
                    }
                }
                Dimension { kind, names, codes, present, closed: Vec::new(), without }
            })
            .collect()
    }
}

/// What is known of the rows of a table when all have been given, as columns in the order of the input.
#[derive(Debug, Clone, Copy)]
pub(super) struct FinishedRows<'r> {
    /// The places by their numbers.
    pub(super) places: &'r [u32],
    /// The places of interventions in the order of their names.
    pub(super) interventions: &'r [u32],
    pub(super) years: &'r [Year],
    pub(super) positions: &'r Positions,
    /// Where each row goes in the order of the table.
    pub(super) targets: &'r [u32],
}

/// The number of words with a bit for every year in which a count can be reported.
const WORDS: usize = 5;
const _: () = assert!(Year::LAST.number() - Year::FIRST.number() < 320, "every year has a bit of its own");

/// A set of years, one bit each: what is asked of every unit costs a few machine words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct YearSet([u64; WORDS]);

impl YearSet {
    fn place(year: Year) -> (usize, u64) {
        let offset = year.number().saturating_sub(Year::FIRST.number()).unsigned_abs();
        (usize::try_from(offset >> 6).unwrap_or(WORDS), 1 << (offset & 63))
    }

    pub(crate) fn insert(&mut self, year: Year) {
        let (word, bit) = Self::place(year);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    pub(crate) fn remove(&mut self, year: Year) {
        let (word, bit) = Self::place(year);
        if let Some(word) = self.0.get_mut(word) {
            *word &= !bit;
        }
    }

    pub(crate) fn contains(&self, year: Year) -> bool {
        let (word, bit) = Self::place(year);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// The years of this set that are not in another.
    #[inline]
    pub(crate) fn without(&self, other: &Self) -> Self {
        let mut rest = *self;
        for (word, out) in rest.0.iter_mut().zip(&other.0) {
            *word &= !out;
        }
        rest
    }

    /// Whether every year of another set is in this one.
    #[inline]
    pub(crate) fn contains_all(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(have, asked)| asked & !have == 0)
    }

    /// Takes the years of another set.
    pub(crate) fn add(&mut self, other: &Self) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// The years, in order.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = Year> + '_ {
        (Year::FIRST.number()..=Year::LAST.number())
            .filter_map(|year| Year::try_new(year).ok())
            .filter(|year| self.contains(*year))
    }
}

impl FromIterator<Year> for YearSet {
    fn from_iter<I: IntoIterator<Item = Year>>(years: I) -> Self {
        let mut set = Self::default();
        for year in years {
            set.insert(year);
        }
        set
    }
}
