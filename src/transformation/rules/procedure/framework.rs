//! The rules of the assessment framework on the procedure, and the borrowed definition of the market leaders.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

pub(crate) static BK23_OPEN: Rule = Rule::new(
    "BK23-OPEN",
    Text::new("Plannen indienen kan vanaf februari 2023", "Plans can be submitted from February 2023"),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("vervolgstappen", "next steps")),
    &["2023-02-01"],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static BK23_OUTSIDE: Rule = Rule::new(
    "BK23-OUTSIDE",
    Text::new(
        "Wat buiten de criteria valt kan in individuele afspraken",
        "What falls outside the criteria can go into individual agreements",
    ),
    Force::Permission,
    Citation::new(
        Document::AssessmentFramework2023,
        Text::new("waarom een beoordelingskader", "why an assessment framework"),
    ),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static BK23_RUNNING: Rule = Rule::new(
    "BK23-RUNNING",
    Text::new(
        "Lopende plannen: alleen na hertoets met de snelle toets",
        "Running plans: only after a re-test with the quick test",
    ),
    Force::Permission,
    Citation::new(Document::AssessmentFramework2023, Text::new("vervolgstappen", "next steps")),
    &[],
    "passende_zorg::transformation::procedure::Route",
);

pub(crate) static BK23_S1_TERM: Rule = Rule::new(
    "BK23-S1-TERM",
    Text::new(
        "De marktleiders beantwoorden de snelle toets op tijd",
        "The market leaders answer the quick test in time",
    ),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 1", "step 1")),
    &["4 weeks"],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static BK23_S1_PRESUMPTION: Rule = Rule::new(
    "BK23-S1-PRESUMPTION",
    Text::new(
        "Na een positieve snelle toets: aangenomen dat uitwerking en beoordeling goed verlopen",
        "After a positive quick test: assumed that elaboration and assessment go well",
    ),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 1", "step 1")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static BK23_P_LEADERS: Rule = Rule::new(
    "BK23-P-LEADERS",
    Text::new("Beide marktleiders beoordelen en keuren goed", "Both market leaders assess and approve"),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("achtergrond; stap 3", "background; step 3")),
    &["2"],
    "passende_zorg::transformation::procedure::BothVotes",
);

pub(crate) static BK23_P_INTENT: Rule = Rule::new(
    "BK23-P-INTENT",
    Text::new(
        "Voorgenomen besluit, meegedeeld aan indieners en andere verzekeraars",
        "Intended decision, told to submitters and other insurers",
    ),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 3", "step 3")),
    &["4 weeks"],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static BK23_P_OTHERS: Rule = Rule::new(
    "BK23-P-OTHERS",
    Text::new(
        "Andere verzekeraars vragen, wijzen op onduidelijkheden en volgen",
        "Other insurers ask, point out what is unclear, and follow",
    ),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 3", "step 3")),
    &["2 weeks"],
    "passende_zorg::transformation::procedure::Event",
)
.held();

pub(crate) static BK23_P_FINAL: Rule = Rule::new(
    "BK23-P-FINAL",
    Text::new("Definitief besluit na de vragen", "Final decision after the questions"),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 3", "step 3")),
    &["2 weeks"],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static BK23_P_RESUBMIT: Rule = Rule::new(
    "BK23-P-RESUBMIT",
    Text::new("Aanpassen en opnieuw aanbieden", "Adapt and submit again"),
    Force::Permission,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 3", "step 3")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static BK23_P_PUBLISH: Rule = Rule::new(
    "BK23-P-PUBLISH",
    Text::new("Goedgekeurde plannen beknopt openbaar", "Approved plans made public in short"),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 4", "step 4")),
    &[],
    "passende_zorg::transformation::procedure::PublicationRecord",
)
.held();

pub(crate) static BK23_P_MONITOR: Rule = Rule::new(
    "BK23-P-MONITOR",
    Text::new("Volgen, uitbetalen per mijlpaal en bijsturen", "Monitor, pay per milestone and adjust"),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 4", "step 4")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static BK23_MERITS: Rule = Rule::new(
    "BK23-MERITS",
    Text::new("Elk plan op zichzelf beoordeeld", "Each plan judged by itself"),
    Force::Norm,
    Citation::new(Document::AssessmentFramework2023, Text::new("stap 3", "step 3")),
    &[],
    "passende_zorg::transformation::procedure::Procedure",
)
.held();

pub(crate) static BK23_P_REVIEW: Rule = Rule::new(
    "BK23-P-REVIEW",
    Text::new(
        "Beoordelingskader geëvalueerd, uiterlijk eind 2023",
        "Assessment framework evaluated by the end of 2023",
    ),
    Force::Plan,
    Citation::new(
        Document::AssessmentFramework2023,
        Text::new("waarom een beoordelingskader", "why an assessment framework"),
    ),
    &["Q4 2023"],
    "passende_zorg::transformation::procedure::Procedure",
);

pub(crate) static SPUK_DEF_LEADERS: Rule = Rule::new(
    "SPUK-DEF-leaders",
    Text::new(
        "Marktleiders: de twee met de meeste verzekerden in de regio",
        "Market leaders: the two with most insured persons in the region",
    ),
    Force::Definition,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 1", "article 1")),
    &["2"],
    "passende_zorg::transformation::procedure::MarketLeaders",
);
