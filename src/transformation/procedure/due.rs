use core::fmt;

use chrono::{Days, NaiveDate};
use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::Verdict;
use crate::explanation::Margin;
use crate::language::{Language, name_in_words};
use crate::rule::{Basis, Rule};
use crate::transformation::MilestoneId;

/// Four weeks, for the answer to the quick test and for the intended decision.
pub(super) const FOUR_WEEKS: Days = Days::new(28);
/// Two weeks, for the questions of the other insurers and for the final decision after them.
pub(super) const TWO_WEEKS: Days = Days::new(14);

pub(super) fn later(day: NaiveDate, days: Days) -> NaiveDate {
    day.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

/// The days by which `on` is after `day`; none is 0.
pub(super) fn days_after(day: NaiveDate, on: NaiveDate) -> u64 {
    u64::try_from(on.signed_duration_since(day).num_days()).unwrap_or(0)
}

/// A step that has to be taken by a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DueStep {
    /// Both market leaders answer the quick test.
    QuickTestAnswer,
    /// Both market leaders say what they intend to decide.
    IntendedDecision,
    /// The submitters and the other insurers are told of it.
    Notification,
    /// Both market leaders decide.
    FinalDecision,
    /// A milestone is reached.
    Milestone(MilestoneId),
}

impl DueStep {
    /// The stable code of the step, as it is on the wire.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::QuickTestAnswer => "quick-test-answer",
            Self::IntendedDecision => "intended-decision",
            Self::Notification => "notification",
            Self::FinalDecision => "final-decision",
            Self::Milestone(_) => "milestone",
        }
    }

    /// The step in words, as at the beginning of a sentence.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        fmt::from_fn(move |f| match self {
            Self::QuickTestAnswer => {
                f.write_str(language.pick("Het antwoord op de snelle toets", "The answer to the quick test"))
            }
            Self::IntendedDecision => {
                f.write_str(language.pick("Het voorgenomen besluit", "The intended decision"))
            }
            Self::Notification => f.write_str(language.pick(
                "De mededeling van het voorgenomen besluit",
                "The notification of the intended decision",
            )),
            Self::FinalDecision => {
                f.write_str(language.pick("Het definitieve besluit", "The final decision"))
            }
            Self::Milestone(milestone) => {
                let name = name_in_words(milestone.as_str());
                write!(f, "{} {name}", language.pick("Mijlpaal", "Milestone"))
            }
        })
    }
}

/// What has to be done by which day, and which rule says so (*termijn*).
///
/// The day from which is counted does not count, and the last day is still in time: four weeks from 1
/// March end on 29 March. That is our reading; the framework gives weeks only. What follows when a term
/// has lapsed, it does not say either: nothing is approved and nothing rejected by that, so the plan
/// stays where it is, late.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Due {
    pub(super) what: DueStep,
    pub(super) by: NaiveDate,
    pub(super) basis: Basis,
}

impl Due {
    /// The step that has to be taken.
    pub const fn what(&self) -> &DueStep {
        &self.what
    }

    /// The last day on which it is in time.
    pub const fn by(&self) -> NaiveDate {
        self.by
    }

    /// The basis of the term; for a milestone, that of its monitoring.
    pub const fn basis(&self) -> &Basis {
        &self.basis
    }

    /// The rule that gives the term; none where the rulebook has no rule of its own.
    pub const fn rule(&self) -> Option<&'static Rule> {
        match &self.basis {
            Basis::Rule(rule) => Some(*rule),
            Basis::Reference(_) => None,
        }
    }

    /// The number of days by which it is late on a day; 0 when it is not.
    pub fn days_late(&self, on: NaiveDate) -> u64 {
        days_after(self.by, on)
    }

    /// Whether it is in time, while it has not been done: undetermined as long as there
    /// is time, then not met.
    pub fn verdict(&self, on: NaiveDate) -> Verdict {
        if on <= self.by { Verdict::Undetermined } else { Verdict::NotMet }
    }

    /// The days that are left on a day; below zero when there are none.
    pub fn margin(&self, on: NaiveDate) -> Margin {
        Margin::of_deadline(on, self.by)
    }
}

/// `{"what": "final-decision", "by": "2023-05-10", "rule": "BK23-P-FINAL"}`, with
/// `milestone` where it is one.
impl Serialize for Due {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Due", 4)?;
        fields.serialize_field("what", self.what.code())?;
        if let DueStep::Milestone(milestone) = &self.what {
            fields.serialize_field("milestone", milestone)?;
        } else {
            fields.skip_field("milestone")?;
        }
        fields.serialize_field("by", &self.by)?;
        fields.serialize_field("rule", &self.rule().map(Rule::id))?;
        fields.end()
    }
}
