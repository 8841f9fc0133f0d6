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
    /// Whether what is counted is whole on the day, though its year is not over.
    is_whole: bool,
}

impl Asked {
    /// The counts of a year, held against the norms as they stand on its last day: what begins the day
    /// after is not held against it, and a contract for that year still holds.
    pub fn about(year: Year) -> Self {
        Self { year, on: year.last_day(), is_whole: false }
    }

    /// The same counts, held against the norms as they stand on another day. Of a year that is not over by then
    /// a count is what was done so far: there may still be more.
    #[must_use]
    pub const fn on_day(mut self, day: NaiveDate) -> Self {
        self.on = day;
        self
    }

    /// The year that is counted, or with which the window of a norm ends.
    pub const fn year(self) -> Year {
        self.year
    }

    /// The day on which the norms must hold, and by which a year must be over to be counted whole.
    pub const fn on(self) -> NaiveDate {
        self.on
    }

    /// The same, of counts that stand for other days than those of their years, by who knows whether those
    /// are over.
    #[must_use]
    pub(in crate::volume) const fn of_other_days(mut self) -> Self {
        self.is_whole = true;
        self
    }

    /// Whether a year is over on the day: it is on its last.
    pub(in crate::volume) fn is_over(self, year: Year) -> bool {
        self.is_whole || year.last_day() <= self.on
    }
}
