//! The rules of the advice of 2020 on volume norms.

use crate::language::Text;
use crate::rule::{Force, Rule};
use crate::source::{Citation, Document};

/// Every rule of the advice of 2020, in its order.
pub(super) static ALL: [&Rule; 3] = [&SELECTIVE_PURCHASING, &CANDIDATES, &NETWORK_CARE];

pub(crate) static SELECTIVE_PURCHASING: Rule = Rule::new(
    "ADV2020-B7.5-b",
    Text::new("Selectief inkopen op minimumnormen", "Selective purchasing on minimum norms"),
    Force::Aim,
    Citation::new(Document::Advice2020, Text::new("deel B, 7.5.4", "part B, 7.5.4")),
    &[],
    "passende_zorg::volume::contract::check_contracts",
);

pub(crate) static CANDIDATES: Rule = Rule::new(
    "ADV2020-B7.5-a",
    Text::new("Zorg die zich voor concentratie leent", "Care that lends itself to concentration"),
    Force::Compass,
    Citation::new(Document::Advice2020, Text::new("deel B, 7.5 en 7.5.1", "part B, 7.5 and 7.5.1")),
    &[],
    "passende_zorg::volume::advice::ConcentrationCandidate",
);

pub(crate) static NETWORK_CARE: Rule = Rule::new(
    "ADV2020-B7.5-c",
    Text::new(
        "Verdeling van zorg in een netwerk rond een expertisecentrum",
        "Division of care in a network around an expertise centre",
    ),
    Force::Compass,
    Citation::new(Document::Advice2020, Text::new("deel B, 7.5.2", "part B, 7.5.2")),
    &[],
    "passende_zorg::volume::advice::NetworkDivision",
);
