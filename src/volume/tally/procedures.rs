//! Procedures one by one, to be counted.

use core::hash::{Hash, Hasher};
use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::performed::PerformedProcedure;
use super::{Apart, Frame, Tally};
use crate::party::{Intervention, UnitKind, checked_name};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::dictionary::{CheckedNames, Dictionary, NO_CODE, WordKey};
use crate::volume::table::{CountTable, NumberedPlaces, Place, Position, Positions};
#[cfg(feature = "arrow59")]
use crate::volume::table::{PlaceBook, UnitCodes};
use crate::volume::table::{TableError, TableErrorKind};

/// So many attributes of a row are read from a table at most.
pub(crate) const MOST_ATTRIBUTES: usize = 32;

/// Procedures, one row each, held in columns, from which counts per year are made.
///
/// Rows that are the same in every respect, the patient included, are one procedure registered twice: the
/// second is counted apart as a duplicate. Without a patient nobody can tell, and each row counts.
///
/// ```
/// use passende_zorg::{time::Year, volume::Place};
/// use passende_zorg::volume::tally::{PerformedProcedure, ProcedureTable};
///
/// let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// let mut procedures = ProcedureTable::new(&[]);
/// let done = PerformedProcedure::new(day("2024-05-01"), Place::at("A1"), "lung-resection");
/// procedures.push(done.with_patient("p1"))?;
/// procedures.push(done.with_patient("p1"))?;
/// procedures.push(done.with_patient("p2"))?;
///
/// let year = Year::try_new(2024)?;
/// let counted = procedures.tally(year, year, None)?;
/// assert_eq!(counted.apart().duplicate, 1);
/// assert_eq!(counted.table()?.total("lung-resection", year).least(), 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct ProcedureTable {
    pub(super) places: NumberedPlaces,
    pub(super) interventions: CheckedNames,
    pub(super) patients: CheckedNames,
    seen: HashSet<RowKey, WordKey>,
    pub(super) place_of: Vec<u32>,
    pub(super) intervention_of: Vec<u32>,
    pub(super) year_of: Vec<Year>,
    pub(super) weight_of: Vec<u32>,
    pub(super) date_of: Vec<NaiveDate>,
    /// [`NO_CODE`] where the row names no patient.
    pub(super) patient_of: Vec<u32>,
    pub(super) at_of: Positions,
    pub(super) duplicates: u64,
    /// The names of the attributes that rows have.
    pub(super) attributes: Vec<Box<str>>,
    /// The values of the attributes that occur together, and which of these each row has.
    pub(super) values: Vec<Box<[Box<str>]>>,
    value_names: Dictionary,
    value_codes: HashMap<Box<[u32]>, u32>,
    pub(super) values_of: Vec<u32>,
    /// All rows as they were before they were carried over, if they were: they know in which
    /// years a unit is known.
    pub(super) carried: Option<CountTable>,
}

/// The columns of a table of procedures: the names, and by their codes, the days with their years, and the
/// weights.
#[cfg(feature = "arrow59")]
pub(crate) struct ProcedureColumns<'t> {
    pub(crate) units: &'t mut PlaceBook,
    pub(crate) names: &'t mut CheckedNames,
    pub(crate) of_patients: &'t mut CheckedNames,
    pub(crate) interventions: &'t mut Vec<u32>,
    pub(crate) patients: &'t mut Vec<u32>,
    pub(crate) days: &'t mut Vec<NaiveDate>,
    pub(crate) years: &'t mut Vec<Year>,
    pub(crate) weights: &'t mut Vec<u32>,
}

#[derive(Debug, PartialEq, Eq)]
struct RowKey {
    patient: u32,
    place: u32,
    intervention: u32,
    weight: u32,
    date: NaiveDate,
    values: u32,
}

impl Hash for RowKey {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64((u64::from(self.patient) << 32) | u64::from(self.place));
        state.write_u64((u64::from(self.intervention) << 32) | u64::from(self.weight));
        state.write_u64(u64::from(self.date.num_days_from_ce().unsigned_abs()));
    }
}

