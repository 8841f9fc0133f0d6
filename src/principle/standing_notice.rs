//! What a standing on a day leaves out, told.

use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::notice;
use crate::language::{Describe, Language, day_in_words, number_in_words};
use crate::time::Year;

/// What is left out of where something stands on a day (*wat niet meetelt in een stand*): of a [life](super::life), a [record of a
/// practice](super::practice), its [scaling up](super::scaling) or a [cycle](super::cycle).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StandingNotice {
    /// Facts that are dated after the day: for the answer they do not exist.
    Later {
        /// How many.
        facts: usize,
        /// The day asked about.
        on: NaiveDate,
    },
    /// A count of a pandemic year, without a reason why it is fair all the same (advice of 2020, introduction).
    PandemicYear(Year),
    /// A count of a year of which most days lie before the agreement to push care back: a fall before it is no result of it.
    BeforeAgreement(Year),
    /// Who judged has a stake in the answer: the judgement does not count.
    JudgedByInterested {
        /// Who judged.
        by: String,
    },
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
        notice::serialize(self, serializer)
    }
}

impl Describe for StandingNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::Later { .. } => "standing.later",
            Self::PandemicYear(_) => "standing.pandemic-year",
            Self::BeforeAgreement(_) => "standing.before-agreement",
            Self::JudgedByInterested { .. } => "standing.judged-by-interested",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, language) {
            (Self::Later { facts, on }, language) => {
                let (number, on) = (number_in_words(*facts, language), day_in_words(*on, language));
                match (language, facts) {
                    (Language::Dutch, 1) => write!(f, "1 gegeven is van na {on} en telt niet mee."),
                    (Language::Dutch, _) => {
                        write!(f, "{number} gegevens zijn van na {on} en tellen niet mee.")
                    }
                    (Language::English, 1) => write!(f, "1 fact is from after {on} and does not count."),
                    (Language::English, _) => {
                        write!(f, "{number} facts are from after {on} and do not count.")
                    }
                }
            }
            (Self::PandemicYear(year), Language::Dutch) => write!(
                f,
                "De telling over {year} telt niet mee: een pandemiejaar, en niemand gaf een reden om die toch te gebruiken."
            ),
            (Self::PandemicYear(year), Language::English) => write!(
                f,
                "The count of {year} is left out: a year of the pandemic, and nobody gave a reason to use it all the same."
            ),
            (Self::JudgedByInterested { by }, Language::Dutch) => {
                write!(f, "{by} heeft belang bij de uitkomst; dat oordeel telt niet mee.")
            }
            (Self::JudgedByInterested { by }, Language::English) => {
                write!(f, "{by} has a stake in the answer; that judgement does not count.")
            }
            (Self::BeforeAgreement(year), Language::Dutch) => write!(
                f,
                "De telling over {year} ligt grotendeels vóór de afspraak om af te bouwen en is daarvan geen resultaat."
            ),
            (Self::BeforeAgreement(year), Language::English) => write!(
                f,
                "The count of {year} lies for the most part before the agreement to push it back, and is no result of that."
            ),
        }
    }
}
