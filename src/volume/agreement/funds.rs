use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::rule::{FigureStatus, Parameter, Rule};
use crate::time::Year;
use crate::volume::rules;

/// What the draft's transition funds for concentration are for (*transitiemiddelen*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "transitiemiddelen")]
pub enum FundedPurpose {
    /// Research and analysis: where and how to concentrate further.
    Analysis,
    /// Concentrating, with what it does to the operations of receiving and of phasing-out providers.
    Concentration,
    /// Developing shared care in networks.
    SharedCare,
    /// Keeping care accessible, and institutions going, while care is being concentrated.
    Continuity,
}

impl FundedPurpose {
    /// Every purpose that the text names.
    pub const ALL: [Self; 4] = [Self::Analysis, Self::Concentration, Self::SharedCare, Self::Continuity];

    /// The first and the last year of the funds: 2023 and 2026 (draft, annex D, 4c).
    ///
    /// Provisional: annex K of the same draft counts the funds over 2023 up to and including 2027, and its sums come
    /// out only with that last year.
    pub fn years() -> Parameter<(i32, i32)> {
        Parameter::new((2023, 2026), FigureStatus::Provisional, &rules::DRAFT_FUNDS)
    }

    /// The rules of the draft on these funds: annex D, and the undertaking in the main text.
    pub const fn rules() -> [&'static Rule; 2] {
        [&rules::DRAFT_FUNDS, &rules::DRAFT_MAIN_FUNDS]
    }

    /// Whether the draft has funds for this purpose in a year: undetermined in 2027, on which it contradicts itself.
    ///
    /// That there are funds makes no plan eligible: they are always spent on the basis of concrete, temporary plans. The
    /// final text (part D, preconditions c, p. 60) words this anew, with spreading beside concentration and without
    /// research and analysis; it is not held here.
    ///
    /// ```
    /// use passende_zorg::{Verdict, time::Year, volume::agreement::FundedPurpose};
    /// let funded = |year| FundedPurpose::SharedCare.is_funded_in(Year::try_new(year).unwrap());
    /// assert_eq!(funded(2022), Verdict::NotMet);
    /// assert_eq!(funded(2026), Verdict::Met);
    /// assert_eq!(funded(2027), Verdict::Undetermined);
    /// ```
    pub fn is_funded_in(self, year: Year) -> Verdict {
        // Every purpose that can be named here is funded alike; the year decides.
        let (first, last) = match self {
            Self::Analysis | Self::Concentration | Self::SharedCare | Self::Continuity => {
                Self::years().value()
            }
        };
        match year.number() {
            year if (first..=last).contains(&year) => Verdict::Met,
            2027 => Verdict::Undetermined,
            _ => Verdict::NotMet,
        }
    }
}
