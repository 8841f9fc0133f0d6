use super::{CellErrors, Column, CsvError, Header, Rows, parse_digits};
use crate::party::UnitKind;
use crate::volume::table::Position;
use crate::volume::tally::{Procedure, ProcedureTable};
use crate::wire::parse_day;

const REQUIRED: [Column; 3] = [Column::Date, Column::Unit(UnitKind::Location), Column::Intervention];
const OPTIONAL: [Column; 6] = [
    Column::Unit(UnitKind::Institution),
    Column::Unit(UnitKind::Network),
    Column::Unit(UnitKind::Team),
    Column::Unit(UnitKind::Specialist),
    Column::Patient,
    Column::Weight,
];

impl ProcedureTable {
    /// Reads procedures, one row each, from CSV with a header.
    ///
    /// Required columns, in any order: `date` (`YYYY-MM-DD`), `location`, `intervention`; optional:
    /// `institution`, `network`, `team`, `specialist`, `patient`, and `weight` (1 when empty).
    ///
    /// ```
    /// use passende_zorg::volume::tally::ProcedureTable;
    /// let procedures = ProcedureTable::from_csv(b"date,location,intervention\n2024-05-01,A1,lung-resection\n")?;
    /// assert_eq!(procedures.len(), 1);
    /// # Ok::<(), passende_zorg::volume::csv::CsvError>(())
    /// ```
    ///
    /// # Errors
    /// As for [counts](crate::volume::CountTable::from_csv): the error names the line, what was expected and
    /// what was found.
    #[cfg_attr(docsrs, doc(cfg(feature = "formats")))]
    pub fn from_csv(text: &[u8]) -> Result<Self, CsvError> {
        let mut rows = Rows::of(text)?;
        let header = Header::read(&mut rows, &REQUIRED, &OPTIONAL)?;
        let kinds: Vec<UnitKind> = header.unit_kinds().collect();
        let mut procedures = Self::new(&kinds);
        while let Some((line, record)) = rows.next()? {
            let cells = CellErrors { line };
            let (place, intervention) = header.place_and_intervention(record, line, &kinds)?;
            let date = header.cell(record, Column::Date);
            let date =
                parse_day(date).ok_or_else(|| cells.refuse(Column::Date, "a day as YYYY-MM-DD", date))?;
            let mut procedure = Procedure::new(date, place, intervention);
            let patient = header.cell(record, Column::Patient);
            if !patient.is_empty() {
                procedure = procedure.patient(patient);
            }
            let weight = header.cell(record, Column::Weight);
            if !weight.is_empty() {
                let number = parse_digits(weight)
                    .and_then(|weight| u32::try_from(weight).ok())
                    .filter(|weight| *weight > 0);
                let expected = "a whole number from 1 to 4294967295";
                procedure =
                    procedure.weight(number.ok_or_else(|| cells.refuse(Column::Weight, expected, weight))?);
            }
            procedures.push_at(Position::Line(line), &procedure).map_err(CsvError::from_row)?;
        }
        Ok(procedures)
    }
}
