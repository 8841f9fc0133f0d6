use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::judgement::Judgement;
use crate::transformation::ImpactAspect;
use crate::words::words;

words! {
    /// What a person has to judge about a plan (*open norm*).
    Matter {
        /// Whether the impact on care use under the Health Insurance Act is substantial and positive.
        CareUse = "care-use", "impact op het zorggebruik", "impact on care use";
        /// Whether the impact on regional or national redistribution is.
        Redistribution = "redistribution", "impact op herverdeling", "impact on redistribution";
        /// Whether the impact on the deployment of staff is.
        Staff = "staff", "impact op de inzet van personeel", "impact on the deployment of staff";
        /// Whether the impact on the size of real estate is, relative to the size of the provider.
        RealEstate = "real-estate", "impact op zorgvastgoed", "impact on care real estate";
        /// Whether a bundle has enough impact on the goals.
        BundleImpact = "bundle-impact", "impact van het pakket", "impact of the bundle";
        /// Whether a bundle has enough implementation power.
        BundlePower = "bundle-power", "implementatiekracht van het pakket", "implementation power of the bundle";
        /// Whether a bundle is in line with the care agreement.
        BundleInLine = "bundle-in-line", "pakket in lijn met het akkoord", "bundle in line with the care agreement";
        /// Whether the business case is positive, with the benefits that have no amount.
        BusinessCase = "business-case", "maatschappelijke businesscase", "societal business case";
        /// Whether the total impact on climate and environment is not larger than now.
        Sustainability = "sustainability", "duurzaamheid", "sustainability";
        /// Whether without the funds the transformation does not come about, or not fast or widely enough.
        /// A text that says so does not show it.
        Necessity = "necessity", "noodzaak van de middelen", "necessity of the funds";
        /// Whether the funds are not meant to soften the savings task of a sector.
        SavingsTask = "savings-task", "besparingsopdracht", "savings task";
    }
}

impl Matter {
    /// Whether it may be judged not applicable: an aspect of the impact, since the texts ask for one or
    /// more of the four; and sustainability, which the framework asks where it applies. Elsewhere such a
    /// judgement leaves the matter open.
    pub const fn may_not_apply(self) -> bool {
        match self {
            Self::CareUse | Self::Redistribution | Self::Staff | Self::RealEstate | Self::Sustainability => {
                true
            }
            Self::BundleImpact
            | Self::BundlePower
            | Self::BundleInLine
            | Self::BusinessCase
            | Self::Necessity
            | Self::SavingsTask => false,
        }
    }

    /// The matter of an aspect.
    pub const fn of_aspect(aspect: ImpactAspect) -> Self {
        match aspect {
            ImpactAspect::CareUse => Self::CareUse,
            ImpactAspect::Redistribution => Self::Redistribution,
            ImpactAspect::Staff => Self::Staff,
            ImpactAspect::RealEstate => Self::RealEstate,
        }
    }
}

/// What the assessors have judged so far, at most once per matter (*oordelen van de beoordelaars*).
///
/// ```
/// use passende_zorg::transformation::{Judgements, Matter};
/// let judgements: Judgements = serde_json::from_str(
///     r#"{"care-use": {
/// "by": "assessor 7", "on": "2025-03-01", "verdict": "met", "reason": "4,000 fewer outpatient visits a year"
/// }}"#,
/// )?;
/// assert_eq!(judgements.of(Matter::CareUse).unwrap().by(), "assessor 7");
/// assert!(judgements.of(Matter::Staff).is_none());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judgements(BTreeMap<Matter, Judgement>);

impl Judgements {
    /// The same, with a judgement; it replaces one on the same matter.
    #[must_use]
    pub fn with(mut self, matter: Matter, judgement: Judgement) -> Self {
        self.0.insert(matter, judgement);
        self
    }

    /// The judgement on a matter.
    pub fn of(&self, matter: Matter) -> Option<&Judgement> {
        self.0.get(&matter)
    }

    /// All of them, in the order of the matters.
    pub fn iter(&self) -> impl Iterator<Item = (Matter, &Judgement)> {
        self.0.iter().map(|(matter, judgement)| (*matter, judgement))
    }

    /// Reads judgements from JSON: an object with matters as keys.
    ///
    /// # Errors
    /// When the text is not that; the error begins with the path.
    #[cfg(feature = "formats")]
    pub fn from_json(json: &[u8]) -> Result<Self, crate::formats::InputError> {
        crate::from_json(json)
    }
}

impl Serialize for Judgements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Refuses a matter that is given twice, so that no judgement is lost.
impl<'de> Deserialize<'de> for Judgements {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Judgements;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("judgements: an object with matters as keys")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Judgements, A::Error> {
                let mut judgements = BTreeMap::new();
                while let Some((matter, judgement)) = map.next_entry::<Matter, Judgement>()? {
                    if judgements.insert(matter, judgement).is_some() {
                        return Err(A::Error::custom(format_args!(
                            "expected each matter once, found `{}` twice",
                            matter.code()
                        )));
                    }
                }
                Ok(Judgements(judgements))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
