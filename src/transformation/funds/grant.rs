//! What was granted in batches tied to milestones, and the entries by which it is drawn and released.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::earmark::EarmarkPurpose;
use super::notice::FundsNotice;
use super::pot::{Channel, Pot};
use super::unused::UnusedFunds;
use crate::formats::{InputError, refusals};
use crate::judgement::Judgement;
use crate::money::Euro;
use crate::source::Edition;
use crate::statement::Statement;
use crate::transformation::{BatchId, MilestoneId, Sector};

/// A part of the funds that becomes payable when a milestone is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a batch: an object")]
pub struct Batch {
    id: BatchId,
    milestone: MilestoneId,
    amount: Euro,
}

impl Batch {
    /// An amount that becomes payable when a milestone is reached.
    pub const fn new(id: BatchId, milestone: MilestoneId, amount: Euro) -> Self {
        Self { id, milestone, amount }
    }

    /// The name by which the plan refers to the batch.
    pub const fn id(&self) -> &BatchId {
        &self.id
    }

    /// The milestone it waits for.
    pub const fn milestone(&self) -> &MilestoneId {
        &self.milestone
    }

    /// The amount that becomes payable; in a grant always above zero.
    pub const fn amount(&self) -> Euro {
        self.amount
    }
}

/// Transformation funds that were granted (*toegekende transformatiemiddelen*), in batches that add up to
/// the cent.
///
/// ```
/// use passende_zorg::{
///     money::Euro,
///     transformation::{
///         BatchId, MilestoneId,
///         funds::{Batch, Grant},
///     },
/// };
///
/// let batch = |id, milestone, euros| {
///     Batch::new(
///         BatchId::try_new(id).unwrap(),
///         MilestoneId::try_new(milestone).unwrap(),
///         Euro::whole(euros),
///     )
/// };
/// let batches = [batch("first", "team trained", 400_000), batch("second", "ward closed", 600_000)];
/// let grant = Grant::try_new(Euro::whole(1_000_000), batches.clone())?;
/// assert_eq!(grant.payable(|milestone| milestone.as_str() == "team trained"), Euro::whole(400_000));
/// assert_eq!(
///     Grant::try_new(Euro::whole(999_999), batches).unwrap_err().code(),
///     "grant.batches-do-not-add-up"
/// );
/// # Ok::<(), passende_zorg::InputError>(())
/// ```
///
/// *Source*: assessment framework, funds 3.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Grant {
    amount: Euro,
    batches: Vec<Batch>,
}

impl Grant {
    /// An amount, and the batches in which it is paid.
    ///
    /// # Errors
    /// When the amount or a batch is not above zero, a batch is named twice, or the batches do not
    /// add up to the amount.
    pub fn try_new(amount: Euro, batches: impl IntoIterator<Item = Batch>) -> Result<Self, InputError> {
        let batches: Vec<Batch> = batches.into_iter().collect();
        if amount <= Euro::ZERO {
            return Err(Refused::NotPositive { found: amount }.into());
        }
        let mut seen = BTreeSet::new();
        for batch in &batches {
            if batch.amount <= Euro::ZERO {
                return Err(Refused::BatchNotPositive { id: batch.id.clone(), found: batch.amount }.into());
            }
            if !seen.insert(&batch.id) {
                return Err(Refused::Twice { id: batch.id.clone() }.into());
            }
        }
        let sum: Euro = batches.iter().map(Batch::amount).sum();
        if sum != amount {
            return Err(Refused::Sum { amount, sum }.into());
        }
        Ok(Self { amount, batches })
    }

    /// The amount that was granted, to which the batches add up.
    pub const fn amount(&self) -> Euro {
        self.amount
    }

    /// The batches, in the order given.
    pub fn batches(&self) -> &[Batch] {
        &self.batches
    }

    /// What is payable when these milestones are reached: never more than was granted, and never less
    /// for one more milestone.
    pub fn payable(&self, reached: impl Fn(&MilestoneId) -> bool) -> Euro {
        self.batches.iter().filter(|batch| reached(&batch.milestone)).map(Batch::amount).sum()
    }
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a grant: an object")]
struct WireGrant {
    amount: Euro,
    batches: Vec<Batch>,
}

#[cfg(feature = "schema")]
crate::schema::read_as!(Grant = WireGrant);

impl<'de> Deserialize<'de> for Grant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = WireGrant::deserialize(deserializer)?;
        Self::try_new(wire.amount, wire.batches).map_err(serde::de::Error::custom)
    }
}

