//! How a table that was put into another form is written.

use std::borrow::Cow;

/// The text that comes out, in which each row stands on the line that it had.
pub(super) struct Output {
    pub(super) text: Vec<u8>,
    lines: u64,
    /// The lines above the header.
    above: u64,
}

impl Output {
    pub(super) const fn new(above: u64) -> Self {
        Self { text: Vec::new(), lines: 0, above }
    }

    pub(super) fn row<'c>(&mut self, line: u64, cells: impl Iterator<Item = Cow<'c, str>>) {
        let line = line.saturating_add(self.above);
        while self.lines.saturating_add(1) < line {
            self.end();
        }
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.text.push(b',');
            }
            if !cell.contains(['"', ',', '\n', '\r']) {
                self.text.extend_from_slice(cell.as_bytes());
                continue;
            }
            let lines = cell.matches('\n').count();
            self.lines = self.lines.saturating_add(u64::try_from(lines).unwrap_or(u64::MAX));
            self.text.extend_from_slice(format!("\"{}\"", cell.replace('"', "\"\"")).as_bytes());
        }
        self.end();
    }

    fn end(&mut self) {
        self.text.push(b'\n');
        self.lines = self.lines.saturating_add(1);
    }
}
