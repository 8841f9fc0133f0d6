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
    }
    CareAgreement2022 {
        IZA22_PRINCIPLES = "IZA22-2-PRINCIPLES", Compass, ["hoofdstuk 2, p. 9", "chapter 2, p. 9"],
            ["Vijf principes vormen de basis van het akkoord",
             "Five principles form the basis of the agreement"], ["5"], principle::PrincipleSet;
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
