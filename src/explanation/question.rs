use core::fmt;

use serde::Serialize;

use crate::language::{Language, Message};
use crate::rule::Basis;

/// The kind of thing that is missing: a fact to look up, or a judgement that a person has to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// A fact that is not known, or not known well enough.
    Fact,
    /// An open norm that a person has to weigh.
    Judgement,
}

/// Something that is not known and can still change the outcome (*openstaande vraag*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OpenQuestion {
    kind: QuestionKind,
    message: Message,
    basis: Basis,
}

impl OpenQuestion {
    /// A question about a fact, asked by a rule.
    pub fn fact(message: Message, basis: impl Into<Basis>) -> Self {
        Self { kind: QuestionKind::Fact, message, basis: basis.into() }
    }

    /// A question that a person has to settle, asked by a rule.
    pub fn judgement(message: Message, basis: impl Into<Basis>) -> Self {
        Self { kind: QuestionKind::Judgement, message, basis: basis.into() }
    }

    /// Whether a fact is missing or a judgement.
    pub const fn kind(&self) -> QuestionKind {
        self.kind
    }

    /// The question as a message, with its code.
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// The question as words in a language.
    ///
    /// ```
    /// use passende_zorg::Language;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::agreement::EarlyConcentration;
    /// let questions = EarlyConcentration::default().open_questions(Edition::Final);
    /// assert!(!questions[0].in_language(Language::English).to_string().is_empty());
    /// ```
    pub fn in_language(&self, language: Language) -> impl fmt::Display + '_ {
        self.message.in_language(language)
    }

    /// The rule that asks it.
    pub const fn basis(&self) -> &Basis {
        &self.basis
    }
}
