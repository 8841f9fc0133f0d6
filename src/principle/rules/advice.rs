//! The rules of the advice of 2020 on what appropriate care is, on its principles and on evidence.

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
}
