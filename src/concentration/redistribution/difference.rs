//! Where two answers on one question differ: with counts at their lower bounds and at their upper bounds.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::super::Patients;
use super::outcome::Redistribution;
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
