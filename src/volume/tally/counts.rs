//! Procedures held against norms, each of which counts what it counts.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::{Datelike as _, NaiveDate};

use super::procedures::ProcedureTable;
use crate::explanation::Measure;
use crate::party::UnitKind;
use crate::time::Year;
use crate::volume::check::{Asked, CheckError, NormResults, VolumeReport};
use crate::volume::norm::{Norm, NormId, Norms};
use crate::volume::notice::CountNotice;
use crate::volume::succession::Successions;
use crate::volume::table::{CountTable, Opening, Place, Rows, Silence, TableError, TableErrorKind, bounds};

/// Procedures, counted for each of some norms as that norm counts (*telling per norm*).
///
/// A norm that counts procedures counts each [operation](ProcedureTable::operations) once for the unit that
/// it counts per; one that counts patients counts distinct patients in each year, whoever had several
/// interventions of its basket once (as often as the one that weighs most). Over a mean of years the
/// numbers of the years are added up, so that someone who comes back in another year counts again: a
/// reading of this crate, since a norm asks so many a year.
///
/// ```
/// use passende_zorg::{
///     Verdict,
///     quantity::CountRange,
///     volume::{Asked, norm::Norms, tally::ProcedureTable},
/// };
///
/// # let norm = r#"{"id": "trauma", "title": {"nl": "Multitrauma", "en": "Multitrauma"},
/// # "basket": [{"intervention": "trauma"}],
/// #   "per": "location", "window": {"kind": "calendar-year"}, "counts": "patients",
/// #   "levels": [{"from": "2022-09-16", "minimum": 2, "status": "adopted"}],
/// #   "source": {"title": "example", "section": "1", "consulted": "2025-01-01"}}"#;
/// # let norms = Norms::from_json(format!(r#"{{"norms": [{norm}]}}"#).as_bytes())?; // at least 2 patients
/// let procedures = ProcedureTable::from_csv(
///     b"date,location,intervention,patient
/// 2024-01-05,A,trauma,p1
/// 2024-03-09,A,trauma,p1
/// ",
/// )?;
/// let counts = procedures.count_for(&norms)?;
/// let report = counts.check(Asked::about(procedures.years().unwrap().1))?;
/// let row = report.row("trauma", "A").unwrap();
/// assert_eq!((row.observed(), row.verdict()), (CountRange::exactly(1), Verdict::NotMet));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct ProcedureCounts<'n> {
    norms: &'n Norms,
    /// The rows by the whole of their place, from which it follows which units go together.
    rows: CountTable,
    /// The operations per location (for institutions and networks too), team and specialist, as far
    /// as the rows name them.
    operations: BTreeMap<UnitKind, CountTable>,
    patients: BTreeMap<UnitKind, CountTable>,
    /// The patients of the whole basket of a norm, where it has several interventions.
    baskets: BTreeMap<NormId, BasketRows>,
    notices: Vec<CountNotice>,
    /// How many procedures are of each day.
    days: BTreeMap<NaiveDate, usize>,
}

/// The counts of a whole basket, as columns of equal length; units by their place in the order of the names.
#[derive(Debug, Default)]
struct BasketRows {
    codes: Vec<u32>,
    years: Vec<Year>,
    least: Vec<u32>,
    most: Vec<u64>,
}

impl BasketRows {
    fn rows(&self) -> Rows<'_> {
        Rows { codes: &self.codes, years: &self.years, least: &self.least, most: &self.most }
    }
}

impl ProcedureTable {
    /// Counts the procedures for each of these norms as that norm counts.
    ///
    /// # Errors
    /// When a count is above 4,294,967,295.
    pub fn count_for<'n>(&self, norms: &'n Norms) -> Result<ProcedureCounts<'n>, TableError> {
        let mut counts = ProcedureCounts {
            norms,
            rows: match &self.carried {
                Some(rows) => rows.clone(),
                None => self.table_of_rows()?,
            },
            operations: BTreeMap::from([(UnitKind::Location, self.operations(UnitKind::Location)?)]),
            patients: BTreeMap::new(),
            baskets: BTreeMap::new(),
            notices: self.told(norms.iter().any(|norm| norm.measure() == Measure::Patients)),
            days: self.date_of.iter().fold(BTreeMap::new(), |mut days, day| {
                let of_day: &mut usize = days.entry(*day).or_default();
                *of_day = of_day.saturating_add(1);
                days
            }),
        };
        for norm in norms.iter().filter(|norm| self.places.book.kinds().any(|kind| kind == norm.per())) {
            let per = norm.per();
            if norm.measure() != Measure::Patients {
                let per = class(per);
                if let Entry::Vacant(place) = counts.operations.entry(per) {
                    place.insert(self.operations(per)?);
                }
                continue;
            }
            let table = match counts.patients.entry(per) {
                Entry::Vacant(place) => place.insert(self.patients(per)?),
                Entry::Occupied(place) => place.into_mut(),
            };
            if norm.basket().items().len() > 1 {
                counts.baskets.insert(norm.id().clone(), self.basket(norm, table)?);
            }
        }
        if let Some(rows) = &self.carried {
            counts = counts.each_table(|table| table.known_as_in(rows));
        }
        Ok(counts)
    }

    fn basket(&self, norm: &Norm, table: &CountTable) -> Result<BasketRows, TableError> {
        let mut rows = BasketRows::default();
        let Some(units) = table.dimension(norm.per()) else { return Ok(rows) };
        for ((name, year), (count, at)) in self.patients_of_basket(norm) {
            let place = units.names.binary_search_by(|of| (**of).cmp(name));
            let Some(code) = place.ok().and_then(|place| u32::try_from(place).ok()) else { continue };
            let (least, most) = bounds(count).map_err(|kind| TableError::new(at, kind))?;
            rows.codes.push(code);
            rows.years.push(year);
            rows.least.push(least);
            rows.most.push(most);
        }
        Ok(rows)
    }
}

