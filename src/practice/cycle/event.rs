//! What happens in the cycle, and in which order.

use core::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Priority;
use crate::Language;
use crate::formats::{Excerpt, Tell, refusals};
use crate::judgement::Judgement;
use crate::language::Text;
use crate::rule::Reference;
use crate::words::words;

/// An event in the cycle of a subject, on the day that it is recorded under.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum CycleEvent {
    /// It was put on the agenda of the sector (*agenderen*).
    PutOnAgenda(AgendaItem),
    /// Parties agreed, after it was put on the agenda, by when the question is answered.
    TermAgreed(AnswerTerm),
    /// It was evaluated, or the evidence on it was ruled on (*evalueren, duiden*).
    Evaluated(Reference),
    /// Parties agreed to implement what came out, or to end the care (*(de-)implementeren*).
    ImplementationAgreed(CycleImplementation),
    /// What came of it was measured (*monitoren*).
    Monitored(Monitoring),
}

words!(
    /// The kind of question that is on an agenda.
    AgendaQuestion {
        /// A question of knowledge (*kennisvraag*): it has to be evaluated.
        #[doc(alias = "kennisvraag")]
        Knowledge = "knowledge", "kennisvraag", "question of knowledge";
        /// A question of implementation (*implementatievraagstuk*): what is known has to
        /// be put into practice.
        #[doc(alias = "implementatievraagstuk")]
        Implementation = "implementation", "implementatievraagstuk", "question of implementation";
    }
);

/// A question on an agenda: of which kind, within which term it is answered, and how it was
/// judged on the criteria.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgendaItem {
    /// The kind of question: of knowledge or of implementation.
    pub question: AgendaQuestion,
    /// The last day of the term that parties hold to be reasonable; nothing when they
    /// have agreed on none yet.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub answer_by: Option<NaiveDate>,
    /// The judgements on the criteria.
    #[serde(default, skip_serializing_if = "Priority::is_empty")]
    pub priority: Priority,
}

/// The term in which a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AnswerTerm {
    /// The last day of the term in which the question is to be answered.
    #[serde(deserialize_with = "crate::formats::value::day")]
    pub answer_by: NaiveDate,
}

/// An agreement to implement: in principle with a demonstrable result within one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CycleImplementation {
    /// The last day of another term that parties agreed on for a demonstrable result.
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub until: Option<NaiveDate>,
    /// The last day of the term for the whole of it, on which the final text lets parties
    /// agree apart (part A, 3f).
    #[serde(
        default,
        deserialize_with = "crate::formats::value::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "chrono::NaiveDate"))]
    pub complete_by: Option<NaiveDate>,
}

/// What was measured, and whether somebody judged that there is a demonstrable result.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Monitoring {
    /// The place where the measurement is written down.
    pub documented: Reference,
    /// The judgement whether there is a demonstrable result. When a result is enough, the
    /// agreements leave open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Judgement>,
}

words!(
    /// The kind of an event, without its facts.
    CycleEventKind {
        /// The question was put on the agenda of a sector.
        PutOnAgenda = "put-on-agenda", "op de agenda gezet", "put on the agenda";
        /// A term was agreed on in which the question is to be answered.
        TermAgreed = "term-agreed", "termijn afgesproken", "term agreed";
        /// The question was evaluated, or the evidence on it was ruled on.
        Evaluated = "evaluated", "geëvalueerd", "evaluated";
        ImplementationAgreed = "implementation-agreed", "implementatie afgesproken", "implementation agreed";
        /// The result of the implementation was measured.
        Monitored = "monitored", "gemonitord", "monitored";
    }
);

words!(
    /// The phase of the cycle that a subject is in (*fase van de cyclus*).
    CyclePhase {
        /// On the agenda: it has to be evaluated.
        OnAgenda = "on-agenda", "op de agenda", "on the agenda";
        /// On the agenda to be implemented: what is known has to be put into practice.
        ToImplement = "to-implement", "op de agenda, om te implementeren", "on the agenda, to be implemented";
        /// Evaluated: what came out has to be implemented.
        Evaluated = "evaluated", "geëvalueerd", "evaluated";
        /// Implementation was agreed on, and nothing is measured yet.
        Implementing = "implementing", "in implementatie", "being implemented";
        /// Monitored: what is seen goes back to the agenda.
        Monitored = "monitored", "gemonitord", "monitored";
    }
);

