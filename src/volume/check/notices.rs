//! What a report tells beside its verdicts.

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::report::{NormResults, VolumeReport};
use super::sums::window_years;
use super::{Cell, CellState, VolumeCheck};
use crate::language::Language;
use crate::messages::{Say, messages};
use crate::party::{Intervention, Unit, UnitKind};
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::norm::Title;
use crate::volume::notice::{CountNotice, NamedNorm};
use crate::volume::table::{CountTable, Silence};

impl VolumeReport<'_> {
    /// What a reader has to know before relying on a verdict: levels that began after or within the counted
    /// years, what silence in the counts leaves unknown, and what the [counts
    /// themselves](CountTable::notices) tell.
    ///
    /// ```
    /// use passende_zorg::volume::{Asked, CountTable, check, norm::Norms};
    ///
    /// # let norms = Norms::from_json(br#"{"norms": [{
    /// #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
    /// #     "basket": [{"intervention": "lung-resection"}],
    /// #     "per": "location", "window": {"kind": "calendar-year"},
    /// #     "levels": [{"from": "2024-07-01", "minimum": 60, "status": "adopted"}],
    /// #     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
    /// # }]}"#)?;
    /// let table = CountTable::from_csv(b"location,intervention,year,count\nA1,lung-resection,2024,63\n")?;
    /// let report = check(&norms, &table, Asked::about(table.last_year().unwrap()))?;
    /// let codes: Vec<_> = report.notices().iter().map(passende_zorg::language::Describe::code).collect();
    /// assert_eq!(codes, ["counts.level-began-within"]); // 60 has been asked since 1 July
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notices(&self) -> Vec<CountNotice> {
        let asked = self.asked();
        let mut notices = Vec::new();
        if !self.norms().is_empty() && asked.on() < asked.year().last_day() {
            notices.push(CountNotice::YearNotOver { year: asked.year(), on: asked.on() });
        }
        notices.extend(CountNotice::of_levels(self.norms(), asked));
        notices.extend(self.of_silence());
        notices.extend(self.taken_for_none());
        notices.extend(self.of_rows().iter().cloned());
        for table in self.tables() {
            notices.extend(table.notices());
        }
        notices.extend(self.of_names());
        notices
    }

    /// The tables behind the report, each once.
    pub(crate) fn tables(&self) -> Vec<&CountTable> {
        let mut tables: Vec<&CountTable> = Vec::new();
        for results in self.norms() {
            if !tables.iter().any(|table| core::ptr::eq(*table, results.links())) {
                tables.push(results.links());
            }
        }
        tables
    }

    /// The notices of numbers that are unknown because nothing is said of them.
    fn of_silence(&self) -> Vec<CountNotice> {
        let mut absent: BTreeSet<Year> = BTreeSet::new();
        let mut not_reported: BTreeMap<&Intervention, BTreeSet<Year>> = BTreeMap::new();
        let mut asked: BTreeMap<(UnitKind, Year), &NormResults<'_>> = BTreeMap::new();
        for results in self.norms() {
            let (norm, table) = (results.norm(), results.table());
            for year in window_years(norm, self.asked().year()) {
                if !table.has_year(year) {
                    absent.insert(year);
                } else if table.is_complete(year) && table.silence() == Silence::Unknown {
                    asked.entry((norm.per(), year)).or_insert(results);
                    for item in norm.basket().items() {
                        let name = item.intervention();
                        if table.has_intervention(name.as_str()) && !table.is_reported(name.as_str(), year) {
                            not_reported.entry(name).or_default().insert(year);
                        }
                    }
                }
            }
        }
        let mut notices = Vec::new();
        if !absent.is_empty() {
            notices.push(CountNotice::YearsAbsent { years: absent.into_iter().collect() });
        }
        notices.extend(not_reported.into_iter().map(|(intervention, years)| CountNotice::CareNotReported {
            intervention: intervention.clone(),
            years: years.into_iter().collect(),
        }));
        for ((kind, year), results) in asked {
            let units = results.units_absent(year);
            if !units.is_empty() {
                notices.push(CountNotice::UnitsAbsent { kind, year, units });
            }
        }
        notices
    }

    /// The notices of numbers that are none because nothing is said of them, though something is of another
    /// year: each once, though several norms may count it.
    fn taken_for_none(&self) -> Vec<CountNotice> {
        let mut found: BTreeMap<(UnitKind, &Intervention, Year), Vec<Arc<str>>> = BTreeMap::new();
        for results in self.norms().iter().filter(|results| results.is_of_rows()) {
            let (norm, table) = (results.norm(), results.table());
            for item in norm.basket().items() {
                for year in window_years(norm, self.asked().year()) {
                    let key = (norm.per(), item.intervention(), year);
                    let units = || table.taken_for_none(norm.per(), item.intervention().as_str(), year);
                    found.entry(key).or_insert_with(units);
                }
            }
        }
        let found = found.into_iter().filter(|(_, units)| !units.is_empty());
        let notice = |((kind, intervention, year), units)| {
            let intervention = Intervention::clone(intervention);
            CountNotice::TakenForNone { kind, intervention, year, units }
        };
        found.map(notice).collect()
    }

    /// Names that occur on one side only.
    fn of_names(&self) -> Vec<CountNotice> {
        let occurring = self.tables().into_iter().flat_map(CountTable::interventions).collect();
        let asked = self.norms().iter().flat_map(|results| {
            results.norm().basket().items().iter().map(move |item| (results, item.intervention()))
        });
        let asked = asked.map(|(results, intervention)| {
            let is_there = results.table().has_intervention(intervention.as_str());
            (intervention, (!is_there).then(|| NamedNorm::of(results.norm())))
        });
        CountNotice::of_names(occurring, asked)
    }
}

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
                "Hoeveel waren er bij {unit:?} in {year}: {care}? (nog niets bekend)", "How many were there at {unit:?} in {year}: {care}? (nothing known yet)";
            "Hoeveel waren er bij {unit:?} in {year}: {care}? (tot nu toe: {known})", "How many were there at {unit:?} in {year}: {care}? (so far: {known})";
        AbsentYear { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.absent-year":
            if *known == CountRange::UNKNOWN =>
                "Hoeveel waren er bij {unit:?} in {year}: {care}? (nog niets bekend)", "How many were there at {unit:?} in {year}: {care}? (nothing known yet)";
            "Hoeveel waren er bij {unit:?} in {year}: {care}? (bekend: {known})", "How many were there at {unit:?} in {year}: {care}? (known: {known})";
        AbsentUnit { unit: Unit, year: Year, care: Care } = "volume.question.absent-unit":
            "Hoeveel waren er bij {unit:?} in {year}: {care}? ({unit} komt in {year} in de aantallen niet voor)",
            "How many were there at {unit:?} in {year}: {care}? (the counts have no row of {unit} in {year})";
        CareNotReported { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.care-not-reported":
            if *known == CountRange::UNKNOWN =>
                "Hoeveel waren er bij {unit:?} in {year}: {care}? (in {year} heeft niemand deze zorg gerapporteerd)",
                "How many were there at {unit:?} in {year}: {care}? (nobody reported this care in {year})";
            "Hoeveel waren er bij {unit:?} in {year}: {care}? (bekend: {known})", "How many were there at {unit:?} in {year}: {care}? (known: {known})";
        Count { unit: Unit, year: Year, care: Care, known: CountRange } = "volume.question.count":
            if *known == CountRange::UNKNOWN =>
                "Hoeveel waren er bij {unit:?} in {year}: {care}? (nog niets bekend)", "How many were there at {unit:?} in {year}: {care}? (nothing known yet)";
            "Hoeveel waren er bij {unit:?} in {year}: {care}? (bekend: {known})", "How many were there at {unit:?} in {year}: {care}? (known: {known})";
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
