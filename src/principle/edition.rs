//! The two editions of the care agreement, for clauses that both have.

use super::rules;
use crate::rule::Rule;
use crate::words::words;

words!(
    /// Under which edition of the care agreement a clause is read (*editie*). Neither is
    /// edited into the other.
    #[doc(alias = "editie")]
    AgreementEdition {
        /// The draft agreement.
        Draft = "iza-draft-2022", "conceptakkoord", "draft agreement";
        /// The final agreement.
        Final = "iza-2022", "definitief akkoord", "final agreement";
    }
);

impl AgreementEdition {
    /// The rule that gives one year, in principle, to implementing or ending care.
    pub(super) fn one_year(self) -> &'static Rule {
        match self {
            Self::Draft => &rules::IZA_A_5_D,
            Self::Final => &rules::IZA22_A_3_F,
        }
    }
}
