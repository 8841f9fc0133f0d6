use serde::{Deserialize, Serialize};

use crate::language::{Language, Text};

/// A sector of care or support, as the agreement divides funds and frames over them.
///
/// Four of them have an earmark of their own (final agreement, 4.1.2, p. 18; draft, annex K, 2i): medical specialist care, mental
/// health care, general practice with multidisciplinary care, and district nursing. Short stay has one within the half that is
/// open to all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Sector {
    /// *Medisch-specialistische zorg* (MSZ).
    #[doc(alias = "MSZ")]
    MedicalSpecialistCare,
    /// *Geestelijke gezondheidszorg* (GGZ).
    #[doc(alias = "GGZ")]
    MentalHealthCare,
    /// *Huisartsenzorg en multidisciplinaire zorg* (MDZ).
    #[doc(alias = "huisartsenzorg en MDZ")]
    GeneralPractice,
    /// *Wijkverpleging*.
    #[doc(alias = "wijkverpleging")]
    DistrictNursing,
    /// *Eerstelijnsverblijf en geriatrische revalidatiezorg* (ELV, GRZ).
    #[doc(alias = "ELV/GRZ")]
    ShortStay,
    /// *Langdurige zorg* (Wlz).
    #[doc(alias = "Wlz")]
    LongTermCare,
    /// *Sociaal domein*, of the municipalities.
    #[doc(alias = "sociaal domein")]
    SocialDomain,
    /// Any other care.
    Other,
}

impl Sector {
    /// Every sector.
    pub const ALL: &'static [Self] = &[
        Self::MedicalSpecialistCare,
        Self::MentalHealthCare,
        Self::GeneralPractice,
        Self::DistrictNursing,
        Self::ShortStay,
        Self::LongTermCare,
        Self::SocialDomain,
        Self::Other,
    ];

    /// The stable code, as on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::MedicalSpecialistCare => "medical-specialist-care",
            Self::MentalHealthCare => "mental-health-care",
            Self::GeneralPractice => "general-practice",
            Self::DistrictNursing => "district-nursing",
            Self::ShortStay => "short-stay",
            Self::LongTermCare => "long-term-care",
            Self::SocialDomain => "social-domain",
            Self::Other => "other",
        }
    }

    /// The sector as words.
    pub const fn in_language(self, language: Language) -> &'static str {
        match self {
            Self::MedicalSpecialistCare => {
                Text::new("medisch-specialistische zorg", "medical specialist care")
            }
            Self::MentalHealthCare => Text::new("geestelijke gezondheidszorg", "mental health care"),
            Self::GeneralPractice => Text::new(
                "huisartsenzorg en multidisciplinaire zorg",
                "general practice and multidisciplinary care",
            ),
            Self::DistrictNursing => Text::new("wijkverpleging", "district nursing"),
            Self::ShortStay => Text::new(
                "eerstelijnsverblijf en geriatrische revalidatie",
                "short stay and geriatric rehabilitation",
            ),
            Self::LongTermCare => Text::new("langdurige zorg", "long-term care"),
            Self::SocialDomain => Text::new("sociaal domein", "social domain"),
            Self::Other => Text::new("andere zorg", "other care"),
        }
        .get(language)
    }
}
