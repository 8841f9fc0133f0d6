use core::fmt;
use std::sync::Arc;

use super::Topic;
use super::ground::{Ground, Reader, State, Subject};
use crate::Verdict;
use crate::explanation::{Explanation, Margin, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text};
use crate::money::Euro;
use crate::rule::Rule;
use crate::statement::Statement;

/// Of what a topic is looked at, kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Of {
    Plan,
    Named(Arc<str>),
    Word(Text),
}

impl Of {
    /// The topic with what it is about: in its place where the words have one, else behind them.
    pub(super) fn write_with(
        &self,
        topic: Topic,
        language: Language,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let subject = match self {
            Self::Plan => "",
            Self::Named(name) => name,
            Self::Word(text) => text.get(language),
        };
        let words = topic.in_language(language);
        match words.split_once("{}") {
            Some((before, after)) => write!(f, "{before}{subject}{after}"),
            None if subject.is_empty() => f.write_str(words),
            None => write!(f, "{words} {subject}"),
        }
    }

    pub(super) fn name(&self) -> &str {
        match self {
            Self::Named(name) => name,
            Self::Plan | Self::Word(_) => "",
        }
    }

    pub(super) fn is_word(&self, text: Text) -> bool {
        *self == Self::Word(text)
    }
}

/// What was found, kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Stated,
    Missing,
    NotSaid,
    NotApplicable(Option<Statement>),
    Against(Option<Statement>),
    Judged(Judgement),
    Unjudged,
    Measured(Margin),
    ByPolicy(Margin),
    Differs { expected: Euro, found: Euro },
}

/// A ground, kept to be read.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) rule: &'static Rule,
    pub(super) topic: Topic,
    pub(super) of: Of,
    pub(super) found: Found,
    pub(super) verdict: Verdict,
}

impl From<Ground<'_>> for Part {
    fn from(ground: Ground<'_>) -> Self {
        let of = match ground.subject {
            Subject::Plan => Of::Plan,
            Subject::Named(name) => Of::Named(name.into()),
            Subject::Word(text) => Of::Word(text),
        };
        let found = match ground.state {
            State::Stated => Found::Stated,
            State::Missing => Found::Missing,
            State::NotSaid => Found::NotSaid,
            State::NotApplicable(reason) => Found::NotApplicable(reason.cloned()),
            State::Against(reason) => Found::Against(reason.cloned()),
            State::Judged(judgement) => Found::Judged(judgement.clone()),
            State::Unjudged => Found::Unjudged,
            State::Measured(margin) => Found::Measured(margin),
            State::ByPolicy(margin) => Found::ByPolicy(margin),
            State::Differs { expected, found } => Found::Differs { expected, found },
        };
        Self { rule: ground.rule, topic: ground.topic, of, found, verdict: ground.state.verdict() }
    }
}

impl Part {
    pub(super) const fn margin(&self) -> Option<Margin> {
        match self.found {
            Found::Measured(margin) | Found::ByPolicy(margin) => Some(margin),
            _ => None,
        }
    }

    fn explanation(&self) -> Explanation {
        let message = Message::new(self.clone());
        Explanation::new(self.verdict, message).on_basis(self.rule).with_margin(self.margin())
    }

    pub(super) fn question(&self) -> OpenQuestion {
        let message = Message::new(self.clone());
        if self.found == Found::Unjudged {
            OpenQuestion::judgement(message, self.rule)
        } else {
            OpenQuestion::fact(message, self.rule)
        }
    }
}

