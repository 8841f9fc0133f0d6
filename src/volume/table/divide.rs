//! Counts of units that went on in others for a part: their rows divided, between whole numbers.

use core::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::succeed::Known;
use super::{CountTable, Place, YearSet};
use crate::party::UnitKind;
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::succession::{Succession, Successions};

/// A row by its names: a place, an intervention and a year.
type Key = (Vec<Option<Arc<str>>>, Arc<str>, Year);

impl CountTable {
    /// The same counts, of which the rows of units that went on in others for a part are divided.
    pub(super) fn divided(self, successions: &Successions, on: NaiveDate) -> Self {
        successions.parts(on).fold(self, |table, parts| table.divided_by(successions, parts))
    }

    fn divided_by(self, successions: &Successions, parts: &[Succession]) -> Self {
        let Some(first) = parts.first() else { return self };
        let (kind, day) = (first.kind(), first.day());
        let is_of_it = |place: &Place<'_>, year: Year| {
            let name = place.name(kind);
            let current =
                name.map(|name| successions.current(kind, name, |of| year.number() <= of.year(), day));
            year.number() <= day.year() && current == Some(first.from())
        };
        if !self.counts().any(|(place, _, year, _)| is_of_it(&place, year)) {
            return self;
        }
        let mut rows: BTreeMap<Key, CountRange> = BTreeMap::new();
        let mut add = |place: Place<'_>, care: &str, year: Year, count: CountRange| {
            let names = UnitKind::ALL.iter().map(|kind| place.name(*kind).map(Arc::from)).collect();
            let sum = rows.entry((names, Arc::from(care), year)).or_insert(CountRange::NONE);
            let most = sum.most_raw().saturating_add(count.most_raw());
            *sum = CountRange::from_bounds(sum.least().saturating_add(count.least()), most);
        };
        let rest = parts.iter().fold(Decimal::ONE, |rest, part| rest.saturating_sub(part.share()));
        for (place, care, year, count) in self.counts() {
            if !is_of_it(&place, year) {
                add(place, care, year, count);
                continue;
            }
            for part in parts {
                add(place.with(kind, part.to()), care, year, part_of(count, part.share()));
            }
            if rest > Decimal::ZERO {
                add(place.with(kind, first.from()), care, year, part_of(count, rest));
            }
        }
        let columns: Vec<UnitKind> = self.columns().filter(|kind| *kind != UnitKind::Location).collect();
        let mut made = Self::builder(&columns);
        for ((names, care, year), count) in &rows {
            let named = UnitKind::ALL.into_iter().zip(names);
            let place = named.fold(Place::nowhere(), |place, (kind, name)| match name {
                Some(name) => place.with(kind, name),
                None => place,
            });
            // What was a row before fits in one, and what became too many is not known from above.
            let fits = |bound: u64| bound <= CountRange::LARGEST;
            let most = if fits(count.most_raw()) { count.most_raw() } else { UNBOUNDED };
            let least = count.least().min(CountRange::LARGEST);
            let _ = made.row(place, care, *year, CountRange::from_bounds(least, most));
        }
        let mut made = made.finish();
        for dimension in &mut made.dimensions {
            let Some(before) = self.dimension(dimension.kind) else { continue };
            dimension.without.clone_from(&before.without);
            if dimension.kind != kind {
                continue;
            }
            let own = |unit: &str| -> YearSet {
                let at = before.names.binary_search_by(|name| (**name).cmp(unit)).ok();
                at.and_then(|at| before.present.get(at)).copied().unwrap_or_default()
            };
            let known = Known::new(before, successions, day).years(&first.from().into(), day);
            for unit in parts.iter().map(Succession::to).chain([first.from()]) {
                // Who was there before and says nothing of a year is not known by what came from another, nor
                // is what came where not all of it is known.
                let was_there = own(unit).iter().any(|year| year.number() < day.year());
                let is_silent = |year: &Year| match year.number().cmp(&day.year()) {
                    Ordering::Greater => false,
                    // In the year itself each has to say what it did, or the whole year stands under the other.
                    Ordering::Equal => {
                        let of_first = !own(first.from()).contains(*year) || known.contains(*year);
                        !(own(unit).contains(*year) && of_first)
                    }
                    Ordering::Less => {
                        let is_own = own(unit).contains(*year) || !was_there || unit == first.from();
                        !(is_own && known.contains(*year))
                    }
                };
                let at = dimension.names.binary_search_by(|name| (**name).cmp(unit)).ok();
                let Some(present) = at.and_then(|at| dimension.present.get_mut(at)) else { continue };
                let silent: Vec<Year> = present.iter().filter(is_silent).collect();
                for year in silent {
                    present.remove(year);
                }
            }
        }
        (made.incomplete, made.silence) = (self.incomplete, self.silence);
        made
    }
}

/// A part of a count, between whole numbers.
fn part_of(count: CountRange, share: Decimal) -> CountRange {
    let part = |bound: u64| Decimal::from(bound).saturating_mul(share);
    let least = part(count.least()).floor().to_u64().unwrap_or(0);
    let most = count.most().and_then(|most| part(most).ceil().to_u64()).unwrap_or(UNBOUNDED);
    CountRange::from_bounds(least, most)
}
