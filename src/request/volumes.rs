//! Counts against norms.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answer::told;
use super::ask::{CountRow, OpeningRow, PerformedRow, PeriodRow, SourceCounts, SuccessionRow, VolumeRequest};
use super::form::{self, AnswerReach};
use super::form_volumes::VolumeForm;
use super::line::{AnswerLine, Told};
use super::{Answer, AnswerItem, Refused, RequestKind};
use crate::explanation::Assessment;
use crate::formats::{Excerpt, InputError, refusals};
use crate::messages::messages;
use crate::party::UnitKind;
use crate::statement::Statement;
use crate::volume::composite::{CompositeReport, Counts, Held};
use crate::volume::norm::{Consequence, Norms, Window};
use crate::volume::tally::{PerformedProcedure, ProcedureCounts, ProcedureTable};
use crate::volume::{
    Asked, CheckError, CountNotice, CountTable, Opening, PeriodCounts, Place, Silence, Succession,
    Successions, VolumeReport, check,
};
use crate::{Language, Verdict};

pub(super) fn answer(asked: &VolumeRequest) -> Result<Answer, InputError> {
    let given = Given::try_new(asked)?;
    let mut answer = Answer::new(RequestKind::Volumes);
    answer.on = Some(given.at.on());
    let report = given.simple()?;
    let mut form_of = VolumeForm::new(asked, &given, "/volumes");
    answer.notices = given.notices(&report);
    answer.notices.extend(form::names_left(asked));
    for row in report.rows() {
        let about =
            [("norm", row.norm().id().as_str()), ("per", row.unit_kind().code()), ("unit", row.unit_name())];
        let mut item = item(about, &row, row.consequence()).of_stage(row.standing().stage());
        given.note_open(&mut item, row.unit_kind(), row.unit_name(), given.first_day(row.norm().window()));
        answer.items.push(of_norm(item, |language| row.norm().title(language).to_owned(), row.unit_kind()));
        answer.questions.extend(form_of.of_simple(&row));
    }
    for report in given.composite()? {
        let facts = report.norm().facts();
        let first_day = report.first_counted();
        for row in report.rows() {
            let about = [("norm", facts.id.as_str()), ("per", facts.per.code()), ("unit", row.unit())];
            let mut item = item(about, &row, row.consequence()).of_stage(report.stage());
            given.note_open(&mut item, facts.per, row.unit(), first_day);
            let item = of_norm(
                item,
                |language| language.pick(&facts.title.nl, &facts.title.en).to_string(),
                facts.per,
            );
            answer.questions.extend(form_of.of_composite(&row));
            answer.items.push(item);
        }
        let notices = told(report.notices_of_openings()).into_iter().chain(told(&report.notices()));
        notices.for_each(|notice| add(&mut answer.notices, notice));
    }
    // What a verdict waits for comes before what only a consequence does.
    answer.questions.sort_by_key(|question| question.changes == AnswerReach::Consequence);
    Ok(answer)
}

/// What a request gives, ready to be held against its norms.
pub(super) struct Given<'q> {
    asked: &'q VolumeRequest,
    at: Asked,
    counts: Reported<'q>,
    sources: Vec<(&'q Statement, CountTable)>,
    openings: Vec<Opening>,
}

