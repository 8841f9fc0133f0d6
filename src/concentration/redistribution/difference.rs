//! Where two answers on one question differ: with counts at their lower bounds and at their upper bounds.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::super::Patients;
use super::super::patients::UNIT;
use super::case::{Case, Catchment};
use super::outcome::ProviderStatus;
use super::outcome::Redistribution;
use super::{At, Parcel, Record, Work, settle, take};
use crate::Verdict;
use crate::messages::messages;
use crate::party::Location;

messages! {
    /// Something that comes out otherwise with counts at their upper bounds than with counts at their lower
    /// bounds (*verschil tussen ondergrens en bovengrens*).
    ///
    /// Serialised with its code, its sentence in both languages and the name that it is about.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum EndDifference {
        /// The scenario can be carried out at one of the ends only.
        Feasible {
            /// With the upper bounds; it is the other way round with the lower ones.
            at_most: bool,
        } = "ends.feasible":
            if *at_most =>
                "uitvoerbaar bij de bovengrens, niet bij de ondergrens", "feasible at the high end, and not at the low end";
            "uitvoerbaar bij de ondergrens, niet bij de bovengrens", "feasible at the low end, and not at the high end";
        /// The verdict on a provider after it differs between the ends.
        Verdict {
            /// The provider whose verdict differs.
            location: Location,
            /// With the lower bounds; nothing when it has no part in the care then.
            at_least: Option<Verdict>,
            /// With the upper bounds.
            at_most: Option<Verdict>,
        } = "ends.verdict":
            if at_least.is_none() =>
                "{location}: geen aanbieder van deze zorg bij de ondergrens, {at_most} bij de bovengrens",
                "{location}: no provider of this care at the low end, {at_most} at the high end";
            if at_most.is_none() =>
                "{location}: {at_least} bij de ondergrens, geen aanbieder van deze zorg bij de bovengrens",
                "{location}: {at_least} at the low end, no provider of this care at the high end";
            "{location}: {at_least} bij de ondergrens, {at_most} bij de bovengrens",
            "{location}: {at_least} at the low end, {at_most} at the high end";
        /// The number of patients who go elsewhere differs.
        Moved {
            /// With the lower bounds.
            at_least: Patients,
            /// With the upper bounds.
            at_most: Patients,
        } = "ends.moved":
            if !differ_shortly(*at_least, *at_most) =>
                "patiënten die elders heen gaan: {at_least} bij de ondergrens, {at_most} bij de bovengrens",
                "patients who go elsewhere: {at_least} at the low end, {at_most} at the high end";
            "patiënten die elders heen gaan: {at_least:.1} bij de ondergrens, {at_most:.1} bij de bovengrens",
            "patients who go elsewhere: {at_least:.1} at the low end, {at_most:.1} at the high end";
        /// The number of patients who can go nowhere differs.
        Stranded {
            /// With the lower bounds.
            at_least: Patients,
            /// With the upper bounds.
            at_most: Patients,
        } = "ends.stranded":
            if !differ_shortly(*at_least, *at_most) =>
                "patiënten die nergens terechtkunnen: {at_least} bij de ondergrens, {at_most} bij de bovengrens",
                "patients who can go nowhere: {at_least} at the low end, {at_most} at the high end";
            "patiënten die nergens terechtkunnen: {at_least:.1} bij de ondergrens, {at_most:.1} bij de bovengrens",
            "patients who can go nowhere: {at_least:.1} at the low end, {at_most:.1} at the high end";
        /// The patients that all together are short of the minimum differ.
        Short {
            /// With the lower bounds.
            at_least: Patients,
            /// With the upper bounds.
            at_most: Patients,
        } = "ends.short":
            if !differ_shortly(*at_least, *at_most) =>
                "tekort aan patiënten: {at_least} bij de ondergrens, {at_most} bij de bovengrens",
                "patients short: {at_least} at the low end, {at_most} at the high end";
            "tekort aan patiënten: {at_least:.1} bij de ondergrens, {at_most:.1} bij de bovengrens",
            "patients short: {at_least:.1} at the low end, {at_most:.1} at the high end";
    }
}

