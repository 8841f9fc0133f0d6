//! How far the same patients travel before and after.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::super::patients::patient_minutes;
use super::super::{Minutes, Patients};
use super::case::Case;
use super::{At, patients};
use crate::words::words;

words!(
    /// A class of extra minutes (*klasse van extra reistijd*).
    TravelClass {
        /// Fewer minutes than before.
        Shorter = "shorter", "korter", "shorter";
        /// They travel as long.
        Same = "0", "gelijk", "the same";
        /// Fewer than five minutes more.
        Below5 = "<5", "minder dan 5 minuten langer", "fewer than 5 minutes more";
        /// Five to ten minutes more, ten not included.
        Below10 = "<10", "5 tot 10 minuten langer", "5 to 10 minutes more";
        /// Ten to fifteen minutes more, fifteen not included.
        Below15 = "<15", "10 tot 15 minuten langer", "10 to 15 minutes more";
        /// Fifteen to twenty minutes more, twenty not included.
        Below20 = "<20", "15 tot 20 minuten langer", "15 to 20 minutes more";
        /// Twenty to twenty-five.
        Below25 = "<25", "20 tot 25 minuten langer", "20 to 25 minutes more";
        /// Twenty-five to thirty.
        Below30 = "<30", "25 tot 30 minuten langer", "25 to 30 minutes more";
        /// Thirty to forty-five.
        Below45 = "<45", "30 tot 45 minuten langer", "30 to 45 minutes more";
        /// Forty-five minutes more, or longer.
        From45 = ">=45", "45 minuten of meer langer", "45 minutes or more";
    }
);

const CLASSES: usize = TravelClass::ALL.len();

impl TravelClass {
    /// The class of a number of extra minutes in millionths.
    fn of(extra: i64) -> Self {
        const BOUNDS: [(i64, TravelClass); 7] = [
            (5, TravelClass::Below5),
            (10, TravelClass::Below10),
            (15, TravelClass::Below15),
            (20, TravelClass::Below20),
            (25, TravelClass::Below25),
            (30, TravelClass::Below30),
            (45, TravelClass::Below45),
        ];
        if extra < 0 {
            return Self::Shorter;
        }
        if extra == 0 {
            return Self::Same;
        }
        let below = |(bound, _): &&(i64, Self)| extra < bound.saturating_mul(1_000_000);
        BOUNDS.iter().find(below).map_or(Self::From45, |(_, class)| *class)
    }
}

/// Travel of the same patients before and after (*reistijd voor en na*). Stranded patients, and those whose
/// time is not known, are left out of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TravelOutcome {
    volume: Patients,
    unknown: Patients,
    mean_before: Option<Minutes>,
    mean_after: Option<Minutes>,
    mean_extra_of_longer: Option<Minutes>,
    #[serde(skip)]
    mean_extra_of_moved: Option<Minutes>,
    #[serde(skip)]
    extra: i128,
    #[serde(skip)]
    extra_from_areas: i128,
    largest_before: Minutes,
    largest_after: Minutes,
    /// Below zero when everyone travels less.
    largest_extra: Minutes,
    #[serde(serialize_with = "by_class")]
    classes: [Patients; CLASSES],
}

impl TravelOutcome {
    pub(super) fn of(case: &Case<'_>, after: &At, blocks: &[usize]) -> Self {
        let (mut before_sum, mut after_sum, mut weight) = (Sum::default(), Sum::default(), 0_i64);
        let (mut longer, mut longer_weight, mut unknown) = (Sum::default(), 0_i64, 0_i64);
        let (mut moved, mut moved_weight) = (Sum::default(), 0_i64);
        let mut of_blocks = Sum::default();
        let (mut largest_before, mut largest_after, mut largest_extra) = (None, None, None);
        let mut classes = [0_i64; CLASSES];
        let mut times = Vec::new();
        for (provider, parcels) in after.iter().enumerate() {
            let parcels = parcels.iter().filter(|parcel| parcel.amount > 0);
            times.clear();
            times.extend(parcels.clone().map(|parcel| {
                let then = case.country.time(parcel.area, parcel.first);
                let now =
                    if parcel.first == provider { then } else { case.country.time(parcel.area, provider) };
                (then, now)
            }));
            for (parcel, (then, now)) in parcels.zip(times.iter().copied()) {
                let amount = parcel.amount;
                let (Some(then), Some(now)) = (then, now) else {
                    unknown = unknown.saturating_add(amount);
                    continue;
                };
                let extra = now.saturating_sub(then);
                weight = weight.saturating_add(amount);
                before_sum.add(amount, then);
                after_sum.add(amount, now);
                if extra > 0 {
                    longer_weight = longer_weight.saturating_add(amount);
                    longer.add(amount, extra);
                }
                if parcel.first != provider {
                    moved_weight = moved_weight.saturating_add(amount);
                    moved.add(amount, extra);
                    if blocks.binary_search(&parcel.first).is_ok() {
                        of_blocks.add(amount, extra);
                    }
                }
                if let Some(class) = classes.get_mut(TravelClass::of(extra) as usize) {
                    *class = class.saturating_add(amount);
                }
                largest_before = largest_before.max(Some(then));
                largest_after = largest_after.max(Some(now));
                largest_extra = largest_extra.max(Some(extra));
            }
        }
        let minutes = |found: Option<i64>| Minutes::from_millionths(found.unwrap_or(0));
        let extra = after_sum.0.saturating_sub(before_sum.0);
        Self {
            volume: patients(weight),
            unknown: patients(unknown),
            mean_before: before_sum.over(weight),
            mean_after: after_sum.over(weight),
            mean_extra_of_longer: longer.over(longer_weight),
            mean_extra_of_moved: moved.over(moved_weight),
            extra,
            extra_from_areas: extra.saturating_sub(of_blocks.0),
            largest_before: minutes(largest_before),
            largest_after: minutes(largest_after),
            largest_extra: minutes(largest_extra),
            classes: classes.map(patients),
        }
    }

