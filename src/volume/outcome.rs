//! Norms on outcomes (*uitkomstnormen*): a kind of norm that the final agreement announces without a value.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::rules;
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion};
use crate::language::{Describe, Language, Message};
use crate::party::Intervention;

/// What an outcome norm measures (*uitkomstmaat*). The text names these among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
#[doc(alias = "uitkomstmaat")]
pub enum OutcomeMeasure {
    /// *Mortaliteit*.
    Mortality,
    /// *Complicaties*.
    Complications,
    /// *Kwaliteit van leven*.
    QualityOfLife,
}

impl OutcomeMeasure {
    /// Every measure that the text names.
    pub const ALL: &'static [Self] = &[Self::Mortality, Self::Complications, Self::QualityOfLife];

    const fn in_language(self, language: Language) -> &'static str {
        use crate::language::Text;
        match self {
            Self::Mortality => Text::new("sterfte", "mortality"),
            Self::Complications => Text::new("complicaties", "complications"),
            Self::QualityOfLife => Text::new("kwaliteit van leven", "quality of life"),
        }
        .get(language)
    }
}

/// A norm on an outcome of an intervention, of which no value is set.
///
/// The parties strive for such norms for the conditions of the first tranche (final agreement, part D, d). As long as
/// there is no value, nothing can be held against it: the verdict is undetermined, and the question is the value.
///
/// ```
/// use passende_zorg::{Verdict, party::Intervention};
/// use passende_zorg::volume::outcome::{OutcomeMeasure, OutcomeNorm};
///
/// let norm = OutcomeNorm::new(Intervention::try_new("lung-resection")?, OutcomeMeasure::Mortality);
/// assert_eq!(norm.verdict(), Verdict::Undetermined);
/// assert_eq!(norm.open_questions()[0].message().code(), "outcome.question.value");
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OutcomeNorm {
    intervention: Intervention,
    measure: OutcomeMeasure,
}

impl OutcomeNorm {
    /// A norm on a measure of an intervention.
    pub const fn new(intervention: Intervention, measure: OutcomeMeasure) -> Self {
        Self { intervention, measure }
    }

    /// Of what.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// On what.
    pub const fn measure(&self) -> OutcomeMeasure {
        self.measure
    }

    /// Undetermined: no value is set.
    pub const fn verdict(&self) -> Verdict {
        Verdict::Undetermined
    }

    /// The value that has to be set.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        vec![OpenQuestion::judgement(
            Message::new(OutcomeMessage::Value(self.clone())),
            &rules::FINAL_OUTCOME,
        )]
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        Explanation::new(self.verdict(), Message::new(OutcomeMessage::NoValue(self.clone())))
            .on_basis(&rules::FINAL_OUTCOME)
            .with_questions(self.open_questions())
    }
}

#[derive(Debug)]
enum OutcomeMessage {
    NoValue(OutcomeNorm),
    Value(OutcomeNorm),
}

impl Describe for OutcomeMessage {
    fn code(&self) -> &'static str {
        match self {
            Self::NoValue(_) => "outcome.no-value",
            Self::Value(_) => "outcome.question.value",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::NoValue(norm) | Self::Value(norm)) = self;
        let (intervention, measure) = (&norm.intervention, norm.measure.in_language(language));
        match (self, language) {
            (Self::NoValue(_), Language::Dutch) => {
                write!(f, "Het akkoord geeft voor {intervention} geen waarde voor een norm op {measure}.")
            }
            (Self::NoValue(_), Language::English) => {
                write!(f, "The agreement gives no value for a norm on {measure} for {intervention}.")
            }
            (Self::Value(_), Language::Dutch) => {
                write!(f, "Welke waarde krijgt de norm op {measure} voor {intervention}?")
            }
            (Self::Value(_), Language::English) => {
                write!(f, "Which value will the norm on {measure} for {intervention} have?")
            }
        }
    }
}
