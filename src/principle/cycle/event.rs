//! What happens in the cycle, and in which order.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Priority;
use crate::rule::Reference;
use crate::words::words;

/// What happened to a subject, on the day that it is recorded under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CycleEvent {
    /// It was put on the agenda of the sector (*agenderen*).
    PutOnAgenda(AgendaItem),
    /// It was evaluated, or the evidence on it was ruled on (*evalueren, duiden*).
    Evaluated(Reference),
    /// Parties agreed to implement what came out, or to end the care (*(de-)implementeren*).
    ImplementationAgreed(Implementation),
    /// What came of it was measured (*monitoren*).
    Monitored(Reference),
}

/// A question on an agenda: within which term it is answered, and how it was judged on the criteria.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgendaItem {
    /// The last day of the term that parties hold to be reasonable; nothing when they agreed on none.
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub answer_by: Option<NaiveDate>,
    /// The judgements on the criteria.
    #[serde(default, skip_serializing_if = "Priority::is_empty")]
    pub priority: Priority,
}

/// An agreement to implement: in principle with a demonstrable result within one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Implementation {
    /// The last day of another term that parties agreed on.
    #[serde(
        default,
        deserialize_with = "crate::wire::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
}

words!(
    /// What kind of event it is.
    CycleEventKind {
        /// Put on the agenda.
        PutOnAgenda = "put-on-agenda", "op de agenda gezet", "put on the agenda";
        /// Evaluated.
        Evaluated = "evaluated", "geëvalueerd", "evaluated";
        /// Implementation agreed.
        ImplementationAgreed = "implementation-agreed", "implementatie afgesproken", "implementation agreed";
        /// Monitored.
        Monitored = "monitored", "gemonitord", "monitored";
    }
);

words!(
    /// The phase of the cycle that a subject is in (*fase van de cyclus*).
    CyclePhase {
        /// On the agenda: it has to be evaluated.
        OnAgenda = "on-agenda", "op de agenda", "on the agenda";
        /// Evaluated: what came out has to be implemented.
        Evaluated = "evaluated", "geëvalueerd", "evaluated";
        /// Being implemented.
        Implementing = "implementing", "in implementatie", "being implemented";
        /// Monitored: what is seen goes back to the agenda.
        Monitored = "monitored", "gemonitord", "monitored";
    }
);

impl CyclePhase {
    /// What may happen after a phase; at first, only that it is put on the agenda. What is monitored may be monitored again.
    pub const fn possible_after(phase: Option<Self>) -> &'static [CycleEventKind] {
        match phase {
            None => &[CycleEventKind::PutOnAgenda],
            Some(Self::OnAgenda) => &[CycleEventKind::Evaluated],
            Some(Self::Evaluated) => &[CycleEventKind::ImplementationAgreed],
            Some(Self::Implementing) => &[CycleEventKind::Monitored],
            Some(Self::Monitored) => &[CycleEventKind::Monitored, CycleEventKind::PutOnAgenda],
        }
    }
}

impl CycleEvent {
    /// What kind it is.
    pub const fn kind(&self) -> CycleEventKind {
        match self {
            Self::PutOnAgenda(_) => CycleEventKind::PutOnAgenda,
            Self::Evaluated(_) => CycleEventKind::Evaluated,
            Self::ImplementationAgreed(_) => CycleEventKind::ImplementationAgreed,
            Self::Monitored(_) => CycleEventKind::Monitored,
        }
    }

    pub(super) const fn leads_to(&self) -> CyclePhase {
        match self {
            Self::PutOnAgenda(_) => CyclePhase::OnAgenda,
            Self::Evaluated(_) => CyclePhase::Evaluated,
            Self::ImplementationAgreed(_) => CyclePhase::Implementing,
            Self::Monitored(_) => CyclePhase::Monitored,
        }
    }

    pub(super) const fn agreed_until(&self) -> Option<NaiveDate> {
        match self {
            Self::PutOnAgenda(item) => item.answer_by,
            Self::ImplementationAgreed(implementation) => implementation.until,
            Self::Evaluated(_) | Self::Monitored(_) => None,
        }
    }
}
