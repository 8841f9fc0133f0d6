//! One procedure.

use chrono::NaiveDate;

use crate::volume::table::Place;

/// One procedure (*verrichting*): when, where, what, and perhaps for whom and how often it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerformedProcedure<'a> {
    pub(super) date: NaiveDate,
    pub(super) place: Place<'a>,
    pub(super) intervention: &'a str,
    pub(super) patient: Option<&'a str>,
    pub(super) weight: u32,
    pub(super) attributes: &'a [&'a str],
}

impl<'a> PerformedProcedure<'a> {
    /// A procedure of weight one, on a day, at a place.
    pub const fn new(date: NaiveDate, place: Place<'a>, intervention: &'a str) -> Self {
        Self { date, place, intervention, patient: None, weight: 1, attributes: &[] }
    }

    /// The same, for a patient. Any text will do that tells patients apart; a pseudonym is best.
    #[must_use]
    pub const fn with_patient(mut self, patient: &'a str) -> Self {
        self.patient = Some(patient);
        self
    }

    /// The same, counting so many times: two for paired organs operated on in one session, say.
    #[must_use]
    pub const fn with_weight(mut self, weight: u32) -> Self {
        self.weight = weight;
        self
    }

    /// The same, with the values of the [attributes](super::ProcedureTable::with_attributes) of the table, in
    /// order; an empty text, and what is left out, is not known.
    #[must_use]
    pub const fn with_attributes(mut self, values: &'a [&'a str]) -> Self {
        self.attributes = values;
        self
    }

    /// The same at another place.
    pub(super) const fn at(mut self, place: Place<'a>) -> Self {
        self.place = place;
        self
    }

    /// The day on which it was done.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Where it was done.
    pub const fn place(&self) -> Place<'a> {
        self.place
    }

    /// What was done.
    pub const fn intervention(&self) -> &'a str {
        self.intervention
    }

    /// For whom, where that is known.
    pub const fn patient(&self) -> Option<&'a str> {
        self.patient
    }

    /// As how many it counts.
    pub const fn weight(&self) -> u32 {
        self.weight
    }

    /// The values of the attributes of the table, in order.
    pub const fn attributes(&self) -> &'a [&'a str] {
        self.attributes
    }
}
