//! Open questions on units that are held against norms, and where their answers go.

use core::num::NonZeroU32;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::ask::{CountRow, SourceCounts, VolumeRequest};
use super::form::{AnswerReach, AnswerShape, Answerer, FormPlace, FormQuestion};
use super::line::AnswerQuestion;
use super::volumes::{Given, OfPlace as _};
use crate::party::{Intervention, UnitKind};
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::composite::{CompositeCheck, CompositeUnknown, StatedFact, StatedShare};
use crate::volume::norm::{Basket, BasketItem, Demand, Norm, NormLevel, NormStatus, Norms};
use crate::volume::{Asked, CellState, CountTable, VolumeCheck, check};

impl FormQuestion {
    /// The same, about something.
    pub(super) fn about<const N: usize>(mut self, about: [(&str, &str); N]) -> Self {
        self.about = about.into_iter().map(|(kind, name)| (kind.to_owned(), name.to_owned())).collect();
        self
    }
}

/// Rows of counts in a request, by the pointer to their list.
struct Rows<'q> {
    all: &'q [CountRow],
    by_unit: BTreeMap<(UnitKind, &'q str), Vec<usize>>,
    pointer: String,
    place: &'static str,
    /// The years that were told not to be complete, where they are of these rows.
    incomplete: &'q [Year],
}

impl<'q> Rows<'q> {
    fn new(all: &'q [CountRow], pointer: String, (place, incomplete): (&'static str, &'q [Year])) -> Self {
        let mut by_unit: BTreeMap<(UnitKind, &str), Vec<usize>> = BTreeMap::new();
        for (at, row) in all.iter().enumerate() {
            for kind in UnitKind::ALL {
                if let Some(name) = row.name(kind) {
                    by_unit.entry((kind, name)).or_default().push(at);
                }
            }
        }
        Self { all, by_unit, pointer, place, incomplete }
    }

    /// The counts themselves; none where they were carried over, or follow from something else: then a number
    /// stands at no one place.
    fn of_counts(asked: &'q VolumeRequest, place: &'static str) -> Option<Self> {
        let is_plain =
            asked.procedures.is_empty() && asked.periods.is_empty() && asked.successions.is_empty();
        is_plain.then(|| Self::new(&asked.counts, format!("{place}/counts"), (place, &asked.incomplete)))
    }

    /// The rows of a unit, with their numbers.
    fn of_unit<'r>(&'r self, kind: UnitKind, unit: &'r str) -> impl Iterator<Item = (usize, &'r CountRow)> {
        let those = self.by_unit.get(&(kind, unit)).map(Vec::as_slice).unwrap_or_default();
        those.iter().filter_map(|at| Some((*at, self.all.get(*at)?)))
    }

    /// Where a number of a unit in a year goes.
    fn places(
        &self,
        (kind, unit, year): (UnitKind, &str, Year),
        intervention: &Intervention,
        state: CellState,
    ) -> Vec<FormPlace> {
        let rows = self.of_unit(kind, unit);
        let rows = rows.filter(|(_, row)| row.intervention == *intervention && row.year == year);
        let (exact, open): (Vec<_>, Vec<_>) = rows.partition(|(_, row)| row.count.is_exact());
        let is_incomplete = state == CellState::YearIncomplete;
        // Of a year that is not complete what was told so far is asked again.
        let told = if is_incomplete && open.is_empty() { exact } else { open };
        let place = |(at, row): (usize, &CountRow)| {
            let bounds = serde_json::to_value(row.count).unwrap_or_default();
            FormPlace::new(format!("{}/{at}/count", self.pointer), AnswerShape::Number, bounds)
        };
        let mut places: Vec<FormPlace> = told.into_iter().map(place).collect();
        if places.is_empty() {
            places.push(self.row_to_fill(kind, unit, intervention.as_str(), year.number()));
        }
        if self.incomplete.contains(&year) {
            let left: Vec<_> = self.incomplete.iter().filter(|other| **other != year).collect();
            let left = serde_json::to_value(left).unwrap_or_default();
            places.push(FormPlace::new(format!("{}/incomplete", self.place), AnswerShape::Record, left));
        }
        places
    }

    /// A row of counts that is not there. It names the units that the other rows of the unit name: by their
    /// names where these are the same in all of them.
    fn row_to_fill(&self, kind: UnitKind, unit: &str, intervention: &str, year: i32) -> FormPlace {
        let own: Vec<&CountRow> = self.of_unit(kind, unit).map(|(_, row)| row).collect();
        let mut row = json!({"intervention": intervention, "year": year, "count": null});
        for other in UnitKind::ALL {
            let of_unit: BTreeSet<Option<&str>> = own.iter().map(|row| row.name(other)).collect();
            let is_named = if own.is_empty() {
                self.by_unit.keys().any(|(kind, _)| *kind == other)
            } else {
                of_unit.iter().any(Option::is_some)
            };
            let name = match (of_unit.first(), of_unit.len()) {
                _ if other == kind => unit,
                (Some(Some(name)), 1) => name,
                _ if other == UnitKind::Location || is_named => "…",
                _ => continue,
            };
            if let Value::Object(fields) = &mut row {
                fields.insert(other.code().to_owned(), Value::String(name.to_owned()));
            }
        }
        FormPlace::new(format!("{}/-", self.pointer), AnswerShape::Record, row)
    }
}

