//! What an impact analysis looks at.

use crate::language::Text;
use crate::transformation::plan::ImpactTopic;
use crate::words::words;

words!(
    /// What an analysis of a shift of care looks at (*onderdeel van de impactanalyse*).
    ///
    /// *Source*: draft, annex D, 3c, an open list. Partners in the chain: both texts (final text, part D,
    /// decision making, c, p. 59) ask to reckon with them when choosing.
    Aspect {
        /// Quality, safety and continuity of care.
        QualitySafetyContinuity = "quality-safety-continuity", "kwaliteit, veiligheid en continuïteit", "quality, safety and continuity";
        /// That staff and infrastructure are used well.
        StaffInfrastructure = "staff-infrastructure", "inzet van personeel en infrastructuur", "use of staff and infrastructure";
        /// Effects that one shift sets off elsewhere (*cascade-effecten*).
        Cascade = "cascade-effects", "cascade-effecten", "cascade effects";
        /// The quality of life of patients.
        QualityOfLife = "quality-of-life", "kwaliteit van leven", "quality of life";
        /// Room for education, training, innovation and research.
        EducationResearchInnovation = "education-research-innovation", "onderwijs, opleiding, innovatie en onderzoek", "education, training, innovation and research";
        /// Law, competition among it (*mededinging*).
        LawCompetition = "law-and-competition", "wet- en regelgeving, waaronder mededinging", "law, competition among it";
        /// The financial position of providers.
        FinancialPosition = "financial-position", "financiële positie van aanbieders", "financial position of providers";
        /// Care by others in the chain: clinics, temporary stay, specialised and acute district nursing.
        ChainPartners = "chain-partners", "andere ketenpartners", "other partners in the chain";
    }
);

impl Aspect {
    /// The topics of a transformation plan that it belongs to, as we read them: quality of life goes with
    /// what patients can reach, continuity with no topic of its own.
    pub const fn topics(self) -> &'static [ImpactTopic] {
        match self {
            Self::QualitySafetyContinuity => &[ImpactTopic::PatientQuality, ImpactTopic::PatientSafety],
            Self::StaffInfrastructure => &[ImpactTopic::Staff, ImpactTopic::Infrastructure],
            Self::QualityOfLife => &[ImpactTopic::PatientAccess],
            Self::EducationResearchInnovation | Self::LawCompetition => &[ImpactTopic::Context],
            Self::FinancialPosition => &[ImpactTopic::Operations],
            Self::Cascade | Self::ChainPartners => &[ImpactTopic::Chain],
        }
    }

    /// The question that asks what it means for the aspect.
    pub(super) const fn question(self) -> Text {
        match self {
            Self::QualitySafetyContinuity => Text::new(
                "Wat betekent de verschuiving voor kwaliteit, veiligheid en continuïteit van zorg?",
                "What does the shift mean for quality, safety and continuity of care?",
            ),
            Self::StaffInfrastructure => Text::new(
                "Worden personeel en infrastructuur na de verschuiving doelmatig ingezet?",
                "Are staff and infrastructure used well after the shift?",
            ),
            Self::Cascade => Text::new(
                "Welke cascade-effecten heeft de verschuiving?",
                "What does the shift set off elsewhere?",
            ),
            Self::QualityOfLife => Text::new(
                "Wat betekent de verschuiving voor de kwaliteit van leven van patiënten?",
                "What does the shift mean for the quality of life of patients?",
            ),
            Self::EducationResearchInnovation => Text::new(
                "Blijft er ruimte voor onderwijs, opleiding, innovatie en onderzoek?",
                "Does room remain for education, training, innovation and research?",
            ),
            Self::LawCompetition => Text::new(
                "Past de verschuiving binnen wet- en regelgeving, waaronder die over mededinging?",
                "Does the shift fit the law, that on competition among it?",
            ),
            Self::FinancialPosition => Text::new(
                "Wat betekent de verschuiving voor de financiële positie van zorgaanbieders?",
                "What does the shift mean for the financial position of providers?",
            ),
            Self::ChainPartners => Text::new(
                "Is rekening gehouden met de zorg van andere ketenpartners, zoals klinieken, tijdelijk verblijf en wijkverpleging?",
                "Was the care of other partners in the chain reckoned with, such as clinics, temporary stay and district nursing?",
            ),
        }
    }

    /// The code of its part in a result.
    pub(super) const fn part_code(self) -> &'static str {
        match self {
            Self::QualitySafetyContinuity => "impact.quality-safety-continuity",
            Self::StaffInfrastructure => "impact.staff-infrastructure",
            Self::Cascade => "impact.cascade-effects",
            Self::QualityOfLife => "impact.quality-of-life",
            Self::EducationResearchInnovation => "impact.education-research-innovation",
            Self::LawCompetition => "impact.law-and-competition",
            Self::FinancialPosition => "impact.financial-position",
            Self::ChainPartners => "impact.chain-partners",
        }
    }
}
