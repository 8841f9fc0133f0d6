use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::cell::first_of_window;
use super::error::CheckErrorKind;
use super::row::Facts;
use super::{Asked, Cell, CellState, CheckError, CountFact, VolumeCheck};
use crate::Verdict;
use crate::party::{Intervention, Unit, UnitKind};
use crate::quantity::{CountRange, UNBOUNDED};
use crate::time::Year;
use crate::volume::ground::{VolumeGround, verdict_of};
use crate::volume::norm::{BasketItem, Norm, NormId, NormStanding, Norms};
use crate::volume::table::{CountTable, Dimension, Rows, group};

/// Holds every unit of a table against every norm.
///
/// Reads each row of a norm's basket once and keeps two numbers per norm and unit; everything else (questions,
/// ways, explanations) is worked out for the rows that someone asks about.
///
/// ```
/// use passende_zorg::{Verdict, volume::{Asked, CountTable, check, norm::Norms}};
///
/// # let norms = Norms::from_json(br#"{"norms": [{
/// #     "id": "lung", "title": {"nl": "Longresecties", "en": "Lung resections"},
/// #     "basket": [{"intervention": "lung-resection"}],
/// #     "per": "location", "window": {"kind": "calendar-year"},
/// #     "levels": [{"from": "2025-03-11", "minimum": 60, "status": "adopted", "enforced-from": "2026-01-01"}],
/// #     "source": {"title": "press report", "section": "lung", "consulted": "2025-03-13"}
/// # }]}"#)?;
/// let table = CountTable::from_csv(
///     b"location,intervention,year,count\nA1,lung-resection,2024,63\nA2,lung-resection,2024,<10\n")?;
/// let asked = Asked::about(table.last_year().unwrap());
/// let report = check(&norms, &table, asked)?;
/// let verdicts: Vec<_> = report.rows().map(|row| (row.unit_name().to_owned(), row.verdict())).collect();
/// assert_eq!(verdicts, [("A1".to_owned(), Verdict::Met), ("A2".to_owned(), Verdict::NotMet)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When a norm counts per a kind of unit that the table has no column for or that a row does not name, and
/// when weights are so large that sums do not fit.
pub fn check<'a>(
    norms: &'a Norms,
    table: &'a CountTable,
    asked: Asked,
) -> Result<VolumeReport<'a>, CheckError> {
    let results = norms.iter().map(|norm| NormResults::of(norm, table, asked)).collect::<Result<_, _>>()?;
    Ok(VolumeReport { results, asked })
}

/// What holding counts against norms came to, in columns: by norm in order of name, and by unit in order of name.
#[derive(Debug)]
pub struct VolumeReport<'a> {
    results: Vec<NormResults<'a>>,
    asked: Asked,
}

impl<'a> VolumeReport<'a> {
    /// What was asked.
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

    /// The interventions in the baskets of the norms that do not occur in the counts at all, norm by norm: perhaps a
    /// name that is written otherwise there.
    pub fn interventions_without_counts(&self) -> impl Iterator<Item = (&'a NormId, &'a Intervention)> + '_ {
        self.results.iter().flat_map(|results| {
            let absent =
                |item: &&'a BasketItem| !results.table.has_intervention(item.intervention().as_str());
            let norm: &'a Norm = results.norm;
            norm.basket().items().iter().filter(absent).map(|item| (norm.id(), item.intervention()))
        })
    }

    /// The interventions in the counts that no norm of the report counts.
    pub fn interventions_without_norm(&self) -> Vec<Intervention> {
        let counted: BTreeSet<&str> = self
            .results
            .iter()
            .flat_map(|results| results.norm.basket().items())
            .map(|item| item.intervention().as_str())
            .collect();
        let table = self.results.first().map(|results| results.table);
        let interventions = table.into_iter().flat_map(CountTable::interventions);
        interventions.filter(|intervention| !counted.contains(intervention.as_str())).collect()
    }

    /// The row of one norm and unit.
    pub fn row(&self, norm: &str, unit: &str) -> Option<VolumeCheck<'_>> {
        self.norm(norm)?.row(unit)
    }
}

