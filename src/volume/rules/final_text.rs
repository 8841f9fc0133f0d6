//! The rules of the final agreement on volume norms.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

/// Every rule of the final agreement, in its order.
pub(super) static ALL: [&Rule; 19] = [
    &FINAL_MULTITRAUMA,
    &FINAL_SUBJECT,
    &FINAL_EXISTING,
    &FINAL_BINDING,
    &FINAL_ROUND_TABLE,
    &FINAL_RANGE,
    &FINAL_GROUNDS,
    &FINAL_GROUND_HIGHER,
    &FINAL_GROUND_QUALITY,
    &FINAL_GROUND_FEW,
    &FINAL_OUTCOME,
    &FINAL_DATES,
    &FINAL_CONTRACTS,
    &FINAL_PLANS,
    &FINAL_EXCEPTION,
    &FINAL_EARLY,
    &FINAL_STEERING,
    &FINAL_LEVEL,
    &FINAL_NETWORK,
];

pub(crate) static FINAL_MULTITRAUMA: Rule = Rule::new(
    "IZA22-C-4-C",
    Text::new(
        "Multitrauma: minimum per level 1-locatie en regionale ondergrens",
        "Multitrauma: minimum per level 1 location and regional floor",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel C, 4c, p. 51", "part C, 4c, p. 51")),
    &["15", "90%", "240", "2024-01-01"],
    "passende_zorg::volume::multitrauma",
);

pub(crate) static FINAL_SUBJECT: Rule = Rule::new(
    "IZA22-D-SUBJECT",
    Text::new(
        "Een norm telt een interventie op één locatie",
        "A norm counts an intervention at one location",
    ),
    Force::Definition,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, a en b, p. 57", "part D, a and b, p. 57")),
    &[],
    "passende_zorg::volume::agreement::Agreement",
);

pub(crate) static FINAL_EXISTING: Rule = Rule::new(
    "IZA22-D-EXISTING",
    Text::new(
        "Bestaande volumenormen naleven en handhaven",
        "Existing volume norms complied with and enforced",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, a, p. 57", "part D, a, p. 57")),
    &[],
    "passende_zorg::volume::norm::NormStanding",
);

pub(crate) static FINAL_BINDING: Rule = Rule::new(
    "IZA22-D-BINDING",
    Text::new(
        "Door de Ronde Tafel vastgestelde normen zijn bindend",
        "Norms set by the Round Table are binding",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, b, p. 57", "part D, b, p. 57")),
    &[],
    "passende_zorg::volume::norm::Binding",
);

pub(crate) static FINAL_ROUND_TABLE: Rule = Rule::new(
    "IZA22-D-ROUND-TABLE",
    Text::new(
        "Ronde Tafel stelt normen vast, in overleg en samenspraak",
        "The Round Table sets norms, in consultation",
    ),
    Force::Norm,
    Citation::new(
        Document::CareAgreement2022,
        Text::new("deel D, a en g, pp. 57-58", "part D, a and g, pp. 57-58"),
    ),
    &[],
    "passende_zorg::volume::agreement::NormDecision",
);

pub(crate) static FINAL_RANGE: Rule = Rule::new(
    "IZA22-D-RANGE",
    Text::new("Richtinggevende norm voor wie de norm vaststelt", "Guideline for whoever sets the norm"),
    Force::Aim,
    Citation::new(
        Document::CareAgreement2022,
        Text::new("deel D, b en k, p. 57-58", "part D, b and k, pp. 57-58"),
    ),
    &["50", "100"],
    "passende_zorg::volume::agreement::Agreement",
);

pub(crate) static FINAL_GROUNDS: Rule = Rule::new(
    "IZA22-D-GROUNDS",
    Text::new(
        "Beredeneerd afwijken, in beginsel op drie gronden",
        "Reasoned deviation, in principle on three grounds",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, c, p. 57", "part D, c, p. 57")),
    &[],
    "passende_zorg::volume::agreement::NormProposal",
);

pub(crate) static FINAL_GROUND_HIGHER: Rule = Rule::new(
    "IZA22-D-DEV-1",
    Text::new(
        "Afwijkingsgrond: bestaande norm hoger of verhoging wenselijk",
        "Ground: existing norm higher, or raising desirable",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, c1, p. 57", "part D, c1, p. 57")),
    &["100"],
    "passende_zorg::volume::agreement::NormProposal",
);

pub(crate) static FINAL_GROUND_QUALITY: Rule = Rule::new(
    "IZA22-D-DEV-2",
    Text::new(
        "Afwijkingsgrond: richtinggevende norm schaadt de kwaliteit",
        "Ground: the guideline harms quality",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, c2, p. 57", "part D, c2, p. 57")),
    &["50", "100"],
    "passende_zorg::volume::agreement::NormProposal",
);

pub(crate) static FINAL_GROUND_FEW: Rule = Rule::new(
    "IZA22-D-DEV-3",
    Text::new("Afwijkingsgrond: landelijk te weinig patiënten", "Ground: too few patients in the country"),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, c3, p. 58", "part D, c3, p. 58")),
    &["50", "100"],
    "passende_zorg::volume::agreement::too_few_patients",
);

pub(crate) static FINAL_OUTCOME: Rule = Rule::new(
    "IZA22-D-OUTCOME",
    Text::new(
        "Normen op uitkomstmaten voor de eerste tranche",
        "Norms on outcome measures for the first tranche",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, d, p. 58", "part D, d, p. 58")),
    &[],
    "passende_zorg::volume::outcome::OutcomeNorm",
);

pub(crate) static FINAL_DATES: Rule = Rule::new(
    "IZA22-D-DATES",
    Text::new(
        "Wanneer de normen van elke tranche zijn vastgesteld",
        "When the norms of each tranche are set",
    ),
    Force::Plan,
    Citation::new(
        Document::CareAgreement2022,
        Text::new("deel D, e, k en l, p. 58", "part D, e, k and l, p. 58"),
    ),
    &["2024-01-01", "2026-01-01"],
    "passende_zorg::volume::agreement::Schedule",
);

pub(crate) static FINAL_CONTRACTS: Rule = Rule::new(
    "IZA22-D-CONTRACT",
    Text::new("Normen in de contracten, en toezicht erop", "Norms in the contracts, and supervision"),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, g en k, p. 58", "part D, g and k, p. 58")),
    &["2026-01-01", "2028-01-01"],
    "passende_zorg::volume::contract::ContractCheck",
);

pub(crate) static FINAL_PLANS: Rule = Rule::new(
    "IZA22-D-PLANS",
    Text::new(
        "Concentratie op basis van een transformatieplan",
        "Concentration on the basis of a transformation plan",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, g, p. 58", "part D, g, p. 58")),
    &[],
    "passende_zorg::volume::agreement::ConcentrationPlan",
);

pub(crate) static FINAL_EXCEPTION: Rule = Rule::new(
    "IZA22-D-INCIDENTAL",
    Text::new(
        "Incidentele uitzondering voor een complexe patiënt",
        "Incidental exception for one complex patient",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, g, p. 58", "part D, g, p. 58")),
    &[],
    "passende_zorg::volume::agreement::IncidentalException",
);

pub(crate) static FINAL_EARLY: Rule = Rule::new(
    "IZA22-D-EARLY",
    Text::new(
        "Concentratie vanuit toegankelijkheid hoeft niet te wachten",
        "Concentration for access need not wait",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, h, p. 58", "part D, h, p. 58")),
    &[],
    "passende_zorg::volume::agreement::EarlyConcentration",
);

pub(crate) static FINAL_STEERING: Rule = Rule::new(
    "IZA22-D-POWER",
    Text::new(
        "Landelijke sturing overwogen als normen niet van de grond komen",
        "National steering considered if norms do not get off the ground",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreement2022, Text::new("deel D, j, p. 58", "part D, j, p. 58")),
    &[],
    "passende_zorg::volume::agreement::NationalSteering",
);

pub(crate) static FINAL_LEVEL: Rule = Rule::new(
    "IZA22-D-LEVEL",
    Text::new("Wie over concentratie besluit", "Who decides on concentration"),
    Force::Norm,
    Citation::new(
        Document::CareAgreement2022,
        Text::new("deel D, besluitvorming a en b, p. 59", "part D, decision making a and b, p. 59"),
    ),
    &[],
    "passende_zorg::volume::agreement::decision_level",
)
.held();

pub(crate) static FINAL_NETWORK: Rule = Rule::new(
    "IZA22-D-NETWORK",
    Text::new("Voorwaarden voor netwerkzorg", "Conditions of network care"),
    Force::OpenNorm,
    Citation::new(
        Document::CareAgreement2022,
        Text::new("deel D, randvoorwaarden a, p. 59-60", "part D, preconditions a, pp. 59-60"),
    ),
    &[],
    "passende_zorg::volume::agreement::NetworkArrangement",
);
