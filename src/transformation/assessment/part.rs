use core::fmt;
use std::sync::Arc;

use super::Topic;
use super::ground::{Ground, Reader, State, Subject};
use crate::Verdict;
use crate::explanation::{Explanation, Margin, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text, name_in_words, proper_name_in_words};
use crate::messages::{In, Say, messages};
use crate::money::Euro;
use crate::rule::Rule;
use crate::statement::Statement;

/// The subject of a topic, kept to be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Of {
    Plan,
    Named {
        id: Arc<str>,
        name: Arc<str>,
    },
    Party {
        id: Arc<str>,
        name: Arc<str>,
    },
    Word(Text),
    /// Something of the plan as a whole, with its code.
    Coded(&'static str, Text),
}

impl Of {
    /// Writes a sentence with the subject where `{}` stands, or behind it.
    pub(super) fn write_into(
        &self,
        sentence: Text,
        language: Language,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        let (words, subject) = (sentence.get(language), In(self, language));
        match words.split_once("{}") {
            Some((before, after)) => write!(f, "{before}{subject}{after}"),
            None if *self == Self::Plan => f.write_str(words),
            None => write!(f, "{words} {subject}"),
        }
    }

    /// The name in the facts.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Named { id, .. } | Self::Party { id, .. } => id,
            Self::Coded(code, _) => code,
            Self::Plan | Self::Word(_) => "",
        }
    }

    /// Something of the plan by its name in the facts, and the name by which people know it.
    pub(super) fn named(id: &str, name: &str) -> Self {
        Self::Named { id: id.into(), name: name.into() }
    }

    /// A party by its name in the facts, and the name by which people know it.
    pub(super) fn party(id: &str, name: &str) -> Self {
        Self::Party { id: id.into(), name: name.into() }
    }

    pub(super) fn is_word(&self, text: Text) -> bool {
        *self == Self::Word(text)
    }
}

impl Say for Of {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => Ok(()),
            Self::Named { name, .. } => write!(f, "{}", name_in_words(name)),
            Self::Party { name, .. } => write!(f, "{}", proper_name_in_words(name)),
            Self::Word(text) | Self::Coded(_, text) => text.say(language, f),
        }
    }
}

/// The finding on a topic, kept to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Stated,
    Missing,
    NotSaid,
    NotApplicable(Option<Statement>),
    Against(Option<Statement>),
    LeftOut(Option<Statement>),
    Judged(Judgement),
    JudgedAway(Judgement),
    ByStakeholder(Judgement),
    Unjudged,
    Measured(Margin),
    OfExcerpt(Margin),
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
            Subject::Named { id, name } => Of::named(id, name),
            Subject::Party { id, name } => Of::party(id, name),
            Subject::Word(text) => Of::Word(text),
        };
        let found = match ground.state {
            State::Stated => Found::Stated,
            State::Missing => Found::Missing,
            State::NotSaid => Found::NotSaid,
            State::NotApplicable(reason) => Found::NotApplicable(reason.cloned()),
            State::Against(reason) => Found::Against(reason.cloned()),
            State::LeftOut(reason) => Found::LeftOut(reason.cloned()),
            State::Judged(judgement) => Found::Judged(judgement.clone()),
            State::JudgedAway(judgement) => Found::JudgedAway(judgement.clone()),
            State::ByStakeholder(judgement) => Found::ByStakeholder(judgement.clone()),
            State::Unjudged => Found::Unjudged,
            State::Measured(margin) => Found::Measured(margin),
            State::OfExcerpt(margin) => Found::OfExcerpt(margin),
            State::ByPolicy(margin) => Found::ByPolicy(margin),
            State::Differs { expected, found } => Found::Differs { expected, found },
        };
        Self { rule: ground.rule, topic: ground.topic, of, found, verdict: ground.state.verdict() }
    }
}

impl Part {
    pub(super) const fn margin(&self) -> Option<Margin> {
        match self.found {
            Found::Measured(margin) | Found::OfExcerpt(margin) | Found::ByPolicy(margin) => Some(margin),
            _ => None,
        }
    }

    fn explanation(&self) -> Explanation {
        let message = Message::new(self.clone());
        Explanation::new(self.verdict, message).on_basis(self.rule).with_margin(self.margin())
    }

