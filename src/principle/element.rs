//! What the principles are made of: the elements about which evidence can speak.

use super::{Level, Principle};
use crate::language::Text;
use crate::words::words;

words!(
    /// An element of a principle (*onderdeel*): the smallest thing about which evidence speaks.
    ///
    /// The elements are those into which chapter 3 of the advice of 2020 splits its principles, those that later documents add, and
    /// two that belong to the definition of appropriate care and to no principle ([`Access`](Self::Access) and
    /// [`Affordability`](Self::Affordability), advice A 1.2). The splitting is the crate's reading of the texts; which element stands in which
    /// document, and where, is in the table of [`PrincipleSet`](super::PrincipleSet).
    ///
    /// ```
    /// use passende_zorg::principle::{Element, Level, Principle};
    /// assert_eq!(Element::SharedDecision.principle(), Some(Principle::TogetherWithPatient));
    /// assert!(!Element::HealthInAllPolicies.levels().contains(&Level::Practice));
    /// assert_eq!(Element::from_code("close-to-home"), Some(Element::CloseToHome));
    /// ```
    #[doc(alias = "onderdeel")]
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
        /// The claim on staff in proportion to the gain.
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
        /// Digital where possible, physical where needed.
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

        /// A pleasant and good work environment.
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
        /// That care as a whole stays affordable: part of the definition, and of no principle (*betaalbaarheid*).
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
    /// Under which principle the twelve starting points of the final agreement fall is not in the text. That they are grouped here as
    /// they are is an interpretation: see [`StartingPoint`](super::StartingPoint).
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
    /// The advice says of health in all policies that it is a matter of government policy (A 3.4), so it is never asked of a practice or an
    /// institution. For the other elements the texts name no levels; these are the crate's reading.
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

    /// What would show it, and what would speak against it, in a few words: what a buyer can ask for.
    ///
    /// The documents hardly say what counts as evidence; these words are the crate's.
    pub const fn asks_for(self) -> Text {
        match self {
            Self::HealthGain => Text::new(
                "uitkomsten die patiënten zelf van belang vinden, vergeleken met eerder of met een andere behandeling",
                "outcomes that patients hold to matter, against an earlier reading or another treatment",
            ),
            Self::FunctioningGain => Text::new(
                "door patiënten gemelde uitkomsten over functioneren, meedoen of zelfstandigheid, voor en na",
                "patient-reported outcomes on functioning, taking part or independence, before and after",
            ),
            Self::ReasonablePrice => Text::new(
                "kosten naast uitkomsten, vergeleken met het alternatief",
                "costs beside outcomes, against the alternative",
            ),
            Self::OutcomesChosen => Text::new(
                "vastgelegde doelen van patiënten, en een set uitkomsten die daarvan afhangt",
                "recorded goals of patients, and a set of outcomes that depends on them",
            ),
            Self::ResultsMeasured => Text::new(
                "een registratie of vragenlijst die blijft lopen, met de respons",
                "a registry or questionnaire that keeps running, with its response",
            ),
            Self::Effectiveness => Text::new(
                "een standpunt, een aanbeveling in een richtlijn of passend onderzoek",
                "a position of Zorginstituut, a recommendation in a guideline or an apt study",
            ),
            Self::EvidenceBuilt => Text::new(
                "lopend onderzoek met een eigenaar en een einddatum",
                "research under way with an owner and an end date",
            ),
            Self::IneffectiveCareEnds => Text::new(
                "dalende aantallen van wat niet werkt, of een contract dat het uitsluit",
                "falling numbers of what does not work, or a contract that excludes it",
            ),
            Self::ProportionateCost => Text::new(
                "kosten per patiënt voor en na, bij gelijke of betere uitkomst",
                "cost per patient before and after, for an equal or better outcome",
            ),
            Self::ProportionateStaff => Text::new(
                "uren per patiënt en per beroep, voor en na",
                "hours per patient and per profession, before and after",
            ),
            Self::DailyLife => Text::new(
                "reistijd, verzuim en belasting van mantelzorgers, voor en na",
                "travel time, sick leave and the burden on informal carers, before and after",
            ),
            Self::Environment => Text::new(
                "uitstoot, afval of ritten, voor en na",
                "emissions, waste or journeys, before and after",
            ),
            Self::SharedDecision => Text::new(
                "besproken opties, waaronder niets doen, met tijd en een keuzehulp",
                "options discussed, doing nothing among them, with time and a decision aid",
            ),
            Self::ProactivePlanning => Text::new(
                "zorgplannen die vooruitkijken en worden bijgesteld",
                "care plans that look ahead and are revised",
            ),
            Self::FunctioningQuestion => Text::new(
                "een vastgelegde functioneringsvraag die terugkomt in het plan",
                "a recorded question of functioning that returns in the plan",
            ),
            Self::Tailored => Text::new(
                "verschil in behandeling dat door voorkeur wordt verklaard, niet door de aanbieder",
                "variation in treatment that preference explains, and not the provider",
            ),
            Self::Footing => Text::new(
                "een richtlijn, teamoverleg of training voor het gesprek over niet behandelen",
                "a guideline, a team consultation or training for the talk about not treating",
            ),
            Self::SocialContext => Text::new(
                "naasten in het gesprek en gelegde verbindingen met steun in de buurt",
                "relatives in the conversation and links made with support nearby",
            ),
            Self::Multidisciplinary => Text::new(
                "overleg of medebehandeling door de disciplines die de vraag nodig heeft",
                "consultation or co-treatment by the disciplines that the question needs",
            ),
            Self::DomainsAligned => Text::new(
                "gezamenlijke afspraken met het sociaal domein of de langdurige zorg",
                "joint agreements with the social domain or long-term care",
            ),
            Self::FittingInformation => Text::new(
                "begrijpelijke informatie, getoetst met patiënten, ook zonder scherm",
                "plain information, tested with patients, also without a screen",
            ),
            Self::HealthDisadvantage => Text::new(
                "bereik en uitkomst bij mensen met een achterstand, apart geteld",
                "reach and outcome among people at a disadvantage, counted apart",
            ),
            Self::AnswersOutsideCare => Text::new(
                "besproken antwoorden buiten de zorg, en verwijzingen daarheen",
                "answers outside care that were discussed, and referrals to them",
            ),
            Self::DisadvantageInDecision => Text::new(
                "hulp bij het beslissen voor mensen met een achterstand",
                "help with deciding for people at a disadvantage",
            ),
            Self::CarePrevented => Text::new(
                "minder opnames of verwijzingen zonder slechtere uitkomst",
                "fewer admissions or referrals without a worse outcome",
            ),
            Self::CloseToHome => Text::new(
                "reistijd en plaats van zorg voor en na, bij gelijke kwaliteit, of de reden om verder weg te gaan",
                "travel time and place of care before and after, for equal quality, or the reason to go further",
            ),
            Self::AroundPeople => Text::new(
                "één aanspreekpunt, minder bezoeken voor één vraag",
                "one person to turn to, fewer visits for one question",
            ),
            Self::Replaced => Text::new(
                "het deel van de contacten dat vervangen is, en niet erbij is gekomen",
                "the share of contacts that was replaced and not added",
            ),
            Self::FitsNeed => Text::new(
                "een meting van behoeften, of een regiobeeld waar het aanbod uit volgt",
                "an assessment of needs, or a regional picture from which the offer follows",
            ),
            Self::FitsOwnAbility => Text::new(
                "doelen voor eigen regie, en taken die patiënten weer zelf doen",
                "goals of self-management, and tasks that patients do themselves again",
            ),
            Self::SelfCareFirst => Text::new(
                "wat zelfzorg en naasten deden voordat formele zorg aansloot",
                "what self-care and relatives did before formal care joined",
            ),
            Self::DigitalFirst => Text::new(
                "het aandeel digitale contacten, met de route voor wie dat niet kan",
                "the share of digital contacts, with the route for those who cannot",
            ),
            Self::Innovation => Text::new(
                "een vernieuwing met haar bijdrage aan mensgerichte, houdbare of duurzame zorg",
                "an innovation with what it adds to humane, tenable or sustainable care",
            ),
            Self::HealthInAllPolicies => Text::new(
                "een toets van beleid op gezondheid en op verschillen daarin",
                "a test of policy on health and on differences in it",
            ),
            Self::PositiveHealth => Text::new(
                "een breed gesprek over ervaren gezondheid, met eigen doelen",
                "a broad conversation about perceived health, with own goals",
            ),
            Self::IllnessPrevented => Text::new(
                "geïndiceerde preventie die is aangeboden, en het bereik",
                "indicated prevention that was offered, and its reach",
            ),
            Self::WorseningPrevented => Text::new(
                "complicaties en heropnames, voor en na",
                "complications and readmissions, before and after",
            ),
            Self::HeavierCarePrevented => Text::new(
                "uitstel of voorkomen van zwaardere zorg, gevolgd in de tijd",
                "delay or avoidance of heavier care, followed over time",
            ),
            Self::AreasOfLife => Text::new(
                "vragen en doelen op andere levensterreinen dan het medische",
                "questions and goals in other areas of life than the medical one",
            ),
            Self::CollectiveResilience => Text::new(
                "steun in buurt of groep waardoor gezondheidsvragen uitblijven",
                "support in a neighbourhood or group that keeps health questions from arising",
            ),
            Self::WorkEnvironment => Text::new(
                "een peiling onder het personeel, verzuim en verloop",
                "a survey among staff, absence and turnover",
            ),
            Self::SafeWork => Text::new(
                "beleid voor veilig werk en loopbanen, en het gebruik ervan",
                "policy on safe work and careers, and its uptake",
            ),
            Self::LastingEmployability => Text::new(
                "hoeveel mensen blijven werken, en met hoeveel plezier",
                "how many people stay at work, and with how much pleasure",
            ),
            Self::Access => {
                Text::new("wachttijden en toegang, voor en na", "waiting times and access, before and after")
            }
            Self::Affordability => {
                Text::new("de gevolgen voor het budget als geheel", "what it does to the budget as a whole")
            }
        }
    }
}
