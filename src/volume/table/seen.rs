//! Which rows a table has already, by everything but their count.

use core::hash::{BuildHasher as _, Hasher as _};

use super::Position;
use crate::time::Year;
use crate::volume::dictionary::WordKey;

/// The columns of a row that make it the same row: the place, the intervention and the year.
#[derive(Debug, Default)]
pub(super) struct RowKeys {
    pub(super) places: Vec<u32>,
    pub(super) interventions: Vec<u32>,
    pub(super) years: Vec<Year>,
}

/// One row of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowKey {
    pub(super) place: u32,
    pub(super) intervention: u32,
    pub(super) year: Year,
}

impl RowKeys {
    pub(super) fn len(&self) -> usize {
        self.years.len()
    }

    #[inline]
    pub(super) fn get(&self, row: usize) -> Option<RowKey> {
        let (place, intervention) = (*self.places.get(row)?, *self.interventions.get(row)?);
        Some(RowKey { place, intervention, year: *self.years.get(row)? })
    }

    pub(super) fn push(&mut self, key: RowKey) {
        self.places.push(key.place);
        self.interventions.push(key.intervention);
        self.years.push(key.year);
    }
}

/// The rows that were seen: a bit for each that there can be while rows fill a good part of these, and
/// otherwise their numbers by a hash.
#[derive(Debug)]
pub(super) struct SeenRows {
    grid: Option<Grid>,
    slots: Slots,
}

impl SeenRows {
    pub(super) fn new() -> Self {
        Self { grid: Some(Grid::new()), slots: Slots::default() }
    }

    /// Sees a row that comes after the first `before` of `rows`; when one of these is the same, the first that
    /// is.
    #[inline]
    pub(super) fn see(&mut self, key: RowKey, rows: &RowKeys, before: usize) -> Result<(), usize> {
        match self.grid.as_mut().map(|grid| grid.insert(key, before)) {
            Some(Inserted::New) => return Ok(()),
            Some(Inserted::TooSparse) => self.grid = None,
            Some(Inserted::Seen) | None => {}
        }
        self.slots.see(key, (rows, before), self.grid.is_none())
    }
}

/// A bit for each place, intervention and year, as far as they have been seen.
#[derive(Debug)]
struct Grid {
    bits: Vec<u64>,
    /// The years by the order in which they were first seen.
    years: [Option<u16>; YEARS],
    years_seen: u16,
    /// Each place has room for two to the power of so many interventions, and each of these for years.
    intervention_bits: u32,
    year_bits: u32,
}

const YEARS: usize = 300;
const _: () = assert!(Year::LAST.number() - Year::FIRST.number() < 300, "every year has a place of its own");

/// What became of a row in a grid.
enum Inserted {
    New,
    Seen,
    /// The grid would take more memory than a hash of as many rows, and has not taken the row.
    TooSparse,
}

/// A grid takes at most as many words of eight bytes as there are rows, and two megabytes besides: while rows
/// come in, more of their places than of their interventions may be known.
const SPARE_WORDS: usize = 1 << 18;

impl Grid {
    const fn new() -> Self {
        Self { bits: Vec::new(), years: [None; YEARS], years_seen: 0, intervention_bits: 5, year_bits: 1 }
    }

    #[inline]
    fn insert(&mut self, key: RowKey, rows: usize) -> Inserted {
        let Some(year) = self.year(key.year) else { return Inserted::TooSparse };
        let (intervention, place) = (u64::from(key.intervention), u64::from(key.place));
        if intervention >> self.intervention_bits != 0 || year >> self.year_bits != 0 {
            let most = rows.saturating_add(SPARE_WORDS);
            if !self.widen(intervention, year, most) {
                return Inserted::TooSparse;
            }
        }
        // A grid is never made so wide that this goes over 64 bits.
        let bit = (((place << self.intervention_bits) | intervention) << self.year_bits) | year;
        let Ok(word) = usize::try_from(bit >> 6) else { return Inserted::TooSparse };
        if word >= self.bits.len() {
            if word >= rows.saturating_add(SPARE_WORDS) {
                return Inserted::TooSparse;
            }
            self.bits.resize(word.saturating_add(1), 0);
        }
        let Some(word) = self.bits.get_mut(word) else { return Inserted::TooSparse };
        let mask = 1_u64 << (bit & 63);
        let before = *word;
        *word = before | mask;
        if before & mask == 0 { Inserted::New } else { Inserted::Seen }
    }

    #[inline]
    fn year(&mut self, year: Year) -> Option<u64> {
        let offset = year.number().saturating_sub(Year::FIRST.number()).unsigned_abs();
        let code = self.years.get_mut(usize::try_from(offset).ok()?)?;
        let code = *code.get_or_insert_with(|| {
            let next = self.years_seen;
            self.years_seen = next.saturating_add(1);
            next
        });
        Some(u64::from(code))
    }

