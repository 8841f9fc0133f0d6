//! A table of whole numbers whose rows and columns both add up: the shares of insurers, batch by batch.

use std::collections::{BTreeMap, BTreeSet};

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
