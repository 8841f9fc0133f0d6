//! The rules of the agreements and the assessment framework on what a plan must contain, and
//! on the funds it asks.

crate::rule::rules! {
    CareAgreementDraft2022 {
        IZA_B_1_E = "IZA-B-1-e", Norm, ["bijlage B, 1e", "annex B, 1e"],
            ["Een plan mag los van het regioplan ontstaan, maar er niet mee in strijd zijn",
             "A plan may arise apart from the regional plan, but may not contradict it"], [],
            transformation::Condition;
        IZA_C_4_A_FUNDS = "IZA-C-4-a-funds", Norm, ["bijlage C, 4a", "annex C, 4a"],
            ["Profiel van een ziekenhuis: structurele besparing weegt op tegen de middelen",
             "Profile of a hospital: structural savings outweigh the funds"], [], transformation::Condition;
        IZA_C_6_E_TP = "IZA-C-6-e-tp", Norm, ["bijlage C, 6e", "annex C, 6e"],
            ["Acute zorg: plannen in lijn met de ROAZ-plannen",
             "Acute care: plans in line with the ROAZ plans"], [], transformation::Condition;
        IZA_J_2_A_2 = "IZA-J-2-a-2", OpenNorm, ["bijlage J, 2a", "annex J, 2a"],
            ["Uitgangspunt: substantiële impact op vier aspecten",
             "Starting point: substantial impact on four aspects"], ["1", "4"], transformation::Condition;
        IZA_J_2_A_3 = "IZA-J-2-a-3", OpenNorm, ["bijlage J, 2a", "annex J, 2a"],
            ["Pakket: genoeg impact, in lijn met het akkoord, genoeg implementatiekracht",
             "Bundle: enough impact, in line with the agreement, enough implementation power"], ["3"],
            transformation::Condition;
        IZA_J_2_B_1 = "IZA-J-2-b-1", Norm, ["bijlage J, 2b", "annex J, 2b"],
            ["Eigen plannen op de juiste schaal: lokaal, regionaal of landelijk",
             "Plans of their own on the right scale: local, regional or national"], [],
            transformation::plan::Scale, held;
        IZA_J_2_B_2 = "IZA-J-2-b-2", Norm, ["bijlage J, 2b", "annex J, 2b"],
            ["In lijn met regiobeelden en -plannen, voor zover gevormd",
             "In line with regional pictures and plans, as far as formed"], [], transformation::Condition;
        IZA_J_1_B_1 = "IZA-J-1-b-1", Norm, ["bijlage J, 1b", "annex J, 1b"],
            ["Aanbieders tonen hun gelijkgerichtheid, ziekenhuizen ook de afspraken met het MSB",
             "Providers show their alignment, hospitals also the agreements with their specialist partnership"],
            [], transformation::FindingKind, held;
        IZA_J_2_D_1 = "IZA-J-2-d-1", Norm, ["bijlage J, 2d", "annex J, 2d"],
            ["Binnen de Mededingingswet: beleidsregel of zelfbeoordeling, naar eigen inschatting",
             "Within the Competition Act: policy rule or self-assessment, at the parties' own estimate"], [],
            transformation::FindingKind, held;
        IZA_J_2_E_0 = "IZA-J-2-e-0", Norm, ["bijlage J, 2e", "annex J, 2e"],
            ["Een plan voldoet aan alle acht voorwaarden", "A plan meets all eight conditions"], ["8"],
            transformation::PlanAssessment;
        IZA_J_2_E_1 = "IZA-J-2-e-1", Norm, ["bijlage J, 2e, voorwaarde 1", "annex J, 2e, condition 1"],
            ["Het plan voldoet aan de criteria voor impactvol", "The plan meets the criteria for impactful"],
            [], transformation::Condition;
        IZA_J_2_E_2 = "IZA-J-2-e-2", Norm, ["bijlage J, 2e, voorwaarde 2", "annex J, 2e, condition 2"],
            ["Gedeelde urgentie bij de benodigde partijen", "Shared urgency at the parties needed"], [],
            transformation::Condition;
        IZA_J_2_E_3 = "IZA-J-2-e-3", Norm, ["bijlage J, 2e, voorwaarde 3", "annex J, 2e, condition 3"],
            ["Positieve (maatschappelijke) businesscase", "Positive (societal) business case"], [],
            transformation::business_case;
        IZA_J_2_E_4 = "IZA-J-2-e-4", Norm, ["bijlage J, 2e, voorwaarde 4", "annex J, 2e, condition 4"],
            ["Plan met doelen, SMART-resultaten, stappen, verantwoordelijkheden en tijdplanning",
             "Plan with goals, SMART results, steps, responsibilities and timetable"], [],
            transformation::Condition;
        IZA_J_2_E_5 = "IZA-J-2-e-5", Norm, ["bijlage J, 2e, voorwaarde 5", "annex J, 2e, condition 5"],
            ["Zorgvuldige impactanalyse", "Careful impact analysis"], [], transformation::Condition;
        IZA_J_2_E_6 = "IZA-J-2-e-6", Norm, ["bijlage J, 2e, voorwaarde 6", "annex J, 2e, condition 6"],
            ["Executiekracht georganiseerd, commitment op de gevolgen",
             "Execution power organised, commitment to the consequences"], [], transformation::Condition;
        IZA_J_2_E_7 = "IZA-J-2-e-7", Norm, ["bijlage J, 2e, voorwaarde 7", "annex J, 2e, condition 7"],
            ["Resultaten binnen vijf jaar", "Results within five years"], ["5 years"], transformation::Terms;
        IZA_J_2_E_8 = "IZA-J-2-e-8", Norm, ["bijlage J, 2e, voorwaarde 8", "annex J, 2e, condition 8"],
            ["Het plan is mededingingsproof", "The plan is competition-proof"], ["4"],
            transformation::Condition;
        IZA_4_2_1_PURPOSE = "IZA-4.2.1-purpose", Norm, ["4.2.1", "4.2.1"],
            ["Middelen brengen de transformatie tot stand of versnellen haar",
             "Funds bring about or speed up the transformation"], [], transformation::Condition;
        IZA_4_2_1_NOTSOFTEN = "IZA-4.2.1-notsoften", Norm, ["4.2.1", "4.2.1"],
            ["Niet om de besparingsopdracht te verzachten", "Not to soften the savings task"], [],
            transformation::Condition;
        IZA_4_2_1_5YEARS = "IZA-4.2.1-5years", Norm, ["4.2.1", "4.2.1"],
            ["Incidenteel, hoogstens vijf jaar, niet structureel",
             "Incidental, at most five years, not structural"], ["5 years"], transformation::Condition;
        IZA_4_2_3_NECESSITY = "IZA-4.2.3-necessity", Norm, ["4.2.3", "4.2.3"],
            ["Alleen als gewone contracten niet, of niet snel genoeg, volstaan",
             "Only when regular contracts do not suffice, or not fast enough"], [], transformation::Condition;
        IZA_4_2_3_COUPLED = "IZA-4.2.3-coupled", Norm, ["4.2.3", "4.2.3"],
            ["Gekoppeld aan een plan voor een impactvolle transformatie",
             "Tied to a plan for an impactful transformation"], [], transformation::Condition;
        IZA_4_2_3_STEP1 = "IZA-4.2.3-step1", Norm, ["4.2.3, stap 1", "4.2.3, step 1"],
            ["Onderbouwde aanvraag, samenhang met een regioplan voor zover mogelijk, zelftoets gedaan",
             "Reasoned request, connection with a regional plan as far as possible, self-assessment done"],
            [], transformation::Condition;
    }
    CareAgreement2022 {
        IZA22_B_1_E = "IZA22-B-1-E", Norm, ["deel B, p. 43", "part B, p. 43"],
            ["Een plan mag los van het regioplan ontstaan, maar er niet mee in strijd zijn",
             "A plan may arise apart from the regional plan, but may not contradict it"], [],
            transformation::Condition;
        IZA22_C_4_A_FUNDS = "IZA22-C-4-A-FUNDS", Norm, ["deel C, 4a, p. 51", "part C, 4a, p. 51"],
            ["Profiel van een ziekenhuis: structurele besparing weegt op tegen de middelen",
             "Profile of a hospital: structural savings outweigh the funds"], [], transformation::Condition;
        IZA22_C_6_E_TP = "IZA22-C-6-E-TP", Norm, ["deel C, 6, p. 54", "part C, 6, p. 54"],
            ["Acute zorg: plannen in lijn met de ROAZ-plannen",
             "Acute care: plans in line with the ROAZ plans"], [], transformation::Condition;
        IZA22_J_CRITERIA = "IZA22-J-CRITERIA", OpenNorm, ["deel J, 3, p. 100", "part J, 3, p. 100"],
            ["Impactvol: substantiële impact op zorggebruik, personeel, herverdeling of vastgoed",
             "Impactful: substantial impact on care use, staff, redistribution or real estate"], ["1", "4"],
            transformation::Condition;
        IZA22_J_PLAN = "IZA22-J-PLAN", Norm, ["deel J, 3, p. 100", "part J, 3, p. 100"],
            ["Een impactvolle transformatie heeft een eigen plan, op de juiste schaal",
             "An impactful transformation has a plan of its own, on the right scale"], [],
            transformation::plan::Scale, held;
        IZA22_J_E_1 = "IZA22-J-E-1", Norm,
            ["deel J, 3, voorwaarde 1, p. 100", "part J, 3, condition 1, p. 100"],
            ["Gedeelde urgentie bij de benodigde partijen", "Shared urgency at the parties needed"], [],
            transformation::Condition;
        IZA22_J_E_2 = "IZA22-J-E-2", Norm,
            ["deel J, 3, voorwaarde 2, p. 100-101", "part J, 3, condition 2, pp. 100-101"],
            ["Positieve (maatschappelijke) businesscase", "Positive (societal) business case"], [],
            transformation::business_case;
        IZA22_J_E_3 = "IZA22-J-E-3", Norm,
            ["deel J, 3, voorwaarde 3, p. 101", "part J, 3, condition 3, p. 101"],
            ["Plan met doelen, SMART-resultaten, stappen, verantwoordelijkheden en tijdplanning",
             "Plan with goals, SMART results, steps, responsibilities and timetable"], [],
            transformation::Condition;
        IZA22_J_E_4 = "IZA22-J-E-4", Norm,
            ["deel J, 3, voorwaarde 4, p. 101", "part J, 3, condition 4, p. 101"],
            ["Zorgvuldige impactanalyse", "Careful impact analysis"], [], transformation::Condition;
        IZA22_J_E_5 = "IZA22-J-E-5", Norm,
            ["deel J, 3, voorwaarde 5, p. 101", "part J, 3, condition 5, p. 101"],
            ["Executiekracht georganiseerd, commitment op de gevolgen",
             "Execution power organised, commitment to the consequences"], [], transformation::Condition;
        IZA22_J_E_6 = "IZA22-J-E-6", Norm,
            ["deel J, 3, voorwaarde 6, p. 101", "part J, 3, condition 6, p. 101"],
            ["Resultaten binnen vijf jaar", "Results within five years"], ["5 years"], transformation::Terms;
        IZA22_J_E_7 = "IZA22-J-E-7", Norm,
            ["deel J, 3, voorwaarde 7, p. 101", "part J, 3, condition 7, p. 101"],
            ["Het plan is mededingingsproof", "The plan is competition-proof"], ["4"],
            transformation::Condition;
        IZA22_J_ROUTE = "IZA22-J-ROUTE", Permission, ["deel J, 3, p. 100", "part J, 3, p. 100"],
            ["Beleidsregel en/of zelfbeoordeling, naar eigen inschatting",
             "Policy rule and/or self-assessment, at the parties' own estimate"], [],
            transformation::FindingKind;
        IZA22_J_COMP_1 = "IZA22-J-COMP-1", OpenNorm,
            ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
            ["Voordelen wegen op tegen nadelen", "Benefits outweigh drawbacks"], [],
            transformation::Condition;
        IZA22_J_COMP_2 = "IZA22-J-COMP-2", OpenNorm,
            ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
            ["Niet met minder beperking te behalen", "Not to be had with less restriction"], [],
            transformation::Condition;
        IZA22_J_COMP_3 = "IZA22-J-COMP-3", OpenNorm,
            ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
            ["Wat beperkt is noodzakelijk", "What restricts is necessary"], [], transformation::Condition;
        IZA22_J_COMP_4 = "IZA22-J-COMP-4", OpenNorm,
            ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
            ["Niet langer dan de voordelen vragen", "No longer than the benefits need"], [],
            transformation::Condition;
        IZA22_4_2_5Y = "IZA22-4.2-5Y", Norm, ["4.2.1, p. 18", "4.2.1, p. 18"],
            ["Middelen zijn incidenteel, hoogstens vijf jaar", "Funds are incidental, at most five years"],
            ["5 years"], transformation::Condition;
        IZA22_4_2_PURPOSE = "IZA22-4.2-PURPOSE", Norm,
            ["4.2.1 en 4.2.3, p. 18 en 20", "4.2.1 and 4.2.3, pp. 18 and 20"],
            ["Middelen maken de transformatie mogelijk of sneller, en verzachten geen besparing",
             "Funds enable or speed up the transformation, and soften no savings"], [],
            transformation::Condition;
        IZA22_4_2_REQUEST = "IZA22-4.2-REQUEST", Norm, ["4.2.3, stap 1, p. 20", "4.2.3, step 1, p. 20"],
            ["Onderbouwde aanvraag, samenhang met een regioplan voor zover mogelijk, zelftoets gedaan",
             "Reasoned request, connection with a regional plan as far as possible, self-assessment done"],
            [], transformation::Condition;
    }
    AssessmentFramework2023 {
        BK23_DEF_ALIGNMENT = "BK23-DEF-alignment", Definition, ["achtergrond", "background"],
            ["Gelijkgericht: dezelfde beweging in gedrag en contracten, niet langer dan de uitvoering",
             "Alignment: the same movement in conduct and contracts, no longer than the implementation of the plan"],
            [], transformation::Condition;
        BK23_DEF_SCALE = "BK23-DEF-scale", Definition,
            ["het opstellen van een transformatieplan", "drawing up a plan"],
            ["Schaal: individueel, lokaal, regionaal of landelijk; de partijen geven haar aan",
             "Scale: individual, local, regional or national; the parties state it"], [],
            transformation::plan::Scale;
        BK23_S1_CONTENT = "BK23-S1-CONTENT", Norm, ["stap 1", "step 1"],
            ["Wat het korte voorstel minstens laat zien", "What the short proposal shows at least"], ["4"],
            transformation::Condition;
        BK23_S1_DEF = "BK23-S1-DEF", Definition, ["stap 1", "step 1"],
            ["Impactvol: substantiële positieve impact op passende zorg",
             "Impactful: substantial positive impact on appropriate care"], [], transformation::Condition;
        BK23_S1_IMPACT = "BK23-S1-IMPACT", OpenNorm, ["stap 1", "step 1"],
            ["Substantiële impact op een of meer van vier aspecten",
             "Substantial impact on one or more of four aspects"], ["1", "4"], transformation::Condition;
        BK23_S1_IMPACT_1 = "BK23-S1-IMPACT-1", OpenNorm, ["stap 1, aspect 1", "step 1, aspect 1"],
            ["Impact op het zorggebruik Zvw", "Impact on care use under the Zvw"], [],
            transformation::Condition;
        BK23_S1_IMPACT_2 = "BK23-S1-IMPACT-2", OpenNorm, ["stap 1, aspect 2", "step 1, aspect 2"],
            ["Impact op regionale of landelijke herverdeling",
             "Impact on regional or national redistribution"], [], transformation::Condition;
        BK23_S1_IMPACT_3 = "BK23-S1-IMPACT-3", OpenNorm, ["stap 1, aspect 3", "step 1, aspect 3"],
            ["Impact op de inzet van schaars personeel", "Impact on the deployment of scarce staff"], [],
            transformation::Condition;
        BK23_S1_IMPACT_4 = "BK23-S1-IMPACT-4", OpenNorm, ["stap 1, aspect 4", "step 1, aspect 4"],
            ["Impact op vastgoed, naar de omvang van de aanbieder",
             "Impact on real estate, relative to the size of the provider"], [], transformation::Condition;
        BK23_S1_BUNDLE = "BK23-S1-BUNDLE", OpenNorm, ["stap 1", "step 1"],
            ["Pakket van kleinere initiatieven: genoeg impact en implementatiekracht",
             "Bundle of smaller initiatives: enough impact and implementation power"], ["2"],
            transformation::Condition;
        BK23_S1_PRE_1 = "BK23-S1-PRE-1", Norm, ["stap 1, voorwaarde 1", "step 1, precondition 1"],
            ["In lijn met openbare regiobeelden en -plannen, of uitleg waarom er geen relatie is",
             "In line with public regional pictures and plans, or an explanation why there is no relation"],
            [], transformation::Condition;
        BK23_S1_PRE_2 = "BK23-S1-PRE-2", Norm, ["stap 1, voorwaarde 2", "step 1, precondition 2"],
            ["Urgentie gedragen door alle bepalende partijen, iedereen betrokken, geen afwenteling",
             "Urgency carried by all decisive parties, everyone involved, no burden shifted"], [],
            transformation::Condition;
        BK23_S1_PRE_3 = "BK23-S1-PRE-3", Norm, ["stap 1, voorwaarde 3", "step 1, precondition 3"],
            ["Onderbouwd waarom gelijkgerichtheid noodzakelijk is", "Grounds why alignment is necessary"], [],
            transformation::Condition;
        BK23_OPTIONS = "BK23-OPTIONS", Norm, ["stap 3", "step 3"],
            ["Opties binnen een plan worden afgewogen op kosten, opbrengsten en kans van slagen",
             "Options within a plan are weighed on cost, benefit and chance of success"], [],
            transformation::business_case::compare_options, held;
        BK23_S3_1 = "BK23-S3-1", Norm, ["stap 3, voorwaarde 1", "step 3, condition 1"],
            ["SMART-afspraken, met wijze, verantwoordelijkheden en tijdplanning",
             "SMART agreements, with way, responsibilities and timetable"], [], transformation::Condition;
        BK23_S3_2 = "BK23-S3-2", Norm, ["stap 3, voorwaarde 2", "step 3, condition 2"],
            ["Positieve (maatschappelijke) businesscase", "Positive (societal) business case"], [],
            transformation::business_case;
        BK23_S3_3 = "BK23-S3-3", Norm, ["stap 3, voorwaarde 3", "step 3, condition 3"],
            ["Zorgvuldige impactanalyse met de betrokken partijen",
             "Careful impact analysis with the parties involved"], [], transformation::Condition;
        BK23_S3_4 = "BK23-S3-4", Norm, ["stap 3, voorwaarde 4", "step 3, condition 4"],
            ["Executiekracht en commitment, met een implementatieplan",
             "Execution power and commitment, with an implementation plan"], ["4"], transformation::Condition;
        BK23_S3_4_MSB = "BK23-S3-4-MSB", Norm, ["stap 3, voorwaarde 4", "step 3, condition 4"],
            ["Ziekenhuis: ook de afspraken met het medisch specialistisch bedrijf",
             "Hospital: the agreements with its specialist partnership too"], [], transformation::Condition;
        BK23_S3_5 = "BK23-S3-5", Norm, ["stap 3, voorwaarde 5", "step 3, condition 5"],
            ["Afspraken binnen vijf jaar behaald", "Agreements reached within five years"], ["5 years"],
            transformation::Terms;
        BK23_S3_6 = "BK23-S3-6", Norm, ["stap 3, voorwaarde 6", "step 3, condition 6"],
            ["Impact op klimaat en milieu niet groter dan nu",
             "Impact on climate and environment not larger than now"], [], transformation::Condition;
        BK23_SIT_1 = "BK23-SIT-1", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
            ["Welke gelijkgerichte afspraken nodig zijn, en voor welke periode",
             "Which aligned agreements are needed, and for which period"], [], transformation::Condition;
        BK23_SIT_2 = "BK23-SIT-2", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
            ["Afbouw en opbouw: bindend tempo en transparantie",
             "Winding down and building up: binding pace and transparency"], [], transformation::Condition;
        BK23_SIT_3 = "BK23-SIT-3", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
            ["De best passende schaal is onderbouwd", "The best fitting scale is argued"], [],
            transformation::Condition;
        BK23_SIT_4 = "BK23-SIT-4", Norm, ["stap 3, overige aspecten", "step 3, other aspects"],
            ["Kleinere initiatieven: mogelijkheden tot opschaling",
             "Smaller initiatives: possibilities to scale up"], [], transformation::Condition;
        BK23_SIT_5 = "BK23-SIT-5", Permission, ["stap 3, overige aspecten", "step 3, other aspects"],
            ["Digitale transformatie kan aansluiten op landelijke ondersteuning",
             "A digital transformation can connect with national support"], [], transformation::Condition;
        BK23_M_1 = "BK23-M-1", Norm, ["transformatiemiddelen 1", "funds 1"],
            ["Zonder de middelen niet, of niet snel of breed genoeg",
             "Without the funds not, or not fast or widely enough"], [], transformation::Condition;
        BK23_M_2 = "BK23-M-2", Norm, ["transformatiemiddelen 2", "funds 2"],
            ["Eenmalige investering, geen structurele kosten", "A one-off investment, no structural costs"],
            [], transformation::Condition;
        BK23_M_PREP = "BK23-M-PREP", Permission, ["stap 2", "step 2"],
            ["Kosten van het opstellen van het plan, mits vooraf afgestemd",
             "Costs of drawing up the plan, if agreed beforehand"], [], transformation::Condition;
        BK23_M_3 = "BK23-M-3", Norm, ["transformatiemiddelen 3", "funds 3"],
            ["Gekoppeld aan afspraken, waar mogelijk in batches per mijlpaal",
             "Tied to agreements, where possible in batches per milestone"], [], transformation::Condition;
        BK23_M_4 = "BK23-M-4", Norm, ["transformatiemiddelen 4", "funds 4"],
            ["Duidelijk per sector en partij", "Clear per sector and party"], [], transformation::Condition;
        BK23_M_5 = "BK23-M-5", Norm, ["transformatiemiddelen 5", "funds 5"],
            ["Geen dubbele financiering", "No double funding"], [], transformation::Condition;
        BK23_M_6 = "BK23-M-6", Norm, ["stap 3, voetnoot 6", "step 3, footnote 6"],
            ["Niet voor investeringen in duurzaamheid", "Not for investments in sustainability"], [],
            transformation::Condition;
    }
}
