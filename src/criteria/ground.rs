//! What was found of a criterion, its verdict, and the reader that folds verdicts without allocating.

use super::Criterion;
use crate::Verdict;
use crate::explanation::Margin;
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::rule::Rule;
use crate::statement::Statement;

/// Of what a criterion is looked at: the whole, a named thing of the facts, or a word of the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject<'a, W> {
    Whole,
    /// With the name by which people know it.
    Named {
        id: &'a str,
        name: &'a str,
    },
    /// A party, with its name.
    Party {
        id: &'a str,
        name: &'a str,
    },
    Word(W),
}

/// What was found. The verdict follows from it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum State<'a> {
    /// It is there.
    Stated,
    /// It is not there, in a plan that is complete.
    Missing,
    /// Nothing says whether it is there.
    NotSaid,
    /// It does not apply, for a reason if the plan gives one.
    NotApplicable(Option<&'a Statement>),
    /// It is there and wrong.
    Against(Option<&'a Statement>),
    /// It is left out, and the text gives no ground for that.
    LeftOut(Option<&'a Statement>),
    /// A person has judged.
    Judged(&'a Judgement),
    /// A person has judged that it does not apply, and the text gives no ground for that.
    JudgedAway(&'a Judgement),
    /// Who has a stake in it has judged.
    ByStakeholder(&'a Judgement),
    /// A person has to judge.
    Unjudged,
    /// Numbers were compared.
    Measured(Margin),
    /// Numbers were compared, of which an excerpt may leave out some.
    OfExcerpt(Margin),
    /// Numbers were compared by a measure of the caller.
    ByPolicy(Margin),
    /// A sum is not what it must be.
    Differs { expected: Euro, found: Euro },
    /// A verdict was computed from facts.
    Computed(Verdict),
    /// A verdict follows from judgements, one of which decided it.
    Weighed(Verdict, Option<&'a Judgement>),
    /// A decision leaves it out of account.
    SetAside(&'a Judgement),
}

impl<'a> State<'a> {
    /// What a person judged, if anybody did.
    pub(crate) const fn judged(judgement: Option<&'a Judgement>) -> Self {
        match judgement {
            Some(judgement) => Self::Judged(judgement),
            None => Self::Unjudged,
        }
    }

    pub(crate) fn verdict(self) -> Verdict {
        match self {
            Self::Stated => Verdict::Met,
            Self::Missing | Self::Against(_) | Self::Differs { .. } => Verdict::NotMet,
            Self::NotSaid
            | Self::Unjudged
            | Self::LeftOut(_)
            | Self::JudgedAway(_)
            | Self::ByStakeholder(_)
            | Self::OfExcerpt(_) => Verdict::Undetermined,
            Self::NotApplicable(_) | Self::SetAside(_) => Verdict::NotApplicable,
            Self::Computed(verdict) | Self::Weighed(verdict, _) => verdict,
            Self::Judged(judgement) => judgement.verdict(),
            Self::Measured(margin) | Self::ByPolicy(margin) => margin.verdict(),
        }
    }
}

/// What was found of a criterion, and under which rule it matters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'a, C: Criterion> {
    pub(crate) rule: &'static Rule,
    pub(crate) criterion: C,
    pub(crate) subject: Subject<'a, C::Word>,
    pub(crate) state: State<'a>,
}

/// What listens to the grounds as they are found: one that folds the verdict without allocating, and
/// one that keeps them.
pub(crate) trait Reader<C: Criterion> {
    fn ground(&mut self, ground: Ground<'_, C>);

    /// One of the grounds that `of` finds is enough.
    fn any(&mut self, of: impl FnOnce(&mut Self));

    /// What was found so far comes to.
    fn so_far(&self) -> Verdict;
}

/// Folds the verdict, and nothing else.
#[derive(Debug)]
pub(crate) struct Fold {
    verdict: Verdict,
    any: bool,
}

impl Fold {
    pub(crate) fn verdict(of: impl FnOnce(&mut Self)) -> Verdict {
        let mut fold = Self { verdict: Verdict::NotApplicable, any: false };
        of(&mut fold);
        fold.verdict
    }

    fn add(&mut self, verdict: Verdict) {
        self.verdict = if self.any { self.verdict.or(verdict) } else { self.verdict.and(verdict) };
    }
}

impl<C: Criterion> Reader<C> for Fold {
    #[inline]
    fn ground(&mut self, ground: Ground<'_, C>) {
        self.add(ground.state.verdict());
    }

    fn any(&mut self, of: impl FnOnce(&mut Self)) {
        let mut inner = Self { verdict: Verdict::NotApplicable, any: true };
        of(&mut inner);
        self.add(inner.verdict);
    }

    fn so_far(&self) -> Verdict {
        self.verdict
    }
}
