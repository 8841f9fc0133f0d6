//! Who stops, stays or starts, and which patients are sent where.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Unobserved, WhenClosed};
use crate::party::{Location, name};
use crate::words::words;

name!(
    /// The name of a scenario (*scenario*).
    ScenarioName
);

words!(
    /// The action of a provider for some care in a scenario (*actie*).
    CareAction {
        /// It stops giving the care, so that its patients have to go elsewhere.
        Stop = "stop", "stopt", "stops";
        /// It goes on; without volume it begins.
        Keep = "keep", "blijft", "keeps it";
        /// It begins to give the care.
        Start = "start", "begint", "starts";
        /// It keeps its patients, and neither gives nor receives any.
        Unaffected = "unaffected", "blijft buiten beschouwing", "is left out";
    }
);

/// That part of the patients of one provider goes to another (*verplaatsing*).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Move {
    /// The provider whose patients they are.
    pub from: Location,
    /// The provider that they go to.
    pub to: Location,
    /// The part of them that goes, above zero and at most one, with at most twelve decimals.
    pub share: Decimal,
}

/// What happens to one kind of care (*scenario*): what each provider does, and moves that are settled. A
/// provider with volume that is not named goes on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct CareScenario {
    /// The actions of providers, each named once.
    pub actions: Vec<(Location, CareAction)>,
    /// The moves that are settled.
    pub moves: Vec<Move>,
}

impl CareScenario {
    /// That everyone below a minimum stops: what a norm does when each provider that misses it gives up the
    /// care.
    ///
    /// ```
    /// use passende_zorg::concentration::{CareAction, CareScenario};
    /// use passende_zorg::party::Location;
    /// let volumes = [(Location::try_new("A")?, 49), (Location::try_new("B")?, 50)];
    /// let stops = CareScenario::stop_below(&volumes, 50);
    /// assert_eq!(stops.actions, [(Location::try_new("A")?, CareAction::Stop)]);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    pub fn stop_below(volumes: &[(Location, u32)], minimum: u32) -> Self {
        let below = volumes.iter().filter(|(_, volume)| *volume < minimum);
        Self {
            actions: below.map(|(location, _)| (location.clone(), CareAction::Stop)).collect(),
            moves: Vec::new(),
        }
    }
}

impl CareScenario {
    /// The scenario where some volumes are the truth, out of two that counts between bounds allow: who has
    /// patients in the other only has nothing to keep here, and nobody to move.
    ///
    /// A count of `<10` may be none: then a provider that is said to keep the care has none of it, and does
    /// not begin it either, unless a settled move brings it patients.
    ///
    /// ```
    /// use passende_zorg::concentration::{CareAction, CareScenario};
    /// use passende_zorg::party::Location;
    /// let (a, b) = (Location::try_new("A")?, Location::try_new("B")?);
    /// let keep = CareScenario {
    ///     actions: vec![(a.clone(), CareAction::Keep), (b.clone(), CareAction::Keep)],
    ///     moves: Vec::new(),
    /// };
    /// let (least, most) = ([(a.clone(), 0), (b.clone(), 30)], [(a, 9), (b.clone(), 30)]);
    /// assert_eq!(keep.at_volumes(&least, &most).actions, [(b, CareAction::Keep)]);
    /// assert_eq!(keep.at_volumes(&most, &least), keep);
    /// # Ok::<(), passende_zorg::InputError>(())
    /// ```
    #[must_use]
    pub fn at_volumes(&self, volumes: &[(Location, u32)], other: &[(Location, u32)]) -> Self {
        let some = |volumes: &[(Location, u32)]| -> BTreeSet<Location> {
            volumes.iter().filter(|(_, volume)| *volume > 0).map(|(location, _)| location.clone()).collect()
        };
        let (here, there) = (some(volumes), some(other));
        let only_there = |location: &Location| !here.contains(location) && there.contains(location);
        let moves: Vec<Move> = self.moves.iter().filter(|moved| !only_there(&moved.from)).cloned().collect();
        let receivers: BTreeSet<&Location> = moves.iter().map(|moved| &moved.to).collect();
        let begins = |location: &Location| receivers.contains(location);
        let means = |(location, action): &&(Location, CareAction)| {
            *action != CareAction::Keep || !only_there(location) || begins(location)
        };
        let mut actions: Vec<(Location, CareAction)> = self.actions.iter().filter(means).cloned().collect();
        let named: BTreeSet<Location> = actions.iter().map(|(location, _)| location.clone()).collect();
        let unnamed = receivers.into_iter().filter(|to| only_there(to) && !named.contains(*to));
        actions.extend(unnamed.map(|to| (to.clone(), CareAction::Start)));
        Self { actions, moves }
    }
}

words!(
    /// From whom those who start draw their patients (*waar starters uit putten*).
    StartersDraw {
        /// From the whole region: every area goes to its nearest provider, as was done in 2024.
        Region = "region", "de hele regio", "the whole region";
        /// From those who stop only.
        Stopping = "stopping", "alleen wie stopt", "those who stop only";
    }
);

/// The way in which patients are divided (*instellingen*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RedistributionOptions {
    /// Whether providers below the norm are topped up from others in their region.
    pub top_up: bool,
    /// From whom those who start draw.
    pub starters_draw: StartersDraw,
    /// The assumption for patients whose area was not observed.
    #[serde(default = "nearest")]
    pub unobserved: Unobserved,
    /// The assumption for patients whose provider stops.
    #[serde(default = "to_nearest")]
    pub when_closed: WhenClosed,
}

const fn nearest() -> Unobserved {
    Unobserved::Nearest
}

const fn to_nearest() -> WhenClosed {
    WhenClosed::Nearest
}

impl RedistributionOptions {
    /// The practice of 2024: topped up, those who start draw from the whole region, and everyone goes to the
    /// nearest.
    pub const PRACTICE_2024: Self = Self {
        top_up: true,
        starters_draw: StartersDraw::Region,
        unobserved: Unobserved::Nearest,
        when_closed: WhenClosed::Nearest,
    };
}
