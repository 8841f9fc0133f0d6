//! The days on which a unit is there: in years before it opened and after it closed it did nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{CountTable, Dimension, YearSet};
use crate::formats::{InputError, refusals};
use crate::party::{UnitKind, checked_name};
use crate::time::Year;
use crate::volume::notice::CountNotice;

/// A stretch of days on which a unit is open (*openingsdatum*, *sluitingsdatum*).
///
/// ```
/// use passende_zorg::{party::UnitKind, volume::Opening};
/// let opened = Opening::try_new(UnitKind::Location, "A2", "2023-09-01".parse().ok(), None)?;
/// assert_eq!((opened.name(), opened.closed()), ("A2", None));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Opening {
    kind: UnitKind,
    name: Arc<str>,
    opened: Option<NaiveDate>,
    closed: Option<NaiveDate>,
}

impl Opening {
    /// A unit of a kind that is open from a day, where it was not always, until a day, where it is closed:
    /// the first on which it no longer is open.
    ///
    /// # Errors
    /// When the name is no name, or it closes on the day on which it opens or before it.
    pub fn try_new(
        kind: UnitKind,
        name: &str,
        opened: Option<NaiveDate>,
        closed: Option<NaiveDate>,
    ) -> Result<Self, InputError> {
        let name = checked_name(name).map_err(|error| Refused::Name { error })?;
        match opened.zip(closed) {
            Some((opened, found)) if found <= opened => Err(Refused::Closed { opened, found }.into()),
            _ => Ok(Self { kind, name: name.into(), opened, closed }),
        }
    }

    /// The kind of unit that it is.
    pub const fn kind(&self) -> UnitKind {
        self.kind
    }

    /// The unit.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first day on which it is open; none where it always was.
    pub const fn opened(&self) -> Option<NaiveDate> {
        self.opened
    }

    /// The first day on which it no longer is open; none where it still is.
    pub const fn closed(&self) -> Option<NaiveDate> {
        self.closed
    }

    /// The years in which a unit was not open for a day, by its stretches; none where there is no stretch.
    pub(crate) fn closed_years(openings: &[Self], kind: UnitKind, name: &str) -> Vec<Year> {
        let of_unit: Vec<&Self> = openings.iter().filter(|it| it.kind == kind && &*it.name == name).collect();
        let years = (Year::FIRST.number()..=Year::LAST.number()).filter_map(|year| Year::try_new(year).ok());
        let is_closed = |year: &Year| !of_unit.iter().any(|opening| opening.was_open_in(*year));
        if of_unit.is_empty() { Vec::new() } else { years.filter(is_closed).collect() }
    }

    /// Whether it was open on a day of a year.
    fn was_open_in(&self, year: Year) -> bool {
        let began = self.opened.is_none_or(|opened| opened <= year.last_day());
        began && self.closed.is_none_or(|closed| closed > year.first_day())
    }
}

impl CountTable {
    /// The same counts, of which it is known when units were open: in a year in which one was not open for a
    /// day it did nothing, whatever else is not known. What it has rows of all the same is counted, and
    /// told. Of several stretches of one unit each counts. To be called after
    /// [`carried_over`](Self::carried_over).
    ///
    /// ```
    /// use passende_zorg::{Verdict, party::UnitKind};
    /// use passende_zorg::volume::{Asked, CountTable, Opening, check, norm::Norms};
    ///
    /// # let norms = Norms::from_json(br#"{"norms": [{
    /// #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
    /// #     "basket": [{"intervention": "lung"}], "per": "location",
    /// #     "window": {"kind": "mean-of-years", "years": 2},
    /// #     "levels": [{"from": "2018-01-01", "minimum": 50, "status": "adopted"}],
    /// #     "source": {"title": "an example", "section": "1", "consulted": "2026-11-29"}}]}"#)?;
    /// let rows = b"location,intervention,year,count\nA1,lung,2023,70\nA1,lung,2024,70\nA2,lung,2024,80\n";
    /// let table = CountTable::from_csv(rows)?;
    /// let asked = Asked::about(table.last_year().unwrap());
    /// let of_a2 = |table: &CountTable| {
    ///     check(&norms, table, asked).unwrap().row("lung", "A2").unwrap().verdict()
    /// };
    /// assert_eq!(of_a2(&table), Verdict::Undetermined); // nobody says what it did in 2023
    /// let opened = Opening::try_new(UnitKind::Location, "A2", "2024-02-01".parse().ok(), None)?;
    /// assert_eq!(of_a2(&table.with_openings(&[opened])), Verdict::NotMet); // 80 of 100 in two years
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_openings(mut self, openings: &[Opening]) -> Self {
        let units: BTreeSet<(UnitKind, &str)> = openings.iter().map(|it| (it.kind, it.name())).collect();
        let mut notices = Vec::new();
        for (kind, name) in units {
            let dimension = self.dimensions.iter_mut().find(|dimension| dimension.kind == kind);
            let place = dimension.and_then(|dimension| {
                let at = dimension.names.binary_search_by(|unit| (**unit).cmp(name)).ok()?;
                Some((dimension, at))
            });
            let Some((dimension, at)) = place else {
                notices.push(CountNotice::OpeningUnknown { kind, unit: name.into() });
                continue;
            };
            let closed: YearSet = Opening::closed_years(openings, kind, name).into_iter().collect();
            let rows: Vec<Year> = dimension.rows_in(at, &closed);
            if !rows.is_empty() {
                notices.push(CountNotice::RowsWhileClosed { kind, unit: name.into(), years: rows });
            }
            dimension.closed.resize(dimension.names.len(), YearSet::default());
            if let Some(set) = dimension.closed.get_mut(at) {
                *set = closed;
            }
        }
        self.of_openings = notices;
        self
    }
}

impl CountTable {
    /// What is told of the days on which units were open.
    pub(crate) fn notices_of_openings(&self) -> &[CountNotice] {
        &self.of_openings
    }

    /// Whether another table takes a unit to have been closed in other years.
    pub(crate) fn openings_differ(&self, other: &Self) -> bool {
        let closed = |table: &Self| {
            let dimensions = table.dimensions.iter();
            let units =
                dimensions.flat_map(|of| of.names.iter().zip(&of.closed).map(move |it| (of.kind, it)));
            let units = units.filter(|(_, (_, closed))| **closed != YearSet::default());
            units.map(|(kind, (name, closed))| (kind, Arc::clone(name), *closed)).collect::<Vec<_>>()
        };
        closed(self) != closed(other)
    }
}

impl Dimension {
    /// The years in which a unit was not open for a day.
    pub(crate) fn closed_in(&self, unit: usize) -> YearSet {
        self.closed.get(unit).copied().unwrap_or_default()
    }

    /// The years of some in which a unit has rows.
    fn rows_in(&self, unit: usize, years: &YearSet) -> Vec<Year> {
        let present = self.present.get(unit).into_iter().flat_map(YearSet::iter);
        present.filter(|year| years.contains(*year)).collect()
    }
}

refusals! {
    /// The reasons for which an opening is refused.
    enum Refused {
        Name { error: InputError } = "opening.name" at "name":
            "{error}",
            "{error}";
        Closed { opened: NaiveDate, found: NaiveDate } = "opening.closed" at "closed":
            "verwacht: een dag na {opened}; gevonden: {found}",
            "expected a day after {opened}, found {found}";
    }
}
