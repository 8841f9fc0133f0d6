//! The answer, which has the same form for every family.

use super::form::FormQuestion;
use super::line::{AnswerLine, BothTexts, Told};
use super::receipt::Receipt;
use super::{Request, RequestKind};
use crate::explanation::{Assessment, Outcome};
use crate::language::Describe;
use crate::record::record;
use crate::volume::norm::{Consequence, Stage};
use crate::{Language, Verdict};

record! {
    /// What a request comes to (*antwoord*): of the whole, where there is one, and of each thing that was
    /// held against something.
    ///
    /// It is data: texts stand in it in both languages, and it can be stored and read again.
    Answer, "an answer: an object";
    has {
        /// The family of the request.
        asked: RequestKind,
    }
    may {
        /// The verdict on the whole.
        verdict: Verdict,
        /// How the whole stands, where nothing is passed or failed.
        status: String,
        /// Why the whole is what it is.
        explanation: AnswerLine,
        /// What it was made with, where that was asked.
        receipt: Receipt,
    }
    days {
        /// The day asked about.
        on,
    }
    lists {
        /// Each thing that was held against something.
        items: AnswerItem,
        /// What was found beside the verdicts.
        findings: Told,
        /// What is still open, as a form: where an answer goes, who may give it, and what it decides.
        questions: FormQuestion,
        /// What to know before relying on it.
        notices: Told,
    }
}

record! {
    /// One thing that was held against something.
    AnswerItem, "an item of an answer: an object";
    may {
        /// Whether it is met.
        verdict: Verdict,
        /// How it stands, where nothing is passed or failed.
        status: String,
        /// What falling short comes to.
        consequence: Consequence,
        /// The stage of the norm on the day: of one that is announced or has expired the verdict is a look
        /// ahead or a look back.
        stage: Stage,
        /// Why; nothing where the explanation of the whole tells it.
        explanation: AnswerLine,
    }
    lists {
        /// What to know before relying on it.
        notices: Told,
    }
    maps {
        /// What it is about: codes and names by kind, such as `norm` and `unit`, or `condition`.
        about: String => String,
        /// What is about a norm, a condition or another thing with a title: the title, by the same kind;
        /// under
        /// `status` what the status means.
        titles: String => BothTexts,
        /// What came out beside the outcome: numbers as decimals, by a name that has their unit, and words by
        /// their codes.
        values: String => String,
    }
}

impl Answer {
    /// An answer on the whole, from an assessment of it.
    pub(super) fn of(request: RequestKind, whole: &impl Assessment) -> Self {
        let mut answer = Self::new(request);
        let explanation = AnswerLine::of_assessment(whole);
        (answer.verdict, answer.status) = parted(whole.outcome());
        answer.explanation = Some(explanation);
        answer
    }
}

impl Answer {
    /// An answer on the whole of which a sentence says why.
    pub(super) fn told(request: RequestKind, verdict: Verdict, message: &impl Describe) -> Self {
        let mut answer = Self::new(request);
        answer.verdict = Some(verdict);
        answer.explanation = Some(AnswerLine::told(verdict, message));
        answer
    }
}

impl AnswerItem {
    /// An item about something, by kind, with no outcome yet.
    pub(super) fn bare<const N: usize>(about: [(&str, &str); N]) -> Self {
        let mut item = Self::new();
        item.about = about.into_iter().map(|(kind, name)| (kind.to_owned(), name.to_owned())).collect();
        item
    }

    /// The same, with the title of one of the things that it is about.
    pub(super) fn titled(mut self, kind: &str, title: impl Fn(Language) -> String) -> Self {
        self.titles.insert(kind.to_owned(), BothTexts::of(title));
        self
    }

    /// Says how it stands: a status is a code, and what it means stands beside it.
    pub(super) fn stands(&mut self, outcome: impl Into<Outcome>) {
        let outcome = outcome.into();
        self.status = Some(outcome.code().to_owned());
        let text = BothTexts::of(|language| outcome.in_language(language).to_owned());
        self.titles.insert("status".to_owned(), text);
    }

    /// The same, under a norm in a stage.
    pub(super) const fn of_stage(mut self, stage: Stage) -> Self {
        self.stage = Some(stage);
        self
    }

    /// Adds what came out, by name.
    pub(super) fn value(&mut self, name: &str, value: &dyn ToString) {
        self.values.insert(name.to_owned(), value.to_string());
    }

    /// An item about something, by kind.
    pub(super) fn about<const N: usize>(about: [(&str, &str); N], outcome: impl Into<Outcome>) -> Self {
        let (mut item, outcome) = (Self::bare(about), outcome.into());
        item.verdict = outcome.verdict();
        if item.verdict.is_none() {
            item.stands(outcome);
        }
        item
    }
}

/// A verdict, or where there is none, the code of a sign.
pub(super) fn parted(outcome: Outcome) -> (Option<Verdict>, Option<String>) {
    match outcome.verdict() {
        Some(verdict) => (Some(verdict), None),
        None => (None, Some(outcome.code().into())),
    }
}

/// Sentences as data.
pub(super) fn told<'m, D: Describe + 'm>(messages: impl IntoIterator<Item = &'m D>) -> Vec<Told> {
    messages.into_iter().map(Told::of).collect()
}

impl Request {
    /// Answers it, as [`answer`](super::answer) does.
    ///
    /// # Errors
    /// When the facts do not hang together.
    pub fn answer(&self) -> Result<Answer, crate::InputError> {
        super::answer(self)
    }
}
