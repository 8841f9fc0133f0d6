use std::collections::HashMap;

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
    Many(Vec<u64>),
}

/// A table of all cells is worth its memory once one cell in so many has a count.
const SPARSE: u64 = 8;

impl Cells {
    pub(super) fn new(size: u64) -> Self {
        Self { size, counts: Counts::Few(HashMap::default()) }
    }

    /// Adds to a cell, which must be one of them.
    #[inline]
    pub(super) fn add(&mut self, cell: u64, count: u64) {
        match &mut self.counts {
            Counts::Many(all) => {
                if let Some(sum) = usize::try_from(cell).ok().and_then(|cell| all.get_mut(cell)) {
                    *sum = sum.saturating_add(count);
                }
            }
            Counts::Few(few) => {
                let sum = few.entry(cell).or_default();
                *sum = sum.saturating_add(count);
                self.grow();
            }
        }
    }

    #[cold]
    fn spread(few: &HashMap<u64, u64, WordKey>, size: usize) -> Vec<u64> {
        let mut all = vec![0; size];
        for (cell, count) in few {
            if let Some(sum) = usize::try_from(*cell).ok().and_then(|cell| all.get_mut(cell)) {
                *sum = *count;
            }
        }
        all
    }

    fn grow(&mut self) {
        if let Counts::Few(few) = &self.counts
            && u64::try_from(few.len()).is_ok_and(|distinct| distinct.saturating_mul(SPARSE) >= self.size)
            && let Ok(size) = usize::try_from(self.size)
        {
            self.counts = Counts::Many(Self::spread(few, size));
        }
    }

    pub(super) fn get(&self, cell: u64) -> u64 {
        match &self.counts {
            Counts::Few(few) => few.get(&cell).copied().unwrap_or(0),
            Counts::Many(all) => {
                usize::try_from(cell).ok().and_then(|cell| all.get(cell)).copied().unwrap_or(0)
            }
        }
    }

    /// The cells with a count, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        let (few, many) = match &self.counts {
            Counts::Few(few) => (Some(few), None),
            Counts::Many(all) => (None, Some(all)),
        };
        let few = few.into_iter().flatten().map(|(cell, count)| (*cell, *count));
        let many = many.into_iter().flat_map(|all| (0..).zip(all.iter().copied()));
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
            Counts::Many(all) => all.capacity().saturating_mul(size_of::<u64>()),
        }
    }
}
