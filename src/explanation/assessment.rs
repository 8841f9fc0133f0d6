//! How every result is read ([`Assessment`]), facts held against something ([`Evaluation`]), and ways to pass
//! ([`Way`]).

use core::fmt;

use serde::{Deserialize, Serialize};

use super::{Explanation, Margin, OpenQuestion, Outcome};
use crate::language::{Describe, Language};

/// What every result offers, whatever family of rules it comes from.
///
/// What a result comes to, its margin and its open questions stand in its explanation: a family says no
/// more than it has to.
///
/// ```
/// use passende_zorg::explanation::Assessment;
/// use passende_zorg::{Language, report::Markdown};
///
/// fn show(result: &impl Assessment) -> String {
///     Markdown::new(&result.explanation(), Language::English).to_string()
/// }
///
/// use passende_zorg::concentration::Sweep;
/// use passende_zorg::source::Edition;
/// let sweep = Sweep::of([63, 41, 9]);
/// assert!(show(&sweep.under(Edition::Final)).contains("3 providers"));
/// ```
pub trait Assessment {
    /// A change that the family knows how to make to its facts; [`NoChange`] where it knows none.
    type Change: Describe;

    /// The result as a tree that can be read, in no language yet.
    fn explanation(&self) -> Explanation;

    /// A verdict, or a sign where nothing is passed or failed.
    fn outcome(&self) -> Outcome {
        self.explanation().outcome()
    }

    /// The comparison of numbers on which it rests, where there is one.
    fn margin(&self) -> Option<Margin> {
        self.explanation().margin().copied()
    }

    /// The questions that can still change the outcome; no others, and none once it is decided.
    fn open_questions(&self) -> Vec<OpenQuestion> {
        self.explanation().open_questions().to_vec()
    }

    /// The smallest sets of changes that turn the result into *met*. Each has been made to the facts and the
    /// result evaluated again before it is returned.
    fn ways_to_pass(&self) -> Vec<Way<Self::Change>> {
        Vec::new()
    }
}

/// The change of a family that knows no change to its facts: there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum NoChange {}

impl Describe for NoChange {
    fn code(&self) -> &'static str {
        match *self {}
    }

    fn describe(&self, _: Language, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

/// Facts with what they are held against: an edition, a day, or another choice of the caller's.
///
/// ```
/// use passende_zorg::{Language, report::Markdown};
/// use passende_zorg::concentration::Sweep;
/// use passende_zorg::source::Edition;
///
/// let sweep = Sweep::of([20, 35]);
/// for edition in Edition::AGREEMENTS {
///     let text = Markdown::new(&sweep.under(edition).explanation(), Language::English).to_string();
///     assert!(text.contains("from 21 to 35 a year: 1 meets it"));
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evaluation<'f, F, A> {
    facts: &'f F,
    asked: A,
}

impl<'f, F, A: Copy> Evaluation<'f, F, A> {
    pub(crate) const fn new(facts: &'f F, asked: A) -> Self {
        Self { facts, asked }
    }

    /// The facts that are evaluated.
    pub const fn facts(&self) -> &'f F {
        self.facts
    }

    /// What they are held against, in the order in which it was given.
    pub const fn asked(&self) -> A {
        self.asked
    }

    /// The result as a tree that can be read, in no language yet.
    pub fn explanation(&self) -> Explanation
    where
        Self: Assessment,
    {
        Assessment::explanation(self)
    }
}

/// Has results read as every result is, which explain themselves; they know no changes, unless the kind of
/// change is named and the result has ways of it.
macro_rules! assessed {
    ($of:ty; $change:ty) => {
        impl crate::explanation::Assessment for $of {
            type Change = $change;

            fn explanation(&self) -> crate::explanation::Explanation {
                (*self).explanation()
            }

            fn ways_to_pass(&self) -> Vec<crate::explanation::Way<$change>> {
                self.ways()
            }
        }
    };
    ($($of:ty),+ $(,)?) => {
        $(impl crate::explanation::Assessment for $of {
            type Change = crate::explanation::NoChange;

            fn explanation(&self) -> crate::explanation::Explanation {
                (*self).explanation()
            }
        })+
    };
}
pub(crate) use assessed;

