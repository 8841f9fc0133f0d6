//! The mission for 2040, and what it asks of a plan: growing demand, no more people and
//! means, within the frame.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::exact::compare_products;
use crate::explanation::{Explanation, OpenQuestion, Sign, evaluated};
use crate::language::{Message, Text};
use crate::messages::{Known, messages};
use crate::money::Euro;
use crate::practice::rules;
use crate::principle::Status;
use crate::rule::Rule;
use crate::words::words;

words!(
    /// How the documents bound the number of people (*begrenzing van de inzet van mensen*). They
    /// do not say the same.
    CapBasis {
        /// Proportionally no more people than now: the page and the final agreement, quoting the Kader.
        #[doc(alias = "verhoudingsgewijs")]
        Proportional = "proportional", "verhoudingsgewijs niet meer mensen", "proportionally no more people";
        /// No more people than now: the draft agreement quotes the same sentence without *proportionally*,
        /// and the specialists' guide speaks of an unchanged number of staff.
        Absolute = "absolute", "niet meer mensen", "no more people";
    }
);

/// What a plan serves and uses, before and after (*inzet voor en na*), over the same patients or region.
///
/// Counts are of the caller's own unit; staff is in full-time equivalents, cost in euros a year. What is
/// left out is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Capacity {
    /// The number of patients that are served.
    pub served: u64,
    /// Staff in full-time equivalents.
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    pub staff: Option<Decimal>,
    /// All who work, in the region or the country, in the same unit as staff: what *proportionally* is held
    /// against.
    #[serde(
        default,
        with = "crate::formats::value::optional_decimal",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::DecimalText"))]
    pub workforce: Option<Decimal>,
    /// The cost in euros a year; nothing when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Euro>,
    /// All means, of the region or the country, in a year: what *proportionally* is held
    /// against for the cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub means: Option<Euro>,
}

/// The goal of the movement, held against a plan (*doel van de beweging*): meet growing demand, with no
/// more people, within the financial frame.
///
/// Its answers and no sum of them. The mission itself asks for proportionally no more people *and means*,
/// with the lowest possible impact on climate and environment (government page; final agreement, chapter
/// 2); that impact is asked, for no figure here shows it. The mission is for 2040; of which year *now* is,
/// no document says, so the baseline is the caller's.
///
/// ```
/// use passende_zorg::practice::{CapBasis, CapacityGoal};
/// use passende_zorg::principle::Status;
/// let goal: CapacityGoal = serde_json::from_str(r#"{
///     "before": {"served": 1000, "staff": "12.0", "workforce": "9000", "cost": "900000"},
///     "after": {"served": 1200, "staff": "12.5", "workforce": "9500", "cost": "950000"},
///     "demand": 1150, "frame": "960000"
/// }"#)?;
/// assert_eq!(goal.demand_met(), Status::Supported);
/// assert_eq!(goal.people(CapBasis::Absolute), Status::Contradicted); // half a person more
/// assert_eq!(goal.people(CapBasis::Proportional), Status::Supported); // of a larger workforce
/// assert_eq!(goal.within_frame(), Status::Supported);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CapacityGoal {
    /// What is served and used now.
    pub before: Capacity,
    /// What is served and used later.
    pub after: Capacity,
    /// The demand that is expected later.
    pub demand: u64,
    /// The financial frame, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<Euro>,
}

impl CapacityGoal {
    /// What is served and used before and after, and the demand that is expected after.
    pub const fn new(before: Capacity, after: Capacity, demand: u64) -> Self {
        Self { before, after, demand, frame: None }
    }

    /// Whether the demand is met.
    pub const fn demand_met(&self) -> Status {
        if self.after.served >= self.demand { Status::Supported } else { Status::Contradicted }
    }

    /// Whether it takes no more people, absolutely or proportionally.
    pub fn people(&self, basis: CapBasis) -> Status {
        let (Some(before), Some(after)) = (self.before.staff, self.after.staff) else {
            return Status::Unknown;
        };
        let no_more = match basis {
            CapBasis::Absolute => Some(after <= before),
            CapBasis::Proportional => {
                // Compared as products that keep every digit: no share is rounded.
                let workforce = self.before.workforce.zip(self.after.workforce);
                workforce.map(|(then, later)| compare_products((after, then), (before, later)).is_le())
            }
        };
        no_more.map_or(Status::Unknown, |no_more| Status::of(no_more, !no_more))
    }

