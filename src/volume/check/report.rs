//! The check of every norm against every unit, and its report.

use std::sync::{Arc, OnceLock};

use super::error::CheckErrorKind;
use super::row::Facts;
use super::sums::{Index, Supposed, cells, first_of_window, items, sums, window_years};
use super::{Asked, Cell, CheckError, VolumeCheck};
use crate::Verdict;
use crate::party::{Unit, UnitKind};
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::ground::{VolumeGround, verdict_of};
use crate::volume::norm::{Norm, NormStanding, Norms};
use crate::volume::notice::CountNotice;
use crate::volume::table::{CountTable, Dimension, Rows, YearSet};

/// Holds every unit of a table against every norm.
///
/// Reads each row of a norm's basket once and keeps two numbers per norm and unit; everything else
/// (questions, ways, explanations) is worked out for the rows that someone asks about.
///
/// ```
/// use passende_zorg::{
///     Verdict,
///     volume::{Asked, CountTable, check, norm::Norms},
/// };
///
/// # let norms = Norms::from_json(br#"{"norms": [{
/// #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
/// #     "basket": [{"intervention": "lung-resection"}],
/// #     "per": "location", "window": {"kind": "calendar-year"},
/// #     "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted",
/// #     "enforced-from": "2026-01-01"}],
/// #     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
/// # }]}"#)?;
/// let table = CountTable::from_csv(
///     b"location,intervention,year,count\nA1,lung-resection,2024,63\nA2,lung-resection,2024,<10\n",
/// )?;
/// let asked = Asked::about(table.last_year().unwrap());
/// let report = check(&norms, &table, asked)?;
/// let verdicts: Vec<_> = report.rows().map(|row| (row.unit_name().to_owned(), row.verdict())).collect();
/// assert_eq!(verdicts, [("A1".to_owned(), Verdict::Met), ("A2".to_owned(), Verdict::NotMet)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When a norm counts per a kind of unit that the table has no column for or that a row of its basket does
/// not name; when weights are so large that sums do not fit; when the counts were [carried
/// over](CountTable::carried_over) to another day.
pub fn check<'a>(
    norms: &'a Norms,
    table: &'a CountTable,
    asked: Asked,
) -> Result<VolumeReport<'a>, CheckError> {
    let results = norms
        .iter()
        .map(|norm| NormResults::of(norm, table, None, table, asked))
        .collect::<Result<_, _>>()?;
    Ok(VolumeReport::of(results, asked, Vec::new()))
}

/// What holding counts against norms came to, in columns: by norm in order of name, and by
/// unit in order of name.
#[derive(Debug)]
pub struct VolumeReport<'a> {
    results: Vec<NormResults<'a>>,
    asked: Asked,
    /// The notices on the rows that the counts were made from.
    of_rows: Vec<CountNotice>,
}

impl<'a> VolumeReport<'a> {
    pub(in crate::volume) const fn of(
        results: Vec<NormResults<'a>>,
        asked: Asked,
        of_rows: Vec<CountNotice>,
    ) -> Self {
        Self { results, asked, of_rows }
    }

    pub(super) fn of_rows(&self) -> &[CountNotice] {
        &self.of_rows
    }

    /// The year and the day that were asked about.
    pub const fn asked(&self) -> Asked {
        self.asked
    }

    /// The results per norm.
    pub fn norms(&self) -> &[NormResults<'a>] {
        &self.results
    }

    /// The results per norm, to keep.
    pub fn into_norms(self) -> Vec<NormResults<'a>> {
        self.results
    }

    /// The results for one norm.
    pub fn norm(&self, id: &str) -> Option<&NormResults<'a>> {
        self.results.iter().find(|results| results.norm.id().as_str() == id)
    }

    /// Every norm and unit, one row each.
    pub fn rows(&self) -> impl Iterator<Item = VolumeCheck<'_>> {
        self.results.iter().flat_map(NormResults::rows)
    }

    /// The row of one norm and unit.
    pub fn row(&self, norm: &str, unit: &str) -> Option<VolumeCheck<'_>> {
        self.norm(norm)?.row(unit)
    }
}

