use chrono::NaiveDate;

use super::conditions::GrantDuty;
use crate::Verdict;
use crate::criteria::{self, Part};
use crate::explanation::assessed;
use crate::explanation::{Explanation, OpenQuestion};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::transformation::rules;

/// Something a municipality must report in writing without delay (*onverwijlde melding*): that it will not,
/// or not in time, meet an obligation, or another circumstance that matters for the grant.
///
/// How many days *without delay* is, the text does not say: on the day itself, or before, is in time; later
/// is judged.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::transformation::municipal::Circumstance;
///
/// let day = |text: &str| text.parse().unwrap();
/// let circumstance = Circumstance::known_on(day("2027-05-10"));
/// assert_eq!(circumstance.clone().reported_in_writing(day("2027-05-10")).verdict(), Verdict::Met);
/// assert_eq!(circumstance.reported_in_writing(day("2027-05-11")).verdict(), Verdict::Undetermined);
/// ```
///
/// *Source*: regulation, article 8(2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstance {
    known: NaiveDate,
    reported: Option<NaiveDate>,
    without_delay: Option<Judgement>,
}

impl Circumstance {
    /// Something that became likely, or known, on a day, and was not reported yet.
    pub const fn known_on(day: NaiveDate) -> Self {
        Self { known: day, reported: None, without_delay: None }
    }

    /// It was reported in writing on a day.
    #[must_use]
    pub const fn reported_in_writing(mut self, on: NaiveDate) -> Self {
        self.reported = Some(on);
        self
    }

    /// The judgement whether that was, or still is, without delay.
    #[must_use]
    pub fn judged_without_delay(mut self, judgement: Judgement) -> Self {
        self.without_delay = Some(judgement);
        self
    }

    fn part(&self) -> Part<GrantDuty> {
        let asked = GrantDuty::Reported.asked();
        match self.reported {
            Some(reported) if reported <= self.known => asked.comes_to(Verdict::Met),
            _ => asked.judged(self.without_delay.as_ref()),
        }
    }

    /// Whether it was reported without delay.
    pub fn verdict(&self) -> Verdict {
        self.part().verdict
    }

    /// The questions that are open and can still change the outcome.
    pub fn open_questions(&self) -> Vec<OpenQuestion> {
        criteria::open_questions(self.verdict(), &[self.part()])
    }

    /// The result as a tree.
    pub fn explanation(&self) -> Explanation {
        let text = Text::new("Meldplicht", "Duty to report");
        criteria::explain(("municipal.circumstance", text), &rules::SPUK_8, self.verdict(), &[self.part()])
    }
}

assessed!(Circumstance);
