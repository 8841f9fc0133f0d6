//! What is asked of each kind of care: a minimum a year, a limit of minutes.

use std::collections::BTreeSet;

use super::{INTERVENTION, Line, MINIMUM, MINUTES, Row, rows};
use crate::concentration::straight::Minutes;
use crate::formats::csv::Column;
use crate::formats::{InputError, wanted};
use crate::language::Text;
use crate::party::Intervention;

/// Reads minima a year: `intervention,minimum`.
///
/// # Errors
/// When the text is no such table, or an intervention is given twice.
pub fn read_norms(text: &[u8]) -> Result<Vec<(Intervention, u32)>, InputError> {
    of_each(text, MINIMUM, |row| match row.number(MINIMUM)? {
        0 => Err(row.refuse(MINIMUM, wanted::A_NUMBER_ABOVE_ZERO)),
        minimum => Ok(minimum),
    })
}

/// Reads limits of travel, of care that is held to one (*tijdkritische zorg*): `intervention,minutes`. Which
/// care that is, and within how many minutes, is for whoever asks: the agreements do not say it.
///
/// ```
/// use passende_zorg::concentration::csv::read_limits;
/// let limits = read_limits(b"intervention,minutes\nstroke,45\n")?;
/// assert_eq!(limits[0].1.to_string(), "45");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// # Errors
/// When the text is no such table, or an intervention is given twice.
pub fn read_limits(text: &[u8]) -> Result<Vec<(Intervention, Minutes)>, InputError> {
    of_each(text, MINUTES, |row| row.minutes(MINUTES))
}

/// One value of each intervention.
fn of_each<T>(
    text: &[u8],
    column: Column,
    read: impl Fn(&Row<'_>) -> Result<T, InputError>,
) -> Result<Vec<(Intervention, T)>, InputError> {
    let (mut values, mut seen) = (Vec::new(), BTreeSet::new());
    rows(text, &[INTERVENTION, column], &[], |row| {
        let intervention = row.name(INTERVENTION, Intervention::try_new)?;
        if !seen.insert(intervention.clone()) {
            return Err(
                Line(row.line).twice(Text::new("elke verrichting", "intervention"), intervention.as_str())
            );
        }
        values.push((intervention, read(row)?));
        Ok(())
    })?;
    Ok(values)
}
