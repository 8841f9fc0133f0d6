//! Counts, procedures, flows and contracts out of record batches.

use std::collections::HashSet;
use std::sync::Arc;

use arrow_array::RecordBatch;

use super::cells::Cells;
use super::columns::Batch;
use crate::concentration::{AreaId, FlowCount};
use crate::contracting::portfolio::{ANSWERS, ANSWERS_MAY, CONTRACTS, CONTRACTS_MAY, Portfolio};
use crate::formats::InputError;
use crate::formats::csv::{Column, Rows};
use crate::language::Text;
use crate::party::{Intervention, Location, UnitKind};
use crate::quantity::CountRange;
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::CountTable;
use crate::volume::dictionary::{CheckedNames, NO_CODE};
use crate::volume::table::{PlaceBook, Position, UnitCodes};
use crate::volume::tally::ProcedureTable;

const AREA: Column = Column::new("area", "arrow.name");
const INTERVENTION: Column = Column::new("intervention", "arrow.name");
const PATIENT: Column = Column::new("patient", "arrow.name");
const YEAR: Column = Column::new("year", "arrow.year");
const COUNT: Column = Column::new("count", "arrow.count");
const DATE: Column = Column::new("date", "arrow.date");
const WEIGHT: Column = Column::new("weight", "arrow.weight");
const LOCATION: Column = of_units(UnitKind::Location);

const fn of_units(kind: UnitKind) -> Column {
    Column::new(kind.code(), "arrow.name")
}

/// The columns that name other units than locations.
const FURTHER_UNITS: [Column; 4] = [
    of_units(UnitKind::Institution),
    of_units(UnitKind::Network),
    of_units(UnitKind::Team),
    of_units(UnitKind::Specialist),
];

/// The kinds of unit that some batch names, the location first.
fn kinds(batches: &[RecordBatch]) -> Vec<UnitKind> {
    let named = |kind: &UnitKind| batches.iter().any(|batch| batch.column_by_name(kind.code()).is_some());
    UnitKind::ALL.into_iter().filter(named).collect()
}

/// The codes of the units of the rows of a batch, a column for each kind that the table names.
fn units_of(batch: &Batch<'_>, book: &mut PlaceBook) -> Result<UnitCodes, InputError> {
    let mut units = UnitCodes::default();
    for (kind, codes) in UnitKind::ALL.into_iter().zip(&mut units.0) {
        if let Some(names) = book.names(kind) {
            batch.names(of_units(kind), names, kind == UnitKind::Location, codes)?;
        }
    }
    Ok(units)
}

/// Counts per year out of record batches, with the columns of [`CountTable::from_csv`]: `location`,
/// `intervention`, `year` and `count`, perhaps `institution`, `network`, `team` and `specialist`.
///
/// A count is a whole number, or a text as in a table of text (`<10`, `3..8`); where it is null it is not known. Batches
/// need not have the same dictionaries, types or further columns.
///
/// ```
/// use passende_zorg::arrow59::{arrow_array::record_batch, read_counts};
/// let batch = record_batch!(
///     ("location", Utf8, ["A1", "A2"]),
///     ("intervention", Utf8, ["lung-resection", "lung-resection"]),
///     ("year", Int32, [2024, 2024]),
///     ("count", Utf8, ["63", "<10"])
/// )?;
/// let counts = read_counts(&[batch])?;
/// let total = counts.total("lung-resection", counts.last_year().unwrap());
/// assert_eq!((total.least(), total.most()), (63, Some(72)));
///
/// let batch = record_batch!(
///     ("location", Utf8, ["A1"]), ("intervention", Utf8, ["lung"]),
///     ("year", Int32, [2024]), ("count", Int64, [-3])
/// )?;
/// let error = read_counts(&[batch]).unwrap_err();
/// assert_eq!((error.row(), error.path(), error.code()), (Some(1), "count", "arrow.count"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When a column is missing, not known, there twice or of another type, with the name of the column as its
/// path; when a cell is not what its column asks for, or a row is there twice, with the number of the row
/// among those of all batches, from one.
pub fn read_counts(batches: &[RecordBatch]) -> Result<CountTable, InputError> {
    let required = [LOCATION, INTERVENTION, YEAR, COUNT];
    let mut table = CountTable::builder(&kinds(batches));
    for batch in Batch::each(batches, &required, &FURTHER_UNITS, &[])? {
        let columns = table.columns();
        let mut units = units_of(&batch, columns.units)?;
        batch.names(INTERVENTION, columns.names, true, columns.interventions)?;
        batch.years(YEAR, columns.years)?;
        batch.counts(COUNT, columns.least, columns.most)?;
        table.take_up(Position::Row(batch.row(0)), &mut units)?;
    }
    Ok(table.finish())
}

