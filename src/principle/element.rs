//! What the principles are made of: the elements about which evidence can speak.

use crate::language::Text;
use crate::words::words;

words!(
    /// An element of a principle (*onderdeel*): the smallest thing about which evidence speaks.
    ///
    /// The elements are those into which chapter 3 of the advice of 2020 splits its principles, those that
    /// later documents add, and two that belong to the definition of appropriate care and to no principle
    /// ([`Access`](Self::Access) and [`Affordability`](Self::Affordability), advice A 1.2). The splitting
    /// is the crate's reading of the texts; which element stands in which document, and where, is in the
    /// table of [`PrincipleSet`](super::PrincipleSet).
    ///
    /// ```
    /// use passende_zorg::principle::{Element, Level, Principle};
    /// assert_eq!(Element::SharedDecision.principle(), Some(Principle::TogetherWithPatient));
    /// assert!(!Element::HealthInAllPolicies.levels().contains(&Level::Practice));
    /// assert_eq!(Element::from_code("close-to-home"), Some(Element::CloseToHome));
    /// ```
    Element {
        /// Gain in health that matters to the patient.
        HealthGain = "health-gain", "relevante winst in gezondheid", "relevant gain in health";
        /// Gain in functioning, not only in survival or in values from a laboratory.
        FunctioningGain = "functioning-gain", "relevante winst in functioneren", "relevant gain in functioning";
        /// A price that is reasonable for the gain, outcomes and costs seen together.
        ReasonablePrice = "reasonable-price", "redelijke prijs", "reasonable price";
        /// Which outcomes matter is made clear in a good conversation.
        OutcomesChosen = "outcomes-chosen", "relevante uitkomsten met de patiënt bepaald", "relevant outcomes chosen with patients";
        /// The results of treatment are measured structurally.
        ResultsMeasured = "results-measured", "resultaten structureel gemeten", "results structurally measured";
        /// Effective by the state of science and practice (*stand van de wetenschap en praktijk*).
        #[doc(alias = "stand van de wetenschap en praktijk")]
        Effectiveness = "effectiveness", "effectief volgens de stand van wetenschap en praktijk", "effective by the state of science and practice";
        /// Where evidence falls short for what is on the agenda, it is built within a term.
        EvidenceBuilt = "evidence-built", "ontbrekend bewijs binnen een termijn opgebouwd", "missing evidence built within a term";
        /// What is proven ineffective disappears.
        IneffectiveCareEnds = "ineffective-care-ends", "bewezen niet-effectieve zorg verdwijnt", "care proven ineffective disappears";
        /// Money in proportion to the gain.
        #[doc(alias = "doelmatigheid")]
        ProportionateCost = "proportionate-cost", "middelen in verhouding tot de winst", "means in proportion to the gain";
        #[doc(alias = "arbeidsbesparing")]
        ProportionateStaff = "proportionate-staff", "beslag op personeel in verhouding tot de winst", "claim on staff in proportion to the gain";
        /// The impact on the daily life of patient and informal carer: work, travel, time.
        #[doc(alias = "mantelzorger")]
        DailyLife = "daily-life", "impact op het dagelijks leven van patiënt en mantelzorger", "impact on the daily life of patient and informal carer";
        /// Materials and the environment.
        #[doc(alias = "milieu-impact")]
        Environment = "environment", "materialen en milieu", "materials and environment";

        /// Appropriate care is explored and settled in a shared decision (*samen beslissen*).
        #[doc(alias = "samen beslissen")]
        SharedDecision = "shared-decision", "samen beslissen", "shared decision";
        /// Care is planned ahead with the patient (*proactieve zorgplanning*).
        #[doc(alias = "proactieve zorgplanning")]
        ProactivePlanning = "proactive-planning", "proactieve zorgplanning", "proactive care planning";
        /// The question of functioning, now and in the long run, is central (*functioneringsvraag*).
        #[doc(alias = "functioneringsvraag")]
        FunctioningQuestion = "functioning-question", "functioneringsvraag staat centraal", "the question of functioning is central";
        /// The same condition may lead to different treatment.
        Tailored = "tailored", "behandeling past bij de persoon", "treatment fits the person";
        /// The professional has footing when someone asks for care that is not appropriate.
        Footing = "footing", "houvast bij een vraag om niet-passende zorg", "footing when care is asked that is not appropriate";
        /// Relatives, community, informal care and social support are taken in.
        #[doc(alias = "naasten")]
        SocialContext = "social-context", "sociale context meegenomen", "social context taken in";
        /// The disciplines that the question needs look together.
        #[doc(alias = "multidisciplinair")]
        Multidisciplinary = "multidisciplinary", "multidisciplinaire blik", "multidisciplinary view";
        /// The domains of care and support are aligned with each other.
        #[doc(alias = "domeinoverstijgend")]
        DomainsAligned = "domains-aligned", "domeinen op elkaar afgestemd", "domains aligned";
        /// Information fits the skills of the patient.
        FittingInformation = "fitting-information", "informatie past bij de vaardigheden", "information fits the patient's skills";
        /// Specific attention to people with a health disadvantage.
        #[doc(alias = "gezondheidsachterstanden")]
        HealthDisadvantage = "health-disadvantage", "aandacht voor gezondheidsachterstanden", "attention to health disadvantage";
        /// Answers from outside care are discussed when deciding.
        AnswersOutsideCare = "answers-outside-care", "antwoorden van buiten de zorg besproken", "answers from outside care discussed";
        /// Targeted attention to people with a health disadvantage when deciding.
        DisadvantageInDecision = "disadvantage-in-decision", "gezondheidsachterstand meegenomen in het besluit", "health disadvantage attended to when deciding";

        /// Care that is needlessly dear or superfluous is prevented (*voorkomen*).
        #[doc(alias = "voorkomen")]
        CarePrevented = "care-prevented", "onnodige zorg voorkomen", "needless care prevented";
        /// Care is moved closer to home: near if possible, further away if needed (*verplaatsen*).
        #[doc(alias = "verplaatsen")]
        CloseToHome = "close-to-home", "dichtbij als het kan, verder weg als het moet", "near if possible, further away if needed";
        /// Care is organised around people.
        AroundPeople = "around-people", "rondom mensen georganiseerd", "organised around people";
        /// Care is replaced by new, smart forms (*vervangen*), not stacked on them.
        #[doc(alias = "vervangen")]
        Replaced = "replaced", "vervangen door slimme vormen", "replaced by smart forms";
        /// Support fits what people need.
        FitsNeed = "fits-need", "past bij wat mensen nodig hebben", "fits what people need";
        /// Support fits what people can and want to do themselves.
        #[doc(alias = "zelfredzaamheid")]
        FitsOwnAbility = "fits-own-ability", "past bij wat mensen zelf kunnen en willen", "fits what people can and want to do themselves";
        /// It begins with self-care and informal care; formal care joins when that falls short.
        #[doc(alias = "zelfzorg")]
        SelfCareFirst = "self-care-first", "begint bij zelfzorg en informele zorg", "begins with self-care and informal care";
        #[doc(alias = "digitaal als het kan")]
        DigitalFirst = "digital-first", "digitaal als het kan, fysiek als het moet", "digital where possible, physical where needed";
        /// Innovation that keeps care humane, tenable and sustainable.
        #[doc(alias = "innovatie")]
        Innovation = "innovation", "innovatie voor mensgerichte, houdbare en duurzame zorg", "innovation for humane, tenable and sustainable care";

        /// Health in all policies: promotion of health and smaller differences in it.
        #[doc(alias = "health in all policies")]
        HealthInAllPolicies = "health-in-all-policies", "gezondheid in al het beleid", "health in all policies";
        /// Positive health: perceived health and functioning, coping, own direction (*positieve gezondheid*).
        #[doc(alias = "positieve gezondheid")]
        PositiveHealth = "positive-health", "positieve gezondheid", "positive health";
        /// Illness is prevented.
        #[doc(alias = "preventie")]
        IllnessPrevented = "illness-prevented", "ziekte voorkomen", "illness prevented";
        /// Complications and worsening are prevented.
        #[doc(alias = "complicaties")]
        WorseningPrevented = "worsening-prevented", "complicaties en verergering voorkomen", "complications and worsening prevented";
        /// Heavier care and future demand are prevented.
        HeavierCarePrevented = "heavier-care-prevented", "zwaardere zorg en toekomstige vraag voorkomen", "heavier care and future demand prevented";
        /// Not only biomedical: other areas of life count.
        #[doc(alias = "levensterreinen")]
        AreasOfLife = "areas-of-life", "ook andere levensterreinen", "other areas of life too";
        /// Not only individual: the resilience of the collective is strengthened.
        #[doc(alias = "veerkracht")]
        CollectiveResilience = "collective-resilience", "collectieve veerkracht versterkt", "collective resilience strengthened";

        #[doc(alias = "werkomgeving")]
        WorkEnvironment = "work-environment", "prettige en goede werkomgeving", "pleasant and good work environment";
        /// Safe and healthy work, development and careers.
        SafeWork = "safe-work", "gezond en veilig werk met ontwikkeling", "safe and healthy work with development";
        /// People keep working in care, with pleasure.
        #[doc(alias = "duurzame inzetbaarheid")]
        LastingEmployability = "lasting-employability", "blijvend en met plezier aan het werk", "at work lastingly and with pleasure";

        /// Access to care: part of the definition, and of no principle (*toegankelijkheid*).
        #[doc(alias = "toegankelijkheid")]
        Access = "access", "toegankelijkheid van zorg", "access to care";
        /// That care as a whole stays affordable: part of the definition, and of no
        /// principle (*betaalbaarheid*).
        #[doc(alias = "betaalbaarheid")]
        Affordability = "affordability", "algehele betaalbaarheid", "overall affordability";
    }
);

