//! Rows that are the sum of others: perhaps totals, which would count twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{CountTable, Dimension};
use crate::party::UnitKind;
use crate::volume::dictionary::NO_CODE;
use crate::volume::notice::{CountNotice, NameColumn};

/// Bounds of a sum, the upper one unknown where nothing limits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sum {
    least: u64,
    most: Option<u64>,
}

impl Sum {
    const ZERO: Self = Self { least: 0, most: Some(0) };

    fn add(&mut self, other: Self) {
        self.least = self.least.saturating_add(other.least);
        self.most = self.most.zip(other.most).and_then(|(a, b)| a.checked_add(b));
    }
}

/// One number of something that may be a total: of what it is one, the numbers that belong
/// together, and the count.
#[derive(Debug, Clone, Copy)]
struct Number {
    entity: u32,
    group: (u32, u32, u32),
    sum: Sum,
}

/// What was found of one entity: in how many groups it is the sum of all others, and of how
/// many others at the most.
#[derive(Debug, Clone, Copy)]
struct Found {
    groups: usize,
    others: usize,
    is_sum: bool,
}

/// The entities of which every number is the sum of all others of its group, with the number of groups.
///
/// It takes two groups, or one with three others, since two small numbers that happen to make a third are
/// no rare thing. Of others that are known between bounds it is enough that the bounds hold the number,
/// when they lie within a tenth of it.
fn sums_of_others(mut numbers: Vec<Number>) -> BTreeMap<u32, usize> {
    numbers.sort_unstable_by_key(|number| (number.group, number.entity));
    let mut found: BTreeMap<u32, Found> = BTreeMap::new();
    for group in numbers.chunk_by(|a, b| a.group == b.group) {
        let entities: Vec<(u32, Sum)> = group
            .chunk_by(|a, b| a.entity == b.entity)
            .filter_map(|of_one| {
                let mut sum = Sum::ZERO;
                for number in of_one {
                    sum.add(number.sum);
                }
                Some((of_one.first()?.entity, sum))
            })
            .collect();
        let mut whole = Sum::ZERO;
        for (_, sum) in &entities {
            whole.add(*sum);
        }
        let done = entities.iter().filter(|(_, sum)| sum.most != Some(0)).count();
        for (entity, sum) in &entities {
            let it = found.entry(*entity).or_insert(Found { groups: 0, others: 0, is_sum: true });
            if whole.least == 0 && whole.most == Some(0) {
                continue;
            }
            let others = done.saturating_sub(usize::from(sum.most != Some(0)));
            it.is_sum &= others > 1 && is_sum(*sum, whole);
            it.groups = it.groups.saturating_add(1);
            it.others = it.others.max(others);
        }
    }
    let is_total =
        |found: &Found| found.is_sum && (found.groups > 1 || found.groups == 1 && found.others > 2);
    found
        .into_iter()
        .filter(|(_, found)| is_total(found))
        .map(|(entity, found)| (entity, found.groups))
        .collect()
}

/// Whether a number is the rest of a whole, as closely as both are known.
fn is_sum(sum: Sum, whole: Sum) -> bool {
    let (Some(most), Some(whole_most)) = (sum.most, whole.most) else { return false };
    let (least, rest) = (whole.least.saturating_sub(sum.least), whole_most.saturating_sub(most));
    let width = rest.saturating_sub(least);
    sum.least == most && most > 0 && least <= most && most <= rest && width.saturating_mul(10) <= most
}

impl CountTable {
    /// Units and interventions whose numbers are the sum of all others.
    pub(super) fn totals(&self) -> Vec<CountNotice> {
        let mut notices = Vec::new();
        for dimension in &self.dimensions {
            let mut told: BTreeMap<u32, (usize, Option<UnitKind>)> = BTreeMap::new();
            // Of the whole table, and of the part that a coarser unit is.
            for within in core::iter::once(None).chain(coarser(dimension.kind).iter().copied().map(Some)) {
                let group = within.and_then(|kind| self.dimension(kind));
                if within.is_some() && group.is_none_or(|group| group.names.len() < 2) {
                    continue;
                }
                for (unit, groups) in sums_of_others(self.numbers_of(dimension, group)) {
                    told.entry(unit).or_insert((groups, within));
                }
            }
            for (unit, (numbers, within)) in told {
                if let Some(name) = usize::try_from(unit).ok().and_then(|unit| dimension.names.get(unit)) {
                    notices.push(CountNotice::SumOfOthers {
                        column: NameColumn::Unit(dimension.kind),
                        name: Arc::clone(name),
                        within,
                        numbers,
                    });
                }
            }
        }
        for kind in [UnitKind::Team, UnitKind::Specialist] {
            let locations = self.totals_beside_parts(kind);
            if !locations.is_empty() {
                notices.push(CountNotice::TotalBesideParts { kind, locations });
            }
        }
        for (intervention, numbers) in sums_of_others(self.numbers_of_interventions()) {
            if let Some(name) = usize::try_from(intervention).ok().and_then(|at| self.interventions.get(at)) {
                notices.push(CountNotice::SumOfOthers {
                    column: NameColumn::Intervention,
                    name: Arc::clone(name),
                    within: None,
                    numbers,
                });
            }
        }
        notices
    }

