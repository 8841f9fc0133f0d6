//! Patients divided to the whole patient, and what changes for a unit.

use core::fmt;
use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::NormMeaning;
use crate::language::Language;
use crate::messages::Say;
use crate::party::{Institution, Location};
use crate::quantity::CountRange;
use crate::source::Edition;

/// The millionths in one patient.
pub(crate) const UNIT: i64 = 1_000_000;

/// A volume of patients in a year (*volume*), in millionths of a patient.
///
/// Catchments divide a volume over areas, so a volume need not be whole. It is a whole number of millionths
/// all the same, and every division of it adds up again exactly.
///
/// ```
/// use passende_zorg::concentration::Patients;
/// let volume = Patients::of(3);
/// assert_eq!(volume.millionths(), 3_000_000);
/// assert_eq!(volume.whole(), Some(3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Patients(i64);

impl Patients {
    /// A volume of no patients at all.
    pub const ZERO: Self = Self(0);

    /// So many whole patients.
    pub const fn of(count: u32) -> Self {
        // At most 4.3 thousand million times a million: far within reach.
        Self((count as i64).saturating_mul(UNIT))
    }

    pub(crate) const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// The volume in millionths of a patient.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// The number of patients, where they are whole.
    pub const fn whole(self) -> Option<i64> {
        match self.0.checked_rem(UNIT) {
            Some(0) => self.0.checked_div(UNIT),
            _ => None,
        }
    }

    /// The volume as a number.
    pub fn number(self) -> rust_decimal::Decimal {
        rust_decimal::Decimal::new(self.0, 6).normalize()
    }

    /// The sum of both, at most what can be held.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The volume as people of a language write it, with as many decimals as it has.
    pub fn in_language(self, language: Language) -> impl fmt::Display {
        fmt::from_fn(move |f| write!(f, "{}", crate::language::number_in_words(self.number(), language)))
    }
}

/// With as many decimals as it has, or rounded to a precision, as `{amount:.1}` asks for.
impl Say for Patients {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = f.precision().and_then(|precision| u32::try_from(precision).ok());
        let number = number.map_or(self.number(), |decimals| self.number().round_dp(decimals));
        number.say(language, f)
    }
}

impl core::iter::Sum for Patients {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Self::plus)
    }
}

impl Serialize for Patients {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

/// Patients times minutes, from millionths of both.
pub(super) fn patient_minutes(product: i128) -> rust_decimal::Decimal {
    rust_decimal::Decimal::try_from_i128_with_scale(product, 12)
        .map_or(rust_decimal::Decimal::MAX, |number| number.normalize())
}

/// Divides a total over weights by largest remainder: each gets the whole part of its share, and what is
/// left goes one by one to the largest remainders, the first of equals first. The parts add up to the
/// total. No weight may be below zero; when all are zero, nothing is divided.
///
/// The weights of one division stay below 2^63 together: people of a country, millionths of its patients,
/// or parts of one share.
#[derive(Debug, Default)]
pub(super) struct Apportion {
    remainders: Vec<(u64, u32)>,
}

impl Apportion {
    pub(super) fn divide(&mut self, total: i64, weights: &[i64], parts: &mut Vec<i64>) {
        parts.clear();
        parts.resize(weights.len(), 0);
        let of = |number: i64| u64::try_from(number).unwrap_or(0);
        let whole = weights.iter().fold(0_u64, |sum, weight| sum.saturating_add(of(*weight)));
        let largest = weights.iter().copied().max().unwrap_or(0);
        let total = of(total);
        if whole == 0 || total == 0 {
            return;
        }
        // Most products fit in a word, and are divided an order faster then.
        let small = total.checked_mul(of(largest)).is_some();
        self.remainders.clear();
        let mut left = total;
        for ((weight, part), at) in weights.iter().zip(parts.iter_mut()).zip(0_u32..) {
            let (share, remainder) = if small {
                let product = total.saturating_mul(of(*weight));
                (product.checked_div(whole).unwrap_or(0), product.checked_rem(whole).unwrap_or(0))
            } else {
                // Below 2^63 times below 2^63 stays below 2^126.
                let product = u128::from(total).saturating_mul(u128::from(of(*weight)));
                let divided = product.checked_div(u128::from(whole)).unwrap_or(0);
                let rest = product.checked_rem(u128::from(whole)).unwrap_or(0);
                (u64::try_from(divided).unwrap_or(0), u64::try_from(rest).unwrap_or(0))
            };
            *part = i64::try_from(share).unwrap_or(0);
            left = left.saturating_sub(share);
            self.remainders.push((remainder, at));
        }
        let left = usize::try_from(left).unwrap_or(0);
        let order = |one: &(u64, u32), other: &(u64, u32)| other.0.cmp(&one.0).then(one.1.cmp(&other.1));
        if left > 0 && left < self.remainders.len() {
            self.remainders.select_nth_unstable_by(left, order);
        }
        for (_, at) in self.remainders.iter().take(left) {
            if let Some(part) = usize::try_from(*at).ok().and_then(|at| parts.get_mut(at)) {
                *part = part.saturating_add(1);
            }
        }
    }
}

/// What the change of unit alone does (*per instelling of per locatie*): the draft counts the procedures of
/// an institution (annex D, 2b), the final text those of a location (part D, c, p. 57).
///
/// ```
/// use passende_zorg::concentration::UnitChange;
/// use passende_zorg::party::{Institution, Location};
/// use passende_zorg::quantity::CountRange;
/// let at = |institution: &str, location: &str, count| {
///     (
///         Institution::try_new(institution).unwrap(),
///         Location::try_new(location).unwrap(),
///         CountRange::exactly(count),
///     )
/// };
/// let change = UnitChange::of([at("A", "A1", 30), at("A", "A2", 25), at("B", "B1", 70)], 50, 1);
/// assert_eq!((change.per_institution().meet(), change.per_location().meet()), (2, 1));
/// assert_eq!(change.to_move_by_unit(), CountRange::exactly(55));
/// assert_eq!(change.only_together()[0].as_str(), "A");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct UnitChange {
    per_institution: NormMeaning,
    per_location: NormMeaning,
    to_move_by_unit: CountRange,
    only_together: Vec<Institution>,
}

