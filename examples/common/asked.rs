//! What the files of an example come to as a request, and what they tell beside its answer.

use passende_zorg::language::{Describe, Text};
use passende_zorg::request::{Answer, BothTexts, Told};

/// Tells that what was answered is about data that are made here.
pub(crate) fn made_up(answer: &mut Answer, label: Text) {
    note(answer, Told::new("example.made-up".into(), both(label)));
}

/// Tells what the files said when they were read, where the answer does not.
pub(crate) fn note_all<'m, D: Describe + 'm>(answer: &mut Answer, messages: impl IntoIterator<Item = &'m D>) {
    messages.into_iter().for_each(|message| note(answer, Told::of(message)));
}

pub(crate) fn note(answer: &mut Answer, told: Told) {
    if !answer.notices.contains(&told) {
        answer.notices.push(told);
    }
}

pub(crate) fn both(text: Text) -> BothTexts {
    let [nl, en] = passende_zorg::Language::ALL.map(|language| text.get(language).to_owned());
    BothTexts::new(nl, en)
}
