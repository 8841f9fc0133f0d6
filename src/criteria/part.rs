//! What was found, kept as parts: the sentence, the question and the explanation of each.

use core::fmt;

use super::ground::{Found, Ground, Of, Reader};
use super::{Criterion, Finding, Said, Word};
use crate::Verdict;
use crate::explanation::{Explanation, Margin, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text, name_in_words, proper_name_in_words};
use crate::messages::{Fixed, In, Say};
use crate::rule::Rule;

impl<W: Word> Of<W> {
    /// Writes a sentence with the subject where `{}` stands, or behind it.
    pub(crate) fn write_into(
        &self,
        sentence: Text,
        language: Language,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let (words, subject) = (sentence.get(language), In(self, language));
        match words.split_once("{}") {
            Some((before, after)) => write!(f, "{before}{subject}{after}"),
            None if *self == Self::Whole => f.write_str(words),
            None => write!(f, "{words} {subject}"),
        }
    }

    /// The name in the facts.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Named { id, .. } | Self::Party { id, .. } => id,
            Self::Coded(code, _) => code,
            Self::Whole | Self::Word(_) => "",
        }
    }

    /// Something by its name in the facts, and the name by which people know it.
    pub(crate) fn named(id: &str, name: &str) -> Self {
        Self::Named { id: id.into(), name: name.into() }
    }

    /// A party by its name in the facts, and the name by which people know it.
    pub(crate) fn party(id: &str, name: &str) -> Self {
        Self::Party { id: id.into(), name: name.into() }
    }

    pub(crate) fn is_word(&self, word: W) -> bool {
        *self == Self::Word(word)
    }
}

impl<W: Word> Say for Of<W> {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Named { name, .. } => write!(f, "{}", name_in_words(name)),
            Self::Party { name, .. } => write!(f, "{}", proper_name_in_words(name)),
            Self::Word(word) => word.text().say(language, f),
            Self::Coded(_, text) => text.say(language, f),
        }
    }
}

/// A ground, kept to be read.
#[derive(Debug, Clone)]
pub(crate) struct Part<C: Criterion, F = Found> {
    pub(crate) rule: &'static Rule,
    pub(crate) criterion: C,
    pub(crate) of: Of<C::Word>,
    pub(crate) found: F,
    /// What is told beside it.
    note: Option<Message>,
    margin: Option<Margin>,
}

impl<C: Criterion> Part<C> {
    /// The same, left out of account by a decision.
    pub(crate) fn set_aside(mut self, decision: &Judgement) -> Self {
        self.found = Found::SetAside(decision.clone());
        self
    }
}

impl<C: Criterion, F: Finding<C>> Part<C, F> {
    pub(crate) fn new(rule: &'static Rule, criterion: C, of: Of<C::Word>, found: F) -> Self {
        let margin = found.margin();
        Self { rule, criterion, of, found, note: None, margin }
    }

    /// The verdict that follows from what was found.
    pub(crate) fn verdict(&self) -> Verdict {
        self.found.verdict()
    }

    /// What was compared, where a number was.
    pub(crate) const fn margin(&self) -> Option<Margin> {
        self.margin
    }

    /// The same, with the numbers that stand behind it.
    pub(crate) fn with_margin(mut self, margin: Option<Margin>) -> Self {
        self.margin = margin;
        self
    }

    /// The same, with something told beside it.
    pub(crate) fn with_note(mut self, note: Option<Message>) -> Self {
        self.note = note;
        self
    }

    /// The part as a line of the tree.
    pub(crate) fn explanation(&self) -> Explanation {
        let message = Message::new(self.clone());
        let line = Explanation::new(self.verdict(), message).on_basis(self.rule).with_margin(self.margin);
        match &self.note {
            Some(note) => line.with_note(note.clone()),
            None => line,
        }
    }

    /// What is still open of it: a judgement that a person has to make, or a fact.
    pub(crate) fn question(&self) -> OpenQuestion {
        let message = match F::question(self.criterion) {
            Some(question) => Message::new(Fixed(self.criterion.code(), question)),
            None => Message::new(self.clone()),
        };
        if self.found.wants_judgement(self.criterion) {
            OpenQuestion::judgement(message, self.rule)
        } else {
            OpenQuestion::fact(message, self.rule)
        }
    }
}

impl<C: Criterion, F: Finding<C>> Describe for Part<C, F> {
    fn code(&self) -> &'static str {
        self.criterion.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.write_into(self.criterion.text(), language, f)?;
        f.write_str(": ")?;
        self.found.say(self.criterion, language, f)
    }
}

