//! What is told beside the verdicts of a check, so that no caller has to find it out.

use core::fmt;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::check::{Asked, NormResults};
use super::norm::{Demand, Level, Norm, NormId, Title};
use crate::language::{Describe, Language, Message, Text, day_in_words, list_in_words, number_in_words};
use crate::party::{Intervention, UnitKind};
use crate::time::Year;

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
    /// An intervention in the basket of a norm does not occur in the counts at all: perhaps a name that is written otherwise there.
    InterventionWithoutCounts {
        /// The norm.
        norm: NamedNorm,
        /// The intervention.
        intervention: Intervention,
    },
    /// Interventions in the counts are in the basket of no norm.
    InterventionsWithoutNorm {
        /// The interventions, in order.
        interventions: Vec<Intervention>,
    },
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

    fn in_language(&self, language: Language) -> String {
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

/// So many names stand in a sentence; of more, the first are named and the rest are counted.
const NAMED: usize = 10;

/// Names in a row, as far as a sentence bears them.
pub(super) fn some<T: fmt::Display>(names: &[T], language: Language) -> String {
    let left = names.len().saturating_sub(NAMED);
    if left == 0 {
        return list_in_words(names, language).to_string();
    }
    let mut shown: Vec<String> = names.iter().take(NAMED).map(ToString::to_string).collect();
    let left = number_in_words(left, language);
    shown.push(match language {
        Language::Dutch => format!("nog {left}"),
        Language::English => format!("{left} more"),
    });
    list_in_words(&shown, language).to_string()
}

/// Units of a kind, as a word.
pub(super) const fn plural(kind: UnitKind, language: Language) -> &'static str {
    match kind {
        UnitKind::Location => Text::new("locaties", "locations"),
        UnitKind::Institution => Text::new("instellingen", "institutions"),
        UnitKind::Network => Text::new("netwerken", "networks"),
        UnitKind::Team => Text::new("teams", "teams"),
        UnitKind::Specialist => Text::new("specialisten", "specialists"),
    }
    .get(language)
}

impl Describe for CountNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::YearNotOver { .. } => "counts.year-not-over",
            Self::LevelBeganAfter { .. } => "counts.level-began-after",
            Self::LevelBeganWithin { .. } => "counts.level-began-within",
            Self::CareNotReported { .. } => "counts.care-not-reported",
            Self::YearsAbsent { .. } => "counts.years-absent",
            Self::UnitsAbsent { .. } => "counts.units-absent",
            Self::IncompleteYearAbsent { .. } => "counts.incomplete-year-absent",
            Self::InterventionWithoutCounts { .. } => "counts.intervention-without-counts",
            Self::InterventionsWithoutNorm { .. } => "counts.interventions-without-norm",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |day: &NaiveDate| day_in_words(*day, language);
        let levels = |norms: &[ChangedLevel]| {
            let norms: Vec<String> = norms.iter().map(|norm| norm.in_language(language)).collect();
            some(&norms, language)
        };
        match (self, language) {
            (Self::YearNotOver { year, on }, Language::Dutch) => {
                write!(f, "Het getelde jaar {year} was op de peildatum {} nog niet voorbij.", day(on))
            }
            (Self::YearNotOver { year, on }, Language::English) => {
                write!(f, "The counted year {year} was not over on the day asked about, {}.", day(on))
            }
            (Self::LevelBeganAfter { from, year, norms }, Language::Dutch) => write!(
                f,
                "Deze normen gelden pas sinds {}, na het getelde jaar {year}; ze werden toen nog niet gevraagd, en aan een tekort zit geen gevolg: {}.",
                day(from),
                levels(norms)
            ),
            (Self::LevelBeganAfter { from, year, norms }, Language::English) => write!(
                f,
                "These norms began on {}, after the counted year {year}; they were not asked of it, and falling short has no consequence: {}.",
                day(from),
                levels(norms)
            ),
            (Self::LevelBeganWithin { from, norms }, Language::Dutch) => write!(
                f,
                "Deze normen gelden sinds {}, binnen de getelde jaren; een deel van de aantallen is van daarvoor: {}.",
                day(from),
                levels(norms)
            ),
            (Self::LevelBeganWithin { from, norms }, Language::English) => write!(
                f,
                "These norms began on {}, within the counted years; a part of the counts is from before that day: {}.",
                day(from),
                levels(norms)
            ),
            (Self::CareNotReported { intervention, years }, Language::Dutch) => write!(
                f,
                "Niemand heeft {intervention} gerapporteerd over {}: hoeveel er toen is gedaan, is onbekend.",
                some(years, language)
            ),
            (Self::CareNotReported { intervention, years }, Language::English) => write!(
                f,
                "Nobody reported {intervention} for {}: how much of it was done then is unknown.",
                some(years, language)
            ),
            (Self::YearsAbsent { years }, Language::Dutch) => write!(
                f,
                "De aantallen hebben geen enkele rij over {}: wat er toen is gedaan, is onbekend.",
                some(years, language)
            ),
            (Self::YearsAbsent { years }, Language::English) => write!(
                f,
                "The counts have no row at all of {}: what was done then is unknown.",
                some(years, language)
            ),
            (Self::UnitsAbsent { kind, year, units }, Language::Dutch) => write!(
                f,
                "Deze {} komen over {year} in de aantallen niet voor; wat zij toen deden is onbekend, en niet nul: {}.",
                plural(*kind, language),
                some(units, language)
            ),
            (Self::UnitsAbsent { kind, year, units }, Language::English) => write!(
                f,
                "These {} do not occur in the counts of {year}; what they did then is unknown, and not none: {}.",
                plural(*kind, language),
                some(units, language)
            ),
            (Self::IncompleteYearAbsent { year }, Language::Dutch) => {
                write!(f, "Het jaar {year} is als onvolledig opgegeven en komt in de aantallen niet voor.")
            }
            (Self::IncompleteYearAbsent { year }, Language::English) => {
                write!(f, "The year {year} is declared incomplete and does not occur in the counts.")
            }
            (Self::InterventionWithoutCounts { norm, intervention }, Language::Dutch) => write!(
                f,
                "De norm {} telt {intervention}, en dat komt in de aantallen niet voor.",
                norm.title(language)
            ),
            (Self::InterventionWithoutCounts { norm, intervention }, Language::English) => write!(
                f,
                "The norm {} counts {intervention}, which does not occur in the counts.",
                norm.title(language)
            ),
            (Self::InterventionsWithoutNorm { interventions }, Language::Dutch) => {
                write!(f, "Geen norm telt {}.", some(interventions, language))
            }
            (Self::InterventionsWithoutNorm { interventions }, Language::English) => {
                write!(f, "No norm counts {}.", some(interventions, language))
            }
        }
    }
}

/// With its code, and its sentence in both languages.
impl Serialize for CountNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Message::new(self.clone()).serialize(serializer)
    }
}