    /// Whether it takes proportionally no more means: the share of all means that the plan costs. The
    /// documents do not say what *proportionally* is held against: that it is all means, as for people it
    /// is all who work, is a reading of this crate.
    pub fn means(&self) -> Status {
        let all = |capacity: Capacity| Some((capacity.cost?.amount(), capacity.means?.amount()));
        let Some(((before, then), (after, later))) = all(self.before).zip(all(self.after)) else {
            return Status::Unknown;
        };
        let no_more = compare_products((after, then), (before, later)).is_le();
        Status::of(no_more, !no_more)
    }

    /// Whether it stays within the frame.
    pub fn within_frame(&self) -> Status {
        self.frame
            .zip(self.after.cost)
            .map_or(Status::Unknown, |(frame, cost)| Status::of(cost <= frame, cost > frame))
    }

    fn tree(&self, basis: CapBasis) -> Explanation {
        const GOAL: Sign = Sign::new("goal", Text::new("doel", "goal"));
        let (rule, goal): (&'static Rule, _) = match basis {
            CapBasis::Proportional => (&rules::VWS_MISSION, Said::Mission),
            CapBasis::Absolute => (&rules::FMS_GOAL, Said::SpecialistsGoal),
        };
        let part = |status: Status, told: Said| Explanation::new(status, Message::new(told));
        let Self { before, after, demand, frame } = *self;
        let mission = basis == CapBasis::Proportional;
        let means = Said::Means { before: Known(before.cost), after: Known(after.cost) };
        let means = mission.then(|| part(self.means(), means));
        let climate = mission.then(|| OpenQuestion::fact(Message::new(Said::Climate), rule));
        let people = Said::People { basis, before: Known(before.staff), after: Known(after.staff) };
        let within = Said::Frame { cost: Known(after.cost), frame: Known(frame) };
        Explanation::new(GOAL, Message::new(goal))
            .on_basis(rule)
            .with_questions(climate.into_iter().collect())
            .with_parts([
                part(self.demand_met(), Said::Demand { served: after.served, demand }),
                part(self.people(basis), people),
            ])
            .with_parts(means)
            .with_parts([part(self.within_frame(), within)])
    }
}

evaluated! {
    /// The answers as a tree: under the mission with the means and a question on climate and environment;
    /// of the specialists' goal neither is asked.
    'a CapacityGoal: held(basis: CapBasis)
}

messages! {
    /// A line of the explanation.
    #[derive(Debug)]
    enum Said {
        Mission = "goal":
            "Aan de groeiende vraag voldoen met verhoudingsgewijs niet meer mensen en middelen, binnen het financiële kader.",
            "Meet growing demand with proportionally no more people and means, within the financial frame.";
        SpecialistsGoal = "goal":
            "Aan de groeiende vraag voldoen, zonder meer mensen en binnen het financiële kader.",
            "Meet growing demand, without more people and within the financial frame.";
        Climate = "goal.climate":
            "Is de invloed op klimaat en milieu zo laag als mogelijk?", "Is the impact on climate and environment as low as possible?";
        Means { before: Known<Euro>, after: Known<Euro> } = "goal.means":
            "verhoudingsgewijs niet meer middelen: {before} naar {after}", "proportionally no more means: {before} to {after}";
        Demand { served: u64, demand: u64 } = "goal.demand":
            "vraag: {served} geholpen, {demand} verwacht", "demand: {served} served, {demand} expected";
        People { basis: CapBasis, before: Known<Decimal>, after: Known<Decimal> } = "goal.people":
            "{basis}: {before} naar {after} fte", "{basis}: {before} to {after} fte";
        Frame { cost: Known<Euro>, frame: Known<Euro> } = "goal.frame":
            "kosten {cost}, kader {frame}", "cost {cost}, frame {frame}";
    }
}