refusals! {
    /// The reasons for which a grant is refused.
    enum Refused {
        NotPositive { found: Euro } = "grant.not-positive":
            "het bedrag: verwacht: meer dan nul; gevonden: {found}",
            "the amount: expected more than zero, found {found}";
        BatchNotPositive { id: BatchId, found: Euro } = "grant.not-positive":
            "tranche {id:.40}: verwacht: meer dan nul; gevonden: {found}",
            "batch {id:.40}: expected more than zero, found {found}";
        Twice { id: BatchId } = "grant.batch-twice":
            "tranche {id:.40}: verwacht: elke tranche één keer; gevonden: twee keer",
            "batch {id:.40}: expected each batch once, found it twice";
        Sum { amount: Euro, sum: Euro } = "grant.batches-do-not-add-up":
            "verwacht: tranches die samen {amount} zijn; gevonden: {sum}",
            "expected batches that add up to {amount}, found {sum}";
    }
}

/// A cell: its row and its column.
type Cell = (usize, usize);

/// A row or a column, the two kinds of node on a walk through the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Row(usize),
    Column(usize),
}

/// The table in which row `i` adds up to `rows[i]`, column `j` to `columns[j]`, and every cell is the exact
/// quota `rows[i] * columns[j] / whole`, rounded down or up.
///
/// Rows and columns both add up to the same whole. Such a table always exists (controlled rounding): as
/// long as a cell has a fraction, every line that it lies on has another such cell, so there is a closed
/// walk of them; moving the same amount up and down in turn along it keeps every sum and settles one cell
/// at least.
///
/// Nothing comes back when the sums differ or a product is beyond what is computed exactly.
pub(super) fn table(rows: &[u128], columns: &[u128]) -> Option<Vec<Vec<u128>>> {
    let whole: u128 = rows.iter().sum();
    if whole != columns.iter().sum() {
        return None;
    }
    let mut cells = Vec::with_capacity(rows.len());
    let mut open = Open::default();
    for (at, row) in rows.iter().enumerate() {
        let mut line = Vec::with_capacity(columns.len());
        for (column, sum) in columns.iter().enumerate() {
            let product = row.checked_mul(*sum)?;
            // A whole of nothing has cells of nothing.
            line.push(product.checked_div(whole).unwrap_or(0));
            if let Some(remainder) = product.checked_rem(whole).filter(|remainder| *remainder > 0) {
                open.insert((at, column), remainder);
            }
        }
        cells.push(line);
    }
    while let Some(walk) = open.closed_walk() {
        for cell in open.settle(&walk, whole)? {
            let number = cells.get_mut(cell.0)?.get_mut(cell.1)?;
            *number = number.checked_add(1)?;
        }
    }
    // Nothing is open then; a table that does not add up is never given.
    open.fractions.is_empty().then_some(cells)
}

/// The cells that still have a fraction, as so many parts of the whole, by row and by column.
#[derive(Debug, Default)]
struct Open {
    fractions: BTreeMap<Cell, u128>,
    by_row: BTreeMap<usize, BTreeSet<usize>>,
    by_column: BTreeMap<usize, BTreeSet<usize>>,
}

impl Open {
    fn insert(&mut self, (row, column): Cell, fraction: u128) {
        self.fractions.insert((row, column), fraction);
        self.by_row.entry(row).or_default().insert(column);
        self.by_column.entry(column).or_default().insert(row);
    }

    fn remove(&mut self, (row, column): Cell) {
        self.fractions.remove(&(row, column));
        if let Some(columns) = self.by_row.get_mut(&row) {
            columns.remove(&column);
        }
        if let Some(rows) = self.by_column.get_mut(&column) {
            rows.remove(&row);
        }
    }

    /// The first open cell on a line that is not the one through which the walk came in.
    fn next(&self, line: Line, came: Option<Cell>) -> Option<(Cell, Line)> {
        let other = |cell: &Cell| Some(*cell) != came;
        match line {
            Line::Row(row) => {
                let columns = self.by_row.get(&row)?.iter();
                let cell = columns.map(|column| (row, *column)).find(other)?;
                Some((cell, Line::Column(cell.1)))
            }
            Line::Column(column) => {
                let rows = self.by_column.get(&column)?.iter();
                let cell = rows.map(|row| (*row, column)).find(other)?;
                Some((cell, Line::Row(cell.0)))
            }
        }
    }

