//! How an element stands, in six words of which none is a pass or a fail; evidence added up per element;
//! and what a buyer can ask for.

use super::element::ELEMENTS;
use super::evidence::Direction;
use super::{Element, EvidenceClass};
use crate::explanation::{Outcome, Sign};
use crate::language::Text;
use crate::words::words;

/// What was seen of an element: the strongest rank that spoke, and which ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Seen {
    rank: u8,
    supports: bool,
    contradicts: bool,
}

impl Seen {
    const NOTHING: Self = Self { rank: u8::MAX, supports: false, contradicts: false };

    #[inline]
    fn add(&mut self, other: Self) {
        if other.rank < self.rank {
            *self = other;
        } else if other.rank == self.rank {
            self.supports |= other.supports;
            self.contradicts |= other.contradicts;
        }
    }
}

/// The evidence on all elements, added up (*optelling*).
///
/// Adding is commutative, associative and idempotent: rows may come in any order and be split over any
/// number of tallies that are [merged](Self::merge). It holds two bytes and a bit per element and allocates
/// nothing.
///
/// ```
/// use passende_zorg::principle::{Element, EvidenceClass, EvidenceTally, Status, evidence::Direction};
///
/// let class = |direction| EvidenceClass::Speaks { direction, rank: 0 };
/// let elements = [Element::HealthGain, Element::DailyLife, Element::HealthGain];
/// let classes = [class(Direction::Supports), class(Direction::Supports), class(Direction::Contradicts)];
///
/// let tally = EvidenceTally::of_columns(&elements, &classes).unwrap();
/// assert_eq!(tally.status(Element::HealthGain), Status::Mixed);
/// assert_eq!(tally.status(Element::DailyLife), Status::Supported);
/// assert_eq!(tally.status(Element::Access), Status::Unknown);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EvidenceTally {
    seen: [Seen; ELEMENTS],
}

impl Default for EvidenceTally {
    fn default() -> Self {
        Self { seen: [Seen::NOTHING; ELEMENTS] }
    }
}

impl EvidenceTally {
    /// The tally of two columns, a row an item; nothing when one is longer than the other.
    pub fn of_columns(elements: &[Element], classes: &[EvidenceClass]) -> Option<Self> {
        if elements.len() != classes.len() {
            return None;
        }
        let mut tally = Self::default();
        for (element, class) in elements.iter().zip(classes) {
            tally.add(*element, *class);
        }
        Some(tally)
    }

    /// Adds one item of evidence on an element.
    #[inline]
    pub fn add(&mut self, element: Element, class: EvidenceClass) {
        if let (EvidenceClass::Speaks { direction, rank }, Some(seen)) =
            (class, self.seen.get_mut(element.index()))
        {
            let supports = direction == Direction::Supports;
            seen.add(Seen { rank, supports, contradicts: !supports });
        }
    }

    /// Adds all that another tally has seen.
    pub fn merge(&mut self, other: &Self) {
        for (seen, other) in self.seen.iter_mut().zip(&other.seen) {
            seen.add(*other);
        }
    }

    /// The standing of an element by the evidence alone, whatever the level.
    #[inline]
    pub fn status(&self, element: Element) -> Status {
        let seen = self.seen.get(element.index()).copied().unwrap_or(Seen::NOTHING);
        Status::of(seen.supports, seen.contradicts)
    }

    /// The rank of the strongest evidence; nothing when none has spoken.
    pub(crate) fn rank(&self, element: Element) -> Option<u8> {
        let seen = self.seen.get(element.index())?;
        (seen.supports || seen.contradicts).then_some(seen.rank)
    }

    /// Whether an item of this rank is outranked by a stronger one.
    pub(crate) fn outranks(&self, element: Element, rank: u8) -> bool {
        self.seen.get(element.index()).is_some_and(|seen| seen.rank < rank)
    }
}

words!(
    /// How an element of a principle stands (*stand van een onderdeel*).
    ///
    /// A principle is a compass: it gives direction and is neither passed nor failed. So this is no
    /// [`Verdict`](crate::Verdict), and nothing turns it into one but a contract clause that makes the
    /// element binding, or a gate that the caller sets.
    Status {
        /// There is evidence for it and none against it (*ondersteund*).
        #[doc(alias = "ondersteund")]
        Supported = "supported", "ondersteund", "supported";
        /// There is evidence against it and none for it (*tegengesproken*).
        #[doc(alias = "tegengesproken")]
        Contradicted = "contradicted", "tegengesproken", "contradicted";
        /// There is evidence both ways (*wisselend*).
        #[doc(alias = "wisselend")]
        Mixed = "mixed", "wisselend", "mixed";
        /// There is no evidence that counts (*onbekend*). That is no evidence against it.
        #[doc(alias = "onbekend")]
        Unknown = "unknown", "onbekend", "unknown";
        /// It cannot be asked at this level, or someone judged that it does not apply
        /// (*niet van toepassing*).
        #[doc(alias = "niet van toepassing")]
        NotApplicable = "not-applicable", "niet van toepassing", "not applicable";
        /// It is settled by patient and professional (*voorbehouden aan de spreekkamer*); the evidence is
        /// material for their talk.
        #[doc(alias = "spreekkamer")]
        ReservedForConsultation = "reserved-for-consultation", "voorbehouden aan de spreekkamer", "reserved for the consultation";
    }
);