    /// The patients whose time is known before and after.
    pub const fn volume(&self) -> Patients {
        self.volume
    }

    /// The patients whose time is not known before or after.
    pub const fn unknown(&self) -> Patients {
        self.unknown
    }

    /// The mean before, over all; rounded half to even at the millionth, as every mean.
    pub const fn mean_before(&self) -> Option<Minutes> {
        self.mean_before
    }

    /// The mean after, over all.
    pub const fn mean_after(&self) -> Option<Minutes> {
        self.mean_after
    }

    /// The mean number of extra minutes of those who travel longer.
    pub const fn mean_extra_of_longer(&self) -> Option<Minutes> {
        self.mean_extra_of_longer
    }

    /// The mean number of extra minutes of those who end at another provider than they began at; below zero
    /// when they travel less.
    pub const fn mean_extra_of_moved(&self) -> Option<Minutes> {
        self.mean_extra_of_moved
    }

    /// Patients times extra minutes a year, exactly: the longer ways of all together less the shorter ones.
    pub fn extra_travel(&self) -> Decimal {
        patient_minutes(self.extra)
    }

    /// The same of those whose area is known: without patients of providers to which no area is nearest.
    pub fn extra_travel_from_areas(&self) -> Decimal {
        patient_minutes(self.extra_from_areas)
    }

    pub(in super::super) const fn extra(&self) -> i128 {
        self.extra
    }

    /// The longest time before.
    pub const fn largest_before(&self) -> Minutes {
        self.largest_before
    }

    /// The longest time after.
    pub const fn largest_after(&self) -> Minutes {
        self.largest_after
    }

    /// The largest number of extra minutes; none when nobody travels longer.
    pub fn largest_extra_minutes(&self) -> Minutes {
        self.largest_extra.max(Minutes::ZERO)
    }

    /// The number of patients in a class of extra minutes.
    pub fn class(&self, class: TravelClass) -> Patients {
        self.classes.get(class as usize).copied().unwrap_or_default()
    }
}

/// Patients times minutes.
#[derive(Debug, Default)]
pub(super) struct Sum(i128);

impl Sum {
    fn add(&mut self, amount: i64, minutes: i64) {
        // Below 2^53 millionths of patients times below 2^40 of minutes, over at most 2^32 parcels: nothing wraps.
        self.0 = self.0.wrapping_add(Self::product(amount, minutes));
    }

    pub(super) fn product(amount: i64, minutes: i64) -> i128 {
        i128::from(amount).wrapping_mul(i128::from(minutes))
    }

    fn over(&self, weight: i64) -> Option<Minutes> {
        Self::mean(self.0, weight)
    }

    /// The mean, rounded half to even.
    pub(super) fn mean(sum: i128, weight: i64) -> Option<Minutes> {
        let weight = i128::from(weight);
        let (whole, rest) = (sum.checked_div_euclid(weight)?, sum.checked_rem_euclid(weight)?);
        let odd = whole.checked_rem(2) == Some(1);
        let twice = rest.saturating_mul(2);
        let up = twice > weight || (twice == weight && odd);
        i64::try_from(whole.saturating_add(i128::from(up))).ok().map(Minutes::from_millionths)
    }
}

fn by_class<S: Serializer>(classes: &[Patients; CLASSES], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(TravelClass::ALL.iter().map(|class| class.code()).zip(classes))
}
