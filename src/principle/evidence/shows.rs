//! What each kind of source can show, with and without numbers.

use super::SourceKind;
use crate::principle::Element as E;

/// What only those who were there can tell: a guideline or a position says what should happen,
/// and not that it does.
const OF_THIS_PLACE: &[E] = &[
    E::OutcomesChosen,
    E::ResultsMeasured,
    E::SharedDecision,
    E::ProactivePlanning,
    E::AnswersOutsideCare,
    E::DisadvantageInDecision,
    E::WorkEnvironment,
    E::SafeWork,
    E::LastingEmployability,
];

/// What a registry of outcomes sees.
const OF_OUTCOMES: &[E] = &[
    E::ResultsMeasured,
    E::IneffectiveCareEnds,
    E::Multidisciplinary,
    E::HealthDisadvantage,
    E::CarePrevented,
    E::Replaced,
    E::PositiveHealth,
    E::IllnessPrevented,
    E::WorseningPrevented,
    E::HeavierCarePrevented,
    E::Access,
];

/// What patients can tell from what they went through.
const OF_PATIENTS: &[E] = &[
    E::OutcomesChosen,
    E::ResultsMeasured,
    E::DailyLife,
    E::SharedDecision,
    E::ProactivePlanning,
    E::FunctioningQuestion,
    E::Tailored,
    E::SocialContext,
    E::Multidisciplinary,
    E::DomainsAligned,
    E::FittingInformation,
    E::HealthDisadvantage,
    E::AnswersOutsideCare,
    E::DisadvantageInDecision,
    E::CloseToHome,
    E::AroundPeople,
    E::FitsNeed,
    E::FitsOwnAbility,
    E::SelfCareFirst,
    E::DigitalFirst,
    E::PositiveHealth,
    E::WorseningPrevented,
    E::AreasOfLife,
    E::Access,
];

/// What was claimed, and what it cost.
const OF_CLAIMS: &[E] = &[
    E::ReasonablePrice,
    E::IneffectiveCareEnds,
    E::ProportionateCost,
    E::CarePrevented,
    E::CloseToHome,
    E::Replaced,
    E::DigitalFirst,
    E::HeavierCarePrevented,
    E::Affordability,
];

/// What staff can tell from their own work.
const OF_STAFF: &[E] =
    &[E::Footing, E::Multidisciplinary, E::WorkEnvironment, E::SafeWork, E::LastingEmployability];

/// What is for science and for patients to show: no count of what was claimed, and no question
/// put to staff, shows it.
const NOT_OF_CLAIMS_OR_STAFF: &[E] =
    &[E::HealthGain, E::FunctioningGain, E::Effectiveness, E::SharedDecision, E::PositiveHealth];

/// What nobody shows by saying so: it takes a guideline, a position or a study, or numbers.
const OF_SCIENCE: &[E] = &[E::HealthGain, E::FunctioningGain, E::Effectiveness];

fn has(elements: &[E], element: E) -> bool {
    elements.contains(&element)
}

impl SourceKind {
    /// What it can conclude on without numbers. A text or a word, which counts only where the caller names
    /// it, never on gain and effectiveness.
    fn concludes(self, element: E) -> bool {
        match self {
            Self::Guideline | Self::Position => !has(OF_THIS_PLACE, element),
            Self::OutcomeRegistry => has(OF_OUTCOMES, element),
            Self::PatientReported => has(OF_PATIENTS, element),
            Self::ClaimsData => has(OF_CLAIMS, element),
            Self::StaffSurvey => has(OF_STAFF, element),
            Self::EffectStudy => true,
            Self::ContractText
            | Self::CapacityModel
            | Self::ProcessDocument
            | Self::SelfDeclaration
            | Self::Opinion => !has(OF_SCIENCE, element),
        }
    }

    /// Whether this kind of source, when it concludes that there is a gain, owes the difference: that it
    /// matters to the patient has to be seen from readings and the smallest relevant difference (advice of
    /// 2020, part A, 3.1). A guideline and a position have weighed that.
    pub(crate) const fn owes_the_difference(self, element: E) -> bool {
        matches!(element, E::HealthGain | E::FunctioningGain)
            && !matches!(self, Self::Guideline | Self::Position)
    }

    /// Whether this kind of source can show an element at all (*wat een soort bron kan aantonen*): by a
    /// conclusion alone, without numbers, or with what was counted or read in it.
    ///
    /// Effectiveness by the state of science and practice and relevant gain are shown by a guideline, a
    /// position or a study, or by numbers of patients (advice of 2020, part A, 3.1); what was claimed says
    /// little of what was given (part B, 1). For the rest the documents rank no sources and hardly say what
    /// counts. That there is a *relevant gain* a study shows with its readings, and not by a conclusion
    /// alone. Which source sees what is a reading of this crate, and no order of the caller changes it. For
    /// instance:
    ///
    /// | kind | by a conclusion alone |
    /// |---|---|
    /// | study of effect | everything; of a gain only that there is none |
    /// | guideline, position | all but what only those present can tell: deciding together, the workplace |
    /// | outcome registry | outcomes, prevention, what ends and what is replaced |
    /// | reported by patients | what they went through: deciding together, information, place, daily life |
    /// | claims | cost and volume |
    /// | survey among staff | their work, their footing and working together |
    /// | contract, description, own word, opinion, model | where the caller names it; never effect or gain |
    ///
    /// ```
    /// use passende_zorg::principle::Element::{
    ///     Effectiveness, ProportionateCost, SharedDecision, WorkEnvironment,
    /// };
    /// use passende_zorg::principle::evidence::SourceKind::{
    ///     ClaimsData, PatientReported, Position, StaffSurvey,
    /// };
    /// assert!(Position.shows(Effectiveness, true) && !StaffSurvey.shows(Effectiveness, true));
    /// assert!(PatientReported.shows(SharedDecision, true) && !ClaimsData.shows(SharedDecision, false));
    /// assert!(ClaimsData.shows(ProportionateCost, true) && StaffSurvey.shows(WorkEnvironment, true));
    /// ```
    pub fn shows(self, element: E, by_conclusion: bool) -> bool {
        if !by_conclusion {
            let weak = matches!(self, Self::ClaimsData | Self::StaffSurvey);
            return !(weak && has(NOT_OF_CLAIMS_OR_STAFF, element));
        }
        self.concludes(element)
    }
}
