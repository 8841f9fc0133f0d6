use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::Topic;
use super::part::Of;
use super::request;
use crate::language::{Describe, Language, day_in_words};
use crate::money::Euro;
use crate::transformation::AgreementId;

/// Something that could be changed in a plan, its judgements or its terms, to make it pass (*wijziging*).
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "wijziging")]
pub struct Change(pub(super) Kind);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A fact is stated that is missing or not known.
    State(Topic, Of),
    /// What is wrong is taken away: a contradiction resolved.
    Mend(Topic, Of),
    /// A person judges that it is met: only a person can.
    Judge(Topic, Of),
    /// An agreement is reached by a day.
    Reach(AgreementId, Arc<str>, NaiveDate),
    /// An agreement that would be reached before the plan begins is due on that day or later.
    NotBefore(AgreementId, Arc<str>, NaiveDate),
    /// Something that is asked does not hold of a party, and the plan says so.
    Deny(Topic, Of),
    /// Payments follow the milestones they wait for.
    PayFrom(Topic, NaiveDate),
    /// The alignment ends by a day.
    EndAlignment(NaiveDate),
    /// The last payment is made by a day.
    EndPayments(NaiveDate),
    /// The balance improves by a present value.
    Improve(Euro),
    /// Unknown costs come, together, to a present value at most.
    Settle(Euro),
    /// A sum is made to agree with the amount asked.
    Correct(Topic),
    /// A line is taken out of the request for funds.
    Withdraw(Topic, Of),
}

impl Change {
    /// The line that it takes out of the request.
    pub(super) fn withdrawn(&self) -> Option<&str> {
        match &self.0 {
            Kind::Withdraw(_, of) => Some(of.name()),
            _ => None,
        }
    }

    /// Whether only a person can bring it about, by judging.
    pub const fn is_judgement(&self) -> bool {
        matches!(self.0, Kind::Judge(..))
    }

    /// What it is about; none for a change of the balance.
    pub const fn topic(&self) -> Option<Topic> {
        match &self.0 {
            Kind::State(topic, _)
            | Kind::Mend(topic, _)
            | Kind::Judge(topic, _)
            | Kind::Correct(topic)
            | Kind::Withdraw(topic, _)
            | Kind::Deny(topic, _)
            | Kind::PayFrom(topic, _) => Some(*topic),
            Kind::Reach(..) => Some(Topic::LatestDue),
            Kind::NotBefore(..) => Some(Topic::EarliestDue),
            Kind::EndAlignment(_) => Some(Topic::AlignmentWithinPlan),
            Kind::EndPayments(_) => Some(Topic::PaymentPeriod),
            Kind::Improve(_) | Kind::Settle(_) => None,
        }
    }

    /// Of what, by name: an agreement, a party, a line; none for the plan as a whole.
    pub fn name(&self) -> Option<&str> {
        let name = match &self.0 {
            Kind::State(_, of)
            | Kind::Mend(_, of)
            | Kind::Judge(_, of)
            | Kind::Withdraw(_, of)
            | Kind::Deny(_, of) => of.name(),
            Kind::Reach(agreement, ..) | Kind::NotBefore(agreement, ..) => agreement.as_str(),
            _ => "",
        };
        Some(name).filter(|name| !name.is_empty())
    }

    /// By which day, where that is the change.
    pub const fn by(&self) -> Option<NaiveDate> {
        match self.0 {
            Kind::Reach(.., by)
            | Kind::NotBefore(.., by)
            | Kind::PayFrom(_, by)
            | Kind::EndAlignment(by)
            | Kind::EndPayments(by) => Some(by),
            _ => None,
        }
    }

    /// By how much the present value of the balance has to improve, where that is the change.
    pub const fn improvement(&self) -> Option<Euro> {
        match self.0 {
            Kind::Improve(by) => Some(by),
            _ => None,
        }
    }
}

impl Describe for Change {
    fn code(&self) -> &'static str {
        match self.0 {
            Kind::State(..) => "change.state",
            Kind::Mend(..) => "change.mend",
            Kind::Judge(..) => "change.judge",
            Kind::Reach(..) => "change.reach",
            Kind::NotBefore(..) => "change.not-before",
            Kind::Deny(..) => "change.deny",
            Kind::PayFrom(..) => "change.pay-from",
            Kind::EndAlignment(_) => "change.end-alignment",
            Kind::EndPayments(_) => "change.end-payments",
            Kind::Improve(_) => "change.improve",
            Kind::Settle(_) => "change.settle",
            Kind::Correct(_) => "change.correct",
            Kind::Withdraw(..) => "change.withdraw",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: &NaiveDate| day_in_words(*day, language).to_string();
        let (dutch, english) = match &self.0 {
            Kind::State(topic, of) => return of.write_into(request::to_state(*topic), language, f),
            Kind::Mend(topic, of) => return of.write_into(request::to_mend(*topic), language, f),
            Kind::Deny(topic, of) => return of.write_into(request::to_deny(*topic), language, f),
            Kind::Judge(topic, of) => return of.write_into(request::to_judge(*topic), language, f),
            Kind::Correct(topic) => return Of::Plan.write_into(request::to_state(*topic), language, f),
            Kind::Withdraw(_, of) => return of.write_into(request::WITHDRAW, language, f),
            Kind::Reach(_, agreement, by) => {
                let of = Of::Named { id: agreement.clone(), name: agreement.clone() };
                of.write_into(request::REACH, language, f)?;
                return write!(f, " {}", day(by));
            }
            Kind::NotBefore(_, agreement, from) => {
                let of = Of::Named { id: agreement.clone(), name: agreement.clone() };
                of.write_into(request::NOT_BEFORE, language, f)?;
                return write!(f, " {}", day(from));
            }
            Kind::PayFrom(Topic::FirstPayment, from) => (
                format!(
                    "doe de eerste betaling niet voor {}, de dag van de eerste mijlpaal of afspraak",
                    day(from)
                ),
                format!(
                    "make the first payment not before {}, the day of the first milestone or agreement",
                    day(from)
                ),
            ),
            Kind::PayFrom(Topic::FundsBegin, from) => (
                format!("doe de eerste betaling niet voor {}, wanneer er middelen zijn", day(from)),
                format!("make the first payment not before {}, when there are funds", day(from)),
            ),
            Kind::PayFrom(_, from) => (
                format!(
                    "doe de laatste betaling niet voor {}, de dag van de laatste mijlpaal of afspraak",
                    day(from)
                ),
                format!(
                    "make the last payment not before {}, the day of the last milestone or agreement",
                    day(from)
                ),
            ),
            Kind::EndAlignment(by) => (
                format!("beëindig de gelijkgerichtheid uiterlijk op {}", day(by)),
                format!("end the alignment by {}", day(by)),
            ),
            Kind::EndPayments(by) => (
                format!("doe de laatste betaling uiterlijk op {}", day(by)),
                format!("make the last payment by {}", day(by)),
            ),
            Kind::Improve(by) => (
                format!("verbeter het saldo met {} (contante waarde)", by.in_language(language)),
                format!("improve the balance by {} (present value)", by.in_language(language)),
            ),
            Kind::Settle(most) => (
                format!(
                    "laat zien dat de onbekende kosten samen niet hoger zijn dan {} (contante waarde)",
                    most.in_language(language)
                ),
                format!(
                    "show that the unknown costs together are no more than {} (present value)",
                    most.in_language(language)
                ),
            ),
        };
        f.write_str(&language.pick(dutch, english))
    }
}
