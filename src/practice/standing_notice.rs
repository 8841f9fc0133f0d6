//! What a standing on a day leaves out, told.

use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::language::Language;
use crate::messages::{In, Say, messages};
use crate::time::Year;

messages! {
    /// What is left out of where something stands on a day (*wat niet meetelt in een stand*): of a
    /// [life](super::life), a [record of a practice](super::practice), its [scaling up](super::scaling) or a
    /// [cycle](super::cycle).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum StandingNotice {
        /// Facts that are dated after the day: for the answer they do not exist.
        Later {
            /// The number of facts that are left out; at least one.
            facts: usize,
            /// The day asked about.
            on: NaiveDate,
        } = "standing.later":
            if *facts == 1 =>
                "{facts} gegeven is van na {on} en telt niet mee.", "{facts} fact is from after {on} and does not count.";
            "{facts} gegevens zijn van na {on} en tellen niet mee.", "{facts} facts are from after {on} and do not count.";
        /// A count of a pandemic year, without a reason why it is fair all the same (advice of
        /// 2020, introduction).
        PandemicYear(year: Year) = "standing.pandemic-year":
            "De telling over {year} telt niet mee: een pandemiejaar, en niemand gaf een reden om die toch te gebruiken.",
            "The count of {year} is left out: a year of the pandemic, and nobody gave a reason to use it all the same.";
        /// A count of a year of which most days lie before the agreement to push care back: a fall before
        /// it is no result of it.
        BeforeAgreement(year: Year) = "standing.before-agreement":
            "De telling over {year} ligt grotendeels vóór de afspraak om af te bouwen en is daarvan geen resultaat.",
            "The count of {year} lies for the most part before the agreement to push it back, and is no result of that.";
        /// A judgement came from someone with a stake in the answer: it does not count.
        JudgedByInterested {
            /// The name of the one who judged and has a stake in the answer.
            by: String,
        } = "standing.judged-by-interested":
            "{by} heeft belang bij de uitkomst; dat oordeel telt niet mee.",
            "{by} has a stake in the answer; that judgement does not count.";
    }
}

impl StandingNotice {
    /// Nothing when no fact is later.
    pub(super) fn later(on: NaiveDate, days: impl IntoIterator<Item = NaiveDate>) -> Option<Self> {
        let facts = days.into_iter().filter(|day| *day > on).count();
        (facts > 0).then_some(Self::Later { facts, on })
    }
}

impl Serialize for StandingNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}

/// Things in a row that may have commas of their own: *a; b; c*.
#[derive(Debug)]
pub(super) struct Apart<T>(pub(super) Vec<T>);

impl<T: Say> Say for Apart<T> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, thing) in self.0.iter().enumerate() {
            write!(f, "{}{}", if at == 0 { "" } else { "; " }, In(thing, language))?;
        }
        Ok(())
    }
}
