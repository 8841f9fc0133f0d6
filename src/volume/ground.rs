//! The ground of a verdict on a count: what was observed, what is required, and the difference.

use serde::Serialize;

use super::norm::{Demand, Window};
use crate::Verdict;
use crate::explanation::{Margin, Measure};
use crate::quantity::{CountRange, UNBOUNDED};

/// Why a count meets a norm or not: the number counted and the number asked for. The verdict follows from it.
///
/// ```
/// use passende_zorg::{Verdict, quantity::CountRange};
/// use passende_zorg::volume::{Finding, VolumeGround, norm::{Demand, Window}};
///
/// let ground = VolumeGround::new(CountRange::at_most(9), Demand::minimum(60)?, Window::CalendarYear);
/// assert_eq!(ground.finding(), Finding::BelowMinimum);
/// assert_eq!(ground.verdict(), Verdict::NotMet);
/// assert_eq!(ground.shortfall(), Some(CountRange::between(51, 60)?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VolumeGround {
    observed: CountRange,
    demand: Demand,
    /// What the demand comes to over the window.
    low: u64,
    high: u64,
}

/// The finding when a count is held against a norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Certainly none of it was done, so the norm has nothing to say.
    NoneDone,
    /// Certainly at or above the minimum.
    MeetsMinimum,
    /// Certainly below the minimum.
    BelowMinimum,
    /// The count is not known well enough to tell on which side of the minimum it lies.
    MinimumUndetermined,
    /// Certainly at or above the top of the guideline.
    ReachesGuideline,
    /// Certainly below the bottom of the guideline.
    BelowGuideline,
    /// Certainly within the guideline and below its top: the norm itself will have to tell.
    WithinGuideline,
    /// The count is not known well enough to tell where it lies with regard to the guideline.
    GuidelineUndetermined,
}

impl Finding {
    /// Every finding, in a fixed order.
    pub const ALL: [Self; 8] = [
        Self::NoneDone,
        Self::MeetsMinimum,
        Self::BelowMinimum,
        Self::MinimumUndetermined,
        Self::ReachesGuideline,
        Self::BelowGuideline,
        Self::WithinGuideline,
        Self::GuidelineUndetermined,
    ];

    /// The verdict that follows.
    #[inline]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::NoneDone => Verdict::NotApplicable,
            Self::MeetsMinimum | Self::ReachesGuideline => Verdict::Met,
            Self::BelowMinimum | Self::BelowGuideline => Verdict::NotMet,
            Self::MinimumUndetermined | Self::WithinGuideline | Self::GuidelineUndetermined => {
                Verdict::Undetermined
            }
        }
    }

    /// The stable code of the finding, the same in every language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoneDone => "volume.none-done",
            Self::MeetsMinimum => "volume.meets-minimum",
            Self::BelowMinimum => "volume.below-minimum",
            Self::MinimumUndetermined => "volume.minimum-undetermined",
            Self::ReachesGuideline => "volume.reaches-guideline",
            Self::BelowGuideline => "volume.below-guideline",
            Self::WithinGuideline => "volume.within-guideline",
            Self::GuidelineUndetermined => "volume.guideline-undetermined",
        }
    }
}

impl VolumeGround {
    /// A count over a window, held against what is asked per year.
    #[inline]
    pub const fn new(observed: CountRange, demand: Demand, window: Window) -> Self {
        let (low, high) = (over_years(demand.low(), window), over_years(demand.high(), window));
        Self { observed, demand, low, high }
    }

    /// The weighted sum of the basket over the window.
    pub const fn observed(self) -> CountRange {
        self.observed
    }

    /// The demand per year that the count is held against.
    pub const fn demand(self) -> Demand {
        self.demand
    }

    /// The total over the window below which the demand is not met.
    #[inline]
    pub const fn required_low(self) -> u64 {
        self.low
    }

    /// The total over the window from which the demand is met.
    #[inline]
    pub const fn required_high(self) -> u64 {
        self.high
    }

    /// The verdict: certain either way, or undetermined.
    #[inline]
    pub const fn verdict(self) -> Verdict {
        verdict_of(self.observed.least(), self.observed.most_raw(), self.required_low(), self.required_high())
    }

    /// The finding, which says more than the verdict.
    pub const fn finding(self) -> Finding {
        match (self.demand, self.verdict()) {
            (_, Verdict::NotApplicable) => Finding::NoneDone,
            (Demand::Minimum(_), Verdict::Met) => Finding::MeetsMinimum,
            (Demand::Minimum(_), Verdict::NotMet) => Finding::BelowMinimum,
            (Demand::Minimum(_), Verdict::Undetermined) => Finding::MinimumUndetermined,
            (Demand::Guideline(_), Verdict::Met) => Finding::ReachesGuideline,
            (Demand::Guideline(_), Verdict::NotMet) => Finding::BelowGuideline,
            (Demand::Guideline(_), Verdict::Undetermined) => {
                if self.observed.least() >= self.required_low()
                    && self.observed.most_raw() < self.required_high()
                {
                    Finding::WithinGuideline
                } else {
                    Finding::GuidelineUndetermined
                }
            }
        }
    }

    /// What is missing to the minimum, or to the bottom of the guideline, over the window; none when the
    /// norm does not apply.
    pub const fn shortfall(self) -> Option<CountRange> {
        if self.observed.is_none() {
            return None;
        }
        let required = self.required_low();
        Some(CountRange::from_bounds(
            required.saturating_sub(self.observed.most_raw()),
            required.saturating_sub(self.observed.least()),
        ))
    }

    /// The margin, against the minimum or against the bottom of the guideline, over the window, in
    /// what the norm counts.
    pub fn margin(self, measure: Measure) -> Option<Margin> {
        if self.observed.is_none() {
            return None;
        }
        Some(Margin::of_count(self.observed, self.required_low(), measure))
    }

    /// The same ground with another count.
    #[inline]
    pub(crate) const fn with_observed(self, observed: CountRange) -> Self {
        Self { observed, ..self }
    }
}

#[allow(clippy::arithmetic_side_effects, reason = "the product of 32 and 16 bits fits in 64")]
#[inline]
const fn over_years(per_year: u32, window: Window) -> u64 {
    per_year as u64 * window.years() as u64
}

/// The verdict on bounds: `most` is [`UNBOUNDED`] when nothing limits the count. The one place
/// where it is decided.
#[inline]
pub(crate) const fn verdict_of(least: u64, most: u64, low: u64, high: u64) -> Verdict {
    // Written as choices between values rather than ways to leave, so that a loop over columns has no branch.
    let below_high = if most < low { Verdict::NotMet } else { Verdict::Undetermined };
    let done = if least >= high { Verdict::Met } else { below_high };
    if most == 0 { Verdict::NotApplicable } else { done }
}

const _: () = assert!(CountRange::LARGEST < UNBOUNDED, "no finite bound is taken for none");
