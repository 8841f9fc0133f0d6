//! The places of counts, as users name them and as the table keeps them; sets of years.

use std::collections::BTreeMap;

use super::builder::TableErrorKind;
use super::{Dimension, Position, TableError};
use crate::party::{UnitKind, checked_name};
use crate::time::Year;
use crate::volume::dictionary::{Dictionary, NO_CODE};

pub(crate) const KINDS: usize = UnitKind::ALL.len();

/// Where something was done, and by whom as far as that is kept: a location, and perhaps more.
///
/// ```
/// use passende_zorg::volume::Place;
/// let place = Place::at("A1").institution("A").specialist("dr. 7");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
        for (slot, of) in self.names.iter_mut().zip(UnitKind::ALL) {
            if of == kind {
                *slot = Some(name);
            }
        }
        self
    }

    /// The name of the unit of a kind, if the place names one.
    pub fn name(&self, kind: UnitKind) -> Option<&'a str> {
        self.names.iter().zip(UnitKind::ALL).find(|(_, of)| *of == kind).and_then(|(name, _)| *name)
    }
}

/// Gives codes to the units that places name, one dictionary per kind.
#[derive(Debug)]
pub(crate) struct PlaceBook {
    columns: Vec<(UnitKind, Dictionary)>,
}

/// The codes of the units of a place, in the order of [`UnitKind::ALL`]; [`NO_CODE`] where it names none.
pub(crate) type PlaceCodes = [u32; KINDS];

impl PlaceBook {
    /// A book with a column for locations and for each of these kinds.
    pub(crate) fn new(columns: &[UnitKind]) -> Self {
        let kept = |kind: &UnitKind| *kind == UnitKind::Location || columns.contains(kind);
        Self {
            columns: UnitKind::ALL.into_iter().filter(kept).map(|kind| (kind, Dictionary::new())).collect(),
        }
    }

    pub(crate) fn kinds(&self) -> impl Iterator<Item = UnitKind> + '_ {
        self.columns.iter().map(|(kind, _)| *kind)
    }

    /// The codes of a place, whose names are checked first: either all get a code, or none.
    pub(crate) fn encode(&mut self, at: Position, place: &Place<'_>) -> Result<PlaceCodes, TableError> {
        let refuse = |kind| TableError::new(at, kind);
        let mut names = [None; KINDS];
        for (slot, kind) in names.iter_mut().zip(UnitKind::ALL) {
            if let Some(text) = place.name(kind) {
                let name = checked_name(text)
                    .map_err(|error| refuse(TableErrorKind::Name { column: kind.code(), error }))?;
                if !self.kinds().any(|of| of == kind) {
                    return Err(refuse(TableErrorKind::NoSuchColumn { kind, found: name.to_owned() }));
                }
                *slot = Some(name);
            }
        }
        let mut codes = [NO_CODE; KINDS];
        for ((code, kind), name) in codes.iter_mut().zip(UnitKind::ALL).zip(names) {
            let column = self.columns.iter_mut().find(|(of, _)| *of == kind);
            if let (Some((_, dictionary)), Some(name)) = (column, name) {
                *code = dictionary.code_or_add(name);
            }
        }
        Ok(codes)
    }

    /// The place that codes stand for.
    pub(crate) fn decode(&self, codes: &PlaceCodes) -> Place<'_> {
        let mut place = Place { names: [None; KINDS] };
        for ((slot, kind), code) in place.names.iter_mut().zip(UnitKind::ALL).zip(codes) {
            let column = self.columns.iter().find(|(of, _)| *of == kind);
            *slot = column.and_then(|(_, dictionary)| dictionary.name(*code));
        }
        place
    }

    /// One dimension per kind, its names in order, for rows in the order given.
    pub(super) fn dimensions(self, rows: FinishedRows<'_>, order: &[usize]) -> Vec<Dimension> {
        self.columns
            .into_iter()
            .map(|(kind, dictionary)| {
                let (names, places) = dictionary.sorted();
                let of_kind = |codes: &PlaceCodes| {
                    let code =
                        codes.iter().zip(UnitKind::ALL).find(|(_, of)| *of == kind).map(|(code, _)| *code);
                    code.and_then(|code| places.get(usize::try_from(code).ok()?).copied()).unwrap_or(NO_CODE)
                };
                let mut present = vec![YearSet::default(); names.len()];
                let mut without = BTreeMap::new();
                let each =
                    rows.places.iter().zip(rows.years).zip(rows.interventions.iter().zip(rows.positions));
                for ((place, year), (intervention, position)) in each {
                    match usize::try_from(of_kind(place)).ok().and_then(|unit| present.get_mut(unit)) {
                        Some(years) => years.insert(*year),
                        None => _ = without.entry(*intervention).or_insert(*position),
                    }
                }
                let codes = order.iter().filter_map(|row| rows.places.get(*row)).map(of_kind).collect();
                Dimension { kind, names, codes, present, closed: Vec::new(), without }
            })
            .collect()
    }
}

/// What is known of the rows of a table when all have been given, as columns in the order of the input.
#[derive(Debug, Clone, Copy)]
pub(super) struct FinishedRows<'r> {
    pub(super) places: &'r [PlaceCodes],
    /// The places of interventions in the order of their names.
    pub(super) interventions: &'r [u32],
    pub(super) years: &'r [Year],
    pub(super) positions: &'r [Position],
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