/// The rows of one norm, for every unit of the kind that it counts per.
#[derive(Debug)]
pub struct NormResults<'a> {
    norm: &'a Norm,
    standing: NormStanding<'a>,
    table: &'a CountTable,
    units: &'a Dimension,
    whole: Option<Rows<'a>>,
    /// The table in which it stands which units go together.
    links: &'a CountTable,
    asked: Asked,
    least: Vec<u64>,
    /// [`UNBOUNDED`] where nothing limits the count.
    most: Vec<u64>,
    /// The rows of the basket by unit, made when someone first asks for the cells of a unit.
    index: OnceLock<Index>,
}

impl<'a> NormResults<'a> {
    /// One norm against every unit; `whole` has the counts of the basket as a whole, by unit of the table,
    /// where it was counted so, and `links` the rows in which units of several kinds stand together.
    pub(in crate::volume) fn of(
        norm: &'a Norm,
        table: &'a CountTable,
        whole: Option<Rows<'a>>,
        links: &'a CountTable,
        asked: Asked,
    ) -> Result<Self, CheckError> {
        let refuse = |kind| CheckError::new(norm.id().clone(), kind);
        let per = norm.per();
        let units = table.dimension(per).ok_or_else(|| refuse(CheckErrorKind::NoColumn { per }))?;
        if let Some(found) = table.carried_to().filter(|found| *found != asked.on()) {
            return Err(refuse(CheckErrorKind::OtherDay { on: asked.on(), found }));
        }
        // Only rows that the norm counts have to name its unit.
        let baskets = norm.basket().items().iter();
        let without = baskets.filter_map(|item| table.first_without(per, item.intervention().as_str()));
        if let Some(at) = without.min() {
            return Err(refuse(CheckErrorKind::NoUnit { per, at }));
        }
        // No sum over the table is larger than this product, so the sums below cannot reach the bound that
        // stands for "unknown" unless something is unknown.
        let largest = table.largest_sum().checked_mul(u64::from(norm.basket().largest_weight()));
        if largest.is_none_or(|largest| largest == UNBOUNDED) {
            return Err(refuse(CheckErrorKind::TooLarge));
        }
        let items = items(norm, table, whole);
        let (least, most) = sums(norm, table, units, &items, asked.year());
        let standing = norm.standing(asked.on());
        Ok(Self { norm, standing, table, units, whole, links, asked, least, most, index: OnceLock::new() })
    }

