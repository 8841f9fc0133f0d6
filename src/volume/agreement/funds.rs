use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::rule::{FigureStatus, Parameter};
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
}

impl FundedPurpose {
    /// Every purpose that the text names.
    pub const ALL: [Self; 3] = [Self::Analysis, Self::Concentration, Self::SharedCare];

    /// The first and the last year of the funds: 2023 and 2026 (draft, annex D, 4c).
    ///
    /// Provisional: annex K of the same draft counts the funds over 2023 up to and including 2027, and its sums come
    /// out only with that last year.
    pub fn years() -> Parameter<(i32, i32)> {
        Parameter::new((2023, 2026), FigureStatus::Provisional, &rules::DRAFT_FUNDS)
    }

    /// Whether the funds are there for this purpose in a year: undetermined in 2027, on which the draft
    /// contradicts itself. That the parties support concentration from them (3.2.3) makes no plan eligible by itself.
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
            Self::Analysis | Self::Concentration | Self::SharedCare => Self::years().value(),
        };
        match year.number() {
            year if (first..=last).contains(&year) => Verdict::Met,
            2027 => Verdict::Undetermined,
            _ => Verdict::NotMet,
        }
    }
}
