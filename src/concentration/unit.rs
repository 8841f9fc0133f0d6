//! The same counts by institution, as the draft counts, and by location, as the final text does.

use std::collections::BTreeMap;

use serde::Serialize;

use super::NormMeaning;
use crate::party::{Institution, Location};
use crate::quantity::CountRange;
use crate::source::Edition;

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