impl Found {
    /// What is said of it, before the reason or who judged it.
    fn words(&self, language: Language) -> &'static str {
        let text = match self {
            Self::Stated => Text::new("vermeld", "stated"),
            Self::Missing => Text::new("ontbreekt", "missing"),
            Self::NotSaid => Text::new("niet bekend", "not known"),
            Self::Against(_) => Text::new("niet zoals het moet", "not as it must be"),
            Self::LeftOut(_) => Text::new(
                "buiten beschouwing gelaten, waarvoor deze tekst geen grond geeft",
                "left out, for which this text gives no ground",
            ),
            Self::JudgedAway(_) => Text::new(
                "beoordeeld als niet van toepassing, waarvoor deze tekst geen grond geeft",
                "judged not applicable, for which this text gives no ground",
            ),
            Self::ByStakeholder(_) => Text::new(
                "beoordeeld door een partij van het plan zelf: telt niet",
                "judged by a party of the plan itself: does not count",
            ),
            Self::Unjudged => Text::new("nog te beoordelen", "to be judged"),
            Self::NotApplicable(_)
            | Self::Judged(_)
            | Self::Measured(_)
            | Self::OfExcerpt(_)
            | Self::ByPolicy(_)
            | Self::Differs { .. }
            | Self::Computed(_)
            | Self::Weighed(..)
            | Self::SetAside(_) => return self.verdict().in_language(language),
        };
        text.get(language)
    }
}

impl<C: Criterion> Finding<C> for Found {
    fn verdict(&self) -> Verdict {
        Self::verdict(self)
    }

    fn margin(&self) -> Option<Margin> {
        Self::margin(self)
    }

    fn wants_judgement(&self, _: C) -> bool {
        matches!(self, Self::Unjudged | Self::JudgedAway(_) | Self::ByStakeholder(_) | Self::Weighed(..))
    }

    fn say(&self, _: C, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = self.words(language);
        match (self, language) {
            (
                Self::NotApplicable(Some(reason)) | Self::Against(Some(reason)) | Self::LeftOut(Some(reason)),
                _,
            ) => write!(f, "{said} ({reason})"),
            (
                Self::Judged(judgement)
                | Self::JudgedAway(judgement)
                | Self::ByStakeholder(judgement)
                | Self::Weighed(_, Some(judgement))
                | Self::SetAside(judgement),
                _,
            ) => write!(f, "{said} ({:#})", In(judgement, language)),
            (Self::OfExcerpt(_), Language::Dutch) => {
                write!(f, "{said}, van wat het uittreksel ervan bevat")
            }
            (Self::OfExcerpt(_), Language::English) => write!(f, "{said}, of what the excerpt has of it"),
            (Self::ByPolicy(_), Language::Dutch) => {
                write!(f, "{said}, naar een eigen maatstaf van de gebruiker")
            }
            (Self::ByPolicy(_), Language::English) => {
                write!(f, "{said}, by a measure of the caller's own")
            }
            (Self::Differs { expected, found }, Language::Dutch) => {
                write!(f, "gevraagd {}, som {}", In(expected, language), In(found, language))
            }
            (Self::Differs { expected, found }, Language::English) => {
                write!(f, "asked {}, sum {}", In(expected, language), In(found, language))
            }
            _ => f.write_str(said),
        }
    }
}

/// A ground, or several of which one is enough.
#[derive(Debug, Clone)]
pub(crate) enum Node<C: Criterion> {
    One(Part<C>),
    Any(Vec<Node<C>>),
}

impl<C: Criterion> Node<C> {
    pub(crate) fn verdict(&self) -> Verdict {
        match self {
            Self::One(part) => part.verdict(),
            Self::Any(nodes) => Verdict::any_of(nodes.iter().map(Self::verdict)),
        }
    }

    /// The grounds of which it is made.
    pub(crate) fn parts(&self) -> Vec<&Part<C>> {
        match self {
            Self::One(part) => vec![part],
            Self::Any(nodes) => nodes.iter().flat_map(Self::parts).collect(),
        }
    }

    /// What is still to be found out or to be written: of a choice that is decided nothing, and of what is
    /// wrong nothing either.
    pub(crate) fn open(&self) -> Vec<&Part<C>> {
        match self {
            _ if matches!(self.verdict(), Verdict::Met | Verdict::NotApplicable) => Vec::new(),
            Self::One(part) if part.verdict().is_undetermined() || part.found == Found::Missing => vec![part],
            Self::One(_) => Vec::new(),
            Self::Any(nodes) => nodes.iter().flat_map(Self::open).collect(),
        }
    }

    pub(crate) fn explanation(&self) -> Explanation {
        match self {
            Self::One(part) => part.explanation(),
            Self::Any(nodes) => {
                let message = Message::new(Said::AnyOf { verdict: self.verdict() });
                Explanation::new(self.verdict(), message).with_parts(nodes.iter().map(Self::explanation))
            }
        }
    }
}

/// Keeps the grounds as they are found, to be read afterwards.
#[derive(Debug)]
pub(crate) struct Kept<C: Criterion> {
    nodes: Vec<Node<C>>,
}

impl<C: Criterion> Kept<C> {
    pub(crate) fn nodes(of: impl FnOnce(&mut Self)) -> Vec<Node<C>> {
        let mut kept = Self { nodes: Vec::new() };
        of(&mut kept);
        kept.nodes
    }
}

impl<C: Criterion> Reader<C> for Kept<C> {
    fn ground(&mut self, ground: Ground<'_, C>) {
        self.nodes.push(Node::One(ground.into()));
    }

    fn any(&mut self, of: impl FnOnce(&mut Self)) {
        self.nodes.push(Node::Any(Self::nodes(of)));
    }

    fn so_far(&self) -> Verdict {
        Verdict::all_of(self.nodes.iter().map(Node::verdict))
    }
}