/// Operations per institution and network are told apart as those per location are.
const fn class(per: UnitKind) -> UnitKind {
    match per {
        UnitKind::Location | UnitKind::Institution | UnitKind::Network => UnitKind::Location,
        UnitKind::Team => UnitKind::Team,
        UnitKind::Specialist => UnitKind::Specialist,
    }
}

impl<'n> ProcedureCounts<'n> {
    fn each_table(mut self, change: impl Fn(CountTable) -> CountTable) -> Self {
        self.rows = change(self.rows);
        self.operations = self.operations.into_iter().map(|(kind, table)| (kind, change(table))).collect();
        self.patients = self.patients.into_iter().map(|(kind, table)| (kind, change(table))).collect();
        self
    }

    /// The same counts, of which it is known what [silence](Silence) means.
    #[must_use]
    pub fn with_silence(self, silence: Silence) -> Self {
        self.each_table(|table| table.with_silence(silence))
    }

    /// The same counts, of which it is known [when units were open](CountTable::with_openings).
    #[must_use]
    pub fn with_openings(self, openings: &[Opening]) -> Self {
        self.each_table(|table| table.with_openings(openings))
    }

    /// The same counts, with a year [declared incomplete](CountTable::with_incomplete).
    #[must_use]
    pub fn with_incomplete(self, year: Year) -> Self {
        self.each_table(|table| table.with_incomplete(year))
    }

    /// The operations per location, as a table.
    pub fn operations(&self) -> &CountTable {
        self.operations.get(&UnitKind::Location).unwrap_or(&self.rows)
    }

    /// Holds every unit against every norm.
    ///
    /// # Errors
    /// As [`check`](crate::volume::check()).
    pub fn check(&self, asked: Asked) -> Result<VolumeReport<'_>, CheckError> {
        let hold = |norm: &'n Norm| {
            let (table, whole) = match norm.measure() {
                Measure::Patients => {
                    (self.patients.get(&norm.per()), self.baskets.get(norm.id()).map(BasketRows::rows))
                }
                _ => (self.operations.get(&class(norm.per())), None),
            };
            // Where the rows name no such unit, their own table says so.
            NormResults::of(norm, table.unwrap_or(&self.rows), whole, &self.rows, asked)
        };
        let results = self.norms.iter().map(hold).collect::<Result<_, _>>()?;
        let (on, last) = (asked.on(), asked.year().last_day());
        let later = self.days.iter().filter(|(day, _)| on < **day && **day <= last);
        let procedures = later.map(|(_, number)| *number).fold(0, usize::saturating_add);
        let later = (procedures > 0 && !self.norms.is_empty())
            .then_some(CountNotice::ProceduresAfter { procedures, on });
        Ok(VolumeReport::of(results, asked, self.notices.iter().cloned().chain(later).collect()))
    }
}

impl ProcedureTable {
    /// The same procedures as they stand on a day, as with
    /// [counts](crate::volume::CountTable::carried_over): what a unit did that has gone on in another by
    /// then counts for the other, and someone whom both treated in a year is one patient of it.
    ///
    /// # Errors
    /// When a count is above 4,294,967,295; when a unit has gone on in another for a part: of a procedure
    /// there is no part.
    pub fn carried_over(&self, successions: &Successions, on: NaiveDate) -> Result<Self, TableError> {
        if let Some(part) = successions.parts(on).flatten().next() {
            return Err(TableError::new(
                self.position(0),
                TableErrorKind::Part { unit: part.from().to_owned() },
            ));
        }
        let mut carried = self.remade(
            |_| true,
            |_, before, date| {
                let has_gone_on = |day: NaiveDate| date.year() <= day.year();
                self.places.book.kinds().fold(Place::nowhere(), |now, kind| match before.name(kind) {
                    Some(name) => now.with(kind, successions.current(kind, name, has_gone_on, on)),
                    None => now,
                })
            },
        )?;
        carried.duplicates = carried.duplicates.saturating_add(self.duplicates);
        carried.carried = Some(self.table_of_rows()?.carried_over(successions, on));
        Ok(carried)
    }
}
