//! What stands in the way of scaling up, on a day.

use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{BarrierId, BarrierKind, ConditionId, MechanismId};
use crate::language::{Describe, Language, Text, day_in_words};
use crate::party::Insurer;
use crate::principle::chain::{ActionId, ActorId};
use crate::principle::{finding, rules, waiting};
use crate::rule::Rule;

/// Something that nobody acts on, that is late, or that waits (*bevinding bij opschalen*).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ScaleFinding {
    /// A barrier on which no action was agreed.
    BarrierWithoutAction {
        /// Which.
        barrier: BarrierId,
        /// In what it lies.
        kind: BarrierKind,
    },
    /// All actions on a barrier are done, and it is still there.
    BarrierRemains {
        /// Which.
        barrier: BarrierId,
        /// In what it lies.
        kind: BarrierKind,
    },
    /// A mechanism of which nobody told what it needs elsewhere.
    MechanismWithoutCondition {
        /// Which.
        mechanism: MechanismId,
    },
    /// A condition that is not fulfilled, and that no action fulfils.
    ConditionWithoutAction {
        /// Which.
        condition: ConditionId,
    },
    /// An action that nobody owns.
    ActionWithoutOwner {
        /// Which.
        action: ActionId,
    },
    /// An action without a last day.
    ActionWithoutDay {
        /// Which.
        action: ActionId,
    },
    /// An action that is not done, and of which the last day is over.
    Overdue {
        /// Which.
        action: ActionId,
        /// Who owns it, where somebody does.
        owner: Option<ActorId>,
        /// Its last day.
        due: NaiveDate,
        /// How many days ago that was.
        days: i64,
    },
    /// An action that waits for one of another, without a reason.
    WaitsWithoutReason {
        /// Which waits.
        action: ActionId,
        /// For which.
        waits_for: ActionId,
    },
    /// Actions that wait for each other: none of them can begin.
    WaitInCircle {
        /// Which, each waiting for the next and the last for the first.
        actions: Vec<ActionId>,
    },
    /// An insurer that does not have a successful practice in its contracts.
    InsurerWithout {
        /// Who.
        insurer: Insurer,
    },
}

impl ScaleFinding {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BarrierWithoutAction { .. } => "scale.barrier-without-action",
            Self::BarrierRemains { .. } => "scale.barrier-remains",
            Self::MechanismWithoutCondition { .. } => "scale.mechanism-without-condition",
            Self::ConditionWithoutAction { .. } => "scale.condition-without-action",
            Self::ActionWithoutOwner { .. } => "scale.action-without-owner",
            Self::ActionWithoutDay { .. } => "scale.action-without-day",
            Self::Overdue { .. } => "scale.overdue",
            Self::WaitsWithoutReason { .. } => "scale.waits-without-reason",
            Self::WaitInCircle { .. } => "scale.wait-in-circle",
            Self::InsurerWithout { .. } => "scale.insurer-without",
        }
    }

    /// The rules it rests on.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let (first, second): (&'static Rule, Option<&'static Rule>) = match self {
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } => (&rules::PRAC_NOWAIT, None),
            Self::InsurerWithout { .. } => (&rules::ADV2020_A5_4_SCALE, Some(&rules::IZA_A_6_D_SCALE)),
            Self::BarrierWithoutAction { kind, .. } | Self::BarrierRemains { kind, .. } => {
                (&rules::PRAC_CYCLE, kind.rule())
            }
            _ => (&rules::PRAC_CYCLE, None),
        };
        core::iter::once(first).chain(second)
    }

    /// What would resolve it.
    pub const fn resolved_by(&self) -> Text {
        match self {
            Self::BarrierWithoutAction { .. } | Self::ConditionWithoutAction { .. } => Text::new(
                "een actie afspreken, met wie haar doet en wanneer",
                "agreeing on an action, with who does it and by when",
            ),
            Self::BarrierRemains { .. } => Text::new(
                "een volgende actie, of vaststellen dat de belemmering weg is",
                "a next action, or finding that the barrier is gone",
            ),
            Self::MechanismWithoutCondition { .. } => Text::new(
                "bepalen wat het mechanisme elders nodig heeft",
                "finding out what the mechanism needs elsewhere",
            ),
            Self::ActionWithoutOwner { .. } => Text::new("een partij die haar doet", "a party that does it"),
            Self::ActionWithoutDay { .. } => Text::new("een uiterste dag", "a last day"),
            Self::Overdue { .. } => Text::new(
                "de actie afronden, of een nieuwe dag afspreken",
                "finishing the action, or agreeing on a new day",
            ),
            Self::WaitsWithoutReason { .. } => Text::new(
                "tegelijk beginnen, of vastleggen waarom dat niet kan",
                "beginning at the same time, or recording why that cannot be",
            ),
            Self::WaitInCircle { .. } => {
                Text::new("één van hen begint zonder de andere", "one of them begins without the other")
            }
            Self::InsurerWithout { .. } => {
                Text::new("de praktijk opnemen in de contracten", "taking the practice up in the contracts")
            }
        }
    }
}

