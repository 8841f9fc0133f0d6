//! What is told beside the verdicts of a check, so that no caller has to find it out.

mod text;

use core::fmt;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::check::{Asked, NormResults};
use super::norm::{Demand, Norm, NormId, NormLevel, Title};
use crate::language::{Language, number_in_words};
use crate::messages::{In, Say};
use crate::party::{Intervention, UnitKind};

pub use text::CountNotice;

/// A column with names in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameColumn {
    /// The units of a kind.
    Unit(UnitKind),
    /// The column with the interventions.
    Intervention,
}

/// An intervention that a norm counts and that the counts do not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingIntervention {
    pub(super) norm: NamedNorm,
    pub(super) intervention: Intervention,
    pub(super) alike: Option<Intervention>,
}

impl MissingIntervention {
    /// The norm that counts the intervention.
    pub const fn norm(&self) -> &NamedNorm {
        &self.norm
    }

    /// The intervention that the counts do not have.
    pub const fn intervention(&self) -> &Intervention {
        &self.intervention
    }

    /// The name in the counts that looks like it, if there is one.
    pub const fn alike(&self) -> Option<&Intervention> {
        self.alike.as_ref()
    }
}

/// A norm by its name and its title, for sentences about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedNorm {
    id: NormId,
    title: Arc<Title>,
}

impl NamedNorm {
    pub(super) fn of(norm: &Norm) -> Self {
        Self { id: norm.id().clone(), title: norm.shared_title() }
    }

    /// The name of the norm, by which it is found.
    pub const fn id(&self) -> &NormId {
        &self.id
    }

    /// The title in a language.
    pub fn title(&self, language: Language) -> &str {
        self.title.get(language)
    }
}

/// A norm of which the level changed: what it asks, and what it asked before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedLevel {
    norm: NamedNorm,
    asks: Demand,
    asked: Option<Demand>,
}

impl ChangedLevel {
    /// The norm whose level changed.
    pub const fn norm(&self) -> &NamedNorm {
        &self.norm
    }

    /// The demand since the change.
    pub const fn asks(&self) -> Demand {
        self.asks
    }

    /// The demand before the change; none when this is its first level.
    pub const fn asked_before(&self) -> Option<Demand> {
        self.asked
    }
}

/// A norm with what it asks, and what it asked before.
impl Say for ChangedLevel {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (title, asks) = (self.norm.title(language), In(&self.asks, language));
        match (self.asked.as_ref().map(|asked| In(asked, language)), language) {
            (Some(before), Language::Dutch) => write!(f, "{title} ({asks}, daarvoor {before})"),
            (Some(before), Language::English) => write!(f, "{title} ({asks}, before that {before})"),
            (None, Language::Dutch) => write!(f, "{title} ({asks}, daarvoor geen norm)"),
            (None, Language::English) => write!(f, "{title} ({asks}, before that no norm)"),
        }
    }
}

impl Say for Demand {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (low, high) = (self.low(), self.high());
        let (low, high) = (number_in_words(low, language), number_in_words(high, language));
        match (self, language) {
            (Self::Minimum(_), _) => write!(f, "{low}"),
            (Self::Guideline(_), Language::Dutch) => write!(f, "{low} tot {high}"),
            (Self::Guideline(_), Language::English) => write!(f, "{low} to {high}"),
        }
    }
}

impl CountNotice {
    /// What is told of the levels of norms: which began after the counted year, and which
    /// within the counted years.
    pub(super) fn of_levels(results: &[NormResults<'_>], asked: Asked) -> Vec<Self> {
        let mut after: BTreeMap<NaiveDate, Vec<ChangedLevel>> = BTreeMap::new();
        let mut within: BTreeMap<NaiveDate, Vec<ChangedLevel>> = BTreeMap::new();
        for result in results {
            let standing = result.standing();
            let changed = || ChangedLevel {
                norm: NamedNorm::of(result.norm()),
                asks: standing.level().demand(),
                asked: standing.before().map(NormLevel::demand),
            };
            if standing.began_after(asked.year()) {
                after.entry(standing.from()).or_default().push(changed());
            } else if standing.began_within(asked.year()) {
                within.entry(standing.from()).or_default().push(changed());
            }
        }
        let year = asked.year();
        let after = after.into_iter().map(|(from, norms)| Self::LevelBeganAfter { from, year, norms });
        after.chain(within.into_iter().map(|(from, norms)| Self::LevelBeganWithin { from, norms })).collect()
    }
}

/// With its code, and its sentence in both languages.
impl Serialize for CountNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}