impl Status {
    /// Both are needed: the advice of 2020 writes *and* and a product sign, so nothing is averaged (A 1.2).
    ///
    /// One that is contradicted decides; then one that is unknown leaves the whole unknown; then one that
    /// is mixed. What does not apply changes nothing, and what is reserved for the consultation reserves
    /// the whole.
    ///
    /// ```
    /// use passende_zorg::principle::Status::*;
    /// assert_eq!(Supported.and(Supported), Supported);
    /// assert_eq!(Supported.and(Mixed), Mixed);
    /// assert_eq!(Mixed.and(Unknown), Unknown);
    /// assert_eq!(Unknown.and(Contradicted), Contradicted);
    /// ```
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::ReservedForConsultation, _) | (_, Self::ReservedForConsultation) => {
                Self::ReservedForConsultation
            }
            (Self::Contradicted, _) | (_, Self::Contradicted) => Self::Contradicted,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Mixed, _) | (_, Self::Mixed) => Self::Mixed,
            (Self::Supported, _) | (_, Self::Supported) => Self::Supported,
            (Self::NotApplicable, Self::NotApplicable) => Self::NotApplicable,
        }
    }

    /// All are needed; not applicable when there is none that applies.
    pub fn all_of(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::NotApplicable, Self::and)
    }

    /// What evidence comes to that speaks for, against, both ways or not at all.
    #[inline]
    pub(crate) const fn of(supports: bool, contradicts: bool) -> Self {
        match (supports, contradicts) {
            (true, true) => Self::Mixed,
            (true, false) => Self::Supported,
            (false, true) => Self::Contradicted,
            (false, false) => Self::Unknown,
        }
    }

    /// Whether evidence has decided it one way or both ways.
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Supported | Self::Contradicted | Self::Mixed)
    }
}

/// A status is a sign, never a verdict.
impl From<Status> for Outcome {
    fn from(status: Status) -> Self {
        Sign::new(status.code(), status.text()).into()
    }
}

/// Writes what is asked for, an element a row.
macro_rules! asks {
    ($($element:ident = $nl:literal, $en:literal;)+) => {
        impl Element {
            /// What would show it, and what would speak against it, in a few words: what a buyer can ask for.
            ///
            /// The documents hardly say what counts as evidence; these words are the crate's.
            pub const fn asks_for(self) -> Text {
                match self {
                    $(Self::$element => Text::new($nl, $en),)+
                }
            }
        }
    };
}

