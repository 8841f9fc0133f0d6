//! The rules on the chain of contracts, its congruence and its learning, and on contracts below a norm.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

crate::rule::family!(
    contracting,
    "ADV2020-B7.5-b",
    ALL.iter()
        .copied()
        .chain(super::agreed::rules())
        .chain(super::dates::rules())
        .chain(super::targets::rules())
);

crate::rule::rules! {
    Advice2020 {
        ADV2020_I_ALIGNED = "ADV2020-I-aligned", Definition,
            ["inleiding, voetnoot 15", "introduction, footnote 15"],
            ["Gelijkgericht: samen bepalen wat, hoe, wie en wie betaalt",
             "Aligned: deciding together what, how, who and who pays"], ["4"], contracting::chain::JointPart;
        ADV2020_I_CARECAT = "ADV2020-I-carecat", Definition,
            ["inleiding, voetnoot 18; deel B, 3", "introduction, footnote 18; part B, 3"],
            ["Acute, electieve en chronische zorg", "Acute, elective and chronic care"], [],
            contracting::chain::CareCategory;
        ADV2020_A2_3_A = "ADV2020-A2.3-a", Compass, ["deel A, 2.3", "part A, 2.3"],
            ["Landelijke ambities vertaald in contracten, schakel na schakel",
             "National ambitions translated into contracts, link by link"], [], contracting::chain::ChainAlignment;
        ADV2020_A2_3_B = "ADV2020-A2.3-b", Compass, ["deel A, 2.3", "part A, 2.3"],
            ["Afspraken die elkaar tegenspreken: krimp tegenover productie, verschil in focus",
             "Agreements that contradict each other: shrinkage against production, another focus"], ["2"],
            contracting::chain::ChainFinding;
        ADV2020_A2_6_A = "ADV2020-A2.6-a", Compass, ["deel A, 2.6", "part A, 2.6"],
            ["Een doorgaande cyclus van organiseren en realiseren",
             "A continuous cycle of organising and realising"], [], contracting::chain::Phase;
        ADV2020_A2_6_C = "ADV2020-A2.6-c", Compass, ["deel A, 2.6", "part A, 2.6"],
            ["Niet wachten tot het kader er is", "Not waiting for the framework"], [],
            contracting::chain::ChainFinding;
        ADV2020_A4_1_A = "ADV2020-A4.1-a", Compass, ["samenvatting; deel A, 4.1", "summary; part A, 4.1"],
            ["Congruentie: gelijkgericht en parallel", "Congruence: alignment and parallelism"], ["2"],
            contracting::chain::ChainAlignment;
        ADV2020_A4_1_1 = "ADV2020-A4.1.1", Compass, ["deel A, 4.1.1", "part A, 4.1.1"],
            ["Congruentie bij partijen, in acht punten", "Congruence among parties, in eight points"], ["8"],
            contracting::chain::ChecklistPoint;
        ADV2020_A4_1_1_DEDUCTIBLE = "ADV2020-A4.1.1-own-risk", Compass, ["deel A, 4.1.1", "part A, 4.1.1"],
            ["Voorzichtig met prikkels voor de patiënt", "Care with incentives for the patient"], [],
            contracting::chain::DeductibleWaiver;
        ADV2020_A4_1_1_TELEMON = "ADV2020-A4.1.1-telemon", Compass,
            ["deel A, 4.1.1; deel B, 5.2", "part A, 4.1.1; part B, 5.2"],
            ["Telemonitoring blijft liggen als minder consulten minder omzet is",
             "Telemonitoring is left aside when fewer consults mean less turnover"], [],
            contracting::chain::ChainFinding;
        ADV2020_A4_2_A = "ADV2020-A4.2-a", Compass, ["deel A, 4.2", "part A, 4.2"],
            ["Leren van resultaten: meer van wat werkt, minder van wat niets toevoegt",
             "Learning from results: more of what works, less of what adds nothing"], [],
            contracting::chain::Learning;
        ADV2020_A5_4_INS = "ADV2020-A5.4-ins", Compass, ["deel A, 5.4; deel B, 6.2", "part A, 5.4; part B, 6.2"],
            ["Inkoop naar het advies", "Purchasing by the advice"], [], contracting::agreed::AgreedReview;
        ADV2020_B3_MAP = "ADV2020-B3-map", Compass, ["deel B, 3", "part B, 3"],
            ["Betaling naar soort zorg: acuut, electief, chronisch",
             "Payment by kind of care: acute, elective, chronic"], [], contracting::chain::CareCategory;
        ADV2020_B5_1 = "ADV2020-B5.1", Compass, ["deel B, 5.1 en 5.2", "part B, 5.1 and 5.2"],
            ["De productieprikkel verminderen in de hele keten",
             "Reducing the production incentive in the whole chain"], [], contracting::chain::Incentive;
        SELECTIVE_PURCHASING = "ADV2020-B7.5-b", Aim, ["deel B, 7.5.4", "part B, 7.5.4"],
            ["Selectief inkopen op minimumnormen", "Selective purchasing on minimum norms"], [],
            contracting::norms::check_contracts;
    }
    CareAgreementDraft2022 {
        IZA_4_1_1_C = "IZA-4.1.1-c", Definition, ["4.1.1c", "4.1.1c"],
            ["De vijf sectoren van de financiële afspraken", "The five sectors of the financial agreements"], ["5"], contracting::frame::FrameSector;
        IZA_4_1_1_D_III = "IZA-4.1.1-d-iii", Definition, ["4.1.1d", "4.1.1d"],
            ["Lonen betaalbaar; binnen de kaders is de OVA leidend; hoofdtekst", "Pay that can be paid; within the frames the OVA leads; main text"],
            [], contracting::price::PriceReview;
        IZA_4_1_2_A = "IZA-4.1.2-a", Definition, ["4.1.2a", "4.1.2a"],
            ["Bijstelling van het startniveau, hoofdtekst", "Adjustment of the starting level, main text"], [], contracting::frame::MacroFrames;
        IZA_4_1_2_B = "IZA-4.1.2-b", Definition, ["4.1.2b", "4.1.2b"],
            ["Beschikbare volumegroei, hoofdtekst", "Available growth of volume, main text"], [], contracting::frame::MacroFrames;
        IZA_4_1_2_B_MAX = "IZA-4.1.2-b-max", Permission, ["4.1.2b", "4.1.2b"],
            ["Landelijk maximum, geen grens van een contract; hoofdtekst", "National maximum, no limit of a contract; main text"], [], contracting::frame::ContractGrowth;
        IZA_4_1_2_C = "IZA-4.1.2-c", Definition, ["4.1.2c", "4.1.2c"],
            ["Macrokaders per sector, hoofdtekst", "Macro frames by sector, main text"], [], contracting::frame::MacroFrames;
        IZA_4_1_2_LEAD = "IZA-4.1.2-lead", Definition, ["4.1.2", "4.1.2"],
            ["De bedragen van de bijlage gaan voor; hoofdtekst", "The amounts of the annex go first; main text"], [], contracting::frame::MacroFrames;
        IZA_4_1_3_INDEX = "IZA-4.1.3-index", Plan, ["4.1.3", "4.1.3"],
            ["Jaarlijkse indexering van de kaders, hoofdtekst", "Yearly indexation of the frames, main text"], [], contracting::frame::MacroFrames;
        IZA_4_1_4_A = "IZA-4.1.4-a", Plan, ["4.1.4a", "4.1.4a"],
            ["Overleg over aard en oorzaak, hoofdtekst", "Conferring on nature and cause, main text"], [], contracting::frame::OvershootConsequence;
        IZA_4_1_4_B = "IZA-4.1.4-b", Permission, ["4.1.4b", "4.1.4b"],
            ["Ook het totaal telt, hoofdtekst", "The total counts too, main text"], [], contracting::frame::OvershootConsequence;
        IZA_4_1_4_C = "IZA-4.1.4-c", Permission, ["4.1.4c", "4.1.4c"],
            ["Kortingen en andere maatregelen, hoofdtekst", "Cuts and other measures, main text"], [], contracting::frame::OvershootConsequence;
        IZA_K_1_H_III = "IZA-K-1-h-iii", Definition, ["bijlage K, 1h", "annex K, 1h"],
            ["Lonen betaalbaar; binnen de kaders is de OVA leidend", "Pay that can be paid; within the frames the OVA leads"],
            [], contracting::price::PriceReview;
        IZA_K_2_0 = "IZA-K-2-0", Definition, ["bijlage K, 2", "annex K, 2"],
            ["De bedragen van de budgettaire bijlage gaan voor", "The amounts of the budget annex go first"], [], contracting::frame::MacroFrames;
        IZA_K_2_F = "IZA-K-2-f", Definition, ["bijlage K, 2f", "annex K, 2f"],
            ["Bijstelling van het startniveau per sector", "Adjustment of the starting level by sector"], ["200", "180", "-600", "-80", "-20"], contracting::frame::MacroFrames;
        IZA_K_2_G = "IZA-K-2-g", Definition, ["bijlage K, 2g", "annex K, 2g"],
            ["Beschikbare volumegroei per sector en jaar", "Available growth of volume by sector and year"], ["1,0%", "2,0%"], contracting::frame::MacroFrames;
        IZA_K_2_G_2 = "IZA-K-2-g-2", Permission, ["bijlage K, 2g", "annex K, 2g"],
            ["Landelijke maxima, die contracten vrij laten", "National maxima, which leave contracts free"], [], contracting::frame::ContractGrowth;
        IZA_K_2_H = "IZA-K-2-h", Norm, ["bijlage K, 2h", "annex K, 2h"],
            ["Macrokaders per sector en jaar", "Macro frames by sector and year"], ["39.086"], contracting::frame::FrameStanding;
        IZA_K_3_1 = "IZA-K-3-1", Plan, ["bijlage K, 3", "annex K, 3"],
            ["Jaarlijkse indexering van de kaders", "Yearly indexation of the frames"], [], contracting::frame::FrameSpending;
        IZA_K_4_A = "IZA-K-4-a", Plan, ["bijlage K, 4a", "annex K, 4a"],
            ["Overleg over aard en oorzaak van een overschrijding", "Conferring on nature and cause of an overshoot"], [], contracting::frame::OvershootConsequence;
        IZA_K_4_B = "IZA-K-4-b", Permission, ["bijlage K, 4b", "annex K, 4b"],
            ["Ook het totaal telt: geen maatregelen als dat niet is overschreden", "The total counts too: no measures if it is not exceeded"], [], contracting::frame::OvershootConsequence;
        IZA_K_4_C = "IZA-K-4-c", Permission, ["bijlage K, 4c", "annex K, 4c"],
            ["Kortingen en het macrobeheersinstrument", "Cuts and the macro control instrument"], [], contracting::frame::OvershootConsequence;
        IZA_K_5_MSZ_4 = "IZA-K-5-MSZ-4", Plan, ["bijlage K, 5, MSZ", "annex K, 5, MSZ"],
            ["Dure geneesmiddelen in 2023 en 2024: helft boven 7 %", "Expensive drugs in 2023 and 2024: half over 7%"], ["7%", "50%"], contracting::frame::FrameStanding;
        IZA_K_5_MSZ_5 = "IZA-K-5-MSZ-5", Plan, ["bijlage K, 5, MSZ", "annex K, 5, MSZ"],
            ["Dure geneesmiddelen in 2025 en 2026: helft boven 5 %", "Expensive drugs in 2025 and 2026: half over 5%"], ["5%", "50%"], contracting::frame::FrameStanding;
        IZA_K_5_MSZ_6 = "IZA-K-5-MSZ-6", Plan, ["bijlage K, 5, MSZ", "annex K, 5, MSZ"],
            ["Wat overblijft: gewone besluitvorming", "What remains: regular decision-making"], [], contracting::frame::FrameStanding;
        IZA_K_C_1 = "IZA-K-c-1", Definition, ["bijlage K, tabellen c", "annex K, tables c"],
            ["Opbouw van een kader, regel voor regel", "How a frame is built up, line by line"], [], contracting::frame::FrameLine;
        IZA_K_A = "IZA-K-a", Definition, ["bijlage K, tabel a", "annex K, table a"],
            ["Besparingen per maatregel en jaar", "Savings by measure and year"], ["-447", "-3789"],
            contracting::frame::SavingsMeasure;
        IZA_K_B = "IZA-K-b", Definition, ["bijlage K, tabel b", "annex K, table b"],
            ["Investerings- en transitiemiddelen per jaar", "Means for investment and transition by year"], [],
            contracting::frame::MeansPurpose;
        IZA_K_7_1 = "IZA-K-7-1", Definition, ["bijlage K, 7", "annex K, 7"],
            ["Looptijd van 2023 tot en met 2026", "Term from 2023 to 2026"], ["2023", "2026"], contracting::price::PriceReview;
        IZA_5_3_GROUPS = "IZA-5.3-groups", Definition, ["5.3", "5.3"],
            ["Doelgroepen met elk enkele uitkomsten", "Target groups with a few outcomes each"], [], contracting::targets::AimGroup;
        IZA_5_3_LEADING = "IZA-5.3-leading", OpenNorm, ["5.3", "5.3"],
            ["In transformatieplannen zijn de doelgroepen leidend, waar relevant", "In transformation plans the target groups lead, where relevant"], [], contracting::targets::AimGroup, held;
        IZA_5_3_3_GLI = "IZA-5.3.3-gli", Norm, ["5.3.3, voetnoot 14", "5.3.3, footnote 14"],
            ["Deelname aan de gecombineerde leefstijlinterventie", "Taking part in the combined lifestyle intervention"], ["25", "30"], contracting::targets::LifestyleEntry;
        IZA_5_3_6_B = "IZA-5.3.6-b", Aim, ["5.3.6b", "5.3.6b"],
            ["Ziekteverzuim lager dan in 2021, langdurig verzuim 10 % lager", "Sickness absence below that of 2021, long-term absence 10% less"], ["10%"], contracting::targets::Target;
        IZA_H_9_4 = "IZA-H-9-4", Norm, ["bijlage H, 9", "annex H, 9"],
            ["Zelfstandigen in de ggz draaien ook diensten waar dat gebruikelijk is, bij inhuur en in contracten", "Independents in mental health care take shifts where these are usual, when hired and in contracts"], [], contracting::agreed::AgreedReview;
        IZA_I_A_1 = "IZA-I-A-1", Norm, ["bijlage I, A1", "annex I, A1"],
            ["Kerngegevens binnen 24 uur na registratie beschikbaar", "Core data available within 24 hours after registration"], ["24", "2025-12-31"], contracting::targets::Target;
        IZA_I_A_3_C = "IZA-I-A-3-c", Aim, ["bijlage I, A3c", "annex I, A3c"],
            ["Van geschikte zorg 70 % digitaal of hybride, en daarvan 50 % gebruik", "Of suitable care 70% digital or hybrid, and 50% use of it"], ["70%", "50%"], contracting::targets::Target;
        IZA_H_0_2 = "IZA-H-0-2", Aim, ["bijlage H", "annex H"],
            ["Extra inzet als de zorg meer dan een op zes werknemers vraagt", "Extra effort where care takes more than one in six employees"], ["5,9"], contracting::targets::TargetReview;
        IZA_L_0_1 = "IZA-L-0-1", Definition, ["bijlage L", "annex L"],
            ["De stand van een actiepunt volgt uit zijn datum", "How an action point stands follows from its day"], ["120"], contracting::dates::ActionPoint;
        IZA_L_0_4 = "IZA-L-0-4", Definition, ["bijlage L", "annex L"],
            ["Tussen bijlage en hoofdtekst geen voorrang", "Between annex and main text no precedence"], [], contracting::dates::ActionReview;
        IZA_K_C_2 = "IZA-K-c-2", Definition, ["bijlage K, tabellen c", "annex K, tables c"],
            ["Groei van de wijkverpleging in 2023: 85 en 74", "Growth of district nursing in 2023: 85 and 74"], ["85", "74"], contracting::frame::FrameContradiction;
        IZA_K_C_3 = "IZA-K-c-3", Definition, ["bijlage K, tabellen c", "annex K, tables c"],
            ["Kortingen voor eerdere overschrijdingen: pro memorie", "Cuts for earlier overshoots: without an amount"], [], contracting::frame::MacroFrames;
        IZA_3_6_OVA = "IZA-3.6-ova", Norm, ["3.6", "3.6"],
            ["OVA volledig doorvertalen, hoofdtekst", "OVA passed on in full, main text"], [], contracting::price::PriceReview, held;
        IZA_3_6_OVA_OTHER = "IZA-3.6-ova-other", Permission, ["3.6", "3.6"],
            ["Andere aspecten, helder en onderbouwd", "Other aspects, clear and reasoned"], [], contracting::price::PriceAspect;
        IZA_4_1_3_OVA = "IZA-4.1.3-ova", Norm, ["4.1.3", "4.1.3"],
            ["Geen generieke korting op het geld voor lonen, hoofdtekst", "No generic discount on the money for pay, main text"], [], contracting::price::PriceReview, held;
        IZA_4_1_3_OTHER = "IZA-4.1.3-other", Permission, ["4.1.3", "4.1.3"],
            ["Andere aspecten van de onderhandeling", "Other aspects of the talks"], ["5"], contracting::price::PriceAspect;
        IZA_4_1_3_JUSTIFY = "IZA-4.1.3-justify", Norm, ["4.1.3", "4.1.3"],
            ["Korting of opslag gemotiveerd, hoofdtekst", "Discount or surcharge reasoned, main text"], [], contracting::price::PriceReview, held;
        IZA_4_1_3_PRICE = "IZA-4.1.3-price", OpenNorm, ["4.1.3", "4.1.3"],
            ["Prijsontwikkeling zo ver mogelijk doorvertaald, hoofdtekst", "Price development passed on as far as possible, main text"], [], contracting::price::PriceReview, held;
        IZA_H_8_1 = "IZA-H-8-1", Norm, ["bijlage H, 8", "annex H, 8"],
            ["OVA volledig, in aanvang, met nacalculatie", "OVA in full, at first, with recalculation"], [], contracting::price::PriceReview, held;
        IZA_H_8_2 = "IZA-H-8-2", Norm, ["bijlage H, 8", "annex H, 8"],
            ["Elk ander aspect helder en gemotiveerd", "Every other aspect clear and reasoned"], [], contracting::price::PriceReview;
        IZA_K_3_2 = "IZA-K-3-2", Norm, ["bijlage K, 3", "annex K, 3"],
            ["OVA volledig en zonder generieke korting", "OVA in full and without a generic discount"], [], contracting::price::PriceReview;
        IZA_K_3_3 = "IZA-K-3-3", Norm, ["bijlage K, 3", "annex K, 3"],
            ["Doelmatigheidskorting of opslag gemotiveerd", "Efficiency discount or surcharge reasoned"], [], contracting::price::PriceReview;
        IZA_K_3_4 = "IZA-K-3-4", OpenNorm, ["bijlage K, 3", "annex K, 3"],
            ["Prijsontwikkeling zo ver mogelijk doorvertaald", "Price development passed on as far as possible"], [], contracting::price::PriceReview;
    }
    CareAgreement2022 {
        IZA22_K_3_2 = "IZA22-K-3-2", Norm, ["deel J, 5, pp. 103-104", "part J, 5, pp. 103-104"],
            ["OVA volledig, zonder generieke korting op dat geld", "OVA in full, without a generic discount on that money"], [], contracting::price::PriceReview;
        IZA22_K_3_3 = "IZA22-K-3-3", Norm, ["deel J, 5, p. 104", "part J, 5, p. 104"],
            ["Beide kanten motiveren hun voorstellen", "Both sides give reasons for their proposals"], [], contracting::price::PriceReview;
        IZA22_K_3_4 = "IZA22-K-3-4", OpenNorm, ["deel J, 5, p. 104", "part J, 5, p. 104"],
            ["Prijsontwikkeling als vertrekpunt", "Price development where talks begin"], [], contracting::price::PriceReview;
        IZA22_K_2_0 = "IZA22-K-2-0", Definition, ["deel K, 2, p. 105", "part K, 2, p. 105"],
            ["De bedragen van de budgettaire bijlage gaan voor", "The amounts of the budget annex go first"], [], contracting::frame::MacroFrames;
        IZA22_K_2_F = "IZA22-K-2-f", Definition, ["deel K, 2a, p. 105", "part K, 2a, p. 105"],
            ["Bijstelling van het startniveau per sector", "Adjustment of the starting level by sector"], ["200", "180", "-600", "-80", "-20"], contracting::frame::MacroFrames;
        IZA22_K_2_G = "IZA22-K-2-g", Definition, ["deel K, 2b, p. 105", "part K, 2b, p. 105"],
            ["Beschikbare volumegroei per sector en jaar", "Available growth of volume by sector and year"], ["1,0%", "2,0%"], contracting::frame::MacroFrames;
        IZA22_K_2_G_2 = "IZA22-K-2-g-2", Permission, ["deel K, 2b, p. 105", "part K, 2b, p. 105"],
            ["Landelijke maxima, die contracten vrij laten", "National maxima, which leave contracts free"], [], contracting::frame::ContractGrowth;
        IZA22_K_2_H = "IZA22-K-2-h", Norm, ["deel K, 2c, p. 105", "part K, 2c, p. 105"],
            ["Macrokaders per sector en jaar", "Macro frames by sector and year"], ["39.071"], contracting::frame::FrameStanding;
        IZA22_K_3_1 = "IZA22-K-3-1", Plan, ["deel J, 5, p. 103", "part J, 5, p. 103"],
            ["Jaarlijkse indexering van de kaders", "Yearly indexation of the frames"], [], contracting::frame::FrameSpending;
        IZA22_K_4_A = "IZA22-K-4-a", Plan, ["deel K, 3a, p. 106", "part K, 3a, p. 106"],
            ["Overleg over aard en oorzaak van een overschrijding", "Conferring on nature and cause of an overshoot"], [], contracting::frame::OvershootConsequence;
        IZA22_K_4_B = "IZA22-K-4-b", Permission, ["deel K, 3b, p. 106", "part K, 3b, p. 106"],
            ["Ook het totaal telt: geen maatregelen als dat niet is overschreden", "The total counts too: no measures if it is not exceeded"], [], contracting::frame::OvershootConsequence;
        IZA22_K_4_C = "IZA22-K-4-c", Permission, ["deel K, 3c, p. 106", "part K, 3c, p. 106"],
            ["Kortingen en het macrobeheersinstrument", "Cuts and the macro control instrument"], [], contracting::frame::OvershootConsequence;
        IZA22_K_5_MSZ_4 = "IZA22-K-5-MSZ-4", Plan, ["deel K, 4.1b, p. 106", "part K, 4.1b, p. 106"],
            ["Dure geneesmiddelen in 2023 en 2024: helft boven 7 %", "Expensive drugs in 2023 and 2024: half over 7%"], ["7%", "50%"], contracting::frame::FrameStanding;
        IZA22_K_5_MSZ_5 = "IZA22-K-5-MSZ-5", Plan, ["deel K, 4.1b, p. 106", "part K, 4.1b, p. 106"],
            ["Dure geneesmiddelen in 2025 en 2026: helft boven 5 %", "Expensive drugs in 2025 and 2026: half over 5%"], ["5%", "50%"], contracting::frame::FrameStanding;
        IZA22_K_5_MSZ_6 = "IZA22-K-5-MSZ-6", Plan, ["deel K, 4.1b, p. 106", "part K, 4.1b, p. 106"],
            ["Wat overblijft: gewone besluitvorming", "What remains: regular decision-making"], [], contracting::frame::FrameStanding;
        IZA22_K_5_MSZ_10 = "IZA22-K-5-MSZ-10", Definition, ["deel K, 4.1g, p. 107", "part K, 4.1g, p. 107"],
            ["Geen korting voor overschrijdingen van 2018 en 2021", "No cut for overshoots of 2018 and 2021"], [],
            contracting::frame::MacroFrames;
        IZA22_K_5_GGZ_3 = "IZA22-K-5-GGZ-3", Definition, ["deel K, 4.3, p. 108", "part K, 4.3, p. 108"],
            ["Geen korting voor overschrijdingen van 2020 en 2021", "No cut for overshoots of 2020 and 2021"], [],
            contracting::frame::MacroFrames;
        IZA22_5_3_GROUPS = "IZA22-5.3-groups", Definition, ["5.3, p. 24", "5.3, p. 24"],
            ["Doelgroepen met elk enkele uitkomsten", "Target groups with a few outcomes each"], [], contracting::targets::AimGroup;
        IZA22_5_3_2_A = "IZA22-5.3.2-a", Aim, ["deel L, 2a, p. 113", "part L, 2a, p. 113"],
            ["Iedereen binnen de Treeknorm; het aantal wachtenden is nog niet ingevuld", "Everyone within the norm for waiting; the number of people who wait is not filled in"], [], contracting::targets::Target;
        IZA22_5_3_2_B = "IZA22-5.3.2-b", Aim, ["deel L, 2a, p. 113", "part L, 2a, p. 113"],
            ["Gemiddeld vijf weken wachten, per groep", "A mean wait of five weeks, for each group"], ["5"], contracting::targets::Target;
        IZA22_5_3_3_GLI = "IZA22-5.3.3-gli", Norm, ["deel L, voetnoot 51, p. 114", "part L, footnote 51, p. 114"],
            ["Deelname aan de gecombineerde leefstijlinterventie", "Taking part in the combined lifestyle intervention"], ["25", "30"], contracting::targets::LifestyleEntry;
        IZA22_H_9_4 = "IZA22-H-9-4", Norm, ["deel H, p. 90", "part H, p. 90"],
            ["Zelfstandigen in de ggz draaien ook diensten waar dat gebruikelijk is, bij inhuur", "Independents in mental health care take shifts where these are usual, when hired"], [], contracting::agreed::AgreedReview;
        IZA22_I_A_1 = "IZA22-I-A-1", Norm, ["deel I, 1.1a, p. 92", "part I, 1.1a, p. 92"],
            ["Kerngegevens binnen 24 uur na registratie beschikbaar", "Core data available within 24 hours after registration"], ["24", "2025-12-31"], contracting::targets::Target;
        IZA22_I_A_3_C = "IZA22-I-A-3-c", Aim, ["deel I, 1.3c, p. 92", "part I, 1.3c, p. 92"],
            ["Van geschikte zorg 70 % digitaal of hybride, en gebruik door 50 % van de patiënten voor wie het past", "Of suitable care 70% digital or hybrid, and use by 50% of the patients whom it fits"], ["70%", "50%"], contracting::targets::Target;
        IZA22_H_0_2 = "IZA22-H-0-2", Aim, ["deel L, 6, p. 116", "part L, 6, p. 116"],
            ["Extra inzet als de zorg meer dan een op zes werknemers vraagt", "Extra effort where care takes more than one in six employees"], ["5,9"], contracting::targets::TargetReview;
        IZA22_4_1_1_D_III = "IZA22-4.1.1-d-iii", Definition, ["4.1.1d, iv, p. 17", "4.1.1d, iv, p. 17"],
            ["Lonen betaalbaar; binnen de kaders is de OVA leidend", "Pay that can be paid; within the frames the OVA leads"],
            [], contracting::price::PriceReview;
        IZA22_K_7_1 = "IZA22-K-7-1", Definition, ["hoofdstuk 7, p. 28", "chapter 7, p. 28"],
            ["Looptijd van 2023 tot en met 2026", "Term from 2023 to 2026"], ["2023", "2026"], contracting::price::PriceReview;
        IZA22_K_C_1 = "IZA22-K-c-1", Definition, ["deel K, 6, pp. 111-112", "part K, 6, pp. 111-112"],
            ["Opbouw van een kader, regel voor regel", "How a frame is built up, line by line"], [], contracting::frame::FrameLine;
    }
    PracticesArticle2024 {
        PRAC_NOWAIT = "PRAC-nowait", Compass,
            ["Knelpunten agenderen", "section on putting bottlenecks on the agenda"],
            ["Niemand wacht op de ander", "Nobody waits for the other"], [], practice::scaling::ScaleFinding;
    }
    SpecialistsGuide2023 {
        FMS_CAP_1 = "FMS-cap-1", Compass, ["Handvatten over registreren en toetsen", "section on handles for recording and testing"],
            ["Capaciteitsmodel: zorg, kwaliteit, geld en formatie, naast eerdere jaren", "Capacity model: care, quality, money and staff, beside earlier years"], [], contracting::capacity::CapacityReview;
        FMS_CAP_4 = "FMS-cap-4", Compass, ["Handvatten", "section on handles"],
            ["Schriftelijk vastgelegd wat niet past bij de afspraak met de verzekeraar", "Set down in writing what does not fit the agreement with the insurer"], [], contracting::capacity::CapacityReview;
        FMS_DIST_1 = "FMS-dist-1", Compass, ["Handvatten voor eigen gremia", "section on handles for own bodies"],
            ["Niet gestuurd op aantallen, en geen vast deel dat overheerst", "No steering on counts, and no fixed part that prevails"], [], contracting::capacity::Distribution;
        FMS_DIST_3 = "FMS-dist-3", Compass, ["Capaciteitsmodel en verdeelsystematiek", "section on the capacity model and the distribution"],
            ["Waarnaar verdeeld wordt", "What money is divided by"], [], contracting::capacity::Distribution;
    }
}
