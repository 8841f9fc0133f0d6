//! Two reports side by side (*vergelijking*): between two years, two norms, before and after a merger.
//!
//! Both reports are made as always; a comparison only holds them beside each other. What differs is told per
//! norm and unit, with its reasons, and through what the verdict moved: the counts, the norm, or both. Of
//! [composite norms](super::composite) it is told which clauses come out otherwise.
//!
//! ```
//! use passende_zorg::explanation::VerdictShift;
//! use passende_zorg::volume::comparison::{ChangeCause, VolumeComparison};
//! use passende_zorg::volume::{Asked, CountTable, check, norm::Norms};
//! # use passende_zorg::time::Year;
//! # let norms = Norms::from_json(br#"{"norms": [{
//! #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
//! #     "basket": [{"intervention": "lung-resection"}],
//! #     "per": "location", "window": {"kind": "calendar-year"},
//! #     "levels": [{"from": "2020-01-01", "minimum": 50, "status": "adopted"},
//! #                {"from": "2024-01-01", "minimum": 60, "status": "adopted"}],
//! #     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
//! # }]}"#)?; // at least 50, and 60 from 2024
//! let table = CountTable::from_csv(
//!     b"location,intervention,year,count\nA1,lung-resection,2023,55\nA1,lung-resection,2024,58\n",
//! )?;
//! let about = |year| Year::try_new(year).map(Asked::about);
//! let (before, after) = (check(&norms, &table, about(2023)?)?, check(&norms, &table, about(2024)?)?);
//! let comparison = VolumeComparison::between(&before, &after);
//! let a1 = comparison.norms()[0].unit("A1").unwrap();
//! assert_eq!(a1.shift(), VerdictShift::NoLongerMet);
//! assert_eq!(a1.cause(), Some(ChangeCause::Norm)); // 55 would not have been enough either
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod columns;
mod composite;
mod norm;
mod reason;
mod sides;
mod suppose;
mod unit;

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

pub use columns::ComparisonColumns;
pub use composite::{CompositeComparison, CompositeUnitComparison};
pub use norm::NormComparison;
pub use reason::{ChangeReason, ReportNotice};
pub use suppose::Supposition;
pub use unit::{ChangeCause, UnitComparison};

use super::check::{Asked, NormResults, VolumeReport};
use super::composite::CompositeReport;
use super::notice::NamedNorm;
use super::table::CountTable;
use crate::explanation::{COMPARED, Explanation, assessed};
use crate::language::Message;
use crate::messages::messages;
use crate::time::Year;

/// Two reports side by side, norm by norm (*vergelijking van twee rapporten*).
#[derive(Debug)]
pub struct VolumeComparison<'r> {
    asked: [Asked; 2],
    norms: Vec<NormComparison<'r>>,
    composite: Vec<CompositeComparison<'r>>,
    notices: Vec<ReportNotice>,
}

impl<'r> VolumeComparison<'r> {
    /// Puts two reports side by side; norms go together by their name.
    pub fn between(before: &'r VolumeReport<'r>, after: &'r VolumeReport<'r>) -> Self {
        let mut notices = Vec::new();
        let mut norms = Vec::new();
        for results in before.norms() {
            match after.norm(results.norm().id().as_str()) {
                Some(others) => norms.push(NormComparison::between(results, others)),
                None => notices.push(ReportNotice::NormOnlyBefore { norm: NamedNorm::of(results.norm()) }),
            }
        }
        let only_after = after.norms().iter().filter(|it| before.norm(it.norm().id().as_str()).is_none());
        notices.extend(only_after.map(|it| ReportNotice::NormOnlyAfter { norm: NamedNorm::of(it.norm()) }));
        notices.extend(norms.iter().filter_map(NormComparison::notice));
        notices.extend(of_tables(&before.tables(), &after.tables(), &norms));
        let asked = [before.asked(), after.asked()];
        Self { asked, norms, composite: Vec::new(), notices }
    }