    pub(super) fn question(&self) -> OpenQuestion {
        let message = Message::new(self.clone());
        if matches!(self.found, Found::Unjudged | Found::JudgedAway(_) | Found::ByStakeholder(_)) {
            OpenQuestion::judgement(message, self.rule)
        } else {
            OpenQuestion::fact(message, self.rule)
        }
    }
}

impl Found {
    /// The words on it, before the reason or the name of the judge.
    fn words(&self, verdict: Verdict, language: Language) -> &'static str {
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
            | Self::Differs { .. } => return verdict.in_language(language),
        };
        text.get(language)
    }
}

impl Describe for Part {
    fn code(&self) -> &'static str {
        self.topic.code()
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.write_into(self.topic.text(), language, f)?;
        let said = self.found.words(self.verdict, language);
        match (&self.found, language) {
            (
                Found::NotApplicable(Some(reason))
                | Found::Against(Some(reason))
                | Found::LeftOut(Some(reason)),
                _,
            ) => write!(f, ": {said} ({reason})"),
            (
                Found::Judged(judgement) | Found::JudgedAway(judgement) | Found::ByStakeholder(judgement),
                _,
            ) => write!(f, ": {said} ({:#})", In(judgement, language)),
            (Found::OfExcerpt(_), Language::Dutch) => {
                write!(f, ": {said}, van wat het uittreksel ervan bevat")
            }
            (Found::OfExcerpt(_), Language::English) => write!(f, ": {said}, of what the excerpt has of it"),
            (Found::ByPolicy(_), Language::Dutch) => {
                write!(f, ": {said}, naar een eigen maatstaf van de gebruiker")
            }
            (Found::ByPolicy(_), Language::English) => {
                write!(f, ": {said}, by a measure of the caller's own")
            }
            (Found::Differs { expected, found }, Language::Dutch) => {
                write!(f, ": gevraagd {}, som {}", In(expected, language), In(found, language))
            }
            (Found::Differs { expected, found }, Language::English) => {
                write!(f, ": asked {}, sum {}", In(expected, language), In(found, language))
            }
            _ => write!(f, ": {said}"),
        }
    }
}

/// A ground, or several of which one is enough.
#[derive(Debug, Clone)]
pub(super) enum Node {
    One(Part),
    Any(Vec<Node>),
}

impl Node {
    pub(super) fn verdict(&self) -> Verdict {
        match self {
            Self::One(part) => part.verdict,
            Self::Any(nodes) => Verdict::any_of(nodes.iter().map(Self::verdict)),
        }
    }

    /// The grounds of which it is made.
    pub(super) fn parts(&self) -> Vec<&Part> {
        match self {
            Self::One(part) => vec![part],
            Self::Any(nodes) => nodes.iter().flat_map(Self::parts).collect(),
        }
    }

    /// What is still to be found out or to be written: of a choice that is decided nothing, and of what is
    /// wrong nothing either.
    pub(super) fn open(&self) -> Vec<&Part> {
        match self {
            _ if matches!(self.verdict(), Verdict::Met | Verdict::NotApplicable) => Vec::new(),
            Self::One(part) if part.verdict.is_undetermined() || part.found == Found::Missing => vec![part],
            Self::One(_) => Vec::new(),
            Self::Any(nodes) => nodes.iter().flat_map(Self::open).collect(),
        }
    }

    pub(super) fn explanation(&self) -> Explanation {
        match self {
            Self::One(part) => part.explanation(),
            Self::Any(nodes) => {
                let message = Message::new(Together::AnyOf { verdict: self.verdict() });
                Explanation::new(self.verdict(), message).with_parts(nodes.iter().map(Self::explanation))
            }
        }
    }
}

messages! {
    /// The sentence on several grounds together.
    #[derive(Debug)]
    enum Together {
        AnyOf { verdict: Verdict } = "plan.any-of":
            "een van deze is genoeg: {verdict}", "one of these is enough: {verdict}";
    }
}

/// The reader that keeps the grounds, to explain them.
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

    fn so_far(&self) -> Verdict {
        Verdict::all_of(self.nodes.iter().map(Node::verdict))
    }
}
