use core::fmt;

use chrono::NaiveDate;

use crate::formats::InputError;
use crate::party::UnitKind;

/// The place of a row in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// The row so many, from one.
    Row(u64),
    /// The line so many of a text, from one.
    Line(u64),
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(row) => write!(f, "row {row}"),
            Self::Line(line) => write!(f, "line {line}"),
        }
    }
}

/// A row that cannot be in a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {kind}")]
pub struct TableError {
    at: Position,
    kind: TableErrorKind,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum TableErrorKind {
    #[error("{column}: {error}")]
    Name { column: &'static str, error: InputError },
    #[error("expected a {kind} only where the table has a column for it, found `{found}`")]
    NoSuchColumn { kind: UnitKind, found: String },
    #[error("count: expected at most 4294967295, found {found}")]
    TooLarge { found: u64 },
    #[error("expected one count for the same place, intervention and year, found it at {first} already")]
    Repeated { first: Position },
    #[error("date: expected a day in the years 1900 to 2199, found {found}")]
    Year { found: NaiveDate },
    #[error("weight: expected a whole number from 1 to 4294967295, found 0")]
    ZeroWeight,
    #[error("expected at most {} rows", u32::MAX)]
    TooManyRows,
}

impl TableError {
    pub(crate) const fn new(at: Position, kind: TableErrorKind) -> Self {
        Self { at, kind }
    }

    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.kind {
            TableErrorKind::Name { .. } => "table.name",
            TableErrorKind::NoSuchColumn { .. } => "table.no-such-column",
            TableErrorKind::TooLarge { .. } => "table.count-too-large",
            TableErrorKind::Repeated { .. } => "table.repeated-row",
            TableErrorKind::Year { .. } => "table.year",
            TableErrorKind::ZeroWeight => "table.zero-weight",
            TableErrorKind::TooManyRows => "table.too-many-rows",
        }
    }

    /// The place of the row that is refused.
    pub const fn at(&self) -> Position {
        self.at
    }

    /// The place of the same row before, when it is repeated.
    pub const fn first(&self) -> Option<Position> {
        match self.kind {
            TableErrorKind::Repeated { first } => Some(first),
            _ => None,
        }
    }
}

impl From<TableError> for InputError {
    fn from(error: TableError) -> Self {
        let code = error.code();
        let refused = match error.kind {
            TableErrorKind::Name { column, error } => Self::new(code, column, error.message()),
            kind => Self::new(code, "", kind.to_string()),
        };
        match error.at {
            Position::Line(line) => refused.in_line(line),
            at @ Position::Row(_) => refused.within(at),
        }
    }
}