impl ProcedureTable {
    /// A table whose rows name, besides their location, units of these kinds.
    pub fn new(columns: &[UnitKind]) -> Self {
        Self {
            places: NumberedPlaces::new(columns),
            interventions: CheckedNames::new(),
            patients: CheckedNames::new(),
            seen: HashSet::default(),
            place_of: Vec::new(),
            intervention_of: Vec::new(),
            year_of: Vec::new(),
            weight_of: Vec::new(),
            date_of: Vec::new(),
            patient_of: Vec::new(),
            at_of: Positions::default(),
            duplicates: 0,
            attributes: Vec::new(),
            values: Vec::new(),
            value_names: Dictionary::new(),
            value_codes: HashMap::new(),
            values_of: Vec::new(),
            carried: None,
        }
    }

    /// The same table, whose rows have attributes besides: the stage of a tumour, say, or the age in days.
    /// Norms can count the rows of which an attribute has some value.
    ///
    /// ```
    /// use passende_zorg::volume::{Place, tally::{PerformedProcedure, ProcedureTable}};
    ///
    /// let mut procedures = ProcedureTable::new(&[]).with_attributes(["stage"]);
    /// let done = PerformedProcedure::new("2024-05-01".parse()?, Place::at("A1"), "penis");
    /// procedures.push(done.with_attributes(&["T2"]))?;
    /// assert_eq!(procedures.attributes().collect::<Vec<_>>(), ["stage"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_attributes<'n>(mut self, names: impl IntoIterator<Item = &'n str>) -> Self {
        self.attributes = names.into_iter().map(Into::into).collect();
        self
    }

    /// The names of the attributes that rows have.
    pub fn attributes(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|name| &**name)
    }

    /// Adds a procedure.
    ///
    /// # Errors
    /// When a name is no name, when the place names a unit that the table has no column for, when the year
    /// lies outside 1900..=2199, or when the weight is zero.
    pub fn push(&mut self, procedure: PerformedProcedure<'_>) -> Result<(), TableError> {
        let row = u64::try_from(self.len()).unwrap_or(u64::MAX).saturating_add(1);
        self.push_at(Position::Row(row), &procedure)
    }

    pub(crate) fn push_at(
        &mut self,
        at: Position,
        procedure: &PerformedProcedure<'_>,
    ) -> Result<(), TableError> {
        let refuse = |kind| TableError::new(at, kind);
        let name =
            |column, text| checked_name(text).map_err(|error| refuse(TableErrorKind::Name { column, error }));
        let year = Year::try_new(procedure.date.year())
            .map_err(|_| refuse(TableErrorKind::Year { found: procedure.date }))?;
        if procedure.weight == 0 {
            return Err(refuse(TableErrorKind::ZeroWeight));
        }
        let intervention = name("intervention", procedure.intervention)?;
        let patient = procedure.patient.map(|patient| name("patient", patient)).transpose()?;
        let place = self.places.book.encode(at, &procedure.place)?;
        let place = self.places.number(place);
        let intervention = self.interventions.code_or_add(intervention);
        let patient = patient.map_or(NO_CODE, |patient| self.patients.code_or_add(patient));
        let values = self.values_code(|at| procedure.attributes.get(at).copied().unwrap_or_default());
        if patient != NO_CODE {
            let (weight, date) = (procedure.weight, procedure.date);
            let key = RowKey { patient, place, intervention, weight, date, values };
            if !self.seen.insert(key) {
                self.duplicates = self.duplicates.saturating_add(1);
                return Ok(());
            }
        }
        self.at_of.push(at, self.place_of.len());
        self.place_of.push(place);
        self.intervention_of.push(intervention);
        self.year_of.push(year);
        self.weight_of.push(procedure.weight);
        self.date_of.push(procedure.date);
        self.patient_of.push(patient);
        self.values_of.push(values);
        Ok(())
    }

    /// The names and the columns of rows, for whoever appends to them all and then
    /// [takes the rows up](Self::take_up).
    #[cfg(feature = "arrow59")]
    pub(crate) const fn columns(&mut self) -> ProcedureColumns<'_> {
        ProcedureColumns {
            units: &mut self.places.book,
            names: &mut self.interventions,
            of_patients: &mut self.patients,
            interventions: &mut self.intervention_of,
            patients: &mut self.patient_of,
            days: &mut self.date_of,
            years: &mut self.year_of,
            weights: &mut self.weight_of,
        }
    }

    /// Appends the values of the attributes of so many rows, each asked for by its row and its attribute.
    #[cfg(feature = "arrow59")]
    pub(crate) fn take_values<'v>(&mut self, rows: usize, given: impl Fn(usize, usize) -> Option<&'v str>) {
        self.values_of.reserve(rows);
        if self.attributes.is_empty() {
            self.values_of.extend(core::iter::repeat_n(NO_CODE, rows));
            return;
        }
        for row in 0..rows {
            let code = self.values_code(|attribute| given(row, attribute).unwrap_or_default());
            self.values_of.push(code);
        }
    }

    /// Takes up rows that were appended to all columns: of each unit a column of codes by kind; `at` is the
    /// position of the first.
    #[cfg(feature = "arrow59")]
    pub(crate) fn take_up(&mut self, at: Position, units: &mut UnitCodes) {
        let (before, after) = (self.place_of.len(), self.year_of.len());
        self.places.append(units, &mut self.place_of);
        let added = after.saturating_sub(before);
        if self.patient_of.iter().skip(before).all(|patient| *patient == NO_CODE) {
            self.at_of.push_run(at, before, u64::try_from(added).unwrap_or(u64::MAX));
            return;
        }
        // Rows that were there before are taken out.
        let mut kept = before;
        for row in before..after {
            let Some(key) = self.key(row) else { continue };
            if key.patient != NO_CODE && !self.seen.insert(key) {
                self.duplicates = self.duplicates.saturating_add(1);
                continue;
            }
            let offset = u64::try_from(row.saturating_sub(before)).unwrap_or(u64::MAX);
            self.at_of.push(at.after(offset).unwrap_or(at), kept);
            if kept < row {
                self.place_of.swap(kept, row);
                self.intervention_of.swap(kept, row);
                self.year_of.swap(kept, row);
                self.weight_of.swap(kept, row);
                self.date_of.swap(kept, row);
                self.patient_of.swap(kept, row);
                self.values_of.swap(kept, row);
            }
            kept = kept.saturating_add(1);
        }
        self.place_of.truncate(kept);
        self.intervention_of.truncate(kept);
        self.year_of.truncate(kept);
        self.weight_of.truncate(kept);
        self.date_of.truncate(kept);
        self.patient_of.truncate(kept);
        self.values_of.truncate(kept);
    }

    /// What makes a row the same row.
    #[cfg(feature = "arrow59")]
    fn key(&self, row: usize) -> Option<RowKey> {
        Some(RowKey {
            patient: *self.patient_of.get(row)?,
            place: *self.place_of.get(row)?,
            intervention: *self.intervention_of.get(row)?,
            weight: *self.weight_of.get(row)?,
            date: *self.date_of.get(row)?,
            values: *self.values_of.get(row)?,
        })
    }

    /// The number of the values of a row, each asked for by the place of its attribute; [`NO_CODE`] where the
    /// table has no attributes.
    pub(crate) fn values_code<'v>(&mut self, given: impl Fn(usize) -> &'v str) -> u32 {
        let mut codes = [NO_CODE; MOST_ATTRIBUTES];
        let several: Vec<u32>;
        if self.attributes.is_empty() {
            return NO_CODE;
        }
        let names = &mut self.value_names;
        let code = |at: usize| names.code_or_add(given(at).trim());
        let codes: &[u32] = if let Some(codes) = codes.get_mut(..self.attributes.len()) {
            codes.iter_mut().zip((0..).map(code)).for_each(|(slot, code)| *slot = code);
            codes
        } else {
            several = (0..self.attributes.len()).map(code).collect();
            &several
        };
        if let Some(code) = self.value_codes.get(codes) {
            return *code;
        }
        let next = u32::try_from(self.values.len()).unwrap_or(NO_CODE);
        let values = codes.iter().map(|code| self.value_names.name(*code).unwrap_or_default().into());
        self.values.push(values.collect());
        self.value_codes.insert(codes.into(), next);
        next
    }

    /// The number of rows that were added, duplicates included.
    pub fn len(&self) -> usize {
        self.year_of.len().saturating_add(usize::try_from(self.duplicates).unwrap_or(usize::MAX))
    }

    /// Whether no row was added.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first and the last year in which something was done.
    pub fn years(&self) -> Option<(Year, Year)> {
        Some((*self.year_of.iter().min()?, *self.year_of.iter().max()?))
    }

    /// All rows by the whole of their place, as a table.
    pub(in crate::volume) fn table_of_rows(&self) -> Result<CountTable, TableError> {
        match self.years() {
            Some((first, last)) => match self.tally(first, last, None) {
                Ok(tally) => tally.table(),
                Err(_) => Ok(CountTable::builder(&self.places.book.kinds().collect::<Vec<_>>()).finish()),
            },
            None => Ok(CountTable::builder(&self.places.book.kinds().collect::<Vec<_>>()).finish()),
        }
    }

    /// Counts the rows of a period, by the whole of their place. Only `known` interventions count, when
    /// they are given; others are counted apart, as are procedures outside the period.
    ///
    /// An operation by two specialists has a row of each, and is one of each. Whoever wants to know how
    /// many operations a location did counts [operations](Self::operations), and whoever holds counts
    /// against norms lets each norm count [what it counts](Self::count_for).
    ///
    /// # Errors
    /// When the period ends before it begins.
    pub fn tally(
        &self,
        first: Year,
        last: Year,
        known: Option<&[Intervention]>,
    ) -> Result<ProcedureTally<'_>, super::FrameError> {
        let size = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let frame =
            Frame::try_new(size(self.places.len()), size(self.interventions.names().len()), first, last)?;
        let mut tally = Tally::new(frame);
        let is_known = |code: u32| {
            let name = self.interventions.names().name(code).unwrap_or_default();
            known.is_none_or(|known| known.iter().any(|known| known.as_str() == name))
        };
        let known: Vec<bool> = (0..size(self.interventions.names().len())).map(is_known).collect();
        let is_known =
            |code: u32| usize::try_from(code).ok().and_then(|code| known.get(code)).copied() == Some(true);
        let rows =
            self.place_of.iter().zip(&self.intervention_of).zip(self.year_of.iter().zip(&self.weight_of));
        tally.add_rows(rows.map(|((place, intervention), (year, weight))| {
            (*place, if is_known(*intervention) { *intervention } else { NO_CODE }, *year, *weight)
        }));
        for intervention in self.intervention_of.iter().filter(|code| !is_known(**code)) {
            tally.note_unknown(self.interventions.names().name(*intervention).unwrap_or_default());
        }
        tally.note_duplicates(self.duplicates);
        Ok(ProcedureTally { procedures: self, tally })
    }
}

