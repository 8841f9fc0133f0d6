//! Calendar years, periods of days, timelines of values that follow each other without gap or overlap, and
//! logs of events.

mod log;
mod timeline;

use core::fmt;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::Language;
use crate::formats::{InputError, error_told, refusals};
use crate::language::Describe;
use crate::wire::excerpt;

#[doc(alias = "logboek")]
pub use log::Log;
#[doc(alias = "gebeurtenis")]
pub use log::LogEntry;
#[doc(alias = "tijdlijn")]
pub use timeline::Timeline;
pub use timeline::{Span, TimelineError};

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
#[doc(alias = "periode")]
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
        Reversed { from: NaiveDate, until: NaiveDate } = "period.ends-before-it-begins" at "until":
            "verwacht: een einde na {from}; gevonden: {until}",
            "expected an end after {from}, found {until}";
        OutOfRange { found: i32 } = "year.out-of-range":
            "verwacht: een jaar van 1900 tot en met 2199; gevonden: {found}",
            "expected a year from 1900 to 2199, found {found}";
        NoYear { found: String } = "year.not-a-year":
            "verwacht: een jaar van vier cijfers; gevonden: {found}",
            "expected a year of four digits, found {found}";
    }
}

/// A calendar year (*kalenderjaar*) from 1900 to 2199, the range in which a count can be reported.
///
/// ```
/// use passende_zorg::time::Year;
///
/// let year = Year::try_new(2024)?;
/// assert_eq!(year.following_new_year().to_string(), "2025-01-01");
/// assert!(Year::try_new(1899).is_err());
/// # Ok::<(), passende_zorg::time::YearError>(())
/// ```
#[doc(alias = "kalenderjaar")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "i32")]
pub struct Year(u16);

impl<'de> Deserialize<'de> for Year {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let year = i32::deserialize(deserializer)?;
        Self::try_new(year).map_err(|error| D::Error::custom(InputError::from(error)))
    }
}

#[cfg(feature = "schema")]
crate::schema::whole!(Year, 1900, 2199);

impl Year {
    /// The first year accepted.
    pub const FIRST: Self = Self(1900);
    /// The last year accepted.
    pub const LAST: Self = Self(2199);

    /// A year.
    ///
    /// # Errors
    /// When the number lies outside 1900..=2199.
    pub const fn try_new(year: i32) -> Result<Self, YearError> {
        if year < Self::FIRST.number() || year > Self::LAST.number() {
            return Err(YearError { found: year });
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be 1900..=2199"
        )]
        Ok(Self(year as u16))
    }

    /// The year as a number.
    #[inline]
    pub const fn number(self) -> i32 {
        self.0 as i32
    }

    /// 31 December: the last day on which something can be counted in the year.
    ///
    /// ```
    /// assert_eq!(passende_zorg::time::Year::try_new(2024)?.last_day().to_string(), "2024-12-31");
    /// # Ok::<(), passende_zorg::time::YearError>(())
    /// ```
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.number(), 12, 31).unwrap_or(NaiveDate::MAX)
    }

    /// 1 January, the first day of the year.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.number(), 1, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 1 January of the next year: the first day on which the year can be looked back upon.
    pub fn following_new_year(self) -> NaiveDate {
        // `1 + year` is at most 2200, which every calendar date type holds.
        NaiveDate::from_ymd_opt(self.number().saturating_add(1), 1, 1).unwrap_or(NaiveDate::MAX)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Four digits, as it is written.
///
/// ```
/// use passende_zorg::time::Year;
/// let year: Year = "2024".parse()?;
/// assert_eq!(year.to_string(), "2024");
/// assert_eq!(" 2024".parse::<Year>().unwrap_err().to_string(), "expected a year of four digits, found ` 2024`");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
impl core::str::FromStr for Year {
    type Err = InputError;

    fn from_str(text: &str) -> Result<Self, InputError> {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number: Option<i32> = text.parse().ok().filter(|_| digits);
        let number = number.ok_or_else(|| Refused::NoYear { found: excerpt(text) })?;
        Ok(Self::try_new(number)?)
    }
}

impl TryFrom<&str> for Year {
    type Error = InputError;

    fn try_from(text: &str) -> Result<Self, InputError> {
        text.parse()
    }
}

impl From<Year> for i32 {
    fn from(year: Year) -> Self {
        year.number()
    }
}

impl TryFrom<i32> for Year {
    type Error = YearError;

    fn try_from(year: i32) -> Result<Self, YearError> {
        Self::try_new(year)
    }
}

/// A number that is no year in which counts can be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.in_language(Language::English))]
pub struct YearError {
    found: i32,
}

impl YearError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        Refused::OutOfRange { found: self.found }.code()
    }

    /// The number that was given.
    pub const fn found(&self) -> i32 {
        self.found
    }
}

error_told!(YearError, |error, language, f| Refused::OutOfRange { found: error.found }.message(language, f));

crate::messages::say_as_is!(Year);
crate::formats::tell_as_is!(Year);