/// Counts as they were given, or as they follow from procedures.
enum Reported<'q> {
    Table(Box<CountTable>),
    Procedures(Box<(ProcedureTable, ProcedureCounts<'q>)>),
    Periods(Box<Periods>),
}

/// Counts of several years in one number; norms per calendar year have nothing to be held against.
struct Periods {
    counts: PeriodCounts,
    by_year: CountTable,
    no_norms: Norms,
}

impl<'q> Given<'q> {
    pub(super) fn try_new(asked: &'q VolumeRequest) -> Result<Self, InputError> {
        Self::on(asked, asked.on.unwrap_or_else(|| asked.year.last_day()))
    }

    /// The same, asked about another day.
    pub(super) fn on(asked: &'q VolumeRequest, day: NaiveDate) -> Result<Self, InputError> {
        if asked.norms.is_empty() {
            return Err(Refused::Nothing { list: "norms" }.into());
        }
        let given = [
            ("counts", asked.counts.is_empty()),
            ("procedures", asked.procedures.is_empty()),
            ("periods", asked.periods.is_empty()),
        ];
        let mut given = given.into_iter().filter(|(_, is_empty)| !is_empty).map(|(list, _)| list);
        if let (Some(beside), Some(list)) = (given.next(), given.next()) {
            return Err(Refused::Both { list, beside }.into());
        }
        let (at, kinds) = (Asked::about(asked.year).on_day(day), asked.norms.kinds());
        let (openings, successions) = (openings(&asked.openings)?, successions(&asked.successions)?);
        let counts = if !asked.periods.is_empty() {
            let of_year =
                [("successions", asked.successions.is_empty()), ("incomplete", asked.incomplete.is_empty())];
            if let Some((list, _)) = of_year.into_iter().find(|(_, is_empty)| !is_empty) {
                return Err(Refused::Both { list, beside: "periods" }.into());
            }
            let counts = periods(&asked.periods, &kinds)?;
            let is_by_year = asked.periods.iter().all(|row| row.first == row.last);
            match counts.by_year(silence(asked), &openings) {
                // Periods of one year each are counts of years.
                Some(by_year) if is_by_year => Reported::Table(Box::new(by_year)),
                by_year => {
                    let by_year = by_year.unwrap_or_else(|| CountTable::builder(&[]).finish());
                    Reported::Periods(Box::new(Periods { counts, by_year, no_norms: Norms::try_new([])? }))
                }
            }
        } else if asked.procedures.is_empty() {
            let mut table = table(&asked.counts, &kinds)?;
            if !successions.is_empty() {
                table = table.carried_over(&successions, at.on());
            }
            let table = asked.incomplete.iter().fold(table, |table, year| table.with_incomplete(*year));
            Reported::Table(Box::new(table.with_silence(silence(asked)).with_openings(&openings)))
        } else {
            // Of a composite norm procedures are counted where it is checked, with all years complete.
            if !asked.incomplete.is_empty() && !asked.norms.composite().is_empty() {
                return Err(Refused::Both { list: "incomplete", beside: "procedures" }.into());
            }
            let mut procedures = procedures(&asked.procedures, &kinds)?;
            if !successions.is_empty() {
                procedures = procedures
                    .carried_over(&successions, at.on())
                    .map_err(|error| InputError::from(error).of_the_whole().within("successions"))?;
            }
            let counts = procedures.count_for(asked.norms.simple());
            let counts = counts.map_err(|error| error.in_list("procedures"))?;
            let counts = asked.incomplete.iter().fold(counts, |counts, year| counts.with_incomplete(*year));
            let counts = counts.with_silence(silence(asked)).with_openings(&openings);
            Reported::Procedures(Box::new((procedures, counts)))
        };
        let sources = sources(&asked.sources, &kinds)?;
        Ok(Self { asked, at, counts, sources, openings })
    }

    /// The same counts, asked about another day: where nobody goes on in another.
    pub(super) fn asked_on(mut self, day: NaiveDate) -> Self {
        self.at = self.at.on_day(day);
        self
    }

    /// The simple norms.
    pub(super) fn simple(&self) -> Result<VolumeReport<'_>, InputError> {
        match &self.counts {
            Reported::Table(table) => check(self.asked.norms.simple(), table, self.at),
            Reported::Procedures(given) => given.1.check(self.at),
            Reported::Periods(given) => check(&given.no_norms, &given.by_year, self.at),
        }
        .map_err(refused)
    }

    /// The composite norms.
    pub(super) fn composite(&self) -> Result<Vec<CompositeReport<'_>>, InputError> {
        let mut held = Held::counts_of(match &self.counts {
            Reported::Table(table) => Counts::Table(table),
            Reported::Procedures(given) => Counts::Procedures(&given.0, silence(self.asked)),
            Reported::Periods(given) => Counts::Periods(&given.counts, silence(self.asked)),
        });
        for (name, table) in &self.sources {
            held = held.with_source((*name).clone(), Counts::Table(table));
        }
        held = held.with_openings(&self.openings);
        if let Some(facts) = &self.asked.facts {
            held = held.try_with_facts(facts).map_err(|error| error.within("facts"))?;
        }
        let norms = self.asked.norms.composite().iter();
        norms.map(|norm| norm.check(&held, self.at).map_err(refused)).collect()
    }

    /// What there is to know of the counts and of names. What norms and counts name is held against all norms
    /// together.
    pub(super) fn notices(&self, report: &VolumeReport<'_>) -> Vec<Told> {
        let mut notices: Vec<CountNotice> = report.notices();
        let table = match &self.counts {
            Reported::Table(table) => table,
            Reported::Procedures(given) => given.1.operations(),
            Reported::Periods(given) => &given.by_year,
        };
        if report.norms().is_empty() {
            notices.extend(table.notices());
            if let Reported::Procedures(given) = &self.counts {
                notices.extend(given.0.notices());
            }
        }
        notices.retain(|notice| !notice.is_of_names());
        notices.extend(self.asked.norms.notices_on(table));
        if let Reported::Table(table) = &self.counts {
            notices.extend(self.asked.norms.notices_of_silence(table, self.at.year()));
        }
        if let Reported::Periods(_) = &self.counts {
            notices.extend(self.asked.norms.notice_of_periods());
        }
        let facts = self.asked.facts.as_ref();
        let facts = facts.map(|facts| facts.not_asked(self.asked.norms.composite())).unwrap_or_default();
        let unused = self.asked.norms.composite().is_empty().then_some(&self.asked.sources);
        let unused: Vec<Unused> =
            unused.into_iter().flatten().map(|source| Unused::Source { name: source.name.clone() }).collect();
        told(&notices).into_iter().chain(told(&facts)).chain(told(&unused)).collect()
    }

    /// Tells, of a unit that opened within what is counted, that before it did none, and of one that was closed by
    /// the day asked about, that a consequence comes too late.
    fn note_open(&self, item: &mut AnswerItem, kind: UnitKind, unit: &str, first_day: Option<NaiveDate>) {
        let on = self.at.on();
        let own = self.openings.iter().filter(|it| it.kind() == kind && it.name() == unit);
        let stretches: Vec<&Opening> = own.collect();
        if matches!(item.verdict, Some(Verdict::NotMet | Verdict::Undetermined)) {
            let opened: Option<Vec<NaiveDate>> = stretches.iter().map(|it| it.opened()).collect();
            let opened = opened.and_then(|opened| opened.into_iter().min());
            let last_day = self.at.year().last_day();
            let within = |opened: &NaiveDate| {
                first_day.is_some_and(|first_day| *opened > first_day) && *opened <= last_day
            };
            if let Some(opened) = opened.filter(within) {
                item.notices.push(Told::of(&Stretch::Opened { kind, opened }));
            }
        }
        if item.consequence.is_none() || stretches.is_empty() {
            return;
        }
        let is_open = |it: &&Opening| {
            it.opened().is_none_or(|opened| opened <= on) && it.closed().is_none_or(|closed| on < closed)
        };
        let closed = stretches.iter().filter_map(|it| it.closed()).filter(|closed| *closed <= on).max();
        if let Some(closed) = closed.filter(|_| !stretches.iter().any(is_open)) {
            item.notices.push(Told::of(&Stretch::Closed { kind, closed, on }));
        }
    }

    /// The first day that a norm per calendar year counts.
    fn first_day(&self, window: Window) -> Option<NaiveDate> {
        let years = i32::from(window.years()).saturating_sub(1);
        NaiveDate::from_ymd_opt(self.at.year().number().saturating_sub(years), 1, 1)
    }

    /// The counts of a source, or the counts themselves, where they are counts of years.
    pub(super) fn table_of(&self, source: Option<&Statement>) -> Option<&CountTable> {
        match (source, &self.counts) {
            (None, Reported::Table(table)) => Some(table),
            (None, _) => None,
            (Some(name), _) => self.sources.iter().find(|(of, _)| *of == name).map(|(_, table)| table),
        }
    }

    /// What is asked.
    pub(super) const fn at(&self) -> Asked {
        self.at
    }
}