    /// Makes room for an intervention and a year; whether the grid stays small enough.
    #[cold]
    fn widen(&mut self, intervention: u64, year: u64, most: usize) -> bool {
        let bits_of = |code: u64| u64::BITS.saturating_sub(code.leading_zeros());
        let intervention_bits = self.intervention_bits.max(bits_of(intervention));
        let year_bits = self.year_bits.max(bits_of(year));
        let (old_interventions, old_years) = (self.intervention_bits, self.year_bits);
        let wider = intervention_bits.saturating_add(year_bits);
        let times = wider.saturating_sub(old_interventions.saturating_add(old_years));
        let size = self.bits.len().checked_shl(times).filter(|size| *size <= most);
        // With a place of 32 bits, a bit of the grid then has a number of at most 63.
        let Some(size) = size.filter(|_| wider < 32) else { return false };
        let mut bits = vec![0_u64; size];
        for (at, word) in (0_u64..).zip(&self.bits) {
            let mut left = *word;
            while left != 0 {
                let bit = (at << 6) | u64::from(left.trailing_zeros());
                left &= left.saturating_sub(1);
                let year = bit & !(u64::MAX << old_years);
                let rest = bit >> old_years;
                let intervention = rest & !(u64::MAX << old_interventions);
                let place = rest >> old_interventions;
                let bit = (((place << intervention_bits) | intervention) << year_bits) | year;
                if let Some(word) = usize::try_from(bit >> 6).ok().and_then(|at| bits.get_mut(at)) {
                    *word |= 1 << (bit & 63);
                }
            }
        }
        (self.bits, self.intervention_bits, self.year_bits) = (bits, intervention_bits, year_bits);
        true
    }
}

/// The numbers of rows, found again by a hash of what makes a row the same row.
///
/// Eight bytes a slot: a mark of the hash, and the number of the row. Slots are in the order of the hashes,
/// so that growing reads and writes memory from front to back.
#[derive(Debug, Default)]
struct Slots {
    /// Zero where a slot is empty; else the mark, and under it the number of the row from one.
    by_hash: Vec<u64>,
    /// The number of rows that have a slot: the first so many.
    rows: usize,
    key: WordKey,
}

/// The lower half of a slot.
const ROW: u64 = 0xffff_ffff;

impl Slots {
    /// The first row that is the same, after rows that are not known here yet were taken up; the row itself
    /// is taken up when there is none and it `is_next`.
    fn see(&mut self, key: RowKey, (rows, before): (&RowKeys, usize), is_next: bool) -> Result<(), usize> {
        while let Some(known) = rows.get(self.rows).filter(|_| self.rows < before) {
            let (Ok(slot) | Err(slot)) = self.find(known, |_| false);
            self.put(slot, known);
        }
        match self.find(key, |row| rows.get(row) == Some(key)) {
            Ok(slot) => Err(self.by_hash.get(slot).copied().and_then(row_of).unwrap_or(0)),
            Err(slot) => {
                if is_next {
                    self.put(slot, key);
                }
                Ok(())
            }
        }
    }

    fn mark(&self, key: RowKey) -> u64 {
        let mut hasher = self.key.build_hasher();
        hasher.write_u64((u64::from(key.place) << 32) | u64::from(key.intervention));
        hasher.write_u64(u64::from(key.year.number().unsigned_abs()));
        hasher.finish() & !ROW
    }

    /// The slot of a row that is the same, or the one where it can be put.
    fn find(&mut self, key: RowKey, is_same: impl Fn(usize) -> bool) -> Result<usize, usize> {
        if self.rows.saturating_mul(2) >= self.by_hash.len() {
            self.grow();
        }
        let mark = self.mark(key);
        let mut at = first_slot(mark, self.by_hash.len());
        loop {
            match self.by_hash.get(at).copied() {
                Some(0) => return Err(at),
                Some(slot) if slot & !ROW == mark && row_of(slot).is_some_and(&is_same) => return Ok(at),
                Some(_) => at = at.saturating_add(1),
                None => at = 0,
            }
        }
    }

    fn put(&mut self, slot: usize, key: RowKey) {
        let mark = self.mark(key);
        self.rows = self.rows.saturating_add(1);
        if let (Some(slot), Ok(row)) = (self.by_hash.get_mut(slot), u64::try_from(self.rows)) {
            *slot = mark | (row & ROW);
        }
    }

    #[cold]
    fn grow(&mut self) {
        let size = self.by_hash.len().saturating_mul(2).max(16);
        let mut slots = vec![0_u64; size];
        for slot in self.by_hash.iter().filter(|slot| **slot != 0) {
            let first = first_slot(*slot, size);
            let free = (first..size).chain(0..first).find(|at| slots.get(*at) == Some(&0));
            if let Some(free) = free.and_then(|at| slots.get_mut(at)) {
                *free = *slot;
            }
        }
        self.by_hash = slots;
    }
}

/// Slots lie in the order of the marks.
fn first_slot(mark: u64, slots: usize) -> usize {
    let place = (mark >> 32).saturating_mul(u64::try_from(slots).unwrap_or(u64::MAX)) >> 32;
    usize::try_from(place).unwrap_or(0)
}

fn row_of(slot: u64) -> Option<usize> {
    usize::try_from((slot & ROW).checked_sub(1)?).ok()
}

/// The places of rows in the input, kept where one does not follow the one before it.
#[derive(Debug, Default)]
pub(crate) struct Positions {
    /// The row with which a run begins, and its position; those after it follow one by one.
    runs: Vec<(usize, Position)>,
    next: Option<Position>,
}

impl Positions {
    /// The position of the row that comes after so many.
    #[inline]
    pub(crate) fn push(&mut self, at: Position, rows: usize) {
        self.push_run(at, rows, 1);
    }

    /// The same of rows that follow each other, by the position of the first.
    #[inline]
    pub(crate) fn push_run(&mut self, at: Position, rows: usize, number: u64) {
        if self.next != Some(at) {
            self.runs.push((rows, at));
        }
        self.next = at.after(number);
    }

    pub(crate) fn get(&self, row: usize) -> Option<Position> {
        let run = self.runs.partition_point(|(first, _)| *first <= row).checked_sub(1)?;
        let (first, at) = self.runs.get(run)?;
        at.after(u64::try_from(row.checked_sub(*first)?).ok()?)
    }
}