asks! {
    HealthGain =
        "uitkomsten die patiënten zelf van belang vinden, vergeleken met eerder of met een andere behandeling",
        "outcomes that patients hold to matter, against an earlier reading or another treatment";
    FunctioningGain =
        "door patiënten gemelde uitkomsten over functioneren, meedoen of zelfstandigheid, voor en na",
        "patient-reported outcomes on functioning, taking part or independence, before and after";
    ReasonablePrice = "kosten naast uitkomsten, vergeleken met het alternatief", "costs beside outcomes, against the alternative";
    OutcomesChosen =
        "vastgelegde doelen van patiënten, en een set uitkomsten die daarvan afhangt",
        "recorded goals of patients, and a set of outcomes that depends on them";
    ResultsMeasured =
        "een registratie of vragenlijst die blijft lopen, met de respons",
        "a registry or questionnaire that keeps running, with its response";
    Effectiveness =
        "een standpunt, een aanbeveling in een richtlijn of passend onderzoek",
        "a position of Zorginstituut, a recommendation in a guideline or an apt study";
    EvidenceBuilt = "lopend onderzoek met een eigenaar en een einddatum", "research under way with an owner and an end date";
    IneffectiveCareEnds =
        "dalende aantallen van wat niet werkt, of een contract dat het uitsluit",
        "falling numbers of what does not work, or a contract that excludes it";
    ProportionateCost =
        "kosten per patiënt voor en na, bij gelijke of betere uitkomst",
        "cost per patient before and after, for an equal or better outcome";
    ProportionateStaff = "uren per patiënt en per beroep, voor en na", "hours per patient and per profession, before and after";
    DailyLife =
        "reistijd, verzuim en belasting van mantelzorgers, voor en na",
        "travel time, sick leave and the burden on informal carers, before and after";
    Environment = "uitstoot, afval of ritten, voor en na", "emissions, waste or journeys, before and after";
    SharedDecision =
        "besproken opties, waaronder niets doen, met tijd en een keuzehulp",
        "options discussed, doing nothing among them, with time and a decision aid";
    ProactivePlanning = "zorgplannen die vooruitkijken en worden bijgesteld", "care plans that look ahead and are revised";
    FunctioningQuestion =
        "een vastgelegde functioneringsvraag die terugkomt in het plan",
        "a recorded question of functioning that returns in the plan";
    Tailored =
        "verschil in behandeling dat door voorkeur wordt verklaard, niet door de aanbieder",
        "variation in treatment that preference explains, and not the provider";
    Footing =
        "een richtlijn, teamoverleg of training voor het gesprek over niet behandelen",
        "a guideline, a team consultation or training for the talk about not treating";
    SocialContext =
        "naasten in het gesprek en gelegde verbindingen met steun in de buurt",
        "relatives in the conversation and links made with support nearby";
    Multidisciplinary =
        "overleg of medebehandeling door de disciplines die de vraag nodig heeft",
        "consultation or co-treatment by the disciplines that the question needs";
    DomainsAligned =
        "gezamenlijke afspraken met het sociaal domein of de langdurige zorg, en hoe vaak ze gebruikt zijn",
        "joint agreements with the social domain or long-term care, and how often they were used";
    FittingInformation =
        "begrijpelijke informatie, getoetst met patiënten, ook zonder scherm",
        "plain information, tested with patients, also without a screen";
    HealthDisadvantage =
        "bereik en uitkomst bij mensen met een achterstand, apart geteld",
        "reach and outcome among people at a disadvantage, counted apart";
    AnswersOutsideCare =
        "besproken antwoorden buiten de zorg, en verwijzingen daarheen",
        "answers outside care that were discussed, and referrals to them";
    DisadvantageInDecision =
        "hulp bij het beslissen voor mensen met een achterstand",
        "help with deciding for people at a disadvantage";
    CarePrevented =
        "minder opnames of verwijzingen zonder slechtere uitkomst",
        "fewer admissions or referrals without a worse outcome";
    CloseToHome =
        "reistijd en plaats van zorg voor en na, bij gelijke kwaliteit, of de reden om verder weg te gaan",
        "travel time and place of care before and after, for equal quality, or the reason to go further";
    AroundPeople = "één aanspreekpunt, minder bezoeken voor één vraag", "one person to turn to, fewer visits for one question";
    Replaced =
        "het deel van de contacten dat vervangen is, en niet erbij is gekomen",
        "the share of contacts that was replaced and not added";
    FitsNeed =
        "een meting van behoeften, of een regiobeeld waar het aanbod uit volgt",
        "an assessment of needs, or a regional picture from which the offer follows";
    FitsOwnAbility =
        "doelen voor eigen regie, en taken die patiënten weer zelf doen",
        "goals of self-management, and tasks that patients do themselves again";
    SelfCareFirst =
        "wat zelfzorg en naasten deden voordat formele zorg aansloot",
        "what self-care and relatives did before formal care joined";
    DigitalFirst =
        "het aandeel digitale contacten, met de route voor wie dat niet kan",
        "the share of digital contacts, with the route for those who cannot";
    Innovation =
        "een vernieuwing met haar bijdrage aan mensgerichte, houdbare of duurzame zorg",
        "an innovation with what it adds to humane, tenable or sustainable care";
    HealthInAllPolicies =
        "een toets van beleid op gezondheid en op verschillen daarin",
        "a test of policy on health and on differences in it";
    PositiveHealth =
        "een breed gesprek over ervaren gezondheid, met eigen doelen",
        "a broad conversation about perceived health, with own goals";
    IllnessPrevented =
        "geïndiceerde preventie die is aangeboden, en het bereik",
        "indicated prevention that was offered, and its reach";
    WorseningPrevented = "complicaties en heropnames, voor en na", "complications and readmissions, before and after";
    HeavierCarePrevented =
        "uitstel of voorkomen van zwaardere zorg, gevolgd in de tijd",
        "delay or avoidance of heavier care, followed over time";
    AreasOfLife =
        "vragen en doelen op andere levensterreinen dan het medische",
        "questions and goals in other areas of life than the medical one";
    CollectiveResilience =
        "steun in buurt of groep waardoor gezondheidsvragen uitblijven",
        "support in a neighbourhood or group that keeps health questions from arising";
    WorkEnvironment = "een peiling onder het personeel, verzuim en verloop", "a survey among staff, absence and turnover";
    SafeWork = "beleid voor veilig werk en loopbanen, en het gebruik ervan", "policy on safe work and careers, and its uptake";
    LastingEmployability =
        "hoeveel mensen blijven werken, en met hoeveel plezier",
        "how many people stay at work, and with how much pleasure";
    Access = "wachttijden en toegang, voor en na", "waiting times and access, before and after";
    Affordability = "de gevolgen voor het budget als geheel", "what it does to the budget as a whole";
}
