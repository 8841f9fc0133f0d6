//! The one tree in which the result of every family of rules can be read.

mod assessment;
mod margin;
mod question;
mod shift;

use core::fmt;

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::Verdict;
use crate::language::{Describe, Language, Message};
use crate::rule::Basis;

pub use assessment::{Assessment, Evaluation, NoChange, Way};
pub(crate) use assessment::{assessed, evaluated};
#[doc(alias = "marge")]
pub use margin::Margin;
pub use margin::Measure;
pub(crate) use question::COMPARED;
pub use question::LineKind;
#[doc(alias = "openstaande vraag")]
pub use question::OpenQuestion;
pub use question::QuestionKind;
pub use question::{Outcome, Sign};
#[doc(alias = "verschuiving")]
pub use shift::VerdictShift;
pub use shift::{ComparedLine, LineChange};

/// Why a result is what it is (*onderbouwing*): the outcome, the sentence that says why, what it rests on,
/// the margin, what is still open, what would be enough, and the parts it is made of.
///
/// Making an explanation writes no text; a sentence is written when it is displayed or serialised. The crate
/// turns any explanation into [Markdown](crate::report::Markdown), and serde into JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "onderbouwing")]
pub struct Explanation {
    kind: LineKind,
    outcome: Outcome,
    message: Message,
    basis: Option<Basis>,
    margin: Option<Margin>,
    notes: Vec<Message>,
    open_questions: Vec<OpenQuestion>,
    ways_to_pass: Vec<Way<Message>>,
    parts: Vec<Explanation>,
    /// The unit that the line is about, where lines of several stand beside each other.
    subject: Option<Box<str>>,
}

impl Explanation {
    /// A verdict, or a sign where nothing is passed or failed, and the sentence that says why.
    pub fn new(outcome: impl Into<Outcome>, message: Message) -> Self {
        Self {
            kind: LineKind::Criterion,
            outcome: outcome.into(),
            message,
            basis: None,
            margin: None,
            notes: Vec::new(),
            open_questions: Vec::new(),
            ways_to_pass: Vec::new(),
            parts: Vec::new(),
            subject: None,
        }
    }

    /// The same, as the line of one unit among those of others.
    #[must_use]
    pub(crate) fn about(mut self, unit: &str) -> Self {
        self.subject = Some(unit.into());
        self
    }

    /// A line on something that was noticed, by which nothing is passed or failed.
    pub fn finding(message: Message) -> Self {
        Self::told(LineKind::Finding, message)
    }

    /// Something to know beside the verdicts, with a place of its own among the parts.
    pub fn note(message: Message) -> Self {
        Self::told(LineKind::Note, message)
    }

    fn told(kind: LineKind, message: Message) -> Self {
        Self { kind, ..Self::new(Sign::new(kind.code(), kind.text()), message) }
    }

    /// The same as a look ahead: what would come out under something that has no force yet on
    /// the day asked about.
    #[must_use]
    pub const fn as_look_ahead(mut self) -> Self {
        self.kind = LineKind::LookAhead;
        self
    }

    /// The same as a look back: what comes out under something that has no force any more on
    /// the day asked about.
    #[must_use]
    pub const fn as_look_back(mut self) -> Self {
        self.kind = LineKind::LookBack;
        self
    }

    /// The same, resting on a rule or a text.
    #[must_use]
    pub fn on_basis(mut self, basis: impl Into<Basis>) -> Self {
        self.basis = Some(basis.into());
        self
    }

    /// The same with a margin, where a number was compared.
    #[must_use]
    pub fn with_margin(mut self, margin: Option<Margin>) -> Self {
        self.margin = margin;
        self
    }

    /// The same with something to know beside the verdict.
    #[must_use]
    pub fn with_note(mut self, note: Message) -> Self {
        self.notes.push(note);
        self
    }

    /// The same with the questions that are still open.
    #[must_use]
    pub fn with_questions(mut self, questions: Vec<OpenQuestion>) -> Self {
        self.open_questions = questions;
        self
    }

