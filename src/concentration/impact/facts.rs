//! What is known of an impact analysis.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{AcuteFacts, Aspect};
use crate::judgement::Judgement;
use crate::volume::agreement::PlanScale;
use crate::wire::{excerpt, parse_day};
use crate::words::words;

words!(
    /// Who took the initiative for the plan and the analysis (*initiatiefnemer*).
    ///
    /// *Source*: final text, part D, decision making, c, p. 59.
    Initiator {
        /// The insurer or insurers of the region.
        Insurers = "insurers", "zorgverzekeraar(s)", "insurer or insurers";
        /// The largest provider of the region.
        LargestProvider = "largest-provider", "grootste aanbieder in de regio", "largest provider of the region";
    }
);

words!(
    /// With whom they were made, and whom the shift concerns (*betrokkenen*).
    ///
    /// *Source*: final text, part D, decision making, c, p. 59.
    Involved {
        /// The providers concerned.
        Providers = "providers", "zorgaanbieders", "providers";
        /// Networks of care, such as those for oncology.
        Networks = "networks", "zorgnetwerken", "networks of care";
        /// Those who give the care.
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// Patients whom the shift of care concerns.
        Patients = "patients", "patiënten", "patients";
    }
);

/// Whether the plan and the analysis were handed to NZa: in JSON the day, or `"not"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// Handed over on this day.
    On(NaiveDate),
    /// Not handed over yet.
    Not,
}

impl Serialize for Delivery {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::On(day) => day.serialize(serializer),
            Self::Not => serializer.serialize_str("not"),
        }
    }
}

impl<'de> Deserialize<'de> for Delivery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text == "not" {
            return Ok(Self::Not);
        }
        parse_day(&text).map(Self::On).ok_or_else(|| {
            D::Error::custom(format_args!("expected a day as YYYY-MM-DD or `not`, found {}", excerpt(&text)))
        })
    }
}

/// What is known of an impact analysis (*gegevens van een impactanalyse*). What is left out is not known;
/// an empty set says that it was nobody.
///
/// The draft asks for the aspects only, and where acute care shifts for the analysis of its chain; the rest
/// is asked by the final text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ImpactFacts {
    /// The first day on which care shifts.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::wire::optional_day"
    )]
    pub shift_begins: Option<NaiveDate>,
    /// The day on which the transformation plan was finished.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::wire::optional_day"
    )]
    pub plan_made: Option<NaiveDate>,
    /// The day on which the analysis was finished.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::wire::optional_day"
    )]
    pub analysis_made: Option<NaiveDate>,
    /// On what scale care shifts. The final text gives the initiative to parties of a region and says
    /// nothing of national plans, where it is not asked here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<PlanScale>,
    /// The initiators: everyone who took the initiative; nothing when they are not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiators: Option<BTreeSet<Initiator>>,
    /// With whom they were made: everyone who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub involved: Option<BTreeSet<Involved>>,
    /// Whether both were handed to NZa, and when: what was handed over before it was finished does
    /// not count. The text sets no term: it is open until care shifts, and not met from then on, a
    /// reading of this crate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered_to_nza: Option<Delivery>,
    /// The judgement of each aspect: in what degree and in what way care is concerned, and whether that is
    /// acceptable; of networks *not applicable* says that the care has none.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::wire::each_key_once"
    )]
    pub effects: BTreeMap<Involved, Judgement>,
    /// Whether acute care shifts too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acute_care_shifts: Option<bool>,
    /// The analysis of the chain of acute care, where it does.
    #[serde(default, skip_serializing_if = "AcuteFacts::is_empty")]
    pub acute: AcuteFacts,
    /// What was found on each aspect: the reason says what, the verdict whether it is acceptable. That
    /// nothing changes is something that was found: *not applicable* leaves the aspect open.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::wire::each_key_once"
    )]
    pub aspects: BTreeMap<Aspect, Judgement>,
    /// Whether the impact as a whole is desirable for society.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desirable: Option<Judgement>,
}
