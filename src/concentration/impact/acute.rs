//! What an analysis of the chain of acute care looks at.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ImpactFacts, rules};
use crate::Verdict;
use crate::explanation::parts::Part;
use crate::judgement::Judgement;
use crate::language::Text;
use crate::volume::agreement::Agreement;
use crate::words::words;

words!(
    /// What is looked at when acute care is brought together or spread (*onderdeel van de ketenimpactanalyse*): kinds of care, of which both texts give the same open list, and
    /// effects, which they name one by one.
    ///
    /// *Source*: draft, annex C, 4a; final text, part C, 4a, p. 50.
    AcuteSubject {
        /// Posts of general practitioners (*huisartsenposten*).
        GpPosts = "gp-posts", "huisartsenposten", "posts of general practitioners";
        /// Emergency departments (*SEH's*).
        EmergencyDepartments = "emergency-departments", "spoedeisende hulp", "emergency departments";
        /// Acute obstetrics.
        Obstetrics = "acute-obstetrics", "acute verloskunde", "acute obstetrics";
        /// Acute mental health care.
        MentalHealth = "acute-mental-health", "acute ggz", "acute mental health care";
        /// Short stay in primary care (*ELV, eerstelijnsverblijf*).
        PrimaryCareStay = "primary-care-stay", "eerstelijnsverblijf", "short stay in primary care";
        /// Emergency pharmacy.
        Pharmacy = "emergency-pharmacy", "farmaceutische spoedzorg", "emergency pharmacy";
        /// District nursing for urgent questions.
        DistrictNursing = "district-nursing", "wijkverpleging bij spoed", "district nursing for urgent questions";
        /// What it means for ambulances.
        Ambulances = "ambulances", "gevolgen voor de ambulancezorg", "what it means for ambulances";
        /// What one shift sets off elsewhere.
        Cascade = "acute-cascade-effects", "cascade-effecten in de acute keten", "knock-on effects in the chain of acute care";
        /// That acute care goes on.
        Continuity = "acute-continuity", "continuïteit van acute zorg", "continuity of acute care";
        /// How it hangs together with bringing together and spreading other care.
        OtherCare = "coherence-with-other-care", "samenhang met niet-acute zorg", "coherence with care that is not acute";
        /// That staff of an emergency department are needed for the wards at night, and do not simply follow to a hospital further away; final text only.
        Staff = "staff-at-night", "personeel van de SEH, 's nachts en elders", "staff of emergency departments, at night and elsewhere";
    }
);

impl AcuteSubject {
    const fn part_code(self) -> &'static str {
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
            Self::Staff => "impact.acute.staff",
        }
    }

    /// Whether an agreement names it.
    pub const fn is_named_in(self, agreement: Agreement) -> bool {
        matches!(agreement, Agreement::Final) || !matches!(self, Self::Staff)
    }
}

/// What is known of the analysis of the chain of acute care (*ketenimpactanalyse*). What is left out is not known.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
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
    /// What was found on each subject; *not applicable* says why it plays no part.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::wire::each_key_once"
    )]
    pub subjects: BTreeMap<AcuteSubject, Judgement>,
}

impl AcuteFacts {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What the analysis of the chain must have, when acute care shifts.
pub(super) fn demanded(agreement: Agreement, facts: &ImpactFacts) -> Vec<Part> {
    let rule = match agreement {
        Agreement::Draft => &rules::IZA_C_4_A_MAP,
        Agreement::Final => &rules::IZA22_C_4_A_MAP,
    };
    let shifts = |verdict| {
        let text = Text::new("of ook acute zorg verschuift", "whether acute care shifts too");
        vec![Part::computed("impact.acute-care", text, rule, verdict)]
    };
    match facts.acute_care_shifts {
        None => return shifts(Verdict::Undetermined),
        Some(false) => return shifts(Verdict::NotApplicable),
        Some(true) => {}
    }
    let acute = &facts.acute;
    let by_whom = Part::fact(
        "impact.acute.by-regional-consultation",
        Text::new("door het ROAZ gemaakt", "made by the regional consultation on acute care"),
        rule,
        acute.by_regional_consultation,
    );
    let stakeholders = Part::judged(
        "impact.acute.stakeholders",
        Text::new("met alle belanghebbenden", "with all who have a stake in it"),
        rule,
        acute.stakeholders.as_ref(),
    );
    let inhabitants = Part::fact(
        "impact.acute.inhabitants",
        Text::new("met inwoners", "with inhabitants"),
        rule,
        acute.inhabitants_involved,
    );
    let named = AcuteSubject::ALL.iter().filter(|subject| subject.is_named_in(agreement));
    let subjects = named.map(|subject| {
        Part::looked_at(subject.part_code(), subject.text(), rule, acute.subjects.get(subject))
    });
    [by_whom, stakeholders, inhabitants].into_iter().chain(subjects).collect()
}
