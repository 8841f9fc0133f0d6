//! The procedure of a plan: what the subjects below share.

mod duty;
mod explanation;
mod findings;
mod laws;
mod leaders;
mod money;
mod publication;
mod refusals;
mod table;
mod terms;
mod wire;

use chrono::NaiveDate;
use passende_zorg::money::Euro;
use passende_zorg::party::Insurer;
use passende_zorg::source::Edition;
use passende_zorg::statement::Statement;
use passende_zorg::transformation::funds::{Batch, Grant};
use passende_zorg::transformation::procedure::{
    AssessmentVote, BothVotes, Event, Insured, LeaderVote, MarketLeaders, PlannedMilestone, Procedure,
    QuickTestVote, RemarkKind,
};
use passende_zorg::transformation::{BatchId, MilestoneId};

use crate::support::day;

fn insurer(name: &str) -> Insurer {
    Insurer::try_new(name).unwrap()
}

fn said(text: &str) -> Statement {
    Statement::try_new(text).unwrap()
}

fn milestone(id: &str) -> MilestoneId {
    MilestoneId::try_new(id).unwrap()
}

fn planned(id: &str, on: &str) -> PlannedMilestone {
    PlannedMilestone::new(milestone(id), day(on))
}

/// A and B lead, C follows.
fn leaders() -> MarketLeaders {
    MarketLeaders::of_region(
        [("A", 250), ("B", 120), ("C", 90)].map(|(name, count)| Insured::new(insurer(name), count)),
    )
    .unwrap()
}

fn both<V>(first: V, second: V) -> BothVotes<V> {
    BothVotes::try_new(LeaderVote::new(insurer("A"), first), LeaderVote::new(insurer("B"), second)).unwrap()
}

fn answered(first: QuickTestVote, second: QuickTestVote) -> Event {
    Event::QuickTestAnswered { votes: both(first, second) }
}

fn intended(first: AssessmentVote, second: AssessmentVote) -> Event {
    Event::DecisionIntended { votes: both(first, second) }
}

fn decided(first: AssessmentVote, second: AssessmentVote) -> Event {
    Event::Decided { votes: both(first, second), grant: None }
}

/// Milestones 1 and 2, planned at the begin of July 2024 and of 2025; asks for EUR 1,000.
fn plan() -> Event {
    Event::SubmittedForAssessment {
        milestones: vec![planned("1", "2024-07-01"), planned("2", "2025-01-01")],
        funds_asked: Some(Euro::whole(1_000)),
    }
}

fn batch(id: &str, of: &str, euros: i32) -> Batch {
    Batch::new(BatchId::try_new(id).unwrap(), milestone(of), Euro::whole(euros))
}

/// EUR 400 for milestone 1 and EUR 600 for milestone 2.
fn grant() -> Grant {
    Grant::try_new(Euro::whole(1_000), [batch("i", "1", 400), batch("ii", "2", 600)]).unwrap()
}

fn granted() -> Event {
    Event::Decided { votes: both(AssessmentVote::Approve, AssessmentVote::Approve), grant: Some(grant()) }
}

fn reached(id: &str) -> Event {
    Event::MilestoneReached { milestone: milestone(id) }
}

fn not_reached(id: &str) -> Event {
    Event::MilestoneNotReached { milestone: milestone(id), reason: said("staff came later") }
}

fn paid(euros: i32) -> Event {
    Event::Paid { amount: Euro::whole(euros) }
}

fn asked_by(name: &str) -> Event {
    Event::QuestionAsked {
        by: insurer(name),
        kind: RemarkKind::Unclear,
        remark: said("which wards close?"),
        matters_because: said("we contract one of them"),
    }
}

fn stopped() -> Event {
    Event::Stopped { reason: said("withdrawn") }
}

fn course(edition: Edition, events: impl IntoIterator<Item = (NaiveDate, Event)>) -> Procedure {
    let mut procedure = Procedure::new(edition, leaders());
    for (on, event) in events {
        procedure.record(on, event).unwrap();
    }
    procedure
}

/// Under the framework, on the days given.
fn framework<const N: usize>(events: [(&str, Event); N]) -> Procedure {
    course(Edition::Framework2023, events.map(|(on, event)| (day(on), event)))
}

/// Approved under the framework on 10 May 2023 with a grant, and begun on 1 June 2023.
fn begun() -> Procedure {
    use AssessmentVote::Approve;
    use QuickTestVote::Positive;
    framework([
        ("2023-02-01", Event::SubmittedForQuickTest),
        ("2023-02-20", answered(Positive, Positive)),
        ("2023-03-10", Event::SelfAssessed),
        ("2023-03-15", plan()),
        ("2023-04-12", intended(Approve, Approve)),
        ("2023-04-12", Event::InsurersNotified),
        ("2023-05-10", granted()),
        ("2023-06-01", Event::ImplementationBegun),
    ])
}
