use serde::Serialize;

use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::rules;

/// What is considered when sharpening the norms does not get off the ground (*landelijke sturing*).
///
/// The texts give examples, no criterion for failure and no day; so nothing here follows by itself.
///
/// ```
/// use passende_zorg::source::Edition;
/// use passende_zorg::volume::agreement::NationalSteering;
/// let (options, rule) = NationalSteering::considered(Edition::Final);
/// assert_eq!(options, [NationalSteering::OverridePower, NationalSteering::Legislation]);
/// assert_eq!(rule.id().as_str(), "IZA22-D-POWER");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum NationalSteering {
    /// The power to push a decision through (*doorzettingsmacht*).
    #[doc(alias = "doorzettingsmacht")]
    OverridePower,
    /// Using or changing laws and rules (*wet- en regelgeving*).
    Legislation,
}

impl NationalSteering {
    /// Every option that the texts name.
    pub const ALL: &'static [Self] = &[Self::OverridePower, Self::Legislation];

    /// The options that an edition considers, and the rule that says so.
    pub const fn considered(agreement: Edition) -> (&'static [Self], &'static Rule) {
        match agreement {
            Edition::Draft => (Self::ALL, &rules::DRAFT_STEERING),
            Edition::Final | Edition::Framework2023 => (Self::ALL, &rules::FINAL_STEERING),
        }
    }
}
