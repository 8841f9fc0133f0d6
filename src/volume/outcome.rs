//! Norms on outcomes (*uitkomstnormen*): a kind of norm that the final agreement announces without a value.

use super::rules;
use crate::Verdict;
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::language::Message;
use crate::messages::messages;
use crate::party::Intervention;
use crate::words::words;

words!(
    /// The measure of an outcome norm (*uitkomstmaat*). The text names these among others.
    #[doc(alias = "uitkomstmaat")]
    OutcomeMeasure {
        /// Mortality (*mortaliteit*).
        Mortality = "mortality", "sterfte", "mortality";
        Complications = "complications", "complicaties", "complications";
        /// *Kwaliteit van leven*.
        QualityOfLife = "quality-of-life", "kwaliteit van leven", "quality of life";
    }
);

/// A norm on an outcome of an intervention, of which no value is set.
///
/// The parties strive for such norms for the conditions of the first tranche (final agreement, part D, d).
/// As long as there is no value, nothing can be held against it: the verdict is undetermined, and the
/// question is the value.
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
#[doc(alias = "uitkomstnorm")]
pub struct OutcomeNorm {
    intervention: Intervention,
    measure: OutcomeMeasure,
}

impl OutcomeNorm {
    /// A norm on a measure of an intervention.
    pub const fn new(intervention: Intervention, measure: OutcomeMeasure) -> Self {
        Self { intervention, measure }
    }

    /// The intervention that the outcomes are of.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// The measure that the norm is set on.
    pub const fn measure(&self) -> OutcomeMeasure {
        self.measure
    }

    /// Undetermined: no value is set.
    pub const fn verdict(&self) -> Verdict {
        Verdict::Undetermined
    }

    /// The value that has to be set.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        let (measure, intervention) = (self.measure, self.intervention.clone());
        let value = OutcomeMessage::Value { measure, intervention };
        vec![OpenQuestion::judgement(Message::new(value), &rules::FINAL_OUTCOME)]
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let (measure, intervention) = (self.measure, self.intervention.clone());
        let no_value = OutcomeMessage::NoValue { measure, intervention };
        Explanation::new(self.verdict(), Message::new(no_value))
            .on_basis(&rules::FINAL_OUTCOME)
            .with_questions(self.open_questions())
    }
}

assessed!(OutcomeNorm);

messages! {
    #[derive(Debug)]
    enum OutcomeMessage {
        NoValue { measure: OutcomeMeasure, intervention: Intervention } = "outcome.no-value":
            "Het akkoord geeft voor {intervention} geen waarde voor een norm op {measure}.",
            "The agreement gives no value for a norm on {measure} for {intervention}.";
        Value { measure: OutcomeMeasure, intervention: Intervention } = "outcome.question.value":
            "Welke waarde krijgt de norm op {measure} voor {intervention}?",
            "Which value will the norm on {measure} for {intervention} have?";
    }
}