    /// The same with the [composite norms](super::composite) of both sides, which go together by their name
    /// too.
    #[must_use]
    pub fn with_composite(
        mut self,
        before: &'r [CompositeReport<'r>],
        after: &'r [CompositeReport<'r>],
    ) -> Self {
        let id = |report: &CompositeReport<'r>| &report.norm().facts().id;
        let named = |report: &CompositeReport<'r>| {
            let facts = report.norm().facts();
            NamedNorm::titled(&facts.id, [facts.title.nl.as_str(), facts.title.en.as_str()])
        };
        for report in before {
            match after.iter().find(|other| id(other) == id(report)) {
                Some(other) => self.composite.push(CompositeComparison::between(report, other)),
                None => self.notices.push(ReportNotice::NormOnlyBefore { norm: named(report) }),
            }
        }
        let only_after = after.iter().filter(|report| !before.iter().any(|other| id(other) == id(report)));
        self.notices.extend(only_after.map(|it| ReportNotice::NormOnlyAfter { norm: named(it) }));
        self
    }

    /// The year and the day that each report was asked about.
    pub const fn asked(&self) -> [Asked; 2] {
        self.asked
    }

    /// The norms that both have, in order of name.
    pub fn norms(&self) -> &[NormComparison<'r>] {
        &self.norms
    }

    /// The composite norms that both have, in the order of the first.
    pub fn composite(&self) -> &[CompositeComparison<'r>] {
        &self.composite
    }

    /// The units of all simple norms whose verdict moved, or what falling short comes to.
    pub fn changed(&self) -> impl Iterator<Item = UnitComparison<'_>> {
        self.norms.iter().flat_map(NormComparison::changed)
    }

    /// What a reader has to know: in what the two are unlike, besides the counts and the norms. What each
    /// report tells of itself stands in its own notices.
    pub fn notices(&self) -> &[ReportNotice] {
        &self.notices
    }

    /// Every norm and unit in columns of equal length.
    pub fn columns(&self) -> ComparisonColumns<'_> {
        ComparisonColumns::of(&self.norms)
    }

    /// The comparison as a tree: what is unlike, and each norm with what changed.
    pub fn explanation(&self) -> Explanation {
        let [before, after] = self.asked;
        let told = Told::Reports {
            before: before.year(),
            after: after.year(),
            on: before.on(),
            then_on: after.on(),
            changed: self
                .composite
                .iter()
                .fold(self.changed().count(), |sum, norm| sum.saturating_add(norm.changed().count())),
        };
        let parts = self.norms.iter().map(NormComparison::explanation);
        let composite = self.composite.iter().map(CompositeComparison::explanation);
        let tree = Explanation::new(COMPARED, Message::new(told)).with_parts(parts).with_parts(composite);
        self.notices.iter().cloned().fold(tree, |tree, notice| tree.with_note(Message::new(notice)))
    }
}

assessed!(VolumeComparison<'_>);

/// In what the counts of two reports are unlike.
fn of_tables(
    before: &[&CountTable],
    after: &[&CountTable],
    norms: &[NormComparison<'_>],
) -> Vec<ReportNotice> {
    let mut notices = Vec::new();
    let (Some(one), Some(other)) = (before.first(), after.first()) else { return notices };
    if one.silence() != other.silence() {
        notices.push(ReportNotice::OtherSilence { before: one.silence(), after: other.silence() });
    }
    let days = [one, other].map(|table| table.carried_to());
    if let [before, after] = days
        && before != after
    {
        notices.push(ReportNotice::CarriedOver { before, after });
    }
    if one.openings_differ(other) {
        notices.push(ReportNotice::OtherOpenings);
    }
    let counted = norms.iter().flat_map(|norm| [norm.before(), norm.after()]).flat_map(NormResults::years);
    let counted: BTreeSet<Year> = counted.collect();
    let both = counted.into_iter().filter(|year| one.has_year(*year) && other.has_year(*year));
    let years: Vec<Year> = both.filter(|year| one.is_complete(*year) != other.is_complete(*year)).collect();
    if !years.is_empty() {
        notices.push(ReportNotice::OtherYearsComplete { years });
    }
    notices
}

messages! {
    #[derive(Debug)]
    enum Told {
        Reports { before: Year, after: Year, on: chrono::NaiveDate, then_on: chrono::NaiveDate, changed: usize } = "comparison.reports":
            if *changed == 1 => "{before} op {on} naast {after} op {then_on}: één keer een ander oordeel of gevolg.",
                "{before} on {on} beside {after} on {then_on}: another verdict or consequence once.";
            "{before} op {on} naast {after} op {then_on}: {changed} keer een ander oordeel of gevolg.",
            "{before} on {on} beside {after} on {then_on}: {changed} times another verdict or consequence.";
    }
}

/// `{"before": {"year": …, "on": …}, "after": {…}, "notices": […], "norms": […], "composite": […]}`
impl Serialize for VolumeComparison<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct About {
            year: Year,
            on: chrono::NaiveDate,
        }
        #[derive(Serialize)]
        struct Wire<'c, 'r> {
            before: About,
            after: About,
            notices: &'c [ReportNotice],
            norms: &'c [NormComparison<'r>],
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            composite: &'c [CompositeComparison<'r>],
        }
        let [before, after] = self.asked.map(|asked| About { year: asked.year(), on: asked.on() });
        let (notices, norms, composite) = (&self.notices, &self.norms, &self.composite);
        Wire { before, after, notices, norms, composite }.serialize(serializer)
    }
}
