//! The gaps and the notices of a chain: what is missing, and what does not count.

use core::fmt;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::align::ChainAlignment;
use super::facts::{ActionId, ActorId, ActorKind, JointPart, LinkId, Phase, Theme};
use super::finding::ChainPlace;
use crate::contracting::rules;
use crate::explanation::QuestionKind;
use crate::judgement::{Judgement, is_interested};
use crate::language::{Describe, InBoth};
use crate::messages::{messages, say_as_is};
use crate::rule::Rule;
use crate::statement::Statement;

say_as_is!(ChainPlace);

messages! {
    /// What a chain lacks, with the names of whom and what it is about (*wat ontbreekt*). Nothing follows
    /// from it but that something stays unknown.
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub enum ChainGap {
        /// No contract binds on the day.
        NoContract = "no-contract":
            "een contract dat op de peildatum bindt",
            "a contract that binds on the day asked about";
        /// No contract of an insurer pursues an element of the principles.
        NothingPursued = "nothing-pursued":
            "een afspraak van een zorgverzekeraar die een onderdeel van de principes nastreeft",
            "an agreement of an insurer that pursues an element of the principles";
        /// A party has no contract that binds on the day.
        WithoutContract {
            /// The party that has no contract.
            actor: ActorId,
        } = "without-contract":
            "een contract van {actor} dat op de peildatum bindt",
            "a contract of {actor} that binds on the day asked about";
        /// A provider delivers under a contract and has none below it.
        LinkBelow {
            /// The provider that has no contract below it.
            actor: ActorId,
        } = "link-below":
            "de afspraken van {actor} met de specialisten die de zorg geven",
            "the agreements of {actor} with the specialists who give the care";
        /// No contract below an agreement speaks of its care.
        NotSpokenOf {
            /// The agreement above that no contract below speaks of.
            place: ChainPlace,
            /// The care that the agreement is about.
            care: Theme,
            /// The party that has contracts below.
            seller: ActorId,
        } = "not-spoken-of":
            "een afspraak van {seller} met wie de zorg geeft over {care}, waarin {place} doorwerkt",
            "an agreement of {seller} with those who give the care on {care}, in which {place} is carried on";
        /// Less care is agreed above, and those below say no volume.
        VolumeBelow {
            /// The clause above that agrees on less; of several, the one that agrees on most.
            place: ChainPlace,
            /// The care of which less is agreed.
            care: Theme,
            /// The party that has contracts below.
            seller: ActorId,
        } = "volume-below":
            "het volume dat {seller} met wie de zorg geeft afspreekt over {care}: {place} spreekt een daling af",
            "the volume that {seller} agrees on with those who give the care on {care}: {place} agrees on fewer";
        /// A clause is to carry on an agreement above and agrees on nothing itself: on no payment, no
        /// volume and no element.
        CarriedInName {
            /// The clause that only says that it carries on.
            place: ChainPlace,
        } = "carried-in-name":
            "wat {place} in geld en in kwaliteit afspreekt: er staat alleen dat het doorwerkt",
            "what {place} agrees on in money and in quality: it says only that it carries on";
        /// A contract below carries on another agreement on the same care, and does not say whether it
        /// carries on this one.
        NotNamed {
            /// The agreement above that is not named below.
            place: ChainPlace,
            /// The contract below, which carries on another agreement.
            link: LinkId,
        } = "not-named":
            "of {place} doorwerkt in {link}, dat een andere afspraak over deze zorg overneemt",
            "whether {place} is carried on in {link}, which carries on another agreement on this care";
        /// There is no document, known on the day, on a part that parties decide together.
        NotDecided {
            /// The part that no document is known on.
            part: JointPart,
        } = "not-decided":
            "een document, op de peildatum bekend, waarin partijen samen vastleggen: {part}",
            "a document, known on the day asked about, in which parties together lay down: {part}";
        /// Of a party no action is known.
        WithoutAction {
            /// The party of which no action is known.
            actor: ActorId,
        } = "without-action":
            "een actie van {actor}, met begin- en einddatum",
            "an action of {actor}, with the day it begins and the day it ends";
        /// Every action of a party was over before the day, or nobody at all is at work on it.
        NotAtWork {
            /// The party that is not at work on the day asked about.
            actor: ActorId,
        } = "not-at-work":
            "een actie van {actor} die op de peildatum loopt",
            "an action of {actor} that runs on the day asked about";
        /// Nobody without a stake judged, by the day, whether an action really has to wait for the
        /// reason that was written.
        WaitingUnjudged {
            /// The action that waits for a written reason.
            action: ActionId,
            /// The party whose action waits.
            actor: ActorId,
            /// The reason that was written.
            because: Statement,
        } = "waiting-unjudged":
            "een oordeel, van wie er geen belang bij heeft, of {actor} met {action} moet wachten (opgegeven reden: {because})",
            "a judgement, by someone without a stake, whether {actor} has to wait with {action} (reason given: {because})";
        /// Nobody without a stake judged, by the day, whether there is time and information enough to choose.
        TimeToChoose = "time-to-choose":
            "een oordeel, van wie er geen belang bij heeft, of er tijd en informatie is om te kiezen",
            "a judgement, by someone without a stake, whether there is time and information to choose";
        /// It is not given what the insurer's policy wants to see in its contracts.
        PolicyGoals = "policy-goals":
            "wat het beleid van de zorgverzekeraar in de contracten wil zien",
            "what the insurer's policy wants to see in its contracts";
        /// It is not said what is measured.
        Measures = "measures":
            "een afspraak over wat wordt gemeten",
            "an agreement on what is measured";
        /// There is no day on which results are fed back.
        Feedback = "feedback":
            "een terugkoppelmoment",
            "a moment at which results are fed back";
        /// There is one such day: an improvement is no learning system (advice of 2020, part A, 4.2).
        SingleFeedback = "single-feedback":
            "een tweede terugkoppelmoment: één verbeterslag is geen lerend systeem",
            "a second moment of feedback: one improvement is no learning system";
        /// It is not said what grows when it works.
        Grows = "grows":
            "een groeiafspraak: wat groeit als het werkt",
            "an agreement on what grows when it works";
        /// It is not said what stops when it does not contribute.
        Stops = "stops":
            "een stopafspraak: wat stopt als het niet bijdraagt",
            "an agreement on what stops when it does not contribute";
        /// No party does anything in a phase of the cycle.
        Phase {
            /// The phase in which no party does anything.
            phase: Phase,
        } = "phase":
            "een actie in de fase ‘{phase}’",
            "an action in the phase “{phase}”";
    }
}

