//! The outcome algebra: four verdicts, and how parts make a whole.

use core::fmt;

use serde::{Deserialize, Serialize};

/// What holding facts against a rule comes to (*oordeel*).
///
/// Four values, and closed on purpose: whoever matches on a verdict has dealt with every case.
///
/// *Undetermined* is not a soft *no*: a fact is missing, or a person has to judge. The result that carries
/// the verdict says which, as open questions. *Not applicable* means that the rule has nothing to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The rule is certainly met (*voldoet*).
    #[doc(alias = "voldoet")]
    Met,
    /// The rule is certainly not met (*voldoet niet*).
    #[doc(alias = "voldoet niet")]
    NotMet,
    /// The facts that are known decide neither way (*onbeslist*).
    #[doc(alias = "onbeslist")]
    Undetermined,
    /// The rule does not speak about this case (*niet van toepassing*).
    #[doc(alias = "niet van toepassing")]
    NotApplicable,
}

impl Verdict {
    /// All four verdicts, in a fixed order.
    pub const ALL: [Self; 4] = [Self::Met, Self::NotMet, Self::Undetermined, Self::NotApplicable];

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::Undetermined => "undetermined",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// Both must be met. One that is not met decides, whatever the other is; after that an undetermined one
    /// leaves the whole undetermined; *not applicable* changes nothing.
    #[must_use]
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotMet, _) | (_, Self::NotMet) => Self::NotMet,
            (Self::Undetermined, _) | (_, Self::Undetermined) => Self::Undetermined,
            (Self::Met, _) | (_, Self::Met) => Self::Met,
            (Self::NotApplicable, Self::NotApplicable) => Self::NotApplicable,
        }
    }

    /// One that is met is enough. The dual of [`and`](Self::and): *met* decides, then *undetermined*, then
    /// *not met*; *not applicable* changes nothing.
    #[must_use]
    #[inline]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Met, _) | (_, Self::Met) => Self::Met,
            (Self::Undetermined, _) | (_, Self::Undetermined) => Self::Undetermined,
            (Self::NotMet, _) | (_, Self::NotMet) => Self::NotMet,
            (Self::NotApplicable, Self::NotApplicable) => Self::NotApplicable,
        }
    }

    /// The verdict when all parts must be met; not applicable when there is no part that applies.
    ///
    /// ```
    /// use passende_zorg::Verdict::{self, *};
    /// assert_eq!(Verdict::all_of([Met, Undetermined, NotApplicable]), Undetermined);
    /// assert_eq!(Verdict::all_of([Undetermined, NotMet]), NotMet);
    /// assert_eq!(Verdict::all_of([]), NotApplicable);
    /// ```
    #[inline]
    pub fn all_of(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::NotApplicable, Self::and)
    }

    /// The verdict when one part that is met is enough; not applicable when there is no part that applies.
    ///
    /// ```
    /// use passende_zorg::Verdict::{self, *};
    /// assert_eq!(Verdict::any_of([NotMet, Undetermined]), Undetermined);
    /// assert_eq!(Verdict::any_of([NotMet, Met]), Met);
    /// ```
    #[inline]
    pub fn any_of(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::NotApplicable, Self::or)
    }

    /// Whether something is still open.
    pub const fn is_undetermined(self) -> bool {
        matches!(self, Self::Undetermined)
    }

    /// The same facts seen from the other side: met and not met change places.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Met => Self::NotMet,
            Self::NotMet => Self::Met,
            other => other,
        }
    }

    /// The verdict as words in a language.
    ///
    /// ```
    /// use passende_zorg::{Language, Verdict};
    /// assert_eq!(Verdict::NotMet.in_language(Language::Dutch), "voldoet niet");
    /// ```
    pub const fn in_language(self, language: crate::Language) -> &'static str {
        use crate::language::Text;
        match self {
            Self::Met => Text::new("voldoet", "met"),
            Self::NotMet => Text::new("voldoet niet", "not met"),
            Self::Undetermined => Text::new("onbeslist", "undetermined"),
            Self::NotApplicable => Text::new("niet van toepassing", "not applicable"),
        }
        .get(language)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

crate::messages::say_in_language!(Verdict);
