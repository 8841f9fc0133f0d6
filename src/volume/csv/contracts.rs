use super::{CellErrors, Column, CsvError, CsvErrorKind, Header, Rows, names};
use crate::party::{Intervention, UnitKind, checked_name};
use crate::time::Period;
use crate::volume::contract::Contract;
use crate::volume::table::{Position, TableError, TableErrorKind};
use crate::wire::parse_day;

const REQUIRED: [Column; 1] = [Column::Intervention];
const OPTIONAL: [Column; 7] = [
    Column::Unit(UnitKind::Location),
    Column::Unit(UnitKind::Institution),
    Column::Unit(UnitKind::Network),
    Column::Unit(UnitKind::Team),
    Column::Unit(UnitKind::Specialist),
    Column::From,
    Column::Until,
];

/// Reads contracts from CSV with a header: exactly one column that names a kind of unit (`location`, say), and
/// `intervention`; optional `from` and `until` (the first day on which it no longer holds).
///
/// ```
/// let contracts = passende_zorg::volume::csv::read_contracts(b"location,intervention\nA2,lung-resection\n")?;
/// assert_eq!(contracts[0].unit().name(), "A2");
/// # Ok::<(), passende_zorg::volume::csv::CsvError>(())
/// ```
///
/// # Errors
/// As for [counts](crate::volume::CountTable::from_csv).
pub fn read_contracts(text: &[u8]) -> Result<Vec<Contract>, CsvError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, &REQUIRED, &OPTIONAL)?;
    let kinds: Vec<UnitKind> = header.unit_kinds().collect();
    let [kind] = *kinds.as_slice() else {
        let found: Vec<Column> = kinds.iter().map(|kind| Column::Unit(*kind)).collect();
        return Err(CsvError(CsvErrorKind::OneUnit { found: names(found.iter()) }));
    };
    let mut contracts = Vec::new();
    while let Some((line, record)) = rows.next()? {
        let cells = CellErrors { line };
        let name = |column: Column| {
            let cell = header.cell(record, column);
            let refuse = |error| {
                TableError::new(Position::Line(line), TableErrorKind::Name { column: column.name(), error })
            };
            checked_name(cell).map_err(|error| CsvError::from_row(refuse(error)))
        };
        let unit = crate::party::Unit::from_checked(kind, name(Column::Unit(kind))?.into());
        let intervention = Intervention::from_checked(name(Column::Intervention)?.into());
        let day = |column| match header.cell(record, column) {
            "" => Ok(None),
            cell => {
                parse_day(cell).map(Some).ok_or_else(|| cells.refuse(column, "a day as YYYY-MM-DD", cell))
            }
        };
        let contract = Contract::new(unit, intervention);
        contracts.push(match (day(Column::From)?, day(Column::Until)?) {
            (None, None) => contract,
            (from, until) => {
                let from = from.unwrap_or(chrono::NaiveDate::MIN);
                let period = Period::try_new(from, until).map_err(|_| {
                    cells.refuse(Column::Until, "a day after `from`", header.cell(record, Column::Until))
                })?;
                contract.during(period)
            }
        });
    }
    Ok(contracts)
}
