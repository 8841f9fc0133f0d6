use core::fmt;

use super::TreatedIn;
use crate::Verdict;
use crate::language::{Describe, Language};
use crate::quantity::CountRange;

/// A change that brings a region above the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareChange {
    /// So many patients treated in a level 1 centre instead of elsewhere.
    MovedToLevelOne(u64),
}

#[derive(Debug)]
pub(super) enum ShareMessage {
    Reason { level_one: CountRange, elsewhere: CountRange, verdict: Verdict },
    Everyone { verdict: Verdict },
    Existing,
    HowMany { known: CountRange, place: TreatedIn },
}

impl Describe for ShareMessage {
    fn code(&self) -> &'static str {
        match self {
            Self::Reason { verdict: Verdict::Met, .. } => "multitrauma.share-met",
            Self::Reason { verdict: Verdict::NotMet, .. } => "multitrauma.share-not-met",
            Self::Reason { verdict: Verdict::Undetermined, .. } => "multitrauma.share-undetermined",
            Self::Reason { verdict: Verdict::NotApplicable, .. } => "multitrauma.no-patients",
            Self::Everyone { .. } => "multitrauma.everyone",
            Self::Existing => "multitrauma.existing-norm",
            Self::HowMany { .. } => "multitrauma.question.how-many",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reason { level_one, elsewhere, .. } => {
                let (level_one, elsewhere) =
                    (level_one.in_language(language), elsewhere.in_language(language));
                match language {
                    Language::Dutch => write!(
                        f,
                        "Multitraumapatiënten van de regio: {level_one} in level 1, {elsewhere} elders; ondergrens 90 %."
                    ),
                    Language::English => write!(
                        f,
                        "Multitrauma patients of the region: {level_one} in level 1, {elsewhere} elsewhere; floor 90%."
                    ),
                }
            }
            Self::Everyone { verdict } => {
                let verdict = verdict.in_language(language);
                match language {
                    Language::Dutch => {
                        write!(f, "Streven, behandeling van iedereen in level 1: {verdict}.")
                    }
                    Language::English => write!(f, "Aim, treatment of everyone in level 1: {verdict}."),
                }
            }
            Self::Existing => f.write_str(language.pick(
                "De regionale ondergrens van 90 % is een bestaande norm; de inspectie (IGJ) ziet erop toe.",
                "The regional floor of 90% is an existing norm; the inspectorate (IGJ) watches over it.",
            )),
            Self::HowMany { known, place } => {
                let place = match place {
                    TreatedIn::LevelOne => language.pick("in level 1", "in level 1"),
                    TreatedIn::Elsewhere | TreatedIn::Unknown => language.pick("elders", "elsewhere"),
                };
                let known = known.in_language(language);
                match language {
                    Language::Dutch => {
                        write!(f, "Hoeveel multitraumapatiënten werden {place} behandeld? (bekend: {known})")
                    }
                    Language::English => {
                        write!(f, "How many multitrauma patients were treated {place}? (known: {known})")
                    }
                }
            }
        }
    }
}

impl Describe for ShareChange {
    fn code(&self) -> &'static str {
        "multitrauma.way.moved-to-level-one"
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::MovedToLevelOne(number) = self;
        match (language, number) {
            (Language::Dutch, 1) => f.write_str("1 patiënt in level 1 in plaats van elders"),
            (Language::Dutch, _) => write!(f, "{number} patiënten in level 1 in plaats van elders"),
            (Language::English, 1) => f.write_str("1 patient in level 1 instead of elsewhere"),
            (Language::English, _) => write!(f, "{number} patients in level 1 instead of elsewhere"),
        }
    }
}
