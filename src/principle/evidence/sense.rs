//! What an item of evidence says by itself: for, against, or nothing, and then why nothing.

use super::{Direction, SourceKind};
use crate::principle::{Element as E, rules};
use crate::rule::Rule;
use crate::words::words;

/// What a finding says before any policy looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Sense {
    Speaks(Direction),
    Silent(EvidenceSilence),
}

impl Sense {
    pub(crate) const SUPPORTS: Self = Self::Speaks(Direction::Supports);
    pub(crate) const CONTRADICTS: Self = Self::Speaks(Direction::Contradicts);
}

words!(
    /// Why an item of evidence says nothing about an element (*waarom een stuk niet meetelt*).
    ///
    /// The first ones follow from what was found; the others from how it was found, on what day, and from
    /// what the caller accepts.
    EvidenceSilence {
        /// Nothing is registered about it: that does not show that it was not done (specialists' guide).
        NotRegistered = "not-registered", "er is niets geregistreerd; dat toont niet dat het niet gebeurt", "nothing is registered, which does not show that it is not done";
        /// There is no randomised trial, though one could be done: a gap in the evidence, and no sign
        /// that there is no effect.
        NoTrial = "no-trial", "er is geen gerandomiseerd onderzoek; dat toont niet dat er geen effect is", "there is no randomised trial, which does not show that there is no effect";
        /// There is no randomised trial, for none can or may be done: another design has to show it.
        NoTrialPossible = "no-trial-possible", "gerandomiseerd onderzoek kan of mag hier niet; een ander ontwerp moet het tonen", "a randomised trial cannot or may not be done here; another design has to show it";
        /// Research has not shown an effect, and has not shown that there is none.
        NotProven = "not-proven", "niet bewezen, en ook niet weerlegd", "not proven, and not disproven either";
        /// The readings show no difference that counts.
        NoDifference = "no-difference", "de metingen tonen geen relevant verschil", "the readings show no difference that matters";
        /// There is nobody and nothing in what was looked at of which it is asked.
        NobodyAsked = "nobody-asked", "in wat bekeken is, is er niemand van wie dit gevraagd wordt", "in what was looked at there is nobody of whom it is asked";
        NothingCame = "nothing-came", "er kwam geen nieuwe vorm van zorg", "no new form of care came";
        /// The readings show a difference; from where on one is relevant to the patient was not given
        /// (advice of 2020, part A, 3.1).
        NotShownRelevant = "not-shown-relevant", "een verschil; vanaf welk verschil het er voor de patiënt toe doet, is niet gegeven", "a difference; from which one on it matters to the patient is not given";
        /// Care moved further away, and it is not settled that it had to (final agreement, starting point 8).
        FurtherAway = "further-away", "verder weg; of kwaliteit, dure infrastructuur of schaars personeel daartoe dwingt, is niet beoordeeld", "further away; whether quality, costly infrastructure or scarce staff requires it was not judged";
        /// The bounds of the readings leave open whether there is one.
        BoundsOpen = "bounds-open", "de marges van de metingen laten het verschil open", "the bounds of the readings leave the difference open";
        /// It was seen in some and not in others, and how many are enough the caller did not say.
        PartlySeen = "partly-seen", "bij een deel gezien; hoeveel genoeg is, is niet gegeven", "seen in some; how many are enough is not given";
        /// A step of the process is missing from what was looked at.
        StepsMissing = "steps-missing", "niet naar alle stappen gekeken", "not all steps were looked at";
        /// Of the steps of deciding together one was not seen, or too seldom; that alone does not show that
        /// people did not decide together.
        StepNotSeen = "step-not-seen", "niet elke stap van samen beslissen is gezien; dat toont niet dat er niet samen beslist is", "not every step of deciding together was seen, which does not show that people did not decide together";
        /// Some contacts made way and more came in their place; how many stand for one
        /// the caller did not say.
        PartlyReplaced = "partly-replaced", "een deel maakte plaats en er kwam meer bij; hoeveel er voor één staan is niet gegeven", "some made way and more came; how many stand for one is not given";
        /// A link that the target group needs is not among those named.
        LinkMissing = "link-missing", "een verbinding die de doelgroep nodig heeft, is niet genoemd", "a link that the target group needs is not named";
        /// It speaks about another level than the one looked at.
        OtherLevel = "other-level", "gaat over een ander niveau", "speaks about another level";
        /// It is dated after the day looked at.
        NotYetKnown = "not-yet-known", "op de peildatum nog niet bekend", "not known yet on the day asked about";
        /// It tells of a year that had not come when it was written: a forecast, and no reading.
        Forecast = "forecast", "prognose: over een jaar dat nog moest komen", "forecast: about a year that was still to come";
        /// What a whole year comes to, written down while that year was still running.
        RunningYear = "running-year", "het jaar van de meting was nog niet voorbij toen zij werd opgeschreven", "the year of the reading was not over when it was written down";
        /// Gain and cost were read in years of which none is the same.
        OtherYears = "other-years", "uit andere jaren dan de winst, zodat over de verhouding niets te zeggen valt", "of other years than the gain, so that nothing can be said of the proportion";
        /// This kind of source cannot show it without numbers, or not at all: what shows
        /// it is of another kind.
        CannotConclude = "cannot-conclude", "deze soort bron kan dit niet aantonen", "this kind of source cannot show this";
        /// It was worked out with a model, and the caller's policy does not name models.
        Modelled = "modelled", "doorgerekend, niet gemeten; het toetsbeleid noemt modellen niet", "worked out and not measured; the policy does not name models";
        /// It is written down or agreed, which does not show that it is so, and the caller's policy does
        /// not name such texts.
        OnlyWritten = "only-written", "beschreven of afgesproken; dat toont niet dat het zo is, en het toetsbeleid noemt zulke teksten niet", "written or agreed, which does not show that it is so, and the policy does not name such texts";
        /// The provider says so itself, or someone holds it to be so, and the caller's policy does
        /// not name such sources.
        OwnWord = "own-word", "eigen verklaring of mening; het toetsbeleid noemt die niet als bewijs", "own word or opinion; the policy does not name it as evidence";
        /// Without a known gain nothing can be said of the proportion (advice of 2020, part A, 3.1).
        GainUnknown = "gain-unknown", "zolang de winst niet bekend is, valt over de verhouding niets te zeggen", "as long as the gain is not known, nothing can be said of the proportion";
        /// The caller does not accept this kind of source.
        KindNotAccepted = "kind-not-accepted", "soort bron niet aanvaard door wie toetst", "kind of source not accepted by the caller";
        /// The baseline lies in a pandemic year, and no reason is given why that is fair (advice of
        /// 2020, introduction).
        PandemicBaseline = "pandemic-baseline", "nulmeting in een pandemiejaar, zonder reden waarom die een eerlijk beeld geeft", "baseline in a pandemic year without a reason why it is fair";
        /// What was read or counted falls in a pandemic year, and no reason is given why that is fair
        /// (advice of 2020, introduction).
        PandemicYear = "pandemic-year", "meting of telling in een pandemiejaar, zonder reden waarom die een eerlijk beeld geeft", "reading or count in a pandemic year without a reason why it is fair";
        /// Less of the cases was registered than the caller asks.
        LowCoverage = "low-coverage", "minder gevallen geregistreerd dan wie toetst vraagt", "fewer cases registered than the caller asks";
        /// How many of the cases were registered is not given, and the caller asks for it.
        CoverageUnknown = "coverage-unknown", "niet bekend welk deel geregistreerd is", "not known which share is registered";
        /// Claims alone cannot show it under this form of payment (advice of 2020, part B, 1).
        ClaimsAlone = "claims-alone", "declaratiedata alleen kunnen dit onder deze bekostiging niet tonen", "claims data alone cannot show this under this form of payment";
        /// How the claimed care was paid is not given, so whether claims can show it is not known.
        PaymentUnknown = "payment-unknown", "niet bekend hoe de gedeclareerde zorg betaald is", "not known how the claimed care was paid";
        /// Stronger evidence, in the order of the caller, decides.
        Outranked = "outranked", "sterker bewijs, in de volgorde van wie toetst, beslist", "stronger evidence, in the caller's order, decides";
    }
);

impl EvidenceSilence {
    /// The rule from which it follows, where a source says so; else it is the caller's, or the crate's own
    /// reading.
    ///
    /// ```
    /// use passende_zorg::principle::evidence::EvidenceSilence;
    /// assert_eq!(EvidenceSilence::NoTrial.rule().unwrap().id().as_str(), "ADV2020-I-rct");
    /// assert_eq!(EvidenceSilence::OwnWord.rule(), None);
    /// ```
    pub fn rule(self) -> Option<&'static Rule> {
        match self {
            Self::NotRegistered => Some(&rules::FMS_REG_EXC),
            Self::NoTrial | Self::NoTrialPossible => Some(&rules::ADV2020_I_RCT),
            Self::NotShownRelevant => Some(&rules::ADV2020_A3_1_A),
            Self::FurtherAway => Some(&rules::IZA22_SP_8),
            Self::GainUnknown | Self::OtherYears => Some(&rules::ADV2020_A3_1_D),
            Self::PandemicBaseline | Self::PandemicYear => Some(&rules::ADV2020_I_COVID),
            Self::ClaimsAlone | Self::PaymentUnknown => Some(&rules::ADV2020_B1_C),
            _ => None,
        }
    }
}

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
