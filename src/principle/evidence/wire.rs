//! Evidence as it crosses the border.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::counted::FurtherAway;
use super::finding::{EvidenceFinding, PaymentForm, SourceKind};
use super::links::Years;
use super::{Evidence, EvidenceId};
use crate::formats::InputError;
use crate::judgement::Judgement;
use crate::principle::{Element, Level};
use crate::rule::Reference;
use crate::statement::Statement;

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Wire {
    id: EvidenceId,
    element: Element,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    kind: SourceKind,
    claim: Statement,
    finding: EvidenceFinding,
    #[serde(deserialize_with = "crate::formats::value::day")]
    dated: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<Years>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    population: Option<Statement>,
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    coverage: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payment: Option<PaymentForm>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pandemic_reason: Option<Statement>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    further_away: Option<FurtherAway>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    large_enough: Option<Judgement>,
    documented: Reference,
}

impl TryFrom<Wire> for Evidence {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let Wire { id, element, kind, claim, finding, dated, documented, .. } = wire;
        let mut evidence = Self::try_new(id, element, kind, claim, finding, dated, documented)?;
        if let Some(level) = wire.level {
            evidence = evidence.with_level(level)?;
        }
        if let Some(coverage) = wire.coverage {
            evidence = evidence.with_coverage(coverage)?;
        }
        if let Some(payment) = wire.payment {
            evidence = evidence.with_payment(payment)?;
        }
        if let Some(further) = wire.further_away {
            evidence = evidence.with_distance(further)?;
        }
        if let Some(judgement) = wire.large_enough {
            evidence = evidence.with_size_judgement(judgement)?;
        }
        evidence.pandemic_reason = wire.pandemic_reason;
        evidence.period = wire.period;
        evidence.population = wire.population;
        Ok(evidence)
    }
}

impl From<Evidence> for Wire {
    fn from(evidence: Evidence) -> Self {
        let Evidence { id, element, level, kind, claim, finding, dated, .. } = evidence;
        let Evidence { period, population, coverage, payment, documented, .. } = evidence;
        let Evidence { pandemic_reason, further: further_away, large_enough, .. } = evidence;
        Self {
            id,
            element,
            level,
            kind,
            claim,
            finding,
            dated,
            period,
            population,
            coverage,
            payment,
            pandemic_reason,
            further_away,
            large_enough,
            documented,
        }
    }
}
