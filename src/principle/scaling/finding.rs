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
use crate::statement::Statement;

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
        /// What it is.
        what: Statement,
    },
    /// All actions on a barrier are done, and it is still there.
    BarrierRemains {
        /// Which.
        barrier: BarrierId,
        /// In what it lies.
        kind: BarrierKind,
        /// What it is.
        what: Statement,
    },
    /// A mechanism of which nobody told what it needs elsewhere.
    MechanismWithoutCondition {
        /// Which.
        mechanism: MechanismId,
        /// What it is.
        what: Statement,
    },
    /// A condition that is not fulfilled, and that no action fulfils.
    ConditionWithoutAction {
        /// Which.
        condition: ConditionId,
        /// What it is.
        what: Statement,
    },
    /// All actions on a condition are done, and it is not fulfilled.
    ConditionRemains {
        /// Which.
        condition: ConditionId,
        /// What it is.
        what: Statement,
    },
    /// An action that nobody owns.
    ActionWithoutOwner {
        /// Which.
        action: ActionId,
        /// What it is.
        what: Statement,
    },
    /// An action without a last day.
    ActionWithoutDay {
        /// Which.
        action: ActionId,
        /// What it is.
        what: Statement,
    },
    /// An action that is not done, and of which the last day is over.
    Overdue {
        /// Which.
        action: ActionId,
        /// What it is.
        what: Statement,
        /// Who owns it, where somebody does.
        owner: Option<ActorId>,
        /// Its last day.
        due: NaiveDate,
        /// How many days ago that was.
        days: i64,
    },
    /// An action that waits until a framework is ready (advice of 2020, part A, 2.6).
    WaitsForFramework {
        /// Which waits.
        action: ActionId,
        /// For what.
        framework: Statement,
    },
    /// An action that waits for one of another, without a reason that holds.
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
            Self::ConditionRemains { .. } => "scale.condition-remains",
            Self::ActionWithoutOwner { .. } => "scale.action-without-owner",
            Self::ActionWithoutDay { .. } => "scale.action-without-day",
            Self::Overdue { .. } => "scale.overdue",
            Self::WaitsForFramework { .. } => "scale.waits-for-framework",
            Self::WaitsWithoutReason { .. } => "scale.waits-without-reason",
            Self::WaitInCircle { .. } => "scale.wait-in-circle",
            Self::InsurerWithout { .. } => "scale.insurer-without",
        }
    }

    /// The rules it rests on, the most specific first. That insurers scale up what succeeds, the draft says and the final text no more.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let (first, second): (&'static Rule, Option<&'static Rule>) = match self {
            Self::WaitsForFramework { .. } => (&rules::ADV2020_A2_6_C, None),
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } => (&rules::PRAC_NOWAIT, None),
            Self::InsurerWithout { .. } => (&rules::ADV2020_A5_4_SCALE, Some(&rules::IZA_A_6_D_SCALE)),
            Self::BarrierWithoutAction { kind, .. } | Self::BarrierRemains { kind, .. } => {
                match kind.rule() {
                    Some(named) => (named, Some(&rules::PRAC_CYCLE)),
                    None => (&rules::PRAC_CYCLE, None),
                }
            }
            _ => (&rules::PRAC_CYCLE, None),
        };
        core::iter::once(first).chain(second)
    }

    /// What would resolve it.
    pub const fn resolved_by(&self) -> Text {
        match self {
            Self::BarrierWithoutAction { .. } | Self::ConditionWithoutAction { .. } => Text::new(
                "een actie met eigenaar en einddatum",
                "agreeing on an action, with who does it and by when",
            ),
            Self::BarrierRemains { .. } => Text::new(
                "een volgende actie, of vaststellen dat de belemmering weg is",
                "a next action, or finding that the barrier is gone",
            ),
            Self::ConditionRemains { .. } => Text::new(
                "een volgende actie, of vaststellen dat aan de voorwaarde is voldaan",
                "a next action, or finding that the condition is fulfilled",
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
            Self::WaitsForFramework { .. } => Text::new(
                "nu beginnen, op basis van de principes zoals ze zijn voorgesteld",
                "beginning now, on the basis of the principles as they are proposed",
            ),
            Self::WaitsWithoutReason { .. } => Text::new(
                "tegelijk beginnen, of laten beoordelen waarom dat niet kan",
                "beginning at the same time, or having judged why that cannot be",
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
            Self::BarrierWithoutAction { barrier, kind, what } => {
                let told = language.pick("geen actie afgesproken", "no action was agreed");
                write!(f, "{what} ({barrier}; {}): {told}.", kind.in_language(language))
            }
            Self::BarrierRemains { barrier, kind, what } => {
                let told = language.pick(
                    "alle acties gedaan, en het is er nog",
                    "all actions are done, and it is still there",
                );
                write!(f, "{what} ({barrier}; {}): {told}.", kind.in_language(language))
            }
            Self::MechanismWithoutCondition { mechanism, what } => {
                let told = language
                    .pick("niet bepaald wat dit elders nodig heeft", "not known what this needs elsewhere");
                write!(f, "{what} ({mechanism}): {told}.")
            }
            Self::ConditionWithoutAction { condition, what } => {
                let told = language.pick(
                    "niet vervuld, en geen actie voorziet erin",
                    "not fulfilled, and no action provides for it",
                );
                write!(f, "{what} ({condition}): {told}.")
            }
            Self::ConditionRemains { condition, what } => {
                let told = language.pick(
                    "alle acties gedaan, en niet vervuld",
                    "all actions are done, and it is not fulfilled",
                );
                write!(f, "{what} ({condition}): {told}.")
            }
            Self::ActionWithoutOwner { action, what } => {
                write!(
                    f,
                    "{what} ({action}): {}.",
                    language.pick("geen partij voert dit uit", "nobody does it")
                )
            }
            Self::ActionWithoutDay { action, what } => {
                write!(
                    f,
                    "{what} ({action}): {}.",
                    language.pick("zonder uiterste dag", "without a last day")
                )
            }
            Self::Overdue { action, what, owner, due, days } => {
                write!(f, "{what} ({action}")?;
                if let Some(owner) = owner {
                    write!(f, ", {owner}")?;
                }
                let due = day_in_words(*due, language);
                match (dutch, days) {
                    (true, 1) => write!(f, "): had op {due} klaar moeten zijn, een dag geleden."),
                    (true, _) => write!(f, "): had op {due} klaar moeten zijn, {days} dagen geleden."),
                    (false, 1) => write!(f, "): due on {due}, one day ago."),
                    (false, _) => write!(f, "): due on {due}, {days} days ago."),
                }
            }
            Self::WaitsForFramework { action, framework } if dutch => {
                write!(f, "{action} wacht tot er een kader is: {framework}.")
            }
            Self::WaitsForFramework { action, framework } => {
                write!(f, "{action} waits until there is a framework: {framework}.")
            }
            Self::WaitsWithoutReason { action, waits_for } if dutch => {
                write!(f, "{action} wacht op {waits_for}, zonder reden die standhoudt.")
            }
            Self::WaitsWithoutReason { action, waits_for } => {
                write!(f, "{action} waits for {waits_for}, without a reason that holds.")
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
