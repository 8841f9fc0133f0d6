//! The aspects of an impact analysis, its lines as sentences, and its notices.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{ImpactCriterion, ImpactStanding};
use crate::Verdict;
use crate::explanation::Explanation;
use crate::judgement::Judgement;
use crate::language::{Message, Text};
use crate::messages::messages;
use crate::source::Edition;
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

impl Told {
    /// The finding of someone who looked at something.
    pub(super) fn was_found(judgement: &Judgement) -> Explanation {
        let (verdict, reason) = (judgement.verdict(), judgement.reason().to_owned());
        Explanation::finding(Message::new(Self::WasFound { verdict, reason }))
    }
}

messages! {
    /// The lines around the criteria in the explanation.
    #[derive(Debug)]
    pub(super) enum Told {
        Headline { standing: ImpactStanding, on: NaiveDate, not_acceptable: usize } = "impact.analysis":
            if *not_acceptable == 0 =>
                "Impactanalyse van de verschuiving van zorg, peildatum {on}: {standing}.",
                "Impact analysis of the shift of care, as of {on}: {standing}.";
            "Impactanalyse van de verschuiving van zorg, peildatum {on}: {standing}. Niet aanvaardbaar bevonden: {not_acceptable}.",
            "Impact analysis of the shift of care, as of {on}: {standing}. Found not acceptable: {not_acceptable}.";
        WasFound { verdict: Verdict, reason: String } = "impact.found":
            if *verdict == Verdict::Met => "aanvaardbaar: {reason}", "acceptable: {reason}";
            if *verdict == Verdict::NotMet => "niet aanvaardbaar: {reason}", "not acceptable: {reason}";
            "speelt geen rol: {reason}", "plays no part: {reason}";
        OfGreatImportance = "impact.of-great-importance":
            "Het akkoord noemt de impactanalyse van groot belang; een bindende norm is het niet.",
            "The agreement calls the impact analysis of great importance; it is no binding norm.";
        NoAcuteCare = "impact.no-acute-care":
            "Er verschuift geen acute zorg: een analyse van de acute keten wordt niet gevraagd.",
            "No acute care shifts: an analysis of its chain is not asked.";
        OnlyIn { agreement: Edition } = "impact.beside":
            if *agreement == Edition::Draft =>
                "Onderdelen die alleen het concept noemt; zij tellen niet mee voor het oordeel.",
                "Aspects that only the draft names; they do not turn the verdict.";
            "Wat alleen het definitieve akkoord vraagt; het telt niet mee voor het oordeel.",
            "What only the final text asks; it does not turn the verdict.";
    }
}

messages! {
    /// What is noteworthy of the facts of an impact analysis (*opmerking bij een impactanalyse*).
    ///
    /// Serialised with its code and its sentence in both languages.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ImpactNotice {
        /// Something is dated after the day asked about: on that day it does not exist.
        AfterTheDay {
            /// The criterion whose fact is left out.
            criterion: ImpactCriterion,
            /// The day of the fact, later than the day asked about.
            dated: NaiveDate,
            /// The day asked about.
            on: NaiveDate,
        } = "impact.after-the-day":
            "Van na de peildatum {on}, en dus niet meegeteld: {criterion} ({dated}).",
            "Dated after {on}, the day asked about, and left out: {criterion} ({dated}).";
        /// Someone judged that it plays no part, which the text does not provide for.
        JudgedAway {
            /// The criterion that was judged not to apply, and stays open.
            criterion: ImpactCriterion,
        } = "impact.judged-away":
            "Als 'niet van toepassing' beoordeeld, waarvoor de tekst geen ruimte laat, en dus nog open: {criterion}.",
            "Judged not applicable, which the text does not provide for, and open still: {criterion}.";
        /// Someone looked at it after the analysis was finished, so that the analysis cannot hold it.
        AfterTheAnalysis {
            /// The criterion that was looked at too late for the analysis.
            criterion: ImpactCriterion,
            /// The day on which someone looked, after the analysis was finished.
            judged: NaiveDate,
            /// The day on which the analysis was finished.
            analysis: NaiveDate,
        } = "impact.after-the-analysis":
            "Bekeken op {judged}, nadat de analyse op {analysis} was afgerond: {criterion}.",
            "Looked at on {judged}, after the analysis was finished on {analysis}: {criterion}.";
        /// Plan and analysis were handed over when care shifted already. The text names no day for it.
        DeliveredLate {
            /// The day on which they were handed over.
            on: NaiveDate,
            /// The first day on which care shifts.
            begins: NaiveDate,
        } = "impact.delivered-late":
            "Plan en analyse zijn op {on} aan de NZa aangeleverd, terwijl de zorg al vanaf {begins} verschuift; de tekst noemt geen termijn.",
            "Plan and analysis were handed to NZa on {on}, while care shifts from {begins} on; the text sets no term.";
        /// There are facts on the chain of acute care, and it is not said that acute care shifts.
        AcuteCareNotSaid = "impact.acute-care-not-said":
            "Er zijn gegevens over de keten van acute zorg, terwijl niet is opgegeven dat er acute zorg verschuift.",
            "There are facts on the chain of acute care, and it is not said that acute care shifts.";
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": []}`
impl Serialize for ImpactNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::named(self, &[], serializer)
    }
}
