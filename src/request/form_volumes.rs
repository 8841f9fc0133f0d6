//! Open questions on units that are held against norms, and where their answers go.

use core::num::NonZeroU32;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::ask::{CountRow, SourceCounts, VolumeRequest};
use super::form::{AnswerReach, AnswerShape, Answerer, FormPlace, FormQuestion, to_judge};
use super::line::AnswerQuestion;
use super::volumes::{Given, OfPlace as _};
use crate::Verdict;
use crate::party::{Intervention, UnitKind};
use crate::rule::Reference;
use crate::statement::Statement;
use crate::time::Year;
use crate::volume::composite::{CompositeCheck, CompositeUnknown, StatedFact, StatedShare, team_at};
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
    /// The rows of each unit; of teams that are another at each location, of a team at a location.
    by_unit: BTreeMap<(UnitKind, Cow<'q, str>), Vec<usize>>,
    pointer: String,
}

impl<'q> Rows<'q> {
    fn new(all: &'q [CountRow], pointer: String, at_locations: bool) -> Self {
        let mut by_unit: BTreeMap<(UnitKind, Cow<'_, str>), Vec<usize>> = BTreeMap::new();
        for (at, row) in all.iter().enumerate() {
            for kind in UnitKind::ALL {
                let name = match kind {
                    UnitKind::Team if at_locations => team_at(&row.place()).map(Cow::Owned),
                    _ => row.name(kind).map(Cow::Borrowed),
                };
                if let Some(name) = name {
                    by_unit.entry((kind, name)).or_default().push(at);
                }
            }
        }
        Self { all, by_unit, pointer }
    }

    /// The rows of a unit, with their numbers.
    fn of_unit<'r>(&'r self, kind: UnitKind, unit: &'r str) -> impl Iterator<Item = (usize, &'r CountRow)> {
        let those = self.by_unit.get(&(kind, Cow::Borrowed(unit))).map(Vec::as_slice).unwrap_or_default();
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
        // Of a year that is not complete what was told so far is asked again: that it is complete would be said of
        // all units at once, and of another may not be so.
        let told = if is_incomplete && open.is_empty() { exact } else { open };
        let place = |(at, row): (usize, &CountRow)| {
            let bounds = serde_json::to_value(row.count).unwrap_or_default();
            FormPlace::new(format!("{}/{at}/count", self.pointer), AnswerShape::Number, bounds)
        };
        let mut places: Vec<FormPlace> = told.into_iter().map(place).collect();
        if places.is_empty() {
            places.push(self.row_to_fill(kind, unit, intervention.as_str(), year.number()));
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
                (Some(Some(name)), 1) => name,
                _ if other == kind => unit,
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

/// The rows of a request by the list in which they stand.
struct Lists<'q> {
    /// The counts themselves; none where they were carried over, or follow from something else: then a number
    /// stands at no one place.
    counts: Option<Rows<'q>>,
    sources: Vec<Rows<'q>>,
}

impl<'q> Lists<'q> {
    fn new(asked: &'q VolumeRequest, place: &'static str, at_locations: bool) -> Self {
        let is_plain =
            asked.procedures.is_empty() && asked.periods.is_empty() && asked.successions.is_empty();
        let counts = || Rows::new(&asked.counts, format!("{place}/counts"), at_locations);
        let source = |(at, source): (usize, &'q SourceCounts)| {
            Rows::new(&source.counts, format!("{place}/sources/{at}/counts"), at_locations)
        };
        let sources = asked.sources.iter().enumerate().map(source).collect();
        Self { counts: is_plain.then(counts), sources }
    }
}

/// What is not known of the counts of a source in a year, by unit.
type OpenCells = BTreeMap<String, Vec<(Intervention, CellState)>>;

/// What cells are of: the source, whether each team is another at each location, the kind of unit, the
/// interventions and the year.
type CellsOf = (Option<Statement>, bool, UnitKind, Vec<Intervention>, Year);

/// The questions on units; what is not known of the counts under composite norms is looked up once for all of
/// them.
pub(super) struct VolumeForm<'g, 'q> {
    asked: &'q VolumeRequest,
    given: &'g Given<'q>,
    place: &'static str,
    lists: Lists<'q>,
    /// The same with each team another at each location, where a norm counts so.
    at_locations: Option<Lists<'q>>,
    open: BTreeMap<CellsOf, OpenCells>,
}

impl<'g, 'q> VolumeForm<'g, 'q> {
    /// Of counts at a place of a request.
    pub(super) fn new(asked: &'q VolumeRequest, given: &'g Given<'q>, place: &'static str) -> Self {
        let counts_so = asked.norms.composite().iter().any(|norm| norm.facts().at_one_location == Some(true));
        let at_locations = counts_so.then(|| Lists::new(asked, place, true));
        let lists = Lists::new(asked, place, false);
        Self { asked, given, place, lists, at_locations, open: BTreeMap::new() }
    }

    /// The questions on a unit held against a simple norm.
    pub(super) fn of_simple(&self, check: &VolumeCheck<'_>) -> Vec<FormQuestion> {
        let numbers = check.open_numbers().into_iter().map(|(cell, question)| {
            let reach = reach(check.verdict());
            let mut asked = FormQuestion::new(AnswerQuestion::of(&question), Answerer::Registry, reach);
            if let Some(rows) = &self.lists.counts {
                let at = (check.unit_kind(), check.unit_name(), cell.fact().year());
                let places = |intervention: &Intervention| rows.places(at, intervention, cell.state());
                asked.places = match cell.fact().intervention() {
                    Some(intervention) => places(intervention),
                    None => check
                        .norm()
                        .basket()
                        .items()
                        .iter()
                        .flat_map(|it| places(it.intervention()))
                        .collect(),
                };
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
        let reach = reach(check.verdict());
        let each = check.unknown().into_iter().map(|(question, unknown)| {
            let by = match unknown.first() {
                Some(CompositeUnknown::Value) => Answerer::Caller,
                Some(CompositeUnknown::Judgement { .. } | CompositeUnknown::JudgementThen { .. }) => {
                    Answerer::Assessor
                }
                Some(CompositeUnknown::Fact { .. } | CompositeUnknown::FactThen { .. }) => {
                    Answerer::Applicant
                }
                _ => Answerer::Registry,
            };
            let mut question = FormQuestion::new(AnswerQuestion::of(&question), by, reach);
            question.places = unknown.iter().flat_map(|unknown| self.places(check, unknown)).collect();
            question.about(about)
        });
        each.collect()
    }

    fn places(&mut self, check: &CompositeCheck<'_>, unknown: &CompositeUnknown) -> Vec<FormPlace> {
        let (stated, place) = (self.asked.facts.as_ref(), self.place);
        match unknown {
            CompositeUnknown::Number { kind, unit, interventions, days, source } => {
                let at_locations = check.norm().facts().at_one_location == Some(true);
                let years = whole_years(*days);
                let each = years.flat_map(|year| {
                    let source = (source.as_ref(), at_locations);
                    self.of_number((*kind, unit.as_str(), year), interventions, source)
                });
                each.collect()
            }
            CompositeUnknown::Fact { unit, fact } => {
                let row = json!({"unit": unit, "fact": fact, "holds": true});
                vec![FormPlace::of(format!("{place}/facts/facts/-"), &row)]
            }
            CompositeUnknown::FactThen { unit, fact, year } => {
                let (from, until) = (year.first_day(), year.last_day().succ_opt());
                let row = json!({"unit": unit, "fact": fact, "holds": true, "from": from, "until": until});
                vec![FormPlace::of(format!("{place}/facts/facts/-"), &row)]
            }
            CompositeUnknown::Judgement { unit, fact } => {
                self.to_judge((unit, fact), self.given.at().on()).into_iter().collect()
            }
            CompositeUnknown::JudgementThen { unit, fact, year } => {
                self.to_judge((unit, fact), year.last_day()).into_iter().collect()
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
                // Of a year that is not over no number is the last.
                let is_over = |year: &&Year| year.last_day() <= self.given.at().on();
                years.iter().filter(is_over).map(of_year).collect()
            }
            CompositeUnknown::FirstCase { unit } => {
                let row = json!({"unit": unit, "norm": check.norm().facts().id, "on": "…"});
                vec![FormPlace::of(format!("{place}/facts/first-cases/-"), &row)]
            }
            CompositeUnknown::Value => Vec::new(),
        }
    }

    /// Where the judgement goes on a fact of a unit that is stated for a day.
    fn to_judge(&self, (unit, fact): (&str, &Statement), day: NaiveDate) -> Option<FormPlace> {
        let facts = self.asked.facts.as_ref()?;
        let is_it = |stated: &StatedFact| {
            let days =
                (stated.from.is_none_or(|from| from <= day), stated.until.is_none_or(|until| day < until));
            stated.unit.as_str() == unit && stated.fact == *fact && stated.holds && days == (true, true)
        };
        let at = facts.facts.iter().position(is_it)?;
        let judged = to_judge(self.given.at().on());
        Some(FormPlace::of(format!("{}/facts/facts/{at}/judged", self.place), &judged))
    }

    /// Where the numbers of a unit in a year go that are not known.
    fn of_number(
        &mut self,
        at: (UnitKind, &str, Year),
        interventions: &[Intervention],
        (source, at_locations): (Option<&Statement>, bool),
    ) -> Vec<FormPlace> {
        let lists = if at_locations { self.at_locations.as_ref() } else { Some(&self.lists) };
        let rows = lists.and_then(|lists| match source {
            None => lists.counts.as_ref(),
            Some(name) => {
                let at = self.asked.sources.iter().position(|source| source.name == *name)?;
                lists.sources.get(at)
            }
        });
        let (kind, unit, year) = at;
        let (Some(rows), Some(table)) = (rows, self.given.table_of(source)) else {
            return source.map_or_else(Vec::new, |name| vec![self.source_to_fill(name, at, interventions)]);
        };
        let key = (source.cloned(), at_locations, kind, interventions.to_vec(), year);
        let cells = self.open.entry(key).or_insert_with(|| {
            let of_teams = at_locations.then(|| crate::volume::composite::at_locations(table)).flatten();
            open_cells(of_teams.as_ref().unwrap_or(table), kind, interventions, year)
        });
        // Of who has no row of anything nothing is known.
        let none = || interventions.iter().map(|name| (name.clone(), CellState::UnitAbsent)).collect();
        let open = cells.get(unit).cloned().unwrap_or_else(none);
        open.into_iter().flat_map(|(intervention, state)| rows.places(at, &intervention, state)).collect()
    }
}

impl VolumeForm<'_, '_> {
    /// A source of counts that is not there, with the rows of a unit in a year.
    fn source_to_fill(
        &self,
        name: &Statement,
        (kind, unit, year): (UnitKind, &str, Year),
        interventions: &[Intervention],
    ) -> FormPlace {
        let rows = interventions.iter().map(|intervention| {
            // Such as the other rows of the unit are.
            let counts = self.lists.counts.as_ref();
            let row = counts.map(|rows| rows.row_to_fill(kind, unit, intervention.as_str(), year.number()));
            row.map_or_else(
                || json!({(kind.code()): unit, "intervention": intervention, "year": year, "count": null}),
                |place| place.example,
            )
        });
        let source = json!({"name": name, "counts": rows.collect::<Vec<_>>()});
        FormPlace::new(format!("{}/sources/-", self.place), AnswerShape::Record, source)
    }
}

/// What an answer on a unit can still change: what it comes to, or only what follows from that.
const fn reach(verdict: Verdict) -> AnswerReach {
    if verdict.is_undetermined() { AnswerReach::Part } else { AnswerReach::Consequence }
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
        let cells = cells.flat_map(|cell| {
            // What is of the whole basket is of each intervention in it.
            let of: Vec<Intervention> =
                cell.fact().intervention().map_or_else(|| interventions.to_vec(), |it| vec![it.clone()]);
            of.into_iter().map(move |intervention| (intervention, cell.state()))
        });
        (row.unit_name().to_owned(), cells.collect())
    };
    report.rows().map(open).collect()
}
