//! Procedures made anew: some rows of them, at other places, by the values of their attributes.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::performed::PerformedProcedure;
use super::procedures::ProcedureTable;
use crate::party::UnitKind;
use crate::volume::composite::team_at;
use crate::volume::table::{Place, TableError};

impl ProcedureTable {
    /// The same procedures, of some rows and at places that are made anew; `place` is given the number of the
    /// old place, its names, and the day.
    pub(super) fn remade<'p>(
        &'p self,
        keep: impl Fn(usize) -> bool,
        place: impl Fn(u32, Place<'p>, NaiveDate) -> Place<'p>,
    ) -> Result<Self, TableError> {
        let kinds: Vec<UnitKind> = self.places.book.kinds().collect();
        let mut made = Self::new(&kinds).with_attributes(self.attributes());
        self.try_each(keep, |at, code, old, done| {
            made.push_at(self.position(at), &done.at(place(code, old, done.date())))
        })?;
        Ok(made)
    }

    /// Hands over each row.
    #[cfg(feature = "formats")]
    pub(crate) fn each(&self, mut take: impl FnMut(PerformedProcedure<'_>)) {
        let taken = self.try_each(
            |_| true,
            |_, _, _, done| {
                take(done);
                Ok::<_, core::convert::Infallible>(())
            },
        );
        let Ok(()) = taken;
    }

    /// Hands over each row that is kept, with its number, and the number of its place and the place itself.
    fn try_each<'p, E>(
        &'p self,
        keep: impl Fn(usize) -> bool,
        mut take: impl FnMut(usize, u32, Place<'p>, PerformedProcedure<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let values: Vec<Vec<&str>> =
            self.values.iter().map(|values| values.iter().map(|value| &**value).collect()).collect();
        for (at, code, intervention, _, patient) in self.rows().filter(|row| keep(row.0)) {
            let (Some(codes), Some(date)) = (self.codes(code), self.date_of.get(at)) else { continue };
            let name = self.interventions.names().name(intervention).unwrap_or_default();
            let of_row = self.values_of.get(at).and_then(|code| values.get(usize::try_from(*code).ok()?));
            let place = self.places.book.decode(codes);
            let mut done = PerformedProcedure::new(*date, place, name)
                .with_weight(self.weight_of.get(at).copied().unwrap_or(1))
                .with_attributes(of_row.map_or(&[], Vec::as_slice));
            if let Some(patient) = self.patients.names().name(patient) {
                done = done.with_patient(patient);
            }
            take(at, code, place, done)?;
        }
        Ok(())
    }

    /// The rows of some days and of the values that pass, all in the year of the last of them; `all` where
    /// rows pass whatever their values.
    pub(in crate::volume) fn within(
        &self,
        is_in: impl Fn(NaiveDate) -> bool,
        passes: &[bool],
        all: bool,
    ) -> Result<Self, TableError> {
        let passes =
            |code: &u32| usize::try_from(*code).ok().and_then(|code| passes.get(code)) == Some(&true);
        let keep = |at: usize| {
            self.date_of.get(at).is_some_and(|date| is_in(*date))
                && (all || self.values_of.get(at).is_some_and(passes))
        };
        let mut within = self.remade(keep, |_, place, _| place)?;
        if let Some((_, last)) = within.years() {
            within.year_of.fill(last);
        }
        Ok(within)
    }

    /// The same procedures, of which a team is another at each location.
    pub(in crate::volume) fn by_team_at_location(&self) -> Result<Self, TableError> {
        let names: Vec<Option<String>> =
            self.places.iter().map(|codes| team_at(&self.places.book.decode(codes))).collect();
        self.remade(
            |_| true,
            |code, place, _| {
                let name = usize::try_from(code).ok().and_then(|code| names.get(code));
                name.and_then(Option::as_deref).map_or(place, |name| place.team(name))
            },
        )
    }

    /// The values of the attributes that occur together.
    pub(in crate::volume) fn values(&self) -> impl Iterator<Item = &[Box<str>]> {
        self.values.iter().map(|values| &**values)
    }

    /// The first day of all rows.
    pub(in crate::volume) fn first_day(&self) -> Option<NaiveDate> {
        self.date_of.iter().min().copied()
    }

    /// By unit of a kind, the first day on which it did one of some interventions.
    pub(in crate::volume) fn first_days(
        &self,
        kind: UnitKind,
        names: &[&str],
    ) -> BTreeMap<String, NaiveDate> {
        let mut first: BTreeMap<u32, NaiveDate> = BTreeMap::new();
        for (at, place, intervention, _, _) in self.rows() {
            let is_one =
                self.interventions.names().name(intervention).is_some_and(|name| names.contains(&name));
            if let Some(date) = self.date_of.get(at).filter(|_| is_one) {
                let of_place = first.entry(place).or_insert(*date);
                *of_place = (*of_place).min(*date);
            }
        }
        let mut by_unit: BTreeMap<String, NaiveDate> = BTreeMap::new();
        for (place, date) in first {
            let unit = self.codes(place).and_then(|codes| self.places.book.decode(codes).name(kind));
            if let Some(unit) = unit {
                let of_unit = by_unit.entry(unit.to_owned()).or_insert(date);
                *of_unit = (*of_unit).min(date);
            }
        }
        by_unit
    }
}
