use core::fmt;

use serde::Serialize;

use super::{Explanation, Margin, OpenQuestion};
use crate::Verdict;
use crate::language::{Describe, Language};

/// What every result offers, whatever family of rules it comes from.
pub trait Assessment {
    /// A change that the family knows how to make to its facts.
    type Change: Describe;

    /// The verdict that the result comes to.
    fn verdict(&self) -> Verdict;

    /// The margin of the comparison, where a number was compared.
    fn margin(&self) -> Option<Margin>;

    /// The questions that can still change the outcome; no others, and none once it is decided.
    fn open_questions(&self) -> Vec<OpenQuestion>;

    /// The smallest sets of changes that turn the result into *met*. Each has been made to the facts and the
    /// result evaluated again before it is returned.
    fn ways_to_pass(&self) -> Vec<Way<Self::Change>>;

    /// The result as a tree that can be read, in no language yet.
    fn explanation(&self) -> Explanation;
}

/// Changes that together are enough (*route naar voldoen*): all of some, and of each choice one alternative.
///
/// Choices that do not touch each other stand beside each other, each once, instead of as every
/// combination of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way<C> {
    changes: Vec<C>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
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
