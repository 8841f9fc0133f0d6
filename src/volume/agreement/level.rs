use serde::{Deserialize, Serialize};

use super::Agreement;
use crate::Verdict;
use crate::rule::Rule;
use crate::volume::rules;

/// Whether care is given often or seldom. The texts give no number, so the caller classifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VolumeClass {
    /// Seldom (*laagvolume*).
    #[doc(alias = "laagvolume")]
    Low,
    /// Often (*hoogvolume*).
    #[doc(alias = "hoogvolume")]
    High,
}

/// How complex care is. The texts give no measure, so the caller classifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Complexity {
    /// Not highly complex.
    Low,
    /// Highly complex (*hoogcomplex*).
    #[doc(alias = "hoogcomplex")]
    High,
}

/// Who decides on concentrating care (*besluitvorming*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionLevel {
    /// Nationally or internationally, by the field, which agrees.
    NationalByField,
    /// Nationally or internationally, by the ministry, since the field does not agree; a licence under the WBMV
    /// is the last resort.
    NationalByMinistry,
    /// Nationally or internationally; by whom depends on whether the field agrees, which is not known.
    National,
    /// In the region, in networks, by insurers and providers in regular purchasing.
    Regional,
    /// The texts do not say.
    NotSaid,
}

/// Who decides on concentrating care of a class, and the rule that says so (draft, annex D, 3; final text, part D, decision making).
///
/// Low-volume, highly complex care is decided nationally: the ministry is finally responsible in so far as the field
/// does not agree. High-volume care, highly complex or not, is decided in the region, where norms and efficiency count and
/// insurers answer for the supply by their duty of care; the final text adds that the region of a care office is often too
/// small, and that levels such as the acute care region, together with the oncological networks, fit better. Low-volume
/// care that is not highly complex is not mentioned.
///
/// ```
/// use passende_zorg::Verdict;
/// use passende_zorg::volume::agreement::{Agreement, Complexity, DecisionLevel, VolumeClass, decision_level};
///
/// let (level, rule) = decision_level(Agreement::Final, VolumeClass::Low, Complexity::High, Verdict::NotMet);
/// assert_eq!(level, DecisionLevel::NationalByMinistry);
/// assert_eq!(rule.id().as_str(), "IZA22-D-LEVEL");
/// ```
pub const fn decision_level(
    agreement: Agreement,
    volume: VolumeClass,
    complexity: Complexity,
    field_agrees: Verdict,
) -> (DecisionLevel, &'static Rule) {
    let level = match (volume, complexity, field_agrees) {
        (VolumeClass::High, ..) => DecisionLevel::Regional,
        (VolumeClass::Low, Complexity::Low, _) => DecisionLevel::NotSaid,
        (VolumeClass::Low, Complexity::High, Verdict::Met) => DecisionLevel::NationalByField,
        (VolumeClass::Low, Complexity::High, Verdict::NotMet) => DecisionLevel::NationalByMinistry,
        (VolumeClass::Low, Complexity::High, Verdict::Undetermined | Verdict::NotApplicable) => {
            DecisionLevel::National
        }
    };
    let rule = match (agreement, volume) {
        (Agreement::Draft, VolumeClass::Low) => &rules::DRAFT_NATIONAL,
        (Agreement::Draft, VolumeClass::High) => &rules::DRAFT_REGIONAL,
        (Agreement::Final, _) => &rules::FINAL_LEVEL,
    };
    (level, rule)
}
