use serde::Serialize;

use super::{Complexity, VolumeClass};
use crate::rule::Rule;
use crate::volume::rules;

/// Where care is best given, as the draft's compass for concentration and spreading has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceOfCare {
    /// Near home, for everyone.
    Nearby,
    /// Near home where that is possible.
    NearbyWherePossible,
    /// Further from home where that is needed.
    FurtherWhereNeeded,
}

/// Where care of a class is best given, and the rule that says so.
///
/// Concentration is a means and no end: it serves quality, a landscape that lasts, and the use of staff and means. Care
/// that is frequent and not complex belongs near everyone (annex D, 1); simpler care near home where that is possible,
/// highly complex care further away (3.2.3). It is a compass, and a patient may always choose a provider further away.
///
/// ```
/// use passende_zorg::volume::agreement::{Complexity, PlaceOfCare, VolumeClass, place_of_care};
/// let (place, rule) = place_of_care(VolumeClass::High, Complexity::Low);
/// assert_eq!((place, rule.id().as_str()), (PlaceOfCare::Nearby, "IZA-D-1-principle"));
/// ```
pub const fn place_of_care(volume: VolumeClass, complexity: Complexity) -> (PlaceOfCare, &'static Rule) {
    match (volume, complexity) {
        (VolumeClass::High, Complexity::Low) => (PlaceOfCare::Nearby, &rules::DRAFT_PLACE),
        (VolumeClass::Low, Complexity::Low) => (PlaceOfCare::NearbyWherePossible, &rules::DRAFT_MAIN_PLACE),
        (_, Complexity::High) => (PlaceOfCare::FurtherWhereNeeded, &rules::DRAFT_MAIN_PLACE),
    }
}
