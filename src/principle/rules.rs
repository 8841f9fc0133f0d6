//! The rules of the sources on the principles that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

use super::Element;
use crate::rule::Rule;

crate::rule::family!(principle, "IZA22-SP-8", ALL.iter().copied());

/// The rule of the advice of 2020 that asks for an element.
pub(crate) fn of_advice(element: Element) -> &'static Rule {
    use Element as E;
    match element {
        E::HealthGain | E::FunctioningGain | E::ReasonablePrice | E::OutcomesChosen | E::ResultsMeasured => {
            &ADV2020_A3_1_A
        }
        E::Effectiveness | E::EvidenceBuilt => &ADV2020_A3_1_B,
        E::IneffectiveCareEnds => &ADV2020_A3_1_C,
        E::ProportionateCost | E::ProportionateStaff | E::DailyLife | E::Environment => &ADV2020_A3_1_D,
        E::SharedDecision | E::ProactivePlanning | E::FunctioningQuestion | E::Tailored => &ADV2020_A3_2_A,
        E::Footing => &ADV2020_A3_2_B,
        E::SocialContext => &ADV2020_A3_2_C,
        E::Multidisciplinary => &ADV2020_A3_2_D,
        E::DomainsAligned => &ADV2020_A3_2_F,
        E::CarePrevented | E::CloseToHome | E::AroundPeople | E::Replaced => &ADV2020_A3_3,
        E::FitsNeed | E::FitsOwnAbility => &ADV2020_A3_3_FIT,
        E::HealthInAllPolicies
        | E::PositiveHealth
        | E::IllnessPrevented
        | E::WorseningPrevented
        | E::HeavierCarePrevented => &ADV2020_A3_4,
        E::Access | E::Affordability => &ADV2020_A1_2_B,
        _ => &ADV2020_A3_AGG,
    }
}