impl Describe for Part {
    fn code(&self) -> &'static str {
        self.topic.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.write_with(self.topic, language, f)?;
        f.write_str(": ")?;
        let because = |f: &mut fmt::Formatter<'_>, reason: &Option<Statement>| match reason {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        };
        match &self.found {
            Found::Stated => f.write_str(language.pick("vermeld", "stated")),
            Found::Missing => f.write_str(language.pick("ontbreekt", "missing")),
            Found::NotSaid => f.write_str(language.pick("niet bekend", "not known")),
            Found::NotApplicable(reason) => {
                f.write_str(Verdict::NotApplicable.in_language(language))?;
                because(f, reason)
            }
            Found::Against(reason) => {
                f.write_str(language.pick("niet zoals het moet", "not as it must be"))?;
                because(f, reason)
            }
            Found::Judged(judgement) => {
                let (by, on, reason) = (judgement.by(), judgement.on(), judgement.reason());
                write!(f, "{} ({by}, {on}: {reason})", judgement.verdict().in_language(language))
            }
            Found::Unjudged => f.write_str(language.pick("nog te beoordelen", "to be judged")),
            Found::Measured(_) => f.write_str(self.verdict.in_language(language)),
            Found::ByPolicy(_) => write!(
                f,
                "{}, {}",
                self.verdict.in_language(language),
                language.pick("naar een eigen maatstaf van de gebruiker", "by a measure of the caller's own")
            ),
            Found::Differs { expected, found } => write!(
                f,
                "{} {}, {} {}",
                language.pick("gevraagd", "asked"),
                expected.in_language(language),
                language.pick("som", "sum"),
                found.in_language(language)
            ),
        }
    }
}

/// A ground, or several of which one is enough, or of which all are needed.
#[derive(Debug, Clone)]
pub(super) enum Node {
    One(Part),
    Any(Vec<Node>),
    All(Vec<Node>),
}

impl Node {
    pub(super) fn verdict(&self) -> Verdict {
        match self {
            Self::One(part) => part.verdict,
            Self::Any(nodes) => Verdict::any_of(nodes.iter().map(Self::verdict)),
            Self::All(nodes) => Verdict::all_of(nodes.iter().map(Self::verdict)),
        }
    }

    /// The grounds of which it is made.
    pub(super) fn parts(&self) -> Vec<&Part> {
        match self {
            Self::One(part) => vec![part],
            Self::Any(nodes) | Self::All(nodes) => nodes.iter().flat_map(Self::parts).collect(),
        }
    }

    /// The grounds that are not known, and that can still change what the node comes to.
    pub(super) fn unknown(&self) -> Vec<&Part> {
        match self {
            _ if !self.verdict().is_undetermined() => Vec::new(),
            Self::One(part) => vec![part],
            Self::Any(nodes) | Self::All(nodes) => nodes.iter().flat_map(Self::unknown).collect(),
        }
    }

    pub(super) fn explanation(&self) -> Explanation {
        match self {
            Self::One(part) => part.explanation(),
            Self::Any(nodes) | Self::All(nodes) => {
                let any = matches!(self, Self::Any(_));
                let message = Message::new(Together { any, verdict: self.verdict() });
                Explanation::new(self.verdict(), message).with_parts(nodes.iter().map(Self::explanation))
            }
        }
    }
}

#[derive(Debug)]
struct Together {
    any: bool,
    verdict: Verdict,
}

impl Describe for Together {
    fn code(&self) -> &'static str {
        if self.any { "plan.any-of" } else { "plan.all-of" }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = if self.any {
            language.pick("een van deze is genoeg", "one of these is enough")
        } else {
            language.pick("deze samen", "these together")
        };
        write!(f, "{words}: {}", self.verdict.in_language(language))
    }
}

/// Keeps the grounds.
#[derive(Debug, Default)]
pub(super) struct Kept {
    nodes: Vec<Node>,
}

impl Kept {
    pub(super) fn nodes(of: impl FnOnce(&mut Self)) -> Vec<Node> {
        let mut kept = Self::default();
        of(&mut kept);
        kept.nodes
    }
}

impl Reader for Kept {
    fn ground(&mut self, ground: Ground<'_>) {
        self.nodes.push(Node::One(ground.into()));
    }

    fn any(&mut self, of: impl FnOnce(&mut Self)) {
        self.nodes.push(Node::Any(Self::nodes(of)));
    }

    fn all(&mut self, of: impl FnOnce(&mut Self)) {
        self.nodes.push(Node::All(Self::nodes(of)));
    }
}
