//! Counts per numbered cell, in as little memory as they need.

use std::collections::{BTreeMap, HashMap};

use super::{Frame, Row};
use crate::time::Year;
use crate::volume::dictionary::WordKey;

/// Counts per numbered cell, held in whichever way is small: a map while few cells have a count, one number
/// per cell once a good part of them has. Either way the memory is proportional to the cells with a count.
#[derive(Debug, Clone)]
pub(super) struct Cells {
    /// The number of cells in all.
    size: u64,
    counts: Counts,
}

#[derive(Debug, Clone)]
enum Counts {
    Few(HashMap<u64, u64, WordKey>),
    Many(Many),
}

/// A table of all cells is worth its memory once one cell in so many has a count.
const SPARSE: u64 = 8;

impl Cells {
    pub(super) fn new(size: u64) -> Self {
        Self { size, counts: Counts::Few(HashMap::default()) }
    }

    /// Adds rows to the cells of a frame, which are these, and hands on those that fall outside it.
    #[inline]
    pub(super) fn add_rows(
        &mut self,
        frame: &Frame,
        mut rows: impl ExactSizeIterator<Item = Row>,
        mut outside: impl FnMut(Row),
    ) {
        let opened = self.open(rows.len());
        let numbers = Numbers::of(frame);
        loop {
            if let (Counts::Many(all), Some(numbers)) = (&mut self.counts, numbers) {
                all.add_rows(numbers, rows, outside);
                break;
            }
            let Some(row) = rows.next() else { break };
            match frame.locate(row.0, row.1, row.2) {
                Some(cell) => self.add(cell, u64::from(row.3)),
                None => outside(row),
            }
        }
        if opened {
            self.close();
        }
    }

    /// Makes a table where there are at least as many rows to add as cells; true when there was none before.
    fn open(&mut self, rows: usize) -> bool {
        let size = usize::try_from(self.size).ok().filter(|size| *size <= rows);
        match (&self.counts, size) {
            (Counts::Few(few), Some(size)) => {
                self.counts = Counts::Many(Many::of(few, size));
                true
            }
            _ => false,
        }
    }

    /// Goes back to a map when few cells have a count after all.
    fn close(&mut self) {
        if !self.is_worth_a_table(self.distinct()) {
            self.counts = Counts::Few(self.iter().collect());
        }
    }

    fn is_worth_a_table(&self, distinct: usize) -> bool {
        u64::try_from(distinct).is_ok_and(|distinct| distinct.saturating_mul(SPARSE) >= self.size)
    }

    /// Adds to a cell, which must be one of them.
    #[inline]
    pub(super) fn add(&mut self, cell: u64, count: u64) {
        match &mut self.counts {
            Counts::Many(all) => all.add(cell, count),
            Counts::Few(few) => {
                let sum = few.entry(cell).or_default();
                *sum = sum.saturating_add(count);
                self.grow();
            }
        }
    }

    fn grow(&mut self) {
        if let Counts::Few(few) = &self.counts
            && self.is_worth_a_table(few.len())
            && let Ok(size) = usize::try_from(self.size)
        {
            self.counts = Counts::Many(Many::of(few, size));
        }
    }

    pub(super) fn get(&self, cell: u64) -> u64 {
        match &self.counts {
            Counts::Few(few) => few.get(&cell).copied().unwrap_or(0),
            Counts::Many(all) => usize::try_from(cell).map_or(0, |cell| all.get(cell)),
        }
    }

    /// The cells with a count, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        let (few, many) = match &self.counts {
            Counts::Few(few) => (Some(few), None),
            Counts::Many(all) => (None, Some(all)),
        };
        let few = few.into_iter().flatten().map(|(cell, count)| (*cell, *count));
        let many = many.into_iter().flat_map(|all| (0..).zip(all.iter()));
        few.chain(many).filter(|(_, count)| *count > 0)
    }

    /// The cells with a count, in order.
    pub(super) fn sorted(&self) -> Vec<(u64, u64)> {
        let mut cells: Vec<_> = self.iter().collect();
        cells.sort_unstable();
        cells
    }

    pub(super) fn distinct(&self) -> usize {
        self.iter().count()
    }

    pub(super) fn heap_bytes(&self) -> usize {
        // A map keeps, beside each entry, one byte to find it by.
        let entry = size_of::<(u64, u64)>().saturating_add(1);
        match &self.counts {
            Counts::Few(few) => few.capacity().saturating_mul(entry),
            Counts::Many(all) => {
                let over = all.over.len().saturating_mul(entry);
                all.low.capacity().saturating_mul(size_of::<u32>()).saturating_add(over)
            }
        }
    }
}