/// Whether two amounts still differ with one decimal each.
fn differ_shortly(one: Patients, other: Patients) -> bool {
    one.number().round_dp(1) != other.number().round_dp(1)
}

impl Redistribution<'_> {
    /// Where it differs from the answer with the upper bounds of the counts, this being the one with the
    /// lower bounds.
    ///
    /// ```
    /// use passende_zorg::concentration::{
    ///     Area, AreaId, Country, EndDifference, Minutes, Provider, RedistributionOptions, CareScenario,
    ///     TravelTable,
    /// };
    /// use passende_zorg::{Verdict, party::Location};
    /// let mut travel = TravelTable::default();
    /// travel.insert("here", "A", Minutes::ZERO, None)?;
    /// let here = Area { id: AreaId::try_new("here")?, population: 100 };
    /// let a = Location::try_new("A")?;
    /// let country = Country::try_new(
    ///     vec![here],
    ///     vec![Provider { location: a.clone(), region: None, area: None }],
    ///     &travel,
    /// )?;
    /// let of = |count| {
    ///     country
    ///         .redistribute(
    ///             &[(a.clone(), count)],
    ///             5,
    ///             &CareScenario::default(),
    ///             RedistributionOptions::PRACTICE_2024,
    ///         )
    ///         .unwrap()
    /// };
    /// // A withheld count of <10.
    /// let differences = of(1).differences_at_most(&of(9));
    /// let [
    ///     EndDifference::Feasible { at_most: true },
    ///     EndDifference::Verdict { at_least, at_most, .. },
    ///     EndDifference::Short { .. },
    /// ] = &differences[..]
    /// else {
    ///     panic!()
    /// };
    /// assert_eq!((*at_least, *at_most), (Some(Verdict::NotMet), Some(Verdict::Met)));
    /// assert_eq!(of(9).differences_at_most(&of(9)), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn differences_at_most(&self, most: &Redistribution<'_>) -> Vec<EndDifference> {
        let mut found = Vec::new();
        if self.is_feasible() != most.is_feasible() {
            found.push(EndDifference::Feasible { at_most: most.is_feasible() });
        }
        let verdicts = |result: &Redistribution<'_>| -> BTreeMap<Location, Verdict> {
            result.providers().map(|it| (it.location.clone(), it.verdict_after)).collect()
        };
        let (here, there) = (verdicts(self), verdicts(most));
        for location in here.keys().chain(there.keys()).collect::<BTreeSet<_>>() {
            let (at_least, at_most) = (here.get(location).copied(), there.get(location).copied());
            if at_least != at_most {
                found.push(EndDifference::Verdict { location: location.clone(), at_least, at_most });
            }
        }
        let amounts = |result: &Redistribution<'_>| -> [Patients; 3] {
            [
                result.moves().map(|it| it.amount).sum(),
                result.stranded().map(|it| it.amount).sum(),
                result.shortages().map(|it| it.amount).sum(),
            ]
        };
        let ([moved, stranded, short], [moved_most, stranded_most, short_most]) =
            (amounts(self), amounts(most));
        if moved != moved_most {
            found.push(EndDifference::Moved { at_least: moved, at_most: moved_most });
        }
        if stranded != stranded_most {
            found.push(EndDifference::Stranded { at_least: stranded, at_most: stranded_most });
        }
        if short != short_most {
            found.push(EndDifference::Short { at_least: short, at_most: short_most });
        }
        found
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "names": […]}`
impl Serialize for EndDifference {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let names: &[&str] = match self {
            Self::Verdict { location, .. } => &[location.as_str()],
            _ => &[],
        };
        crate::language::named(self, names, serializer)
    }
}

/// Moves patients to where they go after stops and starts; with `draw`, every area of a region in which one
/// starts looks for its nearest again.
pub(super) fn shift(
    case: &Case<'_>,
    at: &mut At,
    catchment: &Catchment,
    draw: bool,
    work: &mut Work,
) -> (At, Record) {
    let mut after: At = vec![Vec::new(); at.len()];
    let mut record = Record::default();
    let (mut amounts, mut sums) = (Vec::new(), Vec::new());
    for provider in case.current() {
        let Some(parcels) = at.get_mut(provider) else { continue };
        if let Some((receivers, rest)) = case.moves.get(&provider) {
            work.weights.clear();
            work.weights.extend(receivers.values().copied().chain([*rest]));
            let volume = case.volume.get(provider).copied().unwrap_or(0).saturating_mul(UNIT);
            work.apportion.divide(volume, &work.weights, &mut amounts);
            for (receiver, amount) in receivers.keys().zip(&amounts) {
                if let Some(to) = after.get_mut(*receiver) {
                    take(parcels, *amount, |_| true, to, work);
                }
                record.step(1, provider, *receiver, *amount);
            }
        }
        if !moves(case, provider, draw) {
            // Nobody of its areas looks for another: what it has left stays where it is.
            match after.get_mut(provider) {
                Some(to) if to.is_empty() => *to = core::mem::take(parcels),
                Some(to) => to.append(parcels),
                None => {}
            }
            continue;
        }
        sums.clear();
        sums.resize(case.country.providers.len(), None);
        for parcel in parcels.iter() {
            let to = goes_to(case, catchment, provider, parcel, &mut record);
            let Some(to) = to else {
                // Where a settled move took everyone of an area, nobody is left to be stranded.
                if parcel.amount > 0 {
                    let stranded = record.stranded.entry(provider).or_default();
                    *stranded = stranded.saturating_add(parcel.amount);
                }
                continue;
            };
            if let Some(to) = after.get_mut(to) {
                to.push(*parcel);
            }
            if let Some(sum) = sums.get_mut(to).filter(|_| to != provider) {
                *sum = Some(sum.unwrap_or(0_i64).saturating_add(parcel.amount));
            }
        }
        for (to, sum) in sums.iter().enumerate() {
            if let Some(amount) = sum {
                record.step(1, provider, to, *amount);
            }
        }
    }
    after.iter_mut().for_each(settle);
    (after, record)
}

/// Whether areas of a provider look for their nearest again.
fn moves(case: &Case<'_>, provider: usize, draw: bool) -> bool {
    match case.status(provider) {
        ProviderStatus::Unaffected => false,
        ProviderStatus::Stop => true,
        _ => draw && case.starts_in(case.region(provider)),
    }
}

/// Where a parcel goes; nowhere when nobody in the region can be reached.
fn goes_to(
    case: &Case<'_>,
    catchment: &Catchment,
    provider: usize,
    parcel: &Parcel,
    record: &mut Record,
) -> Option<usize> {
    let region = case.region(provider);
    let nearest = case.country.nearest(parcel.area, |other| case.remains_in(other, region));
    // A block that remains stays at home, and nobody moves next door.
    let is_next_door = |other: usize| case.home(other) == case.home(provider);
    let remains = case.remains(provider);
    if remains && catchment.blocks.binary_search(&provider).is_ok() {
        return Some(provider);
    }
    let Some(nearest) = nearest else { return remains.then_some(provider) };
    let stays = remains && is_next_door(nearest.provider);
    // Who stays, though another that gives the care is as near, was told of before.
    let is_new = |other: usize| !stays || !is_next_door(other) && !case.has_volume(other);
    let others = case.country.as_near(nearest).filter(|other| case.remains_in(*other, region));
    let others = others.filter(|other| parcel.amount > 0 && is_new(*other));
    let to = if stays { provider } else { nearest.provider };
    record.ties.then.extend(others.map(|other| (parcel.area, to, other, parcel.amount)));
    Some(to)
}
