use crate::Verdict;
use crate::explanation::Margin;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::rule::Rule;
use crate::statement::Statement;
use crate::transformation::assessment::Topic;
use crate::transformation::plan::Extent;

/// The subject of a topic: a named thing of the plan, or a word of the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    Plan,
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
    Word(Text),
}

/// The finding on a topic, from which the verdict follows.
#[derive(Debug, Clone, Copy)]
pub(super) enum State<'a> {
    /// The thing that is looked at is stated.
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
    /// A person with a stake in it has judged.
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
}

impl State<'_> {
    pub(super) fn verdict(self) -> Verdict {
        match self {
            Self::Stated => Verdict::Met,
            Self::Missing | Self::Against(_) | Self::Differs { .. } => Verdict::NotMet,
            Self::NotSaid
            | Self::Unjudged
            | Self::LeftOut(_)
            | Self::JudgedAway(_)
            | Self::ByStakeholder(_)
            | Self::OfExcerpt(_) => Verdict::Undetermined,
            Self::NotApplicable(_) => Verdict::NotApplicable,
            Self::Judged(judgement) => judgement.verdict(),
            Self::Measured(margin) | Self::ByPolicy(margin) => margin.verdict(),
        }
    }

    /// Whether something that the text demands is there; silence means what the extent of the facts says.
    pub(super) const fn of(extent: Extent, there: bool) -> Self {
        match (there, extent) {
            (true, _) => Self::Stated,
            (false, Extent::Complete) => Self::Missing,
            (false, Extent::Excerpt) => Self::NotSaid,
        }
    }

    /// Something that is not there, and that the plan need not have: in a complete plan it does not apply.
    pub(super) const fn unless_complete(extent: Extent) -> Self {
        match extent {
            Extent::Complete => Self::NotApplicable(None),
            Extent::Excerpt => Self::NotSaid,
        }
    }

    /// Whether something is there that the plan need not state: silence leaves it open.
    pub(super) const fn known(there: bool) -> Self {
        if there { Self::Stated } else { Self::NotSaid }
    }
}

impl State<'_> {
    /// A sum that must be an amount. An excerpt may leave out what is missing to it, but
    /// cannot hold too much.
    pub(super) fn sum(extent: Extent, expected: Euro, found: Euro) -> Self {
        match extent {
            _ if expected == found => Self::Stated,
            Extent::Excerpt if found < expected => Self::NotSaid,
            Extent::Complete | Extent::Excerpt => Self::Differs { expected, found },
        }
    }
}

/// The finding on a topic, and the rule under which it matters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) rule: &'static Rule,
    pub(super) topic: Topic,
    pub(super) subject: Subject<'a>,
    pub(super) state: State<'a>,
}

/// What listens to the grounds as they are found: one that folds the verdict without allocating, and
/// one that keeps them.
pub(super) trait Reader {
    fn ground(&mut self, ground: Ground<'_>);

    /// One of the grounds that `of` finds is enough.
    fn any(&mut self, of: impl FnOnce(&mut Self));

    /// The verdict on what was found so far.
    fn so_far(&self) -> Verdict;
}

/// Folds the verdict, and nothing else.
#[derive(Debug)]
pub(super) struct Fold {
    verdict: Verdict,
    any: bool,
}

impl Fold {
    pub(super) fn verdict(of: impl FnOnce(&mut Self)) -> Verdict {
        let mut fold = Self { verdict: Verdict::NotApplicable, any: false };
        of(&mut fold);
        fold.verdict
    }

    fn add(&mut self, verdict: Verdict) {
        self.verdict = if self.any { self.verdict.or(verdict) } else { self.verdict.and(verdict) };
    }
}

impl Reader for Fold {
    #[inline]
    fn ground(&mut self, ground: Ground<'_>) {
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
