//! The rules of the assessment framework of January 2023 on what a plan must contain, and on the funds it asks.

crate::rule::rules! {
    "transformation", AssessmentFramework2023;
    BK23_DEF_ALIGNMENT = "BK23-DEF-alignment", Definition, ["achtergrond", "background"],
        ["Gelijkgericht: dezelfde beweging in gedrag en contracten, niet langer dan de uitvoering",
         "Alignment: the same movement in conduct and contracts, no longer than the plan is carried out"], [], "Condition";
    BK23_DEF_SCALE = "BK23-DEF-scale", Definition, ["het opstellen van een transformatieplan", "drawing up a plan"],
        ["Schaal: individueel, lokaal, regionaal of landelijk; de partijen geven haar aan",
         "Scale: individual, local, regional or national; the parties state it"], [], "plan::Scale";
    BK23_S1_CONTENT = "BK23-S1-CONTENT", Norm, ["stap 1", "step 1"],
        ["Wat het korte voorstel minstens laat zien", "What the short proposal shows at least"], ["4"], "Condition";
    BK23_S1_DEF = "BK23-S1-DEF", Definition, ["stap 1", "step 1"],
        ["Impactvol: substantiële positieve impact op passende zorg", "Impactful: substantial positive impact on appropriate care"],
        [], "Condition";
    BK23_S1_IMPACT = "BK23-S1-IMPACT", OpenNorm, ["stap 1", "step 1"],
        ["Substantiële impact op een of meer van vier aspecten", "Substantial impact on one or more of four aspects"],
        ["1", "4"], "Condition";
    BK23_S1_IMPACT_1 = "BK23-S1-IMPACT-1", OpenNorm, ["stap 1, aspect 1", "step 1, aspect 1"],
        ["Impact op het zorggebruik Zvw", "Impact on care use under the Zvw"], [], "Condition";
    BK23_S1_IMPACT_2 = "BK23-S1-IMPACT-2", OpenNorm, ["stap 1, aspect 2", "step 1, aspect 2"],
        ["Impact op regionale of landelijke herverdeling", "Impact on regional or national redistribution"], [], "Condition";
    BK23_S1_IMPACT_3 = "BK23-S1-IMPACT-3", OpenNorm, ["stap 1, aspect 3", "step 1, aspect 3"],
        ["Impact op de inzet van schaars personeel", "Impact on the deployment of scarce staff"], [], "Condition";
    BK23_S1_IMPACT_4 = "BK23-S1-IMPACT-4", OpenNorm, ["stap 1, aspect 4", "step 1, aspect 4"],
        ["Impact op vastgoed, naar de omvang van de aanbieder", "Impact on real estate, relative to the size of the provider"],
        [], "Condition";
    BK23_S1_BUNDLE = "BK23-S1-BUNDLE", OpenNorm, ["stap 1", "step 1"],
        ["Pakket van kleinere initiatieven: genoeg impact en implementatiekracht",
         "Bundle of smaller initiatives: enough impact and implementation power"], ["2"], "Condition";
    BK23_S1_PRE_1 = "BK23-S1-PRE-1", Norm, ["stap 1, voorwaarde 1", "step 1, precondition 1"],
        ["In lijn met openbare regiobeelden en -plannen, of uitleg waarom er geen relatie is",
         "In line with public regional pictures and plans, or an explanation why there is no relation"], [], "Condition";
    BK23_S1_PRE_2 = "BK23-S1-PRE-2", Norm, ["stap 1, voorwaarde 2", "step 1, precondition 2"],
        ["Urgentie gedragen door alle bepalende partijen, iedereen betrokken, geen afwenteling",
         "Urgency carried by all decisive parties, everyone involved, no burden shifted"], [], "Condition";
    BK23_S1_PRE_3 = "BK23-S1-PRE-3", Norm, ["stap 1, voorwaarde 3", "step 1, precondition 3"],
        ["Onderbouwd waarom gelijkgerichtheid noodzakelijk is", "Grounds why alignment is necessary"], [], "Condition";
    BK23_OPTIONS = "BK23-OPTIONS", Norm, ["stap 3", "step 3"],
        ["Opties binnen een plan worden afgewogen op kosten, opbrengsten en kans van slagen",
         "Options within a plan are weighed on cost, benefit and chance of success"], [], "business_case::compare_options", held;
    BK23_S3_1 = "BK23-S3-1", Norm, ["stap 3, voorwaarde 1", "step 3, condition 1"],
        ["SMART-afspraken, met wijze, verantwoordelijkheden en tijdplanning",
         "SMART agreements, with way, responsibilities and timetable"], [], "Condition";
    BK23_S3_2 = "BK23-S3-2", Norm, ["stap 3, voorwaarde 2", "step 3, condition 2"],
        ["Positieve (maatschappelijke) businesscase", "Positive (societal) business case"], [], "business_case";
    BK23_S3_3 = "BK23-S3-3", Norm, ["stap 3, voorwaarde 3", "step 3, condition 3"],
        ["Zorgvuldige impactanalyse met de betrokken partijen", "Careful impact analysis with the parties involved"], [],
        "Condition";
    BK23_S3_4 = "BK23-S3-4", Norm, ["stap 3, voorwaarde 4", "step 3, condition 4"],
        ["Executiekracht en commitment, met een implementatieplan", "Execution power and commitment, with an implementation plan"],
        ["4"], "Condition";
    BK23_S3_4_MSB = "BK23-S3-4-MSB", Norm, ["stap 3, voorwaarde 4", "step 3, condition 4"],
        ["Ziekenhuis: ook de afspraken met het medisch specialistisch bedrijf",
         "Hospital: the agreements with its specialist company too"], [], "Condition";
    BK23_S3_5 = "BK23-S3-5", Norm, ["stap 3, voorwaarde 5", "step 3, condition 5"],
        ["Afspraken binnen vijf jaar behaald", "Agreements reached within five years"], ["5 years"], "Terms";
    BK23_S3_6 = "BK23-S3-6", Norm, ["stap 3, voorwaarde 6", "step 3, condition 6"],
        ["Impact op klimaat en milieu niet groter dan nu", "Impact on climate and environment not larger than now"], [],
        "Condition";
    BK23_SIT_1 = "BK23-SIT-1", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
        ["Welke gelijkgerichte afspraken nodig zijn, en voor welke periode", "Which aligned agreements are needed, and for which period"],
        [], "Condition";
    BK23_SIT_2 = "BK23-SIT-2", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
        ["Afbouw en opbouw: bindend tempo en transparantie", "Winding down and building up: binding pace and transparency"], [],
        "Condition";
    BK23_SIT_3 = "BK23-SIT-3", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
        ["De best passende schaal is onderbouwd", "The best fitting scale is argued"], [], "Condition";
    BK23_SIT_4 = "BK23-SIT-4", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
        ["Kleinere initiatieven: mogelijkheden tot opschaling", "Smaller initiatives: possibilities to scale up"], [], "Condition";
    BK23_SIT_5 = "BK23-SIT-5", Permission, ["stap 3, overige aspecten", "step 3, other aspects"],
        ["Digitale transformatie kan aansluiten op landelijke ondersteuning",
         "A digital transformation can connect with national support"], [], "Condition";
    BK23_M_1 = "BK23-M-1", Norm, ["transformatiemiddelen 1", "funds 1"],
        ["Zonder de middelen niet, of niet snel of breed genoeg", "Without the funds not, or not fast or widely enough"], [],
        "Condition";
    BK23_M_2 = "BK23-M-2", Norm, ["transformatiemiddelen 2", "funds 2"],
        ["Eenmalige investering, geen structurele kosten", "A one-off investment, no structural costs"], [], "Condition";
    BK23_M_PREP = "BK23-M-PREP", Permission, ["stap 2", "step 2"],
        ["Kosten van het opstellen van het plan, mits vooraf afgestemd", "Costs of drawing up the plan, if agreed beforehand"], [],
        "Condition";
    BK23_M_3 = "BK23-M-3", Norm, ["transformatiemiddelen 3", "funds 3"],
        ["Gekoppeld aan afspraken, waar mogelijk in batches per mijlpaal", "Tied to agreements, where possible in batches per milestone"],
        [], "Condition";
    BK23_M_4 = "BK23-M-4", Norm, ["transformatiemiddelen 4", "funds 4"],
        ["Duidelijk per sector en partij", "Clear per sector and party"], [], "Condition";
    BK23_M_5 = "BK23-M-5", Norm, ["transformatiemiddelen 5", "funds 5"],
        ["Geen dubbele financiering", "No double funding"], [], "Condition";
    BK23_M_6 = "BK23-M-6", Norm, ["stap 3, voetnoot 6", "step 3, footnote 6"],
        ["Niet voor investeringen in duurzaamheid", "Not for investments in sustainability"], [], "Condition";
}
