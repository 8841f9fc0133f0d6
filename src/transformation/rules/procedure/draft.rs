//! The rules of the draft agreement on the procedure.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

pub(crate) static IZA_3_8_ASSESS: Rule = Rule::new(
    "IZA-3.8-assess",
    Text::new("De twee marktleiders beoordelen voor iedereen", "The two market leaders assess for everyone"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("paragraaf 3.8", "section 3.8")),
    &["2"],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_3_8_PUBLICTEST: Rule = Rule::new(
    "IZA-3.8-publictest",
    Text::new(
        "Toets op definitieve plannen voor patiënt en burger",
        "Test of definitive plans for patients and citizens",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("paragraaf 3.8", "section 3.8")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_4_2_3_ANYTIME: Rule = Rule::new(
    "IZA-4.2.3-anytime",
    Text::new(
        "Indienen kan altijd, zonder te wachten op andere plannen",
        "Submit at any moment, without waiting for other plans",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("paragraaf 4.2.3", "section 4.2.3")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_B_2_C_EXTRA: Rule = Rule::new(
    "IZA-B-2-c-extra",
    Text::new(
        "Altijd ruimte voor aanvullende afspraken met afzonderlijke zorgaanbieders",
        "Always room for additional agreements with individual providers",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage B, 2c", "annex B, 2c")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_4_2_3_MERITS: Rule = Rule::new(
    "IZA-4.2.3-merits",
    Text::new(
        "Elk plan op zichzelf beoordeeld, naast de regioplannen",
        "Each plan judged by itself, beside the regional plans",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("paragraaf 4.2.3", "section 4.2.3")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_4_2_3_STEP2: Rule = Rule::new(
    "IZA-4.2.3-step2",
    Text::new(
        "Beide marktleiders keuren plan en middelen goed",
        "Both market leaders approve plan and funds",
    ),
    Force::Norm,
    Citation::new(
        Document::CareAgreementDraft2022,
        Text::new("paragraaf 4.2.3, stap 2", "section 4.2.3, step 2"),
    ),
    &["2"],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA_4_2_3_STEP2_BRAKE: Rule = Rule::new(
    "IZA-4.2.3-step2-brake",
    Text::new("Noodrem voor grote, onomkeerbare plannen", "Brake for large, irreversible plans"),
    Force::Plan,
    Citation::new(
        Document::CareAgreementDraft2022,
        Text::new("paragraaf 4.2.3, stap 2", "section 4.2.3, step 2"),
    ),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_4_2_3_STEP4: Rule = Rule::new(
    "IZA-4.2.3-step4",
    Text::new(
        "De marktleiders volgen de resultaten waaraan middelen hangen",
        "The market leaders monitor the results that funds hang on",
    ),
    Force::Norm,
    Citation::new(
        Document::CareAgreementDraft2022,
        Text::new("paragraaf 4.2.3, stap 4", "section 4.2.3, step 4"),
    ),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_4_2_3_START: Rule = Rule::new(
    "IZA-4.2.3-start",
    Text::new("Werkwijze vanaf 2023", "Working method from 2023"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("paragraaf 4.2.3", "section 4.2.3")),
    &["2023-01-01"],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_4_2_3_RUNNING: Rule = Rule::new(
    "IZA-4.2.3-running",
    Text::new("Lopende plannen: alleen na (her)beoordeling", "Running plans: only after a (re-)assessment"),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("paragraaf 4.2.3", "section 4.2.3")),
    &["2023-01-01"],
    "passende_zorg::transformation::procedure::Route",
);

pub(crate) static IZA_B_3_E: Rule = Rule::new(
    "IZA-B-3-e",
    Text::new(
        "De twee marktleiders zijn in de regio aanspreekbaar",
        "The two market leaders answer for the region",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage B, 3e", "annex B, 3e")),
    &["2"],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_J_2_0_1: Rule = Rule::new(
    "IZA-J-2-0-1",
    Text::new("Twee soorten: impactvol en overig", "Two classes: impactful and other"),
    Force::Definition,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2", "annex J, 2")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA_J_2_0_2: Rule = Rule::new(
    "IZA-J-2-0-2",
    Text::new("Impactvol kan ook zonder middelen", "Impactful also without funds"),
    Force::Definition,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2", "annex J, 2")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA_J_2_A_1: Rule = Rule::new(
    "IZA-J-2-a-1",
    Text::new("Criteria vastgesteld voor 2023", "Criteria settled before 2023"),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2a", "annex J, 2a")),
    &["2023-01-01"],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_J_2_C_1: Rule = Rule::new(
    "IZA-J-2-c-1",
    Text::new(
        "Gelijkgericht handelen binnen individuele contracten",
        "Acting in alignment within individual contracts",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2c", "annex J, 2c")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
)
.held();

pub(crate) static IZA_J_2_C_2: Rule = Rule::new(
    "IZA-J-2-c-2",
    Text::new(
        "Kleinere transformaties: volgen is vrijwillig",
        "Smaller transformations: following is voluntary",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2c", "annex J, 2c")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
)
.held();

pub(crate) static IZA_J_2_C_4: Rule = Rule::new(
    "IZA-J-2-c-4",
    Text::new(
        "Aanbieders spreken met kleinere verzekeraars hetzelfde af",
        "Providers agree alike with smaller insurers",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2c", "annex J, 2c")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA_J_2_F_1: Rule = Rule::new(
    "IZA-J-2-f-1",
    Text::new(
        "Zelf nagaan of aan alles is voldaan, voor het indienen",
        "Check oneself against every condition, before submitting",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_J_2_F_2: Rule = Rule::new(
    "IZA-J-2-f-2",
    Text::new(
        "De twee marktleiders beslissen namens alle verzekeraars",
        "The two market leaders decide on behalf of all insurers",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &["2"],
    "passende_zorg::transformation::procedure::BothVotes",
);

pub(crate) static IZA_J_2_F_3: Rule = Rule::new(
    "IZA-J-2-f-3",
    Text::new(
        "Na goedkeuring: melden, en daarna handelt iedereen gelijkgericht",
        "After approval: tell the others, then all act in alignment",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA_J_2_F_4: Rule = Rule::new(
    "IZA-J-2-f-4",
    Text::new(
        "Ondersteunen naar marktpositie en vergelijkbaar prikkelen",
        "Support by market position, with comparable incentives",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
)
.held();

pub(crate) static IZA_J_2_F_5: Rule = Rule::new(
    "IZA-J-2-f-5",
    Text::new(
        "Meerjarig contract waar dat het meest stimuleert",
        "Multi-year contract where that stimulates most",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA_J_2_F_6: Rule = Rule::new(
    "IZA-J-2-f-6",
    Text::new("Niet voldaan: afgekeurd", "Not met: rejected"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_J_2_F_7: Rule = Rule::new(
    "IZA-J-2-f-7",
    Text::new("Eén openbaar kader voor iedereen", "One public framework for everyone"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA_J_2_F_8: Rule = Rule::new(
    "IZA-J-2-f-8",
    Text::new("Kader vastgesteld voor 2023", "Framework settled before 2023"),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &["2023-01-01"],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_J_2_F_9: Rule = Rule::new(
    "IZA-J-2-f-9",
    Text::new("Publieke toets met noodrem", "Public test with a brake"),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2f", "annex J, 2f")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_J_2_G_1: Rule = Rule::new(
    "IZA-J-2-g-1",
    Text::new(
        "De marktleiders volgen en sturen bij, met de aanbieders",
        "The market leaders monitor and adjust, with the providers",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2g", "annex J, 2g")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA_J_2_H_1: Rule = Rule::new(
    "IZA-J-2-h-1",
    Text::new("Goedgekeurde plannen beknopt openbaar", "Approved plans made public in short"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage J, 2h", "annex J, 2h")),
    &[],
    "passende_zorg::transformation::procedure::PublicationRecord",
)
.held();
