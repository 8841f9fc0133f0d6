//! A span of years.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::error::Refused;
use crate::formats::InputError;
use crate::time::Year;

/// Years from a first to a last, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", try_from = "Wire")]
pub struct Years {
    from: Year,
    until: Year,
}

impl Years {
    /// One year, as its own first and last.
    pub const fn only(year: Year) -> Self {
        Self { from: year, until: year }
    }

    /// From a first year to a last.
    ///
    /// # Errors
    /// When the last is before the first.
    pub fn try_new(from: Year, until: Year) -> Result<Self, InputError> {
        if until < from {
            Err(Refused::YearsReversed { from, until }.into())
        } else {
            Ok(Self { from, until })
        }
    }

    /// The first year, included.
    pub const fn from(&self) -> Year {
        self.from
    }

    /// The last year, included.
    pub const fn until(&self) -> Year {
        self.until
    }

    /// Whether they have a year in common with others.
    #[inline]
    pub fn meets(&self, other: Self) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    /// The shortest span that holds both.
    pub(crate) fn with(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), until: self.until.max(other.until) }
    }

    /// Whether a year is among them.
    #[inline]
    pub fn contains(&self, year: Year) -> bool {
        self.from <= year && year <= self.until
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.from)?;
        if self.until == self.from { Ok(()) } else { write!(f, "-{}", self.until) }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Wire {
    from: Year,
    until: Year,
}

impl TryFrom<Wire> for Years {
    type Error = InputError;

    fn try_from(wire: Wire) -> Result<Self, InputError> {
        Self::try_new(wire.from, wire.until)
    }
}