    /// Every row, with the number of its intervention.
    fn each_row(&self) -> impl Iterator<Item = (usize, u32, u32, Sum)> + '_ {
        let bounds = (0..).zip(self.starts.iter().zip(self.starts.iter().skip(1)));
        bounds.flat_map(move |(care, (start, end))| {
            (*start..*end).filter_map(move |row| {
                let most = *self.most.get(row)?;
                let most = (most != crate::quantity::UNBOUNDED).then_some(most);
                let sum = Sum { least: u64::from(*self.least.get(row)?), most };
                Some((row, care, self.years.get(row)?.number().unsigned_abs(), sum))
            })
        })
    }

    /// The numbers of units, those of one intervention and year together, and of one coarser unit
    /// where that is asked.
    fn numbers_of(&self, units: &Dimension, within: Option<&Dimension>) -> Vec<Number> {
        let unit = |of: &Dimension, row: usize| of.codes.get(row).copied().filter(|code| *code != NO_CODE);
        let numbers = self.each_row().filter_map(|(row, care, year, sum)| {
            let group = match within {
                Some(within) => unit(within, row)?,
                None => 0,
            };
            Some(Number { entity: unit(units, row)?, group: (group, care, year), sum })
        });
        numbers.collect()
    }

    /// The locations of which a number without a unit of a kind is the sum of those that have one.
    fn totals_beside_parts(&self, kind: UnitKind) -> Vec<Arc<str>> {
        let (Some(units), Some(locations)) = (self.dimension(kind), self.dimension(UnitKind::Location))
        else {
            return Vec::new();
        };
        if !units.codes.contains(&NO_CODE) {
            return Vec::new();
        }
        let numbers = self.each_row().filter_map(|(row, care, year, sum)| {
            let (entity, location) = (*units.codes.get(row)?, *locations.codes.get(row)?);
            Some(Number { entity, group: (location, care, year), sum })
        });
        let mut numbers: Vec<Number> = numbers.collect();
        numbers.sort_unstable_by_key(|number| (number.group, number.entity));
        let mut found = BTreeSet::new();
        for group in numbers.chunk_by(|a, b| a.group == b.group) {
            let (mut whole, mut bare, mut parts) = (Sum::ZERO, Sum::ZERO, 0_usize);
            for of_one in group.chunk_by(|a, b| a.entity == b.entity) {
                let mut own = Sum::ZERO;
                for number in of_one {
                    own.add(number.sum);
                }
                whole.add(own);
                match of_one.first().map(|number| number.entity) {
                    Some(NO_CODE) => bare.add(own),
                    _ => parts = parts.saturating_add(1),
                }
            }
            // That some rows name a unit and another none says more than a sum alone: bounds need not be near.
            let (least, most) = (whole.least.saturating_sub(bare.least), whole.most.zip(bare.most));
            let holds = most.is_some_and(|(whole, most)| {
                bare.least == most && least > 0 && least <= most && most <= whole.saturating_sub(most)
            });
            if let Some(number) = group.first().filter(|_| parts > 0 && holds) {
                found.insert(number.group.0);
            }
        }
        let name = |location: u32| locations.names.get(usize::try_from(location).ok()?);
        found.into_iter().filter_map(name).cloned().collect()
    }

    /// The numbers of interventions, those of one location and year together.
    fn numbers_of_interventions(&self) -> Vec<Number> {
        let Some(locations) = self.dimension(UnitKind::Location) else { return Vec::new() };
        let numbers = self.each_row().filter_map(|(row, care, year, sum)| {
            let location = *locations.codes.get(row)?;
            Some(Number { entity: care, group: (location, year, 0), sum })
        });
        numbers.collect()
    }
}

/// The units of which one of a kind can be a part.
const fn coarser(kind: UnitKind) -> &'static [UnitKind] {
    match kind {
        UnitKind::Location => &[UnitKind::Institution, UnitKind::Network],
        UnitKind::Institution => &[UnitKind::Network],
        UnitKind::Network => &[],
        UnitKind::Team | UnitKind::Specialist => &[UnitKind::Location, UnitKind::Institution],
    }
}
