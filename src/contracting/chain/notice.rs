//! What of a chain does not exist on the day asked about, and what does not count.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::{ActionId, ActorId, ActorKind, ChainAlignment, JointPart, LinkId};
use crate::judgement::Judgement;
use crate::judgement::is_interested;
use crate::messages::messages;

messages! {
    /// Something that a reader of an alignment should know (*let op*): what does not bind or is not known on
    /// the day, and whose judgement does not count.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum ChainNotice {
        /// A contract has ended: it binds nobody on the day.
        ContractEnded {
            /// The name of the contract that has ended.
            link: LinkId,
            /// The party that bought the care.
            buyer: ActorId,
            /// The party that delivered the care.
            seller: ActorId,
            /// The last day on which the contract bound.
            until: NaiveDate,
        } = "chain.contract-ended":
            "Een contract tussen {buyer} en {seller} liep tot en met {until} en bindt op de peildatum niemand meer.",
            "A contract between {buyer} and {seller} ran until {until} and binds nobody on the day asked about.";
        /// A contract begins later: it binds nobody on the day.
        ContractBeginsLater {
            /// The name of the contract that has not begun.
            link: LinkId,
            /// The party that buys the care.
            buyer: ActorId,
            /// The party that delivers the care.
            seller: ActorId,
            /// The first day on which the contract binds.
            from: NaiveDate,
        } = "chain.contract-begins-later":
            "Een contract tussen {buyer} en {seller} gaat pas in op {from} en bindt op de peildatum nog niemand.",
            "A contract between {buyer} and {seller} begins on {from} and binds nobody yet on the day asked about.";
        /// A part was decided after the day: the decision does not exist for the answer.
        DecidedLater {
            /// The part that was decided on after the day.
            part: JointPart,
            /// The day from which the decision is known.
            decided: NaiveDate,
        } = "chain.decided-later":
            "Wat is vastgelegd over ‘{part}’ is pas bekend vanaf {decided} en telt op de peildatum niet mee.",
            "What was decided on “{part}” is known from {decided} on and does not count on the day asked about.";
        /// A judgement is dated after the day: it does not exist for the answer.
        JudgedLater {
            /// The action that waits; nothing when the judgement is on time and information to choose.
            action: Option<ActionId>,
            /// The name of the one who judged, as the judgement gives it.
            by: String,
            /// The day of the judgement, later than the day asked about.
            judged: NaiveDate,
        } = "chain.judged-later":
            if action.is_some() =>
                "Het oordeel van {by} over de noodzaak om met {action} te wachten is van {judged}, na de peildatum, en telt niet mee.",
                "The judgement of {by} on the need to wait with {action} is of {judged}, after the day asked about, and does not count.";
            "Het oordeel van {by} over tijd en informatie om te kiezen is van {judged}, na de peildatum, en telt niet mee.",
            "The judgement of {by} on time and information to choose is of {judged}, after the day asked about, and does not count.";
        /// A judgement came from someone with a stake in the answer: it does not count.
        JudgedByInterested {
            /// The action that waits; nothing when the judgement is on time and information to choose.
            action: Option<ActionId>,
            /// The name of the one who judged and has a stake in the answer.
            by: String,
        } = "chain.judged-by-interested":
            if action.is_some() =>
                "{by} heeft belang bij het oordeel over de noodzaak om met {action} te wachten; dat oordeel telt niet mee.",
                "{by} has a stake in the judgement on the need to wait with {action}; it does not count.";
            "{by} heeft belang bij het oordeel over tijd en informatie om te kiezen; dat oordeel telt niet mee.",
            "{by} has a stake in the judgement on time and information to choose; it does not count.";
    }
}

impl ChainAlignment<'_> {
    /// The facts that do not bind or are not known on the day, and the judgements that do not count.
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

/// The notice of a judgement that does not count; nothing when it counts.
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

/// `{"code": …, "text": {"nl": …, "en": …}}`
impl Serialize for ChainNotice {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::language::message(self, serializer)
    }
}
