//! The form of results in this folder, and what is held side by side in them.

use core::fmt;

use crate::explanation::Explanation;
pub(super) use crate::explanation::parts::{Part, explain, explain_with, open_questions, verdict};
use crate::language::{Describe, Language, Message, Text};
use crate::rule::Rule;

/// A rule that says the same elsewhere, or that governs what is answered.
pub(super) fn also(rule: &'static Rule) -> Explanation {
    Explanation::note(Message::new(Also(rule))).on_basis(rule)
}

#[derive(Debug)]
struct Also(&'static Rule);

impl Describe for Also {
    fn code(&self) -> &'static str {
        "funds.rule"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.", self.0.title().get(language))
    }
}

/// Two amounts that were held against each other.
#[derive(Debug)]
pub(super) struct Amounts {
    pub(super) code: &'static str,
    pub(super) one: (Text, crate::money::Euro),
    pub(super) other: (Text, crate::money::Euro),
}

impl Describe for Amounts {
    fn code(&self) -> &'static str {
        self.code
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let difference = self.one.1.minus(self.other.1);
        write!(
            f,
            "{} {}, {} {}, {} {}",
            self.one.0.get(language),
            self.one.1.in_language(language),
            self.other.0.get(language),
            self.other.1.in_language(language),
            language.pick("verschil", "difference"),
            difference.in_language(language)
        )
    }
}