impl ChainGap {
    /// The stable code of the gap, the same in every language.
    pub fn code(&self) -> &'static str {
        Describe::code(self)
    }

    /// Whether it leaves open what the contracts come to.
    pub(super) const fn is_about_contracts(&self) -> bool {
        matches!(
            self,
            Self::NoContract
                | Self::NothingPursued
                | Self::WithoutContract { .. }
                | Self::LinkBelow { .. }
                | Self::NotSpokenOf { .. }
                | Self::VolumeBelow { .. }
                | Self::CarriedInName { .. }
                | Self::NotNamed { .. }
        )
    }

    /// Whether it leaves open whether parties act at the same time.
    pub(super) const fn is_about_time(&self) -> bool {
        matches!(self, Self::WithoutAction { .. } | Self::NotAtWork { .. } | Self::WaitingUnjudged { .. })
    }

    /// The rule that asks it.
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::VolumeBelow { .. } => &rules::ADV2020_A2_3_B,
            _ if self.is_about_contracts() => &rules::ADV2020_A2_3_A,
            _ if self.is_about_time() => &rules::ADV2020_A4_1_A,
            Self::NotDecided { .. } => &rules::ADV2020_I_ALIGNED,
            Self::TimeToChoose | Self::PolicyGoals => &rules::ADV2020_A4_1_1,
            Self::Phase { .. } => &rules::ADV2020_A2_6_A,
            _ => &rules::ADV2020_A4_2_A,
        }
    }

    /// Whether a fact is lacking or a judgement.
    pub const fn kind(&self) -> QuestionKind {
        match self {
            Self::WaitingUnjudged { .. } | Self::TimeToChoose => QuestionKind::Judgement,
            _ => QuestionKind::Fact,
        }
    }
}

/// `{"code": …, "text": {"nl": …, "en": …}, "rule": …}`
impl Serialize for ChainGap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Gap", 3)?;
        fields.serialize_field("code", Self::code(self))?;
        let text = InBoth(|language, f: &mut fmt::Formatter<'_>| self.describe(language, f));
        fields.serialize_field("text", &text)?;
        fields.serialize_field("rule", &self.rule().id())?;
        fields.end()
    }
}

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
        for link in chain.facts().links.iter().filter(|link| !link.binds_on(on)) {
            let (name, buyer, seller) = (link.id.clone(), link.buyer.clone(), link.seller.clone());
            notices.push(match link.until {
                Some(until) if until < on => ChainNotice::ContractEnded { link: name, buyer, seller, until },
                _ => ChainNotice::ContractBeginsLater { link: name, buyer, seller, from: link.from },
            });
        }
        for decided in chain.facts().decided.iter().filter(|decided| decided.known_from() > on) {
            notices.push(ChainNotice::DecidedLater { part: decided.part, decided: decided.known_from() });
        }
        if let Some(judged) = chain.facts().time_to_choose.as_ref() {
            notices.extend(left_out(judged, on, None, self.has_a_stake_in_choosing(judged)));
        }
        let actors: BTreeMap<_, _> =
            chain.facts().actions.iter().map(|action| (&action.id, &action.actor)).collect();
        for action in &chain.facts().actions {
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
        let parties = self.chain().facts().actors.iter().filter(|actor| actor.kind != ActorKind::Other);
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
