//! What every line, question and way of the scenarios has in common: a code that stays the same, and a sentence in each language.

use std::collections::BTreeSet;

use passende_zorg::explanation::Explanation;
use passende_zorg::language::{Language, Message};

use crate::scenarios;

/// The codes that callers may rely on, one per line, in order.
const CODES: &str = include_str!("codes.txt");

fn messages(line: &Explanation, visit: &mut impl FnMut(&Message)) {
    visit(line.message());
    line.notes().iter().for_each(&mut *visit);
    line.open_questions().iter().for_each(|question| visit(question.message()));
    for way in line.ways_to_pass() {
        way.changes().iter().chain(way.choices().iter().flatten().flatten()).for_each(&mut *visit);
    }
    line.parts().iter().for_each(|part| messages(part, visit));
}

pub(crate) fn all(mut visit: impl FnMut(&Message)) {
    scenarios::all().for_each(|tree| messages(&tree, &mut visit));
}

/// A code that is renamed breaks who keys on it, so that it is a change to decide on: then this list changes with it.
#[test]
fn codes_stay_the_same() {
    let mut found = BTreeSet::new();
    all(|message| {
        found.insert(message.code().to_owned());
    });
    let known: BTreeSet<String> = CODES.lines().map(str::to_owned).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    let new: Vec<_> = found.difference(&known).collect();
    assert!(gone.is_empty() && new.is_empty(), "gone: {gone:#?}\nnew: {new:#?}");
    let is_plain = |code: &str| code.chars().all(|it| it.is_ascii_lowercase() || "0123456789.-".contains(it));
    assert!(found.iter().all(|code| !code.is_empty() && is_plain(code)), "{found:?}");
}

/// Whether a text has a day in it as a machine writes it.
fn has_bare_day(text: &str) -> bool {
    let shape =
        |word: &str| word.chars().map(|it| if it.is_ascii_digit() { '0' } else { it }).collect::<String>();
    text.split(|it: char| !it.is_ascii_digit() && it != '-').any(|word| shape(word) == "0000-00-00")
}

#[test]
fn every_line_is_a_sentence_in_both_languages() {
    let mut wrong = BTreeSet::new();
    all(|message| {
        for language in [Language::Dutch, Language::English] {
            let text = message.in_language(language).to_string();
            let is_wrong = text.is_empty()
                || text.trim() != text
                || ["{}", "  ", " .", " ,"].iter().any(|slip| text.contains(slip))
                || text.chars().any(char::is_control)
                || has_bare_day(&text);
            if is_wrong {
                wrong.insert(format!("{}: {text}", message.code()));
            }
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(has_bare_day("op 2025-01-31.") && !has_bare_day("2025-1-31 2024-2026"));
}
