use core::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::course::Procedure;
use super::event::Entry;
use crate::language::{Describe, Language};
use crate::messages::messages;

messages! {
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
        } = "procedure.later-events":
            if *count == 1 =>
                "Eén gebeurtenis is van na {on} en telt niet mee: die van {first}.",
                "One event is after {on} and does not count: that of {first}.";
            "{count} gebeurtenissen zijn van na {on} en tellen niet mee, de eerste van {first}.",
            "{count} events are after {on} and do not count, the first of {first}.";
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