    /// The same with the ways to pass.
    #[must_use]
    pub fn with_ways<C: Describe + Send + Sync + 'static>(
        mut self,
        ways: impl IntoIterator<Item = Way<C>>,
    ) -> Self {
        self.ways_to_pass.extend(ways.into_iter().map(|way| way.map(Message::new)));
        self
    }

    /// The same with its parts.
    #[must_use]
    pub fn with_parts(mut self, parts: impl IntoIterator<Item = Self>) -> Self {
        self.parts.extend(parts);
        self
    }

    /// The kind of line that it is.
    pub const fn kind(&self) -> LineKind {
        self.kind
    }

    /// The words that stand before the sentence: the outcome, and of a look ahead or back that it is one.
    ///
    /// ```
    /// use passende_zorg::{Language, explanation::Assessment, quantity::CountRange, time::Year};
    /// use passende_zorg::volume::{Asked, VolumeCheck, multitrauma};
    ///
    /// let norm = multitrauma::location_norm();
    /// let centre = passende_zorg::party::Location::try_new("centre")?.into();
    /// let year = Year::try_new(2024)?;
    /// let counts = [(multitrauma::intervention(), year, CountRange::exactly(250))];
    /// let check = VolumeCheck::try_new(&norm, &centre, &counts, Asked::about(year))?;
    /// assert_eq!(check.explanation().heading(Language::English).to_string(), "met");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn heading(&self, language: Language) -> impl fmt::Display {
        let (kind, outcome) = (self.kind, self.outcome);
        fmt::from_fn(move |f| {
            if matches!(kind, LineKind::LookAhead | LineKind::LookBack) {
                write!(f, "{}: ", kind.in_language(language))?;
            }
            f.write_str(outcome.in_language(language))
        })
    }

    /// The outcome of the line: a verdict, or a sign by which nothing is passed or failed.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The verdict; none where nothing is passed or failed.
    pub const fn verdict(&self) -> Option<Verdict> {
        self.outcome.verdict()
    }

    /// The sentence that says why.
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// The rule or the text that the line rests on; nothing when none was given.
    pub const fn basis(&self) -> Option<&Basis> {
        self.basis.as_ref()
    }

    /// The margin of the comparison, where a number was compared.
    pub const fn margin(&self) -> Option<&Margin> {
        self.margin.as_ref()
    }

    /// The remarks that are good to know beside the verdict.
    pub fn notes(&self) -> &[Message] {
        &self.notes
    }

    /// The questions that can still change the outcome.
    pub fn open_questions(&self) -> &[OpenQuestion] {
        &self.open_questions
    }

    /// The ways to pass, each of which would be enough.
    pub fn ways_to_pass(&self) -> &[Way<Message>] {
        &self.ways_to_pass
    }

    /// The results it is made of.
    pub fn parts(&self) -> &[Self] {
        &self.parts
    }
}

/// With `kind`, and `verdict` or, where nothing is passed or failed, `status`; what is empty is left out.
impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn filled<S: SerializeStruct, T: Serialize>(
            fields: &mut S,
            name: &'static str,
            list: &[T],
        ) -> Result<(), S::Error> {
            if list.is_empty() { Ok(()) } else { fields.serialize_field(name, list) }
        }
        let mut fields = serializer.serialize_struct("Explanation", 9)?;
        fields.serialize_field("kind", self.kind.code())?;
        let name = if self.verdict().is_some() { "verdict" } else { "status" };
        fields.serialize_field(name, self.outcome.code())?;
        fields.serialize_field("message", &self.message)?;
        if let Some(basis) = &self.basis {
            fields.serialize_field("basis", basis)?;
        }
        if let Some(margin) = &self.margin {
            fields.serialize_field("margin", margin)?;
        }
        filled(&mut fields, "notes", &self.notes)?;
        filled(&mut fields, "open-questions", &self.open_questions)?;
        filled(&mut fields, "ways-to-pass", &self.ways_to_pass)?;
        filled(&mut fields, "parts", &self.parts)?;
        fields.end()
    }
}
