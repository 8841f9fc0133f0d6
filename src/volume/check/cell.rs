use crate::party::Intervention;
use crate::quantity::CountRange;
use crate::time::Year;
use crate::volume::norm::Norm;

/// One of the numbers that a norm adds up: what a unit did of an intervention in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    fact: CountFact,
    count: CountRange,
    weight: u32,
    state: CellState,
}

/// A fact that a norm counts: an intervention, or the whole basket where one fact covers it, in a year.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CountFact {
    intervention: Option<Intervention>,
    year: Year,
}

/// The certainty with which a number is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellState {
    /// Reported as one number, or known to be none by what [silence](crate::volume::Silence)
    /// means in the counts.
    Known,
    /// Reported as a range: withheld because it is small, or known roughly.
    Withheld,
    /// Not known at all, so that it may be any number.
    Unknown,
    /// Reported so far, in a year that is not complete.
    YearIncomplete,
    /// The counts have no row of the whole year.
    YearAbsent,
    /// The counts have no row of the unit in that year: it opened later, closed, or did not deliver.
    UnitAbsent,
    /// Nobody reported this care in that year.
    CareNotReported,
}

impl CountFact {
    pub(super) const fn new(intervention: Option<Intervention>, year: Year) -> Self {
        Self { intervention, year }
    }

    /// The intervention; none when the fact is about the whole basket.
    pub const fn intervention(&self) -> Option<&Intervention> {
        self.intervention.as_ref()
    }

    /// The calendar year of the number.
    pub const fn year(&self) -> Year {
        self.year
    }
}

impl Cell {
    pub(super) const fn new(fact: CountFact, count: CountRange, weight: u32, state: CellState) -> Self {
        Self { fact, count, weight, state }
    }

    /// A reported count, with the state that follows from it.
    pub(super) const fn reported(fact: CountFact, count: CountRange, weight: u32) -> Self {
        let state = match count.most() {
            None if count.least() == 0 => CellState::Unknown,
            _ if count.is_exact() => CellState::Known,
            _ => CellState::Withheld,
        };
        Self::new(fact, count, weight, state)
    }

    /// The fact that the number is of: an intervention or the whole basket, in a year.
    pub const fn fact(&self) -> &CountFact {
        &self.fact
    }

    /// The number, not weighted; when the fact is about a whole basket, as the norm weighs it.
    pub const fn count(&self) -> CountRange {
        self.count
    }

    /// The number of times that each counts for the norm.
    pub const fn weight(&self) -> u32 {
        self.weight
    }

    /// The certainty with which the number is known.
    pub const fn state(&self) -> CellState {
        self.state
    }

    /// What the norm can still gain from learning the number: its upper bound less its lower, weighted. None
    /// when nothing limits it.
    pub(super) fn gain(&self) -> Option<u64> {
        let most = self.count.most()?;
        Some(most.saturating_sub(self.count.least()).saturating_mul(u64::from(self.weight)))
    }
}

/// The years of a norm's window that ends in a year, from the last back, as far as a year can be.
pub(super) fn window_years(norm: &Norm, last: Year) -> impl Iterator<Item = Year> {
    let first = first_of_window(norm, last);
    (first..=last.number()).rev().filter_map(|year| Year::try_new(year).ok())
}

/// The first year of a norm's window as a number, which may lie before any year that can be counted.
pub(super) fn first_of_window(norm: &Norm, last: Year) -> i32 {
    last.number().saturating_add(1).saturating_sub(i32::from(norm.window().years()))
}
