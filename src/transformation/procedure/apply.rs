//! What each event does to a plan, and when it is refused.

use chrono::NaiveDate;

use super::duty::{Due, DueStep, FOUR_WEEKS, TWO_WEEKS, later};
use super::event::{AssessmentVote, BothVotes, Event, QuickTestVote, TermAfterInformation};
use super::finding::{Outcome, PlannedMilestone, ProcedureFinding, ProcedureMilestone};
use super::leaders::MarketLeaders;
use super::message::Refusal;
use super::standing::{Rejection, Standing};
use super::state::State;
use crate::Verdict;
use crate::alike::speaks_for;
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::party::Insurer;
use crate::source::Edition;
use crate::transformation::funds::Grant;
use crate::transformation::rules;

/// The first day on which a plan could be submitted under the framework.
pub(in crate::transformation) const SUBMISSION_OPENS: Option<NaiveDate> = NaiveDate::from_ymd_opt(2023, 2, 1);
/// The day from which the working method of both agreements holds.
pub(super) const METHOD_BEGINS: Option<NaiveDate> = NaiveDate::from_ymd_opt(2023, 1, 1);
/// In whose name the public interest is tested: that of the Dutch Healthcare Authority (*Nederlandse
/// Zorgautoriteit*, *NZa*).
const SUPERVISOR: [&str; 6] = [
    "NZa",
    "Nederlandse Zorgautoriteit",
    "Dutch Healthcare Authority",
    "Toezichthouder",
    "Supervisor",
    "Regulator",
];
/// The last day of the quarter in which the framework had to be evaluated.
const REVIEWED_BY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2023, 12, 31);

impl Standing {
    pub(super) fn apply(
        &mut self,
        edition: Edition,
        leaders: &MarketLeaders,
        on: NaiveDate,
        event: &Event,
    ) -> Result<(), Refusal> {
        match event {
            Event::SubmittedForQuickTest => self.submit_for_quick_test(edition, on)?,
            Event::QuickTestAnswered { votes } => {
                let vote = agreed(leaders, votes)?;
                self.information_asked =
                    votes.votes().iter().any(|vote| *vote.vote() == QuickTestVote::MoreInformation);
                self.answer_quick_test(vote, on);
            }
            Event::InformationSupplied { term } => {
                if !self.information_asked {
                    return Err(Refusal::InformationNotAsked);
                }
                if *term == TermAfterInformation::BeginsAnew {
                    self.term = Some(quick_test_term(on));
                }
                self.findings.push(ProcedureFinding::InformationSupplied { on, term: *term });
                self.enter(State::QuickTest, on);
            }
            Event::SelfAssessed => self.enter(State::SelfAssessed, on),
            Event::SubmittedForAssessment { milestones, funds_asked } => {
                self.submit_for_assessment(edition, on, milestones, *funds_asked)?;
            }
            Event::DecisionIntended { votes } => {
                let vote = agreed(leaders, votes)?;
                self.intend(vote, on);
            }
            Event::InsurersNotified if edition != Edition::Framework2023 => {
                self.tell_of_approval(edition, on)?;
            }
            Event::InsurersNotified => {
                self.meet_term(on);
                let until = later(on, TWO_WEEKS);
                self.questions_until = Some(until);
                let by = later(until, TWO_WEEKS);
                self.term =
                    Some(Due { what: DueStep::FinalDecision, by, basis: (&rules::BK23_P_FINAL).into() });
                self.enter(State::Questions, on);
            }
            Event::QuestionAsked { by, remark, matters_because, .. } => {
                self.ask(leaders, on, by)?;
                let (by, remark, matters_because) = (by.clone(), remark.clone(), matters_because.clone());
                self.findings.push(ProcedureFinding::QuestionAsked { by, on, remark, matters_because });
            }
            Event::Decided { votes, grant } => self.decide(leaders, on, votes, grant.as_ref())?,
            Event::PutOnWaitingList => {
                if self.funds_asked.is_none() || self.grant.is_some() {
                    return Err(Refusal::NothingToWaitFor);
                }
                self.findings.push(ProcedureFinding::WaitingList { on });
                self.enter(State::WaitingForFunds, on);
            }
            Event::FundsGranted { votes, grant } => {
                if agreed(leaders, votes)? == Some(AssessmentVote::Approve) {
                    self.hold(grant)?;
                    self.enter(State::Approved, on);
                }
            }
            Event::ImplementationBegun => {
                self.begun = Some(on);
                self.enter(State::Implementation, on);
            }
            Event::MilestoneReached { milestone } => {
                self.reach(edition, milestone, on)?;
            }
            Event::MilestoneNotReached { milestone, reason } => {
                self.not_yet_reached(milestone)?.outcome = Outcome::NotReached(on, reason.clone());
            }
            Event::Adjusted { moved, .. } => {
                if let Some(moved) = moved {
                    self.move_milestone(edition, on, moved)?;
                }
            }
            Event::Paid { amount } => self.pay(on, *amount)?,
            Event::Completed => {
                if let Some(open) = self.milestones.iter().find(|milestone| milestone.is_open()) {
                    return Err(Refusal::MilestoneOpen { milestone: open.id().clone() });
                }
                self.enter(State::Completed, on);
            }
            Event::Adapted { .. } => self.adapt(edition, on),
            Event::ContractedIndividually => self.enter(State::IndividualContracting, on),
            Event::Escalated { .. } => {}
            Event::PublicInterestTested { secured, irreversible } => {
                self.test_public_interest(edition, on, secured, *irreversible)?;
            }
            Event::BrakeReleased { .. } => self.enter(self.before_brake, on),
            Event::Stopped { .. } => {
                self.term = None;
                self.enter(State::Stopped, on);
            }
        }
        Ok(())
    }