impl UnitChange {
    /// The meaning of a minimum a year both ways, for the counts of locations over so many years together.
    /// Counts of one location of one institution add up; two institutions at one location stay apart, as a
    /// norm is for one group of professionals.
    pub fn of(
        counts: impl IntoIterator<Item = (Institution, Location, CountRange)>,
        minimum: u32,
        years: u16,
    ) -> Self {
        let add = |one: CountRange, other| one.checked_add(other).unwrap_or(CountRange::UNKNOWN);
        let mut institutions: BTreeMap<Institution, BTreeMap<Location, CountRange>> = BTreeMap::new();
        for (institution, location, count) in counts {
            let sum =
                institutions.entry(institution).or_default().entry(location).or_insert(CountRange::NONE);
            *sum = add(*sum, count);
        }
        let meaning =
            |counts: &mut dyn Iterator<Item = CountRange>| NormMeaning::over(counts, minimum, years);
        let whole = |locations: &BTreeMap<Location, CountRange>| {
            locations.values().copied().fold(CountRange::NONE, add)
        };
        let mut change = Self {
            per_institution: meaning(&mut institutions.values().map(whole)),
            per_location: meaning(
                &mut institutions.values().flat_map(|locations| locations.values().copied()),
            ),
            to_move_by_unit: CountRange::NONE,
            only_together: Vec::new(),
        };
        for (institution, locations) in &institutions {
            let together = meaning(&mut core::iter::once(whole(locations)));
            let apart = meaning(&mut locations.values().copied());
            let moves = if together.meet() == 1 {
                apart.to_move()
            } else if together.undecided() == 1 {
                apart.to_move().most().map_or(CountRange::UNKNOWN, CountRange::at_most)
            } else {
                CountRange::NONE
            };
            change.to_move_by_unit = add(change.to_move_by_unit, moves);
            if together.meet() == 1 && apart.meet() == 0 && apart.undecided() == 0 {
                change.only_together.push(institution.clone());
            }
        }
        change
    }

    /// By institution, as the draft counts.
    pub const fn per_institution(&self) -> &NormMeaning {
        &self.per_institution
    }

    /// By location, as the final text counts.
    pub const fn per_location(&self) -> &NormMeaning {
        &self.per_location
    }

    /// The meaning as an agreement counts.
    pub const fn under(&self, agreement: Edition) -> &NormMeaning {
        match agreement {
            Edition::Draft => &self.per_institution,
            Edition::Final | Edition::Framework2023 => &self.per_location,
        }
    }

    /// Patients at locations that miss the minimum while their institution meets it: those who
    /// move for the unit alone.
    pub const fn to_move_by_unit(&self) -> CountRange {
        self.to_move_by_unit
    }

    /// The institutions that certainly meet it, none of whose locations does.
    pub fn only_together(&self) -> &[Institution] {
        &self.only_together
    }
}
