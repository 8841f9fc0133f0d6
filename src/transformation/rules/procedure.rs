//! The rules of the sources on the procedure of a plan: who decides what, in which order, and by when.

crate::rule::rules! {
    AssessmentFramework2023 {
        BK23_OPEN = "BK23-OPEN", Norm, ["vervolgstappen", "next steps"],
            ["Plannen indienen kan vanaf februari 2023", "Plans can be submitted from February 2023"],
            ["2023-02-01"], transformation::procedure::Procedure, held;
        BK23_OUTSIDE = "BK23-OUTSIDE", Permission,
            ["waarom een beoordelingskader", "why an assessment framework"],
            ["Wat buiten de criteria valt kan in individuele afspraken",
             "What falls outside the criteria can go into individual agreements"], [],
            transformation::procedure::Procedure;
        BK23_RUNNING = "BK23-RUNNING", Permission, ["vervolgstappen", "next steps"],
            ["Lopende plannen: alleen na hertoets met de snelle toets",
             "Running plans: only after a re-test with the quick test"], [], transformation::procedure::Route;
        BK23_S1_TERM = "BK23-S1-TERM", Norm, ["stap 1", "step 1"],
            ["De marktleiders beantwoorden de snelle toets op tijd",
             "The market leaders answer the quick test in time"], ["4 weeks"],
            transformation::procedure::Procedure;
        BK23_S1_PRESUMPTION = "BK23-S1-PRESUMPTION", Norm, ["stap 1", "step 1"],
            ["Na een positieve snelle toets: aangenomen dat uitwerking en beoordeling goed verlopen",
             "After a positive quick test: assumed that elaboration and assessment go well"], [],
            transformation::procedure::Procedure, held;
        BK23_P_LEADERS = "BK23-P-LEADERS", Norm, ["achtergrond; stap 3", "background; step 3"],
            ["Beide marktleiders beoordelen en keuren goed", "Both market leaders assess and approve"], ["2"],
            transformation::procedure::BothVotes;
        BK23_P_INTENT = "BK23-P-INTENT", Norm, ["stap 3", "step 3"],
            ["Voorgenomen besluit, meegedeeld aan indieners en andere verzekeraars",
             "Intended decision, told to submitters and other insurers"], ["4 weeks"],
            transformation::procedure::Procedure;
        BK23_P_OTHERS = "BK23-P-OTHERS", Norm, ["stap 3", "step 3"],
            ["Andere verzekeraars vragen, wijzen op onduidelijkheden en volgen",
             "Other insurers ask, point out what is unclear, and follow"], ["2 weeks"],
            transformation::procedure::Event, held;
        BK23_P_FINAL = "BK23-P-FINAL", Norm, ["stap 3", "step 3"],
            ["Definitief besluit na de vragen", "Final decision after the questions"], ["2 weeks"],
            transformation::procedure::Procedure;
        BK23_P_RESUBMIT = "BK23-P-RESUBMIT", Permission, ["stap 3", "step 3"],
            ["Aanpassen en opnieuw aanbieden", "Adapt and submit again"], [],
            transformation::procedure::Procedure;
        BK23_P_PUBLISH = "BK23-P-PUBLISH", Norm, ["stap 4", "step 4"],
            ["Goedgekeurde plannen beknopt openbaar", "Approved plans made public in short"], [],
            transformation::procedure::PublicationRecord, held;
        BK23_P_MONITOR = "BK23-P-MONITOR", Norm, ["stap 4", "step 4"],
            ["Volgen, uitbetalen per mijlpaal en bijsturen", "Monitor, pay per milestone and adjust"], [],
            transformation::procedure::Procedure;
        BK23_MERITS = "BK23-MERITS", Norm, ["stap 3", "step 3"],
            ["Elk plan op zichzelf beoordeeld", "Each plan judged by itself"], [],
            transformation::procedure::Procedure, held;
        BK23_P_REVIEW = "BK23-P-REVIEW", Plan,
            ["waarom een beoordelingskader", "why an assessment framework"],
            ["Beoordelingskader geëvalueerd, uiterlijk eind 2023",
             "Assessment framework evaluated by the end of 2023"], ["Q4 2023"],
            transformation::procedure::Procedure;
    }
    MunicipalRegulation2026 {
        SPUK_DEF_LEADERS = "SPUK-DEF-leaders", Definition, ["artikel 1", "article 1"],
            ["Marktleiders: de twee met de meeste verzekerden in de regio",
             "Market leaders: the two with most insured persons in the region"], ["2"],
            transformation::procedure::MarketLeaders;
    }
    CareAgreement2022 {
        IZA22_4_2_START = "IZA22-4.2-START", Norm, ["paragraaf 4.2.3, p. 20", "section 4.2.3, p. 20"],
            ["Werkwijze vanaf 2023", "Working method from 2023"], ["2023-01-01"],
            transformation::procedure::Procedure, held;
        IZA22_4_2_ESCALATE = "IZA22-4.2-ESCALATE", Permission,
            ["paragraaf 4.2.3, p. 20", "section 4.2.3, p. 20"],
            ["Escalatie naar het bestuurlijk overleg", "Escalation to the administrative consultation"], [],
            transformation::procedure::Procedure;
        IZA22_J_SMALLER = "IZA22-J-SMALLER", Norm, ["deel J, p. 100", "part J, p. 100"],
            ["Overige transformaties: volgen is vrijwillig", "Other transformations: following is voluntary"],
            [], transformation::procedure::InsurerDuty, held;
        IZA22_B_2_C_EXTRA = "IZA22-B-2-c-extra", Permission, ["deel B, 2c, p. 45", "part B, 2c, p. 45"],
            ["Ruimte om aanvullende afspraken voor te stellen, ook buiten het regioplan",
             "Room to propose additional agreements, also outside the regional plan"], [],
            transformation::procedure::Procedure;
        IZA22_J_INDIVIDUAL = "IZA22-J-INDIVIDUAL", Norm, ["deel J, p. 101", "part J, p. 101"],
            ["Niet impactvol: verzekeraars oordelen ieder voor zich",
             "Not impactful: insurers judge each for themselves"], [],
            transformation::procedure::Procedure, held;
        IZA22_J_SELF = "IZA22-J-SELF", Norm, ["deel J, p. 101", "part J, p. 101"],
            ["Zelf nagaan of aan alles is voldaan, voor het indienen",
             "Check oneself against every condition, before submitting"], [],
            transformation::procedure::Procedure, held;
        IZA22_J_FOLLOW = "IZA22-J-FOLLOW", Norm, ["deel J, p. 101", "part J, p. 101"],
            ["Na goedkeuring: gelijkgericht, ondersteunen en vergelijkbaar prikkelen",
             "After approval: aligned, with support and comparable incentives"], [],
            transformation::procedure::InsurerDuty;
        IZA22_J_MULTIYEAR = "IZA22-J-MULTIYEAR", Aim, ["deel J, p. 101", "part J, p. 101"],
            ["Meerjarig contract waar dat het meest stimuleert",
             "Multi-year contract where that stimulates most"], [], transformation::procedure::InsurerDuty;
        IZA22_J_BRAKE = "IZA22-J-BRAKE", Permission, ["deel J, p. 101", "part J, p. 101"],
            ["Noodrem achteraf, alleen om het publieke belang",
             "Brake afterwards, for the public interest only"], [], transformation::procedure::Procedure;
    }
    CareAgreementDraft2022 {
        IZA_3_8_ASSESS = "IZA-3.8-assess", Norm, ["paragraaf 3.8", "section 3.8"],
            ["De twee marktleiders beoordelen voor iedereen", "The two market leaders assess for everyone"],
            ["2"], transformation::procedure::Procedure, held;
        IZA_3_8_PUBLICTEST = "IZA-3.8-publictest", Plan, ["paragraaf 3.8", "section 3.8"],
            ["Toets op definitieve plannen voor patiënt en burger",
             "Test of definitive plans for patients and citizens"], [], transformation::procedure::Procedure;
        IZA_4_2_3_ANYTIME = "IZA-4.2.3-anytime", Permission, ["paragraaf 4.2.3", "section 4.2.3"],
            ["Indienen kan altijd, zonder te wachten op andere plannen",
             "Submit at any moment, without waiting for other plans"], [],
            transformation::procedure::Procedure;
        IZA_B_2_C_EXTRA = "IZA-B-2-c-extra", Permission, ["bijlage B, 2c", "annex B, 2c"],
            ["Altijd ruimte voor aanvullende afspraken met afzonderlijke zorgaanbieders",
             "Always room for additional agreements with individual providers"], [],
            transformation::procedure::Procedure;
        IZA_4_2_3_MERITS = "IZA-4.2.3-merits", Norm, ["paragraaf 4.2.3", "section 4.2.3"],
            ["Elk plan op zichzelf beoordeeld, naast de regioplannen",
             "Each plan judged by itself, beside the regional plans"], [],
            transformation::procedure::Procedure, held;
        IZA_4_2_3_STEP2 = "IZA-4.2.3-step2", Norm, ["paragraaf 4.2.3, stap 2", "section 4.2.3, step 2"],
            ["Beide marktleiders keuren plan en middelen goed", "Both market leaders approve plan and funds"],
            ["2"], transformation::procedure::InsurerDuty;
        IZA_4_2_3_STEP2_BRAKE = "IZA-4.2.3-step2-brake", Plan,
            ["paragraaf 4.2.3, stap 2", "section 4.2.3, step 2"],
            ["Noodrem voor grote, onomkeerbare plannen", "Brake for large, irreversible plans"], [],
            transformation::procedure::Procedure;
        IZA_4_2_3_STEP4 = "IZA-4.2.3-step4", Norm, ["paragraaf 4.2.3, stap 4", "section 4.2.3, step 4"],
            ["De marktleiders volgen de resultaten waaraan middelen hangen",
             "The market leaders monitor the results that funds hang on"], [],
            transformation::procedure::Procedure, held;
        IZA_4_2_3_START = "IZA-4.2.3-start", Norm, ["paragraaf 4.2.3", "section 4.2.3"],
            ["Werkwijze vanaf 2023", "Working method from 2023"], ["2023-01-01"],
            transformation::procedure::Procedure, held;
        IZA_4_2_3_RUNNING = "IZA-4.2.3-running", Permission, ["paragraaf 4.2.3", "section 4.2.3"],
            ["Lopende plannen: alleen na (her)beoordeling", "Running plans: only after a (re-)assessment"],
            ["2023-01-01"], transformation::procedure::Route;
        IZA_B_3_E = "IZA-B-3-e", Norm, ["bijlage B, 3e", "annex B, 3e"],
            ["De twee marktleiders zijn in de regio aanspreekbaar",
             "The two market leaders answer for the region"], ["2"],
            transformation::procedure::Procedure, held;
        IZA_J_2_0_1 = "IZA-J-2-0-1", Definition, ["bijlage J, 2", "annex J, 2"],
            ["Twee soorten: impactvol en overig", "Two classes: impactful and other"], [],
            transformation::procedure::InsurerDuty;
        IZA_J_2_0_2 = "IZA-J-2-0-2", Definition, ["bijlage J, 2", "annex J, 2"],
            ["Impactvol kan ook zonder middelen", "Impactful also without funds"], [],
            transformation::procedure::InsurerDuty;
        IZA_J_2_A_1 = "IZA-J-2-a-1", Plan, ["bijlage J, 2a", "annex J, 2a"],
            ["Criteria vastgesteld voor 2023", "Criteria settled before 2023"], ["2023-01-01"],
            transformation::procedure::Procedure;
        IZA_J_2_C_1 = "IZA-J-2-c-1", Norm, ["bijlage J, 2c", "annex J, 2c"],
            ["Gelijkgericht handelen binnen individuele contracten",
             "Acting in alignment within individual contracts"], [],
            transformation::procedure::InsurerDuty, held;
        IZA_J_2_C_2 = "IZA-J-2-c-2", Norm, ["bijlage J, 2c", "annex J, 2c"],
            ["Kleinere transformaties: volgen is vrijwillig",
             "Smaller transformations: following is voluntary"], [],
            transformation::procedure::InsurerDuty, held;
        IZA_J_2_C_4 = "IZA-J-2-c-4", Aim, ["bijlage J, 2c", "annex J, 2c"],
            ["Aanbieders spreken met kleinere verzekeraars hetzelfde af",
             "Providers agree alike with smaller insurers"], [], transformation::procedure::InsurerDuty;
        IZA_J_2_F_1 = "IZA-J-2-f-1", Norm, ["bijlage J, 2f", "annex J, 2f"],
            ["Zelf nagaan of aan alles is voldaan, voor het indienen",
             "Check oneself against every condition, before submitting"], [],
            transformation::procedure::Procedure, held;
        IZA_J_2_F_2 = "IZA-J-2-f-2", Norm, ["bijlage J, 2f", "annex J, 2f"],
            ["De twee marktleiders beslissen namens alle verzekeraars",
             "The two market leaders decide on behalf of all insurers"], ["2"],
            transformation::procedure::BothVotes;
        IZA_J_2_F_3 = "IZA-J-2-f-3", Norm, ["bijlage J, 2f", "annex J, 2f"],
            ["Na goedkeuring: melden, en daarna handelt iedereen gelijkgericht",
             "After approval: tell the others, then all act in alignment"], [],
            transformation::procedure::InsurerDuty;
        IZA_J_2_F_4 = "IZA-J-2-f-4", Norm, ["bijlage J, 2f", "annex J, 2f"],
            ["Ondersteunen naar marktpositie en vergelijkbaar prikkelen",
             "Support by market position, with comparable incentives"], [],
            transformation::procedure::InsurerDuty, held;
        IZA_J_2_F_5 = "IZA-J-2-f-5", Aim, ["bijlage J, 2f", "annex J, 2f"],
            ["Meerjarig contract waar dat het meest stimuleert",
             "Multi-year contract where that stimulates most"], [], transformation::procedure::InsurerDuty;
        IZA_J_2_F_6 = "IZA-J-2-f-6", Norm, ["bijlage J, 2f", "annex J, 2f"],
            ["Niet voldaan: afgekeurd", "Not met: rejected"], [], transformation::procedure::Procedure, held;
        IZA_J_2_F_7 = "IZA-J-2-f-7", Norm, ["bijlage J, 2f", "annex J, 2f"],
            ["Eén openbaar kader voor iedereen", "One public framework for everyone"], [],
            transformation::procedure::Procedure, held;
        IZA_J_2_F_8 = "IZA-J-2-f-8", Plan, ["bijlage J, 2f", "annex J, 2f"],
            ["Kader vastgesteld voor 2023", "Framework settled before 2023"], ["2023-01-01"],
            transformation::procedure::Procedure;
        IZA_J_2_F_9 = "IZA-J-2-f-9", Plan, ["bijlage J, 2f", "annex J, 2f"],
            ["Publieke toets met noodrem", "Public test with a brake"], [],
            transformation::procedure::Procedure;
        IZA_J_2_G_1 = "IZA-J-2-g-1", Norm, ["bijlage J, 2g", "annex J, 2g"],
            ["De marktleiders volgen en sturen bij, met de aanbieders",
             "The market leaders monitor and adjust, with the providers"], [],
            transformation::procedure::Procedure;
        IZA_J_2_H_1 = "IZA-J-2-h-1", Norm, ["bijlage J, 2h", "annex J, 2h"],
            ["Goedgekeurde plannen beknopt openbaar", "Approved plans made public in short"], [],
            transformation::procedure::PublicationRecord, held;
    }
}
