//! Why care has to be further away.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Verdict;
use crate::judgement::Judgement;
use crate::words::words;

words!(
    /// What may require that care is given further away (*reden om verder weg te gaan*): the final
    /// agreement names demands of quality, costly infrastructure and scarce staff (chapter 2, p. 9,
    /// starting point 8). A volume norm is a demand of quality, and is named apart here.
    DistanceReason {
        /// A demand of quality.
        #[doc(alias = "kwaliteitseis")]
        Quality = "quality", "kwaliteitseis", "demand of quality";
        /// A volume norm, which is a demand of quality (*volumenorm*).
        #[doc(alias = "volumenorm")]
        VolumeNorm = "volume-norm", "volumenorm", "volume norm";
        /// Costly infrastructure that is to be used efficiently.
        Infrastructure = "infrastructure", "doelmatige inzet van dure infrastructuur", "efficient use of costly infrastructure";
        /// Scarce staff that is to be used efficiently.
        Staff = "staff", "doelmatige inzet van schaars personeel", "efficient use of scarce staff";
    }
);

/// The reason for which care is given further away, and whether someone judged that it requires it. That a
/// reason is named does not show that it holds: without a judgement it stays open.
///
/// ```
/// use passende_zorg::principle::evidence::{DistanceReason, FurtherAway};
/// let further: FurtherAway = serde_json::from_str(
///     r#"{"reason": "volume-norm", "judgement":
/// {"by": "regional table", "on": "2025-01-10", "verdict": "met",
/// "reason": "20 operations a year, the norm is 50"}}"#,
/// )?;
/// assert_eq!(further.reason, DistanceReason::VolumeNorm);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FurtherAway {
    /// The reason for which care is given further away.
    pub reason: DistanceReason,
    /// The judgement whether it requires the distance: *met* when it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<Judgement>,
}

impl FurtherAway {
    /// The verdict on the reason, when it was judged by the day.
    pub(super) fn judged_on(&self, on: NaiveDate) -> Option<Verdict> {
        self.judgement.as_ref().filter(|judged| judged.on() <= on).map(Judgement::verdict)
    }
}
