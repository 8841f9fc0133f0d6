//! What a buyer can ask for, per element.

use super::Element as E;
use super::element::ELEMENTS;
use crate::language::Text;

/// Per element what would show it, or speak against it. The documents hardly say what counts as evidence; these words are the crate's.
const ASKED: [(E, Text); ELEMENTS] = [
    (
        E::HealthGain,
        Text::new(
            "uitkomsten die patiënten zelf van belang vinden, vergeleken met eerder of met een andere behandeling",
            "outcomes that patients hold to matter, against an earlier reading or another treatment",
        ),
    ),
    (
        E::FunctioningGain,
        Text::new(
            "door patiënten gemelde uitkomsten over functioneren, meedoen of zelfstandigheid, voor en na",
            "patient-reported outcomes on functioning, taking part or independence, before and after",
        ),
    ),
    (
        E::ReasonablePrice,
        Text::new(
            "kosten naast uitkomsten, vergeleken met het alternatief",
            "costs beside outcomes, against the alternative",
        ),
    ),
    (
        E::OutcomesChosen,
        Text::new(
            "vastgelegde doelen van patiënten, en een set uitkomsten die daarvan afhangt",
            "recorded goals of patients, and a set of outcomes that depends on them",
        ),
    ),
    (
        E::ResultsMeasured,
        Text::new(
            "een registratie of vragenlijst die blijft lopen, met de respons",
            "a registry or questionnaire that keeps running, with its response",
        ),
    ),
    (
        E::Effectiveness,
        Text::new(
            "een standpunt, een aanbeveling in een richtlijn of passend onderzoek",
            "a position of Zorginstituut, a recommendation in a guideline or an apt study",
        ),
    ),
    (
        E::EvidenceBuilt,
        Text::new(
            "lopend onderzoek met een eigenaar en een einddatum",
            "research under way with an owner and an end date",
        ),
    ),
    (
        E::IneffectiveCareEnds,
        Text::new(
            "dalende aantallen van wat niet werkt, of een contract dat het uitsluit",
            "falling numbers of what does not work, or a contract that excludes it",
        ),
    ),
    (
        E::ProportionateCost,
        Text::new(
            "kosten per patiënt voor en na, bij gelijke of betere uitkomst",
            "cost per patient before and after, for an equal or better outcome",
        ),
    ),
    (
        E::ProportionateStaff,
        Text::new(
            "uren per patiënt en per beroep, voor en na",
            "hours per patient and per profession, before and after",
        ),
    ),
    (
        E::DailyLife,
        Text::new(
            "reistijd, verzuim en belasting van mantelzorgers, voor en na",
            "travel time, sick leave and the burden on informal carers, before and after",
        ),
    ),
    (
        E::Environment,
        Text::new("uitstoot, afval of ritten, voor en na", "emissions, waste or journeys, before and after"),
    ),
    (
        E::SharedDecision,
        Text::new(
            "besproken opties, waaronder niets doen, met tijd en een keuzehulp",
            "options discussed, doing nothing among them, with time and a decision aid",
        ),
    ),
    (
        E::ProactivePlanning,
        Text::new(
            "zorgplannen die vooruitkijken en worden bijgesteld",
            "care plans that look ahead and are revised",
        ),
    ),
    (
        E::FunctioningQuestion,
        Text::new(
            "een vastgelegde functioneringsvraag die terugkomt in het plan",
            "a recorded question of functioning that returns in the plan",
        ),
    ),
    (
        E::Tailored,
        Text::new(
            "verschil in behandeling dat door voorkeur wordt verklaard, niet door de aanbieder",
            "variation in treatment that preference explains, and not the provider",
        ),
    ),
    (
        E::Footing,
        Text::new(
            "een richtlijn, teamoverleg of training voor het gesprek over niet behandelen",
            "a guideline, a team consultation or training for the talk about not treating",
        ),
    ),
    (
        E::SocialContext,
        Text::new(
            "naasten in het gesprek en gelegde verbindingen met steun in de buurt",
            "relatives in the conversation and links made with support nearby",
        ),
    ),
    (
        E::Multidisciplinary,
        Text::new(
            "overleg of medebehandeling door de disciplines die de vraag nodig heeft",
            "consultation or co-treatment by the disciplines that the question needs",
        ),
    ),
    (
        E::DomainsAligned,
        Text::new(
            "gezamenlijke afspraken met het sociaal domein of de langdurige zorg, en hoe vaak ze gebruikt zijn",
            "joint agreements with the social domain or long-term care, and how often they were used",
        ),
    ),
    (
        E::FittingInformation,
        Text::new(
            "begrijpelijke informatie, getoetst met patiënten, ook zonder scherm",
            "plain information, tested with patients, also without a screen",
        ),
    ),
    (
        E::HealthDisadvantage,
        Text::new(
            "bereik en uitkomst bij mensen met een achterstand, apart geteld",
            "reach and outcome among people at a disadvantage, counted apart",
        ),
    ),
    (
        E::AnswersOutsideCare,
        Text::new(
            "besproken antwoorden buiten de zorg, en verwijzingen daarheen",
            "answers outside care that were discussed, and referrals to them",
        ),
    ),
    (
        E::DisadvantageInDecision,
        Text::new(
            "hulp bij het beslissen voor mensen met een achterstand",
            "help with deciding for people at a disadvantage",
        ),
    ),
    (
        E::CarePrevented,
        Text::new(
            "minder opnames of verwijzingen zonder slechtere uitkomst",
            "fewer admissions or referrals without a worse outcome",
        ),
    ),
    (
        E::CloseToHome,
        Text::new(
            "reistijd en plaats van zorg voor en na, bij gelijke kwaliteit, of de reden om verder weg te gaan",
            "travel time and place of care before and after, for equal quality, or the reason to go further",
        ),
    ),
    (
        E::AroundPeople,
        Text::new(
            "één aanspreekpunt, minder bezoeken voor één vraag",
            "one person to turn to, fewer visits for one question",
        ),
    ),
    (
        E::Replaced,
        Text::new(
            "het deel van de contacten dat vervangen is, en niet erbij is gekomen",
            "the share of contacts that was replaced and not added",
        ),
    ),
    (
        E::FitsNeed,
        Text::new(
            "een meting van behoeften, of een regiobeeld waar het aanbod uit volgt",
            "an assessment of needs, or a regional picture from which the offer follows",
        ),
    ),
    (
        E::FitsOwnAbility,
        Text::new(
            "doelen voor eigen regie, en taken die patiënten weer zelf doen",
            "goals of self-management, and tasks that patients do themselves again",
        ),
    ),
    (
        E::SelfCareFirst,
        Text::new(
            "wat zelfzorg en naasten deden voordat formele zorg aansloot",
            "what self-care and relatives did before formal care joined",
        ),
    ),
    (
        E::DigitalFirst,
        Text::new(
            "het aandeel digitale contacten, met de route voor wie dat niet kan",
            "the share of digital contacts, with the route for those who cannot",
        ),
    ),
    (
        E::Innovation,
        Text::new(
            "een vernieuwing met haar bijdrage aan mensgerichte, houdbare of duurzame zorg",
            "an innovation with what it adds to humane, tenable or sustainable care",
        ),
    ),
    (
        E::HealthInAllPolicies,
        Text::new(
            "een toets van beleid op gezondheid en op verschillen daarin",
            "a test of policy on health and on differences in it",
        ),
    ),
    (
        E::PositiveHealth,
        Text::new(
            "een breed gesprek over ervaren gezondheid, met eigen doelen",
            "a broad conversation about perceived health, with own goals",
        ),
    ),
    (
        E::IllnessPrevented,
        Text::new(
            "geïndiceerde preventie die is aangeboden, en het bereik",
            "indicated prevention that was offered, and its reach",
        ),
    ),
    (
        E::WorseningPrevented,
        Text::new(
            "complicaties en heropnames, voor en na",
            "complications and readmissions, before and after",
        ),
    ),
    (
        E::HeavierCarePrevented,
        Text::new(
            "uitstel of voorkomen van zwaardere zorg, gevolgd in de tijd",
            "delay or avoidance of heavier care, followed over time",
        ),
    ),
    (
        E::AreasOfLife,
        Text::new(
            "vragen en doelen op andere levensterreinen dan het medische",
            "questions and goals in other areas of life than the medical one",
        ),
    ),
    (
        E::CollectiveResilience,
        Text::new(
            "steun in buurt of groep waardoor gezondheidsvragen uitblijven",
            "support in a neighbourhood or group that keeps health questions from arising",
        ),
    ),
    (
        E::WorkEnvironment,
        Text::new(
            "een peiling onder het personeel, verzuim en verloop",
            "a survey among staff, absence and turnover",
        ),
    ),
    (
        E::SafeWork,
        Text::new(
            "beleid voor veilig werk en loopbanen, en het gebruik ervan",
            "policy on safe work and careers, and its uptake",
        ),
    ),
    (
        E::LastingEmployability,
        Text::new(
            "hoeveel mensen blijven werken, en met hoeveel plezier",
            "how many people stay at work, and with how much pleasure",
        ),
    ),
    (
        E::Access,
        Text::new("wachttijden en toegang, voor en na", "waiting times and access, before and after"),
    ),
    (
        E::Affordability,
        Text::new("de gevolgen voor het budget als geheel", "what it does to the budget as a whole"),
    ),
];

#[allow(clippy::indexing_slicing, reason = "a constant: it fails to compile, and not to run")]
#[allow(clippy::arithmetic_side_effects, reason = "counts to the number of elements")]
const _: () = {
    let mut at = 0;
    while at < ELEMENTS {
        assert!(ASKED[at].0.index() == at, "one row per element, in their order");
        at += 1;
    }
};

impl E {
    /// What would show it, and what would speak against it, in a few words: what a buyer can ask for.
    ///
    /// The documents hardly say what counts as evidence; these words are the crate's.
    pub fn asks_for(self) -> Text {
        ASKED.get(self.index()).map_or(Text::new("", ""), |(_, text)| *text)
    }
}
