use core::fmt;

use crate::Verdict;
use crate::language::{Language, Text};

/// How something came out: a verdict, or where nothing is passed or failed, a sign.
///
/// A compass gives direction. What is held against it has no verdict; it has a sign, such as *supported*.
///
/// ```
/// use passende_zorg::{Language, Verdict, explanation::Outcome, principle::Status};
/// assert_eq!(Outcome::from(Verdict::Met).verdict(), Some(Verdict::Met));
/// let sign = Outcome::from(Status::Supported);
/// assert_eq!((sign.verdict(), sign.in_language(Language::English)), (None, "supported"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A verdict on a rule.
    Verdict(Verdict),
    /// A sign, where there is nothing to pass or to fail.
    Sign(Sign),
}

impl Outcome {
    /// The verdict, where there is one.
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Verdict(verdict) => Some(verdict),
            Self::Sign(_) => None,
        }
    }

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verdict(verdict) => verdict.code(),
            Self::Sign(sign) => sign.code,
        }
    }

    /// The outcome as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::Verdict(verdict) => verdict.in_language(language),
            Self::Sign(sign) => sign.text.get(language),
        }
    }
}

impl From<Verdict> for Outcome {
    fn from(verdict: Verdict) -> Self {
        Self::Verdict(verdict)
    }
}

/// A word for how something stands, which is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Sign {
    code: &'static str,
    text: Text,
}

impl Sign {
    /// A sign with its stable code.
    pub const fn new(code: &'static str, text: Text) -> Self {
        Self { code, text }
    }

    /// The stable code of the sign, the same in every language.
    pub const fn code(self) -> &'static str {
        self.code
    }
}

impl From<Sign> for Outcome {
    fn from(sign: Sign) -> Self {
        Self::Sign(sign)
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
