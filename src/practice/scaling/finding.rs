//! What stands in the way of scaling up, on a day.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{BarrierId, BarrierKind, ConditionId, MechanismId};
use crate::contracting::chain::{ActionId, ActorId};
use crate::language::{Describe, Text};
use crate::messages::messages;
use crate::party::Insurer;
use crate::practice::rules;
use crate::rule::Rule;
use crate::statement::Statement;

messages! {
    /// Something that nobody acts on, that is late, or that waits (*bevinding bij opschalen*).
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum ScaleFinding {
        /// A barrier on which no action was agreed.
        BarrierWithoutAction {
            /// The name of the barrier that nobody acts on.
            barrier: BarrierId,
            /// The kind of barrier that it is.
            kind: BarrierKind,
            /// The barrier in words, as the file has it.
            what: Statement,
        } = "scale.barrier-without-action":
            "{what} ({barrier}; {kind}): geen actie afgesproken.", "{what} ({barrier}; {kind}): no action was agreed.";
        /// All actions on a barrier are done, and it is still there.
        BarrierRemains {
            /// The name of the barrier that is still there.
            barrier: BarrierId,
            /// The kind of barrier that it is.
            kind: BarrierKind,
            /// The barrier in words, as the file has it.
            what: Statement,
        } = "scale.barrier-remains":
            "{what} ({barrier}; {kind}): alle acties gedaan, en het is er nog.",
            "{what} ({barrier}; {kind}): all actions are done, and it is still there.";
        /// A mechanism of which nobody told what it needs elsewhere.
        MechanismWithoutCondition {
            /// The name of the mechanism without conditions.
            mechanism: MechanismId,
            /// The mechanism in words, as the file has it.
            what: Statement,
        } = "scale.mechanism-without-condition":
            "{what} ({mechanism}): niet bepaald wat dit elders nodig heeft.",
            "{what} ({mechanism}): not known what this needs elsewhere.";
        /// A condition that is not fulfilled, and that no action fulfils.
        ConditionWithoutAction {
            /// The name of the condition that no action fulfils.
            condition: ConditionId,
            /// The condition in words, as the file has it.
            what: Statement,
        } = "scale.condition-without-action":
            "{what} ({condition}): niet vervuld, en geen actie voorziet erin.",
            "{what} ({condition}): not fulfilled, and no action provides for it.";
        /// All actions on a condition are done, and it is not fulfilled.
        ConditionRemains {
            /// The name of the condition that is still not fulfilled.
            condition: ConditionId,
            /// The condition in words, as the file has it.
            what: Statement,
        } = "scale.condition-remains":
            "{what} ({condition}): alle acties gedaan, en niet vervuld.",
            "{what} ({condition}): all actions are done, and it is not fulfilled.";
        /// An action that nobody owns.
        ActionWithoutOwner {
            /// The name of the action that nobody owns.
            action: ActionId,
            /// The action in words, as the file has it.
            what: Statement,
        } = "scale.action-without-owner":
            "{what} ({action}): geen partij voert dit uit.", "{what} ({action}): nobody does it.";
        /// An action without a last day.
        ActionWithoutDay {
            /// The name of the action without a last day.
            action: ActionId,
            /// The action in words, as the file has it.
            what: Statement,
        } = "scale.action-without-day":
            "{what} ({action}): zonder uiterste dag.", "{what} ({action}): without a last day.";
        /// An action that is not done, and of which the last day is over.
        Overdue {
            /// The name of the action that is overdue.
            action: ActionId,
            /// The action in words, as the file has it.
            what: Statement,
            /// The party that owns it, where somebody does.
            owner: Option<ActorId>,
            /// The last day of the action, as agreed on by the day asked about.
            due: NaiveDate,
            /// The number of days from its last day to the day asked about.
            days: i64,
        } = "scale.overdue":
            if owner.is_none() && *days == 1 =>
                "{what} ({action}): had op {due} klaar moeten zijn, een dag geleden.", "{what} ({action}): due on {due}, one day ago.";
            if owner.is_none() =>
                "{what} ({action}): had op {due} klaar moeten zijn, {days} dagen geleden.",
                "{what} ({action}): due on {due}, {days} days ago.";
            if *days == 1 =>
                "{what} ({action}, {owner}): had op {due} klaar moeten zijn, een dag geleden.",
                "{what} ({action}, {owner}): due on {due}, one day ago.";
            "{what} ({action}, {owner}): had op {due} klaar moeten zijn, {days} dagen geleden.",
            "{what} ({action}, {owner}): due on {due}, {days} days ago.";
        /// An action that waits until a framework is ready (advice of 2020, part A, 2.6).
        WaitsForFramework {
            /// The name of the action that waits.
            action: ActionId,
            /// The framework that is still being made.
            framework: Statement,
        } = "scale.waits-for-framework":
            "{action} wacht tot er een kader is: {framework}.", "{action} waits until there is a framework: {framework}.";
        /// An action that waits for one of another, without a reason that holds.
        WaitsWithoutReason {
            /// The name of the action that waits.
            action: ActionId,
            /// The name of the action that is waited for.
            waits_for: ActionId,
        } = "scale.waits-without-reason":
            "{action} wacht op {waits_for}, zonder reden die standhoudt.",
            "{action} waits for {waits_for}, without a reason that holds.";
        /// Actions that wait for each other: none of them can begin.
        WaitInCircle {
            /// The actions, each waiting for the next and the last for the first.
            actions: Vec<ActionId>,
        } = "scale.wait-in-circle":
            "Deze acties wachten op elkaar: {actions}.", "These actions wait for each other: {actions}.";
        /// An insurer that does not have a successful practice in its contracts.
        InsurerWithout {
            /// The insurer whose contracts do not have the practice.
            insurer: Insurer,
        } = "scale.insurer-without":
            "{insurer} heeft deze geslaagde praktijk niet in de contracten.",
            "{insurer} does not have this successful practice in its contracts.";
    }
}