messages! {
    /// What was given and is not asked.
    #[derive(Debug)]
    enum Unused {
        Source { name: Statement } = "request.source-unused":
            "De aantallen van {name} tellen nergens mee: alleen samengestelde normen vragen naar een andere bron.",
            "The counts of {name} count for nothing: only composite norms ask for another source.";
    }
}

messages! {
    /// What there is to know of a unit that is no more, or was not yet.
    #[derive(Debug)]
    enum Stretch {
        Opened { kind: UnitKind, opened: NaiveDate } = "request.opened":
            "Deze {kind} ging open op {opened}, binnen wat is geteld: van daarvoor telt nul, tenzij er aantallen van zijn.",
            "This {kind} opened on {opened}, within what is counted: before that day it counts for none, unless there are counts of it.";
        Closed { kind: UnitKind, closed: NaiveDate, on: NaiveDate } = "request.closed":
            "Deze {kind} is sinds {closed} gesloten: op {on} is er niemand meer voor wie het gevolg geldt.",
            "This {kind} has been closed since {closed}: on {on} there is nobody left to whom the consequence applies.";
    }
}

fn silence(asked: &VolumeRequest) -> Silence {
    asked.silence.unwrap_or(Silence::Unknown)
}

fn refused(error: CheckError) -> InputError {
    InputError::from(error).within("norms")
}

