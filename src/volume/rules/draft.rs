//! The rules of the draft agreement on volume norms.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

/// Every rule of the draft agreement, in its order.
pub(super) static ALL: [&Rule; 29] = [
    &DRAFT_MAIN_PLACE,
    &DRAFT_MAIN_STARTING_POINT,
    &DRAFT_MAIN_NORMS_BY,
    &DRAFT_MAIN_ENFORCEMENT,
    &DRAFT_MAIN_SECOND_PHASE,
    &DRAFT_MAIN_FUNDS,
    &DRAFT_MULTITRAUMA_SHARE,
    &DRAFT_MULTITRAUMA_PATIENTS,
    &DRAFT_PLACE,
    &DRAFT_CARE_NEARBY,
    &DRAFT_STEP,
    &DRAFT_ROUND_TABLE,
    &DRAFT_STARTING_POINT,
    &DRAFT_LOWER,
    &DRAFT_HIGHER,
    &DRAFT_UNIT,
    &DRAFT_ALTERNATIVE,
    &DRAFT_NORMS_BY,
    &DRAFT_ENFORCEMENT,
    &DRAFT_EXCEPTION,
    &DRAFT_PLANS,
    &DRAFT_EARLY,
    &DRAFT_STEERING,
    &DRAFT_SECOND_TRANCHE,
    &DRAFT_NATIONAL,
    &DRAFT_REGIONAL,
    &DRAFT_NETWORK,
    &DRAFT_QUALITY_INFORMATION,
    &DRAFT_FUNDS,
];

pub(crate) static DRAFT_MAIN_PLACE: Rule = Rule::new(
    "IZA-3.2.3-principle",
    Text::new(
        "Eenvoudiger zorg dichtbij, hoogcomplexe zorg verder weg",
        "Simpler care nearby, highly complex care further away",
    ),
    Force::Compass,
    Citation::new(Document::CareAgreementDraft2022, Text::new("3.2.3", "3.2.3")),
    &[],
    "passende_zorg::volume::agreement::place_of_care",
);

pub(crate) static DRAFT_MAIN_STARTING_POINT: Rule = Rule::new(
    "IZA-3.2.3-norm100",
    Text::new(
        "Algemene minimumnorm voor complexe oncologie en vaatchirurgie",
        "General minimum norm for complex oncology and vascular surgery",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("3.2.3", "3.2.3")),
    &["100"],
    "passende_zorg::volume::agreement::Agreement",
)
.provisional(&["100"]);

pub(crate) static DRAFT_MAIN_NORMS_BY: Rule = Rule::new(
    "IZA-3.2.3-norm-deadline",
    Text::new(
        "Tijdige vaststelling van de eerste normen, afwijkingen inbegrepen",
        "Timely setting of the first norms, deviations included",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("3.2.3", "3.2.3")),
    &["2024-01-01"],
    "passende_zorg::volume::agreement::Schedule",
);

pub(crate) static DRAFT_MAIN_ENFORCEMENT: Rule = Rule::new(
    "IZA-3.2.3-enforce",
    Text::new("Toezicht op naleving van de eerste normen", "Supervision of the first norms"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("3.2.3", "3.2.3")),
    &["2026-01-01"],
    "passende_zorg::volume::agreement::Schedule",
)
.held();

pub(crate) static DRAFT_MAIN_SECOND_PHASE: Rule = Rule::new(
    "IZA-3.2.3-phase2",
    Text::new("Tweede fase van de volumenormen", "Second phase of the volume norms"),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("3.2.3", "3.2.3")),
    &["2024-01-01", "2026-01-01", "2028-01-01"],
    "passende_zorg::volume::agreement::Schedule",
);

pub(crate) static DRAFT_MAIN_FUNDS: Rule = Rule::new(
    "IZA-3.2.3-funds",
    Text::new(
        "Concentratie ondersteund uit de transformatiemiddelen",
        "Concentration supported from the transformation funds",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("3.2.3", "3.2.3")),
    &[],
    "passende_zorg::volume::agreement::FundedPurpose",
);

