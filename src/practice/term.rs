//! A term within which something has to happen.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::practice::rules;
use crate::rule::Rule;
use crate::source::Edition;

/// A term (*termijn*): the last day, and whether parties agreed on it or it is the one year that the
/// agreements give in principle.
///
/// ```
/// use passende_zorg::practice::Term;
/// let since = "2024-02-29".parse()?;
/// let term = Term::since(since, None).unwrap();
/// assert_eq!((term.by(), term.is_agreed()), ("2025-02-28".parse()?, false));
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Term {
    by: NaiveDate,
    agreed: bool,
}

impl Term {
    /// The term that parties agreed on, or one year from a day; nothing when a year later cannot be written.
    pub fn since(day: NaiveDate, agreed: Option<NaiveDate>) -> Option<Self> {
        match agreed {
            Some(by) => Some(Self::agreed(by)),
            None => Some(Self { by: day.checked_add_months(Months::new(12))?, agreed: false }),
        }
    }

    /// A term that parties agreed on.
    pub const fn agreed(by: NaiveDate) -> Self {
        Self { by, agreed: true }
    }

    /// The last day of the term.
    pub const fn by(&self) -> NaiveDate {
        self.by
    }

    /// Whether parties agreed on it; otherwise it is the one year of the agreements.
    pub const fn is_agreed(&self) -> bool {
        self.agreed
    }
}

impl Edition {
    /// The rule that gives one year, in principle, to implementing or ending care.
    pub(super) fn one_year(self) -> &'static Rule {
        match self {
            Self::Draft => &rules::IZA_A_5_D,
            Self::Final | Self::Framework2023 => &rules::IZA22_A_3_F,
        }
    }
}
