use chrono::NaiveDate;

/// A stretch of days (*periode*): from a first day up to, and not including, an end. Without an end it goes on.
///
/// ```
/// use chrono::NaiveDate;
/// use passende_zorg::time::Period;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let period = Period::try_new(day(2025, 1, 1), Some(day(2026, 1, 1)))?;
/// assert!(period.contains(day(2025, 12, 31)));
/// assert!(!period.contains(day(2026, 1, 1)));
/// # Ok::<(), passende_zorg::time::PeriodError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "periode")]
pub struct Period {
    from: NaiveDate,
    until: Option<NaiveDate>,
}

impl Period {
    /// A period that begins on `from` and has ended on `until`.
    ///
    /// # Errors
    /// When `until` is not after `from`: a period has at least one day.
    pub fn try_new(from: NaiveDate, until: Option<NaiveDate>) -> Result<Self, PeriodError> {
        match until {
            Some(until) if until <= from => Err(PeriodError { from, until }),
            _ => Ok(Self { from, until }),
        }
    }

    /// A period without an end.
    pub const fn starting(from: NaiveDate) -> Self {
        Self { from, until: None }
    }

    /// The first day.
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

/// A period that ends before it has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected an end after {from}, found {until}")]
pub struct PeriodError {
    from: NaiveDate,
    until: NaiveDate,
}

impl PeriodError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        "period.ends-before-it-begins"
    }

    /// The first day that was given.
    pub const fn from(&self) -> NaiveDate {
        self.from
    }

    /// The end that was given.
    pub const fn until(&self) -> NaiveDate {
        self.until
    }
}
