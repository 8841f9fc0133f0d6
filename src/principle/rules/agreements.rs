//! The rules of the draft and the final agreement on the principles, and on what follows from them.

crate::rule::rules! {
    CareAgreementDraft2022 {
        IZA_2_DEF = "IZA-2-def", Definition, ["hoofdstuk 2", "chapter 2"],
            ["Effectief, van meerwaarde, met de patiënt centraal, op de juiste plek, gericht op gezondheid",
             "Effective, of added value, the patient central, in the right place, with the accent on health"],
            ["5"], principle::Appraisal;
        IZA_2_PRINCIPLES = "IZA-2-principles", Compass, ["hoofdstuk 2", "chapter 2"],
            ["Vier principes en een randvoorwaarde vormen vijf uitgangspunten",
             "Four principles and a precondition form five starting points"], ["4", "5"],
            principle::PrincipleSet;
        IZA_3_1_IMPL_1Y = "IZA-3.1-impl-1y", Norm, ["3.1", "3.1"],
            ["(De-)implementatie leidt in principe binnen een jaar tot resultaat",
             "(De-)implementation leads in principle to a result within a year"], ["1 year"], principle::Term;
        IZA_A_5_C_TERM = "IZA-A-5-c-term", Norm, ["bijlage A, 5c", "annex A, 5c"],
            ["Een redelijke termijn voor elke geprioriteerde vraag",
             "A reasonable term for each prioritised question"], [], principle::life::Follows;
        IZA_A_5_C_FUND = "IZA-A-5-c-fund", Norm, ["bijlage A, 5c", "annex A, 5c"],
            ["Geprioriteerde zorg alleen binnen het onderzoek gefinancierd",
             "Prioritised care financed within the research only"], [], principle::life::Follows, held;
        IZA_A_5_D = "IZA-A-5-d", Norm, ["bijlage A, 5d", "annex A, 5d"],
            ["(De)implementatie: in principe binnen een jaar, of een andere redelijke termijn",
             "(De)implementation: in principle within a year, or another reasonable term"], ["1 year"],
            principle::Term;
        IZA_A_5_E = "IZA-A-5-e", Plan, ["bijlage A, 5e", "annex A, 5e"],
            ["Bij te weinig resultaat kiest de overheid onderwerpen voor een toets",
             "Where results are too small government chooses subjects for a test"], [],
            principle::life::Follows;
        IZA_A_6_D_OUTCOME = "IZA-A-6-d-outcome", Norm, ["bijlage A, 6d", "annex A, 6d"],
            ["Uitkomsten van de toets: afbouw, onderzoeksperiode, duiding",
             "Outcomes of the test: pushing back, a period of research, a ruling"], [],
            principle::life::Follows;
        IZA_A_6_D_SCIENCE = "IZA-A-6-d-science", Norm, ["bijlage A, 6d", "annex A, 6d"],
            ["Onvoldoende bewijs leidt in principe tot uitsluiting",
             "Too little evidence leads in principle to exclusion"], [], principle::life::Follows, held;
    }
    CareAgreement2022 {
        IZA22_PRINCIPLES = "IZA22-2-PRINCIPLES", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Vijf principes vormen de basis van het akkoord",
             "Five principles form the basis of the agreement"], ["5"], principle::PrincipleSet;
        IZA22_A_2_OUTCOME = "IZA22-A-2-OUTCOME", Norm, ["deel A, 2, p. 32", "part A, 2, p. 32"],
            ["Uitkomsten van de toets: afbouw, onderzoeksperiode, duiding",
             "Outcomes of the test: pushing back, a period of research, a ruling"], [],
            principle::life::Follows;
        IZA22_A_3_C_TERM = "IZA22-A-3-C-TERM", Norm, ["deel A, 3c, p. 34", "part A, 3c, p. 34"],
            ["Een redelijke termijn voor elke geprioriteerde vraag",
             "A reasonable term for each prioritised question"], [], principle::life::Follows;
        IZA22_A_3_C = "IZA22-A-3-C", Permission, ["deel A, 3c, p. 34", "part A, 3c, p. 34"],
            ["Aannemelijk effectieve zorg te vergoeden op voorwaarde van onderzoek",
             "Care that plausibly works may be reimbursed on condition of research"], [],
            principle::life::Follows;
        IZA22_A_3_F = "IZA22-A-3-F", Norm, ["deel A, 3f, p. 34", "part A, 3f, p. 34"],
            ["(De)implementatie: in principe binnen een jaar, of een andere redelijke termijn",
             "(De)implementation: in principle within a year, or another reasonable term"], ["1 year"],
            principle::Term;
        IZA22_A_3_H = "IZA22-A-3-H", Plan, ["deel A, 3h, p. 35", "part A, 3h, p. 35"],
            ["Bij te weinig resultaat kiest de overheid onderwerpen voor een toets",
             "Where results are too small government chooses subjects for a test"], [],
            principle::life::Follows;
        IZA22_SP_1 = "IZA22-SP-1", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Waarde voor de gezondheid tegen een proportionele inzet",
             "Value for health for a proportionate use of means"], [], principle::StartingPoint;
        IZA22_SP_2 = "IZA22-SP-2", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Aannemelijk effectief en doelmatig op groepsniveau",
             "Plausibly effective and efficient at group level"], [], principle::StartingPoint;
        IZA22_SP_3 = "IZA22-SP-3", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Aandacht voor mensen met een gezondheidsachterstand",
             "Attention to people with a health disadvantage"], [], principle::StartingPoint;
        IZA22_SP_4 = "IZA22-SP-4", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Besloten met en rondom de patiënt", "Decided with and around the patient"], [],
            principle::StartingPoint;
        IZA22_SP_5 = "IZA22-SP-5", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Ook antwoorden van buiten de zorg", "Answers from outside care too"], [],
            principle::StartingPoint;
        IZA22_SP_6 = "IZA22-SP-6", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Bij het besluit oog voor gezondheidsachterstand",
             "When deciding, an eye for health disadvantage"], [], principle::StartingPoint;
        IZA22_SP_7 = "IZA22-SP-7", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Begint bij zelfzorg en informele zorg", "Begins with self-care and informal care"], [],
            principle::StartingPoint;
        IZA22_SP_8 = "IZA22-SP-8", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Dichtbij of verder weg, met drie redenen voor het laatste",
             "Near or further away, with three reasons for the latter"], ["3"], principle::StartingPoint;
        IZA22_SP_9 = "IZA22-SP-9", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Digitaal of fysiek, naar wat kan en moet",
             "Digital or physical, by what is possible and what is needed"], [], principle::StartingPoint;
        IZA22_SP_10 = "IZA22-SP-10", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Innovatie voor mensgerichte, houdbare, duurzame zorg",
             "Innovation for humane, tenable, sustainable care"], [], principle::StartingPoint;
        IZA22_SP_11 = "IZA22-SP-11", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Ook andere levensterreinen dan het biomedische", "Other areas of life than the biomedical too"],
            [], principle::StartingPoint;
        IZA22_SP_12 = "IZA22-SP-12", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Ook collectief: veerkracht en het voorkomen van vragen",
             "Collective too: resilience and keeping questions from arising"], [], principle::StartingPoint;
    }
}