crate::rule::rules! {
    Advice2020 {
        ADV2020_S_MENU = "ADV2020-S-menu", Compass, ["samenvatting; deel A, 4.1.1", "summary; part A, 4.1.1"],
            ["Alleen zorg van waarde blijft op het menu", "Only care of value stays on the menu"], [],
            principle::Appraisal;
        ADV2020_I_RCT = "ADV2020-I-rct", Definition, ["inleiding, voetnoot 7", "introduction, footnote 7"],
            ["Geen RCT betekent niet dat er geen effect is", "No randomised trial does not mean no effect"],
            [], principle::evidence::EvidenceFinding;
        ADV2020_I_COVID = "ADV2020-I-covid", Compass, ["inleiding", "introduction"],
            ["De pandemie is geen representatieve periode", "The pandemic is no representative period"],
            ["2020"], principle::EvidencePolicy;
        ADV2020_A1_1_A = "ADV2020-A1.1-a", Definition, ["deel A, 1.1", "part A, 1.1"],
            ["Van waarde voor gezondheid en functioneren, tegen een redelijke prijs",
             "Of value for health and functioning, at a reasonable price"], [], principle::Appraisal;
        ADV2020_A1_1_B = "ADV2020-A1.1-b", Compass, ["deel A, 1.1", "part A, 1.1"],
            ["Vier gronden waarop zorg niet passend is", "Four grounds on which care is not appropriate"],
            ["4"], principle::Ground;
        ADV2020_A1_2_A = "ADV2020-A1.2-a", Definition, ["deel A, 1.2", "part A, 1.2"],
            ["Gepast gebruik: effectief, doelmatig en passend bij de persoon",
             "Appropriate use: effective, efficient and suiting the person"], [], principle::DefinitionPart;
        ADV2020_A1_2_B = "ADV2020-A1.2-b", Definition, ["deel A, 1.2", "part A, 1.2"],
            ["Passende organisatie: samenwerking, samenhang, toegang en betaalbaarheid",
             "Appropriate organisation: cooperation, coherence, access and affordability"], [],
            principle::DefinitionPart;
        ADV2020_A1_2_C = "ADV2020-A1.2-c", Compass, ["deel A, 1.2", "part A, 1.2"],
            ["Gebruik én organisatie: geen gemiddelde", "Use and organisation: no average"], [],
            principle::Appraisal;
        ADV2020_A3_AGG = "ADV2020-A3-agg", Compass, ["samenvatting; deel A, 3", "summary; part A, 3"],
            ["Principes geven richting en beslissen niet", "Principles give direction and do not decide"], [],
            principle::Appraisal;
        ADV2020_A3_PROV = "ADV2020-A3-prov", Compass, ["deel A, 3", "part A, 3"],
            ["De set is een voorzet; het veld stelt de principes vast",
             "The set is a first proposal; the field settles it"], [], principle::SetStatus;
        ADV2020_A3_LEVEL = "ADV2020-A3-level", Compass, ["deel A, 3.4 en 4.3", "part A, 3.4 and 4.3"],
            ["Gezondheid in al het beleid toets je niet op praktijkniveau; over één patiënt beslissen patiënt en zorgverlener",
             "Health in all policies is not about a practice; one patient is for the consultation"], [],
            principle::Element;
        ADV2020_A3_1_A = "ADV2020-A3.1-a", Compass, ["deel A, 3.1", "part A, 3.1"],
            ["Winst tegen een redelijke prijs vraagt zicht op uitkomsten en kosten",
             "Gain at a reasonable price takes sight of outcomes and costs"], ["4"], principle::Insight;
        ADV2020_A3_1_B = "ADV2020-A3.1-b", Compass, ["deel A, 3.1; deel B, 2.3", "part A, 3.1; part B, 2.3"],
            ["Ontbrekend bewijs wordt binnen een termijn opgebouwd",
             "Missing evidence is built within a term"], [], practice::life::LifeStanding;
        ADV2020_A3_1_C = "ADV2020-A3.1-c", Compass, ["deel A, 3.1 en 4.2", "part A, 3.1 and 4.2"],
            ["Bewezen niet-effectieve zorg verdwijnt", "Care proven ineffective disappears"], [],
            practice::life::LifeStanding;
        ADV2020_A3_1_D = "ADV2020-A3.1-d", Compass, ["deel A, 3.1", "part A, 3.1"],
            ["Winst in verhouding tot kosten, personeel, dagelijks leven en milieu",
             "Gain in proportion to cost, staff, daily life and environment"], [], principle::Ledger;
        ADV2020_A3_2_A = "ADV2020-A3.2-a", Compass, ["deel A, 3.2", "part A, 3.2"],
            ["Samen beslissen vanuit de functioneringsvraag",
             "Deciding together from the question of functioning"], [], principle::evidence::DecisionAudit;
        ADV2020_A3_2_B = "ADV2020-A3.2-b", Compass, ["deel A, 3.2", "part A, 3.2"],
            ["Houvast bij een vraag om niet-passende zorg",
             "Footing when care is asked that is not appropriate"], [], principle::Element;
        ADV2020_A3_2_C = "ADV2020-A3.2-c", Compass, ["deel A, 3.2", "part A, 3.2"],
            ["De sociale context telt mee", "The social context counts"], [], principle::Element;
        ADV2020_A3_2_D = "ADV2020-A3.2-d", Compass, ["deel A, 3.2", "part A, 3.2"],
            ["Meerdere disciplines kijken samen", "Several disciplines look together"], [],
            principle::Element;
        ADV2020_A3_2_E = "ADV2020-A3.2-e", Definition,
            ["deel A, 3.2, voetnoot 27", "part A, 3.2, footnote 27"],
            ["Heupfractuur vanaf zeventig: standaard geriatrische medebehandeling",
             "Hip fracture from seventy on: standing geriatric co-treatment"], ["70"],
            principle::evidence::GeriatricCoTreatment;
        ADV2020_A3_2_F = "ADV2020-A3.2-f", Compass, ["deel A, 3.2", "part A, 3.2"],
            ["Afstemming tussen domeinen", "Alignment of domains"], [], principle::evidence::DomainLinks;
        ADV2020_A3_3 = "ADV2020-A3.3", Compass, ["deel A, 3.3", "part A, 3.3"],
            ["Voorkomen, verplaatsen en vervangen", "Prevent, move and replace"], ["3"],
            principle::evidence::Replacement;
        ADV2020_A3_3_FIT = "ADV2020-A3.3-fit", Compass, ["deel A, 3.3", "part A, 3.3"],
            ["Past bij wat mensen nodig hebben en zelf kunnen",
             "Fits what people need and can do themselves"], [], principle::Element;
        ADV2020_A3_4 = "ADV2020-A3.4", Compass, ["deel A, 3.4", "part A, 3.4"],
            ["Gezondheid in drie onderdelen", "Health in three parts"], ["3"], principle::Element;
        ADV2020_A4_3_A = "ADV2020-A4.3-a", Compass, ["deel A, 4.3", "part A, 4.3"],
            ["Over één patiënt beslissen patiënt en zorgverlener",
             "About one patient, patient and professional decide"], [], principle::Appraisal;
        ADV2020_B1_C = "ADV2020-B1-c", Definition, ["deel B, 1", "part B, 1"],
            ["Wat declaratiedata alleen niet kunnen tonen", "What claims data alone cannot show"], [],
            principle::EvidencePolicy;
    }
    CareAgreementDraft2022 {
        IZA_2_DEF = "IZA-2-def", Definition, ["hoofdstuk 2", "chapter 2"],
            ["Effectief, van meerwaarde, met de patiënt centraal, op de juiste plek, gericht op gezondheid",
             "Effective, of added value, the patient central, in the right place, with the accent on health"],
            ["5"], principle::Appraisal;
        IZA_2_PRINCIPLES = "IZA-2-principles", Compass, ["hoofdstuk 2", "chapter 2"],
            ["Vier principes en een randvoorwaarde vormen vijf uitgangspunten",
             "Four principles and a precondition form five starting points"], ["4", "5"],
            principle::PrincipleSet;
    }
    CareAgreement2022 {
        IZA22_PRINCIPLES = "IZA22-2-PRINCIPLES", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Vijf principes vormen de basis van het akkoord",
             "Five principles form the basis of the agreement"], ["5"], principle::PrincipleSet;
        IZA22_SP_1 = "IZA22-SP-1", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Waarde voor de gezondheid tegen een proportionele inzet",
             "Value for health for a proportionate use of means"], [], principle::StartingPoint;
        IZA22_SP_2 = "IZA22-SP-2", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Aannemelijk effectief en doelmatig op groepsniveau",
             "Plausibly effective and efficient at group level"], [], principle::StartingPoint;
        IZA22_SP_3 = "IZA22-SP-3", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Aandacht voor mensen met een gezondheidsachterstand",
             "Attention to people with a health disadvantage"], [], principle::StartingPoint;
        IZA22_SP_4 = "IZA22-SP-4", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Besloten met en rondom de patiënt", "Decided with and around the patient"], [],
            principle::StartingPoint;
        IZA22_SP_5 = "IZA22-SP-5", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Ook antwoorden van buiten de zorg", "Answers from outside care too"], [],
            principle::StartingPoint;
        IZA22_SP_6 = "IZA22-SP-6", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Bij het besluit oog voor gezondheidsachterstand",
             "When deciding, an eye for health disadvantage"], [], principle::StartingPoint;
        IZA22_SP_7 = "IZA22-SP-7", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Begint bij zelfzorg en informele zorg", "Begins with self-care and informal care"], [],
            principle::StartingPoint;
        IZA22_SP_8 = "IZA22-SP-8", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Dichtbij of verder weg, met drie redenen voor het laatste",
             "Near or further away, with three reasons for the latter"], ["3"], principle::StartingPoint;
        IZA22_SP_9 = "IZA22-SP-9", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Digitaal of fysiek, naar wat kan en moet",
             "Digital or physical, by what is possible and what is needed"], [], principle::StartingPoint;
        IZA22_SP_10 = "IZA22-SP-10", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Innovatie voor mensgerichte, houdbare, duurzame zorg",
             "Innovation for humane, tenable, sustainable care"], [], principle::StartingPoint;
        IZA22_SP_11 = "IZA22-SP-11", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Ook andere levensterreinen dan het biomedische", "Other areas of life than the biomedical too"],
            [], principle::StartingPoint;
        IZA22_SP_12 = "IZA22-SP-12", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Ook collectief: veerkracht en het voorkomen van vragen",
             "Collective too: resilience and keeping questions from arising"], [], principle::StartingPoint;
    }
    SpecialistsGuide2023 {
        FMS_PRINC = "FMS-princ", Compass,
            ["Wat houdt passende zorg in?", "section on what appropriate care is"],
            ["Vijf principes, aan het akkoord toegeschreven", "Five principles, ascribed to the agreement"],
            ["5"], principle::PrincipleSet;
        FMS_REG_EXC = "FMS-reg-exc", Compass,
            ["Wat kunnen specialisten bijdragen?", "section on what specialists can contribute"],
            ["Niet geregistreerd betekent niet dat het niet gebeurt",
             "Not registered does not mean not done"], [], principle::evidence::EvidenceSilence;
    }
    GovernmentPage2024 {
        VWS_PRINC = "VWS-princ", Compass, ["4 principes van passende zorg", "the four principles"],
            ["Vier principes in gewone taal", "Four principles in plain words"], ["4"],
            principle::PrincipleSet;
    }
}
