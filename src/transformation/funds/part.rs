//! The form of results in this folder, and what is held side by side in them.

use core::fmt;

pub(super) use crate::explanation::parts::{Part, explain, explain_with, open_questions, verdict};
use crate::language::{Describe, Language, Text};

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
