use core::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::course::Procedure;
use super::event::Entry;
use crate::language::{Describe, Language, day_in_words, number_in_words};

/// Something to know about what was given on a procedure (*melding*).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", tag = "notice")]
#[non_exhaustive]
#[doc(alias = "melding")]
pub enum ProcedureNotice {
    /// Events are dated after the day asked about, and left out of account.
    LaterEvents {
        /// How many.
        count: usize,
        /// The day of the first of them.
        first: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
}

impl Describe for ProcedureNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::LaterEvents { .. } => "procedure.later-events",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::LaterEvents { count, first, on } = self;
        let (first, on) = (day_in_words(*first, language), day_in_words(*on, language));
        let number = number_in_words(u64::try_from(*count).unwrap_or(u64::MAX), language);
        match (language, *count) {
            (Language::Dutch, 1) => {
                write!(f, "Eén gebeurtenis is van na {on} en telt niet mee: die van {first}.")
            }
            (Language::Dutch, _) => {
                write!(
                    f,
                    "{number} gebeurtenissen zijn van na {on} en tellen niet mee, de eerste van {first}."
                )
            }
            (Language::English, 1) => {
                write!(f, "One event is after {on} and does not count: that of {first}.")
            }
            (Language::English, _) => {
                write!(f, "{number} events are after {on} and do not count, the first of {first}.")
            }
        }
    }
}

impl ProcedureNotice {
    /// What the notice says, in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| self.describe(language, f))
    }
}

impl Procedure {
    /// What of the history does not count at the end of a day.
    pub fn notices(&self, on: NaiveDate) -> Vec<ProcedureNotice> {
        let mut later = self.history().iter().map(Entry::on).filter(|day| *day > on);
        let Some(first) = later.next() else {
            return Vec::new();
        };
        vec![ProcedureNotice::LaterEvents { count: later.count().saturating_add(1), first, on }]
    }
}
