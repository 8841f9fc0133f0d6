//! Subjects that stand by themselves in one request: each held against its text, with what an answer has
//! beside it.

use super::form::{self, AnswerReach, Answerer, FormPlace, FormQuestion};
use super::line::AnswerQuestion;
use super::volumes::item;
use super::{Answer, AnswerItem};
use crate::Verdict;
use crate::explanation::{Assessment, OpenQuestion};
use crate::language::Text;

/// Takes what is held against something, one after the other.
pub(super) trait Holds {
    /// Something that is held against something.
    fn hold<const N: usize>(&mut self, about: [(&'static str, &str); N], of: &impl Assessment);

    /// What an answer has beside the last one: its title, values, questions and notices, and what it is made
    /// of.
    fn beside(&mut self, _: impl FnOnce(&mut Answer)) {}
}

impl Holds for Answer {
    fn hold<const N: usize>(&mut self, about: [(&'static str, &str); N], of: &impl Assessment) {
        self.items.push(item(about, of, None));
    }

    fn beside(&mut self, more: impl FnOnce(&mut Answer)) {
        more(self);
    }
}

impl Answer {
    /// Gives the last item the title of its subject.
    pub(super) fn titled(&mut self, subject: Text) {
        if let Some(last) = self.items.pop() {
            self.items.push(last.titled("subject", |language| subject.get(language).to_owned()));
        }
    }

    /// Gives the last item a value, where it is known.
    pub(super) fn value(&mut self, name: &str, value: Option<impl ToString>) {
        if let (Some(last), Some(value)) = (self.items.last_mut(), value) {
            last.value(name, &value);
        }
    }

    /// Adds an item of a subject that is only its values.
    pub(super) fn part(&mut self, subject: Text, item: AnswerItem) {
        self.items.push(item);
        self.titled(subject);
    }

    /// Asks the questions of the last item, `by` of a fact and of a judgement, each with its places.
    pub(super) fn ask_of_last(
        &mut self,
        by: [Answerer; 2],
        mut places: impl FnMut(&AnswerQuestion) -> Vec<FormPlace>,
    ) {
        let Some(item) = self.items.last() else { return };
        let mut asked = form::of_item(item, by);
        for question in &mut asked {
            question.places = places(&question.question);
        }
        self.questions.extend(asked);
    }

    /// Asks a question about the last item, with the places of an answer.
    pub(super) fn ask(&mut self, question: &OpenQuestion, by: Answerer, places: Vec<FormPlace>) {
        let Some(item) = self.items.last() else { return };
        let is_open = item.verdict.is_none_or(Verdict::is_undetermined);
        let changes = if is_open { AnswerReach::Part } else { AnswerReach::Nothing };
        let mut asked = FormQuestion::new(AnswerQuestion::of(question), by, changes);
        asked.about.clone_from(&item.about);
        asked.places = places;
        self.questions.push(asked);
    }
}
