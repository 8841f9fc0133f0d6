//! Who may take part in a combined lifestyle intervention.

use rust_decimal::Decimal;

use crate::Verdict;
use crate::contracting::rules;
use crate::explanation::{Explanation, OpenQuestion, assessed};
use crate::formats::{InputError, refusals};
use crate::language::Message;
use crate::messages::messages;
use crate::record::record;
use crate::rule::Rule;
use crate::source::Edition;

record! {
    /// What is known of a person who may take part (*deelnemer*).
    LifestyleFacts, "facts: an object with `bmi`";
    may {
        /// Whether the person has diabetes.
        diabetes: bool,
        /// Whether the person has osteoarthritis (*artrose*).
        osteoarthritis: bool,
        /// Whether the person has sleep apnoea.
        sleep_apnoea: bool,
        /// A raised risk of cardiovascular disease or diabetes.
        raised_risk: bool,
    }
    numbers {
        /// The body mass index, in kilograms for each square metre.
        bmi,
    }
}

/// Whether someone may take part in a combined lifestyle intervention (*gecombineerde leefstijlinterventie,
/// GLI*): from a BMI of 30, or from 25 with diabetes, osteoarthritis, sleep apnoea or a raised risk of
/// cardiovascular disease or diabetes. A raised risk alone is not enough. That it is for adults the
/// footnote leaves unsaid.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::contracting::targets::{LifestyleEntry, LifestyleFacts};
/// use passende_zorg::source::Edition;
///
/// let mut facts: LifestyleFacts = serde_json::from_str(r#"{"bmi": "27", "diabetes": false}"#)?;
/// let verdict = |facts: &LifestyleFacts| {
///     LifestyleEntry::try_new(Edition::Final, facts).map(|entry| entry.verdict())
/// };
/// assert_eq!(verdict(&facts)?, Verdict::Undetermined);
/// facts.raised_risk = Some(true);
/// assert_eq!(verdict(&facts)?, Verdict::Met);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// *Source*: draft, 5.3.3, footnote 14; final text, part L, footnote 51, p. 114.
#[derive(Debug, Clone, Copy)]
pub struct LifestyleEntry<'f> {
    edition: Edition,
    facts: &'f LifestyleFacts,
}

impl<'f> LifestyleEntry<'f> {
    /// Someone held against an edition.
    ///
    /// # Errors
    /// When the BMI is not above zero.
    pub fn try_new(edition: Edition, facts: &'f LifestyleFacts) -> Result<Self, InputError> {
        match facts.bmi.filter(|bmi| *bmi <= Decimal::ZERO) {
            Some(found) => Err(Refused::Bmi { found }.into()),
            None => Ok(Self { edition, facts }),
        }
    }

    /// Whether the person may take part.
    pub fn verdict(&self) -> Verdict {
        let LifestyleFacts { diabetes, osteoarthritis, sleep_apnoea, raised_risk, .. } = self.facts;
        let conditions = [diabetes, osteoarthritis, sleep_apnoea, raised_risk];
        match self.facts.bmi {
            None => Verdict::Undetermined,
            Some(bmi) if bmi >= Decimal::from(30) => Verdict::Met,
            Some(bmi) if bmi < Decimal::from(25) => Verdict::NotMet,
            Some(_) if conditions.contains(&&Some(true)) => Verdict::Met,
            Some(_) if conditions.contains(&&None) => Verdict::Undetermined,
            Some(_) => Verdict::NotMet,
        }
    }

    /// The rule that says it.
    pub const fn rule(&self) -> &'static Rule {
        self.edition.pick(&rules::IZA_5_3_3_GLI, &rules::IZA22_5_3_3_GLI)
    }

    /// The answer as a tree.
    pub fn explanation(&self) -> Explanation {
        let verdict = self.verdict();
        let told = Message::new(Said::Entry { verdict });
        let question =
            verdict.is_undetermined().then(|| OpenQuestion::fact(Message::new(Said::Ask), self.rule()));
        Explanation::new(verdict, told).on_basis(self.rule()).with_questions(question.into_iter().collect())
    }
}

assessed!(LifestyleEntry<'_>);

refusals! {
    /// The reasons for which facts are refused.
    enum Refused {
        Bmi { found: Decimal } = "lifestyle.bmi" at "bmi":
            "verwacht: een getal hoger dan nul; gevonden: {found}",
            "expected a number above zero, found {found}";
    }
}

messages! {
    /// The lines of the answer.
    #[derive(Debug)]
    enum Said {
        Entry { verdict: Verdict } = "lifestyle.entry":
            "Deelname aan een gecombineerde leefstijlinterventie (BMI vanaf 30, of vanaf 25 met een aandoening of verhoogd risico): {verdict}.",
            "Taking part in a combined lifestyle intervention (BMI from 30, or from 25 with a condition or a raised risk): {verdict}.";
        Ask = "lifestyle.ask": "De BMI, en onder 30 de aandoeningen en het risico", "The BMI, and below 30 the conditions and the risk";
    }
}