/// Procedures out of record batches, a row each, with the columns of [`ProcedureTable::from_csv_with`]:
/// `date`, `location` and `intervention`, perhaps `institution`, `network`, `team`, `specialist`, `patient`
/// and `weight` (1 where it is null), and a column of texts for each of the `attributes`.
///
/// ```
/// use passende_zorg::arrow59::{arrow_array::record_batch, read_procedures};
/// let batch = record_batch!(
///     ("date", Utf8, ["2024-05-01", "2024-05-02"]),
///     ("location", Utf8, ["A1", "A1"]),
///     ("intervention", Utf8, ["penis", "penis"]),
///     ("stage", Utf8, [Some("T2"), None])
/// )?;
/// let procedures = read_procedures(&[batch], &["stage"])?;
/// assert_eq!((procedures.len(), procedures.attributes().count()), (2, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`read_counts`].
pub fn read_procedures(batches: &[RecordBatch], attributes: &[&str]) -> Result<ProcedureTable, InputError> {
    let [institution, network, team, specialist] = FURTHER_UNITS;
    let may = [institution, network, team, specialist, PATIENT, WEIGHT];
    let mut procedures = ProcedureTable::new(&kinds(batches)).with_attributes(attributes.iter().copied());
    let mut values: Vec<(CheckedNames, Vec<u32>)> =
        attributes.iter().map(|_| (CheckedNames::new(), Vec::new())).collect();
    for batch in Batch::each(batches, &[DATE, LOCATION, INTERVENTION], &may, attributes)? {
        let columns = procedures.columns();
        let mut units = units_of(&batch, columns.units)?;
        batch.names(INTERVENTION, columns.names, true, columns.interventions)?;
        batch.names(PATIENT, columns.of_patients, false, columns.patients)?;
        batch.days(DATE, columns.days, columns.years)?;
        batch.weights(WEIGHT, columns.weights)?;
        for (name, (names, codes)) in attributes.iter().zip(&mut values) {
            codes.clear();
            batch.texts(name, names, codes)?;
        }
        procedures.take_values(batch.rows(), |at, of| {
            let (names, codes) = values.get(of)?;
            names.names().name(*codes.get(at)?)
        });
        procedures.take_up(Position::Row(batch.row(0)), &mut units);
    }
    Ok(procedures)
}

