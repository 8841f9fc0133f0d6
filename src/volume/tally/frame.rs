use crate::time::Year;

/// What a tally counts: so many units, so many interventions, and the years of a period.
///
/// Units and interventions are dense codes, such as a [`Dictionary`](crate::volume::Dictionary) gives out:
/// 0 up to their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Frame {
    units: u32,
    interventions: u32,
    first: Year,
    last: Year,
}

impl Frame {
    /// A frame of units and interventions over the years from `first` to `last`.
    ///
    /// # Errors
    /// When the years are out of order, or when there are more cells than can be numbered in 64 bits.
    pub fn try_new(units: u32, interventions: u32, first: Year, last: Year) -> Result<Self, FrameError> {
        if first > last {
            return Err(FrameErrorKind::Reversed { first, last }.into());
        }
        let frame = Self { units, interventions, first, last };
        let cells = u64::from(units).saturating_mul(u64::from(interventions));
        match cells.checked_mul(frame.years()) {
            Some(_) => Ok(frame),
            None => Err(FrameErrorKind::TooLarge { units, interventions }.into()),
        }
    }

    /// The number of units in the frame.
    pub const fn units(&self) -> u32 {
        self.units
    }

    /// The number of interventions in the frame.
    pub const fn interventions(&self) -> u32 {
        self.interventions
    }

    /// The first year counted.
    pub const fn first(&self) -> Year {
        self.first
    }

    /// The last year counted.
    pub const fn last(&self) -> Year {
        self.last
    }

    #[inline]
    pub(super) fn years(&self) -> u64 {
        u64::try_from(self.last.number().saturating_sub(self.first.number())).unwrap_or(0).saturating_add(1)
    }

    /// The number of cells in all.
    pub(super) fn size(&self) -> u64 {
        u64::from(self.units).saturating_mul(u64::from(self.interventions)).saturating_mul(self.years())
    }

    /// The number of a cell, if it lies in the frame.
    #[inline]
    #[allow(
        clippy::arithmetic_side_effects,
        reason = "no frame is made whose cells cannot be numbered in 64 bits"
    )]
    pub(super) fn locate(&self, unit: u32, intervention: u32, year: Year) -> Option<u64> {
        if unit >= self.units || intervention >= self.interventions || year < self.first || year > self.last {
            return None;
        }
        let year = u64::from((year.number() - self.first.number()).unsigned_abs());
        Some(
            (u64::from(unit) * u64::from(self.interventions) + u64::from(intervention)) * self.years() + year,
        )
    }
}

/// Numbers that do not make a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(transparent)]
pub struct FrameError(#[from] FrameErrorKind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
enum FrameErrorKind {
    #[error("expected a first year not after the last, found {first} to {last}")]
    Reversed { first: Year, last: Year },
    #[error(
        "expected a number of cells that fits in 64 bits, found {units} units and {interventions} interventions"
    )]
    TooLarge { units: u32, interventions: u32 },
}

impl FrameError {
    /// The stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self.0 {
            FrameErrorKind::Reversed { .. } => "frame.reversed",
            FrameErrorKind::TooLarge { .. } => "frame.too-large",
        }
    }
}
