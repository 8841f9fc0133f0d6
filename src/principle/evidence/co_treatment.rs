//! Standing geriatric co-treatment, the one example with an age in the advice.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Counted;
use super::sense::{EvidenceSilence, Sense};
use crate::language::Language;

/// Patients with a hip fracture of one age, and how many of them a geriatrician treated too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HipFractures {
    /// Their age in whole years.
    pub age: u8,
    /// The number that a geriatrician treated too, of how many.
    pub co_treated: Counted,
}

/// Standing co-treatment by a geriatrician for a hip fracture (*geriatrische medebehandeling*): from
/// seventy years on.
///
/// The advice of 2020 gives it as an example (part A, 3.2, footnote 27); its force is that of the guideline
/// that it cites. Younger patients do not count either way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GeriatricCoTreatment(Vec<HipFractures>);

impl GeriatricCoTreatment {
    /// From this age on, in whole years.
    pub const FROM_AGE: u8 = 70;

    /// The patients, by age.
    pub const fn new(patients: Vec<HipFractures>) -> Self {
        Self(patients)
    }

    /// How many of those of seventy and older were treated so; nothing when there are none.
    pub fn seventy_and_older(&self) -> Option<Counted> {
        let older = self.0.iter().filter(|group| group.age >= Self::FROM_AGE);
        let (with, of) = older.fold((0_u32, 0_u32), |(with, of), group| {
            (with.saturating_add(group.co_treated.with()), of.saturating_add(group.co_treated.of()))
        });
        Counted::try_new(with, of).ok()
    }

    pub(super) fn sense(&self) -> Sense {
        self.seventy_and_older()
            .map_or(Sense::Silent(EvidenceSilence::NobodyAsked), |counted| counted.sense())
    }

    pub(super) fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(language.pick(
            "medebehandeld door een geriater, heupfractuur vanaf 70 jaar: ",
            "co-treated by a geriatrician, hip fracture from 70 years on: ",
        ))?;
        match self.seventy_and_older() {
            Some(counted) => counted.describe(language, f),
            None => f.write_str(language.pick("geen patiënten", "no patients")),
        }
    }
}
