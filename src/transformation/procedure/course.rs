//! The course of a plan through the procedure: events are recorded, and a plan stands somewhere on a day.

use chrono::NaiveDate;
use serde::Serialize;

use super::apply::METHOD_BEGINS;
use super::duty::{Due, DueStep};
use super::event::Event;
use super::finding::{ProcedureFinding, ProcedureMilestone};
use super::leaders::MarketLeaders;
use super::message::Refusal;
use super::standing::{Rejection, Standing};
use super::state::State;
use super::wire::ProcedureError;
use crate::Verdict;
use crate::money::Euro;
use crate::rule::Basis;
use crate::source::Edition;
use crate::time::{Log, LogEntry};
use crate::transformation::funds::Grant;
use crate::transformation::procedure::message;
use crate::transformation::rules;

/// The way along which a plan came to the market leaders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// Nothing is known to have been carried out before it was submitted.
    Regular,
    /// It was running already, or began before 2023 (*lopend plan*): it qualifies for funds only after the
    /// market leaders tested it again, under the framework with the quick test. Whether the later steps may
    /// then be skipped is not in the text; here they are not.
    #[doc(alias = "hertoets")]
    Retest,
}

impl Route {
    /// The way of a plan of which the implementation began on a day (none: nothing is known to have begun),
    /// and which was submitted on a day. On one and the same day it was not running before it was
    /// submitted.
    ///
    /// ```
    /// use passende_zorg::transformation::procedure::Route;
    /// let day = |text: &str| text.parse().unwrap();
    /// assert_eq!(Route::of(Some(day("2023-05-01")), day("2023-05-01")), Route::Regular);
    /// assert_eq!(Route::of(Some(day("2023-04-30")), day("2023-05-01")), Route::Retest);
    /// assert_eq!(Route::of(Some(day("2022-12-31")), day("2022-12-01")), Route::Retest);
    /// ```
    pub fn of(execution_began: Option<NaiveDate>, submitted: NaiveDate) -> Self {
        let running = execution_began
            .is_some_and(|began| began < submitted || METHOD_BEGINS.is_some_and(|from| began < from));
        if running { Self::Retest } else { Self::Regular }
    }

    /// The basis on which an edition has running plans reassessed.
    pub fn basis(edition: Edition) -> Basis {
        match edition {
            Edition::Draft => (&rules::IZA_4_2_3_RUNNING).into(),
            Edition::Final => message::running(),
            Edition::Framework2023 => (&rules::BK23_RUNNING).into(),
        }
    }
}

/// The procedure of one plan (*beoordelingsproces*): the events that happened, and what follows from them.
///
/// Events are [recorded](Self::record) in the order of their days. An event that has no place in the state
/// of the plan, or that its facts contradict, is refused with an error and changes nothing. What is late is
/// recorded, since it happened, and becomes a [finding](Self::findings). The [history](Self::history) is
/// kept; recording it again gives an equal procedure.
///
/// ```
/// use passende_zorg::party::Insurer;
/// use passende_zorg::source::Edition;
/// use passende_zorg::transformation::procedure::{
///     BothVotes, DueStep, Event, Insured, LeaderVote, MarketLeaders, Procedure, QuickTestVote, State,
/// };
///
/// let insurer = |name| Insurer::try_new(name).unwrap();
/// let leaders =
///     MarketLeaders::of_region([Insured::new(insurer("A"), 250), Insured::new(insurer("B"), 120)])?;
/// let mut procedure = Procedure::new(Edition::Framework2023, leaders);
///
/// let early = procedure.record("2023-01-31".parse()?, Event::SubmittedForQuickTest).unwrap_err();
/// assert_eq!(early.code(), "procedure.too-early");
///
/// procedure.record("2023-03-01".parse()?, Event::SubmittedForQuickTest)?;
/// let due = procedure.due().unwrap();
/// assert_eq!((due.what(), due.by()), (&DueStep::QuickTestAnswer, "2023-03-29".parse()?));
///
/// // Both market leaders must agree; the text has no rule for a split vote.
/// let vote = |by, vote| LeaderVote::new(insurer(by), vote);
/// let split = BothVotes::try_new(vote("A", QuickTestVote::Positive), vote("B", QuickTestVote::Negative))?;
/// procedure.record("2023-03-20".parse()?, Event::QuickTestAnswered { votes: split })?;
/// assert_eq!(procedure.state(), State::QuickTestDivided);
/// assert!(procedure.verdict().is_undetermined());
/// assert_eq!(
///     procedure.record("2023-03-21".parse()?, Event::SelfAssessed).unwrap_err().code(),
///     "procedure.not-possible"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: assessment framework, steps 1 to 4; final agreement, section 4.2.3 and part J; draft, the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    edition: Edition,
    leaders: MarketLeaders,
    execution_began: Option<NaiveDate>,
    history: Log<Event>,
    pub(super) standing: Standing,
}