/// What is not known of the counts of a source in a year, by unit.
type OpenCells = BTreeMap<String, Vec<(Intervention, CellState)>>;

/// The questions on units; what is not known of the counts under composite norms is looked up once for all of
/// them.
pub(super) struct VolumeForm<'g, 'q> {
    asked: &'q VolumeRequest,
    given: &'g Given<'q>,
    place: &'static str,
    counts: Option<Rows<'q>>,
    sources: Vec<Rows<'q>>,
    open: BTreeMap<(Option<Statement>, UnitKind, Vec<Intervention>, Year), OpenCells>,
}

impl<'g, 'q> VolumeForm<'g, 'q> {
    /// Of counts at a place of a request.
    pub(super) fn new(asked: &'q VolumeRequest, given: &'g Given<'q>, place: &'static str) -> Self {
        let sources = asked.sources.iter().enumerate();
        let source = |(at, source): (usize, &'q SourceCounts)| {
            Rows::new(&source.counts, format!("{place}/sources/{at}/counts"), (place, &[]))
        };
        let (counts, sources) = (Rows::of_counts(asked, place), sources.map(source).collect());
        Self { asked, given, place, counts, sources, open: BTreeMap::new() }
    }

    /// The questions on a unit held against a simple norm.
    pub(super) fn of_simple(&self, check: &VolumeCheck<'_>) -> Vec<FormQuestion> {
        let numbers = check.open_numbers().into_iter().map(|(cell, question)| {
            let mut asked =
                FormQuestion::new(AnswerQuestion::of(&question), Answerer::Registry, AnswerReach::Part);
            if let (Some(rows), Some(intervention)) = (&self.counts, cell.fact().intervention()) {
                let at = (check.unit_kind(), check.unit_name(), cell.fact().year());
                asked.places = rows.places(at, intervention, cell.state());
            }
            asked
        });
        let judged = check.norm_question().into_iter().map(|question| {
            FormQuestion::new(AnswerQuestion::of(&question), Answerer::Caller, AnswerReach::Part)
        });
        let about = [
            ("norm", check.norm().id().as_str()),
            ("per", check.unit_kind().code()),
            ("unit", check.unit_name()),
        ];
        numbers.chain(judged).map(|question| question.about(about)).collect()
    }

    /// The questions on a unit held against a composite norm.
    pub(super) fn of_composite(&mut self, check: &CompositeCheck<'_>) -> Vec<FormQuestion> {
        let facts = check.norm().facts();
        let about = [("norm", facts.id.as_str()), ("per", facts.per.code()), ("unit", check.unit())];
        let each = check.unknown().into_iter().map(|(question, unknown)| {
            let by = match unknown.first() {
                Some(CompositeUnknown::Value) => Answerer::Caller,
                Some(CompositeUnknown::Judgement { .. }) => Answerer::Assessor,
                Some(CompositeUnknown::Fact { .. }) => Answerer::Applicant,
                _ => Answerer::Registry,
            };
            let mut question = FormQuestion::new(AnswerQuestion::of(&question), by, AnswerReach::Part);
            question.places = unknown.iter().flat_map(|unknown| self.places(check, unknown)).collect();
            question.about(about)
        });
        each.collect()
    }

