use core::fmt;

use super::{Explanation, Margin, OpenQuestion};
use crate::Verdict;
use crate::language::{Describe, Language};

/// What every result offers, whatever family of rules it comes from.
pub trait Assessment {
    /// A change that the family knows how to make to its facts.
    type Change: Describe;

    /// What it comes to.
    fn verdict(&self) -> Verdict;

    /// What was compared, where a number was.
    fn margin(&self) -> Option<Margin>;

    /// What is not known and can still change the outcome; nothing else, and nothing once it is decided.
    fn open_questions(&self) -> Vec<OpenQuestion>;

    /// The smallest sets of changes that turn the result into *met*. Each has been made to the facts and the
    /// result evaluated again before it is returned.
    fn ways_to_pass(&self) -> Vec<Way<Self::Change>>;

    /// The result as a tree that can be read, in no language yet.
    fn explanation(&self) -> Explanation;
}

/// A set of changes that together are enough (*route naar voldoen*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way<C> {
    changes: Vec<C>,
}

impl<C> Way<C> {
    pub(crate) const fn new(changes: Vec<C>) -> Self {
        Self { changes }
    }

    /// The changes, all of which are needed.
    pub fn changes(&self) -> &[C] {
        &self.changes
    }
}

impl<C: Describe> Way<C> {
    /// The changes as one sentence in a language.
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        Describe::in_language(self, language)
    }
}

impl<C: Describe> Describe for Way<C> {
    fn code(&self) -> &'static str {
        match self.changes.as_slice() {
            [only] => only.code(),
            _ => "way.several-changes",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, change) in self.changes.iter().enumerate() {
            if at > 0 {
                f.write_str(language.pick(" en ", " and "))?;
            }
            change.describe(language, f)?;
        }
        Ok(())
    }
}