impl Procedure {
    /// The procedure of a plan of which nothing was submitted yet, under an edition, with the market
    /// leaders of its region.
    pub const fn new(edition: Edition, leaders: MarketLeaders) -> Self {
        Self { edition, leaders, execution_began: None, history: Log::new(), standing: Standing::new() }
    }

    /// The same for a plan of which the implementation began on a day, whatever came of its submission.
    #[must_use]
    pub const fn with_execution_begun(mut self, on: NaiveDate) -> Self {
        self.execution_began = Some(on);
        self
    }

    /// Records what happened on a day.
    ///
    /// # Errors
    /// When the day is before that of the last event, when the event has no place in the state of the plan,
    /// or when the facts in it contradict those of the plan. The procedure is then as it was.
    pub fn record(&mut self, on: NaiveDate, event: Event) -> Result<(), ProcedureError> {
        match self.apply(on, &event) {
            Ok(()) => {
                self.history.keep(on, event);
                Ok(())
            }
            Err(refusal) => Err(ProcedureError {
                on,
                event: event.kind(),
                state: self.standing.state,
                possible: self.standing.state.possible(self.edition),
                refusal,
            }),
        }
    }

    /// Lets an event happen. What is refused is refused before anything has changed.
    fn apply(&mut self, on: NaiveDate, event: &Event) -> Result<(), Refusal> {
        if let Some(last) = self.history.later_than(on) {
            return Err(Refusal::Reversed { last, found: on });
        }
        let (state, found) = (self.standing.state, event.kind());
        if !state.allows(self.edition, found) {
            return Err(Refusal::NotPossible { found, state, possible: state.possible(self.edition) });
        }
        self.standing.apply(self.edition, &self.leaders, on, event)
    }

    /// The procedure as it stood at the end of a day: with the events up to and including that day.
    #[must_use]
    pub fn as_of(&self, on: NaiveDate) -> Self {
        let mut earlier = Self { history: Log::new(), standing: Standing::new(), ..self.clone() };
        for entry in self.history.until(on) {
            // What was recorded once is recorded again, in the same order.
            if earlier.record(entry.on, entry.event.clone()).is_err() {
                break;
            }
        }
        earlier
    }

    /// The edition under which the plan is assessed.
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// The market leaders who decide.
    pub const fn leaders(&self) -> &MarketLeaders {
        &self.leaders
    }

    /// The day on which the implementation began, when that was before any approval.
    pub const fn execution_began(&self) -> Option<NaiveDate> {
        self.execution_began
    }

    /// The events that happened, in order.
    pub fn history(&self) -> &[LogEntry<Event>] {
        self.history.entries()
    }

    /// The state of the plan after the last event.
    pub const fn state(&self) -> State {
        self.standing.state
    }

    /// The day on which that state began; none before the first event.
    pub const fn since(&self) -> Option<NaiveDate> {
        self.standing.since
    }

    /// The way along which the plan came; none before it was submitted.
    pub fn route(&self) -> Option<Route> {
        self.standing.submitted.map(|submitted| Route::of(self.execution_began, submitted))
    }

    /// Whether both market leaders approved the plan: undetermined until they decide, not met when they
    /// rejected it in the quick test or after it, not applicable when it was withdrawn before.
    pub const fn verdict(&self) -> Verdict {
        match self.standing.state {
            _ if self.standing.approved.is_some() => Verdict::Met,
            State::QuickTestNegative | State::NotApproved | State::IndividualContracting => Verdict::NotMet,
            State::Stopped => Verdict::NotApplicable,
            _ => Verdict::Undetermined,
        }
    }

