//! The cells of a batch as a table of text has them, for tables of many columns and few rows.

use core::fmt::Write as _;

use arrow_array::Array;
use arrow_array::cast::AsArray as _;
use arrow_array::types::Decimal128Type;
use arrow_schema::DataType;
use rust_decimal::Decimal;

use super::arrays::{Texts, by_key, day_numbers, day_of, place, whole};
use super::columns::{Batch, wrong_type};
use crate::formats::InputError;
use crate::formats::csv::Column;
use crate::language::Text;

/// The cells of a batch, by row.
pub(super) struct Cells<'b> {
    batch: &'b Batch<'b>,
    columns: Vec<Write<'b>>,
}

/// Writes the cell of a row after what stands there; nothing where it is null.
type Write<'b> = Box<dyn Fn(usize, &mut String) + 'b>;

impl<'b> Cells<'b> {
    /// The cells of some columns; an error where one is of a type that has no text in a table.
    pub(super) fn of(batch: &'b Batch<'b>, columns: &[Column]) -> Result<Self, InputError> {
        let columns = columns.iter().map(|column| match batch.column(column.name()) {
            Some(array) => write_of(*column, array),
            None => Ok(Box::new(|_: usize, _: &mut String| {}) as Write<'b>),
        });
        Ok(Self { batch, columns: columns.collect::<Result<_, _>>()? })
    }

    pub(super) fn rows(&self) -> usize {
        self.batch.rows()
    }

    /// Writes a row, and tells its number.
    pub(super) fn write(&self, at: usize, cell: &mut String, record: &mut csv::StringRecord) -> u64 {
        for write in &self.columns {
            cell.clear();
            write(at, cell);
            record.push_field(cell.trim());
        }
        self.batch.row(at)
    }
}

fn write_of(column: Column, array: &dyn Array) -> Result<Write<'_>, InputError> {
    let mut numbers: Vec<Option<i128>> = Vec::new();
    let is_whole = whole(array, |_, number| {
        numbers.push(number);
        Ok(())
    })?;
    if is_whole {
        return Ok(Box::new(move |at, cell| {
            if let Some(number) = numbers.get(at).copied().flatten() {
                let _ = write!(cell, "{number}");
            }
        }));
    }
    let mut days: Vec<Option<i64>> = Vec::new();
    let are_days = day_numbers(array, |_, day| {
        days.push(day);
        Ok(())
    })?;
    if are_days {
        return Ok(Box::new(move |at, cell| {
            if let Some(day) = days.get(at).copied().flatten() {
                let _ = match day_of(day) {
                    Some(day) => write!(cell, "{day}"),
                    None => write!(cell, "{day} days after 1970-01-01"),
                };
            }
        }));
    }
    if let Some(choices) = array.as_boolean_opt() {
        return Ok(Box::new(|at, cell| {
            if choices.is_valid(at) {
                cell.push_str(if choices.value(at) { "yes" } else { "no" });
            }
        }));
    }
    if let (Some(decimals), DataType::Decimal128(_, scale)) =
        (array.as_primitive_opt::<Decimal128Type>(), array.data_type())
    {
        let scale = u32::try_from(*scale).map_err(|_| wrong_type(column, CELLS, array))?;
        return Ok(Box::new(move |at, cell| {
            if decimals.is_valid(at) {
                let _ = match Decimal::try_from_i128_with_scale(decimals.value(at), scale) {
                    Ok(amount) => write!(cell, "{}", amount.normalize()),
                    Err(_) => write!(cell, "{} with {scale} decimals", decimals.value(at)),
                };
            }
        }));
    }
    if let DataType::Dictionary(keys, _) = array.data_type() {
        let values = array.as_any_dictionary_opt().and_then(|array| Texts::of(array.values()));
        let values = values.ok_or_else(|| wrong_type(column, CELLS, array))?;
        return by_key!(keys.as_ref(), array, |keys| {
            Ok(Box::new(move |at, cell: &mut String| {
                let key = keys.is_valid(at).then(|| place(keys.value(at))).flatten();
                let text = key.and_then(|key| values.get(key));
                cell.push_str(text.unwrap_or_default());
            }) as Write<'_>)
        } else { Err(wrong_type(column, CELLS, array)) });
    }
    let texts = Texts::of(array).ok_or_else(|| wrong_type(column, CELLS, array))?;
    Ok(Box::new(move |at, cell| cell.push_str(texts.get(at).unwrap_or_default())))
}

const CELLS: Text = Text::new("teksten, getallen, dagen of keuzen", "texts, numbers, days or choices");
