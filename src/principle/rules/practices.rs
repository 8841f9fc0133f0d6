//! The rules on practices for appropriate care, their scaling up, and the cycle of appropriate use.

crate::rule::rules! {
    Advice2020 {
        ADV2020_A1_2_D = "ADV2020-A1.2-d", Compass, ["deel A, 1.2", "part A, 1.2"],
            ["Afspraken over gebruik en organisatie in één standaard",
             "Agreements on use and organisation in one standard"], ["4"], principle::CombinedAgreement;
        ADV2020_A5_4_SCALE = "ADV2020-A5.4-scale", Aim, ["samenvatting", "summary"],
            ["Wat slaagt, voeren alle zorgverzekeraars in", "What succeeds is taken up by all insurers"], [],
            principle::scaling::ScaleFinding;
        ADV2020_B6_1_B = "ADV2020-B6.1-b", Definition, ["deel B, 6.1", "part B, 6.1"],
            ["Belemmeringen voor preventie", "Barriers to prevention"], ["5"],
            principle::scaling::BarrierKind;
    }
    CareAgreementDraft2022 {
        IZA_A_5_A = "IZA-A-5-a", Plan, ["bijlage A, 5a", "annex A, 5a"],
            ["De cyclus van gepast gebruik in alle sectoren; afspraken en werkagenda",
             "The cycle of appropriate use in all sectors; agreements and a work agenda"], ["2023-03-01"],
            principle::cycle::CycleLog;
        IZA_A_5_B = "IZA-A-5-b", Plan, ["bijlage A, 5b", "annex A, 5b"],
            ["Per sector een eerste agenda, naar vijf criteria",
             "For each sector a first agenda, by five criteria"], ["5", "2023-07-01"] provisional ["5"],
            principle::cycle::PriorityCriterion;
        IZA_A_6_D_SCALE = "IZA-A-6-d-scale", Aim, ["bijlage A, 6d", "annex A, 6d"],
            ["Zorgverzekeraars schalen goede praktijken op", "Insurers scale up good practices"], [],
            principle::scaling::ScaleFinding;
        IZA_A_6_E = "IZA-A-6-e", Norm, ["bijlage A, 6e", "annex A, 6e"],
            ["Vastgestelde praktijken zijn de basis voor contractering",
             "Established practices are the basis for contracts"], [], principle::practice::EstablishmentLog;
        IZA_A_6_E_RECOGNISE = "IZA-A-6-e-recognise", Plan, ["bijlage A, 6e", "annex A, 6e"],
            ["De overheid erkent praktijken en maakt bekend wie ze toepast",
             "Government recognises practices and tells who applies them"], [],
            principle::practice::EstablishmentLog;
    }
    CareAgreement2022 {
        IZA22_A_3_A = "IZA22-A-3-A", Plan, ["deel A, 3a, p. 34", "part A, 3a, p. 34"],
            ["De cyclus van gepast gebruik in alle sectoren onder de Zvw; afspraken en werkagenda",
             "The cycle of appropriate use in all sectors under the Zvw; agreements and a work agenda"],
            ["2023-03-01"], principle::cycle::CycleLog;
        IZA22_A_3_B = "IZA22-A-3-B", Plan, ["deel A, 3b, p. 34", "part A, 3b, p. 34"],
            ["Per sector een reguliere agenda, naar vijf criteria",
             "For each sector a regular agenda, by five criteria"], ["5", "2023-07-01"] provisional ["5"],
            principle::cycle::PriorityCriterion;
        IZA22_A_13_A = "IZA22-A-13-A", Norm, ["deel A, 13a, p. 40-41", "part A, 13a, pp. 40-41"],
            ["Vastgestelde praktijken zijn de basis voor contractering; erkenning",
             "Established practices are the basis for contracts; recognition"], [],
            principle::practice::EstablishmentLog;
    }
    PracticesArticle2024 {
        PRAC_BAR = "PRAC-bar", Definition,
            ["Met passende zorgpraktijken aan de slag", "section on getting to work with practices"],
            ["Belemmeringen om op te schalen", "Barriers to scaling up"], ["4"],
            principle::scaling::BarrierKind;
        PRAC_CYCLE = "PRAC-cycle", Plan,
            ["Met passende zorgpraktijken aan de slag; Knelpunten agenderen",
             "sections on getting to work with practices and on putting bottlenecks on the agenda"],
            ["Van voorbeeld naar afspraken over acties", "From an example to agreements on actions"], [],
            principle::scaling::ScaleUp;
        PRAC_NOWAIT = "PRAC-nowait", Compass,
            ["Knelpunten agenderen", "section on putting bottlenecks on the agenda"],
            ["Niemand wacht op de ander", "Nobody waits for the other"], [], principle::scaling::ScaleFinding;
        PRAC_SELECT = "PRAC-select", Definition,
            ["Met passende zorgpraktijken aan de slag", "section on getting to work with practices"],
            ["De eerste reeks: goede kwaliteit met minder professionals",
             "The first series: good quality with fewer professionals"], [],
            principle::practice::LabourSaving;
    }
    GovernmentPage2024 {
        VWS_PRACT = "VWS-pract", Definition, ["Passende zorg in de praktijk", "appropriate care in practice"],
            ["Een praktijk werkt volgens de vier principes", "A practice works by the four principles"],
            ["4"], principle::practice::PrinciplesTest;
    }
}
