//! Reads contracts from CSV, with errors that name the line.

use super::Contract;
use crate::formats::csv::{Column, Header, Line, Refused, Rows, names};
use crate::formats::{InputError, wanted};
use crate::party::{Intervention, UnitKind};
use crate::time::Period;
use crate::volume::csv::{FROM, INTERVENTION, UNTIL, name_in, of_units, unit_kinds};
use crate::wire::parse_day;

const CONTRACTS: [Column; 1] = [INTERVENTION];
const CONTRACTS_MAY: [Column; 7] = [
    of_units(UnitKind::Location),
    of_units(UnitKind::Institution),
    of_units(UnitKind::Network),
    of_units(UnitKind::Team),
    of_units(UnitKind::Specialist),
    FROM,
    UNTIL,
];

/// Reads contracts from CSV with a header: exactly one column that names a kind of unit (`location`, say),
/// and `intervention`; optional `from` and `until` (the first day on which it no longer holds).
///
/// ```
/// let contracts =
///     passende_zorg::contracting::norms::read_contracts(b"location,intervention\nA2,lung-resection\n")?;
/// assert_eq!(contracts[0].unit().name(), "A2");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// As for [counts](crate::volume::CountTable::from_csv).
pub fn read_contracts(text: &[u8]) -> Result<Vec<Contract>, InputError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, &CONTRACTS, &CONTRACTS_MAY)?;
    let kinds: Vec<UnitKind> = unit_kinds(&header).collect();
    let [kind] = *kinds.as_slice() else {
        let found: Vec<Column> = kinds.iter().map(|kind| of_units(*kind)).collect();
        let refused =
            if found.is_empty() { Refused::NoUnit } else { Refused::OneUnit { found: names(found.iter()) } };
        return Err(refused.in_line(1));
    };
    let mut contracts = Vec::new();
    while let Some((line, record)) = rows.next()? {
        let cells = Line(line);
        let name = |column: Column| name_in(&header, record, cells, column);
        let unit = crate::party::Unit::from_checked(kind, name(of_units(kind))?.into());
        let intervention = Intervention::from_checked(name(INTERVENTION)?.into());
        let day = |column| match header.cell(record, column) {
            "" => Ok(None),
            cell => parse_day(cell).map(Some).ok_or_else(|| cells.refuse(column, wanted::A_DAY, cell)),
        };
        let contract = Contract::new(unit, intervention);
        contracts.push(match (day(FROM)?, day(UNTIL)?) {
            (None, None) => contract,
            (from, until) => {
                let from = from.unwrap_or(chrono::NaiveDate::MIN);
                let period = Period::try_new(from, until)
                    .map_err(|_| cells.refuse(UNTIL, wanted::A_DAY_AFTER_FROM, header.cell(record, UNTIL)))?;
                contract.with_period(period)
            }
        });
    }
    Ok(contracts)
}
