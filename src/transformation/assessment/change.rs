//! A change to a plan that makes a criterion pass, and how two editions differ on one plan.

use core::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use super::condition::{Condition, Step};
use super::finding::Judgements;
use super::request;
use super::result::PlanAssessment;
use super::terms::Terms;
use super::topic::Topic;
use crate::Verdict;
use crate::language::{Language, Text};
use crate::messages::{Say, described_by, messages};
use crate::money::Euro;
use crate::source::Edition;
use crate::transformation::AgreementId;
use crate::transformation::assessment::topic::Of;
use crate::transformation::plan::Plan;

/// Something that could be changed in a plan, its judgements or its terms, to make it pass (*wijziging*).
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// The topic that it is about; none for a change of the balance.
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

messages! {
    /// The sentences on a change that would be enough.
    #[derive(Debug)]
    enum Said {
        State { asked: Asked } = "change.state": "{asked}", "{asked}";
        Mend { asked: Asked } = "change.mend": "{asked}", "{asked}";
        Judge { asked: Asked } = "change.judge": "{asked}", "{asked}";
        Deny { asked: Asked } = "change.deny": "{asked}", "{asked}";
        Correct { asked: Asked } = "change.correct": "{asked}", "{asked}";
        Withdraw { line: Of } = "change.withdraw": "trek post {line} uit de aanvraag terug", "withdraw line {line} from the request";
        Reach { agreement: Arc<str>, by: NaiveDate } = "change.reach":
            "zorg dat afspraak {agreement:?} is bereikt uiterlijk op {by}", "see to it that agreement {agreement:?} is reached by {by}";
        NotBefore { agreement: Arc<str>, from: NaiveDate } = "change.not-before":
            "herzie de einddatum van afspraak {agreement:?}: die ligt voor het begin van het plan op {from}",
            "revise the due date of agreement {agreement:?}: it lies before the plan begins on {from}";
        PayFrom { topic: Topic, from: NaiveDate } = "change.pay-from":
            if *topic == Topic::FirstPayment =>
                "doe de eerste betaling niet voor {from}, de dag van de eerste mijlpaal of afspraak",
                "make the first payment not before {from}, the day of the first milestone or agreement";
            if *topic == Topic::FundsBegin =>
                "doe de eerste betaling niet voor {from}, wanneer er middelen zijn",
                "make the first payment not before {from}, when there are funds";
            "doe de laatste betaling niet voor {from}, de dag van de laatste mijlpaal of afspraak",
            "make the last payment not before {from}, the day of the last milestone or agreement";
        EndAlignment { by: NaiveDate } = "change.end-alignment":
            "beëindig de gelijkgerichtheid uiterlijk op {by}", "end the alignment by {by}";
        EndPayments { by: NaiveDate } = "change.end-payments":
            "doe de laatste betaling uiterlijk op {by}", "make the last payment by {by}";
        Improve { by: Euro } = "change.improve":
            "verbeter het saldo met {by} (contante waarde)", "improve the balance by {by} (present value)";
        Settle { most: Euro } = "change.settle":
            "laat zien dat de onbekende kosten samen niet hoger zijn dan {most} (contante waarde)",
            "show that the unknown costs together are no more than {most} (present value)";
    }
}

/// What is asked on a topic, with what it is about.
#[derive(Debug)]
struct Asked(Text, Of);

impl Say for Asked {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.1.write_into(self.0, language, f)
    }
}

described_by!(Change, |change| match change.0.clone() {
    Kind::State(topic, Of::Whole) => Said::State { asked: Asked(request::to_state_of_all(topic), Of::Whole) },
    Kind::State(topic, of) => Said::State { asked: Asked(request::to_state(topic), of) },
    Kind::Mend(topic, of) => Said::Mend { asked: Asked(request::to_mend(topic), of) },
    Kind::Judge(topic, of) => Said::Judge { asked: Asked(request::to_judge(topic), of) },
    Kind::Deny(topic, of) => Said::Deny { asked: Asked(request::to_deny(topic), of) },
    Kind::Correct(topic) => Said::Correct { asked: Asked(request::to_state(topic), Of::Whole) },
    Kind::Withdraw(_, line) => Said::Withdraw { line },
    Kind::Reach(_, agreement, by) => Said::Reach { agreement, by },
    Kind::NotBefore(_, agreement, from) => Said::NotBefore { agreement, from },
    Kind::PayFrom(topic, from) => Said::PayFrom { topic, from },
    Kind::EndAlignment(by) => Said::EndAlignment { by },
    Kind::EndPayments(by) => Said::EndPayments { by },
    Kind::Improve(by) => Said::Improve { by },
    Kind::Settle(most) => Said::Settle { most },
});

/// A plan under one edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionRow {
    /// The edition against which the plan is held.
    pub edition: Edition,
    /// The verdict of the assessment under the edition.
    pub verdict: Verdict,
    /// The verdict on each of its conditions, in its order.
    pub conditions: Vec<(Condition, Verdict)>,
}

/// The same plan under every edition: what differs between the texts, on the same facts,
/// judgements and terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionComparison {
    /// A row per edition, oldest first.
    pub rows: Vec<EditionRow>,
}

impl EditionComparison {
    /// Holds a plan against the conditions of every edition.
    pub fn of(plan: &Plan, judgements: &Judgements, terms: &Terms, step: Step) -> Self {
        let row = |edition: &Edition| {
            let terms = terms.clone().with_edition(*edition);
            let assessment = PlanAssessment::new(plan, judgements, &terms, step);
            let verdict = |condition: &Condition| (*condition, assessment.of(*condition).verdict());
            EditionRow {
                edition: *edition,
                verdict: assessment.verdict(),
                conditions: assessment.conditions().iter().map(verdict).collect(),
            }
        };
        Self { rows: Edition::ALL.iter().map(row).collect() }
    }

    /// The conditions on which the editions do not say the same: one has it and another has not, or
    /// the verdicts differ.
    pub fn differing(&self) -> Vec<Condition> {
        let verdict = |row: &EditionRow, condition: Condition| {
            row.conditions.iter().find(|(of, _)| *of == condition).map(|(_, verdict)| *verdict)
        };
        let differs = |condition: &Condition| {
            let mut verdicts = self.rows.iter().map(|row| verdict(row, *condition));
            let first = verdicts.next();
            verdicts.any(|verdict| Some(verdict) != first)
        };
        Condition::ALL.iter().copied().filter(differs).collect()
    }
}
