use core::fmt;

use chrono::NaiveDate;

use super::Topic;
use super::part::Of;
use crate::language::{Describe, Language, day_in_words};
use crate::money::Euro;
use crate::transformation::AgreementId;

/// Something that could be changed in a plan, its judgements or its terms, to make it pass (*wijziging*).
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "wijziging")]
pub struct Change(pub(super) Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A fact is stated that is missing or not known.
    State(Topic, Of),
    /// What is wrong is taken away: a contradiction resolved.
    Mend(Topic, Of),
    /// A person judges that it is met: only a person can.
    Judge(Topic, Of),
    /// An agreement is reached by a day.
    Reach(AgreementId, NaiveDate),
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
            | Kind::Withdraw(topic, _) => Some(*topic),
            Kind::Reach(..) => Some(Topic::LatestDue),
            Kind::EndAlignment(_) => Some(Topic::AlignmentWithinPlan),
            Kind::EndPayments(_) => Some(Topic::PaymentPeriod),
            Kind::Improve(_) | Kind::Settle(_) => None,
        }
    }

    /// Of what, by name: an agreement, a party, a line; none for the plan as a whole.
    pub fn name(&self) -> Option<&str> {
        let name = match &self.0 {
            Kind::State(_, of) | Kind::Mend(_, of) | Kind::Judge(_, of) | Kind::Withdraw(_, of) => of.name(),
            Kind::Reach(agreement, _) => agreement.as_str(),
            _ => "",
        };
        Some(name).filter(|name| !name.is_empty())
    }

    /// By which day, where that is the change.
    pub const fn by(&self) -> Option<NaiveDate> {
        match self.0 {
            Kind::Reach(_, by) | Kind::EndAlignment(by) | Kind::EndPayments(by) => Some(by),
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
            Kind::EndAlignment(_) => "change.end-alignment",
            Kind::EndPayments(_) => "change.end-payments",
            Kind::Improve(_) => "change.improve",
            Kind::Settle(_) => "change.settle",
            Kind::Correct(_) => "change.correct",
            Kind::Withdraw(..) => "change.withdraw",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = |f: &mut fmt::Formatter<'_>, words: &str, topic: Topic, of: &Of| {
            write!(f, "{words}: ")?;
            of.write_with(topic, language, f)
        };
        match &self.0 {
            Kind::State(topic, of) => about(f, language.pick("vul aan", "state"), *topic, of),
            Kind::Mend(topic, of) => about(f, language.pick("pas aan", "change"), *topic, of),
            Kind::Withdraw(_, of) => {
                f.write_str(
                    language.pick("trek uit de aanvraag terug: post", "withdraw from the request: line"),
                )?;
                write!(f, " {}", of.name())
            }
            Kind::Judge(topic, of) => about(
                f,
                language.pick("laat een beoordelaar bevestigen", "let an assessor confirm"),
                *topic,
                of,
            ),
            Kind::Reach(agreement, by) => write!(
                f,
                "{} {agreement} {} {}",
                language.pick("bereik afspraak", "reach agreement"),
                language.pick("uiterlijk", "by"),
                day_in_words(*by, language)
            ),
            Kind::EndAlignment(by) => write!(
                f,
                "{} {}",
                language.pick("beëindig de gelijkgerichtheid uiterlijk", "end the alignment by"),
                day_in_words(*by, language)
            ),
            Kind::EndPayments(by) => write!(
                f,
                "{} {}",
                language.pick("doe de laatste betaling uiterlijk", "make the last payment by"),
                day_in_words(*by, language)
            ),
            Kind::Improve(by) => write!(
                f,
                "{} {} {}",
                language.pick("een saldo dat", "a balance that is"),
                by.in_language(language),
                language.pick("hoger is (contante waarde)", "higher (present value)")
            ),
            Kind::Settle(most) => write!(
                f,
                "{} {}",
                language.pick(
                    "onbekende kosten die samen (contante waarde) niet hoger zijn dan",
                    "unknown costs that together (present value) are no more than"
                ),
                most.in_language(language)
            ),
            Kind::Correct(topic) => {
                write!(f, "{}: {}", language.pick("zorg voor", "see to"), topic.in_language(language))
            }
        }
    }
}
