use serde::{Deserialize, Serialize};

use crate::alike;
use crate::formats::{InputError, refusals};
use crate::party::Insurer;

/// The vote of a market leader in the quick test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
        OneInsurer { insurer: Insurer } = "votes.one-insurer": "expected the votes of two insurers, found two of {insurer:.40}";
    }
}
