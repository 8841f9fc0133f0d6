//! The columns of a batch: which they are, and what stands in them.

use arrow_array::cast::AsArray as _;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use chrono::NaiveDate;

use super::arrays::{Texts, by_key, day_numbers, day_of, place, shown, shown_day, texts, whole};
use crate::formats::{Excerpt, InputError, refusals};
use crate::formats::{csv::Column, wanted};
use crate::language::Text;
use crate::party::checked_name;
use crate::quantity::UNBOUNDED;
use crate::time::Year;
use crate::volume::csv::{parse_count, parse_year};
use crate::volume::dictionary::{CheckedNames, NO_CODE};
use crate::wire::parse_day;

/// A batch of which it is known that it has the columns that are asked for, and no others.
pub(super) struct Batch<'b> {
    batch: &'b RecordBatch,
    /// The rows of the batches before it.
    before: u64,
}

impl<'b> Batch<'b> {
    /// Batches with the number of the first row of each, their columns checked.
    pub(super) fn each(
        batches: &'b [RecordBatch],
        required: &[Column],
        may: &[Column],
        further: &[&str],
    ) -> Result<Vec<Self>, InputError> {
        let mut before = 0_u64;
        let mut each = Vec::with_capacity(batches.len());
        for batch in batches {
            check_names(batch, required, may, further)?;
            each.push(Self { batch, before });
            before = before.saturating_add(u64::try_from(batch.num_rows()).unwrap_or(u64::MAX));
        }
        Ok(each)
    }

    pub(super) fn rows(&self) -> usize {
        self.batch.num_rows()
    }

    /// The number of a row among those of all batches, from one.
    pub(super) fn row(&self, at: usize) -> u64 {
        self.before.saturating_add(u64::try_from(at).unwrap_or(u64::MAX)).saturating_add(1)
    }

