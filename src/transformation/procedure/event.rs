//! What can happen in a procedure, and the votes of the market leaders.

use serde::{Deserialize, Serialize};

use super::finding::PlannedMilestone;
use crate::alike;
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::party::Insurer;
use crate::statement::Statement;
use crate::transformation::MilestoneId;
use crate::transformation::funds::Grant;
use crate::words::words;

/// What can happen to a plan (*gebeurtenis*). Who may do what is in the type: a decision carries the votes
/// of two market leaders, another insurer only a question, the supervisor only the public interest.
///
/// No event takes back money that was granted: on the route through the insurers nothing is reclaimed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Event {
    /// The short proposal lies with the market leaders (*eerste snelle toets*). Framework only.
    #[doc(alias = "snelle toets")]
    SubmittedForQuickTest,
    /// Both market leaders answered the quick test.
    QuickTestAnswered {
        /// The votes of both market leaders on the quick test.
        votes: BothVotes<QuickTestVote>,
    },
    /// The submitters gave what the market leaders, or one of them, asked for. Practice, not text.
    InformationSupplied {
        /// The effect on the four weeks: the caller says, since the text does not.
        term: TermAfterInformation,
    },
    /// The submitters held the plan against all conditions (*self-assessment*): done, whatever came out.
    #[doc(alias = "zelftoets")]
    SelfAssessed,
    /// The plan lies with the market leaders.
    SubmittedForAssessment {
        /// The milestones of the plan, each with the day on which it is planned.
        milestones: Vec<PlannedMilestone>,
        /// The funds that the plan asks for; none when it asks for none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        funds_asked: Option<Euro>,
    },
    /// Both market leaders say what they intend to decide (*voorgenomen besluit*). Framework only.
    #[doc(alias = "voorgenomen besluit")]
    DecisionIntended {
        /// The votes of both market leaders on what they intend to decide.
        votes: BothVotes<AssessmentVote>,
    },
    /// The submitters and the other insurers were told: under the framework of the intended decision, under
    /// the agreements of the approval.
    InsurersNotified,
    /// Another insurer asked, or pointed something out. Framework only.
    QuestionAsked {
        /// The insurer that asked, never a market leader.
        by: Insurer,
        /// The kind of remark; a vote is none of them.
        kind: RemarkKind,
        /// The question or remark, in words.
        remark: Statement,
        /// The reason why it matters for acting in alignment: only then the remark has a place.
        matters_because: Statement,
    },
    /// Both market leaders decided (*definitief besluit*).
    ///
    /// Under the framework from the day after the two weeks of the other insurers on: before that they can
    /// still ask, and the decision is refused.
    #[doc(alias = "definitief besluit")]
    Decided {
        /// The votes of both market leaders on the plan.
        votes: BothVotes<AssessmentVote>,
        /// The funds granted with the approval; none when none were.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        grant: Option<Grant>,
    },
    /// The plan waits for funds that are exhausted (*wachtlijst*). Practice, not text. Framework only.
    #[doc(alias = "wachtlijst")]
    PutOnWaitingList,
    /// Both market leaders said whether a plan that waited gets funds.
    FundsGranted {
        /// The votes of both market leaders on the funds.
        votes: BothVotes<AssessmentVote>,
        /// The funds that are granted if both approve, at most what the plan asks for.
        grant: Grant,
    },
    /// The implementation of the approved plan began.
    ImplementationBegun,
    /// A milestone was reached (*mijlpaal behaald*).
    #[doc(alias = "mijlpaal behaald")]
    MilestoneReached {
        /// The milestone of the plan that was reached.
        milestone: MilestoneId,
    },
    /// A milestone was found not to be reached. It may still be, later.
    MilestoneNotReached {
        /// The milestone of the plan that was not reached.
        milestone: MilestoneId,
        /// The reason why it was not reached.
        reason: Statement,
    },
    /// The market leaders and the providers adjusted the course (*bijgestuurd*).
    #[doc(alias = "bijsturing")]
    Adjusted {
        /// The adjustment that was agreed, in words.
        agreed: Statement,
        /// A milestone that was planned anew, when one was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        moved: Option<PlannedMilestone>,
    },
    /// Granted funds were paid.
    Paid {
        /// The amount that was paid: above zero, and no more than what is payable and not yet paid.
        amount: Euro,
    },
    /// The plan was carried out; every milestone was reached or found not to be.
    Completed,
    /// The plan was adapted, to be submitted again (*aangepast plan*).
    Adapted {
        /// The change that was made to the plan, in words.
        change: Statement,
    },
    /// The parties took the plan up in individual agreements (*individuele afspraken*). Not in the draft.
    #[doc(alias = "individuele afspraken")]
    ContractedIndividually,
    /// The matter was brought before the administrative consultation of the agreement (*BO IZA*). It moves
    /// nothing. Not in the draft.
    #[doc(alias = "escalatie")]
    Escalated {
        /// The reason why the matter was brought there.
        reason: Statement,
    },
    /// The supervisor (*NZa*) tested, after the approval, whether the public interest is secured, and
    /// nothing else. A judgement from before the approval is refused; one that is not in the name of the
    /// NZa (or, since the draft names nobody, of *the supervisor*) pulls no brake, and is told.
    #[doc(alias = "noodrem")]
    PublicInterestTested {
        /// Whether it is: *not met* pulls the brake.
        secured: Judgement,
        /// Whether the plan is irreversible: the draft asks, the final text does not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        irreversible: Option<bool>,
    },
    /// The brake was released. How is not in the text.
    BrakeReleased {
        /// The reason why the brake was released.
        reason: Statement,
    },
    /// The plan was withdrawn or broken off. What was granted and paid is not reclaimed; nothing
    /// further becomes payable.
    Stopped {
        /// The reason why the plan was withdrawn or broken off.
        reason: Statement,
    },
}

