//! What an analysis of the chain of acute care looks at.

use core::num::NonZeroU16;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::formats::value::NotAValue;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::money::Euro;
use crate::source::Edition;
use crate::words::words;

words!(
    /// What is looked at when acute care is brought together or spread (*onderdeel van de
    /// ketenimpactanalyse*): kinds of care, of which both texts give the same open list, and effects, which
    /// they name one by one.
    ///
    /// *Source*: draft, annex C, 4a; final text, part C, 4a, pp. 50-51.
    AcuteSubject {
        GpPosts = "gp-posts", "huisartsenposten", "posts of general practitioners";
        /// Emergency departments (*SEH's*).
        EmergencyDepartments = "emergency-departments", "spoedeisende hulp", "emergency departments";
        /// Acute obstetrics, one of the kinds of acute care.
        Obstetrics = "acute-obstetrics", "acute verloskunde", "acute obstetrics";
        MentalHealth = "acute-mental-health", "acute ggz", "acute mental health care";
        /// Short stay in primary care (*ELV, eerstelijnsverblijf*).
        PrimaryCareStay = "primary-care-stay", "eerstelijnsverblijf", "short stay in primary care";
        /// Emergency pharmacy, one of the kinds of acute care.
        Pharmacy = "emergency-pharmacy", "farmaceutische spoedzorg", "emergency pharmacy";
        DistrictNursing = "district-nursing", "wijkverpleging bij spoed", "district nursing for urgent questions";
        /// Consequences for ambulance care.
        Ambulances = "ambulances", "gevolgen voor de ambulancezorg", "what it means for ambulances";
        /// Effects that one shift sets off elsewhere.
        Cascade = "acute-cascade-effects", "cascade-effecten in de acute keten", "knock-on effects in the chain of acute care";
        /// That acute care goes on.
        Continuity = "acute-continuity", "continuïteit van acute zorg", "continuity of acute care";
        /// Coherence with bringing together and spreading other care.
        OtherCare = "coherence-with-other-care", "samenhang met niet-acute zorg", "coherence with care that is not acute";
        /// What it means for the profile of hospitals: in the final text academic, top clinical, general
        /// and categorical ones.
        Profile = "hospital-profile", "profiel van de ziekenhuizen", "profile of hospitals";
        /// That hospitals can go on running (*bedrijfsvoering*).
        Operations = "continuity-of-operations", "continuïteit van de bedrijfsvoering", "continuity of operations";
        /// Costs in all in the end.
        TotalCost = "total-cost", "uiteindelijke totale kosten", "total cost in the end";
        /// That staff of an emergency department are needed for the wards at night, and do not simply
        /// follow to a hospital further away; final text only.
        Staff = "staff-at-night", "personeel van de SEH, 's nachts en elders", "staff of emergency departments, at night and elsewhere";
    }
);