impl CyclePhase {
    /// What may happen after a phase; at first, only that it is put on the agenda. A term may be agreed on
    /// again, and what is monitored may be monitored again.
    pub const fn possible_after(phase: Option<Self>) -> &'static [CycleEventKind] {
        match phase {
            None => &[CycleEventKind::PutOnAgenda],
            Some(Self::OnAgenda) => &[CycleEventKind::TermAgreed, CycleEventKind::Evaluated],
            Some(Self::ToImplement | Self::Evaluated) => &[CycleEventKind::ImplementationAgreed],
            Some(Self::Implementing) => &[CycleEventKind::Monitored],
            Some(Self::Monitored) => &[CycleEventKind::Monitored, CycleEventKind::PutOnAgenda],
        }
    }
}

impl CycleEvent {
    /// The kind of the event, without its facts.
    pub const fn kind(&self) -> CycleEventKind {
        match self {
            Self::PutOnAgenda(_) => CycleEventKind::PutOnAgenda,
            Self::TermAgreed(_) => CycleEventKind::TermAgreed,
            Self::Evaluated(_) => CycleEventKind::Evaluated,
            Self::ImplementationAgreed(_) => CycleEventKind::ImplementationAgreed,
            Self::Monitored(_) => CycleEventKind::Monitored,
        }
    }

    pub(super) const fn leads_to(&self) -> CyclePhase {
        match self {
            Self::PutOnAgenda(AgendaItem { question: AgendaQuestion::Implementation, .. }) => {
                CyclePhase::ToImplement
            }
            Self::PutOnAgenda(_) | Self::TermAgreed(_) => CyclePhase::OnAgenda,
            Self::Evaluated(_) => CyclePhase::Evaluated,
            Self::ImplementationAgreed(_) => CyclePhase::Implementing,
            Self::Monitored(_) => CyclePhase::Monitored,
        }
    }

    /// The first day by which something was agreed on in it.
    pub(super) fn agreed_until(&self) -> Option<NaiveDate> {
        match self {
            Self::PutOnAgenda(item) => item.answer_by,
            Self::TermAgreed(term) => Some(term.answer_by),
            Self::ImplementationAgreed(agreed) => agreed.until.into_iter().chain(agreed.complete_by).min(),
            Self::Evaluated(_) | Self::Monitored(_) => None,
        }
    }
}

refusals! {
    /// The reasons for which the facts of a cycle are refused.
    pub(super) enum Refused {
        First { found: CycleEventKind } = "cycle.no-place":
            let possible = Kinds(CyclePhase::possible_after(None));
            "verwacht: {possible}; gevonden: `{found}` aan het begin",
            "expected {possible}, found `{found}` at first";
        NoPlace { phase: CyclePhase, found: CycleEventKind } = "cycle.no-place":
            let possible = Kinds(CyclePhase::possible_after(Some(*phase)));
            "verwacht: {possible}; gevonden: `{found}` in de fase `{phase}`",
            "expected {possible}, found `{found}` in the phase `{phase}`";
        EndsBefore { on: NaiveDate, found: NaiveDate } = "cycle.ends-before":
            "verwacht: een termijn die niet vóór {on} eindigt; gevonden: {found}",
            "expected a term that ends not before {on}, found {found}";
        Twice { what: Text, found: Excerpt } = "cycle.twice":
            "verwacht: {what} één keer; gevonden: {found} nogmaals",
            "expected each {what} once, found {found} again";
    }
}

/// Kinds of event of which one is possible, by their codes.
struct Kinds(&'static [CycleEventKind]);

impl Tell for Kinds {
    fn tell(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, kind) in self.0.iter().enumerate() {
            write!(f, "{}`{}`", if at > 0 { language.pick(" of ", " or ") } else { "" }, kind.code())?;
        }
        Ok(())
    }
}

impl Refused {
    /// An event that is not possible in a phase; none is before the first.
    pub(super) fn no_place(phase: Option<CyclePhase>, found: CycleEventKind) -> Self {
        match phase {
            None => Self::First { found },
            Some(phase) => Self::NoPlace { phase, found },
        }
    }
}
