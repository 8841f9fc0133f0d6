//! How terms cross the border.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::terms::{ChangeDirection, SubstantialChange, TermStart, Terms};
use crate::formats::{InputError, refusals};
use crate::language::Text;
use crate::source::Edition;
use crate::time::Year;
use crate::transformation::business_case::Horizon;
use crate::transformation::{ImpactAspect, ScenarioId};

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "terms: an object")]
pub(super) struct Wire {
    #[serde(deserialize_with = "crate::formats::value::day")]
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edition: Option<Edition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    five_years: Option<FiveYears>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    horizon: Option<WireHorizon>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scenario: Option<ScenarioId>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    substantial: BTreeMap<ImpactAspect, WireChange>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a beginning: an object")]
struct FiveYears {
    from: TermStart,
    #[serde(deserialize_with = "crate::formats::value::day")]
    on: NaiveDate,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a horizon: an object")]
struct WireHorizon {
    first: Year,
    years: usize,
    #[serde(with = "crate::formats::value::optional_decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    rate: Option<Decimal>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a substantial change: an object")]
struct WireChange {
    direction: ChangeDirection,
    #[serde(with = "crate::formats::value::optional_decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    share: Option<Decimal>,
}

impl TryFrom<Wire> for Terms {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        let mut terms = match wire.edition {
            Some(edition) => Self::under(edition, wire.on),
            None => Self::try_on(wire.on).map_err(|error| error.within("on"))?,
        };
        if let Some(FiveYears { from, on }) = wire.five_years {
            terms = terms.with_five_years_from(from, on);
        }
        if let Some(WireHorizon { first, years, rate }) = wire.horizon {
            let rate = rate.ok_or_else(|| {
                Refused::Nothing { expected: Text::new("een discontovoet", "a rate") }.at("horizon.rate")
            })?;
            let horizon = Horizon::try_new(first, years, rate).map_err(|error| error.within("horizon"))?;
            terms = terms.with_horizon(horizon);
        }
        if let Some(scenario) = wire.scenario {
            terms = terms.with_scenario(scenario);
        }
        for (aspect, WireChange { direction, share }) in wire.substantial {
            let at = format!("substantial.{}", aspect.code());
            let share = share
                .ok_or_else(|| Refused::Nothing { expected: Text::new("een aandeel", "a share") }.at(&at))?;
            let change = SubstantialChange::try_new(direction, share).map_err(|error| error.within(at))?;
            terms = terms.with_substantial(aspect, change);
        }
        Ok(terms)
    }
}

impl From<Terms> for Wire {
    fn from(terms: Terms) -> Self {
        let horizon = terms.horizon().map(|horizon| WireHorizon {
            first: horizon.first(),
            years: horizon.years(),
            rate: Some(horizon.rate()),
        });
        let substantial = ImpactAspect::ALL.iter().filter_map(|aspect| {
            let change = terms.substantial(*aspect)?;
            Some((*aspect, WireChange { direction: change.direction(), share: Some(change.share()) }))
        });
        Self {
            on: terms.on(),
            edition: Some(terms.edition()),
            five_years: terms.five_years_from().map(|(from, on)| FiveYears { from, on }),
            substantial: substantial.collect(),
            horizon,
            scenario: terms.scenario().cloned(),
        }
    }
}

refusals! {
    /// The reasons for which terms are refused.
    enum Refused {
        Nothing { expected: Text } = "terms.nothing":
            "verwacht: {expected}; gevonden: niets",
            "expected {expected}, found none";
    }
}
