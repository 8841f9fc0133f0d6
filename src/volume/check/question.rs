//! What is asked of a row that is undetermined.

use core::fmt;
use std::sync::Arc;

use super::{Cell, CellState, CountFact, VolumeCheck};
use crate::language::{Describe, Language, number_in_words};
use crate::party::Unit;
use crate::quantity::CountRange;
use crate::volume::norm::Title;

/// What is asked of a row that is undetermined.
#[derive(Debug)]
pub(super) enum Question {
    Count { unit: Unit, fact: CountFact, known: CountRange, state: CellState },
    NormWithinGuideline { title: Arc<Title>, low: u32, high: u32 },
}

impl Question {
    pub(super) fn count(check: &VolumeCheck<'_>, cell: Cell) -> Self {
        let (count, state) = (cell.count(), cell.state());
        Self::Count { unit: check.unit(), fact: cell.into_fact(), known: count, state }
    }

    pub(super) fn norm_within_guideline(check: &VolumeCheck<'_>) -> Self {
        let demand = check.ground().demand();
        Self::NormWithinGuideline {
            title: check.norm().shared_title(),
            low: demand.low(),
            high: demand.high(),
        }
    }
}

impl Describe for Question {
    fn code(&self) -> &'static str {
        match self {
            Self::Count { state: CellState::YearIncomplete, .. } => "volume.question.complete-year",
            Self::Count { state: CellState::YearAbsent, .. } => "volume.question.absent-year",
            Self::Count { state: CellState::UnitAbsent, .. } => "volume.question.absent-unit",
            Self::Count { state: CellState::CareNotReported, .. } => "volume.question.care-not-reported",
            Self::Count { state: CellState::Known | CellState::Withheld | CellState::Unknown, .. } => {
                "volume.question.count"
            }
            Self::NormWithinGuideline { .. } => "volume.question.norm-within-guideline",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count { unit, fact, known, state } => {
                let (kind, year) = (unit.kind().in_language(language), fact.year());
                match (fact.intervention(), language) {
                    (Some(of), Language::Dutch) => write!(f, "Hoe vaak deed {kind} {unit} in {year} {of}?")?,
                    (Some(of), Language::English) => {
                        write!(f, "How often did {kind} {unit} do {of} in {year}?")?;
                    }
                    (None, Language::Dutch) => {
                        write!(f, "Hoe vaak deed {kind} {unit} in {year} de ingrepen van de norm?")?;
                    }
                    (None, Language::English) => {
                        write!(f, "How often did {kind} {unit} do the procedures of the norm in {year}?")?;
                    }
                }
                let (is_unknown, known) = (*known == CountRange::UNKNOWN, known.in_language(language));
                match (state, language) {
                    (CellState::UnitAbsent, Language::Dutch) => {
                        write!(f, " ({unit} komt in {year} in de aantallen niet voor)")
                    }
                    (CellState::UnitAbsent, Language::English) => {
                        write!(f, " (the counts have no row of {unit} in {year})")
                    }
                    (CellState::CareNotReported, Language::Dutch) if is_unknown => {
                        write!(f, " (in {year} heeft niemand deze zorg gerapporteerd)")
                    }
                    (CellState::CareNotReported, Language::English) if is_unknown => {
                        write!(f, " (nobody reported this care in {year})")
                    }
                    (_, Language::Dutch) if is_unknown => f.write_str(" (nog niets bekend)"),
                    (_, Language::English) if is_unknown => f.write_str(" (nothing known yet)"),
                    (CellState::YearIncomplete, Language::Dutch) => write!(f, " (tot nu toe: {known})"),
                    (CellState::YearIncomplete, Language::English) => write!(f, " (so far: {known})"),
                    (_, Language::Dutch) => write!(f, " (bekend: {known})"),
                    (_, Language::English) => write!(f, " (known: {known})"),
                }
            }
            Self::NormWithinGuideline { title, low, high } => {
                let (title, low, high) =
                    (title.get(language), number_in_words(*low, language), number_in_words(*high, language));
                match language {
                    Language::Dutch => {
                        write!(f, "Welke norm wordt binnen {low} tot {high} vastgesteld voor {title}?")
                    }
                    Language::English => {
                        write!(f, "Which norm within {low} to {high} will be set for {title}?")
                    }
                }
            }
        }
    }
}