    /// The norm that the units are held against.
    pub const fn norm(&self) -> &'a Norm {
        self.norm
    }

    /// The year and the day that were asked about.
    pub const fn asked(&self) -> Asked {
        self.asked
    }

    /// The standing of the norm on the day asked about.
    pub const fn standing(&self) -> NormStanding<'a> {
        self.standing
    }

    /// The number of units that have a row.
    pub fn len(&self) -> usize {
        self.least.len()
    }

    /// Whether there is no unit.
    pub fn is_empty(&self) -> bool {
        self.least.is_empty()
    }

    /// The verdict of every unit, in order, and nothing else: allocates nothing.
    #[inline]
    pub fn verdicts(&self) -> impl ExactSizeIterator<Item = Verdict> + '_ {
        let ground = VolumeGround::new(CountRange::NONE, self.standing.level().demand(), self.norm.window());
        let (low, high) = (ground.required_low(), ground.required_high());
        self.least.iter().zip(&self.most).map(move |(least, most)| verdict_of(*least, *most, low, high))
    }

    /// The count of every unit, in order.
    pub(in crate::volume) fn observed(&self) -> impl ExactSizeIterator<Item = CountRange> + '_ {
        self.least.iter().zip(&self.most).map(|(least, most)| CountRange::from_bounds(*least, *most))
    }

    /// Every unit, one row each.
    pub fn rows(&self) -> impl Iterator<Item = VolumeCheck<'_>> {
        (0..self.len()).filter_map(|at| self.row_at(at))
    }

    /// The row of one unit.
    pub fn row(&self, unit: &str) -> Option<VolumeCheck<'_>> {
        self.row_at(self.units.names.binary_search_by(|name| (**name).cmp(unit)).ok()?)
    }

    pub(in crate::volume) fn row_at(&self, at: usize) -> Option<VolumeCheck<'_>> {
        let observed = CountRange::from_bounds(*self.least.get(at)?, *self.most.get(at)?);
        let ground = VolumeGround::new(observed, self.standing.level().demand(), self.norm.window());
        let name = self.units.names.get(at)?;
        Some(VolumeCheck::new(
            self.norm,
            self.standing,
            self.asked.year(),
            ground,
            Facts::InReport(self, name, at, None),
        ))
    }

    pub(in crate::volume) const fn table(&self) -> &'a CountTable {
        self.table
    }

    pub(crate) const fn links(&self) -> &'a CountTable {
        self.links
    }

    /// The units, in order of name.
    pub(in crate::volume) fn unit_names(&self) -> &'a [Arc<str>] {
        &self.units.names
    }

    /// The years that the norm counts.
    pub(in crate::volume) fn years(&self) -> impl Iterator<Item = Year> {
        window_years(self.norm, self.asked.year())
    }

    /// What each unit counts as the norm of other results counts, in order; none where it counts per other
    /// units, or where numbers were made from procedures, which each norm counts in its own way.
    pub(in crate::volume) fn counted_by(&self, other: &NormResults<'_>) -> Option<Vec<CountRange>> {
        let norm = other.norm;
        if norm.per() != self.norm.per() || !self.is_of_rows() || !other.is_of_rows() {
            return None;
        }
        let results = NormResults::of(norm, self.table, None, self.links, self.asked).ok()?;
        Some(results.observed().collect())
    }

    /// The names of the units that have no row in a year, in order.
    pub(super) fn units_absent(&self, year: Year) -> Vec<Arc<str>> {
        let units = self.units.names.iter().zip(&self.units.present).enumerate();
        let is_absent = |(at, (_, years)): &(usize, (&Arc<str>, &YearSet))| {
            !years.contains(year) && !self.units.closed_in(*at).contains(year)
        };
        units.filter(is_absent).map(|(_, (name, _))| Arc::clone(name)).collect()
    }

    pub(super) fn kind(&self) -> UnitKind {
        self.units.kind
    }

    pub(in crate::volume) fn unit(&self, name: &Arc<str>) -> Unit {
        Unit::from_checked(self.units.kind, Arc::clone(name))
    }

    /// Whether the numbers are those of the rows of counts, and not made from procedures.
    pub(in crate::volume) fn is_of_rows(&self) -> bool {
        self.whole.is_none() && core::ptr::eq(self.table, self.links)
    }

    /// Whether the norm counts an intervention in a year.
    pub(in crate::volume) fn counts(&self, intervention: &str, year: Year) -> bool {
        let mut items = self.norm.basket().items().iter();
        items.any(|item| item.intervention().as_str() == intervention) && self.years().any(|of| of == year)
    }

    /// The row of one unit, of which a count is supposed to be another.
    pub(in crate::volume) fn row_supposing<'s>(
        &'s self,
        at: usize,
        supposed: &'s Supposed,
    ) -> Option<VolumeCheck<'s>> {
        let name = self.units.names.get(at)?;
        let reaches_too_far = first_of_window(self.norm, self.asked.year()) < Year::FIRST.number();
        let start = if reaches_too_far { CountRange::UNKNOWN } else { CountRange::NONE };
        let sum = self.cells(at, Some(supposed)).iter().fold(start, |sum, cell| {
            let times = |bound: u64| bound.saturating_mul(u64::from(cell.weight()));
            let (least, most) = (times(cell.count().least()), times(cell.count().most_raw()));
            CountRange::from_bounds(sum.least().saturating_add(least), sum.most_raw().saturating_add(most))
        });
        let ground = VolumeGround::new(sum, self.standing.level().demand(), self.norm.window());
        let facts = Facts::InReport(self, name, at, Some(supposed));
        Some(VolumeCheck::new(self.norm, self.standing, self.asked.year(), ground, facts))
    }

    /// The numbers that the norm adds up for one unit: per year from the last back, and
    /// per item of the basket.
    pub(super) fn cells(&self, unit: usize, supposed: Option<&Supposed>) -> Vec<Cell> {
        let items = items(self.norm, self.table, self.whole);
        let index = self.index.get_or_init(|| Index::of(&items, self.units.names.len()));
        cells(self.norm, self.table, self.units, (&items, index), self.asked.year(), (unit, supposed))
    }
}
