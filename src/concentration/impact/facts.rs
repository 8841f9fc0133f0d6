//! What is known of an impact analysis.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Aspect;
use crate::judgement::Judgement;
use crate::words::words;

words!(
    /// Who took the initiative for the plan and the analysis (*initiatiefnemer*).
    Initiator {
        /// The insurer or insurers of the region.
        Insurers = "insurers", "zorgverzekeraar(s)", "insurer or insurers";
        /// The largest provider of the region.
        LargestProvider = "largest-provider", "grootste aanbieder in de regio", "largest provider of the region";
    }
);

words!(
    /// With whom they were made (*betrokkenen*).
    Involved {
        /// The providers concerned.
        Providers = "providers", "zorgaanbieders", "providers";
        /// Networks of care, such as those for oncology.
        Networks = "networks", "zorgnetwerken", "networks of care";
        /// Those who give the care.
        Professionals = "professionals", "zorgprofessionals", "professionals";
        /// Patients.
        Patients = "patients", "patiënten", "patients";
    }
);

/// What is known of an impact analysis (*gegevens van een impactanalyse*). What is left out is not known.
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
    /// Who took the initiative: everyone who did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initiators: Option<BTreeSet<Initiator>>,
    /// With whom they were made: everyone who took part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub involved: Option<BTreeSet<Involved>>,
    /// The day on which both were handed to NZa.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::wire::optional_day"
    )]
    pub delivered_to_nza: Option<NaiveDate>,
    /// Whether acute care shifts too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acute_care_shifts: Option<bool>,
    /// What was found on each aspect: the reason says what, the verdict whether it can be borne; *not applicable* says why the aspect plays no part.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub aspects: BTreeMap<Aspect, Judgement>,
    /// Whether the impact as a whole is desirable for society.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desirable: Option<Judgement>,
}
