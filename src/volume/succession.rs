//! Units that went on in others: mergers, takeovers and new names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::formats::{InputError, refusals};
use crate::party::{UnitKind, checked_name};
use crate::wire::excerpt;

/// One unit that goes on in another from a day (*rechtsopvolging*, *fusie*): a merger is a succession of
/// each of the units that merge.
///
/// ```
/// use passende_zorg::{party::UnitKind, volume::Succession};
/// let merged = "2024-01-01".parse().unwrap();
/// let succession = Succession::try_new(UnitKind::Institution, "East", "Together", merged)?;
/// assert_eq!((succession.from(), succession.to()), ("East", "Together"));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Succession {
    kind: UnitKind,
    from: Arc<str>,
    to: Arc<str>,
    day: NaiveDate,
    share: Decimal,
}

impl Succession {
    fn order(&self) -> (NaiveDate, UnitKind, &str, &str) {
        (self.day, self.kind, &self.from, &self.to)
    }

    /// Whether it is of the same unit on the same day.
    fn is_beside(&self, other: &Self) -> bool {
        (self.day, self.kind, &self.from) == (other.day, other.kind, &other.from)
    }

    /// A unit of a kind that goes on in another from a day: the first day on which the first is no more.
    ///
    /// # Errors
    /// When a name is no name, or both names are one.
    pub fn try_new(kind: UnitKind, from: &str, to: &str, day: NaiveDate) -> Result<Self, InputError> {
        let name = |field, text| checked_name(text).map_err(|error| Refused::Name { field, error });
        let (from, to) = (name("from", from)?, name("to", to)?);
        if from == to {
            return Err(Refused::Itself { name: excerpt(from) }.into());
        }
        Ok(Self { kind, from: from.into(), to: to.into(), day, share: Decimal::ONE })
    }

    /// The same for a part of what the first did: a location that moves for a part, or a unit that is
    /// divided over several. What is left stays with the first.
    ///
    /// ```
    /// use passende_zorg::{party::UnitKind, volume::{CountTable, Succession, Successions}};
    ///
    /// let moved = Succession::try_new(UnitKind::Location, "Old", "New", "2024-07-01".parse()?)?
    ///     .try_with_share("0.4".parse()?)?;
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nOld,lung,2023,51\n")?
    ///     .carried_over(&Successions::try_new([moved])?, "2024-12-31".parse()?);
    /// let counts: Vec<_> =
    ///     table.counts().map(|(_, _, _, count)| (count.least(), count.most().unwrap())).collect();
    /// assert_eq!(counts, [(20, 21), (30, 31)]); // 20.4 and 30.6: between whole numbers
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// When the share is not above zero and at most one.
    pub fn try_with_share(mut self, share: Decimal) -> Result<Self, InputError> {
        if share <= Decimal::ZERO || share > Decimal::ONE {
            return Err(Refused::Share { found: share }.into());
        }
        self.share = share;
        Ok(self)
    }

    /// The kind of units that they are.
    pub const fn kind(&self) -> UnitKind {
        self.kind
    }

    /// The unit that is no more.
    pub fn from(&self) -> &str {
        &self.from
    }

    /// The unit in which it goes on.
    pub fn to(&self) -> &str {
        &self.to
    }

    /// The first day on which it goes on in the other.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// The part of what it did that goes on in the other.
    pub const fn share(&self) -> Decimal {
        self.share
    }

    /// Whether it is of a part only.
    pub(crate) fn is_of_a_part(&self) -> bool {
        self.share < Decimal::ONE
    }
}

/// Successions, none of which contradicts another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Successions {
    by_kind: BTreeMap<UnitKind, ByUnit>,
    /// Those of a part, in order of day, kind and unit.
    of_a_part: Vec<Succession>,
}

/// By the unit that is no more, in order of day, the units in which it went on.
type ByUnit = BTreeMap<Arc<str>, Vec<(NaiveDate, Arc<str>)>>;