    /// Open cells that turn from row to column and back until they meet their own beginning.
    fn closed_walk(&self) -> Option<Vec<Cell>> {
        let first = self.fractions.keys().next()?;
        let mut line = Line::Row(first.0);
        let mut seen: BTreeMap<Line, usize> = BTreeMap::new();
        let mut walk: Vec<Cell> = Vec::new();
        loop {
            if let Some(begin) = seen.insert(line, walk.len()) {
                return Some(walk.split_off(begin));
            }
            let (cell, next) = self.next(line, walk.last().copied())?;
            walk.push(cell);
            line = next;
        }
    }

    /// Moves the cells of a closed walk up and down in turn until one is whole; the cells that
    /// came to be one more.
    fn settle(&mut self, walk: &[Cell], whole: u128) -> Option<Vec<Cell>> {
        let fraction = |cell: &Cell| self.fractions.get(cell).copied();
        let (mut up, mut down) = (Vec::new(), Vec::new());
        for (at, cell) in walk.iter().enumerate() {
            if at.is_multiple_of(2) { up.push(*cell) } else { down.push(*cell) }
        }
        let rise = up.iter().filter_map(fraction).map(|part| whole.saturating_sub(part)).min()?;
        let step = down.iter().filter_map(fraction).min()?.min(rise);
        let mut grown = Vec::new();
        for cell in up {
            let part = self.fractions.get(&cell)?.checked_add(step)?;
            if part == whole {
                self.remove(cell);
                grown.push(cell);
            } else {
                self.fractions.insert(cell, part);
            }
        }
        for cell in down {
            let part = self.fractions.get(&cell)?.checked_sub(step)?;
            if part == 0 {
                self.remove(cell);
            } else {
                self.fractions.insert(cell, part);
            }
        }
        Some(grown)
    }
}

/// The part of the funds on which a grant draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Draw {
    /// On the earmark of the sector as far as it goes, then on the open half. With a purpose, on the part
    /// of the funds that the text names for it.
    #[default]
    EarmarkFirst,
    /// On this pot and no other.
    From(Pot),
}

/// Funds that are granted, as the ledger records them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a grant: an object with `sector`")]
pub struct Granted {
    /// The day on which the funds were granted, and from which they count.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub on: NaiveDate,
    /// The sector of the receiver. How a plan of several sectors is attributed no text says: the
    /// caller enters its parts.
    pub sector: Sector,
    /// The channel through which it is paid.
    pub channel: Channel,
    /// The amount, above zero.
    pub amount: Euro,
    /// The part of the funds on which it draws; the earmark first when left out.
    #[serde(default)]
    pub draw: Draw,
    /// The purpose, when it is one for which the text sets money aside or gives a limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<EarmarkPurpose>,
    /// The plan that it is for: parties of the social domain share in the funds as far as
    /// they are part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Statement>,
}

/// What a sector does not use, made available to another one.
///
/// No text says when, or by whom, this is decided: whoever records it says so. It works from the day on
/// which it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields, expecting = "a release: an object with `from`")]
pub struct Released {
    /// The sector that does not use it.
    pub from: Sector,
    /// The sector for which it becomes available.
    pub to: Sector,
    /// The amount, above zero.
    pub amount: Euro,
    /// The decision on the release: by whom, when and why.
    pub decision: Judgement,
}

impl Entry {
    /// The day from which it counts.
    pub(super) fn day(&self, edition: Edition) -> NaiveDate {
        match self {
            Self::Grant(grant) => grant.on,
            Self::Release(release) => release.decision.on(),
            Self::Unused(unused) => unused.day(edition),
        }
    }

    /// The notices on what of it does not count, or changes nothing.
    pub(super) fn notices(&self, edition: Edition) -> Vec<FundsNotice> {
        match self {
            Self::Unused(unused) => unused.notices().into_iter().chain(unused.stays(edition)).collect(),
            Self::Grant(_) | Self::Release(_) => Vec::new(),
        }
    }
}

/// An event in the ledger of the funds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// Funds are granted to a receiver in a sector.
    Grant(Granted),
    /// A sector makes room for another.
    Release(Released),
    /// Money not spent in a year stays available, or returns to the fund.
    Unused(UnusedFunds),
}
