//! What of a chain does not exist on the day asked about, and what does not count.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{ActionId, ActorId, ActorKind, Alignment, JointPart, LinkId};
use crate::judgement::Judgement;
use crate::language::{Describe, Language, day_in_words};
use crate::principle::notice;
use crate::principle::stake::is_interested;

/// Something that a reader of an alignment should know (*let op*): what does not bind or is not known on the day, and whose judgement does not count.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChainNotice {
    /// A contract has ended: it binds nobody on the day.
    ContractEnded {
        /// Its name.
        link: LinkId,
        /// Who bought.
        buyer: ActorId,
        /// Who delivered.
        seller: ActorId,
        /// The last day.
        until: NaiveDate,
    },
    /// A contract begins later: it binds nobody on the day.
    ContractBeginsLater {
        /// Its name.
        link: LinkId,
        /// Who buys.
        buyer: ActorId,
        /// Who delivers.
        seller: ActorId,
        /// The first day.
        from: NaiveDate,
    },
    /// A part was decided after the day: the decision does not exist for the answer.
    DecidedLater {
        /// Which part.
        part: JointPart,
        /// From when it is known.
        decided: NaiveDate,
    },
    /// A judgement is dated after the day: it does not exist for the answer.
    JudgedLater {
        /// On which action that waits; nothing when it is on time and information to choose.
        action: Option<ActionId>,
        /// Who judges.
        by: String,
        /// When.
        judged: NaiveDate,
    },
    /// Who judged has a stake in the answer: the judgement does not count.
    JudgedByInterested {
        /// On which action that waits; nothing when it is on time and information to choose.
        action: Option<ActionId>,
        /// Who judged.
        by: String,
    },
}

impl Alignment<'_> {
    /// What does not bind or is not known on the day, and whose judgement does not count.
    pub fn notices(&self) -> Vec<ChainNotice> {
        let (chain, on) = (self.chain(), self.day());
        let mut notices = Vec::new();
        for link in chain.links().iter().filter(|link| !link.binds_on(on)) {
            let (name, buyer, seller) = (link.id.clone(), link.buyer.clone(), link.seller.clone());
            notices.push(match link.until {
                Some(until) if until < on => ChainNotice::ContractEnded { link: name, buyer, seller, until },
                _ => ChainNotice::ContractBeginsLater { link: name, buyer, seller, from: link.from },
            });
        }
        for decided in chain.decided().iter().filter(|decided| decided.known_from() > on) {
            notices.push(ChainNotice::DecidedLater { part: decided.part, decided: decided.known_from() });
        }
        if let Some(judged) = chain.time_to_choose() {
            notices.extend(left_out(judged, on, None, self.has_a_stake_in_choosing(judged)));
        }
        let actors: BTreeMap<_, _> =
            chain.actions().iter().map(|action| (&action.id, &action.actor)).collect();
        for action in chain.actions() {
            if let Some(judged) = action.waits_for.as_ref().and_then(|waiting| waiting.judgement.as_ref()) {
                let other = action.waits_for.as_ref().and_then(|waiting| waiting.action.as_ref());
                let other = other.and_then(|other| actors.get(other).copied());
                let sides = core::iter::once(&action.actor).chain(other);
                let interested = is_interested(judged, sides.map(ActorId::as_str));
                notices.extend(left_out(judged, on, Some(&action.id), interested));
            }
        }
        notices
    }

    /// Whether a judgement on time to choose comes from a party that buys or delivers the care.
    pub(super) fn has_a_stake_in_choosing(&self, judged: &Judgement) -> bool {
        let parties = self.chain().actors().iter().filter(|actor| actor.kind != ActorKind::Other);
        is_interested(judged, parties.map(|actor| actor.id.as_str()))
    }
}

/// Why a judgement does not count, where it does not.
fn left_out(
    judged: &Judgement,
    on: NaiveDate,
    action: Option<&ActionId>,
    interested: bool,
) -> Option<ChainNotice> {
    let (action, by) = (action.cloned(), judged.by().to_owned());
    if judged.on() > on {
        Some(ChainNotice::JudgedLater { action, by, judged: judged.on() })
    } else if interested {
        Some(ChainNotice::JudgedByInterested { action, by })
    } else {
        None
    }
}

impl Describe for ChainNotice {
    fn code(&self) -> &'static str {
        match self {
            Self::ContractEnded { .. } => "chain.contract-ended",
            Self::ContractBeginsLater { .. } => "chain.contract-begins-later",
            Self::DecidedLater { .. } => "chain.decided-later",
            Self::JudgedLater { .. } => "chain.judged-later",
            Self::JudgedByInterested { .. } => "chain.judged-by-interested",
        }
    }

    fn describe(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let dutch = language == Language::Dutch;
        let day = |day| day_in_words(day, language);
        let about = |action: &Option<ActionId>| match (action, dutch) {
            (Some(action), true) => format!("de noodzaak om met {action} te wachten"),
            (Some(action), false) => format!("the need to wait with {action}"),
            (None, true) => "tijd en informatie om te kiezen".to_owned(),
            (None, false) => "time and information to choose".to_owned(),
        };
        match self {
            Self::ContractEnded { buyer, seller, until, .. } if dutch => write!(
                f,
                "Een contract tussen {buyer} en {seller} liep tot en met {} en bindt op de peildatum niemand meer.",
                day(*until)
            ),
            Self::ContractEnded { buyer, seller, until, .. } => write!(
                f,
                "A contract between {buyer} and {seller} ran until {} and binds nobody on the day asked about.",
                day(*until)
            ),
            Self::ContractBeginsLater { buyer, seller, from, .. } if dutch => write!(
                f,
                "Een contract tussen {buyer} en {seller} gaat pas in op {} en bindt op de peildatum nog niemand.",
                day(*from)
            ),
            Self::ContractBeginsLater { buyer, seller, from, .. } => write!(
                f,
                "A contract between {buyer} and {seller} begins on {} and binds nobody yet on the day asked about.",
                day(*from)
            ),
            Self::DecidedLater { part, decided } if dutch => write!(
                f,
                "Wat is vastgelegd over ‘{}’ is pas bekend vanaf {} en telt op de peildatum niet mee.",
                part.in_language(language),
                day(*decided)
            ),
            Self::DecidedLater { part, decided } => write!(
                f,
                "What was decided on “{}” is known from {} on and does not count on the day asked about.",
                part.in_language(language),
                day(*decided)
            ),
            Self::JudgedLater { action, by, judged } if dutch => write!(
                f,
                "Het oordeel van {by} over {} is van {}, na de peildatum, en telt niet mee.",
                about(action),
                day(*judged)
            ),
            Self::JudgedLater { action, by, judged } => write!(
                f,
                "The judgement of {by} on {} is of {}, after the day asked about, and does not count.",
                about(action),
                day(*judged)
            ),
            Self::JudgedByInterested { action, by } if dutch => {
                write!(
                    f,
                    "{by} heeft belang bij het oordeel over {}; dat oordeel telt niet mee.",
                    about(action)
                )
            }
            Self::JudgedByInterested { action, by } => {
                write!(f, "{by} has a stake in the judgement on {}; it does not count.", about(action))
            }
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for ChainNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        notice::serialize(self, serializer)
    }
}