/// What one norm came to for every unit of the kind that it counts per.
#[derive(Debug)]
pub struct NormResults<'a> {
    norm: &'a Norm,
    standing: NormStanding<'a>,
    table: &'a CountTable,
    units: &'a Dimension,
    asked: Asked,
    least: Vec<u64>,
    /// [`UNBOUNDED`] where nothing limits the count.
    most: Vec<u64>,
    /// The rows of the basket by unit, made when someone first asks for the cells of a unit.
    index: OnceLock<Index>,
}

/// For each unit, which rows of which item of the basket are about it.
#[derive(Debug)]
struct Index {
    starts: Vec<usize>,
    rows: Vec<(usize, usize)>,
}

impl<'a> NormResults<'a> {
    fn of(norm: &'a Norm, table: &'a CountTable, asked: Asked) -> Result<Self, CheckError> {
        let refuse = |kind| CheckError::new(norm.id().clone(), kind);
        let per = norm.per();
        let units = table.dimension(per).ok_or_else(|| refuse(CheckErrorKind::NoColumn { per }))?;
        if let Some(at) = units.first_without {
            return Err(refuse(CheckErrorKind::NoUnit { per, at }));
        }
        // No sum over the table is larger than this product, so the sums below cannot reach the bound that
        // stands for "unknown" unless something is unknown.
        let largest = table.largest_sum().checked_mul(u64::from(norm.basket().largest_weight()));
        if largest.is_none_or(|largest| largest == UNBOUNDED) {
            return Err(refuse(CheckErrorKind::TooLarge));
        }
        let first = first_of_window(norm, asked.year());
        let complete = (first..=asked.year().number())
            .all(|year| Year::try_new(year).is_ok_and(|year| table.is_complete(year)));
        let mut least = vec![0_u64; units.names.len()];
        let mut most = vec![if complete { 0 } else { UNBOUNDED }; units.names.len()];
        for item in norm.basket().items() {
            let Some(rows) = table.rows(per, item.intervention().as_str()) else { continue };
            add(rows, first, asked.year(), u64::from(item.weight()), &mut least, &mut most);
        }
        let standing = norm.standing(asked.on());
        Ok(Self { norm, standing, table, units, asked, least, most, index: OnceLock::new() })
    }

    /// The norm.
    pub const fn norm(&self) -> &'a Norm {
        self.norm
    }

    /// What was asked.
    pub const fn asked(&self) -> Asked {
        self.asked
    }

    /// Where the norm stands on the day asked about.
    pub const fn standing(&self) -> NormStanding<'a> {
        self.standing
    }

    /// How many units there are.
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

    /// Every unit, one row each.
    pub fn rows(&self) -> impl Iterator<Item = VolumeCheck<'_>> {
        (0..self.len()).filter_map(|at| self.row_at(at))
    }

    /// The row of one unit.
    pub fn row(&self, unit: &str) -> Option<VolumeCheck<'_>> {
        self.row_at(self.units.names.binary_search_by(|name| (**name).cmp(unit)).ok()?)
    }

    fn row_at(&self, at: usize) -> Option<VolumeCheck<'_>> {
        let observed = CountRange::from_bounds(*self.least.get(at)?, *self.most.get(at)?);
        let ground = VolumeGround::new(observed, self.standing.level().demand(), self.norm.window());
        let name = self.units.names.get(at)?;
        Some(VolumeCheck::new(
            self.norm,
            self.standing,
            self.asked.year(),
            ground,
            Facts::InReport(self, name, at),
        ))
    }

    pub(in crate::volume) const fn table(&self) -> &'a CountTable {
        self.table
    }

    pub(super) fn kind(&self) -> UnitKind {
        self.units.kind
    }

    pub(super) fn unit(&self, name: &Arc<str>) -> Unit {
        Unit::from_checked(self.units.kind, Arc::clone(name))
    }

    /// The numbers that the norm adds up for one unit: per year from the last back, and per item of the basket.
    pub(super) fn cells(&self, unit: usize) -> Vec<Cell> {
        let items = self.norm.basket().items();
        let rows: Vec<Option<Rows<'_>>> =
            items.iter().map(|item| self.table.rows(self.norm.per(), item.intervention().as_str())).collect();
        let index = self.index.get_or_init(|| Index::of(&rows, self.units.names.len()));
        let of_unit = index.rows_of(unit);
        let sum = |item: usize, year: Year| {
            of_unit
                .iter()
                .filter(|(of, _)| *of == item)
                .filter_map(|(_, row)| rows.get(item).copied().flatten()?.get(*row))
                .filter(|(of, _)| *of == year)
                .fold(CountRange::NONE, |sum, (_, count)| {
                    CountRange::from_bounds(
                        sum.least().saturating_add(count.least()),
                        sum.most_raw().saturating_add(count.most_raw()),
                    )
                })
        };
        let mut cells = Vec::new();
        for year in super::cell::window_years(self.norm, self.asked.year()) {
            if self.table.is_complete(year) {
                for (at, item) in items.iter().enumerate() {
                    cells.push(Cell::reported(
                        item.intervention().clone(),
                        year,
                        sum(at, year),
                        item.weight(),
                    ));
                }
            } else {
                // One fact decides the year: for a basket of one intervention its count, or else the sum.
                let least = items.iter().enumerate().fold(0_u64, |least, (at, item)| {
                    least.saturating_add(sum(at, year).least().saturating_mul(u64::from(item.weight())))
                });
                let (intervention, least, weight): (Option<Intervention>, u64, u32) = match items {
                    [only] => (Some(only.intervention().clone()), sum(0, year).least(), only.weight()),
                    _ => (None, least, 1),
                };
                let state =
                    if self.table.has_year(year) { CellState::YearIncomplete } else { CellState::YearAbsent };
                let fact = CountFact::new(intervention, year);
                cells.push(Cell::new(fact, CountRange::at_least(least), weight, state));
            }
        }
        cells
    }
}