impl Successions {
    /// Successions, in any order. The same one given twice is one.
    ///
    /// # Errors
    /// When a unit goes on in two others from the same day without a share of each, in one twice, or with
    /// shares of more than one together: who divides a unit has to divide its counts.
    pub fn try_new(successions: impl IntoIterator<Item = Succession>) -> Result<Self, InputError> {
        let mut by_kind: BTreeMap<UnitKind, ByUnit> = BTreeMap::new();
        let mut of_a_part: Vec<Succession> = Vec::new();
        for succession in successions {
            if succession.is_of_a_part() {
                of_a_part.push(succession);
                continue;
            }
            let Succession { kind, from, to, day, .. } = succession;
            let of_unit = by_kind.entry(kind).or_default().entry(Arc::clone(&from)).or_default();
            match of_unit.binary_search_by_key(&day, |(day, _)| *day) {
                Ok(at) if of_unit.get(at).is_some_and(|(_, before)| *before == to) => {}
                Ok(_) => return Err(Refused::Divided { name: excerpt(&from), day }.into()),
                Err(at) => of_unit.insert(at, (day, to)),
            }
        }
        of_a_part.sort_by(|one, other| one.order().cmp(&other.order()));
        of_a_part.dedup();
        for parts in of_a_part.chunk_by(Succession::is_beside) {
            let sum: Decimal = parts.iter().fold(Decimal::ZERO, |sum, part| sum.saturating_add(part.share));
            let Some(Succession { kind, from, day, .. }) = parts.first() else { continue };
            let whole = by_kind.get(kind).and_then(|units| units.get(from)).into_iter().flatten();
            let twice = parts.windows(2).any(|pair| matches!(pair, [one, other] if one.to == other.to));
            if sum > Decimal::ONE || twice || whole.clone().any(|(of, _)| of == day) {
                return Err(Refused::Divided { name: excerpt(from), day: *day }.into());
            }
        }
        Ok(Self { by_kind, of_a_part })
    }

    /// Those of a part up to a day, in order of day, each unit with all of its parts.
    pub(crate) fn parts(&self, on: NaiveDate) -> impl Iterator<Item = &[Succession]> {
        let parts = self.of_a_part.chunk_by(Succession::is_beside);
        parts.filter(move |parts| parts.first().is_some_and(|part| part.day <= on))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_kind.is_empty() && self.of_a_part.is_empty()
    }

    /// The successions, by kind and unit, in order of day.
    pub fn iter(&self) -> impl Iterator<Item = Succession> + '_ {
        let units = self.by_kind.iter().flat_map(|(kind, units)| units.iter().map(move |unit| (kind, unit)));
        let whole = units.flat_map(|(kind, (from, of_unit))| {
            of_unit.iter().map(|(day, to)| Succession {
                kind: *kind,
                from: Arc::clone(from),
                to: Arc::clone(to),
                day: *day,
                share: Decimal::ONE,
            })
        });
        whole.chain(self.of_a_part.iter().cloned())
    }

    /// In which unit something of a unit stands on a day: the last of the units in which the first went on
    /// after it was done, up to and including the day. `has_gone_on` says of the day of a succession
    /// whether what was done is of before it.
    pub(crate) fn current<'s>(
        &'s self,
        kind: UnitKind,
        name: &'s str,
        has_gone_on: impl Fn(NaiveDate) -> bool,
        on: NaiveDate,
    ) -> &'s str {
        let Some(units) = self.by_kind.get(&kind) else { return name };
        let (mut current, mut since) = (name, None);
        // Units that go on in each other on one day would never end.
        let mut passed = BTreeSet::new();
        loop {
            let goes_on =
                |day: NaiveDate| day <= on && has_gone_on(day) && since.is_none_or(|since| day >= since);
            let next = units.get(current).and_then(|of_unit| of_unit.iter().find(|(day, _)| goes_on(*day)));
            let Some((day, to)) = next else { return current };
            if since != Some(*day) {
                passed.clear();
                passed.insert(current);
            }
            if !passed.insert(to) {
                return current;
            }
            since = Some(*day);
            current = to;
        }
    }
}

refusals! {
    /// The reasons for which successions are refused.
    enum Refused {
        Name { field: &'static str, error: InputError } = "succession.name" at "{field}":
            "{error}",
            "{error}";
        Itself { name: String } = "succession.itself":
            "verwacht: een eenheid die in een andere overgaat; gevonden: {name} twee keer",
            "expected a unit that goes on in another, found {name} twice";
        Divided { name: String, day: NaiveDate } = "succession.divided":
            "verwacht: één eenheid waarin {name} vanaf {day} overgaat, of meerdere met aandelen van samen hoogstens één; gevonden: iets anders",
            "expected one unit in which {name} goes on from {day}, or several with shares of at most one together, found others";
        Share { found: Decimal } = "succession.share" at "share":
            "verwacht: een aandeel boven 0 en van hoogstens 1; gevonden: {found}",
            "expected a share above 0 and at most 1, found {found}";
    }
}