pub(super) fn item<const N: usize>(
    about: [(&str, &str); N],
    row: &impl Assessment,
    consequence: Option<Consequence>,
) -> AnswerItem {
    let mut item = AnswerItem::about(about, row.outcome());
    item.consequence = consequence;
    item.explanation = Some(AnswerLine::of_assessment(row));
    item
}

/// The same, of a norm with a title that counts per units of a kind.
pub(super) fn of_norm(item: AnswerItem, title: impl Fn(Language) -> String, per: UnitKind) -> AnswerItem {
    item.titled("norm", title).titled("per", |language| per.in_language(language).to_owned())
}

/// Each notice once, though several norms may give it.
pub(super) fn add(notices: &mut Vec<Told>, notice: Told) {
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}

/// A row that names a place.
pub(super) trait OfPlace {
    /// The name of its unit of a kind.
    fn name(&self, kind: UnitKind) -> Option<&str>;

    /// The place, by all units that it names.
    fn place(&self) -> Place<'_> {
        let place = Place::at(self.name(UnitKind::Location).unwrap_or_default());
        UnitKind::ALL
            .iter()
            .fold(place, |place, kind| self.name(*kind).map_or(place, |name| place.with(*kind, name)))
    }
}

macro_rules! of_place {
    ($($row:ident),+) => {
        $(impl OfPlace for $row {
            fn name(&self, kind: UnitKind) -> Option<&str> {
                match kind {
                    UnitKind::Location => Some(self.location.as_str()),
                    UnitKind::Institution => self.institution.as_ref().map(AsRef::as_ref),
                    UnitKind::Network => self.network.as_ref().map(AsRef::as_ref),
                    UnitKind::Team => self.team.as_ref().map(AsRef::as_ref),
                    UnitKind::Specialist => self.specialist.as_ref().map(AsRef::as_ref),
                }
            }
        })+
    };
}
of_place!(CountRow, PerformedRow, PeriodRow);