    pub(super) fn column(&self, name: &str) -> Option<&'b dyn Array> {
        self.batch.column_by_name(name).map(AsRef::as_ref)
    }

    fn refuse(&self, at: usize, column: Column, expected: Text, found: &str) -> InputError {
        column.refuse(expected, found).in_row(self.row(at))
    }

    /// The error for a row that was there before.
    pub(super) fn twice(&self, at: usize, what: Text, found: &str) -> InputError {
        InputError::from(Refused::Twice { what, found: found.into() }).in_row(self.row(at))
    }

    /// The codes of the names of a column, one for each row; [`NO_CODE`] where a row has none, which is
    /// refused of a column in which each must have one.
    pub(super) fn names(
        &self,
        column: Column,
        names: &mut CheckedNames,
        is_needed: bool,
        codes: &mut Vec<u32>,
    ) -> Result<(), InputError> {
        let Some(array) = self.column(column.name()) else {
            codes.extend(core::iter::repeat_n(NO_CODE, self.rows()));
            return Ok(());
        };
        self.codes(array, column, names, is_needed, codes)
    }

    fn codes(
        &self,
        array: &dyn Array,
        column: Column,
        names: &mut CheckedNames,
        is_needed: bool,
        codes: &mut Vec<u32>,
    ) -> Result<(), InputError> {
        let mut code = |at: usize, text: Option<&str>| {
            let text = text.unwrap_or_default();
            if let Some(known) = names.known(text) {
                return Ok(known);
            }
            if text.trim().is_empty() {
                return if is_needed {
                    Err(self.refuse(at, column, wanted::A_NAME, ""))
                } else {
                    Ok(NO_CODE)
                };
            }
            match checked_name(text) {
                Ok(name) => Ok(names.code_or_add(name)),
                Err(error) => Err(error.under(column.code()).within(column.name()).in_row(self.row(at))),
            }
        };
        codes.reserve(self.rows());
        if let DataType::Dictionary(keys, _) = array.data_type() {
            let values = array.as_any_dictionary_opt().and_then(|array| Texts::of(array.values()));
            let values = values.ok_or_else(|| wrong_type(column, TEXTS, array))?;
            return by_key!(keys.as_ref(), array, |keys| {
                // Of each value the code, once a row has it: what no row has is no name.
                let mut of_values = vec![UNSEEN; values.len()];
                let nulls = keys.nulls();
                let start = codes.len();
                codes.resize(start.saturating_add(self.rows()), NO_CODE);
                let slots = codes.get_mut(start..).unwrap_or_default();
                for ((at, key), slot) in keys.values().iter().enumerate().zip(slots) {
                    let key = place(*key);
                    let seen = key.and_then(|key| of_values.get(key).copied()).unwrap_or(UNSEEN);
                    let is_null = nulls.is_some_and(|nulls| nulls.is_null(at));
                    *slot = if seen != UNSEEN && !is_null {
                        seen
                    } else {
                        let key = key.filter(|_| !is_null);
                        let code = code(at, key.and_then(|key| values.get(key)))?;
                        if let Some(known) = key.and_then(|key| of_values.get_mut(key)) {
                            *known = code;
                        }
                        code
                    };
                }
                Ok(())
            } else { Err(wrong_type(column, TEXTS, array)) });
        }
        let texts = Texts::of(array).ok_or_else(|| wrong_type(column, TEXTS, array))?;
        for at in 0..self.rows() {
            codes.push(code(at, texts.get(at))?);
        }
        Ok(())
    }

    /// The codes of the texts of a column that the caller names; [`NO_CODE`] where a row has none.
    pub(super) fn texts(
        &self,
        name: &str,
        names: &mut CheckedNames,
        codes: &mut Vec<u32>,
    ) -> Result<(), InputError> {
        let column = Column::new("", "arrow.name");
        match self.column(name) {
            Some(array) => self.codes(array, column, names, false, codes).map_err(|error| error.within(name)),
            None => Ok(()),
        }
    }

    /// The years of a column.
    pub(super) fn years(&self, column: Column, years: &mut Vec<Year>) -> Result<(), InputError> {
        let refuse = |at, found: &str| self.refuse(at, column, wanted::A_YEAR, found);
        years.reserve(self.rows());
        let Some(array) = self.column(column.name()) else { return Ok(()) };
        let is_whole = whole(array, |at, found| {
            let year =
                found.and_then(|year| i32::try_from(year).ok()).and_then(|year| Year::try_new(year).ok());
            years.push(year.ok_or_else(|| refuse(at, &shown(found)))?);
            Ok(())
        })?;
        if is_whole {
            return Ok(());
        }
        let each = texts(array, |at, text| {
            years.push(parse_year(text.trim()).ok_or_else(|| refuse(at, text.trim()))?);
            Ok(())
        })?;
        if each { Ok(()) } else { Err(wrong_type(column, WHOLE_OR_TEXTS, array)) }
    }

    /// The bounds of the counts of a column; what is not known is between none and any number.
    pub(super) fn counts(
        &self,
        column: Column,
        least: &mut Vec<u32>,
        most: &mut Vec<u64>,
    ) -> Result<(), InputError> {
        least.reserve(self.rows());
        most.reserve(self.rows());
        let Some(array) = self.column(column.name()) else { return Ok(()) };
        let is_whole = whole(array, |at, found| {
            let (low, high) = match found {
                None => (0, UNBOUNDED),
                Some(count) => match u32::try_from(count) {
                    Ok(count) => (count, u64::from(count)),
                    Err(_) => return Err(self.refuse(at, column, wanted::A_WHOLE_COUNT, &shown(found))),
                },
            };
            least.push(low);
            most.push(high);
            Ok(())
        })?;
        if is_whole {
            return Ok(());
        }
        let each = texts(array, |at, text| {
            let text = text.trim();
            let count = parse_count(text).map_err(|expected| self.refuse(at, column, expected, text))?;
            // What the reader takes fits.
            least.push(u32::try_from(count.least()).unwrap_or(u32::MAX));
            most.push(count.most_raw());
            Ok(())
        })?;
        if each { Ok(()) } else { Err(wrong_type(column, WHOLE_OR_TEXTS, array)) }
    }

    /// The weights of a column: one where there is none.
    pub(super) fn weights(&self, column: Column, weights: &mut Vec<u32>) -> Result<(), InputError> {
        weights.reserve(self.rows());
        let Some(array) = self.column(column.name()) else {
            weights.extend(core::iter::repeat_n(1, self.rows()));
            return Ok(());
        };
        let is_whole = whole(array, |at, found| {
            let weight = u32::try_from(found.unwrap_or(1)).ok().filter(|weight| *weight > 0);
            weights.push(weight.ok_or_else(|| self.refuse(at, column, wanted::A_WEIGHT, &shown(found)))?);
            Ok(())
        })?;
        if is_whole { Ok(()) } else { Err(wrong_type(column, WHOLE, array)) }
    }

    /// The days of a column, and their years.
    pub(super) fn days(
        &self,
        column: Column,
        days: &mut Vec<NaiveDate>,
        years: &mut Vec<Year>,
    ) -> Result<(), InputError> {
        days.reserve(self.rows());
        years.reserve(self.rows());
        let Some(array) = self.column(column.name()) else { return Ok(()) };
        let with_year = |day: NaiveDate| Some((day, Year::try_new(chrono::Datelike::year(&day)).ok()?));
        let mut push = |(day, year): (NaiveDate, Year)| {
            days.push(day);
            years.push(year);
        };
        // Rows of one day often follow each other.
        let mut last: Option<(i64, (NaiveDate, Year))> = None;
        let is_day = day_numbers(array, |at, number| {
            let known = last.filter(|(seen, _)| Some(*seen) == number).map(|(_, day)| day);
            let day = known.or_else(|| with_year(day_of(number?)?));
            let day =
                day.ok_or_else(|| self.refuse(at, column, wanted::A_DAY_IN_RANGE, &shown_day(number)))?;
            last = number.map(|number| (number, day));
            push(day);
            Ok(())
        })?;
        if is_day {
            return Ok(());
        }
        let each = texts(array, |at, text| {
            let text = text.trim();
            let day = parse_day(text).ok_or_else(|| self.refuse(at, column, wanted::A_DAY, text))?;
            push(with_year(day).ok_or_else(|| self.refuse(at, column, wanted::A_DAY_IN_RANGE, text))?);
            Ok(())
        })?;
        if each { Ok(()) } else { Err(wrong_type(column, DAYS_OR_TEXTS, array)) }
    }
}

