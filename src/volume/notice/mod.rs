//! What is told beside the verdicts of a check, so that no caller has to find it out.

mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::check::{Asked, NormResults};
use super::norm::{Demand, Level, Norm, NormId, Title};
use crate::language::{Language, Message, number_in_words};
use crate::party::{Intervention, UnitKind};
use crate::time::Year;

pub(super) use text::some;

/// What is told of counts and of the norms that they are held against (*mededeling bij de toets*).
///
/// A notice changes no verdict. It says what a reader has to know before relying on one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CountNotice {
    /// The counted year was not over on the day asked about.
    YearNotOver {
        /// The year.
        year: Year,
        /// The day asked about.
        on: NaiveDate,
    },
    /// The levels of norms began after the counted year: they were not yet asked of its counts, and falling short of them has no
    /// consequence.
    LevelBeganAfter {
        /// The day on which they began.
        from: NaiveDate,
        /// The year that is counted.
        year: Year,
        /// The norms.
        norms: Vec<ChangedLevel>,
    },
    /// The levels of norms began within the counted years: the counts of a part of them are from before it.
    LevelBeganWithin {
        /// The day on which they began.
        from: NaiveDate,
        /// The norms.
        norms: Vec<ChangedLevel>,
    },
    /// Nobody reported care that norms count in years that they count: what was done of it is unknown, not none.
    CareNotReported {
        /// The care.
        intervention: Intervention,
        /// The years, in order.
        years: Vec<Year>,
    },
    /// Years that norms count do not occur in the counts at all: what was done in them is unknown.
    YearsAbsent {
        /// The years, in order.
        years: Vec<Year>,
    },
    /// Units have no row in a year that norms count: what they did in it is unknown, not none.
    UnitsAbsent {
        /// What kind of units they are.
        kind: UnitKind,
        /// The year.
        year: Year,
        /// Their names, in order.
        units: Vec<Arc<str>>,
    },
    /// A year that is declared incomplete does not occur in the counts.
    IncompleteYearAbsent {
        /// The year.
        year: Year,
    },
    /// Interventions in the baskets of norms do not occur in the counts at all: perhaps names that are written otherwise there.
    InterventionsWithoutCounts {
        /// Each with its norm, and the name in the counts that looks like it.
        interventions: Vec<MissingIntervention>,
    },
    /// Names in one column look alike: perhaps one name, of which zeros, capitals, blanks or accents were written otherwise.
    NamesLookAlike {
        /// The column.
        column: NameColumn,
        /// The names, in order.
        names: Vec<Arc<str>>,
    },
    /// Patients have names that look alike: perhaps one patient each, who would count twice.
    PatientsLookAlike {
        /// How many names look like another.
        names: usize,
    },
    /// Every number of a unit or an intervention is the sum of all others: perhaps a total, which would be counted twice.
    SumOfOthers {
        /// What it is.
        column: NameColumn,
        /// Its name.
        name: Arc<str>,
        /// Of the others within the same unit of this kind; of all others when none is said.
        within: Option<UnitKind>,
        /// Of how many numbers that holds.
        numbers: usize,
    },
    /// A unit went on in another: its counts were added to those of the other.
    Succeeded {
        /// What kind of units they are.
        kind: UnitKind,
        /// The unit that is no more.
        from: Arc<str>,
        /// The unit in which it went on.
        to: Arc<str>,
        /// The first day on which it did.
        day: NaiveDate,
    },
    /// A unit goes on in another after the day asked about: on that day it had not yet.
    SuccessionLater {
        /// What kind of units they are.
        kind: UnitKind,
        /// The unit.
        from: Arc<str>,
        /// The unit in which it goes on.
        to: Arc<str>,
        /// The first day on which it does.
        day: NaiveDate,
        /// The day asked about.
        on: NaiveDate,
    },
    /// A unit that went on in another does not occur in the counts.
    SuccessionUnknown {
        /// What kind of units they are.
        kind: UnitKind,
        /// The unit.
        from: Arc<str>,
        /// The unit in which it went on.
        to: Arc<str>,
    },
    /// A unit that went on in another has rows of later years: they were left with it.
    RowsAfterSuccession {
        /// What kind of unit it is.
        kind: UnitKind,
        /// The unit.
        unit: Arc<str>,
        /// The first day on which it went on in another.
        day: NaiveDate,
        /// The later years, in order.
        years: Vec<Year>,
    },
    /// Rows of procedures were there before, the same in every respect, the patient included: they count once.
    DuplicateRows {
        /// How many were left out.
        rows: u64,
    },
    /// Rows of procedures name no patient: whether they are one operation or several, and of how many people, is known between bounds.
    RowsWithoutPatient {
        /// How many.
        rows: usize,
    },
    /// Operations have rows of several specialists or teams: each is one for its location, and one for each of them.
    SharedOperations {
        /// How many operations.
        operations: usize,
        /// How many rows they have together.
        rows: usize,
    },
    /// Interventions in the counts are in the basket of no norm.
    InterventionsWithoutNorm {
        /// The interventions, in order.
        interventions: Vec<Intervention>,
    },
}

/// A column with names in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameColumn {
    /// The units of a kind.
    Unit(UnitKind),
    /// The interventions.
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
    /// The norm.
    pub const fn norm(&self) -> &NamedNorm {
        &self.norm
    }

    /// The intervention.
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

    /// The name.
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
    /// The norm.
    pub const fn norm(&self) -> &NamedNorm {
        &self.norm
    }

    /// What it asks since the change.
    pub const fn asks(&self) -> Demand {
        self.asks
    }

    /// What it asked before; none when this is its first level.
    pub const fn asked_before(&self) -> Option<Demand> {
        self.asked
    }

    pub(super) fn in_language(&self, language: Language) -> String {
        let demand = |demand: Demand| {
            let (low, high) = (demand.low(), demand.high());
            let (low_text, high_text) = (number_in_words(low, language), number_in_words(high, language));
            match (demand, language) {
                (Demand::Minimum(_), _) => low_text.to_string(),
                (Demand::Guideline(_), Language::Dutch) => format!("{low_text} tot {high_text}"),
                (Demand::Guideline(_), Language::English) => format!("{low_text} to {high_text}"),
            }
        };
        let (title, asks) = (self.norm.title(language), demand(self.asks));
        match (self.asked.map(demand), language) {
            (Some(before), Language::Dutch) => format!("{title} ({asks}, daarvoor {before})"),
            (Some(before), Language::English) => format!("{title} ({asks}, before that {before})"),
            (None, Language::Dutch) => format!("{title} ({asks}, daarvoor geen norm)"),
            (None, Language::English) => format!("{title} ({asks}, before that no norm)"),
        }
    }
}

impl CountNotice {
    /// What is told of the levels of norms: which began after the counted year, and which within the counted years.
    pub(super) fn of_levels(results: &[NormResults<'_>], asked: Asked) -> Vec<Self> {
        let mut after: BTreeMap<NaiveDate, Vec<ChangedLevel>> = BTreeMap::new();
        let mut within: BTreeMap<NaiveDate, Vec<ChangedLevel>> = BTreeMap::new();
        for result in results {
            let standing = result.standing();
            let changed = || ChangedLevel {
                norm: NamedNorm::of(result.norm()),
                asks: standing.level().demand(),
                asked: standing.before().map(Level::demand),
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
        Message::new(self.clone()).serialize(serializer)
    }
}
