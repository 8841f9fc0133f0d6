//! The rules of the final agreement on the procedure.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

pub(crate) static IZA22_4_2_START: Rule = Rule::new(
    "IZA22-4.2-START",
    Text::new("Werkwijze vanaf 2023", "Working method from 2023"),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("paragraaf 4.2.3, p. 20", "section 4.2.3, p. 20")),
    &["2023-01-01"],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA22_4_2_ESCALATE: Rule = Rule::new(
    "IZA22-4.2-ESCALATE",
    Text::new("Escalatie naar het bestuurlijk overleg", "Escalation to the administrative consultation"),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("paragraaf 4.2.3, p. 20", "section 4.2.3, p. 20")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static IZA22_J_SMALLER: Rule = Rule::new(
    "IZA22-J-SMALLER",
    Text::new(
        "Overige transformaties: volgen is vrijwillig",
        "Other transformations: following is voluntary",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel J, p. 100", "part J, p. 100")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
)
.held();

pub(crate) static IZA22_J_INDIVIDUAL: Rule = Rule::new(
    "IZA22-J-INDIVIDUAL",
    Text::new(
        "Niet impactvol: verzekeraars oordelen ieder voor zich",
        "Not impactful: insurers judge each for themselves",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel J, p. 101", "part J, p. 101")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA22_J_SELF: Rule = Rule::new(
    "IZA22-J-SELF",
    Text::new(
        "Zelf nagaan of aan alles is voldaan, voor het indienen",
        "Check oneself against every condition, before submitting",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel J, p. 101", "part J, p. 101")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static IZA22_J_FOLLOW: Rule = Rule::new(
    "IZA22-J-FOLLOW",
    Text::new(
        "Na goedkeuring: gelijkgericht, ondersteunen en vergelijkbaar prikkelen",
        "After approval: aligned, with support and comparable incentives",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel J, p. 101", "part J, p. 101")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA22_J_MULTIYEAR: Rule = Rule::new(
    "IZA22-J-MULTIYEAR",
    Text::new(
        "Meerjarig contract waar dat het meest stimuleert",
        "Multi-year contract where that stimulates most",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreement2022, Text::new("deel J, p. 101", "part J, p. 101")),
    &[],
    "passende_zorg::transformation::procedure::InsurerDuty",
);

pub(crate) static IZA22_J_BRAKE: Rule = Rule::new(
    "IZA22-J-BRAKE",
    Text::new(
        "Noodrem achteraf, alleen om het publieke belang",
        "Brake afterwards, for the public interest only",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel J, p. 101", "part J, p. 101")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);
