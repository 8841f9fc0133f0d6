//! Multitrauma care (*multitraumazorg*): how many patients a level 1 centre sees, and how many of a region's
//! patients are treated in one.
//!
//! Both editions say the same (annex C, 4c of the draft; part C, 4c of the final text, p. 51): providers
//! and professionals make concrete agreements so that *all* multitrauma patients are treated in a level 1
//! centre, with a regional norm of 90 % as the floor under that; and every level 1 centre sees at least 240
//! patients per location per year, or may no longer deliver multitrauma care from 1 January 2024. The
//! inspectorate (IGJ) watches over it. The floor is the norm here, and *all* is held as the
//! [aim](RegionalShare::everyone) above it.
//!
//! The 90 % is the norm that the text calls existing, and of which it has the Zorginstituut advise how its
//! implementation can be promoted. Of the 240 it does not say that it existed; it binds by this clause,
//! neither as an [existing volume norm](super::norm::NormStanding::is_existing) nor as one that the Round
//! Table has set.
//!
//! Which patients the 240 counts, and over which year, the texts do not say: we read the multitrauma
//! patients of a calendar year. The norm speaks of level 1 locations only, and a count does not tell the
//! level of a location: **give it the counts of level 1 locations**, and no others.

mod share;

use std::sync::Arc;

use chrono::NaiveDate;

use super::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Remedy};
use super::rules;
use crate::party::{Intervention, UnitKind};
use crate::rule::Rule;
use crate::source::Edition;

pub use share::{RegionalShare, ShareChange, TreatedIn};

/// The highest injury severity score that is not multitrauma.
pub const INJURY_SEVERITY_SCORE: u8 = 15;

/// The number of patients a level 1 location sees in a year, at least.
pub const MINIMUM_PATIENTS: u32 = 240;

/// Whether an injury severity score makes a patient a multitrauma patient: above 15.
///
/// ```
/// use passende_zorg::volume::multitrauma::is_multitrauma;
/// assert!(!is_multitrauma(15));
/// assert!(is_multitrauma(16));
/// ```
#[doc(alias = "Injury Severity Score")]
pub const fn is_multitrauma(injury_severity_score: u8) -> bool {
    injury_severity_score > INJURY_SEVERITY_SCORE
}

/// The name under which multitrauma patients are counted in the norm: `multitrauma`.
pub fn intervention() -> Intervention {
    Intervention::from_checked(Arc::from("multitrauma"))
}

/// At least 240 patients per level 1 location per year, or the care must stop from 1 January 2024: the norm
/// of the final agreement, adopted.
///
/// The level begins on the day of the agreement, the first day for which we hold a text.
///
/// ```
/// use passende_zorg::volume::{multitrauma, norm::Consequence};
/// use passende_zorg::{Verdict, quantity::CountRange, time::Year};
///
/// let norm = multitrauma::location_norm();
/// let day = |text: &str| text.parse().unwrap();
/// let seen = CountRange::exactly(239);
/// assert_eq!(norm.hold(seen, day("2024-01-01")).verdict(), Verdict::NotMet);
/// let consequence =
///     |on| Some(norm.standing(on).consequence(seen, Year::try_new(2023).unwrap())?.consequence());
/// assert_eq!(consequence(day("2023-12-31")), Some(Consequence::NoneYet));
/// assert_eq!(consequence(day("2024-01-01")), Some(Consequence::CareMustStop));
/// ```
pub fn location_norm() -> Norm {
    norm_of(Edition::Final)
}

/// The same norm as the draft has it, under the name `iza-draft-2022/multitrauma`: only proposed, since a
/// draft adopts nothing.
pub fn draft_location_norm() -> Norm {
    norm_of(Edition::Draft)
}

fn norm_of(agreement: Edition) -> Norm {
    let rule = patients_rule(agreement);
    let demand =
        Demand::Minimum(core::num::NonZeroU32::new(MINIMUM_PATIENTS).unwrap_or(core::num::NonZeroU32::MIN));
    let level = match agreement {
        Edition::Final | Edition::Framework2023 => {
            NormLevel::new(demand, NormStatus::Adopted).enforced_from(stop_day())
        }
        Edition::Draft => NormLevel::new(demand, NormStatus::Proposed).enforced_from(stop_day()),
    };
    let basket = Basket::only(BasketItem::new(intervention(), core::num::NonZeroU32::MIN));
    let id = match agreement {
        Edition::Final | Edition::Framework2023 => "multitrauma".to_owned(),
        Edition::Draft => format!("{}/multitrauma", agreement.document().code()),
    };
    Norm::of_rule(&id, rule, UnitKind::Location, basket, level)
        .with_title("Multitraumapatiënten (level 1)", "Multitrauma patients (level 1)")
        .of_patients(Remedy::CareStops)
}

/// From this day a location below the minimum may not deliver multitrauma care.
pub const fn stop_day() -> NaiveDate {
    match NaiveDate::from_ymd_opt(2024, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MAX,
    }
}

const fn patients_rule(agreement: Edition) -> &'static Rule {
    match agreement {
        Edition::Draft => &rules::DRAFT_MULTITRAUMA_PATIENTS,
        Edition::Final | Edition::Framework2023 => &rules::FINAL_MULTITRAUMA,
    }
}
