//! The rules on practices for appropriate care, their scaling up, the cycle of appropriate use, and the life
//! of evidence.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

crate::rule::family!(practice, "PRAC-cycle", ALL.iter().copied());

crate::rule::rules! {
    Advice2020 {
        ADV2020_S_WASTE = "ADV2020-S-waste", Compass, ["samenvatting; inleiding", "summary; introduction"],
            ["Meer of zwaardere zorg dan nodig is verspilling, in drie soorten",
             "More or heavier care than needed is waste, of three kinds"], ["3"], practice::WasteScreen;
        ADV2020_I_DEIMPL = "ADV2020-I-deimpl", Definition, ["samenvatting", "summary"],
            ["De-implementeren: niet-gepaste zorg terugdringen",
             "De-implementing: pushing back care that is not fitting"], [], practice::life::DeImplementation;
        ADV2020_B2_3_B = "ADV2020-B2.3-b", Norm, ["deel B, 2.3", "part B, 2.3"],
            ["Veelbelovende zorg: hooguit zes jaar, oordeel binnen zes maanden",
             "Promising care: at most six years, a judgement within six months"], ["6 years", "6 months"],
            practice::life::PromisingCare;
        ADV2020_A1_2_D = "ADV2020-A1.2-d", Compass, ["deel A, 1.2", "part A, 1.2"],
            ["Afspraken over gebruik en organisatie in één standaard",
             "Agreements on use and organisation in one standard"], ["4"], practice::CombinedAgreement;
        ADV2020_A5_4_SCALE = "ADV2020-A5.4-scale", Aim, ["samenvatting", "summary"],
            ["Wat slaagt, voeren alle zorgverzekeraars in", "What succeeds is taken up by all insurers"], [],
            practice::scaling::ScaleFinding;
        ADV2020_B6_1_B = "ADV2020-B6.1-b", Definition, ["deel B, 6.1", "part B, 6.1"],
            ["Belemmeringen voor preventie", "Barriers to prevention"], ["5"],
            practice::scaling::BarrierKind;
    }
    CareAgreementDraft2022 {
        IZA_3_1_IMPL_1Y = "IZA-3.1-impl-1y", Norm, ["3.1", "3.1"],
            ["(De-)implementatie leidt in principe binnen een jaar tot resultaat",
             "(De-)implementation leads in principle to a result within a year"], ["1 year"], practice::Term;
        IZA_A_5_C_TERM = "IZA-A-5-c-term", Norm, ["bijlage A, 5c", "annex A, 5c"],
            ["Een redelijke termijn voor elke geprioriteerde vraag",
             "A reasonable term for each prioritised question"], [], practice::life::Follows;
        IZA_A_5_C_FUND = "IZA-A-5-c-fund", Norm, ["bijlage A, 5c", "annex A, 5c"],
            ["Geprioriteerde zorg alleen binnen het onderzoek gefinancierd",
             "Prioritised care financed within the research only"], [], practice::life::Follows, held;
        IZA_A_5_D = "IZA-A-5-d", Norm, ["bijlage A, 5d", "annex A, 5d"],
            ["(De)implementatie: in principe binnen een jaar, of een andere redelijke termijn",
             "(De)implementation: in principle within a year, or another reasonable term"], ["1 year"],
            practice::Term;
        IZA_A_5_E = "IZA-A-5-e", Plan, ["bijlage A, 5e", "annex A, 5e"],
            ["Bij te weinig resultaat kiest de overheid onderwerpen voor een toets",
             "Where results are too small government chooses subjects for a test"], [],
            practice::life::Follows;
        IZA_A_6_D_OUTCOME = "IZA-A-6-d-outcome", Norm, ["bijlage A, 6d", "annex A, 6d"],
            ["Uitkomsten van de toets: afbouw, onderzoeksperiode, duiding",
             "Outcomes of the test: pushing back, a period of research, a ruling"], [],
            practice::life::Follows;
        IZA_A_6_D_SCIENCE = "IZA-A-6-d-science", Norm, ["bijlage A, 6d", "annex A, 6d"],
            ["Onvoldoende bewijs leidt in principe tot uitsluiting",
             "Too little evidence leads in principle to exclusion"], [], practice::life::Follows, held;
        IZA_A_5_A = "IZA-A-5-a", Plan, ["bijlage A, 5a", "annex A, 5a"],
            ["De cyclus van gepast gebruik in alle sectoren; afspraken en werkagenda",
             "The cycle of appropriate use in all sectors; agreements and a work agenda"], ["2023-03-01"],
            practice::cycle::CycleLog;
        IZA_A_5_B = "IZA-A-5-b", Plan, ["bijlage A, 5b", "annex A, 5b"],
            ["Per sector een eerste agenda, naar vijf criteria",
             "For each sector a first agenda, by five criteria"], ["5", "2023-07-01"] provisional ["5"],
            practice::cycle::PriorityCriterion;
        IZA_A_6_D_SCALE = "IZA-A-6-d-scale", Aim, ["bijlage A, 6d", "annex A, 6d"],
            ["Zorgverzekeraars schalen goede praktijken op", "Insurers scale up good practices"], [],
            practice::scaling::ScaleFinding;
        IZA_A_6_E = "IZA-A-6-e", Norm, ["bijlage A, 6e", "annex A, 6e"],
            ["Vastgestelde praktijken zijn de basis voor contractering",
             "Established practices are the basis for contracts"], [], practice::EstablishmentLog;
        IZA_A_6_E_RECOGNISE = "IZA-A-6-e-recognise", Plan, ["bijlage A, 6e", "annex A, 6e"],
            ["De overheid erkent praktijken en maakt bekend wie ze toepast",
             "Government recognises practices and tells who applies them"], [],
            practice::EstablishmentLog;
    }
    CareAgreement2022 {
        IZA22_A_2_OUTCOME = "IZA22-A-2-OUTCOME", Norm, ["deel A, 2, p. 32", "part A, 2, p. 32"],
            ["Uitkomsten van de toets: afbouw, onderzoeksperiode, duiding",
             "Outcomes of the test: pushing back, a period of research, a ruling"], [],
            practice::life::Follows;
        IZA22_A_3_C_TERM = "IZA22-A-3-C-TERM", Norm, ["deel A, 3c, p. 34", "part A, 3c, p. 34"],
            ["Een redelijke termijn voor elke geprioriteerde vraag",
             "A reasonable term for each prioritised question"], [], practice::life::Follows;
        IZA22_A_3_C = "IZA22-A-3-C", Permission, ["deel A, 3c, p. 34", "part A, 3c, p. 34"],
            ["Aannemelijk effectieve zorg te vergoeden op voorwaarde van onderzoek",
             "Care that plausibly works may be reimbursed on condition of research"], [],
            practice::life::Follows;
        IZA22_A_3_F = "IZA22-A-3-F", Norm, ["deel A, 3f, p. 34", "part A, 3f, p. 34"],
            ["(De)implementatie: in principe binnen een jaar, of een andere redelijke termijn",
             "(De)implementation: in principle within a year, or another reasonable term"], ["1 year"],
            practice::Term;
        IZA22_A_3_H = "IZA22-A-3-H", Plan, ["deel A, 3h, p. 35", "part A, 3h, p. 35"],
            ["Bij te weinig resultaat kiest de overheid onderwerpen voor een toets",
             "Where results are too small government chooses subjects for a test"], [],
            practice::life::Follows;
        IZA22_A_3_A = "IZA22-A-3-A", Plan, ["deel A, 3a, p. 34", "part A, 3a, p. 34"],
            ["De cyclus van gepast gebruik in alle sectoren onder de Zvw; afspraken en werkagenda",
             "The cycle of appropriate use in all sectors under the Zvw; agreements and a work agenda"],
            ["2023-03-01"], practice::cycle::CycleLog;
        IZA22_A_3_B = "IZA22-A-3-B", Plan, ["deel A, 3b, p. 34", "part A, 3b, p. 34"],
            ["Per sector een reguliere agenda, naar vijf criteria",
             "For each sector a regular agenda, by five criteria"], ["5", "2023-07-01"] provisional ["5"],
            practice::cycle::PriorityCriterion;
        IZA22_A_13_A = "IZA22-A-13-A", Norm, ["deel A, 13a, p. 40-41", "part A, 13a, pp. 40-41"],
            ["Vastgestelde praktijken zijn de basis voor contractering; erkenning",
             "Established practices are the basis for contracts; recognition"], [],
            practice::EstablishmentLog;
    }
    SpecialistsGuide2023 {
        FMS_GOAL = "FMS-goal", Compass, ["Actualiteit; conclusie", "introduction; conclusion"],
            ["Groeiende vraag, gelijkblijvend personeel, binnen de kaders",
             "Growing demand, unchanged staff, within the frames"], [], practice::CapacityGoal;
    }
    PracticesArticle2024 {
        PRAC_BAR = "PRAC-bar", Definition,
            ["Met passende zorgpraktijken aan de slag", "section on getting to work with practices"],
            ["Belemmeringen om op te schalen", "Barriers to scaling up"], ["4"],
            practice::scaling::BarrierKind;
        PRAC_CYCLE = "PRAC-cycle", Plan,
            ["Met passende zorgpraktijken aan de slag; Knelpunten agenderen",
             "sections on getting to work with practices and on putting bottlenecks on the agenda"],
            ["Van voorbeeld naar afspraken over acties", "From an example to agreements on actions"], [],
            practice::scaling::ScaleUp;
        PRAC_SELECT = "PRAC-select", Definition,
            ["Met passende zorgpraktijken aan de slag", "section on getting to work with practices"],
            ["De eerste reeks: goede kwaliteit met minder professionals",
             "The first series: good quality with fewer professionals"], [],
            practice::LabourSaving;
    }
    GovernmentPage2024 {
        VWS_MISSION = "VWS-mission", Compass, ["Ambitie van het kader", "ambition of the Kader"],
            ["2040: verhoudingsgewijs niet meer mensen en middelen",
             "2040: proportionally no more people and means"], ["2040"], practice::CapacityGoal;
        VWS_PRACT = "VWS-pract", Definition, ["Passende zorg in de praktijk", "appropriate care in practice"],
            ["Een praktijk werkt volgens de vier principes", "A practice works by the four principles"],
            ["4"], practice::PrinciplesTest;
    }
}
