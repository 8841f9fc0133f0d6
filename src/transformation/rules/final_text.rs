//! The rules of the final agreement on what a plan must contain, and on the funds it asks.

crate::rule::rules! {
    "transformation", CareAgreement2022;
    IZA22_B_1_E = "IZA22-B-1-E", Norm, ["deel B, p. 43", "part B, p. 43"],
        ["Een plan mag los van het regioplan ontstaan, maar er niet mee in strijd zijn",
         "A plan may arise apart from the regional plan, but may not contradict it"], [], "Condition";
    IZA22_C_4_A_FUNDS = "IZA22-C-4-A-FUNDS", Norm, ["deel C, 4a, p. 51", "part C, 4a, p. 51"],
        ["Profiel van een ziekenhuis: structurele besparing weegt op tegen de middelen",
         "Profile of a hospital: structural savings outweigh the funds"], [], "Condition";
    IZA22_C_6_E_TP = "IZA22-C-6-E-TP", Norm, ["deel C, 6, p. 54", "part C, 6, p. 54"],
        ["Acute zorg: plannen in lijn met de ROAZ-plannen", "Acute care: plans in line with the ROAZ plans"], [], "Condition";
    IZA22_J_CRITERIA = "IZA22-J-CRITERIA", OpenNorm, ["deel J, 3, p. 100", "part J, 3, p. 100"],
        ["Impactvol: substantiële impact op zorggebruik, personeel, herverdeling of vastgoed",
         "Impactful: substantial impact on care use, staff, redistribution or real estate"], ["1", "4"], "Condition";
    IZA22_J_PLAN = "IZA22-J-PLAN", Norm, ["deel J, 3, p. 100", "part J, 3, p. 100"],
        ["Een impactvolle transformatie heeft een eigen plan, op de juiste schaal",
         "An impactful transformation has a plan of its own, on the right scale"], [], "plan::Scale", held;
    IZA22_J_E_1 = "IZA22-J-E-1", Norm, ["deel J, 3, voorwaarde 1, p. 100", "part J, 3, condition 1, p. 100"],
        ["Gedeelde urgentie bij de benodigde partijen", "Shared urgency at the parties needed"], [], "Condition";
    IZA22_J_E_2 = "IZA22-J-E-2", Norm, ["deel J, 3, voorwaarde 2, p. 100-101", "part J, 3, condition 2, pp. 100-101"],
        ["Positieve (maatschappelijke) businesscase", "Positive (societal) business case"], [], "business_case";
    IZA22_J_E_3 = "IZA22-J-E-3", Norm, ["deel J, 3, voorwaarde 3, p. 101", "part J, 3, condition 3, p. 101"],
        ["Plan met doelen, SMART-resultaten, stappen, verantwoordelijkheden en tijdplanning",
         "Plan with goals, SMART results, steps, responsibilities and timetable"], [], "Condition";
    IZA22_J_E_4 = "IZA22-J-E-4", Norm, ["deel J, 3, voorwaarde 4, p. 101", "part J, 3, condition 4, p. 101"],
        ["Zorgvuldige impactanalyse", "Careful impact analysis"], [], "Condition";
    IZA22_J_E_5 = "IZA22-J-E-5", Norm, ["deel J, 3, voorwaarde 5, p. 101", "part J, 3, condition 5, p. 101"],
        ["Executiekracht georganiseerd, commitment op de gevolgen", "Execution power organised, commitment to the consequences"],
        [], "Condition";
    IZA22_J_E_6 = "IZA22-J-E-6", Norm, ["deel J, 3, voorwaarde 6, p. 101", "part J, 3, condition 6, p. 101"],
        ["Resultaten binnen vijf jaar", "Results within five years"], ["5 years"], "Terms";
    IZA22_J_E_7 = "IZA22-J-E-7", Norm, ["deel J, 3, voorwaarde 7, p. 101", "part J, 3, condition 7, p. 101"],
        ["Het plan is mededingingsproof", "The plan is competition-proof"], ["4"], "Condition";
    IZA22_J_ROUTE = "IZA22-J-ROUTE", Permission, ["deel J, 3, p. 100", "part J, 3, p. 100"],
        ["Beleidsregel en/of zelfbeoordeling, naar eigen inschatting", "Policy rule and/or self-assessment, at the parties' own estimate"],
        [], "FindingKind";
    IZA22_J_COMP_1 = "IZA22-J-COMP-1", OpenNorm, ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
        ["Voordelen wegen op tegen nadelen", "Benefits outweigh drawbacks"], [], "Condition";
    IZA22_J_COMP_2 = "IZA22-J-COMP-2", OpenNorm, ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
        ["Niet met minder beperking te behalen", "Not to be had with less restriction"], [], "Condition";
    IZA22_J_COMP_3 = "IZA22-J-COMP-3", OpenNorm, ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
        ["Wat beperkt is noodzakelijk", "What restricts is necessary"], [], "Condition";
    IZA22_J_COMP_4 = "IZA22-J-COMP-4", OpenNorm, ["deel J, voetnoot 37, p. 101", "part J, footnote 37, p. 101"],
        ["Niet langer dan de voordelen vragen", "No longer than the benefits need"], [], "Condition";
    IZA22_4_2_5Y = "IZA22-4.2-5Y", Norm, ["4.2.1, p. 18", "4.2.1, p. 18"],
        ["Middelen zijn incidenteel, hoogstens vijf jaar", "Funds are incidental, at most five years"], ["5 years"], "Condition";
    IZA22_4_2_PURPOSE = "IZA22-4.2-PURPOSE", Norm, ["4.2.1 en 4.2.3, p. 18 en 20", "4.2.1 and 4.2.3, pp. 18 and 20"],
        ["Middelen maken de transformatie mogelijk of sneller, en verzachten geen besparing",
         "Funds enable or speed up the transformation, and soften no savings"], [], "Condition";
    IZA22_4_2_REQUEST = "IZA22-4.2-REQUEST", Norm, ["4.2.3, stap 1, p. 20", "4.2.3, step 1, p. 20"],
        ["Onderbouwde aanvraag, samenhang met een regioplan voor zover mogelijk, zelftoets gedaan",
         "Reasoned request, connection with a regional plan as far as possible, self-assessment done"], [], "Condition";
}