impl AcuteSubject {
    pub(super) const fn part_code(self) -> &'static str {
        match self {
            Self::GpPosts => "impact.acute.gp-posts",
            Self::EmergencyDepartments => "impact.acute.emergency-departments",
            Self::Obstetrics => "impact.acute.obstetrics",
            Self::MentalHealth => "impact.acute.mental-health",
            Self::PrimaryCareStay => "impact.acute.primary-care-stay",
            Self::Pharmacy => "impact.acute.pharmacy",
            Self::DistrictNursing => "impact.acute.district-nursing",
            Self::Ambulances => "impact.acute.ambulances",
            Self::Cascade => "impact.acute.cascade-effects",
            Self::Continuity => "impact.acute.continuity",
            Self::OtherCare => "impact.acute.other-care",
            Self::Profile => "impact.acute.hospital-profile",
            Self::Operations => "impact.acute.continuity-of-operations",
            Self::TotalCost => "impact.acute.total-cost",
            Self::Staff => "impact.acute.staff",
        }
    }

    /// Whether it is one of the kinds of acute care, of which the texts give examples.
    pub const fn is_kind_of_care(self) -> bool {
        matches!(
            self,
            Self::GpPosts
                | Self::EmergencyDepartments
                | Self::Obstetrics
                | Self::MentalHealth
                | Self::PrimaryCareStay
                | Self::Pharmacy
                | Self::DistrictNursing
        )
    }

    /// The question that asks what it means for the subject.
    pub(super) const fn question(self) -> Text {
        match self {
            Self::GpPosts => Text::new(
                "Wat betekent de verschuiving voor de huisartsenposten?",
                "What does the shift mean for posts of general practitioners?",
            ),
            Self::EmergencyDepartments => Text::new(
                "Wat betekent de verschuiving voor de spoedeisende hulp?",
                "What does the shift mean for emergency departments?",
            ),
            Self::Obstetrics => Text::new(
                "Wat betekent de verschuiving voor de acute verloskunde?",
                "What does the shift mean for acute obstetrics?",
            ),
            Self::MentalHealth => Text::new(
                "Wat betekent de verschuiving voor de acute ggz?",
                "What does the shift mean for acute mental health care?",
            ),
            Self::PrimaryCareStay => Text::new(
                "Wat betekent de verschuiving voor het eerstelijnsverblijf?",
                "What does the shift mean for short stay in primary care?",
            ),
            Self::Pharmacy => Text::new(
                "Wat betekent de verschuiving voor de farmaceutische spoedzorg?",
                "What does the shift mean for emergency pharmacy?",
            ),
            Self::DistrictNursing => Text::new(
                "Wat betekent de verschuiving voor de wijkverpleging bij spoedvragen?",
                "What does the shift mean for district nursing for urgent questions?",
            ),
            Self::Ambulances => Text::new(
                "Wat betekent de verschuiving voor de ambulancezorg?",
                "What does the shift mean for ambulances?",
            ),
            Self::Cascade => Text::new(
                "Welke cascade-effecten heeft de verschuiving in de acute keten?",
                "What does the shift set off elsewhere in the chain of acute care?",
            ),
            Self::Continuity => Text::new(
                "Blijft de acute zorg zonder onderbreking beschikbaar?",
                "Does acute care go on without a break?",
            ),
            Self::OtherCare => Text::new(
                "Hoe hangt de verschuiving samen met concentratie en spreiding van niet-acute zorg?",
                "How does the shift hang together with bringing together and spreading care that is not acute?",
            ),
            Self::Profile => Text::new(
                "Wat betekent de verschuiving voor het profiel van de ziekenhuizen?",
                "What does the shift mean for the profile of hospitals?",
            ),
            Self::Operations => Text::new(
                "Wat betekent de verschuiving voor de continuïteit van de bedrijfsvoering?",
                "What does the shift mean for the continuity of operations?",
            ),
            Self::TotalCost => {
                Text::new("Wat zijn uiteindelijk de totale kosten?", "What is the total cost in the end?")
            }
            Self::Staff => Text::new(
                "Is er 's nachts personeel voor SEH en kliniek, en wil het elders werken?",
                "Is there staff at night for the emergency department and the wards, and is it willing to work elsewhere?",
            ),
        }
    }

    /// Whether an agreement names it.
    pub const fn is_named_in(self, agreement: Edition) -> bool {
        !matches!(agreement, Edition::Draft) || !matches!(self, Self::Staff)
    }
}

/// What is known of the analysis of the chain of acute care (*ketenimpactanalyse*). What is
/// left out is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AcuteFacts {
    /// Whether the regional consultation on acute care (*ROAZ*) made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_regional_consultation: Option<bool>,
    /// Whether all who have a stake in it were involved; a person judges who they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stakeholders: Option<Judgement>,
    /// Whether inhabitants were among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhabitants_involved: Option<bool>,
    /// The judgement on each subject; of a kind of care *not applicable* says why it plays no part.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::formats::value::each_key_once"
    )]
    pub subjects: BTreeMap<AcuteSubject, Judgement>,
    /// The transformation funds that are used for it, for a time; nothing at all when none are.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "some_amount")]
    #[cfg_attr(feature = "schema", schemars(with = "Euro"))]
    pub transformation_funds: Option<Euro>,
    /// The savings by the efficient use of infrastructure, year after year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structural_savings: Option<StructuralSavings>,
}

/// Savings that go on (*structurele besparingen*), and over how many years they are counted. The texts name
/// no period: it is the caller's choice, which the answer repeats.
///
/// *Source*: draft, annex C, 4a; final text, part C, 4a, p. 51.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StructuralSavings {
    /// The amount saved a year, not below zero in a file.
    #[serde(deserialize_with = "amount")]
    pub a_year: Euro,
    /// Over so many years, at least one.
    pub years: NonZeroU16,
}

fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Euro, D::Error> {
    let amount = Euro::deserialize(deserializer)?;
    if amount.is_negative() {
        return Err(D::Error::custom(NotAValue::Negative { found: amount.to_string() }.whole()));
    }
    Ok(amount)
}

fn some_amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Euro>, D::Error> {
    amount(deserializer).map(Some)
}

impl AcuteFacts {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
