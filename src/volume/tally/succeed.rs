//! Procedures of units that are no more, as those of the units in which they went on.

use chrono::{Datelike as _, NaiveDate};

use super::procedures::{PerformedProcedure, ProcedureTable};
use crate::party::UnitKind;
use crate::volume::succession::Successions;
use crate::volume::table::{Place, TableError};

impl ProcedureTable {
    /// The same procedures as they stand on a day, as with
    /// [counts](crate::volume::CountTable::carried_over): what a unit did that has gone on in another by
    /// then counts for the other, and someone whom both treated in a year is one patient of it.
    ///
    /// # Errors
    /// When a count is above 4,294,967,295.
    pub fn carried_over(&self, successions: &Successions, on: NaiveDate) -> Result<Self, TableError> {
        let kinds: Vec<UnitKind> = self.book.kinds().collect();
        let mut carried = Self::new(&kinds);
        for (at, place, intervention, _, patient) in self.rows() {
            let (Some(codes), Some(date)) = (self.codes(place), self.date_of.get(at)) else { continue };
            let before = self.book.decode(codes);
            let has_gone_on = |day: NaiveDate| date.year() <= day.year();
            let mut now = Place::nowhere();
            for kind in &kinds {
                if let Some(name) = before.name(*kind) {
                    now = now.with(*kind, successions.current(*kind, name, has_gone_on, on));
                }
            }
            let mut procedure = PerformedProcedure::new(
                *date,
                now,
                self.interventions.name(intervention).unwrap_or_default(),
            )
            .weight(self.weight_of.get(at).copied().unwrap_or(1));
            if let Some(patient) = self.patients.name(patient) {
                procedure = procedure.patient(patient);
            }
            carried.push_at(self.position(at), &procedure)?;
        }
        carried.duplicates = carried.duplicates.saturating_add(self.duplicates);
        carried.carried = Some(self.table_of_rows()?.carried_over(successions, on));
        Ok(carried)
    }
}
