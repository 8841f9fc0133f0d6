//! Counts against norms.

use super::answer::told;
use super::ask::{CountRow, OpeningRow, VolumeRequest};
use super::line::{AnswerLine, Told};
use super::{Answer, AnswerItem, RequestKind};
use crate::explanation::Assessment;
use crate::formats::InputError;
use crate::party::UnitKind;
use crate::volume::composite::Held;
use crate::volume::{Asked, CountNotice, CountTable, Opening, Place, check};

pub(super) fn answer(asked: &VolumeRequest) -> Result<Answer, InputError> {
    let (table, openings) = (table(asked)?, openings(&asked.openings)?);
    let at = asked.on.map_or(Asked::about(asked.year), |on| Asked::about(asked.year).on_day(on));
    let mut answer = Answer::new(RequestKind::Volumes);
    answer.on = Some(at.on());

    let with_openings = table.with_openings(&openings);
    let report = check(asked.norms.simple(), &with_openings, at);
    let report = report.map_err(|error| InputError::new(error.code(), "norms", error.to_string()))?;
    // What norms and counts name is held against all norms together, below.
    let mut notices: Vec<CountNotice> = report.notices();
    if report.norms().is_empty() {
        notices.extend(with_openings.notices());
    }
    notices.retain(|notice| !notice.is_of_names());
    notices.extend(asked.norms.notices_on(&with_openings));
    answer.notices = told(&notices);
    for row in report.rows() {
        let about =
            [("norm", row.norm().id().as_str()), ("per", row.unit_kind().code()), ("unit", row.unit_name())];
        answer.items.push(item(about, &row, row.consequence()));
    }

    let mut held = Held::counts(&with_openings).with_openings(&openings);
    if let Some(facts) = &asked.facts {
        held = held.try_with_facts(facts).map_err(|error| error.within("facts"))?;
        answer.notices.extend(told(&facts.not_asked(asked.norms.composite())));
    }
    for norm in asked.norms.composite() {
        let report = norm.check(&held, at);
        let report = report.map_err(|error| InputError::new(error.code(), "norms", error.to_string()))?;
        let facts = norm.facts();
        for row in report.rows() {
            let about = [("norm", facts.id.as_str()), ("per", facts.per.code()), ("unit", row.unit())];
            answer.items.push(item(about, &row, row.consequence()));
        }
        let notices = told(report.notices_of_openings()).into_iter().chain(told(&report.notices()));
        for notice in notices {
            add(&mut answer.notices, notice);
        }
    }
    Ok(answer)
}

fn item<const N: usize>(
    about: [(&str, &str); N],
    row: &impl Assessment,
    consequence: Option<crate::volume::norm::Consequence>,
) -> AnswerItem {
    let mut item = AnswerItem::about(about, row.outcome());
    item.consequence = consequence;
    item.explanation = Some(AnswerLine::of_assessment(row));
    item
}

/// Each notice once, though several norms may give it.
fn add(notices: &mut Vec<Told>, notice: Told) {
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}

/// The counts as a table, in which every kind of unit has a column that a row names.
fn table(asked: &VolumeRequest) -> Result<CountTable, InputError> {
    let kinds: Vec<UnitKind> = UnitKind::ALL
        .iter()
        .copied()
        .filter(|kind| asked.counts.iter().any(|row| names(row, *kind)))
        .collect();
    let mut rows = CountTable::builder(&kinds);
    for row in &asked.counts {
        let place = UnitKind::ALL.iter().fold(Place::at(row.location.as_str()), |place, kind| {
            name(row, *kind).map_or(place, |name| place.with(*kind, name))
        });
        let added = rows.row(place, row.intervention.as_str(), row.year, row.count);
        added.map_err(|error| error.in_list("counts"))?;
    }
    let table = asked.incomplete.iter().fold(rows.finish(), |table, year| table.with_incomplete(*year));
    Ok(match asked.silence {
        Some(silence) => table.with_silence(silence),
        None => table,
    })
}

fn names(row: &CountRow, kind: UnitKind) -> bool {
    kind != UnitKind::Location && name(row, kind).is_some()
}

fn name(row: &CountRow, kind: UnitKind) -> Option<&str> {
    match kind {
        UnitKind::Location => Some(row.location.as_str()),
        UnitKind::Institution => row.institution.as_ref().map(AsRef::as_ref),
        UnitKind::Network => row.network.as_ref().map(AsRef::as_ref),
        UnitKind::Team => row.team.as_ref().map(AsRef::as_ref),
        UnitKind::Specialist => row.specialist.as_ref().map(AsRef::as_ref),
    }
}

fn openings(rows: &[OpeningRow]) -> Result<Vec<Opening>, InputError> {
    let each = rows.iter().enumerate().map(|(at, row)| {
        Opening::try_new(row.kind, &row.name, row.opened, row.closed)
            .map_err(|error| error.within(format!("openings[{at}]")))
    });
    each.collect()
}
