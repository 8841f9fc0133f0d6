//! The one engine of criteria: what was found of each, and what that comes to.
//!
//! A family names its criteria in an enum ([`Criterion`]), reads each of them from its facts, and hands
//! what it finds as a [`Ground`] to a [`Reader`]. [`Fold`] comes to the verdict and allocates nothing;
//! [`Kept`] keeps the grounds as [`Part`]s, from which the explanation, the open questions and the ways to
//! pass are made. The verdict follows from what was found ([`State`]), so the two cannot disagree. A family
//! whose criteria are a plain list hands over parts alone ([`Criterion::under`]).
//!
//! | a maintainer looks for | place |
//! |---|---|
//! | what can be found of a criterion, and its verdict | [`State`] |
//! | the sentence that is told of it | [`Part`] |
//! | a new criterion | a row of the enum of its family, read where its neighbours are read |

mod ground;
mod part;

use core::convert::Infallible;
use core::fmt;

use crate::Verdict;
use crate::explanation::{Explanation, Margin, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::{Language, Message, Text};
use crate::messages::messages;
use crate::rule::Rule;

pub(crate) use ground::{Fold, Found, Ground, Of, Reader, State, Subject};
pub(crate) use part::{Kept, Node, Part};

/// Something that is asked of the facts: a value of an enum of its family, so that nothing is decided
/// by a code or a word.
pub(crate) trait Criterion: Copy + Ord + fmt::Debug + Send + Sync + 'static {
    /// A word of the field of which it may be asked; [`Infallible`] where it is asked of the whole alone.
    type Word: Word;

    /// The stable code of what is said of it.
    fn code(self) -> &'static str;

    /// What is asked, as words; a subject stands where `{}` is, or behind them.
    fn text(self) -> Text;

    /// The criterion as a rule asks it.
    fn under(self, rule: &'static Rule) -> Asked<Self> {
        Asked { criterion: self, rule }
    }
}

/// What can be found of a criterion: [`Found`], or an enum of a family whose facts say more than it can.
pub(crate) trait Finding<C>: Clone + fmt::Debug + Send + Sync + 'static {
    /// The verdict that follows from it.
    fn verdict(&self) -> Verdict;

    /// What was compared, where numbers were.
    fn margin(&self) -> Option<Margin>;

    /// Whether a person has to judge, where it is open.
    fn wants_judgement(&self, criterion: C) -> bool;

    /// The question in a sentence of its own; the sentence of the part asks it where there is none.
    fn question(_: C) -> Option<Text> {
        None
    }

    /// Says it, behind the criterion and a colon.
    fn say(&self, criterion: C, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// A word of the field as a subject: a value of an enum, which writes itself and decides nothing by what it
/// writes.
pub(crate) trait Word: Copy + Ord + fmt::Debug + Send + Sync + 'static {
    /// The word as it is read.
    fn text(self) -> Text;
}

impl Word for Infallible {
    fn text(self) -> Text {
        match self {}
    }
}

/// A criterion under the rule that asks it, to be answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<C> {
    criterion: C,
    rule: &'static Rule,
}

impl<C: Criterion> Asked<C> {
    fn found(self, state: State<'_>) -> Part<C> {
        Ground { rule: self.rule, criterion: self.criterion, subject: Subject::Whole, state }.into()
    }

    /// A fact that holds, does not hold, or is not known.
    pub(crate) fn fact(self, holds: Option<bool>) -> Part<C> {
        self.comes_to(match holds {
            None => Verdict::Undetermined,
            Some(true) => Verdict::Met,
            Some(false) => Verdict::NotMet,
        })
    }

    /// A verdict that was computed from facts.
    pub(crate) fn comes_to(self, verdict: Verdict) -> Part<C> {
        self.found(State::Computed(verdict))
    }

    /// What a person judged. That it does not apply is no answer: it stays open then, unless the text lets
    /// it, for which there is [`judged_where_applicable`](Self::judged_where_applicable).
    pub(crate) fn judged(self, judgement: Option<&Judgement>) -> Part<C> {
        self.found(match judgement {
            Some(judgement) if judgement.verdict() == Verdict::NotApplicable => State::JudgedAway(judgement),
            _ => State::judged(judgement),
        })
    }

    /// What a person judged, where the text asks it only of what it applies to.
    pub(crate) fn judged_where_applicable(self, judgement: Option<&Judgement>) -> Part<C> {
        self.found(State::judged(judgement))
    }

    /// A verdict that follows from judgements, with the one that decided it.
    pub(crate) fn weighed(self, verdict: Verdict, decisive: Option<&Judgement>) -> Part<C> {
        self.found(State::Weighed(verdict, decisive))
    }
}

/// Writes an enum of criteria: for each its code, its words in Dutch and English and, where one rule asks
/// it in every edition, that rule.
macro_rules! criteria {
    (@rule $name:ident $($variant:ident = $rule:path),+) => {
        impl $name {
            /// The criterion under the rule that asks it.
            pub(crate) fn asked(self) -> crate::criteria::Asked<Self> {
                crate::criteria::Criterion::under(self, match self { $(Self::$variant => &$rule,)+ })
            }
        }
    };
    (@rule $name:ident $($variant:ident = ),+) => {};
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal, $dutch:literal, $english:literal $(, $rule:path)?;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl crate::criteria::Criterion for $name {
            type Word = core::convert::Infallible;

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            fn text(self) -> crate::language::Text {
                match self { $(Self::$variant => crate::language::Text::new($dutch, $english),)+ }
            }
        }

        crate::criteria::criteria!(@rule $name $($variant = $($rule)?),+);
    };
}
pub(crate) use criteria;

/// What parts come to that must all hold.
pub(crate) fn verdict<C: Criterion, F: Finding<C>>(parts: &[Part<C, F>]) -> Verdict {
    Verdict::all_of(parts.iter().map(Part::verdict))
}

/// What is still open of the parts, and only when the whole is undetermined: what cannot
/// change it is not asked.
pub(crate) fn open_questions<C: Criterion, F: Finding<C>>(
    whole: Verdict,
    parts: &[Part<C, F>],
) -> Vec<OpenQuestion> {
    let open = parts.iter().filter(|part| whole.is_undetermined() && part.verdict().is_undetermined());
    open.map(Part::question).collect()
}

/// A whole as a tree, its parts below it.
pub(crate) fn explain<C: Criterion>(
    (code, text): (&'static str, Text),
    rule: &'static Rule,
    whole: Verdict,
    parts: &[Part<C>],
) -> Explanation {
    Explanation::new(whole, Message::new(Said::Whole { code, text, verdict: whole }))
        .on_basis(rule)
        .with_questions(open_questions(whole, parts))
        .with_parts(parts.iter().map(Part::explanation))
}

messages! {
    /// What grounds come to together.
    #[derive(Debug)]
    enum Said {
        Whole { code: &'static str, text: Text, verdict: Verdict } = { code }:
            "{text}: {verdict}.", "{text}: {verdict}.";
        AnyOf { verdict: Verdict } = "plan.any-of":
            "een van deze is genoeg: {verdict}", "one of these is enough: {verdict}";
    }
}