/// How many elements there are.
pub(crate) const ELEMENTS: usize = Element::ALL.len();

impl Element {
    /// The element with this [`code`](Self::code).
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|element| element.code() == code)
    }

    /// Its place in [`ALL`](Self::ALL).
    #[inline]
    pub(crate) const fn index(self) -> usize {
        self as usize
    }

    /// The principle it belongs to; none for the two that belong to the definition only.
    ///
    /// Under which principle the twelve starting points of the final agreement fall is not in the text.
    /// That they are grouped here as they are is an interpretation: see
    /// [`StartingPoint`](super::StartingPoint).
    pub const fn principle(self) -> Option<Principle> {
        match self {
            Self::HealthGain
            | Self::FunctioningGain
            | Self::ReasonablePrice
            | Self::OutcomesChosen
            | Self::ResultsMeasured
            | Self::Effectiveness
            | Self::EvidenceBuilt
            | Self::IneffectiveCareEnds
            | Self::ProportionateCost
            | Self::ProportionateStaff
            | Self::DailyLife
            | Self::Environment => Some(Principle::ValueDriven),
            Self::SharedDecision
            | Self::ProactivePlanning
            | Self::FunctioningQuestion
            | Self::Tailored
            | Self::Footing
            | Self::SocialContext
            | Self::Multidisciplinary
            | Self::DomainsAligned
            | Self::FittingInformation
            | Self::HealthDisadvantage
            | Self::AnswersOutsideCare
            | Self::DisadvantageInDecision => Some(Principle::TogetherWithPatient),
            Self::CarePrevented
            | Self::CloseToHome
            | Self::AroundPeople
            | Self::Replaced
            | Self::FitsNeed
            | Self::FitsOwnAbility
            | Self::SelfCareFirst
            | Self::DigitalFirst
            | Self::Innovation => Some(Principle::RightCareRightPlace),
            Self::HealthInAllPolicies
            | Self::PositiveHealth
            | Self::IllnessPrevented
            | Self::WorseningPrevented
            | Self::HeavierCarePrevented
            | Self::AreasOfLife
            | Self::CollectiveResilience => Some(Principle::HealthNotIllness),
            Self::WorkEnvironment | Self::SafeWork | Self::LastingEmployability => {
                Some(Principle::WorkEnvironment)
            }
            Self::Access | Self::Affordability => None,
        }
    }

    /// The levels at which it may be asked, besides that of one patient, at which nothing is answered.
    ///
    /// The advice says of health in all policies that it is a matter of government policy (A 3.4), so it is
    /// never asked of a practice or an institution. For the other elements the texts name no levels; these
    /// are the crate's reading.
    pub const fn levels(self) -> &'static [Level] {
        use Level::{Institution, Practice, Region, System};
        match self {
            Self::HealthInAllPolicies => &[Region, System],
            Self::WorkEnvironment | Self::SafeWork | Self::LastingEmployability => &[Institution],
            Self::OutcomesChosen
            | Self::ResultsMeasured
            | Self::HealthGain
            | Self::FunctioningGain
            | Self::Environment
            | Self::PositiveHealth
            | Self::WorseningPrevented => &[Practice, Institution],
            Self::Effectiveness
            | Self::EvidenceBuilt
            | Self::DailyLife
            | Self::SharedDecision
            | Self::ProactivePlanning
            | Self::FunctioningQuestion
            | Self::Tailored
            | Self::Footing
            | Self::Multidisciplinary
            | Self::FittingInformation
            | Self::AnswersOutsideCare
            | Self::DisadvantageInDecision
            | Self::AreasOfLife => &[Practice],
            Self::IneffectiveCareEnds => &[Practice, Institution, System],
            Self::ReasonablePrice
            | Self::ProportionateCost
            | Self::ProportionateStaff
            | Self::CarePrevented
            | Self::CloseToHome
            | Self::Replaced
            | Self::DigitalFirst
            | Self::SelfCareFirst => &[Practice, Institution, Region],
            Self::SocialContext
            | Self::AroundPeople
            | Self::FitsNeed
            | Self::FitsOwnAbility
            | Self::IllnessPrevented
            | Self::HeavierCarePrevented => &[Practice, Region],
            Self::DomainsAligned
            | Self::HealthDisadvantage
            | Self::Innovation
            | Self::CollectiveResilience
            | Self::Access
            | Self::Affordability => &[Practice, Institution, Region, System],
        }
    }

    /// On which ground someone may judge that it does not apply; nothing where no document leaves room for
    /// that, so that such a judgement leaves it open.
    ///
    /// What the definition of appropriate care is made of (advice of 2020, part A, 1.1 and 1.2) and what a
    /// document puts in the centre of a principle cannot be judged away. The grounds are a reading of this
    /// crate.
    ///
    /// ```
    /// use passende_zorg::principle::Element;
    /// assert!(Element::Effectiveness.may_not_apply().is_none());
    /// assert!(Element::Footing.may_not_apply().is_some());
    /// ```
    pub const fn may_not_apply(self) -> Option<Text> {
        match self {
            Self::HealthGain
            | Self::FunctioningGain
            | Self::ReasonablePrice
            | Self::Effectiveness
            | Self::ProportionateCost
            | Self::ProportionateStaff
            | Self::SharedDecision
            | Self::FunctioningQuestion
            | Self::Tailored
            | Self::CloseToHome
            | Self::PositiveHealth
            | Self::Access
            | Self::Affordability => None,
            Self::EvidenceBuilt => Some(Text::new(
                "alleen gevraagd van wat op een agenda staat",
                "asked only of what is on an agenda",
            )),
            Self::IneffectiveCareEnds => Some(Text::new(
                "alleen gevraagd van wat bewezen niet werkt",
                "asked only of what is proven not to work",
            )),
            Self::Footing => Some(Text::new(
                "van belang als iemand om niet-passende zorg vraagt",
                "matters when care is asked that is not appropriate",
            )),
            Self::Multidisciplinary => Some(Text::new(
                "gevraagd waar de situatie van de patiënt het vraagt",
                "asked where the situation of the patient asks for it",
            )),
            Self::DomainsAligned => Some(Text::new(
                "gevraagd waar andere domeinen nodig zijn",
                "asked where other domains are needed",
            )),
            _ => Some(Text::new(
                "principes geven richting en zeggen niet precies wat in welke situatie passend is",
                "principles give direction and do not say exactly what is appropriate in which situation",
            )),
        }
    }
}