    /// Another insurer asks: one that was counted in the region, and never a market leader.
    fn ask(&mut self, leaders: &MarketLeaders, on: NaiveDate, by: &Insurer) -> Result<(), Refusal> {
        if leaders.look_like(by) {
            return Err(Refusal::Leader { by: by.clone() });
        }
        if !leaders.counted(by) {
            self.findings.push(ProcedureFinding::AskedByUnknown { by: by.clone(), on });
        }
        if let Some(until) = self.questions_until.filter(|until| on > *until) {
            self.findings.push(ProcedureFinding::LateQuestion { by: by.clone(), until, on });
        }
        Ok(())
    }

    /// A milestone is planned anew, and open again.
    fn move_milestone(
        &mut self,
        edition: Edition,
        on: NaiveDate,
        moved: &PlannedMilestone,
    ) -> Result<(), Refusal> {
        let milestone = self.not_yet_reached(moved.milestone())?;
        let planned = milestone.planned();
        let lapsed = milestone.is_open() && on > planned;
        *milestone = ProcedureMilestone { plan: moved.clone(), outcome: Outcome::Open };
        if lapsed {
            let (milestone, to) = (moved.milestone().clone(), moved.planned());
            self.findings.push(ProcedureFinding::MilestoneMovedLate { milestone, planned, on, to, edition });
        }
        Ok(())
    }

    /// The agreements have the others told of what was decided, not of what is intended.
    fn tell_of_approval(&mut self, edition: Edition, on: NaiveDate) -> Result<(), Refusal> {
        if self.approved.is_none() {
            return Err(Refusal::NothingToTell);
        }
        if self.told_of_approval.is_none() {
            self.told_of_approval = Some(on);
            if let Some(begun) = self.begun.filter(|begun| on > *begun) {
                self.findings.push(ProcedureFinding::ToldLate { begun, on, edition });
            }
        }
        Ok(())
    }

    fn submit_for_quick_test(&mut self, edition: Edition, on: NaiveDate) -> Result<(), Refusal> {
        if let Some(from) = SUBMISSION_OPENS.filter(|from| on < *from) {
            return Err(Refusal::TooEarly { from, found: on, edition });
        }
        if REVIEWED_BY.is_some_and(|last| on > last) {
            self.findings.push(ProcedureFinding::AfterReview { on });
        }
        self.submitted.get_or_insert(on);
        self.term = Some(quick_test_term(on));
        self.enter(State::QuickTest, on);
        Ok(())
    }

    fn answer_quick_test(&mut self, vote: Option<QuickTestVote>, on: NaiveDate) {
        match vote {
            None => self.enter(State::QuickTestDivided, on),
            // No definite answer: the term goes on until someone says otherwise.
            Some(QuickTestVote::MoreInformation) => {
                self.findings.push(ProcedureFinding::InformationAsked { on });
                self.enter(State::InformationAsked, on);
            }
            Some(QuickTestVote::Positive) => {
                self.meet_term(on);
                self.quick_test_positive = true;
                self.rejection = Rejection::None;
                self.enter(State::Elaboration, on);
            }
            Some(QuickTestVote::Negative) => {
                self.meet_term(on);
                self.enter(State::QuickTestNegative, on);
            }
        }
    }

    fn submit_for_assessment(
        &mut self,
        edition: Edition,
        on: NaiveDate,
        milestones: &[PlannedMilestone],
        funds_asked: Option<Euro>,
    ) -> Result<(), Refusal> {
        if let Some(found) = funds_asked.filter(|asked| *asked <= Euro::ZERO) {
            return Err(Refusal::NotPositive { found });
        }
        self.plan_milestones(milestones)?;
        self.funds_asked = funds_asked;
        self.submitted.get_or_insert(on);
        if edition == Edition::Framework2023 {
            let by = later(on, FOUR_WEEKS);
            self.term =
                Some(Due { what: DueStep::IntendedDecision, by, basis: (&rules::BK23_P_INTENT).into() });
        } else if METHOD_BEGINS.is_some_and(|from| on < from) {
            self.findings.push(ProcedureFinding::BeforeWorkingMethod { on, edition });
        }
        self.enter(State::Assessment, on);
        Ok(())
    }

