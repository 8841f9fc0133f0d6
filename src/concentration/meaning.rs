//! What one norm means for the providers that there are.

use chrono::NaiveDate;
use serde::Serialize;

use super::rules;
use crate::Verdict;
use crate::quantity::CountRange;
use crate::rule::Rule;
use crate::source::Edition;
use crate::volume::agreement::too_few_patients;
use crate::volume::norm::Demand;
use crate::volume::{Finding, NormResults};

/// What a minimum means for the providers that there are (*betekenis van een norm*): who meets it, who does
/// not, how many patients that concerns.
///
/// *Source*: draft, annex D, 2d; final text, part D, f, p. 58: NZa maps it for higher norms. Counts are of
/// procedures, as norms count them; each is one of the patients to move. A count that is not known exactly
/// leaves open what it may change, and every number here is at least and at most.
///
/// ```
/// use passende_zorg::concentration::NormMeaning;
/// use passende_zorg::quantity::CountRange;
/// let counts = [
///     CountRange::exactly(63),
///     CountRange::exactly(41),
///     CountRange::at_most(9),
///     CountRange::between(40, 70)?,
/// ];
/// let meaning = NormMeaning::of(counts, 50);
/// assert_eq!((meaning.meet(), meaning.miss(), meaning.undecided()), (1, 2, 1));
/// assert_eq!((meaning.to_move().least(), meaning.to_move().most()), (41, Some(99)));
/// assert_eq!(meaning.largest_number().most(), Some(3));
/// # Ok::<(), passende_zorg::quantity::CountRangeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct NormMeaning {
    minimum: u32,
    years: u16,
    meet: usize,
    miss: usize,
    undecided: usize,
    total: CountRange,
    to_move: CountRange,
}

impl NormMeaning {
    /// The meaning of a minimum a year, for the counts of providers in one year.
    pub fn of(counts: impl IntoIterator<Item = CountRange>, minimum: u32) -> Self {
        Self::over(counts, minimum, 1)
    }

    /// The meaning of a minimum a year, for the counts of providers over several years together;
    /// no years count as one.
    pub fn over(counts: impl IntoIterator<Item = CountRange>, minimum: u32, years: u16) -> Self {
        let years = years.max(1);
        let required = u64::from(minimum).saturating_mul(u64::from(years));
        let nothing = Self {
            minimum,
            years,
            meet: 0,
            miss: 0,
            undecided: 0,
            total: CountRange::NONE,
            to_move: CountRange::NONE,
        };
        counts
            .into_iter()
            .filter(|count| !count.is_none())
            .fold(nothing, |sum, count| sum.with(count, required))
    }

    /// The meaning of a norm, from the counts that were held against it; nothing for a guideline.
    pub fn of_results(results: &NormResults<'_>) -> Option<Self> {
        let Demand::Minimum(minimum) = results.standing().level().demand() else { return None };
        let rows = results.rows().filter(|row| row.finding() != Finding::NoneDone);
        Some(Self::over(rows.map(|row| row.observed()), minimum.get(), results.norm().window().years()))
    }

    fn with(mut self, count: CountRange, required: u64) -> Self {
        let moves = match count.most() {
            _ if count.least() >= required => {
                self.meet = self.meet.saturating_add(1);
                CountRange::NONE
            }
            Some(most) if most < required => {
                self.miss = self.miss.saturating_add(1);
                count
            }
            most => {
                self.undecided = self.undecided.saturating_add(1);
                // If it meets the norm nobody moves; if not, there are at most one fewer than required.
                let below = required.saturating_sub(1);
                CountRange::at_most(most.map_or(below, |most| most.min(below)))
            }
        };
        let add = |one: CountRange, other: CountRange| one.checked_add(other).unwrap_or(CountRange::UNKNOWN);
        self.total = add(self.total, count);
        self.to_move = add(self.to_move, moves);
        self
    }

    /// The minimum a year that the counts are held against.
    pub const fn minimum(&self) -> u32 {
        self.minimum
    }

    /// Over how many years the counts go.
    pub const fn years(&self) -> u16 {
        self.years
    }

    /// The number of providers there are, or may be: a count that may be none is counted too.
    pub const fn providers(&self) -> usize {
        self.meet.saturating_add(self.miss).saturating_add(self.undecided)
    }

    /// The number of providers that certainly meet it.
    pub const fn meet(&self) -> usize {
        self.meet
    }

    /// The number of providers that certainly do not meet it.
    pub const fn miss(&self) -> usize {
        self.miss
    }

    /// The number of providers of which it cannot be told.
    pub const fn undecided(&self) -> usize {
        self.undecided
    }

    /// The number of patients in all, over all years.
    pub const fn total(&self) -> CountRange {
        self.total
    }

    /// The number of patients at providers that do not meet it, over all years.
    pub const fn to_move(&self) -> CountRange {
        self.to_move
    }

    /// The largest number of providers that could meet it: the total over what is required, rounded down.
    pub fn largest_number(&self) -> CountRange {
        let required = u64::from(self.minimum).saturating_mul(u64::from(self.years));
        let over = |total: u64| total.checked_div(required);
        match (over(self.total.least()), self.total.most().map(over)) {
            (Some(least), Some(Some(most))) => {
                CountRange::between(least, most).unwrap_or(CountRange::UNKNOWN)
            }
            (Some(least), None) => CountRange::at_least(least),
            _ => CountRange::UNKNOWN,
        }
    }

    /// Whether there are so few patients that 50 to 100 can never be reached (final agreement, part D, c,
    /// third ground for deviation, p. 58), a year on average.
    ///
    /// The ground speaks of all patients, whatever the number of institutions: it says something only for
    /// counts of the whole country.
    pub fn too_few_patients(&self) -> Verdict {
        // Rounded down on both sides: 49.7 is below 50, and 99.7 below 100.
        let mean = |total: u64| total.checked_div(u64::from(self.years)).unwrap_or(total);
        let least = mean(self.total.least());
        let total = match self.total.most().map(mean) {
            Some(most) => CountRange::between(least, most).unwrap_or(CountRange::UNKNOWN),
            None => CountRange::at_least(least),
        };
        too_few_patients(total)
    }

    /// Whether all patients together are fewer than the minimum: then no provider can meet it.
    pub fn total_is_below_minimum(&self) -> Verdict {
        if self.minimum == 0 {
            return Verdict::NotMet;
        }
        match self.largest_number().most() {
            Some(0) => Verdict::Met,
            _ if self.largest_number().least() > 0 => Verdict::NotMet,
            _ => Verdict::Undetermined,
        }
    }

    /// The day by which an agreement has NZa map what higher norms mean: the end of 2023. The draft's own
    /// list of actions (annex L) names the day after it.
    pub const fn mapped_by(agreement: Edition) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let end = NaiveDate::from_ymd_opt(2023, 12, 31);
        match agreement {
            Edition::Draft => (end, NaiveDate::from_ymd_opt(2024, 1, 1)),
            Edition::Final | Edition::Framework2023 => (end, None),
        }
    }

    /// The rule under an agreement.
    pub fn rule(&self, agreement: Edition) -> &'static Rule {
        agreement.pick(&rules::IZA_D_2_D, &rules::IZA22_D_MAP)
    }
}
