//! What was found of a criterion, its verdict, and the reader that folds verdicts without allocating.

use core::borrow::Borrow;
use std::sync::Arc;

use super::{Criterion, Part};
use crate::Verdict;
use crate::explanation::Margin;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::rule::Rule;
use crate::statement::Statement;

/// Of what a criterion is looked at: the whole, a named thing of the facts, a word of the field, or something
/// of the facts as a whole with its code. While it is read its names are borrowed ([`Subject`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Of<W, N = Arc<str>> {
    Whole,
    /// With the name by which people know it.
    Named {
        id: N,
        name: N,
    },
    /// A party, with its name.
    Party {
        id: N,
        name: N,
    },
    Word(W),
    Coded(&'static str, Text),
}

/// Of what a criterion is looked at, as it is read.
pub(crate) type Subject<'a, W> = Of<W, &'a str>;

impl<W> Subject<'_, W> {
    /// The same with names of its own.
    fn kept(self) -> Of<W> {
        match self {
            Of::Whole => Of::Whole,
            Of::Named { id, name } => Of::Named { id: id.into(), name: name.into() },
            Of::Party { id, name } => Of::Party { id: id.into(), name: name.into() },
            Of::Word(word) => Of::Word(word),
            Of::Coded(code, text) => Of::Coded(code, text),
        }
    }
}

/// What was found. The verdict follows from it. While it is read, judgements and reasons are borrowed
/// ([`State`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found<J = Judgement, S = Statement> {
    /// It is there and as it must be.
    Stated,
    /// It is not there, in a plan that is complete.
    Missing,
    /// Nothing says whether it is there.
    NotSaid,
    /// It does not apply, for a reason if the plan gives one.
    NotApplicable(Option<S>),
    /// It is there and wrong.
    Against(Option<S>),
    /// It is left out, and the text gives no ground for that.
    LeftOut(Option<S>),
    /// A person has judged.
    Judged(J),
    /// A person has judged that it does not apply, and the text gives no ground for that.
    JudgedAway(J),
    /// Who has a stake in it has judged.
    ByStakeholder(J),
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
    Weighed(Verdict, Option<J>),
    /// A decision leaves it out of account.
    SetAside(J),
}

/// What was found, as it is read.
pub(crate) type State<'a> = Found<&'a Judgement, &'a Statement>;

impl<'a> State<'a> {
    /// What a person judged, if anybody did.
    pub(crate) const fn judged(judgement: Option<&'a Judgement>) -> Self {
        match judgement {
            Some(judgement) => Self::Judged(judgement),
            None => Self::Unjudged,
        }
    }

    /// The same with judgements and reasons of its own.
    fn kept(self) -> Found {
        match self {
            Self::Stated => Found::Stated,
            Self::Missing => Found::Missing,
            Self::NotSaid => Found::NotSaid,
            Self::NotApplicable(reason) => Found::NotApplicable(reason.cloned()),
            Self::Against(reason) => Found::Against(reason.cloned()),
            Self::LeftOut(reason) => Found::LeftOut(reason.cloned()),
            Self::Judged(judgement) => Found::Judged(judgement.clone()),
            Self::JudgedAway(judgement) => Found::JudgedAway(judgement.clone()),
            Self::ByStakeholder(judgement) => Found::ByStakeholder(judgement.clone()),
            Self::Unjudged => Found::Unjudged,
            Self::Measured(margin) => Found::Measured(margin),
            Self::OfExcerpt(margin) => Found::OfExcerpt(margin),
            Self::ByPolicy(margin) => Found::ByPolicy(margin),
            Self::Differs { expected, found } => Found::Differs { expected, found },
            Self::Computed(verdict) => Found::Computed(verdict),
            Self::Weighed(verdict, judgement) => Found::Weighed(verdict, judgement.cloned()),
            Self::SetAside(judgement) => Found::SetAside(judgement.clone()),
        }
    }
}

impl<J: Borrow<Judgement>, S> Found<J, S> {
    pub(crate) fn verdict(&self) -> Verdict {
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
            Self::Computed(verdict) | Self::Weighed(verdict, _) => *verdict,
            Self::Judged(judgement) => judgement.borrow().verdict(),
            Self::Measured(margin) | Self::ByPolicy(margin) => margin.verdict(),
        }
    }

    /// What was compared, where numbers were.
    pub(crate) const fn margin(&self) -> Option<Margin> {
        match self {
            Self::Measured(margin) | Self::OfExcerpt(margin) | Self::ByPolicy(margin) => Some(*margin),
            _ => None,
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

impl<C: Criterion> From<Ground<'_, C>> for Part<C> {
    fn from(ground: Ground<'_, C>) -> Self {
        Self::new(ground.rule, ground.criterion, ground.subject.kept(), ground.state.kept())
    }
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