    fn intend(&mut self, vote: Option<AssessmentVote>, on: NaiveDate) {
        let Some(vote) = vote else {
            return self.enter(State::AssessmentDivided, on);
        };
        self.rejection = match (vote, self.rejection) {
            (_, Rejection::Decided) => Rejection::Decided,
            (AssessmentVote::Reject, _) => Rejection::Intended,
            (AssessmentVote::Approve, _) => Rejection::None,
        };
        if let Some(term) = self.meet_term(on) {
            // Deciding and telling share the four weeks.
            self.term = Some(Due { what: DueStep::Notification, ..term });
        }
        self.enter(State::DecisionIntended, on);
    }

    fn decide(
        &mut self,
        leaders: &MarketLeaders,
        on: NaiveDate,
        votes: &BothVotes<AssessmentVote>,
        grant: Option<&Grant>,
    ) -> Result<(), Refusal> {
        if let Some(until) = self.questions_until.filter(|until| on <= *until) {
            return Err(Refusal::QuestionsOpen { until, found: on });
        }
        let vote = agreed(leaders, votes)?;
        if let Some(grant) = grant {
            if vote != Some(AssessmentVote::Approve) {
                return Err(Refusal::GrantWithoutApproval);
            }
            self.hold(grant)?;
        }
        let state = match vote {
            None => State::DecisionDivided,
            Some(AssessmentVote::Approve) => State::Approved,
            Some(AssessmentVote::Reject) => State::NotApproved,
        };
        if vote.is_some() {
            self.meet_term(on);
        }
        match state {
            State::Approved => self.approved = Some(on),
            State::NotApproved => self.rejection = Rejection::Decided,
            _ => {}
        }
        self.enter(state, on);
        Ok(())
    }

    fn adapt(&mut self, edition: Edition, on: NaiveDate) {
        // The framework lets a plan that was assessed come back, and under the agreements plans are handed in at any time; of the other
        // ways no text says anything.
        if self.state != State::NotApproved {
            self.findings.push(ProcedureFinding::AdaptedInSilence { on, from: self.state, edition });
        }
        self.term = None;
        self.questions_until = None;
        let assessed =
            matches!(self.state, State::AssessmentDivided | State::DecisionDivided | State::NotApproved);
        let back = assessed && edition == Edition::Framework2023;
        self.enter(if back { State::Elaboration } else { State::Preparation }, on);
    }

    fn test_public_interest(
        &mut self,
        edition: Edition,
        on: NaiveDate,
        secured: &Judgement,
        irreversible: Option<bool>,
    ) -> Result<(), Refusal> {
        if secured.on() > on {
            return Err(Refusal::JudgedLater { on, found: secured.on() });
        }
        // The test is about a plan that was approved.
        if let Some(approved) = self.approved.filter(|approved| secured.on() < *approved) {
            return Err(Refusal::JudgedBeforeApproval { approved, found: secured.on() });
        }
        if secured.verdict() != Verdict::NotMet {
            return Ok(());
        }
        if !speaks_for(secured.by(), &SUPERVISOR) {
            self.findings.push(ProcedureFinding::BrakeByAnother { by: secured.by().to_owned(), on, edition });
            return Ok(());
        }
        match (edition, irreversible) {
            (Edition::Draft, None) => return Err(Refusal::IrreversibilityUnknown),
            (Edition::Draft, Some(false)) => {
                self.findings.push(ProcedureFinding::BrakeOnReversiblePlan { on });
                return Ok(());
            }
            _ => {}
        }
        self.before_brake = self.state;
        self.brake = Some(secured.clone());
        self.enter(State::Halted, on);
        Ok(())
    }
}

fn quick_test_term(from: NaiveDate) -> Due {
    Due { what: DueStep::QuickTestAnswer, by: later(from, FOUR_WEEKS), basis: (&rules::BK23_S1_TERM).into() }
}

/// What the market leaders agree on, once it is certain that it is they who voted.
fn agreed<V: Copy + PartialEq>(leaders: &MarketLeaders, votes: &BothVotes<V>) -> Result<Option<V>, Refusal> {
    match votes.votes().iter().find(|vote| !leaders.include(vote.by())) {
        Some(vote) => Err(Refusal::NotALeader { by: vote.by().clone() }),
        None => Ok(votes.agreed()),
    }
}
