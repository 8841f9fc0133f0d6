//! The rules of the draft agreement on what a plan must contain, and on the funds it asks.

crate::rule::rules! {
    "transformation", CareAgreementDraft2022;
    IZA_B_1_E = "IZA-B-1-e", Norm, ["bijlage B, 1e", "annex B, 1e"],
        ["Een plan mag los van het regioplan ontstaan, maar er niet mee in strijd zijn",
         "A plan may arise apart from the regional plan, but may not contradict it"], [], "Condition";
    IZA_C_4_A_FUNDS = "IZA-C-4-a-funds", Norm, ["bijlage C, 4a", "annex C, 4a"],
        ["Profiel van een ziekenhuis: structurele besparing weegt op tegen de middelen",
         "Profile of a hospital: structural savings outweigh the funds"], [], "Condition";
    IZA_C_6_E_TP = "IZA-C-6-e-tp", Norm, ["bijlage C, 6e", "annex C, 6e"],
        ["Acute zorg: plannen in lijn met de ROAZ-plannen", "Acute care: plans in line with the ROAZ plans"], [], "Condition";
    IZA_J_2_A_2 = "IZA-J-2-a-2", OpenNorm, ["bijlage J, 2a", "annex J, 2a"],
        ["Uitgangspunt: substantiële impact op vier aspecten", "Starting point: substantial impact on four aspects"],
        ["1", "4"], "Condition";
    IZA_J_2_A_3 = "IZA-J-2-a-3", OpenNorm, ["bijlage J, 2a", "annex J, 2a"],
        ["Pakket: genoeg impact, in lijn met het akkoord, genoeg implementatiekracht",
         "Bundle: enough impact, in line with the agreement, enough implementation power"], ["3"], "Condition";
    IZA_J_2_B_1 = "IZA-J-2-b-1", Norm, ["bijlage J, 2b", "annex J, 2b"],
        ["Eigen plannen op de juiste schaal: lokaal, regionaal of landelijk",
         "Plans of their own on the right scale: local, regional or national"], [], "plan::Scale", held;
    IZA_J_2_B_2 = "IZA-J-2-b-2", Norm, ["bijlage J, 2b", "annex J, 2b"],
        ["In lijn met regiobeelden en -plannen, voor zover gevormd", "In line with regional pictures and plans, as far as formed"],
        [], "Condition";
    IZA_J_1_B_1 = "IZA-J-1-b-1", Norm, ["bijlage J, 1b", "annex J, 1b"],
        ["Aanbieders tonen hun gelijkgerichtheid, ziekenhuizen ook de afspraken met het MSB",
         "Providers show their alignment, hospitals also the agreements with their specialist company"], [], "FindingKind", held;
    IZA_J_2_D_1 = "IZA-J-2-d-1", Norm, ["bijlage J, 2d", "annex J, 2d"],
        ["Binnen de Mededingingswet: beleidsregel of zelfbeoordeling, naar eigen inschatting",
         "Within the Competition Act: policy rule or self-assessment, at the parties' own estimate"], [], "FindingKind", held;
    IZA_J_2_E_0 = "IZA-J-2-e-0", Norm, ["bijlage J, 2e", "annex J, 2e"],
        ["Een plan voldoet aan alle acht voorwaarden", "A plan meets all eight conditions"], ["8"], "PlanAssessment";
    IZA_J_2_E_1 = "IZA-J-2-e-1", Norm, ["bijlage J, 2e, voorwaarde 1", "annex J, 2e, condition 1"],
        ["Het plan voldoet aan de criteria voor impactvol", "The plan meets the criteria for impactful"], [], "Condition";
    IZA_J_2_E_2 = "IZA-J-2-e-2", Norm, ["bijlage J, 2e, voorwaarde 2", "annex J, 2e, condition 2"],
        ["Gedeelde urgentie bij de benodigde partijen", "Shared urgency at the parties needed"], [], "Condition";
    IZA_J_2_E_3 = "IZA-J-2-e-3", Norm, ["bijlage J, 2e, voorwaarde 3", "annex J, 2e, condition 3"],
        ["Positieve (maatschappelijke) businesscase", "Positive (societal) business case"], [], "business_case";
    IZA_J_2_E_4 = "IZA-J-2-e-4", Norm, ["bijlage J, 2e, voorwaarde 4", "annex J, 2e, condition 4"],
        ["Plan met doelen, SMART-resultaten, stappen, verantwoordelijkheden en tijdplanning",
         "Plan with goals, SMART results, steps, responsibilities and timetable"], [], "Condition";
    IZA_J_2_E_5 = "IZA-J-2-e-5", Norm, ["bijlage J, 2e, voorwaarde 5", "annex J, 2e, condition 5"],
        ["Zorgvuldige impactanalyse", "Careful impact analysis"], [], "Condition";
    IZA_J_2_E_6 = "IZA-J-2-e-6", Norm, ["bijlage J, 2e, voorwaarde 6", "annex J, 2e, condition 6"],
        ["Executiekracht georganiseerd, commitment op de gevolgen", "Execution power organised, commitment to the consequences"],
        [], "Condition";
    IZA_J_2_E_7 = "IZA-J-2-e-7", Norm, ["bijlage J, 2e, voorwaarde 7", "annex J, 2e, condition 7"],
        ["Resultaten binnen vijf jaar", "Results within five years"], ["5 years"], "Terms";
    IZA_J_2_E_8 = "IZA-J-2-e-8", Norm, ["bijlage J, 2e, voorwaarde 8", "annex J, 2e, condition 8"],
        ["Het plan is mededingingsproof", "The plan is competition-proof"], ["4"], "Condition";
    IZA_4_2_1_PURPOSE = "IZA-4.2.1-purpose", Norm, ["4.2.1", "4.2.1"],
        ["Middelen brengen de transformatie tot stand of versnellen haar", "Funds bring about or speed up the transformation"], [],
        "Condition";
    IZA_4_2_1_NOTSOFTEN = "IZA-4.2.1-notsoften", Norm, ["4.2.1", "4.2.1"],
        ["Niet om de besparingsopdracht te verzachten", "Not to soften the savings task"], [], "Condition";
    IZA_4_2_1_5YEARS = "IZA-4.2.1-5years", Norm, ["4.2.1", "4.2.1"],
        ["Incidenteel, hoogstens vijf jaar, niet structureel", "Incidental, at most five years, not structural"], ["5 years"],
        "Condition";
    IZA_4_2_3_NECESSITY = "IZA-4.2.3-necessity", Norm, ["4.2.3", "4.2.3"],
        ["Alleen als gewone contracten niet, of niet snel genoeg, volstaan",
         "Only when regular contracts do not suffice, or not fast enough"], [], "Condition";
    IZA_4_2_3_COUPLED = "IZA-4.2.3-coupled", Norm, ["4.2.3", "4.2.3"],
        ["Gekoppeld aan een plan voor een impactvolle transformatie", "Tied to a plan for an impactful transformation"], [],
        "Condition";
    IZA_4_2_3_STEP1 = "IZA-4.2.3-step1", Norm, ["4.2.3, stap 1", "4.2.3, step 1"],
        ["Onderbouwde aanvraag, samenhang met een regioplan voor zover mogelijk, zelftoets gedaan",
         "Reasoned request, connection with a regional plan as far as possible, self-assessment done"], [], "Condition";
}
