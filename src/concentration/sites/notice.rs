//! What is told beside a choice of sites.

use core::fmt;

use serde::{Serialize, Serializer};

use super::super::notice::few;
use super::super::{Patients, RedistributionNotice};
use crate::language::{Describe, Language};
use crate::messages::In;
use crate::party::{Intervention, Location};

/// What is noteworthy of a choice of sites (*opmerking bij een keuze van locaties*).
///
/// Serialised with its code, its sentence in both languages and all names that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SiteNotice {
    /// To these providers no area where people live is nearest: what their patients travel is in no sum,
    /// and nothing is proven of the choice.
    NearestToNobody {
        /// The care that the choice is about.
        intervention: Intervention,
        /// The providers that are nearest to nobody.
        providers: Vec<Location>,
        /// The number of patients they have together.
        patients: Patients,
        /// The number of these who have to go elsewhere.
        moved: Patients,
    },
    /// A notice on dividing the patients of a kind of care over those who were chosen.
    Divided {
        /// The care that the choice is about.
        intervention: Intervention,
        /// The notice on the division of its patients.
        notice: RedistributionNotice,
    },
}

impl SiteNotice {
    /// The care that the notice is about.
    pub const fn intervention(&self) -> &Intervention {
        match self {
            Self::NearestToNobody { intervention, .. } | Self::Divided { intervention, .. } => intervention,
        }
    }

    /// All names that it is about, in order, that of the care apart.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::NearestToNobody { providers, .. } => providers.iter().map(Location::as_str).collect(),
            Self::Divided { notice, .. } => notice.names(),
        }
    }
}

/// Each after the name of the care that it is about.
impl Describe for SiteNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::NearestToNobody { .. } => "sites.nearest-to-nobody",
            Self::Divided { notice, .. } => notice.code(),
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.intervention())?;
        match self {
            Self::NearestToNobody { providers, patients, moved, .. } => {
                let shown = few(providers);
                let (shown, patients, moved) =
                    (In(&shown, language), In(patients, language), In(moved, language));
                match language {
                    Language::Dutch => write!(
                        f,
                        "voor geen enkel gebied het dichtst bij: {shown}, samen {patients} patiënten, van wie er {moved} elders heen moeten. Waar zij wonen is onbekend: hun reistijd telt in geen som mee, zodat openhouden noch sluiten iets lijkt te kosten, en de keuze is niet te bewijzen."
                    ),
                    Language::English => write!(
                        f,
                        "nearest to no area: {shown}, with {patients} patients together, {moved} of whom have to go elsewhere. Where these live is not known: their travel is in no sum, so that neither keeping nor closing seems to cost anything, and nothing can be shown to be best."
                    ),
                }
            }
            Self::Divided { notice, .. } => notice.describe(language, f),
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for SiteNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &self.names(), serializer)
    }
}