/// Flows out of record batches, with the columns of [`read_flows`](crate::concentration::csv::read_flows):
/// `area`, `location`, `intervention`, `year` and `count`, of which the last is read as by [`read_counts`].
///
/// ```
/// use passende_zorg::arrow59::{arrow_array::record_batch, read_flows};
/// let batch = record_batch!(
///     ("area", Utf8, ["3511"]), ("location", Utf8, ["Hill"]), ("intervention", Utf8, ["lung-resection"]),
///     ("year", Int32, [2024]), ("count", UInt32, [12])
/// )?;
/// assert_eq!(read_flows(&[batch])?[0].count.least(), 12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`read_counts`]; when an area, location, intervention and year are given twice.
pub fn read_flows(batches: &[RecordBatch]) -> Result<Vec<FlowCount>, InputError> {
    let required = [AREA, LOCATION, INTERVENTION, YEAR, COUNT];
    let (mut flows, mut seen): (Vec<FlowCount>, HashSet<([u32; 3], Year)>) = Default::default();
    let mut names = [CheckedNames::new(), CheckedNames::new(), CheckedNames::new()];
    let mut codes: [Vec<u32>; 3] = Default::default();
    for batch in Batch::each(batches, &required, &[], &[])? {
        for ((column, names), codes) in
            [AREA, LOCATION, INTERVENTION].into_iter().zip(&mut names).zip(&mut codes)
        {
            codes.clear();
            batch.names(column, names, true, codes)?;
        }
        let (mut years, mut least, mut most) = (Vec::new(), Vec::new(), Vec::new());
        batch.years(YEAR, &mut years)?;
        batch.counts(COUNT, &mut least, &mut most)?;
        for (at, (year, (least, most))) in years.iter().zip(least.iter().zip(&most)).enumerate() {
            let key = codes.each_ref().map(|codes| codes.get(at).copied().unwrap_or(NO_CODE));
            let [area, location, intervention] = &names;
            let [area, location, intervention] = [(area, key[0]), (location, key[1]), (intervention, key[2])]
                .map(|(names, code)| names.names().shared(code));
            let (Some(area), Some(location), Some(intervention)) = (area, location, intervention) else {
                continue;
            };
            if !seen.insert((key, *year)) {
                return Err(batch.twice(
                    at,
                    Text::new(
                        "elk gebied met locatie, verrichting en jaar",
                        "area, location, intervention and year",
                    ),
                    &format!("{area} to {location}"),
                ));
            }
            flows.push(FlowCount {
                area: AreaId::from_checked(Arc::clone(area)),
                location: Location::from_checked(Arc::clone(location)),
                intervention: Intervention::from_checked(Arc::clone(intervention)),
                year: *year,
                count: CountRange::from_bounds(u64::from(*least), *most),
            });
        }
    }
    Ok(flows)
}

/// A portfolio out of record batches: its contracts, and the answers to what is asked of them, with the columns
/// of [`Portfolio::from_csv`].
///
/// `acute`, `independent` and `aligned` may be Boolean columns besides, days those of any type of day, and the
/// turnover a decimal or whole number.
///
/// ```
/// use passende_zorg::arrow59::{arrow_array::record_batch, read_contracts};
/// use passende_zorg::statement::Statement;
/// let contracts = record_batch!(
///     ("contract", Utf8, ["B 2026"]), ("provider", Utf8, ["Hospital B"]), ("acute", Boolean, [true])
/// )?;
/// let answers = record_batch!(
///     ("contract", Utf8, ["B 2026"]), ("asked", Utf8, ["hybrid-offer"]), ("text", Utf8, ["article 4"])
/// )?;
/// let portfolio = read_contracts(Statement::try_new("Insurer A")?, &[contracts], &[answers])?;
/// assert_eq!(portfolio.contracts[0].terms.acute, Some(true));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`read_counts`] of the columns, and as [`Portfolio::from_csv`] of what stands in them, with the number
/// of the row.
pub fn read_contracts(
    buyer: Statement,
    contracts: &[RecordBatch],
    answers: &[RecordBatch],
) -> Result<Portfolio, InputError> {
    let contracts = Batch::each(contracts, &CONTRACTS, &CONTRACTS_MAY, &[])?;
    let answers = Batch::each(answers, &ANSWERS, &ANSWERS_MAY, &[])?;
    let of_contracts = [&CONTRACTS[..], &CONTRACTS_MAY].concat();
    let of_answers = [&ANSWERS[..], &ANSWERS_MAY].concat();
    let (contracts, answers) = (rows(&contracts, &of_contracts)?, rows(&answers, &of_answers)?);
    Portfolio::from_rows(buyer, contracts, answers).map_err(InputError::with_rows)
}

/// The rows of batches as a table of text has them.
fn rows<'b>(batches: &'b [Batch<'b>], columns: &'b [Column]) -> Result<Rows<'b>, InputError> {
    let mut cells =
        batches.iter().map(|batch| Cells::of(batch, columns)).collect::<Result<Vec<_>, _>>()?.into_iter();
    let mut is_head = true;
    let (mut current, mut at) = (cells.next(), 0_usize);
    let mut text = String::new();
    Ok(Rows::given(Box::new(move |record| {
        if core::mem::take(&mut is_head) {
            for column in columns {
                record.push_field(column.name());
            }
            return Ok(Some(0));
        }
        while let Some(batch) = &current {
            if at < batch.rows() {
                let row = batch.write(at, &mut text, record);
                at = at.saturating_add(1);
                return Ok(Some(row));
            }
            (current, at) = (cells.next(), 0);
        }
        Ok(None)
    })))
}
