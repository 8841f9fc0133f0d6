//! The rules on transformation funds: sharing, earmarks, payment.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

/// Every one of them, document by document.
pub(super) static ALL: [&Rule; 27] = [
    &IZA_4_1_2_D_ALIGNED,
    &IZA_4_1_2_D_CARRY,
    &IZA_4_1_2_D_I,
    &IZA_4_1_2_D_II,
    &IZA_4_2_1_UIOL,
    &IZA_4_2_1_CHANNELS,
    &IZA_4_2_1_EARMARK,
    &IZA_4_2_1_COUNT,
    &IZA_4_2_1_SPILL,
    &IZA_4_2_1_UPDOWN,
    &IZA_4_2_1_NOREGION,
    &IZA_4_2_3_STEP2_SHARE,
    &IZA_4_2_3_STEP3,
    &IZA_4_2_3_NEUTRAL,
    &IZA_4_2_3_ROUTE2023,
    &IZA_4_2_3_ROUTE2024,
    &IZA_K_2_I_I,
    &IZA_K_2_I_II,
    &IZA_K_6_A_1,
    &IZA_K_6_A_2,
    &IZA_K_6_A_3,
    &IZA_K_6_A_4,
    &IZA22_4_2_EARMARK,
    &IZA22_4_2_USE,
    &IZA22_4_2_FAIRSHARE,
    &IZA22_4_2_PAY,
    &BK23_EARMARK_SAME,
];

