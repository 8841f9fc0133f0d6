//! The three tests as sentences.

mod establishment;
mod labour;
mod principles;

use core::fmt;

use crate::language::{Describe, Language, Text};

/// Something that is said as it is called.
#[derive(Debug)]
struct Named(&'static str, Text);

impl Describe for Named {
    fn code(&self) -> &'static str {
        self.0
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.1.get(language))
    }
}