/// The kinds of remark that another insurer can make while the intended decision lies open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RemarkKind {
    /// A question that the insurer asks.
    Question,
    /// Something that is unclear.
    Unclear,
    /// Something that is incomplete.
    Incomplete,
}

/// What information that was asked for and supplied does to the four weeks of the quick test.
///
/// The framework knows no request for more information, so it does not say; the choice is the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TermAfterInformation {
    /// The four weeks run from the submission, as if nothing had been asked.
    KeepsRunning,
    /// The four weeks begin anew on the day on which the information was supplied.
    BeginsAnew,
}

macro_rules! kinds {
    ($($kind:ident = $code:literal, $dutch:literal, $english:literal;)*) => {
        words! {
            /// The kinds of [`Event`], without what belongs to them, in the order of the procedure.
            #[allow(missing_docs, reason = "each is described at the event of the same name")]
            EventKind { $($kind = $code, $dutch, $english;)* }
        }

        impl Event {
            /// The kind of event, without what belongs to it.
            pub const fn kind(&self) -> EventKind {
                match self {
                    $(Self::$kind { .. } => EventKind::$kind,)*
                }
            }
        }
    };
}

kinds! {
    SubmittedForQuickTest = "submitted-for-quick-test", "ingediend voor de snelle toets", "submitted for the quick test";
    QuickTestAnswered = "quick-test-answered", "snelle toets beantwoord", "quick test answered";
    InformationSupplied = "information-supplied", "gevraagde informatie gegeven", "information supplied";
    SelfAssessed = "self-assessed", "door de indieners zelf getoetst", "assessed by the submitters themselves";
    SubmittedForAssessment = "submitted-for-assessment", "ingediend ter beoordeling", "submitted for assessment";
    DecisionIntended = "decision-intended", "gestemd over het voorgenomen besluit", "voted on the intended decision";
    InsurersNotified = "insurers-notified", "indieners en andere verzekeraars geïnformeerd", "submitters and other insurers informed";
    QuestionAsked = "question-asked", "vraag van een andere verzekeraar", "question of another insurer";
    Decided = "decided", "gestemd over het besluit", "voted on the decision";
    PutOnWaitingList = "put-on-waiting-list", "op de wachtlijst voor middelen", "put on the waiting list for funds";
    FundsGranted = "funds-granted", "gestemd over de middelen", "voted on the funds";
    ImplementationBegun = "implementation-begun", "uitvoering begonnen", "implementation begun";
    MilestoneReached = "milestone-reached", "mijlpaal behaald", "milestone reached";
    MilestoneNotReached = "milestone-not-reached", "mijlpaal niet behaald", "milestone not reached";
    Adjusted = "adjusted", "bijgestuurd", "course adjusted";
    Paid = "paid", "betaald", "paid";
    Completed = "completed", "afgerond", "completed";
    Adapted = "adapted", "plan aangepast", "plan adapted";
    ContractedIndividually = "contracted-individually", "individuele afspraken gemaakt", "individual agreements made";
    Escalated = "escalated", "voorgelegd aan het bestuurlijk overleg", "brought before the administrative consultation";
    PublicInterestTested = "public-interest-tested", "publiek belang getoetst", "public interest tested";
    BrakeReleased = "brake-released", "noodrem losgelaten", "brake released";
    Stopped = "stopped", "gestopt", "stopped";
}