const TEXTS: Text = Text::new("teksten", "texts");
const WHOLE: Text = Text::new("gehele getallen", "whole numbers");
const WHOLE_OR_TEXTS: Text = Text::new("gehele getallen of teksten", "whole numbers or texts");
const DAYS_OR_TEXTS: Text = Text::new("dagen of teksten", "days or texts");

/// In the place of the code of a value that no row has had yet; nobody has so many names.
const UNSEEN: u32 = NO_CODE - 1;

/// The refusal of a column whose cells are of another type.
pub(super) fn wrong_type(column: Column, expected: Text, array: &dyn Array) -> InputError {
    Refused::Type { expected, found: array.data_type().to_string() }.at(column.name())
}

/// Whether a batch has the columns that it must have, each once, and no other than it may have.
fn check_names(
    batch: &RecordBatch,
    required: &[Column],
    may: &[Column],
    further: &[&str],
) -> Result<(), InputError> {
    let schema = batch.schema_ref();
    let found: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
    let known: Vec<&str> =
        required.iter().chain(may).map(|column| column.name()).chain(further.iter().copied()).collect();
    for (at, name) in found.iter().enumerate() {
        if !known.contains(name) {
            return Err(Refused::Unknown { expected: known.join(", "), found: name.into() }.at(name));
        }
        if found.iter().take(at).any(|seen| seen == name) {
            return Err(Refused::Repeated { column: name.into() }.at(name));
        }
    }
    let required = required.iter().map(|column| column.name()).chain(further.iter().copied());
    match required.into_iter().find(|name| !found.contains(name)) {
        Some(column) => Err(Refused::Missing { column: column.into(), found: found.join(", ") }.at(column)),
        None => Ok(()),
    }
}

refusals! {
    /// The reasons for which a batch is refused as a whole.
    enum Refused {
        Missing { column: Excerpt, found: String } = "arrow.missing-column":
            "verwacht: de kolom {column}; gevonden: alleen {found}",
            "expected the column {column}, found only: {found}";
        Unknown { expected: String, found: Excerpt } = "arrow.unknown-column":
            "verwacht: kolommen uit {expected}; gevonden: {found}",
            "expected columns out of {expected}, found {found}";
        Repeated { column: Excerpt } = "arrow.repeated-column":
            "verwacht: elke kolom één keer; gevonden: {column} nogmaals",
            "expected each column once, found {column} again";
        Twice { what: Text, found: Excerpt } = "arrow.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
        Type { expected: Text, found: String } = "arrow.column-type":
            "verwacht: {expected}; gevonden: {found}",
            "expected {expected}, found {found}";
    }
}
