use crate::formats::{InputError, refusals};
use chrono::NaiveDate;

/// A stretch of days (*periode*): from a first day up to, and not including, an end. Without an end it goes
/// on.
///
/// ```
/// use chrono::NaiveDate;
/// use passende_zorg::time::Period;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let period = Period::try_new(day(2025, 1, 1), Some(day(2026, 1, 1)))?;
/// assert!(period.contains(day(2025, 12, 31)));
/// assert!(!period.contains(day(2026, 1, 1)));
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    from: NaiveDate,
    until: Option<NaiveDate>,
}

impl Period {
    /// A period that begins on `from` and has ended on `until`.
    ///
    /// # Errors
    /// When `until` is not after `from`: a period has at least one day.
    pub fn try_new(from: NaiveDate, until: Option<NaiveDate>) -> Result<Self, InputError> {
        match until {
            Some(until) if until <= from => Err(Refused::Reversed { from, until }.into()),
            _ => Ok(Self { from, until }),
        }
    }

    /// A period without an end.
    pub const fn starting(from: NaiveDate) -> Self {
        Self { from, until: None }
    }

    /// The first day of the period, included.
    #[inline]
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// The first day that is no longer in the period.
    pub const fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// Whether a day lies in the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        day >= self.from && !self.has_ended(day)
    }

    /// Whether the period is over on a day.
    pub fn has_ended(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| day >= until)
    }
}

refusals! {
    /// The reason for which two days are no period.
    enum Refused {
        Reversed { from: NaiveDate, until: NaiveDate } = "period.ends-before-it-begins" at "until": "expected an end after {from}, found {until}";
    }
}
