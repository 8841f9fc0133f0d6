//! What is still open, and what a line of an explanation comes to: a verdict, a sign or nothing.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::language::{Language, Message, Text};
use crate::rule::Basis;
use crate::words::words;

/// The kind of thing that is missing: a fact to look up, or a judgement that a person has to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// How something came out: a verdict, or where nothing is passed or failed, a sign.
///
/// A compass gives direction. What is held against it has no verdict; it has a sign, such as *supported*.
///
/// ```
/// use passende_zorg::{Language, Verdict, explanation::Outcome, principle::Status};
/// assert_eq!(Outcome::from(Verdict::Met).verdict(), Some(Verdict::Met));
/// let sign = Outcome::from(Status::Supported);
/// assert_eq!((sign.verdict(), sign.in_language(Language::English)), (None, "supported"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A verdict on a rule.
    Verdict(Verdict),
    /// A sign, where there is nothing to pass or to fail.
    Sign(Sign),
}

impl Outcome {
    /// The verdict, where there is one.
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Verdict(verdict) => Some(verdict),
            Self::Sign(_) => None,
        }
    }

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verdict(verdict) => verdict.code(),
            Self::Sign(sign) => sign.code,
        }
    }

    /// The outcome as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Verdict(verdict) => verdict.in_language(language),
            Self::Sign(sign) => sign.text.get(language),
        }
    }
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Self {
        Self::Verdict(verdict)
    }
}

/// A word for how something stands, which is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sign {
    code: &'static str,
    text: Text,
}

/// That two things were held beside each other, which nothing passes or fails.
pub(crate) const COMPARED: Sign = Sign::new("compared", Text::new("vergeleken", "compared"));

impl Sign {
    /// A sign with its stable code.
    pub const fn new(code: &'static str, text: Text) -> Self {
        Self { code, text }
    }

    /// The stable code of the sign, the same in every language.
    pub const fn code(self) -> &'static str {
        self.code
    }
}

impl From<Sign> for Outcome {
    fn from(sign: Sign) -> Self {
        Self::Sign(sign)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

words!(
    /// What a line of an explanation is (*soort regel*), so that no reader takes one for another.
    ///
    /// Open questions are no lines: they stand in a list of their own, and so do the ways to pass.
    LineKind {
        /// Something that facts are held against: it has a verdict, or a sign where nothing
        /// is passed or failed.
        Criterion = "criterion", "criterium", "criterion";
        /// Something that was noticed: nothing is passed or failed by it.
        Finding = "finding", "bevinding", "finding";
        /// Something to know beside the verdicts, such as the rule that governs a situation.
        Note = "note", "toelichting", "note";
        /// What would come out under something that has no force yet on the day asked about: no
        /// verdict of that day.
        LookAhead = "look-ahead", "vooruitblik", "look ahead";
        /// What comes out under something that has no force any more on the day asked about: no
        /// verdict of that day.
        LookBack = "look-back", "terugblik", "look back";
    }
);