/// The counts of procedures, with the names of what was counted.
#[derive(Debug)]
pub struct ProcedureTally<'a> {
    procedures: &'a ProcedureTable,
    tally: Tally,
}

impl ProcedureTally<'_> {
    /// The rows that were counted apart.
    pub const fn apart(&self) -> &Apart {
        self.tally.apart()
    }

    /// The number of rows in all.
    pub const fn rows(&self) -> u64 {
        self.tally.rows()
    }

    /// The interventions that were not known, in order, and how many rows named each.
    pub fn unknown_interventions(&self) -> impl Iterator<Item = (&str, u64)> {
        self.tally.unknown_names()
    }

    /// The kinds of unit that the rows name.
    pub fn columns(&self) -> impl Iterator<Item = UnitKind> + '_ {
        self.procedures.places.book.kinds()
    }

    /// The counts, one for each place, intervention and year with any, in order of first appearance.
    pub fn counts(&self) -> impl Iterator<Item = (Place<'_>, &str, Year, u64)> {
        self.tally.counts().filter_map(|(place, intervention, year, count)| {
            let codes = self.procedures.places.get(place)?;
            Some((
                self.procedures.places.book.decode(codes),
                self.procedures.interventions.names().name(intervention)?,
                year,
                count,
            ))
        })
    }

    /// The counts as a table, to hold against norms of the finest unit that the rows name: a coarser unit
    /// adds the rows up, and has an operation of two specialists twice.
    ///
    /// # Errors
    /// When a count is above 4,294,967,295.
    pub fn table(&self) -> Result<CountTable, TableError> {
        let columns: Vec<UnitKind> = self.columns().collect();
        let mut table = CountTable::builder(&columns);
        for (place, intervention, year, count) in self.counts() {
            table.row(place, intervention, year, CountRange::exactly(count))?;
        }
        Ok(table.finish())
    }
}