impl ScaleFinding {
    /// The stable code of the notice, the same in every language.
    pub fn code(&self) -> &'static str {
        Describe::code(self)
    }

    /// The rules it rests on, the most specific first. That insurers scale up what succeeds, the draft says
    /// and the final text no more.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let (first, second): (&'static Rule, Option<&'static Rule>) = match self {
            Self::WaitsForFramework { .. } => (&crate::contracting::rules::ADV2020_A2_6_C, None),
            Self::WaitsWithoutReason { .. } | Self::WaitInCircle { .. } => {
                (&crate::contracting::rules::PRAC_NOWAIT, None)
            }
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

    /// The name of what it is about: a barrier, a mechanism, a condition, an action or an insurer.
    pub(super) fn about(&self) -> Option<&str> {
        Some(match self {
            Self::BarrierWithoutAction { barrier, .. } | Self::BarrierRemains { barrier, .. } => {
                barrier.as_str()
            }
            Self::MechanismWithoutCondition { mechanism, .. } => mechanism.as_str(),
            Self::ConditionWithoutAction { condition, .. } | Self::ConditionRemains { condition, .. } => {
                condition.as_str()
            }
            Self::ActionWithoutOwner { action, .. }
            | Self::ActionWithoutDay { action, .. }
            | Self::Overdue { action, .. }
            | Self::WaitsForFramework { action, .. }
            | Self::WaitsWithoutReason { action, .. } => action.as_str(),
            Self::InsurerWithout { insurer } => insurer.as_str(),
            Self::WaitInCircle { .. } => return None,
        })
    }

    /// The step that would resolve it.
    pub const fn resolved_by(&self) -> Text {
        match self {
            Self::BarrierWithoutAction { .. } | Self::ConditionWithoutAction { .. } => Text::new(
                "een actie met eigenaar en einddatum",
                "agreeing on an action, with who does it and by when",
            ),
            Self::BarrierRemains { .. } => Text::new(
                "een volgende actie, of vaststellen dat de belemmering weg is",
                "a next action, or notice that the barrier is gone",
            ),
            Self::ConditionRemains { .. } => Text::new(
                "een volgende actie, of vaststellen dat aan de voorwaarde is voldaan",
                "a next action, or notice that the condition is fulfilled",
            ),
            Self::MechanismWithoutCondition { .. } => Text::new(
                "bepalen wat het mechanisme elders nodig heeft",
                "notice out what the mechanism needs elsewhere",
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

impl Serialize for ScaleFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::rule::finding(self, self.rules(), self.resolved_by(), serializer)
    }
}