/// Has facts held against what a method is given, by the `tree` that they make of it.
macro_rules! evaluated {
    ($(#[$doc:meta])* $life:lifetime $of:ty: $method:ident($($arg:ident: $given:ty),+)) => {
        impl $of {
            $(#[$doc])*
            pub const fn $method<$life>(&$life self, $($arg: $given),+) -> crate::explanation::Evaluation<$life, Self, ($($given,)+)> {
                crate::explanation::Evaluation::new(self, ($($arg,)+))
            }
        }

        impl<$life> crate::explanation::Assessment for crate::explanation::Evaluation<$life, $of, ($($given,)+)> {
            type Change = crate::explanation::NoChange;

            fn explanation(&self) -> crate::explanation::Explanation {
                let ($($arg,)+) = self.asked();
                self.facts().tree($($arg),+)
            }
        }
    };
}
pub(crate) use evaluated;

/// Changes that together are enough (*route naar voldoen*): all of some, and of each choice one alternative.
///
/// Choices that do not touch each other stand beside each other, each once, instead of as every
/// combination of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Way<C> {
    changes: Vec<C>,
    #[serde(default = "Vec::<Vec<Vec<C>>>::new", skip_serializing_if = "Vec::is_empty")]
    choices: Vec<Vec<Vec<C>>>,
}

impl<C> Way<C> {
    pub(crate) const fn new(changes: Vec<C>) -> Self {
        Self { changes, choices: Vec::new() }
    }

    pub(crate) fn with_choices(mut self, choices: Vec<Vec<Vec<C>>>) -> Self {
        self.choices = choices;
        self
    }

    /// This way and another, both of which are needed; what both need is needed once.
    #[must_use]
    pub(crate) fn and(mut self, other: Self) -> Self
    where
        C: PartialEq,
    {
        for change in other.changes {
            if !self.changes.contains(&change) {
                self.changes.push(change);
            }
        }
        for choice in other.choices {
            if !self.choices.contains(&choice) {
                self.choices.push(choice);
            }
        }
        self
    }

    /// The changes that are needed whatever is chosen.
    pub fn changes(&self) -> &[C] {
        &self.changes
    }

    /// The choices: of each, one alternative has to be made, and each alternative is a set of changes.
    pub fn choices(&self) -> &[Vec<Vec<C>>] {
        &self.choices
    }

    /// The same way, with something else for each change.
    pub fn map<D>(self, mut with: impl FnMut(C) -> D) -> Way<D> {
        let mut all = |changes: Vec<C>| changes.into_iter().map(&mut with).collect::<Vec<D>>();
        let changes = all(self.changes);
        let choices = self.choices.into_iter().map(|choice| choice.into_iter().map(&mut all).collect());
        Way { changes, choices: choices.collect() }
    }
}

impl<C: Clone> Way<C> {
    /// Everything that has to be done when of each choice the alternative with this number is taken, or the
    /// last one where there are fewer.
    pub fn settled(&self, alternative: usize) -> Vec<C> {
        let mut all = self.changes.clone();
        for choice in &self.choices {
            all.extend(choice.get(alternative).or(choice.last()).into_iter().flatten().cloned());
        }
        all
    }
}

impl<C: Describe> Way<C> {
    /// The changes as one sentence in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        Describe::in_language(self, language)
    }
}

/// Changes after each other, with a word before the last.
fn in_a_row<'c, C: Describe + 'c>(
    changes: impl ExactSizeIterator<Item = &'c C>,
    [before_last, other]: [&str; 2],
    language: Language,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let last = changes.len().saturating_sub(1);
    for (at, change) in changes.enumerate() {
        f.write_str(match at {
            0 => "",
            at if at == last => before_last,
            _ => other,
        })?;
        change.describe(language, f)?;
    }
    Ok(())
}

impl<C: Describe> Describe for Way<C> {
    fn code(&self) -> &'static str {
        match (self.changes.as_slice(), self.choices.as_slice()) {
            ([only], []) => only.code(),
            _ => "way.several-changes",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let and = language.pick(" en ", " and ");
        in_a_row(self.changes.iter(), [and, and], language, f)?;
        for (at, choice) in self.choices.iter().enumerate() {
            if at > 0 || !self.changes.is_empty() {
                f.write_str("; ")?;
            }
            f.write_str(language.pick("een van deze: ", "one of these: "))?;
            for (nth, alternative) in choice.iter().enumerate() {
                f.write_str(if nth > 0 { language.pick(", of ", ", or ") } else { "" })?;
                in_a_row(alternative.iter(), [and, and], language, f)?;
            }
        }
        Ok(())
    }
}