/// The kinds of unit, besides the location, that some row names or some norm asks: of the latter each row that
/// is counted has to name one.
fn columns(rows: &[impl OfPlace], asked: &BTreeSet<UnitKind>) -> Vec<UnitKind> {
    let kinds = UnitKind::ALL.into_iter().filter(|kind| *kind != UnitKind::Location);
    let is_one = |kind: &UnitKind| asked.contains(kind) || rows.iter().any(|row| row.name(*kind).is_some());
    kinds.filter(is_one).collect()
}

fn table(counts: &[CountRow], asked: &BTreeSet<UnitKind>) -> Result<CountTable, InputError> {
    let mut rows = CountTable::builder(&columns(counts, asked));
    for row in counts {
        let added = rows.row(row.place(), row.intervention.as_str(), row.year, row.count);
        added.map_err(|error| error.in_list("counts"))?;
    }
    Ok(rows.finish())
}

fn periods(rows: &[PeriodRow], asked: &BTreeSet<UnitKind>) -> Result<PeriodCounts, InputError> {
    let mut counts = PeriodCounts::new(&columns(rows, asked));
    for row in rows {
        let added = counts.row(row.place(), row.intervention.as_str(), [row.first, row.last], row.count);
        added.map_err(|error| error.in_list("periods"))?;
    }
    Ok(counts)
}

fn sources<'q>(
    rows: &'q [SourceCounts],
    asked: &BTreeSet<UnitKind>,
) -> Result<Vec<(&'q Statement, CountTable)>, InputError> {
    let each = rows.iter().enumerate().map(|(at, source)| {
        let is_again = rows.iter().take(at).any(|earlier| earlier.name == source.name);
        if is_again {
            return Err(
                RefusedSource::Twice { found: source.name.as_str().into() }.at(format!("sources[{at}]"))
            );
        }
        Ok((
            &source.name,
            table(&source.counts, asked).map_err(|error| error.within(format!("sources[{at}]")))?,
        ))
    });
    each.collect()
}

refusals! {
    /// The reasons for which the counts of a source are refused.
    enum RefusedSource {
        Twice { found: Excerpt } = "request.source-twice" at "name":
            "verwacht: elke bron één keer; gevonden: {found} nogmaals",
            "expected each source once, found {found} again";
    }
}

fn procedures(rows: &[PerformedRow], asked: &BTreeSet<UnitKind>) -> Result<ProcedureTable, InputError> {
    let attributes: BTreeSet<&str> =
        rows.iter().flat_map(|row| row.attributes.keys()).map(String::as_str).collect();
    let mut table = ProcedureTable::new(&columns(rows, asked)).with_attributes(attributes.iter().copied());
    for row in rows {
        let values: BTreeMap<&str, &str> =
            row.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let values: Vec<&str> =
            attributes.iter().map(|name| values.get(name).copied().unwrap_or_default()).collect();
        let mut done = PerformedProcedure::new(row.date, row.place(), row.intervention.as_str());
        done = done.with_weight(row.weight.unwrap_or(1)).with_attributes(&values);
        if let Some(patient) = &row.patient {
            done = done.with_patient(patient);
        }
        table.push(done).map_err(|error| error.in_list("procedures"))?;
    }
    Ok(table)
}

fn openings(rows: &[OpeningRow]) -> Result<Vec<Opening>, InputError> {
    let each = rows.iter().enumerate().map(|(at, row)| {
        Opening::try_new(row.kind, &row.name, row.opened, row.closed)
            .map_err(|error| error.within(format!("openings[{at}]")))
    });
    each.collect()
}

fn successions(rows: &[SuccessionRow]) -> Result<Successions, InputError> {
    let each = rows.iter().enumerate().map(|(at, row)| {
        let made = Succession::try_new(row.kind, &row.from, &row.to, row.on);
        let made = match row.share {
            Some(share) => made.and_then(|made| made.try_with_share(share)),
            None => made,
        };
        made.map_err(|error| error.within(format!("successions[{at}]")))
    });
    let each: Vec<Succession> = each.collect::<Result<_, _>>()?;
    Successions::try_new(each).map_err(|error| error.within("successions"))
}