impl Describe for ScaleFinding {
    fn code(&self) -> &'static str {
        Self::code(self)
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dutch = language == Language::Dutch;
        match self {
            Self::BarrierWithoutAction { barrier, kind } => {
                let kind = kind.in_language(language);
                let told = language.pick(
                    "op deze belemmering is geen actie afgesproken",
                    "no action was agreed on this barrier",
                );
                write!(f, "{barrier} ({kind}): {told}.")
            }
            Self::BarrierRemains { barrier, kind } => {
                let kind = kind.in_language(language);
                let told = language.pick(
                    "alle acties zijn gedaan, en de belemmering is er nog",
                    "all actions are done, and the barrier is still there",
                );
                write!(f, "{barrier} ({kind}): {told}.")
            }
            Self::MechanismWithoutCondition { mechanism } if dutch => {
                write!(f, "Van {mechanism} is niet bepaald wat het elders nodig heeft.")
            }
            Self::MechanismWithoutCondition { mechanism } => {
                write!(f, "It is not known what {mechanism} needs elsewhere.")
            }
            Self::ConditionWithoutAction { condition } if dutch => {
                write!(f, "Aan de voorwaarde {condition} is niet voldaan, en geen actie voorziet erin.")
            }
            Self::ConditionWithoutAction { condition } => {
                write!(f, "The condition {condition} is not fulfilled, and no action provides for it.")
            }
            Self::ActionWithoutOwner { action } if dutch => write!(f, "Niemand is belast met {action}."),
            Self::ActionWithoutOwner { action } => write!(f, "Nobody is charged with {action}."),
            Self::ActionWithoutDay { action } if dutch => {
                write!(f, "Voor {action} is geen uiterste dag afgesproken.")
            }
            Self::ActionWithoutDay { action } => write!(f, "No last day was agreed on for {action}."),
            Self::Overdue { action, owner, due, days } => {
                write!(f, "{action}")?;
                if let Some(owner) = owner {
                    write!(f, " ({owner})")?;
                }
                let due = day_in_words(*due, language);
                match (dutch, days) {
                    (true, 1) => write!(f, " had op {due} klaar moeten zijn, een dag geleden."),
                    (true, _) => write!(f, " had op {due} klaar moeten zijn, {days} dagen geleden."),
                    (false, 1) => write!(f, " was due on {due}, one day ago."),
                    (false, _) => write!(f, " was due on {due}, {days} days ago."),
                }
            }
            Self::WaitsWithoutReason { action, waits_for } if dutch => {
                write!(f, "{action} wacht op {waits_for}, zonder reden.")
            }
            Self::WaitsWithoutReason { action, waits_for } => {
                write!(f, "{action} waits for {waits_for}, without a reason.")
            }
            Self::WaitInCircle { actions } => waiting::write(actions, language, f),
            Self::InsurerWithout { insurer } if dutch => {
                write!(f, "{insurer} heeft deze geslaagde praktijk niet in de contracten.")
            }
            Self::InsurerWithout { insurer } => {
                write!(f, "{insurer} does not have this successful practice in its contracts.")
            }
        }
    }
}

impl Serialize for ScaleFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        finding::serialize(self, self.rules(), self.resolved_by(), serializer)
    }
}
