use serde::{Deserialize, Serialize};

use super::Tranche;
use crate::Verdict;
use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::rules;

/// A field of care for which norms are set (*aandachtsgebied*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CareField {
    /// Highly complex oncology.
    HighlyComplexOncology,
    /// Vascular surgery (*vaatchirurgie*). The draft's footnote speaks more widely of heart and vessels.
    #[doc(alias = "vaatchirurgie")]
    VascularSurgery,
    /// Any field other than the two that are named.
    Other,
}

impl CareField {
    /// The rule that names the fields of the draft's first tranche.
    pub const fn rule() -> &'static Rule {
        &rules::DRAFT_STEP
    }

    /// Every field of care, the named ones first.
    pub const ALL: [Self; 3] = [Self::HighlyComplexOncology, Self::VascularSurgery, Self::Other];

    /// Whether a field belongs to a tranche.
    ///
    /// The draft puts the two named fields *at least* in the first tranche, so another field may or may not
    /// be in it; its annex with the interventions was still to follow. The final text spreads the two named
    /// fields over the first and the second tranche without saying which intervention goes where. Later
    /// tranches are open.
    ///
    /// ```
    /// use passende_zorg::Verdict;
    /// use passende_zorg::source::Edition;
    /// use passende_zorg::volume::agreement::{CareField, Tranche};
    /// let field = CareField::VascularSurgery;
    /// assert_eq!(field.is_in(Edition::Draft, Tranche::First), Verdict::Met);
    /// assert_eq!(field.is_in(Edition::Final, Tranche::First), Verdict::Undetermined);
    /// assert_eq!(field.is_in(Edition::Draft, Tranche::Third), Verdict::NotApplicable);
    /// ```
    pub const fn is_in(self, agreement: Edition, tranche: Tranche) -> Verdict {
        match (agreement, tranche, self) {
            (Edition::Draft, Tranche::Third, _) => Verdict::NotApplicable,
            (Edition::Draft, Tranche::First, Self::HighlyComplexOncology | Self::VascularSurgery) => {
                Verdict::Met
            }
            _ => Verdict::Undetermined,
        }
    }
}
