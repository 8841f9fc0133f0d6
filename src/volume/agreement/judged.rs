//! Results that are a list of parts, each of them computed or judged, in one form for all of this folder.

use core::fmt;

use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, Message, Text};
use crate::rule::Rule;

/// One part of a result: what it is about, what it came to, and who judged it if someone did.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) code: &'static str,
    pub(super) text: Text,
    pub(super) rule: &'static Rule,
    pub(super) verdict: Verdict,
    pub(super) judged: Option<Judgement>,
}

impl Part {
    /// A part that a person judges: undetermined until someone has.
    pub(super) fn judged(
        code: &'static str,
        text: Text,
        rule: &'static Rule,
        judgement: Option<&Judgement>,
    ) -> Self {
        let verdict = judgement.map_or(Verdict::Undetermined, Judgement::verdict);
        Self { code, text, rule, verdict, judged: judgement.cloned() }
    }

    /// A part that follows from the facts.
    pub(super) const fn computed(
        code: &'static str,
        text: Text,
        rule: &'static Rule,
        verdict: Verdict,
    ) -> Self {
        Self { code, text, rule, verdict, judged: None }
    }

    fn explanation(&self) -> Explanation {
        Explanation::new(self.verdict, Message::new(self.clone())).on_basis(self.rule)
    }
}

/// What is still open of the parts, and only when the whole is undetermined: what cannot change it is not asked.
pub(super) fn open_questions(whole: Verdict, parts: &[Part], judgement: bool) -> Vec<OpenQuestion> {
    let open = parts.iter().filter(|part| whole.is_undetermined() && part.verdict.is_undetermined());
    open.map(|part| {
        let message = Message::new(part.clone());
        if judgement {
            OpenQuestion::judgement(message, part.rule)
        } else {
            OpenQuestion::fact(message, part.rule)
        }
    })
    .collect()
}

impl Describe for Part {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.text.get(language), self.verdict.in_language(language))?;
        if let Some(judgement) = &self.judged {
            let (by, on, reason) = (judgement.by(), judgement.on(), judgement.reason());
            write!(f, " ({by}, {on}: {reason})")?;
        }
        Ok(())
    }
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

/// The whole, of which the parts are the reasons.
#[derive(Debug)]
struct Whole {
    code: &'static str,
    text: Text,
    verdict: Verdict,
}

impl Describe for Whole {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}.", self.text.get(language), self.verdict.in_language(language))
    }
}