/// Adds the rows of one intervention to the sums of their units.
fn add(rows: Rows<'_>, first: i32, last: Year, weight: u64, lower: &mut [u64], upper: &mut [u64]) {
    let columns = rows.codes.iter().zip(rows.years).zip(rows.least.iter().zip(rows.most));
    for ((unit, year), (least, most)) in columns {
        if year.number() < first || *year > last {
            continue;
        }
        let Ok(unit) = usize::try_from(*unit) else { continue };
        // "Unknown" is the largest number there is, so it stays unknown however much is added or multiplied.
        if let Some(sum) = lower.get_mut(unit) {
            *sum = sum.saturating_add(u64::from(*least).saturating_mul(weight));
        }
        if let Some(sum) = upper.get_mut(unit) {
            *sum = sum.saturating_add(most.saturating_mul(weight));
        }
    }
}

impl Index {
    fn of(items: &[Option<Rows<'_>>], units: usize) -> Self {
        let mut codes = Vec::new();
        let mut at = Vec::new();
        for (item, rows) in items.iter().enumerate() {
            for (row, code) in rows.iter().flat_map(|rows| rows.codes).enumerate() {
                codes.push(*code);
                at.push((item, row));
            }
        }
        let (starts, order) = group(&codes, units);
        Self { starts, rows: order.into_iter().filter_map(|place| at.get(place).copied()).collect() }
    }

    fn rows_of(&self, unit: usize) -> &[(usize, usize)] {
        let bounds = self.starts.get(unit).zip(self.starts.get(unit.saturating_add(1)));
        bounds.and_then(|(start, end)| self.rows.get(*start..*end)).unwrap_or_default()
    }
}

impl CountTable {
    /// By unit of one kind, the units of another that did, or may have done, any of a norm's basket with it in the
    /// norm's window: the specialists of a location, say, or the locations of an institution.
    pub(in crate::volume) fn together(
        &self,
        norm: &Norm,
        last: Year,
        (from, to): (UnitKind, UnitKind),
    ) -> BTreeMap<&str, BTreeSet<&str>> {
        let first = first_of_window(norm, last);
        let mut together: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let (Some(from), Some(to)) = (self.dimension(from), self.dimension(to)) else { return together };
        for item in norm.basket().items() {
            let rows = |kind| self.rows(kind, item.intervention().as_str());
            let (Some(at), Some(by)) = (rows(from.kind), rows(to.kind)) else { continue };
            for ((at_code, by_code), (year, most)) in
                at.codes.iter().zip(by.codes).zip(at.years.iter().zip(at.most))
            {
                let may_have = *most > 0 || !self.is_complete(*year);
                if year.number() >= first
                    && *year <= last
                    && may_have
                    && let (Some(one), Some(other)) = (from.name(*at_code), to.name(*by_code))
                {
                    together.entry(one).or_default().insert(other);
                }
            }
        }
        together
    }
}