/// A table: four bytes for each cell, so that more of them are at hand, and what does not fit in these.
#[derive(Debug, Clone)]
struct Many {
    low: Vec<u32>,
    /// Of cells whose count has gone over four bytes, the part of it that those do not hold.
    over: Over,
}

type Over = BTreeMap<usize, u64>;

/// What the four bytes of a cell are short of when they have gone round once.
const ONCE: u64 = 1 << 32;

impl Many {
    #[cold]
    fn of(few: &HashMap<u64, u64, WordKey>, size: usize) -> Self {
        let mut all = Self { low: vec![0; size], over: BTreeMap::new() };
        for (cell, count) in few {
            all.add(*cell, *count);
        }
        all
    }

    fn add_rows(&mut self, numbers: Numbers, rows: impl Iterator<Item = Row>, mut outside: impl FnMut(Row)) {
        let Self { low, over } = self;
        let low = low.as_mut_slice();
        for row in rows {
            match numbers.locate(row.0, row.1, row.2).and_then(|cell| usize::try_from(cell).ok()) {
                Some(cell) => add(low, over, cell, row.3),
                None => outside(row),
            }
        }
    }

    fn add(&mut self, cell: u64, count: u64) {
        let Ok(cell) = usize::try_from(cell) else { return };
        let low = count & u64::from(u32::MAX);
        add(&mut self.low, &mut self.over, cell, u32::try_from(low).unwrap_or(u32::MAX));
        if count > low {
            carry(&mut self.over, cell, count.saturating_sub(low));
        }
    }

    fn get(&self, cell: usize) -> u64 {
        self.widened(cell, self.low.get(cell).copied().unwrap_or(0))
    }

    fn widened(&self, cell: usize, low: u32) -> u64 {
        // Nearly always nothing has gone over.
        let over = if self.over.is_empty() { None } else { self.over.get(&cell) };
        over.copied().unwrap_or(0).saturating_add(low.into())
    }

    fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.low.iter().enumerate().map(|(cell, low)| self.widened(cell, *low))
    }
}

#[inline]
fn add(low: &mut [u32], over: &mut Over, cell: usize, count: u32) {
    let Some(sum) = low.get_mut(cell) else { return };
    let (added, is_over) = sum.overflowing_add(count);
    *sum = added;
    if is_over {
        carry(over, cell, ONCE);
    }
}

#[cold]
fn carry(over: &mut Over, cell: usize, count: u64) {
    let sum = over.entry(cell).or_default();
    *sum = sum.saturating_add(count);
}

/// How the cells of a frame are numbered, where four bytes hold the numbers of all: as
/// [`Frame::locate`] numbers them, and quicker.
#[derive(Debug, Clone, Copy)]
struct Numbers {
    units: u32,
    interventions: u32,
    first: u32,
    years: u32,
}

impl Numbers {
    fn of(frame: &Frame) -> Option<Self> {
        let years = u32::try_from(frame.years()).ok()?;
        let first = frame.first().number().unsigned_abs();
        let (units, interventions) = (frame.units(), frame.interventions());
        u32::try_from(frame.size()).is_ok().then_some(Self { units, interventions, first, years })
    }

    #[inline]
    fn locate(self, unit: u32, intervention: u32, year: Year) -> Option<u32> {
        // A year before the first wraps round to one far after the last.
        let year = year.number().unsigned_abs().wrapping_sub(self.first);
        let of_unit = || unit.wrapping_mul(self.interventions).wrapping_add(intervention);
        (unit < self.units && intervention < self.interventions && year < self.years)
            .then(|| of_unit().wrapping_mul(self.years).wrapping_add(year))
    }
}
