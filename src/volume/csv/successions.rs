use super::{CellErrors, Column, CsvError, CsvErrorKind, Header, Rows};
use crate::party::UnitKind;
use crate::volume::succession::{Succession, Successions};
use crate::wire::parse_day;

const REQUIRED: [Column; 3] = [Column::Predecessor, Column::Successor, Column::Day];
const OPTIONAL: [Column; 1] = [Column::Kind];

/// Reads successions from CSV with a header: `from` (the unit that is no more), `to` (the unit in which it goes on) and `day` (the first
/// day on which it does); optional `unit` (`location`, `institution`, `network`, `team` or `specialist`; an institution when
/// it is empty).
///
/// ```
/// let successions = passende_zorg::volume::csv::read_successions(b"from,to,day\nEast,Together,2024-01-01\n")?;
/// assert_eq!(successions.iter().next().unwrap().to(), "Together");
/// # Ok::<(), passende_zorg::volume::csv::CsvError>(())
/// ```
///
/// # Errors
/// As for [counts](crate::volume::CountTable::from_csv), and when successions contradict each other.
pub fn read_successions(text: &[u8]) -> Result<Successions, CsvError> {
    let mut rows = Rows::of(text)?;
    let header = Header::read(&mut rows, &REQUIRED, &OPTIONAL)?;
    let mut successions = Vec::new();
    while let Some((line, record)) = rows.next()? {
        let cells = CellErrors { line };
        let kind = match header.cell(record, Column::Kind) {
            "" => UnitKind::Institution,
            cell => UnitKind::ALL.into_iter().find(|kind| kind.code() == cell).ok_or_else(|| {
                let expected = "location, institution, network, team or specialist";
                cells.refuse(Column::Kind, expected, cell)
            })?,
        };
        let cell = header.cell(record, Column::Day);
        let day = parse_day(cell).ok_or_else(|| cells.refuse(Column::Day, "a day as YYYY-MM-DD", cell))?;
        let (from, to) = (header.cell(record, Column::Predecessor), header.cell(record, Column::Successor));
        let refuse = |error| CsvError(CsvErrorKind::Succession { line, error });
        successions.push(Succession::try_new(kind, from, to, day).map_err(refuse)?);
    }
    Successions::try_new(successions).map_err(|error| CsvError(CsvErrorKind::Successions(error)))
}