words!(
    /// A principle of appropriate care (*principe van passende zorg*).
    ///
    /// Four are the principles of the *Kader Passende Zorg*, as the advice of 2020 has them; the fifth, the
    /// work environment, is that of the care agreement: a precondition in the draft, a principle in the
    /// final text.
    ///
    /// | principle | advice 2020 | draft | final |
    /// |---|---|---|---|
    /// | [`ValueDriven`](Self::ValueDriven) | principle | principle | principle |
    /// | [`TogetherWithPatient`](Self::TogetherWithPatient) | principle | principle | principle |
    /// | [`RightCareRightPlace`](Self::RightCareRightPlace) | principle | principle | principle |
    /// | [`HealthNotIllness`](Self::HealthNotIllness) | principle | principle | principle |
    /// | [`WorkEnvironment`](Self::WorkEnvironment) | | precondition | principle |
    ///
    /// Named, never numbered: the government page swaps the second and the third. Which document states
    /// which, and as what, is told by [`PrincipleSet`](super::PrincipleSet).
    ///
    /// ```
    /// use passende_zorg::{Language, principle::Principle};
    /// assert_eq!(
    ///     Principle::RightCareRightPlace.in_language(Language::Dutch),
    ///     "de juiste zorg op de juiste plek"
    /// );
    /// assert_eq!(Principle::ALL.len(), 5);
    /// ```
    Principle {
        /// Care that adds value, for means in proportion to it (*waardegedreven*).
        #[doc(alias = "waardegedreven")]
        ValueDriven = "value-driven", "waardegedreven", "value-driven";
        /// Care that comes about with the patient and around the patient (*samen met de patiënt*).
        #[doc(alias = "samen met de patiënt")]
        TogetherWithPatient = "together-with-patient", "samen met en rondom de patiënt", "together with and around the patient";
        /// Care that is prevented, moved or replaced where that is better (*de juiste zorg
        /// op de juiste plek*).
        #[doc(alias = "JZOJP")]
        RightCareRightPlace = "right-care-right-place", "de juiste zorg op de juiste plek", "right care, right place";
        /// Care that is about health and not only about illness (*gezondheid in plaats van ziekte*).
        #[doc(alias = "positieve gezondheid")]
        HealthNotIllness = "health-not-illness", "gezondheid in plaats van ziekte", "health instead of illness";
        /// A good place to work for those who give care (*prettige en goede werkomgeving*).
        #[doc(alias = "werkomgeving")]
        WorkEnvironment = "work-environment", "prettige en goede werkomgeving", "a pleasant and good work environment";
    }
);

words!(
    /// At which level something is looked at (*niveau*).
    ///
    /// At the level of one patient the crate gives no answer: what is appropriate there is settled by
    /// patient and professional in the consulting room (advice of 2020, A 4.3).
    Level {
        /// One identifiable patient (*patiënt*).
        #[doc(alias = "patiënt")]
        Patient = "patient", "patiënt", "patient";
        /// A way of working: a pathway, a treatment, an intervention (*praktijk*).
        #[doc(alias = "zorgpraktijk")]
        Practice = "practice", "praktijk", "practice";
        /// An institution that gives care (*instelling*).
        #[doc(alias = "instelling")]
        Institution = "institution", "instelling", "institution";
        /// A region as a whole (*regio*).
        #[doc(alias = "regio")]
        Region = "region", "regio", "region";
        /// The system as a whole, or all policy of government (*stelsel*).
        #[doc(alias = "stelsel")]
        System = "system", "stelsel", "system";
    }
);