/// The vote of a market leader in the quick test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuickTestVote {
    /// Impactful, and it can succeed.
    Positive,
    /// Not impactful, or it cannot succeed.
    Negative,
    /// It cannot be said yet. Practice of the insurers; the framework knows only a definite answer.
    MoreInformation,
}

/// The vote of a market leader in the assessment of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AssessmentVote {
    /// The plan is approved, and the funds that go with the decision.
    Approve,
    /// No approval: of the plan, or of the funds where the vote is on those.
    Reject,
}

/// The vote of one market leader (*stem van een marktleider*).
///
/// Other insurers have no vote: there is no event that carries one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a vote: an object")]
pub struct LeaderVote<V> {
    by: Insurer,
    vote: V,
}

impl<V> LeaderVote<V> {
    /// The vote of an insurer.
    pub const fn new(by: Insurer, vote: V) -> Self {
        Self { by, vote }
    }

    /// The insurer whose vote it is.
    pub const fn by(&self) -> &Insurer {
        &self.by
    }

    /// The vote that the insurer gives.
    pub const fn vote(&self) -> &V {
        &self.vote
    }
}

/// The votes of both market leaders; a decision is made of nothing less.
///
/// Both must say the same. The text has no rule for a split vote: then nothing is [`agreed`](Self::agreed),
/// and the plan stays where it is.
///
/// ```
/// use passende_zorg::party::Insurer;
/// use passende_zorg::transformation::procedure::{
///     AssessmentVote::{self, *},
///     BothVotes, LeaderVote,
/// };
///
/// let vote = |by, vote: AssessmentVote| LeaderVote::new(Insurer::try_new(by).unwrap(), vote);
/// assert_eq!(BothVotes::try_new(vote("A", Approve), vote("B", Approve))?.agreed(), Some(Approve));
/// assert_eq!(BothVotes::try_new(vote("A", Approve), vote("B", Reject))?.agreed(), None);
/// assert_eq!(
///     BothVotes::try_new(vote("A", Approve), vote("A", Approve)).unwrap_err().code(),
///     "votes.one-insurer"
/// );
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// *Source*: assessment framework, step 3; final agreement, p. 101; draft, annex J, 2f.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    try_from = "[LeaderVote<V>; 2]",
    into = "[LeaderVote<V>; 2]",
    bound(serialize = "V: Serialize + Clone", deserialize = "V: Deserialize<'de>")
)]
pub struct BothVotes<V>([LeaderVote<V>; 2]);

impl<V> BothVotes<V> {
    /// Two votes. Whether they are those of the market leaders is seen when they are recorded.
    ///
    /// # Errors
    /// When both are of the same insurer, or of names that look alike.
    pub fn try_new(first: LeaderVote<V>, second: LeaderVote<V>) -> Result<Self, InputError> {
        if alike::look_alike(first.by.as_str(), second.by.as_str()) {
            return Err(Refused::OneInsurer { insurer: first.by }.into());
        }
        Ok(Self([first, second]))
    }

    /// The two votes, as given.
    pub const fn votes(&self) -> &[LeaderVote<V>; 2] {
        &self.0
    }
}

impl<V: Copy + PartialEq> BothVotes<V> {
    /// The vote on which both agree; none when they do not.
    pub fn agreed(&self) -> Option<V> {
        let [first, second] = &self.0;
        (first.vote == second.vote).then_some(first.vote)
    }
}

impl<V> TryFrom<[LeaderVote<V>; 2]> for BothVotes<V> {
    type Error = InputError;

    fn try_from([first, second]: [LeaderVote<V>; 2]) -> Result<Self, InputError> {
        Self::try_new(first, second)
    }
}

impl<V> From<BothVotes<V>> for [LeaderVote<V>; 2] {
    fn from(votes: BothVotes<V>) -> Self {
        votes.0
    }
}

refusals! {
    /// The reason for which two votes are refused.
    enum Refused {
        OneInsurer { insurer: Insurer } = "votes.one-insurer":
            "verwacht: de stemmen van twee verzekeraars; gevonden: twee van {insurer:.40}",
            "expected the votes of two insurers, found two of {insurer:.40}";
    }
}
