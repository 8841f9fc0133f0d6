//! The rules of the regulation on the municipal track.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

/// Every one of them, document by document.
pub(super) static ALL: [&Rule; 14] = [
    &SPUK_DEF_PLAN,
    &SPUK_DEF_AGREEMENT,
    &SPUK_DEF_MILESTONE,
    &SPUK_1,
    &SPUK_4,
    &SPUK_5,
    &SPUK_6,
    &SPUK_6_LEAD,
    &SPUK_7,
    &SPUK_8,
    &SPUK_9,
    &SPUK_10,
    &SPUK_11,
    &SPUK_12,
];

pub(crate) static SPUK_DEF_PLAN: Rule = Rule::new(
    "SPUK-DEF-plan",
    Text::new("Wat een transformatieplan is", "What a transformation plan is"),
    Force::Definition,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 1", "article 1")),
    &[],
    "passende_zorg::transformation::funds::municipal::Application",
);

pub(crate) static SPUK_DEF_AGREEMENT: Rule = Rule::new(
    "SPUK-DEF-agreement",
    Text::new("Wat een overeenkomst transformatieplan is", "What a plan agreement is"),
    Force::Definition,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 1", "article 1")),
    &[],
    "passende_zorg::transformation::funds::municipal::PlanAgreement",
);

pub(crate) static SPUK_DEF_MILESTONE: Rule = Rule::new(
    "SPUK-DEF-milestone",
    Text::new("Wat een mijlpaal is", "What a milestone is"),
    Force::Definition,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 1", "article 1")),
    &[],
    "passende_zorg::transformation::funds::municipal::Milestone",
);

pub(crate) static SPUK_1: Rule = Rule::new(
    "SPUK-1",
    Text::new("Waarvoor een uitkering kan worden verstrekt", "What a grant can be made for"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikelen 1 en 3", "articles 1 and 3")),
    &["2024-01-01", "2028-12-31"],
    "passende_zorg::transformation::funds::municipal::Application",
);

pub(crate) static SPUK_4: Rule = Rule::new(
    "SPUK-4",
    Text::new("Alleen wat niet al wordt vergoed", "Only what is not paid for already"),
    Force::Norm,
    Citation::new(
        Document::MunicipalRegulation2026,
        Text::new("artikelen 4 en 8, lid 3", "articles 4 and 8(3)"),
    ),
    &[],
    "passende_zorg::transformation::funds::municipal::Application",
);

pub(crate) static SPUK_5: Rule = Rule::new(
    "SPUK-5",
    Text::new("Plafond, op volgorde van volledige aanvragen", "Ceiling, in order of complete applications"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 5", "article 5")),
    &["352973325"],
    "passende_zorg::transformation::funds::municipal::allocate",
);

pub(crate) static SPUK_6: Rule = Rule::new(
    "SPUK-6",
    Text::new("Uiterste dag en stukken van de aanvraag", "Last day and documents of the application"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 6", "article 6")),
    &["2027-03-31"],
    "passende_zorg::transformation::funds::municipal::Application",
);

pub(crate) static SPUK_6_LEAD: Rule = Rule::new(
    "SPUK-6-LEAD",
    Text::new("Een penvoerder kan voor anderen aanvragen", "A lead can apply for others"),
    Force::Permission,
    Citation::new(
        Document::MunicipalRegulation2026,
        Text::new("artikel 6, leden 2 en 4", "article 6(2) and (4)"),
    ),
    &[],
    "passende_zorg::transformation::funds::municipal::Application",
);

pub(crate) static SPUK_7: Rule = Rule::new(
    "SPUK-7",
    Text::new("Beslistermijn en voorschot", "Term for the decision, and advance"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 7", "article 7")),
    &["13", "100%"],
    "passende_zorg::transformation::funds::municipal::Decision",
);

pub(crate) static SPUK_8: Rule = Rule::new(
    "SPUK-8",
    Text::new("Uitvoeren, en melden wat anders loopt", "Carry out, and report what goes otherwise"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 8", "article 8")),
    &[],
    "passende_zorg::transformation::funds::municipal::Circumstance",
);

pub(crate) static SPUK_9: Rule = Rule::new(
    "SPUK-9",
    Text::new(
        "Verantwoording, anders mogelijk lager vastgesteld",
        "Accountability, or perhaps a lower amount",
    ),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 9", "article 9")),
    &[],
    "passende_zorg::transformation::funds::municipal::Settlement",
);

pub(crate) static SPUK_10: Rule = Rule::new(
    "SPUK-10",
    Text::new("Vaststelling en terugvordering", "Settlement and reclaim"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 10", "article 10")),
    &["37", "1"],
    "passende_zorg::transformation::funds::municipal::Settlement",
);

pub(crate) static SPUK_11: Rule = Rule::new(
    "SPUK-11",
    Text::new("Afwijken bij een onbillijkheid", "Deviation in case of hardship"),
    Force::Permission,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 11", "article 11")),
    &[],
    "passende_zorg::transformation::funds::municipal::Hardship",
);

pub(crate) static SPUK_12: Rule = Rule::new(
    "SPUK-12",
    Text::new("Verval, met behoud voor eerdere uitkeringen", "Expiry, except for earlier grants"),
    Force::Norm,
    Citation::new(Document::MunicipalRegulation2026, Text::new("artikel 12", "article 12")),
    &["2030-07-16"],
    "passende_zorg::transformation::funds::municipal::Regulation",
);
