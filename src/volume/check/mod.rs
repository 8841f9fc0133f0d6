//! Holding counts against norms: every norm against every unit, in one call.

mod columns;
mod error;
mod message;
mod notices;
mod report;
mod row;
mod sums;
mod ways;

use chrono::NaiveDate;

use crate::time::Year;

pub use columns::{ColumnsError, check_columns};
pub use error::{CheckError, FactsError};
pub(in crate::volume) use message::set_by_round_table;
pub use report::{NormResults, VolumeReport, check};
pub use row::VolumeCheck;
pub(in crate::volume) use sums::Supposed;
pub use sums::{Cell, CellState, CountFact};
pub use ways::VolumeChange;

/// What is asked: the counts of which year, and the norms as they stand on which day.
///
/// ```
/// use passende_zorg::{time::Year, volume::Asked};
/// let asked = Asked::about(Year::try_new(2024)?);
/// assert_eq!(asked.on().to_string(), "2024-12-31");
/// # Ok::<(), passende_zorg::time::YearError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Asked {
    year: Year,
    on: NaiveDate,
}

impl Asked {
    /// The counts of a year, held against the norms as they stand on its last day: what begins the day
    /// after is not held against it, and a contract for that year still holds.
    pub fn about(year: Year) -> Self {
        Self { year, on: year.last_day() }
    }

    /// The same counts, held against the norms as they stand on another day.
    #[must_use]
    pub const fn on_day(mut self, day: NaiveDate) -> Self {
        self.on = day;
        self
    }

    /// The year that is counted, or with which the window of a norm ends.
    pub const fn year(self) -> Year {
        self.year
    }

    /// The day on which the norms must hold.
    pub const fn on(self) -> NaiveDate {
        self.on
    }
}