    fn places(&mut self, check: &CompositeCheck<'_>, unknown: &CompositeUnknown) -> Vec<FormPlace> {
        let (stated, place) = (self.asked.facts.as_ref(), self.place);
        match unknown {
            CompositeUnknown::Number { kind, unit, interventions, days, source } => {
                // A team at each location is no name of a row.
                if check.norm().facts().at_one_location == Some(true) {
                    return Vec::new();
                }
                let years = whole_years(*days);
                let each = years.flat_map(|year| {
                    self.of_number((*kind, unit.as_str(), year), interventions, source.as_ref())
                });
                each.collect()
            }
            CompositeUnknown::Fact { unit, fact } => {
                let row = json!({"unit": unit, "fact": fact, "holds": true});
                vec![FormPlace::of(format!("{place}/facts/facts/-"), &row)]
            }
            CompositeUnknown::Judgement { unit, fact } => {
                let on = self.given.at().on();
                let is_it = |stated: &StatedFact| {
                    let days =
                        (stated.from.is_none_or(|from| from <= on), stated.until.is_none_or(|day| on < day));
                    stated.unit.as_str() == unit
                        && stated.fact == *fact
                        && stated.holds
                        && days == (true, true)
                };
                let at = stated.and_then(|facts| facts.facts.iter().position(is_it));
                let judged = json!({"by": "…", "on": on, "verdict": null, "reason": "…"});
                let judge = |at| FormPlace::of(format!("{place}/facts/facts/{at}/judged"), &judged);
                at.map(judge).into_iter().collect()
            }
            CompositeUnknown::Share { unit, measure, years } => {
                let of_year = |year: &Year| {
                    let is_it = |stated: &StatedShare| {
                        stated.unit.as_str() == unit && stated.measure == *measure && stated.year == *year
                    };
                    let shares = stated.map(|facts| &facts.shares[..]).unwrap_or_default();
                    let at = shares.iter().position(is_it);
                    let whole = at.and_then(|at| shares.get(at)).map(|share| share.whole);
                    let row =
                        json!({"unit": unit, "measure": measure, "year": year, "part": null, "whole": whole});
                    let at = at.map_or_else(|| "-".to_owned(), |at| at.to_string());
                    FormPlace::of(format!("{place}/facts/shares/{at}"), &row)
                };
                years.iter().map(of_year).collect()
            }
            CompositeUnknown::FirstCase { unit } => {
                let row = json!({"unit": unit, "norm": check.norm().facts().id, "on": "…"});
                vec![FormPlace::of(format!("{place}/facts/first-cases/-"), &row)]
            }
            CompositeUnknown::Value => Vec::new(),
        }
    }

    /// Where the numbers of a unit in a year go that are not known.
    fn of_number(
        &mut self,
        at: (UnitKind, &str, Year),
        interventions: &[Intervention],
        source: Option<&Statement>,
    ) -> Vec<FormPlace> {
        let of_source = |name: &Statement| {
            let at = self.asked.sources.iter().position(|source| source.name == *name)?;
            self.sources.get(at)
        };
        let rows = source.map_or(self.counts.as_ref(), of_source);
        let (Some(rows), Some(table)) = (rows, self.given.table_of(source)) else { return Vec::new() };
        let (kind, unit, year) = at;
        let key = (source.cloned(), kind, interventions.to_vec(), year);
        let cells = self.open.entry(key).or_insert_with(|| open_cells(table, kind, interventions, year));
        // Of who has no row of anything nothing is known.
        let none = || interventions.iter().map(|name| (name.clone(), CellState::UnitAbsent)).collect();
        let open = cells.get(unit).cloned().unwrap_or_else(none);
        open.into_iter().flat_map(|(intervention, state)| rows.places(at, &intervention, state)).collect()
    }
}

/// The years that days are, from the first of one to the last of one; of others nothing.
fn whole_years([first, last]: [NaiveDate; 2]) -> impl Iterator<Item = Year> {
    let is_whole = (first.ordinal(), last.month(), last.day()) == (1, 12, 31);
    let years = (first.year()..=last.year()).filter(move |_| is_whole);
    years.filter_map(|year| Year::try_new(year).ok())
}

/// What is not known of some interventions in a year, by unit: an empty list where all of it is known.
fn open_cells(table: &CountTable, kind: UnitKind, interventions: &[Intervention], year: Year) -> OpenCells {
    let counted = || {
        let items = interventions.iter().map(|name| BasketItem::new(name.clone(), NonZeroU32::MIN));
        let level = NormLevel::new(Demand::Minimum(NonZeroU32::MIN), NormStatus::Adopted);
        let counts = Norm::builder("counts", kind, Basket::try_new(items).ok()?)
            .title("counts", "counts")
            .source(Reference::try_new("counts", "counts", NaiveDate::MIN).ok()?)
            .level(NaiveDate::MIN, level);
        Norms::try_new([counts.build().ok()?]).ok()
    };
    let Some(norms) = counted() else { return OpenCells::new() };
    let Ok(report) = check(&norms, table, Asked::about(year)) else { return OpenCells::new() };
    let open = |row: VolumeCheck<'_>| {
        let cells = row.cells().into_iter().filter(|cell| cell.state() != CellState::Known);
        let cells = cells.filter_map(|cell| Some((cell.fact().intervention()?.clone(), cell.state())));
        (row.unit_name().to_owned(), cells.collect())
    };
    report.rows().map(open).collect()
}
