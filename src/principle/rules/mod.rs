//! The rules of the sources on the principles that this family evaluates or holds.
//!
//! Whole rulebook, all families: [`crate::rulebook`].

mod advice;
mod agreements;
mod explained;

use super::Element;
use crate::rule::Rule;

pub(crate) use advice::*;
pub(crate) use agreements::*;
pub(crate) use explained::*;

/// Every rule of this family, document by document.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    advice::ALL.iter().chain(agreements::ALL).chain(explained::ALL).copied()
}

/// The rule with an id, if this family has it.
///
/// ```
/// let rule = passende_zorg::principle::rules::find("IZA22-SP-8").unwrap();
/// assert_eq!(rule.evaluated_by(), "passende_zorg::principle::StartingPoint");
/// ```
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id().as_str() == id)
}

/// The rule of the advice of 2020 that asks for an element.
pub(crate) fn of_advice(element: Element) -> &'static Rule {
    use Element as E;
    match element {
        E::HealthGain | E::FunctioningGain | E::ReasonablePrice | E::OutcomesChosen | E::ResultsMeasured => {
            &ADV2020_A3_1_A
        }
        E::Effectiveness | E::EvidenceBuilt => &ADV2020_A3_1_B,
        E::IneffectiveCareEnds => &ADV2020_A3_1_C,
        E::ProportionateCost | E::ProportionateStaff | E::DailyLife | E::Environment => &ADV2020_A3_1_D,
        E::SharedDecision | E::ProactivePlanning | E::FunctioningQuestion | E::Tailored => &ADV2020_A3_2_A,
        E::Footing => &ADV2020_A3_2_B,
        E::SocialContext => &ADV2020_A3_2_C,
        E::Multidisciplinary => &ADV2020_A3_2_D,
        E::DomainsAligned => &ADV2020_A3_2_F,
        E::CarePrevented | E::CloseToHome | E::AroundPeople | E::Replaced => &ADV2020_A3_3,
        E::FitsNeed | E::FitsOwnAbility => &ADV2020_A3_3_FIT,
        E::HealthInAllPolicies
        | E::PositiveHealth
        | E::IllnessPrevented
        | E::WorseningPrevented
        | E::HeavierCarePrevented => &ADV2020_A3_4,
        E::Access | E::Affordability => &ADV2020_A1_2_B,
        _ => &ADV2020_A3_AGG,
    }
}
