//! The rules of the agreements on what concentration means, and on the analysis of its impact.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

crate::rule::family!(concentration, "IZA22-D-MAP", ALL.iter().copied());

crate::rule::rules! {
    CareAgreementDraft2022 {
        IZA_C_4_A_MAP = "IZA-C-4-a-map", OpenNorm, ["bijlage C, 4a", "annex C, 4a"],
            ["Het ROAZ onderzoekt wat een verschuiving van acute zorg in de keten teweegbrengt, met alle betrokkenen",
             "The regional consultation on acute care analyses what a shift of acute care sets off in the chain, with all concerned"],
            [], concentration::ConcentrationImpact;
        IZA_3_2_3_NZA_MAP = "IZA-3.2.3-nza-map", Plan, ["3.2.3", "3.2.3"],
            ["De NZa brengt in kaart waar ingrepen plaatsvinden, hoeveel, en wat een hogere norm betekent",
             "NZa maps where procedures take place, how many, and what a higher norm means"], [],
            concentration::Sweep;
        IZA_D_2_D = "IZA-D-2-d", Plan, ["bijlage D, 2d", "annex D, 2d"],
            ["Instellingen, volumes en de betekenis van hogere normen, eind 2023 in kaart (de actielijst noemt 1 januari 2024)",
             "Institutions, volumes and the meaning of higher norms, mapped by the end of 2023 (the list of actions says 1 January 2024)"],
            ["2023-12-31", "2024-01-01"] provisional ["2023-12-31", "2024-01-01"], concentration::NormMeaning;
        IZA_D_3_C = "IZA-D-3-c", Aim, ["bijlage D, 3c", "annex D, 3c"],
            ["Van verschuivingen in het aanbod wordt de impact onderzocht, op een open lijst van onderwerpen en met oog voor de keten",
             "The impact of shifts in supply is analysed, on an open list of subjects and with an eye to the chain"],
            [], concentration::ConcentrationImpact;
    }
    CareAgreement2022 {
        IZA22_C_4_A_MAP = "IZA22-C-4-A-MAP", OpenNorm, ["deel C, 4a, p. 50-51", "part C, 4a, pp. 50-51"],
            ["Het ROAZ onderzoekt wat een verschuiving van acute zorg in de keten teweegbrengt, met alle betrokkenen",
             "The regional consultation on acute care analyses what a shift of acute care sets off in the chain, with all concerned"],
            [], concentration::ConcentrationImpact;
        IZA22_D_MAP = "IZA22-D-MAP", Plan, ["deel D, f, p. 58", "part D, f, p. 58"],
            ["Instellingen, volumes en de betekenis van een hogere norm, met de Ronde Tafel en eind 2023 in kaart",
             "Institutions, volumes and the meaning of a higher norm, mapped with the Round Table by the end of 2023"],
            ["2023-12-31"], concentration::NormMeaning;
        IZA22_D_IMPACT = "IZA22-D-IMPACT", Aim,
            ["deel D, besluitvorming c, p. 59", "part D, decision making c, p. 59"],
            ["Vooraf een plan en een impactanalyse, door verzekeraars en de grootste aanbieder begonnen, met betrokkenen gemaakt en aan de NZa gegeven",
             "Beforehand a plan and an impact analysis, begun by insurers and the largest provider, made with those concerned and handed to NZa"],
            [], concentration::ConcentrationImpact;
    }
}