    /// The day on which both market leaders approved the plan; none as long as they did not.
    pub const fn approved_on(&self) -> Option<NaiveDate> {
        self.standing.approved
    }

    /// The day on which the submitters and the other insurers were told of the approval, under an
    /// agreement; the framework has them told of the intention, before it.
    pub const fn told_of_approval_on(&self) -> Option<NaiveDate> {
        self.standing.told_of_approval
    }

    /// Whether parties assume for now that working out the plan and assessing it (steps 2 and 3) will go
    /// well: from a positive quick test until the decision, unless both market leaders intend to reject the
    /// plan. After a rejection there is no such assumption for an adapted plan either, until another quick
    /// test is positive. It is an assumption and no approval, says nothing on how the implementation will
    /// go, and gives no right to funds.
    pub const fn is_presumed_to_succeed(&self) -> bool {
        matches!(self.edition, Edition::Framework2023)
            && matches!(self.standing.rejection, Rejection::None)
            && matches!(
                self.standing.state,
                State::Elaboration
                    | State::SelfAssessed
                    | State::Assessment
                    | State::AssessmentDivided
                    | State::DecisionIntended
                    | State::Questions
                    | State::DecisionDivided
            )
    }

    /// What has to be done next by which day; while the plan is carried out, the open milestone that is
    /// planned first.
    ///
    /// None where the text gives no term: elaboration has none, and so have all steps of the draft and
    /// the final agreement.
    pub fn due(&self) -> Option<Due> {
        if self.standing.state != State::Implementation {
            return self.standing.term.clone();
        }
        let open = self.standing.milestones.iter().filter(|milestone| milestone.is_open());
        open.min_by_key(|milestone| milestone.planned()).map(|milestone| Due {
            what: DueStep::Milestone(milestone.id().clone()),
            by: milestone.planned(),
            basis: self.monitoring_basis(),
        })
    }

    pub(super) fn monitoring_basis(&self) -> Basis {
        match self.edition {
            Edition::Draft => (&rules::IZA_J_2_G_1).into(),
            Edition::Final => message::monitoring(),
            Edition::Framework2023 => (&rules::BK23_P_MONITOR).into(),
        }
    }

    /// The last day on which the other insurers can ask, once they were told of the intended decision.
    pub const fn questions_until(&self) -> Option<NaiveDate> {
        self.standing.questions_until
    }

    /// Whether what is due is in time on a day: not applicable when nothing is, undetermined as
    /// long as there is time.
    pub fn in_time(&self, on: NaiveDate) -> Verdict {
        self.due().map_or(Verdict::NotApplicable, |due| due.verdict(on))
    }

    /// The number of days by which what is due is late on a day; 0 when it is not, or nothing is due.
    pub fn days_overdue(&self, on: NaiveDate) -> u64 {
        self.due().map_or(0, |due| due.days_late(on))
    }

    /// The findings on what was late, what is practice and not text, and where the text is silent.
    pub fn findings(&self) -> &[ProcedureFinding] {
        &self.standing.findings
    }

    /// The milestones of the plan as submitted last.
    pub fn milestones(&self) -> &[ProcedureMilestone] {
        &self.standing.milestones
    }

    /// The funds that the plan asks for; none when it asks for none.
    pub const fn funds_asked(&self) -> Option<Euro> {
        self.standing.funds_asked
    }

    /// The funds that were granted; none when none were.
    pub const fn grant(&self) -> Option<&Grant> {
        self.standing.grant.as_ref()
    }

    /// What has become payable up to and including a day: the batches of which the milestone was reached by
    /// then.
    ///
    /// Never more than was granted, and never less on a later day. After the plan has stopped no milestone
    /// can be reached, so nothing further becomes payable; what had become payable stays so.
    pub fn payable(&self, on: NaiveDate) -> Euro {
        self.standing.payable(on)
    }

    /// The amount paid up to and including a day. None of it is reclaimed on the insurer route.
    pub fn paid(&self, on: NaiveDate) -> Euro {
        self.standing.paid(on)
    }

    /// The amount that is payable on a day and was not paid by then.
    pub fn outstanding(&self, on: NaiveDate) -> Euro {
        self.payable(on).minus(self.paid(on))
    }
}
