//! The form of results in this folder: a whole whose verdict the folder finds itself, and its parts.

use crate::Verdict;
pub(super) use crate::explanation::parts::Part;
use crate::explanation::parts::Whole;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::{Message, Text};
use crate::rule::Rule;

/// What is still open of the parts, and only when the whole is undetermined: what cannot
/// change it is not asked.
pub(super) fn open_questions(whole: Verdict, parts: &[Part], judgement: bool) -> Vec<OpenQuestion> {
    let open = parts.iter().filter(|part| whole.is_undetermined() && part.verdict.is_undetermined());
    open.map(|part| part.question(judgement)).collect()
}

/// The whole as a tree, its parts below it.
pub(super) fn explain(
    (code, text): (&'static str, Text),
    rule: &'static Rule,
    verdict: Verdict,
    questions: Vec<OpenQuestion>,
    parts: &[Part],
) -> Explanation {
    Explanation::new(verdict, Message::new(Whole { code, text, verdict }))
        .on_basis(rule)
        .with_questions(questions)
        .with_parts(parts.iter().map(Part::explanation))
}
