//! What is asked of a row that is undetermined.

use core::fmt;
use std::sync::Arc;

use super::{Cell, CellState, VolumeCheck};
use crate::language::Language;
use crate::messages::{Say, messages};
use crate::party::{Intervention, Unit};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::norm::Title;

/// The care that a number is of: an intervention, or all that the norm counts.
#[derive(Debug)]
pub(super) struct Care(Option<Intervention>);

impl Say for Care {
    fn say(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(intervention) => write!(f, "{intervention}"),
            None => f.write_str(language.pick("de ingrepen van de norm", "the procedures of the norm")),
        }
    }
}

messages! {
    /// The question on a row that is undetermined.
    #[derive(Debug)]
    pub(super) enum Question {
        CompleteYear { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.complete-year":
            if *known == CountRange::UNKNOWN =>
                "Hoe vaak deed {unit:?} in {year} {care}? (nog niets bekend)", "How often did {unit:?} do {care} in {year}? (nothing known yet)";
            "Hoe vaak deed {unit:?} in {year} {care}? (tot nu toe: {known})", "How often did {unit:?} do {care} in {year}? (so far: {known})";
        AbsentYear { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.absent-year":
            if *known == CountRange::UNKNOWN =>
                "Hoe vaak deed {unit:?} in {year} {care}? (nog niets bekend)", "How often did {unit:?} do {care} in {year}? (nothing known yet)";
            "Hoe vaak deed {unit:?} in {year} {care}? (bekend: {known})", "How often did {unit:?} do {care} in {year}? (known: {known})";
        AbsentUnit { unit: Unit, year: Year, care: Care } = "volume.question.absent-unit":
            "Hoe vaak deed {unit:?} in {year} {care}? ({unit} komt in {year} in de aantallen niet voor)",
            "How often did {unit:?} do {care} in {year}? (the counts have no row of {unit} in {year})";
        CareNotReported { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.care-not-reported":
            if *known == CountRange::UNKNOWN =>
                "Hoe vaak deed {unit:?} in {year} {care}? (in {year} heeft niemand deze zorg gerapporteerd)",
                "How often did {unit:?} do {care} in {year}? (nobody reported this care in {year})";
            "Hoe vaak deed {unit:?} in {year} {care}? (bekend: {known})", "How often did {unit:?} do {care} in {year}? (known: {known})";
        Count { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.count":
            if *known == CountRange::UNKNOWN =>
                "Hoe vaak deed {unit:?} in {year} {care}? (nog niets bekend)", "How often did {unit:?} do {care} in {year}? (nothing known yet)";
            "Hoe vaak deed {unit:?} in {year} {care}? (bekend: {known})", "How often did {unit:?} do {care} in {year}? (known: {known})";
        NormWithinGuideline { title: Arc<Title>, low: u32, high: u32 } = "volume.question.norm-within-guideline":
            "Welke norm wordt binnen {low} tot {high} vastgesteld voor {title}?",
            "Which norm within {low} to {high} will be set for {title}?";
    }
}

impl Question {
    pub(super) fn count(check: &VolumeCheck<'_>, cell: &Cell) -> Self {
        let (unit, year, known) = (check.unit(), cell.fact().year(), cell.count());
        let care = Care(cell.fact().intervention().cloned());
        match cell.state() {
            CellState::YearIncomplete => Self::CompleteYear { unit, year, care, known },
            CellState::YearAbsent => Self::AbsentYear { unit, year, care, known },
            CellState::UnitAbsent => Self::AbsentUnit { unit, year, care },
            CellState::CareNotReported => Self::CareNotReported { unit, year, care, known },
            CellState::Known | CellState::Withheld | CellState::Unknown => {
                Self::Count { unit, year, care, known }
            }
        }
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
