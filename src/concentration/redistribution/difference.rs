//! Where two answers on one question differ: with counts at their lower bounds and at their upper bounds.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::super::Patients;
use super::super::notice::serialize_notice;
use super::outcome::Redistribution;
use crate::Verdict;
use crate::language::{Describe, Language, number_in_words};
use crate::party::Location;

/// Something that comes out otherwise with counts at their upper bounds than with counts at their lower bounds (*verschil tussen ondergrens en bovengrens*).
///
/// Serialised with its code, its sentence in both languages and the name that it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndDifference {
    /// Whether the scenario can be carried out.
    Feasible {
        /// With the upper bounds; it is the other way round with the lower ones.
        at_most: bool,
    },
    /// Whether a provider meets the minimum after it.
    Verdict {
        /// Which.
        location: Location,
        /// With the lower bounds; nothing when it has no part in the care then.
        at_least: Option<Verdict>,
        /// With the upper bounds.
        at_most: Option<Verdict>,
    },
    /// How many patients go elsewhere.
    Moved {
        /// With the lower bounds.
        at_least: Patients,
        /// With the upper bounds.
        at_most: Patients,
    },
    /// How many can go nowhere.
    Stranded {
        /// With the lower bounds.
        at_least: Patients,
        /// With the upper bounds.
        at_most: Patients,
    },
    /// How much all together are short of the minimum.
    Short {
        /// With the lower bounds.
        at_least: Patients,
        /// With the upper bounds.
        at_most: Patients,
    },
}

impl Redistribution<'_> {
    /// Where it differs from the answer with the upper bounds of the counts, this being the one with the lower bounds.
    ///
    /// ```
    /// use passende_zorg::concentration::{Area, AreaId, Country, EndDifference, Minutes, Provider, RedistributionOptions, Scenario, TravelTable};
    /// use passende_zorg::{Verdict, party::Location};
    /// let mut travel = TravelTable::default();
    /// travel.insert("here", "A", Minutes::ZERO, None)?;
    /// let here = Area { id: AreaId::try_new("here")?, population: 100 };
    /// let a = Location::try_new("A")?;
    /// let country = Country::try_new(vec![here], vec![Provider { location: a.clone(), region: None, area: None }], &travel)?;
    /// let of = |count| country.redistribute(&[(a.clone(), count)], 5, &Scenario::default(), RedistributionOptions::PRACTICE_2024).unwrap();
    /// // A withheld count of <10.
    /// let differences = of(1).differences_at_most(&of(9));
    /// let [EndDifference::Feasible { at_most: true }, EndDifference::Verdict { at_least, at_most, .. }, EndDifference::Short { .. }] = &differences[..] else { panic!() };
    /// assert_eq!((*at_least, *at_most), (Some(Verdict::NotMet), Some(Verdict::Met)));
    /// assert_eq!(of(9).differences_at_most(&of(9)), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn differences_at_most(&self, most: &Redistribution<'_>) -> Vec<EndDifference> {
        let mut found = Vec::new();
        if self.is_feasible() != most.is_feasible() {
            found.push(EndDifference::Feasible { at_most: most.is_feasible() });
        }
        let verdicts = |result: &Redistribution<'_>| -> BTreeMap<Location, Verdict> {
            result.providers().map(|it| (it.location.clone(), it.verdict_after)).collect()
        };
        let (here, there) = (verdicts(self), verdicts(most));
        for location in here.keys().chain(there.keys()).collect::<BTreeSet<_>>() {
            let (at_least, at_most) = (here.get(location).copied(), there.get(location).copied());
            if at_least != at_most {
                found.push(EndDifference::Verdict { location: location.clone(), at_least, at_most });
            }
        }
        let amounts = |result: &Redistribution<'_>| -> [Patients; 3] {
            [
                result.moves().map(|it| it.amount).sum(),
                result.stranded().map(|it| it.amount).sum(),
                result.shortages().map(|it| it.amount).sum(),
            ]
        };
        let ([moved, stranded, short], [moved_most, stranded_most, short_most]) =
            (amounts(self), amounts(most));
        if moved != moved_most {
            found.push(EndDifference::Moved { at_least: moved, at_most: moved_most });
        }
        if stranded != stranded_most {
            found.push(EndDifference::Stranded { at_least: stranded, at_most: stranded_most });
        }
        if short != short_most {
            found.push(EndDifference::Short { at_least: short, at_most: short_most });
        }
        found
    }
}

impl Describe for EndDifference {
    fn code(&self) -> &'static str {
        match self {
            Self::Feasible { .. } => "ends.feasible",
            Self::Verdict { .. } => "ends.verdict",
            Self::Moved { .. } => "ends.moved",
            Self::Stranded { .. } => "ends.stranded",
            Self::Short { .. } => "ends.short",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amounts = |f: &mut fmt::Formatter<'_>,
                       [dutch, english]: [&str; 2],
                       least: Patients,
                       most: Patients| {
            // One decimal will do, unless it would hide the difference.
            let about = |amount: Patients| amount.number().round_dp(1);
            let is_hidden = about(least) == about(most);
            let number = |amount: Patients| {
                number_in_words(if is_hidden { amount.number() } else { about(amount) }, language)
            };
            let (least, most) = (number(least), number(most));
            match language {
                Language::Dutch => write!(f, "{dutch}: {least} bij de ondergrens, {most} bij de bovengrens"),
                Language::English => write!(f, "{english}: {least} at the low end, {most} at the high end"),
            }
        };
        match self {
            Self::Feasible { at_most } => match (language, at_most) {
                (Language::Dutch, true) => {
                    f.write_str("uitvoerbaar bij de bovengrens, niet bij de ondergrens")
                }
                (Language::Dutch, false) => {
                    f.write_str("uitvoerbaar bij de ondergrens, niet bij de bovengrens")
                }
                (Language::English, true) => f.write_str("feasible at the high end, and not at the low end"),
                (Language::English, false) => f.write_str("feasible at the low end, and not at the high end"),
            },
            Self::Verdict { location, at_least, at_most } => {
                let word = |verdict: &Option<Verdict>| {
                    let none = language.pick("geen aanbieder van deze zorg", "no provider of this care");
                    verdict.map_or(none, |verdict| verdict.in_language(language))
                };
                let (least, most) = (word(at_least), word(at_most));
                match language {
                    Language::Dutch => {
                        write!(f, "{location}: {least} bij de ondergrens, {most} bij de bovengrens")
                    }
                    Language::English => {
                        write!(f, "{location}: {least} at the low end, {most} at the high end")
                    }
                }
            }
            Self::Moved { at_least, at_most } => amounts(
                f,
                ["patiënten die elders heen gaan", "patients who go elsewhere"],
                *at_least,
                *at_most,
            ),
            Self::Stranded { at_least, at_most } => amounts(
                f,
                ["patiënten die nergens terechtkunnen", "patients who can go nowhere"],
                *at_least,
                *at_most,
            ),
            Self::Short { at_least, at_most } => {
                amounts(f, ["tekort aan patiënten", "patients short"], *at_least, *at_most)
            }
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for EndDifference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let names: &[&str] = match self {
            Self::Verdict { location, .. } => &[location.as_str()],
            _ => &[],
        };
        serialize_notice(self, names, serializer)
    }
}