pub(crate) static IZA_4_1_2_D_ALIGNED: Rule = Rule::new(
    "IZA-4.1.2-d-aligned",
    Text::new(
        "Gelijkgericht, op criteria die er vooraf zijn",
        "In alignment, on criteria that exist beforehand",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.1.2 d", "4.1.2 d")),
    &[],
    "passende_zorg::transformation::funds::Spending",
);

pub(crate) static IZA_4_1_2_D_CARRY: Rule = Rule::new(
    "IZA-4.1.2-d-carry",
    Text::new(
        "Niet bestede middelen van een jaar blijven, mits doelmatig",
        "Unspent funds of a year stay, if efficient",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.1.2 d", "4.1.2 d")),
    &[],
    "passende_zorg::transformation::funds::UnusedFunds",
);

pub(crate) static IZA_4_1_2_D_I: Rule = Rule::new(
    "IZA-4.1.2-d-i",
    Text::new("Helft van de middelen geoormerkt per sector", "Half of the funds earmarked by sector"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.1.2 d, i", "4.1.2 d, i")),
    &["2800000000", "1400000000", "940000000", "160000000", "140000000"],
    "passende_zorg::transformation::funds::Earmarks",
)
.held();

pub(crate) static IZA_4_1_2_D_II: Rule = Rule::new(
    "IZA-4.1.2-d-ii",
    Text::new("Andere helft open voor alle partijen", "Other half open to all parties"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.1.2 d, ii", "4.1.2 d, ii")),
    &["1400000000"],
    "passende_zorg::transformation::funds::Earmarks",
)
.held();

pub(crate) static IZA_4_2_1_UIOL: Rule = Rule::new(
    "IZA-4.2.1-uiol",
    Text::new("Niet gebruikt is niet voor de reserves", "What is not used is not for the reserves"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &[],
    "passende_zorg::transformation::funds::EarmarkLedger",
)
.held();

pub(crate) static IZA_4_2_1_CHANNELS: Rule = Rule::new(
    "IZA-4.2.1-channels",
    Text::new("Twee routes: verzekeraars en VWS", "Two channels: insurers and the ministry"),
    Force::Definition,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &[],
    "passende_zorg::transformation::funds::Channel",
);

pub(crate) static IZA_4_2_1_EARMARK: Rule = Rule::new(
    "IZA-4.2.1-earmark",
    Text::new("Oormerk naar omzet van de sector", "Earmark by turnover of the sector"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &["50%", "2023"],
    "passende_zorg::transformation::funds::Earmarks",
)
.provisional(&["2023"])
.held();

pub(crate) static IZA_4_2_1_COUNT: Rule = Rule::new(
    "IZA-4.2.1-count",
    Text::new("Elke route telt mee voor het oormerk", "Every channel counts toward the earmark"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &[],
    "passende_zorg::transformation::funds::EarmarkLedger",
)
.held();

pub(crate) static IZA_4_2_1_SPILL: Rule = Rule::new(
    "IZA-4.2.1-spill",
    Text::new(
        "Wat een sector niet gebruikt, komt voor andere beschikbaar",
        "What a sector does not use becomes available to others",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &[],
    "passende_zorg::transformation::funds::EarmarkLedger",
)
.held();

pub(crate) static IZA_4_2_1_UPDOWN: Rule = Rule::new(
    "IZA-4.2.1-updown",
    Text::new(
        "Initiatieven meestal via verzekeraars, landelijk meestal via VWS",
        "Initiatives mostly through insurers, national ones mostly through the ministry",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &[],
    "passende_zorg::transformation::funds::Channel",
);

pub(crate) static IZA_4_2_1_NOREGION: Rule = Rule::new(
    "IZA-4.2.1-noregion",
    Text::new("Geen verdeling vooraf over regio of thema", "No division beforehand over regions or themes"),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.1", "4.2.1")),
    &[],
    "passende_zorg::transformation::funds::Pot",
);

pub(crate) static IZA_4_2_3_STEP2_SHARE: Rule = Rule::new(
    "IZA-4.2.3-step2-share",
    Text::new("Elke verzekeraar stelt zijn deel beschikbaar", "Every insurer makes its share available"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.3, stap 2", "4.2.3, step 2")),
    &[],
    "passende_zorg::transformation::funds::fair_share",
)
.held();

pub(crate) static IZA_4_2_3_STEP3: Rule = Rule::new(
    "IZA-4.2.3-step3",
    Text::new("Betaling op overeengekomen resultaten", "Payment on agreed results"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.3, stap 3", "4.2.3, step 3")),
    &[],
    "passende_zorg::transformation::funds::PaymentBasis",
);

pub(crate) static IZA_4_2_3_NEUTRAL: Rule = Rule::new(
    "IZA-4.2.3-neutral",
    Text::new("Concurrentie tussen verzekeraars blijft gelijk", "Competition between insurers is left alone"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.3", "4.2.3")),
    &[],
    "passende_zorg::transformation::funds::TechnicalRoute",
)
.held();

pub(crate) static IZA_4_2_3_ROUTE2023: Rule = Rule::new(
    "IZA-4.2.3-route2023",
    Text::new(
        "In 2023, zo nodig 2024: via de risicoverevening",
        "In 2023, if need be 2024: by risk equalisation",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.3", "4.2.3")),
    &["2023", "2024"],
    "passende_zorg::transformation::funds::TechnicalRoute",
)
.provisional(&["2024"]);

pub(crate) static IZA_4_2_3_ROUTE2024: Rule = Rule::new(
    "IZA-4.2.3-route2024",
    Text::new("Daarna bij voorkeur een aparte prestatie", "After that preferably a separate performance"),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("4.2.3", "4.2.3")),
    &["2024", "2025"],
    "passende_zorg::transformation::funds::TechnicalRoute",
)
.provisional(&["2024", "2025"]);

pub(crate) static IZA_K_2_I_I: Rule = Rule::new(
    "IZA-K-2-i-i",
    Text::new("Oormerk per sector (bijlage)", "Earmark by sector (annex)"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage K, 2i", "annex K, 2i")),
    &["2800000000", "1400000000", "940000000", "160000000", "140000000"],
    "passende_zorg::transformation::funds::Earmarks",
)
.held();

pub(crate) static IZA_K_2_I_II: Rule = Rule::new(
    "IZA-K-2-i-ii",
    Text::new("Open helft (bijlage)", "Open half (annex)"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage K, 2i", "annex K, 2i")),
    &["1400000000"],
    "passende_zorg::transformation::funds::Earmarks",
)
.held();

pub(crate) static IZA_K_6_A_1: Rule = Rule::new(
    "IZA-K-6-a-1",
    Text::new("Totaal en looptijd van de middelen", "Total and period of the funds"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage K, 6a", "annex K, 6a")),
    &["2800000000", "50%", "2023", "2027"],
    "passende_zorg::transformation::funds::Earmarks",
)
.provisional(&["2027"])
.held();

pub(crate) static IZA_K_6_A_2: Rule = Rule::new(
    "IZA-K-6-a-2",
    Text::new("Concreet, tijdelijk plan, via de zorginkoop", "Concrete, temporary plan, through purchasing"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage K, 6a", "annex K, 6a")),
    &[],
    "passende_zorg::transformation::funds::Spending",
);

pub(crate) static IZA_K_6_A_3: Rule = Rule::new(
    "IZA-K-6-a-3",
    Text::new("Criteria vooraf door de partijen gesteld", "Criteria set beforehand by the parties"),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage K, 6a", "annex K, 6a")),
    &[],
    "passende_zorg::transformation::funds::Spending",
);

pub(crate) static IZA_K_6_A_4: Rule = Rule::new(
    "IZA-K-6-a-4",
    Text::new("Niet besteed blijft, mits doelmatig (bijlage)", "Unspent stays, if efficient (annex)"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage K, 6a", "annex K, 6a")),
    &[],
    "passende_zorg::transformation::funds::UnusedFunds",
)
.held();

pub(crate) static IZA22_4_2_EARMARK: Rule = Rule::new(
    "IZA22-4.2-EARMARK",
    Text::new("Oormerken, open helft en bestemmingen", "Earmarks, open half and purposes"),
    Force::Norm,
    Citation::new(
        Document::CareAgreement2022,
        Text::new("4.1.2 d, p. 18; onderdeel K, pp. 106-109", "4.1.2 d, p. 18; part K, pp. 106-109"),
    ),
    &[
        "2800000000",
        "1400000000",
        "940000000",
        "160000000",
        "140000000",
        "100000000",
        "4400000",
        "40000000",
        "48000000",
        "2023",
        "2026",
        "2027",
        "380000000",
    ],
    "passende_zorg::transformation::funds::Earmarks",
)
.held();

pub(crate) static IZA22_4_2_USE: Rule = Rule::new(
    "IZA22-4.2-USE",
    Text::new("Gebruiken of verliezen, en wat kan blijven", "Use it or lose it, and what can stay"),
    Force::Norm,
    Citation::new(
        Document::CareAgreement2022,
        Text::new(
            "4.1.2 d, 4.2.1 en 4.2.2, pp. 18-19; p. 109",
            "4.1.2 d, 4.2.1 and 4.2.2, pp. 18-19; p. 109",
        ),
    ),
    &[],
    "passende_zorg::transformation::funds::EarmarkLedger",
);

pub(crate) static IZA22_4_2_FAIRSHARE: Rule = Rule::new(
    "IZA22-4.2-FAIRSHARE",
    Text::new(
        "Elke verzekeraar zijn deel, zonder nieuwe toets",
        "Every insurer its share, without another test",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("4.2.3, stap 2, p. 20", "4.2.3, step 2, p. 20")),
    &[],
    "passende_zorg::transformation::funds::fair_share",
)
.held();

pub(crate) static IZA22_4_2_PAY: Rule = Rule::new(
    "IZA22-4.2-PAY",
    Text::new("Betaling op resultaten of inspanningen", "Payment on results or efforts"),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("4.2.3, stap 3, p. 20", "4.2.3, step 3, p. 20")),
    &[],
    "passende_zorg::transformation::funds::PaymentBasis",
);

pub(crate) static BK23_EARMARK_SAME: Rule = Rule::new(
    "BK23-EARMARK-SAME",
    Text::new(
        "Geoormerkt en vrij geld: dezelfde uitgangspunten",
        "Earmarked and free money: the same principles",
    ),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("achtergrond", "background")),
    &[],
    "passende_zorg::transformation::funds::EarmarkLedger",
)
.held();