pub(crate) static DRAFT_MULTITRAUMA_SHARE: Rule = Rule::new(
    "IZA-C-4-c-90",
    Text::new(
        "Multitrauma: regionale ondergrens voor behandeling in level 1",
        "Multitrauma: regional floor for treatment in level 1",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage C, 4c", "annex C, 4c")),
    &["15", "90%"],
    "passende_zorg::volume::multitrauma::RegionalShare",
);

pub(crate) static DRAFT_MULTITRAUMA_PATIENTS: Rule = Rule::new(
    "IZA-C-4-c-240",
    Text::new("Multitrauma: minimum per level 1-locatie", "Multitrauma: minimum per level 1 location"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage C, 4c", "annex C, 4c")),
    &["240", "2024-01-01"],
    "passende_zorg::volume::multitrauma::draft_location_norm",
);

pub(crate) static DRAFT_PLACE: Rule = Rule::new(
    "IZA-D-1-principle",
    Text::new(
        "Veelvoorkomende, laagcomplexe zorg dicht bij iedereen",
        "Frequent care of low complexity near everyone",
    ),
    Force::Compass,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 1", "annex D, 1")),
    &[],
    "passende_zorg::volume::agreement::place_of_care",
);

pub(crate) static DRAFT_CARE_NEARBY: Rule = Rule::new(
    "IZA-D-1-network",
    Text::new("Voor- en nazorg dichtbij, in netwerken", "Care before and after nearby, in networks"),
    Force::Aim,
    Citation::new(
        Document::CareAgreementDraft2022,
        Text::new("bijlage D, 1 en voetnoot 36", "annex D, 1 and footnote 36"),
    ),
    &[],
    "passende_zorg::volume::agreement::NetworkArrangement",
);

pub(crate) static DRAFT_STEP: Rule = Rule::new(
    "IZA-D-2-step",
    Text::new(
        "Eerste tranche: hoogcomplexe oncologie en vaatchirurgie",
        "First tranche: highly complex oncology and vascular surgery",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2", "annex D, 2")),
    &[],
    "passende_zorg::volume::agreement::CareField",
);

pub(crate) static DRAFT_ROUND_TABLE: Rule = Rule::new(
    "IZA-D-2-a",
    Text::new(
        "Ronde Tafel stelt normen vast, in overleg en samenspraak",
        "The Round Table sets norms, in consultation",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2a", "annex D, 2a")),
    &[],
    "passende_zorg::volume::agreement::NormDecision",
);

pub(crate) static DRAFT_STARTING_POINT: Rule = Rule::new(
    "IZA-D-2-b",
    Text::new(
        "Uitgangspunt voor de norm van de eerste tranche",
        "Starting point for the norm of the first tranche",
    ),
    Force::Aim,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2b", "annex D, 2b")),
    &["100"],
    "passende_zorg::volume::agreement::Agreement",
)
.provisional(&["100"]);

pub(crate) static DRAFT_LOWER: Rule = Rule::new(
    "IZA-D-2-b-down",
    Text::new("Lagere norm op grond van onderzoek", "A lower norm on the ground of research"),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2b", "annex D, 2b")),
    &["100"],
    "passende_zorg::volume::agreement::NormProposal",
);

pub(crate) static DRAFT_HIGHER: Rule = Rule::new(
    "IZA-D-2-b-up",
    Text::new(
        "Hogere norm waar kwaliteit en zorgproces dat vragen",
        "A higher norm where quality and care process ask for it",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2b", "annex D, 2b")),
    &["100"],
    "passende_zorg::volume::agreement::NormProposal",
);

pub(crate) static DRAFT_UNIT: Rule = Rule::new(
    "IZA-D-2-b-unit",
    Text::new("De norm telt per instelling", "The norm counts per institution"),
    Force::Definition,
    Citation::new(
        Document::CareAgreementDraft2022,
        Text::new("bijlage D, voetnoot 39", "annex D, footnote 39"),
    ),
    &[],
    "passende_zorg::volume::agreement::Agreement",
);

pub(crate) static DRAFT_ALTERNATIVE: Rule = Rule::new(
    "IZA-D-2-b-alt",
    Text::new(
        "Andere teleenheid zonder verlies van kwaliteitswinst",
        "Another unit without loss of the gain in quality",
    ),
    Force::OpenNorm,
    Citation::new(
        Document::CareAgreementDraft2022,
        Text::new("bijlage D, voetnoot 39", "annex D, footnote 39"),
    ),
    &[],
    "passende_zorg::volume::agreement::NormProposal",
);

pub(crate) static DRAFT_NORMS_BY: Rule = Rule::new(
    "IZA-D-2-c",
    Text::new(
        "Tijdige vaststelling van de normen van de eerste tranche",
        "Timely setting of the norms of the first tranche",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2c", "annex D, 2c")),
    &["2024-01-01"],
    "passende_zorg::volume::agreement::Schedule",
);

pub(crate) static DRAFT_ENFORCEMENT: Rule = Rule::new(
    "IZA-D-2-e-enforce",
    Text::new(
        "Toezicht van verzekeraars en toezichthouders op de eerste tranche",
        "Supervision of the first tranche by insurers and supervisors",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2e", "annex D, 2e")),
    &["2026-01-01"],
    "passende_zorg::volume::agreement::Schedule",
)
.held();

pub(crate) static DRAFT_EXCEPTION: Rule = Rule::new(
    "IZA-D-2-e-exception",
    Text::new(
        "Incidentele uitzondering voor een complexe patiënt",
        "Incidental exception for one complex patient",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2e", "annex D, 2e")),
    &[],
    "passende_zorg::volume::agreement::IncidentalException",
);

pub(crate) static DRAFT_PLANS: Rule = Rule::new(
    "IZA-D-2-e-tp",
    Text::new(
        "Concentratie op basis van een transformatieplan",
        "Concentration on the basis of a transformation plan",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2e", "annex D, 2e")),
    &[],
    "passende_zorg::volume::agreement::ConcentrationPlan",
);

pub(crate) static DRAFT_EARLY: Rule = Rule::new(
    "IZA-D-2-f",
    Text::new(
        "Concentratie vanuit toegankelijkheid hoeft niet te wachten",
        "Concentration for access need not wait",
    ),
    Force::Permission,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2f", "annex D, 2f")),
    &[],
    "passende_zorg::volume::agreement::EarlyConcentration",
);

pub(crate) static DRAFT_STEERING: Rule = Rule::new(
    "IZA-D-2-g",
    Text::new(
        "Landelijke sturing overwogen als normen niet van de grond komen",
        "National steering considered if norms do not get off the ground",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2g", "annex D, 2g")),
    &[],
    "passende_zorg::volume::agreement::NationalSteering",
);

pub(crate) static DRAFT_SECOND_TRANCHE: Rule = Rule::new(
    "IZA-D-2-h",
    Text::new(
        "Tweede tranche, opnieuw met 100 als uitgangspunt",
        "Second tranche, again with 100 as the starting point",
    ),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 2h", "annex D, 2h")),
    &["100", "2024-01-01", "2026-01-01", "2028-01-01"],
    "passende_zorg::volume::agreement::Schedule",
)
.provisional(&["100"]);

pub(crate) static DRAFT_NATIONAL: Rule = Rule::new(
    "IZA-D-3-a",
    Text::new(
        "Landelijk besluit over laagvolume, hoogcomplexe zorg",
        "National decision on low-volume, highly complex care",
    ),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 3a", "annex D, 3a")),
    &[],
    "passende_zorg::volume::agreement::decision_level",
);

pub(crate) static DRAFT_REGIONAL: Rule = Rule::new(
    "IZA-D-3-b",
    Text::new("Regionaal besluit over hoogvolume zorg", "Regional decision on high-volume care"),
    Force::Norm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 3b", "annex D, 3b")),
    &[],
    "passende_zorg::volume::agreement::decision_level",
);

pub(crate) static DRAFT_NETWORK: Rule = Rule::new(
    "IZA-D-4-a",
    Text::new("Voorwaarden voor netwerkzorg", "Conditions of network care"),
    Force::OpenNorm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 4a", "annex D, 4a")),
    &[],
    "passende_zorg::volume::agreement::NetworkArrangement",
);

pub(crate) static DRAFT_QUALITY_INFORMATION: Rule = Rule::new(
    "IZA-D-4-a-info",
    Text::new(
        "Kwaliteitsinformatie voor keuze, keten en inkoop",
        "Information on quality for choice, chain and purchasing",
    ),
    Force::OpenNorm,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 4a", "annex D, 4a")),
    &[],
    "passende_zorg::volume::agreement::NetworkArrangement",
);

pub(crate) static DRAFT_FUNDS: Rule = Rule::new(
    "IZA-D-4-c",
    Text::new("Transitiemiddelen voor concentratie", "Transition funds for concentration"),
    Force::Plan,
    Citation::new(Document::CareAgreementDraft2022, Text::new("bijlage D, 4c", "annex D, 4c")),
    &["2023", "2026"],
    "passende_zorg::volume::agreement::FundedPurpose",
)
.provisional(&["2026"]);
